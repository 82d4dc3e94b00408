"""People by name with the body for which they act: "Anna Bos (wethouder, Gouda)", "Piet Smit, burgemeester van Delft", "wethouder Kok van Leiden"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import PUBLIC, Mention
from kg.model import Kind

_WORD = r"(?:[A-ZÀ-Ý][\w’'-]+|(?:[A-Z]\.){1,4})"
_SMALL = r"(?:van|de|der|den|ter|ten|te|’t|'t)"
OFFICE = r"(?:(?:[Ll]oco-?|[Vv]ice-)?(?:[Bb]urgemeester|[Ww]ethouder)|[Pp]ortefeuillehouder|[Gg]edeputeerde|[Dd]ijkgraaf|(?:[Hh]oog)?[Hh]eemraad|[Ss]chepen|[Rr]aadslid|[Ss]tatenlid|[Gg]emeentesecretaris|[Dd]irecteur)"
_TITLES = r"(?:(?:de heer|mevrouw|[Dd]hr\.?|[Mm]evr\.?|[Mm]w\.?|[Dd]rs\.?|[Mm]r\.?|[Ii]r\.?|[Dd]r\.?|[Ii]ng\.?|[Pp]rof\.?) ){0,3}"
_SORT = r"(?:(?:de|het) )?(?:gemeente|stad|provincie|waterschap|hoogheemraadschap|ministerie)"
# "Anna van der Bos", "wethouder Bos", "mevr. K. Oosting": one word is a name only behind an office
_PERSON = re.compile(rf"(?<![\w-])(?:(?P<office>{OFFICE}) {_TITLES}(?:{_SMALL} ){{0,3}}{_WORD}(?: (?:{_SMALL} ){{0,3}}{_WORD}){{0,4}}|{_TITLES}{_WORD}(?: (?:{_SMALL} ){{0,3}}{_WORD}){{1,4}})")
_BRACKET = re.compile(rf",? ?\((?!(?:[^()\n,]{{2,30}})\) [–-] (?:[a-z-]+ ){{0,3}}{OFFICE}\b)(?P<said>[^()\n]{{2,100}})\)")
# and "Anna Bos (voorzitter) - gedeputeerde, provincie Zeeland", "Jan Kok – programmamanager, ministerie van BZK": a body of a sort that is named behind what somebody is
_BEHIND = re.compile(rf"(?: \((?P<part>[^()\n]{{2,30}})\))?(?:,| [–-]|:|\t| \|) ?(?P<said>(?:[a-z-]+ ){{0,3}}{OFFICE}\b[^,;.()\n]{{0,60}}|[A-Za-z][^,;.()\n]{{3,40}}(?=, {_SORT}))(?P<of>, {_SORT} [^,;.()\n]{{2,60}})?(?: \((?P<more>[^()\n]{{2,40}})\)|, (?P<role>(?:vice-?)?voorzitter))?")
_OF = re.compile(r" (?:van|uit|namens)(?: de| het)?(?: gemeente| stad| provincie| waterschap)? (?P<said>(?=['’A-ZÀ-Ý])(?:(?! en (?:[A-ZÀ-Ý]|[a-z]+ [A-ZÀ-Ý]))[^,;.()\n]){2,40})(?: \((?P<more>[^()\n]{2,40})\))?")
# "Els Kok voor de gemeente Weert", "Anna Bos – gemeente Gouda", "Jan Bos van de provincie Limburg als voorzitter": whoever is of a public body, without an office
_OF_SORT = re.compile(r"(?: (?:van|uit|namens|voor) (?:de |het )?| [–-] |, )(?P<said>(?:gemeente|stad|provincie|waterschap|hoogheemraadschap) (?=['’A-ZÀ-Ý])(?:(?! (?:en|als) )[^,;.()\n]){2,40})(?: als (?P<role>(?:vice-?)?voorzitter|trekker))?")
# "Anna Bos | Gouda", a row of a table
_CELL = re.compile(r" ?[\t|] ?(?P<said>[^\t|\n]{2,60})(?=[\t|\n]| \||$)")
# "namens Gouda wethouder Anna Bos", "namens de gemeente Delft Piet Smit"
_ON_BEHALF = re.compile(r"\b[Nn]amens (?:de |het )?(?:gemeente |stad |provincie |waterschap )?")
_ACTORS = PUBLIC | {Kind.CITY, Kind.FOUNDATION, Kind.ORGANISATION, Kind.COMPANY, Kind.ASSOCIATION}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody and the body for which they act; offsets are in the cleaned text.

    Attributes:
        said: the words beside the name: the office, the role, the field.
        has_office: whether they say which office.
    """

    start: int
    end: int
    body: Mention
    said: str
    has_office: bool


def people(text: str, start: int, end: int, within: Callable[[int, int], list[Mention]]) -> Iterator[Person]:
    """Those of a stretch of the cleaned text beside whose name a body is named, in order.

    Args:
        within: the mentions that start in a stretch.
    """
    position = start
    while person := _PERSON.search(text, position, end):
        position = person.end()
        if person["office"] and (home := _home(text, person, within)):
            yield Person(person.start(), home.end, home, person["office"], has_office=True)
            position = max(position, home.end)
            continue
        of_sort = None
        behind = _BRACKET.match(text, position, end) or _BEHIND.match(text, position, end) or _CELL.match(text, position, end) or (_OF.match(text, position, end) if person["office"] else None) or (of_sort := _OF_SORT.match(text, position, end))
        if behind is None:
            continue
        body = next((m for m in within(behind.start("said"), behind.end("of") if behind.groupdict().get("of") else behind.end("said")) if m.kind in _ACTORS and not m.attributive and not text.endswith(" te ", 0, m.start)), None)
        if body is None:
            continue
        groups = behind.groupdict()
        said = " ".join(filter(None, (groups["said"], groups.get("part"), groups.get("more"), groups.get("role"))))
        yield Person(person.start(), behind.end(), body, said, bool(person["office"] or of_sort or _OFFICES.search(said)))
        position = behind.end()


def _home(text: str, person: re.Match[str], within: Callable[[int, int], list[Mention]]) -> Mention | None:
    """The town that a name ends in behind an office: "wethouder Anna Bos van Gouda"; "wethouder Van Gouda" is somebody's name."""
    for mention in within(person.end("office"), person.end()):
        before = text[person.end("office") : mention.start]
        if mention.kind in _ACTORS and mention.end >= person.end() and before.endswith((" van ", " uit ")) and before[:-5].strip()[:1].isupper() and not before[:-5].rstrip().endswith("."):
            return mention
    return None


def represented(text: str, start: int, end: int, within: Callable[[int, int], list[Mention]]) -> Iterator[Person]:
    """Those of a stretch in whose name somebody acts: "namens Gouda zit wethouder Anna Bos"."""
    for match in _ON_BEHALF.finditer(text, start, end):
        body = next((m for m in within(match.start(), match.end() + 1) if m.kind in _ACTORS and not m.attributive), None)
        if body is not None:
            yield Person(match.start(), body.end, body, "", has_office=True)


_OFFICES = re.compile(rf"\b{OFFICE}\b")


def opens_with_person(line: str) -> bool:
    """Whether a line opens with somebody's name, set off from what it tells of them.

    >>> opens_with_person("Leo Hage (ondernemer)"), opens_with_person("Leo Hage opent de dag")
    (True, False)
    """
    person = _PERSON.match(line.lstrip("*_"))
    return person is not None and _SET_OFF.match(line.lstrip("*_"), person.end()) is not None


_SET_OFF = re.compile(r"[*_]{0,2}(?: \(|, (?:[a-z]|\()| [–-] |:|\t|$)")


_ROLES = re.compile(rf"\b(?:(?:vice-?)?voorzitter|bestuurslid|secretaris|penningmeester|{OFFICE})\b")


def is_of_somebody(text: str, start: int, end: int, within: Callable[[int, int], list[Mention]]) -> bool:
    """Whether a line opens with somebody, the role and the town behind the name: "Anna Bos (voorzitter, Gouda): wonen"."""
    first = next(people(text, start, end, within), None)
    return first is not None and first.start == start and _ROLES.search(first.said) is not None
