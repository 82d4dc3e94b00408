"""Which of several bearers of a place's name a document means, and when that stays in doubt."""

from __future__ import annotations

import pytest

from kg.extraction.annotate import Annotated, annotate
from kg.extraction.names.mentions import Gazetteer
from kg.extraction.read import read
from kg.graph.namespaces import SKOS
from kg.graph.store import build_graph
from kg.model import Document, Kind, Name
from kg.sources.register import Register

DOUBT = "Gemeente Bergen"


def _annotated(text: str, gazetteer: Gazetteer) -> Annotated:
    return annotate(Document("geval.txt", text, "0" * 64), gazetteer)


@pytest.mark.parametrize(("text", "expected"), [
    # a province beside it, in any form
    ("De gemeente Bergen (NH) tekent.", "Gemeente Bergen (NH)"),
    ("De gemeente Bergen (Noord-Holland) tekent.", "Gemeente Bergen (NH)"),
    ("De gemeente Bergen, provincie Limburg, tekent.", "Gemeente Bergen (L)"),
    ("De gemeente Bergen in Limburg tekent.", "Gemeente Bergen (L)"),
    # a country beside it
    ("Het Noorse Bergen tekent.", "Bergen"),
    ("Bergen (Noorwegen) tekent.", "Bergen"),
    # the others in the list; municipalities near it; the one that the document is about
    ("De gemeenten Alkmaar, Bergen en Heiloo tekenen.", "Gemeente Bergen (NH)"),
    ("De gemeenten Gennep, Bergen en Venray tekenen.", "Gemeente Bergen (L)"),
    ("Venray overlegt vaak met Bergen.", "Gemeente Bergen (L)"),
    ("Venray en Gennep overleggen. Ook Bergen tekent.", "Gemeente Bergen (L)"),
    ("Venray overlegt. Ook Bergen tekent.", DOUBT),
    ("Alkmaar tekent. Alkmaar betaalt. Alkmaar groeit." + " De zee is groot." * 20 + " Bergen tekent.", "Gemeente Bergen (NH)"),
    # nothing says it, or the hints disagree
    ("De gemeente Bergen tekent.", DOUBT),
    ("De gemeenten Alkmaar, Bergen en Venray tekenen.", DOUBT),
    ("De gemeenten Gouda, Bergen en Leiden tekenen.", DOUBT),
])  # fmt: skip
def test_bergen(text: str, expected: str, gazetteer: Gazetteer) -> None:
    found = [m for m in _annotated(text, gazetteer).mentions if m.label.startswith(("Bergen", "Gemeente Bergen"))]
    assert [m.proper or m.label for m in found] == [expected]
    assert bool(found[0].candidates) == (expected == DOUBT)


@pytest.mark.parametrize(("text", "identifier"), [
    ("Haarlem (Zuid-Afrika) tekent.", "city/haarlem-za"),
    ("Alexandria, Virginia, tekent.", "city/alexandria-us"),
    ("Mechelen (Nederland) tekent.", "city/mechelen-nl"),
    ("Haarlem (Nederland) tekent.", ""),
    ("Mechelen (België) tekent.", ""),
])  # fmt: skip
def test_a_place_in_a_country_where_none_is_known_is_somebody_else(text: str, identifier: str, gazetteer: Gazetteer) -> None:
    (found,) = [m for m in _annotated(text, gazetteer).mentions if m.kind in (Kind.CITY, Kind.MUNICIPALITY)]
    assert found.identifier.removeprefix("https://w3id.org/haarlem-kg/id/") == identifier


def test_one_sense_a_document(gazetteer: Gazetteer) -> None:
    text = "De gemeente Bergen, provincie Limburg, tekent." + " De zee is groot." * 30 + " Bergen betaalt."
    assert [m.proper or m.label for m in _annotated(text, gazetteer).mentions if m.kind is Kind.MUNICIPALITY] == ["Gemeente Bergen (L)"] * 2


@pytest.mark.parametrize(("date", "text", "expected"), [
    ("", "De gemeente Hengelo tekent.", "Gemeente Hengelo"),
    ("Datum: 3 mei 2010", "De gemeente Hengelo tekent.", "Gemeente Hengelo"),
    ("Datum: 3 mei 1999", "De gemeenten Hengelo, Borne en Enschede tekenen.", "Gemeente Hengelo"),
    ("Datum: 3 mei 1999", "De gemeenten Hengelo, Vorden en Zelhem tekenen.", "Gemeente Hengelo (Gelderland)"),
    ("Datum: 3 mei 2010", "De stad Hasselt tekent.", "Hasselt"),
    ("Datum: 3 mei 1999", "De gemeenten Hasselt en Zwolle tekenen.", "Gemeente Hasselt"),
])  # fmt: skip
def test_who_was_gone_on_the_documents_date_is_not_meant(date: str, text: str, expected: str, gazetteer: Gazetteer) -> None:
    found = _annotated(f"Notitie\n\n{date}\n\n{text}", gazetteer).mentions
    assert expected in [m.proper or m.label for m in found]


def test_two_that_existed_on_the_documents_date_are_a_doubt(gazetteer: Gazetteer) -> None:
    found = [m for m in _annotated("Datum: 3 mei 1999\n\nDe gemeente Hengelo tekent.", gazetteer).mentions if m.candidates]
    assert [len(m.candidates) for m in found] == [2]


@pytest.mark.parametrize(("text", "expected"), [
    ("Gelderland, Utrecht en Overijssel tekenen.", "Provincie Utrecht"),
    ("De provincies Gelderland en Utrecht tekenen.", "Provincie Utrecht"),
    ("Gedeputeerde staten van Utrecht tekenen.", "Provincie Utrecht"),
    ("De gedeputeerde van Utrecht tekent.", "Provincie Utrecht"),
    ("Gedeputeerde Anna de Wit (Groningen) tekent.", "Provincie Groningen"),
    ("Wethouder Anna de Wit (Groningen) tekent.", "Gemeente Groningen"),
    ("De Belgische provincie Limburg tekent.", "Provincie Limburg (België)"),
    ("Provincie Limburg (B) tekent.", "Provincie Limburg (België)"),
    ("De Vlaamse provincie Limburg tekent.", "Provincie Limburg (België)"),
    ("De Nederlandse provincie Limburg tekent.", "Provincie Limburg"),
    ("Utrecht en Amersfoort tekenen.", "Gemeente Utrecht"),
    ("De gemeente Utrecht en Gelderland tekenen.", "Gemeente Utrecht"),
    ("Utrecht tekent.", "Gemeente Utrecht"),
    ("Soest, Lippstadt en Hamm tekenen.", "Soest"),
    ("Soest, Baarn en Zeist tekenen.", "Gemeente Soest"),
])  # fmt: skip
def test_city_province_or_abroad(text: str, expected: str, gazetteer: Gazetteer) -> None:
    name = expected.split()[-1]
    assert [m.label for m in _annotated(text, gazetteer).mentions if m.label.endswith(name)] == [expected]


def test_the_reason_stands_with_the_name_and_the_doubt_in_a_row(register: Register, gazetteer: Gazetteer) -> None:
    def members(text: str) -> list[Name]:
        facts = read(Document("geval.txt", text, "0" * 64), register, gazetteer).of("memberships")
        return [value for fact in facts if isinstance(value := fact["member"], Name)]

    (settled,) = [name for name in members("Alkmaar, Bergen en Heiloo zijn lid van Eurotowns.") if "Bergen" in name.label]
    assert (settled.identifier.rsplit("/", 1)[-1], settled.candidates) == ("gm0373", ())
    assert "de andere namen in de rij: Noord-Holland" in settled.why
    reading = read(Document("geval.txt", "De gemeente Bergen is lid van Eurotowns.", "0" * 64), register, gazetteer)
    (gap,) = reading.of("gaps")
    assert gap["kind"] == "name-in-doubt"
    assert gap.evidence[0].quote == "De gemeente Bergen is lid van Eurotowns."


def test_the_reason_stands_in_the_graph(register: Register, gazetteer: Gazetteer) -> None:
    """A reader of the graph sees beside each name why it was taken for this one."""
    text = "De gemeenten Alkmaar, Bergen en Heiloo zijn lid van Eurotowns. De gemeente Zijpe is lid van Cittaslow."
    store = build_graph([read(Document("geval.txt", text, "0" * 64), register, gazetteer)], register)
    notes = {quad.subject.value.rsplit("/", 1)[-1]: quad.object.value for quad in store.quads_for_pattern(None, SKOS.note, None, None)}
    assert notes["gm0373"] == "de naam in het register; de andere namen in de rij: Noord-Holland"
    assert notes["gm0476"] == "de naam in het register; opgeheven op 2012-12-31, opgegaan in Gemeente Schagen"
