"""Grants in tables of sums: a programme that heads a column of what each partner gets, or one that stands among what comes in."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.rules.money.bare_sums import in_label
from kg.extraction.rules.money.grants_words import KNOWN, MORE
from kg.extraction.rules.money.holders import holder
from kg.extraction.rules.money.project_grants import is_nothing
from kg.extraction.rules.money.sum_tables import SumRow, SumTable, sum_tables
from kg.model import Fact, Kind, Name

# "LIFE", "Interreg-bijdrage", "subsidie EFRO": the head of a column
_HEAD = re.compile(rf"(?:bijdrage |subsidie |steun )?(?P<programme>{KNOWN}{MORE})(?:[ -](?:subsidie|bijdrage|steun|geld|middelen|grant))?$", re.I)
# "Europe for Citizens (koorreis)", "Subsidie Interreg", "Erasmus+": a row of what comes in
_ROW = re.compile(rf"(?:(?:[Bb]ijdrage|[Ss]ubsidie|[Ee]uropese (?:bijdrage|subsidie)|EU|Europa)[ :,(-]{{1,3}})?(?P<programme>{KNOWN}{MORE})(?:[ -](?:subsidie|bijdrage|steun|geld|middelen|grant))?(?: ?\((?P<for>[^()]{{3,60}})\))?$")
# "toegekend aan de school": another got it
_TO_ANOTHER = re.compile(r"\b(?:aan|voor) (?:de|het|een) [a-z]")
_PARTNERS_HEAD = re.compile(r"(?:deelnemer|partij|partner|gemeente|begunstigde|organisatie|ontvanger|aanvrager|wie\b|beneficiary)", re.I)
# "Uitgaven", "Kosten": what goes out is no grant that was got
_OUT = re.compile(r"\b(?:uitgaven|lasten|contributies?|bijdragen aan|subsidies aan)\b", re.I)


def grants_of_tables(annotated: Annotated) -> Iterator[Fact]:
    """The grants of each partner below the name of a programme, and those that a plan of financing or a year's income holds."""
    if annotated.profile.own:
        return
    for table in sum_tables(annotated):
        for row in table.rows:
            yield from _of_columns(annotated, row)
            yield from _of_income(annotated, table, row)


def _of_columns(annotated: Annotated, row: SumRow) -> Iterator[Fact]:
    for cell in row.sums:
        head = _HEAD.match(cell.head)
        if head is None or is_nothing(row.evidence.quote):
            continue
        known = [m for m in in_label(annotated, row.evidence, row.label) if len(row.label) - (m.end - m.start) < 6]
        if known or _PARTNERS_HEAD.match(row.head):
            recipient = known[0].name() if known else Name(re.sub(r" ?\(.*", "", row.label), Kind.ORGANISATION)
            yield Fact("grants", {"recipient": recipient, "programme": Name(_as_known(head["programme"]), Kind.PROGRAMME), "for": None}, "grants", (row.evidence,))


def _of_income(annotated: Annotated, table: SumTable, row: SumRow) -> Iterator[Fact]:
    told = _ROW.match(row.label)
    who = holder(annotated) or annotated.profile.subject
    if told and who and not is_nothing(row.evidence.quote) and not _TO_ANOTHER.search(told["for"] or "") and (table.is_split or not _OUT.search(table.lead)):
        yield Fact("grants", {"recipient": who, "programme": Name(told["programme"], Kind.PROGRAMME), "for": told["for"]}, "grants", (row.evidence,))


def _as_known(programme: str) -> str:
    """A programme's name from the head of a column, which is kept in lower case: abbreviations of up to four letters are capitals."""
    first, *rest = programme.split(" ")
    return " ".join((first.upper() if len(first.rstrip("+")) < 5 else first.capitalize(), *(word.capitalize() if len(word) > 2 else word.upper() for word in rest)))
