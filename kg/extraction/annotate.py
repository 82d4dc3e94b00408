"""One layer for all rules: a document's blocks, sentences, mentions and dates, computed once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from kg.extraction.joining.joined import join
from kg.extraction.joining.only_named import only_named
from kg.extraction.masked import Masked, mask
from kg.extraction.matching.gate import may_match, note_in_lines, note_stretches
from kg.extraction.matching.triggers import Triggers
from kg.extraction.names.abolished import gone_by
from kg.extraction.names.city_names import as_called
from kg.extraction.names.find import find_mentions
from kg.extraction.names.homonyms import settle
from kg.extraction.names.mentions import Gazetteer, Mention
from kg.extraction.profile.profile import Profile, profile
from kg.extraction.text.clean import Clean, clean
from kg.extraction.text.layout import Block, Sentence, blocks, sentences
from kg.model import Document, Evidence, Kind


@dataclass(frozen=True)
class Annotated:
    """A document as the rules see it; all offsets but those of `Evidence` are in the cleaned text."""

    document: Document
    clean: Clean
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    profile: Profile
    _masks: dict[int, Masked] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def masked(self) -> tuple[Masked, ...]:
        """Every sentence with its mentions masked."""
        return tuple(self._mask(index) for index in range(len(self.sentences)))

    def cued(self, triggers: Triggers) -> Iterator[Masked]:
        """The sentences that hold a trigger word, in order, with their mentions masked."""
        bit = triggers.bit
        for index, bits in enumerate(self._bits):
            if bits & bit:
                yield self._mask(index)

    def _mask(self, index: int) -> Masked:
        if index not in self._masks:
            sentence = self.sentences[index]
            self._masks[index] = mask(sentence, self.within(sentence.start, sentence.end))
        return self._masks[index]

    @cached_property
    def _bits(self) -> list[int]:
        return [may_match(sentence.text) for sentence in self.sentences]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _blocks(self) -> list[int]:
        return [sentence.block for sentence in self.sentences]

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.start for mention in self.mentions]

    def within(self, start: int, end: int, *kinds: Kind) -> list[Mention]:
        """The mentions that start in a stretch, of these kinds or of any."""
        starts = self._starts
        first = bisect_left(starts, start)
        found = self.mentions[first : bisect_left(starts, end, first)] if first < len(starts) and starts[first] < end else ()
        return [mention for mention in found if mention.kind in kinds] if kinds else list(found)

    def topic(self, position: int, kinds: Iterable[Kind], reach: int = 1200) -> Mention | None:
        """The last mention of these kinds before a position: what "dit netwerk" or "deze relatie" stands for."""
        wanted = frozenset(kinds)
        for index in range(bisect_left(self._starts, position) - 1, -1, -1):
            mention = self.mentions[index]
            if position - mention.start > reach:
                return None
            if mention.kind in wanted and not mention.attributive:
                return mention
        return None

    def evidence(self, start: int, end: int, *supports: str) -> Evidence:
        """The words of a stretch as they stand in the kept text."""
        begin, stop = self.clean.origin(start, end)
        return Evidence(begin, stop, self.document.text[begin:stop], supports)

    def cite(self, sentence: Sentence | Block, *supports: str) -> Evidence:
        """A whole sentence or block, cut at the 1,500 characters that a quote may have."""
        begin, stop = self.clean.origin(sentence.start, sentence.end)
        stop = min(stop, begin + 1500)
        return Evidence(begin, stop, self.document.text[begin:stop], supports)

    def sentence_from(self, position: int) -> Sentence | None:
        """The sentence that holds a position, else the first behind it."""
        index = bisect_right(self._sentence_starts, position) - 1
        if index >= 0 and position < self.sentences[index].end:
            return self.sentences[index]
        return self.sentences[index + 1] if index + 1 < len(self.sentences) else None

    def anchor(self, sentence: Sentence) -> Sentence | None:
        """The sentence in which the mark of a footnote stands; None for a sentence that is in no footnote."""
        block = self.blocks[sentence.block]
        line = self.clean.text.rfind("\n", 0, block.start) + 1
        mark = self.clean.notes.get(self.clean.offsets[line])
        if mark is None:
            return None
        begins = ((self.clean.offsets[one.start], one) for one in self.sentences)
        return max(((start, one) for start, one in begins if start < mark), key=lambda found: found[0], default=(0, None))[1]

    def sentences_of(self, block: int) -> Iterator[Sentence]:
        """The sentences of one block."""
        return iter(self.sentences[bisect_left(self._blocks, block) : bisect_right(self._blocks, block)])


def annotate(document: Document, gazetteer: Gazetteer) -> Annotated:
    """Compute the layer for a document."""
    cleaned = clean(document.text)
    parts = blocks(cleaned)
    split = tuple(sentence for index, block in enumerate(parts) for sentence in sentences(block, index))
    note_in_lines(cleaned.text, ((block.start, block.end) for block in parts))
    several = Counter(sentence.block for sentence in split)
    note_stretches(cleaned.text, ((sentence.start, sentence.end) for sentence in split if several[sentence.block] > 1))
    found = find_mentions(cleaned.text, gazetteer)
    about = profile(document.text, cleaned, parts, found)
    settled = as_called(cleaned.text, settle(cleaned.text, found, gazetteer, about.date), gazetteer)
    gone = gone_by(about.date, about.subject, settled, gazetteer)
    if settled != found or gone:
        found, about = settled, profile(document.text, cleaned, parts, settled, gone)
    return Annotated(document, cleaned, parts, split, tuple(only_named(cleaned.text, join(cleaned.text, split, found, about))), about)
