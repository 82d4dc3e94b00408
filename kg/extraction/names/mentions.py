"""What a mention is, how names look, and the finder of known names.

Known names come from the register, handed in as `KnownName`s: the finder says what a name is called and what sort of
thing it is; which identifier it has is settled in `resolve`.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

import ahocorasick_rs

from kg.extraction.matching import patterns as re
from kg.extraction.names.word_towns import may_be_town, speaks_of_town
from kg.model import Kind, Name

PUBLIC = frozenset(
    {Kind.MUNICIPALITY, Kind.PROVINCE, Kind.MINISTRY, Kind.WATER_AUTHORITY, Kind.AGENCY, Kind.JOINT_BODY}
)
GOVERNMENTS = frozenset({Kind.MUNICIPALITY, Kind.PROVINCE, Kind.WATER_AUTHORITY, Kind.CITY})
FORUMS = frozenset({Kind.NETWORK, Kind.REGION, Kind.PARTNERSHIP, Kind.WORKING_GROUP, Kind.ASSOCIATION})
ORGANISATIONS = PUBLIC | {
    Kind.ASSOCIATION,
    Kind.COMPANY,
    Kind.FOUNDATION,
    Kind.ORGANISATION,
    Kind.NETWORK,
    Kind.CITY,
    Kind.REGION,
}
# of the languages of twin towns: "Łódź", "Šiauliai", "Şanlıurfa"
UPPER = "A-ZÀ-ÝĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚ"
CAPITAL = rf"(?:[{UPPER}][\w’'&]{{0,40}}+(?:-[\w&]{{1,40}}+){{0,5}}(?:\+(?!\w))?)"  # bounded, so that a long line of them takes no longer
SMALL = r"(?:en|&|van|de|het|der|den|voor|in|op|met|aan|for|of|the|and|te|ten|’t|'t)"
# "Culture en Citymarketing", "Zicht op Ondermijning", "Lokale weerbaarheid" (only its first word has a capital)
# and "Zuid- en Oost-Drenthe"
TITLE = rf"{CAPITAL}(?:- (?:en|of) {CAPITAL})?(?: (?:{SMALL} ){{0,3}}{CAPITAL}(?:- (?:en|of) {CAPITAL})?){{0,9}}"
QUOTED = r"[“\"‘'](?P<quoted>[^”\"’'\n]{3,90})[”\"’']"
_IN_ROW = re.compile(rf"(?<![\w-])(?P<town>{CAPITAL}(?: (?:(?:aan|op|bij|en) )?(?:(?:de|den|het) )?{CAPITAL}){{0,2}})(?: \([^()\n]{{1,30}}\))?(?:(?:,| en|, en) |\n(?:[-–•*▪] ?)?)$")
# "* **Tiel** – burgemeester", and below it "* **Buren** – wethouder"; "Tiel: 42.100", "Buren<tab>2016"
# "Chester-le-Street" behind "Chester"
_GOES_ON = re.compile(r"-(?:le|la|les|lez|lès|sur|sous|en|aan|op|de|an|am|im|in|upon|by|on|under)-[A-ZÀ-Ý]")
_OPENS_LINE = re.compile(r"[ \t]*(?:[-–•*▪] ?|\d{1,2}\. )?[*_]{0,3}")
_SET_OFF = re.compile(r"[*_]{0,3}(?:$| [–-] | ?[:;|\t(]|,(?:$| verd| hier| en$))")
_TOWN_OPENS = re.compile(rf"[ \t]*(?:[-–•*▪] ?|\d{{1,2}}\. )?[*_]{{0,3}}(?P<town>{CAPITAL}(?: (?:(?:aan|op|bij|en) )?(?:(?:de|den|het) )?{CAPITAL}){{0,2}})[*_]{{0,3}}(?:\n|$| [–-] | ?[:;|\t(]|,[ \t]*(?:\n|$|verder\b|hierna\b|en[ \t]*\n))")
_WORDS_IN_ROW = 8
"""Towns one after the other whose names are words too, in a row or on lines, beside one whose name is none."""
DEAL_NOUN = re.compile(r"City Deals?|Regio ?[Dd]eals?|Green Deals?|Woondeals?")


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name to look for: as written, the canonical label, the short one, the kind, whether it is a word as well.

    Attributes:
        identifier: of whom it is the name, so that a doubt between two can say which.
        province, country: where it lies, as far as that is known; the country as a code of two letters.
        until: its last day, ISO 8601, empty if it still exists.
    """

    surface: str
    label: str
    short: str
    kind: Kind
    is_word: bool = False
    identifier: str = ""
    province: str = ""
    country: str = ""
    until: str = ""

    @property
    def is_near(self) -> bool:
        """Whether it is a town that documents speak of in passing: a Dutch one, or one of Belgium."""
        return self.kind is Kind.MUNICIPALITY or (self.kind is Kind.CITY and self.country == "BE")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands; offsets are in the cleaned text.

    Attributes:
        label: the canonical label as far as the finder knows it.
        short: the place name alone for a place ("Haarlem"), else the label.
        parent: label of what it is a part of ("werkgroep Cultuur" of a network), empty if none is named with it.
        aliases: other names that the document has for it.
        attributive: it only qualifies another word ("MRA-bureau"), so the thing itself is not spoken of.
        why: how a name that several bear was settled, a clause for a reader; empty where nothing had to be.
        candidates: identifiers of all who may be meant, where that was not settled.
        identifier: its own, where the document sets it apart from all who are known by that name.
        proper: its name in the register, where the document calls it otherwise throughout ("Parijs" of Paris).
    """

    start: int
    end: int
    label: str
    kind: Kind
    short: str = ""
    parent: str = ""
    attributive: bool = False
    aliases: tuple[str, ...] = ()
    why: str = ""
    candidates: tuple[str, ...] = ()
    identifier: str = ""
    proper: str = ""

    def name(self) -> Name:
        """The mention as a value of a fact."""
        return Name(self.label, self.kind, self.identifier, self.parent, self.aliases, self.why, self.candidates, self.proper)

    def place(self) -> Name:
        """The place by its own name, as in a tie between cities."""
        return Name(self.short or self.label, self.kind, self.identifier, why=self.why, candidates=self.candidates, proper=self.proper)


# "Brabant Wonen", "Limburg Marketing": more of the name behind a province's; "Utrecht (Provincie)" and a next sentence are none
_MORE_BEHIND = re.compile(r" (?!(?:De|Het|Een|Als|In|Op|Voor|Met|Wij|We|Provincie|Gemeente|Rijk|Ministerie|Waterschap|Hoogheemraadschap)\b)[A-Z][a-z]{3,}")
# "Wonen Limburg": a word of a name before it, that is no office and does not open a sentence
_MORE_BEFORE = re.compile(r"[\w,)] (?!(?:Staten|Provincie|Gedeputeerde|Commissaris|Regio|Midden|Noord|Zuid|Oost|West)\b)[A-Z][a-z]{3,} $")


def _in_longer_name(text: str, start: int, end: int) -> bool:
    """Whether a province's name is a word of somebody else's."""
    said = text[max(0, start - 12) : start].casefold().endswith("provincie ")
    return not said and bool(_MORE_BEHIND.match(text, end) or _MORE_BEFORE.search(text, max(0, start - 40), start))


class Gazetteer:
    """Finds known names in a text: whole words, the longest first."""

    def __init__(self, names: Iterable[KnownName], places: Container[str] = frozenset()) -> None:
        """Prepare the search for these names; of several with one surface the first counts. `places` are smaller ones abroad, which `small_towns` knows by name alone."""
        self.places = places
        self._names: dict[str, list[KnownName]] = {}
        for known in names:
            self._names.setdefault(known.surface, []).append(known)
        self._matcher = ahocorasick_rs.AhoCorasick(
            list(self._names), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )
        self._surfaces = list(self._names)

    def bearers(self, name: str) -> list[KnownName]:
        """The known names that are written so."""
        return self._names.get(name, [])

    def names(self) -> Iterator[KnownName]:
        """All names that are looked for."""
        return (known for bearers in self._names.values() for known in bearers)

    def find(self, text: str) -> Iterator[Mention]:
        """The known names in a text; of several bearers of one name the first is taken, and `resolve` weighs them."""
        spoken: dict[str, bool] = {}
        for index, start, end in self._matcher.find_matches_as_indexes(text):
            after = text[end : end + 1]
            if (
                start
                and (text[start - 1].isalnum() or (text[start - 1] == "-" and text[start - 2 : start - 1].isalnum()))
            ) or after.isalnum():
                continue
            known = self._names[self._surfaces[index]][0]
            if after in ("’", "'") and text[end + 1 : end + 2] == "s" and known.surface.lower().endswith("regio"):
                continue  # "vier Euregio’s": a sort
            if after == "-" and _GOES_ON.match(text, end):
                continue  # "Chester-le-Street"
            hyphenated = after == "-" and text[end + 1 : end + 2].isalnum()
            if known.is_word and not self._is_beside_town(text, start, known) and not re.search(
                r"(?:\b(?:[a-z]*gemeenten?|steden|stad|[Gg]emeente|(?:[Rr]aad|[Rr]aden|[Cc]olleges?|wethouders|[Bb]urgemeesters?|gemeentera(?:ad|den)) van)|gemeente\(n\)):?(?: [A-Z][\w-]+,?)*(?: en)? $",
                text[max(0, start - 80) : start],
            ):
                surface = known.surface
                if surface not in spoken:
                    spoken[surface] = known.is_near and speaks_of_town(text, surface)
                if not spoken[surface] or not may_be_town(text, start, end):
                    continue
            within = known.kind is Kind.PROVINCE and _in_longer_name(text, start, end)
            yield Mention(start, end, known.label, known.kind, known.short, attributive=hyphenated or within)

    def _is_beside_town(self, text: str, start: int, known: KnownName) -> bool:
        """Whether a name that is a word too stands in a row behind a town: "Tiel, Buren en Culemborg"."""
        if not known.is_near:
            return False
        at = start
        for _ in range(_WORDS_IN_ROW):
            before = _IN_ROW.search(text, max(0, at - 60), at)
            if before is None or not (bearer := self._town(before["town"])):
                break
            if not bearer.is_word:
                return True
            at = before.start("town")
        return self._is_below_town(text, start, start + len(known.surface))

    def _is_below_town(self, text: str, start: int, end: int) -> bool:
        """Whether a name that is a word too opens a line, or fills a cell, where municipalities do so in the line above, below or in its own."""
        begin = text.rfind("\n", 0, start) + 1
        stop = text.find("\n", end)
        stop = stop if stop >= 0 else len(text)
        if _OPENS_LINE.fullmatch(text, begin, start) and _SET_OFF.match(text, end, min(stop, end + 6)) and any(self._leads_to_town(text, begin, stop, up=up) for up in (True, False)):
            return True
        in_cell = text[start - 1 : start] == "\t" and text[end : end + 1] in ("\t", "\n", ",", "")
        return in_cell and any(self._is_town(cell) for cell in re.split("\t|, ", text[begin:stop]))

    def _leads_to_town(self, text: str, begin: int, stop: int, *, up: bool) -> bool:
        """Whether the lines above or below one open with towns, up to one whose name is no word: "Buren," / "Houten," / "Bunnik,"."""
        for _ in range(_WORDS_IN_ROW):
            begin, stop = _line_above(text, begin) if up else _line_below(text, stop)
            line = _TOWN_OPENS.match(text, begin, stop + 1)
            if line is None or not (bearer := self._town(line["town"])):
                return False
            if not bearer.is_word:
                return True
        return False

    def _town(self, name: str) -> KnownName | None:
        """The town of a name; of several bearers one whose name is no word."""
        towns = [b for b in self._names.get(name, ()) if b.is_near]
        return min(towns, key=lambda town: town.is_word, default=None)

    def _is_town(self, name: str) -> bool:
        """Whether a name is a town's and no word."""
        return (town := self._town(name)) is not None and not town.is_word


def _line_above(text: str, begin: int) -> tuple[int, int]:
    """Where the line above one begins and ends; an empty line between them counts for none."""
    stop = max(begin - 1, 0)
    if stop and text[stop - 1] == "\n":
        stop -= 1
    return text.rfind("\n", 0, stop) + 1, stop


def _line_below(text: str, stop: int) -> tuple[int, int]:
    """Where the line below one begins and ends; an empty line between them counts for none."""
    begin = min(stop + 1, len(text))
    if text[begin : begin + 1] == "\n":
        begin += 1
    end = text.find("\n", begin)
    return begin, end if end >= 0 else len(text)


def longest(mentions: Iterable[Mention]) -> list[Mention]:
    """Mentions in order without overlap: the one that starts first, and of those the longest, is kept."""
    kept: list[Mention] = []
    end = -1
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if mention.start >= end:
            kept.append(mention)
            end = mention.end
    return kept


def everywhere(text: str, names: Mapping[str, Mention]) -> Iterator[Mention]:
    """Every place where one of these names stands as a whole word, in one pass; the longest name where two fit."""
    if not names:
        return
    surfaces = list(names)
    matcher = ahocorasick_rs.AhoCorasick(surfaces, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    for index, start, end in matcher.find_matches_as_indexes(text):
        if is_whole(text, start, end):
            yield replace(names[surfaces[index]], start=start, end=end, attributive=text[end : end + 1] == "-")


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins and ends where words do."""
    return not (start and (text[start - 1].isalnum() or text[start - 1] == "_")) and not text[end : end + 1].isalnum()
