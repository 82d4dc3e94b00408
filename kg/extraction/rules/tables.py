"""Tables in plain text: a header of known words in columns, and the rows below it, as they stand in the kept text.

Columns are parted by two blanks or more, or by bars; in texts that come from a PDF each cell may stand on a line of its
own. The text is read as it was kept, since the evened-out copy puts the
blanks of a table together.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.matching.gate import note_stretches
from kg.extraction.names.mentions import Mention
from kg.extraction.rules.kept import kept
from kg.extraction.rules.upright_tables import Line, is_header_word, lines_of_cells, upright_rows
from kg.model import Evidence

_CELL = re.compile(r"[^\s|](?:[^\n|]*?[^\s|])??(?=\s{2,}|\s*\||\s*$)")
# what parts two cells of a line
_PARTED = re.compile(r"(?<=[^\s|])(?:\s?\||\t|\s\s)[\s|]*[^\s|]")
# "Schiermonnikoog 2011", "2016 1)" with the mark of a footnote
_YEAR = re.compile(r"(?:19|20)\d\d(?: \d\)|\*)?$")
_RULE = re.compile(r"^[\s|+:=_–—-]*$")
_PAIR = 2
_REACH = 30  # lines that a table may have


@dataclass(frozen=True, slots=True)
class Row:
    """A table's row.

    Attributes:
        cells: what it holds, by the header's words in lower case, in the order of the columns.
        evidence: where it stands.
        header: where the table's header begins, as an offset in the kept text.
    """

    cells: dict[str, str]
    evidence: Evidence
    header: int

    def cell(self, heads: re.Pattern[str]) -> str:
        """What it has under the first header that begins with one of these words, empty if nothing."""
        return next((cell for head, cell in self.cells.items() if heads.match(head)), "")

    def names(self, annotated: Annotated, heads: re.Pattern[str]) -> list[Mention]:
        """The names in that cell, in order."""
        at = self.evidence.start
        for head, cell in self.cells.items():
            begin = annotated.document.text.find(cell, at, self.evidence.end)
            at = begin + len(cell) if begin >= 0 else at
            if begin >= 0 and heads.match(head):
                offsets = annotated.clean.offsets
                return annotated.within(bisect_left(offsets, begin), bisect_left(offsets, at))
        return []


def rows(annotated: Annotated, headers: re.Pattern[str]) -> Iterator[Row]:
    """The rows of the tables whose header line fits a pattern.

    Args:
        headers: what a header line looks like, blanks and bars as they stand.
    """
    text, lines = annotated.document.text, lines_of(annotated)
    for index in _with_cells(annotated):
        line = lines[index][1]
        if not headers.search(line) or len(columns := _cells(line)) < 2:
            continue
        empty = 0
        for start, below in lines[index + 1 : index + _REACH]:
            if not below.strip():
                empty += 1
                if empty > 1:
                    break
                continue
            if _RULE.match(below):
                empty = 0
                continue
            cells = _cells(below)
            if len(cells) == 1 and below[:8].isspace():
                continue  # a cell that goes on: "GreenGain  Interreg North Sea", and below it "2019-2022"
            if len(cells) < len(columns):
                cells = [part for cell in cells for part in _parted(columns, cell)]
            if len(cells) < 2 or headers.search(below):
                break
            empty = 0
            begin = start + len(below) - len(below.lstrip())
            stop = start + len(below.rstrip())
            yield Row(_between_bars(line, below) or _placed(columns, cells), Evidence(begin, stop, text[begin:stop]), lines[index][0])
    for row in upright_rows(_lines_of_cells(annotated), headers):
        yield Row(row.cells, Evidence(row.begin, row.stop, text[row.begin : row.stop]), row.header)


def headless_rows(annotated: Annotated) -> Iterator[tuple[list[str], Evidence]]:
    """Each line of three cells or more, whatever stands over it: its cells, and where it stands."""
    for index in _with_cells(annotated):
        start, line = lines_of(annotated)[index]
        if len(cells := _cells(line)) > 2:
            begin, stop = start + len(line) - len(line.lstrip()), start + len(line.rstrip())
            yield [cell for _, cell in cells], Evidence(begin, stop, annotated.document.text[begin:stop])


def lines_of_two(annotated: Annotated, first: re.Pattern[str]) -> Iterator[tuple[int, str, str]]:
    """The lines of two cells of which the first fits a pattern: where each begins, and its cells."""
    for index in _with_cells(annotated):
        start, line = lines_of(annotated)[index]
        cells = _cells(line)
        if len(cells) == _PAIR and first.match(cells[0][1]):
            yield start + len(line) - len(line.lstrip()), cells[0][1], cells[1][1]


@kept
def lines_of(annotated: Annotated) -> list[tuple[int, str]]:
    """The lines of the kept text with their offsets."""
    lines = annotated.document.text.split("\n")
    return list(zip(accumulate((len(line) + 1 for line in lines), initial=0), lines, strict=False))


@kept
def _with_cells(annotated: Annotated) -> list[int]:
    """Which of these lines may have more cells than one; in most documents few have, and each sort of table asks for its header.

    They are passed over for the words of all headers at once.
    """
    found = [index for index, (_, line) in enumerate(lines_of(annotated)) if _PARTED.search(line)]
    rows_of_text = [lines_of(annotated)[index][1] for index in found]
    starts = accumulate((len(line) + 1 for line in rows_of_text), initial=0)
    note_stretches("\n".join(rows_of_text), [(start, start + len(line)) for start, line in zip(starts, rows_of_text, strict=False)])
    return found


@kept
def _lines_of_cells(annotated: Annotated) -> list[Line]:
    """The lines of the kept text, without headers and footers of pages that part a table."""
    if sum(is_header_word(line) for _, line in lines_of(annotated)) < 2:
        return []  # most documents; what follows looks at each character
    belongs = frozenset(annotated.clean.offsets)
    return lines_of_cells([(start, line) for start, line in lines_of(annotated) if not line.strip() or not belongs.isdisjoint(range(start, start + len(line)))])


def _cells(line: str) -> list[tuple[int, str]]:
    return [(m.start(), m.group().strip(" *_")) for m in _CELL.finditer(line.replace("\t", "    ").rstrip("\r"))]


def _parted(columns: Sequence[tuple[int, str]], cell: tuple[int, str]) -> Iterator[tuple[int, str]]:
    """A cell that fills its column so that one blank parts it from the year in the next, which begins where its header does."""
    at, words = cell
    for start, _ in columns:
        if at < start < at + len(words) and words[start - at - 1] == " " and _YEAR.match(words, start - at):
            yield at, words[: start - at].rstrip()
            at, words = start, words[start - at :]
    yield at, words


def _between_bars(header: str, line: str) -> dict[str, str]:
    """Cells under their headers where bars part both: between the bars a cell may be empty ("| | Gotha | 1991 |"); nothing where the bars are not as many."""
    heads, cells = ([cell.strip(" *_\t\r") for cell in one.split("|")] for one in (header, line))
    if len(heads) < 3 or len(heads) != len(cells):
        return {}
    return {head.lower(): cell for head, cell in zip(heads, cells, strict=True) if head and cell}


def _placed(columns: Sequence[tuple[int, str]], cells: Sequence[tuple[int, str]]) -> dict[str, str]:
    """Cells under their headers: one by one if they are as many, else each under the header that begins nearest."""
    if len(columns) == len(cells):
        return {head.lower(): cell for (_, head), (_, cell) in zip(columns, cells, strict=True)}
    placed: dict[str, str] = {}
    for at, cell in cells:
        _, head = min(columns, key=lambda column: abs(column[0] - at))
        placed.setdefault(head.lower(), cell)
    return placed


def block_at(annotated: Annotated, offset: int) -> int:
    """The number of the block that holds an offset of the kept text, else of the first behind it."""
    place = bisect_left(annotated.clean.offsets, offset)
    return bisect_left(annotated.blocks, place + 1, key=lambda block: block.end)
