"""Funds, trusts and foundations that give under their own name: what they gave is a grant, and the fund is its programme."""

from __future__ import annotations

from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import CAPITAL
from kg.extraction.rules.money.grants_words import GETS_IN_ANY, GIVES_IN_ANY

SUM_SIGN = r"(?:[€£$]|\bEUR\b|\beuros?\b|\bEuro\b|\bpounds?\b|\bmiljoen\b|\bgulden\b)"
_LINK = r"(?:(?:en|and|und|&|of|van|der|de|het|for|the) ){0,2}"
_NAME = rf"(?:(?:[A-Z]\.){{1,3}}|{CAPITAL})"
# not what every government has: "het Gemeentefonds", "het Investeringsfonds"; nor a fund for pensions
_OWN = r"(?!(?:Gemeente|Provincie|Pensioen|Delta|Infra|Garantie|Waarborg|Uitvoerings|Investerings|Ontwikkelings|Egalisatie|Stimulerings|Reserve|Revolverend|Begrotings|Bestemmings|Leer|Dat|Dit)fonds)"
# "Oranje Fonds", "VSBfonds", "Cultuurfonds Salland", "Anglo-Dutch Heritage Trust", "Fonds voor Cultuurparticipatie", "Koning Boudewijnstichting", "Wilde Ganzen"
FUNDER = (
    rf"(?!(?:Europ[aäe]\w+|Het|De|Een|The|Das|Die|Der|Dit|Dat|In|Van|Voor|Door|Via|From|Aan|Bij|Ook|Uit|Dankzij|With|Met)\b)(?<![\w.])(?:(?:{_NAME} {_LINK}){{0,4}}(?:{_OWN}[A-ZÀ-Ý][\w’-]{{1,30}}fonds|Fonds|Fund|Trust|Foundation|Endowment|[A-ZÀ-Ý][a-zë]{{2,25}}(?:stichting|stiftung)|Stiftung|Loterij|Lottery(?: (?:Community |Heritage |Arts )?Fund)?)"
    rf"(?: (?:voor|for|für) (?:de |het |the )?{CAPITAL}(?: {CAPITAL})?|(?: {CAPITAL}){{1,2}})?|Wilde Ganzen|Stichting (?:DOEN|Doen)\b|Mondriaan Fonds)"
)
_THE = r"(?:(?:het|de|the|dem|der|die|van de|van het) )?"
_GIFT = rf"(?:{SUM_SIGN}|\d|\b\w*(?:bijdragen?|subsidies?|steun|gift|donatie|schenking|beurs|geld)\b|\bsteun\b|\bgrants?\b|\bdonations?\b|\bsupport\b|\bhelp\b|\bawards?\b|\bZuschuss\b|\bSpende\b|\bUnterstützung\b|\bFörderung\b)"
_GET = rf"\b(?:{GETS_IN_ANY}|krijg|ontvang|had)\b"
_PAID = r"\b(?:gefinancierd|betaald|bekostigd|gesteund|ondersteund|gesubsidieerd|mogelijk gemaakt|(?:co-)?funded|(?:co-)?financed|supported|paid(?: for)?|gefördert|unterstützt|finanziert)\b"
_BETWEEN = r"(?:[^.;:]|\.\d){0,60}?"
_OF = rf"\b(?:van|door|uit|vanuit|via|bij|from|by|through|of|von|vom|aus|durch) {_THE}"
# "een bijdrage (€ 650) van het Cultuurfonds Salland", "a grant of £400 from the Heritage Trust": of which another word tells whether it was received
FROM_FUNDER = re.compile(rf"{_GIFT}{_BETWEEN}{_OF}(?P<programme>{FUNDER})")
# "kregen wij van het Hein Fonds € 3.000", "gesteund door het VSBfonds", "met een bijdrage van € 650 van het Cultuurfonds Salland"
GOT_FROM_FUNDER = re.compile(rf"(?:{_GET}|{_PAID}|\b(?:[Mm]et|[Dd]ankzij|[Ww]ith|[Mm]it|[Tt]hanks to) (?:(?:een|a|an|the|de|einem|einer) )?(?:\w+ ){{0,2}}{_GIFT}|{SUM_SIGN}(?:[^.;:]|\.\d){{0,20}} (?:kwam(?:en)?|came|stammt?e?n?|kam(?:en)?)){_BETWEEN}{_OF}(?P<programme>{FUNDER})")
# "Het Oranje Fonds kende de harmonie € 2.500 toe", "the Heritage Trust gave £800 to", "Het VSBfonds heeft ons met € 1.500 gesteund"
FUNDER_GIVES = re.compile(rf"(?P<programme>{FUNDER})(?: (?:has|had|hat))?(?: (?:also|ook|nog|daarnaast|kindly|generously|eenmalig))? {GIVES_IN_ANY}\b(?=(?:[^.;]|\.\d){{0,120}}(?:{_GIFT}))|(?P<quoted>{FUNDER}) (?:heeft|hat|hebben|has|have) (?:[^.;]|\.\d){{0,120}}\b(?:toegekend|gegeven|geschonken|verleend|verstrekt|gesteund|ondersteund|gedoneerd|bijgedragen|toegezegd|gefördert|unterstützt|bewilligt|given|awarded|granted|donated)\b")
# "gaf Wilde Ganzen € 10.000 aan de stichting", "Daarvoor kende het Oranje Fonds € 4.000 toe"
GIVES_FUNDER = re.compile(rf"\b{GIVES_IN_ANY} (?:het |de |the |die |der )?(?P<programme>{FUNDER})(?=(?:[^.;]|\.\d){{0,120}}(?:{_GIFT}))")
# "Dankzij de Koning Boudewijnstichting", "Thanks to the Heritage Fund, the choir": with a verb of what came of it behind it
THANKS_TO_FUNDER = re.compile(rf"\b(?:[Dd]ankzij|[Tt]hanks to|[Dd]ank) (?:een (?:bijdrage|gift) van )?{_THE}(?P<programme>{FUNDER})")
PATTERNS = (GOT_FROM_FUNDER, FUNDER_GIVES, GIVES_FUNDER, THANKS_TO_FUNDER, FROM_FUNDER)
_GIFTS = re.grouped(PATTERNS[:-1])


def is_gift(text: str) -> bool:
    """Whether a sentence says that a fund of its own name gave something; whether it is denied is another question.

    >>> is_gift("Het Oranje Fonds gaf de harmonie € 400."), is_gift("Het Oranje Fonds bestaat tien jaar.")
    (True, False)
    """
    return any(pattern.search(text) for pattern in _GIFTS.of(text))
