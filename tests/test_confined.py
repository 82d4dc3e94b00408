"""Files from outside, as a user gives them: bombs end in one line, mutations in no traceback, and the rest is read."""

from __future__ import annotations

import random
import time
from collections import Counter
from pathlib import Path

import pytest
from made_documents import AGREEMENT, FORMS, as_html, pdf_bomb, word_bomb, word_file

from kg.errors import DoubtError, RefusedError
from kg.sources.documents import read_document, read_documents
from kg.sources.readers import confined
from kg.sources.readers.confined import parse_confined
from kg.sources.readers.html import parse_html
from kg.sources.readers.kept import Kept
from kg.sources.readers.pdf import parse_pdf
from kg.sources.readers.word import parse_word

PARSERS = {"html": parse_html, "docx": parse_word, "pdf": parse_pdf}


@pytest.mark.parametrize("form", PARSERS)
def test_the_same_as_in_this_process(form: str) -> None:
    content = FORMS[form](AGREEMENT)
    kept = parse_confined({"docx": "word"}.get(form, form), content)  # type: ignore[arg-type]
    assert kept == PARSERS[form](content)
    assert "Hoogheemraadschap van Schieland" in kept.text


BOMBS = {
    "bom.pdf": (pdf_bomb, "geen tekst (LimitReachedError"),
    "bom-word.docx": (word_bomb, "part 'word/document.xml' unpacks to 60,000,146 bytes"),
    "entiteit.docx": (lambda: word_file("&x;", before='<!DOCTYPE d [<!ENTITY x "y">]>'), "a document type in it"),
    "leeg.html": (lambda: b"<p> <script>x</script>", "no text in it"),
}  # fmt: skip


def test_bombs_end_in_a_line_each_and_the_rest_is_read(tmp_path: Path) -> None:
    for name, (content, _) in BOMBS.items():
        (tmp_path / name).write_bytes(content())
    (tmp_path / "diep.html").write_bytes(b"<div>" * 100_000 + b"De gemeente Gouda" + b"</div>" * 100_000)
    (tmp_path / "goed.html").write_bytes(as_html(AGREEMENT))
    began = time.monotonic()
    found, errors = read_documents([tmp_path])
    assert time.monotonic() - began < 20
    assert [document.source for document in found] == ["diep.html", "goed.html"]
    assert len(errors) == len(BOMBS)
    said = {Path(str(error).split(": ")[0]).name: str(error).split(": ", 1)[1] for error in errors}
    assert all(isinstance(error, RefusedError) and "\n" not in str(error) and "; " in str(error) for error in errors)
    assert all(said[name].startswith(message) for name, (_, message) in BOMBS.items())


def test_what_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confined, "SECONDS", 1)
    began = time.monotonic()
    with pytest.raises(ValueError, match="not read in 1 seconds; split it, or save it anew"):
        parse_confined("html", b"<p a='" * 300_000)  # the parser goes back to each of them
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("size", [8_000_000, 80_000_000])
def test_what_takes_too_much_memory_is_stopped(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confined, "MEMORY", 50_000_000)
    with pytest.raises(ValueError, match=r"it takes more than 0\.05 GB of memory; split it"):
        parse_confined("html", b"a" * size)


def test_characters_that_no_text_has_are_shown_as_such() -> None:
    assert parse_confined("html", "<p>a\x1b[2J\x07 &#xD800;b\u202e".encode()) == Kept("a\ufffd[2J\ufffd \ufffdb\u202e\n")


def test_what_was_read_with_a_doubt_is_no_refusal(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(word_file("<w:p><w:ins><w:r><w:t>Gouda</w:t></w:r></w:ins></w:p>"))
    found, errors = read_documents([path])
    assert [document.text for document in found] == ["Gouda\n"]
    assert [type(error) for error in errors] == [DoubtError]
    assert [error.exit_code for error in errors] == [0]
    assert str(errors[0]).startswith(f"{path}: 1 tracked changes;")


def _mutated(content: bytes, chance: random.Random) -> bytes:
    """The content cut off, with some bytes changed, with a piece taken out or doubled."""
    changed = bytearray(content)
    way = chance.randrange(4)
    if way == 0:
        return bytes(changed[: chance.randrange(len(changed))])
    if way == 1:
        for _ in range(chance.randrange(1, 30)):
            changed[chance.randrange(len(changed))] = chance.randrange(256)
        return bytes(changed)
    start = chance.randrange(len(changed))
    end = min(len(changed), start + chance.randrange(1, 400))
    return bytes(changed[:start] + (changed[start:end] * 2 if way == 2 else b"") + changed[end:])


@pytest.mark.parametrize("form", PARSERS)
def test_no_mutation_gives_a_traceback(form: str) -> None:
    content, chance = FORMS[form](AGREEMENT), random.Random(2022)
    ends: Counter[str] = Counter()
    for number in range(300):
        try:
            kept = PARSERS[form](_mutated(content, chance))
            ends["read"] += 1
            assert isinstance(kept.text, str), number
        except ValueError as error:
            assert "; " in str(error), (number, error)
            ends["refused"] += 1
    assert ends["read"] > 3, ends
    assert sum(ends.values()) == 300
    assert ends["refused"] > 10, ends


@pytest.mark.parametrize(("form", "number"), [(form, number) for form in FORMS for number in range(3)])
def test_a_mutated_file_ends_in_a_line(form: str, number: int, tmp_path: Path) -> None:
    path = tmp_path / f"stuk.{form}"
    path.write_bytes(_mutated(FORMS[form](AGREEMENT), random.Random(number)))
    try:
        assert read_document(path, source=path.name).text
    except RefusedError as refusal:
        assert str(refusal).startswith(f"{path}: ")
        assert "\n" not in str(refusal)


def test_a_file_that_is_too_large_is_not_opened(tmp_path: Path) -> None:
    with (tmp_path / "groot.txt").open("wb") as file:
        file.truncate(100_000_001)
    with pytest.raises(RefusedError, match=r"groot\.txt: 100,000,001 bytes; expected at most 100,000,000"):
        read_document(tmp_path / "groot.txt", source="groot.txt")
