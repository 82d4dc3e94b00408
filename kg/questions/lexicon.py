"""The words of questions, kept as data beside the queries: which words mean which notion, and what each query is about.

`words.toml` says that "stedenband", "zusterstad" and "twin town" mean the notion `tie`; `topics.toml` says that the
query `ties` is about `tie`, and what else. No line holds a whole question: taking any question away changes nothing.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from kg.errors import RefusedError
from kg.questions.headers import Words
from kg.questions.phrases import Forms, Phrases, fold
from kg.questions.stems import Inflections

DAY: Final = "day"
"""The notion that no words have: a question that names a day, month or year has it."""


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
