"""Networks by the words that introduce their name: found, with the whole name, and none where the words are about something else."""

from __future__ import annotations

import pytest

from kg.extraction.names.find import find_mentions
from kg.extraction.names.mentions import Gazetteer
from kg.model import Kind


def _networks(text: str, gazetteer: Gazetteer) -> list[str]:
    return list(dict.fromkeys(m.label for m in find_mentions(text, gazetteer) if m.kind is Kind.NETWORK))


@pytest.mark.parametrize(("text", "name"), [
    # the name follows the word for it
    ("Het netwerk heet KAASPAD.", "KAASPAD"),
    ("Het samenwerkingsverband kreeg de naam Kaasoever.", "Kaasoever"),
    ("Een kring van elf gemeenten, beter bekend als Kaas aan Zee, zoekt leden.", "Kaas aan Zee"),
    ("De alliantie van kaassteden gaat voortaan door onder de naam “Rond en Geel”.", "Rond en Geel"),
    ("De gemeenten werken samen in een verband dat Kaasoever heet.", "Kaasoever"),
    ("Leiden trad toe tot de beweging Ruimte voor Kaas.", "Ruimte voor Kaas"),
    # the name stands before what is said of it
    ("Kaasoever is de naam van de samenwerking tussen Gouda en Leiden.", "Kaasoever"),
    ("Rond en Geel is een initiatief van de gemeenten Gouda en Leiden.", "Rond en Geel"),
    ("“Kaas aan Zee” is de werktitel van het samenwerkingsverband van Gouda en Leiden.", "Kaas aan Zee"),
    ("De lobbyclub Spoor Nu, met daarin Gouda en Leiden, sprak.", "Spoor Nu"),
    ("De Gele Vijf, een samenwerking tussen vijf gemeenten, kwam bijeen.", "Gele Vijf"),
    ("Kaasoever: samenwerking van Gouda en Leiden", "Kaasoever"),
    # governments beside the name
    ("In Kaasoever bundelen Gouda en Leiden hun krachten.", "Kaasoever"),
    ("Gouda en Leiden hebben zich verenigd in De Drie Kazen.", "De Drie Kazen"),
    ("Gouda en Leiden (samen de Kaasoever) vragen geld.", "Kaasoever"),
    ("De partners van Geel Lint zijn Gouda en Leiden.", "Geel Lint"),
    ("De vijf gemeenten van Kaasoever (Gouda, Leiden) vragen geld.", "Kaasoever"),
    ("Achter De Gele Vijf staan Gouda en Leiden.", "De Gele Vijf"),
])  # fmt: skip
def test_an_introduced_network(text: str, name: str, gazetteer: Gazetteer) -> None:
    assert _networks(text, gazetteer) == [name]


@pytest.mark.parametrize("text", [
    "Het festival heet KAASPAD.",
    "Het platform heet bezoekers uit Gouda en Leiden welkom.",
    "De wandeling Rond en Geel is een initiatief van de gemeenten Gouda en Leiden.",
    "Kaaspop, een samenwerking van muziekscholen, kreeg subsidie van Gouda en Leiden.",
    "Geel Lint is een initiatief van ondernemers uit Gouda en Leiden.",
    "In Duitsland werken Gouda en Leiden samen met een school.",
    "Gouda en Leiden (samen 300.000 inwoners) vragen geld.",
    "De partners van Geel Lint zijn bakkers.",
    "De vijf inwoners van Kaasoever (Gouda, Leiden) vragen geld.",
    "Achter De Kaaswaag staan huizen van mensen uit Gouda en Leiden.",
])  # fmt: skip
def test_no_network_is_introduced(text: str, gazetteer: Gazetteer) -> None:
    assert _networks(text, gazetteer) == []


@pytest.mark.parametrize(("text", "name"), [
    ("Gouda tekende het formulier van Klein Maar Fijn. Het nieuwe platform is voor dorpen. Klein Maar Fijn houdt een feest.", "Klein Maar Fijn"),
    ("Leiden was bij Groene Vingers. Ook Gouda reed naar Groene Vingers. Dit netwerk komt in mei bijeen.", "Groene Vingers"),
    ("Een brief aan Stille Straten. Leiden wil van Stille Straten meer horen. De alliantie telt negen gemeenten.", "Stille Straten"),
])  # fmt: skip
def test_a_name_that_recurs_before_the_word_for_it(text: str, name: str, gazetteer: Gazetteer) -> None:
    assert _networks(text, gazetteer) == [name]


@pytest.mark.parametrize("text", [
    "Gouda tekende het formulier van Klein Maar Fijn. Het nieuwe zwembad is voor dorpen. Klein Maar Fijn houdt een feest.",
    "Een brief van Piet Jansen. Leiden sprak met Piet Jansen. Het netwerk komt in mei bijeen.",
    "Een brief aan Stille Straten. Het netwerk van scholen komt in mei bijeen. Stille Straten is een liedje.",
    "Een brief aan Stille Straten. De alliantie telt negen gemeenten.",
])  # fmt: skip
def test_no_name_recurs(text: str, gazetteer: Gazetteer) -> None:
    assert _networks(text, gazetteer) == []
