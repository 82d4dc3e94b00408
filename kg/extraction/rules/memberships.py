"""Who belongs to a network, region, partnership or working group, in which role and since when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import ANY, BODY, FORUM, FORUM_OR_BODY, JOINT, ORG, Masked
from kg.extraction.mentions import FORUMS, PUBLIC, Mention
from kg.extraction.modality import UNREAL, Modality, modalities
from kg.extraction.rules.obligations import bearers
from kg.extraction.rules.rule import dates, period, status
from kg.model import Fact, Kind, Name, Value

WHO = rf"(?P<who>{ORG}+)"
WHAT = rf"(?P<what>{FORUM}+)"
AT = r"(?P<at>is|zijn|was|waren|werd|werden|ist|are)"
MIDDLE = r"(?:[\w’']+ ){0,6}?"
ASSOCIATED = r"(?:[‘’'\"“”]?(?:associated|geassocieerde?|buitengewoon)[‘’'\"“”]? (?:member|lid|leden)[‘’'\"“”]?)"
MEMBER = r"(?:(?:actief |volwaardig |gewoon |stichtend )?(?:lid|leden))"
COORDINATOR = (
    r"(?:de )?(?:coördinator|coördinerende gemeente|coördinerend lid|trekker|kartrekker|penvoerder|coordinator)"
)
CHAIR = r"(?:de )?(?:voorzitter|vicevoorzitter|voorzittende gemeente)"
OF = r"(?:van|binnen|in|bij) "

# role and pattern; `at` is where the modality is asked
PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    # "Almere is sinds 2015 lid van Polis"; "en is dan ook lid van de werkgroep Mobiliteit"
    ("member", re.compile(rf"{WHO}[^.;:]{{0,140}}? ?{AT} {MIDDLE}{MEMBER} {OF}{WHAT}")),
    ("member", re.compile(rf"\b{AT} {WHO} {MIDDLE}{MEMBER} {OF}{WHAT}")),
    # "Van het netwerk Polis zijn wij lid sinds 2006", "Polis, waarvan Almere en Zeist deel uitmaken"
    ("member", re.compile(rf"\b[Vv]an {WHAT} {AT} {WHO} {MIDDLE}lid\b")),
    ("member", re.compile(rf"{WHAT}[^.;]{{0,60}}?, ?(?:waarvan|waarin|waaraan|waarbij) {WHO} {MIDDLE}(?P<at>lid|deel uitmaa?k\w*|deelnem\w*|deelneemt|meedoet|meedoen|participe\w+|aangesloten)")),
    ("associate member", re.compile(rf"{WHO} {AT} {MIDDLE}{ASSOCIATED}(?: {OF}{WHAT})?")),
    ("coordinator", re.compile(rf"{WHO} {AT} {MIDDLE}{COORDINATOR} {OF}(?:[^.;{ANY[1:-1]}]{{0,40}}?)[‘“'\"]?{WHAT}")),
    ("coordinator", re.compile(rf"{WHO} (?P<at>als) {COORDINATOR} {OF}{WHAT}")),
    ("chair", re.compile(rf"{WHO} {AT} {MIDDLE}{CHAIR} {OF}{WHAT}")),
    ("chair", re.compile(rf"{WHO} (?P<at>zit|zitten) (?P<what>{FORUM_OR_BODY}) voor\b")),
    # "De wethouder van Almere is voorzitter", "Almere levert de voorzitter"
    ("chair", re.compile(rf"(?:wethouder|burgemeester|vertegenwoordiger|gedeputeerde|dijkgraaf|portefeuillehouder)?(?: van)? ?{WHO} (?P<at>is|levert|leveren|treedt op als) (?:\w+ ){{0,3}}?voorzitter\b(?! van)")),
    ("chair", re.compile(rf"{WHAT}[^.;]{{0,80}}? (?P<at>wordt|staat) (?:voorgezeten door|onder voorzitterschap van) {WHO}")),
    # "een netwerk waar Almere aan deelneemt is het netwerk Polis"
    ("member", re.compile(rf"\bwaar(?:aan|in|van)? {WHO} (?:aan |in )?(?P<at>deelneemt|deelnemen|participeert|zit|lid van is) is {WHAT}")),
    # "neemt deel aan", "maakt deel uit van", "is aangesloten bij", "treedt toe tot", "participeert in", "heeft zitting in"
    ("member", re.compile(rf"{WHO}[^.;:]{{0,60}}? ?(?P<at>neemt|nemen|nam|namen) {MIDDLE}deel aan {WHAT}")),
    ("member", re.compile(rf"\b(?P<at>neemt|nemen|nam|namen) {WHO} {MIDDLE}deel aan {WHAT}")),
    ("member", re.compile(rf"{WHO}[^.;:]{{0,60}}? ?(?P<at>maakt|maken|maakte) {MIDDLE}deel uit van {WHAT}")),
    ("member", re.compile(rf"{WHO}[^.;:]{{0,60}}? ?{AT} {MIDDLE}(?:aangesloten bij|toegetreden tot|deelnemer (?:aan|van|in)|partner (?:van|in)|medeoprichter van|actief in|vertegenwoordigd in) {WHAT}")),
    ("member", re.compile(rf"{WHO} (?P<at>treedt|treden|trad|traden) {MIDDLE}toe tot {WHAT}")),
    ("member", re.compile(rf"{WHO} (?P<at>sloot|sloten|sluit|sluiten) (?:zich )?{MIDDLE}aan bij {WHAT}")),
    ("member", re.compile(rf"{WHO} (?P<at>participeert|participeren|zit|zitten|zetelt|zetelen|behoort|behoren) {MIDDLE}(?:in|tot|bij) {WHAT}")),
    ("member", re.compile(rf"{WHO} (?:heeft|hebben) (?P<at>{MIDDLE}zitting) in {WHAT}")),
    # "Dundee is a member of", "ist Lingen Mitglied im", "gehört die Stadt der Region an"
    ("member", re.compile(rf"{WHO} (?P<at>is|are|remain|remains|became|ist|sind) (?:[\wä]+ ){{0,4}}(?:members?|Mitglied) (?:of (?:the )?|im |in der |des |der )?{WHAT}")),
    ("member", re.compile(rf"\b(?P<at>ist|sind|gehört|gehören) {WHO} (?:[\wäöü]+ ){{0,4}}?(?:Mitglied (?:im |in der |des |der )?)?{WHAT}(?: an\b)?")),
)  # fmt: skip
# membership that ended: "het lidmaatschap van Polis is per 1 januari 2013 opgezegd", "uit Polis is Almere in 2011 getreden"
ENDED: tuple[re.Pattern[str], ...] = (
    re.compile(rf"\blidmaatschap van {WHAT}[^.;]{{0,80}}?\b(?P<at>opgezegd|beëindigd|stopgezet|eindigt|niet te verlengen|niet verlengd|niet voortgezet|op te zeggen|te beëindigen)"),
    re.compile(rf"{WHO}[^.;]{{0,60}}? (?P<at>verliet|left|stapte uit|is uitgetreden uit|trad uit) (?:uit )?{WHAT}"),
    re.compile(rf"(?:[Aa]us|[Uu]it) {WHAT} (?:is|ist) {WHO} (?:in |per )?(?:\d{{4}} )?(?P<at>ausgetreten|getreden|gestapt)"),
)  # fmt: skip
# "De werkgroep X bestaat uit vertegenwoordigers van de steden A, B en C"; "leden van X zijn A en B"
SEATED = FORUM_OR_BODY
LISTED = rf"{ORG}+(?:{JOINT} {FORUM})?"  # an association of municipalities may end a list of members
COMPOSITIONS: tuple[re.Pattern[str], ...] = (
    re.compile(rf"(?P<what>{SEATED})[^.;]{{0,40}}? (?P<at>bestaat|bestond|bestaan|bestaande) (?:momenteel |thans )?uit (?:de )?(?:volgende )?(?:leden:? )?(?P<who>{LISTED})"),
    re.compile(rf"(?P<what>{SEATED}),? (?P<at>bestaande) uit (?P<who>{LISTED})"),
    re.compile(rf"\b(?:[Ll]eden|[Dd]eelnemers|[Ll]idsteden|deelnemende gemeenten|aangesloten steden) (?:van|aan) (?P<what>{FORUM}) (?P<at>zijn)(?::| momenteel)? (?P<who>{LISTED})"),
    re.compile(rf"\b[Ll]eden (?P<at>zijn)(?: verder| ook| onder meer| onder andere| momenteel|:)* (?P<who>{LISTED})"),
    re.compile(rf"(?P<what>{FORUM})[^.;]{{0,30}}? (?P<at>telt|heeft|kent) (?:\w+ ){{0,2}}(?:leden|lidsteden|deelnemers)[^.;]{{0,30}}?, (?:waaronder|onder wie|te weten|namelijk) (?P<who>{LISTED})"),
    re.compile(rf"\b(?:gemeenten|steden|partijen) die (?P<at>deelnemen|samenwerken|deel uitmaken|aangesloten zijn|verenigd zijn)(?: aan| in| van| bij)?(?: de samenwerking(?:sverband)? in)? (?P<what>{FORUM}),? (?:te weten|namelijk|zijnde|zijn):? (?P<who>{LISTED})"),
    re.compile(rf"{ORG}+ [^.;]{{0,40}}?(?P<at>deel aan|lid van|deel uit van) (?P<what>{FORUM}),? samen met (?:onder meer |onder andere )?(?P<who>{LISTED})"),
    re.compile(rf"(?P<what>{FORUM}),? waarin (?P<who>{LISTED}) (?P<at>samenwerken|deelnemen|vertegenwoordigd zijn|zitting hebben)"),
    re.compile(rf"(?P<what>{FORUM})[^.;]{{0,30}}? (?P<at>werd|is) (?:in \d{{4}} )?opgericht door (?P<who>{LISTED})"),
)  # fmt: skip
# "De deelnemende gemeenten, aangevuld met de IND, zitting hebben in de stuurgroep"
SITS = re.compile(
    rf"(?P<who>{ORG}+),? (?P<at>zitting hebben|zitting heeft|hebben zitting|heeft zitting|vertegenwoordigd zijn|zitting nemen) in (?P<body>{BODY})"
)
TAKES_PART = re.compile(r"\b(?:deelname|deelnemen|neemt deel|zitting)\b", re.I)
CHAIRS = re.compile(r"\bvoorzitterschap\b|\bzit\b.{0,30}\bvoor\b", re.I)
LISTED_BODIES = re.compile(rf"(?P<bodies>{BODY}+(?:(?:,| en) van {BODY}+)*)")


def memberships(annotated: Annotated) -> Iterator[Fact]:
    """Memberships that a sentence states; denied, planned and supposed ones are none, past ones have ended."""
    for masked in annotated.masked:
        if not masked.holds(ORG) or not (masked.holds(FORUM) or "ember" in masked.text or " lid" in masked.text):
            continue
        for role, pattern in PATTERNS:
            for match in pattern.finditer(masked.text):
                yield from _membership(annotated, masked, match, role)


def ended_memberships(annotated: Annotated) -> Iterator[Fact]:
    """Memberships that a sentence ends: the member is the one named, else the city whose document it is."""
    for masked in annotated.masked:
        for pattern in ENDED if masked.holds(FORUM) else ():
            for match in pattern.finditer(masked.text):
                found = modalities(masked.text, match.start("at"))
                if found & {Modality.POTENTIAL, Modality.ADVISED, Modality.TALKS} or (
                    Modality.NEGATED in found and not match["at"].startswith("niet")
                ):
                    continue
                since, until = period(masked.sentence)
                members = (
                    [m.name() for m in _last_list(masked, match)]
                    if "who" in pattern.groupindex
                    else list(filter(None, [annotated.profile.subject]))
                )
                last = next((d.value for d in dates(masked.sentence)), None)
                for member in members:
                    for network in masked.mentions(match["what"]):
                        yield _fact(
                            annotated, masked, member, network.name(), "member", ("ended", True), since, until or last
                        )


def _membership(annotated: Annotated, masked: Masked, match: re.Match[str], role: str) -> Iterator[Fact]:
    state = status(masked.text, match.start("at"))
    if state is None or (masked.text[match.start("at") :].startswith(("was", "waren")) and not state[1]):
        return
    sentence = masked.sentence
    networks = [m.name() for m in masked.mentions(match.groupdict().get("what"))]
    if not networks:
        topic = annotated.topic(
            sentence.start, [Kind.NETWORK, Kind.BODY] if role == "chair" else [Kind.NETWORK], reach=500
        )
        networks = [topic.name()] if topic else []
    since, until = period(sentence)
    for network in networks:
        for member in _last_list(masked, match):
            yield _fact(annotated, masked, member.name(), network, role, state, since, until)


def _last_list(masked: Masked, match: re.Match[str]) -> list[Mention]:
    """Who the verb speaks of: organisations only, not the forum that is named before them."""
    return [
        m
        for m in masked.mentions(match["who"])
        if m.kind
        in PUBLIC | {Kind.ASSOCIATION, Kind.CITY, Kind.FOUNDATION, Kind.COMPANY, Kind.ORGANISATION, Kind.REGION}
    ]


def _fact(
    annotated: Annotated,
    masked: Masked,
    member: Name,
    network: Name,
    role: str,
    state: tuple[str, bool],
    since: str | None,
    until: str | None,
) -> Fact:
    values: dict[str, Value] = {
        "member": member,
        "network": network,
        "role": role,
        "since": since,
        "until": until,
        "status": state[0],
    }
    if state[1] and until is None:
        values["ended"] = True
    return Fact("memberships", values, "memberships", (annotated.cite(masked.sentence),))


def compositions(annotated: Annotated) -> Iterator[Fact]:
    """Members that a clause on a forum's composition lists."""
    for masked in annotated.masked:
        for pattern in COMPOSITIONS if masked.holds(ORG) else ():
            for match in pattern.finditer(masked.text):
                if modalities(masked.text, match.start("at")) & {
                    Modality.NEGATED,
                    Modality.PLANNED,
                    Modality.POTENTIAL,
                }:
                    continue
                topic = annotated.topic(masked.sentence.start, FORUMS) if "what" not in pattern.groupindex else None
                for network in (
                    masked.mentions(match["what"]) if "what" in pattern.groupindex else filter(None, [topic])
                ):
                    for member in _last_list(masked, match):
                        if network.kind in FORUMS | {Kind.BODY} and member.label != network.label:
                            yield Fact("memberships", {"member": member.name(), "network": network.name(), "role": "member", "status": "stated"},
                                       "compositions", (annotated.cite(masked.sentence),))  # fmt: skip


def duties_to_sit(annotated: Annotated) -> Iterator[Fact]:
    """Seats that an agreement gives: "zitting hebben in de stuurgroep", a duty to take part in it, or to chair it."""
    for masked in annotated.masked:
        match = masked.match(SITS)
        if match and not modalities(masked.text, match.start("at")) & (UNREAL - {Modality.PLANNED}):
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
