"""Judgements as people keep them: every bad row is one line and takes nothing along; writing keeps what was there."""

from __future__ import annotations

import csv
import io
import multiprocessing
import unicodedata
from dataclasses import fields, replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.columns import COLUMNS as TABLE_COLUMNS
from kg.columns import ENDS, REQUIRED, in_words, parse_value
from kg.errors import RefusedError
from kg.graph.form import FORMS
from kg.graph.namespaces import CONCEPTS, concept
from kg.model import TABLES
from kg.sources.curation import append_judgement, read_seen, write_seen
from kg.sources.judgements import COLUMNS, FILE, Judgement, parse_row, read_judgements, row_cells

PASSAGE = "0123456789ab-ba9876543210"
CORRECT = Judgement(
    "correct", "A. Advies", "2026-01-02", "het besluit noemt 2018",
    "memberships", (("member", "Gemeente Onsstad"), ("network", "Stedennet"), ("role", "associate member")),
    (PASSAGE,), (("since", "2018"),), (("since", "2017"),), "is sinds 2017 lid", "nota.txt",
)  # fmt: skip
MERGE = Judgement("merge", "A. Advies", "2026-01-02", "zelfde net", things=("Stedennet", "City's Network = SN"))
OWNER = replace(CORRECT, action="owner", values=(("owner", "Afdeling 'Buitenland'"),), read=())
HEADER = ",".join(COLUMNS)


def line(**cells: str) -> str:
    """A row of a file, as a person writes it: that of the correction, with some cells changed."""
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow({**row_cells(CORRECT), **cells}.values())
    return out.getvalue()


def read(folder: Path, *rows: str, header: str = HEADER) -> tuple[tuple[Judgement, ...], list[str]]:
    folder.mkdir(exist_ok=True)
    (folder / "hand.csv").write_text("\n".join([header, *rows, ""]), "utf-8")
    judgements, errors = read_judgements(folder)
    return judgements, [str(error).removeprefix(f"{folder}/") for error in errors]


def placed(judgement: Judgement, place: Path, number: int = 2) -> Judgement:
    return replace(judgement, place=f"{place}:{number}")


@pytest.mark.parametrize("judgement", [CORRECT, MERGE, OWNER, replace(CORRECT, action="accept", values=())])
def test_what_is_written_is_read(judgement: Judgement, tmp_path: Path) -> None:
    path = append_judgement(tmp_path, judgement)
    assert read_judgements(tmp_path) == ((placed(judgement, path),), ())


words = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zs", "Zl", "Zp"]), min_size=1, max_size=12)


@given(words, words, words, words)
def test_any_words_survive_a_spreadsheet(who: str, why: str, network: str, quote: str) -> None:
    network = unicodedata.normalize("NFC", network)
    keys = (("member", "="), ("network", network), ("role", "chair"))
    judgement = replace(CORRECT, who=who, why=why, quote=quote, keys=keys)
    cells = row_cells(judgement)
    assert not [cell for cell in cells.values() if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert parse_row(cells.values(), "") == judgement


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@A1", "'=1", "''", "'s-Gravenhage"])
def test_no_cell_is_a_formula(formula: str, tmp_path: Path) -> None:
    append_judgement(tmp_path, replace(CORRECT, why=formula, who=formula))
    (row,) = csv.DictReader((tmp_path / FILE).read_text("utf-8").splitlines())
    assert row["why"][0] not in "=+-@"
    ((judgement,), _) = read_judgements(tmp_path)
    assert (judgement.why, judgement.who) == (formula, formula)


@pytest.mark.parametrize(
    ("cells", "wrong", "right"),
    [
        ({"action": "acept"}, "action 'acept'", "expected one of accept, correct, reject, merge, never-merge, add, owner"),
        ({"who": " "}, "no who", "expected the name"),
        ({"why": ""}, "no why", "expected the reason"),
        ({"when": "2022"}, "when '2022'", "expected a day such as 2022-03-01"),
        ({"when": "2022-02-30"}, "'2022-02-30' is no date", "expected"),
        ({"table": "memberschips"}, "table 'memberschips'", "expected one of document, agreements"),
        ({"keys": "lid=Onsstad"}, "memberships has no column 'lid'", "it has member, network"),
        ({"keys": "member='Onsstad"}, "No closing quotation", "close the quotation mark"),
        ({"keys": "Onsstad"}, "'Onsstad' is no column with its value", "expected such as since=2017"),
        ({"passages": "abc"}, "passage 'abc'", "expected two times 12 hexadecimal digits"),
        ({"passages": "", "quote": " "}, "no passages and no quote", "expected the words"),
        ({"values": ""}, "nothing to correct", "expected in the column values such as until=2024"),
        ({"values": "since=vorig-jaar"}, "since: 'vorig-jaar' is no date", "expected 2017"),
        ({"values": "role=lid"}, "role: 'lid' is none of them", "expected member, associate member"),
        ({"values": "status=staand"}, "status: 'staand' is none of them", "expected stated"),
        ({"values": "ended=misschien"}, "ended: 'misschien' is no yes or no", "expected true or false"),
        ({"values": "begin=2017"}, "memberships has no column 'begin'", "it has member"),
        ({"action": "owner"}, "no owner", "expected in the column values: owner="),
        ({"action": "owner", "table": "money", "keys": "amount=1", "read": ""}, "owner of a row of money", "expected a relation"),
        ({"action": "add", "quote": ""}, "no quote", "expected the words of the document"),
        ({"action": "merge", "keys": "Stedennet"}, "keys 'Stedennet'", "expected two different names"),
        ({"action": "merge", "keys": "Net Net"}, "keys 'Net Net'", "expected two different names"),
    ],
)  # fmt: skip
def test_a_bad_row_is_one_line_and_the_others_hold(
    cells: dict[str, str], wrong: str, right: str, tmp_path: Path
) -> None:
    judgements, errors = read(tmp_path, line(), line(**cells), line(who="B. Beleid"))
    assert [judgement.who for judgement in judgements] == ["A. Advies", "B. Beleid"]
    (error,) = errors
    assert error.startswith("hand.csv:3: ")
    assert wrong in error
    assert right in error
    assert "\n" not in error


@pytest.mark.parametrize(
    ("row", "says"),
    [("accept,te,kort", "3 cells; the header has 11"), ('accept,"a"b', "not CSV"), (line() + ",x", "12 cells")],
)
def test_a_row_that_is_none_takes_no_other_along(row: str, says: str, tmp_path: Path) -> None:
    judgements, errors = read(tmp_path, line(), row, line())
    assert len(judgements) == 2
    (error,) = errors
    assert error.startswith("hand.csv:3: ")
    assert says in error


def test_a_file_that_is_none_takes_no_other_along(tmp_path: Path) -> None:
    append_judgement(tmp_path, CORRECT)
    (tmp_path / "excel.csv").write_text("action;table;keys\n", "utf-8")
    (tmp_path / "latin.csv").write_bytes(f"{HEADER}\néén".encode("latin-1"))
    judgements, errors = read_judgements(tmp_path)
    assert len(judgements) == 1
    assert ["no column 'action'" in str(errors[0]), "not UTF-8" in str(errors[1])] == [True, True]


def test_no_folder_is_no_judgement(tmp_path: Path) -> None:
    assert read_judgements(tmp_path / "curation") == ((), ())


def test_adding_a_row_keeps_the_file_to_the_byte(tmp_path: Path) -> None:
    before = f'\ufeff{HEADER},remark\r\n{line()},"an ""own"" remark"'.encode()
    (tmp_path / FILE).write_bytes(before)
    append_judgement(tmp_path, MERGE)
    after = (tmp_path / FILE).read_bytes()
    assert after.startswith(before + b"\r\n")
    assert after.endswith(b",\r\n")
    judgements, errors = read_judgements(tmp_path)
    assert [judgement.action for judgement in judgements] == ["correct", "merge"]
    assert not errors
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


def test_a_file_that_is_not_whole_is_not_written(tmp_path: Path) -> None:
    broken = f'{HEADER}\n{line()}\naccept,"not closed\n'
    (tmp_path / FILE).write_text(broken, "utf-8")
    with pytest.raises(RefusedError, match=r"judgements.csv:\d+: not CSV"):
        append_judgement(tmp_path, MERGE)
    assert (tmp_path / FILE).read_text("utf-8") == broken


def test_a_crash_while_writing_leaves_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = append_judgement(tmp_path, CORRECT)
    before = path.read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(RefusedError, match="No space left on device; expected a folder that may be written"):
        append_judgement(tmp_path, MERGE)
    assert path.read_bytes() == before
    assert [found.name for found in tmp_path.iterdir()] == [FILE]


def _many(folder: str, who: str) -> None:
    for number in range(15):
        append_judgement(Path(folder), replace(CORRECT, who=who, why=str(number)))


def test_two_who_write_at_once_lose_no_row(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_many, args=(str(tmp_path), who)) for who in ("A", "B", "C")]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0, 0, 0]
    judgements, errors = read_judgements(tmp_path)
    assert not errors
    assert sorted((one.who, int(one.why)) for one in judgements) == [(who, n) for who in "ABC" for n in range(15)]


def test_the_identifier_is_that_of_the_content(tmp_path: Path) -> None:
    assert CORRECT.id == placed(CORRECT, tmp_path).id
    others = [replace(CORRECT, **{field.name: "x"}) for field in fields(Judgement) if field.name != "place"]
    assert len({CORRECT.id, *(other.id for other in others)}) == len(others) + 1


def test_what_was_seen_is_sorted_and_read(tmp_path: Path) -> None:
    assert read_seen(tmp_path) == frozenset()
    assert write_seen(tmp_path, ["b", "a", "b"]).read_text("utf-8") == "a\nb\n"
    assert read_seen(tmp_path) == {"a", "b"}


def test_every_column_has_its_kind_of_value() -> None:
    assert {table: tuple(columns) for table, columns in TABLE_COLUMNS.items()} == dict(TABLES)
    assert set(REQUIRED) == set(TABLES)
    for table, columns in (*REQUIRED.items(), *ENDS.items()):
        assert set(columns) <= set(TABLES[table])
    assert all(TABLE_COLUMNS[table][end].kind for table, ends in ENDS.items() for end in ends)


def test_the_closed_sets_are_the_concepts_of_the_graph() -> None:
    """Every column that the form gives a scheme has a choice, and each choice is a concept of it."""
    schemes = {
        (name.split(",")[0], column.name): column.convert.args[0]
        for name, form in FORMS.items()
        for column in (*form.columns, *(inner for part in form.parts for inner in part.columns))
        if getattr(column.convert, "func", None) is concept
    }
    assert len(schemes) == 12
    for (table, column), scheme in {**schemes, ("document", "kind"): "document-kind"}.items():
        choices = TABLE_COLUMNS[table][column].choices
        assert choices, (table, column)
        found = {concept(scheme, choice).value.rsplit("/", 1)[1] for choice in choices}
        if scheme == "role":
            assert found < set(CONCEPTS[scheme])
        else:
            assert found == set(CONCEPTS[scheme]), (table, column)
    roles = {role for table in ("parties", "memberships") for role in TABLE_COLUMNS[table]["role"].choices}
    assert {concept("role", role) for role in roles} == {concept("role", role) for role in CONCEPTS["role"]}
    statuses = {concept("status", word).value for word in TABLE_COLUMNS["ties"]["status"].choices}
    assert len(statuses) == len(CONCEPTS["status"])


@pytest.mark.parametrize(
    ("table", "column", "words", "value"),
    [
        ("money", "amount", "16159.20", Decimal("16159.20")),
        ("money", "currency", "EUR", "EUR"),
        ("counts", "number", "10", 10),
        ("agreements", "notice", "P6M", "P6M"),
        ("agreements", "enforceable", "nee", False),
        ("enumerations", "values", "fysiek | sociaal", ("fysiek", "sociaal")),
        ("ties", "since", "", None),
        ("deadlines", "date", "2022-04/2022-06", "2022-04/2022-06"),
    ],
)
def test_words_become_typed_values(table: str, column: str, words: str, value: object) -> None:
    found = parse_value(table, column, words)
    assert (found, type(found)) == (value, type(value))
    assert parse_value(table, column, in_words(found)) == found


@pytest.mark.parametrize(
    ("table", "column", "words"),
    [
        ("money", "amount", "16.159,20"),
        ("money", "amount", "-1"),
        ("money", "amount", "NaN"),
        ("money", "currency", "euro"),
        ("counts", "number", "0"),
        ("counts", "number", "٣"),
        ("agreements", "notice", "zes maanden"),
        ("agreements", "notice", "P"),
        ("agreements", "end", "31-12-2024"),
    ],
)
def test_words_of_another_type_are_refused(table: str, column: str, words: str) -> None:
    with pytest.raises(ValueError, match=rf"^{column}: .*; expected "):
        parse_value(table, column, words)
