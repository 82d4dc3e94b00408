"""What stands in a cell of a list as the value of a fact's column, read the way the rules read running text."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Final

from kg.amounts import find_amounts
from kg.columns import COLUMNS, Column, parse_value
from kg.dates import find_dates
from kg.extraction.joining.resolve import KIN
from kg.extraction.matching import patterns as re
from kg.isodates import parse_date
from kg.model import Kind, Name, Value
from kg.periods import find_periods
from kg.sources.lists.mapping import SheetMapping
from kg.sources.lists.sheet import Cell
from kg.sources.register import Entry, Register

_PLAIN_NUMBER: Final = re.compile(r"\d{1,15}(?:\.\d{1,6})?", re.ASCII)
_PLACES: Final = frozenset({"a", "b"})
"""Columns that hold a city by its own name: "Haarlem", where a member is "Gemeente Haarlem"."""


def read_cell(cell: Cell, column: str, mapping: SheetMapping, register: Register) -> Value:
    """The value of a cell in a column of the mapping's table; None for an empty cell. A name is not yet resolved.

    Raises:
        ValueError: the cell holds no such value: `what is wrong; what is right`.
    """
    if cell.fault:
        raise ValueError(cell.fault)
    if not cell.text:
        return None
    words = mapping.words.get(column, {}).get(cell.text)
    if words is not None:
        return read_words(words, column, mapping, register)
    given = COLUMNS[mapping.table][column]
    if given.kind is not None:
        return _name(cell.text, column, given, mapping.kinds.get(column), register)
    try:
        return parse_value(mapping.table, column, _READERS.get(column, _as_it_is)(cell, mapping))
    except ValueError as error:
        # `parse_value` names the fact's column; who keeps the list knows its own
        raise ValueError(_with_meanings(str(error).removeprefix(f"{column}: "), column, mapping)) from error


def read_words(words: str, column: str, mapping: SheetMapping, register: Register) -> Value:
    """The value of a mapping's own words: a constant, or what a word of the list means.

    Raises:
        ValueError: they are no value of the column.
    """
    given = COLUMNS[mapping.table][column]
    if given.kind is not None:
        return _name(words, column, given, mapping.kinds.get(column), register)
    return parse_value(mapping.table, column, words)


def currency_of(cell: Cell) -> str:
    """The currency that an amount names itself; empty if it names none."""
    found = find_amounts(cell.text)
    return found[0].currency if found else ""


def _date(cell: Cell, mapping: SheetMapping) -> str:
    for form in mapping.dates:
        with suppress(ValueError):
            day = datetime.strptime(cell.text, form).date().isoformat()
            return day if re.search(r"%-?d", form) else day[:7] if re.search(r"%-?[mbB]", form) else day[:4]
    with suppress(ValueError):
        return parse_date(cell.text)
    found = find_dates(cell.text)
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(cell.text)):
        forms = " or ".join(mapping.dates)
        right = f"one as {forms}" if forms else "2017, maart 2017, 1 maart 2017, 1-3-2017, or a form under `dates`"
        raise ValueError(f"{cell.text!r} is no date; expected {right}")
    return found[0].value


def _amount(cell: Cell, mapping: SheetMapping) -> str:  # noqa: ARG001
    if cell.number is not None:
        return format(cell.number, "f")
    text = cell.text if currency_of(cell) else f"€ {cell.text}"
    found = find_amounts(text)
    if len(found) == 1 and (found[0].start, found[0].end) == (0, len(text)):
        return format(found[0].value, "f")
    if _PLAIN_NUMBER.fullmatch(cell.text):
        return cell.text
    raise ValueError(f"{cell.text!r} is no amount; expected one such as € 1.250,00 or 1250")


def _number(cell: Cell, mapping: SheetMapping) -> str:  # noqa: ARG001
    return cell.text if cell.number is None else format(cell.number, "f")


def _period(cell: Cell, mapping: SheetMapping) -> str:  # noqa: ARG001
    found = find_periods(cell.text)
    whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(cell.text))
    if not whole and not cell.text.startswith("P"):
        raise ValueError(f"{cell.text!r} is no period; expected one such as zes maanden, 4 jaar or P6M")
    return found[0].value if whole else cell.text


def _as_it_is(cell: Cell, mapping: SheetMapping) -> str:  # noqa: ARG001
    return cell.text


_READERS: Final[Mapping[str, Callable[[Cell, SheetMapping], str]]] = {
    **dict.fromkeys(("since", "until", "start", "end", "signed", "date"), _date),
    **dict.fromkeys(("duration", "notice"), _period),
    "amount": _amount,
    "number": _number,
}
"""How the words of a column become those of the program; a column that is not here holds them as they are."""


def _with_meanings(message: str, column: str, mapping: SheetMapping) -> str:
    """An error about a closed column with the words that the mapping knows for it."""
    words = mapping.words.get(column, {})
    hint = f", or in the mapping's words {', '.join(words)}" if words else ""
    if COLUMNS[mapping.table][column].choices and not words:
        hint = f"; say under [sheet.words.{column}] what it means"
    return message + hint


def _name(words: str, column: str, given: Column, kind: Kind | None, register: Register) -> Value:
    """The name in a cell: of the declared kind, else of the kind that the register has it in, else of the column's."""
    default = kind or given.kind
    assert default is not None  # the caller asks for columns of names only
    candidates = [entry for entry in register.candidates(words) if kind is None or _akin(entry, kind)]
    fitting = candidates if kind or default is Kind.ORGANISATION else [e for e in candidates if _akin(e, default)]
    current = [entry for entry in fitting if not entry.abolished] or fitting
    if not current:
        return words if given.described and kind is None else Name(words, default)
    found = current[0]
    # a municipality is "Gemeente Haarlem" but where the city itself is meant
    is_body = found.kind is Kind.MUNICIPALITY and column not in _PLACES and len(_of_kind(current, found.kind)) == 1
    return Name(found.name if is_body else words, found.kind)


def _akin(entry: Entry, kind: Kind) -> bool:
    return entry.kind is kind or any({entry.kind, kind} <= kin for kin in KIN)


def _of_kind(entries: Sequence[Entry], kind: Kind) -> list[Entry]:
    return [entry for entry in entries if entry.kind is kind]
