"""What an agreement calls its parties: a term of one's own, one for several, one for those with certain numbers."""

from __future__ import annotations

from collections.abc import Mapping

from kg.extraction import patterns as re
from kg.extraction.rules.party import plain
from kg.model import Name

# "hierna te noemen: “de Provincie”", "verder: Goes", "(hierna: opdrachtgever)", "hierna gezamenlijk te noemen: ‘de gemeenten’"
_SAID = (
    r"\b(?:hierna|verder|nader)\b(?: (?:ook|verder|te|noemen|genoemd|aangeduid|aan|duiden|als|afzonderlijk|kortweg|tevens)){0,5}(?P<joint> (?:gezamenlijk|samen|tezamen)(?: (?:te|noemen|genoemd|aangeduid|aan|duiden|als)){0,4})?\s?:?\s?"
    r"(?:[“\"'‘”](?P<quoted>[^“”\"'‘’]{2,60})[“”\"'‘’]|(?P<plain>(?:[Dd]e |[Hh]et )?[A-Za-z][\w-]*(?: (?:van )?[A-Z][\w-]+){0,3}))"
)
TERM = re.compile(_SAID, re.I)
# "Partijen 1 tot en met 9 hierna samen te noemen: de Overheden", "partijen sub 6 en 7 worden verder aangeduid als “de corporaties”"
_NUMBERED = re.compile(
    rf"\b(?:partijen (?:genoemd )?(?:onder |sub )?(?P<numbers>\d{{1,2}}(?:(?:, en |, | en | t/m | tot en met | ?[-–] ?)\d{{1,2}}){{1,12}})|de (?:onder|sub) (?P<listed>\d{{1,2}}(?:(?:, en |, | en | t/m | tot en met | ?[-–] ?)\d{{1,2}}){{1,12}}) (?:genoemde|vermelde) partijen),?(?: worden)? {_SAID}",
    re.I,
)


def without_numbered(text: str) -> str:
    """A stretch in which the terms of numbered parties are blank, since they are not those of who was named last."""
    return _NUMBERED.sub(lambda match: " " * len(match.group()), text)


def numbered_terms(text: str, parties: Mapping[int, Name]) -> dict[str, tuple[Name, ...]]:
    """For each term that is given to parties by their numbers, those parties; none of a term of which one is unknown."""
    found: dict[str, tuple[Name, ...]] = {}
    for match in _NUMBERED.finditer(text):
        numbers = _numbers(match["numbers"] or match["listed"])
        if numbers and all(number in parties for number in numbers):
            found.setdefault(plain(match["quoted"] or match["plain"]), tuple(parties[number] for number in numbers))
    return found


def _numbers(words: str) -> list[int]:
    """ "1, 2 en 5" and "1 tot en met 3" as numbers."""
    found: list[int] = []
    for joint, figures in re.findall(r"(t/m|tot en met|[-–]|,|en)?\s*(\d{1,2})", words):
        number = int(figures)
        found.extend(range(found[-1] + 1, number + 1) if joint in ("t/m", "tot en met", "-", "–") and found else [number])
    return found
