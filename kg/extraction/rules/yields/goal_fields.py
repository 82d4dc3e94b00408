"""The word fields of the generic goals as patterns; the words themselves are data, in `goal_fields.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

from kg.extraction.matching import patterns as re
from kg.extraction.rules.yields.goal_words import NAMED, THINGS

_ROOM = r"[^.;]{1,60}?"
"""What `~` stands for: some words of the same clause."""


def _expression(phrase: str) -> str:
    """The expression of a phrase.

    >>> _expression("scholier*"), _expression("zamelde ~ in")
    ('scholier\\\\w*', 'zamelde [^.;]{1,60}? in')
    """
    return re.escape(phrase).replace(r"\ ", " ").replace(r"\-", "-").replace(r"\~", _ROOM).replace(r"\*", r"\w*")


def pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern of phrases as whole words, whatever their capitals; those that begin with `*` share one look at each word's letters."""
    plain: list[str] = []
    ended: list[str] = []
    for phrase in phrases:
        (ended if phrase.startswith("*") else plain).append(_expression(phrase.removeprefix("*")))
    tails = [rf"\w*(?:{'|'.join(ended)})"] if ended else []
    return re.compile(rf"(?<![\w-])(?:{'|'.join([*plain, *tails])})(?!\w|-?netwerk)", re.I)


def _fields() -> Mapping[str, Mapping[str, list[str]]]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))


FIELDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (goal, pattern(phrase for phrases in fields.values() for phrase in phrases)) for goal, fields in _fields().items()
)
"""Each generic goal with the words that serve it."""
GOALS = re.Group((pattern, (goal, pattern)) for goal, pattern in (*NAMED, *THINGS, *FIELDS))
"""All patterns of the goals, by name, by things that want words beside them, and by field."""
