"""The day that a map is of: the one that was asked for, else one on which something holds."""

from __future__ import annotations

from collections.abc import Callable

from kg.network.rows import Ask
from kg.views.map_data import build_map_data
from kg.views.map_model import MapData


def map_of_day(ask_on: Callable[[str | None], Ask], on: str | None = None, *, files: str = "") -> MapData:
    """The map of a day; without one of the newest document's, or of the first on which something holds.

    Args:
        ask_on: makes what answers questions of the catalogue, about a day (YYYY-MM-DD) or the newest document's.
        on: the day that was asked for; on that day the map may be empty, and says what begins later.
        files: the folder of the documents as a link from the map.
    """
    drawn = build_map_data(ask_on(on), files=files)
    if on or drawn.relations or not drawn.first_later:
        return drawn
    return build_map_data(ask_on(drawn.first_later), files=files)
