"""What comes out of a question: columns, rows of terms, and what was asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal as OneOf

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kg.questions.catalogue import Query
from kg.questions.headers import Column
from kg.questions.parameters import Choice

Term = NamedNode | BlankNode | Literal | Triple
Row = tuple[Term | None, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What came out.

    Attributes:
        columns: name and heading of each.
        rows: their terms, None where there is no value; a catalogue query's in its own total order.
        language: of headings and labels, `nl` or `en`.
        query: the query of the catalogue; None for a user's own.
        values: what its parameters were, by name; what is not there was "all".
        as_of: the day that the answer is about, YYYY-MM-DD; empty if it is about none.
        kind: "rows"; "graph" if the rows are triples, of a CONSTRUCT or DESCRIBE; "boolean" if an ASK was answered.
        sparql: the query of the catalogue with its values bound, as it was run.
        truncated: whether there was more, beyond the limits of a query that is none of the catalogue.
        remark: what may be wrong with a query that found nothing, as one line; empty if nothing is.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    language: str = "nl"
    query: Query | None = None
    values: Mapping[str, Choice] = field(default_factory=dict)
    as_of: str = ""
    kind: OneOf["rows", "graph", "boolean"] = "rows"
    sparql: str = ""
    truncated: bool = False
    remark: str = ""


def words(term: Term | None) -> str:
    """A term as it is written in a cell: an IRI without brackets, a literal's text; empty for none."""
    if term is None:
        return ""
    return str(term) if isinstance(term, Triple) else term.value


def plain(term: Term | None) -> str | int | float | bool | None:
    """A term as JSON has it: numbers and yes and no as such, everything else as text.

    >>> plain(Literal(True)), plain(Literal(3)), plain(Literal("a", language="nl")), plain(None)
    (True, 3, 'a', None)
    """
    if term is None:
        return None
    kind = term.datatype.value.rpartition("#")[2] if isinstance(term, Literal) else ""
    match kind:
        case "boolean":
            return words(term) in ("true", "1")
        case "integer":
            return int(words(term))
        case "decimal":
            return float(words(term))
    return words(term)
