"""Tables of the members of a network, a row each: "Lid | Land | Sinds", "Gemeente | Portefeuillehouder | Rol"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.dates import find_dates
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import CAPITAL
from kg.extraction.rules.memberships.forum_above import forum_above, is_of_members, titled_above
from kg.extraction.rules.memberships.member_lines import MEMBERS, facts_of, told_of
from kg.extraction.rules.overviews import overviews
from kg.extraction.rules.tables import Row, block_at, rows
from kg.model import Fact, Kind, Name

# words that stand above members alone
_SURE = r"(?:lid|leden|lidgemeenten?|lidstad|lidsteden|deelnemers?|deelnemende (?:gemeenten?|steden|stad|partij|partijen|organisaties?)|aangesloten (?:gemeenten?|steden)|members?|member cit(?:y|ies)|participants?|mitglied(?:er|sstadt|skommunen?)?)"
# words that do so only below a heading or a lead-in that speaks of members
_MAYBE = r"(?:gemeenten?|stad|steden|organisaties?|partijen|partij|partners?|towns?|cit(?:y|ies)|municipalit(?:y|ies)|stadt|kommunen?)"
# those beside whose column somebody is named who sits for them
_FOR = r"(?:namens|vertegenwoordigt|instelling|gemeente/organisatie|gemeente of organisatie|organisatie/gemeente|on behalf of)"
# words above those who sit there
_PERSON = r"(?:(?:naam|namen)(?: [a-z]+)?|persoon|bestuurders?|vertegenwoordigers?|portefeuillehouders?|wethouders?|burgemeesters?|lid|leden|bestuursleden|bestuurslid|name)"
_HEADERS = re.compile(rf"(?i)^[\s|*_]*(?:{_SURE}|{_MAYBE}|{_PERSON}|(?:rol|functie|role)(?=[^\n]*(?:{_MAYBE}|{_FOR})))[*_]*\s*(?:\||\t|\s{{2,}})\s*\S")
_MEMBER = re.compile(rf"(?:{_SURE}|{_MAYBE}|{_FOR})$")
_BODY = re.compile(rf"(?:{_MAYBE}|{_FOR})$")
# the column for what they are at home, which names their town: "burgemeester Borne"
_OFFICE = re.compile(r"(?:functie|ambt|hoofdfunctie|office|position)$")
_OFFICER = re.compile(r"(?i)\b(?:[a-z]*burgemeester|[a-z]*wethouder|schepen|gedeputeerde|dijkgraaf|heemraad|raadslid|(?:gemeente)?secretaris|griffier|mayor|alderman)\b")
_SOMEBODY = re.compile(rf"{_PERSON}$")
# what people do once, by a column for it
_ONCE = re.compile(r"(?i)aanwezig|afwezig|handtekening|paraaf|datum|ondertek")
_SURELY = re.compile(rf"{_SURE}$")
_SINCE = re.compile(r"(?:lid |deelnemer |partner |member |mitglied )?(?:sinds|since|seit|vanaf)|jaar van (?:toetreding|aansluiting)|(?:datum )?toetreding|toegetreden|lidmaatschap sinds|joined")
_LEFT = re.compile(r"uitgetreden|uittreding|(?:lid )?tot(?: en met)?$|beëindigd|opgezegd|vertrokken|einde (?:lidmaatschap|deelname)|left|until")
_ROLE = re.compile(r"(?:lid|aangesloten|deelname|doet mee|neemt deel|deelnemer)\?|(?:onze |haar )?(?:rol|positie|status|functie|hoedanigheid)|(?:soort|type) (?:lid|lidmaatschap|deelname)|role|membership|rolle")
_SEAT = re.compile(r"portefeuillehouder|bestuurder|bestuurslid|vertegenwoordig|afgevaardigde|wethouder|burgemeester|stem|zetel|represent|votes")
_LAND = re.compile(r"land$|country|staat$")
# a name that nothing is known of, as a cell by itself
_NAME = re.compile(rf"{CAPITAL}(?: (?:(?:aan|op|bij|en|de|den|der|het|of|am|an|im|la|le|di|do|del|sur) ){{0,2}}{CAPITAL}){{0,3}}")


def member_tables(annotated: Annotated) -> Iterator[Fact]:
    """A row a member and role; those of an agreement's own text are its parties, unless they stand below one of its boards."""
    carded = {entry.block.start for overview in overviews(annotated) for entry in overview.entries}
    for row in rows(annotated, _HEADERS):
        index = block_at(annotated, row.header)
        heads = _heads(annotated, row) if annotated.blocks[index].start not in carded else None
        forum = forum_above(annotated, index) or titled_above(annotated, index) if heads else None
        member = _member(annotated, row, heads) if forum and heads and (forum.kind is Kind.BODY or not annotated.profile.own) else None
        said = " ".join(cell for head, cell in row.cells.items() if _ROLE.match(head) or _SEAT.match(head) or _SOMEBODY.match(head)) if member else ""
        told = told_of(said) if member else None
        years = told_of(row.cell(_SINCE)) if told else None
        if forum and member and told and years:
            if years.since or years.until:
                told = replace(told, since=years.since, until=years.until, over=years.over or told.over)
            if left := find_dates(row.cell(_LEFT)):
                told = replace(told, until=left[0].value, over=True)  # "Gemeente | Toegetreden | Uitgetreden"
            yield from facts_of(member, forum, told, (row.evidence,))


def _heads(annotated: Annotated, row: Row) -> re.Pattern[str] | None:
    """Above which column the members stand; None where neither the header nor what stands above the table says that its rows are such."""
    heads = list(row.cells)
    if len(heads) < 2 or any(_ONCE.match(head) for head in heads):
        return None
    index = block_at(annotated, row.header)
    sure = _SURELY.match(heads[0]) is not None
    if _SOMEBODY.match(heads[0]) or not _MEMBER.match(heads[0]):  # "Naam | Gemeente | Functie"
        if any(_BODY.match(head) for head in heads[1:]):
            return _BODY if sure or is_of_members(annotated, index) else None
        if _SOMEBODY.match(heads[0]) and any(_OFFICE.match(head) for head in heads[1:]) and is_of_members(annotated, index):
            return _OFFICE  # "Naam | Functie | Rol", below "Bestuur"
        return _MEMBER if sure else None
    tabled = any(_SINCE.match(head) or _ROLE.match(head) for head in heads[1:])
    return _MEMBER if sure or is_of_members(annotated, index, tabled=tabled) else None


def _member(annotated: Annotated, row: Row, heads: re.Pattern[str]) -> Name | None:
    """Whose row it is: a name that is known, else what the cell holds where the table is one of members by its header."""
    named = [m for m in row.names(annotated, heads) if not m.attributive]
    cell = row.cell(heads)
    if heads is _OFFICE and not _OFFICER.search(cell):
        return None
    if named and named[0].kind is Kind.CITY and cell.startswith(f"{named[0].label} ") and _NAME.fullmatch(cell):
        return Name(cell, Kind.CITY)  # "Viana do Castelo", of which only "Viana" is known
    if named and named[0].kind in MEMBERS:
        return named[0].name()
    if named or heads is not _MEMBER or not _SURELY.match(next(iter(row.cells))) or not _NAME.fullmatch(cell):
        return None
    return Name(cell, Kind.CITY if row.cell(_LAND) else Kind.ORGANISATION)
