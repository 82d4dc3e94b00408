"""The mapping of a list: a small TOML file beside it that says which table its rows are, and what each column is."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, get_args

from kg.columns import COLUMNS, REQUIRED, parse_value
from kg.errors import RefusedError
from kg.isodates import parse_date
from kg.model import Kind
from kg.sources.intake import NO_SOURCE
from kg.sources.manifest import Access

_TOP: Final = ("title", "source", "access", "date", "delimiter", "encoding", "sheet")
_SHEET: Final = ("name", "header", "table", "columns", "constants", "words", "kinds", "dates")
_RIGHT: Final = "expected a mapping, as the README of a new data folder (kg init) shows"
_DELIMITERS: Final = (";", ",", "\t", "|")
_ENCODINGS: Final = ("utf-8", "windows-1252")


@dataclass(frozen=True, slots=True)
class SheetMapping:
    """What the rows of one sheet are.

    Attributes:
        name: of the sheet; empty means the only one there is.
        header: the row with the names of the columns, counted from 1.
        table: which table of facts a row is a row of.
        columns: by column of the fact, the name of the column in the sheet.
        constants: by column of the fact, what it is in every row.
        words: by column of the fact, what the sheet writes and what that means.
        kinds: by column of the fact, what sort of thing its names are, where the register does not know.
        dates: how numbers make a date, as `strptime` has it ("%m/%d/%Y"); without, the Dutch way.
    """

    name: str
    header: int
    table: str
    columns: Mapping[str, str]
    constants: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    kinds: Mapping[str, Kind] = field(default_factory=dict)
    dates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ListMapping:
    """What a list is.

    Attributes:
        title, source, access: as in the manifest of the documents.
        date: the day on which the list held, ISO 8601 with the precision that is known, or empty.
        delimiter: between the cells of a CSV file; empty means whichever the header shows.
        encoding: of a CSV file, a key of `_ENCODINGS`.
        sheets: what is read, in this order; the same sheet can be rows of several tables.
    """

    path: Path
    title: str
    source: str
    access: Access
    date: str
    delimiter: str
    encoding: str
    sheets: tuple[SheetMapping, ...]


def read_mapping(path: Path) -> ListMapping:
    """Read a mapping and hold it against the tables of the model.

    Raises:
        RefusedError: the file is missing or no TOML, or has a key, table, column or value that there is none of; the
            message says which, and which there are.
    """
    try:
        given = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise RefusedError(f"{path}: {error.strerror}; {_RIGHT}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RefusedError(f"{path}: no TOML in UTF-8 ({error}); {_RIGHT}") from error
    try:
        return _mapping(path, given)
    except ValueError as error:
        raise RefusedError(f"{path}: {error}") from error


def _mapping(path: Path, given: dict[str, Any]) -> ListMapping:
    _known_keys(given, _TOP, "")
    sheets = given.get("sheet")
    if not isinstance(sheets, list) or not sheets or not all(isinstance(sheet, dict) for sheet in sheets):
        raise ValueError("no [[sheet]]; expected one for each table that is read")
    date = _text(given, "date", "")
    access = _one_of(_text(given, "access", "internal"), get_args(Access), "access")
    return ListMapping(
        path,
        _text(given, "title", ""),
        _text(given, "source", NO_SOURCE),
        "public" if access == "public" else "internal",
        parse_date(date) if date else "",
        _one_of(_text(given, "delimiter", ""), ("", *_DELIMITERS), "delimiter"),
        _one_of(_text(given, "encoding", "utf-8").lower(), _ENCODINGS, "encoding"),
        tuple(_sheet(sheet, f"[[sheet]] {number}: ") for number, sheet in enumerate(sheets, start=1)),
    )


def _sheet(given: dict[str, Any], place: str) -> SheetMapping:
    _known_keys(given, _SHEET, place)
    table = _one_of(_text(given, "table", "", place), COLUMNS, f"{place}table")
    columns = _texts(given, "columns", table, place)
    constants = _texts(given, "constants", table, place)
    if twice := [column for column in columns if column in constants]:
        raise ValueError(f"{place}{twice[0]} is a column and a constant; expected one of the two")
    if missing := [column for column in REQUIRED[table] if column not in {*columns, *constants}]:
        raise ValueError(f"{place}a row of {table} needs {missing[0]}; give it a column or a constant")
    for column, words in constants.items():
        if COLUMNS[table][column].kind is None:
            _checked(table, column, words, place)
    header = given.get("header", 1)
    if not isinstance(header, int) or isinstance(header, bool) or header < 1:
        raise ValueError(f"{place}header {header!r}; expected the number of the row with the names, from 1")
    kinds = _texts(given, "kinds", table, place)
    for column, kind in kinds.items():
        if COLUMNS[table][column].kind is None:
            raise ValueError(f"{place}kinds: {column} holds no names; expected one of {_with_names(table)}")
        _one_of(kind, [kind.value for kind in Kind], f"{place}kinds.{column}")
    return SheetMapping(
        _sheet_name(given, place),
        header,
        table,
        columns,
        constants,
        _words(given, table, {*columns}, place),
        {column: Kind(kind) for column, kind in kinds.items()},
        tuple(_formats(given, place)),
    )


def _words(given: dict[str, Any], table: str, columns: Collection[str], place: str) -> dict[str, dict[str, str]]:
    words = given.get("words", {})
    if not isinstance(words, dict):
        raise ValueError(f"{place}words; expected [sheet.words.COLUMN] with what is written and what it means")
    found = {}
    for column in words:
        _one_of(column, columns, f"{place}words")
        found[column] = _pairs(words, column, f"{place}words.")
        for meaning in found[column].values():
            if COLUMNS[table][column].kind is None:
                _checked(table, column, meaning, f"{place}words.")
    return found


def _checked(table: str, column: str, words: str, place: str) -> None:
    try:
        parse_value(table, column, words)
    except ValueError as error:
        raise ValueError(f"{place}{error}") from error


def _formats(given: dict[str, Any], place: str) -> list[str]:
    formats = given.get("dates", [])
    if not isinstance(formats, list) or not all(isinstance(form, str) and "%Y" in form for form in formats):
        raise ValueError(f'{place}dates {formats!r}; expected a list such as ["%m/%d/%Y", "%Y"]')
    return formats


def _texts(given: dict[str, Any], key: str, table: str, place: str) -> dict[str, str]:
    found = _pairs(given, key, place)
    for column in found:
        _one_of(column, COLUMNS[table], f"{place}{key}: column of {table}")
    return found


def _pairs(given: dict[str, Any], key: str, place: str) -> dict[str, str]:
    found = given.get(key, {})
    if not isinstance(found, dict) or not all(isinstance(value, str) and value.strip() for value in found.values()):
        raise ValueError(f"{place}{key}; expected lines such as since = \"Sinds\"")
    return found


def _text(given: dict[str, Any], key: str, default: str, place: str = "") -> str:
    value = given.get(key, default)
    if not isinstance(value, str):
        raise ValueError(f"{place}{key} = {value}; expected a text between quotes")
    return value


def _one_of(value: str, choices: Collection[str], what: str) -> str:
    if value not in choices:
        raise ValueError(f"{what} {value!r}; expected one of {', '.join(filter(None, choices))}")
    return value


def _known_keys(given: dict[str, Any], known: Collection[str], place: str) -> None:
    for key in given:
        _one_of(key, known, f"{place}unknown key")


def _with_names(table: str) -> str:
    return ", ".join(column for column, given in COLUMNS[table].items() if given.kind is not None)


def _sheet_name(given: dict[str, Any], place: str) -> str:
    name = _text(given, "name", "", place)
    if not name.isprintable():
        raise ValueError(f"{place}name {name!r}; expected the name of a sheet")
    return name
