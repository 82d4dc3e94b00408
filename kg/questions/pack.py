"""An answer to take along: the question, what it was taken for, the rows with their quotes, and how to run it again.

This is its content, in sections; `kg/views/` makes a file of it. There is nothing in it of the clock or the machine:
the same question of the same documents gives the same pack.
"""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, QuerySolutions, Store

from kg.graph.namespaces import PREFIXES
from kg.questions import labels
from kg.questions.answer import Answer, words
from kg.questions.limits import Limit, Quotation, quotation, quotations
from kg.questions.reply import Reply
from kg.questions.reply_text import method
from kg.questions.table import cell, shown
from kg.version import __version__

_BELOW: Final = frozenset(("document", "place", "quote", "limits"))
_HASHES: Final = (
    "SELECT DISTINCT ?name ?sha { VALUES ?name { %s } ?d kg:fileName ?name ; kg:sha256 ?sha } ORDER BY ?name"
)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows with their headings, as words."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a pack.

    Attributes:
        lines: paragraphs, before the table and the code.
        items: of a list, each with the quotes below it.
        code: to be kept to the letter.
    """

    heading: str
    lines: tuple[str, ...] = ()
    table: Table | None = None
    items: tuple[tuple[str, tuple[str, ...]], ...] = ()
    code: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pack:
    """An answer to take along, in sections."""

    title: str
    language: str
    sections: tuple[Section, ...]


def build_pack(reply: Reply, store: Store, fingerprint: str) -> Pack:
    """The pack of a question that was placed.

    Args:
        fingerprint: of everything that the graph was made from.
    """
    assert reply.answer is not None
    sections = (*answer_sections(reply), _origin(reply, reply.answer, store, fingerprint))
    return Pack(shown(reply.question), reply.language, sections)


def answer_sections(reply: Reply, *, sparql: bool = False) -> tuple[Section, ...]:
    """The question, the answer with its quotes, and what it does not cover; the query too if it is asked for."""
    answer, language = reply.answer, reply.language
    assert answer is not None
    quotes = [*quotations(answer), *reply.pointers]
    numbered = tuple(
        (f"[{n}] {_place(quoted, language)}", (shown(quoted.quote),)) for n, quoted in enumerate(quotes, 1)
    )
    absent = () if reply.in_documents else (labels.ABSENT.of(language),)
    points = (labels.POINTS.of(language),) if absent and quotes else ()
    table = _table(answer, quotes) if answer.rows else None
    limits = tuple(_limit(limit, language) for limit in reply.limits)
    return tuple(
        section
        for section in (
            Section(labels.QUESTION.of(language), tuple(_asked(reply, answer))),
            Section(labels.ANSWER.of(language), (*absent, *points), table),
            Section(labels.QUOTES.of(language), items=numbered),
            Section(labels.LIMITS.of(language), (f"{labels.METHOD.of(language)}: {method(answer)}",), items=limits),
            Section("SPARQL", code=_code(answer) if sparql else ()),
        )
        if section.lines or section.table or section.items or section.code
    )


def _asked(reply: Reply, answer: Answer) -> Iterator[str]:
    language = reply.language
    yield shown(reply.question)
    yield f"{labels.UNDERSTOOD.of(language)}: {shown(reply.asked)}"
    values = "; ".join(f"{name} = {shown(choice.label)}" for name, choice in answer.values.items())
    if values:
        yield f"{labels.PARAMETERS.of(language)}: {values}"
    yield labels.day_line(reply.day, reply.day_is_newest, reply.language)
    if reply.also:
        yield f"{labels.ALSO.of(language)}: {shown('; '.join(reply.also))}"


def _table(answer: Answer, quotes: list[Quotation]) -> Table:
    """Each fact once, with the numbers of its passages."""
    kept = [number for number, column in enumerate(answer.columns) if column.name not in _BELOW]
    facts: dict[tuple[str, ...], list[str]] = {}
    for row in answer.rows:
        cells = tuple(cell(row[number], answer.language) for number in kept)
        passage = quotation(answer, row)
        numbers = facts.setdefault(cells, [])
        if passage and (mark := f"[{quotes.index(passage) + 1}]") not in numbers:
            numbers.append(mark)
    headings = (
        *(answer.columns[number].heading.of(answer.language) for number in kept),
        labels.PASSAGES.of(answer.language),
    )
    return Table(headings, tuple((*cells, " ".join(numbers)) for cells, numbers in facts.items()))


def _limit(limit: Limit, language: str) -> tuple[str, tuple[str, ...]]:
    quotes = tuple(f"{shown(p.quote)} ({_place(p, language)})" for p in limit.passages) if limit.conflict else ()
    return f"{limit.severity}: {shown(limit.text)}", quotes


def _place(passage: Quotation, language: str) -> str:
    at = f"{labels.AT.of(language)} {passage.place}" if isinstance(passage.place, int) else shown(passage.place)
    return f"{shown(passage.document)}, {at}"


def _origin(reply: Reply, answer: Answer, store: Store, fingerprint: str) -> Section:
    language = reply.language
    command = f"kg ask {shlex.quote(reply.question)} --on {reply.day} --lang {language}"
    names = " ".join(sorted({str(Literal(passage.document)) for passage in (*quotations(answer), *reply.pointers)}))
    found = store.query(_HASHES % names, prefixes=dict(PREFIXES))
    assert isinstance(found, QuerySolutions)
    files = tuple((f"{words(row['name'])}: sha256 {words(row['sha'])}", ()) for row in found)
    made = labels.FINGERPRINT.of(language).format(version=__version__, sha=fingerprint)
    lines = (f"{labels.MADE.of(language)}: {made}", f"{labels.COMMAND.of(language)}: {shown(command)}")
    return Section(labels.AGAIN.of(language), lines, items=files, code=_code(answer))


def _code(answer: Answer) -> tuple[str, ...]:
    """The lines of the query; what steers a terminal or turns writing is shown as its code, which SPARQL reads."""
    lines = answer.sparql.rstrip("\n").split("\n")
    return tuple("".join(shown(letter) or letter for letter in line) for line in lines)
