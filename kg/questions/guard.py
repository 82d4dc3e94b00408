"""What a user's own SPARQL may not do: it stays on this machine, and within a size that an engine can take.

A store evaluates `SERVICE` by going out to the network, and its parser overflows the stack on deep nesting; neither can
be switched off there, so such a text is refused before it is parsed. The catalogue's own queries need no guard.
"""

from __future__ import annotations

import re
from typing import Final

from kg.errors import UsageError
from kg.questions.tokens import TOKEN, place

LONGEST: Final = 100_000
"""How many bytes a query may have."""

DEEPEST: Final = 100
"""How deep its brackets may be nested."""

_CHANGES: Final = ("load", "insert", "delete", "clear", "create", "drop", "copy", "move", "add")
_REFUSED: Final = {"service": "nothing goes out", **dict.fromkeys(_CHANGES, "a question changes nothing")}
_ALLOWED: Final = "SELECT, ASK, CONSTRUCT or DESCRIBE"
_HALF: Final = re.compile("[\ud800-\udfff]")
_ESCAPE: Final = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


def check(source: str, text: str) -> None:
    """Refuse a query that goes outside or is too large or too deep.

    Raises:
        UsageError: the clause, or what is too much, is named.

    >>> check("-", 'SELECT * { ?s ?p "SERVICE" } # LOAD')
    >>> check("-", "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }")
    Traceback (most recent call last):
    kg.errors.UsageError: -:1:12: SERVICE is not allowed: nothing goes out; expected SELECT, ASK, CONSTRUCT or DESCRIBE
    """
    if _HALF.search(text):
        raise UsageError(f"{source}: half a character in it; expected text in Unicode")
    size = len(text.encode())
    if size > LONGEST:
        raise UsageError(f"{source}: {size} bytes; expected at most {LONGEST}")
    # an engine may replace \u0053 before it reads, or not at all: both readings must be allowed
    for reading in {text, _ESCAPE.sub(_unescaped, text)}:
        _check(source, reading)


def _unescaped(escape: re.Match[str]) -> str:
    number = int(escape[1] or escape[2], 16)
    return chr(number) if number < 0x110000 else escape[0]


def _check(source: str, text: str) -> None:
    depth = 0
    for token in TOKEN.finditer(text):
        depth += (token["open"] is not None) - (token["close"] is not None)
        if depth > DEEPEST:
            where = place(source, text, token.start())
            raise UsageError(f"{where}: brackets nested deeper than {DEEPEST}; expected a flatter query")
        if not token["word"] or text.startswith(":", token.end()):  # what stands before a colon is a prefix
            continue
        for word in re.split("[.-]", token["word"].lower()):
            if word in _REFUSED:
                where = place(source, text, token.start())
                raise UsageError(f"{where}: {word.upper()} is not allowed: {_REFUSED[word]}; expected {_ALLOWED}")
