"""Draw the outline of the world's countries for the geographic view of the map; a developer's script.

    python tools/draw_outline.py countries-10m.json    writes kg/views/vendor/outline.json

The file is that of the npm package `world-atlas` 2.0.2 (`npm pack world-atlas@2.0.2`; Natural Earth in TopoJSON, ISC):
https://github.com/topojson/topojson-specification. Borders that two countries share stay one line. Detail follows use:
fine round the Low Countries, coarser in Europe, coarse in the rest of the world; islands too small to see are left out.

Written is `{"source": ..., "unit": U, "arcs": [[x, y, dx, dy, ...], ...], "countries": [[[arc, ...], ...], ...]}`: arcs
in whole units of `kg.views.geography.mercator` (a square of U by U, y down), each point the step from the one before; a
country is its rings, a ring its arcs, `~arc` being an arc run backwards.
"""

from __future__ import annotations

import json
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from kg.views.geography import UNIT, mercator

OUTLINE: Final = Path(__file__).resolve().parents[1] / "kg" / "views" / "vendor" / "outline.json"

DETAIL: Final = (
    ((1.5, 49.0, 8.5, 54.5), 0.006, 0.02),
    ((-12.0, 34.0, 42.0, 72.0), 0.06, 0.15),
    ((-180.0, -90.0, 180.0, 90.0), 0.25, 1.0),
)
"""West, south, east, north; how far a point left out may be from the line; the least width of an island. In degrees."""

SOUTHERNMOST: Final = -58.0
"""The ice further south would be the largest land of a Mercator map."""

Point = tuple[float, float]


def main() -> None:
    """Reads the file that is named and writes the outline."""
    topology = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    arcs = [degrees(arc, topology["transform"]) for arc in topology["arcs"]]
    geometries = topology["objects"]["countries"]["geometries"]
    countries = [rings for geometry in geometries if (rings := kept(geometry, arcs))]
    used = sorted({arc if arc >= 0 else ~arc for rings in countries for ring in rings for arc in ring})
    place = {arc: index for index, arc in enumerate(used)}
    text = json.dumps({
        "source": "world-atlas 2.0.2 (Natural Earth), simplified",
        "unit": UNIT,
        "arcs": [steps(simplified(arcs[arc], detail(arcs[arc])[0])) for arc in used],
        "countries": [[[place[arc] if arc >= 0 else ~place[~arc] for arc in ring] for ring in rings]
                      for rings in countries],
    }, separators=(",", ":"))
    OUTLINE.write_text(f"{text}\n", encoding="utf-8")


def degrees(arc: list[list[int]], transform: dict[str, list[float]]) -> list[Point]:
    """An arc's points as longitude and latitude."""
    (scale_x, scale_y), (move_x, move_y) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        points.append((x * scale_x + move_x, y * scale_y + move_y))
    return points


def kept(geometry: dict[str, Any], arcs: list[list[Point]]) -> list[list[int]]:
    """The outer rings of a country that are wide enough to be seen, and not at the South Pole."""
    polygons = {"Polygon": lambda: [geometry["arcs"]], "MultiPolygon": lambda: geometry["arcs"]}[geometry["type"]]()
    rings = []
    for outer, *_ in polygons:
        points = [point for arc in outer for point in arcs[arc if arc >= 0 else ~arc]]
        width = max(max(part) - min(part) for part in zip(*points, strict=True))
        if width >= detail(points)[1] and max(y for _, y in points) > SOUTHERNMOST:
            rings.append(outer)
    return rings


def detail(points: list[Point]) -> tuple[float, float]:
    """The detail for a line: that of the finest region that it touches."""
    return next((tolerance, least) for (west, south, east, north), tolerance, least in DETAIL
                if any(west <= x <= east and south <= y <= north for x, y in points))


def simplified(points: list[Point], tolerance: float) -> list[Point]:
    """Without the points that lie within `tolerance` degrees of the line through what is left.

    Reference: D.H. Douglas and T.K. Peucker, Cartographica 10 (1973), 112-122.
    """
    keep = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        between = range(first + 1, last)
        far, most = max(((away(points[i], points[first], points[last]), i) for i in between), default=(0.0, 0))
        if far > tolerance:
            keep.add(most)
            spans += [(first, most), (most, last)]
    return [points[i] for i in sorted(keep)]


def away(point: Point, a: Point, b: Point) -> float:
    """How far a point is from the stretch between two others."""
    (x, y), (ax, ay), (bx, by) = point, a, b
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    part = max(0.0, min(1.0, ((x - ax) * dx + (y - ay) * dy) / length)) if length else 0.0
    return float(((x - ax - part * dx) ** 2 + (y - ay - part * dy) ** 2) ** 0.5)


def steps(points: list[Point]) -> list[int]:
    """Points in whole units, each after the first as a step; steps of nothing left out."""
    whole = [tuple(round(part) for part in mercator(latitude, longitude)) for longitude, latitude in points]
    return [*whole[0], *(part for a, b in pairwise(whole) if a != b for part in (b[0] - a[0], b[1] - a[1]))]


if __name__ == "__main__":
    main()
