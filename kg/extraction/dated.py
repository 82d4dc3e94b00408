"""When a relation began or ended, told in another sentence than the one that states it: "Gouda trad in 1996 toe."

A row without a day is completed, none is made: the sentence has a word for joining, being in or leaving with a date, names
who the row is about, and is about the row's network: it names that and no other, or that was named last before it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from kg.dates import MONTHS, find_dates
from kg.extraction.annotate import Annotated
from kg.extraction.masked import ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.modality import Modality, modalities
from kg.extraction.names.mentions import FORUMS, Mention
from kg.model import Evidence, Fact, Kind, Name

CUES = Triggers("trad", "treed", "toegetreden", "toetrad", "sloot", "sluit", "sloten", "aangesloten", "stapte", "volgde", "wordt", "worden", "werd", "erbij", "bijgekomen", "lid", "leden", "sinds", "vanaf", "oprichter", "opgericht", "founding", "haakte", "meedo", "verliet", "vertrok", "vertrek", "bedankte", "opgezegd", "zegde", "uitgetreden", "opzegging", "uittreding", "beëindig", "voorzitter", "stokje", "hamer", "trekker")  # fmt: skip
_DATE = rf"(?:(?:(?:\d{{1,2}} )?(?:{'|'.join(MONTHS)}) )?(?:19|20)\d\d)"
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WHEN = rf"(?:in|op|per|met ingang van|begin|eind|medio|vanaf|sinds) (?:begin |eind |medio |het jaar )?{_DATE}"
# "trad in 1974 toe", "sloot zich per 2 mei 2014 aan", "volgde in 2016", "kwam er in 2017 bij"
_JOINED = re.compile(
    rf"\b(?:tr(?:ad|aden|eedt|eden)\b[^,]{{0,40}}?\b{_WHEN}\b[^,]{{0,30}}? toe|(?:sloot|sloten|sluit|sluiten) zich\b[^,]{{0,40}}?\b{_WHEN}\b[^,]{{0,40}}? aan|(?:stapte|stapten|haakte|haakten)\b[^,]{{0,30}}?\b{_WHEN}\b[^,]{{0,30}}? (?:in|aan)|volgden? (?:daarna |later |pas )?{_WHEN}(?![^,]{{0,60}} op\b)|"
    rf"kwam(?:en)? (?:er )?{_WHEN} bij|(?:werd|werden|is|zijn)\b[^,]{{0,30}}?\b{_WHEN}\b[^,]{{0,40}}? (?:lid(?: geworden)?|toegetreden|aangesloten|ingestapt)|[Tt]oegetreden (?:in|op|per) {_DATE}|waar(?:bij|aan|in|toe)? [^,]{{2,60}}? {_WHEN}\b[^,]{{0,30}}? (?:bij ?kwam(?:en)?|toetrad(?:en)?|in ?stapten?|aansloot|aansloten|aanhaakten?|bij is gekomen))\b"
)
# "1988 – Gouda treedt toe", "In 2003 kwam Gouda erbij"
_SET_IN = re.compile(
    rf"^\W*(?:(?:[Ii]n|[Oo]p|[Pp]er|[Ee]ind|[Bb]egin) )?{_DATE}\b[^,]{{0,60}}?(?:\b(?:sluit|sluiten|sloot|sloten) zich\b[^,]{{0,40}}? aan\b|\btr(?:eedt|eden|ad|aden)\b[^,]{{0,40}}? toe\b|\berbij\b|\b(?:wordt|worden|werd|werden)\b[^,]{{0,30}}? (?:lid|leden)\b|\b(?:stapt|stapten|stapte|haakt|haakte|haakten)\b[^,]{{0,30}}? (?:in|aan)\b)")
# "zit er sinds 1981 bij", "doet vanaf het begin in 1981 mee in het verband": being in it since a day
_SINCE = rf"(?:sinds|vanaf|sedert)(?: (?:de|haar|zijn|het) (?:oprichting|start|begin|ontstaan|eerste dag))?(?: af)?(?:,| in| op)? ?{_DATE}"
_BEING = r"(?:is|zijn|was|waren|zit|zitten|zat|zaten|doet|doen|deed|deden|neemt|nemen|nam|namen|hoort|horen|hoorde|behoort|behoren|behoorde|maakt|maken|maakte|draait|draaien)"
_IN_IT = r"(?:(?:er|hier|daar)(?:bij|in|aan|toe|van)\b(?! (?:geen|niet))|\blid\b|\bleden\b|\bdeelnem\w*|\bdeel\b|\bmee\b|\baangesloten\b|\b(?:in|bij|tot|van|aan) (?:het|dit|dat|de|deze) (?:\w*verband|netwerk|regio|vereniging|groep|kring|samenwerking|alliantie)\b)"
_IS_IN = re.compile(rf"\b{_BEING} er (?:al )?{_SINCE} (?:bij|in|aan)\b|\b{_BEING}\b(?=[^,]{{0,90}}?{_IN_IT})[^,]{{0,70}}?\b{_SINCE}\b|\b{_SINCE} {_BEING}\b(?=[^,]{{0,90}}?{_IN_IT})|{_IN_IT}[^,]{{0,30}}?,? (?:al )?{_SINCE}\b")
# "Gouda was in 1992 medeoprichter", "werd in 1992 opgericht door": who founded it
_FOUNDED = re.compile(
    rf"\b(?:was|waren|is|zijn|behoorde|behoorden|stond|stonden)\b[^,]{{0,30}}?\b(?:in|op) {_DATE}\b[^,]{{0,30}}?\b(?:(?:mede-?)?oprichters?|(?:mede)?grondleggers?|initiatiefnemers?|opgericht door)\b|\b(?:(?:mede-?)?oprichters?|founding members?) (?:in|op|on) {_DATE}\b")
# "vertrok in 1990", "stapte medio 2012 uit", "bedankte in 2013", "heeft per 2014 opgezegd"
_LEFT = re.compile(
    rf"\b(?:vertrok(?:ken)?|vertrekt|bedankten?|verlie(?:t|ten)|verlaat)\b[^,]{{0,40}}?\b{_WHEN}\b|\b(?:stapten?|stapt|tr(?:ad|aden|eedt|eden)|ging|gingen)\b[^,]{{0,20}}?\b{_WHEN}\b[^,]{{0,20}}? (?:er)?uit\b|\b(?:is|zijn|heeft|hebben|werd)\b[^,]{{0,30}}?\b{_WHEN}\b[^,]{{0,30}}? (?:vertrokken|uitgetreden|uitgestapt|opgezegd|bedankt|beëindigd)\b|\bzegden?\b[^,]{{0,40}}?\b{_WHEN}\b[^,]{{0,30}}? op\b|"
    # "de uittreding per 1 januari 2019 is bevestigd", "Het lidmaatschap wordt opgezegd tegen 1 januari 2024"
    rf"\b(?:opzegging|uittreding|uittreden|vertrek|beëindiging)\b[^,]{{0,60}}? (?:per|tegen|met ingang van|ingegaan op|in op) {_DATE}|\b(?:lidmaatschap|deelname)\b[^,]{{0,60}}? (?:(?:opgezegd|op te zeggen|beëindigd|te beëindigen) (?:per|tegen|met ingang van)|(?:per|in|tegen|met ingang van)) {_DATE}(?=[^,]{{0,30}}?(?:\bopgezegd|\bop te zeggen|\bbeëindigd|\bte beëindigen|$))")
# "is sinds 2015 voorzitter", "werd in 2016 benoemd tot voorzitter", "nam in juni 2017 het stokje over"
_CHAIRS = re.compile(
    rf"\b(?:voorzitter(?:schap)?|voorzittershamer|hamer|trekker|coördinator)\b[^,]{{0,40}}?\bsinds {_DATE}\b|\bsinds {_DATE}\b[^,]{{0,40}}?\b(?:voorzitter(?:schap)?|trekker|coördinator)\b|\b(?:is|werd)\b[^,]{{0,20}}?\b(?:op|in|per) {_DATE}\b[^,]{{0,50}}?\b(?:gekozen|benoemd|verkozen|aangesteld)\b[^,]{{0,20}}?\b(?:voorzitter|trekker|coördinator)\b|"
    rf"\b(?:nam|heeft|hebben|namen)\b[^,]{{0,30}}?\b(?:in|op|per) {_DATE}\b[^,]{{0,20}}?\b(?:stokje|(?:voorzitters)?hamer|voorzitterschap)\b[^,]{{0,40}}?\bover(?:genomen)?\b|\b(?:stokje|(?:voorzitters)?hamer|voorzitterschap)\b[^,]{{0,20}}?\b(?:in|op|per) {_DATE}\b[^,]{{0,40}}?\bover(?:genomen|nam)\b")
_OFFICE = re.compile(r"\bvoorzitter|\bvoorzat|\btrekker|\bcoördinator|\bpenningmeester|\bsecretari|\bstokje|hamer\b|\bbestuurslid")
_PARTS = re.compile(rf"[;:] |, (?={ORG}|(?:en|maar|terwijl|waarna|waarop|waar|waarbij|waaraan) )")
_OURS = re.compile(r"\b(?:[Ww]ij|[Ww]e|[Oo]nze (?:gemeente|stad)|[Dd]e gemeente)\b(?! [A-Z\U000F0000-\U0010FFFF])|^\W*(?:[Tt]oegetreden|[Ll]id sinds)\b|\b(?:[Oo]pzegging|[Uu]ittreding|[Ll]idmaatschap)\b")
_UNREAL = frozenset({Modality.NEGATED, Modality.POTENTIAL, Modality.PLANNED, Modality.TALKS, Modality.ADVISED, Modality.EXAMPLE})
_REACH = 700
"""Characters before a sentence within which what it is about was named."""
_WAYS = ((_JOINED, "since"), (_SET_IN, "since"), (_FOUNDED, "since"), (_IS_IN, "since"), (_LEFT, "until"), (_CHAIRS, "chair"))


class _Told(NamedTuple):
    """What one part of a sentence tells: of whom, of which of the networks, which column, which day, and in which words."""

    members: frozenset[str]
    network: str
    column: str
    date: str
    evidence: Evidence


def dated(annotated: Annotated, facts: Iterable[Fact]) -> Iterator[Fact]:
    """The facts; memberships without a day with the one that another sentence gives, if all that tell one agree."""
    facts = tuple(facts)
    rows = [fact for fact in facts if fact.table == "memberships"]
    told: defaultdict[tuple[str, str, str], list[_Told]] = defaultdict(list)
    for one in _told(annotated, rows) if rows else ():
        for member in one.members:
            told[member, one.network, one.column].append(one)
    for fact in facts:
        yield _completed(fact, rows, told) if told and fact.table == "memberships" else fact


def _completed(fact: Fact, rows: Sequence[Fact], told: defaultdict[tuple[str, str, str], list[_Told]]) -> Fact:
    ends = _label(fact["member"]), _label(fact["network"])
    column = "until" if fact["status"] == "ended" else "since"
    same = [row for row in rows if (_label(row["member"]), _label(row["network"]), row["role"]) == (*ends, fact["role"])]
    found = told.get((*ends, "chair" if fact["role"] in ("chair", "coordinator") else column), [])
    if any(row[column] for row in same) or len({one.date for one in found}) != 1 or (column == "until" and found[0].column != column):
        return fact
    values = {key: value for key, value in fact.values.items() if not (key == "ended" and column == "until")}
    return replace(fact, values={**values, column: found[0].date}, evidence=(*fact.evidence, found[0].evidence))


def _label(value: object) -> str:
    return value.label if isinstance(value, Name) else ""


def _told(annotated: Annotated, rows: Sequence[Fact]) -> Iterator[_Told]:
    networks: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        networks[_label(row["member"])].add(_label(row["network"]))
    for masked in annotated.cued(CUES):
        if not _YEAR.search(masked.sentence.text):
            continue
        begin = 0
        for end in (*(match.end() for match in _PARTS.finditer(masked.text)), len(masked.text)):
            yield from _told_in(annotated, masked, (begin, end), networks)
            begin = end


def _told_in(annotated: Annotated, masked: Masked, place: tuple[int, int], networks: dict[str, set[str]]) -> Iterator[_Told]:
    """What a part of a sentence tells of members of networks that rows know: the first way of telling that fits it."""
    part = masked.text[slice(*place)]
    for pattern, column in _WAYS:
        match = pattern.search(part)
        if match is None or (column != "chair" and _OFFICE.search(part)) or modalities(part, match.start()) & _UNREAL:
            continue
        value = find_dates(match.group())
        members = _members(annotated, part, masked.mentions(part), networks)
        network = _network(annotated, masked, place, {name for member in members for name in networks[member]}) if members and value else None
        if network:
            held = frozenset(member for member in members if network in networks[member])
            yield _Told(held, network, column, value[0].value, annotated.cite(masked.sentence, "until" if column == "until" else "since"))
            return


def _members(annotated: Annotated, part: str, mentions: Iterable[Mention], networks: dict[str, set[str]]) -> set[str]:
    """Who a part of a sentence names of those that rows are about; whose document it is for "wij"."""
    named = {name.label for mention in mentions for name in (mention.name(), mention.place()) if name.label in networks}
    subject = annotated.profile.subject
    return named or ({subject.label} if subject and subject.label in networks and _OURS.search(part) else set())


def _network(annotated: Annotated, masked: Masked, place: tuple[int, int], known: set[str]) -> str | None:
    """The network that a part of a sentence is about: the one that it names, else the last one named before it."""
    begin, end = place
    if here := {mention.label for mention in masked.mentions(masked.text[begin:end]) if _is_network(mention)}:
        return next(iter(here & known)) if len(here) == 1 and here & known else None
    start = masked.sentence.start
    before = [*annotated.within(max(0, start - _REACH), start), *masked.mentions(masked.text[:begin])]
    last = next((mention.label for mention in reversed(before) if _is_network(mention)), None)
    return last if last in known else None


def _is_network(mention: Mention) -> bool:
    return (mention.kind in FORUMS or mention.kind in (Kind.BODY, Kind.JOINT_BODY)) and not mention.attributive
