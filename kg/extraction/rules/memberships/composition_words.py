"""The words by which a clause lists the members of a forum or organ, and says who chairs it."""

from __future__ import annotations

from kg.extraction.masked import BODY, FORUM, FORUM_OR_BODY, JOINT, NO_NAME, ORG, WORDS
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.rules.services import slots
from kg.numbers import CARDINAL

SEATED = FORUM_OR_BODY
LISTED = rf"{slots.RUN}(?:{JOINT} (?:{FORUM}|van {slots.RUN}|(?:de|het|een) [\w -]{{3,40}} (?:van|namens|uit) {slots.RUN})){{0,5}}"
NOW = r"(?: (?:momenteel|thans|nu|ten minste|in ieder geval|verder|ook|onder meer|onder andere|o\.a\.|op dit moment|op dit ogenblik|vandaag|tegenwoordig|inmiddels|van oudsher|al jaren|sinds \d{4}|naast \w+|vooral|met name))?"
# "De werkgroep X bestaat uit vertegenwoordigers van de steden A, B en C"; "leden van X zijn A en B"
FORUM_NOUN = r"[a-z]*(?:netwerk|verband|verbond|alliantie|coalitie|platform|regio|kring|vereniging)|overleg|koepel|regeling|openbaar lichaam|EGTS|GR"
GROUP_NOUN = r"(?:stuur|werk|regie|project|kern|klankbord|thema|advies)?groep|commissie|tafel|raad|comité|kernteam|team|beraad"
# "twee afgevaardigden van", "één uit"
_SO_MANY = r"(?:één|een|twee|drie|vier|vijf|zes|\d{1,2})(?: [a-z]+)? (?:van|uit|namens|voor|door)"
COMPOSITIONS = (
    re.compile(rf"(?P<what>{SEATED}){WORDS}{{0,60}}? (?P<at>bestaat|bestond|bestaan|bestaande|is samengesteld|samengesteld|is opgebouwd){NOW}(?:,? naast (?P<too>{ORG}+),?)? uit{WORDS}{{0,70}}?(?P<who>{LISTED})"),
    re.compile(rf"(?P<what>{SEATED}){WORDS}{{0,40}}? (?P<at>consists|consisting|is made up|is composed|was made up) of{WORDS}{{0,40}}?(?P<who>{LISTED})"),
    # "Het beheerscomité heeft vier leden: twee afgevaardigden van A en twee van B"
    re.compile(rf"(?P<what>{SEATED})(?: van {FORUM})?{WORDS}{{0,40}}? (?P<at>heeft|telt|kent|bestaat uit) [a-z0-9]+ (?:[a-z]+ )?leden(?:,| \(|:|;) ?(?:(?:namelijk|te weten|van wie|waarvan) )?{_SO_MANY} (?P<who>{ORG}(?:(?:,| en|, en) {_SO_MANY} {ORG})+)"),
    # "Die Arbeitsgruppe X besteht aus Vertretern der Städte A und B", "Dem Verband X gehören A und B an"
    re.compile(rf"(?P<what>{SEATED}){WORDS}{{0,40}}? (?P<at>besteht|bestehend|setzt sich)(?: zusammen)? aus{WORDS}{{0,50}}?(?P<who>{LISTED})"),
    re.compile(rf"\b(?:[Dd]em|[Dd]er|[Zz]um|[Zz]ur) (?P<what>{SEATED}) (?P<at>gehören|gehörten|gehört){WORDS}{{0,40}}?(?P<who>{LISTED})"),
    re.compile(rf"\b(?P<at>[Ll]eden|[Dd]eelnemers|[Ll]idsteden|[Dd]eelnemende (?:gemeenten|steden|partijen)|[Aa]angesloten (?:gemeenten|steden)|[Pp]artners|[Mm]embers|Mitglieder)(?: (?:van|aan|in|binnen|of|des|der|im))? (?P<what>{SEATED}) (?:zijn|waren|are|include|sind){NOW}:? ?{WORDS}{{0,20}}?(?P<who>{LISTED})"),
    # "De deelnemers aan de projectvereniging zijn de gemeenten A, B en C", in its statutes
    re.compile(rf"\b(?P<at>[Ll]eden|[Dd]eelnemers|[Vv]ennoten|[Dd]eelgenoten|[Dd]eelnemende (?:gemeenten|besturen)) (?:van|aan|in) (?:de|deze|het|dit) (?:[a-z]+ )?(?:{FORUM_NOUN}) zijn{NOW}:? (?:de gemeenten )?(?P<who>{LISTED})"),
    # "Leden zijn verder A en B"
    re.compile(rf"(?:^|; )(?:[Dd]e )?(?:[Oo]verige |[Aa]ndere |[Hh]uidige )?(?:(?:[Nn]ederlandse|[Vv]laamse|[Bb]elgische|[Dd]uitse|[Dd]utch) )?(?:[Ll]eden|[Dd]eelnemers|[Ll]idsteden|[Dd]eelnemende (?:gemeenten|steden)|[Pp]artners|[Mm]embers) (?P<at>zijn|are)(?:,? naast {ORG},?)?(?: verder| ook| onder meer| onder andere| momenteel| op dit (?:moment|ogenblik)| inmiddels| vandaag| o\.a\.)*:? (?P<who>{LISTED})"),
    re.compile(rf"(?P<what>{SEATED}){WORDS}{{0,40}}? (?P<at>telt|heeft|kent|omvat|verenigt|groepeert|bundelt|verbindt|has)(?: \w+){{0,4}}? (?:leden|lidsteden|deelnemers|gemeenten|steden|partners|members|cities){WORDS}{{0,30}}?(?:,|:| \(|–|-) ?(?:waaronder|onder wie|te weten|namelijk|zijnde|including)?:? ?(?P<who>{LISTED})"),
    # "Het Burgemeestersoverleg X brengt elke maand de burgemeesters van A, B en C bijeen"
    re.compile(rf"(?:(?P<what>{SEATED})|^(?:Het|Dit|Dat)(?: [a-z]*(?:overleg|netwerk|verband))?) (?P<at>brengt){WORDS}{{0,50}}? ?(?:de )?(?:[a-z]+ van )?(?P<who>{LISTED}) (?:bijeen|bij elkaar|samen)\b"),
    re.compile(rf"(?P<what>{SEATED}) (?P<at>omvat|verenigt|unites){WORDS}{{0,30}}?(?P<who>{LISTED})"),
    re.compile(rf"\b(?:gemeenten|steden|partijen|partners) (?:die|in) (?P<at>deelnemen|samenwerken|deel uitmaken|aangesloten zijn|verenigd zijn)?(?: aan| in| van| bij)?(?: de samenwerking(?:sverband)? in)? ?(?P<what>{FORUM}),? (?:te weten|namelijk|zijnde|zijn|\():? ?(?P<who>{LISTED})"),
    re.compile(rf"(?P<what>{SEATED}){WORDS}{{0,50}}?,? (?P<at>waarin|waaraan|waarbij|waartoe) (?:naast \w+ )?{WORDS}{{0,30}}?(?P<who>{LISTED}){WORDS}{{0,40}}? ?(?:samenwerken|samenwerkt|deelnemen|deelneemt|vertegenwoordigd|zitting|verenigd|participeren|participeert|aangesloten|behoren|benoemen|afvaardigen|aanwijzen|meedraaien|meedraait|meedoen|meedoet|meewerken|meewerkt)\b"),
    re.compile(rf"(?:(?P<what>{SEATED})|\b(?:[Dd]at|[Dd]it|[Hh]et) (?:netwerk|verband|samenwerkingsverband)){WORDS}{{0,60}}? (?P<at>opgericht|gevormd|founded|formed) (?:(?:in|op) [\w ]{{4,17}} )?(?:door|by|samen met|together with) {WORDS}{{0,30}}?(?P<who>{LISTED})"),
    # "Stichting X is op 17 september 2015 opgericht door A, B en C"
    re.compile(rf"(?P<what>{ORG}) (?:is|werd)(?: in| op)? {WORDS}{{0,30}}?(?P<at>opgericht) door (?:de (?:gemeenten|provincies) )?(?P<who>{LISTED})"),
    # "Bij Polis zijn aangesloten: A en B", "Aan Polis nemen deel: A en B", "Tot de regio behoren A en B"
    re.compile(rf"\b(?![Bb]ij {SEATED} werken)(?:[Bb]ij|[Aa]an|[Tt]ot|[Ii]n|[Bb]innen|[Oo]nder(?= {FORUM} vallen)) (?P<what>{SEATED}) (?P<at>zijn|vallen|nemen|behoren|werken|participeren|doen|hebben|horen|zitten|zetelen|schuiven){WORDS}{{0,90}}?:? ?(?P<who>{LISTED}){WORDS}{{0,30}}?(?=aangesloten|aan(?:[.,;]|$)|plaats|deel|samen|mee|zitting|verenigd|vertegenwoordigd|$|[.,;]| en \()"),
    re.compile(rf"(?P<what>{SEATED})(?: \([^()]{{1,15}}\))? (?P<at>is|was|betreft|vormt|vormde)(?: (?:vanaf|sinds) \d{{4}})? (?:een |het |hét |de )?(?:(?:ambtelijk|bestuurlijk|regionaal|regional|intergemeentelijk|lokaal|lokal|nieuw|vast|vergaand|nauw|informeel|hecht|breed)e? )?(?:samenwerkingsverband|samenwerking|bundeling|netwerk|verband|bestuurlijk overleg|overleg|regio|(?:lichte )?gemeenschappelijke regeling|openbaar lichaam|werkorganisatie|ambtelijke organisatie|uitvoeringsorganisatie|[a-z]*dienst) (?:van|tussen|met) (?:de )?(?:\w+ )?(?:gemeenten:? |steden:? |provincies:? |partners:? )?(?P<who>{LISTED})"),
    # "is een samenwerkingsverband van zes gemeenten, waaronder A en B"
    re.compile(rf"(?P<what>{SEATED}) (?P<at>is|was|betreft|vormt|vormde) (?:een |het )?(?:[\w-]+ )?(?:samenwerkingsverband|samenwerking|netwerk|verband|alliantie|overleg|vereniging|gemeenschappelijke regeling|openbaar lichaam) (?:van|tussen) (?:[\w-]+ ){{1,5}}?(?:gemeenten|steden|overheden|organisaties|partijen|partners|provincies|leden)(?: \([^()]{{1,20}}\)| (?:rond|rondom|in|uit) (?:de |het )?(?:regio |[a-z]+ )?(?:[{ORG[1:-1]}{FORUM[1:-1]}]|[A-Z][\w-]{{2,20}}))?(?:, (?:waaronder|onder wie|te weten|namelijk)|: ?| – )(?: onder (?:andere|meer))? ?(?P<who>{LISTED})"),
    # "Het X, het netwerk dat A, B en C in 2018 oprichtten"
    re.compile(rf"(?P<what>{FORUM})(?: \([^()]{{2,15}}\))?, (?:het|de|een) (?:[\w-]+ ){{0,2}}(?:{FORUM_NOUN}) (?:dat|die) (?P<who>{LISTED}){WORDS}{{0,40}}? (?P<at>oprichtten|opzetten|startten|begonnen|vormen|vormden|hebben opgericht|in het leven riepen)\b"),
    # "Regio X, het samenwerkingsverband met A en B"
    re.compile(rf"(?P<what>{FORUM})(?: \([^()]{{2,15}}\))?, (?:het|de|een|ons|onze) (?P<at>samenwerkingsverband|samenwerking|netwerk|verband|overleg) met (?P<who>{LISTED})"),
    # "De gemeenten A, B en C vormen deze arbeidsmarktregio"
    re.compile(rf"(?P<who>{ORG}{{2,40}}) (?P<at>vormen) (?:samen |tezamen )?(?:deze|die|dit|dat) (?:[a-z]*regio|netwerk|verband|samenwerkingsverband)\b"),
    # "De burgemeesters van A, B en C vormen samen het bestuur van X"
    re.compile(rf"(?P<who>{ORG}{{2,40}}) (?P<at>vormen|vormden) (?:samen |tezamen |gezamenlijk )?(?:het|de) (?:(?:dagelijks|algemeen|nieuwe|huidige) )?(?:bestuur|stuurgroep|kopgroep|kerngroep|kern|leden|deelnemers) (?:van|binnen|in) (?P<what>{SEATED})"),
    # "De kopgroep (A, B en de provincie) komt elke maand bijeen"
    re.compile(rf"(?P<what>{BODY}) (?P<at>\()(?:met |bestaande uit |te weten |zijnde )?(?:de )?(?P<who>{ORG}{{2,40}})(?=(?:,? en (?:de|het) [a-z]+)?\))"),
    # "een ambtelijk kernteam van medewerkers van A, B en C"
    re.compile(rf"(?P<what>{BODY}) (?P<at>van) (?:ambtelijke |bestuurlijke )?(?:medewerkers|ambtenaren|wethouders|portefeuillehouders|bestuurders|vertegenwoordigers|beleidsmedewerkers|afgevaardigden|burgemeesters|projectleiders) (?:van|uit) (?P<who>{LISTED})"),
    # "De huidige 37 gemeenten van de G32 zijn: A, B en C"
    re.compile(rf"\b(?P<at>[Gg]emeenten|[Ss]teden|[Pp]artners|[Pp]rovincies) (?:van|in|binnen) (?P<what>{FORUM})(?:-\w+)?(?: zijn:?|:) (?P<who>{LISTED})"),
    # "Sinds 2013 werken negen steden samen in de stichting X: A, B en C"
    re.compile(rf"\b(?P<at>samen|verenigd|gebundeld) (?:in|binnen) (?:de |het )?(?P<what>{ORG})(?: \([^()]{{2,20}}\))?(?::|, te weten:?|, namelijk:?|, zijnde) ?(?:de (?:gemeenten|steden) )?(?P<who>{LISTED})"),
    # "Nieuw toegelaten tot het verbond: A en B", "Nieuwe leden van X zijn A en B"
    re.compile(rf"(?:^|; )(?P<at>[Nn]ieuwe? (?:toegelaten|toegetreden|aangesloten|leden|lid|deelnemers?|partners?|lidgemeenten?|lidsteden))(?: (?:tot|bij|van|in|binnen|aan))?(?: (?:het|de|dit|deze|ons|onze))?(?: (?P<what>{FORUM})| (?:{FORUM_NOUN}))?(?::| zijn:?| is:?) ?(?:de (?:gemeenten?|steden|stad) )?(?P<who>{LISTED})"),
    # "Gemeente A nieuw lid van X", a headline
    re.compile(rf"^(?P<who>{LISTED}) (?P<at>nieuwe? (?:lid|leden|deelnemers?|partners?|lidgemeente|lidstad))(?: (?:van|bij|in|binnen|aan))? (?:de |het )?(?P<what>{FORUM})[.!]?$"),
    # "X heet de gemeenten A en B van harte welkom"
    re.compile(rf"(?P<what>{FORUM}) (?P<at>heet|heette) (?:[a-z]+ )?(?:de )?(?:nieuwe )?(?:leden |gemeenten? |deelnemers |steden )?(?P<who>{LISTED})(?: van harte| hartelijk| officieel| graag| als {WORDS}{{0,25}})? welkom\b"),
    # "Op dit moment maken zeven gemeenten deel uit van Cittaslow: A, B en C"
    re.compile(rf"\b(?P<at>deel uit van|deel aan|aangesloten bij|lid van) {WORDS}{{0,40}}?(?P<what>{FORUM})(?:-\w+)? ?(?::|, te weten|, namelijk) ?(?P<who>{LISTED})"),
    re.compile(rf"(?P<what>{SEATED})(?:,| \(| –|:)? ?(?:een |het )?(?P<at>samenwerkingsverband|samenwerking|netwerk|verband) (?:van|tussen) {WORDS}{{0,30}}?(?P<who>{LISTED})"),
    # "De werkgroep X, met vertegenwoordigers van A, B en C, komt bijeen", "X, met daarin A en B,"
    re.compile(rf"(?P<what>{SEATED}), (?P<at>met)(?: daarin| hierin| als (?:leden|deelnemers|partners))?:? (?:onder (?:andere|meer) |o\.a\. )?(?:[a-z]+ (?:van|uit) )?(?P<who>{ORG}{{2,40}})(?=[,.;])"),
    re.compile(rf"(?P<what>{BODY})[^.;]{{0,120}}? (?P<at>uitgebreid|aangevuld) met {WORDS}{{0,30}}?(?P<who>{LISTED})"),
    # "De zeven Drechtsteden - A, B en C - betalen", "de Regio X (A, B en C)"
    re.compile(rf"(?P<what>{SEATED})(?P<at>-?gemeenten| gemeenten)?(?: –| -|:| \(|, te weten|, namelijk|, zijnde|, bestaande uit) ?(?:de gemeenten |te weten |namelijk )?(?P<who>{ORG}{{3,40}}(?!(?: [\w-]+){{1,4}} (?:niet|geen|nooit)\b)|{ORG}{{2,}}(?= -| –|\)))"),
    # "Zij telt vandaag vijf deelnemers: A, B en C", of the one that the sentence before names
    re.compile(rf"(?:^|[.;] )(?:[Hh]et|[Zz]ij|[Zz]e|[Hh]ij|[Dd]eze|[Dd]it|[Dd]e (?:vereniging|kring|regio|groep|alliantie|coöperatie)|[Hh]et (?:netwerk|verband|samenwerkingsverband|platform|verbond)) (?P<at>telt|heeft|kent|omvat|verenigt)(?: [a-z]+){{0,3}}? (?:{CARDINAL}|\d{{1,3}}) (?:leden|lidsteden|lidgemeenten|deelnemers|vennoten|deelgenoten|partners)(?: \(|: ?|, (?:te weten|namelijk):? ?)(?P<who>{LISTED})"),
    # "Met de komst van A telt het netwerk X nu 16 leden", "Door de toetreding van A groeit X naar negen gemeenten", "X heeft er met A een nieuw lid bij"
    re.compile(rf"\b(?:[Mm]et|[Dd]oor) (?:de (?:komst|toetreding|aansluiting|entree) van )?(?P<who>{ORG}+)(?: erbij)? (?P<at>telt|heeft|bestaat|groeit|groeide|komt|kwam) (?P<what>{FORUM}){WORDS}{{0,30}}? (?:leden|lidgemeenten|lidsteden|deelnemers|gemeenten|steden)\b"),
    # "Onder de 35 leden van X bevinden zich A en B", "Bij de leden van X vinden we A en B"
    re.compile(rf"\b(?:[Oo]nder|[Bb]ij|[Tt]ussen) de (?:[\w-]+ ){{0,3}}(?:leden|deelnemers|lidsteden|lidgemeenten|gemeenten|steden|partners) van (?P<what>{FORUM}) (?P<at>bevinden zich|bevindt zich|vinden we|vinden wij|vind je|zijn|zitten|staan|horen|behoren){WORDS}{{0,30}}? ?(?P<who>{LISTED})"),
    re.compile(rf"(?P<what>{FORUM}) (?P<at>heeft|krijgt) er met (?P<who>{ORG}+) (?:[a-z]+ ){{1,2}}(?:lid|leden|deelnemers?) bij\b"),
    # "Netwerk X (met A, B en C)", "(samen met A)"
    re.compile(rf"(?P<what>{FORUM}) \((?P<at>met|samen met)(?: onder (?:meer|andere))? (?P<who>{LISTED})\)"),
    # "De samenwerking tussen A, B en C, beter bekend als X, bestaat tien jaar"
    re.compile(rf"\b(?P<at>{FORUM_NOUN}|samenwerking) (?:tussen|van) (?:de )?(?:[a-z]+ )?(?:gemeenten |steden )?(?P<who>{ORG}{{2,40}}),? (?:heet|heette|kreeg de naam|genaamd|onder de naam|met de naam|kortweg|(?:ook |ook wel |beter )?bekend als) (?P<what>{FORUM})"),
    # "X is de naam van de samenwerking tussen A, B en C", "X is een initiatief van A, B en C", "Achter X staan A, B en C"
    re.compile(rf"(?P<what>{FORUM}) is (?:sinds [^.;]{{4,20}} )?(?P<at>de (?:werk|merk)?naam|de werktitel|een initiatief|een gezamenlijk initiatief|het initiatief) (?:van|voor|waaronder) {WORDS}{{0,60}}?(?P<who>{LISTED})"),
    re.compile(rf"\b[Aa]chter (?P<what>{FORUM}) (?P<at>staan|zitten|schuilen|gaan) {WORDS}{{0,40}}?(?P<who>{LISTED})"),
    # "Het Lindeverbond verwelkomt de gemeente A als vijfde gemeente", "als nieuw lid"
    re.compile(rf"(?P<what>{FORUM}) (?P<at>verwelkom(?:t|de|en|den)|begroet(?:te|en)?)(?: (?:vandaag|officieel|graag|met trots|opnieuw|deze [a-z]+|sinds \d{{4}}))? (?P<who>{LISTED}) als {WORDS}{{0,25}}(?:gemeenten?|steden|stad|lid|leden|deelnemers?|partners?|provincie|lidgemeente|lidstad)\b"),
    # "de gemeenten A, B en C, die samen de Regio X vormen"
    re.compile(rf"(?P<who>{ORG}{{2,40}}),? die (?:samen |tezamen |gezamenlijk |met elkaar |sinds \d{{4}} )*(?P<what>{FORUM}) (?P<at>vormen|vormden|vormen\b)"),
    # "de samenwerking tussen de gemeenten A, B en C (de Lindecommissie)"
    re.compile(rf"\b(?P<at>[Ss]amenwerking|{FORUM_NOUN}) (?:tussen|van) (?:de )?(?:[a-z]+ )?(?:gemeenten |steden )?(?P<who>{ORG}{{2,40}}) \((?:de |het |ook wel )?(?P<what>{SEATED})\)"),
    # "Het waren de gemeenten A, B en C die de samenwerking aangingen", "Later kwam D erbij"
    re.compile(rf"\b(?:[Hh]et|[Dd]at) (?:waren|zijn) (?:de )?(?:gemeenten |steden )?(?P<who>{LISTED}) die (?:in \d{{4}} |destijds |toen |ooit |samen )*(?:(?P<what>{FORUM})|(?:de|het|dit|deze) (?:samenwerking|{FORUM_NOUN})) (?:in \d{{4}} |ooit )?(?P<at>aangingen|oprichtten|begonnen|startten|opzetten|vormden|vormen|initieerden|in het leven riepen)\b"),
    re.compile(rf"(?:^|; )(?:[Ll]ater|[Dd]aarna|[Vv]ervolgens|[Ii]n \d{{4}}|[Ss]inds \d{{4}}|[Vv]anaf \d{{4}}|[Nn]adien)(?: ook)? (?P<at>is|zijn|kwam|kwamen)(?: ook| nog| daar)? (?P<who>{LISTED})(?: er)? ?(?P<it>erbij|aangehaakt|bijgekomen)(?=[.,;]|$| en )"),
    # "Behalve A doen uit Nederland mee B en C", "Naast A nemen ook B en C deel"
    re.compile(rf"\b(?:[Bb]ehalve|[Nn]aast) (?P<too>{ORG}+) (?P<at>doen|nemen|zijn|werken)(?: (?:ook|er|hier|hieraan|eraan|uit [A-Z]\w+|uit {ORG}|in [A-Z]\w+|aan (?P<what>{FORUM})))* (?:mee|deel|lid|aangesloten):? (?:(?:ook|de gemeenten|de steden) )?(?P<who>{LISTED})"),
    re.compile(rf"\b(?:[Bb]ehalve|[Nn]aast) (?P<too>{ORG}+) (?P<at>doen|nemen|zijn|werken)(?: ook)? (?P<who>{LISTED})(?: aan (?P<what>{FORUM}))? (?:mee|deel|lid|aangesloten)\b"),
    # "Samen met A en B vormt C het verband X"
    re.compile(rf"\b[Ss]amen met (?P<too>{ORG}+) (?P<at>vormt|vormen|vormde|vormden) (?P<who>{ORG}+|wij|we) (?P<what>{FORUM})"),
    # "De gemeenten A, B en C (samen de Regio X) maken afspraken"
    re.compile(rf"(?P<who>{ORG}{{2,40}}),? (?:\(|– |- )(?P<at>samen|tezamen|gezamenlijk|met elkaar|verenigd in|bekend als)(?: (?:de|het|vormend de))? ?(?P<what>{FORUM})\)?"),
    # "Een verband van zes Europese deltasteden: A, B en C", under the network's heading
    re.compile(rf"(?:^|\b(?:[Ee]en|[Dd]it|[Hh]et is een) )(?:\w+ )?(?P<at>verband|netwerk|samenwerkingsverband|samenwerking|overleg) van {NO_NAME}{{0,60}}: (?P<who>{LISTED})"),
    # "Werkgroep Kademuren: Doesburg (trekker), Elburg en Mechelen"
    re.compile(rf"^[\W_]{{0,4}}(?P<what>{SEATED})[*_]{{0,2}}(?P<at>:)[*_]{{0,2}} (?:de gemeenten |gemeenten )?(?P<who>{LISTED})(?=[.;]?$|[.;] )"),
    # "In dit verband werken twaalf gemeenten samen, waaronder A en B", "Aan dit platform nemen A en B deel"
    re.compile(rf"\b(?:[Ii]n|[Bb]innen|[Aa]an|[Bb]ij|[Tt]ot) (?:dit|deze|dat|die|het|de) (?:{FORUM_NOUN}) (?P<at>werken|nemen|doen|zitten|participeren|zijn|behoren|werkt|neemt|zit|doet){WORDS}{{0,80}}?(?P<who>{LISTED})"),
    # "Het bestaat tegenwoordig uit de steden A, B en C", "Dit netwerk bestaat uit A en B", below what is made of them
    re.compile(rf"(?:^|; )(?:[Hh]et|[Zz]ij|[Dd]it|[Dd]at|[Dd]ie|(?:Het|De|Dit|Deze) (?:{FORUM_NOUN}|{GROUP_NOUN})) (?P<at>bestaat|bestond|is samengesteld){NOW}(?: tegenwoordig| inmiddels)? uit{WORDS}{{0,70}}?(?P<who>{LISTED})"),
    # "Daarin zitten verder A, B en C", "Hieraan nemen A en B deel", "Hierin hebben zitting A en B"
    re.compile(rf"\b(?:[Dd]aar|[Hh]ier|[Ee]r)(?:in|aan|bij) (?P<at>zitten|zit|hebben|heeft|nemen|neemt|doen|doet|werken|zijn|is|participeren)(?: zitting| deel)?{NOW}(?: verder| ook| eveneens)?:? {WORDS}{{0,40}}?(?P<who>{LISTED})(?=[^.;]{{0,60}}(?:zitting|deel|mee|samen|vertegenwoordigd|aangesloten)|[.,;]|$)"),
    # "X is een projectvereniging, actief in 12 gemeenten, namelijk A, B en C", "X werkt voor zes gemeenten: A, B"
    re.compile(rf"(?P<what>{FORUM}) {NO_NAME}{{0,90}}?\b(?P<at>actief|werkzaam|werkt|werken|bedient) (?:in|voor|binnen) {NO_NAME}{{0,30}}?(?:gemeenten|steden|besturen|partners)(?:,| \(| –|:) ?(?:namelijk|te weten|met name|zijnde)?:? ?(?P<who>{LISTED})"),
    # "Vanaf 2014 breidt X uit met drie gemeenten: A, B en C"
    re.compile(rf"\bbreid(?:t|de) (?:de |het )?(?:[a-z]*(?:vereniging|verband|netwerk|samenwerking) )?(?P<what>{FORUM}) {NO_NAME}{{0,40}}?(?P<at>uit) met {NO_NAME}{{0,30}}?:? ?(?P<who>{LISTED})"),
    # "Delft, Leiden en Gouda stemmen hierin hun plannen af", "stemmen in X hun beleid af"
    re.compile(rf"(?P<who>{ORG}{{2,40}}) (?P<at>stemmen|bundelen|bespreken|delen|coördineren|maken|overleggen|werken) (?:(?:hier|daar)(?:in|binnen)|(?:in|binnen) (?:de |het )?(?P<what>{FORUM}))(?= )"),
    # "Voor nu nemen A en B er aan deel", "A en B doen er ook aan mee"
    re.compile(rf"\b(?P<at>nemen|neemt|doen|doet) (?P<who>{LISTED}) (?P<it>er(?: ook| nu)? ?aan) (?:deel|mee)\b"),
    re.compile(rf"(?P<who>{LISTED}) (?P<at>nemen|neemt|doen|doet)(?: (?:ook|nu|thans|inmiddels|voorlopig|al))? (?P<it>er(?: ook| nu)? ?aan) (?:deel|mee)\b"),
    # "Dit overleg van A, B en C is in 2018 gestart", below its name
    re.compile(rf"^(?:Dit|Deze|Het) (?P<at>{FORUM_NOUN}|samenwerking|{GROUP_NOUN}) van (?P<who>{ORG}{{2,40}})(?= (?:is|werd|bestaat|komt|begon|startte|vergadert|overlegt)\b)"),
    # "Regio X is het samenwerkingsverband van acht gemeenten in het hart van het land: A, B en C"
    re.compile(rf"(?P<what>{SEATED})(?: \([^()]{{1,15}}\))? (?P<at>is|vormt)(?: (?:sinds|vanaf|al sinds) (?:[a-z]+ )?\d{{4}})? (?:een|het|de|hét) (?:[\w-]+ ){{0,2}}(?:samenwerkingsverband|samenwerking|netwerk|verband|overleg|alliantie)(?: \([^()]{{3,60}}\))? (?:van|tussen) {WORDS}{{0,80}}: (?P<who>{LISTED})"),
    # "De Lingesteden, een samenwerkingsverband waarin de gemeenten A, B en C zich verenigen"
    re.compile(rf"(?P<what>{FORUM}), (?:een|het) (?:[\w-]+ ){{0,2}}(?:{FORUM_NOUN}) (?P<at>waarin|waarbinnen|waarmee) (?P<who>{LISTED})(?= (?:zich|sinds|al|samen|hun|de|elkaar|met elkaar|verenig\w*|deelne\w*|zijn|hebben|optrekken)\b)"),
    # "Veere is de zevende Nederlandse Cittaslow, na A (2008), B en C"
    re.compile(rf"(?:(?P<too>{ORG}+) (?:is|werd|wordt)(?: daarmee| hiermee)?(?: de| het)? )?\b(?P<at>eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|\w{{3,12}}(?:de|ste)|\d{{1,3}}e) (?:Nederlandse |Vlaamse |Belgische |Duitse |Europese )?(?:gemeente (?:in|van|die (?:lid is|deelneemt|meedoet)[^.,;]{{0,20}}) )?(?:de |het )?(?P<what>{FORUM})(?:-\w+)?(?: van Nederland| in Nederland)?, na (?:de gemeenten |onder (?:meer|andere) )?(?P<who>{LISTED})"),
    # "In de Regio X werken acht gemeenten samen. Het gaat om A, B en C"
    re.compile(rf"^(?:Het gaat(?: hierbij| daarbij)? om|Dat zijn|Dit zijn|Dit betreft|(?:Op dit moment|Momenteel|Nu|Thans|Inmiddels|Tegenwoordig|Vandaag)(?: zijn dat| is dat| gaat het om| betreft dit))(?P<at>:)? ?(?:de (?:burgemeesters|wethouders|bestuurders|portefeuillehouders|vertegenwoordigers) (?:van|uit) )?(?:de gemeenten )?(?P<who>{LISTED})"),
    # "In totaal gaat het om 26 steden, waaronder A, B en C"
    re.compile(rf"\b(?P<at>gaat het om|telt het|zijn het er|zijn er){WORDS}{{0,30}} (?:steden|gemeenten|leden|deelnemers|partners), (?:waaronder|onder wie|te weten|namelijk) (?P<who>{LISTED})"),
    # "This network was set up in 2012 by A, B and C", "The other participants include A, B and C"
    re.compile(rf"\b(?:[Tt]his|[Tt]he) (?:network|alliance|coalition|partnership|platform){WORDS}{{0,30}}? (?P<at>set up|founded|established|formed|launched)[^.;]{{0,40}}? by (?P<who>{LISTED})"),
    re.compile(rf"\b(?:[Oo]ther |[Cc]urrent |[Dd]utch )?(?P<at>[Mm]embers|participants|partners|member cities) (?:include|are) (?:the (?:mayors|aldermen|councils|representatives|cities|towns) of )?(?P<who>{LISTED})"),
    # "De leden zijn afkomstig uit de gemeenten A, B en C"
    re.compile(rf"\b[Dd]e (?:overige |andere )?(?P<at>leden) (?:zijn|komen|worden) (?:afkomstig |aangewezen |benoemd )?(?:uit|door) {WORDS}{{0,40}}?(?P<who>{LISTED})"),
    # "Eurotowns heeft ook A in zijn gelederen", "X rekent A en B tot zijn leden"
    re.compile(rf"(?P<what>{SEATED}){WORDS}{{0,80}}? (?P<at>heeft|hebben|had|telt|rekent|kent|ziet|vindt){WORDS}{{0,40}}? ?(?P<who>{LISTED}){WORDS}{{0,20}}? (?:in|onder|binnen|tot|bij) (?:zijn|haar|de) (?:gelederen|midden|leden|deelnemers|lidsteden|lidgemeenten|aangeslotenen|ledenbestand|partners)\b"),
    # "Chemport, het samenwerkingsverband waarin zij sinds 2016 optrekt met onder andere A en B"
    re.compile(rf"(?P<what>{FORUM}){WORDS}{{0,60}}? (?P<at>waarin|waarbinnen) (?:zij|wij|we|hij|{ORG}|de [a-z]+|het [a-z]+){WORDS}{{0,40}} (?:optrekt|optrekken|samenwerkt|samenwerken) met {WORDS}{{0,30}}?(?P<who>{LISTED})"),
    # "Ook de provincie A zit aan tafel", "A en B schuiven aan"
    re.compile(rf"(?P<who>{LISTED}) (?P<at>zit|zitten)(?: ook| eveneens| verder| daar| er| hier)* aan tafel\b"),
    # "een Partnerschaftsausschuss ..., in dem beide Städte vertreten sind" is for names; "onder leiding van" is the chair
)  # fmt: skip
MADE_OF = Triggers(
    "vormt", "delen", "gedragen", "opgezet", "stand gehouden", "bekostigd", "gefinancierd", "bemand", "bemenst", "geroepen", "sturen", "stuurt", "vaardig", "lever", "benoem", "zenden", "send", "delegate", "trekt", "trekken", "overlegt", "actief in", "breidt", "breidde", "stemmen", "hierin", "daarin", "ieuw toege", "ieuw aang", "nieuw lid", "nieuwe lid", "ieuwe leden", "ieuwe deeln", "ieuwe partner", "nieuwe partner", "welkom", "verwelk", "begroet", "et waren", "at waren", "et zijn", "at zijn", "erbij", "bijgekomen", "aangehaakt", "ehalve", "aast", "gemeenteraden", "regiogemeenten", "gemeentebesturen", "gemeenten uit", "eden zijn", "eelnemers zijn", "eden van d", "eelnemers aan", "eelnemers van", "ennoten van", "eelgenoten van", "initiatief", "de naam", "chter", "amen met",     ", te weten", ", namelijk", ", zijnde", ", na ", "komst van", "toetreding van", "heeft er met", "schuiven", "besteh", "setzt sich", "gehör", "vallen", "dienst van", "gemeenten van", "steden van", "gemeenten in", "gemeenten binnen", "regeling van", "regeling tussen", "lichaam van", "organisatie van", "neemt", "nemen", "doet", "besta", "consist", "made up", "composed", "bestond", "samenstelling", "zitting", "gaat het om", "participants", "set up", "established", "launched", "overleg van", "afkomstig", "deel", "samengesteld", "opgebouwd", "leden", "deelnem", "lidsteden", "aangesloten", "partners", "members", "mitglieder", "telt", "heeft", "kent",
    "omvat", "gaat om", "dat zijn", "dit zijn", "dit betreft", "gaat hierbij", "groepeert", "bundelt", "verbindt", "brengt", "verenigt", "overleg van", "unites", "waarin", "waaraan", "waarbij", "waartoe", "opgericht", "oprichtten", "opzetten", "startten", "gevormd", "founded", "formed", "behoren", "werken", "particip", "doen",
    "samenwerking", "netwerk", "verband", "uitgebreid", "aangevuld", ", met ", "aan tafel", "medewerkers", "ambtenaren", "wethouders", "portefeuillehouders", "burgemeesters", "bestuurders", "hebben", "zitten", "horen", "werkgroep", "overleg", "stuurgroep", "zetelen", "vormen", "(", " - ", "–", " zijn: ", "gelederen", " midden", "aangeslotenen", "deel uit", "lid van", "vaardigt", "wijst", "vertegenwoordig",
)  # fmt: skip
# an organ's members up to the clause's end, whatever offices stand between: "wordt gevormd door de gedeputeerde, het lid van
# het dagelijks bestuur van A en de wethouders van B en C", "Daarin hebben zitting: een wethouder van A, een wethouder van B"
MADE_UP = re.compile(
    rf"(?:(?P<what>{BODY})[^.;]{{0,80}}?|^(?:Zij|Hij|Het|It|Deze|Dit|[Dd]e samenstelling|[Dd]e (?:commissie|stuurgroep|werkgroep|raad|groep)|[Dd]aarin|[Hh]ierin|[Hh]et overleg){WORDS}{{0,40}}?|^(?:[Dd]e )?(?:[Oo]verige |[Aa]ndere )?|^(?:Verder|Daarnaast|Voorts|Ook|Tevens) )"
    rf"\b(?P<at>bestaat(?: ten minste| in ieder geval)? uit|consist(?:s|ing) of|made up of|composed of|(?<=samenstelling )is(?: daarmee| thans| nu| dan)?(?: als volgt)?(?=:)|bestaan uit|bestaande uit|samengesteld uit|gevormd door|[Dd]aarin hebben(?: zitting)?|[Hh]ierin (?:zitten|hebben)|[Dd]aarin (?:zitten|zijn vertegenwoordigd)|(?:zitting hebben(?!,)|zitting(?! h)):?|leden zijn|leden ervan zijn|hebben zitting:?|(?<={BODY}, )met(?=(?: (?:een|één|twee|drie|elk|de|ambtelijke?|bestuurlijke?)\b[\w ]{{0,30}}?)? (?:vertegenwoordigers?|leden|lid|afgevaardigden?|wethouders?|directeur)\b)|[Ss]amenstelling (?:is|luidt)[^.;:]{{0,20}}:)\b(?P<list>[^.;]{{0,600}})"  # not "waarin A zitting hebben, vergadert in B"
)
# where such a list ends: at what is said of the organ next
LIST_END = re.compile(r"(?:,| en)? (?:(?:die|dat|welke)(?! (?:tevens |ook |daarvan )?(?:de )?voorzi)(?! [^,.;]{3,60}, en (?:de|het|een|\w+ (?:leden|wethouders)) )|waarvan|waarbij|onder voorzitterschap|onder leiding|voorgezeten|en wordt|en komt|en vergadert|en is|stuurt|met als|bijgestaan|naast (?:bewoners|leden)|who|which|shall|(?:and )?(?:will|meets?|(?<!voorzitter )is|are))\b|\b(?:benoemd|aangewezen|ondersteund|bijgestaan) door\b")
ALSO_CHAIR = re.compile(r"(?P<who>[^,;]{1,80}?)(?:, (?:tevens|die tevens|die ook|tegelijk) (?:de )?voorzitter|, voorzitter(?=,| en |$)| \((?:tevens |de )?voorzitter\))")
# "Regio Zuid: het samenwerkingsverband van de deelnemers, zonder rechtspersoonlijkheid"
OF_ALL = re.compile(rf"(?P<what>{FORUM})[^.;{ORG[1:-1]}]{{0,40}}?(?::| is|,) (?:het |een )?(?:[\w-]+ ){{0,3}}(?:samenwerkingsverband|samenwerking|verband) van (?:de |alle )?(?:deelnemers|deelnemende gemeenten|partijen|gemeenten)\b(?! [A-Z])")
# "De deelnemende gemeenten, aangevuld met de IND, zitting hebben in de stuurgroep"
SITS = re.compile(
    rf"(?P<who>{ORG}+),? (?P<at>zitting hebben|zitting heeft|hebben zitting|heeft zitting|vertegenwoordigd zijn|zitting nemen) in (?P<body>{BODY})"
)
TAKES_PART = re.compile(r"\b(?:deelname|deelnemen|neemt deel|zitting)\b", re.I)
CHAIRS = re.compile(r"\bvoorzitterschap\b|\bzit\b.{0,30}\bvoor\b", re.I)
LISTED_BODIES = re.compile(rf"(?P<bodies>{BODY}+(?:(?:,| en) van {BODY}+)*)")
SEAT_CUES = Triggers("zitting", "vertegenwoordigd", "deelname", "deelnemen", "neemt deel", "voorzitterschap", "zit")
