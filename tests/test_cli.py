"""The commands as a user calls them: help, answers, and one line for whatever is wrong."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from made_documents import AGREEMENT, as_pdf
from openpyxl import load_workbook

from kg.cli import COMMANDS

EXPATCENTER = "2015-expatcenter-haarlem-amsterdam.txt"


def kg(*words: str | Path, cwd: Path, seed: str = "0", stdin: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kg.cli", *map(str, words)]
    environment = {**os.environ, "PYTHONHASHSEED": seed, "COLUMNS": "100"}
    return subprocess.run(command, cwd=cwd, env=environment, input=stdin, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """A data folder of two documents, with a register of its own."""
    folder = tmp_path_factory.mktemp("data")
    shutil.copytree(root / "data" / "register", folder / "register")
    shutil.copy(root / "data" / "data.toml", folder)
    (folder / "documents").mkdir()
    lines = (root / "data" / "documents" / "manifest.csv").read_text("utf-8").splitlines(keepends=True)
    chosen = [line for line in lines if line.startswith(("path", "2015-", "2021-convenant"))]
    assert len(chosen) == 3
    (folder / "documents" / "manifest.csv").write_text("".join(chosen), encoding="utf-8")
    for line in chosen[1:]:
        shutil.copy(root / "data" / "documents" / line.split(",")[0], folder / "documents")
    return folder


@pytest.fixture
def copied(small: Path, tmp_path: Path) -> Path:
    """A copy of that folder for a test to spoil."""
    return Path(shutil.copytree(small, tmp_path / "data"))


def test_a_document_of_the_data_folder_may_be_called_by_its_name(small: Path, tmp_path: Path) -> None:
    kept = (small / "documents" / EXPATCENTER).read_bytes().decode()
    for name in (EXPATCENTER, EXPATCENTER.removesuffix(".txt")):
        assert kg("--data", small, "text", name, cwd=tmp_path).stdout == kept
        assert kg("--data", small, "coverage", name, cwd=tmp_path).returncode == 0
        assert "Gemeente Haarlem" in kg("--data", small, "facts", name, cwd=tmp_path).stdout
    gone = kg("--data", small, "coverage", "weg.txt", cwd=tmp_path)
    assert gone.returncode != 0
    assert gone.stderr.strip() == "weg.txt: no such file; expected a document or a folder of documents"


def test_help_names_every_command(tmp_path: Path) -> None:
    run = kg("--help", cwd=tmp_path)
    assert run.returncode == 0
    assert len(COMMANDS) == 14
    for name, line in COMMANDS.items():
        assert re.search(rf"^  {name} +{re.escape(line)}$", run.stdout, re.M), name


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_a_command_ends_in_an_example(name: str, tmp_path: Path) -> None:
    run = kg(name, "--help", cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    assert re.search(rf"Example:\s+kg {name}\b", run.stdout)
    assert "--data DIR" in run.stdout


def test_two_builds_give_the_same_bytes(small: Path, tmp_path: Path) -> None:
    written = []
    for seed in ("1", "2"):
        run = kg("build", "--data", small, "--out", tmp_path / seed, cwd=tmp_path, seed=seed)
        assert run.returncode == 0, run.stderr
        assert run.stdout.startswith("2 documenten gelezen: ")
        written.append([(tmp_path / seed / name).read_bytes() for name in ("graph.nq", "graph.trig")])
    assert written[0] == written[1]
    assert all(len(content) > 100_000 for content in written[0])


def test_the_order_of_options_is_free(small: Path, tmp_path: Path) -> None:
    before = kg("--data", small, "--lang", "en", "query", "notice-periods", cwd=tmp_path)
    after = kg("query", "notice-periods", "--lang", "en", "--data", small, cwd=tmp_path)
    assert before.returncode == 0, before.stderr
    assert before.stdout == after.stdout
    assert "zes maanden" in " ".join(before.stdout.split())


def test_map_says_where_it_lies_and_what_was_read(small: Path, tmp_path: Path) -> None:
    run = kg("map", "--data", small, "--out", tmp_path / "out", cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    assert re.search(r"2 documenten gelezen: \d+ feiten, \d+ conflict\w*, \d+ waarschuwing\w*, \d+ onbekende", run.stdout)
    assert f"kaart: {tmp_path / 'out' / 'map.html'}" in run.stdout
    assert (tmp_path / "out" / "map.html").stat().st_size > 100_000


def test_text_is_the_kept_text_to_the_letter(small: Path, tmp_path: Path) -> None:
    path = small / "documents" / EXPATCENTER
    command = [sys.executable, "-m", "kg.cli", "text", path]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, check=True).stdout == path.read_bytes()


def test_a_day_changes_the_answer(small: Path, tmp_path: Path) -> None:
    states = {}
    for day in ("2015-06-01", "2022-03-01"):
        run = kg("query", "agreements", "--on", day, "--format", "json", "--data", small, "--out", tmp_path, cwd=tmp_path)
        assert run.returncode == 0, run.stderr
        rows = [row for row in json.loads(run.stdout) if "Expatcenter" in row["title"]]
        assert rows
        states[day] = {row["state"] for row in rows}
    assert states == {"2015-06-01": {"geldig"}, "2022-03-01": {"niet geldig"}}


def test_a_store_of_other_data_is_not_used(small: Path, copied: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert kg("build", "--data", small, "--out", out, cwd=tmp_path).returncode == 0
    (copied / "documents" / EXPATCENTER).unlink()
    manifest = copied / "documents" / "manifest.csv"
    manifest.write_text("".join(x for x in manifest.read_text("utf-8").splitlines(keepends=True) if EXPATCENTER not in x), "utf-8")
    run = kg("query", "agreements", "--data", copied, "--out", out, "--format", "csv", cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    assert "Zuid-Kennemerland" in run.stdout
    assert "Expatcenter" not in run.stdout


def test_an_answer_says_the_day_that_it_is_about(small: Path, tmp_path: Path) -> None:
    common = ("--data", small, "--out", tmp_path)
    newest = kg("query", "ties", *common, cwd=tmp_path).stdout.splitlines()[0]
    assert newest.startswith("Peildatum: ") and newest.endswith("(de dag van het nieuwste stuk)")
    chosen = kg("query", "ties", "--on", "2016-02-03", "--lang", "en", "--format", "markdown", *common, cwd=tmp_path)
    assert chosen.stdout.startswith("As of: 2016-02-03\n\n|") and not chosen.stderr
    programs = kg("query", "ties", "--format", "json", *common, cwd=tmp_path)
    assert json.loads(programs.stdout) == [] and programs.stderr.strip() == newest
    timeless = kg("query", "references", *common, cwd=tmp_path)
    assert "Peildatum" not in timeless.stdout + timeless.stderr


def test_a_query_of_ones_own(small: Path, tmp_path: Path) -> None:
    text = "SELECT (COUNT(?t) AS ?n) { ?t a kg:Participation }"
    run = kg("query", "-", "--data", small, "--format", "json", cwd=tmp_path, stdin=text)
    assert run.returncode == 0, run.stderr
    assert json.loads(run.stdout) == [{"n": 6}]


def test_help_on_a_question_lists_what_it_can_take(small: Path, tmp_path: Path) -> None:
    run = kg("query", "yields", "--help", "--data", small, "--out", tmp_path, cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    listed = " ".join(run.stdout.split())
    assert "--goal concept; default: all beleidsbeïnvloeding, culturele ontwikkeling, dienstverlening" in listed
    assert "Gemeente Haarlem" in listed
    assert "Osnabrück" not in listed, "no document here speaks of it"


def test_an_answer_in_a_file(small: Path, tmp_path: Path) -> None:
    command = ("query", "agreements", "--data", small, "--out", tmp_path, "--format", "xlsx")
    run = kg(*command, "--to", tmp_path / "sub" / "afspraken.xlsx", cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    sheet = load_workbook(tmp_path / "sub" / "afspraken.xlsx").worksheets[0]
    assert any("Expatcenter" in str(cell) for row in sheet.iter_rows(values_only=True) for cell in row)
    one_line(kg(*command, cwd=tmp_path), 2, "xlsx", "--to FILE")
    one_line(kg(*command, "--to", tmp_path, cwd=tmp_path), 2, str(tmp_path), "cannot be written")


def one_line(run: subprocess.CompletedProcess[str], code: int, *words: str) -> None:
    """The run ended with that code and said so on one line, with a place, what is wrong, and what would be right."""
    assert run.returncode == code, run.stderr
    busy = re.compile(r"bezig met controleren|kg \w+ \d+/\d+")  # what a slow machine is told meanwhile
    lines = [line for line in run.stderr.splitlines() if not busy.fullmatch(line)]
    assert len(lines) == 1, run.stderr
    assert "Traceback" not in run.stderr
    for word in words:
        assert word in lines[0], lines[0]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("missing.txt", None, ("no such file", "expected")),
        ("empty.txt", b"", ("no text", "expected")),
        ("blank.txt", b" \n\n\t", ("no text", "expected")),
        ("binary.txt", b"PK\x03\x04\x00\x00", ("binary", "expected")),
        ("latin.txt", "één convenant".encode("latin-1"), ("not UTF-8", "save")),
        ("scan.tiff", b"II*\x00", ("cannot read .tiff", "expected one of")),
        ("recipe.txt", b"Neem een ei en klop het los.\n", ("no fact", "expected")),
    ],
)  # fmt: skip
def test_a_bad_file_is_one_line_and_the_rest_is_read(
    name: str, content: bytes | None, words: tuple[str, ...], small: Path, tmp_path: Path
) -> None:
    bad, good = tmp_path / name, small / "documents" / EXPATCENTER
    if content is not None:
        bad.write_bytes(content)
    run = kg("facts", bad, good, "--format", "json", cwd=tmp_path)
    one_line(run, 3, name, *words)
    readings = json.loads(run.stdout)
    assert [reading["source"] for reading in readings if reading["parties"]] == [EXPATCENTER]


def test_what_is_asked_wrongly_ends_with_two(small: Path, tmp_path: Path) -> None:
    common = ("--data", small)
    one_line(kg("query", "membrs", *common, cwd=tmp_path), 2, "membrs", "members")
    one_line(kg("query", "members", "--network", "Nergensland", *common, cwd=tmp_path), 2, "Nergensland")
    one_line(kg("query", "members", "--colour", "red", *common, cwd=tmp_path), 2, "--colour", "--network")
    one_line(kg("query", "memberships", "--on", "2015-02-30", *common, cwd=tmp_path), 2, "2015-02-30", "2022-03-01")
    one_line(kg("query", "memberships", "--on", "2015", *common, cwd=tmp_path), 2, "2015", "2022-03-01")
    one_line(kg("map", "--lang", "fr", *common, cwd=tmp_path), 2, "fr", "nl")
    one_line(kg("init", "--zzz", cwd=tmp_path), 2, "No such option '--zzz'; see ", "init --help")
    one_line(kg("map", "--data", tmp_path, cwd=tmp_path), 2, "documents")
    one_line(kg("map", "--subject", "Nergenshuizen", *common, cwd=tmp_path), 2, "Nergenshuizen")
    one_line(kg("karte", cwd=tmp_path), 2, "karte", "--help")
    one_line(kg("query", "-", *common, cwd=tmp_path, stdin="SELECT { ?a ?b }"), 2, "1:")
    one_line(kg("query", "-", *common, cwd=tmp_path, stdin="SELECT * { SERVICE <http://x.example/> { ?a ?b ?c } }"), 2, "SERVICE")


def test_a_changed_document_is_an_error_that_names_the_file(copied: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert kg("map", "--data", copied, "--out", out, cwd=tmp_path).returncode == 0
    before = (out / "map.html").read_bytes()
    path = copied / "documents" / EXPATCENTER
    path.write_bytes(path.read_bytes().replace(b"2016", b"2017", 1))
    for command in ("map", "build", "check"):
        one_line(kg(command, "--data", copied, "--out", out, cwd=tmp_path), 4, EXPATCENTER, "changed")
    assert (out / "map.html").read_bytes() == before


@pytest.mark.parametrize(
    ("file", "old", "new", "words"),
    [
        ("documents/manifest.csv", "public", "secret", ("manifest.csv:2", "secret", "public")),
        ("documents/manifest.csv", "sha256", "hash", ("manifest.csv", "sha256")),
        ("data.toml", "subject", "subjekt", ("data.toml", "subject")),
    ],
)
def test_a_broken_setting_is_one_line(
    file: str, old: str, new: str, words: tuple[str, ...], copied: Path, tmp_path: Path
) -> None:
    path = copied / file
    path.write_text(path.read_text("utf-8").replace(old, new, 1), encoding="utf-8")
    one_line(kg("build", "--data", copied, "--out", tmp_path / "out", cwd=tmp_path), 3, *words)


def test_a_register_row_that_stands_twice_is_one_line(copied: Path, tmp_path: Path) -> None:
    path = copied / "register" / "municipalities.csv"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join([*lines, lines[1]]), encoding="utf-8")
    one_line(kg("build", "--data", copied, "--out", tmp_path / "out", cwd=tmp_path), 3, "municipalities.csv:", "stands twice")


def test_a_bug_is_a_line_with_a_report_and_a_traceback_only_if_asked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from kg import cli

    def broken(**_: object) -> None:
        raise ZeroDivisionError("made for the test")

    monkeypatch.setattr(cli.cli, "main", broken)
    said = []
    for words in (["kg", "map"], ["kg", "map", "--debug"]):
        monkeypatch.setattr(sys, "argv", words)
        with pytest.raises(SystemExit) as ended:
            cli.main()
        assert ended.value.code == 70
        said.append(capsys.readouterr().err)
    assert re.fullmatch(r"kg: a bug of ours, report [0-9a-f]{8} \(ZeroDivisionError: .*\n", said[0])
    assert "Traceback" in said[1]
    assert said[0] in said[1]


def test_the_commands_of_the_readme_run(root: Path, tmp_path: Path) -> None:
    shutil.copytree(root / "data", tmp_path / "data")
    (tmp_path / "stukken").mkdir()
    (tmp_path / "stukken" / "waterketen.pdf").write_bytes(as_pdf(AGREEMENT))
    blocks = re.findall(r"```console\n(.*?)```", (root / "README.md").read_text("utf-8"), re.S)
    commands = [line[2:] for block in blocks for line in block.splitlines() if line.startswith("$ kg ")]
    assert len(commands) >= 5
    for command in commands:
        words = re.findall(r'"[^"]*"|\S+', command.split("#")[0])[1:]
        found = [sorted(map(str, tmp_path.glob(word))) if "*" in word else [word.strip('"')] for word in words]  # as a shell does
        assert all(found), command
        run = kg(*(word for listed in found for word in listed), cwd=tmp_path, seed="0")
        assert run.returncode == 0, f"{command}\n{run.stderr}"
