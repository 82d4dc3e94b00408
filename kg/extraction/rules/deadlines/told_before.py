"""What is due, where a clause only goes back to it: "Dat gebeurt vóór 1 oktober", "dat onderzoek moet voor 1 oktober zijn gedaan"."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.rules.deadlines.deadline_words import KINDS
from kg.extraction.rules.rule import said_before
from kg.extraction.text.layout import Sentence

# "Dat gebeurt vóór 1 oktober", "dat onderzoek moet voor 1 oktober zijn gedaan": what is due was told just before
GOES_BACK = re.compile(r"\W*(?:[Dd]at|[Dd]it|[Dd]eze|[Dd]ie|[Hh]et) (?:gebeurt|moet|dient|zal|vindt|is|wordt|volgt|staat|(?:onderzoek|meting|toets(?:ing)?|evaluatie|besluit|beslissing|keuze|publicatie|verslag)\b)")


def kind_before(annotated: Annotated, sentence: Sentence, before: str) -> str | None:
    """What kind of thing was told just before: in the clause before, else in the sentence before."""
    told = [(match.end(), kind) for kind, pattern in KINDS for match in pattern.finditer(before)] or [(match.end(), kind) for kind, pattern in KINDS for match in pattern.finditer(said_before(annotated, sentence))]
    return max(told)[1] if told else None
