"""Ties of a sentence that leans on the one before: "Daarmee heeft Borne een stedenband", "Emmen heeft er een met Gera", "In Tiel zijn het er twee: A en B"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import NO_NAME, ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.names.bonds import BOND, SISTER, TWIN, TWINNED
from kg.extraction.rules.ties.cities import City, read_cities
from kg.extraction.rules.ties.tie_words import CITIES, STEDENBAND, Told
from kg.model import Kind, Name

_HAS = r"(?:heeft|had|hebben|hadden|onderhoudt|onderhouden|onderhield|kent|kennen|telt)"
_A_BOND = rf"(?P<at>{BOND}|{SISTER}|(?:een|de) (?:[a-z]+e )?band(?:en)?|een (?:[a-z]+e )?vriendschap|{TWINNED}|verbonden|bevriend)\b"
_PLACE = r"(?:\w*stad|\w*stadje|\w*gemeente|plaats|plaatsje|\w*dorp)"
# "Daarmee heeft de gemeente Borne sinds 1962 een stedenband", "Borne heeft er een jumelage mee", "Met die stad is Borne verzusterd", "Borne en deze stad zijn zustersteden"
_BACK = re.Group(
    (pattern, pattern)
    for pattern in (
        re.compile(rf"(?:^|[,;] (?:en )?|\b[Ee]n )(?:[Dd]aarmee|[Hh]iermee|[Mm]et (?:die|deze|dat|dit) {_PLACE}) (?:{_HAS}|is|zijn|was) (?:ook )?(?P<one>{ORG})?{NO_NAME}{{0,60}}?{_A_BOND}"),
        re.compile(rf"(?:(?P<one>{ORG}) {_HAS}|\b{_HAS} (?P<one2>{ORG})) er{NO_NAME}{{0,60}}? {_A_BOND} mee\b"),
        re.compile(rf"(?P<one>{ORG}) is er{NO_NAME}{{0,40}}? mee (?P<at>{TWINNED}|verbonden|bevriend)\b"),
        # "Al sinds 1998 is die stad onze partner", "Deze stad werd in 1990 de zusterstad van Borne"
        re.compile(rf"(?:\b(?:is|was|werd) (?:die|deze|dat|dit) {_PLACE}|^(?:Die|Deze|Dat|Dit) {_PLACE} (?:is|was|werd)){NO_NAME}{{0,50}}? (?:onze|de|een|haar|zijn) (?:[\w-]+ )?(?P<at>{SISTER}|partner)\b(?: van (?P<one>{ORG}))?"),
        re.compile(rf"(?P<one>{ORG}) en (?:die|deze|dat|dit) {_PLACE} {NO_NAME}{{0,60}}?{_A_BOND}"),
    )
)
# "Almelo heeft er een met Gera", "Sinds 1962 onderhoudt Almelo er een met Gera", "Emmen heeft er zo een, in Gera"
_ONE_OF_THEM = re.compile(rf"(?:(?P<one>{ORG}) {_HAS}|\b{_HAS} (?P<one2>{ORG})) er (?:[a-z]+ )?(?P<at>een|één|eentje)(?: [a-z]+)?,? (?:met|in) (?=[{ORG[1:-1]}A-Z]|het |de )")
_NUMBER = r"(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|\d{1,2}|meerdere|enkele)"
# "Voor Tiel gaat het om vier plaatsen: A en B", "In Tiel zijn het er twee: A en B", "Tiel telt er drie: A, B en C"
_COUNTED = re.compile(
    rf"^(?:{NO_NAME}{{0,40}}?(?P<one>{ORG})|{NO_NAME}{{0,40}}?) ?(?P<at>gaat het (?:[a-z]+ )?om|zijn (?:het|dat|er)|telt|heeft|kent|onderhoudt|betreft het)\b(?: (?:er|nu|momenteel|thans|inmiddels|op dit moment|in totaal)){{0,3}} {_NUMBER}(?: [a-zë]+)?(?: (?:plaatsen|steden|gemeenten|dorpen|partners))?: (?=[{ORG[1:-1]}A-Z]|het |de )"
)
_COUNTS_SUCH = re.compile(r"\ber\b|\bhet\b|\bdat\b|\b(?:plaatsen|steden|gemeenten|dorpen|partners):")
# "De overige vier: A (Kameroen) en B", "; de andere twee: A en B"
_THE_REST = re.compile(rf"(?:^|[;.–] )[Dd]e (?:(?:{_NUMBER}) )?(?P<at>overige|andere|resterende|anderen)(?: {_NUMBER})?(?: (?:steden|gemeenten|plaatsen|banden|{SISTER}|{BOND}))?: (?=[{ORG[1:-1]}A-Z]|het |de )")
# "Met welke steden heeft Borne een band? Met Gera (Duitsland) en Bra.": the answer to a question, and nothing else
_ANSWER = re.compile(rf"^(?:(?P<at>Met|Dat is|Dat zijn|Het gaat om|Dit zijn):? )(?=[{ORG[1:-1]}A-Z]|het |de )")
_WHICH = re.compile(rf"^\W*(?:[Mm]et )?(?:[Ww]elke|[Ww]at zijn|[Ww]ie zijn|[Hh]oeveel|[Hh]eeft|[Ww]aar liggen)\b[^?]{{0,90}}\b{TWIN}\b[^?]{{0,60}}\?\s*$")
_ABOUT = re.compile(TWIN)
_NONE = re.compile(r"\b(?:geen|nooit|zonder|no|keine?|nog niet)\b[^.;]{0,30}$")
_ABROAD = (Kind.CITY,)
_REACH = 4
"""Sentences before in which they stand."""


def leant_ties(annotated: Annotated, masked: Masked) -> Iterator[tuple[Told, Name | None]]:
    """The ties of a sentence of which the one before says what is spoken of; with whose they are where that one says so."""
    text = masked.text
    for pattern in _BACK.of(text):
        for match in pattern.finditer(text):
            groups = match.groupdict()
            one = groups.get("one") or groups.get("one2")
            city = _spoken_of(annotated, masked, match.start(), one)
            if city:
                yield Told(STEDENBAND, match, one, [City(city)], match.end()), None
    about = [*_ONE_OF_THEM.finditer(text), *_COUNTED.finditer(text), *_THE_REST.finditer(text)]
    if not about or not _announced(annotated, masked):
        return
    for match in about:
        groups = match.groupdict()
        if match.re.pattern == _COUNTED.pattern and not _COUNTS_SUCH.search(match.group()):
            continue
        cities, end = read_cities(masked, match.end(), unknown=True)
        owner = _owner_before(annotated, masked) if match.re.pattern == _THE_REST.pattern else None
        yield Told(STEDENBAND, match, groups.get("one") or groups.get("one2"), cities, end), owner


def answered(annotated: Annotated, masked: Masked) -> tuple[Masked, Told, Name | None] | None:
    """The sentence behind a question which twin towns there are, that holds nothing but their names; with whose they are."""
    index = bisect_left(annotated.sentences, masked.sentence.end, key=lambda sentence: sentence.start)
    behind = annotated.masked[index] if index < len(annotated.sentences) and _WHICH.match(masked.text) else None
    match = _ANSWER.match(behind.text) if behind and behind.sentence.block - masked.sentence.block < 2 else None
    if behind is None or match is None:
        return None
    cities, end = read_cities(behind, match.end(), unknown=True)
    return None if behind.text[end:].strip(" .") or not cities else (behind, Told(STEDENBAND, match, None, cities, end), _owner_before(annotated, behind))


def _before(annotated: Annotated, masked: Masked) -> list[Masked]:
    """The sentences before, the nearest first: of the paragraph, or of the one above it."""
    index = bisect_left(annotated.sentences, masked.sentence.start, key=lambda sentence: sentence.start)
    return [one for one in reversed(annotated.masked[max(0, index - _REACH) : index]) if masked.sentence.block - one.sentence.block < 2]


def _owner_before(annotated: Annotated, masked: Masked) -> Name | None:
    """Whose the rest of the ties are: of the municipality that the sentence before names, else of the document's own."""
    for before in _before(annotated, masked):
        towns = [m.place() for m in before.mentions(before.text) if m.kind is Kind.MUNICIPALITY and not m.attributive]
        if towns:
            return towns[0]
    subject = annotated.profile.subject
    return Name(subject.label.removeprefix("Gemeente "), subject.kind) if subject and subject.kind in CITIES else None


def _announced(annotated: Annotated, masked: Masked) -> bool:
    """Whether it is twin towns that are counted: the sentence before speaks of them, or the heading, and denies none."""
    for before in _before(annotated, masked):
        word = _ABOUT.search(before.text)
        if word:
            return _NONE.search(before.text, max(0, word.start() - 40), word.start()) is None
    return _ABOUT.search(annotated.blocks[masked.sentence.block].heading) is not None


def _spoken_of(annotated: Annotated, masked: Masked, position: int, one: str | None) -> Name | None:
    """The city that is spoken of: named before in the sentence, else in the one before it; the one with which that opens, or the only one."""
    owner = {m.place().label for m in masked.mentions(one)}
    stretches = [(masked.mentions(masked.text[:position]), masked)]
    stretches += [(before.mentions(before.text), before) for before in _before(annotated, masked)[:1]]
    for mentions, where in stretches:
        cities = {m.place().label: m for m in mentions if m.kind in CITIES and not m.attributive and m.place().label not in owner}
        abroad = [m for m in cities.values() if m.kind in _ABROAD]
        if len(abroad) == 1:
            return abroad[0].place()
        opening = next((m for m in abroad if m.start - where.sentence.start < 4), None)
        if opening:
            return opening.place()
        if cities:
            return None
    return None
