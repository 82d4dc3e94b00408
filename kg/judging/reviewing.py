"""What there is to review: the rows that there is a doubt about, most doubtful first, and which rows were seen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from kg.judging.doubts import DOUBTS, Around, Doubt
from kg.judging.fingerprint import EvenText
from kg.judging.judge import Judged
from kg.judging.rows import Row, row_id
from kg.model import BUILT, Fact


class Doubtful(NamedTuple):
    """A row with its doubts and what each of them saw, heaviest first."""

    row: Row
    weight: float
    reasons: tuple[tuple[Doubt, str], ...]


def in_order_of_doubt(judged: Judged, around: Around) -> list[Doubtful]:
    """Every row that there is a doubt about, most doubtful first, then by document and place.

    Args:
        judged: rejected rows are left out, and those that only say how a text is built; of judged ones only the doubts
            about the judgement count.
        around: what the doubts compare with.
    """
    evened = {row.document.source: EvenText(row.document) for row in judged.rows}
    found = [
        doubtful
        for row in judged.rows
        if not row.rejected
        and row.fact.table not in BUILT
        and (doubtful := _doubtful(row, evened[row.document.source], around)).reasons
    ]
    return sorted(found, key=lambda one: (-one.weight, one.row.document.source, _start(one.row.fact), one.row.fact.id))


def seen_now(judged: Judged) -> Iterable[str]:
    """The identifiers of every row that there is now, for the list of what was seen."""
    evened = {row.document.source: EvenText(row.document) for row in judged.rows}
    return (row_id(fact, evened[row.document.source]) for row in judged.rows for fact in row.reads)


def _doubtful(row: Row, evened: EvenText, around: Around) -> Doubtful:
    is_judged = any(one.action in ("accept", "correct", "add") for one in row.judgements)
    reasons = tuple(
        (doubt, seen)
        for doubt in DOUBTS
        if (doubt.of_judged or not is_judged) and (seen := doubt.see(row, evened, around)) is not None
    )
    return Doubtful(row, sum(doubt.weight for doubt, _ in reasons), reasons)


def _start(fact: Fact) -> int:
    return min((evidence.start for evidence in fact.evidence), default=0)
