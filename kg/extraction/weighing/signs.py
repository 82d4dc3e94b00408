"""What a text says round a pair of names, as signs that can be counted: words, order, place, sorts, modality.

A name that was found stands in a sign by its sort; only the words of a heading stand as they are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.modality import UNREAL, modalities
from kg.extraction.names.mentions import Mention
from kg.extraction.weighing.pairs import HEAD, Pair, Where
from kg.extraction.weighing.relations import Relation

_WORD = re.compile(r"[a-zà-ÿ]+(?:-[a-z]+)*|[.,:;()]|\d+")
_NEAR = 40
"""Characters before the first name and behind the last one whose words count."""
_LENGTHS = (50, 150, 300)
"""Characters from which on a sentence is longer than a row, a plain one, a long one."""


@dataclass(frozen=True)
class Named:
    """What a document names of the things that a relation is with: how often each, and where first."""

    relation: Relation
    times: Counter[str]
    first: Mapping[str, int]

    @classmethod
    def of(cls, annotated: Annotated, relation: Relation) -> Named:
        """Count them."""
        named = [mention for mention in annotated.mentions if relation.is_what(mention)]
        return cls(relation, Counter(m.label for m in named), {m.label: m.start for m in reversed(named)})

    def is_subject(self, what: Mention) -> bool:
        """Whether none is named more often."""
        return self.times[what.label] == max(self.times.values())

    def among(self, mentions: Iterable[Mention]) -> set[str]:
        """Those that these mentions name."""
        return {m.label for m in mentions if m.label in self.times}


def signs(annotated: Annotated, pair: Pair, named: Named) -> frozenset[str]:
    """The signs of a pair."""
    said = _within(annotated, pair) if pair.where is Where.SENTENCE else _apart(annotated, pair)
    return frozenset((*_of_sorts(annotated, pair, named), *said))


def _of_sorts(annotated: Annotated, pair: Pair, named: Named) -> Iterator[str]:
    sentence, who, what, where = pair.sentence, pair.who, pair.what, pair.where
    subject = annotated.profile.subject
    here = annotated.within(sentence.start, sentence.end)
    yield f"where={where}"
    yield f"where={where} in={annotated.blocks[sentence.block].kind}"
    yield f"where={where} what={what.kind}"
    yield f"who={who.kind}"
    yield f"what={what.kind}"
    yield "own town" if subject is not None and subject.label == who.label else "another"
    yield f"whos={min(sum(m.kind in named.relation.whos for m in here), 4)}"
    yield f"whats={min(len(named.among(here)), 3)}"
    yield f"long={sum(len(sentence.text) >= length for length in _LENGTHS)}"
    yield f"between={min(len(named.among(annotated.within(what.end, who.start)) - {what.label}), 3)}"
    yield f"where={where} subject={named.is_subject(what)} early={named.first[what.label] < HEAD}"
    held = modalities(sentence.text, min(who.start - sentence.start, len(sentence.text) - 1))
    yield from (f"held={modality}" for modality in held)
    if held & UNREAL:
        yield "unreal"


def _within(annotated: Annotated, pair: Pair) -> Iterator[str]:
    """What stands before, between and behind two names of one sentence."""
    first, last = sorted((pair.who, pair.what), key=lambda mention: mention.start)
    order = "what first" if first is pair.what else "who first"
    between = _words(annotated, first.end, last.start)
    yield order
    yield f"{order} apart={min(len(between) // 4, 5)}"
    yield from _each(f"{order} between", between)
    yield from _each(f"{order} between", map(" ".join, pairwise(between)))
    yield from _each(f"{order} before", _words(annotated, max(pair.sentence.start, first.start - _NEAR), first.start)[-4:])
    yield from _each(f"{order} behind", _words(annotated, last.end, min(pair.sentence.end, last.end + _NEAR))[:4])


def _apart(annotated: Annotated, pair: Pair) -> Iterator[str]:
    """What the sentence of who says, and that of what, the heading and the line that introduces an item."""
    sentence, who, block = pair.sentence, pair.who, annotated.blocks[pair.sentence.block]
    yield from _each("said", _words(annotated, sentence.start, sentence.end))
    yield from _each("before who", _words(annotated, max(sentence.start, who.start - _NEAR), who.start)[-3:])
    yield from _each("behind who", _words(annotated, who.end, min(sentence.end, who.end + _NEAR))[:3])
    if pair.where is not Where.HEADING and (its := annotated.sentence_from(pair.what.start)):
        near = "near" if pair.where in (Where.LEAD, Where.BEFORE) else "far"
        yield from _each(near, _words(annotated, its.start, its.end)[:60])
    if block.lead is not None:
        lead = annotated.blocks[block.lead]
        yield from _each("lead", _words(annotated, lead.start, lead.end)[:40])
    yield from _each("heading", _plain(block.heading)[:8])


def _each(place: str, words: Iterable[str]) -> Iterator[str]:
    return (f"{place}: {word}" for word in words)


def _words(annotated: Annotated, start: int, end: int) -> list[str]:
    """The words of a stretch, small, a name as its sort and a number as a number."""
    text, parts, position = annotated.clean.text, [], start
    for mention in annotated.within(start, end):
        if mention.start >= position:
            parts += [text[position : mention.start], f" {_sort(mention.kind)} "]
            position = min(mention.end, end)
    return _plain("".join((*parts, text[position:end])))


def _sort(kind: str) -> str:
    return "m" + kind.replace("_", "").replace("-", "").lower()


def _plain(text: str) -> list[str]:
    return ["number" if word.isdigit() else word for word in _WORD.findall(text.lower())]
