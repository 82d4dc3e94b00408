"""A roll of those who sign, item below item, each beside the person who does so for it: "3. Gemeente Gouda: R. Bos, wethouder"."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import ORGANISATIONS
from kg.extraction.rules.parties.representatives import persons
from kg.extraction.text.layout import Block

# ": R. Bos", ", namens deze: mevrouw A. Smit", " (wethouder J. Vos", " – de heer P. de Wit": from a body to the person beside it
_BESIDE = re.compile(r"(?i)(?:[\s:,;(|–-]|\b(?:namens|voor|deze|dezen|door|de|heer|mevrouw|mevr|mw|dhr|drs|mr|ir|dr|ing|prof|(?:loco-?)?burgemeester|wethouder|gedeputeerde|dijkgraaf|heemraad|directeur|voorzitter)\b\.?){1,12}")
# "1. De ", "Het college van burgemeester en wethouders van de ": from the head of an item to the body in it
_AHEAD = re.compile(r"(?:(?:[Dd]e|[Hh]et)(?: |$)|(?:[Hh]et )?[Cc]ollege van (?:burgemeester en wethouders|B&W|B en W|gedeputeerde staten) van (?:de )?|(?:gemeente|provincie) $){0,2}")
_NEAR = 45
"""Characters behind a body in which the person beside it begins."""


def is_rolled(annotated: Annotated, number: int) -> bool:
    """Whether an item stands in a roll: it and the item before or behind it, over a heading at most, name a body and a person beside it."""
    blocks = annotated.blocks
    if blocks[number].kind != "item" or not _has_its_signer(annotated, blocks[number]):
        return False
    for step in (1, -1):
        at = number + step
        if 0 <= at < len(blocks) and blocks[at].kind == "heading":
            at += step
        if 0 <= at < len(blocks) and blocks[at].kind == "item" and _has_its_signer(annotated, blocks[at]):
            return True
    return False


def _has_its_signer(annotated: Annotated, block: Block) -> bool:
    """Whether an item is a body and the person beside it: "De minister van Financiën, A. Bos;"."""
    body = next(iter(annotated.within(block.start, block.end, *ORGANISATIONS)), None)
    if body is None or not _AHEAD.fullmatch(block.text[: body.start - block.start]):
        return False
    behind = block.text[body.end - block.start : body.end - block.start + _NEAR + 40]
    person = next(iter(persons(behind)), None)
    return person is not None and person.start() <= _NEAR and bool(_BESIDE.fullmatch(behind[: person.start()]))
