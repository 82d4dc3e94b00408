"""The gate before the rules: it lets through every sentence that has a trigger word, each once, and no other."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.annotate import annotate
from kg.extraction.matching.gate import may_match
from kg.extraction.matching.triggers import Triggers
from kg.extraction.names.mentions import Gazetteer, KnownName
from kg.model import Document, Kind

GAZETTEER = Gazetteer([KnownName("Gouda", "Gemeente Gouda", "Gouda", Kind.MUNICIPALITY)])


def cued(text: str, *words: str) -> list[str]:
    annotated = annotate(Document("a.txt", text, ""), GAZETTEER)
    return [masked.sentence.text for masked in annotated.cued(Triggers(*words))]


def test_the_sentences_with_a_trigger_each_once_in_order() -> None:
    text = "Gouda is lid. Leden betalen; het lidmaatschap kost geld.\n\nNiets hier.\n\nHet LID betaalt."
    assert cued(text, "lid", "leden") == ["Gouda is lid.", "Leden betalen; het lidmaatschap kost geld.", "Het LID betaalt."]
    assert cued(text, "convenant") == []


def test_a_sentence_is_masked_once() -> None:
    annotated = annotate(Document("a.txt", "Gouda is lid. Gouda betaalt.", ""), GAZETTEER)
    (first,) = annotated.cued(Triggers("lid"))
    assert first is annotated.masked[0]
    assert [m.label for m in first.mentions(first.text)] == ["Gemeente Gouda"]


@pytest.mark.parametrize("words", [(), ("Lid",), (" ",)])
def test_triggers_that_could_never_be_found_are_refused(words: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="expected words in lower case"):
        Triggers(*words)


@given(st.text(alphabet="aİIßSẞΣςſı lLiIdD.", max_size=60))
def test_a_word_is_seen_in_any_case_of_letters(text: str) -> None:
    triggers = Triggers("lid", "las")
    assert not any(word in text.lower() for word in triggers.words) or may_match(text) & triggers.bit
    assert not re.search("lid|las", text, re.I) or may_match(text) & triggers.bit


def test_a_sentence_without_an_end_is_looked_at_part_by_part() -> None:
    long = "Gouda en " * 1_000
    parts = cued(f"{long}lid.", "lid")
    assert len(parts) == 1
    assert parts[0].endswith("Gouda en lid.")
    assert len(cued(f"{long}lid {long}lid.", "lid")) == 2
    assert cued(f"{long}.", "lid") == []
