"""The search box: by name and other name, in either language, with the keyboard alone."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from chromium import OpenPage
from map_example import example_nodes
from map_reading import ALL, nodes_shown


@pytest.mark.parametrize(("typed", "name"), [
    ("waterb", "Waterbeek"), ("stad wat", "Waterbeek"), ("RWG", "Raad van Waterlandse Gemeenten"),
    ("zrod", "Źródłowice"), ("barenstadt", "Bärenstadt"), ("europa", "Themagroep Europa"),
])
def test_search_finds_names_and_their_other_forms(open_map: OpenPage, typed: str, name: str) -> None:
    page = open_map()
    page.locator("#search").press_sequentially(typed)
    page.keyboard.press("Enter")
    assert page.locator("#detail h2").inner_text() == name
    assert page.evaluate("document.activeElement.tagName") == "H2"


def test_search_shows_what_the_opening_leaves_out(open_map: OpenPage) -> None:
    page = open_map()
    far = "id/company/dakgroen-nederland-nv"
    assert far not in nodes_shown(page)
    page.locator("#search").press_sequentially("dakgroen")
    page.keyboard.press("Enter")
    assert far in nodes_shown(page)
    assert "n=dakgroen-nederland-nv&d=1" in page.url


def test_search_brings_back_what_the_filter_hides(open_map: OpenPage) -> None:
    page = open_map()
    page.get_by_label("Netwerken", exact=True).uncheck()
    assert "id/network/eurosteden" not in nodes_shown(page)
    page.locator("#search").press_sequentially("eurosteden")
    page.keyboard.press("Enter")
    assert "id/network/eurosteden" in nodes_shown(page)


def test_search_says_that_it_found_nothing(open_map: OpenPage) -> None:
    page = open_map()
    page.locator("#search").press_sequentially("qqq")
    assert page.locator("#suggestions").inner_text() == "Niets gevonden"
    page.keyboard.press("Enter")
    assert page.locator("#detail h2").inner_text() == "Waterbeek"


def test_search_shows_the_first_names_and_counts_the_others(open_map: OpenPage) -> None:
    page = open_map()
    page.locator("#search").press_sequentially("a")
    rows = page.locator("#suggestions li")
    named = page.locator("#suggestions li[data-node]")
    assert (rows.count(), named.count()) == (10, 9)
    more = sum("a" in normalize("NFKD", " ".join((n.label, n.label_en, n.short, *n.aliases))).lower() for n in example_nodes()) - 9
    assert more > 9
    assert rows.last.inner_text() == f"en nog {more}: typ meer letters"
    page.keyboard.press("ArrowUp")
    assert page.locator("#search").get_attribute("aria-activedescendant") == "suggestion-8", "the count is no choice"


def test_search_is_walked_with_the_arrows(open_map: OpenPage) -> None:
    page = open_map()
    page.locator("#search").press_sequentially("wat")
    names = page.locator("#suggestions .name").all_inner_texts()
    assert len(names) > 2
    page.keyboard.press("ArrowDown")
    active = page.locator("#search").get_attribute("aria-activedescendant")
    assert page.locator(f"#{active} .name").inner_text() == names[1]
    page.keyboard.press("Enter")
    assert page.locator("#detail h2").inner_text() == names[1]


def test_the_keyboard_stays_where_it_is_when_the_pointer_moves(open_map: OpenPage) -> None:
    page = open_map(ALL)
    page.locator("#search").focus()
    page.locator("#map").hover(position={"x": 300, "y": 300})
    assert page.evaluate("document.activeElement.id") == "search"


def test_with_the_keyboard_alone_one_reads_a_passage(open_map: OpenPage) -> None:
    page = open_map()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "search"
    page.keyboard.type("bärenst")
    page.keyboard.press("Enter")
    while page.evaluate("document.activeElement.className") != "tie":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator("#detail mark").inner_text() == "Waterbeek heeft een stedenband met Bärenstadt"
    assert page.evaluate("document.activeElement.tagName") == "H3"
