"""What holds of several judgements about one row: the later decision, and on one day none where they contradict."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.errors import RefusedError
from kg.sources.judgements import Judgement


@dataclass(slots=True)
class Verdict:
    """What holds for a row.

    Attributes:
        rejected: by which judgement it goes; None if it stays.
        corrections: for each corrected column the judgement that holds and its words.
        owner: the judgement that says who looks after the relation.
        holding: every judgement that holds, oldest first.
        errors: pairs that contradict each other on one day, of which neither holds.
    """

    rejected: Judgement | None = None
    corrections: dict[str, tuple[Judgement, str]] = field(default_factory=dict)
    owner: Judgement | None = None
    holding: tuple[Judgement, ...] = ()
    errors: tuple[RefusedError, ...] = ()


def weigh(judgements: Iterable[Judgement]) -> Verdict:
    """The verdict of all judgements that touch a row.

    Rejecting contradicts accepting, correcting and adding; two corrections contradict where they give one column
    different words. Accepting contradicts no correction: who accepts has the corrected row before him.
    """
    ordered = sorted(judgements, key=lambda judgement: judgement.when)
    verdict, errors = Verdict(), list[RefusedError]()
    out = [judgement for judgement in ordered if judgement.action == "reject"]
    stays = [judgement for judgement in ordered if judgement.action in ("accept", "correct", "add")]
    if out and stays and out[-1].when == stays[-1].when:
        errors.append(contradiction(out[-1], stays[-1]))
    elif out and (not stays or out[-1].when > stays[-1].when):
        verdict.rejected = out[-1]
    else:
        verdict.corrections = _corrections(stays, errors)
        verdict.holding = tuple(_holding(stays, verdict.corrections))
    verdict.owner = _owner([judgement for judgement in ordered if judgement.action == "owner"], errors)
    of_row = (verdict.rejected,) if verdict.rejected else verdict.holding
    both = (*of_row, verdict.owner) if verdict.owner else of_row
    verdict.holding = tuple(sorted(both, key=lambda judgement: judgement.when))
    verdict.errors = tuple(errors)
    return verdict


def contradiction(one: Judgement, other: Judgement, about: str = "one row") -> RefusedError:
    """The error of two judgements of one day of which neither can be the later."""
    first, second = sorted((one, other), key=lambda judgement: judgement.place)
    return RefusedError(
        f"{first.place}: {first.action!r} contradicts {second.action!r} in {second.place} about {about}, both of "
        f"{first.when}; take one out, or give the later decision its own day"
    )


def _corrections(judgements: Sequence[Judgement], errors: list[RefusedError]) -> dict[str, tuple[Judgement, str]]:
    found: dict[str, tuple[Judgement, str]] = {}
    undecided: dict[str, RefusedError] = {}
    for judgement in judgements:
        for column, words in judgement.values if judgement.action != "accept" else ():
            before = found.get(column)
            if before is None or before[0].when != judgement.when:
                undecided.pop(column, None)
            elif before[1] != words:
                undecided[column] = contradiction(before[0], judgement, f"the column {column} of one row")
            found[column] = judgement, words
    errors.extend(undecided.values())
    return {column: one for column, one in found.items() if column not in undecided}


def _holding(judgements: Iterable[Judgement], corrections: dict[str, tuple[Judgement, str]]) -> Iterable[Judgement]:
    """Not a correction whose every column a later one corrected again; of one decision taken twice the later."""
    in_force = {judgement for judgement, _ in corrections.values()}
    accepted = [judgement for judgement in judgements if judgement.action == "accept"]
    for judgement in judgements:
        if judgement.action == "add" or judgement in in_force or judgement in accepted[-1:]:
            yield judgement


def _owner(judgements: Sequence[Judgement], errors: list[RefusedError]) -> Judgement | None:
    if not judgements:
        return None
    last = judgements[-1]
    other = next((one for one in judgements if one.when == last.when and one.values != last.values), None)
    if other:
        errors.append(contradiction(other, last, "one relation"))
        return None
    return last
