"""The map in a cell of a notebook, in a real browser: a page that puts in what `_repr_html_` gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from map_example import example_map, example_relations
from playwright.sync_api import Browser, FrameLocator, Page

from kg.views.notebook import notebook_map
from kg.views.relation_map import build_page


class Notebook:
    """A page round the cell, with all that was heard from it."""

    def __init__(self, browser: Browser, cell: str) -> None:
        self.heard: list[str] = []
        self.page: Page = browser.new_context(viewport={"width": 1366, "height": 768}, offline=True, accept_downloads=True).new_page()
        self.page.on("console", lambda message: self.heard.append(message.text))
        self.page.on("pageerror", lambda error: self.heard.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.heard.append(dialog.message), dialog.dismiss()))
        self.page.on("request", lambda request: self.heard.append(request.url) if request.url.startswith("http") else None)
        self.page.set_content(f"<!doctype html><title>cel</title><p id=secret>geheim</p>{cell}")
        self.map: FrameLocator = self.page.frame_locator("iframe")
        self.map.locator("#map canvas").wait_for()


@pytest.fixture
def notebook(browser: Browser) -> Iterator[Notebook]:
    shown = Notebook(browser, notebook_map(example_map(), start="v=kaart&d=alles")._repr_html_())
    yield shown
    assert shown.heard == []


def test_the_cell_holds_the_whole_page_and_nothing_beside_it() -> None:
    found: list[tuple[str, dict[str, str | None]]] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.append((tag, dict(attrs)))

    subject, *others = example_map().nodes
    hostile = replace(example_map(), nodes=(replace(subject, label='Waterbeek"></iframe><script>alert(1)</script>'), *others))
    Reader().feed(notebook_map(hostile, height=500)._repr_html_())
    ((tag, attributes),) = found
    assert tag == "iframe"
    assert attributes["srcdoc"] == build_page(hostile)
    assert attributes["height"] == "500"
    assert "allow-same-origin" not in (attributes["sandbox"] or "")


def test_it_is_no_wall_of_text_where_html_is_not_shown() -> None:
    assert repr(notebook_map(example_map(), language="en")) == "NotebookMap(title='Relation map Waterbeek', height=680)"


def test_it_works_in_its_frame(notebook: Notebook) -> None:
    frame = notebook.map
    assert frame.locator("#shown").inner_text() == f"61 van 61 namen en {len(example_relations())} van {len(example_relations())} relaties getoond"
    frame.locator("#search").fill("eurosteden")
    frame.locator("#search").press("Enter")
    assert frame.locator("#detail h2").inner_text() == "EUROSTEDEN"
    for view in ("geography", "matrix", "table", "map"):
        frame.locator(f"#views [data-key={view}]").click()
        assert frame.locator(f"#{view}-view").is_visible()
    assert frame.locator("#share").is_hidden(), "a frame has no address"


def test_what_is_exported_is_saved(notebook: Notebook, tmp_path: Path) -> None:
    notebook.map.locator("#export").click()
    with notebook.page.expect_download() as download:
        notebook.map.locator("#exports [data-key=csv]").click()
    download.value.save_as(tmp_path / "kaart.csv")
    assert (tmp_path / "kaart.csv").read_text(encoding="utf-8-sig").startswith("Van,Relatie,Naar")


def test_it_cannot_reach_the_notebook(notebook: Notebook) -> None:
    frame = notebook.page.frames[1]
    assert frame.evaluate("() => { try { return window.parent.document.body.textContent; } catch (error) { return error.name; } }") == "SecurityError"
