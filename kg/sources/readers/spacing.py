"""Paragraphs of a PDF from where its lines stand: the file itself knows only words and places."""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

WIDER: Final = 1.3
"""How many times the usual distance between lines there is before a new paragraph."""
LARGER: Final = 1.15
"""How many times the usual size the letters of a heading are."""

Matrix = Sequence[float]


@dataclass(frozen=True, slots=True)
class Piece:
    """Words with the height and the size in which they stand, in points; the words may hold line ends."""

    words: str
    height: float
    size: float


@dataclass(frozen=True, slots=True)
class _Line:
    words: str
    height: float
    size: float


def piece(words: str, outer: Matrix, inner: Matrix, size: float) -> Piece:
    """A piece of text as pypdf tells it: with the matrices of the page and of the text (ISO 32000-1, 9.4.4)."""
    height = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
    scale = math.hypot(inner[2], inner[3]) * math.hypot(outer[2], outer[3])
    return Piece(words, height, abs(size) * scale)


def paragraphs(pages: Sequence[Sequence[Piece]]) -> list[str]:
    """The text of each page, with a blank line where the lines stand further apart or the letters change in size.

    A heading that is wrapped becomes one line. No character but blanks and line ends is added or taken away.
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


def _lines(pieces: Iterable[Piece]) -> Iterator[_Line]:
    words, first = "", None
    for part in pieces:
        head, *others = part.words.split("\n")
        first = first or (part if head.strip() else None)
        words += head
        for other in others:
            if first:
                yield _Line(words.strip(), first.height, first.size)
            words, first = other, part if other.strip() else None
    if first:
        yield _Line(words.strip(), first.height, first.size)


def _spaced(lines: Sequence[_Line], usual: float, distance: float) -> Iterator[str]:
    for number, line in enumerate(lines):
        if number:
            before = lines[number - 1]
            yield _between(before, line, usual, distance)
        yield line.words


def _between(before: _Line, line: _Line, usual: float, distance: float) -> str:
    down = before.height - line.height
    alike = abs(before.size - line.size) <= 0.1 * max(before.size, line.size)
    if alike and line.size > LARGER * usual and 0 < down < 1.6 * line.size:
        return " "
    return "\n" if alike and -2 < down <= WIDER * max(distance, line.size) else "\n\n"
