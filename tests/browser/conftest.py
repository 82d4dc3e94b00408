"""A real browser for the pages: Debian's Chromium, driven by Playwright's Python package, which brings none itself."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))  # the invented map is shared with the tests that need no browser

from chromium import FLAGS, OpenPage, find_chromium
from map_example import example_map
from playwright.sync_api import Browser, Page, sync_playwright

from kg.views.relation_map import write_map


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Without a browser only `test_chromium.py` is left, which says so: one skip, not one a test."""
    is_test = collection_path.name.startswith("test_") and collection_path.name != "test_chromium.py"
    return True if is_test and find_chromium() is None else None


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=list(FLAGS), headless=True)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def map_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("map") / "kaart.html"
    write_map(example_map(), path)
    return path


@pytest.fixture
def open_map(browser: Browser, map_file: Path) -> Iterator[OpenPage]:
    """Opens the map from its file, offline; in the end nothing may have been asked for, logged or thrown."""
    contexts, heard = [], []

    def open_page(fragment: str = "", *, path: Path = map_file, width: int = 1366, height: int = 768,
                  scheme: str = "light", bypass_csp: bool = False) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height}, offline=True, bypass_csp=bypass_csp,
                                      color_scheme="dark" if scheme == "dark" else "light")
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: heard.append(f"request {request.url[:200]}"))
        page.on("console", lambda message: heard.append(f"console {message.text}"))
        page.on("pageerror", lambda error: heard.append(f"error {error}"))
        page.on("dialog", lambda dialog: (heard.append(f"dialog {dialog.message}"), dialog.dismiss()))
        page.goto(path.as_uri() + fragment)
        page.wait_for_function("window.relationMap")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert contexts, "the map was never opened"
    others = [entry for entry in heard if not entry.startswith(("request file://", "request data:"))]
    assert others == []
    assert len([entry for entry in heard if entry.startswith("request file://")]) == len(contexts)
