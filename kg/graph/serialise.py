"""Quads as files: canonical N-Quads for machines, TriG for readers; the same graph gives the same bytes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from pyoxigraph import DefaultGraph, Quad, RdfFormat, parse, serialize

from kg.graph.namespaces import BASE, CONCEPTS, PREFIXES, RDFS, REFERENCE_GRAPH, SKOS

_PREFIXES: Final = {**PREFIXES, **{scheme: f"{BASE}id/concept/{scheme}/" for scheme in CONCEPTS}}
_DEFAULT: Final = DefaultGraph()
_LABEL, _ALT_LABEL, _REFERENCE = (str(term).encode() for term in (RDFS.label, SKOS.altLabel, REFERENCE_GRAPH))


def canonical_nquads(quads: Iterable[Quad]) -> bytes:
    """Every quad of a named graph once, a line each, sorted by code point, in UTF-8.

    The lines are those of W3C's canonical N-Quads, and nothing else needs to be canonical, for we write no blank node.
    The default graph is left out: `merged` makes it of the named ones.
    """
    named = (quad for quad in quads if quad.graph_name != _DEFAULT)
    lines = serialize(named, format=RdfFormat.N_QUADS)
    assert lines is not None  # it is None only when a file to write to is given
    # UTF-8 sorts as code points do
    return b"".join(sorted(set(lines.splitlines(keepends=True))))


def trig(nquads: bytes) -> bytes:
    """The same quads as TriG: one block a graph, within it one a subject, in the order of the canonical lines."""
    lines = nquads.splitlines(keepends=True)
    lines.sort(key=_graph_of)
    content = serialize(parse(b"".join(lines), format=RdfFormat.N_QUADS), format=RdfFormat.TRIG, prefixes=_PREFIXES)
    assert content is not None
    return content


def merged(nquads: bytes) -> bytes:
    """The default graph that questions are asked of, as sorted N-Triples: every triple of the named graphs once.

    One thing has one `rdfs:label` in a language there, so that a name does not double the rows of an answer: that of
    the register, else the first by code point. What other documents call it becomes a `skos:altLabel`.
    """
    triples: set[bytes] = set()
    labels: dict[tuple[bytes, bytes], set[tuple[bool, bytes]]] = {}
    for line in nquads.splitlines():
        triple, graph, _ = line.rsplit(b" ", 2)
        subject, predicate, value = triple.split(b" ", 2)
        if predicate == _LABEL:
            language = value.rpartition(b'"')[2]
            labels.setdefault((subject, language), set()).add((graph != _REFERENCE, value))
        else:
            triples.add(triple)
    for (subject, _), found in labels.items():
        (_, first), *others = sorted(found)
        triples.add(b" ".join((subject, _LABEL, first)))
        triples.update(b" ".join((subject, _ALT_LABEL, other)) for _, other in others if other != first)
    return b"".join(triple + b" .\n" for triple in sorted(triples))


def _graph_of(line: bytes) -> bytes:
    return line.rsplit(b" ", 2)[1]
