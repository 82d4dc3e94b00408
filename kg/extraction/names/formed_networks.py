"""Networks by the governments that a sentence tells to be in them: "Groenkracht wordt gevormd door Gouda, Delft en Leiden".

Any name may be such a network's, a plain word too: it is the row of governments beside it, and the words between, that make it one.
Where an area could be told of in the same words ("bestaat uit", "omvat"), `networks` wants a name that shows by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extraction.matching import patterns as re
from kg.extraction.names.headed_networks import NO_NAME
from kg.extraction.names.mentions import CAPITAL, GOVERNMENTS, UPPER, Mention
from kg.extraction.names.networks import named_at
from kg.extraction.names.titles import title_start

_SORT = r"(?:(?:de |het )?(?:[a-z]{3,15} )?(?:gemeenten?|steden|stad|provincies?|waterschap(?:pen)?|hoogheemraadschap(?:pen)?|overheden) )?"
_JOINT = re.compile(rf"(?: \([^()\n]{{1,30}}\))?(?:,| en| &|, en|,? evenals|,? alsmede| /) {_SORT}")
_LEAVES = r"[”\"’'*_]{0,2}(?: \([^()\n]{2,15}\))?"
_WHEN = r"(?:(?:in|sinds|vanaf|op) [^.;:,\n]{4,20} )?"
_MEMBERS = r"(?:leden|lidgemeenten|deelnemers|deelnemende (?:gemeenten|steden|overheden)|aangesloten (?:gemeenten|steden|overheden)|oprichters|initiatiefnemers)"
# between a name and the row: "Groenkracht is in 2012 opgericht door", "Groenkracht telt drie leden:", "Groenkracht, waarin"
_FORMED = re.compile(
    rf"(?P<name>{_LEAVES})(?: (?:(?:is|wordt|werd) {_WHEN}(?:gevormd|opgericht|opgezet|in het leven geroepen) door|(?:bundelt|verenigt)(?: de (?:krachten|inzet|kennis) van)?|(?:telt|kent)(?: [\w-]+){{1,2}} {_MEMBERS}(?::|, te weten|, namelijk))"
    rf"|(?: (?P<by>(?:is|werd) {_WHEN}door)| (?P<brings>brengt)|, (?P<within>waarin|waarbinnen))) {_SORT}$"
)
_FOLLOWS = {
    "by": re.compile(r" (?:opgericht|opgezet|in het leven geroepen)\b"),
    "brings": re.compile(r" (?:bij elkaar|bijeen|samen|aan (?:één )?tafel|rond (?:de|één) tafel)\b"),
    "within": re.compile(r"(?: [a-z]+| sinds \d{4}){0,4} (?:samenwerken|samen optrekken|zitten|deelnemen|verenigd zijn|zijn verenigd|vertegenwoordigd zijn|zijn vertegenwoordigd)\b"),
}
# "Bij Groenkracht zijn", "Deelnemers aan Groenkracht zijn", "Leden Groenkracht:"
_IN_FRONT = re.compile(
    rf"(?:^|(?<=[\n.!?;,] )|(?<=\n))(?:(?P<place>Bij|Van|In|Aan|Tot|Binnen|Via|Onder de vlag van|Bij het verband) (?:het |de )?(?P<name>[^\n.;:,]{{3,60}}?) (?:zijn|nemen|doen|werken|trekken|hebben|participeren|bundelen|slaan)"
    rf"|{_MEMBERS[:-1]}|samenstelling) (?:van |aan |in |bij )?(?:het |de )?(?P<led>[^\n.;:,]{{3,60}}?)(?: zijn:?| waren:?|:)) {_SORT}$", re.I,
)
_IN_IT = re.compile(r" (?:[^.;:\n]{0,60}? )?(?:aangesloten|lid|deel|mee|samen|op|zitting|vertegenwoordigd|krachten|ineen)\b")
# behind the row: " zijn vertegenwoordigd in Groenkracht", " richtten in 2012 Groenkracht op"
_TAKE = re.compile(
    r" (?:(?:zijn|waren|bleven) (?:[a-z]+ |sinds \d{4} ){0,3}?(?:vertegenwoordigd in|partners? in|deelnemers? (?:aan|van|in))|(?:hebben|hadden|houden) (?:[a-z]+ |sinds \d{4} ){0,3}?(?:zitting in|een zetel in|de handen ineen ?geslagen (?:in|binnen))|participeren (?:[a-z]+ |sinds \d{4} ){0,3}?in) (?:het |de )?(?=[A-ZÀ-Ý“\"‘'])"
)
_FOUND = re.compile(rf" (?P<verb>(?:richtten|riepen|hebben)?) ?(?:samen |gezamenlijk )?{_WHEN}(?:samen |gezamenlijk )?(?:het |de )?(?=[A-ZÀ-Ý“\"‘'])")
_FOUNDED = re.compile(rf"{_LEAVES}(?: {_WHEN[:-1]})? (?:op|opgericht|in het leven(?: geroepen)?)\b")
_RICHTTEN = re.compile(rf"\b(?:richtten|riepen|hebben) {_SORT}$")
# the sentence before: "Groenkracht bestaat sinds 2012. De leden zijn", "Groenkracht is in 2012 opgericht. Hierin werken"
_SENTENCE = rf"(?:^|(?<=\n)|(?<=[.!?] ))(?:De |Het )?(?P<name>{CAPITAL}(?: (?:(?:van|voor|aan|in|en|de|het) ){{0,2}}{CAPITAL}){{0,4}}){_LEAVES} (?:bestaat|werd|ontstond|startte|begon|is (?:opgericht|ontstaan|gestart|begonnen|in [^.\n]{{4,30}}(?:opgericht|ontstaan|gestart|begonnen)))\b[^.\n]{{0,120}}\. "
_TOLD_NEXT = re.compile(rf"{_SENTENCE}(?:(?:De |Onze )?(?:[a-z]+ )?{_MEMBERS}(?: zijn| waren|:)|Leden:|Deelnemers:|(?:Aangesloten|Lid) zijn|Het (?:netwerk|verband|samenwerkingsverband) (?:bestaat uit|wordt gevormd door|telt [^.:\n]{{4,30}}:)|Het telt [^.:\n]{{4,30}}:|(?:Hierin|Daarin|Hieraan|Daaraan|Eraan) (?:werken|zitten|nemen|doen)) {_SORT}$", re.I)
_ROW_NEXT = re.compile(rf"{_SENTENCE}{_SORT}$", re.I)
_THEY_DO = re.compile(r" (?:(?:zijn|waren) (?:[a-z]+ ){0,2}(?:lid|aangesloten|deelnemer|deelnemers)\b|(?:doen|nemen) (?:[a-z]+ ){0,2}(?:mee|deel)\b)")
# the line above: "Groenkracht", and below it "Wie doen er mee?" and the row
_BELOW = re.compile(rf"(?:^|(?<=\n))(?:#{{1,6}} |[*_]{{2}})?(?:Over (?:het |de )?)?(?P<name>[{UPPER}][^\n.:;,|\t]{{2,60}}?)[*_]{{0,2}}\n+(?:[^\n]{{1,400}}\n+)?(?:#{{1,6}} |[*_]{{2}})?Wie doen (?:er |eraan |hieraan )?mee\?[*_]{{0,2}}\s+{_SORT}$")
_BEFORE, _SENTENCES = 120, 320
"""Characters before the row in which a frame of the same sentence stands, and one that the sentence or lines before open."""


@dataclass(frozen=True, slots=True)
class _Row:
    """Governments that are named one after the other."""

    start: int
    end: int


def formed_networks(text: str, known: Sequence[Mention]) -> Iterator[Mention]:
    """Such networks, where they are told to be ones; none that is known already."""
    starts = {mention.start: mention for mention in known}
    for row in _rows(text, known):
        for begin, end in _names(text, row):
            for mention in named_at(text, begin, starts, like=False, sure=True) if begin not in starts else ():
                if end is None or mention.end in (end, end - 1):
                    yield mention


def _rows(text: str, known: Sequence[Mention]) -> Iterator[_Row]:
    """The rows of two governments or more."""
    governments = [mention for mention in known if mention.kind in GOVERNMENTS]
    start = 0
    for index, mention in enumerate(governments):
        following = governments[index + 1] if index + 1 < len(governments) else None
        if following and _JOINT.fullmatch(text, mention.end, following.start):
            continue
        if index > start:
            yield _Row(governments[start].start, mention.end)
        start = index + 1


def _names(text: str, row: _Row) -> Iterator[tuple[int, int | None]]:
    """Where a name stands that the words about a row make a network's: where it begins, and where it must end, if that is told."""
    before = max(0, row.start - _BEFORE)
    if match := _FORMED.search(text, before, row.start):
        follows = next((pattern for told, pattern in _FOLLOWS.items() if match[told]), None)
        if follows is None or follows.match(text, row.end):
            yield title_start(text, match.start("name")), match.start("name")
    if (match := _IN_FRONT.search(text, before, row.start)) and (match["led"] or _IN_IT.match(text, row.end)):
        yield match.span("name" if match["name"] else "led")
    if match := _TAKE.match(text, row.end):
        yield match.end(), None
    if (match := _FOUND.match(text, row.end)) and (match["verb"] or _RICHTTEN.search(text, before, row.start)):
        stop = _FOUNDED.search(text, match.end(), match.end() + _BEFORE)
        if stop:
            yield match.end(), stop.start()
    for pattern, follows in ((_TOLD_NEXT, None), (_ROW_NEXT, _THEY_DO), (_BELOW, None)):
        match = pattern.search(text, max(0, row.start - _SENTENCES), row.start)
        if match and not NO_NAME.match(match["name"]) and (follows is None or follows.match(text, row.end)):
            yield match.span("name")
