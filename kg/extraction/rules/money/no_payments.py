"""Amounts of a text that an amendment puts out of force, and amounts that stand beside somebody who does not pay them: a limit, an insured sum, a fine, what came in."""

from __future__ import annotations

from bisect import bisect_right

from kg.amounts import Amount
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.rules.kept import kept
from kg.extraction.text.layout import Sentence

# "Artikel 4, dat luidde: “De bijdrage is € 400.” vervalt", "thans luidende: “...”"; "luidt voortaan", "komt te luiden" is the new text
_FORMER_TEXT = re.compile(r"\b(?:luidden?|(?:thans|nu|voorheen|oorspronkelijk|tot (?:nu toe|dusver)) luid(?:t|ende|en))\b:?\s{0,3}[“\"„](?P<old>[^“”\"„]{1,900})[”\"]")
# "gewijzigd van € 40 in € 45", "van € 40 naar € 45 verhoogd": the first of the two
_CHANGES = re.compile(r"(?i)\b(?:gewijzigd|verhoogd|verlaagd|verminderd|bijgesteld|aangepast|gebracht|teruggebracht|opgetrokken|geïndexeerd|vervangen|gaat|wijzigt|stijgt|daalt)\b")
_FROM = re.compile(r"(?i)\bvan (?:€ ?|EUR ?)?$")
_INTO = re.compile(r"(?i)[\s,.\-–]{0,5}(?:per [a-z]+ |excl\w*\.? btw )?(?:in|naar|tot|op) (?:een bedrag van )?(?:€ ?|EUR ?)?")
# "het bedrag van € 40 wordt vervangen door € 45", "in plaats van € 40"
_IS_REPLACED = re.compile(r"(?i)[\s,.\-–”\"’]{0,5}(?:wordt|worden) (?:[a-z]+ ){0,2}?(?:vervangen door|gelezen als|gewijzigd in|verhoogd tot|verlaagd tot)\b")
_INSTEAD = re.compile(r"(?i)\bin plaats van (?:een bedrag van )?(?:€ ?|EUR ?)?$")
# "Gouda sluit een verzekering met een dekking van ten minste € 500.000"
_INSURED = re.compile(r"(?i)\bverzeker(?:ing\w*|de\b[^.;€]{0,12}som|d\b)[^.;€]{0,80}$")
# "werken waarvan de raming lager is dan € 20.000 kan Gouda zelf opdragen", "opdrachten boven € 50.000"
_LIMIT = re.compile(
    r"(?i)\b(?:raming|opdracht(?:en)?|aanbestedingen|inkopen|aankopen|leveringen|werken|uitgaven|verplichtingen)\b[^.;€]{0,60}\b(?:(?:lager|hoger|kleiner|groter|(?<!niet )(?:minder|meer)) (?:is |zijn |ligt |liggen )?dan|beneden|onder|boven)(?: (?:de|een|bedrag|waarde|van)){0,4} (?:€ ?|EUR ?)?$"
    r"|\b(?:drempel(?:bedrag|waarde)?|grensbedrag|mandaat|volmacht)\b[^.;€]{0,40}\b(?:tot|van|onder|boven|is|bedraagt)(?: (?:een|bedrag|maximaal|ten hoogste)){0,3} (?:€ ?|EUR ?)?$"
)
# "verbeurt een boete van € 5.000", "een dwangsom van"
_FINE = re.compile(r"(?i)\b(?:boete|dwangsom)\b[^.;€]{0,40}$")
# "Dat leverde de stad € 40.000 op", "heeft de gemeente € 2 miljoen opgeleverd", "haalde € 40.000 binnen", "bracht € 40.000 subsidie naar Gouda"
_CAME_IN = re.compile(r"(?i)[^.;€]{0,60}?\b(?:opgeleverd|binnengehaald|binnengebracht|verdiend)\b")
_COMES_IN = re.compile(r"(?i)\b(?:lever(?:t|de|den|en)|haal(?:t|de|den)|halen|br(?:engt|engen|acht|achten))\b[^.;€]{0,60}$")
_IN = re.compile(r"(?i)[^.;€,]{0,60}? (?:op|binnen)(?=[.,;]|$)|[^.;€,]{0,40}? naar (?:de |het |onze )?(?:[A-Z]|stad|gemeente|regio)")
_AHEAD = 130


@kept
def former_texts(annotated: Annotated) -> tuple[tuple[int, int], ...]:
    """Where an amendment quotes the text that it replaces, in the cleaned text."""
    return tuple(match.span("old") for match in _FORMER_TEXT.finditer(annotated.clean.text)) if annotated.profile.kind == "addendum" else ()


def is_replaced(annotated: Annotated, sentence: Sentence, amounts: list[Amount], index: int) -> bool:
    """Whether an amount is one in the place of which the amendment puts another."""
    if annotated.profile.kind != "addendum":
        return False
    text, amount = sentence.text, amounts[index]
    position = sentence.start + amount.start
    spans = former_texts(annotated)
    at = bisect_right(spans, (position, position)) - 1
    if at >= 0 and spans[at][0] <= position < spans[at][1]:
        return True
    before = text[max(0, amount.start - _AHEAD) : amount.start]
    if _INSTEAD.search(before) or _IS_REPLACED.match(text, amount.end):
        return True
    following = text[amount.end : amounts[index + 1].start] if index + 1 < len(amounts) else ""
    return bool(following and _FROM.search(before) and _INTO.fullmatch(following) and _CHANGES.search(text, max(0, amount.start - _AHEAD), amount.start + 2 * _AHEAD))


def is_no_payment(text: str, amount: Amount) -> bool:
    """Whether an amount is a limit, an insured sum, a fine or what came in, which nobody whom the sentence names pays by it."""
    before = re.taken_from(text[max(0, amount.start - _AHEAD) : amount.start], text)
    if _CAME_IN.match(text, amount.end) or (_COMES_IN.search(before) and _IN.match(text, amount.end)):
        return True
    return bool(_INSURED.search(before) or _LIMIT.search(before) or _FINE.search(before))
