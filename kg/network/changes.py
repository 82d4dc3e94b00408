"""What began and ended by year, by the dates that documents state."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kg.isodates import first_day, last_day
from kg.network.measure import Measure, Score, caution, once
from kg.network.rows import Record, quotation, records
from kg.questions.answer import Answer

_RELATIONS: Final = ("membership", "participation", "twin-town", "bilateral")
_EVENTS: Final = {
    "began": ("begonnen", "begun"),
    "ended": ("geëindigd", "ended"),
    "ends": ("eindigt volgens de stukken", "ends according to the documents"),
    "joined": ("anderen erbij", "others joined"),
    "left": ("anderen eruit", "others left"),
    "leaves": ("anderen eruit volgens de stukken", "others leave according to the documents"),
}
"""In this order within a year: what happens to the subject's own relations, then to the seats of others."""


def changes(layers: Answer, subject: str, name: str) -> Measure:
    """Relations of the subject that begin and end, and others who join and leave, by year; the earliest year first.

    Formula: the relations whose stated first (last) day lies in the year; a date that leaves the year open does not
    count. A seat in a body of an agreement begins and ends with the agreement and is not counted again. What has an end
    after the day that the answer is about is told apart: it is agreed, and has not happened.

    Reference: none, it counts what the documents say.
    """
    rows = list(_counted(tuple(records(layers))))
    events: dict[tuple[int, int], dict[str, str]] = {}
    for row in rows:
        for year, event in _events(row, subject, layers.as_of):
            events.setdefault((year, list(_EVENTS).index(event)), {})[row["relation"]] = _called(row, subject)
    scores = tuple(_score(*when, tuple(sorted(found.values()))) for when, found in sorted(events.items()))
    own = {row["relation"] for row in rows if subject in (row["from"], row["to"])}
    undated = own - {row["relation"] for row in rows if row["since"]}
    endless = {row["relation"] for row in rows if row["relation"] in own and row["status"] == "ended"} - {
        row["relation"] for row in rows if row["until"]
    }
    past = [score for score in scores if score.thing.endswith(("began", "ended"))]
    nl = "; ".join(f"{score.nl}: {score.number:g}" for score in past)
    en = "; ".join(f"{score.en}: {score.number:g}" for score in past)
    return Measure(
        "changes",
        scores,
        f"Relaties van {name} die begonnen en eindigden: {nl or 'geen stuk noemt een datum'}.",
        f"Relations of {name} that began and ended: {en or 'no document states a date'}.",
        once(quotation(row) for row in rows if row["since"] or row["until"]),
        *caution(name, f"Zonder begin: {len(undated)} van de {len(own)}; voorbij zonder einddatum: {len(endless)}.",
                 f"Without a start: {len(undated)} of {len(own)}; over without an end date: {len(endless)}."),
    )  # fmt: skip


def _score(year: int, event: int, names: tuple[str, ...]) -> Score:
    name, (nl, en) = list(_EVENTS.items())[event]
    return Score(f"{year}/{name}", f"{year}, {nl}", f"{year}, {en}", len(names), names)


def _counted(rows: tuple[Record, ...]) -> Iterator[Record]:
    """What is a relation, without the seats in bodies of agreements."""
    agreements = {row["to"] for row in rows if row["kind"] == "participation"}
    bodies = {row["from"] for row in rows if row["kind"] == "unit" and row["to"] in agreements}
    return (row for row in rows if row["kind"] in _RELATIONS and row["to"] not in bodies)


def _events(row: Record, subject: str, as_of: str) -> Iterator[tuple[int, str]]:
    own = subject in (row["from"], row["to"])
    start, end = _year(row["since"]), _year(row["until"])
    if start is not None and row["state"] != "nog niet":
        yield start, "began" if own else "joined"
    if end is not None:
        over = last_day(row["until"]).isoformat() < as_of
        yield end, ("ended" if over else "ends") if own else ("left" if over else "leaves")


def _year(stated: str) -> int | None:
    """The year of a date, None if there is no date or it leaves the year open."""
    if not stated:
        return None
    year = first_day(stated).year
    return year if last_day(stated).year == year else None


def _called(row: Record, subject: str) -> str:
    if row["from"] == subject:
        return row["to_name"]
    return row["from_name"] if row["to"] == subject else f"{row['from_name']} ({row['to_name']})"
