"""Paragraphs of a PDF from where its lines stand: the file itself knows only words and places."""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

WIDER: Final = 1.3
"""How many times the usual distance between lines there is before a new paragraph."""
RAISED: Final = 0.5
"""Within how many times its letters' size a piece of text is on the same line."""
LOOSE: Final = 1.5
"""How many times the letters' size the distance between the lines of one paragraph is, at most."""
LARGER: Final = 1.15
"""How many times the usual size the letters of a heading are."""

Matrix = Sequence[float]


@dataclass(frozen=True, slots=True)
class Piece:
    """Words with the place and the size in which they stand, in points; the words may hold line ends."""

    words: str
    left: float
    height: float
    size: float


def piece(words: str, outer: Matrix, inner: Matrix, size: float) -> Piece:
    """A piece of text as pypdf tells it: with the matrices of the page and of the text (ISO 32000-1, 9.4.4)."""
    left = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
    height = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
    scale = math.hypot(inner[2], inner[3]) * math.hypot(outer[2], outer[3])
    return Piece(words, left, height, abs(size) * scale)


def paragraphs(pages: Sequence[Sequence[Piece]]) -> list[str]:
    """The text of each page, with a blank line where the lines stand further apart or the letters change in size.

    The cells of a row have tabs between them, a heading that is wrapped becomes one line. Nothing but blanks, tabs and
    line ends is added or taken away.
    """
    lines = [list(_lines(page)) for page in pages]
    sizes = Counter({0.0: 0})
    distances = Counter({0.0: 0})
    for page in lines:
        for before, line in itertools.pairwise(page):
            sizes[round(line.size, 1)] += len(line.words)
            if 0 < (distance := before.height - line.height) < 4 * max(line.size, 1):
                distances[round(distance, 1)] += 1
    usual, distance = (count.most_common(1)[0][0] for count in (sizes, distances))
    return ["".join(_spaced(page, usual, distance)) for page in lines]


def _lines(pieces: Iterable[Piece]) -> Iterator[Piece]:
    words, first, before = "", None, None
    for part in pieces:
        head, *others = part.words.split("\n")
        if head.strip():
            words += _next(before, part, head) if before else head
            first, before = first or part, replace(part, words=head)
        else:
            words += head
        for other in others:
            if first:
                yield replace(first, words=words.strip())
            words, first = other, part if other.strip() else None
            before = first and replace(first, words=other)
    if first:
        yield replace(first, words=words.strip())


def _next(before: Piece, part: Piece, words: str) -> str:
    """The next words of a line: far off they are another cell; smaller and a figure they are a footnote's mark."""
    if words.strip().isdigit() and part.size < 0.9 * before.size:
        return words.strip()
    reach = before.left + 0.7 * before.size * len(before.words) + 2.5 * before.size
    return f"\t{words.strip(' ')}" if words[0] == " " and part.left > reach else words


def _spaced(lines: Sequence[Piece], usual: float, distance: float) -> Iterator[str]:
    for number, line in enumerate(lines):
        if number:
            before = lines[number - 1]
            yield _between(before, line, usual, distance)
        yield line.words


def _between(before: Piece, line: Piece, usual: float, distance: float) -> str:
    down = before.height - line.height
    if abs(down) < RAISED * max(before.size, line.size):  # the next cell of a row, or a footnote's mark
        if line.size < 0.9 * before.size and line.words.isdigit():
            return ""
        return "\t" if line.left > before.left and not before.words.isdigit() else " "
    alike = abs(before.size - line.size) <= 0.1 * max(before.size, line.size)
    if alike and line.size > LARGER * usual and 0 < down < 1.6 * line.size:
        return " "
    close = max(min(distance, LOOSE * line.size), line.size)
    return "\n" if alike and 0 < down <= WIDER * close else "\n\n"
