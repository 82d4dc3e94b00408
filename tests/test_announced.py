"""Bodies that a noun, a form or a presentation announces: found, of the right kind, and ending at the right place."""

from __future__ import annotations

import pytest

from kg.extraction.names.demonyms import adjectives
from kg.extraction.names.find import find_mentions
from kg.extraction.names.mentions import Gazetteer
from kg.model import Kind

ORG, JOINT, NET = Kind.ORGANISATION, Kind.JOINT_BODY, Kind.NETWORK


def _named(text: str, gazetteer: Gazetteer) -> list[tuple[str, Kind]]:
    return [(m.label, m.kind) for m in find_mentions(text, gazetteer) if not m.attributive]


@pytest.mark.parametrize(("text", "label", "kind"), [
    ("De Woonstichting Kaasdam tekent.", "Woonstichting Kaasdam", Kind.FOUNDATION),
    ("De Stichting ter bevordering van de volkshuisvesting, gevestigd te Gouda, tekent.",
     "Stichting ter bevordering van de volkshuisvesting", Kind.FOUNDATION),
    ("De Stichting tot behoud van molens (SBM) tekent.", "Stichting tot behoud van molens", Kind.FOUNDATION),
    ("Stichting “De Brug” tekent.", "Stichting De Brug", Kind.FOUNDATION),
    ("De huurdersbelangen Kaasdam tekent.", "Huurdersbelangen Kaasdam", ORG),
    ("Ook Landschap Overijssel doet mee.", "Landschap Overijssel", ORG),
    ("Mitglieder sind der Kreis Viersen und der Rhein-Kreis Neuss.", "Rhein-Kreis Neuss", ORG),
    ("Gouda sprak met metaalbedrijf Van Dam en de school.", "Van Dam", Kind.COMPANY),
    ("Gouda sprak met netbeheerder Kaasnet.", "Kaasnet", Kind.COMPANY),
    ("Gouda worked with Kaasby Municipality on this.", "Kaasby", Kind.CITY),
    ("Gouda sprak met zorginstelling Het Anker.", "Het Anker", ORG),
    ("Gouda zit in het Gezonde Kazen Netwerk.", "Gezonde Kazen Netwerk", NET),
    ("Gouda steunt het Kaasland Initiative.", "Kaasland Initiative", NET),
    ("Gouda is lid van de Vereniging Wonen langs de Kaas.", "Vereniging Wonen langs de Kaas", Kind.ASSOCIATION),
    ("De Huurdersvereniging Ons Dak tekent.", "Huurdersvereniging Ons Dak", ORG),
    ("De vereniging Vrienden van het Wad tekent.", "Vereniging Vrienden van het Wad", ORG),
    ("De Coöperatie Zonnekracht U.A. tekent.", "Coöperatie Zonnekracht U.A.", ORG),
    ("De GGD Zuidkust meldt dit.", "GGD Zuidkust", JOINT),
    ("De Omgevingsdienst Kaasstreek meldt dit.", "Omgevingsdienst Kaasstreek", JOINT),
    ("De veiligheidsregio Zuidkust meldt dit.", "Veiligheidsregio Zuidkust", JOINT),
    ("Het Recreatieschap Kaasplassen meldt dit.", "Recreatieschap Kaasplassen", JOINT),
    ("Het OCMW Turnhout betaalt.", "OCMW Turnhout", ORG),
    ("Der Landkreis Grafschaft Bentheim zahlt.", "Landkreis Grafschaft Bentheim", ORG),
    ("De intercommunale Land van Waas betaalt.", "Intercommunale Land van Waas", JOINT),
    ("De Inspectie voor de Zuivel meldt dit.", "Inspectie voor de Zuivel", Kind.AGENCY),
    ("Het bedrijf Kaasvorm Nederland N.V. tekent.", "Kaasvorm Nederland N.V.", Kind.COMPANY),
    ("Met Kaaswerk Rijnmond GmbH is gesproken.", "Kaaswerk Rijnmond GmbH", Kind.COMPANY),
    ("Gouda sprak met Van Dam & Zonen BV.", "Van Dam & Zonen BV", Kind.COMPANY),
    ("Gouda is actief in het European Cheese Towns Platform.", "European Cheese Towns Platform", NET),
    ("Gouda is actief in het Platform Europese Kaassteden.", "Platform Europese Kaassteden", NET),
    ("Gouda is actief in European Cheese Cities.", "European Cheese Cities", NET),
    ("Gouda joined the European Association of Cheese Towns.", "European Association of Cheese Towns", NET),
    ("Gouda kent de Vereniging van Nederlandse Kaassteden.", "Vereniging van Nederlandse Kaassteden", Kind.ASSOCIATION),
    ("De dijkgraaf van Rijnland tekent.", "Hoogheemraadschap van Rijnland", Kind.WATER_AUTHORITY),
    ("DE GEMEENTE ALPHEN AAN DEN RIJN TEKENT.", "Gemeente Alphen aan den Rijn", Kind.MUNICIPALITY),
    ("De coöperatie Coöperatieve Kaasbank Zuid e.o. tekent.", "Coöperatieve Kaasbank Zuid e.o.", ORG),
    ("De Werkorganisatie Kaaswaarde voert uit.", "Werkorganisatie Kaaswaarde", JOINT),
    ("De Hogeschool van Arnhem en Nijmegen tekent.", "Hogeschool van Arnhem en Nijmegen", ORG),
    ("Gedeputeerde staten van Utrecht op 29 oktober 2024.", "Provincie Utrecht", Kind.PROVINCE),
    ("De Hogeschool Arnhem en Nijmegen tekenen.", "Hogeschool Arnhem", ORG),
    ("De Technische Universiteit Kaasdam tekent.", "Technische Universiteit Kaasdam", ORG),
    ("Het Kaasdam College tekent.", "Kaasdam College", ORG),
    ("1. De Kaasmensen, gevestigd te Gouda, hierna: verhuurder;", "Kaasmensen", ORG),
    ("Kaasvorm (KV), te dezen vertegenwoordigd door haar directeur,", "Kaasvorm", ORG),
    ("Het gemeentebestuur van Zandkapelle tekent.", "Gemeente Zandkapelle", Kind.MUNICIPALITY),
    ("Het Goudse college besloot.", "Gemeente Gouda", Kind.MUNICIPALITY),
    ("De Haarlemse gemeenteraad besloot.", "Gemeente Haarlem", Kind.MUNICIPALITY),
    ("De Zwolse wethouder besloot.", "Gemeente Zwolle", Kind.MUNICIPALITY),
])  # fmt: skip
def test_one_body(text: str, label: str, kind: Kind, gazetteer: Gazetteer) -> None:
    assert (label, kind) in _named(text, gazetteer)


@pytest.mark.parametrize(("text", "expected"), [
    ("De ministeries van Economische Zaken en Financiën tekenen.", ["Economische Zaken", "Financiën"]),
    ("De ministeries van EZ en van Binnenlandse Zaken en Koninkrijksrelaties.", ["Economische Zaken", "Binnenlandse Zaken en Koninkrijksrelaties"]),
    ("De minister van Onderwijs, Cultuur & Wetenschap, mevrouw A. Smit.", ["Onderwijs, Cultuur en Wetenschap"]),
    ("De minister van Economische Zaken, Gouda en Leiden tekenen.", ["Economische Zaken"]),
    ("Minister De Vries van Sociale Zaken en Werkgelegenheid.", ["Sociale Zaken en Werkgelegenheid"]),
    ("De staatssecretaris van Infrastructuur en Milieu tekent.", ["Infrastructuur en Milieu"]),
    ("De minister voor Wonen en Rijksdienst tekent.", ["Wonen en Rijksdienst"]),
    ("De ministeries van Veiligheid en Justitie (VenJ), Economische Zaken en Defensie.", ["Veiligheid en Justitie"] * 2 + ["Economische Zaken", "Defensie"]),
    ("De minister van LNV en Noord-Hollands gedeputeerde Smit.", ["Landbouw, Natuur en Voedselkwaliteit"]),
    ("De minister van State tekent niet.", ["State"]),
    ("De minister tekent.", []),
])  # fmt: skip
def test_ministries(text: str, expected: list[str], gazetteer: Gazetteer) -> None:
    assert [label.removeprefix("Ministerie van ") for label, kind in _named(text, gazetteer) if kind is Kind.MINISTRY] == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("De gemeenten Gouda, Zandkapelle en Kaasdam-Noord tekenen.", ["Gemeente Gouda", "Gemeente Zandkapelle", "Gemeente Kaasdam-Noord"]),
    ("De gemeenten Gouda, Zandkapelle respectievelijk Best tekenen.", ["Gemeente Gouda", "Gemeente Zandkapelle", "Gemeente Best"]),
    ("De gemeenten:\n- Gouda (vanaf 2019)\n- Zandkapelle\n- Best", ["Gemeente Gouda", "Gemeente Zandkapelle", "Gemeente Best"]),
    ("De gemeenten: het Bildt, Reusel-de Mierden en Son en Breugel.", ["Gemeente Het Bildt", "Gemeente Reusel-De Mierden", "Gemeente Son en Breugel"]),
    ("De gemeenten Gouda en Zandkapelle. Het college tekent.", ["Gemeente Gouda", "Gemeente Zandkapelle"]),
    ("Gemeenten\n3. Het college van Gouda tekent.", ["Gemeente Gouda"]),
    ("De gemeenten Gouda, Stichting De Brug en Leiden.", ["Gemeente Gouda", "Gemeente Leiden"]),
    ("De provincies Gelderland en Utrecht tekenen.", []),
    ("De gemeente(n): Houten, Lopik en Gouda.", ["Gemeente Houten", "Gemeente Lopik", "Gemeente Gouda"]),
    ("De gemeenten Gouda en Werkvoorzieningschap en N.V. De Kaas.", ["Gemeente Gouda"]),
    ("1. de Gemeente Gouda, te dezen vertegenwoordigd door haar burgemeester;", ["Gemeente Gouda"]),
    ("De heer J. van Gouda en mevrouw Leiden spreken.", []),
    ("De inbreng van wethouder Van Gouda.", []),
])  # fmt: skip
def test_lists_of_municipalities(text: str, expected: list[str], gazetteer: Gazetteer) -> None:
    assert [label for label, kind in _named(text, gazetteer) if kind is Kind.MUNICIPALITY] == expected


@pytest.mark.parametrize(("text", "kind", "expected"), [
    ("De provincies Gelderland en Utrecht tekenen.", Kind.PROVINCE, ["Provincie Gelderland", "Provincie Utrecht"]),
    ("Alsmede de Hoogheemraadschappen Delfland en Rijnland.", Kind.WATER_AUTHORITY, ["Hoogheemraadschap van Delfland", "Hoogheemraadschap van Rijnland"]),
    ("De waterschappen Kaasdijk, Melkdam en Botervaart.", Kind.WATER_AUTHORITY, ["Waterschap Kaasdijk", "Waterschap Melkdam", "Waterschap Botervaart"]),
    ("De Poolse steden Bielawitz en Krasnowo.", Kind.CITY, ["Bielawitz", "Krasnowo"]),
    ("De gemeente Hranova en Hranova in Tsjechië.", Kind.CITY, ["Hranova", "Hranova"]),
])  # fmt: skip
def test_lists_of_others(text: str, kind: Kind, expected: list[str], gazetteer: Gazetteer) -> None:
    assert [label for label, found in _named(text, gazetteer) if found is kind] == expected


@pytest.mark.parametrize("text", [
    "Een stichting voor jongeren is nodig.", "De vereniging groeit.", "Het museum is dicht.", "Goudse kaas is lekker.",
    "Utrechtse wijken groeien.", "Het platform voor leden groeit.", "Hij is gevestigd te dezen.", "Een netwerk. Lid sinds 2012.",
    "Smart Cities zijn in de mode.", "Een kaas van Robert van Gouda.", "De heer V. van Oordt, vertegenwoordigd door zijn broer.", "Wij danken De Vries, vertegenwoordigd door niemand.",
])  # fmt: skip
def test_what_announces_nobody(text: str, gazetteer: Gazetteer) -> None:
    assert _named(text, gazetteer) == []


@pytest.mark.parametrize(("name", "form"), [
    ("Haarlem", "Haarlemse"), ("Almere", "Almeerse"), ("Utrecht", "Utrechtse"), ("Gouda", "Goudse"), ("Breda", "Bredase"), ("Zwolle", "Zwolse"),
    ("Arnhem", "Arnhemse"), ("Den Bosch", "Bossche"), ("Den Haag", "Haagse"), ("Leiden", "Leidse"), ("Amsterdam", "Amsterdamse"),
    ("Nijmegen", "Nijmeegse"), ("Vlissingen", "Vlissingse"), ("Heemstede", "Heemsteedse"), ("Goes", "Goese"), ("Kampen", "Kamper"),
])  # fmt: skip
def test_adjectives(name: str, form: str) -> None:
    assert form in adjectives(name)
