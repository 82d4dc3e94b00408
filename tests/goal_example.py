"""An invented matrix of goals and relations for the map of `map_example.py`: every kind of cell, a goal without yield, a blocker."""

from __future__ import annotations

from kg.network.held import Relation
from kg.network.matrix import Blocker, Cell, Cover, Goal, Matrix
from kg.network.rows import Quotation
from kg.views.map_model import GoalTable, Passage

GOALS = (("kennisdeling", "knowledge sharing", True), ("profilering", "profiling", True), ("cultuur", "culture", False))
ROWS = (("EUROSTEDEN", "geldig", "id/relation/000"), ("Smalltowns", "geldig", "id/relation/001"), ("Oude City Deal", "niet geldig", "none"))
COVERS = ((Cover.REALISED, Cover.OPPORTUNITY, Cover.NOT_DESCRIBED), (Cover.NOT_DESCRIBED, Cover.NOT_DESCRIBED, Cover.REALISED),
          (Cover.NOT_APPLICABLE,) * 3)
"""A row a relation, a column a goal."""


def words(relation: str, goal: str) -> str:
    return f"Over {relation} en {goal} staat dit geschreven."


def goal_example(text: str = "") -> GoalTable:
    """The matrix; `text` is added to every text from outside, for tests with hostile ones."""
    quotations: list[Quotation] = []

    def quoted(relation: str, goal: str) -> tuple[Quotation, ...]:
        quotations.append(Quotation(f"s{len(quotations)}", f"p{len(quotations)}", "nota", "Nota" + text, words(relation, goal) + text))
        return (quotations[-1],)

    goals = tuple(Goal(nl, nl + text, en + text, stated, quoted("het doel", nl) if stated else ()) for nl, en, stated in GOALS)
    rows = tuple(Relation(iri=name, name=name + text, kind="membership", other=name, other_name=name + text, wholes=(), since="", until="",
                          status="stated", state=state, statements=(statement,), evidence=quoted(name, "de relatie"))
                 for name, state, statement in ROWS)
    cells = tuple(Cell(goal.iri, row.iri, cover, ("Werkgroep" + text,) if cover is Cover.OPPORTUNITY else (), quoted(row.iri, goal.iri))
                  for row, covers in zip(rows, COVERS, strict=True) for goal, cover in zip(goals, covers, strict=True))
    blockers = (Blocker("Smalltowns", "Smalltowns" + text, "te weinig capaciteit" + text, quoted("Smalltowns", "de capaciteit")),)
    matrix = Matrix("Waterbeek", "2021-11-16", goals, rows, cells, blockers, "Niet beschreven is onbekend.", "Not described is unknown.")
    passages = {q.passage: Passage(document=q.document, title=q.title, quote=q.quote, start=100 * at, end=100 * at + len(q.quote))
                for at, q in enumerate(quotations)}
    return GoalTable(matrix, passages)
