"""The evened-out text: what goes, what is joined, and that every character of it has its place in the kept text."""

from __future__ import annotations

import time
from array import array
from itertools import pairwise
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.text.clean import clean
from kg.extraction.text.evened import CELL, EVENED
from kg.extraction.text.layout import blocks, sentences

PIECES = st.lists(
    st.sampled_from(
        ["gemeente Gouda", "samen-", "regio.1 ", "1 Op het moment", "[1] ", "namens de stad", "    ", "| a | b |", "w.g. A. Aa", "werking", "Artikel 3", "a. ", "- ", "1) ", "Pagina 3 van 12", "2", "\n", "\r\n", "\r",
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
    placed = list(zip(cleaned.offsets, cleaned.text, strict=True))
    ends = [-1, *(number for number, (_, character) in enumerate(placed) if character == "\n"), len(placed)]
    for begin, end in pairwise(ends):  # a block: a column or a footnote may be read before what stands above it
        assert cleaned.offsets[begin + 1 : end] == array("L", sorted(cleaned.offsets[begin + 1 : end]))
        words = [(place, character) for place, character in placed[begin + 1 : end] if character > " "]
        for (place, _), (after, following) in pairwise(words):
            assert place < after or (place == after and (text[place] in SPREAD or place in cleaned.wide)), (place, following)
    words = [place for place, character in placed if character > " " and text[place] not in SPREAD and place not in cleaned.wide]
    assert len(words) == len(set(words))
    assert not cleaned.in_order or cleaned.offsets == array("L", sorted(cleaned.offsets))


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
    assert not set(clean(text).text) & (EVENED.keys() - {CELL} | {"\r"})


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
    ("de gemeentelijke samen\u00ad\nwerking", "de gemeentelijke samenwerking"),
    ("de in-\nen uitvoer", "de in- en uitvoer"),
    ("het Convenant Bomen 2024-\n2027 en", "het Convenant Bomen 2024-2027 en"),
    ("1e-\n3e kwartaal", "1e- 3e kwartaal"),
    ("Bergen\u2011op\u2011Zoom", "Bergen-op-Zoom"),
    ("co\u0308rdinatie in Łódz\u0301", "cördinatie in Łódź"),
    ("\u0133zer in \u0132sselstein", "ijzer in IJsselstein"),
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


PAGES = """Convenant Wonen Noordoost

De gemeenten in het noordoosten hebben te weinig woningen,
en die er zijn staan niet waar mensen willen wonen.

De tekst van de eerste bladzijde van dit convenant gaat

{0}

over in die van de tweede bladzijde, die niet lang is, en

{1}

dan in die van de derde.
Ook die is
niet lang.
"""


@pytest.mark.parametrize("furniture", [
    ("Convenant Wonen Noordoost\n\nPagina 1 van 3", "Convenant Wonen Noordoost\n\nPagina 2 van 3"),
    ("- 1 -\n\nConvenant Wonen Noordoost", "- 2 -\n\nConvenant Wonen Noordoost"),
    ("Concept voor de raad\n1/3\nConvenant Wonen Noordoost", "Concept voor de raad\n2/3\nConvenant Wonen Noordoost"),
    ("Convenant Wonen Noordoost                 - 1 -", "Convenant Wonen Noordoost                 - 2 -"),
    ("Convenant Wonen | 1", "Convenant Wonen | 2"),
    ("1     Staatscourant 2016 nr. 61482    18 november 2016", "2     Staatscourant 2016 nr. 61482    18 november 2016"),
    ("\fConvenant Wonen Noordoost", "\fConvenant Wonen Noordoost"),
])  # fmt: skip
def test_a_running_title_goes_but_not_the_title(furniture: tuple[str, str]) -> None:
    lines = clean(PAGES.format(*furniture)).text.split("\n")
    assert lines[0] == "Convenant Wonen Noordoost"
    assert lines[2] == ("De tekst van de eerste bladzijde van dit convenant gaat over in die van de tweede bladzijde, die niet "
                        "lang is, en dan in die van de derde.")  # fmt: skip


@pytest.mark.parametrize("line", ["de gemeente Gouda;", "Gouda", "Artikel 3 Kosten", "a. de gemeente Gouda"])
def test_a_line_of_the_text_that_comes_back_at_a_page_s_edge_stays(line: str) -> None:
    text = f"Titel\n\nEen.\n\nTwee.\n\n{line}\n\n- 1 -\n\nDrie.\n\n{line}\n\n- 2 -\n\nVier."
    assert clean(text).text.count(line) == 2


def test_lines_that_are_drawn_go() -> None:
    assert clean("De gemeente\n--------\nGouda\n+-----+-----+\n======\n").text == "De gemeente\nGouda"


def test_a_line_that_stands_once_is_no_running_header() -> None:
    assert "3/4" in clean("Convenant Wonen Noordoost 3/4\n\nDe tekst staat hier.").text


@pytest.mark.parametrize("line", ["Kenmerk 12345", "Artikel 2", "2) de gemeente", "- 500 euro"])
def test_a_numbered_line_of_the_text_itself_stays(line: str) -> None:
    assert line in clean(f"De gemeente doet mee.\n\n{line}\n\nEn verder niets.").text


CONTENTS = [
    "Inhoudsopgave\n\nArtikel 1 Begrippen ........ 2\nArtikel 2 Doel ............. 3\nArtikel 3 Looptijd ......... 3\n",
    "Inhoud\nArtikel 1 Begrippen  2\nArtikel 2 Doel  3\nArtikel 3 Looptijd  3\n",
    "1. Begrippen . . . . 2\n2. Doel . . . . 3\n3. Looptijd . . . . 11\n",
    "INHOUDSOPGAVE\nArtikel 1 Begrippen\nArtikel 2 Doel\nArtikel 3 Looptijd\n",
    "Inhoudstafel\n\nTitel I   Begrippen en doel\nTitel II  Looptijd\nBijlage A Kaart\n",
]


@pytest.mark.parametrize("contents", CONTENTS)
def test_a_table_of_contents_goes(contents: str) -> None:
    text = "Artikel 1 Begrippen\nDe stad.\n\nArtikel 2 Doel\nSamen.\n\nArtikel 3 Looptijd\nTwee jaar."
    assert clean(f"Convenant Wonen\n\n{contents}\n{text}").text == clean(f"Convenant Wonen\n\n{text}").text


def test_rows_with_numbers_are_no_table_of_contents() -> None:
    rows = "Zetels per gemeente\nGouda  7\nLeiden  9\nHouten  3\n"
    assert "Leiden" in clean(rows).text
    for figures in ("7 5 9", "5 7 9"):  # pages do not go back; figures may go up
        assert "Leiden" in clean("Gouda ...... {}\nLeiden ...... {}\nHouten ...... {}\n".format(*figures.split())).text


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
    # marks of every make, also on a line of their own
    ("Partijen:\n\uf0a7 Gouda\n➢ Leiden\no Delft\n▪ Zeist", ["Partijen:", "\uf0a7 Gouda", "➢ Leiden", "o Delft", "▪ Zeist"]),
    ("Partijen:\na.\nde stad Gouda;\nb.\nde stad Leiden.", ["Partijen:", "a. de stad Gouda;", "b. de stad Leiden."]),
    ("Partijen:\n•\nGouda\n•\nLeiden", ["Partijen:", "• Gouda", "• Leiden"]),
    ("Partijen:\nA.  Gouda;\nB.  Leiden;", ["Partijen:", "A. Gouda;", "B. Leiden;"]),
    ("Artikel 1 Doel\n\nBijlage 1 ........ 12\nBijlage 2 ........ 13", ["Artikel 1 Doel", "Bijlage 1 ........ 12", "Bijlage 2 ........ 13"]),
    # what a site of regulations sets above one
    ("Gemeenschappelijke regeling Werkbedrijf\nGeldend van 01-10-2024 t/m heden\nIntitulé\nGemeenschappelijke regeling Werkbedrijf",
     ["Gemeenschappelijke regeling Werkbedrijf", "Geldend van 01-10-2024 t/m heden", "Intitulé", "Gemeenschappelijke regeling Werkbedrijf"]),
    # a title that it sets before those who decide, with nothing between
    ("Regeling Werkbedrijf\nGeldend van 01-10-2024 t/m heden\nIntitulé\nRegeling Werkbedrijf DrentheDe raden van Assen en Emmen;",
     ["Regeling Werkbedrijf", "Geldend van 01-10-2024 t/m heden", "Intitulé", "Regeling Werkbedrijf Drenthe", "De raden van Assen en Emmen;"]),
    ("Wat geldt, is dat de regeling\ngeldend van 2024 af is.", ["Wat geldt, is dat de regeling geldend van 2024 af is."]),
    # a title that stands there twice
    ("CONVENANT WONEN\nCONVENANT WONEN\n\nPartijen doen mee.", ["CONVENANT WONEN", "Partijen doen mee."]),
    ("CONVENANT WONEN\nCONVENANT WONEN 2\n\nPartijen doen mee.", ["CONVENANT WONEN CONVENANT WONEN 2", "Partijen doen mee."]),
    # a blank that was lost behind a mark
    ("De gewestgemeenten:Blaricum,Bussum;Laren en 3,5 ton", ["De gewestgemeenten: Blaricum, Bussum; Laren en 3,5 ton"]),
    # a blank at the hyphen of a name, where a line ended once; what a hyphen leaves out, and a dash, stay
    ("De Provincie Zuid- Holland, Sittard- Geleen en Noord -Brabant.", ["De Provincie Zuid-Holland, Sittard-Geleen en Noord-Brabant."]),
    ("De koop- en huurprijs in Noord- en Zuid-Holland - Zuid, 2012- 2016.", ["De koop- en huurprijs in Noord- en Zuid-Holland - Zuid, 2012- 2016."]),
    ("Noord- Holland, Huizen - Laren en ’sGravenzande met Land- en Tuinbouw", ["Noord-Holland, Huizen - Laren en 's-Gravenzande met Land- en Tuinbouw"]),
    # a sentence over a blank line, though what follows is a name
    ("De gemeente werkt samen met de\n\nUniversiteit Leiden.", ["De gemeente werkt samen met de Universiteit Leiden."]),
    # the last line of a paragraph is short, though the next begins in lower case
    ("Aldus vastgesteld in de vergadering van het\nalgemeen bestuur.\nde voorzitter, die daartoe is gemachtigd, en",
     ["Aldus vastgesteld in de vergadering van het algemeen bestuur.", "de voorzitter, die daartoe is gemachtigd, en"]),
    # who has the next duties stands between those of two
    ("a. stelt voor het onderzoek eenmalig een bedrag ter beschikking.\nLeiden:\nb. levert kennis.",
     ["a. stelt voor het onderzoek eenmalig een bedrag ter beschikking.", "Leiden:", "b. levert kennis."]),
    ("a. stelt voor het onderzoek in de periode die dan\nloopt: een bedrag.", ["a. stelt voor het onderzoek in de periode die dan loopt: een bedrag."]),
])  # fmt: skip
def test_blocks_stand_on_a_line_each(text: str, lines: list[str]) -> None:
    assert clean(text).text.split("\n") == lines


def test_a_footnote_stands_on_a_line_of_its_own() -> None:
    text = "De gemeente Gouda doet mee aan het netwerk\n\n1 Op het moment van schrijven\n\nZij blijft lid."
    assert "1 Op het moment van schrijven" in clean(text).text.split("\n")


def test_a_sentence_that_a_footnote_cuts_in_two_is_one() -> None:
    text = "De gemeente Gouda doet mee aan het netwerk\n\n1 Op het moment van schrijven\n\nen blijft lid."
    assert clean(text).text.split("\n") == ["1 Op het moment van schrijven", "De gemeente Gouda doet mee aan het netwerk en blijft lid."]


def test_an_item_below_a_footnote_is_no_rest_of_a_sentence() -> None:
    text = "De gemeente doet mee aan het netwerk\n\n1 Op het moment van schrijven.\n\na. de gemeente betaalt."
    assert clean(text).text.split("\n") == ["De gemeente doet mee aan het netwerk", "1 Op het moment van schrijven.", "a. de gemeente betaalt."]


@pytest.mark.parametrize(("text", "first"), [
    ("De regio.1 Zij doet mee.\n\n1 Zonder Delft.", "De regio. Zij doet mee."),
    ("De regio. 1 Zij doet mee.\n\n1 Zonder Delft.", "De regio. Zij doet mee."),
    ("De regio1 en de stad.\n\n1 Zonder Delft.", "De regio en de stad."),
    ("De regio[1] en de stad.\n\n[1] Zonder Delft.", "De regio en de stad."),
    # no mark: no note below it, an exponent, a number of its own, a note above it
    ("De regio.1 Zij doet mee.\n\nZonder Delft.", "De regio.1 Zij doet mee."),
    ("Er is 12 km2 grond.\n\n2 Zonder Delft.", "Er is 12 km2 grond."),
    ("Zie artikel 3.1 van de wet.\n\n1 Zonder Delft.", "Zie artikel 3.1 van de wet."),
    ("De G4 doet mee.\n\n4 Zonder Delft.", "De G4 doet mee."),
])  # fmt: skip
def test_the_mark_of_a_footnote_goes(text: str, first: str) -> None:
    assert clean(text).text.split("\n")[0] == first


@pytest.mark.parametrize(("text", "note", "mark"), [
    ("De regio.1 Zij doet mee.\n\n1 Zonder Delft.", "1 Zonder", "1 Zij"),
    ("De regio[1] en de stad.\n\n[1] Zonder Delft.", "[1] Zonder", "[1] en"),
    # figures on a line of their own: below the sentence, and above the note
    ("De regio.\n1\n\nZij doet mee.\n\n1\n Zonder Delft.", "Zonder", "1\n\nZij"),
    ("De regio.1 Zij doet mee.\n\n1\nZonder Delft.", "Zonder", "1 Zij"),
    ("De regio.\r\n1\r\n\r\nZij doet mee.\r\n\r\n1\r\nZonder Delft.", "Zonder", "1\r\n\r\nZij"),
    ("De regio.\r1\r\rZij doet mee.\r\r1\rZonder Delft.", "Zonder", "1\r\rZij"),
])  # fmt: skip
def test_a_footnote_is_tied_to_its_mark(text: str, note: str, mark: str) -> None:
    assert clean(text).notes == {text.index(note): text.index(mark)}


@pytest.mark.parametrize("text", [
    "De regio doet mee.\n\n1\nZonder Delft.",  # a page's number, and no mark before it
    "De regio doet mee.\n\n1\n\nZonder Delft.\n\n1\n\nMet Gouda.",
    "De regio.1 Zij doet mee.\r\n1\r\nZonder Delft.",  # no blank line above it
    "De regio.1 Zij doet mee.\n\n1 Zonder Delft.\n\n1\nMet Gouda.",  # its mark has its note already
])  # fmt: skip
def test_the_number_of_a_page_is_no_footnote(text: str) -> None:
    assert all(text[note].isdigit() for note in clean(text).notes)
    assert "Zonder Delft." in clean(text).text


def test_a_quote_holds_the_mark_of_its_footnote() -> None:
    text = "De regio1 doet mee.\n\n1 Zonder Delft."
    cleaned = clean(text)
    assert text[slice(*cleaned.origin(0, cleaned.text.index("doet")))] == "De regio1"


@pytest.mark.parametrize("text", ["", " ", "\n\n\r\n", "\u200b", "\f\f", "12\n\n13"])
def test_a_text_without_words_is_empty(text: str) -> None:
    assert clean(text).text == ""


@pytest.mark.parametrize("text", [
    "Netwerk       Lid sinds    Bijdrage\nEurotowns     1998         € 15.900\nPolis         2006         € 4.250\n",
    "Netwerk\tLid sinds\tBijdrage\nEurotowns\t1998\t€ 15.900\nPolis\t2006\t€ 4.250\n",
    "| Netwerk | Lid sinds | Bijdrage |\n|---|:---:|---:|\n| Eurotowns | 1998 | € 15.900 |\n| Polis | 2006 | € 4.250 |\n",
])  # fmt: skip
def test_a_row_of_a_table_is_a_line_with_its_cells_apart(text: str) -> None:
    assert clean(text).text.split("\n") == ["Netwerk\tLid sinds\tBijdrage", "Eurotowns\t1998\t€ 15.900", "Polis\t2006\t€ 4.250"]


def test_a_label_of_an_overview_stands_apart_though_its_gap_is_as_wide_as_no_other() -> None:
    text = "Rechtsvorm       stichting\nVestiging   Ede\nVertegenwoordiging    de wethouder\n                      en een raadslid\nBijzonderheden   geen\n"
    assert clean(text).text.split("\n") == ["Rechtsvorm\tstichting", "Vestiging\tEde", "Vertegenwoordiging\tde wethouder en een raadslid", "Bijzonderheden\tgeen"]


def test_a_cell_of_two_lines_is_one() -> None:
    text = "Netwerk       Lid sinds    Oordeel\nEurotowns     1998         hoge kosten, weinig\n                           gebruik\nPolis         2006         goed\n"
    assert clean(text).text.split("\n")[1:] == ["Eurotowns\t1998\thoge kosten, weinig gebruik", "Polis\t2006\tgoed"]


SIGNED = """Aldus overeengekomen te Gouda,

Voor de gemeente Gouda,             Voor het waterschap
                                    Rijn en Hart,

w.g. A.C. Jansen                    w.g. P. de Boer

En verder niets.
"""


def test_signatures_side_by_side_are_read_one_after_the_other() -> None:
    assert clean(SIGNED).text.split("\n") == [
        "Aldus overeengekomen te Gouda,", "Voor de gemeente Gouda, w.g. A.C. Jansen",
        "Voor het waterschap Rijn en Hart, w.g. P. de Boer", "En verder niets.",
    ]  # fmt: skip


DOUBLE_SPACED = """Convenant Wonen in de binnenstad van Gouda en van de dorpen daaromheen tot 2030

Partijen

1. De gemeente Gouda, te dezen vertegenwoordigd door mevrouw A. de Wit, wethouder

Wonen;

en

2. Stichting Wonen Zuid, te dezen vertegenwoordigd door de heer B. Smit, die daartoe

is gemachtigd.

Overwegen het volgende:

a. er wordt te weinig gebouwd;

b. dat kan beter, zo bleek in het voorjaar uit een onderzoek naar de woningen in

de stad;

Artikel 1
"""


def test_a_double_spaced_text_with_few_running_lines_is_one() -> None:
    assert clean(DOUBLE_SPACED).text.split("\n") == [
        "Convenant Wonen in de binnenstad van Gouda en van de dorpen daaromheen tot 2030",
        "Partijen",
        "1. De gemeente Gouda, te dezen vertegenwoordigd door mevrouw A. de Wit, wethouder Wonen;",
        "en",
        "2. Stichting Wonen Zuid, te dezen vertegenwoordigd door de heer B. Smit, die daartoe is gemachtigd.",
        "Overwegen het volgende:",
        "a. er wordt te weinig gebouwd;",
        "b. dat kan beter, zo bleek in het voorjaar uit een onderzoek naar de woningen in de stad;",
        "Artikel 1",
    ]


@pytest.mark.parametrize(("lines", "expected"), [
    ("Gemeente Gouda\nVertegenwoordigd door A. Smit", "Gemeente Gouda Vertegenwoordigd door A. Smit"),
    ("Gemeente Gouda\n\nTe dezen rechtsgeldig vertegenwoordigd door A. Smit", "Gemeente Gouda Te dezen rechtsgeldig vertegenwoordigd door A. Smit"),
    ("De gemeente Gouda doet mee.\n\nVertegenwoordigd door A. Smit", "De gemeente Gouda doet mee.\nVertegenwoordigd door A. Smit"),
])  # fmt: skip
def test_who_acts_for_a_party_stands_with_it(lines: str, expected: str) -> None:
    assert clean(lines).text == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("STATIONSKNOOP NOORD\n\nd.d. 9 november 2022\n\ntussen\n\nDE MINISTER", "STATIONSKNOOP NOORD\nd.d. 9 november 2022\ntussen\nDE MINISTER"),
    ("DE GEMEENTE GOUDA EN\n\nde provincie", "DE GEMEENTE GOUDA EN de provincie"),
    ("PARTIJEN\n\n1 Gemeente Gouda, voor deze:\n   A. Smit\n\n2 Gemeente Leiden", "PARTIJEN\n1 Gemeente Gouda, voor deze: A. Smit\n2 Gemeente Leiden"),
    ("a. de een;\n\nConvenant wonen          3\n\nb. de ander;\n\nConvenant wonen          4\n\nc. de derde.", "a. de een;\nb. de ander;\nc. de derde."),
    ("Gouda wonen          3\n\nLeiden wonen          4", "Gouda wonen\t3\nLeiden wonen\t4"),
    ("x" * 320 + ".\n\ngemeente Gouda\n(w.g.)\n\ngemeente Leiden\n(w.g.)", "x" * 320 + ".\ngemeente Gouda (w.g.)\ngemeente Leiden (w.g.)"),
])  # fmt: skip
def test_headings_lists_of_parties_footers_and_cells_stay_apart(text: str, expected: str) -> None:
    assert clean(text).text == expected


COLUMNS = """De gemeente Gouda werkt sinds jaar       Het waterschap draagt de kosten van
en dag samen met de andere               het secretariaat, dat in Leiden is
gemeenten in de streek.                  gevestigd.
"""


def test_two_columns_of_text_are_read_one_after_the_other() -> None:
    cleaned = clean(COLUMNS)
    assert cleaned.text.split("\n") == [
        "De gemeente Gouda werkt sinds jaar en dag samen met de andere gemeenten in de streek.",
        "Het waterschap draagt de kosten van het secretariaat, dat in Leiden is gevestigd.",
    ]
    begin, stop = cleaned.origin(0, len(cleaned.text))
    assert (begin, stop) == (0, len(COLUMNS) - 1)
    assert not cleaned.in_order
    assert clean("De gemeente Gouda.\n\nHet waterschap.").in_order


@pytest.mark.parametrize("text", [
    "De gemeente   Gouda doet mee.\nDe provincie niet.",
    "a.   de gemeente Gouda;\nb.   de gemeente Leiden.",
    "Artikel 1   Doel\nDe tekst.\nArtikel 2   Kosten",
    "Datum:      4 mei 2021\nKenmerk:    2021/123",
])  # fmt: skip
def test_a_wide_gap_alone_makes_no_table(text: str) -> None:
    assert "\t" not in clean(text).text


HOSTILE = ["a", "\n", "-", "a-\n", " ", "a   ", "• a\n", "\t", "a\t", "|", "| a |\n", "1\n\n", "Pagina 1 van 2\nGemeente Gouda\n", "\f", "\u00ad",
           "\u200b", "e\u0301", "\ufb01", "a          b\n", "1 Op\n\n", "[1] Op\n\n", "regio.1 ", "A.   a\n", "namens Aa    namens Bb\n\n", "w.g. A. "]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## Partnersteden\n### Gagny\nFrankrijk, sinds 1971\n", "## Partnersteden\n### Gagny\nFrankrijk, sinds 1971"),
        ("**Wie doen er mee?**\nVier gemeenten doen mee.\n", "**Wie doen er mee?**\nVier gemeenten doen mee."),
        ("De **gemeente\nGouda** doet mee.\n", "De **gemeente Gouda** doet mee."),
    ],
)
def test_a_heading_of_markdown_stands_alone(text: str, expected: str) -> None:
    assert clean(text).text == expected


def test_seats_beside_names_are_rows_and_no_signatures() -> None:
    text = "Burgemeester A. de Wit (Soest)       voorzitter\nBurgemeester B. Kok (Baarn)          lid\n"
    assert clean(text).text == "Burgemeester A. de Wit (Soest)\tvoorzitter\nBurgemeester B. Kok (Baarn)\tlid"


LONG_LINES = ["é" + " " * 100_000 + "b", "é" + "\u200b" * 100_000 + "b", "| é" + " " * 100_000 + "b |", "a   b\nc" + " \u00ad" * 50_000 + "d",
              ("a   " * 2_000 + "\n") * 12, "w.g. " * 10_000 + "   w.g.\n" + "A. " * 15_000 + "   A. Aa\n"]  # fmt: skip


def _seconds(unit: str, length: int) -> float:
    """Processor seconds of evening out a unit again and again, and cutting that into blocks and sentences."""
    text = (unit * (length // len(unit) + 1))[:length]
    begin = time.process_time()
    for index, block in enumerate(blocks(clean(text))):
        list(sentences(block, index))
    return time.process_time() - begin


@pytest.mark.parametrize("unit", HOSTILE + LONG_LINES)
def test_time_grows_with_the_length_only(unit: str) -> None:
    """Four times the length takes four times as long, sixteen times where time grows with its square; a second more is a busy machine's."""
    long = _seconds(unit, 100_000)
    assert long < 1 or long < 8 * min(_seconds(unit, 25_000) for _ in range(3)) + 1
