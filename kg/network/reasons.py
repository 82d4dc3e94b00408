"""What speaks for and against a network or a city, in words, from what is known round the subject."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from kg.network.around import Around
from kg.network.measure import listed, once
from kg.network.rows import Quotation
from kg.network.sizes import SizeClass, size_class

Layer = Literal["documents", "register"]
SHOWN: Final = 6
"""So many names stand in a reason; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason for or against.

    Attributes:
        nl, en: in words.
        evidence: the words of the documents; none in the layer `register`, and none where the reason is that no
            document says something.
        layer: `documents`; or `register`: what a public list says, outside the documents.
    """

    nl: str
    en: str
    evidence: tuple[Quotation, ...] = ()
    layer: Layer = "documents"


def for_network(known: Around, forum: str) -> Iterator[Reason]:
    """Advice for it, contacts in it, and a list that has the subject itself."""
    date = known.lists.get(forum, "")
    for purpose, words in known.advice.get(forum, ()):
        yield Reason(f"geadviseerd voor {purpose}", f"advised for {purpose}", words)
    seated = known.members(forum) & known.met
    if seated:
        nl, en = _names(known, seated)
        words = once(quotation for member in sorted(seated) for quotation in known.words(member, forum))
        yield Reason(f"contacten die er zitten: {nl}", f"contacts who sit there: {en}", words)
    on_list = known.listed.get(forum, frozenset())
    if also := on_list & known.met - seated:
        nl, en = _names(known, also)
        yield _by_list(f"contacten op de ledenlijst: {nl} ({date})", f"contacts on the list of members: {en} ({date})")
    if known.subject in on_list:
        yield _by_list(f"{known.name} staat zelf op de ledenlijst ({date}); geen stuk zegt het",
                       f"{known.name} is on the list of members itself ({date}); no document says so")  # fmt: skip


def against_network(known: Around, forum: str) -> Iterator[Reason]:
    """Criteria, nobody new, and what no document says."""
    for criterion, words in known.criteria.get(known.names[forum], ()):
        yield Reason(f"maatstaf: {criterion}", f"criterion: {criterion}", words)
    everybody = (known.members(forum) | known.listed.get(forum, frozenset())) - {known.subject}
    for table in sorted(known.shared(forum)):
        name, words = known.names[table], known.words(forum, table)
        yield Reason(f"zit zelf al mee aan tafel in {name}", f"sits at the table itself in {name}", words)
    if not everybody:
        yield Reason("wie er lid is, staat in geen stuk en op geen lijst", "no document and no list says who is in it")
    elif everybody <= known.met:
        yield Reason("alle bekende leden treft het al elders", "it already meets all known members elsewhere")
    yield Reason("geen stuk zegt wat het kost aan geld, tijd of capaciteit, of wat het zou opleveren",
                 "no document says what it costs in money, time or capacity, or what it would yield")  # fmt: skip


def for_city(known: Around, city: str) -> Iterator[Reason]:
    """Forums that both sit in, a theme, lists that have both, friends of friends; beside those, an equal size."""
    forums, lists, friends = known.shared(city), known.both_listed(city), known.friends(city)
    for forum in sorted(forums):
        name, theme = known.names[forum], known.kinds.get(forum) == "working-group"
        words = once((*known.words(known.subject, forum), *known.words(city, forum)))
        yield Reason(f"beide in {name}{' (zelfde thema)' * theme}", f"both in {name}{' (same theme)' * theme}", words)
    for network in sorted(lists):
        name, date = known.names[network], known.lists[network]
        yield _by_list(f"beide in {name} volgens een lijst ({date})", f"both in {name} by a list ({date})")
        for size, words in known.sizes.get(name, ()):
            yield Reason(f"{name} is voor een grootteklasse: {size}", f"{name} is for a size class: {size}", words)
    for friend in sorted(friends):
        name, words = known.names[friend], known.tie_words(friend, city)
        yield Reason(f"heeft een relatie met {name}", f"has a relation with {name}", words)
    # a size alone is no reason: thousands of towns have it
    if (sizes := _sizes(known, city)) and sizes[0] == sizes[1] and forums | lists | friends:
        yield _by_size("dezelfde grootteklasse", "the same size class", known, city)


def against_city(known: Around, city: str) -> Iterator[Reason]:
    """That they meet already, that only a list brings them together, an unequal size, and what no document says."""
    shared, lists = known.shared(city), known.both_listed(city)
    if shared:
        names = sorted(known.names[forum] for forum in shared)
        yield Reason(f"het treft deze stad al in {listed(names, 'en')}: een band geeft geen nieuw contact",
                     f"it already meets this city in {listed(names, 'and')}: a tie gives no new contact")  # fmt: skip
    elif lists:
        yield _by_list("alleen een openbare lijst brengt ze samen; geen stuk noemt deze stad als contact",
                       "only a public list brings them together; no document names it as a contact")  # fmt: skip
    if (sizes := _sizes(known, city)) and sizes[0] != sizes[1]:
        yield _by_size("een andere grootteklasse", "another size class", known, city)
    if len(shared | lists) < 2:
        yield Reason("ze delen hooguit één verband", "they share one forum at most")
    yield Reason("geen stuk zegt wat een band zou opleveren", "no document says what a tie would yield")


def _sizes(known: Around, city: str) -> tuple[SizeClass, SizeClass] | None:
    """The size classes of the subject and of a city, where the register has both."""
    if known.subject not in known.inhabitants or city not in known.inhabitants:
        return None
    return size_class(known.inhabitants[known.subject]), size_class(known.inhabitants[city])


def _by_size(nl: str, en: str, known: Around, city: str) -> Reason:
    """By the towns themselves: of a Dutch municipality with villages the register has the main town only."""
    least, most = size_class(known.inhabitants[city])
    between = f"{least:,}-{most:,}" if most else f"{least:,}+"
    told = f"({between}: {known.inhabitants[city]:,}; {known.name} {known.inhabitants[known.subject]:,})"
    return _by_list(f"de (hoofd)plaats is van {nl} {told.replace(',', '.')}", f"the (main) place is of {en} {told}")


def _by_list(nl: str, en: str) -> Reason:
    return Reason(nl, en, layer="register")


def _names(known: Around, members: Collection[str]) -> tuple[str, str]:
    names = sorted(known.names[member] for member in members)
    if len(names) <= SHOWN:
        return listed(names, "en"), listed(names, "and")
    shown, more = ", ".join(names[:SHOWN]), len(names) - SHOWN
    return f"{shown} en nog {more}", f"{shown} and {more} more"
