"""All relations as one graph with a layer a kind, as of a day; and who sits where over the years."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Final

import networkx as nx

from kg.model import Kind
from kg.network.graphs import SEATS, forum_graph
from kg.network.node_kinds import kind_of
from kg.network.rows import Ask, Quotation, quotation, records
from kg.questions.answer import Answer

if TYPE_CHECKING:
    from kg.network.graphs import MultiGraph

    MultiDiGraph = nx.MultiDiGraph[str]

LAYERS: Final = "network-layers"
"""The query of all relations, with their kinds."""

NODES: Final = "map-nodes"
"""The query of what these relations are between: names, classes and places."""

KINDS: Final = (
    "membership", "participation", "twin-town", "bilateral", "unit",
    "candidate-membership", "candidate-participation", "candidate-tie",
)  # fmt: skip
"""The layers; what is a candidate only is no relation."""

_OF_EDGE: Final = (
    "relation", "kind", "role_nl", "role_en", "since", "until", "status", "state", "statement", "document",
)  # fmt: skip


def relation_graph(layers: Answer, nodes: Answer) -> MultiDiGraph:
    """Every relation that a document names, from who to what, whatever its state on the day (`graph.graph["as_of"]`).

    Returns:
        Nodes go by their IRI and have `name`, `kind` (a value of `Kind`, the narrowest that fits), and `latitude` and
        `longitude` (degrees, WGS 84) where the register knows them. An edge is one statement of one relation: its key
        is the statement's IRI, and it has `relation`, `kind` (one of `KINDS`), `role_nl`, `role_en`, `since`, `until`
        (empty where not stated), `status`, `state`, `statement`, `document` and `evidence`, its quotations.

    Reference: M. Kivelä and others, Multilayer networks, Journal of Complex Networks 2 (2014), 203-271.
    """
    graph: MultiDiGraph = nx.MultiDiGraph(as_of=layers.as_of)
    quotations: dict[tuple[str, str, str], dict[Quotation, None]] = {}
    for row in records(layers):
        start, end, statement = row["from"], row["to"], row["statement"]
        graph.add_node(start, name=row["from_name"])
        graph.add_node(end, name=row["to_name"])
        evidence = quotations.setdefault((start, end, statement), {})
        evidence[quotation(row)] = None
        graph.add_edge(start, end, key=statement, **{name: row[name] for name in _OF_EDGE}, evidence=tuple(evidence))
    for row in records(nodes):
        if row["node"] in graph:
            kind = kind_of(row["classes"].split("\x1f")) or Kind.ORGANISATION
            place = {name: float(row[name]) for name in ("latitude", "longitude") if row[name]}
            graph.add_node(row["node"], kind=kind.value, **place)
    return graph


def layer(graph: MultiDiGraph, *kinds: str, states: Iterable[str] = ()) -> MultiDiGraph:
    """The relations of some kinds alone, with the nodes that they touch; with `states`, only those in one of them.

    Raises:
        ValueError: a kind is none of `KINDS`.
    """
    if unknown := sorted({*kinds} - {*KINDS}):
        raise ValueError(f"{', '.join(unknown)}: no kind of relation; expected some of {', '.join(KINDS)}")
    wanted = frozenset(states)
    found: MultiDiGraph = nx.MultiDiGraph(**graph.graph)
    for start, end, key, edge in graph.edges(keys=True, data=True):
        if edge["kind"] in kinds and (not wanted or edge["state"] in wanted):
            found.add_nodes_from((node, graph.nodes[node]) for node in (start, end))
            found.add_edge(start, end, key=key, **edge)
    return found


def over_years(ask_on: Callable[[str], Ask], years: Iterable[int]) -> Mapping[int, MultiGraph]:
    """Who sits where on the last day of each year, by year.

    That a seat is first there in some year need not mean that it began then: before the first document that names it
    nothing is known. `changes` tells what began and ended by the dates that are stated.

    Args:
        ask_on: a day to the `Ask` for that day.
    """
    return {year: forum_graph(ask_on(f"{year}-12-31")(SEATS)) for year in years}
