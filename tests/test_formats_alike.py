"""The same agreement gives the same facts whatever the file is, and those of a PDF know their page all the way."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote

import pytest
from made_documents import AGREEMENT, FORMS
from page_reading import Reader

from kg.extraction.names.mentions import Gazetteer
from kg.extraction.read import read
from kg.model import Reading, row
from kg.pipeline import fingerprint
from kg.sources.data_folder import open_data
from kg.sources.documents import read_document
from kg.sources.register import Register


@pytest.fixture(scope="module")
def readings(tmp_path_factory: pytest.TempPathFactory, register: Register, gazetteer: Gazetteer) -> dict[str, Reading]:
    folder = tmp_path_factory.mktemp("vormen")
    found = {}
    for form, made in FORMS.items():
        path = folder / f"waterketen.{form}"
        path.write_bytes(made(AGREEMENT))
        found[form] = read(read_document(path, source=path.name), register, gazetteer)
    return found


def _rows(reading: Reading) -> set[str]:
    return {f"{fact.table} {json.dumps(row(fact), ensure_ascii=False)}" for fact in reading.facts}


@pytest.mark.parametrize("form", FORMS)
def test_the_same_facts(form: str, readings: dict[str, Reading]) -> None:
    expected = _rows(readings["txt"])
    assert len(expected) > 7
    assert {line.split(" ")[0] for line in expected} >= {"agreements", "parties", "bodies", "money"}
    assert _rows(readings[form]) == expected


@pytest.mark.parametrize("form", FORMS)
def test_every_quote_stands_in_the_kept_text(form: str, readings: dict[str, Reading]) -> None:
    document = readings[form].document
    passages = [passage for fact in readings[form].facts for passage in fact.evidence]
    assert len(passages) > 8
    assert all(document.text[passage.start : passage.end] == passage.quote for passage in passages)


def test_facts_of_a_pdf_have_their_page(tmp_path: Path) -> None:
    for form in ("pdf", "docx"):
        (tmp_path / f"waterketen-{form}.{form}").write_bytes(FORMS[form](AGREEMENT))
    word, pdf = json.loads(_run(tmp_path, "facts", ".", "--format", "json", data=False))
    pages = {table: {passage["page"] for fact in facts for passage in fact["evidence"]}
             for table, facts in pdf.items() if isinstance(facts, list) and facts}  # fmt: skip
    assert (pages["parties"], pages["bodies"], pages["money"]) == ({1}, {1}, {2})
    assert word["parties"]
    assert '"page"' not in json.dumps(word)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the agreement as a PDF, in a folder whose name a link cannot hold as it is."""
    folder = tmp_path_factory.mktemp("gegevens")
    documents = folder / "data" / "documents" / "Gouda & co"
    documents.mkdir(parents=True)
    (documents / "waterketen.pdf").write_bytes(FORMS["pdf"](AGREEMENT))
    digest = hashlib.sha256((documents / "waterketen.pdf").read_bytes()).hexdigest()
    (documents.parent / "manifest.csv").write_text(
        f"path,sha256,source,access,title,date\nGouda & co/waterketen.pdf,{digest},proef,public,,\n", encoding="utf-8"
    )
    (folder / "data" / "data.toml").write_text('subject = "Gouda"\n', encoding="utf-8")
    return folder


def _run(folder: Path, *arguments: str, data: bool = True) -> str:
    options = ["--data", "data", "--out", "uit"] if data else []
    command = [sys.executable, "-m", "kg.cli", *options, *arguments]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", cwd=folder, check=False)
    assert (run.returncode, run.stderr) == (0, ""), run
    return run.stdout


def test_the_graph_is_sound(data: Path) -> None:
    assert "overtredingen: 0" in _check(data)


def _check(folder: Path) -> str:
    command = [sys.executable, "-m", "kg.cli", "--data", "data", "check"]
    return subprocess.run(command, capture_output=True, encoding="utf-8", cwd=folder, check=False).stdout


def test_a_passage_on_the_map_opens_the_pdf_at_its_page(data: Path) -> None:
    _run(data, "map", "--on", "2022-01-01")
    page = Reader((data / "uit" / "map.html").read_text(encoding="utf-8"))
    links = {passage["link"] for passage in page.rows("values", "passages") if passage["link"]}
    assert links == {f"../data/documents/Gouda%20%26%20co/waterketen.pdf#page={number}" for number in (1, 2)}
    target = unquote(links.pop().partition("#")[0])
    assert (data / "uit" / target).is_file()


def test_a_changed_pdf_makes_another_fingerprint(data: Path) -> None:
    opened = open_data(data / "data")
    before = fingerprint(opened)
    path = data / "data" / "documents" / "Gouda & co" / "waterketen.pdf"
    content = path.read_bytes()
    path.write_bytes(content + b"\n")
    assert fingerprint(opened) != before
    path.write_bytes(content)
    assert fingerprint(opened) == before
