"""The measures: on small networks and answers whose outcome can be worked out by hand, and on the five documents."""

import networkx as nx
import pytest
from network_example import answer, ask_of, seats
from pyoxigraph import Store

from kg.network.gaps import goal_reach, single_dependence, without_yield
from kg.network.graphs import MEMBER, forum_graph
from kg.network.measure import Measure, Score
from kg.network.measures import betweenness, measure_all, overlap, shared
from kg.sources.data_folder import Data

GOAL_COLUMNS = "goal goal_nl goal_en relation relation_name modality statement document title passage quote"
SEAT_COLUMNS = "forum forum_name rests_on rests_on_name statement document title passage quote"
RELATION_COLUMNS = "relation relation_name statement document title passage quote"

NAMES = (
    "overlap", "shared", "redundancy", "goal-reach", "single-dependence", "without-yield", "changes", "brokerage",
    "communities", "betweenness",
)  # fmt: skip


def network() -> "nx.MultiGraph[str]":
    """Ons meets Buur in a network, its working group and a region, Ver in the working group, and Los nowhere."""
    return forum_graph(seats("Ons Net Net", "Ons Groep Net", "Ons Regio Regio", "Buur Net Net", "Buur Groep Net",
                             "Buur Regio Regio", "Ver Groep Net", "Los Elders Elders"))  # fmt: skip


def quotes(measure: Measure) -> set[str]:
    return {words.quote for words in measure.evidence}


# --- by hand ---------------------------------------------------------------------------------------------


def test_overlap_counts_separate_places() -> None:
    measure = overlap(network(), "Ons")
    assert measure.values == (Score("Buur", "Buur", "Buur", 2, ("Groep", "Net", "Regio")),)
    assert measure.sentence_nl == "Op 2022-02-15 treft Ons in twee of meer verbanden: Buur (Groep, Net, Regio)."
    assert measure.sentence_en == "On 2022-02-15 Ons meets in two or more forums: Buur (Groep, Net, Regio)."
    assert quotes(measure) == {f"citaat{number}" for number in range(6)}, "the seats of both, nobody else's"


def test_a_network_and_its_working_group_are_no_overlap() -> None:
    measure = overlap(network(), "Ver")
    assert measure.values == measure.evidence == ()
    assert "niemand" in measure.sentence_nl
    assert "nobody" in measure.sentence_en


def test_shared_ranks_whom_one_meets() -> None:
    measure = shared(network(), "Ons")
    assert [(score.thing, score.number) for score in measure.values] == [("Buur", 2), ("Ver", 1)]
    assert measure.sentence_nl == "Wie Ons op 2022-02-15 treft: 2; het vaakst Buur."
    assert "niemand in meer dan één verband" in shared(network(), "Ver").sentence_nl


def test_betweenness_of_a_star_and_of_its_leaves() -> None:
    """Three forums around one member, each with one other: of the 15 pairs of the rest, 12 go over the middle."""
    star = forum_graph(seats("Ons A A", "Ons B B", "Ons C C", "X A A", "Y B B", "Z C C"))
    measure = betweenness(star, "Ons")
    assert [(score.thing, score.number) for score in measure.values] == [("Ons", 0.8), ("X", 0), ("Y", 0), ("Z", 0)]
    assert measure.sentence_nl == "De tussenpositie (betweenness) van Ons is 0,80 op een schaal van 0 tot 1."
    assert "vanzelf hoog" in measure.caution_nl


@pytest.mark.parametrize("rows", [(), ("Ons A A",), ("Buur A A",)], ids=["nothing", "alone", "somebody else"])
def test_a_network_of_nearly_nothing_has_measures(rows: tuple[str, ...]) -> None:
    graph = forum_graph(seats(*rows))
    graph.add_node("Ons", part=MEMBER, iri="Ons", name="Ons")
    assert [measure(graph, "Ons").sentence_nl != "" for measure in (overlap, shared, betweenness)] == [True] * 3
    assert overlap(graph, "Ons").values == shared(graph, "Ons").values == ()


def test_goal_reach_tells_realised_from_possible() -> None:
    measure = goal_reach(answer(GOAL_COLUMNS, [
        "g1 kennis knowledge - - - s1 d nota p1 doel1",
        "g2 fondsen funds - - - s2 d nota p2 doel2",
        "g3 invloed influence - - - s3 d nota p3 doel3",
        "g4 zorg care - - - s4 d nota p4 doel4",
        "g1 kennis knowledge r1 Net realised s5 d nota p5 leert",
        "g1 kennis knowledge r1 Net potential s6 d nota p6 kan-leren",
        "g1 kennis knowledge r2 Regio realised s7 d nota p7 leert-ook",
        "g2 fondsen funds r1 Net potential s8 d nota p8 kans",
        "g4 zorg care r2 Regio realised s9 d nota p9 hielp",
    ]))  # fmt: skip
    assert measure.values == (
        Score("g3", "invloed", "influence", 0),
        Score("g2", "fondsen", "funds", 0, (), ("Net",)),
        Score("g4", "zorg", "care", 1, ("Regio",)),
        Score("g1", "kennis", "knowledge", 2, ("Net", "Regio")),
    ), "what is realised is not possible as well"
    assert measure.sentence_nl == (
        "Doelen die Ons noemt: 4; zonder relatie: invloed; alleen mogelijk: fondsen; door één relatie: zorg."
    )
    assert measure.sentence_en == (
        "Goals that Ons states: 4; without relation: influence; only potentially: funds; by one relation: care."
    )
    assert len(measure.evidence) == 9, "a goal without relation rests on the words that state it"


def test_goals_that_all_have_relations() -> None:
    rows = ["g kennis knowledge - - - s0 d nota p0 doel", "g kennis knowledge a A realised s1 d nota p1 x",
            "g kennis knowledge b B realised s2 d nota p2 y"]  # fmt: skip
    assert goal_reach(answer(GOAL_COLUMNS, rows)).sentence_nl == (
        "Doelen die Ons noemt: 1; aan elk dragen twee of meer relaties bij."
    )


def test_goals_that_nobody_states() -> None:
    measure = goal_reach(answer(GOAL_COLUMNS, []))
    assert measure.sentence_nl == "Doelen die Ons noemt: geen."
    assert measure.sentence_en == "Goals that Ons states: none."


def test_single_dependence_is_on_one_relation() -> None:
    measure = single_dependence(answer(SEAT_COLUMNS, [
        "f1 Net r1 Partnerschap s1 d nota p1 dankzij", "f1 Net r1 Partnerschap s2 d2 brief p2 door",
        "f2 Regio r1 Partnerschap s3 d nota p3 a", "f2 Regio r2 Convenant s4 d nota p4 b",
    ]))  # fmt: skip
    assert measure.values == (Score("f1", "Net", "Net", 1, ("Partnerschap",)),)
    assert measure.sentence_nl == "Zetels van Ons die op één andere relatie rusten: Net (Partnerschap)."
    assert quotes(measure) == {"dankzij", "door"}
    assert "van geen staat het er" in single_dependence(answer(SEAT_COLUMNS, [])).sentence_nl


def test_without_yield_lists_relations() -> None:
    rows = ["r2 Ons–Ver s3 d nota p3 c", "r1 Ons–Buur s1 d nota p1 a", "r1 Ons–Buur s2 d2 brief p2 b"]
    measure = without_yield(answer(RELATION_COLUMNS, rows))
    assert [(score.nl, score.number) for score in measure.values] == [("Ons–Buur", 2), ("Ons–Ver", 1)]
    assert measure.sentence_nl == "Relaties van Ons zonder beschreven opbrengst: Ons–Buur en Ons–Ver."
    assert measure.sentence_en == "Relations of Ons without described yield: Ons–Buur and Ons–Ver."
    assert without_yield(answer(RELATION_COLUMNS, [])).sentence_nl.endswith(": geen.")


# --- the five documents ----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def measured(store: Store, data: Data) -> dict[str, Measure]:
    return {measure.name: measure for measure in measure_all(ask_of(store, data.subject))}


def test_all_measures_have_words_evidence_and_the_caution_of_an_ego_network(measured: dict[str, Measure]) -> None:
    assert tuple(measured) == NAMES
    for measure in measured.values():
        assert "egonetwerk" in measure.caution_nl
        assert "ego network" in measure.caution_en
        assert "Gemeente Haarlem" in measure.sentence_nl
        assert "Gemeente Haarlem" in measure.sentence_en
        assert measure.values
        assert measure.evidence
        assert len(set(measure.evidence)) == len(measure.evidence)


def test_who_is_met_in_two_or_more_places(measured: dict[str, Measure]) -> None:
    (score,) = measured["overlap"].values
    assert (score.nl, score.number) == ("Stichting De Stadsgarage", 2)
    assert "City Deal Impact Ondernemen" in score.among
    assert "stemt in met het" in " ".join(" ".join(quotes(measured["overlap"])).split())


def test_who_is_met_at_all(measured: dict[str, Measure]) -> None:
    met = {score.nl: score.among for score in measured["shared"].values}
    assert met["Gemeente Amsterdam"] == ("City Deal Impact Ondernemen",)
    assert met["Gemeente Eindhoven"] == ("G40 werkgroep Europa",)
    assert "Gemeente Haarlem" not in met
    assert sum(among == ("G40 werkgroep Europa",) for among in met.values()) == 13
    assert not {"Gemeente Almere", "Provincie Noord-Holland", "Gent", "Osnabrück"} & met.keys()


def test_steering_group_and_agreement_are_one_place(store: Store, data: Data) -> None:
    first, second, *_ = measure_all(ask_of(store, data.subject, "2015-06-01"))
    assert first.values == ()
    amsterdam = next(score for score in second.values if score.nl == "Gemeente Amsterdam")
    assert amsterdam.number == 1
    assert len(amsterdam.among) == 3


def test_goals_and_what_they_rest_on(measured: dict[str, Measure]) -> None:
    reach = {score.nl: score for score in measured["goal-reach"].values}
    assert len(reach) == 6
    assert reach["solidariteit"].among == ("Haarlem – Osnabrück",)
    assert reach["beleidsbeïnvloeding"].number == 1
    assert "Urban Agenda Partnerschap Innovatief en Verantwoord Aanbesteden" in reach["beleidsbeïnvloeding"].among
    assert "EUROCITIES werkgroep Procurement" in reach["beleidsbeïnvloeding"].possible
    assert "solidariteit" in measured["goal-reach"].sentence_nl


def test_goals_rest_on_what_holds_on_the_day(store: Store, data: Data, measured: dict[str, Measure]) -> None:
    early = goal_reach(ask_of(store, data.subject, "2015-06-01")("network-goals"))
    assert [(score.number, score.among, score.possible) for score in early.values] == [(0, (), ())] * 6
    later = goal_reach(ask_of(store, data.subject, "2025-01-01")("network-goals"))
    lost = {score.nl: set(score.among) for score in measured["goal-reach"].values}
    for score in later.values:
        lost[score.nl] -= set(score.among)
    assert {goal: names for goal, names in lost.items() if names} == {"kennisdeling": {"City Deal Impact Ondernemen"}}


def test_seat_that_rests_on_the_partnership(measured: dict[str, Measure]) -> None:
    (score,) = measured["single-dependence"].values
    assert score.nl == "EUROCITIES"
    assert score.among[0].startswith("Urban Agenda Partnerschap")
    assert any("dankzij de inzet" in quote for quote in quotes(measured["single-dependence"]))


def test_relation_without_described_yield(measured: dict[str, Measure]) -> None:
    (score,) = measured["without-yield"].values
    assert score.nl.endswith("Angers")
    assert any("Angers" in quote for quote in quotes(measured["without-yield"]))


def test_same_store_gives_same_measures(store: Store, data: Data, measured: dict[str, Measure]) -> None:
    assert measure_all(ask_of(store, data.subject)) == tuple(measured.values())
