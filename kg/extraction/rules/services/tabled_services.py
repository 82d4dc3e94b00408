"""Services on cards and in tables: "Uitvoerder: gemeente Hoorn", "Ten behoeve van: Medemblik", "Taak: belastingen"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.dates import find_dates
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import PUBLIC, Mention
from kg.extraction.rules.cards import Card, Field, cards
from kg.extraction.rules.services.service_words import NO_WORK, WORK
from kg.extraction.rules.tables import Row, rows
from kg.extraction.undone import PENDING
from kg.model import Evidence, Fact, Kind, Value

# "Leverancier", "Taken uitgevoerd door", "Verzorgd door", "Door", "Centrumgemeente"
_GIVER = r"(?:dienstverlener|leverancier|uitvoerder|uitvoerende (?:gemeente|organisatie|partij|dienst)|opdrachtnemer|aanbieder|centrumgemeente|gastheergemeente|gastgemeente|(?:[\w-]+ ){0,3}(?:uitgevoerd|verzorgd|geleverd|gedaan|verricht|belegd|ondergebracht|uitbesteed) (?:door|bij|aan)|(?:uitvoering|geleverd|levering)(?: door)?|door|wie voert uit|service provider|provider)"
# "Afnemers", "Ten behoeve van", "Ook voor", "Opdrachtgever"
_TAKER = r"(?:(?:dienst)?afnemers?|afnemende (?:gemeenten?|partijen)|opdrachtgevers?|ontvangers? (?:van de )?(?:dienst|diensten|dienstverlening)|(?:ook |tevens |mede )?(?:ten behoeve van|voor|werkt voor|namens|in opdracht van)(?: (?:de )?gemeenten?)?|bediende gemeenten|klant(?:en|gemeenten?)?|recipients?|customers?)"
_WORK = r"(?:taak|taken|dienst(?:en)?|dienstverlening|werkzaamheden|betreft|onderwerp|wat|product(?:en)?|omvang|inhoud|service|services)"
_SINCE = r"(?:sinds|vanaf|ingangsdatum|ingang|met ingang van|start|startdatum|per|since)"
_GIVERS, _TAKERS, _WORKS, _SINCES = (re.compile(one) for one in (_GIVER, _TAKER, _WORK, _SINCE))
_HEADERS = re.compile(rf"(?i)(?:\b{_GIVER}\b[^\n]{{0,80}}?(?:\||\t|  )[^\n]{{0,80}}?\b(?:afnemers?|opdrachtgevers?|ten behoeve van|voor|klant\w*|gemeenten?)\b|\b(?:afnemers?|opdrachtgevers?|ten behoeve van|voor|klant\w*|gemeenten?|taak|dienst)\b[^\n]{{0,80}}?(?:\||\t|  )[^\n]{{0,80}}?\b{_GIVER}\b)")
_NOT_SO = re.compile(rf"(?i)\b(?:{PENDING}|geen|niet|nog niet|vervallen|beëindigd|n\.v\.t)\b")
_RECIPIENTS = PUBLIC | {Kind.REGION}
_PROVIDERS = PUBLIC | {Kind.FACILITY, Kind.ORGANISATION, Kind.COMPANY, Kind.FOUNDATION, Kind.JOINT_BODY}


def tabled_services(annotated: Annotated) -> Iterator[Fact]:
    """A service for each recipient of a card or row that says who works, for whom and at what."""
    for card in cards(annotated):
        giver, taker = card.field(_GIVERS), card.field(_TAKERS)
        what = _work_of(card)
        if giver and taker and what and not _NOT_SO.search(f"{giver.value} {taker.value} {what}"):
            since = card.field(_SINCES)
            shown = [giver.block, taker.block, *([card.title] if card.title else [])]
            passages = tuple(annotated.evidence(block.start, block.end) for block in shown)
            yield from _facts(_named(annotated, giver), _named(annotated, taker), what, since.value if since else giver.value, passages)
    for row in rows(annotated, _HEADERS):
        what = row.cell(_WORKS)
        if _is_work(what) and not _NOT_SO.search(" ".join(row.cells.values())):
            yield from _facts(row.names(annotated, _GIVERS), _takers(annotated, row), what, row.cell(_SINCES), (row.evidence,))


def _takers(annotated: Annotated, row: Row) -> list[Mention]:
    return row.names(annotated, _TAKERS) or row.names(annotated, _GEMEENTE)


_GEMEENTE = re.compile(r"gemeenten?\b")


def _is_work(what: str) -> bool:
    return WORK.search(what) is not None and not NO_WORK.search(what)


def _work_of(card: Card) -> str | None:
    """What the work is: a field that says so, else the card's title or heading, or the label of who does it ("Taken uitgevoerd door")."""
    told = card.field(_WORKS)
    giver = card.field(_GIVERS)
    for words in (told.value if told else "", card.title.text if card.title else "", card.heading, giver.label if giver else ""):
        if words and _is_work(words):
            return words.strip(" .:")
    return None


def _named(annotated: Annotated, field: Field) -> list[Mention]:
    return [m for m in annotated.within(field.start, field.end) if not m.attributive]


def _facts(givers: Sequence[Mention], takers: Sequence[Mention], what: str, when: str, passages: tuple[Evidence, ...]) -> Iterator[Fact]:
    """A row for each who takes it; nothing where several are said to give it."""
    providers = [m for m in givers if m.kind in _PROVIDERS]
    if len({m.label for m in providers}) != 1:
        return
    days = find_dates(when)
    for taker in takers:
        if taker.kind in _RECIPIENTS and taker.label != providers[0].label:
            values: dict[str, Value] = {"provider": providers[0].name(), "recipient": taker.name(), "what": what, "since": days[0].value if days else None, "status": "stated"}
            yield Fact("services", values, "services", passages)
