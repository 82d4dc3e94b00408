"""Where an agreement says why it is concluded: what is told there of terms is told of what went before."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.rules.parts import Part

_BEGIN = re.compile(
    r"(?i)(?:\W|\d|[ivx]+\.){0,5}(?:(?:partijen )?(?:overweg(?:ende|en|ingen?)|nemen(?: het volgende)? in (?:aanmerking|overweging)|in (?:aanmerking|overweging) nemende|constaterende?|stellen (?:vast|voorop))\b|considerans\b|preambule\b|considering\b|recalling\b|whereas\b)"
)
_END = re.compile(
    r"(?i)(?:\W|\d|[ivx]+\.){0,5}(?:(?:en |zijn |partijen |en )?(?:komen|spreken|besluiten|verklaren)\b|b ?e ?s ?l ?u ?i ?t(?: ?e ?n)?\b|zijn (?:het volgende |als volgt )?overeengekomen|maken de volgende|hebben (?:het volgende )?(?:afgesproken|besloten)|(?:have )?agree|art(?:ikel|\.|icle)\b|hoofdstuk\b|§)"
)
_ARTICLE = re.compile(r"(?i)\W{0,4}(?:artikel|art\.|article|hoofdstuk|§) ?[\dIVX]")
_THIS_ONE = re.compile(r"(?i)\b(?:deze|dit|onderhavige?|this|de navolgende|het navolgende) (?:[a-z]*(?:overeenkomst|convenant|akkoord|regeling|verklaring)|(?:city|regio|green) ?deal|agreement)\b")


def considerations(annotated: Annotated, part: Part) -> range:
    """The offsets of an agreement's considerations in the cleaned text; empty where nothing shows where they end."""
    begin = -1
    for block in annotated.blocks:
        if not part.start <= block.start < part.end:
            continue
        line = annotated.clean.text[annotated.clean.text.rfind("\n", 0, block.start) + 1 : block.end]
        if begin < 0 and _BEGIN.match(line):
            begin = block.start
        elif begin >= 0 and (_END.match(line) or _ARTICLE.match(line)):
            return range(begin, block.start)
    return range(0)


def is_of_this_one(text: str, before: int | None = None) -> bool:
    """Whether a sentence speaks of the agreement itself: "dat dit convenant geldt tot".

    Args:
        before: where in the sentence that has to stand, None for anywhere.
    """
    return bool(_THIS_ONE.search(text) if before is None else _THIS_ONE.search(text, 0, before))
