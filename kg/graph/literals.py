"""Values of facts as RDF literals, typed with the precision that the text has."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Final

from pyoxigraph import Literal

from kg.graph.namespaces import EDTF, XSD
from kg.isodates import first_day, last_day, precision

_DATE_TYPES: Final = {"year": XSD.gYear, "month": XSD.gYearMonth, "day": XSD.date, "interval": EDTF.EDTF}
_DATE, _DURATION, _DECIMAL = XSD.date, XSD.duration, XSD.decimal
_WEEKS = re.compile(r"(?P<weeks>\d+)W(?:(?P<days>\d+)D)?")


def text(value: str) -> Literal:
    """Words of a Dutch document."""
    return Literal(value, language="nl")


def plain(value: object) -> Literal:
    """A string without language, a boolean or an integer."""
    if not isinstance(value, str | bool | int):
        raise ValueError(f"{value!r} is no text, number or yes and no")
    return Literal(value)


def flag(value: bool) -> Literal | None:
    """True as such; a flag that is not set says nothing."""
    return Literal(True) if value else None


def amount(value: Decimal | int) -> Literal:
    """A decimal number without an exponent.

    >>> str(amount(Decimal("16159.2")))
    '"16159.2"^^<http://www.w3.org/2001/XMLSchema#decimal>'
    """
    return Literal(format(Decimal(value), "f"), datatype=_DECIMAL)


def degrees(value: float) -> Literal:
    """A latitude or longitude, with the digits that it was given with."""
    return amount(Decimal(repr(value)))


def stated_date(value: str) -> Literal:
    """A date as the text has it: year, month, day or interval.

    >>> str(stated_date("2017"))
    '"2017"^^<http://www.w3.org/2001/XMLSchema#gYear>'
    """
    return Literal(value, datatype=_DATE_TYPES[precision(value)])


def day(value: date) -> Literal:
    """A full date."""
    return Literal(value.isoformat(), datatype=_DATE)


def earliest(value: str) -> Literal:
    """The first day that a stated date covers."""
    return day(first_day(value))


def latest(value: str) -> Literal:
    """The last day that a stated date covers."""
    return day(last_day(value))


def duration(value: str) -> Literal:
    """A period such as `P6M`; weeks, which `xsd:duration` does not have, become days.

    >>> str(duration("P2W"))
    '"P14D"^^<http://www.w3.org/2001/XMLSchema#duration>'
    """
    return Literal(_WEEKS.sub(_in_days, value), datatype=_DURATION)


def _in_days(match: re.Match[str]) -> str:
    return f"{int(match['weeks']) * 7 + int(match['days'] or 0)}D"
