"""Tables of twin towns: a column with the city, one with the year, perhaps one that says what sort of tie it is or how it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.dates import find_dates, find_ranges
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.modality import UNREAL, modalities
from kg.extraction.names.bonds import SISTER_ONE, TWIN
from kg.extraction.rules.tables import Row, rows
from kg.extraction.rules.ties.cities import RAW, is_city_name
from kg.extraction.undone import PENDING
from kg.model import Fact, Kind, Name, Value

_TOWN = rf"(?:(?:{SISTER_ONE})|stad|plaats|gemeente|city|town|Stadt|Ort)"
_YEARS = r"(?:[a-z]+ )?(?:sinds|since|seit|vanaf)|jaar|jahr|periode|year|getekend|ondertekend|gesloten|aangegaan|signed|start|begin|looptijd"
_END = r"(?:[a-z]+ )?(?:tot(?: en met)?|t/m|until|bis)|einde|eind(?:datum|jaar)?|beëindigd|opgezegd|end(?:ed)?|ende"
HEADERS = re.compile(rf"(?i)(?:\b{_TOWN}|^\W*(?:internationale )?(?:relatie|partner|contact))\b.{{0,120}}?(?<!\w)(?:{_YEARS}|{_END}|land|country|soort|aard|status)\b")
# heads of other tables too, so that the row has to say what sort of tie it is
_LOOSE_HEAD = re.compile(r"(?i)(?:internationale )?(?:relatie|partner|contact)$")
_CITY = re.compile(rf"(?i){_TOWN}(?!\w)")
_CALLED_SISTER = re.compile(rf"(?i){SISTER_ONE}(?!\w)")
_YEAR = re.compile(_YEARS)
_UNTIL = re.compile(_END)
# what stands in a table's title of towns that only asked for a tie, or are no partners for another reason
_ASKED = re.compile(r"(?i)\b(?:verzoek\w*|aanvra\w+|vroegen|gevraagd|vragen|kandida\w+|afgewezen|vergeefs|mogelijke|potentiële|beoogde|gewenste)\b")
_SORT = re.compile(r"soort|aard|type")
_STATE = re.compile(r"status|stand|situatie|toelichting|opmerking|state|nu$|huidig|now$")
# what a column "Soort relatie" calls a tie that is no twinning: "Projectmatige samenwerking"
_OTHER_TIE = re.compile(r"(?i)bilatera|samenwerking|project|contact")
OVER = re.compile(r"(?i)(?<!niet )(?<!nooit )\b(?:beëindigd|opgezegd|opgeheven|verbroken|gestopt|afgelopen|stopgezet|voorbij|ended|terminated|beendet)\b")
_OVER_ALONE = re.compile(r"(?i)\W*(?:in (?:19|20)\d\d )?(?:beëindigd|opgezegd|opgeheven|verbroken|gestopt|stopgezet|ended|terminated|beendet)\b.{0,30}$")
# "gesprekken gaande", "in voorbereiding", "nooit getekend": what a remark says of a tie that is none, or not yet
NOT_YET = re.compile(rf"(?i)\b(?:{PENDING}|(?:gesprek\w*|afgewezen)\b)|\b(?:nooit|nie|never) (?:officieel |formeel )?(?:getekend|ondertekend|gesloten|bekrachtigd|signed|unterzeichnet)")
# "Tshwane (Pretoria)": the name of today and that of before, or the land
_BRACKETS = re.compile(r" \([^()]{2,40}\)$")
_TIED = re.compile(TWIN)
# a row of a table with a city that is no partner of the document's own
NONE_OF_OURS = re.compile(r"(?i)\b(?:nooit (?:officieel|getekend|gesloten)|niet van ons|geen (?:officiële )?(?:band|stedenband|partnerstad|jumelage)|not (?:a|an official) (?:twin|partner)|kandidaat|aangevraagd)\b")
_ASLEEP = re.compile(rf"(?i)\b(?:niet (?:(?:meer|zo|erg) )?actief|inactief|contact\w*|activiteit\w*|slapend|uitwisseling\w*|{TWIN})\b")  # "geen contact", "niet actief": the tie is there; "geen stedenband" is told by its column
_NO_TWIN = re.compile(rf"(?i)\b(?:geen|niet|not|kein\w*) (?:een |a )?{TWIN}")  # "samenwerking, geen stedenband"
_ABOVE = 300
"""Characters above a table in which its title stands."""
_LONGEST = 40
"""Characters of a cell that is a date."""


def tabled_ties(annotated: Annotated, here: Name, lists: re.Pattern[str]) -> Iterator[Fact]:
    """The rows of a table of cities with their years, in a document that is about twin towns; one without a year where the table says what it lists.

    Args:
        here: the document's own city.
        lists: what a heading or lead-in says of a list of twin towns.
    """
    titles: dict[int, list[str]] = {}
    for row in rows(annotated, HEADERS):
        title = titles.setdefault(row.header, _title(annotated, row.header))
        said = [(line, match.start()) for line in title if (match := lists.search(line))]
        if any(_ASKED.search(line) or modalities(line, at) & UNREAL for line, at in said):
            continue
        fact = _row(row, here, is_listed=bool(said) or any(_CALLED_SISTER.match(head) for head in row.cells))
        if fact is not None:
            yield fact


def _row(row: Row, here: Name, *, is_listed: bool) -> Fact | None:
    """The tie of a row; None where it names no city, or no year in a table that is of something else."""
    written = _cell(row.cells, _CITY)
    label = _BRACKETS.sub("", written or _cell(row.cells, _LOOSE_HEAD))
    sort, state = _cell(row.cells, _SORT), _cell(row.cells, _STATE)
    since, until = _years(_cell(row.cells, _YEAR))
    last = find_dates(_cell(row.cells, _UNTIL))
    until = until or (last[0].value if last else None)
    kind = kind_by_sort(sort)
    if not (kind or (written and (since or until or is_listed))) or not is_city_name(label) or not re.fullmatch(RAW, label) or label == here.label:
        return None
    is_dated = since or until
    if NOT_YET.search(" ".join(row.cells.values())) or (not is_dated and any(_is_none(cell) for cell in row.cells.values())):
        return None
    ended = next((cell for cell in row.cells.values() if _OVER_ALONE.match(cell)), "")  # in whatever column it stands
    state = state or ended
    over = bool(until) or OVER.search(state) is not None
    last = find_dates(state) if over and not until else []
    until = until or (last[0].value if last else None)
    values: dict[str, Value] = {"a": here, "b": Name(label, Kind.CITY), "kind": kind or "stedenband", "since": since, "until": until, "status": "ended" if over else "stated"}
    if over and not until:
        values["ended"] = True
    return Fact("ties", values, "listed_ties", (row.evidence,))


def _is_none(remark: str) -> bool:
    """Whether a cell says that there is no such tie: "partner van Gent, niet van ons"."""
    return NONE_OF_OURS.search(remark) is not None or bool(modalities(remark, 0) & UNREAL and not _ASLEEP.search(remark))


def _title(annotated: Annotated, header: int) -> list[str]:
    """The two lines above a table."""
    above = annotated.document.text[max(0, header - _ABOVE) : header]
    return [line.strip() for line in above.split("\n") if line.strip()][-2:]


def kind_by_sort(sort: str) -> str | None:
    """The kind of tie by what a column or line "Soort relatie" calls it; None where that says nothing of it."""
    return "stedenband" if _TIED.search(_NO_TWIN.sub("", sort)) else "bilaterale samenwerking" if _OTHER_TIE.search(sort) else None


def _cell(cells: Mapping[str, str], head: re.Pattern[str]) -> str:
    return next((value for name, value in cells.items() if head.match(name)), "")


def _years(text: str) -> tuple[str | None, str | None]:
    """ "1987", "1975 - 2004", "3 mei 1987"; nothing else is a date of a tie."""
    if (ranges := find_ranges(text)) and len(text) < _LONGEST:
        return ranges[0].since, ranges[0].until
    if match := re.fullmatch(r"\D{0,12}((?:18|19|20)\d\d)(?:\s*(?:-|–|tot(?: en met)?|t/m)\s*((?:19|20)\d\d))?\D{0,20}", text):
        return match[1], match[2]
    dates = find_dates(text) if len(text) < _LONGEST else []
    return dates[0].value if len(dates) == 1 else None, None
