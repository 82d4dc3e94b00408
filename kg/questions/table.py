"""An answer as a table for the eye: each fact once, and below it the passages that it rests on and its limits."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from kg.questions import labels
from kg.questions.answer import Answer, Term, plain, words

WIDTH: Final = 100
_NARROWEST: Final = 8
_GAP: Final = "  "
_BELOW: Final = ("document", "place", "quote", "limits")
"""Columns that stand below the fact that they belong to: they are long, and one fact can have several passages."""


def as_table(answer: Answer, *, width: int = WIDTH) -> str:
    """The answer as lines of at most so many characters, wrapped, nothing cut off.

    Rows that differ only in their passage are one fact with several passages, and the limits of all stand at the end.
    Characters that steer a terminal, or turn the direction of writing, are shown as their code.
    """
    if not answer.rows:
        return labels.NOTHING.of(answer.language) + "\n"
    cells = [
        {column.name: cell(term, answer.language) for column, term in zip(answer.columns, row, strict=True)}
        for row in answer.rows
    ]
    beside = [column for column in answer.columns if column.name not in _BELOW] or list(answer.columns)
    headings = [column.heading.of(answer.language) for column in beside]
    facts: dict[tuple[str, ...], list[str]] = {}
    for row in cells:
        facts.setdefault(tuple(row[column.name] for column in beside), []).append(_passage(row))
    widths = _widths([headings, *facts], width)
    lines = [*_side_by_side(headings, widths), _GAP.join("─" * size for size in widths)]
    # facts that rest on the same words come together, and the words once
    for passages, together in groupby(facts.items(), lambda item: tuple(dict.fromkeys(filter(None, item[1])))):
        for fact, _ in together:
            lines += _side_by_side(fact, widths)
        lines += (line for passage in passages for line in _indented(passage, width))
    limits = dict.fromkeys(limit for row in cells for limit in row.get("limits", "").split(" | ") if limit)
    lines += (line for limit in limits for line in textwrap.wrap(f"{labels.NOTE.of(answer.language)}: {limit}", width))
    return "\n".join(line.rstrip() for line in lines) + "\n"


def shown(text: str) -> str:
    r"""A text on one line that is safe for a terminal: what steers it is shown as its code.

    >>> print(shown("a \x1b[31m\n b\u202e"))
    a \x1b[31m b\u202e
    """
    return "".join(
        char.encode("unicode_escape").decode() if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co") else char
        for char in re.sub(r"[ \t\r\n]+", " ", text).strip()
    )


def cell(term: Term | None, language: str) -> str:
    """A term as a reader sees it: yes and no in words, the rest as text that is safe to show."""
    value = plain(term)
    return (labels.YES if value else labels.NO).of(language) if isinstance(value, bool) else shown(words(term))


def found_at(document: str, place: str) -> str:
    """Where a passage stands: `nota.txt:120`, of a list `relaties.xlsx, blad Netwerken, rij 4`."""
    return (":" if place.isdigit() else ", ").join(filter(None, (document, place)))


def _widths(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """How wide each column is: as wide as it needs, the widest made narrower until all fit."""
    room = width - len(_GAP) * (len(rows[0]) - 1)
    widest = max(room, _NARROWEST)
    widths = [min(widest, max(1, *(len(row[number]) for row in rows))) for number in range(len(rows[0]))]
    while sum(widths) > room and max(widths) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return widths


def _side_by_side(cells: Iterable[str], widths: Sequence[int]) -> Iterator[str]:
    parts = [textwrap.wrap(cell, size) for cell, size in zip(cells, widths, strict=True)]
    for number in range(max(1, *map(len, parts))):
        line = [part[number] if number < len(part) else "" for part in parts]
        yield _GAP.join(text.ljust(size) for text, size in zip(line, widths, strict=True))


def _passage(row: Mapping[str, str]) -> str:
    where = found_at(row.get("document", ""), row.get("place", ""))
    return f"“{row['quote']}” {where}".rstrip() if row.get("quote") else where


def _indented(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, max(width, 2 * _NARROWEST), initial_indent="    ", subsequent_indent="    ")
