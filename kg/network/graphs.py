"""Graphs for networkx, made from the answer of `network-seats.rq`: who sits where, and who meets whom."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING, Final

import networkx as nx

from kg.network.measure import once
from kg.network.rows import Quotation, Record, quotation, records
from kg.questions.answer import Answer

if TYPE_CHECKING:
    MultiGraph = nx.MultiGraph[str]
    Graph = nx.Graph[str]

SEATS: Final = "network-seats"
"""The query of who sits where on a day."""

MEMBER: Final = "member"
FORUM: Final = "forum"
_OF_EDGE: Final = ("kind", "role_nl", "role_en", "since", "until", "status", "state", "statement", "document")


def forum_graph(seats: Answer) -> MultiGraph:
    """The two-mode graph: members and parties on one side, forums and agreements on the other.

    Candidates, and what does not hold on the day (`graph.graph["as_of"]`), are not in it: the query leaves them out.
    So two neighbours of a forum sit there at the same time.

    Returns:
        Nodes have `part` (`MEMBER` or `FORUM`), `iri` and `name`; a forum also `setting` and `setting_name`, the whole
        that it is a part of. A member goes by its IRI; a forum by `forum_node`, for an association is a member here
        and a forum there. An edge is one statement: its key is the statement's IRI, and it has `kind`, `role_nl`,
        `role_en`, `since`, `until` (empty where not stated), `status`, `state`, `statement`, `document` and
        `evidence`, its quotations. What two documents say is two edges.

    Reference: S.P. Borgatti and M.G. Everett, Network analysis of 2-mode data, Social Networks 19 (1997), 243-269.
    """
    graph: MultiGraph = nx.MultiGraph(as_of=seats.as_of)
    quotations: dict[str, dict[Quotation, None]] = {}
    for row in records(seats):
        member, forum, statement = row["member"], forum_node(row["forum"]), row["statement"]
        graph.add_node(member, part=MEMBER, iri=member, name=row["member_name"])
        if forum not in graph:
            whole = {name: row[name] for name in ("setting", "setting_name")}
            graph.add_node(forum, part=FORUM, iri=row["forum"], name=row["forum_name"], **whole)
        evidence = quotations.setdefault(statement, {})
        evidence[quotation(row)] = None
        graph.add_edge(member, forum, key=statement, **_attributes(row), evidence=tuple(evidence))
    return graph


def forum_node(iri: str) -> str:
    """The node of a forum or agreement.

    >>> forum_node("urn:x:net")
    'forum urn:x:net'
    """
    return f"{FORUM} {iri}"


def _attributes(row: Record) -> dict[str, str]:
    return {name: row[name] for name in _OF_EDGE}


def members(graph: MultiGraph) -> list[str]:
    """The nodes of members and parties, sorted."""
    return _side(graph, MEMBER)


def projection(graph: MultiGraph) -> Graph:
    """The projection on shared forums: two members are tied if they sit in one forum on the day.

    Returns:
        Nodes as in `graph`. An edge has `forums`, the names of all that they share, `settings`, the names of the
        wholes that these belong to, `weight`, the number of wholes (a network and its working group, or an agreement,
        its steering group and the region that its parties make up, are one place to meet, not several), `statements`,
        the IRIs of what says that either sits there, and `evidence`, their quotations.

    Formula: weight(i, j) = |S(i) ∩ S(j)|, S(i) the settings of the forums that i sits in; without settings this is
    the off-diagonal of A·Aᵀ for the member by forum matrix A.

    Reference: R.L. Breiger, The duality of persons and groups, Social Forces 53 (1974), 181-190.
    """
    projected: Graph = nx.Graph(as_of=graph.graph["as_of"])
    projected.add_nodes_from((node, graph.nodes[node]) for node in members(graph))
    pairs = {pair for forum in _side(graph, FORUM) for pair in combinations(sorted(graph[forum]), 2)}
    for a, b in sorted(pairs):
        common = shared_forums(graph, a, b)
        shared = [graph.nodes[forum] for forum in common]
        forums, settings = (tuple(sorted({forum[name] for forum in shared})) for name in ("name", "setting_name"))
        projected.add_edge(
            a, b, forums=forums, settings=settings, weight=len({forum["setting"] for forum in shared}),
            statements=tuple(sorted(seat for end in (a, b) for forum in common for seat in graph[end][forum])),
            evidence=once(words for end in (a, b) for words in evidence(graph, end, common)),
        )  # fmt: skip
    return projected


def met(graph: MultiGraph, member: str) -> set[str]:
    """Whom a member meets: its neighbours in `projection`, without the work of projecting everybody."""
    return {other for forum in graph.adj.get(member, ()) for other in graph.adj[forum]} - {member}


def shared_forums(graph: MultiGraph, a: str, b: str) -> list[str]:
    """The nodes of the forums that two members both sit in, sorted."""
    return sorted(set(graph[a]) & set(graph[b]))


def evidence(graph: MultiGraph, member: str, forums: list[str]) -> Iterator[Quotation]:
    """The words that say that a member sits in these forums."""
    for forum in forums:
        for seat in graph[member][forum].values():
            yield from seat["evidence"]


def _side(graph: MultiGraph, part: str) -> list[str]:
    return sorted(node for node, values in graph.nodes(data=True) if values["part"] == part)
