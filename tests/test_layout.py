"""Blocks and sentences: articles, lettered items with their lead-ins, headings, and full stops that end nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.text.clean import clean
from kg.extraction.text.layout import Block, blocks, sentences


def _blocks(text: str) -> tuple[Block, ...]:
    return blocks(clean(text))


def _sentences(text: str) -> list[str]:
    return [sentence.text for index, block in enumerate(_blocks(text)) for sentence in sentences(block, index)]


AGREEMENT = """Samenwerkingsovereenkomst Jeugdhulp

Artikel 1 Doel
Partijen werken samen.

Artikel 2 Verplichtingen
1. De gemeente Gouda verplicht zich tot:
a. het leveren van een projectleider;
b. het verstrekken van gegevens:
- namen;
- adressen.
2. De gemeente Leiden verplicht zich tot:
a. het betalen van de kosten.
"""


def test_articles_number_what_stands_under_them() -> None:
    found = _blocks(AGREEMENT)
    assert [(block.text, block.article) for block in found if block.kind == "heading"] == [
        ("Samenwerkingsovereenkomst Jeugdhulp", ""), ("Doel", "1"), ("Verplichtingen", "2")]  # fmt: skip
    assert {block.text: (block.article, block.heading) for block in found if block.kind == "text"} == {
        "Partijen werken samen.": ("1", "Doel")}  # fmt: skip
    assert {block.article for block in found if block.kind == "item"} == {"2"}


def test_lettered_items_know_their_lead_in() -> None:
    found = _blocks(AGREEMENT)
    items = [(block.marker, block.text, found[block.lead].text if block.lead is not None else None)
             for block in found if block.kind == "item" and block.marker.isalpha()]  # fmt: skip
    assert items == [
        ("a", "het leveren van een projectleider;", "De gemeente Gouda verplicht zich tot:"),
        ("b", "het verstrekken van gegevens:", "De gemeente Gouda verplicht zich tot:"),
        ("a", "het betalen van de kosten.", "De gemeente Leiden verplicht zich tot:"),
    ]


def test_bullets_in_a_lettered_item_stand_under_that_item() -> None:
    found = _blocks(AGREEMENT)
    bullets = [found[block.lead].text for block in found if block.text in ("namen;", "adressen.") and block.lead is not None]
    assert bullets == ["het verstrekken van gegevens:"] * 2


@pytest.mark.parametrize("marker", ["a.", "a)", "(a)"])
def test_a_letter_is_written_in_several_ways(marker: str) -> None:
    found = _blocks(f"De gemeente verplicht zich tot:\n{marker} betalen;")
    assert [(block.marker, block.text, block.lead) for block in found if block.kind == "item"] == [("a", "betalen;", 0)]


def test_a_heading_ends_a_lead_in() -> None:
    found = _blocks("De doelen zijn:\n- profilering;\n\nArtikel 3 Slot\n- los punt;")
    assert [(block.text, block.lead) for block in found if block.kind == "item"] == [("profilering;", 0), ("los punt;", None)]


@pytest.mark.parametrize(("line", "kind", "text"), [
    ("Artikel 3 Looptijd", "heading", "Looptijd"),
    ("ARTIKEL IV - SLOT", "heading", "SLOT"),
    ("Art. 12", "heading", "Art. 12"),
    ("2.1 Doel van de samenwerking", "heading", "Doel van de samenwerking"),
    ("3. Aanbevelingen", "heading", "Aanbevelingen"),
    ("Inleiding", "heading", "Inleiding"),
    ("# Inleiding", "heading", "Inleiding"),
    ("3. De gemeente betaalt de kosten.", "item", "De gemeente betaalt de kosten."),
    ("3. het leveren van een projectleider", "item", "het leveren van een projectleider"),
    ("1. De gemeente verplicht zich tot:", "item", "De gemeente verplicht zich tot:"),
    ("Artikel 3, onder a, geldt niet.", "text", "Artikel 3, onder a, geldt niet."),
    ("De gemeente Gouda werkt samen met", "text", "De gemeente Gouda werkt samen met"),
    ("De gemeente Gouda betaalt.", "text", "De gemeente Gouda betaalt."),
])  # fmt: skip
def test_what_a_line_is(line: str, kind: str, text: str) -> None:
    found = _blocks(line)
    assert [(block.kind, block.text) for block in found] == [(kind, text)]


@pytest.mark.parametrize(("text", "article"), [("Artikel 3", "3"), ("Artikel 3a Duur", "3a"), ("ARTIKEL IV", "iv"),
                                               ("Artikel 2:1 Doel", "2:1"), ("Art. 12 Slot", "12"), ("2.1 Doel", "2.1")])  # fmt: skip
def test_the_number_of_an_article(text: str, article: str) -> None:
    found = _blocks(f"{text}\nDe gemeente doet mee.")
    assert [block.article for block in found] == [article, article]


def test_an_article_that_runs_on_into_its_text_is_no_heading() -> None:
    line = "Artikel 3 De gemeente betaalt de kosten. De provincie betaalt de rest."
    assert [(block.kind, block.article) for block in _blocks(line)] == [("text", "3")]


@pytest.mark.parametrize(("text", "expected"), [
    ("De gemeente doet mee. De provincie niet.", ["De gemeente doet mee.", "De provincie niet."]),
    ("Doet zij mee? Ja! Zij doet mee.", ["Doet zij mee?", "Ja!", "Zij doet mee."]),
    ("De heer mr. M.J. Jansen tekent. Hij is burgemeester.", ["De heer mr. M.J. Jansen tekent.", "Hij is burgemeester."]),
    ("Besluit d.d. 16 februari 2021 is genomen.", ["Besluit d.d. 16 februari 2021 is genomen."]),
    ("Zie art. 3 van de wet.", ["Zie art. 3 van de wet."]),
    ("Onder meer o.a. Gouda en bijv. Leiden doen mee.", ["Onder meer o.a. Gouda en bijv. Leiden doen mee."]),
    ("Zie nr. 2014 en blz. 7.", ["Zie nr. 2014 en blz. 7."]),
    ("Op 3 sept. 2017 en 4 okt. 2018 is vergaderd.", ["Op 3 sept. 2017 en 4 okt. 2018 is vergaderd."]),
    ("Het kost € 2.500. Dat is veel.", ["Het kost € 2.500.", "Dat is veel."]),
    ("Zij zeggen: “Wij doen mee.” Dat is zo.", ["Zij zeggen: “Wij doen mee.”", "Dat is zo."]),
    ("drs. P.C. de Vries-van Dam tekent.", ["drs. P.C. de Vries-van Dam tekent."]),
    ("De gemeente St. Anthonis doet mee.", ["De gemeente St. Anthonis doet mee."]),
])  # fmt: skip
def test_where_a_sentence_ends(text: str, expected: list[str]) -> None:
    assert _sentences(text) == expected


@given(st.text(alphabet="aA1 .:;?!\n-•)(Zé”“’", max_size=150))
def test_blocks_and_sentences_stand_where_they_say(text: str) -> None:
    cleaned = clean(text)
    end = 0
    for index, block in enumerate(blocks(cleaned)):
        assert cleaned.text[block.start : block.end] == block.text
        assert end <= block.start
        end = block.end
        assert block.lead is None or block.lead < index
        parts = list(sentences(block, index))
        assert all(cleaned.text[part.start : part.end] == part.text and part.block == index for part in parts)
        assert "".join(part.text for part in parts).replace(" ", "") == block.text.replace(" ", "")


def test_a_row_of_a_table_is_no_heading_and_changes_none() -> None:
    found = _blocks("Artikel 3 Kosten\n\n| Gouda | € 500 |\n| Leiden | € 600 |\n")
    assert [(block.kind, block.text, block.article) for block in found] == [
        ("heading", "Kosten", "3"), ("text", "Gouda\t€ 500", "3"), ("text", "Leiden\t€ 600", "3"),
    ]  # fmt: skip


@pytest.mark.parametrize(("line", "text", "article"), [
    ("## Doel", "Doel", ""), ("## 2. Doel", "Doel", "2"), ("# Artikel 3 Kosten", "Kosten", "3"),
    ("### de kosten en hoe zij worden gedragen;", "de kosten en hoe zij worden gedragen;", ""),
    ("# Wat wij doen. Een verslag.", "Wat wij doen. Een verslag.", ""),
])  # fmt: skip
def test_a_heading_of_markdown(line: str, text: str, article: str) -> None:
    block = _blocks(line)[0]
    assert (block.kind, block.text, block.article) == ("heading", text, article)


def test_a_marker_alone_on_its_line_marks_what_stands_below_it() -> None:
    found = _blocks("Artikel 2 Taken\n\nDe gemeente Gouda:\n\n  • a.\n\n    levert een projectleider;\n\n  • b.\n\n    houdt toezicht.\n")
    assert [(block.kind, block.marker, block.text) for block in found[2:]] == [
        ("item", "a", "levert een projectleider;"), ("item", "b", "houdt toezicht.")]  # fmt: skip
    assert {block.lead for block in found[2:]} == {1}


def test_a_tab_may_part_a_marker_from_its_words_and_a_row_stays_a_row() -> None:
    found = _blocks("Artikel 3 Taken\nDe gemeente Gouda:\na\tlevert een projectleider;\nGouda\t2011\tlid\n")
    assert [(block.kind, block.marker) for block in found] == [("heading", ""), ("text", ""), ("item", "a"), ("text", "")]


def test_a_numbered_heading_within_an_article_has_both_numbers() -> None:
    found = _blocks("Artikel 2 Bijdragen\n1. De gemeente\na. levert een projectleider;\nArtikel 3 Kosten\n1. De provincie\na. betaalt de kosten.\n")
    assert [block.article for block in found] == ["2", "2.1", "2.1", "3", "3.1", "3.1"]


def test_headings_whose_number_has_no_stop_are_told_from_footnotes_by_their_row() -> None:
    found = _blocks("1 Wat Gouda doet\n\nGouda levert een projectleider aan de andere gemeenten.\n\n2 Wat Delft doet\n\n7 Zie de nota van vorig jaar\n")
    assert [(block.kind, block.article) for block in found] == [("heading", "1"), ("text", "1"), ("heading", "2"), ("footnote", "2")]


def test_a_short_list_that_counts_from_one_below_a_colon_is_no_row_of_headings() -> None:
    found = _blocks("Gouda neemt deel aan:\n1. Streekarchief Zuid\n2. Kring Rijnzoom\n\n3 Kosten\nZij zijn laag.\n")
    assert [(block.kind, block.marker) for block in found[:3]] == [("text", ""), ("item", "1"), ("item", "2")]
    assert [block.kind for block in _blocks("Gouda besluit:\n1. Kosten\nZij zijn laag.\n2. Baten\nZij zijn hoog.\n")] == ["text", "heading", "text", "heading", "text"]


@pytest.mark.parametrize("text", ["Natte Weiden\nOntvangers:\n- Sluis", "Natte Weiden\n**Sinds:** 1988\n**Land:** Polen", "Natte Weiden\nSinds: 1988\nBijdrage van de gemeente Vlissingen: € 84.000"])
def test_a_labelled_line_is_neither_a_heading_nor_part_of_the_line_above(text: str) -> None:
    found = _blocks(text)
    assert [block.kind for block in found] == ["heading", "text", "item" if "- " in text else "text"]
    assert [block.heading for block in found] == ["Natte Weiden"] * 3


@pytest.mark.parametrize("text", ["Natte Weiden\nPartij | Rol\nSluis | trekker\ngemeente Hulst | partner", "Natte Weiden\nDeelnemer | Sluis\nDeelnemer | Hulst\nDeelnemer | Veere"])
def test_a_row_between_bars_is_a_line_of_its_own_and_no_heading(text: str) -> None:
    found = _blocks(text)
    assert [block.kind for block in found] == ["heading", "text", "text", "text"]
    assert [block.heading for block in found] == ["Natte Weiden"] * 4


def test_a_sentence_that_does_not_end_comes_in_parts() -> None:
    text = "Gouda, Leiden, Delft; " * 600
    block = blocks(clean(text))[0]
    parts = list(sentences(block, 0))
    assert len(parts) > 3
    assert all(len(part.text) <= 4_000 for part in parts)
    assert all(part.text.endswith(";") for part in parts)
    assert " ".join(part.text for part in parts) == block.text
    assert [part.start for part in parts[1:]] == [part.end + 1 for part in parts[:-1]]
