"""Lists of several towns' ties, each below the name of its town: "Almelo", and below it "Iserlohn, Duitsland" and "Preston, Engeland"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.modality import UNREAL, modalities
from kg.extraction.names.countries import COUNTRY
from kg.extraction.rules.ties.cities import RAW, is_city_name
from kg.extraction.rules.ties.listed_rows import row_of
from kg.extraction.rules.ties.opening_cities import opening_cities
from kg.extraction.text.layout import Block
from kg.model import Fact, Kind, Name

_LAND = re.compile(rf"(?:, |\(|[–-] )(?:{COUNTRY})(?!\w)")
# "List of twin towns in Belgium", "Stedenbanden per gemeente": whose towns are those of the headings
_OF_MANY = re.compile(rf"\b(?:in|of|van|der|en) (?:the |de |den )?{COUNTRY}(?!\w)|\bper (?:gemeente|stad|plaats|dorp)\b|\b(?:Nederlandse|Vlaamse|Belgische|Duitse) (?:gemeenten|steden|plaatsen)\b")
_FEWEST = 2
"""Towns that such a list has at least."""
_LONGEST = 120
"""Characters of a row at most."""


def headed_towns(annotated: Annotated, lists: re.Pattern[str], ended: re.Pattern[str]) -> Iterator[Fact]:
    """The ties of such a list, below words that say that it is one of twin towns.

    Args:
        lists: what a heading or lead-in says of a list of twin towns.
        ended: what it says of one of ties that are over.
    """
    if not any(len(block.text) < _LONGEST and _LAND.search(block.text) for block in annotated.blocks):
        return
    alone = {block.start: town for block in annotated.blocks if (town := _alone(annotated, block))}
    if len(alone) < _FEWEST and not _OF_MANY.search(annotated.clean.text):
        return
    state, of_many = "", False
    owner: Name | None = None
    found: list[Fact] = []
    for index, block in enumerate(annotated.blocks):
        if town := alone.get(block.start):
            owner = town if of_many or town.kind is Kind.MUNICIPALITY else None
            continue
        if lists.search(block.text) and not modalities(block.text, 0) & UNREAL:
            state, owner = "ended" if ended.search(block.text) else "stated", None
            of_many = of_many or _OF_MANY.search(block.text) is not None
            continue
        if of_many and block.kind == "heading" and re.fullmatch(RAW, block.text) and is_city_name(block.text):
            owner = Name(block.text, Kind.CITY)  # a town that nothing is known of
            continue
        cities = opening_cities(annotated, index, listed=True) if owner and state and len(block.text) < _LONGEST and _LAND.search(block.text) else []
        if owner and cities:
            for city in cities:
                found.extend(row_of(annotated, index, owner, city, state, "stedenband") if city.label != owner.label else ())
        elif block.kind != "item":
            owner = None
    if len({getattr(fact["a"], "label", "") for fact in found}) >= _FEWEST:
        yield from found


def _alone(annotated: Annotated, block: Block) -> Name | None:
    """The town whose name is all that a line holds."""
    named = annotated.within(block.start, block.end, Kind.MUNICIPALITY, Kind.CITY)
    return named[0].place() if len(named) == 1 and annotated.clean.text[named[0].start : named[0].end] == block.text.strip(" *_:|") else None
