"""How long the measures of the network take as it grows, and betweenness in networkx beside rustworkx.

The networks are made: members and forums with a few large ones among many small, the same each time. With a file of pairs as
argument (columns `city_a`, `country_a`, `city_b`, `country_b`) the network of twin towns is measured too. Seconds are of CPU, so
that other work on the machine changes little. Nothing fails on a slow machine.

    python tests/benchmarks/network.py [PAIRS.csv]
"""

from __future__ import annotations

import csv
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import networkx as nx
from commands import machine

from kg.network.between import LARGE, PIVOTS, SEED, by_rustworkx
from kg.network.communities import best_partition, communities, runs_of
from kg.network.contacts import brokerage, redundancy
from kg.network.graphs import FORUM, MEMBER, forum_node, projection
from kg.network.measures import overlap, shared
from kg.network.rows import Quotation

SIZES = (300, 2_000, 20_000, 200_000)
OWN = "member 0"
EXACT = 2_000
"""So many edges networkx does exactly here; above, its time is that of some pivots times what is left."""
SAMPLE = 10
PROJECTED, GROUPED = 20_000, 2_000
"""Up to so many seats everybody is projected on everybody, and the others are grouped."""
_Found = TypeVar("_Found")


def timed(action: Callable[[], _Found]) -> tuple[_Found, float]:
    """What an action gives, and its CPU seconds."""
    began = time.process_time()
    return action(), time.process_time() - began


def seats(edges: int) -> nx.MultiGraph[str]:
    """Who sits where: as many statements as asked, half of them in the largest tenth of the forums."""
    dice, graph = random.Random(1), nx.MultiGraph(as_of="2022-02-15")
    members, forums = edges // 4 + 2, edges // 10 + 2
    for number in range(edges):
        who = f"member {int(members * dice.random() ** 1.5)}"
        iri = f"forum {int(forums * dice.random() ** 1.5)}"
        statement = f"s{number}"
        graph.add_node(who, part=MEMBER, iri=who, name=who)
        graph.add_node(forum_node(iri), part=FORUM, iri=iri, name=iri, setting=iri, setting_name=iri)
        words = (Quotation(statement, statement, "d", "Nota", "woorden"),)
        graph.add_edge(who, forum_node(iri), key=statement, kind="membership", evidence=words)
    return graph


def twin_towns(path: Path) -> nx.Graph[str]:
    """The network of a file of pairs; a pair of a town with itself is left out."""
    graph: nx.Graph[str] = nx.Graph()
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            a, b = (f"{row[f'city_{end}']} ({row[f'country_{end}']})" for end in "ab")
            if a != b:
                graph.add_edge(a, b)
    return graph


def measures(size: int) -> None:
    """The measures of one member, as `kg network` gives them, and the projection of all."""
    graph = seats(size)
    spent = [timed(lambda measure=measure: measure(graph, OWN))[1] for measure in (overlap, shared, redundancy, brokerage)]
    cells = "".join(f"{seconds:>12.2f}" for seconds in spent)
    if size > PROJECTED:
        print(f"{size:>8}{len(graph):>8}{cells}{'-':>12}{'-':>12}")
        return
    ties, projected = timed(lambda: projection(graph))
    grouped = f"{timed(lambda: communities(graph, OWN))[1]:.2f}" if size <= GROUPED else "-"
    print(f"{size:>8}{len(graph):>8}{cells}{projected:>12.2f}{grouped:>12}  ({ties.number_of_edges()} ties)", flush=True)


def side_by_side(name: str, graph: nx.Graph[str]) -> None:
    """Betweenness exactly in both, and from pivots."""
    edges, nodes = graph.number_of_edges(), len(graph)
    if edges <= EXACT:
        exact, slow = timed(lambda: nx.betweenness_centrality(graph))
        told = f"{slow:.2f}"
    else:
        exact, slow = {}, timed(lambda: nx.betweenness_centrality(graph, k=SAMPLE, seed=SEED))[1] * nodes / SAMPLE
        told = f"~{slow:.0f}"
    line = f"{name:>12}{nodes:>8}{edges:>9}{told:>10}"
    if edges > 2 * LARGE:
        print(f"{line}{'not tried':>11}{'':>7}{pivots(graph):>10.1f}")
        return
    found, fast = timed(lambda: by_rustworkx(graph))
    far = max((abs(found[node] - value) for node, value in exact.items()), default=0)
    print(f"{line}{fast:>11.2f}{slow / fast:>6.0f}x{pivots(graph):>10.1f}{f'  differ by {far:.0e}' if exact else ''}")


def pivots(graph: nx.Graph[str]) -> float:
    """CPU seconds of the estimate."""
    return timed(lambda: nx.betweenness_centrality(graph, k=min(PIVOTS, len(graph)), seed=SEED))[1]


def main() -> None:
    """Measure and print the tables."""
    print(f"{machine()}; CPU seconds\n")
    heads = ("overlap", "shared", "redundancy", "brokerage", "projection", "groups")
    print(f"{'seats':>8}{'nodes':>8}" + "".join(f"{head:>12}" for head in heads))
    for size in SIZES:
        measures(size)
    print(f"\n{'betweenness':>12}{'nodes':>8}{'edges':>9}{'networkx':>10}{'rustworkx':>11}{'':>7}{f'{PIVOTS} pivots':>10}")
    for size in SIZES:
        side_by_side(f"{size} seats", nx.Graph(seats(size)))
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    if path is None or not path.is_file():
        print(f"\ntwin towns: skipped, {f'no file {path}' if path else 'no file of pairs was given'}")
        return
    towns = twin_towns(path)
    side_by_side("twin towns", towns)
    (groups, quality, stability), spent = timed(lambda: best_partition(towns))
    print(f"\ntwin towns: {len(groups)} groups in {spent:.1f} s ({runs_of(towns)} runs), modularity {quality:.2f}, stability {stability:.2f}")


if __name__ == "__main__":
    main()
