"""Rows put into a manifest and taken out of it, every other byte left as a person wrote it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

_BOM: Final = "\ufeff"


def with_row(text: str, cells: Mapping[str, str]) -> str:
    r"""The manifest's text with a row at its end, in the order of its header and with its line ends.

    Columns of the header that `cells` does not have stay empty.

    >>> with_row("path,date\r\na.txt,2015\r\n", {"path": "b, c.txt", "date": ""})
    'path,date\r\na.txt,2015\r\n"b, c.txt",\r\n'
    """
    header = next(csv.reader(_lines(text.removeprefix(_BOM))))
    end = "\r\n" if "\r\n" in text else "\n"
    row = io.StringIO()
    csv.writer(row, lineterminator=end).writerow([cells.get(column, "") for column in header])
    return text + ("" if text.endswith(("\n", "\r")) else end) + row.getvalue()


def without_row(text: str, path: str) -> str:
    r"""The manifest's text without the row of a path, whether or not its cells hold line ends.

    >>> without_row("path,title\na.txt,x\nb.txt,'y'\n", "a.txt")
    "path,title\nb.txt,'y'\n"
    """
    mark = _BOM if text.startswith(_BOM) else ""
    lines = list(_lines(text.removeprefix(_BOM)))
    (header, _, first), *rows = _rows(lines)
    place = header.index("path")
    kept = [line for cells, begin, end in rows if not cells or cells[place] != path for line in lines[begin:end]]
    return mark + "".join([*lines[:first], *kept])


def _lines(text: str) -> Iterable[str]:
    return io.StringIO(text, newline="")


def _rows(lines: list[str]) -> Iterator[tuple[list[str], int, int]]:
    """Each row's cells with the lines that it takes, counted from 0, half-open."""
    reader = csv.reader(lines, strict=True)
    begin = 0
    for cells in reader:
        yield cells, begin, reader.line_num
        begin = reader.line_num
