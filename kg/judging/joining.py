"""What the rows of a document become together once each was judged: one row of two, no doubt that is settled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kg.extraction.joining.same_row import join_rows
from kg.judging.names import names_of
from kg.judging.rows import BY_HAND, Row
from kg.model import Fact, Name


def join(first: Row, second: Row) -> Row:
    """One row of two that have become the same; what a person added goes first, by the rule that read it as well."""
    fact = join_rows(first.fact, second.fact)
    return Row(
        first.document,
        replace(fact, rule=second.fact.rule) if fact.rule == BY_HAND else fact,
        (*first.reads, *second.reads),
        tuple(dict.fromkeys((*first.judgements, *second.judgements))),
        tuple(dict.fromkeys((*first.moved, *second.moved))),
    )


def without_settled(rows: list[Row], read: Iterable[Fact]) -> list[Row]:
    """The rows but those that say that a name is in doubt which a correction or a merge has settled."""
    settled = _in_doubt(read) - _in_doubt(row.fact for row in rows if not row.rejected)
    return [
        row
        for row in rows
        if row.fact["kind"] != "name-in-doubt"
        or not any(isinstance(about := fact["about"], Name) and about.identifier in settled for fact in row.reads)
    ]


def _in_doubt(facts: Iterable[Fact]) -> set[str]:
    """The names that may be several things, by identifier, wherever a row speaks of them."""
    of_rows = (name for fact in facts if fact.table != "gaps" for name in names_of(fact))
    return {name.identifier for name in of_rows if name.candidates}
