"""Where each node lies: the subject in the middle, each family in its own sector, near relations on near rings.

The result depends on nothing but the arguments: no random start, no physics. Rings are ellipses (a screen is wider
than high). How close two neighbours on a ring may come depends on the direction in which they lie: labels are wide
and low, so beside each other they need their width, one above the other only their height.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import atan2, copysign, cos, floor, pi, sin
from typing import Final

Point = tuple[float, float]

FIRST_RING: Final = (160.0, 160.0)
RING_STEP: Final = (120.0, 104.0)
BOX: Final = (104.0, 48.0)
"""Room for a node with its label, in the units of the map: these are pixels when the map opens on a small screen."""

LEAST_SHARE: Final = 0.1
"""A family with fewer than this part of the nodes gets room as if it had them, so that its lines do not coincide."""

SECTOR_RING: Final = 1
"""The ring by whose room the sectors are measured."""

STEPS: Final = 64
SWEEPS: Final = 3
ROUNDS: Final = 40
MOST_PUSHES: Final = 12_000
ROUNDNESS: Final = 0.82


@dataclass(frozen=True, slots=True)
class Sector:
    """The part of the circle that a family has, in radians; the y axis points down, so angles run clockwise."""

    start: float
    end: float


def arrange(subject: str, families: Mapping[str, str], order: Sequence[str],
            links: Iterable[tuple[str, str]], first: Iterable[str] = ()) -> dict[str, Point]:
    """Positions of all nodes, the subject at (0, 0).

    Args:
        subject: the node in the middle.
        families: the family of each node, the subject included; its order is the last tie-break.
        order: the families clockwise; the first is centred on the east.
        links: pairs of nodes, direction and number of no account.
        first: the nodes that the map opens with, which lie innermost; after them the subject's other neighbours.
    """
    neighbours = neighbours_of(families, links)
    opening = set(first)
    groups = opening, set(neighbours[subject]) - opening
    angles: dict[str, float] = {}
    positions: dict[str, Point] = {}
    members = {family: [node for node in families if families[node] == family and node != subject]
               for family in order}
    areas = sectors(shares(members, opening - {subject}))
    for _ in range(SWEEPS):
        for family, sector in areas.items():
            ordered = by_neighbours(members[family], neighbours, angles, sector, subject)
            positions |= fill(ordered, groups, sector)
            angles |= {node: atan2(positions[node][1], positions[node][0]) for node in ordered}
    return spread({node: positions.get(node, (0.0, 0.0)) for node in families}, subject)


def neighbours_of(families: Mapping[str, str], links: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Each node's neighbours, in the order of the nodes."""
    linked: dict[str, set[str]] = {node: set() for node in families}
    for a, b in links:
        linked[a].add(b)
        linked[b].add(a)
    rank = {node: position for position, node in enumerate(families)}
    return {node: sorted(others - {node}, key=rank.__getitem__) for node, others in linked.items()}


def shares(members: Mapping[str, Sequence[str]], opening: set[str]) -> dict[str, float]:
    """The part of the circle that each family needs: by its nodes, and for a quarter by those that the map opens with.

    By all nodes alone a map would open with half of it empty: the many members of one network lie behind it.

    >>> shares({"a": ["1", "2"], "b": ["3", "4"]}, {"3", "4"})
    {'a': 0.375, 'b': 0.625}
    """
    whole = sum(len(nodes) for nodes in members.values()) or 1
    return {family: (3 * len(nodes) / whole + len(opening.intersection(nodes)) / (len(opening) or 1)) / 4
            for family, nodes in members.items()}


def sectors(sizes: Mapping[str, float]) -> dict[str, Sector]:
    """A sector for each family that has nodes, with room in proportion to its size, the first centred on the east.

    Beside the middle a degree has room for more boxes than above or below it, so shares are of room, not of degrees.

    >>> [(name, round(s.start, 2), round(s.end, 2)) for name, s in sectors({"a": 6, "b": 4, "c": 0}).items()]
    [('a', -2.04, 2.04), ('b', 2.04, 4.24)]
    """
    least = LEAST_SHARE * sum(sizes.values())
    room_of = {family: max(size, least) for family, size in sizes.items() if size}
    whole = sum(room_of.values())
    circle = Sector(0.0, 2 * pi)
    room = capacity(SECTOR_RING, circle)
    result: dict[str, Sector] = {}
    taken = 0.0
    for family, share in room_of.items():
        first = next(iter(room_of.values())) / 2
        start, end = ((taken + part - first) / whole for part in (0.0, share))
        result[family] = Sector(*(angle_at(room, circle, turn % 1) + 2 * pi * floor(turn) for turn in (start, end)))
        taken += share
    return result


def by_neighbours(nodes: Sequence[str], neighbours: Mapping[str, Sequence[str]], angles: Mapping[str, float],
                  sector: Sector, subject: str) -> list[str]:
    """The nodes of a sector in the order of their neighbours' mean direction, so that fewer lines cross.

    Directions are measured from the middle of the sector, between -pi and pi. A node whose neighbours have no place
    yet keeps its turn in the middle.
    """
    middle = (sector.start + sector.end) / 2

    def turn(node: str) -> float:
        others = [angles[other] - middle for other in neighbours[node] if other != subject and other in angles]
        if not others:
            return angles[node] - middle if node in angles else 0.0
        return atan2(sum(sin(a) for a in others), sum(cos(a) for a in others))

    return sorted(nodes, key=turn)


def fill(nodes: Sequence[str], groups: Sequence[set[str]], sector: Sector) -> dict[str, Point]:
    """Places for the nodes of one sector: each group outside the one before it, those of no group outermost."""
    result: dict[str, Point] = {}
    ring = 0
    others = [node for node in nodes if not any(node in group for group in groups)]
    for group in (*([node for node in nodes if node in group] for group in groups), others):
        if not group:
            ring = max(ring, 1)  # nothing near here: the inner ring stays open, so that distance keeps its meaning
            continue
        room = [capacity(ring, sector)]
        while sum(max(r[-1], 1.0) for r in room) < len(group):
            room.append(capacity(ring + len(room), sector))
        for position, (node, offset) in enumerate(zip(group, dealt(len(group), [max(r[-1], 1.0) for r in room]),
                                                      strict=True)):
            result[node] = place(ring + offset, sector, room[offset], (position + 0.5) / len(group))
        ring += len(room)
    return result


def capacity(ring: int, sector: Sector) -> list[float]:
    """How many boxes fit on a ring from the start of the sector up to each of `STEPS` equal steps of its angle."""
    a, b = radii(ring)
    step = (sector.end - sector.start) / STEPS
    total = [0.0]
    for index in range(STEPS):
        angle = sector.start + (index + 0.5) * step
        dx, dy = a * -sin(angle), b * cos(angle)
        total.append(total[-1] + step * max(abs(dx) / BOX[0], abs(dy) / BOX[1]))
    return total


def radii(ring: int) -> Point:
    """Half-axes of a ring."""
    return FIRST_RING[0] + ring * RING_STEP[0], FIRST_RING[1] + ring * RING_STEP[1]


def dealt(number: int, room: Sequence[float]) -> list[int]:
    """For each node in turn the ring that it gets, in proportion to the rings' room, so that each ring is spread out.

    >>> dealt(6, [1.0, 2.0])
    [1, 0, 1, 1, 0, 1]
    """
    taken = [0] * len(room)
    result = []
    for _ in range(number):
        ring = min(range(len(room)), key=lambda index: ((taken[index] + 0.5) / room[index], index))
        taken[ring] += 1
        result.append(ring)
    return result


def place(ring: int, sector: Sector, room: Sequence[float], share: float) -> Point:
    """The point on a ring that has `share` of the sector's room before it.

    Neighbours on different rings so get different directions: no line from the middle runs through a nearer node.
    """
    a, b = radii(ring)
    angle = angle_at(room, sector, share)
    return a * squared(cos(angle)), b * squared(sin(angle))


def angle_at(room: Sequence[float], sector: Sector, share: float) -> float:
    """The angle before which `share` of a sector's room lies."""
    wanted = share * room[-1]
    after = max(bisect_left(room, wanted), 1)
    part = after - 1 + (wanted - room[after - 1]) / (room[after] - room[after - 1])
    return sector.start + (sector.end - sector.start) * part / STEPS


def squared(part: float) -> float:
    """A cosine or sine bent outwards, which makes of a circle a square with round corners: a screen has corners."""
    return copysign(abs(part) ** ROUNDNESS, part)


def spread(positions: Mapping[str, Point], subject: str) -> dict[str, Point]:
    """Pushes nodes apart whose boxes overlap, each pair by the shorter way, until none do or the rounds are over."""
    points = {node: list(point) for node, point in positions.items()}
    for _ in range(min(ROUNDS, MOST_PUSHES // len(points))):
        still = True
        by_x = sorted(points, key=lambda node: points[node][0])
        for index, a in enumerate(by_x):
            for b in by_x[index + 1:]:
                over_x = BOX[0] - (points[b][0] - points[a][0])
                if over_x <= 0:
                    break
                over_y = BOX[1] - abs(points[b][1] - points[a][1])
                if over_y <= 0:
                    continue
                still = False
                push = (over_x, 0.0) if over_x < over_y else (0.0, copysign(over_y, points[b][1] - points[a][1]))
                for node, way in ((a, -1), (b, 1)):
                    part = 0 if node == subject else 1 if subject in (a, b) else 0.5
                    points[node][0] += way * part * push[0]
                    points[node][1] += way * part * push[1]
        if still:
            break
    return {node: (round(x, 1), round(y, 1)) for node, (x, y) in points.items()}
