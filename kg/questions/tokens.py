"""A SPARQL text as the engine reads it, token by token: what is a word, a bracket, a name, and what only looks so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

# SPARQL 1.1, section 19.8: within an IRI, a text, a comment, a variable or a name no bracket and no word counts
TOKEN: Final = re.compile(
    r"""(?P<iri><(?:[^<>"{}|^`\\\x00-\x20]|\\[uU][0-9A-Fa-f]+)*>)
    |\"{3}(?:[^"\\]|\\.|"(?!""))*\"{3}|'{3}(?:[^'\\]|\\.|'(?!''))*'{3}
    |"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*'
    |\#[^\n\r]*|[?$]\w+|@[\w-]+|(?P<local>:(?:[\w.:%-]|\\.)*)
    |(?P<word>[\w.-]+)|(?P<open>[{(\[])|(?P<close>[})\]])""",
    re.VERBOSE | re.DOTALL,
)


class Name(NamedTuple):
    """An IRI as it is written in a query, `kg:Document` or `<https://...>`.

    Attributes:
        written: it, to the letter.
        iri: what it stands for; empty if its prefix is declared nowhere.
        start: where it begins, in characters of the text.
    """

    written: str
    iri: str
    start: int


def names(text: str, prefixes: Mapping[str, str]) -> Iterator[Name]:
    """Every IRI of a query, but those that it declares a prefix for.

    Args:
        text: the query.
        prefixes: those that are known without being declared.

    >>> [name.iri for name in names("PREFIX x: <urn:x:> ASK { x:a kg:b y:c }", {"kg": "urn:kg:"})]
    ['urn:x:a', 'urn:kg:b', '']
    """
    known = dict(prefixes)
    tokens = list(TOKEN.finditer(text))
    declared = -1  # where the IRI stands that a prefix was just declared for
    for number, token in enumerate(tokens):
        before = tokens[number - 1] if number else None
        if token["iri"] is not None and token.start() != declared:
            yield Name(token[0], token["iri"][1:-1], token.start())
        if token["local"] is None:
            continue
        prefix, start = "", token.start()
        if before and before["word"] and before.end() == start:
            prefix = before["word"].lstrip(".-0123456789")  # "1.kg:a": a number, its full stop, and a name
            start -= len(prefix)
            before = tokens[number - 2] if number > 1 else None
        after = tokens[number + 1] if number + 1 < len(tokens) else None
        if before and (before["word"] or "").lower() == "prefix" and after and after["iri"]:
            known[prefix] = after["iri"][1:-1]
            declared = after.start()
            continue
        local = token["local"][1:].rstrip(".")
        iri = known[prefix] + local.replace("\\", "") if prefix in known else ""
        if prefix != "_":  # a blank node
            yield Name(f"{prefix}:{local}", iri, start)


def place(source: str, text: str, at: int) -> str:
    """A place as errors name it: file, line and column, both from 1, columns in characters."""
    line = text.count("\n", 0, at) + 1
    return f"{source}:{line}:{at - text.rfind(chr(10), 0, at)}"
