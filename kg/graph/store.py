"""The graph of all documents in memory, and on disk as a store that can only be whole.

On disk `out/store/` holds a folder for each version, named by the hash of its quads, and a file `current` with the
version in use. A version gets its manifest (its quads, its files and their hashes) last and never changes after; only
then `current` is switched, so that the earlier store stays in use until the new one is complete. Opening checks the
manifest against the hash in `current` and every file against the manifest, for RocksDB opens some damaged stores as
empty ones without an error.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final, NamedTuple

from pyoxigraph import DefaultGraph, Quad, RdfFormat, Store

from kg.errors import RefusedError, StoreError
from kg.graph.documents import document_quads
from kg.graph.judgements import judgement_quads
from kg.graph.passages import passage_quads
from kg.graph.reference import ontology_quads, reference_quads
from kg.graph.relations import relation_quads
from kg.graph.serialise import canonical_nquads, merged, trig
from kg.graph.setting import CatalogueNote
from kg.judging.judge import Judged
from kg.model import Reading
from kg.resources import folder
from kg.sources.register import Register
from kg.whole_files import alone, sync_folder, write_atomically

_MANIFEST: Final = "manifest.json"
_CURRENT: Final = "current"
_CURRENT_CONTENT: Final = re.compile(rb"([0-9a-f]{16}) ([0-9a-f]{64})\n")
_REBUILD: Final = "build it anew with: kg build"


class Written(NamedTuple):
    """What was written: how many quads in named graphs, and the hash of their canonical N-Quads."""

    quads: int
    sha256: str


def asserted_quads(
    readings: Sequence[Reading],
    register: Register,
    *,
    notes: Mapping[str, CatalogueNote] | None = None,
    judged: Judged | None = None,
) -> Iterator[Quad]:
    """Everything but what is inferred and found: documents, passages, reference, ontology, relations, judgements.

    Args:
        readings: the documents and their facts, names resolved, in any order.
        register: general knowledge.
        notes: what the manifest says of a document, by its source.
        judged: who decided what about these readings; without it the graph is that of what the rules read.

    Raises:
        RefusedError: two documents have one name.
        ValueError: a fact does not fit the form.
    """
    stems: dict[str, str] = {}
    for reading in readings:
        source, stem = reading.document.source, reading.document.stem
        if stems.setdefault(stem, source) != source:
            raise RefusedError(f"{source}: its name {stem!r} is that of {stems[stem]}; give each document its own name")
        yield from document_quads(reading, (notes or {}).get(source, CatalogueNote()))
        yield from passage_quads(reading)
    yield from relation_quads(readings)
    if judged is not None:
        yield from judgement_quads(judged)
    yield from reference_quads(register)
    yield from ontology_quads(folder("ontology"))


def build_graph(
    readings: Sequence[Reading],
    register: Register,
    *,
    notes: Mapping[str, CatalogueNote] | None = None,
    judged: Judged | None = None,
) -> Store:
    """All asserted graphs in memory; the order of the readings does not matter. The default graph is empty: `merge`.

    Raises:
        RefusedError, ValueError: as `asserted_quads`.
    """
    store = Store()
    store.bulk_extend(asserted_quads(readings, register, notes=notes, judged=judged))
    return store


def merge(store: Store) -> None:
    """Fill the default graph anew with the triples of all named graphs; questions are asked of it."""
    store.clear_graph(DefaultGraph())
    named = store.dump(format=RdfFormat.N_QUADS)
    assert named is not None  # it is None only when a file to write to is given
    # lenient: these are our own lines, their IRIs need no second look
    store.bulk_load(merged(named), format=RdfFormat.N_TRIPLES, lenient=True)


def write_store(quads: Iterable[Quad], out: Path) -> Written:
    """Write the named graphs as `graph.nq`, `graph.trig` and an embedded store that has the merged default graph too.

    Args:
        quads: the whole graph, as a `Store` is one; its default graph is made anew.
        out: the folder for everything that is made.

    Raises:
        StoreError: another process is building there, or the folder cannot be written.
    """
    content = canonical_nquads(quads)
    sha256 = hashlib.sha256(content).hexdigest()
    versions = out / "store"
    try:
        versions.mkdir(parents=True, exist_ok=True)
        with alone(versions, "another build is running"):
            version, earlier = versions / sha256[:16], _current(versions)
            with ThreadPoolExecutor(max_workers=1) as beside:  # the store is filled without the interpreter
                as_trig = beside.submit(trig, content)
                if _damage(version, earlier[1] if earlier[0] == version.name else ""):
                    _write_version(version, content)
                write_atomically(versions / _CURRENT, f"{version.name} {_hash(version / _MANIFEST)}\n".encode())
                write_atomically(out / "graph.nq", content)
                write_atomically(out / "graph.trig", as_trig.result())
            _sweep(versions, {version.name, earlier[0]})
    except OSError as error:
        raise StoreError(f"{out}: cannot write ({error}); expected a folder with room that may be written") from error
    return Written(content.count(b"\n"), sha256)


def store_folder(out: Path) -> Path:
    """The folder of the store in use, after checking every file of it.

    Raises:
        StoreError: there is none, or it is not what was written.
    """
    versions = out / "store"
    name, manifest_hash = _current(versions)
    if not name:
        raise StoreError(f"{versions}: no store in use; {_REBUILD}")
    damage = _damage(versions / name, manifest_hash)
    if damage:
        raise StoreError(f"{versions / name}: damaged ({damage}); {_REBUILD}")
    return versions / name


def open_store(out: Path) -> Store:
    """Open the store in use, read-only, after checking every file of it.

    Raises:
        StoreError: there is none, or it is not what was written.
    """
    folder = store_folder(out)
    try:
        return Store.read_only(str(folder))
    except OSError as error:
        raise StoreError(f"{folder}: damaged ({error}); {_REBUILD}") from error


def _write_version(version: Path, content: bytes) -> None:
    building = version.with_name(f"{version.name}.new")
    shutil.rmtree(building, ignore_errors=True)
    store = Store(str(building))
    with ThreadPoolExecutor(max_workers=1) as beside:
        triples = beside.submit(merged, content)
        store.bulk_load(content, format=RdfFormat.N_QUADS, lenient=True)
        store.bulk_load(triples.result(), format=RdfFormat.N_TRIPLES, lenient=True)
    store.flush()
    manifest = {"quads": len(store), "sha256": hashlib.sha256(content).hexdigest(), "files": {}}
    del store  # closes it: its files do not change any more
    manifest["files"] = _fingerprints(building)
    write_atomically(building / _MANIFEST, json.dumps(manifest, indent=1, sort_keys=True).encode())
    shutil.rmtree(version, ignore_errors=True)
    building.replace(version)
    sync_folder(version.parent)


def _damage(version: Path, manifest_hash: str = "") -> str:
    """What is wrong with a version, in words; empty if it is what was written."""
    try:
        if manifest_hash and _hash(version / _MANIFEST) != manifest_hash:
            return f"{_MANIFEST} is not what was written"
        files = json.loads((version / _MANIFEST).read_bytes())["files"]
        found = _fingerprints(version)
    except FileNotFoundError:
        return f"no {_MANIFEST}"
    except (OSError, ValueError, KeyError, TypeError) as error:
        return f"unreadable {_MANIFEST}: {error}"
    changed = sorted(name for name in files if found.get(name) != files[name])
    return f"{changed[0]} is not what was written" if changed else ""


def _fingerprints(version: Path) -> dict[str, str]:
    return {path.name: _hash(path) for path in sorted(version.iterdir()) if path.name != _MANIFEST}


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _current(versions: Path) -> tuple[str, str]:
    """The version in use and the hash of its manifest; empty texts if no file says so, or not in full."""
    try:
        found = _CURRENT_CONTENT.fullmatch((versions / _CURRENT).read_bytes())
    except FileNotFoundError:
        found = None
    return (found[1].decode(), found[2].decode()) if found else ("", "")


def _sweep(versions: Path, kept: set[str]) -> None:
    """Remove older versions; the one that was in use before stays for who has it open."""
    for version in versions.iterdir():
        if version.is_dir() and version.name not in kept:
            shutil.rmtree(version, ignore_errors=True)
