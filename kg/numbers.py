"""Dutch numbers in words, and the one notation of blanks that the finders of dates and amounts share."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

S: Final = r"[^\S\n]++"
"""One run of blanks within a line (also non-breaking ones); a line end that is left in a text is a hard break."""
Z: Final = r"[^\S\n]*+"

_UNITS = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
_TEENS = ("tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien")
_TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
_IRREGULAR_ORDINALS: Final = {"eerste": 1, "derde": 3, "achtste": 8}
_CARDINALS: Final = {
    **{word: number for number, word in enumerate((*_UNITS, *_TEENS), start=1)},
    **{word: number * 10 for number, word in enumerate(_TENS, start=2)},
    **{f"{unit}en{ten}": tens * 10 + units for tens, ten in enumerate(_TENS, start=2)
       for units, unit in enumerate(_UNITS, start=1)},
}
"""The words for 1 to 99 without accents: "tweeëntwintig" is "tweeentwintig" here."""

_UNIT = "(?:" + "|".join(_UNITS).replace("een", "[eé]\u0301?[eé]\u0301?n") + ")"
CARDINAL: Final = rf"(?:(?:{_UNIT}[eë]\u0308?n)?(?:{'|'.join(_TENS)})|{'|'.join(_TEENS)}|{_UNIT})"
"""Pattern of the words for 1 to 99, with or without their accents; what follows it has to end the word."""
DAY_WORD: Final = rf"(?:{'|'.join(_IRREGULAR_ORDINALS)}|{CARDINAL}(?:de|ste)?)"
"""Pattern of the words for a day of the month: "één", "eerste", "eenendertigste"."""


def _plain(word: str) -> str:
    """Lower case without accents, however they are encoded: "Één" is "een"."""
    return "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(c))


# "10", "1.200"
_DIGITS = re.compile(r"\d{1,15}|\d{1,3}(?:\.\d{3}){1,4}")


def number_word(text: str) -> int | None:
    """The number that a word, or a few words, stand for.

    Does not read ordinals, fractions, signs or zero in words.

    Args:
        text: the number and nothing else; capitals, accents and blanks do not matter.

    Returns:
        The number, None if the text is no number up to 999.999.

    >>> [number_word(text) for text in ("zes", "één", "Eenentwintig", "10", "tweehonderd", "tweeduizend vijftien")]
    [6, 1, 21, 10, 200, 2015]
    >>> number_word("zesde") is None
    True
    """
    text = text.strip()
    if len(text) > 80:
        return None
    if _DIGITS.fullmatch(text):
        return int(text.replace(".", ""))
    return _composed("".join(_plain(text).split()), ("duizend", 1000), ("honderd", 100))


def _composed(word: str, *scales: tuple[str, int]) -> int | None:
    """Read "tweeduizendvijftien" by its scales: what stands before "duizend" counts, what stands after it adds."""
    if not scales:
        return _CARDINALS.get(word)
    (name, size), *rest = scales
    before, found, after = word.partition(name)
    if not found:
        return _composed(word, *rest)
    times = _composed(before, *rest) if before else 1
    # "negentienhonderd en tien": "en" is a word of its own here
    plus = _composed(after.removeprefix("en") or after, *rest) if after else 0
    return None if times is None or plus is None else times * size + plus


def ordinal_word(text: str) -> int | None:
    """The number of an ordinal in words up to 99.

    >>> ordinal_word("tweede"), ordinal_word("eenendertigste"), ordinal_word("twee")
    (2, 31, None)
    """
    word = _plain(text)
    stem = word.removesuffix("ste") if word.endswith("ste") else word.removesuffix("de")
    return _IRREGULAR_ORDINALS.get(word) or (_CARDINALS.get(stem) if stem != word else None)
