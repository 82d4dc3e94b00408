"""The queries for conflicts, warnings and unknowns: each finds its thing, and not what differs in one detail."""

from pathlib import Path

import pytest
from finding_cases import CASES, HEADER, NAMES, SENSES, TIES
from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad, RdfFormat, Store, parse

from kg.errors import RefusedError
from kg.graph.findings import FindingQuery, find, read_finding_queries
from kg.graph.namespaces import BASE, FINDINGS_GRAPH, KG, RDF, RDFS


@pytest.fixture(scope="module")
def queries(root: Path) -> tuple[FindingQuery, ...]:
    return read_finding_queries(root / "ontology" / "findings")


def graph(given: str, change: str = "") -> Store:
    """A store with the graph, after the change, in two named graphs, so that a triple may count twice."""
    work = Store()
    work.load(f"{HEADER}\n{given}".encode(), RdfFormat.TURTLE)
    if change:
        before = set(work)
        work.update(change, prefixes=NAMES)
        assert set(work) != before, f"nothing was changed by {change}"
    store = Store()
    for name in ("document/x", "reference"):
        store.extend(Quad(q.subject, q.predicate, q.object, NamedNode(f"{BASE}graph/{name}")) for q in work)
    return store


def messages(store: Store, language: str = "nl") -> tuple[str, ...]:
    comments = (quad.object for quad in store.quads_for_pattern(None, RDFS.comment, None, FINDINGS_GRAPH))
    return tuple(sorted(comment.value for comment in comments if comment.language == language))


def test_there_is_a_case_for_each_query(queries: tuple[FindingQuery, ...]) -> None:
    assert {query.name for query in queries} == {name.split(" ")[0] for name in CASES}
    assert all(case.but_not_after for case in CASES.values())


@pytest.mark.parametrize("name", CASES)
def test_query_finds_its_thing_and_nothing_else_does(name: str, queries: tuple[FindingQuery, ...]) -> None:
    case = CASES[name]
    store = graph(case.given)
    assert find(store, queries) >= 1
    assert set(case.messages) <= set(messages(store))
    alone = graph(case.given)
    assert find(alone, [query for query in queries if query.name == name.split(" ")[0]]) == len(case.messages)
    assert messages(alone) == case.messages


@pytest.mark.parametrize(("name", "change"), [(name, change) for name in CASES for change in CASES[name].but_not_after])
def test_query_finds_nothing_after_one_change(name: str, change: str, queries: tuple[FindingQuery, ...]) -> None:
    store = graph(CASES[name].given, change)
    find(store, [query for query in queries if query.name == name.split(" ")[0]])
    assert messages(store) == ()


@pytest.mark.parametrize("name", CASES)
def test_finding_is_a_node_with_all_it_needs(name: str, queries: tuple[FindingQuery, ...]) -> None:
    store = graph(CASES[name].given)
    query = next(query for query in queries if query.name == name.split(" ")[0])
    find(store, [query])
    nodes = [quad.subject for quad in store.quads_for_pattern(None, RDF.type, None, FINDINGS_GRAPH)]
    assert len(nodes) == 1
    said: dict[str, list[str]] = {}
    for quad in store.quads_for_pattern(nodes[0], None, None, FINDINGS_GRAPH):
        said.setdefault(quad.predicate.value, []).append(getattr(quad.object, "language", None) or quad.object.value)
    assert nodes[0].value.startswith(f"{BASE}id/finding/")
    assert said.pop(RDF.type.value) == [query.cls.value]
    assert said.pop(KG.findingKind.value) == [query.kind.value]
    assert sorted(said.pop(RDFS.comment.value)) == ["en", "nl"]
    assert sorted(said.pop(KG.about.value)) == sorted(f"urn:x:{part}" for part in CASES[name].about.split())
    assert set(said.pop(KG.evidencedBy.value)) <= {"urn:x:p1", "urn:x:p2"}
    assert not said


def test_findings_can_be_thrown_away_and_made_anew(queries: tuple[FindingQuery, ...]) -> None:
    store = graph(TIES + SENSES)
    assert find(store, queries) == 2
    first = set(store)
    assert find(store, queries) == 2
    assert set(store) == first
    store.remove_graph(FINDINGS_GRAPH)
    find(store, queries)
    assert set(store) == first


def test_default_graph_is_left_alone(queries: tuple[FindingQuery, ...]) -> None:
    store = Store()
    store.load(f"{HEADER}\n{TIES}".encode(), RdfFormat.TURTLE)
    assert find(store, queries) == 0
    assert {quad.graph_name for quad in store} == {DefaultGraph()}


@pytest.mark.parametrize(
    ("old", "new", "error"),
    [
        ("#+ kind: two-values\n", "", "no '#\\+ kind'"),
        ("two-values", "strange", "kind 'strange'; expected one of two-values"),
        ("severity: conflict", "severity: grave", "severity 'grave'; expected one of conflict, warning, unknown"),
    ],
)
def test_query_with_a_wrong_header_is_refused(tmp_path: Path, root: Path, old: str, new: str, error: str) -> None:
    text = (root / "ontology" / "findings" / "tie-kinds.rq").read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "q.rq").write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(RefusedError, match=error):
        read_finding_queries(tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "error"),
    [
        ("SELECT", "SELEKT", "expected a SPARQL 1.1 query"),
        ("{name}", "{nom}", "need a column 'nom'; it has name, about"),
    ],
)
def test_wrong_query_is_refused(tmp_path: Path, root: Path, old: str, new: str, error: str) -> None:
    text = (root / "ontology" / "findings" / "tie-kinds.rq").read_text(encoding="utf-8")
    (tmp_path / "q.rq").write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(RefusedError, match=error):
        find(graph(TIES), read_finding_queries(tmp_path))


def test_folder_without_queries_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="no queries"):
        read_finding_queries(tmp_path)


def test_cases_are_turtle_without_blank_nodes() -> None:
    for case in CASES.values():
        quads = list(parse(f"{HEADER}\n{case.given}".encode(), RdfFormat.TURTLE))
        assert quads
        assert not any(isinstance(term, BlankNode) for quad in quads for term in (quad.subject, quad.object))
