"""What a clause says round the words for a membership: whom it means, since when, and that it is none."""

from __future__ import annotations

from kg.extraction.masked import ANY, BODY, FORUM, FORUM_OR_BODY, NO_NAME, NO_NAME_NOR_COMMA, ORG
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import FORUMS
from kg.model import Kind

NETWORK = (*FORUMS, Kind.JOINT_BODY)
OR_BODY = (*FORUMS, Kind.BODY, Kind.JOINT_BODY)


# the end of a fragment's subject: "Lid sinds 2009" has none, and means the city whose document this is
FRAGMENT = re.compile(
    r"^(?:[\W\d]|\b(?:[Ww]el|[Oo]ok|[Aa]ctief|[Gg]ewoon|niet langer|geen|[Ss]inds|[Vv]anaf|[Pp]er|[Ii]n|[Mm]et ingang van|[Dd]e|[Vv]ice|[Ff]ounding|[Ff]ull|[Ss]ince|[Ss]eit|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b){0,12}$"
)
# "De leden van de stuurgroep komen bijeen", "Voorzitter is de heer Jansen": a sentence about those, and no fragment about the city
SAYS_MORE = re.compile(
    rf"(?:[^.;,:{ANY[1:-1]}]{{0,40}}[{FORUM[1:-1]}{BODY[1:-1]}{ORG[1:-1]}]+(?: van [{FORUM[1:-1]}{BODY[1:-1]}{ORG[1:-1]}])?| (?:de|het|deze|dit|die|dat|onze|ons) [a-z-]+)?(?: \([^()]{{1,40}}\)|, [^.;:]{{3,60}}?,)? "
    r"(?!(?:sinds|sedert|vanaf|per|van|tot|in|op|met|voor|en|of|als|na|door|via|om|waar\w*|da(?:t|ar\w*)|hier\w*|die|maar|zonder|bij|aan|uit|ook|niet|al|geworden|gedurende|onder|samen|naast|namens|jaar|te|medio|eind|begin|since|from|until|as|with|and|to|seit|von|bis|mit|und|im|the|de|het|der|des)\b)[a-zé]{2,}\b"
)
JOINS = re.compile(
    r"\b(?:sloot|sloten|trad|traden|toetrad|toetraden|toegetreden|aan de wieg|ingestapt|(?:in)?stapten?|(?:in)?stapte|aangehaakt|haakten?|joined|werd|werden|geworden|aangesloten|became|beigetreten|trat|voegden?|gevoegd|geschaard|verwelkom\w+|(?:aan)?meldden?|aangemeld|ingeschreven|toegelaten|opgenomen|(?:mede-?)?oprichters?|(?:mede)?opgericht)\b", re.I
)
# "waarvan, daarvan, hiervan, hier ... van, dit netwerk": the network was named before
ANAPHOR = re.compile(
    r"\b(?:[Dd]aar|[Hh]ier|[Ee]r)(?:van|in|aan|bij|toe)?\b|\b(?:[Dd]it|[Dd]at|[Hh]et|[Dd]eze|[Dd]e) (?:netwerk|werkgroep|platform|orgaan|beraad|forum|comité|[a-z]*regio|regiegroep|samenwerkingsverband|verband|vereniging|partnerschap|stuurgroep|commissie|overleg|koepel|verbond|organisatie|alliantie|coalitie|collectief|(?<!niet bij de )club(?! (?:van|voor)\b| [A-Z])|gezelschap|genootschap|bondgenootschap|samenwerking(?= ?[.,;)]|$)|samenwerking (?=die\b|aan\b|door\b|toe\b|bij\b))\b|\b(?:[Dd]it|[Hh]et|[Dd]e) (?:intergemeentelijke?|regionale?|landelijke?|gemeentelijke?|bestuurlijke?|nieuwe|bestaande) (?:netwerk|samenwerkingsverband|samenwerking|verband|verbond|alliantie|coalitie|platform)\b(?! (?:van|met|tussen|voor|op|in)\b| [A-Z])|\b[Dd]eze (?:[a-z]+ ){0,2}(?:beweging|club|kring|organisatie)\b|\b(?:[Tt]his|[Tt]he) (?:network|platform|alliance|coalition|partnership)\b|\bdies(?:es|em) Netzwerk\b|\bmet (?:één|een|twee|drie) (?:lid|leden|zetels?|vertegenwoordigers?)\b"
)
# "A en B sinds 2005 de kring vormen", "in der Ems Dollart Region zusammen"
NEAR_LEFT = re.compile(rf"(?P<what>{FORUM}+){NO_NAME}{{0,20}}$")
# "Een netwerk waar Gouda aan deelneemt is Polis"
WHERE = re.compile(r"\b(?:waar(?:aan|in|van|bij|toe)?|that|which)\b")
RELATIVE = re.compile(r"\bwaar(?:in|aan|bij)?\b")
NAMED_AFTER = re.compile(rf" (?:is|zijn|was|waren|heet|betreft)(?: ook| verder)? (?P<what>{FORUM}+)")
# "zetelen wij in", "participeert, samen met Leiden, in": who stands between the words and what they govern
BETWEEN = re.compile(rf"(?: in (?:19|20)\d\d)?(?: {ORG}+(?=,? (?:samen|together|gemeinsam) ))?(?: (?:ook|nu|inmiddels|voortaan|al|weer|nog|thans|sindsdien))*(?:,? (?:(?:samen|together|gemeinsam) )?(?:met|with|mit|namens|vanuit))? ?{ORG}+,?")
# "Wethouder De Wit zit namens Gouda in het dagelijks bestuur van", "zit voor de gemeente in"
ON_BEHALF = re.compile(rf" (?:namens|vanuit) (?P<who>{ORG}+)")
# "het waterschap Scheldestromen en de provincie"
AND_THE = re.compile(rf"{ORG}(?:,| en|, en) (?P<noun>(?:de|het) (?:provincie|gemeente|waterschap|ministerie|stad))\b(?! [A-Z])")
# "een aanpak in de Achterhoek, waaraan A en B deelnemen", "een overleg van de VNG waarin A en B meedraaien": the region and the network are not what is meant
NOT_IT = re.compile(
    rf"\b(?:(?:aanpak|project|proef|pilot|initiatief|programma) in (?:de |het )?{FORUM},? (?:waaraan|waarbij|waarin)|een (?:overleg|werkgroep|groep|platform|commissie|initiatief|project|onderdeel) van (?:de |het )?{FORUM},? (?:waaraan|waarbij|waarin))\b"
)
IN_IT = re.compile(r"\b(?:[Hh]ier|[Dd]aar|[Ee]r)in\b")
# "lid van diverse netwerken, zoals Polis en Eurotowns"
# "heeft zich in 2017 als lid teruggetrokken": the day of leaving stands before the word for member
BY_LEAVING = re.compile(r"\b(?:teruggetrokken|uitgetreden|gestopt|uitgestapt|opgezegd|beëindigd)\b")
NO_MORE = re.compile(r"\b(?:geen|niet) (?:[\w-]+ ){0,3}?meer\b|\b(?:niet langer|no longer|nicht mehr|kein\w* \w+ mehr)\b")
GAPPED = re.compile(rf"(?:,|;| en) (?P<who>{ORG}+) (?:(?:al|pas|reeds|ook) )*(?P<when>(?:sinds|vanaf|per|since) [^.,;{ANY[1:-1]}]{{4,25}}?)(?=[.,;]| en |$)")
RUN = re.compile(f"{FORUM}+")
# "het netwerk dat Delft in 2018 oprichtte": what is told of the network
OF_WHICH = re.compile(r"(?: \([^()]{2,15}\))?, (?:het|de|een|the|an?) [^,;]{3,60}? (?:dat|die|that|which) ")
ALSO_IN = re.compile(rf"(?:,| en|, en),?(?P<when> (?:sinds|sedert|vanaf|per|since) [^.,;{ANY[1:-1]}]{{4,22}}?)?,?(?: ook)? (?:bij|in|aan|van|tot|of) (?:(?:het|de|the) )?(?P<what>{FORUM}+)")
# "A neemt deel aan het netwerk X en B aan het netwerk Y", "is a member of X and B of Y"
# "A is trekker van de werkgroep Y, B van de werkgroep Z en C van Q": the same, told in short
ANOTHER_IN_ANOTHER = re.compile(rf"(?:,? (?:en|and|und)|,) (?P<who>{ORG}+) (?:dat |die )?(?:aan|van|bij|in|of|tot) (?:het |de |the )?(?P<what>{FORUM_OR_BODY})(?= ?[.,;)]| en |$)")
# "waarin de gedeputeerde als voorzitter, de wethouder van Goes en de dijkgraaf zitten": the chair stands before it
CHAIR_IN_A_LIST = re.compile(r"\b(?:[a-z]*wethouder|[a-z]*burgemeester|gedeputeerde|dijkgraaf|(?:hoog)?heemraad|minister|directeur|secretaris|bestuurder|vertegenwoordiger|rector|schepen) als (?:de )?$")
PRESUPPOSED = re.compile(r"\b[Aa]ls (?:\w+ )?$")
LIKE_ALL = re.compile(rf"\b[Zz]oals (?:alle|iedere|elke|veel|vele|de meeste) (?:andere )?\w+ (?:(?:is|zijn|maakt|maken|neemt|nemen|doet|doen) {ORG} ?(?:ook )?)?$")
SUCH_AS = re.compile(rf"(?: (?:van|bij|in|aan))?(?: [\w-]+){{0,6}}?,? (?:zoals|waaronder|bijvoorbeeld|onder andere|o\.a\.){NO_NAME}{{0,40}}{FORUM}")
# "neemt als waarnemer deel", "worden via de provincie vertegenwoordigd"
LOOKS_ON = re.compile(r"\b(?:als|as an?) (?:waarnemers?|toehoorders?|gast|agendalid|observer|guest)\b")
VIA = re.compile(r"\b(?:via|door tussenkomst van) (?:de |het |onze )?(?:provincie|regio|VNG|IPO|G40|stadsregio|veiligheidsregio|buurgemeente)\b")
NEVER = re.compile(r"\b(?:nooit|nimmer|never|niemals)\b[^.,;]{0,15}$")
# "en, als voorzitter, de gedeputeerde van Zeeland": he who follows
AS_CHAIR = re.compile(r"\b(?:als|as) $")
# "is voorzitter van het netwerk", which is not the organ that was spoken of last
OF_THE_NETWORK = re.compile(r"[\w ]{3,40} (?:van|in|binnen|of) (?:het|dit|de|deze|the) (?:[a-z]*(?:netwerk|verband|verbond|alliantie|coalitie|regio|vereniging|network|samenwerking))\b")
# "de burgemeesters van Zwolle (voorzitter), Deventer en Ommen"
BESIDE_A_NAME = re.compile(rf"{ORG} \((?:tevens )?voorzitter\)$")
# "artikel 1, tweede lid, van de Wet gemeenschappelijke regelingen", "artikel 3, 2e lid van de regeling", "het derde lid van dit artikel": of a law, and nobody's
OF_A_LAW = re.compile(r"\b[Aa]rt(?:ikel(?:en)?|\.) ?(?:\d{1,4}[a-z]{0,2}(?:[.:]\d{1,3})?,? (?:juncto )?|(?:\d[^.;]{0,30}|[IVX]+)?,? ?(?:eerste|[a-z]{2,12}de|\d{1,2}(?:e|[dst]{2}e)?),? )$")
PARAGRAPH_OF = re.compile(r"(?:lid|leden),? (?:\w+ )?(?:onder(?:deel)? \w,? )?van (?:de |het |dit |deze )?(?:(?:[Ww]et|[Aa]rtikel|[Rr]egeling)\b|[A-Z]\w*wet\b)")
# "aangeschoven als *associated partner*", "joined Eurocities as an associate member", "trad als geassocieerd lid toe"
AS_ASSOCIATE = re.compile(r"\b(?:als|as|als een|as an?) [*_‘'\"“]*(?:geassocieerde?|associated?|buitengewoon|assoziiertes) [*_]*(?:lid|leden|partners?|deelnemers?|members?|stad|city|Mitglied)\b")
# "burgemeester Deetman als voorzitter van de VNG": who he is, and nothing that his city is
PERSON_AS = re.compile(r"\b(?:[Bb]urgemeester|[Ww]ethouder|[Mm]inister|[Gg]edeputeerde|[Rr]aadslid) (?:[A-Z][\w.'-]*|van|de|der|den)(?: (?:[A-Z][\w'-]+|van|de|der|den)){0,3},? als $")
# "Deelnemers: A, B   Bestuurlijk belang: wethouder X is lid": what stands before a label is no subject of what it says
LABELLED = re.compile(r"(?:^|[\s.,;])[A-Z][a-z]+(?: [a-z]+){0,3}: ?$")
# and "met als voorzitter de burgemeester van Goes", where the office goes with the name
IN_APPOSITION = re.compile(rf",? (?:(?:de|het|een|the) [^.,;{ANY[1:-1]}]{{1,40}}? (?:van|namens|of) (?:de |het |the )?)?(?P<who>{ORG})")
# "met Goes als voorzitter", "met de wethouder van Goes als trekker": he who stands before
WITH_AS = re.compile(rf"\bmet (?:(?:de|een) [^.,;{ANY[1:-1]}]{{1,40}}? (?:van|namens|uit) )?(?P<who>{ORG})(?: \([^()]{{1,40}}\))? als (?:bestuurlijk )?$")
# "wethouder X aan te wijzen als lid van de stuurgroep"
APPOINTS = re.compile(r"\b(?:aan te wijzen|te benoemen|af te vaardigen|voor te dragen)\b")
# "wethouder X voor te dragen als voorzitter", "heeft zich kandidaat gesteld voor het voorzitterschap": another body decides on it
NOMINATES = re.compile(r"\b(?:voor te dragen|voorgedragen|draag(?:t|en) [^.;]{3,60} voor (?:als|voor)\b|kandidaat (?:te stellen|gesteld)|te nomineren|genomineerd|kandidatuur)\b")
# "is lid van X en sinds 2018 tevens voorzitter van Y": a second role with a day of its own
SECOND_ROLE = re.compile(r",? en (?=(?:[a-z]+ ){0,2}?(?:sinds|vanaf|tot|per|van) [^.;,:]{4,24}? (?:[a-z]+ ){0,3}?(?:voorzitter|lid|bestuurslid|trekker|penningmeester|secretaris|deelnemer|coördinator)\b)")
WITH = re.compile(rf"\b(?:[Mm]et|[Mm]it) (?:onder (?:andere|meer) |o\.a\. |bijvoorbeeld )?(?:(?:de|onze) )?(?:[A-Z][a-z]+se )?(?:(?:buur)?(?:gemeenten|steden) |buren |provincies? )?(?P<who>{ORG}+)")
# "toestemming te verlenen aan het college om toe te treden tot": who may join has not joined yet
PERMITS = re.compile(r"\b[Tt]oestemming\b[^.;]{0,80}\b(?:verle\w+|ge(?:ven|geven)|te geven|voor)\b")
DECIDES = re.compile(r"\b(?:besluit(?:en)?|besloten|besloot|beslist|beslissen|stemt in|stemmen in|ingestemd|beschlossen|resolved|decided)\b", re.I)
# "beslissen wij of we lid worden"; asked of the plain sentence, since a mask takes "of" between two names for a list
UNDECIDED = re.compile(r"\b(?:besli\w+|besluit\w*)(?: [\w-]+){0,6} of (?:we|wij|de|het|zij|ze|[A-Z][\w-]+)\b")
INFINITIVE = re.compile(r"\b(?:te (?:worden|treden|nemen|sluiten|maken)|worden|wordt|toetreding)\b")
# "Tussen 2010 en 2016 nam Gouda deel", "toegetreden en in 2016 weer vertrokken": with a last year, it is over
PAST = re.compile(r"\b(?:was|waren|nam|namen|deed|deden|had|hadden|zat|zaten|maakten?|behoorden?|hoorden?|participeerden?|draaiden?|vormden?|werkten?|vertegenwoordigden?|vertrokken|gestopt|uitgetreden|uitgestapt|afgehaakt|left)\b")
# "Vanaf volgend jaar wordt Gouda lid": to come
TO_COME = re.compile(r"\b(?:(?:[Vv]anaf|[Pp]er|[Ii]n|[Mm]et ingang van) )?(?:[Vv]olgend (?:jaar|seizoen|voorjaar|najaar)|[Kk]omend (?:jaar|voorjaar|najaar)|[Bb]innenkort|[Ss]poedig)\b")
# "Van beide is Gouda lid", "is bij deze drie netwerken aangesloten": of all that the sentence before names
OF_BOTH = re.compile(r"\b(?:[Vv]an|[Bb]ij|[Aa]an|[Ii]n|[Tt]ot|[Oo]f|[Ii]n) (?:beide|allebei|alle (?:twee|drie|vier)|deze (?:twee|drie|vier)|both)\b(?: (?:[a-z]*netwerken|[a-z]*verbanden|networks))?(?= |[.,;]|$)(?! (?!is\b|zijn\b|lid\b|neemt\b|doet\b|aangesloten\b|deel\b|of them\b)[a-z]+en\b)")
# "Deze organisatie, waarvan ook Gouda lid is, werd in 1982 opgericht": up to the words for a member in a relative clause
IN_RELATIVE = re.compile(r", (?:waar(?:van|in|aan|bij|toe)|of which|to which)\b[^,;]{0,80}$")
# "worden door de koepel vertegenwoordigd": it acts for them, and is nowhere that they sit
BY_IT = re.compile(rf"\b(?:door|by) (?:(?:de|het|the) )?[{ORG[1:-1]}{FORUM[1:-1]}{BODY[1:-1]}](?: [a-z]+){{0,2}} $")
SAID_CHAIR = re.compile(r"\b[Vv]oorzitters?(?:schap)?\b|\b[Cc]hair(?:man|woman|person)?\b")
SAID_LID = re.compile(r"\b(?:lid|leden|aangesloten|deelnemers?|member)\b")
# "vertegenwoordigd door de minister"; a place is sat in only where "in", "bij", "daarin" says where
BY_WHOM = re.compile(r" (?:door|by|durch)\b")
IN_WHICH = re.compile(rf"\b(?:[Ii]n|[Bb]innen|[Bb]ij|[Aa]an|[Oo]p|[Ii]m|[Ww]ithin)\b{NO_NAME_NOR_COMMA}{{0,40}} ?[{FORUM[1:-1]}{BODY[1:-1]}]|\b(?:(?:[Hh]ier|[Dd]aar|[Ee]r|[Ww]aar)(?:in|aan)|[Dd]aar|[Ww]aar)\b")
# "Voorzitter van de werkgroep Verkeer, Jan de Boer, vindt": who it is, and no town
HE_IS = re.compile(rf"[^.;:,]{{0,30}}[{FORUM[1:-1]}{BODY[1:-1]}],? [A-ZÀ-Ý][a-zà-ÿ]+ (?:(?:van|de|der|den|ter|ten|te|’t|'t) ){{0,3}}[A-ZÀ-Ý][\w’'-]+,? (?:[a-z]+)")
# "Samenwerkingsverband Interprovinciaal Overleg" is the "Interprovinciaal Overleg" itself
SORT_BEFORE = re.compile(r"^(?:Samenwerkingsverband|Vereniging|Netwerk|Platform|Stichting|Coöperatie|Gemeenschappelijke regeling) ")
# "Voorzitter Paul de Boer opende de dag", "Voorzitter De Boer heet hen welkom", "Voorzitter regiegroep: Paul de Boer": a title before a name states nothing
TITLED = re.compile(r" (?:(?:[Vv]an|[Dd]e|[Dd]en|[Tt]er|[Tt]en) ){0,3}[A-ZÀ-Ý][a-zà-ÿ-]+ (?!van\b|uit\b|namens\b|te\b)[a-zà-ÿ]+(?:t|de|te|en)\b|(?: [a-zà-ÿ]+){0,2}:? (?!Wethouder|Burgemeester|Gedeputeerde|Gemeente|Dijkgraaf)[A-ZÀ-Ý][a-zà-ÿ]+ (?:(?:van|de|der|den|ter|ten|te) ){0,3}[A-ZÀ-Ý]")
# "The ICLEI member overcame strong competition": another name for the town of the sentence before
CALLED_MEMBER = re.compile(rf"(?:(?:The|Het|De) )?{FORUM}[ -](?:member|lid|Mitglied) (?!since|sinds|seit|from|van|vanaf|until|tot|in\b|and\b|en\b|is\b|zijn\b|are\b)[a-z]+ ")
# "chair of the EUROCITIES Environment Forum": of a part, and not of the network itself
PART_OF_IT = re.compile(rf" (?:the )?{FORUM} (?:[A-Z][a-z]+ ){{1,2}}(?:(?:Forum|Committee|Working Group|Task Force|Group|Council)\b|{BODY})")
# "Anna Bos, wethouder van Goes en huidig lid van", "de burgemeester van Ede, tevens voorzitter van": what somebody is beside, without a verb
APPOSED = re.compile(rf"{ORG}\)?(?:,| en|, en)(?: (?:tevens|ook|eveneens|daarnaast|thans|nu|huidige?|nieuwe?|sinds (?:\d{{4}}|kort)))* $")
