"""Reading stays linear: texts that send a pattern back and forth take four times as long for four times the length."""

from __future__ import annotations

import time

import pytest

from kg.extraction.names.mentions import Gazetteer
from kg.extraction.read import read
from kg.model import Document
from kg.sources.register import Register

LONG = 300_000
LIMIT = 20.0
"""Seconds of CPU that `LONG` characters may take; a shorter text as much less, so that a slow pattern is stopped early."""

UNITS = {
    "small words": "van de ", "one letter": "1 ", "dots": "…", "full stops": ".", "underscores": "_", "blanks": "    ",
    "short lines": "a\n", "hyphens at line ends": "a-\n", "words": "samenwerking ", "quotes": "“A", "brackets": "(A (",
    "names in brackets": "Aa (Aa) ", "initials": "A. B. ",
    "numbers": "2014/123 ",
    "semicolons": "Gouda; ", "ministries": "ministerie van A en B, ", "representatives": "vertegenwoordigd door A. B. ",
    "definitions": "hierna te noemen: de A ", "members": "lid lid ",
    "a list of letters": "A en ", "a line of capitals": "KOELE PLEINEN ", "a list of cities": "Gouda en ", "names with articles": "De Aa ",
    "pairs of cities": "Gouda-Jinotega ", "deals": "City Deal A ", "a list that does not end": "Aa, ",
    "agreements in small letters": "de Overeenkomst samen-werken aan iets ", "working groups": "werkgroep A van Eurotowns ", "partnerships": "partnerschap A van URBACT ",
    "titles": "Convenant Aa\n", "amounts": "€ 1.000 ", "networks by their verb": "lid van Kazen. ", "dates": "1 maart 2015 ", "items": "a. Gouda:\n", "compounds": "A-", "foundations": "Stichting tot a ", "homonyms": "Bergen, ", "terms": "hierna: de A; ", "labels": "Onderwerp: a\n", "ties": "stedenband met Gent ", "ties of both": "Gouda en beide gemeenten vieren hun stedenband ", "upright tables": "Stad\nLand\nSinds\n\n", "considered amounts": "overwogen is € 1.000 ",
    "grants": "De stichting kreeg € 1.000 uit het programma LIFE. ", "grants with means": "met een bijdrage uit € 5 ", "told signings": "Die hebben A en B op 3 mei 2014 getekend. Het convenant Spoor. ",
    "participants": "Aan de regeling nemen deel Gouda en Leiden. ", "yields": "Gouda is lid van Polis. Dankzij Polis kregen wij kennis. ",
}  # fmt: skip


def _seconds(unit: str, length: int, register: Register, gazetteer: Gazetteer) -> float:
    text = (unit * (length // len(unit) + 1))[:length]
    begin = time.process_time()
    reading = read(Document("geval.txt", text, "0" * 64), register, gazetteer)
    spent = time.process_time() - begin
    assert reading.document.text == text
    return spent


@pytest.mark.parametrize("unit", [pytest.param(unit, id=name) for name, unit in UNITS.items()])
def test_time_grows_with_the_length(unit: str, register: Register, gazetteer: Gazetteer) -> None:
    before, shorter = 0.0, 0
    for length in (5_000, 20_000, 80_000, 150_000, LONG):
        spent = _seconds(unit, length, register, gazetteer)
        assert spent < 0.3 + LIMIT * length / LONG, f"{length} characters"
        assert not shorter or spent < 0.3 + 2 * before * length / shorter, f"{length} characters, {before:.1f} s for {shorter}"
        before, shorter = spent, length


def test_the_units_are_told_apart() -> None:
    assert len({*UNITS.values()}) == len(UNITS) == 48
