"""The weighing framework: relations and candidates against criteria that a document states, with what nobody knows.

A score runs from 0 to 10 and is an interval: what no document and no person says may be anything, so it widens the
interval and never counts as zero. The total of a relation on either side is the weighted mean of that side,
Σ wᵢ·sᵢ / Σ wᵢ, which can be reckoned by hand.

References: V. Belton and T.J. Stewart, Multiple Criteria Decision Analysis, 2002, chapter 5 (additive value); for the
intervals A.A. Salo and R.P. Hämäläinen, Preference assessment by imprecise ratio statements, Operations Research 40
(1992) 1053-1061.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from kg.errors import RefusedError
from kg.network.around import CRITERIA, Around, Told, around
from kg.network.candidates import Candidate, candidates
from kg.network.matrix import Matrix, goal_matrix
from kg.network.measure import caution, once
from kg.network.rows import Ask, Quotation, quotation, records
from kg.network.weighing_scores import Known, Rating, Rule, rate, unrated
from kg.sources.weighing import Own, OwnScore

Group = Literal["relation", "network", "city"]
_SAME: Final = 0.005
"""Scores are written with two decimals."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """What is weighed.

    Attributes:
        text: as the document has it, or as somebody wrote it.
        weight: 1 where nobody gave one.
        rule: how the graph scores it.
        why: of the weight or the criterion, as somebody wrote it.
        about: what the document gives it for.
        evidence: the words of the documents; none for a criterion of somebody's own.
    """

    text: str
    weight: float
    rule: Rule
    why: str = ""
    about: tuple[str, ...] = ()
    evidence: tuple[Quotation, ...] = ()


@dataclass(frozen=True, slots=True)
class Weighed:
    """A relation or candidate with a rating for each criterion, in their order.

    Attributes:
        iri, name: its own.
        group: `relation` if the subject has it; else the kind of candidate.
        low, high: the weighted means of the ratings' ends.
        conditions: what a document asks of who takes part in just this one; told, not weighed.
    """

    iri: str
    name: str
    group: Group
    ratings: tuple[Rating, ...]
    low: float
    high: float
    conditions: Told = ()


@dataclass(frozen=True, slots=True)
class Weighing:
    """All that was weighed on a day.

    Attributes:
        criteria: of the documents in the order of their text, then one's own.
        weighed: by what is certain, the highest lower total first; that is an order between two of them only as far
            as `kg.network.weighing_turns` says.
    """

    subject: str
    as_of: str
    criteria: tuple[Criterion, ...]
    weighed: tuple[Weighed, ...]
    caution_nl: str
    caution_en: str


def weigh(ask: Ask, own: Own, *, cities: int = 5) -> Weighing:
    """Weigh the relations that hold on the day, the candidate networks, and the first candidate cities.

    Args:
        ask: knows the day and whose file this is.
        own: weights, criteria and scores that people gave.
        cities: so many candidate cities.

    Raises:
        RefusedError: a given score is of no criterion or relation here, or one differs from the graph's and nobody
            put a name to it.
    """
    known, matrix, found = around(ask), goal_matrix(ask), candidates(ask)
    criteria = read_criteria(ask, own, known)
    if criteria and not any(criterion.weight for criterion in criteria):
        raise RefusedError("the weighing: every weight is 0; expected one above 0")
    things = _things(matrix, found.networks, found.cities[:cities])
    given = _given(own.scores, criteria, [name for _, name, _ in things])
    conditions = _conditions(known)
    scored = (
        weighed(iri, name, group, criteria, given, Known(matrix, known), conditions.get(name, ()))
        for iri, name, group in things
    )
    order = sorted(scored, key=lambda one: (-one.low, -one.high, one.name, one.iri))
    return Weighing(known.name, known.as_of, criteria, tuple(order), *caution(
        known.name, "Wat onbekend is, kan elke score hebben en telt nooit als nul.",
        "What is unknown may have any score and never counts as zero.",
    ))  # fmt: skip


def weighed(iri: str, name: str, group: Group, criteria: tuple[Criterion, ...],
            given: Mapping[tuple[str, str], OwnScore], known: Known, conditions: Told = ()) -> Weighed:  # fmt: skip
    """One relation or candidate with its ratings and totals."""
    ratings = []
    for criterion in criteria:
        rating = rate(criterion.rule, iri, known) if criterion.rule.way else unrated()
        score = given.get((name.casefold(), criterion.text.casefold()))
        ratings.append(rating if score is None else _replaced(rating, score))
    weights = [criterion.weight for criterion in criteria]
    low, high = (total(weights, [getattr(rating, side) for rating in ratings]) for side in ("low", "high"))
    return Weighed(iri, name, group, tuple(ratings), low, high, conditions)


def total(weights: Iterable[float], scores: Iterable[float]) -> float:
    """The weighted mean Σ wᵢ·sᵢ / Σ wᵢ; 0 where nothing is weighed.

    >>> total([2, 1], [10, 4])
    8.0
    """
    pairs = list(zip(weights, scores, strict=True))
    whole = sum(weight for weight, _ in pairs)
    return sum(weight * score for weight, score in pairs) / whole if whole else 0.0


def read_criteria(ask: Ask, own: Own, known: Around) -> tuple[Criterion, ...]:
    """The criteria that documents state for cooperation at large, each once with all its passages, then one's own."""
    about: dict[str, list[str]] = {}
    passages: dict[str, list[Quotation]] = {}
    for row in records(ask(CRITERIA)):
        if row["about"] not in known.names.values():  # what is for one forum is its condition
            about.setdefault(row["criterion"], []).append(row["about"])
            passages.setdefault(row["criterion"], []).append(quotation(row))
    rows = {row.text.casefold(): row for row in own.criteria}
    found = []
    for text in about:
        mine = rows.pop(text.casefold(), None)
        rule, weight, why = (Rule(mine.by, mine.of), mine.weight, mine.why) if mine else (Rule(), 1.0, "")
        found.append(Criterion(text, weight, rule, why, tuple(dict.fromkeys(about[text])), once(passages[text])))
    return (*found, *(Criterion(one.text, one.weight, Rule(one.by, one.of), one.why) for one in rows.values()))


def _conditions(known: Around) -> Mapping[str, Told]:
    return {name: told for name, told in known.criteria.items() if name in known.names.values()}


def _things(matrix: Matrix, networks: Iterable[Candidate], cities: Iterable[Candidate]) -> list[tuple[str, str, Group]]:
    held: list[tuple[str, str, Group]] = [(one.iri, one.name, "relation") for one in matrix.relations if one.holds]
    here = {iri for iri, _, _ in held}
    held += [(one.thing, one.name, "network") for one in networks if one.thing not in here]
    return [*held, *((one.thing, one.name, "city") for one in cities)]


def _given(scores: Iterable[OwnScore], criteria: Iterable[Criterion],
           names: Iterable[str]) -> dict[tuple[str, str], OwnScore]:  # fmt: skip
    texts, known = {one.text.casefold() for one in criteria}, {name.casefold() for name in names}
    found = {}
    for score in scores:
        for what, word, among in (("relation", score.relation, known), ("criterion", score.criterion, texts)):
            if word.casefold() not in among:
                raise RefusedError(f"{score.place}: {word!r} is no {what} here; kg network weigh lists them")
        found[score.relation.casefold(), score.criterion.casefold()] = score
    return found


def _replaced(rating: Rating, score: OwnScore) -> Rating:
    """What a person says goes before what the graph gives; what a workbook merely repeats changes nothing."""
    if score.who:
        words = f"{score.who}, {score.when}: {score.why}"
        return Rating(score.low, score.high, words, words, rating.evidence, score)
    if abs(score.low - rating.low) > _SAME or abs(score.high - rating.high) > _SAME:
        raise RefusedError(f"{score.place}: a score that nobody put a name to; expected who, when and why beside it")
    return rating
