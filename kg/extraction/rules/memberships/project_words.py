"""The words by which a text tells who leads a project and who else is in it; names are masked."""

from __future__ import annotations

from kg.extraction.masked import NO_NAME_NOR_COMMA, ORG
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.rules.services import slots

CUES = Triggers("partner", "penvoer", "trekker", "trekt", "aanvrager", "leider", "leiding", "led by", "project", "mee", "deel", "samen", "uitgevoerd", "coördinat", "coordinat", "leader", "zusammen", "life")
_LEAD = r"(?:[Ll]ead[ -]?[Pp]artner|[Pp]envoerder|(?:[Pp]roject)?[Tt]rekker|[Pp]rojectleider|[Hh]oofdaanvrager|[Cc]oördinator|[Pp]roject (?:leader|coordinator))"
SURE = re.compile(r"(?i)lead[ -]?partner|penvoer|hoofdaanvrager|projecttrekker|project (?:leader|coordinator)|projectleiding")
"""These words alone say that it is a project's; a "trekker" leads other things too."""
_OF_IT = r"(?: (?:van|voor|in|of|achter|behind) (?:het|dit|the|this) (?:[A-Za-z]+ )?(?:\w+-?)?project(?: [A-ZÀ-Ý][^,.;]{2,60}?)?)?"
# "Trekker van het project is de stad Genk", "Lead partner: Gent"
LEAD_IS = re.compile(rf"\b{_LEAD}{_OF_IT}(?: (?:is|was)|:)(?: de| het| the)?(?: stad| gemeente)? (?P<who>{ORG})")
# "Goes is leadpartner", "Goes treedt op als penvoerder", "Goes (lead partner)"; "met Goes als trekker", "onder leiding van Goes"
IS_LEAD = re.compile(
    rf"(?P<who>{ORG})(?:,? (?:is|was|treedt|trad|fungeert|fungeerde)(?: (?:op|als|de|het|the|hierbij|daarbij|hiervan|ook|in|dit|project)){{0,4}} {_LEAD}\b|, (?:(?:the|de|tevens|ook) )?{_LEAD}(?= (?:in|of|van|voor|bij)\b)| voert het penvoerderschap| \((?:[^()]{{1,30}}, )?{_LEAD}[^()]{{0,20}}\))"
    rf"|[Mm]et (?P<with>{ORG}) als {_LEAD}|(?:[Oo]nder (?:penvoerderschap|leiding) van|\b(?:geleid|getrokken|gecoördineerd) door|\bled by|coordinated by) (?P<under>{ORG})"
    # "Goes trekt het Interregproject", "Goes leidt dit project"
    rf"|(?P<leads>{ORG}) (?:trekt|trok|leidt|leidde|coördineert|coördineerde|leads|led|coordinates) (?:het|dit|the|this) (?:[A-Za-z]+ )?(?:\w+-?)?project\b"
    # "De projectleiding is in handen van Goes", "ligt bij Goes"
    rf"|\b[Dd]e (?:projectleiding|coördinatie van het project|leiding van het project) (?:is|ligt|lag|berust|was|wordt|komt) (?:in handen |gedaan )?(?:van|bij|door) (?P<hands>{ORG})"
)
# "Het waterschap is penvoerder": one that was named before
NOUN_IS_LEAD = re.compile(rf"\b(?:[Dd]e|[Hh]et) (?:waterschap|hoogheemraadschap|provincie|gemeente|stad) (?:is|was|treedt op als|trad op als|fungeert als)(?: de)? {_LEAD}\b")
_ALSO = r"(?: (?:ook|verder|daarnaast|eveneens|nog|hierin|hieraan|onder meer|onder andere))*"
# "De andere partners zijn A, B en C", "Projectpartners: A en B", "Deelnemende steden zijn"
PARTNERS = re.compile(
    rf"\b(?:[Pp]rojectpartners|[Pp]artners|[Pp]artnersteden|[Dd]eelnemende (?:steden|gemeenten|partners|partijen)|consortium){_OF_IT}(?: (?:zijn|waren|are|were)(?: naast {ORG})?{_ALSO}|:| bestaat uit| consists of)(?: de (?:steden|gemeenten))? (?P<who>{slots.RUN})"
)
# "Naast Venray doen ook Bocholt en Weert mee", "nemen naast Zwolle ook Porto en Graz deel", "A en B nemen deel aan het project"
TAKE_PART = re.compile(
    rf"(?:\b[Nn]aast (?P<beside>{slots.RUN}) )?(?:doen|doet|nemen|neemt|deden|deed|namen|nam)(?: naast (?P<besides>{slots.RUN}))?{_ALSO} (?P<who>{slots.RUN})[^.;]{{0,50}}? (?:mee|deel)\b|(?P<before>{slots.RUN}) (?:doen|doet|nemen|neemt){_ALSO} (?:mee|deel)(?= aan (?:het|dit|ons)|[.,;]| in (?:het|dit) )"
    # "nemen gemeenten deel aan zulke projecten, zoals Goes bij het project X"
    rf"|\b(?:zoals|waaronder|bijvoorbeeld|onder wie) (?P<such>{slots.RUN}) (?:bij|in|aan|met)(?= (?:het|the) (?:\w+-?)?project\b)"
    # "met Goes, Gent en Norwich als partners", "Goes, Gent en Norwich vormen het consortium"
    rf"|\b(?:[Mm]et|with) (?P<fellow>{slots.RUN}) (?:als|as) (?:project)?partners?\b|(?P<form>{slots.RUN}) (?:vormen|vormden|form) (?:samen )?(?:het|the) consortium\b"
)
# "werken A, B en C samen", "werkt A samen met B", "trekt A op met B", "Samen met A en B voert Goes het project uit"; whom one shares money with is told elsewhere
TOGETHER = re.compile(
    rf"\b(?:werk(?:en|t|ten|te)|trek(?:ken|t)|trok(?:ken)?){_ALSO} (?P<who>{slots.RUN})[^.;]{{0,60}}? (?:samen|op)\b(?: met (?P<fellows>{slots.RUN}))?|\bwerken (?P<at>{slots.RUN}) (?:aan|in (?:het|dit)) |\b[Ss]amen met (?:de (?:steden|gemeenten) )?(?P<with>{slots.RUN})(?![^.;]*€)(?: voer(?:t|de) (?P<host>{ORG}))?"
    # "Goes werkt in het project Stille Kade samen met A en B"
    rf"|(?P<one>{slots.RUN}) (?:werk(?:t|en|te|ten)|trek(?:t|ken)|trok(?:ken)?) [^.;]{{3,90}}? (?:samen|op) met (?:onder (?:andere|meer) |o\.a\. |(?:de )?(?:steden|gemeenten) )?(?P<others>{slots.RUN})(?![^.;]*€)"
    # "Goes voert samen met A en B het project uit", "Met A en B voert Goes het project uit", "Goes werkt met A en B aan het project"
    rf"|(?P<does>{slots.RUN}) voer(?:t|en|de|den) (?:samen )?met (?P<helpers>{slots.RUN}) [^.;]{{3,90}}? uit\b|(?P<doer>{slots.RUN}) voer(?:t|en|de|den) [^.;]{{3,90}}? uit (?:samen )?met (?P<helper>{slots.RUN})|\b[Mm]et (?P<mates>{slots.RUN}) voer(?:t|en|de|den) (?P<mate>{slots.RUN}) [^.;]{{3,90}}? uit\b"
    rf"|(?P<works>{slots.RUN}) werk(?:t|te) (?:samen )?met (?P<workers>{slots.RUN}) (?:aan|in) (?:het|dit) (?:[A-Za-z]+ )?(?:\w+-?)?project\b"
    # "is een samenwerking van A en B", "wordt uitgevoerd door A en B", "zes steden doen mee aan het project X: A, B en C"
    rf"|\b(?:is|was) een (?:[A-Za-z]+ )?(?:samenwerking(?:sverband|sproject)?|initiatief|(?:\w+-?)?project) (?:van|tussen|waarin|waarmee) (?:de (?:gemeenten|steden) )?(?P<of>{slots.RUN})|\b(?:uitgevoerd|opgezet|gedragen|ontwikkeld) door (?:(?:de )?(?:[a-zë]+ )?(?:gemeenten|steden|partners|partijen|organisaties): )?(?P<by>{slots.RUN})|\b(?:mee aan|deel aan|(?:dragen|voeren) (?:het|dit|the) [a-z]*project)\b[^.;:]{{0,80}}: (?P<listed>{slots.RUN})"
    # "werken de volgende negen partners samen: A (leadpartner), B en C", "arbeiten neun Partner zusammen: A, B"
    rf"|\b(?:werken|werkten|trekken|trokken|bundelen) [^.;:]{{3,100}}? (?:samen(?: op)?|(?:de|hun) krachten): (?:[A-Z][\w&’'-]{{2,30}}(?: [A-Z][\w&’'-]{{2,30}}){{0,3}}, (?:en )?)?(?P<partners>{slots.RUN})|\barbeiten [^.;:]{{3,100}}? zusammen: (?P<fellow>{slots.RUN})"
)
_WHEN = rf"(?: {NO_NAME_NOR_COMMA}{{0,40}}?)?"
# "Gouda is sinds 2012 partner in het Interregproject Stille Kade", "In het project zijn Gouda en Gent partner van", "Gouda neemt als partner deel"
IS_PARTNER = re.compile(
    rf"(?P<who>{slots.RUN}) (?:is|zijn|was|waren|werd|werden|neemt|nemen|nam|namen|doet|doen|deed|deden|are|were){_WHEN} (?:als )?(?:project)?partners?(?: (?:in|van|binnen|bij|of)\b| (?:deel|mee)\b)|\b(?:is|zijn|was|waren|werd|werden)(?: ook)? (?P<after>{slots.RUN}){_WHEN} (?:project)?partners? (?:in|van|binnen|bij)\b"
)
# "De gemeente Zundert, ook projectpartner, betaalde", "Breda is als partner bij het project betrokken"
APPOSED = re.compile(rf"(?P<who>{slots.RUN})(?:,| is| zijn| \() ?(?:(?:ook|tevens|eveneens|zelf|als|een van de|mede-?) ?){{0,2}}projectpartners?(?=[,.;)]|$)")
# "De rest betalen de vier partners": of whom a sentence told that they got the money
COUNTED = re.compile(r"\b(?:de|alle) (?P<count>twee|drie|vier|vijf|zes|zeven|acht|negen|tien|2|3|4|5|6|7|8|9|10) (?:project)?partners\b")
APPLIED = re.compile(rf"(?P<who>{slots.RUN}) (?:hebben|ontvangen|ontvingen|krijgen|kregen|kunnen|haalden|gaan|starten)\b")
COUNTS = {word: number for number, word in enumerate(("twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"), start=2)}
IT = re.compile(r"\b(?:het|dit|ons|Het|Dit|the|this) (?:\w+-?)?project\b")
"""The project that was named before."""
THEREIN = re.compile(r"\b(?:[Hh]ier|[Dd]aar|[Ee]r)(?:in|aan)\b")
"""The project of the sentence before."""
