"""Facts to quads: every table has its form, every statement its evidence, and the whole sample is as it should be.

The golden file `cases/graph/sample.trig` is compared as a graph. To write it anew after a wanted change, run once with
KG_REWRITE_GOLDEN=1 (that run fails) and read the difference.
"""

import os
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from graph_samples import (
    AGREEMENT,
    COVENANT_READING,
    FRIEND,
    NETWORK,
    NOTE,
    NOTE_READING,
    OURTOWN,
    READINGS,
    REGISTER,
    TIE,
    TWIN,
    one,
    reading,
    rows,
)
from pyoxigraph import BlankNode, NamedNode, RdfFormat, parse

from kg.graph.documents import document_quads
from kg.graph.entities import AGREEMENT_CLASSES, CLASSES, agreement_class
from kg.graph.form import FORMS, form_of, relation_node
from kg.graph.namespaces import (
    BASE,
    CONCEPTS,
    DCTERMS,
    KG,
    ONTOLOGY_GRAPH,
    PROV,
    RDF,
    RDFS,
    REFERENCE_GRAPH,
    RELATIONS_GRAPH,
    SCHEMA,
    SKOS,
    document_graph,
    node,
    passages_graph,
)
from kg.graph.passages import passage_quads
from kg.graph.serialise import canonical_nquads, trig
from kg.graph.setting import CatalogueNote
from kg.graph.statements import statement_node
from kg.graph.store import asserted_quads
from kg.model import TABLES, Kind, Name, Reading, Value

GOLDEN = Path(__file__).resolve().parent / "cases/graph/sample.trig"


def test_the_sample_has_every_table_and_every_form() -> None:
    facts = [fact for reading in READINGS for fact in reading.facts]
    assert len(facts) == 41
    assert {fact.table for fact in facts} == set(TABLES)
    used = {form_of(fact).cls for fact in facts}
    assert {form.cls for form in FORMS.values()} - used == set()


def test_every_column_goes_somewhere() -> None:
    elsewhere = {"status", "as_of"}  # every statement has them, see `statements.py`
    for table, columns in TABLES.items():
        forms = [form for name, form in FORMS.items() if name.split(",")[0] == table]
        carried = {column.name for form in forms for column in form.columns}
        carried |= {column.name for form in forms for part in form.parts for column in part.columns}
        if table == "document":
            carried |= set(columns)  # the document's own properties, see `documents.py`
        if table == "ties":
            carried |= {"kind"}  # the class
        assert set(columns) - carried - elsewhere == set(), table
        assert forms, table


def test_the_sample_is_the_golden_graph() -> None:
    derived = (ONTOLOGY_GRAPH,)
    quads = [quad for quad in asserted_quads(READINGS, REGISTER) if quad.graph_name not in derived]
    quads = [quad for quad in quads if not quad.subject.value.startswith(f"{BASE}id/concept/")]
    if os.environ.get("KG_REWRITE_GOLDEN"):
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_bytes(trig(canonical_nquads(quads)))
        pytest.fail(f"{GOLDEN.name} was written anew; read the difference and run again")
    expected = set(parse(path=GOLDEN, format=RdfFormat.TRIG))
    assert len(expected) > 700
    assert set(quads) == expected


def test_every_statement_has_its_evidence_document_rule_and_status() -> None:
    for read in READINGS:
        quads = list(document_quads(read))
        asserted = {(quad.subject, quad.predicate) for quad in quads}
        classes = {quad.subject: quad.object for quad in quads if quad.predicate == RDF.type}
        prefix = f"{node('statement', read.document.stem).value}/"
        values = {KG.Described, SCHEMA.MonetaryAmount}
        statements = [s for s, cls in classes.items() if s.value.startswith(prefix) and cls not in values]
        assert len(statements) >= len(read.facts)
        assert {statement_node(read.document.stem, fact) for fact in read.facts} <= set(statements)
        for statement in statements:
            for property in (KG.evidencedBy, KG.statedIn, PROV.wasGeneratedBy, KG.status, KG.asOf):
                assert (statement, property) in asserted, (statement, property)


def test_what_holds_in_time_has_a_start_or_says_that_it_is_unknown() -> None:
    timed = [
        KG.Membership,
        KG.Participation,
        KG.TwinTownTie,
        KG.BilateralCooperation,
        KG.ServiceProvision,
        KG.AgreementStatement,
        KG.PeriodClause,
        KG.Obligation,
        KG.CandidateMembership,
        KG.CandidateParticipation,
        KG.CandidateTie,
    ]
    quads = [quad for read in READINGS for quad in document_quads(read)]
    asserted = {(quad.subject, quad.predicate) for quad in quads}
    found = [quad for quad in quads if quad.predicate == RDF.type and quad.object in timed]
    assert {quad.object for quad in found} == set(timed)
    for quad in found:
        assert {(quad.subject, KG.firstDay), (quad.subject, KG.unknownBefore)} & asserted, quad


def test_there_is_no_blank_node() -> None:
    quads = list(asserted_quads(READINGS, REGISTER))
    assert not [quad for quad in quads if isinstance(quad.subject, BlankNode) or isinstance(quad.object, BlankNode)]


def test_each_graph_is_where_it_belongs() -> None:
    graphs = Counter(quad.graph_name for quad in asserted_quads(READINGS, REGISTER))
    stems = [read.document.stem for read in READINGS]
    assert set(graphs) == {
        *map(document_graph, stems),
        *map(passages_graph, stems),
        REFERENCE_GRAPH,
        ONTOLOGY_GRAPH,
        RELATIONS_GRAPH,
    }


def test_two_documents_share_no_statement_and_no_passage() -> None:
    ours, theirs = ({quad.subject for quad in [*document_quads(read), *passage_quads(read)]} for read in READINGS)
    kinds = {iri.value.removeprefix(f"{BASE}id/").split("/")[0] for iri in ours & theirs}
    assert kinds
    assert not kinds & {"statement", "passage", "document"}


def test_a_clause_has_its_own_passage() -> None:
    found = rows(
        [*document_quads(COVENANT_READING), *passage_quads(COVENANT_READING)],
        "?s kg:hasClause ?c . ?c a ?class ; kg:agreement ?a ; kg:evidencedBy/oa:hasSelector/oa:exact ?quote",
    )
    assert {row["class"]: row["quote"] for row in found} == {
        KG.PeriodClause.value: "geldt van 1 maart 2021 tot en met 2024",
        KG.NoticeClause.value: "met een opzegtermijn van zes maanden",
        KG.EnforceabilityClause.value: "is niet in rechte afdwingbaar",
    }
    assert {row["a"] for row in found} == {AGREEMENT.identifier}
    assert len(found) == 3


@pytest.mark.parametrize(
    "values",
    [{"role": "aspirant"}, {"status": "planned"}, {"status": "in talks"}, {"status": "recommended"}],
)
@pytest.mark.parametrize(
    ("table", "who", "what", "target"),
    [("memberships", "member", "network", NETWORK), ("parties", "party", "agreement", AGREEMENT)],
)
def test_who_does_not_take_part_yet_is_a_candidate(
    table: str, who: str, what: str, target: Name, values: dict[str, Value]
) -> None:
    link = "?s org:member|org:organization|kg:participant|kg:inAgreement ?any"
    quads = list(document_quads(one(table, {who: OURTOWN, what: target, **values})))
    (candidate,) = rows(quads, "?s kg:candidate ?who ; kg:candidateFor ?what")
    assert (candidate["who"], candidate["what"]) == (OURTOWN.identifier, target.identifier)
    assert rows(quads, link) == []
    quads = list(document_quads(one(table, {who: OURTOWN, what: target, "status": "decided"})))
    assert rows(quads, "?s kg:candidate ?who") == []
    assert len(rows(quads, link)) == 2


def test_a_twin_town_tie_alone_has_the_ends_that_make_twins() -> None:
    for kind, count in (("stedenband", 1), ("bilaterale samenwerking", 0)):
        quads = list(document_quads(one("ties", {"a": OURTOWN, "b": FRIEND, "kind": kind})))
        assert len(rows(quads, "?t kg:endA ?a ; kg:endB ?b")) == 1
        assert len(rows(quads, "?t kg:twinA ?a ; kg:twinB ?b")) == count


@pytest.mark.parametrize(
    ("values", "status"),
    [
        ({}, "stated"),
        ({"ended": True}, "ended"),
        ({"status": "decided"}, "decided"),
        ({"status": "in talks"}, "in-talks"),
        ({"ended": True, "status": "stated"}, "stated"),
    ],
)
def test_status(values: dict[str, Value], status: str) -> None:
    quads = document_quads(one("memberships", {"member": OURTOWN, "network": NETWORK, **values}))
    (found,) = rows(quads, "?s kg:statementOf ?relation ; kg:status ?status")
    assert found["status"] == f"{BASE}id/concept/status/{status}"


def test_words_for_a_thing_become_a_node_of_their_own() -> None:
    quads = document_quads(one("recommendations", {"text": "zoek", "forum": ("provincie", "regio")}))
    found = rows(quads, "?s a kg:Recommendation ; kg:forum ?forum . ?forum a kg:Described ; rdfs:label ?label")
    assert {row["forum"].removeprefix(row["s"]): row["label"] for row in found} == {
        "/forum": "provincie",
        "/forum-2": "regio",
    }


def test_the_name_of_a_stated_tie_means_its_relation() -> None:
    tie = next(fact for fact in NOTE_READING.of("ties") if fact["b"] == TWIN and not fact["status"])
    relation = relation_node(tie, form_of(tie))
    quads = list(document_quads(NOTE_READING))
    assert [quad.object for quad in quads if quad.predicate == KG.ofRelation and quad.object == relation]
    assert not [quad for quad in quads if quad.subject == NamedNode(TIE.identifier)]
    unstated = one("yields", {"relation": TIE, "goal": "kennisdeling"})
    assert [quad for quad in document_quads(unstated) if quad.object == NamedNode(TIE.identifier)]


def test_the_full_name_is_the_label_in_a_document() -> None:
    short = replace(OURTOWN, label="Onsstad", aliases=())
    facts = one("ties", {"a": short, "b": TWIN, "kind": "stedenband"}).facts
    facts += one("memberships", {"member": OURTOWN, "network": NETWORK}).facts
    quads = list(document_quads(Reading(NOTE_READING.document, facts)))
    town = NamedNode(OURTOWN.identifier)
    assert {q.object.value for q in quads if (q.subject, q.predicate) == (town, RDFS.label)} == {"Gemeente Onsstad"}
    assert {q.object.value for q in quads if (q.subject, q.predicate) == (town, SKOS.altLabel)} == {"Onsstad"}


@pytest.mark.parametrize(
    ("table", "values", "message"),
    [
        ("ties", {"a": OURTOWN, "b": TWIN, "kind": "vriendschap"}, "no form for ties, vriendschap"),
        (
            "memberships",
            {"member": OURTOWN, "network": NETWORK, "role": "honorary"},
            "nota banden.txt: memberships.role",
        ),
        ("memberships", {"member": replace(OURTOWN, identifier=""), "network": NETWORK}, "has no identifier"),
        ("deadlines", {"what": "x", "date": "2015-02-30"}, "deadlines.date .rule test.: '2015-02-30' is no date"),
        ("agreements", {"agreement": AGREEMENT, "kind": "pact"}, "'pact' is no agreement-kind"),
        ("counts", {"of": NETWORK, "number": Decimal(3)}, "is no text, number or yes and no"),
    ],
)
def test_what_does_not_fit_raises(table: str, values: dict[str, Value], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        list(document_quads(one(table, values)))


def test_every_kind_has_a_class() -> None:
    assert set(CLASSES) == set(Kind)
    assert set(AGREEMENT_CLASSES) == set(CONCEPTS["agreement-kind"])
    with pytest.raises(ValueError, match="'pact' is no kind of agreement"):
        agreement_class("pact")


def test_the_manifest_is_a_note_beside_what_was_read() -> None:
    note = CatalogueNote("Een titel", "2021", "https://example.org/", "public")
    quads = list(document_quads(NOTE_READING, note))
    document = node("document", "nota banden")
    found = {quad.predicate: quad.object.value for quad in quads if quad.subject == document}
    assert found[RDFS.label] == found[DCTERMS.title] == "Nota Banden"
    assert found[KG.catalogueTitle] == "Een titel"
    assert found[KG.catalogueDate] == "2021"
    assert found[DCTERMS.source] == "https://example.org/"
    assert found[DCTERMS.accessRights].endswith("/PUBLIC")
    with pytest.raises(ValueError, match="'secret' is no access; expected one of public, internal"):
        list(document_quads(NOTE_READING, CatalogueNote(access="secret")))


def test_a_name_that_an_iri_cannot_hold_is_encoded() -> None:
    read = reading('map/nota "2022" <ü>.txt', NOTE)
    quads = list(document_quads(read))
    assert document_graph(read.document.stem).value.endswith("nota%20%222022%22%20%3C%C3%BC%3E")
    assert {quad.graph_name for quad in quads} == {document_graph(read.document.stem)}
