"""A user's own SPARQL in its own process: the same answers, an end in time, and nothing that goes out or comes along."""

from __future__ import annotations

import json
import re
import socket
import statistics
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
from hostile_queries import HOSTILE, SHAPES
from pyoxigraph import Literal, Store

from kg.child import run_child
from kg.errors import KgError, LimitError, StoreError, UsageError
from kg.graph.store import store_folder
from kg.pipeline import Built, write
from kg.questions import run, worker
from kg.questions.formats import FORMATS, encode
from kg.questions.guard import LONGEST
from kg.questions.run import MOST_ROWS, run_text
from kg.questions.worker import ask_confined
from kg.sources.data_folder import Data

NAMES = "SELECT ?document ?name { ?document a kg:Document ; kg:fileName ?name } ORDER BY ?name"
LINKS = "CONSTRUCT { ?a kg:memberOf ?b } WHERE { ?a kg:memberOf ?b }"
EVERYTHING = "SELECT * { ?s ?p ?o }"


@pytest.fixture(scope="session")
def out(built: Built, data: Data, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output folder of a build of the five documents."""
    folder = tmp_path_factory.mktemp("out")
    write(built, data, folder)
    return folder


@pytest.fixture(scope="session")
def on_disk(out: Path) -> Path:
    """The folder of its store."""
    return store_folder(out)


def kg(*words: str | Path, out: Path, stdin: str | bytes = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kg.cli", "--out", str(out), "query", *map(str, words)]
    content = stdin if isinstance(stdin, bytes) else stdin.encode()
    done = subprocess.run(command, input=content, capture_output=True, check=False)
    return subprocess.CompletedProcess(command, done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.mark.parametrize("text", [NAMES, "ASK { ?d a kg:Document }", "ASK { <urn:a> ?p ?o }", LINKS, "DESCRIBE kg:Document"])
def test_the_same_as_in_this_process(on_disk: Path, store: Store, text: str) -> None:
    answer = run_text(store, "-", text)
    forms = [form for form in FORMATS if form != "turtle" or answer.kind == "graph"]
    assert len(forms) >= 6
    for form in forms:
        written = ask_confined(on_disk, "-", text, form=form)
        assert written == (encode(answer, form), False, ""), form


def test_a_yes_or_no_is_one_in_the_form_of_the_standard(on_disk: Path) -> None:
    written = ask_confined(on_disk, "-", "ASK { ?d a kg:Document }", form="sparql-json")
    assert json.loads(written.content) == {"head": {}, "boolean": True}
    with pytest.raises(UsageError, match="turtle is for CONSTRUCT and DESCRIBE; expected one of table"):
        ask_confined(on_disk, "-", NAMES, form="turtle")


@pytest.fixture(scope="module")
def stopped(on_disk: Path) -> dict[str, tuple[float, str]]:
    """For each hostile query how much longer than its time it took, and what was said."""
    found = {}
    for name, text in HOSTILE.items():
        began = time.monotonic()
        with pytest.raises(LimitError) as error:
            ask_confined(on_disk, "q.rq", text, form="table", seconds=0.3)
        found[name] = time.monotonic() - began - 0.3, str(error.value)
    return found


def test_hostile_queries_are_stopped_in_time(stopped: dict[str, tuple[float, str]]) -> None:
    assert len(stopped) == 12
    late = [late for late, _ in stopped.values()]
    assert statistics.median(late) < 0.25
    assert max(late) < 2  # another process may have had the processors
    said = Counter(message for _, message in stopped.values())
    assert said["q.rq: stopped after 0.3 seconds; expected a narrower query, or more time with --time-limit"] > 5
    assert not [message for message in said if "\n" in message]


def test_a_slow_pattern_is_fast_here(on_disk: Path) -> None:
    text = f'SELECT * {{ BIND("{"a" * 5000}!" AS ?a) FILTER(REGEX(?a, "^(a+)+$")) }}'
    assert json.loads(ask_confined(on_disk, "-", text, form="json", seconds=2).content) == []


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to so much memory")
def test_too_much_memory_is_refused(on_disk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "MEMORY", 900_000_000)
    for name in ("a text tenfold", "sub-selects"):
        with pytest.raises(LimitError, match=r"^q: it takes more than 0\.9 GB of memory; expected a narrower query$"):
            ask_confined(on_disk, "q", HOSTILE[name], form="json")


def test_what_is_nested_deep_ends_the_worker_only(on_disk: Path) -> None:
    assert len(SHAPES) == 9
    ends: Counter[str] = Counter()
    for shape in SHAPES.values():
        for depth in (10, 1000, 10_000, 100_000):
            try:
                ask_confined(on_disk, "q", shape(depth), form="json", seconds=10)
                ends["answered"] += 1
            except KgError as error:
                assert re.fullmatch(r"q[^\n]*: [^\n]+; expected [^\n]+", str(error))
                ends["broke off" if "broke off" in str(error) else "refused"] += 1
    assert sum(ends.values()) == 36
    assert ends["answered"] > 10
    assert ends["refused"] > 15
    assert ends["broke off"] > 3  # else the engine takes them now, and this test is about nothing


def test_much_is_cut_off(on_disk: Path, out: Path, tmp_path: Path) -> None:
    written = ask_confined(on_disk, "-", EVERYTHING, form="csv")
    assert written.truncated
    assert written.content.count(b"\r\n") >= MOST_ROWS + 1
    assert not ask_confined(on_disk, "-", f"{EVERYTHING} LIMIT {MOST_ROWS}", form="json").truncated
    assert ask_confined(on_disk, "-", "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", form="turtle").truncated
    told = kg("-", "--format", "json", "--to", tmp_path / "all.json", out=out, stdin=EVERYTHING)
    assert (told.returncode, told.stdout) == (5, "")
    assert re.fullmatch(r"-: afgekapt \(truncated\): meer dan 10,000 rijen of 50 MB; [^\n]+\n", told.stderr)
    assert len(json.loads((tmp_path / "all.json").read_bytes())) == MOST_ROWS


def test_many_bytes_are_cut_off(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    text = 'SELECT ?a { VALUES ?a { "éé" "bb" "ccc" } }'
    for most, rows in ((9, 3), (8, 2), (6, 2), (5, 1), (3, 0)):
        monkeypatch.setattr(run, "MOST_BYTES", most)
        answer = run_text(store, "-", text)
        assert answer.rows == tuple((Literal(word),) for word in ("éé", "bb", "ccc")[:rows])
        assert answer.truncated == (rows < 3)


PROBES = [
    "SELECT * { SERVICE %s { ?s ?p ?o } }",
    "ASK { SERVICE SILENT %s { ?s ?p ?o } }",
    "SELECT * { VALUES ?g { %s } SERVICE ?g { ?s ?p ?o } }",
    "SELECT * { FILTER EXISTS { SERVICE %s { ?s ?p ?o } } }",
    "CONSTRUCT { ?s ?p ?o } { { SELECT * { SERVICE %s { ?s ?p ?o } } } }",
    "LOAD %s",
    "LOAD SILENT %s INTO GRAPH <urn:g>",
    "ASK {} ; LOAD %s",
    "SELECT * FROM %s { ?s ?p ?o }",
    "SELECT * FROM NAMED %s { GRAPH ?g { ?s ?p ?o } }",
    "DESCRIBE %s",
    "SELECT * { GRAPH %s { ?s ?p ?o } }",
    "SELECT * { %s ?p ?o }",
]


def test_nothing_goes_out(on_disk: Path, tmp_path: Path) -> None:
    (tmp_path / "canary.ttl").write_text("<urn:canary> <urn:sings> <urn:loud> .", encoding="utf-8")
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setblocking(False)
        port = listening.getsockname()[1]
        ends: Counter[str] = Counter()
        for target in (f"<http://127.0.0.1:{port}/a>", f"<{(tmp_path / 'canary.ttl').as_uri()}>"):
            for probe in PROBES:
                try:
                    written = ask_confined(on_disk, "-", probe.replace("%s", target), form="csv")
                    assert written.content.endswith(b"\r\n")
                    assert written.content.count(b"\n") == 1, probe  # the header
                    ends["nothing found"] += 1
                except UsageError as error:
                    assert re.search(r"^-:1:\d+: (SERVICE|LOAD) is not allowed", str(error))
                    ends["refused"] += 1
        assert ends == {"refused": 16, "nothing found": 10}
        with pytest.raises(BlockingIOError):  # nobody has knocked
            listening.accept()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_nothing_goes_out_even_where_the_guard_sleeps(on_disk: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setblocking(False)
        query = f"SELECT * {{ SERVICE <http://127.0.0.1:{listening.getsockname()[1]}/a> {{ ?s ?p ?o }} }}"
        script = (
            "import sys\nfrom kg.questions import run, worker\nrun.check = lambda *_: None\n"
            f"print(worker._written({str(on_disk)!r}, '-', {query!r}, 'csv', 'nl'))\n"
        )
        done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
        assert "Too many open files" in done.stderr
        with pytest.raises(BlockingIOError):
            listening.accept()


def test_a_store_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"nowhere: damaged \(.*\); build it anew with: kg build"):
        ask_confined(tmp_path / "nowhere", "-", NAMES, form="csv")


def test_a_child_that_ends_is_told_as_it_ended() -> None:
    assert run_child("this", (), b"", 20).stdout.startswith(b"The Zen of Python")
    with pytest.raises(TimeoutError, match=r"code: stopped after 0\.5 seconds"):
        run_child("code", (), b"while True: pass\n\n", 0.5)


def test_the_command(out: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.rq").write_bytes("\ufeffSELECT ?name { ?d kg:fileName ?name FILTER(?name > '2022') }".encode())
    answered = kg(tmp_path / "mine.rq", "--format", "csv", out=out)
    assert (answered.returncode, answered.stdout) == (0, "name\r\n2022-haarlem-in-de-wereld.txt\r\n")
    assert answered.stdout == kg("-", "--format", "csv", out=tmp_path / "none", stdin=(tmp_path / "mine.rq").read_bytes()).stdout
    assert not list(tmp_path.glob("none/*"))


@pytest.mark.parametrize(
    ("words", "stdin", "code", "said"),
    [
        (("-",), HOSTILE["a product that is counted"], 5, "-: stopped after 0.3 seconds; expected a narrower query"),
        (("-",), SHAPES["nots"](30_000), 5, "-: the engine broke off (exit -11), as it does on very deep nesting"),
        (("-",), "LOAD <http://127.0.0.1:9/>", 2, "-:1:1: LOAD is not allowed: a question changes nothing; expected SELECT"),
        (("-",), "# " + "a" * LONGEST, 2, "-: more than 100000 bytes; expected at most 100000"),
        (("-",), b"ASK { ?a ?b '\xff' }", 3, "-: cannot be read ('utf-8' codec can't decode byte 0xff"),
        (("absent.rq",), "", 3, "absent.rq: cannot be read (No such file or directory); expected a file with a SPARQL"),
        (("-", "--network", "G40"), "ASK {}", 2, "kg query -: '--network' is no option; expected only a query of your own"),
        (("-", "--format", "xlsx"), "ASK {}", 2, "xlsx is no text; expected a file to write to, with --to FILE"),
        (("-", "--time-limit", "61"), "ASK {}", 2, "python -m kg.cli query: Invalid value for '--time-limit': 61.0 is not in the range 0<x<=60"),
        (("members",), "", 2, "kg query members: --time-limit is for SPARQL of your own; expected none"),
        (("-",), "SELECT * { ?a skos:prefLable ?b }", 0, "-:1:15: skos:prefLable stands nowhere in the graph; skos:prefLabel does"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_one_line(words: tuple[str, ...], stdin: str | bytes, code: int, said: str, out: Path) -> None:
    limit = () if "--time-limit" in words else ("--time-limit", "0.3" if "stopped" in said else "20")
    told = kg(*words, *limit, out=out, stdin=stdin)
    assert (told.returncode, told.stderr[: len(said)]) == (code, said)
    assert told.stderr.count("\n") == 1
