"""Cards of one tie each: "Partnerstad: Kolding", and in lines of their own the land, since when, until when, of what kind and whose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.dates import find_dates, find_ranges
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.modality import UNREAL, Modality, modalities
from kg.extraction.names.bonds import BOND_ONE, SISTER, SISTER_ONE
from kg.extraction.names.countries import COUNTRY
from kg.extraction.rules.cards import Card, Field, cards
from kg.extraction.rules.ties.cities import RAW, is_city_name
from kg.extraction.rules.ties.tabled_ties import NOT_YET, OVER, kind_by_sort
from kg.model import Fact, Kind, Name, Value

_BOND_LABEL = rf"(?:(?:onze|de|naam) )?(?:{SISTER_ONE}|{BOND_ONE})(?: (?:met|mit|with))?"
# "Zusterstad", "Jumelage met", "Partner", "Stad": whose name stands behind it; the first two are words for a tie themselves
_SAYS_TIE = re.compile(rf"(?i){_BOND_LABEL}")
_PARTNER = re.compile(rf"(?i){_BOND_LABEL}|(?:naam )?(?:partner|stad|plaats|gemeente|dorp|stadt|gemeinde|city|town|met|with|mit)(?: in het buitenland)?")
_CALLED_PARTNER = re.compile(r"(?i)(?:naam )?partner")
# "Van", "Partner van", "Gemeente", beside another line with the partner
_OWNER = re.compile(rf"(?i)(?:{SISTER_ONE}|partner|{BOND_ONE}|stedenband)?(?:^| )?(?:van|von|of)|(?:onze |eigen |nederlandse |vlaamse |duitse )?(?:gemeente|stad|kant)|eigenaar|voor")
# "Partners: Ermelo en Kolding", "Relatie: Ermelo - Kolding"
_BOTH = re.compile(rf"(?i)partners?|partijen|steden|gemeenten|tussen|relatie|band|betrokken (?:steden|gemeenten)|{SISTER}|{BOND_ONE}")
_SINCE = re.compile(rf"(?i)(?:[\w-]+ )?(?:sinds|since|seit|vanaf|from)(?: wanneer)?|(?:start|begin)?jaar(?: van .{{3,30}})?|begin|start|startdatum|begindatum|(?:datum (?:van )?)?(?:de )?(?:ondertekening|aangegaan|gesloten|getekend|ondertekend|verbroedering|{BOND_ONE})(?: (?:op|in|sinds))?|datum|ontstaan|jahr|year|established|geschlossen|unterzeichnet")
_TIE_SINCE = re.compile(rf"(?i)(?:{BOND_ONE}|{SISTER_ONE}) (?:sinds|since|seit|vanaf|from)\b")  # "Stedenband sinds: 1989", beside "Met: Nitra"
_UNTIL = re.compile(r"(?i)(?:[\w-]+ )?(?:tot|until|bis)|einde?|einddatum|eindjaar|beëindigd|beëindiging|opgezegd|opgeheven|gestopt|ended|ende|beendet")
_PERIOD = re.compile(r"(?i)looptijd|periode|duur|jaren|period|zeitraum")
_SORT = re.compile(r"(?i)(?:soort|aard|type|vorm|kind|art)(?: van)?(?: de)?(?: relatie| band| samenwerking| contact)?|relatie")
_STATE = re.compile(r"(?i)(?:huidige )?(?:status|stand|stand van zaken|situatie|toestand)")
_ASLEEP = re.compile(r"(?i)slap|rust|inactief|niet (?:meer )?actief|pauze|ruht|dormant")
# "Kolding (Denemarken)", "Kolding, Denemarken"; what goes on behind it is a sentence
_ONE = re.compile(rf"(?:(?:het|de) )?(?:[A-Z]\w+(?:se|sche) )?(?:(?:stad|gemeente) )?(?P<name>{RAW})(?: ?\([^()]{{1,40}}\)|, {COUNTRY}|[ –-]+in {COUNTRY})?[ .]*")
_TWO = re.compile(rf"(?P<one>{RAW})(?: ?\([^()]{{1,40}}\))?(?: ?[–/|&+] ?| - | en | and | und |-|, )(?P<two>{RAW})(?: ?\([^()]{{1,40}}\))?[ .]*")
# "Relatie: Ermelo - Kolding", "Partner: Kolding": beside a line of what kind it is
_OF_PARTNERS = re.compile(r"(?i)(?:naam )?partners?(?: van)?|relatie|band")
_TIE_WITH = re.compile(rf"[*_# \d.]{{0,8}}(?:[Dd]e |[Oo]nze )?(?:{BOND_ONE}|{SISTER_ONE})(?: (?:met|mit|with))?:? (?:het (?:[A-Z]\w+se ))?")
_FOREIGN = re.compile(r"(?i)\b(?:internationale?|buitenlandse?|international)\b")


def carded_ties(annotated: Annotated, here: Name | None, lists: re.Pattern[str]) -> Iterator[tuple[Fact, tuple[int, ...]]]:
    """The ties of cards, each with the lines that it was read from.

    Args:
        here: the document's own city, None where it has none.
        lists: what a heading or lead-in says of a list of twin towns.
    """
    for card in cards(annotated):
        for fields in _each(card.fields):
            fact = _read(annotated, card, fields, here, lists)
            if fact is not None:
                yield fact, tuple(field.block.start for field in fields)


def _each(fields: Sequence[Field]) -> Iterator[tuple[Field, ...]]:
    """The fields of a run of cards, a card begins where a label comes again."""
    one: list[Field] = []
    for field in fields:
        if any(field.label == before.label for before in one):
            yield tuple(one)
            one = []
        one.append(field)
    yield tuple(one)


def _read(annotated: Annotated, card: Card, fields: tuple[Field, ...], here: Name | None, lists: re.Pattern[str]) -> Fact | None:
    one = Card(card.title, fields)
    above = " ".join({card.title.text if card.title else "", card.heading})
    state = one.field(_STATE)
    kind = next((kind for field in fields if _SORT.fullmatch(field.label) and (kind := kind_by_sort(field.value))), None)
    is_listed = lists.search(above) is not None and not modalities(above, 0) & UNREAL and NOT_YET.search(above) is None
    pair, is_said = _pair(annotated, one, here)
    if pair is None or not (is_said or is_listed or (kind and (_FOREIGN.search(above) or any(_OF_PARTNERS.fullmatch(field.label) for field in fields)))) or any(_is_none(field) for field in fields):
        return None
    since, until = _days(one)
    over = until is not None or (state is not None and OVER.search(state.value) is not None)
    if over and until is None and state and (last := find_dates(state.value)):
        until = last[-1].value
    values: dict[str, Value] = {"a": pair[0], "b": pair[1], "kind": kind or "stedenband", "since": since, "until": until, "status": "ended" if over else "stated"}
    if over and until is None:
        values["ended"] = True
    return Fact("ties", values, "listed_ties", tuple(annotated.cite(field.block) for field in fields))


def _pair(annotated: Annotated, card: Card, here: Name | None) -> tuple[tuple[Name, Name] | None, bool]:
    """Whose tie with whom a card tells, and whether its label says that it is one."""
    both = next((field for field in card.fields if _BOTH.fullmatch(field.label) and _TWO.fullmatch(field.value)), None)
    if both and (match := _TWO.fullmatch(both.value)):
        first, second = (_town(annotated, match[side], both.start + match.start(side)) for side in ("one", "two"))
        if first and second and Kind.MUNICIPALITY in (first.kind, second.kind) and first.label != second.label:
            return ((second, first) if first.kind is Kind.CITY else (first, second)), _SAYS_TIE.fullmatch(both.label) is not None
    named = [field for field in card.fields if _PARTNER.fullmatch(field.label)]
    partner = next((field for sort in (_SAYS_TIE, _CALLED_PARTNER, _PARTNER) for field in named if sort.fullmatch(field.label)), None)
    owner = next((field for field in card.fields if field is not partner and _OWNER.fullmatch(field.label)), None)
    if partner is None and (titled := _with_whom(annotated, card)) and here and here.label != titled.label:
        return (here, titled), True
    match = _ONE.fullmatch(partner.value) if partner else None
    city = _town(annotated, match["name"], partner.start + match.start("name")) if partner and match else None
    whose = _ONE.fullmatch(owner.value.removeprefix("gemeente ").removeprefix("Gemeente ")) if owner else None
    town = _within(annotated, owner) if owner and whose else _titled(annotated, card) or here
    if partner is None or city is None or town is None or city.label == town.label:
        return None, False
    is_said = any(_SAYS_TIE.fullmatch(field.label) or _TIE_SINCE.match(field.label) for field in card.fields)
    return (town, city), is_said


def _with_whom(annotated: Annotated, card: Card) -> Name | None:
    """The one city that the line above a card says the tie is with: "Stedenband met Kolding"."""
    match = _TIE_WITH.match(card.title.text) if card.title else None
    named = annotated.within(card.title.start, card.title.end, Kind.CITY, Kind.MUNICIPALITY) if card.title and match else []
    return named[0].place() if card.title and match and len(named) == 1 and named[0].kind is Kind.CITY and named[0].start - card.title.start == match.end() else None


def _town(annotated: Annotated, written: str, start: int) -> Name | None:
    known = [m for m in annotated.within(start, start + len(written), Kind.CITY, Kind.MUNICIPALITY) if m.end <= start + len(written)]
    return known[0].place() if len(known) == 1 else Name(written, Kind.CITY) if not known and is_city_name(written) else None


def _within(annotated: Annotated, field: Field) -> Name | None:
    known = annotated.within(field.start, field.end, Kind.MUNICIPALITY, Kind.CITY)
    return known[0].place() if len(known) == 1 else None


def _titled(annotated: Annotated, card: Card) -> Name | None:
    """The one municipality that the line above a card names."""
    named = annotated.within(card.title.start, card.title.end, Kind.MUNICIPALITY) if card.title else []
    return named[0].place() if len(named) == 1 else None


def _days(card: Card) -> tuple[str | None, str | None]:
    since, until, period = card.field(_SINCE), card.field(_UNTIL), card.field(_PERIOD)
    first = find_dates(since.value) if since else []
    last = find_dates(until.value) if until else []
    ranges = find_ranges(period.value) if period else find_ranges(since.value) if since else []
    if ranges:
        return ranges[0].since, ranges[0].until
    return first[0].value if first else None, last[-1].value if last else None


def _is_none(field: Field) -> bool:
    """Whether a line says that there is no such tie, or not yet: "Status: in voorbereiding"."""
    if NOT_YET.search(field.value):
        return True
    if not (_STATE.fullmatch(field.label) or _PARTNER.fullmatch(field.label)) or _ASLEEP.search(field.value):
        return False
    found = modalities(field.value, 0)
    return bool(found & UNREAL) and Modality.ENDED not in found and not OVER.search(field.value)
