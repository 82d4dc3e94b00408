"""The twin towns of the world, 25,917 ties: the page opens on a part that can be read, and says what it hides."""

from __future__ import annotations

from pathlib import Path

import pytest
from chromium import OpenPage
from large_graphs import TWIN_TOWNS, twin_towns_map

from kg.views.relation_map import write_map

pytestmark = pytest.mark.skipif(not TWIN_TOWNS.exists(), reason=f"{TWIN_TOWNS.name} is not beside this checkout")


@pytest.fixture(scope="module")
def world_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("world") / "wereld.html"
    write_map(twin_towns_map(), path)
    return path


def test_it_opens_on_what_can_be_read_and_says_what_it_hides(open_map: OpenPage, world_file: Path) -> None:
    page = open_map(path=world_file)
    shown = page.evaluate("relationMap.shown()")
    assert 1 < len(shown["nodes"]) <= 40
    assert len(shown["relations"]) >= 3
    names = [label for label in page.evaluate("relationMap.labels()") if not label["tag"]]
    assert len(names) >= 0.9 * len(shown["nodes"])
    told = page.locator("#shown").inner_text()
    assert told == f"{len(shown['nodes'])} van 17.715 namen en {len(shown['relations'])} van 25.917 relaties getoond"


def test_the_ground_stays_readable_too(open_map: OpenPage, world_file: Path) -> None:
    page = open_map("#v=geografie", path=world_file)
    assert 30 < len(page.evaluate("relationMap.ground()")["places"]) <= 150
    assert page.locator("#globe .place[tabindex='0']").count() <= 100
    names = page.locator("#globe .names text").all_text_contents()
    assert "Haarlem" in names
    page.locator("#search").fill("Osnabr")
    page.keyboard.press("Enter")
    assert page.locator("#detail h2").inner_text() == "Osnabrück"
    assert "Osnabrück" in " ".join(page.locator("#globe .names text").all_text_contents())
