"""Members as the labels of lines below a network's name, with what each is in it.

    Waterstedenverbond
    Kampen: lid en medeoprichter, sinds 2012
    Meppel: uitgetreden in 2018
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.rules.memberships.card_titles import title_above
from kg.extraction.rules.memberships.forum_above import forum_above
from kg.extraction.rules.memberships.member_lines import FRONT, MEMBERS, facts_of, told_of
from kg.model import Fact

# "lid sinds 2012", "sinds 2012", "uitgetreden in 2018", "geassocieerd lid", "voorzitter tot 2026"
_ROLE = re.compile(
    r"(?i)(?:(?:bestuurlijk|geassocieerd|buitengewoon|volwaardig|gewoon|associated?|full|founding|huidig|vice-?) ?)*(?:lid\b|deelnemer\b|medeoprichter|oprichter|voorzitter|trekker|kartrekker|coördinator|penvoerder|bestuurslid|member\b|chair\b|founder|coordinator|mitglied\b|(?:sinds|vanaf|since) (?:\w+ )?(?:19|20)\d\d|(?:uitgetreden|vertrokken|opgezegd|gestopt|uitgestapt|afgehaakt|toegetreden|aangesloten|joined|left)\b)[^.]{0,70}\.?$"
)
_LABELS = re.compile(r"[*_]{0,2} ?[:|\t][*_|]{0,2}\s*")
_LONGEST = 120


def role_lines(annotated: Annotated) -> Iterator[Fact]:
    """A row a line; what an agreement's own text lists so are its parties."""
    for index, block in enumerate(annotated.blocks) if not annotated.profile.own else ():
        first = next(iter(annotated.within(block.start, block.start + 25)), None) if len(block.text) < _LONGEST else None
        if first is None or first.kind not in MEMBERS or first.attributive or not FRONT.fullmatch(block.text[: first.start - block.start]):
            continue
        label = _LABELS.match(block.text, first.end - block.start)
        said = _ROLE.match(block.text, label.end()) if label else None
        told = told_of(said.group()) if said else None
        if told and (forum := forum_above(annotated, index) or title_above(annotated, index)):
            yield from facts_of(first.name(), forum, told, (annotated.cite(block),))
