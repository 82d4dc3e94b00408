"""Reading stays linear: texts that send a pattern back and forth take four times as long for four times the length."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import product
from string import ascii_lowercase

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
    "money from a province": "heeft van de provincie Drenthe € 4 gekregen en ",
    "label lines": "Partijen: Gouda, Delft\nSinds: 1990\n\n",
    "cells": "Gouda | Delft | lid\n",
    "figures": "1", "figures with stops": "1.", "heads of columns far apart": f"Project{' ' * 200}x\n", "funds with sums": "Stichting Aa: € 1.000-", "days behind deals": "City Deal Aa (1 mei 2014\n",
    "taking part": "Aan de City Deal Groene Daken werken Gouda en Delft mee. ",
}  # fmt: skip

# as many different networks as a text needs: a name that is said again is weighed once
_NETWORKS = [f"netwerk Kanaal{''.join(letters)}steden" for letters in product(ascii_lowercase, repeat=3)]


def _both(length: int, network: str, town: str, between: str = "") -> str:
    """Networks for half of a length, and then towns for the other half."""
    return _many(length // 2, network) + between + town * (length // (2 * len(town))) + "Gent."


def _many(length: int, said: str) -> str:
    """The same of one network after the other."""
    return "".join(said.format(network) for network in _NETWORKS[: length // len(said.format(_NETWORKS[0]))])


_OPENING = "Convenant Water\n\nDe gemeente Gouda en de gemeente Leiden, hierna te noemen partijen, komen overeen:\n"

TEXTS: dict[str, Callable[[int], str]] = {
    "networks and towns in a sentence": lambda length: _many(length, "{}, Gouda, ") + "Leiden.",
    "networks before towns in a sentence": lambda length: _both(length, "{}, ", "Gouda, "),
    "networks in a sentence, towns in the next": lambda length: _both(length, "{}, ", "Gouda, ", "Leiden. "),
    "networks and towns in sentences": lambda length: _many(length, "Het {} en Gouda. "),
    "towns below a heading of networks": lambda length: "## " + _both(length, "{}, ", "- Gouda\n", "Polis\n\n"),
    "towns below a lead of networks": lambda length: _both(length, "{}, ", "- Gouda\n", "Polis:\n"),
    "towns below one network": lambda length: "# Netwerk Kanaalsteden\n\n" + "Ook Gouda.\n\n" * (length // 12),
    "towns below one agreement": lambda length: "# Nieuws over het Convenant Waterkwaliteit\n\n" + "Ook Gouda.\n\n" * (length // 12),
    "an opening of small words": lambda length: _OPENING + ", tussen , " * (length // 11),
    "an opening of provinces": lambda length: _OPENING + "het netwerk Kanaalsteden en de provincie Utrecht: " * (length // 50),
    "a town in many networks": lambda length: _many(length, "Gouda is lid van {}. "),
} | {name: lambda length, unit=unit: (unit * (length // len(unit) + 1))[:length] for name, unit in UNITS.items()}  # fmt: skip


def _seconds(text: str, register: Register, gazetteer: Gazetteer) -> float:
    begin = time.process_time()
    reading = read(Document("geval.txt", text, "0" * 64), register, gazetteer)
    spent = time.process_time() - begin
    assert reading.document.text == text
    return spent


@pytest.mark.parametrize("made", TEXTS.values(), ids=TEXTS)
def test_time_grows_with_the_length(made: Callable[[int], str], register: Register, gazetteer: Gazetteer) -> None:
    before, shorter = 0.0, 0
    for length in (5_000, 20_000, 80_000, 150_000, LONG):
        spent = _seconds(made(length), register, gazetteer)
        assert spent < 0.3 + LIMIT * length / LONG, f"{length} characters"
        assert not shorter or spent < 0.3 + 2 * before * length / shorter, f"{length} characters, {before:.1f} s for {shorter}"
        before, shorter = spent, length


def test_the_units_are_told_apart() -> None:
    assert len({*UNITS.values()}) == len(UNITS) == 57
    assert len({made(5_000) for made in TEXTS.values()}) == len(TEXTS) == 68
