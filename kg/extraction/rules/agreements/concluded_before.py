"""What became of an agreement that the sentence before names alone: "Op 12 december 2019 gesloten tussen A en B", "Die hebben A en B op 3 mei getekend"."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.masked import Masked
from kg.extraction.modality import modalities
from kg.extraction.rules.agreements.agreement_names import is_titled, name_of, named
from kg.extraction.rules.agreements.concluders import concluders, namings_of
from kg.extraction.rules.agreements.conclusion import (
    BY_OTHERS,
    CLOSED,
    ELLIPTIC,
    POINTS,
    REACH,
    THIS_ONE,
    UNDONE,
    Conclusion,
)
from kg.extraction.rules.agreements.conclusion_days import ends_on, nearest_day
from kg.extraction.rules.parties.party import Opening
from kg.extraction.rules.rule import dates
from kg.extraction.text.layout import Sentence
from kg.model import Kind, Name

_FRONT = 4
"""Characters of a mark that may stand before the name with which a paragraph opens."""


def of_line_before(annotated: Annotated, masked: Masked, before: Sentence | None, last: list[Conclusion]) -> Conclusion | None:
    """ "Op 12 december 2019 gesloten tussen A en B", "Die hebben A en B op 3 mei getekend": of the agreement that the sentence before names alone."""
    text = masked.sentence.text
    closed = CLOSED.search(text)
    if before is None or before.block != masked.sentence.block or closed is None or not (ELLIPTIC.match(text) or POINTS.match(text)):
        return None
    names = {one.agreement.label: one.agreement for one in last} or {m.label: m.name() for m in annotated.within(before.start, before.end, Kind.AGREEMENT)} or _opening(annotated, before) or _of_block(annotated, before) or {name.label: name for name in named_in(annotated, before)} or (_of_title(annotated) if THIS_ONE.match(text) else {})
    if len(names) != 1 or modalities(text, closed.start()) & UNDONE:
        return None
    signed = nearest_day(text, 0, closed.group(), [d for d in dates(masked.sentence) if not ends_on(text, d)])
    who = concluders(annotated, masked, closed, Opening(), namings_of(masked))
    subject = annotated.profile.subject
    if not who and subject and subject.kind is Kind.MUNICIPALITY and not BY_OTHERS.search(annotated.clean.text, before.start, min(annotated.blocks[before.block].end, masked.sentence.end + REACH)):
        who = (subject,)  # "Convenant of Mayors. Ondertekend op 3 maart 2011", in a city's list of its own
    dated = signed.value if signed and len(signed.value) == 10 else None
    return Conclusion(next(iter(names.values())), None, signed.value if signed else None, dated, None, who, decided=False, sentence=masked.sentence, line=before)


def _opening(annotated: Annotated, sentence: Sentence) -> dict[str, Name]:
    """The agreement that opens a line: "Covenant of Mayors (Burgemeestersconvenant)."."""
    first = next((match for match, _ in named(sentence.text, own=False) if match.start() < 3), None)
    name = name_of(annotated, first, (), None, sentence) if first else None
    return {name.label: name} if name else {}


def _of_block(annotated: Annotated, sentence: Sentence) -> dict[str, Name]:
    """The agreement with whose name the paragraph of a sentence opens."""
    start = annotated.blocks[sentence.block].start
    opening = next((m for m in annotated.within(start, start + _FRONT, Kind.AGREEMENT) if not m.attributive), None)
    return {opening.label: opening.name()} if opening else {}


def _of_title(annotated: Annotated) -> dict[str, Name]:
    """The agreement that a page's title names: "Eerste City Deal Wonen getekend"."""
    return {m.label: m.name() for m in annotated.within(0, annotated.blocks[0].end, Kind.AGREEMENT)}


def named_in(annotated: Annotated, sentence: Sentence | None) -> list[Name]:
    """The agreements that a sentence names by a title of their own."""
    found = [(match, name_of(annotated, match, (), None, sentence)) for match, _ in named(sentence.text, own=False)] if sentence else []
    return [name for match, name in found if name and is_titled(match)]
