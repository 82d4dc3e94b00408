"""A weighing as an Excel workbook whose totals are formulas, to be checked by hand, filled in and read back."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any, Final

from kg.network.weighing import Weighed, Weighing
from kg.network.weighing_scores import Rating
from kg.sources.cells import safe_cell
from kg.sources.weighing import CRITERIA, HIGHEST, SCORES

_LONGEST: Final = 32_767
"""Characters that Excel takes in a cell (Excel specifications and limits)."""
_TOTALS: Final = {"nl": ("totaal", "naam", "soort", "minstens", "hoogstens", "onbekend"),
                  "en": ("total", "name", "kind", "at least", "at most", "unknown")}  # fmt: skip
_BESIDE: Final = {"nl": ("telt minstens", "telt hoogstens", "hoe", "vindplaats"),
                  "en": ("counts at least", "counts at most", "how", "passage")}  # fmt: skip
_SOURCE: Final = {"nl": ("waarvoor", "vindplaats"), "en": ("for what", "passage")}



def weighing_workbook(found: Weighing, language: str) -> bytes:
    """The bytes of an .xlsx file with three sheets.

    - the totals: each a SUMPRODUCT of the weights in `criteria` and the scores in `scores`, by the weights' sum;
    - `criteria`: weight and rule of each, to be changed; rows may be added;
    - `scores`: a row for each relation and criterion. An empty low counts as 0 and an empty high as 10: unknown. Who
      fills one in or changes it puts who, when and why beside it.

    `kg.sources.weighing.read_weighing_workbook` reads the last two back. The same weighing gives the same bytes.
    """
    import xlsxwriter  # it takes long to import

    written = io.BytesIO()
    book = xlsxwriter.Workbook(written, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": datetime(2000, 1, 1)})  # any day but today's
    form = {"head": book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}),
            "text": book.add_format({"text_wrap": True, "valign": "top"}),
            "number": book.add_format({"num_format": "0.00", "valign": "top"})}  # fmt: skip
    totals, criteria, scores = (book.add_worksheet(name) for name in (_TOTALS[language][0], "criteria", "scores"))
    _write_totals(totals, found, language, form)
    _write_criteria(criteria, found, language, form)
    _write_scores(scores, found, language, form)
    book.close()
    return written.getvalue()


def _write_totals(sheet: Any, found: Weighing, language: str, form: dict[str, Any]) -> None:
    count = len(found.criteria)
    _head(sheet, _TOTALS[language][1:], form, (45, 12, 12, 12, 12))
    weights = f"criteria!$B$2:$B${count + 1}"
    for number, one in enumerate(found.weighed):
        first, last = 2 + number * count, 1 + (number + 1) * count
        sheet.write_string(number + 1, 0, _text(one.name), form["text"])
        sheet.write_string(number + 1, 1, one.group, form["text"])
        if not count:
            continue
        for column, letter, value in ((2, "H", one.low), (3, "I", one.high)):
            formula = f"=SUMPRODUCT({weights},scores!${letter}${first}:${letter}${last})/SUM({weights})"
            sheet.write_formula(number + 1, column, formula, form["number"], value)
        unknown = f'=COUNTBLANK(scores!$C${first}:$C${last})'
        sheet.write_formula(number + 1, 4, unknown, form["text"], sum(rating.unknown for rating in one.ratings))


def _write_criteria(sheet: Any, found: Weighing, language: str, form: dict[str, Any]) -> None:
    _head(sheet, (*CRITERIA, *_SOURCE[language]), form, (45, 10, 12, 16, 40, 30, 80))
    for line, one in enumerate(found.criteria, start=1):
        cells = (one.text, one.weight, one.rule.way, one.rule.of, one.why, ", ".join(one.about),
                 _quotes(one.evidence))  # fmt: skip
        _line(sheet, line, cells, form)


def _write_scores(sheet: Any, found: Weighing, language: str, form: dict[str, Any]) -> None:
    _head(sheet, (*SCORES, *_BESIDE[language]), form, (45, 45, 8, 8, 16, 12, 40, 10, 10, 50, 80))
    pairs = ((one, criterion.text, rating) for one in found.weighed
             for criterion, rating in zip(found.criteria, one.ratings, strict=True))  # fmt: skip
    for line, (one, text, rating) in enumerate(pairs, start=1):
        _line(sheet, line, _score(one, text, rating, language), form)
        for column, letter, end, value in ((7, "C", 0, rating.low), (8, "D", int(HIGHEST), rating.high)):
            formula = f'=IF({letter}{line + 1}="",{end},{letter}{line + 1})'
            sheet.write_formula(line, column, formula, form["number"], value)


def _score(one: Weighed, text: str, rating: Rating, language: str) -> tuple[str | float, ...]:
    own = rating.own
    ends: tuple[str | float, ...] = ("", "") if rating.unknown and own is None else (rating.low, rating.high)
    who = (own.who, own.when, own.why) if own else ("", "", "")
    how = rating.nl if language == "nl" else rating.en
    return (one.name, text, *ends, *who, "", "", how, _quotes(rating.evidence))


def _head(sheet: Any, names: tuple[str, ...], form: dict[str, Any], widths: tuple[int, ...]) -> None:
    for column, (name, width) in enumerate(zip(names, widths, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, name, form["head"])
    sheet.freeze_panes(1, 1)


def _line(sheet: Any, line: int, cells: tuple[str | float, ...], form: dict[str, Any]) -> None:
    for column, value in enumerate(cells):
        if isinstance(value, str):
            if value:
                sheet.write_string(line, column, _text(value), form["text"])
        else:
            sheet.write_number(line, column, value, form["number"])


def _quotes(evidence: tuple[Any, ...]) -> str:
    return "\n".join(dict.fromkeys(f"“{words.quote}” ({words.title})" for words in evidence))


def _text(value: str) -> str:
    guarded = safe_cell(value)
    return guarded if len(guarded) <= _LONGEST else f"{guarded[: _LONGEST - 3]}..."
