"""All relations as layers, on samples with a fact of every kind, and who sits where over the years."""

import graph_samples as sample
import pytest
from network_example import ask_of
from pyoxigraph import Store

from kg.graph.inference import infer
from kg.graph.store import build_graph, merge
from kg.network.graphs import members
from kg.network.layers import KINDS, LAYERS, NODES, layer, over_years, relation_graph
from kg.network.rows import Ask
from kg.sources.data_folder import Data


@pytest.fixture(scope="module")
def samples() -> Store:
    store = build_graph(sample.READINGS, sample.REGISTER)
    infer(store)
    merge(store)
    return store


def on(store: Store, day: str) -> Ask:
    return ask_of(store, sample.OURTOWN.identifier, day)


def named(graph, *, kind: str = "") -> set[tuple[str, str]]:  # type: ignore[no-untyped-def]
    return {(graph.nodes[a]["name"], graph.nodes[b]["name"]) for a, b, edge in graph.edges(data=True)
            if not kind or edge["kind"] == kind}  # fmt: skip


def test_each_kind_of_relation_is_a_layer(samples: Store) -> None:
    ask = on(samples, "2022-03-01")
    graph = relation_graph(ask(LAYERS), ask(NODES))
    assert graph.graph["as_of"] == "2022-03-01"
    kinds = {edge["kind"] for _, _, edge in graph.edges(data=True)}
    assert kinds <= set(KINDS)
    assert {"membership", "participation", "twin-town", "unit", "candidate-participation"} <= kinds
    ties = layer(graph, "twin-town", "bilateral")
    assert set(ties.nodes) < set(graph.nodes)
    assert {edge["kind"] for _, _, edge in ties.edges(data=True)} <= {"twin-town", "bilateral"}
    assert ("Provincie Proef", "Convenant Water") in named(layer(graph, "candidate-participation"))
    assert ("Provincie Proef", "Convenant Water") not in named(layer(graph, "participation"))


def test_a_layer_of_what_holds(samples: Store) -> None:
    ask = on(samples, "2025-01-01")
    graph = relation_graph(ask(LAYERS), ask(NODES))
    over = layer(graph, "participation", states=("niet geldig",))
    assert ("Gemeente Onsstad", "Convenant Water") in named(over)
    assert ("Gemeente Onsstad", "Convenant Water") not in named(layer(graph, "participation", states=("geldig",)))


def test_there_is_no_such_layer(samples: Store) -> None:
    ask = on(samples, "2025-01-01")
    with pytest.raises(ValueError, match="friendship: no kind of relation"):
        layer(relation_graph(ask(LAYERS), ask(NODES)), "friendship")


def test_every_edge_keeps_fact_period_status_and_passage(samples: Store) -> None:
    ask = on(samples, "2022-03-01")
    graph = relation_graph(ask(LAYERS), ask(NODES))
    assert graph.number_of_edges() > 8
    for _, _, key, edge in graph.edges(keys=True, data=True):
        assert key == edge["statement"]
        assert edge["evidence"]
        assert edge["status"]
        assert edge["state"]
    covenant = next(edge for a, b, edge in graph.edges(data=True)
                    if (a, b) == (sample.OURTOWN.identifier, sample.AGREEMENT.identifier))  # fmt: skip
    assert (covenant["since"], covenant["until"]) == ("2021-03-01", "2024")
    kinds = {values["name"]: values["kind"] for _, values in graph.nodes(data=True)}
    assert kinds["Gemeente Onsstad"] == "municipality"
    assert kinds["Convenant Water"] == "agreement"
    assert kinds["Stedennet werkgroep Water"] == "working-group"


def test_seats_over_the_years(store: Store, data: Data) -> None:
    graphs = over_years(lambda day: ask_of(store, data.subject, day), range(2014, 2017))
    assert {year: len(members(graph)) for year, graph in graphs.items()} == {2014: 0, 2015: 3, 2016: 0}, "Amsterdam, Haarlem and the IND"
