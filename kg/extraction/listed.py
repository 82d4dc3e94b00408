"""The rows of a list as facts: each row one fact of its table, with the row itself as the words that it rests on."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from kg.columns import COLUMNS, REQUIRED
from kg.errors import KgError, RefusedError
from kg.extraction.cells import currency_of, read_cell, read_words
from kg.extraction.joining.resolve import doubts, resolve
from kg.model import Evidence, Fact, Reading, Value
from kg.sources.lists.kept import KeptList, KeptRow, KeptSheet, read_list
from kg.sources.lists.mapping import SheetMapping
from kg.sources.lists.sheet import Cell
from kg.sources.register import Register

RULE: Final = "kept_row"
"""What stands for the rule of a fact that is a row of a list."""
MOST_ERRORS: Final = 20
"""Bad cells of a sheet that are named one by one; the rest are counted."""
LONGEST: Final = 1500
"""Characters that a quote may have."""


def read_kept(kept: KeptList, register: Register) -> tuple[Reading, list[KgError]]:
    """The facts of a list, in the order of its rows, and one error for each bad cell.

    A row with a bad cell is refused, and so is a sheet whose mapping names a column that it has not; the others go on.
    """
    facts: list[Fact] = []
    errors: list[KgError] = []
    for sheet in kept.sheets:
        for mapping in sheet.mappings:
            try:
                places = _places(kept, sheet, mapping)
            except RefusedError as error:
                errors.append(error)
                continue
            wrong: list[KgError] = []
            facts += _facts(kept, sheet, mapping, places, register, wrong)
            errors += _first(wrong, _place(kept, sheet))
    known = resolve(facts, register, kept.mapping.date or None)
    return Reading(kept.document, (*known, *doubts(known, register))), errors


def read_kept_all(lists: Iterable[KeptList], register: Register) -> tuple[list[Reading], list[KgError]]:
    """The facts of several lists, in their order, and all errors."""
    readings: list[Reading] = []
    errors: list[KgError] = []
    for kept in lists:
        reading, wrong = read_kept(kept, register)
        readings.append(reading)
        errors += wrong
    return readings, errors


def read_list_files(paths: Iterable[Path], register: Register) -> tuple[list[Reading], list[KgError]]:
    """The facts of lists that are named one by one, each with its mapping beside it, and all errors."""
    lists: list[KeptList] = []
    errors: list[KgError] = []
    for path in paths:
        try:
            lists.append(read_list(path, source=path.name))
        except RefusedError as error:
            errors.append(error)
    readings, wrong = read_kept_all(lists, register)
    return readings, [*errors, *wrong]


def _places(kept: KeptList, sheet: KeptSheet, mapping: SheetMapping) -> dict[str, int]:
    """Where each column of the mapping is in the sheet.

    Raises:
        RefusedError: a column that is not there, or twice; the message says which, and which there are.
    """
    cells = sheet.rows[mapping.header - 1].cells if mapping.header <= len(sheet.rows) else ()
    header = [_evened(cell.text) for cell in cells]
    found = {}
    for column, heading in mapping.columns.items():
        times = header.count(_evened(heading))
        if times != 1:
            there = ", ".join(repr(cell.text) for cell in cells if cell.text) or "nothing"
            what = f"{times} columns" if times else "no column"
            raise RefusedError(f"{_place(kept, sheet)}, row {mapping.header}: {what} {heading!r}, which "
                               f"{kept.mapping.path} has for {column}; there is {there}")  # fmt: skip
        found[column] = header.index(_evened(heading))
    return found


def _facts(
    kept: KeptList, sheet: KeptSheet, mapping: SheetMapping, places: Mapping[str, int], register: Register,
    wrong: list[KgError],
) -> Iterator[Fact]:  # fmt: skip
    """The rows below the header as facts; for a row that is none its errors go to `wrong`."""
    for row in sheet.rows[mapping.header :]:
        cells = {column: row.cells[at] if at < len(row.cells) else Cell() for column, at in places.items()}
        if not any(cell.text or cell.fault for cell in cells.values()):
            continue
        values, faults = _values(cells, mapping, register)
        place = f"{_place(kept, sheet)}, row {row.number}"
        if faults:
            wrong += (RefusedError(f"{place}, column {mapping.columns[at]!r}: {fault}") for at, fault in faults.items())
        else:
            yield Fact(mapping.table, values, RULE, (_evidence(kept, row),))


def _values(
    cells: Mapping[str, Cell], mapping: SheetMapping, register: Register
) -> tuple[dict[str, Value], dict[str, str]]:
    """The values of a row, and by column what is wrong."""
    values: dict[str, Value] = {}
    faults: dict[str, str] = {}
    for column in COLUMNS[mapping.table]:
        if column in mapping.constants:
            values[column] = read_words(mapping.constants[column], column, mapping, register)
        elif column in cells:
            try:
                values[column] = read_cell(cells[column], column, mapping, register)
            except ValueError as error:
                faults[column] = str(error)
            else:
                if values[column] is None and column in REQUIRED[mapping.table]:
                    faults[column] = f"empty; a row of {mapping.table} needs it"
    if "amount" in cells and "amount" not in faults:
        stated, meant = currency_of(cells["amount"]), values.get("currency")
        if stated and meant and stated != meant:
            faults["amount"] = f"{cells['amount'].text!r} is in {stated}; expected {meant}, as its currency says"
    return values, faults


def _evidence(kept: KeptList, row: KeptRow) -> Evidence:
    end = min(row.end, row.start + LONGEST)
    return Evidence(row.start, end, kept.document.text[row.start : end])


def _place(kept: KeptList, sheet: KeptSheet) -> str:
    return f"{kept.path}, sheet {sheet.name}" if sheet.name else f"{kept.path}"


def _evened(heading: str) -> str:
    return " ".join(unicodedata.normalize("NFC", heading).split()).casefold()


def _first(wrong: list[KgError], place: str) -> list[KgError]:
    more = len(wrong) - MOST_ERRORS
    if more <= 0:
        return wrong
    return [*wrong[:MOST_ERRORS], RefusedError(f"{place}: {more} more bad cells; mend those above first")]
