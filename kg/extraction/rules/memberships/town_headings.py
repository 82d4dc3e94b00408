"""Towns that are headings, with a paragraph each, on a page that is titled with the network that they are in.

    Leden van het Lindeverbond
    Gouda
    Gouda is een stad aan de IJssel.
    Leiden
    Leiden ligt aan de Rijn.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import FORUMS, Mention
from kg.extraction.rules.memberships.forum_above import LABEL
from kg.extraction.rules.memberships.member_lines import Told, facts_of
from kg.extraction.text.layout import Block
from kg.model import Fact, Kind

_TOWNS = frozenset({Kind.MUNICIPALITY, Kind.CITY})
_FORUMS = FORUMS | {Kind.JOINT_BODY}
_ONLY = re.compile(r"(?i)[\W_]*(?:gemeente|stad|\([^()]{1,30}\))?[\W_]*")
# "Leden van het Lindeverbond", "De deelnemers aan Cittaslow", "Onze gemeenten"
_OF_MEMBERS = re.compile(r"(?i)\b(?:leden|deelnemers|deelnemende|aangesloten|lidgemeenten|lidsteden|partners|gemeenten|steden)\b")
# a page that only tells of them: news, visits, a programme for some of them
_OTHER = re.compile(r"(?i)\b(?:nieuws|agenda|actueel|project\w*|vacatures?|bijeenkomst\w*|bezoek\w*|subsidie\w*|resultaten|voorbeelden|verhalen|contact\w*|evenementen|kandida\w+|voormalige?|niet|geen)\b")
_FEWEST = 3
_OPENING = 3
"""Blocks with which a page opens."""


def town_headings(annotated: Annotated) -> Iterator[Fact]:
    """A row a town, where three at least are headings below the same title."""
    titled = next(((block, forum) for block in annotated.blocks[:_OPENING] if len(block.text) < 90 and (forum := _forum(annotated, block))), None)
    if titled is None or annotated.profile.own:
        return
    title, forum = titled
    above = [block.text for block in annotated.blocks if block.kind == "heading" and (LABEL.match(block.text) or _OF_MEMBERS.search(block.text))]
    if _OTHER.search(title.text) or not (above or _is_name_alone(title, forum)):
        return
    heads = [(block, town) for block in annotated.blocks if block.start > title.start and block.kind == "heading" and (town := _town(annotated, block))]
    if len({town.label for _, town in heads}) >= _FEWEST:
        for block, town in heads:
            yield from facts_of(town.name(), forum.name(), Told(("member",)), (annotated.cite(block), annotated.cite(title, "network")))


def _forum(annotated: Annotated, block: Block) -> Mention | None:
    return next((m for m in annotated.within(block.start, block.end) if m.kind in _FORUMS), None)


def _is_name_alone(title: Block, forum: Mention) -> bool:
    """Whether the title holds the network's name and a word or two."""
    return len(title.text.split()) <= len(title.text[forum.start - title.start : forum.end - title.start].split()) + 2


def _town(annotated: Annotated, block: Block) -> Mention | None:
    """The town that is all that a heading says."""
    named = [m for m in annotated.within(block.start, block.end) if m.kind in _TOWNS and not m.attributive]
    if len(named) != 1:
        return None
    rest = block.text[: named[0].start - block.start], block.text[named[0].end - block.start :]
    return named[0] if all(_ONLY.fullmatch(part) for part in rest) else None
