"""Tables of the groups of a network, a row each: "Werkgroep | Trekker | Leden", "Thema | Voorzitter"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.rules.body_tables import body_rows
from kg.extraction.rules.kept import kept
from kg.extraction.rules.memberships.forum_above import forum_above
from kg.extraction.rules.memberships.member_lines import MEMBERS, facts_of, told_of
from kg.extraction.rules.memberships.roles import NOT_IN
from kg.extraction.rules.tables import Row, block_at, rows
from kg.model import Fact, Kind, Name

# what a group is called by its kind; the head of the first column
_GROUP = r"(?:(?:bestuurlijke|ambtelijke|regionale|thematische) )?(?:werkgroep|themagroep|thematafel|opgaveteam|opgavetafel|opgavegroep|kerngroep|projectgroep|speerpuntteam|programmateam|bestuurstafel|regietafel|commissie|stuurgroep|portefeuillehoudersoverleg|kenniskring|kennistafel|tafel|working group|task force|forum|arbeitsgruppe)"
# "Thema", "Opgave": the group's kind is told above the table
_MATTER = r"(?:thema|opgave|onderwerp|programmalijn|speerpunt|pijler|theme|topic)"
_PROJECT = r"(?:project(?:naam|titel)?|projecten|naam (?:van het )?project)"
_LEADS = r"(?:(?:bestuurlijk|ambtelijk)e? )?(?:hoofdaanvragers?|lead ?partners?|trekkers?|kartrekkers?|voorzitters?|coördinator(?:en)?|penvoerders?|lead|leader|chair|coordinator|vorsitz)(?: gemeente)?"
_TAKES = r"(?:leden|deelnemers|deelnemende (?:gemeenten|partijen|steden)|doe(?:t|n)(?: ook)? mee|overige (?:leden|deelnemers|gemeenten)|andere deelnemers|gemeenten|(?:project)?partners|members|participants|mitglieder)"
_OURS = r"(?:onze|uw) (?:bestuurder|vertegenwoordiger|portefeuillehouder|wethouder|inbreng|deelname)|vertegenwoordiger (?:van |namens )?(?:de |onze )?gemeente"
_PARTED = r"(?=\s*\||\s\s|\t)"  # as a look ahead: a long run of blanks could be shared out in too many ways
_HEADERS = re.compile(rf"(?i)^[\s|*_]*(?:(?:{_GROUP}|{_MATTER})[*_]*{_PARTED}[^\n]*?(?:{_LEADS}|{_TAKES}|{_OURS})|{_PROJECT}[*_]*{_PARTED}[^\n]*?{_LEADS}[^\n]*?{_TAKES})")
_FIRST = re.compile(rf"(?:{_GROUP}|{_MATTER}|{_PROJECT})$")
_OF_PROJECTS = re.compile(rf"{_PROJECT}$")
_KIND = re.compile(rf"{_GROUP}$")
_LEADER = re.compile(rf"{_LEADS}$")
_MEMBER = re.compile(rf"{_TAKES}$")
_OWN = re.compile(rf"(?:{_OURS})$")
# "Er zijn vijf bestuurlijke thematafels", said above a table of "Thema | Trekker"
_SEVERAL = re.compile(r"(?i)\b(?P<kind>werkgroep|themagroep|thematafel|opgaveteam|opgavetafel|kerngroep|speerpuntteam|programmateam|bestuurstafel|working group)(?:en|s|pen)?\b")
_REACH = 3
"""Blocks above a table in which the kind of its groups is told."""
_LONGEST = 70


def group_tables(annotated: Annotated) -> Iterator[Fact]:
    """Who leads a group and who takes part in it."""
    for row, group in _groups(annotated):
        yield from _seats(annotated, row, group, _LEADER)
        yield from _seats(annotated, row, group, _MEMBER)
        yield from _own_seat(annotated, row, group)


def tabled_bodies(annotated: Annotated) -> Iterator[Fact]:
    """The groups of such tables as bodies of the network that is named above."""
    for row, group in _groups(annotated):
        seated = any(True for _ in (*_seats(annotated, row, group, _LEADER), *_seats(annotated, row, group, _MEMBER), *_own_seat(annotated, row, group)))
        if seated and (forum := forum_above(annotated, block_at(annotated, row.header))):
            yield Fact("bodies", {"body": group, "within": forum}, "bodies", (row.evidence,))


def _groups(annotated: Annotated) -> Iterator[tuple[Row, Name]]:
    for row in rows(annotated, _HEADERS):
        if group := _group(annotated, row):
            yield row, group


@kept
def lines_of_groups(annotated: Annotated) -> frozenset[int]:
    """The blocks that are such a table or one of bodies, its header among them, and no sentences."""
    offsets = annotated.clean.offsets
    found: set[int] = set()
    for row in (*rows(annotated, _HEADERS), *(listed.row for listed in body_rows(annotated))):
        last = block_at(annotated, row.evidence.end - 1)
        whole = last < len(annotated.blocks) and offsets[annotated.blocks[last].end - 1] < row.evidence.end  # no paragraph that goes on behind a dash
        found.update(range(block_at(annotated, row.header), last + whole))
    return frozenset(found)


def _group(annotated: Annotated, row: Row) -> Name | None:
    """The group of a row: its name behind its kind, which the header has, the cell itself, or the words above the table."""
    head, cell = next(iter(row.cells.items()), ("", ""))
    if not _FIRST.match(head) or not cell[:1].isupper() or len(cell) > _LONGEST or NOT_IN.search(cell):
        return None
    if _SEVERAL.match(cell) or cell.casefold().startswith(f"{head} "):
        return Name(cell, Kind.BODY)
    if _OF_PROJECTS.match(head):  # "Project | Hoofdaanvrager | Partners"
        return Name(cell, Kind.PARTNERSHIP)
    kind = head if _KIND.match(head) else _kind_above(annotated, block_at(annotated, row.header))
    return Name(f"{kind} {cell}", Kind.BODY) if kind else None


def _kind_above(annotated: Annotated, index: int) -> str:
    above = annotated.blocks[max(0, index - _REACH) : index]
    found = [match["kind"].lower() for block in above for match in _SEVERAL.finditer(block.text)]
    return found[-1] if found else ""


def _own_seat(annotated: Annotated, row: Row, group: Name) -> Iterator[Fact]:
    """The seat of the document's own municipality, where a column says who holds it: "Onze bestuurder"."""
    subject, cell = annotated.profile.subject, row.cell(_OWN)
    told = told_of(cell) if subject and re.search(r"[A-Za-z]{3}", cell) else None
    yield from facts_of(subject, group, told, (row.evidence,)) if subject and told else ()


def _seats(annotated: Annotated, row: Row, group: Name, heads: re.Pattern[str]) -> Iterator[Fact]:
    """Those who are named under a header, with the role that it gives."""
    head = next((head for head in row.cells if heads.match(head)), "")
    role = "member" if heads is _MEMBER else "chair" if re.search(r"voorzit|chair|vorsitz", head) else "coordinator"
    if not head or NOT_IN.search(row.cells[head]):
        return
    for member in row.names(annotated, heads):
        if member.kind in MEMBERS and not member.attributive:
            yield Fact("memberships", {"member": member.name(), "network": group, "role": role, "status": "stated"}, "listed_memberships", (row.evidence,))
