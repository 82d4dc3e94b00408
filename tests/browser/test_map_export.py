"""What can be taken along from the map: image, drawing, table and print, in a real browser."""

from __future__ import annotations

import csv
import io
import re
import struct
import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdf
import pytest
from chromium import OpenPage
from goal_example import COVERS, GOALS, ROWS, goal_example, words
from map_example import DOCUMENTS, SUBJECT, example_map, example_relations
from playwright.sync_api import Page

from kg.views.encoding import FAMILIES, NODE_KINDS
from kg.views.map_model import Node, Passage, Relation
from kg.views.relation_map import write_map

SVG = "{http://www.w3.org/2000/svg}"
ALL = "#v=kaart&d=alles"
CITED = {passage.document for relation in example_relations() for passage in relation.passages}
SOURCES = f"Bron ({len(CITED)})"


@pytest.fixture(scope="module")
def export_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("export") / "kaart.html"
    write_map(replace(example_map(), goals=goal_example()), path)
    return path


def taken(page: Page, kind: str) -> tuple[str, bytes]:
    """Name and bytes of what the menu gives."""
    page.locator("#export").click()
    with page.expect_download() as download:
        page.locator(f"#exports [data-key={kind}]").click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def rows_of(content: bytes) -> list[dict[str, str]]:
    assert content.startswith(b"\xef\xbb\xbf"), "a spreadsheet takes a file without mark for another encoding"
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def texts_in(drawing: ElementTree.Element) -> list[str]:
    return [" ".join(span.text or "" for span in text.iter(f"{SVG}tspan")) for text in drawing.iter(f"{SVG}text")]


def test_relations_in_are_the_lines_counts_and_the_rows(open_map: OpenPage, export_file: Path) -> None:
    page = open_map(ALL, path=export_file)
    name, content = taken(page, "csv")
    assert name == "relatiekaart-waterbeek-kaart-2021-11-16.csv"
    rows = rows_of(content)
    lines = page.evaluate("relationMap.lines()")
    assert len(rows) == sum(line["count"] for line in lines) == len(example_relations()) == 73
    assert sorted(row["Zin"] for row in rows) == sorted(relation.sentence_nl for relation in example_relations())
    for row in rows:
        relation = next(one for one in example_relations() if one.sentence_nl == row["Zin"])
        assert int(row["Vindplaatsen"]) == len(relation.passages)
        for passage in relation.passages:
            assert passage.quote in row["Citaat"]
            assert f"{passage.document} · tekens {passage.start}–{passage.end}" in row["Plaats"]
            assert passage.title in row["Stuk"]


def test_the_filter_holds_for_the_rows_too(open_map: OpenPage, export_file: Path) -> None:
    page = open_map(ALL, path=export_file)
    page.get_by_label("Netwerken", exact=True).uncheck()
    rows = rows_of(taken(page, "csv")[1])
    assert 0 < len(rows) == len(page.evaluate("relationMap.shown()")["relations"]) < 73
    page.get_by_role("button", name="EN", exact=True).click()
    assert list(rows_of(taken(page, "csv")[1])[0])[:3] == ["From", "Relation", "To"]


def test_the_matrix_gives_its_cells(open_map: OpenPage, export_file: Path) -> None:
    rows = rows_of(taken(open_map("#v=matrix", path=export_file), "csv")[1])
    assert len(rows) == sum(map(len, COVERS))
    assert {(row["Relatie"], row["Doel"], row["Citaat"]) for row in rows} == {
        (name, goal, words(name, goal)) for name, *_ in ROWS for goal, *_ in GOALS}


@pytest.mark.parametrize("text", ["=1+1", "+31 6", "-2", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x";"a")'])
def test_no_cell_is_a_formula(open_map: OpenPage, tmp_path: Path, text: str) -> None:
    path = tmp_path / "formule.html"
    relation = Relation(id="r", kind="memberOf", source=SUBJECT, target="n", sentence_nl=text, sentence_en=text, role=text,
                        passages=(Passage(document=text, title=text, quote=text, start=0, end=1),))
    write_map(replace(example_map(), nodes=(*example_map().nodes, Node(id="n", label=text, kind="network")), relations=(relation,)), path)
    (row,) = rows_of(taken(open_map(ALL, path=path), "csv")[1])
    assert row["Naar"].lstrip("'") == row["Citaat"].lstrip("'") == text
    assert not [value for value in row.values() if value[:1] in set("=+-@\t\r")]


def test_the_drawing_of_the_map_says_what_the_map_says(open_map: OpenPage, export_file: Path) -> None:
    page = open_map(ALL, path=export_file)
    name, content = taken(page, "svg")
    assert name.endswith("-kaart-2021-11-16.svg")
    drawing = ElementTree.fromstring(content)
    said = texts_in(drawing)
    assert said[0] == "Relatiekaart Waterbeek"
    assert "Kaart · Peildatum 16 november 2021 · 61 van 61 namen en 73 van 73 relaties getoond" in said
    assert [document.title in said[-1] for document in DOCUMENTS] == [document.id in CITED for document in DOCUMENTS], "only what is shown has its source"
    assert {"Netwerken", "Gemeenten", "lidmaatschap", "staat in de bron", "beëindigd"} <= set(said), "the legend"
    scene = next(element for element in drawing.iter(f"{SVG}svg") if element is not drawing)
    names = texts_in(scene)
    assert len(names) == len(page.evaluate("relationMap.labels()"))
    assert {"Waterbeek", "EUROSTEDEN", "Bärenstadt", "t/m 2018"} <= set(names)
    lines = [path for path in scene.iter(f"{SVG}path") if path.get("stroke")]
    assert len(lines) == len(page.evaluate("relationMap.lines()"))
    assert {path.get("stroke-dasharray") for path in lines} >= {"none"}
    assert len({path.get("stroke-dasharray") for path in lines}) > 2, "a dash says how sure a line is"
    colours = {element.get("fill") for element in scene.iter()} | {element.get("stroke") for element in scene.iter()}
    assert {FAMILIES[NODE_KINDS[node.kind].family].light for node in example_map().nodes} <= colours


def test_what_is_chosen_stands_out_in_the_drawing_too(open_map: OpenPage, export_file: Path) -> None:
    page = open_map(f"{ALL}&g=eurosteden", path=export_file)
    ends = page.evaluate("relationMap.lines().filter((line) => [line.from, line.to].some((end) => end.includes('eurosteden'))).length")
    scene = list(ElementTree.fromstring(taken(page, "svg")[1]).iter(f"{SVG}svg"))[1]
    strong = [path for path in scene.iter(f"{SVG}path") if float(path.get("opacity", "1")) >= 0.5]
    assert len(strong) == ends > 0


def test_the_drawing_of_the_ground_has_outline_places_and_source(open_map: OpenPage, export_file: Path) -> None:
    drawing = ElementTree.fromstring(taken(open_map("#v=geografie", path=export_file), "svg")[1])
    said = texts_in(drawing)
    assert "Waterbeek" in said
    assert said[-1].endswith("Landgrenzen: Natural Earth.")
    assert "Zonder plaats op de kaart (60)" in said[-1]
    assert sum(path.get("d", "").endswith("Z") for path in drawing.iter(f"{SVG}path")) > 150
    assert "Netwerken" not in said, "the legend names what is not drawn"


def test_a_picture_is_of_paper_in_the_dark_too(open_map: OpenPage, export_file: Path) -> None:
    light, dark = (taken(open_map(ALL, path=export_file, scheme=scheme), "svg")[1] for scheme in ("light", "dark"))
    assert light == dark


def test_the_image_is_sharp(open_map: OpenPage, export_file: Path) -> None:
    page = open_map(ALL, path=export_file)
    drawing = ElementTree.fromstring(taken(page, "svg")[1])
    name, content = taken(page, "png")
    assert name.endswith(".png")
    assert content.startswith(b"\x89PNG")
    size = struct.unpack(">II", content[16:24])
    assert size == tuple(-int(-2 * float(drawing.get(side, "0")) // 1) for side in ("width", "height"))
    assert page.locator("#note").inner_text() == f"Bewaard als {name}"
    ink = page.evaluate(
        """async (bytes) => {
             const image = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
             const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
             canvas.drawImage(image, 0, 0);
             const { data } = canvas.getImageData(0, 0, image.width, image.height);
             const seen = new Set();
             for (let at = 0; at < data.length; at += 4) seen.add(`${data[at]},${data[at + 1]},${data[at + 2]},${data[at + 3]}`);
             return [...seen];
           }""", list(content))
    assert {"255,255,255,255", "11,92,173,255", "0,133,106,255"} <= set(ink), "paper, government, cooperation"


def test_a_view_without_picture_says_so(open_map: OpenPage, export_file: Path) -> None:
    page = open_map("#v=tabel", path=export_file)
    page.locator("#export").click()
    page.locator("#exports [data-key=png]").click()
    assert page.locator("#note").inner_text() == "Van deze weergave is er geen afbeelding; CSV en afdrukken kunnen wel."


@pytest.mark.parametrize(("view", "said"), [
    ("kaart", ["Relatiekaart Waterbeek", "Peildatum 16 november 2021", SOURCES, "Themagroep Europa", "lidmaatschap"]),
    ("geografie", ["Relatiekaart Waterbeek", "Landgrenzen: Natural Earth", SOURCES]),
    ("matrix", ["Relatiekaart Waterbeek", "gerealiseerd", "niet beschreven", "EUROSTEDEN", SOURCES]),
    ("tabel", ["Relatiekaart Waterbeek", "Werkgroep Inkoop", "Waterbeek is ‘associated member’.", SOURCES]),
])
def test_a_print_has_view_legend_and_source_and_no_bars(open_map: OpenPage, export_file: Path, tmp_path: Path, view: str, said: list[str]) -> None:
    page = open_map(f"#v={view}&d=alles", path=export_file, scheme="dark")
    page.pdf(path=tmp_path / "print.pdf", prefer_css_page_size=True)
    pages = pypdf.PdfReader(tmp_path / "print.pdf").pages
    text = re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pages))
    assert [words for words in said if words not in text] == []
    assert [words for words in ("Exporteren", "Wie en wat", "toon ook zonder datum", "240 feiten") if words in text] == []
    assert pages[0].mediabox.width > pages[0].mediabox.height
    assert len(pages) == 1 or view == "tabel"
    assert page.locator("#paper").is_hidden()
    assert page.locator("#paper > *").count() == 0


def test_with_the_keyboard_alone(open_map: OpenPage, export_file: Path) -> None:
    page = open_map(ALL, path=export_file)
    page.locator("#export").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.dataset.key") == "png"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename.endswith(".csv")
    assert page.evaluate("document.activeElement.id") == "export"
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    assert page.locator("#exports").is_hidden()
    assert page.evaluate("document.activeElement.id") == "export"
    page.locator("#export").click()
    page.locator("#map").click(position={"x": 5, "y": 5})
    assert page.locator("#exports").is_hidden()


def test_the_address_is_shared(open_map: OpenPage, export_file: Path) -> None:
    page = open_map("#v=tabel&taal=nl", path=export_file)
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: {writeText: async (text) => { window.copied = text; }}})")
    page.locator("#share").click()
    page.wait_for_selector("#note.told")
    assert page.locator("#note").inner_text() == "Het adres van deze weergave is gekopieerd."
    copied: Any = page.evaluate("window.copied")
    assert copied.startswith("file://")
    assert copied.endswith("#v=tabel&taal=nl")


def test_a_clipboard_that_refuses_is_told(open_map: OpenPage, export_file: Path) -> None:
    page = open_map("#v=tabel&taal=nl", path=export_file)
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: {writeText: async () => { throw new DOMException('no'); }}})")
    page.locator("#share").click()
    page.wait_for_selector("#note.told")
    assert page.locator("#note").inner_text() == "Kopieer dit adres:"
    assert page.locator("#note input").input_value() == page.url


@pytest.mark.parametrize("bypass_csp", [False, True])
def test_hostile_text_stays_text(open_map: OpenPage, tmp_path: Path, bypass_csp: bool) -> None:
    text = "</text><script>alert(1)</script>]]>&<img src=x onerror=alert(2)>\u0000\u000b\ufffe"
    path = tmp_path / "vijandig.html"
    nodes = (Node(id="n", label=text, short=text, kind="city", latitude=50.0, longitude=8.0),)
    relation = Relation(id="r", kind="twinTown", source=SUBJECT, target="n", sentence_nl=text, sentence_en=text,
                        passages=(Passage(document=text, title=text, quote=text, start=0, end=1),))
    write_map(replace(example_map(), nodes=(*example_map().nodes, *nodes), relations=(relation,)), path)
    for view in ("kaart", "geografie"):
        page = open_map(f"#v={view}&d=alles", path=path, bypass_csp=bypass_csp)
        drawing = ElementTree.fromstring(taken(page, "svg")[1])
        assert {element.tag.removeprefix(SVG) for element in drawing.iter()} <= {"svg", "g", "path", "rect", "circle", "polygon", "text", "tspan", "title"}
        assert taken(page, "png")[1].startswith(b"\x89PNG")
        page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
        assert page.locator("#paper script, #paper img").count() == 0
