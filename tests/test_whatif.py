"""What would follow from leaving, ending and joining: on samples and by hand, and on the five documents."""

import graph_samples as sample
import pytest
from network_example import answer, ask_of, seats
from pyoxigraph import Store

from kg.commands.network_text import what_if_text
from kg.errors import UsageError
from kg.graph.inference import infer
from kg.graph.store import build_graph, merge
from kg.network.consequences import FOLLOWS, HEADINGS, JOINING, LEAVING, met_only_there, seats_at_risk, terms
from kg.network.graphs import MEMBER, forum_graph
from kg.network.held import Relation
from kg.network.joining import joining
from kg.network.whatif import WhatIf, what_if
from kg.sources.data_folder import Data

SEAT_COLUMNS = "forum forum_name rests_on rests_on_name statement document title passage quote"
TERM_COLUMNS = "sort what value payer statement document title passage quote"
REGISTER_COLUMNS = "network network_name member member_name as_of source_title publisher"


def relation(name: str, *wholes: str, kind: str = "membership", other: str = "") -> Relation:
    return Relation(name, name, kind, other or name, other or name, wholes, "", "", "stated", "geldig", (), ())


def told(found: WhatIf, kind: str) -> list[str]:
    return [item.nl for item in found.consequences if item.kind == kind]


# --- by hand ---------------------------------------------------------------------------------------------


def test_who_is_met_nowhere_else() -> None:
    graph = forum_graph(seats("Ons Net Net", "Ons Regio Regio", "Buur Net Net", "Buur Regio Regio", "Ver Net Net", "Los Elders Elders"))
    (found,) = met_only_there(graph, "Ons", [relation("Net")])
    assert (found.kind, found.nl) == ("contact-lost", "Ver")
    assert [words.quote for words in found.evidence] == ["citaat0", "citaat4"], "both seats"
    both = met_only_there(graph, "Ons", [relation("Net"), relation("Regio")])
    assert [contact.nl for contact in both] == ["Buur", "Ver"]
    assert [contact.nl for contact in met_only_there(graph, "Ons", [relation("band", kind="tie", other="Zus")])] == ["Zus"]
    assert list(met_only_there(graph, "Nergens", [relation("Net")])) == []


def test_seats_that_rest_on_what_falls_away_fall_one_after_another() -> None:
    rows = answer(SEAT_COLUMNS, ["Net Net Deal Deal s1 d nota p1 dankzij", "Club Club Net Net s2 d nota p2 via",
                                 "Kring Kring Deal Deal s3 d nota p3 en", "Kring Kring Bond Bond s4 d nota p4 ook",
                                 "Los Los Bond Bond s5 d nota p5 los"])  # fmt: skip
    every = [relation(name) for name in ("Deal", "Net", "Club", "Kring", "Los", "Bond")] + [relation("Groep", "Net")]
    found = list(seats_at_risk(rows, every, every[:1]))
    assert [(seat.thing, seat.nl) for seat in found] == [
        ("Net", "Net"), ("Groep", "Groep (deel van Net)"), ("Kring", "Kring (rust ook op Bond)"), ("Club", "Club"),
    ]  # fmt: skip
    assert [words.quote for words in found[2].evidence] == ["en", "ook"]
    assert list(seats_at_risk(rows, every, [relation("Los")])) == []


def test_seats_that_rest_on_each_other_end() -> None:
    rows = answer(SEAT_COLUMNS, ["A A B B s1 d nota p1 x", "B B A A s2 d nota p2 y"])
    assert [seat.nl for seat in seats_at_risk(rows, [relation("A"), relation("B")], [relation("A")])] == ["B"]


def test_terms_are_each_told_once() -> None:
    rows = answer(TERM_COLUMNS, ["duty doet 2a - s1 d akte p1 kop", "duty doet 2a - s1 d akte p2 tekst",
                                 "notice zes-maanden P6M - s2 d akte p3 opzeggen", "contribution bijdrage 10000~EUR~/~quarter gemeenten s3 d akte p4 euro",
                                 "count steden 19 - s4 d nota p5 telt"])  # fmt: skip
    found = list(terms(rows))
    assert [(term.kind, term.nl, len(term.evidence)) for term in found] == [
        ("notice", "P6M; zes-maanden", 1), ("contribution", "10.000 EUR per kwartaal; bijdrage; (gemeenten)", 1), ("duty", "2a; doet", 2),
    ]  # fmt: skip
    assert [term.kind for term in terms(rows, JOINING)] == ["contribution", "count"]
    assert {*LEAVING, *JOINING} <= HEADINGS.keys()


def test_joining_tells_documents_and_lists_apart() -> None:
    graph = forum_graph(seats("Ons Net Net", "Buur Net Net", "Buur Club Club", "Ver Club Club"))
    register = answer(REGISTER_COLUMNS, ["Club Club Ver Ver 2022 lijst uitgever", "Club Club Lid Lid 2022 lijst uitgever",
                                         "Club Club Ons Ons 2022 lijst uitgever", "Elders Elders X X 2022 lijst uitgever"])  # fmt: skip
    found = list(joining(graph, "Ons", "Club", register, answer(TERM_COLUMNS, ["criterion groot - - s1 d nota p1 eis"])))
    assert [(item.kind, item.nl, len(item.evidence)) for item in found] == [
        ("contact-again", "Buur", 1), ("contact-new", "Ver", 1), ("listed-new", "Lid (lijst, 2022)", 0), ("criterion", "groot", 1),
    ]  # fmt: skip
    graph.add_node("Alleen", part=MEMBER, iri="Alleen", name="Alleen")
    assert [item.kind for item in joining(graph, "Alleen", "Niets", register, answer(TERM_COLUMNS, []))] == []


# --- the queries, on samples -----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def samples() -> Store:
    store = build_graph(sample.READINGS, sample.REGISTER)
    infer(store)
    merge(store)
    return store


def test_leaving_an_agreement_takes_its_body_and_its_terms_along(samples: Store) -> None:
    ask = ask_of(samples, sample.OURTOWN.identifier, "2022-03-01")
    found = what_if(ask, "leave", "Convenant Water")
    assert found.sentence_nl == "Als Gemeente Onsstad uit Convenant Water stapt (daarmee: Stuurgroep):"
    assert told(found, "contact-lost") == ["Gemeente Buurstad", "Gemeente Verstad"]
    assert told(found, "notice") == ["P6M; schriftelijk"]
    assert told(found, "contribution") == ["1.234,50 EUR per jaar; secretariaat; (deelnemende gemeenten)"]
    assert told(found, "deadline") == ["2023; evaluatie"]
    assert told(found, "duty") == ["2a; levert cijfers"]
    assert found.unsaid == ()
    assert all(item.evidence for item in found.consequences)


def test_what_is_over_cannot_be_left(samples: Store) -> None:
    found = what_if(ask_of(samples, sample.OURTOWN.identifier, "2026-01-01"), "leave", "Convenant Water")
    assert not found.happens
    assert found.consequences == found.unsaid == ()
    assert "heeft Gemeente Onsstad op deze dag geen relatie met Convenant Water" in found.sentence_nl


# --- the five documents ----------------------------------------------------------------------------------


def test_end_of_the_partnership(store: Store, data: Data) -> None:
    partnership = "Urban Agenda Partnerschap Innovatief en Verantwoord Aanbesteden"
    found = what_if(ask_of(store, data.subject), "end", partnership)
    assert told(found, "goal-lost") == ["beleidsbeïnvloeding", "Europese fondsen"]
    assert told(found, "seat-at-risk") == ["EUROCITIES", "EUROCITIES werkgroep Procurement (deel van EUROCITIES)"]
    (seat, _) = (item for item in found.consequences if item.kind == "seat-at-risk")
    assert "dankzij de inzet" in seat.evidence[0].quote
    assert set(found.unsaid) == set(LEAVING) - set(FOLLOWS), "no document states money or notice: unknown, not none"
    assert all(item.evidence for item in found.consequences)


def test_leaving_a_network_of_whose_working_group_it_is(store: Store, data: Data) -> None:
    found = what_if(ask_of(store, data.subject), "leave", "G40")
    assert "daarmee: G40 werkgroep Europa" in found.sentence_nl
    assert len(told(found, "contact-lost")) == 13
    assert told(found, "goal-lost") == []
    assert any(words.startswith("duurzame netwerken (blijft: EUROCITIES") for words in told(found, "goal-weaker"))


def test_leaving_the_city_deal_and_the_region(store: Store, data: Data) -> None:
    ask = ask_of(store, data.subject)
    deal = what_if(ask, "leave", "City Deal Impact Ondernemen")
    assert [words.split(";")[0] for words in told(deal, "contribution")] == ["35.000 EUR per jaar", "10.000 EUR per jaar"]
    assert not any("45000" in words for words in told(deal, "contribution")), "the ministry paid that"
    assert "2024; einde van de overeenkomst" in told(deal, "deadline")
    assert "Stichting De Stadsgarage" not in told(deal, "contact-lost"), "it is met elsewhere too"
    region = what_if(ask, "leave", "Convenant regionale samenwerking Zuid-Kennemerland")
    assert "daarmee: Zuid-Kennemerland" in region.sentence_nl, "the parties make the region up"
    assert told(region, "contact-lost") == ["Gemeente Bloemendaal", "Gemeente Heemstede", "Gemeente Zandvoort"]
    assert "1 januari van het daaropvolgende jaar" in told(region, "notice")[0]


@pytest.mark.parametrize(
    ("day", "agreement", "out"),
    [
        ("2022-06-15", "Convenant regionale samenwerking Zuid-Kennemerland", ["2023-01-01, bij opzegging op 2022-06-15"]),
        ("2015-06-01", "Samenwerkingsovereenkomst inzake samenwerking op het Expatcenter Amsterdam Area",
         ["2015-12-01, bij opzegging op 2015-06-01"]),
        ("2015-10-01", "Samenwerkingsovereenkomst inzake samenwerking op het Expatcenter Amsterdam Area", []),
    ],
    ids=["the next first of January", "six months later", "it ends by itself before that"],
)  # fmt: skip
def test_day_of_leaving_is_derived(store: Store, data: Data, day: str, agreement: str, out: list[str]) -> None:
    found = what_if(ask_of(store, data.subject, day), "leave", agreement)
    assert told(found, "out") == out
    assert told(found, "notice")


def test_what_is_still_due_is_told_in_the_words_of_the_text(store: Store, data: Data) -> None:
    found = what_if(ask_of(store, data.subject, "2022-06-15"), "leave", "Convenant regionale samenwerking Zuid-Kennemerland")
    (due,) = told(found, "after")
    assert "tot en met een jaar volgend op het jaar van opzegging" in due, "which year that is can be read in two ways"


def test_end_of_a_tie(store: Store, data: Data) -> None:
    found = what_if(ask_of(store, data.subject), "end", "Osnabrück")
    assert found.sentence_nl == "Als Haarlem – Osnabrück ophoudt:"
    assert told(found, "contact-lost") == ["Osnabrück"]
    assert "solidariteit" in told(found, "goal-lost")


def test_joining_what_one_is_in_or_not(store: Store, data: Data) -> None:
    ask = ask_of(store, data.subject)
    assert not what_if(ask, "join", "EUROCITIES").happens
    found = what_if(ask, "join", "VNG")
    assert told(found, "advice") == ["kennisverwerving of internationale solidariteit"]
    assert "criterion" in found.unsaid
    early = what_if(ask_of(store, data.subject, "2015-06-01"), "join", "G40")
    listed = told(early, "listed-new")
    assert len(listed) == 40, "all of the list but Haarlem; Amsterdam, whom it meets, is no member"
    assert all("G40" in words and "2022-07-01" in words for words in listed)


def test_a_name_that_nobody_bears(store: Store, data: Data) -> None:
    with pytest.raises(UsageError, match="'Nergenshuizen' is unknown"):
        what_if(ask_of(store, data.subject), "leave", "Nergenshuizen")


def test_what_follows_is_printed_by_kind(store: Store, data: Data) -> None:
    ask = ask_of(store, data.subject)
    dutch = what_if_text(what_if(ask, "leave", "G40"), "nl")
    assert "\nnergens anders getroffen: 13\n" in dutch
    assert dutch.count("De themagroep Europa van het G40-stedennetwerk") == 1, "the same words once"
    assert "de stukken zeggen niets over: opzegging, looptijd, geld, verplichting, termijn" in dutch
    english = what_if_text(what_if(ask, "join", "EUROCITIES"), "en")
    assert "already takes part: EUROCITIES" in english
    assert "say nothing of" not in english
