"""Values of facts as typed literals."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from pyoxigraph import Literal

from kg.graph import literals


@pytest.mark.parametrize(
    ("convert", "value", "expected"),
    [
        (literals.stated_date, "2017", '"2017"^^<http://www.w3.org/2001/XMLSchema#gYear>'),
        (literals.stated_date, "2016-03", '"2016-03"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>'),
        (literals.stated_date, "2016-02-29", '"2016-02-29"^^<http://www.w3.org/2001/XMLSchema#date>'),
        (literals.stated_date, "2022-04/2022-06", '"2022-04/2022-06"^^<http://id.loc.gov/datatypes/edtf/EDTF>'),
        (literals.latest, "2016-02", '"2016-02-29"^^<http://www.w3.org/2001/XMLSchema#date>'),
        (literals.earliest, "2022-04/2022-06", '"2022-04-01"^^<http://www.w3.org/2001/XMLSchema#date>'),
        (literals.duration, "P6M", '"P6M"^^<http://www.w3.org/2001/XMLSchema#duration>'),
        (literals.duration, "P1Y2W3D", '"P1Y17D"^^<http://www.w3.org/2001/XMLSchema#duration>'),
        (literals.amount, Decimal("1E+4"), '"10000"^^<http://www.w3.org/2001/XMLSchema#decimal>'),
        (literals.degrees, 0.00001, '"0.00001"^^<http://www.w3.org/2001/XMLSchema#decimal>'),
        (literals.text, "regio", '"regio"@nl'),
        (literals.plain, False, '"false"^^<http://www.w3.org/2001/XMLSchema#boolean>'),
        (literals.plain, 40, '"40"^^<http://www.w3.org/2001/XMLSchema#integer>'),
    ],
)
def test_literals(convert: Callable[[object], Literal], value: object, expected: str) -> None:
    assert str(convert(value)) == expected


def test_a_flag_that_is_not_set_says_nothing() -> None:
    assert literals.flag(False) is None
    assert literals.flag(True) == Literal(True)
