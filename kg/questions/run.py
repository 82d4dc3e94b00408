"""Run a question on a store: a query of the catalogue with its values, or a user's own SPARQL."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from pyoxigraph import Literal, QueryBoolean, QuerySolutions, QueryTriples, Store

from kg.errors import RefusedError, UsageError
from kg.graph.namespaces import PREFIXES
from kg.questions.answer import Answer, Row, in_language, words
from kg.questions.catalogue import Query
from kg.questions.comparing import side_by_side
from kg.questions.guard import check
from kg.questions.headers import LANGUAGE, Column, Words
from kg.questions.mistakes import explained, unknown_terms
from kg.questions.parameters import bind_values

LANGUAGES: Final = ("nl", "en")
MOST_ROWS: Final = 10_000
"""Rows of an answer to SPARQL that is no query of the catalogue."""
MOST_BYTES: Final = 50_000_000
"""Bytes of all its terms together."""
FINISHED: Final[Mapping[str, Callable[[Answer], Answer]]] = {"compare-agreements": side_by_side}
"""Queries whose answer takes a step that SPARQL cannot do."""


def run(store: Store, query: Query, values: Mapping[str, str], *, subject: str, language: str = "nl") -> Answer:
    """Ask a question of the catalogue.

    Args:
        store: its default graph is asked.
        values: by parameter, as a user writes them; the others get their defaults.
        subject: the IRI of whose file this is.
        language: of labels and words in the answer, `nl` or `en`.

    Raises:
        UsageError: a value is not one that the query can take.
        RefusedError: the file is no SPARQL, or gives other columns than its header says.
    """
    if language not in LANGUAGES:
        raise UsageError(f"{language!r} is no language of the answers; expected {' or '.join(LANGUAGES)}")
    chosen = bind_values(store, query, values, subject=subject, language=language)
    terms = {LANGUAGE: str(Literal(language)), **{name: str(choice.term) for name, choice in chosen.items()}}
    text = query.bound(terms)
    solutions = _ask(store, f"{query.name}.rq", text)
    expected = [column.name for column in query.columns]
    found = [variable.value for variable in solutions.variables] if isinstance(solutions, QuerySolutions) else []
    if not isinstance(solutions, QuerySolutions) or found != expected:
        raise RefusedError(f"{query.name}.rq: gives {', '.join(found)}; expected its columns {', '.join(expected)}")
    rows = _rows(solutions) if language == "nl" else _in_language(solutions, language)
    day = chosen[query.day].label if query.day else ""
    answer = Answer(query.columns, rows, language, query, chosen, day, sparql=text)
    return FINISHED[query.name](answer) if query.name in FINISHED else answer


def run_text(store: Store, source: str, text: str, *, language: str = "nl") -> Answer:
    """Ask SPARQL that is no query of the catalogue, in this process; the prefixes of the graph are known in it.

    SELECT gives its variables, ASK one column `answer`, CONSTRUCT and DESCRIBE subject, predicate and object, sorted.
    An answer is cut off at `MOST_ROWS` or `MOST_BYTES`, and says so. Nothing stops a query that takes for ever:
    one that comes from a user is asked in `worker.py`.

    Args:
        store: its default graph is asked.
        source: what an error names, as a file.
        text: the query.
        language: of headings.

    Raises:
        UsageError: it is no SPARQL query, or one that is not allowed; the message has line and column.
    """
    check(source, text)
    try:
        found = _parsed(store, text)
        wrong, remark = unknown_terms(source, text)
        if wrong:
            raise UsageError(wrong)
        return _answered(found, language, remark)
    except SyntaxError as error:
        raise UsageError(explained(source, text, error, lambda part: _parsed(store, part))) from error
    except (RuntimeError, OSError) as error:  # a function that the engine has not
        wrong, _ = unknown_terms(source, text)
        raise UsageError(wrong or f"{source}: {error}; expected what SPARQL 1.1 has") from error


def _answered(found: QuerySolutions | QueryBoolean | QueryTriples, language: str, remark: str) -> Answer:
    """What was found, as far as the limits on its size allow."""
    if isinstance(found, QueryBoolean):
        return Answer((_plain("answer"),), ((Literal(bool(found)),),), language, kind="boolean")
    if isinstance(found, QuerySolutions):
        rows, whole = _within(tuple(solution) for solution in found)
        columns = tuple(_plain(variable.value) for variable in found.variables)
        return Answer(columns, rows, language, truncated=not whole, remark="" if rows else remark)
    rows, whole = _within((t.subject, t.predicate, t.object) for t in found)
    triples = sorted(rows, key=lambda row: tuple(map(str, row)))
    columns = tuple(_plain(name) for name in ("subject", "predicate", "object"))
    remark = "" if rows else remark
    return Answer(columns, tuple(triples), language, kind="graph", truncated=not whole, remark=remark)


def _ask(store: Store, source: str, text: str) -> QuerySolutions | QueryBoolean | QueryTriples:
    try:
        return _parsed(store, text)
    except SyntaxError as error:
        raise RefusedError(explained(source, text, error, lambda part: _parsed(store, part))) from error


def _parsed(store: Store, text: str) -> QuerySolutions | QueryBoolean | QueryTriples:
    return store.query(text, prefixes=dict(PREFIXES))


def _within(rows: Iterable[Row]) -> tuple[tuple[Row, ...], bool]:
    """The first rows, and whether these are all."""
    kept: list[Row] = []
    size = 0
    for row in rows:
        size += sum(len(words(term).encode()) for term in row)
        if len(kept) == MOST_ROWS or size > MOST_BYTES:
            return tuple(kept), False
        kept.append(row)
    return tuple(kept), True


def _rows(solutions: QuerySolutions) -> tuple[Row, ...]:
    return tuple(map(tuple, solutions))


def _in_language(solutions: QuerySolutions, language: str) -> tuple[Row, ...]:
    return tuple(tuple(in_language(term, language) for term in solution) for solution in solutions)


def _plain(name: str) -> Column:
    return Column(name, Words(name, name))
