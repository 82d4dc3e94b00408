"""Ties of sentences that no wording joins: a word for a tie, one town and one city abroad, or a list of them, and nobody else.

Which of them is whose is not asked where only one of each can be meant: "De gasten uit Solingen vierden in Gouda de jumelage".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import FORUM_OR_BODY, ORG, TIE, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.modality import REACH, UNREAL, Modality, modalities
from kg.extraction.names.bonds import BOND_ONE, BONDS, SISTER_ONE, SISTERS, TWIN, TWINNED
from kg.extraction.names.countries import COUNTRY
from kg.extraction.rules.ties.cities import City, read_cities
from kg.extraction.rules.ties.tie_sides import CLUBS, other_side
from kg.extraction.rules.ties.tie_words import CITIES, STEDENBAND, Told
from kg.model import Kind, Name

# "Het initiatief voor deze band kwam destijds van Angers": what is past is the initiative, and not the tie
_ORIGIN = re.compile(r"\b(?:[Ii]nitiatief|[Ii]dee|[Aa]anzet|[Aa]anleiding|initiative|Initiative|Anstoß) (?:voor|tot|for|zu|zur|für)\b")
_MARKS = 4
"""Characters of marks before the town with which a paragraph opens."""
# "een markt van verbroedering", "voor meer verbroedering": a mood, and no bond
_MERRY = re.compile(r"(?:\b(?:van|tot|voor|en|in|meer|veel|Europese|echte|onderlinge) |^)$")
# "Kolding is verzusterd met negen steden": with those, and not with the document's own
_WITH_OTHERS = re.compile(r" (?:met|with|mit) ")
_WORD = re.compile(rf"\b(?P<at>{TWIN})\b")
# "De stedenband werd in 1989 gesloten": of the two that the sentence before names
_THE_BOND = re.compile(rf"\b(?:[Dd]e|[Dd]eze|[Hh]et|[Dd]it|[Hh]un) (?:[a-zë]{{3,20}}e )?(?P<at>{BOND_ONE})\b(?! (?:met|with|mit|van|tussen)\b)|\b(?:(?:[Dd]aaruit|[Hh]ieruit|[Ss]indsdien|[Dd]aarna|[Ll]ater) [^.;]{{0,40}}?|(?:\d+|[a-z]+tig|kwart eeuw) jaar |kwart eeuw )(?P<at2>{BOND_ONE})\b(?! (?:met|with|mit|van|tussen)\b)")
# "het netwerk Zuid uit Gronau", "een reis naar Keulen", "ten zuiden van Shanghai", "steden als Münster", "met een club uit Grimsby": named in passing
_IN_PASSING = re.compile(r"(?:\b(?:[Ii]n|[Tt]e|[Nn]aar|[Vv]ia|[Bb]ij|[Nn]abij|[Oo]ver|[Dd]oor|[Vv]oor|[Nn]a|[Rr]ond|[Dd]an|[Ll]angs|richting|(?:noorden|zuiden|oosten|westen|zuidoosten|zuidwesten|noordoosten|noordwesten|omgeving|buurt|kant|rook|kilometer|km|voet|oever|nabijheid|grootte) van|als|zoals|wie|near|like|than|to|nach|zur?|bei|(?:club|vereniging|school|scholen|lyceum|gymnasium|koor|orkest|kerk|parochie|universiteit|museum|bedrijf|team|ploeg|korps) uit|(?:Verein|Chor|Schule|Kirche|Firma|Feuerwehr) aus)(?: (?:de|het|een|the|der|dem|dorp|stad|[A-Z]\w+se))*" rf"|[{FORUM_OR_BODY[1:-1]}] (?:uit|aus|from|in)) $")
# "..., onze partnerstad": what it is called right behind it
_APPOSED = re.compile(rf"(?: \([^()]{{1,30}}\)| in {COUNTRY})?, (?:onze|de|een|haar|zijn|hun) (?:[\w-]+ )?{SISTER_ONE}\b")
# "Rotenburg an der Fulda", of which only the river is known
_LONGER = re.compile(r"[A-ZÀ-Ý][a-zà-ÿ]+ (?:an der|am|aan de|op de|sur|upon|ob der|bei) $")
# a sentence that is nothing but a town, with its land: the heading of what follows it
_ALONE = re.compile(rf"\W*{ORG}(?: ?\({COUNTRY}\)|, {COUNTRY}| in {COUNTRY})?\W*")
# "Met deze steden heeft Delft een stedenband", "Met beide is een stedenband gesloten": those of the sentence before
_THOSE = re.compile(rf"\b[Mm]et (?:(?:deze|die|alle) (?:(?:twee|drie|vier|vijf) )?(?:steden|gemeenten|plaatsen|partners)|beide(?: steden| gemeenten| plaatsen)?|alle (?:twee|drie|vier|vijf))\b[^.;]{{0,60}}?\b(?P<at>{TWIN})\b")
# "Tijdens het bezoek aan Keulen sprak de wethouder over stedenbanden": those in general
_SEVERAL = re.compile(rf"{BONDS}|{SISTERS}")
# "om te horen hoe wij onze stedenbanden onderhouden", "a conference on twin towns": of all, and not of the one city that asks
_OF_THEM_ALL = re.compile(r"\b(?:over|about|on|über) $|\b(?:hoe|waarom|wat|of|dat|over|rond|aan) (?:[^\s.,;]+ ){0,2}(?:onze|haar|hun|zijn|de|alle|met) $")
# "is verzusterd met acht gemeenten."
_TIED_WITH_SEVERAL = re.compile(rf"{TWINNED} (?:(?:met|with|mit) )?(?:\d+|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|two|three|four|five|six|zwei|drei|vier|fünf|sechs) (?:[\w-]+ ){{0,2}}(?:steden|gemeenten|gemeentes|plaatsen|dorpen|cities|towns|Städten|Gemeinden)\b")
_VISITED = re.compile(r"\b(?:aan|to|at|in)(?: (?:de|het|the))? $")
# "een verzoek van Suncheon om zusterstad te worden", "het idee", "de andere kandidaat"
_ASKED = re.compile(r"\b(?:\w*(?:verzoek|aanvra\w+|[Kk]andida\w+|idee|motie|voorstel|wens|oproep)(?:en)?|vraagt|vragen|vroeg|zoekt?|zoeken|gezocht|naamgenoot|[Bb]uur(?:gemeenten?|stad|steden|man)|[Bb]uren|Nachbar\w*|concurrent\w*|voorbeeld(?:en)?|in (?:beeld|aanmerking|trek)|request\w*|Anfrage|Antrag|without|ohne|zonder|of (?:its|their) own)\b|\[")


# "Arnhem ligt aan de Rijn. ... Sinds 1992 is zij zusterstad van Nitra", "It became a twin city of Nitra in 1992": the town with which the paragraph opens
_IT_IS = re.compile(rf"^(?:(?:It|She|This (?:city|town)|Sie|Diese (?:Stadt|Gemeinde)|Ze|Zij|Deze (?:stad|gemeente)|De (?:stad|gemeente)) (?:is|was|became|has been|ist|wurde|werd)|(?:Sinds|Seit|Since) (?:19|20)\d\d (?:is|ist|it is|it has been) (?:zij|ze|sie|deze stad|de stad|diese Stadt)?) (?:[\w-]+ ){{0,5}}?(?P<at>{SISTER_ONE}) (?:of|to|van|von|met|mit) ")


def near_ties(annotated: Annotated, masked: Masked) -> Iterator[tuple[Told, Name]]:
    """The tie of a sentence, with whose it is; none where more than one town or several lists of cities are named."""
    text = masked.text
    word = _WORD.search(text)
    if word is None or masked.holds(TIE) or _ASKED.search(text) or CLUBS.search(masked.sentence.text[: masked.sentence.text.find(word["at"])][-REACH:]):
        return
    if word["at"].casefold() == "verbroedering" and _MERRY.search(text[: word.start("at")]):
        return
    if it := _IT_IS.match(text):
        yield from _of_the_paragraph(annotated, masked, it)
        return
    if _ORIGIN.search(text) and Modality.ENDED in modalities(text, word.start()):
        return
    lists = list(_lists(masked))
    if all(_is_at_home(annotated, city.name) for _, cities in lists for city in cities):
        yield from _of_those_before(annotated, masked)
        yield from _listed_behind(annotated, masked, word)
        return
    towns = {city.name.label: city.name for _, cities in lists for city in cities if _is_at_home(annotated, city.name)}
    abroad = [(at, cities) for at, every in lists if (cities := [city for city in every if not _is_at_home(annotated, city.name)])]
    is_several = any(len(every) > 2 or _SEVERAL.fullmatch(word["at"]) for _, every in lists if any(city.name.label in towns for city in every) and len(every) > 1)
    if len(towns) > 1 or len(abroad) != 1 or is_several or _is_named_in_passing(text, word, *abroad[0]):
        return
    at, cities = abroad[0]
    told = Told(STEDENBAND, word, None, cities, max(at, word.end()))
    here = next(iter(towns.values())) if towns else other_side(annotated, masked, told)
    if here and _is_at_home(annotated, here) and not any(modalities(text, position) & UNREAL for position in (at, word.start())):
        yield told, here


def _of_the_paragraph(annotated: Annotated, masked: Masked, it: re.Match[str]) -> Iterator[tuple[Told, Name]]:
    """The tie of "it", which is the town with which the paragraph opens."""
    start = annotated.blocks[masked.sentence.block].start
    opening = [m for m in annotated.within(start, start + _MARKS, *CITIES) if m.end < masked.sentence.start]
    cities, end = read_cities(masked, it.end(), unknown=True)
    if opening and cities and opening[0].place().label not in {city.name.label for city in cities} and not modalities(masked.text, it.start("at")) & UNREAL:
        yield Told(STEDENBAND, it, None, cities, end), opening[0].place()


def _is_at_home(annotated: Annotated, name: Name) -> bool:
    """Whether a town is a Dutch municipality or the document's own, which may be Flemish."""
    subject = annotated.profile.subject
    return name.kind is Kind.MUNICIPALITY or (subject is not None and name.label == subject.label.removeprefix("Gemeente "))


def _is_named_in_passing(text: str, word: re.Match[str], at: int, cities: list[City]) -> bool:
    """Whether cities are only where one goes, stays or comes past, or who is visited by somebody who speaks of twin towns in general."""
    if _SEVERAL.fullmatch(word["at"]) and len(cities) == 1 and _OF_THEM_ALL.search(text[: word.start()]):
        return True
    if _SEVERAL.fullmatch(word["at"]) and _VISITED.search(text[max(0, at - 40) : at]):
        return True
    if at < word.start() and re.fullmatch(TWINNED, word["at"]) and _WITH_OTHERS.match(text, word.end()) and not re.match(ORG, text[word.end() + 5 : word.end() + 6]):
        return True
    return not _APPOSED.match(text, at + len(cities)) and _IN_PASSING.search(text[max(0, at - 40) : at]) is not None


def _lists(masked: Masked) -> Iterator[tuple[int, list[City]]]:
    """The lists of towns in a sentence, each with where it begins."""
    end = 0
    for match in re.finditer(ORG, masked.text):
        if match.start() < end or any(_LONGER.search(masked.sentence.text[: m.start - masked.sentence.start][-40:]) for m in masked.mentions(match.group())):
            continue
        cities, stop = read_cities(masked, match.start(), unknown=False)
        if cities:
            end = stop
            yield match.start(), cities


def _of_those_before(annotated: Annotated, masked: Masked) -> Iterator[tuple[Told, Name]]:
    """The tie of a sentence that speaks of those whom the sentence or heading before names: "Met beide is een stedenband gesloten"."""
    before = _before(annotated, masked)
    if before is None:
        return
    named = {m.place().label: m.place() for m in before.mentions(before.text) if m.kind in CITIES}
    towns = [name for name in named.values() if _is_at_home(annotated, name)]
    cities = [City(name) for name in named.values() if not _is_at_home(annotated, name)]
    said = _THOSE.search(masked.text) or (_THE_BOND.search(masked.text) if len(cities) == 1 else None)
    subject = annotated.profile.subject
    if not towns and len(cities) == 1 and _ALONE.fullmatch(before.text) and subject and subject.kind in CITIES and subject.label != cities[0].name.label:
        towns = [Name(subject.label.removeprefix("Gemeente "), subject.kind)]  # "Kolding. De verbroedering wordt stopgezet"
    if said and len(towns) == 1 and cities and not modalities(before.text, 0) & UNREAL:
        yield Told(STEDENBAND, said, None, cities, said.end()), towns[0]


def _listed_behind(annotated: Annotated, masked: Masked, word: re.Match[str]) -> Iterator[tuple[Told, Name]]:
    """The ties that a sentence counts and the next one only names: "Aalst heeft drie zustersteden. Gabrovo in Bulgarije, Gotha en Ath."."""
    index = bisect_left(annotated.sentences, masked.sentence.end, key=lambda sentence: sentence.start)
    behind = annotated.masked[index] if index < len(annotated.sentences) else None
    if behind is None or not (_SEVERAL.fullmatch(word["at"]) or _TIED_WITH_SEVERAL.match(masked.text, word.start("at"))) or behind.sentence.block != masked.sentence.block or modalities(masked.text, word.start()) & UNREAL:
        return
    cities, end = read_cities(behind, 0, unknown=True)
    told = Told(STEDENBAND, word, None, cities, word.end())
    here = other_side(annotated, masked, told) if len(cities) > 1 and not behind.text[end:].strip(" .") else None
    if here:
        yield told, here


def _before(annotated: Annotated, masked: Masked) -> Masked | None:
    """The sentence before, in the same paragraph or the one above it."""
    index = bisect_left(annotated.sentences, masked.sentence.start, key=lambda sentence: sentence.start) - 1
    before = annotated.masked[index] if index >= 0 else None
    return before if before and masked.sentence.block - before.sentence.block < 2 else None
