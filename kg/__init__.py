"""A knowledge graph of a Dutch city's regional and international relations, read from its own documents.

For researchers: `import kg; graph = kg.open()`; what can be done with it stands in `kg.research.graph.Graph`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.version import __version__

if TYPE_CHECKING:
    from kg.research.graph import open_graph as open

__all__ = ("__version__", "open")


def __getattr__(name: str) -> Any:
    # the command line, which imports this too, need not wait for what only a notebook uses
    if name == "open":
        from kg.research.graph import open_graph

        return open_graph
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
