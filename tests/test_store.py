"""The graph in memory and the store on disk: same content however it was made, and never half a store."""

from __future__ import annotations

import json
import multiprocessing
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from graph_samples import NETWORK, NOTE, NOTE_READING, READINGS, REGISTER, reading
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Store

from kg.errors import RefusedError, StoreError
from kg.graph import store as module
from kg.graph.namespaces import PREFIXES, RDFS
from kg.graph.serialise import canonical_nquads, trig
from kg.graph.store import build_graph, merge, open_store, write_store
from kg.model import Reading
from kg.whole_files import alone

THIRD = reading("derde.txt", NOTE[:5])
ALL = (*READINGS, THIRD)
LABELS = "SELECT ?x WHERE { ?x rdfs:label 'Stedennet'@nl . ?x a kg:CityNetwork }"


def content(readings: Sequence[Reading]) -> bytes:
    return canonical_nquads(build_graph(readings, REGISTER))


def version_in_use(out: Path) -> Path:
    return out / "store" / (out / "store/current").read_text(encoding="ascii").split()[0]


# --- in memory -----------------------------------------------------------------------------------


def test_documents_in_any_order_give_the_same_bytes() -> None:
    assert {content(order) for order in permutations(ALL)} == {content(ALL)}


def test_facts_in_any_order_give_the_same_bytes() -> None:
    turned = [replace(read, facts=read.facts[::-1]) for read in ALL]
    assert content(turned) == content(ALL)


def test_two_documents_of_one_name_are_refused() -> None:
    twice = replace(NOTE_READING, document=replace(NOTE_READING.document, source="elders/nota banden.txt"))
    with pytest.raises(RefusedError, match=r"elders/nota banden\.txt: its name 'nota banden' is that of nota banden"):
        build_graph([NOTE_READING, twice], REGISTER)


def test_the_default_graph_is_empty_until_merged_and_counts_once_after() -> None:
    store = build_graph(READINGS, REGISTER)
    assert not list(store.quads_for_pattern(None, None, None, DefaultGraph()))
    for _ in range(2):
        merge(store)
        assert [row["x"].value for row in store.query(LABELS, prefixes=PREFIXES)] == [NETWORK.identifier]
    assert canonical_nquads(store) == content(READINGS)


def test_building_a_graph_does_not_import_rdflib() -> None:
    script = "import sys, kg.graph.store; print(sorted({'rdflib', 'owlrl', 'pyshacl', 'oxrdflib'} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


# --- on disk -------------------------------------------------------------------------------------


@pytest.fixture
def out(tmp_path: Path) -> Path:
    write_store(build_graph(READINGS, REGISTER), tmp_path / "out")
    return tmp_path / "out"


def test_what_was_written_is_what_is_opened(out: Path) -> None:
    store = open_store(out)
    assert canonical_nquads(store) == content(READINGS) == (out / "graph.nq").read_bytes()
    assert (out / "graph.trig").read_bytes() == trig(content(READINGS))
    assert [row["x"].value for row in store.query(LABELS, prefixes=PREFIXES)] == [NETWORK.identifier]
    in_memory = build_graph(READINGS, REGISTER)
    merge(in_memory)
    assert set(store) == set(in_memory)


def test_a_store_is_opened_for_reading_only(out: Path) -> None:
    store = open_store(out)
    with pytest.raises(RuntimeError, match="read-write"):
        store.add(Quad(NamedNode("urn:a"), RDFS.label, Literal("a")))


def test_the_manifest_counts(out: Path) -> None:
    manifest = json.loads((version_in_use(out) / "manifest.json").read_bytes())
    assert manifest["quads"] == len(open_store(out))
    again = write_store(build_graph(READINGS, REGISTER), out)
    assert manifest["sha256"] == again.sha256
    assert again.quads == content(READINGS).count(b"\n")


def test_writing_the_same_again_changes_nothing(out: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in version_in_use(out).iterdir()}
    write_store(build_graph(READINGS[::-1], REGISTER), out)
    assert {path: path.stat().st_mtime_ns for path in version_in_use(out).iterdir()} == before


def test_an_open_store_goes_on_while_a_new_one_is_built(out: Path) -> None:
    early, first = open_store(out), version_in_use(out)
    write_store(build_graph(ALL, REGISTER), out)
    second = version_in_use(out)
    assert canonical_nquads(early) == content(READINGS)
    assert canonical_nquads(open_store(out)) == content(ALL)
    write_store(build_graph([THIRD], REGISTER), out)
    kept = {path.name for path in (out / "store").iterdir() if path.is_dir()}
    assert kept == {second.name, version_in_use(out).name}
    assert first.name not in kept


@pytest.mark.parametrize("step", ["_write_version", "write_atomically", "_fingerprints"])
def test_a_build_that_dies_leaves_the_earlier_store(out: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    def die(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(module, step, die)
        with pytest.raises(KeyboardInterrupt):
            write_store(build_graph(ALL, REGISTER), out)
    assert canonical_nquads(open_store(out)) == content(READINGS) == (out / "graph.nq").read_bytes()
    write_store(build_graph(ALL, REGISTER), out)
    assert canonical_nquads(open_store(out)) == content(ALL)
    assert not list((out / "store").glob("*.new"))


def test_a_missing_store_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"store: no store in use; build it anew with: kg build"):
        open_store(tmp_path)


def flip(path: Path) -> None:
    damaged = bytearray(path.read_bytes())
    damaged[len(damaged) // 2] ^= 1
    path.write_bytes(damaged)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


@pytest.mark.parametrize("harm", [flip, cut, Path.unlink])
def test_damage_to_any_file_is_found_and_repaired(out: Path, harm: Callable[[Path], None]) -> None:
    files = [path for path in version_in_use(out).iterdir() if path.stat().st_size or harm is Path.unlink]
    assert len(files) > 5
    for path in files:
        whole = path.read_bytes()
        harm(path)
        with pytest.raises(StoreError, match=r"damaged \(.*\); build it anew with: kg build"):
            open_store(out)
        path.write_bytes(whole)
    open_store(out)
    for name in ("manifest.json", "CURRENT"):
        harm(version_in_use(out) / name)
        write_store(build_graph(READINGS, REGISTER), out)
        assert canonical_nquads(open_store(out)) == content(READINGS)


@pytest.mark.parametrize("harm", [flip, cut, Path.unlink])
def test_damage_to_the_pointer_is_found_and_repaired(out: Path, harm: Callable[[Path], None]) -> None:
    harm(out / "store/current")
    with pytest.raises(StoreError, match="build it anew with: kg build"):
        open_store(out)
    write_store(build_graph(READINGS, REGISTER), out)
    assert canonical_nquads(open_store(out)) == content(READINGS)


@pytest.mark.skipif(os.name != "posix", reason="the lock is that of POSIX systems")
def test_a_second_build_at_the_same_time_is_refused(out: Path) -> None:
    context = multiprocessing.get_context("spawn")
    ready, done = context.Event(), context.Event()
    other = context.Process(target=hold, args=(str(out / "store"), ready, done))
    other.start()
    try:
        assert ready.wait(30)
        with pytest.raises(StoreError, match="another build is running; wait for it to end"):
            write_store(build_graph(ALL, REGISTER), out)
        assert canonical_nquads(open_store(out)) == content(READINGS)
    finally:
        done.set()
        other.join(30)
    write_store(build_graph(ALL, REGISTER), out)


def hold(versions: str, ready: object, done: object) -> None:
    """Hold the lock of a folder as a build does, until told to let go; runs in another process."""
    with alone(Path(versions), "another build is running"):
        ready.set()  # type: ignore[attr-defined]
        done.wait(30)  # type: ignore[attr-defined]


def test_a_folder_that_cannot_be_made_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    with pytest.raises(StoreError, match=r"out: cannot write .*; expected a folder with room"):
        write_store(Store(), tmp_path / "out")
