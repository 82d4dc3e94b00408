"""The right-hand side: every line opens every passage, every name its relations and facts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from chromium import OpenPage
from map_example import JUDGED, example_map, example_nodes, example_relations
from map_reading import ALL, QUOTES, quotes_shown

from kg.views.relation_map import write_map


def test_every_line_opens_every_passage(open_map: OpenPage) -> None:
    page = open_map(ALL)
    lines = page.evaluate("relationMap.lines()")
    assert sum(line["count"] for line in lines) == len(example_relations())
    seen: dict[str, list[str]] = {}
    for line in lines:
        page.evaluate("(line) => relationMap.choose({line})", line["id"])
        shown = quotes_shown(page)
        assert len(shown) == line["count"]
        seen |= shown
    assert seen == QUOTES


def test_a_click_on_a_line_opens_it(open_map: OpenPage) -> None:
    page = open_map()
    page.get_by_role("button", name="Alleen Stedenband").click()
    town = next(node.id for node in example_nodes() if node.label == "Bärenstadt")
    end = page.evaluate("relationMap.positions()")[town]
    point = page.evaluate("(point) => relationMap.onScreen(point)", {"x": end["x"] * 0.5, "y": end["y"] * 0.5})
    page.locator("#map").click(position=point)
    tie = next(relation for relation in example_relations() if relation.target == town)
    assert quotes_shown(page) == {tie.id: QUOTES[tie.id]}
    text = page.locator("#detail").inner_text()
    for expected in (tie.sentence_nl, "sinds 1961", "vermeld", "Waterbeek in de wereld · 16 november 2021",
                     "1 vindplaats", f"tekens {tie.passages[0].start}–{tie.passages[0].end}"):
        assert expected in text


def test_a_passage_of_a_pdf_is_a_link_to_its_page(open_map: OpenPage, tmp_path: Path) -> None:
    example = example_map()
    link = "../stukken/nota%20banden.pdf#page=3"
    relations = tuple(
        replace(relation, passages=tuple(replace(passage, page=3, link=link) for passage in relation.passages))
        for relation in example.relations
    )
    write_map(replace(example, relations=relations), tmp_path / "kaart.html")
    page = open_map("#g=eurosteden", path=tmp_path / "kaart.html")
    page.locator("#detail .tie").first.click()
    opened = page.locator("#detail figcaption a").first
    assert opened.get_attribute("href") == link
    assert "bladzijde 3, tekens " in opened.inner_text()


def test_a_relation_opens_from_a_name_with_the_keyboard(open_map: OpenPage) -> None:
    page = open_map("#g=eurosteden")
    assert page.locator("#detail h2").inner_text() == "EUROSTEDEN"
    page.locator("#detail .tie").first.focus()
    page.keyboard.press("Enter")
    assert "geassocieerd lid" in page.locator("#detail").inner_text()
    first = example_relations()[0]
    assert len(first.passages) == 2
    assert quotes_shown(page) == {first.id: QUOTES[first.id]}


def test_a_relation_outside_the_view_opens_from_a_name(open_map: OpenPage) -> None:
    page = open_map("#g=convenant-duinstreek")
    page.locator("#detail .tie", has_text="Provincie Zuiderland").click()
    assert [len(quotes) for quotes in quotes_shown(page).values()] == [1]
    assert "Provincie Zuiderland is partij bij het convenant" in page.locator("#detail h3").inner_text()


def test_a_name_has_its_facts_with_their_words(open_map: OpenPage) -> None:
    page = open_map("#g=convenant-duinstreek")
    groups = page.locator("#detail h3.group").all_inner_texts()
    assert groups == ["Partij bij een overeenkomst (7)", "Overleg of bestuur van (1)", "Thema (2)", "Looptijd (1)"]
    term = page.get_by_role("button", name="Van 1 juni 2020 tot en met 2024")
    assert page.locator("#detail mark").count() == 0
    term.click()
    assert page.locator("#detail mark").all_inner_texts() == ["2020-06-01…2024"]
    assert term.get_attribute("aria-expanded") == "true"
    term.click()
    assert page.locator("#detail mark").count() == 0


def test_what_is_not_simply_so_is_said_in_words(open_map: OpenPage) -> None:
    page = open_map()
    tags = {label["id"] for label in page.evaluate("relationMap.labels()") if label["tag"]}
    assert len(tags) >= 4
    planned = next(relation for relation in example_relations() if relation.status == "planned")
    line = next(line["id"] for line in page.evaluate("relationMap.lines()")
                if {line["from"], line["to"]} == {planned.source, planned.target})
    assert line in tags
    page.evaluate("(line) => relationMap.choose({line})", line)
    assert page.locator("#detail .badge.caution").inner_text() == "gepland"
    assert "sinds april 2022 t/m juni 2022" in page.locator("#detail").inner_text()


def test_what_a_person_decided_is_marked(open_map: OpenPage) -> None:
    page = open_map("#g=smalltowns")
    assert page.locator("#detail .tie .badge.judged").all_inner_texts() == ["✓ verbeterd"]
    page.locator("#detail .tie", has=page.locator(".judged")).click()
    said = f"verbeterd door {JUDGED.who} op 1 december 2021: {JUDGED.why}"
    assert page.locator("#detail .judged-line").all_inner_texts() == [said]
    page.get_by_role("button", name="Tabel").click()
    assert page.locator("tbody .judged-line").all_inner_texts() == [said]
