"""CSV files as a sheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Final

from kg.sources.lists.sheet import MOST_COLUMNS, MOST_ROWS, Cell, Sheet, on_one_line

_DELIMITERS: Final = (";", ",", "\t")


def parse_comma(content: bytes, *, encoding: str = "utf-8", delimiter: str = "", header: int = 1) -> Sheet:
    r"""A CSV file's bytes as a sheet; a record is a row, and so is an empty line, as a spreadsheet shows it.

    Args:
        content: a byte order mark, which spreadsheets write, is no part of the first cell.
        encoding: as the mapping declares it; nothing is guessed.
        delimiter: as the mapping declares it; empty takes the one that makes most cells of the header.
        header: the row with the names of the columns.

    Raises:
        ValueError: other bytes than the encoding has, no CSV, or more than a list has.

    >>> [cell.text for cell in parse_comma(b"Stad;Sinds\r\nGent;2001\r\n").rows[1]]
    ['Gent', '2001']
    """
    try:
        text = content.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        right = 'encoding = "windows-1252" in the mapping, if it is that' if encoding == "utf-8" else "another encoding"
        raise ValueError(f"not {encoding} at byte {error.start}; save it as CSV in UTF-8, or say {right}") from error
    if "\0" in text:
        raise ValueError("binary, a NUL in it; expected CSV")
    delimiters = (delimiter,) if delimiter else _DELIMITERS
    best = max(delimiters, key=lambda sign: len(_header(text, sign, header)))
    rows = []
    for number, cells in enumerate(_records(text, best), start=1):
        if number > MOST_ROWS or len(cells) > MOST_COLUMNS:
            raise ValueError(f"row {number}: more than {MOST_ROWS:,} rows or {MOST_COLUMNS} columns; expected a list")
        rows.append(tuple(Cell(on_one_line(cell)) for cell in cells))
    return Sheet("", tuple(rows))


def _header(text: str, delimiter: str, header: int) -> list[str]:
    for number, cells in enumerate(_records(text, delimiter), start=1):
        if number == header:
            return cells
    return []


def _records(text: str, delimiter: str) -> Iterator[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        yield from reader
    except csv.Error as error:
        raise ValueError(f"line {reader.line_num}: not CSV ({error}); quote a cell that holds a quote") from error
