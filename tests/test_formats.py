"""An answer as text: what programs read to the letter, and a table that fits and steers no terminal."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryResultsFormat,
    RdfFormat,
    Store,
    Triple,
    parse,
    parse_query_results,
)

from kg.errors import UsageError
from kg.graph.namespaces import XSD
from kg.questions.answer import Answer, plain
from kg.questions.catalogue import read_catalogue
from kg.questions.formats import FORMATS, encode, write
from kg.questions.headers import Column, Words
from kg.questions.run import run, run_text
from kg.questions.table import shown
from kg.resources import folder
from kg.sources.data_folder import Data


def columns(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name, Words(f"{name} nl", f"{name} en")) for name in names)


HALF = Literal("2.50", datatype=XSD.decimal)
ANSWER = Answer(
    columns("thing", "name", "number", "amount", "yes"),
    (
        (NamedNode("urn:a"), Literal('=1+1, "x"\ny', language="nl"), Literal(3), HALF, None),
        (BlankNode("b"), Literal("x"), None, Literal("2017", datatype=XSD.gYear), Literal(False)),
    ),
)  # fmt: skip


def test_csv_is_exact() -> None:
    text = write(ANSWER, "csv")
    assert text.startswith("thing,name,number,amount,yes\r\n")
    assert list(csv.reader(io.StringIO(text, newline="")))[1:] == [
        ["urn:a", '=1+1, "x"\ny', "3", "2.50", ""],
        ["b", "x", "", "2017", "false"],
    ]


def test_json_is_a_plain_list() -> None:
    assert json.loads(write(ANSWER, "json")) == [
        {"thing": "urn:a", "name": '=1+1, "x"\ny', "number": 3, "amount": 2.5, "yes": None},
        {"thing": "b", "name": "x", "number": None, "amount": "2017", "yes": False},
    ]


def test_sparql_json_is_what_w3c_says() -> None:
    read = parse_query_results(write(ANSWER, "sparql-json"), format=QueryResultsFormat.JSON)
    assert [variable.value for variable in read.variables] == ["thing", "name", "number", "amount", "yes"]
    assert [tuple(solution) for solution in read] == list(ANSWER.rows)


def test_a_triple_in_a_cell() -> None:
    triple = Triple(NamedNode("urn:a"), NamedNode("urn:p"), Literal("x"))
    answer = Answer(columns("t"), ((triple,),))
    [[cell]] = parse_query_results(write(answer, "sparql-json"), format=QueryResultsFormat.JSON)
    assert cell == triple
    assert json.loads(write(answer, "json")) == [{"t": '<urn:a> <urn:p> "x"'}]


@given(st.text())
def test_any_text_survives(text: str) -> None:
    answer = Answer(columns("t"), ((Literal(text),),))
    assert json.loads(write(answer, "json")) == [{"t": text}]
    [[cell]] = parse_query_results(write(answer, "sparql-json"), format=QueryResultsFormat.JSON)
    assert cell == Literal(text)
    if "\x00" not in text and "\r" not in text:
        assert list(csv.reader(io.StringIO(write(answer, "csv"), newline=""))) == [["t"], [text]] or text == ""


def test_no_rows() -> None:
    nothing = Answer(columns("a", "b"), ())
    assert write(nothing, "csv") == "a,b\r\n"
    assert json.loads(write(nothing, "json")) == []
    assert json.loads(write(nothing, "sparql-json")) == {"head": {"vars": ["a", "b"]}, "results": {"bindings": []}}
    assert write(nothing, "table") == "Niets gevonden.\n"
    assert write(Answer(columns("a"), (), "en"), "table") == "Nothing found.\n"


def test_an_unknown_format() -> None:
    assert FORMATS == ("table", "markdown", "csv", "json", "sparql-json", "turtle", "xlsx")
    with pytest.raises(UsageError, match="'xml' is no format; expected one of table, markdown, csv, json, sparql-json"):
        write(ANSWER, "xml")


def test_markdown_shows_what_it_would_act_on() -> None:
    answer = Answer(columns("a"), ((Literal("x | y\n<script>[k](u) **z**"),), (None,)))
    assert write(answer, "markdown").splitlines() == [
        "| a nl |",
        "| --- |",
        r"| x \| y \<script\>\[k\]\(u\) \*\*z\*\* |",
        "|  |",
    ]


def test_turtle_is_for_triples(store: Store) -> None:
    text = "CONSTRUCT { ?a kg:memberOf ?b } WHERE { ?a kg:memberOf ?b }"
    answer = run_text(store, "-", text)
    assert len(answer.rows) > 5
    found = set(parse(write(answer, "turtle"), format=RdfFormat.TURTLE))
    assert {(quad.subject, quad.predicate, quad.object) for quad in found} == set(answer.rows)
    with pytest.raises(UsageError, match="turtle is for CONSTRUCT and DESCRIBE; expected one of table, markdown"):
        write(ANSWER, "turtle")


def test_a_workbook_holds_the_answer_and_what_was_asked(store: Store, data: Data) -> None:
    query = read_catalogue(folder("queries")).get("members")
    answer = run(store, query, {"network": "G40", "on": "2022-03-01"}, subject=data.subject)
    assert len(answer.rows) > 5
    content = encode(answer, "xlsx")
    assert content == encode(answer, "xlsx")
    book = load_workbook(io.BytesIO(content))
    rows, asked = (list(sheet.iter_rows(values_only=True)) for sheet in book.worksheets)
    assert rows[0] == tuple(column.heading.nl for column in answer.columns)
    assert len(rows) == len(answer.rows) + 1
    assert [cell or "" for cell in rows[1]] == [plain(term) or "" for term in answer.rows[0]]
    assert ("Peildatum", "2022-03-01") in asked
    assert ("network", "G40") in asked


def test_a_workbook_holds_no_formula() -> None:
    texts = ("=1+1", "+1", "-1", "@x", "\tx", "\rx", "x" * 40_000)
    answer = Answer(columns("t"), tuple((Literal(text),) for text in texts))
    book = load_workbook(io.BytesIO(encode(answer, "xlsx")))
    cells = [row[0] for row in book.worksheets[0].iter_rows(min_row=2)]
    assert len(cells) == len(texts)
    assert all(cell.data_type == "s" and cell.value.startswith(("'", "x")) for cell in cells)
    assert len(cells[-1].value) == 32_767
    with pytest.raises(UsageError, match="xlsx is no text; expected a file to write to, with --to FILE"):
        write(answer, "xlsx")


FACTS = Answer(
    columns("city", "yes", "document", "place", "quote", "limits"),
    tuple(
        (*map(Literal, (city, yes, "a.txt", place, quote)), Literal(limits) if limits else None)
        for city, yes, place, quote, limits in (
            ("Aa", True, 10, "Aa en\n\nBe", "open lijst | blanco"),
            ("Aa", True, 30, "weer Aa", "open lijst | blanco"),
            ("Be", True, 10, "Aa en\n\nBe", "open lijst"),
            ("Ce", False, 10, "Aa en\n\nBe", ""),
        )
    ),
)  # fmt: skip


def test_a_table_shows_facts_once_with_their_words() -> None:
    assert write(FACTS, "table").splitlines() == [
        "city nl  yes nl",
        "───────  ──────",
        "Aa       ja",
        "    “Aa en Be” a.txt:10",
        "    “weer Aa” a.txt:30",
        "Be       ja",
        "Ce       nee",
        "    “Aa en Be” a.txt:10",
        "let op: open lijst",
        "let op: blanco",
    ]


def test_a_table_in_english() -> None:
    lines = write(Answer(FACTS.columns, FACTS.rows, "en"), "table").splitlines()
    assert lines[0] == "city en  yes en"
    assert lines[2] == "Aa       yes"
    assert lines[-1] == "note: blanco"


@pytest.mark.parametrize("width", [60, 80, 100, 200])
def test_a_table_fits(store: Store, data: Data, width: int) -> None:
    tables = 0
    for query in read_catalogue(folder("queries")).queries:
        if len(query.columns) > 14 or any(parameter.default is None for parameter in query.header.parameters):
            continue  # those for programs, which nobody prints
        answer = run(store, query, {}, subject=data.subject)
        text = write(answer, "table", width=width)
        beside = [column for column in answer.columns if column.name not in ("document", "place", "quote", "limits")]
        least = 10 * len(beside)  # eight characters and the gap
        assert max(map(len, text.splitlines())) <= max(width, least), query.name
        words = "".join(text.split())
        quotes = [row[number] for row in answer.rows for number, c in enumerate(answer.columns) if c.name == "quote"]
        lost = [
            quote.value for quote in quotes if quote is not None and "".join(shown(quote.value).split()) not in words
        ]
        assert not lost, query.name
        tables += 1
    assert tables > 25


@pytest.mark.parametrize("sign", ["\x1b[31m", "\x07", "\u202e", "\u2066", "\u200b", "\x9b", "\ufeff", "\x00", "\u00ad"])
def test_nothing_steers_the_terminal(sign: str) -> None:
    answer = Answer(columns("name", "quote"), ((Literal(f"a{sign}b"), Literal(f"c{sign}d")),))
    text = write(answer, "table")
    assert sign not in text
    assert sign[0].encode("unicode_escape").decode() in text
