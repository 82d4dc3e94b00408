"""An answer pack as a Word document, to edit and to put into a memo."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from typing import TYPE_CHECKING, Final

from kg.questions.pack import Pack, Section

if TYPE_CHECKING:
    from docx.document import Document

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The day that every part of the file bears, and the document: the same pack gives the same bytes."""
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")  # no characters of XML


def as_word(pack: Pack) -> bytes:
    """The bytes of a .docx file with headings, tables and lists in Word's own styles."""
    from docx import Document

    document = Document()
    document.core_properties.title = _clean(pack.title)
    document.core_properties.author = "kg"
    document.core_properties.language = pack.language
    document.core_properties.created = document.core_properties.modified = datetime(*_EPOCH)
    document.add_heading(_clean(pack.title), level=0)
    for section in pack.sections:
        _add(document, section)
    written = io.BytesIO()
    document.save(written)
    return _undated(written.getvalue())


def _add(document: Document, section: Section) -> None:
    document.add_heading(_clean(section.heading), level=1)
    for line in section.lines:
        document.add_paragraph(_clean(line))
    if section.table:
        rows = (section.table.headings, *section.table.rows)
        table = document.add_table(rows=len(rows), cols=len(section.table.headings), style="Light Grid")
        cells = iter(table._cells)  # by row; asking for each by its place takes time that grows with the square
        for row in rows:
            for text in row:
                next(cells).text = _clean(text)
    for item, quotes in section.items:
        document.add_paragraph(_clean(item), style="List Bullet")
        for quote in quotes:
            document.add_paragraph(_clean(quote), style="Quote")
    for line in section.code:
        document.add_paragraph(_clean(line), style="No Spacing")


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)


def _undated(content: bytes) -> bytes:
    """The same archive without the time at which it was written."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, _EPOCH), old.read(name), zipfile.ZIP_DEFLATED)
    return result.getvalue()
