"""An agreement as one sentence reports it, and a sentence that does so below the name with which its paragraph opens."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extraction import patterns as re
from kg.extraction.annotate import Annotated
from kg.extraction.layout import Sentence
from kg.extraction.masked import ORG, Masked
from kg.extraction.rules.presenting_words import NO_PARTIES
from kg.extraction.rules.rule import dates
from kg.model import Kind, Name

# "Op 12 december 2019 gesloten tussen A en B", "Getekend op 1 maart 2023 door": a sentence without the name
_CLOSED = re.compile(r"(?:Op [^.;,]{4,24} )?(?i:(?:af)?gesloten|ondertekend|getekend|aangegaan)\b(?! (?:door de wol|envelop))")
_WITH = re.compile(rf"\b(?:tussen|door|met) [^.;:{ORG[1:-1]}]{{0,40}}(?P<who>{ORG}[^.;]*)")
_FRONT = 4
"""Characters of a mark that may stand before the name."""


@dataclass(frozen=True, slots=True)
class Conclusion:
    """An agreement as one sentence reports it.

    Attributes:
        agreement: its name, kind included.
        start: since when it held, as the sentence reports it.
        signed: the date on which it was concluded or signed, as the sentence reports it.
        dated: the day by which it is referred to ("van 3 april 1974"); with `signed`, that day.
        end: when it ended or ends.
        parties: those of whom the sentence says that they concluded it.
        decided: whether the sentence decides upon it.
    """

    agreement: Name
    start: str | None
    signed: str | None
    dated: str | None
    end: str | None
    parties: tuple[Name, ...]
    decided: bool
    sentence: Sentence


def headed(annotated: Annotated, masked: Masked) -> Iterator[Conclusion]:
    """What a sentence that opens with "Op 3 mei 2019 gesloten tussen" says of the agreement with whose name its paragraph opens."""
    sentence = masked.sentence
    block = annotated.blocks[sentence.block]
    if annotated.profile.own or sentence.start == block.start or not _CLOSED.match(sentence.text):
        return
    opening = next((m for m in annotated.within(block.start, block.start + _FRONT, Kind.AGREEMENT) if not m.attributive), None)
    if opening is None:
        return
    who = _WITH.search(masked.text)
    parties = tuple(m.name() for m in masked.mentions(who["who"]) if m.kind not in NO_PARTIES) if who else ()
    day = next((date.value for date in dates(sentence)), None)
    yield Conclusion(opening.name(), None, day, None, None, parties, False, sentence)
