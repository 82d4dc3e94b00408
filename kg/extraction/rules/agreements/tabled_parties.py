"""Those who take part in an agreement by a table with a row for each: "Deelnemer | Bijdrage 2024"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import ORGANISATIONS
from kg.extraction.rules.agreements.circle import circle_at
from kg.extraction.rules.body_tables import TAKING
from kg.extraction.rules.parties.presenting_words import NO_PARTIES
from kg.extraction.rules.tables import rows
from kg.model import Evidence, Kind, Name

_TAKES_PART = r"(?:deelnemers?|deelnemende (?:gemeenten?|partij(?:en)?|organisaties?|overhe(?:id|den)|partners?)|partij(?:en)?|(?:convenant|contract)part(?:ij(?:en)?|ners?)|ondertekenaars?)"
# "Gemeente | Bijdrage 2024": what each pays for the agreement
_PAYS = r"gemeenten?(?=[\s|*_]+(?:bijdrage|aandeel|inbreng|kosten)\b)"
_HEADERS = re.compile(rf"(?i)^[\s|*_]{{0,9}}(?:{_TAKES_PART}|{_PAYS})[*_]{{0,3}}(?: ?\||\t|\s{{2}})")
_FIRST = re.compile(rf"{_TAKES_PART}$|gemeenten?$")
# "Naam | Deelnemers | Bijdrage", with an agreement a row
_NAME = re.compile(r"(?:naam|regeling|gemeenschappelijke regeling|overeenkomst|convenant|deal|samenwerking|afspraak|akkoord)(?:en|s)?$")
_OF_AGREEMENTS = re.compile(r"(?i)^[\s|*_]{0,9}(?:naam|(?:gemeenschappelijke )?regeling(?:en)?|overeenkomst(?:en)?|convenant(?:en)?|deals?|samenwerking|afspraak|afspraken|akkoord(?:en)?)[*_]{0,3}(?: ?\||\t|\s{2})")
_REACH = 1200
"""Characters above the table within which the agreement was spoken of."""


def tabled_parties(annotated: Annotated) -> Iterator[tuple[Name, Name, Evidence]]:
    """Each with the agreement that was spoken of above the table or heads its row, and the row; an agreement's own text is read otherwise."""
    for row in rows(annotated, _OF_AGREEMENTS) if not annotated.profile.own else ():
        agreements = [m for m in row.names(annotated, _NAME) if m.kind is Kind.AGREEMENT]
        taking = [m for m in row.names(annotated, TAKING) if m.kind in ORGANISATIONS and m.kind not in NO_PARTIES and not m.attributive]
        if len(agreements) == 1:
            yield from ((agreements[0].name(), m.name(), row.evidence) for m in taking)
    circles: dict[int, Name | None] = {}
    for row in rows(annotated, _HEADERS) if not annotated.profile.own else ():
        if row.header not in circles:
            circles[row.header] = circle_at(annotated, bisect_left(annotated.clean.offsets, row.header), _REACH)
        agreement = circles[row.header]
        named = [m for m in row.names(annotated, _FIRST) if m.kind not in NO_PARTIES and not m.attributive] if agreement else []
        if agreement and len(named) == 1:
            yield agreement, named[0].name(), row.evidence
