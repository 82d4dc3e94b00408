"""What is exported: every file is read back and counted, and holds the words that its edges rest on."""

import csv
import io
from collections.abc import Callable

import networkx as nx
import pytest
from network_example import ask_of, seats
from pyoxigraph import Store

from kg.errors import UsageError
from kg.network.exporters import EXPORTERS, exporter, flat
from kg.network.graphs import SEATS, forum_graph, projection
from kg.network.layers import LAYERS, NODES, relation_graph
from kg.network.rows import Quotation
from kg.sources.data_folder import Data

READ: dict[str, Callable[[bytes], "nx.Graph[str]"]] = {
    "graphml": lambda content: nx.read_graphml(io.BytesIO(content), force_multigraph=True),
    "gexf": lambda content: nx.read_gexf(io.BytesIO(content)),
}
"""The forms that networkx reads back; a table of edges is no graph."""


def table(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def hostile() -> "nx.MultiGraph[str]":
    """Two statements between the same two, one of whom has a name that a spreadsheet would run, and an odd character."""
    graph: nx.MultiGraph[str] = nx.MultiGraph(as_of="2022-02-15")
    graph.add_node("urn:x:a", name="=cmd|'/c calc'!A1")
    graph.add_node("urn:x:b", name="B & <b>", latitude=52.5)
    words = Quotation("s1", "p1", "d", "Nota", 'een\x0c \n lid,  "geciteerd" & zo')
    more = Quotation("s1", "p2", "d", "Nota", "@ook")
    graph.add_edge("urn:x:a", "urn:x:b", key="s1", kind="membership", since="", weight=2, evidence=(words, more))
    graph.add_edge("urn:x:a", "urn:x:b", key="s2", kind="membership", since="2017", weight=1, evidence=())
    return graph


def test_values_are_texts_and_numbers_and_nothing_is_none() -> None:
    graph = flat(hostile())
    edge = graph.edges["urn:x:a", "urn:x:b", "s1"]
    assert edge == {"kind": "membership", "weight": 2, "quotes": 'een lid, "geciteerd" & zo | @ook', "passages": "p1 p2",
                    "titles": "Nota"}, "no empty since"  # fmt: skip
    assert graph.nodes["urn:x:b"] == {"label": "B & <b>", "name": "B & <b>", "latitude": 52.5}
    assert hostile().edges["urn:x:a", "urn:x:b", "s1"]["since"] == "", "the graph itself stays as it was"


@pytest.mark.parametrize("form", READ)
def test_parallel_statements_come_back_apart(form: str) -> None:
    graph = READ[form](exporter(form).encode(hostile()))
    assert graph.is_multigraph()
    assert (graph.number_of_nodes(), graph.number_of_edges()) == (2, 2)
    assert {key for _, _, key in graph.edges(keys=True)} == {"s1", "s2"}  # type: ignore[call-overload]
    edge = graph.edges["urn:x:a", "urn:x:b", "s1"]  # type: ignore[index]
    assert edge["quotes"] == 'een lid, "geciteerd" & zo | @ook'
    assert float(edge["weight"]) == 2
    assert graph.nodes["urn:x:b"]["label"] == "B & <b>"
    assert graph.nodes["urn:x:b"]["latitude"] == 52.5
    assert isinstance(graph.nodes["urn:x:b"]["latitude"], float)


def test_a_character_that_xml_does_not_know_is_replaced() -> None:
    graph = hostile()
    graph.nodes["urn:x:a"]["name"] = "A\x00\x1f\ud800"
    for form, read in READ.items():
        assert read(exporter(form).encode(graph)).nodes["urn:x:a"]["name"] == "A\ufffd\ufffd\ufffd"
    assert table(exporter("csv").encode(graph))[0]["source_name"] == "A\ufffd\ufffd\ufffd"


def test_a_table_holds_no_formula() -> None:
    rows = table(exporter("csv").encode(hostile()))
    assert [row["key"] for row in rows] == ["s1", "s2"]
    assert rows[0]["source_name"] == "'=cmd|'/c calc'!A1"
    assert rows[0]["quotes"] == 'een lid, "geciteerd" & zo | @ook'
    assert rows[0]["since"] == ""
    assert rows[1]["since"] == "2017"
    cells = [cell for row in rows for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


@pytest.mark.parametrize("form", [found.name for found in EXPORTERS])
def test_a_network_without_anything_is_a_file(form: str) -> None:
    for graph in (forum_graph(seats()), projection(forum_graph(seats()))):
        content = exporter(form).encode(graph)
        assert READ[form](content).number_of_nodes() == 0 if form in READ else table(content) == []


def test_there_is_no_other_form() -> None:
    with pytest.raises(UsageError, match="'dot' is no form of export; expected one of graphml, gexf, csv"):
        exporter("dot")


# --- the five documents ----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def networks(store: Store, data: Data) -> dict[str, "nx.Graph[str]"]:
    ask = ask_of(store, data.subject)
    forums = forum_graph(ask(SEATS))
    return {"relations": relation_graph(ask(LAYERS), ask(NODES)), "forums": forums, "shared": projection(forums)}


@pytest.mark.parametrize("which", ["relations", "forums", "shared"])
@pytest.mark.parametrize("form", [found.name for found in EXPORTERS])
def test_every_file_read_back_has_every_edge_and_its_words(
    networks: dict[str, "nx.Graph[str]"], form: str, which: str
) -> None:
    graph = networks[which]
    assert graph.number_of_edges() > 30
    content = exporter(form).encode(graph)
    assert content == exporter(form).encode(graph), "the same bytes each time"
    if form in READ:
        back = READ[form](content)
        assert set(back.nodes) == set(graph.nodes)
        assert back.number_of_edges() == graph.number_of_edges()
        edges = [values for *_, values in back.edges(data=True)]
    else:
        edges = table(content)  # type: ignore[assignment]
        assert len(edges) == graph.number_of_edges()
    for edge in edges:
        assert edge["quotes"]
        assert edge["passages"].startswith("https://")
        assert "None" not in edge.values()


def test_the_relations_keep_status_and_period(networks: dict[str, "nx.Graph[str]"]) -> None:
    rows = table(exporter("csv").encode(networks["relations"]))
    told = {(row["source_name"], row["target_name"]): row for row in rows}
    partnership = told["Gemeente Haarlem", "Urban Agenda Partnerschap Innovatief en Verantwoord Aanbesteden"]
    assert (partnership["since"], partnership["role_en"], partnership["state"]) == ("2017", "coordinator", "geldig")
    talks = told["Provincie Noord-Holland", "City Deal Impact Ondernemen"]
    assert (talks["kind"], talks["status"]) == ("candidate-participation", "in-talks")
