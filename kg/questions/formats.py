"""An answer as text: a table for readers, CSV, JSON and SPARQL JSON for programs."""

from __future__ import annotations

import csv
import io
import json
import textwrap
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolutions, Triple

from kg.errors import UsageError
from kg.questions.run import Answer, Row, Term

WIDTH: Final = 100
_GAP: Final = "  "
_NARROWEST: Final = 8
_BESIDE: Final = frozenset({"document", "place", "quote", "limits"})
"""Columns that a table shows below the row that they belong to: they are long, and one row can have several."""

_XSD: Final = "http://www.w3.org/2001/XMLSchema#"
_NUMBERS: Final[Mapping[str, Callable[[str], object]]] = {
    _XSD + "integer": int,
    _XSD + "decimal": float,
    _XSD + "boolean": "true".__eq__,
}
_YES_NO: Final = {"nl": ("ja", "nee"), "en": ("yes", "no")}


def write(answer: Answer, form: str, *, width: int = WIDTH) -> str:
    """An answer in one of `FORMATS`, with a line end.

    Args:
        width: how many characters a line of the table may have; the other forms have no width.

    Raises:
        UsageError: there is no such form.
    """
    if form == "table":
        return table(answer, width)
    try:
        return FORMATS[form](answer)
    except KeyError as error:
        raise UsageError(f"{form!r} is no format; expected one of {', '.join(FORMATS)}") from error


def as_csv(answer: Answer) -> str:
    """RFC 4180 with a header row, the values to the letter, as W3C's SPARQL 1.1 Query Results CSV has them."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\r\n")
    rows.writerow([column.name for column in answer.columns])
    rows.writerows([_value(term) for term in row] for row in answer.rows)
    return text.getvalue()


def as_json(answer: Answer) -> str:
    """A plain list of objects, one a row; null where there is no value, numbers as numbers."""
    names = [column.name for column in answer.columns]
    rows = [dict(zip(names, map(_plain, row), strict=True)) for row in answer.rows]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def as_sparql_json(answer: Answer) -> str:
    """W3C's SPARQL 1.1 Query Results JSON Format."""
    names = [column.name for column in answer.columns]
    bindings = [
        {name: _term(term) for name, term in zip(names, row, strict=True) if term is not None} for row in answer.rows
    ]
    content = {"head": {"vars": names}, "results": {"bindings": bindings}}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
