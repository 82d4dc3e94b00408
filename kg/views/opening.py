"""What the map opens with: few enough to be read at once, and those first that have most to do with the subject."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from kg.views.map_lines import Line

MOST_NEIGHBOURS: Final = 30


def opening_nodes(subject: str, nodes: Sequence[str], lines: Iterable[Line]) -> tuple[str, ...]:
    """The subject and its neighbours, at most `MOST_NEIGHBOURS`: those with most relations with it, then in all.

    Where the subject has no relation, the node that has most of them takes its part beside it, so that a map with
    relations never opens empty.

    Args:
        subject: the node in the middle.
        nodes: all nodes; their order is the last tie-break.
        lines: all lines of the map.
    """
    relations: Counter[str] = Counter()
    between: dict[str, Counter[str]] = {node: Counter() for node in nodes}
    for line in lines:
        for one, other in ((line.a, line.b), (line.b, line.a)):
            relations[one] += len(line.relations)
            between[one][other] += len(line.relations)
    middle = subject if between[subject] else max(nodes, key=lambda node: relations[node])
    rank = {node: position for position, node in enumerate(nodes)}
    near = sorted(between[middle], key=lambda node: (-between[middle][node], -relations[node], rank[node]))
    return tuple(dict.fromkeys((subject, middle, *near[:MOST_NEIGHBOURS])))
