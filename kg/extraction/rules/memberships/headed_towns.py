"""Towns below the name of a network or board, a line each and nothing said that leads to them.

    Platform Schone Kreek (wethouder Bos)
    - Goes
    - Veere (voorzitter)
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.event_words import EVENT
from kg.extraction.names.mentions import FORUMS, Mention
from kg.extraction.names.people import OFFICE
from kg.extraction.rules.memberships.member_lines import facts_of, opening_member, told_of
from kg.extraction.rules.memberships.member_runs import run_of_members
from kg.extraction.rules.memberships.roles import NOT_IN, role_of
from kg.extraction.rules.services import forum_topics
from kg.extraction.text.layout import Block
from kg.model import Fact, Kind, Name

_KINDS = FORUMS | {Kind.BODY, Kind.JOINT_BODY}
_TOWNS = frozenset({Kind.MUNICIPALITY, Kind.CITY, Kind.PROVINCE, Kind.WATER_AUTHORITY})
# what may stand before the name in its line, and behind it: "3. De Regio X (o.a.):"
_FRONT = re.compile(r"[*_]{0,2}(?:\d{1,2}(?:\.\d{1,2})?[.)]? )?(?:[Dd]e |[Hh]et )?")
_BEHIND = re.compile(r"[*_]{0,2}(?:,? \([^()]{1,40}\))?[*_]{0,2} ?:?[*_]{0,2}")
# what a line may tell of a member: a role, who sits there, a year, a site; no news of the town
_TELLS = re.compile(rf"(?i)[\s*_,;:|(–-]*(?:(?:ja|x|✓|✔|v)?[\s)*_]*$|www\.|https?://|[\w-]+\.nl\b|(?:lid |deelnemer )?(?:sinds|vanaf|per) |(?:19|20)\d\d\b|(?:{OFFICE}|mevrouw|de heer|dhr|mw)\b)")
_LONGEST = 60
_FEWEST = 2
_FEWEST_UNMARKED = 3
"""Lines that no bullet or bar shows to be a list."""


def headed_towns(annotated: Annotated) -> Iterator[Fact]:
    """A row a line, those of an agreement's own text only below one of its boards."""
    for index, block in enumerate(annotated.blocks[:-1]):
        if block.kind == "item" or len(block.text) > _LONGEST * 2 or not (forum := _forum(annotated, block)):
            continue
        if annotated.profile.own and forum.kind is not Kind.BODY:
            continue
        listed = list(takewhile(lambda line: line[1], ((below, _towns(annotated, below)) for below in annotated.blocks[index + 1 :])))
        marked = any(below.kind == "item" or "\t" in below.text or "|" in below.text for below, _ in listed)
        if len({name.label for _, towns in listed for name, _ in towns}) < (_FEWEST if marked else _FEWEST_UNMARKED):
            continue
        for below, towns in listed:
            for name, said in towns:
                if told := told_of(said):
                    yield from facts_of(name, forum.name(), told, (annotated.cite(below), annotated.cite(block, "network")))


def _forum(annotated: Annotated, block: Block) -> Mention | None:
    """The network or board whose name is all of a line."""
    named = next((m for m in annotated.within(block.start, block.end) if m.kind in _KINDS and not m.attributive), None)
    if named is None or not _FRONT.fullmatch(block.text[: named.start - block.start]) or not _BEHIND.fullmatch(block.text[named.end - block.start :]):
        return None
    no_body = EVENT.search(block.text) or NOT_IN.search(block.text) or (named.kind is Kind.REGION and "regio" not in named.label.lower())
    return None if no_body or (forum_topics.is_board_alone(named.label) and not annotated.profile.own) else named


def _towns(annotated: Annotated, block: Block) -> list[tuple[Name, str]]:
    """Those with whom a line is filled, each with what it tells of them."""
    if len(block.text) > _LONGEST * 2:
        return []
    if run := run_of_members(annotated, block.start, block.end):
        return list(run)
    opening = opening_member(annotated, block)
    if opening is None or opening[0].kind not in _TOWNS or len(opening[1]) > _LONGEST:
        return []
    return [(opening[0].name(), opening[1])] if role_of(opening[1]) or NOT_IN.search(opening[1]) or _TELLS.match(opening[1]) else []
