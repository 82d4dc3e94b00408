"""The geographic view's Python side: the projection, and the outline of the countries."""

from __future__ import annotations

import json
from itertools import pairwise
from math import cos, isclose, radians

import pytest

from kg.views.geography import OUTLINE, UNIT, mercator

CITIES = {"Haarlem": (52.38084, 4.63683), "Osnabrück": (52.27264, 8.0498), "Buenos Aires": (-34.61315, -58.37723)}


@pytest.mark.parametrize("city", CITIES)
def test_mercator_keeps_angles(city: str) -> None:
    """A small step north is as much longer than its degrees as a small step east: what makes it Mercator."""
    latitude, longitude = CITIES[city]
    x, y = mercator(latitude, longitude)
    east = mercator(latitude, longitude + 0.01)[0] - x
    north = y - mercator(latitude + 0.01, longitude)[1]
    assert isclose(north * cos(radians(latitude)), east, rel_tol=1e-3)


def test_the_corners_of_the_square() -> None:
    assert mercator(0, -180) == pytest.approx((0, UNIT / 2))
    assert mercator(90, 180) == pytest.approx((UNIT, 0), abs=1e-3)
    assert mercator(-90, 180) == pytest.approx((UNIT, UNIT), abs=1e-3)


@pytest.mark.parametrize("place", [(91, 0), (0, 181), (float("nan"), 0)])
def test_what_is_no_place_is_refused(place: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match="is no place; expected a latitude"):
        mercator(*place)


def test_the_outline_is_closed_and_holds_the_cities() -> None:
    outline = json.loads(OUTLINE.read_text(encoding="utf-8"))
    assert outline["unit"] == UNIT
    arcs = []
    for steps in outline["arcs"]:
        x = y = 0
        points = []
        for dx, dy in zip(steps[::2], steps[1::2], strict=True):
            x, y = x + dx, y + dy
            points.append((x, y))
        arcs.append(points)
    rings = [[point for arc in ring for point in (arcs[arc] if arc >= 0 else arcs[~arc][::-1])]
             for country in outline["countries"] for ring in country]  # fmt: skip
    assert len(outline["countries"]) > 150
    assert all(ring[0] == ring[-1] for ring in rings)
    for city, (latitude, longitude) in CITIES.items():
        assert sum(inside(mercator(latitude, longitude), ring) for ring in rings) == 1, city
    assert not any(inside(mercator(53.5, 3.5), ring) for ring in rings), "the North Sea is land"


def inside(point: tuple[float, float], ring: list[tuple[int, int]]) -> bool:
    """Whether a ray to the east crosses the ring an odd number of times."""
    x, y = point
    crossed = 0
    for (ax, ay), (bx, by) in pairwise(ring):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            crossed += 1
    return crossed % 2 == 1
