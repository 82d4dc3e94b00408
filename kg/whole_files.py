"""Files that are either as they were or as they are to be, never something between, whatever interrupts us."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import StoreError

try:
    import fcntl
except ImportError:  # Windows: two processes at once are not kept apart there
    fcntl = None  # type: ignore[assignment]


def write_atomically(path: Path, content: bytes) -> None:
    """Write a file so that at any moment the old or the new one is whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with temporary.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """See to it that a file's new name in a folder survives a power cut, where the system can do so."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def alone(folder: Path, otherwise: str) -> Iterator[None]:
    """Keep every other process that asks for the same out of a folder; the system lets go of it if we are killed.

    Raises:
        StoreError: another is in it; `otherwise` says what that is doing.
    """
    handle = os.open(folder, os.O_RDONLY) if fcntl is not None else None
    try:
        if handle is not None:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise StoreError(f"{folder}: {otherwise}; wait for it to end") from error
        yield
    finally:
        if handle is not None:
            os.close(handle)
