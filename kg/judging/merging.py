"""Which names are one by people's decision, and which never are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from kg.errors import RefusedError
from kg.judging.names import Names
from kg.model import Fact, Name, Value
from kg.sources.judgements import Judgement


@dataclass(frozen=True, slots=True)
class Clash:
    """A merge that a never-merge forbids: the two judgements."""

    merge: Judgement
    never: Judgement

    def message(self, language: str) -> str:
        """What is the matter, on one line."""
        merge, never = self.merge, self.never
        of_merge = " = ".join(merge.things), merge.who, merge.when, merge.place
        of_never = " ≠ ".join(never.things), never.who, never.when, never.place
        if language == "nl":
            return ("samenvoegen ({}; {}, {}; {}) mag niet van nooit-samenvoegen ({}; {}, {}; {}): "
                    "het laatste geldt").format(*of_merge, *of_never)  # fmt: skip
        return "merge ({}; {}, {}; {}) is forbidden by never-merge ({}; {}, {}; {}): the latter holds".format(
            *of_merge, *of_never
        )


@dataclass(frozen=True, slots=True)
class Merging:
    """What becomes of names by the judgements about them.

    Attributes:
        becomes: for each identifier that goes the thing that it becomes.
        holding: for each identifier the judgements about it that hold.
        unknown: judgements that name what nobody knows any more.
        clashes: merges that a never-merge forbids.
        errors: what is wrong with a judgement whose names are several things, or one already.
    """

    becomes: Mapping[str, Name]
    holding: Mapping[str, tuple[Judgement, ...]]
    unknown: tuple[Judgement, ...]
    clashes: tuple[Clash, ...]
    errors: tuple[RefusedError, ...]

    def of(self, fact: Fact) -> Fact:
        """A fact with its names merged; itself where none is."""
        values = {column: self._name(value) for column, value in fact.values.items()}
        return fact if values == fact.values else replace(fact, values=values)

    def _name(self, value: Value) -> Value:
        kept = self.becomes.get(value.identifier) if isinstance(value, Name) else None
        if kept is None or not isinstance(value, Name):
            return value
        others = (alias for alias in (*kept.aliases, value.label, *value.aliases) if alias != kept.label)
        return replace(kept, aliases=tuple(dict.fromkeys(others)))


class _Pair(NamedTuple):
    """A judgement about two names, and the identifiers that these stand for."""

    judgement: Judgement
    first: str
    second: str


def merge_names(judgements: Iterable[Judgement], names: Names) -> Merging:
    """Carry out every merge, oldest first, that ties no two things together that are never to be one."""
    pairs, unknown, errors = _identified(sorted(judgements, key=lambda judgement: judgement.when), names)
    nevers = [pair for pair in pairs if pair.judgement.action == "never-merge"]
    root: dict[str, str] = {}
    holding = [pair for pair in nevers if pair.first != pair.second]
    clashes: list[Clash] = []
    errors += [_one_already(pair) for pair in nevers if pair.first == pair.second]
    for pair in pairs:
        if pair.judgement.action != "merge":
            continue
        attempt = _with(root, pair.first, pair.second)
        never = next((one for one in nevers if _are_one(attempt, one) and one.first != one.second), None)
        if never:
            clashes.append(Clash(pair.judgement, never.judgement))
        else:
            root = attempt
            holding.append(pair)
    becomes, by_thing = _becomes(root, holding, names), _by_thing(root, holding)
    return Merging(becomes, by_thing, tuple(unknown), tuple(clashes), tuple(errors))


def _identified(
    judgements: Iterable[Judgement], names: Names
) -> tuple[list[_Pair], list[Judgement], list[RefusedError]]:
    """The judgements whose two names stand for one thing each, those whose names nobody knows, and what is wrong."""
    pairs: list[_Pair] = []
    unknown: list[Judgement] = []
    errors: list[RefusedError] = []
    for judgement in judgements:
        found = [names.identifiers(thing) for thing in judgement.things]
        several = next((number for number, identifiers in enumerate(found) if len(identifiers) > 1), None)
        if not all(found):
            unknown.append(judgement)
        elif several is not None:
            what = f"{judgement.things[several]!r} may be {', '.join(found[several])}"
            errors.append(RefusedError(f"{judgement.place}: {what}; give the identifier that is meant"))
        else:
            pairs.append(_Pair(judgement, found[0][0], found[1][0]))
    return pairs, unknown, errors


def _one_already(pair: _Pair) -> RefusedError:
    place, things = pair.judgement.place, " and ".join(map(repr, pair.judgement.things))
    return RefusedError(
        f"{place}: {things} are both {pair.first} already; correct the rows in which another is meant"
    )


def _are_one(root: Mapping[str, str], pair: _Pair) -> bool:
    return root.get(pair.first, pair.first) == root.get(pair.second, pair.second)


def _with(root: Mapping[str, str], kept: str, gone: str) -> dict[str, str]:
    """What every identifier becomes when one more thing, with all that became it, becomes another."""
    target, source = root.get(kept, kept), root.get(gone, gone)
    if target == source:
        return dict(root)
    merged = {identifier: target if found == source else found for identifier, found in root.items()}
    merged[source] = target
    return merged


def _becomes(root: Mapping[str, str], holding: Sequence[_Pair], names: Names) -> dict[str, Name]:
    becomes: dict[str, Name] = {}
    for gone, identifier in root.items():
        kept = names.known(identifier)
        by = next(pair.judgement for pair in holding if gone in (pair.first, pair.second))
        assert kept is not None  # `_identified` takes only what somebody knows
        becomes[gone] = replace(kept, candidates=(), why=f"samengevoegd door {by.who} op {by.when}")
    return becomes


def _by_thing(root: Mapping[str, str], holding: Iterable[_Pair]) -> dict[str, tuple[Judgement, ...]]:
    found: dict[str, dict[Judgement, None]] = {}
    for judgement, *things in holding:
        for identifier in things:
            found.setdefault(root.get(str(identifier), str(identifier)), {})[judgement] = None
    return {identifier: tuple(judgements) for identifier, judgements in found.items()}
