"""Lists of twin towns: rows, table lines and headings that open with a city, under words that say that it is such a list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise, takewhile

from kg.dates import find_dates, find_ranges
from kg.extraction import patterns as re
from kg.extraction.annotate import Annotated
from kg.extraction.bonds import BOND_ONE, SISTER_ONE, TWIN
from kg.extraction.countries import COUNTRY
from kg.extraction.layout import Block
from kg.extraction.modality import Modality, modalities
from kg.extraction.rules.cities import RAW, is_city_name
from kg.extraction.rules.kept import read_once
from kg.extraction.rules.said_below import DETAIL, blocks_below, said_below
from kg.extraction.rules.tables import rows
from kg.model import Fact, Kind, Name, Value

# a heading or lead-in of a list: "Onze stedenbanden", "Mechelen heeft vier zustersteden:", "Städtepartnerschaften"
LISTS_TWINS = re.compile(rf"{TWIN}|(?:partnerschappen|partnerships|vriendschap|verbroederde|verbonden) (?:met|with) (?:[\w-]+ ){{0,4}}(?:steden|gemeenten|cities|towns)\b|[Tt]win (?:cities|towns)|[Ss]ister cities|STEDENBANDEN|ZUSTERSTEDEN|PARTNERSTEDEN", re.I)
NOT_LISTED = re.compile(
    r"\b(?:geen|niet|andere steden|asked|kandida\w+|mogelijke|toekomstige|aanvra\w+|verzoek\w*|voorwaarden|wat is|waarom|criteria|kosten|budget|begroting|contact|comité|commissie|beleid)\b", re.I)  # fmt: skip
WAS_LISTED = re.compile(r"\b(?:voormalige?|vroegere|beëindigde|gestopte|ended|former|frühere|ehemalige)\b", re.I)
# "5.1 Solingen. Jumelage sinds 1974."
RUNS_ON = re.compile(r"^[A-ZÀ-Ý][^.:;]{1,40}\. [A-ZÀ-Ý]")
# what follows the city in a row: a land, a year, a column, or nothing
ROW = re.compile(r"[*_]{0,2}(?:\t|\s*(?:[(:;–-]|,|\.?$|\n|sinds|since|seit|in |\d{4}))")
OPENS = re.compile(rf"[*_ \d.()–-]*(?:(?:19|20)\d\d[: \t–-]{{1,4}})?(?:{COUNTRY} ?[:\t–-] ?)?[*_\t ]*\[?(?:de (?:stad|gemeente) )?(?P<name>{RAW})(?:\]\([^()]{{1,80}}\))?")
HEADER = re.compile(r"^\s*(?:stad|city|plaats|gemeente|land|partnerstad|zusterstad|naam|stadt|town|name)\b", re.I)
# "In gesprek", "Eine Partnerschaft mit Eslöv ist 2003 erörtert worden": below its heading a city is told to be no twin town
NOT_ONE = re.compile(
    rf"^(?:{COUNTRY} )?(?:[Ii]n gesprek|[Ii]n voorbereiding|[Gg]epland|[Kk]andidaat|[Ii]n Planung|[Pp]lanned)\b|\b(?:geen|nooit|never|not a|nie|kein\w*) (?:\w+ ){{0,3}}{TWIN}|\b(?:[Ee]en|[Ee]ine?|[Aa]n?) {TWIN}\b[^.]{{0,80}}\b(?:besproken|overwogen|verkend|erörtert|geprüft|considered|discussed)\b")


@read_once
def listed_ties(annotated: Annotated) -> Iterator[Fact]:
    """A list of twin towns: under a heading or lead-in that says so, rows and headings that open with a city."""
    subject = annotated.profile.subject
    if subject is None or annotated.profile.own:
        return
    here = Name(subject.label.removeprefix("Gemeente "), subject.kind)
    yield from _tabled(annotated, here)
    inside: str | None = None
    for index, block in enumerate(annotated.blocks):
        told = _told_in_row(annotated, index)
        named = _named_with_bond(annotated, block)
        city = named or _opening_city(annotated, index, listed=inside is not None or told is not None)
        lead_in = block.kind == "text" and block.text.rstrip().endswith(":") and "\t" not in block.text
        if inside and city is None and (several := _several_cities(annotated, block)):
            for one in several:
                values: dict[str, Value] = {"a": here, "b": one, "kind": "stedenband", "status": inside}
                yield Fact("ties", values | ({"ended": True} if inside == "ended" else {}), "listed_ties", (annotated.cite(block),))
            continue
        if ((block.kind == "heading" and not DETAIL.match(block.text) and not CARRIER.match(block.text)) or lead_in) and city is None:
            inside = _sort_of_list(block.text)
        if (inside is None and told is None and named is None) or city is None or city.label == here.label:
            continue
        if modalities(block.text, 0) & {Modality.NEGATED, Modality.PLANNED, Modality.POTENTIAL, Modality.TALKS} or any(NOT_ONE.search(below.text) for below in blocks_below(annotated, index)):
            continue
        kind = "bilaterale samenwerking" if ANOTHER_SORT.search(block.text[:160]) else told or "stedenband"
        yield from _row(annotated, index, here, city, inside or "stated", kind)


def _several_cities(annotated: Annotated, block: Block) -> list[Name]:
    """The cities of a heading that is nothing but some of them: "Coventry en Croydon (Verenigd Koninkrijk)"."""
    cities = annotated.within(block.start, block.end, Kind.CITY) if block.kind == "heading" else []
    between = [annotated.clean.text[first.end : second.start] for first, second in pairwise(cities)]
    if len(cities) < 2 or cities[0].start > block.start or not all(re.fullmatch(r",| en |, | and | und ", words) for words in between):
        return []
    return [m.place() for m in cities] if re.fullmatch(rf"(?: \({COUNTRY}\))?[^\w]*", annotated.clean.text[cities[-1].end : block.end]) else []


def _named_with_bond(annotated: Annotated, block: Block) -> Name | None:
    """The city of a heading that says what it is: "Stedenband met Kongsberg", "Zusterstad Solingen (Duitsland)"."""
    heading = BOND_HEADING.match(block.text) if block.kind == "heading" else None
    cities = annotated.within(block.start, block.end, Kind.CITY, Kind.MUNICIPALITY)
    if heading is None or len(cities) != 1 or cities[0].start != block.start + heading.end():
        return None
    return cities[0].place() if re.fullmatch(r"[^\w]*(?:\([^()]{1,40}\)|, \w+)?[^\w]*", annotated.clean.text[cities[0].end : block.end]) else None


# "Land: Zwitserland", "Duitsland", "Sinds 1957" below a name: what makes it a city's
PLACED = re.compile(rf"(?:[Ll]and|[Cc]ountry|[Ss]inds|[Ss]ince|[Ss]eit)\b|{COUNTRY}(?!\w)")
# who keeps up the tie of the row above: "Stichting Jumelage Zuid"
CARRIER = re.compile(r"(?:Stichting|Vereniging|Comité|Jumelagecomité|Verein) [A-Z]")
BOND_HEADING = re.compile(rf"(?:De |Onze )?(?:{BOND_ONE}|{SISTER_ONE})(?: (?:met|with|mit))?[: –-]{{1,3}}")


def _told_in_row(annotated: Annotated, index: int) -> str | None:
    """The kind of tie that a table's row names in a column, or that the text below a heading "Eger (Hongarije)" speaks of."""
    block = annotated.blocks[index]
    if "\t" in block.text:
        cells = [cell.strip(" *_") for cell in block.text.split("\t")[1:]]
        named = next((cell for cell in cells if IS_BOND.fullmatch(cell)), None)
        return None if named is None else "bilaterale samenwerking" if named.lower().startswith("bilat") else "stedenband"
    if block.kind == "heading" and re.search(rf"\({COUNTRY}\)$", block.text.strip(" *")):
        for below in annotated.blocks[index + 1 : index + 3]:
            if below.kind == "heading":
                break
            if re.search(rf"{TWIN}|\b(?:een|de|die) band\b", below.text) and not re.search(r"\b(?:geen|nooit|niet)\b[^.]{0,60}(?:band|jumelage|stad)\b", below.text):
                return "stedenband"
    return None


IS_BOND = re.compile(r"(?:stedenband|jumelage|vriendschapsband|verbroedering|zusterstad|partnerstad|bilaterale (?:samenwerking|relatie)|twin town|sister city)(?:en|s)?", re.I)
# what a column "Soort relatie" calls a tie that is no twinning: "Projectmatige samenwerking"
OTHER_TIE = re.compile(r"(?i)bilatera|samenwerking|project|contact")
# "not a twin town, but a partner city": another sort of tie
ANOTHER_SORT = re.compile(rf"\b(?:not an?|geen|keine) (?:\w+ )?{TWIN}, (?:but|maar|wel|sondern)\b")
HEADERS = re.compile(r"(?i)\b(?:stad|partnerstad|zusterstad|plaats|gemeente|city|town|Stadt)\b.{0,120}?\b(?:sinds|since|seit|jaar|periode|year|Jahr)\b")


def _tabled(annotated: Annotated, here: Name) -> Iterator[Fact]:
    """The rows of a table of cities with their years, in a document that is about twin towns from its head on."""
    if not LISTS_TWINS.search(annotated.clean.text[:900]):
        return
    for row in rows(annotated, HEADERS):
        label = next((v for k, v in row.cells.items() if re.match(r"stad|partnerstad|zusterstad|plaats|gemeente|city|town", k)), "")
        year = next((v for k, v in row.cells.items() if re.match(r"sinds|since|seit|jaar|periode|year", k)), "")
        sort = next((v for k, v in row.cells.items() if re.match(r"soort|aard|type", k)), "")
        since, until = _years(year)
        label = re.sub(r" \([^()]*\)$", "", label)
        if not since or not is_city_name(label) or not re.fullmatch(RAW, label) or label == here.label:
            continue
        kind = "bilaterale samenwerking" if OTHER_TIE.search(sort) and not re.search(TWIN, sort) else "stedenband"
        values: dict[str, Value] = {"a": here, "b": Name(label, Kind.CITY), "kind": kind, "since": since, "until": until, "status": "ended" if until else "stated"}
        yield Fact("ties", values, "listed_ties", (row.evidence,))


def _years(text: str) -> tuple[str | None, str | None]:
    """ "1987", "1975 - 2004"; nothing else is a year of a tie."""
    match = re.fullmatch(r"\D{0,12}((?:18|19|20)\d\d)(?:\s*(?:-|–|tot(?: en met)?|t/m)\s*((?:19|20)\d\d))?\D{0,20}", text)
    return (match[1], match[2]) if match else (None, None)


def _sort_of_list(text: str) -> str | None:
    if not LISTS_TWINS.search(text) or NOT_LISTED.search(text):
        return None
    return "ended" if WAS_LISTED.search(text) else "stated"


def _opening_city(annotated: Annotated, index: int, *, listed: bool) -> Name | None:
    """The city with which a block opens, if it opens a row; a name that nothing is known of needs its land or a year beside or below it."""
    block = annotated.blocks[index]
    opening = annotated.within(block.start, min(block.end, block.start + 60), Kind.CITY, Kind.MUNICIPALITY)
    before = block.text[: opening[0].start - block.start] if opening else ""
    if opening and re.fullmatch(rf"[*_ \t\d.:()–-]*(?:{COUNTRY}[ \t:–-]+)?(?:de (?:stad|gemeente) )?", before):
        place = opening[0].place()
        place = replace(place, label=re.sub(r"^(?:Mit|Met|With) ", "", place.label))
        runs_on = block.kind == "item" and block.marker and listed and re.match(r"\. [A-Z]", annotated.clean.text[opening[0].end : opening[0].end + 3])
        return place if runs_on or ROW.match(annotated.clean.text, opening[0].end) else None
    below = " ".join(line.text for line in takewhile(lambda line: PLACED.match(line.text), annotated.blocks[index + 1 : index + 3]))
    if not listed or (block.kind == "heading" and not below and "(" not in block.text and "," not in block.text) or HEADER.match(block.text):
        return None
    raw = OPENS.match(block.text)
    if block.kind == "text" and "\t" not in block.text and len(block.text) > 100:
        return None  # running text
    if not raw or not is_city_name(raw["name"]) or not ROW.match(block.text, raw.end()):
        return None
    beside = block.text[: raw.start("name")] + f"{block.text[raw.end() : raw.end() + 60]} {below}"
    told = re.search(rf"{COUNTRY}(?!\w)|\b(?:19|20)\d\d\b", beside)
    return Name(raw["name"], Kind.CITY) if told else None


def _row(annotated: Annotated, index: int, here: Name, city: Name, sort: str, kind: str) -> Iterator[Fact]:
    block = annotated.blocks[index]
    ranges = find_ranges(block.text)
    dates = [d.value for d in find_dates(block.text)]
    runs_on = block.kind == "item" and RUNS_ON.search(block.text[:80]) is not None
    below = said_below(annotated, index, city, here, runs_on=runs_on)
    dates = [] if runs_on else dates
    status = "ended" if below.over or (not runs_on and Modality.ENDED in modalities(block.text, 0)) else sort
    until = None
    if status == "ended" and ranges:
        dates, until = ([ranges[0].since] if ranges[0].since else []), ranges[0].until
    elif status == "ended":
        dates, until = (dates[:1], dates[1]) if len(dates) > 1 else ([], dates[0] if dates else None)
    until = until or (below.until if status == "ended" else None)
    values: dict[str, Value] = {"a": here, "b": city, "kind": kind, "since": dates[0] if dates else below.since, "until": until, "status": status}
    if status == "ended" and until is None:
        values["ended"] = True
    yield Fact("ties", values, "listed_ties", (annotated.cite(block), *below.evidence))
