"""The coverage page as a curator meets it, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from kg.extraction.coverage import cover_all
from kg.model import Document
from kg.sources.register import Register
from kg.views.coverage_page import coverage_page
from kg.views.offline_page import write_page

AXE = (Path(__file__).parents[1] / "vendor" / "axe.min.js").read_text(encoding="utf-8")
NAUGHTY = "<img src=x onerror=alert(1)><script>alert(2)</script>"
TEXT = f"""Informatienota netwerken

Almere is sinds 2015 lid van Polis. Van Eurocities is Almere geen lid. De zon scheen.

{NAUGHTY} is lid van {NAUGHTY}.
"""


@pytest.fixture(scope="module")
def page_file(tmp_path_factory: pytest.TempPathFactory, register: Register) -> Path:
    path = tmp_path_factory.mktemp("coverage") / "coverage.html"
    write_page(coverage_page(list(cover_all([Document("nota.txt", TEXT, "0" * 64)], register))), path)
    return path


@pytest.fixture(params=["light", "dark"])
def page(request: pytest.FixtureRequest, browser: Browser, page_file: Path) -> Iterator[Page]:
    """The page from its file, offline; nothing may have been asked for, logged or thrown in the end."""
    heard: list[str] = []
    context = browser.new_context(offline=True, color_scheme=request.param, bypass_csp=False)
    page = context.new_page()
    page.on("request", lambda asked: heard.append(asked.url))
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("dialog", lambda dialog: (heard.append(dialog.message), dialog.dismiss()))
    page.goto(page_file.as_uri())
    yield page
    context.close()
    assert heard == [page_file.as_uri()]


def test_every_sentence_is_there_with_its_mark(page: Page) -> None:
    assert page.locator(".sentence .mark > [aria-hidden]").all_inner_texts() == ["✓", "✓", "?", "·", "?"]
    assert page.locator(".sentence.cue .words").first.inner_text() == "Van Eurocities is Almere geen lid."
    assert page.locator(".sentence.cue mark").first.inner_text() == "lid"
    assert "ontkend" in page.locator(".sentence.cue .notes").first.inner_text()
    assert NAUGHTY in page.locator(".sentence.cue .words").last.inner_text()


def test_a_box_hides_what_it_names_and_nothing_else(page: Page) -> None:
    for kind in ("fact", "cue", "rest"):
        page.locator(f"#show-{kind}").uncheck()
        assert page.locator(f".sentence.{kind}:visible").count() == 0
        assert page.locator(".sentence:visible").count() == 5 - page.locator(f".sentence.{kind}").count()
        page.locator(f"#show-{kind}").check()
    assert page.locator(".sentence:visible").count() == 5


def test_on_paper_all_is_there(page: Page) -> None:
    page.emulate_media(media="print")
    assert page.locator(".sentence:visible").count() == 5
    assert page.locator("fieldset:visible").count() == 0


def test_nothing_is_too_wide_for_a_small_screen(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_accessibility(browser: Browser, page_file: Path) -> None:
    for scheme in ("light", "dark"):
        context = browser.new_context(offline=True, color_scheme="dark" if scheme == "dark" else "light", bypass_csp=True)
        page = context.new_page()
        page.goto(page_file.as_uri())
        page.evaluate(AXE)
        found = page.evaluate("axe.run().then((result) => result.violations.map((v) => `${v.id}: ${v.nodes[0].html}`))")
        assert found == [], scheme
        context.close()
