"""The questions of policy advisors: each is answered by a query of the catalogue, with the values and the words.

A case in `cases/questions/` has a question, the query and its parameters, and what must be in the answer: rows by some
of their columns ("~words" for words that must occur), `absent` what must not, `limits` what must be said with it, and
the quotes that it rests on. `exact` means that no other rows may be there.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import Literal, Store

from kg.errors import RefusedError, UsageError
from kg.pipeline import Built
from kg.questions.answer import Answer, plain
from kg.questions.catalogue import Catalogue, read_catalogue
from kg.questions.run import run, run_text
from kg.resources import folder
from kg.sources.data_folder import Data

FOLDER = Path(__file__).parent / "cases" / "questions"
CASES = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))}
COVERED = 40

Rows = list[dict[str, Any]]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return read_catalogue(folder("queries"))


def rows_of(answer: Answer) -> Rows:
    names = [column.name for column in answer.columns]
    return [dict(zip(names, map(plain, row), strict=True)) for row in answer.rows]


def even(text: str) -> str:
    return " ".join(text.split())


def fits(row: Mapping[str, Any], expected: Mapping[str, Any]) -> bool:
    for column, value in expected.items():
        found = row[column]
        if isinstance(value, str) and value.startswith("~"):
            if not isinstance(found, str) or value[1:] not in even(found):
                return False
        elif found != value:
            return False
    return True


def letters(text: str) -> list[tuple[str, int]]:
    return [(char, place) for place, char in enumerate(text) if char.isalnum()]


def is_found(quote: str, text: str, rows: Iterable[Mapping[str, Any]]) -> bool:
    """Whether every word of a quote stands in the answer's passages of that document, at that place."""
    covered: set[int] = set()
    for row in rows:
        assert text[row["place"] :].startswith(row["quote"]), "a quote is not what stands at its place"
        covered.update(range(row["place"], row["place"] + len(row["quote"])))
    kept, wanted = letters(text), "".join(char for char, _ in letters(quote))
    words = "".join(char for char, _ in kept)
    at = words.find(wanted)
    while at >= 0:
        if all(place in covered for _, place in kept[at : at + len(wanted)]):
            return True
        at = words.find(wanted, at + 1)
    return False


def test_the_covered_questions_are_there() -> None:
    assert sum("uncovered" not in case for case in CASES.values()) == COVERED
    assert all(case["id"] == name and case["rows"] and case["quotes"] for name, case in CASES.items())


def marked(name: str) -> Any:
    """A case; one that cannot be answered in full yet says why, and fails once it can."""
    gap = CASES[name].get("uncovered")
    return pytest.param(name, marks=[pytest.mark.xfail(reason=gap)] if gap else [])


@pytest.mark.parametrize("name", [marked(name) for name in CASES])
def test_question(name: str, store: Store, data: Data, catalogue: Catalogue) -> None:
    case = CASES[name]
    answer = run(store, catalogue.get(case["query"]), case["parameters"], subject=data.subject)
    rows = rows_of(answer)
    missing = [wanted for wanted in case["rows"] if not any(fits(row, wanted) for row in rows)]
    assert not missing, f"the answer has no such row: {missing}"
    wrong = [row for row in rows if any(fits(row, unwanted) for unwanted in case.get("absent", []))]
    if case["exact"]:
        wrong += [row for row in rows if not any(fits(row, wanted) for wanted in case["rows"])]
    assert not wrong, f"the answer has rows that it must not have: {wrong}"
    said = " ".join(row.get("limits") or "" for row in rows)
    assert not [limit for limit in case.get("limits", []) if limit not in said]
    assert not [quote for quote in case["quotes"] if not in_answer(quote, rows, data)]


def in_answer(quote: Mapping[str, str], rows: Rows, data: Data) -> bool:
    text = (data.root / "documents" / quote["document"]).read_bytes().decode("utf-8")
    return is_found(quote["quote"], text, [row for row in rows if row["document"] == quote["document"]])


def ask(store: Store, data: Data, catalogue: Catalogue, name: str, **values: str) -> Rows:
    return rows_of(run(store, catalogue.get(name), values, subject=data.subject))


def test_the_answer_says_which_day_it_is_about(store: Store, data: Data, catalogue: Catalogue) -> None:
    query = catalogue.get("memberships")
    assert run(store, query, {}, subject=data.subject).as_of == "2022-02-15"
    assert run(store, query, {"on": "2022-03-01"}, subject=data.subject).as_of == "2022-03-01"
    assert run(store, catalogue.get("goals"), {}, subject=data.subject).as_of == ""


def test_what_has_ended_does_not_hold(store: Store, data: Data, catalogue: Catalogue) -> None:
    during, after = (
        {row["title"]: row["state"] for row in ask(store, data, catalogue, "agreements", on=on)}
        for on in ("2015-06-01", "2022-03-01")
    )
    expatcenter = CASES["CQ33"]["parameters"]["agreement"]
    assert (during[expatcenter], after[expatcenter]) == ("geldig", "niet geldig")
    covenant = CASES["CQ43"]["parameters"]["agreement"]
    assert (during[covenant], after[covenant]) == ("niet geldig", "geldig")
    seats = [
        {row["organisation"]: row["state"] for row in ask(store, data, catalogue, "memberships", on=on)}
        for on in ("2015-06-01", "2022-03-01")
    ]
    assert seats[0]["Stuurgroep Expatcenter"] == "geldig"
    assert "Stuurgroep Expatcenter" not in seats[1]


def test_nothing_is_there_before_it_began(store: Store, data: Data, catalogue: Catalogue) -> None:
    states = {
        on: [row["state"] for row in ask(store, data, catalogue, "coordinators", on=on) if row["since"] == "2017"]
        for on in ("2015-06-01", "2016-12-31", "2017-06-30", "2022-02-15", "2022-03-01")
    }
    assert not states["2015-06-01"]
    assert not states["2016-12-31"]
    assert set(states["2017-06-30"]) == set(states["2022-02-15"]) == {"geldig"}
    assert set(states["2022-03-01"]) == {"vermoedelijk geldig"}
    seats = {row["organisation"]: row["state"] for row in ask(store, data, catalogue, "memberships", on="2015-06-01")}
    assert seats["EUROCITIES"] == "onbekend"


def test_another_town_has_its_own_answers(store: Store, data: Data, catalogue: Catalogue) -> None:
    almere = ask(store, data, catalogue, "memberships", subject="Almere", on="2010-06-01")
    assert {(row["organisation"], row["role"]) for row in almere} == {
        ("Operationele Groep Expatcenter", "lid"),
        ("Stuurgroep Expatcenter", "lid"),
    }
    assert {row["document"] for row in almere} == {"2010-expatcenter-almere-amsterdam.txt"}
    assert not ask(store, data, catalogue, "ties", subject="Almere")


def test_answers_are_in_english_too(store: Store, data: Data, catalogue: Catalogue) -> None:
    answer = run(store, catalogue.get("networks"), {}, subject=data.subject, language="en")
    rows = rows_of(answer)
    assert ("EUROCITIES", "associate member", "valid") in {(row["seat"], row["role"], row["state"]) for row in rows}
    assert "counted without their names" in " ".join(row["limits"] or "" for row in rows)
    assert [column.heading.of("en") for column in answer.columns][:3] == ["network", "seat", "role"]
    with pytest.raises(UsageError, match="'fr' is no language of the answers; expected nl or en"):
        run(store, catalogue.get("networks"), {}, subject=data.subject, language="fr")


def needed(name: str) -> dict[str, str]:
    """The values that a query cannot do without."""
    return {
        "compare-agreements": CASES["CQ42"]["parameters"],
        "network-terms": {"relation": "EUROCITIES"},
        "statement": {"statement": "none"},
    }.get(name, {})


def everything(store: Store, subject: str) -> str:
    """Every answer in both languages; a cell that says of itself that it has several values in any order gets one."""
    answers = {
        f"{query.name} {language}": [
            {name: "|".join(sorted(str(value).split("\x1f"))) for name, value in row.items()}
            for row in rows_of(run(store, query, needed(query.name), subject=subject, language=language))
        ]
        for query in read_catalogue(folder("queries")).queries
        for language in ("nl", "en")
    }
    assert len(answers) > 60
    assert sum(map(bool, answers.values())) > 60
    return json.dumps(answers, ensure_ascii=False)


def test_the_order_is_total(store: Store, data: Data) -> None:
    turned = Store()
    turned.extend(sorted(store, key=str, reverse=True))
    assert len(turned) == len(store)
    assert everything(turned, data.subject) == everything(store, data.subject)


def test_another_process_gives_the_same_answers(built: Built, data: Data, root: Path) -> None:
    script = (
        "import sys; sys.path.insert(0, 'tests')\n"
        "from pathlib import Path\n"
        "from test_questions import everything\n"
        "from kg.graph.store import merge\n"
        "from kg.pipeline import build\n"
        "from kg.sources.data_folder import open_data\n"
        "data = open_data(Path('data')); store = build(data).store; merge(store)\n"
        "sys.stdout.buffer.write(everything(store, data.subject).encode())"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "7", "PYTHONPATH": str(root)}
    done = subprocess.run([sys.executable, "-c", script], cwd=root, env=environment, capture_output=True, check=True)
    assert done.stdout.decode() == everything(built.store, data.subject)


def test_a_query_that_gives_other_columns_is_refused(store: Store, data: Data, tmp_path: Path) -> None:
    (tmp_path / "columns.csv").write_text("column,nl,en\nname,naam,name\n", encoding="utf-8")
    header = "#+ title: A / B\n#+ question: A / B\n#+ method: A / B\n#+ columns: name\n"
    (tmp_path / "other.rq").write_text(header + "SELECT ?label { ?s rdfs:label ?label }", encoding="utf-8")
    (tmp_path / "wrong.rq").write_text(header + "SELECT ?name { ?s rdfs:label\n  name }", encoding="utf-8")
    catalogue = read_catalogue(tmp_path)
    with pytest.raises(RefusedError, match=r"other\.rq: gives label; expected its columns name"):
        run(store, catalogue.get("other"), {}, subject=data.subject)
    with pytest.raises(RefusedError, match=r"wrong\.rq:6:3: no SPARQL 1.1 query: "):
        run(store, catalogue.get("wrong"), {}, subject=data.subject)


def test_sparql_of_ones_own(store: Store) -> None:
    selected = run_text(
        store, "-", "SELECT ?name WHERE { ?d a kg:Document ; kg:fileName ?name } ORDER BY ?name LIMIT 1"
    )
    assert rows_of(selected) == [{"name": "2010-expatcenter-almere-amsterdam.txt"}]
    assert rows_of(run_text(store, "-", "ASK { ?d a kg:Document }")) == [{"answer": True}]
    made = run_text(store, "-", "CONSTRUCT { ?d rdfs:label ?n } WHERE { ?d a kg:Document ; kg:fileName ?n }")
    assert [column.name for column in made.columns] == ["subject", "predicate", "object"]
    assert len(made.rows) == 5
    assert list(made.rows) == sorted(made.rows, key=str)
    assert Literal("2022-haarlem-in-de-wereld.txt") in {row[2] for row in made.rows}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("SELECT * {\n  ?s ?p }", r"mine\.rq:2:\d+: no SPARQL 1.1 query: "),
        ("", r"mine\.rq:1:1: no SPARQL 1.1 query: "),
        ("INSERT DATA { <urn:a> <urn:b> 1 }", r"mine\.rq:1:1: INSERT is not allowed: a question changes nothing"),
        ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", r"mine\.rq:1:12: SERVICE is not allowed"),
    ],
)
def test_sparql_of_ones_own_that_is_refused(store: Store, text: str, said: str) -> None:
    with pytest.raises(UsageError, match=said) as error:
        run_text(store, "mine.rq", text)
    assert "\n" not in str(error.value)


def test_a_query_reads_no_file(store: Store, tmp_path: Path) -> None:
    canary = tmp_path / "canary.ttl"
    canary.write_text("<urn:canary> <urn:sings> <urn:loud> .", encoding="utf-8")
    assert not run_text(store, "-", f"SELECT * FROM <{canary.as_uri()}> WHERE {{ ?s ?p ?o }}").rows
