"""Towns in a row and nothing else, on the page of the network that counts them.

    Regio Lindewaard
    Drie gemeenten, één regio.
    Borne   Losser   Wierden
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import FORUMS, Mention
from kg.extraction.rules.memberships.forum_above import of_page, only_forum
from kg.extraction.rules.memberships.member_lines import Told, facts_of
from kg.extraction.text.layout import Block
from kg.model import Fact, Kind, Name
from kg.numbers import number_word

_NETWORKS = FORUMS | {Kind.JOINT_BODY}
_TOWNS = (Kind.MUNICIPALITY, Kind.CITY)
# what may stand between them: "Borne | Losser", "Gemeente Borne Gemeente Losser"
_BETWEEN = re.compile(r"(?:\s|[|•·,*_/–-]|[Gg]emeente|\ben\b){0,12}")
# "Zes gemeenten, één regio", "een samenwerking van 8 gemeenten"
_COUNTED = re.compile(r"(?i)\b(?P<count>\d{1,2}|[a-zé]{3,12}) (?:[a-z]{4,20} )?(?:gemeenten|steden|dorpen|lidgemeenten|deelnemers|leden)\b")
_FEWEST = 3
_REACH = 4
"""Blocks above in which they are counted."""
_LONGEST = 600


def town_rows(annotated: Annotated) -> Iterator[Fact]:
    """A row a town, where the page belongs to a network or opens with it, and the text above tells that there are as many."""
    for index, block in enumerate(annotated.blocks) if not annotated.profile.own else ():
        towns = _row(annotated, block) if len(block.text) <= _LONGEST else []
        if len(towns) < _FEWEST:
            continue
        counted = next((above for above in reversed(annotated.blocks[max(0, index - _REACH) : index]) if _counts(above, len(towns))), None)
        forum = of_page(annotated) or _of_title(annotated) or only_forum(annotated, index)
        for town in towns if forum and counted else ():
            if forum and counted:
                yield from facts_of(town.name(), forum, Told(("member",)), (annotated.cite(block), annotated.cite(counted, "network")))


def _of_title(annotated: Annotated) -> Name | None:
    """The network with whose name a page opens."""
    first = annotated.blocks[0]
    return next((m.name() for m in annotated.within(first.start, first.start + 1) if m.kind in _NETWORKS and not m.attributive), None)


def _row(annotated: Annotated, block: Block) -> list[Mention]:
    """The towns of a block that holds nothing else."""
    towns = [m for m in annotated.within(block.start, block.end) if not m.attributive]
    ends = [block.start, *(m.end for m in towns)]
    starts = [*(m.start for m in towns), block.end]
    text = annotated.clean.text
    bare = all(m.kind in _TOWNS for m in towns) and all(_BETWEEN.fullmatch(text, end, start) for end, start in zip(ends, starts, strict=True))
    return towns if bare and len({m.label for m in towns}) == len(towns) else []


def _counts(block: Block, count: int) -> bool:
    """Whether a block tells that there are so many of them."""
    return any(number_word(match["count"]) == count for match in _COUNTED.finditer(block.text))
