"""Who concluded an agreement that a sentence reports: those whom it names, "partijen", a sort ("de colleges"), the note's own city."""

from __future__ import annotations

from kg.extraction import patterns as re
from kg.extraction.annotate import Annotated
from kg.extraction.masked import ORG, Masked
from kg.extraction.mentions import ORGANISATIONS, Mention
from kg.extraction.rules.party import Opening
from kg.extraction.rules.presenting import NAMES, NO_PARTIES
from kg.model import Kind, Name

_REACH = 350
"""Characters on either side of an agreement within which its parties are named."""
_VERB = r"(?:heeft|hebben|kwam|kwamen|sloot|sloten|ondertekende[n]?|tekende[n]?|ging|gingen|is|zijn)"
_NONE = ORG[1:-1]
_WHO = (
    re.compile(rf"\b[Tt]ussen {NAMES}"),
    re.compile(rf"{NAMES}[^.;:{_NONE}]{{0,90}}?\b{_VERB}\b"),
    re.compile(rf"\b{_VERB} {NAMES}"),
    re.compile(rf"{NAMES}[^.;:{_NONE}]{{0,90}}? (?:samen|gezamenlijk|onderling) "),
)
_WITH = re.compile(rf"\b(?:[Mm]et|[Dd]oor) {NAMES}")
_MUNICIPALITIES = re.compile(r"\b[Dd]e (?:\w+ )?(?:colleges|gemeenten)\b(?! (?:van )?[A-Z])[^.;]{0,80}\b(?:hebben|sloten|zijn|verbonden|kwamen)\b|\b(?:hebben|sloten)\b[^.;]{0,60}\bde (?:\w+ )?gemeenten\b(?! [A-Z])")
_PROVINCE = re.compile(r"\b[Dd]e provincie\b(?! [A-Z])[^.;]{0,80}\b(?:hebben|sloten|heeft|sloot|verbonden|kwamen)\b|\b(?:hebben|sloten)\b[^.;]{0,40}\bde provincie\b(?! [A-Z])")
_WITH_THEM = re.compile(r"\bmet (?:die|deze|genoemde) (?:gemeenten?|stad|provincie|stichting|partij(?:en)?)\b")
_JOINT = re.compile(r"(?:^|\b(?:dat|de|zittende|beide) |^\W*[A-Z]\. )[Pp]artijen\b[^.;]{0,60}\b(?:hebben|sloten|zijn)\b|\b(?:hebben|sloten) partijen\b")

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


def concluders(annotated: Annotated, masked: Masked, match: re.Match[str], own: Opening, namings: tuple[list[list[Mention]], list[Mention]]) -> tuple[Name, ...]:
    """Who concluded it: those that the sentence names, "partijen", and the city whose note says "met X"."""
    start, text = masked.sentence.start, masked.sentence.text
    inside = range(start + match.start(), start + match.end())
    near = range(inside.start - _REACH, inside.stop + _REACH)

    def names(mentions: list[Mention]) -> dict[str, Name]:
        return {m.label: m.name() for m in mentions if m.start in near and m.start not in inside}

    found = next((who for mentions in namings[0] if (who := names(mentions))), {})
    window = text[max(0, match.start() - _REACH) : match.end() + _REACH]
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
