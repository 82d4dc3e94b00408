"""Footnotes: their text at the foot of a page, and the mark in the sentence that they belong to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from kg.extraction.matching import patterns as re
from kg.extraction.text.lines import NOTHING, Line
from kg.extraction.text.marks import FOOTNOTE

_CANDIDATE = re.compile(r"\d{1,2}(?![\w.,-]{0,3}\w)|\[\d{1,3}\]")
# before a mark: "de regio.1 Zij", "de regio1 en"; not "12 km2", "artikel 3.1", "A1"
_ATTACHED = re.compile(r"(?:[a-zà-ÿ][a-zà-ÿ]|[^\W\d][.,;:)”’\"'])(?<![ckdhm]m)\Z")
# "de regio. 1 Zij"
_APART = re.compile(r"[^\W\d][.)”’\"'] \Z")
# "1" on a line of its own, with the note on the next: small figures of a page that were copied as lines
_END = r"(?:\r\n?|\n)"
_ALONE = re.compile(rf"(?:(?<=\n)|(?<=\r)(?!\n))[ \t]*{_END}[ \t]*(?P<number>\d{{1,2}})[ \t]*{_END}[ \t]*(?=[A-ZÀ-Ý])")
_FAR = 8000
"""Characters between a mark and its note, at most."""


def without_marks(text: str, lines: Sequence[Line]) -> tuple[list[Line], dict[int, int]]:
    """The lines with nothing in the place of each footnote's mark, as long as they were; and where the mark of each note stands.

    A note is known by where its line begins. It counts only if its mark is found before it, so that a numbered paragraph is none.
    """
    starts = {line.start for line in lines}
    notes = {line.start: match["number"] or match["bracketed"] for line in lines if not line.text[0].isalpha() and (match := FOOTNOTE.match(line.text))}
    alone = {match.end(): match["number"] for match in _ALONE.finditer(text) if match.end() in starts}
    if not notes and not alone:
        return list(lines), {}
    within: dict[str, list[tuple[int, int]]] = defaultdict(list)
    below: dict[str, list[tuple[int, int]]] = defaultdict(list)  # marks on a line of their own, below the sentence
    for number, start, end in _marks(text):
        if start not in notes:
            is_below = start not in starts and text[start - 1] in "\r\n"
            (below if is_below else within)[number].append((start, end))
    known: dict[int, tuple[int, int]] = {}
    for at, number in (*notes.items(), *alone.items()):
        mark = _before(within[number], at) or _before(below[number], at)
        if mark and not (at in alone and mark in known.values()):  # else it is a page's number
            known[at] = mark
    return _hidden(lines, set(known.values())), {at: start for at, (start, _) in known.items()}


def _before(marks: list[tuple[int, int]], at: int) -> tuple[int, int] | None:
    """The last of these marks before a note, if it is near."""
    index = bisect_left(marks, (at, 0)) - 1
    return marks[index] if index >= 0 and at - marks[index][0] < _FAR else None


def _marks(text: str) -> Iterator[tuple[str, int, int]]:
    """What may be a footnote's mark: its number and its place, with the blank before it; it may stand on the next line by itself."""
    for candidate in _CANDIDATE.finditer(text):
        start, end = candidate.span()
        end_before = start - 2 if text[max(0, start - 2) : start] == "\r\n" else start - (text[start - 1 : start] in ("\n", "\r"))
        before = text[max(0, end_before - 3) : end_before]
        if text[start] == "[":
            yield text[start + 1 : end - 1], start - before.endswith(" "), end
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
