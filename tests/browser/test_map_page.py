"""The page round the views: table, language, colours, foot, phone, and what a screen reader is told."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from chromium import OpenPage
from map_example import example_map, example_relations
from map_reading import ALL, QUOTES, relations_shown, violations

from kg.views.relation_map import write_map


def test_table_lists_what_the_map_shows(open_map: OpenPage) -> None:
    page = open_map(ALL)
    page.get_by_role("button", name="Tabel").click()
    rows: list[list[Any]] = page.locator("tbody tr").evaluate_all(
        "(rows) => rows.map((row) => [row.dataset.relation, [...row.querySelectorAll('q')].map((q) => q.textContent)])")
    assert {row[0]: row[1] for row in rows} == QUOTES
    page.get_by_label("Netwerken", exact=True).uncheck()
    assert page.locator("tbody tr").count() == len(relations_shown(page)) < len(QUOTES)


def test_language_is_switched_and_kept_in_the_address(open_map: OpenPage) -> None:
    page = open_map("#g=themagroep-europa")
    page.get_by_role("button", name="EN", exact=True).click()
    assert page.evaluate("document.documentElement.lang") == "en"
    assert page.title() == "Relation map Waterbeek"
    assert "Working group" in page.locator("#detail").inner_text()
    assert page.url.endswith("#v=kaart&g=themagroep-europa&taal=en")
    assert page.get_by_role("button", name="Whole map").is_visible()
    again = open_map("#g=themagroep-europa&taal=en")
    assert again.locator("#detail h2").inner_text() == "Themagroep Europa"
    assert "100% of the lines have a source passage" in again.locator("footer").inner_text()


def test_a_last_day_is_said_alike_everywhere_in_english(open_map: OpenPage) -> None:
    page = open_map("#g=waterbeek,samenwerkingsovereenkomst-kenniswerkers-waterland&taal=en")
    assert "from 10 February 2014 up to and including 31 December 2018" in page.locator("#detail").inner_text()
    page.get_by_role("button", name="Table").click()
    page.get_by_role("button", name="Show all").click()
    assert "until" not in page.locator("#table").inner_text()


def test_foot_counts(open_map: OpenPage) -> None:
    foot = open_map().locator("footer").inner_text()
    for expected in ("Peildatum 16 november 2021", "3 documenten", "240 feiten", "61 namen", "73 relaties",
                     "100% van de lijnen heeft een bronpassage"):
        assert expected in foot


def test_one_is_not_said_in_the_plural(open_map: OpenPage, tmp_path: Path) -> None:
    example = example_map()
    one = replace(example, relations=example.relations[:1], counts={"documents": 1, "facts": 2, "conflicts": 1})
    write_map(one, tmp_path / "een.html")
    for language, expected in (("nl", ["1 document", "2 feiten", "1 tegenstrijdigheid", "61 namen", "1 relatie", "2 vindplaatsen"]),
                               ("en", ["1 document", "2 facts", "1 conflict", "61 names", "1 relation", "2 passages"])):
        foot = open_map(f"#taal={language}", path=tmp_path / "een.html").locator("footer span:not(#covered)")
        assert foot.all_inner_texts() == expected


def test_colours_follow_the_system_until_they_are_chosen(open_map: OpenPage) -> None:
    page = open_map(scheme="dark")
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_role("button", name="Licht of donker").click()
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert light != dark
    assert "k=licht" in page.url
    assert open_map().evaluate("getComputedStyle(document.body).backgroundColor") == light


def test_fit_brings_the_whole_map_back(open_map: OpenPage) -> None:
    page = open_map()
    before = page.evaluate("relationMap.onScreen({x: 200, y: 100})")
    for _ in range(3):
        page.get_by_role("button", name="Dichterbij").click()
    assert page.evaluate("relationMap.onScreen({x: 200, y: 100})") != before
    page.get_by_role("button", name="Hele kaart").click()
    assert page.evaluate("relationMap.onScreen({x: 200, y: 100})") == pytest.approx(before)


def test_on_a_phone_legend_and_details_are_sheets(open_map: OpenPage) -> None:
    page = open_map(width=390, height=844)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.evaluate("document.documentElement.scrollHeight") <= 844
    assert page.locator("#map").is_visible()
    assert not page.locator("#detail").is_visible()
    assert not page.get_by_label("Gemeenten", exact=True).is_visible()
    page.get_by_role("button", name="Filter", exact=True).click()
    assert page.get_by_label("Gemeenten", exact=True).is_visible()
    page.get_by_role("button", name="Filter", exact=True).click()
    page.evaluate("relationMap.choose({node: 'id/network/eurosteden'})")
    assert page.locator("#detail h2").is_visible()
    page.get_by_role("button", name="Sluit").click()
    assert not page.locator("#detail").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_accessibility_rules_hold(open_map: OpenPage, language: str, scheme: str) -> None:
    page = open_map(f"#taal={language}", scheme=scheme)
    line = next(line["id"] for line in page.evaluate("relationMap.lines()") if line["count"] > 1)
    for act in ("() => relationMap.choose(null)", f"() => relationMap.choose({{line: {json.dumps(line)}}})",
                "() => document.querySelectorAll('#filters details').forEach((part) => { part.open = true; })"):
        page.evaluate(act)
        assert violations(page) == []
    others = page.locator("#views button[aria-pressed=false]")
    keys = [button.get_attribute("data-key") for button in others.all()]
    assert "table" in keys
    for key in keys:
        page.locator(f"#views [data-key={key}]").click()
        assert violations(page) == [], key


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", ["kaart", "geografie", "matrix", "tabel"])
def test_accessibility_rules_hold_on_a_phone(open_map: OpenPage, view: str, scheme: str) -> None:
    page = open_map(f"#v={view}&g=eurosteden", width=390, height=844, scheme=scheme)
    assert violations(page) == []
    page.get_by_role("button", name="Sluit").click()
    page.get_by_role("button", name="Filter", exact=True).click()
    assert page.locator("#legend").is_visible()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_relations_in_are_lines_counts_and_rows(open_map: OpenPage) -> None:
    page = open_map(ALL)
    lines = sum(line["count"] for line in page.evaluate("relationMap.lines()"))
    page.get_by_role("button", name="Tabel").click()
    assert len(example_relations()) == lines == page.locator("tbody tr").count() == 73
