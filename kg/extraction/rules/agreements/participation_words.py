"""The words by which another document tells who takes part in an agreement: a pattern each, with the role and the state that it says."""

from __future__ import annotations

from kg.extraction.masked import DEAL, FORUM, ORG
from kg.extraction.matching import patterns as re

VERB = r"(?:deed|deden|doet|doen|nam|namen|neemt|nemen)"
# "A, B en, als enige van buiten de provincie, C"
_LIST = rf"{ORG}+(?:(?:,| en|, en)? ?(?:,? ?(?:als|sinds|vanaf|per) [^.;,{ORG[1:-1]}]{{3,60}},? ?)?{ORG}+){{0,20}}"
_CALLED = r"[a-z]*(?:overeenkomst|convenant|deal|akkoord|verklaring|pact|agenda|afspraken)"
# the agreement by its name, or as "de intentieverklaring"
_WHAT = rf"(?:(?P<what>{DEAL})|(?:de|het|deze|dit|die|dat) (?P<called>{_CALLED}))"
PARTICIPATION: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    # "Almere deed eerder mee aan de City Deals ..."; "neemt deel aan"
    ("participant", "stated", re.compile(rf"(?P<who>{ORG}+) (?P<at>{VERB}) (?:\w+ ){{0,4}}(?:mee|deel) aan (?:{FORUM} )?(?P<what>{DEAL}+)")),
    # "Eerder nam Almere deel aan de City Deal X"
    ("participant", "stated", re.compile(rf"\b(?P<at>{VERB}) (?P<who>{ORG}+)[^.;{ORG[1:-1]}]{{0,60}}? (?:mee|deel) aan (?:{FORUM} )?(?P<what>{DEAL}+)")),
    # "De gemeenten A en B nemen deel aan de gemeenschappelijke regeling (X)", "Aan de regeling nemen deel de gemeenten A, B en, als enige van buiten de provincie, C"
    ("participant", "stated", re.compile(rf"(?P<who>{ORG}+)[^.;{ORG[1:-1]}]{{0,20}} (?P<at>{VERB}) (?:\w+ ){{0,3}}(?:mee|deel) aan (?:deze|de|die) (?:gemeenschappelijke )?(?P<regulation>regeling)\b")),
    ("participant", "stated", re.compile(rf"\b[Aa]an (?:deze|de|die) (?:gemeenschappelijke )?(?P<regulation>regeling) (?P<at>{VERB}) (?:\w+ ){{0,3}}(?:mee|deel):? (?:\w+ ){{0,4}}?(?P<who>{_LIST})")),
    ("participant", "stated", re.compile(rf"\b(?P<at>{VERB}) aan (?:deze|de|die) (?:gemeenschappelijke )?(?P<regulation>regeling) (?:deel|mee):? (?:\w+ ){{0,4}}?(?P<who>{_LIST})")),
    ("participant", "stated", re.compile(rf"\b[Aa]an (?:deze|de|die) (?:gemeenschappelijke )?(?P<regulation>regeling) (?P<at>{VERB}) (?:\w+ )?(?P<who>{_LIST})(?: \w+){{0,2}} (?:mee|deel)\b")),
    ("participant", "stated", re.compile(rf"\b(?P<circle>[Dd]eelnemers|[Dd]eelnemende (?:gemeenten|partijen|overheden))(?: (?:aan|in|van) (?:deze|de|die) (?:gemeenschappelijke )?(?P<regulation>regeling))? (?P<at>zijn)(?:, [^,.;:]{{3,60}},)?:? (?P<who>{_LIST})")),
    ("participant", "stated", re.compile(rf"\b(?P<at>[Dd]eelnemers|[Dd]eelnemende gemeenten): (?P<regulation>)(?P<who>{_LIST})")),
    # "A heeft zich in 2021 aangesloten bij de City Deal X", "A trad toe tot de City Deal X"
    ("participant", "stated", re.compile(rf"(?P<who>{ORG}+) [^.;{ORG[1:-1]}]{{0,50}}?\b(?P<at>aangesloten|toegetreden|sloot|sloten|trad|traden|aan(?! te\b)|toe(?! te\b))(?: zich)?(?: \w+){{0,3}} (?:bij|tot) (?P<what>{DEAL}+)")),
    # "Ook A en B tekenden"
    ("co-signatory", "stated", re.compile(rf"^(?:Ook|Eveneens) (?P<who>{ORG}+) (?P<at>tekenden?|ondertekenden?)\b")),
    # "De gemeenten A en B zijn mede ondertekenaars"
    ("co-signatory", "stated", re.compile(rf"(?P<who>{ORG}+) (?P<at>is|zijn|waren) (?:\w+ ){{0,2}}(?:mede[ -]?)?ondertekenaars?\b(?: van (?P<what>{DEAL}))?")),
    ("co-signatory", "stated", re.compile(rf"(?P<what>{DEAL}) (?P<at>is|wordt|werd) (?:\w+ ){{0,2}}(?:mede )?(?:mede-?)?ondertekend door (?P<who>{ORG}+)")),
    # "Naast Amersfoort ondertekenen de gemeenten Breda en Dordrecht"
    ("co-signatory", "stated", re.compile(rf"\b(?P<at>ondertekenen|ondertekenden|tekenen|tekenden) (?:ook |mede |eveneens )?(?P<who>{ORG}+)")),
    ("co-signatory", "stated", re.compile(rf"(?P<who>{ORG}+) (?P<at>ondertekenen|ondertekenden|tekenen|tekenden|ondertekent|tekent) (?:ook|mede|eveneens)\b(?![^.;]{{0,20}} (?:als|mits|indien|zodra|wanneer|nadat) )(?: (?P<what>{DEAL}))?")),
    # "De City Deal X is een samenwerking tussen de steden A en B, het ministerie C en D"
    ("party", "stated", re.compile(rf"(?:(?P<what>{DEAL})|\b(?:[Dd]e|[Hh]et|[Dd]eze|[Dd]it) (?P<called>{_CALLED})) (?P<at>is) een (?:[a-z]+ )?(?:samenwerking(?:sverband)?|overeenkomst|afspraak|convenant|initiatief) (?:tussen|van) (?:[a-z]+ ){{0,3}}?(?P<who>{_LIST})")),
    # "Zorginstellingen die tekenen: A, B en C"
    ("party", "stated", re.compile(rf"\b(?:die|welke) (?P<at>tekenen|tekenden|ondertekenen|ondertekenden|deelnemen|meedoen|(?:het|de) {_CALLED} (?:hebben )?(?:ondertekend|getekend|ondertekenen|ondertekenden))(?: zijn)?: (?P<who>{_LIST})")),
    # "de raden van de deelnemende gemeenten A, B en C"
    ("participant", "stated", re.compile(rf"\b(?P<at>deelnemende) (?P<regulation>)(?P<who>{ORG}{{2,}})")),
    # "Na A en B heeft nu ook C zich aangesloten bij het convenant X"
    ("participant", "stated", re.compile(rf"^Na (?P<who>{ORG}+) (?P<at>heeft|hebben|is|zijn|sluit|sluiten) (?:\w+ ){{0,2}}ook (?P<more>{ORG}+)[^.;]{{0,20}} (?:aangesloten|toegetreden|aan|toe)\b (?:bij|tot) (?P<what>{DEAL})")),
    # "A en B waren er vanaf het begin bij", "A en B kwamen later, C in 2015", "A volgde een jaar later": behind what tells of the agreement
    ("participant", "stated", re.compile(rf"^(?P<who>{_LIST}) (?P<circle>(?P<at>was|waren|is|zijn)) (?:er|daar|hier) (?:[a-z]+ ){{0,2}}?(?:vanaf|van|sinds) (?:het|de) (?:begin|start|eerste [a-z]+)(?: af| aan)? (?:bij|lid|partij|aan boord)\b")),
    ("participant", "stated", re.compile(rf"^(?P<who>{_LIST}) (?P<circle>(?P<at>kwam|kwamen|volgde|volgden|haakten?|sloot|sloten|tekenden?))(?: er| zich| daar)? (?:later|daarna|vervolgens|(?:pas )?in \d{{4}}|(?:een|twee|enkele) (?:jaar|maanden|jaren) later|kort daar(?:op|na)|als (?:laatste|eerste|tweede)n?)(?: bij| erbij| aan)?(?:(?:,| en|, en) (?P<more>{_LIST}) (?:volgde[n]? |kwam(?:en)? |pas |weer ){{0,2}}(?:in \d{{4}}|later|daarna))?(?=[.,;]|$)")),
    # "Eerder waren A, B en C al deelnemer"
    ("participant", "stated", re.compile(rf"^(?:Al )?[Ee]erder (?P<circle>(?P<at>waren|was|werden|werd)) (?P<who>{_LIST}) (?:al |reeds )?(?:deelnemers?|partij|aangesloten|toegetreden)\b")),
    # "Ook A en B doen dat"
    ("co-signatory", "stated", re.compile(rf"^(?:Ook|Eveneens|Daarnaast) (?P<who>{_LIST}) (?P<at>doen|deden|doet|deed) (?:dat|hetzelfde)\b")),
    # "De provincie A en de gemeente B worden aspirant-partij", "zij zijn aspirant-partner"
    ("aspirant", "stated", re.compile(rf"(?P<who>{ORG}+)[^.]{{0,90}}? (?P<at>zijn|is|worden|wordt) (?:nog )?(?:kandidaat|aspirant)[ -]?(?:partij|partner|deelnemer|lid)")),
    # "zijn de bedrijven A en B uit de regio C deelnemers"; "A is partij bij het convenant"
    ("participant", "stated", re.compile(rf"\b(?P<at>is|zijn) (?P<who>{ORG}+)(?: (?:uit|van) [^,.]{{1,30}})? (?:deelnemers?|deelnemende partij(?:en)?)\b(?! (?:van|aan) het netwerk)")),
    ("participant", "stated", re.compile(rf"(?P<who>{ORG}+) (?P<at>is|zijn) (?:\w+ ){{0,2}}(?:deelnemers?|partij(?:en)?) (?:aan|bij|in|van) (?P<what>{DEAL})")),
    # "Aan de regeling nemen deel de gemeenten A en B"
    ("participant", "stated", re.compile(rf"\b[Aa]an (?:{DEAL}|(?:de|deze|dit|het) (?:gemeenschappelijke )?(?:regeling|overeenkomst|convenant|deal)) (?P<at>nemen|namen|doen|deden|neemt|doet) (?:\w+ ){{0,3}}(?:deel|mee):? (?P<who>{ORG}+(?:[^.;:]{{0,60}}?{ORG})*)")),
    # "de City Deal X, die in 2016 werd gesloten en waaraan onder andere A, B en C meededen"
    ("participant", "stated", re.compile(rf"(?P<what>{DEAL})[^.;{DEAL[1:-1]}]{{0,80}}? waaraan (?:onder andere |onder meer |o\.a\. |ook )?(?P<who>{ORG}+)[^.;]{{0,20}}? (?P<at>meededen|meedoen|meedoet|meedeed|deelnamen|deelnemen|deelneemt|deelnam)\b")),
    # "Met de provincie X wordt nog gesproken als aspirant deelnemer"
    ("aspirant", "in talks", re.compile(rf"(?P<who>{ORG}+)[^.;]{{0,120}}? (?P<at>als aspirant|aspirant)[ -]?(?:deelnemer|lid|partij|partner)")),
    # "De partijen bij de woondeal zijn: A, B en C", "Partij bij de deal zijn A en B", "Ondertekenaars zijn A en B"
    ("party", "stated", re.compile(rf"\b(?:[Pp]artij(?:en)?|[Oo]ndertekenaars|(?:[Cc]onvenant|[Dd]eal)part(?:ners|ijen)|[Cc]ontractpartijen)(?: (?:bij|van|aan|in|achter) {_WHAT})? (?P<at>zijn|waren):? (?P<who>{_LIST})")),
    ("party", "stated", re.compile(rf"\b(?:[Dd]eelnemers|[Pp]artners|[Dd]eelnemende [a-z]+) (?:bij|van|aan|in|achter) {_WHAT} (?P<at>zijn|waren):? (?P<who>{_LIST})")),
    # "A, B en C deden dat bij monde van hun wethouder", behind the sentence that told of the signing
    ("party", "stated", re.compile(rf"(?:^|[.;,] )(?P<who>{_LIST}) (?P<at>deden|deed|doen) (?:dat|datzelfde|hetzelfde)(?: ook)? (?:bij monde van|via|middels|met|door) (?:hun|haar|zijn|een) ")),
    # "Ook A en B hebben de intentieverklaring ondertekend", "Daarnaast hebben ook A en B getekend"
    ("co-signatory", "stated", re.compile(rf"^(?:Ook|Eveneens|Daarnaast|Verder) (?P<who>{_LIST}) (?P<at>hebben|heeft) (?:{_WHAT} )?(?:mede ?|mee)?(?:ondertekend|getekend)\b")),
    ("co-signatory", "stated", re.compile(rf"^(?:Ook|Eveneens|Daarnaast|Verder) (?P<at>hebben|heeft) (?:ook )?(?P<who>{_LIST}) (?:{_WHAT} )?(?:mede ?|mee)?(?:ondertekend|getekend)\b")),
    # "De deal werd ondertekend door A, B en C", "De overeenkomst wordt gesloten tussen de gemeente, A en B"
    ("party", "stated", re.compile(rf"\b(?:[Dd]e|[Hh]et|[Dd]eze|[Dd]it|[Dd]ie|[Dd]at) (?P<called>{_CALLED}) (?P<at>wordt|worden|is|zijn|werd|werden)(?: [^\s.;,]+){{0,5}} (?:gesloten|aangegaan|ondertekend|getekend) (?:tussen|door)(?P<own> (?:de|onze) gemeente(?:,| en))? (?P<who>{_LIST})")),
    # "Ook A heeft zich aan het convenant verbonden"
    ("participant", "stated", re.compile(rf"(?P<who>{_LIST}) (?P<at>heeft|hebben) zich (?:ook |eveneens |inmiddels )?(?:aan|bij) {_WHAT} (?:verbonden|aangesloten|gecommitteerd)\b")),
    # "naast A en B doen C en D mee"
    ("participant", "stated", re.compile(rf"\b[Nn]aast (?P<who>{_LIST}) (?P<at>{VERB}) (?:ook )?(?P<more>{_LIST}) mee\b")),
    # "zetten hun handtekening, te weten A, B en C"
    ("party", "stated", re.compile(rf"\b(?P<at>zetten|zette|hebben|zijn|werd|is)\b[^.;:]{{0,60}}\b(?:handtekening(?:en)?|ondertekend|getekend), (?:te weten|namelijk) (?P<who>{_LIST})")),
    # "De City Deal X ging op 2 februari van start met A en B als deelnemers, samen met C"
    ("participant", "stated", re.compile(rf"(?P<what>{DEAL}) (?P<at>ging|is|startte|begon)\b[^.;:{ORG[1:-1]}]{{0,60}} met (?P<who>{_LIST}) als (?:deelnemers|partners|partijen)(?:,? (?:samen|en ook|en) met (?P<more>{_LIST}))?")),
    # "A, B en C zetten hun handtekening onder de overeenkomst", "Namens het Rijk tekende het ministerie C"
    ("party", "stated", re.compile(rf"(?<!Ook )(?P<who>{_LIST}) (?P<at>zetten|zette|plaatsten|plaatste) (?:[a-z]+ )?(?:hun|haar|zijn|een) handtekening(?:en)?(?: onder {_WHAT})?(?=[.;,]|$)")),
    ("party", "stated", re.compile(rf"\b[Nn]amens (?:het [Rr]ijk|de [Rr]ijksoverheid|het [Kk]abinet|de [Ss]taat) (?P<at>tekende|tekenden|ondertekende|ondertekenden|zette|zetten) (?P<who>{_LIST})")),
    # "Ook A en B zetten hun handtekening"
    ("co-signatory", "stated", re.compile(rf"^(?:Ook|Eveneens|Daarnaast|Verder) (?P<who>{_LIST}) (?P<at>zetten|zette)\b[^.;]{{0,40}}\bhandtekening")),
    # "Ook A en B doen mee", "Naast deze partijen doet ook A mee"
    ("participant", "stated", re.compile(rf"^(?:Ook|Eveneens|Daarnaast) (?P<who>{_LIST}) (?P<at>{VERB}) mee(?: aan {_WHAT})?[.;,]")),
    ("participant", "stated", re.compile(rf"^(?:Naast|Behalve) [^.;]{{3,160}}? (?P<at>{VERB}) (?:ook |eveneens )?(?P<who>{_LIST}) mee(?: aan {_WHAT})?[.;,]")),
    # "Partijen: de gemeenten A en B", below the agreement's name in a list of several
    ("party", "stated", re.compile(rf"^(?:Partijen|Partners|Contractpartijen|Convenantpartners|Ondertekenaars|Deelnemende partijen|Gesloten (?:met|tussen|door))(?P<at>:) ?[^.;:]{{0,60}}?(?P<who>{ORG}(?:[^.;:]{{0,40}}?{ORG})*)")),
    # "Stichting X stemt in met het aangaan van deze City Deal en zal ... deelnemen"
    ("participant", "decided", re.compile(rf"(?P<who>{ORG}+) (?P<at>stemt|stemmen) in met (?:de )?(?:deelname aan|het aangaan van|toetreding tot) (?P<what>{DEAL})")),
)  # fmt: skip
# a college that decides: "Deel te nemen aan de City Deal X"
DECIDES = re.compile(
    rf"\b(?:[Dd]eel te nemen aan|[Mm]ee te doen aan|[Tt]oe te treden tot|[Aa]an te gaan|besluit(?: het college)? om (?:mee te doen|deel te nemen) aan|[Dd]eelname aan) (?P<what>{DEAL})"
)
# "en wethouder Imming te machtigen deze te ondertekenen"
EMPOWERS = re.compile(r"\b(?P<office>[Ww]ethouder|[Bb]urgemeester|[Pp]ortefeuillehouder) (?P<who>(?:(?:[A-Z]\.)+ ?)?(?:(?:van|de|der|den|ten|ter) ){0,3}[A-Z][\w'-]+(?:[ -][A-Z][\w'-]+)?) (?:te machtigen|te mandateren|(?:een )?(?:volmacht|machtiging) te (?:geven|verlenen))\b")
SIGNS_FOR = re.compile(
    r"\b(?:geeft de burgemeester (?:een )?(?:volmacht|machtiging) aan de|te laten ondertekenen door de|machtigt de) +(?P<office>(?:portefeuillehouder|wethouder)(?: [A-Z]\w+)?)"
)

