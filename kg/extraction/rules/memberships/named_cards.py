"""Cards with a field for the network, and others for who is in it, as what and since when.

    Netwerk: Energy Cities          Gemeente: Kampen
    Rol van Kampen: voorzitter      Netwerken: Polis, Energy Cities
    Lid sinds: 2012
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.dates import find_dates
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import FORUMS
from kg.extraction.names.titles import title_end
from kg.extraction.rules.cards import Card, Field, cards
from kg.extraction.rules.memberships.member_lines import MEMBERS, Told, facts_of, told_of
from kg.extraction.rules.memberships.member_runs import run_of_members
from kg.extraction.rules.services import forum_topics
from kg.model import Fact, Kind, Name

_NETWORK = re.compile(r"(?:naam (?:van het )?(?:netwerk|verband|samenwerkingsverband|organisatie|verbonden partij|regeling)|netwerk|stedennetwerk|samenwerkingsverband|verband|verbonden partij|vereniging|koepel|(?:gemeenschappelijke )?regeling|lidmaatschap(?: van)?|network|alliance|netzwerk)")
_NETWORKS = re.compile(r"(?:onze |europese |internationale |lid van |actief in )?(?:netwerken|lidmaatschappen|samenwerkingsverbanden|memberships|networks)|lid van|deelnemer (?:aan|in)|aangesloten bij|member of")
_MEMBER = re.compile(r"(?:deelnemende )?(?:gemeente|stad|provincie|organisatie|lid|deelnemer|vennoot|lidgemeente|lidstad|municipality|city|town|member)")
_ROLE = re.compile(r"(?:onze |haar )?(?:rol|positie|status|hoedanigheid|functie|role|membership|lidmaatschap|deelname|soort lidmaatschap|type lidmaatschap)(?: (?:van|in|binnen|bij) [^:]{2,40})?")
_SINCE = re.compile(r"(?:lid|deelnemer|lidmaatschap|deelname|aangesloten|member|mitglied)?(?:^| )?(?:sinds|vanaf|since|seit)|(?:jaar|datum) (?:van )?(?:toetreding|aansluiting)|toetreding|toegetreden(?: in)?|joined")
_UNTIL = re.compile(r"(?:lid |deelnemer |member )?(?:tot|until)|(?:jaar|datum) (?:van )?(?:uittreding|opzegging)|uitgetreden(?: in| per)?|beëindigd(?: in| per)?|opgezegd(?: per| in)?|einde lidmaatschap|left")
_KINDS = (FORUMS | {Kind.JOINT_BODY, Kind.ORGANISATION, Kind.AGENCY, Kind.FOUNDATION}) - {Kind.WORKING_GROUP}
_PARTS = re.compile(r"(?:, (?:en )?| en |; |\n)")


def named_cards(annotated: Annotated) -> Iterator[Fact]:
    """A row a member; a card that says neither its role nor since or until when says nothing of a membership, unless its label does."""
    for card in cards(annotated) if not annotated.profile.own else ():
        yield from _of_network(annotated, card)
        yield from _of_member(annotated, card)


def _of_network(annotated: Annotated, card: Card) -> Iterator[Fact]:
    """Who is in the network that a field names."""
    field = card.field(_NETWORK)
    network = _network(annotated, field) if field else None
    said = [told for told in (card.field(_ROLE), card.field(_SINCE), card.field(_UNTIL)) if told and told is not field]
    if field is None or network is None or not said:
        return
    told = _told(card, field)
    place = card.field(_MEMBER) or said[0]
    for member in _members(annotated, card, said[0]) if told else ():
        if told and member.label != network.label:
            yield from facts_of(member, network, told, (annotated.cite(said[0].block), annotated.cite(field.block, "network"), *((annotated.cite(place.block, "member"),) if place is not said[0] else ())))


def _told(card: Card, network: Field) -> Told | None:
    """What a card tells of a membership: its role, and since and until when."""
    role, since, until = (card.field(labels) for labels in (_ROLE, _SINCE, _UNTIL))
    told = told_of(role.value) if role and role is not network else Told(("member",))
    begun, ended = (find_dates(field.value) if field else [] for field in (since, until))
    if told and begun:
        told = replace(told, since=begun[0].value)
    return replace(told, until=ended[0].value, over=True) if told and ended else told


def _members(annotated: Annotated, card: Card, said: Field) -> Iterator[Name]:
    """Who has a field of its own, whom the label for the role names ("Rol van Kampen"), or whose document it is."""
    field = card.field(_MEMBER)
    listed = run_of_members(annotated, field.start, field.end) if field else ()
    if listed:
        yield from (name for name, _ in listed)
        return
    named = [m for m in annotated.within(said.block.start, said.start) if m.kind in MEMBERS and not m.attributive]
    if named:
        yield named[0].name()
    elif field is None and annotated.profile.subject:
        yield annotated.profile.subject


def _of_member(annotated: Annotated, card: Card) -> Iterator[Fact]:
    """The networks that a field lists of the one whom another names."""
    who, listed = card.field(_MEMBER), card.field(_NETWORKS)
    members = run_of_members(annotated, who.start, who.end) if who and listed else ()
    if listed is None or len(members) != 1:
        return
    at = listed.start
    for part in _PARTS.split(listed.value):
        begin = annotated.clean.text.find(part, at, listed.end)
        at = begin + len(part)
        network = next((m for m in annotated.within(begin, at) if m.start == begin and m.kind in _KINDS and not m.attributive), None)
        told = told_of(annotated.clean.text[network.end : at]) if network else None
        if network and told:
            yield from facts_of(members[0][0], network.name(), told, (annotated.cite(listed.block),))


def _network(annotated: Annotated, field: Field) -> Name | None:
    """The network that is all of a value, but for what stands in brackets behind it."""
    value = re.sub(r"\s*\([^()]*\)$", "", field.value).rstrip(" .")
    known = next((m for m in annotated.within(field.start, field.start + 5) if m.end - m.start >= len(value) - 4 and not m.attributive), None)
    if known:
        return known.name() if known.kind in _KINDS else None
    is_name = len(value) > 2 and title_end(value, 0) == len(value) and not annotated.within(field.start, field.end) and not forum_topics.NO_NETWORK.match(value)
    return Name(value, Kind.NETWORK) if is_name else None
