"""Those whom a card names as party: "Partijen: A, B / C", "Partij 1: A", "Getekend door:" above items, "Gemeente A: J. Bos, wethouder"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extraction.annotate import Annotated
from kg.extraction.masked import Masked
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import ORGANISATIONS, Mention
from kg.extraction.rules.cards import Card, Field
from kg.extraction.rules.parties.list_mates import spelled_out, with_list_mates
from kg.extraction.rules.parties.presenting_words import NO_PARTIES
from kg.extraction.rules.parties.representatives import named_of, office_of, persons
from kg.extraction.rules.parties.unlisted import police
from kg.extraction.undone import PENDING
from kg.model import Name

_WHO = r"(?:(?:(?:de|betrokken|deelnemende|contracterende|ondertekenende|samenwerkende|overige|andere|volgende) )*(?:(?:convenant|contract|samenwerkings|deal)?(?:partij(?:en)?|partners?)|deelnemers?|ondertekenaars?|gemeenten|colleges|waterschappen|provincies|organisaties))"
_DONE = r"(?:(?:af)?gesloten|aangegaan|getroffen|overeengekomen|(?:mede)?ondertekend|getekend|bekrachtigd|opgesteld)"
# "Partijen", "Partij 2", "Deelnemende gemeenten", "Getekend door", "tussen", "Handtekeningen"
_PARTIES = re.compile(rf"(?i){_WHO}(?: (?:\d|[a-d]|i{{1,3}}))?(?: (?:bij|van|in|aan) (?:de |het |dit |deze )?\w+)?|{_DONE}(?: op [\w -]{{4,20}})? (?:door|tussen)|tussen|handtekening(?:en)?(?: van)?|ondertekening(?: door)?|wie (?:doen|tekenen|ondertekenen|sluiten)(?: er)?(?: mee)?")
# "Gemeenten", "Organisaties" alone are said of much else
_WEAK = re.compile(r"(?i)(?:de |overige |andere )*(?:gemeenten|colleges|waterschappen|provincies|organisaties|partners?|deelnemers?)")
# "Opdrachtgever", "Gastgemeente": the parts that two parties play
_PARTS = re.compile(r"(?i)(?:opdracht(?:gever|nemer)|(?:gast|centrum|gastheer|beherende |uitvoerende |dienstverlenende |ontvangende )gemeente|dienstverlener|afnemer|leverancier|penvoerder|verhuurder|huurder|partij (?:1|2|een|twee|a|b))(?:\(s\)|s)?")
# "Wederpartij": with whom somebody concluded it
# "Partij 3", "Eerste partij", above a card of its own, and the labels on it
_ONE = re.compile(r"(?i)(?:partij|partner|deelnemer|ondergetekende|contractpartij) (?:\d{1,2}|[a-h]|[ivx]{1,4})|(?:eerste|tweede|derde|vierde|vijfde|zesde) (?:partij|ondergetekende)")
_CALLED = re.compile(r"(?:statutaire |officiële )?(?:naam(?: (?:organisatie|partij|rechtspersoon|gemeente))?|organisatie|rechtspersoon|bestuursorgaan|partij|gemeente)")
_SIGNS = re.compile(r"(?:te dezen |rechtsgeldig )?vertegenwoordigd door|(?:rechtsgeldig )?vertegenwoordiger|namens dezen?|tekenbevoegd\w*|ondertekenaar")
_TERM = re.compile(r"(?:hierna|verder|in deze overeenkomst)(?: te noemen| genoemd| aangeduid als)?|roepnaam|afgekort|verkort")
WITH = re.compile(r"(?i)(?:wederpartij(?:en)?|tegenpartij|contract(?:partner|partij)s?|met|samen met|afgesloten met|gesloten met|aangegaan met)")
_STATUS = re.compile(r"(?i)(?:status|stand(?: van zaken)?|fase|ondertekening|besluit)")
_NOT_YET = re.compile(rf"(?i){PENDING}|\b(?:niet|geen|nog|nooit|concept|ontwerp|voornemen|afgewezen|aangehouden|ingetrokken|vervallen|verkenning|verwacht|gestrand|afgeblazen)\b")
_FOR = re.compile(r"(?i)(?:namens|voor) (?:de |het )?")
_OF_AGREEMENT = re.compile(r"(?i)partijen|partners|teken|\b[a-z]*(?:overeenkomst|convenant|akkoord|verklaring|regeling|deal|afspraken)\b")
_PART = re.compile(r" ?[;|\n/] ?|(?<=\w) ?/ ?(?=\w)")
_LEAD = re.compile(r"(?:[\s*•–-]|\d{1,2}[.)] )*(?:(?:het |de )?colleges? van (?:burgemeester en wethouders|b&w|b en w) van (?=de ))?", re.I)
_NAME = re.compile(r"(?i:de |het )?(?P<name>[A-ZÀ-Ý][\w&'’.-]*(?: (?:[A-ZÀ-Ý&(][\w&'’.()-]*|van|de|der|den|het|en|voor|te|in|op|aan|ter))*)")


@dataclass(frozen=True, slots=True)
class Carded:
    """Who is named on a card, where, and who acts for it as which officer if the card tells."""

    name: Name
    start: int
    end: int
    person: str | None
    office: str | None
    field: Field


def on_card(annotated: Annotated, card: Card) -> Iterator[Carded]:
    """Those whom a card's labels call parties; of one that says that it is not concluded yet nobody."""
    if any(_STATUS.fullmatch(field.label) and _NOT_YET.search(field.value) for field in card.fields):
        return
    is_card = sum(bool(_PARTIES.fullmatch(field.label) and not _WEAK.fullmatch(field.label)) for field in card.fields) > 0
    parts = [field for field in card.fields if _PARTS.fullmatch(field.label)]
    for field in card.fields:
        if (is_card and _PARTIES.fullmatch(field.label)) or (len(parts) > 1 and field in parts) or WITH.fullmatch(field.label):
            yield from in_field(annotated, field)


def card_of_one(annotated: Annotated, card: Card) -> Iterator[tuple[Carded, str | None]]:
    """The one whom a card below "Partij 1" or "Opdrachtgever" is about, with what it is called from there on."""
    title = card.title.text.rstrip(" :.") if card.title else ""
    named = card.field(_CALLED) if _PARTS.fullmatch(title) or _ONE.fullmatch(title) else None
    found = list(_listed(annotated, named, named.start, named.end)) if named else []
    if len(found) != 1:
        return
    signs, term = card.field(_SIGNS), card.field(_TERM)
    person = next(iter(persons(f"door {signs.value}")), None) if signs else None
    office = office_of(f"door {signs.value}", person) if signs and person else None
    acts = replace(found[0], person=named_of(annotated, person), office=office) if person else found[0]
    yield acts, term.value.strip(" “”\"'‘’.") if term else None


def rolled(annotated: Annotated, card: Card) -> Iterator[Carded]:
    """Those who are the labels of a card, the value of each the person who signs for it; people to ask and members of a group stand so too."""
    told = [(body, field) for field in card.fields if not field.block.article and (body := _rolled(annotated, field))]
    head = f"{card.title.text if card.title else ''} {card.heading}"
    if len(told) > 1 and (_OF_AGREEMENT.search(head) or all(_FOR.match(field.label) for _, field in told)):
        for (name, start, end), field in told:
            person = persons(f"door {field.value}")[0]
            yield Carded(name, start, end, named_of(annotated, person), office_of(f"door {field.value}", person), field)


def _rolled(annotated: Annotated, field: Field) -> tuple[Name, int, int] | None:
    """The body that a label is, where its value is the person who signs for it: "Gemeente A: J. Bos, wethouder"."""
    people = persons(f"door {field.value}")
    if not people or people[0].start() > _NEAR:
        return None
    begin = field.block.start
    ahead = annotated.clean.text[begin : field.start]
    named = [m for m in annotated.within(begin, field.start, *ORGANISATIONS) if m.kind not in NO_PARTIES]
    if unit := police(ahead):
        return unit, begin, field.start
    if named and not _FOR.sub("", ahead[: named[0].start - begin]).strip(" *_•-"):
        return named[0].name(), named[0].start, named[0].end
    return None


_NEAR = 40
"""Characters of a value in which the person begins."""


def in_field(annotated: Annotated, field: Field) -> Iterator[Carded]:
    """Those whom a value lists, between commas, bars, slashes or line ends, each with the person in brackets behind it."""
    text = annotated.clean.text
    begin = field.start
    for mark in (*_PART.finditer(text, field.start, field.end), None):
        end = mark.start() if mark else field.end
        yield from _listed(annotated, field, begin, end)
        begin = mark.end() if mark else end


def _listed(annotated: Annotated, field: Field, begin: int, end: int) -> Iterator[Carded]:
    """Those in one stretch without a bar or a line end."""
    text = annotated.clean.text
    lead = _LEAD.match(text, begin, end)
    begin = lead.end() if lead else begin
    line = annotated.masked[max(0, bisect_right(annotated.sentences, begin, key=lambda sentence: sentence.start) - 1)]
    end = min(end, line.sentence.end)
    found = _bodies(line, begin, end)
    for number, mention in enumerate(found):
        behind = text[mention.end : found[number + 1].start if number + 1 < len(found) else end]
        person = next(iter(persons(f"door {behind.strip(' (,:–-')}")), None)
        office = office_of(f"door {behind.strip(' (,:–-')}", person) if person else None
        yield Carded(mention.name(), mention.start, mention.end, named_of(annotated, person) if person else None, office, field)


def _bodies(line: Masked, begin: int, end: int) -> list[Mention]:
    """The bodies of a stretch: all that are known or spelled out in it, in order."""
    offset = line.sentence.start
    bracket = line.sentence.text.find(" (", begin - offset, end - offset)
    told = spelled_out(line, begin - offset, end - offset) or (spelled_out(line, begin - offset, bracket) if bracket >= 0 else [])
    known = [m for m in with_list_mates(line).all_mentions if begin <= m.start < end and m.kind in ORGANISATIONS and m.kind not in NO_PARTIES]
    found = told if {m.label for m in known} <= {m.label for m in told} else known
    return [m for m in found if not m.attributive and m.kind not in NO_PARTIES and m.label[0].isalpha()]
