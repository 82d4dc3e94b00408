"""The day of which news or a letter tells without a year: "donderdag 13 oktober", "5 juni jl.", "vanmiddag"; by the day on which it came out."""

from __future__ import annotations

from datetime import timedelta

from kg.dates import find_dates, first_day
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.text.layout import Sentence

_TODAY = re.compile(r"\b(?:vandaag|vanmiddag|vanmorgen|vanochtend|vanavond)\b", re.I)
_YESTERDAY = re.compile(r"\b(?:gisteren|gistermiddag|gisteravond|gisterochtend|gistermorgen)\b", re.I)
_TOLD_IN = frozenset({"webpage", "other", "informatienota"})
_JUST = re.compile(r"(?<=[a-z]) (?:j\.?l\.|jongstleden)", re.I)
_LONGEST = 120
"""Days that lie between what happened and the news of it, at most."""


def day_told(annotated: Annotated, sentence: Sentence, before: Sentence | None) -> str | None:
    """The day on which something was done that a sentence of dated news tells; None where it says none, or one yet to come.

    Args:
        before: the sentence before it, whose "vanmiddag" holds for this one too if they stand in one paragraph.
    """
    about = annotated.profile
    if not (about.kind in _TOLD_IN or _JUST.search(sentence.text)) or not about.date or len(about.date) != 10 or re.search(r"\b(?:19|20)\d\d\b", sentence.text):
        return None
    written = first_day(about.date)
    for span in find_dates(sentence.text, year=written.year):
        if len(span.value) == 10:
            days = (written - first_day(span.value)).days
            return span.value if 0 <= days <= _LONGEST else None
    told = f"{before.text} {sentence.text}" if before and before.block == sentence.block else sentence.text
    if _YESTERDAY.search(told):
        return (written - timedelta(days=1)).isoformat()
    return about.date if _TODAY.search(told) else None
