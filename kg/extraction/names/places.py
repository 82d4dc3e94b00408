"""Cities that no list holds: told by their country, by the list that they stand in, or by the city they are joined to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from kg.extraction.matching import patterns as re
from kg.extraction.names.bonds import BOND, BOND_ONE, SISTER_ONE, SISTERS, TWINNED
from kg.extraction.names.countries import ADJECTIVES, COUNTRIES, COUNTRY
from kg.extraction.names.mentions import CAPITAL, UPPER, Gazetteer, Mention
from kg.extraction.names.networks import PAIR_OF_TOWNS
from kg.extraction.names.titles import NOUN, opens_clause
from kg.model import Kind

# "Osterode-Zwolle": two places joined by a hyphen are a tie, if one of them is known
PAIR = re.compile(rf"(?P<a>[{UPPER}](?<![\w-].)[a-zà-ɏ]{{2,}})[-–](?P<b>[{UPPER}][a-zà-ɏ]{{2,}})(?![\w-])")
# "Stedenband Assen-San Pedro": words that only open a place's name
_HALF = re.compile(r"San|Santa|Santo|Palo|Rio|Monte|São|Sint|Sankt|Saint|Bad|New|Nova|Novi|Novo|Stary|Villa|Port|Puerto|Dar|Kfar|Los|Las|El|La|Le|Alt|Neu")
_REST = re.compile(rf" {CAPITAL}")
# "Dresden-Neustadt": a quarter, and no second town
_QUARTERS = frozenset({"neustadt", "altstadt", "mitte", "nord", "süd", "ost", "stadt", "land"})
# "Berlin-Steglitz": cities whose boroughs have ties of their own
_WITH_BOROUGHS = frozenset({"Berlin", "Berlijn", "Wien", "Wenen", "Hamburg"})
# "Berlijn Tempelhof-Schöneberg"
_BOROUGH = re.compile(rf"\b(?:Berlin|Berlijn|Wien|Wenen|Hamburg) [{UPPER}][a-zà-ɏ]{{2,}}-[{UPPER}][a-zà-ɏ]{{2,}}(?![\w-])")
COMPASS = frozenset({"noord", "oost", "zuid", "west", "midden", "centrum", "stad"})
# "Freiburg im Breisgau"; not "Wesel im Rathaus", "Gera im Juni"
AM = r"[ai]m(?! (?:\w+(?:tag|abend|morgen|woch|saal|haus|schloss|museum|hotel|saale|park|zentrum|kirche)\b|Ende|Anfang|Abend|Morgen|Beispiel|Markt|Standort|Rat|Saal|Jahr|Rahmen|Raum|Bereich|Beisein|Schloss|Stadt|Land|Kreis|Bundes|Herzen|Osten|Westen|Norden|Süden|Januar|Februar|März|April|Mai\b|Juni|Juli|August|September|Oktober|November|Dezember|Früh|Sommer|Herbst|Winter))"
# "Osterode in Duitsland", "Bielsko (Polen)", "Orléans, France": a city that no list holds is told by its country
ABROAD = re.compile(
    rf"(?P<city>(?>{CAPITAL})(?:(?: |-)(?:(?:an der|aan de[nr]?|sur|upon|aan|de|la|del|di|do|da|{AM}|op) ?)?(?>{CAPITAL})){{0,2}})(?:(?:\]\([^)\s]*\))?\*{{0,2}} \| \*{{0,2}}{COUNTRY}(?= ?[|*(])| in (?:het |de |der |den )?{COUNTRY}| \((?:[^()\n]{{2,30}}, )?(?:{COUNTRY})\)|, (?:\w+, )?{COUNTRY}| ?/ ?{COUNTRY}|\n{COUNTRY}(?=\n))(?!\w)"
)
_COUNTRY = re.compile(COUNTRY)
# "Gemünden am Main", "Boulogne sur Mer"
_ON = rf"(?: (?:an der|{AM}|ob der|sur|upon|nad|pod))?"
JOINED = re.compile(rf"(?<=[a-z–,] )(?P<city>{CAPITAL}) en $")
# "het Poolse Sulechów", "de Duitse stad Gera", "het Engelse plaatsje Beverley"
SAID = re.compile(
    rf"\b(?:(?:[Hh]et|[Dd]as) (?:{'|'.join(ADJECTIVES)}) (?:stadje |plaatsje |dorp )?|(?:[Dd]e|onze|een|[Dd]e[rn]|[Dd]ie|unsere[rn]?|eine[rn]?) (?:{'|'.join(ADJECTIVES)}) (?:Stadt|Gemeinde|Partnerstadt|Partnergemeinde|[a-z]*(?:stad|stadje|gemeente|plaats|plaatsje|dorp|dorpje)) |[Tt]he (?:{'|'.join(ADJECTIVES)}) (?:town|city|village|commune) (?:of )?)(?P<city>{CAPITAL}(?:{_ON}[ -]{CAPITAL}){{0,2}})"
)
# "een stedenband met Xanten", "onze zusterstad Kongsberg": what the word for a tie is followed by
TIED = re.compile(
    rf"\b(?:(?:{BOND}|{TWINNED}) (?:is |zijn )?(?:met|with|mit) (?:de (?:[a-z]+e )?(?:stad|gemeente) |het [A-Z]\w+se )?|(?:zuster|partner|vriendschaps|jumelage)(?:stad|gemeente) |Partner(?:stadt|städte|gemeinden?) (?!{COUNTRY}(?!\w)))(?P<city>{CAPITAL}(?:{_ON}[ -]{CAPITAL})?)"
)
# "zijn Hongaarse collega Gábor Szántó van Mezőkövesd", "een Poolse delegatie uit Gryfino": whose mayor or guests they are
GUEST = re.compile(
    rf"\b(?:{'|'.join(ADJECTIVES)}) (?:collega|ambtgeno(?:o)?t|ambtsgenoot|burgemeester|delegatie|gasten|gezelschap|afvaardiging|vrienden|jongeren|leerlingen|scholieren|partner|Bürgermeister(?:in)?|Amtskolleg(?:e|in|en))(?: [A-ZÀ-Ý][\w.’'-]+){{0,4}},? (?:van|uit|von|aus) (?:de (?:stad|gemeente) )?(?P<city>{CAPITAL}(?:{_ON}[ -]{CAPITAL}){{0,2}})"
)
# "de burgemeester van Elmina", "het gemeentebestuur van Raesfeld": of no Dutch town, since those are known
GOVERNED = re.compile(rf"\b(?:(?:[Ll]oco-?|[Oo]ud-?)?[Bb]urgemeester|[Gg]emeentebestuur|[Ss]tadsbestuur|[Bb]ürgermeister(?:in)?|[Mm]ayor) (?:van|von|of) (?P<city>{CAPITAL}(?:{_ON}[ -]{CAPITAL}){{0,2}})")
# "Bad Homburg", of which another Homburg is only the end
SPA = re.compile(rf"(?<![\w-])(?P<city>Bad {CAPITAL})")
_AT_A_PLACE = re.compile(r"\b(?:uit|in|naar|met|van|te|en|bij|aus|nach|mit|und|von|from|with|and|of|bezirk|district) $")
# "contacten tussen de inwoners van Bloemendaal en Třebíč": the one is known
AMONG = re.compile(rf"\b(?:[Cc]ontact(?:en)?|[Uu]itwisseling(?:en)?|[Vv]riendschap(?:pen)?|[Bb]and(?:en)?) tussen (?:de )?(?:(?:inwoners|bewoners|burgers|bevolking|scholen|verenigingen|gemeenten?|steden|dorpen) (?:(?:van|uit) )?)?(?:de )?(?P<a>{CAPITAL}(?:[ -]{CAPITAL})?) en (?:(?:die )?van )?(?P<city>{CAPITAL}(?:{_ON}[ -]{CAPITAL}){{0,2}})")
# "de band met Bad Bentheim", "contacten met Krapkowice": a city only where the text bears it out
LOOSELY = re.compile(
    rf"\b(?:[Bb]and(?:en)?|[Vv]riendschap(?:pen)?|[Rr]elaties?|[Bb]etrekkingen|[Cc]ontact(?:en)?|[Uu]itwisseling(?:en)?|[Ss]amenwerking|bevriend|verbonden|partner)(?: is| zijn)? (?:met|with|mit|van) (?P<city>{CAPITAL}(?:{_ON}[ -]{CAPITAL}){{0,2}})"
)
# "een jumelage", "de stedenband": in the same sentence, behind a friendship with a name that nothing is known of
_BOND_BEHIND = re.compile(rf"\b(?:een|de|die|deze|a|eine|die) (?:[a-zë]+ )?(?:{BOND_ONE})\b")
_SAME = 160
"""Characters behind a name in which its sentence may still call the tie by its word."""
_MOST = 40
"""Names that are held against the whole text at most, so that a long one stays quick."""
_IS_A_PLACE = r"(?:(?<![\w-])(?:in|uit|naar|te|nach|aus|stad|gemeente|plaats) {name}(?![\w-])|(?<![\w-]){name},? (?:is |, )?(?:een|de|het) (?:[a-z]+ ){{0,3}}\w*(?:stad|stadje|gemeente|plaats|plaatsje|dorp|district)\b|(?<![\w-]){name}[.;,:] (?:[Dd](?:ie|eze|it|at|e)|[Hh]et) (?:[A-Za-z]+ )?(?:stad|stadje|gemeente|plaats|plaatsje|dorp)\b)"
# "het Duitse Finnentrop ANP": who wrote it or took the picture
_BYLINE = re.compile(r"(?<=[a-zà-ÿ]) [A-Z]{2,5}$")
# "Samenwerking Hangzhou (China)": what a heading is of
_HEADED = re.compile(r"(?:(?:Samt|Orts|Verbands)?[Gg]emeinde|Stadt|Samenwerking|Relatie|Contacten|Bezoek|Foto) (?=[A-ZÀ-Ý])")
# "België Dinant, België": what a flag before the row is called
_FLAG = re.compile(rf"(?P<land>{COUNTRY}) (?={CAPITAL})")
# "Bury St. Edmunds"
ISLE = r"(?:Isle|Vale|Bay) of "
"""What a name abroad may begin with that goes on behind a small word: "Isle of Wight"."""
_ISLE = re.compile(rf"{ISLE}{CAPITAL}")
_SAINT = re.compile(rf"\. {CAPITAL}")
_LAST = re.compile(r" (?P<word>[A-Z][a-z]{1,12})$")
_DUTCH = re.compile(r"\b(?:Nederlandse|niederländischen?) | in den Niederlanden$|(?: \(|, | in )(?:Nederland|NL|(?:The )?Netherlands|the Netherlands|Niederlande)\)?$")
_TIE = re.compile(r"band|jumel|zuster|partner|verbroeder|freund|twin|vriend|Partner")
# "Kongsberg en Gouda zijn door een stedenband verbonden": the one is known, so the other is a city too
BESIDE = re.compile(rf"(?P<a>{CAPITAL}(?: {CAPITAL})?) (?:en|and|und) (?P<abroad>het [A-Z]\w+se |de [A-Z]\w+se (?:stad|gemeente) )?(?P<b>{CAPITAL}(?: {CAPITAL})?)(?= [^.;:\n]{{0,90}}?\b(?:{BOND_ONE}|{SISTERS}|{TWINNED})\b(?! (?:met|with|mit)))")
# "de stedenband tussen Zator en het Oostenrijkse Mondsee": cities both, whatever is known of them
_SIDE = rf"(?:(?:het|de|the|der|den|dem) )?(?:(?:{'|'.join(ADJECTIVES)}) )?(?:(?:[Gg]emeenten?|[Ss]tad|[Ss]teden|[Ss]tadt|[Ss]tädten|[Gg]emeinden?|plaats(?:en)?|dorp(?:en)?|towns?|cit(?:y|ies)) )?(?:of )?"
_NAME = rf"(?:{ISLE})?{CAPITAL}(?:{_ON}[ -]{CAPITAL}){{0,2}}"
BETWEEN = re.compile(rf"\b{BOND} (?:die )?(?:tussen|between|zwischen) {_SIDE}(?P<a>{_NAME})(?: \([^()\n]{{2,30}}\))?,? (?:en|and|und) {_SIDE}(?P<b>{_NAME})")
# "Westerblokker is officieel verzusterd met het Oostenrijkse Mondsee", "Oelegem heeft sinds 1958 een stedenband met Herbstein"
OWNER = re.compile(
    rf"(?:(?m:^) ?|(?<=[.!?] ))(?P<a>{CAPITAL}(?:(?: aan (?:de|den) | aan |-){CAPITAL})?) "
    rf"(?:(?:is|was|ist|has been) (?:[a-z0-9]+ ){{0,5}}(?:{TWINNED}) (?:met|with|mit|to)|(?:signed|ondertekende|tekende) (?:its|zijn|haar|an?|een) (?:[a-z]+ )?(?:{BOND}|partnership|partnerschap) (?:with|met)|(?:found|vond) an? {SISTER_ONE} in|(?:heeft|had|kent|onderhoudt|onderhield|sloot|has|hat|unterhält|pflegt) (?:[a-z0-9]+ ){{0,4}}?(?:een|twee|drie|vier|vijf|\d|a|two|three|eine|zwei|drei) (?:[\w-]+ ){{0,2}}{BOND} (?:met|with|mit))(?: {_SIDE}(?=[{UPPER}])| (?:[\w-]+ ){{1,4}}(?:cities|towns|steden|gemeenten|Städten):)"
)
# "Delden: jumelage met Telgte"
BEFORE = re.compile(rf"(?:(?m:^)|(?<=[.;] ))[•*–-]? ?(?P<a>(?!(?:Onderwerp|Betreft|Voorstel|Besluit|Vraag|Antwoord|Advies|Thema|Titel|Doel|Bijlage|Punt|Agenda\w*|Kern|Nieuws|Actie|Project|Motie|Soort|Relatie|Datum|Locatie|Contact|Tags?|Trefwoorden|Categorie|Status|Aard|Type|Betreff|TOP|Tagesordnungspunkt|Subject|Re|Nota|Item)\b){CAPITAL}): (?:een |eigen )?{BOND_ONE} (?:met|with|mit) ")
# "Sinds 1983 is Herselt ermee verzusterd"
HEREWITH = re.compile(rf"\b(?:is|was|werd) (?P<a>{CAPITAL}) (?:er|daar)mee (?:[a-z]+ ){{0,2}}(?:{TWINNED}|verbonden|bevriend)\b")
# "Xanten, waarmee Geel sinds 2013 verbroederd is"
WHEREWITH = re.compile(rf"\b(?:waarmee|met wie|waaraan|with which|mit dem) (?P<a>{CAPITAL}) (?:zelf|sinds|al|ook|een|sedert|is|since|seit) [^.;:\n]{{0,40}}?\b(?:{TWINNED}|{BOND_ONE}|verbonden)\b|\b(?:stad|gemeente|plaats|stadje|plaatsje|dorp) waar (?P<b>{CAPITAL}) (?:zelf|sinds|al|ook) [^.;:\n]{{0,40}}?\bmee (?:is )?(?:{TWINNED}|verbonden|bevriend)\b")
_NOBODY = re.compile(r"(?:Men|Niemand|Iedereen|Elke?|Iedere?|Wie|Die|Dat|Deze|Hij|Zij|Ze|Hier|Daar|Er|He|She|It|They|Who|This|Er|Sie|Es|Man)$")
# "Gruyères, Gouda en Bra", "Woking, Nitra en Villa El Salvador.": the members of a list of cities
CITY_LIST = re.compile(
    rf"{CAPITAL}(?:[ -](?:sur-)?{CAPITAL})?(?:, {CAPITAL}(?:[ -](?:sur-)?{CAPITAL})?){{1,60}},? (?:en|and|und) (?:{CAPITAL}(?: {CAPITAL}){{1,2}}(?=[.,;:)\n]|$)|{CAPITAL})"
)
_PLACES = (Kind.MUNICIPALITY, Kind.CITY)
NOT_A_CITY = re.compile(
    rf"(?i)(?:hanseatic|einwohnern?|inhabitants|{'|'.join(ADJECTIVES)}|provincie|gemeente|stichting|waterschap|de|het|een|ook|in|met|van|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|zuid|noord|oost|west|staat|koninkrijk|rijk|frans|duits|engels|pools|spaans|italiaans|latijn|nederlands|parlement|ministerie|instituut|leger|rode|stedenband|jumelage|vriendschapsband|partnerst|zusterst|stadt|städten?)\b|(?:partner|zuster)st"
)


def pairs(text: str, gazetteer: Gazetteer) -> Iterator[Mention]:
    """Two places joined by a hyphen, one of them known: a tie between them."""
    for match in _BOROUGH.finditer(text):
        yield Mention(match.start(), match.end(), match.group(), Kind.CITY, match.group())
    for match in PAIR.finditer(text):
        if {match["a"].casefold(), match["b"].casefold()} & COMPASS or gazetteer.bearers(match.group()) or PAIR_OF_TOWNS.match(text, match.start()):
            continue
        if any(
            known.kind in (Kind.MUNICIPALITY, Kind.CITY) for side in "ab" for known in gazetteer.bearers(match[side])
        ):
            end = match.end()
            if match["b"].casefold() in _QUARTERS or (match["a"] in _WITH_BOROUGHS and _AT_A_PLACE.search(text, max(0, match.start() - 12), match.start())):
                yield Mention(match.start(), end, match.group(), Kind.CITY, match.group())
                continue
            if _HALF.fullmatch(match["b"]):
                rest = _REST.match(text, end)
                if rest is None:
                    continue
                end = rest.end()
            yield Mention(match.start(), end, text[match.start() : end], Kind.TIE)


def abroad(text: str, gazetteer: Gazetteer) -> Iterator[Mention]:
    """Cities that are named with their country; one that is known by another name ("Luik") has the label of that."""
    about_ties = bool(_TIE.search(text))
    told = (match for place in re.lines_with((_COUNTRY,), text) for match in ABROAD.finditer(text, *place))
    among = (match for match in AMONG.finditer(text) if _is_known(match["a"], gazetteer) and not _is_known(match["city"], gazetteer)) if about_ties else ()
    governed = (match for match in GOVERNED.finditer(text) if not _is_known(match["city"], gazetteer)) if about_ties else ()
    tied = (*TIED.finditer(text), *_spas(text, gazetteer), *GUEST.finditer(text), *governed, *among, *_borne_out(text, gazetteer)) if about_ties else ()
    for match in (*told, *SAID.finditer(text), *tied):
        start, end = match.span("city")
        if _DUTCH.search(match.group()) and any(bearer.kind is Kind.MUNICIPALITY for bearer in gazetteer.bearers(match["city"])):
            continue  # "die niederländische Gemeinde Winterswijk" is not abroad
        while (first := re.match(r"[\w']+ ", text[start:end])) and opens_clause(first.group().strip()):
            start += first.end()  # "Met Gera in Duitsland"
        if headed := _HEADED.match(text, start, end):
            start = headed.end()
        if (flag := _FLAG.match(text, start, end)) and (land := _COUNTRY.search(match.group(), match.end("city") - match.start())) and COUNTRIES[flag["land"]] == COUNTRIES[land.group()]:
            start = flag.end()
        if (last := _LAST.search(text, start, end)) and opens_clause(last["word"]):
            end = last.start()  # "het Duitse Gera Bij deze jumelage": its point is gone
        if byline := _BYLINE.search(text, start, end):
            end = byline.start()
        if isle := _ISLE.match(text, start):
            end = max(end, isle.end())
        if text.endswith(" St", start, end) and (rest := _SAINT.match(text, end)):
            end = rest.end()
        city = text[start:end]
        if len(city) > 2 and not NOT_A_CITY.match(city) and not opens_clause(city) and not NOUN.match(city.split(" ")[0]):
            if city.endswith("s") and about_ties and not _is_known(city, gazetteer) and (named := [b for b in gazetteer.bearers(city[:-1]) if b.kind in _PLACES]):
                yield Mention(start, end, named[0].label, named[0].kind, named[0].short)  # "Partnerstadt Kölns"
                continue
            label = next((bearer.label for bearer in gazetteer.bearers(city) if bearer.kind is Kind.CITY), city)
            yield Mention(start, end, label, Kind.CITY, label)
            if text[end : end + 2] == " (" and (other := JOINED.search(text, max(0, start - 60), start)):  # "Meiburg en Gera (Duitsland)"
                yield Mention(*other.span("city"), other["city"], Kind.CITY, other["city"])


def _borne_out(text: str, gazetteer: Gazetteer) -> Iterator[re.Match[str]]:
    """Where a text speaks of a band or contacts with a name that nothing is known of, and says elsewhere with it that it is a place: "in Krapkowice"."""
    found = [match for match in LOOSELY.finditer(text) if not gazetteer.bearers(match["city"])]
    names = sorted({match["city"] for match in found})[:_MOST]
    places = {name for name in names if re.search(_IS_A_PLACE.format(name=re.escape(name)), text)}
    return (match for match in found if match["city"] in places or _is_told_a_tie(text, match))


def _is_told_a_tie(text: str, match: re.Match[str]) -> bool:
    """Whether the words just behind call it a tie between towns: "De vriendschap met Morsbach is een jumelage uit 1975"."""
    behind = text[match.end() : match.end() + _SAME].split(". ", 1)[0].split("\n", 1)[0]
    return _BOND_BEHIND.search(behind) is not None


def _spas(text: str, gazetteer: Gazetteer) -> Iterator[re.Match[str]]:
    """Names with "Bad": beside one that is known without it ("Bad Homburg"), or where a preposition shows that it is a place ("uit Bad Laer")."""
    return (match for match in SPA.finditer(text) if _is_known(match["city"].removeprefix("Bad "), gazetteer) or _AT_A_PLACE.search(text, max(0, match.start() - 12), match.start()))


def beside(text: str, gazetteer: Gazetteer) -> Iterator[Mention]:
    """The unknown one of two that a word for a tie joins, and both where a tie is said to be between them."""
    if not _TIE.search(text):
        return
    for match in BESIDE.finditer(text):
        known = [side for side in "ab" if _is_known(match[side], gazetteer)]
        if len(known) == 1 or match["abroad"]:
            yield from _unknown(match, "ab", gazetteer)
    for match in OWNER.finditer(text):
        if not _NOBODY.match(match["a"]):
            yield from _sides(match, "a", gazetteer)
    for match in (*HEREWITH.finditer(text), *WHEREWITH.finditer(text), *BEFORE.finditer(text)):
        yield from _sides(match, match.lastgroup or "a", gazetteer)
    for match in BETWEEN.finditer(text):
        yield from _sides(match, "ab", gazetteer)


def _sides(match: re.Match[str], sides: str, gazetteer: Gazetteer) -> Iterator[Mention]:
    """The sides of a match that can only be cities: those that nothing is known of, and a town whose name is a word too ("tussen Buren en Zator")."""
    yield from _unknown(match, sides, gazetteer)
    for side in sides:
        towns = [bearer for bearer in gazetteer.bearers(match[side]) if bearer.kind in _PLACES]
        if len(towns) == 1:
            yield Mention(*match.span(side), towns[0].label, towns[0].kind, towns[0].short)


def _is_known(name: str, gazetteer: Gazetteer) -> bool:
    return any(bearer.kind in _PLACES for bearer in gazetteer.bearers(name))


def _unknown(match: re.Match[str], sides: str, gazetteer: Gazetteer) -> Iterator[Mention]:
    """The sides of a match that nothing is known of and that may be cities."""
    for side in sides:
        first = match[side].split(" ")[0]
        if not _is_known(match[side], gazetteer) and not NOT_A_CITY.match(match[side]) and not opens_clause(first) and not NOUN.match(first):
            start, end = match.span(side)
            if (last := _LAST.search(match.string, start, end)) and opens_clause(last["word"]):
                end = last.start()
            yield Mention(start, end, match.string[start:end], Kind.CITY, match.string[start:end])


# "R&B Wonen", "Sensire Zorg": words of a body's name, and no town's
_OF_A_BODY = re.compile(r"&|\b(?:Wonen|Woon\w*|Zorg\w*|\w*groep|Groep|College|School|Energie|Advies|Beheer|Vastgoed|Bouw|Bank|Thuis|Welzijn|Jeugd\w*|Netbeheer|Ontwikkeling|Services?|Group)\b")


# "de gemeente Goes, de stad Gent, Vitens en ProRail": where each town stands behind its sort, a bare name is no town's
_SORTED_AHEAD = re.compile(r"(?:, |\ben )(?:de |het )?(?:[Gg]emeente|[Ss]tad) $")


def in_lists(text: str, found: list[Mention], gazetteer: Gazetteer) -> Iterator[Mention]:
    """The members of a list of cities that were not found by themselves; `found` is in order.

    A municipality whose name is a word too ("Buren") is meant there; a name that nothing is known of is a city's.
    """
    starts = [mention.start for mention in found]
    for match in CITY_LIST.finditer(text):
        first = bisect_left(starts, match.start())
        inside = found[max(0, first - 1) : bisect_left(starts, match.end())]
        if not any(m.kind in _PLACES and m.start >= match.start() for m in inside):
            continue
        is_mixed = _SORTED_AHEAD.search(text, max(0, match.start() - 20), match.start()) is not None
        for part in re.finditer(r"[^,]+?(?=, | en | and | und |$)", match.group()):
            name = re.sub(r"^(?:, | ?(?:en|and|und) )", "", part.group()).strip(" ,")
            start = match.start() + part.start() + part.group().find(name)
            is_free = not any(m.start < start + len(name) and start < m.end for m in inside)
            if name and is_free and not NOT_A_CITY.match(name) and not _OF_A_BODY.search(name) and not any(NOUN.match(word) for word in name.split()):
                town = next((b for b in gazetteer.bearers(name) if b.kind is Kind.MUNICIPALITY), None)
                if town or not is_mixed:
                    yield Mention(start, start + len(name), town.label, town.kind, town.short) if town else Mention(start, start + len(name), name, Kind.CITY, name)
