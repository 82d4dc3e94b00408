"""What a document is: kind, title, date, number, whose it is, and the agreement that it is."""

from __future__ import annotations

import pytest

from kg.extraction.annotate import annotate
from kg.extraction.names.mentions import Gazetteer
from kg.extraction.profile.kinds import AGREEMENT_KINDS, KIND_WORDS
from kg.extraction.profile.profile import Profile
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
    ("De commissie adviseert de gemeenteraad van Gouda op 3 juni te besluiten over de haven.", "other"),
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


@pytest.mark.parametrize(("text", "title"), [
    # behind "Onderwerp" and "Betreft", also in a table, on two lines, below the word
    ("Informatienota\n\nOnderwerp: Stand van zaken wonen\nVan: het college\nAan: de raad", "Stand van zaken wonen"),
    ("Collegevoorstel\n\nOnderwerp            Toetreding tot de Kring\nPortefeuillehouder   wethouder A. Smit", "Toetreding tot de Kring"),
    ("Onderwerp: aangaan van een band met Aken\n           en instelling van een comité.\n\nDe raad besluit.", "Aangaan van een band met Aken en instelling van een comité"),
    ("Raadsvoorstel\n\nOnderwerp\nToestemming voor toetreding\n\nVoorgesteld besluit\nIn te stemmen.", "Toestemming voor toetreding"),
    ("MEMO\n\nBetreft:    Contributies: wat betalen we?\n\nAanleiding\nDe raad vroeg erom.", "Contributies: wat betalen we?"),
    # below the sort of document, past the letterhead
    ("AMBTELIJKE NOTITIE\nEvaluatie samenwerking 2014 - 2018\nGemeente Gouda\n\nA. Wat ophoudt\nVeel.", "Evaluatie samenwerking 2014 - 2018"),
    ("Gemeente Gouda - Afdeling Strategie\n\nTWINTIG JAAR BANDEN\nNotitie\n\n1   Waarom deze notitie\nDaarom.", "TWINTIG JAAR BANDEN"),
    # of a page the line that its path ends in, past the menu
    ("Direct naar de inhoud\nMenu\nGemeente Gouda\nU bent hier: Home / Bestuur / Stedenbanden\nInwoners\nOndernemers\n\nStedenbanden\n\nGouda heeft er twee.\nVolg ons", "Stedenbanden"),
    ("City of Gouda\nCouncil > Civic life > Twin cities\n\nOur twin cities\n\nGouda is twinned. Read more", "Our twin cities"),
    ("# Mijn stad\n\n[Home](/) » Stad\n\nGouda is mooi. Lees meer", "Mijn stad"),
    # past what a gazette puts above it, and past a choice of language
    ("Staatscourant van het Koninkrijk der Nederlanden\n\nDatum publicatie | Organisatie | Rubriek |\n---|---|---|\nGouda | Staatscourant 2023, 18204 | Convenanten |\n\n"
     "Zoals vergunningen en bouwplannen.\n\nAdressen en contactpersonen.\n\nConvenant Stille Kaas\n\nDe ondergetekenden:\n\nDe gemeente Gouda doet mee.", "Convenant Stille Kaas"),
    ("NL  EN  DE\n\nWonen in Gouda\n\nGouda is mooi. Lees meer", "Wonen in Gouda"),
    # behind its label in a table's row, and in a head that was set on one line with the text
    ("MEMO\n\nAan | Gemeente Gouda |\nBetreft | Beheer van de haven |\nHierbij ons advies.", "Beheer van de haven"),
    ("1 Raadsvergadering : 3 mei 2012 Agendanummer : 7 Onderwerp : Beheer van de haven Steller : A. Smit Gouda, 9 april 2012 Aan de raad, Inleiding " + "De haven van Gouda is oud. " * 20, "Beheer van de haven"),
    # behind labels that lost their columns; below a Flemish council's sort of paper; above the day of a sitting
    ("Voorstel\n\nOnderwerp Beheer van de haven Aan Deelnemers in Havenschap\n\nVan Algemeen bestuur\n\nDatum 4 mei 2021\n\nDe haven is oud.", "Beheer van de haven"),
    ("Terug\n\nBesluit  Gemeenteraad\n\ndi 05/03/2024 - 20:30\n\nGoedkeuring reglement havens\n\nAanwezig: A. Smit, voorzitter\n\nDe haven is oud.", "Goedkeuring reglement havens"),
    ("Vorige pagina\n\nCommissievergadering\n\nmaandag 4 mei 2021\n\nLocatie\n\nHavenzaal\n\nDe haven is oud.", "Commissievergadering"),
    ("Onderwerp Haven wordt besproken.\n\nWonen in Gouda\n\nDe haven is oud.", "Wonen in Gouda"),
    # past the buttons of a page; with the number of a chapter, or longer than other titles, where it stands at the top
    ("Pagina delen\n\nVerslag over de haven\n\nDe haven van Gouda is oud.", "Verslag over de haven"),
    ("Deel deze pagina\n\n7.2 Verbonden partijen\n\nGouda heeft er twee.", "Verbonden partijen"),
    ("Brief aan de minister over het beheer van de havens van Gouda, Leiden, Woerden en Bodegraven-Reeuwijk in de jaren twintig\n\nDe haven is oud.",
     "Brief aan de minister over het beheer van de havens van Gouda, Leiden, Woerden en Bodegraven-Reeuwijk in de jaren twintig"),
    # no item or heading below the paragraphs, no number of what is counted
    (f"de haven is oud.\n\n{'De haven van Gouda is oud. ' * 10}\n\n{'Zij kost veel geld. ' * 14}\n\nOverige havens\n\nEr zijn er drie.", ""),
    ("12 havens\n\nDe haven van Gouda is oud.", ""),
    # cut off where the parties begin
    ("Gemeenschappelijke regeling Wonen De raden, de colleges en de burgemeesters\n\nDe gemeente Gouda doet mee.", "Gemeenschappelijke regeling Wonen"),
    ("Convenant Wonen Noordoost De ondergetekenden\n\nDe gemeente Gouda doet mee.", "Convenant Wonen Noordoost"),
])  # fmt: skip
def test_titles_on_real_layouts(text: str, title: str, gazetteer: Gazetteer) -> None:
    assert _profile(text, gazetteer).title == title


@pytest.mark.parametrize(("text", "kind"), [
    ("Overeenkomst tot dienstverlening Wonen\n\nPartijen werken samen.", "dienstverleningsovereenkomst"),
    ("OVEREENKOMST over grensoverschrijdende samenwerking Maas\n\nPartijen werken samen.", "samenwerkingsovereenkomst"),
    ("Gemeente Gouda\n\nOnderwerp      Raadsinformatiebrief netwerken\n\nGeachte raad,", "informatienota"),
    ("DE RAAD DER GEMEENTE GOUDA;\n\ngelezen het voorstel;\n\nB E S L U I T :\n1. mee te doen.", "raadsbesluit"),
    ("Besluit tot derde wijziging van de gemeenschappelijke regeling Wonen\n\nDe colleges besluiten.", "addendum"),
    ("Besluit van burgemeester en wethouders\n\nIn te stemmen.", "collegebesluit"),
    ("R A A D S B E S L U I T\n\nDe raad doet mee.", "raadsbesluit"),
    ("RAADSINFORMATIENOTA\n\nGeachte raad,", "informatienota"),
    ("Informatienota aan de raad\n\nGeachte raad,", "informatienota"),
    ("Voorstel aan en besluit van burgemeester en wethouders\n\nIn te stemmen.", "collegebesluit"),
    ("Raadsvoorstel en raadsbesluit\n\nDe raad doet mee.", "raadsbesluit"),
    ("Stad Gent\nGemeenteraad\nUittreksel uit het notulenboek van 13 maart 2023\n\nDe raad doet mee.", "raadsbesluit"),
    ("STAD GENT\nUittreksel uit de notulen van de gemeenteraad\nOpenbare zitting van 13 maart 2023\n\nDe raad doet mee.", "raadsbesluit"),
    ("Gemeenteraad Geel\nUittreksel uit de notulen\nZitting van 13/03/2023\n\nDe raad doet mee.", "raadsbesluit"),
    ("Uittreksel uit de notulen van het college van burgemeester en schepenen\n\nDe stad doet mee.", "collegebesluit"),
    ("Gemeente Gouda stopt\n\nGouda wil stoppen.\n\nDe gemeenteraad besluit op 8 november 2022.\n\nLees meer", "webpage"),
    ("Informatienota aangaan\n\nGeachte raad,", "other"),
    ("Verklaring\n\nGemachtigd door de raad der gemeente Gouda bij besluit van 3 mei 2011 verklaren wij dit.", "other"),
    ("Onderwerp\n\nWijziging van de gemeenschappelijke regeling Wonen\n\nDe raad wordt gevraagd mee te doen.", "other"),
    ("Onderwerp: Convenant Wonen\n\nDe raad wordt gevraagd mee te doen.", "other"),
    # any word for an agreement, where somebody concludes it below; a letter, a report or a page about one is none
    ("HET REGIONAAL SPORTAKKOORD KAASLAND\n\nDe ondergetekenden:\n\nDe gemeente Gouda.", "convenant"),
    ("Gemeente Gouda\n\nTweede herziene beheerovereenkomst zwembad\n\nTussen:\n\nde gemeente Gouda en de gemeente Leiden", "samenwerkingsovereenkomst"),
    ("Handhavingsconvenant Binnenstad\n\nOverwegende dat het onrustig is;", "convenant"),
    ("Handhavingsconvenant Binnenstad\n\nHet is onrustig.", "other"),
    ("Memo\n\nHandhavingsconvenant Binnenstad\n\nOverwegende dat het onrustig is;", "other"),
    ("Het coalitieakkoord van Gouda\n\nOverwegende dat het onrustig is;", "other"),
    ("Convenant Wonen ondertekend\n\nDe gemeente Gouda doet mee.", "other"),
    ("Afspraken\n\n- de overeenkomst gaat in op 1 oktober 2021;\n- elke partij kan opzeggen.\n\nHet college van burgemeester en schepenen keurt dit goed.\n\nArtikel 1. Goedgekeurd.", "other"),
    ("4e wijziging gemeenschappelijke regeling Wonen\n\nDe colleges besluiten.", "addendum"),
    ("Start van deze pagina\nSkip navigatie, ga direct naar de inhoud\n\nTekstgrootte\n\nJaargang 2019\nNr. 7519\n\nGepubliceerd op 12 oktober 2019 09:00\n\nRegio Deal Wonen\n\nPartijen\n\nDe gemeente Gouda", "convenant"),
])  # fmt: skip
def test_kinds_on_real_layouts(text: str, kind: str, gazetteer: Gazetteer) -> None:
    assert _profile(text, gazetteer).kind == kind


@pytest.mark.parametrize(("head", "name"), [
    ("Convenant Wonen Noordoost", "Convenant Wonen Noordoost"),
    ("Samenwerkingsovereenkomst tussen de gemeente Gouda en de gemeente Leiden inzake Jeugdhulp",
     "Samenwerkingsovereenkomst inzake Jeugdhulp"),
    ("Convenant Wonen Noordoost tussen Gouda en Leiden", "Convenant Wonen Noordoost"),
    # on several lines, below its subject, in capitals, with a short form behind it, by its parties where it has no subject
    ("CONVENANT\ninzake\nWonen Noordoost", "Convenant inzake Wonen Noordoost"),
    ("Gebiedsontwikkeling Noordoost\n\nIntentieovereenkomst", "Intentieovereenkomst Gebiedsontwikkeling Noordoost"),
    ("SAMENWERKINGSOVEREENKOMST Wonen Noordoost (SOK WNO)", "Samenwerkingsovereenkomst Wonen Noordoost"),
    ("DIENSTVERLENINGSOVEREENKOMST\n\nTussen\n\nde gemeente Gouda en de gemeente Leiden", "Dienstverleningsovereenkomst Gouda en Leiden"),
    # what it is about stands below those between whom it is; a placeholder, a motto and who published it are no part of its name
    ("DIENSTVERLENINGSOVEREENKOMST\n\nTUSSEN\n\nGEMEENTE GOUDA\n\nEN\n\nGEMEENTE LEIDEN\n\ninzake de uitvoering van de Participatiewet", "Dienstverleningsovereenkomst inzake de uitvoering van de Participatiewet"),
    ("Dienstverleningsovereenkomst\n\nTussen\n\nDe gemeente Gouda\n\nEn\n\nDe gemeente Leiden\n\nMet betrekking tot het archief", "Dienstverleningsovereenkomst met betrekking tot het archief"),
    ("OVEREENKOMST\nbetreffende de samenwerking in het archief\n\ntussen\n\nde gemeente Gouda", "Overeenkomst betreffende de samenwerking in het archief"),
    ("CONVENANT WATERSCHAP NOORD – GEMEENTE GOUDA – GEMEENTE LEIDEN OVER DE RIVIER DE ROTTE", "Convenant over de Rivier de Rotte"),
    ("CITY DEAL Koele Pleinen [logo's van de partijen]", "City Deal Koele Pleinen"),
    ("City Deal Koele Pleinen, Ministerie van Financiën", "City Deal Koele Pleinen"),
    ("MEMORANDUM OF UNDERSTANDING\non friendly exchange\n\nbetween\n\nGouda and Leiden", "Memorandum of Understanding on friendly exchange"),
])  # fmt: skip
def test_the_agreement_that_it_is(head: str, name: str, gazetteer: Gazetteer) -> None:
    found = _profile(f"{head}\n\nPartijen werken samen.", gazetteer).agreement
    assert found is not None
    assert found.label == name


@pytest.mark.parametrize(("text", "name"), [
    ("Home > Wonen\n\nMenu\n\nConvenant Wonen Noordoost\n\nPartijen:\n\n1. De gemeente Gouda;\n\nkomen overeen:\n\nArtikel 1 Doel\n\nPartijen werken samen.", "Convenant Wonen Noordoost"),
    ("Convenant\n\nDe ondergetekenden:\n\n1. De gemeente Gouda\n\nDit convenant wordt aangehaald als: Convenant Wonen Noordoost.", "Convenant Wonen Noordoost"),
    ("OVEREENKOMST\n\nDe ondergetekenden:\n\n1. De gemeente Gouda\n\nDeze overeenkomst kan worden aangehaald als \"Samenwerkingsovereenkomst Wonen Noordoost\".", "Samenwerkingsovereenkomst Wonen Noordoost"),
    ("Samenwerkingsovereenkomst\n\nPartij 1: de gemeente Gouda\n\nOnderwerp: Jongerenwerk Noordoost\n\nDe partijen komen overeen:", "Samenwerkingsovereenkomst Jongerenwerk Noordoost"),
    ("Besluit van de colleges van de gemeenten Gouda en Leiden houdende de vaststelling van de Centrumregeling Wonen Noordoost\n\nDe colleges van Gouda en Leiden,\n\nbesluiten:", "Centrumregeling Wonen Noordoost"),
    ("PROTOCOL VAN SAMENWERKING WONEN\n\ntussen\n\nde gemeente Gouda\n\nen\n\nde gemeente Leiden\n\nOverwegende dat;", "Protocol van Samenwerking Wonen"),
    # a page that tells of one is none; a law that is cited gives no name
    ("Home > Wonen\n\nConvenant Wonen Noordoost\n\nDe gemeente Gouda doet mee.", None),
    ("Convenant Wonen\n\nDe ondergetekenden:\n\n1. De gemeente Gouda\n\nDeze wet wordt aangehaald als: Regeling Zorg.", "Convenant Wonen"),
])  # fmt: skip
def test_its_name_on_a_page_and_by_how_it_is_cited(text: str, name: str | None, gazetteer: Gazetteer) -> None:
    found = _profile(text, gazetteer)
    assert (found.agreement.label if found.agreement and found.own else None) == name


def test_a_note_is_about_the_agreement_that_it_names_most(gazetteer: Gazetteer) -> None:
    text = "Informatienota\n\nGouda kent de City Deal Koele Pleinen. Leiden kent de City Deal Stille Straten. De City Deal Stille Straten loopt."
    found = _profile(text, gazetteer)
    assert found.agreement is not None
    assert (found.agreement.label, found.own) == ("City Deal Stille Straten", False)


@pytest.mark.parametrize(("text", "date", "signed"), [
    ("Convenant Wonen\n\nDe gemeente doet mee.\n\nAldus ondertekend te Gouda op 3 mei 2011", "2011-05-03", "2011-05-03"),
    ("Convenant Wonen\n\nDe gemeente doet mee.\n\nGouda, 3 mei 2011", "2011-05-03", "2011-05-03"),
    ("Addendum Wonen\n\nDe gemeente doet mee.\n\nOvereengekomen te Gouda op 3 mei 2011.", "2011-05-03", "2011-05-03"),
    ("Convenant Wonen\n\nDatum: 14 maart 2022\n\nDe gemeente doet mee aan wat hier staat, en de anderen doen dat ook.", None, None),
    # announced, open, or of something else
    ("Convenant Wonen\n\nHet treedt in werking zodra allen hebben getekend en eindigt op 31 december 2027.", None, None),
    ("Convenant Wonen\n\nDe ondertekening is op 3 mei 2011 voorzien en dat is nog ver weg.", None, None),
    ("Convenant Wonen\n\nDe gemeente doet mee.\n\nGouda, ………… 2011", None, None),
    ("Informatienota Wonen\n\nDatum: 4 mei 2019\n\nDe gemeente doet mee.", "2019-05-04", None),
    ("Besluit college d.d. 16 februari 2021\n\nHet college besluit:\n1. mee te doen.", "2021-02-16", None),
    ("Notulen van de op 3 juni 2014 in het stadhuis gehouden vergadering van de raad\n\nGouda doet mee.", "2014-06-03", None),
    ("Verslag van de vergadering van de commissie Wonen, gehouden op dinsdag 3 juni 2014 te Gouda\n\nGouda doet mee.", "2014-06-03", None),
    # not the day on which another decided, nor that of a letter that is weighed
    ("Wonen in Gouda\n\nDoor het bestuur is, in de vergadering van 3 juni 2014, een keuze gemaakt.", None, None),
    ("Besluit over wonen\n\ngelezen de brief van de kring d.d. 3 juni 2014;\n\nGouda doet mee.", None, None),
    ("Besluit over wonen d.d. 3 juni 2014\n\nGouda doet mee.", "2014-06-03", None),
    ("Verslag van de op Wonen gerichte bijeenkomst, gehouden voor 3 juni 2014\n\nGouda doet mee.", None, None),
    ("Besluit van de raad in de vergadering van 3 juni 2014\n\nDe raad besluit mee te doen.", "2014-06-03", None),
    ("Wonen in Gouda\n\nOp 4 mei 2019 is vergaderd.", None, None),
    # behind "Aldus" far from the end, in a block of signatures, for each council apart
    ("Convenant Wonen\n\nDe gemeente doet mee.\n\nAldus overeengekomen te Gouda op 14 maart 2019.\n\n" + "Gemeente Gouda\n\nA. Smit\n\n" * 12, "2019-03-14", "2019-03-14"),
    ("Convenant Wonen\n\nDe gemeente doet mee.\n\nGemeente Gouda\nA. Smit\ndatum: 6 mei 2024\n\nStichting Zuid\nB. Smit\ndatum: 8 mei 2024", "2024-05-08", "2024-05-08"),
    ("Convenant Wonen\n\nDe gemeente doet mee.\n\nGouda     1 oktober 1998     A. Smit\nLeiden    8 september 1998   B. Smit", "1998-10-01", "1998-10-01"),
    ("Convenant Wonen\n\nDe gemeente doet mee.\n\nAldus vastgesteld in de vergaderingen van de raden van:\nGouda     18 januari 1996    , voorzitter\nLeiden    25 januari 1996    , voorzitter", None, None),
    # by a label, with a place, with less precision; what is yet to come is not its date
    ("Besluit van burgemeester en wethouders\n\nVergadering van\n7 november 2023\nOpenbaar\nJa\n\nHet college doet mee.", "2023-11-07", None),
    ("Nieuws\n\nDatum bericht: donderdag 22 september 2022\n\nGouda doet mee.", "2022-09-22", None),
    ("Centrumregeling Wonen\n\nDe gemeente doet mee.\n\nVastgesteld door het college van Gouda op 10 september 2019,\n\nVastgesteld door het college van Leiden op 17 september 2019,", "2019-09-17", "2019-09-17"),
    ("MEMO\n\nAan: het college\nDatum: 27-11-2018\n\nDe gemeente doet mee.", "2018-11-27", None),
    ("Collegevoorstel\n\nOnderwerp        Wonen\nDatum college    dinsdag 13 juni 2017\n\nDe gemeente doet mee.", "2017-06-13", None),
    ("Raadsvoorstel\n\nDatum raadsvergadering: 16 december 2021\n\nDe gemeente doet mee.\n\nGouda, 9 november 2021\n\nBurgemeester en wethouders", "2021-11-09", None),
    ("GEMEENTE GOUDA\n\nNo. 78/114                 Gouda, 22 mei 1978\n\nDe raad der gemeente Gouda;\n\ngehoord in de vergadering van 9 mei 1978;", "1978-05-22", None),
    ("Evaluatie wonen\n\nvastgesteld: 25 juni 2019\n\nDe gemeente doet mee.", "2019-06-25", None),
    ("Jaarstukken 2023\n\nVastgesteld door de gemeenteraad op 3 juli 2024 (nr. 24.0098)\n\nDe gemeente doet mee.", "2024-07-03", None),
    ("Voorstel aan burgemeester en wethouders\nDatum B&W\n8 juni 2021\nAgendapunt\nB-4\n\nDe gemeente doet mee.", "2021-06-08", None),
    ("Wonen in Gouda\n\nDe gemeente doet mee.\n\nVersie: april 2016", "2016-04", None),
    # in a short line or column of the head; not another's day, a stretch of days or one in a sentence
    ("Raadsvoorstel\nGemeente Gouda                 Raad van 23 juni 2022\nNummer: 22-047          B&W 17 mei 2022\n\nDe gemeente doet mee.", "2022-06-23", None),
    ("Gouds Nieuws, nr. 2, februari 2024\n\nRONDVRAAG\n\nDe gemeente doet mee.", "2024-02", None),
    ("Gouda weer bij de vestingsteden\n\nma 3 juni 2024, 16:12 | Midden-Holland | Redactie\n\nDe gemeente doet mee.", "2024-06-03", None),
    ("Vragen\n\nIngekomen: 31 mei 2022     Beantwoord: 28 juni 2022\n\nDe gemeente doet mee.", "2022-06-28", None),
    ("Project Wonen\n\nLooptijd: 1 juni 2023 - 31 december 2025\n\nDe gemeente doet mee.", None, None),
    ("Vragen\n\nIngekomen: 31 mei 2022\n\nDe gemeente doet mee.", None, None),
    ("VRAGEN\n\nIngekomen     : 6 juni 2022\nBeantwoord    : 28 juni 2022\n\nDe gemeente doet mee.", "2022-06-28", None),
    ("Aan de raad\n\nverzonden: Gouda, 4 juni 2009\n\nDe gemeente doet mee.", "2009-06-04", None),
    ("Motie: doe mee\n\nDe raad van de gemeente Gouda, in vergadering bijeen op dinsdag 7 november 2023,\n\nconstaterende dat Leiden op 3 mei 2021 meedeed.", "2023-11-07", None),
    ("NOTULEN\n\n1 NOTULEN commissie Bestuur, openbaar, gehouden donderdag 14 oktober 2010, aanvang 19.30u\n\nDe gemeente doet mee.", "2010-10-14", None),
    ("STAD GENT\nGEMEENTERAAD – notulen van de zitting van 21 maart 2024 (uittreksel)\n\nDe stad doet mee.", "2024-03-21", None),
    ("De voorzitter opent de zitting op 25/04/2023 om 19:29.\nDe raad keurt de notulen van 28 maart 2023 goed.", "2023-04-25", None),
    ("Our friends\n\nWho are they?\n\nTwo places. Ghent came first, and Gouda followed in June 1984.\n\nWe like them.", None, None),
    ("Project Wonen\n\nUiterlijk 3 juni 2024 is het af.\n\nDe gemeente doet mee.", None, None),
    ("Home > Wonen\n\nWonen in Gouda\n\nDe gemeente doet mee.\n\nLaatst gewijzigd op 14 november 2022\nVolg ons", "2022-11-14", None),
])  # fmt: skip
def test_date(text: str, date: str | None, signed: str | None, gazetteer: Gazetteer) -> None:
    found = _profile(text, gazetteer)
    assert (found.date, found.signed) == (date, signed)


@pytest.mark.parametrize(("line", "number"), [
    ("9 september 2021                     zaak 2021-0773", "2021-0773"), ("MEMO                 Reg.nr. 24.001937", "24.001937"),
    ("Beantwoord: 28 juni 2022     Nr. 2022-R-0154", "2022-R-0154"), ("9 september 2021     kamer 2021", None), ("9 september 2021, zie zaak 2021-0773", None),
    ("Kenmerk: 2022/12345", "2022/12345"), ("Ons kenmerk 123.456", "123.456"), ("Zaaknummer Z-21-004512", "Z-21-004512"),
    ("Zaaknr.:    2020-0012877", "2020-0012877"), ("Zaaknummer\n0297-214563\nOpenbaar\nJa", "0297-214563"), ("No. 78/114          Gouda, 22 mei 1978", "78/114"), ("Nr. 98.147", "98.147"), ("Zaaknummer gemeente Gouda: Z-20-31877", "Z-20-31877"),
    ("Versie 3 | Zaaknummer RR-2021-00418", "RR-2021-00418"), ("*Z051283*", "Z051283"), ("D2019-11-004711", "D2019-11-004711"), ("Raad 9 april 2019 - voorstel 2019-031406", "2019-031406"), ("Kenmerk zaaknummer   Z/16/002214", "Z/16/002214"), ("voorstel 2018", None), ("A12", None), ("Kenmerk provincie: 16/5.3/2023000614", "16/5.3/2023000614"), ("Zaaknummer Gouda: D19.208816", "D19.208816"),
    ("Regeling Noord-VeluweZaaknummer: 2017-118804", "2017-118804"),
    ("Uw kenmerk: 2022/12345", None), ("STAATSCOURANT\nNr. 61482", None),
    ("Kenmerk: onbekend", None), ("Nummer van het huis", None), ("Kenmerken: 2022", None),
])  # fmt: skip
def test_number(line: str, number: str | None, gazetteer: Gazetteer) -> None:
    assert _profile(f"Informatienota Wonen\n\n{line}\n\nDe gemeente doet mee.", gazetteer).reference == number


@pytest.mark.parametrize(("text", "subject"), [
    ("Gouda en Leiden doen mee. Gouda betaalt.", "Gemeente Gouda"),
    ("Home > Gouda\n\nGouda heeft een band met Aachen, en Aachen met Gouda. Aachen is groot. Aachen is oud. Lees meer.", "Gemeente Gouda"),
    ("Gent doet mee.", "Gent"),
    # whose page it is, though its list has others
    ("Stadt Emden\n\nStädtepartnerschaften\n\nGroningen\n\nGroningen ist groß. Groningen ist alt.", "Emden"),
    ("Twin towns | Gemeente Gouda\n\nLeiden\n\nLeiden is groot. Leiden is oud.", "Gemeente Gouda"),
    ("Gemeente Gouda\n\nGemeente Delft\n\nLeiden is groot. Leiden is oud.", "Gemeente Leiden"),
    ("Niemand doet mee.", None),
    # who writes, by "bij ons in Geel"; and a row of towns is no place from which news comes
    ("Nieuws\n\nGisteren landden gasten uit Aachen op Zaventem. Ze blijven een week bij ons in Geel.\n\nZaventem is groot.", "Geel"),
    ("Nieuws\n\nGisteren landden gasten uit Aachen op Zaventem. Ze blijven een week bij vrienden in Gent.\n\nAachen is ver. Aachen is oud.", "Aachen"),
    ("Vereniging\n\nArendonk - Oud-Turnhout - Ravels - Retie - Turnhout, ieder met een eigen bestuur\n\nRavels neemt deel. Ravels betaalt.", "Ravels"),
    # a city abroad only where the text speaks of it for itself: not as the other side of somebody's tie
    ("De stedenband met Steinheim bestaat nog.\n\nHet voorstel is de banden met Steinheim en Semily te houden.\n\nSemily vraagt niets.", None),
    ("Gent heeft een stedenband met Aachen, en Aachen viert de stedenband met Gent. Gent is oud.", "Gent"),
    ("Het college wil af van de stedenband met Aachen, Gent en Mechelen.", None),
    ("Vrienden van Leidschendam-Voorburg.\n\nVoorburg is oud. Voorburg is groot. De gemeente Leidschendam-Voorburg doet mee.", "Gemeente Leidschendam-Voorburg"),
    # of a page of twin towns: the town of the one twinning association, which nothing else tells of, and "die Stadt"
    ("Ashby & District Twinning Association\n\nWe are twinned with Gouda. Gouda is old. Gouda is large.", "Ashby"),
    ("Ashby Town Council gave a grant.\n\nWe are twinned with Gouda. Gouda is old. Gouda is large.", "Gemeente Gouda"),
    ("Unsere Partnerstädte\n\nSeit 1970 hat die Stadt Emden mehrere Partner.\n\nGouda\n\nGouda ist groß. Gouda ist alt.", "Emden"),
    # the town of which title and first words tell; and none that was gone when the paper was written
    ("Nieuws\n\nGent schrapt twee zustersteden\n\nDe stad Gent wil van de drie zustersteden die het heeft er een houden: Gouda in Nederland.\n\nGouda is groot. Gouda is oud.", "Gent"),
    ("NOTITIE\n\nAan: college\nDatum: 4 februari 2021\n\nZij werd door Bergh gesloten, dat is Bergh, en door Montferland overgenomen.", "Gemeente Montferland"),
    ("NOTITIE\n\nAan: college\nDatum: 4 februari 2001\n\nZij werd door Bergh gesloten, dat is Bergh, en door Zutphen overgenomen.", "Gemeente Bergh"),
    # not the partner from which the news comes
    ("Nieuws\n\nEerste bezoek aan partnerstad Bocholt\n\nBocholt - De burgemeester van Gouda was er drie dagen en sprak er over de scholen.\n\nBocholt is oud.", "Gemeente Gouda"),
    # whose council or college it is, though another is named more
    ("DE RAAD DER GEMEENTE GOUDA;\n\ngelezen het voorstel;\n\nLeiden en Delft doen mee. Leiden betaalt.", "Gemeente Gouda"),
    ("Raadsvoorstel\n\nLeiden doet mee. Leiden betaalt.\n\nBurgemeester en wethouders van Gouda", "Gemeente Gouda"),
    ("Raadsbrief gemeente Gouda\n\nLeiden en Delft werken samen. Leiden trekt.", "Gemeente Gouda"),
    ("Brief\n\nAan: de leden van de Gemeenteraad Gouda\n\nLeiden en Delft werken samen. Leiden trekt.", "Gemeente Gouda"),
    ("Memo\n\nAan: college van B&W Gouda\n\nLeiden en Delft werken samen. Leiden trekt.", "Gemeente Gouda"),
    # a province's or water authority's own, though towns are named more
    ("Provincie Zeeland\n\nNieuws\n\nGouda en Leiden doen mee. Gouda betaalt.", "Provincie Zeeland"),
    ("PROVINCIE UTRECHT\n\nGouda en Leiden doen mee. Gouda betaalt.", "Provincie Utrecht"),
    ("Provincie Limburg | Europa | Netwerken\n\nGouda en Leiden doen mee. Gouda betaalt.", "Provincie Limburg"),
    ("Besluitenlijst Gedeputeerde Staten van Groningen 3 mei 2021\n\nGouda en Leiden doen mee. Gouda betaalt.", "Provincie Groningen"),
    ("Openbaar verslag GS Drenthe\n\nGouda en Leiden doen mee. Gouda betaalt.", "Provincie Drenthe"),
    ("Waterschap Scheldestromen > Organisatie\n\nGouda en Leiden doen mee. Gouda betaalt.", "Waterschap Scheldestromen"),
    ("STATENBRIEF\n\nGouda en Leiden doen mee. Gouda betaalt.\n\nGedeputeerde Staten van Gelderland", "Provincie Gelderland"),
    # what only speaks of one, is written to one, or is a town's own too
    ("Brief aan Provinciale Staten van Drenthe\n\nGouda en Leiden doen mee. Gouda betaalt.", "Gemeente Gouda"),
    ("Provincie Zeeland en Gouda werken samen\n\nGouda en Leiden doen mee. Gouda betaalt.", "Gemeente Gouda"),
    ("Gemeente Gouda\n\nProvincie Zeeland\n\nLeiden is groot. Leiden is oud.", "Gemeente Gouda"),
    # council papers: by who meets, writes or signs, though others are named more; the pair: nobody signs
    ("NOTULEN VAN DE OPENBARE RAADSVERGADERING VAN DALFSEN, 16 NOVEMBER 2017\n\nMet Ommen en Raalte werken wij samen. Ommen en Raalte zijn lid van de VNG. Ommen betaalt.", "Gemeente Dalfsen"),
    ("Verslag commissie Ruimte gemeente Dalfsen d.d. 3 mei 2011\n\nMet Ommen en Raalte werken wij samen. Ommen en Raalte zijn lid van de VNG. Ommen betaalt.", "Gemeente Dalfsen"),
    ("Raadsinformatiebrief\n\nOnderwerp: Regio\n\nMet Ommen en Raalte werken wij samen. Ommen en Raalte zijn lid van de VNG. Ommen betaalt.\n\nDalfsen, 3 mei 2020\nBurgemeester en wethouders", "Gemeente Dalfsen"),
    ("Beantwoording vragen\n\nOnderwerp: Regio\n\nMet Ommen en Raalte werken wij samen. Ommen en Raalte zijn lid van de VNG. Ommen betaalt.\n\nDalfsen, college van B&W", "Gemeente Dalfsen"),
    ("Raadsvoorstel\n\nOnderwerp: Regio\n\nDe regio is van de gemeente Ommen.\n\nMet Ommen en Raalte werken wij samen. Ommen en Raalte zijn lid van de VNG. Ommen betaalt.\n\nHet college van Dalfsen", "Gemeente Dalfsen"),
    ("Postbus 35 7720 AA Dalfsen\n\nRaadsbrief\n\nMet Ommen en Raalte werken wij samen. Ommen en Raalte zijn lid van de VNG. Ommen betaalt.", "Gemeente Dalfsen"),
    ("Gemeente Dalfsen - Collegebericht\n\nMet Ommen en Raalte werken wij samen. Ommen en Raalte zijn lid van de VNG. Ommen betaalt.", "Gemeente Dalfsen"),
    ("Raadsinformatiebrief\n\nOnderwerp: Regio\n\nMet Ommen en Raalte werken wij samen. Ommen en Raalte zijn lid van de VNG. Ommen betaalt.\n\nBedrijven in Dalfsen, 3 mei 2020", "Gemeente Ommen"),
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
