"""Duties whose letters stand in one paragraph: "De gemeente verplicht zich: a. toezicht te houden; b. schade te melden"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from kg.extraction.matching import patterns as re

# "a. ", "b) ", "(c) " behind a colon, a semicolon or a comma; "art. 3 a. 2" is none
_MARK = re.compile(r"(?:(?<=[:;,.] )|(?<=[;,] en )|(?<=\w en )(?=\()|(?<=\bom )|(?<=\btot )|(?<=\bertoe ))\(?(?P<letter>[a-l])[.)] (?=\S)")


class Inline(NamedTuple):
    """A lettered duty within a paragraph: its letter, its words, and where these stand in the paragraph."""

    letter: str
    text: str
    start: int
    end: int


def inline_list(text: str) -> tuple[str, tuple[Inline, ...]] | None:
    """What leads in a list within a paragraph, and its items; None where the letters do not go on from "a".

    >>> lead, items = inline_list("De gemeente zorgt voor: a. het beheer; b. de inning.")
    >>> lead, [(item.letter, item.text) for item in items]
    ('De gemeente zorgt voor:', [('a', 'het beheer'), ('b', 'de inning')])
    """
    marks = list(_in_order(text))
    if len(marks) < 2:
        return None
    ends = [following.start() for _, following in pairwise(marks)] + [len(text)]
    items = (Inline(mark["letter"], re.sub(r"[;,.]?(?: en)?\s*$", "", text[mark.end() : end]).strip(), mark.start(), end) for mark, end in zip(marks, ends, strict=True))
    return text[: marks[0].start()].strip(), tuple(items)


def _in_order(text: str) -> Iterator[re.Match[str]]:
    """The marks that follow each other in the alphabet, from the first "a" on."""
    expected = "a"
    for mark in _MARK.finditer(text):
        if mark["letter"] == expected:
            yield mark
            expected = chr(ord(expected) + 1)
