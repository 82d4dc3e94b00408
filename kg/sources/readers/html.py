"""HTML pages: the words that a browser shows, in their order, and nothing that it fetches or runs."""

from __future__ import annotations

import codecs
import re
from html.parser import HTMLParser
from typing import Final

from kg.sources.readers.flow import Flow
from kg.sources.readers.kept import Kept

CHARSETS: Final = {
    "utf-8": "utf-8", "utf8": "utf-8", "utf-16": "utf-8", "utf-16le": "utf-8", "utf-16be": "utf-8",
    "iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252", "windows-1252": "cp1252",
    "cp1252": "cp1252", "iso-8859-15": "iso-8859-15", "iso-8859-2": "iso-8859-2", "windows-1250": "cp1250",
    "macintosh": "mac-roman",
}  # fmt: skip
"""Encodings by the labels of the WHATWG Encoding Standard, 4.2; a page that can name its charset is no UTF-16."""
MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# <meta charset="utf-8">, <meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">
META: Final = re.compile(rb"<meta\b[^>]{0,400}?\bcharset\s*=\s*[\"']?\s*([\w:.-]+)", re.I)
BLANKS: Final = re.compile(r"[ \t\r\n\f]+")

HIDDEN: Final = frozenset(("nav", "script", "style", "template", "title"))
"""Elements whose text is no part of what the page says."""
# what stands before a raised figure that is an exponent: "12 km²"
UNIT: Final = re.compile(r"\b[kcdm]?m$")
PARAGRAPHS: Final = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "legend", "li", "main", "menu", "ol", "option", "p", "pre", "section", "summary", "ul",
))  # fmt: skip


def parse_html(content: bytes) -> Kept:
    """Read a page: block elements end a line, the cells of a row stand between bars, headings and items are marked.

    Leaves out scripts, styles, `<nav>`, `<template>` and the `<title>`; fetches nothing.

    Raises:
        ValueError: the bytes are not of the charset that the page names, or nobody knows that charset.
    """
    page = _Page()
    page.feed(_decoded(content))
    page.close()
    return Kept(page.flow.text(), notes=tuple(page.notes))


def _decoded(content: bytes) -> str:
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _decode(content[len(mark) :], encoding)
    named = META.search(content[:4096])
    if named:
        label = named[1].decode("ascii").lower()
        if label not in CHARSETS:
            raise ValueError(f"charset {label!r} is unknown; save the page as UTF-8")
        return _decode(content, CHARSETS[label])
    try:
        return _decode(content, "utf-8")
    except ValueError:
        return _decode(content, "cp1252")  # what a browser takes where nothing is said


def _decode(content: bytes, encoding: str) -> str:
    if b"\0" in content and not encoding.startswith("utf-16"):
        raise ValueError(f"binary, a NUL at byte {content.index(0)}; expected an HTML page")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise ValueError(f"byte {error.start} is not {encoding}; save the page as UTF-8") from error


class _Page(HTMLParser):
    """What stands on the page, as the tags come by; it builds no tree, so depth costs nothing."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.flow = Flow()
        self.notes: list[str] = []
        self._is_whole = False  # whether the page's last character is there
        self._hidden: list[str] = []  # the hidden elements that are open
        self._lists: list[int | None] = []  # the number of the last item; None in a list with bullets
        self._raised: list[str] | None = None  # the words of a <sup>
        self._pre = 0
        self._last = ""  # the words before
        self._blank = True

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        """`<![if !supportLists]>` of a page that Word made is a comment (HTML Standard, 13.2.5.42), not an error."""
        return self.parse_bogus_comment(i, bool(report))

    def parse_comment(self, i: int, report: int = 1) -> int:
        """A comment that nothing closes runs to the end of the page (HTML Standard, 13.2.5.45)."""
        end: int = super().parse_comment(i, bool(report))
        if end >= 0 or not self._is_whole:
            return end
        hidden = len(self.rawdata) - i - len("<!--")
        if hidden:
            self.notes.append(f"a comment hides the {hidden:,} characters behind it; expected '-->' where it ends")
        return len(self.rawdata)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        if tag in HIDDEN:
            self._hidden.append(tag)
        if self._hidden:
            return
        self._break(tag)
        if tag == "table":
            self.flow.open_table()
        elif tag == "tr":
            self.flow.close_row()  # one that was not closed
        elif tag in ("td", "th"):
            self.flow.open_cell()
            self._blank = True
        elif tag in ("ul", "menu", "ol"):
            self._lists.append(_start(dict(attrs)) if tag == "ol" else None)
        elif tag == "li":
            self.flow.mark(self._item())
        elif tag == "pre":
            self._pre += 1
        elif tag == "sup":
            self._lower()
            self._raised = []
        elif tag[:1] == "h" and tag[1:] in "123456" and len(tag) == 2:
            self.flow.mark("#" * int(tag[1]) + " ")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """`<br/>`; a browser overlooks the slash, but a hidden element would hide the rest of the page."""
        self.handle_starttag(tag, attrs)
        if tag in HIDDEN:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close an element, or what is left open in it."""
        if tag in self._hidden:
            del self._hidden[self._hidden.index(tag) :]
            return
        if self._hidden or tag == "br":
            return
        self._break(tag)
        if tag == "table":
            self.flow.close_table()
        elif tag == "tr":
            self.flow.close_row()
        elif tag in ("td", "th"):
            self.flow.close_cell()
        elif tag in ("ul", "menu", "ol") and self._lists:
            self._lists.pop()
        elif tag == "pre":
            self._pre = max(self._pre - 1, 0)
        elif tag == "sup":
            self._lower()

    def handle_data(self, data: str) -> None:
        """Words; blanks of any sort count as one."""
        if self._hidden:
            return
        if self._raised is not None:
            self._raised.append(data)
        elif self._pre:
            first, *others = data.splitlines() or [""]
            self.flow.add(first)
            for line in others:
                self.flow.end_line() if self.flow.has_words() else self.flow.end_paragraph()
                self.flow.add(line)
        else:
            self._add(data)

    def close(self) -> None:
        """The end of the page, whatever is still open."""
        self._is_whole = True
        super().close()
        self._lower()

    def _lower(self) -> None:
        """The end of what was raised: a figure is a footnote's mark, unless it is an exponent."""
        if self._raised is not None:
            words, self._raised = "".join(self._raised), None
            note = words.strip().strip("[]()")
            self._add(f"[{note}]" if note.isdigit() and not UNIT.search(self._last) else words)

    def _add(self, data: str) -> None:
        words = BLANKS.sub(" ", data)
        if self._blank:
            words = words.lstrip(" ")
        if words:
            self.flow.add(words)
            self._last = words[-4:]
            self._blank = words.endswith(" ")

    def _break(self, tag: str) -> None:
        if tag in PARAGRAPHS or tag in ("br", "table", "tr", "td", "th"):
            self._lower()
        if tag in PARAGRAPHS:
            self.flow.end_paragraph()
        elif tag == "br":
            self.flow.end_line()
        else:
            return
        self._blank = True

    def _item(self) -> str:
        if not self._lists or self._lists[-1] is None:
            return "- "
        self._lists[-1] += 1
        return f"{self._lists[-1]}. "


def _start(attributes: dict[str, str | None]) -> int:
    start = attributes.get("start") or ""
    return int(start) - 1 if re.fullmatch(r"\d{1,6}", start, re.ASCII) else 0
