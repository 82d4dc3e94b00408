"""Cases of the rules in other words, in another form, and denied, by writers without sight of the program: how many of their rows the whole reader gives.

`tests/cases/rewordings/open.json` is there to work on; of `closed.json` only totals are counted and shown. Each item has the case's text and rows, `reworded` and
`reshaped`, which state the same rows, and `denied`, which looks alike and states none. README.md has the figures; the test holds them equal to a fresh count.
"""

from __future__ import annotations

import json
import re
from hashlib import sha256
from pathlib import Path

import pytest
from rule_cases import fits

from kg.extraction.read import read_all
from kg.model import Document, Fact, row
from kg.sources.register import Register

PARTS = {"open": 384, "closed": 226}
FORMS = ("original", "reworded", "reshaped", "denied")


@pytest.fixture(scope="module")
def published(root: Path) -> dict[str, tuple[str, ...]]:
    """The shares of rows as the README has them, by part."""
    text = (root / "README.md").read_text("utf-8")
    return {part: tuple(re.findall(r"\d\.\d\d", rest)) for part, rest in re.findall(r"^\| (open|closed) cases([^\n]*)$", text, re.M)}


@pytest.mark.parametrize("part", PARTS)
def test_the_published_shares_are_todays(part: str, root: Path, register: Register, published: dict[str, tuple[str, ...]]) -> None:
    items = json.loads((root / "tests" / "cases" / "rewordings" / f"{part}.json").read_text("utf-8"))
    assert len(items) == PARTS[part]
    texts = {f"{item['id']}.{form}.txt": (item, form) for item in items for form in FORMS}
    documents = [Document(name, item[form], sha256(item[form].encode()).hexdigest()) for name, (item, form) in texts.items()]
    found = dict.fromkeys(FORMS, 0)
    for reading in read_all(documents, register):
        item, form = texts[reading.document.source]
        found[form] += sum(_is_given(expected, reading.facts, denied=form == "denied") for expected in item["rows"])
    rows = sum(len(item["rows"]) for item in items)
    assert found["original"] / rows > 0.99
    assert tuple(f"{found[form] / rows:.2f}" for form in FORMS[1:]) == published[part]


def _is_given(expected: str, facts: tuple[Fact, ...], *, denied: bool) -> bool:
    """Whether a fact is the row; where the text denies it, one that is told as planned or ended is none."""
    return any(fits(expected, fact) and not (denied and "status=" not in expected and row(fact).get("status") not in (None, "stated")) for fact in facts)
