"""Agreements that a site set on one line are taken apart; running text is left as it is."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.text.clean import clean
from kg.extraction.text.flattened import LONGEST_LINE, flattened

COVENANT = (
    "1 Convenant Buurtveiligheid 2021 De ondergetekenden: 1. de gemeente Zeist, vertegenwoordigd door mevrouw J. de Wit; "
    "2. Stichting Woongoed, vertegenwoordigd door de heer P. Bos; overwegende dat: a. de buurt veilig moet zijn; b. partijen daarin samenwerken; "
    "komen overeen: Artikel 1 Doel Het doel, zoals in artikel 2 bedoeld, is een veilige buurt. Artikel 2 Duur 1. Het convenant geldt tot 1 januari 2024. "
    "2. Het kan met een termijn van drie maanden worden opgezegd."
)
LINES = [
    "Convenant Buurtveiligheid 2021",
    "De ondergetekenden:",
    "1. de gemeente Zeist, vertegenwoordigd door mevrouw J. de Wit;",
    "2. Stichting Woongoed, vertegenwoordigd door de heer P. Bos;",
    "overwegende dat:",
    "a. de buurt veilig moet zijn;",
    "b. partijen daarin samenwerken;",
    "komen overeen:",
    "Artikel 1 Doel",
    "Het doel, zoals in artikel 2 bedoeld, is een veilige buurt.",
    "Artikel 2 Duur",
    "1. Het convenant geldt tot 1 januari 2024.",
    "2. Het kan met een termijn van drie maanden worden opgezegd.",
]


def test_each_part_of_an_agreement_on_one_line_has_its_own() -> None:
    assert [COVENANT[start:end] for start, end in flattened(COVENANT)] == LINES


def test_the_copy_has_those_lines() -> None:
    assert clean(COVENANT).text.split("\n")[:4] == LINES[:4]


RUNNING = (
    "De partijen in de raad spraken dinsdag over het convenant dat de gemeente in 2019 sloot, vertegenwoordigd door de toenmalige wethouder. "
    "Gelet op de kosten wil een meerderheid dat het college de afspraken uit artikel 1 en artikel 2 herziet voordat er een besluit valt. "
    "De wethouder zegde toe voor de zomer met een voorstel te komen, waarin ook de ervaringen van de buurtbewoners een plaats zullen krijgen."
)


@pytest.mark.parametrize("text", [RUNNING, COVENANT[: LONGEST_LINE - 1], "Woorden zonder afspraken. " * 30])
def test_running_text_and_short_lines_stay_one(text: str) -> None:
    assert flattened(text) == [(0, len(text))]


@given(st.lists(st.sampled_from([*LINES, RUNNING, "Partijen:", "Tussen de gemeente Gouda, gevestigd te Gouda", "1 ", "• ", "; ", " "]), max_size=30).map(" ".join))
def test_nothing_but_blanks_falls_between_the_lines(text: str) -> None:
    text = " ".join(text.split())
    pieces = flattened(text)
    assert not text[: pieces[0][0]].strip(" 0123456789")
    assert all(text[end:start] == " " for (_, end), (start, _) in pairwise(pieces))
    assert pieces[-1][1] == len(text)


def test_numbered_paragraphs_begin_where_they_follow_on_each_other() -> None:
    text = ("1 CONVENANT WONEN De ondergetekenden: 1. de gemeente Gouda; 2. de provincie Utrecht, overwegende dat er te weinig huizen zijn, komen overeen: "
            "Artikel 1 Doel 1.1 De gemeente bouwt. 1.2 De provincie betaalt. Het cijfer was 7.5 De rest niet. " + "Zo is het. " * 18)  # fmt: skip
    lines = [text[start:end] for start, end in flattened(text)]
    assert lines[6:9] == ["Artikel 1 Doel", "1.1 De gemeente bouwt.", f"1.2 De provincie betaalt. Het cijfer was 7.5 De rest niet. {'Zo is het. ' * 18}"]
