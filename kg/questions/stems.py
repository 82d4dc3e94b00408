"""Inflections: a word that nobody knows, of the same stem as one that we know ("gesprekken", "gesprek").

The stems are those of the Snowball project, Dutch and English, since a question may be in either. Only words that
begin alike are stemmed, so that a question costs a few stems and not those of the whole lexicon.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final

from snowballstemmer.dutch_stemmer import DutchStemmer  # type: ignore[import-untyped]
from snowballstemmer.english_stemmer import EnglishStemmer  # type: ignore[import-untyped]

SHORTEST: Final = 4
"""How many letters a word has at least for its stem to tell anything."""
_ALIKE: Final = 3
"""How many first letters two words of one stem share; that of a participle comes after "ge"."""
_STEMMERS: Final = (DutchStemmer(), EnglishStemmer())


class Inflections:
    """The words that are known, to be found by any form of them."""

    def __init__(self, known: Iterable[str]) -> None:
        """Take words, folded; those that may go on (a star) are found without this."""
        self._by_letters: dict[str, list[str]] = {}
        for word in sorted(known):
            if len(word) >= SHORTEST and not word.endswith("*"):
                self._by_letters.setdefault(word[:_ALIKE], []).append(word)

    def of(self, word: str) -> tuple[str, ...]:
        """The known words that it is a form of.

        >>> Inflections(["gesprek", "vraag", "meeting"]).of("gesprekken")
        ('gesprek',)
        >>> Inflections(["vragen"]).of("gevraagd"), Inflections(["vragen"]).of("vracht")
        (('vragen',), ())
        """
        if len(word) < SHORTEST:
            return ()
        beginnings = dict.fromkeys((word[:_ALIKE], word.removeprefix("ge")[:_ALIKE]))
        near = (known for letters in beginnings for known in self._by_letters.get(letters, ()))
        own = _stems(word)
        return tuple(known for known in near if any(map(str.__eq__, own, _stems(known))))


@cache
def _stems(word: str) -> tuple[str, ...]:
    return tuple(stemmer.stemWord(word) for stemmer in _STEMMERS)
