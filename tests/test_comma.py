"""CSV files as sheets: delimiters, encodings, rows as a spreadsheet counts them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.sources.lists.comma import parse_comma
from kg.sources.lists.sheet import MOST_COLUMNS, MOST_ROWS, Cell, Sheet, on_one_line, sheet_from_plain, sheet_to_plain


def texts(sheet: Sheet) -> list[list[str]]:
    return [[cell.text for cell in row] for row in sheet.rows]


@pytest.mark.parametrize(
    ("content", "rows"),
    [
        (b"Stad;Sinds\r\nGent;2001\r\n", [["Stad", "Sinds"], ["Gent", "2001"]]),
        (b"Stad,Sinds\nGent,2001", [["Stad", "Sinds"], ["Gent", "2001"]]),
        (b"Stad\tSinds\nGent\t2001\n", [["Stad", "Sinds"], ["Gent", "2001"]]),
        ("\ufeffStad;Noot\nOsnabrück;a,b,c\n".encode(), [["Stad", "Noot"], ["Osnabrück", "a,b,c"]]),
        (b'Stad;Noot\n"Gent";"zegt ""ja"";\nen meer"\n', [["Stad", "Noot"], ["Gent", 'zegt "ja"; en meer']]),
        (b"Stad;Sinds\n\n;\nGent;2001\n", [["Stad", "Sinds"], [], ["", ""], ["Gent", "2001"]]),
        (b"", []),
    ],
)
def test_rows_are_those_of_a_spreadsheet(content: bytes, rows: list[list[str]]) -> None:
    assert texts(parse_comma(content)) == rows


def test_the_header_shows_the_delimiter() -> None:
    content = b"Lijst, van 3 maart, voorlopig\nStad;Sinds\nGent;2001\n"
    assert texts(parse_comma(content, header=2))[1] == ["Stad", "Sinds"]
    assert texts(parse_comma(content, header=2, delimiter=","))[1] == ["Stad;Sinds"]


def test_windows_1252_only_if_it_is_said() -> None:
    content = "Stad;Prijs\nOsnabrück;€ 5\n".encode("cp1252")
    assert texts(parse_comma(content, encoding="windows-1252"))[1] == ["Osnabrück", "€ 5"]
    with pytest.raises(ValueError, match=r'not utf-8 at byte 17; .*encoding = "windows-1252" in the mapping'):
        parse_comma(content)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b'Stad;"Sinds\nGent', "not CSV"),
        (b'Stad;"Si"nds\n', "line 1: not CSV"),
        (b"PK\x03\x04\0", "binary"),
        (b"x\n" * (MOST_ROWS + 1), "more than 100,000 rows"),
        (b";" * MOST_COLUMNS + b"\n", "more than 100,000 rows or 500 columns"),
    ],
)
def test_what_is_no_list_is_refused(content: bytes, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        parse_comma(content)


def test_control_characters_are_blanks() -> None:
    assert on_one_line("a\x00b\x1b[31m\u2028c\td") == "a b [31m c d"


@given(st.lists(st.lists(st.text(max_size=8), min_size=1, max_size=4), max_size=6))
def test_a_sheet_survives_the_way_between_processes(rows: list[list[str]]) -> None:
    sheet = Sheet("Blad", tuple(tuple(Cell(on_one_line(text)) for text in row) for row in rows))
    assert sheet_from_plain(sheet_to_plain(sheet)) == sheet
