"""Texts that nobody wrote: lines of many documents, mixed and cut, so that each rule meets what it does not expect."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.extraction import read as reading
from kg.extraction.annotate import Annotated
from kg.extraction.names.mentions import Gazetteer
from kg.extraction.read import faults, read
from kg.model import Document, Fact
from kg.sources.register import Register


@pytest.fixture(scope="module")
def lines(root: Path) -> list[str]:
    paths = sorted((root / "tests" / "corpus" / "development" / "documents").iterdir())
    assert len(paths) > 30
    return [line for path in paths for line in path.read_bytes().decode().splitlines(keepends=True)]


@pytest.mark.parametrize("seed", range(80))
def test_no_rule_fails_and_every_quote_is_sound(seed: int, lines: list[str], register: Register, gazetteer: Gazetteer) -> None:
    chance = random.Random(seed)
    start = chance.randrange(len(lines))
    mixed = [*lines[start : start + 40], *chance.choices(lines, k=80)]
    chance.shuffle(mixed)
    text = "".join(line[: chance.choice((len(line), len(line), chance.randrange(1, 60)))] for line in mixed)
    found = read(Document("gemengd.txt", text, ""), register, gazetteer)
    assert found.failed == ()
    assert found.facts
    for fact in found.facts:
        for passage in fact.evidence:
            assert text[passage.start : passage.end] == passage.quote != ""


def test_a_rule_that_fails_loses_no_other(monkeypatch: pytest.MonkeyPatch, register: Register, gazetteer: Gazetteer) -> None:
    def broken(annotated: Annotated) -> list[Fact]:
        raise IndexError(f"nothing in {annotated.document.source}")

    document = Document("a.txt", "Gouda is lid van Eurocities.", "")
    whole = read(document, register, gazetteer)
    assert whole.of("memberships")
    monkeypatch.setattr(reading, "RULES", (broken, *reading.RULES))
    found = read(document, register, gazetteer)
    assert found.facts == whole.facts
    assert found.failed == ("broken: IndexError: nothing in a.txt",)
    (told,) = faults([found])
    assert str(told).startswith("a.txt: rule broken: IndexError: nothing in a.txt: a fault of ours")
    assert told.exit_code == 70
    assert not list(faults([whole]))


@pytest.mark.parametrize("step", ["weighed", "stood_by"])
def test_a_step_after_the_rules_that_fails_loses_nothing_of_theirs(step: str, monkeypatch: pytest.MonkeyPatch, register: Register, gazetteer: Gazetteer) -> None:
    def broken(annotated: Annotated, *_: object) -> Iterator[Fact]:
        yield from ()
        raise IndexError(f"nothing in {annotated.document.source}")

    document = Document("a.txt", "Gouda is lid van Eurocities.", "")
    whole = read(document, register, gazetteer)
    assert whole.of("memberships")
    monkeypatch.setattr(reading, step, broken)
    found = read(document, register, gazetteer)
    assert found.facts == whole.facts
    assert found.failed == ("broken: IndexError: nothing in a.txt",)
