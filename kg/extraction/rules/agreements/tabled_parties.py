"""Those who take part in an agreement by a table with a row for each: "Deelnemer | Bijdrage 2024"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.rules.agreements.circle import circle_at
from kg.extraction.rules.parties.presenting_words import NO_PARTIES
from kg.extraction.rules.tables import rows
from kg.model import Evidence, Name

_TAKES_PART = r"(?:deelnemers?|deelnemende (?:gemeenten?|partij(?:en)?|organisaties?|overhe(?:id|den)|partners?)|partij(?:en)?|(?:convenant|contract)part(?:ij(?:en)?|ners?)|ondertekenaars?)"
# "Gemeente | Bijdrage 2024": what each pays for the agreement
_PAYS = r"gemeenten?(?=[\s|*_]+(?:bijdrage|aandeel|inbreng|kosten)\b)"
_HEADERS = re.compile(rf"(?i)^[\s|*_]{{0,9}}(?:{_TAKES_PART}|{_PAYS})[*_]{{0,3}}(?: ?\||\t|\s{{2}})")
_FIRST = re.compile(rf"{_TAKES_PART}$|gemeenten?$")
_REACH = 1200
"""Characters above the table within which the agreement was spoken of."""


def tabled_parties(annotated: Annotated) -> Iterator[tuple[Name, Name, Evidence]]:
    """Each with the agreement that was spoken of above the table, and its row; an agreement's own text is read otherwise."""
    circles: dict[int, Name | None] = {}
    for row in rows(annotated, _HEADERS) if not annotated.profile.own else ():
        if row.header not in circles:
            circles[row.header] = circle_at(annotated, bisect_left(annotated.clean.offsets, row.header), _REACH)
        agreement = circles[row.header]
        named = [m for m in row.names(annotated, _FIRST) if m.kind not in NO_PARTIES and not m.attributive] if agreement else []
        if agreement and len(named) == 1:
            yield agreement, named[0].name(), row.evidence
