"""The words that statements rest on, as W3C Web Annotation selectors."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph.literals import plain, text
from kg.graph.namespaces import DCTERMS, KG, OA, RDF, node, passages_graph
from kg.model import Document, Evidence, Reading

CONTEXT: Final = 32
"""How many characters before and after the quote a selector holds, so that it is found again in a shifted text."""

PDF_FRAGMENT: Final = NamedNode("http://tools.ietf.org/rfc/rfc3778")
"""What `page=3` conforms to: the name that Web Annotation (4.2.1) has for it, since RFC 8118 the same fragment."""

_TYPE = RDF.type


def passage_node(stem: str, evidence: Evidence) -> NamedNode:
    """The node of a passage of a document."""
    return node("passage", stem, f"{evidence.start}-{evidence.end}")


def passage_quads(reading: Reading) -> Iterator[Quad]:
    """Every passage that a document's facts rest on, once, in the document's graph of passages.

    Raises:
        ValueError: a quote is not what stands at its offsets.
    """
    graph = passages_graph(reading.document.stem)
    spans = {(evidence.start, evidence.end): evidence for fact in reading.facts for evidence in fact.evidence}
    for evidence in spans.values():
        yield from _passage(reading.document, evidence, graph)


def _passage(document: Document, evidence: Evidence, graph: NamedNode) -> Iterator[Quad]:
    start, end, kept = evidence.start, evidence.end, document.text
    if kept[start:end] != evidence.quote:
        raise ValueError(
            f"{document.source}: {kept[start:end]!r} stands at {start}-{end}, not the quote {evidence.quote!r}; "
            "a quote is the text between its offsets, to the letter"
        )
    passage = passage_node(document.stem, evidence)
    quote, position = NamedNode(passage.value + "/quote"), NamedNode(passage.value + "/position")
    yield Quad(passage, _TYPE, KG.Passage, graph)
    yield Quad(passage, OA.hasSource, node("document", document.stem), graph)
    yield Quad(passage, OA.hasSelector, quote, graph)
    yield Quad(passage, OA.hasSelector, position, graph)
    yield Quad(quote, _TYPE, OA.TextQuoteSelector, graph)
    yield Quad(quote, OA.exact, Literal(evidence.quote), graph)
    yield Quad(quote, OA.prefix, Literal(kept[max(0, start - CONTEXT) : start]), graph)
    yield Quad(quote, OA.suffix, Literal(kept[end : end + CONTEXT]), graph)
    yield Quad(position, _TYPE, OA.TextPositionSelector, graph)
    yield Quad(position, OA.start, plain(start), graph)
    yield Quad(position, OA.end, plain(end), graph)
    row = document.row(start)
    yield Quad(passage, KG.place, plain(start) if row is None else text(row.place()), graph)
    if row is not None:
        yield Quad(passage, _TYPE, KG.TableRow, graph)
        yield Quad(passage, KG.rowNumber, plain(row.number), graph)
        if row.sheet:
            yield Quad(passage, KG.sheetName, plain(row.sheet), graph)
    page = document.page(start)
    if page is not None:
        fragment = NamedNode(passage.value + "/page")
        yield Quad(passage, OA.hasSelector, fragment, graph)
        yield Quad(fragment, _TYPE, OA.FragmentSelector, graph)
        yield Quad(fragment, DCTERMS.conformsTo, PDF_FRAGMENT, graph)
        yield Quad(fragment, RDF.value, plain(f"page={page}"), graph)
