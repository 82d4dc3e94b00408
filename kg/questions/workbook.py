"""An answer as an Excel workbook: the rows on one sheet, what was asked on another; the same bytes each time."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Final

from kg.questions.answer import Answer, Term, plain

_SHEETS: Final = {"nl": ("antwoord", "vraag"), "en": ("answer", "question")}
_ASKED: Final = {"nl": ("Vraag", "Peildatum", "Telling"), "en": ("Question", "As of", "Method")}
_WIDEST: Final = 60
_LONGEST: Final = 32_767
"""Characters that Excel takes in a cell (Excel specifications and limits)."""
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def as_workbook(answer: Answer) -> bytes:
    """The answer as the bytes of an .xlsx file.

    Numbers are numbers. A text that a spreadsheet could take for a formula has a quote mark before it, and one that is
    too long for a cell ends in three dots.
    """
    import xlsxwriter  # it takes long to import, and most answers are read on a screen

    written = io.BytesIO()
    book = xlsxwriter.Workbook(written, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": datetime(2000, 1, 1)})  # any day but today's
    heading = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    cell = book.add_format({"text_wrap": True, "valign": "top"})
    rows, asked = (book.add_worksheet(name) for name in _SHEETS[answer.language])
    for number, column in enumerate(answer.columns):
        texts = [column.heading.of(answer.language), *(str(_value(row[number])) for row in answer.rows)]
        rows.set_column(number, number, min(_WIDEST, max(map(len, texts)) + 2))
        rows.write_string(0, number, texts[0], heading)
        for line, row in enumerate(answer.rows, start=1):
            rows.write(line, number, _value(row[number]), cell)
    rows.freeze_panes(1, 0)
    if answer.rows and answer.columns:
        rows.autofilter(0, 0, len(answer.rows), len(answer.columns) - 1)
    asked.set_column(0, 0, 20)
    asked.set_column(1, 1, 100)
    for line, (name, text) in enumerate(_question(answer)):
        asked.write_string(line, 0, name, heading)
        asked.write_string(line, 1, _safe(text), cell)
    book.close()
    return written.getvalue()


def _question(answer: Answer) -> list[tuple[str, str]]:
    if answer.query is None:
        return []
    question, as_of, method = _ASKED[answer.language]
    header = answer.query.header
    values = [(name, choice.label) for name, choice in answer.values.items() if choice.label != answer.as_of]
    lines = [(question, header.question.of(answer.language)), *values, (as_of, answer.as_of)]
    return [line for line in (*lines, (method, header.method.of(answer.language))) if line[1]]


def _value(term: Term | None) -> str | int | float | bool:
    value = plain(term)
    if isinstance(value, str):
        return _safe(value)
    return "" if value is None else value


def _safe(text: str) -> str:
    quoted = f"'{text}" if text.startswith(_FORMULA) else text
    return quoted if len(quoted) <= _LONGEST else f"{quoted[: _LONGEST - 3]}..."
