"""A user's own SPARQL, evaluated in a process that may be stopped: it ends in time and takes nothing along.

This module is both ends: `ask_confined` starts a Python with the store in it, gives it the query, and takes the answer
as it is to be written; `main` is what runs there. While the engine works no file and no connection can be opened there.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

from kg.child import limit_itself, run_child
from kg.errors import KgError, LimitError, StoreError, UsageError
from kg.questions.guard import check

SECONDS: Final = 10.0
"""How long a query may take if nobody says otherwise."""
MOST_SECONDS: Final = 60.0
"""How long it may take at most."""
MEMORY: Final = 2_000_000_000
"""Bytes that the process may take, where the system can hold it to that (not on Windows)."""

_ERRORS: Final = {error.__name__: error for error in (UsageError, LimitError, StoreError)}
# the last two are a thread that finds no room for its stack
_NO_MEMORY: Final = (
    "memory allocation", "MemoryError", "bad_alloc", "Cannot allocate", "Resource temporarily unavailable",
)  # fmt: skip


class Written(NamedTuple):
    """An answer in the form that was asked for.

    Attributes:
        content: its bytes.
        truncated: whether there was more, beyond the limits on rows and bytes.
        remark: what may be wrong with a query that found nothing; empty if nothing is.
    """

    content: bytes
    truncated: bool
    remark: str


def ask_confined(
    folder: Path, source: str, text: str, *, form: str, language: str = "nl", seconds: float = SECONDS
) -> Written:
    """Ask a user's own SPARQL query of a store on disk.

    Args:
        folder: of the store, as `store_folder` gives it.
        source: what an error names, as a file.
        text: the query.
        form: of the answer, one of `FORMATS`.
        language: of headings, `nl` or `en`.
        seconds: on the clock, from the start of the process to its answer.

    Raises:
        UsageError: it is no SPARQL query, or one that is not allowed; the message has line and column.
        LimitError: it took too long or too much memory, or broke the engine.
        StoreError: the store cannot be opened.
    """
    check(source, text)
    if not 0 < seconds <= MOST_SECONDS:
        raise UsageError(f"{seconds:g} seconds; expected more than 0 and at most {MOST_SECONDS:g}")
    asked = {"folder": str(folder), "source": source, "text": text, "form": form, "language": language}
    content = json.dumps(asked).encode()
    try:
        done = run_child(__name__, (str(int(seconds) + 1), str(MEMORY)), content, seconds)
    except TimeoutError as error:
        expected = "a narrower query" + ("" if seconds == MOST_SECONDS else ", or more time with --time-limit")
        raise LimitError(f"{source}: stopped after {seconds:g} seconds; expected {expected}") from error
    head, newline, body = done.stdout.partition(b"\n")
    if done.returncode or not newline:
        raise LimitError(f"{source}: {_broken(done.returncode, done.stderr.decode(errors='replace'))}")
    told = json.loads(head)
    if "error" in told:
        raise _ERRORS[told["error"]](told["message"])
    return Written(body, told["truncated"], told["remark"])


def _broken(code: int, said: str) -> str:
    """Why the process ended without an answer, and what to do about it."""
    if any(sign in said for sign in _NO_MEMORY):
        return f"it takes more than {MEMORY / 1e9:g} GB of memory; expected a narrower query"
    return f"the engine broke off (exit {code}), as it does on very deep nesting; expected a flatter query"


def main() -> None:
    """Limit this process, read a question from stdin, write a line about the answer and its bytes to stdout."""
    seconds, memory = map(int, sys.argv[1:])
    limit_itself(seconds, memory)
    asked = json.load(sys.stdin.buffer)
    try:
        written = _written(**asked)
        head = {"truncated": written.truncated, "remark": written.remark}
        content = written.content
    except KgError as error:
        head, content = {"error": type(error).__name__, "message": str(error)}, b""
    except MemoryError:
        sys.exit("MemoryError")
    sys.stdout.buffer.write(json.dumps(head).encode() + b"\n" + content)


def _written(folder: str, source: str, text: str, form: str, language: str) -> Written:
    from pyoxigraph import Store

    from kg.questions.formats import encode
    from kg.questions.run import run_text

    try:
        store = Store.read_only(folder)
    except OSError as error:
        raise StoreError(f"{folder}: damaged ({error}); build it anew with: kg build") from error
    with _nothing_opened():
        answer = run_text(store, source, text, language=language)
    return Written(encode(answer, form), answer.truncated, answer.remark)


@contextmanager
def _nothing_opened() -> Iterator[None]:
    """Let the process open neither file nor connection: an engine that wanted to go out could not."""
    if sys.platform == "win32":
        yield
        return
    import resource

    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)


if __name__ == "__main__":
    main()
