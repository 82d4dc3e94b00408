"""What the heads, labels and cells of tables and cards of grants say: which holds the programme, who got it, how much, and whether it was granted."""

from __future__ import annotations

from kg.extraction.matching import patterns as re
from kg.extraction.rules.money.grants_words import KNOWN, MORE

# "Programma", "Subsidieregeling", "Fonds", "Funder": what stands there is a programme, whatever its name
PROGRAMME_HEAD = re.compile(r"(?i)(?:naam )?(?:(?:subsidie|stimulerings|uitvoerings)?(?:programma|regeling|fonds)|europe(?:es|se) (?:programma|fonds)|(?:funding )?(?:programme|program|fund|scheme)|funder|(?:förder)?programm)(?: \(.{1,30}\))?$")
# "Bron", "Financier", "Subsidie", "Dekking": a programme may stand there, or another who pays
SOURCE_HEAD = re.compile(r"(?i)(?:bron|(?:subsidie|financierings)bron|(?:mede|co)?financiers?|(?:subsidie|geld)(?:verstrekker|gever)|(?:co)?financiering|dekking|herkomst|afkomstig (?:uit|van)|subsidie(?: (?:uit|van))?|bijdrage (?:uit|van)|source|funded by|funding)$")
RECIPIENT_HEAD = re.compile(r"(?i)(?:(?:subsidie|eind)?ontvangers?|begunstigden?|(?:toegekend|verleend|verstrekt|bijdrage|subsidie|uitgekeerd) aan|recipients?|beneficiary|grantee|empfänger)(?: \(.{1,30}\))?$")
# who asked for it, or for whom a row is: of what was granted it is the one who got it
APPLICANT_HEAD = re.compile(r"(?i)(?:(?:hoofd)?aanvragers?|penvoerder|hoofdbegunstigde|projectleider|lead ?partner|indieners?|initiatiefnemers?|applicants?|(?:deelnemende )?gemeenten?|organisatie|instelling|vereniging|stichting|wie)$")
PURPOSE_HEAD = re.compile(r"(?i)(?:naam (?:van het )?)?(?:projectnaam|project|doel|bestemming|bestemd voor|besteding|waarvoor|voor|onderwerp|activiteit|maatregel|omschrijving|purpose|zweck)$")
SUM_HEAD = re.compile(r"(?i)(?:(?:toegekende?|ontvangen|verleende?|verkregen|toegezegde?|vastgestelde?|definitieve?|europese) )?(?:\w*bedrag|\w*bijdrage|aandeel|\w*subsidie|amount|grant|totaal|som|euro)\b|(?:toegekend|ontvangen|verkregen|verleend|beschikt|vastgesteld|toegezegd|gekregen|uitgekeerd|awarded|received|bewilligt)\b|(?:subsidie|bijdrage) (?:verleend|vastgesteld|toegekend|ontvangen)\b")
RESULT_HEAD = re.compile(r"(?i)(?:stand(?: van zaken)?|status|resultaat|uitkomst|besluit|beslissing|beschikking|toekenning|oordeel|uitslag|result|outcome|decision)$")
# "Toegekend", "Ontvangen subsidie", "Subsidie verleend", "Grant": a sum below it was granted
GRANTED_HEAD = re.compile(r"(?i)(?:(?:subsidie|bijdrage|bedrag)[ (]{1,2})?(?:toegekend|ontvangen|verkregen|verleend|beschikt|vastgesteld|toegezegd|gekregen|uitgekeerd|binnengehaald|awarded|received|bewilligt|grant\b)")
# "Aangevraagd", "Gevraagde bijdrage": what was asked for
ASKED_HEAD = re.compile(r"(?i)(?:aan)?gevraagd|aan te vragen|verwacht|geraamd|begroot|beoogd|maxim|plafond|budget")
_GIVEN = re.compile(
    r"(?i)\b(?:toegekend|toegezegd|gehonoreerd|verleend|beschikt|beschikking (?:binnen|ontvangen|afgegeven)|vastgesteld|ontvangen|binnen(?:gehaald)?|goedgekeurd|gekregen|ingewilligd|positief|akkoord|uitbetaald|uitgekeerd|afgerekend|verstrekt|geselecteerd|awarded|granted|approved|received|bewilligt|genehmigt)\b|^\W*(?:ja|yes|lopend|loopt|in uitvoering|afgerond|uitgevoerd|voltooid|gereed)\W*$"
)
_NOT_GIVEN = re.compile(
    r"(?i)\b(?:niet|nog|geen|nooit|nihil|afgewezen|afgekeurd|afwijzing|geweigerd|ingetrokken|teruggetrokken|vervallen|negatief|in (?:behandeling|voorbereiding|aanvraag|beoordeling)|wacht\w*|aanvraag (?:loopt|ingediend|gedaan)|ingediend|aangevraagd|gevraagd|aan te vragen|verwacht\w*|beoogd|gepland|onder voorbehoud|mogelijk|kansrijk|voorgesteld|reserve(?:lijst)?|n\.v\.t|pm|not|pending|rejected|declined|refused|submitted|abgelehnt|beantragt)\b"
)
_LEAD_IN = r"\W*(?:(?:[Tt]oegekende |[Oo]ntvangen |[Vv]erleende |[Ee]uropese |[Pp]rovinciale |[Ll]andelijke |[Ff]ederale |[Vv]laamse |EU-?)?(?:[Ss]ubsidie|[Bb]ijdrage|[Ss]teun|[Cc]ofinanciering) (?:(?:uit|van|vanuit) )?)?(?:(?:[Hh]et|[Dd]e) )?"
# "Subsidie programma Goed Wonen (federaal)", "Interreg Noordzee", "Stedenfonds, € 18.000", "Regeling Flexwonen - derde ronde"
_CALLED = re.compile(rf"{_LEAD_IN}(?P<noun>(?:subsidie|stimulerings|Subsidie)?(?:[Pp]rogramma|[Ff]onds) )?[„“\"‘']?(?P<name>[A-Z][^,;:(|\n€„“”\"]{{1,70}}?)[”\"’']?(?= ?(?:$|[,;:(|€]|[–—-] ))")
_IS_PROGRAMME = re.compile(rf"(?:{KNOWN}{MORE})(?: [A-Z][\w-]*)?$|(?:(?:[Ss]ubsidie|[Ss]timulerings)?[Rr]egeling|SPUK|Specifieke uitkering|Regio Deal) [A-Z]|.*(?:fonds|impuls|regeling|programma|decreet|envelop|uitkering|[Ff]und|Fonds|[Pp]rogramme|Facility)$|.*\b(?:Fonds|Fund) (?:voor|for) ")
# "Provincie", "Gemeente", "Eigen bijdrage", "Overig", "Ja": no programme
_NO_PROGRAMME = re.compile(r"(?i)(?:(?:de |het )?(?:provincie|gemeente|rijk|ministerie|waterschap|eigen|overige?|tota(?:al|l)|diversen?|reserve\w*|begroting|europa|eu|ja|nee|onbekend|europese unie|algemene)\b|[A-Z]$)")


def programme_called(text: str, *, is_sure: bool) -> str | None:
    """The programme that a cell or value names; where it may be another who pays, only one that its name or a noun before it makes known.

    Args:
        is_sure: whether its head or label says that a programme stands there.

    >>> programme_called("Subsidie programma Goed Wonen (federaal)", is_sure=False), programme_called("Eigen inbreng", is_sure=False)
    ('Goed Wonen', None)
    """
    called = _CALLED.match(text.strip(" *_"))
    if called is None:
        return None
    name = called["name"].strip()
    if _IS_PROGRAMME.match(name) or called["noun"]:
        return name
    return name if is_sure and not _NO_PROGRAMME.match(name) else None


def is_given(text: str) -> bool | None:
    """Whether words tell that something was granted, or that it was not; None where they tell neither.

    >>> is_given("toegekend"), is_given("nog niet beschikt"), is_given("€ 5.000")
    (True, False, None)
    """
    if _NOT_GIVEN.search(text):
        return False
    return True if _GIVEN.search(text) else None
