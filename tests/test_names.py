"""Who and what a text names: known names, names that announce themselves, definitions, one thing under several names."""

from __future__ import annotations

from itertools import pairwise

import pytest

from kg.extraction.annotate import Annotated, annotate
from kg.extraction.names.find import find_mentions
from kg.extraction.names.mentions import Gazetteer, KnownName, longest
from kg.model import Document, Kind

M, C = Kind.MUNICIPALITY, Kind.CITY


def _found(text: str, gazetteer: Gazetteer, *kinds: Kind) -> list[tuple[str, str]]:
    """What stands in the text and the label that it gets."""
    found = find_mentions(text, gazetteer)
    return [(text[m.start : m.end], m.label) for m in found if not kinds or m.kind in kinds]


def _joined(text: str, gazetteer: Gazetteer) -> Annotated:
    return annotate(Document("geval.txt", text, "0" * 64), gazetteer)


@pytest.mark.parametrize(("text", "expected"), [
    ("Gouda en Leiden doen mee.", ["Gemeente Gouda", "Gemeente Leiden"]),
    # whole words only, the longest first
    ("De gemeente Haarlemmermeer doet mee.", ["Gemeente Haarlemmermeer"]),
    ("Osnabrück doet mee.", []),
    ("De Goudase kaas en Leidenaren.", []),
    ("Alphen aan den Rijn doet mee.", ["Gemeente Alphen aan den Rijn"]),
    ("De gemeente Bergen op Zoom doet mee.", ["Gemeente Bergen op Zoom"]),
    ("In Noord-Holland en in Zuid-Gouda.", []),
    # capitals count
    ("gouda en leiden", []),
    # a name that is a word is a name behind "gemeente", or in its list, only
    ("De gemeente Best doet mee.", ["Gemeente Best"]),
    ("Best een goed idee. Huizen zijn duur.", []),
    # or where the text speaks of the town at two places
    ("Wie in Best woont, betaalt. De bijdrage van Best stijgt.", ["Gemeente Best"] * 2),
    ("Namens Huizen en met Huizen. Al in Huizen en door Huizen is getekend. Huizen zijn duur.", ["Gemeente Huizen"] * 4),
    ("Dat bespreken wij met Jan van Best en met Piet van Best.", []),
    ("Een lijst van Huizen staat hier.", []),
    ("De gemeenten Gouda, Huizen en Best.", ["Gemeente Gouda", "Gemeente Huizen", "Gemeente Best"]),
    # names of two towns go by one body
    ("Den Bosch en 's-Hertogenbosch.", ["Gemeente Den Bosch"] * 2),
])  # fmt: skip
def test_known_names(text: str, expected: list[str], gazetteer: Gazetteer) -> None:
    assert [label for _, label in _found(text, gazetteer, M)] == expected


@pytest.mark.parametrize(("text", "attributive"), [
    ("Het VNG-bureau schrijft.", [True]), ("De VNG schrijft.", [False]), ("Gouda-Oost groeit.", [True]),
    ("Wij willen VNG - en anderen - bedanken.", [False]),
])  # fmt: skip
def test_a_hyphen_makes_a_name_qualify_another_word(text: str, attributive: list[bool], gazetteer: Gazetteer) -> None:
    assert [m.attributive for m in gazetteer.find(text)] == attributive


def test_of_several_bearers_of_one_name_the_first_is_found() -> None:
    names = Gazetteer([KnownName("Bergen", "Gemeente Bergen", "Bergen", M), KnownName("Bergen", "Bergen", "Bergen", C)])
    assert [m.label for m in names.find("In Bergen.")] == ["Gemeente Bergen"]
    assert [known.kind for known in names.bearers("Bergen")] == [M, C]
    assert names.bearers("Gouda") == []


@pytest.mark.parametrize(("text", "label", "kind"), [
    ("De minister van Justitie en Veiligheid tekent.", "Ministerie van Justitie en Veiligheid", Kind.MINISTRY),
    ("Het ministerie van Volksgezondheid, Welzijn en Sport.", "Ministerie van Volksgezondheid, Welzijn en Sport", Kind.MINISTRY),
    ("Gedeputeerde Staten van Drenthe tekenen.", "Provincie Drenthe", Kind.PROVINCE),
    ("De provincie Zeeland tekent.", "Provincie Zeeland", Kind.PROVINCE),
    ("Het waterschap Vechtkant tekent.", "Waterschap Vechtkant", Kind.WATER_AUTHORITY),
    ("De stichting De Brug tekent.", "Stichting De Brug", Kind.FOUNDATION),
    ("De Hogeschool Windesheim tekent.", "Hogeschool Windesheim", Kind.ORGANISATION),
    ("Het bedrijf Alfaton doet mee.", "Alfaton", Kind.COMPANY),
    ("Bouwbedrijf Van Dam B.V. tekent.", "Bouwbedrijf Van Dam B.V.", Kind.COMPANY),
    ("De gemeente Zandkapelle tekent.", "Gemeente Zandkapelle", M),
    ("De City Deal Koele Pleinen loopt.", "City Deal Koele Pleinen", Kind.AGREEMENT),
    ("In Gouda geldt het Convenant Veilig Uitgaan 2008-2011.", "Convenant Veilig Uitgaan 2008-2011", Kind.AGREEMENT),
    ("Gouda is lid van het Kazenverband.", "Kazenverband", Kind.NETWORK),
    ("De werkgroep Mobiliteit vergadert.", "werkgroep Mobiliteit", Kind.WORKING_GROUP),
    ("De stuurgroep vergadert.", "stuurgroep", Kind.BODY),
    ("Een openbaar lichaam, genaamd Afvalschap Noord.", "Afvalschap Noord", Kind.BODY),
])  # fmt: skip
def test_names_that_announce_themselves(text: str, label: str, kind: Kind, gazetteer: Gazetteer) -> None:
    assert (label, kind) in [(m.label, m.kind) for m in find_mentions(text, gazetteer)]


@pytest.mark.parametrize(("text", "network"), [
    ("In het Global Parliament of Mayors zit ook Gouda.", "Global Parliament of Mayors"),
    ("De World Association of Local Governments schrijft.", "World Association of Local Governments"),
    ("Het Verbond van Zeeuwse Vestingsteden schrijft.", "Verbond van Zeeuwse Vestingsteden"),
    ("Gouda steunt Cities for Adequate Housing, zegt de wethouder.", "Cities for Adequate Housing"),
    ("Gouda steunt de Cities Coalition for Digital Rights.", "Cities Coalition for Digital Rights"),
    ("Ook Gemeenten voor Duurzame Handel schrijft.", "Gemeenten voor Duurzame Handel"),
    ("Gouda overlegt in het W6 netwerk.", "W6"),
    ("De A2-gemeenten overleggen.", "A2"),
    ("Gouda is lid van de VNG, van het Kazenverband en, sinds 2016, van Slow Food Steden.", "Slow Food Steden"),
    ("Gouda is lid van de interlokale vereniging Zorg voor Zuid.", "Interlokale vereniging Zorg voor Zuid"),
    ("Gouda is lid van de Vereniging Gemeenten voor Eerlijke Handel.", "Vereniging Gemeenten voor Eerlijke Handel"),
    ("Het Kaasstedenforum (KSF) heeft er een lid bij.", "Kaasstedenforum"),
    ("De Waterketen Midden is een netwerkorganisatie van dertien gemeenten.", "Waterketen Midden"),
    ("Der Grenzland-Verband Oost ist ein deutsch-niederländischer Zweckverband mit Sitz in Gronau.", "Grenzland-Verband Oost"),
    ("De wethouder was al bestuurslid van Plattelandsgemeenten Oost, een lobbyclub van acht gemeenten.", "Plattelandsgemeenten Oost"),
    ("MGR Land van Kaas\nDeelnemers zijn Gouda en Leiden.", "MGR Land van Kaas"),
    ("Interlokale verenigingen\n• Wase Kaasbus met Beveren en Temse.\n• MAHHL – vervoer.", "Wase Kaasbus"),
    ("2. UNESCO Global Geopark De Hondsrug\nWij doen mee vanaf de oprichting.", "UNESCO Global Geopark De Hondsrug"),
    # below a heading of their sort: items, paragraphs, the first cells of a table
    ("Opdrachthoudende verenigingen\nWaterzuid milieu & afval. Ophaling van huisvuil.\nKaaspa. Drinkwater.", "Waterzuid milieu & afval"),
    ("Projectverenigingen\nErfgoed Kaasland bundelt de gemeenten Essen en Brecht.", "Erfgoed Kaasland"),
    ("Onze netwerken\n- Eurocities\n- Kaasrijk: wij leveren de secretaris", "Kaasrijk"),
    ("Regionale verbanden\n- Waardzicht (afval), t/m 2020", "Waardzicht"),
    ("C. Verenigingen (lidmaatschap)\n- VNG\n- Kaasoever (coöperatie)", "Kaasoever"),
    ("Verband\tper inwoner\nMetropoolregio Eindhoven\t13,10\nOud Kaas Nationaal Park\t0,85", "Oud Kaas Nationaal Park"),
    # in capitals, as above a card
    ("CITTASLOW\nSinds: 2010", "Cittaslow"),
    ("3. MAYORS FOR PEACE", "Mayors for Peace"),
    ("Verslag ENERGY CITIES", "Energy Cities"),
    ("KAASREGIO OUD-WEST\nSinds: 2012\nContributie: € 0,35 per inwoner", "Kaasregio Oud-West"),
    ("Kaasoever\nLid sinds: 2014\nOnze rol: lid\n\nEurocities\nLid sinds: 2010\nOnze rol: lid", "Kaasoever"),
    ("Kaasverbond Zuid (KZ)\nWie doen mee: Gouda en Leiden\nKosten 2024: € 300", "Kaasverbond Zuid"),
    # words that part those who are in it from its name
    ("De provincie besloot lid te blijven van Kaasoever.", "Kaasoever"),
    ("Gouda is al jaren lid af van het Kazenverband.", "Kazenverband"),
    ("De contributie aan Kaasoever bedraagt € 300.", "Kaasoever"),
    ("Gouda is toegetreden tot de VNG en tot het grensoverschrijdend verband Kaasoever.", "Kaasoever"),
    ("De gemeente zit ook in KAZO en Leiden niet.", "KAZO"),
    ("Wij schuiven sinds kort aan bij KAZO.", "KAZO"),
    ("Leiden trok zich uit het Gele Kazen Verbond terug.", "Gele Kazen Verbond"),
    ("We are one of twelve towns in the Kaaselage, and proud.", "Kaaselage"),
    ("Geld voor het intergemeentelijk samenwerkingsproject Wonen langs de Kaas.", "Wonen langs de Kaas"),
])  # fmt: skip
def test_networks_that_no_list_holds(text: str, network: str, gazetteer: Gazetteer) -> None:
    assert network in [label for _, label in _found(text, gazetteer, Kind.NETWORK, Kind.ASSOCIATION)]


@pytest.mark.parametrize("text", [
    "De Week van de Steden begint. De Wereldconferentie van Burgemeesters trok bezoekers.",
    "Langs de A12 en in het N33 netwerk wordt gewerkt.",
    "Een actie van Gemeenten voor Gouda.",
    "Anna Smit, burgemeester van Gouda, werd gekozen tot voorzitter.",
    "Karin Bos is lid van het bestuur.",
    "De Rekenkamer heeft drie leden.",
    "DUURZAAMHEID EN PARTICIPATIE\nGouda is voorzitter en Leiden is lid.",
    "Uit het programma Steden voor Steden kwam geld.",
    "Gouda doet mee aan de Four Days Marches.",
    "Internationale netwerken\n• Lees meer over steden.\n• Convenant Oude Kaas: getekend in 2020.\n• Kaasweek (evenement)",
    "Verenigingen\n- Kaasoever (voetbal)\n- Waardzicht (tennis)",
    "Onze netwerken\nOp deze pagina leest u meer. Kaas is lekker.",
    "Vereniging\taantal leden\nKaasoever\t120\nWaardzicht\t80",
    "Wij leven in een CITTA SLOW",
    "KAASFEEST OUD-WEST\nSinds: 2012\nKosten: € 3 per bezoeker",
    "Kaasoever\nPlaats: Gouda\nOpen: maandag",
    "Leiden trok zich uit de wedstrijd terug.",
    "Verslag van de dag\nKORT:\nDe provincie zegt het lidmaatschap op.\nKORT:\nDe provincie is lid.",
    "Het beleid sluit aan bij de Kaasvisie.",
    "Aan de leden van de Gemeenteraad Gouda",
    "Organisatie\nGouda is voorzitter en Leiden is lid.",
    "Gouda is aangesloten bij het Programma Oude Kaas.",
])  # fmt: skip
def test_what_is_no_network(text: str, gazetteer: Gazetteer) -> None:
    assert _found(text, gazetteer, Kind.NETWORK, Kind.ASSOCIATION) == []


@pytest.mark.parametrize("text", ["De gemeente doet mee.", "De City Deals zijn een middel.", "Gouda is lid van de raad.",
                                  "De stichting tekent.", "De minister tekent.", "Het netwerk groeit."])  # fmt: skip
def test_a_sort_without_a_name_names_nothing(text: str, gazetteer: Gazetteer) -> None:
    assert _found(text, gazetteer, *(set(Kind) - {M})) == []


def test_several_quoted_deals(gazetteer: Gazetteer) -> None:
    text = "Gouda deed mee aan de City Deals “Koele Pleinen”, “Zachte Wegen” en “Stille Nacht”."
    labels = [label for _, label in _found(text, gazetteer, Kind.AGREEMENT)]
    assert labels == ["City Deal Koele Pleinen", "City Deal Zachte Wegen", "City Deal Stille Nacht"]


@pytest.mark.parametrize(("text", "expected"), [
    ("Nu opent het Kaascentrum Gouda (hierna te noemen: het Kaascentrum). Het Kaascentrum sluit ook.", "Kaascentrum Gouda"),
    ("Nu opent het Instituut Oude Kaas (IOK). Het IOK sluit ook.", "Instituut Oude Kaas"),
    ("Nu opent het IOK (Instituut Oude Kaas). Het IOK sluit ook.", "Instituut Oude Kaas"),
    ("Het Instituut Oude Kaas (IOK) opent. Het IOK sluit ook.", "Instituut Oude Kaas"),
])  # fmt: skip
def test_a_name_that_the_text_defines(text: str, expected: str, gazetteer: Gazetteer) -> None:
    found = [m for m in find_mentions(text, gazetteer) if m.kind in (Kind.FACILITY, Kind.ORGANISATION)]
    assert {m.label for m in found} == {expected}
    assert found[-1].start > text.index(".")


def test_a_centre_bears_the_term_that_stands_behind_it(gazetteer: Gazetteer) -> None:
    text = "De IND gaat weg en het Kaascentrum Gouda (hierna te noemen Kaascentrum) komt. Via het Kaascentrum kan veel."
    assert [m.label for m in _joined(text, gazetteer).within(text.index("Via"), len(text))] == ["Kaascentrum Gouda"]


TERMED = """Samenwerkingsovereenkomst Wonen

De ondergetekenden:

1. De gemeente Gouda, gevestigd te Gouda, {0};
2. Stichting De Kaasbrug, gevestigd te Breda, te dezen vertegenwoordigd door haar bestuurder Alfa Beheer B.V., {1};

Artikel 1
{2}
"""


@pytest.mark.parametrize(("first", "second", "use", "expected"), [
    ("hierna te noemen: de Gemeente", "hierna te noemen: de Stichting", "De Gemeente betaalt de Stichting.", ["Gemeente Gouda", "Stichting De Kaasbrug"]),
    ("hierna: “Gemeente”", "verder: “Kaasbrug”", "Gemeente betaalt Kaasbrug.", ["Gemeente Gouda", "Stichting De Kaasbrug"]),
    ("verder te noemen ‘Opdrachtgever’", "nader te noemen 'Opdrachtnemer'", "Opdrachtgever betaalt de Opdrachtnemer.", ["Gemeente Gouda", "Stichting De Kaasbrug"]),
    ("in deze overeenkomst aangeduid als: de opdrachtgever", "hierna ook te noemen: de opdrachtnemer", "De opdrachtgever betaalt de opdrachtnemer.", ["Gemeente Gouda", "Stichting De Kaasbrug"]),
    ("hierna te noemen: Partij 1", "hierna aan te duiden als Partij 2", "Partij 1 betaalt Partij 2.", ["Gemeente Gouda", "Stichting De Kaasbrug"]),
    ("hierna: de Gemeente", "hierna (‘SDK’)", "De Gemeente betaalt.", ["Gemeente Gouda"]),
    ("hierna: de Gemeente", "hierna: SDK", "De Gemeente betaalt SDK.", ["Gemeente Gouda", "Stichting De Kaasbrug"]),
    # for several together, for two, for one of another sort, or for nothing: nobody
    ("hierna: de Partner", "hierna: de Partner", "De Partner betaalt.", []),
    ("hierna: Gemeente", "hierna gezamenlijk te noemen: Partijen", "Partijen betalen.", []),
    ("hierna: de Provincie", "hierna: de Vereniging", "De Provincie betaalt de Vereniging.", []),
    ("hierna: de Gemeente", "hierna: de Stichting", "De Gemeente Zandkapelle betaalt.", ["Gemeente Zandkapelle"]),
    ("zie hierna", "verder Alfaton genoegzaam bekend", "Alfaton betaalt.", []),
])  # fmt: skip
def test_terms_stand_for_their_party(first: str, second: str, use: str, expected: list[str], gazetteer: Gazetteer) -> None:
    annotated = _joined(TERMED.format(first, second, use), gazetteer)
    start = annotated.clean.text.index(use)
    assert [m.label for m in annotated.within(start, start + len(use))] == expected


def test_a_list_of_terms_says_whom_they_stand_for(gazetteer: Gazetteer) -> None:
    text = ("Gemeenschappelijke regeling Kaas\n\nArtikel 1 Begrippen\na. GGD: de GGD Zuidkust;\nb. dienst: de Omgevingsdienst Kaasstreek;\n"
            "c. kosten: de kosten;\n\nArtikel 2\nDe GGD betaalt de dienst.")  # fmt: skip
    annotated = _joined(text, gazetteer)
    start = annotated.clean.text.index("De GGD betaalt")
    assert [m.label for m in annotated.within(start, start + 30)] == ["GGD Zuidkust", "Omgevingsdienst Kaasstreek"]


def test_a_label_that_each_card_has_is_no_term(gazetteer: Gazetteer) -> None:
    text = "Deals\n\nNatte stad\nSteden: Gouda. Rol: trekker.\n\nGroene stad\nSteden: Leiden en Delft.\n\nDe steden doen mee."
    annotated = _joined(text, gazetteer)
    start = annotated.clean.text.index("De steden")
    assert not annotated.within(start, start + 9)
    only = _joined("Deals\n\nNatte stad\nStad: Gouda\n\nDe stad doet mee.", gazetteer)
    start = only.clean.text.index("De stad doet")
    assert [m.label for m in only.within(start, start + 7)] == ["Gemeente Gouda"]


def test_a_plan_in_brackets_is_no_institution(gazetteer: Gazetteer) -> None:
    assert _found("De Economische Visie Gouda (EVG) is vastgesteld. De EVG is goed.", gazetteer, Kind.ORGANISATION) == []


def test_a_party_goes_by_its_term_from_there_on(gazetteer: Gazetteer) -> None:
    text = ("Samenwerkingsovereenkomst Wonen\n\nDe provincie Drenthe, gevestigd te Assen, hierna te noemen: “de Provincie”;\n\n"
            "Artikel 1 Geld\nDe Provincie betaalt de kosten.")  # fmt: skip
    annotated = _joined(text, gazetteer)
    position = annotated.clean.text.index("De Provincie betaalt")
    assert [m.label for m in annotated.within(position, position + 12)] == ["Provincie Drenthe"]


@pytest.mark.parametrize(("text", "expected"), [
    # by its country, in a list of which another member is known, joined to a known one
    ("Een band met Jinotega in Nicaragua.", ["Jinotega"]),
    ("Een band met Bielskowo (Polen).", ["Bielskowo"]),
    ("Met Jinotega in Nicaragua is er een band.", ["Jinotega"]),
    ("Het Poolse Bielskowo doet mee, en de Duitse stad Gerawald.", ["Bielskowo", "Gerawald"]),
    ("Bielskowo in Silezië doet mee.", ["Bielskowo"]),
    ("Onze partnersteden – Gerawald en Meiburg (Duitsland) – doen mee.", ["Gerawald", "Meiburg"]),
    ("Kenners zoals Kazemans, Haagse Hogeschool, Gouda en Brassemo.", ["Kazemans", "Brassemo"]),
    ("| [Bielskowo](http://b.example) | Polen | 1990 |", ["Bielskowo"]),
    ("Stad\nLand\nBielskowo\nPolen\n1994", ["Bielskowo"]),
    ("Het Duitse Parlement en de Nederlandse Spoorwegen.", []),
    ("Leden zijn Gruyèrange, Gouda en Brassemo.", ["Gruyèrange", "Brassemo"]),
    ("Leden zijn Gruyèrange, Kazemans en Brassemo.", []),
    ("Een vergadering in Nederland.", []),
    ("De gemeente in Nederland.", []),
])  # fmt: skip
def test_cities_that_no_list_holds(text: str, expected: list[str], gazetteer: Gazetteer) -> None:
    assert [label for _, label in _found(text, gazetteer, C)] == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("De band Gouda-Jinotega bloeit.", ["Gouda-Jinotega"]), ("De wijk Gouda-Oost bloeit.", []),
    ("De regio Sittard-Geleen bloeit.", []), ("De weg Kazemans-Jinotega bloeit.", []),
])  # fmt: skip
def test_two_places_joined_by_a_hyphen(text: str, expected: list[str], gazetteer: Gazetteer) -> None:
    assert [label for _, label in _found(text, gazetteer, Kind.TIE)] == expected


def test_the_mentions_of_a_text_do_not_overlap(gazetteer: Gazetteer) -> None:
    found = longest(find_mentions("De gemeenten Gouda en Bergen op Zoom, lid van Eurotowns, en de VNG.", gazetteer))
    assert len(found) == 4
    assert all(a.end <= b.start for a, b in pairwise(found))


# What is one thing in a document


def _labels(text: str, gazetteer: Gazetteer, kind: Kind) -> list[str]:
    return [m.label for m in _joined(text, gazetteer).mentions if m.kind is kind]


@pytest.mark.parametrize("text", [
    "Gouda is lid van Eurotowns. De werkgroep Mobiliteit vergadert. De werkgroep mobiliteit doet veel.",
    "De werkgroep Mobiliteit van Eurotowns vergadert. De werkgroep Mobiliteit doet veel.",
    "De werkgroep Mobiliteit van Eurotowns vergadert. De werkgroep doet veel.",
])
def test_a_working_group_goes_by_its_network(text: str, gazetteer: Gazetteer) -> None:
    found = [m for m in _joined(text, gazetteer).mentions if m.kind is Kind.WORKING_GROUP]
    assert found
    assert {(m.label, m.parent) for m in found} == {("Eurotowns werkgroep Mobiliteit", "Eurotowns")}


def test_working_groups_of_one_name_in_two_networks_are_two(gazetteer: Gazetteer) -> None:
    text = "De werkgroep Cultuur van Eurotowns vergadert. De werkgroep Cultuur van Cittaslow ook."
    assert _labels(text, gazetteer, Kind.WORKING_GROUP) == ["Eurotowns werkgroep Cultuur", "Cittaslow werkgroep Cultuur"]


@pytest.mark.parametrize(("text", "expected"), [
    ("Gouda is lid van de Waterkring Noord. De kring bestaat uit drie gemeenten.", 2),
    ("Gouda is lid van het Bomenverbond. Het verbond groeit, en het Verbond deelt kennis.", 3),
    ("Gouda is lid van de Waterkring Noord. De kring van vrienden groeit.", 1),
    ("Gouda is lid van de Waterkring Noord en van de Bomenkring Zuid. De kring groeit.", 2),
    ("De kring groeit. Gouda is lid van de Waterkring Noord.", 1),
    ("Gouda is lid van de Waterkring Noord. Een kring groeit.", 1),
])  # fmt: skip
def test_a_network_goes_by_the_noun_that_its_name_holds(text: str, expected: int, gazetteer: Gazetteer) -> None:
    found = _labels(text, gazetteer, Kind.NETWORK)
    assert len(found) == expected
    assert len(set(found)) == (2 if "Zuid" in text else 1)


@pytest.mark.parametrize("short", ["RDKP", "RDPK"])
def test_a_deal_goes_by_its_initials_in_any_order(short: str, gazetteer: Gazetteer) -> None:
    text = f"Gouda doet mee aan de Regio Deal Koele Pleinen. De {short} loopt."
    assert _labels(text, gazetteer, Kind.AGREEMENT) == ["Regio Deal Koele Pleinen"] * 2


def test_initials_that_two_deals_share_stand_for_neither(gazetteer: Gazetteer) -> None:
    text = "Gouda kent City Deal Koele Pleinen. Leiden kent City Deal Kale Pleinen. De CDKP loopt."
    assert _labels(text, gazetteer, Kind.AGREEMENT) == ["City Deal Koele Pleinen", "City Deal Kale Pleinen"]


def test_two_deals_side_by_side_are_two(gazetteer: Gazetteer) -> None:
    text = "Gouda kent de City Deal Koele Pleinen en de City Deal Stille Straten."
    assert _labels(text, gazetteer, Kind.AGREEMENT) == ["City Deal Koele Pleinen", "City Deal Stille Straten"]


def test_another_deal_is_not_the_main_one(gazetteer: Gazetteer) -> None:
    text = "Gouda kent de City Deal Koele Pleinen. Leiden kent de City Deal Stille Straten."
    assert _labels(text, gazetteer, Kind.AGREEMENT) == ["City Deal Koele Pleinen", "City Deal Stille Straten"]


COORDINATED = ("Gouda is coördinator van het Urban Agenda for the EU partnerschap over Koele Pleinen. {} is ook coördinator van het "
               "Urban Agenda for the EU partnerschap over Stille Straten.")  # fmt: skip


def test_partnerships_that_one_city_coordinates_are_one(gazetteer: Gazetteer) -> None:
    assert len(set(_labels(COORDINATED.format("Gouda"), gazetteer, Kind.PARTNERSHIP))) == 1


def test_partnerships_of_two_coordinators_are_two(gazetteer: Gazetteer) -> None:
    found = _labels(COORDINATED.format("Breda"), gazetteer, Kind.PARTNERSHIP)
    assert len(found) == len(set(found)) == 2


def test_the_document_speaks_of_itself_as_the_agreement(gazetteer: Gazetteer) -> None:
    text = "Convenant Wonen Noordoost\n\nDit convenant geldt. Het convenant loopt."
    assert set(_labels(text, gazetteer, Kind.AGREEMENT)) == {"Convenant Wonen Noordoost"}


def test_we_is_the_city_whose_note_it_is(gazetteer: Gazetteer) -> None:
    text = "Informatienota van de gemeente Gouda\n\nGouda is lid van Polis. Wij zijn ook lid van Cittaslow."
    annotated = _joined(text, gazetteer)
    position = annotated.clean.text.index("Wij")
    assert [m.label for m in annotated.within(position, position + 3)] == ["Gemeente Gouda"]


@pytest.mark.parametrize(("text", "part"), [
    ("Wethouder Bos schuift aan in de pijler Sociaal van het netwerk.", "Pijler Sociaal"),
    ("Twee ambtenaren werken mee in de Hub Local Finance.", "Hub Local Finance"),
    ("Gouda trekt het cluster Kaas en Boter.", "Cluster Kaas en Boter"),
    ("De gemeenten werken in clusters:\n- cluster Kaas en Boter (trekker: Gouda)\n- cluster Melk (trekker: Leiden)", "Cluster Kaas en Boter"),
    ("De leden kozen drie pijlers:\n• Pijler Kaas\n• Pijler Boter", "Pijler Boter"),
    ("Sinds kort komt het Zeeuws Kaasoverleg bijeen.", "Zeeuws Kaasoverleg"),
])  # fmt: skip
def test_parts_of_a_network(text: str, part: str, gazetteer: Gazetteer) -> None:
    assert part in [label for _, label in _found(text, gazetteer, Kind.BODY)]


@pytest.mark.parametrize("text", [
    "De pijler Sociaal van de visie gaat over zorg.",
    "Het cluster Ruimte kreeg een nieuwe naam.",
    "De visie rust op drie pijlers:\n• Pijler Kaas\n• Pijler Boter",
    "Wij letten op de Hub Local Finance.",
])  # fmt: skip
def test_parts_of_a_plan_or_a_town_hall_are_no_organs(text: str, gazetteer: Gazetteer) -> None:
    assert _found(text, gazetteer, Kind.BODY) == []
