"""An agreement by its name and by its name with the years that it holds: "Convenant Wonen" of a text that is about "Convenant Wonen 2019-2022"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extraction.matching import patterns as re
from kg.model import Fact, Kind, Name

_YEARS = re.compile(r" \d{4} ?[-–/] ?(?:\d{4}|\d{2})$")
_DAYS = ("signed", "start", "end")


def with_years(facts: Iterable[Fact]) -> Iterator[Fact]:
    """The facts with one name for both, the one with the years, where the text has years to it once and tells no other days of the other."""
    facts = tuple(facts)
    called = {value.label for fact in facts for value in fact.values.values() if isinstance(value, Name) and value.kind is Kind.AGREEMENT}
    fuller: defaultdict[str, list[str]] = defaultdict(list)
    for label in called:
        fuller[_YEARS.sub("", label)].append(label)
    days = _days(facts)
    names = {bare: found[0] for bare in called if " " in bare and len(found := [label for label in fuller[bare] if label != bare]) == 1 and _agree(days[bare], days[found[0]])}
    for fact in facts:
        renamed = {column: replace(value, label=names[value.label]) for column, value in fact.values.items() if isinstance(value, Name) and value.kind is Kind.AGREEMENT and value.label in names}
        yield replace(fact, values={**fact.values, **renamed}) if renamed else fact


def _days(facts: Iterable[Fact]) -> defaultdict[str, dict[str, str]]:
    """By an agreement's name, what is told of when it was signed, begins and ends."""
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for fact in facts:
        agreement = fact.values.get("agreement")
        if fact.table == "agreements" and isinstance(agreement, Name):
            found[agreement.label].update({column: str(value) for column in _DAYS if (value := fact.values.get(column))})
    return found


def _agree(one: dict[str, str], other: dict[str, str]) -> bool:
    """Whether no day of the one is another in the other, or more exactly the same."""
    return all(value.startswith(other[column]) or other[column].startswith(value) for column, value in one.items() if column in other)
