"""The matrix of goals and relations as a reader meets it, in a real browser."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from chromium import OpenPage
from goal_example import COVERS, GOALS, ROWS, goal_example, words
from map_example import example_map
from playwright.sync_api import Page

from kg.network.matrix import COVER_EN, COVER_NL, MARKS, Cover
from kg.views.relation_map import write_map

AXE = (Path(__file__).parents[1] / "vendor" / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def goals_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("matrix") / "kaart.html"
    write_map(replace(example_map(), goals=goal_example()), path)
    return path


def grid(page: Page) -> list[list[str]]:
    """The table as it is read: each cell's text, its lines joined by a space."""
    rows: list[list[str]] = page.locator("#matrix tr").evaluate_all(
        "(rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText.replace(/\\s+/g, ' ').trim()))")
    return rows


@pytest.mark.parametrize(("language", "names"), [("nl", COVER_NL), ("en", COVER_EN)])
def test_every_cell_says_by_sign_and_word_what_is_known(open_map: OpenPage, goals_file: Path, language: str, names: dict[Cover, str]) -> None:
    head, *rows = grid(open_map(f"#v=matrix&taal={language}", path=goals_file))
    assert [text.split(" n")[0] for text in head[1:]] == [goal[language == "en"] for goal in GOALS]
    assert rows == [[name, *(f"{MARKS[cover]} {names[cover]}" for cover in covers)] for (name, *_), covers in zip(ROWS, COVERS, strict=True)]


def test_on_a_phone_each_cell_says_its_goal(open_map: OpenPage, goals_file: Path) -> None:
    page = open_map("#v=matrix", path=goals_file, width=390, height=844)
    cells = page.locator("#matrix td")
    said = cells.evaluate_all("(all) => all.map((cell) => getComputedStyle(cell, '::before').content)")
    assert said == [f'"{goal}"' for _ in ROWS for goal, *_ in GOALS]
    assert page.locator("#matrix").evaluate("(place) => place.scrollWidth <= place.clientWidth + 1")
    page.locator("[data-cell='1 2']").click()
    assert page.locator("#detail mark").inner_text() == words("Smalltowns", "cultuur")
    assert page.locator("#detail").is_visible()


def test_a_goal_that_is_not_stated_says_so(open_map: OpenPage, goals_file: Path) -> None:
    head = grid(open_map("#v=matrix", path=goals_file))[0]
    assert [text.endswith("niet als doel genoemd") for text in head[1:]] == [not stated for *_, stated in GOALS]


def test_a_goal_without_yield_is_told(open_map: OpenPage, goals_file: Path) -> None:
    page = open_map("#v=matrix", path=goals_file)
    assert page.locator(".matrix > p").first.inner_text() == "Doelen zonder gerealiseerde opbrengst: profilering (wel een kans)."


def test_a_cell_opens_its_words(open_map: OpenPage, goals_file: Path) -> None:
    page = open_map("#v=matrix", path=goals_file)
    for row, (name, *_) in enumerate(ROWS):
        for column, (goal, *_) in enumerate(GOALS):
            page.locator(f"[data-cell='{row} {column}']").click()
            assert page.locator("#detail mark").all_inner_texts() == [words(name, goal)]
            assert page.locator("#detail h2").inner_text() == f"{name} – {goal}"
            assert COVER_NL[COVERS[row][column]] in page.locator("#detail .kicker").inner_text()
            assert page.locator("#matrix [aria-pressed=true]").count() == 1
    assert "via Werkgroep" in (page.locator("[data-cell='0 1']").click() or page.locator("#detail .kicker").inner_text())
    page.get_by_role("button", name="kennisdeling", exact=True).click()
    assert page.locator("#detail mark").all_inner_texts() == [words("het doel", "kennisdeling")]
    page.get_by_role("button", name="Smalltowns: te weinig capaciteit").click()
    assert page.locator("#detail mark").all_inner_texts() == [words("Smalltowns", "de capaciteit")]


def test_a_relation_opens_as_on_the_map(open_map: OpenPage, goals_file: Path) -> None:
    page = open_map("#v=matrix", path=goals_file)
    page.get_by_role("button", name="EUROSTEDEN", exact=True).click()
    assert "id/relation/000" in page.locator("#detail article").evaluate_all("(all) => all.map((article) => article.dataset.relation)")


def test_with_the_keyboard_alone(open_map: OpenPage, goals_file: Path) -> None:
    page = open_map("#v=matrix", path=goals_file)
    page.locator("#matrix").focus()
    while page.evaluate("document.activeElement.dataset.cell ?? null") is None:
        page.keyboard.press("Tab")
    for key in ("ArrowDown", "ArrowRight", "ArrowRight", "ArrowRight"):
        page.keyboard.press(key)
    assert page.evaluate("document.activeElement.dataset.cell") == "1 2"
    page.keyboard.press("Enter")
    assert page.locator("#detail mark").all_inner_texts() == [words("Smalltowns", "cultuur")]
    assert page.evaluate("document.activeElement.dataset.cell") == "1 2", "the keyboard has lost its place"
    assert page.locator("#matrix td [tabindex='0']").count() == 1


def test_the_filter_takes_rows_away_and_says_so(open_map: OpenPage, goals_file: Path) -> None:
    page = open_map("#v=matrix", path=goals_file)
    page.get_by_label("Netwerken", exact=True).uncheck()
    assert [row[0] for row in grid(page)[1:]] == ["Oude City Deal"], "what is not on the map cannot be filtered there"
    assert page.locator("#shown").inner_text() == "1 van 3 relaties getoond"


def test_steps_are_not_offered_where_they_do_nothing(open_map: OpenPage, goals_file: Path) -> None:
    page = open_map("#v=matrix&n=eurosteden&d=1", path=goals_file)
    assert page.locator("#shown").inner_text() == "3 van 3 relaties getoond"
    assert page.locator("#scope button, #scope .round").count() == 0
    page.get_by_role("button", name="Kaart", exact=True).click()
    assert page.locator("#scope [aria-pressed=true]").inner_text() == "1 stap"


def test_on_a_laptop_most_rows_are_seen_and_the_goals_stay(open_map: OpenPage, tmp_path: Path) -> None:
    table = goal_example()
    rows = tuple(replace(table.matrix.relations[0], iri=f"r{n}", name=f"Netwerk {n}", statements=()) for n in range(30))
    cells = tuple(replace(cell, relation=row.iri) for row in rows for cell in table.matrix.cells if cell.relation == table.matrix.relations[0].iri)
    write_map(replace(example_map(), goals=replace(table, matrix=replace(table.matrix, relations=rows, cells=cells))), tmp_path / "veel.html")
    page = open_map("#v=matrix", path=tmp_path / "veel.html")
    foot = page.locator("#years").bounding_box()
    assert foot is not None
    seen = page.locator("#matrix tbody tr").evaluate_all("(rows, foot) => rows.filter((row) => row.getBoundingClientRect().bottom <= foot).length", foot["y"])
    assert seen >= 8
    page.locator("#matrix tbody tr").last.scroll_into_view_if_needed()
    head = page.locator("#matrix thead th").nth(1).bounding_box()
    stage = page.locator("#matrix-view").bounding_box()
    assert head is not None
    assert stage is not None
    assert head["y"] == pytest.approx(stage["y"], abs=2)


def test_without_goals_it_says_so(open_map: OpenPage, tmp_path: Path) -> None:
    table = goal_example()
    bare = replace(table, matrix=replace(table.matrix, goals=(), cells=(), blockers=()))
    unasked = open_map("#v=matrix")
    assert unasked.locator(".matrix").inner_text() == "De stukken noemen geen doelen waar relaties naast gelegd kunnen worden."
    for name, goals, said in (("geen", bare, "The documents state no goals to hold relations against."),
                              ("rijen", replace(table, matrix=replace(table.matrix, relations=(), cells=(), blockers=())),
                               "The documents state goals, but no relation to hold against them.")):
        write_map(replace(example_map(), goals=goals), tmp_path / f"{name}.html", language="en")
        assert open_map("#v=matrix", path=tmp_path / f"{name}.html").locator(".matrix .empty").inner_text() == said


@pytest.mark.parametrize("bypass_csp", [False, True])
def test_hostile_text_does_nothing(open_map: OpenPage, tmp_path: Path, bypass_csp: bool) -> None:
    text = "<img src=x onerror=alert(1)></script><script>alert(2)</script>\u2028{{7*7}}"
    path = tmp_path / "vijandig.html"
    write_map(replace(example_map(), goals=goal_example(text)), path)
    page = open_map("#v=matrix", path=path, bypass_csp=bypass_csp)
    count = "document.querySelectorAll('img, iframe, script').length"
    before = page.evaluate(count)
    for cell in page.locator("[data-cell]").all():
        cell.dispatch_event("click")
        (mark,) = page.locator("#detail mark").all_text_contents()
        assert mark.endswith(text)
    assert page.evaluate(count) == before


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (390, 844)])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_accessibility_rules_hold(open_map: OpenPage, goals_file: Path, language: str, scheme: str, width: int, height: int) -> None:
    page = open_map(f"#v=matrix&taal={language}", path=goals_file, scheme=scheme, width=width, height=height)
    page.evaluate(f"() => {{ {AXE} }}")
    page.locator("[data-cell='0 0']").click()
    result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    assert [(v["id"], [node["html"][:200] for node in v["nodes"]]) for v in result["violations"]] == []
    assert len(result["passes"]) > 20
    assert page.evaluate("document.documentElement.scrollWidth") <= width
