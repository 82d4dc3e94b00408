"""Who concluded an agreement that a sentence reports: those whom it names, "partijen", a sort ("de colleges"), the note's own city."""

from __future__ import annotations

from bisect import bisect_left

from kg.extraction import patterns as re
from kg.extraction.annotate import Annotated
from kg.extraction.masked import ORG, Masked
from kg.extraction.mentions import ORGANISATIONS, Mention
from kg.extraction.rules.party import Opening
from kg.extraction.rules.presenting_words import NAMES, NO_PARTIES
from kg.model import Kind, Name

_REACH = 350
"""Characters on either side of an agreement within which its parties are named."""
_VERB = r"(?:heeft|hebben|zet|zette[n]?|tekene[n]?|tekent|ondertekene[n]?|ondertekent|bekrachtigde[n]?|kwam|kwamen|sloot|sloten|ondertekende[n]?|tekende[n]?|ging|gingen|is|zijn)"
_NONE = ORG[1:-1]
_GROUP = NAMES.replace("?P<who>", "?:")
_SOMEBODY = r"(?:[Dd]e |[Hh]et )?[A-Z][\w'&-]+(?: [A-Z][\w'&-]+){0,3}"
# a list may hold somebody whom no list of names has: "de provincie Drenthe, Het Drentse Landschap en de gemeente Tynaarlo"
_LIST = rf"(?P<who>{_GROUP}(?:,? (?:en )?{_SOMEBODY}(?:, en|,| en){_GROUP})*)"
_WHO = (
    re.compile(rf"\b[Tt]ussen (?:{_SOMEBODY}(?:,| en) )?{_LIST}"),
    re.compile(rf"{_LIST}[^.;:{_NONE}]{{0,90}}?\b{_VERB}\b"),
    re.compile(rf"\b{_VERB} {_LIST}"),
    re.compile(rf"{_LIST}[^.;:{_NONE}]{{0,90}}? (?:samen|gezamenlijk|onderling) "),
)
_WITH = re.compile(rf"\b(?:[Mm]et|[Dd]oor) (?:(?:onder meer|onder andere|o\.a\.) )?(?:(?:de|het) (?:toenmalige?|vroegere|voormalige?) )?(?:{_SOMEBODY}(?:,| en) )?{_LIST}")
_MUNICIPALITIES = re.compile(r"\b[Dd]e (?:\w+ )?(?:colleges|gemeenten)\b(?! (?:van )?[A-Z])[^.;]{0,80}\b(?:hebben|sloten|zijn|verbonden|kwamen)\b|\b(?:hebben|sloten)\b[^.;]{0,60}\bde (?:\w+ )?gemeenten\b(?! [A-Z])")
_PROVINCE = re.compile(r"\b[Dd]e provincie\b(?! [A-Z])[^.;]{0,80}\b(?:hebben|sloten|heeft|sloot|verbonden|kwamen)\b|\b(?:hebben|sloten)\b[^.;]{0,40}\bde provincie\b(?! [A-Z])")
_WITH_THEM = re.compile(r"\bmet (?:die|deze|genoemde) (?:gemeenten?|stad|provincie|stichting|partij(?:en)?)\b")
_JOINT = re.compile(r"(?:^|\b(?:dat|de|zittende|beide) |^\W*[A-Z]\. )[Pp]artijen\b[^.;]{0,60}\b(?:hebben|sloten|zijn)\b|\b(?:hebben|sloten) partijen\b")
# "De drie gemeenten hebben", "Beide colleges ondertekenden", "Het waterschap en de gemeenten tekenden": those of a sentence before
_THOSE = re.compile(
    r"\b(?:(?:[Dd]e|[Bb]eide|[Dd]eze|[Dd]ie|[Aa]lle)(?: (?P<count>twee|drie|vier|vijf|zes|zeven|acht)| betrokken| deelnemende| samenwerkende| genoemde){0,2} (?:gemeenten|partijen|partners|steden|colleges|burgemeesters|overheden|organisaties)\b(?! (?:van )?[A-Z])"
    r"|[Bb]eide (?:gemeenten|steden|partijen|colleges)\b)|^(?:Zij|Ze)\b|\b(?:sloten|tekenden|ondertekenden|bekrachtigden) (?:zij|ze)\b"
)
_COUNTS = {word: number for number, word in enumerate(("twee", "drie", "vier", "vijf", "zes", "zeven", "acht"), start=2)}
_SEVERAL = re.compile(rf"{ORG}{{2,}}")
_BACK = 900
"""Characters before a sentence within which those stand whom it calls "de gemeenten"."""
_BRACKETED = re.compile(r"\([^()]{0,60}\)")


def namings_of(masked: Masked) -> tuple[list[list[Mention]], list[Mention]]:
    """Whom a sentence names as concluding something, by each way of saying it, and whom it names behind "met" or "door"."""
    words = _BRACKETED.sub("", masked.text)

    def found(pattern: re.Pattern[str]) -> list[Mention]:
        return [m for hit in pattern.finditer(words) for m in masked.mentions(hit["who"]) if m.kind not in NO_PARTIES]

    return [found(pattern) for pattern in _WHO], found(_WITH)


def _by_sort(text: str, own: Opening) -> list[Name]:
    """The document's own parties that are named by their sort: "de provincie en de drie gemeenten sloten", "de colleges"."""
    found = [name for name in own.names if name.kind is Kind.MUNICIPALITY] if _MUNICIPALITIES.search(text) else []
    provinces = [name for name in own.names if name.kind is Kind.PROVINCE] if _PROVINCE.search(text) else []
    return [*(provinces if len(provinces) == 1 else []), *found]


def _named_before(annotated: Annotated, masked: Masked) -> list[Name]:
    """Those whom a sentence calls "de drie gemeenten" or "zij": the list in the last sentence before it that has one."""
    those = _THOSE.search(masked.text)
    if those is None or annotated.profile.own:
        return []
    index = bisect_left(annotated.sentences, masked.sentence.start, key=lambda sentence: sentence.start)
    for before in range(index - 1, max(-1, index - 8), -1):
        if masked.sentence.start - annotated.sentences[before].start > _BACK:
            return []
        runs = [annotated.masked[before].mentions(run.group()) for run in _SEVERAL.finditer(annotated.masked[before].text)]
        if runs:
            names = list({m.label: m.name() for m in max(runs, key=len) if m.kind not in NO_PARTIES}.values())
            number = _COUNTS.get(those["count"] or "")
            towns = sum(name.kind in (Kind.MUNICIPALITY, Kind.CITY) for name in names)
            return names if number in (None, len(names), towns) else []
    return []


def concluders(annotated: Annotated, masked: Masked, match: re.Match[str], own: Opening, namings: tuple[list[list[Mention]], list[Mention]]) -> tuple[Name, ...]:
    """Who concluded it: those that the sentence names, "partijen", and the city whose note says "met X"."""
    start, text = masked.sentence.start, masked.sentence.text
    inside = range(start + match.start(), start + match.end())
    near = range(inside.start - _REACH, inside.stop + _REACH)

    def names(mentions: list[Mention]) -> dict[str, Name]:
        return {m.label: m.name() for m in mentions if m.start in near and m.start not in inside}

    found = next((who for mentions in namings[0] if (who := names(mentions))), {})
    window = text[max(0, match.start() - _REACH) : match.end() + _REACH]
    if not found and inside.start > start:
        found = {name.label: name for name in _named_before(annotated, masked)}
    if _JOINT.search(window):
        found.update({name.label: name for name in own.names})
    found.update({name.label: name for name in _by_sort(window, own) if inside.start})
    before = len(found)
    found = {**names(namings[1]), **found} if not found else {**found, **names(namings[1])}
    if them := _WITH_THEM.search(window):
        at = start + max(0, match.start() - _REACH)
        named = [m for m in annotated.within(at, at + them.start()) if m.kind in ORGANISATIONS]
        found.update({m.label: m.name() for m in named[:1] + named[-1:]})
    if len(found) > before == 0 and " door " not in window and not annotated.profile.own and annotated.profile.subject:
        found.setdefault(annotated.profile.subject.label, annotated.profile.subject)
    return tuple(found.values())
