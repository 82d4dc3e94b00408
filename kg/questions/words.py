"""The words that a question is taken for, once the ways of writing are set aside.

"Expatcenterovereenkomst" is a name's word with a word for what it is, "expat center" is one word of a name in two,
"CDIO" stands for the words of a name. A word that is two known ones is these; one that is not stays what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from kg.extraction.names.demonyms import adjectives
from kg.questions.lexicon import Lexicon
from kg.questions.phrases import fold
from kg.questions.slips import mended

_WORD: Final = re.compile(r"[^\W_]+")
_GENITIVE: Final = re.compile(r"(?<=[^\W_])['’`´]s?(?![^\W_])")
_SHORTEST: Final = 4
"""How many letters a part of a compound has at least, and initials that are written in small letters."""

_BEGINNING: Final = 5
"""How many letters of a name's word stand for it at least, where a word for what it is follows: "expatovereenkomst"."""

_PARTICLES: Final = re.compile("achter|af|aan|bij|binnen|door|in|mee|na|om|onder|op|over|terug|toe|uit|vast|voor|weg")
"""What joins a Dutch verb."""


class Word(NamedTuple):
    """A word of a question: folded, as it was written, and where it began."""

    folded: str
    written: str
    start: int


@dataclass(frozen=True, slots=True)
class Spelling:
    """How names may be written otherwise.

    Attributes:
        known: every word of every name.
        initials: the words of the names, by their first letters; those of several names stand for none.
        adjectives: the name of a municipality, by the words that are made of it: "Haarlemse", "Haarlems".
    """

    known: frozenset[str]
    initials: Mapping[str, tuple[str, ...]]
    adjectives: Mapping[str, str]


def spelling(names: Iterable[tuple[str, ...]], municipalities: Iterable[str]) -> Spelling:
    """The words and the initials of names, and what is made of the short names of municipalities."""
    listed = frozenset(names)
    bearers: dict[str, set[tuple[str, ...]]] = {}
    for name in listed:
        if len(name) > 1:
            bearers.setdefault("".join(word[0] for word in name), set()).add(name)
    initials = {letters: next(iter(found)) for letters, found in bearers.items() if len(found) == 1}
    made = {fold(form): fold(name) for name in municipalities for form in (*adjectives(name), f"{name}s")}
    return Spelling(frozenset(word for name in listed for word in name), initials, made)


def read_words(question: str, lexicon: Lexicon, names: Spelling) -> tuple[Word, ...]:
    """The words of a question in their order."""
    blanked = _GENITIVE.sub(lambda match: " " * len(match[0]), question)
    found = [Word(fold(match[0]), match[0], match.start()) for match in _WORD.finditer(blanked)]
    return tuple(word for part in _joined(found, names.known) for word in _parts(part, lexicon, names))


def _joined(words: list[Word], known: frozenset[str]) -> Iterator[Word]:
    """Two words that are one word of a name are that one: "expat center"; so is a verb around "te": "op te zeggen"."""
    place = 0
    while place < len(words):
        if _is_around_te(words[place : place + 3]):
            particle, _, verb = words[place : place + 3]
            yield Word(particle.folded + verb.folded, f"{particle.written} te {verb.written}", particle.start)
            place += 3
            continue
        word, after = words[place], words[place + 1 : place + 2]
        both = word.folded + after[0].folded if after else ""
        if both in known and not {word.folded, after[0].folded} <= known:
            yield Word(both, both, word.start)
            place += 2
        else:
            yield word
            place += 1


def _is_around_te(words: list[Word]) -> bool:
    return len(words) == 3 and words[1].folded == "te" and _PARTICLES.fullmatch(words[0].folded) is not None


def _parts(word: Word, lexicon: Lexicon, names: Spelling) -> tuple[Word, ...]:
    folded = word.folded
    if folded in names.adjectives:
        return (word._replace(folded=names.adjectives[folded]),)
    spelt = names.initials.get(folded, ()) if word.written.isupper() or len(folded) >= _SHORTEST else ()
    if spelt and not lexicon.is_known(folded):
        return tuple(Word(part, part, word.start) for part in spelt)
    if folded in names.known or lexicon.is_known(folded):
        return (word,)
    if parts := _of_a_name(folded, lexicon, names):
        return tuple(Word(part, part, word.start) for part in parts)
    if len(lexicon.forms(folded)) > 1:
        return (word,)
    if parts := _compound(folded, lexicon):
        return tuple(Word(part, part, word.start) for part in parts)
    bare = _without_particle(folded, lexicon)
    return (word._replace(folded=bare or mended(folded, (*lexicon.meant, *names.known))),)


def _cuts(word: str) -> Iterator[tuple[str, str]]:
    """The ways to take a compound apart, the longest first part first."""
    return ((word[:cut], word[cut:]) for cut in range(len(word) - _SHORTEST, _SHORTEST - 1, -1))


def _of_a_name(word: str, lexicon: Lexicon, names: Spelling) -> tuple[str, ...]:
    """A name's word or the beginning of one, and a word for what it is: "Expatcenterovereenkomst"."""
    for first, last in _cuts(word):
        if first in names.known and (last in names.known or lexicon.is_known(last)):
            return first, last
        if len(first) >= _BEGINNING and _is_notion(lexicon, last) and (whole := _begun(first, names.known)):
            return whole, last
    return ()


def _compound(word: str, lexicon: Lexicon) -> tuple[str, ...]:
    """A word that means something, and one for what there is of it: "samenwerkingsvormen", "overlegstructuren"."""
    for first, last in _cuts(word):
        known = next((stem for stem in (first, first.removesuffix("s")) if _is_notion(lexicon, stem)), "")
        if known and (_is_notion(lexicon, last) or (len(known) >= _BEGINNING and lexicon.is_known(last))):
            return known, last
    return ()


def _without_particle(word: str, lexicon: Lexicon) -> str:
    """The verb without what is joined to it, if that carries no subject: "opgeschreven" is written, as is all."""
    particle = _PARTICLES.match(word)
    bare = word[particle.end() :] if particle else ""
    return bare if len(bare) >= _SHORTEST and lexicon.is_light(bare) else ""


def _begun(first: str, known: Iterable[str]) -> str:
    """The one word of a name that begins so, empty if there is none, or more than one."""
    found = [word for word in known if word.startswith(first)]
    return found[0] if len(found) == 1 else ""


def _is_notion(lexicon: Lexicon, word: str) -> bool:
    return bool(lexicon.notions.of_word(word))
