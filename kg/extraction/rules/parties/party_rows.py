"""The rows of tables with a party each, and who acts for it: "Partij | Vertegenwoordiger | Functie", "Deelnemer | Orgaan", "Ondertekenaar | Namens"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import ORGANISATIONS
from kg.extraction.rules.parties.presenting_words import NO_PARTIES
from kg.extraction.rules.parties.representatives import name_of, office_of, persons
from kg.extraction.rules.parties.unlisted import police, sort_of
from kg.extraction.rules.tables import Row, rows
from kg.model import Evidence, Name

TAKES_PART = r"(?:(?:naam )?deelnemers?|deelnemende (?:gemeenten?|partij(?:en)?|organisaties?|overhe(?:id|den)|partners?)|(?:naam )?(?:convenant|contract)?partij(?:en)?(?: \(naam\))?|(?:convenant|contract)partners?|ondertekenaars?)"
# "Organisatie | Vertegenwoordigd door", "Namens | Naam | Functie": a body a row, and beside it who acts for it
_ACTED_FOR = r"(?:(?:naam )?(?:organisatie|instantie|instelling)|namens|voor)(?=[\s|*_]+(?:naam|vertegenwoordig|bestuurder|ondertekenaar|tekenbevoegd|functie|handtekening))"
# "Gemeente | Bijdrage 2024": what each pays for the agreement
_PAYS = r"gemeenten?(?=[\s|*_]+(?:bijdrage|aandeel|inbreng|kosten|vertegenwoordig|ondertekend|getekend|orgaan|bestuursorgaan)\b)"
HEADERS = re.compile(rf"(?i)^[\s|*_]{{0,9}}(?:{TAKES_PART}|{_ACTED_FOR}|{_PAYS})[*_]{{0,3}}(?: ?\||\t|\s{{2}})")
_FIRST = re.compile(rf"{TAKES_PART}$|(?:naam )?(?:organisatie|instantie|instelling)$|namens$|voor$|gemeenten?$")
_PERSON = re.compile(r"(?:naam )?(?:vertegenwoordig|bestuurder|ondertekenaar|ondertekend door|getekend door|tekenbevoegd|namens dez)|naam$|namens$|door$|persoon$")
_OFFICE = re.compile(r"functie|hoedanigheid|ambt|titel|in de rol van")
# a whole cell that is a name
_NAME = re.compile(r"(?:[Dd]e |[Hh]et )?(?P<name>[A-ZÀ-Ý][\w&'’.-]*(?: (?:[A-ZÀ-Ý&(][\w&'’.()-]*|van|de|der|den|het|en|voor|te|in|op|aan|ter|[a-z]{4,20}))*)")
_NOBODY = re.compile(r"(?i)(?:totaal|naam|partij|gemeente|n\.?v\.?t|nog |overige|diverse|alle )|.{90}|.*\d{2}")


@dataclass(frozen=True, slots=True)
class PartyRow:
    """A row with those whom its first cell names, each with where that is in the cleaned text, and who acts for them as which officer."""

    header: int
    parties: tuple[tuple[Name, int, int], ...]
    person: str | None
    office: str | None
    evidence: Evidence


def party_rows(annotated: Annotated) -> Iterator[PartyRow]:
    """The rows of such tables in which somebody is named."""
    for row in rows(annotated, HEADERS):
        if parties := _parties(annotated, row):
            cell = next((cell for head, cell in list(row.cells.items())[1:] if _PERSON.match(head)), "")
            person = next(iter(persons(f"door {cell}")), None) if cell else None
            office = row.cell(_OFFICE) or (office_of(f"door {cell}", person) if person else None)
            yield PartyRow(row.header, parties, name_of(person) if person else None, (office or None) if person else None, row.evidence)


def _parties(annotated: Annotated, row: Row) -> tuple[tuple[Name, int, int], ...]:
    """Those in the first cell: all whom lists of names hold, else the one whose name it is."""
    head, cell = next(iter(row.cells.items()), ("", ""))
    begin = bisect_left(annotated.clean.offsets, row.evidence.start)
    if not _FIRST.match(head) or not cell:
        return ()
    if unit := police(cell):
        return ((unit, begin, begin + len(cell)),)
    named = [m for m in row.names(annotated, _FIRST) if m.kind in ORGANISATIONS and m.kind not in NO_PARTIES and not m.attributive]
    if named:
        return tuple((replace(m.name(), kind=sort_of(m.label, m.kind)), m.start, m.end) for m in named)
    whole = _NAME.fullmatch(cell)
    return ((Name(whole["name"], sort_of(whole["name"])), begin, begin + len(cell)),) if whole and not _NOBODY.match(cell) else ()
