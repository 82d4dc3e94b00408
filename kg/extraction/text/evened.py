"""Characters evened out, with the place of each in the kept text."""

from __future__ import annotations

import re
import unicodedata
from array import array
from typing import Final

from kg.extraction.text.lines import BLANKS, NOTHING, Line

EVENED: Final = {
    **dict.fromkeys("\t\f\v\u0085\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029"
                    "\u202f\u205f\u3000\ufeff", " "),
    **dict.fromkeys(f"\u00ad{NOTHING}", ""),
    "\u2019": "'", "\u02bc": "'", "\u2010": "-", "\u2011": "-",
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st",
    "\u0132": "IJ", "\u0133": "ij",
}  # fmt: skip
"""What stands for a character in the evened-out text; `CELL` alone is a tab there."""
CELL: Final = "\t"
"""Between the cells of a row."""
_NONE: Final = f"\u00ad{NOTHING}"
_ACCENTS: Final = "\u0300-\u036f"
_UNEVEN: Final = re.compile(
    rf"[{BLANKS[1:]}{_NONE}\u2019\u02bc\u2010\u2011\ufb00-\ufb06\u0132\u0133]| (?=[{BLANKS}{_NONE}])|[{_ACCENTS}]+"
)
_BLANK: Final = re.compile(rf"[{BLANKS}{_NONE}]+")
# "B E S L U I T E N :", "J U M E L A G E   O O R K O N D E": words in spaced letters
_SPACED: Final = re.compile(r"(?:[^\W\d_]|-)(?: {1,4}(?:[^\W\d_]|-)){5,}(?: ?[:;,.])?")
# "Blaricum,Bussum,Hilversum", "gewestgemeenten:Blaricum": a blank was lost behind the mark
_GLUED: Final = re.compile(r"(?<=[a-zà-ÿ]{3})[,;:](?=[A-ZÀ-Ý][a-zà-ÿ]{2})")
# "Zuid- Holland", "Sittard- Geleen" where a line ended once, "Noord -Brabant": a name with a blank at its hyphen; not "Huizen - Laren", "Land- en Tuinbouw"
_BROKEN: Final = re.compile(r" (?:(?<=[a-zà-ÿ]{2}- )(?=[A-ZÀ-Ý][a-zà-ÿ])|(?=-[A-ZÀ-Ý][a-zà-ÿ]{3})(?:(?<=\bNoord )|(?<=\bZuid )|(?<=\bOost )|(?<=\bWest )|(?<=\bMidden )))")
# "'sGravenzande": the hyphen of such a name was lost
_LOST: Final = re.compile(r"(?:(?<!\w)'|^)s(?=[A-Z][a-z]{3})")  # another apostrophe stands in the run before
_ROW: Final = re.compile(rf" *(?:\||\t| {{3}})[{BLANKS}{_NONE}|]*")


class Evened:
    """The text so far and its places.

    Attributes:
        offsets: for each character its offset in the kept text.
        wide: characters of the kept text that are several code points, by their offset (a letter and its accent).
    """

    def __init__(self) -> None:
        """Start with nothing."""
        self._parts: list[str] = []
        self.offsets = array("L")
        self.wide: dict[int, int] = {}

    @property
    def text(self) -> str:
        """The evened-out text."""
        return "".join(self._parts)

    def put(self, characters: str, offset: int) -> None:
        """Characters that all stand for the one at an offset."""
        self._parts.append(characters)
        self.offsets.extend([offset] * len(characters))

    def add(self, line: Line, text: str, *, blank: bool = False) -> None:
        """The words of a line, or the first part of them: one blank between words, a tab between the cells of a row.

        Args:
            line: where they stand.
            text: the words.
            blank: whether a blank follows them, in the place of the line's end.
        """
        if line.row:
            self._cells(text, line.start)
        elif text[1:2] == " " == text[3:4] and _SPACED.fullmatch(text):
            for letter in re.finditer(r"\S| {2,}", text):
                self.put(letter.group()[0], line.start + letter.start())
        elif text.isascii() and text.isprintable() and "  " not in text:  # most lines
            self._run(text + " " if blank else text, line.start)
            return
        else:
            self._words(text, 0, len(text), line.start)
        if blank:
            self.put(" ", line.end)

    def _cells(self, text: str, start: int) -> None:
        at = 0
        for match in _ROW.finditer(text):
            if match.start() > at:
                words = text[at : match.start()].rstrip()
                self._words(words, 0, len(words), start + at)
                if match.end() < len(text):
                    self.put(CELL, start + match.start())
            at = match.end()
        self._words(text, at, len(text), start)

    def _words(self, text: str, at: int, end: int, start: int) -> None:
        while uneven := _UNEVEN.search(text, at, end):
            begin, stop = uneven.span()
            accented = text[begin] not in EVENED and text[begin] != " " and begin > at
            self._run(text[at : begin - accented], start + at)
            if accented:
                self._accented(text[begin - 1 : stop], start + begin - 1)
            elif blank := _BLANK.match(text, begin, end):
                stop = blank.end()
                if any(EVENED.get(character, character) == " " for character in blank.group()):
                    self.put(" ", start + begin)
            else:
                self.put(EVENED.get(text[begin], ""), start + begin)
            at = stop
        self._run(text[at:end], start + at)

    def _accented(self, letter: str, offset: int) -> None:
        """A letter with accents of their own: one character where Unicode has one."""
        self.put(unicodedata.normalize("NFC", letter), offset)
        self.wide[offset] = len(letter)

    def _run(self, characters: str, offset: int) -> None:
        """Characters that stand as they are, but for a blank or hyphen that was lost between two, or came in between."""
        at = 0
        for mark, mended in self._slips(characters):
            self._stretch(characters[at : mark.start() if mended == "" else mark.end()], offset + at)
            at = mark.end()
            if mended:
                self.put(mended, offset + at - 1)
        self._stretch(characters[at:], offset + at)

    @staticmethod
    def _slips(characters: str) -> list[tuple[re.Match[str], str]]:
        """Where a character was lost or came in between, and what stands there instead; in their order."""
        found = [(mark, " ") for mark in _GLUED.finditer(characters)]
        if "- " in characters or " -" in characters:
            found += [(mark, "") for mark in _BROKEN.finditer(characters)]
        if "'s" in characters or (characters[:1] == "s" and characters[1:2].isupper()):
            found += [(mark, "-") for mark in _LOST.finditer(characters)]
        return sorted(found, key=lambda slip: slip[0].start()) if len(found) > 1 else found

    def _stretch(self, characters: str, offset: int) -> None:
        if characters:
            self._parts.append(characters)
            self.offsets.extend(range(offset, offset + len(characters)))
