"""Tables of twin towns: a column with the city, one with the year, perhaps one that says what sort of tie it is or how it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.dates import find_dates
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.bonds import TWIN
from kg.extraction.rules.tables import rows
from kg.extraction.rules.ties.cities import RAW, is_city_name
from kg.model import Fact, Kind, Name, Value

HEADERS = re.compile(r"(?i)\b(?:stad|partnerstad|zusterstad|plaats|gemeente|city|town|Stadt)\b.{0,120}?\b(?:sinds|since|seit|jaar|periode|year|Jahr|getekend|ondertekend|gesloten|aangegaan|signed|start)\b")
_CITY = re.compile(r"stad|partnerstad|zusterstad|plaats|gemeente|city|town")
_YEAR = re.compile(r"(?:[a-z]+ )?sinds|since|seit|jaar|periode|year|getekend|ondertekend|gesloten|aangegaan|signed|start")
_SORT = re.compile(r"soort|aard|type")
_STATE = re.compile(r"status|stand|situatie|toelichting|opmerking|state|nu$|huidig|now$")
# what a column "Soort relatie" calls a tie that is no twinning: "Projectmatige samenwerking"
_OTHER_TIE = re.compile(r"(?i)bilatera|samenwerking|project|contact")
OVER = re.compile(r"(?i)(?<!niet )(?<!nooit )\b(?:beëindigd|opgezegd|opgeheven|verbroken|gestopt|afgelopen|stopgezet|voorbij|ended|terminated|beendet)\b")
_OVER_ALONE = re.compile(r"(?i)\W*(?:in (?:19|20)\d\d )?(?:beëindigd|opgezegd|opgeheven|verbroken|gestopt|stopgezet|ended|terminated|beendet)\b.{0,30}$")
# "Tshwane (Pretoria)": the name of today and that of before, or the land
_BRACKETS = re.compile(r" \([^()]{2,40}\)$")
_TIED = re.compile(TWIN)


def tabled_ties(annotated: Annotated, here: Name) -> Iterator[Fact]:
    """The rows of a table of cities with their years, in a document that is about twin towns.

    Args:
        here: the document's own city.
    """
    for row in rows(annotated, HEADERS):
        label = _BRACKETS.sub("", _cell(row.cells, _CITY))
        since, until = _years(_cell(row.cells, _YEAR))
        if not since or not is_city_name(label) or not re.fullmatch(RAW, label) or label == here.label:
            continue
        sort, state = _cell(row.cells, _SORT), _cell(row.cells, _STATE)
        kind = kind_by_sort(sort) or "stedenband"
        ended = next((cell for cell in row.cells.values() if _OVER_ALONE.match(cell)), "")  # in whatever column it stands
        state = state or ended
        over = bool(until) or OVER.search(state) is not None
        last = find_dates(state) if over and not until else []
        values: dict[str, Value] = {
            "a": here, "b": Name(label, Kind.CITY), "kind": kind, "since": since,
            "until": until or (last[0].value if last else None), "status": "ended" if over else "stated",
        }  # fmt: skip
        if over and not values["until"]:
            values["ended"] = True
        yield Fact("ties", values, "listed_ties", (row.evidence,))


def kind_by_sort(sort: str) -> str | None:
    """The kind of tie by what a column or line "Soort relatie" calls it; None where that says nothing of it."""
    return "stedenband" if _TIED.search(sort) else "bilaterale samenwerking" if _OTHER_TIE.search(sort) else None


def _cell(cells: Mapping[str, str], head: re.Pattern[str]) -> str:
    return next((value for name, value in cells.items() if head.match(name)), "")


def _years(text: str) -> tuple[str | None, str | None]:
    """ "1987", "1975 - 2004"; nothing else is a year of a tie."""
    match = re.fullmatch(r"\D{0,12}((?:18|19|20)\d\d)(?:\s*(?:-|–|tot(?: en met)?|t/m)\s*((?:19|20)\d\d))?\D{0,20}", text)
    return (match[1], match[2]) if match else (None, None)
