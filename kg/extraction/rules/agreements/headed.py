"""The agreement that the heading above a passage names: "2. Realisatieagenda Wonen Reestgebied"."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.rules.agreements.agreement_names import name_of, named
from kg.extraction.text.layout import Block, Sentence
from kg.model import Kind, Name

_FRONT = 12
"""Characters that may stand before an agreement's name on a line of its own."""
_REACH = 60
"""Blocks below a heading in which the agreement that it names is spoken of."""


def headed_by(annotated: Annotated, sentence: Sentence, word: str = "") -> Name | None:
    """The one agreement that the heading of a passage names by a title of its own, if the passage names no other before.

    Args:
        annotated: a document that is no agreement itself.
        sentence: where in the passage.
        word: what the passage calls it ("convenant"), which must then be in its name.
    """
    heading = annotated.blocks[sentence.block].heading
    titled = [match for match, _ in named(heading, own=False) if match.groupdict().get("title")] if heading else []
    if annotated.profile.own or len(titled) != 1 or word.lower() not in titled[0].group().lower():
        return None
    label = titled[0].group()
    above = next((block for block in reversed(annotated.blocks[max(0, sentence.block - _REACH) : sentence.block]) if block.text == heading), None)
    others = annotated.within(above.end, sentence.start, Kind.AGREEMENT) if above else []
    return None if any(m.label.casefold() != label.casefold() for m in others) and not word else Name(label[0].upper() + label[1:], Kind.AGREEMENT)


def named_by_line(annotated: Annotated, text: str, start: int, block: Block, who: tuple[Name, ...] = ()) -> Name | None:
    """The agreement with whose name a line or a stretch of it begins: "Overeenkomst over het beheer van de dijk (2019)".

    Args:
        annotated: a document that is no agreement itself.
        text, start: the stretch, and where it stands in the cleaned text.
        block: the line.
        who: those who concluded it, by whom it is called if it has no other name.
    """
    match = next((match for match, _ in named(text, own=False) if match.start() < _FRONT), None)
    return name_of(annotated, match, who, None, Sentence(start, start + len(text), text, annotated.blocks.index(block))) if match else None
