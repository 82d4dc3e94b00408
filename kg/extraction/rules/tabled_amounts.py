"""Amounts in a table of contributions whose cells are bare numbers: "Bijdragen per gemeente (in euro)"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kg.amounts import find_frequency
from kg.extraction import patterns as re
from kg.extraction.annotate import Annotated
from kg.extraction.rules.tables import Row, rows
from kg.model import Fact, Kind, Name

_HEADERS = re.compile(r"(?i)\b(?:gemeente|deelnemer|partij|partner|organisatie|project)\b.{0,80}?\b(?:bijdrage|bedrag|contributie|aandeel)\b")
_WHO = re.compile(r"gemeente|deelnemer|partij|partner|organisatie")
# a column of what each pays, and one of what the city itself adds; no other column of numbers is money that somebody pays
_PAID = re.compile(r"(?:jaarlijkse )?bijdrage(?: 20\d\d)?(?: \(?in euro\)?)?$|contributie|aandeel$|bedrag$")
_OWN = re.compile(r"eigen bijdrage")
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d\d)?|\d{3,}(?:,\d\d)?")
_IN_EURO = re.compile(r"(?i)\bin (?:hele )?euro(?:['’]s)?\b|bedragen (?:zijn )?in euro|\(€\)")
_THOUSANDS = re.compile(r"(?i)x ?€? ?1[.,]?000|in duizenden")
_OF_A_YEAR = re.compile(r"(?i)\b(?:begroting|bijdragen?|jaar|contributies?)\b[^.\n]{0,40}\b20\d\d\b|\bper jaar\b|\bjaarlijks")
_ABOVE = 400
"""Characters above a table in which it is said that its numbers are euros."""


def tabled_amounts(annotated: Annotated) -> Iterator[Fact]:
    """An amount a row and column of contributions, paid by whom the row names; what stands with a sign of currency is read elsewhere."""
    above, last = "", -1
    for row in rows(annotated, _HEADERS):
        if last < 0 or row.evidence.start - last > _ABOVE:
            above = annotated.document.text[max(0, row.evidence.start - _ABOVE) : row.evidence.start]
        last = row.evidence.end
        if not _IN_EURO.search(above) or _THOUSANDS.search(above):
            continue
        for head, cell in row.cells.items():
            payer = annotated.profile.subject if _OWN.match(head) else _payer(annotated, row) if _PAID.match(head) else None
            if payer and _NUMBER.fullmatch(cell):
                per = find_frequency(head) or find_frequency(above) or ("year" if _OF_A_YEAR.search(above) else None)
                value = Decimal(cell.replace(".", "").replace(",", "."))
                yield Fact("money", {"amount": value, "currency": "EUR", "per": per, "payer": payer, "for": head}, "amounts", (row.evidence,))


def _payer(annotated: Annotated, row: Row) -> Name | None:
    """The body that a row names in the column of those who pay."""
    who = next((cell for head, cell in row.cells.items() if _WHO.match(head)), "")
    named = who.removeprefix("Gemeente ").removeprefix("gemeente ")
    kinds = (Kind.MUNICIPALITY, Kind.CITY, Kind.PROVINCE, Kind.WATER_AUTHORITY, Kind.ORGANISATION, Kind.FOUNDATION)
    return next((m.name() for m in annotated.mentions if m.kind in kinds and named and named in (m.short, m.label)), None)
