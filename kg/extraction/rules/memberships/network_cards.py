"""Networks as a page shows them one by one: the name on its line, and below it labelled lines on what the city is in it.

    Eurocities
    Status: geassocieerd lid
    Lid sinds: 2019
    Werkgroepen: Data, Food
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.dates import find_dates, find_ranges
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import FORUMS
from kg.extraction.names.titles import title_end
from kg.extraction.rules.kept import kept
from kg.extraction.rules.memberships.roles import role_of
from kg.extraction.text.layout import Block
from kg.extraction.undone import PENDING
from kg.model import Evidence, Fact, Kind, Name, Value

# "Lid sinds: 2014", "Lid vanaf 2016", "Deelname sinds 2011": a year that says that there is a membership
_SINCE = re.compile(r"(?:(?P<role>(?:[Gg]eassocieerd |[Bb]uitengewoon )?[Ll]id|[Ll]idmaatschap|[Dd]eelnemer|[Dd]eelname|[Aa]angesloten|[Mm]ember) (?:sinds|vanaf|since|per|van(?= (?:[a-z]+ )?\d))|[Ss]inds|[Ss]ince|[Vv]anaf|[Mm]itglied seit)(?: ?:)? (?P<value>\S.{0,40})$")
# "Status: geassocieerd lid", "Rol: trekker werkgroep Parkeren"
_ROLE = re.compile(r"(?:[Ss]tatus|[Rr]ol|[Rr]ole|[Ff]unctie|[Pp]ositie|[Hh]oedanigheid|(?:[Oo]nze|[Uu]nsere) (?:rol|positie|status|Rolle)|(?:[Ss]oort |[Tt]ype )?[Ll]idmaatschap|[Mm]embership) ?: ?(?P<value>\S.{2,90})$")
_GROUPS = re.compile(r"(?:[Ww]erkgroep(?:en)?|[Tt]hemagroep(?:en)?|[Ww]orking groups?)(?: waarin [^:]{3,30})? ?: ?(?P<value>[A-Z][^.;:()]{2,150})$")
_LABEL = re.compile(r"[A-Z][\w/()']{1,20}(?: [\w/()']{1,15}){0,4} ?: ?\S|(?:[Gg]eassocieerd )?(?:[Ll]id|[Dd]eelnemer) (?:sinds|vanaf|van) (?:[a-z]+ )?(?:19|20)\d\d")
_NONE = re.compile(rf"\b(?:{PENDING}|(?:geen|niet|nooit|aspirant|no member|none)\b)", re.I)
_OVER = re.compile(r"\b(?:voormalig|beëindigd|opgezegd|gestopt|uitgetreden|geweest|ended|former)\b", re.I)
_TEAM = re.compile(r"\b(?:afdeling|team|wethouder|burgemeester|portefeuille|mevrouw|dhr|de heer)\b", re.I)
_MOST = 9
"""Lines that a card has at most."""


@dataclass(slots=True)
class _Card:
    """What the lines below a network's name say, with where they stand."""

    role: str = ""
    since: str | None = None
    until: str | None = None
    over: bool = False
    denied: bool = False
    groups: tuple[tuple[str, str, Block], ...] = ()
    told: tuple[Block, ...] = ()
    size: int = 0


def network_cards(annotated: Annotated) -> Iterator[Fact]:
    """Memberships of the city whose page it is, one a card; a card that gives neither a role nor a year of joining says nothing of one."""
    subject = annotated.profile.subject
    for index, network, card in _cards(annotated) if subject and not annotated.profile.own else ():
        if subject is None or card.denied or not card.told:
            continue
        title = annotated.cite(annotated.blocks[index], "network")
        passages = (*(annotated.cite(line) for line in card.told), title)
        if card.role:
            yield _fact(subject, network, card, card.role, passages)
        for role, group, line in card.groups:
            name = Name(f"{network.label} werkgroep {group}", Kind.WORKING_GROUP, within=network.label)
            yield _fact(subject, name, _Card(), role, (annotated.cite(line), title))


@kept
def lines_of_cards(annotated: Annotated) -> frozenset[int]:
    """The blocks that are labelled lines of a card, which are read together and not one by one."""
    return frozenset(number for index, _, card in _cards(annotated) for number in range(index + 1, index + 1 + card.size))


@kept
def _cards(annotated: Annotated) -> tuple[tuple[int, Name, _Card], ...]:
    """Each card with the block that names its network."""
    named = ((index, _named(annotated, index)) for index in range(len(annotated.blocks)))
    found = ((index, network, _read(annotated, index)) for index, network in named if network)
    return tuple((index, network, card) for index, network, card in found if card.role or card.denied)


def _fact(subject: Name, network: Name, card: _Card, role: str, passages: tuple[Evidence, ...]) -> Fact:
    values: dict[str, Value] = {"member": subject, "network": network, "role": role, "since": card.since, "until": card.until, "status": "ended" if card.over else "stated"}
    if card.over and card.until is None:
        values["ended"] = True
    return Fact("memberships", values, "listed_memberships", passages)


def _named(annotated: Annotated, index: int) -> Name | None:
    """The network whose name is the whole line, above a labelled line."""
    block = annotated.blocks[index]
    if index + 1 >= len(annotated.blocks) or len(block.text) > 90 or not _LABEL.match(annotated.blocks[index + 1].text) or _LABEL.match(block.text):
        return None
    text = re.sub(r"\s*(?:\([^()]{1,40}\)|[+›>»▸▾-])\s*$", "", block.text).strip(" *#")
    known = [m for m in annotated.within(block.start, block.end) if not m.attributive]
    if len(known) == 1 and known[0].end - known[0].start >= len(text) - 8:
        return known[0].name() if known[0].kind in FORUMS | {Kind.ORGANISATION, Kind.JOINT_BODY, Kind.AGENCY, Kind.FOUNDATION} else None
    begin = block.text.find(text)
    return Name(text, Kind.NETWORK) if len(text) > 3 and not known and title_end(block.text, begin) == begin + len(text) else None


def _read(annotated: Annotated, index: int) -> _Card:
    card = _Card()
    for block in annotated.blocks[index + 1 : index + 1 + _MOST]:
        if not _LABEL.match(block.text):
            break
        card.size += 1
        if since := _SINCE.match(block.text):
            _read_since(card, since, block)
        elif (role := _ROLE.match(block.text)) and not _TEAM.search(role["value"]):
            _read_role(card, role["value"], block)
        elif groups := _GROUPS.match(block.text):
            card.groups += tuple(("member", group, block) for group in re.split(r", (?:en )?| en |; ", groups["value"].strip()) if group[:1].isupper())
    return card  # without a role: "Sinds: 2012" alone may be of anything


def _read_since(card: _Card, since: re.Match[str], block: Block) -> None:
    ranges, dates = find_ranges(since["value"]), find_dates(since["value"])
    if not dates and not ranges:
        return
    card.since, card.until = (ranges[0].since, ranges[0].until) if ranges else (dates[0].value, None)
    card.over = card.over or card.until is not None
    if since["role"] or block.text.startswith("Mitglied"):
        card.role = card.role or ("associate member" if "eassocieerd" in since["role"] else "member")
    card.told += (block,)


def _read_role(card: _Card, value: str, block: Block) -> None:
    card.denied = card.denied or bool(_NONE.search(value))
    card.over = card.over or bool(_OVER.search(value))
    dates = find_dates(value)
    if card.over:
        card.until = card.until or (dates[-1].value if dates else None)
    elif dates:
        card.since = card.since or dates[0].value
    role = role_of(value)
    group = re.search(r"\bwerkgroep (?P<name>[A-Z][^.,;()]{2,60})", value)
    if role and group:
        card.groups += ((role, group["name"].strip(), block),)
        card.role = card.role or "member"
    elif role:
        card.role = role if card.role in ("", "member") else card.role
    if role:
        card.told += (block,)
