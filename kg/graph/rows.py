"""The program's own questions to a graph that is still being made, when its default graph is empty yet."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, QuerySolutions, Store

from kg.graph.namespaces import PREFIXES


def rows(store: Store, query: str, *, without: Collection[NamedNode] = ()) -> Iterator[dict[str, str]]:
    """Ask all named graphs together; a triple that is in two of them counts twice, so a query says DISTINCT.

    Args:
        store: the graph.
        query: a SELECT query of the program's own; the prefixes of `PREFIXES` need no declaration.
        without: graphs that are left out.

    Returns:
        For each row the columns that have a value, as plain text without language or type.

    Raises:
        SyntaxError: it is no SPARQL.
    """
    graphs: list[NamedNode | BlankNode | DefaultGraph] = [name for name in store.named_graphs() if name not in without]
    solutions = store.query(query, prefixes=dict(PREFIXES), default_graph=graphs)
    assert isinstance(solutions, QuerySolutions)
    names = [variable.value for variable in solutions.variables]
    for solution in solutions:
        found = ((name, solution[name]) for name in names)
        yield {name: term.value for name, term in found if isinstance(term, NamedNode | Literal)}
