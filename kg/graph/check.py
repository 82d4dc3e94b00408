"""Whether the graph is sound, and what in it should be known: one report of shapes, logic, evidence and findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final
from urllib.parse import unquote

from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.errors import DoubtError, KgError
from kg.graph.findings import SEVERITIES
from kg.graph.namespaces import BASE, KG
from kg.graph.report import Finding, Report, Severity
from kg.graph.rows import rows
from kg.graph.validate import SHAPES, against_shapes, contradictions
from kg.model import Document
from kg.resources import folder

_PASSAGES: Final = """
    SELECT ?passage ?document ?quote ?start ?end {
        ?passage oa:hasSource ?document ; oa:hasSelector ?words , ?position .
        ?words oa:exact ?quote . ?position oa:start ?start ; oa:end ?end .
    }"""
_DOCUMENTS: Final = "SELECT ?document ?sha256 { ?document a kg:Document ; kg:sha256 ?sha256 }"
_ELSEWHERE: Final = """
    SELECT DISTINCT ?statement ?passage {
        ?statement kg:statedIn ?document ; kg:evidencedBy ?passage . ?passage oa:hasSource ?other
        FILTER(?document != ?other)
    }"""
_FINDINGS: Final = """
    SELECT ?class ?kind ?nl ?en (GROUP_CONCAT(DISTINCT STR(?passage); separator=" ") AS ?passages)
           (MIN(?thing) AS ?about) {
        ?finding a ?class ; kg:findingKind ?kind ; rdfs:comment ?nl , ?en ; kg:about ?thing .
        FILTER(LANG(?nl) = "nl" && LANG(?en) = "en")
        OPTIONAL { ?finding kg:evidencedBy ?passage }
    } GROUP BY ?finding ?class ?kind ?nl ?en"""
_PASSAGE: Final = f"{BASE}id/passage/"
_STATEMENT: Final = f"{BASE}id/statement/"


def check(
    store: Store,
    documents: Iterable[Document] = (),
    *,
    problems: Iterable[KgError] = (),
    judgements: Iterable[Finding] = (),
) -> Report:
    """Check a graph.

    Args:
        store: the graph, all its named graphs; what is inferred and found should be there already. Nothing is written.
        documents: the documents that it was made of; every quote is held against them, and every document of the
            graph must be among them. Without any, quotes are not checked.
        problems: what is wrong with the folder of documents, as `kg.sources.manifest.verify` tells it.
        judgements: what is the matter with what people decided, which is nothing in the graph.

    Returns:
        Violations (shapes, contradictions, quotes, problems), warnings, conflicts and unknowns.
    """
    found = _all(store, {document.stem: document for document in documents}, problems)
    return Report.of((*found, *judgements))


def _all(store: Store, documents: Mapping[str, Document], problems: Iterable[KgError]) -> Iterator[Finding]:
    def place(iri: str) -> str:
        return _place(store, iri)

    for problem in problems:
        where, _, what = str(problem).partition(": ")
        severity: Severity = "warning" if isinstance(problem, DoubtError) else "violation"
        yield Finding(severity, "documents", what, what, where)
    yield from against_shapes(store, folder("ontology") / SHAPES, place)
    yield from contradictions(store, place)
    if documents:
        yield from _evidence(store, documents)
    yield from findings(store)


def _evidence(store: Store, documents: Mapping[str, Document]) -> Iterator[Finding]:
    """Whether every quote stands at its offsets in its document, and belongs to the statement's document."""
    for row in rows(store, _DOCUMENTS):
        stem = _stem(row["document"])
        if stem not in documents:
            yield _fault("dit stuk is er niet; bouw de graaf opnieuw", "not there; build the graph anew", stem)
        elif documents[stem].sha256 != row["sha256"]:
            yield _fault("veranderd sinds de graaf is gebouwd; bouw hem opnieuw",
                         "changed since the graph was built; build it anew", stem)  # fmt: skip
    for row in rows(store, _PASSAGES):
        kept, start, end = documents.get(_stem(row["document"])), int(row["start"]), int(row["end"])
        if kept and not (0 <= start < end and kept.text[start:end] == row["quote"]):
            place = _passages_place(store, [row["passage"]])
            yield _fault("hier staan andere woorden dan het citaat", "other words than the quote stand here", place)
    for row in rows(store, _ELSEWHERE):
        place = _passages_place(store, [row["passage"]])
        yield _fault("deze vindplaats is in een ander stuk dan de uitspraak die erop rust",
                     "this passage is in another document than the statement that rests on it", place)  # fmt: skip


def _fault(nl: str, en: str, place: str) -> Finding:
    return Finding("violation", "evidence", nl, en, place)


def findings(store: Store) -> Iterator[Finding]:
    """The findings that are nodes of the graph, in no order."""
    severities = {cls.value: severity for severity, cls in SEVERITIES.items()}
    for row in rows(store, _FINDINGS):
        place = _passages_place(store, row["passages"].split()) or _short(row["about"])
        yield Finding(severities[row["class"]], row["kind"].rsplit("/", 1)[1], row["nl"], row["en"], place)


def _place(store: Store, iri: str) -> str:
    """Where a node belongs: its document with the offsets of its passages, or the end of its IRI."""
    if iri.startswith(_PASSAGE):
        return _passages_place(store, [iri])
    if not iri.startswith(_STATEMENT):
        return _short(iri)
    evidence = (quad.object for quad in store.quads_for_pattern(NamedNode(iri), KG.evidencedBy, None))
    passages = [node.value for node in evidence if isinstance(node, NamedNode)]
    return _passages_place(store, passages) or unquote(iri.removeprefix(_STATEMENT).split("/")[0])


def _passages_place(store: Store, iris: Iterable[str]) -> str:
    """Where passages stand, by their IRIs: `akkoord 5-9; leden blad 2021, rij 4; nota 10-80, 120-145`."""
    spans: dict[str, dict[tuple[int, int], str]] = {}
    for iri in iris:
        stem, _, offsets = iri.removeprefix(_PASSAGE).partition("/")
        start, _, end = offsets.split("/")[0].partition("-")
        row = next((_text(quad) for quad in store.quads_for_pattern(NamedNode(iri), KG.place, None) if _text(quad)), "")
        spans.setdefault(unquote(stem), {})[int(start), int(end)] = row or f"{start}-{end}"
    return "; ".join(f"{stem} {', '.join(spans[stem][span] for span in sorted(spans[stem]))}" for stem in sorted(spans))


def _text(quad: Quad) -> str:
    """What a quad says in Dutch; a row of a list has its place in words, any other passage as a number."""
    return quad.object.value if isinstance(quad.object, Literal) and quad.object.language else ""


def _stem(iri: str) -> str:
    return unquote(iri.rsplit("/", 1)[1])


def _short(iri: str) -> str:
    return iri.removeprefix(f"{BASE}id/")
