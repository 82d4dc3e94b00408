"""Where things lie on the ground: Web Mercator, and the outline of countries behind them."""

from __future__ import annotations

from math import log, pi, radians, tan
from pathlib import Path
from typing import Final

OUTLINE: Final = Path(__file__).parent / "vendor" / "outline.json"
"""Natural Earth's countries, simplified; what is in it stands in `tools/draw_outline.py`."""

UNIT: Final = 65_536
"""The side of the square that the world is drawn on, in units; one is some 600 m at the equator, 370 m at Haarlem."""

FURTHEST: Final = 85.05112877980659
"""The latitude at which the square ends."""


def mercator(latitude: float, longitude: float) -> tuple[float, float]:
    """A place in Web Mercator: x to the east, y to the south, both from 0 to `UNIT`.

    Raises:
        ValueError: no such place.

    Source: EPSG:3857, https://epsg.io/3857; a place beyond `FURTHEST` is put on the edge.

    >>> mercator(0.0, 0.0)
    (32768.0, 32768.0)
    >>> [round(part) for part in mercator(52.38084, 4.63683)]
    [33612, 21534]
    """
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise ValueError(f"{latitude}, {longitude} is no place; expected a latitude in -90..90, "
                         "a longitude in -180..180")
    north = log(tan(pi / 4 + radians(max(-FURTHEST, min(FURTHEST, latitude))) / 2))
    return UNIT * (0.5 + longitude / 360), UNIT * (0.5 - north / (2 * pi))
