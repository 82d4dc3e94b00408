"""Duties in a table, a row each: "Artikel | Partij | Verplichting" with "4, onder a" in its first column."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import ORGANISATIONS
from kg.extraction.rules.duties.duty_leads import EFFORT
from kg.extraction.rules.parties.party import Opening
from kg.extraction.rules.parties.unlisted import police
from kg.extraction.rules.tables import Row, rows
from kg.model import Fact, Kind, Name

_HEADERS = re.compile(r"(?i)^[\s|*_]{0,9}(?:artikel|art\.?|lid|bepaling)[*_]{0,3}(?: ?\||\t|\s{2})")
_ARTICLE = re.compile(r"artikel|art\.?$|lid$|bepaling")
_PARTY = re.compile(r"partij|wie$|deelnemer|gemeente$|verantwoordelijke|uitvoerder|trekker")
_DUTY = re.compile(r"verplichting|plicht|taak|taken|inzet|afspraak|inspanning|wat$|actie|bijdrage")
_CONDITION = re.compile(r"voorwaarde|conditie|mits|indien")
# "4, onder a", "3.1a", "artikel 5 lid 2 sub b"
_PLACE = re.compile(r"(?i)(?:art(?:ikel|\.)? )?(?P<article>\d{1,2}(?:\.\d{1,2})?)(?:,? lid (?P<lid>\d{1,2}))?(?:,? ?(?:onder(?:deel)? |sub )?(?P<letter>[a-l])\.?)?")
_NONE = re.compile(r"[-–—\s]*|n\.?v\.?t\.?|geen", re.I)


def duties_of_tables(annotated: Annotated, parties: Opening) -> Iterator[Fact]:
    """The lettered or numbered duties of named parties in the rows of such tables."""
    for row in rows(annotated, _HEADERS):
        place, text = _PLACE.fullmatch(row.cell(_ARTICLE)), row.cell(_DUTY)
        if place is None or not text or not (place["letter"] or place["lid"] or "." in place["article"]):
            continue
        article = f"{place['article']}{'.' + place['lid'] if place['lid'] else ''}{(place['letter'] or '').lower()}"
        condition = row.cell(_CONDITION)
        for party in _bound(annotated, row, parties):
            yield Fact("obligations", {"party": party, "article": article, "text": text, "condition": None if _NONE.fullmatch(condition) else condition,
                                       "strength": "effort" if EFFORT.search(text) else "duty"}, "obligations", (row.evidence,))  # fmt: skip


def _bound(annotated: Annotated, row: Row, parties: Opening) -> list[Name]:
    """Whom a row binds: those whom its cell names or calls by a term."""
    cell = row.cell(_PARTY)
    if unit := police(cell):
        return [unit]
    named = {m.label: m.name() for m in row.names(annotated, _PARTY) if m.kind in ORGANISATIONS - {Kind.REGION, Kind.NETWORK}}
    return list(named.values()) or (parties.called(cell) if cell else [])
