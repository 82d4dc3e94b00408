"""Lists of a data folder: the kept text, the rows as facts, and what is refused while the rest goes on."""

import json
import shutil
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from made_lists import MAPPING, TIES, workbook, write_csv, write_relations
from page_reading import Reader

from kg.cli import cli
from kg.errors import RefusedError
from kg.extraction.listed import MOST_ERRORS, read_kept
from kg.graph.check import check
from kg.graph.namespaces import KG, RDF, RDFS
from kg.graph.serialise import canonical_nquads
from kg.graph.store import merge
from kg.model import Kind, Name, Reading, row
from kg.pipeline import build, fingerprint, read_data
from kg.questions.pack import answer_sections
from kg.questions.reply import read_phrasebook, reply
from kg.questions.reply_text import as_json, as_text
from kg.resources import folder
from kg.sources.data_folder import open_data
from kg.sources.intake import begin_folder, receive, take_in
from kg.sources.lists.kept import read_list, read_lists
from kg.sources.register import Register
from kg.views.answer_pack import as_markdown

MEMBERS = """
[[sheet]]
table = "memberships"
[sheet.columns]
member = "Gemeente"
network = "Netwerk"
since = "Sinds"
[sheet.constants]
role = "member"
"""


def read(path: Path, register: Register) -> tuple[Reading, list[str]]:
    reading, errors = read_kept(read_list(path, source=path.name), register)
    return reading, [str(error).removeprefix(f"{path.parent}/") for error in errors]


def rows(reading: Reading, table: str) -> list[dict[str, object]]:
    return [{column: value for column, value in row(fact).items() if value is not None} for fact in reading.of(table)]


def kg(*words: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(word) for word in words], standalone_mode=False)


def test_the_kept_text_has_a_line_a_row(tmp_path: Path) -> None:
    kept = read_list(write_relations(tmp_path), source="relaties.xlsx")
    text = kept.document.text
    assert text.splitlines() == [
        "Overzicht stedenbanden",
        "",
        "Partnerstad | Land | Sinds | Soort | Einde",
        "Aalborg | Denemarken | 1985 | stedenband",
        "Osnabrück | Duitsland | 1990-05-01 | vriendschapsband | 2004",
        "Netwerk | Rol | Vanaf | Contributie",
        "EUROCITIES | lid | 2015 | 15900.5",
        "",
        "Polis | trekker | maart 2016 | € 1.250,00",
    ]
    for sheet in kept.sheets:
        assert sheet.rows
        for line in sheet.rows:
            found = kept.document.row(line.start)
            assert found is not None
            assert (found.sheet, found.number) == (sheet.name, line.number)
            assert "\n" not in text[line.start : line.end]
            assert text[line.end] == "\n"


def test_rows_are_facts_of_their_tables(tmp_path: Path, register: Register) -> None:
    reading, errors = read(write_relations(tmp_path), register)
    assert errors == []
    assert rows(reading, "ties") == [
        {"a": "Almere", "b": "Aalborg", "kind": "stedenband", "since": "1985"},
        {"a": "Almere", "b": "Osnabrück", "kind": "bilaterale samenwerking", "since": "1990-05-01", "until": "2004"},
    ]
    assert rows(reading, "memberships") == [
        {"member": "Gemeente Almere", "network": "EUROCITIES", "role": "member", "since": "2015"},
        {"member": "Gemeente Almere", "network": "POLIS", "role": "coordinator", "since": "2016-03"},
    ]
    assert rows(reading, "money") == [
        {"amount": 15900.5, "currency": "EUR", "per": "year", "payer": "Gemeente Almere", "for": "EUROCITIES"},
        {"amount": 1250, "currency": "EUR", "per": "year", "payer": "Gemeente Almere", "for": "Polis"},
    ]
    assert {fact.rule for fact in reading.facts} == {"kept_row"}


def test_a_fact_rests_on_its_row(tmp_path: Path, register: Register) -> None:
    reading, _ = read(write_relations(tmp_path), register)
    assert len(reading.facts) == 6
    for fact in reading.facts:
        (passage,) = fact.evidence
        assert reading.document.text[passage.start : passage.end] == passage.quote
        assert passage.quote.split(" | ")[0] in ("Aalborg", "Osnabrück", "EUROCITIES", "Polis")
    places = {reading.document.row(fact.evidence[0].start) for fact in reading.of("memberships")}
    assert sorted(place.place() for place in places if place) == ["blad Netwerken, rij 2", "blad Netwerken, rij 4"]


def test_names_go_to_the_register_that_documents_go_to(tmp_path: Path, register: Register) -> None:
    mapping = MEMBERS.replace('member = "Gemeente"', 'member = "Wie"').replace("role = ", 'until = "2020"\nrole = ')
    text = "Wie;Netwerk;Sinds\nHaarlem;G40;\nProvincie Utrecht;Nergensnet;2001\nUtrecht;Zuid-Kennemerland;\nStichting De Brug;G40;\n"
    reading, errors = read(write_csv(tmp_path, text.encode(), mapping), register)
    assert errors == []
    members = [fact["member"] for fact in reading.facts]
    assert [(name.label, name.kind) for name in members if isinstance(name, Name)] == [
        ("Gemeente Haarlem", Kind.MUNICIPALITY),
        ("Provincie Utrecht", Kind.PROVINCE),
        ("Gemeente Utrecht", Kind.MUNICIPALITY),
        ("Stichting De Brug", Kind.ORGANISATION),
    ]
    networks = [fact["network"] for fact in reading.facts]
    assert [(name.label, name.kind) for name in networks if isinstance(name, Name)][1:3] == [
        ("Nergensnet", Kind.NETWORK),
        ("Zuid-Kennemerland", Kind.REGION),
    ]
    assert all(isinstance(name, Name) and name.identifier for name in (*members, *networks))


def test_a_declared_kind_is_followed(tmp_path: Path, register: Register) -> None:
    mapping = MEMBERS + '[sheet.kinds]\nmember = "foundation"\nnetwork = "working-group"\n'
    reading, _ = read(write_csv(tmp_path, b"Gemeente;Netwerk;Sinds\nDe Brug;Werkgroep X;\n", mapping), register)
    (fact,) = reading.facts
    assert [name.kind for name in fact.values.values() if isinstance(name, Name)] == [Kind.FOUNDATION, Kind.WORKING_GROUP]


@pytest.mark.parametrize(
    ("cell", "value"),
    [("2015", "2015"), ("1-3-2015", "2015-03-01"), ("maart 2015", "2015-03"), ("1 maart 2015", "2015-03-01"), ("2015-03", "2015-03")],
)
def test_dates_are_read_as_in_a_text(cell: str, value: str, tmp_path: Path, register: Register) -> None:
    reading, errors = read(write_csv(tmp_path, f"Gemeente;Netwerk;Sinds\nEde;G40;{cell}\n".encode(), MEMBERS), register)
    assert errors == []
    assert reading.facts[0]["since"] == value


@pytest.mark.parametrize(("cell", "value"), [("03/01/2015", "2015-03-01"), ("02/2015", "2015-02"), ("jaar 2015", "2015"), ("20150301", "2015-03-01")])
def test_other_dates_are_declared(cell: str, value: str, tmp_path: Path, register: Register) -> None:
    mapping = MEMBERS.replace("[[sheet]]", '[[sheet]]\ndates = ["%m/%d/%Y", "%m/%Y", "jaar %Y", "%Y%m%d"]')
    reading, errors = read(write_csv(tmp_path, f"Gemeente;Netwerk;Sinds\nEde;G40;{cell}\n".encode(), mapping), register)
    assert errors == []
    assert reading.facts[0]["since"] == value


@pytest.mark.parametrize(
    ("cell", "value"), [("€ 1.250,00", 1250), ("1.250,50", "1250.5"), ("1250.5", "1250.5"), ("1.250", 1250), ("2,4 miljoen euro", 2400000)]
)
def test_amounts_are_read_as_in_a_text(cell: str, value: str | int, tmp_path: Path, register: Register) -> None:
    mapping = '[[sheet]]\ntable = "money"\n[sheet.columns]\namount = "Bedrag"\n[sheet.constants]\ncurrency = "EUR"\n'
    reading, errors = read(write_csv(tmp_path, f"Bedrag;x\n{cell};\n".encode(), mapping), register)
    assert errors == []
    assert reading.facts[0]["amount"] == Decimal(value)


def test_a_number_cell_is_not_read_the_dutch_way(tmp_path: Path, register: Register) -> None:
    mapping = '[[sheet]]\ntable = "money"\n[sheet.columns]\namount = "Bedrag"\n[sheet.constants]\ncurrency = "EUR"\n'
    path = tmp_path / "bedragen.xlsx"
    path.write_bytes(workbook({"Blad": [["Bedrag"], [1.125]]}))
    path.with_suffix(".toml").write_text(mapping, "utf-8")
    reading, errors = read(path, register)
    assert errors == []
    assert reading.facts[0]["amount"] == Decimal("1.125")


AGREEMENTS = """
[[sheet]]
table = "agreements"
[sheet.columns]
agreement = "Naam"
notice = "Opzegtermijn"
indefinite = "Onbepaald"
kind = "Soort"
[[sheet]]
table = "parties"
[sheet.columns]
agreement = "Naam"
party = "Partner"
[sheet.constants]
role = "party"
"""


def test_one_row_can_be_of_two_tables(tmp_path: Path, register: Register) -> None:
    text = "Naam;Soort;Opzegtermijn;Onbepaald;Partner\nConvenant Schone Haven;convenant;zes maanden;ja;Zeewolde\n"
    reading, errors = read(write_csv(tmp_path, text.encode(), AGREEMENTS), register)
    assert errors == []
    name = "Convenant Schone Haven"
    assert rows(reading, "agreements") == [{"agreement": name, "kind": "convenant", "indefinite": True, "notice": "P6M"}]
    assert rows(reading, "parties") == [{"agreement": name, "party": "Gemeente Zeewolde", "role": "party"}]


BAD_ROWS = {
    "a date": ("Ede;G40;ooit", "row 2, column 'Sinds': 'ooit' is no date; expected 2017, maart 2017"),
    "two dates": ("Ede;G40;2015 of 2016", "row 2, column 'Sinds': '2015 of 2016' is no date"),
    "a day that is none": ("Ede;G40;31-2-2015", "row 2, column 'Sinds': '31-2-2015' is no date"),
    "empty": ("Ede;;2015", "row 2, column 'Netwerk': empty; a row of memberships needs it"),
    "short": ("Ede", "row 2, column 'Netwerk': empty; a row of memberships needs it"),
}


@pytest.mark.parametrize(("line", "words"), BAD_ROWS.values(), ids=BAD_ROWS)
def test_a_bad_cell_refuses_its_row_and_no_other(line: str, words: str, tmp_path: Path, register: Register) -> None:
    text = f"Gemeente;Netwerk;Sinds\n{line}\nUrk;G40;2001\n"
    reading, errors = read(write_csv(tmp_path, text.encode(), MEMBERS), register)
    assert len(errors) == 1
    assert errors[0].startswith(f"leden.csv, {words}")
    assert [row["member"] for row in rows(reading, "memberships")] == ["Gemeente Urk"]


def test_a_word_out_of_the_list_says_what_to_declare(tmp_path: Path, register: Register) -> None:
    mapping = MAPPING.replace("[sheet.words.role]\nlid", "[sheet.words.role]\nleden")
    reading, errors = read(write_relations(tmp_path, mapping=mapping), register)
    assert errors == ["relaties.xlsx, sheet Netwerken, row 2, column 'Rol': 'lid' is none of them; expected member, associate member, "
                      "coordinator, chair, aspirant, or in the mapping's words leden, trekker"]  # fmt: skip
    assert len(reading.of("memberships")) == 1


def test_a_closed_column_without_words_says_how_to_declare_them(tmp_path: Path, register: Register) -> None:
    mapping = MAPPING.replace('[sheet.words.kind]\nvriendschapsband = "bilaterale samenwerking"\n', "")
    _, errors = read(write_relations(tmp_path, mapping=mapping), register)
    assert errors == ["relaties.xlsx, sheet Stedenbanden, row 5, column 'Soort': 'vriendschapsband' is none of them; expected stedenband, "
                      "bilaterale samenwerking; say under [sheet.words.kind] what it means"]  # fmt: skip


def test_an_amount_in_another_currency_is_refused(tmp_path: Path, register: Register) -> None:
    mapping = '[[sheet]]\ntable = "money"\n[sheet.columns]\namount = "Bedrag"\n[sheet.constants]\ncurrency = "EUR"\n'
    _, errors = read(write_csv(tmp_path, b"Bedrag;x\n$ 5;\n", mapping), register)
    assert errors == ["leden.csv, row 2, column 'Bedrag': '$ 5' is in USD; expected EUR, as its currency says"]


def test_a_formula_without_its_value_is_refused_by_name(tmp_path: Path, register: Register) -> None:
    _, errors = read(write_relations(tmp_path, ties=[*TIES, ["Gent", "België", "=1+1", "stedenband"]]), register)
    assert errors == ["relaties.xlsx, sheet Stedenbanden, row 6, column 'Sinds': a formula without its value; open the file in a "
                      "spreadsheet program and save it"]  # fmt: skip


def test_a_wrong_column_of_the_mapping_says_which_and_those_there_are(tmp_path: Path, register: Register) -> None:
    path = write_relations(tmp_path, mapping=MAPPING.replace('"Partnerstad"', '"Partner"'))
    reading, errors = read(path, register)
    assert errors == [f"relaties.xlsx, sheet Stedenbanden, row 3: no column 'Partner', which {path.with_suffix('.toml')} has for b; "
                      "there is 'Partnerstad', 'Land', 'Sinds', 'Soort', 'Einde'"]  # fmt: skip
    assert len(reading.of("memberships")) == 2


def test_a_column_that_is_there_twice_is_refused(tmp_path: Path, register: Register) -> None:
    _, errors = read(write_csv(tmp_path, b"Gemeente;Netwerk;Sinds;SINDS \nEde;G40;;\n", MEMBERS), register)
    assert "row 1: 2 columns 'Sinds', which" in errors[0]


def test_many_bad_cells_are_counted(tmp_path: Path, register: Register) -> None:
    text = "Gemeente;Netwerk;Sinds\n" + "Ede;G40;ooit\n" * 50 + "Urk;G40;2001\n"
    reading, errors = read(write_csv(tmp_path, text.encode(), MEMBERS), register)
    assert len(errors) == MOST_ERRORS + 1
    assert errors[-1] == "leden.csv: 30 more bad cells; mend those above first"
    assert len(reading.facts) == 1


def test_a_long_row_is_quoted_in_part(tmp_path: Path, register: Register) -> None:
    text = f"Gemeente;Netwerk;Sinds;Noot\nEde;G40;2001;{'x' * 3000}\n"
    reading, errors = read(write_csv(tmp_path, text.encode(), MEMBERS), register)
    assert errors == []
    (passage,) = reading.facts[0].evidence
    assert len(passage.quote) == 1500
    assert passage.quote.startswith("Ede | G40 | 2001 | x")


def test_a_folder_of_lists_names_what_does_not_belong(tmp_path: Path) -> None:
    folder = tmp_path / "lists"
    write_relations(folder)
    write_csv(folder, b"Gemeente;Netwerk;Sinds\n", MEMBERS)
    write_csv(folder, b"Gemeente;Netwerk;Sinds\n", MEMBERS, name="nota")
    shutil.copy(folder / "leden.csv", folder / "relaties.csv")
    (folder / "los.csv").write_bytes(b"a;b\n")
    (folder / "wees.toml").write_text(MEMBERS, "utf-8")
    (folder / "oud.ods").write_bytes(b"PK")
    (folder / "~$relaties.xlsx").write_bytes(b"slot")
    (folder / "README.md").write_text("Onze lijsten.", "utf-8")
    lists, errors = read_lists(folder, taken={"nota"})
    assert [kept.document.source for kept in lists] == ["leden.csv"]
    messages = [str(error).removeprefix(f"{folder}/") for error in errors]
    assert [message.split(":")[0] for message in messages] == ["los.toml", "nota.csv", "oud.ods", "relaties.csv", "relaties.xlsx", "wees.toml"]
    for message, words in zip(messages, ("expected a mapping", "named 'nota', as a document is", "no list; expected .csv or .xlsx",
                                         "a CSV file has no sheet 'Stedenbanden'", "named 'relaties'", "a mapping without its list"), strict=True):  # fmt: skip
        assert words in message


def test_no_folder_of_lists_is_none(tmp_path: Path) -> None:
    assert read_lists(tmp_path / "lists") == ([], [])


@pytest.mark.parametrize(("name", "words"), [("weg.xlsx", "no such file"), ("map.xlsx", "no such file")])
def test_a_list_that_cannot_be_read_is_one_line(name: str, words: str, tmp_path: Path) -> None:
    (tmp_path / "map.xlsx").mkdir()
    (tmp_path / name).with_suffix(".toml").write_text(MEMBERS, "utf-8")
    with pytest.raises(RefusedError, match=words):
        read_list(tmp_path / name, source=name)


@pytest.fixture
def almere(tmp_path: Path) -> Path:
    """A data folder with the list and a note that calls a tie of the list by another name."""
    root = tmp_path / "almere"
    begin_folder(root, "Almere")
    note = tmp_path / "nota.txt"
    note.write_text("Informatienota\n\nAlmere heeft een stedenband met Osnabrück. Almere is sinds 2015 lid van EUROCITIES.\n", "utf-8")
    take_in(root, receive(root, note))
    write_relations(root / "lists")
    return root


def test_a_list_is_in_the_graph_with_its_rows(almere: Path) -> None:
    built = build(open_data(almere))
    assert built.refused == ()
    assert [reading.document.source for reading in built.readings] == ["nota.txt", "relaties.xlsx"]
    table_rows = {quad.subject for quad in built.store.quads_for_pattern(None, RDF.type, KG.TableRow, None)}
    assert len(table_rows) == 4
    places = {quad.object.value for passage in table_rows for quad in built.store.quads_for_pattern(passage, KG.place, None, None)}
    assert places == {"blad Stedenbanden, rij 4", "blad Stedenbanden, rij 5", "blad Netwerken, rij 2", "blad Netwerken, rij 4"}
    report = check(built.store, [reading.document for reading in built.readings])
    assert report.violations == ()
    conflicts = [finding.place for finding in report.conflicts if "Osnabrück" in finding.message_nl]
    assert len(conflicts) == 1
    assert conflicts[0].endswith("; relaties blad Stedenbanden, rij 5")


def test_a_list_that_goes_takes_its_facts_and_nothing_else(almere: Path) -> None:
    before = canonical_nquads(build(open_data(almere)).store)
    (almere / "lists").rename(almere.parent / "aside")
    without = canonical_nquads(build(open_data(almere)).store)
    assert b"relaties.xlsx" in before
    assert b"relaties.xlsx" not in without
    (almere.parent / "aside").rename(almere / "lists")
    assert canonical_nquads(build(open_data(almere)).store) == before != without


def test_a_changed_list_or_mapping_makes_another_graph(almere: Path) -> None:
    prints = {fingerprint(open_data(almere))}
    for name in ("relaties.xlsx", "relaties.toml"):
        (almere / "lists" / name).write_bytes((almere / "lists" / name).read_bytes() + b"\n")
        prints.add(fingerprint(open_data(almere)))
    assert len(prints) == 3


def test_a_list_of_a_documents_name_is_refused_and_the_rest_goes_on(almere: Path) -> None:
    shutil.move(almere / "lists" / "relaties.xlsx", almere / "lists" / "nota.xlsx")
    shutil.move(almere / "lists" / "relaties.toml", almere / "lists" / "nota.toml")
    readings, refused = read_data(open_data(almere))
    assert [reading.document.source for reading in readings] == ["nota.txt"]
    assert "named 'nota', as a document is" in str(refused[0])


def test_answers_show_sheet_and_row(almere: Path, tmp_path: Path) -> None:
    run = kg("--data", almere, "--out", tmp_path / "out", "query", "memberships", "--format", "json")
    assert run.exception is None
    told = [row for row in json.loads(run.stdout) if row["document"] == "relaties.xlsx"]
    assert {(row["organisation"], row["place"], row["quote"]) for row in told} == {
        ("EUROCITIES", "blad Netwerken, rij 2", "EUROCITIES | lid | 2015 | 15900.5"),
        ("POLIS", "blad Netwerken, rij 4", "Polis | trekker | maart 2016 | € 1.250,00"),
    }
    table = kg("--data", almere, "--out", tmp_path / "out", "query", "ties").stdout
    assert "relaties.xlsx, blad Stedenbanden, rij 4" in " ".join(table.split())


def test_the_map_shows_sheet_and_row(almere: Path, tmp_path: Path) -> None:
    assert kg("--data", almere, "--out", tmp_path / "out", "map").exception is None
    passages = Reader((tmp_path / "out" / "map.html").read_text("utf-8")).rows("values", "passages")
    (told,) = [passage for passage in passages if passage["quote"] == "EUROCITIES | lid | 2015 | 15900.5"]
    assert (told["sheet"], told["row"]) == ("Netwerken", 2)


def test_facts_say_sheet_and_row(almere: Path) -> None:
    run = kg("facts", almere / "lists" / "relaties.xlsx", "--format", "json")
    assert run.exception is None
    (told,) = json.loads(run.stdout)
    assert told["source"] == "relaties.xlsx"
    assert [(passage["sheet"], passage["row"]) for fact in told["ties"] for passage in fact["evidence"]] == [
        ("Stedenbanden", 4),
        ("Stedenbanden", 5),
    ]
    assert "blad Stedenbanden, rij 4: Aalborg | Denemarken" in kg("facts", almere / "lists" / "relaties.xlsx").stdout


def test_the_example_of_the_documentation_can_be_read(root: Path, tmp_path: Path, register: Register) -> None:
    text = (root / "docs" / "lists.md").read_text("utf-8")
    example = text.split("```toml\n")[1].split("```")[0]
    reading, errors = read(write_relations(tmp_path, mapping=example), register)
    assert errors == []
    assert len(reading.of("ties")) == len(reading.of("memberships")) == 2


def test_the_example_in_a_new_folder_can_be_read(tmp_path: Path, register: Register) -> None:
    begin_folder(tmp_path / "stad", "")
    example = (tmp_path / "stad" / "README.md").read_text("utf-8").split("```toml\n")[1].split("```")[0]
    mapping = example.replace('"voorzitter" = "chair"', '"trekker" = "chair"')
    reading, errors = read(write_relations(tmp_path, mapping=mapping), register)
    assert errors == []
    assert [row["member"] for row in rows(reading, "memberships")] == ["Gemeente Haarlem", "Gemeente Haarlem"]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("nl", "relaties.xlsx, blad Stedenbanden, rij 5"),
        ("en", "relaties.xlsx, sheet Stedenbanden, row 5"),
    ],
)
def test_a_list_is_quoted_by_sheet_and_row_in_the_language_of_the_answer(almere: Path, language: str, told: str) -> None:
    data = open_data(almere)
    store = build(data).store
    merge(store)
    answered = reply(store, "Welke stedenbanden heeft Almere?", read_phrasebook(folder("queries")), subject=data.subject, language=language)
    assert told in " ".join(as_text(answered).split())
    assert any(limit.conflict for limit in answered.limits)  # what the list says is found among the findings too
    assert told in as_markdown(answer_sections(answered), "x").replace("\\", "")
    assert json.loads(as_json(answered))["rows"]


def test_a_question_says_which_list_it_goes_without(tmp_path: Path) -> None:
    begin_folder(tmp_path / "almere", subject="Almere")
    kept = write_relations(tmp_path / "almere" / "lists")
    mapping = kept.with_suffix(".toml")
    mapping.write_text(mapping.read_text("utf-8").replace('since = "Sinds"', 'since = "Jaar"'), encoding="utf-8")
    asked = ["--data", tmp_path / "almere", "--out", tmp_path / "out", "query", "memberships"]
    said = "relaties.xlsx, sheet Stedenbanden, row 3: no column 'Jaar'"
    for told in (kg(*asked), kg("--data", tmp_path / "almere", "--out", tmp_path / "out", "build"), kg(*asked)):  # built now, and from the store
        assert told.return_value == 3
        assert said in told.stderr


def test_a_city_has_one_name_whichever_source_names_it(tmp_path: Path) -> None:
    begin_folder(tmp_path / "gouda", subject="Gouda")
    for name, text in (("band.txt", "Gouda heeft een stedenband met Solingen."), ("netwerk.txt", "De gemeente Gouda is lid van Eurotowns.")):
        (tmp_path / "gouda" / "documents" / name).write_text(text, encoding="utf-8")
    built = build(open_data(tmp_path / "gouda"))
    assert {quad.object.value for quad in built.store.quads_for_pattern(None, RDFS.label, None) if "gm0513" in str(quad.subject)} == {"Gemeente Gouda"}
