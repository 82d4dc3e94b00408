"""Cells of a table that people keep in a spreadsheet: several columns with their words in one, and no formula."""

from __future__ import annotations

import shlex
import unicodedata
from typing import Final

Pairs = tuple[tuple[str, str], ...]
"""Columns with their words, as a person writes them: `since=2017 role='associate member'`."""

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
_GUARDED: Final = (*_FORMULA, "'")


def parse_pairs(words: str) -> Pairs:
    """`since=2017 role='associate member'` as pairs, in Unicode's composed form.

    Raises:
        ValueError: a quotation mark is not closed, or a word has no `=`.

    >>> parse_pairs("since=2017 role='associate member'")
    (('since', '2017'), ('role', 'associate member'))
    """
    pairs = []
    for word in split_words(words):
        column, given, value = word.partition("=")
        if not given:
            raise ValueError(f"{word!r} is no column with its value; expected such as since=2017 or 'role=chair'")
        pairs.append((column.strip(), " ".join(value.split())))
    return tuple(pairs)


def split_words(cell: str) -> list[str]:
    """The words of a cell, as a shell splits them, in Unicode's composed form.

    Raises:
        ValueError: a quotation mark is not closed.
    """
    try:
        return shlex.split(unicodedata.normalize("NFC", cell))
    except ValueError as error:
        raise ValueError(f"{cell!r}: {error}; close the quotation mark, or write it as \\'") from error


def written(pairs: Pairs) -> str:
    """Pairs as `parse_pairs` reads them."""
    return shlex.join(f"{column}={words}" for column, words in pairs)


def safe_cell(cell: str) -> str:
    r"""A cell that no spreadsheet takes for a formula; reading takes the mark off again.

    >>> safe_cell("=1+1"), safe_cell("'s-Gravenhage"), unguarded(safe_cell("'=x"))
    ("'=1+1", "'s-Gravenhage", "'=x")
    """
    return f"'{cell}" if cell.startswith(_FORMULA) or (cell[:1] == "'" and cell[1:2] in _GUARDED) else cell


def unguarded(cell: str) -> str:
    """A cell without the mark that kept it from being a formula."""
    return cell[1:] if cell[:1] == "'" and cell[1:].startswith(_GUARDED) else cell
