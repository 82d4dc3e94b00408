"""Who pays the sums of a table whose cells are bare numbers: whom the row names, else the city whose costs these are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from kg.amounts import find_frequency
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import Mention
from kg.extraction.rules.money.grants_words import KNOWN, MORE
from kg.extraction.rules.money.holders import holder
from kg.extraction.rules.money.payers_together import STATE
from kg.extraction.rules.money.sum_tables import Cell, SumRow, SumTable, sum_tables
from kg.model import Evidence, Fact, Kind, Name

# "Wat mag het kosten?", "Bijdragen aan samenwerkingsverbanden", "Lidmaatschappen", "Uitgaven": what the city itself pays for
_COSTS = re.compile(r"\b(?:kost|kosten|uitgaven|lasten|bijdragen? aan|lidmaatschap\w*|contributies?|lidgeld(?:en)?|verbonden partijen|samenwerkingsverbanden|deelnemingen)\b", re.I)
# "Dekking", "Wie betaalt wat?": what comes in, from whom the rows name
_INCOME = re.compile(r"\b(?:ontvangsten|inkomsten|baten|dekking|dekkingsplan|financiering|financieringsplan|wie betaalt)\b", re.I)
# "Verdeling van de toegekende bijdragen": the rows get it
_GIVEN_OUT = re.compile(r"\b(?:toegekend\w*|uitkering\w*|ontvangt|ontvangen (?:subsidie|bijdrage)|krijg(?:t|en)|(?:subsidie|uitkering) per gemeente|ontvangers?)\b", re.I)
# a column of what another gives: "Interreg", "EFRO", "subsidie", "bijdrage Rijk"
_OF_ANOTHER = re.compile(r"(?:subsidie|interreg|efro|life|horizon|erasmus|esf|urbact|leader|rijk|eu\b|europ|fonds|gevraagd)", re.I)
_TOTAL = re.compile(r"tota(?:al|l)", re.I)
_PAYERS_HEAD = re.compile(r"(?:deelnemer|(?:lid|leden|member)\b|partij|partner|gemeente|bijdrager|financier|organisatie|wie\b|beneficiary)", re.I)
# "Provincie (cofinanciering)", "Subsidie provincie": the only one of its sort that is spoken of
_SORT = re.compile(r"\b(?P<sort>[Pp]rovincie|[Ww]aterschap)\b(?! [A-Z])")
_KINDS = {"provincie": Kind.PROVINCE, "waterschap": Kind.WATER_AUTHORITY}
# "Landschap Overijssel", "Vrienden van Gouda": the town is a part of another's name; "Subsidie Gouda" is not
_PART_OF_NAME = re.compile(r"(?:^|[\s(])(?!(?:Subsidie|Bijdrage|Inleg|Inbreng|Aandeel|Cofinanciering|Gemeente|Stad|Provincie|Waterschap|Rijk|Ministerie)\b)[A-ZÀ-Ý][\w-]+ (?:van )?$")
_OURS = re.compile(r"(?:eigen|gemeentelijke) (?:bijdrage|middelen|inbreng|inleg|aandeel)|(?:bijdrage |aandeel )?(?:de )?gemeente(?: \(.{0,30}\))?$|ons aandeel|own contribution", re.I)
_STATE = re.compile(r"(?:bijdrage |inzet )?(?:het )?rijk\b(?!s)", re.I)
# "EFRO  3,94", "LIFE-bijdrage  1,2": what a fund pays
_FUND = re.compile(rf"(?:[Ss]ubsidie |[Bb]ijdrage )?(?:uit |van )?(?:het )?(?P<name>{KNOWN}{MORE})(?:-(?:subsidie|bijdrage|steun|middelen|geld))?")
_BODIES = (Kind.MUNICIPALITY, Kind.PROVINCE, Kind.WATER_AUTHORITY, Kind.MINISTRY)
_OTHERS = (Kind.FOUNDATION, Kind.COMPANY, Kind.ORGANISATION, Kind.CITY)
_YEAR = re.compile(r"(?:(?:rekening|begroting|begroot|realisatie|raming|werkelijk|jaarrekening) )?(?:19|20)\d\d\b|.*\b(?:per jaar|p\.j\.|jaarlijks\w*|structureel)")
_OF_A_YEAR = re.compile(r"\b(?:programma)?begroting (?:voor )?20\d\d|\bper jaar\b|\bjaarlijks|\bcontributies?\b|\blidgeld", re.I)


def bare_sums(annotated: Annotated, read: Sequence[Fact]) -> Iterator[Fact]:
    """An amount a sum; rows that another rule read, and what a sentence tells of the same payer, are let be.

    Args:
        read: the amounts that are read already.
    """
    begun = {passage.start for fact in read for passage in fact.evidence}
    told = {(fact["amount"], _label(fact["payer"])) for fact in read}
    for table in sum_tables(annotated):
        for row in table.rows:
            for cell in row.sums if row.evidence.start not in begun else ():
                payer = _payer(annotated, table, row, cell)
                if (cell.value, _label(payer)) in told:
                    continue
                yield Fact("money", {"amount": cell.value, "currency": "EUR", "per": _per(table, row, cell), "payer": payer, "for": row.label}, "amounts", (row.evidence,))


def _label(payer: object) -> str | None:
    return payer.label if isinstance(payer, Name) else None


def _per(table: SumTable, row: SumRow, cell: Cell) -> str | None:
    if re.search(r"per inw", cell.head):
        return "inhabitant"
    if said := find_frequency(row.label) or find_frequency(cell.head):
        return said
    return "year" if _YEAR.match(cell.head) or _OF_A_YEAR.search(table.lead) else find_frequency(table.lead)


def _payer(annotated: Annotated, table: SumTable, row: SumRow, cell: Cell) -> Name | None:
    """Who pays a sum; None where the table tells who gets it, or names nobody."""
    if _OF_ANOTHER.match(cell.head) or _GIVEN_OUT.search(f"{table.lead} {cell.head}"):
        return None
    if _TOTAL.match(cell.head) and (not _PAYERS_HEAD.match(row.head) or any(_OF_ANOTHER.match(other.head) for other in row.sums)):
        return None  # what a row costs in all is its payer's where all of its columns are
    about = annotated.profile
    labelled = in_label(annotated, row.evidence, row.label)
    bodies = [m for m in labelled if m.kind in _BODIES and not _PART_OF_NAME.search(annotated.clean.text, max(0, m.start - 30), m.start)]
    if bodies:
        return min(bodies, key=lambda m: (m.kind is not Kind.MINISTRY, m.start)).name()
    if _STATE.match(row.label):
        return STATE
    if fund := _FUND.fullmatch(row.label):
        return Name(fund["name"], Kind.PROGRAMME)
    if sort := _SORT.search(row.label):
        kind = _KINDS[sort["sort"].lower()]
        if about.subject and about.subject.kind is kind:
            return about.subject
        named = {m.label: m.name() for m in annotated.mentions if m.kind is kind}
        return next(iter(named.values())) if len(named) == 1 else None
    if _PAYERS_HEAD.match(row.head):
        known = [m for m in labelled if m.kind in _OTHERS]
        return known[0].name() if known else Name(re.sub(r" ?\(.*", "", row.label), Kind.ORGANISATION)
    is_cost = _COSTS.search(table.lead) and not table.is_split and not _INCOME.search(table.lead)
    if not about.own and (_OURS.match(row.label) or (is_cost and holder(annotated) is None)):
        return about.subject
    return None


def in_label(annotated: Annotated, evidence: Evidence, label: str) -> list[Mention]:
    """The names in a row's label."""
    first = bisect_left(annotated.clean.offsets, evidence.start)
    last = bisect_left(annotated.clean.offsets, evidence.start + len(label) + 1)
    return annotated.within(first, last)
