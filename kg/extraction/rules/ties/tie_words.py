"""Where a sentence's words join cities: each finder gives the kind of tie, the words, the one side and the cities of the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extraction.masked import ANY, NO_NAME, ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.modality import UNREAL, Modality, clause, modalities
from kg.extraction.names.bonds import BILATERAL, BOND, BOND_ONE, BONDS, SISTER, SISTER_ONE, SISTERS, TWIN, TWINNED
from kg.extraction.rules.ties.cities import RAW, City, is_city_name, read_cities
from kg.extraction.rules.ties.led_words import GAP, LED_BY, LOOSE
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


_LED = re.Group((pattern, (sure, pattern)) for sure, pattern in LED_BY)
# "de stedenband te versterken die Zemst met Sokone heeft": the relative clause says that it is there
_DIE_WITH = re.compile(rf" te [a-z]+,? (?:die )?{ORG}(?: [a-z\d]+){{0,4}} met $")
_DIE_OWN = re.compile(r",? die (?:de (?:stad|gemeente)|ze|zij|wij|we|het)(?: [a-zë\d]+){0,4} met $")
_DIE_HAS = re.compile(r",? die (?:de (?:stad|gemeente)|ze|zij|wij|we|het)(?: [a-zë\d]+){0,4} (?:heeft|hebben|had|onderhoudt|onderhield|kent|sloot) met $")
_CALLED = re.compile(rf"{SISTER_ONE} ")
_BARE_CALL = re.compile(r"\b(?:van|uit|met|voor|aan|naar|bij|in|door) (?P<adj>(?:voormalige|vroegere|oud|ex) )?$")
# "brak in 2022 met zusterstad Gera": then the verb tells of the tie, and not of what was done there
_BREAKS = re.compile(r"\b(?:brak|braken|breekt|breken|gebroken|stopt|stopte|stopten|gestopt|kapt|kapte|afscheid)\b[^.;,]{0,40}$")
_CARRIER = re.compile(rf"(?:{ANY}|\b(?:[Ss]tichting|[Vv]ereniging|[Ss]chool|[Cc]omité|[Ww]erkgroep|[Kk]oor|[Cc]lub|[Bb]edrijven|[Ii]nwoners|[Ll]eerlingen|[Ss]cholieren|[Vv]rijwilligers|[Bb]randweer|[Kk]erk)\b[^.;,{ANY[1:-1]}]{{0,40}}?) (?:in|uit|te|van) (?P<one>{ORG})")
_ORG_HAS = re.compile(rf" (?:die )?{ORG}(?: [a-zë\d]+){{0,4}} (?:heeft|onderhoudt|kent) met $")
_CLOSES = re.compile(r"\b(?:heeft|had|onderhoudt|onderhield|kent|sloot|aanging)\b")
_ITS_OWN = re.compile(r"\b(?:zijn|haar|hun|its|their|seiner|ihrer) $")
_SISTER_OF = re.compile(rf"{SISTER_ONE} (?:van|of|von) (?:onze|de|haar|zijn|hun) (?:[a-zë]+e )?$")
_SUCH_AS = re.compile(r"(?:zoals|waaronder) (?:de |die )?$")
# "een stedenband tussen A en B"; the loose words only where the document is about twin towns
_BETWEEN = re.compile(rf"\b(?P<at>{TWIN}|{BILATERAL})\b{GAP} (?:tussen|between|zwischen) (?:de[nrm] )?(?P<one>{ORG})(?: \([^()]{{1,30}}\))?(?: (?:en|and|und) (?:de[nrm] )?|, (?=[{ORG[1:-1]}A-Z])|(?={ORG}))")
# "De jumelage van Haaften en Bévillers": two villages of which nothing is known
_VILLAGES = re.compile(rf"\b(?P<at>{BOND_ONE}) (?:van|tussen|of|between|zwischen|von) (?:het [A-Z]\w+se |de (?:stad|gemeente) )?(?P<one>{ORG}|{RAW}) (?:en|and|und) (?:het [A-Z]\w+se |de (?:stad|gemeente) )?(?=[{ORG[1:-1]}A-Z])")
_LOOSE_BETWEEN = re.compile(rf"\b(?P<at>{LOOSE})\b{GAP} (?:tussen|between|zwischen) (?P<one>{ORG})(?: (?:en|and|und) |(?={ORG}))")
# "De band tussen Gouda en Solingen dateert uit 1957": in any text, of a town here and a city abroad
_BAND_BETWEEN = re.compile(rf"\b(?P<at>(?:[Dd]e|[Ee]en|[Hh]un) (?:[a-zë]+e )?(?:band|vriendschapsband|vriendschap)|[Vv]riendschappelijke (?:betrekkingen|contacten|relaties)) (?:[a-z]+ )?tussen (?P<one>{ORG})(?: en |(?={ORG}))")
# "de banden tussen A en B en tussen C en D": the next two of the same words
_ALSO_BETWEEN = re.compile(rf"\b(?:{BONDS}|[Bb]anden|[Vv]riendschappen|links)\b[^.;:]{{0,90}}?(?: en|,|,? and|,? und|, en) (?P<at>tussen|between|zwischen) (?P<one>{ORG})(?: (?:en|and|und) |(?={ORG}))")
# "de verzustering is een onderdeel van de samenwerking tussen A en B": that is between them, and not the tie
_OTHER_BETWEEN = re.compile(rf"\w (?!bilaterale)[^.;]{{3,70}} (?:\w*samenwerking|\w*overleg|\w*netwerk|\w*verband|wedstrijd|verschil|verschillen|grens|Zusammenarbeit|cooperation) (?:tussen|between|zwischen) [^ ]{{0,12}} ?{ORG}")
_FRIENDS = re.compile(r"(?:[Bb]and|[Bb]anden|[Vv]riendschap|Freundschaft)$")
# two cities before the words: "A en B zijn sinds 1956 verbroederd", "A en B vierden veertig jaar stedenband", "sind A und B Partnerstädte"
_JOINT = re.compile(
    rf"(?<!{ORG})(?P<who>{ORG}(?: (?:en|und|and) (?:het|das|de|die|the) (?:[\w-]+ ){{1,6}})?{ORG})(?!{ORG})(?P<gap>(?::(?= (?:al|reeds|sinds|nu|\d+ jaar)\b))?(?:{NO_NAME}|(?<=\d)\.){{0,90}}?)\b(?P<at>{BOND_ONE}|{SISTERS}|{TWINNED}|(?:aan|met) elkaar verbonden|(?:goed |officieel )?bevriend|verbroederen|verzusteren|door een (?:[a-z]+ )?(?:vriendschap|band|partnerschap)|hun (?:[a-z]+ )?(?:vriendschap|band|banden|partnerschap)|vriendschappelijke (?:betrekkingen|contacten|relaties))\b(?! (?:met|mit|with|tussen|van|von|of|between)\b(?! (?:elkaar|each other|einander)))"
)
# "De stad Denizli zegde de band in 2017 op", "In 2017 beëindigde Denizli de stedenband"
_GAVE_UP = re.compile(rf"(?:(?P<who>{ORG}) (?:zegde|zegt|verbrak|verbreekt|beëindigde|beëindigt|ended|terminated)|\b(?:zegde|verbrak|beëindigde) (?P<who2>{ORG})) (?:(?:in|op|per|met ingang van) [\w ]{{4,20}} )?(?:zelf |eenzijdig )?(?:de|haar|the|its) (?P<at>(?:officiële )?(?:[Bb]and|[Rr]elatie|{BOND_ONE}))(?= (?:met (?:de gemeente|de stad|ons|onze stad)\b|in|op|per)|[.,]| ?$)")
# "Neben Oldenzaal hat Warendorf zwei weitere Partner", "Naast Gera kent Gouda nog een zusterstad"
_BESIDES = re.compile(rf"(?:^|[.;] |: )(?P<at>Naast|Behalve|Neben|Besides|Apart from) (?P<who>{ORG}) (?:heeft|kent|telt|onderhoudt|hat|has) (?P<one>{ORG}) (?:[\w-]+ ){{0,4}}?(?:andere|overige|nog|tweede|derde|weitere[nr]?|zweite[nr]?|other|further|second|another) (?:[\w-]+ ){{0,2}}?(?:{SISTER}|[Pp]artners?)\b")
_OPENS = re.compile(r"^(?:Uit|In|Met|Naar|Van|Bij|Ook|Voor|Over|Aus|Mit|In|From|With|To|Tussen|Sinds) ")
# "een stedenband, en bij de fusie met Odijk": that is no other side
_MERGED = re.compile(r"\b(?:fusie|herindeling|samenvoeging|samengaan|overleg|concurrentie|wedstrijd)\b[^.;]{0,20} (?:met|with|mit) $")
# "Gouda en Gera vieren dit jaar dat zij sinds 1970 zustersteden zijn": of those two once more
_THAT_THEY = re.compile(r"\bdat (?:zij|ze|beide steden|de twee) ")
_NO_MORE = re.compile(r"\bgeen (?:[\w-]+ )?$")  # "zijn sinds 2014 geen zustersteden meer"
_EACH = re.compile(r"\b(?:dat|omdat|elk|elke|ieder|eigen|andere|geen|met|onze|hun|haar|zijn (?:zuster|partner))\b")
# "Met A heeft B een stedenband"
FRONTED = re.compile(r"(?:^|[,;:*] |\b(?:[Oo]ok|[Dd]aarnaast|[Tt]evens|[Ww]el) |\b(?:en|maar|and|but|und) )(?:[Mm]et|[Ww]ith|[Mm]it) ")
# "Met A is sinds 1992 een stedenband, met B al langer"
_AND_WITH = re.compile(r",? (?:(?:en|maar|and|und) )?(?:met|with|mit) ")
_FRONTED_AT = re.compile(rf"(?P<at>{BILATERAL}|{BOND}|{TWINNED}|[Dd]e band|[Dd]e vriendschap)\b(?! (?:met|with|mit|van|tussen) )")
# "Kassel, waarmee Arnhem een band heeft", "Coventry, waaraan Arnhem sinds 1958 verbonden is"
_RELATIVE = re.compile(
    rf"(?P<who>{ORG})(?: \([^()]{{1,30}}\)| in (?:het |de |der )?[A-Z][\w-]+)?,? (?:met wie|waarmee|waaraan|(?:(?:de|het|een) (?:[\w-]+ ){{0,2}}(?:stad|stadje|gemeente|plaats|plaatsje|dorp|dorpje) )?waar(?= [^.;:]{{1,60}} mee )|met welke (?:stad|gemeente)|with which|with whom|mit de[rmn]|mit denen) (?:(?:ook|wel|wél|zelf|sinds \d{{4}}) ){{0,3}}(?P<one>{ORG}(?!{ORG}))?[^.;:]{{0,80}}?(?P<at>{BILATERAL}|{BOND}|(?:de|een) (?:[a-z]+e )?band(?:en)?|{TWINNED}|verbonden|verbunden|bevriend|befreundet)\b"
)
# "Xanten, waarmee Geel een stedenband heeft": a name that nothing is known of, behind words that only cities have
_RELATIVE_RAW = re.compile(rf"(?P<who>{RAW})(?: \([^()]{{1,30}}\))?, (?:met wie|waarmee|(?:(?:de|het|een) (?:[\w-]+ ){{0,2}}(?:stad|stadje|gemeente|plaats|plaatsje|dorp|dorpje) )?waar(?= [^.;:]{{1,60}} mee )|met welke (?:stad|gemeente)|with which|with whom|mit der) (?:(?:ook|wel|wél|zelf|sinds \d{{4}}) ){{0,3}}(?P<one>{ORG}(?!{ORG}))[^.;:,]{{0,60}}?(?P<at>{BOND}|{TWINNED})\b")
# "Dordrecht heeft vijf stedenbanden. Dit zijn Hastings in Engeland en ...", "In 2006 kwam daar Xiamen bij"
LISTED_NEXT = re.compile(r"^(?:De (?:(?:\w+ )?(?P<at7>andere|anderen|overige|resterende)(?: (?:\w+ ){0,2}?(?:steden|gemeenten|plaatsen|zustersteden|partnersteden|banden))?) (?:zijn|waren|heten) (?:die met )?|(?P<at>Dit|Dat|Het) (?:zijn|is|gaat om|betreft):? |[Nn]aast [^.;:,]{1,40}? (?P<at3>gaat het(?: dan| verder| nog)? om|zijn dat|waren dat) |[Dd]e (?P<at4>delegaties|gasten|afvaardigingen|vertegenwoordigers) (?:uit|van) |(?:Aan |In |Bij )?[Dd]eze (?P<at5>uitwisselingen|bezoeken|contacten|banden|ontmoetingen) (?:zijn (?:er )?)?met |(?:[Dd]aarna|[Ll]ater|[Vv]ervolgens|[Nn]adien) (?P<at6>volgden?) (?:ook |nog )?(?:in (?:het jaar )?(?=(?:19|20)\d\d ))?(?:(?:19|20)\d\d )?|(?:(?:[Ii]n |[Ii]m Jahr(?:e)? )?(?:19|20)\d\d|[Dd]aarna|[Ll]ater|[Vv]ervolgens|[Nn]adien|[Ss]päter|[Dd]ann) (?P<at8>volgden?|folgten?|(?:kwam(?:en)?|kam(?:en)?)(?=[^.;]{2,60} (?:erbij|hinzu|dazu)\b)) (?:ook |nog |auch |noch )?(?:de stad |die Stadt )?(?=[A-ZÀ-Ý\U000F0000-\U0010FFFF])|[^.;]{0,45}?\b(?P<at2>kwam(?:en)?) (?:daar|er) (?:ook |nog )?)")
# "Sevenoaks volgde in 1995", "Loudun kwam er in 2001 bij", "Rieti was added in 1999": behind what tells of another tie
FOLLOWED = re.compile(r",? (?P<at>(?:volgden?|followed|folgten?)(?= (?:(?:in (?:het jaar )?)?(?:19|20)\d\d|later|daarna|later on|später)(?:[.,;]|$| en | and | und ))|kwam(?:en)? (?:er|daar)(?= [^.;]{0,40}\bbij\b)|kam(?:en)?(?= [^.;]{0,30}\b(?:hinzu|dazu)\b)|(?:was|were) added\b)")
# "Venlo kent twee jumelages. De oudste is die met Krefeld"; "Stedenbanden. Amersfoort kent er twee: met Liberec, sinds 1994, en met Diriamba"
# "Goes zelf heeft er één: het Hongaarse Pápa", behind words on twin towns
OF_THEM = re.compile(rf"\b(?:[Dd]e|[Oo]nze) (?:oudste|jongste|eerste|tweede|derde|andere|laatste|langste|levendigste|meest [a-z]+)(?: band| daarvan| van (?:de|die) \w+)?(?: (?:is|was)|,) (?P<at2>die met|met) |\b(?P<at>(?:kent|kennen|heeft|hebben|onderhoudt|onderhouden|telt|tellen|zijn|is) er(?: \w+){{0,3}} (?:\d|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)(?: [\w-]+)?): (?:(?:die|één|een) )?met |(?:(?P<one>{ORG})(?: zelf)? )?\b(?P<at3>(?:kent|heeft|onderhoudt|telt) er(?: \w+){{0,3}}? (?:\d|een|één|twee|drie|vier|vijf|zes|zeven|acht)): (?:met )?(?=[{ORG[1:-1]}A-Z]|het [A-Z]|de [A-Z])")


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
    for pattern in (_BETWEEN, _LOOSE_BETWEEN, _ALSO_BETWEEN, _VILLAGES) if about_ties else (_BETWEEN, _BAND_BETWEEN):
        for match in pattern.finditer(text):
            if _OTHER_BETWEEN.search(match.group()):
                continue
            if pattern is _VILLAGES and masked.mentions(match["one"]) and re.match(ORG, text[match.end() : match.end() + 1]):
                continue  # two that are known have been read, or are of one country
            cities, end = read_cities(masked, match.end(), unknown=pattern in (_BETWEEN, _VILLAGES) or _FRIENDS.match(match["at"]) is not None)
            yield Told(BILATERALE if re.match(BILATERAL, match["at"]) else STEDENBAND, match, match["one"], cities, end, abroad=pattern is _BAND_BETWEEN)
    for sure, pattern in _LED.of(text):
        for match in pattern.finditer(text) if sure or about_ties else ():
            if _MERGED.search(match.group()) or (_AND_WITH.fullmatch(text, match.end("at"), match.end()) and "," in match.group() and FRONTED.search(text, clause(text, match.start())[0], match.start())):
                continue  # of the second the fronted ones tell
            cities, end = read_cities(masked, match.end(), unknown=sure or not _town_next(masked, match.end()))
            one = match.groupdict().get("one")
            # "De zustersteden van A, zoals B en C, zijn niet die van ons", "die van A met B, gesloten in 1970, werd zonder", "bezint zich met zijn zusterstad A"
            is_whole = one and (_SUCH_AS.search(match.group()) or _SUCH_AS.search(text, 0, match.start()) or match["at"] in ("die", "Die"))
            if _SISTER_OF.search(text, max(0, match.start() - 40), match.start()):
                cities = cities[:1]  # "De zusterstad van onze partnerstad Gera, Elk, stuurde": Elk is Gera's
            is_own = _ITS_OWN.search(text, max(0, match.start() - 12), match.start()) and not _is_given_up(text, match)
            closes = _CLOSES.search(text, end) if (one and _DIE_WITH.search(match.group())) or _DIE_OWN.search(match.group()) else None
            is_had = (one is None and _DIE_HAS.search(match.group()) is not None) or (one is not None and _ORG_HAS.search(match.group()) is not None and not _is_given_up(text, match))
            # "zamelde geld in voor zusterstad Gera", "wil met het bestuur van zusterstad Gera niets meer doen": that it is one goes without saying
            called = _BARE_CALL.search(text, max(0, match.start() - 24), match.start()) if one is None and _CALLED.fullmatch(match.group()) else None
            if called and not _BREAKS.search(text, max(0, called.start() - 60), called.start()):
                yield Told(STEDENBAND, match, _carrier(masked, match.start()), cities, end, (called.start("adj") if called["adj"] else match.start(), end))
                continue
            bounds = (match.start(), end) if is_whole or is_own or is_had else (match.start("one") if one else match.start(), closes.end()) if closes else None
            yield Told(STEDENBAND, match, one, cities, end, bounds)
    for match in OF_THEM.finditer(text) if about_ties else ():
        cities, end = read_cities(masked, match.end(), unknown=True)
        yield Told(STEDENBAND, match, match["one"], cities, end)
    listed = LISTED_NEXT.match(text)
    if listed and about_ties:
        cities, end = read_cities(masked, listed.end(), unknown=True)
        yield Told(STEDENBAND, listed, None, cities, end)
    if about_ties and FOLLOWED.search(text):
        cities, end = read_cities(masked, 0, unknown=True)
        if cities and (followed := FOLLOWED.match(text, end)):
            yield Told(STEDENBAND, followed, None, cities, followed.end())


def _carrier(masked: Masked, position: int) -> str | None:
    """The town of who deals with the twin town: "De stichting Vrienden in Borne", "een school uit Borne"; None where nobody says so."""
    found = _CARRIER.search(masked.text, max(0, position - 200), position)
    return found["one"] if found and all(m.kind is Kind.MUNICIPALITY for m in masked.mentions(found["one"])) else None


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
        is_loose = match["at"].startswith(("hun ", "door ", "aan ", "goed ", "officieel ", "bevriend", "vriendschappelijke ")) and all(m.kind is Kind.MUNICIPALITY for m in both)  # two of one country have much else together
        if len(both) == 2 and not is_loose and not _EACH.search(_THAT_THEY.sub("", _NO_MORE.sub("", match["gap"])) if masked.text.startswith(" meer", match.end()) else _THAT_THEY.sub("", match["gap"])):
            yield Told(STEDENBAND, match, match["who"][0], [City(both[1].place(), None, both[1])], match.end())


def relative_clause(text: str, start: int, position: int) -> tuple[int, int]:
    """The stretch from the name that a relative clause or brackets belong to, to where these end behind a position."""
    stop = re.compile(r"[,;:)]|\. ").search(text, position)
    return start, stop.start() if stop else len(text)


def _fronted(masked: Masked) -> Iterator[Told]:
    for match in (*_RELATIVE.finditer(masked.text), *_RELATIVE_RAW.finditer(masked.text)):
        kind = BILATERALE if re.match(BILATERAL, match["at"]) else STEDENBAND
        breaks = _BREAKS.search(masked.text, max(0, match.start() - 60), match.start())
        yield Told(kind, match, match["one"], _named(masked, match["who"]), match.end(), None if breaks else relative_clause(masked.text, match.start(), match.end()))
    for front in FRONTED.finditer(masked.text):
        cities, end = read_cities(masked, front.end(), unknown=True)
        verb = _FRONTED_AT.search(masked.text, end, min(len(masked.text), end + 140)) if cities else None
        if verb:  # "Met A en B (stedenbanden sinds 1974) zijn geen bijdragen gemoeid": the brackets say all of it
            bounds = relative_clause(masked.text, front.start(), verb.end()) if masked.text[end : verb.start()] == " (" else None
            kind = BILATERALE if re.match(BILATERAL, verb["at"]) else STEDENBAND
            yield Told(kind, verb, None, cities, verb.end(), bounds)
            if also := _AND_WITH.match(masked.text, verb.end()):
                others, stop = read_cities(masked, also.end(), unknown=True)
                yield Told(kind, verb, None, others, stop, relative_clause(masked.text, also.start() + 1, stop))


def without_opening(name: str) -> str:
    """A name without the word with which its sentence opens: "Uit Raesfeld" is Raesfeld."""
    return _OPENS.sub("", name)


def _named(masked: Masked, who: str) -> list[City]:
    mentions = masked.mentions(who)
    if mentions:
        return [City(m.place(), None, m) for m in mentions if m.kind in CITIES]
    who = without_opening(who)
    return [City(Name(who, Kind.CITY))] if is_city_name(who) else []
