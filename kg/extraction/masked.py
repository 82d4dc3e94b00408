"""Sentences with one private character for each mention, so that a rule's pattern reads like the sentence.

"Haarlem en Almere zijn lid van het netwerk Polis" becomes "¹ en ² zijn lid van het netwerk ³"; a pattern names who and
what with `MANY` and `ONE` of a sort, and `Masked.mentions` gives back the mentions that a group of its match covers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.extraction.layout import Sentence
from kg.extraction.names import FORUMS, ORGANISATIONS, Mention
from kg.model import Kind

_PLANE = 0xF0000
_SORT = 0x1000  # mentions of one sort that a document may hold
ORG = f"[{chr(_PLANE)}-{chr(_PLANE + _SORT - 1)}]"
FORUM = f"[{chr(_PLANE + _SORT)}-{chr(_PLANE + 2 * _SORT - 1)}]"
DEAL = f"[{chr(_PLANE + 2 * _SORT)}-{chr(_PLANE + 3 * _SORT - 1)}]"
TIE = f"[{chr(_PLANE + 3 * _SORT)}-{chr(_PLANE + 4 * _SORT - 1)}]"
BODY = f"[{chr(_PLANE + 4 * _SORT)}-{chr(_PLANE + 5 * _SORT - 1)}]"
OTHER = f"[{chr(_PLANE + 5 * _SORT)}-{chr(_PLANE + 6 * _SORT - 1)}]"
ANY = f"[{chr(_PLANE)}-{chr(_PLANE + 6 * _SORT - 1)}]"

_COMPILED = {sort: re.compile(sort) for sort in (ORG, FORUM, DEAL, TIE, BODY, OTHER)}

# what may stand before a name: "de gemeenten", "vertegenwoordigers van de steden", "het college van burgemeester en wethouders van"
BEFORE = (
    r"(?:(?:[Dd]e|[Hh]et|die|deze|alle|beide|onze) )?"
    r"(?:(?:[Cc]olleges?(?: van (?:burgemeester en (?:wethouders|schepenen)|B&W|B en W|b en w))?|[Bb]urgemeester en (?:wethouders|schepenen)|[Rr]aad|[Rr]aden|gemeenteraad|gemeenteraden|"
    r"[Bb]urgemeesters?|(?:bestuurlijke )?vertegenwoordigers|(?:dagelijks|algemeen) bestuur|hoofdingenieur-directeur|dijkgraaf en (?:heemraden|hoogheemraden)|"
    r"(?:directie|afdeling|dienst|sector) [\w&’' -]{1,40}?) van (?:de |het )?)?"
    r"(?:(?:[Gg]emeenten?|gemeentes|steden|[Ss]tad|provincies?|[Pp]rovincie|City Deals?|bedrijven|bedrijf|waterschappen|ministeries?|partnersteden|netwerk(?:en)?|"
    r"stedennetwerk|zustersteden|Italiaanse|Duitse|Franse|Belgische|Vlaamse|Poolse|Tsjechische|Britse|Engelse|Turkse|Chinese|Amerikaanse) ){0,2}"
)
JOINT = r"(?:,| en| alsmede| evenals| of| respectievelijk|, en| and| und| /)"


def one(sort: str) -> str:
    """A pattern for one name of a sort with what may stand before it."""
    return rf"{BEFORE}[“\"‘']?{sort}[”\"’']?(?:-\w+)?"


def many(sort: str) -> str:
    """A pattern for a list of names of a sort: "de gemeenten A, B en C"."""
    item = rf"{BEFORE}[“\"‘']?{sort}[”\"’']?"
    return rf"{item}(?:{JOINT} {item})*"


@dataclass(frozen=True, slots=True)
class Masked:
    """A sentence with its mentions masked.

    Attributes:
        text: the sentence, one private character a mention.
        sentence: the sentence itself.
    """

    text: str
    sentence: Sentence
    _mentions: tuple[Mention, ...]

    def mentions(self, stretch: str | None) -> list[Mention]:
        """The mentions whose characters stand in a stretch of the masked text."""
        return [self._mentions[(ord(c) - _PLANE) % _SORT] for c in stretch or "" if ord(c) >= _PLANE]

    def holds(self, sort: str) -> bool:
        """Whether a mention of a sort stands in the sentence: a cheap gate before costly patterns."""
        return bool(_COMPILED[sort].search(self.text))

    def match(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """The first match of a pattern, or None."""
        return pattern.search(self.text)


def mask(sentence: Sentence, mentions: Sequence[Mention]) -> Masked:
    """Mask the mentions of a sentence; those that only qualify another word stay as they are."""
    parts: list[str] = []
    position = sentence.start
    kept = tuple(m for m in mentions if not m.attributive)
    for index, mention in enumerate(kept):
        parts.append(sentence.text[position - sentence.start:mention.start - sentence.start])
        parts.append(chr(_PLANE + _sort(mention.kind) * _SORT + index))
        position = mention.end
    parts.append(sentence.text[position - sentence.start:])
    return Masked("".join(parts), sentence, kept)


def _sort(kind: Kind) -> int:
    if kind in FORUMS:
        return 1
    if kind in ORGANISATIONS:
        return 0
    return {Kind.AGREEMENT: 2, Kind.TIE: 3, Kind.BODY: 4}.get(kind, 5)
