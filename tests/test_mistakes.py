"""What is wrong with somebody's SPARQL: where, and what is meant."""

from time import perf_counter

import pytest
from pyoxigraph import Store

from kg.errors import UsageError
from kg.graph import namespaces
from kg.graph.namespaces import PREFIXES, VOCABULARIES, Vocabulary
from kg.questions.run import run_text
from kg.questions.tokens import names

NO_QUERY = [
    ("SELEC * {}", "1:1", "'SELEC' cannot stand here; expected SELECT"),
    ("show me everything", "1:1", "'show' cannot stand here; expected SELECT, ASK, CONSTRUCT or DESCRIBE"),
    (" \n", "1:1", "it ends too early; expected SELECT, ASK, CONSTRUCT or DESCRIBE"),
    ("SELECT ?x {\n  ?x a kg:Document .\n  FILTR(?x > 1)\n}", "3:3", "'FILTR' cannot stand here; expected FILTER"),
    ("SELECT * { ?x ?p ?y OPTINAL { ?x a ?z } }", "1:21", "'OPTINAL' cannot stand here; expected OPTIONAL"),
    ("SELECT ?x { ?x a kg:Document } ORDER ?x", "1:38", "'?x' cannot stand here; expected BY"),
    ("SELECT ?x { ?x a kg:Document } LIMT 10", "1:32", "'LIMT' cannot stand here; expected LIMIT"),
    ("SELECT ?x, ?y { ?x a ?y }", "1:10", "',' cannot stand here; expected a variable or ( or {"),
    ("SELECT COUNT(?x) { ?x a ?y }", "1:8", "'COUNT' cannot stand here; expected a variable or ( or *"),
    ("SELECT ?x WHERE ( ?x a ?y )", "1:17", "'(' cannot stand here; expected {"),
    ("SELECT ?x { ?x a ?y ?z }", "1:21", "'?z' cannot stand here; expected , or ; or { or }"),
    ("SELECT * {\n  'é' ?p }", "2:10", "'}' cannot stand here; expected a variable or a text or ( or a name or ["),
    ("SELECT * { ?x a ?y ", "1:19", "the { at -:1:10 is never closed; expected its pair"),
    ("SELECT * { ?x ?p [ }", "1:20", "the } at -:1:20 closes nothing; expected brackets in pairs"),
    ("SELECT * { ?x ?p 'a }", "1:22", "the text that begins at -:1:18 does not end; expected another '"),
    ("SELECT ?x ?x { ?x ?p ?o }", "1:26", "Duplicated variable name in SELECT; expected what SPARQL 1.1 allows"),
    ("SELECT * { ?x <a> ?y }", "1:15", "<a> is no whole IRI; expected one as <https://example.org/a>"),
]


@pytest.mark.parametrize(("text", "place", "said"), NO_QUERY)
def test_what_is_no_query_is_told_where_and_why(text: str, place: str, said: str) -> None:
    with pytest.raises(UsageError) as error:
        run_text(Store(), "-", text)
    assert str(error.value) == f"-:{place}: no SPARQL 1.1 query: {said}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ASK {\n  ?d a fo:Document }", r"-:2:8: the prefix fo: is unknown; expected one of dcterms, .*, xsd, or a line PREFIX fo: <\.\.\.>"),
        ("ASK { ?d skso:note ?o }", "-:1:10: the prefix skso: is unknown; expected skos: or another of dcterms, edtf, gn, kg, .*"),
        ("ASK { ?d :note ?o }", "-:1:10: the prefix : is unknown; expected one of .*"),
        ("ASK { ?a kg:memberof ?b }", "-:1:10: kg:memberof is no term of the graph; expected kg:memberOf"),
        ("PREFIX k: <https://w3id.org/haarlem-kg/def#> ASK { ?a k:memberof ?b }", "-:1:55: k:memberof is no term of the graph; expected kg:memberOf"),
        ("ASK { ?a <https://w3id.org/haarlem-kg/def#Covenat> ?b }", "-:1:10: <https://w3id.org/haarlem-kg/def#Covenat> is no term of the graph; expected kg:Covenant"),
        ("ASK { ?a ?b <https://w3id.org/haarlem-kg/id/concept/role/membr> }", "-:1:13: .* is no term of the graph; expected <https://w3id.org/haarlem-kg/id/concept/role/member>"),
        ("ASK { ?a kg:zzz ?b }", "-:1:10: kg:zzz is no term of the graph; expected one of the ontology's, as kg:Document"),
        ("ASK { ?a ?b ?c FILTER(kg:nofun(?c)) }", "-:1:23: kg:nofun is no term of the graph; expected .*"),
        ("ASK { ?a ?b ?c FILTER(<urn:f>(?c)) }", "-: The custom function <urn:f> is not supported; expected what SPARQL 1.1 has"),
        ("ASK { ?a ?b '\ud800' }", "-: half a character in it; expected text in Unicode"),
    ],
)  # fmt: skip
def test_what_is_no_name_is_told_with_what_is_meant(text: str, said: str) -> None:
    with pytest.raises(UsageError, match=f"^{said}$"):
        run_text(Store(), "-", text)


@pytest.mark.parametrize(
    "text",
    [
        "ASK { ?a kg:memberOf ?b ; a kg:Document. ?a <urn:x> 'kg:memberof' } # kg:memberof",
        "PREFIX kg: <urn:mine:> ASK { ?a kg:memberof ?b }",
        "ASK { ?a xsd:dateTime ?b ; owl:sameAs ?c ; rdf:first ?d ; <urn:x:kg:memberof> ?e . _:kg ?f true }",
        "ASK { ?a ?b <https://w3id.org/haarlem-kg/id/forum/g40> . ?c ?d <https://w3id.org/haarlem-kg/def#> }",
        "ASK { ?a kg:text 1.kg:a kg:text 2 }".replace("kg:a ", "?a "),
    ],
)
def test_what_is_known_or_anybodys_own_is_left_alone(text: str) -> None:
    answer = run_text(Store(), "-", text)
    assert answer.remark == ""


def test_a_term_that_the_graph_has_not_is_remarked_where_nothing_was_found(store: Store) -> None:
    nothing = run_text(store, "mine.rq", "SELECT * {\n ?a skos:prefLable ?b }")
    assert nothing.rows == ()
    assert nothing.remark == "mine.rq:2:5: skos:prefLable stands nowhere in the graph; skos:prefLabel does"
    found = run_text(store, "mine.rq", "SELECT * { ?a a kg:Document OPTIONAL { ?a skos:prefLable ?b } }")
    assert (len(found.rows), found.remark) == (5, "")


def test_names_are_those_that_are_written() -> None:
    text = "PREFIX x: <urn:x:>\nASK { x:a\\-b <urn:y> ?c , kg:Document. }"
    assert [name.iri for name in names(text, PREFIXES)] == ["urn:x:a-b", "urn:y", namespaces.KG.Document.value]
    assert [text[name.start :][: len(name.written)] for name in names(text, PREFIXES)] == ["x:a\\-b", "urn:y".join("<>"), "kg:Document"]


def test_every_vocabulary_is_looked_into() -> None:
    found = [value for value in vars(namespaces).values() if isinstance(value, Vocabulary)]
    assert len(found) > 10
    assert set(map(id, found)) == set(map(id, VOCABULARIES))
    assert {vocabulary.base for vocabulary in VOCABULARIES} == set(PREFIXES.values())


@pytest.mark.parametrize("part", ["kg:aa ", "ab:c ", "?a ?b ?c . ", "'a ", "{"])
def test_a_long_text_is_explained_in_linear_time(part: str) -> None:
    text = "SELECT * { " + part * (90_000 // len(part)) + " FILTR"
    began = perf_counter()
    with pytest.raises(UsageError):
        run_text(Store(), "-", text)
    assert perf_counter() - began < 5
