"""What the map opens with, and how more of it is seen: a readable part of it, whatever its size."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from chromium import OpenPage
from map_example import SUBJECT, example_map, example_nodes, example_relations
from map_reading import ALL, nodes_shown, overlaps, relations_shown

from kg.views.map_model import MapData, Node, Relation
from kg.views.relation_map import write_map


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1920, 1080)])
@pytest.mark.parametrize("fragment", ["", ALL])
def test_it_can_be_read(open_map: OpenPage, width: int, height: int, fragment: str) -> None:
    page = open_map(fragment, width=width, height=height)
    shown = nodes_shown(page)
    assert len(shown) == 61 if fragment else 20 < len(shown) <= 40
    names = [label for label in page.evaluate("relationMap.labels()") if not label["tag"]]
    assert len(names) >= (0.85 if fragment else 0.95) * len(shown), "too many names are left out"
    crossed = [a["id"] for a in names if any(overlaps(a, b) for b in names if a is not b)]
    assert len(crossed) <= 0.1 * len(names), crossed
    sizes = {label["id"]: float(label["font"].split("px")[0].split()[-1]) for label in names}
    assert min(sizes.values()) >= 11
    assert max(sizes, key=sizes.__getitem__) == SUBJECT
    assert next(label["font"] for label in names if label["id"] == SUBJECT).startswith("bold")


def test_a_name_that_is_cut_is_still_a_name(open_map: OpenPage, tmp_path: Path) -> None:
    """Of "City Deal Groene Daken" and eleven more, no one is called "City Deal…"."""
    titles = ("Groene Daken", "Lokale Weerbaarheid", "Openbare Ruimte", "Slim Maatwerk", "Circulaire Bouw", "Kennis Maken", "Zorg voor Allen",
              "Robuuste Regio", "Dutch Blossom", "Elektrische Deelmobiliteit", "Energieke Wijken", "Stedelijke Logistiek")
    deals = [Node(id=title, label=f"City Deal {title} en Verder in de Stad", kind="city-deal") for title in titles]
    relations = [Relation(id=title, kind="partyTo", source=SUBJECT, target=title, sentence_nl="Zij doen mee.", sentence_en="They take part.") for title in titles]
    write_map(replace(example_map(), nodes=(example_nodes()[0], *deals), relations=tuple(relations), facts=()), tmp_path / "deals.html")
    page = open_map(path=tmp_path / "deals.html", width=390, height=844)
    said = {" ".join(label["rows"]) for label in page.evaluate("relationMap.labels()") if label["id"] != SUBJECT}
    cut = [text for text in said if text.endswith("…")]
    assert len(cut) >= 4
    for text in cut:
        assert sum(text.strip("…") in deal.label for deal in deals) == 1, text
    assert any(text.startswith("…") for text in cut)


def test_all_sides_of_the_map_are_used(open_map: OpenPage) -> None:
    """Twenty towns that it does not open with leave the side of their family to others."""
    page = open_map()
    places = [place for node, place in page.evaluate("relationMap.positions()").items() if node != SUBJECT]
    sides = [sum(axis * place[key] > 60 for place in places) for key in ("x", "y") for axis in (1, -1)]
    assert min(sides) >= 6, sides


def test_subject_is_in_the_middle_with_those_it_has_most_to_do_with(open_map: OpenPage) -> None:
    page = open_map()
    assert page.evaluate("relationMap.positions()")[SUBJECT] == {"x": 0, "y": 0}
    point = page.evaluate("relationMap.onScreen({x: 0, y: 0})")
    box = page.locator("#map").bounding_box()
    assert box is not None
    assert abs(point["x"] - box["width"] / 2) < 0.12 * box["width"]
    assert abs(point["y"] - box["height"] / 2) < 0.12 * box["height"]
    near = {end for r in example_relations() if SUBJECT in (r.source, r.target) for end in (r.source, r.target)}
    assert nodes_shown(page) == near
    assert len(near) <= 31


def test_it_says_how_much_is_shown_and_shows_all_when_asked(open_map: OpenPage) -> None:
    page = open_map()
    few = len(nodes_shown(page))
    assert page.locator("#shown").inner_text().startswith(f"{few} van 61 namen")
    page.get_by_role("button", name="Toon alles").click()
    assert page.locator("#shown").inner_text() == "61 van 61 namen en 73 van 73 relaties getoond"
    assert len(relations_shown(page)) == 73
    page.get_by_role("button", name="Begin", exact=True).click()
    assert len(nodes_shown(page)) == few


def test_focus_shows_one_and_two_steps_round_a_name(open_map: OpenPage) -> None:
    page = open_map("#g=eurosteden")
    near = {end for r in example_relations() if "id/network/eurosteden" in (r.source, r.target) for end in (r.source, r.target)}
    page.get_by_role("button", name="Toon buren").click()
    assert nodes_shown(page) == near | {SUBJECT}
    assert page.locator("#scope .round").inner_text().split() == ["rond", "EUROSTEDEN"]
    page.get_by_role("button", name="Toon 2 stappen").click()
    assert page.evaluate("document.activeElement.dataset.key") == "focus2", "the keyboard keeps its place"
    assert near < nodes_shown(page)
    assert "n=eurosteden&d=2" in page.url
    for _ in range(2):
        page.keyboard.press("Escape")
    assert page.get_by_role("button", name="Begin", exact=True).get_attribute("aria-pressed") == "true"


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """600 towns: 60 tied to the subject, the others to those."""
    towns = [Node(id=f"t{n}", label=f"Stad {n}", kind="city") for n in range(600)]
    relations = [Relation(id=f"r{n}", kind="twinTown", source=SUBJECT if n < 60 else f"t{n % 60}", target=f"t{n}",
                          sentence_nl="Zij zijn verbonden.", sentence_en="They are tied.") for n in range(600)]
    path = tmp_path_factory.mktemp("large") / "groot.html"
    write_map(replace(example_map(), nodes=(example_nodes()[0], *towns), relations=tuple(relations), facts=()), path)
    return path


def test_a_large_map_opens_on_a_part_that_can_be_read(open_map: OpenPage, large: Path) -> None:
    page = open_map(path=large)
    names = page.evaluate("relationMap.labels()")
    assert len(nodes_shown(page)) == 31
    assert len(names) >= 28
    assert not any(overlaps(a, b) for index, a in enumerate(names) for b in names[index + 1:])
    assert page.locator("#shown").inner_text() == "31 van 601 namen en 30 van 600 relaties getoond"


def test_a_view_draws_no_more_by_itself_than_can_be_read(open_map: OpenPage, large: Path) -> None:
    page = open_map("#n=waterbeek&d=2", path=large)
    assert len(nodes_shown(page)) == 150
    page.get_by_role("button", name="Begin", exact=True).click()
    page.get_by_role("button", name="Toon alles").click()
    assert len(nodes_shown(page)) == 601
    names = page.evaluate("relationMap.labels()")
    assert 20 < len(names) < 601
    assert not any(overlaps(a, b) for index, a in enumerate(names) for b in names[index + 1:])


def test_among_many_lines_each_is_still_found_and_a_moved_map_stays_whole(open_map: OpenPage, large: Path) -> None:
    page = open_map(ALL, path=large)
    middle = page.evaluate("""() => { const { t5 } = relationMap.positions(); return relationMap.onScreen({ x: t5.x / 2, y: t5.y / 2 }); }""")
    page.locator("#map").hover(position=middle)
    assert page.locator(".tip").inner_text() == "Zij zijn verbonden."
    page.locator("#map").click(position=middle)
    assert page.locator("#detail article").count() == 1
    page.keyboard.press("Escape")
    inked = """() => { const canvas = document.querySelector('#map canvas');
        const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true });
        copy.drawImage(canvas, 0, 0);
        const pixels = copy.getImageData(0, 0, canvas.width, canvas.height).data;
        let count = 0; for (let at = 3; at < pixels.length; at += 4) count += pixels[at] > 0; return count; }"""
    page.wait_for_timeout(100)
    still = page.evaluate(inked)
    page.mouse.move(600, 600)
    page.mouse.down()
    page.mouse.move(610, 606, steps=4)
    page.wait_for_timeout(50)
    assert page.evaluate(inked) > 0.8 * still, "the lines stay while the map is dragged"
    page.mouse.up()


def test_a_map_without_relations_says_so(open_map: OpenPage, tmp_path: Path) -> None:
    alone = MapData(subject=SUBJECT, as_of="2018-12-12", nodes=example_nodes()[:1], relations=(), later=12,
                    first_later="2019-01-01")
    write_map(alone, tmp_path / "leeg.html")
    page = open_map(path=tmp_path / "leeg.html")
    said = page.locator("#scope .notice").all_inner_texts()
    assert said == ["12 relaties beginnen na de peildatum, de eerste op 1 januari 2019.", "Geen relaties gelezen."]
