"""The catalogue of questions: every file is whole, and a header that is not says where and what is right."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import Store

from kg.errors import RefusedError, UsageError
from kg.graph.namespaces import CONCEPTS, PREFIXES
from kg.network.rows import records
from kg.questions.asker import asker
from kg.questions.catalogue import Catalogue, read_catalogue
from kg.questions.headers import ALL, DEFAULTS, NEWEST, Parameter
from kg.questions.parameters import choices
from kg.resources import folder
from kg.sources.data_folder import Data

HEADER = """#+ title: Leden / Members
#+ question: Wie zit in {forum}? / Who is in {forum}?
#+ param forum: iri; class kg:Forum; default all
#+ columns: member, quote
#+ method: Wat telt. / What counts.
"""
QUERY = "SELECT ?member ?quote WHERE { VALUES (?forum ?language) { } ?member ?quote ?forum }\n"
HEADINGS = "column,nl,en\nmember,lid,member\nquote,citaat,quote\n"

WITHOUT_WORDS = ("map-counts", "map-documents", "map-nodes", "network-register", "network-sizes")
"""Queries for programs that list no statements: they have no quote."""
WORDS_ELSEWHERE = ("map-facts", "map-relations")
"""Those that name the passages of a statement, whose words `map-passages` has once each."""


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return read_catalogue(folder("queries"))


def written(place: Path, text: str, headings: str = HEADINGS) -> Path:
    (place / "columns.csv").write_text(headings, encoding="utf-8")
    (place / "members.rq").write_text(text, encoding="utf-8")
    return place


def test_a_query_explains_itself(tmp_path: Path) -> None:
    query = read_catalogue(written(tmp_path, HEADER + QUERY)).get("members")
    assert query.header.title == ("Leden", "Members")
    assert (query.header.title.of("nl"), query.header.title.of("en")) == ("Leden", "Members")
    assert query.header.question.en == "Who is in {forum}?"
    assert query.header.method.nl == "Wat telt."
    assert query.header.parameters == (Parameter("forum", "iri", "kg:Forum", ALL),)
    assert [(column.name, *column.heading) for column in query.columns] == [
        ("member", "lid", "member"),
        ("quote", "citaat", "quote"),
    ]


def test_a_value_has_its_place_and_all_has_none(tmp_path: Path) -> None:
    query = read_catalogue(written(tmp_path, HEADER + QUERY)).get("members")
    assert 'VALUES (?forum ?language) { (<urn:x> "nl") }' in query.bound({"forum": "<urn:x>", "language": '"nl"'})
    assert 'VALUES (?language) { ("nl") }' in query.bound({"language": '"nl"'})
    # what comes in is never looked at again
    assert query.bound({"forum": '"VALUES (?forum) { }"'}).count("VALUES (?forum) { }") == 1


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("#+ title: Leden / Members\n", "", r":1: no '#\+ title'; expected '#\+ title: <Dutch> / <English>'"),
        ("#+ columns: member, quote\n", "", r":1: no '#\+ columns'; expected '#\+ columns: <name>, <name>'"),
        ("Leden / Members", "Leden", r":1: 'Leden' is not in two languages; expected '<Dutch> / <English>'"),
        ("Leden / Members", "A / B / C", r":1: 'A / B / C' is not in two languages"),
        ("#+ title", "#+title", r":1: '#\+title: Leden / Members' is no header; expected '#\+ key: value'"),
        ("#+ title", "#+ titel", r":1: 'titel' is unknown or comes twice; expected title, question, method, columns,"),
        ("#+ question", "#+ title", r":2: 'title' is unknown or comes twice"),
        ("param forum", "param", r":3: 'param' is unknown or comes twice"),
        ("param forum", "param language", r":3: 'param language' is unknown or comes twice"),
        ("param forum: iri; class", "param forum: thing; class", r":3: 'thing' is no type; expected one of iri,"),
        ("; class kg:Forum", "", r":3: 'iri; default all' is no parameter of type iri; expected 'iri; class ...;"),
        ("class kg:Forum", "scheme role", r":3: .* is no parameter of type iri"),
        ("iri; class kg:Forum", "date; class kg:Forum", r":3: .* is no parameter of type date; expected 'date;"),
        ("default all", "default", r":3: .* is no parameter of type iri"),
        ("default all", "default all; default all", r":3: .* is no parameter of type iri"),
        ("default all", f"default {NEWEST}", r":3: .* is no default of type iri; expected all, subject, or none"),
        ("member, quote", "member, cite", r":4: column 'cite' comes twice or has no heading; expected member, quote"),
        ("member, quote", "member, member", r":4: column 'member' comes twice or has no heading"),
        ("VALUES (?forum ", "VALUES (?forums ", r":6: 'forums' is no parameter; expected '#\+ param forums: "),
        ("VALUES (?forum ", "VALUES (", r":1: parameter 'forum' is bound nowhere; expected 'VALUES \(\?forum\) \{ \}'"),
    ],
)  # fmt: skip
def test_a_bad_header(tmp_path: Path, old: str, new: str, said: str) -> None:
    text = (HEADER + QUERY).replace(old, new, 1)
    assert text != HEADER + QUERY
    with pytest.raises(RefusedError, match=re.escape(str(tmp_path / "members.rq")) + said) as error:
        read_catalogue(written(tmp_path, text))
    assert "\n" not in str(error.value)


def test_a_folder_without_queries(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match=r"columns\.csv: cannot be read .* expected the columns column, nl, en"):
        read_catalogue(tmp_path)
    (tmp_path / "columns.csv").write_text(HEADINGS, encoding="utf-8")
    with pytest.raises(RefusedError, match=r"no queries; expected files like members\.rq"):
        read_catalogue(tmp_path)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match=r"columns\.csv: cannot be read"):
        read_catalogue(written(tmp_path, HEADER + QUERY, "kolom,nl,en\nmember,lid,member\n"))
    written(tmp_path, HEADER + QUERY)
    (tmp_path / "members.rq").write_bytes(b"#+ title: \xff / \xfe")
    with pytest.raises(RefusedError, match=r"members\.rq: cannot be read .* expected a SPARQL query in UTF-8"):
        read_catalogue(tmp_path)


def test_an_unknown_name_lists_the_nearest(catalogue: Catalogue) -> None:
    assert catalogue.get("members").name == "members"
    with pytest.raises(UsageError, match=r"^'membres': no such query; expected members, memberships"):
        catalogue.get("membres")
    with pytest.raises(UsageError, match="'\\\\x1b': no such query; expected agreement-parties, ") as error:
        catalogue.get("\x1b")
    assert all(name in str(error.value) for name in catalogue.names)


def test_the_project_has_its_catalogue(catalogue: Catalogue) -> None:
    assert len(catalogue.queries) >= 34
    assert list(catalogue.names) == sorted(catalogue.names)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", name) for name in catalogue.names)


def test_every_query_stands_alone(catalogue: Catalogue, store: Store) -> None:
    """It is SPARQL with its own prefixes, as the file has it, and gives nothing before its values are in."""
    tried = 0
    for query in catalogue.queries:
        rows = list(store.query(query.text))
        if query.header.parameters and not query.name.startswith("map-"):  # the map has things without values too
            assert not rows, query.name
            tried += 1
    assert tried > 30


def test_every_heading_is_used(catalogue: Catalogue) -> None:
    rows = (folder("queries") / "columns.csv").read_text(encoding="utf-8").splitlines()[1:]
    names = [row.split(",")[0] for row in rows]
    assert names == sorted(set(names))
    assert set(names) == {column.name for query in catalogue.queries for column in query.columns}


def test_every_list_of_facts_has_its_words(catalogue: Catalogue) -> None:
    without = {
        query.name
        for query in catalogue.queries
        if not {"document", "quote"} <= {column.name for column in query.columns}
        or not {"place", "passage", "start"} & {column.name for column in query.columns}
    }
    assert without == {*WITHOUT_WORDS, *WORDS_ELSEWHERE}


@pytest.mark.parametrize("name", WORDS_ELSEWHERE)
def test_passages_that_are_named_have_their_words(store: Store, data: Data, name: str) -> None:
    ask = asker(store, data.subject)
    named = [passage for row in records(ask(name)) for passage in row["passages"].split("\x1f")]
    words = [row["passage"] for row in records(ask("map-passages"))]
    assert len(named) > 80
    assert set(named) <= set(words)
    assert len(words) == len(set(words))


def keys_of(text: str) -> str:
    """What a query orders by, with what goes into the texts of several columns that it makes for that."""
    made = {name: parts for parts, name in re.findall(r"BIND\(CONCAT\(((?:(?!BIND)[\s\S])*?)\) AS \?(\w+)\)", text)}
    order = text.rpartition("ORDER BY")[2]
    while used := [name for name in made if re.search(rf"\?{name}\b", order)]:
        order += "".join(f" {made.pop(name)} " for name in used)
    return order


def test_every_query_orders_by_all_its_columns(catalogue: Catalogue) -> None:
    for query in catalogue.queries:
        if query.name == "map-counts":  # it has one row
            continue
        order = keys_of(query.text)
        loose = [column.name for column in query.columns if not re.search(rf"\?{column.name}\b", order)]
        determined = loose and query.name.startswith(("map-", "network-"))  # by the identifiers in the order
        assert not loose or determined, f"{query.name} does not order by {', '.join(loose)}"


def test_every_parameter_can_be_explained(catalogue: Catalogue, store: Store) -> None:
    parameters = [parameter for query in catalogue.queries for parameter in query.header.parameters]
    assert len(parameters) > 40
    assert {parameter.type for parameter in parameters} >= {"iri", "concept", "date", "text"}
    for parameter in parameters:
        assert parameter.default is None or parameter.default in DEFAULTS
        assert bool(choices(store, parameter)) == (parameter.type in ("iri", "concept"))
        assert parameter.type != "concept" or parameter.range in CONCEPTS
        assert parameter.type != "iri" or parameter.range.split(":")[0] in PREFIXES


def test_questions_name_only_their_parameters(catalogue: Catalogue) -> None:
    asked = 0
    for query in catalogue.queries:
        known = {parameter.name for parameter in query.header.parameters}
        for words in (query.header.question, query.header.method):
            for language in ("nl", "en"):
                named = set(re.findall(r"\{(\w+)\}", words.of(language)))
                assert named <= known, query.name
                asked += len(named)
    assert asked > 40


def test_no_query_knows_a_thing_of_the_documents(catalogue: Catalogue, store: Store) -> None:
    things = choices(store, Parameter("any", "iri", "kg:Entity"))
    assert len(things) > 60
    for query in catalogue.queries:
        told = [thing.label for thing in things if re.search(rf"\b{re.escape(thing.label)}\b", query.text)]
        assert not told, query.name
        assert not [thing for thing in things if thing.term.value in query.text], query.name


def test_the_list_needs_no_store() -> None:
    script = "import sys, kg.questions.catalogue; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "kg.questions.headers" in run.stdout.split()
    assert not {"pyoxigraph", "rdflib", "kg.graph"} & set(run.stdout.split())
