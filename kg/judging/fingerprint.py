"""Fingerprints of passages: the same words give the same one, however the text is broken over lines.

A fingerprint is two hashes with a hyphen between them: of the quote alone, and of the quote with the 80 characters
either side. Both are taken from an evened text, in which page headers and lone page numbers are gone (`read_lines`),
and then all white space, every hyphen and the bars between cells, for a break over lines may put them anywhere. So 80
characters are 80 that are printed. The order is that of the kept text, in columns too.
"""

from __future__ import annotations

import hashlib
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property
from typing import Final, NamedTuple

from kg.extraction.text.evened import EVENED
from kg.extraction.text.lines import read_lines
from kg.model import Document, Evidence

CONTEXT: Final = 80
"""How many printed characters either side belong to a passage's surroundings."""

_DIGITS: Final = 12
_NOT_PRINTED: Final = frozenset("-\u2010\u2011|")


class _Printed(NamedTuple):
    """The characters of a text that are printed, and where each begins and ends in it."""

    text: str
    starts: list[int]
    ends: list[int]


class EvenText:
    """A document's text without white space and hyphens, in Unicode's composed form, and the way back to the text."""

    def __init__(self, document: Document) -> None:
        """Note the document; its text is evened when it is first asked for."""
        self.document = document

    @cached_property
    def _evened(self) -> _Printed:
        return _printed((line.text, line.start) for line in read_lines(self.document.text))

    def fingerprint(self, evidence: Evidence) -> str:
        """The fingerprint of a passage of this document; a page header, which has no place, goes by its words."""
        text = self._evened.text
        start, end = self._span(evidence)
        if start == end:
            return _fingerprint("", even(evidence.quote), "")
        return _fingerprint(text[max(0, start - CONTEXT) : start], text[start:end], text[end : end + CONTEXT])

    def printed(self, evidence: Evidence) -> int:
        """How many printed characters a passage has."""
        start, end = self._span(evidence)
        return end - start or len(even(evidence.quote))

    def has_once(self, evidence: Evidence) -> bool:
        """Whether the words of a passage stand nowhere else in this document."""
        text = self._evened.text
        start, end = self._span(evidence)
        return start < end and text.count(text[start:end]) == 1

    def _span(self, evidence: Evidence) -> tuple[int, int]:
        """Which characters a passage has; none if it is a page header."""
        starts = self._evened.starts
        return bisect_left(starts, evidence.start), bisect_left(starts, evidence.end)

    def find(self, quote: str) -> list[Evidence]:
        """Every place where these stand as whole words, however broken over lines, with the text's own characters."""
        text, starts, ends = self._evened
        kept, wanted, at = self.document.text, even(quote), 0
        found: list[Evidence] = []
        while wanted and (at := text.find(wanted, at)) >= 0:
            start, end = starts[at], ends[at + len(wanted) - 1]
            if not (_is_within_word(kept, start) or _is_within_word(kept, end)):
                found.append(Evidence(start, end, kept[start:end]))
            at += len(wanted)
        return found


def even(words: str) -> str:
    """Words as an evened text has them.

    >>> even("samen-\\nwerking  van Noord-Holland") == even("samenwerking van Noord-\\n\\nHolland")
    True
    """
    return _printed([(words, 0)]).text


def quote_hash(words: str) -> str:
    """The half of a fingerprint that is of the quote alone."""
    return _hash(even(words))


def quote_part(fingerprint: str) -> str:
    """The half of a fingerprint that is of the quote alone."""
    return fingerprint.partition("-")[0]


def _is_within_word(text: str, place: int) -> bool:
    return text[place - 1 : place].isalnum() and text[place : place + 1].isalnum()


def _fingerprint(before: str, quote: str, after: str) -> str:
    whole = "\n".join((before, quote, after))
    return f"{_hash(quote)}-{_hash(whole)}"


def _printed(parts: Iterable[tuple[str, int]]) -> _Printed:
    """What is printed of some parts of a text, which begin at an offset: each letter composed with its accents."""
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for part, offset in parts:
        for place, character in enumerate(part, start=offset):
            if starts and unicodedata.combining(character):
                composed = unicodedata.normalize("NFC", characters.pop() + character)
                start = starts.pop()
                ends.pop()
            else:
                plain = unicodedata.normalize("NFC", EVENED.get(character, character))
                composed, start = "".join(one for one in plain if not one.isspace() and one not in _NOT_PRINTED), place
            characters += composed
            starts += [start] * len(composed)
            ends += [place + 1] * len(composed)
    return _Printed("".join(characters), starts, ends)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]
