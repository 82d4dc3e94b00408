"""How a text says what became of an agreement, and what one sentence reports of it."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.modality import Modality
from kg.extraction.text.layout import Sentence
from kg.model import Evidence, Name

AMENDED = re.compile(r"\b(?:laatstelijk|sindsdien|nadien|daarna|meermaals|voor het laatst) (?:[a-z]+ ){0,2}(?:gewijzigd|aangepast|herzien)\b")
FORMER = re.compile(r"(?:eerdere|bestaande|nog geldende|huidige|vigerende|geldende|lopende|vorige|oude|voormalige) $", re.I)
CLOSED = re.compile(
    r"\b(?:gesloten|afgesloten|ondertekende?|getekende?|aangega(?:an|ne)|getroffen|overeengekomen|bekrachtigde?|sloot|sloten|ondertekenden?|tekenden?|vastgestelde?|vaststelden|stelden? (?=[^.;]{0,160}\bvast(?:[.,;]|$| (?:met|over|voor|inzake|waarin)\b))|aanging(?:en)?|tot stand gekomen|kwam(?:en)? (?=[^.;]{0,120}\btot stand\b)|tot stand kwam(?:en)?|een feit|kwam(?:en)? (?=[^.;]{0,160}\bovereen\b)|ging(?:en)? (?=[^.;]{0,200}\baan(?:[.,;]|$| (?:met|voor|om|over|tussen|op|in|waarin|waarmee)\b))|spra(?:k|ken) (?=[^.;]{0,260}\baf\b)|leg(?:t|gen|den|de) (?=[^.;]{0,260}\bvast\b)|bezegel(?:de|den|d)\b|partij(?:en)? (?:bij|in)(?= (?:een|de|het)\b)|(?:partners|partijen|ondertekenaars|deelnemers) (?:in|bij|van)(?= (?:een|de|het) [^.;]{0,120}\b(?:is|zijn|waren)\b)|(?:draagt|dragen|droeg|droegen)(?= [^.;]{0,40}\bhandtekening)|(?:ver)?bindt(?= (?:naast |zowel |de |het )?[A-Z])|afspraken (?:gemaakt|neergelegd|bekrachtigd|verankerd) in(?= (?:een|de|het) )|(?:gaf|gaven|gegeven) in(?= een )|vorm (?:gegeven )?in(?= een )|verbonden|(?:handtekening(?:en)?|naam|namen) (?:gezet )?onder|handtekeningen?\b[^.;]{0,90}\b(?:gezet|geplaatst)|(?<!na )(?<!voor )(?<!tot )(?:de |officiële |plechtige |feestelijke )ondertekening (?:volgde|vond|had|geschiedde|gebeurde)(?! (?:[a-z]+ )?niet)|(?:sta(?:an|at)|stond(?:en)?|prijk(?:t|en)) [^.;]{0,40}\bhandtekening(?:en)?|(?<=: )ondertekening(?: van)?|(?:kreeg|kregen) (?=[^.;]{0,80}\bhandtekening)|(?:vastgelegd|geregeld|neergelegd) in(?= (?:de|het|een) )|[Vv]andaag(?:, [^,.;]{3,40},)? (?:sluit(?:en)?|(?:onder)?teken(?:t|en))|(?:(?:onder)?teken(?:t|en)|sluit(?:en)?)(?= (?:[a-z]+ ){0,2}?(?:vandaag|vanmiddag|vanavond|vanochtend|vanmorgen)\b)|(?<=de )ondertekening van(?= (?:de|het|een|dit|deze) )|signed|concluded|entered into|unterschrieben|unterzeichnete?n?|abgeschlossen)\b", re.I
)
# "Gouda en Mozaïek Wonen hebben prestatieafspraken gemaakt": of what is called by "afspraken"
MADE = re.compile(r"\b(?:gemaakt|maakten?)\b")
HELD = re.compile(r"\b(?:ging(?:en)? in(?= (?:op|per|vanaf|met ingang) )|gold|geldt|liep|bestond|bestaat|(?:is|zijn|was|waren)\b[^.;]{0,60}\bvan kracht|blijft\b[^.;]{0,40}\bvan kracht)\b")
# "Een Energieakkoord Achterland bestaat niet"
NOT_HELD = re.compile(r"\b(?:gold|geldt|liep|bestond|bestaat)(?: (?:er|nog|dus|hier|zelfs)){0,2} (?:niet|nooit|nergens)\b(?! (?:alleen|langer))|\b(?:nooit|niet) (?:bestaan|gegolden)\b")
# "is in 1986 in werking getreden", "dat op 30 juni 2018 was verlengd", "Nijmegen has a co-operation agreement": it is there, signed or not
THERE = re.compile(r"\b(?:vervangt|(?:verleng(?:t|en|de|den)|continue(?:ert|ren|erden?)|vernieuw(?:t|en|de|den)|hernieuw(?:t|en|de|den)) (?=(?:de|het|hun) )|in werking getreden|trad(?:en)? [^.;]{0,60}in werking|(?:was|is|werd|zijn) [^.;,]{0,60}(?:verlengd|hernieuwd|vernieuwd))\b")
HAS = re.compile(r"(?<!lichaam )(?<!organisatie )\bop (?:basis|grond) van een (?:[\w-]+ )?$|\bwaarmee (?:de |het )?[^.;,]{2,40} een (?:[\w-]+ )?$|\b(?:has|have|heeft|hebben|onderhoudt|kent|kennen)(?: (?:wij|we|de gemeente|[A-Z][\w'-]+|sinds (?:[\w.]+ )?\w+|since \d{4}|al \w+ jaar|ook|samen|met (?:(?:de|het) )?(?:(?:gemeenten?|provincie|stad) )?[A-Z][\w'-]+(?:(?:,| en) (?:de |het )?(?:gemeente )?[A-Z][\w'-]+){0,6}|voor (?:de|het|hun) [\w-]+)){0,2} (?:a|an|een) (?:[\w-]+ )?$|\b(?:[Bb]etrof|(?:lag|ligt|bestond|bestaat|gold|geldt)(?: er)?|(?:[Hh]et|[Dd]at) ging(?: het)? om|[Ee]r (?:is|was)|(?:is|was) er)(?: (?:toen|nu|alleen|slechts|wel|ook|sinds \d{4}|al|immers|inmiddels)){0,2} een (?:[\w-]+ )?$")
# "hebben sinds 2019 een lichte regeling, de Centrumregeling Zuid": it has its name behind it
HAS_SUCH = re.compile(r"\b(?:heeft|hebben|kent|kennen)\b[^.;,]{0,60} een (?:[a-zà-ÿ-]+ ){0,2}[a-z-]*(?:regeling|overeenkomst|convenant|akkoord|verklaring)(?:, | \()(?:genaamd |namelijk |te weten )?(?:de |het )?$")
# "heeft een overeenkomst nodig", "hebben een convenant in voorbereiding"
NOT_YET = re.compile(r" (?:[^.;,]{0,60} )?(?:nodig|voor(?=[.,;]|$)|ter (?:tafel|besluitvorming|ondertekening)|in voorbereiding|in de maak|voor ogen|op stapel|voorbereid|voorgelegd|besproken|voorgesteld|ontvangen|gevraagd|gewenst|gezien|gelezen)\b")
# "volgens de overeenkomst tussen A en B": one that there is
DEFINITE = re.compile(r"\b(?:de|het|De|Het) $")
BETWEEN = re.compile(r" (?:tussen|met) (?=(?:de |het )?(?:(?:beide|twee) )?(?:gemeenten?|steden|provincies?|waterschap(?:pen)?|[A-Z]))")
SIGNS = re.compile(r"ondertekening|[Vv]andaag[^.;]{0,60} sluit|gesloten (?:door|tussen)|\bgesloten\b[^.;]{0,30} (?:door|tussen) |\b(?:hebben|heeft)\b[^.;]{3,200}\bgesloten\b|\bsloten\b|tekend|tekent|tekenen|handtekening|signed|verbonden", re.I)
# "Op 12 december 2019 gesloten tussen", "Ondertekend op 3 mei 2020": said of the agreement that the line names; "Die hebben A en B getekend"
ELLIPTIC = re.compile(r"(?:(?:Op|In) [^,.;]{3,30} )?(?:[Oo]nderteken|[Gg]eteken|[Gg]esloten|[Aa]fgesloten|[Aa]angegaan)(?:d\b|\b)(?! is| wordt| worden)")
BY_OTHERS = re.compile(r"\b(?:[Pp]artijen|[Tt]ussen|[Dd]oor|[Dd]eelnemers)\b")
# "In deze deal, die werd ondertekend door A en B, spreken ..."
_THIS = r"(?:(?:In|Met|Onder) )?(?:[Dd]eze|[Dd]it|[Dd]ie|[Dd]at|[Dd]e|[Hh]et) (?:(?:City|Regio|Green) ?)?(?:[Dd]eal|convenant|akkoord|[a-z]*overeenkomst|[a-z]*verklaring),? (?:(?:die|dat|welke) )?(?:is|was|werd)\b(?=[^.;]{0,60}\b(?:(?:onder|ge)teken|(?:af)?gesloten|aangegaan|bekrachtigd))"
THIS_ONE = re.compile(_THIS)
# "De burgemeesters van A en B hebben het op 3 mei 2019 ondertekend", "A en B tekenden dat in 2019"
_IT = r"[^.;]{3,120}? (?:hebben|heeft|(?:onder)?teken(?:de|den)|slo(?:ot|ten)|bekrachtigden?) (?:het|dit|dat|deze|die|hem)(?= (?:op|in|samen|toen|destijds|vorige?|afgelopen|ook|gezamenlijk|vandaag|gisteren|eind|begin|medio|(?:mede)?(?:onder|ge)tekend|gesloten|bekrachtigd)\b|[.,])"
# "De handtekeningen werden op 3 mei gezet", "De ondertekening vond plaats op 3 mei 2019"
_SIGNING = r"(?:(?:De|Beide|Alle) )?[Hh]andtekeningen (?:zijn|werden)\b(?=[^.;]{0,90}\b(?:gezet|geplaatst))|(?:De (?:officiële |plechtige |feestelijke )?)?[Oo]ndertekening (?:volgde|vond|had|geschiedde|gebeurde)\b"
POINTS = re.compile(rf"{_THIS}|{_IT}|{_SIGNING}" + r"|(?:[^.;]{3,60} )?(?:zetten|zette) er\b[^.;]{0,60}\bhandtekening(?:en)? onder\b|(?:Die|Deze|Dit|Dat|Het|It) (?:is|was|werd|zijn|werden|hebben|heeft|sloten|tekenden|ondertekenden)\b")
ENDED = re.compile(
    r"\b(?:geëindigd|eindigde|eindigt|vervalt|vervallen|verviel|ingetrokken|beëindigd|opgezegd|opgeheven|afgelopen|afloopt|afliep|verlopen|verloopt|geëxpireerd|ontbonden|uitgewerkt|te beëindigen|op te zeggen|in te trekken|op te heffen|te ontbinden|te laten vervallen|buiten werking (?:gesteld|te stellen)|stop te zetten|stopgezet|(?:zou|zouden|zal|zullen) (?:aflopen|eindigen|verlopen)|(?:loopt|lopen|liep|liepen) (?:[^.;,]{0,30} )?af(?= op|[.,;]|$))\b", re.I
)
UP_TO = re.compile(r"\b(?:tot en met|t/m|tot|(?:eindigt|eindigde|eindigen|vervalt|vervallen|afloopt|loopt af|liep af)(?: van rechtswege)? op) (?:uiterlijk )?(?:(?:(?:het )?einde? van|eind|ultimo|begin|medio|(?:het )?(?:voorjaar|najaar|jaar)|de zomer van) )?$", re.I)
SINCE = re.compile(r"\b(?:vanaf|per|met ingang van|ingaande|(?:inging|ingaat|gaat in|ging in|ingegaan|in werking(?: getreden)?) op|sinds) $", re.I)
IN_FORCE = re.compile(r" (?:in werking|van start|van kracht|(?:is )?ingegaan|inging|ingaat|is begonnen|begon|aanving|startte)\b")
# "loopt tot en met 2022", "en tot en met 2022 loopt"
RUNS_FOR = re.compile(r"\b(?:loopt|liep|geldt|gold|duurt|duurde|verlengd)\b")
RUNS_OUT = re.compile(r" (?:af|ten einde)\b")
DECIDES = re.compile(
    r"\b(?:stem(?:t|men) in met|ingestemd (?:is|wordt|werd) met|(?:is|wordt|werd) ingestemd met|akkoord (?:is|wordt|werd) gegaan met|(?:is|zijn) akkoord met|in te stemmen met|instemmen met|instemming met|akkoord te gaan met|akkoord gaan met|ga(?:at|an) akkoord met|(?:heeft|hebben) ingestemd met|stemden? in met|aan te gaan|te sluiten|vast te stellen|te ondertekenen|toestemming te verlenen|te treffen|(?:tot|voor) het (?:aangaan|sluiten|ondertekenen|treffen) van|te wijzigen|goed te keuren|(?:wordt|worden) (?:[^.;]{0,80} )?(?:aangegaan|gesloten|getroffen|ondertekend)(?=,? (?:zo|aldus|heeft|besloot|besluit)\b|[.;]|$)|goedkeuring|goedgekeurd|keur(?:t|en|de|den)(?=(?:(?!\bniet\b)[^.;]){3,250}\bgoed\b))\b", re.I
)
# "Het convenant over de haven dateert van": of one that is called by more than its noun
DATES_FROM = re.compile(r"[”\"'’]?(?:,? (?:waarmee|waarin|waarbij|waaraan|tussen|van|met) [^.;,]{3,120})?,? dateert van $")
OF_DATE = re.compile(r"[”\"'’]? ?,? ?(?:van|d\.?d\.?|gedateerd|de dato) ?$")
# "de overeenkomst met de gemeente Borsele d.d. 3 juli 2014"
WITH_OF_DATE = re.compile(r" (?:met|tussen) [^.;()\d]{3,90}? (?:d\.?d\.?|gedateerd|de dato) $")
# "het Mandaatbesluit, zoals vastgesteld op 3 mei 2015, en de Regeling X": the day of what stands before it
OF_ANOTHER = re.compile(r"\bzoals (?:laatstelijk )?vastgesteld (?:door [^.,;\d]{3,40} )?(?:op|d\.d\.) $")
# "waarin zij hebben uitgesproken", "(hierna: de Overeenkomst)": about its content, not about what became of it
# ", waarin zij afspraken maakten, is op 5 november getekend": there the clause about its content ends
RESUMED = re.compile(r", (?=(?:is|was|zijn|waren|werd|werden|wordt|heeft|hebben|kwam|kwamen|dateert|trad|liep|loopt|eindigt|eindigde)\b)")
RELATIVE = re.compile(r",? (?:waarin|waarbij|waarmee|op grond waarvan|teneinde|om te|zodat)\b|\(hierna(?![^()]*\))")
HEREAFTER = re.compile(r" ?\((?:hierna|verder|nader)[^()]*\)")
THAT_MOMENT = re.compile(r"\b(?:op|met ingang van|vanaf) (?:dat tijdstip|(?:die|diezelfde|dezelfde) datum|dat moment)\b|\bgelijktijdig\b", re.I)
GOES_ON = re.compile(r"(?:Deze|Die|Zij|Dat|Hij|Het|Dit) (?:is|werd|wordt|loopt|liep|eindigt|eindigde|geldt|gold|overeenkomst|convenant|regeling|akkoord)\b")
DECISION_BEGINS = re.compile(r"\b(?:b ?e ?s ?l ?u ?i ?t(?: ?e ?n)?)\W{0,3}$|^\W{0,3}besluit(?:en)?\b", re.I)
DECISION_ENDS = re.compile(r"(?:Aldus|Toelichting|TOELICHTING|Overwegingen|Aanleiding|Argumenten)\b")
PROPOSED = re.compile(r"\b(?:voorgesteld besluit|voorstel|beslispunt(?:en)?|gevraagde? besluit|besluit)\b", re.I)
# "Havenkwartier: het college stemt in met", "Ingestemd wordt met", "In zitting van 4 juni hechtte de gemeenteraad zijn goedkeuring aan"
DECIDERS = re.compile(r"(?:\W*\d{0,2}[.)]? ?)(?:[^.;:]{3,60}: )?(?:(?:Ingestemd (?:wordt|is|werd)|Akkoord (?:wordt|is|werd) gegaan) met\b|(?:In|Op|Tijdens) (?:de |haar |zijn )?(?:zitting|vergadering|raadsvergadering) van [^.;,]{3,40} (?:hechtte|verleende|gaf|keurde|stemde) (?:de (?:gemeente)?raad|het college)\b|(?:(?:Op|In|Met|Bij) [^.;,]{3,40}|Daarom|Daarop|Daarna|Inmiddels|Vandaag|Vorige week|Onlangs) (?:heeft|hebben) (?:het college|ons college|de (?:gemeente)?raad|burgemeester en wethouders|wij|we)(?=[^.;]{0,160}\b(?:besloten|ingestemd)\b)|(?:[Hh]et college|Ons college|Wij|[Dd]e (?:gemeente)?raad|Burgemeester en wethouders|B en W|B&W|Gedeputeerde Staten|(?:Op|In|Tijdens) de \w{0,9}(?:raad|college)\w*(?= [^.;]{3,60} (?:werd|is)\b[^.;]{3,200}\bgoedgekeurd\b))\b[^.;]{0,60}\b(?:werd|is|ga(?:at|an) akkoord|stem(?:t|men|de|den) in|(?:heeft|hebben) (?:besloten|ingestemd)|besluit(?:en)?|keur(?:t|de|den) |is akkoord|(?:verleent|verleende|hecht|hechtte|geeft|gaf)(?=[^.;]{0,90}\bgoedkeuring\b)))")
# "kreeg de goedkeuring van het college", "zo heeft het college besloten"
APPROVED = re.compile(r"\b(?:kreeg|kregen|krijgt|krijgen|verkreeg)(?: [a-z]+){0,2} (?:goedkeuring|instemming|groen licht) van (?:het college|de (?:gemeente)?raad|burgemeester en wethouders)\b|, (?:zo|aldus) (?:heeft|besloot|besliste|besluit) (?:het college|de (?:gemeente)?raad)\b")
# in a list of considerations each part speaks of something else
SEMICOLON = re.compile(";")
UNDONE = frozenset({Modality.NEGATED, Modality.PLANNED, Modality.POTENTIAL, Modality.TALKS, Modality.ADVISED})
# "De City Deal wordt naar verwachting op 14 november in Zwolle getekend"
TO_BE = re.compile(r"(?<![Vv]andaag )(?<!vanmiddag )(?<!vanavond )\b(?:wordt|worden|zal|zullen|naar verwachting)\b[^.;,]{0,120}$")
REACH = 350
"""Characters round an agreement in which the words stand that say what became of it."""


@dataclass(frozen=True, slots=True)
class Conclusion:
    """An agreement as one sentence reports it.

    Attributes:
        agreement: its name, kind included.
        start: since when it held, as the sentence reports it.
        signed: the date on which it was concluded or signed, as the sentence reports it.
        dated: the day by which it is referred to ("van 3 april 1974"); with `signed`, that day.
        end: when it ended or ends.
        parties: those of whom the sentence says that they concluded it.
        decided: whether the sentence decides upon it.
        line: the sentence before, where that names it alone.
    """

    agreement: Name
    start: str | None
    signed: str | None
    dated: str | None
    end: str | None
    parties: tuple[Name, ...]
    decided: bool
    sentence: Sentence
    line: Sentence | None = None

    def passages(self, annotated: Annotated) -> tuple[Evidence, ...]:
        """The words that report it, and the line that names it if those do not."""
        return (annotated.cite(self.sentence), *((annotated.cite(self.line, "agreement"),) if self.line else ()))
