"""What a document is: kind, title, date, number, whose it is, and the agreement that it is."""

from __future__ import annotations

import pytest

from kg.extraction.annotate import annotate
from kg.extraction.mentions import Gazetteer
from kg.extraction.profile import AGREEMENT_KINDS, KIND_WORDS, Profile
from kg.model import Document

# the kinds of `shared/gold/README.md`
KINDS = {"samenwerkingsovereenkomst", "convenant", "bestuursovereenkomst", "intentieovereenkomst", "dienstverleningsovereenkomst",
         "gemeenschappelijke-regeling", "city-deal", "addendum", "collegebesluit", "raadsbesluit", "informatienota"}  # fmt: skip


def _profile(text: str, gazetteer: Gazetteer) -> Profile:
    return annotate(Document("geval.txt", text, "0" * 64), gazetteer).profile


def test_the_kinds_are_those_of_the_specification() -> None:
    assert {kind for kind, _ in KIND_WORDS} == KINDS
    assert KINDS - {"collegebesluit", "raadsbesluit", "informatienota"} == AGREEMENT_KINDS


@pytest.mark.parametrize(("head", "kind"), [
    ("Samenwerkingsovereenkomst Wonen", "samenwerkingsovereenkomst"),
    ("Bestuurlijke samenwerkingsovereenkomst Wonen", "samenwerkingsovereenkomst"),
    ("Bestuursconvenant Wonen", "convenant"),
    ("CONVENANT WONEN", "convenant"),
    ("Bestuursakkoord Wonen", "bestuursovereenkomst"),
    ("Intentieverklaring Wonen", "intentieovereenkomst"),
    ("Dienstverleningsovereenkomst Wonen", "dienstverleningsovereenkomst"),
    ("Gemeenschappelijke regeling Wonen", "gemeenschappelijke-regeling"),
    ("City Deal Wonen", "city-deal"),
    ("Addendum bij het convenant Wonen", "addendum"),
    ("Informatienota Wonen", "informatienota"),
    ("Raadsinformatiebrief Wonen", "informatienota"),
    ("Raadsbesluit Wonen", "raadsbesluit"),
    ("Besluit van het college over Wonen", "collegebesluit"),
    ("# Convenant Wonen", "convenant"),
    ("Concept-convenant Wonen", "convenant"),
    ("Notitie over het convenant Wonen", "other"),
    ("Voorstel Wonen", "other"),
    ("Een convenant aangaan", "other"),
])  # fmt: skip
def test_kind(head: str, kind: str, gazetteer: Gazetteer) -> None:
    found = _profile(f"{head}\n\nDe gemeente Gouda doet mee aan wat hier staat.", gazetteer)
    assert found.kind == kind
    assert found.own == (kind in AGREEMENT_KINDS)


@pytest.mark.parametrize(("text", "kind"), [
    ("Het college besluit:\n1. mee te doen.", "collegebesluit"),
    ("De raad van de gemeente Gouda, gelezen het voorstel, besluit:\n1. in te stemmen.", "raadsbesluit"),
    ("Met deze informatienota leest u meer.", "informatienota"),
    ("Home > Steden > Gouda\n\nLees meer over onze stad.", "webpage"),
    ("Gouda doet mee.\n\nDit convenant geldt. Met dit convenant werken wij samen.", "convenant"),
    ("Gouda doet mee.", "other"),
    ("", "other"),
])  # fmt: skip
def test_kind_without_a_title(text: str, kind: str, gazetteer: Gazetteer) -> None:
    assert _profile(text, gazetteer).kind == kind


@pytest.mark.parametrize(("head", "title"), [
    ("Convenant Wonen Noordoost", "Convenant Wonen Noordoost"),
    ("CONVENANT WONEN IN NOORDOOST", "Convenant Wonen in Noordoost"),
    ("CONVENANT\n\nWONEN IN NOORDOOST", "Convenant Wonen in Noordoost"),
    ("# Convenant Wonen Noordoost", "Convenant Wonen Noordoost"),
])  # fmt: skip
def test_title(head: str, title: str, gazetteer: Gazetteer) -> None:
    found = _profile(f"{head}\n\nDe gemeente Gouda doet mee.", gazetteer)
    assert found.title.casefold() == title.casefold()


@pytest.mark.parametrize(("head", "name"), [
    ("Convenant Wonen Noordoost", "Convenant Wonen Noordoost"),
    ("Samenwerkingsovereenkomst tussen de gemeente Gouda en de gemeente Leiden inzake Jeugdhulp",
     "Samenwerkingsovereenkomst inzake Jeugdhulp"),
    ("Convenant Wonen Noordoost tussen Gouda en Leiden", "Convenant Wonen Noordoost"),
])  # fmt: skip
def test_the_agreement_that_it_is(head: str, name: str, gazetteer: Gazetteer) -> None:
    found = _profile(f"{head}\n\nPartijen werken samen.", gazetteer).agreement
    assert found is not None
    assert found.label == name


def test_a_note_is_about_the_agreement_that_it_names_most(gazetteer: Gazetteer) -> None:
    text = "Informatienota\n\nGouda kent de City Deal Koele Pleinen. Leiden kent de City Deal Stille Straten. De City Deal Stille Straten loopt."
    found = _profile(text, gazetteer)
    assert found.agreement is not None
    assert (found.agreement.label, found.own) == ("City Deal Stille Straten", False)


@pytest.mark.parametrize(("text", "date", "signed"), [
    ("Convenant Wonen\n\nDe gemeente doet mee.\n\nAldus ondertekend te Gouda op 3 mei 2011", "2011-05-03", "2011-05-03"),
    ("Convenant Wonen\n\nDe gemeente doet mee.\n\nGouda, 3 mei 2011", "2011-05-03", "2011-05-03"),
    # announced, open, or of something else
    ("Convenant Wonen\n\nDe ondertekening is op 3 mei 2011 voorzien en dat is nog ver weg.", None, None),
    ("Convenant Wonen\n\nDe gemeente doet mee.\n\nGouda, ………… 2011", None, None),
    ("Informatienota Wonen\n\nDatum: 4 mei 2019\n\nDe gemeente doet mee.", "2019-05-04", None),
    ("Besluit college d.d. 16 februari 2021\n\nHet college besluit:\n1. mee te doen.", "2021-02-16", None),
    ("Besluit van de raad in de vergadering van 3 juni 2014\n\nDe raad besluit mee te doen.", "2014-06-03", None),
    ("Wonen in Gouda\n\nOp 4 mei 2019 is vergaderd.", None, None),
])  # fmt: skip
def test_date(text: str, date: str | None, signed: str | None, gazetteer: Gazetteer) -> None:
    found = _profile(text, gazetteer)
    assert (found.date, found.signed) == (date, signed)


@pytest.mark.parametrize(("line", "number"), [
    ("Kenmerk: 2022/12345", "2022/12345"), ("Ons kenmerk 123.456", "123.456"), ("Zaaknummer Z-21-004512", "Z-21-004512"),
    ("Kenmerk: onbekend", None), ("Nummer van het huis", None), ("Kenmerken: 2022", None),
])  # fmt: skip
def test_number(line: str, number: str | None, gazetteer: Gazetteer) -> None:
    assert _profile(f"Informatienota Wonen\n\n{line}\n\nDe gemeente doet mee.", gazetteer).reference == number


@pytest.mark.parametrize(("text", "subject"), [
    ("Gouda en Leiden doen mee. Gouda betaalt.", "Gemeente Gouda"),
    ("Home > Gouda\n\nGouda heeft een band met Aachen, en Aachen met Gouda. Aachen is groot. Aachen is oud. Lees meer.", "Gemeente Gouda"),
    ("Gent doet mee.", "Gent"),
    ("Niemand doet mee.", None),
])  # fmt: skip
def test_whose_it_is(text: str, subject: str | None, gazetteer: Gazetteer) -> None:
    found = _profile(text, gazetteer).subject
    assert (found.label if found else None) == subject


def test_its_evidence_stands_where_it_says(gazetteer: Gazetteer) -> None:
    text = "Convenant Wonen\r\n\r\nKenmerk: 2022/12345\r\n\r\nDe gemeente doet mee.\r\n\r\nGouda, 3 mei 2011"
    found = _profile(text, gazetteer).evidence
    assert {e.supports: e.quote for e in found} == {
        ("title",): "Convenant Wonen", ("reference",): "Kenmerk: 2022/12345", ("date",): "Gouda, 3 mei 2011"}  # fmt: skip
    assert all(text[e.start : e.end] == e.quote for e in found)
