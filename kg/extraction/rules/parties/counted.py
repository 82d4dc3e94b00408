"""Whom a text means by their number alone: "de acht colleges", where it lists eight municipalities once."""

from __future__ import annotations

from collections.abc import Container, Iterator
from itertools import pairwise

from kg.extraction.annotate import Annotated
from kg.extraction.masked import ORG
from kg.extraction.matching import patterns as re
from kg.extraction.rules.kept import kept
from kg.model import Kind, Name

_RUN = re.compile(rf"{ORG}{{3,}}")
_TOWNS = (Kind.MUNICIPALITY, Kind.CITY)
_FRONT = 14
"""Characters of a line within which a town must begin, behind a mark, an article or "gemeente"."""


def of_count(annotated: Annotated, number: int, *, without: Container[str] = ()) -> list[Name]:
    """The municipalities of the one list that has so many, and none of those without, wherever it stands; none where lists differ."""
    found = {tuple(sorted(names)): names for names in _lists(annotated) if len(names) == number and not any(label in without for label in names)}
    return list(next(iter(found.values())).values()) if len(found) == 1 else []


def of_only_list(annotated: Annotated) -> list[Name]:
    """The municipalities of the only list of three or more that a document has, below each other or else in a sentence; none where lists differ."""
    for lists in (_in_lines(annotated), _in_sentences(annotated)):
        found = {tuple(sorted(names)): names for names in lists if len(names) > 2}
        if found:
            return list(next(iter(found.values())).values()) if len(found) == 1 else []
    return []


@kept
def _lists(annotated: Annotated) -> tuple[dict[str, Name], ...]:
    return tuple(_in_sentences(annotated)) + tuple(_in_lines(annotated))


def _in_sentences(annotated: Annotated) -> Iterator[dict[str, Name]]:
    """The towns that stand in a row within a sentence."""
    for masked in annotated.masked:
        for run in _RUN.finditer(masked.text) if masked.holds(ORG) else ():
            yield {m.label: m.name() for m in masked.mentions(run.group()) if m.kind in _TOWNS}


def _in_lines(annotated: Annotated) -> Iterator[dict[str, Name]]:
    """The towns with which lines begin that stand below each other."""
    names: dict[str, Name] = {}
    for block, following in pairwise((*annotated.blocks, None)):
        if block is None:
            return
        begins = [m for m in annotated.within(block.start, block.start + _FRONT) if m.kind in _TOWNS]
        if begins:
            names[begins[0].label] = begins[0].name()
        if names and (not begins or following is None):
            yield names
            names = {}
