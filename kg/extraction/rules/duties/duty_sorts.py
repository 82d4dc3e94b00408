"""Parties that are called by their sort: "De gemeente", "Elke gemeente", "De colleges ieder", "De drie waterschappen", "Het Rijk"."""

from __future__ import annotations

from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import Mention
from kg.extraction.rules.parties.party import Opening
from kg.model import Kind, Name
from kg.numbers import CARDINAL, number_word

_SORTS: tuple[tuple[re.Pattern[str], frozenset[Kind]], ...] = (
    (re.compile(r"\b(?i:gemeenten?|stad|steden|burgemeesters|colleges)\b(?! [A-Z'])"), frozenset({Kind.MUNICIPALITY, Kind.CITY})),
    (re.compile(r"\b(?i:provincies?)\b(?! [A-Z])"), frozenset({Kind.PROVINCE})),
    (re.compile(r"\b(?i:waterschap(?:pen)?|hoogheemraadschap(?:pen)?)\b(?! [A-Z])"), frozenset({Kind.WATER_AUTHORITY})),
    (re.compile(r"\b(?i:rijk|ministers?|ministeries?|departement(?:en)?)\b(?! v| [A-Z])"), frozenset({Kind.MINISTRY})),
    (re.compile(r"\b(?i:stichting(?:en)?)\b(?! [A-Z])"), frozenset({Kind.FOUNDATION})),
    (re.compile(r"\b(?i:bedrijven)\b"), frozenset({Kind.COMPANY})),
)
_GOES_ON = re.compile(r" [A-Za-z']")
_PREPOSITION = re.compile(r"^(?:Van|Door|Op|Bij|Aan|Voor)\b")
_COUNTED = re.compile(rf"(?i)\b(?P<number>{CARDINAL}) (?:deelnemende |betrokken )?(?:gemeenten|steden|colleges|provincies|waterschappen|hoogheemraadschappen|ministeries|stichtingen|bedrijven)\b")
FILLING = re.compile(
    rf"\b(?:de|het|en|van|gemeenten?|stad|steden|provincies?|waterschap(?:pen)?|rijk|ministers?|ministeries?|stichting(?:en)?|alle|elke?|iedere?|overige|beide|deelnemende|betrokken|partij(?:en)?|afzonderlijk|gezamenlijk|samen|colleges?|{CARDINAL})\b", re.I
)
"""Words beside names that say no more than who they are."""
_ALONE = re.compile(
    rf"(?i)(?:de|het|alle|elke|iedere|beide) (?:(?:{CARDINAL}|deelnemende|betrokken) ){{0,2}}(?:gemeenten?|stad|steden|colleges|provincies?|waterschap(?:pen)?|hoogheemraadschap(?:pen)?|rijk|stichting(?:en)?|bedrijven)(?:,? (?:ieder|elk|samen|gezamenlijk))?"
)

_ONE = re.compile(r"(?i)(?:de|het) (?:gemeente|stad|provincie|waterschap|hoogheemraadschap|stichting)\b")


def of_sort(text: str, start: int, parties: Opening, mentions: list[Mention]) -> list[Name]:
    """The parties that a stretch calls by their sort, and not by name; only where it speaks of nobody else before.

    Args:
        text: the stretch.
        start: where it stands in the cleaned text.
        parties: the agreement's.
        mentions: the names in the stretch.
    """
    present = {mention.kind for mention in mentions}
    return [
        name
        for pattern, sorts in _SORTS
        if not sorts & present and (match := pattern.search(text)) and (not _GOES_ON.match(text, match.end()) or _begins(text[: match.start()], start, mentions))
        for name in _those(text, sorts, parties)
    ]


def is_sort(term: str, parties: Opening) -> list[Name]:
    """The parties that a term means by their sort, where it says no more: "De provincie", "Alle gemeenten"."""
    found = of_sort(term, 0, parties, []) if _ALONE.fullmatch(term) else []
    return found if len(found) < 2 or not _ONE.match(term) else []


def _begins(words: str, start: int, mentions: list[Mention]) -> bool:
    """Whether nothing but parties stands before a sort: "Op de provincie rusten", and not "De dienst levert de gemeenten"."""
    before = [mention for mention in mentions if mention.end <= start + len(words)]
    for mention in reversed(before):
        words = words[: mention.start - start] + words[mention.end - start :]
    return not re.search(r"\w{2,}", FILLING.sub("", _PREPOSITION.sub("", words)))


def _those(text: str, sorts: frozenset[Kind], parties: Opening) -> list[Name]:
    """The parties of a sort; none where the words count others than there are ("De drie gemeenten", of four)."""
    found = [name for name in parties.names if name.kind in sorts]
    counted = _COUNTED.search(text)
    return found if counted is None or number_word(counted["number"]) == len(found) else []
