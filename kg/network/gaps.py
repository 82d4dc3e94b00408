"""What the documents say of goals, of seats that rest on another relation, and what they leave undescribed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from kg.network.measure import Measure, Score, caution, explained, listed, once
from kg.network.rows import Record, quotation, records
from kg.questions.answer import Answer

GOALS: Final = "network-goals"
DEPENDENCIES: Final = "network-dependencies"
UNDESCRIBED: Final = "network-undescribed"


def goal_reach(goals: Answer) -> Measure:
    """How many relations contribute to each goal that the subject states; the goals with the fewest come first.

    Formula: r(g) = |{relation that holds on the day and has a realised yield for g}|; `possible` are the relations of
    which the source says only that they may.

    Reference: none, it counts what the documents say.
    """
    told = tuple(records(goals))
    stated = {row["goal"] for row in told if not row["relation"]}
    rows = [row for row in told if row["goal"] in stated]
    scores = sorted(
        (_reach([row for row in rows if row["goal"] == goal]) for goal in stated),
        key=lambda score: (score.number, len(score.possible), score.nl),
    )
    groups = (
        ("zonder relatie: {}", "without relation: {}", [s for s in scores if not s.number and not s.possible]),
        ("alleen mogelijk: {}", "only potentially: {}", [s for s in scores if not s.number and s.possible]),
        ("door één relatie: {}", "by one relation: {}", [s for s in scores if s.number == 1]),
    )
    nl = "; ".join(words.format(listed([s.nl for s in found], "en")) for words, _, found in groups if found)
    en = "; ".join(words.format(listed([s.en for s in found], "and")) for _, words, found in groups if found)
    if scores and not nl:
        nl, en = "aan elk dragen twee of meer relaties bij", "two or more relations contribute to each"
    name = goals.values["subject"].label
    return Measure(
        "goal-reach",
        tuple(scores),
        f"Doelen die {name} noemt: {len(scores) or 'geen'}{nl and f'; {nl}'}.",
        f"Goals that {name} states: {len(scores) or 'none'}{en and f'; {en}'}.",
        once(map(quotation, rows)),
        *caution(name, "Een opbrengst die niet beschreven is, telt niet mee; dat is niet hetzelfde als geen.",
                 "A yield that is not described does not count; that is not the same as none."),
    )  # fmt: skip


def single_dependence(dependencies: Answer) -> Measure:
    """Which seats of the subject rest on one other relation, as the documents say it; by name.

    Formula: the seats whose statements name exactly one relation that they rest on.
    Reference: none, it is read and not computed from the form of the network.
    """
    rows = tuple(records(dependencies))
    scores = []
    for seat, name in sorted({(row["forum"], row["forum_name"]) for row in rows}, key=lambda pair: pair[::-1]):
        bases = {row["rests_on"]: row["rests_on_name"] for row in rows if row["forum"] == seat}
        if len(bases) == 1:
            scores.append(Score(seat, name, name, 1, tuple(bases.values())))
    seats, subject = {score.thing for score in scores}, dependencies.values["subject"].label
    return Measure(
        "single-dependence",
        tuple(scores),
        f"Zetels van {subject} die op één andere relatie rusten: {explained(scores) or 'van geen staat het er'}.",
        f"Seats of {subject} that rest on one other relation: {explained(scores) or 'it is said of none'}.",
        once(quotation(row) for row in rows if row["forum"] in seats),
        *caution(subject, "Alleen wat een stuk uitdrukkelijk zegt.", "Only what a document says in so many words."),
    )


def without_yield(undescribed: Answer) -> Measure:
    """Of which relations no yield is described, by name; the number is that of the statements about the relation.

    Formula: the findings of `ontology/findings/not-described.rq` about the subject.
    Reference: none.
    """
    rows = tuple(records(undescribed))
    scores = tuple(
        Score(relation, label, label, len({row["statement"] for row in rows if row["relation"] == relation}))
        for label, relation in sorted({(row["relation_name"], row["relation"]) for row in rows})
    )
    names, subject = [score.nl for score in scores], undescribed.values["subject"].label
    return Measure(
        "without-yield",
        scores,
        f"Relaties van {subject} zonder beschreven opbrengst: {listed(names, 'en') if names else 'geen'}.",
        f"Relations of {subject} without described yield: {listed(names, 'and') if names else 'none'}.",
        once(map(quotation, rows)),
        *caution(subject, "Niet beschreven is onbekend, niet nul.", "Not described is unknown, not zero."),
    )


def _reach(rows: Iterable[Record]) -> Score:
    """The score of a goal, from its rows; a row without relation is the statement of the goal itself."""
    names: dict[str, str] = {}
    realised: set[str] = set()
    for row in rows:
        goal, nl, en, relation = row["goal"], row["goal_nl"], row["goal_en"], row["relation"]
        if relation:
            names[relation] = row["relation_name"]
        if row["modality"] == "realised":
            realised.add(relation)
    among, possible = (tuple(sorted(names[r] for r in found)) for found in (realised, names.keys() - realised))
    return Score(goal, nl, en, len(realised), among, possible)
