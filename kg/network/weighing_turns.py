"""Which order a weighing gives, how firm it is, and at which weight it turns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from kg.network.weighing import Criterion, Weighed

Side = Literal["low", "high"]
_NOTHING: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Turn:
    """The one weight at which two relations change places, all other weights being as they are.

    Attributes:
        criterion: whose weight.
        weight, at: as it is, and where both totals are equal; beyond it the order is the other way round.
    """

    criterion: Criterion
    weight: float
    at: float


def turns(one: Weighed, other: Weighed, criteria: Sequence[Criterion], side: Side = "low") -> tuple[Turn, ...]:
    """The weights that turn the order of two relations, the smallest change first; none if no single weight does.

    Formula: with dᵢ the difference of the scores on that side and D = Σ wᵢ·dᵢ, the weight of k turns it at
    wₖ - D / dₖ, where dₖ is not 0 and that is above 0: at 0 the two are equal, and less is no weight. The sum of the
    weights divides both totals and drops out.
    """
    differences = [getattr(a, side) - getattr(b, side) for a, b in zip(one.ratings, other.ratings, strict=True)]
    return _turns(differences, criteria)


def loosens(one: Weighed, other: Weighed, criteria: Sequence[Criterion]) -> tuple[Turn, ...]:
    """The weights beyond which `one` is no longer surely above `other`; of a pair that is sure."""
    return _turns([a.low - b.high for a, b in zip(one.ratings, other.ratings, strict=True)], criteria)


def surely_above(one: Weighed, other: Weighed) -> bool:
    """Whether `one` is above `other` whatever the unknown scores turn out to be."""
    return one.low - other.high > _NOTHING


def _turns(differences: Sequence[float], criteria: Sequence[Criterion]) -> tuple[Turn, ...]:
    whole = sum(criterion.weight * difference for criterion, difference in zip(criteria, differences, strict=True))
    if abs(whole) < _NOTHING:
        return ()
    found = [Turn(one, one.weight, one.weight - whole / difference)
             for one, difference in zip(criteria, differences, strict=True) if abs(difference) > _NOTHING]  # fmt: skip
    kept = [turn for turn in found if turn.at > _NOTHING]
    return tuple(sorted(kept, key=lambda turn: (abs(turn.at - turn.weight), turn.criterion.text)))
