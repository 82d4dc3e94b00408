"""What comes out of a question: columns, rows of terms, and what was asked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from typing import Literal as OneOf

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kg.questions.catalogue import Query
from kg.questions.headers import Column
from kg.questions.parameters import Choice

_ROW: Final = re.compile(r"(?:blad (?P<sheet>.*), )?rij (?P<row>\d+)")  # as `TableRow.place` writes it

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


def in_language(term: Term | None, language: str) -> Term | None:
    """A term as an answer has it in a language: a place in a list, which the graph has in Dutch, is put into English.

    >>> in_language(Literal("blad Netwerken, rij 12"), "en").value, in_language(Literal("rij"), "en").value
    ('sheet Netwerken, row 12', 'rij')
    """
    if language == "nl" or not isinstance(term, Literal) or not (match := _ROW.fullmatch(term.value)):
        return term
    sheet = f"sheet {match['sheet']}, " if match["sheet"] else ""
    return Literal(f"{sheet}row {match['row']}", language=language)


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
