"""Which facts are one row, said twice, and what becomes of the two."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TypeVar

from kg.model import Fact, Name, Value

T = TypeVar("T")
# the columns that make a row the same row; a table that is not here is the same row by all its columns
KEYS: dict[str, tuple[str, ...]] = {
    "document": (),
    "agreements": ("agreement",),
    "parties": ("agreement", "party", "role"),
    "memberships": ("member", "network", "role"),
    "ties": ("a", "b", "kind"),
    "bodies": ("body",),
    "money": ("amount", "currency", "per", "payer"),
    "grants": ("recipient", "programme"),
    "services": ("provider", "recipient", "what"),
    "deadlines": ("kind", "date"),
    "references": ("reference", "title", "date"),
    "obligations": ("party", "article"),
    "yields": ("relation", "goal", "modality"),
    "dependencies": ("member", "network", "rests_on"),
    "examples": ("name",),
    "counts": ("of", "number", "what"),
    "evaluations": ("relation", "judgement"),
    "gaps": ("kind", "what"),
    "articles": ("agreement", "article"),
}


def key_columns(fact: Fact) -> tuple[str, ...]:
    """The columns that make a row the same row; where the table has none of its own, those that the row fills."""
    if fact.table == "references" and fact["reference"]:
        return ("reference",)
    return KEYS.get(fact.table, tuple(sorted(fact.values)))


def row_key(fact: Fact) -> tuple[object, ...]:
    """What two readings of one row share; names count by their identifier, before resolution by their label."""
    values = ((column, fact[column]) for column in key_columns(fact))
    return (fact.table, *(value.identifier or value.label if isinstance(value, Name) else value for _, value in values))


_ROLES = ("party", "participant", "co-signatory")
_ASSOCIATE = "associate member"


def with_one_role(facts: Sequence[Fact]) -> Iterator[Fact]:
    """The facts with one role for each who takes part in an agreement, or is in a network: a party is no participant of it as well.

    An aspirant stays one, and who has left is told apart. Who is called an associate member is no member in the same years.
    """
    roles: dict[tuple[object, ...], set[Value]] = {}
    associate = {(row_key(fact)[:-1], fact["since"]) for fact in facts if fact.table == "memberships" and fact["role"] == _ASSOCIATE}
    for fact in facts:
        if _takes_part(fact):
            roles.setdefault(row_key(fact)[:-1], set()).add(fact["role"])
    for fact in facts:
        if fact.table == "memberships" and fact["role"] == "member" and (row_key(fact)[:-1], fact["since"]) in associate:
            yield replace(fact, values={**fact.values, "role": _ASSOCIATE})
            continue
        several = roles.get(row_key(fact)[:-1], set()) if _takes_part(fact) else set()
        yield replace(fact, values={**fact.values, "role": min(several, key=_ROLES.index)}) if len(several) > 1 else fact


def _takes_part(fact: Fact) -> bool:
    return fact.table == "parties" and fact["role"] in _ROLES and not fact["ended"]


def join_rows(first: Fact, *others: Fact) -> Fact:
    """One row of several: what an earlier one leaves open a later one fills; the passages of all."""
    values: Mapping[str, Value] = first.values
    for other in others:
        values = {**other.values, **{column: value for column, value in values.items() if value is not None}}
    evidence = dict.fromkeys(passage for fact in (first, *others) for passage in fact.evidence)
    return Fact(first.table, dict(values), first.rule, tuple(evidence))


def in_order(rows: Iterable[T], fact_of: Callable[[T], Fact]) -> Iterator[T]:
    """A document's rows in their order: by their first passage, then by table, then by identifier, which takes long to make."""

    def place(row: T) -> tuple[int, str]:
        fact = fact_of(row)
        return min((e.start for e in fact.evidence), default=0), fact.table

    for _, alike in groupby(sorted(rows, key=place), key=place):
        several = list(alike)
        yield from sorted(several, key=lambda row: fact_of(row).id) if len(several) > 1 else several
