"""Files become documents with their text as it stands, or one line that says what is wrong."""

import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import EXIT_REFUSED, RefusedError
from kg.model import Document
from kg.sources.documents import READERS, read_document, read_documents
from kg.sources.readers.plain import parse_plain_text

REFUSED = {
    "empty": ("a.txt", b"", "a.txt: no text in it; expected a document with words"),
    "white space": ("a.txt", b" \n\t\r\n\xc2\xa0", "a.txt: no text in it; expected a document with words"),
    "only a byte order mark": ("a.txt", b"\xef\xbb\xbf\n", "a.txt: no text in it; expected a document with words"),
    "binary": ("a.txt", b"GIF89a\0\1", "a.txt: binary, a NUL at byte 6; expected plain text in UTF-8"),
    "UTF-16": ("a.txt", "Gemeente".encode("utf-16"), "a.txt: binary, a NUL at byte 3; expected plain text in UTF-8"),
    "Latin-1": ("a.txt", "Osnabrück".encode("latin-1"), "a.txt: byte 6 (0xfc) is not UTF-8; save the file as UTF-8"),
    "cut off": ("a.md", b"Osnabr\xc3", "a.md: byte 6 (0xc3) is not UTF-8; save the file as UTF-8"),
    "unknown suffix": ("a.odt", b"tekst", "a.odt: cannot read .odt; expected one of .txt, .md, .html, .htm, .docx, .pdf"),
    "no suffix": ("a", b"tekst", "a: cannot read a file without suffix; expected one of .txt, .md, .html, .htm, .docx, .pdf"),
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("stukken").mkdir()
    return Path("stukken")


def write(path: Path, text: str = "Gemeente Haarlem\n") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


def messages(errors: list) -> list[str]:
    assert all(isinstance(error, RefusedError) and error.exit_code == EXIT_REFUSED for error in errors)
    return [str(error) for error in errors]


def test_the_five_documents_are_their_bytes(documents: Path) -> None:
    found, errors = read_documents([documents])
    assert not errors
    assert [document.source for document in found] == sorted(path.name for path in documents.glob("*.txt"))
    assert len(found) == 5
    for document in found:
        content = (documents / document.source).read_bytes()
        assert document.text.encode() == content
        assert document.sha256 == hashlib.sha256(content).hexdigest()


def test_the_five_documents_are_those_that_were_given(shared: Path, documents: Path) -> None:
    given_files = sorted((shared / "documents").iterdir())
    assert len(given_files) == 5
    for path in given_files:
        assert (documents / path.name).read_bytes() == path.read_bytes()


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0")))
def test_plain_text_is_kept_to_the_letter(text: str) -> None:
    assert parse_plain_text(text.encode()).text == text


def test_line_ends_and_byte_order_mark_are_kept(folder: Path) -> None:
    path = write(folder / "a.txt", "\ufeffartikel 1\r\nartikel 2\rartikel 3\u2028")
    document = read_document(path, source="a.txt")
    assert document.text == "\ufeffartikel 1\r\nartikel 2\rartikel 3\u2028"
    assert document.text.index("artikel 2") == 12


@pytest.mark.parametrize(("name", "content", "message"), REFUSED.values(), ids=REFUSED)
def test_refused_in_one_line(folder: Path, name: str, content: bytes, message: str) -> None:
    (folder / name).write_bytes(content)
    good = write(folder / "z.txt")
    found, errors = read_documents([folder])
    assert messages(errors) == [f"stukken/{message}"]
    assert found == [read_document(good, source="z.txt")]


def test_missing_file(folder: Path) -> None:
    found, errors = read_documents([folder / "weg.txt", write(folder / "a.txt")])
    assert messages(errors) == ["stukken/weg.txt: no such file; expected a document or a folder of documents"]
    assert [document.source for document in found] == ["a.txt"]


def test_a_pipe_does_not_keep_us_waiting(folder: Path) -> None:
    os.mkfifo(folder / "a.txt")
    _, errors = read_documents([folder])
    assert messages(errors) == ["stukken/a.txt: not a file; expected a document or a folder of documents"]


def test_a_folder_is_read_in_order_and_to_its_depth(folder: Path) -> None:
    for name in ("b.txt", "a/c.MD", "a/b/d.txt", ".hidden.txt", ".git/e.txt", "a/.f/g.txt", "manifest.csv"):
        write(folder / name)
    found, errors = read_documents([folder])
    assert not errors
    assert [document.source for document in found] == ["a/b/d.txt", "a/c.MD", "b.txt"]
    assert [document.stem for document in found] == ["d", "c", "b"]


def test_the_order_of_the_paths_does_not_matter(folder: Path) -> None:
    paths = [write(folder / name, name) for name in ("b.txt", "a.txt", "c.md")]
    found, errors = read_documents(paths)
    assert not errors
    assert [document.text for document in found] == ["a.txt", "b.txt", "c.md"]
    assert read_documents(reversed(paths)) == (found, [])


def test_a_file_reached_twice_is_read_once(folder: Path) -> None:
    path = write(folder / "a.txt")
    found, errors = read_documents([folder, path, folder / ".." / "stukken"])
    assert (len(found), errors) == (1, [])


def test_two_files_with_one_stem_are_both_refused(folder: Path) -> None:
    write(folder / "nota.txt")
    write(folder / "oud" / "nota.md")
    write(folder / "z.txt")
    found, errors = read_documents([folder])
    assert [document.stem for document in found] == ["z"]
    assert messages(errors) == [
        "stukken/nota.txt and stukken/oud/nota.md: all named 'nota'; "
        "the name without suffix identifies a document, give each its own"
    ]


def test_links_out_of_the_folder_are_refused(folder: Path) -> None:
    write(Path("elders/geheim.txt"), "canary")
    write(folder / "a.txt")
    (folder / "b.txt").symlink_to(Path("..") / "elders" / "geheim.txt")
    (folder / "map").symlink_to(Path("..") / "elders", target_is_directory=True)
    (folder / "rond.txt").symlink_to("rond.txt")
    found, errors = read_documents([folder])
    assert [document.source for document in found] == ["a.txt"]
    assert messages(errors) == [
        "stukken/b.txt: a link out of stukken; put the file itself there",
        "stukken/map: a link out of stukken; put the file itself there",
        "stukken/rond.txt: no such file; expected a document or a folder of documents",
    ]


def test_a_link_that_stays_in_the_folder_is_read_once(folder: Path) -> None:
    write(folder / "a.txt")
    (folder / "b.txt").symlink_to("a.txt")
    found, errors = read_documents([folder])
    assert (found, errors) == ([Document("a.txt", "Gemeente Haarlem\n", found[0].sha256)], [])


def test_every_reader_has_suffixes_of_its_own() -> None:
    suffixes = [suffix for reader in READERS for suffix in reader.suffixes]
    assert suffixes == [".txt", ".md", ".html", ".htm", ".docx", ".pdf"]
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in suffixes)
    assert len(set(suffixes)) == len(suffixes)
