"""Who pays what somebody "krijgt", where the text said before who gives: "De provincie geeft subsidie aan musea", and below it "Museum X krijgt € 4.000"."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.masked import ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import Mention
from kg.extraction.rules.kept import kept
from kg.extraction.rules.money.payers_together import STATE
from kg.model import Kind, Name

_FLANDERS = Name("Vlaamse overheid", Kind.ORGANISATION)
GIVERS = frozenset({Kind.PROVINCE, Kind.MINISTRY, Kind.AGENCY})
_GIVER = rf"(?:(?P<known>{ORG})|(?P<flanders>[Dd]e Vlaamse (?:regering|overheid)|Vlaanderen)|(?P<state>[Hh]et (?:[Rr]ijk|kabinet)|[Dd]e (?:rijksoverheid|regering)))"
_BEHIND = _GIVER.replace("?P<known>", "?P<known2>").replace("?P<flanders>", "?P<flanders2>").replace("?P<state>", "?P<state2>")
_MONEY = r"(?:€|euro\b|miljoen\b|mln\b|\bgeld\b|\bsteun\b|\w*subsidies?\b|\w*bijdragen?\b)"
# "Zes dorpen krijgen van de provincie Drenthe samen € 90.000", "Vier molens delen in 2 miljoen euro van de Vlaamse regering", "De provincie Drenthe geeft subsidie om de paden te herstellen", "Vlaanderen steunt tien musea"
_GIVES = re.compile(
    rf"\b(?:krijg(?:t|en)|kregen|kreeg|ontvang(?:t|en)|ontving(?:en)?|del(?:en|den) in)\b(?:[^.;]|\.\d){{0,60}}? van {_GIVER}(?! en\b)(?=(?:[^.;]|\.\d){{0,80}}{_MONEY}|[^.;]{{0,40}}\W*$)|"
    rf"^\W*{_BEHIND} (?:geeft|gaf|verleent|verleende|verstrekt|verstrekte|verdeelt|verdeelde|steekt|stak|trekt|trok|kent|kende|steunt|steunde|subsidieert|financiert|betaalt) (?:[^.;]|\.\d){{0,80}}?(?:{_MONEY}|\bsteden\b|\bgemeenten\b|\b\w*projecten\b)"
)
_DENIED = re.compile(r"\b(?:geen|niet|nooit|zou(?:den)?|misschien|mogelijk)\b")
# "Museum X krijgt € 4.000", "Voor de molen is er € 9.000", "Naar Assen gaat € 3.000", "Meppel mag € 5.000 besteden"
_GETS = re.compile(r"\b(?:krijg(?:t|en)|kreeg|kregen|ontvang(?:t|en)|ontving(?:en)?|del(?:en|den) in)\b|\b(?:[Vv]oor|[Nn]aar) [^.;€]{2,60} (?:is|was|gaat|ging|komt) (?:er )?|\b(?:gaat|ging)\b(?:[^.;]|\.\d){0,60} naar\b|\b(?:mag|mogen|kan|kunnen)\b(?:[^.;]|\.\d){0,60}\b(?:besteden|uitgeven)\b|\b[Dd]e (?:uitverkorenen|winnaars|geselecteerde|gehonoreerde|goedgekeurde|gekozen)\b")
# "van de gemeente", "uit eigen zak": another's money
_ELSEWHERE = re.compile(r"\b(?:van|uit|vanuit|door|bij) (?:de |het |een |haar |zijn |ons |onze )?(?:provincie|gemeente\b|stad\b|[Rr]ijk\b|ministerie|minister|reserve|begroting|eigen|fonds|regeling|[Vv]laamse|[Ee]urop|[\U000F0000-\U000F4FFF])|\beigen (?:bijdrage|middelen|geld|inleg|inbreng)\b|\b(?:kost|kosten|contributie|begroot)\b")
_HEAD = 4
"""Blocks at the head of a text, its lead among them, in which it is said who gives."""


def gives_it(masked: Masked) -> Name | None:
    """The government of which a sentence says that it gives money to others; None where it names none."""
    told = _GIVES.search(masked.text)
    if told is None or _DENIED.search(told.group()):
        return None
    if told["flanders"] or told["flanders2"]:
        return _FLANDERS
    if told["state"] or told["state2"]:
        return STATE
    giver: Mention = masked.mentions(told["known"] or told["known2"])[0]
    return giver.name() if giver.kind in GIVERS else None


def standing_giver(annotated: Annotated, masked: Masked) -> Name | None:
    """Who gives what a sentence says that somebody gets, if it names no other giver and a text's head does."""
    known = _of_sentences(annotated)  # a sentence may have many sums
    at = masked.sentence.start, masked.sentence.end
    if at not in known:
        known[at] = _giver_of(annotated, masked)
    return known[at]


@kept
def _of_sentences(_: Annotated) -> dict[tuple[int, int], Name | None]:
    return {}


def _giver_of(annotated: Annotated, masked: Masked) -> Name | None:
    text = masked.sentence.text
    if annotated.profile.own or not _GETS.search(text):
        return None
    return gives_it(masked) or (None if _ELSEWHERE.search(masked.text) else _of_head(annotated).get("giver"))


@kept
def _of_head(annotated: Annotated) -> dict[str, Name]:
    """The giver that the head of a text names, if it is one."""
    named: dict[str, Name] = {}
    for masked in annotated.masked:
        if masked.sentence.block >= _HEAD:
            break
        if giver := gives_it(masked):
            named[giver.label] = giver
    return {"giver": next(iter(named.values()))} if len(named) == 1 else {}
