"""A statement as a person reads it: what it says, and the words that it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from kg.errors import UsageError

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class ShownStatement:
    """A statement in words; `print` it, or let a notebook show it.

    Attributes:
        says: what it states, as pairs of property and value.
        passages: document, place (offset in code points) and quote of each passage.
    """

    says: tuple[tuple[str, str], ...]
    passages: tuple[tuple[str, int, str], ...]

    def __str__(self) -> str:
        """Lines for a terminal."""
        width = max(len(what) for what, _ in self.says)
        lines = [f"{what:{width}}  {value}" for what, value in self.says]
        return "\n".join([*lines, *(f"    “{quote}” ({document}:{place})" for document, place, quote in self.passages)])

    def _repr_html_(self) -> str:
        rows = "".join(f"<tr><th>{escape(what)}</th><td>{escape(value)}</td></tr>" for what, value in self.says)
        quotes = "".join(f"<blockquote>{escape(quote)}<br><small>{escape(document)}:{place}</small></blockquote>"
                         for document, place, quote in self.passages)  # fmt: skip
        return f"<table>{rows}</table>{quotes}"


def shown_statement(named: str, rows: pd.DataFrame) -> ShownStatement:
    """The rows of `queries/statement.rq` as one statement.

    Raises:
        UsageError: there are none.
    """
    if rows.empty:
        raise UsageError(f"{named!r}: no such statement; expected its IRI or the last part of it")
    says = dict.fromkeys(zip(rows["what"], rows["value"], strict=True))
    passages = dict.fromkeys(zip(rows["document"], map(int, rows["place"]), rows["quote"], strict=True))
    return ShownStatement(tuple(says), tuple(passages))
