"""Names that only the list in which they stand makes known: "In de werkgroep zitten Gouda, Mondriaan en Vluchtelingenwerk Zuid".

A clause that says who is in something lists bodies. Where one of them is known, the others are bodies too; and a name that
ends in a place's is not the place.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from kg.extraction.matching import patterns as re
from kg.extraction.names.countries import ADJECTIVES
from kg.extraction.names.mentions import FORUMS, ORGANISATIONS, Mention
from kg.extraction.names.titles import NOUN, opens_clause, title_end
from kg.model import Kind

# the words behind which members are listed
_CUE = re.compile(
    r"\b(?:besta(?:at|ande|an|ond) (?:[a-z]+ ){0,2}?uit|samengesteld uit|gevormd (?:door|uit)|zitting(?: hebben)?:?|zitten(?: verder| ook)?|nemen (?:\w+ )?deel:?|deelnemen:?|[Dd]eelnemers(?: zijn(?: op dit (?:ogenblik|moment)| momenteel| thans| vandaag| nu)?)?:?|[Ll]eden(?: zijn(?: op dit (?:ogenblik|moment)| momenteel| thans| vandaag| nu)?)?:?|[Pp]artners(?: zijn)?:?|waarin|waaraan|waarbij|[Ss]amen met|[Oo]ptrekt met|[Aa]angesloten:?|"
    r"voorgezeten door|getrokken door|geleid door|in which|consisting of|formed by|(?:members|participants|partners) (?:are|include)|(?:other|andere) (?:leden|deelnemers|members|participants) (?:zijn|are|include))(?: onder (?:andere|meer)| o\.a\.| verder| ook| namens| naast)? "
)
_LEAD = re.compile(r"(?:(?:de|het|een|the|die|zowel|ook|verder|vertegenwoordigers? van|afgevaardigden? van|gemeenten?|regio's?|provincies?|naast|onder (?:andere|meer)) )*")
_NEXT = re.compile(r"(?:\)| \([^()\n]{1,60}\))?(?:, (?:en |and )?| en | and | und | alsmede | evenals )")
# where the last of a list ends
_ENDS = re.compile(r"(?:[.;:,)\n]|$| (?=[a-z(]))")
_PERSON = re.compile(r"(?:[A-Z]\.|[Ww]ethouder|[Bb]urgemeester|[Gg]edeputeerde|[Mm]evrouw|[Dd]e heer)")
_NO_BODY = re.compile(r"(?i)(?:artikel|bijlage|partijen|partij|gemeenten?|provincies?|europa|nederland|interreg|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|maandag|dinsdag|woensdag|donderdag|vrijdag|wij|we|zij|er|het|de|dit|een|noord|zuid|oost|west|midden)\b")
# "Leden: de gemeente, Rondvaart Collectief Noordwest en HISWA"
_OWN = re.compile(r"(?:[Dd]e gemeente|[Oo]nze gemeente|[Dd]e provincie|[Hh]et waterschap)(?=,| en )")
_DEMONYM = re.compile(r"\w(?:se|sche|er)$")
_PLACES = frozenset({Kind.MUNICIPALITY, Kind.CITY, Kind.PROVINCE, Kind.REGION})
_TOWNS = frozenset({Kind.MUNICIPALITY, Kind.CITY})
_MOST = 30
"""Names that a list is read for at most."""


def listed_names(text: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """The unknown names of lists of members of which one at least is known; `found` is in order."""
    starts = [mention.start for mention in found]
    places = {m.short: m for m in found if m.kind in _TOWNS and m.short}  # "de stad Geel", and in a list "Geel, Mol en Balen"
    for cue in _CUE.finditer(text):
        items = list(_items(text, cue.end(), found, starts))
        if not any((known is not None and known.kind in ORGANISATIONS | FORUMS) or text[start:end] in places for start, end, known in items):
            continue
        of_towns = any(text[start:end] in places for start, end, known in items)
        for start, end, known in items:
            if known is None and (of_towns and " " not in text[start:end]):
                town = places.get(text[start:end])
                yield Mention(start, end, town.label if town else text[start:end], town.kind if town else Kind.CITY, text[start:end])
            elif known is None or (known.kind in _PLACES and known.start > start and text[start : known.start].rstrip() not in ADJECTIVES):  # "samen met het Roemeense Satu Mare"
                label, kind = _meant(text[start:end], found)
                yield Mention(start, end, label, kind, label)


def _items(text: str, position: int, found: Sequence[Mention], starts: list[int]) -> Iterator[tuple[int, int, Mention | None]]:
    """The names of a list, each with the known one that it is or ends in; up to what is no name."""
    for _ in range(_MOST):
        at = (_LEAD.match(text, position) or re.match("", "")).end()  # type: ignore[union-attr]
        if own := _OWN.match(text, position):
            yield *own.span(), Mention(*own.span(), own.group(), Kind.MUNICIPALITY)
            position = own.end() + len(following.group()) if (following := _NEXT.match(text, own.end())) else len(text)
            continue
        index = bisect_left(starts, position)
        known = found[index] if index < len(found) and found[index].start <= at + 1 else None
        if known is not None and known.end > at:
            at, end = known.start, known.end
        else:
            end = title_end(text, at, frozenset(starts), joins=False, words=6) if text[at : at + 1].isupper() else at
            if end == at or _is_no_body(text, at, end):
                return
            inner = [m for m in found[index : bisect_left(starts, end)] if m.start >= at]
            if inner and (inner[-1].end != end or inner[-1].kind not in _PLACES):
                return
            known = inner[-1] if inner else None
        following = _NEXT.match(text, end)
        if following is None and not _ENDS.match(text, end):
            return
        yield at, end, known
        if following is None:
            return
        position = following.end()


def _is_no_body(text: str, start: int, end: int) -> bool:
    title = text[start:end]
    first = title.split(" ")[0]
    if _DEMONYM.search(title) and text[end : end + 2].strip().islower():
        return True  # "het Duits-Nederlandse openbaar lichaam"
    return len(title) < 3 or bool(_PERSON.match(title) or _NO_BODY.match(title)) or opens_clause(first) or (NOUN.match(title) is not None)


def _meant(title: str, found: Sequence[Mention]) -> tuple[str, Kind]:
    """The longer name of which a name is the last words ("VVV Zeeland" of "Stichting VVV Zeeland"), else itself as that of a body."""
    longer = {m.label: m.kind for m in found if m.kind in ORGANISATIONS - _PLACES and m.label != title and f" {m.label} ".find(f" {title} ") >= 0}
    return next(iter(longer.items())) if len(longer) == 1 else (title, Kind.ORGANISATION)
