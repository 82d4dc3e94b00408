"""How long each query of the catalogue takes, on the documents of the project and on a graph of a million quads.

The large graph is that of many municipalities, each with documents, networks and agreements of its own
(`municipalities.py`). What a query asks by default is asked: of a municipality, its own; of "all", all there are.

A query over a limit is said in the table, and the exit code is 1. `tests/slow` runs this on a smaller graph.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import signal
import statistics
import sys
import tempfile
import time
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final, NamedTuple

from commands import machine
from municipalities import municipalities
from pyoxigraph import RdfFormat, Store

from kg.child import limit_itself
from kg.graph.namespaces import KG, RDF
from kg.graph.serialise import merged
from kg.graph.store import store_folder
from kg.pipeline import build, write
from kg.questions.catalogue import read_catalogue
from kg.questions.run import run
from kg.resources import folder
from kg.sources.data_folder import open_data

ROOT: Final = Path(__file__).resolve().parents[2]
QUADS: Final = 1_000_000
SEED: Final = 2022
RUNS: Final = 3
LIMITS: Final = (0.05, 1.0)
"""Seconds that a query may take on the small and on the large graph."""
GIVEN: Final = {
    "relation": "City Deal Impact Ondernemen",
    "first": "Samenwerkingsovereenkomst inzake de pilot samenwerking Expatcenter Amsterdam Area",
    "second": "Samenwerkingsovereenkomst inzake samenwerking op het Expatcenter Amsterdam Area",
}
"""What a user writes for a parameter that must be given; of a statement, the last part of its name."""
PATIENCE: Final = 20
"""Seconds of the processor after which a query is given up."""
MEMORY: Final = 4_000_000_000
"""Bytes that a query may take."""


class Measured(NamedTuple):
    """Seconds of the processor and rows of a query; no rows are known of one that was given up."""

    seconds: float
    rows: int | None


def load(path: Path, content: bytes) -> None:
    """A store on disk with named graphs and the merged default graph, as a build writes it."""
    store = Store(str(path))
    store.bulk_load(content, format=RdfFormat.N_QUADS, lenient=True)
    store.bulk_load(merged(content), format=RdfFormat.N_TRIPLES, lenient=True)
    store.optimize()
    store.flush()


def measure(path: Path, name: str, subject: str) -> Measured:
    """The median of some runs of a query in a process of its own, which is stopped when patience ends."""
    spawn = multiprocessing.get_context("spawn")
    here, there = spawn.Pipe(duplex=False)
    process = spawn.Process(target=_run, args=(str(path), name, subject, there))
    process.start()
    there.close()
    try:
        return Measured(*here.recv())
    except EOFError:  # it was stopped
        process.join()
        if process.exitcode not in (-signal.SIGXCPU, -signal.SIGKILL):
            sys.exit(f"{name}: it failed (exit {process.exitcode}), see above")
        return Measured(float("inf"), None)
    finally:
        process.join()


def _run(path: str, name: str, subject: str, told: Connection) -> None:
    """What that process does; a parameter that must be given gets one of its values."""
    limit_itself(PATIENCE, MEMORY)
    store, query = Store.read_only(path), read_catalogue(folder("queries")).get(name)
    values = {
        parameter.name: GIVEN.get(parameter.name) or some_statement(store)
        for parameter in query.header.parameters
        if parameter.default is None
    }
    seconds: list[float] = []
    rows = 0
    while len(seconds) < RUNS and sum(seconds) < LIMITS[1] * RUNS:
        began = time.process_time()
        rows = len(run(store, query, values, subject=subject).rows)
        seconds.append(time.process_time() - began)
    told.send((statistics.median(seconds), rows))


def some_statement(store: Store) -> str:
    """The last part of the name of a statement of the first municipality."""
    seats = (str(quad.subject).strip("<>") for quad in store.quads_for_pattern(None, RDF.type, KG.Membership))
    return min(seats).rpartition("/")[2]


def verdict(small: Measured, large: Measured, most: float) -> str:
    """What is wrong with what a query takes; empty if nothing is.

    Args:
        small, large: what it took on either graph.
        most: seconds that it may take on the large one.
    """
    said = [f"over {LIMITS[0] * 1e3:g} ms on our documents"] if small.seconds > LIMITS[0] else []
    if large.seconds > most:
        said.append(f"over {most:g} s on the large graph")
    return ", ".join(said)


def main() -> int:
    """Measure every query on both graphs and print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("names", nargs="*", help="queries to measure; all if none is given")
    options.add_argument("--quads", type=int, default=QUADS, help=f"of the large graph ({QUADS:,})")
    options.add_argument(
        "--seconds", type=float, default=LIMITS[1], help=f"that a query may take on it ({LIMITS[1]:g})"
    )
    asked = options.parse_args()
    data = open_data(ROOT / "data")
    over = 0
    with tempfile.TemporaryDirectory() as made:
        out = Path(made)
        write(build(data), data, out)
        content = b"".join(municipalities((out / "graph.nq").read_text("utf-8"), asked.quads, SEED))
        load(out / "large", content)
        print(f"{machine()}, load {os.getloadavg()[0]:.1f}; CPU time, median of {RUNS} runs, values looked up too")
        print(f"{(out / 'graph.nq').read_bytes().count(10):,} and {content.count(10):,} quads; seed {SEED}\n")
        print(f"{'query':<26}" + f"{'ms':>9}{'rows':>7}" * 2)
        for name in asked.names or read_catalogue(folder("queries")).names:
            small, large = (measure(path, name, data.subject) for path in (store_folder(out), out / "large"))
            wrong = verdict(small, large, asked.seconds)
            over += bool(wrong)
            print(f"{name:<26}{_cells(small)}{_cells(large)}  {wrong}".rstrip(), flush=True)
    print(f"\n{over} over a limit of {LIMITS[0] * 1e3:g} ms and {asked.seconds:g} s")
    return int(over > 0)


def _cells(measured: Measured) -> str:
    return f"{measured.seconds * 1e3:>9.1f}{'' if measured.rows is None else measured.rows:>7}"


if __name__ == "__main__":
    sys.exit(main())
