"""The matrix of goals and relations: on answers made by hand, and on the five documents."""

import pytest
from network_example import answer, ask_of
from pyoxigraph import Store

from kg.commands.network_text import matrix_text
from kg.network.held import Relation, relations
from kg.network.matrix import COVER_EN, COVER_NL, Cover, Matrix, build_matrix, goal_matrix
from kg.sources.data_folder import Data

GOALS = "goal goal_nl goal_en relation relation_name modality statement document title passage quote"
HELD = (
    "relation relation_name kind other other_name whole whole_name since until status state presumed_after over_after "
    "statement document title passage quote"
)
BLOCKERS = "relation relation_name judgement statement document title passage quote"


def held(*rows: str) -> tuple[Relation, ...]:
    return relations(_held(rows))


def _held(rows: tuple[str, ...]):  # type: ignore[no-untyped-def]
    """ "relation kind whole state presumed_after over_after" a row."""
    made = []
    for number, row in enumerate(rows):
        relation, kind, whole, state, presumed, over = row.split()
        made.append(f"{relation} {relation} {kind} {relation} {relation} {whole} {whole} - - stated {state} {presumed} {over} "
                    f"s{number} d nota p{number} zit{number}")  # fmt: skip
    found = answer(HELD, made)
    state_at = [column.name for column in found.columns].index("state")
    spoken = tuple(tuple(_spaced(term) if at == state_at else term for at, term in enumerate(row)) for row in found.rows)
    return type(found)(found.columns, spoken, values=found.values, as_of=found.as_of)


def _spaced(term):  # type: ignore[no-untyped-def]
    return type(term)(term.value.replace("_", " "))


def matrix(goals: tuple[str, ...], rows: tuple[str, ...], blockers: tuple[str, ...] = ()) -> Matrix:
    return build_matrix(answer(GOALS, goals), _held(rows), answer(BLOCKERS, blockers))


def covers(found: Matrix) -> dict[tuple[str, str], str]:
    return {(cell.goal, cell.relation): cell.cover + (f" {'+'.join(cell.through)}" if cell.through else "")
            for cell in found.cells}  # fmt: skip


STATED = ("g1 kennis knowledge - - - s1 d nota p1 doel1", "g2 fondsen funds - - - s2 d nota p2 doel2")


# --- by hand ---------------------------------------------------------------------------------------------


def test_every_pair_has_a_cell_with_what_is_known() -> None:
    found = matrix(
        (*STATED, "g1 kennis knowledge Net Net realised s3 d nota p3 leert", "g1 kennis knowledge Net Net potential s4 d nota p4 kan",
         "g2 fondsen funds Net Net potential s5 d nota p5 kans"),
        ("Net membership - geldig - -", "Band tie - geldig - -", "Deal participation - niet_geldig - 2020-12-31", "Club membership - onbekend - -"),
    )  # fmt: skip
    assert [relation.name for relation in found.relations] == ["Net", "Band", "Club", "Deal"], "what is over comes last"
    assert covers(found) == {
        ("g1", "Net"): "realised", ("g2", "Net"): "opportunity", ("g1", "Band"): "not-described",
        ("g2", "Band"): "not-described", ("g1", "Club"): "not-described", ("g2", "Club"): "not-described",
        ("g1", "Deal"): "not-applicable", ("g2", "Deal"): "not-applicable",
    }  # fmt: skip
    assert [words.quote for words in found.cell("g1", "Net").evidence] == ["leert"], "not what is only possible"
    assert [words.quote for words in found.cell("g2", "Band").evidence] == ["zit1"], "that there is a tie"
    assert [goal.nl for goal in found.uncovered] == ["fondsen"]
    with pytest.raises(KeyError, match="no cell for g9 and Net"):
        found.cell("g9", "Net")


def test_a_network_is_served_by_its_working_group_and_counts_once() -> None:
    found = matrix(
        (*STATED, "g1 kennis knowledge Groep Groep realised s3 d nota p3 leert", "g2 fondsen funds Net Net potential s4 d nota p4 kans",
         "g2 fondsen funds Groep Groep realised s5 d nota p5 kreeg"),
        ("Net membership - geldig - -", "Groep membership Net geldig - -"),
    )  # fmt: skip
    assert covers(found) == {
        ("g1", "Net"): "realised Groep", ("g2", "Net"): "opportunity",
        ("g1", "Groep"): "realised", ("g2", "Groep"): "realised",
    }  # fmt: skip
    assert [relation.name for relation in found.serving("g1", Cover.REALISED)] == ["Groep"]


def test_a_part_that_is_over_serves_no_more() -> None:
    rows = (*STATED, "g1 kennis knowledge Groep Groep realised s3 d nota p3 leert")
    found = matrix(rows, ("Net membership - geldig - -", "Groep membership Net niet_geldig - 2020"))
    assert found.cell("g1", "Net").cover is Cover.NOT_DESCRIBED


def test_what_a_body_yields_stands_with_its_agreement() -> None:
    rows = (*STATED, "g1 kennis knowledge Stuurgroep Stuurgroep realised s3 d nota p3 leert")
    found = matrix(rows, ("Convenant participation - geldig - -", "Stuurgroep body Convenant geldig - -"))
    assert [relation.name for relation in found.relations] == ["Convenant"]
    assert covers(found)["g1", "Convenant"] == "realised Stuurgroep"


def test_a_goal_that_is_only_served_is_not_stated() -> None:
    found = matrix((*STATED, "g3 cultuur culture Net Net realised s3 d nota p3 koor"), ("Net membership - geldig - -",))
    assert [(goal.nl, goal.stated, len(goal.evidence)) for goal in found.goals] == [
        ("fondsen", True, 1), ("kennis", True, 1), ("cultuur", False, 0),
    ]  # fmt: skip
    assert {goal.nl for goal in found.uncovered} == {"kennis", "fondsen"}


def test_nothing_said_gives_an_empty_matrix() -> None:
    found = matrix((), ())
    assert (found.goals, found.relations, found.cells, found.blockers, found.uncovered) == ((), (), (), (), ())


def test_blockers_are_gathered_by_relation() -> None:
    found = matrix((), (), ("Net Net te-weinig-capaciteit s1 d nota p1 a", "Net Net te-weinig-capaciteit s2 e brief p2 b"))
    assert [(blocker.name, blocker.words, [w.quote for w in blocker.evidence]) for blocker in found.blockers] == [
        ("Net", "te-weinig-capaciteit", ["a", "b"]),
    ]


def test_a_later_word_that_it_is_over_ends_what_is_presumed() -> None:
    (ended,) = held("Net membership - vermoedelijk_geldig 2019-05-01 -", "Net membership - niet_geldig - 2021-02-01")
    assert (ended.state, ended.over, len(ended.statements)) == ("niet geldig", True, 2)
    (back,) = held("Net membership - vermoedelijk_geldig 2019-05-01 -", "Net membership - niet_geldig - 2014-12-31")
    assert back.holds, "what ended before a document says that it is there does not end it"
    (valid,) = held("Net membership - geldig - -", "Net membership - niet_geldig - 2021-02-01")
    assert valid.holds


def test_every_cover_is_called_something_in_both_languages() -> None:
    assert set(COVER_NL) == set(COVER_EN) == set(Cover)


# --- the five documents ----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def found(store: Store, data: Data) -> Matrix:
    return goal_matrix(ask_of(store, data.subject))


def test_matrix_of_the_documents(found: Matrix) -> None:
    named = {goal.nl: goal.iri for goal in found.goals}
    rows = {relation.name: relation.iri for relation in found.relations}
    assert [goal.nl for goal in found.goals if goal.stated] == [
        "beleidsbeïnvloeding", "duurzame netwerken", "Europese fondsen", "kennisdeling", "profilering", "solidariteit",
    ]  # fmt: skip
    assert len(found.cells) == len(named) * len(rows)

    def cover(goal: str, relation: str) -> Cover:
        return found.cell(named[goal], rows[relation]).cover

    assert cover("profilering", "EUROCITIES") is Cover.OPPORTUNITY
    assert cover("solidariteit", "Haarlem – Osnabrück") is Cover.REALISED
    assert {cover(goal, "Haarlem – Angers") for goal in named} == {Cover.NOT_DESCRIBED}
    assert {cover(goal, "City Deal Woningabonnement") for goal in named} == {Cover.NOT_APPLICABLE}
    assert not {"Stuurgroep Expatcenter", "Gent", "Provincie Noord-Holland"} & rows.keys()
    network = found.cell(named["duurzame netwerken"], rows["EUROCITIES"])
    assert (network.cover, network.through) == (Cover.REALISED, ("EUROCITIES werkgroep Procurement",))


def test_every_cell_of_the_documents_shows_words(found: Matrix) -> None:
    assert found.cells
    assert all(cell.evidence for cell in found.cells)


def test_what_stands_in_the_way(found: Matrix) -> None:
    blockers = {blocker.name: blocker for blocker in found.blockers}
    assert set(blockers) == {"EUROCITIES", "Eurotowns"}
    assert blockers["EUROCITIES"].words.endswith("is de capaciteit")
    assert "redenen waarom" in blockers["EUROCITIES"].evidence[0].quote
    assert "passief" in blockers["Eurotowns"].words


def test_matrix_of_an_early_day_knows_less(store: Store, data: Data) -> None:
    early = goal_matrix(ask_of(store, data.subject, "2015-06-01"))
    states = {relation.name: relation.state for relation in early.relations}
    assert [name for name, state in states.items() if state == "geldig"] == [
        "Samenwerkingsovereenkomst inzake samenwerking op het Expatcenter Amsterdam Area"
    ]
    assert states["EUROCITIES"] == "onbekend"
    assert states["Convenant regionale samenwerking Zuid-Kennemerland"] == "nog niet"
    assert len(early.uncovered) == 6


# --- as it is printed ------------------------------------------------------------------------------------


def test_matrix_is_printed_with_marks_and_passages() -> None:
    rows = (*STATED, "g1 kennis knowledge Net Net realised s3 d nota p3 leert", "g2 fondsen funds Net Net potential s5 d nota p5 kans")
    made = matrix(rows, ("Net membership - geldig - -", "Deal participation - niet_geldig - 2020"), ("Net Net passief s9 d nota p9 stil",))
    dutch, english = (matrix_text(made, language) for language in ("nl", "en"))
    assert "  ○ ●  Net\n  – –  Deal\n" in dutch
    assert "kennis\n    “doel1” (nota)\n  gerealiseerd: Net\n    “leert” (nota)\n" in dutch
    assert "zonder gerealiseerde opbrengst: fondsen (kans: Net)\n" in dutch
    assert "in de weg staat: Net: passief\n    “stil” (nota)\n" in dutch
    assert "without realised yield: funds (opportunity: Net)\n" in english
    assert "ego network" in english


def test_matrix_without_anything_says_so() -> None:
    assert "noemen geen doelen" in matrix_text(matrix((), ()), "nl")
    assert "name no relations of Ons" in matrix_text(matrix((), ()), "en")
