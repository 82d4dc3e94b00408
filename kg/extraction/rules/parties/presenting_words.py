"""The words by which an agreement's opening presents its parties: what stands before, between and behind their names."""

from __future__ import annotations

from kg.extraction.masked import ANY, BODY, FORUM, ORG
from kg.extraction.matching import patterns as re
from kg.model import Kind

# "Gemeente X, gevestigd te", "te dezer zake rechtsgeldig vertegenwoordigd door", "namens deze", "hierna: de Provincie"
SAID = (
    r"(?:gevestigd|zetelend\w*|gezeteld|statutair|te(?:n|r)? deze[nr]?|in deze[n]?|hierbij|rechtsgeldig|vertegenwoordigd|namens (?:deze[n]?|dit|het|de)\b|waarvan (?:het|de) (?:college|bestuur|raad|burgemeester)\b|als vertegenwoordiger van|voor deze[n]?\b|kantoor\s?houdend\w*|hierna|(?:verder|nader) (?:ook )?(?:te noemen|genoemd|aan te duiden|aangeduid)|verder:|verder in (?:\S+ ){1,2}(?:aan te duiden|te noemen|genoemd|aangeduid)|"
    r"handelend\w*|ingevolge|krachtens|op grond van|met (?:maatschappelijke |statutaire )?zetel|waarvan de zetel|ter zake|in de persoon van|bij monde van|(?:voor|namens) (?:wie|dewelke|welke|hetwelk)\b|in (?:wier|wiens) naam\b|(?:die|dat|welke) (?:hierbij |daarbij |rechtsgeldig |in dezen? ){0,2}(?:wordt|worden) vertegenwoordigd|waarvoor\b|door (?:haar|zijn|hun) (?:[a-z-]+ )?(?:[a-z-]*directeur|voorzitter|bestuurders?|burgemeester|wethouder|gedeputeerde|dijkgraaf)\b|en voor zover|ieder voor zover|elk voor zover|optredend|daartoe|hiertoe|represented by|hereinafter|hereafter|vertreten durch|nachfolgend)"
)
PERSON_NEXT = r"(?:de (?:heer|burgemeester|wethouder|gedeputeerde|dijkgraaf)|mevrouw|dhr\b|mw\b|mevr\b|heer|(?:mr|drs|dr|ir|ing|prof)\.|[A-Z]\.[A-Z ])"
# what may stand before a name and between the names of a list: articles, organs, forms of law
_WORDS = (
    r"(?:de|het|den|en|van|der|die(?= (?:stadt|städte|gemeinde|gemeente|samtgemeinde)\b)|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|deelnemende|samenwerkende|voor|met|tussen|enerzijds|anderzijds|alsmede|evenals|respectievelijke?|onderscheidenlijk|ook|"
    r"colleges?|burgemeesters?|wethouders?|schepenen|b&w|stadsbestuur|gemeente(?:n|s|raad|raden|bestuur|besturen)?|[a-z]+gemeenten|raad|raden|gedeputeerde|provinciale|staten|deputatie|dagelijkse?|algemene?|bestu(?:ur|ren)|"
    r"bestuursorganen|dijkgraaf|(?:hoog)?heemraden|een (?:bestuurder|bestuurslid|vertegenwoordiger|afgevaardigde)|voorzitters?|directie|hoofdingenieur-directeur|commissaris|koning(?:in)?|publiekrechtelijke?|rechtspersoon(?:lijkheid)?|bezittend|lichaam|openbare?|openbaar|stad|steden|"
    r"provincies?|gewest|regio|waterschap(?:pen)?|hoogheemraadschap(?:pen)?|ministers?|ministeries?|staatssecretaris(?:sen)?|besloten|naamloze|vennootschap(?:pen)?|beperkte|aansprakelijkheid|vereniging|coöperatie|stichting|genaamd|(?:[a-z]+)?(?:corporatie|organisatie|instelling|aanbieder)s?|bedrijf|bedrijven|instellingen|schoolbestu(?:ur|ren)|autonoom|gemeentebedrijf|opdrachthoudende|intercommunale|projectvereniging|dochteronderneming|universiteit|stadt|gemeinde|(?:land)?kreis|ville|city|of|the|and|between|municipality)"
)
_GAP = rf"(?i:[\s,;:/&–—“”\"'‘’.-]|(?<![\w]){_WORDS}(?!\w)|\bte weten:?|\bc\.a\.|\be\.o\.|\([^()]{{1,100}}\)|{BODY}(?= van\b)){{0,80}}+"
LABEL = rf"(?:[Pp]artij (?:\d{{1,2}}|[A-Z]) ?[:.)]?,? ?)?(?:\(?(?:\d{{1,2}}(?:[.)]+|/(?= ))\s*|(?:[a-zA-Z]|[ivxIVX]{{1,4}})[.)]+(?!\w))\s*|[IVX]{{1,4}} (?=[a-z{ANY[1:-1]}]))?"
PARTY = f"[{ORG[1:-1]}{FORUM[1:-1]}]"
NO_PARTIES = frozenset({Kind.REGION, Kind.NETWORK, Kind.PARTNERSHIP, Kind.WORKING_GROUP})
"""What stands among parties and is none, unless it presents itself by a person ("Regio X, vertegenwoordigd door")."""
NAMES = rf"(?P<who>(?:{_GAP}{PARTY})+)"
"""One name or a list of them, with articles and organs ("de raden en de colleges van de gemeenten A en B")."""
NAMES_WITHIN = rf"(?P<who>(?:{_GAP}{PARTY}){{1,40}})"
"""The same where it may begin anywhere in a sentence: no longer than that, for each name of a row may be the first."""
# "Beek, 10 november 2020": where and when, and nobody
PLACE_AND_DAY = re.compile(r"\W*[A-Z][\w'’ -]{1,30},? (?:op |d\.d\. |de |datum:? )?\d{1,2}[ -](?:[a-z]+|\d{1,2})[ -](?:19|20)\d\d\W*$")
