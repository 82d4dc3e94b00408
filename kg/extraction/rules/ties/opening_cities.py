"""The cities with which a block of a list opens: a row, a heading of one city or of several, or a name that its own paragraph follows."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.bonds import TWIN, TWINNED
from kg.extraction.names.countries import COUNTRY
from kg.extraction.names.mentions import CAPITAL
from kg.extraction.rules.ties.cities import RAW, is_city_name
from kg.extraction.text.layout import Block
from kg.model import Kind, Name

# what follows the city in a row: a land, a year, a column, or nothing; "Mamelodi, wijk bij Pretoria, Zuid-Afrika" tells where it lies; "Zutphen (verbonden met" and "Kassel, waarmee" open sentences
_ROW = re.compile(rf"[*_]{{0,2}}(?:\t|\s*(?:[:;–-]|\((?!(?:ook )?(?:{TWINNED}|verbonden|bevriend))|,(?= ?(?:{COUNTRY}|\d|[A-Z]|(?:onze|sinds|since|seit|in|our|unsere) |{TWIN} (?:sinds|since|seit|uit)\b|(?:een |de )?(?:[a-zë]+ ){{1,4}}[A-ZÀ-Ý][\w'’-]+(?: [A-ZÀ-Ý][\w'’-]+)?(?:, | \(){COUNTRY}))|\.?$|\n|sinds|since|seit|in |te (?={COUNTRY})|{COUNTRY}(?!\w)|\d{{4}}))")
# "Partnerstad: Woking", a card's first line
_CARD = r"(?:(?:[Pp]artner|[Zz]uster)?[Ss]tad|[Pp]artner[Ss]tadt|Stadt|(?:[Tt]win |[Pp]artner |[Ss]ister )?(?:[Cc]ity|[Tt]own)|[Gg]emeente|[Pp]laats|[Nn]aam)(?: ?: ?|\t)"
_CARD_LINE = re.compile(_CARD)
# "Vlag van Polen": what a picture beside the row is called
_FLAG = r"(?:(?:Vlag van|Flagge von|Flag of|Drapeau de) )?"
_BEFORE = re.compile(rf"(?:{_CARD})?[*_ \t\d.,:()>»›•–-]*{_FLAG}(?:{COUNTRY}[ \t:,–-]+)?(?:de (?:stad|gemeente) )?")
_OPENS = re.compile(rf"(?:{_CARD})?[*_ \d.()>»›•–-]*(?:(?:19|20)\d\d[:, \t–-]{{1,4}})?{_FLAG}(?:{COUNTRY}(?: ?[:\t–-] ?| (?!(?:City|Stad|Stadt)\b)(?=[A-ZÀ-Ž])))?[*_\t ]*\[?(?:de (?:stad|gemeente) )?(?P<name>{RAW})(?:\]\([^()]{{1,80}}\))?")
_LAND_BEHIND = re.compile(rf"[*_]{{0,2}}{CAPITAL}(?:[ -]{CAPITAL}){{0,2}}(?: [–-])? {COUNTRY}(?!\w)")
# "Polen Lublin", as a list with flags has it
_FLAGGED = re.compile(rf"{_FLAG}{COUNTRY} {RAW}[*_ ]*$")
_WITH_LAND = re.compile(rf" {COUNTRY}$")
_HEADER = re.compile(r"^\s*(?:stad|city|plaats|gemeente|land|partnerstad|zusterstad|naam|stadt|town|name)\b(?! ?:)", re.I)
# "Land: Zwitserland", "Duitsland", "Sinds 1957" below a name: what makes it a city's
_PLACED = re.compile(rf"(?:{TWIN} (?:[Ss]inds|[Ss]ince|[Ss]eit)\b|[Ll]and|[Cc]ountry|[Ss]inds|[Ss]ince|[Ss]eit)\b|{COUNTRY}(?!\w)")
# "Coventry en Croydon (Verenigd Koninkrijk)"
_SEVERAL = re.compile(rf"[*_ \d.()–-]*(?P<names>{RAW}(?:(?:, | en | & | und | and |, en ){RAW}){{1,4}})[*_]{{0,2}}(?: \({COUNTRY}\))?[*_ .:]{{0,4}}$")
_BETWEEN = re.compile(r", en |, | en | & | und | and ")
# "Hastings. De band met deze Engelse kustplaats", "Varna (Bulgarije): stedenband sinds 2000"
_RUN_IN = re.compile(rf"[*_ \d.()–-]*(?P<name>{RAW})[*_]{{0,2}}(?: \({COUNTRY}\))?[.:][*_]{{0,2}} (?=[A-Z])")
SPEAKS = re.compile(rf"{TWIN}|\b(?:[Bb]and|[Vv]erbonden|[Bb]evriend|[Pp]artner|[Vv]riendschap|verbunden|Freundschaft|friendship)\b")
# "Deze band met Nicaragua", "Met deze Chinese stad": below the name, what shows that it is a city's
_THIS_ONE = re.compile(
    rf"(?:Met )?(?:[Dd]eze|[Dd]it|[Dd]iese[rs]?|[Tt]his) (?:[\w-]+ ){{0,3}}?(?:{TWIN}|band|vriendschap|relatie|\w*stad|\w*gemeente|\w*plaats|town|city|Stadt|Verbindung)\b|(?:Met )?[Dd](?:e|ie) (?:[\w-]+ )?(?:{TWIN}|band|vriendschap|\w*stad van)\b[^.]{{0,100}} (?:19|20)\d\d"
)
# "Franse stad in de Provence.", "De geboortestad van Willem van Oranje": what a city's own text opens with
_A_PLACE = re.compile(r"(?:(?:[Dd]e|[Hh]et|[Ee]en|[Dd]it|[Dd]eze|[Dd]ie|[Ee]ine|[Aa]n?|[Tt]he) )?(?:[\w-]+ ){0,3}?(?:\w*(?:stad|stadje|plaatsje|dorp|gemeente)|plaats|Stadt|Gemeinde|town|city)\b(?! (?:en|and|und|of|or)\b)")
# "Maromme is een Franse stad bij Rouen", "Norderstedt ligt in"
_LIES = re.compile(r" (?:ligt|telt|liegt|zählt|lies|(?:is|ist) (?:een|eine?|an?) (?:[\w-]+ ){0,3}?\w*(?:stad|stadje|plaats|plaatsje|dorp|gemeente|Stadt|Gemeinde|town|city)\b)")
_FIGURES = re.compile(r"(?i)(?:aantal )?(?:inwoners|ligging|bevolking|einwohner|population|location|afstand)\b")
# "De gemeente steunt": that is the document's own
_OWN_TOWN = re.compile(r"(?:De|Onze|Deze|Die|Unsere|Diese|The|Our) (?:stad|gemeente|Stadt|Gemeinde|town|city)\b(?! (?:in|met|aan|bij|ligt|telt|uit|liegt) )")
_LONGEST_ROW = 100
"""Characters of a row; what is longer is running text."""


def opening_cities(annotated: Annotated, index: int, *, listed: bool) -> list[Name]:
    """The cities with which a block opens, if it opens a row; a name that nothing is known of needs its land or a year beside or below it.

    Args:
        listed: whether words above say that this is a list of twin towns.
    """
    block = annotated.blocks[index]
    if listed and block.kind == "heading" and (several := _several(annotated, block)):
        return several
    if listed and (city := run_in(annotated, block)):
        return [city]
    card = _CARD_LINE.match(block.text)  # its own "Stad" is no name
    opening = annotated.within(block.start + (card.end() if card else 0), min(block.end, block.start + 60), Kind.CITY, Kind.MUNICIPALITY)
    if opening and _BEFORE.fullmatch(block.text[: opening[0].start - block.start]):
        if len(opening) > 1 and annotated.clean.text[opening[0].end : opening[1].start] == "/" and listed and _ROW.match(annotated.clean.text, opening[1].end):
            return [opening[0].place(), opening[1].place()]  # "Polen, Gdansk/Gdynia"
        place = opening[0].place()
        place = replace(place, label=re.sub(r"^(?:Mit|Met|With) ", "", place.label))
        return [place] if _ROW.match(annotated.clean.text, opening[0].end) else []
    return _unknown(annotated, index) if listed else []


def run_in(annotated: Annotated, block: Block) -> Name | None:
    """The city that stands before the paragraph about it, within one block: "Hastings. De band met deze Engelse kustplaats ..."."""
    match = _RUN_IN.match(block.text) if block.kind != "heading" else None
    if match is None or not is_city_name(match["name"]) or not SPEAKS.search(block.text, match.end()):
        return None
    known = _known(annotated, block.start + match.start("name"), block.start + match.end("name"))
    return known or (Name(match["name"], Kind.CITY) if _THIS_ONE.match(block.text, match.end()) else None)


def _several(annotated: Annotated, block: Block) -> list[Name]:
    """The cities of a heading that joins them, one of them known at least."""
    match = _SEVERAL.match(block.text)
    if match is None:
        return []
    found: list[Name] = []
    at = block.start + match.start("names")
    is_known = False
    for name in _BETWEEN.split(match["names"]):
        start = annotated.clean.text.index(name, at)
        known = _known(annotated, start, start + len(name))
        is_known = is_known or known is not None
        found.append(known or Name(name, Kind.CITY))
        at = start + len(name)
    return found if is_known and all(is_city_name(city.label) for city in found) else []


def _known(annotated: Annotated, start: int, end: int) -> Name | None:
    """The known city that is named there and nowhere wider."""
    named = annotated.within(start, end, Kind.CITY, Kind.MUNICIPALITY)
    return named[0].place() if named and (named[0].start, named[0].end) == (start, end) else None


def _unknown(annotated: Annotated, index: int) -> list[Name]:
    block = annotated.blocks[index]
    rest = annotated.blocks[index + 1 : index + 3]
    below = " ".join(line.text for line in takewhile(lambda line: len(line.text) < _LONGEST_ROW and _PLACED.match(line.text), rest))
    spoken_of = block.kind in ("heading", "item") and bool(rest) and rest[0].kind != "heading" and _is_of_a_city(block.text.strip(" *_"), rest[0].text)
    if (block.kind == "heading" and not below and not spoken_of and "(" not in block.text and "," not in block.text and not _LAND_BEHIND.match(block.text) and not _FLAGGED.match(block.text)) or _HEADER.match(block.text):
        return []
    if block.kind == "text" and "\t" not in block.text and len(block.text) > _LONGEST_ROW:
        return []
    raw = _OPENS.match(block.text)
    if not raw:
        return []
    name = _WITH_LAND.sub("", raw["name"])  # "Chambourg Frankreich seit 1996": a table's row of which the gaps are gone
    end = raw.start("name") + len(name) if name != raw["name"] else raw.end()
    if not is_city_name(name) or not (name != raw["name"] or _ROW.match(block.text, end)):
        return []
    beside = block.text[: raw.start("name")] + f"{block.text[end : end + 60]} {below}"
    return [Name(name, Kind.CITY)] if spoken_of or re.search(rf"{COUNTRY}(?!\w)|\b(?:19|20)\d\d\b", beside) else []


def _is_of_a_city(name: str, text: str) -> bool:
    """Whether the text below a name shows that it is a city's: it speaks of the tie with it, or tells what a town is told by."""
    if _THIS_ONE.match(text) or (text.startswith(f"{name} ") and _LIES.match(text, len(name))):
        return True
    return SPEAKS.search(text) is not None and bool(_FIGURES.match(text) or (_A_PLACE.match(text) and not _OWN_TOWN.match(text)))
