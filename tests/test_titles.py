"""Where a name ends, and where one begins that a form behind it announces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.names.titles import quoted, title_end, title_start


@pytest.mark.parametrize(("text", "title"), [
    ("De Brug tekent.", "De Brug"),
    ("Vrienden van het Wad en de Zee groeit.", "Vrienden van het Wad en de Zee"),
    ("Natuur & Milieu, LTO en anderen", "Natuur & Milieu"),
    ("Huurderskoepel Gouda en Omstreken (HUGO)", "Huurderskoepel Gouda en Omstreken"),
    ("'t Nieuwe Land is klein", "'t Nieuwe Land"),
    ("Platform 31 tekent", "Platform 31"),
    ("St. Joris in Noord", "St. Joris in Noord"),
    ("Alfa Beta B.V., gevestigd te Gouda", "Alfa Beta B.V."),
    # another name begins behind "en"
    ("De Brug en Stichting De Dam", "De Brug"),
    ("Kaas en Woonstichting Zuid", "Kaas"),
    ("Kaas en de Goudse gemeenten", "Kaas"),
    # a seat, a sentence's end, a line's end, an article that begins a clause, a noun that begins a body
    ("De Brug te Gouda", "De Brug"),
    ("De Brug. De stichting betaalt", "De Brug"),
    ("De Brug\nDe stichting betaalt", "De Brug"),
    ("Van Rijnkant De ondergetekenden", "Van Rijnkant"),
    ("Breda Politie Zuid", "Breda"),
    ("groot en klein", ""),
])  # fmt: skip
def test_where_a_name_ends(text: str, title: str) -> None:
    assert text[: title_end(text, 0)] == title


def test_a_name_ends_before_one_that_is_known() -> None:
    text = "Kaas en Melk in Gouda"
    assert text[: title_end(text, 0, {8})] == "Kaas"
    assert text[: title_end(text, 0, {16})] == "Kaas en Melk"
    assert text[: title_end(text, 0)] == text
    assert text[: title_end(text, 0, joins=False)] == "Kaas"


@pytest.mark.parametrize(("text", "title"), [
    ("met het Bouwbedrijf Van Dam", "Bouwbedrijf Van Dam"),
    ("namens Van den Berg & Zonen", "Van den Berg & Zonen"),
    ("Gemeente Gouda, Schone Lucht", "Schone Lucht"),
    ("Alfa en Beta", "Beta"),
    ("Hierna betaalt. De Haan Bouw", "Haan Bouw"),
    ("de Haan", "Haan"),
    ("niets hiervan", ""),
])  # fmt: skip
def test_where_a_name_begins_that_a_form_ends(text: str, title: str) -> None:
    assert text[title_start(text, len(text)) :] == title


@pytest.mark.parametrize(("text", "expected"), [
    ("“De Brug” tekent", "De Brug"), ("'Zorg voor foto's' tekent", "Zorg voor foto's"), ("De Brug", None), ("“De Brug", None),
    ("“De\nBrug”", None),
])  # fmt: skip
def test_a_quoted_name(text: str, expected: str | None) -> None:
    found = quoted(text, 0)
    assert (text[found[0] : found[1]] if found else None) == expected


@given(st.text(alphabet="ABab en.,'“”- \n", max_size=60), st.integers(0, 60))
def test_a_name_lies_within_its_text(text: str, start: int) -> None:
    start = min(start, len(text))
    assert start <= title_end(text, start) <= len(text)
    assert 0 <= title_start(text, start) <= start
