"""The relation map without a browser: nothing lost, nothing loaded, nothing injected, the same bytes each time."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import random
import re
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from math import atan2, pi
from pathlib import Path

import pytest
from large_graphs import generated_map
from map_example import SUBJECT, example_map, example_nodes, example_relations
from page_reading import Reader
from pyvis.network import Network

from kg.errors import StoreError, UsageError
from kg.model import Kind
from kg.views.encoding import FAMILIES, NODE_KINDS, SHAPES, node_size
from kg.views.layout import arrange
from kg.views.map_lines import covered_share, lines_of
from kg.views.map_model import MapData, Node, Passage, Relation, SourceDocument
from kg.views.map_page import PAGE, SCRIPTS, VENDOR
from kg.views.offline_page import hash_source
from kg.views.relation_map import build_page, write_map

HERE = Path(__file__).parent
HOSTILE = (
    "<script>alert(1)</script>", "</script><script>alert(1)</script>", "<!--<script>", "]]>", "{{ 7 * 7 }}",
    "{% raw %}", "<img src=x onerror=alert(1)>", '" onmouseover="alert(1)', "' autofocus onfocus='alert(1)",
    "javascript:alert(1)", "<a href='https://example.invalid'>href</a>", "\u2028alert(1)\u2029",
    "\u202eevil", "&lt;b&gt;", "\\u003cb\\u003e", "</style><style>*{display:none}</style>",
    "\x00", "$&$1", "constructor", "__proto__",
)


@pytest.fixture(scope="module")
def page() -> str:
    return build_page(example_map())


@pytest.fixture(scope="module")
def reader(page: str) -> Reader:
    return Reader(page)


def hostile_map(text: str) -> MapData:
    """A map with the same text in every place where a text can stand."""
    mark = Passage(document=text, title=text, date=text, quote=text, before=text, after=text, start=0, end=len(text))
    nodes = (Node(id="id/a", label=text, kind="municipality", short=text, aliases=(text,), notes=(text,)),
             Node(id=text, label=text, kind="city"))
    relation = Relation(id=text, kind="twinTown", source="id/a", target=text, sentence_nl=text, sentence_en=text,
                        role=text, since=text, until=text, passages=(mark,))
    return MapData(subject="id/a", as_of=text, nodes=nodes, relations=(relation,),
                   documents=(SourceDocument(id=text, title=text, date=text),))


def test_every_relation_is_on_one_line(reader: Reader) -> None:
    expected = {relation.id: {relation.source, relation.target} for relation in example_relations()}
    lines, nodes, relations = reader.values("lines"), reader.rows("nodes"), reader.rows("values", "relations")
    assert sorted(position for line in lines for position in line) == list(range(len(expected))) == list(range(73))
    ends = {row["id"]: {nodes[row["source"]]["id"], nodes[row["target"]]["id"]} for row in relations}
    assert ends == expected
    for line in lines:
        assert len({frozenset(ends[relations[position]["id"]]) for position in line}) == 1
    assert len({frozenset(ends[relations[line[0]]["id"]]) for line in lines}) == len(lines)


def test_relations_between_the_same_two_share_a_line_in_either_direction() -> None:
    first, second = example_relations()[:2]
    back = replace(first, id="back", source=first.target, target=first.source)
    assert [line.relations for line in lines_of([first, second, back])] == [(0, 2), (1,)]


def test_nodes_reach_the_page_whole(reader: Reader) -> None:
    drawn = reader.rows("nodes")
    assert len(drawn) == len(example_nodes()) == 61
    by_id = {node["id"]: node for node in drawn}
    for node in example_nodes():
        assert by_id[node.id]["label"] == node.label
        assert tuple(by_id[node.id]["aliases"] or ()) == node.aliases
        assert (by_id[node.id]["short"] or node.label) == (node.short or node.label)
    assert (by_id[SUBJECT]["x"], by_id[SUBJECT]["y"]) == (0, 0)
    assert by_id[SUBJECT]["size"] == 34
    assert all(10 <= node["size"] <= 28 for node in drawn if node["id"] != SUBJECT)
    assert len({node["slug"] for node in drawn}) == len(drawn)


def test_passages_reach_the_page_to_the_letter(reader: Reader) -> None:
    assert reader.quotes() == {relation.id: [passage.quote for passage in relation.passages] for relation in example_relations()}


def test_a_sentence_is_kept_whole_whatever_it_holds() -> None:
    """The names of the ends are written once; what then would read otherwise stands as it is."""
    said = ("A is lid van B.", "B is lid van A.", "{a} is geen A.", "A en B en A.", "", "{b}{a}", "Niemand.")
    nodes = (Node(id="a", label="A", kind="city"), Node(id="b", label="B", label_en="Bee", kind="city"))
    made = [Relation(id=str(number), kind="twinTown", source="a", target="b", sentence_nl=text, sentence_en=text) for number, text in enumerate(said)]
    page = Reader(build_page(MapData(subject="a", as_of="2021", nodes=nodes, relations=tuple(made))))
    for language in ("nl", "en"):
        assert {int(identifier): text for identifier, text in page.sentences(language).items()} == dict(enumerate(said))
    assert "{a} is lid van {b}." in page.values("values")["forms"]


def test_share_of_lines_with_a_passage_is_counted() -> None:
    relations = list(example_relations())
    lines = lines_of(relations)
    assert covered_share(lines, relations) == 100
    bare = [replace(relations[0], passages=()), *relations[1:]]
    assert covered_share(lines, bare) == 100 * (len(lines) - 1) // len(lines) == 98
    assert '"covered":98' in build_page(replace(example_map(), relations=tuple(bare)))


def test_nothing_is_loaded_from_outside(page: str, reader: Reader) -> None:
    addresses = [value for _, attributes in reader.elements for name, value in attributes.items()
                 if name in ("src", "href", "srcset", "action", "data", "poster")]
    assert addresses == ["data:,"]
    styles = "".join(text for tag, _, text in reader.texts if tag == "style")
    assert "--surface" in styles
    assert "url(" not in styles and "@import" not in styles
    own = "".join((PAGE / part).read_text(encoding="utf-8") for part in SCRIPTS)
    for forbidden in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "fetch(", "import("):
        assert forbidden not in own
    assert "cdn" not in page.replace((VENDOR / "vis-network.min.js").read_text(encoding="utf-8"), "")


def test_policy_allows_exactly_the_two_scripts_and_the_style(reader: Reader) -> None:
    policy = next(attributes["content"] for tag, attributes in reader.elements
                  if attributes.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    scripts = [text for tag, attributes, text in reader.texts if tag == "script" and not attributes.get("type")]
    styles = [text for tag, _, text in reader.texts if tag == "style"]
    assert (len(scripts), len(styles)) == (2, 1)
    assert policy == (f"default-src 'none'; script-src {' '.join(map(hash_source, scripts))}; "
                      f"style-src {hash_source(styles[0])}; img-src data:; base-uri 'none'; form-action 'none'")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str, reader: Reader) -> None:
    hostile = Reader(build_page(hostile_map(text)))
    assert [(tag, sorted(a)) for tag, a in hostile.elements] == [(tag, sorted(a)) for tag, a in reader.elements]
    assert hostile.quotes() == {text: [text]}
    assert {node["label"] for node in hostile.rows("nodes")} == {text}
    for identifier in ("values", "nodes", "lines"):
        assert not re.search(r"[<>&\u2028\u2029]", hostile.block(identifier))


def test_naughty_strings_stay_text(reader: Reader, shared: Path) -> None:
    suite = shared / "suites" / "naughty-strings.json"
    if not suite.is_file():
        pytest.skip(f"no {suite}: the naughty strings are not here")
    strings = sorted(set(json.loads(suite.read_text(encoding="utf-8"))) - {""})
    assert len(strings) > 450
    nodes = [Node(id=f"id/{index}", label=text, kind="city", aliases=(text,)) for index, text in enumerate(strings)]
    relations = [Relation(id=text, kind="twinTown", source=SUBJECT, target=node.id, sentence_nl=text, sentence_en=text)
                 for node, text in zip(nodes, strings, strict=True)]
    naughty = Reader(build_page(MapData(subject=SUBJECT, as_of="2021", nodes=(*nodes, example_nodes()[0]),
                                        relations=tuple(relations))))
    assert [tag for tag, _ in naughty.elements] == [tag for tag, _ in reader.elements]
    assert {node["label"] for node in naughty.rows("nodes")} == {*strings, "Waterbeek"}


def test_same_map_same_bytes_in_any_order(page: str) -> None:
    shuffled = random.Random(7)
    example = example_map()
    nodes, relations = list(example.nodes), list(example.relations)
    shuffled.shuffle(nodes)
    shuffled.shuffle(relations)
    assert build_page(replace(example, nodes=tuple(nodes), relations=tuple(relations))) == page


def test_same_bytes_under_another_hash_seed(page: str) -> None:
    code = ("import hashlib; from map_example import example_map; from kg.views.relation_map import build_page;"
            "print(hashlib.sha256(build_page(example_map()).encode()).hexdigest())")
    environment = {**os.environ, "PYTHONHASHSEED": "41", "PYTHONPATH": os.pathsep.join([str(HERE), str(HERE.parent)])}
    printed = subprocess.run([sys.executable, "-c", code], env=environment, check=True, capture_output=True, text=True)
    assert printed.stdout.strip() == hashlib.sha256(page.encode()).hexdigest()


@pytest.mark.parametrize("map_data", [example_map(), generated_map(2000)], ids=["small", "large"])
def test_page_is_at_most_half_as_large_again_as_plain_pyvis(map_data: MapData) -> None:
    """Plain pyvis with the same names and relations, its library in the page, without passages, legend or panels."""
    plain = Network(directed=True, cdn_resources="in_line")
    for node in map_data.nodes:
        plain.add_node(node.id, label=node.label)
    plain.edges = [{"from": relation.source, "to": relation.target, "title": relation.sentence_nl} for relation in map_data.relations]
    assert len(build_page(map_data).encode()) <= 1.5 * len(plain.generate_html().encode())


def test_both_languages_say_everything() -> None:
    texts = json.loads((PAGE / "texts.json").read_text(encoding="utf-8"))
    assert len(texts) > 40
    own = "".join((PAGE / part).read_text(encoding="utf-8") for part in (*SCRIPTS, "page.html"))
    for key, words in texts.items():
        assert set(words) == {"nl", "en"}
        assert set(re.findall(r"\{\w+\}", words["nl"])) == set(re.findall(r"\{\w+\}", words["en"]))
        put_together = f"`{key[:key.find('_') + 1]}${{"  # as `view_${key}`
        assert re.search(rf"\b{key}\b", own) or ("_" in key and put_together in own), f"{key} is said nowhere"
    english = Reader(build_page(example_map(), language="en"))
    assert ("html", {"lang": "en"}) in english.elements
    assert any(tag == "title" and text == "Relation map Waterbeek" for tag, _, text in english.texts)


def test_every_kind_has_a_form() -> None:
    assert {kind.value for kind in Kind} <= set(NODE_KINDS)
    assert {form.shape for form in NODE_KINDS.values()} == set(SHAPES)
    assert {form.family for form in NODE_KINDS.values()} == set(FAMILIES)
    forms = [(form.family, form.shape) for form in NODE_KINDS.values()]
    assert len(set(forms)) == len(forms), "two kinds of one family look the same"
    assert [node_size(n, 9) for n in (0, 1, 9)] == [10, 16, 28]


@pytest.mark.parametrize(("change", "complaint"), [
    ({"subject": "id/nobody"}, "subject 'id/nobody' is not known; it must be a node's id"),
    ({"nodes": (*example_nodes(), Node(id="id/x", label="X", kind="planet"))}, "kind of node 'planet'"),
    ({"nodes": (*example_nodes(), example_nodes()[3])}, "is there twice"),
    ({"relations": (replace(example_relations()[0], kind="knows"),)}, "kind of relation 'knows'"),
    ({"relations": (replace(example_relations()[0], target="id/nobody"),)}, "target 'id/nobody'"),
    ({"relations": (replace(example_relations()[0], status="maybe"),)}, "status 'maybe'"),
    ({"relations": (replace(example_relations()[0], certainty="sure"),)}, "certainty 'sure'"),
    ({"counts": {"bananas": 3}}, "count 'bananas'"),
])
def test_a_map_that_contradicts_itself_is_refused(change: dict[str, object], complaint: str) -> None:
    with pytest.raises(ValueError, match=re.escape(complaint)):
        build_page(replace(example_map(), **change))  # type: ignore[arg-type]


def test_another_language_is_refused() -> None:
    with pytest.raises(UsageError, match="language: 'fy' is not known; one of nl, en is"):
        build_page(example_map(), language="fy")


def test_map_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, page: str) -> None:
    path = tmp_path / "out" / "kaart.html"
    write_map(example_map(), path)
    assert path.read_bytes() == page.encode()
    assert b"\r" not in path.read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StoreError, match=r"kaart.html: cannot be written \(No space left on device\)"):
        write_map(example_map(), path, language="en")
    assert path.read_bytes() == page.encode()
    assert [file.name for file in path.parent.iterdir()] == ["kaart.html"]


def test_near_relations_lie_near_and_families_apart() -> None:
    example = example_map()
    families = {node.id: NODE_KINDS[node.kind].family for node in example.nodes}
    links = [(relation.source, relation.target) for relation in example.relations]
    places = arrange(SUBJECT, families, tuple(FAMILIES), links)
    assert len(set(places.values())) == len(families) == 61
    near = {end for link in links if SUBJECT in link for end in link} - {SUBJECT}

    def mean(values: list[float]) -> float:
        return sum(values) / len(values)

    turns = []
    for family in FAMILIES:
        members = [node for node in families if families[node] == family and node != SUBJECT]
        away = {node: (places[node][0] ** 2 + places[node][1] ** 2) ** 0.5 for node in members}
        if set(members) - near and set(members) & near:
            assert mean([away[n] for n in members if n in near]) < mean([away[n] for n in members if n not in near])
        turns.append(atan2(mean([places[n][1] for n in members]), mean([places[n][0] for n in members])) % (2 * pi))
    assert turns[1:] == sorted(turns[1:]), "the families do not follow each other clockwise"
    assert min(turns[0], 2 * pi - turns[0]) < 0.35, "the first family is not in the east"


def test_a_map_of_one_is_a_map() -> None:
    alone = MapData(subject=SUBJECT, as_of="2021", nodes=example_nodes()[:1], relations=())
    assert Reader(build_page(alone)).values("lines") == []


@pytest.mark.parametrize(("folder", "files"), [(VENDOR, 2), (HERE / "vendor", 1)])
def test_vendored_files_are_the_ones_that_were_taken(folder: Path, files: int) -> None:
    with (folder / "VENDORED.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == files
    for row in rows:
        content = (folder / row["file"]).read_bytes()
        assert hashlib.sha256(content).hexdigest() == row["sha256"]
        assert row["version"].encode() in content[:400]
        assert all((folder / name).stat().st_size > 700 for name in row["licence_texts"].split())


def test_no_name_is_given_twice_in_the_parts_of_the_script() -> None:
    """They stand in one scope: a name that two parts give is a page that does not start."""
    names = [name for part in SCRIPTS
             for name in re.findall(r"^(?:const|let|(?:async )?function\*?|class) (\w+)", (PAGE / part).read_text("utf-8"), re.M)]
    assert len(names) > 150
    assert [name for name, times in Counter(names).items() if times > 1] == []
