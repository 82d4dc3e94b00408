"""The catalogue answers for another municipality's documents as it does for ours.

Six documents of the development corpus, with Alkmaar as whose file it is; what must be in each answer was written down from
reading them. What no document of that corpus states (themes, criteria, grounds, judgements on relations) is not asked.
"""

import csv
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from test_questions import fits, rows_of

from kg.graph.store import merge
from kg.pipeline import Built, build
from kg.questions.catalogue import read_catalogue
from kg.questions.reply import read_phrasebook, reply
from kg.questions.run import run
from kg.resources import folder
from kg.sources.data_folder import Data, open_data

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parent / "cases" / "elsewhere.json").read_text("utf-8"))
DOCUMENTS = (
    "2021-informatienota-alkmaar-internationaal.txt",
    "2012-evaluatie-arnhem-netwerken.txt",
    "2009-convenant-afvalwaterketen-noordoost-groningen.txt",
    "2017-samenwerkingsovereenkomst-regiobureau-maas-en-peelrand.txt",
    "2018-city-deal-lang-leve-de-plint.txt",
    "2018-dienstverleningsovereenkomst-bergen-op-zoom.txt",
)
SILENT = {
    "themes",
    "criteria",
    "participation-grounds",
    "evaluations",
    "forum-advice",
    "not-in-the-documents",
    "judgements",
}
"""Queries about what none of these documents states."""


def _built(place: Path, documents: dict[str, bytes], subject: str) -> tuple[Data, Built]:
    """A data folder with these documents, and the graph of it."""
    (place / "documents").mkdir()
    lines = [["path", "sha256", "source", "access", "title", "date"]]
    for name, content in documents.items():
        (place / "documents" / name).write_bytes(content)
        lines.append([name, hashlib.sha256(content).hexdigest(), "development corpus", "public", "", ""])
    with (place / "documents" / "manifest.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(lines)
    data = open_data(place, subject=subject)
    built = build(data)
    assert not built.refused
    merge(built.store)
    return data, built


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory, root: Path) -> tuple[Data, Built]:
    folder_of_corpus = root / "tests" / "corpus" / "development" / "documents"
    return _built(tmp_path_factory.mktemp("alkmaar"), {name: (folder_of_corpus / name).read_bytes() for name in DOCUMENTS}, "Alkmaar")


def test_every_query_that_applies_is_asked() -> None:
    names = {name for name in read_catalogue(folder("queries")).names if not name.startswith(("map-", "network-"))}
    names -= {"statement"}  # is asked for one by its identifier
    assert {case["query"] for case in CASES} == names - SILENT
    assert len(CASES) == 40


@pytest.mark.parametrize(
    "case", CASES, ids=lambda case: f"{case['query']} {' '.join(case.get('parameters', {}).values())}"
)
def test_an_answer_elsewhere(elsewhere: tuple[Data, Built], case: dict[str, Any]) -> None:
    data, built = elsewhere
    query = read_catalogue(folder("queries")).get(case["query"])
    rows = rows_of(run(built.store, query, case.get("parameters", {}), subject=data.subject))
    missing = [wanted for wanted in case["rows"] if not any(fits(row, wanted) for row in rows)]
    assert case["rows"] and not missing, f"the answer has no such row: {missing}"
    unwanted = [row for row in rows if any(fits(row, absent) for absent in case.get("absent", []))]
    if case.get("exact"):
        unwanted += [row for row in rows if not any(fits(row, wanted) for wanted in case["rows"])]
    assert not unwanted, f"the answer has rows that it must not have: {unwanted}"
    said = " ".join(row.get("limits") or "" for row in rows)
    assert not [limit for limit in case.get("limits", []) if limit not in said]
    for row in rows:
        if row["quote"]:
            text = (data.root / "documents" / row["document"]).read_bytes().decode("utf-8")
            assert text[row["place"] :].startswith(row["quote"])


def test_one_is_a_member_of_joint_bodies_and_foundations_too(tmp_path: Path) -> None:
    text = "Besluitenlijst\n\nOisterwijk is lid van de GGD Hart voor Brabant, de Stichting Kempenkracht en het Netwerk Waterrijke Gemeenten.\n"
    data, built = _built(tmp_path, {"besluitenlijst.txt": text.encode()}, "Oisterwijk")
    rows = rows_of(run(built.store, read_catalogue(folder("queries")).get("memberships"), {"on": "2024-03-04"}, subject=data.subject))
    kinds = {row["organisation"]: row["kind"] for row in rows}
    assert kinds == {"GGD Hart voor Brabant": "samenwerkingsorganisatie", "Stichting Kempenkracht": "stichting", "Netwerk Waterrijke Gemeenten": "stedelijk netwerk"}


@pytest.mark.parametrize(
    ("question", "query", "value"),
    [
        ("Met welke steden hebben we een stedenband?", "ties", "Darmstadt"),
        ("Sinds wanneer zijn we lid van Energy Cities?", "members", "2016"),
        ("Wat levert de band met Darmstadt op?", "yields", "technische scholen"),
        ("Welke subsidies heeft Alkmaar gekregen?", "grants", "Warme Wijk Overdie"),
        ("Wie tekende de City Deal Lang Leve de Plint namens Breda?", "signatories", "B. Quaadvliet"),
        ("Alkmaarse netwerken", "networks", "European Cheese Cities"),
        ("What must Cuijk do under the agreement?", "obligations", "in dienst nemen"),
        ("Welke termijnen vallen er in 2013?", "deadlines", "2013-12-31"),
        ("Voor welke gemeente voert Bergen op Zoom al sinds 2014 taken uit?", "services", "Gemeente Steenbergen"),
        ("Who takes services from Bergen op Zoom?", "services", "Gemeente Woensdrecht"),
        ("What does Alkmaar want to achieve internationally?", "goals", "kennis delen"),
    ],
)
def test_plain_words_elsewhere(elsewhere: tuple[Data, Built], question: str, query: str, value: str) -> None:
    data, built = elsewhere
    told = reply(built.store, question, read_phrasebook(folder("queries")), subject=data.subject)
    assert told.answer is not None and told.answer.query is not None
    assert told.answer.query.name == query
    assert any(value in str(cell) for row in rows_of(told.answer) for cell in row.values())


@pytest.mark.parametrize(
    "question",
    ["Wat levert Osnabrück op?", "Who is in EUROCITIES working group Procurement?", "Wat kost een paspoort?"],
)
def test_what_is_nowhere_here_is_not_made_up(elsewhere: tuple[Data, Built], question: str) -> None:
    data, built = elsewhere
    told = reply(built.store, question, read_phrasebook(folder("queries")), subject=data.subject)
    assert told.answer is None or not told.answer.rows
