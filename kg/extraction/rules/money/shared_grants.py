"""Grants of the programme that a whole text is about: sentences that say who gets "geld", "een bijdrage" or "steun", and name no programme."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import Masked
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.names.mentions import PUBLIC, TITLE, Mention
from kg.extraction.rules.money.grants_naming import ANYBODY
from kg.extraction.rules.money.grants_programmes import programmes
from kg.extraction.rules.money.grants_received import is_denied
from kg.extraction.rules.money.grants_words import GETS
from kg.extraction.rules.money.project_grants import is_nothing
from kg.extraction.rules.money.standing_programmes import SUM, Named, named_in, shares_out, standing
from kg.model import Fact, Kind, Name

_CUES = Triggers("krijg", "kreeg", "kregen", "ontvang", "ontving", "gaat", "gaan", "ging", "vloei", "goedgekeurd", "gehonoreerd", "gehonoreerde", "hoort", "horen", "zit", "gelukkigen", "winnaars", "uitverkorenen", "is van", "zijn van")
_GRANT = rf"(?:geld\b|steun\b|middelen\b|toezegging\b|cofinanciering\b|groen licht\b|\w*bijdragen?\b|\w*subsidies?\b|{SUM})"
# "Sluis en Tholen kregen dit jaar steun", "Zo ontving Sluis een bijdrage"
_GETS = re.compile(rf"(?:(?P<who>{ANYBODY}+) (?:\w+ ){{0,2}}?{GETS}|\b{GETS} (?P<then>{ANYBODY}+))(?! van {ANYBODY})(?P<what>(?:[^.;:]|\.\d){{0,40}}?) {_GRANT}")
# "..., Tholen voor 40 huizen en Goes voor een brug": the verb is said once
_ALSO = re.compile(rf"(?:, | en )(?P<who>{ANYBODY}+) (?:voor (?!\d+ jaar)|(?=€|\d))")
# "Het meeste geld gaat naar Sluis", "De rest ging naar Tholen en Goes"
_GOES = re.compile(rf"\b(?:{_GRANT}|[Hh]et (?:meeste|grootste deel)|[Dd]e rest)(?:[^.;:]|\.\d){{0,40}}?\b(?:ga(?:at|an)|ging(?:en)?|vloei(?:t|de|den)) (?:\w+ ){{0,2}}?naar (?P<who>{ANYBODY}+)")
# "Andere gemeenten die geld krijgen: Sluis, Tholen en Goes", "De gelukkigen zijn Sluis en Tholen"
_LISTED = re.compile(
    rf"\b(?:[Gg]emeenten|[Ss]teden|regio[’']s|dorpen|provincies|organisaties|partners|plaatsen|gebieden) die (?:\w+ ){{0,2}}(?:geld|steun|subsidie|een bijdrage) {GETS}(?: zijn)?:? (?P<who>{ANYBODY}+)|"
    rf"\b(?:gelukkigen|winnaars|uitverkorenen|ontvangers|gehonoreerde (?:gemeenten|steden|regio[’']s))(?: zijn| waren| horen| is)?:? (?P<lucky>{ANYBODY}+)"
)
# "Ook Sluis hoort daarbij", "Tholen zit er ook bij": of those of whom the sentence before said that they get something
_AMONG = re.compile(rf"(?P<who>{ANYBODY}+) (?:hoort|horen|zit|zitten) (?:daar|er)(?: ook)? ?bij\b|\b(?:hoort|horen) (?P<then>{ANYBODY}+)(?: ook)?(?=\W*$)")
# "„Dijkpad” is van Sluis en Tholen", "„Brug 2” van Goes werd ook goedgekeurd", below "keurde twee projecten goed"
_WHOSE = re.compile(rf"^\W*(?P<project>[A-ZÀ-Ý][^„“”\"\n.;:]{{2,60}})[”\"’'] (?:(?:is|komt) )?van (?P<who>{ANYBODY}+)(?: en (?P<raw>{TITLE}))?(?=[:.,]| (?:werd|is|wordt|kreeg|krijgt)\b)")
# "Ook de scoutinggroepen De Vos en Het Anker kregen een toezegging": bodies that only their sort makes known
_BY_SORT = re.compile(rf"\b[Dd]e (?!gemeente|stad|steden|provincie|waterschap)[a-z]{{4,25}}(?:s|en) (?P<one>{TITLE}) en (?P<two>{TITLE}) {GETS} [^.;]{{0,20}}{_GRANT}")
# "is één project goedgekeurd: DIJKPAD", "werden drie projecten gehonoreerd: A, B en C"
_PROJECT = re.compile(rf"\bproject(?:en)? (?:[^.;:]{{0,40}} )?(?:goedgekeurd|gehonoreerd|geselecteerd|toegekend): (?P<all>{TITLE}(?:(?:, | en ){TITLE}){{0,6}})(?=[.;]|$)")
_SPLIT = re.compile(r", | en ")
_APPROVED = re.compile(r"\bkeur(?:t|de|den|en)\b[^.;]{0,120}\bgoed\b|\bgoedgekeurd\b|\bgehonoreerd\b|\bgroen licht\b")
# "van de gemeente", "uit de reserve": another's money than the programme's
_ELSEWHERE = re.compile(r"\b(?:van|uit|vanuit|door) (?:de |het |een |haar |zijn |ons |onze )?(?:provincie|gemeente\b|gemeenten\b|stad\b|ministerie|reserve|begroting|algemene|eigen|college\b|raad\b)|\beigen (?:bijdrage|middelen|geld|inleg|inbreng)\b|\b(?:contributie|boete|leges|per jaar|jaarlijks\w*)\b")
_OF_DEALS = re.compile(r"\b(?P<programme>Regio Deal)s?\b")
_OF_STATE = re.compile(r"\bvan het (?:[Rr]ijk|kabinet)\b")
_STATES_OWN = re.compile(r"Regio Deals?|SPUK|.*(?:impuls|uitkering)|Volkshuisvesting")
_KINDS = frozenset({*PUBLIC, Kind.CITY, Kind.FOUNDATION, Kind.ASSOCIATION, Kind.ORGANISATION, Kind.REGION, Kind.COMPANY})
_BACK = 6
"""Sentences between one that says that projects of a programme were approved, and those that tell whose they are."""

_AHEAD = 2
"""Sentences behind one in which the only programme of a text may be named first: news begins with who gets most."""


def shared_grants(annotated: Annotated) -> Iterator[Fact]:
    """Who got of the programme that stands over a sentence, or is the only one of the text."""
    over_each = standing(annotated)
    sole: list[Named | None] = []
    for masked in annotated.cued(_CUES):
        number = bisect_left(annotated.sentences, masked.sentence.start, key=lambda sentence: sentence.start)
        found = list(_found(annotated, masked, number))
        if not found or is_denied(masked.sentence.text, found[0][1]) or is_nothing(masked.sentence.text) or _ELSEWHERE.search(masked.sentence.text):
            continue
        sole = sole or [_only(annotated)]
        near = annotated.sentences[min(number + _AHEAD, len(annotated.sentences) - 1)].start
        over = _approved_before(annotated, number) or over_each[number] or (sole[0] if sole[0] and sole[0].sentence.start <= near else None)
        if over is None or (_OF_STATE.search(masked.sentence.text) and not _STATES_OWN.match(over.title)):
            continue
        for who, _ in found:
            if who.label != over.title:
                yield Fact("grants", {"recipient": who, "programme": Name(over.title, Kind.PROGRAMME), "for": None}, "grants", (annotated.cite(masked.sentence), annotated.cite(over.sentence, "programme")))


def _found(annotated: Annotated, masked: Masked, number: int) -> Iterator[tuple[Name, int]]:
    """Each who gets something by a sentence, and where it says so."""
    text = masked.text
    if raw := _BY_SORT.search(masked.sentence.text):
        yield from ((Name(raw[group], Kind.ORGANISATION), raw.start()) for group in ("one", "two"))
        return
    if listed := _PROJECT.search(masked.sentence.text):
        yield from ((Name(title, Kind.ORGANISATION), listed.start()) for title in _SPLIT.split(listed["all"]))
        return
    if programmes(annotated, masked.sentence):
        return
    before = annotated.sentences[number - 1] if number else None
    for pattern in (_GETS, _GOES, _LISTED, _AMONG, _WHOSE):
        told = pattern.search(text)
        if told is None or (pattern is _AMONG and not (before and shares_out(before.text))) or (pattern is _WHOSE and _approved_before(annotated, number) is None):
            continue
        named = [*_named(masked, next(filter(None, (told.groupdict().get(group) for group in ("who", "then", "lucky"))), None))]
        if pattern is _GETS:
            named += [mention for also in _ALSO.finditer(text, told.end()) for mention in _named(masked, also["who"])]
        yield from ((mention.name(), mention.start - masked.sentence.start) for mention in named)
        if pattern is _WHOSE and told["raw"]:
            yield Name(told["raw"], Kind.ORGANISATION), 0
        return


def _named(masked: Masked, stretch: str | None) -> list[Mention]:
    return [mention for mention in masked.mentions(stretch) if mention.kind in _KINDS]


def _approved_before(annotated: Annotated, number: int) -> Named | None:
    """The programme of which a sentence, or one shortly before it, says that projects were approved."""
    for told in reversed(annotated.sentences[max(0, number - _BACK) : number + 1]):
        if _APPROVED.search(told.text) and (named := named_in(annotated, told)) and named.is_shared:
            return named
    return None


def _only(annotated: Annotated) -> Named | None:
    """The programme of a text that names one only, or speaks of one sort of deals only."""
    named = [one for sentence in annotated.sentences if (one := named_in(annotated, sentence))]
    if not named:
        named = [Named(deal["programme"], sentence, is_shared=True) for sentence in annotated.sentences if (deal := _OF_DEALS.search(sentence.text))]
    return named[0] if len({one.title.removesuffix("-programma") for one in named}) == 1 else None
