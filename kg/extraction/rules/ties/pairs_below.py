"""Two towns on a line of their own right below a line that is about twin towns: "Veertig jaar jumelage", and below it "Ermelo - Kolding (Denemarken)"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from kg.dates import find_dates, find_ranges
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.modality import UNREAL, modalities
from kg.extraction.names.countries import COUNTRY
from kg.extraction.names.titles import NOUN
from kg.extraction.rules.tables import lines_of
from kg.extraction.rules.ties.cities import RAW, is_city_name
from kg.extraction.rules.ties.tabled_ties import NOT_YET, OVER
from kg.model import Evidence, Fact, Kind, Name, Value

_LAND = rf"(?: ?\((?:{COUNTRY}|[A-Z]{{1,3}})\)|, {COUNTRY}(?!\w)| in {COUNTRY}(?!\w))"
# "- Ermelo en Kolding (Denemarken), sinds 1983", "Ermelo | Kolding", "Ermelo–Kolding. Het comité stond er bij stil."
_PAIR = re.compile(rf"[•*–-]?[ \t]{{0,3}}(?:(?:[Dd]e )?(?:[Gg]emeente|[Ss]tad) )?(?P<one>{RAW})(?:{_LAND})?(?P<between> ?[-–—|/&+:] ?| en | met | und | and |\t)(?:het |de )?(?P<two>{RAW})(?P<land>{_LAND})?(?P<rest>[.,;:|( ]{{0,3}}(?:(?:sinds|since|seit|vanaf|uit|–|-) ?)?(?:[\d(].{{0,60}})?$|[.:;] [A-Z].{{0,600}}$)")
_PATH = re.compile(r" ?[:|\t]")
_LONGEST_TITLE = 90
"""Characters of a title; a longer line is running text."""
_MADE = re.compile(r"\b(?:(?:onder)?teken(?:d|de|den)|getekend|ondertekend|gesloten|sloten|dateert|stamt|sinds|aangegaan|podpisa\w*|podepsan\w*|pochodzi|unterzeichnet|geschlossen|besteht seit|signed|twinned|signé\w*)\b")
# "3 maja 1991": a month that we cannot read
_OTHER_MONTH = re.compile(r"\b\d{1,2}\.? (?:stycz|lut|mar[cz]|kwie|maja|czerw|lip|sierp|wrze|pa[źz]dz|list|grud|led|úno|břez|dub|kvě|červ|srp|září|říj|pros)\w*")
_BETWEEN = 3
"""Lines of text between two pairs."""
_MOST = 40
"""Lines of such a list."""


def pairs_below(annotated: Annotated, lists: re.Pattern[str], others: re.Pattern[str], ended: re.Pattern[str]) -> Iterator[Fact]:
    """The ties of such lines, each of a municipality and a city abroad.

    Args:
        lists: what a title says of a list of twin towns.
        others: what it says where it is of something else.
        ended: what it says of one of ties that are over.
    """
    lines = [(start, line) for start, line in lines_of(annotated) if line.strip()]
    for index, (_, line) in enumerate(lines):
        is_over_one = len(line) < _LONGEST_TITLE and not line.rstrip().endswith((".", ",", ";", "?")) and index + 1 < len(lines) and _PAIR.match(lines[index + 1][1].rstrip())
        title = lists.search(line) if is_over_one else None
        if title is None or others.search(line) or NOT_YET.search(line) or modalities(line, title.start()) & UNREAL:
            continue
        state = "ended" if ended.search(line) else "stated"
        yield from _rows(annotated, lines[index + 1 : index + 1 + _MOST], state)


def _rows(annotated: Annotated, lines: list[tuple[int, str]], state: str) -> Iterator[Fact]:
    """The ties of the lines below a title; between two of them some text may stand, which may tell when the one above it was made."""
    last: Fact | None = None
    gap = 0
    for start, below in lines:
        pair = _PAIR.match(below.rstrip())
        fact = _fact(annotated, start, pair, state) if pair else None
        if fact is None:
            gap += 1
            if last is None or gap > _BETWEEN:
                break
            last = _made(last, start, below)
            continue
        if last is not None:
            yield last
        last, gap = fact, 0
    if last is not None:
        yield last


def _made(fact: Fact, start: int, line: str) -> Fact:
    """A tie with the day on which it was made by a line below its own: "De akte is op 3 mei 1991 getekend"."""
    dates = find_dates(line)
    if fact["since"] or fact["status"] != "stated" or len(dates) != 1 or _OTHER_MONTH.search(line) or not _MADE.search(line) or modalities(line, 0) & UNREAL:
        return fact
    said = Evidence(start, start + len(line), line, supports=("since",))
    return replace(fact, values={**fact.values, "since": dates[0].value}, evidence=(*fact.evidence, said))


def _fact(annotated: Annotated, start: int, pair: re.Match[str], state: str) -> Fact | None:
    one, two = (_town(annotated, start + pair.start(side), pair[side]) for side in ("one", "two"))
    is_sure = pair["land"] or (not pair["rest"].strip(" .") and not _PATH.match(pair["between"]))  # "Gouda | Nieuws" is the path to a page
    if one and one.kind is Kind.MUNICIPALITY and two is None and is_sure and is_city_name(pair["two"]) and not NOUN.match(pair["two"].split(" ")[0]):
        two = Name(pair["two"], Kind.CITY)
    if one is None or two is None or (one.kind is Kind.MUNICIPALITY) == (two.kind is Kind.MUNICIPALITY):
        return None
    a, b = (one, two) if one.kind is Kind.MUNICIPALITY else (two, one)
    beside = re.split(r"[.:;] (?=[A-Z])", pair["rest"])[0]
    ranges, dates = find_ranges(beside), find_dates(beside)
    since = ranges[0].since if ranges else dates[0].value if dates else None
    until = ranges[0].until if ranges else None
    over = state == "ended" or until is not None or OVER.search(beside) is not None
    if over and until is None and dates and (len(dates) > 1 or OVER.search(beside)):
        since, until = (dates[0].value if len(dates) > 1 else None), dates[-1].value
    values: dict[str, Value] = {"a": a, "b": b, "kind": "stedenband", "since": since, "until": until, "status": "ended" if over else "stated"}
    if over and until is None:
        values["ended"] = True
    text = annotated.document.text
    return Fact("ties", values, "listed_ties", (Evidence(start, start + pair.end(), text[start : start + pair.end()]),))


def _town(annotated: Annotated, start: int, written: str) -> Name | None:
    """The town that is named there, by its place in the kept text."""
    offsets = annotated.clean.offsets
    named = annotated.within(bisect_left(offsets, start), bisect_left(offsets, start + len(written)), Kind.MUNICIPALITY, Kind.CITY)
    return named[0].place() if len(named) == 1 else None
