"""Words and phrases of questions, with capitals and accents set aside, and where they stand.

`stedenband*` stands for all words that begin so, and `werkt ~ samen` leaves room between the parts of a verb.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Final

_WORD: Final = re.compile(r"[^\W_]+")
_GENITIVE: Final = re.compile(r"(?<=[^\W_])['’`´]s?(?![^\W_])")  # "Haarlem's", "thema’s"
_LETTERS: Final = str.maketrans({"ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "đ": "d"})
Forms = Sequence[tuple[str, ...]]
"""Words, each with the other forms in which it may be known."""
_ROOM: Final = 8
"""How many words may stand between the parts of a phrase: "werkt de gemeente Haarlem in deze regio samen"."""


def fold(text: str) -> str:
    """A text in which capitals and accents make no difference.

    >>> fold("Coördinator Łódź")
    'coordinator lodz'
    """
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.lower().translate(_LETTERS))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def split(text: str) -> tuple[str, ...]:
    """The words of a text, folded; what is joined by a hyphen is several.

    >>> split("Wat zijn Haarlem's thema’s: Harlem–Haarlem?")
    ('wat', 'zijn', 'haarlem', 'thema', 'harlem', 'haarlem')
    """
    return tuple(fold(word) for word in _WORD.findall(_GENITIVE.sub("", text)))


class Phrase:
    """Words that are looked for: `stedenband*`, `which cities`, `werkt ~ samen`."""

    def __init__(self, written: str) -> None:
        """Take a phrase as it is written in the file."""
        self.written = written

    @cached_property
    def parts(self) -> tuple[tuple[str, ...], ...]:
        """Its words, a tuple for what stands together; few of the phrases are ever asked for theirs."""
        return tuple(_patterns(part) for part in self.written.split("~"))

    @property
    def first(self) -> str:
        """The letters that its first word begins with."""
        plain = self.written[:3].isalnum()
        return fold(self.written[:3])[:2] if plain else self.parts[0][0].rstrip("*")[:2]

    @property
    def single(self) -> bool:
        """Whether it is one word."""
        return len(self.parts) == 1 == len(self.parts[0])

    def places(self, words: Forms, start: int) -> frozenset[int]:
        """The places of its words in a sequence, its first one at `start`; none if it does not stand there."""
        found: set[int] = set()
        last = start
        for number, part in enumerate(self.parts):
            starts = range(last + 1, last + 2 + _ROOM) if number else (start,)
            at = next((at for at in starts if _stands(part, words, at)), None)
            if at is None:
                return frozenset()
            found.update(range(at, at + len(part)))
            last = at + len(part) - 1
        return frozenset(found)


class Phrases:
    """Many phrases, each under a name: single words found as such, all others by their first letters."""

    def __init__(self, named: Iterable[tuple[str, str]]) -> None:
        """Read phrases as they are written, each with its name."""
        self._words: dict[str, list[str]] = {}
        self._by_letters: dict[str, list[tuple[str, Phrase]]] = {}
        for name, written in named:
            if written.isalnum():
                self._words.setdefault(fold(written), []).append(name)
            else:
                phrase = Phrase(written)
                self._by_letters.setdefault(phrase.first, []).append((name, phrase))

    def found(self, words: Forms) -> dict[str, frozenset[int]]:
        """The names whose phrases stand in a sequence of words, each with the places of these words.

        A word within a longer phrase does not count by itself: a "theme group" is about no theme.
        """
        all_found = [found for start in range(len(words)) for found in self._at(words, start)]
        whole = {places for _, places, has_room in all_found if not has_room}
        found: dict[str, frozenset[int]] = {}
        for name, places, _ in all_found:
            if not any(places < longer for longer in whole):
                found[name] = found.get(name, frozenset()) | places
        return found

    def _at(self, words: Forms, start: int) -> Iterator[tuple[str, frozenset[int], bool]]:
        """Each phrase that begins at a place: its name, its places, and whether it has room for other words."""
        for name in (name for form in words[start] for name in self._words.get(form, ())):
            yield name, frozenset((start,)), False
        beginnings = dict.fromkeys(form[:2] for form in words[start])
        for name, phrase in (near for letters in beginnings for near in self._by_letters.get(letters, ())):
            if places := phrase.places(words, start):
                yield name, places, len(phrase.parts) > 1

    @property
    def names(self) -> frozenset[str]:
        """All names."""
        several = (name for listed in self._by_letters.values() for name, _ in listed)
        return frozenset(several).union(*self._words.values())

    @property
    def words(self) -> frozenset[str]:
        """Every word of every phrase, with a star if it may go on."""
        parts = (part for listed in self._by_letters.values() for _, phrase in listed for part in phrase.parts)
        return frozenset(self._words).union(*parts)

    def of_word(self, word: str) -> frozenset[str]:
        """The names of the one-word phrases that a word is."""
        near = self._by_letters.get(word[:2], ())
        starred = (name for name, phrase in near if phrase.single and phrase.places(((word,),), 0))
        return frozenset(self._words.get(word, ())).union(starred)


def _patterns(part: str) -> tuple[str, ...]:
    """The words of a part of a phrase: `follow-up*` is two, and the second may go on."""
    found: list[str] = []
    for word in part.split():
        found += split(word)
        found[-1] += "*" * word.endswith("*")
    return tuple(found)


def _stands(part: tuple[str, ...], words: Forms, at: int) -> bool:
    found = words[at : at + len(part)]
    return len(found) == len(part) and all(
        any(form.startswith(wanted[:-1]) if wanted.endswith("*") else form == wanted for form in forms)
        for wanted, forms in zip(part, found, strict=True)
    )
