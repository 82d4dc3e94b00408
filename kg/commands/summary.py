"""What was read, in one line: documents, facts, conflicts, unknowns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kg.graph.namespaces import FINDINGS_GRAPH, KG, RDF
from kg.judging.judge import Judged
from kg.pipeline import Built


class Counts(NamedTuple):
    """How much a graph holds."""

    documents: int
    facts: int
    conflicts: int
    warnings: int
    unknowns: int


def counts(built: Built) -> Counts:
    """Count what was read and what was found out about it."""
    found = (
        sum(1 for _ in built.store.quads_for_pattern(None, RDF.type, cls, FINDINGS_GRAPH))
        for cls in (KG.Conflict, KG.Warning, KG.Unknown)
    )
    return Counts(len(built.readings), sum(len(reading.facts) for reading in built.readings), *found)


def about_judgements(judged: Judged, language: str) -> Iterator[str]:
    """A line on what people decided, and one for each merge that a never-merge forbids; none if nobody did.

    >>> from kg.judging.judge import Judged
    >>> list(about_judgements(Judged((), (), {}), "nl"))
    []
    """
    made, moved, stale = len(judged.judgements), len(judged.moved), len(judged.stale)
    if made and language == "nl":
        word = "oordeel" if made == 1 else "oordelen"
        yield f"{made} {word}: {moved} verplaatst (kg review --moved), {stale} zonder vindplaats (kg review --stale)"
    elif made:
        word = "judgement" if made == 1 else "judgements"
        yield f"{made} {word}: {moved} moved (kg review --moved), {stale} stale (kg review --stale)"
    for clash in judged.clashes:
        yield clash.message(language)


def summary(found: Counts, language: str) -> str:
    """The line that a user reads.

    >>> summary(Counts(5, 300, 2, 1, 9), "nl")
    '5 documenten gelezen: 300 feiten, 2 conflicten, 1 waarschuwing, 9 onbekenden'
    """
    words = (
        ("conflict", "conflicten", "conflict", "conflicts"),
        ("waarschuwing", "waarschuwingen", "warning", "warnings"),
        ("onbekende", "onbekenden", "unknown", "unknowns"),
    )
    first = 0 if language == "nl" else 2
    rest = ", ".join(
        f"{number} {word[first] if number == 1 else word[first + 1]}"
        for number, word in zip(found[2:], words, strict=True)
    )
    alone = found.documents == 1
    if language == "nl":
        return f"{found.documents} {'document' if alone else 'documenten'} gelezen: {found.facts} feiten, {rest}"
    return f"{found.documents} {'document' if alone else 'documents'} read: {found.facts} facts, {rest}"
