"""`kg review` as a curator uses it: every action from the list to the graph, and back with --no-curation."""

from __future__ import annotations

import csv
import hashlib
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from test_cli import kg as process

from kg.cli import cli
from kg.commands.review import command
from kg.errors import EXIT_REFUSED, EXIT_USAGE, KgError
from kg.sources.judgements import COLUMNS, FILE

BY = ("--who", "A. Advies", "--why", "nagekeken", "--when", "2026-01-02")
NOTE = """Informatienota Netwerken van de gemeente Zwolle

Datum: 12 maart 2021

De raad vroeg in de vorige vergadering om een overzicht van de netwerken, met wat dat kost en oplevert.

De gemeente Zwolle is sinds 2017 lid van EUROCITIES. Het netwerk vergadert vier keer per jaar, en de wethouder is erbij.

Zwolle heeft een stedenband met Lünen sinds 1966. Die band is in de stad breed bekend, en scholieren gaan er jaarlijks heen.
"""
Run = Callable[..., Result]


@pytest.fixture
def folder(tmp_path: Path, root: Path) -> Path:
    """A data folder with one note, and the program's own register."""
    data = tmp_path / "data"
    (data / "documents").mkdir(parents=True)
    (data / "data.toml").write_text('subject = "Zwolle"\n', "utf-8")
    shutil.copytree(root / "data" / "register", data / "register")
    keep(data, {"nota.txt": NOTE})
    return data


def keep(data: Path, documents: dict[str, str]) -> None:
    """These documents, and no other, with their manifest."""
    for path in (data / "documents").iterdir():
        path.unlink()
    lines = ["path,sha256,source,access,title,date"]
    for name, text in documents.items():
        (data / "documents" / name).write_text(text, "utf-8")
        lines.append(f"{name},{hashlib.sha256(text.encode()).hexdigest()},proef,public,,")
    (data / "documents" / "manifest.csv").write_text("\n".join(lines) + "\n", "utf-8")


@pytest.fixture
def kg(folder: Path, tmp_path: Path) -> Run:
    """Call the command line in this process; an error is in `exception`."""

    def run(*words: str) -> Result:
        return CliRunner().invoke(cli, ["--data", str(folder), "--out", str(tmp_path / "out"), *words], catch_exceptions=True)

    return run


def listed(kg: Run, *words: str) -> list[dict[str, Any]]:
    result = kg("review", "--format", "json", *words)
    assert result.exception is None, result.exception
    found = json.loads(result.stdout)
    assert isinstance(found, list)
    return found


def done(result: Result) -> Result:
    assert result.exception is None, result.exception
    return result


def facts(kg: Run, folder: Path, table: str = "memberships", *words: str) -> list[dict[str, Any]]:
    result = done(kg("facts", str(folder / "documents"), "--format", "json", *words))
    return [row for reading in json.loads(result.stdout) for row in reading[table]]


def identifier(kg: Run, folder: Path, table: str = "memberships") -> str:
    """The identifier of the one row of a table; `kg facts` prints it as well, and sooner."""
    (row,) = facts(kg, folder, table)
    return str(row["id"])


def wrong(result: Result, code: int) -> str:
    assert isinstance(result.exception, KgError), result.exception
    assert result.exception.exit_code == code
    line = str(result.exception)
    assert "\n" not in line
    return line


def test_the_list_says_what_where_and_why(kg: Run) -> None:
    text = done(kg("review", "--limit", "2")).stdout
    assert len(re.findall(r"^ +“", text, re.M)) == 2
    assert re.search(r"^1\. [0-9a-f]{16} \w+ \(\d\.\d\): \w+=", text)
    assert re.search(r"\(nota\.txt \d+-\d+\)$", text, re.M)
    assert "nieuw sinds de vorige keer" in text
    assert "new since the last time" in done(kg("review", "--lang", "en")).stdout
    weights = [line["weight"] for line in listed(kg)]
    assert len(weights) > 2
    assert weights == sorted(weights, reverse=True)


def test_the_list_as_csv_is_safe_and_has_the_same_rows(kg: Run) -> None:
    rows = list(csv.DictReader(done(kg("review", "--format", "csv")).stdout.splitlines()))
    assert [row["id"] for row in rows] == [line["id"] for line in listed(kg)]
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]


def test_accept_takes_a_row_off_the_list(kg: Run, folder: Path) -> None:
    chosen = identifier(kg, folder)
    before = facts(kg, folder)
    assert f"accept opgenomen in {folder / 'curation' / FILE}" in done(kg("review", "accept", chosen, *BY)).stderr
    assert chosen not in [line["id"] for line in listed(kg)]
    (row,) = facts(kg, folder)
    assert row.pop("judgements") == [{"action": "accept", "who": "A. Advies", "when": "2026-01-02", "why": "nagekeken"}]
    assert [row] == before


def test_reject_takes_a_row_out_and_no_curation_brings_it_back(kg: Run, folder: Path) -> None:
    before = facts(kg, folder)
    done(kg("review", "reject", identifier(kg, folder), *BY))
    assert facts(kg, folder) == []
    assert facts(kg, folder, "memberships", "--no-curation") == before
    (rejected,) = listed(kg, "--rejected")
    assert rejected["why"] == ["reject: A. Advies, 2026-01-02: nagekeken"]
    assert rejected["values"]["network"] == "EUROCITIES"
    members = ("query", "memberships", "--format", "csv", "--on", "2021-06-01")
    assert "EUROCITIES" not in done(kg(*members)).stdout
    assert "EUROCITIES" in done(kg(*members, "--no-curation")).stdout
    assert "EUROCITIES" not in done(kg(*members)).stdout


def test_a_store_that_was_built_with_judgements_is_not_used_without(kg: Run, tmp_path: Path, folder: Path) -> None:
    done(kg("review", "reject", identifier(kg, folder), *BY))
    members = ("query", "memberships", "--format", "csv", "--on", "2021-06-01")
    done(kg("build"))
    with_judgements = (tmp_path / "out" / "graph.nq").read_bytes()
    assert "EUROCITIES" in done(kg(*members, "--no-curation")).stdout
    done(kg("build", "--no-curation"))
    assert (tmp_path / "out" / "graph.nq").read_bytes() != with_judgements
    assert "EUROCITIES" not in done(kg(*members)).stdout


def test_no_curation_is_the_graph_of_a_folder_without_any(kg: Run, tmp_path: Path, folder: Path) -> None:
    done(kg("build"))
    bare = (tmp_path / "out" / "graph.nq").read_bytes()
    done(kg("review", "reject", identifier(kg, folder), *BY))
    done(kg("review", "never-merge", "Zwolle", "Lünen", *BY))
    done(kg("build", "--no-curation"))
    assert (tmp_path / "out" / "graph.nq").read_bytes() == bare


@pytest.mark.parametrize("name", ["map", "network", "check", "build"])
def test_every_command_that_reads_can_leave_judgements_out(name: str, kg: Run, folder: Path) -> None:
    done(kg("review", "reject", identifier(kg, folder), *BY))
    result = kg(name, "--no-curation", "--on", "2021-06-01")
    assert isinstance(result.exception, SystemExit | None), result.exception
    assert "oordelen" not in result.stdout


def test_correct_shows_the_new_value_and_the_one_that_was_read(kg: Run, folder: Path) -> None:
    done(kg("review", "correct", identifier(kg, folder), "since=2018-05", "role=associate member", *BY))
    (row,) = facts(kg, folder)
    assert (row["since"], row["role"]) == ("2018-05", "associate member")
    assert [(read["since"], read["role"]) for read in row["read"]] == [("2017", "member")]
    answer = done(kg("query", "judgements", "--format", "json")).stdout
    (line,) = json.loads(answer)
    assert (line["who"], line["when"], line["why"]) == ("A. Advies", "2026-01-02", "nagekeken")
    assert "since: 2017" in line["read"]
    assert line["quote"] == "De gemeente Zwolle is sinds 2017 lid van EUROCITIES."


def test_owner_stands_on_the_relation(kg: Run, folder: Path) -> None:
    done(kg("review", "owner", identifier(kg, folder, "ties"), "Afdeling Europa", *BY))
    (line,) = json.loads(done(kg("query", "judgements", "--format", "json")).stdout)
    assert (line["judged"], line["about"], line["owner"]) == ("eigenaar", "Zwolle – Lünen", "Afdeling Europa")


def test_merge_and_never_merge(kg: Run, folder: Path) -> None:
    done(kg("review", "merge", "EUROCITIES", "Lünen", *BY))
    assert facts(kg, folder, "ties")[0]["b"] == "EUROCITIES"
    after = done(kg("review", "never-merge", "Lünen", "EUROCITIES", *BY))
    assert "mag niet van nooit-samenvoegen" in after.stderr
    assert facts(kg, folder, "ties")[0]["b"] == "Lünen"
    path = folder / "curation" / FILE
    for name in ("build", "check"):
        result = kg(name)
        (line,) = [line for line in result.stdout.splitlines() if "nooit-samenvoegen" in line]
        assert f"{path}:2" in line
        assert f"{path}:3" in line


def test_add_has_its_words_and_its_place(kg: Run, folder: Path) -> None:
    values = ("member=Gemeente Zwolle", "network=working-group:Werkgroep Jeugd", "role=member")
    done(kg("review", "add", "memberships", "nota", *values, "--quote", "scholieren gaan\ner jaarlijks heen", *BY))
    (row,) = [row for row in facts(kg, folder) if row["rule"] == "by-hand"]
    (evidence,) = row["evidence"]
    assert NOTE[evidence["start"] : evidence["end"]] == evidence["quote"] == "scholieren gaan er jaarlijks heen"
    assert re.search(r"overtredingen: (\d+)", kg("check").stdout).group(1) == "0"  # type: ignore[union-attr]


def test_it_holds_after_another_name_other_lines_and_a_page_header(kg: Run, folder: Path) -> None:
    done(kg("review", "correct", identifier(kg, folder), "since=2018", *BY))
    done(kg("review", "reject", identifier(kg, folder, "ties"), *BY))
    flowed = "Kenmerk: 2021/1 1/2\n\n" + re.sub(r"(?<=[a-z,]) (?=[a-z])", "\n", NOTE) + "\nKenmerk: 2021/1 2/2\n"
    keep(folder, {"raadsnota.txt": flowed})
    assert [row["since"] for row in facts(kg, folder)] == ["2018"]
    assert facts(kg, folder, "ties") == []
    assert listed(kg, "--stale") == listed(kg, "--moved") == []


def test_one_decision_for_two_documents(kg: Run, folder: Path) -> None:
    done(kg("review", "reject", identifier(kg, folder), *BY))
    keep(folder, {"nota.txt": NOTE, "kopie.txt": NOTE.replace("12 maart", "13 maart")})
    assert facts(kg, folder) == []
    assert len(listed(kg, "--rejected")) == 2


def test_moved_rows_are_listed_until_they_are_confirmed(kg: Run, folder: Path) -> None:
    done(kg("review", "accept", identifier(kg, folder), *BY))
    keep(folder, {"nota.txt": NOTE.replace("vier keer", "vijf keer")})
    (moved,) = listed(kg, "--moved")
    assert moved["id"] == listed(kg)[0]["id"], "it heads the list of doubts"
    assert "1 oordeel: 1 verplaatst" in done(kg("build")).stdout
    done(kg("review", "confirm", moved["id"], *BY))
    assert listed(kg, "--moved") == listed(kg, "--stale") == []
    assert moved["id"] not in [line["id"] for line in listed(kg)]


def test_what_is_gone_is_listed_and_counted(kg: Run, folder: Path) -> None:
    done(kg("review", "accept", identifier(kg, folder), *BY))
    done(kg("review", "accept", identifier(kg, folder, "ties"), *BY))
    keep(folder, {"nota.txt": NOTE.replace("Zwolle heeft een stedenband met Lünen sinds 1966.", "").replace("sinds 2017 lid", "sinds 2017 een lid")})
    stale = listed(kg, "--stale")
    assert [line["values"]["action"] for line in stale] == ["accept", "accept"]
    assert all(f"{folder / 'curation' / FILE}:" in line["place"] for line in stale)
    assert "de woorden staan in geen stuk meer" in stale[-1]["why"]
    assert "2 oordelen: 0 verplaatst (kg review --moved), 2 zonder vindplaats (kg review --stale)" in done(kg("build")).stdout
    assert "oordelen zonder vindplaats: 2; kg review --stale" in kg("check").stdout


def test_seen_and_new(kg: Run, folder: Path) -> None:
    assert all("nieuw sinds de vorige keer" in line["why"] for line in listed(kg))
    done(kg("review", "--seen"))
    before = (folder / "curation" / "seen.list").read_text("utf-8")
    assert not [line for line in listed(kg) if "nieuw sinds de vorige keer" in line["why"]]
    keep(folder, {"nota.txt": NOTE.replace("EUROCITIES", "Eurotowns")})
    assert [line["values"]["network"] for line in listed(kg) if "nieuw sinds de vorige keer" in line["why"]] == ["Eurotowns"]
    assert (folder / "curation" / "seen.list").read_text("utf-8") == before


def test_a_bad_row_is_one_line_with_exit_3_and_the_rest_holds(kg: Run, folder: Path, tmp_path: Path) -> None:
    done(kg("review", "reject", identifier(kg, folder), *BY))
    path = folder / "curation" / FILE
    path.write_text(path.read_text("utf-8") + "verwerp,ties,,,,,x,,A,2026-01-02,x\n", "utf-8")
    for words in (("build",), ("map",), ("facts", str(folder / "documents")), ("review",), ("query", "memberships"), ("network",)):
        run = process("--data", folder, "--out", tmp_path / "out", *words, cwd=tmp_path)
        assert run.returncode == EXIT_REFUSED, words
        (line,) = [line for line in run.stderr.splitlines() if FILE in line]
        assert line == f"{path}:3: action 'verwerp'; expected one of accept, correct, reject, merge, never-merge, add, owner"
        assert "EUROCITIES" not in run.stdout


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("accept", "ffff", *BY), "ffff: no row has this identifier"),
        (("correct", "ID", "since=gisteren", *BY), "since: 'gisteren' is no date; expected 2017"),
        (("correct", "ID", "begin=2017", *BY), "memberships has no column 'begin'; it has member"),
        (("correct", "ID", "2017", *BY), "'2017' is no column with its value"),
        (("correct", "ID", "member=", *BY), "member is empty"),
        (("accept", "ID", *BY[:4], "--when", "vandaag"), "'vandaag' is no date"),
        (("accept", "ID", "--who", " ", "--why", "x"), "no who; expected"),
        (("confirm", "ID", *BY), "no judgement of it has moved"),
        (("merge", "Nergensnet", "EUROCITIES", *BY), "nothing is found for 'Nergensnet' and 'EUROCITIES'"),
        (("merge", "EUROCITIES", "EUROCITIES", *BY), "expected two different names"),
        (("add", "ties", "brief.txt", "a=Zwolle", "--quote", "x", *BY), "brief.txt: no such document; expected one of nota.txt"),
        (("add", "ties", "nota", "a=Zwolle", "--quote", "nergens te vinden", *BY), "nota.txt: the quote is not in it"),
        (("add", "ties", "nota", "a=Zwolle", "b=Lünen", "--quote", "Die band", *BY), "kind is empty; a row of ties needs a, b, kind"),
        (("add", "ties", "nota", "a=Zwolle", "--quote", "Zwolle", *BY), "nota.txt: the quote is in it 3 times; expected more words"),
        (("add", "band", "nota", "a=Zwolle", "--quote", "Die band", *BY), "table 'band'; expected one of document"),
        (("--no-curation", "accept", "ID", *BY), "--no-curation leaves judgements out"),
        (("--stale", "--moved"), "--stale and --moved together; expected one of them"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_one_line_and_writes_nothing(words: tuple[str, ...], says: str, kg: Run, folder: Path) -> None:
    chosen = identifier(kg, folder)
    assert says in wrong(kg("review", *(chosen if word == "ID" else word for word in words)), EXIT_USAGE)
    assert not (folder / "curation").exists()


def test_a_contradiction_of_one_day_is_not_written(kg: Run, folder: Path) -> None:
    chosen = identifier(kg, folder)
    done(kg("review", "reject", chosen, *BY))
    before = (folder / "curation" / FILE).read_bytes()
    line = wrong(kg("review", "accept", chosen, *BY), EXIT_USAGE)
    assert f"{folder / 'curation' / FILE}:2" in line
    assert (folder / "curation" / FILE).read_bytes() == before
    done(kg("review", "accept", chosen, *BY[:4], "--on", "2026-01-03"))
    assert len(facts(kg, folder)) == 1


def test_today_is_known_to_the_command_line_alone(kg: Run, folder: Path) -> None:
    done(kg("review", "accept", identifier(kg, folder), *BY[:4]))
    (row,) = csv.DictReader((folder / "curation" / FILE).read_text("utf-8").splitlines())
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", row["when"])
    assert list(row) == list(COLUMNS)


def test_the_help_of_every_action_ends_in_an_example() -> None:
    assert sorted(command.commands) == ["accept", "add", "confirm", "correct", "merge", "never-merge", "owner", "reject"]
    for name in command.commands:
        result = CliRunner().invoke(cli, ["review", name, "--help"])
        assert re.search(rf"Example:\s+kg review {name} ", result.output), name
        assert "--who NAME" in result.output
        assert "--data DIR" in result.output
