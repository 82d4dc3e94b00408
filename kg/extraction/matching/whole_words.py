"""Where a name stands as a whole word: what a pattern would find, without one to be made for every name of every document."""

from __future__ import annotations


def place_of(words: str, text: str, *, apart_before: str = "", apart_behind: str = "") -> int:
    """Where words first stand in a text with no letter, digit or underscore beside them; -1 where they do not.

    Args:
        apart_before, apart_behind: a character that may not stand there either, such as a hyphen.

    >>> place_of("Polis", "Metropolis en Polis"), place_of("Polis", "Polis-overleg", apart_behind="-")
    (14, -1)
    """
    at = text.find(words)
    while at >= 0:
        before, behind = text[at - 1 : at] if at else "", text[at + len(words) : at + len(words) + 1]
        if not (_joins(before, apart_before) or _joins(behind, apart_behind)):
            return at
        at = text.find(words, at + 1)
    return -1


def _joins(character: str, other: str) -> bool:
    return character.isalnum() or character == "_" or (character != "" and character == other)
