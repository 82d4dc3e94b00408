"""Files to `Document` values: one small reader a format, listed in `READERS`.

Plain text is kept as it stands, since every offset counts code points in it: line ends, spaces and slips stay, and so
does a byte order mark, as its one code point U+FEFF at offset 0. In other formats it is what the reader makes of them.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path, PurePath
from typing import Final, NamedTuple

from kg.errors import DoubtError, KgError, RefusedError
from kg.model import Document
from kg.sources.readers.confined import parse_confined
from kg.sources.readers.kept import Kept
from kg.sources.readers.plain import parse_plain_text

MANIFEST: Final = "manifest.csv"
"""The file in a folder of documents that says where they come from; it is no document itself."""


class Reader(NamedTuple):
    """How the files with some suffixes become text.

    Attributes:
        suffixes: in lower case, with their full stop.
        parse: the file's bytes to its kept text; a ValueError says `what is wrong; what is right`.
    """

    suffixes: tuple[str, ...]
    parse: Callable[[bytes], Kept]


class Found(NamedTuple):
    """A file that is to be read: where it lies and its path relative to what was given, with `/`."""

    path: Path
    source: str


READERS: Final = (
    Reader((".txt", ".md"), parse_plain_text),
    Reader((".html", ".htm"), partial(parse_confined, "html")),
    Reader((".docx",), partial(parse_confined, "word")),
    Reader((".pdf",), partial(parse_confined, "pdf")),
)
LARGEST: Final = 100_000_000
"""Bytes that a file may have."""


def read_document(path: Path, *, source: str) -> Document:
    """Read one file.

    Args:
        path: the file.
        source: its path relative to what was given, with `/`; its last part without suffix identifies the document.

    Raises:
        RefusedError: the file is missing, unreadable, not a file, too large, binary, undecodable, damaged, encrypted
            or without text, or no reader knows its suffix.
    """
    try:
        if not path.is_file():  # a pipe or a device would keep us waiting
            what = "not a file" if path.exists() else "no such file"
            raise RefusedError(f"{path}: {what}; expected a document or a folder of documents")
        parse = next((reader.parse for reader in READERS if path.suffix.lower() in reader.suffixes), None)
        if parse is None:
            known = ", ".join(suffix for reader in READERS for suffix in reader.suffixes)
            raise RefusedError(f"{path}: cannot read {path.suffix or 'a file without suffix'}; expected one of {known}")
        if (size := path.stat().st_size) > LARGEST:
            raise RefusedError(f"{path}: {size:,} bytes; expected at most {LARGEST:,}")
        content = path.read_bytes()
        kept = parse(content)
    except OSError as error:
        raise RefusedError(f"{path}: {error.strerror}; expected a file that can be read") from error
    except ValueError as error:
        raise RefusedError(f"{path}: {error}") from error
    if not kept.text.removeprefix("\ufeff").strip():
        raise RefusedError(f"{path}: no text in it; expected a document with words")
    notes = tuple(f"{path}: {note}" for note in kept.notes)
    return Document(source, kept.text, hashlib.sha256(content).hexdigest(), kept.pages, notes)


def read_documents(paths: Iterable[Path]) -> tuple[list[Document], list[KgError]]:
    """Read files and whole folders; a file that is reached twice is read once.

    Returns:
        The documents, by source, and one error for each file that was refused, or that was read with a doubt. Two
        files with one stem are both refused: the stem identifies the document.
    """
    documents: list[Document] = []
    errors: list[KgError] = []
    files: dict[Path, Found] = {}
    for path in paths:
        for found in find_documents(path) if path.is_dir() else [Found(path, path.name)]:
            if isinstance(found, KgError):
                errors.append(found)
            else:
                files.setdefault(_target(found.path), found)
    by_stem: dict[str, list[Found]] = {}
    for found in files.values():
        by_stem.setdefault(PurePath(found.source).stem, []).append(found)
    for stem, (first, *others) in sorted(by_stem.items()):
        if others:
            names = " and ".join(str(found.path) for found in (first, *others))
            errors.append(RefusedError(f"{names}: all named {stem!r}; the name without suffix identifies a document, "
                                       "give each its own"))  # fmt: skip
            continue
        try:
            document = read_document(first.path, source=first.source)
            documents.append(document)
            errors.extend(DoubtError(note) for note in document.notes)
        except RefusedError as error:
            errors.append(error)
    return sorted(documents, key=lambda document: document.source), errors


def find_documents(folder: Path) -> Iterator[Found | RefusedError]:
    """The files in a folder and the folders in it, by name, without hidden ones and the manifest.

    A link that leads out of the folder, and a folder that cannot be listed, is an error in their place, so that
    nothing drops out unseen. Opens no file.
    """
    return _walk(folder, folder)


def _walk(inner: Path, folder: Path) -> Iterator[Found | RefusedError]:
    try:
        entries = sorted(inner.iterdir())
    except OSError as error:
        yield RefusedError(f"{inner}: {error.strerror}; expected a folder that can be listed")
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.name == MANIFEST:
            continue
        if entry.is_symlink() and not _target(entry).is_relative_to(_target(folder)):
            yield RefusedError(f"{entry}: a link out of {folder}; put the file itself there")
        elif entry.is_dir() and not entry.is_symlink():
            yield from _walk(entry, folder)
        else:
            yield Found(entry, entry.relative_to(folder).as_posix())


def _target(path: Path) -> Path:
    """Where a path leads; unlike `Path.resolve` it does not raise on links that go round."""
    return Path(os.path.realpath(path))
