"""The words that state a membership, each with the role that it gives: "is lid van", "neemt deel aan", "zit de stuurgroep voor"."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extraction.masked import ANY, BODY, FORUM, NO_NAME_NOR_COMMA, ORG
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers

COPULA = re.compile(
    r"\b(?:is|zijn|was|waren|werd|werden|wordt|worden|geworden|bleef|blijft|blijven|ben|bent|[Aa]ls|tot(?= (?:lid|leden|bestuurslid)\b)|be|are|were|became|become|remains?|been|ist|sind|wurde|as|Lid|Member|Mitglied|Deelnemer|Partner|Voorzitter|Trekker|Coördinator)\b"
)


@dataclass(frozen=True, slots=True)
class Wording:
    """Words that state a membership.

    Attributes:
        role: the role that they give.
        words: the pattern; it ends where what they govern begins, and its group `of` holds the preposition.
        verb: what the clause needs beside them ("neemt" of "neemt deel aan"); None if nothing.
        bodies: organs of an agreement have such members too.
        raw: only a network follows, so that a name of which nothing is known counts as one.
        bare: without anything behind them they speak of the network of the section ("Lid sinds 2009").
        below: so do they, but only where their sentence names none ("Gouda doet ook mee").
        leaves: they say that somebody left it.
    """

    role: str
    words: re.Pattern[str]
    verb: re.Pattern[str] | None = None
    bodies: bool = False
    raw: bool = False
    bare: bool = False
    below: bool = False
    leaves: bool = False


_BE = COPULA
# "zit de stuurgroep voor", "zit sinds mei de kring voor en": not "zat daar voor drie gemeenten"
_PARTICLE = r"\b(?= ?(?:[.,;:)|]|$)| (?:en|sinds|vanaf|tot|namens|in|als|met|die|dat|waar\w*|terwijl|bij|op|maar|van)\b)"
_TAKE = re.compile(r"\b(?:neemt|nemen|nam|namen|nehmen|nimmt|genomen|te nemen)\b")
_MAKE = re.compile(r"\b(?:maakt|maken|maakte|maakten)\b")
_PERHAPS = r"(?P<assoc>(?:[‘'\"“”]?(?:geassocieerde?|associate[d]?|buitengewoon|assoziierte[sr]?)[‘'\"“”]? )?)(?P<asp>(?:kandidaat|aspirant|candidate)[- ]?(?=lid|leden|member))?"
WORDINGS: tuple[Wording, ...] = (
    # "is sinds 2015 lid van Polis", "waarvan wij lid zijn", "Lid sinds 2009", "een van de leden van", "is lidstad van", "is geen lid meer van"
    Wording("member", re.compile(rf"(?<![\w])['‘\"“]?{_PERHAPS}(?:mede)?(?:lid|leden|Lid|lid(?:stad|steden|gemeenten?|provincies?|organisaties?))\b['’\"”]?(?: (?:is|zijn|was|waren|werd|geworden|te worden|worden|wordt))?(?:(?<=lid) meer)?(?P<of> (?:van|bij|binnen|in)\b)?"), _BE, bodies=True, raw=True, bare=True),
    # "associated member (geassocieerd lid)", "Dundee is a member of", "remain members of"
    Wording("member", re.compile(rf"['‘\"“]?{_PERHAPS}[Mm]embers?\b['’\"”]?(?P<of> (?:of|in|van|bij)\b)?"), _BE, raw=True, bare=True),
    Wording("member", re.compile(rf"{_PERHAPS}Mitglied(?:er)?\b(?P<of> (?:im|in|der|des|von|bei)\b)?"), _BE, raw=True, bare=True),
    # "Ommen was deelnemer tot 1 januari 2022", below what it took part in
    Wording("member", re.compile(r"\b(?:deelnemers?|vennoot|vennoten|deelgenoot|deelgenoten|aandeelhouders?|deelnemende gemeente|participant|Mitgliedskommune)\b(?= ?(?:[.,;]|$|tot|sinds|van (?:19|20)\d\d|vanaf|en\b))"), _BE, bare=True),
    # "mag zich sinds 2022 lid noemen van Polis"
    Wording("member", re.compile(r"\blid (?:mogen )?noemen(?P<of> (?:van|bij)\b)?"), re.compile(r"\bzich\b"), raw=True),
    # "staat sinds 2022 op de ledenlijst van Polis"
    Wording("member", re.compile(r"\bop de (?:leden|deelnemers)lijst(?P<of> van\b)"), re.compile(r"\b(?:staat|staan|stond|stonden|prijkt|prijken)\b"), raw=True),
    # "is mede-eigenaar van de Omgevingsdienst Veld"
    Wording("member", re.compile(rf"\b(?:mede-?)?eigenaar(?P<of> van\b)(?= (?:de |het )?{FORUM})"), _BE),
    # "deelnemer aan", "partner in"
    Wording("member", re.compile(r"\b(?:deelnemers?|deelnemende gemeenten?|partners?|participanten?|participant)(?P<of> (?:aan|van|in|bij|binnen)\b)"), _BE, raw=True),
    # "is een van de gemeenten in Greenport Venlo"
    Wording("member", re.compile(r"\b(?:[Ee]en|één) van de (?:[\w-]+ ){0,2}(?:gemeenten|steden|provincies|waterschappen|overheden|eigenaren|eigenaars)(?P<of> (?:in|van|binnen)\b)"), _BE),
    # "Dordrecht is een van de G40-steden"
    Wording("member", re.compile(r"\b(?:[Ee]en|[Éé]én) van de [A-Z]\w{1,15}-(?:steden|gemeenten|leden)\b"), _BE, bare=True),
    # "Helmond is een van de 21 deelnemers", of the one that was spoken of
    Wording("member", re.compile(r"\b(?:[Ee]en|[Éé]én) van de (?:[\w-]+ )?(?:deelnemers|leden|lidsteden|lidgemeenten|deelnemende (?:gemeenten|steden)|partners)(?= ?[.,;]| en |$)"), _BE, bare=True),
    # "Delft en Leiden leveren ieder een lid", "vaardigen elk een wethouder af naar de stuurgroep"
    Wording("member", re.compile(r"\b(?:een|één|twee|drie|vier) (?:bestuurs|algemeen bestuurs)?(?:lid|leden)\b(?P<of> (?:van|voor|in)\b)?"), re.compile(r"\b(?:levert|leveren|benoemt|benoemen)\b"), bodies=True, bare=True),
    Wording("member", re.compile(r"\b(?:one|two|three|four|an?) (?:members?|representatives?|officials?|delegates?)(?P<of> (?:of|to|on|in)\b)"), re.compile(r"\b(?:appoints?|nominates?|designates?|sends?|delegates?)\b"), bodies=True),
    Wording("member", re.compile(r"\baf\b(?P<of> (?:naar|in)\b)?"), re.compile(r"\b(?:vaardigt|vaardigen|vaardigde|vaardigden)\b"), bodies=True, bare=True),
    # "Sluis en Damme duiden elk twee afgevaardigden aan", "elke gemeente wijst een lid aan"
    Wording("member", re.compile(r"\b(?:afgevaardigden?|vertegenwoordigers?|leden|lid|bestuursleden|bestuurslid)\b(?= aan\b(?! te))"), re.compile(r"\b(?:duidt|duiden|wijst|wijzen)\b"), bodies=True, bare=True),
    Wording("member", re.compile(r"\baangesloten(?P<of> (?:bij|aan|op)\b)?(?! (?:[A-Z][a-z]+se? |[a-z]+e )?(?:gemeenten|steden|leden|partijen|partners|organisaties|instellingen|landen|regio['’]s|waterschappen|provincies|overheden)\b)"), re.compile(r"\b(?:is|zijn|was|waren|heeft|hebben|werd|raakte|blijft|blijven|bleef)\b"), raw=True, bare=True),
    # "sloot zich in 2012 aan bij", "sloot aan in 2021"
    Wording("member", re.compile(r"aan(?<=\baan)(?P<of> bij\b)?(?= |[.,;]|$)(?! te | op [^\d]| bij (?:het|de) (?:beleid|wens))"), re.compile(r"\b(?:sloot|sloten|sluit|sluiten)\b"), raw=True, bare=True),
    Wording("member", re.compile(r"\baan te sluiten(?P<of> bij\b)"), raw=True),
    # "voegde zich in 2015 bij Eurotowns", "heeft zich bij Polis gevoegd", "heeft zich geschaard bij de leden van"
    Wording("member", re.compile(rf"\bzich\b(?P<of>{NO_NAME_NOR_COMMA}{{0,40}}? bij\b)"), re.compile(r"\b(?:voegde|voegden|voegt|gevoegd|(?<!te )voegen|schaarde|schaarden|geschaard)\b"), raw=True),
    # "Delft is de twaalfde gemeente die zich aansluit bij X"
    Wording("member", re.compile(r"\b(?:is|was|werd) (?:de|het) (?:[\w-]+ ){1,4}(?:gemeente|stad|lid) (?:die|dat) (?:zich (?:\w+ ){0,3}(?:aansluit|aansloot)(?P<of> bij\b)|(?:toetreedt|toetrad)(?P<of2> tot\b))"), raw=True),
    # "maakt deel uit van", "waarvan wij deel uitmaken", "maken we hier deel van uit"
    Wording("member", re.compile(r"\bdeel (?:van |meer )?uit\b(?P<of> van\b)?"), _MAKE, bodies=True, bare=True),
    Wording("member", re.compile(r"\bdeel (?:van )?(?:uitmaa?k(?:t|en|te|ten)?|te maken)\b(?P<of> van\b)?"), bodies=True),
    # "is onderdeel van de Regio X", "maken wij onderdeel uit van", "valt onder de Veiligheidsregio X"
    Wording("member", re.compile(r"\bonderdeel(?: uit)?(?P<of> van\b)"), re.compile(rf"(?:{ORG} |\b(?:[Ww]ij|[Ww]e|[Gg]emeente|[Ss]tad) )(?:ook |sinds \d{{4}} )?(?:is|zijn|was|waren|maakt|maken)\b|\b(?:is|zijn|maakt|maken|was|waren) (?:ook |nu |inmiddels |eveneens )?(?:(?:de )?(?:gemeenten? |stad )?{ORG}|(?:de |onze )?(?:gemeente|stad)|wij|we)"), bodies=True),
    Wording("member", re.compile(rf"\b(?:valt|vallen|viel|vielen) onder(?P<of>)(?= (?:(?:de|het) )?{FORUM})"), None),
    # "Lidmaatschap sinds: 2009", "Deelname vanaf 2011", under the name of the network
    Wording("member", re.compile(r"(?:^|(?<=[-–:•|] ))(?:[Ll]idmaatschap|[Dd]eelname|[Aa]ansluiting)(?= ?:? ?(?:sinds|vanaf|per|since)\b)"), bare=True),
    # "neemt deel aan", "waaraan wij deelnemen", "doet mee aan", "participeert in"
    Wording("member", re.compile(r"\bdeel(?P<of> (?:aan|in|an)\b)?(?=[ .,;:]|$)(?! uit| van uit| te )"), _TAKE, bodies=True, below=True),
    Wording("member", re.compile(r"\b(?:deelneemt|deelnemen|deelnam|deelnamen|deelgenomen|deel te nemen)\b(?P<of> (?:aan|in)\b)?"), bodies=True),
    Wording("member", re.compile(r"mee(?<=\bmee)(?P<of> (?:aan|in|met|bij)\b)?(?=[ .,;:]|$)"), re.compile(r"\b(?:doet|doen|deed|deden|draait|draaien|loopt|lopen|liep|liepen)\b"), bodies=True, below=True),
    # "is verbonden aan Eurocities", "heeft zich aan Polis verbonden"
    Wording("member", re.compile(rf"\bverbonden(?P<of> aan\b)(?= (?:(?:het|de) )?{FORUM})"), re.compile(r"\b(?:is|zijn|was|waren|(?:heeft|hebben) zich)\b")),
    # "blijft meedoen aan Polis"
    Wording("member", re.compile(r"\bmee(?:doen|draaien|lopen)(?P<of> (?:aan|in|met|bij)\b)"), re.compile(r"\b(?:blijft|blijven|bleef|bleven)\b"), bodies=True),
    # "werkt daarin mee in de kerngroep Haven"
    Wording("member", re.compile(rf"\bmee(?P<of> (?:in|binnen)\b)(?= (?:(?:de|het) )?[{FORUM[1:-1]}{BODY[1:-1]}])"), re.compile(r"\b(?:werkt|werken|werkte|werkten)\b"), bodies=True),
    Wording("member", re.compile(rf"\b(?:participeert|participeren|participeerde|participeerden|geparticipeerd|participates?|takes? part|taking part)\b(?: (?:sinds|sedert|vanaf|al|ook|actief|since|actively)\b[^.,;{ANY[1:-1]}]{{0,25}}?(?= in\b| aan\b| binnen\b))?(?P<of> (?:in|aan|binnen)\b)?"), bodies=True),
    # "trad in 2016 toe tot", "is toegetreden tot", "joined", "trat dem ... bei"
    Wording("member", re.compile(r"\btoe(?! te )(?P<of> tot\b)?(?=[ .,;:]|$)"), re.compile(r"\b(?:treedt|treden|trad|traden)\b"), raw=True, bare=True),
    Wording("member", re.compile(r"\b(?:toegetreden|toe te treden|toetreedt|toetrad|toetraden)\b(?P<of> tot\b)?"), raw=True, bare=True),
    Wording("member", re.compile(r"\bjoined(?P<of>)\b(?! (?:forces|by))"), raw=True, bare=True),
    Wording("member", re.compile(r"\b(?:gehört|gehören|gehörte|gehörten)(?P<of>)\b"), re.compile(r"\ban\b")),
    Wording("member", re.compile(r"\b(?:beigetreten|trat|traten)(?P<of>)\b"), re.compile(r"\bbei(?:getreten)?\b")),
    # "heeft zitting in", "zetelen in", "is vertegenwoordigd in", "behoort tot", "actief in"
    Wording("member", re.compile(r"\b(?:zitting|een zetel|zetels?|(?:een|één|twee) stem(?:men)?|een plaats|een plek|een stoel|plaatsen)(?P<of> (?:in|namens)\b)?"), re.compile(r"\b(?:heeft|hebben|had|hadden|kreeg|kregen|krijgt|krijgen|neemt|nemen|bezet|bezetten|vervult)\b"), bodies=True),
    Wording("member", re.compile(r"\b(?:zetelt|zetelen|zit|zitten|zat|zaten)(?P<of>)\b(?=[^.;]{0,60}\b(?:in|bij)\b)" + rf"(?![^.;]{{0,60}} voor{_PARTICLE})"), bodies=True),
    Wording("member", re.compile(rf"\b(?<!rechtsgeldig )(?<!deze )(?<!dezen )(?<!deze[rn] zake )(?:vertegenwoordigd|represented|vertreten)(?P<of> (?:in|binnen|bij|on|im)\b)?(?! (?:door|by|durch) (?:(?:de|het|the|die|den) )?[{ORG[1:-1]}{FORUM[1:-1]}])"), _BE, bodies=True),
    Wording("member", re.compile(r"\b(?:behoort|behoren|behoorde|behoorden|hoort|horen|hoorde|hoorden|belongs?)(?P<of>)\b(?! (?:er|daar|hier))(?=[^.;]{0,60}\b(?:tot|to|bij)\b)")),
    # "Gouda, dat sinds 2009 bij Cittaslow hoort"
    Wording("member", re.compile(rf"\b(?P<of>bij|tot)\b(?= (?:(?:de|het) )?{FORUM}+ (?:hoort|hoorde|horen|hoorden|behoort|behoorde|behoren|behoorden)\b)")),
    Wording("member", re.compile(r"\b(?:actief|active)(?P<of> (?:in|binnen)\b)"), _BE),
    # "heeft een actieve rol in het netwerk", "vervult een trekkersrol binnen"
    Wording("member", re.compile(r"\b(?:(?:actieve|bestuurlijke|leidende|prominente|trekkende) rol|(?:trekkers|voortrekkers)rol|an? (?:active|leading) role)(?P<of> (?:in|binnen|within)\b)"), re.compile(r"\b(?:heeft|hebben|had|hadden|speelt|spelen|speelde|vervult|vervullen|has|have|plays?)\b")),
    # "is in september gekozen in het dagelijks bestuur"
    Wording("member", re.compile(r"\b(?:gekozen|verkozen|herkozen|benoemd|herbenoemd)(?P<of> in\b)"), re.compile(r"\b(?:is|zijn|was|waren|werd|werden|wordt|worden)\b"), bodies=True),
    # who sits on its board belongs to it: "is bestuurslid van", "is vennoot van"
    Wording("member", re.compile(r"\b(?:bestuurslid|vice-?voorzitter|plaatsvervangend voorzitter|penningmeester|co-?president|vice[- ]president|vice[- ]chair|vennoot)(?: geworden)?(?P<of> (?:van|of|bij|in|binnen)\b)"), _BE, raw=True),
    # "Anna Bos (burgemeester van Zutphen) is tot 2026 vicevoorzitter", of the one that was spoken of
    Wording("member", re.compile(r"\b(?:vice-?voorzitter)\b(?= ?[.;]|$)"), _BE, bare=True),
    # "werd in 2008 toegelaten tot Cittaslow", "is opgenomen in het netwerk"
    Wording("member", re.compile(r"\b(?:toegelaten(?P<of> tot\b)|opgenomen(?P<of2> in\b))(?= (?:het |de |the )?(?:[\w-]+ ){0,2}" + FORUM + ")"), re.compile(r"\b(?:is|zijn|werd|werden|wordt|was|waren)\b")),
    # "wethouder A vertegenwoordigt Gouda in het algemeen bestuur van", "waarin wethouder A onze gemeente vertegenwoordigt"
    Wording("member", re.compile(rf"\bvertegenwoordig(?:t|en|de|den)\b(?: (?:de|onze) gemeente)?(?:[^.;:]{{0,40}}?{ORG}+)?(?P<of> (?:in|binnen|bij)\b)?"), bodies=True),
    # "In het havenoverleg zit vanuit Delft wethouder Bos", "In de stuurgroep zit onze burgemeester"
    Wording("member", re.compile(rf"\b(?:zit|zitten|zat|zaten|zetelt|zetelen)\b(?= (?:(?:ook|sinds \d{{4}}|nu|momenteel) )?(?:(?:namens|vanuit|voor) (?:(?:de|onze) (?:gemeente|stad|raad|provincie)|{ORG})|(?:onze |de )?(?:[Ww]ethouder|[Bb]urgemeester|[Gg]edeputeerde|portefeuillehouder|gemeentesecretaris)\b))(?![^.;]{{0,80}} voor{_PARTICLE})(?![^.;]{{0,80}}\b(?:naast|tegenover|achter)\b)"), re.compile(rf"\b(?:[Ii]n|[Aa]an) [^.;:,]{{0,30}}[{FORUM[1:-1]}{BODY[1:-1]}][^.;:,]{{0,40}} (?:zit|zitten|zat|zaten|zetelt|zetelen)\b"), bodies=True),
    # "Namens Delft zit wethouder Bos in het bestuur van Polis"
    Wording("member", re.compile(r"\b(?:zit|zitten|zat|zaten|zetelt|zetelen) (?:[Ww]ethouder|[Bb]urgemeester|[Gg]edeputeerde|[Ss]chepen|[Dd]ijkgraaf)s?\b(?: [\w.'-]+){0,4}?(?P<of> in\b)(?= (?:het|de) (?:(?:dagelijks|algemeen) )?(?:bestuur|raad)\b)"), bodies=True),
    # "Lidmaatschappen: Eurocities, Polis, G40", of the document's own town
    Wording("member", re.compile(rf"^\W{{0,4}}(?:(?:Onze|De|Huidige|Europese|Internationale|Nationale) )?[Ll]idmaatschappen(?: (?:van )?(?:de )?(?:gemeente|stad))?(?P<of>:)(?= {FORUM})")),
    # "De raad besloot tot toetreding tot Polis", "heeft besloten tot deelname aan Polis"
    Wording("member", re.compile(r"\btot (?:toetreding|deelname|deelneming|aansluiting|(?:het )?lidmaatschap)(?P<of> (?:tot|aan|bij|van)\b)"), re.compile(r"\bbeslo(?:ot|ten)\b"), raw=True),
    # "Polis, waarin ook Delft zit", "waar Delft bij zit", "waar Delft sinds 2016 bij hoort"
    Wording("member", re.compile(r"\b(?:zit|zitten|zetelt|zetelen|meedoet|meedoen|bij (?:be)?(?:hoort|horen|hoorde)|toe be(?:hoort|horen|hoorde))\b(?!\w| (?:in|bij)\b)"), re.compile(r"\bwaar(?:in|aan|bij)?\b"), bodies=True),
    Wording("member", re.compile(r"\b(?:[Mm]ede-?)?(?:[Oo]prichters?|[Ii]nitiatiefnemers?|grondleggers?|founders?|co-founders?|founding (?:members?|fathers?)|Gründungsmitglied)(?P<of> (?:van|of|des|der)\b)?"), re.compile(rf"{COPULA.pattern}|\b(?:behoort|behoorde|behoren|behoorden)\b"), raw=True, bare=True),
    # "stond in 1991 aan de wieg van Eurotowns"
    # "heeft in 2019 met vier andere het Netwerk X opgericht", "richtten in 2012 het netwerk X op"
    Wording("member", re.compile(rf"\b(?:richtte|richtten|stichtte|stichtten)(?P<of>)\b(?=[^.;]{{0,60}}{FORUM})"), None),
    Wording("member", re.compile(rf"(?<={FORUM} )(?:mede)?(?:opgericht|gesticht)\b(?P<of>)"), re.compile(r"\b(?:heeft|hebben|had|hadden|hielp|hielpen)\b")),
    Wording("member", re.compile(r"\baan de wieg(?P<of> van\b)"), re.compile(r"\b(?:staat|staan|stond|stonden|gestaan)\b"), raw=True),
    Wording("member", re.compile(r"\b(?:part(?P<of> of\b)|Teil(?P<of2> (?:des|der|vom)\b))"), _BE),
    # "is an associated partner of Eurocities"
    Wording("member", re.compile(r"\b(?:(?P<assoc>associate[d]? )|full |active )?partner(?P<of> (?:of|in)\b)"), re.compile(r"\b(?:is|are|was|were|been|became|as)\b"), raw=True),
    Wording("member", re.compile(r"\b(?:together|cooperates?|make up)(?P<of> (?:in|within)\b|(?<=up))")),
    Wording("member", re.compile(r"\b(?:angehört|angehören|zusammen)(?P<of>)\b")),
    # "Ook Delft en Hoorn horen daarbij", "waar de stad tot 2002 bij hoorde"
    Wording("member", re.compile(r"\b(?:bij (?:hoort|hoorde|hoorden|horen)|(?:hoort|hoorde|hoorden|horen)(?: \w+){0,2} (?:(?:daar|hier|er)bij|(?:er|daar|hier) (?:(?:sinds|vanaf|van|tot|al|ook) [^.;,]{1,30}(?:, [^.;,]{1,40},)? )?bij))\b"), bare=True),
    # "Hoorn en Medemblik waren er vanaf het begin bij; Kampen haakte in 2005 aan"
    Wording("member", re.compile(r"\ber (?:vanaf|van meet af aan|van \d{4}|sinds|al|tot)[^.;]{0,30} bij\b"), re.compile(r"\b(?:is|zijn|was|waren)\b"), bare=True),
    Wording("member", re.compile(r"aan(?<=\baan)\b(?=[.,;]| en |$)"), re.compile(r"\b(?:haakte|haakten|haakt|haken)\b"), bare=True),
    # "Utrecht en Rotterdam zijn dat wel", "Almere was dat tot 2011": the same as was said of another
    Wording("member", re.compile(r"dat(?<=\bdat)(?= (?:wel|wél|ook|tot|sinds|nog|van (?:19|20)\d\d)\b)|wel(?<=\bwel)(?=[.;]?$)"), re.compile(rf"(?:{ORG} (?:is|zijn|was|waren) dat|\b(?:is|zijn|was|waren) {ORG}+ dat|{ORG} wel[.;]?$)"), bare=True),
    # "werken samen in de Regio X", "zijn verenigd in", "vormen samen de regio X"
    Wording("member", re.compile(rf"\bsamen(?:werken|werkt)?(?: met [^.;:]{{0,40}}?{ORG}+)?(?P<of> (?:in|binnen)\b)(?! (?:het|een) (?:kader|project))"), re.compile(r"\b(?:werkt|werken|werkten|samenwerken|samenwerkt)\b"), bodies=True),
    # "Binnen de Regio X werken wij samen met A en B"
    Wording("member", re.compile(rf"\bsamen\b(?= met [^.;:]{{0,40}}?{ORG}|(?<={FORUM} samen)|(?<={FORUM} nauw samen))"), re.compile(rf"\b(?:[Bb]innen|[Ii]n) [^.;]{{0,20}}{FORUM}[^.;]{{0,60}}\bwerk(?:t|en|ten|te)\b|\bwerk(?:t|en|ten|te)\b[^.;]{{0,30}} (?:binnen|in) (?:de |het )?{FORUM}|\b[DdHh](?:aar|ier)(?:in|binnen) werk(?:t|en|ten|te)\b"), bodies=True, bare=True),
    # "trekken gezamenlijk op in het Noordvleugeloverleg", "is hierin partner", "gehört zum Netzwerk"
    Wording("member", re.compile(r"op(?<=\bop)(?:(?P<of> (?:in|binnen|onder de naam)\b)|(?= met )|(?<=samen op)(?=[.,;]|$))"), re.compile(r"\b(?:trekt|trekken|trokken)\b"), bodies=True),
    # "werken samen onder de naam X"; "In de Regio X bundelen wij onze inzet"
    Wording("member", re.compile(r"\bsamen(?P<of> (?:onder de (?:naam|vlag van|noemer)|als)\b)"), re.compile(r"\b(?:werkt|werken|werkten)\b")),
    Wording("member", re.compile(r"\b(?:bundelt|bundelen|bundelden)\b"), re.compile(rf"\b(?:[Bb]innen|[Ii]n) [^.;]{{0,20}}{FORUM}[^.;]{{0,60}}\bbundel")),
    # "slaan de handen ineen in de Regio X", "bundelen hun krachten in Polis", "vinden elkaar in Eurotowns"
    Wording("member", re.compile(r"\bhanden ineen(?:geslagen)?(?P<of> (?:in|binnen)\b)"), re.compile(r"\b(?:slaat|slaan|sloeg|sloegen|heeft|hebben)\b")),
    Wording("member", re.compile(r"\b(?:krachten|kennis|inzet|elkaar)(?P<of> (?:in|binnen)\b)"), re.compile(r"\b(?:bundel(?:t|en|de|den)|vind(?:t|en)|vonden|treffen|troffen|ontmoet(?:en|ten))\b")),
    Wording("member", re.compile(r"\b(?:hierin|daarin|hierbij|daarbij)(?: ook)? (?:partner|deelnemer)\b"), _BE, bare=True),
    Wording("member", re.compile(r"\b(?:zum|zur)(?P<of>)\b"), re.compile(r"\b(?:gehört|gehören)\b")),
    # "In de Regio X zijn wij met A en B verenigd"
    Wording("member", re.compile(r"\bverenigd\b(?=[.,;]|$)"), re.compile(rf"\b(?:[Ii]n|[Bb]innen) [^.;]{{0,20}}{FORUM} (?:is|zijn|was|waren)\b"), bare=True),
    Wording("member", re.compile(r"\b(?:verenigd|gebundeld|georganiseerd|samengevoegd|verenigen zich)(?: is| zijn)?(?P<of> (?:in|binnen)\b)")),
    Wording("member", re.compile(rf"\b(?<!brug )(?<!schakel )(?<!verbinding )(?:vormen|vormden|vormt|vormde)(?P<of>)\b(?! (?:[a-z]+ ){{0,3}}een {BODY})(?! (?:een|de|het) (?:[a-z]+ )?(?:brug|schakel|verbinding)\b)"), bodies=True),
    # "Gouda is sinds 2019 aangehaakt bij Polis", "we zijn in 2019 ingestapt", "aangeschoven bij", "teruggekeerd bij"
    Wording("member", re.compile(r"\b(?:aangehaakt|ingestapt|aangeschoven|teruggekeerd|terechtgekomen)\b(?P<of> (?:bij|in)\b)?"), re.compile(r"\b(?:is|zijn|was|waren|heeft|hebben|raakte)\b"), bare=True),
    Wording("member", re.compile(r"(?<= )(?:in|aan)(?P<of> bij)\b(?= )"), re.compile(r"\b(?:stap(?:t|te|ten|pen)|haak(?:t|te|ten)|haken|schuift|schuiven|schoof|schoven|instapten|aanhaakten)\b")),
    Wording("member", re.compile(r"\b(?:instapt(?:e|en)|aanhaakt(?:e|en))\b"), re.compile(r"\bwaar\b")),
    # "is voorzitter van", "levert sinds 2014 de voorzitter", "zit de stuurgroep voor", "neemt het voorzitterschap waar"
    Wording("chair", re.compile(r"(?<!vice-)(?<!vice)(?<!kandidaat )(?<!kandidaat-)(?<!plaatsvervangend )(?<!onder)\b(?:de |het |een )?(?<!beoogd )(?<!beoogde )(?<!toekomstig )(?<!aankomend )(?<!vice-)(?<!kandidaat )(?<!plaatsvervangend )(?:[Vv]oorzitter|duo-?voorzitters?|co-voorzitters?)\b(?! te| zou)(?: (?:is|was))?(?P<of> (?:aan het roer van|van|in|binnen|bij)\b)?"), re.compile(rf"{COPULA.pattern}|\b(?:levert|leveren|leverde|leverden|treedt op|fungeert|heeft)\b"), bodies=True, raw=True, bare=True),
    # not "komt bijeen onder voorzitterschap van B", which is read behind it
    Wording("chair", re.compile(r"(?<!onder )(?<!onder het )\b(?:voorzitterschap|voorzittershamer|voorzittersrol|voorzittersfunctie|presidentschap)\b(?P<of> (?:van|in|binnen|over|voor)\b)?"), re.compile(r"\b(?:neemt|nemen|nam|genomen|heeft|hebben|bekleedt|vervult|vervullen|voert|houdt|verzorgt|hanteert)\b"), bodies=True, bare=True),
    Wording("chair", re.compile(rf"\b(?:zit|zat|zitten)\b(?: (?:[Oo]nze |de )?(?:burgemeester|wethouder|gedeputeerde|schepen|dijkgraaf)\b[^.;{BODY[1:-1]}{FORUM[1:-1]}]{{0,50}}?(?= (?:de |het )?[{BODY[1:-1]}{FORUM[1:-1]}]))?(?P<of>)(?=(?:[^.;]|(?<=\b[A-Z])\.){{0,80}} voor{_PARTICLE})"), bodies=True, bare=True),
    # "sinds 2018 leidt Helmond de werkgroep Verkeer"
    Wording("chair", re.compile(rf"\b(?:leidt|leidde|leiden|leidden|leads?|leitet|leiten)(?P<of>)\b(?= (?:{ORG} )?(?:(?:daar|hier|er|ook|nu|daarin|hierin|sinds \d{{4}}) ){{0,2}}(?:de |het |the |die |its |that network's |the network's )?[{FORUM[1:-1]}{BODY[1:-1]}])"), bodies=True),
    Wording("chair", re.compile(r"(?<!for )(?<!for the )\bchair(?P<of> of\b)"), None, bodies=True),
    Wording("chair", re.compile(r"\b(?:chairs|(?<=has )chaired|(?<=have )chaired)(?P<of>)\b"), None, bodies=True),
    Wording("chair", re.compile(r"\b(?:de |den )?(?:Vorsitz(?:ender?)?|Präsidentschaft)\b(?P<of> (?:des|der|im|in)\b)?"), bodies=True),
    # "is trekker van", "coördineert", "coördinator van", "als coördinerend lid"
    Wording("coordinator", re.compile(r"\b(?:(?:[Mm]ede)?[Cc]oördinator|[Cc]oördinerende? (?:gemeente|lid|stad)|(?:[Kk]ar)?[Tt]rekker|[Pp]envoerder|coordinator|[Ll]ead [Pp]artner|Koordinator)\b(?P<of> (?:van|binnen|in|bij|of|voor|namens|des|der)\b)?"), re.compile(rf"{COPULA.pattern}|\b(?:levert|leveren|leverde|leverden)\b"), bodies=True, raw=True, bare=True),
    # "neemt het trekkerschap van de werkgroep op zich", "vervult de trekkersrol voor"
    Wording("coordinator", re.compile(r"\b(?:(?:kar)?trekkerschap|(?:kar)?trekkersrol|coördinatorschap|coördinatorrol|penvoerderschap)\b(?P<of> (?:van|binnen|in|voor|over)\b)?"), re.compile(r"\b(?:neemt|nemen|nam|namen|genomen|heeft|hebben|bekleedt|vervult|vervullen|voert|verzorgt|kreeg|krijgt)\b"), bodies=True, bare=True),
    Wording("coordinator", re.compile(r"\b(?:coördineert|coördineren|coördineerde|trekt|coordinates)(?P<of>)\b(?![^.;,]{0,40} op (?:in|met|onder)\b)")),
    # "Kampen coördineert.", "Hoorn coördineert het netwerk sinds 2015": the one that the section is about
    Wording("coordinator", re.compile(r"\b(?:coördineert|coördineren|coördineerde|coördineerden)\b(?= ?(?:[.;]|$)| (?:het (?:netwerk|geheel|verband)|sinds|vanaf|en)\b)"), bare=True),
    # "Soest trekt de kar", "waar Schagen en Texel samen de kar trekken"
    Wording("coordinator", re.compile(r"\bde kar\b(?: (?:trekt|trekken|trok|trokken))?(?P<of> (?:van|voor|binnen|in)\b)?"), re.compile(r"\b(?:trekt|trekken|trok|trokken)\b"), bodies=True, bare=True),
    # "Binnen de P10 trekken wij de werkgroep Mobiliteit"
    Wording("coordinator", re.compile(rf"\b(?:trekken|trok|trokken)(?P<of>)\b(?= {ORG} (?:de |het )?{FORUM})")),
)  # fmt: skip
_GAP = r"[^.;:]{0,90}?"
TOLD: tuple[Wording, ...] = (
    # "Gouda doet mee aan drie van de vijf opgaven"
    Wording("member", re.compile(r"\b(?:mee|deel) aan (?:\w+ van de )?(?:\w+ )?(?:opgaven|thema's|tafels|werkgroepen|programma's|projecten)\b"), re.compile(r"\b(?:doet|doen|deed|deden|neemt|nemen|nam|namen)\b")),
    # "Gouda en Leiden blijven wel", "Gouda volgde in 2014"
    Wording("member", re.compile(r"\b(?:blijft|blijven|bleef|bleven) (?:er )?(?:wel|lid|leden|bij|aangesloten)\b")),
    Wording("member", re.compile(r"\b(?:volgde|volgden)(?= (?:in|op|later|daarna|een jaar|twee jaar|[a-z]+ (?:19|20))|[.,;])")),
    # "2005 Woudenberg sluit zich aan", "Gouda stapte in 2019 in"
    Wording("member", re.compile(rf"\b(?:stapte|stapten|stapt|stappen)\b{_GAP}\bin(?=[.,;]|$)")),
    # "Gouda kwam er in 2012 bij", "Leiden was er van 2016 tot 2019 bij"
    Wording("member", re.compile(rf"\b(?:kwam|kwamen|komt|komen|is|zijn|was|waren|hoort|horen|hoorde|hoorden)\b{_GAP}\b(?:erbij|er(?: ook| al| nu)? bij|van de partij)\b|\ber{_GAP}\bbij(?=[.,;]|$| en (?!(?:de |het )?[A-ZÀ-Ý]))")),
    # "Zes gemeenten stonden aan de wieg: Gouda, Leiden en"
    Wording("member", re.compile(r"\b(?:stond|stonden) (?:in \d{4} )?aan de wieg(?! van\b)(?::| (?=[a-z]))")),
    # "Met ingang van 2022 is Gouda geen deelnemer meer"
    Wording("member", re.compile(rf"\b(?:is|zijn)\b{_GAP}\b(?:uitgetreden|uitgestapt)(?=[.,;]|$)"), leaves=True),
    Wording("member", re.compile(rf"\b(?:is|zijn|was|waren)\b{_GAP}\bgeen (?:deelnemers?|lid|partners?) meer(?=[.,;]|$)"), leaves=True),
    # "Kaag en Braassem zit erin", "Ook Gouda zit daar al jaren in"
    Wording("member", re.compile(rf"\b(?:zit|zitten|zat|zaten)\b(?:{_GAP} )?(?:erin|daarin|er (?:ook |al |nu )?in)(?=[.,;]|$)|\b(?:zit|zitten|zat|zaten) (?:er|daar)\b{_GAP} in(?=[.,;]|$)")),
    # "Tot de leden behoren verder onder meer Gouda en Leiden"
    Wording("member", re.compile(r"\b[Tt]ot de (?:leden|deelnemers|lidsteden|lidgemeenten|partners) (?:be)?ho(?:ort|ren)(?: (?:ook|verder|onder meer|onder andere|daarnaast|eveneens|nu|inmiddels)){0,3}(?= )")),
    # "Leden zijn Gouda en Leiden"
    Wording("member", re.compile(
        r"\b(?:[Ll]eden|[Dd]eelnemers|[Dd]eelnemende (?:gemeenten|steden|partijen)|[Ll]idsteden|[Ll]idgemeenten|[Aa]angesloten (?:gemeenten|steden)|[Oo]prichters|[Ii]nitiatiefnemers)"
        r"(?: van het eerste uur| uit (?:ons land|Nederland|Vlaanderen)| in (?:Nederland|ons land|de regio))?(?: zijn| waren|:)"
    )),
    # "Gouda, Leiden en Delft wisselen hier kennis uit", "stemmen hierin hun lobby af"
    Wording("member", re.compile(r"\b(?:wisselen|delen|bundelen|overleggen|stemmen|ontmoeten)\b(?: elkaar| samen| sinds \d{4})? (?:hierin|hierbinnen|daarin|hier|daarbinnen)\b(?! (?:in|op|bij|naast|en daar)\b)")),
    # "Aan tafel zitten Gouda en Leiden", "Aan deze tafel schuiven de gemeenten Gouda en Delft aan"
    Wording("member", re.compile(r"\bAan (?:de |deze |die )?tafel (?:zit|zitten|zaten|schuiven)(?: sinds \d{4}| ook| nu)?(?= (?:de |het )?(?:gemeenten? |steden |provincies? )?[" + ORG[1:-1] + "])")),
    # "Gouda heeft zich vorig jaar teruggetrokken"
    Wording("member", re.compile(rf"\b(?:heeft|hebben|had|hadden) zich\b{_GAP} teruggetrokken(?=[.,;]|$)|\b(?:trok|trokken) zich\b{_GAP} terug(?=[.,;]|$)"), leaves=True),
    # "De overige deelnemers – Gouda en Leiden – gaan door", "De drie andere gemeenten (Gouda, Leiden en Delft)"
    Wording("member", re.compile(rf"\b(?:[Oo]verige|[Aa]ndere|[Rr]esterende|[Oo]vergebleven) (?:\w+ )?(?:leden|deelnemers|gemeenten|steden|partners|lidgemeenten|lidsteden)(?: [–-]|,| \()(?= ?(?:de gemeenten |gemeenten )?{ORG})")),
    # "Gouda verliet het in 2019", "Leiden zegde in 2018 op", "Delft stapte eruit"
    Wording("member", re.compile(r"\b(?:verlaten|verliet|verlieten|vertrok|vertrokken|vertrekt)\b"), leaves=True),
    # "Harlingen bedankte in 2019", "Gouda haakte in 2012 af"
    Wording("member", re.compile(rf"\b(?:bedankte|bedankten)\b(?= (?:in (?:[a-z]+ )?(?:19|20)|per |als lid|voor het lidmaatschap))|\b(?:haakte|haakten)\b{_GAP}\baf(?=[.,;]|$)"), leaves=True),
    Wording("member", re.compile(rf"\b(?:zegde|zegden|zegt|zeggen)\b{_GAP}\bop(?=[.,;]|$)"), leaves=True),
    Wording("member", re.compile(rf"\b(?:stapte|stapten|stapt|stappen)\b{_GAP}\b(?:er)?uit(?=[.,;]|$)"), leaves=True),
)  # fmt: skip
"""Words that say so only of the network that was told of above, where their sentence names none."""
BELOW = re.Group((wording.words, wording) for wording in (*(w for w in WORDINGS if w.role == "member" and (w.bare or w.below)), *TOLD))
"""Those that may be said of the network above."""
WORDED = re.Group((wording.words, wording) for wording in WORDINGS)
"""Those of them that may be in a text: `WORDED.of(text)`."""
CUES = Triggers(
    "lid", " mee ", "verbonden aan", "leden", "member", "mitglied", "deelne", "deelna", "deelge", "partner", "participa", "participe", "aangesloten", "sloot", "sluit", "sloten",
    "deel ", "deel.", "onderdeel", "vallen", "valt", "viel", "deel,", "deel;", "doet", "doen", "deed", "treedt", "treden", "trad", "toegetr", "joined", "gehör", "beigetr", "trat", "zitting", "zete", "zit",
    "zat", "vertegenwoordigd", "represented", "vertreten", "behoor", "behor", "belong", "actief", "active", "oprichter", "founder", "initiatiefnemer", "gründ",
    "vennoot", "vennoten", "aandeelhouder", "deelgeno", "grondlegger", "part of", "teil d", "teil v", "samen", "verenig", "representative", "official", "delegate", "samengevoegd", "gebundeld", "vorm", "founding", "voorzit", "chair", "vorsitz", "coördin", "trek", "penvoerder", "coordinat", "together", "make up", "zusammen", "angehör", "plaats", "plek", "hoor", "horen", "rol ", " role", "toegelaten", "opgenomen", "vertegenwoordigt", "vertegenwoordigen", "vertegenwoordigde", "bestuurslid", "penningmeester", "president", "vennoot", "aansluiting", "opgericht", "gesticht", "ineen", "elkaar", " stem", "kozen", "benoemd", "richtte", "stichtte", "leidt", "leidde", "leiden", "leads", "leitet", "lead", " dat", " wel", "een van de", "levert", "leveren", "benoem", "stap", "schoof", "duidt", "duiden", "wijst", "wijzen", "schoven", "vaardig", "trok", "bundel", "werk", "haak", " bij", "wieg", "kkerschap", "kkersrol", "torschap", "voerderschap", "presidentschap", "eigenaar",
)  # fmt: skip
