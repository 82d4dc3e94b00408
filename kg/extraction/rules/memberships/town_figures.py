"""Towns of a network in a table of figures, a row each: seats, votes, inhabitants or shares, behind the town or on the lines below it.

    De zetels in het Lindeverbond zijn als volgt over de gemeenten verdeeld.
    Gouda
    5
    Leiden
    4
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.modality import UNREAL, Modality, modalities
from kg.extraction.names.mentions import FORUMS, Mention
from kg.extraction.rules.memberships.forum_above import forum_above, only_forum
from kg.extraction.rules.memberships.member_lines import Told, facts_of
from kg.extraction.text.layout import Block
from kg.model import Evidence, Fact, Kind, Name

_TOWNS = frozenset({Kind.MUNICIPALITY, Kind.CITY})
_KINDS = FORUMS | {Kind.BODY, Kind.JOINT_BODY}
# what stands before a town in its row: a mark, "gemeente"
_FRONT = re.compile(r"[ \t|*•–-]{0,4}(?:(?:de )?[Gg]emeente )?$")
# figures and what parts them, up to the end of a line: " | 23.400 | 12%"
_FIGURES = re.compile(r"[ \t|:;]{0,6}(?:(?:€ ?)?\d[\d.,]{0,12} ?%?(?: (?:inwoners|zetels?|leden|stemmen|x 1\.000))?[ \t|;–-]{0,6}){0,8}[ \t]*(?=\n|$)")
_FEWEST = 3
_BEFORE = 16
"""Characters before a town in its row at most."""
_LINES = 8
"""Lines of figures below a town at most, and of a header above the first one."""
_HEADER = 40
"""Characters of a line of a header at most."""
# what says, in the header or above it, that the figures are shares in what is done together
_SHARED = re.compile(r"(?i)\b(?:zetels?|zetelverdeling|stem(?:men|gewicht|verhouding)|leden|deelneme\w+|aangesloten|bijdragen?|inwonerbijdrage|aande(?:el|len)|verdeeld|verdeling|verdeelsleutel|vertegenwoordig\w+|afgevaardigden)\b")
_PEOPLE = re.compile(r"(?i)\b(?:inwoners|inwonertal|inwoneraantal|aantal inwoners|oppervlakte)\b")
_OTHER = re.compile(r"(?i)\b(?:raadszetels|gemeenteraad|gemeenteraden|verkiezing\w*|partij(?:en)?|subsidies?|woningen|niet|geen|besmett\w+|gevallen|slachtoffers|winkels|scholen|asielzoekers|statushouders)\b")


@dataclass(frozen=True, slots=True)
class _Table:
    """The towns of a table, and where the row of each stands in the kept text."""

    towns: tuple[Mention, ...]
    rows: tuple[tuple[int, int], ...]


def town_figures(annotated: Annotated) -> Iterator[Fact]:
    """A row a town; the tables of an agreement's own text are about its parties."""
    text = annotated.document.text
    for table in _tables(annotated) if not annotated.profile.own else ():
        header, lead = _above(annotated, table.towns[0])
        if _OTHER.search(header) or (lead and (_OTHER.search(lead.text) or modalities(lead.text, len(lead.text) - 1) & (UNREAL - {Modality.ADVISED}))):
            continue
        forum = _forum(annotated, table.towns[0], header, lead)
        for town, (start, end) in zip(table.towns, table.rows, strict=True) if forum else ():
            passages = (Evidence(start, end, text[start:end]), *((annotated.cite(lead, "network"),) if lead else ()))
            if forum and town.label != forum.label:
                yield from facts_of(town.name(), forum, Told(("member",)), passages)


def _tables(annotated: Annotated) -> Iterator[_Table]:
    """Rows of a town and figures that follow each other in the kept text, which has the lines with nothing but a number too."""
    text, offsets = annotated.document.text, annotated.clean.offsets
    towns: list[Mention] = []
    rows: list[tuple[int, int]] = []
    expected = -1
    for mention in annotated.mentions:
        if mention.kind not in _TOWNS or mention.attributive:
            continue
        start = offsets[mention.start]
        near = max(0, start - _BEFORE)
        begin = text.rfind("\n", near, start) + 1 or (0 if near == 0 else start + 1)  # no line begins so near
        stop = _row_end(text, offsets[mention.end - 1] + 1) if begin <= start and _FRONT.fullmatch(text[begin:start]) else -1
        if stop >= 0 and begin == expected:
            towns.append(mention)
            rows.append((start, stop))
        else:
            if len(towns) >= _FEWEST:
                yield _Table(tuple(towns), tuple(rows))
            towns, rows = ([mention], [(start, stop)]) if stop >= 0 else ([], [])
        expected = _next_line(text, stop) if stop >= 0 else -1
    if len(towns) >= _FEWEST:
        yield _Table(tuple(towns), tuple(rows))


def _row_end(text: str, position: int) -> int:
    """Where the figures end that stand behind a town; -1 where there are none, or other words."""
    match = _FIGURES.match(text, position)
    if match is None:
        return -1
    has_figures, end = any(c.isdigit() for c in match.group()), match.end()
    for _ in range(_LINES):
        below = _next_line(text, end)
        line = _FIGURES.match(text, below) if below < len(text) else None
        if line is None or not any(c.isdigit() for c in line.group()):
            break
        has_figures, end = True, line.end()
    return end if has_figures else -1


def _next_line(text: str, end: int) -> int:
    """Where the next line with words begins."""
    while end < len(text) and text[end] in "\n\r \t":
        end += 1
    return end


def _above(annotated: Annotated, first: Mention) -> tuple[str, Block | None]:
    """The words of the header, and the paragraph or heading above it."""
    number = _block_at(annotated, first.start)
    header = [annotated.clean.text[annotated.blocks[number].start : first.start].strip()]
    for block in reversed(annotated.blocks[max(0, number - _LINES) : number]):
        if len(block.text) > _HEADER or block.text.endswith((".", ":")):
            return " ".join(header), block
        header.append(block.text)
    return " ".join(header), None


def _block_at(annotated: Annotated, start: int) -> int:
    return min(bisect_left(annotated.blocks, start + 1, key=lambda block: block.end), len(annotated.blocks) - 1)


def _forum(annotated: Annotated, first: Mention, header: str, lead: Block | None) -> Name | None:
    """What they have shares in: named in the paragraph above, else what the heading names or the page is about."""
    if lead and _SHARED.search(f"{header} {lead.text}"):
        named = [m for m in annotated.within(lead.start, lead.end) if m.kind in _KINDS and not m.attributive]
        if named:
            return named[-1].name()
    if _SHARED.search(header) or _PEOPLE.search(header) or (lead and _SHARED.search(lead.text)):
        number = _block_at(annotated, first.start)
        return forum_above(annotated, number) or only_forum(annotated, number)
    return None
