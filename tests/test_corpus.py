"""The figures that README.md publishes are those of this day: the five documents and the parts of the written corpus.

Of the parts that are only scored no more than totals are counted and compared; what is missed there is shown to nobody.
"""

from __future__ import annotations

import importlib.util
import json
import re
from pathlib import Path
from types import ModuleType

import pytest

from kg.commands.facts import as_json
from kg.extraction.read import read_all
from kg.judging.judge import judge
from kg.sources.documents import read_documents
from kg.sources.register import Register

HALVES = {"the five": 5, "development": 60, "held-out": 17, "after-real": 40, "retold-open": 300, "retold-closed": 150}
"""The rows of the table, each with how many documents it stands for at least."""


@pytest.fixture(scope="module")
def score(root: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", root / "tests" / "gold" / "score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def folders(root: Path, half: str) -> tuple[Path, Path]:
    if half == "the five":
        return root / "data" / "documents", root / "tests" / "gold"
    corpus = root / "tests" / "corpus" / half
    return corpus / "documents", corpus / "gold"


@pytest.fixture(scope="module")
def published(root: Path) -> dict[str, tuple[int, str, str, str]]:
    """Number of documents, precision, recall and F1 as the README has them, by half."""
    text = (root / "README.md").read_text("utf-8")
    rows = re.findall(r"^\| (the five|development|held-out|after-real|retold-open|retold-closed)([^|]*)\| (\d\.\d\d) \| (\d\.\d\d) \| (\d\.\d\d) \|$", text, re.M)
    numbers = {half: re.search(r"\d+", words) for half, words, *_ in rows}
    return {half: (int(found[0]) if (found := numbers[half]) else 5, p, r, f) for half, _, p, r, f in rows}


def test_every_part_is_published(published: dict[str, tuple[int, str, str, str]]) -> None:
    assert set(published) == set(HALVES)


@pytest.mark.parametrize("half", HALVES)
def test_the_published_figures_are_todays(
    half: str, root: Path, register: Register, score: ModuleType, published: dict[str, tuple[int, str, str, str]]
) -> None:
    documents, gold = folders(root, half)
    read, errors = read_documents([documents])
    assert errors == []
    assert len(read) == published[half][0] >= HALVES[half]
    judged = judge(list(read_all(read, register)), (), register)
    rows = {(row.document.source, row.fact.id): row for row in judged.rows}
    facts = {reading.document.stem: as_json(reading, rows) for reading in judged.readings}
    right = wrong = missed = 0
    for path in sorted(gold.glob("*.json")):
        counts, slots, *_ = score.score_document(json.loads(path.read_text("utf-8")), facts[path.stem])
        for found in (*counts.values(), slots):
            right, wrong, missed = right + found[0], wrong + found[1], missed + found[2]
    assert right > 100
    figures = tuple(f"{figure:.2f}" for figure in score.prf(right, wrong, missed))
    assert figures == published[half][1:]
