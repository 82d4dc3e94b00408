"""Answers that are worked out: when notice takes effect, and what two agreements have in common."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from pyoxigraph import Store

from kg.dates import add_period
from kg.graph.namespaces import PREFIXES
from kg.questions.answer import words
from kg.questions.catalogue import Catalogue, read_catalogue
from kg.questions.run import run
from kg.resources import folder
from kg.sources.data_folder import Data

SUBJECT = "urn:town"
PERIODS = ("P1M", "P3M", "P6M", "P1Y", "P18M", "P2W", "P8W", "P30D", "P1Y6M")
CASES = Path(__file__).parent / "cases" / "questions"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return read_catalogue(folder("queries"))


def made(*clauses: str) -> Store:
    """A graph with one agreement a clause, `urn:0`, `urn:1`; each has what Turtle says of its notice and its period."""
    store = Store()
    about = "kg:agreement <urn:{0}> ; kg:evidencedBy <urn:p> ."
    told = [
        f'<urn:{n}> a kg:Agreement ; rdfs:label "agreement {n}"@nl . <urn:s> kg:statedIn <urn:d> ; kg:agreement <urn:{n}> . '
        + clause.replace("ABOUT", about.format(n))
        for n, clause in enumerate(clauses)
    ]
    passage = '<urn:p> oa:hasSource <urn:d> ; kg:place 0 ; oa:hasSelector [ oa:exact "words" ] . <urn:d> kg:fileName "d.txt" .'
    prefixes = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
    store.update(f"{prefixes} INSERT DATA {{ {passage} {' '.join(told)} }}")
    return store


def notice(
    store: Store, catalogue: Catalogue, given: str, number: int = 0, language: str = "nl"
) -> list[dict[str, str]]:
    values = {"given": given, "agreement": f"urn:{number}"}
    answer = run(store, catalogue.get("giving-notice"), values, subject=SUBJECT, language=language)
    names = [column.name for column in answer.columns]
    return [dict(zip(names, map(words, row), strict=True)) for row in answer.rows]


def test_a_period_of_notice_is_added_as_elsewhere(catalogue: Catalogue) -> None:
    clauses = [
        f'<urn:n{n}> a kg:NoticeClause ; kg:noticePeriod "{p}"^^xsd:duration ; ABOUT' for n, p in enumerate(PERIODS)
    ]
    store = made(*clauses)
    days = [date(2019, 1, 31) + timedelta(days=41 * step) for step in range(40)]  # ends of months, leap days, new years
    days += [date(2020, 2, 29), date(1999, 12, 31), date(2000, 2, 28), date(2100, 2, 28)]
    for given in map(date.isoformat, days):
        for number, period in enumerate(PERIODS):
            out = [row["day"] for row in notice(store, catalogue, given, number)]
            assert out == [add_period(given, period)], (given, period)


@pytest.mark.parametrize(
    ("clause", "given", "day"),
    [
        ('kg:leavingDay "--01-01"', "2022-06-15", "2023-01-01"),
        ('kg:leavingDay "--01-01"', "2022-01-01", "2023-01-01"),  # "van het daaropvolgende jaar"
        ('kg:leavingDay "--01-01"', "2022-12-31", "2023-01-01"),
        ('kg:leavingDay "--07-01"', "2022-06-15", "2022-07-01"),
        ('kg:leavingDay "--01-01" ; kg:noticePeriod "P6M"^^xsd:duration', "2022-06-30", "2023-01-01"),
        ('kg:leavingDay "--01-01" ; kg:noticePeriod "P6M"^^xsd:duration', "2022-07-01", "2023-01-01"),
        ('kg:leavingDay "--01-01" ; kg:noticePeriod "P6M"^^xsd:duration', "2022-07-02", "2024-01-01"),
        ('kg:text "schriftelijk"@nl', "2022-06-15", ""),
    ],
)
def test_one_is_out_on_the_day_that_the_text_gives(catalogue: Catalogue, clause: str, given: str, day: str) -> None:
    store = made(f"<urn:n> a kg:NoticeClause ; {clause} ; ABOUT")
    rows = notice(store, catalogue, given)
    assert [(row["aspect"], row["day"]) for row in rows] == [("eruit met ingang van", day)]
    assert (rows[0]["derived"], rows[0]["limits"]) == (
        ("true", "") if day else ("", "de tekst noemt geen termijn en geen dag")
    )


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("2019-12-31", ("", "op de dag van opzegging nog niet begonnen")),
        ("2020-01-01", ("2020-07-01", "")),
        ("2021-06-30", ("2021-12-30", "")),
        ("2021-07-15", ("", "loopt vanzelf af voordat de opzegging zou ingaan")),
        ("2022-01-01", ("", "op de dag van opzegging al afgelopen")),
    ],
)
def test_notice_brings_nothing_outside_of_the_term(catalogue: Catalogue, given: str, found: tuple[str, str]) -> None:
    term = (
        '<urn:t> a kg:PeriodClause ; schema:startDate "2020-01-01"^^xsd:date ; kg:firstDay "2020-01-01"^^xsd:date ; '
        'schema:endDate "2021-12-31"^^xsd:date ; kg:lastDay "2021-12-31"^^xsd:date {} ; ABOUT'
    )
    clause = '<urn:n> a kg:NoticeClause ; kg:noticePeriod "P6M"^^xsd:duration ; ABOUT '
    rows = {row["aspect"]: row for row in notice(made(clause + term.format("")), catalogue, given)}
    assert (rows["eruit met ingang van"]["day"], rows["eruit met ingang van"]["limits"]) == found
    assert (rows["loopt vanzelf af op"]["day"], rows["loopt vanzelf af op"]["limits"]) == ("2021-12-31", "")
    renewed = term.format('; kg:renewal "wordt stilzwijgend verlengd"@nl')
    tacit = {row["aspect"]: row for row in notice(made(clause + renewed), catalogue, given)}
    assert tacit["loopt vanzelf af op"]["limits"] == "wordt daarna stilzwijgend verlengd"
    assert bool(tacit["eruit met ingang van"]["day"]) is (given >= "2020-01-01")


@pytest.mark.parametrize(
    ("duty", "given", "found"),
    [
        ("tot en met een jaar volgend op het jaar van opzegging", "2022-06-15", ["2023-12-31", "2024-12-31"]),
        ("tot en met het kalenderjaar na het jaar van de uittreding", "2022-06-15", ["2024-12-31"]),
        ("draagt nog gedurende twee jaren in de kosten bij", "2022-06-15", ["2025-01-01"]),
        ("vergoedt de frictiekosten", "2022-06-15", [""]),
    ],
)
def test_what_runs_on_has_as_many_readings_as_the_text(
    catalogue: Catalogue, duty: str, given: str, found: list[str]
) -> None:
    store = made(f'<urn:n> a kg:NoticeClause ; kg:leavingDay "--01-01" ; kg:afterLeaving "{duty}"@nl ; ABOUT')
    rows = [row for row in notice(store, catalogue, given, language="en") if row["aspect"] != "out from"]
    assert sorted(row["day"] for row in rows) == found
    two = {"the text allows two readings; which one holds is for the parties to say"} if len(found) > 1 else {""}
    assert {row["limits"] for row in rows} == two
    assert len({row["reading"] for row in rows}) == len(found)


def test_two_sister_agreements_side_by_side(store: Store, data: Data, catalogue: Catalogue) -> None:
    case = json.loads((CASES / "CQ42.json").read_text("utf-8"))
    answer = run(store, catalogue.get("compare-agreements"), case["parameters"], subject=data.subject)
    names = [column.name for column in answer.columns]
    rows = [dict(zip(names, map(words, row), strict=True)) for row in answer.rows]
    counterparts = {
        (row["clause"], row["other_clause"])
        for row in rows
        if row["aspect"] == "verplichting" and row["outcome"] == "verschilt"
    }
    assert counterparts == {
        ("1a, Gemeente Amsterdam", "1a, Gemeente Amsterdam"),
        *(
            (f"1{letter}, Gemeente Amsterdam", "1b, Gemeente Amsterdam") for letter in "bcdef"
        ),  # b holds what is c to f there
        ("2c, Gemeente Almere", "2a, Gemeente Haarlem"),
        ("2d, Gemeente Almere", "2b, Gemeente Haarlem"),
    }
    alone = {
        row["clause"] or row["other_clause"]
        for row in rows
        if row["aspect"] == "verplichting" and "alleen" in row["outcome"]
    }
    assert alone == {"2a, Gemeente Almere", "2b, Gemeente Almere", "2c, Gemeente Haarlem"}
    differing = {row["aspect"] for row in rows if row["outcome"] == "verschilt"}
    assert differing == {"artikel", "begin", "einde", "termijn: afloop", "termijn: besluit", "verplichting"}
    same = {row["aspect"] for row in rows if row["outcome"] == "gelijk"}
    assert same == {"artikel", "opzegtermijn", "opzegging", "overleg", "in rechte afdwingbaar"}
    for row in rows:  # what differs or is the same shows the passages of both
        if row["in_first"] and row["in_second"]:
            of = {
                r["document"][:4]
                for r in rows
                if (r["in_first"], r["in_second"]) == (row["in_first"], row["in_second"])
            }
            assert of == {"2010", "2015"}


def test_turned_round_it_says_the_same(store: Store, data: Data, catalogue: Catalogue) -> None:
    case = json.loads((CASES / "CQ42.json").read_text("utf-8"))["parameters"]
    turned = {"first": case["second"], "second": case["first"]}
    found = []
    for parameters, one, other in ((case, "in_first", "in_second"), (turned, "in_second", "in_first")):
        answer = run(store, catalogue.get("compare-agreements"), parameters, subject=data.subject)
        names = [column.name for column in answer.columns]
        rows = [dict(zip(names, map(words, row), strict=True)) for row in answer.rows]
        found.append({(row["outcome"], row["aspect"], row[one], row[other], row["place"]) for row in rows})
    assert found[0] == found[1]
