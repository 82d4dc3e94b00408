"""Who got a grant by a line of a list, table or card: of its sum they are no payers."""

from __future__ import annotations

from bisect import bisect_right

from kg.extraction.annotate import Annotated
from kg.extraction.rules.kept import kept
from kg.extraction.rules.money.grants import grants
from kg.extraction.text.layout import Sentence
from kg.model import Name


def granted(annotated: Annotated, sentence: Sentence) -> frozenset[str]:
    """The labels of those who got a grant by a line: "Hanzefonds: toegekende bijdragen", and below it "Deventer: € 8 miljoen"."""
    lines = _lines(annotated)
    if not lines:
        return frozenset()
    at = annotated.clean.offsets[sentence.start]
    last = bisect_right(lines, at, key=lambda line: line[0])
    return frozenset(label for start, stop, label in lines[max(0, last - 8) : last] if start <= at < stop)


@kept
def _lines(annotated: Annotated) -> tuple[tuple[int, int, str], ...]:
    """Where each line that tells of a grant begins and ends in the kept text, with who got it, in order."""
    facts = ((fact["recipient"], one) for fact in grants(annotated) for one in fact.evidence if not one.supports)
    return tuple(sorted((one.start, one.end, who.label) for who, one in facts if isinstance(who, Name)))
