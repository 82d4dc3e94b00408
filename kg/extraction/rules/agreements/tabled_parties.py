"""Those who take part in an agreement by a table with a row for each: "Deelnemer | Bijdrage 2024"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import ORGANISATIONS
from kg.extraction.rules.agreements.announced_parties import is_sheet
from kg.extraction.rules.agreements.circle import circle_at
from kg.extraction.rules.body_tables import TAKING
from kg.extraction.rules.parties.party_rows import TAKES_PART, party_rows
from kg.extraction.rules.parties.presenting_words import NO_PARTIES
from kg.extraction.rules.tables import rows
from kg.model import Evidence, Kind, Name

# "Naam | Deelnemers | Bijdrage", with an agreement a row
_NAME = re.compile(r"(?:naam|regeling|gemeenschappelijke regeling|overeenkomst|convenant|deal|samenwerking|afspraak|akkoord)(?:en|s)?$")
_OF_AGREEMENTS = re.compile(r"(?i)^[\s|*_]{0,9}(?:naam|(?:gemeenschappelijke )?regeling(?:en)?|overeenkomst(?:en)?|convenant(?:en)?|deals?|samenwerking|afspraak|afspraken|akkoord(?:en)?)[*_]{0,3}(?: ?\||\t|\s{2})")
# "Convenant | Partijen": who concluded each
_TAKING = re.compile(rf"(?:{TAKES_PART}|gesloten (?:met|tussen|door)|betrokken (?:partijen|gemeenten|partners))$")
_REACH = 1200
"""Characters above the table within which the agreement was spoken of."""


@dataclass(frozen=True, slots=True)
class Tabled:
    """Who stands in a row of such a table, who acts for it as which officer if that is told, and the row."""

    agreement: Name
    party: Name
    person: str | None
    office: str | None
    row: Evidence


def tabled_parties(annotated: Annotated) -> Iterator[Tabled]:
    """Each with the agreement that was spoken of above the table or heads its row; an agreement's own text is read otherwise, a sheet about it is not."""
    if annotated.profile.own and not is_sheet(annotated):
        return
    for row in rows(annotated, _OF_AGREEMENTS):
        agreements = [m for m in row.names(annotated, _NAME) if m.kind is Kind.AGREEMENT]
        taking = [m for m in (row.names(annotated, TAKING) or row.names(annotated, _TAKING)) if m.kind in ORGANISATIONS and m.kind not in NO_PARTIES and not m.attributive]
        if len(agreements) == 1:
            yield from (Tabled(agreements[0].name(), m.name(), None, None, row.evidence) for m in taking)
    circles: dict[int, Name | None] = {}
    for one in party_rows(annotated):
        if one.header not in circles:
            circles[one.header] = annotated.profile.agreement if annotated.profile.own else circle_at(annotated, bisect_left(annotated.clean.offsets, one.header), _REACH)
        agreement = circles[one.header]
        if agreement and len(one.parties) == 1:
            yield Tabled(agreement, one.parties[0][0], one.person, one.office, one.evidence)
