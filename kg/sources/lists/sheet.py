"""What a list is made of, whatever its format: sheets of rows of cells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")

MOST_ROWS: Final = 100_000
MOST_COLUMNS: Final = 500
"""Beyond these it is no list that somebody keeps."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell.

    Attributes:
        text: what stands in it, on one line; a date as ISO 8601 with the precision that the cell shows.
        number: its value where the file says that it is a number, for "1.250" may be either of two.
        fault: why it has no value to be read: `what is wrong; what is right`.
    """

    text: str = ""
    number: Decimal | None = None
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet with its rows as a spreadsheet counts them: the first is row 1.

    Attributes:
        name: empty for a CSV file, which has one sheet without a name.
    """

    name: str
    rows: tuple[tuple[Cell, ...], ...]


def sheet_to_plain(sheet: Sheet) -> dict[str, Any]:
    """A sheet for JSON, to be handed from one process to another."""
    rows = [[(cell.text, _plain(cell.number), cell.fault) for cell in row] for row in sheet.rows]
    return {"name": sheet.name, "rows": rows}


def _plain(number: Decimal | None) -> str | None:
    return None if number is None else str(number)


def sheet_from_plain(given: dict[str, Any]) -> Sheet:
    """A sheet that another process gave as JSON."""
    return Sheet(
        given["name"],
        tuple(
            tuple(Cell(text, None if number is None else Decimal(number), fault) for text, number, fault in row)
            for row in given["rows"]
        ),
    )


def on_one_line(text: str) -> str:
    r"""A cell's text without line ends, tabs and other control characters, so that a row is a line.

    >>> on_one_line(" Osnabrück\n(D) ")
    'Osnabrück (D)'
    """
    return " ".join(_CONTROL.sub(" ", text).split())
