"""Tables of the meetings and groups of an agreement or network: "Overleg | Deelnemers | Frequentie", an organ a row."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.rules.memberships.roles import NOT_IN
from kg.extraction.rules.tables import rows
from kg.model import Fact, Kind

_FIRST = r"(?:naam|overleg(?:vorm|orgaan|gremium|structuur)?|orga(?:an|nen)|gremium|groep|team|niveau|wat)"
# what is told of a meeting, and of no person, town or project
_FREQUENCY = r"(?:frequentie|hoe vaak|wanneer|vergaderfrequentie|komt bijeen|bijeenkomsten|frequency|per jaar)"
_HEADERS = re.compile(rf"(?i)^[\s|*_]*{_FIRST}[*_]*\s*(?:\||\t|\s{{2,}})[^\n]{{0,160}}\b{_FREQUENCY}")
_NAMED = re.compile(rf"{_FIRST}$")
_KINDS = frozenset({Kind.BODY, Kind.WORKING_GROUP})
_SLACK = 12
"""Characters that may stand beside an organ's name in its cell: "Stuurgroep (bestuurlijk)"."""


def organ_tables(annotated: Annotated) -> Iterator[Fact]:
    """A row an organ that fills the first cell of a table that tells how often it meets."""
    about = annotated.profile.agreement if annotated.profile.own else None
    for row in rows(annotated, _HEADERS):
        cell = row.cell(_NAMED)
        organ = next((m for m in row.names(annotated, _NAMED) if m.kind in _KINDS), None)
        if organ and len(cell) - (organ.end - organ.start) <= _SLACK and not NOT_IN.search(" ".join(row.cells.values())):
            yield Fact("bodies", {"body": organ.name(), "within": about}, "bodies", (row.evidence,))
