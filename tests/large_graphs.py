"""Large maps for benchmarks and scale tests: a generated town with thousands of relations, and the twin towns of the world."""

from __future__ import annotations

import csv
import random
from pathlib import Path
from typing import Any

from kg.views.map_model import MapData, Node, Passage, Relation, SourceDocument

TWIN_TOWNS = Path(__file__).resolve().parents[2] / "shared" / "reference" / "twin-towns.csv"
"""Reference data beside the checkout: whoever uses it says so where it is not there."""

SUBJECT = "Haarlem"
KINDS = (("municipality", 5), ("city", 5), ("network", 2), ("working-group", 1), ("agreement", 3), ("company", 2), ("person", 2))
RELATIONS = ("memberOf", "partyTo", "twinTown", "bilateral", "partOf")
CERTAINTIES = ("stated", "stated", "stated", "inferred", "unchecked", "ended", "unknown")
SYLLABLES = ("wa", "ter", "beek", "oost", "dijk", "haven", "lo", "mer", "we", "der", "burg", "veld", "am", "stel", "zand", "voort")


def generated_map(nodes: int) -> MapData:
    """A map of so many nodes and three times as many relations, with hubs as real ones have; the same each time."""
    chance = random.Random(nodes)
    kinds = chance.choices([kind for kind, _ in KINDS], [weight for _, weight in KINDS], k=nodes - 1)
    names = [f"{''.join(chance.choices(SYLLABLES, k=chance.randint(2, 4))).capitalize()} {n}" for n in range(1, nodes)]
    placed = [Node(id=SUBJECT, label=SUBJECT, kind="municipality", latitude=52.38, longitude=4.64)]
    for number, (kind, name) in enumerate(zip(kinds, names, strict=True), 1):
        where: dict[str, Any] = {}
        if kind in ("municipality", "city"):
            where = {"latitude": round(chance.uniform(36, 60), 4), "longitude": round(chance.uniform(-8, 28), 4)}
        placed.append(Node(id=f"n{number}", label=name, kind=kind, **where))
    ends = [0] * 20 + [1]  # each end as often as it has relations: who has many gets more
    relations = []
    for number in range(3 * nodes):
        source = number + 1 if number < nodes - 1 else chance.choice(ends)
        target = chance.choice(ends) if chance.random() < 0.8 else chance.randrange(nodes)
        if source == target:
            target = (source + 1) % nodes
        ends += [source, target]
        relations.append(_relation(number, placed[source], placed[target], chance.choice(RELATIONS), chance.choice(CERTAINTIES)))
    return MapData(subject=SUBJECT, as_of="2022-02-15", nodes=tuple(placed), relations=tuple(relations),
                   documents=(SourceDocument(id="nota", title="Nota", date="2022-02-15"),))


def _relation(number: int, source: Node, target: Node, kind: str, certainty: str) -> Relation:
    quote = f"In de nota staat dat {source.label} verbonden is met {target.label}, zoals eerder is afgesproken."
    return Relation(
        id=f"r{number}", kind=kind, source=source.id, target=target.id, certainty=certainty, since=str(1950 + number % 70),
        sentence_nl=f"{source.label} en {target.label} zijn verbonden", sentence_en=f"{source.label} and {target.label} are tied",
        passages=(Passage(document="nota", title="Nota", date="2022-02-15", quote=quote, start=100 * number, end=100 * number + len(quote),
                          before="Daarover is eerder al het een en ander opgemerkt. ", after=" Dat wordt voortgezet."),))


def twin_towns_map() -> MapData:
    """The twin towns of the world, seen from Haarlem; each tie rests on its row."""
    nodes: dict[str, Node] = {}
    relations = []
    with TWIN_TOWNS.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), 2):
            ends = [_town(nodes, row, side) for side in "ab"]
            quote = ",".join(row.values())
            names = " en ".join(end.label for end in ends)
            relations.append(Relation(
                id=f"r{number}", kind="twinTown", source=ends[0].id, target=ends[1].id, certainty="stated", sentence_nl=f"{names} zijn verbonden",
                sentence_en=f"{' and '.join(end.label for end in ends)} are tied",
                passages=(Passage(document="twin-towns", title="Twin towns", quote=quote, start=100 * number, end=100 * number + len(quote), row=number),)))
    return MapData(subject="Haarlem, Netherlands", as_of="2026-02-01", nodes=tuple(nodes.values()), relations=tuple(relations),
                   documents=(SourceDocument(id="twin-towns", title="Twin towns", date="2026-02"),))


def _town(nodes: dict[str, Node], row: dict[str, str], side: str) -> Node:
    name, country = row[f"city_{side}"], row[f"country_{side}"]
    identifier = f"{name}, {country}"
    if identifier not in nodes:
        nodes[identifier] = Node(
            id=identifier, label=name, kind="municipality" if country == "Netherlands" else "city",
            latitude=float(row[f"lat_{side}"]), longitude=float(row[f"lon_{side}"]))
    return nodes[identifier]
