"""Towns whose name is a word too, in a text that speaks of the town: "in Landen", "de bijdrage van Landen", "te Best"."""

from __future__ import annotations

from kg.extraction.matching import patterns as re
from kg.extraction.names.given_names import GIVEN_NAMES

# with a capital behind such a word it is a place: "in Landen"; not "Jan van Buren", "de heer Van Buren", "familie van Buren"
_PLACE = re.compile(r"(?P<before>[\w.’'-]+) (?P<how>in|te|uit|naar|van|door|namens|met|voor|bij|rond) $")
_SOMEBODY = re.compile(rf"(?:{GIVEN_NAMES}|[A-Z]\.|\w*(?:heer|mevrouw|familie|president|koning|bakker|firma|huize|kasteel|wethouder|burgemeester|raadslid|schepen))$", re.I)
_FEWEST = 2
"""Places at which a text speaks of the town so that its name is one there."""


def speaks_of_town(text: str, name: str) -> bool:
    """Whether a text speaks at two places of a town by this name, and of nobody who bears it.

    >>> speaks_of_town("Wie in Landen woont, betaalt aan de stad. De bijdrage van Landen stijgt.", "Landen")
    True
    >>> speaks_of_town("Landen in Europa. De lijst van Landen staat hier.", "Landen")
    False
    """
    found = 0
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        place = _PLACE.search(text, max(0, start - 40), start)
        alone = not text[end : end + 1].isalnum() and text[end : end + 1] != "-" and not text[end + 1 : end + 2].isupper()
        if place and alone and not _SOMEBODY.match(place["before"]):
            found += _FEWEST if place["before"] in ("ons", "hier") else 1  # "bij ons in Geel"
        start = text.find(name, end)
    return found >= _FEWEST


def may_be_town(text: str, start: int, end: int) -> bool:
    """Whether a word that opens a sentence may be the town of which the text speaks: "Landen neemt deel", not "Landen die"."""
    opens = start == 0 or text[start - 1] == "\n" or text[max(0, start - 2) : start] in (". ", "! ", "? ", ": ")
    return not opens or _OF_TOWN.match(text, end) is not None


_OF_TOWN = re.compile(r" (?:is|was|neemt|nam|heeft|had|werkt|werkte|doet|deed|betaalt|krijgt|wil|wordt|werd|maakt|blijft|gaat|levert|zit|vaardigt|sluit|trad|treedt|en [A-Z])|[,.\n]|$")
