"""The program's own errors: each is one line `place: what is wrong; what is right` and knows its exit code."""

from __future__ import annotations

EXIT_DONE = 0
EXIT_VIOLATIONS = 1
EXIT_USAGE = 2
EXIT_REFUSED = 3
EXIT_STORE = 4
EXIT_LIMIT = 5
EXIT_BUG = 70
EXIT_INTERRUPTED = 130


class KgError(Exception):
    """Base of every error that the command line shows as one line.

    Attributes:
        exit_code: the process exit code that the command line gives for it.
    """

    exit_code = EXIT_USAGE


class UsageError(KgError):
    """What was asked for cannot be done: an unknown query, a wrong parameter, a malformed date."""


class RefusedError(KgError):
    """An input that cannot be used: a missing, empty, binary or malformed file; the rest may go on."""

    exit_code = EXIT_REFUSED


class DoubtError(KgError):
    """An input that was read, but perhaps not wholly: a page without text, tracked changes; nothing is refused."""

    exit_code = EXIT_DONE


class NotedError(KgError):
    """An error that a store was made with, as it was noted beside the store."""

    def __init__(self, message: str, exit_code: int) -> None:
        """Keep the line and the exit code that belonged to it."""
        super().__init__(message)
        self.exit_code = exit_code


class FaultError(KgError):
    """A fault of the program's own that stopped a part of it; the rest is done."""

    exit_code = EXIT_BUG


class LimitError(KgError):
    """A limit of time, memory or size was reached, so that there is no answer."""

    exit_code = EXIT_LIMIT


class StoreError(KgError):
    """The store is missing or damaged, or a document is not the file that the manifest knows."""

    exit_code = EXIT_STORE
