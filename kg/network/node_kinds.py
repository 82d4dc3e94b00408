"""What kind of thing a node is, by the classes that the graph gives it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from kg.graph.entities import CLASSES
from kg.model import Kind

_NARROWEST_FIRST: Final = sorted(CLASSES, key=lambda kind: kind is Kind.ORGANISATION)


def kind_of(classes: Collection[str]) -> Kind | None:
    """The narrowest kind that the classes (IRIs) allow, for a thing can be of several; None if they allow no kind."""
    return next((kind for kind in _NARROWEST_FIRST if CLASSES[kind].value in classes), None)
