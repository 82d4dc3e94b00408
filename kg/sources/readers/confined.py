"""Bytes from outside are parsed in a process of their own, which may be stopped: a bomb ends in one line.

This module is both ends: `parse_confined` starts a Python with the readers in it, gives it the bytes, and takes the
text; `main` is what runs there.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from typing import Final, Literal

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
    """Parse a file's bytes in a process that is stopped after `SECONDS`.

    Raises:
        ValueError: the reader refused them, or it took too long or too much memory.
    """
    command = [sys.executable, "-P", "-m", __name__, form, str(SECONDS), str(MEMORY)]
    path = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONHASHSEED": "0"}
    try:
        run = subprocess.run(
            command, input=content, capture_output=True, env={**os.environ, **path}, timeout=SECONDS, check=False
        )
        answer = json.loads(run.stdout)
    except subprocess.TimeoutExpired as error:
        raise ValueError(f"not read in {SECONDS} seconds; split it, or save it anew") from error
    except ValueError as error:  # it died without an answer
        raise ValueError(f"its reader broke off (exit {run.returncode}); save it anew") from error
    if "refused" in answer:
        raise ValueError(answer["refused"])
    return Kept(answer["text"], tuple(answer["pages"]), tuple(answer["notes"]))


def main() -> None:
    """Limit this process, read bytes from stdin, and write the text, or why there is none, as JSON to stdout."""
    form, seconds, memory = sys.argv[1:]
    _limit(int(seconds), int(memory))
    content = sys.stdin.buffer.read()
    try:
        kept = _parser(form)(content)
        if len(kept.text) > LONGEST:
            raise ValueError(f"{len(kept.text):,} characters; expected at most {LONGEST:,}, split it")
        text = IMPOSSIBLE.sub("\ufffd", kept.text)
        answer = json.dumps({"text": text, "pages": kept.pages, "notes": kept.notes})
    except ValueError as error:
        answer = json.dumps({"refused": str(error)})
    except MemoryError:
        answer = json.dumps({"refused": f"it takes more than {int(memory) / 1e9:g} GB of memory; split it"})
    sys.stdout.write(answer)


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


def _limit(seconds: int, memory: int) -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
