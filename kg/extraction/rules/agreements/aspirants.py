"""Who may yet join an agreement, where the sentence that says "aspirant" names nobody: "Gouda heeft belangstelling. Zij is aspirant-partij"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.rules.agreements.concluded import conclusions
from kg.extraction.rules.parties.presenting_words import NO_PARTIES
from kg.extraction.text.layout import Sentence
from kg.model import Kind, Name

_CUES = Triggers("aspirant")
# "als aspirant-partij", "de status van aspirant"; an "aspirant-lid" is one of a network
_ASPIRES = re.compile(r"\b(?:als|zijn|is|worden|wordt|van|positie van|status van) (?:nog |voorlopig )?(?:een )?(?:aspirant|kandidaat)(?:[ -]?(?:partij|partner|deelnemer|ondertekenaar))?\b(?!-)")
_DENIED = re.compile(r"\b(?:geen|niet|nooit)\b[^.;]{0,30}$")
# "Met Gouda en met de provincie wordt nog gesproken; zij zijn aspirant"
_WITH = re.compile(rf"\b[Mm]et (?P<first>{ORG}+)(?:,? en met (?P<second>{ORG}+))?[^.]{{0,120}}?\b(?:gesproken|overlegd|gepraat)\b")
# "Zij worden als aspirant-partij uitgenodigd": of whom the sentence before began
_THEY = re.compile(r"(?:Zij|Ze|Die|Deze|Beiden?|Hij)\b")
_FIRST = re.compile(rf"^(?:Ook |Verder )?(?P<who>{ORG}+)")
# "Tot die tijd heeft de provincie de positie van aspirant-partij"
_BY_SORT = re.compile(r"\b(?:de|het) (?P<sort>provincie|gemeente|waterschap|stichting)\b")
_SORTS = {"provincie": Kind.PROVINCE, "gemeente": Kind.MUNICIPALITY, "waterschap": Kind.WATER_AUTHORITY, "stichting": Kind.FOUNDATION}
_OURS = re.compile(r"\b(?:[Ww]ij|[Ww]e|ons|onze gemeente)\b")
_REACH = 1500
"""Characters before the sentence within which the agreement was spoken of."""


def aspirants(annotated: Annotated) -> Iterator[tuple[Name, Name, str, tuple[Sentence, ...]]]:
    """Each with the agreement that was spoken of, or that the document is, the status, and the sentences that tell it."""
    for masked in annotated.cued(_CUES):
        aspires = _ASPIRES.search(masked.text)
        if aspires is None or _DENIED.search(masked.text, 0, aspires.start()):
            continue
        agreement = _agreement(annotated, masked)
        index = bisect_left(annotated.sentences, masked.sentence.start, key=lambda sentence: sentence.start)
        before = annotated.masked[index - 1] if index and annotated.sentences[index - 1].block == masked.sentence.block else None
        if agreement is None:
            continue
        for name in _who(annotated, masked, before):
            yield agreement, name, "in talks" if _WITH.search(masked.text) else "stated", (masked.sentence, *((before.sentence,) if before and _THEY.match(masked.text) else ()))


def _agreement(annotated: Annotated, masked: Masked) -> Name | None:
    about = annotated.profile
    if about.own:
        return about.agreement
    topic = annotated.topic(masked.sentence.end, [Kind.AGREEMENT], reach=_REACH)
    told = [one.agreement for one in conclusions(annotated) if 0 <= masked.sentence.start - one.sentence.start < _REACH]
    return topic.name() if topic else told[-1] if told else None


def _who(annotated: Annotated, masked: Masked, before: Masked | None) -> list[Name]:
    """Those with whom is spoken, of whom the sentence before began, whom a word for their sort means, or the note's own town."""
    text = masked.text
    if spoken := _WITH.search(text):
        return [m.name() for m in (*masked.mentions(spoken["first"]), *masked.mentions(spoken["second"])) if m.kind not in NO_PARTIES]
    if masked.holds(ORG):  # who is named there is read otherwise
        return []
    if before and _THEY.match(text) and (first := _FIRST.match(before.text)):
        return [m.name() for m in before.mentions(first["who"]) if m.kind not in NO_PARTIES]
    if sort := _BY_SORT.search(text):
        block = annotated.blocks[masked.sentence.block]
        named = annotated.within(block.start, masked.sentence.start, _SORTS[sort["sort"]])
        return [named[-1].name()] if named else []
    subject = annotated.profile.subject
    return [subject] if subject and not annotated.profile.own and _OURS.search(text) else []
