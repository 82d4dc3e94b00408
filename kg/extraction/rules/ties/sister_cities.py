"""Who is called whose sister city: "A is een zusterstad van B", "Sinds 1989 is Nitra onze partnergemeente", "A en B zijn partnersteden"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.masked import ANY, ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.names.bonds import SISTER, SISTER_ONE, SISTERS, TWINNED
from kg.extraction.rules.ties.cities import RAW, City, is_city_name, read_cities
from kg.extraction.rules.ties.tie_words import CITIES, STEDENBAND, Told, relative_clause, without_opening
from kg.model import Kind, Name

_OF = r"(?:van|met|with|mit|von|of|to|for)"
_ARE = r"(?:(?:mag|mogen|noemt|noemen) zich|wurden?|is|zijn|ist|are|werd|was|wordt|became|has been|have been)"
# "Barneveld is daarnaast zusterstad van het Oekraïense Doebno"
_OF_WHOM = re.compile(rf"(?P<one>{ORG})(?: (?:bei|bij|near) {ORG}(?: \([^()]{{1,40}}\))?|,[^.;,]{{1,60}},| \([^()]{{1,40}}\)| in (?:het |de )?[A-Z]\w+)? {_ARE}(?: [\w-]+(?:(?<=\d)\.)?){{0,9}}? (?P<at>{SISTER})(?: noemen)? {_OF} (?:buurgemeente |(?:onze|de) (?:buurgemeente|buurstad|buren) )?(?=[{ORG[1:-1]}A-Z]|het |de )")
# "A is een zusterstad van B"; "Orléans, France – twinned since 1946"
_IS_SISTER = re.compile(rf"(?<![Ii]n )(?<!aan het )(?<!aan de )(?P<who>{ORG}+|{RAW})(?:,[^.;,]{{1,60}},| \([^()]{{1,40}}\)| in (?:het |de )?[A-Z]\w+)? {_ARE}(?: [\w-]+){{0,9}}? (?<! uit )(?<! van )(?<! met )(?<! naar )(?<! bij )(?<! in )(?:(?P<at>{SISTER}) {_OF} (?:buurgemeente |(?:onze|de) (?:buurgemeente|buurstad|buren) )?(?P<one>{ORG}+)|(?P<at2>{SISTER}|{TWINNED})\b(?! (?:met|with|mit|to|avec) | (?:van|of|von) [A-Z]))")
_LONG_SINCE = r"(?:(?:(?:al|reeds|officieel) )?(?:sinds|sedert|vanaf|seit|since) (?:het jaar )?(?:\d{1,2} [a-z]+ )?(?:19|20)\d\d(?: (?:al|officieel))?|al [\w -]{3,20}? jaar(?: lang)?|jarenlang|ooit|sinds jaar en dag|van oudsher)"
# "Solingen, zusterstad van Gouda sinds 1957, stuurt een koor"
_IN_APPOSITION = re.compile(rf"(?P<who>{ORG}|{RAW})(?: \([^()]{{1,30}}\))?, (?:{_LONG_SINCE} )?(?:(?:de|een|the|a) )?(?:(?:oudste|jongste|officiële|voormalige|[A-Z][\w-]+(?:se|sche|ische)) )?(?P<at>{SISTER_ONE}) (?:van|of|von) (?:(?:het|de) )?(?:[A-Z][\w-]+(?:se|ische) )?(?:stad |gemeente )?(?P<one>{ORG})")
# "Bra in Italië en Gera, de twee andere partnersteden van Delft, stuurden een koor": behind a list of cities
_ALL_IN_APPOSITION = re.compile(rf",? (?:de|alle|allebei|beide|the|both|all) (?:(?:twee|drie|vier|vijf|two|three|four) )?(?:(?:andere|overige|huidige|buitenlandse|other|foreign) )?(?P<at>{SISTERS}) (?:van|of|von) (?:(?:het|de) )?(?:[A-Z][\w-]+(?:se|ische) )?(?P<one>{ORG}|{RAW})")
_OPENING = re.compile(rf"^[^\w{ANY[1:-1]}]*(?P<who>{ORG}|{RAW})[^.;]{{0,40}}? (?P<at>twinned|stedenband|zusterstad|partnerstad|jumelage|verbroederd|verzusterd) (?:since|sinds|sedert|uit|vanaf) \d{{4}}")
# "Sinds 1989 is Nitra in Slowakije onze partnergemeente", "Matagalpa (Nicaragua) en Same zijn de zustersteden van Tilburg"
_INVERTED = re.compile(rf"\b(?:is|zijn|ist|sind|werd|wurden?|was) (?=[{ORG[1:-1]}A-Z])")
_THEN_SISTER = re.compile(rf"(?:, [^,.;{ANY[1:-1]}]{{1,40}},)?(?: [\w-]+){{0,5}}? (?P<at>{SISTER})\b(?:(?: {_OF})? (?P<one>{ORG}+))?")
_ARE_SISTERS = re.compile(rf",? (?:zijn|is|sind|are|werden)(?: [\w-]+){{0,5}}? (?P<at>{SISTER})\b(?:(?: {_OF})? (?P<one>{ORG}+))?")
# "Ook met Bocholt in Westfalen heeft Weert niets van doen; dat is de partnerstad van Aalten"
_THAT_ONE = re.compile(rf"\b[Mm]et (?P<who>{ORG})[^.;]{{0,160}}[;:,] (?:dat|die|deze(?: stad| gemeente)?|zij) (?:is|was) (?:immers |namelijk )?(?:de|een) (?P<at>{SISTER}) van (?P<one>{ORG})")
# "Gera, Nitra en Bra zijn de drie steden waarmee Delft bevriend is", "Gera werd in 2003 de tweede stad waarmee Delft een jumelage sloot"
_WITH_WHICH = re.compile(rf",? (?:zijn|waren|sind|are|is|was|werd|werden) (?:(?:in|sinds) (?:19|20)\d\d )?(?:de |die |een van de )?(?:[\w-]+ ){{0,2}}?(?:stad|plaats|gemeente|steden|plaatsen|gemeenten|dorpen) (?:waarmee|met wie|waaraan) (?P<one>{ORG}|we|wij|onze stad|onze gemeente|de gemeente) (?:[\w-]+ ){{0,5}}?(?P<at>{TWINNED}|bevriend|verbonden|(?:een |een officiële )?(?:stedenband|jumelage|vriendschapsband))\b")
# "Gera en Bra behoren tot de partnersteden van Delft", "Nitra hoort sinds 1990 bij onze zustersteden"
_COUNT_AMONG = re.compile(rf",? (?:behoort|behoren|hoort|horen|behoorde|behoorden|telt|tellen)(?: (?!niet\b|nooit\b)[\w-]+){{0,4}}? (?:tot|bij|onder) (?:de|onze|haar|zijn) (?:[\w-]+ ){{0,2}}(?P<at>{SISTERS})(?: van (?P<one>{ORG}))?")
# "Tot de partnersteden van Delft behoort sinds 1990 ook Nitra"
_AMONG = re.compile(rf"\b(?:[Tt]ot|[Oo]nder) (?:de|onze|haar|zijn) (?:[\w-]+ ){{0,2}}(?P<at>{SISTERS})(?: van (?P<one>{ORG}))? (?:behoort|behoren|hoort|horen|behoorde|behoorden|vallen|valt|rekenen|rekent|tellen|telt)(?: (?!niet\b|nooit\b)[\w-]+){{0,4}}? (?=[{ORG[1:-1]}A-Z])")
# "mag Delft ook Bra tot zijn partnersteden rekenen", "Delft rekent sinds 1990 ook Nitra onder zijn zustersteden"
_RECKONS = re.compile(rf"(?:\b(?:mag|kan|mogen|kunnen|rekent|rekenen|telt) (?P<one2>{ORG})|(?<!aast )(?<!ehalve )(?P<one>{ORG}) (?:mag|kan|rekent|telt)|\b(?:[Ww]ij|[Ww]e) (?:mogen|kunnen|rekenen|tellen))(?: (?:sinds|(?:19|20)\d\d|ook|verder|daarnaast|nu|inmiddels|tevens)){{0,4}} (?=[{ORG[1:-1]}A-Z])")
_RECKONED = re.compile(rf"(?: (?:ook|verder|sinds|(?:19|20)\d\d))* (?:tot|onder) (?:de|zijn|haar|onze) (?:[\w-]+ ){{0,2}}(?P<at>{SISTERS})\b")
# "In 2005 kozen we Gera als partnergemeente", "Delft kreeg in 1990 Nitra als zusterstad"
_TAKEN = re.compile(rf"(?:(?P<one>{ORG}) )?\b(?:kozen|koos|kreeg|kregen|verwelkomde|verwelkomden|heeft|hebben|had|kent|kennen|erkent|erkende)(?: (?:we|wij|(?P<one2>{ORG})))?(?: (?:in|sinds) (?:19|20)\d\d)?(?: (?:ook|er|al|reeds|officieel|de stad|de gemeente)){{0,2}} (?=[{ORG[1:-1]}A-Z])")
_AS_SISTER = re.compile(rf"(?: (?:sinds|in|al|ook|officieel|(?:19|20)\d\d))* als (?:(?:een|haar|zijn|onze|hun|eerste|tweede|derde|vierde|enige|officiële|nieuwe) ){{0,3}}(?P<at>{SISTER_ONE})\b")
_ALL = re.compile(rf"\b(?:de|alle|allebei|beide|the|both|all) (?:[a-z]+ ){{0,2}}{SISTERS} (?:van|of|von) ")
# where such a list may begin: at the head of a clause or behind a preposition
_LIST_OPENS = re.compile(rf"(?:^|[,;:–] |\b(?:van|uit|met|door|of|from|with|by) )(?=[{ORG[1:-1]}A-Z])")


def sister_cities(masked: Masked) -> Iterator[Told]:
    """The ties of a sentence that calls a city somebody's sister; these words mean a tie in any document."""
    text = masked.text
    for match in _THAT_ONE.finditer(text):
        yield Told(STEDENBAND, match, match["one"], _named(masked, match["who"]), match.end(), (match.start("at") - 10, match.end()))
    for match in _IN_APPOSITION.finditer(text):
        yield Told(STEDENBAND, match, match["one"], _named(masked, match["who"]), match.end(), relative_clause(text, match.start(), match.end()))
    for match in _OF_WHOM.finditer(text):
        cities, end = read_cities(masked, match.end(), unknown=True)
        yield Told(STEDENBAND, match, match["one"], cities, end)
    for pattern in (_IS_SISTER, _OPENING):
        for match in pattern.finditer(text):
            yield Told(STEDENBAND, match, match.groupdict().get("one"), _named(masked, match["who"]), match.end())
    cities, end = read_cities(masked, 0, unknown=True)
    if cities and (said := (_ARE_SISTERS.match(text, end) if len(cities) > 1 else None) or _WITH_WHICH.match(text, end) or _COUNT_AMONG.match(text, end)):
        yield Told(STEDENBAND, said, said["one"] if re.match(ORG, said["one"] or "") else None, cities, said.end())
    for match in _AMONG.finditer(text):
        cities, end = read_cities(masked, match.end(), unknown=True)
        yield Told(STEDENBAND, match, match["one"], cities, end)
    yield from _taken_in(masked)
    yield from _apposed(masked)
    for verb_first in _INVERTED.finditer(text):
        cities, end = read_cities(masked, verb_first.end(), unknown=True)
        if cities and (said := _THEN_SISTER.match(text, end)):
            yield Told(STEDENBAND, said, said["one"], cities, said.end())


def _taken_in(masked: Masked) -> Iterator[Told]:
    """The ties of cities that somebody took as its sisters, or counts among them."""
    for opens, closes in ((_TAKEN, _AS_SISTER), (_RECKONS, _RECKONED)):
        for match in opens.finditer(masked.text) if closes.search(masked.text) else ():
            cities, end = read_cities(masked, match.end(), unknown=True)
            if cities and (said := closes.match(masked.text, end)):
                yield Told(STEDENBAND, said, match["one2"] or match["one"], cities, said.end())  # "Naast Bra heeft Delft Nitra als zusterstad"


def _apposed(masked: Masked) -> Iterator[Told]:
    """The ties of cities in a list that is called somebody's sisters right behind it."""
    end = 0
    for first in _LIST_OPENS.finditer(masked.text) if _ALL.search(masked.text) else ():
        if first.end() < end:
            continue  # within the list that was read
        cities, end = read_cities(masked, first.end(), unknown=True)
        said = _ALL_IN_APPOSITION.match(masked.text, end) if len(cities) > 1 else None
        if said:
            yield Told(STEDENBAND, said, said["one"], cities, said.end(), relative_clause(masked.text, first.start(), said.end()))


def _named(masked: Masked, who: str) -> list[City]:
    mentions = masked.mentions(who)
    if mentions:
        return [City(m.place(), None, m) for m in mentions if m.kind in CITIES]
    who = without_opening(who)
    return [City(Name(who, Kind.CITY))] if is_city_name(who) else []
