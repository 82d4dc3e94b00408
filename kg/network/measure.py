"""What a measure gives: scores, a sentence, the words that it rests on, and its caution."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from kg.network.rows import Quotation

EGO_NL: Final = "De stukken zijn het dossier van {} (egonetwerk): wat anderen onderling hebben staat er zelden in."
EGO_EN: Final = "The documents are the file of {} (ego network): what others have among themselves is seldom in it."


@dataclass(frozen=True, slots=True)
class Score:
    """What a measure says of one thing.

    Attributes:
        thing: its IRI.
        nl, en: what it is called.
        number: the value; the measure says what it counts.
        among: the names that it counts, or that belong to it.
        possible: the same for what the source calls possible; they are not in the number.
    """

    thing: str
    nl: str
    en: str
    number: float
    among: tuple[str, ...] = ()
    possible: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Measure:
    """The outcome of a measure.

    Attributes:
        name: an identifier.
        values: a score for each thing, in the order that the measure says.
        sentence_nl, sentence_en: the outcome in words.
        evidence: the words that it rests on, each once.
        caution_nl, caution_en: what to keep in mind beside it.
    """

    name: str
    values: tuple[Score, ...]
    sentence_nl: str
    sentence_en: str
    evidence: tuple[Quotation, ...]
    caution_nl: str
    caution_en: str


def caution(subject: str, more_nl: str, more_en: str) -> tuple[str, str]:
    """The caution beside every measure, with one of its own, in Dutch and English."""
    return f"{EGO_NL.format(subject)} {more_nl}", f"{EGO_EN.format(subject)} {more_en}"


def once(quotations: Iterable[Quotation]) -> tuple[Quotation, ...]:
    """Each quotation once, in the order of first mention."""
    return tuple(dict.fromkeys(quotations))


def listed(names: Sequence[str], conjunction: str) -> str:
    """Names in a sentence; there is at least one.

    >>> listed(["a", "b", "c"], "en")
    'a, b en c'
    """
    *first, last = names
    return f"{', '.join(first)} {conjunction} {last}" if first else last


def explained(scores: Iterable[Score]) -> str:
    """Things with what belongs to each in brackets.

    >>> explained([Score("urn:x:a", "A", "A", 2, ("X", "Y"))])
    'A (X, Y)'
    """
    return "; ".join(f"{score.nl} ({', '.join(score.among)})" for score in scores)
