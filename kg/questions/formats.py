"""An answer as text: a table for readers; CSV, JSON and SPARQL JSON for programs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from kg.errors import UsageError
from kg.questions.answer import Answer, Term, plain, words
from kg.questions.table import WIDTH, as_table


def write(answer: Answer, form: str, *, width: int = WIDTH) -> str:
    """An answer in one of `FORMATS`, with a line end.

    Args:
        width: how many characters a line of the table may have; the other forms have no width.

    Raises:
        UsageError: there is no such form.
    """
    if form == "table":
        return as_table(answer, width=width)
    try:
        return _WRITERS[form](answer)
    except KeyError as error:
        raise UsageError(f"{form!r} is no format; expected one of {', '.join(FORMATS)}") from error


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
    """W3C's SPARQL 1.1 Query Results JSON Format."""
    names = _names(answer)
    bindings = [
        {name: _binding(term) for name, term in zip(names, row, strict=True) if term is not None} for row in answer.rows
    ]
    return _json({"head": {"vars": names}, "results": {"bindings": bindings}})


_WRITERS: Final[Mapping[str, Callable[[Answer], str]]] = {
    "csv": as_csv,
    "json": as_json,
    "sparql-json": as_sparql_json,
}
FORMATS: Final = ("table", *_WRITERS)


def _names(answer: Answer) -> list[str]:
    return [column.name for column in answer.columns]


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
