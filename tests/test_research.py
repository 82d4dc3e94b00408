"""The graph from Python: data frames with proper dtypes, the network, and statements that show themselves."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
import pytest
from pyoxigraph import Literal, NamedNode

import kg
from kg.errors import RefusedError, UsageError
from kg.graph.namespaces import EDTF, XSD
from kg.questions.answer import Answer, words
from kg.questions.catalogue import read_catalogue
from kg.questions.headers import Column, Words
from kg.questions.run import run
from kg.research.frames import _DATE_TYPES, CATEGORIES, DATES, _datatype, frame
from kg.resources import folder

if TYPE_CHECKING:
    from kg.research.graph import Graph


@pytest.fixture(scope="module")
def graph() -> Graph:
    return kg.open()


def answer(**columns: list[object]) -> Answer:
    names = tuple(Column(name, Words(name, name)) for name in columns)
    return Answer(names, tuple(zip(*columns.values(), strict=True)))  # type: ignore[arg-type]


def test_dates_keep_their_precision() -> None:
    since = [Literal("2017", datatype=XSD.gYear), Literal("2016-02", datatype=XSD.gYearMonth), None,
             Literal("2015-03-01", datatype=XSD.date), Literal("2022-04/2022-06", datatype=EDTF.EDTF)]  # fmt: skip
    made = frame(answer(since=since))  # type: ignore[arg-type]
    assert made["since"].dtype == made["since_last"].dtype == "datetime64[s]"
    assert [str(day)[:10] for day in made["since"]] == ["2017-01-01", "2016-02-01", "NaT", "2015-03-01", "2022-04-01"]
    assert [str(day)[:10] for day in made["since_last"]] == ["2017-12-31", "2016-02-29", "NaT", "2015-03-01", "2022-06-30"]
    assert made["since_precision"].astype("string").tolist() == ["year", "month", pd.NA, "day", "interval"]


def test_numbers_money_and_yes_and_no_have_their_dtypes() -> None:
    made = frame(answer(amount=[Literal("16159.2", datatype=XSD.decimal), None], currency=[Literal("EUR"), None],
                        place=[Literal(12), Literal(0)], own=[Literal(True), None], who=[NamedNode("urn:x:a"), None]))  # fmt: skip
    assert made.dtypes.astype(str).to_dict() == {"amount": "Float64", "currency": "category", "place": "Int64", "own": "boolean", "who": "string"}
    assert made["amount"].sum() == 16159.2
    assert made.loc[1].drop("place").isna().all()


def test_an_answer_without_rows_has_the_same_date_columns() -> None:
    made = frame(answer(since=[], member=[]))
    assert list(made.columns) == ["since", "since_last", "since_precision", "member"]
    assert made["since"].dtype == "datetime64[s]"


def test_the_date_columns_of_the_catalogue_are_the_ones_that_are_declared(graph: Graph) -> None:
    dated: set[str] = set()
    for query in read_catalogue(folder("queries")).queries:
        if any(parameter.default is None for parameter in query.header.parameters):
            continue
        found = run(graph.store, query, {}, subject=graph.data.subject)
        for row in found.rows:
            for column, term in zip(found.columns, row, strict=True):
                if term is not None and column.name in DATES:
                    assert _datatype(term) in _DATE_TYPES, f"{query.name}: {column.name} is {words(term)}"
                if term is not None and _datatype(term) in _DATE_TYPES:
                    dated.add(column.name)
    assert dated - {"start", "end"} == DATES


def test_a_query_gives_what_the_catalogue_gives(graph: Graph) -> None:
    made = graph.query("members", network="G40", on="2022-03-01")
    query = read_catalogue(folder("queries")).get("members")
    rows = run(graph.store, query, {"network": "G40", "on": "2022-03-01"}, subject=graph.data.subject).rows
    assert len(made) == len(rows) > 0
    assert made["member"].tolist() == [words(row[1]) for row in rows]
    assert made.attrs["query"] == "members"
    assert made.attrs["as_of"] == "2022-03-01"
    assert {name for name in made if name in CATEGORIES and made[name].dtype == "category"} == {"kind", "state"}


def test_the_catalogue_lists_every_query(graph: Graph) -> None:
    made = graph.catalogue()
    assert made["name"].tolist() == list(read_catalogue(folder("queries")).names)
    assert made.set_index("name").loc["members", "parameters"] == "network, on"


def test_sparql_of_ones_own(graph: Graph) -> None:
    made = graph.sparql("SELECT (COUNT(DISTINCT ?m) AS ?members) { ?m a kg:Membership }")
    assert made["members"].dtype == "Int64"
    assert made["members"].tolist()[0] > 5
    with pytest.raises(UsageError, match="SERVICE"):
        graph.sparql("SELECT * { SERVICE <urn:x> { ?s ?p ?o } }")


def test_every_edge_of_the_network_can_be_shown(graph: Graph) -> None:
    edges = sorted(graph.network().edges(keys=True, data=True), key=lambda edge: edge[2])
    assert len(edges) > 20
    for _, _, statement, values in edges[::10]:
        shown = graph.show(statement)
        assert {quotation.quote for quotation in values["evidence"]} <= {quote for _, _, quote in shown.passages}
        assert graph.show(statement.rpartition("/")[2]) == shown
        assert "<blockquote>" in shown._repr_html_()
        assert str(shown).count("“") >= len(shown.passages)


def test_the_map_shows_itself(graph: Graph) -> None:
    shown = graph.map(focus="Eurocities", steps=2, stories=True)
    assert "Wat loopt af?" in shown.page
    assert r'"start":"n=eurocities\u0026d=2"' in shown.page.replace('": "', '":"')
    with pytest.raises(UsageError, match="--focus: 'nergens' is not on the map"):
        graph.map(focus="Nergens")


def test_goals_and_relations_as_a_frame(graph: Graph) -> None:
    made = graph.goals()
    assert made.loc["Haarlem – Osnabrück", "solidariteit"] == "gerealiseerd"
    assert made.loc["EUROCITIES", "kennisdeling"] == "kans"
    assert set(made.loc["Haarlem – Angers"]) == {"niet beschreven"}
    assert len(made.attrs["stated"]) == 6
    assert "onbekend, niet nul" in made.attrs["caution"]
    assert graph.goals(on="1990-01-01").loc["EUROCITIES"].astype("string").unique().tolist() != ["gerealiseerd"]


def test_the_weighing_as_a_frame(graph: Graph) -> None:
    made = graph.weighing(cities=2)
    assert made["name"].nunique() * made["criterion"].nunique() == len(made)
    known = made[made["low"] > 0]
    assert len(known) > 10
    assert all(len(quotes) > 0 for quotes in known["quotes"])
    whole = made[made["name"] == "EUROCITIES"]
    assert (whole["weight"] * whole["low"]).sum() / whole["weight"].sum() == pytest.approx(whole["total_low"].iloc[0])


def test_a_wrong_row_of_the_weighing_stops_it(tmp_path: Path) -> None:
    shutil.copytree(folder("data"), tmp_path / "data")
    (tmp_path / "data/weighing/criteria.csv").write_text("criterion,weight,by,of,why\nx,veel,,,\n", encoding="utf-8")
    with pytest.raises(RefusedError, match=r"criteria\.csv:2: weight 'veel'"):
        kg.open(tmp_path / "data").weighing()


def test_what_is_not_there_is_said(graph: Graph) -> None:
    with pytest.raises(UsageError, match=r"'x': no such statement; expected its IRI"):
        graph.show("x")
    with pytest.raises(UsageError, match="no such query"):
        graph.query("membres")
    with pytest.raises(AttributeError, match="has no attribute 'opn'"):
        kg.opn  # noqa: B018


def test_shown_text_is_no_markup() -> None:
    from kg.research.shown import ShownStatement

    shown = ShownStatement((("lid", "<b>x</b>"),), (("a.txt", 3, "<script>"),))
    assert "<b>" not in shown._repr_html_()
    assert "<script>" not in shown._repr_html_()


def test_the_command_line_needs_no_pandas() -> None:
    script = "import sys; sys.modules['pandas'] = None; sys.argv = 'kg query members --network G40'.split(); import kg.cli; kg.cli.main()"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stderr
    assert "G40" in run.stdout


def test_the_readme_s_python_does_what_its_comments_say(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (block,) = re.findall(r"```python\n(.*?)```", (root / "README.md").read_text("utf-8"), re.S)
    shown: list[object] = []
    names: dict[str, object] = {"shown": shown}
    monkeypatch.chdir(root)
    exec(re.sub(r"^(graph\..*)  #", r"shown.append(\1)  #", block, flags=re.M), names)
    members, network, drawn = shown
    assert isinstance(members, pd.DataFrame) and {"member", "since", "since_precision", "quote"} <= {*members.columns}
    assert "Gemeente Haarlem" in members["member"].tolist()
    *_, edge = network.edges(data=True)  # type: ignore[attr-defined]
    assert {"statement", "status", "since", "evidence"} <= edge[2].keys()
    assert "Eurotowns" in drawn._repr_html_()  # type: ignore[attr-defined]
