"""Names to identifiers: homonyms, exonyms, slips of a letter, look-alikes, and identifiers of our own."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.joining.resolve import doubts, identify, resolve
from kg.extraction.names.slugs import BASE
from kg.model import Evidence, Fact, Kind, Name
from kg.sources.register import Register

TOOI = "https://identifier.overheid.nl/tooi/id/"
EVIDENCE = (Evidence(0, 5, "Gouda"),)


@pytest.mark.parametrize(("label", "kind", "canonical", "identifier"), [
    ("Gemeente Gouda", Kind.MUNICIPALITY, "Gemeente Gouda", f"{TOOI}gemeente/gm0513"),
    ("gemeente gouda", Kind.MUNICIPALITY, "Gemeente Gouda", f"{TOOI}gemeente/gm0513"),
    # the place by its own name, as in a tie; a city that is a Dutch municipality is that municipality
    ("Gouda", Kind.MUNICIPALITY, "Gouda", f"{TOOI}gemeente/gm0513"),
    ("Gouda", Kind.CITY, "Gouda", f"{TOOI}gemeente/gm0513"),
    # one name, several bodies: the sort tells
    ("Groningen", Kind.PROVINCE, "Provincie Groningen", f"{TOOI}provincie/pv20"),
    ("Groningen", Kind.MUNICIPALITY, "Groningen", f"{TOOI}gemeente/gm0014"),
    ("Provincie Utrecht", Kind.PROVINCE, "Provincie Utrecht", f"{TOOI}provincie/pv26"),
    # one that still exists goes before one that was
    ("Hengelo", Kind.MUNICIPALITY, "Hengelo", f"{TOOI}gemeente/gm0164"),
    # names in other languages, official names
    ("Aken", Kind.CITY, "Aachen", f"{BASE}city/aachen"),
    ("Aix-la-Chapelle", Kind.CITY, "Aachen", f"{BASE}city/aachen"),
    ("Rijsel", Kind.CITY, "Lille", f"{BASE}city/lille-fr"),
    ("Gemeente 's-Gravenhage", Kind.MUNICIPALITY, "Gemeente Den Haag", f"{TOOI}gemeente/gm0518"),
    ("'s-Hertogenbosch", Kind.MUNICIPALITY, "Den Bosch", f"{TOOI}gemeente/gm0796"),
    # abbreviations, and short names of ministries
    ("IND", Kind.AGENCY, "Immigratie- en Naturalisatiedienst", f"{TOOI}oorg/oorg10222"),
    ("VNG", Kind.ORGANISATION, "Vereniging van Nederlandse Gemeenten", f"{BASE}association/vereniging-van-nederlandse-gemeenten"),
    ("BZK", Kind.MINISTRY, "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties", f"{TOOI}ministerie/mnre1034"),
    ("Ministerie van Binnenlandse Zaken", Kind.MINISTRY, "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties",
     f"{TOOI}ministerie/mnre1034"),
    # a slip of one letter in a long name
    ("Ministerie van Binnenlandse Zaken en Koninkrijkrelaties", Kind.MINISTRY,
     "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties", f"{TOOI}ministerie/mnre1034"),
    ("Provincie Noord-Braband", Kind.PROVINCE, "Provincie Noord-Brabant", f"{TOOI}provincie/pv30"),
    # a network that a text calls a region, a programme that it calls a network
    ("Eurotowns", Kind.PARTNERSHIP, "Eurotowns", f"{BASE}network/eurotowns"),
])  # fmt: skip
def test_known(label: str, kind: Kind, canonical: str, identifier: str, register: Register) -> None:
    found = identify(Name(label, kind), register)
    assert (found.label, found.identifier) == (canonical, identifier)
    assert found.why


@pytest.mark.parametrize(("label", "kind"), [
    # look-alikes are somebody else
    ("Harlem", Kind.CITY), ("Gemeente Harlem", Kind.MUNICIPALITY), ("Goudaa", Kind.MUNICIPALITY), ("Leyden", Kind.CITY),
    ("Eurotown", Kind.NETWORK), ("Vereniging van Nederlandse Gemeentes", Kind.ASSOCIATION),
    # two or more letters away, or too short for a slip
    ("Ministerie van Binnenlandse Zakn en Koninkrijkrelaties", Kind.MINISTRY), ("Provincie Dren", Kind.PROVINCE),
    # an abbreviation is written as it stands
    ("ind", Kind.AGENCY), ("Ez", Kind.MINISTRY),
    # the sort does not fit
    ("Eurotowns", Kind.COMPANY), ("Gouda", Kind.FOUNDATION), ("IND", Kind.AGREEMENT),
])  # fmt: skip
def test_who_is_not_in_the_register_gets_an_identifier_of_its_own(label: str, kind: Kind, register: Register) -> None:
    found = identify(Name(label, kind), register)
    assert found.identifier.startswith(f"{BASE}{kind.value}/")
    assert found.identifier not in register.by_identifier
    assert found.label == label
    assert "niet in het register" in found.why


@pytest.mark.parametrize(("label", "kind", "date", "canonical", "why"), [
    # short for one name, one letter off from one name, "&" for "en", a legal form more
    ("Gemeente Kollumerland c.a.", Kind.MUNICIPALITY, None, "Gemeente Kollumerland en Nieuwkruisland", "het begin van een naam"),
    ("Gemeente Haarlemmermeerr", Kind.MUNICIPALITY, None, "Gemeente Haarlemmermeer", "één letter anders"),
    ("Ministerie van Onderwijs, Cultuur & Wetenschap", Kind.MINISTRY, None, "Ministerie van Onderwijs, Cultuur en Wetenschap", "de naam in het register"),
    ("Stichting Movisie", Kind.FOUNDATION, None, "Movisie", "de naam in het register"),
    # abolished: under its own identifier, with the date and what it went into
    ("Gemeente Zijpe", Kind.MUNICIPALITY, "2024-01-01", "Gemeente Zijpe", "opgeheven op 2012-12-31, opgegaan in Gemeente Schagen"),
    ("Ministerie van VROM", Kind.MINISTRY, None, "Ministerie van Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer", "opgeheven op 2010"),
    # of several in the course of time the one that existed then
    ("Ministerie van Onderwijs", Kind.MINISTRY, "1990-05-01", "Ministerie van Onderwijs en Wetenschappen", "het begin van een naam"),
    ("Ministerie van Onderwijs", Kind.MINISTRY, "2015", "Ministerie van Onderwijs, Cultuur en Wetenschap", "het begin van een naam"),
    ("Ministerie van Onderwijs", Kind.MINISTRY, None, "Ministerie van Onderwijs, Cultuur en Wetenschap", "het begin van een naam"),
    # ministers without a department of their own
    ("Ministerie van Wonen en Rijksdienst", Kind.MINISTRY, "2015-03-02", "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties", "de naam in het register"),
])  # fmt: skip
def test_a_choice_says_why(label: str, kind: Kind, date: str | None, canonical: str, why: str, register: Register) -> None:
    found = identify(Name(label, kind), register, date)
    assert found.label == canonical
    assert found.identifier in register.by_identifier
    assert why in found.why


def test_the_beginning_of_two_names_is_a_doubt(register: Register) -> None:
    found = identify(Name("Gemeente Alphen", Kind.MUNICIPALITY), register)
    assert [register.by_identifier[identifier].short for identifier in found.candidates] == ["Alphen aan den Rijn", "Alphen-Chaam"]
    assert found.identifier == f"{BASE}municipality/gemeente-alphen"


def test_a_doubt_becomes_a_row_for_a_person(register: Register) -> None:
    fact = Fact("memberships", {"member": Name("Gemeente Bergen", Kind.MUNICIPALITY), "network": Name("Polis", Kind.NETWORK)}, "memberships", EVIDENCE)
    (row,) = doubts(resolve([fact], register), register)
    assert (row.table, row["kind"], row["what"]) == ("gaps", "name-in-doubt", "Gemeente Bergen: Gemeente Bergen (NH) of Gemeente Bergen (L)")
    assert row.evidence == EVIDENCE
    assert not list(doubts(resolve([replace(fact, values={"member": Name("Gouda", Kind.CITY)})], register), register))


def test_a_name_of_several_bodies_is_nobodys(register: Register) -> None:
    found = identify(Name("Bergen", Kind.MUNICIPALITY), register)
    assert found.identifier == f"{BASE}municipality/bergen"
    assert "Gemeente Bergen (L), Gemeente Bergen (NH)" in found.why


def test_a_slip_that_two_bodies_are_near_to_is_nobodys(register: Register) -> None:
    twins = Register(tuple(entry for entry in register.entries if entry.kind is Kind.PROVINCE and entry.country == "NL")[:2])
    names = [entry.name for entry in twins.entries]
    assert len(names) == 2
    assert identify(Name("Provincie", Kind.PROVINCE), twins).identifier == f"{BASE}province/provincie"


@pytest.mark.parametrize(("name", "path"), [
    (Name("Stichting De Brug", Kind.FOUNDATION), "foundation/stichting-de-brug"),
    (Name("Jumièges-sur-Évre", Kind.CITY), "city/jumieges-sur-evre"),
    (Name("City Deal ‘Koele Pleinen’ & meer", Kind.AGREEMENT), "agreement/city-deal-koele-pleinen-meer"),
    (Name("Stuurgroep", Kind.BODY, within="Convenant Wonen"), "body/convenant-wonen/stuurgroep"),
    (Name("Stuurgroep", Kind.BODY, within="Convenant Werken"), "body/convenant-werken/stuurgroep"),
])  # fmt: skip
def test_an_identifier_of_our_own(name: Name, path: str, register: Register) -> None:
    assert identify(name, register).identifier == f"{BASE}{path}"


@pytest.mark.parametrize(("label", "slug"), [("Straße", "strasse"), ("Łódka", "lodka"), ("Ærøby", "aeroby")])
def test_letters_without_an_accent_that_comes_off(label: str, slug: str, register: Register) -> None:
    assert identify(Name(label, Kind.CITY), register).identifier == f"{BASE}city/{slug}"


def test_names_in_other_scripts_are_told_apart(register: Register) -> None:
    first, second = (identify(Name(label, Kind.CITY), register).identifier for label in ("Київець", "Дніпрець"))
    assert first != second


@given(st.text(min_size=1, max_size=40), st.sampled_from(Kind))
def test_any_name_gets_an_identifier_that_is_safe_in_an_iri(register: Register, label: str, kind: Kind) -> None:
    found = identify(Name(label, kind), register)
    assert found == identify(Name(label, kind), register)
    assert found.identifier in register.by_identifier or re.fullmatch(rf"{BASE}[a-z-]+(?:/[a-z0-9-]+)?", found.identifier)


def test_a_fact_keeps_all_but_its_names(register: Register) -> None:
    fact = Fact("memberships", {"member": Name("Gemeente Gouda", Kind.MUNICIPALITY), "network": Name("Polis", Kind.NETWORK),
                                "role": "member", "since": "2015"}, "memberships", EVIDENCE)  # fmt: skip
    (found,) = resolve([fact], register)
    assert (found.table, found.rule, found.evidence, found["role"], found["since"]) == (
        "memberships", "memberships", EVIDENCE, "member", "2015")  # fmt: skip
    member, network = found["member"], found["network"]
    assert isinstance(member, Name)
    assert isinstance(network, Name)
    assert (member.identifier, network.identifier) == (f"{TOOI}gemeente/gm0513", f"{BASE}network/polis")
    assert (network.label, network.aliases) == ("POLIS", ("Polis",))


def test_resolving_twice_changes_nothing(register: Register) -> None:
    fact = Fact("ties", {"a": Name("Gouda", Kind.MUNICIPALITY), "b": Name("Aken", Kind.CITY), "kind": "stedenband"}, "ties", EVIDENCE)
    once = resolve([fact], register)
    again = resolve(once, register)
    assert [(f["a"], f["kind"]) for f in again] == [(f["a"], f["kind"]) for f in once]
    assert [getattr(f["b"], "identifier", "") for f in again] == [f"{BASE}city/aachen"]


def test_a_doubt_names_what_it_may_be(register: Register) -> None:
    bergens = [entry for entry in register.candidates("Bergen") if entry.kind is Kind.MUNICIPALITY and not entry.abolished]
    assert len(bergens) == 2
    found = identify(Name("Bergen", Kind.MUNICIPALITY), register)
    assert found.candidates == tuple(sorted(entry.identifier for entry in bergens))
    assert found.identifier not in found.candidates
    assert identify(Name("Gouda", Kind.MUNICIPALITY), register).candidates == ()
