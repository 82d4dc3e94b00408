"""What people decided about what the rules read: who, when and why, from `data/curation/*.csv`.

A judgement is about a row (its table, its keys, and the fingerprints of the passages that it rests on) or, for `merge`
and `never-merge`, about two names. Everything here is read and checked; which rows of which document a judgement
touches is for `kg.judging` to find.
"""

from __future__ import annotations

import hashlib
import re
import shlex
from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Final, Literal, TypeGuard, get_args

from kg.columns import COLUMNS as TABLE_COLUMNS
from kg.columns import ENDS, parse_value
from kg.errors import KgError, RefusedError
from kg.isodates import parse_date
from kg.sources.cells import Pairs, parse_pairs, safe_cell, split_words, unguarded, written
from kg.sources.table import read_rows_or_faults

Action = Literal["accept", "correct", "reject", "merge", "never-merge", "add", "owner"]
FOLDER: Final = "curation"
FILE: Final = "judgements.csv"
COLUMNS: Final = ("action", "table", "keys", "passages", "values", "read", "quote", "document", "who", "when", "why")
_PASSAGE: Final = re.compile(r"[0-9a-f]{12}-[0-9a-f]{12}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision of one person.

    Attributes:
        table, keys: the row as the rules read it; empty for `merge` and `never-merge`.
        passages: fingerprints of the passages that the row rested on; empty where somebody wrote the row by hand.
        values: what `correct` and `add` say instead, and the `owner`.
        read: what the rules read beside the keys when it was judged.
        quote: the first of those passages, white space evened out; of `add` the words that the fact rests on.
        document: where it was judged, a note for the reader and for a passage whose surroundings changed.
        things: of `merge` the name or identifier that stays and the one that becomes it; of `never-merge` the two.
        who, when, why: the person, an ISO 8601 day, the reason.
        place: file and line.
    """

    action: Action
    who: str
    when: str
    why: str
    table: str = ""
    keys: Pairs = ()
    passages: tuple[str, ...] = ()
    values: Pairs = ()
    read: Pairs = ()
    quote: str = ""
    document: str = ""
    things: tuple[str, ...] = ()
    place: str = ""

    @property
    def id(self) -> str:
        """Identifier from the content, wherever it stands."""
        content = [getattr(self, attribute.name) for attribute in fields(self) if attribute.name != "place"]
        return hashlib.sha256(repr(content).encode()).hexdigest()[:16]


def read_judgements(folder: Path) -> tuple[tuple[Judgement, ...], tuple[KgError, ...]]:
    """The judgements of a folder's CSV files, by file name and line; none if there is no such folder.

    Returns:
        The sound rows, and one error for each other row or file, which does not take the rest along.
    """
    judgements: list[Judgement] = []
    errors: list[KgError] = []
    for path in sorted(folder.glob("*.csv")):
        try:
            for line, cells in read_rows_or_faults(path, COLUMNS):
                try:
                    if isinstance(cells, RefusedError):
                        raise cells
                    judgements.append(parse_row(cells, f"{path}:{line}"))
                except RefusedError as error:
                    errors.append(error)
        except RefusedError as error:
            errors.append(error)
    return tuple(judgements), tuple(errors)


def parse_row(cells: Iterable[str], place: str) -> Judgement:
    """One row, checked as far as the row alone can be.

    Args:
        cells: in the order of `COLUMNS`.
        place: file and line, for the errors.

    Raises:
        RefusedError: the action, the day, a table, a column, a value or a fingerprint is none, or something that the
            action needs is lacking.
    """
    action, table, keys, passages, values, read, quote, document, who, when, why = map(unguarded, cells)
    try:
        if not _is_action(action):
            raise ValueError(f"action {action!r}; expected one of {', '.join(get_args(Action))}")
        _check_author(who, when, why)
        if action in ("merge", "never-merge"):
            return Judgement(action, who, when, why, things=_things(keys), document=document, place=place)
        if table not in TABLE_COLUMNS:
            raise ValueError(f"table {table!r}; expected one of {', '.join(TABLE_COLUMNS)}")
        judgement = Judgement(
            action, who, when, why, table, parse_pairs(keys), tuple(passages.split()), parse_pairs(values),
            parse_pairs(read), quote, document, place=place,
        )  # fmt: skip
        _check_row(judgement)
    except ValueError as error:
        raise RefusedError(f"{place}: {error}") from error
    return judgement


def row_cells(judgement: Judgement) -> dict[str, str]:
    """The cells of a judgement's row, by column, safe in a spreadsheet: none is a formula, none breaks its line."""
    row = {
        "action": judgement.action,
        "table": judgement.table,
        "keys": shlex.join(judgement.things) if judgement.things else written(judgement.keys),
        "passages": " ".join(judgement.passages),
        "values": written(judgement.values),
        "read": written(judgement.read),
        **{name: getattr(judgement, name) for name in ("quote", "document", "who", "when", "why")},
    }
    return {column: safe_cell(" ".join(row[column].split())) for column in COLUMNS}


def _check_author(who: str, when: str, why: str) -> None:
    if not who.strip():
        raise ValueError("no who; expected the name of the person who judged")
    if len(parse_date(when)) != 10:
        raise ValueError(f"when {when!r}; expected a day such as 2022-03-01")
    if not why.strip():
        raise ValueError("no why; expected the reason in a few words")


def _check_row(judgement: Judgement) -> None:
    for column, words in (*judgement.keys, *judgement.read):
        if column not in TABLE_COLUMNS[judgement.table]:
            parse_value(judgement.table, column, words)  # says which columns there are
    if not judgement.passages and not judgement.quote.strip():
        raise ValueError("no passages and no quote; expected the words that the row rests on in the column quote")
    for passage in judgement.passages:
        if not _PASSAGE.fullmatch(passage):
            raise ValueError(f"passage {passage!r}; expected two times 12 hexadecimal digits, or leave the cell empty")
    given = dict(judgement.values)
    if judgement.action == "owner":
        if judgement.table not in ENDS:
            raise ValueError(f"owner of a row of {judgement.table}; expected a relation, of {', '.join(ENDS)}")
        if list(given) != ["owner"] or not given["owner"].strip():
            raise ValueError("no owner; expected in the column values: owner='Afdeling Economie'")
        return
    if judgement.action == "correct" and not given:
        raise ValueError("nothing to correct; expected in the column values such as until=2024")
    if judgement.action == "add" and not judgement.quote.strip():
        raise ValueError("no quote; expected the words of the document that the fact rests on")
    for column, words in (*judgement.values, *(judgement.keys if judgement.action == "add" else ())):
        parse_value(judgement.table, column, words)


def _things(words: str) -> tuple[str, ...]:
    things = tuple(dict.fromkeys(split_words(words)))
    if len(things) != 2:
        raise ValueError(f"keys {words!r}; expected two different names or identifiers, such as 'Stad A' 'Stad B'")
    return things


def _is_action(value: str) -> TypeGuard[Action]:
    return value in get_args(Action)
