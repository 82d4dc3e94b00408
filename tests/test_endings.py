"""A relation that a later document ends is over on that day, whatever an earlier document has."""

import shutil
from pathlib import Path

import pytest
from pyoxigraph import Store

from kg.graph.namespaces import PREFIXES
from kg.graph.store import merge
from kg.network.rows import records
from kg.pipeline import build
from kg.questions.asker import asker
from kg.sources.data_folder import open_data
from kg.sources.intake import Note, receive, take_in

EARLIER = "2019-02-03 Nota\n\nGouda, 3 februari 2019\n\nGouda is lid van Polis. Gouda is lid van Eurotowns.\n"
LATER = "2021-05-12 Brief\n\nGouda, 12 mei 2021\n\nGouda is niet langer lid van Polis.\n"


@pytest.fixture(scope="module")
def store(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Store:
    folder = tmp_path_factory.mktemp("endings")
    shutil.copytree(root / "data", folder / "data", ignore=shutil.ignore_patterns("documents"))
    (folder / "data" / "documents").mkdir()
    (folder / "data" / "documents" / "manifest.csv").write_text("path,sha256,source,access,title,date\n")
    for name, text in (("2019-nota.txt", EARLIER), ("2021-brief.txt", LATER)):
        (folder / name).write_text(text, encoding="utf-8")
        take_in(folder / "data", receive(folder / "data", folder / name, Note(source="made for this test")))
    built = build(open_data(folder / "data", subject="Gouda"))
    merge(built.store)
    return built.store


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2019-03-01", {"POLIS": "vermoedelijk geldig", "Eurotowns": "vermoedelijk geldig"}),
        ("2021-05-12", {"Eurotowns": "vermoedelijk geldig"}),
        ("2024-01-01", {"Eurotowns": "vermoedelijk geldig"}),
    ],
)
def test_what_holds_after_an_ending_without_a_day(store: Store, on: str, expected: dict[str, str]) -> None:
    rows = records(asker(store, "https://identifier.overheid.nl/tooi/id/gemeente/gm0513", on=on)("memberships"))
    assert {row["organisation"]: row["state"] for row in rows if row["document"] == "2019-nota.txt"} == expected


def test_the_statement_says_which_one_ended_it(store: Store) -> None:
    asked = """SELECT ?file WHERE { ?held dcterms:isReplacedBy/kg:statedIn/kg:fileName ?file ; kg:presumedAfter ?day }"""
    assert [row["file"].value for row in store.query(asked, prefixes=PREFIXES)] == ["2021-brief.txt"]
