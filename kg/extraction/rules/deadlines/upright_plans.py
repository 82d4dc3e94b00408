"""Plans as tables whose cells stand one below another, as they are copied from a page: "Mijlpaal" / "Uiterlijk" / "Aanbesteding" / "1 oktober 2025".

A line may hold a step and its day too, where the line break between them was lost.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.dates import Span, find_dates
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.text.layout import Block

# the words of such a header, those for the day and those for the rest
_WHEN = re.compile(r"(?i)(?:wanneer|datum|uiterlijk|termijn|deadline|(?:streef|eind|plan|oplever)datum|moment|tijdstip|gereed|planning|periode|when|date)(?: (?:gereed|datum|moment))?")
_OTHER = re.compile(r"(?i)(?:(?:nr|fase|stap|mijlpa(?:al|len)|activiteit(?:en)?|actie|wat|onderdeel|product|resultaat|handeling|onderwerp|wie|door|trekker|actiehouder|verantwoordelijke?|uitvoer(?:ing|der)|what|who|step)\.?)")
# what may stand with a day, and nothing more: "uiterlijk 1 juli 2024", "eind 2026"
_ABOUT = re.compile(r"(?i)\W*(?:(?:uiterlijk|vóór|voor|eind|begin|medio|in|op|of|vanaf|per|het|de|circa|(?:voor|na)jaar|van) ?)*\W*")
_LONGEST = 140
_MOST_HEADS = 5
_LEAST_ROWS = 2


class Step(NamedTuple):
    """A step of a plan: the blocks of its row, what is done, and when."""

    blocks: tuple[int, ...]
    what: str
    date: Span


def upright_steps(annotated: Annotated, index: int) -> list[Step]:
    """The steps below a plan's heading, or its lead-in, which is the block `index`; empty where no such table stands there."""
    blocks = annotated.blocks
    first = index + 1
    while first < len(blocks) and not blocks[first].article and blocks[first].text.rstrip().endswith((":", ".")) and first - index < _LEAST_ROWS + 1:
        first += 1  # "Partijen houden deze planning aan:"
    heads: list[str] = []
    while first + len(heads) < len(blocks) and len(heads) < _MOST_HEADS and _is_head(blocks[first + len(heads)].text):
        heads.append(blocks[first + len(heads)].text)
    cells = list(_cells(blocks, first + len(heads)))
    steps = list(_of_rows(blocks, cells, heads) if len(heads) > 1 else _of_pairs(blocks, cells))
    return steps if len(steps) >= _LEAST_ROWS else []


def _is_head(text: str) -> bool:
    return (_WHEN.fullmatch(text.strip(" *:")) or _OTHER.fullmatch(text.strip(" *:"))) is not None


def _cells(blocks: Sequence[Block], start: int) -> Iterator[int]:
    """The short lines from a block on, up to the next article or a line of running text."""
    for number in range(start, len(blocks)):
        block = blocks[number]
        is_article = block.kind == "heading" and block.article not in ("", blocks[start - 1].article)
        if is_article or len(block.text) > _LONGEST or block.text.rstrip().endswith((":", ".", ";")) or "\t" in block.text or " | " in block.text:
            return
        yield number


def _day(text: str) -> Span | None:
    """The day of a cell that holds nothing else."""
    dates = find_dates(text)
    return dates[0] if len(dates) == 1 and _ABOUT.fullmatch(text, 0, dates[0].start) and not text[dates[0].end :].strip(" .*") else None


def _of_rows(blocks: Sequence[Block], cells: Sequence[int], heads: Sequence[str]) -> Iterator[Step]:
    """The steps of a table with a header, as long as each row has its day in the same column."""
    column = next((place for place, head in enumerate(heads) if _WHEN.fullmatch(head.strip(" *:"))), None)
    if column is None:
        return
    joined = [(number, step) for number in cells if (step := _step_with_day(blocks[number].text))]
    if len(heads) == 2 and len(joined) >= _LEAST_ROWS:
        yield from (Step((number,), what, date) for number, (what, date) in joined)
        return
    words = next(place for place in range(len(heads)) if place != column)
    for at in range(0, len(cells) - len(heads) + 1, len(heads)):
        row = cells[at : at + len(heads)]
        if (date := _day(blocks[row[column]].text)) is None:
            return
        yield Step(tuple(row), blocks[row[words]].text.strip(" *"), date)


def _of_pairs(blocks: Sequence[Block], cells: Sequence[int]) -> Iterator[Step]:
    """The steps of a table without a header: each with its day below it, or each below its day."""
    days = [_day(blocks[number].text) for number in cells]
    first = next((place for place in range(2) if place < len(days) and days[place]), None)
    for at in range(0, len(cells) - 1 if first is not None else 0, 2):
        date, other = days[at + (first or 0)], at + 1 - (first or 0)
        if date is None or days[other]:
            return
        yield Step(tuple(cells[at : at + 2]), blocks[cells[other]].text.strip(" *"), date)


def _step_with_day(text: str) -> tuple[str, Span] | None:
    """A step and its day on one line, where nothing else parts them: "Aanbesteding 1 oktober 2025"."""
    dates = find_dates(text)
    if len(dates) != 1 or text[dates[0].end :].strip(" .*"):
        return None
    what = re.split(r" (?=(?:uiterlijk|vóór|voor|eind|begin|medio|in|op|vanaf|per)(?: \w+)?$)", text[: dates[0].start].rstrip())[0].strip(" *")
    return (what, dates[0]) if len(what) > 2 else None
