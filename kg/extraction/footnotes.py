"""Footnotes: their text at the foot of a page, and the mark in the sentence that they belong to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from kg.extraction import patterns as re
from kg.extraction.lines import NOTHING, Line
from kg.extraction.marks import FOOTNOTE

_CANDIDATE = re.compile(r"\d{1,2}(?![\w.,-]{0,3}\w)|\[\d{1,3}\]")
# before a mark: "de regio.1 Zij", "de regio1 en"; not "12 km2", "artikel 3.1", "A1"
_ATTACHED = re.compile(r"(?:[a-zà-ÿ][a-zà-ÿ]|[^\W\d][.,;:)”’\"'])(?<![ckdhm]m)$")
# "de regio. 1 Zij"
_APART = re.compile(r"[^\W\d][.)”’\"'] $")
_FAR = 8000
"""Characters between a mark and its note, at most."""


def without_marks(text: str, lines: Sequence[Line]) -> tuple[list[Line], frozenset[int]]:
    """The lines with nothing in the place of each footnote's mark, as long as they were; and where the notes begin.

    A note counts only if its mark is found before it, so that a numbered paragraph is none.
    """
    notes = {line.start: match for line in lines if (match := FOOTNOTE.match(line.text))}
    if not notes:
        return list(lines), frozenset()
    marks: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, start, end in _marks(text):
        if start not in notes:
            marks[number].append((start, end))
    hidden: set[tuple[int, int]] = set()
    known = set()
    for at, note in notes.items():
        listed = marks[note["number"] or note["bracketed"]]
        index = bisect_left(listed, (at, 0)) - 1
        if index >= 0 and at - listed[index][0] < _FAR:
            hidden.add(listed[index])
            known.add(at)
    return _hidden(lines, hidden), frozenset(known)


def _marks(text: str) -> Iterator[tuple[str, int, int]]:
    """What may be a footnote's mark: its number and its place, with the blank before it."""
    for candidate in _CANDIDATE.finditer(text):
        start, end = candidate.span()
        before = text[max(0, start - 3) : start]
        if text[start] == "[":
            yield text[start + 1 : end - 1], start, end
        elif _ATTACHED.search(before):
            yield candidate.group(), start, end
        elif _APART.search(before) and text[end : end + 1] == " " and text[end + 1 : end + 2].isupper():
            yield candidate.group(), start - 1, end


def _hidden(lines: Sequence[Line], spans: set[tuple[int, int]]) -> list[Line]:
    starts = [line.start for line in lines]
    changed = list(lines)
    for start, end in spans:
        number = bisect_right(starts, start) - 1
        line = changed[number]
        at, stop = start - line.start, end - line.start
        if at > 0 and stop <= len(line.text):  # not in a line that is gone, and never all of a line
            changed[number] = line._replace(text=line.text[:at] + NOTHING[0] * (end - start) + line.text[stop:])
    return changed
