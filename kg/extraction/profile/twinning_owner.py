"""Whose page it is by what a page of twin towns calls its own: "Ashby & District Twinning Association", "die Stadt Rhede"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kg.extraction.matching import patterns as re
from kg.extraction.names.bonds import BONDS, SISTER
from kg.extraction.names.mentions import CAPITAL, Mention
from kg.extraction.text.layout import Block
from kg.model import Kind, Name

# "Ashby & District Twinning Association", "Hexham Town Twinning", "the Ashby Twinning Society"
_ASSOCIATION = re.compile(rf"\b(?P<town>(?!(?:The|Our|Town|District|European|International|Welcome|About|Annual|Join)\b){CAPITAL}(?:[ -](?:upon|on|in|under|le|the|of|{CAPITAL})){{0,3}}?)(?: (?:&|and|AND) (?:the )?(?:District|DISTRICT|Area|AREA|Villages|VILLAGES|Surrounding \w+))?(?: Town| TOWN)?(?: TWINNING (?:ASSOCIATION|SOCIETY|COMMITTEE|GROUP|CLUB|CIRCLE)\b| Twinning)(?:(?<=[A-Z])| (?:Association|Society|Committee|Group|Club|Circle)\b|(?= ?(?:[|\n–-]|$)))")
# "die Stadt Rhede", "der Gemeinde Uedem": what a German page calls the town that it is of
_OUR_TOWN = re.compile(r"\b(?:[Dd]ie|[Dd]er|[Uu]nsere[rn]?) (?:Stadt|Gemeinde|Samtgemeinde|Kommune) $")
_TIES = re.compile(r"Partnerst[aä]dt|Partnergemeinde|[Ss]tädtepartner|Städtefreundschaft|Partnerschaften")
_TWIN = re.compile(r"[Tt]winn?(?:ed|ing)?\b")
_TOWN = r"(?:[Gg]emeente|[Ss]tad|Stadt|(?:Samt)?[Gg]emeinde|[Cc]ity of|[Tt]own of)"
# "Overzicht stedenbanden gemeente Borne", "Partnerstädte von Rheine", "Internationale contacten van Urk": a title, up to the town whose they are
_LIST_OF = re.compile(rf"\W{{0,4}}(?:[\w-]+ ){{0,3}}?(?:{SISTER}|{BONDS}|[Ss]tedenbanden|[Ii]nternationale (?:samenwerking|contacten|banden|relaties|betrekkingen)|[Bb]uitenlandse (?:contacten|banden|relaties))(?P<of> (?:van|von|of|der)(?: (?:de|die|the))?(?: {_TOWN})?| {_TOWN})? ")
_TITLE_ENDS = re.compile(r"[*_ ]*(?:\n|$|:[ \n])")


def twinning_owner(text: str, mentions: Sequence[Mention]) -> Name | None:
    """The town of the one twinning association of which a page in English speaks; the Dutch town there is its partner."""
    if not _TWIN.search(text):
        return None
    towns = {match["town"].title() if match["town"].isupper() else match["town"] for match in _ASSOCIATION.finditer(text)}
    if len(towns) != 1:
        return None
    town = towns.pop()
    known = next((m for m in mentions if m.kind in (Kind.CITY, Kind.MUNICIPALITY) and m.place().label == town), None)
    return known.name() if known else Name(town, Kind.CITY)


def german_owner(text: str, head: Sequence[Block], towns: Sequence[Mention]) -> Name | None:
    """The one town abroad that a page with a German title about twin towns calls "die Stadt", more than once or in its first lines."""
    title = next((block for block in head if block.kind == "heading" and _TIES.search(block.text)), None)
    if title is None:
        return None
    said = [m for m in towns if m.kind is Kind.CITY and _OUR_TOWN.search(text, max(0, m.start - 30), m.start)]
    count = Counter(m.label for m in said)
    often = [label for label, number in count.items() if number == max(count.values())]
    is_plain = len(often) == 1 and (count[often[0]] > 1 or any(m.start < head[-1].end for m in said if m.label == often[0]))
    return next(m for m in said if m.label == often[0]).name() if is_plain else None


def listed_owner(text: str, head: Sequence[Block], towns: Sequence[Mention]) -> Name | None:
    """The one town whose twin towns or contacts a title at the head says that it lists: "Stedenbanden gemeente Borne", "Partnerstädte von Rheine"."""
    for block in head:
        for town in towns:
            title = _LIST_OF.fullmatch(text, block.start, town.start) if block.start <= town.start < block.end else None
            if title and (title["of"] or town.kind is Kind.MUNICIPALITY) and _TITLE_ENDS.match(text, town.end):
                return town.name()
    return None
