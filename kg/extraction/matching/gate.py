"""Which patterns may match in a text at all: one pass over it finds the words of all of them.

A pattern, or a rule, says by which words it is known and gets a bit of its own; the bits of a text tell which of those
words stand in it. Texts are remembered, so that it does not matter how many patterns are asked of one. The sentences of a
document are passed over together (`note_stretches`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import reduce
from itertools import accumulate
from operator import or_
from typing import NamedTuple

import ahocorasick_rs

UNKNOWN = -1
"""Every bit: what is said of a text that is not passed over as a whole."""
seen: dict[str, int] = {}
"""The bits of the texts that were passed over last."""
LONG = 4_000
"""Characters of the longest text that is passed over; a longer one has a word for every pattern anyway."""
BRIEF = 1_000
"""Characters of a text of several lines that is passed over as a whole; a longer one is passed over line by line."""
_REMEMBERED = 30_000
_TEXTS = 8
"""Texts of which the lines are remembered."""
_SAME = (("ı", "i"), ("ſ", "s"), ("İ", "i"))  # letters that are the same to a pattern that minds no case


class Lines(NamedTuple):
    """The lines of a text.

    Attributes:
        starts: where they begin.
        lengths: how long they are, without the line's end.
        bits: what may match in each of them.
        any: what may match in one of them or more.
    """

    starts: list[int]
    lengths: list[int]
    bits: list[int]
    any: int


_bits: dict[str, int] = {}  # of each word what it stands for
_matcher: ahocorasick_rs.AhoCorasick | None = None
_of_word: list[int] = []
_lines: dict[str, Lines] = {}
_last: dict[str, list[tuple[int, int, int]]] = {}
_given = 0


def known_by(words: Iterable[str]) -> int:
    """A bit of its own that `may_match` sets for texts that hold one of these words, in lower case, as a word or a part of one."""
    global _matcher, _given
    bit = 1 << _given
    _given += 1
    for word in words:
        _bits[word] = _bits.get(word, 0) | bit
    if _matcher is not None:  # what was looked at so far was not looked at for these words
        _matcher = None
        forget()
    return bit


def is_closed() -> bool:
    """Whether a text was passed over already, so that words that come now would make all that is known invalid."""
    return _matcher is not None


def forget() -> None:
    """Forget every text."""
    seen.clear()
    _lines.clear()
    _last.clear()


def may_match(text: str) -> int:
    """The bits of what has a word in a text; -1, which is all of them, for one that is long."""
    if text in seen:
        return seen[text]
    if len(text) > LONG or (len(text) > BRIEF and "\n" in text):
        return UNKNOWN
    found = _found(text)
    bits = reduce(or_, [_of_word[word] for word, _, _ in found]) if found else 0
    note(text, bits)
    return bits


def note(text: str, bits: int) -> None:
    """Remember what may match in a text; `bits` may have some that are not needed, and lacks none that is."""
    if len(seen) >= _REMEMBERED:
        seen.clear()
    seen[text] = bits


def taken_from(text: str, source: str) -> str:
    """A text that has no words but those of another, such as a part of it: remembered as having them all, and given back."""
    if source in seen and text not in seen:
        note(text, seen[source])
    return text


def note_stretches(text: str, stretches: Iterable[tuple[int, int]]) -> None:
    """Pass over a text once for stretches of it, which stand in order and apart."""
    places = [(start, end) for start, end in stretches if end - start <= LONG]
    for (start, end), bits in zip(places, _within(text, places), strict=True):
        note(text[start:end], bits)


def note_in_lines(text: str, stretches: Iterable[tuple[int, int]]) -> None:
    """Remember stretches of a text that each stand within a line as having all words of that line."""
    lines = lines_of(text)
    for start, end in stretches:
        if end - start <= LONG:
            note(text[start:end], lines.bits[bisect_right(lines.starts, start) - 1])


def lines_of(text: str) -> Lines:
    """The lines of a text and what may match in each; those of the last texts are remembered."""
    if text not in _lines:
        if len(_lines) >= _TEXTS:
            _lines.clear()
        lengths = [len(line) for line in text.split("\n")]
        starts = list(accumulate((length + 1 for length in lengths[:-1]), initial=0))
        bits = _within(text, [(start, start + length) for start, length in zip(starts, lengths, strict=True)])
        _lines[text] = Lines(starts, lengths, bits, reduce(or_, bits))
    return _lines[text]


def _within(text: str, stretches: Sequence[tuple[int, int]]) -> list[int]:
    """The bits of stretches of a text, which stand in order and apart."""
    within = [0] * len(stretches)
    if not stretches:
        return within
    number, (start, end) = 0, stretches[0]
    for word, begin, stop in _found(text):  # in the order of their ends
        while stop > end:
            number += 1
            if number == len(stretches):
                return within
            start, end = stretches[number]
        if begin >= start:
            within[number] |= _of_word[word]
    return within


def _found(text: str) -> list[tuple[int, int, int]]:
    """The words in a text; those of the last long one are remembered, for it is asked by its lines and by its sentences."""
    if text not in _last:
        found = _find(text)
        if len(text) <= BRIEF:
            return found
        _last.clear()
        _last[text] = found
    return _last[text]


def _find(text: str) -> list[tuple[int, int, int]]:
    global _matcher, _of_word
    if _matcher is None:
        _matcher = ahocorasick_rs.AhoCorasick(list(_bits))
        _of_word = list(_bits.values())
    if not text.isascii():
        for letter, same in _SAME:
            if letter in text:
                text = text.replace(letter, same)
    return _matcher.find_matches_as_indexes(text.lower(), overlapping=True)
