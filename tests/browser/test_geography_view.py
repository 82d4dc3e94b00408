"""The geographic view as a reader meets it, in a real browser: an invented club of towns that exist, and some that lie nowhere."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from chromium import OpenPage
from map_reading import overlaps
from playwright.sync_api import Page

from kg.views.geography import UNIT
from kg.views.map_model import MapData, Node, Passage, Relation
from kg.views.relation_map import write_map

TOWNS = {  # latitude, longitude, country
    "Haarlem": (52.38084, 4.63683, "NL"), "Groningen": (53.21917, 6.56667, "NL"), "Maastricht": (50.84833, 5.68889, "NL"),
    "Osnabrück": (52.27264, 8.0498, "DE"), "Angers": (47.47381, -0.54774, "FR"), "Buenos Aires": (-34.61315, -58.37723, "AR"),
}
NOWHERE = ("Club van Steden", "Stichting Samen")


def towns_map() -> MapData:
    kinds = {"NL": "municipality"}
    placed = [Node(id=name, label=f"Stad {name}", short=name, kind=kinds.get(country, "city"), latitude=latitude, longitude=longitude)
              for name, (latitude, longitude, country) in TOWNS.items()]
    others = [Node(id=NOWHERE[0], label=NOWHERE[0], kind="network"), Node(id=NOWHERE[1], label=NOWHERE[1], kind="foundation")]

    def relation(kind: str, source: str, target: str) -> Relation:
        quote = f"{source} en {target} zijn verbonden"
        return Relation(id=f"{source}-{target}", kind=kind, source=source, target=target, sentence_nl=f"{quote}.",
                        sentence_en=f"{quote}.", certainty="stated",
                        passages=(Passage(document="stuk", title="Stuk", quote=quote, start=0, end=len(quote)),))

    ties = [relation("twinTown", "Haarlem", town) for town in ("Osnabrück", "Angers", "Buenos Aires")]
    members = [relation("memberOf", town, NOWHERE[0]) for town in ("Haarlem", "Groningen", "Osnabrück")]
    return MapData(subject="Haarlem", as_of="2022-02-15", nodes=(*placed, *others),
                   relations=(*ties, *members, relation("partyTo", "Haarlem", NOWHERE[1])))


@pytest.fixture(scope="module")
def towns_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("geography") / "kaart.html"
    write_map(towns_map(), path)
    return path


def rested(page: Page) -> Page:
    """The names are placed a moment after the last move."""
    page.wait_for_timeout(250)
    return page


def points(page: Page) -> dict[str, tuple[float, float]]:
    """Where the middle of each place is on the screen, by its name in the address."""
    found: dict[str, tuple[float, float]] = page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll('#globe .place')].map((place) => {
             const box = place.querySelector('.halo').getBoundingClientRect();
             return [place.getAttribute('aria-label').replace('Stad ', ''), [box.x + box.width / 2, box.y + box.height / 2]];
           }))""")
    return found


def drawn(page: Page) -> dict[str, tuple[float, float]]:
    """Where the middle of each place is drawn on the screen, also of those out of view."""
    box = page.locator("#globe").bounding_box()
    assert box is not None
    return {place["id"]: (box["x"] + place["x"], box["y"] + place["y"]) for place in page.evaluate("relationMap.ground()")["places"]}


def accent(page: Page) -> int:
    """How many points of the drawing of the choice have the colour of what is chosen."""
    count: int = page.evaluate(
        """() => {
             const canvas = document.querySelectorAll('#globe canvas')[1];
             if (!canvas.width) return 0;
             const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d');
             copy.drawImage(canvas, 0, 0);
             const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
             let found = 0;
             for (let at = 0; at < data.length; at += 4) found += data[at] === 11 && data[at + 1] === 92 && data[at + 2] === 173 && data[at + 3] === 255;
             return found;
           }""")
    return count


def test_every_place_lies_in_its_own_country(open_map: OpenPage, towns_file: Path) -> None:
    page = open_map("#v=geografie", path=towns_file)
    countries: dict[str, list[int]] = page.evaluate(
        """() => {
             const paths = [...document.querySelectorAll('#globe .land path')];
             return Object.fromEntries([...document.querySelectorAll('#globe .place')].map((place) => {
               const { e: x, f: y } = place.transform.baseVal.consolidate().matrix;
               return [place.getAttribute('aria-label').replace('Stad ', ''), paths.flatMap((path, index) => path.isPointInFill(new DOMPoint(x, y)) ? [index] : [])];
             }));
           }""")
    assert set(countries) == set(TOWNS)
    assert [name for name, inside in countries.items() if len(inside) != 1] == []
    by_country: dict[str, set[int]] = {}
    for name, (_, _, country) in TOWNS.items():
        by_country.setdefault(country, set()).add(countries[name][0])
    assert {len(indices) for indices in by_country.values()} == {1}
    assert len({index for indices in by_country.values() for index in indices}) == len(by_country)


def test_no_country_runs_across_the_whole_map(open_map: OpenPage, towns_file: Path) -> None:
    """Russia and Fiji lie on both sides of the line where the days meet."""
    paths: list[str] = open_map("#v=geografie", path=towns_file).locator("#globe .land path").evaluate_all("(all) => all.map((path) => path.getAttribute('d'))")
    rings = [[float(point.split(",")[0]) for point in ring.split("L")] for path in paths for ring in path.strip("MZ").split("ZM")]
    assert len(rings) > 300
    assert max(abs(a - b) for ring in rings for a, b in pairwise([*ring, ring[0]])) < UNIT / 8


def test_the_whole_map_is_in_view_and_north_is_up(open_map: OpenPage, towns_file: Path) -> None:
    page = open_map("#v=geografie", path=towns_file)
    box = page.locator("#globe").bounding_box()
    assert box is not None
    where = points(page)
    assert all(box["x"] < x < box["x"] + box["width"] and box["y"] < y < box["y"] + box["height"] for x, y in where.values())
    assert where["Groningen"][1] < where["Haarlem"][1] < where["Angers"][1] < where["Buenos Aires"][1]
    assert where["Buenos Aires"][0] < where["Angers"][0] < where["Haarlem"][0] < where["Osnabrück"][0]


def test_what_has_no_place_is_listed_and_not_drawn(open_map: OpenPage, towns_file: Path) -> None:
    page = open_map("#v=geografie", path=towns_file)
    summary = page.locator("#placeless summary")
    assert summary.inner_text() == "Zonder plaats op de kaart (2)"
    summary.click()
    assert set(page.locator("#placeless .name").all_inner_texts()) == set(NOWHERE)
    assert set(points(page)) == set(TOWNS)
    page.get_by_label("Netwerken", exact=True).or_(page.get_by_label("Samenwerking", exact=True)).first.uncheck()
    assert summary.inner_text() == "Zonder plaats op de kaart (1)"


def test_a_chosen_network_shows_its_members(open_map: OpenPage, towns_file: Path) -> None:
    page = open_map("#v=geografie", path=towns_file)
    page.locator("#placeless summary").click()
    page.locator("#placeless").get_by_role("button", name=NOWHERE[0]).click()
    members = page.locator("#globe .place.member").evaluate_all("(all) => all.map((place) => place.getAttribute('aria-label').replace('Stad ', ''))")
    assert set(members) == {"Haarlem", "Groningen", "Osnabrück"}
    assert page.locator("#detail h2").inner_text() == NOWHERE[0]
    assert page.locator("#globe canvas").first.evaluate("(all) => Number(getComputedStyle(all).opacity)") < 0.5, "the others do not step back"
    assert page.locator(".globe-told").inner_text() == "Club van Steden: 3 van de 3 verbonden namen liggen op deze kaart"
    assert page.evaluate("document.activeElement.textContent") == NOWHERE[0], "the keyboard has lost its place"


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(("width", "height"), [(1366, 768), (390, 844)])
def test_nothing_lies_over_what_is_told(open_map: OpenPage, towns_file: Path, language: str, width: int, height: int) -> None:
    page = open_map(f"#v=geografie&taal={language}", path=towns_file, width=width, height=height)
    page.locator("#placeless summary").click()
    page.locator("#placeless").get_by_role("button", name=NOWHERE[0]).click()
    boxes = [page.locator(place).bounding_box() for place in (".globe-told", "#geography-view .controls", "#geography-view .credit")]
    told, *others = [{"x": box["x"], "y": box["y"], "w": box["width"], "h": box["height"]} for box in boxes if box]
    assert len(others) == 2
    assert not any(overlaps(told, other) for other in others)


def test_a_line_opens_its_passage(open_map: OpenPage, towns_file: Path) -> None:
    page = open_map("#v=geografie", path=towns_file)
    where = points(page)
    x, y = ((a + b) / 2 for a, b in zip(where["Haarlem"], where["Buenos Aires"], strict=True))
    page.mouse.click(x, y)
    assert page.locator("#detail mark").all_inner_texts() == ["Haarlem en Buenos Aires zijn verbonden"]
    assert accent(page) > 200, "the chosen line does not stand out"
    page.keyboard.press("Escape")
    assert accent(page) == 0
    page.mouse.click(x, y)
    page.mouse.click(x, y + 60)
    assert accent(page) == 0, "a click beside it leaves the choice"


def test_what_lies_under_the_pointer_says_what_it_is(open_map: OpenPage, towns_file: Path) -> None:
    page = open_map("#v=geografie", path=towns_file)
    where = points(page)
    page.mouse.move(*where["Angers"])
    assert page.locator("#geography-view .tip").inner_text() == "Stad Angers"
    page.mouse.move(*((a + b) / 2 for a, b in zip(where["Haarlem"], where["Buenos Aires"], strict=True)))
    assert page.locator("#geography-view .tip").inner_text() == "Haarlem en Buenos Aires zijn verbonden."
    page.mouse.move(where["Buenos Aires"][0] + 90, where["Buenos Aires"][1])
    assert page.locator("#geography-view .tip").is_hidden()


def test_a_place_is_hit_where_it_lies_also_while_the_map_is_on_its_way(open_map: OpenPage, towns_file: Path) -> None:
    page = open_map("#v=geografie", path=towns_file)
    before = points(page)
    page.locator("#globe").focus()
    page.keyboard.press("ArrowRight")
    page.mouse.click(before["Angers"][0] - 60, before["Angers"][1])
    assert page.locator("#detail h2").inner_text() == "Stad Angers"


def test_a_move_is_no_click_and_changes_only_the_view(open_map: OpenPage, towns_file: Path) -> None:
    page = open_map("#v=geografie", path=towns_file)
    elements = page.evaluate_handle("[...document.querySelectorAll('#globe .place')]")
    before = points(page)
    page.mouse.move(*before["Angers"])
    page.mouse.down()
    page.mouse.move(before["Angers"][0] + 80, before["Angers"][1] - 30, steps=4)
    page.mouse.up()
    rested(page)
    after = points(page)
    assert {name: (round(after[name][0] - x), round(after[name][1] - y)) for name, (x, y) in before.items()} == dict.fromkeys(TOWNS, (80, -30))
    assert page.locator("#detail h2").inner_text() == "Stad Haarlem", "the press was taken for a click"
    assert page.evaluate("(before) => [...document.querySelectorAll('#globe .place')].every((element, index) => element === before[index])", elements)
    texts = page.locator("#globe .names text").all_text_contents()
    assert "Haarlem" in texts
    page.get_by_role("button", name="Hele kaart").click()
    assert points(rested(page)) == before


def test_the_wheel_keeps_what_is_under_the_pointer(open_map: OpenPage, towns_file: Path) -> None:
    page = open_map("#v=geografie", path=towns_file)
    before = points(page)
    assert drawn(page) == {name: pytest.approx(place, abs=0.1) for name, place in before.items()}, "a button lies over its place"
    page.mouse.move(*before["Angers"])
    page.mouse.wheel(0, -600)
    assert points(rested(page))["Angers"] == pytest.approx(before["Angers"], abs=4), "the pointer stands on a whole pixel"
    after = drawn(page)
    assert after["Angers"] == pytest.approx(points(page)["Angers"], abs=0.1)
    assert abs(after["Haarlem"][0] - after["Angers"][0]) > 3 * abs(before["Haarlem"][0] - before["Angers"][0])
    assert page.locator("#globe .names").evaluate("(layer) => getComputedStyle(layer).visibility") == "visible"


def test_with_the_keyboard_alone(open_map: OpenPage, towns_file: Path) -> None:
    page = open_map("#v=geografie", path=towns_file)
    rested(page)
    before = points(page)
    page.locator("#globe").focus()
    page.keyboard.press("ArrowLeft")
    assert points(page)["Haarlem"][0] - before["Haarlem"][0] == pytest.approx(60, abs=0.5)
    page.keyboard.press("+")
    wide = points(page)["Osnabrück"][0] - points(page)["Angers"][0]
    assert wide == pytest.approx(1.4 * (before["Osnabrück"][0] - before["Angers"][0]), abs=0.5)
    page.keyboard.press("-")
    rested(page)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Stad Haarlem"
    page.keyboard.press("Tab")
    reached = page.evaluate("document.activeElement.getAttribute('aria-label')")
    assert reached.removeprefix("Stad ") in TOWNS
    page.keyboard.press("Enter")
    assert page.locator("#detail h2").inner_text() == reached
    assert page.evaluate("document.activeElement.tagName") == "H2"


def test_many_places_stay_usable(open_map: OpenPage, tmp_path: Path) -> None:
    """Two thousand places on a plain machine; generous here, measured in `tests/benchmarks/map.py`."""
    towns = tuple(Node(id=f"t{n}", label=f"Plaats {n}", kind="city", latitude=30 + (n * 37 % 400) / 10, longitude=-10 + (n * 91 % 500) / 10)
                  for n in range(2000))
    relations = tuple(Relation(id=f"r{n}", kind="twinTown", source="Haarlem" if n < 40 else f"t{n % 40}", target=f"t{n}",
                               sentence_nl="Zij zijn verbonden.", sentence_en="They are tied.") for n in range(2000))
    path = tmp_path / "veel.html"
    write_map(replace(towns_map(), nodes=(*towns_map().nodes, *towns), relations=relations), path)
    page = open_map("#v=geografie&d=alles", path=path)
    assert len(page.evaluate("relationMap.ground()")["places"]) > 2000
    assert len(page.evaluate("relationMap.ground()")["ties"]) == 2000
    spent = page.evaluate(
        """async () => {
             const globe = document.getElementById('globe');
             const began = performance.now();
             for (let step = 0; step < 10; step += 1) globe.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft' }));
             return (performance.now() - began) / 10;
           }""")
    assert spent < 20, "a move draws more than it has to"
    stops = page.locator("#globe .place[tabindex='0']").count()
    assert 0 < stops <= 100


@pytest.mark.parametrize("bypass_csp", [False, True])
def test_hostile_names_do_nothing(open_map: OpenPage, tmp_path: Path, bypass_csp: bool) -> None:
    payloads = ["<img src=x onerror=alert(1)>", "</script><script>alert(2)</script>", "</title><svg onload=alert(3)>", "'];alert(4);//"]
    nodes = tuple(Node(id=text, label=text, kind="city", latitude=40.0 + 3 * n, longitude=5.0 * n) for n, text in enumerate(payloads))
    relations = tuple(Relation(id=text, kind="twinTown", source="Haarlem", target=text, sentence_nl=text, sentence_en=text,
                               passages=(Passage(document=text, title=text, quote=text, start=0, end=1),)) for text in payloads)
    path = tmp_path / "vijandig.html"
    write_map(replace(towns_map(), nodes=(*towns_map().nodes, *nodes), relations=relations), path)
    page = open_map("#v=geografie&d=alles", path=path, bypass_csp=bypass_csp)
    scripts = "document.querySelectorAll('img, iframe, object, script').length"
    before = page.evaluate(scripts)
    rested(page)
    box = page.locator("#globe").bounding_box()
    assert box is not None
    said = []
    for tie in page.evaluate("relationMap.ground()")["ties"]:
        x, y = (box[axis] + 0.4 * tie["a"][axis] + 0.6 * tie["b"][axis] for axis in ("x", "y"))
        page.mouse.move(x, y)
        said.append(page.locator("#geography-view .tip").inner_text())
        page.mouse.click(x, y)
        assert page.locator("#detail mark").inner_text() == said[-1]
        page.keyboard.press("Escape")
    assert sorted(said) == sorted(payloads)
    assert page.evaluate(scripts) == before


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_accessibility_rules_hold(open_map: OpenPage, towns_file: Path, language: str, scheme: str) -> None:
    page = open_map(f"#v=geografie&taal={language}", path=towns_file, scheme=scheme)
    page.evaluate(f"() => {{ {(Path(__file__).parents[1] / 'vendor' / 'axe.min.js').read_text(encoding='utf-8')} }}")
    page.locator("#placeless summary").click()
    page.locator("#placeless button").first.click()
    assert page.locator("#globe .place.member").count() > 0
    result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    assert [(v["id"], [node["html"][:200] for node in v["nodes"]]) for v in result["violations"]] == []
    assert len(result["passes"]) > 20
