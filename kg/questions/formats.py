"""An answer in the form that somebody needs: to read, to put in a note, in a spreadsheet or in another program."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Mapping
from typing import Final

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, serialize

from kg.errors import UsageError
from kg.graph.namespaces import PREFIXES
from kg.questions.answer import Answer, Term, plain, words
from kg.questions.table import WIDTH, as_table, shown
from kg.questions.workbook import as_workbook


def write(answer: Answer, form: str, *, width: int = WIDTH) -> str:
    """An answer in one of the text `FORMATS`, with a line end.

    Args:
        width: how many characters a line of the table may have; the other forms have no width.

    Raises:
        UsageError: there is no such form, it is no text, or the answer is not of the kind that the form is for.
    """
    if form == "table":
        return as_table(answer, width=width)
    if form in BINARY:
        raise UsageError(f"{form} is no text; expected a file to write to, with --to FILE")
    if form not in _WRITERS:
        raise UsageError(f"{form!r} is no format; expected one of {', '.join(FORMATS)}")
    return _WRITERS[form](answer)


def encode(answer: Answer, form: str) -> bytes:
    """An answer in any of `FORMATS` as the bytes of a file, text in UTF-8.

    Raises:
        UsageError: as `write`.
    """
    return as_workbook(answer) if form in BINARY else write(answer, form).encode("utf-8", "surrogatepass")


def as_csv(answer: Answer) -> str:
    """RFC 4180 with a header row, values to the letter, as W3C's SPARQL 1.1 Query Results CSV has them."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\r\n")
    rows.writerow(_names(answer))
    rows.writerows([words(term) for term in row] for row in answer.rows)
    return text.getvalue()


def as_json(answer: Answer) -> str:
    """A plain list of objects, one a row; null where there is no value, numbers as numbers."""
    names = _names(answer)
    return _json([dict(zip(names, map(plain, row), strict=True)) for row in answer.rows])


def as_sparql_json(answer: Answer) -> str:
    """W3C's SPARQL 1.1 Query Results JSON Format; an ASK is a yes or no there, without rows."""
    if answer.kind == "boolean":
        return _json({"head": {}, "boolean": plain(answer.rows[0][0])})
    names = _names(answer)
    bindings = [
        {name: _binding(term) for name, term in zip(names, row, strict=True) if term is not None} for row in answer.rows
    ]
    return _json({"head": {"vars": names}, "results": {"bindings": bindings}})


def as_markdown(answer: Answer) -> str:
    """A table in GitHub's Markdown, with the headings of readers; no mark of Markdown or HTML in a cell is acted on."""
    rows = [[column.heading.of(answer.language) for column in answer.columns]]
    rows += [[shown(words(term)) for term in row] for row in answer.rows]
    lines = ["| " + " | ".join(map(quiet, row)) + " |" for row in rows]
    lines.insert(1, "|" + " --- |" * len(answer.columns))
    return "\n".join(lines) + "\n"


def as_turtle(answer: Answer) -> str:
    """The triples of a CONSTRUCT or DESCRIBE, sorted, with the prefixes of the graph.

    Raises:
        UsageError: the answer has rows and no triples.
    """
    if answer.kind != "graph":
        raise UsageError("turtle is for CONSTRUCT and DESCRIBE; expected one of " + ", ".join(_FOR_ROWS))
    triples = [Triple(*row) for row in answer.rows]  # type: ignore[arg-type]
    found = serialize(triples, format=RdfFormat.TURTLE, prefixes=dict(PREFIXES))
    assert found is not None  # it is None only when a file to write to is given
    return found.decode()


_WRITERS: Final[Mapping[str, Callable[[Answer], str]]] = {
    "markdown": as_markdown,
    "csv": as_csv,
    "json": as_json,
    "sparql-json": as_sparql_json,
    "turtle": as_turtle,
}
BINARY: Final = ("xlsx",)
"""Forms that are no text, and belong in a file."""
_FOR_ROWS: Final = ("table", *(form for form in _WRITERS if form != "turtle"), *BINARY)
FORMATS: Final = ("table", *_WRITERS, *BINARY)


def _names(answer: Answer) -> list[str]:
    return [column.name for column in answer.columns]


def quiet(cell: str) -> str:
    r"""A cell in which no mark of Markdown or HTML is left standing.

    >>> print(quiet("a|b <i> *c*"))
    a\|b \<i\> \*c\*
    """
    return re.sub(r"([\\`*_{}\[\]<>()#+!|~&])", r"\\\1", cell)


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _binding(term: Term) -> dict[str, object]:
    if isinstance(term, Triple):
        parts = {name: _binding(getattr(term, name)) for name in ("subject", "predicate", "object")}
        return {"type": "triple", "value": parts}
    if not isinstance(term, Literal):
        return {"type": "uri" if isinstance(term, NamedNode) else "bnode", "value": term.value}
    found: dict[str, object] = {"type": "literal", "value": term.value}
    if term.language:
        return {**found, "xml:lang": term.language}
    if term.datatype.value.endswith("#string"):
        return found
    return {**found, "datatype": term.datatype.value}
