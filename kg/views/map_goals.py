"""The matrix of goals and relations for the page: each cell with the passages that a click opens."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict

from kg.network.matrix import COVER_EN, COVER_NL, MARKS, Cover, goal_matrix
from kg.network.rows import Ask, Quotation
from kg.views.map_model import GoalTable, Passage


def goal_table(ask: Ask, passages: Mapping[str, Passage]) -> GoalTable:
    """The matrix of the day and the subject that `ask` has in mind, with the passages of the map."""
    return GoalTable(goal_matrix(ask), passages)


def table_values(table: GoalTable) -> dict[str, object]:
    """The table as plain values for the page's script; goals, relations and passages are named by their position.

    Raises:
        KeyError: the matrix rests on a passage that the table does not have.
    """
    matrix = table.matrix
    kept: dict[Passage, int] = {}

    def places(evidence: Iterable[Quotation]) -> list[int]:
        found = dict.fromkeys(table.passages[quotation.passage] for quotation in evidence)
        return [kept.setdefault(passage, len(kept)) for passage in found]

    goal_at = {goal.iri: position for position, goal in enumerate(matrix.goals)}
    row_at = {relation.iri: position for position, relation in enumerate(matrix.relations)}
    uncovered = {goal.iri for goal in matrix.uncovered}
    return {
        "covers": [{"key": cover, "mark": MARKS[cover], "nl": COVER_NL[cover], "en": COVER_EN[cover]}
                   for cover in Cover],
        "goals": [{"nl": goal.nl, "en": goal.en, "stated": goal.stated, "uncovered": goal.iri in uncovered,
                   "passages": places(goal.evidence)} for goal in matrix.goals],
        "relations": [{"name": relation.name, "holds": relation.holds, "over": relation.over,
                       "statements": relation.statements} for relation in matrix.relations],
        "cells": [{"goal": goal_at[cell.goal], "relation": row_at[cell.relation], "cover": cell.cover,
                   "through": cell.through, "passages": places(cell.evidence)} for cell in matrix.cells],
        "blockers": [{"name": blocker.name, "words": blocker.words, "passages": places(blocker.evidence)}
                     for blocker in matrix.blockers],
        "caution": {"nl": matrix.caution_nl, "en": matrix.caution_en},
        "passages": [asdict(passage) for passage in kept],
    }  # fmt: skip
