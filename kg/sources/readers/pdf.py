"""PDF files: the text layer page by page; what is only a picture is said to be one, not read."""

from __future__ import annotations

import io
import logging
from collections.abc import Callable
from typing import Final

from pypdf import PdfReader
from pypdf.errors import DependencyError

from kg.sources.readers.kept import Kept
from kg.sources.readers.spacing import Matrix, Piece, paragraphs, piece

FEW: Final = 20
"""Characters below which a page counts as one without text."""


def parse_pdf(content: bytes) -> Kept:
    r"""Read the text layer; pages stand apart by a line end and a form feed, as `pdftotext` writes them.

    Does not read pictures, notes in the margin, or the values of a form's fields.

    Raises:
        ValueError: encrypted, malformed, or without text on any page.
    """
    said = _Said()
    logger = logging.getLogger("pypdf")
    logger.addHandler(said)
    logger.propagate = False
    try:
        texts, broken = _pages(content)
    finally:
        logger.removeHandler(said)
    bare = [number for number, text in enumerate(texts, 1) if len("".join(text.split())) < FEW]
    if len(bare) == len(texts):
        why = f" ({next(iter(broken.values()))})" if broken else " (scan?)"
        raise ValueError(f"geen tekst{why}: no text on any of {len(texts)} pages; expected a PDF with a text layer")
    notes = [f"page {number} cannot be read ({why}); compare it with the file" for number, why in broken.items()]
    if scans := [number for number in bare if number not in broken]:
        where = f"page {_ranges(scans)} of {len(texts)}"
        notes.append(f"geen tekst (scan?) on {where}; expected words there, unless it is blank or a picture")
    if said.first and not broken:
        notes.append(f"damaged ({said.first}); compare what is read with the file")
    pages, end = [], 0
    for text in texts:
        pages.append(end)
        end += len(text) + 2
    return Kept("\n\f".join(texts), tuple(pages), tuple(notes))


def _pages(content: bytes) -> tuple[list[str], dict[int, str]]:
    """The text of each page, and why a page could not be read by its number."""
    try:
        reader = PdfReader(io.BytesIO(content))
        locked = reader.is_encrypted and not reader.decrypt("")
        count = 0 if locked else len(reader.pages)
    except DependencyError as error:
        raise ValueError("encrypted; save it without a password") from error
    except MemoryError:
        raise
    except Exception as error:  # of a malformed file pypdf raises whatever it trips over
        raise ValueError(f"damaged or no PDF ({_reason(error)}); save it anew") from error
    if locked:
        raise ValueError("encrypted; save it without a password")
    if not count:
        raise ValueError("no pages; expected a PDF with text")
    pages: list[list[Piece]] = []
    broken: dict[int, str] = {}
    for number in range(count):
        page: list[Piece] = []
        try:
            reader.pages[number].extract_text(visitor_text=_visitor(page))
        except MemoryError:
            raise
        except Exception as error:
            broken[number + 1] = _reason(error)
        pages.append(page)
    return paragraphs(pages), broken


def _visitor(page: list[Piece]) -> Callable[[str, Matrix, Matrix, object, float], None]:
    """What pypdf calls with each piece of text, the two matrices, the font and its size."""

    def visit(words: str, outer: Matrix, inner: Matrix, _: object, size: float) -> None:
        if words:
            page.append(piece(words.replace("\f", " ").replace("\r", "\n"), outer, inner, size))

    return visit


def _reason(error: BaseException) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())[:120]


def _ranges(numbers: list[int]) -> str:
    """Page numbers in short.

    >>> _ranges([1, 2, 3, 7])
    '1-3, 7'
    """
    parts: list[list[int]] = []
    for number in numbers:
        if parts and parts[-1][-1] == number - 1:
            parts[-1].append(number)
        else:
            parts.append([number])
    return ", ".join(f"{part[0]}-{part[-1]}" if len(part) > 1 else str(part[0]) for part in parts)


class _Said(logging.Handler):
    """Keeps the first thing that pypdf warns of: it repairs what it can and goes on."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.first = ""

    def emit(self, record: logging.LogRecord) -> None:
        """Keep it."""
        self.first = self.first or " ".join(record.getMessage().split())[:120]
