"""Whatever stands in a document stays text on the page, with the content security policy and without it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from chromium import OpenPage
from map_example import SUBJECT, example_nodes
from map_reading import ALL, quotes_shown

from kg.views.map_model import Fact, Judgement, MapData, Node, Passage, Relation, SourceDocument
from kg.views.relation_map import write_map


@pytest.mark.parametrize("bypass_csp", [False, True])
def test_hostile_text_does_nothing(open_map: OpenPage, tmp_path: Path, bypass_csp: bool) -> None:
    payloads = ["<img src=x onerror=alert(1)>", "</script><script>alert(2)</script>", "<svg onload=alert(3)>",
                "<a href='javascript:alert(4)'>href</a>", "\u2028alert(5)", "{{constructor.constructor('alert(6)')()}}"]
    nodes = [Node(id=text, label=text, kind="network", aliases=(text,), notes=(text,)) for text in payloads]
    relations = [Relation(id=text, kind="memberOf", source=SUBJECT, target=text, sentence_nl=text, sentence_en=text,
                          role=text, since=text, judgements=(Judgement(action="correct", who=text, when=text, why=text),),
                          passages=(Passage(document=text, title=text, date=text, quote=text,
                                                                   before=text, after=text, start=0, end=1),))
                 for text in payloads]
    mark = relations[0].passages[0]
    facts = tuple(Fact(node=text, kind=kind, nl=text, en=text, passages=(mark,))
                  for text in payloads for kind in ("theme", "realised", "period"))
    subject = replace(example_nodes()[0], label=payloads[0])
    hostile = MapData(subject=SUBJECT, as_of=payloads[0], nodes=(subject, *nodes), relations=tuple(relations), facts=facts,
                      documents=(SourceDocument(id=payloads[1], title=payloads[1]),))
    path = tmp_path / "vijandig.html"
    write_map(hostile, path)
    page = open_map(ALL, path=path, bypass_csp=bypass_csp)
    elements = "document.querySelectorAll('img, iframe, object, a, script').length"
    scripts = page.evaluate(elements)
    for line in page.evaluate("relationMap.lines()"):
        page.evaluate("(line) => relationMap.choose({line})", line["id"])
        ((identifier, quotes),) = quotes_shown(page).items()
        assert quotes == [identifier]
    page.evaluate("relationMap.choose({node: relationMap.shown().nodes.at(-1)})")
    for fact in page.locator("#detail .fact").all():
        fact.click()
    page.locator("#filters details").evaluate_all("(parts) => parts.forEach((part) => { part.open = true; })")
    page.get_by_role("button", name="Tabel").click()
    assert page.locator("tbody tr").count() == len(payloads)
    page.locator("#search").press_sequentially("alert")
    assert page.locator("#suggestions .name").count() > 3
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Kaart", exact=True).click()
    page.locator("#map").hover(position={"x": 300, "y": 300})
    assert page.evaluate(elements) == scripts == 7
