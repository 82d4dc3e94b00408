"""A few measures that mean something for one town's own file, and all of them together.

The documents are an ego network: everything in them touches the town that they are the file of. Its degree and
betweenness are high by construction, and what others have among themselves is mostly not there. Each measure says so.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import networkx as nx

from kg.network.between import betweenness_of
from kg.network.changes import changes
from kg.network.communities import communities
from kg.network.contacts import brokerage, redundancy
from kg.network.gaps import DEPENDENCIES, GOALS, UNDESCRIBED, goal_reach, single_dependence, without_yield
from kg.network.graphs import MEMBER, SEATS, evidence, forum_graph, members, met, shared_forums
from kg.network.layers import LAYERS
from kg.network.measure import Measure, Score, caution, explained, listed, once
from kg.network.rows import Ask, Quotation

if TYPE_CHECKING:
    from kg.network.graphs import MultiGraph

__all__ = ("Measure", "betweenness", "measure_all", "overlap", "shared")


def measure_all(ask: Ask) -> tuple[Measure, ...]:
    """All measures, in the order in which they are shown; `ask` knows the day and whose file this is."""
    dependencies = ask(DEPENDENCIES)
    subject = dependencies.values["subject"]
    graph, own = forum_graph(ask(SEATS)), subject.term.value
    graph.add_node(own, part=MEMBER, iri=own, name=subject.label)  # it may sit nowhere on the day
    return (
        overlap(graph, own),
        shared(graph, own),
        redundancy(graph, own),
        goal_reach(ask(GOALS)),
        single_dependence(dependencies),
        without_yield(ask(UNDESCRIBED)),
        changes(ask(LAYERS), own, subject.label),
        brokerage(graph, own),
        communities(graph, own),
        betweenness(graph, own),
    )


def overlap(graph: MultiGraph, subject: str) -> Measure:
    """Whom the subject meets in two or more separate forums or agreements, with the names of all that they share.

    Formula: {i : |S(i) ∩ S(subject)| ≥ 2}, S as in `projection`: a network and its working group are one.
    Reference: Borgatti and Everett (1997), as in `forum_graph`.
    """
    others = tuple(score for score in _met(graph, subject) if score.number >= 2)
    name, day, told = graph.nodes[subject]["name"], graph.graph["as_of"], explained(others)
    return Measure(
        "overlap",
        others,
        f"Op {day} treft {name} in twee of meer verbanden: {told or 'niemand'}.",
        f"On {day} {name} meets in two or more forums: {told or 'nobody'}.",
        _evidence(graph, subject, others),
        *caution(name, "Wie geteld en niet genoemd wordt, telt niet mee.", "Who is counted but not named is left out."),
    )


def shared(graph: MultiGraph, subject: str) -> Measure:
    """In how many separate forums or agreements the subject meets each other party, the most first.

    Formula and reference: the subject's row of `projection`.
    """
    others = _met(graph, subject)
    name, day = graph.nodes[subject]["name"], graph.graph["as_of"]
    often = [score.nl for score in others if score.number == others[0].number > 1]
    return Measure(
        "shared",
        others,
        f"Wie {name} op {day} treft: {len(others)}; "
        + (f"het vaakst {listed(often, 'en')}." if often else "niemand in meer dan één verband."),
        f"Those whom {name} meets on {day}: {len(others)}; "
        + (f"most often {listed(often, 'and')}." if often else "nobody in more than one forum."),
        _evidence(graph, subject, others),
        *caution(name, "Samen in een verband zitten is nog geen samenwerking.",
                 "To sit in one forum is not yet to cooperate."),
    )  # fmt: skip


def betweenness(graph: MultiGraph, subject: str) -> Measure:
    """How much of the way between members and forums leads over each member, the most first.

    Formula: Σ σ(s, t | v) / σ(s, t) over the pairs of other nodes of the two-mode graph, divided by their number; σ
    counts shortest paths, those over v in the numerator. Parallel statements count once. It says little of an ego.

    Reference: L.C. Freeman, A set of measures of centrality based on betweenness, Sociometry 40 (1977), 35-41; for an
    ego network, M.G. Everett and S.P. Borgatti, Ego network betweenness, Social Networks 27 (2005), 31-38.
    """
    between = betweenness_of(nx.Graph(graph))
    found, pivots = between.values, between.pivots
    nl, en = (f" Geschat vanuit {pivots} punten.", f" Estimated from {pivots} nodes.") if pivots else ("", "")
    scores = [_score(graph, node, round(found[node], 3)) for node in members(graph)]
    name, own = graph.nodes[subject]["name"], f"{found[subject]:.2f}"
    return Measure(
        "betweenness",
        _ranked(scores),
        f"De tussenpositie (betweenness) van {name} is {own.replace('.', ',')} op een schaal van 0 tot 1.",
        f"The betweenness of {name} is {own} on a scale from 0 to 1.",
        once(words for node in members(graph) for words in evidence(graph, node, sorted(graph[node]))),
        *caution(name, f"Dit getal is daardoor vanzelf hoog en zegt niets over invloed.{nl}",
                 f"So this number is high by construction and says nothing of influence.{en}"),
    )  # fmt: skip


def _met(graph: MultiGraph, subject: str) -> tuple[Score, ...]:
    """The others whom the subject meets, by the number of separate places."""
    scores = []
    for other in met(graph, subject):
        shared = [graph.nodes[forum] for forum in shared_forums(graph, subject, other)]
        names = tuple(sorted({forum["name"] for forum in shared}))
        scores.append(_score(graph, other, len({forum["setting"] for forum in shared}), names))
    return _ranked(scores)


def _score(graph: MultiGraph, node: str, number: float, among: tuple[str, ...] = ()) -> Score:
    name = graph.nodes[node]["name"]
    return Score(node, name, name, number, among)


def _ranked(scores: Iterable[Score]) -> tuple[Score, ...]:
    return tuple(sorted(scores, key=lambda score: (-score.number, score.nl, score.thing)))


def _evidence(graph: MultiGraph, subject: str, others: Iterable[Score]) -> tuple[Quotation, ...]:
    """The words for both seats in every forum that the subject shares with the others."""
    places = [(other.thing, shared_forums(graph, subject, other.thing)) for other in others]
    return once(w for other, forums in places for seat in (subject, other) for w in evidence(graph, seat, forums))
