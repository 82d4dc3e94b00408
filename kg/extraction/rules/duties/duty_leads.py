"""What leads an item of duties in, and which items of another document are those of an agreement that it sets out."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import ORGANISATIONS
from kg.extraction.text.layout import Block
from kg.model import Kind

# words of a duty to try, and not to bring about
EFFORT = re.compile(
    r"\b(?:streeft|streven|spant zich|spannen zich|inspannen|inspanning|bevordert|bevorderen|tracht|trachten|zoveel mogelijk|zo veel mogelijk|waar mogelijk)\b",
    re.I,
)
# "Zeist kan:", "De Bilt is niet gehouden tot:": what may be done, or need not be, is no duty
MAY_OR_NEED_NOT = re.compile(r"\b(?:kan|kunnen|mag|mogen|(?:is|zijn) bevoegd|(?:heeft|hebben) het recht|(?:is|zijn) niet (?:gehouden|verplicht)|(?:hoeft|hoeven) niet|ontvang(?:t|en)|krijg(?:t|en)|geniet(?:en)?|(?:wordt|worden|behoort|behoren|rust|rusten|ligt|liggen|valt|vallen|is|zijn) (?:niet|geen)|may|(?:is|are) (?:entitled|not obliged))\b[^.;:]{0,40}:$")
_DEEP = 6
"""Levels of items within items."""
# "De gemeente Hoogeveen:", "Het Recreatieschap Drenthe verplicht zich tot:"; a council's or a college's items are what it decides
_PARTY_ALONE = re.compile(r"[“\"]?(?:De|Het) [\w' -]{3,80}?(?P<promises> (?:verplicht|verbindt) zich(?: er ?toe)?(?: tot| om)?)?:")
_ORGAN = re.compile(r"(?i)\b(?:raad|college|burgemeester|bestuur|commissie)\b")
_SETS_OUT = re.compile(r"(?i)(?:overeenkomst|convenant|akkoord|regeling|verklaring|memorandum)\b")
_ABOVE = 1500
"""Characters above an item in which the agreement is spoken of."""


def lead_in(annotated: Annotated, block: Block) -> Block | None:
    """The block that introduces an item; for an item in a lettered item, the one that introduces the outer one."""
    for _ in range(_DEEP):
        if block.lead is None:
            return None
        block = annotated.blocks[block.lead]
        if not (block.kind == "item" and block.marker.isalpha()):
            return block
    return None


def is_quoted(annotated: Annotated, block: Block) -> bool:
    """Whether an item of another document is of an agreement that it speaks of and sets out: in an article, below a party and nothing else."""
    lead = lead_in(annotated, block)
    match = _PARTY_ALONE.fullmatch(lead.text) if lead and lead.article else None
    if lead is None or match is None or _ORGAN.search(lead.text) or not _SETS_OUT.search(annotated.clean.text, max(0, lead.start - _ABOVE), lead.start):
        return False
    named = annotated.within(lead.start, lead.end, *(ORGANISATIONS - {Kind.REGION, Kind.NETWORK}))
    return len(named) == 1 and (bool(match["promises"]) or annotated.clean.text[named[0].end : lead.end].strip() == ":")
