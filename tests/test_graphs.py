"""The graphs of who sits where: small ones by hand, then what the queries give of samples and of the five documents."""

import graph_samples as sample
import networkx as nx
import pytest
from network_example import ask_of, seats
from pyoxigraph import Store

from kg.graph.inference import infer
from kg.graph.store import build_graph, merge
from kg.model import Kind, Name
from kg.network.graphs import FORUM, MEMBER, SEATS, forum_graph, forum_node, members, projection
from kg.pipeline import Built
from kg.sources.data_folder import Data

Names = set[tuple[str, str]]


def names_of(graph: "nx.MultiGraph[str]") -> Names:
    """The seats by the names of member and forum."""
    return {(graph.nodes[a]["name"], graph.nodes[b]["name"]) for a in members(graph) for b in graph[a]}


def node_called(graph: "nx.Graph[str]", name: str) -> str:
    found = [node for node, values in graph.nodes(data=True) if values["name"] == name]
    assert len(found) == 1, f"{name}: {found}"
    return found[0]


def sample_store(*readings: sample.Reading) -> Store:
    store = build_graph(readings, sample.REGISTER)
    infer(store)
    merge(store)
    return store


# --- by hand ---------------------------------------------------------------------------------------------


def test_one_statement_is_one_edge_with_what_it_says() -> None:
    graph = forum_graph(seats("Ons Net Net", "Ons Net Net"))
    assert graph.nodes["Ons"] == {"part": MEMBER, "iri": "Ons", "name": "Ons"}
    assert graph.nodes[forum_node("Net")] == {
        "part": FORUM, "iri": "Net", "name": "Net", "setting": "Net", "setting_name": "Net",
    }  # fmt: skip
    assert sorted(key for _, _, key in graph.edges(keys=True)) == ["s0", "s1"]
    edge = graph.edges["Ons", forum_node("Net"), "s1"]
    assert [words.quote for words in edge.pop("evidence")] == ["citaat1"]
    assert edge == {
        "kind": "membership", "role_nl": "lid", "role_en": "member", "since": "2017", "until": "", "status": "stated",
        "state": "geldig", "statement": "s1", "document": "d",
    }  # fmt: skip


def test_an_edge_keeps_every_passage_once() -> None:
    answer = seats("Ons Net Net", "Ons Net Net")
    names = [column.name for column in answer.columns]
    again = [term if name != "statement" else answer.rows[0][names.index(name)]
             for name, term in zip(names, answer.rows[1], strict=True)]  # fmt: skip
    graph = forum_graph(type(answer)(answer.columns, (answer.rows[0], tuple(again), answer.rows[0])))
    ((_, _, evidence),) = graph.edges(data="evidence")
    assert [words.quote for words in evidence] == ["citaat0", "citaat1"]


def test_what_is_a_member_here_and_a_forum_there_is_two_nodes() -> None:
    graph = forum_graph(seats("Bond Net Net", "Ons Bond Bond"))
    assert nx.is_bipartite(graph)
    assert members(graph) == ["Bond", "Ons"]
    assert projection(graph).number_of_edges() == 0


def test_projection_names_what_two_share() -> None:
    graph = forum_graph(seats("Ons Net Net", "Ons Werkgroep Net", "Ons Regio Regio", "Buur Net Net", "Buur Regio Regio",
                              "Buur Werkgroep Net", "Ver Werkgroep Net", "Los Ergens Ergens"))  # fmt: skip
    projected = projection(graph)
    assert {frozenset(pair) for pair in projected.edges()} == {
        frozenset(("Ons", "Buur")), frozenset(("Ons", "Ver")), frozenset(("Buur", "Ver")),
    }  # fmt: skip
    edge = projected.edges["Ons", "Buur"]
    assert (edge["forums"], edge["settings"], edge["weight"]) == (("Net", "Regio", "Werkgroep"), ("Net", "Regio"), 2)
    edge = projected.edges["Ons", "Ver"]
    assert [words.quote for words in edge.pop("evidence")] == ["citaat1", "citaat6"], "the seats of both"
    assert edge == {"forums": ("Werkgroep",), "settings": ("Net",), "weight": 1, "statements": ("s1", "s6")}
    assert "Los" in projected, "who meets nobody is there too"


def test_projection_without_wholes_is_the_one_that_networkx_counts() -> None:
    rows = ["A X X", "A Y Y", "B X X", "B Y Y", "C Y Y", "C Z Z", "D Z Z"]
    graph = forum_graph(seats(*rows))
    expected = nx.bipartite.weighted_projected_graph(nx.Graph(graph), members(graph))
    found = {frozenset(pair): weight for *pair, weight in projection(graph).edges(data="weight")}
    assert found == {frozenset(pair): weight for *pair, weight in expected.edges(data="weight")}
    assert found[frozenset("AB")] == 2


def test_nobody_sits_anywhere() -> None:
    assert projection(forum_graph(seats())).number_of_nodes() == 0


# --- the query, on samples -------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def samples() -> Store:
    return sample_store(*sample.READINGS)


def seats_on(store: Store, on: str) -> Names:
    return names_of(forum_graph(ask_of(store, sample.OURTOWN.identifier, on)(SEATS)))


def test_query_gives_who_sits_where_on_the_day(samples: Store) -> None:
    assert seats_on(samples, "2022-03-01") == {
        ("Gemeente Onsstad", "Convenant Water"),
        ("Gemeente Buurstad", "Convenant Water"),
        ("Gemeente Onsstad", "Stuurgroep"),
        ("Gemeente Verstad", "Stuurgroep"),
        ("Gemeente Onsstad", "Stedennet"),
        ("Gemeente Onsstad", "Stedennet werkgroep Water"),
    }, "no aspirant, no past membership, no ended deal"


def test_query_leaves_out_what_is_over_or_unknown(samples: Store) -> None:
    assert seats_on(samples, "2025-01-01") == {
        ("Gemeente Onsstad", "Stedennet"),
        ("Gemeente Onsstad", "Stedennet werkgroep Water"),
    }, "with the covenant its steering group is over, whoever sat in it"
    assert seats_on(samples, "2018-01-01") == {("Gemeente Onsstad", "Stedennet")}, "of the rest nobody knows"


def test_query_leaves_out_what_is_said_to_have_ended_on_no_day() -> None:
    seat = {"member": sample.OURTOWN, "network": sample.NETWORK, "role": "member"}
    document = ("document", {"title": "Nota", "kind": "informatienota", "date": "2022-02-15"}, "15 februari 2022")
    found = []
    for status in ("stated", "ended"):
        rows = (document, ("memberships", {**seat, "status": status}, "lid"))
        found.append(seats_on(sample_store(sample.reading("nota.txt", rows)), "2022-03-01"))
    assert found == [{("Gemeente Onsstad", "Stedennet")}, set()]


def test_two_documents_that_differ_are_two_edges(samples: Store) -> None:
    graph = forum_graph(ask_of(samples, sample.OURTOWN.identifier, "2022-03-01")(SEATS))
    edges = graph[node_called(graph, "Gemeente Onsstad")][node_called(graph, "Stedennet")].values()
    assert sorted(edge["role_nl"] for edge in edges) == ["geassocieerd lid", "lid"]


def test_a_body_and_a_working_group_belong_to_their_whole(samples: Store) -> None:
    graph = forum_graph(ask_of(samples, sample.OURTOWN.identifier, "2022-03-01")(SEATS))
    settings = {v["name"]: v["setting_name"] for _, v in graph.nodes(data=True) if v["part"] == FORUM}
    assert settings == {"Convenant Water": "Convenant Water", "Stuurgroep": "Convenant Water", "Stedennet": "Stedennet",
                        "Stedennet werkgroep Water": "Stedennet"}  # fmt: skip


@pytest.mark.parametrize(
    ("also", "setting"),
    [((), "Regioconvenant"), ((sample.FARTOWN,), "Regio"), ((sample.PROVINCE,), "Regio")],
    ids=["the parties make it up", "somebody else too", "another one too"],
)
def test_a_region_is_its_covenant_if_the_parties_make_it_up(also: tuple[Name, ...], setting: str) -> None:
    covenant = Name("Regioconvenant", Kind.AGREEMENT, sample.ID + "agreement/regioconvenant")
    region = Name("Regio", Kind.REGION, sample.ID + "region/regio")
    towns = (sample.OURTOWN, sample.NEXTTOWN)
    rows = (
        ("document", {"title": "Regioconvenant", "kind": "convenant"}, "REGIOCONVENANT"),
        ("agreements", {"agreement": covenant, "kind": "convenant", "start": "2021"}, "vanaf 2021"),
        *(("parties", {"agreement": covenant, "party": t, "role": "party"}, f"partij {t.label}") for t in towns),
        *(("memberships", {"member": t, "network": region, "role": "member"}, f"lid {t.label}")
          for t in (*towns, *also)),
    )  # fmt: skip
    store = sample_store(sample.reading("regio.txt", rows))
    graph = forum_graph(ask_of(store, sample.OURTOWN.identifier, "2022-01-01")(SEATS))
    assert graph.nodes[node_called(graph, "Regio")]["setting_name"] == setting
    assert projection(graph)[towns[0].identifier][towns[1].identifier]["weight"] == (1 if setting != "Regio" else 2)


# --- the five documents ----------------------------------------------------------------------------------


def graph_on(store: Store, data: Data, on: str = "") -> "nx.MultiGraph[str]":
    return forum_graph(ask_of(store, data.subject, on)(SEATS))


def test_every_edge_has_its_statement_and_the_words_of_a_document(built: Built, store: Store, data: Data) -> None:
    texts = {reading.document.stem: reading.document.text for reading in built.readings}
    graph = graph_on(store, data)
    assert graph.number_of_edges() > 30
    for _, _, key, edge in graph.edges(keys=True, data=True):
        assert edge["statement"] == key
        assert edge["evidence"]
        for words in edge["evidence"]:
            *_, stem, span = words.passage.split("/")
            start, end = map(int, span.split("-"))
            assert texts[stem][start:end] == words.quote


def test_candidates_and_examples_are_not_in_the_network(store: Store, data: Data) -> None:
    graph = graph_on(store, data)
    names = {values["name"] for _, values in graph.nodes(data=True)}
    assert "City Deal Impact Ondernemen" in names
    assert not {"Provincie Noord-Holland", "Gent", "Gemeente Breda", "Brainport"} & names


def test_what_has_ended_is_not_there_later(store: Store, data: Data) -> None:
    last, after = names_of(graph_on(store, data, "2016-02-29")), names_of(graph_on(store, data, "2016-03-01"))
    assert ("Gemeente Haarlem", "Stuurgroep Expatcenter") in last
    assert ("Immigratie- en Naturalisatiedienst", "Stuurgroep Expatcenter") in last
    assert after == set(), "nothing that began later is there yet"
    deal = ("Gemeente Haarlem", "City Deal Impact Ondernemen")
    assert deal in names_of(graph_on(store, data, "2024-12-31"))
    assert deal not in names_of(graph_on(store, data, "2025-01-01"))


def test_projection_of_the_documents_names_the_forums(store: Store, data: Data) -> None:
    projected = projection(graph_on(store, data))
    heemstede = node_called(projected, "Gemeente Heemstede")
    edge = projected.edges[data.subject, heemstede]
    assert "Zuid-Kennemerland" in edge["forums"]
    assert len(edge["forums"]) == 2
    assert edge["weight"] == 1, "the region and its covenant are one place to meet"
    oss = node_called(projected, "Gemeente Oss")
    assert projected.edges[data.subject, oss]["forums"] == ("G40 werkgroep Europa",)
    peers = {a for a in projected[oss] if "G40 werkgroep Europa" in projected.edges[oss, a]["forums"]}
    assert len(peers) == 13, "12 cities and the VNG"
