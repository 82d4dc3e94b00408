"""Networks that are themselves in another: "Kring Zandgemeenten is sinds 2014 aangesloten bij Eurotowns", and "ons verband is lid van" on its own page."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import FORUM, NO_NAME_NOR_COMMA, ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.modality import UNREAL, Modality, modalities
from kg.extraction.names.mentions import Mention
from kg.extraction.rules.memberships.composition_words import FORUM_NOUN
from kg.extraction.rules.rule import period
from kg.model import Fact, Kind, Name

CUES = Triggers(" lid", "aangesloten", "toegetreden", "deelnemer", "deel uit")
_NETWORKS = frozenset({Kind.NETWORK, Kind.ASSOCIATION, Kind.PARTNERSHIP, Kind.JOINT_BODY})
_ONE = f"[{FORUM[1:-1]}{ORG[1:-1]}]"
_ITS = rf"(?:[Oo]ns|[Oo]nze|[Hh]et|[Dd]e|[Dd]it|[Dd]eze) (?:{FORUM_NOUN}|bond|verband|kring)"
_WHO = rf"(?:(?P<who>{_ONE})|{_ITS})"
_IN = rf"(?:(?:actief |mede|bestuurs)?lid|deelnemer|aangesloten|toegetreden)(?: (?:van|bij|aan|in|tot))(?: (?!geen\b)[\w-]+){{0,4}}? (?P<what>{FORUM})"
_FRAMES = (
    # "Kring Veen is sinds 2014 lid van Eurotowns", "Het netwerk is op zijn beurt aangesloten bij X"
    re.compile(rf"(?:^|[.;] |, en )(?:(?:[Dd]e|[Hh]et|[Oo]ok) ){{0,2}}{_WHO}(?: \([^()]{{1,20}}\))? (?:is|zijn|werd|werden){NO_NAME_NOR_COMMA}{{0,50}}? {_IN}"),
    # "Sinds 2014 is Kring Veen lid van Eurotowns"
    re.compile(rf"(?:^|[.;] ){NO_NAME_NOR_COMMA}{{2,40}} (?:is|zijn|werd|werden) (?:(?:de|het|ook) ){{0,2}}{_WHO}{NO_NAME_NOR_COMMA}{{0,40}}? {_IN}"),
    # "Eurotowns, waarvan Kring Veen sinds 2014 lid is"
    re.compile(rf"(?P<what>{FORUM}),? (?:waarvan|waarbij|waaraan) (?:(?:de|het|ook) ){{0,2}}{_WHO}{NO_NAME_NOR_COMMA}{{0,30}}? (?:lid|aangesloten|deelnemer) (?:is|zijn)\b"),
    # "Kring Veen maakt deel uit van Eurotowns"
    re.compile(rf"(?:^|[.;] )(?:(?:[Dd]e|[Hh]et|[Oo]ok) ){{0,2}}{_WHO} (?:maakt|maken){NO_NAME_NOR_COMMA}{{0,40}}? deel uit van(?: (?!geen\b)[\w-]+){{0,4}}? (?P<what>{FORUM})"),
)  # fmt: skip


def networks_in_networks(annotated: Annotated) -> Iterator[Fact]:
    """A row a network that states it is in another; a region that lies within one, or an organ, is none."""
    for masked in annotated.cued(CUES) if not annotated.profile.own else ():
        for frame in _FRAMES:
            for match in frame.finditer(masked.text):
                who, what = _who(annotated, masked, match), next(iter(masked.mentions(match["what"])), None)
                if who is None or what is None or what.kind not in _NETWORKS or who.label == what.label:
                    continue
                if modalities(masked.text, match.end() - 1) & (UNREAL | {Modality.ENDED, Modality.EXAMPLE}):
                    continue
                since, until = period(masked.sentence, match.start(), match.end())
                yield Fact("memberships", {"member": who, "network": what.name(), "role": "member", "since": since, "until": until, "status": "stated"}, "listed_memberships", (annotated.cite(masked.sentence),))


def _who(annotated: Annotated, masked: Masked, match: re.Match[str]) -> Name | None:
    """The network that the sentence names, or on its own page calls by its noun."""
    named: Mention | None = next(iter(masked.mentions(match["who"])), None) if match["who"] else None
    if named:
        return named.name() if named.kind in _NETWORKS else None
    subject = annotated.profile.subject
    return subject if subject and subject.kind in _NETWORKS else None
