"""Rows as judgements know them: by table, keys and the fingerprints of their passages."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final, NamedTuple

from kg.columns import in_words
from kg.extraction.joining.same_row import key_columns
from kg.judging.fingerprint import EvenText, quote_hash, quote_part
from kg.model import TABLES, Document, Evidence, Fact
from kg.sources.cells import Pairs
from kg.sources.judgements import Judgement

BY_HAND: Final = "by-hand"
"""What stands for the rule of a fact that a person added."""

OWN_WORDS: Final = 40
"""A quote of so many printed characters is a sentence, and says the same in another document; a heading does not."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row that was read or added, with what people said of it.

    Attributes:
        document: where it stands.
        fact: as it goes on, corrected and merged; of a rejected row as it was read.
        reads: as the rules read it, or as a person added it (its rule is then `BY_HAND`); several that are now one row.
        judgements: those that hold for it, oldest first.
        moved: those of them that know its words but not what stands around them now.
        rejected: it goes no further.
    """

    document: Document
    fact: Fact
    reads: tuple[Fact, ...]
    judgements: tuple[Judgement, ...] = ()
    moved: tuple[Judgement, ...] = ()
    rejected: bool = False

    @property
    def ids(self) -> tuple[str, ...]:
        """Every identifier that it is called by: the fact's own, and those of what was read."""
        return tuple(dict.fromkeys((self.fact.id, *(fact.id for fact in self.reads))))


def keys_of(fact: Fact) -> Pairs:
    """The columns that make this row the same row, in the order of `TABLES`; those that it leaves open are left out.

    A document's description has no keys of its own: there, all that it says counts.
    """
    columns = key_columns(fact) if fact.table != "document" else TABLES["document"]
    return _pairs(fact, (column for column in TABLES[fact.table] if column in columns))


def other_columns(fact: Fact) -> Pairs:
    """What a row says beside its keys."""
    keys = dict(keys_of(fact))
    return _pairs(fact, (column for column in TABLES[fact.table] if column not in keys))


def row_id(fact: Fact, evened: EvenText) -> str:
    """The row in a list of rows that were seen: the same after a re-flow, another where a word has changed."""
    quotes = sorted({quote_part(evened.fingerprint(evidence)) for evidence in fact.evidence})
    content = repr((fact.table, keys_of(fact), other_columns(fact), quotes))
    return hashlib.sha256(content.encode()).hexdigest()[:16]


def stem(source: str) -> str:
    """The name of a document without folder and suffix."""
    return PurePosixPath(source).stem


class Touch(NamedTuple):
    """What a judgement knows of a row: its passages, and whether it knows no more of them than their words."""

    passages: frozenset[Evidence]
    by_words: bool


def touched(judgement: Judgement, fact: Fact, evened: EvenText) -> Touch:
    """The passages of a row of the same table and keys that a judgement knows; none if it is about another row.

    A passage is known by its words and the 80 characters either side. Where no passage of the row is known so, its
    words alone will do if they stand once in this document, and are this document's own or a whole sentence.
    """
    known, words = set(judgement.passages), known_words(judgement)
    prints = {evidence: evened.fingerprint(evidence) for evidence in fact.evidence}
    exact = frozenset(evidence for evidence, fingerprint in prints.items() if fingerprint in known)
    if exact:
        return Touch(exact, by_words=False)
    same_words = (evidence for evidence, fingerprint in prints.items() if quote_part(fingerprint) in words)
    return Touch(frozenset(one for one in same_words if may_move(judgement, one, evened)), by_words=True)


def known_words(judgement: Judgement) -> frozenset[str]:
    """The hashes of a judgement's quotes; a row that was written by hand gives the words themselves."""
    hashes = frozenset(map(quote_part, judgement.passages))
    return hashes or frozenset({quote_hash(judgement.quote)})


def may_move(judgement: Judgement, evidence: Evidence, evened: EvenText) -> bool:
    """Whether a passage with the words but not the surroundings that a judgement knows may be taken for its passage."""
    at_home = stem(judgement.document) == evened.document.stem
    is_sentence = evened.printed(evidence) >= OWN_WORDS and judgement.table != "document"
    return evened.has_once(evidence) and (at_home or is_sentence)


def _pairs(fact: Fact, columns: Iterable[str]) -> Pairs:
    return tuple(_filled(fact, columns))


def _filled(fact: Fact, columns: Iterable[str]) -> Iterator[tuple[str, str]]:
    for column in columns:
        words = " ".join(unicodedata.normalize("NFC", in_words(fact[column])).split())
        if words:
            yield column, words
