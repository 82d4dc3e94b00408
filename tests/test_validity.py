"""What holds on a day: the cases of `cases/validity.txt`, in Python and in the SPARQL that the README gives."""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.graph.literals import day
from kg.graph.namespaces import KG, PREFIXES
from kg.graph.validity import Period, State, bounds, state

ROOT = Path(__file__).resolve().parents[1]
NODES = {
    "first_day": KG.firstDay,
    "last_day": KG.lastDay,
    "unknown_before": KG.unknownBefore,
    "presumed_after": KG.presumedAfter,
}


def cases() -> list[tuple[Period, str | None, date, str]]:
    found = []
    for line in (ROOT / "tests/cases/validity.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        left, right = line.split("=>")
        since, until, end, as_of = (cell.strip() or None for cell in left.split("|"))
        period = Period(since, until, ended=end == "ended", open_ended=end == "open")
        for answer in right.split(","):
            on, expected = answer.split(":")
            found.append((period, as_of, date.fromisoformat(on.strip()), expected.strip()))
    return found


CASES = cases()


def test_the_cases_are_there() -> None:
    assert len(CASES) == 57
    assert {expected for *_, expected in CASES} == set(State)


@pytest.mark.parametrize(("period", "as_of", "on", "expected"), CASES)
def test_state_on_a_day(period: Period, as_of: str | None, on: date, expected: str) -> None:
    assert state(bounds(period, as_of), on) == expected


@pytest.mark.parametrize(("period", "as_of", "on", "expected"), CASES)
def test_the_query_of_the_readme_says_the_same(period: Period, as_of: str | None, on: date, expected: str) -> None:
    readme = (ROOT / "ontology/README.md").read_text(encoding="utf-8")
    snippet = re.search(r"```sparql\n(.+?)```", readme, re.DOTALL)
    assert snippet is not None
    store, found = Store(), bounds(period, as_of)
    statement = NamedNode("urn:statement")
    store.add(Quad(statement, KG.status, NamedNode("urn:status")))
    for name, property in NODES.items():
        value = getattr(found, name)
        if value:
            store.add(Quad(statement, property, day(value)))
    query = f"SELECT ?state WHERE {{ ?s kg:status ?any . BIND('{on}'^^xsd:date AS ?on) {snippet[1]} }}"
    assert [row["state"] for row in store.query(query, prefixes=PREFIXES)] == [Literal(expected)]


def test_precision_is_flagged_only_where_it_is_coarse() -> None:
    found = bounds(Period("2017", "2024-06"), None)
    assert (found.first_day, found.surely_from) == (date(2017, 1, 1), date(2017, 12, 31))
    assert (found.surely_until, found.last_day) == (date(2024, 6, 1), date(2024, 6, 30))
    exact = bounds(Period("2017-05-01", "2024-06-30"), None)
    assert exact.surely_from is None
    assert exact.surely_until is None


def test_a_period_is_completed_and_not_overruled() -> None:
    agreement = Period("2015-03-01", "2016-02-29")
    assert Period().completed_by(agreement) == agreement
    assert Period(since="2015-06").completed_by(agreement) == Period("2015-06", "2016-02-29")
    assert Period(until="2015-12").completed_by(agreement) == Period("2015-03-01", "2015-12")
    assert Period(ended=True).completed_by(agreement) == Period("2015-03-01", ended=True)
    assert Period(open_ended=True).completed_by(agreement) == Period("2015-03-01", open_ended=True)


DATES = st.none() | st.dates(date(1900, 1, 1), date(2100, 1, 1)).flatmap(
    lambda on: st.sampled_from([on.isoformat(), on.isoformat()[:7], on.isoformat()[:4]])
)


@given(since=DATES, until=DATES, ended=st.booleans(), as_of=DATES)
def test_a_start_is_known_or_said_to_be_unknown(
    since: str | None, until: str | None, ended: bool, as_of: str | None
) -> None:
    found = bounds(Period(since, until, ended=ended), as_of)
    assert found.first_day or found.unknown_before
    assert not (found.last_day and found.presumed_after)
