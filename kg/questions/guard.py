"""What a user's own SPARQL may not do: it stays on this machine, and within a size that an engine can take.

A store evaluates `SERVICE` by going out to the network, and its parser overflows the stack on deep nesting; neither can
be switched off there, so such a text is refused before it is parsed. The catalogue's own queries need no guard.
"""

from __future__ import annotations

import re
from typing import Final

from kg.errors import UsageError

LONGEST: Final = 100_000
"""How many bytes a query may have."""

DEEPEST: Final = 100
"""How deep its brackets may be nested."""

# what the engine reads as one token (SPARQL 1.1, section 19.8), so that a bracket or a word in it counts for nothing
_TOKEN: Final = re.compile(
    r"""(?P<quiet><(?:[^<>"{}|^`\\\x00-\x20]|\\[uU][0-9A-Fa-f]+)*>
    |\"{3}(?:[^"\\]|\\.|"(?!""))*\"{3}|'{3}(?:[^'\\]|\\.|'(?!''))*'{3}
    |"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*'
    |\#[^\n\r]*|[?$]\w+|@[\w-]+|:(?:[\w.:%-]|\\.)*)
    |(?P<word>[\w.-]+)|(?P<open>[{(\[])|(?P<close>[})\]])""",
    re.VERBOSE | re.DOTALL,
)
_CHANGES: Final = ("load", "insert", "delete", "clear", "create", "drop", "copy", "move", "add")
_REFUSED: Final = {"service": "nothing goes out", **dict.fromkeys(_CHANGES, "a question changes nothing")}
_ALLOWED: Final = "SELECT, ASK, CONSTRUCT or DESCRIBE"
_ESCAPE: Final = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


def check(source: str, text: str) -> None:
    """Refuse a query that goes outside or is too large or too deep.

    Raises:
        UsageError: the clause, or what is too much, is named.

    >>> check("-", 'SELECT * { ?s ?p "SERVICE" } # LOAD')
    >>> check("-", "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }")
    Traceback (most recent call last):
    kg.errors.UsageError: -:1: SERVICE is not allowed: nothing goes out; expected SELECT, ASK, CONSTRUCT or DESCRIBE
    """
    size = len(text.encode("utf-8", "surrogatepass"))
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
    for token in _TOKEN.finditer(text):
        depth += (token["open"] is not None) - (token["close"] is not None)
        if depth > DEEPEST:
            place = _place(source, token)
            raise UsageError(f"{place}: brackets nested deeper than {DEEPEST}; expected a flatter query")
        if not token["word"] or text.startswith(":", token.end()):  # what stands before a colon is a prefix
            continue
        for word in re.split("[.-]", token["word"].lower()):
            if word in _REFUSED:
                place = _place(source, token)
                raise UsageError(f"{place}: {word.upper()} is not allowed: {_REFUSED[word]}; expected {_ALLOWED}")


def _place(source: str, token: re.Match[str]) -> str:
    line = token.string.count("\n", 0, token.start()) + 1
    return f"{source}:{line}"
