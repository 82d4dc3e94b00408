"""Services: who works for whom, at what, since when. Whoever takes a service is thereby no member of anything."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extraction.annotate import Annotated
from kg.extraction.masked import Masked
from kg.extraction.matching import patterns as re
from kg.extraction.modality import clause
from kg.extraction.names.mentions import PUBLIC, Mention
from kg.extraction.rules.agreements.agreements import own_terms
from kg.extraction.rules.kept import read_once
from kg.extraction.rules.rule import status
from kg.extraction.rules.services.centres import CENTRE, with_centres
from kg.extraction.rules.services.service_slots import Said, said
from kg.extraction.rules.services.service_words import (
    APPOSED,
    AT_SIGNING,
    BODY_OR_CENTRE,
    CUES,
    LIST,
    ON_DAY,
    TAKE_PART,
    THESE,
    THOSE,
)
from kg.extraction.rules.services.slots import period_of
from kg.extraction.rules.services.tabled_services import tabled_services
from kg.extraction.text.layout import Sentence
from kg.model import Evidence, Fact, Kind, Name, Value

RECIPIENTS = PUBLIC | {Kind.REGION}
PROVIDERS = PUBLIC | {Kind.FACILITY, Kind.ORGANISATION, Kind.COMPANY, Kind.FOUNDATION, Kind.ASSOCIATION, Kind.NETWORK, Kind.REGION}
"""A network or region that "carries out tasks for" somebody is a bureau by that name."""


_TOGETHER = re.compile(LIST)
# "kunnen terecht bij Venlo, die voor hen de ICT verzorgt": of one by name it says what he does, whatever he may be asked for
_WHO_DOES = re.compile(rf"{BODY_OR_CENTRE}, (?:die|dat|welke) ")


@dataclass(frozen=True, slots=True)
class _Moment:
    """The day of which a list of recipients speaks, or the agreement at whose signing it was so."""

    as_of: str | None = None
    at_signing: Name | None = None


@read_once
def services(annotated: Annotated) -> Iterator[Fact]:
    """Services that one body gives another; what is planned, possible or denied is none."""
    yield from tabled_services(annotated)
    for plain in annotated.cued(CUES):
        masked = with_centres(plain)
        yield from _participations(annotated, masked)
        for one in said(masked):
            begin = max((match.end() for match in _WHO_DOES.finditer(masked.text, 0, one.at)), default=0)
            found = status(masked.text[begin:], one.at - begin)
            if found is None:
                continue
            values: dict[str, Value] = {"what": one.what, **_times(masked, one.at), "status": found[0]} | ({"ended": True} if found[1] else {})
            passages = (annotated.cite(masked.sentence),)
            yield from _facts(one.provider, one.through, one.recipients, values, passages)
            if one.open_until is not None:
                yield from _named_later(annotated, masked, one, values)


def _times(masked: Masked, at: int) -> dict[str, Value]:
    since, until = period_of(masked, *clause(masked.text, at))
    return {"since": since, "until": until}


def _facts(provider: Mention | None, through: Mention | None, recipients: tuple[Mention, ...], values: dict[str, Value], passages: tuple[Evidence, ...]) -> Iterator[Fact]:
    if provider is None or provider.kind not in PROVIDERS:
        return
    for recipient in recipients:
        if recipient.kind in RECIPIENTS and recipient.label != provider.label:
            ends = {"provider": provider.name(), "through": through.name() if through else None, "recipient": recipient.name()}
            yield Fact("services", ends | values, "services", passages)


def _named_later(annotated: Annotated, masked: Masked, one: Said, values: dict[str, Value]) -> Iterator[Fact]:
    """Who "meerdere gemeenten" are: behind a colon or in brackets, in the next sentence, or in the footnote of this one."""
    anchor = masked.sentence
    if THESE.search(masked.text, max(0, (one.open_until or 0) - 40), one.open_until or 0):
        yield from _with_list(one, _just_named(annotated, masked, one), values, (annotated.cite(anchor),))
        return
    if apposed := APPOSED.match(masked.text, one.open_until or 0):
        yield from _with_list(one, tuple(masked.mentions(apposed["who"])), values, (annotated.cite(anchor),))
        return
    for later in _explaining(annotated, anchor):
        told = next((m for m in annotated.masked if m.sentence is later), None)
        match = THOSE.search(told.text) if told else None
        if told is None or match is None or status(told.text, match.start("who")) is None:
            continue
        moment = _moment(annotated, told, match.start(), match.start("who"))
        stated = values | {"as_of": moment.as_of, "at_signing": moment.at_signing}
        passages = (annotated.cite(later), annotated.cite(anchor, "provider", "through", "what"))
        yield from _with_list(one, tuple(told.mentions(match["who"])), stated, passages)
        return


def _just_named(annotated: Annotated, masked: Masked, one: Said) -> tuple[Mention, ...]:
    """The towns that "beide gemeenten" stands for: the last ones named together before it, in its sentence or the one before."""
    index = bisect_left(annotated.sentences, masked.sentence.start, key=lambda other: other.start)
    before = [annotated.masked[index - 1]] if index and annotated.sentences[index - 1].block == masked.sentence.block else []
    for told, end in ((masked, one.at), *((other, len(other.text)) for other in before)):
        named = [tuple(m for m in told.mentions(run.group()) if m.kind in RECIPIENTS) for run in _TOGETHER.finditer(told.text, 0, end)]
        several = [towns for towns in named if len(towns) > 1]
        if several:
            return several[-1]
    return ()


def _with_list(one: Said, named: tuple[Mention, ...], values: dict[str, Value], passages: tuple[Evidence, ...]) -> Iterator[Fact]:
    """The rows of a sentence whose open end is filled with these names."""
    if one.provider is not None:
        yield from _facts(one.provider, one.through, named, values, passages)
    elif len(named) == 1:
        yield from _facts(named[0], one.through, one.recipients, values, passages)


def _explaining(annotated: Annotated, anchor: Sentence) -> Iterator[Sentence]:
    """The footnotes of a sentence, and the sentence that follows it."""
    for index, block in enumerate(annotated.blocks) if annotated.clean.notes else ():
        if block.kind == "footnote" and (note := next(annotated.sentences_of(index), None)) and annotated.anchor(note) == anchor:
            yield note
    following = bisect_left(annotated.sentences, anchor.start, key=lambda one: one.start) + 1
    if following < len(annotated.sentences) and annotated.sentences[following].block == anchor.block:
        yield annotated.sentences[following]


def _moment(annotated: Annotated, masked: Masked, start: int, stop: int) -> _Moment:
    """When it was so, by the words before a list: "Op het moment van ondertekening", "Per 1 januari 2020"."""
    if AT_SIGNING.search(masked.text, start, stop):
        named = [m for m in masked.mentions(masked.text[start:stop]) if m.kind is Kind.AGREEMENT]
        own = annotated.profile.agreement if annotated.profile.own else None
        agreement = named[0].name() if named else own
        terms = own_terms(annotated)
        is_own = own is not None and agreement is not None and agreement.label == own.label
        signed = terms["signed"] if terms and is_own else None
        return _Moment(signed if isinstance(signed, str) else None, agreement)
    days = masked.sentence.dates_and_ranges[0]
    if len(days) == 1 and ON_DAY.search(masked.sentence.text, 0, days[0].start):
        return _Moment(as_of=days[0].value)
    return _Moment()


def _participations(annotated: Annotated, masked: Masked) -> Iterator[Fact]:
    """Who takes part in a centre: it works for them, and is no network of theirs."""
    for pattern in TAKE_PART.of(masked.text):
        for match in pattern.finditer(masked.text):
            provider = masked.mentions(match["by"])[0]
            found = status(masked.text, match.start("at"))
            if not CENTRE.search(provider.label) or provider.kind in PUBLIC or found is None:
                continue
            moment = _moment(annotated, masked, *clause(masked.text, match.start("at")))
            values: dict[str, Value] = {**_times(masked, match.start("at")), "as_of": moment.as_of, "at_signing": moment.at_signing, "status": found[0]}
            values |= {"ended": True} if found[1] else {}
            yield from _facts(replace(provider, kind=Kind.FACILITY), None, tuple(masked.mentions(match["who"])), values, (annotated.cite(masked.sentence),))
