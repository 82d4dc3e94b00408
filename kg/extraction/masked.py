"""Sentences with one private character for each mention, so that a rule's pattern reads like the sentence.

"De gemeenten Haarlem en Almere zijn lid van het netwerk Polis" becomes "¹² zijn lid van ³": what may stand before a name
and between the names of a list is taken away, so a list is `ORG+` and one forum is `FORUM`. `Masked.mentions` gives back
the mentions that a group of a match covers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from kg.extraction.matching import patterns as re
from kg.extraction.names.countries import ADJECTIVES
from kg.extraction.names.mentions import FORUMS, ORGANISATIONS, Mention
from kg.extraction.text.layout import Sentence
from kg.model import Kind

_PLANE = 0xF0000
_FIRST = chr(_PLANE)
_FEW = 16
_SIZE = 0x5000  # mentions of one sort that a sentence may hold


def _characters(first: int, last: int) -> str:
    return f"[{chr(_PLANE + first * _SIZE)}-{chr(_PLANE + (last + 1) * _SIZE - 1)}]"


ORG = _characters(0, 0)
FORUM = _characters(1, 1)
DEAL = _characters(2, 2)
TIE = _characters(3, 3)
BODY = _characters(4, 4)
OTHER = _characters(5, 5)
ANY = _characters(0, 5)
WORDS = f"[^.;{ANY[1:-1]}]"
"""A character that is no mention and ends no clause; repeated, words between two mentions."""
NO_NAME = f"[^.;:{ANY[1:-1]}]"
"""The same, up to a colon."""
NO_NAME_NOR_COMMA = f"[^.;:,{ANY[1:-1]}]"
"""The same, up to a colon or comma."""
ORG_OR_TIE = f"[{ORG[1:-1]}{TIE[1:-1]}]"
FORUM_OR_BODY = f"[{FORUM[1:-1]}{BODY[1:-1]}]"
_NAMED = re.compile(ANY)
_SORTS = {sort: re.compile(sort) for sort in (ORG, FORUM, DEAL, TIE, BODY, OTHER)}

JOINTS = (",", " en", " alsmede", " evenals", " of", " respectievelijk", ", en", " and", " und", " /")
JOINT = f"(?:{'|'.join(JOINTS)})"
"""What stands between the names of a list."""
_BETWEEN = frozenset(f"{joint} " for joint in JOINTS)
_LISTED = ((0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (0, 3), (3, 0))
"""Sorts of mentions that stand in one list."""
# "de gemeenten", "het college van burgemeester en wethouders van de gemeente", "vertegenwoordigers van de steden", "“"
_ARTICLES = ("De", "de", "Het", "het", "die", "deze", "alle", "beide", "onze", "the", "The", "der", "das", "Das")
_SORTS_OF_NAMES = (
    "Gemeente", "gemeente", "Gemeenten", "gemeenten", "gemeentes", "steden", "Stad", "stad", "provincie", "Provincie", "provincies", "City Deal", "City Deals", "bedrijven", "bedrijf",
    "waterschappen", "ministerie", "ministeries", "netwerk", "netwerken", "stedennetwerk", "samenwerkingsverband",
    "havenstad", "hanzestad", "Stadt", "Städte", "Städten", "Gemeinde", "Gemeinden", "buurgemeente", "buurgemeenten", "waterschap", "hoogheemraadschap",
    "Province of", "province of", "Municipality of", "municipality of", *ADJECTIVES,
    "Friese", "Groningse", "Drentse", "Overijsselse", "Twentse", "Gelderse", "Achterhoekse", "Utrechtse", "Noord-Hollandse", "Zuid-Hollandse", "Zeeuwse", "Brabantse", "Noord-Brabantse", "Limburgse", "Flevolandse", "West-Vlaamse", "Oost-Vlaamse",
)  # fmt: skip
# "universiteitsstad", "kuststad"; a sister city is one by a tie
_CITY_OF_A_SORT = r"(?!zuster|partner|broeder|vriend|jumelage|verbroeder|verzuster|stedenband|tweeling|binnen|buiten|voor)[a-z]{3,14}stad"
_DRESS = re.compile(
    rf"(?<!\w)(?:\b(?:{'|'.join(_ARTICLES)}) )?"
    r"(?:(?:[Cc]olleges? en (?:gemeente)?raden|(?:[Gg]emeente)?[Rr]aden en colleges|[Cc]olleges?(?: van (?:burgemeester en (?:wethouders|schepenen)|B&W|B en W|b en w))?|[Bb]urgemeester en (?:wethouders|schepenen)|[Gg]edeputeerde [Ss]taten|[Pp]rovinciale [Ss]taten|[Dd]eputatie|[Rr]aad|[Rr]aden|gemeenteraad|gemeenteraden|gemeentebestuur|stadsbestuur|"
    r"[Bb]urgemeesters?|[Mm]inisteries|(?:bestuurlijke )?vertegenwoordigers|(?:[Dd]agelijks|[Aa]lgemeen) bestuur|hoofdingenieur-directeur|dijkgraaf en (?:heemraden|hoogheemraden)|"
    r"(?:directie|afdeling|dienst|sector) [\w&' -]{1,40}?) van (?:de |het )?)?"
    rf"(?:(?:{'|'.join(_SORTS_OF_NAMES)}|{_CITY_OF_A_SORT}) ){{0,2}}(?:(?<!sister )(?<!twin )(?<!partner )(?<!Hanseatic )(?<![‘'“\"])(?:[Cc]ity|town|village|commune) of )?[“„\"‘']?\Z"
)
# how it ends: with none of these before a name, none goes with it
_ENDS = (*(f"{word} " for word in (*_ARTICLES, "van", "of", *_SORTS_OF_NAMES)), "“", "„", '"', "‘", "'")
# "Gouda en Leiden horen bij de omgevingsdienst, Delft niet": another clause, and no list
_TOLD_APART = re.compile(r" (?:(?:is|zijn|doet|doen|was|waren|hoort|horen) )?(?:(?:er|daar|dat|hier|daarbij|mee) )?(?:niet|wel|wél)\b")
# "zowel A als B", "niet alleen A maar ook B": what opens such a list, and what stands before its last name
_OPENS_BOTH = re.compile(r"(?P<both>\b(?:[Zz]owel|[Nn]iet alleen|[Nn]iet enkel|[Ss]owohl)) $")
_LAST_OF_BOTH = re.compile(r"(?P<remark>(?: \([^()]{1,60}\))?),? (?:als|als ook|alsook|als tevens|maar ook|als auch) $")
# "”", "-bureau"
_BEHIND = re.compile(r"(?: (?:c\.a\.|e\.o\.|c\.s\.)(?= [a-z(]|[,;]))?[”“\"']?(?:-\w+)?")  # "Kollumerland c.a. tekende": with others, whom it does not name
# "drs. ", "mevr. mr. ", "dhr. ir. "; "J.H. ", "Th. "
_TITLES = re.compile(r"(?<![\w.-])(?:(?:[Dd]hr|[Mm]w|[Mm]evr|[Dd]rs|[Mm]r|[Ii]r|[Ii]ng|[Dd]r|[Pp]rof)\. ?){1,4}(?=(?:van|de|der|den|ter|ten|het|von|[’']t|[A-ZÀ-Ý]))")
_INITIALS = re.compile(r"(?<![\w.-])(?:(?:[A-Z]|IJ|[CTP]h|Chr|Joh)\.[ -]?){1,6}(?=(?:(?:van|de|der|den|ter|ten|het|von|[’']t) ){0,3}[A-ZÀ-Ý][a-zà-ÿ])")
_LONGEST = 200
"""Characters that what stands before a name and goes with it has at most."""


def by_last_names(text: str) -> str:
    """A masked text in which persons have neither titles nor initials, for their stops would end a clause: "drs. J.H. Bos" is "Bos"."""
    return _INITIALS.sub("", _TITLES.sub("", text)) if text.find(".", 0, len(text) - 1) >= 0 else text


@dataclass(frozen=True)
class Masked:
    """A sentence with its mentions masked, when somebody first asks for them.

    Attributes:
        sentence: the sentence itself.
    """

    sentence: Sentence
    _mentions: tuple[Mention, ...]
    _text: str | None = None  # given where it is no more the whole sentence, masked

    @cached_property
    def text(self) -> str:
        """The sentence, one private character a mention."""
        if self._text is not None:
            return self._text
        return re.taken_from(_masked(self.sentence, self._mentions), self.sentence.text)

    @property
    def all_mentions(self) -> tuple[Mention, ...]:
        """The mentions that are masked, in order."""
        return self._mentions

    def reworded(self, text: str, mentions: tuple[Mention, ...] | None = None) -> Masked:
        """The same sentence with another masked text, and with other mentions in the same places if they are given."""
        return Masked(self.sentence, self._mentions if mentions is None else mentions, text)

    def mentions(self, stretch: str | None) -> list[Mention]:
        """The mentions whose characters stand in a stretch of the masked text."""
        if not stretch:
            return []
        characters = stretch if len(stretch) < _FEW else _NAMED.findall(stretch)  # which costs more to begin, and less to go on
        return [self._mentions[(ord(c) - _PLANE) % _SIZE] for c in characters if c >= _FIRST]

    def plain(self, start: int, end: int) -> Masked:
        """The same sentence in which the names of a stretch of the document's text are words as any others: a town in a title."""
        inside = {index for index, mention in enumerate(self._mentions) if start <= mention.start < end}
        if not inside:
            return self
        return self.reworded("".join("X" if ord(c) >= _PLANE and (ord(c) - _PLANE) % _SIZE in inside else c for c in self.text))

    def cut(self, separator: re.Pattern[str]) -> list[Masked]:
        """The sentence in parts where a separator stands; the sentence itself where a mention hides one of them."""
        plain = list(separator.finditer(self.sentence.text))
        ends = list(separator.finditer(self.text)) if plain else [], plain
        if not ends[0] or len(ends[0]) != len(ends[1]):
            return [self]
        parts, at = [], (0, 0)
        for masked_end, end in [*zip(*ends, strict=True), (None, None)]:
            stop = (masked_end.start() if masked_end else len(self.text), end.start() if end else len(self.sentence.text))
            words = self.sentence.text[at[1] : stop[1]]
            start = self.sentence.start + at[1]
            part = Sentence(start, start + len(words), words, self.sentence.block)
            parts.append(Masked(part, self._mentions, self.text[at[0] : stop[0]]))
            at = (masked_end.end() if masked_end else 0, end.end() if end else 0)
        return parts

    def holds(self, sort: str) -> bool:
        """Whether a mention of a sort stands in the sentence: a cheap gate before costly patterns."""
        return bool(self._mentions and _SORTS[sort].search(self.text))

    def holds_kind(self, kind: Kind) -> bool:
        """Whether a mention of a kind stands in the sentence."""
        return any(mention.kind is kind for mention in self._mentions)

    def match(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """The first match of a pattern, or None."""
        return pattern.search(self.text)


def as_body(character: str) -> str:
    """The character of a mention as that of a body, where an association or a network stands among those who agree."""
    return chr(_PLANE + (ord(character) - _PLANE) % _SIZE)


def mask(sentence: Sentence, mentions: Sequence[Mention]) -> Masked:
    """Mask the mentions of a sentence; those that only qualify another word stay as they are."""
    return Masked(sentence, tuple(m for m in mentions if not m.attributive)[:_SIZE])


def _masked(sentence: Sentence, mentions: Sequence[Mention]) -> str:
    """The text with a character for each mention, what goes with it included; between the names of a list nothing is left."""
    text = sentence.text
    parts: list[str] = []
    position, before = 0, -1
    both = -1  # which part opens a list of "zowel A als B"
    for index, mention in enumerate(mentions):
        start, sort = mention.start - sentence.start, _sort(mention.kind)
        gap = _gap(text, position, start, behind=index > 0)
        if both >= 0 and (last := _LAST_OF_BOTH.fullmatch(gap)):
            parts[both] = _OPENS_BOTH.sub("", parts[both])
            gap = f"{last['remark']} en "
        if gap not in _BETWEEN or (before, sort) not in _LISTED or (gap[0] == "," and _TOLD_APART.match(text, mention.end - sentence.start)):
            both = len(parts) if _OPENS_BOTH.search(gap) else -1
            parts.append(gap)
        parts.append(chr(_PLANE + sort * _SIZE + index))
        position, before = mention.end - sentence.start, sort
    parts.append(_gap(text, position, len(text), behind=bool(mentions), ahead=False))
    return "".join(parts)


def _gap(text: str, start: int, end: int, *, behind: bool, ahead: bool = True) -> str:
    """What stands between two names, without what goes with the one behind which it stands and the one that is ahead."""
    if behind and (rest := _BEHIND.match(text, start, end)):
        start = rest.end()
    if ahead and text.endswith(_ENDS, start, end) and (dress := _DRESS.search(text, max(start, end - _LONGEST), end)):
        end = dress.start()
    return text[start:end]


def _sort(kind: Kind) -> int:
    if kind in FORUMS:
        return 1
    if kind in ORGANISATIONS:
        return 0
    return {Kind.AGREEMENT: 2, Kind.TIE: 3, Kind.BODY: 4}.get(kind, 5)
