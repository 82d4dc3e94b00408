"""Words for grants: the programmes that give them, getting one and giving one."""

from __future__ import annotations

# programmes that give grants, by the names that texts use for them
KNOWN = r"(?:I(?:nterreg|NTERREG)|Horizon(?: Europe| Europa)?|L(?:IFE|ife)-IP(?: [A-Z]{2,8})?|LIFE\+?|Erasmus\+?|EFRO|ESF\+?|ERDF|LEADER|Leader|URBACT|Urban Innovative Actions|Creative Europe|Europe for Citizens|Europa voor de Burger|CERV|Comenius|Leonardo da Vinci|Socrates|Grundtvig|Just Transition Fund|Konver|PHARE|Phare|TACIS|Intelligent Energy Europe|Connecting Europe Facility|Culture 2000|MATRA|Matra|LOGO (?:South|East)|LGCP|EuropeAid|Kaderprogramma|Cohesiefonds|Europees Fonds voor Regionale Ontwikkeling|Europees Sociaal Fonds|Europees Landbouwfonds(?: voor Plattelandsontwikkeling)?|European Urban Initiative|Asylum, Migration and Integration Fund|Asiel-, Migratie- en Integratiefonds|Digital Europe|People[ -]to[ -]People|Kleinprojectenfonds|Kansen voor West(?: [IVX]{1,3})?|OP[ -]?Zuid|OP[ -]?Oost|REACT-EU|European City Facility|Driving Urban Transitions|Waddenfonds|Plattelandsontwikkelingsprogramma|POP3?)(?! (?:[Cc]ollege|Universit|School))"
# what says which part of a programme: "Interreg V A Deutschland-Nederland", "Interreg VI-A", "Horizon2020"
MORE = r"(?: ?20\d\d)?(?: (?:[IVX]{1,4}(?:[ -]?[A-C])?|[IVX]{0,3}[ABC])(?![\w-]))?(?: (?:North-West Europe|Noordwest-Europa|Central Europe|North Sea Region|2 Zeeën|2 Seas)|(?: Euregio)? [A-Z][a-z]+(?:-[A-Z][a-z]+)+| (?:Euregio [A-Z]\w+(?:-[A-Z]\w+)?|North Sea|North-West Europe|Noordzee|Meuse-Rhine|Vlaanderen-Nederland|Deutschland-Nederland|Europe))?"
# a scheme of the state that is called by its sort: "Specifieke uitkering aanpak energiearmoede", "SPUK Sport", "Actieprogramma lokale initiatieven voor jongeren"
_NO_PART = r"(?:is|zijn|was|waren|werd|werden|wordt|worden|heeft|hebben|had|kreeg|kregen|krijgt|ontving|ontvangt|aan|een|van|uit|door|waarmee|die|dat|onder|toegekend|verleend|ontvangen|subsidie|bijdrage|dan|ook)"
SCHEME = rf"(?:(?:Tijdelijke )?(?:Specifieke|specifieke) [Uu]itkering(?:en)?|SPUK|Actieprogramma|(?:Stimulerings|Subsidie|Impuls)regeling)(?: (?!{_NO_PART}\b)[a-zë’'-]{{2,25}}){{0,9}}(?: [A-ZÀ-Ý][\w’'&-]{{0,40}}(?: (?:(?:en|&|de|het|in|op|van) ){{0,2}}[A-ZÀ-Ý][\w’'&-]{{0,40}}){{0,4}})?(?<! voor)(?<!uitkering)(?<!SPUK)(?<!regeling)(?<!programma)"
GETS = r"(?:krijg(?:t|en)|kreeg|kregen|ontvang(?:t|en)|ontving(?:en)?)"
"""Getting something, in Dutch."""
GETS_IN_ANY = rf"(?:{GETS}|received?|receives|got|erhielt(?:en)?|erhält|bekam(?:en)?)"
"""The same in Dutch, English or German."""
GIVES_IN_ANY = (
    r"(?:ken(?:t|de|den)|geeft|gaf|gaven|schonk(?:en)?|schenkt|verleen(?:t|de)|verstrekt(?:e)?|steun(?:t|de)|ondersteun(?:t|de)|doneer(?:t|de)|droeg|draagt|legde|legt|betaal(?:t|de)|financier(?:t|de)|subsidieer(?:t|de)|keer(?:t|de)|stel(?:t|de)|zeg(?:t|de)|"
    r"awarded|awards|gave|gives|granted|donated|contribute[sd]|funded|funds|supported|supports|paid|made|förder(?:t|te)|unterstützt(?:e)?|gab|gibt|spendete|bewilligte|zahlte)"
)
"""Giving something, in any of them."""
