"""The evened-out text: what goes, what is joined, and that every character of it has its place in the kept text."""

from __future__ import annotations

from itertools import pairwise
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.clean import clean
from kg.extraction.evened import EVENED

PIECES = st.lists(
    st.sampled_from(
        ["gemeente Gouda", "samen-", "werking", "Artikel 3", "a. ", "- ", "1) ", "Pagina 3 van 12", "2", "\n", "\r\n", "\r",
         "\n\n", " ", "  ", "\t", "\u00a0", "\u00ad", "\u200b", "\ufb01", "\ufb03", "\f", "’", "€ 5,-", "…", "é", "e\u0301",
         "\U0001f600", ".", ":", ";", "1 Op"]
    ),
    max_size=40,
).map("".join)
ANYTHING = st.one_of(PIECES, st.text(max_size=200))
SPREAD = {character for character, even in EVENED.items() if len(even) > 1}
"""Characters of the kept text that are several in the evened-out one."""


@given(ANYTHING)
def test_every_character_has_its_place_in_order(text: str) -> None:
    cleaned = clean(text)
    assert len(cleaned.offsets) == len(cleaned.text)
    assert all(0 <= offset < len(text) for offset in cleaned.offsets)
    assert list(cleaned.offsets) == sorted(cleaned.offsets)
    words = [(place, character) for place, character in zip(cleaned.offsets, cleaned.text, strict=True) if character > " "]
    for (place, _), (after, following) in pairwise(words):
        assert place < after or (place == after and (text[place] in SPREAD or place in cleaned.wide)), (place, following)


@pytest.mark.parametrize("text", ["Gouda werkt\nsamen", "Gouda werkt.\n\nLeiden ook."])
def test_a_blank_has_a_place_of_its_own(text: str) -> None:
    places = clean(text).offsets
    assert all(place < after for place, after in pairwise(places))


@given(ANYTHING, st.data())
def test_the_origin_of_any_stretch_lies_in_the_text_and_holds_its_words(text: str, data: st.DataObject) -> None:
    cleaned = clean(text)
    if not cleaned.text:
        return
    start = data.draw(st.integers(0, len(cleaned.text) - 1))
    end = data.draw(st.integers(start + 1, len(cleaned.text)))
    begin, stop = cleaned.origin(start, end)
    assert 0 <= begin < stop <= len(text)
    visible = [c for c in cleaned.text[start:end] if not c.isspace()]
    source = normalize("NFC", "".join(EVENED.get(c, c) for c in text[begin:stop]))
    position = 0
    for character in visible:  # the words are those of the source, in their order
        position = source.index(normalize("NFC", character), position) + 1


@given(ANYTHING)
def test_the_copy_has_single_blanks_and_no_empty_lines(text: str) -> None:
    lines = clean(text).text.split("\n") if clean(text).text else []
    assert all(line.strip(" ") == line and "  " not in line for line in lines)
    assert all(lines), lines


@given(ANYTHING)
def test_what_is_evened_out_stays_so(text: str) -> None:
    assert not set(clean(text).text) & (EVENED.keys() | {"\r"})


@pytest.mark.parametrize(("text", "expected"), [
    # a word that is hyphenated at a line's end; a hyphen that belongs to the name stays
    ("de gemeentelijke samen-\nwerking loopt", "de gemeentelijke samenwerking loopt"),
    ("de samenwerking in Zuid-\nHolland loopt", "de samenwerking in Zuid-Holland loopt"),
    ("de gemeente Sittard-Geleen", "de gemeente Sittard-Geleen"),
    ("in de regio Bergen -\nmet name daar", "in de regio Bergen - met name daar"),
    # a soft hyphen is no character
    ("samen\u00adwerking", "samenwerking"),
    # line ends of every make
    ("de gemeente werkt\r\nsamen met anderen", "de gemeente werkt samen met anderen"),
    ("de gemeente werkt\rsamen met anderen", "de gemeente werkt samen met anderen"),
    # blanks of every make
    ("€\u00a05.000\u202feuro,\ten  meer", "€ 5.000 euro, en meer"),
    ("\ufeffConvenant", "Convenant"),
    # ligatures, apostrophes
    ("o\ufb03cieel \ufb01etspad", "officieel fietspad"),
    ("de regio’s", "de regio's"),
])  # fmt: skip
def test_joined(text: str, expected: str) -> None:
    assert clean(text).text == expected


def test_a_joined_word_quotes_both_its_halves() -> None:
    text = "de gemeentelijke samen-\r\nwerking loopt"
    cleaned = clean(text)
    start = cleaned.text.index("samenwerking")
    begin, stop = cleaned.origin(start, start + len("samenwerking"))
    assert text[begin:stop] == "samen-\r\nwerking"


def test_a_ligature_is_quoted_whole() -> None:
    cleaned = clean("het \ufb01etspad")
    begin, stop = cleaned.origin(5, 8)  # "iet", whose first letter is half a ligature
    assert "het \ufb01etspad"[begin:stop] == "\ufb01et"


@pytest.mark.parametrize("furniture", ["Pagina 3 van 12", "pagina 3", "blz. 7", "3/12", "- 4 -", "12", "page 3 of 12"])
def test_a_page_number_between_two_halves_of_a_sentence_goes(furniture: str) -> None:
    text = f"De gemeente Gouda werkt sinds jaar en dag nauw samen\n\n{furniture}\n\nmet de andere gemeenten in de streek."
    assert clean(text).text == "De gemeente Gouda werkt sinds jaar en dag nauw samen met de andere gemeenten in de streek."


def test_a_running_header_goes_wherever_only_its_digits_change() -> None:
    pages = [f"Convenant Wonen Noordoost 3/{page}\n\nDe tekst van bladzijde {word} staat hier.\n"
             for page, word in ((4, "vier"), (5, "vijf"), (6, "zes"))]  # fmt: skip
    found = clean("\n".join(pages)).text
    assert "Convenant" not in found
    assert all(word in found for word in ("vier", "vijf", "zes"))


def test_a_line_that_stands_once_is_no_running_header() -> None:
    assert "3/4" in clean("Convenant Wonen Noordoost 3/4\n\nDe tekst staat hier.").text


@pytest.mark.parametrize("line", ["Kenmerk 12345", "Artikel 2", "2) de gemeente", "- 500 euro"])
def test_a_numbered_line_of_the_text_itself_stays(line: str) -> None:
    assert line in clean(f"De gemeente doet mee.\n\n{line}\n\nEn verder niets.").text


def test_double_spaced_lines_are_one_paragraph() -> None:
    lines = ["De gemeente Gouda werkt al lang samen met", "de gemeenten in de omgeving, en zij doet dat om",
             "de kosten te delen en om kennis op te doen van", "wat elders beter gaat dan in de eigen organisatie",
             "die nog lang niet zo ver is als die van anderen."]  # fmt: skip
    assert clean("\n\n".join(lines)).text == " ".join(lines)


@pytest.mark.parametrize(("text", "lines"), [
    ("Partijen:\n- Gouda\n- Leiden", ["Partijen:", "- Gouda", "- Leiden"]),
    ("Partijen verplichten zich tot:\na. het een;\nb. het ander.", ["Partijen verplichten zich tot:", "a. het een;", "b. het ander."]),
    ("Artikel 1 Doel\nDe gemeente doet mee.", ["Artikel 1 Doel", "De gemeente doet mee."]),
    ("Zij doen dat zoals bepaald in artikel\n3, onder a, van de wet.", ["Zij doen dat zoals bepaald in artikel 3, onder a, van de wet."]),
    ("Een eerste alinea.\n\nEen tweede alinea.", ["Een eerste alinea.", "Een tweede alinea."]),
])  # fmt: skip
def test_blocks_stand_on_a_line_each(text: str, lines: list[str]) -> None:
    assert clean(text).text.split("\n") == lines


def test_a_footnote_stands_on_a_line_of_its_own() -> None:
    text = "De gemeente Gouda doet mee aan het netwerk\n\n1 Op het moment van schrijven\n\nZij blijft lid."
    assert "1 Op het moment van schrijven" in clean(text).text.split("\n")


@pytest.mark.xfail(strict=True, reason="the rest of the sentence is joined to the footnote, not to its beginning")
def test_a_footnote_is_not_joined_to_what_follows_it() -> None:
    text = "De gemeente Gouda doet mee aan het netwerk\n\n1 Op het moment van schrijven\n\nen blijft lid."
    assert "1 Op het moment van schrijven" in clean(text).text.split("\n")


@pytest.mark.parametrize("text", ["", " ", "\n\n\r\n", "\u200b", "\f\f", "12\n\n13"])
def test_a_text_without_words_is_empty(text: str) -> None:
    assert clean(text).text == ""
