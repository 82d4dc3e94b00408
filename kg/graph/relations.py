"""Canonical relations: what the statements of several documents are about, identified by kind and ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Quad

from kg.graph.form import form_of, relation_ends, relation_node
from kg.graph.literals import text
from kg.graph.namespaces import KG, RDF, RDFS, RELATIONS_GRAPH, concept
from kg.graph.statements import statement_node
from kg.model import Reading

_GRAPH = RELATIONS_GRAPH


def relation_quads(readings: Iterable[Reading]) -> Iterator[Quad]:
    """The graph of relations, made of all documents; a relation that two documents state gathers both statements.

    Its label names its ends. Where documents call an end by different names, the first in the order of code points
    stands, so that the order of the documents does not matter.
    """
    labels: dict[NamedNode, str] = {}
    for reading in readings:
        for fact in reading.facts:
            form = form_of(fact)
            ends, relation = relation_ends(fact, form), relation_node(fact, form)
            if form.relation is None or ends is None or relation is None:
                continue
            source, target = ends
            label = f"{source.label} – {target.label}"
            labels[relation] = min(label, labels.get(relation, label))
            yield Quad(relation, RDF.type, KG.Relation, _GRAPH)
            yield Quad(relation, KG.relationKind, concept("relation-kind", form.relation.kind), _GRAPH)
            yield Quad(relation, KG["from"], NamedNode(source.identifier), _GRAPH)
            yield Quad(relation, KG.to, NamedNode(target.identifier), _GRAPH)
            yield Quad(relation, KG.gathers, statement_node(reading.document.stem, fact), _GRAPH)
    for relation, label in labels.items():
        yield Quad(relation, RDFS.label, text(label), _GRAPH)
