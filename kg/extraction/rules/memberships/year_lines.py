"""Members by the year in which they joined: "2012 Middelburg", "2013 Utrecht, Wageningen", a line each or one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.rules.memberships.forum_above import forum_above, only_forum
from kg.extraction.rules.memberships.member_lines import facts_of, told_of
from kg.extraction.rules.memberships.member_runs import run_of_members
from kg.extraction.text.layout import Block
from kg.model import Fact

# a year that opens a line or a part of it, and is no day's: "2013 Utrecht", "2014 —"
_YEAR = re.compile(r"(?:^|(?<=[\w)!—–-] ))(?P<year>(?:19|20)\d\d)(?: ?[:–-])?[ \t]+(?=[A-ZÀ-Ý—–-])")
_OPENS = re.compile(r"(?:19|20)\d\d\b")
# what says that those who follow are members, in the heading or the paragraph above
_OF_MEMBERS = re.compile(r"(?i)\b(?:doen\b.{0,20}\bmee|meedoe(?:n|t)|deelnem\w*|deelgenomen|aangesloten|leden|lidgemeenten|toegetreden|toetreding|aangehaakt|members|joined)\b")
_EVENT = re.compile(r"(?i)\b(?:gast(?:heer|heren|gemeenten?|stad|steden)|winnaars?|gewonnen|\w*prij(?:s|zen)|\w*bijeenkomst(?:en)?|\w*congres(?:sen)?|\w*conferenties?|host(?:ed|s)?|edities?|voorzitters?(?:chap)?)\b")
_FEWEST = 3
"""Years that such a list has at least."""


def year_lines(annotated: Annotated) -> Iterator[Fact]:
    """A row a member, since the year that it stands behind; hosts and winners by year are none."""
    blocks = annotated.blocks if not annotated.profile.own else ()
    index = 0
    while index < len(blocks):
        last = index
        while last < len(blocks) and _OPENS.match(blocks[last].text):
            last += 1
        if last > index:
            yield from _read(annotated, index, blocks[index:last])
        index = max(last, index + 1)


def _read(annotated: Annotated, index: int, lines: tuple[Block, ...]) -> Iterator[Fact]:
    said = f"{lines[0].heading} {annotated.blocks[index - 1].text if index else ''}"
    parts = [(block, match, following) for block in lines for match, following in _parts(block)]
    if len(parts) < _FEWEST or not _OF_MEMBERS.search(said) or _EVENT.search(said):
        return
    forum = forum_above(annotated, index) or only_forum(annotated, index)
    for block, match, stop in parts if forum else ():
        for member, words in run_of_members(annotated, block.start + match.end(), block.start + stop):
            if forum and (told := told_of(words)):
                yield from facts_of(member, forum, replace(told, since=match["year"]), (annotated.cite(block),))


def _parts(block: Block) -> list[tuple[re.Match[str], int]]:
    """The years of a block, each with where what belongs to it stops."""
    years = list(_YEAR.finditer(block.text))
    stops = [match.start() for match in years] + [len(block.text)]
    return list(zip(years, stops[1:], strict=True))
