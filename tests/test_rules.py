"""Every rule by itself, on sentences that are kept as data: what it must read, and what it must not."""

from __future__ import annotations

from difflib import SequenceMatcher

import pytest
from rule_cases import FOLDER, Case, fits, read_cases

from kg.extraction.annotate import annotate
from kg.extraction.joining.resolve import resolve
from kg.extraction.names.mentions import Gazetteer
from kg.extraction.rules import RULES
from kg.model import Document, Fact, row
from kg.sources.register import Register

RULE = {rule.__name__: rule for rule in RULES}
EVERY_DOCUMENT = "document"
"""The one rule that gives a row whatever the text: its negatives are rows whose columns stay empty."""
CASES = {name: read_cases(name) for name in RULE if (FOLDER / f"{name}.txt").is_file()}


def _parameters() -> list[object]:
    return [
        pytest.param(case, id=f"{name}-{number}", marks=[pytest.mark.xfail(reason=case.gap, strict=True)] * bool(case.gap))
        for name, cases in CASES.items() for number, case in enumerate(cases, start=1)
    ]


def _read(case: Case, register: Register, gazetteer: Gazetteer) -> list[Fact]:
    annotated = annotate(Document("geval.txt", case.text, "0" * 64), gazetteer)
    return list(resolve(RULE[case.rule](annotated), register))


def test_every_rule_has_its_file_and_every_file_its_rule() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(RULE)
    assert len(RULES) == 48


def test_the_cases_are_whole() -> None:
    everything = [case for cases in CASES.values() for case in cases]
    assert len(everything) == 5284
    assert sum(not case.rows for case in everything) == 1606
    assert sum(bool(case.gap) for case in everything) == 1


@pytest.mark.parametrize("name", RULE)
def test_a_rule_has_three_wordings_and_a_text_in_which_it_reads_nothing(name: str) -> None:
    positive = {case.text for case in CASES[name] if case.rows and not case.gap}
    negative = [case for case in CASES[name] if not case.rows and not case.gap]
    assert len(positive) >= 3
    assert len({case.table for case in CASES[name] if case.rows}) == 1
    assert negative or name == EVERY_DOCUMENT


@pytest.mark.parametrize("name", [name for name in RULE if name != EVERY_DOCUMENT])
def test_a_rule_has_a_minimal_pair(name: str) -> None:
    """A negative that differs from a positive by a few words, so that it is those words that decide."""
    texts = [(case.text, other.text) for case in CASES[name] if case.rows for other in CASES[name] if not other.rows]
    assert texts
    assert max(SequenceMatcher(None, *map(str.split, pair), autojunk=False).ratio() for pair in texts) >= 0.75


@pytest.mark.parametrize("case", _parameters())
def test_case(case: Case, register: Register, gazetteer: Gazetteer) -> None:
    facts = _read(case, register, gazetteer)
    shown = "\n".join(f"{fact.table} {row(fact)}" for fact in facts) or "nothing"
    missing = [expected for expected in case.rows if not any(fits(expected, fact) for fact in facts)]
    unexpected = [fact for fact in facts if not any(fits(expected, fact) for expected in case.rows)]
    assert not missing and not unexpected, f"missing: {missing}; read: {shown}"
    assert all(fact.evidence for fact in facts)
    assert all(case.text[e.start : e.end] == e.quote for fact in facts for e in fact.evidence)
