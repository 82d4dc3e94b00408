"""Betweenness at every size, and the measures of an ego that need no projection: the same as networkx gives."""

import networkx as nx
import pytest

from kg.network import between
from kg.network.between import Betweenness, betweenness_of, by_rustworkx
from kg.network.contacts import constraint, effective_size


def graphs() -> dict[str, "nx.Graph[str]"]:
    made = {
        "star": nx.star_graph(5),
        "path": nx.path_graph(6),
        "karate club": nx.karate_club_graph(),
        "two parts": nx.disjoint_union(nx.cycle_graph(5), nx.complete_graph(4)),
        "two modes": nx.bipartite.random_graph(60, 20, 0.1, seed=1),
        "nobody": nx.empty_graph(3),
    }
    return {name: nx.relabel_nodes(nx.Graph(graph), str) for name, graph in made.items()}


@pytest.mark.parametrize("name", graphs())
def test_rustworkx_gives_what_networkx_gives(name: str) -> None:
    graph = graphs()[name]
    assert by_rustworkx(graph) == pytest.approx(nx.betweenness_centrality(graph), abs=1e-12)


def test_known_answers() -> None:
    star, path = graphs()["star"], graphs()["path"]
    assert by_rustworkx(star)["0"] == 1
    assert [round(by_rustworkx(path)[node] * 10) for node in "012345"] == [0, 4, 6, 6, 4, 0]


def test_the_number_of_edges_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    club = graphs()["karate club"]
    exact = nx.betweenness_centrality(club)
    asked: list[str] = []
    monkeypatch.setattr(between, "by_rustworkx", lambda graph: asked.append("rustworkx") or by_rustworkx(graph))
    assert betweenness_of(club) == Betweenness(exact)
    assert asked == []
    monkeypatch.setattr(between, "SMALL", 70)
    assert betweenness_of(club).values == pytest.approx(exact)
    assert asked == ["rustworkx"]
    monkeypatch.setattr(between, "LARGE", 77)
    monkeypatch.setattr(between, "PIVOTS", 20)
    sampled = betweenness_of(club)
    assert sampled.pivots == 20
    assert sampled == betweenness_of(club), "the seed is fixed"
    assert sampled.values["0"] == pytest.approx(exact["0"], abs=0.15)
    assert asked == ["rustworkx"]


@pytest.mark.parametrize("seed", range(4))
def test_measures_of_an_ego_are_those_of_networkx(seed: int) -> None:
    graph = nx.relabel_nodes(nx.gnp_random_graph(25, 0.25, seed=seed), str)
    ties = {node: set(graph[node]) for node in graph}
    egos = [node for node in graph if ties[node]]
    assert len(egos) > 20
    for ego in egos:
        assert effective_size(ties, ego) == pytest.approx(nx.effective_size(graph, nodes=[ego])[ego])
        assert constraint(ties, ego) == pytest.approx(nx.constraint(graph, nodes=[ego])[ego])
