"""Words that decide what a sentence on a relation tells: a chance, a thing given, a purpose, or that nothing came of it."""

from __future__ import annotations

from kg.extraction.matching import patterns as re
from kg.extraction.names.countries import ADJECTIVES
from kg.extraction.names.mentions import TITLE
from kg.extraction.rules.yields.goal_words import (
    CULTURE,
    KNOWLEDGE,
    PROFILE,
    SAFETY,
    SOLIDARITY,
)
from kg.model import Kind

CHANCE = re.compile(
    r"\b(?:kán|kúnnen|zóu|straks|mikken|denkbaar|(?:denken|geloven|menen) (?:wij |we )?dat|als (?:we|wij|het|dat|dit) [^.;]{0,40}?(?:lukt|slaagt|opstellen|inzetten|doorgaat|meedoen)|^\W?(?:Sluit|Treedt|Gaat|Wordt|Doet|Kiest|Worden|Doen|Als|Mocht|Mochten|Zodra|Wanneer|Stemt) [^.;]{3,100}, dan\b|(?:is|valt|zijn) [^.;]{0,60}?\bte halen|kans(?:en)?|mogelijkhe(?:id|den)|kan|kunnen|zou|zouden|potentie(?:el|ële)?|nog (?:actiever|meer|breder)|in te zetten|interessant zijn|richten op|verwachten|verwachte?|gerekend op|raam(?:t|de)|uitzicht op|op termijn|zullen|zal|wil|willen|hopen|hoopt|beoogd?|beoogt|moet|moeten|(?-i:may)|could|might|opportunit\w+|hope|verhoopt|können|könnte|soll|möglich\w*|bieden? zicht op|bied(?:t|en) [^.;]{0,30}gelegenheid|nog niet)\b",
    re.I,
)
GIVEN = re.compile(r"\b(?:waardeert|heeft geleverd aan|leverde aan|schoolden|bijgeschoold|collega's bij|opgeknapt|gebouwd|bekostigd|gefinancierd|ingezameld|herstel(?:d|den)?|stuurden?|gestuurd|hulp|hielpen|hielp) |\bgaven wij\b|\bnamen onze aanpak\b", re.I)
# what follows from what is there: its "kunnen" is no chance, nor is "kunnen nu"
EFFECT = re.compile(r"\b(?:bij|op) wie [^.;]{0,40}\b(?:kan|kunnen)\b|\b(?:kan|kunnen)\b[^.;,]{0,60}\b(?:nu|voortaan|sindsdien|inmiddels)\b|\b(?:heeft|hebben|had|hadden)\b[^.;]*\bkunnen (?:laten )?\w+en\b|\bzou(?:den)?\b[^.;]*\b(?:zonder|niet)\b[^.;]*\b(?:zijn|hebben|was|had)\b|\b(?:zorgt er ?voor dat|maakte? (?:het )?mogelijk dat|heeft ertoe geleid dat|leidt ertoe dat|waardoor|waarop|waarmee|zodat|dankzij)\b.*?\b(?:kan|kunnen|konden|kon)\b", re.I)
# an expectation holds for all that its "dat" brings: "verwacht het college dat ... en dat de gemeente sneller een partner vindt"
EXPECTED = re.compile(r"\b(?:verwacht(?:en)?|hopen|hoopt|erwartet|erwarten|expects?|hopes?)\b[^.;]{0,60}\b(?:dat|dass|that)\b", re.I)
# "overwegende dat de samenwerking de dienstverlening kan verbeteren": the grounds of a decision
CONSIDERS = re.compile(r"\b(?:[Oo]verwegende|[Gg]elet op|[Gg]elezen het|[Gg]ehoord (?:de|het|hebbende))\b")
AWAITED = re.compile(r"\b[Dd]ank ?zij\b|\bmag(?: worden)? verwacht\b|\b(?:leidde|leverde|wisselden|bracht(?:en)?) ")
# "Invloed.", "Culturele uitwisseling", "Zondag: zomerconcert in het park": a label or a line of a programme, of which the sentence behind it tells
LABEL_ONLY = re.compile(r"\W*[\w&-]{2,30}(?: [\w&-]{2,30})?\W*|\W*(?i:(?:maan|dins|woens|donder|vrij|zater|zon)dag)(?: \d{1,2} [a-z]+)?(?: \d{4})?\s?[:–-] [^.;]{3,120}\W*")
# what a relation or organ is for is not what it brings; nor is what went before it: "Wat wij toen leerden, staat in dit convenant"
PURPOSE = re.compile(r"\b(?:aangegaan|ontstaan|ontstond|gesloten|opgericht|begonnen|begon|gestart) (?:vanuit|uit|met|als) (?:de |het |een )?(?:gedachte|wens|idee|verlangen|behoefte|oogpunt|ideaal|besef|gebaar|teken)\b|^\W*Wat [^.;]{3,100}\b(?:geleerd|leerden?|ervaren|bereikt|opgehaald)\b[^.;]{0,40},? (?:is|zijn|staat|staan|wordt|werd) [^.;]{0,40}\b(?:in|aan) (?:dit|deze|het|een)\b|^\W*(?:Het |The |Das |Ons )?(?:[Hh]oofd)?(?:[Dd]oel|[Gg]oal|[Aa]im|[Pp]urpose|Ziel)(?:en|s|stelling(?:en)?|e)? ?(?:van|is|zijn|was|daarvan|hiervan|of|der|:)|^\W*De (?:rol|taak) van [^.;]{3,80} is\b|\b(?:[Dd]oel(?:stelling)?(?:en)?|[Oo]ogmerk) van (?:het|de|deze|dit|onze|een|[a-z]+en\b)[^.;]{0,80}\b(?:is|zijn|was|waren)\b|\been (?:[\w-]+ )?doel(?:stelling)? (?:van|is)\b|\b(?:gesprekken (?:zijn |werden )?gevoerd|geïnterviewd|tot taak|ten doel|tot doel|(?:bedoeld|in het leven geroepen|aangegaan) om|[Vv]oorwaarden? (?:voor|van|om) [^.;]{1,60} (?:is|zijn) (?:dat|om)|voor ogen sta(?:at|an)|als doel|doel is|beoogt te|leren dat|buiten de gemeente om|voorgezeten|komt [^.;]{1,60} bijeen|ziet toe|te dekken uit|wordt gedacht aan|(?:kijken|onderzoeken|bekijken|verkennen|nagaan|onderzocht|bezien|gekeken) (?:[\w-]+ )?of|gedekt uit|ten laste van|is het (?:[a-z]+ ){0,3}(?:belangrijk|nodig|van belang|zaak) om|(?:zijn|is|waren|was) (?:hierbij |daarbij |steeds )?(?:richtinggevend|leidend|het uitgangspunt|de uitgangspunten))\b")
# a heading below which it stands what a relation is for: "Doel en openbaar belang", "Waar is de Euregio voor?"
FOR_WHAT = re.compile(r"(?i)[\W\d]*(?:(?:onze |ons |hoofd)?doel(?:en|stelling(?:en)?)?(?: (?:en|/|van (?:de|het|onze|deze)) .{3,40})?|(?:openbaar|publiek) belang|missie(?: en visie)?|taken(?: en .{3,40})?|kerntaken|taak|waar(?:voor| is) [^?]{3,60}(?:voor)?\?|wat is het doel\b.*|ambities?)\W*$")
# "hadden gehoopt op kennis, maar", "riep de leden op om aandacht te geven aan", "kwam met lege handen terug": hoped for or asked, and not got
HOPED = re.compile(r"\b(?:gehoopt|hoopten?|verhoopte?|had hoped|hoped)\b(?<!zoals gehoopt)(?<!dan gehoopt)|\b(?:lege handen|(?:te)?vergeefs|in vain|never gave|nooit (?:antwoord|iets|van gekomen)|is het (?:nog )?wachten|van de grond gekomen is niets)\b|\bbleef (?:het )?(?:bij|uit)\b")
AS_HOPED = re.compile(r"\b(?:zoals|meer dan|eerder dan|boven|beter dan|as) (?:[\w-]+ ){0,3}?(?:gehoopt|hoopten?|hoped)\b")
AIMS = re.compile(r"\b(?:werk(?:t|en|te|ten) [^.;]{0,80}?\baan het [a-z]+(?:en|aan|zien) van|spreken (?:wij|we|zij|partijen|de [a-z]+) [^.;]{0,40}?\baf (?:dat|om)|sprak(?:en)? [^.;]{1,60} af (?:dat|om)|(?:is|zijn|wordt|werd) (?:[\w-]+ ){0,4}?afgesproken (?:dat|om)|trek(?:t|ken) [^.;]{0,40}\bop voor|schre(?:ef|ven) [^.;]{0,40}\bdat [^.;]{1,60}\b(?:wil|willen|wilden?)|(?:in|volgens) (?:ons|onze|het|de) (?:[Cc]oalitie|[Cc]ollege|[Bb]estuurs|[Rr]aads)(?:akkoord|programma)[^.;]{1,100}\b(?:wil|willen|wilden?)|brings? along|(?:heeft|hebben|had|kreeg|krijgt) (?:[\w-]+ ){0,3}?(?:taak|opdracht|doel|ambitie|rol)(?: gekregen)? om|r(?:oept|oepen|iep|iepen) [^.;]{1,80}?\bop (?:om|tot)|opr(?:oept|oepen|iep|iepen) om|zet(?:ten)? zich (?:[\w-]+ ){0,3}?in (?:om|voor)|sta(?:at|an) [^.;]{1,60} op het programma|is verantwoordelijk voor|zoek(?:t|en)(?! (?:elkaar|contact))|(?:congres|conferentie|bijeenkomst|jaarvergadering) ga(?:at|an) over)\b")
NOTHING = re.compile(r"\blaat zich (?:moeilijk|lastig|niet|slecht)\b|^\W*(?:[Ii]nschrijving|[Aa]anmelding)\b[^.;]{0,60}\b(?:geopend|open|gestart|gesloten)\b|\bis een van de redenen\b|\b[Ss]chending(?:en)? van\b|\b(?:[Dd]e |[Hh]et )?eerste contact(?:en)? (?:met|tussen)\b|\bervaringen\b[^.;]{0,60}\b(?:meegenomen|betrokken|verwerkt)\W*$|^(?:(?:Lees|Zie|Bekijk) ook|Meer nieuws|Read more|See also)\b|: ?(?:geen|niet|n\.v\.t\.?)\W*$|\b(?:niets|nihil|in geen (?:van|enkel)\b|geen van (?:beide|de)\b|nog niet (?:toegekend|ontvangen|gelukt)|geen enkele (?:keer|maal)|geen effect|zonder resultaat|geen gegevens|nauwelijks|weinig|bleef uit|bleven uit|uitgebleven|tegengevallen|liep(?:en)? stuk|mislukt\w*|nothing|\b(?:ontvingen|kregen|ontving|kreeg) (?:[\w-]+ ){0,5}uitnodiging\b|achter het net|\b(?:gemeente|stad) heeft zelf (?:een|de|het|\d+)\b|^(?:De )?[Aa]ndere (?:leden|steden|gemeenten|deelnemers) (?:kregen|haalden|wonnen|ontvingen|hadden|profiteerden|kwamen|slaagden)\b|(?<!niet )op eigen (?:kracht|houtje|initiatief)\b(?![^.;]{0,30}\b(?:niet|nooit|geen)\b)|[Oo]f (?:dit|dat|het|de|deze|er|die)\b[^.;]{1,80}\b(?:is|blijft|valt|staat) (?:nog )?(?:maar |zeer )?(?:de vraag|onzeker|ongewis|onduidelijk|af te wachten|te bezien)|moet (?:nog )?blijken|valt (?:nog )?te bezien|vast(?:stellen|gesteld) of|niet meer|lijk(?:t|en) op wat|(?:slecht|moeilijk|moeizaam|lastig|zelden|amper) (?:te vinden|te bereiken|bereikbaar|zichtbaar|gehoord|op de hoogte)|instead|in plaats daarvan|stattdessen|kun(?:t|nen)? [^.;]{0,60}\b(?:aanmelden|melden|inschrijven|opgeven|solliciteren)|geen (?:opbrengst|resultaat|subsidie|bijdrage|betekenis)|stopgezet|gestaakt|elders (?:belegd|ondergebracht|geregeld)|ging(?:en)? [^.;]{0,40}niet door|afgelast|stopped|cancelled|eingestellt|buiten (?:ons|het netwerk|dit netwerk|deze \w+|de \w*(?:band|samenwerking)) om|stond(?:en)? [^.;]{1,40} buiten|had(?:den)? [^.;]{1,40} part noch deel)\b", re.I)
# what a tie or network does itself shows that it serves these goals; the others must be said to be brought
DONE = frozenset({KNOWLEDGE, SOLIDARITY, CULTURE, SAFETY, PROFILE})
LIVED = frozenset({Kind.TIE, Kind.NETWORK, Kind.REGION, Kind.ASSOCIATION, Kind.WORKING_GROUP, Kind.JOINT_BODY})
# how a relation came about, who speaks for it, and what it costs
ARRANGED = re.compile(r"\b(?:gesloten|(?:onder)?teken(?:t|d|de|den|en)|getekend|wethouders?|burgemeesters?|portefeuille|best(?:aat|aan|ond|onden) uit|samengesteld uit|opgericht|organiseert|ondertekening|unterzeichnet|signed|alderman|mayor|engageerde|verplicht|gehoord de|gelezen het|gelet op|commissie voor|gevestigd|gevraagd|ontstond(?:en)? uit|entwickelten? sich aus|entstand(?:en)? aus|grew out of)\b", re.I)
PERFECT = re.compile(r"\b(?:heeft|hebben|is|zijn|werd|werden|has|have|hat|haben) [^.;]{0,120}?\b(?:ge\w{3,}(?:d|t|en)|(?:be|ver|over|ont|her|af|aan|op|mee|in)(?:ge)?\w{3,}(?:d|t|en)|\w+ed)\b")
# a network's members do it, and not only the network: "Ook delen de achttien gemeenten nu één team"
_ACTORS = r"(?:wij|we|de (?:\w+ ){0,2}?(?:\w*gemeenten|steden|leden|partners|deelnemers)|(?:de|onze|twee|drie|vier|vijf|enkele|\d+) (?:\w*medewerkers|\w*ambtenaren|\w*adviseurs|bestuurders)(?: van (?:de |alle )?\w+ \w+)?|het team [\w-]+|de afdeling [\w-]+)"
_ACTS = r"(?:delen|gebruikt|gebruikten?|volgden|gebruiken|benutten|leren|helpen|oefenen|trainen|volgen|wisselen|bundelen|lobbyen|pleiten|spreken|trekken)"
MEMBERS = re.compile(rf"\b(?:werken|bezoeken|{_ACTS[3:-1]})\b[^.;]{{0,30}} {_ACTORS}\b|\b{_ACTORS} {_ACTS}\b", re.I)
# "krijgen juridisch advies", "its recommendations found their way": who gets or gave advice is told nothing to do
# "leerden hoe je een kap herstelt zonder haar te vervangen": denies nothing of what was learnt
WITHOUT_DOING = re.compile(r"\bzonder (?:[\w-]+ ){0,5}?te \w+|\bzonder (?:omhaal|omwegen|moeite|afspraak|drempels?|tussenkomst|tolk|vertraging|poespas|(?:aard)?gas|papierwerk|rompslomp)\b|(?<=\bhoe )[^.;,]{1,60}?\bzonder\b|\b(?:juridisch|gratis|deskundig|praktisch|technisch) advies\b|\brecommendations\b(?= (?:found|were|have)\b)")
# "liet het kabinet het plan varen", "het voorstel is van tafel": what the state drops is what was asked for
DROPPED_BY_STATE = re.compile(r"\b(?:ingetrokken|van (?:tafel|de baan)|geschrapt|schrapten?|vervallen|teruggedraaid|(?:liet|lieten|laten) [^.;]{1,80}? (?:varen|vallen|los))(?![\w-])")
# "Solingen ligt aan de Wupper", "Rastatt is bekend om": about the place and not about the tie with it
DESCRIBES = re.compile(r" ?(?:\([^()]{1,40}\) ?)?,? ?(?:is|ligt|telt|heeft|kent|staat|staan|liggen|wonen|bezit|beschikt|was|had|dankt|biedt|bestaat|has|lies|hat|liegt|zählt|ist)\b(?! (?:ons|wij|we|onze|sinds|al|met)\b)")
# "De Hongaarse taal en cultuur is er nog merkbaar": what a land or town is like, and nothing that came of a tie
OF_A_LAND = re.compile(rf"(?:De|Die) (?:{'|'.join(ADJECTIVES)}) (?:taal|cultuur|keuken|geschiedenis|muziek|economie|Sprache|Kultur|Küche|Geschichte)(?: (?:en|und) (?:de )?\w+)? (?:is|zijn|was|waren|ist|sind|war)\b(?![^.;]*\b(?:ons|onze|wij|we|uns)\b)")
# "Ter illustratie: de gemeente Heerlen kreeg", "Zo leerde Breda"
FOR_INSTANCE = re.compile(r"(?:Ter (?:illustratie|vergelijking)|Zo|Elders|Bijvoorbeeld|Een voorbeeld)\b[:,]? (?:(?:heeft|kreeg|kon|ontving|leerde|haalde|nam) )?")
# "Zonder het netwerk was dat niet gelukt", "zo hielp de kring: zonder de lobby was het er niet gekomen"
WITHOUT_IT = re.compile(r"^\W?Zonder |[:;] zonder [^.;,]{2,80} (?:was|waren|had|hadden|zou|zouden)\b")
# "kennis over klimaatbestendige landbouw", "de leergang ondermijning": what is known of is no goal that is served
OF_KNOWLEDGE = re.compile(r"\b(?:\w*kennis(?:uitwisseling|deling)?|ervaring(?:en)?|lessen|expertise|leerden(?: \w+)?|geleerd|onderzoek|handboek(?:en)?|toolkit|databank|training(?:en)?|cursus(?:sen)?|workshops?|werkbezoek(?:en)?|stem|lobby|gesprek(?:ken)?|debat|standpunt(?:en)?|inbreng|regels|richtlijn(?:en)?|knowledge|experience|lessons|learn(?:ed|t))(?: (?:uit|uitwisselen|uitgewisseld|delen|gedeeld|te delen|uit te wisselen|opgedaan|op te doen|te halen|halen|gehaald|haalden|verzameld|opgestoken|mee te nemen))? (?:over|naar|op het gebied van|rond|rondom|inzake|about|on)(?: [\w-]+){0,3} $|\b(?:leergang|leerkring|cursus|training|workshop|webinar|studiedag|congres|conferentie|bijeenkomst|symposium|handleiding|handreiking|leidraad|brochure|modelverordening|modelbestek|stappenplan)(?:en|s)? (?:over |rond |voor )?(?:[\w-]+ ){0,2}$|\b(?:learn(?:ed|t)|methods?|aanpak|methode|methodiek|werkwijze|kennis|inzichten|lessen)\b[^.;]{0,80}[;,]?[^.;]{0,40}\b(?:used|applied|toegepast|gebruikt|benut|verwerkt|meegenomen) (?:[a-z]+ )?(?:in|bij|for)(?: [\w-]+){0,4} $|\b(?:leren|leert|leerden?|geleerd|af(?:ge)?k[ei]j?ken|learn(?:ed|t)?|weten|zagen|zien|gezien)\b[^.;]{0,40} (?:hoe|how to|how they|wie man) [^.;]{0,80}$")
# "vonden wij de partners voor het project, waarvoor de stad € 200.000 uit Horizon kreeg": partners that one has for the money's sake
FOR_A_BID = re.compile(r"\bpartners? (?:voor|for|zu) (?:het|dat|dit|een|de|deze|the|a|our|this) (?:[\w-]+ ){0,2}?(?P<bid>project|(?:aanvraag|dossier|voorstel|consortium|bid|application))\b", re.I)
US = re.compile(r"\b(?:ons|onze|wij|we|beide|samen|elkaar)\b", re.I)
STATE = frozenset({Kind.MINISTRY, Kind.ORGANISATION, Kind.CITY})
# "Het netwerk behartigt de belangen van steden", "biedt leden advies": what it is there for, told of nobody in particular
FOR_ALL = re.compile(r"\b(?:behartigt|ondersteunt|helpt|stimuleert|bevordert|vertegenwoordigt|biedt|verbindt|faciliteert|represents|supports|promotes)\b[^.;]*\b(?<!onze )(?:gemeenten|steden|leden|lidsteden|regio['’]s|overheden|provincies|cities|members|municipalities)\b", re.I)
# "Wij behartigen de belangen van kleine gemeenten", on a network's own page: what it does for whoever belongs to it
OUR_WORK = re.compile(r"(?:^|[.;:-] )(?:[Ww]ij|[Ww]e) (?:behartigen|ondersteunen|vertegenwoordigen|stimuleren|faciliteren|bevorderen|helpen|verbinden|adviseren) (?:(?:de belangen|het belang) van )?(?:[\w-]+ ){0,3}?(?:gemeenten|steden|leden|lidsteden|regio['’]s|overheden|cities|members)\b")
# "Het netwerk is een breed platform waar steden", "speelt een grote rol bij": what it is
DEFINES = re.compile(r"\b(?:speelt|vervult|heeft) (?:[\w-]+ ){0,4}rol (?:bij|in|waar)\b|\bis (?:een|het|hét) (?:[\w-]+ ){0,3}(?:platform|kennisnetwerk|kenniscentrum)\b", re.I)
# "De hockeyclubs bezoeken elkaar nog altijd": of a tie that is over, what goes on without it
STILL = re.compile(r"\b(?:nog (?:altijd|steeds|wel)|still|noch immer|immer noch)\b", re.I)
# "voorzitter van de pijler Economie & Werk", "wethouder Cultuur": what somebody is charged with is no goal that is served
OFFICE = re.compile(r"\b(?:[Oo]p|[Aa]an) de (?:Grote |Oude |Nieuwe )?Markt\b|\b(?:[Pp]ijler|[Pp]ortefeuille(?:houder)?|[Ww]ethouder|[Ss]chepen|[Aa]fdeling|[Dd]irecteur|[Cc]ommissie|[Tt]eam(?:leider)?|[Bb]eleids(?:medewerker|adviseur)|[Hh]oofd|[Mm]inisterie van|[Mm]inister van) (?:van )?[A-Z][\w-]+(?:(?:, | & | en )[A-Z][\w-]+)*(?: (?:contacten|betrekkingen|zaken|samenwerking|relaties|ontwikkeling))?")
# "overheid, bedrijfsleven en kennisinstellingen", "de wielertoeristen": who works together or rides along, and nothing that they get
_SECTOR = r"(?:overheid|overheden|gemeenten|ondernemers|ondernemingen|bedrijfsleven|bedrijven|onderwijs(?:instellingen)?|kennisinstellingen|onderzoek|onderzoeksinstellingen|maatschappelijke (?:organisaties|partners)|inwoners|bewoners|scholen|verenigingen|hogescholen|universiteiten|corporaties|organisaties|woningcorporaties|zorg(?:sector|organisaties)?)"
SECTORS = re.compile(rf"(?i)\b(?:(?:het|de) )?{_SECTOR}(?:, (?:(?:het|de) )?{_SECTOR}){{1,4}},? (?:en|én|and) (?:(?:het|de) )?{_SECTOR}\b|\b(?:wieler|moto|motor|fiets)toeristen\b")
# "het programma Leren en Werken", "het Circulair Ambachtscentrum": what a thing is called tells nothing of what it brings
CALLED = re.compile(rf"(?P<noun>\b(?:programma|project|projecten|campagne|traject|nota|agenda|fonds|festival|centrum|thema|pilot|subsidie|initiatief) [„“‘\"']?)(?:{TITLE})|(?<=[a-zà-ÿ,] )[A-Z][a-zà-ÿ-]+(?: [A-Z][a-zà-ÿ-]+)+")
# a row of a table, whose columns say what its words are
ROW = re.compile(r"[|\t][^|\t]*[|\t]")


def is_chance(stretch: str) -> bool:
    """Whether it may come about; what "zorgt ervoor dat inwoners terecht kunnen" says has come about."""
    return bool(CHANCE.search(EFFECT.sub("", stretch)))
