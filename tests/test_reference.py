"""General knowledge in the graph: the register and the ontology's files."""

from pathlib import Path

import pytest
from graph_samples import OURTOWN, REGISTER
from pyoxigraph import NamedNode

from kg.errors import RefusedError
from kg.graph.namespaces import DCTERMS, GEONAMES, KG, ORG, RDFS, REFERENCE_GRAPH, SCHEMA, SKOS, WGS84
from kg.graph.reference import ontology_quads, reference_quads
from kg.resources import folder
from kg.sources.register import read_register


def test_the_register_is_reference_and_no_membership() -> None:
    quads = list(reference_quads(REGISTER))
    assert {quad.graph_name for quad in quads} == {REFERENCE_GRAPH}
    ours = {(q.predicate, q.object.value) for q in quads if q.subject.value == OURTOWN.identifier}
    assert ours >= {
        (RDFS.label, "Gemeente Onsstad"),
        (SKOS.altLabel, "Onsstad aan Zee"),
        (KG.shortName, "Onsstad"),
        (WGS84.lat, "52.38"),
        (WGS84.long, "4.6"),
        (GEONAMES.population, "150000"),
        (KG.cbsCode, "GM9991"),
        (SCHEMA.addressCountry, "NL"),
        (SCHEMA.containedInPlace, REGISTER.entries[2].identifier),
        (SKOS.exactMatch, "http://www.wikidata.org/entity/Q999"),
        (SKOS.exactMatch, "https://sws.geonames.org/2755003/"),
    }
    gone = {(q.predicate, q.object.value) for q in quads if q.subject.value.endswith("gm9990")}
    assert gone >= {(SCHEMA.dissolutionDate, "2018-12-31"), (DCTERMS.isReplacedBy, OURTOWN.identifier)}
    listed = [quad for quad in quads if quad.object == KG.ReferenceMembership]
    assert len(listed) == len(REGISTER.memberships) == 1
    assert not [quad for quad in quads if quad.predicate in (ORG.member, ORG.organization)]
    province = NamedNode(REGISTER.entries[2].identifier)
    assert not [quad for quad in quads if quad.subject == province and quad.predicate == SCHEMA.containedInPlace]


def test_a_missing_or_broken_ontology_says_so(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="no such file; it comes with the program"):
        list(ontology_quads(tmp_path))
    (tmp_path / "haarlem-kg.ttl").write_text("<urn:a> a", encoding="utf-8")
    with pytest.raises(RefusedError, match=r"haarlem-kg\.ttl:1: no Turtle"):
        list(ontology_quads(tmp_path))


def test_only_what_lies_in_a_province_is_in_one() -> None:
    register = read_register(folder("data") / "register")
    placed = {entry.identifier for entry in register.entries if entry.province}
    said = {quad.subject.value for quad in reference_quads(register) if quad.predicate == SCHEMA.containedInPlace}
    assert len(said) > 600
    assert said <= placed
