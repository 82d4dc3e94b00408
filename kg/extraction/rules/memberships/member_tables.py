"""Tables of the members of a network, a row each: "Lid | Land | Sinds", "Gemeente | Portefeuillehouder | Rol"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import CAPITAL
from kg.extraction.rules.memberships.forum_above import forum_above, is_of_members
from kg.extraction.rules.memberships.member_lines import MEMBERS, facts_of, told_of
from kg.extraction.rules.overviews import overviews
from kg.extraction.rules.tables import Row, block_at, rows
from kg.model import Fact, Kind, Name

# words that stand above members alone
_SURE = r"(?:lid|leden|lidgemeenten?|lidstad|lidsteden|deelnemers?|deelnemende (?:gemeenten?|steden|stad|partij|partijen|organisaties?)|aangesloten (?:gemeenten?|steden)|members?|member cit(?:y|ies)|participants?|mitglied(?:er|sstadt|skommunen?)?)"
# words that do so only below a heading or a lead-in that speaks of members
_MAYBE = r"(?:gemeenten?|stad|steden|organisaties?|partijen|partij|partners?|towns?|cit(?:y|ies)|municipalit(?:y|ies)|stadt|kommunen?)"
_HEADERS = re.compile(rf"(?i)^[\s|*_]*(?:{_SURE}|{_MAYBE})[*_]*\s*(?:\||\t|\s{{2,}})\s*\S")
_MEMBER = re.compile(rf"(?:{_SURE}|{_MAYBE})$")
_SURELY = re.compile(rf"{_SURE}$")
_SINCE = re.compile(r"(?:lid |deelnemer |partner |member |mitglied )?(?:sinds|since|seit|vanaf)|jaar van (?:toetreding|aansluiting)|(?:datum )?toetreding|toegetreden|lidmaatschap sinds|joined")
_ROLE = re.compile(r"(?:onze |haar )?(?:rol|positie|status|functie|hoedanigheid)|(?:soort|type) (?:lid|lidmaatschap|deelname)|role|membership|rolle")
_SEAT = re.compile(r"portefeuillehouder|bestuurder|bestuurslid|vertegenwoordig|afgevaardigde|wethouder|burgemeester|stem|zetel|representative|votes")
_LAND = re.compile(r"land$|country|staat$")
# a name that nothing is known of, as a cell by itself
_NAME = re.compile(rf"{CAPITAL}(?: (?:(?:aan|op|bij|en|de|den|der|het|of|am|an|im|la|le|di|do|del|sur) ){{0,2}}{CAPITAL}){{0,3}}")


def member_tables(annotated: Annotated) -> Iterator[Fact]:
    """A row a member and role; those of an agreement's own text are its parties and no members."""
    if annotated.profile.own:
        return
    carded = {entry.block.start for overview in overviews(annotated) for entry in overview.entries}
    for row in rows(annotated, _HEADERS):
        if annotated.blocks[block_at(annotated, row.header)].start in carded or not _is_of_members(annotated, row):
            continue
        forum = forum_above(annotated, block_at(annotated, row.header))
        member = _member(annotated, row) if forum else None
        told = told_of(row.cell(_ROLE) if not row.cell(_SEAT) else f"{row.cell(_ROLE)} {row.cell(_SEAT)}") if member else None
        years = told_of(row.cell(_SINCE)) if told else None
        if forum and member and told and years:
            if years.since or years.until:
                told = replace(told, since=years.since, until=years.until, over=years.over or told.over)
            yield from facts_of(member, forum, told, (row.evidence,))


def _is_of_members(annotated: Annotated, row: Row) -> bool:
    """Whether the header, or what stands above the table, says that its rows are members."""
    heads = list(row.cells)
    if not heads or not _MEMBER.match(heads[0]) or len(heads) < 2:
        return False
    return _SURELY.match(heads[0]) is not None or is_of_members(annotated, block_at(annotated, row.header))


def _member(annotated: Annotated, row: Row) -> Name | None:
    """Whose row it is: a name that is known, else what the cell holds where the table is one of members by its header."""
    named = [m for m in row.names(annotated, _MEMBER) if not m.attributive]
    cell = row.cell(_MEMBER)
    if named and named[0].kind is Kind.CITY and cell.startswith(f"{named[0].label} ") and _NAME.fullmatch(cell):
        return Name(cell, Kind.CITY)  # "Viana do Castelo", of which only "Viana" is known
    if named and named[0].kind in MEMBERS:
        return named[0].name()
    if named or not _SURELY.match(next(iter(row.cells))) or not _NAME.fullmatch(cell):
        return None
    return Name(cell, Kind.CITY if row.cell(_LAND) else Kind.ORGANISATION)
