"""The weighing framework: its data files, its intervals and turns by hand, the five documents, and the workbook there and back."""

from __future__ import annotations

import io
import re
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner
from network_example import ask_of
from pyoxigraph import Store

from kg.commands.network import command
from kg.commands.weighing_text import weighing_text
from kg.errors import RefusedError
from kg.network.weighing import Criterion, Weighed, Weighing, total, weigh
from kg.network.weighing_scores import Rating, Rule, unrated
from kg.network.weighing_turns import loosens, surely_above, turns
from kg.sources.data_folder import Data
from kg.sources.weighing import Own, OwnCriterion, OwnScore, read_weighing, read_weighing_workbook
from kg.views.weighing_workbook import weighing_workbook

URBAN = "Urban Agenda Partnerschap Innovatief en Verantwoord Aanbesteden"
CAPACITY = "beschikbaarheid van ambtelijk capaciteit"
NAMED = ("A. Adviseur", "2026-03-01", "gesprek met de afdeling")


@pytest.fixture(scope="module")
def own(data: Data) -> Own:
    found = read_weighing(data.root)
    assert not found.errors
    assert len(found.criteria) == 4
    return found


@pytest.fixture(scope="module")
def found(store: Store, data: Data, own: Own) -> Weighing:
    return weigh(ask_of(store, data.subject), own)


def of(weighing: Weighing, name: str) -> Weighed:
    return next(one for one in weighing.weighed if one.name == name)


def rating(weighing: Weighing, name: str, text: str) -> Rating:
    at = [criterion.text for criterion in weighing.criteria].index(text)
    return of(weighing, name).ratings[at]


def made(name: str, criteria: tuple[Criterion, ...], *ends: tuple[float, float]) -> Weighed:
    ratings = tuple(Rating(low, high, "", "") for low, high in ends)
    weights = [criterion.weight for criterion in criteria]
    low, high = (total(weights, [pair[side] for pair in ends]) for side in (0, 1))
    return Weighed(name, name, "relation", ratings, low, high)


def test_totals_and_the_weight_that_turns_them_by_hand() -> None:
    criteria = (Criterion("a", 2, Rule()), Criterion("b", 1, Rule()))
    one, other = made("one", criteria, (8, 8), (2, 2)), made("other", criteria, (5, 5), (7, 7))
    assert (one.low, other.low) == (6, 17 / 3), "(2·8 + 1·2) / 3 and (2·5 + 1·7) / 3"
    assert [(turn.criterion.text, round(turn.at, 6)) for turn in turns(one, other, criteria)] == [("b", 1.2), ("a", 1.666667)]
    for turn in turns(one, other, criteria):
        moved = tuple(Criterion(c.text, turn.at if c.text == turn.criterion.text else c.weight, c.rule) for c in criteria)
        assert made("one", moved, (8, 8), (2, 2)).low == pytest.approx(made("other", moved, (5, 5), (7, 7)).low)
    assert surely_above(one, other)
    assert loosens(one, other, criteria) == turns(one, other, criteria), "nothing is unknown here"


def test_what_is_unknown_widens_and_is_no_zero() -> None:
    criteria = (Criterion("a", 1, Rule()), Criterion("b", 1, Rule()))
    open_one = made("open", criteria, (8, 8), (unrated().low, unrated().high))
    assert (open_one.low, open_one.high) == (4, 9)
    bad = made("bad", criteria, (8, 8), (0, 0))
    assert (bad.low, bad.high) == (4, 4)
    assert not surely_above(open_one, bad)
    assert not surely_above(made("good", criteria, (8, 8), (1, 1)), open_one)
    assert turns(open_one, bad, criteria) == (), "equal at the least: no weight turns what has no order"
    top = made("top", criteria, (8, 8), (3, 3))
    assert not turns(top, bad, criteria), "top has as much of a and more of b: no weight above 0 turns it"


def test_the_criteria_are_those_of_the_note_with_their_words(found: Weighing) -> None:
    texts = [criterion.text for criterion in found.criteria]
    assert len(texts) == 10
    assert {"onderwerp", CAPACITY, "wie leden zijn"} <= set(texts)
    assert "grotere steden (vanaf 250.000 inwoners)" not in texts, "a condition of one network"
    assert all(criterion.evidence for criterion in found.criteria)
    assert [text for text, _ in of(found, "EUROCITIES").conditions] == ["grotere steden (vanaf 250.000 inwoners)"]


def test_scores_from_the_graph_rest_on_passages(found: Weighing) -> None:
    yields = rating(found, URBAN, "verwachte resultaten voor de stad")
    assert (round(yields.low, 2), yields.high) == (6.67, 10)
    assert "4 van 6 doelen" in yields.nl
    assert any("Europese subsidies verworven" in words.quote for words in yields.evidence)
    expected, real = (rating(found, "EUROCITIES", text) for text in ("verwachte resultaten voor de stad", "wat de samenwerking oplevert"))
    assert expected.low > real.low, "an opportunity is expected, and not realised"
    blocked = rating(found, "EUROCITIES", CAPACITY)
    assert (blocked.low, blocked.high) == (0, 0)
    assert "capaciteit" in blocked.evidence[0].quote
    assert rating(found, "Eurotowns", CAPACITY).unknown, "passive by corona is nothing of capacity"
    met = rating(found, "City Deal Impact Ondernemen", "contacten met de andere deelnemers")
    assert 0 <= met.low == met.high < 10
    known = [one for weighed in found.weighed for one in weighed.ratings if not one.unknown]
    assert len(known) > 15
    assert all(one.evidence or one.low == 0 for one in known), "no score above 0 without words"


def test_angers_is_unknown_and_not_nothing(found: Weighing) -> None:
    assert (of(found, "Haarlem – Angers").low, of(found, "Haarlem – Angers").high) == (0, 10)
    assert all(one.unknown for one in of(found, "Haarlem – Angers").ratings)


def test_candidates_are_weighed_beside_the_relations(found: Weighing) -> None:
    groups = [one.group for one in found.weighed]
    assert (groups.count("city"), groups.count("network")) == (5, 2)
    assert groups.count("relation") == 14


def test_a_person_gives_a_score_and_a_criterion_of_their_own(store: Store, data: Data, own: Own) -> None:
    mine = OwnCriterion("past bij het bestuursakkoord", 3, "", "", "keuze van het college", "f:2")
    scores = (OwnScore("EUROCITIES", CAPACITY, 4, 6, *NAMED, "g:2"), OwnScore("Haarlem – Angers", mine.text, 9, 9, *NAMED, "g:3"))
    found = weigh(ask_of(store, data.subject), Own((*own.criteria, mine), scores))
    assert found.criteria[-1].text == mine.text
    given = rating(found, "EUROCITIES", CAPACITY)
    assert (given.low, given.high, given.nl) == (4, 6, "A. Adviseur, 2026-03-01: gesprek met de afdeling")
    assert given.evidence, "the document's words stay beside it"
    assert of(found, "Haarlem – Angers").low == pytest.approx(27 / 13)


def test_a_goal_may_be_a_criterion_of_its_own(store: Store, data: Data) -> None:
    mine = OwnCriterion("solidariteit tonen", 1, "realised", "solidariteit", "", "f:2")
    nowhere = OwnCriterion("vrede", 1, "realised", "vrede", "", "f:3")
    found = weigh(ask_of(store, data.subject), Own((mine, nowhere)))
    assert rating(found, "Haarlem – Osnabrück", mine.text).low == 10
    assert rating(found, "Haarlem – Harlem", mine.text).unknown
    assert all(one.ratings[-1].unknown for one in found.weighed)


@pytest.mark.parametrize(("score", "says"), [
    (OwnScore("Nergens", CAPACITY, 1, 1, *NAMED, "g:2"), "g:2: 'Nergens' is no relation here"),
    (OwnScore("EUROCITIES", "iets", 1, 1, *NAMED, "g:2"), "g:2: 'iets' is no criterion here"),
    (OwnScore("EUROCITIES", CAPACITY, 5, 5, "", "", "", "g:2"), "g:2: a score that nobody put a name to"),
])  # fmt: skip
def test_a_score_for_nothing_or_by_nobody_is_refused(store: Store, data: Data, own: Own, score: OwnScore, says: str) -> None:
    with pytest.raises(RefusedError, match=re.escape(says)):
        weigh(ask_of(store, data.subject), Own(own.criteria, (score,)))


CRITERIA = "criterion,weight,by,of,why\n"
SCORES = "relation,criterion,low,high,who,when,why\n"


@pytest.mark.parametrize(("criteria", "scores", "says"), [
    ("a,zwaar,,,\n", "", "criteria.csv:2: weight 'zwaar'; expected a number from 0 to 1000"),
    ("a,nan,,,\n", "", "criteria.csv:2: weight 'nan'"),
    ("a,1,gevoel,,\n", "", "criteria.csv:2: by 'gevoel'; expected one of realised, expected, contacts, blockers"),
    ("a,1,blockers,,\n", "", "criteria.csv:2: by blockers without of"),
    (",1,,,\n", "", "criteria.csv:2: no criterion"),
    ("a,1,,,\nA,2,,,\n", "", "criteria.csv:3: stands in"),
    ("", "X,a,5,11,W,2026-01-01,z\n", "scores.csv:2: high '11'; expected a number from 0 to 10"),
    ("", "X,a,7,5,W,2026-01-01,z\n", "scores.csv:2: low 7 is above high 5"),
    ("", "X,a,7,,W,,\n", "scores.csv:2: a score needs who, when and why"),
    ("", "X,a,7,,W,2026,z\n", "scores.csv:2: when '2026' is no full date"),
    ("", "X,a,7,,W,gisteren,z\n", "scores.csv:2: "),
    ("", "X,a,7\n", "scores.csv:2: "),
])  # fmt: skip
def test_a_wrong_row_is_one_line_and_takes_no_other_along(tmp_path: Path, criteria: str, scores: str, says: str) -> None:
    (tmp_path / "weighing").mkdir()
    (tmp_path / "weighing/criteria.csv").write_text(CRITERIA + criteria + "goed,2,,,\n", encoding="utf-8")
    (tmp_path / "weighing/scores.csv").write_text(SCORES + scores + 'X,goed,"7,5",,W,2026-01-01,z\n', encoding="utf-8")
    own = read_weighing(tmp_path)
    assert len(own.errors) == 1
    assert says in str(own.errors[0])
    assert "\n" not in str(own.errors[0])
    assert own.criteria[-1].text == "goed"
    assert (own.scores[-1].low, own.scores[-1].high) == (7.5, 7.5)


def test_only_zeros_weigh_nothing(store: Store, data: Data, found: Weighing) -> None:
    zeros = tuple(OwnCriterion(one.text, 0, "", "", "", "f:2") for one in found.criteria)
    with pytest.raises(RefusedError, match="every weight is 0"):
        weigh(ask_of(store, data.subject), Own(zeros))


def test_a_folder_without_the_files_has_none(tmp_path: Path) -> None:
    assert read_weighing(tmp_path) == Own()


def sheets(found: Weighing) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(weighing_workbook(found, "nl")))


def test_the_workbook_reckons_the_same_totals(found: Weighing) -> None:
    formulas = sheets(found)
    values = openpyxl.load_workbook(io.BytesIO(weighing_workbook(found, "nl")), data_only=True)
    weights = [row[1].value for row in values["criteria"].iter_rows(min_row=2)]
    scores = [[cell.value for cell in row] for row in values["scores"].iter_rows(min_row=2)]
    assert len(scores) == len(found.weighed) * len(found.criteria)
    pattern = re.compile(r"=SUMPRODUCT\(criteria!\$B\$2:\$B\$(\d+),scores!\$([HI])\$(\d+):\$\2\$(\d+)\)/SUM\(criteria!\$B\$2:\$B\$\1\)")
    for number, one in enumerate(found.weighed, start=2):
        assert formulas["totaal"].cell(number, 1).value == one.name
        for column, side, empty in ((3, one.low, 0), (4, one.high, 10)):
            match = pattern.fullmatch(formulas["totaal"].cell(number, column).value)
            assert match is not None
            rows = scores[int(match[3]) - 2 : int(match[4]) - 1]
            assert {row[0] for row in rows} == {one.name}
            counted = [empty if row[column - 1] is None else row[column - 1] for row in rows]
            assert total(weights, counted) == pytest.approx(side)
            assert values["totaal"].cell(number, column).value == pytest.approx(side)


def test_the_workbook_comes_back_as_it_went(found: Weighing, store: Store, data: Data, tmp_path: Path) -> None:
    path = tmp_path / "weging.xlsx"
    path.write_bytes(weighing_workbook(found, "nl"))
    back = read_weighing_workbook(path)
    assert not back.errors
    again = weigh(ask_of(store, data.subject), back)
    assert [(one.name, one.low, one.high) for one in again.weighed] == [(one.name, one.low, one.high) for one in found.weighed]
    assert weighing_workbook(again, "nl") == path.read_bytes(), "the same bytes"


def test_a_filled_in_workbook_counts(found: Weighing, store: Store, data: Data, tmp_path: Path) -> None:
    book = sheets(found)
    book["criteria"]["B2"] = 5
    row = next(row for row in book["scores"].iter_rows(min_row=2) if (row[0].value, row[1].value) == ("Haarlem – Angers", "onderwerp"))
    row[2].value, row[3].value, row[4].value, row[5].value, row[6].value = 6, 8, *NAMED
    path = tmp_path / "ingevuld.xlsx"
    book.save(path)
    again = weigh(ask_of(store, data.subject), read_weighing_workbook(path))
    assert again.criteria[0].weight == 5
    assert of(again, "Haarlem – Angers").low == pytest.approx(6 / 14)
    row[4].value = row[5].value = row[6].value = None
    book.save(path)
    with pytest.raises(RefusedError, match=r"scores row \d+: a score that nobody put a name to"):
        weigh(ask_of(store, data.subject), read_weighing_workbook(path))


def test_a_workbook_without_the_sheets_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "ander.xlsx"
    openpyxl.Workbook().save(path)
    with pytest.raises(RefusedError, match=r"ander.xlsx: no sheet 'criteria'"):
        read_weighing_workbook(path)


def test_the_text_says_what_is_open_and_what_turns(found: Weighing) -> None:
    text = weighing_text(found, "nl")
    assert "open: wat onbekend is, kan het omkeren" in text
    assert "onbekend: 10 van 10" in text
    assert "keert als “" in text
    assert "telt nooit als nul" in text
    assert "in de weg staat" in weighing_text(found, "nl", whole=True)
    assert "turns if “" in weighing_text(found, "en")


def test_the_command_writes_a_workbook_and_reads_it_back(root: Path, tmp_path: Path) -> None:
    common = ("--data", str(root / "data"), "--out", str(tmp_path / "out"))
    path = tmp_path / "afweging.xlsx"
    run = CliRunner().invoke(command, ["weigh", *common, "--to", str(path), "--cities", "1"], standalone_mode=False)
    assert (run.exception, run.return_value) == (None, 0)
    assert str(path) in run.stderr
    told = CliRunner().invoke(command, ["weigh", *common, "--from", str(path), "--cities", "1"], standalone_mode=False)
    plain = CliRunner().invoke(command, ["weigh", *common, "--cities", "1"], standalone_mode=False)
    assert (told.exception, plain.exception) == (None, None)
    assert told.stdout == plain.stdout
    assert URBAN in plain.stdout
