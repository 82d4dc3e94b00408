"""What an agreement is called where its title is broken over lines, stands elsewhere, or is that of an addendum."""

from __future__ import annotations

import pytest

from kg.extraction.annotate import annotate
from kg.extraction.names.mentions import Gazetteer
from kg.model import Document

_OPENING = "\n\nDe ondergetekenden:\n\n1. de gemeente Gouda, vertegenwoordigd door wethouder P. Smit, hierna: Gouda;\n2. de gemeente Leiden, vertegenwoordigd door wethouder A. Vos, hierna: Leiden;\n\noverwegende dat partijen op 3 mei 2016 het Convenant Schoon Water hebben gesloten;\n\nkomen overeen:\n\nArtikel 1 Doel\nPartijen werken samen."


def _called(text: str, gazetteer: Gazetteer) -> tuple[str, str]:
    found = annotate(Document("geval.txt", text, "0" * 64), gazetteer).profile
    assert found.agreement is not None
    return found.agreement.label, found.kind


@pytest.mark.parametrize(("head", "name"), [
    # in capitals on several lines, not with a line of the parties
    ("CONVENANT\n\nVEILIGE KUST\n\nGOEREE EN VOORNE", "Convenant Veilige Kust Goeree en Voorne"),
    ("INTENTIEOVEREENKOMST WONEN\n\n“DE BLAUWE HOEVE”", "Intentieovereenkomst Wonen De Blauwe Hoeve"),
    ("GEMEENSCHAPPELIJKE REGELING\n\nBELASTINGEN\n\nPEEL EN MAAS", "Gemeenschappelijke Regeling Belastingen Peel en Maas"),
    ("CONVENANT VEILIGE KUST\n\nGEMEENTE GOEREE", "Convenant Veilige Kust"),
    ("Intentieovereenkomst Wonen “Samen bouwen aan morgen”", "Intentieovereenkomst Wonen"),
    # a word or two to a line, below the noun alone
    ("Convenant\n\nKetenaanpak\n\nVerwarde\n\nPersonen", "Convenant Ketenaanpak Verwarde Personen"),
    ("Samenwerkingsovereenkomst\n\nSociale\n\nRecherche", "Samenwerkingsovereenkomst Sociale Recherche"),
    ("City Deal\n\nLopende\n\nStad", "City Deal Lopende Stad"),
    ("Convenant Ketenaanpak\n\nDefinitief", "Convenant Ketenaanpak"),
    # the years for which it is, on a line of their own; not the day of a copy
    ("Convenant Veilige Kust\n\n2018-2020", "Convenant Veilige Kust 2018-2020"),
    ("Samenwerkingsovereenkomst Jeugdhulp\n\nPeriode 2020 t/m 2023", "Samenwerkingsovereenkomst Jeugdhulp Periode 2020 t/m 2023"),
    ("CONVENANT\n\n2019\n\nSTILLE LUCHTHAVEN", "Convenant Stille Luchthaven"),
    ("Convenant Veilige Kust\n\n12 mei 2018", "Convenant Veilige Kust"),
    # a noun in two halves
    ("BESTUURS\nAKKOORD\nLEVENDE\nBEKEN", "Bestuursakkoord Levende Beken"),
    ("DIENSTVERLENINGS OVEREENKOMST BELASTINGEN", "Dienstverlenings Overeenkomst Belastingen"),
    ("SAMENWERKINGS\nOVEREENKOMST\nZWEMBAD", "Samenwerkingsovereenkomst Zwembad"),
    # what it is about stands behind those between whom it is
    ("Dienstverleningsovereenkomst tussen\n\nOmgevingsdienst Rivierenland en gemeente Tiel\n\ninzake bodemtaken", "Dienstverleningsovereenkomst inzake bodemtaken"),
    ("Intentieovereenkomst\n\ntussen\n\nGemeente Doesburg\n\nen\n\nLiander Vastgoed B.V.\n\nbetreffende het gasfabriekterrein", "Intentieovereenkomst betreffende het gasfabriekterrein"),
    ("Dienstverleningsovereenkomst\n\nDe gemeente Gouda (opdrachtnemer) en de gemeente Leiden (opdrachtgever) inzake gegevensbescherming", "Dienstverleningsovereenkomst inzake gegevensbescherming"),
    ("Samenwerkingsovereenkomst tussen de gemeente Gouda, de gemeente Leiden, de gemeente Delft en de gemeente Tiel", "Samenwerkingsovereenkomst Gouda, Leiden, Delft en Tiel"),
    # an abbreviation in brackets is no name; a label below the noun neither; whose site it is, is left out
    ("Dienstverleningsovereenkomst (DVO)\n\nUitvoering Participatiewet", "Dienstverleningsovereenkomst (DVO) Uitvoering Participatiewet"),
    ("Samenwerkingsovereenkomst\n\nOnderwerp: gezamenlijke zwemvierdaagse", "Samenwerkingsovereenkomst Gezamenlijke zwemvierdaagse"),
    ("Gemeente Gouda - Gemeenschappelijke regeling Stadsbank Kromme Rijn 2021", "Gemeenschappelijke regeling Stadsbank Kromme Rijn 2021"),
    ("Besluit van de colleges van burgemeester en wethouders van de gemeenten Gouda en Leiden tot het treffen van een gemeenschappelijke regeling (Centrumregeling Werk 2020)", "Centrumregeling Werk 2020"),
])  # fmt: skip
def test_a_title_on_several_lines(head: str, name: str, gazetteer: Gazetteer) -> None:
    assert _called(head + _OPENING, gazetteer)[0] == name


@pytest.mark.parametrize(("below", "name"), [
    # a page header
    ("\n\nSamenwerkingsovereenkomst Zwembad De Meent   pagina 2 van 6\n\nArtikel 2", "Samenwerkingsovereenkomst Zwembad De Meent"),
    ("\n\n3   SAMENWERKINGSOVEREENKOMST ZWEMBAD DE MEENT\n\nArtikel 2", "Samenwerkingsovereenkomst Zwembad de Meent"),
    ("\n\nSamenwerkingsovereenkomst Zwembad De Meent | versie 1.0\n\nArtikel 2", "Samenwerkingsovereenkomst Zwembad De Meent"),
    # how it is cited
    ("\n\nArtikel 9\nDeze overeenkomst wordt aangehaald als: SOK Zwembad De Meent.", "Samenwerkingsovereenkomst Zwembad De Meent"),
    ("\n\nArtikel 9\nDeze samenwerkingsovereenkomst kan worden aangehaald als ‘Samenwerkingsovereenkomst Zwembad De Meent’.", "Samenwerkingsovereenkomst Zwembad De Meent"),
    ("\n\nArtikel 9\nDeze overeenkomst wordt geciteerd als Samenwerkingsovereenkomst Zwembad De Meent.", "Samenwerkingsovereenkomst Zwembad De Meent"),
    # what it is defined as, what it says to be about
    ("\n\nArtikel 2 Begrippen\nOvereenkomst: de samenwerkingsovereenkomst Zwembad De Meent;", "samenwerkingsovereenkomst Zwembad De Meent"),
    ("\n\nArtikel 2 Onderwerp\nDeze overeenkomst heeft betrekking op het gezamenlijk beheer van de begraafplaatsen.", "Samenwerkingsovereenkomst gezamenlijk beheer van de begraafplaatsen"),
    ("\n\nPartijen zijn overeengekomen inzake de bouw van een zwembad:", "Samenwerkingsovereenkomst bouw van een zwembad"),
    # nothing of the sort: those who conclude it
    ("\n\nSamenwerkingsovereenkomst eindigt van rechtswege.\n\nDe wet wordt aangehaald als: Wet zorg.", "Samenwerkingsovereenkomst Gouda en Leiden"),
])  # fmt: skip
def test_what_it_is_about_below_a_title_without_words_of_its_own(below: str, name: str, gazetteer: Gazetteer) -> None:
    assert _called(f"SAMENWERKINGSOVEREENKOMST{_OPENING}{below}", gazetteer)[0] == name


@pytest.mark.parametrize(("head", "name"), [
    # what it amends stands on the next lines
    ("ADDENDUM 2\n\nbij\n\nSAMENWERKINGSOVEREENKOMST JEUGDHULP", "Addendum 2 bij Samenwerkingsovereenkomst Jeugdhulp"),
    ("EERSTE WIJZIGING\nVAN DE\nDIENSTVERLENINGSOVEREENKOMST INKOOP", "Eerste Wijziging van de Dienstverleningsovereenkomst Inkoop"),
    ("Addendum nr. 3\n\nConvenant Veilig Uitgaan", "Addendum nr. 3 Convenant Veilig Uitgaan"),
    ("TWEEDE ADDENDUM\n\nBESTUURSOVEREENKOMST\n\nNOORDRAND GOUDA\n\ntussen\n\nProvincie Zuid-Holland", "Tweede Addendum Bestuursovereenkomst Noordrand Gouda"),
    # above it, or before it
    ("City Deal Koele Kades\n\nADDENDUM: verlenging en toetreding", "Addendum bij de City Deal Koele Kades"),
    ("Bestuursovereenkomst Kust 2016-2021\n\nAddendum\n\ntussen de provincie Zeeland en de gemeente Veere", "Addendum bij de Bestuursovereenkomst Kust 2016-2021"),
    ("Convenant Veilig Uitgaan – addendum 2", "Addendum 2 bij het Convenant Veilig Uitgaan"),
    # at length, or in the considerations
    ("ALLONGE\n\nbehorende bij de tussen de gemeente Gouda en Stichting De Dolfijn op 4 mei 2015 gesloten Exploitatieovereenkomst Zwembad De Dolfijn (hierna: EO)", "Allonge bij de Exploitatieovereenkomst Zwembad De Dolfijn"),
    ("ADDENDUM", "Addendum bij het Convenant Schoon Water"),
    ("Addendum nr. 4", "Addendum nr. 4 bij het Convenant Schoon Water"),
    # by other words
    ("AANVULLING OP HET CONVENANT VEILIG THUIS", "Aanvulling op het Convenant Veilig Thuis"),
    ("Verlengingsovereenkomst behorende bij de Dienstverleningsovereenkomst Leerplicht", "Verlengingsovereenkomst behorende bij de Dienstverleningsovereenkomst Leerplicht"),
])  # fmt: skip
def test_what_an_addendum_is_called(head: str, name: str, gazetteer: Gazetteer) -> None:
    assert _called(head + _OPENING, gazetteer) == (name, "addendum")


@pytest.mark.parametrize("head", [
    # the addendum is an annex, or a line of the contents
    "Convenant Veilig Uitgaan\n\nInhoud\n\nAddendum: lijst van horecazaken 12",
    "Convenant Veilig Uitgaan\n\nVersie 2.0\n\nmet een addendum over horecazaken",
    "Convenant Veilig Uitgaan",
])
def test_an_agreement_that_is_no_addendum(head: str, gazetteer: Gazetteer) -> None:
    assert _called(head + _OPENING, gazetteer) == ("Convenant Veilig Uitgaan", "convenant")


@pytest.mark.parametrize(("line", "signed"), [
    ("Gelezen de Intentieovereenkomst Wonen, door beide gemeenten ondertekend op 16 december 2013;", None),
    ("Overwegende dat de Intentieovereenkomst Wonen is ondertekend op 16 december 2013;", None),
    ("Gezien de verklaring, getekend op 16 december 2013;", None),
    ("Deze overeenkomst is ondertekend op 16 december 2013.", "2013-12-16"),
])  # fmt: skip
def test_what_was_signed_before_is_not_its_own_signing(line: str, signed: str | None, gazetteer: Gazetteer) -> None:
    text = f"Samenwerkingsovereenkomst Wonen\n\nDe gemeenten Gouda en Leiden,\n\n{line}\n\nArtikel 1 Doel\nPartijen werken samen."
    assert annotate(Document("geval.txt", text, "0" * 64), gazetteer).profile.signed == signed
