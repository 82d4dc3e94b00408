"""Hostile SPARQL twenty times over, at every depth, and every naughty string in the parameters of the catalogue."""

from __future__ import annotations

import json
import statistics
import time
from collections import Counter
from pathlib import Path

import pytest
from hostile_queries import HOSTILE, SHAPES
from pyoxigraph import Store

from kg.errors import KgError, LimitError, UsageError
from kg.graph.store import store_folder
from kg.pipeline import Built, write
from kg.questions.catalogue import read_catalogue
from kg.questions.headers import Parameter
from kg.questions.run import run
from kg.questions.worker import ask_confined
from kg.resources import folder
from kg.sources.data_folder import Data

TIMES = 20
DEPTHS = (10, 100, 1000, 3000, 10_000, 30_000, 100_000)
EVERY = 5
"""Each parameter gets one in so many of the strings, and each string comes to one in so many parameters."""


@pytest.fixture(scope="module")
def on_disk(built: Built, data: Data, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("out")
    write(built, data, out)
    return store_folder(out)


@pytest.mark.parametrize("name", HOSTILE)
def test_twenty_times_in_time(name: str, on_disk: Path) -> None:
    late = []
    for _ in range(TIMES):
        began = time.monotonic()
        with pytest.raises(LimitError):
            ask_confined(on_disk, "q", HOSTILE[name], form="table", seconds=1)
        late.append(time.monotonic() - began - 1)
    print(f"{name}: at most {max(late):+.2f} s, median {statistics.median(late):+.2f} s")
    assert len(late) == TIMES
    assert statistics.median(late) < 0.25
    assert max(late) < 2  # another process may have had the processors


@pytest.mark.parametrize("shape", SHAPES)
def test_every_depth(shape: str, on_disk: Path) -> None:
    ends: Counter[str] = Counter()
    for depth in DEPTHS:
        try:
            ask_confined(on_disk, "q", SHAPES[shape](depth), form="json", seconds=10)
            ends["answered"] += 1
        except KgError as error:
            assert "\n" not in str(error)
            ends[type(error).__name__] += 1
    assert sum(ends.values()) == len(DEPTHS)
    assert ends["answered"] > 0
    assert ends["UsageError"] > 0


def test_naughty_strings_in_every_parameter(shared: Path, store: Store, data: Data) -> None:
    suite = shared / "suites" / "naughty-strings.json"
    if not suite.is_file():
        pytest.skip(f"no {suite}: the naughty strings are not here")
    strings = [string for string in json.loads(suite.read_text(encoding="utf-8")) if string != "all"]
    assert len(strings) > 500
    asked: list[Parameter] = []
    for query in read_catalogue(folder("queries")).queries:
        needed = {p.name for p in query.header.parameters if p.default is None}
        before = None if needed else run(store, query, {}, subject=data.subject).rows
        for parameter in query.header.parameters:
            asked.append(parameter)
            for string in strings[len(asked) % EVERY :: EVERY]:
                try:
                    rows = run(store, query, {parameter.name: string}, subject=data.subject).rows
                except UsageError as error:
                    assert "\n" not in str(error)
                else:  # a text is looked for, and a row that holds it is one of the rows that are there
                    assert parameter.type in ("text", "integer", "year")
                    assert before is not None
                    assert set(rows) <= set(before)
        assert needed or run(store, query, {}, subject=data.subject).rows == before
    assert len(asked) > 60
