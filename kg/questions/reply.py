"""The reply to a question in plain words: what it was taken for, the answer, and what the answer does not cover."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from pyoxigraph import NamedNode, Store

from kg.questions.answer import Answer
from kg.questions.catalogue import Catalogue, Query, read_catalogue
from kg.questions.lexicon import Lexicon, read_lexicon
from kg.questions.limits import Limit, Quotation, read_limits, read_pointers
from kg.questions.parameters import bind_values, newest_day
from kg.questions.run import run
from kg.questions.said import read_knowledge
from kg.questions.topics import Topic, read_topics
from kg.questions.understand import Reading, Understood, understand

_ABSENT: Final = "not-in-the-documents"
"""The query whose rows are what is not there."""


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """The words of questions and what the queries are about, with the catalogue that they belong to."""

    catalogue: Catalogue
    lexicon: Lexicon
    topics: tuple[Topic, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """A question that may have been meant: in words, and as a command."""

    asked: str
    command: str


@dataclass(frozen=True, slots=True)
class Reply:
    """What is told about a question.

    Attributes:
        asked: the question as it was understood; empty if it could not be placed.
        answer: None if the question could not be placed.
        day: the as-of day, YYYY-MM-DD.
        day_is_newest: whether that is the day of the newest document; else the question or the user named it.
        limits: what the answer does not cover.
        pointers: where nothing was found, passages that speak of what was asked for.
        also: other things for which the words of the question may stand.
        nearest: where the question could not be placed, three that may have been meant.
        unknown: words of the question that mean nothing to us.
    """

    question: str
    language: str
    asked: str = ""
    answer: Answer | None = None
    day: str = ""
    day_is_newest: bool = True
    limits: tuple[Limit, ...] = ()
    pointers: tuple[Quotation, ...] = ()
    also: tuple[str, ...] = ()
    nearest: tuple[Offer, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def in_documents(self) -> bool:
        """Whether the answer is in the documents; what names something that is missing is no answer."""
        found = self.answer is not None and bool(self.answer.rows)
        return found and self.answer is not None and self.answer.query is not None and self.answer.query.name != _ABSENT


def read_phrasebook(queries: Path) -> Phrasebook:
    """The catalogue of a folder, and in `asking/` below it the words of questions.

    Raises:
        RefusedError: a file is missing or malformed.
    """
    catalogue = read_catalogue(queries)
    folder = queries / "asking"
    lexicon = read_lexicon(folder / "words.toml")
    topics = read_topics(folder / "topics.toml", lexicon.notions.names, catalogue.names)
    return Phrasebook(catalogue, lexicon, topics)


def reply(
    store: Store, question: str, book: Phrasebook, *, subject: str, language: str = "nl", on: str | None = None
) -> Reply:
    """Answer a question, or say that it cannot be placed.

    Args:
        subject: the IRI of whose file this is.
        language: of the reply, `nl` or `en`; the question may be in either.
        on: the day that the answer is about; it goes before a day in the question.
    """
    knowledge = read_knowledge(store, book.lexicon, subject)

    @lru_cache(maxsize=256)
    def answered(name: str, values: tuple[tuple[str, str], ...]) -> Answer:
        return run(store, book.catalogue.get(name), dict(values), subject=subject, language=language)

    def count(query: Query, values: Mapping[str, str]) -> int:
        return len(answered(query.name, tuple(sorted(values.items()))).rows)

    found = understand(question, book.topics, book.catalogue, knowledge, count)
    if found.meant is None:
        return _not_placed(store, question, found, book, subject, language)
    query, values = found.meant.query, dict(found.meant.chosen.values)
    if on and query.day:
        values[query.day] = on
    answer = answered(query.name, tuple(sorted(values.items())))
    return _told(store, question, found.meant, answer, book, query.day in values)


def in_words(query: Query, answered: Mapping[str, str], lexicon: Lexicon, language: str) -> str:
    """A query's own question with its values in it, and after it those that it does not mention.

    Args:
        answered: what each value is called, by parameter.
    """
    question = query.header.question.of(language)
    beside = []
    for parameter in query.header.parameters:
        name, blank = parameter.name, f"{{{parameter.name}}}"
        value = answered.get(name, "")
        if blank in question:
            default = lexicon.open.get(name)
            question = question.replace(blank, value or (default.of(language) if default else "…"))
        elif value and name != query.day:
            beside.append(f"{lexicon.called[name].of(language) if name in lexicon.called else name}: {value}")
    return f"{question} ({'; '.join(beside)})" if beside else question


def _told(store: Store, question: str, meant: Reading, answer: Answer, book: Phrasebook, day_named: bool) -> Reply:
    assert answer.query is not None
    called = {name: choice.label for name, choice in answer.values.items()}
    things = {named.thing.term for named in meant.chosen.used} & {choice.term for choice in answer.values.values()}
    nodes = [term for term in things if isinstance(term, NamedNode)]
    tells_findings = any(column.name == "finding" for column in answer.columns)
    return Reply(
        question,
        answer.language,
        in_words(answer.query, called, book.lexicon, answer.language),
        answer,
        answer.as_of or newest_day(store),
        not day_named,
        () if tells_findings else read_limits(store, answer, nodes),
        () if answer.rows else read_pointers(store, nodes, answer.language),
        _also(meant),
    )


def _also(meant: Reading) -> tuple[str, ...]:
    doubts = [named for equal in meant.chosen.doubts.values() for named in equal[1:]]
    several = [named for things in meant.chosen.several.values() for named in things if named.by_name]
    return tuple(dict.fromkeys(named.thing.label for named in (*doubts, *several)))


def _not_placed(store: Store, question: str, found: Understood, book: Phrasebook, subject: str, language: str) -> Reply:
    offers = []
    for reading in found.nearest:
        values = dict(reading.chosen.values)
        needed = {parameter.name for parameter in reading.query.header.parameters if parameter.default is None}
        called: dict[str, str] = {}
        if needed <= values.keys():
            bound = bind_values(store, reading.query, values, subject=subject, language=language)
            called = {name: choice.label for name, choice in bound.items()}
        options = "".join(f" --{name} {shlex.quote(called.get(name, value))}" for name, value in values.items())
        offers.append(
            Offer(in_words(reading.query, called, book.lexicon, language), f"kg query {reading.query.name}{options}")
        )
    return Reply(question, language, nearest=tuple(offers), unknown=found.unknown)
