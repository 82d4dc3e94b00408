"""What a sentence on a relation gives or pays, which decides what goal it serves: help to others, and money from near by."""

from __future__ import annotations

from kg.extraction.matching import patterns as re
from kg.extraction.rules.yields.goal_words import CULTURE, ECONOMY, FUNDS, SAFETY, SERVICE, SOLIDARITY
from kg.model import Kind, Name

# "De gemeente schonk een ambulance", "veel hulp geboden: een brandweerwagen", "zamelden kleding in": help, whatever it is
_GIVEN_AWAY = re.compile(
    r"\b(?:schonk(?:en)?|geschonken|gedoneerd|doneer(?:t|de|den)|donatie|ingezameld|inzamel(?:t|de|den|en)|zamel(?:t|de|den) [^.;]{1,60} in|inzamelingsactie\w*|hulp (?:is |werd )?(?:geboden|verleend|gestuurd)|bood(?:en)? hulp|noodhulp|hulpgoederen|hulptransport\w*|hulpkonvooi\w*|nadruk (?:\w+ ){0,3}op hulp|ging(?:en)? [^.;]{1,80} heen|"
    r"(?:stuurde|stuurden|gestuurd|brachten) [^.;]{0,60}\b(?:vrachtwagens?|goederen|hulp\w*)|met (?:geld|steun|hulp|middelen|een bijdrage) (?:uit|van) [^.;]{1,60}\b(?:gebouwd|aangelegd|opgeknapt|ingericht|hersteld|gerealiseerd))\b|^\W?met (?:geld|giften|donaties) van [^.;]{1,60} kre(?:eg|gen)\b",
    re.I,
)
# "schonk de kerstboom op het plein", "een beeld geschonken": a present among friends, and no help
_PRESENT = re.compile(
    r"\b(?:schonk(?:en)?|geschonken|schenkt|donated|gift)\b[^.;]{0,60}\b\w*(?:boom|bomen|beeld|beeldje|kunstwerk|sculptuur|schilderij|vlag|plaquette|gedenkplaat|klok|cadeau|geschenk|bank|zitbank|tegel|fontein)\b|"
    r"\b\w*(?:boom|bomen|beeld|kunstwerk|sculptuur|schilderij|vlag|plaquette|klok|cadeau|geschenk|bank|tegel|fontein)\b[^.;]{0,60}\b(?:schonk(?:en)?|geschonken)\b",
    re.I,
)
_NO_OTHER = frozenset({CULTURE, SAFETY, SERVICE, ECONOMY})
# "kreeg een Vlaamse projectsubsidie", "krijgt € 5.000 subsidie van de gemeente", "de gemeentelijke subsidie", "subsidie van de provincie": money that no relation brings
_FROM_NEAR_BY = re.compile(
    r"\b(?:subsid\w+|bijdrage|€ ?[\d.,]+)\b[^.;]{0,60}\b(?:van|bij|door) (?:de|onze|haar eigen|het) (?:eigen )?(?:gemeente|provincie|stad|college|gemeentebestuur)\b|\b(?:gemeentelijke|provinciale|jaarlijkse|onze) (?:subsidie|bijdrage)\b|"
    r"\b(?:stichting|comité|vereniging|werkgroep)\w*\b[^.;]{0,60}\b(?:krijgt|kreeg|ontvangt|ontving)\b[^.;]{0,40}\bsubsidie\b|\bsubsidies? (?:van € ?[\d.,]+ )?(?:per jaar )?(?:aan|voor) (?:de |het )?(?:stichting|comité|vereniging)|\baan (?:de |het )?(?:stichting|comité|vereniging|werkgroep)\b[^.;]{0,80}\bsubsidie\b|"
    r"\b(?:ontvang\w*|ontving\w*|krijg\w*|kreeg|kregen)\b[^.;]{0,20} van (?:de |het )?(?:eigen )?(?:gemeente|provincie|stad|college)\b[^.;]{0,60}\b\w*subsidie\b|"
    r"\b(?:gemeente|provincie|stad|college|raad)\b[^.;]{0,30}\b(?:geeft|gaf|verleent|verleende|verstrekt|verstrekte|betaalt|betaalde)\b[^.;]{0,60}\b\w*subsidie\b|"
    r"\b(?:Vlaamse|Waalse|federale|provinciale|gemeentelijke|stedelijke) (?:\w+ ){0,2}?\w*subsidies?\b|"
    r"\b\w*subsidies?\b[^.;]{0,40}\b(?:van|door|bij) de (?:Vlaamse|Waalse|federale|Brusselse) (?:overheid|regering|Regering|Gemeenschap|gemeenschap)\b|"
    r"\bVlaamse (?:Gemeenschap|overheid|regering|Regering)\b[^.;]{0,80}\bsubsidie\b|"
    r"\b(?:stichting|comité|vereniging)\w*\b[^.;]{0,60}\b(?:subsidieert|gesubsidieerd)",
    re.I,
)
_FROM_AFAR = re.compile(r"\b(?:Europe(?:se|es|an)|EU|Interreg\w*|INTERREG|Horizon|EFRO|Erasmus|URBACT|LIFE|ESF|fondsen|Europa voor de Burger|CERV|Rijk|ministerie)(?!\w)")
# "heeft Epe een bijdrage uit het EFRO toegekend", said of who opens the sentence: it handles others' money, and its members have none by it
_HANDS_OUT = re.compile(r"[^.;]{0,160}?\b(?:(?:heeft|hebben|had) [^.;]{1,160}\b(?:toegekend|verleend|beschikt|goedgekeurd)|ken(?:t|de|den) [^.;]{1,160}\btoe|verle(?:ent|ende)|keurde[n]? [^.;]{1,160}\bgoed)\b")
_OPENS = 12
"""Characters before a name with which a sentence opens."""
# "kunnen scholen subsidie aanvragen": what others may ask for
_MAY_ASK = re.compile(r"\b(?:kan|kunnen|mogen|mag)\b[^.;]{0,60}\bsubsidie\b[^.;]{0,60}\b(?:aanvragen|vragen|indienen)\b|\bsubsidie\w* (?:aan te )?vragen\b", re.I)

# between whom people meet, and between whom they help each other: a deal or service for young people is no cultural exchange
_MEET = frozenset({Kind.TIE, Kind.NETWORK, Kind.REGION, Kind.ASSOCIATION})

# "stuurde de kring voedselpakketten", "noodgoederen opslaan": help of those who are no twin towns
_HELP_IN_NEED = re.compile(r"(?i)\b(?:noodhulp|noodgoederen|hulpgoederen|hulptransport\w*|hulpkonvooi\w*|voedselpakket\w*|medicijnen|aggregaten|wederopbouw)\b")

_ARTS = re.compile(r"uitwissel|verenigingen|cultu|kunst|muziek|theater|festival|tentoonstell|expositie|exposeer|schrijvers|dichters|orkest|koor|koren|toneel|volksdans|zangers|bundels|residentie|artiest|makers|tournee|voorstelling|schilderij|scholieren|concert|film|exchange|artist", re.I)


def may_serve(relation: Name, goal: str, text: str) -> bool:
    """Whether relations of this sort serve a goal at all: culture where people meet each other, solidarity in ties.

    In a network it takes arts or an exchange to serve culture: schools and clubs are there for much else.
    """
    if goal == FUNDS and relation.kind is not Kind.TIE and relation.label.split()[0] in text[: len(relation.label) + _OPENS] and _HANDS_OUT.match(text):
        return False
    if goal == SOLIDARITY:
        return relation.kind is Kind.TIE or (relation.kind in (Kind.PARTNERSHIP, Kind.NETWORK) and _HELP_IN_NEED.search(text) is not None)
    return goal != CULTURE or relation.kind is Kind.TIE or (relation.kind in _MEET and _ARTS.search(text) is not None)


def serves(text: str, goal: str) -> bool:
    """Whether a sentence that gives or pays something can serve a goal.

    What is given away serves solidarity and not what the gift is ("een brandweerwagen"), unless it is a present; a subsidy of the city itself is no
    European fund; who may ask the city for money has nothing yet.
    """
    if _MAY_ASK.search(text):
        return False
    if goal == SOLIDARITY:
        return not _PRESENT.search(text)
    if goal in _NO_OTHER:
        return not _GIVEN_AWAY.search(text)
    return goal != FUNDS or not _FROM_NEAR_BY.search(text) or bool(_FROM_AFAR.search(text))

