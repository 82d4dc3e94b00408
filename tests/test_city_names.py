"""A foreign city goes by the name that the document has for it, and is the same city in every document."""

from __future__ import annotations

import pytest

from kg.extraction.names.mentions import Gazetteer
from kg.extraction.read import read
from kg.graph.entities import entity_quads
from kg.graph.namespaces import RDFS, SKOS, node
from kg.model import Document, Name
from kg.sources.register import Register


def _members(text: str, register: Register, gazetteer: Gazetteer) -> dict[str, Name]:
    facts = read(Document("geval.txt", text, "0" * 64), register, gazetteer).facts
    return {fact["member"].label: fact["member"] for fact in facts if fact.table == "memberships" and isinstance(fact["member"], Name)}


@pytest.mark.parametrize(("text", "city", "own"), [
    ("Praag en Gouda zijn lid van Eurocities.", "Praag", "Praha"),
    ("Keulen is lid van Eurocities.", "Keulen", "Köln"),
    ("The city of Prague is a member of Eurocities.", "Prague", "Praha"),
    # the document uses the city's own name too
    ("Praag (Praha) en Gouda zijn lid van Eurocities. Praag is groot.", "Praha", "Praha"),
    ("Praha is lid van Eurocities.", "Praha", "Praha"),
    # in capitals it is a heading's form of a name
    ("PRAAG\n\nPraag en Gouda zijn lid van Eurocities.", "Praag", "Praha"),
])  # fmt: skip
def test_a_foreign_city_has_the_documents_name_and_the_registers_identifier(text: str, city: str, own: str, register: Register, gazetteer: Gazetteer) -> None:
    found = _members(text, register, gazetteer)
    assert city in found
    assert found[city].identifier == next(entry.identifier for entry in register.candidates(own))
    assert city == own or (own not in found and own in found[city].aliases)


def test_a_dutch_municipality_keeps_its_full_name(register: Register, gazetteer: Gazetteer) -> None:
    assert set(_members("Den Bosch en Praag zijn lid van Eurocities.", register, gazetteer)) >= {"Praag"}
    assert any("Gemeente" in label for label in _members("Den Bosch en Praag zijn lid van Eurocities.", register, gazetteer))


@pytest.mark.parametrize(("text", "labels"), [
    ("Alkmaar, Bergen en Heiloo zijn lid van Eurotowns.", {"Gemeente Alkmaar", "Gemeente Bergen", "Gemeente Heiloo"}),
    ("Gennep, Bergen en Venray zijn lid van Eurotowns.", {"Gemeente Gennep", "Gemeente Bergen", "Gemeente Venray"}),
    # the document has the province too, or speaks of two of that name
    ("Alkmaar en Bergen (NH) zijn lid van Eurotowns. Bergen is groot.", {"Gemeente Alkmaar", "Gemeente Bergen (NH)"}),
    ("De gemeente Bergen (L) en de gemeente Bergen (NH) zijn lid van Eurotowns.", {"Gemeente Bergen (L)", "Gemeente Bergen (NH)"}),
])  # fmt: skip
def test_a_municipality_goes_without_the_province_that_the_document_does_not_say(text: str, labels: set[str], register: Register, gazetteer: Gazetteer) -> None:
    found = _members(text, register, gazetteer)
    assert set(found) == labels
    bergen = next(name for label, name in found.items() if "Bergen" in label)
    assert bergen.identifier in {entry.identifier for entry in register.candidates("gemeente Bergen")}
    assert "(" in (bergen.proper or bergen.label)


def test_in_the_graph_it_has_one_name(register: Register, gazetteer: Gazetteer) -> None:
    """Whatever each document calls it; a thing with two names of its own is one that may be two."""
    named = _members("Praag en Gouda zijn lid van Eurocities.", register, gazetteer)["Praag"]
    quads = list(entity_quads([named], {}, node("graph", "geval")))
    assert [quad.object.value for quad in quads if quad.predicate == RDFS.label] == ["Praha"]
    assert "Praag" in [quad.object.value for quad in quads if quad.predicate == SKOS.altLabel]
