"""Conflicts, warnings and unknowns: what strikes one on comparing the statements, as nodes in a graph of their own.

Each query in `ontology/findings/` looks for one thing. Its header says of what kind a row is and how it is told:

    #+ title: Besluit na het einde / Decision after the end
    #+ kind: dates-do-not-fit        a concept of the scheme finding-kind
    #+ severity: warning             or conflict, or unknown
    #+ message nl: {name}: het besluit is voorzien op {due}, na het einde op {end}
    #+ message en: {name}: the decision is due on {due}, after the end on {end}
    #+ method: what counts and what does not

A row is one finding. Its column `about` holds the IRIs of what it is about, `evidence` those of the passages, with `|`
between them (one may come twice). The others fill the messages; one with several words has U+001F between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.errors import RefusedError
from kg.graph.namespaces import BASE, CONCEPTS, FINDINGS_GRAPH, KG, RDF, RDFS, concept, hashed_node
from kg.graph.report import Severity
from kg.graph.rows import rows

SEVERITIES: Final[Mapping[Severity, NamedNode]] = {
    "conflict": KG.Conflict,
    "warning": KG.Warning,
    "unknown": KG.Unknown,
}
_HEADERS: Final = ("title", "kind", "severity", "message nl", "message en", "method")
_HEADER: Final = re.compile(r"#\+ ([a-z ]+): (.+)")  # "#+ message nl: {name}: niet ingevuld"
_SEVERAL: Final = "\x1f"


@dataclass(frozen=True, slots=True)
class FindingQuery:
    """One of the files.

    Attributes:
        name: the file's name without suffix.
        cls, kind: the class of the findings and their kind.
        messages: the template for each language, `nl` and `en`.
        text: the SPARQL query.
    """

    name: str
    cls: NamedNode
    kind: NamedNode
    messages: Mapping[str, str]
    text: str


def read_finding_queries(folder: Path) -> tuple[FindingQuery, ...]:
    """The queries of a folder, by name.

    Raises:
        RefusedError: there is none, or one lacks a header, or a header has a value that is not allowed.
    """
    queries = tuple(_read(path) for path in sorted(folder.glob("*.rq")))
    if not queries:
        raise RefusedError(f"{folder}: no queries; expected *.rq files that look for findings")
    return queries


def find(store: Store, queries: Iterable[FindingQuery]) -> int:
    """Write the findings graph of a store anew from all its other named graphs. The default graph is left alone.

    Returns:
        How many findings there are.

    Raises:
        RefusedError: a query is no SPARQL, or lacks a column that its messages need.
    """
    quads = {quad for query in queries for quad in _findings(store, query)}
    store.remove_graph(FINDINGS_GRAPH)
    store.extend(quads)
    return sum(quad.predicate == KG.findingKind for quad in quads)


def conflicting(store: Store) -> frozenset[tuple[str, str]]:
    """The statements that a conflict is about, as document name and identifier of the fact."""
    statements = f"{BASE}id/statement/"
    about = (row["about"] for row in rows(store, "SELECT DISTINCT ?about { ?f a kg:Conflict ; kg:about ?about }"))
    parts = (iri.removeprefix(statements).split("/") for iri in about if iri.startswith(statements))
    return frozenset((unquote(stem), fact) for stem, fact, *_ in parts)


def _read(path: Path) -> FindingQuery:
    text = path.read_text(encoding="utf-8")
    headers = {match[1]: match[2] for line in text.splitlines() if (match := _HEADER.fullmatch(line))}
    for name in _HEADERS:
        if name not in headers:
            raise RefusedError(f"{path}: no '#+ {name}'; expected '#+ {name}: ...' above the query")
    for name, allowed in (("kind", CONCEPTS["finding-kind"]), ("severity", tuple(SEVERITIES))):
        if headers[name] not in allowed:
            raise RefusedError(f"{path}: {name} {headers[name]!r}; expected one of {', '.join(allowed)}")
    cls = next(cls for severity, cls in SEVERITIES.items() if severity == headers["severity"])
    messages = {language: headers[f"message {language}"] for language in ("nl", "en")}
    return FindingQuery(path.stem, cls, concept("finding-kind", headers["kind"]), messages, text)


def _findings(store: Store, query: FindingQuery) -> Iterator[Quad]:
    try:
        for row in rows(store, query.text, without=(FINDINGS_GRAPH,)):
            if row.get("about"):  # a query that groups has one empty row where it finds nothing
                yield from _finding(query, {name: _words(value) for name, value in row.items()})
    except SyntaxError as error:
        raise RefusedError(f"{query.name}.rq: {error}; expected a SPARQL 1.1 query") from error


def _finding(query: FindingQuery, values: Mapping[str, str]) -> Iterator[Quad]:
    about, evidence = (sorted({*values.get(name, "").split("|")} - {""}) for name in ("about", "evidence"))
    try:
        comments = {language: template.format_map(values) for language, template in query.messages.items()}
    except KeyError as error:
        have = ", ".join(values)
        raise RefusedError(f"{query.name}.rq: its messages need a column {error}; it has {have}") from error
    finding = hashed_node("finding", query.name, *about, *evidence, comments["nl"])
    yield Quad(finding, RDF.type, query.cls, FINDINGS_GRAPH)
    yield Quad(finding, KG.findingKind, query.kind, FINDINGS_GRAPH)
    for iri in about:
        yield Quad(finding, KG.about, NamedNode(iri), FINDINGS_GRAPH)
    for iri in evidence:
        yield Quad(finding, KG.evidencedBy, NamedNode(iri), FINDINGS_GRAPH)
    for language, comment in comments.items():
        yield Quad(finding, RDFS.comment, Literal(comment, language=language), FINDINGS_GRAPH)


def _words(value: str) -> str:
    """A value on one line; several of them in a fixed order."""
    return ", ".join(" ".join(part.split()) for part in sorted(value.split(_SEVERAL)))
