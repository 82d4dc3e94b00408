"""What the rules read of a document and what they left: every sentence with the facts that rest on it, and its cues."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from kg.extraction.annotate import Annotated, annotate
from kg.extraction.cues import Cue, find_cues
from kg.extraction.matching import patterns as re
from kg.extraction.modality import Modality, modalities
from kg.extraction.names.mentions import Gazetteer
from kg.extraction.read import gazetteer, read
from kg.extraction.text.layout import Sentence
from kg.model import BUILT, TABLES, Document, Fact
from kg.sources.register import Register

_DIGIT: Final = re.compile(r"\d")


class Outcome(StrEnum):
    """What came of a sentence."""

    FACT = "fact"
    CUE = "cue"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Given:
    """A fact, and what of it rests on one sentence.

    Attributes:
        columns: the columns that the sentence is evidence for, in the table's order; empty means the whole fact.
    """

    fact: Fact
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Covered:
    """A sentence; all offsets are in the kept text.

    Attributes:
        text: as it stands in the kept text, line ends included.
        block: number of the paragraph, heading or list item that it is in.
        is_heading: it is a heading; without a number it names a subject and states nothing, so it has no cues.
        given: the facts that rest on it, wholly or in part.
        cues: words that speak of what a table holds.
        modalities: how it holds what its cues speak of; a denial gives no fact, and rightly so.
    """

    start: int
    end: int
    text: str
    block: int
    is_heading: bool
    given: tuple[Given, ...]
    cues: tuple[Cue, ...]
    modalities: tuple[Modality, ...]

    @property
    def outcome(self) -> Outcome:
        """Whether it gave a fact, has a cue but gave none, or neither."""
        return Outcome.FACT if self.given else Outcome.CUE if self.cues else Outcome.REST


@dataclass(frozen=True, slots=True)
class Coverage:
    """A document's sentences, in their order. What the cleaning takes for page headers and numbers is in none."""

    document: Document
    sentences: tuple[Covered, ...]

    def counts(self) -> Mapping[Outcome, int]:
        """How many sentences came to what."""
        return {outcome: sum(s.outcome is outcome for s in self.sentences) for outcome in Outcome}


def cover_all(documents: Iterable[Document], register: Register) -> Iterator[Coverage]:
    """The coverage of several documents, in their order."""
    names = gazetteer(register)
    return (cover(document, register, names) for document in documents)


def cover(document: Document, register: Register, names: Gazetteer) -> Coverage:
    """The coverage of one document by the rules as they are."""
    annotated = annotate(document, names)
    facts = [fact for fact in read(document, register, names).facts if fact.table not in BUILT]
    return Coverage(document, tuple(_covered(annotated, sentence, facts) for sentence in annotated.sentences))


def _covered(annotated: Annotated, sentence: Sentence, facts: Iterable[Fact]) -> Covered:
    start, end = annotated.clean.origin(sentence.start, sentence.end)
    is_heading = annotated.blocks[sentence.block].kind == "heading"
    # a row of a table looks like a heading: "Energy Cities € 3.600"
    found = () if is_heading and not _DIGIT.search(sentence.text) else find_cues(sentence.text)
    held = {modality for cue in found for modality in modalities(sentence.text, cue.start)}
    return Covered(
        start,
        end,
        annotated.document.text[start:end],
        sentence.block,
        is_heading,
        tuple(_given(facts, start, end)),
        tuple(_in_kept_text(annotated, sentence, cue) for cue in found),
        tuple(modality for modality in Modality if modality in held),
    )


def _given(facts: Iterable[Fact], start: int, end: int) -> Iterator[Given]:
    for fact in facts:
        here = [passage.supports for passage in fact.evidence if passage.start < end and start < passage.end]
        if here:
            supported = {column for supports in here for column in supports} if all(here) else set()
            yield Given(fact, tuple(column for column in TABLES[fact.table] if column in supported))


def _in_kept_text(annotated: Annotated, sentence: Sentence, cue: Cue) -> Cue:
    return Cue(*annotated.clean.origin(sentence.start + cue.start, sentence.start + cue.end), cue.table)
