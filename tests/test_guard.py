"""A user's SPARQL stays on this machine and within a size: what is refused, and what only looks like it."""

from time import perf_counter

import pytest

from kg.errors import UsageError
from kg.questions.guard import DEEPEST, LONGEST, check

SERVICE = "SERVICE <http://127.0.0.1:9/> { ?s ?p ?o }"

OUTSIDE = [
    "SELECT * { %s }",
    "select * { service silent <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "SELECT * { ?s ?p ?o }#\n{ %s }",
    "SELECT * { ?s <http://example.org/#> ?o . %s }",
    "SELECT * { ?s ?p ?a FILTER(?a<?b)%s FILTER(?a>?b) }",
    'SELECT * { ?s ?p "\\"" . %s }',
    "SELECT * { ?s ?p '''it's''' . %s }",
    "SELECT * { ?s kg:a\\'b ?o . %s FILTER(?o != \"'\") }",
    "SELECT * { ?s <http://a'b\\u0041> ?o . %s ?s <http://c'd> ?o }",
    'SELECT * { ?s ?p "a"@nl-x . %s }',
    "PREFIX service: <urn:x> SELECT * { service:a ?p ?o . %s }",
    "SELECT * { S\\u0045RVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "SELECT * { ?s ?p true.%s }",
    "SELECT * { ?s ?p 1.%s }",
    "SELECT * { { SELECT * { OPTIONAL { %s } } } }",
]

CHANGES = [
    "LOAD <http://127.0.0.1:9/> INTO GRAPH <urn:g>",
    "insert data { <urn:a> <urn:b> 1 }",
    "DELETE WHERE { ?s ?p ?o }",
    "DROP ALL",
    "CLEAR DEFAULT",
    "SELECT * {} ; LOAD <http://127.0.0.1:9/>",
]

HARMLESS = [
    'SELECT * { ?s ?p "SERVICE <http://127.0.0.1:9/> {" }',
    "SELECT * { ?s ?p '''a ' SERVICE \" LOAD''' }",
    "SELECT * { ?s ?p ?o } # SERVICE LOAD",
    "SELECT ?service ?load { ?service <http://example.org/SERVICE> ?load }",
    "SELECT * { ?s schema:service ?o ; :load kg:copy }",
    "SELECT * { ?s ?p 'a'@nl-add }",
    f'SELECT * {{ ?s ?p "{"(" * 1000}" }}',
]


@pytest.mark.parametrize("text", OUTSIDE)
def test_nothing_goes_out(text: str) -> None:
    with pytest.raises(UsageError, match=r"^-:\d+:\d+: SERVICE is not allowed: nothing goes out; expected SELECT"):
        check("-", text.replace("%s", SERVICE))


@pytest.mark.parametrize("text", CHANGES)
def test_a_question_changes_nothing(text: str) -> None:
    with pytest.raises(UsageError, match=r"^-:1:\d+: [A-Z]+ is not allowed: a question changes nothing; expected SELECT"):
        check("-", text)


@pytest.mark.parametrize("text", HARMLESS)
def test_words_that_only_look_like_it(text: str) -> None:
    check("-", text)


@pytest.mark.parametrize("pair", ["{}", "()", "[]"])
def test_nesting_has_a_limit(pair: str) -> None:
    check("-", pair[0] * DEEPEST + pair[1] * DEEPEST)
    with pytest.raises(UsageError, match=r"^-:2:101: brackets nested deeper than 100; expected a flatter query"):
        check("-", "\n" + pair[0] * (DEEPEST + 1))


LONG = ["a-", ".-", "<a", "'\n", '"""', "'''a", "\\u0041", "a:\\'", "@a-", "a ", '"']


@pytest.mark.parametrize("part", LONG)
def test_a_long_text_is_read_in_linear_time(part: str) -> None:
    text = part * (LONGEST // len(part.encode()))
    started = perf_counter()
    check("-", text)
    assert perf_counter() - started < 5  # quadratic would take minutes


def test_length_has_a_limit() -> None:
    check("-", "é" * (LONGEST // 2))
    with pytest.raises(UsageError, match=r"^-: 100002 bytes; expected at most 100000"):
        check("-", "é" * (LONGEST // 2 + 1))
