"""What if: a forum is left or joined, an agreement or tie ends. What the documents and the register say would follow.

Nothing of it is a forecast. It is what is written: the goals that only this relation serves, the others who are met
nowhere else, the money and dates in the documents, the seats that are said to rest on it. What is not written is named
as not known.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from kg.network.consequences import FOLLOWS, JOINING, LEAVING, Consequence, met_only_there, seats_at_risk, terms
from kg.network.gaps import DEPENDENCIES
from kg.network.graphs import SEATS, forum_graph, forum_node
from kg.network.held import RELATIONS, Relation, relations
from kg.network.joining import REGISTER, joining
from kg.network.matrix import Cover, Matrix, goal_matrix
from kg.network.measure import caution
from kg.network.rows import Ask

if TYPE_CHECKING:
    from kg.network.graphs import MultiGraph

TERMS: Final = "network-terms"

Action = Literal["leave", "end", "join"]
ACTIONS: Final[tuple[Action, ...]] = ("leave", "end", "join")


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What would follow.

    Attributes:
        action, name: what is supposed, and of what.
        as_of: the day, YYYY-MM-DD.
        happens: whether there is something to leave, end or join.
        sentence_nl, sentence_en: what is supposed, in words; or that there is nothing to leave or join.
        consequences: what follows, by kind in the order of `consequences.HEADINGS`.
        caution_nl, caution_en: what to keep in mind beside it.
    """

    action: Action
    name: str
    as_of: str
    happens: bool
    sentence_nl: str
    sentence_en: str
    consequences: tuple[Consequence, ...]
    caution_nl: str
    caution_en: str

    @property
    def unsaid(self) -> tuple[str, ...]:
        """The kinds of terms of which no document says anything here: unknown, not none. Empty if nothing happens."""
        said = {consequence.kind for consequence in self.consequences}
        kinds = JOINING if self.action == "join" else LEAVING
        return tuple(kind for kind in kinds if kind not in {*said, *FOLLOWS}) if self.happens else ()


def what_if(ask: Ask, action: Action, thing: str) -> WhatIf:
    """What follows if the subject leaves or joins something, or if it ends.

    Args:
        ask: knows the day and whose file this is.
        action: leaving takes the subject's own working groups and bodies of it along; ending is the same for the
            subject, and joining is for what it is not in yet.
        thing: a network, an agreement, a city (for the tie with it), by name or IRI.

    Raises:
        UsageError: nothing, or more than one thing, bears that name.
    """
    about = ask(TERMS, relation=thing)
    meant, subject = about.values["relation"], about.values["subject"]
    held = ask(RELATIONS)
    every = relations(held)
    graph = forum_graph(ask(SEATS))
    own = [relation for relation in _concerned(every, meant.term.value, graph) if relation.holds]
    found: Iterable[Consequence] = ()
    if action == "join":
        nl, en = _joined(subject.label, meant.label, own)
        if not own:
            found = joining(graph, subject.term.value, meant.term.value, ask(REGISTER), about)
    else:
        nl, en = _left(action, subject.label, meant.label, own)
        asked = [about, *(ask(TERMS, relation=r.iri) for r in own if r.kind != "tie" and r.iri != meant.term.value)]
        if own:
            found = (
                *_goals(goal_matrix(ask), {relation.iri for relation in own}),
                *met_only_there(graph, subject.term.value, own),
                *(term for answer in asked for term in terms(answer)),
                *seats_at_risk(ask(DEPENDENCIES), every, own),
            )
    return WhatIf(
        action, meant.label, held.as_of, bool(own) != (action == "join"), nl, en, tuple(dict.fromkeys(found)),
        *caution(subject.label, "Wat niet beschreven is, kan ook wegvallen: het staat hier niet.",
                 "What is not described may fall away too: it is not here."),
    )  # fmt: skip


def _concerned(every: Iterable[Relation], iri: str, graph: MultiGraph) -> list[Relation]:
    """The relations that are meant: the thing itself, the tie with it, what is a part of it, and what it makes up."""
    found: dict[str, Relation] = {}
    meant = {iri}
    while True:
        more = [r for r in every if r.iri not in found and (_is(r, meant) or _setting(r, graph) in meant)]
        if not more:
            return list(found.values())
        found |= {relation.iri: relation for relation in more}
        meant |= {relation.iri for relation in more}


def _is(relation: Relation, meant: set[str]) -> bool:
    return bool({relation.iri, relation.other, *relation.wholes} & meant)


def _setting(relation: Relation, graph: MultiGraph) -> str:
    node = forum_node(relation.iri)
    return str(graph.nodes[node]["setting"]) if node in graph else ""


def _goals(matrix: Matrix, gone: set[str]) -> Iterator[Consequence]:
    """The goals that lose all their realised yields, or opportunities, or some of them."""
    for goal in matrix.goals:
        for cover, kind in ((Cover.REALISED, "goal"), (Cover.OPPORTUNITY, "opportunity")):
            serving = matrix.serving(goal.iri, cover)
            lost, left = ([r for r in serving if (r.iri in gone) is away] for away in (True, False))
            words = tuple(w for relation in lost for w in matrix.cell(goal.iri, relation.iri).evidence)
            if lost and not left:
                yield Consequence(f"{kind}-lost", goal.iri, goal.nl, goal.en, words)
            elif lost:
                names = ", ".join(relation.name for relation in left)
                yield Consequence(f"{kind}-weaker", goal.iri, f"{goal.nl} (blijft: {names})",
                                  f"{goal.en} (remains: {names})", words)  # fmt: skip


def _left(action: Action, subject: str, name: str, own: list[Relation]) -> tuple[str, str]:
    if not own:
        return (f"Volgens de stukken heeft {subject} op deze dag geen relatie met {name}: er valt niets weg.",
                f"By the documents {subject} has no relation with {name} on this day: nothing falls away.")  # fmt: skip
    only_ties = {relation.kind for relation in own} == {"tie"}
    name = ", ".join(relation.name for relation in own) if only_ties else name
    parts = "" if only_ties else ", ".join(relation.name for relation in own if relation.name != name)
    with_nl, with_en = (f" (daarmee: {parts})", f" (with it: {parts})") if parts else ("", "")
    if action == "leave":
        return f"Als {subject} uit {name} stapt{with_nl}:", f"If {subject} leaves {name}{with_en}:"
    return f"Als {name} ophoudt{with_nl}:", f"If {name} ends{with_en}:"


def _joined(subject: str, name: str, own: list[Relation]) -> tuple[str, str]:
    if own:
        names = ", ".join(relation.name for relation in own)
        return (f"Volgens de stukken doet {subject} al mee: {names}.",
                f"By the documents {subject} already takes part: {names}.")  # fmt: skip
    return f"Als {subject} gaat meedoen met {name}:", f"If {subject} joins {name}:"
