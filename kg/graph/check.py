"""Whether the graph is sound, and what in it should be known: one report of shapes, logic, evidence and findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final
from urllib.parse import unquote

from pyoxigraph import NamedNode, QuerySolutions, Store

from kg.errors import KgError
from kg.graph.findings import SEVERITIES
from kg.graph.namespaces import BASE, PREFIXES
from kg.graph.report import Finding, Report
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
    SELECT ?class ?kind ?nl ?en (GROUP_CONCAT(DISTINCT STR(?passage); separator=" ") AS ?passages) (MIN(?thing) AS ?about) {
        ?finding a ?class ; kg:findingKind ?kind ; rdfs:comment ?nl , ?en ; kg:about ?thing .
        FILTER(LANG(?nl) = "nl" && LANG(?en) = "en")
        OPTIONAL { ?finding kg:evidencedBy ?passage }
    } GROUP BY ?finding ?class ?kind ?nl ?en"""
_EVIDENCE: Final = "SELECT ?passage { ?node kg:evidencedBy ?passage }"
_PASSAGE: Final = f"{BASE}id/passage/"


def check(store: Store, documents: Iterable[Document] = (), *, problems: Iterable[KgError] = ()) -> Report:
    """Check a graph.

    Args:
        store: the graph, all its named graphs; what is inferred and found should be there already. Nothing is written.
        documents: the documents that it was made of; every quote is held against them, and every document of the
            graph must be among them. Without any, quotes are not checked.
        problems: what is wrong with the folder of documents, as `kg.sources.manifest.verify` tells it.

    Returns:
        Violations (shapes, contradictions, quotes, problems), warnings, conflicts and unknowns.
    """
    return Report.of(_all(store, {document.stem: document for document in documents}, problems))


def _all(store: Store, documents: Mapping[str, Document], problems: Iterable[KgError]) -> Iterator[Finding]:
    def place(iri: str) -> str:
        return _place(store, iri)

    for problem in problems:
        yield Finding("violation", "documents", str(problem), str(problem), "data")
    yield from against_shapes(store, folder("ontology") / SHAPES, place)
    yield from contradictions(store, place)
    if documents:
        yield from _evidence(store, documents)
    yield from _found(store)


def _evidence(store: Store, documents: Mapping[str, Document]) -> Iterator[Finding]:
    """Whether every quote stands at its offsets in its document, and belongs to the statement's document."""
    for row in _rows(store, _DOCUMENTS):
        stem, kept = _stem(row["document"]), documents.get(_stem(row["document"]))
        if kept is None:
            yield Finding("violation", "document", "dit stuk is er niet; bouw de graaf opnieuw",
                          "this document is not there; build the graph anew", stem)  # fmt: skip
        elif kept.sha256 != row["sha256"]:
            yield Finding("violation", "document", "het stuk is veranderd sinds de graaf is gebouwd",
                          "the document has changed since the graph was built", stem)  # fmt: skip
    for row in _rows(store, _PASSAGES):
        kept = documents.get(_stem(row["document"]))
        start, end = int(row["start"]), int(row["end"])
        if kept and not (0 <= start < end <= len(kept.text) and kept.text[start:end] == row["quote"]):
            yield Finding("violation", "quote", "op deze plaats staan andere woorden dan het citaat",
                          "at this place stand other words than the quote", _passage_place(row["passage"]))  # fmt: skip
    for row in _rows(store, _ELSEWHERE):
        yield Finding("violation", "quote", "de vindplaats is in een ander stuk dan de uitspraak",
                      "the passage is in another document than the statement", _passage_place(row["passage"]))  # fmt: skip


def _found(store: Store) -> Iterator[Finding]:
    """The findings that are nodes of the graph."""
    severities = {cls.value: severity for severity, cls in SEVERITIES.items()}
    for row in _rows(store, _FINDINGS):
        places = [_passage_place(iri) for iri in sorted(row["passages"].split(), key=_order)]
        place = ", ".join(places) or _short(row["about"])
        yield Finding(severities[row["class"]], row["kind"].rsplit("/", 1)[1], row["nl"], row["en"], place)  # type: ignore[arg-type]


def _rows(store: Store, query: str) -> Iterator[dict[str, str]]:
    graphs = [name for name in store.named_graphs() if isinstance(name, NamedNode)]
    rows = store.query(query, prefixes=PREFIXES, default_graph=graphs)
    assert isinstance(rows, QuerySolutions)
    names = [variable.value for variable in rows.variables]
    for row in rows:
        yield {name: row[name].value for name in names if row[name] is not None}


def _place(store: Store, iri: str) -> str:
    """Where a node belongs: its document with its first passage, or the end of its IRI."""
    if iri.startswith(_PASSAGE):
        return _passage_place(iri)
    if not iri.startswith(f"{BASE}id/statement/"):
        return _short(iri)
    query = _EVIDENCE.replace("?node", f"<{iri}>")
    passages = sorted((row["passage"] for row in _rows(store, query)), key=_order)
    return _passage_place(passages[0]) if passages else unquote(iri.removeprefix(f"{BASE}id/statement/").split("/")[0])


def _passage_place(iri: str) -> str:
    """The document and the offsets that a passage's IRI names: `nota 10-80`."""
    stem, _, offsets = iri.removeprefix(_PASSAGE).partition("/")
    return f"{unquote(stem)} {offsets.split('/')[0]}"


def _order(iri: str) -> tuple[str, int]:
    stem, _, offsets = iri.removeprefix(_PASSAGE).partition("/")
    start = offsets.partition("-")[0]
    return stem, int(start) if start.isdigit() else 0


def _stem(iri: str) -> str:
    return unquote(iri.rsplit("/", 1)[1])


def _short(iri: str) -> str:
    return iri.removeprefix(f"{BASE}id/")
