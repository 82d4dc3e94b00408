"""What a statement takes from the rest of its document: the date, the period of an agreement, the tie that it means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import NamedNode

from kg.graph.entities import AGREEMENT_CLASSES, identified
from kg.graph.form import form_of, is_candidate, relation_node
from kg.graph.namespaces import slug
from kg.graph.validity import Period
from kg.model import Document, Fact, Kind, Name, Reading, Value


@dataclass(frozen=True, slots=True)
class CatalogueNote:
    """What the manifest says of a document: a librarian's note, nothing that was read in the text."""

    title: str = ""
    date: str = ""
    source: str = ""
    access: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """One document, as its statements need to know it.

    Attributes:
        as_of: the date on which the document says what it says, with its precision; None if it bears none.
        own: identifier of the agreement whose text the document is; empty if it is no agreement.
        periods: what it states of the period of each agreement, by identifier.
        parties: identifiers of the parties to its own agreement.
        seats: identifiers of the forums that the own agreement sets up or is about.
        ties: the ties that it states, each with the node of its relation.
    """

    document: Document
    as_of: str | None
    own: str
    periods: Mapping[str, Period]
    parties: frozenset[str]
    seats: frozenset[str]
    ties: tuple[tuple[Name, Name, NamedNode], ...]

    def period(self, fact: Fact) -> tuple[Period, str]:
        """When what a fact says holds, and the agreement that gave what the fact does not say itself (or nothing)."""
        agreement = self._agreement(fact)
        # of which whole a body is a part is said without an end; what an agreement sets up goes with it
        endless = fact.table == "bodies" and agreement not in self.periods
        stated = Period(open_ended=True) if endless else _stated(fact)
        whole = stated.completed_by(self.periods.get(agreement, Period()))
        return whole, agreement if whole != stated and fact.table != "agreements" else ""

    def _agreement(self, fact: Fact) -> str:
        """The agreement whose period a fact goes with.

        Being a party and being a body of it do; so do, in the text of an agreement, its duties, its parties' seats in
        its own bodies, and the ties and services between them. Of anybody else, of any other forum and of who does not
        take part yet, that text only says how things stood.
        """
        if is_candidate(fact):
            return ""
        if fact.table in ("agreements", "parties"):
            return _identifier(fact["agreement"])
        if fact.table == "bodies":
            return _identifier(fact["within"])
        goes_with_it = {
            "obligations": True,
            "memberships": self.parties >= {_identifier(fact["member"])}
            and self.seats >= {_identifier(fact["network"])},
            "services": self.parties >= {_identifier(fact["provider"]), _identifier(fact["recipient"])},
            "ties": self.parties >= {_identifier(fact["a"]), _identifier(fact["b"])},
        }
        return self.own if goes_with_it.get(fact.table) else ""

    def thing(self, name: Name) -> NamedNode:
        """The node that a name stands for; the name of a tie stands for the relation between the two that it names."""
        tie = self.tie(name) if name.kind is Kind.TIE else None
        return tie or identified(name)

    def tie(self, name: Name) -> NamedNode | None:
        """The relation of the tie that a name means ("stedenband A-B"): the stated one with both ends in the name."""
        return next((node for a, b, node in self.ties if _occurs(a, name.label) and _occurs(b, name.label)), None)


def setting_of(reading: Reading, note: CatalogueNote) -> Setting:
    """The setting of a document's statements."""
    own = own_agreement(reading)
    periods: dict[str, Period] = {}
    for fact in reading.of("agreements"):
        identifier = _identifier(fact["agreement"])
        periods[identifier] = periods.get(identifier, Period()).completed_by(_stated(fact))
    return Setting(
        reading.document,
        _as_of(reading, own, note),
        own,
        periods,
        _identifiers(fact["party"] for fact in reading.of("parties") if _identifier(fact["agreement"]) == own),
        _identifiers(fact[end] for fact in reading.of("bodies") for end in ("body", "within")),
        tuple(_ties(reading)),
    )


def own_agreement(reading: Reading) -> str:
    """Identifier of the agreement whose text the document is; empty if it is a decision, a note or a page.

    Among several agreements that the text speaks of it is the one of the document's kind, the one first whose name is
    in the title.
    """
    description = _description(reading)
    kind, title = slug(str(description["kind"] or "")), str(description["title"] or "").casefold()
    if kind not in AGREEMENT_CLASSES or kind == "other":
        return ""
    facts = [fact for fact in reading.of("agreements") if isinstance(fact["agreement"], Name)]
    facts.sort(key=lambda fact: (slug(str(fact["kind"] or "")) != kind, _label(fact).casefold() not in title))
    return _identifier(facts[0]["agreement"]) if facts else ""


def _as_of(reading: Reading, own: str, note: CatalogueNote) -> str | None:
    """The document's date: as it states it, as it was signed, as the manifest has it, or as it begins to hold."""
    of_own = [fact for fact in reading.of("agreements") if own and _identifier(fact["agreement"]) == own]
    found = (
        _description(reading)["date"],
        *(fact["signed"] for fact in of_own),
        note.date,
        *(fact["start"] for fact in of_own),
    )
    return next((str(value) for value in found if value), None)


def _description(reading: Reading) -> Fact:
    return next(iter(reading.of("document")), Fact("document", {}, ""))


def _stated(fact: Fact) -> Period:
    since, until = fact["since"] or fact["start"], fact["until"] or fact["end"]
    ended = bool(fact["ended"]) or fact["status"] == "ended"
    return Period(str(since) if since else None, str(until) if until else None, ended, bool(fact["indefinite"]))


def _ties(reading: Reading) -> Iterator[tuple[Name, Name, NamedNode]]:
    for fact in reading.of("ties"):
        a, b, node = fact["a"], fact["b"], relation_node(fact, form_of(fact))
        if isinstance(a, Name) and isinstance(b, Name) and node is not None:
            yield a, b, node


def _identifier(value: Value) -> str:
    return value.identifier if isinstance(value, Name) else ""


def _identifiers(values: Iterable[Value]) -> frozenset[str]:
    return frozenset(filter(None, map(_identifier, values)))


def _label(fact: Fact) -> str:
    return str(getattr(fact["agreement"], "label", ""))


def _occurs(name: Name, text: str) -> bool:
    """Whether a thing is in a text under one of its names, as whole words: no Oss in Ossendrecht."""
    names = (called.removeprefix("Gemeente ") for called in (name.label, *name.aliases))
    return any(re.search(rf"(?<!\w){re.escape(called)}(?!\w)", text) for called in names)
