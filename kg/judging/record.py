"""A judgement made of what somebody has before him: the rows of an identifier, or the words of a document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from kg.errors import UsageError
from kg.extraction.joining.same_row import KEYS
from kg.judging.fingerprint import EvenText
from kg.judging.rows import Row, keys_of, other_columns
from kg.model import Document, Fact
from kg.sources.cells import Pairs
from kg.sources.judgements import Action, Judgement

LONGEST: Final = 1500
"""How many characters a quote may have."""


@dataclass(frozen=True, slots=True)
class Author:
    """Who judges, on which day (ISO 8601), and why."""

    who: str
    when: str
    why: str


def find_rows(rows: Iterable[Row], identifier: str) -> tuple[Row, ...]:
    """The rows of an identifier, as the fact goes on or as it was read; the same words in two documents have one.

    Raises:
        UsageError: no row has it.
    """
    found = tuple(row for row in rows if identifier in row.ids)
    if not found:
        raise UsageError(f"{identifier}: no row has this identifier; expected one that `kg review` prints")
    return found


def judgements_on(rows: Sequence[Row], action: Action, author: Author, values: Pairs = ()) -> tuple[Judgement, ...]:
    """A judgement for each row as it was read: rows that merging made one are judged together."""
    groups: dict[tuple[str, Pairs], list[tuple[Fact, EvenText]]] = {}
    for row in rows:
        evened = EvenText(row.document)
        for fact in row.reads:
            groups.setdefault((fact.table, keys_of(fact)), []).append((fact, evened))
    return tuple(
        Judgement(
            action, author.who, author.when, author.why, table, keys,
            _passages(facts), values, other_columns(facts[0][0]), _quote(facts[0][0]), facts[0][1].document.source,
        )
        for (table, keys), facts in groups.items()
    )  # fmt: skip


def confirmations(rows: Sequence[Row], author: Author) -> tuple[Judgement, ...]:
    """The judgements that hold for some rows by their words alone, made again where the rows stand now.

    Raises:
        UsageError: every judgement about them knows where they stand.
    """
    moved = dict.fromkeys(judgement for row in rows for judgement in row.moved)
    if not moved:
        raise UsageError(f"{rows[0].fact.id}: no judgement of it has moved; expected a row of `kg review --moved`")
    return tuple(
        again for judgement in moved for again in judgements_on(rows, judgement.action, author, judgement.values)
    )


def addition(document: Document, table: str, values: Pairs, quote: str, author: Author) -> Judgement:
    """A fact that a person read in a document, with the words that it rests on.

    Raises:
        UsageError: the words are not in the document, or stand there more than once, or are too many to be a quote.
    """
    evened = EvenText(document)
    found = evened.find(quote)
    if not found:
        raise UsageError(f"{document.source}: the quote is not in it; expected words as `kg text` prints them")
    if len(found) > 1:
        raise UsageError(f"{document.source}: the quote is in it {len(found)} times; expected more words")
    if len(found[0].quote) > LONGEST:
        raise UsageError(f"{document.source}: a quote of {len(found[0].quote)} characters; expected {LONGEST} at most")
    columns = KEYS.get(table, tuple(column for column, _ in values))
    keys = tuple(pair for pair in values if pair[0] in columns)
    rest = tuple(pair for pair in values if pair[0] not in columns)
    passages = (evened.fingerprint(found[0]),)
    words = " ".join(found[0].quote.split())
    return Judgement(
        "add", author.who, author.when, author.why, table, keys, passages, rest, (), words, document.source
    )


def _passages(facts: Iterable[tuple[Fact, EvenText]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(evened.fingerprint(evidence) for fact, evened in facts for evidence in fact.evidence))


def _quote(fact: Fact) -> str:
    return " ".join(fact.evidence[0].quote.split()) if fact.evidence else ""
