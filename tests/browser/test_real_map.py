"""The map of the five documents, as a reader meets it: what it shows stands in the documents, to the letter, at its place."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from chromium import OpenPage
from map_reading import ALL, quotes_shown, relations_shown, violations
from network_example import ask_of
from playwright.sync_api import Page
from pyoxigraph import Store

from kg.model import Reading
from kg.sources.data_folder import Data
from kg.views.map_data import build_map_data
from kg.views.map_model import MapData
from kg.views.relation_map import write_map

PLACE = re.compile(r"^(?P<document>\S+) · tekens (?P<start>\d+)–(?P<end>\d+)$")


@pytest.fixture(scope="module")
def real(store: Store, data: Data) -> MapData:
    return build_map_data(ask_of(store, data.subject))


@pytest.fixture(scope="module")
def real_file(real: MapData, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("real") / "kaart.html"
    write_map(real, path, stories=True)
    return path


@pytest.fixture(scope="module")
def texts(readings: tuple[Reading, ...]) -> dict[str, str]:
    """The text of each document, by its name on the map."""
    return {reading.document.stem: reading.document.text for reading in readings}


def passages_shown(page: Page) -> list[tuple[str, str, str, str]]:
    """Before, quotation, after and place of each passage in the details."""
    shown: list[tuple[str, str, str, str]] = page.locator("#detail figure").evaluate_all(
        """(all) => all.map((figure) => [...[...figure.querySelector('blockquote').children].map((part) => part.textContent),
             figure.querySelector('figcaption .name:last-child').textContent])""")
    return shown


def test_every_line_opens_words_that_stand_in_the_document_at_their_place(open_map: OpenPage, real_file: Path, real: MapData, texts: dict[str, str]) -> None:
    page = open_map(ALL, path=real_file)
    lines = page.evaluate("relationMap.lines()")
    quotes = {relation.id: [passage.quote for passage in relation.passages] for relation in real.relations}
    seen = 0
    for line in lines:
        page.evaluate("(line) => relationMap.choose({line})", line["id"])
        passages = passages_shown(page)
        assert (shown := quotes_shown(page)).items() <= quotes.items(), "the words of another relation"
        assert len(shown) == line["count"]
        assert all(shown.values()), "a relation without its words"
        for before, quote, after, place in passages:
            found = PLACE.match(place)
            assert found, place
            text, start, end = texts[found["document"]], int(found["start"]), int(found["end"])
            assert quote == text[start:end] != ""
            assert text[:start].endswith(before)
            assert text[end:].startswith(after)
        seen += len(passages)
    assert seen == sum(len(relation.passages) for relation in real.relations) > 100


def test_the_words_of_facts_stand_in_the_document_too(open_map: OpenPage, real_file: Path, real: MapData, texts: dict[str, str]) -> None:
    page = open_map(ALL, path=real_file)
    seen = 0
    for node in sorted({fact.node for fact in real.facts}):
        page.evaluate("(node) => relationMap.choose({node})", node)
        while page.locator("#detail .more").count():
            page.locator("#detail .more").first.click()
        for fact in page.locator("#detail .fact").all():
            fact.click()
        for _, quote, _, place in passages_shown(page):
            found = PLACE.match(place)
            assert found, place
            assert quote == texts[found["document"]][int(found["start"]):int(found["end"])] != ""
            seen += 1
    assert seen == sum(len(fact.passages) for fact in real.facts) > 100


def test_relations_in_are_lines_counts_rows_of_the_table_and_of_the_csv(open_map: OpenPage, real_file: Path, real: MapData) -> None:
    page = open_map("#v=tabel&d=alles", path=real_file)
    page.locator("#export").click()
    with page.expect_download() as download:
        page.locator("#exports [data-key=csv]").click()
    rows = list(csv.DictReader(io.StringIO(Path(download.value.path()).read_bytes().decode("utf-8-sig"), newline="")))
    counts = sum(line["count"] for line in page.evaluate("relationMap.lines()"))
    assert len(real.relations) == counts == page.locator("tbody tr").count() == len(rows) > 60
    assert sorted(row["Zin"] for row in rows) == sorted(relation.sentence_nl for relation in real.relations)


def test_with_the_keyboard_alone_one_finds_a_city_reads_its_passage_and_takes_the_table_along(open_map: OpenPage, real_file: Path, texts: dict[str, str]) -> None:
    page = open_map(path=real_file)

    def tab_to(wanted: str) -> None:
        for _ in range(150):
            if page.evaluate(f"document.activeElement.matches({wanted!r})"):
                return
            page.keyboard.press("Tab")
        raise AssertionError(f"Tab never comes to {wanted}")

    tab_to("#search")
    page.keyboard.type("osnabr")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.textContent") == "Osnabrück"
    tab_to("#detail .tie")
    page.keyboard.press("Enter")
    assert "Osnabrück" in page.evaluate("document.activeElement.textContent")
    assert page.locator("#detail mark").first.inner_text() in " ".join(texts["2022-haarlem-in-de-wereld"].split())
    for _ in range(150):
        if page.evaluate("document.activeElement.id") == "export":
            break
        page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    rows = list(csv.DictReader(io.StringIO(Path(download.value.path()).read_bytes().decode("utf-8-sig"), newline="")))
    assert len(rows) == len(relations_shown(page))
    assert any(row["Naar"] == "Osnabrück" for row in rows)


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1920, 1080)])
def test_the_opening_view_can_be_read(open_map: OpenPage, real_file: Path, width: int, height: int) -> None:
    page = open_map(path=real_file, width=width, height=height)
    labels = [label for label in page.evaluate("relationMap.labels()") if not label["tag"]]
    nodes = page.evaluate("relationMap.shown()")["nodes"]
    assert 15 < len(nodes) <= 40
    assert len(labels) == len(nodes), "every name is there"
    crossed = [a["id"] for a in labels for b in labels if a is not b and a["x"] < b["x"] + b["w"] and b["x"] < a["x"] + a["w"]
               and a["y"] < b["y"] + b["h"] and b["y"] < a["y"] + a["h"]]
    assert crossed == []
    assert min(float(label["font"].split("px")[0].split()[-1]) for label in labels) >= 11
    cut = [text.removesuffix("…") for label in labels if (text := " ".join(label["rows"])).endswith("…")]
    said = [" ".join(label["rows"]) for label in labels]
    assert [text for text in cut if sum(name.startswith(text) for name in said) > 1] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_accessibility_rules_hold_for_what_opens_and_unfolds(open_map: OpenPage, real_file: Path, language: str, scheme: str) -> None:
    page = open_map(f"#taal={language}", path=real_file, scheme=scheme)
    page.locator("#stories button").nth(1).click()
    page.locator("#detail .fact").first.click()
    page.locator("#export").click()
    assert violations(page) == []
    page.keyboard.press("Escape")
    page.locator("#search").press_sequentially("eur")
    assert page.locator("#suggestions li").count() > 2
    assert violations(page) == []
    page.keyboard.press("Enter")
    page.locator("#views [data-key=matrix]").click()
    page.locator("[data-cell]").first.click()
    assert violations(page) == []
