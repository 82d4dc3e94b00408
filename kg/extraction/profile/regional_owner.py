"""Whose paper it is where a province or water authority writes, and no town: by the name that it bears at its head, or by who decides."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import Mention
from kg.extraction.text.layout import Block
from kg.model import Kind, Name

_REGIONAL = (Kind.PROVINCE, Kind.WATER_AUTHORITY)
# "Provincie Overijssel", "PROVINCIE UTRECHT", "Logo Waterschap Scheldestromen": the name with its sort opens the line
_OPENS = re.compile(r"\W{0,3}(?:logo |website |wegwijzer )?(?:(?:de|het) )?(?=provincie |waterschap |hoogheemraadschap |wetterskip |provincje )", re.I)
# behind it nothing, or "| Europese agenda", "> Europa > Netwerken", "- Persbericht", ", 4 juli 2023"
_ENDS = re.compile(r"\W*$| ?[|>»·•–—/:] ?| - |, \d")
# "Openbaar verslag GS Drenthe", "Besluitenlijst Gedeputeerde Staten van Fryslân", "Statenbrief provincie Zeeland", "Dagelijks bestuur waterschap Vallei en Veluwe"
_DECIDES = re.compile(
    r"\b(?:GS|PS|[Gg]edeputeerde [Ss]taten|[Pp]rovinciale [Ss]taten|[Ss]taten(?:brief|voorstel|stuk|mededeling|notitie)|[Dd]ijkgraaf en (?:hoog)?heemraden|(?:[Dd]agelijks|[Aa]lgemeen) [Bb]estuur)(?: van| der)?(?: de| het)?(?: [Pp]rovincie| [Ww]aterschap| [Hh]oogheemraadschap)?(?: van)? ?$"
)
# a letter of theirs to others: "Aan Provinciale Staten van X" is theirs too, "Aan het dagelijks bestuur van" is not known to be
_TO_THEM = re.compile(r"\b(?:[Aa]an|T\.a\.v\.|[Tt]er attentie van|[Bb]rief aan|[Rr]eactie (?:op|aan))(?: de| het)? [^\n]{0,60}$")
# "STATENBRIEF", "Gedeputeerde Staten leggen": a province writes, whose name may stand at the foot only
_OF_A_PROVINCE = re.compile(r"\W*(?:statenbrief|statenvoorstel|statenmededeling|statennotitie|statenstuk)\b", re.I)
# provinces with the name of their town
_CALLED_AS_TOWN = {"Gemeente Groningen": "Provincie Groningen", "Gemeente Utrecht": "Provincie Utrecht"}
_STATES = re.compile(r"\b(?:GS|PS|[Ss]taten)\b|\b[Ss]taten")
_HEAD = 4
"""Blocks at the head of a paper in which its owner is named."""
_BEFORE = 200
"""Characters before a name in which stands who decides."""


def regional_owner(text: str, blocks: Sequence[Block], mentions: Sequence[Mention]) -> Name | None:
    """The province or water authority whose page or paper it is; None where its head names a town as well, or several of them.

    Args:
        text: the cleaned text, in which the blocks and mentions stand.
    """
    head = blocks[:_HEAD]
    found = {name.label: name for block in head if block.kind != "item" for m in _named(block, mentions) if (name := _borne(text, block, m))}
    if len(found) == 1:
        return next(iter(found.values()))
    if not found and any(_OF_A_PROVINCE.match(block.text) for block in head):
        provinces = {m.label: m.name() for m in mentions if m.kind is Kind.PROVINCE and m.start > blocks[-1].start}
        return next(iter(provinces.values())) if len(provinces) == 1 else None
    return None


def _named(block: Block, mentions: Sequence[Mention]) -> list[Mention]:
    return [m for m in mentions if (m.kind in _REGIONAL or m.label in _CALLED_AS_TOWN) and block.start <= m.start < block.end]


def _borne(text: str, block: Block, mention: Mention) -> Name | None:
    """Whom a line bears as its owner: by who decides, or because its name opens the line and ends it."""
    before = text[max(block.start, mention.start - _BEFORE) : mention.start]
    if _DECIDES.search(before) and not _TO_THEM.search(before):
        return mention.name() if mention.kind in _REGIONAL else Name(_CALLED_AS_TOWN[mention.label], Kind.PROVINCE) if _STATES.search(before) else None
    opening = _OPENS.match(block.text) if mention.kind in _REGIONAL else None
    is_whole = opening is not None and mention.start - block.start <= opening.end() and _ENDS.match(block.text, mention.end - block.start) is not None
    return mention.name() if is_whole else None
