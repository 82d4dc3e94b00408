"""Size classes of towns, as the European Commission and the OECD draw them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kg.network.rows import records
from kg.questions.answer import Answer

SIZES: Final = "network-sizes"
"""The query of how many inhabitants the towns of the register have."""
_BOUNDS: Final = (50_000, 100_000, 250_000, 500_000, 1_000_000, 5_000_000)

SizeClass = tuple[int, int | None]
"""Inhabitants from (included) and to (not included); no end for the largest."""


def size_class(inhabitants: int) -> SizeClass:
    """The class that a number of inhabitants falls in.

    Reference: L. Dijkstra and H. Poelman, Cities in Europe: the new OECD-EC definition, European Commission, Regional
    Focus 01/2012 (S, M, L, XL, XXL and global cities; what is under 50,000 is no city there, and one class here).

    >>> size_class(162_543), size_class(12_000), size_class(8_000_000)
    ((100000, 250000), (0, 50000), (5000000, None))
    """
    for least, most in zip((0, *_BOUNDS), (*_BOUNDS, None), strict=True):
        if most is None or inhabitants < most:
            return least, most
    raise AssertionError("the last class has no end")


def inhabitants(answer: Answer) -> Mapping[str, int]:
    """How many inhabitants each town has by the register, under its IRI."""
    return {row["city"]: int(row["inhabitants"]) for row in records(answer)}
