"""Towns that nothing is known of, told by what they do: "Ook Gent en Hoogdorp zijn lid van", "Damwijk trad in 2012 toe tot", "het Friese Workdam".

Whoever is in a network of towns is a town; a person is in it for one. So a bare name that is lid there is a town's, unless the
text shows it to be somebody's: with a first name, an initial or an office before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.matching import patterns as re
from kg.extraction.names.given_names import GIVEN_NAMES
from kg.extraction.names.mentions import CAPITAL, FORUMS, Gazetteer, Mention
from kg.extraction.names.places import NOT_A_CITY
from kg.extraction.names.titles import NOUN, opens_clause
from kg.model import Kind

TOWN = rf"(?:(?:Ook|Verder|Sint|Bad|San) )?(?>{CAPITAL})(?:(?: (?:aan (?:de|den) |aan |am |op |bij |sur )|-)(?>{CAPITAL})){{0,2}}"
_BE = r"(?:is|zijn|was|waren|werd|werden|wordt|worden|blijft|blijven|bleef|bleven)"
_WHEN = r"(?: (?:ook|nu|al|sinds|vanaf|in|per|inmiddels|eveneens|pas|jarenlang|\d{4}|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|de|het|een|actief|een van de|vast)){0,5}"
_IS_IN = rf"(?:{_BE}{_WHEN} (?:lid|leden|medeoprichters?|deelnemers?|aangesloten)\b|(?:trad|traden|treedt|treden){_WHEN} toe\b|(?:sloot|sloten|sluit|sluiten) zich{_WHEN} aan\b|(?:neemt|nemen|nam|namen){_WHEN} deel\b|(?:doet|doen|deed|deden){_WHEN} mee\b|(?:zit|zitten|zat|zaten){_WHEN} (?:in|bij|er)\b)"
# "Ook Gent en Hoogdorp zijn lid", "Gent, Hoogdorp en Kiel doen mee": of two the one is known
_TWO = re.compile(rf"(?P<a>{TOWN})(?:,? en|,? and|,? und) (?:het [A-Z]\w+se )?(?P<b>{TOWN}) (?={_IS_IN})")
_JOINS = rf"(?:{_BE}{_WHEN} (?:lid|leden|medeoprichters?|deelnemer|aangesloten)\b|(?:trad|traden|treedt|treden){_WHEN} toe\b|(?:sloot|sloten|sluit|sluiten) zich{_WHEN} aan\b)"
# "Damwijk is sinds 2012 lid van Polis", where a sentence begins
_ONE = re.compile(rf"(?:(?m:^)|(?<=[.!?] ))(?:Ook )?(?P<a>{TOWN}) (?=(?P<told>{_JOINS})(?: (?:van|tot|bij|aan|in))? (?:het |de )?(?:netwerk |verbond |vereniging )?)")
_PROVINCES = "Fries|Gronings|Drents|Overijssels|Twents|Gelders|Achterhoeks|Utrechts|Noord-Hollands|Zuid-Hollands|Hollands|Zeeuws|Brabants|Noord-Brabants|Limburgs|Flevolands|Vlaams|West-Vlaams|Oost-Vlaams|Waals"
# "het Friese Workdam en het Zeeuwse Nieuwvliet"
_SAID = re.compile(rf"\b[Hh]et (?:{_PROVINCES})e (?:stadje |dorp |plaatsje |vestingstadje )?(?P<a>{CAPITAL}(?:-{CAPITAL})?)(?! [A-Z])")
_PERSON = rf"(?:{GIVEN_NAMES}|[A-Z]\.|[Hh]eer|[Mm]evrouw|[Dd]hr\.?|[Mm]w\.?|[Mm]evr\.?|drs\.|mr\.|ir\.|[Ww]ethouder|[Bb]urgemeester|[Gg]edeputeerde|[Rr]aadslid|[Ss]chepen|[Vv]oorzitter|[Dd]irecteur|van|de|der|den)"
_OFFICE = re.compile(rf"(?:{_PERSON})(?= )|(?:Oud|Ex)-")
# right before a name: "wethouder ", "Jan "; looked for there, for a pattern made for each name costs more than all that it is tried on
_PERSON_BEFORE = re.compile(rf"\b{_PERSON} $")
_BEFORE = 24
"""Characters before a name that hold a first name or an office."""
_NO_TOWN = re.compile(
    r"(?i)(?:(?:\w*(?:netwerk|verband|verbond|vereniging|stichting|platform|alliantie|raad|bestuur|groep|regio|bank|fonds|schap|bedrijf|school|instituut|landschap|land|zee|cities|europe|steden|gemeenten|organisatie|corporatie|partij|fractie|team|coalitie|college)|wij|hij|zij|ze|we|dat|die|dit|deze|daar\w*|hier\w*|beide|beiden|alle|allen|iedereen|niemand|velen?|sommige\w*|enkele|meerdere|veel|tot|van|sinds|vanaf|verder|daarnaast|naast|ook|er|nu|in|op|met)$|.*\d)"
)
_MOST = 30
"""Names that are held against the whole text at most, so that a long one stays quick."""
_AHEAD = 60
"""Characters behind the words within which the network stands."""
_PLACES = (Kind.MUNICIPALITY, Kind.CITY)


def joining_towns(text: str, known: Sequence[Mention], gazetteer: Gazetteer) -> Iterator[Mention]:
    """The unknown ones of those who are said to be in a network, where one is named or a known town is in it too."""
    starts = {mention.start: mention for mention in known}
    forums = [mention.start for mention in known if mention.kind in FORUMS]
    found: list[tuple[int, int]] = []
    for match in _SAID.finditer(text):
        found.append(match.span("a"))
    for match in _TWO.finditer(text) if forums else ():
        spans = [bare(text, *match.span(side)) for side in "ab"]
        unknown = [span for span in spans if not is_town(starts.get(span[0]))]
        found += unknown if len(unknown) == 1 else []
    for match in _ONE.finditer(text) if forums else ():
        if any(match.end() + len(match["told"]) <= start < match.end() + len(match["told"]) + _AHEAD for start in forums):
            found.append(bare(text, *match.span("a")))
    yield from towns(text, found, starts, gazetteer)


def bare(text: str, start: int, end: int) -> tuple[int, int]:
    """A name without the word that opens its sentence: "Ook Gent"."""
    first = re.match(r"\S+ ", text[start:end])
    return (start + first.end(), end) if first and opens_clause(first.group().strip()) else (start, end)


def towns(text: str, found: Sequence[tuple[int, int]], starts: dict[int, Mention], gazetteer: Gazetteer) -> Iterator[Mention]:
    """Those of the names that are nobody else's, and no person's."""
    for start, end in found[:_MOST]:
        name = text[start:end]
        bearers = gazetteer.bearers(name)
        if start in starts or any(not b.is_word or b.kind not in _PLACES for b in bearers) or NOT_A_CITY.match(name) or _NO_TOWN.match(name) or name.isupper() or len(name) < 4:
            continue
        if opens_clause(name.split(" ")[0]) or _OFFICE.match(name) or any(NOUN.match(word) for word in name.split()) or _is_somebodys(text, name):
            continue
        yield Mention(start, end, bearers[0].label, bearers[0].kind, bearers[0].short) if bearers else Mention(start, end, name, Kind.CITY, name)


def _is_somebodys(text: str, name: str) -> bool:
    """Whether a first name, an initial or an office stands before the name somewhere."""
    at = text.find(name)
    while at >= 0:
        behind = text[at + len(name) : at + len(name) + 1]
        if not (behind == "-" or behind == "_" or behind.isalnum()) and _PERSON_BEFORE.search(text, max(0, at - _BEFORE), at):
            return True
        at = text.find(name, at + 1)
    return False


def is_town(mention: Mention | None) -> bool:
    """Whether a name is known as a town's."""
    return mention is not None and mention.kind in _PLACES
