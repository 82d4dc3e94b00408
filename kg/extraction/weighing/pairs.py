"""Pairs of names that stand so near each other that a text may tell a relation between them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kg.extraction.annotate import Annotated
from kg.extraction.names.mentions import Mention
from kg.extraction.text.layout import Sentence
from kg.extraction.weighing.relations import Relation

_BLOCKS_ABOVE = 2
HEAD = 300
"""Characters with which a document opens."""
_NAMES_ABOVE = 12
"""So many mentions above are looked at for one that a heading names."""
LONGEST_HEADING = 300
"""Characters of a heading that are looked at."""
# a list of hundreds of names tells nothing of each two of them, and to weigh them all would take the square of its length
_NEAREST = 4
"""So many names of what are looked at on either side of who in its sentence, and in its lead."""
_REACH = 1_000
"""Characters that they stand from each other at most."""


class Where(StrEnum):
    """Where the other is named, seen from who."""

    SENTENCE = "sentence"
    BEFORE = "before"  # in an earlier sentence of the paragraph
    LEAD = "lead"  # in the line that introduces the item
    HEADING = "heading"
    ABOVE = "above"  # one or two paragraphs higher
    SUBJECT = "subject"  # at the head of the document, and more often in it than any other


@dataclass(frozen=True, slots=True)
class Pair:
    """Who, and with what, each where it is named; the sentence is that of who."""

    who: Mention
    what: Mention
    where: Where
    sentence: Sentence


def pairs(annotated: Annotated, relation: Relation) -> Iterator[Pair]:
    """The pairs of a document, for each mention of who each label of what once."""
    whats = [mention for mention in annotated.mentions if relation.is_what(mention)]
    if not whats:
        return
    subject = _subject(whats) if relation.of_subject else None
    starts = [what.start for what in whats]
    for who in annotated.mentions:
        sentence = annotated.sentence_from(who.start) if who.kind in relation.whos and not who.attributive and _is_called(annotated, who) else None
        if sentence is not None and sentence.start <= who.start:
            seen = {who.label}
            for what, where in _near(annotated, whats, starts, who, sentence):
                if what.label not in seen:
                    seen.add(what.label)
                    yield Pair(who, what, where, sentence)
            if subject is not None and subject.start < sentence.start and subject.label not in seen:
                yield Pair(who, subject, Where.SUBJECT, sentence)


def _near(annotated: Annotated, whats: Sequence[Mention], starts: Sequence[int], who: Mention, sentence: Sentence) -> Iterator[tuple[Mention, Where]]:
    """What is named near who, the nearest place first."""
    block = annotated.blocks[sentence.block]
    here = bisect_left(starts, who.start)
    last = whats[here - 1] if here else None
    for what in whats[max(0, here - _NEAREST) : here + _NEAREST + 1]:
        if sentence.start <= what.start < sentence.end and abs(what.start - who.start) < _REACH:
            yield what, Where.SENTENCE
    if last is not None and block.start <= last.start < sentence.start:
        yield last, Where.BEFORE
    if block.lead is not None:
        lead = annotated.blocks[block.lead]
        first = bisect_left(starts, lead.start)
        yield from ((what, Where.LEAD) for what in whats[first : first + _NEAREST] if what.start < lead.end)
    heading = block.heading[:LONGEST_HEADING]
    yield from ((what, Where.HEADING) for what in reversed(whats[max(0, here - _NAMES_ABOVE) : here]) if what.label in heading)
    if last is not None and annotated.blocks[max(0, sentence.block - _BLOCKS_ABOVE)].start <= last.start < block.start:
        yield last, Where.ABOVE


def _subject(whats: Sequence[Mention]) -> Mention | None:
    """The first mention of what a document names most often, if that is at its head."""
    times = Counter(what.label for what in whats)
    most = max(times.values())
    first = next(what for what in whats if times[what.label] == most)
    return first if first.start < HEAD else None


def _is_called(annotated: Annotated, who: Mention) -> bool:
    """Whether a mention has a word of the name that it stands for: "die Stadt" is not evidence for a city's name."""
    said = annotated.clean.text[who.start : who.end].casefold()
    return any(word in said for word in who.label.casefold().split() if word != "gemeente")
