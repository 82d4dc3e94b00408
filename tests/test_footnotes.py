"""Footnotes: their text is a block of its own, and belongs to the sentence in which its mark stands."""

import pytest

from kg.extraction.annotate import Annotated, annotate
from kg.extraction.names.mentions import Gazetteer
from kg.extraction.text.layout import Sentence
from kg.model import Document

# the note stands at the foot of the page, below sentences that it does not belong to
TEXT = """De gemeente Breda ligt in Brabant. De gemeente Breda werkt ook voor anderen.{mark} Zij werkt graag.

Het college vergadert op dinsdag.

{note}Dat zijn de gemeenten Oosterhout en Drimmelen.

De raad vergadert op donderdag."""


def _note(annotated: Annotated) -> Sentence:
    return next(sentence for sentence in annotated.sentences if sentence.text.startswith("Dat zijn"))


@pytest.mark.parametrize(("mark", "note"), [("1", "1 "), ("[2]", "[2] "), ("\n3\n\n", "3\n"), (" 4", "4 ")])
def test_a_footnote_belongs_to_the_sentence_of_its_mark(mark: str, note: str, gazetteer: Gazetteer) -> None:
    annotated = annotate(Document("a.txt", TEXT.format(mark=mark, note=note), ""), gazetteer)
    anchor = annotated.anchor(_note(annotated))
    assert anchor is not None
    assert anchor.text == "De gemeente Breda werkt ook voor anderen."
    assert annotated.blocks[_note(annotated).block].kind == "footnote"


@pytest.mark.parametrize(("mark", "note"), [("", ""), ("", "1\n"), ("2", "3\n")])
def test_what_has_no_mark_belongs_to_no_sentence(mark: str, note: str, gazetteer: Gazetteer) -> None:
    annotated = annotate(Document("a.txt", TEXT.format(mark=mark, note=note), ""), gazetteer)
    assert annotated.anchor(_note(annotated)) is None
    assert annotated.blocks[_note(annotated).block].kind == "text"
