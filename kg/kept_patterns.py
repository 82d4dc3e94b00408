"""Compiled regular expressions, kept beside Python's bytecode, so that the next run need not compile them again.

What `re` makes of an expression is a row of numbers, and making it takes many times as long as taking it up again.
The rows are kept in one file, as Python keeps modules: in `__pycache__` (or where PYTHONPYCACHEPREFIX says), not at
all with PYTHONDONTWRITEBYTECODE or where nothing may be written; to another Python, or once we compile otherwise, they
are worth nothing.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]
import atexit
import contextlib
import importlib.util
import marshal
import re
import sys
from array import array
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final, NamedTuple, cast

from kg.whole_files import write_atomically

_FILE: Final = Path(importlib.util.cache_from_source(__file__)).with_suffix(".patterns")
_MOST: Final = 5_000
"""Expressions that are kept; with more the file has those of many versions of the program, and begins anew."""


class Compiled(NamedTuple):
    """What `re` makes of an expression.

    Attributes:
        flags: those that were given, and those that the expression sets itself.
        code: 32-bit numbers, as bytes.
        groups: how many it has.
        numbers: of each group with a name its number.
        names: of each group by its number, from 0, the name or None.
    """

    flags: int
    code: bytes
    groups: int
    numbers: Mapping[str, int]
    names: tuple[str | None, ...]


_kept: dict[tuple[str, int], tuple[object, ...]] | None = None
_has_more = False


def pattern_of(pattern: str, compiled: Compiled) -> re.Pattern[str]:
    """The pattern that an expression was compiled to; `re` checks the code."""
    code = list(array("I", compiled.code))
    return _sre.compile(pattern, compiled.flags, code, compiled.groups, dict(compiled.numbers), compiled.names)  # type: ignore[no-any-return]


def find(pattern: str, flags: int) -> re.Pattern[str] | None:
    """The pattern of an expression that was kept with these flags, or None."""
    kept = _load()
    if (found := kept.get((pattern, flags))) is None:
        return None
    return pattern_of(pattern, Compiled(*found))  # type: ignore[arg-type]


def keep(pattern: str, flags: int, compiled: Compiled) -> None:
    """Keep what an expression was compiled to with these flags; it is written when the program ends."""
    global _has_more
    if not _has_more:
        _has_more = True
        atexit.register(_write)
    _load()[pattern, flags] = tuple(compiled)


def _stamp() -> tuple[object, ...]:
    """What the kept rows depend on beside the expressions."""
    ours = Path(__file__).with_name("beginnings.py").read_bytes() + Path(__file__).read_bytes()
    return sys.version, _sre.MAGIC, array("I").itemsize, blake2b(ours).digest()


def _load() -> dict[tuple[str, int], tuple[object, ...]]:
    global _kept
    if _kept is None:
        _kept = {}
        try:
            stamp, kept = marshal.loads(_FILE.read_bytes())
            if stamp == _stamp() and len(kept) < _MOST:
                _kept = kept
        except (OSError, EOFError, ValueError, TypeError):  # none yet, or none that can be read
            pass
    return _kept


def _write() -> None:
    if sys.dont_write_bytecode:
        return
    with contextlib.suppress(OSError):  # where nothing may be written each run compiles for itself
        write_atomically(_FILE, marshal.dumps(cast(Any, (_stamp(), _load()))))
