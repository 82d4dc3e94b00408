"""What two agreements say of the same thing, set side by side: the one step of an answer that SPARQL cannot do.

SPARQL tells which clauses each agreement has; that "informerend strategisch overleg" is the counterpart of "strategisch
overleg", and that the words differ, takes a measure of likeness. Where the query runs elsewhere, every clause stands by
itself, as only in the one or only in the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import groupby
from typing import Final

from pyoxigraph import Literal

from kg.questions.answer import Answer, Row, words
from kg.questions.headers import Words

_WORD: Final = re.compile(r"\w+")
_LIKE: Final = 0.6
"""How like the words of two clauses are that are each other's counterpart, by `difflib`'s ratio over their words."""
_ARTICLE_LIKE: Final = 0.45
"""The same for whole articles, which are longer, so that less of their likeness is chance."""
_WITHIN: Final = 0.6
"""Which part of a clause's words, two or more in a row, a longer clause must have to be its counterpart."""
_ARTICLE: Final = ("artikel", "article")
"""The aspect of a clause that is a whole article, in both languages."""
_SHORT: Final = 3
"""Letters of a word that says nothing by itself in a heading: "van", "de", "en"."""
_DIFFERS: Final = Words("verschilt", "differs")
_SAME: Final = Words("gelijk", "the same")


@dataclass(frozen=True, slots=True)
class _Clause:
    """What one agreement says, with the rows that tell it, one a passage.

    Attributes:
        words: those that are compared; of an article not its number and heading, which stand before them.
        enough: how like another's words must be to be its counterpart's.
        heading: the words of an article's heading; none of any other clause.
    """

    where: str
    text: str
    rows: tuple[Row, ...]
    words: tuple[str, ...]
    enough: float = _LIKE
    heading: tuple[str, ...] = ()


def side_by_side(answer: Answer) -> Answer:
    """The answer of `compare-agreements` with the counterparts together.

    Of each aspect what is most alike comes together first; where both have one clause, these are counterparts whatever
    their words, and so are articles with like headings. What one agreement says by itself and the other within a longer
    clause has that as its counterpart.
    """
    names = [column.name for column in answer.columns]
    aspect, where, text, other_where, other_text = (
        names.index(name) for name in ("aspect", "clause", "in_first", "other_clause", "in_second")
    )
    rows: list[Row] = []
    for _, listed in groupby(answer.rows, lambda row: words(row[aspect])):
        told = list(listed)
        of_articles = words(told[0][aspect]) in _ARTICLE
        first = _clauses((row for row in told if row[text] is not None), where, text, of_articles)
        second = _clauses((row for row in told if row[other_text] is not None), other_where, other_text, of_articles)
        pairs = list(_pairs(first, second))
        for one, other in pairs:
            same = " ".join(one.words) == " ".join(other.words)
            outcome = Literal((_SAME if same else _DIFFERS).of(answer.language))
            rows += (_joined(row, one, other, outcome, names) for row in (*one.rows, *other.rows))
        paired = {id(clause) for pair in pairs for clause in pair}
        rows += (row for clause in (*first, *second) if id(clause) not in paired for row in clause.rows)
    return replace(answer, rows=tuple(dict.fromkeys(rows)))


def _clauses(rows: Iterable[Row], where: int, text: int, of_articles: bool) -> list[_Clause]:
    found: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        found.setdefault((words(row[where]), words(row[text])), []).append(row)
    make = _article if of_articles else _clause
    return [make(*key, tuple(listed)) for key, listed in found.items()]


def _clause(where: str, text: str, rows: tuple[Row, ...]) -> _Clause:
    return _Clause(where, text, rows, tuple(_WORD.findall(text.casefold())))


def _article(where: str, text: str, rows: tuple[Row, ...]) -> _Clause:
    """An article: its text begins with "Artikel 3 Kosten", and where it stands is "3, Kosten"."""
    called, told = (tuple(_WORD.findall(one.casefold())) for one in (where, text))
    begin = next((at + len(called) for at in range(2) if told[at : at + len(called)] == called), 0)
    heading = tuple(word for word in _WORD.findall(where.partition(", ")[2].casefold()) if len(word) > _SHORT)
    return _Clause(where, text, rows, told[begin:], _ARTICLE_LIKE, heading)


def _pairs(first: list[_Clause], second: list[_Clause]) -> Iterator[tuple[_Clause, _Clause]]:
    if len(first) == len(second) == 1:
        yield first[0], second[0]
        return
    measured = [(_likeness(one, other), i, j) for i, one in enumerate(first) for j, other in enumerate(second)]
    alone, others = set(range(len(first))), set(range(len(second)))
    for likeness, i, j in sorted(measured, key=lambda found: (-found[0], found[1], found[2])):
        if likeness >= 1 and i in alone and j in others:
            alone.remove(i)
            others.remove(j)
            yield first[i], second[j]
    for i in sorted(alone):
        yield from ((first[i], other) for other in _holding(first[i], second))
    for j in sorted(others):
        yield from ((one, second[j]) for one in _holding(second[j], first))


def _holding(clause: _Clause, others: list[_Clause]) -> list[_Clause]:
    """The clause that holds the words of a shorter one."""
    parts = [(_part_within(clause, other), other) for other in others if len(other.words) > len(clause.words)]
    best = max(parts, key=lambda found: found[0], default=(0.0, clause))
    return [best[1]] if best[0] >= _WITHIN else []


def _part_within(clause: _Clause, other: _Clause) -> float:
    blocks = SequenceMatcher(None, clause.words, other.words, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks if block.size > 1) / len(clause.words)


def _likeness(one: _Clause, other: _Clause) -> float:
    """How like two clauses are, counterparts from 1 upwards: by their words, and of articles by their headings."""
    by_heading = _ratio(one.heading, other.heading, _LIKE) if one.heading and other.heading else 0.0
    return max(_ratio(one.words, other.words, one.enough), by_heading)


def _ratio(one: tuple[str, ...], other: tuple[str, ...], enough: float) -> float:
    """How often words are alike enough: 1 where they are just so; less than 1 may be told as 0, which is quicker."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < enough or matcher.quick_ratio() < enough:
        return 0.0
    return matcher.ratio() / enough


def _joined(row: Row, one: _Clause, other: _Clause, outcome: Literal, names: list[str]) -> Row:
    told = {"clause": one.where, "in_first": one.text, "other_clause": other.where, "in_second": other.text}
    both = {"outcome": outcome, **{name: Literal(text) for name, text in told.items() if text}}
    return tuple(both.get(name, term) for name, term in zip(names, row, strict=True))
