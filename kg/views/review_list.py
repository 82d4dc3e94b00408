"""Lists of rows and judgements for who reviews them: to read, as JSON, or as CSV for a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Final, Literal

from kg.columns import in_words
from kg.judging.fingerprint import EvenText
from kg.judging.judge import Judged
from kg.judging.reviewing import Doubtful
from kg.judging.rows import Row
from kg.model import TABLES
from kg.sources.cells import Pairs, safe_cell
from kg.sources.judgements import Judgement

Format = Literal["table", "json", "csv"]
FORMATS: Final[tuple[Format, ...]] = ("table", "json", "csv")
_SHOWN: Final = 240
_SEPARATOR: Final = " | "


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list.

    Attributes:
        id: of the row, or of a judgement that has none.
        values: the columns that say something.
        place: the document with the offsets of its passages, or the file and line of a judgement.
        weight: how doubtful it is.
        why: one reason each.
    """

    number: int
    id: str
    table: str
    values: dict[str, str]
    quote: str
    place: str
    weight: float
    why: tuple[str, ...]


def doubtful_lines(rows: Iterable[Doubtful], language: str) -> list[Line]:
    """The rows with their doubts, in their order."""
    return [
        _of_row(number, one.row, one.weight, tuple(doubt.says(seen, language) for doubt, seen in one.reasons))
        for number, one in enumerate(rows, start=1)
    ]


def judged_lines(rows: Iterable[Row]) -> list[Line]:
    """The rows with who judged them, when and why; those that moved before all with the judgements that did."""
    return [
        _of_row(number, row, 0, tuple(map(_author, row.moved or row.judgements)))
        for number, row in enumerate(rows, start=1)
    ]


def stale_lines(judged: Judged, language: str) -> list[Line]:
    """The judgements whose row or name is gone, and what is left of it."""
    documents = [EvenText(reading.document) for reading in judged.readings]
    return [
        Line(number, one.id, one.table, _of_judgement(one), one.quote, one.place, 0,
             (_author(one), _what_is_left(one, documents, language)))
        for number, one in enumerate(judged.stale, start=1)
    ]  # fmt: skip


def write_lines(lines: Sequence[Line], form: Format) -> str:
    """A list in a format, with a line end after the last line."""
    if form == "json":
        return json.dumps([asdict(line) for line in lines], ensure_ascii=False, indent=1) + "\n"
    if form == "csv":
        return _as_csv(lines)
    return "".join(f"{_as_text(line)}\n" for line in lines)


def _of_row(number: int, row: Row, weight: float, why: tuple[str, ...]) -> Line:
    fact = row.fact
    words = ((column, " ".join(in_words(fact[column]).split())) for column in TABLES[fact.table])
    spans = ", ".join(f"{evidence.start}-{evidence.end}" for evidence in fact.evidence)
    quote = " ".join(fact.evidence[0].quote.split()) if fact.evidence else ""
    values = {column: value for column, value in words if value}
    return Line(number, fact.id, fact.table, values, quote, f"{row.document.source} {spans}", weight, why)


def _of_judgement(judgement: Judgement) -> dict[str, str]:
    things: Pairs = tuple((str(number), thing) for number, thing in enumerate(judgement.things, start=1))
    return {"action": judgement.action, **dict((*things, *judgement.keys, *judgement.values))}


def _author(judgement: Judgement) -> str:
    values = ", ".join(f"{column}={words}" for column, words in judgement.values)
    return f"{judgement.action}{f' {values}' if values else ''}: {judgement.who}, {judgement.when}: {judgement.why}"


def _what_is_left(judgement: Judgement, documents: Iterable[EvenText], language: str) -> str:
    if judgement.things:
        nl, en = "een van de twee namen komt nergens meer voor", "one of the two names is nowhere any more"
        return nl if language == "nl" else en
    where = next((one.document.source for one in documents if one.find(judgement.quote)), "")
    if where:
        nl, en = f"de woorden staan in {where}, de rij wordt er niet meer gelezen", (
            f"the words are in {where}, the row is not read there any more"
        )
    else:
        nl, en = "de woorden staan in geen stuk meer", "the words are in no document any more"
    return nl if language == "nl" else en


def _as_csv(lines: Iterable[Line]) -> str:
    columns = list(Line.__dataclass_fields__)
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for line in lines:
        row = {**asdict(line), "values": _values(line), "why": _SEPARATOR.join(line.why)}
        writer.writerow([safe_cell(str(row[column])) for column in columns])
    return out.getvalue()


def _as_text(line: Line) -> str:
    quote = line.quote if len(line.quote) <= _SHOWN else f"{line.quote[:_SHOWN]}…"
    weight = f" ({line.weight:g})" if line.weight else ""
    head = f"{line.number}. {line.id} {line.table}{weight}: {_values(line)}"
    return "\n".join([head, *(f"     - {why}" for why in line.why), f"     “{quote}” ({line.place})"])


def _values(line: Line) -> str:
    return _SEPARATOR.join(f"{column}={value}" for column, value in line.values.items())
