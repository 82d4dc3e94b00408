"""Where a sentence's words join cities: each finder gives the kind of tie, the words, the one side and the cities of the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extraction.masked import ANY, ORG, ORG_OR_TIE, TIE, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.modality import UNREAL, Modality, modalities
from kg.extraction.names.bonds import BILATERAL, BOND, BOND_ONE, BONDS, SISTER, SISTER_ONE, SISTERS, TWIN, TWINNED
from kg.extraction.names.mentions import CAPITAL
from kg.extraction.rules.ties.cities import RAW, City, is_city_name, read_cities
from kg.model import Kind, Name

STEDENBAND, BILATERALE = "stedenband", "bilaterale samenwerking"
CITIES = (Kind.MUNICIPALITY, Kind.CITY)


@dataclass(frozen=True, slots=True)
class Told:
    """A tie as words tell it.

    Attributes:
        kind: `STEDENBAND` or `BILATERALE`.
        match: the words; one of the groups `at` holds those for the tie.
        one: the stretch that names the one side, None where the document or the clause has to say.
        cities: the other side.
        end: where they end in the masked text.
        bounds: the relative clause or the brackets in which all of it is said, None where that is the clause.
        abroad: whether the words mean a tie only between a municipality and a city of another country.
    """

    kind: str
    match: re.Match[str]
    one: str | None
    cities: list[City]
    end: int
    bounds: tuple[int, int] | None = None
    abroad: bool = False

    @property
    def at(self) -> int:
        """Where the words for the tie stand."""
        return next(self.match.start(name) for name in self.match.groupdict() if name.startswith("at") and self.match[name])

    @property
    def word(self) -> str:
        """The words for the tie."""
        return next(text for name, text in self.match.groupdict().items() if name.startswith("at") and text)


_GAP = rf"[^.;:{ANY[1:-1]}]{{0,70}}?"
# no other name and no place stands between: "een band met een school in Lublin"
_NEAR_GAP = rf"(?:(?! (?:in|te|uit|bij|van|en) )(?:[^.;:A-Z{ANY[1:-1]}]|[A-Z][\w-]*(?:se|sche|schen)\b)){{0,70}}?"
_WITH = r"(?:met|with|mit|to|zu)"
_OF = rf"(?: (?:van|tussen|between|zwischen|of) (?:de )?(?:voormalige |toenmalige |huidige )?(?P<one>{ORG}+(?:-\w+)?))?"
_NAMELY = r"(?:te weten|namelijk|waaronder|(?:en )?dat (?:is|zijn)|dit is|nl\.|en wel|nämlich|und zwar|namely)"
_CITY_NEXT = rf"(?=[{ORG_OR_TIE[1:-1]}])"
# "die met Bra dateert van 1992", "die met Bra twintig jaar": what is said of a bond and of no person
_STANDS = r"(?:is |dateert |stamt |bestaat |werd |volgde )?(?:iets |pas |al |ook |reeds |toen )?(?:(?:van|uit|sinds|in) (?:19|20)\d\d|(?:\d{1,3}|[a-z]+tig|vijf|tien|vijftien|twaalf) jaar(?=[,.;]| en |$)|(?:eerder|later) (?:aangegaan|gesloten|begonnen))"
# words that mean a tie only in a document that speaks of twin towns
_LOOSE = r"(?:[Bb]and|[Bb]anden|Verbindung|Freundschaft|[Vv]erbinding(?:en)?|[Vv]riendschap|[Pp]artnerschap|links?|[Cc]ontacten met (?:onze|de) (?:zuster|partner)stad)"
# each ends where the cities begin; the flag: an unknown name there is a city, and the words mean a tie in any document
_LED_BY: tuple[tuple[bool, re.Pattern[str]], ...] = (
    # "een stedenband van Almere met A en B", "Twee van die stedenbanden zijn die met A en B", "jumelage aan te gaan met de stad A"
    (True, re.compile(rf"\b(?P<at>{BOND})\b{_OF}(?!{_GAP}\b{BILATERAL}){_GAP} {_WITH} ")),
    # "de stedenband te versterken die Zemst al sinds 2005 met het Senegalese Sokone heeft"
    (True, re.compile(rf"\b(?P<at>{BOND})(?: te [a-z]+)?,? (?:die )?(?P<one>{ORG})(?: (?:al|ook|reeds|nog|sinds|sedert|vanaf|(?:19|20)\d\d)){{0,4}} met (?=[^.;:]{{1,80}} (?:heeft|had|onderhoudt|onderhield|kent|sloot|aanging)\b)")),
    # "de verbroedering die de stad van oudsher met Wolin heeft"
    (True, re.compile(rf"\b(?P<at>{BOND})(?: te [a-z]+)?,? die (?:de (?:stad|gemeente)|ze|zij|wij|we|het)(?: (?:[a-zë]{{2,14}}|(?:19|20)\d\d)){{0,4}} (?:(?:heeft|hebben|had|onderhoudt|onderhield|kent|sloot) met |met (?=[^.;:]{{1,80}} (?:heeft|hebben|had|onderhoudt|onderhield|kent|sloot|aanging)\b))")),
    # "De stedenbanden die Enschede heeft met A, sinds 1980, en B"
    (True, re.compile(rf"\b(?P<at>{BOND}),? (?:(?:die|which|that) )?(?P<one>{ORG}) (?:heeft|had|onderhoudt|onderhield|kent|sloot|aanging|has|[a-z]+ (?:heeft|onderhoudt)) {_WITH} ")),
    # "een stedenband met een Nederlandse stad, namelijk Arnhem", "drie zustersteden, te weten A, B en C", "twin towns (A and B)"
    (True, re.compile(rf"\b(?P<at>{BOND}|{SISTER})\b{_GAP}, {_NAMELY}:?(?: met| mit| with| die met)? ")),
    (True, re.compile(rf"\b(?P<at>{BOND})(?:,| \(| –){_GAP} (?:{_NAMELY}|with|met|mit):? (?:met |mit )?")),
    # "drie oudere vriendschapsbanden: met A (1957), B en C"
    (True, re.compile(rf"\b(?P<at>{BONDS}|{SISTERS})(?: [\w-]+){{0,4}}: {_WITH} ")),
    # "Lochem kent een eigen zusterstad, A in Hongarije"
    (True, re.compile(rf"\b(?:[Ee]en|[Éé]én|[Aa]|[Ee]ine) (?:[\w-]+ ){{0,2}}(?P<at>{SISTER_ONE}), (?={RAW} (?:in|\()|[{ORG[1:-1]}])")),
    (True, re.compile(rf"\b(?P<at>{BOND}|{SISTER}) \((?:{_NAMELY}:? )?(?=[{ORG_OR_TIE[1:-1]}A-Z])")),
    # "de stedenband Hranice (Tsjechië)", "Stedenband Leeuwarden-Orjol"
    (True, re.compile(rf"(?<!Stichting )(?<!stichting )(?<!Vereniging )(?<!vereniging )(?<!Comité )(?<!comité )(?<!Werkgroep )(?<!werkgroep )(?<!Commissie )\b(?P<at>[Ss]tedenband|[Jj]umelage|[Vv]erbroedering|[Vv]riendschapsband) (?={RAW} \(|[{ORG_OR_TIE[1:-1]}])")),
    # "Stedenband: Gouda-Elmina", "Vriendschapsverdrag Gouda–Elmina"
    (True, re.compile(rf"(?<!Stichting )(?<!stichting )(?<!Comité )\b(?P<at>{BOND_ONE}):? (?={TIE})")),
    # "Evaluatie stedenband Wageningen - Ndiza"
    (True, re.compile(rf"(?<!Stichting )(?<!stichting )\b(?P<at>[Ss]tedenband|[Jj]umelage|[Vv]erbroedering|[Vv]riendschapsband|Städtepartnerschaft|Partnerschaft) (?P<one>{ORG})(?: ?[-–/] ?(?=[{ORG[1:-1]}A-Z])| (?={ORG}|{CAPITAL}(?:[.,;]| (?:is|was|werd|wordt|bestaat|bestond|viert)\b)))")),
    # "Die band met A bestaat sinds 1958, die met B sinds 1995", "de band van A met de Duitse steden B en C"
    (False, re.compile(rf"\b(?P<at>{_LOOSE}){_OF}(?: (?:onderhoudt|onderhouden|heeft|hebben|had|hadden|bestaat|bestaan|kent|is|zijn|aan))? (?:{_WITH}|dem)\b{_NEAR_GAP} (?:(?:zuster|partner)(?:stad|gemeente) )?{_CITY_NEXT}")),
    # "hield haar band met Pskov", "verbrak in 2022 de relatie met Pskov": a name that nothing is known of
    (False, re.compile(rf"\b(?:[Dd]e|[Dd]ie|haar|zijn|hun|onze) (?:\w+ )?(?P<at>[Bb]and|[Bb]anden) met (?={RAW} ?(?:is|zijn|was|waren|in|op|uit|sinds|dateer|bestaa|werd|krijg|wordt|[.,;:(]))")),
    # "heeft al sinds 1964 een warme band met Ladelund", "Ruim dertig jaar is er een vriendschap met Obdam"
    (False, re.compile(rf"\b(?:[Ss]inds (?:het jaar |[a-z]+ )?(?:19|20)\d\d|jaar(?: lang)?)\b[^.;,{ANY[1:-1]}]{{0,40}}?{ORG}?[^.;,{ANY[1:-1]}]{{0,40}} (?:een|een (?:\w+ ){{1,2}})(?P<at>band|vriendschap) met (?:de (?:stad|gemeente) )?(?={RAW})")),
    (False, re.compile(rf"\b(?:verbrak|verbraken|verbreekt|beëindigt|beëindigde|beëindigden|zegde|zegden|zegt|schortte|schortten|(?:liet|lieten|laat)(?=[^.;]{{2,90}} (?:los|vallen|varen)\b))(?: {ORG})?(?: (?:in|op|per|met ingang van) [\w ]{{4,20}})? (?:de|haar|zijn|hun) (?:\w+ )?(?P<at>[Bb]and(?:en)?|[Rr]elaties?|[Vv]riendschap(?:pen)?|[Ss]amenwerking) met (?:de (?:stad|gemeente) )?(?=[{ORG[1:-1]}A-Z])")),
    # "In 2010 is in China een partnerovereenkomst getekend met de mijnstad Fushun"
    (False, re.compile(rf"\b(?P<at>[Pp]artner(?:schaps|steden)?overeenkomst)\b{_GAP} met (?=[{ORG[1:-1]}]|de [a-z]*(?:stad|gemeente) [A-Z])")),
    # "Namur signed its partnership with Bukavu", "Arlon found a sister city in Petaluma, California"
    (False, re.compile(rf"\b(?P<at>(?:its|a|an official|zijn|haar|een officieel) partnership|(?:zijn|haar|een officieel) partnerschap) (?:with|met) (?=[{ORG[1:-1]}A-Z])")),
    (True, re.compile(rf"\b(?:een|a|ihre|eine) (?:[a-z]+ )?(?P<at>{SISTER_ONE}) (?:gevonden )?in (?:het [A-Z][a-z]+se )?(?={RAW}(?:,| in|[.]| \()|[{ORG[1:-1]}])")),
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
    (False, re.compile(rf"\b(?P<at>[Dd]ie) (?:met|tussen) (?=[{ORG_OR_TIE[1:-1]}][^.;]{{0,40}}? (?:sinds|uit|is van|van|\d+ jaar|waarvoor|waarvan|bestond|eindig\w+|(?:is|werd|wordt) [^.;]{{0,40}}(?:beëindigd|opgezegd|opgeheven|verbroken|stopgezet))\b|(?:het [A-Z]\w+se |de (?:stad|gemeente) )?{RAW} (?:{_STANDS}))")),
    # "verzusterd met A", "Today the city is twinned with A", "mit A verschwistert"
    (True, re.compile(rf"\b(?P<at>{TWINNED})(?: is| zijn| was)?(?: (?P<one>{ORG}))?{_GAP} (?:{_WITH}|avec) ")),
    # "verzusterd met vijf steden: A, B en C", "twinned with five European cities: A and B"
    (True, re.compile(rf"\b(?P<at>{TWINNED}|{BONDS}) {_WITH} (?:[\w-]+ ){{0,4}}(?:steden|gemeenten|plaatsen|cities|towns|Städten|Gemeinden):? (?=[{ORG[1:-1]}A-Z]|het |de )")),
    # "met welke steden het bevriend is: A en B in Duitsland, C en D"
    (False, re.compile(rf"\b[Mm]et (?:welke|de volgende|deze|vier|vijf|drie|twee|\d+) (?:[a-z]+ )?(?:steden|gemeenten|plaatsen)\b{_GAP}\b(?P<at>{TWINNED}|bevriend|verbonden)(?: is| zijn)?: ")),
    (False, re.compile(rf"\b[Mm]et welke (?P<one>{ORG}) (?P<at>{TWINNED}|bevriend|verbonden)(?: is)?: ")),
    # "Zustersteden zijn er ook in Europa: A, B en C"
    (True, re.compile(rf"\b(?P<at>{SISTERS}|{BONDS})\b[^.;:{ANY[1:-1]}]{{0,40}}: (?=[{ORG[1:-1]}])")),
    # "stedenbanden als A en B", "de partnersteden A en B", "onze zusterstad A", "zustersteden van B zijn A in Japan en C"
    (True, re.compile(rf"\b(?P<at>{SISTER}|[Ss]tedenbanden|[Jj]umelages)\b{_OF}(?: als|,? (?:– )?(?:zoals|waaronder)|:| zijn(?: dat)?:?| is| heet| heten| heißt| is called| zijn momenteel:?| are:?| is de stad| sind:?|, de stad| genaamd| –| -) (?!{_WITH} |{SISTER})")),
    (True, re.compile(rf"\b(?P<at>Partnerstädte|Städtepartnerschaften|Partnergemeinden) (?P<one>{ORG}) (?:sind|mit|bestehen mit|heißen):? ")),
    (True, re.compile(rf"\b(?P<at>{SISTER})\b{_OF} (?!{_WITH} |{SISTER})(?=[A-Z{ORG_OR_TIE[1:-1]}])")),
    # "Van de vier zustersteden die Gent heeft, wil het er maar één overhouden: Kanazawa"
    (True, re.compile(rf"\b[Vv]an (?:de|zijn|haar|hun|onze) (?:[\w-]+ )?(?P<at>{SISTERS}|{BONDS})(?: die (?P<one>{ORG}) (?:heeft|telt|kent|onderhoudt))?[^.;:]{{0,120}}?\b(?P<kept>één|een|twee|drie|alleen|enkel|slechts|only|one)\b[^.;:]{{0,40}}: ")),
    # "een voorbeeld van een vriendschapsband: die van A met B"
    (False, re.compile(rf"\b(?P<at>die) van (?P<one>{ORG}) (?:met|en) (?={ORG})")),
)  # fmt: skip
_LED = re.Group((pattern, (sure, pattern)) for sure, pattern in _LED_BY)
# "de stedenband te versterken die Zemst met Sokone heeft": the relative clause says that it is there
_DIE_WITH = re.compile(rf" te [a-z]+,? (?:die )?{ORG}(?: [a-z\d]+){{0,4}} met $")
_DIE_OWN = re.compile(r",? die (?:de (?:stad|gemeente)|ze|zij|wij|we|het)(?: [a-zë\d]+){0,4} met $")
_DIE_HAS = re.compile(r",? die (?:de (?:stad|gemeente)|ze|zij|wij|we|het)(?: [a-zë\d]+){0,4} (?:heeft|hebben|had|onderhoudt|onderhield|kent|sloot) met $")
_CLOSES = re.compile(r"\b(?:heeft|had|onderhoudt|onderhield|kent|sloot|aanging)\b")
_ITS_OWN = re.compile(r"\b(?:zijn|haar|hun|its|their|seiner|ihrer) $")
_SUCH_AS = re.compile(r"(?:zoals|waaronder) (?:de |die )?$")
# "een stedenband tussen A en B"; the loose words only where the document is about twin towns
_BETWEEN = re.compile(rf"\b(?P<at>{TWIN}|{BILATERAL})\b{_GAP} (?:tussen|between|zwischen) (?:de[nrm] )?(?P<one>{ORG})(?: \([^()]{{1,30}}\))?(?: (?:en|and|und) (?:de[nrm] )?|, (?=[{ORG[1:-1]}A-Z])|(?={ORG}))")
# "De jumelage van Haaften en Bévillers": two villages of which nothing is known
_VILLAGES = re.compile(rf"\b(?P<at>{BOND_ONE}) (?:van|tussen|of|between|zwischen|von) (?:het [A-Z]\w+se |de (?:stad|gemeente) )?(?P<one>{ORG}|{RAW}) (?:en|and|und) (?:het [A-Z]\w+se |de (?:stad|gemeente) )?(?=[{ORG[1:-1]}A-Z])")
_LOOSE_BETWEEN = re.compile(rf"\b(?P<at>{_LOOSE})\b{_GAP} (?:tussen|between|zwischen) (?P<one>{ORG})(?: (?:en|and|und) |(?={ORG}))")
# "de banden tussen A en B en tussen C en D": the next two of the same words
_ALSO_BETWEEN = re.compile(rf"\b(?:{BONDS}|[Bb]anden|[Vv]riendschappen|links)\b[^.;:]{{0,90}}?(?: en|,|,? and|,? und|, en) (?P<at>tussen|between|zwischen) (?P<one>{ORG})(?: (?:en|and|und) |(?={ORG}))")
# "de verzustering is een onderdeel van de samenwerking tussen A en B": that is between them, and not the tie
_OTHER_BETWEEN = re.compile(rf"\w (?!bilaterale)[^.;]{{3,70}} (?:\w*samenwerking|\w*overleg|\w*netwerk|\w*verband|wedstrijd|verschil|verschillen|grens|Zusammenarbeit|cooperation) (?:tussen|between|zwischen) [^ ]{{0,12}} ?{ORG}")
_FRIENDS = re.compile(r"(?:[Bb]and|[Bb]anden|[Vv]riendschap|Freundschaft)$")
# two cities before the words: "A en B zijn sinds 1956 verbroederd", "A en B vierden veertig jaar stedenband", "sind A und B Partnerstädte"
_JOINT = re.compile(
    rf"(?<!{ORG})(?P<who>{ORG}(?: (?:en|und|and) (?:het|das|de|die|the) (?:[\w-]+ ){{1,6}})?{ORG})(?!{ORG})(?P<gap>(?:[^.;:{ANY[1:-1]}]|(?<=\d)\.){{0,90}}?)\b(?P<at>{BOND_ONE}|{SISTERS}|{TWINNED}|(?:aan|met) elkaar verbonden|(?:goed |officieel )?bevriend|verbroederen|verzusteren|door een (?:[a-z]+ )?(?:vriendschap|band|partnerschap)|hun (?:[a-z]+ )?(?:vriendschap|band|banden|partnerschap))\b(?! (?:met|mit|with|tussen|van|von|of|between)\b(?! (?:elkaar|each other|einander)))"
)
# "De stad Denizli zegde de band in 2017 op", "In 2017 beëindigde Denizli de stedenband"
_GAVE_UP = re.compile(rf"(?:(?P<who>{ORG}) (?:zegde|zegt|verbrak|verbreekt|beëindigde|beëindigt|ended|terminated)|\b(?:zegde|verbrak|beëindigde) (?P<who2>{ORG})) (?:(?:in|op|per|met ingang van) [\w ]{{4,20}} )?(?:zelf |eenzijdig )?(?:de|haar|the|its) (?P<at>(?:officiële )?(?:[Bb]and|[Rr]elatie|{BOND_ONE}))(?= (?:met (?:de gemeente|de stad|ons|onze stad)\b|in|op|per)|[.,]| ?$)")
# "Neben Oldenzaal hat Warendorf zwei weitere Partner", "Naast Gera kent Gouda nog een zusterstad"
_BESIDES = re.compile(rf"(?:^|[.;] |: )(?P<at>Naast|Behalve|Neben|Besides|Apart from) (?P<who>{ORG}) (?:heeft|kent|telt|onderhoudt|hat|has) (?P<one>{ORG}) (?:[\w-]+ ){{0,4}}?(?:andere|overige|nog|tweede|derde|weitere[nr]?|zweite[nr]?|other|further|second|another) (?:[\w-]+ ){{0,2}}?(?:{SISTER}|[Pp]artners?)\b")
_OPENS = re.compile(r"^(?:Uit|In|Met|Naar|Van|Bij|Ook|Voor|Over|Aus|Mit|In|From|With|To|Tussen|Sinds) ")
# "een stedenband, en bij de fusie met Odijk": that is no other side
_MERGED = re.compile(r"\b(?:fusie|herindeling|samenvoeging|samengaan|overleg|concurrentie|wedstrijd)\b[^.;]{0,20} (?:met|with|mit) $")
_NO_MORE = re.compile(r"\bgeen (?:[\w-]+ )?$")  # "zijn sinds 2014 geen zustersteden meer"
_EACH = re.compile(r"\b(?:dat|omdat|elk|elke|ieder|eigen|andere|geen|met|onze|hun|haar|zijn (?:zuster|partner))\b")
# "Met A heeft B een stedenband"
FRONTED = re.compile(r"(?:^|[,;:*] |\b(?:[Oo]ok|[Dd]aarnaast|[Tt]evens|[Ww]el) |\b(?:en|maar|and|but|und) )(?:[Mm]et|[Ww]ith|[Mm]it) ")
_FRONTED_AT = re.compile(rf"(?P<at>{BILATERAL}|{BOND}|{TWINNED}|[Dd]e band|[Dd]e vriendschap)\b(?! (?:met|with|mit|van|tussen) )")
# "Kassel, waarmee Arnhem een band heeft", "Coventry, waaraan Arnhem sinds 1958 verbonden is"
_RELATIVE = re.compile(
    rf"(?P<who>{ORG})(?: \([^()]{{1,30}}\)| in (?:het |de |der )?[A-Z][\w-]+)?,? (?:met wie|waarmee|waaraan|met welke (?:stad|gemeente)|with which|with whom|mit de[rmn]|mit denen) (?:(?:ook|wel|wél|zelf|sinds \d{{4}}) ){{0,3}}(?P<one>{ORG}(?!{ORG}))?[^.;:]{{0,80}}?(?P<at>{BILATERAL}|{BOND}|(?:de|een) (?:[a-z]+e )?band(?:en)?|{TWINNED}|verbonden|verbunden)\b"
)
# "Xanten, waarmee Geel een stedenband heeft": a name that nothing is known of, behind words that only cities have
_RELATIVE_RAW = re.compile(rf"(?P<who>{RAW})(?: \([^()]{{1,30}}\))?, (?:met wie|waarmee|met welke (?:stad|gemeente)|with which|with whom|mit der) (?:(?:ook|wel|wél|zelf|sinds \d{{4}}) ){{0,3}}(?P<one>{ORG}(?!{ORG}))[^.;:,]{{0,60}}?(?P<at>{BOND}|{TWINNED})\b")
# "Dordrecht heeft vijf stedenbanden. Dit zijn Hastings in Engeland en ...", "In 2006 kwam daar Xiamen bij"
LISTED_NEXT = re.compile(r"^(?:De (?:(?:\w+ )?(?P<at7>andere|anderen|overige|resterende)(?: (?:\w+ ){0,2}?(?:steden|gemeenten|plaatsen|zustersteden|partnersteden|banden))?) (?:zijn|waren|heten) (?:die met )?|(?P<at>Dit|Dat|Het) (?:zijn|is|gaat om|betreft):? |[Nn]aast [^.;:,]{1,40}? (?P<at3>gaat het(?: dan| verder| nog)? om|zijn dat|waren dat) |[Dd]e (?P<at4>delegaties|gasten|afvaardigingen|vertegenwoordigers) (?:uit|van) |(?:Aan |In |Bij )?[Dd]eze (?P<at5>uitwisselingen|bezoeken|contacten|banden|ontmoetingen) (?:zijn (?:er )?)?met |(?:[Dd]aarna|[Ll]ater|[Vv]ervolgens|[Nn]adien) (?P<at6>volgden?) (?:ook |nog )?(?:in (?:het jaar )?(?=(?:19|20)\d\d ))?(?:(?:19|20)\d\d )?|[^.;]{0,45}?\b(?P<at2>kwam(?:en)?) (?:daar|er) (?:ook |nog )?)")
# "Venlo kent twee jumelages. De oudste is die met Krefeld"; "Stedenbanden. Amersfoort kent er twee: met Liberec, sinds 1994, en met Diriamba"
OF_THEM = re.compile(r"\b(?:[Dd]e|[Oo]nze) (?:oudste|jongste|eerste|tweede|derde|andere|laatste|langste|levendigste|meest [a-z]+)(?: band| daarvan| van (?:de|die) \w+)?(?: (?:is|was)|,) (?P<at2>die met|met) |\b(?P<at>(?:kent|kennen|heeft|hebben|onderhoudt|onderhouden|telt|tellen|zijn|is) er(?: \w+){0,3} (?:\d|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)(?: [\w-]+)?): (?:(?:die|één|een) )?met ")


def told_ties(masked: Masked, *, about_ties: bool) -> Iterator[Told]:
    """The ties that a sentence's words join; those whose words are surest first.

    Args:
        about_ties: whether the document speaks of twin towns, so that "de band met A" is a tie too.
    """
    yield from _led(masked, about_ties)
    yield from _paired(masked)
    yield from _fronted(masked)
    for match in _BESIDES.finditer(masked.text) if about_ties else ():
        yield Told(STEDENBAND, match, match["one"], _named(masked, match["who"]), match.end())
    for match in _GAVE_UP.finditer(masked.text) if about_ties else ():
        cities = [city for city in _named(masked, match["who"] or match["who2"]) if city.name.kind is Kind.CITY]
        yield Told(STEDENBAND, match, None, cities, match.end())


def _led(masked: Masked, about_ties: bool) -> Iterator[Told]:
    text = masked.text
    for pattern in (_BETWEEN, _LOOSE_BETWEEN, _ALSO_BETWEEN, _VILLAGES) if about_ties else (_BETWEEN,):
        for match in pattern.finditer(text):
            if _OTHER_BETWEEN.search(match.group()):
                continue
            if pattern is _VILLAGES and masked.mentions(match["one"]) and re.match(ORG, text[match.end() : match.end() + 1]):
                continue  # two that are known have been read, or are of one country
            cities, end = read_cities(masked, match.end(), unknown=pattern in (_BETWEEN, _VILLAGES) or _FRIENDS.match(match["at"]) is not None)
            yield Told(BILATERALE if re.match(BILATERAL, match["at"]) else STEDENBAND, match, match["one"], cities, end)
    for sure, pattern in _LED.of(text):
        for match in pattern.finditer(text) if sure or about_ties else ():
            if _MERGED.search(match.group()):
                continue
            cities, end = read_cities(masked, match.end(), unknown=sure or not _town_next(masked, match.end()))
            one = match.groupdict().get("one")
            # "De zustersteden van A, zoals B en C, zijn niet die van ons", "die van A met B, gesloten in 1970, werd zonder", "bezint zich met zijn zusterstad A"
            is_whole = one and (_SUCH_AS.search(match.group()) or _SUCH_AS.search(text, 0, match.start()) or match["at"] in ("die", "Die"))
            is_own = _ITS_OWN.search(text, max(0, match.start() - 12), match.start()) and not _is_given_up(text, match)
            closes = _CLOSES.search(text, end) if (one and _DIE_WITH.search(match.group())) or _DIE_OWN.search(match.group()) else None
            is_had = one is None and _DIE_HAS.search(match.group()) is not None
            bounds = (match.start(), end) if is_whole or is_own or is_had else (match.start("one") if one else match.start(), closes.end()) if closes else None
            yield Told(STEDENBAND, match, one, cities, end, bounds)
    for match in OF_THEM.finditer(text) if about_ties else ():
        cities, end = read_cities(masked, match.end(), unknown=True)
        yield Told(STEDENBAND, match, None, cities, end)
    listed = LISTED_NEXT.match(text)
    if listed and about_ties:
        cities, end = read_cities(masked, listed.end(), unknown=True)
        yield Told(STEDENBAND, listed, None, cities, end)


def _is_given_up(text: str, match: re.Match[str]) -> bool:
    """Whether who has the tie ends it: "beëindigde zijn stedenband met A"; what is weighed or planned with its own tie leaves it there."""
    found = modalities(text, match.start())
    return Modality.ENDED in found and not found & UNREAL and re.search(rf"{BOND}|[Bb]and", match["at"]) is not None


def _town_next(masked: Masked, position: int) -> bool:
    """Whether a name that is known and of no city abroad stands there: behind a municipality bodies are named too."""
    return any(mention.kind is not Kind.CITY for mention in masked.mentions(masked.text[position : position + 1]))


def _paired(masked: Masked) -> Iterator[Told]:
    for match in _JOINT.finditer(masked.text):
        both = [m for m in masked.mentions(match["who"]) if m.kind in CITIES]
        is_loose = match["at"].startswith(("hun ", "door ", "aan ", "goed ", "officieel ", "bevriend")) and all(m.kind is Kind.MUNICIPALITY for m in both)  # two of one country have much else together
        if len(both) == 2 and not is_loose and not _EACH.search(_NO_MORE.sub("", match["gap"]) if masked.text.startswith(" meer", match.end()) else match["gap"]):
            yield Told(STEDENBAND, match, match["who"][0], [City(both[1].place(), None, both[1])], match.end())


def relative_clause(text: str, start: int, position: int) -> tuple[int, int]:
    """The stretch from the name that a relative clause or brackets belong to, to where these end behind a position."""
    stop = re.compile(r"[,;:)]|\. ").search(text, position)
    return start, stop.start() if stop else len(text)


def _fronted(masked: Masked) -> Iterator[Told]:
    for match in (*_RELATIVE.finditer(masked.text), *_RELATIVE_RAW.finditer(masked.text)):
        kind = BILATERALE if re.match(BILATERAL, match["at"]) else STEDENBAND
        yield Told(kind, match, match["one"], _named(masked, match["who"]), match.end(), relative_clause(masked.text, match.start(), match.end()))
    for front in FRONTED.finditer(masked.text):
        cities, end = read_cities(masked, front.end(), unknown=True)
        verb = _FRONTED_AT.search(masked.text, end, min(len(masked.text), end + 140)) if cities else None
        if verb:  # "Met A en B (stedenbanden sinds 1974) zijn geen bijdragen gemoeid": the brackets say all of it
            bounds = relative_clause(masked.text, front.start(), verb.end()) if masked.text[end : verb.start()] == " (" else None
            yield Told(BILATERALE if re.match(BILATERAL, verb["at"]) else STEDENBAND, verb, None, cities, verb.end(), bounds)


def without_opening(name: str) -> str:
    """A name without the word with which its sentence opens: "Uit Raesfeld" is Raesfeld."""
    return _OPENS.sub("", name)


def _named(masked: Masked, who: str) -> list[City]:
    mentions = masked.mentions(who)
    if mentions:
        return [City(m.place(), None, m) for m in mentions if m.kind in CITIES]
    who = without_opening(who)
    return [City(Name(who, Kind.CITY))] if is_city_name(who) else []
