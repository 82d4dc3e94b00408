"""The duties that a joint regulation lays on the public body that it sets up."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.organs import public_bodies
from kg.extraction.rules.kept import kept
from kg.extraction.text.layout import Block
from kg.model import Kind, Name

# "Het Erfgoedhuis:", "De Regiodienst draagt zorg voor:", "Het openbaar lichaam verplicht zich tot:"
_LEAD = re.compile(r"(?:Het|De) (?P<who>[\w' -]{3,80}?)(?P<promises> (?:verplicht zich|verbindt zich|is verplicht|is gehouden|zorgt|draagt)\b[^.;:]{0,40})?:")
_DUTIES = re.compile(r"(?i)\b(?:ver)?plicht(?:ing)?en\b")
_SORT = re.compile(r"(?i)(?:openbaar )?lichaam|bedrijfsvoeringsorganisatie")
_SHORT = 6
"""Letters that a part of a body's name has at least, where it stands for the whole."""


def bound_body(annotated: Annotated, block: Block, lead: Block | None) -> list[Name]:
    """The public body of a regulation that an item binds; what it is for ("Taken") is no duty towards the others."""
    title = _own_body(annotated)
    match = _LEAD.fullmatch(lead.text.strip()) if title and lead else None
    if title is None or match is None or not (match["promises"] or _DUTIES.search(block.heading)):
        return []
    who = match["who"].casefold()
    parts = title.casefold().split()
    is_body = _SORT.fullmatch(who) or who == title.casefold() or (len(who) >= _SHORT and who in (parts[0], parts[-1]))
    return [Name(title, Kind.JOINT_BODY)] if is_body else []


@kept
def _own_body(annotated: Annotated) -> str | None:
    """The one public body that the regulation sets up; None for any other document."""
    if not annotated.profile.own or annotated.profile.kind != "gemeenschappelijke-regeling":
        return None
    titles = {title.casefold(): title for title, _ in public_bodies(annotated.clean.text)}
    return next(iter(titles.values())) if len(titles) == 1 else None
