"""Those whom an opening presents as parties: who represents each, and what the agreement calls one or several of them."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.rules.parties.party import Opening, Party, plain, sets_up
from kg.extraction.rules.parties.party_terms import (
    BESIDE,
    BESIDE_REACH,
    QUOTED,
    TERM,
    TOGETHER,
    headed_terms,
    listed_terms,
    numbered_terms,
    role_terms,
    without_numbered,
)
from kg.extraction.rules.parties.presenting import Presented
from kg.extraction.rules.parties.representatives import named_of, office_of, persons
from kg.model import Kind, Name

# "Gouda, verder in dit convenant aan te duiden als “de gemeenten”": the term of all in the list that ends so
_SEVERAL = re.compile(r"(?:[a-z]+ )?[a-z-]*(?:gemeenten|provincies|waterschappen|corporaties|verhuurders|instellingen|organisaties|bedrijven)")
_SORTS = {
    "gemeente": {Kind.MUNICIPALITY, Kind.CITY}, "stad": {Kind.MUNICIPALITY, Kind.CITY}, "sted": {Kind.MUNICIPALITY, Kind.CITY},
    "provincie": {Kind.PROVINCE}, "waterschap": {Kind.WATER_AUTHORITY}, "rijk": {Kind.MINISTRY}, "minister": {Kind.MINISTRY},
}  # fmt: skip
# "de heer J. Smit, burgemeester van de gemeente | Gouda": the signatory stands before the party
_ACTS_FOR = re.compile(r", (?P<office>(?:[a-z-]+ )?(?:burgemeester|wethouder|gedeputeerde|dijkgraaf|voorzitter|directeur|[Mm]ayor|[Bb]ürgermeister(?:in)?))(?: [a-z]+){0,3} (?:van|der|of|von)(?: (?:de|het|the))?(?: [a-z]+)?,? $")
# "Burgemeester A. Bos, handelend namens de gemeente | Gouda"
_FOR_WHOM = re.compile(r"\b(?:(?:handelend|optredend|tekenend|gevolmachtigd|gemachtigd),? )(?:(?:in dezen?|hierbij|rechtsgeldig|te dezen?) ){0,2}(?:namens|voor|als [a-z-]{4,30} van) (?:de |het )?(?:[a-z]+ )?$")
# "Regio:", "Het Rijk:", above those of one side
_SIDE = re.compile(r"(?:[Dd]e |[Hh]et )?(?:Rijk|[Rr]ijk|Regio|[Rr]egio|[Ss]teden|Steden|[Mm]arkt\w*|Kennis\w+|kennis\w+|[Bb]edrijfsleven|[Oo]verheid|[Oo]verheden):")
_PAIR = re.compile(r"[“\"‘](?P<first>[^“”\"‘’]{2,60})[”\"’],? (?:onderscheidenlijk|respectievelijk|en) [“\"‘](?P<second>[^“”\"‘’]{2,60})[”\"’]")
_DECISION = re.compile(
    r"\b(?:ter uitvoering van|krachtens|ingevolge|op grond van|bij) (?:het |een )?(?P<decision>(?:college|raads)?besluit(?: van (?:het college|de raad))?[^,;.]{0,60}?\d{4})",
    re.I,
)


def named_parties(annotated: Annotated, found: list[Presented], stop: int) -> Opening:
    """The parties with what the opening says of each, up to where the next one is named."""
    parties: dict[str, Party] = {}
    joint: dict[str, tuple[Name, ...]] = {}
    waiting: list[Name] = []
    alone: set[str] = set()  # those who have a term of their own
    found = [named for named in found if named.names]
    for index, named in enumerate(found):
        begin = named.names[-1][2]
        until = min(_until(named, found[index + 1] if index + 1 < len(found) else None, stop), _end_of_item(annotated, named))
        text = without_numbered(annotated.clean.text[begin : min(until, begin + 900)])
        waiting.extend(name for name, _, _ in named.names)
        for term in (*TERM.finditer(text), *TOGETHER.finditer(text)):
            called = plain(term["quoted"] or term["plain"])
            if term["joint"] or _SEVERAL.fullmatch(called):
                uncalled = waiting if term["joint"] else [name for name in waiting if name.label not in alone]
                uncalled = _of_item(annotated, found, named, called) or uncalled
                joint.setdefault(called, tuple(dict.fromkeys(_of_sort(called, _below_heading(annotated, found[: index + 1], uncalled)))))
                waiting = []
            else:
                alone.update(name.label for name, _, _ in named.names)
        for party in _parties(annotated, named, text):
            before = parties.get(party.name.label)
            if before is None or (before.representative is None and party.representative) or (not before.terms and party.terms):
                parties[party.name.label] = party
    _pair_terms(found, joint)
    if found:
        joint.update(numbered_terms(annotated.clean.text[found[0].names[0][1] : stop], _by_number(annotated, found)))
    opening = Opening(tuple(party for party in parties.values() if not sets_up(annotated.profile.agreement, party.name)), joint)
    for called, names in (*headed_terms(annotated, opening).items(), *listed_terms(annotated, opening).items(), *role_terms(annotated, opening).items()):
        joint.setdefault(called, names)
    return opening


def _of_item(annotated: Annotated, found: list[Presented], last: Presented, term: str) -> list[Name]:
    """Those for whom a term stands that ends an item of its own with several: "4. Wonen Zuid en Parkzicht; samen: 'de corporaties'"."""
    number = last.masked.sentence.block
    if annotated.blocks[number].kind != "item" or term == "partijen":
        return []
    names = [name for named in found if named.masked.sentence.block == number for name, _, _ in named.names]
    return names if len({name.label for name in names}) > 1 else []


def _below_heading(annotated: Annotated, found: list[Presented], waiting: list[Name]) -> list[Name]:
    """Those for whom a term can stand that goes back no further than a heading between them: "C. Woningcorporaties"."""
    last = found[-1].masked.sentence.block
    heading = next((block.start for block in reversed(annotated.blocks[: last + 1]) if (block.kind == "heading" and not block.marker and not block.article) or _SIDE.fullmatch(block.text)), 0)
    below = [name for named in found for name, start, _ in named.names if start > heading]
    return [name for name in waiting if name in below] or waiting


def _by_number(annotated: Annotated, found: list[Presented]) -> dict[int, Name]:
    """The parties by the number that each stands behind: "3. De gemeente Veere"; a number with several is nobody's."""
    numbered = [(annotated.blocks[named.masked.sentence.block].marker, named.names) for named in found]
    return {int(marker): names[0][0] for marker, names in numbered if marker.isdigit() and len(names) == 1}


def _pair_terms(found: list[Presented], joint: dict[str, tuple[Name, ...]]) -> None:
    """ "hierna: “de Minister van VenW” onderscheidenlijk “de Minister van VROM”": a term each, in their order."""
    sentences = {named.masked.sentence.start: named.masked.sentence for named in found}
    for start, sentence in sentences.items():
        pair = _PAIR.search(sentence.text)
        names = [name for named in found if named.masked.sentence.start == start for name, _, _ in named.names]
        if pair and len(names) == 2:
            joint[plain(pair["first"])], joint[plain(pair["second"])] = (names[0],), (names[1],)


def _of_sort(term: str, names: list[Name]) -> list[Name]:
    """Those of a sort for whom a joint term can stand: "de Gemeenten" are no provinces."""
    kinds = next((kinds for word, kinds in _SORTS.items() if term.startswith(word)), None)
    return [name for name in names if (kinds is None and not (term.startswith("regio") and name.kind is Kind.MINISTRY)) or (kinds is not None and name.kind in kinds)]


def _end_of_item(annotated: Annotated, named: Presented) -> int:
    """Where the words about a party end that has an item of its own in a list: the next item is about somebody else, known or not."""
    number = named.masked.sentence.block
    block, below = annotated.blocks[number], annotated.blocks[number + 1 : number + 2]
    is_listed = block.kind == "item" and below and below[0].kind == "item" and bool(below[0].marker) == bool(block.marker)
    return block.end if is_listed else len(annotated.clean.text)


def _until(named: Presented, following: Presented | None, stop: int) -> int:
    """Where the words about those who are presented end: where the next ones are named, or their sentence begins."""
    if following is None:
        return stop
    sentence = following.masked.sentence
    return following.names[0][1] if sentence == named.masked.sentence else sentence.start


def _parties(annotated: Annotated, named: Presented, text: str) -> Iterator[Party]:
    """Those who are presented together; persons are shared out where there are as many of them."""
    people = persons(text)
    alone = len({name.label for name, _, _ in named.names}) == 1  # "de gemeente Gouda en het college van de gemeente Gouda" are one
    shared = people[:1] * len(named.names) if alone else people if len(people) == len(named.names) else []
    decision = _DECISION.search(text)
    terms = tuple(plain(t["quoted"] or t["plain"]) for t in (*TERM.finditer(text), *BESIDE.finditer(text, 0, BESIDE_REACH), *QUOTED.finditer(text)) if not t["joint"] and not _SEVERAL.fullmatch(plain(t["quoted"] or t["plain"]))) if alone else ()
    sentence = named.masked.sentence
    starts = [*(start for _, start, _ in named.names[1:]), named.names[-1][2]]
    for index, (name, start, end) in enumerate(named.names):
        own = persons(annotated.clean.text[end : max(end, starts[index])])
        person = own[0] if own else shared[index] if shared else None
        ahead = annotated.clean.text[max(sentence.start, start - 160) : start]
        if _FOR_WHOM.search(ahead) and (before := persons(ahead)):
            person, said = before[-1], office_of(ahead, before[-1])
        elif person is None and (signatory := _ACTS_FOR.search(ahead)) and (before := persons(ahead)):
            person, said = before[-1], signatory["office"]
        else:
            said = office_of(text, person) if alone else None
        begin = sentence.start if sentence.end - sentence.start <= 1400 else start
        yield Party(
            name,
            start,
            end,
            terms,
            named_of(annotated, person) if person else None,
            said,
            decision["decision"] if decision and alone else None,
            annotated.evidence(begin, min(sentence.end, begin + 1400)),
        )
