"""Betweenness at every size: exact while that takes seconds, from pivots above; the number of edges alone decides.

networkx is exact up to `SMALL` edges; rustworkx, over ten times faster, up to `LARGE` (`tests/benchmarks/network.py`);
above that a fixed number of pivots with a fixed seed.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import networkx as nx

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.network.graphs import Graph

SMALL: Final = 2_000
LARGE: Final = 20_000
PIVOTS: Final = 50
SEED: Final = 1


@dataclass(frozen=True, slots=True)
class Betweenness:
    """The betweenness of every node.

    Attributes:
        values: by node, from 0 to 1.
        pivots: how many nodes the paths were counted from, if not from all: the values are an estimate then.
    """

    values: Mapping[str, float]
    pivots: int | None = None


def betweenness_of(graph: Graph) -> Betweenness:
    """The betweenness of every node of a simple graph without direction.

    Formula: Σ σ(s, t | v) / σ(s, t) over the pairs of other nodes, divided by their number. From pivots it is the same
    sum over the shortest paths from them, scaled by n / pivots.

    References: U. Brandes, A faster algorithm for betweenness centrality, Journal of Mathematical Sociology 25 (2001),
    163-177; U. Brandes and C. Pich, Centrality estimation in large networks, International Journal of Bifurcation and
    Chaos 17 (2007), 2303-2318.
    """
    edges = graph.number_of_edges()
    if edges > LARGE and len(graph) > PIVOTS:
        return Betweenness(nx.betweenness_centrality(graph, k=PIVOTS, seed=SEED), PIVOTS)
    return Betweenness(by_rustworkx(graph) if edges > SMALL else nx.betweenness_centrality(graph))


def by_rustworkx(graph: Graph) -> dict[str, float]:
    """Exact betweenness of every node; the same as that of networkx but for the last bits."""
    import rustworkx  # with numpy it takes long to import, and few networks are so large

    nodes = list(graph)
    number = {node: place for place, node in enumerate(nodes)}
    compact: rustworkx.PyGraph[str, None] = rustworkx.PyGraph(multigraph=False)
    compact.add_nodes_from(nodes)
    compact.add_edges_from_no_data([(number[a], number[b]) for a, b in graph.edges()])
    # one thread: several add up in whatever order, and the last bits would differ from run to run
    found = rustworkx.betweenness_centrality(compact, parallel_threshold=sys.maxsize)
    return {node: found[place] for node, place in number.items()}
