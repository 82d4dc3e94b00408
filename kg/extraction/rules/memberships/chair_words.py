"""The words that say who chairs, leads or coordinates a forum or organ, and to whom that passes."""

from __future__ import annotations

from kg.extraction.masked import ANY, BODY, ORG, WORDS
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.rules.memberships.actors import PERSON
from kg.extraction.rules.memberships.composition_words import FORUM_NOUN, GROUP_NOUN, SEATED
from kg.extraction.rules.services import slots

OWN_BOARD = re.compile(r"(?i)(?:algemeen |dagelijks )?bestuur$")
# "De voorzitter van de stuurgroep X, wethouder Jan Smit van Woerden, licht toe"
CHAIR_NAMED = re.compile(rf"\b(?P<at>[Vv]oorzitter) (?:van|binnen) (?P<what>{SEATED}),? (?:is )?(?:de )?(?:[a-z]*burgemeester|[a-z]*wethouder|gedeputeerde|dijkgraaf|schepen)[^.;,{ANY[1:-1]}]{{2,40}}? (?:van|uit|namens) (?P<who>{ORG})")
# "De stuurgroep wordt voorgezeten door A", "staat onder voorzitterschap van A", "het voorzitterschap berust bij A"
CHAIRED = re.compile(
    rf"(?:(?P<what>{SEATED})[^.;{SEATED[1:-1]}]{{0,100}}? )?\b(?P<at>voorgezeten door|onder (?:voorzitterschap|leiding) van|chaired by|(?:voorzitters?(?:schap|rol|functie)|presidentschap|presidium|Vorsitz|Präsidentschaft)(?: (?:(?:van|des|der|im|in der) )?(?P<what2>{SEATED}))?{WORDS}{{0,40}}?(?:(?:berust|ligt|rust|is belegd|is ondergebracht){WORDS}{{0,40}}? bij|wordt{WORDS}{{0,3}} (?:vervuld|bekleed|waargenomen|verzorgd|geleverd) (?:door|vanuit)|wordt(?= (?:door|vanuit) [^.;]{{1,20}} (?:vervuld|bekleed|waargenomen|verzorgd|geleverd))|is in handen van|bij|liegt bei|(?:hat|hatte|führt|übernimmt))|(?:voorzitters)?hamer{WORDS}{{0,30}}? (?:van|bij)|presidency[^.]{{0,60}}? held by|[Vv]oorzitter (?:komt|is afkomstig)[^.;]{{0,40}}? uit|[Vv]oorzitter wordt[^.;]{{0,30}}? geleverd door|voorzitter is(?! (?:en |in dienst|werkzaam|niet|onafhankelijk|iemand|degene|bevoegd|verantwoordelijk))|[Vv]oorzitter:) {WORDS}{{0,40}}?(?:{PERSON.pattern}|(?P<who>{ORG})|\b(?:[a-z]*burgemeester|[a-z]*wethouder|gedeputeerde|dijkgraaf|schepen) [^.;,(){ANY[1:-1]}]{{2,40}}? (?:van|uit|namens) (?P<named>{ORG})|\b(?:de|het|onze) (?:provincie|gemeente|ministerie|waterschap|minister|burgemeester|wethouder|portefeuillehouder|gedeputeerde|dijkgraaf)\b(?! (?:van|uit|namens) )|\b(?:wethouder|burgemeester|gedeputeerde|dijkgraaf) (?=[A-Z]))"
)
# "de werkgroep, die door A wordt voorgezeten", "de themagroep, die door A wordt getrokken"
LED = (
    re.compile(rf"(?P<what>{SEATED}){WORDS}{{0,30}}? (?P<at>getrokken|gecoördineerd|geleid) (?:door|by) (?:(?:de|het) \w+ van )?(?P<who>{ORG}+)"),
    re.compile(rf"(?P<what>{SEATED})[^.;]{{0,60}}?,? (?:die|dat|welke)?{WORDS}{{0,30}}?\b(?:door|by|von) (?P<who>{ORG}+){WORDS}{{0,20}}? (?P<at>voorgezeten|getrokken|gecoördineerd|geleid)"),
)
# "wordt geleid door A, de werkgroep Y door B en de werkgroep Z door C": the same of further groups, told in short
ALSO_BY = re.compile(rf"(?:,| en|, en|;) (?:de |het )?(?P<what>{SEATED}) door (?:(?:de|het) \w+ van )?(?P<who>{ORG})(?=[.,;]| en |$)")
# "Het wordt geleid door A", below what is led
CONTINUED = re.compile(
    rf"(?:^|[;:] |, en )(?:[Hh]et|[Dd]eze|[Dd]it|[Dd]ie|[Zz]ij|(?:[Hh]et|[Dd]e|[Dd]it|[Dd]eze) (?:{FORUM_NOUN}|{GROUP_NOUN})) (?:wordt|worden|werd|staat){WORDS}{{0,30}}? ?(?P<at>geleid|getrokken|voorgezeten|gecoördineerd) door {WORDS}{{0,40}}?(?P<who>{ORG}+)"
)
# "wordt beurtelings voorgezeten door A en B"
BY_TURNS = re.compile(
    rf"(?:(?P<what>{SEATED}){WORDS}{{0,60}}? )?\b(?:beurtelings|afwisselend|om beurten|om de beurt|bij toerbeurt|om en om|gezamenlijk|samen) (?P<at>voorgezeten door) {WORDS}{{0,40}}?(?P<who>{ORG}+)"
)
IN_TURN = re.compile(
    rf"(?:(?P<what>{SEATED}){WORDS}{{0,60}}? )?\b(?P<at>voorgezeten door|chaired by) {WORDS}{{0,40}}?(?P<who>{ORG}+),? (?:in turn|alternately|jointly|by turns|om beurten|om de beurt|beurtelings|bij toerbeurt|afwisselend)\b"
)
# "In de stuurgroep X vervult A de rol van voorzitter"
HOLDS = re.compile(rf"(?:(?P<what>{SEATED}) )?(?P<at>vervult|bekleedt|neemt|speelt|heeft) {WORDS}{{0,20}}?(?P<who>{ORG}) {WORDS}{{0,20}}?(?:(?:rol|functie|positie) van|het) voorzitter(?:schap)?\b")
# "Het voorzitterschap van X, dat eerst bij Gouda lag, wordt nu vervuld door A"
PASSED_ON = re.compile(rf"\b(?:voorzitterschap|rol van voorzitter|voorzittersrol) (?:van|in|binnen) (?P<what>{SEATED})(?:, [^.;]{{3,60}}?,)? (?P<at>wordt|is){WORDS}{{0,30}}? (?:vervuld|bekleed|waargenomen|overgenomen|uitgeoefend|ingevuld) door {WORDS}{{0,20}}?(?P<who>{ORG})")
# "De stuurgroep X kiest A tot nieuwe voorzitter", "Regio Y benoemde burgemeester Bos van A opnieuw tot voorzitter"
CHOSEN = re.compile(
    rf"(?P<what>{SEATED}) (?P<at>(?:her|ver)?(?:kiest|koos|kiezen|kozen)|(?:her)?benoem(?:t|de)|wijst|wees){WORDS}{{0,40}}? ?(?P<who>{ORG}){WORDS}{{0,30}}? (?:tot|als) (?:[a-z]+ ){{0,2}}(?:voorzitter|voorzitster)\b"
)
# "Anna Bos (nieuwe) voorzitter stuurgroep X": a headline without a verb
HEADLINED = re.compile(rf"^(?:(?:[Ww]ethouder|[Bb]urgemeester) )?(?P<who>{ORG})(?: [–-]|,|:)? (?:(?:de )?nieuwe |opnieuw |weer )?(?P<at>voorzitter) (?:van )?(?:de |het )?(?P<what>{SEATED}){ANY}?$")
# "Burgemeester Bos heeft het voorzitterschap in handen"
IN_HANDS = re.compile(rf"(?:(?P<who>{ORG})|\b(?:[Bb]urgemeester|[Ww]ethouder) [A-ZÀ-Ý][^.;,{ANY[1:-1]}]{{2,40}}?) (?P<at>heeft|houdt|krijgt|kreeg) {WORDS}{{0,20}}?\b(?:voorzitterschap|voorzittershamer|voorzittersrol)(?: van (?P<what>{SEATED}))? in handen\b")
# "Anna Bos, Mayor of A, has been elected the new chair of the board of X"
ENGLISH_CHAIR = re.compile(
    rf"(?P<who>{ORG}),? (?P<at>is|was|becomes|became|remains|has been|has become)(?: (?:now|made|elected|named|appointed|chosen|unanimously|again|as|the|new|interim|current|first|our)){{0,4}} [Cc]hair(?:woman|man|person)? of (?:the )?(?:{BODY} of (?:the )?)?(?P<what>{SEATED})"
)
# "The Mayor of A takes over from Jan Kok, Mayor of B"
TAKES_OVER_FROM = re.compile(rf"\b(?P<at>tak(?:es|ing)|took|taken) over (?:the (?:chair|presidency) )?from (?:{WORDS}{{2,60}}? )?(?P<old>{ORG})")
# "De huidige voorzitter, Anna Bos, tevens lid van X en burgemeester van A", "Huidig voorzitter is Anna Bos, burgemeester van A"
PRESENT_CHAIR = re.compile(
    rf"\b(?:[Dd]e )?(?:[Hh]uidige?|[Nn]ieuwe) (?P<at>voorzitter)(?: van (?P<what>{SEATED}))?,? (?:is |blijft |wordt )?(?:[A-ZÀ-Ý]{WORDS}{{3,40}}?, )?(?:(?:tevens |ook )?(?:lid|voorzitter|bestuurslid|vicevoorzitter) van [^.;]{{1,60}}? en )?(?:(?:de |tevens )?(?:[a-z]*burgemeester|wethouder|gedeputeerde|dijkgraaf|schepen) (?:van|uit|in) )?(?P<who>{ORG})"
)
# "Haar vervanger is Anna Bos, gedeputeerde van A", "Vicevoorzitters zijn Anna Bos (A) en Jan Kok (B)": beside a chair that was spoken of
DEPUTY = re.compile(rf"(?:(?:[Zz]ijn|[Hh]aar|[Dd]e|[Dd]iens) (?:plaatsvervanger|vervang(?:er|ster))|(?:[Dd]e )?(?:[Vv]ice-?voorzitters?|[Pp]laatsvervangende? voorzitters?))(?: van de voorzitter)? (?P<at>is|zijn|blijft)(?: wethouder| burgemeester)? (?:[A-ZÀ-Ý]{WORDS}{{3,40}}?,? (?:(?:de )?[a-z]*(?:burgemeester|wethouder|gedeputeerde|dijkgraaf|schepen) (?:van|uit|in) (?:de |het )?)?)?(?P<who>{slots.RUN})")
# "Leeuwarden levert de president"
DELIVERS = re.compile(rf"(?P<who>{ORG}) (?P<at>levert|leverde){WORDS}{{0,30}}? (?:de|een) president\b(?: van (?P<what>{SEATED}))?")
# "burgemeester Bos van A, die de stuurgroep X voorzit", "die het netwerk voorzit"
PRESIDES = re.compile(rf"(?P<who>{ORG}),? (?:die|dat|welke) (?:(?:ook|tevens|zelf|nu|thans|al|sinds [^.,;]{{3,20}}) ){{0,2}}(?:(?:de |het )?(?:[a-z]+ )?(?P<what>{SEATED})|(?:de|het) (?:[a-z]*regio|[a-z]*groep|[a-z]*netwerk|[a-z]*verband|[a-z]*bestuur|[a-z]*overleg|kring|vereniging|alliantie|commissie)) (?P<at>voorzit|voorzat|presideert)\b")
# "In de stuurgroep zitten A (voorzitter), B en C", "wethouder De Vries (Woerden, voorzitter)"
IN_BRACKETS = re.compile(rf"(?P<who>{ORG})(?:, | \()(?:tevens |ook )?(?P<at>voorzitter|chair|Vorsitz)\)")
# "Werkgroep Kademuren: Doesburg (trekker), Elburg"
PULLS_IN_BRACKETS = re.compile(rf"(?P<who>{ORG})(?:, | \()(?:tevens |bestuurlijk )?(?P<at>(?:kar)?trekker|coördinator)\)")
# "Tafel Werken. Trekker: gemeente Goes", in the paragraph of what is led
PULLS_IT = re.compile(rf"^(?:[Bb]estuurlijk |[Aa]mbtelijk )?(?P<at>[Tt]rekkers?|[Kk]artrekkers?|[Cc]oördinator|[Pp]envoerder):? (?P<who>{ORG}+)")
# "Eurotowns, eerst was Gouda voorzitter, inmiddels is dat A"
NOW_IT_IS = re.compile(rf"\b(?:inmiddels|nu|thans|momenteel|dit jaar|sindsdien|sinds {WORDS}{{4,17}}|voor (?:de eerste )?{WORDS}{{3,20}}) (?P<at>is dat) (?:de [a-z]+ (?:van|uit|namens) )?(?P<who>{ORG})(?=[.,;]|$)")
# "tot vertegenwoordiger van de gemeente in de stuurgroep aan te wijzen"
# "De coördinatie ligt bij Hamburg", "Het trekkerschap van de tafel Wonen is belegd bij Goes", "het penvoerderschap van de Regio Veld berust bij"
COORDINATION = re.compile(
    rf"\b(?:[Cc]oördinatie|(?:[Kk]ar)?[Tt]rekkers?(?:schap|rol)|[Cc]oördinator(?:schap|rol)|[Pp]envoerderschap)\b(?: (?:van|over|voor|binnen|in) (?P<what>{SEATED}))? (?P<at>ligt|berust|rust|is in handen|is belegd|is ondergebracht|wordt|is)\b(?! (?:nog )?niet\b){WORDS}{{0,40}}? (?:bij|van|door|vanuit|aan) {WORDS}{{0,25}}?(?P<who>{ORG})"
)
# "Het voorzitterschap van de stuurgroep X gaat per 1 juli 2023 over van A op B"
HANDED_ON = re.compile(rf"\bvoorzitters?(?:schap|hamer|rol) van (?P<what>{SEATED}) (?P<at>gaat|ging|is)\b(?P<when>{WORDS}{{0,60}}?)(?:over(?:gegaan)? )?van (?P<old>{ORG}) (?:over(?:gegaan)? )?(?:op|naar) (?P<new>{ORG})")
# "A heeft in maart 2023 het voorzitterschap van het platform X overgenomen van B", "nam het voorzitterschap over van B"
TAKEN_OVER = re.compile(
    rf"(?P<new>{ORG})(?P<when>{WORDS}{{0,40}}?) ?\b(?:voorzitterschap|stokje|hamer)(?: (?:van|in|binnen) (?P<what>{SEATED}))?{WORDS}{{0,40}}? (?P<at>overgenomen|over) van (?P<old>{ORG})"
)
# "leverde A de voorzitter van de themagroep X (tot 1 juli 2023; daarna overgedragen aan B)"
PASSED_TO = re.compile(rf"\b(?:voorzitter|voorzitterschap|hamer)\b(?: (?:van|in|binnen) (?P<what>{SEATED}))?(?P<when>[^.]{{0,120}}?)\b(?P<at>overgedragen|doorgegeven|over) aan (?P<new>{ORG})")
REPRESENTS = re.compile(rf"\bvertegenwoordiger(?:s)? van (?P<at>de gemeente|het college|{ORG}) in (?P<what>{SEATED})")
CHAIRED_CUES = Triggers("voorgezeten", "voorzit", "voorzat", "presideert", "leiding van", "voorzitter", "chair", "over from", "vervang", "vorsitz", "getrokken", "gecoördineerd", "geleid", "vertegenwoordiger", "presidency", "presidium", "president", "trekker", "coördinator", "hamer", "stokje", "is dat", "coördinatie", "kkerschap", "kkersrol", "torschap", "torrol", "voerderschap")
ANOTHER_GROUP = re.compile(r"(?i)\b(?:project|werk|kern|klankbord|stuur|regie|advies)groep\b|\b(?:kernteam|projectteam|commissie)\b")
