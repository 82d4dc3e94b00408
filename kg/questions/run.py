"""Run a question on a store: a query of the catalogue with its values, or a user's own SPARQL."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from pyoxigraph import Literal, QueryBoolean, QuerySolutions, QueryTriples, Store

from kg.errors import RefusedError, UsageError
from kg.graph.namespaces import PREFIXES
from kg.questions.answer import Answer, Row
from kg.questions.catalogue import Query
from kg.questions.guard import check
from kg.questions.headers import LANGUAGE, NEWEST, Column, Words
from kg.questions.parameters import bind_values

LANGUAGES: Final = ("nl", "en")
_PLACE: Final = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)  # "error at 2:10: expected one of ..."


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
    days = [chosen[p.name].label for p in query.header.parameters if p.default == NEWEST]
    return Answer(query.columns, _rows(solutions), language, query, chosen, "".join(days[:1]), sparql=text)


def run_text(store: Store, source: str, text: str, *, language: str = "nl") -> Answer:
    """Ask a user's own SPARQL query; the prefixes of the graph are known in it.

    SELECT gives its variables, ASK one column `answer`, CONSTRUCT and DESCRIBE subject, predicate and object, sorted.

    Args:
        source: what an error names, as a file.

    Raises:
        UsageError: it is no SPARQL query, or one that is not allowed; the message has line and column.
    """
    check(source, text)
    try:
        found = _ask(store, source, text)
    except RefusedError as error:
        raise UsageError(str(error)) from error
    if isinstance(found, QuerySolutions):
        return Answer(tuple(_plain(variable.value) for variable in found.variables), _rows(found), language)
    if isinstance(found, QueryBoolean):
        return Answer((_plain("answer"),), ((Literal(bool(found)),),), language)
    triples = sorted(((t.subject, t.predicate, t.object) for t in found), key=lambda row: tuple(map(str, row)))
    columns = tuple(_plain(name) for name in ("subject", "predicate", "object"))
    return Answer(columns, tuple(triples), language, is_graph=True)


def _ask(store: Store, source: str, text: str) -> QuerySolutions | QueryBoolean | QueryTriples:
    try:
        return store.query(text, prefixes=dict(PREFIXES))
    except SyntaxError as error:
        place = _PLACE.match(str(error))
        where, what = (f"{source}:{place[1]}:{place[2]}", place[3]) if place else (source, str(error))
        raise RefusedError(f"{where}: no SPARQL 1.1 query: {' '.join(what.split())}") from error


def _rows(solutions: QuerySolutions) -> tuple[Row, ...]:
    return tuple(tuple(solution) for solution in solutions)


def _plain(name: str) -> Column:
    return Column(name, Words(name, name))
