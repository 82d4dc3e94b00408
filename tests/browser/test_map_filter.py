"""The legend that is the filter, and the years: what is left is what was asked for, and nothing moves."""

from __future__ import annotations

import pytest
from chromium import OpenPage
from map_example import SUBJECT, example_nodes, example_relations
from map_reading import ALL, nodes_shown, relations_shown

RELATIONS = example_relations()
AGREEMENT = "id/agreement/convenant-duinstreek"


def test_filter_hides_and_moves_nothing(open_map: OpenPage) -> None:
    page = open_map(ALL)
    before = page.evaluate("relationMap.positions()")
    point = page.evaluate("relationMap.onScreen({x: 100, y: 50})")
    page.get_by_label("Gemeenten", exact=True).uncheck()
    towns = {node.id for node in example_nodes() if node.kind == "municipality"} - {SUBJECT}
    assert len(towns) == 20
    assert not towns & nodes_shown(page)
    assert SUBJECT in nodes_shown(page)
    after = page.evaluate("relationMap.positions()")
    assert 20 < len(after) < len(before)
    assert all(before[node] == place for node, place in after.items())
    assert page.evaluate("relationMap.onScreen({x: 100, y: 50})") == point
    left = [relation.id for relation in RELATIONS if not towns & {relation.source, relation.target}]
    assert relations_shown(page) == sorted(left)
    assert page.locator("#shown").inner_text().endswith(f"{len(left)} van 73 relaties getoond")
    page.get_by_role("button", name="Wis filter").click()
    assert len(relations_shown(page)) == 73
    assert page.evaluate("relationMap.positions()") == before


@pytest.mark.parametrize(("group", "name", "wanted"), [
    ("Soort relatie", "Stedenband", [r for r in RELATIONS if r.kind == "twinTown"]),
    ("Zekerheid", "Niet nagekeken", [r for r in RELATIONS if r.certainty == "unchecked"]),
    ("Looptijd", "Voorbij", [r for r in RELATIONS if r.certainty == "ended"]),
    ("Document", "Convenant Duinstreek", [r for r in RELATIONS if r.passages[0].document == "2020-duinstreek"]),
    ("Thema", "Wonen", [r for r in RELATIONS if AGREEMENT in (r.source, r.target)]),
    ("Opbrengst", "Gerealiseerd", [r for r in RELATIONS if "id/network/eurosteden" in (r.source, r.target)]),
])
def test_only_leaves_what_was_asked_for_wherever_it_is(open_map: OpenPage, group: str, name: str, wanted: list[object]) -> None:
    page = open_map()
    part = page.locator("#filters details").filter(has=page.locator("summary", has_text=group)).first
    if not part.evaluate("(part) => part.open"):
        part.locator("summary").click()
    part.get_by_role("button", name=f"Alleen {name}").click()
    left = [r for r in RELATIONS if r in wanted]
    assert left
    assert relations_shown(page) == sorted(r.id for r in left)
    assert nodes_shown(page) == {SUBJECT, *(end for r in left for end in (r.source, r.target))}


def test_years_leave_what_held_then(open_map: OpenPage) -> None:
    page = open_map(ALL)
    page.get_by_label("Vanaf jaar").evaluate("(handle) => { handle.value = 2020; handle.dispatchEvent(new Event('input')); }")
    over = [r.id for r in RELATIONS if r.until and r.until < "2020"]
    assert over
    assert relations_shown(page) == sorted({r.id for r in RELATIONS} - set(over))
    page.get_by_label("toon ook zonder datum").uncheck()
    dated = [r.id for r in RELATIONS if (r.since or r.until) and r.id not in over]
    assert relations_shown(page) == sorted(dated)
    assert page.locator("#years-chosen").inner_text() == "2020–2022"
    assert "j=2020-2022&u=0" in page.url
    assert f"({len(RELATIONS) - len(dated) - len(over)})" in page.locator("#years").inner_text()


def test_a_handle_does_not_pass_the_other(open_map: OpenPage) -> None:
    page = open_map("#j=1990-2000")
    assert page.locator("#years-chosen").inner_text() == "1990–2000"
    page.get_by_label("Tot en met jaar").focus()
    for _ in range(12):
        page.keyboard.press("ArrowLeft")
    assert page.locator("#years-chosen").inner_text() == "1990–1990"
