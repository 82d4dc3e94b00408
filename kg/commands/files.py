"""Where commands write what somebody asked to have in a file."""

from __future__ import annotations

from pathlib import Path

from kg.errors import UsageError
from kg.whole_files import write_atomically


def write_to(path: Path, content: bytes) -> None:
    """Write a file whole; what stood there stays if that cannot be done.

    Raises:
        UsageError: the file cannot be written.
    """
    try:
        write_atomically(path, content)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written ({error.strerror}); expected a file that can") from error
