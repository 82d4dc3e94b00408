"""The whole way of the data: a data folder in, the finished graph out.

This is what the commands and a notebook call; it puts the rooms one after the other and holds no knowledge of its own.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.errors import EXIT_DONE, KgError, NotedError, StoreError
from kg.graph.endings import tell_endings
from kg.graph.findings import find, read_finding_queries
from kg.graph.inference import infer
from kg.graph.setting import CatalogueNote
from kg.graph.store import Written, build_graph, merge, open_store, store_folder, write_store
from kg.judging.judge import Judged, judge
from kg.model import Reading
from kg.resources import folder
from kg.sources.data_folder import Data
from kg.sources.documents import READERS, read_documents
from kg.sources.lists.kept import SUFFIXES, notes_of_lists, read_lists

if TYPE_CHECKING:
    from pyoxigraph import Store

_INPUTS: Final = "inputs"
_READ: Final = frozenset(
    {".py", ".csv", ".toml", ".ttl", ".rq", *SUFFIXES, *(suffix for reader in READERS for suffix in reader.suffixes)}
)


@dataclass(frozen=True)
class Built:
    """A finished graph in memory, with the readings that it was made from, as people judged them."""

    store: Store
    readings: tuple[Reading, ...]
    refused: tuple[KgError, ...]
    judged: Judged


def read_data(data: Data) -> tuple[tuple[Reading, ...], tuple[KgError, ...]]:
    """The facts of every document and list as they were read, and one error for each file or row that was refused."""
    # the patterns of all rules take long to import, and a question of a store on disk needs none of them
    from kg.extraction.listed import read_kept_all
    from kg.extraction.read import faults, read_all

    documents, errors = read_documents([data.root / "documents"])
    lists, list_errors = read_lists(data.root / "lists", taken={document.stem for document in documents})
    rows, row_errors = read_kept_all(lists, data.register)
    readings = (*read_all(documents, data.register), *rows)
    return readings, tuple(dict.fromkeys((*data.refused, *errors, *list_errors, *row_errors, *faults(readings))))


def build(data: Data) -> Built:
    """The whole graph in memory: asserted, inferred, findings; `merge` makes it ready for questions."""
    readings, refused = read_data(data)
    judged = judge(readings, data.judgements, data.register)
    return Built(_graph(judged, data), judged.readings, (*refused, *judged.errors), judged)


def finish(readings: Sequence[Reading], data: Data) -> Store:
    """The named graphs of some readings as people judged them, with all that is derived from them.

    `merge` makes it ready for questions.
    """
    return _graph(judge(readings, data.judgements, data.register), data)


def _graph(judged: Judged, data: Data) -> Store:
    entries = (*data.manifest, *notes_of_lists(data.root / "lists"))
    notes = {entry.path: CatalogueNote(entry.title, entry.date, entry.source, entry.access) for entry in entries}
    store = build_graph(judged.readings, data.register, notes=notes, judged=judged)
    infer(store)
    tell_endings(store)
    find(store, read_finding_queries(folder("ontology") / "findings"))
    return store


class Current(NamedTuple):
    """A store that is of this data and program, with an error for each input that is not in it."""

    store: Store
    refused: tuple[KgError, ...]


class CurrentFolder(NamedTuple):
    """The folder of such a store."""

    path: Path
    refused: tuple[KgError, ...]


def write(built: Built, data: Data, out: Path) -> Written:
    """Write a finished graph to `out`, and note what it was made from and what was refused."""
    written = write_store(built.store, out)
    noted = {"inputs": fingerprint(data), "refused": [[error.exit_code, str(error)] for error in _left_out(built)]}
    (out / "store" / _INPUTS).write_text(json.dumps(noted), encoding="utf-8")
    return written


def current_store(data: Data, out: Path) -> Current:
    """The store on disk if it was made from this data by this program, else a graph built now.

    A folder for output that is not there or cannot be written is no reason to refuse a question.
    """
    if (refused := _refused_then(data, out)) is not None:
        with suppress(StoreError):
            return Current(open_store(out), refused)
    built = build(data)
    merge(built.store)
    return Current(built.store, _left_out(built))


@contextmanager
def current_folder(data: Data, out: Path) -> Iterator[CurrentFolder]:
    """The folder of that store, for another process to open; else of one that is there as long as it is needed."""
    found = None
    if (refused := _refused_then(data, out)) is not None:
        with suppress(StoreError):
            found = CurrentFolder(store_folder(out), refused)
    if found is not None:
        yield found
        return
    with TemporaryDirectory(prefix="kg-") as made:
        built = build(data)
        write_store(built.store, Path(made))
        yield CurrentFolder(store_folder(Path(made)), _left_out(built))


def _left_out(built: Built) -> tuple[KgError, ...]:
    """What was refused; what was read with a doubt is told once, by whoever builds."""
    return tuple(error for error in built.refused if error.exit_code != EXIT_DONE)


def _refused_then(data: Data, out: Path) -> tuple[KgError, ...] | None:
    """What was refused when the store on disk was made, None if it was made from other data or by another program."""
    try:
        noted = json.loads((out / "store" / _INPUTS).read_text("utf-8"))
        if noted["inputs"] != fingerprint(data):
            return None
        return tuple(NotedError(message, int(code)) for code, message in noted["refused"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def fingerprint(data: Data) -> str:
    """A hash of everything that a graph is made from: the data, the ontology, and the program itself."""
    digest = hashlib.sha256()
    for top in (data.root, folder("ontology"), Path(__file__).parent):
        for path in _files(top):
            if not data.curated and path.is_relative_to(data.curation):
                continue
            digest.update(f"{path.relative_to(top).as_posix()}\0".encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _files(top: Path) -> Iterator[Path]:
    """What a graph can depend on: no output, no cache, and not the packed copy of what is read elsewhere."""
    for path in sorted(top.rglob("*")):
        if path.suffix.lower() in _READ and path.is_file() and path.relative_to(top).parts[0] != "packed":
            yield path
