"""The rows of an answer as this room and the map read them, and the words that a row rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from kg.questions.answer import Answer, words

Ask = Callable[[str], Answer]
"""Asks the query of that name, on the day and for the subject that whoever made it has in mind."""

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
