"""Fingerprints: another line length, hyphenation, blank or page header changes nothing; another word does."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.judging.fingerprint import CONTEXT, EvenText, even, quote_hash, quote_part
from kg.model import Document, Evidence

BEFORE = "De raad besprak de nota over de banden van de gemeente en haar buren, en nam er kennis van in haar vergadering."
QUOTE = "De gemeente Voorbeeldstad is sinds 2017 lid van het Stedennet en van de samenwerking in de beleids- en stadsregio."
AFTER = "Over de kosten daarvan besluit het college later, en de raad hoort ervan in de eerstvolgende vergadering van dat jaar."
TEXT = f"{BEFORE} {QUOTE} {AFTER}"
LIGATURES = {"ff": "\ufb00", "fi": "\ufb01", "fl": "\ufb02"}


def document(text: str) -> Document:
    return Document("nota.txt", text, "")


def fingerprint(text: str, first: str = "De gemeente", last: str = "stadsregio.") -> str:
    """The fingerprint of the stretch of a text from the words that begin it to those that end it."""
    evened = EvenText(document(text))
    (begin,), (end,) = evened.find(first), evened.find(last)
    return evened.fingerprint(Evidence(begin.start, end.end, text[begin.start : end.end]))


def hyphenated(text: str, places: set[int]) -> str:
    """The text with words broken by a hyphen and a line end, where a letter stands on both sides."""
    return "".join(
        f"{text[n]}-\n" if n in places and text[n : n + 2].isalpha() and text[n - 1 : n].isalpha() and text[n + 2 : n + 3].islower() and text[n + 1].islower() and text[n].islower() else text[n]
        for n in range(len(text))
    )


@given(st.integers(40, 200))
def test_another_line_length_changes_nothing(width: int) -> None:
    assert fingerprint(textwrap.fill(TEXT, width, break_on_hyphens=True)) == fingerprint(TEXT)


@given(st.sets(st.integers(1, len(TEXT) - 3), max_size=12))
def test_words_broken_at_the_ends_of_lines_change_nothing(places: set[int]) -> None:
    assert fingerprint(hyphenated(TEXT, places)) == fingerprint(TEXT)


@given(st.lists(st.sampled_from([" ", "  ", "\n", "\r\n", "\n\n", "\t", "\u00a0", "\u202f", " \u00ad"]), min_size=60, max_size=60))
def test_any_white_space_between_words_will_do(gaps: list[str]) -> None:
    words = TEXT.split()
    assert len(words) <= len(gaps) + 1
    flowed = "".join(word + gap for word, gap in zip(words, [*gaps, ""], strict=False))
    assert fingerprint(flowed) == fingerprint(TEXT)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: unicodedata.normalize("NFD", text.replace("kosten", "reële kosten")),
        lambda text: text.replace("kosten", "reële kosten").replace("fi", LIGATURES["fi"]),
    ],
)
def test_accents_apart_and_ligatures_change_nothing(change: Callable[[str], str]) -> None:
    assert fingerprint(change(TEXT)) == fingerprint(TEXT.replace("kosten", "reële kosten"))


def test_page_headers_and_numbers_in_between_change_nothing() -> None:
    header = "Kenmerk: 2022/1 {}/3"
    paged = f"{header.format(1)}\n\n{BEFORE}\n\n{header.format(2)}\n\n12\n\n{QUOTE}\n\n{header.format(3)}\n\n{AFTER}"
    assert fingerprint(paged) == fingerprint(TEXT)


@pytest.mark.parametrize("word", [QUOTE.split()[n] for n in range(3, 9)])
def test_another_word_in_the_quote_is_another_passage(word: str) -> None:
    changed = TEXT.replace(f" {word} ", f" {word}x ")
    assert changed != TEXT
    assert quote_part(fingerprint(changed)) != quote_part(fingerprint(TEXT))


@pytest.mark.parametrize("change", [("haar vergadering", "zijn vergadering"), ("Over de kosten", "Over de baten")])
def test_another_word_beside_it_is_the_same_quote_elsewhere(change: tuple[str, str]) -> None:
    changed = TEXT.replace(*change)
    assert changed != TEXT
    assert fingerprint(changed) != fingerprint(TEXT)
    assert quote_part(fingerprint(changed)) == quote_part(fingerprint(TEXT))


def test_what_is_farther_than_the_context_does_not_count() -> None:
    assert len(even(BEFORE)) > CONTEXT
    assert fingerprint(f"Geheel iets anders. {TEXT} En meer.") == fingerprint(TEXT)


def test_found_words_are_those_of_the_text_to_the_letter() -> None:
    text = "Bla. Zij is\nlid van het\u00a0Steden-\nnet, zei men; zij is lid van het Stedennet."
    found = EvenText(document(text)).find("is lid van het  Stedennet")
    assert [evidence.quote for evidence in found] == ["is\nlid van het\u00a0Steden-\nnet", "is lid van het Stedennet"]
    assert all(text[evidence.start : evidence.end] == evidence.quote for evidence in found)
    assert not EvenText(document(text)).has_once(found[0])
    assert EvenText(document(text)).find("nergens") == []
    assert EvenText(document(text)).find("is li") == EvenText(document(text)).find("ij is lid") == []
    assert EvenText(document(text)).find(" -\n") == []


def test_a_quote_by_itself_has_the_hash_of_the_quote_in_its_text() -> None:
    assert quote_hash(QUOTE.replace(" ", "\n\n")) == quote_part(fingerprint(TEXT))


def test_a_page_header_goes_by_its_words() -> None:
    text = f"Kenmerk: 2022/1 1/2\n\n{BEFORE}\n\nKenmerk: 2022/1 2/2\n\n{QUOTE}"
    evened = EvenText(document(text))
    first, second = (Evidence(place, place + 15, text[place : place + 15]) for place in (0, text.rindex("Kenmerk")))
    assert first.quote == second.quote == "Kenmerk: 2022/1"
    assert evened.fingerprint(first) == evened.fingerprint(second)
    assert not evened.has_once(first)
