"""Cities that no list holds: told by their country, by the list that they stand in, or by the city they are joined to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from kg.extraction.countries import ADJECTIVES, COUNTRY
from kg.extraction.mentions import CAPITAL, Gazetteer, Mention
from kg.extraction.titles import NOUN, opens_clause
from kg.model import Kind

# "Osterode-Zwolle": two places joined by a hyphen are a tie, if one of them is known
PAIR = re.compile(r"(?<![\w-])(?P<a>[A-ZÀ-Ý][a-zà-ÿ]{2,})[-–](?P<b>[A-ZÀ-Ý][a-zà-ÿ]{2,})(?![\w-])")
COMPASS = frozenset({"noord", "oost", "zuid", "west", "midden", "centrum", "stad"})
# "Osterode in Duitsland", "Bielsko (Polen)", "Orléans, France": a city that no list holds is told by its country
ABROAD = re.compile(
    rf"(?P<city>(?>{CAPITAL})(?:(?: |-)(?:(?:an der|am|sur|upon|aan|de|la|del|di|im|op) ?)?(?>{CAPITAL})){{0,2}})(?:(?:\]\([^)\s]*\))?\*{{0,2}} \| \*{{0,2}}{COUNTRY}(?= ?[|*(])| in (?:het |de |der |den )?{COUNTRY}| \((?:[^()\n]{{2,30}}, )?(?:{COUNTRY})\)|, (?:\w+, )?{COUNTRY}|\n{COUNTRY}(?=\n))(?!\w)"
)
JOINED = re.compile(rf"(?<=[a-z–,] )(?P<city>{CAPITAL}) en $")
# "het Poolse Sulechów", "de Duitse stad Gera", "het Engelse plaatsje Beverley"
SAID = re.compile(
    rf"\b(?:[Hh]et (?:{'|'.join(ADJECTIVES)}) (?:stadje |plaatsje |dorp )?|(?:[Dd]e|onze|een) (?:{'|'.join(ADJECTIVES)}) (?:stad|gemeente|plaats|partnerstad|zusterstad|partnergemeente|zustergemeente) )(?P<city>{CAPITAL}(?:[ -]{CAPITAL}){{0,2}})"
)
# "Gruyères, Gouda en Bra": the members of a list of cities
# "een stedenband met Xanten": what the word for a tie is followed by
TIED = re.compile(
    rf"(?:[Ss]teden ?band(?:en)?|[Zz]usterst(?:ad|eden)|[Pp]artnerst(?:ad|eden)|[Jj]umelages?|[Vv]erbroedering(?:en)?|[Vv]riendschapsband(?:en)?|[Vv]erzusterd|[Vv]erbroederd|twinned|Städtepartnerschaft) (?:is )?(?:met|with|mit) (?:de stad |het [A-Z]\w+se )?(?P<city>{CAPITAL}(?:[ -]{CAPITAL})?)"
)
CITY_LIST = re.compile(
    rf"{CAPITAL}(?:[ -](?:sur-)?{CAPITAL})?(?:, {CAPITAL}(?:[ -](?:sur-)?{CAPITAL})?){{1,60}},? (?:en|and|und) {CAPITAL}"
)
_PLACES = (Kind.MUNICIPALITY, Kind.CITY)
NOT_A_CITY = re.compile(
    r"(?i)(?:provincie|gemeente|stichting|waterschap|de|het|een|ook|in|met|van|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|zuid|noord|oost|west|staat|koninkrijk|rijk|parlement|ministerie|instituut|leger|rode|stedenband|jumelage|vriendschapsband)\b"
)


def pairs(text: str, gazetteer: Gazetteer) -> Iterator[Mention]:
    """Two places joined by a hyphen, one of them known: a tie between them."""
    for match in PAIR.finditer(text):
        if {match["a"].casefold(), match["b"].casefold()} & COMPASS or gazetteer.bearers(match.group()):
            continue
        if any(
            known.kind in (Kind.MUNICIPALITY, Kind.CITY) for side in "ab" for known in gazetteer.bearers(match[side])
        ):
            yield Mention(match.start(), match.end(), match.group(), Kind.TIE)


def abroad(text: str) -> Iterator[Mention]:
    """Cities that are named with their country."""
    for match in (*ABROAD.finditer(text), *SAID.finditer(text), *TIED.finditer(text)):
        start, end = match.span("city")
        while (first := re.match(r"[\w']+ ", text[start:end])) and opens_clause(first.group().strip()):
            start += first.end()  # "Met Gera in Duitsland"
        city = text[start:end]
        if len(city) > 2 and not NOT_A_CITY.match(city) and not opens_clause(city) and not NOUN.match(city.split(" ")[0]):
            yield Mention(start, end, city, Kind.CITY, city)
            if text[end : end + 2] == " (" and (other := JOINED.search(text, max(0, start - 60), start)):  # "Meiburg en Gera (Duitsland)"
                yield Mention(*other.span("city"), other["city"], Kind.CITY, other["city"])


def in_lists(text: str, found: list[Mention]) -> Iterator[Mention]:
    """The unknown members of a list of which others are known cities, taken for cities too; `found` is in order."""
    starts = [mention.start for mention in found]
    for match in CITY_LIST.finditer(text):
        first = bisect_left(starts, match.start())
        inside = found[max(0, first - 1) : bisect_left(starts, match.end())]
        if not any(m.kind in _PLACES and m.start >= match.start() for m in inside):
            continue
        for part in re.finditer(r"[^,]+?(?=, | en | and | und |$)", match.group()):
            name = re.sub(r"^(?:, | ?(?:en|and|und) )", "", part.group()).strip(" ,")
            start = match.start() + part.start() + part.group().find(name)
            is_free = not any(m.start < start + len(name) and start < m.end for m in inside)
            if name and is_free and not NOT_A_CITY.match(name) and not any(NOUN.match(word) for word in name.split()):
                yield Mention(start, start + len(name), name, Kind.CITY, name)
