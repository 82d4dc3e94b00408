"""XLSX files as sheets, through openpyxl; to be run in a process that may be stopped (`readers/confined.py`)."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from kg.sources.lists.sheet import MOST_COLUMNS, MOST_ROWS, Cell, Sheet, on_one_line
from kg.sources.readers.archive import WORKBOOK, Archive

_DAMAGED: Final = (zipfile.BadZipFile, zlib.error, SyntaxError, KeyError, ValueError, TypeError, AttributeError,
                   IndexError, EOFError, OSError, NotImplementedError, OverflowError)  # fmt: skip
"""What openpyxl raises on bytes that are no workbook: it has no error of its own. Malformed XML is a SyntaxError."""
_NO_VALUE: Final = "a formula without its value; open the file in a spreadsheet program and save it"


def parse_workbook(content: bytes, names: Iterable[str]) -> tuple[Sheet, ...]:
    """The sheets of these names, each once, in that order; an empty name is the only sheet that there is.

    Raises:
        ValueError: encrypted, damaged, beyond a limit, or without a sheet of that name; the message has those it has.
    """
    archive = Archive(content, WORKBOOK)
    archive.refuse_document_types()
    from openpyxl import load_workbook  # 0.15 s

    try:
        with warnings.catch_warnings():  # of styles and validations, which are not read
            warnings.simplefilter("ignore")
            values = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
            formulas = load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
            present = [sheet.title for sheet in values.worksheets]
            wanted = list(dict.fromkeys(_present(name, present) for name in names))
            return tuple(_sheet(title, values[title], formulas[title]) for title in wanted)
    except _Refused as refused:
        raise ValueError(str(refused)) from refused
    except _DAMAGED as error:
        raise ValueError(f"damaged or no workbook ({_first_line(error)}); save it anew as .xlsx") from error


class _Refused(Exception):
    """What we refuse ourselves, apart from what openpyxl stumbles over."""


def _present(name: str, present: list[str]) -> str:
    if name in present:
        return name
    if name or len(present) != 1:
        what = f"no sheet {name!r}" if name else "several sheets, and the mapping names none"
        raise _Refused(f"{what}; it has {', '.join(map(repr, present)) or 'none'}")
    return present[0]


def _sheet(title: str, values: Any, formulas: Any) -> Sheet:
    values.reset_dimensions()  # what the file says of its size is not always so
    formulas.reset_dimensions()
    rows: list[tuple[Cell, ...]] = []
    for number, (row, sources) in enumerate(zip(values.iter_rows(), formulas.iter_rows(), strict=True), start=1):
        if number > MOST_ROWS or len(row) > MOST_COLUMNS:
            what = f"more than {MOST_ROWS:,} rows or {MOST_COLUMNS} columns"
            raise _Refused(f"sheet {title!r}, row {number}: {what}; expected a list")
        rows.append(tuple(_cell(cell, source) for cell, source in zip(row, sources, strict=True)))
    while rows and not any(cell.text or cell.fault for cell in rows[-1]):
        rows.pop()
    return Sheet(title, tuple(rows))


def _cell(cell: Any, source: Any) -> Cell:
    value = cell.value
    if value is None:
        return Cell(fault=_NO_VALUE) if source.value is not None and source.data_type == "f" else Cell()
    if cell.data_type == "e":
        return Cell(str(value), fault=f"{value} is an error of the spreadsheet; expected a value")
    if isinstance(value, bool):
        return Cell("ja" if value else "nee")
    if isinstance(value, date):  # a datetime is one too
        return Cell(_date(value, str(cell.number_format)))
    if isinstance(value, time | timedelta):
        return Cell(str(value))
    if isinstance(value, int | float):
        return _number(value)
    return Cell(on_one_line(str(value)))


def _number(value: float) -> Cell:
    try:
        number = Decimal(repr(value))
        number = number.to_integral_value() if number == number.to_integral_value() else number
    except InvalidOperation:
        return Cell(str(value), fault=f"{value} is no number; expected a value")
    return Cell(format(number, "f"), number)


def _date(value: date, shown_as: str) -> str:
    """A date with the precision in which the cell shows it: "1961" where it shows no more than the year.

    >>> _date(date(1961, 5, 1), "d mmmm yyyy"), _date(date(1961, 5, 1), "mmm-yy"), _date(date(1961, 5, 1), "yyyy")
    ('1961-05-01', '1961-05', '1961')
    """
    form = re.sub(r"\[[^\]]*\]|\"[^\"]*\"|\\.", "", shown_as.lower())
    day = value.date().isoformat() if isinstance(value, datetime) else value.isoformat()
    if "y" not in form or "d" in form or "h" in form:
        return day
    return day[: len("1961-05")] if "m" in form else day[: len("1961")]


def _first_line(error: Exception) -> str:
    return " ".join(str(error).split())[:120] or type(error).__name__
