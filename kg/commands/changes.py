"""What is different after a document came or went: facts that are new or gone, and what is in conflict now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from kg.commands.settings import Language
from kg.graph.check import findings
from kg.graph.report import Finding
from kg.model import Fact, Reading
from kg.questions.table import shown
from kg.views.fact_words import in_words

if TYPE_CHECKING:
    from pyoxigraph import Store

_LONGEST = 160


def facts_as_lines(mark: str, readings: Iterable[Reading], language: Language) -> Iterator[str]:
    """The facts of some readings, a line each: `+` for what is new, `-` for what is gone."""
    for reading in readings:
        for fact in reading.facts:
            yield _line(mark, fact, language)


def _line(mark: str, fact: Fact, language: Language) -> str:
    table, values = in_words(fact, language)
    line = f"  {mark} {table}: {shown(values)}"
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def findings_as_lines(before: Store, after: Store, language: Language) -> Iterator[str]:
    """The conflicts, warnings and unknowns that are new, then those that are gone; nothing that stayed."""
    had, has = set(findings(before)), set(findings(after))
    words = ("nieuw", "vervallen") if language == "nl" else ("new", "gone")
    for word, found in zip(words, (has - had, had - has), strict=True):
        yield from (f"  {word}: {_finding(one, language)}" for one in sorted(found))


def _finding(finding: Finding, language: Language) -> str:
    kinds = {"warning": "waarschuwing", "conflict": "conflict", "unknown": "onbekend"}
    kind = kinds[finding.severity] if language == "nl" else finding.severity
    return shown(f"{kind}: {finding.message(language)} ({finding.place})")


def without(readings: Sequence[Reading], stems: Iterable[str]) -> list[Reading]:
    """The readings of all other documents."""
    gone = set(stems)
    return [reading for reading in readings if reading.document.stem not in gone]
