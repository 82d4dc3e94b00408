"""XLSX files as sheets: typed cells, formulas, what is refused, and bombs."""

import datetime
import io
import random
import zipfile
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from made_lists import NETWORKS, TIES, workbook

from kg.sources.lists.sheet import Cell, Sheet
from kg.sources.lists.workbook import parse_workbook
from kg.sources.readers.confined import sheets_confined


def one(*cells: object, form: str = "") -> tuple[Cell, ...]:
    """A row of these values, as it is read."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(list(cells))
    if form:
        for cell in sheet[1]:
            cell.number_format = form
    content = io.BytesIO()
    book.save(content)
    return parse_workbook(content.getvalue(), [""])[0].rows[0]


def test_sheets_come_as_asked_with_rows_as_counted() -> None:
    content = workbook({"Stedenbanden": TIES, "Netwerken": NETWORKS})
    networks, ties = parse_workbook(content, ["Netwerken", "Stedenbanden", "Netwerken"])
    assert (networks.name, ties.name) == ("Netwerken", "Stedenbanden")
    assert [cell.text for cell in ties.rows[2]] == ["Partnerstad", "Land", "Sinds", "Soort", "Einde"]
    assert [cell.text for cell in ties.rows[4]][:3] == ["Osnabrück", "Duitsland", "1990-05-01"]
    assert len(networks.rows) == 4


def test_a_sheet_is_the_same_from_its_own_process() -> None:
    content = workbook({"Stedenbanden": TIES, "Netwerken": NETWORKS})
    assert sheets_confined(content, ["Netwerken", "Stedenbanden"]) == parse_workbook(content, ["Netwerken", "Stedenbanden"])


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [
        (datetime.date(1961, 5, 1), "", "1961-05-01"),
        (datetime.date(1961, 5, 1), "d-m-yyyy", "1961-05-01"),
        (datetime.date(1961, 5, 1), "[$-413]mmmm yyyy", "1961-05"),
        (datetime.date(1961, 5, 1), 'yyyy "jaar van de band"', "1961"),
        (datetime.datetime(1961, 5, 1, 13, 30), "dd/mm/yyyy hh:mm", "1961-05-01"),
        (1961, "", "1961"),
        (1961.0, "0", "1961"),
        (15900.5, "#,##0.00", "15900.5"),
        (True, "", "ja"),
        (False, "", "nee"),
        ("regel 1\nregel 2", "", "regel 1 regel 2"),
        (datetime.time(13, 30), "", "13:30:00"),
    ],
)
def test_a_cell_is_read_by_its_type(value: object, form: str, text: str) -> None:
    (cell,) = one(value, form=form)
    assert (cell.text, cell.fault) == (text, "")
    assert cell.number == (Decimal(str(value)) if type(value) in (int, float) else None)


def test_a_formula_without_its_value_is_told_from_an_empty_cell() -> None:
    formula, empty, words = one("=1+1", None, "x")
    assert formula == Cell(fault="a formula without its value; open the file in a spreadsheet program and save it")
    assert (empty, words) == (Cell(), Cell("x"))


def test_a_formula_with_its_value_is_that_value() -> None:
    content = workbook({"Blad": [["=1+1", "x"]]})
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            assert name != "xl/worksheets/sheet1.xml" or b"<v />" in data or b"<v></v>" in data or b"<v/>" in data
            for blank in (b"<v />", b"<v></v>", b"<v/>"):
                data = data.replace(blank, b"<v>2</v>") if name == "xl/worksheets/sheet1.xml" else data
            new.writestr(name, data)
    assert parse_workbook(changed.getvalue(), [""])[0].rows[0][0] == Cell("2", Decimal(2))


def test_an_error_of_the_spreadsheet_is_no_value() -> None:
    (cell,) = one("#N/A")
    assert cell.fault == "#N/A is an error of the spreadsheet; expected a value"


@pytest.mark.parametrize(
    ("name", "words"),
    [("Netwerk", "no sheet 'Netwerk'; it has 'A', 'B'"), ("", "several sheets, and the mapping names none; it has 'A', 'B'")],
)
def test_a_sheet_that_is_not_there_is_named_with_those_that_are(name: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        parse_workbook(workbook({"A": [["x"]], "B": [["y"]]}), [name])


def archive(**parts: bytes) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name.replace("__", "/"), data)
    return content.getvalue()


ENTITIES = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;</x>'
BAD = {
    "no archive": (b"Stad;Sinds\n", "damaged or no workbook"),
    "empty": (b"", "damaged or no workbook"),
    "old or encrypted": (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "encrypted, or an .xls of before 2007; save it as .xlsx"),
    "an archive of something else": (archive(brief=b"x"), "damaged or no workbook"),
    "a ratio": (archive(**{"xl__worksheets__sheet1.xml": b" " * 30_000_000}), "unpacks to 30,000,000 bytes"),
    "entities": (archive(**{"xl__workbook.xml": ENTITIES}), "has a document type|a document type in it"),
    "many parts": (archive(**{f"part{n}": b"" for n in range(10_001)}), "10001 parts"),
}


@pytest.mark.parametrize(("content", "words"), BAD.values(), ids=BAD)
def test_bombs_and_other_things_are_one_line(content: bytes, words: str) -> None:
    with pytest.raises(ValueError, match=words) as caught:
        sheets_confined(content, [""])
    assert "\n" not in str(caught.value)


def test_a_far_row_is_refused_and_does_not_fill_the_memory() -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].cell(1_048_576, 16_384, "ver weg")
    content = io.BytesIO()
    book.save(content)
    with pytest.raises(ValueError, match="more than 100,000 rows or 500 columns; expected a list"):
        sheets_confined(content.getvalue(), [""])


def test_a_spoiled_workbook_is_a_line_or_a_sheet() -> None:
    """Bytes changed at random in what is packed and in the parts themselves: never a traceback."""
    content = workbook({"Blad": TIES})
    chance = random.Random(5)
    outcomes = set()
    for _ in range(150):
        spoiled = bytearray(content)
        for _ in range(chance.randint(1, 6)):
            spoiled[chance.randrange(len(spoiled))] = chance.randrange(256)
        outcomes.add(_outcome(bytes(spoiled)))
        parts = {}
        with zipfile.ZipFile(io.BytesIO(content)) as good:
            for name in good.namelist():
                part = bytearray(good.read(name))
                if chance.random() < 0.4:
                    at = chance.randrange(len(part))
                    part[at : at + chance.randint(0, 4)] = bytes(chance.choices(b'<>"=0aZ/ ', k=chance.randint(0, 3)))
                parts[name.replace("/", "__")] = bytes(part)
        outcomes.add(_outcome(archive(**parts)))
    assert outcomes == {"refused", "read"}


def _outcome(content: bytes) -> str:
    try:
        sheets = parse_workbook(content, [""])
    except ValueError as error:
        assert "\n" not in str(error)
        return "refused"
    assert all(isinstance(sheet, Sheet) for sheet in sheets)
    return "read"


def test_the_file_is_not_opened_by_name(tmp_path: Path) -> None:
    """A workbook that points at another file gets nothing of it."""
    secret = tmp_path / "geheim.txt"
    secret.write_text("kanarie", "utf-8")
    cells = one(f"='file://{secret}'!A1", f'=HYPERLINK("file://{secret}")')
    assert all("kanarie" not in cell.text for cell in cells)
