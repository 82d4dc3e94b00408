"""PDF files: the text layer with its pages; scans and what cannot be read are named."""

from __future__ import annotations

import io
import logging
import zlib

import pytest
from made_documents import AGREEMENT, as_pdf, pdf_bomb, pdf_file, shown
from pypdf import PdfReader

from kg.sources.readers.pdf import parse_pdf

LINE = "De gemeente Gouda werkt samen met (Leiden)."


def test_pages_stand_apart_and_have_their_places() -> None:
    kept = parse_pdf(pdf_file(shown(LINE, "Tweede regel."), shown("Dit is de tweede bladzijde.")))
    assert kept.text == f"{LINE}\nTweede regel.\n\fDit is de tweede bladzijde."
    assert [kept.text[page:][:5] for page in kept.pages] == ["De ge", "Dit i"]
    assert kept.notes == ()


def test_a_file_as_a_library_writes_it() -> None:
    kept = parse_pdf(as_pdf(AGREEMENT))
    first, second = (kept.text[start:end] for start, end in zip(kept.pages, (*kept.pages[1:], None), strict=True))
    assert first.startswith("Samenwerkingsovereenkomst Waterketen Krimpenerwaard\n\nDe ondergetekenden:")
    assert "€ 25.000" in second
    assert kept.notes == ()


def test_no_character_is_lost_where_paragraphs_are_made() -> None:
    content = as_pdf(AGREEMENT)
    plain = "".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    assert "".join(parse_pdf(content).text.split()) == "".join(plain.split())


def test_a_gap_between_lines_is_a_blank_line() -> None:
    stream = b"BT /F1 11 Tf 50 800 Td (De eerste alinea staat) Tj 0 -14 Td (op twee regels.) Tj 0 -28 Td (Dit is de tweede) Tj 0 -14 Td (alinea.) Tj ET"
    assert parse_pdf(pdf_file(stream)).text == "De eerste alinea staat\nop twee regels.\n\nDit is de tweede\nalinea."


def test_paragraphs_of_a_line_each_stand_apart() -> None:
    stream = b"BT /F1 11 Tf 50 800 Td " + b" 0 -26 Td ".join(b"(Alinea %d van het stuk.) Tj" % number for number in range(6)) + b" ET"
    assert parse_pdf(pdf_file(stream)).text == "\n\n".join(f"Alinea {number} van het stuk." for number in range(6))


@pytest.mark.parametrize(("stream", "expected"), [
    # cells of a row
    (b"BT /F1 11 Tf 50 800 Td (Gouda) Tj ET BT /F1 11 Tf 300 800 Td (25.000 per jaar) Tj ET BT /F1 11 Tf 50 780 Td (Leiden) Tj ET "
     b"BT /F1 11 Tf 300 780 Td (12.500 per jaar) Tj ET", "Gouda\t25.000 per jaar\nLeiden\t12.500 per jaar"),
    # the mark of a footnote, raised and smaller
    (b"BT /F1 11 Tf 1 0 0 1 50 800 Tm (De hele regio) Tj /F1 7 Tf 1 0 0 1 120 804 Tm (1) Tj /F1 11 Tf 1 0 0 1 128 800 Tm (doet ook mee.) Tj ET",
     "De hele regio1 doet ook mee."),
])  # fmt: skip
def test_what_stands_at_one_height_is_one_line(stream: bytes, expected: str) -> None:
    assert parse_pdf(pdf_file(stream)).text == expected


def test_a_page_without_text_is_named() -> None:
    kept = parse_pdf(pdf_file(b"q Q", shown(LINE), b"", b"q Q", shown("kort")))
    assert kept.notes == (
        "geen tekst (scan?) on page 1, 3-5 of 5; expected words there, unless it is blank or a picture",
    )
    assert len(kept.pages) == 5
    assert "kort" in kept.text


def test_a_file_without_text_is_refused() -> None:
    with pytest.raises(ValueError, match=r"geen tekst \(scan\?\): no text on any of 2 pages; expected a PDF with a text"):
        parse_pdf(pdf_file(b"q Q", b""))


def test_a_page_that_cannot_be_read_is_named_and_the_others_are_read() -> None:
    kept = parse_pdf(pdf_file(zlib.compress(shown(LINE)), zlib.compress(b" " * 80_000_000), packed=True))
    assert kept.text == f"{LINE}\n\f"
    assert len(kept.notes) == 1
    assert kept.notes[0].startswith("page 2 cannot be read (LimitReachedError")


def test_a_damaged_file_that_could_be_read_is_named() -> None:
    kept = parse_pdf(pdf_file(shown(LINE)).replace(b"startxref\n", b"startxref\n1"))
    assert LINE in kept.text
    assert len(kept.notes) == 1
    assert kept.notes[0].startswith("damaged (")


@pytest.mark.parametrize(("content", "message"), [
    (b"", "damaged or no PDF (EmptyFileError"),
    (b"%PDF-1.4 en verder niets", "damaged or no PDF ("),
    (pdf_file(shown(LINE), trailer=b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (%s) /U (%s) >> /ID [(aa) (aa)]" % (b"o" * 32, b"u" * 32)),
     "encrypted; save it without a password"),
    (pdf_file(), "no pages; expected a PDF with text"),
])  # fmt: skip
def test_refused(content: bytes, message: str) -> None:
    with pytest.raises(ValueError, match="; ") as refusal:
        parse_pdf(content)
    assert str(refusal.value).startswith(message)


def test_a_bomb_is_stopped() -> None:
    with pytest.raises(ValueError, match=r"geen tekst \(LimitReachedError"):
        parse_pdf(pdf_bomb())


def test_the_logger_is_left_as_it_was() -> None:
    before = list(logging.getLogger("pypdf").handlers)
    parse_pdf(pdf_file(shown(LINE)))
    assert logging.getLogger("pypdf").handlers == before
