"""Tables in which a tick says who is in what: towns down and networks across, or the other way round.

    | Gemeente | Regio Kreek | Platform Schor |
    | Goes     | x           | -              |
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import FORUMS, Mention
from kg.extraction.names.titles import title_end
from kg.extraction.rules.body_tables import NO_BODY
from kg.extraction.rules.memberships.member_lines import facts_of, told_of
from kg.extraction.rules.tables import Row, block_at, rows
from kg.model import Fact, Kind, Name

_FIRST_HEAD = r"(?:(?:deelnemende )?gemeenten?|stad|steden|deelnemers?|organisaties?|partij(?:en)?|(?:naam )?netwerk(?:en)?|samenwerkings\w*|verband(?:en)?|overleg(?:gen)?|regeling(?:en)?|verbonden partij(?:en)?)"
_HEADERS = re.compile(rf"(?i)^[\s|*_]*{_FIRST_HEAD}[*_]*\s*(?:\||\t|\s{{2,}})\s*[^\n|\t]+?\s*(?:\||\t|\s{{2,}})\s*\S")
_FIRST = re.compile(_FIRST_HEAD)
_TICKED = re.compile(r"(?i)(?:x|✓|✔|☑|●|•|v|ja|lid|deelnemer|neemt deel|doet mee|yes)\.?")
_ROLE = re.compile(r"(?i)(?:x |lid,? |ja,? )?\(?(?:(?:vice-?)?voorzitter|(?:kar)?trekker|coördinator|penvoerder|geassocieerd lid)\)?")
_NETWORKS = FORUMS | {Kind.BODY, Kind.JOINT_BODY, Kind.ASSOCIATION}
_TOWNS = frozenset({Kind.MUNICIPALITY, Kind.CITY, Kind.PROVINCE, Kind.WATER_AUTHORITY})


def ticked_tables(annotated: Annotated) -> Iterator[Fact]:
    """A row a ticked cell whose column names one and whose line the other."""
    for row in rows(annotated, _HEADERS) if not annotated.profile.own else ():
        ticked = {head: cell for head, cell in list(row.cells.items())[1:] if _TICKED.fullmatch(cell.strip()) or _ROLE.fullmatch(cell.strip())}
        across = _across(annotated, row) if ticked else {}
        if not across.keys() & ticked.keys():
            continue
        towns = [m for m in across.values() if m.kind in _TOWNS]
        down = _town(annotated, row) if not towns else _network(annotated, row) if len(towns) > 1 else None
        if down is None:
            continue
        for head in (head for head in ticked if head in across):
            other = across[head].name()
            if (across[head].kind in _TOWNS) == bool(towns) and (told := told_of(ticked[head])):
                yield from facts_of(other if towns else down, down if towns else other, told, (row.evidence,))


def _across(annotated: Annotated, row: Row) -> dict[str, Mention]:
    """Those whose name is the whole head of a column, by that head."""
    header = annotated.blocks[block_at(annotated, row.header)]
    named = {annotated.clean.text[m.start : m.end].casefold(): m for m in annotated.within(header.start, header.end) if m.kind in _TOWNS | _NETWORKS}
    return {head: named[bare] for head in row.cells if (bare := re.sub(r"^(?:gemeente|provincie|de|het) ", "", head).casefold()) in named or (bare := head.casefold()) in named}


def _town(annotated: Annotated, row: Row) -> Name | None:
    named = [m for m in row.names(annotated, _FIRST) if not m.attributive]
    return named[0].name() if len(named) == 1 and named[0].kind in _TOWNS else None


def _network(annotated: Annotated, row: Row) -> Name | None:
    """What a line is of: a network that is known, else the name that fills its first cell."""
    named = [m for m in row.names(annotated, _FIRST) if not m.attributive]
    cell = next(iter(row.cells.values()))
    if named:
        return named[0].name() if named[0].kind in _NETWORKS else None
    return Name(cell, Kind.NETWORK) if title_end(cell, 0) == len(cell) > 3 and not NO_BODY.search(cell) else None
