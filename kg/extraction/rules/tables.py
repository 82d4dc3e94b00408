"""Tables in plain text: a header of known words in columns, and the rows below it, as they stand in the kept text.

Columns are parted by two blanks or more, or by bars; in texts that come from a PDF each cell may stand on a line of its
own. The text is read as it was kept, since the evened-out copy puts the
blanks of a table together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from kg.extraction import patterns as re
from kg.extraction.annotate import Annotated
from kg.extraction.rules.kept import kept
from kg.model import Evidence

_CELL = re.compile(r"[^\s|](?:[^\n|]*?[^\s|])??(?=\s{2,}|\s*\||\s*$)")
_RULE = re.compile(r"^[\s|+:=_–—-]*$")


# words of a header, by which lines of one word each are known as one
_HEAD = re.compile(
    r"(?:programma|project|ontvanger|begunstigde|bijdrage|bedrag|subsidie|fonds|stad|land|sinds|lid sinds|jaar|contact|netwerk|naam|contributie|jaarlijkse bijdrage|contributie \d{4}|oordeel|grondslag|tarief|rol|soort|gemeente|partnerstad|zusterstad|opmerking(?:en)?|"
    r"city|country|since|network|role|fee|programme|recipient|amount|Stadt|Land|seit)$", re.I)  # fmt: skip
_LONGEST = 70  # of a cell on its own line
_REACH = 30  # lines that a table may have


@dataclass(frozen=True, slots=True)
class Row:
    """A table's row: its cells by the header's words in lower case, and where it stands."""

    cells: dict[str, str]
    evidence: Evidence


def rows(annotated: Annotated, headers: re.Pattern[str]) -> Iterator[Row]:
    """The rows of the tables whose header line fits a pattern.

    Args:
        headers: what a header line looks like, blanks and bars as they stand.
    """
    text, lines = annotated.document.text, _lines(annotated)
    for index, (_, line) in enumerate(lines):
        if not headers.search(line) or len(_cells(line)) < 2:
            continue
        columns = _cells(line)
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
            if len(cells) < 2 or headers.search(below):
                break
            empty = 0
            begin = start + len(below) - len(below.lstrip())
            stop = start + len(below.rstrip())
            yield Row(_placed(columns, cells), Evidence(begin, stop, text[begin:stop]))
    yield from _upright(text, *_lines_of_cells(annotated), headers)


@kept
def _lines(annotated: Annotated) -> list[tuple[int, str]]:
    """The lines of the kept text with their offsets."""
    lines = annotated.document.text.split("\n")
    return list(zip(accumulate((len(line) + 1 for line in lines), initial=0), lines, strict=False))


@kept
def _lines_of_cells(annotated: Annotated) -> tuple[list[tuple[int, str]], list[bool]]:
    """The lines that are not empty, and of each whether it is a word of a header; none where no three such words follow each other."""
    lines = [(start, line) for start, line in _lines(annotated) if line.strip()]
    are_heads = [_HEAD.match(line.strip()) is not None for _, line in lines]
    return (lines, are_heads) if any(map(all, zip(are_heads, are_heads[1:], are_heads[2:], strict=False))) else ([], [])


def _upright(text: str, lines: Sequence[tuple[int, str]], are_heads: Sequence[bool], headers: re.Pattern[str]) -> Iterator[Row]:
    """Rows of a table whose cells stand one below another: as many lines a row as the header has."""
    index = 0
    while index < len(lines):
        heads: list[str] = []
        while index + len(heads) < len(lines) and are_heads[index + len(heads)]:
            heads.append(lines[index + len(heads)][1].strip().lower())
        index += max(len(heads), 1)
        if len(heads) < 3 or not headers.search("  ".join(heads)):
            continue
        while index + len(heads) <= len(lines):
            cells = lines[index : index + len(heads)]
            if any(len(line.strip()) > _LONGEST or line.rstrip().endswith((".", "?")) for _, line in cells):
                break
            begin, stop = cells[0][0], cells[-1][0] + len(cells[-1][1].rstrip())
            yield Row({head: line.strip() for head, (_, line) in zip(heads, cells, strict=True)}, Evidence(begin, stop, text[begin:stop]))
            index += len(heads)


def _cells(line: str) -> list[tuple[int, str]]:
    return [(m.start(), m.group().strip(" *_")) for m in _CELL.finditer(line.replace("\t", "    ").rstrip("\r"))]


def _placed(columns: Sequence[tuple[int, str]], cells: Sequence[tuple[int, str]]) -> dict[str, str]:
    """Cells under their headers: one by one if they are as many, else each under the header that begins nearest."""
    if len(columns) == len(cells):
        return {head.lower(): cell for (_, head), (_, cell) in zip(columns, cells, strict=True)}
    placed: dict[str, str] = {}
    for at, cell in cells:
        _, head = min(columns, key=lambda column: abs(column[0] - at))
        placed.setdefault(head.lower(), cell)
    return placed
