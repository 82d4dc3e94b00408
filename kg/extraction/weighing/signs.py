"""What a text says round a pair of names, as signs that can be counted: words, order, place, sorts, modality.

A name that was found stands in a sign by its sort.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, islice, pairwise

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.modality import UNREAL, modalities
from kg.extraction.names.mentions import Mention
from kg.extraction.text.layout import Block, Sentence
from kg.extraction.weighing.pairs import HEAD, Pair, Where
from kg.extraction.weighing.relations import Relation

_WORD = re.compile(r"[a-zà-ÿ]+(?:-[a-z]+)*|[.,:;()]|\d+")
_NEAR = 40
"""Characters before the first name and behind the last one whose words count."""
_LENGTHS = (50, 150, 300)
"""Characters from which on a sentence is longer than a row, a plain one, a long one."""
_OPENING = 1_500
"""Characters of a sentence or a block whose words count."""
_STEM = 6
"""Letters of a long word of the sentence that count wherever it stands in it: "deelnemer", "deelneemt"."""
_BETWEEN = 3
"""With so many others between two names there are many."""


@dataclass(frozen=True)
class Named:
    """What a document names of the things that a relation is with: how often each, and where first.

    Attributes:
        most: how often what is named most often.
        starts: where each of them is named.
        headings: the block of each heading, by its words.
        lately: of each place the last ones that were named up to there, each with where that was, the last one first.
    """

    relation: Relation
    times: Counter[str]
    first: Mapping[str, int]
    most: int
    starts: Sequence[int]
    lately: Sequence[Mapping[str, int]]
    headings: Mapping[str, Block]
    _counts: dict[int, tuple[int, int]] = field(default_factory=dict, repr=False, compare=False)
    _openings: dict[tuple[int, int], list[str]] = field(default_factory=dict, repr=False, compare=False)
    _signs: dict[tuple[str, int, int], tuple[str, ...]] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, annotated: Annotated, relation: Relation) -> Named:
        """Count them."""
        named = [mention for mention in annotated.mentions if relation.is_what(mention)]
        times = Counter(m.label for m in named)
        every = [mention for mention in annotated.mentions if mention.label in times]
        return cls(
            relation, times, {m.label: m.start for m in reversed(named)}, max(times.values(), default=0), [m.start for m in every],
            [*accumulate(every, _last_named, initial=dict[str, int]())],
            {block.text: block for block in annotated.blocks if block.kind == "heading"},
        )  # fmt: skip

    def is_subject(self, what: Mention) -> bool:
        """Whether none is named more often."""
        return self.times[what.label] == self.most

    def between(self, what: Mention, end: int) -> int:
        """How many others are named from behind what up to a place."""
        lately = self.lately[bisect_left(self.starts, end)]
        return min(sum(start >= what.end and label != what.label for label, start in lately.items()), _BETWEEN)

    def counts(self, annotated: Annotated, sentence: Sentence) -> tuple[int, int]:
        """How many mentions of who a sentence has, and how many labels of what, each up to a few; reckoned once."""
        if sentence.start not in self._counts:
            here = annotated.within(sentence.start, sentence.end)
            whats = {m.label for m in here if m.label in self.times}
            self._counts[sentence.start] = min(sum(m.kind in self.relation.whos for m in here), 4), min(len(whats), 3)
        return self._counts[sentence.start]

    def opening(self, annotated: Annotated, of: Sentence | Block) -> list[str]:
        """The words with which a sentence or a block opens, found once."""
        stretch = of.start, min(of.end, of.start + _OPENING)
        if stretch not in self._openings:
            self._openings[stretch] = _words(annotated, *stretch)
        return self._openings[stretch]

    def opens(self, place: str, annotated: Annotated, of: Sentence | Block, most: int | None = None) -> tuple[str, ...]:
        """Those words, the first so many, as signs of a place; a list has the same lead for all its lines."""
        key = place, of.start, of.end
        if key not in self._signs:
            self._signs[key] = tuple(_each(place, self.opening(annotated, of)[:most]))
        return self._signs[key]


def _last_named(lately: Mapping[str, int], mention: Mention) -> dict[str, int]:
    """What was named last, after one more mention."""
    others = ((label, start) for label, start in lately.items() if label != mention.label)
    return {mention.label: mention.start, **dict(islice(others, _BETWEEN))}


def signs(annotated: Annotated, pair: Pair, named: Named) -> frozenset[str]:
    """The signs of a pair."""
    said = _within(annotated, pair) if pair.where is Where.SENTENCE else _apart(annotated, pair, named)
    stems = (f"{word[:_STEM]}~" for word in named.opening(annotated, pair.sentence) if len(word) >= _STEM - 2)
    return frozenset((*_of_sorts(annotated, pair, named), *said, *_each("stem", stems)))


def _of_sorts(annotated: Annotated, pair: Pair, named: Named) -> Iterator[str]:
    sentence, who, what, where = pair.sentence, pair.who, pair.what, pair.where
    subject = annotated.profile.subject
    whos, whats = named.counts(annotated, sentence)
    yield f"where={where}"
    yield f"where={where} in={annotated.blocks[sentence.block].kind}"
    yield f"where={where} what={what.kind}"
    yield f"who={who.kind}"
    yield f"what={what.kind}"
    yield "own town" if subject is not None and subject.label == who.label else "another"
    yield f"whos={whos}"
    yield f"whats={whats}"
    yield f"long={sum(len(sentence.text) >= length for length in _LENGTHS)}"
    yield f"between={named.between(what, who.start)}"
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


def _apart(annotated: Annotated, pair: Pair, named: Named) -> Iterator[str]:
    """What the sentence of who says, and that of what, the heading and the line that introduces an item."""
    sentence, who, block = pair.sentence, pair.who, annotated.blocks[pair.sentence.block]
    yield from named.opens("said", annotated, sentence)
    yield from _each("before who", _words(annotated, max(sentence.start, who.start - _NEAR), who.start)[-3:])
    yield from _each("behind who", _words(annotated, who.end, min(sentence.end, who.end + _NEAR))[:3])
    if pair.where is not Where.HEADING and (its := annotated.sentence_from(pair.what.start)):
        near = "near" if pair.where in (Where.LEAD, Where.BEFORE) else "far"
        yield from named.opens(near, annotated, its, 60)
    if block.lead is not None:
        yield from named.opens("lead", annotated, annotated.blocks[block.lead], 40)
    if heading := named.headings.get(block.heading):
        yield from named.opens("heading", annotated, heading, 8)


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
