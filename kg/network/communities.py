"""Groups among those whom the subject meets, and how sure they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import comb
from typing import TYPE_CHECKING, Final

import networkx as nx

from kg.network.graphs import evidence, members, projection
from kg.network.measure import Measure, Score, caution, once

if TYPE_CHECKING:
    from kg.network.graphs import Graph, MultiGraph

    Partition = tuple[frozenset[str], ...]

RUNS: Final = 10
"""With the seeds 0 to 9; the outcome of one run hangs on the order in which it goes through the members."""

LARGE: Final = 20_000
"""Above so many ties a run takes long, and there are `FEW`."""

FEW: Final = 2


def communities(graph: MultiGraph, subject: str) -> Measure:
    """Groups of members who meet each other more than others do; the largest first.

    The subject is left out, for it ties all to all. Of `runs_of` runs of the Louvain method with fixed seeds
    the partition with the highest modularity counts (the first of equals). Its stability is the mean over the other
    runs of the Rand index: the share of the pairs of members on which two partitions agree, together or apart.

    Formula: Q = Σ_c (L_c / m - (d_c / 2m)²) on the weights of `projection`, the modularity that Louvain raises.
    References: V.D. Blondel and others, Fast unfolding of communities in large networks, J. Stat. Mech. (2008) P10008;
    W.M. Rand, Objective criteria for the evaluation of clustering methods, JASA 66 (1971), 846-850.
    """
    ties = projection(graph)
    name, day = ties.nodes[subject]["name"], graph.graph["as_of"]
    ties.remove_nodes_from([subject, *(node for node in list(ties) if not set(ties[node]) - {subject})])
    found, quality, stability = best_partition(ties)
    runs = runs_of(ties)
    scores = tuple(_score(ties, number, group) for number, group in enumerate(found, start=1))
    if not scores:
        nl = f"Onder wie {name} op {day} treft zijn geen groepen te vinden: niemand treft een ander."
        en = f"Among those whom {name} meets on {day} there are no groups: nobody meets another."
    else:
        sure, parted = f"{stability:.0%}", f"{quality:.2f}"
        nl = (f"Zonder {name} vallen de anderen op {day} in {len(scores)} groepen uiteen (modulariteit "
              f"{parted.replace('.', ',')}; {runs} herhalingen zijn het over {sure} van de paren eens).")  # fmt: skip
        en = (f"Without {name} the others fall into {len(scores)} groups on {day} (modularity {parted}; {runs} runs "
              f"agree on {sure} of the pairs).")  # fmt: skip
    return Measure(
        "communities", scores, nl, en,
        once(words for node in members(graph) if node in ties for words in evidence(graph, node, sorted(graph[node]))),
        *caution(name, "De groepen zijn daardoor vooral de verbanden zelf.",
                 "So the groups are mostly the forums themselves."),
    )  # fmt: skip


def best_partition(ties: Graph) -> tuple[Partition, float, float]:
    """The groups, the largest first, their modularity and their stability; no groups where nobody is tied."""
    if not ties.number_of_edges():
        return (), 0.0, 1.0
    ordered: Graph = nx.Graph()
    ordered.add_nodes_from(sorted(ties))
    weighted = ties.edges(data="weight", default=1)
    ordered.add_weighted_edges_from(sorted((min(a, b), max(a, b), weight) for a, b, weight in weighted))
    runs = [_partition(ordered, seed) for seed in range(runs_of(ties))]
    qualities = [nx.community.modularity(ordered, map(set, run), weight="weight") for run in runs]
    best = qualities.index(max(qualities))
    others = [rand_index(runs[best], run) for number, run in enumerate(runs) if number != best]
    return runs[best], max(qualities), sum(others) / len(others)


def runs_of(ties: Graph) -> int:
    """How many runs are made of a network; its number of ties alone decides."""
    return RUNS if ties.number_of_edges() <= LARGE else FEW


def rand_index(one: Sequence[frozenset[str]], other: Sequence[frozenset[str]]) -> float:
    """The share of the pairs on which two partitions of the same members agree, together or apart.

    >>> rand_index([frozenset("ab"), frozenset("c")], [frozenset("abc")])
    0.3333333333333333
    """
    total = comb(sum(map(len, one)), 2)
    place = {member: number for number, group in enumerate(other) for member in group}
    both = sum(comb(n, 2) for group in one for n in Counter(place[member] for member in group).values())
    apart = total - sum(comb(len(group), 2) for group in one) - sum(comb(len(group), 2) for group in other) + both
    return (both + apart) / total if total else 1.0


def _partition(ties: Graph, seed: int) -> Partition:
    groups = nx.community.louvain_communities(ties, weight="weight", seed=seed)
    return tuple(sorted(map(frozenset, groups), key=lambda group: (-len(group), sorted(group))))


def _score(ties: Graph, number: int, group: frozenset[str]) -> Score:
    """A group by the forum that most of its pairs share."""
    inside = ties.subgraph(group).edges(data=True)
    shared = Counter(forum for _, _, edge in inside for forum in edge["forums"])
    told = f": {min(shared, key=lambda forum: (-shared[forum], forum))}" if shared else ""
    names = tuple(sorted(ties.nodes[member]["name"] for member in group))
    return Score(min(group), f"groep {number}{told}", f"group {number}{told}", len(group), names)
