"""`kg network --format json`: what is printed as lines, whole and as JSON."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from kg.commands.network import command
from kg.network.matrix import Cover
from kg.sources.data_folder import Data


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("network")


@pytest.mark.parametrize(
    ("asked", "keys"),
    [
        (["goals"], {"subject", "as_of", "goals", "relations", "cells", "blockers", "caution_nl", "caution_en"}),
        (["whatif", "leave", "G40"], {"action", "name", "as_of", "happens", "sentence_nl", "sentence_en", "consequences",
                                      "caution_nl", "caution_en"}),
        (["candidates", "--limit", "2"], {"subject", "as_of", "networks", "cities", "caution_nl", "caution_en"}),
        (["weigh", "--cities", "1"], {"subject", "as_of", "criteria", "weighed", "caution_nl", "caution_en"}),
    ],
)  # fmt: skip
def test_each_gives_all_that_it_found(asked: list[str], keys: set[str], data: Data, out: Path) -> None:
    found = told(asked, data, out)
    assert isinstance(found, dict)
    assert found.keys() == keys
    if asked[0] == "candidates":
        assert len(found["cities"]) == 2 and all(city["reasons"] and city["counter"] for city in found["cities"])
    if asked[0] == "goals":
        assert {cell["cover"] for cell in found["cells"]} <= {cover.value for cover in Cover}
    if asked[0] == "weigh":
        one = found["weighed"][0]
        assert len(one["ratings"]) == len(found["criteria"]) and 0 <= one["low"] <= one["high"] <= 10


def test_measures_are_a_list_with_their_passages(data: Data, out: Path) -> None:
    measures = told([], data, out)
    assert len(measures) > 5
    assert {"name", "sentence_nl", "evidence"} <= set(measures[0])
    assert all(words["quote"] and words["document"] for measure in measures for words in measure["evidence"])


def told(asked: list[str], data: Data, out: Path) -> Any:
    run = CliRunner().invoke(
        command, [*asked, "--format", "json", "--data", str(data.root), "--out", str(out)], standalone_mode=False
    )
    assert run.exception is None
    return json.loads(run.output)
