"""Pairs of names that stand so near each other that a text may tell a relation between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from kg.extraction.annotate import Annotated
from kg.extraction.names.mentions import Mention
from kg.extraction.text.layout import Sentence
from kg.extraction.weighing.relations import Relation

_BLOCKS_ABOVE = 2
HEAD = 300
"""Characters with which a document opens."""
_NAMES_ABOVE = 40
"""So many mentions above are looked at for one that a heading names."""


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
    """Every pair of a document, for each mention of who each label of what once."""
    whats = [mention for mention in annotated.mentions if relation.is_what(mention)]
    if not whats:
        return
    subject = _subject(whats) if relation.of_subject else None
    above: list[Mention] = []
    ahead = iter((*whats, None))
    coming = next(ahead)
    for who in annotated.mentions:
        while coming is not None and coming.start < who.start:
            above.append(coming)
            coming = next(ahead)
        sentence = annotated.sentence_from(who.start) if who.kind in relation.whos and _is_called(annotated, who) else None
        if sentence is not None and sentence.start <= who.start:
            seen = {who.label}
            for what, where in _near(annotated, relation, sentence, above, subject):
                if what.label not in seen:
                    seen.add(what.label)
                    yield Pair(who, what, where, sentence)


def _near(annotated: Annotated, relation: Relation, sentence: Sentence, above: list[Mention], subject: Mention | None) -> Iterator[tuple[Mention, Where]]:
    """What is named near a sentence, the nearest first; `above` is what stands before who, in its order."""
    block = annotated.blocks[sentence.block]
    last = above[-1] if above else None
    yield from ((what, Where.SENTENCE) for what in annotated.within(sentence.start, sentence.end) if relation.is_what(what))
    if last is not None and block.start <= last.start < sentence.start:
        yield last, Where.BEFORE
    if block.lead is not None:
        lead = annotated.blocks[block.lead]
        yield from ((what, Where.LEAD) for what in annotated.within(lead.start, lead.end) if relation.is_what(what))
    yield from ((what, Where.HEADING) for what in reversed(above[-_NAMES_ABOVE:]) if what.label in block.heading)
    if last is not None and annotated.blocks[max(0, sentence.block - _BLOCKS_ABOVE)].start <= last.start < block.start:
        yield last, Where.ABOVE
    if subject is not None and subject.start < sentence.start:
        yield subject, Where.SUBJECT


def _subject(whats: list[Mention]) -> Mention | None:
    """The first mention of what a document names most often, if that is at its head."""
    times = Counter(what.label for what in whats)
    first = next(what for what in whats if times[what.label] == max(times.values()))
    return first if first.start < HEAD else None


def _is_called(annotated: Annotated, who: Mention) -> bool:
    """Whether a mention has a word of the name that it stands for: "die Stadt" is not evidence for a city's name."""
    said = annotated.clean.text[who.start : who.end].casefold()
    return any(word in said for word in who.label.casefold().split() if word != "gemeente")
