"""How lines stand where nothing but that says who concludes an agreement: cards with an address, numbers in a row, and a roll of those who sign, item below item, each beside the person who does so for it: "3. Gemeente Gouda: R. Bos, wethouder"."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import ORGANISATIONS
from kg.extraction.rules.parties.presenting import Presented
from kg.extraction.rules.parties.representatives import persons
from kg.extraction.text.layout import Block

# ": R. Bos", ", namens deze: mevrouw A. Smit", " (wethouder J. Vos", " – de heer P. de Wit": from a body to the person beside it
_BESIDE = re.compile(r"(?i)(?:[\s:,;(|–-]|\b(?:namens|voor|deze|dezen|door|de|heer|mevrouw|mevr|mw|dhr|drs|mr|ir|dr|ing|prof|(?:loco-?)?burgemeester|wethouder|gedeputeerde|dijkgraaf|heemraad|directeur|voorzitter)\b\.?){1,12}")
# "1. De ", "Het college van burgemeester en wethouders van de ": from the head of an item to the body in it
_AHEAD = re.compile(r"(?:(?:[Dd]e|[Hh]et)(?: |$)|(?:[Hh]et )?[Cc]ollege van (?:burgemeester en wethouders|B&W|B en W|gedeputeerde staten) van (?:de )?|(?:gemeente|provincie) $){0,2}")
# "Gemeente Gouda" / "Markt 1" / "2801 JG Gouda" / "vertegenwoordigd door mevrouw A. Smit"
_REPRESENTED = re.compile(r"(?i)(?:[^.;:]{0,60}\b\d{4} ?[A-Z]{2} [^\d.;:]{2,30} )?(?:te dezen? |in dezen? |hierbij )?(?:rechtsgeldig )?vertegenwoordigd door\b")
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


def is_next(annotated: Annotated, number: int, found: list[Presented]) -> bool:
    """Whether an item has the number behind that of the last who presented somebody, though no word announced them: "3. De politie, eenheid Limburg"."""
    last = next((named.masked.sentence.block for named in reversed(found) if named.names), number)
    marker, before = annotated.blocks[number].marker, annotated.blocks[last].marker
    return last < number and marker.isdigit() and before.isdigit() and int(marker) == int(before) + 1


def has_a_card(annotated: Annotated, number: int) -> bool:
    """Whether a line is a body alone, below which its address stands and who represents it."""
    block, below = annotated.blocks[number], annotated.blocks[number + 1 : number + 4]
    return len(block.text) < 90 and bool(_REPRESENTED.match(block.text) is None and any(_REPRESENTED.match(line.text) for line in below)) and bool(annotated.within(block.start, block.start + 12, *ORGANISATIONS)) and annotated.clean.text[block.end : block.end + 1] in ("", "\n")
