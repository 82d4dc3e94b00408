"""The graph against its shapes (SHACL) and its ontology (OWL 2 RL), with the libraries that are the reference for both.

Both are slow to import and to run; they are imported where they are used.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pyoxigraph import BlankNode, NamedNode, Quad, RdfFormat, Store, serialize

from kg.errors import RefusedError
from kg.graph.namespaces import BASE, FINDINGS_GRAPH, INFERRED_GRAPH, ONTOLOGY_GRAPH, REFERENCE_GRAPH
from kg.graph.report import Finding

if TYPE_CHECKING:
    import rdflib

SHAPES: Final = "shapes.ttl"
_OWLRL_ERROR: Final = "http://www.daml.org/2002/03/agents/agent-ont#error"
_IRI: Final = re.compile(re.escape(BASE) + r"(?:id/|def#)[^\s,'\"<>)]+")  # in the words of owlrl
_DISJOINT: Final = re.compile(r"Disjoint classes (\S+) and (\S+) have a common individual (\S+)")  # the one we may see


def against_shapes(store: Store, shapes: Path, place: Callable[[str], str]) -> Iterator[Finding]:
    """What does not fit the shapes: violations, and warnings where a shape says so.

    The inferred graph is left out: it gives a type to whatever stands where the ontology wants one.

    Args:
        store: the graph; its named graphs are read.
        shapes: the file with the shapes.
        place: says where a node's IRI belongs.

    Raises:
        RefusedError: the file with the shapes cannot be read.
    """
    import pyshacl
    import rdflib

    try:
        shacl = rdflib.Graph().parse(shapes, format="turtle")
    except FileNotFoundError as error:
        raise RefusedError(f"{shapes}: no such file; it comes with the program") from error
    data = _in_rdflib(_named(store, without=(INFERRED_GRAPH,)))
    _, results, _ = pyshacl.validate(data, shacl_graph=shacl, inference="none", inplace=True)
    term = rdflib.SH
    for result in results.objects(None, term.result):  # not those that only explain another, as its sh:detail
        messages = {message.language: str(message) for message in results.objects(result, term.resultMessage)}
        node, value = (results.value(result, which) for which in (term.focusNode, term.value))
        what = f" ({_short(str(node))}{f': {_short(str(value))}' if value not in (None, node) else ''})"
        warns = results.value(result, term.resultSeverity) == term.Warning
        shape = str(results.value(result, term.sourceShape)).partition("#")[2]
        yield Finding(
            "warning" if warns else "violation", shape, messages["nl"] + what, messages["en"] + what, place(str(node))
        )


def contradictions(store: Store, place: Callable[[str], str]) -> Iterator[Finding]:
    """What cannot all be true by the ontology, such as one thing in two disjoint classes, according to owlrl.

    Read are the triples between nodes of the documents, relations and ontology, and what the reference says of these.
    Literals, passages and the rest of the register are left out: no contradiction rests on them (shapes check
    datatypes), and owlrl takes ten seconds for 5,000 triples.
    """
    import owlrl
    import rdflib

    graph = _in_rdflib(_between_nodes(store))
    # improved_datatypes would change how rdflib reads dates for the rest of the process
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics, improved_datatypes=False).expand(graph)
    for error in graph.objects(None, rdflib.URIRef(_OWLRL_ERROR)):
        about = next((iri for iri in _IRI.findall(str(error)) if "/id/" in iri), "")
        words = _IRI.sub(lambda match: _short(match.group()), str(error))
        nl, en = words, words
        if disjoint := _DISJOINT.fullmatch(words):
            one, other, thing = disjoint.groups()
            nl = f"{thing} hoort tot {one} en tot {other}, en die sluiten elkaar uit"
            en = f"{thing} is in {one} and in {other}, and these exclude each other"
        yield Finding("violation", "contradiction", f"tegenspraak: {nl}", f"contradiction: {en}", place(about))


def _between_nodes(store: Store) -> Iterator[Quad]:
    passages = [name for name in store.named_graphs() if str(name.value).startswith(f"{BASE}graph/passages/")]
    apart = (REFERENCE_GRAPH, INFERRED_GRAPH, FINDINGS_GRAPH, *passages)
    stated = [quad for quad in _named(store, without=apart) if isinstance(quad.object, NamedNode)]
    yield from stated
    said = [quad for quad in stated if quad.graph_name != ONTOLOGY_GRAPH]
    for term in {term for quad in said for term in (quad.subject, quad.object) if isinstance(term, NamedNode)}:
        known = store.quads_for_pattern(term, None, None, REFERENCE_GRAPH)
        yield from (quad for quad in known if isinstance(quad.object, NamedNode))


def _named(store: Store, *, without: Collection[NamedNode | BlankNode]) -> Iterator[Quad]:
    """The quads of the named graphs but these; the default graph, if it is filled, has them all once more."""
    for name in store.named_graphs():
        if name not in without:
            yield from store.quads_for_pattern(None, None, None, name)


def _in_rdflib(quads: Iterator[Quad]) -> rdflib.Graph:
    """Quads as one rdflib graph, without their graphs."""
    import rdflib

    lines = serialize((quad.triple for quad in quads), format=RdfFormat.N_TRIPLES) or b""
    return rdflib.Graph().parse(io.BytesIO(lines), format="nt")


def _short(iri: str) -> str:
    return iri.removeprefix(f"{BASE}id/").removeprefix(f"{BASE}def#")
