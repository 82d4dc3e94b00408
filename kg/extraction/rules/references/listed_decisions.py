"""Decisions of which a list tells who took each on which day: "gelezen de besluiten van:", and below it a line for each council."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from kg.dates import Span
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.rules.references.decision_words import goes_on
from kg.extraction.rules.rule import dates
from kg.extraction.text.layout import Sentence

CUES = Triggers("besluit", "besluiten", "toestemming", "instemming", "goedkeuring")
# "gelezen de besluiten van", "gelet op de toestemming van de raden van de gemeenten:": what a list of days stands below
_LEAD = re.compile(r"(?i)\b(?P<title>(?:[a-z]*besluit(?:en)?|toestemming(?:en)?|instemming|goedkeuring)\b(?! ?:)[^.;\d]{0,140}?\b(?:van|door|raden|colleges|gemeenten|gemeenteraden|staten|besturen|te weten))\W*$")
# "de raad van de gemeente Goes op", "Goes, d.d.": a line up to its day
_LINE = re.compile(r"\W{0,4}(?:(?:de|het) (?:gemeente)?(?:raad|college|raden|staten|bestuur|algemeen|dagelijks|provinciale|gedeputeerde)\b[^.;:\d]{0,90}?|(?:(?:de )?gemeente )?[A-ZÀ-Ý'’][^.;:\d]{1,50}?)[ ,:(]{1,3}(?:op|van|d\.d\.?|dd\.?) (?:respectievelijk )?$")
# "Goes<tab>20 juni 2022", "Raad van Goes: 20 juni 2022", "Veere | 20 juni 2022": who and when, and nothing else
_ROW = re.compile(r"\W{0,4}(?:(?i:de |het )?(?i:gemeente|raad|gemeenteraad|college|algemeen bestuur|dagelijks bestuur|provinciale staten|gedeputeerde staten)(?: van)?(?: de| het)? )?[A-ZÀ-Ý'’][^.;:\d\t|]{1,40}?(?: ?[\t|:,(–]+ ?| - )$")
_LONGEST = 60
"""Lines of a list that are looked at."""


def listed_decisions(annotated: Annotated) -> Iterator[tuple[Sentence, str, Span]]:
    """Each line of such a list with what the decision is and its day."""
    starts = annotated.sentences
    for masked in annotated.cued(CUES):
        number = masked.sentence.block
        block = annotated.blocks[number]
        if masked.sentence.end < block.end:
            continue
        lead = _LEAD.search(block.text[-260:])
        if lead is None and not _is_first(masked.sentence):
            continue
        first = bisect_left(starts, block.end, key=lambda sentence: sentence.start)
        for below in starts[first : first + _LONGEST]:
            found = dates(below)
            if not found or not _is_line(below.text, found[0]):
                break
            for index, day in enumerate(found):
                if index and not goes_on(below.text, found[index - 1], day):
                    break
                yield below, lead["title"] if lead else "besluit", day


def _is_line(text: str, day: Span) -> bool:
    """Whether a line of a list says who decided, up to its day."""
    before = text[: day.start]
    return _LINE.fullmatch(before) is not None or (_ROW.fullmatch(before) is not None and not re.search(r"\w", text[day.end :]))


def _is_first(sentence: Sentence) -> bool:
    """Whether a sentence is the first line of the list itself: "de besluiten van de raad van Goes op 3 mei 2022;"."""
    found = dates(sentence)
    return bool(found) and sentence.text.rstrip().endswith((";", ",")) and _LEAD.search(sentence.text[: found[0].start].split(" de raad")[0].split(" het college")[0]) is not None
