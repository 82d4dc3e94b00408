"""Writing in a curation folder: a judgement is added to its file, which keeps every row that others wrote."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from kg.errors import RefusedError
from kg.sources.judgements import COLUMNS, FILE, Judgement, row_cells
from kg.sources.table import read_rows_or_faults
from kg.whole_files import write_atomically

try:
    import fcntl
except ImportError:  # Windows: two people who judge at once are not kept apart there
    fcntl = None  # type: ignore[assignment]

SEEN: Final = "seen.list"
"""The rows that were in the list when somebody last said that he had seen it, one identifier a line."""


def append_judgement(folder: Path, judgement: Judgement) -> Path:
    """Add a row at the end of the folder's own file; what stands there stays as it is, to the byte.

    Columns that others added are left empty in the new row. The file is whole at any moment, and of two people who
    write at once neither loses a row.

    Returns:
        The file.

    Raises:
        RefusedError: the file cannot be read as CSV to its end, or cannot be written.
    """
    path = folder / FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _alone(folder):
            before = path.read_bytes() if path.exists() else f"{','.join(COLUMNS)}\n".encode()
            if path.exists():
                _check_whole(path)
            end = "\r\n" if b"\r\n" in before.partition(b"\n")[0] + b"\n" else "\n"
            header = next(csv.reader(io.StringIO(before.decode("utf-8").removeprefix("\ufeff"), newline="")))
            row = io.StringIO(newline="")
            cells = row_cells(judgement)
            csv.writer(row, lineterminator=end).writerow([cells.get(column, "") for column in header])
            gap = b"" if before.endswith(b"\n") else end.encode()
            write_atomically(path, before + gap + row.getvalue().encode())
    except OSError as error:
        raise RefusedError(f"{path}: {error.strerror}; expected a folder that may be written") from error
    return path


def read_seen(folder: Path) -> frozenset[str]:
    """The identifiers of the rows that were seen; none if nobody ever said so.

    Raises:
        RefusedError: the list cannot be read.
    """
    path = folder / SEEN
    try:
        return frozenset(path.read_text("utf-8").split())
    except FileNotFoundError:
        return frozenset()
    except (OSError, UnicodeDecodeError) as error:
        raise RefusedError(f"{path}: {error}; write it anew with: kg review --seen") from error


def write_seen(folder: Path, identifiers: Iterable[str]) -> Path:
    """Note which rows were seen, sorted, so that the list differs only where the rows do.

    Raises:
        RefusedError: the list cannot be written.
    """
    path = folder / SEEN
    try:
        write_atomically(path, "".join(f"{identifier}\n" for identifier in sorted(set(identifiers))).encode())
    except OSError as error:
        raise RefusedError(f"{path}: {error.strerror}; expected a folder that may be written") from error
    return path


def _check_whole(path: Path) -> None:
    """A row behind a quotation mark that is not closed would become a part of that cell."""
    for _, row in read_rows_or_faults(path, COLUMNS):
        if isinstance(row, RefusedError) and "not CSV" in str(row):
            raise row


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Wait until nobody else is adding a row; the system lets go of the lock if we are killed."""
    handle = os.open(folder, os.O_RDONLY) if fcntl is not None else None
    try:
        if handle is not None:
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        if handle is not None:
            os.close(handle)
