"""Dates and periods as facts have them, ISO 8601 strings with the precision of the text, and their arithmetic.

A value is a year `2017`, a month `2016-03`, a day `2015-03-01` or an interval `2022-04/2022-06`; a period is `P6M`.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, Literal

Precision = Literal["year", "month", "day", "interval"]


@dataclass(frozen=True, slots=True)
class Span:
    """A date or period and where it stands: `text[start:end]` are its words."""

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class Range:
    """From `since` up to and including `until`; `text[start:end]` runs from the first date to the end of the last."""

    start: int
    end: int
    since: str
    until: str


_PRECISIONS: Final[Mapping[int, Precision]] = {len("2017"): "year", len("2017-03"): "month", len("2017-03-01"): "day"}
_VALUE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
# P4Y, P1Y6M, P2W
_PERIOD_VALUE = re.compile(r"P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,6})D)?", re.ASCII)


def parse_date(text: str) -> str:
    """Check that a text is a date as this program writes it, and give it back.

    Raises:
        ValueError: it is not `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or two of these with `/` between them, or there is
            no such day, or the interval ends before it begins.

    >>> parse_date("2016-02-29")
    '2016-02-29'
    >>> parse_date("2015-02-29")
    Traceback (most recent call last):
    ValueError: '2015-02-29' is no date; expected 2017, 2017-03, 2017-03-01 or 2022-04/2022-06
    """
    since, slash, until = text.partition("/")
    if slash and _bounds(since, text)[0] > _bounds(until, text)[1]:
        raise ValueError(f"{text!r} ends before it begins; expected the earlier date first")
    _bounds(since, text)
    return text


@lru_cache(maxsize=1024)  # the same few dates of a document are asked for again and again
def _bounds(part: str, whole: str) -> tuple[date, date]:
    """First and last day of a year, month or day; `whole` is what an error names."""
    match = _VALUE.fullmatch(part)
    try:
        if match is None:
            raise ValueError(part)
        year, month, day = (int(group or 0) for group in match.groups())
        last_month = month if match[2] else 12
        return (
            date(year, month if match[2] else 1, day if match[3] else 1),
            date(year, last_month, day if match[3] else monthrange(year, last_month)[1]),
        )
    except ValueError as error:  # monthrange raises a child of it for month 13
        raise ValueError(f"{whole!r} is no date; expected 2017, 2017-03, 2017-03-01 or 2022-04/2022-06") from error


def first_day(value: str) -> date:
    """The first day that a value covers.

    >>> first_day("2022-04/2022-06")
    datetime.date(2022, 4, 1)
    """
    return _bounds(parse_date(value).split("/")[0], value)[0]


def last_day(value: str) -> date:
    """The last day that a value covers.

    >>> last_day("2016-02")
    datetime.date(2016, 2, 29)
    """
    return _bounds(parse_date(value).split("/")[-1], value)[1]


def precision(value: str) -> Precision:
    """How exact a value is.

    >>> precision("2016-03")
    'month'
    """
    if "/" in parse_date(value):
        return "interval"
    return _PRECISIONS[len(value)]


def day_before(value: str) -> str:
    """The day before the first day of a value, always a full date.

    >>> day_before("2016-03-01"), day_before("2016")
    ('2016-02-29', '2015-12-31')
    """
    return _shifted(first_day(value), -1, value, "P1D").isoformat()


def day_after(value: str) -> str:
    """The day after the last day of a value, always a full date.

    >>> day_after("2016-02-29"), day_after("2016")
    ('2016-03-01', '2017-01-01')
    """
    return _shifted(last_day(value), 1, value, "P1D").isoformat()


def add_period(value: str, period: str) -> str:
    """The date that lies a period after another one, with the precision of that date.

    A day that the month does not have becomes its last day: a month after 31 January is the end of February.

    Raises:
        ValueError: either is malformed, or the period is finer than the date ("2021" and three months).

    >>> add_period("2010-02-09", "P3M"), add_period("2021-03", "P4Y")
    ('2010-05-09', '2025-03')
    """
    if "/" in parse_date(value):
        since, until = value.split("/")
        return f"{add_period(since, period)}/{add_period(until, period)}"
    months, days = _months_and_days(period)
    kind = precision(value)
    if (days and kind != "day") or (months % 12 and kind == "year"):
        raise ValueError(f"{period} cannot be added to {value}, which has only its {kind}; expected a full date")
    return _moved(value, period, months, days).isoformat()[: len(value)]


def subtract_period(value: str, period: str) -> str:
    """The day that lies a period before another one; a day that the month does not have becomes its last day.

    Raises:
        ValueError: the period is malformed, or the value is no full date.

    >>> subtract_period("2014-07-01", "P6M"), subtract_period("2016-03-31", "P1M")
    ('2014-01-01', '2016-02-29')
    """
    months, days = _months_and_days(period)
    if precision(parse_date(value)) != "day":
        raise ValueError(f"{period} cannot be taken from {value}, which is no full date; expected YYYY-MM-DD")
    return _moved(value, period, -months, -days).isoformat()


def _months_and_days(period: str) -> tuple[int, int]:
    match = _PERIOD_VALUE.fullmatch(period)
    if match is None:
        raise ValueError(f"{period!r} is no period; expected P4Y, P6M, P2W or P30D")
    years, months, weeks, days = (int(group or 0) for group in match.groups())
    return years * 12 + months, weeks * 7 + days


def _moved(value: str, period: str, months: int, days: int) -> date:
    start = first_day(value)
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        raise ValueError(f"{value} and {period} leave the calendar; expected years 1 to 9999")
    month += 1
    moved = date(year, month, min(start.day, monthrange(year, month)[1]))
    return _shifted(moved, days, value, period)


def _shifted(day: date, days: int, value: str, period: str) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError as error:
        raise ValueError(f"{value} and {period} leave the calendar; expected years 1 to 9999") from error
