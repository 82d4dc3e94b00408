"""Ties that another town took over: "Na de fusie nam De Bilt de band over", "is door Meierijstad voortgezet"; it is then that town's."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.annotate import Annotated
from kg.extraction.masked import NO_NAME, ORG
from kg.extraction.matching import patterns as re
from kg.extraction.modality import UNREAL, modalities
from kg.model import Fact, Kind, Name

_THE_BOND = r"(?:die|deze|haar|hem|dit|dat|(?:de|deze|die|het) (?:[a-zë]+ )?(?:\w*band|jumelage|verbroedering|verzustering|vriendschap|partnerschap))\b"
# "nam de gemeente De Bilt die over", "Molenlanden zette de jumelage voort", "is door Meierijstad voortgezet", "ging over naar Molenlanden"
_TAKEN_OVER = re.Group(
    (pattern, pattern)
    for pattern in (
        re.compile(rf"\b(?:nam|neemt|zette|zet) (?P<who>{ORG}) {_THE_BOND}{NO_NAME}{{0,40}}? (?:over|voort)\b"),
        re.compile(rf"(?P<who>{ORG}) (?:nam|neemt|zette|zet) {_THE_BOND}{NO_NAME}{{0,40}}? (?:over|voort)\b"),
        re.compile(rf"\b(?:is|werd|wordt) {NO_NAME}{{0,40}}?door (?P<who>{ORG}) {NO_NAME}{{0,30}}?(?:voortgezet|overgenomen)\b"),
        re.compile(rf"\b(?:ging|gaat|overgegaan|is|kwam) {NO_NAME}{{0,40}}?\b(?:over naar|mee naar|overgegaan (?:naar|op)|terecht bij) (?P<who>{ORG})"),
    )
)


def taken_over(annotated: Annotated, found: list[Fact]) -> Iterator[Fact]:
    """The ties, each of the town that took it over where its own sentence or the one behind says so."""
    for fact in found:
        yield _by_successor(annotated, fact) or fact


def _by_successor(annotated: Annotated, fact: Fact) -> Fact | None:
    first, other = fact["a"], fact["b"]
    if not isinstance(first, Name) or not isinstance(other, Name) or first.kind is not Kind.MUNICIPALITY or other.kind is not Kind.CITY:
        return None
    start, _ = fact.evidence[0].start, fact.evidence[0].end
    index = bisect_left(annotated.sentences, start, key=lambda sentence: annotated.clean.origin(sentence.start, sentence.end)[0])
    for masked in annotated.masked[index : index + _REACH]:
        if masked.sentence.block != annotated.masked[index].sentence.block:
            break
        for pattern in _TAKEN_OVER.of(masked.text):
            told = pattern.search(masked.text)
            town = masked.mentions(told["who"])[0] if told else None
            if told and town and town.kind is Kind.MUNICIPALITY and town.place().label != first.label and not modalities(masked.text, told.start()) & UNREAL:
                return replace(fact, values={**fact.values, "a": town.place(), "status": "stated", "until": None, "ended": None}, evidence=(*fact.evidence, annotated.cite(masked.sentence, "a")))
    return None


_REACH = 3
"""Sentences, its own with them, in which it is told who took a tie over."""
