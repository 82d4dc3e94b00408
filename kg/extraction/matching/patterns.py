"""Regular expressions that know which words they need, so that most of them are never tried on a text.

It stands in the place of `re` (`from kg.extraction.matching import patterns as re`). What is compiled at the top of a module is a
`Pattern`: one pass over a text finds the words of all of them at once, and a pattern whose words are not there answers
at once that it matches nothing. A pattern is compiled when it first has to search. Sentences, blocks and the lines of long texts
are passed over once, however many patterns are asked of them; a short text that is made on the way is searched at once, for
most are asked for one pattern, which takes less.

What a pattern needs takes longer to find out than to compile it, so it is noted in `pattern_words.json`
(`tools/note_pattern_words.py`); a pattern that is not there is asked anew each time the program starts.
"""

from __future__ import annotations

import json
import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import reduce
from hashlib import blake2b
from operator import or_
from pathlib import Path
from re import ASCII, IGNORECASE, I, M, Match, S, escape, findall, finditer, fullmatch, match, search, split, sub
from typing import AnyStr, Generic, TypeVar, cast

from kg import beginnings
from kg.extraction.matching.gate import BRIEF, UNKNOWN, is_closed, known_by, lines_of, may_match, seen, taken_from
from kg.extraction.matching.needs import COMMON, needs

__all__ = ["ASCII", "IGNORECASE", "Group", "I", "M", "Match", "Pattern", "S", "can_match", "compile", "escape", "findall", "finditer", "fullmatch", "grouped", "lines_with", "match", "search", "split", "sub", "taken_from"]  # fmt: skip

_SHORT = 2
"""Letters of the shortest word that a pattern is known by; shorter ones stand in every sentence."""

_KNOWN = 2_000
"""Answers that a group remembers."""


class Pattern(Generic[AnyStr]):
    """A regular expression with the methods of `re.Pattern`, known by words of which each of its matches holds one."""

    __slots__ = ("_bit", "_compiled", "_flags", "_in_line", "pattern")

    def __init__(self, pattern: str, flags: int, bit: int, *, in_line: bool) -> None:
        """Keep the expression; it is compiled when it is first needed."""
        self.pattern = pattern
        self._flags = flags
        self._bit = bit
        self._in_line = in_line
        self._compiled: re.Pattern[str] | None = None

    def _real(self) -> re.Pattern[str]:
        if self._compiled is None:
            self._compiled = beginnings.compile(self.pattern, self._flags)
        return self._compiled

    def search(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> Match[str] | None:
        """As `re.Pattern.search`."""
        if text in seen:
            if not seen[text] & self._bit:
                return None
        elif len(text) > BRIEF:
            if not lines_of(text).any & self._bit:
                return None
            if self._in_line:
                return next(self._by_line(text, pos, endpos), None)
        return (self._compiled or self._real()).search(text, pos, endpos)

    def match(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> Match[str] | None:
        """As `re.Pattern.match`."""
        if text not in seen or seen[text] & self._bit:
            return (self._compiled or self._real()).match(text, pos, endpos)
        return None

    def fullmatch(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> Match[str] | None:
        """As `re.Pattern.fullmatch`."""
        if text not in seen or seen[text] & self._bit:
            return (self._compiled or self._real()).fullmatch(text, pos, endpos)
        return None

    def finditer(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> Iterator[Match[str]]:
        """As `re.Pattern.finditer`."""
        if text in seen:
            if not seen[text] & self._bit:
                return iter(())
        elif len(text) > BRIEF:
            if not lines_of(text).any & self._bit:
                return iter(())
            if self._in_line:
                return self._by_line(text, pos, endpos)
        return (self._compiled or self._real()).finditer(text, pos, endpos)

    def findall(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> list[str]:
        """As `re.Pattern.findall`."""
        if text not in seen or seen[text] & self._bit:
            return (self._compiled or self._real()).findall(text, pos, endpos)
        return []

    def sub(self, repl: str | Callable[[Match[str]], str], string: str, count: int = 0) -> str:
        """As `re.Pattern.sub`."""
        if string not in seen or seen[string] & self._bit:
            return (self._compiled or self._real()).sub(repl, string, count)
        return string

    def split(self, text: str, maxsplit: int = 0) -> list[str]:
        """As `re.Pattern.split`."""
        return cast(list[str], self._real().split(text, maxsplit))

    def _by_line(self, text: str, pos: int, endpos: int) -> Iterator[Match[str]]:
        """The matches in the lines that hold a word."""
        lines, bit, real = lines_of(text), self._bit, self._real()
        first, last = max(bisect_right(lines.starts, pos) - 1, 0), bisect_left(lines.starts, endpos)
        for index in [index for index, bits in enumerate(lines.bits[first:last], first) if bits & bit]:
            start = lines.starts[index]
            yield from real.finditer(text, max(start, pos), min(start + lines.lengths[index], endpos))


T = TypeVar("T")


class Group(Generic[T]):
    """Things that have a pattern each, of which a text needs only some: those whose pattern may match in it, in their order."""

    def __init__(self, things: Iterable[tuple[Pattern[str], T]]) -> None:
        """Keep them with what tells whether their pattern may match."""
        self._things = [(getattr(pattern, "_bit", UNKNOWN), thing) for pattern, thing in things]
        self._any = reduce(or_, (bit for bit, _ in self._things if bit != UNKNOWN), 0)
        self._known: dict[int, list[T]] = {}  # by the bits of theirs that a text has: most texts have none or one

    def of(self, text: str) -> list[T]:
        """Those whose pattern has one of its words in a text."""
        bits = may_match(text) & self._any
        if bits not in self._known:
            if len(self._known) > _KNOWN:
                self._known.clear()
            self._known[bits] = [thing for bit, thing in self._things if bit == UNKNOWN or bit & bits]
        return self._known[bits]


def grouped(patterns: Iterable[Pattern[str]]) -> Group[Pattern[str]]:
    """Patterns that are tried one behind the other, of which a text needs only some."""
    return Group((pattern, pattern) for pattern in patterns)


def can_match(pattern: Pattern[str], text: str) -> bool:
    """Whether a text holds one of the words that a pattern needs; much cheaper than a search, and true more often."""
    bit, bits = getattr(pattern, "_bit", UNKNOWN), may_match(text)
    return bit == UNKNOWN or bool(bit & (lines_of(text).any if bits == UNKNOWN else bits))


def lines_with(patterns: Iterable[Pattern[str]], text: str) -> Iterator[tuple[int, int]]:
    """The stretches of a text, in whole lines, in which a match of one of these patterns may stand, or begin one line before it."""
    bit = reduce(or_, (getattr(pattern, "_bit", UNKNOWN) for pattern in patterns))
    lines = lines_of(text)
    begin = -1
    for start, here, below in zip(lines.starts, lines.bits, [*lines.bits[1:], 0], strict=True):
        if bit & (here | below) or bit == UNKNOWN:
            begin = start if begin < 0 else begin
        elif begin >= 0:
            yield begin, start
            begin = -1
    if begin >= 0:
        yield begin, len(text)


_NOTED: dict[str, list[str]] = json.loads(Path(__file__).with_name("pattern_words.json").read_bytes())
_made: dict[tuple[str, int], Pattern[str]] = {}


def compile(pattern: str, flags: int = 0) -> Pattern[str]:
    """A pattern that is known by its words; one that has none, or comes when texts are read already, as `re` makes it."""
    key = (pattern, int(flags))
    if key not in _made:
        if is_closed():
            return cast(Pattern[str], re.compile(pattern, flags))
        words, in_line = words_to_note(*key) if (noted := _NOTED.get(fingerprint(*key))) is None else (noted[1:], bool(noted[:1] == ["line"]))
        _made[key] = Pattern(*key, known_by(words), in_line=in_line) if words else cast(Pattern[str], beginnings.compile(pattern, flags))
    return _made[key]


def fingerprint(pattern: str, flags: int) -> str:
    """The key of a pattern in `pattern_words.json`."""
    return blake2b(f"{flags} {pattern}".encode(), digest_size=8).hexdigest()


def words_to_note(pattern: str, flags: int) -> tuple[list[str], bool]:
    """The words by which a pattern is known, none if they stand everywhere; and whether its matches stand in one line."""
    words, in_line = needs(pattern, flags)
    if any(len(word.strip()) < _SHORT or word.strip() in COMMON or "\n" in word for word in words):
        return [], False
    return sorted(words), in_line


def compiled() -> Iterator[tuple[str, int]]:
    """All patterns that modules compiled at their top, with their flags."""
    return iter(_made)
