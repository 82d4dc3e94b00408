"""Bytes from outside are parsed in a process of their own, which may be stopped: a bomb ends in one line.

This module is both ends: `parse_confined` and `sheets_confined` start a Python with the readers in it, give it the
bytes, and take what is in them; `main` is what runs there.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterable
from typing import Any, Final, Literal

from kg.child import limit_itself, run_child
from kg.sources.lists.sheet import Sheet, sheet_from_plain, sheet_to_plain
from kg.sources.readers.kept import Kept

Form = Literal["html", "word", "pdf"]

SECONDS: Final = 60
MEMORY: Final = 2_000_000_000
"""Bytes that the process may take, where the system can hold it to that (not on Windows)."""
LONGEST: Final = 50_000_000
"""Characters that a kept text may have."""
# what no text has: control characters but tab, line end and form feed, and halves of characters
IMPOSSIBLE: Final = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff]")


def parse_confined(form: Form, content: bytes) -> Kept:
    """Parse a file's bytes to its kept text in a process that is stopped after `SECONDS`.

    Raises:
        ValueError: the reader refused them, or it took too long or too much memory.
    """
    answer = _ask(form, content)
    return Kept(answer["text"], tuple(answer["pages"]), tuple(answer["notes"]))


def sheets_confined(content: bytes, names: Iterable[str]) -> tuple[Sheet, ...]:
    """The sheets of these names of an XLSX file's bytes, parsed in such a process.

    Raises:
        ValueError: as `parse_confined`.
    """
    return tuple(sheet_from_plain(sheet) for sheet in _ask("workbook", content, *names)["sheets"])


def _ask(form: str, content: bytes, *names: str) -> dict[str, Any]:
    try:
        run = run_child(__name__, (form, str(SECONDS), str(MEMORY), *names), content, SECONDS)
        answer: dict[str, Any] = json.loads(run.stdout)
    except TimeoutError as error:
        raise ValueError(f"not read in {SECONDS} seconds; split it, or save it anew") from error
    except ValueError as error:  # it died without an answer
        raise ValueError(f"its reader broke off (exit {run.returncode}); save it anew") from error
    if "refused" in answer:
        raise ValueError(answer["refused"])
    return answer


def main() -> None:
    """Limit this process, read bytes from stdin, and write what is in them, or why nothing is, as JSON to stdout."""
    form, seconds, memory, *names = sys.argv[1:]
    limit_itself(int(seconds), int(memory))
    try:
        content = sys.stdin.buffer.read()
        answer = json.dumps(_sheets(content, names) if form == "workbook" else _kept(form, content))
    except ValueError as error:
        answer = json.dumps({"refused": str(error)})
    except MemoryError:
        answer = json.dumps({"refused": f"it takes more than {int(memory) / 1e9:g} GB of memory; split it"})
    sys.stdout.write(answer)


def _kept(form: str, content: bytes) -> dict[str, Any]:
    kept = _parser(form)(content)
    if len(kept.text) > LONGEST:
        raise ValueError(f"{len(kept.text):,} characters; expected at most {LONGEST:,}, split it")
    return {"text": IMPOSSIBLE.sub("\ufffd", kept.text), "pages": kept.pages, "notes": kept.notes}


def _sheets(content: bytes, names: Iterable[str]) -> dict[str, Any]:
    from kg.sources.lists.workbook import parse_workbook

    return {"sheets": [sheet_to_plain(sheet) for sheet in parse_workbook(content, names)]}


def _parser(form: str) -> Callable[[bytes], Kept]:
    """The reader of a format; imported here, where it may take its time."""
    if form == "html":
        from kg.sources.readers.html import parse_html

        return parse_html
    if form == "word":
        from kg.sources.readers.word import parse_word

        return parse_word
    from kg.sources.readers.pdf import parse_pdf

    return parse_pdf


if __name__ == "__main__":
    main()
