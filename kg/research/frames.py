"""Answers as pandas data frames: each column with the type that its values have."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import pandas as pd

from kg.isodates import first_day, last_day, precision
from kg.questions.answer import Answer, plain, words

if TYPE_CHECKING:
    from kg.questions.answer import Term

DATES: Final = frozenset(
    {"as_of", "date", "day", "decided", "due", "issued", "over_after", "presumed_after", "signed", "since", "until"})
"""The columns of the catalogue that hold dates; `start` and `end` are offsets or dates, whatever the query gives."""

PRECISIONS: Final = ("day", "month", "year", "interval")
CATEGORIES: Final = frozenset({"currency", "state", "status", "modality", "frequency", "kind"})
"""The columns with a few words that come back."""

_DATE_TYPES: Final = frozenset({"date", "gYear", "gYearMonth", "EDTF"})


def frame(answer: Answer) -> pd.DataFrame:
    """The rows of an answer in their order.

    Returns:
        A column for each of the answer's, by its name:

        - text and IRIs: `string`; words of a short list (`CATEGORIES`): `category`;
        - whole numbers: `Int64`; amounts and coordinates: `Float64`, an amount in the unit of its column `currency`;
        - yes and no: `boolean`;
        - a date becomes three columns, so that none is more precise than the text: `since` and `since_last` are the
          first and the last day that it covers (`datetime64[s]`), `since_precision` is one of `PRECISIONS`. The year
          2017 has 1 January and 31 December; a full day has the same day twice.

        What is not known is missing (`<NA>`, `NaT`), never zero or an empty text. `attrs` has `query`, `title`,
        `question`, `as_of` and `sparql`, as far as the answer has them.
    """
    columns: dict[str, pd.Series] = {}
    for index, column in enumerate(answer.columns):
        terms = [row[index] for row in answer.rows]
        if _are_dates(column.name, terms):
            columns |= _dates(column.name, terms)
        else:
            columns[column.name] = _series(column.name, terms)
    made = pd.DataFrame(columns)
    made.attrs.update(_about(answer))
    return made


def _are_dates(name: str, terms: Sequence[Term | None]) -> bool:
    kinds = {_datatype(term) for term in terms if term is not None}
    return (bool(kinds) and kinds <= _DATE_TYPES) or (not kinds and name in DATES)


def _dates(name: str, terms: Sequence[Term | None]) -> dict[str, pd.Series]:
    values = [words(term) or None for term in terms]
    precisions = [value and precision(value) for value in values]
    return {
        name: pd.Series([value and first_day(value) for value in values], dtype="datetime64[s]"),
        f"{name}_last": pd.Series([value and last_day(value) for value in values], dtype="datetime64[s]"),
        f"{name}_precision": pd.Series(pd.Categorical(precisions, categories=PRECISIONS)),
    }


def _series(name: str, terms: Sequence[Term | None]) -> pd.Series:
    values = [plain(term) for term in terms]
    kinds = {type(value) for value in values if value is not None}
    if name in CATEGORIES:
        return pd.Series(pd.Categorical(values))
    dtype = {frozenset({bool}): "boolean", frozenset({int}): "Int64", frozenset({float}): "Float64",
             frozenset({int, float}): "Float64"}.get(frozenset(kinds), "string")  # fmt: skip
    if dtype == "string":
        values = [None if term is None else words(term) for term in terms]
    return pd.Series(values, dtype=dtype)


def _datatype(term: Term) -> str:
    """The last part of a literal's datatype, empty for what is none."""
    datatype = getattr(term, "datatype", None)
    return datatype.value.replace("/", "#").rpartition("#")[2] if datatype is not None else ""


def _about(answer: Answer) -> dict[str, str]:
    about = {"as_of": answer.as_of, "sparql": answer.sparql}
    if answer.query is not None:
        header = answer.query.header
        about |= {"query": answer.query.name, "title": header.title.of(answer.language),
                  "question": header.question.of(answer.language)}  # fmt: skip
    return {key: value for key, value in about.items() if value}
