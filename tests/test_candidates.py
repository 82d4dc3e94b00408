"""Candidates with their reasons and counter-reasons: on a made neighbourhood, and on the five documents."""

import networkx as nx
import pytest
from network_example import ask_of, seats
from pyoxigraph import Store

from kg.commands.network_text import candidates_text
from kg.network.around import Around
from kg.network.candidates import Candidate, Candidates, candidates
from kg.network.graphs import forum_graph
from kg.network.reasons import Reason, against_city, against_network, for_city, for_network
from kg.network.rows import Quotation
from kg.sources.data_folder import Data

WORDS = (Quotation("s", "p", "d", "nota", "zegt"),)


def made() -> Around:
    """Ons meets Buur and Bond in Net's working group, Zus by a tie, whose friend is Ver; Club has Buur and Ons on its list."""
    graph = forum_graph(seats("Ons Groep Net", "Buur Groep Net", "Bond Groep Net", "Buur Kring Kring", "Los Kring Kring"))
    ties: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    ties.add_edge("Ons", "Zus", key="t1", evidence=WORDS)
    ties.add_edge("Ver", "Zus", key="t2", evidence=WORDS)
    names = {name: name for name in ("Ons", "Buur", "Bond", "Zus", "Ver", "Los", "Net", "Groep", "Kring", "Club", "Lid")}
    kinds = {**dict.fromkeys(("Ons", "Buur", "Zus", "Ver", "Los"), "municipality"), "Groep": "working-group",
             "Net": "network", "Kring": "network", "Bond": "association"}  # fmt: skip
    return Around(
        "Ons", "Ons", "2022-02-15", graph, ties, names, kinds, frozenset({"Groep", "Net"}), frozenset({"Buur", "Bond", "Zus"}),
        {"Club": frozenset({"Ons", "Buur", "x/gemeente/lid"})}, {"Club": "Ledenlijst, 2021"}, {"Bond": (("kennis", WORDS),)},
        {"Kring": (("vanaf 250.000 inwoners", WORDS),)}, {"Club": (("tot 100.000 inwoners", WORDS),)},
        {"Ons": 162_543, "Buur": 101_000, "Ver": 99_999, "Los": 150_000},
    )  # fmt: skip


def told(reasons: object) -> list[tuple[str, str, int]]:
    assert isinstance(reasons, list | tuple)
    return [(reason.nl, reason.layer, len(reason.evidence)) for reason in reasons if isinstance(reason, Reason)]


def test_who_and_what_might_be_considered() -> None:
    known = made()
    assert known.forums - known.own == {"Kring", "Club", "Bond"}
    assert known.cities == {"Buur", "Ver", "Los", "x/gemeente/lid"}, "not Zus, with whom there is a tie"


def test_partners_in_an_agreement_are_no_candidates() -> None:
    known = made()
    for _, _, edge in known.seats.edges(data=True):
        edge["kind"] = "participation"
    assert known.partners == {"Ons", "Buur", "Bond"}
    assert "Buur" not in known.cities


def test_reasons_for_and_against_a_network() -> None:
    known = made()
    assert told(list(for_network(known, "Kring"))) == [("contacten die er zitten: Buur", "documents", 1)]
    assert told(list(against_network(known, "Kring")))[0] == ("maatstaf: vanaf 250.000 inwoners", "documents", 1)
    assert told(list(for_network(known, "Club"))) == [
        ("contacten op de ledenlijst: Buur (Ledenlijst, 2021)", "register", 0),
        ("Ons staat zelf op de ledenlijst (Ledenlijst, 2021); geen stuk zegt het", "register", 0),
    ]
    assert told(list(for_network(known, "Bond"))) == [("geadviseerd voor kennis", "documents", 1)]
    against = [reason.nl for reason in against_network(known, "Bond")]
    assert against[:2] == ["zit zelf al mee aan tafel in Groep", "wie er lid is, staat in geen stuk en op geen lijst"]


def test_reasons_for_and_against_a_city() -> None:
    known = made()
    assert told(list(for_city(known, "Buur"))) == [
        ("beide in Groep (zelfde thema)", "documents", 2),
        ("beide in Club volgens een lijst (Ledenlijst, 2021)", "register", 0),
        ("Club is voor een grootteklasse: tot 100.000 inwoners", "documents", 1),
        ("de (hoofd)plaats is van dezelfde grootteklasse (100.000-250.000: 101.000; Ons 162.543)", "register", 0),
    ]
    assert "het treft deze stad al in Groep" in next(against_city(known, "Buur")).nl
    assert told(list(for_city(known, "Ver"))) == [("heeft een relatie met Zus", "documents", 1)]
    assert [reason.nl for reason in against_city(known, "Ver")] == [
        "de (hoofd)plaats is van een andere grootteklasse (50.000-100.000: 99.999; Ons 162.543)",
        "ze delen hooguit één verband", "geen stuk zegt wat een band zou opleveren",
    ]  # fmt: skip
    assert [reason.layer for reason in against_city(known, "x/gemeente/lid")] == ["register", "documents", "documents"]
    assert list(for_city(known, "Los")) == [], "its size alone speaks for nobody"


def test_candidates_are_printed_with_their_signs() -> None:
    reasons = (Reason("nl-voor", "en-for", WORDS), Reason("lijst", "list", layer="register"))
    some = tuple(Candidate(f"c{n}", f"Stad {n}", 0.5, reasons, (Reason("nl-tegen", "en-against"),)) for n in range(3))
    text = candidates_text(Candidates("Ons", "2022-02-15", (), some, "pas op", "mind"), "nl", 2)
    assert "netwerken: 0 van 0\n" in text
    assert "steden: 2 van 3\n  Stad 0 (gewicht 0,5)\n  + nl-voor\n    “zegt” (nota)\n  + [register] lijst\n  - nl-tegen\n" in text
    assert "Stad 2" not in text
    assert "  - en-against\n" in candidates_text(Candidates("Ons", "2022-02-15", some, (), "pas op", "mind"), "en", 2)


# --- the five documents ----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def found(store: Store, data: Data) -> Candidates:
    return candidates(ask_of(store, data.subject))


def test_candidates_of_the_documents(found: Candidates) -> None:
    assert {candidate.name for candidate in found.networks} == {"Vereniging van Nederlandse Gemeenten", "Vervoerregio Amsterdam"}
    cities = {candidate.name: candidate for candidate in found.cities}
    assert not {"Gemeente Haarlem", "Osnabrück", "Angers", "Harlem", "Gemeente Bloemendaal", "Gent"} & cities.keys()
    assert found.cities[0].weight >= found.cities[-1].weight
    leeuwarden = cities["Gemeente Leeuwarden"]
    assert [reason.layer for reason in leeuwarden.reasons] == ["documents", "register", "register"]
    assert "beide in G40 werkgroep Europa (zelfde thema)" in leeuwarden.reasons[0].nl
    assert "de (hoofd)plaats is van dezelfde grootteklasse (100.000-250.000" in leeuwarden.reasons[2].nl


def test_every_candidate_has_both_sides_and_documents_have_words(found: Candidates) -> None:
    every = (*found.networks, *found.cities)
    assert len(every) > 50
    for candidate in every:
        assert candidate.reasons
        assert candidate.counter
        for reason in candidate.reasons:
            assert bool(reason.evidence) is (reason.layer == "documents")


def test_an_early_day_has_the_lists_alone(store: Store, data: Data) -> None:
    early = candidates(ask_of(store, data.subject, "2014-01-01"))
    networks = {candidate.name: candidate for candidate in early.networks}
    assert "Gemeente Haarlem staat zelf op de ledenlijst" in networks["G40"].reasons[0].nl
    assert {reason.layer for candidate in early.cities for reason in candidate.reasons} == {"register"}
