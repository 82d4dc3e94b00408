"""The doubts: each sees what it is for and not the same row without it; the worse row comes first."""

from __future__ import annotations

import importlib.util
from dataclasses import replace
from pathlib import Path

import pytest
from graph_samples import READINGS, REGISTER

from kg.extraction.rules import RULES
from kg.graph.findings import conflicting, find, read_finding_queries
from kg.graph.namespaces import BASE
from kg.graph.store import build_graph
from kg.judging.doubts import DOUBTS, Around, Precision, read_precision
from kg.judging.judge import Judged, judge
from kg.judging.record import Author, judgements_on
from kg.judging.reviewing import in_order_of_doubt, seen_now
from kg.model import Document, Evidence, Fact, Kind, Name, Reading, Value
from kg.pipeline import Built
from kg.sources.register import Register

ZWOLLE = Name("Gemeente Zwolle", Kind.MUNICIPALITY, "https://identifier.overheid.nl/tooi/id/gemeente/gm0193")
NET = Name("Zomernet", Kind.WORKING_GROUP, f"{BASE}id/working-group/zomernet")
PLAIN = "De gemeente Zwolle is sinds 2017 deelnemer aan het Zomernet, met een eigen wethouder."
BY = Author("A. Advies", "2026-01-02", "nagekeken")


def reading(sentence: str = PLAIN, *, rule: str = "memberships", **values: Value) -> Reading:
    """A document of one sentence, and one membership that rests on it."""
    quote = Evidence(0, len(sentence), sentence)
    row: dict[str, Value] = {"member": ZWOLLE, "network": NET, "role": "member", "status": "stated", **values}
    return Reading(Document("nota.txt", sentence, ""), (Fact("memberships", row, rule, (quote,)),))


def around(register: Register, judged: Judged | None = None, *, conflicts: bool = False) -> Around:
    """Nothing to compare with; with rows, all of them were seen before."""
    seen = frozenset(seen_now(judged)) if judged else frozenset()
    facts = {("nota", row.fact.id) for row in judged.rows} if judged and conflicts else set()
    return Around(register, frozenset(facts), {"shaky": Precision(5, 5), "sound": Precision(99, 1)}, seen)


def doubts(one: Reading, register: Register, *, conflicts: bool = False) -> dict[str, str]:
    """The doubts about the row of a reading that was seen before, with what they saw."""
    judged = judge([one], (), register)
    found = in_order_of_doubt(judged, around(register, judged, conflicts=conflicts))
    return {doubt.see.__name__: seen for doubtful in found for doubt, seen in doubtful.reasons}


def test_a_plain_row_that_was_seen_is_not_listed(register: Register) -> None:
    assert doubts(reading(), register) == {}


@pytest.mark.parametrize(
    ("one", "name", "seen"),
    [
        (reading(member=replace(ZWOLLE, label="Zwolle", candidates=(ZWOLLE.identifier, "urn:b"))), "name_in_doubt",
         "Zwolle: Gemeente Zwolle, urn:b"),
        (reading(PLAIN.replace("is sinds", "zal sinds")), "not_simply_stated", "“zal”"),
        (reading(PLAIN.replace("een eigen", "geen eigen")), "not_simply_stated", "“geen”"),
        (reading(PLAIN.replace("is sinds", "was tot"), rule="sound"), "not_simply_stated", "“was tot”"),
        (reading(rule="shaky"), "imprecise_rule", "shaky 5/10"),
        (reading(rule="weighed_members"), "weighed", ""),
        (reading("Zwolle zit in Zomernet"), "weak_passage", "Zwolle zit in Zomernet"),
        (reading(PLAIN.replace("Zomernet", "dit net")), "weak_passage", "Zomernet"),
        (reading(network=replace(NET, kind=Kind.NETWORK)), "not_in_register", "Zomernet"),
    ],
)  # fmt: skip
def test_each_doubt_sees_what_it_is_for(one: Reading, name: str, seen: str, register: Register) -> None:
    assert doubts(one, register) == {name: seen}


@pytest.mark.parametrize(
    "one",
    [
        reading(PLAIN.replace("is sinds", "zal sinds"), status="planned"),
        reading(PLAIN.replace("is sinds", "was tot"), ended=True, status="ended"),
        reading(rule="sound"),
        reading(rule="never counted"),
    ],
)
def test_a_doubt_that_the_row_answers_is_none(one: Reading, register: Register) -> None:
    assert doubts(one, register) == {}


def test_two_passages_are_not_weak(register: Register) -> None:
    one = reading("Zwolle zit in Zomernet. Meer niet.")
    fact = replace(one.facts[0], evidence=(Evidence(0, 22, "Zwolle zit in Zomernet"), Evidence(24, 29, "Meer ")))
    assert doubts(replace(one, facts=(fact,)), register) == {}


def test_a_conflict_is_a_doubt(register: Register) -> None:
    assert doubts(reading(), register, conflicts=True) == {"in_conflict": ""}


def test_conflicts_are_those_that_the_check_lists(root: Path) -> None:
    """One document of the sample says ordinary member, the other associate member."""
    store = build_graph(READINGS, REGISTER)
    find(store, read_finding_queries(root / "ontology" / "findings"))
    found = {
        (reading.document.stem, fact.table, fact["role"], str(getattr(fact["network"], "label", "")))
        for reading in READINGS
        for fact in reading.facts
        if (reading.document.stem, fact.id) in conflicting(store)
    }
    assert found == {
        ("convenant-water", "memberships", "member", "Stedennet"),
        ("nota banden", "memberships", "associate member", "Stedennet"),
    }


def test_what_was_not_seen_is_new_until_it_is(register: Register) -> None:
    judged = judge([reading()], (), register)
    ((row, weight, ((doubt, _),)),) = in_order_of_doubt(judged, around(register))
    assert (row, doubt.see.__name__, weight) == (judged.rows[0], "new", doubt.weight)
    flowed = judge([reading(PLAIN.replace(" ", "\n"))], (), register)
    changed = judge([reading(PLAIN.replace("eigen", "andere"))], (), register)
    assert in_order_of_doubt(flowed, around(register, judged)) == []
    assert len(in_order_of_doubt(changed, around(register, judged))) == 1


def test_what_was_accepted_leaves_the_list(register: Register) -> None:
    one = reading(PLAIN.replace("is sinds", "zal sinds"))
    judged = judge([one], (), register)
    assert in_order_of_doubt(judged, around(register))
    made = judgements_on(judged.rows, "accept", BY)
    assert in_order_of_doubt(judge([one], made, register), around(register)) == []


def test_what_was_accepted_and_reads_otherwise_now_comes_back(register: Register) -> None:
    made = judgements_on(judge([reading()], (), register).rows, "accept", BY)
    judged = judge([reading(since="2018", status="decided")], made, register)
    ((_, _, reasons),) = in_order_of_doubt(judged, around(register))
    assert [(doubt.see.__name__, seen) for doubt, seen in reasons] == [
        ("read_otherwise", "status=stated → since=2018, status=decided")
    ]


def test_a_moved_judgement_asks_for_confirmation(register: Register) -> None:
    long = reading()
    made = judgements_on(judge([long], (), register).rows, "accept", BY)
    text = f"Ervoor staat nu dit. {PLAIN}"
    moved = replace(long.facts[0], evidence=(Evidence(21, len(text), PLAIN),))
    judged = judge([Reading(Document("nota.txt", text, ""), (moved,))], made, register)
    ((_, _, reasons),) = in_order_of_doubt(judged, around(register))
    assert [(doubt.see.__name__, seen) for doubt, seen in reasons] == [
        ("judged_elsewhere", "accept, A. Advies, 2026-01-02")
    ]


def test_a_rejected_row_with_a_new_passage_comes_back(register: Register) -> None:
    one = reading()
    made = judgements_on(judge([one], (), register).rows, "reject", BY)
    text = f"{PLAIN} En dat blijft zo."
    fact = replace(one.facts[0], evidence=(*one.facts[0].evidence, Evidence(len(PLAIN) + 1, len(text), "En dat blijft zo.")))
    made = tuple(replace(judgement, document="nota.txt") for judgement in made)
    judged = judge([Reading(Document("nota.txt", text, ""), (fact,))], made, register)
    ((_, _, reasons),) = in_order_of_doubt(judged, around(register, judged))
    assert "rejected_in_part" in [doubt.see.__name__ for doubt, _ in reasons]
    assert in_order_of_doubt(judge([one], made, register), around(register)) == []


def test_the_worse_comes_first_and_the_order_is_total(register: Register) -> None:
    worse = reading(PLAIN.replace("is sinds", "zal sinds"), rule="shaky")
    better = reading(PLAIN.replace("is sinds", "zal sinds"))
    documents = [replace(one, document=replace(one.document, source=source)) for one, source in
                 ((better, "a.txt"), (worse, "b.txt"), (better, "c.txt"))]  # fmt: skip
    judged = judge(documents, (), register)
    found = in_order_of_doubt(judged, around(register))
    assert [one.row.document.source for one in found] == ["b.txt", "a.txt", "c.txt"]
    turned = judge(documents[::-1], (), register)
    assert [one.row for one in in_order_of_doubt(turned, around(register))] == [one.row for one in found]


def test_every_doubt_is_explained_in_both_languages_and_has_its_weight() -> None:
    assert len(DOUBTS) == 11
    assert len({doubt.see for doubt in DOUBTS}) == len(DOUBTS)
    for doubt in DOUBTS:
        assert doubt.weight > 0
        assert doubt.see.__doc__
        assert doubt.says("x", "nl") != doubt.says("x", "en")
        assert doubt.nl.count("{}") == doubt.en.count("{}") <= 1
    assert [doubt.weight for doubt in DOUBTS] == sorted((doubt.weight for doubt in DOUBTS), reverse=True)


def test_the_counts_of_the_rules_are_fresh(root: Path) -> None:
    """Where a rule or the corpus changed: python tools/count_precision.py, and look at the difference."""
    spec = importlib.util.spec_from_file_location("count_precision", root / "tools" / "count_precision.py")
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    assert tool.COUNTED.read_text("utf-8") == tool.counts()


def test_the_counts_are_of_rules_that_there_are(built: Built) -> None:
    counted = read_precision()
    assert len(counted) > 10
    assert sum(map(sum, counted.values())) > 300
    assert set(counted) <= {rule.__name__ for rule in RULES} | {row.fact.rule for row in built.judged.rows}
