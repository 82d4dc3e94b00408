"""Labels with what belongs to them, as a page sets them below a title."""

from __future__ import annotations

import pytest

from kg.extraction.annotate import Annotated, annotate
from kg.extraction.names.mentions import Gazetteer
from kg.extraction.rules.cards import cards
from kg.model import Document


def _annotated(text: str, gazetteer: Gazetteer) -> Annotated:
    return annotate(Document("kaart.txt", text, "0" * 64), gazetteer)


@pytest.mark.parametrize("text", [
    "Natte Weiden\nProgramma: LIFE\nLooptijd: 2019-2022",
    "Natte Weiden\n\n| Programma | LIFE |\n| Looptijd | 2019-2022 |",
    "## Natte Weiden\n**Programma:** LIFE\n**Looptijd:** 2019-2022",
    "Natte Weiden\nProgramma (EU): LIFE\nLooptijd: 2019-2022",
    "Natte Weiden\n- Programma: LIFE\n- Looptijd: 2019-2022",
    "Natte Weiden\nProgramma      LIFE\nLooptijd       2019-2022",
])  # fmt: skip
def test_labelled_lines_below_a_title_are_a_card(text: str, gazetteer: Gazetteer) -> None:
    annotated = _annotated(text, gazetteer)
    [card] = cards(annotated)
    assert card.title is not None
    assert card.title.text == "Natte Weiden"
    assert [(field.label, field.value) for field in card.fields] == [("programma", "LIFE"), ("looptijd", "2019-2022")]
    assert all(annotated.clean.text[field.start : field.end] == field.value for field in card.fields)


def test_a_label_by_itself_has_the_items_below_it(gazetteer: Gazetteer) -> None:
    [card] = cards(_annotated("Bijdragen van de provincie\nOntvangers:\n- Sluis\n- Hulst\nDoel: samenwerken", gazetteer))
    assert [(field.label, field.value) for field in card.fields] == [("ontvangers", "Sluis\nHulst"), ("doel", "samenwerken")]
    assert card.heading == "Bijdragen van de provincie"


@pytest.mark.parametrize("text", [
    "Natte Weiden\nProgramma: LIFE",
    "De raad besloot het volgende. Het college voert dat uit: binnen een jaar.\nDaarna volgt een verslag.",
])
def test_one_label_is_no_card(text: str, gazetteer: Gazetteer) -> None:
    assert not cards(_annotated(text, gazetteer))
