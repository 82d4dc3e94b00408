"""Tables of municipalities and the networks that each is in: "Gemeente | Netwerken", with one or more in a cell."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import FORUMS
from kg.extraction.rules.memberships.member_lines import MEMBERS, facts_of, told_of
from kg.extraction.rules.tables import rows
from kg.model import Fact, Kind

_WHO = r"(?:(?:deelnemende |onze )?(?:gemeente|stad|provincie|lid|deelnemer)|city|municipality|member)"
_IN = r"(?:(?:europese |internationale |actief in )?(?:netwerken?|lidmaatschap(?:pen)?|samenwerkingsverband(?:en)?)|lid van|deelnemer (?:aan|in)|neemt deel aan|aangesloten bij|networks?|memberships?|member of)"
_HEADERS = re.compile(rf"(?i)^[\s|*_]*{_WHO}[*_]*\s*(?:\||\t|\s{{2,}})[^\n]{{0,120}}?\b{_IN}[*_]*\s*(?:\||\t|\s{{2,}}|$)")
_MEMBER, _NETWORKS = re.compile(rf"{_WHO}$"), re.compile(rf"{_IN}$")
_KINDS = (FORUMS | {Kind.JOINT_BODY}) - {Kind.WORKING_GROUP}


def town_networks(annotated: Annotated) -> Iterator[Fact]:
    """A row a network of a row's municipality; what an agreement's own text lists so are its parties."""
    for row in rows(annotated, _HEADERS) if not annotated.profile.own else ():
        members = [m for m in row.names(annotated, _MEMBER) if m.kind in MEMBERS and not m.attributive]
        networks = [m for m in row.names(annotated, _NETWORKS) if m.kind in _KINDS and not m.attributive]
        for number, network in enumerate(networks if len(members) == 1 else ()):
            end = networks[number + 1].start if number + 1 < len(networks) else network.end + 60
            beside = re.match(r" ?\((?P<said>[^()]{1,60})\)", annotated.clean.text[network.end : end])
            if told := told_of(beside["said"] if beside else ""):
                yield from facts_of(members[0].name(), network.name(), told, (row.evidence,))
