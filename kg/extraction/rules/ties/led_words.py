"""Words for a tie that stand before the cities: "een stedenband met A en B", "drie zustersteden, te weten A", "die met A dateert van 1992"."""

from __future__ import annotations

from kg.extraction.masked import ANY, NO_NAME, ORG, ORG_OR_TIE, TIE
from kg.extraction.matching import patterns as re
from kg.extraction.names.bonds import BILATERAL, BOND, BOND_ONE, BONDS, SISTER, SISTER_ONE, SISTERS, TWINNED
from kg.extraction.names.mentions import CAPITAL
from kg.extraction.rules.ties.cities import RAW

GAP = rf"{NO_NAME}{{0,70}}?"
# no other name and no place stands between: "een band met een school in Lublin"
_NEAR_GAP = rf"(?:(?! (?:in|te|uit|bij|van|en) )(?:[^.;:A-Z{ANY[1:-1]}]|[A-Z][\w-]*(?:se|sche|schen)\b)){{0,70}}?"
_WITH = r"(?:met|with|mit|to|zu)"
_OF = rf"(?: (?:van|tussen|between|zwischen|of) (?:de )?(?:voormalige |toenmalige |huidige )?(?P<one>{ORG}+(?:-\w+)?))?"
_NAMELY = r"(?:te weten|namelijk|waaronder|(?:en )?dat (?:is|zijn)|dit is|nl\.|en wel|nämlich|und zwar|namely)"
_CITY_NEXT = rf"(?=[{ORG_OR_TIE[1:-1]}])"
# "die met Bra dateert van 1992", "die met Bra twintig jaar": what is said of a bond and of no person
_STANDS = r"(?:is |dateert |stamt |bestaat |werd |volgde )?(?:iets |pas |al |ook |reeds |toen )?(?:(?:van|uit|sinds|in) (?:19|20)\d\d|(?:\d{1,3}|[a-z]+tig|vijf|tien|vijftien|twaalf) jaar(?=[,.;]| en |$)|(?:eerder|later) (?:aangegaan|gesloten|begonnen))"
# words that mean a tie only in a document that speaks of twin towns
LOOSE = r"(?:[Bb]and|[Bb]anden|Verbindung|Freundschaft|[Vv]erbinding(?:en)?|[Vv]riendschap|[Pp]artnerschap|links?|[Cc]ontacten met (?:onze|de) (?:zuster|partner)stad)"
# each ends where the cities begin; the flag: an unknown name there is a city, and the words mean a tie in any document
LED_BY: tuple[tuple[bool, re.Pattern[str]], ...] = (
    # "een stedenband van Almere met A en B", "Twee van die stedenbanden zijn die met A en B", "jumelage aan te gaan met de stad A"
    (True, re.compile(rf"\b(?P<at>{BOND})\b{_OF}(?!{GAP}\b{BILATERAL}){GAP} {_WITH} ")),
    # "de stedenband te versterken die Zemst al sinds 2005 met het Senegalese Sokone heeft"
    (True, re.compile(rf"\b(?P<at>{BOND})(?: te [a-z]+)?,? (?:die |dat )?(?P<one>{ORG})(?: (?:al|ook|reeds|nog|in|sinds|sedert|vanaf|(?:19|20)\d\d)){{0,4}} met (?=[^.;:]{{1,80}} (?:heeft|had|onderhoudt|onderhield|kent|sloot|aanging)\b)")),
    # "de verbroedering die de stad van oudsher met Wolin heeft"
    (True, re.compile(rf"\b(?P<at>{BOND})(?: te [a-z]+)?,? die (?:de (?:stad|gemeente)|ze|zij|wij|we|het)(?: (?:[a-zë]{{2,14}}|(?:19|20)\d\d)){{0,4}} (?:(?:heeft|hebben|had|onderhoudt|onderhield|kent|sloot) met |met (?=[^.;:]{{1,80}} (?:heeft|hebben|had|onderhoudt|onderhield|kent|sloot|aanging)\b))")),
    # "De stedenbanden die Enschede heeft met A, sinds 1980, en B"
    (True, re.compile(rf"\b(?P<at>{BOND}),? (?:(?:die|dat|which|that) )?(?P<one>{ORG})(?: (?:[a-zë]{{2,14}}|(?:19|20)\d\d)){{0,4}}? (?:heeft|had|onderhoudt|onderhield|kent|sloot|aanging|has) {_WITH} ")),
    # "een stedenband met een Nederlandse stad, namelijk Arnhem", "drie zustersteden, te weten A, B en C", "twin towns (A and B)"
    (True, re.compile(rf"\b(?P<at>{BOND}|{SISTER})\b{GAP}, {_NAMELY}:?(?: met| mit| with| die met)? ")),
    (True, re.compile(rf"\b(?P<at>{BOND})(?:,| \(| –){GAP} (?:{_NAMELY}|with|met|mit):? (?:met |mit )?")),
    # "drie oudere vriendschapsbanden: met A (1957), B en C"
    (True, re.compile(rf"\b(?P<at>{BONDS}|{SISTERS})(?: [\w-]+){{0,4}}: {_WITH} ")),
    # "Vier zustergemeenten heeft Lochem nu, waaronder A en B"
    (True, re.compile(rf"\b(?P<at>{SISTERS}|{BONDS}) (?:heeft|telt|kent|onderhoudt) (?P<one>{ORG}){NO_NAME}{{0,30}}?,? (?:waaronder|namelijk|te weten|zoals):? ")),
    # "Lochem kent een eigen zusterstad, A in Hongarije"
    (True, re.compile(rf"\b(?:[Ee]en|[Éé]én|[Aa]|[Ee]ine) (?:[\w-]+ ){{0,2}}(?P<at>{SISTER_ONE}), (?={RAW} (?:in|\()|[{ORG[1:-1]}])")),
    (True, re.compile(rf"\b(?P<at>{BOND}|{SISTER}) \((?:{_NAMELY}:? )?(?=[{ORG_OR_TIE[1:-1]}A-Z])")),
    # "de stedenband Hranice (Tsjechië)", "Stedenband Leeuwarden-Orjol"
    (True, re.compile(rf"(?<!Stichting )(?<!stichting )(?<!Vereniging )(?<!vereniging )(?<!Comité )(?<!comité )(?<!Werkgroep )(?<!werkgroep )(?<!Commissie )\b(?P<at>[Ss]tedenband|[Jj]umelage|[Vv]erbroedering|[Vv]riendschapsband) (?={RAW} ?(?:\(|\t|€|: )|[{ORG_OR_TIE[1:-1]}])")),
    # "Stedenband: Gouda-Elmina", "Vriendschapsverdrag Gouda–Elmina"
    (True, re.compile(rf"(?<!Stichting )(?<!stichting )(?<!Comité )\b(?P<at>{BOND_ONE}):? (?={TIE})")),
    # "Evaluatie stedenband Wageningen - Ndiza"
    (True, re.compile(rf"(?<!Stichting )(?<!stichting )\b(?P<at>[Ss]tedenband|[Jj]umelage|[Vv]erbroedering|[Vv]riendschapsband|Städtepartnerschaft|Partnerschaft) (?P<one>{ORG})(?: ?[-–/] ?(?=[{ORG[1:-1]}A-Z])| (?={ORG}|{CAPITAL}(?:[.,;]| (?:is|was|werd|wordt|bestaat|bestond|viert)\b)))")),
    # "Die band met A bestaat sinds 1958, die met B sinds 1995", "de band van A met de Duitse steden B en C"
    (False, re.compile(rf"\b(?P<at>{LOOSE}){_OF}(?: (?:onderhoudt|onderhouden|heeft|hebben|had|hadden|bestaat|bestaan|kent|is|zijn|aan))? (?:{_WITH}|dem)\b{_NEAR_GAP} (?:(?:zuster|partner)(?:stad|gemeente) )?{_CITY_NEXT}")),
    # "hield haar band met Pskov", "verbrak in 2022 de relatie met Pskov": a name that nothing is known of
    (False, re.compile(rf"\b(?:[Dd]e|[Dd]ie|haar|zijn|hun|onze) (?:\w+ )?(?P<at>[Bb]and|[Bb]anden) met (?={RAW} ?(?:is|zijn|was|waren|in|op|uit|sinds|dateer|bestaa|werd|krijg|wordt|gevierd|gesloten|getekend|bekrachtigd|vernieuwd|hernieuwd|beëindigd|verbroken|opgezegd|[.,;:(]))")),
    # "heeft al sinds 1964 een warme band met Ladelund", "Ruim dertig jaar is er een vriendschap met Obdam"
    (False, re.compile(rf"\b(?:[Ss]inds (?:het jaar |[a-z]+ )?(?:19|20)\d\d|jaar(?: lang)?)\b[^.;,{ANY[1:-1]}]{{0,40}}?{ORG}?[^.;,{ANY[1:-1]}]{{0,40}} (?:een|een (?:\w+ ){{1,2}})(?P<at>band|vriendschap) met (?:de (?:stad|gemeente) )?(?={RAW})")),
    (False, re.compile(rf"\b(?:verbrak|verbraken|verbreekt|beëindigt|beëindigde|beëindigden|zegde|zegden|zegt|schortte|schortten|(?:liet|lieten|laat)(?=[^.;]{{2,90}} (?:los|vallen|varen)\b))(?: {ORG})?(?: (?:in|op|per|met ingang van) [\w ]{{4,20}})? (?:de|haar|zijn|hun) (?:\w+ )?(?P<at>[Bb]and(?:en)?|[Rr]elaties?|[Vv]riendschap(?:pen)?|[Ss]amenwerking) met (?:de (?:stad|gemeente) )?(?=[{ORG[1:-1]}A-Z])")),
    # "In 2010 is in China een partnerovereenkomst getekend met de mijnstad Fushun"
    (False, re.compile(rf"\b(?P<at>[Pp]artner(?:schaps|steden)?overeenkomst)\b{GAP} met (?=[{ORG[1:-1]}]|de [a-z]*(?:stad|gemeente) [A-Z])")),
    # "Namur signed its partnership with Bukavu", "Arlon found a sister city in Petaluma, California"
    (False, re.compile(rf"\b(?P<at>(?:its|a|an official|zijn|haar|een officieel) partnership|(?:zijn|haar|een officieel) partnerschap) (?:with|met) (?=[{ORG[1:-1]}A-Z])")),
    (True, re.compile(rf"\b(?:een|a|ihre|eine) (?:[a-z]+ )?(?P<at>{SISTER_ONE}) (?:gevonden )?in (?:het [A-Z][a-z]+se )?(?={RAW}(?:,| in|[.]| \()|[{ORG[1:-1]}])")),
    # "Borne werkt al sinds 2001 als partnergemeente samen met Gera", "Als zusterstad onderhoudt Borne contact met Bra"
    (True, re.compile(rf"\bals (?P<at>{SISTERS}|{SISTER_ONE}) (?:samen |verbonden |contact |contacten )?(?:te werken )?met (?:het [A-Z]\w+se |de (?:stad|gemeente) )?(?=[{ORG[1:-1]}A-Z])")),
    # "De vriendschap met Gera kreeg in 1992 een officieel karakter", "Ons partnerschap met Bra viert zijn jubileum"
    (False, re.compile(rf"\b(?:[Dd]e|[Hh]et|[Oo]nze|[Oo]ns|[Hh]aar|[Zz]ijn|[Hh]un) (?:[a-zë]+e )?(?P<at>[Vv]riendschap|[Pp]artnerschap|[Bb]and) met (?=[{ORG[1:-1]}]|{RAW} (?:kreeg|krijgt|groeide|ontstond|begon|duurt|viert|vierde|telt|kent|leeft|bloeit|gaat|staat|heeft|blijft|is|was|werd|wordt|bestaat|dateert))")),
    # "wil de stedenband met Gera behouden, die met Bra verdiepen en die met Elk afbouwen": what is weighed is there
    (False, re.compile(rf"(?:,| en|, en|;) (?P<at>(?P<kept>die)) met (?=(?:[{ORG[1:-1]}]|{RAW}) (?:te |laten )?(?:behouden|aanhouden|houden|verdiepen|versterken|intensiveren|voortzetten|vernieuwen|hernieuwen|verlengen|afbouwen|beëindigen|opzeggen|stoppen|loslaten|herzien|heroverwegen|evalueren)\b)")),
    # "De partner van Lebbeke is Ndiob in Senegal"
    (False, re.compile(rf"\b[Dd]e (?P<at>partner)(?: van (?P<one>{ORG}))? (?:is|was|heet) (?=[{ORG[1:-1]}])")),
    # "Ook Groningen kent een stedenband: San Carlos"
    (True, re.compile(rf"\b(?:een|één|a|eine) (?:[a-z]+ )?(?P<at>{BOND_ONE}|{SISTER_ONE}): (?:met )?(?=[{ORG[1:-1]}A-Z])")),
    # "In 2003 is een partnerschap gesloten met A"
    (False, re.compile(rf"\b(?P<at>[Pp]artnerschap|[Vv]riendschap) (?:gesloten|aangegaan|getekend|ondertekend) met (?:de (?:stad|gemeente) )?{_CITY_NEXT}")),
    # "hat zwei weitere Partner, Barentin (1967) und Pleszew", "drie andere zustersteden: A, B en C"
    (False, re.compile(rf"\b(?:een|twee|drie|vier|vijf|eine[nr]?|zwei|drei|vier|fünf|two|three|four|\d) (?:andere|overige|verdere|weitere[nr]?|andere[nr]?|other|further|more) (?P<at>{SISTER}|[Pp]artners?)(?:,|:| –) (?=[{ORG[1:-1]}A-Z]|het |de )")),
    # "Een derde, met Čadca, is in 2011 beëindigd"
    (False, re.compile(rf"(?:^|[.;,] )[Ee]en (?P<at>(?:tweede|derde|vierde|vijfde)(?: band| stedenband| jumelage)?), (?:die )?met (?:de (?:stad|gemeente) )?(?={RAW}(?:,| \(| in )|[{ORG[1:-1]}])")),
    # "A third link, with the Slovak town of Brezno, lapsed in 2011"
    (False, re.compile(rf"(?:^|[.;,] )(?:[Aa]|[Tt]he|[Oo]ur) (?P<at>(?:second|third|fourth|fifth|further|former|earlier|other)(?: link| twinning| tie| partnership)), with (?:the (?:\w+ )?(?:town|city|village|commune) of )?(?={RAW}|[{ORG[1:-1]}])")),
    # "Borne hield het in 2012 al voor gezien met het Poolse Elk"
    (False, re.compile(rf"(?:(?P<one>{ORG}) )?\b(?P<at>(?:hield(?:en)?|houdt|houden) het (?:(?:in|per|sinds) (?:(?:\d+ )?[a-z]+ )?(?:19|20)\d\d )?(?:\w+ ){{0,2}}voor gezien) met (?:de (?:stad|gemeente) )?(?=[{ORG[1:-1]}A-Z]|het [A-Z])")),
    (False, re.compile(rf"\b(?P<at>[Dd]ie) (?:met|tussen) (?=[{ORG_OR_TIE[1:-1]}][^.;]{{0,40}}? (?:sinds|uit|is van|van|\d+ jaar\b(?= (?:oud|geleden|is|was)|[.,;]|$)|(?:eerder|later) (?:aangegaan|gesloten|begonnen)|waarvoor|waarvan|bestond|eindig\w+|(?:is|werd|wordt) [^.;]{{0,40}}(?:beëindigd|opgezegd|opgeheven|verbroken|stopgezet))\b|(?:het [A-Z]\w+se |de (?:stad|gemeente) )?{RAW} (?:{_STANDS}))")),
    # "verzusterd met A", "Today the city is twinned with A", "mit A verschwistert"
    (True, re.compile(rf"\b(?P<at>{TWINNED})(?: is| zijn| was)?(?: (?P<one>{ORG}))?{GAP} (?:{_WITH}|avec) ")),
    # "verzusterd met vijf steden: A, B en C", "twinned with five European cities: A and B"
    (True, re.compile(rf"\b(?P<at>{TWINNED}|{BONDS}) {_WITH} (?:[\w-]+ ){{0,4}}(?:steden|gemeenten|plaatsen|cities|towns|Städten|Gemeinden):? (?=[{ORG[1:-1]}A-Z]|het |de )")),
    # "met welke steden het bevriend is: A en B in Duitsland, C en D"
    (False, re.compile(rf"\b[Mm]et (?:welke|de volgende|deze|vier|vijf|drie|twee|\d+) (?:[a-z]+ )?(?:steden|gemeenten|plaatsen)\b{GAP}\b(?P<at>{TWINNED}|bevriend|verbonden)(?: is| zijn)?: ")),
    (False, re.compile(rf"\b[Mm]et welke (?P<one>{ORG}) (?P<at>{TWINNED}|bevriend|verbonden)(?: is)?: ")),
    # "Zustersteden zijn er ook in Europa: A, B en C"
    (True, re.compile(rf"\b(?P<at>{SISTERS}|{BONDS})\b{NO_NAME}{{0,40}}: (?=[{ORG[1:-1]}])")),
    # "stedenbanden als A en B", "de partnersteden A en B", "onze zusterstad A", "zustersteden van B zijn A in Japan en C"
    (True, re.compile(rf"\b(?P<at>{SISTER}|[Ss]tedenbanden|[Jj]umelages)\b{_OF}(?: als|,? (?:– )?(?:zoals|waaronder)|(?: mogen)?(?: noemen)?:| zijn(?: dat)?:?| is| heet| heten| heißt| is called| zijn momenteel:?| are:?| is de stad| sind:?|, de stad| genaamd| –| -) (?!{_WITH} |{SISTER})")),
    (True, re.compile(rf"\b(?P<at>Partnerstädte|Städtepartnerschaften|Partnergemeinden) (?P<one>{ORG}) (?:sind|mit|bestehen mit|heißen):? ")),
    (True, re.compile(rf"\b(?P<at>{SISTER})\b{_OF} (?!{_WITH} |{SISTER})(?=[A-Z{ORG_OR_TIE[1:-1]}])")),
    # "Van de vier zustersteden die Gent heeft, wil het er maar één overhouden: Kanazawa"
    (True, re.compile(rf"\b[Vv]an (?:de|zijn|haar|hun|onze) (?:[\w-]+ )?(?P<at>{SISTERS}|{BONDS})(?: die (?P<one>{ORG}) (?:heeft|telt|kent|onderhoudt))?[^.;:]{{0,120}}?\b(?P<kept>één|een|twee|drie|alleen|enkel|slechts|only|one)\b[^.;:]{{0,40}}: ")),
    # "sloot in 1957 een jumelage met A, gevolgd door B in 1962"
    (True, re.compile(rf"\b(?:{BOND}|{SISTER}|{TWINNED})\b[^.;:]{{0,80}}?,? (?P<at>gevolgd) door (?:het [A-Z]\w+se |de (?:[A-Z]\w+se )?(?:stad|gemeente) )?(?={RAW}|[{ORG[1:-1]}])")),
    # "een voorbeeld van een vriendschapsband: die van A met B"
    (False, re.compile(rf"\b(?P<at>die) van (?P<one>{ORG}) (?:met|en) (?={ORG})")),
)  # fmt: skip
