"""Grants in the rows of tables: the columns in any order, told by their heads, or where a table has lost its head by what stands in them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from kg.amounts import FIGURES
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import PUBLIC, Mention
from kg.extraction.rules.money.grants_cells import (
    APPLICANT_HEAD,
    ASKED_HEAD,
    GRANTED_HEAD,
    PROGRAMME_HEAD,
    PURPOSE_HEAD,
    RECIPIENT_HEAD,
    RESULT_HEAD,
    SOURCE_HEAD,
    SUM_HEAD,
    is_given,
    programme_called,
)
from kg.extraction.rules.money.grants_naming import named_as
from kg.extraction.rules.money.grants_words import KNOWN, MORE
from kg.extraction.rules.money.project_grants import is_nothing, tells_of_gain
from kg.extraction.rules.tables import Row, block_at, headless_rows, rows
from kg.model import Evidence, Fact, Kind, Name

# "Programma | Project | Ontvanger", "Project  Fonds  Bedrag  Stand", "Bron | Bedrag": heads of a programme and of something else of a grant
_CELL_BEGINS = r"(?=(?:[^\n]{0,150}?(?:[|\t]|  ))?[\s*]*"
_CELL_ENDS = r"(?: (?!van\b|uit\b)[\w’'().€-]{1,20}){0,3}[\s*]*(?:[|\t]|  |$))"
_HEADERS = re.compile(
    rf"(?i)^{_CELL_BEGINS}(?:[a-z]*programma|[a-z]*regeling|[a-z]*fonds|(?:funding )?programme|programm|fund|funder|subsidie|bron|[a-z]*financiers?|financiering|dekking|subsidie(?:gever|verstrekker|bron)|funding){_CELL_ENDS}"
    rf"{_CELL_BEGINS}(?:[a-z]*ontvangers?|begunstigden?|aanvragers?|penvoerder|recipient|beneficiary|empfänger|grant|toegekende?|ontvangen|verkregen|verleend|bewilligt|[a-z]*bedrag|(?:\w+ )?[a-z]*bijdrage|aandeel|(?:\w+ )?subsidie|amount|status|stand|resultaat|uitkomst|(?:\w+ )?project|bestemming|doel){_CELL_ENDS}(?![^\n]*(?:€ ?\d|\d\.\d{{3}}))"
)
_OVER = 300
"""Characters before a table in which its lead-in stands."""
_LINES = 2
"""Lines right over a table that may be its title."""
_NEXT_ROW = 120
"""Characters between a row and the next one of its table."""
# a table of a city's own programmes tells of no grant: "Programma | Doel | Status"
_OF_GRANTS = re.compile(r"(?i)\b\w*(?:subsidie|financiering)\w*|\b(?:europese|rijks|provinciale) bijdragen?\b|\bgrants?\b|\bfunding\b|\b(?:toegekende|ontvangen) bijdragen?\b")
_KNOWN = re.compile(rf"(?:(?:[Ss]ubsidie|[Bb]ijdrage) )?(?P<programme>{KNOWN}{MORE})$")
_SUM = re.compile(rf"(?:(?:€|EUR) ?\d|{FIGURES} ?(?:euro|miljoen|mln))")
_GETS = (*PUBLIC, Kind.CITY, Kind.FOUNDATION, Kind.ORGANISATION, Kind.COMPANY, Kind.ASSOCIATION)


def tabled(annotated: Annotated) -> Iterator[Fact]:
    """The grants in the rows of a table: who received is in a column, or the town that its title names, or the document's own."""
    over: tuple[str, ...] = ()
    stop = -_NEXT_ROW
    headed = set()
    for row in rows(annotated, _HEADERS):
        if row.evidence.start - stop > _NEXT_ROW:
            over = _words_over(annotated, row.header)
        stop = row.evidence.end
        headed.add(row.evidence.start)
        yield from _of_row(annotated, row, over)
    for cells, evidence in headless_rows(annotated):
        if evidence.start not in headed:
            yield from _of_cells(annotated, cells, evidence)


def _of_row(annotated: Annotated, row: Row, over: tuple[str, ...]) -> Iterator[Fact]:
    recipient, applicant = row.cell(RECIPIENT_HEAD), row.cell(APPLICANT_HEAD)
    title = _programme(row)
    if title is None or not _is_got(row, over, has_recipient=bool(recipient)):
        return
    who = row.names(annotated, RECIPIENT_HEAD if recipient else APPLICANT_HEAD) if recipient or applicant else []
    purpose = row.cell(PURPOSE_HEAD) or None
    named = _all_in(recipient or applicant, who)
    holder = None if named else _holder(annotated, row.header)
    for name in [holder] if holder else named:
        yield _fact(name, title, purpose if purpose != title else None, row.evidence)


def _programme(row: Row) -> str | None:
    named = [programme_called(cell, is_sure=True) for head, cell in row.cells.items() if PROGRAMME_HEAD.match(head)]
    return next(filter(None, (*named, *(programme_called(cell, is_sure=False) for head, cell in row.cells.items() if SOURCE_HEAD.match(head)))), None)


def _is_got(row: Row, over: tuple[str, ...], *, has_recipient: bool) -> bool:
    """Whether a row tells of a grant that was got: by the column for it, by the head over its sum, by who got it, or by the words over the table."""
    told = is_given(row.cell(RESULT_HEAD))
    if told is False or is_nothing(" ".join(row.cells.values())):
        return False
    of_grants = has_recipient or any(map(_OF_GRANTS.search, (*over, *row.cells))) or any(map(tells_of_gain, over)) or any(programme_called(cell, is_sure=False) for cell in row.cells.values())
    if told or any(GRANTED_HEAD.match(head) and cell.strip(" -–") for head, cell in row.cells.items()):
        return of_grants
    if has_recipient:
        return True
    summed = any(SUM_HEAD.match(head) and not ASKED_HEAD.match(head) and re.search(r"\d", cell) for head, cell in row.cells.items())
    return (summed or bool(row.cell(PURPOSE_HEAD))) and any(map(tells_of_gain, over))


def _all_in(cell: str, named: list[Mention]) -> list[Name]:
    """Who stands in a cell: all that are known, or the words of the cell."""
    known = [m.name() for m in named if m.kind in _GETS]
    return known or ([named_as(cell)] if re.match(r"\W*[A-Za-z]", cell) else [])


def _of_cells(annotated: Annotated, cells: list[str], evidence: Evidence) -> Iterator[Fact]:
    """A row without a head: a known programme, a sum, and a word that it was granted, a cell each; the first other cell is the project."""
    programme = next((told["programme"] for cell in cells if (told := _KNOWN.match(cell))), None)
    others = [cell for cell in cells if not _KNOWN.match(cell)]
    if programme is None or not any(_SUM.match(cell) for cell in others) or not any(is_given(cell) for cell in others) or any(is_given(cell) is False for cell in others):
        return
    project = next((cell for cell in others if not _SUM.match(cell) and is_given(cell) is None and re.match(r"[A-Za-z]", cell)), None)
    if who := _holder(annotated, evidence.start):
        yield _fact(who, programme, project, evidence)


def _fact(who: Name, programme: str, purpose: str | None, evidence: Evidence) -> Fact:
    return Fact("grants", {"recipient": who, "programme": Name(programme, Kind.PROGRAMME), "for": purpose}, "grants", (evidence,))


def _words_over(annotated: Annotated, position: int) -> tuple[str, ...]:
    """The title or lead-in over a table, and the heading under which it stands; `position` is in the kept text."""
    lines = [line.strip() for line in annotated.document.text[max(0, position - _OVER) : position].split("\n")]
    near = [line for line in lines if line][-_LINES:]
    heading = annotated.blocks[min(block_at(annotated, position), len(annotated.blocks) - 1)].heading
    return (*near, " ".join(near), *([heading] if "|" not in heading else []))


def _holder(annotated: Annotated, position: int) -> Name | None:
    """The only town that the lines over a table name, else the document's own."""
    lines = [line for line in annotated.document.text[max(0, position - _OVER) : position].split("\n") if line.strip()][-_LINES:]
    first, last = (bisect_left(annotated.clean.offsets, at) for at in (max(0, position - sum(len(line) + 2 for line in lines)), position))
    named = {m.label: m.name() for m in annotated.within(first, last, Kind.MUNICIPALITY)}
    return next(iter(named.values())) if len(named) == 1 else annotated.profile.subject
