"""Where a duty stands: "4b", "5.2a" below a numbered lead-in, "6.1" for a numbered one."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.rules.duties.duty_parties import DUTIES, heading_parties, headings
from kg.extraction.rules.kept import kept
from kg.extraction.rules.parties.party import Opening
from kg.extraction.text.layout import Block

_ROMAN = re.compile(r"\W*[Aa]rtikel (?P<number>[IVX]+\.\d+[a-z]?)\b")


# "Artikel 4 (taken), eerste lid, wordt vervangen door:", "Artikel 8, onder d, nieuw: "De Stichting:": the article that an addendum changes
_CHANGES = re.compile(
    r"(?i)\bartikel (?P<article>\d{1,2})\b(?: ?\([^()]{1,60}\))?(?:,? (?:(?P<ordinal>eerste|tweede|derde|vierde|vijfde|zesde) lid|lid (?P<lid>\d{1,2}))\b)?(?=[^.:]{0,120}?\b(?:vervangen|toegevoegd|ingevoegd|luiden|luidende|nieuw|gelezen|gewijzigd)\b)"
)
_ORDINALS = ("eerste", "tweede", "derde", "vierde", "vijfde", "zesde")
_UP = 12
"""Blocks above a duty in which an addendum says what it changes, and headings in an article."""


def article_of(annotated: Annotated, index: int, lead: Block | None, parties: Opening) -> str | None:
    """The article that an item stands in: its own, that of the headings of parties above it, or the one that an addendum changes; None outside one.

    Where no article stands before it, an item below a number of the agreement's own ("5. Almelo:") has that for one: "".
    """
    block = annotated.blocks[index]
    if block.article:
        return block.article
    dotted = next((part.marker for part in (block, lead) if part and "." in part.marker), None)
    if dotted:
        return dotted.partition(".")[0]
    if not block.marker.isalpha():
        return None
    return _changed(annotated, index) or _of_headings(annotated, index, parties) or ("" if index < _first_article(annotated) and lead and lead.marker.isdigit() else None)


def _changed(annotated: Annotated, index: int) -> str | None:
    """The article into which an addendum puts an item."""
    if annotated.profile.kind != "addendum":
        return None
    for block in reversed(annotated.blocks[max(0, index - _UP) : index]):
        if match := _CHANGES.search(block.text):
            lid = match["lid"] or (str(_ORDINALS.index(match["ordinal"].lower()) + 1) if match["ordinal"] else "")
            return f"{match['article']}{'.' + lid if lid else ''}"
        if not (block.kind == "item" and block.marker.isalpha()) and (block.marker or not block.text.endswith(":")):
            return None
    return None


def _of_headings(annotated: Annotated, index: int, parties: Opening) -> str | None:
    """The article of an item below the second or a later heading without a number: "Artikel 3 Taken" / "De gemeente" / "De provincie"."""
    above = headings(annotated)
    number, is_below = above[index], False
    for _ in range(_UP):
        if number < 0:
            return None
        heading = annotated.blocks[number]
        if heading.article:
            return heading.article if is_below else None
        below = number + 1
        if below >= len(above) or above[below] != number or not (DUTIES.search(heading.text) or heading_parties(annotated, below, parties)):
            return None
        number, is_below = above[number - 1] if number else -1, True
    return None


@kept
def _first_article(annotated: Annotated) -> int:
    """The first block of an agreement that stands in an article; what is numbered before it is no part of one."""
    return next((index for index, block in enumerate(annotated.blocks) if block.article), len(annotated.blocks)) if annotated.profile.own else 0


def place(annotated: Annotated, index: int, lead: Block | None, article: str) -> str:
    """The place of a duty in its agreement."""
    block = annotated.blocks[index]
    if "." in block.marker:
        return block.marker
    article = _numbered_as(annotated, index) or article
    if block.marker.isdigit():
        return block.marker if _goes_on(annotated, index) else f"{article}.{block.marker}"
    if lead is None or not lead.marker:
        return f"{article}{block.marker}"
    return f"{lead.marker if '.' in lead.marker else f'{article}.{lead.marker}' if article else lead.marker}{block.marker}"
def _goes_on(annotated: Annotated, index: int) -> bool:
    """Whether an item's number follows that of the heading above, which is one of the same row: "2. De provincie" / "a. ..." / "3. Goes betaalt"."""
    above = headings(annotated)
    heading = annotated.blocks[above[index]] if above[index] >= 0 else None
    if heading is None or not heading.article.isdigit():
        return False
    first = next((block.marker for block in annotated.blocks[above[index] + 1 : index + 1] if block.kind == "item" and block.marker.isdigit()), "")
    return first != "1" and first == str(int(heading.article) + 1)


def _numbered_as(annotated: Annotated, index: int) -> str:
    """The number of an article as its heading writes it, where that has a Roman part ("Artikel II.3a")."""
    number = headings(annotated)[index]
    if number < 0 or annotated.blocks[number].article != annotated.blocks[index].article:
        return ""
    block = annotated.blocks[number]
    match = _ROMAN.match(annotated.clean.text[max(0, block.start - 24) : block.end].rsplit("\n", 1)[-1])
    return match["number"].lower() if match else ""


