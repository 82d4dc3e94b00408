"""Word files (.docx): headers, body, notes and footers in reading order, as Office Open XML (ECMA-376) has them.

Read straight from the XML: a library that gives paragraphs leaves out text boxes, footnotes and inserted text.
"""

from __future__ import annotations

import re
from typing import Final

from kg.sources.readers.archive import Archive, Attributes
from kg.sources.readers.flow import Flow
from kg.sources.readers.kept import Kept
from kg.sources.readers.numbering import Numbering
from kg.sources.readers.styles import Style, read_styles

WORD: Final = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
FALLBACK: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"
"""The second form of a drawing, for older programs: the same words again."""
GONE: Final = frozenset(("del", "moveFrom"))
BEFORE: Final = frozenset(("pPrChange", "rPrChange", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange"))
"""Elements that say how something looked before a tracked change."""
UNREAD: Final = (
    ("comments", "comments"), ("chart", "charts"), ("diagramData", "diagrams"), ("aFChunk", "included files"),
)  # fmt: skip
"""Relations to parts that may hold words, and what they are called."""


def parse_word(content: bytes) -> Kept:
    """Read a file: paragraphs, tables, marks of lists, boxes, foot and end notes, headers and footers.

    Tracked changes: inserted text is read and deleted text is not, as if all were accepted; a note says so.

    Raises:
        ValueError: encrypted, damaged, malformed, with entities, or beyond a limit.
    """
    archive = Archive(content)
    main = next(iter(archive.relations("").get("officeDocument", ())), "word/document.xml")
    related = archive.relations(main)
    styles: dict[str, Style] = {}
    for part in related.get("styles", ()):
        styles |= read_styles(archive, part)
    numbering = Numbering()
    for part in related.get("numbering", ()):
        numbering.read(archive, part)
    story = _Story(archive, styles, numbering)
    above = _furniture(story, related.get("header", ()))
    body = story.read(main)
    notes = [story.read(part) for kind in ("footnotes", "endnotes") for part in related.get(kind, ())]
    below = _furniture(story, related.get("footer", ()))
    text = "\n".join(filter(str.strip, [*above, body, *notes, *below]))
    return Kept(text, notes=tuple(_notes(archive, related, story)))


def _furniture(story: _Story, parts: tuple[str, ...]) -> list[str]:
    """The headers or footers, each text once."""
    in_order = sorted(parts, key=lambda part: [int(digits) for digits in re.findall(r"\d+", part)] or [0])
    return list(dict.fromkeys(story.read(part) for part in in_order))


def _notes(archive: Archive, related: dict[str, tuple[str, ...]], story: _Story) -> list[str]:
    notes = []
    if story.changes:
        notes.append(f"{story.changes} tracked changes; inserted words are read and deleted ones are not, settle them")
    unread = [what for kind, what in UNREAD if any(part in archive.names for part in related.get(kind, ()))]
    if unread:
        notes.append(f"words in {', '.join(unread)} are not read; put what matters into the text itself")
    return notes


class _Story:
    """Reads the parts of one file that hold paragraphs; the lists and the notes count on from part to part."""

    def __init__(self, archive: Archive, styles: dict[str, Style], numbering: Numbering) -> None:
        self.changes = 0
        self._archive = archive
        self._styles = styles
        self._numbering = numbering
        self._notes: dict[tuple[str, str], int] = {}  # kind and identifier of a note to its number
        self._flow = Flow()
        self._path: list[str] = []
        self._skip = 0  # how deep within what is not read
        self._paragraphs: list[Style] = []

    def read(self, part: str) -> str:
        """The text of a part."""
        self._flow = Flow()
        self._archive.parse(part, self._start, self._end, self._words)
        return self._flow.text()

    def _start(self, name: str, attributes: Attributes) -> None:
        namespace, _, tag = name.rpartition(" ")
        if self._skip or name == FALLBACK or (namespace in WORD and tag in GONE | BEFORE):
            self.changes += not self._skip and tag in GONE
            self._skip += 1
            return
        self._path.append(tag if namespace in WORD or tag == "t" else "")  # formulas and drawings have a `t` too
        if namespace in WORD:
            self._open(tag, {key.rpartition(" ")[2]: value for key, value in attributes.items()})

    def _open(self, tag: str, values: Attributes) -> None:
        flow = self._flow
        if tag == "p":
            self._paragraphs.append(Style())
        elif tag == "tbl":
            flow.open_table()
        elif tag == "tc":
            flow.open_cell()
        elif tag == "txbxContent":
            flow.open_aside()
        elif tag in ("ins", "moveTo"):
            self.changes += 1
        elif tag in ("br", "cr"):
            self._mark()
            flow.end_line()
        elif tag in ("tab", "ptab") and "r" in self._path[-2:-1]:
            flow.add("\t")
        elif tag == "noBreakHyphen":
            flow.add("-")
        elif tag == "softHyphen":
            flow.add("\u00ad")
        elif tag == "sym" and re.fullmatch(r"[0-9A-Fa-f]{4}", values.get("char", "")):
            flow.add(chr(int(values["char"], 16)))
        elif tag in ("footnoteReference", "endnoteReference"):
            note = self._notes.setdefault((tag[:4], values.get("id", "")), len(self._notes) + 1)
            flow.add(f"[{note}]")
        elif tag in ("footnote", "endnote"):
            number = self._notes.get((tag[:4], values.get("id", "")))
            flow.add(f"[{number}] " if number else "")
        elif self._paragraphs:
            self._property(tag, values.get("val", ""))

    def _property(self, tag: str, value: str) -> None:
        style = self._paragraphs[-1]
        if tag == "pStyle" and value in self._styles:
            named = self._styles[value]
            self._paragraphs[-1] = Style(named.heading, named.list, named.level)
        elif tag == "numId":
            style.list = value
        elif tag == "ilvl" and value in set("012345678"):
            style.level = int(value)
        elif tag == "outlineLvl" and value in set("012345"):
            style.heading = style.heading or int(value) + 1

    def _end(self, _: str) -> None:
        if self._skip:
            self._skip -= 1
            return
        tag = self._path.pop()
        if tag == "p":
            self._mark()
            self._paragraphs.pop()
            self._flow.end_paragraph()
        elif tag == "tbl":
            self._flow.close_table()
        elif tag == "tr":
            self._flow.close_row()
        elif tag == "tc":
            self._flow.close_cell()
        elif tag == "txbxContent":
            self._flow.close_aside()

    def _mark(self) -> None:
        """Put before a paragraph with words, once, what its style says of it."""
        if not self._paragraphs or not self._flow.has_words():
            return
        style = self._paragraphs[-1]
        mark = "#" * style.heading + " " if style.heading else ""
        if style.list:
            mark += self._numbering.mark(style.list, style.level or 0)
        if mark:
            self._flow.mark(mark)
        style.heading, style.list = 0, None

    def _words(self, words: str) -> None:
        if not self._skip and self._path and self._path[-1] == "t":
            self._flow.add(words.replace("\n", " "))
