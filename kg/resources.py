"""Where the folders lie that are data and not code: ontology, queries and the sample data."""

from __future__ import annotations

from pathlib import Path
from typing import Final, Literal

from kg.errors import KgError

_PACKAGE: Final = Path(__file__).resolve().parent


def folder(name: Literal["ontology", "queries", "data"]) -> Path:
    """The folder of that name: `kg/packed/<name>` in an installed wheel, else the checkout's own.

    Raises:
        KgError: neither is there.
    """
    places = (_PACKAGE / "packed" / name, _PACKAGE.parent / name)
    for place in places:
        if place.is_dir():
            return place
    raise KgError(f"{places[1]}: no such folder; it comes with the program: install it anew, or run it in its checkout")
