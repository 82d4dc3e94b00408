"""Towns that go by the network that they are in: "Gouda is sinds 2011 een Cittaslow-gemeente", "Als G40-stad denkt Gouda mee"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.modality import UNREAL, Modality, clause, modalities
from kg.extraction.names.mentions import FORUMS
from kg.extraction.rules.memberships.memberships import fact_of
from kg.extraction.rules.services import slots
from kg.model import Fact, Kind, Name

CUES = Triggers("-gemeente", "-stad", "-steden")
_SORT = re.compile(r"-(?:gemeenten?|stad|steden)\b")
_SINCE = r"(?:sinds|vanaf|in) (?P<since>(?:19|20)\d\d)"
_IS = re.compile(rf"\b(?:is|zijn|was|waren|werd|werden)(?: {_SINCE}| ook| nu| al| een| één| echte| van de| de [\w-]+){{0,4}} $")
# "mag zich sinds 2013 Cittaslow-gemeente noemen", "noemt zich een echte Hanzestad"
_CALLS = re.compile(rf"\b(?:mag|mogen|noemt|noemen|noemde|noemden)\b(?P<before> {ORG}+)? zich\b[^.;:,{ORG[1:-1]}]{{0,40}} $")
_AS = re.compile(r"(?:^|, )[Aa]ls (?:een |echte )?$")
# "zet Gouda zich in", "zetten wij ons in"
_SUBJECT = re.compile(rf" [a-z]+ (?:(?P<who>{ORG}+)|(?P<we>wij|we|de gemeente|de stad)\b)")
_TOWNS = frozenset({Kind.MUNICIPALITY, Kind.CITY})


def towns_of_networks(annotated: Annotated) -> Iterator[Fact]:
    """Memberships of the towns that a sentence calls so; what it denies or plans is none, what is over has ended."""
    text = annotated.clean.text
    for masked in annotated.cued(CUES):
        for network in annotated.within(masked.sentence.start, masked.sentence.end):
            sort = _SORT.match(text, network.end) if network.attributive and network.kind in FORUMS else None
            said = masked.text.find(text[network.start : sort.end()]) if sort else -1
            if sort is None or said < 0:
                continue
            end = said + sort.end() - network.start
            held = modalities(masked.text[end:], 0) if _AS.search(masked.text, 0, said) else modalities(masked.text, said)  # "Als Gouda" would suppose it
            if _CALLS.search(masked.text, 0, said):
                held -= {Modality.POTENTIAL}  # "mogen zich noemen"
            no_more = Modality.ENDED in held and Modality.NEGATED in held  # "sinds 2019 geen Cittaslow-gemeente meer"
            if held & UNREAL - ({Modality.NEGATED} if no_more else set()):
                continue
            state = "ended" if Modality.ENDED in held else "stated"
            towns, day = _towns(annotated, masked, said, end)
            since, until = (None, day) if no_more else (day, None)
            for town in towns:
                yield fact_of(annotated, masked, town, network.name(), role="member", state=state, since=since, until=until, rule="towns_of_networks")


def _towns(annotated: Annotated, masked: Masked, start: int, end: int) -> tuple[list[Name], str | None]:
    """Who is called so at a place of a masked sentence, and since when."""
    begin, _ = clause(masked.text, start)
    if is_one := _IS.search(masked.text, begin, start):
        return [m.name() for m in slots.subjects(masked, begin, is_one.start() + 1) if m.kind in _TOWNS], is_one["since"]
    if calls := _CALLS.search(masked.text, begin, start):
        named = masked.mentions(calls["before"]) or slots.subjects(masked, begin, calls.start() + 1)
        return [m.name() for m in named if m.kind in _TOWNS], slots.period_of(masked, begin, start)[0]
    subject = _SUBJECT.match(masked.text, end) if _AS.search(masked.text, begin, start) else None
    if subject is None:
        return [], None
    if subject["who"]:
        return [m.name() for m in masked.mentions(subject["who"]) if m.kind in _TOWNS], None
    return [annotated.profile.subject] if annotated.profile.subject else [], None
