"""The printed lines of a document, as its head and its foot are read by."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extraction.profile.head_columns import label_lines
from kg.extraction.profile.title_lines import unspaced


@dataclass(frozen=True, slots=True)
class Found:
    """What was read, and the stretch of the kept text that says it; half-open."""

    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line, and where it stands in the kept text; half-open."""

    start: int
    end: int
    text: str
    alone: bool  # an empty line follows


LONG = 300  # characters; a longer line is running text
_OPENS = 3
"""Lines at the top of a text one of which may hold the whole head."""
NEWS = 8
"""Lines at the head of news in which its day opens a paragraph."""
_WORDS = re.compile(r"(?m)^[ \t\u00a0#*]*(?P<words>\S[^\n]*)")
_ALONE = re.compile(r"[ \t]*(?:(?:\r\n|\n|\r)[ \t]*(?:[\r\n]|\Z)|\Z)")
_BARE_LABEL = re.compile(r"(?:Datum(?: [\w&]+)?|Vergadering(?: van)?|Vergaderdatum|Zaak(?:nummer|nr\.?|kenmerk)?|(?:Ons )?[Kk]enmerk(?: voorstel)?|Registratienummer|Documentnummer|Besluitnummer) *:?$")


def lines_of(text: str) -> list[Line]:
    """The printed lines of a text; a head that stands all on one line is parted at its labels."""
    found: list[Line] = []
    for match in _WORDS.finditer(text.replace("\r", "\n")):
        start = match.start("words")
        end = start + max(1, len(match["words"].rstrip(" \t*")))
        alone = bool(_ALONE.match(text, match.end()))
        parts = label_lines(text[start:end]) if len(found) < _OPENS and end - start > LONG else [(0, end - start)]
        found.extend(Line(start + first, start + last, unspaced(text[start + first : start + last]), alone or last < end - start) for first, last in parts)
    return found


def with_values(text: str, lines: Sequence[Line]) -> Iterator[Line]:
    """The lines; a label that stands alone with the line below it, which is its value."""
    for line, following in zip(lines, [*lines[1:], None], strict=False):
        joined = following is not None and _BARE_LABEL.match(line.text)
        yield Line(line.start, following.end, text[line.start : following.end].replace("\n", " ").replace("\r", " "), False) if following and joined else line
