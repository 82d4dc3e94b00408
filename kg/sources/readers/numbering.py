"""The marks of a Word file's numbered paragraphs, which stand nowhere in its text: "a.", "Artikel 3", "-"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from kg.sources.readers.archive import Archive, Attributes

LEVELS: Final = 9
_PLACE: Final = re.compile(r"%([1-9])")
_ROMAN: Final = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
                 (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


@dataclass(slots=True)
class _Level:
    form: str = "decimal"
    text: str = "%1."
    start: int = 1


@dataclass(slots=True)
class _List:
    base: str
    starts: dict[int, int] = field(default_factory=dict)  # levels that begin anew with this list


class Numbering:
    """The lists of a file, and how far each has been counted."""

    def __init__(self) -> None:
        """No list; `read` adds those of a part."""
        self._levels: dict[str, dict[int, _Level]] = {}  # by abstract list
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, list[int]] = {}
        self._open: tuple[str, int] = ("", 0)
        self._abstract = True

    def read(self, archive: Archive, part: str) -> None:
        """Take the lists of a numbering part."""
        archive.parse(part, self._element)

    def _element(self, name: str, attributes: Attributes) -> None:
        tag = name.rpartition(" ")[2]
        values = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        key, level = self._open
        value = values.get("val", "")
        if tag == "abstractNum":
            self._open, self._abstract = (values.get("abstractNumId", ""), 0), True
        elif tag == "num":
            self._open, self._abstract = (values.get("numId", ""), 0), False
            self._lists[self._open[0]] = _List("")
        elif tag in ("lvl", "lvlOverride"):
            self._open = (key, _number(values.get("ilvl"), 0))
        elif not self._abstract and key in self._lists:
            if tag == "abstractNumId":
                self._lists[key].base = value
            elif tag == "startOverride":
                self._lists[key].starts[level] = _number(value, 1)
        elif tag in ("numFmt", "lvlText", "start"):
            found = self._levels.setdefault(key, {}).setdefault(level, _Level(text=f"%{level + 1}."))
            if tag == "numFmt":
                found.form = value
            elif tag == "lvlText":
                found.text = value
            else:
                found.start = _number(value, 1)

    def mark(self, key: str, level: int) -> str:
        """The mark of the next paragraph of a list, with a blank behind it; empty if the list is unknown."""
        if key not in self._lists:
            return ""
        numbered = self._lists[key]
        levels = self._levels.get(numbered.base, {})
        found = levels.get(level, _Level(form="bullet"))
        if found.form == "bullet":
            return "- "
        counts = self._counts.setdefault(numbered.base, [0] * LEVELS)
        if level in numbered.starts:
            counts[level] = numbered.starts.pop(level) - 1
        elif counts[level] == 0:
            counts[level] = found.start - 1
        counts[level] += 1
        counts[level + 1 :] = [0] * (LEVELS - level - 1)

        def shown(place: re.Match[str]) -> str:
            outer = int(place[1]) - 1
            of = levels.get(outer, _Level())
            return numeral(counts[outer] or of.start, of.form)

        text = "" if found.form == "none" else _PLACE.sub(shown, found.text)
        return f"{text} " if text else ""


def numeral(number: int, form: str) -> str:
    """A number as a list shows it (ECMA-376-1, 17.18.59, the forms in use for Latin script).

    >>> numeral(28, "lowerLetter"), numeral(4, "upperRoman"), numeral(3, "decimal"), numeral(3, "decimalZero")
    ('bb', 'IV', '3', '03')
    """
    if form in ("lowerLetter", "upperLetter") and number > 0:
        letters = "abcdefghijklmnopqrstuvwxyz"[(number - 1) % 26] * min((number - 1) // 26 + 1, 30)
        return letters.upper() if form == "upperLetter" else letters
    if form in ("lowerRoman", "upperRoman") and 0 < number < 5000:
        text, rest = "", number
        for value, letters in _ROMAN:
            text, rest = text + letters * (rest // value), rest % value
        return text.upper() if form == "upperRoman" else text
    return f"{number:02d}" if form == "decimalZero" else str(number)


def _number(text: str | None, default: int) -> int:
    return int(text) if text and re.fullmatch(r"\d{1,6}", text, re.ASCII) else default
