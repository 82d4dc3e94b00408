"""Fingerprints of passages: the same words give the same one, however the text is broken over lines.

A fingerprint is two hashes with a hyphen between them: of the quote alone, and of the quote with the 80 characters
either side. Both are taken from an evened text, in which page headers and lone page numbers are gone (`clean`), and
then all white space, every hyphen and the bars between cells, for a break over lines may put them anywhere. So 80
characters are 80 that are printed.
"""

from __future__ import annotations

import hashlib
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property
from typing import Final

from kg.extraction.clean import Clean, clean
from kg.extraction.evened import EVENED
from kg.model import Document, Evidence

CONTEXT: Final = 80
"""How many printed characters either side belong to a passage's surroundings."""

_DIGITS: Final = 12
_NOT_PRINTED: Final = frozenset("-\u2010\u2011|")


class EvenText:
    """A document's text without white space and hyphens, in Unicode's composed form, and the way back to the text."""

    def __init__(self, document: Document) -> None:
        """Note the document; its text is evened when it is first asked for."""
        self.document = document

    @cached_property
    def _evened(self) -> tuple[str, list[int]]:
        """The printed characters, and where each stood."""
        return _printed(self._clean.text, self._clean.offsets)

    @cached_property
    def _clean(self) -> Clean:
        return clean(self.document.text)

    @cached_property
    def _order(self) -> tuple[list[int], list[int]]:
        """Every place in the order of the kept text, and which character stands there: columns are read one by one."""
        numbered = sorted((place, number) for number, place in enumerate(self._evened[1]))
        return [place for place, _ in numbered], [number for _, number in numbered]

    def fingerprint(self, evidence: Evidence) -> str:
        """The fingerprint of a passage of this document; a page header, which has no place, goes by its words."""
        text, _ = self._evened
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
        text, _ = self._evened
        start, end = self._span(evidence)
        return start < end and text.count(text[start:end]) == 1

    def _span(self, evidence: Evidence) -> tuple[int, int]:
        """Which characters a passage has; none if it is one that `clean` takes out."""
        places, numbers = self._order
        first, after = bisect_left(places, evidence.start), bisect_left(places, evidence.end)
        if first == after or numbers[after - 1] < numbers[first]:
            return 0, 0
        return numbers[first], numbers[after - 1] + 1

    def find(self, quote: str) -> list[Evidence]:
        """Every place where these stand as whole words, however broken over lines, with the text's own characters."""
        text, places = self._evened
        kept, wanted, start = self.document.text, even(quote), 0
        found: list[Evidence] = []
        while wanted and (start := text.find(wanted, start)) >= 0:
            begin, last = places[start], places[start + len(wanted) - 1]
            end = last + self._clean.wide.get(last, 1)
            if begin < end and not (_is_within_word(kept, begin) or _is_within_word(kept, end)):
                found.append(Evidence(begin, end, kept[begin:end]))
            start += len(wanted)
        return found


def even(words: str) -> str:
    """Words as an evened text has them.

    >>> even("samen-\\nwerking  van Noord-Holland") == even("samenwerking van Noord-\\n\\nHolland")
    True
    """
    plain = "".join(EVENED.get(character, character) for character in words)
    return _printed(plain, range(len(plain)))[0]


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


def _printed(text: str, offsets: Iterable[int]) -> tuple[str, list[int]]:
    """What is printed of a text, each letter composed with its accents, and where each character stood."""
    characters: list[str] = []
    places: list[int] = []
    for character, offset in zip(text, offsets, strict=True):
        if characters and unicodedata.combining(character):
            composed = unicodedata.normalize("NFC", characters[-1] + character)
            characters[-1:] = composed
            places[-1:] = [places[-1]] * len(composed)
        elif not character.isspace() and character not in _NOT_PRINTED:
            characters.append(unicodedata.normalize("NFC", character))
            places.append(offset)
    return "".join(characters), places


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]
