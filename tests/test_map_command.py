"""`kg map` on folders of documents: what it opens with, on which day, and what it says when there is nothing to draw."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from map_example import example_map
from page_reading import Reader

from kg.cli import cli
from kg.errors import UsageError
from kg.sources.intake import begin_folder, receive, take_in
from kg.views.map_address import VIEWS, opening_address
from kg.views.map_page import PAGE

AGREEMENT = """Samenwerkingsovereenkomst Vuurtorens

Partijen:
1. de gemeente Almere, vertegenwoordigd door de burgemeester;
2. de gemeente Zeewolde, vertegenwoordigd door de burgemeester;

Artikel 1 Looptijd
Deze overeenkomst treedt in werking op 1 januari 2019 en eindigt op 31 december 2022.

Aldus overeengekomen en ondertekend te Almere op 12 december 2018.
"""


@pytest.fixture
def almere(tmp_path: Path) -> Path:
    """A data folder with an agreement that was signed before it begins."""
    root = tmp_path / "almere"
    begin_folder(root, "Almere")
    document = tmp_path / "vuurtorens.txt"
    document.write_text(AGREEMENT, encoding="utf-8")
    take_in(root, receive(root, document))
    return root


def kg_map(root: Path, *words: str) -> Result:
    return CliRunner().invoke(cli, ["--data", str(root), "--out", str(root / "out"), "map", *words], standalone_mode=False)


def page_of(root: Path) -> str:
    return (root / "out" / "map.html").read_text(encoding="utf-8")


def test_where_nothing_holds_yet_it_opens_on_the_first_day_on_which_something_does(almere: Path) -> None:
    run = kg_map(almere)
    assert "op 2018-12-12 geldt nog geen relatie; de kaart is van 2019-01-01" in run.stderr
    page = page_of(almere)
    assert '"asOf":"2019-01-01"' in page
    assert "partyTo" in {relation["kind"] for relation in Reader(page).rows("values", "relations")}
    assert '"later":{"count":0,"first":null}' in page


def test_on_a_day_that_was_asked_for_it_says_what_begins_later(almere: Path) -> None:
    run = kg_map(almere, "--on", "2018-12-12")
    assert run.stderr == ""
    page = page_of(almere)
    assert '"asOf":"2018-12-12"' in page
    assert re.search(r'"later":\{"count":[2-9],"first":"2019-01-01"\}', page)


def test_the_end_of_a_page_round_a_quote_is_a_blank(almere: Path) -> None:
    document = almere.parent / "netwerk.txt"
    document.write_text("Een overzicht van onze netwerken.\fDe gemeente Almere is lid van Eurotowns.\fDaarover volgt een nota.", encoding="utf-8")
    take_in(almere, receive(almere, document))
    kg_map(almere)
    page = page_of(almere)
    assert "van onze netwerken. " in page
    assert "\\f" not in page[page.index('id="values"') :].split("</script>")[0]


def test_what_a_person_corrected_is_told_with_the_relation(almere: Path) -> None:
    listed = CliRunner().invoke(cli, ["--data", str(almere), "review", "--format", "json"], standalone_mode=False)
    party = next(row for row in json.loads(listed.stdout) if row["values"].get("party") == "Gemeente Zeewolde")
    judged = CliRunner().invoke(cli, [
        "--data", str(almere), "review", "correct", party["id"], "role=participant", "--who", "A. Jansen", "--why", "staat in het besluit",
        "--when", "2020-01-02"], standalone_mode=False)  # fmt: skip
    assert judged.exception is None, judged.output
    kg_map(almere)
    told = '{"action":"correct","when":"2020-01-02","who":"A. Jansen","why":"staat in het besluit"}'
    page = page_of(almere)
    assert page.count(told) == 1
    said = " ".join(Reader(page).sentences("nl").values())
    assert "Gemeente Zeewolde doet als deelnemer mee aan Samenwerkingsovereenkomst Vuurtorens" in said


def test_options_are_the_address_that_it_opens_with(almere: Path) -> None:
    kg_map(almere, "--view", "tabel", "--focus", "zeewolde", "--steps", "2", "--documents", "vuurtorens.txt", "--story")
    page = page_of(almere)
    assert r'"start":"v=tabel\u0026n=gemeente-zeewolde\u0026d=2\u0026s=vuurtorens"' in page
    assert "Wat levert het op?" in page
    kg_map(almere)
    assert '"start":""' in page_of(almere)
    assert "Wat levert het op?" not in page_of(almere)


@pytest.mark.parametrize(("asked", "wanted"), [
    ({}, ""),
    ({"view": "kaart"}, "v=kaart"),
    ({"steps": 2}, "n=waterbeek&d=2"),
    ({"focus": "RWG"}, "n=raad-van-waterlandse-gemeenten&d=1"),
    ({"focus": "Stad waterbeek"}, "n=waterbeek&d=1"),
    ({"focus": "Zandvliet", "view": "tabel"}, "v=tabel&n=gemeente-zandvliet&d=1"),
    ({"documents": ["2020-duinstreek", "x/2014-kenniswerkers.pdf"]}, "s=2020-duinstreek,2014-kenniswerkers"),
])  # fmt: skip
def test_an_opening_address(asked: dict[str, object], wanted: str) -> None:
    assert opening_address(example_map(), **asked) == wanted  # type: ignore[arg-type]


@pytest.mark.parametrize(("asked", "said"), [
    ({"focus": "Watrebeek"}, r"--focus: 'watrebeek' is not on the map; expected a name on it, such as waterbeek"),
    ({"documents": ["2020"]}, r"--documents: '2020' is not on the map; .* 2020-duinstreek"),
])  # fmt: skip
def test_what_is_not_on_the_map_is_said_with_what_is_near(asked: dict[str, object], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        opening_address(example_map(), **asked)  # type: ignore[arg-type]


def test_the_views_are_those_of_the_page() -> None:
    scripts = {path.stem: path.read_text("utf-8") for path in PAGE.glob("*.js")}
    (listed,) = re.findall(r"const VIEWS = \[([^\]]+)\]", scripts["views"])
    slugs = [re.findall(rf'const {name} = \{{\s+key: "\w+",\s+slug: "(\w+)"', "".join(scripts.values()))
             for name in listed.split(", ")]
    assert slugs == [[view] for view in VIEWS]
