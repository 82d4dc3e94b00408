"""Documents into a data folder and out of it, and a new data folder for another city.

A row of the manifest always has its file: a document is copied in before its row is written, and its row goes before
the file does. What is interrupted between the two leaves a file without a row; the same `add` or `remove` once more
finishes what it began.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple

from kg.errors import KgError, RefusedError, StoreError, UsageError
from kg.model import Document
from kg.sources.documents import MANIFEST, find_documents, read_document
from kg.sources.manifest import COLUMNS, Access, Entry, read_manifest
from kg.sources.manifest_rows import with_row, without_row
from kg.whole_files import alone, sync_folder, write_atomically

NO_SOURCE: Final = "herkomst niet opgegeven"
"""What the manifest says of a document that nobody named the source of."""


_BUSY: Final = "another add or remove is running"


class Note(NamedTuple):
    """What whoever adds a document says of it: the manifest's other columns."""

    source: str = NO_SOURCE
    access: Access = "internal"
    title: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A document that may come in: it was read, and nothing in the folder stands in its way.

    Attributes:
        is_known: the folder has it already, with these bytes and its row.
    """

    document: Document
    entry: Entry
    content: bytes
    is_known: bool


def receive(root: Path, path: Path, note: Note = Note()) -> Arrival:  # noqa: B008
    """Look at a file that is to be added; changes nothing.

    Raises:
        RefusedError: it cannot be read as a document, or the folder has its bytes under another name, or another
            document of its name.
    """
    document = read_document(path, source=path.name)
    content = path.read_bytes()
    if path.name.startswith(".") or path.name == MANIFEST:
        raise RefusedError(f"{path}: a name that the folder of documents does not take; give it another")
    sha256 = hashlib.sha256(content).hexdigest()
    entry = Entry(path.name, sha256, note.source, note.access, note.title, note.date, 0)
    documents = root / "documents"
    for known in read_manifest(documents):
        if known.sha256 == sha256 and known.path == entry.path:
            return Arrival(document, known, content, is_known=True)
        if known.sha256 == sha256:
            raise RefusedError(f"{path}: the same bytes as {known.path}, which is there already; add a document once")
        _refuse_same_name(path, known.path)
    for found in find_documents(documents):
        # the file itself without its row: an `add` that was interrupted
        if not isinstance(found, KgError) and not (found.source == path.name and found.path.read_bytes() == content):
            _refuse_same_name(path, found.source)
    return Arrival(document, entry, content, is_known=False)


def take_in(root: Path, arrival: Arrival) -> None:
    """Copy a document into the folder, then write its row.

    Raises:
        StoreError: the folder cannot be written, or another process is at it; the manifest is as it was.
    """
    documents, entry = root / "documents", arrival.entry
    cells = {column: str(getattr(entry, column)) for column in COLUMNS}
    try:
        with alone(documents, _BUSY):
            write_atomically(documents / entry.path, arrival.content)
            _rewrite(documents / MANIFEST, with_row(_text(documents), cells))
    except OSError as error:
        raise StoreError(f"{documents}: cannot write ({error.strerror}); expected a folder with room") from error


def find_document(root: Path, name: str) -> str:
    """The path of a document within the folder, by that path, its file name or its name without suffix.

    It has a row, or a file, or both: what an interruption left counts.

    Raises:
        UsageError: there is none, or there are several.
    """
    documents = root / "documents"
    files = [found.source for found in find_documents(documents) if not isinstance(found, KgError)]
    known = list(dict.fromkeys([*(entry.path for entry in read_manifest(documents)), *files]))
    for called in (str, lambda path: PurePosixPath(path).name, lambda path: PurePosixPath(path).stem):
        found = [path for path in known if called(path) == name]
        if found:
            break
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError(f"{name}: several documents of that name; expected one of {', '.join(found)}")
    stems = [PurePosixPath(path).stem for path in known]
    like = get_close_matches(name, stems, n=3, cutoff=0) or ["nothing yet"]
    raise UsageError(f"{name}: none of the {len(stems)} documents in {documents}; there is {', '.join(like)}")


def document_at(root: Path, given: Path) -> Path:
    """The path as it was given; that of a document in the folder if no file is there and one is called so."""
    if given.exists() or len(given.parts) > 1:
        return given
    try:
        return root / "documents" / find_document(root, given.name)
    except KgError:
        return given  # whoever reads it tells that there is no such file


def take_out(root: Path, path: str) -> None:
    """Take a document's row out of the manifest, then its file out of the folder.

    Raises:
        StoreError: the folder cannot be written.
    """
    documents = root / "documents"
    try:
        with alone(documents, _BUSY):
            _rewrite(documents / MANIFEST, without_row(_text(documents), path))
            (documents / path).unlink(missing_ok=True)
            sync_folder((documents / path).parent)
    except OSError as error:
        message = f"{documents}: cannot write ({error.strerror}); expected a folder that may be written"
        raise StoreError(message) from error


def begin_folder(root: Path, subject: str) -> None:
    """Write an empty data folder: a manifest with its header only, the settings, and a page that says what to do next.

    Args:
        root: a folder that is not there, or is empty.
        subject: name of the municipality whose file it will be; empty leaves it to be filled in.

    Raises:
        UsageError: the folder is not empty, or is a file.
        StoreError: it cannot be written.
    """
    if root.exists() and (not root.is_dir() or any(root.iterdir())):
        raise UsageError(f"{root}: {'not empty' if root.is_dir() else 'a file'}; expected a new or an empty folder")
    line = f"subject = {json.dumps(subject, ensure_ascii=False)}" if subject else '# subject = "Haarlem"'
    files = {
        "README.md": (Path(__file__).parent / "new_folder.md").read_bytes(),
        "data.toml": f"# Van welke gemeente dit dossier is.\n{line}\n".encode(),
        f"documents/{MANIFEST}": f"{','.join(COLUMNS)}\n".encode(),
    }
    try:
        (root / "lists").mkdir(parents=True)
        for name, content in files.items():
            write_atomically(root / name, content)
    except OSError as error:
        raise StoreError(f"{root}: cannot write ({error.strerror}); expected a folder that may be written") from error


def _refuse_same_name(path: Path, taken: str) -> None:
    """A document is known by its name without suffix; some systems do not tell capitals apart."""
    if PurePosixPath(taken).stem.casefold() == path.stem.casefold():
        raise RefusedError(f"{path}: the name {path.stem!r} is that of {taken}; give the file another name")


def _text(documents: Path) -> str:
    return (documents / MANIFEST).read_bytes().decode("utf-8")


def _rewrite(manifest: Path, text: str) -> None:
    write_atomically(manifest, text.encode("utf-8"))
