"""Slips of the pen: a word that nobody knows, one letter away from exactly one that we know.

Only long words, and only where one word can be meant: "Haarlm" is as near to Harlem as to Haarlem, and stays unknown.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

SHORTEST: Final = 7
"""How many letters a word has at least for a slip in it to be mended; shorter ones have too many neighbours."""


def mended(word: str, spelt: Iterable[str]) -> str:
    """The word that was meant; the word itself if it is spelt so, or if there is none, or more than one.

    Args:
        word: folded, and not known.
        spelt: words that are known, folded, with a star if they may go on ("stedenband*").

    >>> mended("stedebanden", ["stedenband*"]), mended("eurocitys", ["eurocities"])
    ('stedenbanden', 'eurocitys')
    >>> mended("haarlemse", ["haarlemmer"]), mended("osnabruk", ["osnabruck"])
    ('haarlemse', 'osnabruck')
    """
    if len(word) < SHORTEST:
        return word
    found: set[str] = set()
    for known in spelt:
        stem = known.rstrip("*")
        if len(stem) < SHORTEST or stem[0] != word[0]:
            continue
        sizes = (len(stem), len(stem) - 1, len(stem) + 1) if stem != known else (len(word),)
        if word == stem or (stem != known and word.startswith(stem)):
            return word
        size = next((size for size in sizes if size <= len(word) and _is_near(word[:size], stem)), None)
        if size is not None:
            found.add(stem + word[size:])
    return found.pop() if len(found) == 1 else word


def _is_near(one: str, other: str) -> bool:
    """Whether two words differ by one letter left out, put in or replaced, or by two neighbours that changed places."""
    if abs(len(one) - len(other)) > 1:
        return False
    at = next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    if len(one) == len(other):
        swapped = one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
        return swapped or one[at + 1 :] == other[at + 1 :]
    return one[at + 1 :] == other[at:] if len(one) > len(other) else one[at:] == other[at + 1 :]
