"""The words by which one body is said to work for another: who gives a service, who takes it, and what it is."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extraction.masked import FORUM, ORG, OTHER
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers

BODY_OR_CENTRE = f"[{ORG[1:-1]}{FORUM[1:-1]}{OTHER[1:-1]}]"
LIST = rf"{BODY_OR_CENTRE}+(?:(?:,| en|, en| alsmede| evenals) {BODY_OR_CENTRE}+){{0,30}}"
"""One or more of them; a row of one sort is one run of characters already."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Words for a service.

    Attributes:
        verb: the finite verb, or the participle behind "wordt".
        gives: its subject gives the service; else it takes it.
        other_at: the other one with the preposition before it, by name in the group `who`, or only described.
        particle: what the verb needs further on in its clause; None if nothing.
        done: the participle or infinitive that goes with the verb; None if nothing.
        passive: its subject is the service.
        indirect: the other one may stand behind the verb without a preposition ("biedt Stein ondersteuning").
        bare: the words need nothing else ("werkt voor Beek"), of a body that is there to work for others.
    """

    verb: re.Pattern[str]
    gives: bool
    other_at: re.Pattern[str]
    particle: re.Pattern[str] | None = None
    done: re.Pattern[str] | None = None
    passive: bool = False
    indirect: bool = False
    bare: bool = False


# "meerdere gemeenten in de regio", "andere gemeenten", "de vijf deelnemende gemeenten": somebody, and not by name
_QUANTITY = r"(?:[Dd]e|[Bb]eide|[Dd]eze|[Gg]enoemde|[Ee]en aantal|[Ee]nkele|[Mm]eerdere|[Aa]ndere|[Vv]erschillende|[Dd]iverse|[Oo]mliggende|[Nn]aburige|[Dd]eelnemende|aangesloten|volgende|[Oo]verige|[Aa]lle|kleinere|\d{1,2}|[Tt]wee|[Dd]rie|[Vv]ier|[Vv]ijf|[Zz]es|[Zz]even|[Aa]cht|[Nn]egen|[Tt]ien|[Ee]lf|[Tt]waalf|(?:[Dd]er|[Vv]eer|[Vv]ijf|[Zz]es|[Zz]even|[Aa]ch|[Nn]egen)tien|[Tt]wintig)"
_SOMEBODY = rf"(?:{_QUANTITY} ){{1,4}}(?:[A-Z][a-zë-]+se )?(?:regio|buur|rand|kust)?(?:gemeenten|overheden|provincies|waterschappen|steden)\b"
SOMEBODY = re.compile(rf"\b{_SOMEBODY}")


def _behind(preposition: str) -> re.Pattern[str]:
    """The one whom a preposition governs: "voor Beek en Stein", "voor meerdere gemeenten"."""
    return re.compile(rf"\b(?i:{preposition}) (?:(?:de|het|haar|zijn|onze) )?(?:(?P<who>{LIST})|{_SOMEBODY})")


_FOR = _behind("(?:voor|ten behoeve van|namens|in opdracht van)")
_FROM = _behind("(?:van|bij)")
_AT = _behind("(?:aan|bij)")
_BY = _behind("door")
_DONE = re.compile(r"\b(?:uitgevoerd|verzorgd|verricht|gedaan|uitgeoefend|geïnd|geheven|ingevorderd|beheerd|geregeld|afgehandeld|behandeld|ingezameld|opgehaald|onderhouden|gevoerd|bijgehouden|uitbetaald|verstrekt|verleend|bewaakt|overgenomen)\b")
_DO = re.compile(r"\b(?:uitvoeren|verzorgen|verrichten|doen|uitoefenen|innen|heffen|invorderen|beheren|regelen|afhandelen|behandelen|inzamelen|ophalen|onderhouden|voeren|bijhouden|uitbetalen|verstrekken|verlenen|bewaken|handhaven)\b")
_OUTSIDE = re.compile(r"\b(?:uitbesteed|ondergebracht|belegd|neergelegd|overgedragen)\b")
WORDINGS: tuple[Wording, ...] = (
    # "Zutphen voert de leerplichttaken uit voor Lochem", "dat Zutphen deze taken voor Lochem uitvoert"
    Wording(re.compile(r"\b(?:voert|voeren|voerde|voerden)\b"), gives=True, other_at=_FOR, particle=re.compile(r"\buit\b")),
    Wording(re.compile(r"\b(?:uitvoert|uitvoeren|uitvoerde|uitvoerden|verrichten|verricht|verrichtte|verrichtten|uitoefent|uitoefenen)\b"), gives=True, other_at=_FOR),
    # "BsGW verzorgt de belastingen voor Beek", "Voor Beek int BsGW de belastingen"
    Wording(re.compile(r"\b(?:verzorgt|verzorgen|verzorgde|verzorgden)\b"), gives=True, other_at=_FOR),
    Wording(re.compile(r"\b(?:heft|heffen|hief|int|innen|inde|beheert|beheren|beheerde|regelt|regelen|regelde)\b"), gives=True, other_at=_FOR),
    # "Fijnder is de uitvoeringsorganisatie voor Berkelland", "Baanbrekers werkt voor Waalwijk"
    Wording(re.compile(r"\b(?:is|zijn|was|vormt)\b(?= (?:sinds \d{4} )?(?:de|het|een) (?:[a-zë-]+e )?[a-zë]*(?:dienst|organisatie|bedrijf|dienstverlener|uitvoerder|opdrachtnemer|centrumgemeente|loket|kantoor|centrum|bureau)\b)"), gives=True, other_at=_FOR, bare=True),
    Wording(re.compile(r"\b(?:werkt|werken|werkte)\b"), gives=True, other_at=_behind("voor"), bare=True),
    # "Venlo levert ICT-diensten aan Roermond", "verleent ondersteuning aan", "biedt Roermond ondersteuning"
    Wording(re.compile(r"\b(?:levert|leveren|leverde|leverden|verleent|verlenen|verleende|verleenden|biedt|bieden|bood|boden)\b"), gives=True, other_at=_behind("(?:aan|voor)"), indirect=True),
    # "Oudewater neemt diensten af van Woerden", "diensten die Oudewater afneemt bij Woerden"
    Wording(re.compile(r"\b(?:neemt|nemen|nam|namen)\b"), gives=False, other_at=_FROM, particle=re.compile(r"\baf\b")),
    Wording(re.compile(r"\b(?:afneemt|afnemen|afnam|afnamen|inkoopt|inkopen|inhuurt|inhuren)\b"), gives=False, other_at=_FROM),
    Wording(re.compile(r"\b(?:koopt|kopen|kocht|kochten|huurt|huren|huurde)\b"), gives=False, other_at=_FROM, particle=re.compile(r"\bin\b")),
    # "Texel maakt gebruik van de dienstverlening van Den Helder"
    Wording(re.compile(r"\b(?:maakt|maken|maakte|maakten) (?:[\w-]+ ){0,6}?gebruik van\b|\bgebruik(?: ?maakt| ?maken| te maken)? van\b|\bgebruikt\b|\bgebruiken\b"), gives=False, other_at=_behind("(?:van|bij|door)")),
    # "Vaals heeft de uitvoering uitbesteed aan Heerlen", "besteedt de ICT uit aan"
    Wording(re.compile(r"\b(?:besteedt|besteden|besteedde|besteedden)\b"), gives=False, other_at=_AT, particle=re.compile(r"\buit\b")),
    Wording(re.compile(r"\b(?:heeft|hebben|had|hadden)\b"), gives=False, other_at=_AT, done=_OUTSIDE),
    Wording(re.compile(r"\b(?:laat|laten|liet|lieten)\b"), gives=False, other_at=_BY, done=_DO),
    # "Beesel wordt bij de handhaving ondersteund door Venlo", "doet voor de inkoop een beroep op Venlo"
    Wording(re.compile(r"\b(?:wordt|worden|werd|werden)\b"), gives=False, other_at=_BY, done=re.compile(r"\b(?:ondersteund|bijgestaan|ontzorgd|bediend)\b")),
    Wording(re.compile(r"\b(?:doet|doen|deed|deden)\b"), gives=False, other_at=_behind("beroep op"), particle=re.compile(r"\bberoep op\b")),
    # "Sinds 2019 doet de gemeente Venlo de salarisadministratie voor Beesel"
    Wording(re.compile(r"\b(?:doet|doen|deed|deden)\b"), gives=True, other_at=_FOR),
    # "Het beheer van de wegen van Beesel ligt in handen van Venlo"
    Wording(re.compile(r"\b(?:ligt|liggen|lag|is|zijn)\b(?=[^.;]{0,60}? in handen van )"), gives=False, other_at=_behind("in handen van"), passive=True),
    # "De administratie van Renswoude wordt verzorgd door Veenendaal", "De ICT van Beek is ondergebracht bij Stein"
    Wording(re.compile(r"\b(?:wordt|worden|werd|werden)\b"), gives=False, other_at=_BY, done=_DONE, passive=True),
    Wording(re.compile(r"\b(?:is|zijn|wordt|worden|was|waren)\b"), gives=False, other_at=_AT, done=_OUTSIDE, passive=True),
)  # fmt: skip
WORDED = re.Group((wording.verb, wording) for wording in WORDINGS)
CUES = Triggers(
    "voert", "voeren", "voerde", "richt", "verzorg", "oefen", "heft", "heffen", "hief", "int ", "innen", "inde ", "beheer", "beheren", "regel", "lever", "verle", "bied", "bood", "boden",
    "neemt", "nemen", "nam", "koop", "kop", "kocht", "huur", "huren", "gebruik", "bested", "besteed", "ondergebracht", "overgedragen", "geïnd", "geheven", "gevorderd", "ondersteund", "bijgestaan", "ontzorgd", "bediend", "beroep op", "in handen van", "doet ", "deed ", "uitvoerder", "opdrachtnemer", "belegd", "neergelegd", "laat", "laten", "liet", "werkt", "werken", "werkte", "organisatie", "kantoor", "centrum", "bureau", "uitge", "gedaan", "doen", "deelnem", "deel", "afne", "uitvoe",
)  # fmt: skip

# work that one body can do for another, as a word or a part of one
WORK = re.compile(
    r"(?i)dienst|taken\b|taak\b|werkzaamheden|administratie|uitvoering|beheer|heffing|inning|invordering|belasting|toezicht|handhaving|inkoop|automatisering|\bict\b|ict-|ondersteuning|capaciteit|personeel|\bexpertise|loket|"
    r"archief|archie(?:ven|vering)|vergunning|inspectie|leerplicht|leerlingenvervoer|schuldhulp|waardering|\bwoz\b|participatiewet|\bwmo\b|jeugd(?:hulp|zorg|wet)|bijstand|uitkering|burgerzaken|afval|inzameling|callcenter|\bkcc\b|reiniging|onderhoud|bemonstering|"
    r"boekhouding|salaris|secretariaat|gladheid|parkeer|meldingen|klachten|bezwaar|inburgering|reisdocument|begraafplaats|accountmanagement|bedrijfsvoering|juridische|financiën|zaken\b|huisvesting|vervoer\b|telefonie|applicatie|software|bestrijding|registratie|\bhrm\b|\bp&o\b"
)
# what is asked once, given as a present, or done by who sits in the chair is no service that goes on
NO_WORK = re.compile(
    r"(?i)voorzitterschap|bijdrage|subsidie|onderzoek(?!splicht)|verkenning|studie\b|evaluatie|presentatie|workshop|training|cursus|bijeenkomst|ontvangst|lunch|diner|opening|excursie|muziek|optreden|project(?!administratie)|pilot|proef|advies|adviezen|input|inbreng|"
    r"informatie\b|gegevens|stukken|materiaal|inspanning|maatwerk|meerwaarde|kansen|ruimte\b|hulpgoederen|noodhulp|lid(?:maatschap)?\b|kandidaten|sprekers|deelnemers|werkgroep"
)
# "voor beide gemeenten": those that were named just before
THESE = re.compile(r"\b(?:[Bb]eide|[Dd]eze|[Gg]enoemde|[Dd]e (?:twee|beide|genoemde)) (?:buur)?(?:gemeenten|steden)$")
# "Dat zijn A en B", "Op dit moment zijn dat A en B", "Het gaat om A en B": who they are, in the next sentence or in a footnote
THOSE = re.compile(
    rf"(?:^|, )(?P<when>[^.;:]{{0,120}}?)\b(?:(?:[Dd]at|[Dd]it|[Dd]eze gemeenten|[Dd]e gemeenten) (?:zijn|waren|betreffen)|(?:zijn|waren|betreft|betreffen) (?:dat|dit|het)|[Hh]et (?:gaat|ging|betreft|betrof)|[Hh]ierbij gaat het|[Tt]e weten|[Nn]amelijk)(?: (?:hierbij|daarbij|hier|op dit moment|momenteel|thans|nu|in ieder geval|onder (?:meer|andere)|om|de volgende gemeenten)){{0,3}}:? (?P<who>{LIST})"
)
# "voor vijf gemeenten (A, B en C)", "voor de volgende gemeenten: A, B en C", "voor drie gemeenten, te weten A, B en C"
APPOSED = re.compile(rf"[^.;:({BODY_OR_CENTRE[1:-1]}]{{0,60}}?(?: \(|: |, (?:te weten|namelijk|zijnde|waaronder):? )(?P<who>{LIST})")
# "Op het moment van ondertekening van dit convenant", "Bij de ondertekening": when it was so
AT_SIGNING = re.compile(r"(?i)\b(?:moment|tijdstip|tijde|dag|datum|bij|vóór|voor) [^.;:]{0,15}?\b(?:ondertekenen|ondertekening|tekenen|sluiten|aangaan)\b")
# "Per 1 januari 2020 zijn dat": the day of which it is said
ON_DAY = re.compile(r"(?i)\b(?:per|op|in|begin|eind|medio) (?:het jaar )?$")
VIA = re.compile(rf"\b(?:via|door middel van|met (?:zijn|haar|hun)|vanuit) (?:de |het |zijn |haar )?(?P<via>{BODY_OR_CENTRE})")
# "Deelnemers aan het Klantcentrum zijn A en B", "A en B nemen deel aan het Klantcentrum"
TAKE_PART = re.grouped((
    re.compile(rf"\b(?:[Dd]eelnem(?:ers|ende gemeenten)) (?:aan|in|van) (?P<by>{BODY_OR_CENTRE}) (?P<at>zijn|waren)(?: [\w-]+){{0,5}}?:? (?P<who>{LIST})"),
    re.compile(rf"(?P<who>{LIST})(?P<at> (?:neemt|nemen|namen|nam)) (?:[\w-]+ ){{0,8}}?deel aan (?P<by>{BODY_OR_CENTRE})"),
    re.compile(rf"\b(?P<at>[Aa]an) (?P<by>{BODY_OR_CENTRE}) (?:neemt|nemen|namen|nam) (?:[\w-]+ ){{0,5}}?(?P<who>{LIST}) (?:[\w-]+ ){{0,3}}?deel\b"),
    re.compile(rf"(?P<who>{LIST})(?P<at> (?:is|zijn|waren)) (?:[\w-]+ ){{0,4}}?aangesloten bij (?P<by>{BODY_OR_CENTRE})"),
))
# what such a sentence says besides the service: when, how, as well
ASIDE = re.compile(
    r"(?i)\([^()]*\)|\b(?:ook|al|reeds|thans|momenteel|nu|tevens|inmiddels|daarnaast|daarbij|verder|hiertoe|daartoe|gezamenlijk|sinds kort|op dit moment|nog|zelf|eveneens|bovendien|jaarlijks|structureel)\b|"
    r"\b(?:sinds|vanaf|met ingang van|per|tot en met|tot|van|in|ingaande)(?: het jaar)? (?:\d{1,2} )?(?:[a-z]+ )?(?:19|20)\d\d\b|\b(?:via|vanuit) (?:de |het )?$"
)
ABOUT = re.compile(r"^(?:op het (?:gebied|terrein|vlak) van|inzake|betreffende|met betrekking tot|voor wat betreft|in het kader van|rond(?:om)?|waaronder|ten aanzien van) ")
