"""Who takes part in the bodies of a table with a row each, and the seat of the document's own municipality there."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.rules.body_tables import SEATED, body_rows
from kg.extraction.rules.memberships.member_lines import MEMBERS, Told, facts_of, told_of
from kg.model import Fact

# "Lid AB", "wethouder Bos zit in het algemeen bestuur"
_SITS = re.compile(r"(?i)\b(?:lid|AB|DB|voorzitter|zetel|bestuurslid|deelnemer|zitting|(?:algemeen|dagelijks) bestuur)\b")


def body_row_members(annotated: Annotated) -> Iterator[Fact]:
    """A row a member and role."""
    subject = annotated.profile.subject
    for listed in body_rows(annotated):
        for member in listed.taking(annotated):
            if member.kind in MEMBERS:
                yield from facts_of(member.name(), listed.body, Told(("member",)), (listed.row.evidence,))
        seat = listed.row.cell(SEATED)
        told = told_of(seat) if subject and _SITS.search(seat) else None
        yield from facts_of(subject, listed.body, told, (listed.row.evidence,)) if subject and told else ()
