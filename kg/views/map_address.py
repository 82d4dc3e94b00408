"""The address that a map opens with: what `kg map` was asked for, in the words of the page's own address."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from pathlib import PurePath
from typing import Final
from urllib.parse import quote

from kg.errors import UsageError
from kg.views.map_lines import slugs
from kg.views.map_model import MapData

VIEWS: Final = ("kaart", "geografie", "matrix", "tabel")
"""The views of the page, by their names in its address, in the order of the top bar (`VIEWS` of `page/views.js`)."""

STEPS: Final = (1, 2)


def node_slugs(map_data: MapData) -> dict[str, str]:
    """For each node its name in the address, in the order in which the page has them."""
    nodes = sorted(map_data.nodes, key=lambda node: (node.label.casefold(), node.id))
    return dict(zip((node.id for node in nodes), slugs(node.label for node in nodes), strict=True))


def document_slugs(map_data: MapData) -> dict[str, str]:
    """For each document its name in the address."""
    identifiers = sorted(document.id for document in map_data.documents)
    return dict(zip(identifiers, slugs(identifiers), strict=True))


def opening_address(
    map_data: MapData, *, view: str | None = None, focus: str | None = None, steps: int | None = None,
    documents: Sequence[str] = (),
) -> str:  # fmt: skip
    """What follows `#` in an address; empty if nothing is asked for.

    Args:
        map_data: what is on the map.
        view: one of `VIEWS`.
        focus: a name or other name of the thing in the middle; without it, with `steps`, the subject.
        steps: how many steps round it are shown.
        documents: those that are on in the filter, by identifier or file name.

    Raises:
        UsageError: a name or document that is not on the map.
    """
    parts = [f"v={view}"] if view else []
    if focus or steps:
        node = _named(map_data, focus) if focus else map_data.subject
        parts += [f"n={node_slugs(map_data)[node]}", f"d={steps or 1}"]
    if documents:
        known = document_slugs(map_data)
        wanted = (_one_of(known, _stem(name, known), "--documents") for name in documents)
        parts.append("s=" + ",".join(quote(slug) for slug in wanted))
    return "&".join(parts)


def _named(map_data: MapData, name: str) -> str:
    """The node of a name; whole names go before short and other ones."""
    called: dict[str, str] = {}
    for names in (
        ((node.label, node.id) for node in map_data.nodes),
        ((node.label_en, node.id) for node in map_data.nodes),
        ((node.short, node.id) for node in map_data.nodes),
        ((alias, node.id) for node in map_data.nodes for alias in node.aliases),
    ):
        for one, identifier in names:
            called.setdefault(one.casefold(), identifier)
    return _one_of(called, name.casefold(), "--focus")


def _stem(name: str, known: Iterable[str]) -> str:
    stem = PurePath(name).stem
    return stem if stem in set(known) else name


def _one_of(known: Mapping[str, str], name: str, option: str) -> str:
    if name in known:
        return known[name]
    near = get_close_matches(name, known, n=3, cutoff=0.4) or sorted(known)[:3]
    raise UsageError(f"{option}: {name!r} is not on the map; expected a name on it, such as {', '.join(near)}")
