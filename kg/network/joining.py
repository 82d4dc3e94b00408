"""What joining would give: contacts by the documents, contacts by a public list, and what is said of the forum."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from kg.network.consequences import JOINING, Consequence, terms
from kg.network.graphs import evidence, forum_node
from kg.network.measure import once
from kg.network.rows import records
from kg.questions.answer import Answer

if TYPE_CHECKING:
    from kg.network.graphs import MultiGraph

REGISTER: Final = "network-register"
"""The query of who is a member of what by public lists."""


def joining(graph: MultiGraph, subject: str, forum: str, register: Answer, about: Answer) -> Iterator[Consequence]:
    """What follows from joining a forum.

    Args:
        graph: who sits where, as the documents say.
        forum: its IRI.
        register: the answer of `network-register`; what comes of it names the list, and is no statement of a document.
        about: the answer of `network-terms` for the forum.
    """
    node = forum_node(forum)
    met = {other for own in graph.adj.get(subject, ()) for other in graph[own]}
    inside = set(graph.adj.get(node, ())) - {subject}
    for other in sorted(inside, key=lambda member: (graph.nodes[member]["name"], member)):
        kind = "contact-again" if other in met else "contact-new"
        name = graph.nodes[other]["name"]
        yield Consequence(kind, other, name, name, once(evidence(graph, other, [node])))
    for row in records(register):
        if row["network"] == forum and row["member"] not in {subject, *inside}:
            kind = "contact-again" if row["member"] in met else "listed-new"
            told = f"{row['member_name']} ({row['source_title']}, {row['as_of']})"
            yield Consequence(kind, row["member"], told, told, ())
    yield from terms(about, JOINING)
