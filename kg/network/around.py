"""What is known round the subject, by documents and by public lists apart; candidates are weighed with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kg.network.graphs import FORUM, SEATS, evidence, forum_graph
from kg.network.held import HOLDS
from kg.network.joining import REGISTER
from kg.network.layers import LAYERS, NODES, layer, relation_graph
from kg.network.measure import once
from kg.network.rows import Ask, Quotation, quotation, records
from kg.network.sizes import SIZES, inhabitants
from kg.questions.answer import Answer

if TYPE_CHECKING:
    from kg.network.graphs import MultiGraph
    from kg.network.layers import MultiDiGraph

ADVICE: Final = "network-advice"
CRITERIA: Final = "network-criteria"
_PLACES: Final = ("municipality", "city")
_TIES: Final = ("twin-town", "bilateral")
_TOWNS: Final = ("/gemeente/", "/id/city/")
"""What stands in the IRI of a town that only a list names."""
_JOINABLE: Final = ("network", "region", "partnership", "association")

Told = tuple[tuple[str, tuple[Quotation, ...]], ...]
"""Words of a document with where they stand."""


@dataclass(frozen=True, slots=True)
class Around:
    """The surroundings of the subject on a day.

    Attributes:
        subject, name, as_of: whose file this is, and the day.
        seats: who sits where, as the documents say.
        ties: the twin towns and bilateral relations that hold.
        names, kinds: of every node that plays a part here, by its IRI.
        own: the forums that the subject is in by the documents, with the wholes that they are parts of.
        met: whom the subject meets in them, and with whom it has a tie.
        listed: the members of each network by a public list; `lists` says which list and of when.
        advice: what documents advise a forum for.
        criteria: by the name of the forum that they are for; `sizes` are those about inhabitants.
        inhabitants: of the towns whose number the register has.
    """

    subject: str
    name: str
    as_of: str
    seats: MultiGraph
    ties: MultiDiGraph
    names: Mapping[str, str]
    kinds: Mapping[str, str]
    own: frozenset[str]
    met: frozenset[str]
    listed: Mapping[str, frozenset[str]]
    lists: Mapping[str, str]
    advice: Mapping[str, Told]
    criteria: Mapping[str, Told]
    sizes: Mapping[str, Told]
    inhabitants: Mapping[str, int]

    @property
    def forums(self) -> frozenset[str]:
        """Every forum that might be joined: with a list, with contacts in it, or advised; no agreements."""
        places = {node for member in self.met for node in self.seats.adj.get(member, ())}
        seated = {self.seats.nodes[node]["iri"] for node in places}
        joinable = {forum for forum in seated if self.kinds.get(forum) in _JOINABLE}
        return frozenset(joinable | set(self.listed) | set(self.advice)) - {self.subject}

    @property
    def cities(self) -> frozenset[str]:
        """Every town in a document or on a list, without the subject and those with which it has a tie or agreement."""
        towns = {node for node, kind in self.kinds.items() if kind in _PLACES}
        on_lists = {member for members in self.listed.values() for member in members}
        towns |= {member for member in on_lists if any(part in member for part in _TOWNS)}
        return frozenset(towns - {self.subject} - self.tied(self.subject) - self.partners)

    @property
    def partners(self) -> frozenset[str]:
        """The others in the subject's agreements."""
        agreements = [node for node, seats in self.seats.adj.get(self.subject, {}).items()
                      if any(seat["kind"] == "participation" for seat in seats.values())]  # fmt: skip
        return frozenset(other for node in agreements for other in self.seats[node])

    def tied(self, place: str) -> frozenset[str]:
        """With whom somebody has a tie that holds."""
        if place not in self.ties:
            return frozenset()
        return frozenset({*self.ties.successors(place), *self.ties.predecessors(place)})

    def members(self, forum: str) -> frozenset[str]:
        """Who sits in a forum or in a part of it, by the documents."""
        parts = [node for node, values in self.seats.nodes(data=True)
                 if values["part"] == FORUM and forum in (values["setting"], values["iri"])]  # fmt: skip
        return frozenset(member for node in parts for member in self.seats[node])

    def shared(self, other: str) -> frozenset[str]:
        """The forums that the subject and another both sit in, by the documents."""
        mine, theirs = (set(self.seats.adj.get(who, ())) for who in (self.subject, other))
        return frozenset(self.seats.nodes[node]["iri"] for node in mine & theirs)

    def both_listed(self, other: str) -> frozenset[str]:
        """The networks that the subject is in, by a document or a list, and another by a list."""
        return frozenset(
            network for network, members in self.listed.items()
            if other in members and (network in self.own or self.subject in members)
        )  # fmt: skip

    def friends(self, other: str) -> frozenset[str]:
        """Those with whom both have a tie: friends in the second step."""
        return self.tied(self.subject) & self.tied(other)

    def size(self, forum: str) -> int:
        """How many members of a forum are known, by documents or lists."""
        return max(len(self.members(forum)), len(self.listed.get(forum, ())))

    def words(self, member: str, forum: str) -> tuple[Quotation, ...]:
        """The words that say that a member sits in a forum or in a part of it."""
        nodes = [node for node in sorted(self.seats.adj.get(member, ()))
                 if forum in (self.seats.nodes[node]["iri"], self.seats.nodes[node]["setting"])]  # fmt: skip
        return once(evidence(self.seats, member, nodes))

    def tie_words(self, one: str, other: str) -> tuple[Quotation, ...]:
        """The words for the tie of two."""
        pairs = [(a, b) for a, b in ((one, other), (other, one)) if self.ties.has_edge(a, b)]
        return once(words for a, b in pairs for tie in self.ties[a][b].values() for words in tie["evidence"])


def around(ask: Ask) -> Around:
    """What the documents and the register of a store know round the subject."""
    nodes = ask(NODES)
    subject = nodes.values["subject"]
    relations = relation_graph(ask(LAYERS), nodes)
    seats, own = forum_graph(ask(SEATS)), subject.term.value
    mine = sorted(seats.adj.get(own, ()))
    forums = {iri for node in mine for iri in (seats.nodes[node]["iri"], seats.nodes[node]["setting"])}
    ties = layer(relations, *_TIES, states=HOLDS)
    tied = {*ties.successors(own), *ties.predecessors(own)} if own in ties else set()
    names = {node: values["name"] for node, values in relations.nodes(data=True)}
    names |= {values["iri"]: values["name"] for _, values in seats.nodes(data=True)}
    listed, lists = _lists(ask(REGISTER), names)
    advice = _advice(ask(ADVICE), names)
    criteria = _told(ask(CRITERIA), "about", "criterion")
    return Around(
        own, subject.label, ask(SEATS).as_of, seats, ties, names,
        {node: values["kind"] for node, values in relations.nodes(data=True) if "kind" in values},
        frozenset(forums), frozenset({member for node in mine for member in seats[node]} | tied) - {own},
        listed, lists, advice, criteria,
        {about: tuple(told for told in found if "inwoners" in told[0]) for about, found in criteria.items()},
        inhabitants(ask(SIZES)),
    )  # fmt: skip


def _lists(register: Answer, names: dict[str, str]) -> tuple[dict[str, frozenset[str]], dict[str, str]]:
    members: dict[str, set[str]] = {}
    lists: dict[str, str] = {}
    for row in records(register):
        members.setdefault(row["network"], set()).add(row["member"])
        lists[row["network"]] = f"{row['source_title']}, {row['as_of']}"
        names.setdefault(row["network"], row["network_name"])
        names.setdefault(row["member"], row["member_name"])
    return {network: frozenset(found) for network, found in members.items()}, lists


def _advice(answer: Answer, names: dict[str, str]) -> dict[str, Told]:
    for row in records(answer):
        names.setdefault(row["forum"], row["forum_name"])
    return _told(answer, "forum", "purpose")


def _told(answer: Answer, about: str, what: str) -> dict[str, Told]:
    found: dict[str, dict[str, list[Quotation]]] = {}
    for row in records(answer):
        found.setdefault(row[about], {}).setdefault(row[what], []).append(quotation(row))
    return {thing: tuple((words, once(quotes)) for words, quotes in told.items()) for thing, told in found.items()}
