"""An evened-out copy of a text that keeps the way back to it.

Real documents break a sentence over lines, with a blank line after each, hyphenate words, and let a page header or a
footnote mark stand in the middle. The copy has one blank between words and one line end between blocks, so patterns
stay simple; `Clean.origin` gives the offsets in the kept text, so a quote is what stands in the source.
"""

from __future__ import annotations

import itertools
import re
from array import array
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

# "• het versterken", "- a. zal de IND", "\uf0a7 Profilering", "(b) de gemeente", "2.1 Doel", "iv. toezicht"
MARKER = re.compile(
    r"\s*(?:[•▪◦●○■□►‣⁃*\uf0a7\uf0b7\uf0d8\uf0fc–—-]\s{0,12})?"
    r"(?:(?P<mark>\(?[a-z]{1,2}\)|[a-z]\.|\(?\d{1,2}[.)](?!\d)|\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=\s)|[ivx]{1,4}[.)])\s|(?<=\S)\s|(?<=[•\uf0a7\uf0b7]))\s*"
)
# "Artikel 3 Looptijd", "Art. 12", "ARTIKEL IV", "Artikel 2:1", "Hoofdstuk 2"; not "artikel 3, onder a"
ARTICLE = re.compile(
    r"\s*[*#]*\s*(?:artikel|art\.|article|hoofdstuk|§)\s+(?P<number>\d+[a-z]?(?:[.:]\d+)?|[IVX]+)\b(?!,|\)| van | onder | lid )",
    re.I,
)
# "1 Op het moment van ondertekenen": a footnote's text at the foot of a page
FOOTNOTE = re.compile(r"\s*\d{1,2} (?=[A-Z])")
# "Pagina 3 van 12", "5/13", "- 4 -", "blz. 7"
PAGE_NUMBER = re.compile(
    r"\s*(?:(?:pagina|page|blz\.?|p\.)\s*\d+(?:\s*(?:van|/|of)\s*\d+)?|-?\s*\d{1,3}\s*-?|\d{1,3}\s*/\s*\d{1,3})\s*$",
    re.I,
)
TERMINAL = (".", ":", ";", "!", "?")
EVENED = {
    "\u00a0": " ",
    "\u2007": " ",
    "\u202f": " ",
    "\t": " ",
    "\f": " ",
    "\v": " ",
    "\ufeff": " ",
    "\u2019": "'",
    "\u02bc": "'",
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\u00ad": "",
    "\u200b": "",
}


@dataclass(frozen=True, slots=True)
class Clean:
    """The evened-out text and, for each of its characters, where that stands in the kept text."""

    text: str
    offsets: array[int]

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the kept text of a stretch of this text, half-open; the stretch holds a character or more."""
        return self.offsets[start], self.offsets[end - 1] + 1


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str
    gap: int  # blank lines (and page furniture) before it


def clean(text: str) -> Clean:
    """Even a text out: blocks on a line each, page headers and lone page numbers gone, words of one blank apart."""
    characters: list[str] = []
    offsets = array("L")
    end = 0
    for number, block in enumerate(_blocks(_lines(text))):
        if number:
            characters.append("\n")
            offsets.append(end)
        _append_block(block, characters, offsets)
        end = block[-1].start + len(block[-1].text)  # where the line ends
    return Clean("".join(characters), offsets)


def _lines(text: str) -> list[_Line]:
    raw = [(match.start(), match.group()) for match in re.finditer(r"[^\r\n]+|\r\n|\n|\r", text)]
    shapes = Counter(_shape(line) for _, line in raw if line.strip())
    lines: list[_Line] = []
    breaks = 0
    for start, line in raw:
        if line[0] in "\r\n":
            breaks += 1
        elif _even(line).strip() and not _is_furniture(line, shapes):
            lines.append(_Line(start, line, max(breaks - 1, 0)))
            breaks = 0
    return lines


def _even(line: str) -> str:
    return "".join(EVENED.get(character, character) for character in line)


def _shape(line: str) -> str:
    return re.sub(r"\d+", "#", " ".join(line.split()))


def _is_furniture(line: str, shapes: Counter[str]) -> bool:
    """A page number, or a short line with digits that comes back with only its digits changed."""
    if PAGE_NUMBER.match(line):
        return True
    shape = _shape(line)
    return (
        len(shape) < 80
        and "#" in shape
        and shapes[shape] > 1
        and not MARKER.match(line)
        and not ARTICLE.match(line)
        and bool(re.search(r"#\s*(?:/|van|of)\s*#$|^(?:pagina|blad|kenmerk|page)\b", shape, re.I))
    )


def _blocks(lines: list[_Line]) -> Iterator[list[_Line]]:
    width = _width(lines)
    spacing = _spacing(lines, width)
    block: list[_Line] = []
    for line in lines:
        if block and _breaks(block[-1], line, spacing, width):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _width(lines: list[_Line]) -> int:
    """The width at which the text is wrapped, in characters: nine in ten lines are no longer."""
    lengths = sorted(len(line.text.strip()) for line in lines)
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _spacing(lines: list[_Line], width: int) -> int:
    """Blank lines that stand between the lines of one paragraph: 1 in a double-spaced text, else 0."""
    loose = sum(line.gap > 0 for line in lines[1:])
    running = sum(
        line.gap > 0 and before.text.rstrip()[-1:] not in TERMINAL and line.text.lstrip()[:1].islower()
        for before, line in itertools.pairwise(lines)
    )
    return int(width < 200 and loose * 2 > len(lines) and running * 4 > loose)


def _breaks(before: _Line, line: _Line, spacing: int, width: int) -> bool:
    """Whether a new block starts at this line."""
    last, first = before.text.rstrip(), line.text.lstrip()
    if MARKER.match(line.text) or ARTICLE.match(line.text):
        # "1) de externe verkenning, 2) de interne en / 3) de aanbevelingen" is running text, and so is "in artikel / 3."
        return not (
            last.endswith((" artikel", " art.", " lid"))
            or (re.search(r"\w (?:en|of|van|de|het)$", last) and first[:1].isalnum())
        )
    if first.startswith("|") or last.lstrip().startswith("|"):
        return True  # a table's row
    if FOOTNOTE.match(line.text) and line.gap:
        return True
    if ARTICLE.match(before.text) and len(last.strip()) < width * 0.8:
        return True
    if line.gap > spacing:
        return last.endswith(TERMINAL) or not first[:1].islower()
    short = len(last.strip()) < width * (0.75 if MARKER.match(before.text) else 0.5)
    return (
        short
        and last[-1] not in ",-"
        and first[:1].isupper()
        and not last.endswith((" de", " het", " van", " en", " te", " in"))
    )


def _append_block(block: list[_Line], characters: list[str], offsets: array[int]) -> None:
    """Add the block's words, one blank apart; a word that is hyphenated at a line's end is put together again."""
    for index, line in enumerate(block):
        text = line.text.rstrip()
        following = block[index + 1].text.lstrip()[:1] if index + 1 < len(block) else ""
        hyphenated = text.endswith("-") and len(text) > 1 and text[-2].isalpha() and following.isalpha()
        if hyphenated and text[-2].islower() and following.islower():
            text = text[:-1]
        blank = True  # leading blanks are dropped
        for position, character in enumerate(text):
            for even in EVENED.get(character, character):
                if even != " " or not blank:
                    characters.append(even)
                    offsets.append(line.start + position)
                blank = even == " "
        if following and not hyphenated and not blank:
            characters.append(" ")
            offsets.append(line.start + len(text))
    while characters and characters[-1] == " ":
        characters.pop()
        offsets.pop()
