"""The values of parameters: names, IRIs, concepts, days and texts; a wrong or hostile one is told what is right."""

import json
import unicodedata
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Store

from kg.errors import UsageError
from kg.graph.namespaces import CONCEPTS, KG, PREFIXES, RDF, XSD
from kg.questions.catalogue import Catalogue, Query, read_catalogue
from kg.questions.headers import Column, Header, Parameter, Words
from kg.questions.parameters import Choice, bind_values, choices, newest_day
from kg.questions.run import run
from kg.resources import folder
from kg.sources.data_folder import Data

TOOI = "https://identifier.overheid.nl/tooi/id/gemeente/"
ID = "https://w3id.org/haarlem-kg/id/"
HAARLEM = Choice(NamedNode(TOOI + "gm0392"), "Gemeente Haarlem")


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return read_catalogue(folder("queries"))


def query_with(*parameters: Parameter) -> Query:
    words = Words("", "")
    return Query("test", Header(words, words, words, parameters, (Column("x", words),)), "")


def bound(store: Store, parameter: Parameter, value: str, language: str = "nl") -> Choice | None:
    values = bind_values(store, query_with(parameter), {"x": value}, subject=HAARLEM.term.value, language=language)
    return values.get("x")


def refusal(store: Store, parameter: Parameter, value: str) -> str:
    with pytest.raises(UsageError) as error:
        bound(store, parameter, value)
    return in_one_line(error.value)


def in_one_line(error: UsageError) -> str:
    message = str(error)
    assert message.startswith("test: x: ")
    assert "expected" in message
    assert not [char for char in message if unicodedata.category(char) in ("Cc", "Cf", "Cs")]
    return message


@pytest.mark.parametrize(
    "value",
    ["Gemeente Haarlem", "gemeente haarlem", "Haarlem", " HAARLEM ", "gm0392", TOOI + "gm0392"],
)
def test_a_municipality_goes_by_its_names(store: Store, value: str) -> None:
    assert bound(store, Parameter("x", "iri", "tooiont:Gemeente"), value) == HAARLEM


@pytest.mark.parametrize(
    ("value", "label"),
    [
        ("Osnabrück", "Osnabrück"),
        ("Osnabru\u0308ck", "Osnabrück"),
        ("osnabruck", "Osnabrück"),
        ("Harlem", "Harlem"),
        ("haarlem", "Gemeente Haarlem"),
        ("Haarlemmermeer", "Gemeente Haarlemmermeer"),
        ("VNG", "Vereniging van Nederlandse Gemeenten"),
        ("2022-haarlem-in-de-wereld.txt", "Haarlem in de Wereld"),
    ],
)
def test_names_that_look_alike_stay_apart(store: Store, value: str, label: str) -> None:
    cls = "kg:Document" if value.endswith(".txt") else "kg:Entity"
    choice = bound(store, Parameter("x", "iri", cls), value)
    assert choice is not None
    assert choice.label == label


def test_a_thing_has_to_be_of_the_class(store: Store) -> None:
    forum = Parameter("x", "iri", "kg:Forum")
    assert bound(store, forum, "EUROCITIES") == Choice(NamedNode(ID + "network/eurocities"), "EUROCITIES")
    message = refusal(store, forum, "Osnabrück")
    assert "'Osnabrück' is unknown; expected one of " in message
    assert refusal(store, forum, TOOI + "gm0392").startswith(f"test: x: '{TOOI}gm0392' is unknown; expected one of ")
    assert refusal(store, Parameter("x", "iri", "kg:CityNetwork"), "Eurotown").endswith(
        "expected one of EUROCITIES, Eurotowns, G40"
    )


def test_of_many_the_nearest_are_listed(store: Store) -> None:
    message = refusal(store, Parameter("x", "iri", "kg:Entity"), "Kennemer")
    assert "expected one of " in message
    assert "Zuid-Kennemerland" in message


def test_an_ambiguous_name_is_asked_back(store: Store) -> None:
    message = refusal(store, Parameter("x", "iri", "tooiont:Gemeente"), "Bergen")
    assert "'Bergen' can be Gemeente Bergen (L) (" in message
    assert "Gemeente Bergen (NH) (" in message
    assert message.endswith("expected one of these IRIs")


def test_what_the_documents_speak_of_is_meant(store: Store) -> None:
    """Hengelo is two municipalities; the documents know one."""
    bearers = store.query('SELECT ?s { ?s a tooiont:Gemeente ; ?p ?n FILTER(STR(?n) = "Hengelo") }', prefixes=PREFIXES)
    assert len(list(bearers)) == 2
    choice = bound(store, Parameter("x", "iri", "tooiont:Gemeente"), "Hengelo")
    assert choice is not None
    assert choice.term.value == TOOI + "gm0164"


@pytest.mark.parametrize(
    ("value", "language", "label"),
    [
        ("geassocieerd lid", "nl", "geassocieerd lid"),
        ("associate member", "nl", "geassocieerd lid"),
        ("Associate Member", "en", "associate member"),
        ("associate-member", "en", "associate member"),
        (ID + "concept/role/associate-member", "nl", "geassocieerd lid"),
    ],
)
def test_a_concept_goes_by_its_labels(store: Store, value: str, language: str, label: str) -> None:
    choice = bound(store, Parameter("x", "concept", "role"), value, language)
    assert choice == Choice(NamedNode(ID + "concept/role/associate-member"), label)


def test_a_concept_has_to_be_of_the_scheme(store: Store) -> None:
    modality = Parameter("x", "concept", "modality")
    assert refusal(store, modality, "stedenband") == (
        "test: x: 'stedenband' is unknown; expected one of gerealiseerd, mogelijk"
    )
    assert "expected one of" in refusal(store, modality, ID + "concept/role/member")


@pytest.mark.parametrize(
    ("kind", "value", "term"),
    [
        ("date", "2022-03-01", Literal("2022-03-01", datatype=XSD.date)),
        ("year", "2022", Literal("2022", datatype=XSD.gYear)),
        ("integer", "-12", Literal(-12)),
        ("text", 'a "b" <c> ?d \\ é', Literal('a "b" <c> ?d \\ é')),
    ],
)
def test_a_value_becomes_a_term(store: Store, kind: str, value: str, term: Literal) -> None:
    assert bound(store, Parameter("x", kind), value) == Choice(term, value)


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [
        ("date", "2022", "'2022' is no day; expected YYYY-MM-DD, as 2022-03-01"),
        ("date", "1-3-2022", "'1-3-2022' is no day; expected YYYY-MM-DD, as 2022-03-01"),
        ("date", "2015-02-29", "'2015-02-29' is no day; expected YYYY-MM-DD, as 2022-03-01"),
        ("date", "٢٠٢٢-03-01", "'٢٠٢٢-03-01' is no day; expected YYYY-MM-DD, as 2022-03-01"),
        ("year", "22", "'22' is no year; expected YYYY, as 2022"),
        ("year", "2022-03-01", "'2022-03-01' is no year; expected YYYY, as 2022"),
        ("integer", "1.5", "'1.5' is no whole number; expected one, as 12"),
        ("integer", "9" * 30, f"'{'9' * 30}' is no whole number; expected one, as 12"),
        ("text", "\ud800", "'\\ud800' has half a character; expected text in Unicode"),
    ],
)
def test_a_wrong_value_says_what_is_right(store: Store, kind: str, value: str, said: str) -> None:
    assert refusal(store, Parameter("x", kind), value) == f"test: x: {said}"


def test_defaults(store: Store) -> None:
    query = query_with(
        Parameter("a", "iri", "kg:Forum", "all"),
        Parameter("s", "iri", "tooiont:Gemeente", "subject"),
        Parameter("d", "date", "", "the newest document's date"),
    )
    assert bind_values(store, query, {}, subject=HAARLEM.term.value) == {
        "s": HAARLEM,
        "d": Choice(Literal("2022-02-15", datatype=XSD.date), "2022-02-15"),
    }
    assert "a" not in bind_values(store, query, {"a": "all"}, subject=HAARLEM.term.value)


def test_a_value_that_must_be_given(store: Store) -> None:
    with pytest.raises(UsageError, match="test: first: no value; this query cannot do without it"):
        bind_values(store, query_with(Parameter("first", "text", "", None)), {}, subject=HAARLEM.term.value)
    with pytest.raises(UsageError, match="test: 'second' is no parameter of this query; expected first"):
        bind_values(store, query_with(Parameter("first", "text")), {"second": "x"}, subject=HAARLEM.term.value)


def test_the_newest_day(store: Store) -> None:
    assert newest_day(store) == "2022-02-15"
    small = Store()
    with pytest.raises(UsageError, match="test: d: no document bears a date; expected a day, as 2022-03-01"):
        query = query_with(Parameter("d", "date", "", "the newest document's date"))
        bind_values(small, query, {}, subject=HAARLEM.term.value)
    small.update(f'INSERT DATA {{ <urn:list> {KG.asOf} "2026"^^{XSD.gYear} . <urn:s> {KG.statedIn} <urn:a> ; {KG.since} "2016"^^{XSD.gYear} ; {KG.until} "2030"^^{XSD.gYear} }}')
    assert newest_day(small) == "2016-12-31"  # a list of the register that is of this year is no document of the city
    nodes = NamedNode("urn:a"), NamedNode("urn:b")
    small.update(
        "INSERT DATA { "
        + " ".join(f"{node} {RDF.type} {KG.Document} ." for node in nodes)
        + f' {nodes[0]} <http://purl.org/dc/terms/date> "2021"^^{XSD.gYear} .'
        + f' {nodes[1]} {KG.catalogueDate} "2021-03-01"^^{XSD.date} }}'
    )
    assert newest_day(small) == "2021-12-31"


def test_choices_are_what_the_documents_speak_of(store: Store) -> None:
    networks = choices(store, Parameter("x", "iri", "kg:CityNetwork"))
    assert [choice.label for choice in networks] == ["EUROCITIES", "Eurotowns", "G40"]
    modalities = choices(store, Parameter("x", "concept", "modality"), "en")
    assert [choice.label for choice in modalities] == ["potential", "realised"]
    assert len(choices(store, Parameter("x", "concept", "goal"))) == len(CONCEPTS["goal"])
    assert not choices(store, Parameter("x", "date"))


@pytest.fixture(scope="module")
def naughty(shared: Path) -> list[str]:
    strings: list[str] = json.loads((shared / "suites" / "naughty-strings.json").read_text(encoding="utf-8"))
    assert len(strings) > 500
    return [*strings, '"} SERVICE <http://127.0.0.1:9/> {', "VALUES (?word) { }", "\\", "'\"\\u0022", "?word", "\x00"]


@pytest.mark.parametrize(
    "parameter",
    [
        Parameter("x", "iri", "kg:Forum"),
        Parameter("x", "concept", "agreement-kind"),
        Parameter("x", "date"),
        Parameter("x", "year"),
        Parameter("x", "integer"),
    ],
    ids=lambda parameter: f"{parameter.type} {parameter.range}".strip(),
)
def test_hostile_values_are_refused_in_one_line(store: Store, naughty: list[str], parameter: Parameter) -> None:
    refused = 0
    for string in naughty:
        try:
            choice = bound(store, parameter, string)
        except UsageError as error:
            refused += bool(in_one_line(error))
        else:  # a few are numbers
            assert choice is not None
            assert parameter.type == "integer"
            assert choice.term == Literal(int(string))
    assert refused > 500 or parameter.type == "integer"


def test_hostile_texts_are_only_looked_for(store: Store, data: Data, catalogue: Catalogue, naughty: list[str]) -> None:
    query = catalogue.get("recommendations")
    texts = {row[0].value for row in run(store, query, {}, subject=data.subject).rows if row[0] is not None}
    assert len(texts) > 30
    found = 0
    for string in naughty:
        if string == "all":
            continue
        word = unicodedata.normalize("NFC", string.strip()).lower()
        rows = run(store, query, {"word": string}, subject=data.subject).rows
        assert {row[0].value for row in rows if row[0] is not None} == {text for text in texts if word in text.lower()}
        found += bool(rows)
    assert 0 < found < 60


def test_hostile_values_of_every_parameter(store: Store, data: Data, catalogue: Catalogue) -> None:
    tried = 0
    for query in catalogue.queries:
        for parameter in query.header.parameters:
            for value in ('" } UNION { ?s ?p ?o } #', "x> . ?s ?p ?o . <y", "') OR 1=1 --", "zzz{}zzz"):
                tried += 1
                try:
                    answer = run(store, query, {parameter.name: value}, subject=data.subject)
                except UsageError as error:
                    assert "\n" not in str(error)
                else:
                    assert parameter.type == "text"
                    assert not answer.rows
    assert tried > 150
