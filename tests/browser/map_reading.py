"""What the browser tests of the map read from it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from map_example import example_relations
from playwright.sync_api import Page

AXE = (Path(__file__).parents[1] / "vendor" / "axe.min.js").read_text(encoding="utf-8")
QUOTES = {relation.id: [passage.quote for passage in relation.passages] for relation in example_relations()}
ALL = "#d=alles"


def quotes_shown(page: Page) -> dict[str, list[str]]:
    """The marked words in the details, by relation."""
    shown: dict[str, list[str]] = page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll('#detail article')].map((article) =>
             [article.dataset.relation, [...article.querySelectorAll('mark')].map((mark) => mark.textContent)]))""")
    return shown


def relations_shown(page: Page) -> list[str]:
    shown: list[str] = page.evaluate("relationMap.shown().relations")
    return sorted(shown)


def nodes_shown(page: Page) -> set[str]:
    return set(page.evaluate("relationMap.shown().nodes"))


def overlaps(a: dict[str, Any], b: dict[str, Any]) -> bool:
    return bool(a["x"] < b["x"] + b["w"] and b["x"] < a["x"] + a["w"]
                and a["y"] < b["y"] + b["h"] and b["y"] < a["y"] + a["h"])


def violations(page: Page) -> list[tuple[str, list[str]]]:
    """What axe has against the page as it is now; it must have looked at something."""
    page.evaluate(f"() => {{ window.axe ?? (() => {{ {AXE} }})() }}")
    result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    assert len(result["passes"]) > 15
    return [(found["id"], [node["html"][:200] for node in found["nodes"]]) for found in result["violations"]]
