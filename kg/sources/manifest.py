"""The manifest of a folder of documents: which bytes belong there, where they come from and who may see them.

Title and date are a librarian's note, to be compared with what the text says; no fact is ever read from them.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final, Literal, TypeGuard, get_args

from kg.dates import first_day
from kg.errors import KgError, RefusedError, StoreError
from kg.sources.documents import MANIFEST, find_documents
from kg.sources.table import read_rows

Access = Literal["public", "internal"]

COLUMNS: Final = ("path", "sha256", "source", "access", "title", "date")
_SHA256: Final = re.compile(r"[0-9a-f]{64}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Entry:
    """One row.

    Attributes:
        path: relative to the folder, with `/`.
        sha256: hash of the file's bytes, hexadecimal.
        source: where the file comes from.
        access: who may see it.
        title, date: a librarian's note; the date is ISO 8601 with the precision that is known, or empty.
        line: where the row stands in the manifest.
    """

    path: str
    sha256: str
    source: str
    access: Access
    title: str
    date: str
    line: int


def read_manifest(folder: Path) -> tuple[Entry, ...]:
    """The rows of the folder's manifest, in their order. Does not look at the documents; `verify` does.

    Raises:
        RefusedError: the manifest is missing, unreadable or no CSV, lacks a column, or has a malformed row.
    """
    manifest = folder / MANIFEST
    lines: dict[str, int] = {}
    entries = []
    for line, (path, sha256, source, access, title, date) in read_rows(manifest, COLUMNS):
        place = f"{manifest}:{line}"
        if not path or PurePosixPath(path).is_absolute() or ".." in PurePosixPath(path).parts:
            raise RefusedError(f"{place}: path {path!r} leads nowhere in the folder; expected a file in {folder}")
        if path in lines:
            raise RefusedError(f"{place}: {path} stands in line {lines[path]} too; expected one row for each file")
        if not _SHA256.fullmatch(sha256):
            raise RefusedError(f"{place}: sha256 {sha256!r}; expected 64 hexadecimal digits in lower case")
        if not source.strip():
            raise RefusedError(f"{place}: no source; expected where the file comes from")
        if not _is_access(access):
            raise RefusedError(f"{place}: access {access!r}; expected {' or '.join(get_args(Access))}")
        try:
            if date:
                first_day(date)
        except ValueError as error:
            raise RefusedError(f"{place}: {error}, or nothing") from error
        lines[path] = line
        entries.append(Entry(path, sha256, source, access, title, date, line))
    return tuple(entries)


def verify(folder: Path, manifest: tuple[Entry, ...]) -> list[KgError]:
    """Compare the folder with its manifest: each file has its row, each row its file, and each file its own bytes.

    Returns:
        One error for each difference, none if all is well: a StoreError for a changed file, a RefusedError else.
    """
    errors: list[KgError] = []
    present: dict[str, Path] = {}
    for found in find_documents(folder):
        if isinstance(found, KgError):
            errors.append(found)
        else:
            present[found.source] = found.path
    for entry in manifest:
        place = f"{folder / MANIFEST}:{entry.line}"
        path = present.pop(entry.path, None)
        if path is None:
            errors.append(RefusedError(f"{place}: no file {folder / entry.path}; put it back or take out its row"))
            continue
        try:
            sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
        except OSError as error:
            errors.append(RefusedError(f"{path}: {error.strerror}; expected a file that can be read"))
            continue
        if sha256 != entry.sha256:
            errors.append(StoreError(f"{path}: changed, its sha256 is {sha256}; put back the file that {place} knows, "
                                     "or write the new hash there if the change is meant"))  # fmt: skip
    errors.extend(
        RefusedError(f"{path}: no row in {folder / MANIFEST}; expected one with its {', '.join(COLUMNS)}")
        for path in present.values()
    )
    return errors


def _is_access(value: str) -> TypeGuard[Access]:
    return value in get_args(Access)
