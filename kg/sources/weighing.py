"""What people bring to a weighing: weights, criteria of their own and scores, from two CSV files or a workbook.

In a data folder `weighing/criteria.csv` and `weighing/scores.csv`, in a workbook the sheets `criteria` and `scores`:
the same columns, and others beside them are let be. Neither file need be there: what they leave open stays unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, TypeGuard, TypeVar, get_args

from kg.errors import KgError, RefusedError
from kg.isodates import parse_date
from kg.sources.cells import unguarded
from kg.sources.lists.sheet import Sheet
from kg.sources.readers.confined import sheets_confined
from kg.sources.table import read_rows_or_faults

Way = Literal["", "realised", "expected", "contacts", "blockers"]
"""How the graph scores a criterion; see `kg/network/weighing_scores.py`. Without one only people do."""

FOLDER: Final = "weighing"
CRITERIA: Final = ("criterion", "weight", "by", "of", "why")
SCORES: Final = ("relation", "criterion", "low", "high", "who", "when", "why")
SHEETS: Final = {"criteria": CRITERIA, "scores": SCORES}
HIGHEST: Final = 10.0
"""Scores run from 0 to this."""

_Value = TypeVar("_Value", "OwnCriterion", "OwnScore")


@dataclass(frozen=True, slots=True)
class OwnCriterion:
    """A row of `criteria`: a weight for a criterion that a document states, or a criterion of somebody's own.

    Attributes:
        text: the criterion, to the letter as the document has it.
        weight: 0 or more; it counts beside the other weights.
        by, of: how the graph scores it, and for which goal or by which word.
        why: the reason.
        place: file and line.
    """

    text: str
    weight: float
    by: Way
    of: str
    why: str
    place: str


@dataclass(frozen=True, slots=True)
class OwnScore:
    """A row of `scores`: what a person gives a relation for a criterion.

    Attributes:
        relation, criterion: their names.
        low, high: between which the score lies, from 0 to `HIGHEST`; the same where it is certain.
        who, when, why: the person, the day and the reason. All empty where a workbook holds what the graph gave.
        place: file and line.
    """

    relation: str
    criterion: str
    low: float
    high: float
    who: str
    when: str
    why: str
    place: str


@dataclass(frozen=True, slots=True)
class Own:
    """The sound rows of both, in their order, and an error for each other row."""

    criteria: tuple[OwnCriterion, ...] = ()
    scores: tuple[OwnScore, ...] = ()
    errors: tuple[KgError, ...] = ()


def read_weighing(folder: Path) -> Own:
    """The rows of a data folder; a file that is not there has none.

    Raises:
        RefusedError: a file is unreadable or lacks a column.
    """
    found: dict[str, list[tuple[str, list[str] | RefusedError]]] = {}
    for name, columns in SHEETS.items():
        path = folder / FOLDER / f"{name}.csv"
        rows = read_rows_or_faults(path, columns) if path.exists() else ()
        found[name] = [(f"{path}:{line}", cells) for line, cells in rows]
    return _own(found["criteria"], found["scores"])


def read_weighing_workbook(path: Path) -> Own:
    """The rows of a workbook, as `kg network weigh --to` writes one and people fill it in.

    A row of `scores` without low, high and who is one that nobody filled in.

    Raises:
        RefusedError: the file is unreadable or no workbook, or lacks a sheet or a column.
    """
    try:
        criteria, scores = (list(_rows(sheet, path)) for sheet in sheets_confined(path.read_bytes(), SHEETS))
    except OSError as error:
        raise RefusedError(f"{path}: {error.strerror}; expected a workbook of kg network weigh --to") from error
    except ValueError as error:
        raise RefusedError(f"{path}: {error}") from error
    return _own(criteria, [(place, cells) for place, cells in scores if any(cells[2:5])])


def _rows(sheet: Sheet, path: Path) -> Iterator[tuple[str, list[str]]]:
    columns = SHEETS[sheet.name]
    header = [cell.text for cell in sheet.rows[0]] if sheet.rows else []
    for column in columns:
        if column not in header:
            raise ValueError(f"sheet {sheet.name!r} has no column {column!r}; expected {', '.join(columns)}")
    for number, row in enumerate(sheet.rows[1:], start=2):
        texts = [cell.text for cell in row] + [""] * (len(header) - len(row))
        if any(texts):
            yield f"{path}: {sheet.name} row {number}", [texts[header.index(column)] for column in columns]


def _own(criteria: Iterable[tuple[str, list[str] | RefusedError]],
         scores: Iterable[tuple[str, list[str] | RefusedError]]) -> Own:  # fmt: skip
    errors: list[KgError] = []
    found = list(_sound(criteria, _criterion, lambda row: row.text.casefold(), errors))
    given = list(_sound(scores, _score, lambda row: f"{row.relation}\n{row.criterion}".casefold(), errors))
    return Own(tuple(found), tuple(given), tuple(errors))


def _sound(rows: Iterable[tuple[str, list[str] | RefusedError]], parse: Callable[[list[str], str], _Value],
           key: Callable[[_Value], str], errors: list[KgError]) -> Iterator[_Value]:  # fmt: skip
    seen: dict[str, str] = {}
    for place, cells in rows:
        if isinstance(cells, RefusedError):
            errors.append(cells)
            continue
        try:
            value = parse([" ".join(unguarded(cell).split()) for cell in cells], place)
            if before := seen.setdefault(key(value), place).replace(place, ""):
                raise ValueError(f"stands in {before} already; expected it once")
        except ValueError as error:
            errors.append(RefusedError(f"{place}: {error}"))
        else:
            yield value


def _criterion(cells: list[str], place: str) -> OwnCriterion:
    text, weight, by, of, why = cells
    if not text:
        raise ValueError("no criterion; expected its words")
    if not _is_way(by):
        raise ValueError(f"by {by!r}; expected one of {', '.join(filter(None, get_args(Way)))}, or nothing")
    if by == "blockers" and not of:
        raise ValueError("by blockers without of; expected the word that the blocker has, such as capaciteit")
    return OwnCriterion(text, _number("weight", weight, most=1000), by, of, why, place)


def _score(cells: list[str], place: str) -> OwnScore:
    relation, criterion, low, high, who, when, why = cells
    if not relation or not criterion:
        raise ValueError("no relation or no criterion; expected their names")
    least, most = _number("low", low), _number("high", high or low)
    if least > most:
        raise ValueError(f"low {low} is above high {high}; expected the lower one first")
    if (who or when or why) and not (who and when and why):
        raise ValueError("a score needs who, when and why; expected all three")
    if when and len(parse_date(when)) != 10:
        raise ValueError(f"when {when!r} is no full date; expected a day such as 2022-03-01")
    return OwnScore(relation, criterion, least, most, who, when, why, place)


def _number(column: str, cell: str, *, most: float = HIGHEST) -> float:
    try:
        number = float(cell.replace(",", "."))
    except ValueError:
        number = -1.0
    if not 0 <= number <= most:
        raise ValueError(f"{column} {cell!r}; expected a number from 0 to {most:g}")
    return number


def _is_way(word: str) -> TypeGuard[Way]:
    return word in get_args(Way)
