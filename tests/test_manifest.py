"""The manifest knows every document's bytes, and each complaint about it names its file and line."""

import hashlib
from pathlib import Path

import pytest

from kg.errors import EXIT_REFUSED, EXIT_STORE, RefusedError
from kg.sources.manifest import read_manifest, verify

HEADER = "path,sha256,source,access,title,date\n"
HASH = hashlib.sha256(b"tekst").hexdigest()

MALFORMED = {
    "columns": ("path,sha256,source\n", ":1: no column 'access'; expected path,sha256,source,access,title,date"),
    "empty file": ("", ":1: no column 'path'; expected path,sha256,source,access,title,date"),
    "too few cells": (HEADER + "a.txt,x\n", ":2: 2 cells; the header has 6"),
    "no path": (
        HEADER + f",{HASH},web,public,,\n",
        ":2: path '' leads nowhere in the folder; expected a file in stukken",
    ),
    "path out": (
        HEADER + f"../a.txt,{HASH},web,public,,\n",
        ":2: path '../a.txt' leads nowhere in the folder; expected a file in stukken",
    ),
    "absolute path": (
        HEADER + f"/a.txt,{HASH},web,public,,\n",
        ":2: path '/a.txt' leads nowhere in the folder; expected a file in stukken",
    ),
    "path twice": (
        HEADER + f"a.txt,{HASH},web,public,,\n" * 2,
        ":3: a.txt stands in line 2 too; expected one row for each file",
    ),
    "hash": (
        HEADER + "a.txt,ABC,web,public,,\n",
        ":2: sha256 'ABC'; expected 64 hexadecimal digits in lower case",
    ),
    "source": (HEADER + f"a.txt,{HASH}, ,public,,\n", ":2: no source; expected where the file comes from"),
    "access": (HEADER + f"a.txt,{HASH},web,secret,,\n", ":2: access 'secret'; expected public or internal"),
    "date in words": (
        HEADER + f"a.txt,{HASH},web,public,,mei 2022\n",
        ":2: 'mei 2022' is no date; expected 2017, 2017-03, 2017-03-01 or 2022-04/2022-06, or nothing",
    ),
    "date that is no day": (
        HEADER + f"a.txt,{HASH},web,public,,2022-02-30\n",
        ":2: '2022-02-30' is no date; expected 2017, 2017-03, 2017-03-01 or 2022-04/2022-06, or nothing",
    ),
    "quote": (
        HEADER + f'a.txt,{HASH},"web"site,public,,\n',
        """:2: not CSV (',' expected after '"'); quote a cell that holds a quote""",
    ),
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one document and its manifest."""
    monkeypatch.chdir(tmp_path)
    folder = Path("stukken")
    folder.mkdir()
    (folder / "a.txt").write_bytes(b"tekst")
    (folder / "manifest.csv").write_text(HEADER + f"a.txt,{HASH},web,internal,Een titel,2022-02\n", encoding="utf-8")
    return folder


def complaints(folder: Path) -> list[tuple[int, str]]:
    return [(error.exit_code, str(error)) for error in verify(folder, read_manifest(folder))]


def test_the_five_documents_are_as_the_manifest_says(documents: Path) -> None:
    manifest = read_manifest(documents)
    assert [entry.path for entry in manifest] == sorted(path.name for path in documents.glob("*.txt"))
    assert len(manifest) == 5
    assert verify(documents, manifest) == []


def test_a_row_is_read_whole(folder: Path) -> None:
    (entry,) = read_manifest(folder)
    assert (entry.path, entry.sha256, entry.source, entry.access) == ("a.txt", HASH, "web", "internal")
    assert (entry.title, entry.date, entry.line) == ("Een titel", "2022-02", 2)
    assert complaints(folder) == []


@pytest.mark.parametrize("date", ["", "2022", "2022-02", "2022-02-15"])
def test_a_date_has_the_precision_that_is_known(folder: Path, date: str) -> None:
    (folder / "manifest.csv").write_text(HEADER + f"a.txt,{HASH},web,public,,{date}\n", encoding="utf-8")
    assert [entry.date for entry in read_manifest(folder)] == [date]


def test_a_spreadsheet_may_have_saved_it(folder: Path) -> None:
    rows = HEADER + f"\na.txt,{HASH},web,public,Überzicht,\n"
    (folder / "manifest.csv").write_bytes(b"\xef\xbb\xbf" + rows.replace("\n", "\r\n").encode())
    (entry,) = read_manifest(folder)
    assert (entry.title, entry.line) == ("Überzicht", 3)


@pytest.mark.parametrize("changed", [b"Tekst", b"tekst\n", b"", b"tekst\0"])
def test_a_changed_byte_names_the_file(folder: Path, changed: bytes) -> None:
    (folder / "a.txt").write_bytes(changed)
    assert complaints(folder) == [
        (
            EXIT_STORE,
            f"stukken/a.txt: changed, its sha256 is {hashlib.sha256(changed).hexdigest()}; put back the file that "
            "stukken/manifest.csv:2 knows, or write the new hash there if the change is meant",
        )
    ]


def test_files_and_rows_without_each_other(folder: Path) -> None:
    (folder / "manifest.csv").write_text(HEADER + f"weg.txt,{HASH},web,public,,\n", encoding="utf-8")
    assert complaints(folder) == [
        (EXIT_REFUSED, "stukken/manifest.csv:2: no file stukken/weg.txt; put it back or take out its row"),
        (
            EXIT_REFUSED,
            "stukken/a.txt: no row in stukken/manifest.csv; "
            "expected one with its path, sha256, source, access, title, date",
        ),
    ]


@pytest.mark.parametrize(("content", "message"), MALFORMED.values(), ids=MALFORMED)
def test_a_malformed_manifest_is_one_line(folder: Path, content: str, message: str) -> None:
    (folder / "manifest.csv").write_text(content, encoding="utf-8")
    with pytest.raises(RefusedError) as refusal:
        read_manifest(folder)
    assert str(refusal.value) == f"stukken/manifest.csv{message}"


def test_no_manifest(folder: Path) -> None:
    (folder / "manifest.csv").unlink()
    with pytest.raises(RefusedError, match=r"^stukken/manifest.csv: No such file or directory; expected a CSV"):
        read_manifest(folder)


def test_a_manifest_in_another_encoding_names_the_byte(folder: Path) -> None:
    (folder / "manifest.csv").write_bytes(HEADER.encode() + b"x" * 9000 + b"\xfc")
    with pytest.raises(RefusedError, match=rf"^stukken/manifest.csv: not UTF-8 at byte {len(HEADER) + 9000}; save it"):
        read_manifest(folder)
