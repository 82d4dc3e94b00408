"""Whom the places of a list stand for in an agreement: names, offices of names, and the office or sort that only one of its parties has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extraction.annotate import Annotated
from kg.extraction.masked import ANY, ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import PUBLIC
from kg.extraction.rules.memberships.seats import only_of_its_sort
from kg.extraction.rules.parties.parties import own_parties
from kg.extraction.rules.services import slots
from kg.model import Fact, Kind, Name
from kg.numbers import CARDINAL, number_word

_TOWNS = frozenset({Kind.MUNICIPALITY, Kind.CITY})
_WATER = frozenset({Kind.WATER_AUTHORITY})
_OF_TOWNS = r"(?:wethouder|burgemeester|portefeuillehouder|gemeentesecretaris(?!sen)|raadsgriffier|griffier|collegelid(?=\b)|schepen(?!en))"
_ALL_OF_TOWNS = r"(?:wethouders|burgemeesters|portefeuillehouders|gemeentesecretarissen|(?:raads)?griffiers|collegeleden|schepenen)"
# somebody who may sit for a party, by what he or she is
_SOMEBODY = re.compile(
    r"\b(?:[a-z-]*(?:wethouders?|burgemeesters?|schepen(?:en)?|gedeputeerden?|dijkgra(?:af|ven)|heemra(?:ad|den)|secretaris(?:sen)?|houders?|bestuurders?|lid|leden|vertegenwoordig(?:ers?|ing)|afgevaardigden?|gemachtigden?|medewerkers?|ambtena(?:ar|ren)|directeur(?:en)?|directie|"
    r"hoofd(?:en)?|managers?|leiders?|officier(?:en)?|chefs?|regisseurs?|coördinator(?:en|s)?|adviseurs?|docent(?:en)?|rector|lector(?:en)?|voorzitters?|griffiers?|ministers?|perso(?:on|nen)|controllers?|consulent(?:en)?|inspecteurs?|beheerders?|functionaris(?:sen)?|beambten?|college)|één|een)\b"
)
# the sorts of which an agreement may have one party, and the officers that only these have
_SORTS: tuple[tuple[re.Pattern[str], frozenset[Kind]], ...] = (
    (re.compile(rf"{_OF_TOWNS}\b|(?:gemeente|stad)$"), _TOWNS),
    (re.compile(r"gedeputeerde\b|provincie$"), frozenset({Kind.PROVINCE})),
    (re.compile(r"(?:dijkgraaf|(?:hoog)?heemraad)\b|(?:waterschap|hoogheemraadschap)$"), _WATER),
    (re.compile(r"(?:minister|staatssecretaris|directeur-generaal)\b|(?:ministerie|rijk)$"), frozenset({Kind.MINISTRY})),
)
_DETERMINER = rf"(?:de|het|een|één|deze|alle|beide|{CARDINAL}|\d{{1,2}})"
# "de gedeputeerde", "een lid van het dagelijks bestuur van het waterschap", "het ROC", "de taalcoördinator van de bibliotheek"
_ONE = re.compile(rf"(?:(?:namens|van|uit|vanuit|voor) )?{_DETERMINER} (?:(?!van\b)[\w’'-]+ ){{0,3}}?(?P<noun>[\w’'-]+)(?P<rest>.*)")
_OF_ONE = re.compile(r"\b(?:van|uit|namens|vanuit|bij) (?:(?:de |het )(?:[a-z]+e )?|(?=[A-Z]))(?P<noun>[\w’'-]+)(?: zelf)?(?=$| (?!van\b))")
# "de wethouders", "de drie wethouders van cultuur", "beide burgemeesters"
_EVERY_TOWN = re.compile(rf"(?:de|alle|de beide|beide|(?:de |alle )?(?P<count>{CARDINAL})) (?:(?:betrokken|verantwoordelijke|deelnemende|beide) )?{_ALL_OF_TOWNS}\b(?! van de (?:gemeente|stad)\b)")
# "van elke gemeente", "de wethouders van de deelnemende gemeenten", "van ieder college", "elke partij", "de vijf genoemde overheden"
_EACH = re.compile(
    rf"\b(?:(?:elke?|iedere?)(?: van de| der)?|alle|de|van|der|per(?= (?:partij|partner|convenantp|deelnemer|ondertekenaar))) (?:(?:hier)?boven)?(?:(?:ge)?noemde |deelnemende |samenwerkende |aangesloten |betrokken |overige |andere )?(?:(?P<count>{CARDINAL}|\d{{1,2}}) (?:ge)?(?:noemde |deelnemende |samenwerkende |betrokken )?)?"
    r"(?P<noun>gemeenten|gemeente(?<=e gemeente)|colleges|college(?<=k college)|college(?<=r college)|partijen|partij|(?:convenant)?partners|(?:convenant|samenwerkings)partner|convenantpartijen|deelnemers|deelnemer|ondertekenaars|ondertekenaar|overheden|waterschappen|provincies)\b(?! [A-Z])"
)
_EACH_ONE = re.compile(r"\b(?:elke?|iedere?|alle|beide|per)\b")
_OF_SORT = {"g": _TOWNS, "w": _WATER, "c": _TOWNS}
_SINGLE = re.compile(r"(?:namens |van |uit )?(?:een|één|1) ")
_NEXT = re.compile(r"[,;](?: en| alsmede| evenals| alsook| of)? |(?: alsmede| evenals| alsook| samen met| tezamen met| en(?: (?=namens|uit))?) ")
_NAMED = re.compile(rf"(?P<lead>[^{ANY[1:-1]}]{{0,120}}?)(?P<org>{ORG}+)(?P<rest>.*)")
# "(voorzitter)", "als voorzitter", "die voorzitter is", "tevens voorzitter"
_CHAIRS = re.compile(r"^ ?\(?(?:die |dat |welke )?(?:als |tevens |ook |de )*(?:bestuurlijk )?voorzitter(?: is)?\)?$|\b(?:als|tevens|die|\() ?(?:tevens |ook |de |bestuurlijk )*voorzitter\b")
# who comes without a seat
_NO_SEAT = re.compile(r"(?i)\b(?:waarnemer|toehoorder|agendalid|agendaleden|advise\w+|zonder stem\w*|raadgevend\w*|niet|geen|plaatsvervang\w+|uitgenodigd|behoudens|behalve|uitgezonderd|ondersteund|bijgestaan)\b")
# "de hoofdingenieur-directeur van de directie Zeeland": a part of something else, which is called by where it lies
_ABROAD = re.compile(r"(?i)\b(?:directie|dienst|district|rayon|afdeling|regio|arrondissement|eenheid|kring|vestiging) $")
_BEFORE_A_NAME = re.compile(r"(?:(?:onder wie|waaronder|te weten|namelijk|verder|ook|tevens|ten minste|in ieder geval|van|uit|namens|vanuit|door|voor|met|zowel|als|eveneens|daarnaast|ieder|elk):? )*(?:(?:de|het|beide) (?:[a-z]+ )?)?")


@dataclass(frozen=True, slots=True)
class Seat:
    """One place of a list: whom it stands for (nobody whom the text lets us know: empty), and whether these chair."""

    names: tuple[Name, ...]
    chairs: bool


def seats(annotated: Annotated, masked: Masked, start: int, stop: int) -> Iterator[Seat]:
    """The places of a list in a masked sentence of an agreement's own text, in order."""
    position = start
    while position < stop:
        cut = _NEXT.search(masked.text, position, stop)
        end = cut.start() if cut else stop
        place = masked.text[position:end]
        following = masked.text[cut.end() : stop] if cut else ""
        ahead = _NEXT.search(following)
        said_next = following[: ahead.start() if ahead else len(following)]
        if not _NO_SEAT.search(place):
            names = tuple(dict.fromkeys(_names(annotated, masked, place)))
            yield Seat(names, len(names) == 1 and bool(_CHAIRS.search(place) or _CHAIRS.match(said_next)))
        position = cut.end() if cut else stop


def sitting(annotated: Annotated, masked: Masked, start: int, stop: int) -> list[Name]:
    """Whom one place stands for."""
    return [name for seat in seats(annotated, masked, start, stop) for name in seat.names]


def _names(annotated: Annotated, masked: Masked, place: str) -> list[Name]:
    place = place.strip()
    place = place[:1].lower() + place[1:]
    named = _NAMED.match(place)
    if named:
        lead = named["lead"]
        if (not _BEFORE_A_NAME.fullmatch(lead) and not _SOMEBODY.search(lead)) or _ABROAD.search(lead):
            return []
        return [as_party(annotated, _of_office(m.name(), lead)) for m in masked.mentions(named["org"]) if m.kind in slots.MEMBERS]
    return _unnamed(annotated, place)


def as_party(annotated: Annotated, member: Name) -> Name:
    """The party that is called so by a term or a part of its name; else who is named. A public body has a name of its own."""
    parties = own_parties(annotated)
    if member.kind in PUBLIC or any(member.label == name.label for name in parties.names):
        return member
    called = parties.called(member.label)
    if len(called) != 1:
        called = [name for name in parties.names if f" {member.label} " in f" {name.label} "]
    return called[0] if len(called) == 1 else member


def by_whole_name(annotated: Annotated, fact: Fact) -> Fact:
    """A membership with the party by its whole name where it only has a part of that."""
    member = fact["member"]
    party = as_party(annotated, member) if isinstance(member, Name) else member
    return fact if party == member else replace(fact, values=dict(fact.values) | {"member": party})


def _of_office(member: Name, lead: str) -> Name:
    """The province of which somebody is a deputy: "de gedeputeerde van Utrecht"; else who is named."""
    if "gedeputeerde" in lead and member.kind in (Kind.MUNICIPALITY, Kind.REGION):
        return Name(f"Provincie {member.label.removeprefix('Gemeente ')}", Kind.PROVINCE)
    return member


def _unnamed(annotated: Annotated, place: str) -> list[Name]:
    """The parties for which somebody sits who is known by an office, a sort or "elke gemeente"."""
    parties = own_parties(annotated).names
    towns = [name for name in parties if name.kind in _TOWNS]
    if each := _EACH.search(place):
        kinds = _OF_SORT.get(each["noun"][0]) if not each["noun"].startswith("convenant") else None
        kinds = frozenset({Kind.PROVINCE}) if each["noun"].startswith("prov") else kinds
        meant = [name for name in parties if kinds is None or name.kind in kinds]
        return meant if _fits(each["count"], meant) and (each.start() == 0 or _SOMEBODY.search(place) or _EACH_ONE.search(place)) else []
    if every := _EVERY_TOWN.search(place):
        return towns if _fits(every["count"], towns) else []
    if (called := own_parties(annotated).called(place)) or (called := only_of_its_sort(annotated, place)):
        return called  # "politie", a term without an article
    one, whose = _ONE.match(place), _OF_ONE.search(place)
    if one is None or (not whose and one["noun"] in ("leden", "deelnemers", "partijen")):
        return []  # "vijf leden": how many, and not who
    noun = whose["noun"] if whose else place if any(words.search(place) and not re.search(r"\bvan\b", place) for words, _ in _SORTS) else one["noun"]
    called = called_party(annotated, noun) if whose or not one["rest"] or noun is place else []
    return called if len(called) == 1 or not _SINGLE.match(place) else []  # "één bestuurder namens de corporaties"


def _fits(count: str | None, names: list[Name]) -> bool:
    return len(names) > 1 and (count is None or number_word(count) == len(names))


def called_party(annotated: Annotated, noun: str) -> list[Name]:
    """Those whom an agreement calls so: by a term, by a sort or an office that only one party has, by a word of one party's name."""
    opening = own_parties(annotated)
    if called := opening.called(noun):
        return called
    for words, kinds in _SORTS:
        if words.search(noun.casefold() if " " not in noun else noun):
            held = [name for name in opening.names if name.kind in kinds]
            return held if len(held) == 1 else []
    stem = noun.casefold()[: max(4, len(noun) - 2)] if len(noun) > 3 else noun.casefold()
    held = [name for name in opening.names if name.kind not in PUBLIC and any(word.startswith(stem) for word in name.label.casefold().split()[1:] or [name.label.casefold()])]
    return held if len(held) == 1 and (noun[:1].isupper() or len(noun) > 4) else []
