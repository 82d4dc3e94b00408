"""Seats of those whom a text knows by number and office: "waarin de vijf portefeuillehouders zitten", "de acht burgemeesters vormen het bestuur"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import BODY, ORG, WORDS, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.modality import UNREAL, modalities
from kg.extraction.names.mentions import FORUMS
from kg.extraction.rules.memberships.composition_words import SEATED
from kg.extraction.rules.memberships.memberships import fact_of
from kg.extraction.rules.parties.counted import of_count, of_only_list
from kg.extraction.rules.parties.parties import own_parties
from kg.extraction.rules.services import forum_topics
from kg.model import Fact, Kind, Name
from kg.numbers import CARDINAL, number_word

_OFFICE = r"(?:burgemeesters|wethouders|portefeuillehouders|gemeentesecretarissen|raadsvoorzitters|griffiers|schepenen|bestuurders|collegeleden|colleges)"
_TOWNS = r"(?:deelnemende |aangesloten |betrokken |samenwerkende |hierboven genoemde |bovengenoemde |genoemde )?gemeenten"
# "de vijf hierboven genoemde portefeuillehouders wonen", "een wethouder van elk van de acht gemeenten", "de burgemeesters van alle acht gemeenten"
_THOSE = (
    rf"(?:\b(?:[Dd]e|[Aa]lle) (?P<count>{CARDINAL}|beide|\d{{1,2}}) (?:de )?(?:hierboven |boven)?(?:genoemde |deelnemende |betrokken |verantwoordelijke )?(?:{_OFFICE}|{_TOWNS})(?! (?:van|uit|in|die|met) (?:de )?{ORG})"
    rf"|\b(?:[Dd]e |[Ee]en |[Éé]én )?(?:{_OFFICE}|burgemeester|wethouder|portefeuillehouder|collegelid|bestuurder|vertegenwoordigers?|afgevaardigden?)(?: [a-z]+){{0,3}} (?:van|uit) (?:elk |ieder )?(?:van )?(?:de|alle) (?P<number>{CARDINAL}|\d{{1,2}}) {_TOWNS}(?! {ORG}))"
)
_MEET = r"(?:zit(?:ten|ting)|zetelen|bij elkaar|bijeen|elkaar|samenkomen|vertegenwoordigd|overleggen|vergaderen|samenwerken|deelnemen|plaatsnemen|afstemmen)"
_SEATS = re.grouped((
    # "de Lingetafel, waarin de vijf portefeuillehouders elke zes weken bij elkaar komen"
    re.compile(rf"(?P<what>{SEATED}){WORDS}{{0,40}}?,? (?P<at>waarin|waaraan) {_THOSE}{WORDS}{{0,60}}?\b{_MEET}\b"),
    # "Het Regiobestuur bestaat uit de acht burgemeesters", "wordt gevormd door een wethouder van elk van de vijf gemeenten"
    re.compile(rf"(?P<what>{SEATED}){WORDS}{{0,40}}? (?P<at>bestaat|bestaan|wordt gevormd|is samengesteld|wordt samengesteld)(?: momenteel| thans| nu)? (?:uit|door) {_THOSE}"),
    # "het Regiobestuur: de acht burgemeesters, twee ondernemers", what it is made of behind its name
    re.compile(rf"(?P<what>{SEATED})(?P<at>:| \() ?{_THOSE}(?=[,.)]| en )"),
    # "Een regiegroep van de vier portefeuillehouders vergadert maandelijks"
    re.compile(rf"(?P<what>{BODY}) (?P<at>van|met) {_THOSE}(?=[.,;]|$| [a-z]+)"),
    # "De portefeuillehouders van de vijf gemeenten vormen samen het bestuur", "De vijf burgemeesters hebben zitting in de stuurgroep"
    re.compile(rf"{_THOSE}{WORDS}{{0,30}}? (?P<at>vormen|hebben zitting in|zitten in|nemen zitting in|zijn vertegenwoordigd in|komen samen in|overleggen in){WORDS}{{0,25}}? (?P<what>{SEATED})"),
    # "Daarin zitten de acht burgemeesters", below what it is
    re.compile(rf"\b(?:[Dd]aarin|[Hh]ierin) (?P<at>zitten|hebben|overleggen|komen|zijn) {_THOSE}"),
))  # fmt: skip

# "elke gemeente", "per deelnemende gemeente", "uit iedere gemeente": all of the one list that is meant
_EACH = r"\b(?:(?:[Uu]it|[Vv]an|[Vv]anuit|[Nn]amens|[Vv]oor) )?(?:[Ee]lke?|[Ii]edere?|[Pp]er)(?: (?:deelnemende|aangesloten|betrokken|van deze))? (?:gemeente|stad)\b(?! [A-Z])"
_ONE = r"(?:[Ee]en|[Éé]én|twee)(?: [a-z]+){0,2} [a-z]*(?:wethouder|burgemeester|portefeuillehouder|ambtena(?:ar|ren)|medewerkers?|lid|leden|vertegenwoordigers?|afgevaardigden?|collegelid|raadslid|raadsleden|bestuurders?|secretaris|adviseur|coördinator)"
_EACH_SEATS = re.grouped((
    # "het Dijkteam, waarin per gemeente één ambtenaar zit", "waarin elke gemeente met een wethouder is vertegenwoordigd"
    re.compile(rf"(?P<what>{SEATED}){WORDS}{{0,40}}?,? (?P<at>waarin|waaraan) {_EACH}{WORDS}{{0,70}}? (?:zit|zitting|zetelt|vertegenwoordigd|deelneemt|meedoet|meedraait|plaatsneemt|overlegt)\b"),
    # "een werkgroep, met uit elke gemeente een beleidsmedewerker", "bestaat uit één ambtenaar per gemeente"
    re.compile(rf"(?P<what>{SEATED}){WORDS}{{0,40}}?,? (?P<at>met|bestaat uit|bestaande uit|is samengesteld uit) (?:{_EACH} {_ONE}|{_ONE} {_EACH})"),
    # "Het algemeen bestuur telt vier leden, één per gemeente"
    re.compile(rf"(?P<what>{SEATED}) (?P<at>telt|heeft|kent) [a-z0-9]+ (?:[a-z]+ )?leden[,:(] ?(?:(?:namelijk|te weten) )?(?:één|een|twee) {_EACH}"),
    # "Elke gemeente vaardigt een wethouder af naar de stuurgroep", "Iedere gemeente heeft één zetel in het bestuur"
    re.compile(rf"{_EACH} (?P<at>vaardigt|stuurt|levert|benoemt|heeft|is|zit){WORDS}{{0,60}}? (?:naar|aan|in|voor|van) (?P<what>{SEATED})"),
    # "Daarin zit per gemeente één wethouder", below what it is
    re.compile(rf"\b(?:[Dd]aarin|[Hh]ierin|[Dd]aaraan) (?P<at>zit|neemt|heeft|is|zetelt)(?: {_ONE})? {_EACH}"),
))  # fmt: skip
_SAID = re.compile(rf"\b(?:[Dd]e|[Aa]lle|deze) (?P<count>{CARDINAL}|\d{{1,2}}) (?:de )?(?:{_TOWNS}|{_OFFICE})\b")
_REACH = 900
"""Characters before a sentence within which it is said how many they are."""


def counted_seats(annotated: Annotated, masked: Masked) -> Iterator[Fact]:
    """A seat for each of the municipalities that are as many as a sentence says, where the text lists so many once."""
    for pattern in _SEATS.of(masked.text):
        for match in pattern.finditer(masked.text):
            yield from _seated(annotated, masked, match, _those(annotated, match["count"] or match["number"]))
    for pattern in _EACH_SEATS.of(masked.text) if not annotated.profile.own else ():
        for match in pattern.finditer(masked.text):
            yield from _seated(annotated, masked, match, _each(annotated, masked.sentence.start))


def _seated(annotated: Annotated, masked: Masked, match: re.Match[str], members: list[Name]) -> Iterator[Fact]:
    """A row for each of those who sit in what a match names, or in what was spoken of last."""
    if modalities(masked.text, match.start("at")) & UNREAL:
        return
    named = masked.mentions(match.groupdict().get("what"))
    context = None if named else forum_topics.spoken_of(annotated, masked, match.start(), *FORUMS, Kind.BODY)
    forum = named[0] if named else context
    for member in members if forum else ():
        if forum and member.label != forum.label:
            yield fact_of(annotated, masked, member, forum.name(), role="member", state="stated", rule="compositions", context=context)


def _each(annotated: Annotated, position: int) -> list[Name]:
    """The municipalities of which it was said last how many they are, else those of the only list of a text."""
    counts = [number_word(said["count"]) for said in _SAID.finditer(annotated.clean.text, max(0, position - _REACH), position)]
    if counts and counts[-1] and counts[-1] > 2:
        return _of_ours(annotated, of_count(annotated, counts[-1]))
    return _of_ours(annotated, of_only_list(annotated))


def _those(annotated: Annotated, said: str) -> list[Name]:
    """The municipalities that conclude an agreement, or that its text lists, if they are that many."""
    number = 2 if said == "beide" else number_word(said)
    parties = [name for name in own_parties(annotated).names if name.kind is Kind.MUNICIPALITY] if annotated.profile.own else []
    if number is None or len(parties) == number:
        return parties if number else []
    listed = of_count(annotated, number) if number > 2 else []
    return _of_ours(annotated, listed)


def _of_ours(annotated: Annotated, listed: list[Name]) -> list[Name]:
    """A list of towns; none where it lacks the town whose paper it is, of whose own officers "de drie wethouders" may be said there."""
    subject = annotated.profile.subject
    is_town = subject is not None and subject.kind in (Kind.MUNICIPALITY, Kind.CITY)
    return listed if not is_town or subject in listed else []
