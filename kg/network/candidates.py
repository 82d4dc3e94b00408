"""Networks and cities that the subject might consider, each with reasons and counter-reasons.

What a document says has its words; what only a public list says stands in a layer of its own and names the list and its
date. Nothing goes by distance: towns do not choose each other by it (A. Kaltenbrunner and others, Not all paths lead to
Rome: analysing the network of sister cities, IWSOS 2013, LNCS 8221, 151-156).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.network.around import Around, around
from kg.network.measure import caution
from kg.network.reasons import Reason, against_city, against_network, for_city, for_network
from kg.network.rows import Ask


@dataclass(frozen=True, slots=True)
class Candidate:
    """A network or city to consider.

    Attributes:
        thing, name: IRI and name.
        weight: by which candidates are ranked; for comparing, not for adding.
        reasons, counter: for and against; neither is ever empty.
    """

    thing: str
    name: str
    weight: float
    reasons: tuple[Reason, ...]
    counter: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Candidates:
    """What might be considered on a day, the heaviest first.

    Attributes:
        subject, as_of: the name of whose file this is, and the day.
        networks: that it is not in by the documents.
        cities: with which it has no tie by the documents.
        caution_nl, caution_en: what to keep in mind beside them.
    """

    subject: str
    as_of: str
    networks: tuple[Candidate, ...]
    cities: tuple[Candidate, ...]
    caution_nl: str
    caution_en: str


def candidates(ask: Ask) -> Candidates:
    """The candidates of a store; `ask` knows the day and whose file this is.

    Weight of a network: the number of the subject's contacts in it, by documents or lists, and one for each purpose
    that a document advises it for. Weight of a city: Σ 1 / (n_f - 1) over the networks and forums f that both are in,
    n_f the number of members named: a small group says more than a long list. A friend of a friend weighs nothing by
    itself, and is listed.

    Reference: M.E.J. Newman, Scientific collaboration networks II, Physical Review E 64 (2001) 016132.
    """
    known = around(ask)
    return Candidates(
        known.name,
        known.as_of,
        _ranked(_network(known, forum) for forum in known.forums - known.own),
        _ranked(_city(known, city) for city in known.cities),
        *caution(known.name, "Een kandidaat is een vraag om na te gaan, geen advies. Inwonertallen zijn volgens "
                 "GeoNames van de (hoofd)plaats, niet van de gemeente, en wegen niet mee.",
                 "A candidate is a question to look into, no advice. Numbers of inhabitants are, by GeoNames, of the "
                 "(main) place and not of the municipality, and weigh nothing."),
    )  # fmt: skip


def _network(known: Around, forum: str) -> Candidate:
    contacts = (known.members(forum) | known.listed.get(forum, frozenset())) & known.met
    weight = len(contacts) + len(known.advice.get(forum, ()))
    reasons, counter = for_network(known, forum), against_network(known, forum)
    return Candidate(forum, known.names[forum], weight, tuple(reasons), tuple(counter))


def _city(known: Around, city: str) -> Candidate:
    together = known.shared(city) | known.both_listed(city)
    weight = sum(1 / max(1, known.size(forum) - 1) for forum in sorted(together))
    reasons, counter = for_city(known, city), against_city(known, city)
    return Candidate(city, known.names[city], round(weight, 4), tuple(reasons), tuple(counter))


def _ranked(found: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Those that something speaks for, by weight."""
    kept = (candidate for candidate in found if candidate.reasons)
    return tuple(sorted(kept, key=lambda candidate: (-candidate.weight, candidate.name, candidate.thing)))
