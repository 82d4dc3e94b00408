"""Goals against relations: what each relation yields for each goal, what it may, and what nobody wrote down.

A `Matrix` is for whoever shows it: `kg network goals` in the terminal, the matrix view of the map, a notebook.
Its shape: `matrix.goals` are the columns, `matrix.relations` the rows, `matrix.cell(goal, relation)` what stands where
they meet (every pair has a cell), `matrix.uncovered` the goals without a relation, `matrix.blockers` what the documents
say stands in the way. Everything is a frozen value with Dutch and English words and with the passages it rests on.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from kg.network.gaps import GOALS
from kg.network.held import BODY, RELATIONS, Relation, relations
from kg.network.measure import caution, once
from kg.network.rows import Ask, Quotation, Record, quotation, records
from kg.questions.answer import Answer

BLOCKERS: Final = "network-blockers"


class Cover(StrEnum):
    """What is known of a relation's yield for a goal."""

    REALISED = "realised"
    OPPORTUNITY = "opportunity"
    NOT_DESCRIBED = "not-described"
    NOT_APPLICABLE = "not-applicable"


COVER_NL: Final[Mapping[Cover, str]] = {
    Cover.REALISED: "gerealiseerd",
    Cover.OPPORTUNITY: "kans",
    Cover.NOT_DESCRIBED: "niet beschreven",
    Cover.NOT_APPLICABLE: "niet van toepassing",
}
COVER_EN: Final[Mapping[Cover, str]] = {
    Cover.REALISED: "realised",
    Cover.OPPORTUNITY: "opportunity",
    Cover.NOT_DESCRIBED: "not described",
    Cover.NOT_APPLICABLE: "not applicable",
}
MARKS: Final[Mapping[Cover, str]] = {
    Cover.REALISED: "●",
    Cover.OPPORTUNITY: "○",
    Cover.NOT_DESCRIBED: "?",
    Cover.NOT_APPLICABLE: "–",
}
"""The sign of each, for a table with many; what it means stands above it."""


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal.

    Attributes:
        iri, nl, en: of the concept.
        stated: whether a document gives it as a goal of the subject; the others are only what relations yield.
        evidence: the words that state it, none if it is not stated.
    """

    iri: str
    nl: str
    en: str
    stated: bool
    evidence: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """What a relation does for a goal.

    Attributes:
        goal, relation: their IRIs.
        cover: what is known; "not described" is unknown, and neither none nor zero. "Not applicable" is said only of a
            relation that is over, or has not begun, on the day.
        through: the parts that yield it, by name, where the relation itself does not: a network by its working group.
        evidence: the words of the yields; where there are none, those that say that the subject has, or had, the
            relation.
    """

    goal: str
    relation: str
    cover: Cover
    through: tuple[str, ...]
    evidence: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class Blocker:
    """What a document says stands in the way of using a relation.

    Attributes:
        relation, name: IRI and name of the relation.
        words: the judgement, as the document has it.
        evidence: the sentence.
    """

    relation: str
    name: str
    words: str
    evidence: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Goals against relations on a day.

    Attributes:
        subject: the name of whose file this is.
        as_of: the day, YYYY-MM-DD.
        goals: the columns: those that the subject states, then others that a relation yields something for; by name.
        relations: the rows, by name: what holds on the day first, then what is unknown, then what is over. A body of an
            agreement has no row; its yields are found in that of the agreement.
        cells: each pair of a goal and a relation once, row by row.
        blockers: by the name of the relation.
        caution_nl, caution_en: what to keep in mind beside it.
    """

    subject: str
    as_of: str
    goals: tuple[Goal, ...]
    relations: tuple[Relation, ...]
    cells: tuple[Cell, ...]
    blockers: tuple[Blocker, ...]
    caution_nl: str
    caution_en: str

    def cell(self, goal: str, relation: str) -> Cell:
        """The cell of two IRIs.

        Raises:
            KeyError: one of them is not in the matrix.
        """
        for cell in self.cells:
            if (cell.goal, cell.relation) == (goal, relation):
                return cell
        raise KeyError(f"no cell for {goal} and {relation}; expected a goal and a relation of the matrix")

    def serving(self, goal: str, cover: Cover) -> tuple[Relation, ...]:
        """The relations that do so much for a goal themselves, not by a part that has a row of its own."""
        found = {cell.relation for cell in self.cells if (cell.goal, cell.cover) == (goal, cover) and not cell.through}
        return tuple(relation for relation in self.relations if relation.iri in found)

    @property
    def uncovered(self) -> tuple[Goal, ...]:
        """The stated goals for which no relation has a realised yield on the day; some may have opportunities."""
        return tuple(goal for goal in self.goals if goal.stated and not self.serving(goal.iri, Cover.REALISED))


def goal_matrix(ask: Ask) -> Matrix:
    """The matrix of a store; `ask` knows the day and whose file this is."""
    return build_matrix(ask(GOALS), ask(RELATIONS), ask(BLOCKERS))


def build_matrix(goals: Answer, held: Answer, blockers: Answer) -> Matrix:
    """The matrix from the answers of `network-goals`, `network-relations` and `network-blockers`.

    Without goals or without relations it has no cells, and says so by being empty.
    """
    yields = tuple(records(goals))
    columns, every = _goals(yields), relations(held)
    rows = sorted((r for r in every if r.kind != BODY), key=lambda relation: (not relation.holds, relation.over))
    parts = {row.iri: [part for part in every if row.iri in part.wholes] for row in rows}
    subject = held.values["subject"].label
    return Matrix(
        subject,
        held.as_of,
        columns,
        tuple(rows),
        tuple(_cell(goal, relation, parts[relation.iri], yields) for relation in rows for goal in columns),
        _blockers(blockers),
        *caution(subject, "Niet beschreven is onbekend, niet nul.", "Not described is unknown, not zero."),
    )


def _goals(yields: Iterable[Record]) -> tuple[Goal, ...]:
    """A row without relation states the goal; the others are yields for it."""
    names: dict[str, tuple[str, str]] = {}
    stated: dict[str, list[Quotation]] = {}
    for row in yields:
        names[row["goal"]] = (row["goal_nl"], row["goal_en"])
        if not row["relation"]:
            stated.setdefault(row["goal"], []).append(quotation(row))
    found = (Goal(iri, *named, iri in stated, once(stated.get(iri, ()))) for iri, named in names.items())
    return tuple(sorted(found, key=lambda goal: (not goal.stated, goal.nl.casefold(), goal.iri)))


def _cell(goal: Goal, relation: Relation, parts: Iterable[Relation], yields: Iterable[Record]) -> Cell:
    if not relation.holds:
        cover = Cover.NOT_APPLICABLE if relation.over else Cover.NOT_DESCRIBED
        return Cell(goal.iri, relation.iri, cover, (), relation.evidence)
    told = [row for row in yields if row["goal"] == goal.iri and row["relation"]]
    own = [row for row in told if row["relation"] == relation.iri]
    names = {part.iri: part.name for part in parts if part.holds}
    for rows in (own, [row for row in told if row["relation"] in names]):
        for modality, cover in (("realised", Cover.REALISED), ("potential", Cover.OPPORTUNITY)):
            found = [row for row in rows if row["modality"] == modality]
            if found:
                through = tuple(sorted({names[row["relation"]] for row in found if row["relation"] != relation.iri}))
                return Cell(goal.iri, relation.iri, cover, through, once(map(quotation, found)))
    return Cell(goal.iri, relation.iri, Cover.NOT_DESCRIBED, (), relation.evidence)


def _blockers(answer: Answer) -> tuple[Blocker, ...]:
    gathered: dict[tuple[str, str, str], list[Quotation]] = {}
    for row in records(answer):
        gathered.setdefault((row["relation"], row["relation_name"], row["judgement"]), []).append(quotation(row))
    return tuple(Blocker(*key, once(words)) for key, words in gathered.items())
