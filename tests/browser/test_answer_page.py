"""The answer to take along as a page, in a real browser: nothing is loaded, nothing of a document is acted on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from kg.questions.pack import Pack, Section, Table
from kg.views.answer_pack import as_html

AXE = (Path(__file__).parents[1] / "vendor" / "axe.min.js").read_text(encoding="utf-8")
NAUGHTY = "<img src=x onerror=alert(1)><script>alert(2)</script>"
PACK = Pack(
    f"Wie doet mee? {NAUGHTY}",
    "nl",
    (
        Section("Vraag", ("Wie doet mee?", NAUGHTY)),
        Section("Antwoord", table=Table(("partij", "rol"), ((NAUGHTY, "deelnemer"), ("Almere", "partij")))),
        Section("Citaten", items=((f"[1] {NAUGHTY}", (NAUGHTY,)),)),
        Section("Herkomst", code=("SELECT *", f'WHERE {{ ?s ?p "{NAUGHTY}" }}')),
    ),
)


@pytest.fixture(params=["light", "dark"])
def page(request: pytest.FixtureRequest, browser: Browser, tmp_path: Path) -> Iterator[Page]:
    path = tmp_path / "antwoord.html"
    path.write_text(as_html(PACK), encoding="utf-8")
    heard: list[str] = []
    context = browser.new_context(offline=True, color_scheme=request.param, bypass_csp=False)
    page = context.new_page()
    page.on("request", lambda asked: heard.append(asked.url))
    page.on("console", lambda message: heard.append(message.text))
    page.on("dialog", lambda dialog: (heard.append(dialog.message), dialog.dismiss()))
    page.goto(path.as_uri())
    yield page
    context.close()
    assert heard == [path.as_uri()]


def test_everything_is_there_and_styled(page: Page) -> None:
    assert page.locator("td").all_inner_texts() == [NAUGHTY, "deelnemer", "Almere", "partij"]
    assert page.locator("blockquote").inner_text() == NAUGHTY
    assert page.locator("pre").inner_text().startswith("SELECT *\nWHERE")
    assert page.locator("script, img").count() == 0
    assert page.evaluate("getComputedStyle(document.querySelector('table')).borderCollapse") == "collapse"


def test_nothing_is_hard_to_read(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "antwoord.html"
    path.write_text(as_html(PACK), encoding="utf-8")
    context = browser.new_context(offline=True, bypass_csp=True)  # only to let the checker in
    page = context.new_page()
    page.goto(path.as_uri())
    page.add_script_tag(content=AXE)
    found = page.evaluate("axe.run().then(result => result.violations.map(violation => violation.id))")
    context.close()
    assert found == []
