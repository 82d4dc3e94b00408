"""What holds on which day: the bounds that stand beside each statement with a time, and the answer for a day.

The answer has three values and a half. A relation stated without a start is valid on the day of the source that says
so, unknown before it, and presumed valid after it until something ends it. A start or end that is known only to the
year or month counts whole: within it the relation is valid, "in the course of". All functions are pure; no clock.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from kg.isodates import first_day, last_day, precision

NEVER_KNOWN: Final = date.max
"""`unknown_before` where the source bears no date at all."""


class State(StrEnum):
    """What is known of a relation on a day, in the words of the answers."""

    VALID = "geldig"
    PRESUMED = "vermoedelijk geldig"
    NOT_VALID = "niet geldig"
    UNKNOWN = "onbekend"


@dataclass(frozen=True, slots=True)
class Period:
    """When something holds, as it is stated.

    Attributes:
        since, until: first and last date with the precision of the text, both included; None where not stated.
        ended: it is over, on a date that is not stated.
        open_ended: it expressly has no end.
    """

    since: str | None = None
    until: str | None = None
    ended: bool = False
    open_ended: bool = False

    @property
    def has_end(self) -> bool:
        """Whether the end is settled, if only as "over" or "none"."""
        return bool(self.until) or self.ended or self.open_ended

    def completed_by(self, other: Period) -> Period:
        """This period, with the start or end that it lacks from another.

        >>> Period(since="2015").completed_by(Period(since="2014", until="2016"))
        Period(since='2015', until='2016', ended=False, open_ended=False)
        """
        end = self if self.has_end else other
        return Period(self.since or other.since, end.until, end.ended, end.open_ended)


@dataclass(frozen=True, slots=True)
class Bounds:
    """The days between which a relation holds; `ontology/README.md` defines each.

    `first_day` or `unknown_before` is always there.
    """

    first_day: date | None = None
    last_day: date | None = None
    unknown_before: date | None = None
    presumed_after: date | None = None
    surely_from: date | None = None
    surely_until: date | None = None


def bounds(period: Period, as_of: str | None) -> Bounds:
    """The bounds of a period that a source of that date states.

    Args:
        period: as stated, or completed by the period of an agreement.
        as_of: the source's date with its precision, None if it bears none.

    >>> bounds(Period(since="2017"), "2022-02-15").presumed_after
    datetime.date(2022, 2, 15)
    """
    first = first_day(period.since) if period.since else None
    last = last_day(period.until) if period.until else None
    unknown_before = presumed_after = None
    if first is None:
        # an end in the past does hold on its own day, whatever the source's date
        known = [first_day(value) for value in (as_of, period.until) if value]
        unknown_before = min(known, default=NEVER_KNOWN)
    if period.ended and last is None:
        # it ended at some time before the source says so: after its start nobody knows until when
        unknown_before = first_day(as_of) if as_of else NEVER_KNOWN
        last = unknown_before - timedelta(days=1) if as_of else None
    elif not period.has_end:
        # a start after the source's date: presumed from the start on
        known = [last_day(value) for value in (as_of or period.since, period.since) if value]
        presumed_after = max(known, default=None)
    return Bounds(
        first,
        last,
        unknown_before,
        presumed_after,
        surely_from=last_day(period.since) if period.since and precision(period.since) != "day" else None,
        surely_until=first_day(period.until) if period.until and precision(period.until) != "day" else None,
    )


def state(bounds: Bounds, on: date) -> State:
    """What is known on a day; the same as the four lines of SPARQL in `ontology/README.md`."""
    if (bounds.first_day and on < bounds.first_day) or (bounds.last_day and on > bounds.last_day):
        return State.NOT_VALID
    if bounds.unknown_before and on < bounds.unknown_before:
        return State.UNKNOWN
    if bounds.presumed_after and on > bounds.presumed_after:
        return State.PRESUMED
    return State.VALID
