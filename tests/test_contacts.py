"""Redundancy, brokerage, groups and changes: on networks whose outcome is known, and on the five documents."""

import networkx as nx
import pytest
from network_example import answer, ask_of, seats
from pyoxigraph import Store

from kg.network.changes import changes
from kg.network.communities import best_partition, communities, rand_index, runs_of
from kg.network.contacts import brokerage, redundancy
from kg.network.graphs import MEMBER, forum_graph
from kg.network.measure import Measure
from kg.network.measures import measure_all
from kg.sources.data_folder import Data

LAYER_COLUMNS = (
    "relation kind from from_name to to_name role_nl role_en since until status state statement document title passage quote"
)


def scored(measure: Measure) -> dict[str, float]:
    return {score.en: score.number for score in measure.values}


# --- redundancy ------------------------------------------------------------------------------------------


def test_a_forum_with_nobody_of_its_own_is_redundant() -> None:
    graph = forum_graph(seats("Ons Net Net", "Ons Groep Net", "Ons Regio Regio", "Ons Stil Stil", "Buur Net Net",
                              "Buur Regio Regio", "Ver Groep Net", "Los Elders Elders"))  # fmt: skip
    measure = redundancy(graph, "Ons")
    assert [(score.thing, score.number, score.among) for score in measure.values] == [
        ("Regio", 0, ()), ("Net", 1, ("Ver",)),
    ], "a network and its working group are one; of Stil nobody else is named"  # fmt: skip
    assert measure.sentence_nl == "Verbanden die Ons op 2022-02-15 geen eigen contact geven: Regio."
    assert measure.sentence_en == "Forums that give Ons no contact of their own on 2022-02-15: Regio."
    assert "Van Stil noemt geen stuk een ander lid: onbekend, niet nul." in measure.caution_nl
    assert {words.quote for words in measure.evidence} == {"citaat0", "citaat1", "citaat2", "citaat4", "citaat5", "citaat6"}


def test_a_forum_of_its_own_makes_the_first_one_count() -> None:
    measure = redundancy(forum_graph(seats("Ons A A", "Ons B B", "X A A", "Y B B")), "Ons")
    assert scored(measure) == {"A": 1, "B": 1}
    assert ": geen." in measure.sentence_nl
    assert "noemt geen stuk" not in measure.caution_nl


# --- brokerage -------------------------------------------------------------------------------------------


def test_contacts_who_do_not_meet_are_all_apart() -> None:
    """Four contacts without ties: effective size 4, efficiency 1, constraint 4 · (1/4)²."""
    star = forum_graph(seats(*(f"{who} {forum} {forum}" for forum in "ABCD" for who in ("Ons", f"met{forum}"))))
    measure = brokerage(star, "Ons")
    assert scored(measure) == {"contacts": 4, "effective size": 4, "efficiency (size by contact)": 1, "constraint": 0.25}
    assert "effectieve omvang); de beperking (constraint) is 0,25" in measure.sentence_nl
    assert len(measure.evidence) == 4


def test_contacts_who_all_meet_count_for_one() -> None:
    """Two contacts in one forum: 2 - 2·1/2 = 1, and 2 · (1/2 + 1/2 · 1/2)² = 1.125 (Burt's triangle)."""
    triangle = forum_graph(seats("Ons A A", "X A A", "Y A A"))
    assert scored(brokerage(triangle, "Ons")) == {
        "contacts": 2, "effective size": 1, "efficiency (size by contact)": 0.5, "constraint": 1.125,
    }  # fmt: skip


# --- groups ----------------------------------------------------------------------------------------------


def test_groups_are_those_who_meet_without_the_subject() -> None:
    graph = forum_graph(seats("Ons A A", "X A A", "Y A A", "Ons B B", "P B B", "Q B B", "R B B", "Ons C C", "Los C C"))
    measure = communities(graph, "Ons")
    assert [(score.nl, score.among) for score in measure.values] == [
        ("groep 1: B", ("P", "Q", "R")), ("groep 2: A", ("X", "Y")),
    ]  # fmt: skip
    assert "2 groepen uiteen (modulariteit 0,38; 10 herhalingen zijn het over 100% van de paren eens)" in measure.sentence_nl
    assert {words.quote for words in measure.evidence} == {"citaat1", "citaat2", "citaat4", "citaat5", "citaat6"}


def test_groups_of_zacharys_karate_club() -> None:
    """The highest modularity of the unweighted club is 0.4198 (Brandes and others, 2008)."""
    club = nx.relabel_nodes(nx.Graph(nx.karate_club_graph().edges()), str)
    groups, quality, stability = best_partition(club)
    assert sum(map(len, groups)) == 34
    assert len(groups) == 4
    assert quality == pytest.approx(0.4198, abs=0.0011)
    assert 0.8 < stability <= 1
    assert best_partition(club) == (groups, quality, stability), "the seeds are fixed"
    shuffled = nx.Graph(sorted(club.edges(), reverse=True))
    assert best_partition(shuffled) == (groups, quality, stability), "the order of the edges says nothing"


def test_a_large_network_has_fewer_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    triangle = nx.Graph([("a", "b"), ("b", "c"), ("a", "c")])
    assert runs_of(triangle) == 10
    monkeypatch.setattr("kg.network.communities.LARGE", 2)
    assert runs_of(triangle) == 2
    assert best_partition(triangle)[0] == (frozenset("abc"),)


def test_rand_index_counts_pairs() -> None:
    one = [frozenset("ab"), frozenset("cd")]
    assert rand_index(one, one) == 1
    assert rand_index(one, [frozenset("ac"), frozenset("bd")]) == pytest.approx(2 / 6)
    assert rand_index([frozenset("a")], [frozenset("a")]) == 1


# --- changes ---------------------------------------------------------------------------------------------


def layered(*rows: str) -> Measure:
    """ "relation kind from to since until status state" a row."""
    made = []
    for number, row in enumerate(rows):
        relation, kind, start, end, since, until, status, state = row.split()
        made.append(f"{relation} {kind} {start} {start} {end} {end} lid member {since} {until} {status} {state} "
                    f"s{number} d nota p{number} citaat{number}")  # fmt: skip
    return changes(answer(LAYER_COLUMNS, made), "Ons", "Ons")


def test_changes_by_year() -> None:
    measure = layered(
        "r1 membership Ons Net 2017 - stated geldig", "r1 membership Ons Net 2017 - stated geldig",
        "r2 participation Ons Deal 2019-03-01 2021 stated niet-geldig", "r3 participation Buur Deal 2019-03-01 2021 stated niet-geldig",
        "r4 twin-town Ver Ons 2021 2030 stated geldig", "r5 membership Ons Club - - ended niet-geldig",
        "r6 candidate-membership Ons Bond 2018 - planned geldig", "r7 membership Ons Kring 2018/2019 - stated geldig",
    )  # fmt: skip
    assert [(score.nl, score.number, score.among) for score in measure.values] == [
        ("2017, begonnen", 1, ("Net",)), ("2019, begonnen", 1, ("Deal",)), ("2019, anderen erbij", 1, ("Buur (Deal)",)),
        ("2021, begonnen", 1, ("Ver",)), ("2021, geëindigd", 1, ("Deal",)), ("2021, anderen eruit", 1, ("Buur (Deal)",)),
        ("2030, eindigt volgens de stukken", 1, ("Ver",)),
    ]  # fmt: skip
    assert measure.sentence_nl == (
        "Relaties van Ons die begonnen en eindigden: 2017, begonnen: 1; 2019, begonnen: 1; 2021, begonnen: 1; 2021, geëindigd: 1."
    )
    assert "Zonder begin: 1 van de 5; voorbij zonder einddatum: 1." in measure.caution_nl


def test_a_seat_in_a_body_is_not_counted_beside_its_agreement() -> None:
    measure = layered("r1 participation Ons Deal 2019 2020 stated niet-geldig", "r2 membership Ons Stuurgroep 2019 2020 stated niet-geldig",
                      "r3 unit Stuurgroep Deal 2019 2020 stated niet-geldig")  # fmt: skip
    assert [score.among for score in measure.values] == [("Deal",), ("Deal",)]


def test_no_dates_are_no_changes() -> None:
    measure = layered("r1 membership Ons Net - - stated geldig")
    assert measure.values == ()
    assert "geen stuk noemt een datum" in measure.sentence_nl


# --- nearly nothing, and the five documents --------------------------------------------------------------


@pytest.mark.parametrize("rows", [(), ("Ons A A",), ("Buur A A",)], ids=["nothing", "alone", "somebody else"])
def test_a_network_of_nearly_nothing_has_measures(rows: tuple[str, ...]) -> None:
    graph = forum_graph(seats(*rows))
    graph.add_node("Ons", part=MEMBER, iri="Ons", name="Ons")
    for measure in (redundancy(graph, "Ons"), brokerage(graph, "Ons"), communities(graph, "Ons")):
        assert measure.values == ()
        assert "Ons" in measure.sentence_nl


@pytest.fixture(scope="module")
def measured(store: Store, data: Data) -> dict[str, Measure]:
    return {measure.name: measure for measure in measure_all(ask_of(store, data.subject))}


def test_contacts_of_the_documents(measured: dict[str, Measure]) -> None:
    assert [score.nl for score in measured["redundancy"].values if not score.number] == [
        "Samenwerkingsovereenkomst met Stichting De Stadsgarage"
    ]
    assert "EUROCITIES" in measured["redundancy"].caution_nl, "no document names another member"
    size = scored(measured["brokerage"])
    assert size["contacts"] == 22
    ties = 13 * 12 / 2 + 6 * 5 / 2 + 3  # within the theme group, the city deal and the region
    assert size["effective size"] == pytest.approx(22 - 2 * ties / 22, abs=1e-4)
    assert [score.number for score in measured["communities"].values] == [13, 6, 3]


def test_changes_of_the_documents(measured: dict[str, Measure]) -> None:
    told = {score.nl: score.among for score in measured["changes"].values}
    assert told["2021, begonnen"] == ("Convenant regionale samenwerking Zuid-Kennemerland",)
    assert told["2024, eindigt volgens de stukken"] == ("City Deal Impact Ondernemen",)
    assert "voorbij zonder einddatum: 3" in measured["changes"].caution_nl
