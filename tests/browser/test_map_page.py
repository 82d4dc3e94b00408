"""The relation map as a reader meets it, in a real browser."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from chromium import OpenPage
from map_example import SUBJECT, example_map, example_nodes, example_relations
from playwright.sync_api import Page

from kg.views.map_model import MapData, Node, Passage, Relation
from kg.views.relation_map import write_map

AXE = (Path(__file__).parents[1] / "vendor" / "axe.min.js").read_text(encoding="utf-8")
QUOTES = {relation.id: [passage.quote for passage in relation.passages] for relation in example_relations()}


def quotes_shown(page: Page) -> dict[str, list[str]]:
    """The marked words in the details, by relation."""
    shown: dict[str, list[str]] = page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll('#detail article')].map((article) =>
             [article.dataset.relation, [...article.querySelectorAll('mark')].map((mark) => mark.textContent)]))""")
    return shown


def overlaps(a: dict[str, Any], b: dict[str, Any]) -> bool:
    return bool(a["x"] < b["x"] + b["w"] and b["x"] < a["x"] + a["w"]
                and a["y"] < b["y"] + b["h"] and b["y"] < a["y"] + a["h"])


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1920, 1080)])
def test_opening_view_can_be_read(open_map: OpenPage, width: int, height: int) -> None:
    page = open_map(width=width, height=height)
    names = [label for label in page.evaluate("relationMap.labels()") if not label["tag"]]
    assert len(names) >= 0.9 * len(example_nodes()), "too many names are left out"
    crossed = [a["id"] for a in names if any(overlaps(a, b) for b in names if a is not b)]
    assert len(crossed) <= 0.1 * len(names), crossed
    sizes = {label["id"]: float(label["font"].split("px")[0].split()[-1]) for label in names}
    assert min(sizes.values()) >= 11
    assert max(sizes, key=sizes.__getitem__) == SUBJECT
    assert next(label["font"] for label in names if label["id"] == SUBJECT).startswith("bold")


def test_subject_is_in_the_middle(open_map: OpenPage) -> None:
    page = open_map()
    assert page.evaluate("relationMap.positions()")[SUBJECT] == {"x": 0, "y": 0}
    point = page.evaluate("relationMap.onScreen({x: 0, y: 0})")
    box = page.locator("#map").bounding_box()
    assert box is not None
    assert abs(point["x"] - box["width"] / 2) < 0.1 * box["width"]
    assert abs(point["y"] - box["height"] / 2) < 0.1 * box["height"]


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


def test_the_keyboard_stays_where_it_is_when_the_pointer_moves(open_map: OpenPage) -> None:
    page = open_map()
    page.locator("#search").focus()
    page.locator("#map").hover(position={"x": 300, "y": 300})
    assert page.evaluate("document.activeElement.id") == "search"


def test_search_says_that_it_found_nothing(open_map: OpenPage) -> None:
    page = open_map()
    page.locator("#search").press_sequentially("qqq")
    assert page.locator("#suggestions").inner_text() == "Niets gevonden"
    page.keyboard.press("Enter")
    assert page.locator("#detail h2").inner_text() == "Waterbeek"


def test_search_brings_back_what_the_filter_hides(open_map: OpenPage) -> None:
    page = open_map()
    page.get_by_label("Netwerken", exact=True).uncheck()
    assert "id/network/eurosteden" not in page.evaluate("relationMap.shown().nodes")
    page.locator("#search").press_sequentially("eurosteden")
    page.keyboard.press("Enter")
    assert "id/network/eurosteden" in page.evaluate("relationMap.shown().nodes")


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


def test_filter_hides_and_moves_nothing(open_map: OpenPage) -> None:
    page = open_map()
    before = page.evaluate("relationMap.positions()")
    point = page.evaluate("relationMap.onScreen({x: 100, y: 50})")
    page.get_by_label("Gemeenten", exact=True).uncheck()
    shown = page.evaluate("relationMap.shown()")
    towns = {node.id for node in example_nodes() if node.kind == "municipality"} - {SUBJECT}
    assert len(towns) == 20
    assert not towns & set(shown["nodes"])
    assert SUBJECT in shown["nodes"]
    assert page.evaluate("relationMap.positions()") == before
    assert page.evaluate("relationMap.onScreen({x: 100, y: 50})") == point
    hidden = [relation for relation in example_relations() if towns & {relation.source, relation.target}]
    assert len(shown["relations"]) == len(example_relations()) - len(hidden)
    assert page.locator("#shown").inner_text().endswith(f"{len(shown['relations'])} van 73 relaties getoond")
    page.get_by_role("button", name="Alles tonen").click()
    assert len(page.evaluate("relationMap.shown()")["relations"]) == len(example_relations())


def test_only_leaves_one_kind_and_its_ends(open_map: OpenPage) -> None:
    page = open_map()
    page.get_by_role("button", name="Alleen Stedenband").click()
    shown = page.evaluate("relationMap.shown()")
    ties = [relation for relation in example_relations() if relation.kind == "twinTown"]
    assert sorted(shown["relations"]) == sorted(relation.id for relation in ties)
    assert set(shown["nodes"]) == {end for tie in ties for end in (tie.source, tie.target)}


def test_every_line_opens_every_passage(open_map: OpenPage) -> None:
    page = open_map()
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
    page = open_map("#n=eurosteden", path=tmp_path / "kaart.html")
    page.locator("#detail .tie").first.click()
    opened = page.locator("#detail figcaption a").first
    assert opened.get_attribute("href") == link
    assert "bladzijde 3, tekens " in opened.inner_text()


def test_a_relation_opens_from_a_name_with_the_keyboard(open_map: OpenPage) -> None:
    page = open_map("#n=eurosteden")
    assert page.locator("#detail h2").inner_text() == "EUROSTEDEN"
    button = page.locator("#detail .tie").first
    button.focus()
    page.keyboard.press("Enter")
    assert "geassocieerd lid" in page.locator("#detail").inner_text()
    first = example_relations()[0]
    assert len(first.passages) == 2
    assert quotes_shown(page) == {first.id: QUOTES[first.id]}


def test_what_is_not_simply_so_is_said_in_words(open_map: OpenPage) -> None:
    page = open_map()
    tags = {label["id"] for label in page.evaluate("relationMap.labels()") if label["tag"]}
    assert len(tags) >= 5
    planned = next(relation for relation in example_relations() if relation.status == "planned")
    line = next(line["id"] for line in page.evaluate("relationMap.lines()")
                if {line["from"], line["to"]} == {planned.source, planned.target})
    assert line in tags
    page.evaluate("(line) => relationMap.choose({line})", line)
    assert page.locator("#detail .badge.caution").inner_text() == "gepland"
    assert "sinds april 2022 t/m juni 2022" in page.locator("#detail").inner_text()


def test_table_lists_what_the_map_shows(open_map: OpenPage) -> None:
    page = open_map()
    page.get_by_role("button", name="Tabel").click()
    rows: list[list[Any]] = page.locator("tbody tr").evaluate_all(
        "(rows) => rows.map((row) => [row.dataset.relation, [...row.querySelectorAll('q')].map((q) => q.textContent)])")
    assert {row[0]: row[1] for row in rows} == QUOTES
    page.get_by_label("Netwerken", exact=True).uncheck()
    assert page.locator("tbody tr").count() == len(page.evaluate("relationMap.shown()")["relations"]) < len(QUOTES)


def test_language_is_switched_and_kept_in_the_address(open_map: OpenPage) -> None:
    page = open_map("#n=themagroep-europa&onbekend=1")
    page.get_by_role("button", name="EN", exact=True).click()
    assert page.evaluate("document.documentElement.lang") == "en"
    assert page.title() == "Relation map Waterbeek"
    assert "Working group" in page.locator("#detail").inner_text()
    assert page.url.endswith("#n=themagroep-europa&taal=en")
    assert page.get_by_role("button", name="Whole map").is_visible()
    again = open_map("#n=themagroep-europa&taal=en")
    assert again.locator("#detail h2").inner_text() == "Themagroep Europa"
    assert "100% of the lines have a source passage" in again.locator("footer").inner_text()


def test_foot_counts(open_map: OpenPage) -> None:
    foot = open_map().locator("footer").inner_text()
    for expected in ("Peildatum 16 november 2021", "3 documenten", "240 feiten", "61 namen", "73 relaties",
                     "100% van de lijnen heeft een bronpassage"):
        assert expected in foot


def test_fit_brings_the_whole_map_back(open_map: OpenPage) -> None:
    page = open_map()
    before = page.evaluate("relationMap.onScreen({x: 200, y: 100})")
    for _ in range(3):
        page.get_by_role("button", name="Dichterbij").click()
    assert page.evaluate("relationMap.onScreen({x: 200, y: 100})") != before
    page.get_by_role("button", name="Hele kaart").click()
    assert page.evaluate("relationMap.onScreen({x: 200, y: 100})") == before


def test_a_phone_shows_it_without_sideways_scrolling(open_map: OpenPage) -> None:
    page = open_map(width=390, height=844)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.locator("#map").is_visible()
    page.get_by_text("Legenda en filter").click()
    assert page.get_by_label("Gemeenten", exact=True).is_visible()


@pytest.mark.parametrize("bypass_csp", [False, True])
def test_hostile_text_does_nothing(open_map: OpenPage, tmp_path: Path, bypass_csp: bool) -> None:
    payloads = ["<img src=x onerror=alert(1)>", "</script><script>alert(2)</script>", "<svg onload=alert(3)>",
                "<a href='javascript:alert(4)'>href</a>", "\u2028alert(5)", "{{constructor.constructor('alert(6)')()}}"]
    nodes = [Node(id=text, label=text, kind="network", aliases=(text,), notes=(text,)) for text in payloads]
    relations = [Relation(id=text, kind="memberOf", source=SUBJECT, target=text, sentence_nl=text, sentence_en=text,
                          role=text, since=text, passages=(Passage(document=text, title=text, date=text, quote=text,
                                                                   before=text, after=text, start=0, end=1),))
                 for text in payloads]
    subject = replace(example_nodes()[0], label=payloads[0])
    hostile = MapData(subject=SUBJECT, as_of=payloads[0], nodes=(subject, *nodes), relations=tuple(relations))
    path = tmp_path / "vijandig.html"
    write_map(hostile, path)
    page = open_map(path=path, bypass_csp=bypass_csp)
    elements = "document.querySelectorAll('img, iframe, object, a, script').length"
    scripts = page.evaluate(elements)
    for line in page.evaluate("relationMap.lines()"):
        page.evaluate("(line) => relationMap.choose({line})", line["id"])
        ((identifier, quotes),) = quotes_shown(page).items()
        assert quotes == [identifier]
    page.get_by_role("button", name="Tabel").click()
    assert page.locator("tbody tr").count() == len(payloads)
    page.locator("#search").press_sequentially("alert")
    assert page.locator("#suggestions .name").count() > 3
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Kaart", exact=True).click()
    page.locator("#map").hover(position={"x": 300, "y": 300})
    assert page.evaluate(elements) == scripts == 7


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_accessibility_rules_hold(open_map: OpenPage, language: str, scheme: str) -> None:
    page = open_map(f"#taal={language}", scheme=scheme)
    page.evaluate(f"() => {{ {AXE} }}")
    line = next(line["id"] for line in page.evaluate("relationMap.lines()") if line["count"] > 1)
    passed = 0
    for act in ("() => relationMap.choose(null)", f"() => relationMap.choose({{line: {json.dumps(line)}}})",
                "() => document.querySelector('#views [data-key=table]').click()"):
        page.evaluate(act)
        result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        assert [(v["id"], [node["html"][:200] for node in v["nodes"]]) for v in result["violations"]] == []
        passed += len(result["passes"])
    assert passed > 60


def test_a_large_map_is_drawn(open_map: OpenPage, tmp_path: Path) -> None:
    towns = [Node(id=f"t{n}", label=f"Stad {n}", kind="city") for n in range(600)]
    relations = [Relation(id=f"r{n}", kind="twinTown", source=SUBJECT if n < 60 else f"t{n % 60}", target=f"t{n}",
                          sentence_nl="Zij zijn verbonden.", sentence_en="They are tied.") for n in range(600)]
    large = replace(example_map(), nodes=(example_nodes()[0], *towns), relations=tuple(relations))
    path = tmp_path / "groot.html"
    write_map(large, path)
    page = open_map(path=path)
    names = page.evaluate("relationMap.labels()")
    assert len(page.evaluate("relationMap.shown()")["nodes"]) == 601
    assert 20 < len(names) < 601
    assert not any(overlaps(a, b) for index, a in enumerate(names) for b in names[index + 1:])
