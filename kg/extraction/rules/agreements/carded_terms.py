"""The terms of agreements that stand on cards and in tables: "Ingangsdatum: 1 maart 2020", "Getekend | Looptijd | Opzegtermijn".

    Convenant Schone Sloten
    Getekend: 4 april 2018
    Looptijd: 2018-2022
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.dates import find_dates, find_periods, find_ranges
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.titles import title_end
from kg.extraction.rules.agreements.agreement_names import named
from kg.extraction.rules.agreements.notice import LEAVING, leaving
from kg.extraction.rules.agreements.overview_agreements import INSTRUMENT, REGULATION
from kg.extraction.rules.cards import Card, Field, cards
from kg.extraction.rules.kept import kept
from kg.extraction.rules.overviews import overviews
from kg.extraction.rules.tables import rows
from kg.extraction.undone import PENDING
from kg.model import Evidence, Kind, Name, Value

# what a line or column says, by its label
_START = r"(?:(?:datum )?(?:ingang|inwerkingtreding|aanvang)|(?:ingangs|aanvangs|start|begin|inwerkingtredings)datum|start|begin|begint|aanvang|in werking(?: getreden)?(?: op| per| sinds)?|van kracht(?: per| sinds| vanaf)?|geldt? (?:vanaf|sinds)|geldig (?:vanaf|sinds|per)|ingegaan(?: op| per)?|gaat in(?: op| per)?|loopt (?:vanaf|sinds))"
_END = r"(?:(?:(?:beoogde?|voorziene?|verwachte?) )?(?:einde?|einddatum|expiratiedatum|afloopdatum|vervaldatum)|datum (?:einde|afloop)|afloop|eindigt(?: op| per)?|loopt (?:tot(?: en met)?|t/m|af(?: op| per)?)|geldig(?:heid)? (?:tot(?: en met)?|t/m)|geldt tot(?: en met)?)"
_SIGNED = r"(?:(?:datum (?:van )?)?(?:de )?ondertekening|datum (?:getekend|ondertekend|gesloten|afgesloten)|(?:onder)?tekenings?datum|(?:onder|ge)tekend|(?:af)?gesloten|aangegaan)(?: op| in| d\.d\.)?"
_PERIOD = r"(?:looptijd|(?:contract|geldigheids|convenant)?duur|(?:contract|convenant)?periode|geldigheid|geldig)"
_NOTICE = r"(?:opzeg(?:gings)?(?:termijn|periode)|opzegging|uittreding|uittredingstermijn)"
_LABELS = {column: re.compile(words) for column, words in (("start", _START), ("end", _END), ("signed", _SIGNED), ("period", _PERIOD), ("notice", _NOTICE))}
_NAMES = re.compile(r"(?:naam|document|overeenkomst|convenant|(?:gemeenschappelijke )?regeling|titel|onderwerp|akkoord|deal|afspraak)")
_FORM = re.compile(r"(?:rechtsvorm|juridische (?:vorm|structuur)|soort|aard|type|vorm)")
_STATE = re.compile(r"(?:status|stand(?: van zaken)?|fase)")
_NOT_THERE = re.compile(rf"(?i)(?:{PENDING}|concept|nog (?:niet|te)|niet|geen|afgewezen|ingetrokken|beoogd|voorstel)")
_INDEFINITE = re.compile(r"(?i)\W*(?:(?:voor )?onbepaalde? ?(?:tijd|duur)?|geen einddatum|doorlopend)\W*$")
_UP_TO = re.compile(r"(?i)\W*(?:tot(?: en met)?|t/m|uiterlijk(?: tot)?|eind)\W*(?:eind )?$")
_FROM = re.compile(r"(?i)\W*(?:vanaf|sinds|per|met ingang van)\W*$")
# "2 januari 2019 (beoogd)", "naar verwachting 1 mei"
_UNSURE = re.compile(r"(?i)\b(?:beoogd|naar verwachting|verwacht|gepland|concept|n\.?n\.?b|nog niet|nader)\b")
_HEADERS = re.compile(
    r"(?i)^(?=[^\n]{0,160}(?:getekend|gesloten|ondertekening|ingang|inwerkingtreding|start|einddatum|einde|looptijd|loopt|duur|opzegtermijn))[\s|*_]{0,9}(?:naam|(?:samenwerkings)?overeenkomst(?:en)?|convenant(?:en)?|afspraak|afspraken|(?:gemeenschappelijke )?regeling(?:en)?|(?:city|regio )?deals?|verbonden partij(?:en)?|document|akkoord)\b[^|\t]{0,30}(?:\||\t|\s{2})"
)
_TITLED_BY = re.compile(r"(?i)(?:kern|gegevens|samenvatting|overzicht|looptijd|duur|termijn|in het kort|algemeen|opzeg|slot|inwerkingtreding|geldigheid)")
_HEAD = 40
"""Blocks at the top of an agreement in which its own card stands, whatever is above it."""
_FAR = 16
"""Characters before the day of a value at most."""


@dataclass(frozen=True, slots=True)
class Carded:
    """What a card or a row says of an agreement, each column with its passage; `agreement` is None of the document's own."""

    agreement: Name | None
    values: dict[str, Value]
    passages: tuple[Evidence, ...]


def own_card(annotated: Annotated) -> Iterator[Carded]:
    """What the cards of an agreement say of itself."""
    if not annotated.profile.own:
        return
    for card in cards(annotated):
        first = annotated.blocks.index(card.fields[0].block)
        is_other = card.title is not None and any(m.kind is Kind.AGREEMENT and m.label != getattr(annotated.profile.agreement, "label", "") for m in annotated.within(card.title.start, card.title.end))
        if not is_other and (first < _HEAD or _TITLED_BY.search(card.heading)) and (found := _terms(annotated, card)):
            yield found


@kept
def carded_terms(annotated: Annotated) -> tuple[Carded, ...]:
    """What cards and tables say of other agreements than the document itself."""
    return tuple(_read(annotated)) if not annotated.profile.own else ()


def _read(annotated: Annotated) -> Iterator[Carded]:
    known = {overview.title.start for overview in overviews(annotated)}
    for card in cards(annotated):
        state = card.field(_STATE)
        if (state and _NOT_THERE.match(state.value)) or (card.title and card.title.start in known):
            continue
        agreement, found = _agreement_of(annotated, card), _terms(annotated, card)
        form = card.field(_FORM)
        if agreement and found:
            yield Carded(agreement, found.values, found.passages)
        elif agreement and form and card.title and INSTRUMENT.match(form.value):
            yield Carded(agreement, {}, (annotated.cite(card.title, "agreement"), annotated.cite(form.block, "kind")))
    for row in rows(annotated, _HEADERS):
        head, cell = next(iter(row.cells.items()), ("", ""))
        sort = row.cell(_FORM)
        agreement = _called(cell) or _of_form(cell, sort)
        values = values_of(row.cells.items())
        if head and agreement and (values or sort) and not any(_STATE.match(label) and _NOT_THERE.match(value) for label, value in row.cells.items()):
            yield Carded(agreement, values, (row.evidence,))


def _agreement_of(annotated: Annotated, card: Card) -> Name | None:
    """The agreement that a card is about: named by a line of it, or by its title, or by its title and its legal form."""
    form = card.field(_FORM)
    if (line := card.field(_NAMES)) and (agreement := _mentioned(annotated, line.start, line.end) or _called(line.value)):
        return agreement
    if card.title is None:
        return None
    title = card.title
    return _mentioned(annotated, title.start, title.end) or _called(title.text) or (_of_form(title.text, form.value) if form else None)


def _mentioned(annotated: Annotated, start: int, end: int) -> Name | None:
    """The agreement whose name fills a stretch, but for what stands in brackets behind it."""
    found = [m for m in annotated.within(start, end, Kind.AGREEMENT) if m.start - start < 3]
    behind = annotated.clean.text[found[0].end : end].strip() if found else ""
    return found[0].name() if found and (not behind or behind[0] in "(,") else None


def _called(text: str) -> Name | None:
    """The agreement of a title or cell that begins with its noun and says no more: "Dienstverleningsovereenkomst Belastingen (2019)"."""
    match = next((match for match, _ in named(text, own=False) if match.start() < 3), None)
    is_named = match and any(match.groupdict().get(group) for group in ("whole", "quoted", "title", "matter"))
    return Name(text[match.start() : match.end()].strip(), Kind.AGREEMENT) if match and is_named and re.fullmatch(r"\s*(?:[(,].{0,60})?", text[match.end() :]) else None


def _of_form(text: str, form: str) -> Name | None:
    """The agreement that set up a body, by the words for its legal form."""
    match = INSTRUMENT.match(form)
    bare = re.sub(r"\s*\([^()]{1,40}\)$", "", text)
    return Name(f"{(match['noun'] or REGULATION).capitalize()} {bare}", Kind.AGREEMENT) if match and bare and title_end(bare, 0) == len(bare) else None


def _terms(annotated: Annotated, card: Card) -> Carded | None:
    """What the lines of a card say; below "Opzegging" they tell of leaving alone."""
    values: dict[str, Value] = {}
    passages: list[Evidence] = []
    is_of_leaving = bool(LEAVING.search(card.heading))
    for field in card.fields:
        said = _of_leaving(field) if is_of_leaving else values_of([(field.label, field.value)])
        new = {column: value for column, value in said.items() if column not in values}
        values.update(new)
        if new:
            passages.append(annotated.cite(field.block, *new))
    return Carded(None, values, tuple(passages)) if values else None


def _of_leaving(field: Field) -> dict[str, Value]:
    """The day of the year on which one is out: "Ingangsdatum: 1 januari van het jaar dat volgt"."""
    day = leaving(f"Uittreding gaat in op {field.value}").get("leaving") if _LABELS["start"].fullmatch(field.label) else None
    periods = find_periods(field.value) if re.fullmatch(r"termijn|opzeg\w*", field.label) else []
    return {**({"leaving": day} if day else {}), **({"notice": periods[0].value} if periods else {})}


def values_of(lines: Iterable[tuple[str, str]]) -> dict[str, Value]:
    """The columns that labels and values give: days, a period with its days or its length, the period of notice."""
    found: dict[str, Value] = {}
    for label, value in lines:
        column = next((name for name, words in _LABELS.items() if words.fullmatch(label)), None)
        if column is None or _UNSURE.search(value):
            continue
        days = [day for day in find_dates(value) if day.start < _FAR]
        if column in ("start", "end", "signed") and days:
            found.setdefault(column, days[0].value)
        elif column == "end" and _INDEFINITE.match(value):
            found.setdefault("indefinite", True)
        elif column == "notice" and (periods := find_periods(value)):
            found.setdefault("notice", periods[0].value)
        elif column == "period":
            for name, told in _of_period(value).items():
                found.setdefault(name, told)
    return found


def _of_period(value: str) -> dict[str, Value]:
    """ "2018-2022", "tot 1 mei 2026", "4 jaar", "onbepaalde tijd"."""
    if _INDEFINITE.match(value):
        return {"indefinite": True}
    ranges, days = find_ranges(value), find_dates(value)
    found: dict[str, Value] = {"start": ranges[0].since, "end": ranges[0].until} if ranges else {}
    if days and not ranges and (_UP_TO.match(value[: days[0].start]) or _FROM.match(value[: days[0].start])):
        found["end" if _UP_TO.match(value[: days[0].start]) else "start"] = days[0].value
    lasting = [span.value for span in find_periods(value) if span.start < _FAR]
    return {**found, **({"duration": lasting[0]} if lasting else {})}
