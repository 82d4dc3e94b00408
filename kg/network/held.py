"""The relations of the subject, and which of them hold on a day, of statements that need not agree."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from kg.network.measure import once
from kg.network.rows import Quotation, Record, quotation, records
from kg.questions.answer import Answer

RELATIONS: Final = "network-relations"
"""The query of the subject's relations, with their state on a day."""

BODY: Final = "body"
"""The kind of a seat that goes with an agreement, and is no relation by itself."""

HOLDS: Final = ("geldig", "vermoedelijk geldig")
"""The states in which a relation counts."""

OVER: Final = ("niet geldig", "nog niet")
"""The states in which it surely does not; what is in neither list is unknown on the day."""

_FIRST_OF: Final = ("geldig", "vermoedelijk geldig", "onbekend", "niet geldig", "nog niet")


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation of the subject, as all documents together tell of it.

    Attributes:
        iri, name: of the forum, the agreement or the tie.
        kind: `membership`, `body` (a seat in a body of an agreement), `participation` or `tie`.
        other, other_name: of a tie its other end; else the forum or agreement itself.
        wholes: IRIs of what it is a part of, as a network for a working group.
        since, until: as stated, with the precision of the text; empty where no document says it.
        status: as stated (`stated`, `decided`, `planned`, `ended` ...), of the statement that `state` is taken from.
        state: on the day, in the words of the answers: `geldig`, `vermoedelijk geldig`, `onbekend`, `niet geldig`
            (over) or `nog niet` (not begun).
        statements: IRIs of all statements about it.
        evidence: the words that say that the subject has it.
    """

    iri: str
    name: str
    kind: str
    other: str
    other_name: str
    wholes: tuple[str, ...]
    since: str
    until: str
    status: str
    state: str
    statements: tuple[str, ...]
    evidence: tuple[Quotation, ...]

    @property
    def holds(self) -> bool:
        """Whether it is valid, or presumed valid, on the day."""
        return self.state in HOLDS

    @property
    def over(self) -> bool:
        """Whether it has surely ended, or surely not begun, on the day."""
        return self.state in OVER


def relations(answer: Answer) -> tuple[Relation, ...]:
    """Every relation of the subject once, from the answer of `network-relations`, by name."""
    gathered: dict[str, list[Record]] = {}
    for row in records(answer):
        gathered.setdefault(row["relation"], []).append(row)
    return tuple(_relation(rows) for rows in gathered.values())


def _relation(rows: list[Record]) -> Relation:
    told = _telling(rows)
    periods = [row for row in (told, *rows) if row["since"] or row["until"]]
    period = periods[0] if periods else told
    return Relation(
        told["relation"],
        told["relation_name"],
        told["kind"],
        told["other"],
        told["other_name"],
        tuple(sorted({row["whole"] for row in rows if row["whole"]})),
        period["since"],
        period["until"],
        told["status"],
        told["state"],
        tuple(dict.fromkeys(row["statement"] for row in rows)),
        once(map(quotation, rows)),
    )


def _telling(rows: Iterable[Record]) -> Record:
    """The statement that tells the state: what is presumed gives way to a later word that it is over."""
    first, *others = sorted(rows, key=lambda row: _FIRST_OF.index(row["state"]))
    if first["state"] == "vermoedelijk geldig":
        ends = [row for row in others if row["state"] == "niet geldig" and row["over_after"] >= first["presumed_after"]]
        first = max(ends, key=lambda row: row["over_after"], default=first)
    return first
