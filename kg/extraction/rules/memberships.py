"""Who belongs to a network, region, partnership or working group, in which role and since when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import BODY, FORUM, ORG, Masked, many, one
from kg.extraction.modality import Modality, modalities
from kg.extraction.names import FORUMS, PUBLIC, Mention
from kg.extraction.rules.obligations import bearers
from kg.extraction.rules.rule import period, status
from kg.model import Fact, Kind, Name, Value

WHO = rf"(?P<who>{many(ORG)})"
WHAT = rf"(?P<what>{many(FORUM)})"
AT = r"(?P<at>is|zijn|was|waren|werd|werden|ist|are)"
MIDDLE = r"(?:[\w’']+ ){0,6}?"
ASSOCIATED = r"(?:[‘’'\"“”]?(?:associated|geassocieerde?|buitengewoon)[‘’'\"“”]? (?:member|lid|leden)[‘’'\"“”]?)"
COORDINATOR = r"(?:de )?(?:coördinator|coördinerende gemeente|coördinerend lid|trekker|kartrekker|penvoerder|coordinator)"
CHAIR = r"(?:de )?(?:voorzitter|vicevoorzitter|voorzittende gemeente)"
OF = r"(?:van|binnen|in|bij) "

# role and pattern; `at` is where the modality is asked
PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    # "Almere is sinds 2015 lid van Polis"; "en is dan ook lid van de werkgroep Mobiliteit"
    ("member", re.compile(rf"{WHO}[^.;:]{{0,140}}? ?{AT} {MIDDLE}(?:lid|leden|member|Mitglied) {OF}(?:het |de |een )?{WHAT}")),
    ("member", re.compile(rf"\b{AT} {WHO} {MIDDLE}(?:lid|leden) {OF}{WHAT}")),
    ("associate member", re.compile(rf"{WHO} {AT} {MIDDLE}{ASSOCIATED}(?: {OF}{WHAT})?")),
    ("coordinator", re.compile(rf"{WHO} {AT} {MIDDLE}{COORDINATOR} {OF}(?:[^.;{chr(0xF0000)}-{chr(0xF5FFF)}]{{0,40}}?)[‘“'\"]?{WHAT}")),
    ("coordinator", re.compile(rf"{WHO} (?P<at>als) {COORDINATOR} {OF}{WHAT}")),
    ("chair", re.compile(rf"{WHO} {AT} {MIDDLE}{CHAIR} {OF}{WHAT}")),
    # "een netwerk waar Almere aan deelneemt is het netwerk Polis"
    ("member", re.compile(rf"\bwaar(?:aan|in|van)? {WHO} (?:aan |in )?(?P<at>deelneemt|deelnemen|participeert|zit|lid van is) is {WHAT}")),
    # "neemt deel aan", "maakt deel uit van", "is aangesloten bij", "treedt toe tot", "participeert in", "heeft zitting in"
    ("member", re.compile(rf"{WHO} (?P<at>neemt|nemen|nam|namen) {MIDDLE}deel aan {WHAT}")),
    ("member", re.compile(rf"{WHO} (?P<at>maakt|maken|maakte) {MIDDLE}deel uit van {WHAT}")),
    ("member", re.compile(rf"{WHO} {AT} {MIDDLE}(?:aangesloten bij|toegetreden tot|deelnemer (?:aan|van|in)|partner (?:van|in)|medeoprichter van|actief in|vertegenwoordigd in) {WHAT}")),
    ("member", re.compile(rf"{WHO} (?P<at>treedt|treden|trad|traden) {MIDDLE}toe tot {WHAT}")),
    ("member", re.compile(rf"{WHO} (?P<at>participeert|participeren|zit|zitten|behoort|behoren) {MIDDLE}(?:in|tot|bij) {WHAT}")),
    ("member", re.compile(rf"{WHO} (?:heeft|hebben) (?P<at>{MIDDLE}zitting) in {WHAT}")),
)  # fmt: skip
# "De werkgroep X bestaat uit vertegenwoordigers van de steden A, B en C"; "leden van X zijn A en B"
COMPOSITIONS: tuple[re.Pattern[str], ...] = (
    re.compile(rf"(?P<what>{one(FORUM)})[^.;]{{0,40}}? (?P<at>bestaat|bestond|bestaan) (?:momenteel |thans )?uit (?:de )?(?:volgende )?(?:leden:? )?(?P<who>{many(ORG)})"),
    re.compile(rf"\b(?:leden|deelnemers|lidsteden|deelnemende gemeenten|aangesloten steden) (?:van|aan) (?P<what>{one(FORUM)}) (?P<at>zijn)(?::| momenteel)? (?P<who>{many(ORG)})"),
    re.compile(rf"\b(?:gemeenten|steden|partijen) die (?P<at>deelnemen|samenwerken|deel uitmaken|aangesloten zijn|verenigd zijn)(?: aan| in| van| bij)?(?: de samenwerking(?:sverband)? in)? (?P<what>{one(FORUM)}),? (?:te weten|namelijk|zijnde|zijn):? (?P<who>{many(ORG)})"),
    re.compile(rf"(?P<what>{one(FORUM)}),? waarin (?P<who>{many(ORG)}) (?P<at>samenwerken|deelnemen|vertegenwoordigd zijn|zitting hebben)"),
)  # fmt: skip
# "De deelnemende gemeenten, aangevuld met de IND, zitting hebben in de stuurgroep"
SITS = re.compile(rf"(?P<who>{many(ORG)}),? (?P<at>zitting hebben|zitting heeft|hebben zitting|heeft zitting|vertegenwoordigd zijn|zitting nemen) in (?P<body>{one(BODY)})")
TAKES_PART = re.compile(r"\b(?:deelname|deelnemen|neemt deel|zitting)\b", re.I)
CHAIRS = re.compile(r"\bvoorzitterschap\b|\bzit\b.{0,30}\bvoor\b", re.I)
LISTED_BODIES = re.compile(rf"(?P<bodies>{BODY}(?:(?:,| en)(?: van)?(?: de| het)? {BODY})*)")


def memberships(annotated: Annotated) -> Iterator[Fact]:
    """Memberships that a sentence states; denied, planned and supposed ones are none, past ones have ended."""
    for masked in annotated.masked:
        for role, pattern in PATTERNS:
            for match in pattern.finditer(masked.text):
                yield from _membership(annotated, masked, match, role)


def _membership(annotated: Annotated, masked: Masked, match: re.Match[str], role: str) -> Iterator[Fact]:
    state = status(masked.text, match.start("at"))
    if state is None or masked.text[match.start("at"):].startswith(("was", "waren")) and not state[1]:
        return
    sentence = masked.sentence
    networks = [m.name() for m in masked.mentions(match["what"])]
    if not networks:
        topic = annotated.topic(sentence.start, [Kind.NETWORK])
        networks = [topic.name()] if topic else []
    since, until = period(sentence)
    for network in networks:
        for member in _last_list(masked, match):
            yield _fact(annotated, masked, member.name(), network, role, state, since, until)


def _last_list(masked: Masked, match: re.Match[str]) -> list[Mention]:
    """Who the verb speaks of: organisations only, not the forum that is named before them."""
    return [m for m in masked.mentions(match["who"]) if m.kind in PUBLIC | {Kind.ASSOCIATION, Kind.CITY, Kind.FOUNDATION, Kind.COMPANY, Kind.ORGANISATION, Kind.REGION}]


def _fact(annotated: Annotated, masked: Masked, member: Name, network: Name, role: str, state: tuple[str, bool], since: str | None, until: str | None) -> Fact:
    values: dict[str, Value] = {"member": member, "network": network, "role": role, "since": since, "until": until, "status": state[0]}
    if state[1] and until is None:
        values["ended"] = True
    return Fact("memberships", values, "memberships", (annotated.cite(masked.sentence),))


def compositions(annotated: Annotated) -> Iterator[Fact]:
    """Members that a clause on a forum's composition lists."""
    for masked in annotated.masked:
        for pattern in COMPOSITIONS:
            for match in pattern.finditer(masked.text):
                if modalities(masked.text, match.start("at")) & {Modality.NEGATED, Modality.PLANNED, Modality.POTENTIAL}:
                    continue
                for network in masked.mentions(match["what"]):
                    for member in masked.mentions(match["who"]):
                        if network.kind in FORUMS and member.label != network.label:
                            yield Fact("memberships", {"member": member.name(), "network": network.name(), "role": "member", "status": "stated"},
                                       "compositions", (annotated.cite(masked.sentence),))  # fmt: skip


def duties_to_sit(annotated: Annotated) -> Iterator[Fact]:
    """Seats that an agreement gives: "zitting hebben in de stuurgroep", a duty to take part in it, or to chair it."""
    for masked in annotated.masked:
        if match := masked.match(SITS):
            for body in masked.mentions(match["body"]):
                for member in _last_list(masked, match):
                    yield _seat(annotated, masked, member.name(), body, "member")
        if not (chairs := CHAIRS.search(masked.text)) and not TAKES_PART.search(masked.text):
            continue
        listed = LISTED_BODIES.search(masked.text, chairs.end() if chairs else 0)
        if listed is None:
            continue
        for party in bearers(annotated, masked.sentence.block):
            for body in masked.mentions(listed["bodies"]):
                yield _seat(annotated, masked, party, body, "chair" if chairs else "member")


def _seat(annotated: Annotated, masked: Masked, member: Name, body: Mention, role: str) -> Fact:
    return Fact("memberships", {"member": member, "network": body.name(), "role": role, "status": "stated"},
                "duties_to_sit", (annotated.cite(masked.sentence),))  # fmt: skip
