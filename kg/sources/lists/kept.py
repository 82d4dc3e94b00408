"""Lists as documents: the kept text has a line a row, so that a quote and its offsets work as in any other document."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple

from kg.errors import KgError, RefusedError
from kg.model import Document, TableRow
from kg.sources.documents import Found, find_documents
from kg.sources.lists.comma import parse_comma
from kg.sources.lists.mapping import ListMapping, SheetMapping, read_mapping
from kg.sources.lists.sheet import Cell, Sheet
from kg.sources.manifest import Entry
from kg.sources.readers.confined import sheets_confined

SUFFIXES: Final = (".csv", ".xlsx")
SEPARATOR: Final = " | "
"""Between the cells of a row in the kept text."""
LARGEST: Final = 50_000_000
"""Bytes that a list may have."""


class KeptRow(NamedTuple):
    """A row where it stands in the kept text.

    Attributes:
        number: as a spreadsheet counts it, from 1.
        start, end: offsets of its line in the kept text, without the line end.
    """

    number: int
    cells: tuple[Cell, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class KeptSheet:
    """A sheet of a list with what the mapping says of it.

    Attributes:
        name: of the sheet; empty for CSV.
        mappings: what its rows are; several where they are rows of several tables.
    """

    name: str
    rows: tuple[KeptRow, ...]
    mappings: tuple[SheetMapping, ...]


@dataclass(frozen=True, slots=True)
class KeptList:
    """A list that was read.

    Attributes:
        path: the file, as messages name it.
    """

    path: Path
    document: Document
    mapping: ListMapping
    sheets: tuple[KeptSheet, ...]


def is_list(path: Path) -> bool:
    """Whether a file is a list by its suffix."""
    return path.suffix.lower() in SUFFIXES


def read_list(path: Path, *, source: str) -> KeptList:
    """Read a list and the mapping beside it.

    Args:
        path: the file.
        source: its path relative to what was given, with `/`.

    Raises:
        RefusedError: either is missing, unreadable, damaged or beyond a limit, or the mapping asks for a sheet that
            there is none of.
    """
    mapping = read_mapping(path.with_suffix(".toml"))
    try:
        if not path.is_file():
            raise RefusedError(f"{path}: no such file; expected a list in CSV or XLSX")
        if (size := path.stat().st_size) > LARGEST:
            raise RefusedError(f"{path}: {size:,} bytes; expected at most {LARGEST:,}")
        content = path.read_bytes()
        sheets = _sheets(path, content, mapping)
    except OSError as error:
        raise RefusedError(f"{path}: {error.strerror}; expected a file that can be read") from error
    except ValueError as error:
        raise RefusedError(f"{path}: {error}") from error
    return _kept(path, source, hashlib.sha256(content).hexdigest(), mapping, sheets)


def read_lists(folder: Path, *, taken: Collection[str] = ()) -> tuple[list[KeptList], list[KgError]]:
    """Every list of a folder, by source, and one error for each that was refused; a folder that is not there has none.

    Args:
        folder: a data folder's lists.
        taken: the names without suffix of its documents, which no list may have.
    """
    lists: list[KeptList] = []
    errors: list[KgError] = []
    stems: dict[str, Path] = {}
    for found in _found(folder):
        if isinstance(found, KgError):
            errors.append(found)
            continue
        stem = PurePosixPath(found.source).stem
        if stem in stems or stem in taken:
            other = stems.get(stem, "a document")
            what = f"{found.path}: named {stem!r}, as {other} is"
            errors.append(RefusedError(f"{what}; the name without suffix identifies it, give each its own"))
            continue
        stems[stem] = found.path
        try:
            lists.append(read_list(found.path, source=found.source))
        except RefusedError as error:
            errors.append(error)
    return lists, errors


def notes_of_lists(folder: Path) -> Iterator[Entry]:
    """What the mappings say of their lists, as a manifest would have it; a mapping that is malformed says nothing."""
    for found in _found(folder):
        if isinstance(found, Found):
            with suppress(RefusedError):
                mapping = read_mapping(found.path.with_suffix(".toml"))
                yield Entry(found.source, "", mapping.source, mapping.access, mapping.title, mapping.date, 0)


def _found(folder: Path) -> Iterator[Found | RefusedError]:
    """The lists in a folder; what is neither a list nor a mapping of one is an error in its place."""
    if not folder.is_dir():
        return
    everything = list(find_documents(folder))
    lists = {found.path.with_suffix("") for found in everything if isinstance(found, Found) and is_list(found.path)}
    for found in everything:
        if isinstance(found, RefusedError) or is_list(found.path):
            # a spreadsheet program's mark that it has the file open
            if isinstance(found, RefusedError) or not found.path.name.startswith("~$"):
                yield found
        elif found.path.suffix == ".toml" and found.path.with_suffix("") not in lists:
            yield RefusedError(f"{found.path}: a mapping without its list; expected {found.path.stem}.csv or .xlsx")
        elif found.path.suffix not in (".toml", ".md"):
            yield RefusedError(f"{found.path}: no list; expected {' or '.join(SUFFIXES)}, with a mapping beside it")


def _sheets(path: Path, content: bytes, mapping: ListMapping) -> tuple[Sheet, ...]:
    names = [sheet.name for sheet in mapping.sheets]
    if path.suffix.lower() == ".xlsx":
        return sheets_confined(content, names)
    if named := next(filter(None, names), ""):
        raise ValueError(f"a CSV file has no sheet {named!r}; leave out the name in {mapping.path}")
    header = mapping.sheets[0].header
    return (parse_comma(content, encoding=mapping.encoding, delimiter=mapping.delimiter, header=header),)


def _kept(path: Path, source: str, sha256: str, mapping: ListMapping, sheets: tuple[Sheet, ...]) -> KeptList:
    lines: list[str] = []
    rows: list[TableRow] = []
    kept: list[KeptSheet] = []
    at = 0
    for sheet in sheets:
        here = []
        for number, cells in enumerate(sheet.rows, start=1):
            line = SEPARATOR.join(cell.text for cell in cells).rstrip(SEPARATOR)
            rows.append(TableRow(at, sheet.name, number))
            here.append(KeptRow(number, cells, at, at + len(line)))
            lines.append(f"{line}\n")
            at += len(line) + 1
        mappings = tuple(part for part in mapping.sheets if part.name in (sheet.name, ""))
        kept.append(KeptSheet(sheet.name, tuple(here), mappings))
    return KeptList(path, Document(source, "".join(lines), sha256, rows=tuple(rows)), mapping, tuple(kept))
