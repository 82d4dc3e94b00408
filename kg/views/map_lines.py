"""Which lines are drawn for the relations, in what order all stands, and the name of a thing in the page's address."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import count
from re import sub
from unicodedata import normalize

from kg.views.encoding import FACT_KINDS, RELATION_KINDS
from kg.views.map_model import Fact, Node, Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What is drawn between two nodes: all relations between them, in either direction.

    Attributes:
        relations: positions in the sorted relations of the map.
    """

    a: str
    b: str
    relations: tuple[int, ...]


def relation_order(nodes: Iterable[Node]) -> Callable[[Relation], tuple[int, int, int, str]]:
    """Sort key for relations: kind in the order of the legend, then the ends' labels, then the id."""
    kinds = {kind: position for position, kind in enumerate(RELATION_KINDS)}
    ranks = {node.id: rank for rank, node in enumerate(nodes)}
    return lambda relation: (kinds[relation.kind], ranks[relation.source], ranks[relation.target], relation.id)


def fact_order(nodes: Iterable[Node]) -> Callable[[Fact], tuple[int, int, str]]:
    """Sort key for facts: the thing's label, then the kind in the order of its card, then the words."""
    kinds = {kind: position for position, kind in enumerate(FACT_KINDS)}
    ranks = {node.id: rank for rank, node in enumerate(nodes)}
    return lambda fact: (ranks[fact.node], kinds[fact.kind], fact.nl)


def lines_of(relations: Iterable[Relation]) -> list[Line]:
    """One line for each pair of nodes that has a relation; each relation is on exactly one line."""
    pairs: dict[tuple[str, str], list[int]] = {}
    for position, relation in enumerate(relations):
        ends = (relation.source, relation.target)
        pairs.setdefault(ends if ends[::-1] not in pairs else ends[::-1], []).append(position)
    return [Line(a=a, b=b, relations=tuple(positions)) for (a, b), positions in pairs.items()]


def covered_share(lines: Iterable[Line], relations: list[Relation]) -> int:
    """Percentage of the lines whose every relation has a passage, rounded down; 100 when there are no lines."""
    covered = [all(relations[position].passages for position in line.relations) for line in lines]
    return 100 * sum(covered) // len(covered) if covered else 100


def slugs(labels: Iterable[str]) -> list[str]:
    """A name for each label that a URL can bear, each one different.

    >>> slugs(["Osnabrück", "Den Haag", "den haag", "Den Haag 2", "北"])
    ['osnabruck', 'den-haag', 'den-haag-2', 'den-haag-2-2', 'x']
    """
    result: dict[str, None] = {}
    for label in labels:
        ascii_label = normalize("NFKD", label).encode("ascii", "ignore").decode().lower()
        slug = sub(r"[^a-z0-9]+", "-", ascii_label).strip("-") or "x"
        numbered = (f"{slug}-{number}" for number in count(2))
        result[slug if slug not in result else next(name for name in numbered if name not in result)] = None
    return list(result)
