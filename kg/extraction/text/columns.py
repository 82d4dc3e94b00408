"""Lines that stand in columns: rows of a table stay rows, columns of text are read one after the other.

A converter writes both as cells that wide gaps or tabs keep apart; only what comes back line after line at the same
place counts, so that a justified line with a wide gap stays a line.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.extraction.matching import patterns as re
from kg.extraction.text.lines import APART, ATTACHED, Line
from kg.extraction.text.marks import ARTICLE, LABELLED, MARKER

_GAP = re.compile(r"\t[\t ]*| {3,}\t?[\t ]*")
_BARS = re.compile(r"\|.*\|", re.S)
# "A.   dat partijen", "1)  de gemeente": a mark with a gap behind it
_MARK = re.compile(r"\(?\w{1,3}[.)]|[^\w\s]")
# what stands in every column of a page of signatures: "namens deze,", "De burgemeester,", "w.g.", "......"
_SIGNS = re.compile(
    r"\b(?:namens|voor (?:de|het)|burgemeester|wethouder|minister|staatssecretaris|gedeputeerde|secretaris|voorzitter|"
    r"directeur|dijkgraaf|officier|politiechef|handtekening|w\.\s?g\.)|\.{5}|_{5}|…",
    re.I,
)
# "A.W. de Ruijter", "w.g. mr. N. Bolkestein-Ter Horst": whoever signs
_PERSON = re.compile(
    r"\(?(?:w\.\s?g\.\)? )?(?:(?:mw|dhr|mevr|de heer|mevrouw|mr|drs|dr|ir|ing|prof)\.? )*(?:[A-Z][a-z]?\.[ -]?)+[\w'’ -]{2,40}"
)
# a column of seats beside a list of names: "voorzitter", "lid, financiën"; nobody signs there
_SEAT = re.compile(r"(?:(?:plaatsvervangend |vice-?)?(?:voorzitter|lid|secretaris|penningmeester|trekker|coördinator|bestuurslid)|adviseur|waarnemer)(?:[ ,/(–-].{0,40})?")
_TERMINAL = (".", ":", ";", "!", "?")
_REACH = 3
"""Blank lines that may stand between two lines of a region."""
_MOST = 20
"""Cells that a row may have; a line with more is no row."""
_WORDS = 16
"""Characters that a line of a column of text has on average, at least."""
_MARGIN = 9
"""Blanks before a line that has nothing in the first column."""


class _Cell(NamedTuple):
    line: Line
    at: int  # in the line's text
    place: int  # on the page, -1 after a tab
    text: str


_Row = Sequence[_Cell]


def arrange(lines: Sequence[Line]) -> list[Line]:
    """The lines in the order in which they are read, rows of tables marked as such."""
    found: list[Line] = []
    number, after = 0, False
    while number < len(lines):
        line = lines[number]
        region = _region(lines, number) if _may_gap(line.text) else []
        if region:
            found.extend(_read(region))
            number += len(region)
            after = True
            continue
        if (line.text[0] == "|" and _BARS.fullmatch(line.text)) or (_may_gap(line.text) and LABELLED.match(line.text)):
            line = line._replace(row=True)
        elif found and found[-1].row and not line.gap and line.indent > _MARGIN and LABELLED.match(found[-1].text):
            line = line._replace(row=True, gap=ATTACHED)  # the value of a label goes on below it
        found.append(line._replace(gap=APART) if after and line.gap != ATTACHED else line)  # it is no part of the last cell
        after = False
        number += 1
    return found


def _may_gap(text: str) -> bool:
    return "   " in text or "\t" in text


def _cells(line: Line) -> _Row:
    """The cells of a line; one for a line without a gap, or with no more than a mark before it ("3.   Kosten")."""
    text = line.text
    whole = [_Cell(line, 0, line.indent, text)]
    if not _may_gap(text):
        return whole
    if text.count("\t") + text.count("   ") > 20 * _MOST:
        return whole
    cells: list[_Cell] = []
    at, place = 0, line.indent
    for gap in _GAP.finditer(text):
        cells.append(_Cell(line, at, place, text[at : gap.start()]))
        at = gap.end()
        place = -1 if "\t" in gap.group() else line.indent + at
    cells.append(_Cell(line, at, place, text[at:]))
    mark = MARKER.match(text) or ARTICLE.match(text)
    if len(cells) > _MOST or (mark and mark.end() >= len(cells[0].text)) or _MARK.fullmatch(cells[0].text) or cells[0].text.endswith(":"):
        return whole
    return cells


def _region(lines: Sequence[Line], first: int) -> list[_Row]:
    """The rows of cells from here on that share columns; none where fewer than two lines do."""
    rows = [_cells(lines[first])]
    places = [cell.place for cell in rows[0][1:]]
    end, sharing = 1, 1
    if not places:
        return []
    left = min(places)
    for line in itertools.islice(lines, first + 1, None):
        if line.gap > _REACH or len(rows) - end > _REACH:
            break
        cells = _cells(line)
        if len(cells) > 1:
            if not any(_same(cell.place, place) for cell in cells[1:] for place in places):
                break
            places = [cell.place for cell in cells[1:]]
            rows.append(cells)
            end, sharing = len(rows), sharing + 1
        elif line.indent > _MARGIN and any(_same(line.indent, place) for place in places):
            rows.append(cells)
            end = len(rows)
        elif line.indent + len(line.text) < left - 1:
            rows.append(cells)
        else:
            break  # a line of running text
    return rows[:end] if sharing > 1 else []


def _same(place: int, other: int) -> bool:
    return abs(place - other) <= 1 if min(place, other) >= 0 else place == other


def _read(rows: list[_Row]) -> Iterator[Line]:
    columns = _columns(rows)
    if columns and any(len(column) > 1 and all(_SEAT.fullmatch(cell.text) for cell in column) for column in columns[1:]):
        yield from _as_rows(rows)
    elif columns and (all(map(_signs, columns)) or _signed(rows)):
        yield from _one_by_one(columns, joined=False)
    elif columns and all(map(_runs_on, columns)):
        yield from _one_by_one(columns, joined=True)
    else:
        yield from _as_rows(rows)


def _as_rows(rows: list[_Row]) -> Iterator[Line]:
    """Each row on its line; what goes on under its last cell, or did not fit into the width, belongs to it."""
    width = max(_extent(cells[-1]) for cells in rows)
    before: _Row = ()
    for cells in rows:
        cell = cells[0]
        goes_on = len(cells) == 1 < len(before) and not cell.line.gap and (
            _same(cell.place, before[-1].place) if cell.place > _MARGIN
            else _extent(before[-1]) + 1 + len(cell.text.split()[0]) > width
        )  # fmt: skip
        yield cell.line._replace(row=True, gap=ATTACHED if goes_on else cell.line.gap)
        before = before if goes_on else cells


def _extent(cell: _Cell) -> int:
    """Where a line's last cell ends on the page."""
    return cell.line.indent + len(cell.line.text)


def _columns(rows: list[_Row]) -> list[list[_Cell]]:
    """The cells column by column; none where the lines do not agree on the columns."""
    widest = max(rows, key=len)
    if widest[-1].place < 0 and any(len(cells) not in (1, len(widest)) for cells in rows):
        return []  # after tabs only the number of a cell says where it belongs
    columns: list[list[_Cell]] = [[] for _ in widest]
    for cells in rows:
        for number, cell in enumerate(cells):
            if number == 0 and cell.place <= _MARGIN:
                column = 0
            elif cell.place < 0:
                column = number
            else:
                fits = [i for i, above in enumerate(widest) if i and _same(cell.place, above.place)]
                if not fits:
                    return []
                column = fits[0]
            columns[column].append(cell)
    return columns


def _one_by_one(columns: list[list[_Cell]], *, joined: bool) -> Iterator[Line]:
    for column in columns:
        width = max((len(cell.text) for cell in column), default=0)
        for number, (line, at, _, text) in enumerate(column):
            new = number == 0 or (line.gap and not joined and not column[number - 1].text.endswith(","))
            yield Line(line.start + at, text, APART if new else line.gap, width=width)


def _signs(column: list[_Cell]) -> bool:
    return any(_SIGNS.search(cell.text) for cell in column)


def _signed(rows: list[_Row]) -> bool:
    """Whether a row holds whoever signs, and no row anything but words."""
    return any(len(cells) > 1 and all(_PERSON.fullmatch(cell.text) for cell in cells) for cells in rows)


def _runs_on(column: list[_Cell]) -> bool:
    """Whether sentences go on from cell to cell, at one in three places at least, and a cell holds some words."""
    if sum(len(cell.text) for cell in column) < _WORDS * len(column):
        return False
    pairs = [(before.text, cell.text) for before, cell in itertools.pairwise(column) if not cell.line.gap]
    going = sum(not before.endswith(_TERMINAL) and (text[0].islower() or before.endswith("-")) for before, text in pairs)
    return going > 1 and going * 3 >= len(pairs)
