"""General knowledge as quads: the register, the SKOS concepts and the ontology. Nothing that a document says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, parse

from kg.errors import RefusedError
from kg.graph.entities import CLASSES, called
from kg.graph.literals import degrees, plain, stated_date
from kg.graph.namespaces import (
    BASE,
    DCTERMS,
    GEONAMES,
    KG,
    ONTOLOGY_GRAPH,
    PROV,
    RDF,
    REFERENCE_GRAPH,
    SCHEMA,
    SKOS,
    WGS84,
    hashed_node,
    node,
)
from kg.model import Kind
from kg.sources.register import Entry, ReferenceMembership, Register, Source

TERMS = "haarlem-kg.ttl"
CONCEPTS = "concepts.ttl"

_GRAPH = REFERENCE_GRAPH
_WIKIDATA = "http://www.wikidata.org/entity/"
_GEONAMES = "https://sws.geonames.org/"


def reference_quads(register: Register) -> Iterator[Quad]:
    """The register as quads of the reference graph.

    A membership in the register is a node of a class of its own, from which no link follows: it is what a public list
    says, on its date, and no document.
    """
    named = (entry for entry in register.entries if entry.kind is Kind.PROVINCE and entry.short)
    provinces = {entry.short: entry.identifier for entry in named}
    for source in register.sources:
        yield from _source(source)
    for entry in register.entries:
        yield from _entry(entry, provinces.get(entry.province, ""))
    for membership in register.memberships:
        yield from _membership(membership)


def _source(source: Source) -> Iterator[Quad]:
    subject = node("source", source.key)
    yield Quad(subject, RDF.type, PROV.Entity, _GRAPH)
    yield Quad(subject, DCTERMS.title, plain(source.title), _GRAPH)
    yield Quad(subject, DCTERMS.publisher, plain(source.publisher), _GRAPH)
    yield Quad(subject, DCTERMS.license, plain(source.licence), _GRAPH)
    if source.as_of:
        yield Quad(subject, KG.asOf, stated_date(source.as_of), _GRAPH)
    if source.address:
        yield Quad(subject, SCHEMA.url, plain(source.address), _GRAPH)


def _entry(entry: Entry, province: str) -> Iterator[Quad]:
    subject = NamedNode(entry.identifier)
    yield Quad(subject, RDF.type, CLASSES[entry.kind], _GRAPH)
    yield from called(subject, entry.name, entry.aliases, _GRAPH)
    yield Quad(subject, DCTERMS.source, node("source", entry.source), _GRAPH)
    if entry.short and entry.short != entry.name:
        yield Quad(subject, KG.shortName, plain(entry.short), _GRAPH)
    if entry.country:
        yield Quad(subject, SCHEMA.addressCountry, plain(entry.country), _GRAPH)
    if entry.latitude is not None and entry.longitude is not None:
        yield Quad(subject, WGS84.lat, degrees(entry.latitude), _GRAPH)
        yield Quad(subject, WGS84.long, degrees(entry.longitude), _GRAPH)
    if entry.inhabitants is not None:
        yield Quad(subject, GEONAMES.population, plain(entry.inhabitants), _GRAPH)
    if entry.cbs_code:
        yield Quad(subject, KG.cbsCode, plain(entry.cbs_code), _GRAPH)
    if province and province != entry.identifier:
        yield Quad(subject, SCHEMA.containedInPlace, NamedNode(province), _GRAPH)
    if entry.wikidata:
        yield Quad(subject, SKOS.exactMatch, NamedNode(_WIKIDATA + entry.wikidata), _GRAPH)
    if entry.geonames:
        yield Quad(subject, SKOS.exactMatch, NamedNode(f"{_GEONAMES}{entry.geonames}/"), _GRAPH)
    if entry.abolished:
        yield Quad(subject, SCHEMA.dissolutionDate, stated_date(entry.abolished), _GRAPH)
    for successor in entry.successors:
        yield Quad(subject, DCTERMS.isReplacedBy, NamedNode(successor), _GRAPH)


def _membership(membership: ReferenceMembership) -> Iterator[Quad]:
    subject = hashed_node("reference-membership", membership.network, membership.member)
    yield Quad(subject, RDF.type, KG.ReferenceMembership, _GRAPH)
    yield Quad(subject, KG.listedMember, NamedNode(membership.member), _GRAPH)
    yield Quad(subject, KG.listedIn, NamedNode(membership.network), _GRAPH)
    yield Quad(subject, KG.asOf, stated_date(membership.as_of), _GRAPH)
    yield Quad(subject, DCTERMS.source, node("source", membership.source), _GRAPH)


def ontology_quads(folder: Path) -> Iterator[Quad]:
    """The terms in the ontology's graph and the concepts in the reference graph.

    The lists in the terms have no name in Turtle; they get one here, by their order, for we write no blank node.

    Raises:
        RefusedError: a file is missing or no Turtle.
    """
    yield from _turtle(folder / TERMS, ONTOLOGY_GRAPH)
    yield from _turtle(folder / CONCEPTS, REFERENCE_GRAPH)


def concept_labels(folder: Path, language: str) -> dict[str, str]:
    """What each concept is called in a language, by its IRI.

    Raises:
        RefusedError: the file is missing or no Turtle.
    """
    return {
        quad.subject.value: quad.object.value
        for quad in _turtle(folder / CONCEPTS, REFERENCE_GRAPH)
        if quad.predicate == SKOS.prefLabel and isinstance(quad.subject, NamedNode)
        if isinstance(quad.object, Literal) and quad.object.language == language
    }


def _turtle(path: Path, graph: NamedNode) -> Iterator[Quad]:
    names: dict[BlankNode, NamedNode] = {}
    try:
        for triple in parse(path=path, format=RdfFormat.TURTLE):
            for term in (triple.subject, triple.object):
                if isinstance(term, BlankNode):
                    names.setdefault(term, NamedNode(f"{BASE}def/list-{len(names) + 1}"))
            subject, value = names.get(triple.subject, triple.subject), names.get(triple.object, triple.object)
            yield Quad(subject, triple.predicate, value, graph)
    except FileNotFoundError as error:
        raise RefusedError(f"{path}: no such file; it comes with the program") from error
    except SyntaxError as error:
        raise RefusedError(f"{path}:{error.lineno}: no Turtle ({error.msg}); expected RDF 1.1 Turtle") from error
