"""Agreements of which a text says only that what it tells comes from them: "een uitvloeisel van het Bestuursakkoord Water"."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import Mention
from kg.extraction.rules.agreements.conclusion import Conclusion
from kg.model import Kind

# "is een uitvloeisel van het landelijke ", "komt voort uit een akkoord dat het Rijk sloot: het zogenaamde ", "Volgens het "
_FROM = re.compile(
    r"\b(?:uitvloeisel van|voortvloeisel van|(?:voort|voor)(?:gekomen)? uit|vloei(?:t|en) voort uit|navolging (?:van|op)|uitwerking van|invulling (?:aan|van)|[Vv]olgens|[Cc]onform|in lijn met|geïnspireerd op|naar aanleiding van)\b[^.;]{0,160}$"
)
_REACH = 240


def is_origin(annotated: Annotated, mention: Mention) -> bool:
    """Whether an agreement is named as what something comes from; those who are told behind it are not its parties by that."""
    sentence = annotated.sentence_from(mention.start)
    start = max(sentence.start if sentence and sentence.start <= mention.start else mention.start - _REACH, mention.start - _REACH, 0)
    return _FROM.search(annotated.clean.text, start, mention.start) is not None


def reported_as_origin(annotated: Annotated, one: Conclusion) -> bool:
    """Whether the sentence that reports an agreement names it as what something comes from."""
    named = next((m for m in annotated.within(one.sentence.start, one.sentence.end, Kind.AGREEMENT) if m.label == one.agreement.label), None)
    return named is not None and is_origin(annotated, named)
