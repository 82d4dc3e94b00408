"""What `kg facts` prints of the five documents, scored against the facts that people read in them."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest


def facts(folder: Path, out: Path) -> str:
    command = [sys.executable, "-m", "kg.cli", "facts", str(folder), "--format", "json"]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", cwd=out, check=False)
    assert run.returncode == 0, run.stderr
    return run.stdout


@pytest.fixture(scope="module")
def printed(documents: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    return facts(documents, tmp_path_factory.mktemp("facts"))


def score(printed: str, documents: Path, root: Path, tmp_path: Path) -> subprocess.CompletedProcess[str]:
    found = tmp_path / "facts.json"
    found.write_text(printed, encoding="utf-8")
    gold = root / "tests" / "gold"
    command = [sys.executable, gold / "score.py", "--gold", gold, "--facts", found, "--documents", documents,
               "--min-f1", "0.985", "--min-table", "0.90", "--verbose"]  # fmt: skip
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def test_the_score_is_high_enough(printed: str, documents: Path, root: Path, tmp_path: Path) -> None:
    run = score(printed, documents, root, tmp_path)
    assert run.returncode == 0, run.stdout
    assert "rows without sound evidence: 0 of " in run.stdout
    assert "rows without sound evidence: 0 of 0;" not in run.stdout
    assert "banned rows: 0" in run.stdout


def test_a_quote_beside_its_place_is_noticed(printed: str, documents: Path, root: Path, tmp_path: Path) -> None:
    readings = json.loads(printed)
    readings[0]["parties"][0]["evidence"][0]["start"] += 1
    run = score(json.dumps(readings), documents, root, tmp_path)
    assert run.returncode == 1
    assert "rows without sound evidence: 1 of " in run.stdout


def test_every_row_has_an_identifier_of_its_own_a_rule_and_evidence(printed: str, documents: Path) -> None:
    readings = json.loads(printed)
    assert [reading["source"] for reading in readings] == sorted(path.name for path in documents.glob("*.txt"))
    for reading in readings:
        text = (documents / reading["source"]).read_bytes().decode()
        tables = {name: rows for name, rows in reading.items() if isinstance(rows, list)}
        rows = [row for rows in tables.values() for row in rows]
        assert len(rows) > 5
        assert len({row["id"] for row in rows}) == len(rows)
        assert all(row["rule"] for row in rows)
        for row in rows:
            assert row["evidence"]
            for passage in row["evidence"]:
                assert text[passage["start"] : passage["end"]] == passage["quote"] != ""


def test_facts_never_read_the_manifest(printed: str, documents: Path, tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    shutil.copytree(documents, folder)
    (folder / "manifest.csv").write_text("path,title\n2022.txt,Een andere titel\n", encoding="utf-8")
    assert facts(folder, tmp_path) == printed


def test_gold_and_scorer_are_those_of_the_specification(shared: Path, root: Path) -> None:
    files = [shared / "score.py", *sorted((shared / "gold").iterdir())]
    assert len(files) == 7
    for path in files:
        assert (root / "tests" / "gold" / path.name).read_bytes() == path.read_bytes(), path.name
