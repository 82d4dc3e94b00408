"""The address holds the whole state: what one sees can be sent, and an address that is half understood does no harm."""

from __future__ import annotations

from pathlib import Path

import pytest
from chromium import OpenPage
from map_example import SUBJECT, example_map
from map_reading import nodes_shown, relations_shown

from kg.views.relation_map import write_map

STATES = (
    "v=kaart&taal=nl",
    "v=tabel&d=alles&t=gemeente,netwerk&taal=nl",
    "v=kaart&n=eurosteden&d=2&g=smalltowns&k=donker&taal=en",
    "v=kaart&d=ruim&r=lidmaatschap,stedenband&z=vast,onbekend&j=1961-2020&u=0&taal=nl",
    "v=tabel&d=alles&g=waterbeek,samenwerkingsovereenkomst-kenniswerkers-waterland&e=voorbij&taal=nl",
    "v=kaart&d=ruim&w=gerealiseerd&s=2021-waterbeek-in-de-wereld&o=geen&taal=nl",
)


@pytest.mark.parametrize("state", STATES)
def test_a_state_comes_back_whole(open_map: OpenPage, state: str) -> None:
    page = open_map(f"#{state}")
    assert page.url.partition("#")[2] == state
    assert len(relations_shown(page)) > 0


def test_what_is_unknown_is_left_out_of_account(open_map: OpenPage) -> None:
    page = open_map("#v=maan&n=nergens&d=9&g=niemand&t=paarden&z=zeker&j=2020-1990&j=x&u=7&verhaal=x&k=paars&taal=fy&zz=%F0%9F%90%B4&__proto__=1")
    assert page.url.partition("#")[2] == "v=kaart&taal=nl"
    assert SUBJECT in nodes_shown(page)


def test_the_page_follows_an_address_that_changes(open_map: OpenPage) -> None:
    page = open_map()
    page.evaluate("location.hash = 'v=tabel&d=alles&taal=en'")
    page.wait_for_selector("tbody tr")
    assert page.locator("tbody tr").count() == 73
    assert page.title() == "Relation map Waterbeek"


def test_it_opens_as_it_was_asked_to(open_map: OpenPage, tmp_path: Path) -> None:
    write_map(example_map(), tmp_path / "kaart.html", start="v=tabel&n=eurosteden&d=1")
    page = open_map(path=tmp_path / "kaart.html")
    assert page.url.endswith("#v=tabel&n=eurosteden&d=1&taal=nl")
    assert page.locator("tbody tr").count() == len(relations_shown(page)) > 1
    own = open_map("#v=kaart", path=tmp_path / "kaart.html")
    assert own.url.endswith("#v=kaart&taal=nl"), "the address goes before what it was made with"


def test_sharing_copies_the_address(open_map: OpenPage) -> None:
    page = open_map("#v=kaart&n=eurosteden&d=1&taal=nl")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Deel", exact=True).click()
    page.locator("#note", has_text="gekopieerd").wait_for()  # a function that is waited for would be evaluated on the page
    assert page.locator("#note").inner_text() == "Het adres van deze weergave is gekopieerd."
    assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_stories_are_views_with_a_name(open_map: OpenPage, tmp_path: Path) -> None:
    write_map(example_map(), tmp_path / "kaart.html", stories=True)
    page = open_map(path=tmp_path / "kaart.html")
    stories = page.locator("#stories button")
    assert stories.all_inner_texts() == ["Waar is Waterbeek vertegenwoordigd?", "Wat levert het op?", "Wat loopt af?"]
    stories.nth(1).click()
    brings = {"id/network/eurosteden", "id/network/smalltowns"}
    assert nodes_shown(page) == brings | {SUBJECT}
    relations = {r.id for r in example_map().relations if {r.source, r.target} <= brings | {SUBJECT}}
    assert len(relations) == 3
    assert relations_shown(page) == sorted(relations)
    assert page.locator("#detail .tie.said").count() == len(relations)
    assert page.locator("#detail .tie.fact strong").all_inner_texts() == ["EUROSTEDEN: ", "EUROSTEDEN: ", "Smalltowns: "]
    again = open_map("#" + page.url.partition("#")[2], path=tmp_path / "kaart.html")
    assert again.locator("#detail h2").inner_text() == "Wat levert het op?"
    assert relations_shown(again) == relations_shown(page)
