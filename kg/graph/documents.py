"""One document as its named graph: itself, what it says, and what it names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from pyoxigraph import NamedNode, Quad

from kg.graph.entities import entity_quads
from kg.graph.literals import plain, stated_date, text
from kg.graph.namespaces import DCTERMS, KG, PROV, RDF, RDFS, SKOS, concept, document_graph, node
from kg.graph.setting import CatalogueNote, Setting, setting_of
from kg.graph.statements import statement_node, statement_quads
from kg.model import Fact, Kind, Name, Reading

_ACCESS: Final[Mapping[str, NamedNode]] = {
    "public": NamedNode("http://publications.europa.eu/resource/authority/access-right/PUBLIC"),
    "internal": NamedNode("http://publications.europa.eu/resource/authority/access-right/NON_PUBLIC"),
}


def document_quads(reading: Reading, note: CatalogueNote = CatalogueNote()) -> Iterator[Quad]:  # noqa: B008
    """All quads of a document's graph; a quad may come twice.

    Args:
        reading: the document and its facts, names resolved.
        note: what the manifest says of it.

    Raises:
        ValueError: a fact does not fit the form, or a name has no identifier.
    """
    setting = setting_of(reading, note)
    graph = document_graph(reading.document.stem)
    yield Quad(graph, PROV.wasDerivedFrom, node("document", reading.document.stem), graph)
    yield from _document(reading, note, setting, graph)
    for fact in reading.facts:
        yield from statement_quads(fact, setting)
    for rule in {fact.rule for fact in reading.facts}:
        yield Quad(node("rule", rule), RDF.type, KG.Rule, graph)
        yield Quad(node("rule", rule), RDFS.label, plain(rule), graph)
    yield from _named(reading, setting, graph)


def _document(reading: Reading, note: CatalogueNote, setting: Setting, graph: NamedNode) -> Iterator[Quad]:
    document = reading.document
    subject = node("document", document.stem)
    yield Quad(subject, RDF.type, KG.Document, graph)
    yield Quad(subject, KG.fileName, plain(document.source), graph)
    yield Quad(subject, KG.sha256, plain(document.sha256), graph)
    title = note.title or document.stem
    for fact in reading.of("document"):
        title = str(fact["title"] or title)
        yield Quad(statement_node(document.stem, fact), KG.describes, subject, graph)
        yield from _described(subject, fact, graph)
    yield Quad(subject, RDFS.label, text(title), graph)
    if setting.own:
        yield Quad(subject, KG.textOf, NamedNode(setting.own), graph)
    if note.title:
        yield Quad(subject, KG.catalogueTitle, plain(note.title), graph)
    if note.date:
        yield Quad(subject, KG.catalogueDate, stated_date(note.date), graph)
    if note.source:
        yield Quad(subject, DCTERMS.source, plain(note.source), graph)
    if note.access:
        yield Quad(subject, DCTERMS.accessRights, _access(note.access, document.source), graph)


def _described(subject: NamedNode, fact: Fact, graph: NamedNode) -> Iterator[Quad]:
    """What a document says of itself."""
    if fact["title"]:
        yield Quad(subject, DCTERMS.title, text(str(fact["title"])), graph)
    if fact["kind"]:
        yield Quad(subject, KG.documentKind, concept("document-kind", str(fact["kind"])), graph)
    if fact["date"]:
        yield Quad(subject, DCTERMS.date, stated_date(str(fact["date"])), graph)
    if fact["reference"]:
        yield Quad(subject, DCTERMS.identifier, plain(fact["reference"]), graph)


def _access(word: str, source: str) -> NamedNode:
    try:
        return _ACCESS[word]
    except KeyError as error:
        raise ValueError(f"{source}: {word!r} is no access; expected one of {', '.join(_ACCESS)}") from error


def _named(reading: Reading, setting: Setting, graph: NamedNode) -> Iterator[Quad]:
    """Everything that the facts name; a tie that is stated as well goes by its relation, under its name in the text."""
    names: set[Name] = set()
    for fact in reading.facts:
        for value in fact.values.values():
            names.update(item for item in (value if isinstance(value, tuple) else (value,)) if isinstance(item, Name))
    ties = {name for name in names if name.kind is Kind.TIE and setting.tie(name)}
    for tie in ties:
        yield Quad(setting.thing(tie), RDF.type, KG.Relation, graph)
        yield Quad(setting.thing(tie), SKOS.altLabel, text(tie.label), graph)
    kinds = {
        agreement.identifier: str(fact["kind"])
        for fact in reading.of("agreements")
        if isinstance(agreement := fact["agreement"], Name) and fact["kind"]
    }
    yield from entity_quads(names - ties, kinds, graph)
