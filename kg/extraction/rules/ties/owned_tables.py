"""Tables of several towns' ties: a column with whose they are, one with the other town, perhaps since when and a remark; an empty first cell is the owner above."""

from __future__ import annotations

from collections.abc import Iterator

from kg.dates import find_dates, find_ranges
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.modality import UNREAL, modalities
from kg.extraction.names.countries import COUNTRY
from kg.extraction.rules.tables import Row, rows
from kg.extraction.rules.ties.cities import RAW, is_city_name
from kg.extraction.rules.ties.tabled_ties import NOT_YET, OVER, kind_by_sort
from kg.model import Fact, Kind, Name, Value

_OWNER = r"(?:gemeente|stad|plaats|provincie|dorp|wie|onze kant|nederlandse (?:gemeente|stad|kant)|town|city|stadt|gemeinde|kommune)"
_OTHER = r"(?:(?:partner|zuster|broeder|vrienden|vriendschaps|jumelage|stedenband)(?:\w*)|stedenbanden|jumelages?|verbroedering(?:en)?|band(?:en)? met|verbonden met|verbroederd met|verzusterd met|met wie|twin\w*(?: towns?| with)?|sister (?:city|town)|partner(?:stadt|gemeinde))"
# "Gemeente | Partner | Sinds | Opmerking", "Stad   Verbroederd met   Jaar"
HEADERS = re.compile(rf"(?i)^\W*{_OWNER}\b[^\w\n]{{1,40}}{_OTHER}\b")
# any body has partners
_ANY_PARTNER = re.compile(r"partners?")
_OWNERS = re.compile(rf"{_OWNER}\b")
_OTHERS = re.compile(rf"{_OTHER}\b")
_WHEN = re.compile(r"(?:[a-z]+ )?(?:sinds|vanaf|since|seit)|jaar|periode|year|start|begin|getekend|ondertekend|gesloten|aangegaan|signed")
_SORT = re.compile(r"soort|aard|type|vorm")
# "Gotha (Duitsland)", "Gotha, Duitsland", "Gotha (D)", "Gotha"; several in one cell are parted by a comma, a stroke or "en"
_CITY = re.compile(rf"(?P<name>{RAW})(?: ?\((?:{COUNTRY}|[A-Z]{{1,3}})\)|, {COUNTRY})?(?= ?(?:$|[,;/+&]| en | and | und ))")
_NEXT = re.compile(r" ?[,;/+&] ?| en | and | und ")
_SHOWN = re.compile(rf"\((?:{COUNTRY}|[A-Z]{{1,3}})\)|, {COUNTRY}$")


def owned_ties(annotated: Annotated) -> Iterator[Fact]:
    """The ties of a table that says in each row whose they are."""
    owner: Name | None = None
    header = -1
    for row in rows(annotated, HEADERS):
        owner, header = (owner if row.header == header else None), row.header
        owner = _owner(annotated, row) if row.cell(_OWNERS) else owner
        if owner is not None:
            yield from _row(annotated, row, owner)


def _owner(annotated: Annotated, row: Row) -> Name | None:
    named = row.names(annotated, _OWNERS)
    if len(named) == 1 and named[0].kind in (Kind.MUNICIPALITY, Kind.CITY):
        return named[0].place()
    if len(named) == 1 and named[0].kind is Kind.PROVINCE:
        return named[0].name()
    written = row.cell(_OWNERS)
    return Name(written, Kind.CITY) if not named and re.fullmatch(RAW, written) and is_city_name(written) else None


def _row(annotated: Annotated, row: Row, owner: Name) -> Iterator[Fact]:
    written, when, sort = row.cell(_OTHERS), row.cell(_WHEN), row.cell(_SORT)
    told = (_OWNERS, _OTHERS, _WHEN, _SORT)
    remark = next((cell for head, cell in row.cells.items() if not any(known.match(head) for known in told)), "")
    said = " ".join(cell for cell in row.cells.values() if cell not in (written, row.cell(_OWNERS)))
    is_over = OVER.search(said) is not None
    if NOT_YET.search(said) or (not is_over and modalities(remark, 0) & UNREAL and not OVER.search(remark)):
        return
    ranges, dates = find_ranges(when), find_dates(when)
    since = ranges[0].since if ranges else dates[0].value if dates else None
    until = ranges[0].until if ranges else None
    if is_over and until is None and (last := find_dates(said)) and last[-1].value != since:
        until = last[-1].value
    is_sure = since is not None and any(_OTHERS.match(head) and not _ANY_PARTNER.fullmatch(head) for head in row.cells)
    for city in _cities(annotated, row, written, is_sure=is_sure):
        if city.label != owner.label:
            over = is_over or until is not None
            values: dict[str, Value] = {"a": owner, "b": city, "kind": kind_by_sort(sort) or "stedenband", "since": since, "until": until, "status": "ended" if over else "stated"}
            if over and until is None:
                values["ended"] = True
            yield Fact("ties", values, "listed_ties", (row.evidence,))


def _cities(annotated: Annotated, row: Row, written: str, *, is_sure: bool) -> Iterator[Name]:
    """The towns of a cell; one that nothing is known of has its land beside it, or a year in its row below a word that only twin towns have."""
    known = {mention.short or mention.label: mention.place() for mention in row.names(annotated, _OTHERS) if mention.kind in (Kind.CITY, Kind.MUNICIPALITY)}
    for part in _NEXT.split(written) if not _SHOWN.search(written) else [match.group() for match in _CITY.finditer(written)]:
        match = _CITY.match(part)
        if match is None or not is_city_name(match["name"]):
            continue
        if (place := known.get(match["name"])) or is_sure or _SHOWN.search(part):
            yield place or Name(match["name"], Kind.CITY)
