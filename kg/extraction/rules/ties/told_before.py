"""Whose a tie is that a sentence states of nobody, where it or the one before it speaks of another town than the document's own."""

from __future__ import annotations

from bisect import bisect_left

from kg.extraction.annotate import Annotated
from kg.extraction.masked import ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.names.bonds import TWIN
from kg.model import Kind, Name

# "Ook buurgemeente Hengelo is internationaal.", "In Hengelo gaat het anders.": what the sentence before opens with
_OPENS = re.compile(rf"(?:(?:Ook|In|Bij|Onze|De|Buurgemeente|Maar|Zo) ){{0,2}}(?:(?:de )?(?:buurgemeente|buurstad|gemeente|stad|collega[’']?s (?:van|uit)|raad van|burgemeester van) )?(?P<who>{ORG})(?! en | met )")
# "Deinze heeft sinds 1981 een stedenband met Rheinbach": whose it is, be it a town abroad
_HAS = re.compile(rf" (?:heeft|had|kent|onderhoudt|onderhield|sloot|is|was|has|hat|ist|unterhält) [^.;:]{{0,60}}\b{TWIN}\b")
# "De stad is sinds 1961 verbroederd met Melun", behind "In Mechelen klinkt een ander geluid"
_IN_TOWN = re.compile(r"In ")
_THE_TOWN = re.compile(r"(?:De (?:stad|gemeente)|Zij|Ze) ")
# "In 1995 kwam Gera erbij": itself told of the town of the sentence before
_GOES_ON = re.compile(r"(?:In (?:19|20)\d\d|Daarna|Later|Vervolgens|Nadien) (?:kwam(?:en)?|volgden?)\b")
# "Die stad heeft ook banden met Bra", "Daar bestaan stedenbanden met": of whom the sentence before speaks
_OF_THAT = re.compile(r"(?:Die|Deze|Dat|Dit) (?:stad|stadje|gemeente|plaats|plaatsje|dorp) (?:heeft|kent|onderhoudt|is|was|had)\b|Daar (?:bestaan|bestaat|is|zijn|kennen|hebben)\b")


def of_the_one_before(annotated: Annotated, masked: Masked, at: int, own: str, labels: set[str]) -> tuple[Name, ...] | None:
    """The town of the sentence before; empty where several can be meant, None where nothing speaks of another than the document's own.

    Args:
        at: where the words for the tie stand.
        own: the document's own town.
        labels: the cities that the tie is with.
    """
    here = [m.place() for m in masked.mentions(masked.text) if m.kind in (Kind.MUNICIPALITY, Kind.CITY) and m.place().label not in labels]
    if any(place.label == own for place in here):
        return None
    if sum(m.kind is Kind.MUNICIPALITY and not m.attributive and m.place().label not in labels for m in masked.mentions(masked.text[:at])) == 1:
        return ()  # "In de gesprekken met Losser kwam de stedenband met Gera ter sprake"
    index = bisect_left(annotated.sentences, masked.sentence.start, key=lambda sentence: sentence.start) - 1
    while index > 0 and _GOES_ON.match(annotated.masked[index].text):
        index -= 1
    before = annotated.masked[index] if index >= 0 and annotated.masked[index].sentence.block == masked.sentence.block else None
    if before is None:
        return None
    towns = {m.place().label: m.place() for m in before.mentions(before.text) if m.kind in (Kind.MUNICIPALITY, Kind.CITY) and not m.attributive and m.place().label not in labels}
    if _OF_THAT.match(masked.text):
        abroad = [place for place in towns.values() if place.kind is Kind.CITY and place.label != own]
        others = abroad or [place for place in towns.values() if place.label != own]
        return tuple(others) if len(others) == 1 else () if others else None
    opening = _OPENS.match(before.text)
    is_there = _IN_TOWN.match(before.text) and _THE_TOWN.match(masked.text)
    opener = [m.place() for m in before.mentions(opening["who"] if opening else None) if m.kind is Kind.MUNICIPALITY or is_there or (opening and _HAS.match(before.text, opening.end()))]
    others = [place for place in towns.values() if place.kind is Kind.MUNICIPALITY and place not in opener]
    return tuple(opener) if len(opener) == 1 and own not in towns and not others else None
