"""Cities that a participle ties: "met A is B sinds 1994 verbonden", "A, dat zelf met B is verzusterd", "A (verbonden met B)"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.masked import ANY, NO_NAME, ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.modality import clause
from kg.extraction.names.bonds import TWINNED
from kg.extraction.rules.ties.cities import RAW, City, read_cities
from kg.extraction.rules.ties.tie_words import CITIES, STEDENBAND, Told, relative_clause
from kg.model import Kind

# "verbonden" and "bevriend" are said of cities too, where a document speaks of twin towns
_LOOSE = r"(?:(?:(?:door|in|via|met) (?:een |de |hun )?(?:[a-zë]+ )?(?:vriendschap|vriendschapsband|partnerschap) )?verbonden|verbunden|bevriend|befreundet)"
_TIED = rf"(?:{TWINNED}|{_LOOSE})"
_BY_FRIENDSHIP = re.compile(r"(?:door|in|via|met) .*?(?:vriendschap|partnerschap)")  # "in vriendschap verbonden met"
_IS_LOOSE = re.compile(_LOOSE)
_BE = r"(?:is|zijn|was|waren|ist|sind|war|are)"
# "Zutphen (verbonden met Satu Mare)"; "Kampen, verzusterd met Soest"
_BESIDE = re.compile(rf"(?P<one>{ORG})(?: \(|, )(?:[\w-]+ ){{0,3}}(?P<at>{_TIED})(?: (?:sinds|since|seit) \d{{4}})? (?:met|with|mit|to) ")
# "Solingen is op haar beurt verbonden met Jinotega", "Sinds 1974 is Kampen verbonden met Meinerzhagen"
# "Drie plaatsen zijn door een jumelage met Hattem verbonden, te weten Telgte, Peer en Tata", "De steden die met Gouda zijn verbroederd: A en B"
_LIST_BEHIND = re.compile(rf"\b(?:[Ss]teden|[Pp]laatsen|[Gg]emeenten|[Dd]orpen|[Pp]artners|Städte)\b{NO_NAME}{{0,70}} (?:met|mit|with) (?P<one>{ORG})(?: {_BE})? (?P<at>{_TIED})(?: {_BE})?(?::|,? (?:te weten|namelijk|nl\.|nämlich|namely):?) ")
_WITH_BEHIND = re.compile(rf"(?:(?P<one>{ORG}) {_BE} (?:[\w-]+ ){{0,5}}?|{_BE} (?P<one2>{ORG}) (?:[\w-]+ ){{0,5}}?)?\b(?P<at>{_LOOSE})(?: {_BE})? (?:met|mit|with) (?=[{ORG[1:-1]}A-Z])")
# "... met Soest is verzusterd", "sinds 1988 met het Engelse Hastings verbonden"; the words between are those of one tie
_WITH = re.compile(rf"\b(?:[Mm]et|[Mm]it(?! dem [{ORG[1:-1]}])|[Ww]ith) ")  # "Pogradec, mit dem Meppen verbunden ist": "dem" is Pogradec
_THEN = re.compile(rf"(?: (?:officieel|formeel|ook|al|zelf|nog|offiziell|auch|sinds|seit|since|\d{{4}})){{0,4}}(?: {_BE})? (?P<at>{_TIED})\b(?! (?:met|mit|with) )")
# "Met Nitra zijn wij sinds 2002 verbonden"
_FRONT = re.compile(rf" {_BE} (?=(?P<one>{ORG})?[^.;:]{{0,80}}\b(?P<at>{_LOOSE})\b(?! (?:met|mit|with|aan|door) ))")
# "Kampen, dat zelf sinds 1979", "Reutlingen en Neuchâtel, die ook": whose relative clause it is
_RELATIVE = re.compile(rf"(?:(?P<who>{ORG}+)|\b(?:dan|als|zoals) (?P<raw>{RAW}))(?: \([^()]{{1,30}}\))?,? (?:dat|die|welke|das|which) [^.;,{ANY[1:-1]}]{{0,40}}$")
# "Haren (Ems) ist", "Ahaus is sinds 1982 ook": the subject with its verb
_SUBJECT = re.compile(rf"(?P<who>{ORG}+)(?: \([^()]{{1,20}}\))? {_BE} [^.;,{ANY[1:-1]}]{{0,60}}$")
# "Sinds 1974 zijn wij met Gera in vriendschap verbonden"
_THEN_SUBJECT = re.compile(rf"\b{_BE} (?P<who>{ORG}) [^.;,{ANY[1:-1]}]{{0,30}}$")
# what is built of rails, roads and cables joins cities in another way
_BUILT = re.compile(r"(?i)\b(?:\w*(?:spoor|trein|brug|tunnel|snelweg|wegen|fietspad|fietsroute|buslijn|spoorlijn|lijndienst|kanaal|kabel|veer|leiding|station)\w*|per (?:bus|spoor|trein|boot)|via(?! (?:een|de|hun|haar) \w*(?:band|jumelage|verbroedering|verzustering|vriendschap|partnerschap))|rechtstreeks|digitaal|[AN]\d{1,3})\b")


def tied_by_verb(masked: Masked, *, about_ties: bool) -> Iterator[Told]:
    """The ties that "verzusterd", "verbonden" and the like tell with both ends named or with the clause's subject.

    Args:
        about_ties: whether the document speaks of twin towns, so that "verbonden met A" is a tie.
    """
    for told in (*_beside(masked), *_listed_behind(masked), *_behind(masked), *_before(masked), *_front(masked)):
        is_loose = _IS_LOOSE.fullmatch(told.word)
        is_said = about_ties or (told.one and (told.word == "bevriend" or _BY_FRIENDSHIP.match(told.word)))  # who is "bevriend met" a city is so in any document
        if not is_loose or (is_said and _is_abroad(masked, told) and not _BUILT.search(masked.text, *clause(masked.text, told.at))):
            yield told


def _is_abroad(masked: Masked, told: Told) -> bool:
    """Whether one of those named is a city abroad: two municipalities of one country are joined by much else."""
    return any(city.name.kind is Kind.CITY for city in told.cities) or any(m.kind is Kind.CITY for m in masked.mentions(told.one or masked.text[: told.at]))


def _beside(masked: Masked) -> Iterator[Told]:
    for match in _BESIDE.finditer(masked.text):
        cities, end = read_cities(masked, match.end(), unknown=True)
        yield Told(STEDENBAND, match, match["one"], cities, end, relative_clause(masked.text, match.start(), end))


def _listed_behind(masked: Masked) -> Iterator[Told]:
    for match in _LIST_BEHIND.finditer(masked.text):
        cities, end = read_cities(masked, match.end(), unknown=True)
        yield Told(STEDENBAND, match, match["one"], cities, end)


def _behind(masked: Masked) -> Iterator[Told]:
    for match in _WITH_BEHIND.finditer(masked.text):
        cities, end = read_cities(masked, match.end(), unknown=bool(match["one"] or match["one2"]))
        yield Told(STEDENBAND, match, match["one"] or match["one2"], cities, end)


def _before(masked: Masked) -> Iterator[Told]:
    text = masked.text
    for match in _WITH.finditer(text):
        cities, end = read_cities(masked, match.end(), unknown=True)
        said = _THEN.match(text, end) if cities else None
        if said is None:
            continue
        relative = _RELATIVE.search(text, max(0, match.start() - 90), match.start())
        whose = relative or _SUBJECT.search(text, max(0, match.start() - 110), match.start()) or _THEN_SUBJECT.search(text, max(0, match.start() - 60), match.start())
        if _IS_LOOSE.fullmatch(said["at"]) and whose is None and not all(city.mention for city in cities) and not _BY_FRIENDSHIP.match(said["at"]):
            continue
        bounds = relative_clause(text, relative.start(), said.end()) if relative else None
        who = [m for m in masked.mentions(whose["who"] if whose else None) if m.kind in CITIES]
        if len(who) > 1 and len(cities) == 1 and cities[0].mention:  # "A en B, die ook met C bevriend zijn"
            yield Told(STEDENBAND, said, text[match.end() : end], [City(m.place(), None, m) for m in who], said.end(), bounds)
        else:
            compared = relative and relative["raw"]  # "Anders dan Delft, dat met Gera verzusterd is"
            yield Told(STEDENBAND, said, compared or (whose["who"][-1:] if whose and who else None), cities, said.end(), bounds)


def _front(masked: Masked) -> Iterator[Told]:
    for match in _WITH.finditer(masked.text):
        if match.start() and not re.search(r"[,;:] $|\b(?:en|maar|and|und) $", masked.text[max(0, match.start() - 8) : match.start()]):
            continue
        cities, end = read_cities(masked, match.end(), unknown=True)
        if cities and (said := _FRONT.match(masked.text, end)):
            yield Told(STEDENBAND, said, said["one"] if said["at"] == "bevriend" else None, cities, said.end("at"))
