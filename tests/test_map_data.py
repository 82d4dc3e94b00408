"""The map's data: on samples with every kind of relation, and on the five documents, passage by passage."""

from collections.abc import Sequence

import graph_samples as sample
import pytest
from network_example import ask_of
from pyoxigraph import Store

from kg.graph.entities import CLASSES
from kg.graph.inference import infer
from kg.graph.namespaces import PREFIXES
from kg.graph.store import build_graph, merge
from kg.model import Kind, Name
from kg.pipeline import Built
from kg.sources.data_folder import Data
from kg.views.encoding import NODE_KINDS
from kg.views.map_data import CITY_DEAL, build_map_data
from kg.views.map_model import MapData, Relation, verify
from kg.views.relation_map import build_page


def map_of(*rows: sample.Row, on: str = "2022-03-01") -> MapData:
    """The map of one document with these facts; of the samples where there is none."""
    readings = (sample.reading("nota.txt", rows),) if rows else sample.READINGS
    store = build_graph(readings, sample.REGISTER)
    infer(store)
    merge(store)
    return build_map_data(ask_of(store, sample.OURTOWN.identifier, on))


def between(drawn: MapData, a: str, b: str) -> list[Relation]:
    """The relations between two things, by the names that the map shows."""
    called = {node.id: node.short or node.label for node in drawn.nodes}
    return [r for r in drawn.relations if {called[r.source], called[r.target]} == {a, b}]


def only(relations: Sequence[Relation]) -> Relation:
    assert len(relations) == 1, relations
    return relations[0]


# --- samples ---------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def drawn() -> MapData:
    return map_of()


def test_every_kind_of_relation_in_words(drawn: MapData) -> None:
    verify(drawn)
    sentences = {
        (r.kind, r.sentence_nl, r.sentence_en, r.certainty)
        for r in drawn.relations
        if r.target != sample.NETWORK.identifier
    }
    us, them = "Gemeente Onsstad", "Gemeente Buurstad"
    us_en, them_en = "Municipality of Onsstad", "Municipality of Buurstad"
    period_nl, period_en = "van 1 maart 2021 tot en met 2024", "from 1 March 2021 up to and including 2024"
    said_nl, said_en = ("vermeld op {}, daarna vermoedelijk", "stated on {}, presumed since")
    note_nl, note_en, start_nl, start_en = (
        words.format(day) for words, day in (
            (said_nl, "15 februari 2022"), (said_en, "15 February 2022"), (said_nl, "1 maart 2021"), (said_en, "1 March 2021"),
        )
    )
    assert sentences == {
        ("partyTo", f"{us} doet als partij mee aan Convenant Water ({period_nl})",
         f"{us_en} takes part in Convenant Water as party ({period_en})", "stated"),
        ("partyTo", f"{them} doet als partij mee aan Convenant Water ({period_nl})",
         f"{them_en} takes part in Convenant Water as party ({period_en})", "stated"),
        ("partyTo", f"{us} deed als deelnemer mee aan City Deal Fiets",
         f"{us_en} took part in City Deal Fiets as participant", "ended"),
        ("aspirantOf", f"Er wordt gesproken over een relatie van Provincie Proef met Convenant Water ({start_nl})",
         f"A relation of Province of Proef with Convenant Water is talked about ({start_en})", "inferred"),
        ("aspirantOf", f"{us} – Havennet: aspirant ({note_nl})", f"{us_en} – Havennet: aspirant ({note_en})", "inferred"),
        ("memberOf", f"{them} was lid van Havennet", f"{them_en} was member of Havennet", "ended"),
        ("memberOf", f"{us} is voorzitter van Stuurgroep ({period_nl})",
         f"{us_en} is chair of Stuurgroep ({period_en})", "stated"),
        ("memberOf", f"Gemeente Verstad is lid van Stuurgroep ({start_nl})",
         f"Municipality of Verstad is member of Stuurgroep ({start_en})", "inferred"),
        ("memberOf", f"{us} is coördinator van Stedennet werkgroep Water ({note_nl}; daartoe is besloten)",
         f"{us_en} is coordinator of Stedennet werkgroep Water ({note_en}; so it was decided)", "inferred"),
        ("bodyOf", f"Stuurgroep is een overleg bij Convenant Water ({period_nl})",
         f"Stuurgroep is a body of Convenant Water ({period_en})", "stated"),
        ("twinTown", f"{us} en Zwillingsstadt hebben een stedenband (sinds mei 1961; {note_nl})",
         f"{us_en} and Zwillingsstadt are twin towns (since May 1961; {note_en})", "inferred"),
        ("bilateral", f"{us} en Villeamie werken samen ({note_nl})",
         f"{us_en} and Villeamie cooperate ({note_en})", "inferred"),
        ("twinTown", f"Voorgenomen is een relatie van {them} met Zwillingsstadt ({note_nl})",
         f"A relation of {them_en} with Zwillingsstadt is planned ({note_en})", "inferred"),
    }  # fmt: skip


def test_what_documents_say_differently_stands_side_by_side(drawn: MapData) -> None:
    found = between(drawn, "Onsstad", "SN")
    assert sorted((r.role, r.since, r.passages[0].quote) for r in found if r.kind == "memberOf") == [
        ("geassocieerd lid", "2017", "Onsstad is sinds 2017 geassocieerd lid van Stedennet"),
        ("lid", None, "Onsstad, lid van Stedennet"),
    ]
    assert len(found) == 2


def test_what_documents_say_alike_is_one_relation_with_all_passages() -> None:
    row = ("ties", {"a": sample.OURTOWN, "b": sample.TWIN, "kind": "stedenband", "since": "1961"})
    both = map_of((*row, "stedenband sinds 1961"), (*row, "al sinds 1961 een stedenband"))
    relation = only(between(both, "Onsstad", "Zwillingsstadt"))
    assert [p.quote for p in relation.passages] == ["stedenband sinds 1961", "al sinds 1961 een stedenband"]
    assert "/statement/nota/" in relation.id


def test_day_decides_what_is_certain() -> None:
    ends = {"a": sample.OURTOWN, "b": sample.TWIN, "kind": "stedenband"}
    tie = ("ties", {**ends, "since": "1961", "until": "1990-06"}, "band")
    seat = ("memberships", {"member": sample.OURTOWN, "network": sample.NETWORK, "role": "member"}, "lid")
    dated = ("document", {"title": "Nota", "kind": "informatienota", "date": "2022-02-15"}, "15 februari 2022")
    found = {on: map_of(tie, seat, dated, on=on) for on in ("1960-12-31", "1961-01-01", "1990-06-30", "1990-07-01")}
    certainties = {on: {r.kind: r.certainty for r in drawn.relations} for on, drawn in found.items()}
    assert certainties == {
        "1960-12-31": {"memberOf": "unknown"},
        "1961-01-01": {"twinTown": "stated", "memberOf": "unknown"},
        "1990-06-30": {"twinTown": "stated", "memberOf": "unknown"},
        "1990-07-01": {"twinTown": "ended", "memberOf": "unknown"},
    }
    over = only(between(found["1990-07-01"], "Onsstad", "Zwillingsstadt"))
    assert over.sentence_nl == "Gemeente Onsstad en Zwillingsstadt hadden een stedenband (van 1961 tot en met juni 1990)"
    unknown = only(between(found["1990-07-01"], "Onsstad", "SN"))
    assert unknown.sentence_nl.endswith("(op deze dag onbekend)")
    assert {node.short or node.label for node in found["1960-12-31"].nodes} == {"Onsstad", "SN"}


def test_a_body_goes_with_its_agreement(drawn: MapData) -> None:
    later = map_of(on="2025-01-01")
    for relation in between(later, "Stuurgroep", "Convenant Water"):
        assert relation.certainty == "ended"
    verstad = sample.FARTOWN.identifier
    assert [r.certainty for r in later.relations if r.source == verstad] == ["ended"]
    assert [r.certainty for r in drawn.relations if r.source == verstad] == ["inferred"]


def test_nodes_have_names_kinds_and_places(drawn: MapData) -> None:
    nodes = {node.label: node for node in drawn.nodes}
    us = nodes["Gemeente Onsstad"]
    assert (us.short, us.kind, us.latitude, us.longitude) == ("Onsstad", "municipality", 52.38, 4.6)
    assert us.aliases == ("Onsstad aan Zee",)
    assert nodes["Zwillingsstadt"].latitude is None
    assert {nodes[label].kind for label in ("Zwillingsstadt", "Villeamie")} == {"city"}
    expected = {"Stedennet": "network", "Stedennet werkgroep Water": "working-group", "Stuurgroep": "body",
                "Convenant Water": "agreement", "City Deal Fiets": "city-deal", "Provincie Proef": "province"}
    assert {label: nodes[label].kind for label in expected} == expected


def test_what_only_the_register_has_is_not_on_the_map(drawn: MapData) -> None:
    labels = {node.label for node in drawn.nodes}
    assert "Gemeente Onsstad" in labels
    assert "Gemeente Oudstad" not in labels, "in the register alone"
    listed = between(drawn, "Gemeente Buurstad", "SN")
    assert listed == [], "a membership of the register has no passage"


def test_subject_is_there_even_without_any_relation() -> None:
    lonely = map_of(("goals", {"holder": sample.OURTOWN, "goal": "kennisdeling", "text": "leren"}, "wil leren"))
    assert [node.label for node in lonely.nodes] == ["Gemeente Onsstad"]
    assert lonely.relations == ()
    verify(lonely)


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.TIE])
def test_every_kind_of_thing_has_its_own_form(kind: Kind) -> None:
    thing = Name("Ding", kind, f"{sample.ID}{kind}/ding")
    drawn = map_of(("memberships", {"member": thing, "network": sample.NETWORK, "role": "member"}, "Ding is lid"))
    assert next(node.kind for node in drawn.nodes if node.label == "Ding") == kind.value


def test_kinds_of_nodes_are_those_of_the_encoding() -> None:
    assert {CITY_DEAL, *CLASSES} <= NODE_KINDS.keys()
    assert NODE_KINDS.keys() - {CITY_DEAL, *CLASSES} == {"person"}


# --- the five documents ----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def real(store: Store, data: Data) -> MapData:
    return build_map_data(ask_of(store, data.subject))


def test_map_of_the_documents_can_be_drawn(real: MapData, data: Data) -> None:
    assert (real.subject, real.as_of) == (data.subject, "2022-02-15")
    assert "City Deal Impact Ondernemen" in build_page(real)
    assert len(real.nodes) > 40


def test_every_relation_of_the_graph_is_on_the_map(real: MapData, store: Store) -> None:
    """One for each relation and kind of statement; these documents never say one relation in two ways of a kind."""
    query = """SELECT DISTINCT ?relation ?class { ?relation kg:gathers/a ?class . ?class rdfs:subClassOf kg:Statement
               FILTER(?class NOT IN (kg:Tie, kg:Candidacy)) }"""
    assert len(real.relations) == len(list(store.query(query, prefixes=dict(PREFIXES)))) > 60
    assert len({relation.id for relation in real.relations}) == len(real.relations)


def test_every_passage_is_the_documents_text(real: MapData, built: Built) -> None:
    texts = {reading.document.stem: reading.document.text for reading in built.readings}
    passages = [passage for relation in real.relations for passage in relation.passages]
    assert len(passages) > 80
    assert all(relation.passages for relation in real.relations), "no line without its words"
    for p in passages:
        text = texts[p.document]
        assert text[p.start : p.end] == p.quote
        assert text[: p.start].endswith(p.before)
        assert text[p.end :].startswith(p.after)
        assert p.title


def test_facts_of_names_rest_on_the_documents_text(real: MapData, built: Built) -> None:
    texts = {reading.document.stem: reading.document.text for reading in built.readings}
    assert len(real.facts) > 80
    assert all(fact.passages for fact in real.facts)
    assert all(texts[p.document][p.start : p.end] == p.quote for fact in real.facts for p in fact.passages)
    called = {node.id: node.label for node in real.nodes}
    kinds = {(called[fact.node], fact.kind) for fact in real.facts}
    assert {("EUROCITIES", "potential"), ("Osnabrück", "realised"), ("Gemeente Haarlem", "realised"), ("Gemeente Haarlem", "goal"),
            ("Convenant regionale samenwerking Zuid-Kennemerland", "theme")} <= kinds
    (term,) = [fact for fact in real.facts if (called[fact.node], fact.kind) == ("City Deal Impact Ondernemen", "period")]
    assert term.nl == "…2024"


def test_what_begins_later_is_counted(store: Store, data: Data, real: MapData) -> None:
    assert (real.later, real.first_later) == (0, None)
    early = build_map_data(ask_of(store, data.subject, "2014-06-01"))
    assert early.first_later == "2015-03-01"
    assert early.later >= 10
    assert not any(relation.since == "2015-03-01" for relation in early.relations)


def test_documents_and_counts(real: MapData, built: Built) -> None:
    assert {document.id for document in real.documents} == {reading.document.stem for reading in built.readings}
    dates = {document.id: document.date for document in real.documents}
    assert dates["2022-haarlem-in-de-wereld"] == "2022-02-15"
    assert dates["2021-convenant-zuid-kennemerland"] is None, "it is left blank in the text"
    assert real.counts["documents"] == 5
    assert real.counts["facts"] == sum(len(reading.facts) for reading in built.readings)
    assert min(real.counts.values()) > 0


def test_examples_have_no_relation_and_conflicting_ties_stand_side_by_side(real: MapData) -> None:
    labels = {node.label for node in real.nodes}
    assert not {"Gent", "Gemeente Breda", "Paris"} & labels
    haarlem = [r for r in real.relations if real.subject in (r.source, r.target)]
    called = {node.id: node.label for node in real.nodes}
    met = {called[end] for r in haarlem for end in (r.source, r.target)}
    assert "Angers" in met
    assert not {"Gemeente Den Haag", "Gemeente Utrecht", "Gemeente Eindhoven", "Gemeente Almere"} & met
    assert sorted(r.kind for r in between(real, "Haarlem", "Harlem")) == ["bilateral", "twinTown"]


def test_aspirant_and_ended_are_told_apart_from_what_is(real: MapData) -> None:
    aspirant = only(between(real, "Noord-Holland", "City Deal Impact Ondernemen"))
    assert (aspirant.kind, aspirant.status) == ("aspirantOf", "in-talks")
    assert {r.certainty for r in real.relations if "Expatcenter" in r.sentence_nl} == {"ended"}
    haarlem = only(between(real, "Haarlem", "City Deal Impact Ondernemen"))
    assert (haarlem.status, haarlem.until, haarlem.certainty) == ("decided", "2024", "stated")
    assert haarlem.sentence_nl.endswith("(tot en met 2024; daartoe is besloten)")


def test_nothing_of_2017_is_certain_in_2015(store: Store, data: Data) -> None:
    early = build_map_data(ask_of(store, data.subject, "2015-06-01"))
    assert between(early, "Haarlem", "Stuurgroep Expatcenter")
    certain = {r.certainty for r in early.relations if any(p.document.startswith("2022") for p in r.passages)}
    assert certain == {"unknown"}
    assert not any(r.since == "2017" for r in early.relations), "it has yet to begin"


def test_same_store_gives_the_same_map(store: Store, data: Data, real: MapData) -> None:
    assert build_map_data(ask_of(store, data.subject)) == real
