"""The words of questions, kept as data beside the queries: which words mean which notion, and what each query is about.

`words.toml` says that "stedenband", "zusterstad" and "twin town" mean the notion `tie`; `topics.toml` says that the
query `ties` is about `tie`, and what else. No line holds a whole question: taking any question away changes nothing.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from kg.errors import RefusedError
from kg.questions.headers import Words
from kg.questions.stems import Inflections

_WORD: Final = re.compile(r"[^\W_]+")
_GENITIVE: Final = re.compile(r"(?<=[^\W_])['’`´]s?(?![^\W_])")  # "Haarlem's", "thema’s"
_LETTERS: Final = str.maketrans({"ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "đ": "d"})
DAY: Final = "day"
"""The notion that no words have: a question that names a day, month or year has it."""
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


@dataclass(frozen=True)
class Lexicon:
    """What the words of questions mean.

    Attributes:
        notions: what queries are about.
        hints: notions again, by words that mean them at times: what one "moet" is a duty, and what "moet" be is not.
        endings: the notion of a compound that is no word of ours, by its end: "ondermandaatbesluit".
        beyond: what no query can do.
        alike: words of names that mean the same, in the other language too: "werkgroep", "theme group".
        kinds: by the name of a class, the groups of `alike` that say what a thing of that class is.
        search: the Dutch words to look for in the texts, by what is said for them.
        stop: words without a subject.
        own: words for whose file it is.
        asker: words for who asks and who is asked.
        which: those of them that ask for what stands after them.
        asking: words that a question begins with, also one within a sentence.
        open: what a question says in the place of a parameter that is left open.
        called: what parameters are called.
    """

    notions: Phrases
    hints: Phrases
    endings: tuple[tuple[str, str], ...]
    beyond: Phrases
    alike: Phrases
    kinds: Mapping[str, frozenset[str]]
    search: Phrases
    stop: Phrases
    own: frozenset[str]
    asker: frozenset[str]
    which: frozenset[str]
    asking: frozenset[str]
    open: Mapping[str, Words]
    called: Mapping[str, Words]

    def notions_in(self, words: Forms) -> tuple[Mapping[str, frozenset[int]], Mapping[str, frozenset[int]]]:
        """The notions in a sequence of words: those of words that are ours, and of compounds that only end in one."""
        found = self.notions.found(words)
        ended: dict[str, frozenset[int]] = {}
        for place, (word, *others) in enumerate(words):
            for ending, name in self.endings:
                if word.endswith(ending) and word != ending and not others and not self.is_known(word):
                    ended[name] = ended.get(name, frozenset()) | {place}
        return found, ended

    @cached_property
    def meant(self) -> frozenset[str]:
        """The words that mean something, of all phrases, with a star if they may go on."""
        return self.notions.words | self.alike.words | self.hints.words

    @cached_property
    def inflections(self) -> Inflections:
        """The words that are known, to be found by any form of them."""
        return Inflections(word for word in self.meant | self.stop.words if not word.endswith("*"))

    def forms(self, word: str) -> tuple[str, ...]:
        """The known words that a word of a question may stand for: itself, else those of its stem."""
        return (word,) if self.is_known(word) else (word, *self.inflections.of(word))

    def is_known(self, word: str) -> bool:
        """Whether it is a word of any kind but a name, just so."""
        tables = (self.stop, self.notions, self.alike, self.hints, self.beyond)
        return any(phrases.of_word(word) for phrases in tables)

    def is_light(self, word: str) -> bool:
        """Whether it is a word without a subject, in any form."""
        return any(self.stop.of_word(form) for form in self.forms(word))


def read_lexicon(path: Path) -> Lexicon:
    """The lexicon of `words.toml`.

    Raises:
        RefusedError: the file is missing or no TOML, lacks a table, or has an empty phrase.
    """
    table = read_toml(path)
    try:
        return Lexicon(
            Phrases(_listed(path, table["notions"])),
            Phrases(_listed(path, table["hints"])),
            tuple((fold(ending), name) for name, ending in _listed(path, table["endings"])),
            Phrases(_listed(path, table["beyond"])),
            Phrases(_listed(path, table["alike"])),
            {name: frozenset(groups.split()) for name, groups in table["kinds"].items()},
            Phrases(_listed(path, table["search"])),
            Phrases(_listed(path, table["stop"])),
            _single(path, table["own"]),
            _single(path, table["asker"]),
            _single(path, table["which"]),
            _single(path, table["asking"]),
            {name: Words(*words) for name, words in table["open"].items()},
            {name: Words(*words) for name, words in table["called"].items()},
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise RefusedError(
            f"{path}: lacks or garbles {error}; expected the tables of the file that came with kg"
        ) from error


def read_toml(path: Path) -> dict[str, dict[str, Any]]:
    """A TOML file of tables.

    Raises:
        RefusedError: it is missing or no TOML.
    """
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RefusedError(f"{path}: cannot be read ({error}); expected the words of questions as TOML") from error


def _listed(path: Path, table: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, str]]:
    for name, languages in table.items():
        for written in (phrase for line in languages for phrase in line.split(",")):
            if not written.strip():
                raise RefusedError(f"{path}: {name}: an empty phrase; expected words between commas")
            yield name, " ".join(written.split())


def _single(path: Path, table: Mapping[str, Iterable[str]]) -> frozenset[str]:
    return frozenset(word for _, word in _listed(path, table))


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
