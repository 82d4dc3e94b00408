"""Where a sentence's words join cities: each finder gives the kind of tie, the words, the one side and the cities of the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extraction import patterns as re
from kg.extraction.bonds import BILATERAL, BOND, BOND_ONE, SISTER, SISTER_ONE, SISTERS, TWIN, TWINNED
from kg.extraction.masked import ANY, ORG, ORG_OR_TIE, Masked
from kg.extraction.rules.cities import RAW, City, is_city_name, read_cities
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
    """

    kind: str
    match: re.Match[str]
    one: str | None
    cities: list[City]
    end: int

    @property
    def at(self) -> int:
        """Where the words for the tie stand."""
        return next(self.match.start(name) for name in self.match.groupdict() if name.startswith("at") and self.match[name])

    @property
    def word(self) -> str:
        """The words for the tie."""
        return next(text for name, text in self.match.groupdict().items() if name.startswith("at") and text)


_GAP = rf"[^.;:{ANY[1:-1]}]{{0,70}}?"
# words without a name that nothing is known of: "de Duitse stad", not "Pskov en"
_LOW = r"(?: (?:[a-zà-ÿ'-]{1,20}|[A-Z][a-zà-ÿ]{2,15}(?:se|sche|schen)),?){0,6}?"
_WITH = r"(?:met|with|mit|to|zu)"
_OF = rf"(?: (?:van|tussen|between|zwischen|of) (?:de )?(?:voormalige |toenmalige |huidige )?(?P<one>{ORG}+(?:-\w+)?))?"
_NAMELY = r"(?:te weten|namelijk|waaronder|dat is|dit is|nl\.)"
_CITY_NEXT = rf"(?=[{ORG_OR_TIE[1:-1]}])"
# words that mean a tie only in a document that speaks of twin towns
_LOOSE = r"(?:[Bb]and|[Bb]anden|Verbindung|[Vv]erbinding(?:en)?|[Vv]riendschap|[Pp]artnerschap|links?|[Cc]ontacten met (?:onze|de) (?:zuster|partner)stad)"
# each ends where the cities begin; the flag: an unknown name there is a city, and the words mean a tie in any document
_LED: tuple[tuple[bool, re.Pattern[str]], ...] = (
    # "een stedenband van Almere met A en B", "Twee van die stedenbanden zijn die met A en B", "jumelage aan te gaan met de stad A"
    (True, re.compile(rf"\b(?P<at>{BOND})\b{_OF}(?!{_GAP}\b{BILATERAL}){_GAP} {_WITH} ")),
    # "een stedenband met een Nederlandse stad, namelijk Arnhem", "drie zustersteden, te weten A, B en C", "twin towns (A and B)"
    (True, re.compile(rf"\b(?P<at>{BOND}|{SISTER})\b{_GAP}, {_NAMELY}:?(?: met| die met)? ")),
    (True, re.compile(rf"\b(?P<at>{BOND})(?:,| \(| –|:)(?:{_GAP} (?:{_NAMELY}|with|met):?| met) (?:met )?")),
    (True, re.compile(rf"\b(?P<at>{BOND}|{SISTER}) \((?:{_NAMELY}:? )?(?=[{ORG_OR_TIE[1:-1]}A-Z])")),
    # "de stedenband Wageningen - Ndiza", "jumelage Sneek/Kurobe"
    (True, re.compile(rf"\b(?P<at>{BOND_ONE}) (?P<one>{ORG}) ?[-–/] ?(?=[{ORG[1:-1]}A-Z])")),
    # "de stedenband Hranice (Tsjechië)", "Stedenband Leeuwarden-Orjol"
    (True, re.compile(rf"(?<!Stichting )(?<!stichting )(?<!Vereniging )(?<!vereniging )\b(?P<at>[Ss]tedenband|[Jj]umelage|[Vv]erbroedering|[Vv]riendschapsband) (?={RAW} \(|[{ORG_OR_TIE[1:-1]}])")),
    # "Die band met A bestaat sinds 1958, die met B sinds 1995", "de band van A met de Duitse steden B en C"
    (False, re.compile(rf"\b(?P<at>{_LOOSE}){_OF} (?:{_WITH}|dem){_LOW} (?:(?:zuster|partner)(?:stad|gemeente) )?{_CITY_NEXT}")),
    # "In 2003 is een partnerschap gesloten met A"
    (False, re.compile(rf"\b(?P<at>[Pp]artnerschap|[Vv]riendschap) (?:gesloten|aangegaan|getekend|ondertekend) met (?:de (?:stad|gemeente) )?{_CITY_NEXT}")),
    (False, re.compile(rf"\b(?P<at>die) (?:met|tussen) (?=[{ORG_OR_TIE[1:-1]}][^.;]{{0,40}}? (?:sinds|uit|\d+ jaar)\b)")),
    # "verzusterd met A", "Today the city is twinned with A", "mit A verschwistert", "bevriend met A"
    (True, re.compile(rf"\b(?P<at>{TWINNED})(?: is| zijn| was)?{_GAP} (?:{_WITH}|avec) ")),
    (False, re.compile(rf"\b(?P<at>bevriend) met {_CITY_NEXT}")),
    (True, re.compile(rf"(?P<one>{ORG}) (?:is|zijn) (?:[a-z]+ ){{0,2}}?(?P<at>bevriend) met ")),
    # "stedenbanden als A en B", "de partnersteden A en B", "onze zusterstad A", "zustersteden van B zijn A in Japan en C"
    (True, re.compile(rf"\b(?P<at>{SISTER}|[Ss]tedenbanden|[Jj]umelages)\b{_OF}(?: als|(?: –| -|,)? zoals|:| zijn(?: dat)?:?| is| zijn momenteel:?| are:?| is de stad| sind:?|, de stad| genaamd| –| -) (?!{_WITH} |{SISTER})")),
    (True, re.compile(rf"\b(?P<at>{SISTER_ONE}|[Zz]ustersteden|[Pp]artnersteden|[Jj]umelagesteden)\b{_OF} (?!{_WITH} |{SISTER})(?=[A-Z{ORG_OR_TIE[1:-1]}])")),
    # "Barneveld is sinds 2022 zusterstad van het Oekraïense Doebno"
    (True, re.compile(rf"(?P<one>{ORG}) (?:is|werd|wordt) (?:[\w-]+ ){{0,4}}?(?P<at>{SISTER_ONE}) van (?=(?:het |de )?(?:[A-Z][a-zà-ÿë]+se )?[A-Z])")),
    # "een voorbeeld van een vriendschapsband: die van A met B"
    (False, re.compile(rf"\b(?P<at>die) van (?P<one>{ORG}) (?:met|en) (?={ORG})")),
    # "Ahaus is sinds 1982 ook met Argentré in Bretagne verbonden"
    (True, re.compile(rf"(?P<one>{ORG})(?: \([^()]{{1,20}}\))? (?P<at>is|ist|zijn) (?:[\w]+ ){{0,5}}?(?:met|mit) (?=[^.;]{{1,80}} (?:verbonden|verbunden)\b)")),
)  # fmt: skip
# "een stedenband tussen A en B"; the loose words only where the document is about twin towns
_BETWEEN = re.compile(rf"\b(?P<at>{TWIN}|{BILATERAL})\b{_GAP} (?:tussen|between|zwischen) (?P<one>{ORG})(?: (?:en|and|und) |(?={ORG}))")
_LOOSE_BETWEEN = re.compile(rf"\b(?P<at>{_LOOSE})\b{_GAP} (?:tussen|between|zwischen) (?P<one>{ORG})(?: (?:en|and|und) |(?={ORG}))")
_BILATERALS = re.compile(rf"\b(?P<at>{BILATERAL})\b{_OF}[^.;]{{0,50}}?(?: met| is de samenwerking| is die met| tussen|:) ")
# two cities before the words: "A en B zijn sinds 1956 verbroederd", "A en B vierden veertig jaar stedenband", "sind A und B Partnerstädte"
_JOINT = re.compile(
    rf"(?<!{ORG})(?P<who>{ORG}{{2}})(?!{ORG})(?P<gap>[^.;:{ANY[1:-1]}]{{0,90}}?)\b(?P<at>{BOND_ONE}|{SISTERS}|{TWINNED}|met elkaar verbonden|verbroederen|verzusteren)\b(?! (?:met|mit|with|tussen|van|von|of|between)\b)"
)
# "De stad Denizli zegde de band in 2017 op", "In 2017 beëindigde Denizli de stedenband"
# "Amersfoort kent er twee: met het Tsjechische Liberec, sinds 1994, en met Diriamba", below "Stedenbanden"
_OF_THESE = re.compile(rf"(?P<one>{ORG}) (?P<at>kent|heeft|onderhoudt|telt) er (?:[a-z]+|\d{{1,2}}): met ")
_GAVE_UP = re.compile(rf"(?:(?P<who>{ORG}) (?:zegde|zegt|verbrak|verbreekt|beëindigde|beëindigt|ended|terminated)|\b(?:zegde|verbrak|beëindigde) (?P<who2>{ORG})) (?:(?:in|op|per|met ingang van) [\w ]{{4,20}} )?(?:zelf |eenzijdig )?(?:de|haar|the|its) (?P<at>(?:officiële )?(?:[Bb]and|[Rr]elatie|{BOND_ONE}))(?= (?:met (?:de gemeente|de stad|ons|onze stad)\b|in|op|per)|[.,]| ?$)")
_EACH = re.compile(r"\b(?:elk|elke|ieder|eigen|andere|geen|met|onze|hun|haar|zijn (?:zuster|partner))\b")
# "A is een zusterstad van B"; "Orléans, France – twinned since 1946"
_IS_SISTER = re.compile(rf"(?P<who>{ORG}+|{RAW})(?:,[^.;,]{{1,60}},| \([^()]{{1,40}}\))? (?:is|zijn|ist|are|werd|was|wordt|became)(?: [\w-]+){{0,9}}? (?P<at>{SISTER}|{TWINNED})\b(?: (?:van|met|with|mit|von|of) (?P<one>{ORG}+)|(?! (?:(?:met|with|mit|to|avec) |van (?:het |de )?[A-Z])))")
_OPENING = re.compile(rf"^[^\w{ANY[1:-1]}]*(?P<who>{ORG}|{RAW})[^.;]{{0,40}}? (?P<at>twinned|stedenband|zusterstad|partnerstad|jumelage|verbroederd|verzusterd) (?:since|sinds|sedert|uit|vanaf) \d{{4}}")
# "Sinds 1989 is Nitra in Slowakije onze partnergemeente", "Matagalpa (Nicaragua) en Same zijn de zustersteden van Tilburg"
_INVERTED = re.compile(rf"\b(?:is|zijn|ist|sind|werd|was) (?=[{ORG[1:-1]}A-Z])")
_THEN_SISTER = re.compile(rf"(?: [\w-]+){{0,5}}? (?P<at>{SISTER})\b(?: (?:van|met|with|mit|von|of) (?P<one>{ORG}+))?")
_ARE_SISTERS = re.compile(rf",? (?:zijn|is|sind|are|werden)(?: [\w-]+){{0,5}}? (?P<at>{SISTER})\b(?: (?:van|met|with|mit|von|of) (?P<one>{ORG}+))?")
# "Met A heeft B een stedenband", "A, met wie B sinds 1956 een stedenband heeft"
_FRONTED = re.compile(r"(?:^|[,;:] |\b(?:en|maar|and|but|und) )(?:[Mm]et|[Ww]ith|[Mm]it) ")
_FRONTED_AT = re.compile(rf"(?P<at>{BILATERAL}|{BOND}|{TWINNED}|verbunden|bevriend|[Dd]e band|[Dd]e vriendschap)\b(?! (?:met|with|mit|van|tussen) )")
_RELATIVE = re.compile(rf"(?P<who>{ORG}),? (?:met wie|waarmee|met welke (?:stad|gemeente)|with which|with whom|mit der) [^.;:]{{0,80}}?(?P<at>{BILATERAL}|{BOND}|de banden?)\b")
# "Dordrecht heeft vijf stedenbanden. Dit zijn Hastings in Engeland en ...", "In 2006 kwam daar Xiamen bij"
LISTED_NEXT = re.compile(r"^(?:(?P<at>Dit|Dat|Het) (?:zijn|is|gaat om|betreft):? |[^.;]{0,45}?\b(?P<at2>kwam(?:en)?) (?:daar|er) (?:ook |nog )?)")
# "Wel werkt Enschede sinds 2015 rechtstreeks met Münster samen", with one city abroad
_WORKS = re.compile(rf"\b(?P<at>werkt|werken) (?:(?P<one>{ORG}) )?(?:[\w-]+ ){{0,5}}?met ")
# "Met Genk wordt al sinds 2010 samengewerkt", "Met Genk werken wij sinds 2010 samen"
_WITH_IT = re.compile(rf"(?:^|[,;:] |\b(?:en|maar) )[Mm]et (?P<who>{ORG}) (?P<at>wordt|werken (?:wij|we)|werkt (?:de gemeente|de stad|{ORG})) [^.;:{ANY[1:-1]}]{{0,40}}?\b(?:samengewerkt|samen)\b")
_TOGETHER = re.compile(r"[^.;]{0,120}\b(?:samen|together)\b|[^.;]{0,3}$")


def told_ties(masked: Masked, *, about_ties: bool) -> Iterator[Told]:
    """The ties that a sentence's words join; those whose words are surest first.

    Args:
        about_ties: whether the document speaks of twin towns, so that "de band met A" is a tie too.
    """
    yield from _bilateral(masked, about_ties)
    yield from _led(masked, about_ties)
    yield from _paired(masked)
    yield from _called(masked)
    yield from _fronted(masked)
    for match in _GAVE_UP.finditer(masked.text) if about_ties else ():
        cities = [city for city in _named(masked, match["who"] or match["who2"]) if city.name.kind is Kind.CITY]
        yield Told(STEDENBAND, match, None, cities, match.end())


def _bilateral(masked: Masked, about_ties: bool) -> Iterator[Told]:
    text = masked.text
    for match in _BILATERALS.finditer(text):
        cities, end = read_cities(masked, match.end(), unknown=False)
        yield Told(BILATERALE, match, match["one"], cities, end)
    for match in _WITH_IT.finditer(text) if about_ties else ():
        cities = [city for city in _named(masked, match["who"]) if city.name.kind is Kind.CITY]
        yield Told(BILATERALE, match, None, cities, match.end())
    for match in _WORKS.finditer(text) if about_ties else ():
        cities, end = read_cities(masked, match.end(), unknown=False)
        if len(cities) == 1 and cities[0].name.kind is Kind.CITY and _TOGETHER.match(text, end):
            yield Told(BILATERALE, match, match["one"], cities, end)


def _led(masked: Masked, about_ties: bool) -> Iterator[Told]:
    text = masked.text
    for pattern in (_BETWEEN, _LOOSE_BETWEEN) if about_ties else (_BETWEEN,):
        for match in pattern.finditer(text):
            cities, end = read_cities(masked, match.end(), unknown=pattern is _BETWEEN)
            yield Told(BILATERALE if re.match(BILATERAL, match["at"]) else STEDENBAND, match, match["one"], cities, end)
    for sure, pattern in _LED:
        for match in pattern.finditer(text) if sure or about_ties else ():
            cities, end = read_cities(masked, match.end(), unknown=sure)
            yield Told(STEDENBAND, match, match.groupdict().get("one"), cities, end)
    for match in _OF_THESE.finditer(text) if about_ties else ():
        cities, end = read_cities(masked, match.end(), unknown=True)
        yield Told(STEDENBAND, match, match["one"], cities, end)
    listed = LISTED_NEXT.match(text)
    if listed and about_ties:
        cities, end = read_cities(masked, listed.end(), unknown=True)
        yield Told(STEDENBAND, listed, None, cities, end)


def _paired(masked: Masked) -> Iterator[Told]:
    for match in _JOINT.finditer(masked.text):
        both = [m for m in masked.mentions(match["who"]) if m.kind in CITIES]
        if len(both) == 2 and not _EACH.search(match["gap"]):
            yield Told(STEDENBAND, match, match["who"][0], [City(both[1].place(), None, both[1])], match.end())


def _called(masked: Masked) -> Iterator[Told]:
    text = masked.text
    for pattern in (_IS_SISTER, _OPENING):
        for match in pattern.finditer(text):
            yield Told(STEDENBAND, match, match.groupdict().get("one"), _named(masked, match["who"]), match.end())
    cities, end = read_cities(masked, 0, unknown=True)
    if len(cities) > 1 and (said := _ARE_SISTERS.match(text, end)):
        yield Told(STEDENBAND, said, said["one"], cities, said.end())
    for verb_first in _INVERTED.finditer(text):
        cities, end = read_cities(masked, verb_first.end(), unknown=True)
        if cities and (said := _THEN_SISTER.match(text, end)):
            yield Told(STEDENBAND, said, said["one"], cities, said.end())


def _fronted(masked: Masked) -> Iterator[Told]:
    for match in _RELATIVE.finditer(masked.text):
        kind = BILATERALE if re.match(BILATERAL, match["at"]) else STEDENBAND
        yield Told(kind, match, None, _named(masked, match["who"]), match.end())
    for front in _FRONTED.finditer(masked.text):
        cities, end = read_cities(masked, front.end(), unknown=True)
        verb = _FRONTED_AT.search(masked.text, end, min(len(masked.text), end + 140)) if cities else None
        if verb:
            yield Told(BILATERALE if re.match(BILATERAL, verb["at"]) else STEDENBAND, verb, None, cities, verb.end())


def _named(masked: Masked, who: str) -> list[City]:
    mentions = masked.mentions(who)
    if mentions:
        return [City(m.place(), None, m) for m in mentions if m.kind in CITIES]
    return [City(Name(who, Kind.CITY))] if is_city_name(who) else []
