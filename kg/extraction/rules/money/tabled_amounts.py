"""Amounts in a table of contributions whose cells are bare numbers: "Bijdragen per gemeente (in euro)"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal

from kg.amounts import find_frequency
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.rules.tables import Row, rows
from kg.model import Fact, Kind, Name

_HEADERS = re.compile(
    r"(?i)\b(?:gemeente|deelnemer|partij|partner|organisatie|project|netwerk|lidmaatschap|stad|onderdeel)\b.{0,80}?(?:\b(?:bijdrage|bedrag|contributie|aandeel)\b|(?:\||\t|  )\s*(?:(?:rekening|begroting|realisatie|raming) )?20\d\d\b)"
)
_WHO = re.compile(r"(?:deelnemende )?(?:gemeente|deelnemer|partij|partner|organisatie)")
# what the city itself pays for: a row names who receives it, and not who pays
_FOR = re.compile(r"verbonden partij|netwerk|lidmaatschap|stad|onderdeel")
# a column of what each pays, and one of what the city itself adds; no other column of numbers is money that somebody pays
_UNIT = r"(?:\s*\(?(?:in|x) [^()]{2,40}\)?)?"
_YEARLY = re.compile(r"(?:(?:rekening|begroting|realisatie|raming|werkelijk) )?20\d\d$")
_PAID = re.compile(rf"(?:jaarlijkse )?bijdrage(?: 20\d\d)?{_UNIT}$|contributie{_UNIT}$|aandeel{_UNIT}$|bedrag{_UNIT}$|{_YEARLY.pattern}")
_OWN = re.compile(r"eigen bijdrage")
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d\d)?|\d{3,}(?:,\d\d)?")
_IN_MILLIONS = re.compile(r"(?i)\b(?:in|x) (?:€ ?)?(?:mln|miljoen(?:en)?)\b\.?(?: euro)?|\(€ ?mln\)")
_OF_MILLIONS = re.compile(r"\d{1,4}(?:,\d{1,3})?")
_IN_EURO = re.compile(r"(?i)\bin (?:hele )?euro(?:['’]s)?\b|bedragen (?:zijn )?in euro|\(€\)")
_THOUSANDS = re.compile(r"(?i)x ?€? ?1[.,]?000|in duizenden")
_OF_A_YEAR = re.compile(r"(?i)\b(?:begroting|bijdragen?|jaar|contributies?)\b[^.\n]{0,40}\b20\d\d\b|\bper jaar\b|\bjaarlijks")
_KINDS = (Kind.MUNICIPALITY, Kind.CITY, Kind.PROVINCE, Kind.WATER_AUTHORITY, Kind.MINISTRY, Kind.ORGANISATION, Kind.FOUNDATION)
_ABOVE = 400
"""Characters above a table in which it is said that its numbers are euros."""


def tabled_amounts(annotated: Annotated) -> Iterator[Fact]:
    """An amount a row and column of contributions, paid by whom the row names; what stands with a sign of currency is read elsewhere."""
    above, last = "", -1
    for row in rows(annotated, _HEADERS):
        if last < 0 or row.evidence.start - last > _ABOVE:
            above = annotated.document.text[max(0, row.evidence.start - _ABOVE) : row.evidence.start]
        last = row.evidence.end
        for head, cell in row.cells.items():
            value = _value(cell, head, above)
            payer = annotated.profile.subject if _OWN.match(head) else _payer(annotated, row) if _PAID.match(head) else None
            if payer and value is not None:
                per = find_frequency(head) or find_frequency(above) or ("year" if _YEARLY.match(head) or _OF_A_YEAR.search(above) else None)
                yield Fact("money", {"amount": value, "currency": "EUR", "per": per, "payer": payer, "for": head}, "amounts", (row.evidence,))


def _value(cell: str, head: str, above: str) -> Decimal | None:
    """The euros of a cell, by the unit that its column's head or the words above the table tell; None where they tell none."""
    unit = head if re.search(r"(?i)euro|€|mln|miljoen", head) else above
    if _THOUSANDS.search(unit):
        return None
    if _IN_MILLIONS.search(unit):
        return Decimal(cell.replace(",", ".")) * 10**6 if _OF_MILLIONS.fullmatch(cell) else None
    return Decimal(cell.replace(".", "").replace(",", ".")) if _IN_EURO.search(unit) and _NUMBER.fullmatch(cell) else None


def _payer(annotated: Annotated, row: Row) -> Name | None:
    """The body that a row names in the column of those who pay; the city itself where the rows are what it pays for."""
    if any(_FOR.match(head) for head in row.cells):
        about = annotated.profile
        return None if about.own or re.match(r"(?i)(?:sub)?totaal\b", next(iter(row.cells.values()))) else about.subject
    who = next((cell for head, cell in row.cells.items() if _WHO.match(head)), "")
    first = bisect_left(annotated.clean.offsets, row.evidence.start)
    inside = [m for m in annotated.within(first, first + len(row.evidence.quote), *_KINDS) if annotated.clean.text[m.start : m.end] in who]
    if inside:
        return inside[0].name()
    named = who.removeprefix("Gemeente ").removeprefix("gemeente ")
    return next((m.name() for m in annotated.mentions if m.kind in _KINDS and named and named in (m.short, m.label)), None)
