"""The rows of an answer as this room and the map read them, and the words that a row rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from kg.questions.answer import Answer, words


class Ask(Protocol):
    """Asks the query of a name, on the day and for the subject that whoever made it has in mind."""

    def __call__(self, name: str, /, **values: str) -> Answer:
        """The answer; `values` are of the query's other parameters, as a user writes them."""

Record = Mapping[str, str]
"""A row by the names of its columns; a column without value is empty."""


@dataclass(frozen=True, slots=True, order=True)
class Quotation:
    """The words of a document that a statement rests on.

    Attributes:
        statement, passage, document: IRIs.
        title: of the document.
        quote: the words, to the letter.
    """

    statement: str
    passage: str
    document: str
    title: str
    quote: str


def records(answer: Answer) -> Iterator[Record]:
    """The rows in their order."""
    names = [column.name for column in answer.columns]
    return (dict(zip(names, map(words, row), strict=True)) for row in answer.rows)


def quotation(record: Record) -> Quotation:
    """The words that a row rests on; a row has one passage."""
    return Quotation(**{name: record[name] for name in ("statement", "passage", "document", "title", "quote")})
