"""The words by which a clause lists the members of a forum or organ, and says who chairs it."""

from __future__ import annotations

from kg.extraction import patterns as re
from kg.extraction.masked import ANY, BODY, FORUM, FORUM_OR_BODY, JOINT, ORG
from kg.extraction.rules import slots
from kg.extraction.triggers import Triggers
from kg.model import Kind

SEATED = FORUM_OR_BODY
LISTED = rf"{slots.RUN}(?:{JOINT} (?:{FORUM}|van {slots.RUN}|(?:de|het|een) [\w -]{{3,40}} (?:van|namens|uit) {slots.RUN})){{0,5}}"
WORDS = rf"[^.;{ANY[1:-1]}]"
NOW = r"(?: (?:momenteel|thans|nu|ten minste|in ieder geval|verder|ook|onder meer|onder andere|o\.a\.|op dit moment|naast \w+|vooral|met name))?"
# "De werkgroep X bestaat uit vertegenwoordigers van de steden A, B en C"; "leden van X zijn A en B"
COMPOSITIONS = re.grouped((
    re.compile(rf"(?P<what>{SEATED}){WORDS}{{0,60}}? (?P<at>bestaat|bestond|bestaan|bestaande|is samengesteld|samengesteld|is opgebouwd){NOW} uit{WORDS}{{0,70}}?(?P<who>{LISTED})"),
    re.compile(rf"\b(?P<at>[Ll]eden|[Dd]eelnemers|[Ll]idsteden|[Dd]eelnemende (?:gemeenten|steden|partijen)|[Aa]angesloten (?:gemeenten|steden)|[Pp]artners|[Mm]embers|Mitglieder)(?: (?:van|aan|in|binnen|of|des|der|im))? (?P<what>{SEATED}) (?:zijn|waren|are|sind){NOW}:? ?{WORDS}{{0,20}}?(?P<who>{LISTED})"),
    # "Leden zijn verder A en B"
    re.compile(rf"(?:^|; )(?:[Dd]e )?(?:[Oo]verige |[Aa]ndere |[Hh]uidige )?(?:(?:[Nn]ederlandse|[Vv]laamse|[Bb]elgische|[Dd]uitse|[Dd]utch) )?(?:[Ll]eden|[Dd]eelnemers|[Ll]idsteden|[Dd]eelnemende (?:gemeenten|steden)|[Pp]artners|[Mm]embers) (?P<at>zijn|are)(?:,? naast {ORG},?)?(?: verder| ook| onder meer| onder andere| momenteel| o\.a\.)*:? (?P<who>{LISTED})"),
    re.compile(rf"(?P<what>{SEATED}){WORDS}{{0,40}}? (?P<at>telt|heeft|kent|omvat|verenigt|has)(?: \w+){{0,4}}? (?:leden|lidsteden|deelnemers|gemeenten|steden|partners|members|cities){WORDS}{{0,30}}?(?:,|:| \(|–|-) ?(?:waaronder|onder wie|te weten|namelijk|zijnde|including)?:? ?(?P<who>{LISTED})"),
    # "Het Burgemeestersoverleg X brengt elke maand de burgemeesters van A, B en C bijeen"
    re.compile(rf"(?:(?P<what>{SEATED})|^(?:Het|Dit|Dat)(?: [a-z]*(?:overleg|netwerk|verband))?) (?P<at>brengt){WORDS}{{0,50}}? ?(?:de )?(?:[a-z]+ van )?(?P<who>{LISTED}) (?:bijeen|bij elkaar|samen)\b"),
    re.compile(rf"(?P<what>{SEATED}) (?P<at>omvat|verenigt|unites){WORDS}{{0,30}}?(?P<who>{LISTED})"),
    re.compile(rf"\b(?:gemeenten|steden|partijen|partners) (?:die|in) (?P<at>deelnemen|samenwerken|deel uitmaken|aangesloten zijn|verenigd zijn)?(?: aan| in| van| bij)?(?: de samenwerking(?:sverband)? in)? ?(?P<what>{FORUM}),? (?:te weten|namelijk|zijnde|zijn|\():? ?(?P<who>{LISTED})"),
    re.compile(rf"(?P<what>{SEATED}){WORDS}{{0,50}}?,? (?P<at>waarin|waaraan|waarbij|waartoe) (?:naast \w+ )?{WORDS}{{0,30}}?(?P<who>{LISTED}){WORDS}{{0,40}}? ?(?:samenwerken|deelnemen|vertegenwoordigd|zitting|verenigd|participeren|aangesloten|behoren|benoemen|afvaardigen|aanwijzen|meedraaien|meedoen|meewerken)"),
    re.compile(rf"(?:(?P<what>{SEATED})|\b(?:[Dd]at|[Dd]it|[Hh]et) (?:netwerk|verband|samenwerkingsverband)){WORDS}{{0,60}}? (?P<at>opgericht|gevormd|founded|formed) (?:(?:in|op) [\w ]{{4,17}} )?(?:door|by|samen met|together with) {WORDS}{{0,30}}?(?P<who>{LISTED})"),
    # "Bij Polis zijn aangesloten: A en B", "Aan Polis nemen deel: A en B", "Tot de regio behoren A en B"
    re.compile(rf"\b(?![Bb]ij {SEATED} werken)(?:[Bb]ij|[Aa]an|[Tt]ot|[Ii]n|[Bb]innen) (?P<what>{SEATED}) (?P<at>zijn|nemen|behoren|werken|participeren|doen|hebben|horen|zitten|zetelen){WORDS}{{0,90}}?:? ?(?P<who>{LISTED}){WORDS}{{0,30}}?(?=aangesloten|deel|samen|mee|zitting|verenigd|vertegenwoordigd|$|[.,;]| en \()"),
    re.compile(rf"(?P<what>{SEATED}) (?P<at>is|betreft|vormt) (?:een |het )?(?:samenwerkingsverband|samenwerking|netwerk|verband|bestuurlijk overleg|overleg|regio) (?:van|tussen|met) (?:de )?(?:\w+ )?(?:gemeenten:? |steden:? |provincies:? |partners:? )?(?P<who>{LISTED})"),
    # "is een samenwerkingsverband van zes gemeenten, waaronder A en B"
    re.compile(rf"(?P<what>{SEATED}) (?P<at>is|betreft|vormt) (?:een |het )?(?:[\w-]+ )?(?:samenwerkingsverband|samenwerking|netwerk|verband|alliantie|overleg|vereniging) (?:van|tussen) (?:[\w-]+ ){{1,5}}?(?:gemeenten|steden|overheden|organisaties|partijen|partners|provincies|leden)(?: \([^()]{{1,20}}\)| (?:rond|rondom|in|uit) (?:de |het )?(?:regio |[a-z]+ )?(?:[{ORG[1:-1]}{FORUM[1:-1]}]|[A-Z][\w-]{{2,20}}))?(?:, (?:waaronder|onder wie|te weten|namelijk)|: ?| – )(?: onder (?:andere|meer))? ?(?P<who>{LISTED})"),
    # "De gemeenten A, B en C vormen deze arbeidsmarktregio"
    re.compile(rf"(?P<who>{ORG}{{2,40}}) (?P<at>vormen) (?:samen |tezamen )?(?:deze|die|dit|dat) (?:[a-z]*regio|netwerk|verband|samenwerkingsverband)\b"),
    # "een ambtelijk kernteam van medewerkers van A, B en C"
    re.compile(rf"(?P<what>{BODY}) (?P<at>van) (?:ambtelijke |bestuurlijke )?(?:medewerkers|ambtenaren|wethouders|portefeuillehouders|bestuurders|vertegenwoordigers|beleidsmedewerkers|afgevaardigden|burgemeesters|projectleiders) (?:van|uit) (?P<who>{LISTED})"),
    # "De huidige 37 gemeenten van de G32 zijn: A, B en C"
    re.compile(rf"\b(?P<at>gemeenten|steden|partners|provincies) (?:van|in|binnen) (?P<what>{FORUM})(?:-\w+)? zijn:? (?P<who>{LISTED})"),
    # "Op dit moment maken zeven gemeenten deel uit van Cittaslow: A, B en C"
    re.compile(rf"\b(?P<at>deel uit van|deel aan|aangesloten bij|lid van) {WORDS}{{0,40}}?(?P<what>{FORUM})(?:-\w+)? ?(?::|, te weten|, namelijk) ?(?P<who>{LISTED})"),
    re.compile(rf"(?P<what>{SEATED})(?:,| \(| –)? ?(?:een |het )?(?P<at>samenwerkingsverband|samenwerking|netwerk|verband) (?:van|tussen) {WORDS}{{0,30}}?(?P<who>{LISTED})"),
    # "De werkgroep X, met vertegenwoordigers van A, B en C, komt bijeen"
    re.compile(rf"(?P<what>{SEATED}), (?P<at>met) (?:onder (?:andere|meer) |o\.a\. )?(?:[a-z]+ (?:van|uit) )?(?P<who>{ORG}{{2,40}})(?=[,.;])"),
    re.compile(rf"(?P<what>{BODY})[^.;]{{0,120}}? (?P<at>uitgebreid|aangevuld) met {WORDS}{{0,30}}?(?P<who>{LISTED})"),
    # "De zeven Drechtsteden - A, B en C - betalen", "de Regio X (A, B en C)"
    re.compile(rf"(?P<what>{FORUM})(?P<at>-?gemeenten| gemeenten)?(?: –| -|:| \(|, te weten|, namelijk|, zijnde|, bestaande uit) ?(?:de gemeenten |te weten |namelijk )?(?P<who>{ORG}{{3,40}}|{ORG}+(?= -| –|\)))"),
    # "Een verband van zes Europese deltasteden: A, B en C", under the network's heading
    re.compile(rf"(?:^|\b(?:[Ee]en|[Dd]it|[Hh]et is een) )(?:\w+ )?(?P<at>verband|netwerk|samenwerkingsverband|samenwerking|overleg) van [^.;:{ANY[1:-1]}]{{0,60}}: (?P<who>{LISTED})"),
    # "een Partnerschaftsausschuss ..., in dem beide Städte vertreten sind" is for names; "onder leiding van" is the chair
))  # fmt: skip
MADE_OF = Triggers(
    "besta", "bestond", "deel", "samengesteld", "opgebouwd", "leden", "deelnem", "lidsteden", "aangesloten", "partners", "members", "mitglieder", "telt", "heeft", "kent",
    "omvat", "brengt", "verenigt", "overleg van", "unites", "waarin", "waaraan", "waarbij", "waartoe", "opgericht", "gevormd", "founded", "formed", "behoren", "werken", "particip", "doen",
    "samenwerking", "netwerk", "verband", "uitgebreid", "aangevuld", ", met ", "medewerkers", "ambtenaren", "wethouders", "portefeuillehouders", "burgemeesters", "bestuurders", "hebben", "zitten", "horen", "zetelen", "vormen", "(", " - ", "–", " zijn: ", "deel uit", "lid van", "vaardigt", "wijst", "vertegenwoordig",
)  # fmt: skip
# "De stuurgroep wordt voorgezeten door A", "staat onder voorzitterschap van A", "het voorzitterschap berust bij A"
CHAIRED = re.compile(
    rf"(?:(?P<what>{SEATED})[^.;{SEATED[1:-1]}]{{0,100}}? )?\b(?P<at>voorgezeten door|onder (?:voorzitterschap|leiding) van|chaired by|(?:voorzitterschap|Vorsitz|Präsidentschaft)(?: (?:van|des|der) (?P<what2>{SEATED}))?[^.;{ANY[1:-1]}]{{0,40}}?(?:(?:berust|ligt|rust)[^.;{ANY[1:-1]}]{{0,40}}? bij|wordt[^.;{ANY[1:-1]}]{{0,3}} (?:vervuld|bekleed|waargenomen|verzorgd|geleverd) (?:door|vanuit)|wordt(?= (?:door|vanuit) [^.;]{{1,20}} (?:vervuld|bekleed|waargenomen|verzorgd|geleverd))|is in handen van|bij)|voorzittershamer[^.;]{{0,30}}? (?:van|bij)|presidency[^.;]{{0,60}}? held by|[Vv]oorzitter komt[^.;]{{0,40}}? uit|voorzitter is(?! (?:in dienst|werkzaam|niet|onafhankelijk|iemand|degene|bevoegd|verantwoordelijk))|[Vv]oorzitter:) {WORDS}{{0,40}}?(?:(?P<who>{ORG})|\b(?:de|het) (?:provincie|gemeente|ministerie|waterschap|minister|burgemeester|wethouder|gedeputeerde|dijkgraaf)\b(?! (?:van|uit|namens) )|\b(?:wethouder|burgemeester) (?=[A-Z]))"
)
# "de werkgroep, die door A wordt voorgezeten", "de themagroep, die door A wordt getrokken"
LED = (
    re.compile(rf"(?P<what>{SEATED})[^.;{ANY[1:-1]}]{{0,30}}? (?P<at>getrokken|gecoördineerd|geleid) (?:door|by) (?:(?:de|het) \w+ van )?(?P<who>{ORG})"),
    re.compile(rf"(?P<what>{SEATED})[^.;]{{0,60}}?,? (?:die|dat|welke)?[^.;{ANY[1:-1]}]{{0,30}}?\b(?:door|by|von) (?P<who>{ORG})[^.;{ANY[1:-1]}]{{0,20}}? (?P<at>voorgezeten|getrokken|gecoördineerd|geleid)"),
)
# "tot vertegenwoordiger van de gemeente in de stuurgroep aan te wijzen"
# "De coördinatie ligt bij Hamburg"
COORDINATION = re.compile(rf"\b[Cc]oördinatie (?P<at>ligt|berust|is in handen|wordt)[^.;{ANY[1:-1]}]{{0,40}}? (?:bij|van|door) (?P<who>{ORG})")
# "Het voorzitterschap van de stuurgroep X gaat per 1 juli 2023 over van A op B"
HANDED_ON = re.compile(rf"\bvoorzitterschap van (?P<what>{SEATED}) (?P<at>gaat|ging|is)\b(?P<when>[^.;{ANY[1:-1]}]{{0,60}}?)(?:over(?:gegaan)? )?van (?P<old>{ORG}) (?:over(?:gegaan)? )?(?:op|naar) (?P<new>{ORG})")
REPRESENTS = re.compile(rf"\bvertegenwoordiger(?:s)? van (?P<at>de gemeente|het college|{ORG}) in (?P<what>{SEATED})")
CHAIRED_CUES = Triggers("voorgezeten", "leiding van", "voorzitter", "chaired by", "vorsitz", "getrokken", "gecoördineerd", "geleid", "vertegenwoordiger", "presidency", "coördinatie")
# an organ's members up to the clause's end, whatever offices stand between: "wordt gevormd door de gedeputeerde, het lid van
# het dagelijks bestuur van A en de wethouders van B en C", "Daarin hebben zitting: een wethouder van A, een wethouder van B"
MADE_UP = re.compile(
    rf"(?:(?P<what>{BODY})[^.;]{{0,80}}?|^(?:Zij|Hij|Het|Deze|Dit|[Dd]e (?:commissie|stuurgroep|werkgroep|raad|groep)|[Dd]aarin|[Hh]ierin|[Hh]et overleg)[^.;{ANY[1:-1]}]{{0,40}}?|^(?:[Dd]e )?(?:[Oo]verige |[Aa]ndere )?)"
    rf"\b(?P<at>bestaat(?: ten minste| in ieder geval)? uit|bestaan uit|bestaande uit|samengesteld uit|gevormd door|[Dd]aarin hebben(?: zitting)?|[Hh]ierin (?:zitten|hebben)|[Dd]aarin (?:zitten|zijn vertegenwoordigd)|(?:zitting hebben|zitting):?|leden zijn|leden ervan zijn)\b(?P<list>[^.;]{{0,600}})"
)
# where such a list ends: at what is said of the organ next
LIST_END = re.compile(r"(?:,| en)? (?:(?:die|dat|welke)(?! [^,.;]{3,60}, en (?:de|het|een|\w+ (?:leden|wethouders)) )|waarvan|waarbij|onder voorzitterschap|onder leiding|voorgezeten|en wordt|en komt|en vergadert|en is|stuurt|met als|bijgestaan|naast (?:bewoners|leden))\b|\b(?:benoemd|aangewezen|ondersteund|bijgestaan) door\b")
ALSO_CHAIR = re.compile(r"(?P<who>[^,;]{1,80}?)(?:, (?:tevens|die tevens|die ook|tegelijk) (?:de )?voorzitter| \((?:tevens |de )?voorzitter\))")
# "bestaande uit de wethouder, de gedeputeerde en de dijkgraaf": each acts for the one party of its sort
OFFICES: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (re.compile(r"\b(?:wethouders?|burgemeester|portefeuillehouder)\b(?! van)"), Kind.MUNICIPALITY),
    (re.compile(r"\bgedeputeerden?\b(?! van)"), Kind.PROVINCE),
    (re.compile(r"\b(?:dijkgraaf|heemraad|hoogheemraad)\b(?! van)"), Kind.WATER_AUTHORITY),
    (re.compile(r"\b(?:minister|staatssecretaris)\b(?! van)"), Kind.MINISTRY),
    (re.compile(r"\b(?:rector|[Cc]ollege van [Bb]estuur)\b"), Kind.ORGANISATION),
)
BY_OFFICE = re.compile(rf"(?P<what>{BODY}){WORDS}{{0,60}}? ?(?P<at>bestaat|bestaande|samengesteld) uit (?P<list>[^.;]{{3,300}})")
# "waarin elke partij met één persoon zitting heeft", "bestaat uit een vertegenwoordiger van elk van de partijen"
ALL_PARTIES = re.compile(
    rf"(?P<what>{BODY})(?P<between>{WORDS}{{0,120}}?)\b(?:elke|elk van de|elk der|ieder(?:e)?(?: van de| der)?|alle|(?:de )?vertegenwoordigers? van(?: de)?|afgevaardigden? van(?: de)?) ?(?:partij|partijen|partners?|convenant\w*|deelnemers?|deelnemende (?:gemeenten?|partijen)|ondertekenaars|colleges)\b",
    re.I,
)
# "Regio Zuid: het samenwerkingsverband van de deelnemers, zonder rechtspersoonlijkheid"
OF_ALL = re.compile(rf"(?P<what>{FORUM})[^.;{ORG[1:-1]}]{{0,40}}?(?::| is|,) (?:het |een )?(?:[\w-]+ ){{0,3}}(?:samenwerkingsverband|samenwerking|verband) van (?:de |alle )?(?:deelnemers|deelnemende gemeenten|partijen|gemeenten)\b(?! [A-Z])")
# "Elke partij vaardigt een medewerker af naar de werkgroep Handhaving"
SENDS = re.compile(rf"\b(?:[Ee]lke|[Ii]edere|[Ee]lk (?:van de|der)|[Ii]eder (?:van de|der)) (?:partij|partijen|deelnemer|deelnemers|gemeente|partner)\b[^.;{ANY[1:-1]}]{{0,80}}?\b(?:in|naar|aan|voor) (?P<what>{SEATED})")
SEATING = re.compile(r"\b(?:zitting|besta\w+|samengesteld|vertegenwoordig\w*|afgevaardigd\w*|vaardigt|wijst|neemt deel)\b")
# "De deelnemende gemeenten, aangevuld met de IND, zitting hebben in de stuurgroep"
SITS = re.compile(
    rf"(?P<who>{ORG}+),? (?P<at>zitting hebben|zitting heeft|hebben zitting|heeft zitting|vertegenwoordigd zijn|zitting nemen) in (?P<body>{BODY})"
)
TAKES_PART = re.compile(r"\b(?:deelname|deelnemen|neemt deel|zitting)\b", re.I)
CHAIRS = re.compile(r"\bvoorzitterschap\b|\bzit\b.{0,30}\bvoor\b", re.I)
LISTED_BODIES = re.compile(rf"(?P<bodies>{BODY}+(?:(?:,| en) van {BODY}+)*)")
ANOTHER_GROUP = re.compile(r"(?i)\b(?:project|werk|kern|klankbord|stuur|regie|advies)groep\b|\b(?:kernteam|projectteam|commissie)\b")
SEAT_CUES = Triggers("zitting", "vertegenwoordigd", "deelname", "deelnemen", "neemt deel", "voorzitterschap", "zit")
