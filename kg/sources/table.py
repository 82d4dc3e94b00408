"""CSV files that people keep, row by row with the line's number, so that every complaint can name its place."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from kg.errors import RefusedError


def read_rows(
    path: Path, columns: tuple[str, ...], optional: tuple[str, ...] = ()
) -> Iterator[tuple[int, list[str]]]:
    """The rows under the header, each with its line number and its cells in the order of `columns`, then `optional`.

    An optional column that is not there has empty cells. Columns beside those are let be and left out; an empty line is
    no row. A byte order mark, which spreadsheets write, is no part of the first column's name. Says nothing about what
    a cell holds.

    Raises:
        RefusedError: the file is missing, unreadable, not UTF-8 or not CSV, lacks a column, or has a row that is
            shorter or longer than its header.
    """
    for line, cells in read_rows_or_faults(path, columns, optional):
        if isinstance(cells, RefusedError):
            raise cells
        yield line, cells


def read_rows_or_faults(
    path: Path, columns: tuple[str, ...], optional: tuple[str, ...] = ()
) -> Iterator[tuple[int, list[str] | RefusedError]]:
    """As `read_rows`, but a row that is none stands there as its error, and the rows after it follow.

    Raises:
        RefusedError: the file is missing, unreadable or not UTF-8, or its header lacks a column.
    """
    try:
        text = path.read_bytes().decode("utf-8").removeprefix("\ufeff")
    except OSError as error:
        raise RefusedError(f"{path}: {error.strerror}; expected a CSV file with {','.join(columns)}") from error
    except UnicodeDecodeError as error:
        raise RefusedError(f"{path}: not UTF-8 at byte {error.start}; save it as CSV in UTF-8") from error
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    header = _next(path, reader) or []
    if isinstance(header, RefusedError):
        raise header
    missing = [column for column in columns if column not in header]
    if missing:
        raise RefusedError(f"{path}:1: no column {missing[0]!r}; expected {','.join(columns)}")
    order = [header.index(column) if column in header else None for column in (*columns, *optional)]
    while (cells := _next(path, reader)) is not None:
        if isinstance(cells, RefusedError):
            yield reader.line_num, cells
        elif cells and len(cells) != len(header):
            wrong = f"{path}:{reader.line_num}: {len(cells)} cells; the header has {len(header)}"
            yield reader.line_num, RefusedError(wrong)
        elif cells:
            yield reader.line_num, ["" if place is None else cells[place] for place in order]


def _next(path: Path, reader: Iterator[list[str]]) -> list[str] | RefusedError | None:
    """The next row, an error in its place, or None at the end."""
    try:
        return next(reader, None)
    except csv.Error as error:
        line = getattr(reader, "line_num", 0)
        return RefusedError(f"{path}:{line}: not CSV ({error}); quote a cell that holds a quote")
