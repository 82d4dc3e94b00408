"""What one row of a list of twin towns says: the kind of tie, since when and until when; and rows that a text has run together in one line."""

from __future__ import annotations

from collections.abc import Iterator

from kg.dates import find_dates, find_ranges
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.modality import UNREAL, Modality, modalities
from kg.extraction.names.bonds import TWIN
from kg.extraction.names.countries import COUNTRY
from kg.extraction.rules.ties.cities import RAW, is_city_name
from kg.extraction.rules.ties.opening_cities import run_in
from kg.extraction.rules.ties.said_below import ASLEEP_SINCE, said_below, said_of
from kg.extraction.rules.ties.state_lines import LABEL, joined_rows
from kg.model import Fact, Name, Value

_TIED = re.compile(TWIN)
# "Nitra, Slowakije. Stedenband sinds 1994.", "Polen, Gdynia, zusterstad sinds 1977", "Xiamen (China), economische samenwerking sinds 2009"
_WITH_LAND = re.compile(rf"[*_ ]*(?:{RAW}(?: \(|, ?| [–-] ){COUNTRY}\)?|{COUNTRY}, {RAW}(?:/{RAW})?)(?=[.,:; –-])")
_COOPERATION = re.compile(r"\b(?:bilaterale|economische|projectmatige|technische) (?:samenwerking|relatie)\b")
_TALKED = re.compile(r"\b(?:gesproken|besproken|gepraat|overlegd|kwam(?: er)? niets|niets (?:van|uit) (?:gekomen|geworden))\b")  # "over economische samenwerking gesproken, niets van gekomen"
_SINCE = re.compile(rf"\b{TWIN}(?: (?:met|with|mit) \S+)?(?: (?:is|bestaat|er|al|exists|besteht))* (?:sinds|since|seit|sedert|uit)(?: het jaar)? $")
_LONGEST = 160
"""Characters of a row that tells its kind of tie itself."""
# "Aarau, Zwitserland Adapazarı, Turkije Estelí, Nicaragua": rows that a text has run together
_RUN = re.compile(rf"(?P<name>{RAW})(?:(?:, ?| \(| [–-] ){COUNTRY}\)?| \([A-Z]{{1,3}}\))(?:,? \(?(?:sinds |since |seit )?(?:19|20)\d\d(?: ?[–-] ?(?:19|20)\d\d)?\)?)?[ ;,.]*")
_RUN_BY_YEAR = re.compile(rf"(?:19|20)\d\d(?: ?[:,–-])? (?P<name>{RAW})(?:, ?| \(| [–-] ){COUNTRY}\)?[ ;,.]*")  # "1991, Jena, Duitsland 1994, Nitra, Slowakije"
_FEWEST = 3
"""Rows that are run together at least: of two, the second may be more of the first."""
_NEAR = 12
"""Characters behind a name that its own paragraph follows in which a date is said of the name alone."""
# "stedenband van 1990 tot 2022", "Lünen (1990-2022)": both ends of a tie
_PERIOD = re.compile(r"(?:[Bb]and|[Jj]umelage|[Vv]erbroedering|[Vv]erzustering|stad|\)|^[*_ ]*[\w -]{3,30}[:,( ]+)(?:,| [–-])?(?: van| from| von)?\s?\(?(?:18|19|20)\d\d ?(?:-|–|tot|bis(?: en met)?|t/m|until) ?(?:19|20)\d\d")
IS_BOND = re.compile(r"(?:stedenband|jumelage|vriendschapsband|verbroedering|zusterstad|partnerstad|bilaterale (?:samenwerking|relatie)|twin town|sister city)(?:en|s)?", re.I)
# "Nitra: afgelopen, niet verlengd", "Nitra (gestopt)"
_ROW_OVER = re.compile(rf"^[*_ ]*{RAW}(?: \([^()]{{1,30}}\))?(?: ?[:–(-]|,) ?(?:is |inmiddels )?(?:afgelopen|verlopen|gestopt|voorbij|niet (?:meer )?(?:verlengd|voortgezet))\b")
# what a row says of a tie that is over, behind the city
ENDED_BESIDE = re.compile(r"(?<!niet )(?<!nooit )\b(?:beëindigd|opgezegd|opgeheven|verbroken|stopgezet|ended|terminated|beendet)\b")


def run_together(text: str) -> list[tuple[str, str]]:
    """The cities of a line that holds nothing but rows of a list, each with its row; empty where it is no such line.

    >>> [city for city, _ in run_together("Aarau, Zwitserland Jena, Duitsland Nitra (Slowakije), sinds 1994")]
    ['Aarau', 'Jena', 'Nitra']
    """
    found: list[tuple[str, str]] = []
    position = 0
    run = _RUN_BY_YEAR if _RUN_BY_YEAR.match(text) else _RUN
    while match := run.match(text, position):
        found.append((match["name"], match.group()))
        position = match.end()
    is_whole = position == len(text) and len(found) >= _FEWEST and all(is_city_name(city) for city, _ in found)
    return found if is_whole else joined_rows(text) if ";" in text else []


def _stretch(text: str, city: Name) -> str:
    """The row of a city: the line, or its part of one in which several are run together."""
    label = LABEL.match(text)
    rows = joined_rows(text, label.end()) if label else run_together(text)
    return next((row for name, row in rows if name == city.label or city.label in row), text)


def _dates(text: str) -> list[str]:
    """The dates of a row, that first since when the tie is there: "in 2022 is er een project geweest; stedenband sinds 1983"."""
    found = [date for date in find_dates(text) if not ASLEEP_SINCE.search(text[: date.start])]
    return [d.value for d in sorted(found, key=lambda d: _SINCE.search(text, 0, d.start) is None)]


def kind_told(annotated: Annotated, index: int) -> str | None:
    """The kind of tie that a table's row names in a column, or that the text below a heading "Eger (Hongarije)" speaks of."""
    block = annotated.blocks[index]
    if "\t" in block.text:
        cells = [cell.strip(" *_") for cell in block.text.split("\t")[1:]]
        named = next((cell for cell in cells if IS_BOND.fullmatch(cell)), None)
        return None if named is None else "bilaterale samenwerking" if named.lower().startswith("bilat") else "stedenband"
    if (with_land := _WITH_LAND.match(block.text)) and len(block.text) < _LONGEST:  # "Nitra, Slowakije. Stedenband sinds 1994."
        rest = block.text[with_land.end() :]
        said = None if _TALKED.search(rest) else _TIED.search(rest) or _COOPERATION.search(rest)
        if said and not modalities(rest, said.start()) & UNREAL:
            return "stedenband" if _TIED.search(rest) else "bilaterale samenwerking"
        return None
    if block.kind == "heading" and re.search(rf"\({COUNTRY}\)$", block.text.strip(" *")):
        for below in annotated.blocks[index + 1 : index + 3]:
            if below.kind == "heading":
                break
            if re.search(rf"{TWIN}|\b(?:een|de|die) band\b", below.text) and not re.search(r"\b(?:geen|nooit|niet)\b[^.]{0,60}(?:band|jumelage|stad)\b", below.text):
                return "stedenband"
    return None


def row_of(annotated: Annotated, index: int, here: Name, city: Name, sort: str, kind: str) -> Iterator[Fact]:
    """The tie that a row tells, with its years and whether it is over, by the row and by what stands below it.

    Args:
        sort: stated or ended, by the list's heading.
        kind: of the tie.
    """
    block = annotated.blocks[index]
    is_run_in = run_in(annotated, block) == city
    below = said_of(annotated, list(annotated.sentences_of(index))[1:], city, here) if is_run_in else said_below(annotated, index, city, here)
    opening = annotated.clean.text[block.start : block.start + len(city.label) + _NEAR] if is_run_in else _stretch(block.text, city)
    word = ENDED_BESIDE.search(opening)
    ended_at = word if word and Modality.ENDED in modalities(opening, word.start()) else None
    ranges = find_ranges(opening)
    dates = _dates(opening)
    is_over = below.over or _ROW_OVER.search(opening) is not None or ended_at is not None or Modality.ENDED in modalities(opening, 0) or (bool(ranges) and _PERIOD.search(opening) is not None)
    status = "ended" if is_over else sort
    until = None
    if status == "ended" and ranges:
        dates, until = ([ranges[0].since] if ranges[0].since else []), ranges[0].until
    elif status == "ended" and ended_at and len(dates) == 1:
        dates, until = [], dates[0]  # "Moermansk: de band is in 2022 opgezegd"
    elif status == "ended":
        dates, until = (dates[:1], dates[1]) if len(dates) > 1 else ([], dates[0] if dates else None)
    until = until or (below.until if status == "ended" else None)
    values: dict[str, Value] = {"a": here, "b": city, "kind": kind, "since": dates[0] if dates else below.since, "until": until, "status": status}
    if status == "ended" and until is None:
        values["ended"] = True
    yield Fact("ties", values, "listed_ties", (annotated.cite(block), *below.evidence))
