"""Cards: labels with what belongs to them, a line each, below a title.

    Natte Natuur
    Programma: LIFE
    Partners: Gouda, Delft
    Ontvangers:
    - Gouda

A colon, a bar or a tab stands between label and value; a label by itself has the items below it. What the labels mean is each rule's own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.rules.kept import kept
from kg.extraction.text.layout import Block

# "Programma: LIFE", "**Sinds:** 1988", "Partners | Gouda", "Bijdrage aan de gemeente Vlissingen: € 84.000"
_FIELD = re.compile(r"[*_•· -]{0,4}(?P<label>[A-ZÀ-Ý][^\s:|\t]{0,30}(?: [^\s:|\t.;]{1,25}){0,6}?)(?: o\.a\.)?[*_]{0,2} ?(?:\((?P<more>[^()]{1,40})\) ?)?[:|\t][*_]{0,2}[ |\t]*(?P<value>\S.*)?")
_LONGEST = 400
"""Characters of a line that may be a field; what is longer is running text with a colon in it."""
_LONGEST_TITLE = 120
_MOST_ITEMS = 40


@dataclass(frozen=True, slots=True)
class Field:
    """A label with what it says.

    Attributes:
        label: the label in small letters, without what stands behind it in brackets.
        value: the text behind it; of a label by itself the items below it, a line each.
        start: where the value begins in the cleaned text.
        end: where it ends there.
        block: the line of the label.
    """

    label: str
    value: str
    start: int
    end: int
    block: Block


@dataclass(frozen=True, slots=True)
class Card:
    """Two labelled lines or more that stand together.

    Attributes:
        title: the line above them, None where they open the document or stand below a paragraph.
        fields: the lines, in order.
    """

    title: Block | None
    fields: tuple[Field, ...]

    @property
    def heading(self) -> str:
        """The heading below which the card stands, which may be its title; empty if there is none."""
        return self.fields[0].block.heading

    def field(self, labels: re.Pattern[str]) -> Field | None:
        """The first field whose whole label fits."""
        return next((field for field in self.fields if labels.fullmatch(field.label)), None)


@kept
def cards(annotated: Annotated) -> tuple[Card, ...]:
    """The cards of a document, in order."""
    return tuple(card for card in _all(annotated) if len(card.fields) > 1)


def lone_fields(annotated: Annotated) -> Iterator[Card]:
    """Each labelled line that stands by itself below a title: too little for a card, unless the title tells what it is about."""
    return (card for card in _all(annotated) if len(card.fields) == 1 and card.title)


@kept
def _all(annotated: Annotated) -> tuple[Card, ...]:
    return tuple(_read(annotated.blocks))


def _read(blocks: Sequence[Block]) -> Iterator[Card]:
    fields: list[Field] = []
    number = first = 0
    while number < len(blocks):
        block = blocks[number]
        match = _FIELD.fullmatch(block.text) if len(block.text) < _LONGEST and block.kind != "footnote" else None
        items = [] if match is None or match["value"] else _items(blocks, number + 1)
        if match is None or not (match["value"] or items):
            if fields:
                yield Card(_title(blocks, first), tuple(fields))
            fields, number = [], number + 1
            continue
        if fields and block.kind == "heading" != fields[-1].block.kind:
            yield Card(_title(blocks, first), tuple(fields))
            fields = []
        first = first if fields else number
        fields.append(_field(block, match, items))
        number += 1 + len(items)
    if fields:
        yield Card(_title(blocks, first), tuple(fields))


def _field(block: Block, match: re.Match[str], items: Sequence[Block]) -> Field:
    if items:
        return Field(match["label"].lower(), "\n".join(item.text for item in items), items[0].start, items[-1].end, block)
    value = match["value"].rstrip(" |*_")
    start = block.start + match.start("value")
    return Field(match["label"].lower(), value, start, start + len(value), block)


def _items(blocks: Sequence[Block], first: int) -> Sequence[Block]:
    """The items right below a label by itself."""
    end = first
    while end < min(len(blocks), first + _MOST_ITEMS) and blocks[end].kind == "item":
        end += 1
    return blocks[first:end]


def _title(blocks: Sequence[Block], first: int) -> Block | None:
    above = blocks[first - 1] if first else None
    return above if above and len(above.text) < _LONGEST_TITLE and not above.text.rstrip().endswith((".", ";", ",")) else None
