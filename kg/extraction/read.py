"""The whole way of one document: annotate, apply every rule, join what is said twice, resolve."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.errors import FaultError
from kg.extraction.annotate import annotate
from kg.extraction.mentions import Gazetteer, KnownName
from kg.extraction.resolve import doubts, resolve
from kg.extraction.rules import RULES
from kg.model import Document, Fact, Kind, Name, Reading, Value
from kg.sources.register import Register

# the columns that make a row the same row; a table that is not here is the same row by all its columns
KEYS: dict[str, tuple[str, ...]] = {
    "document": (),
    "agreements": ("agreement",),
    "parties": ("agreement", "party", "role"),
    "memberships": ("member", "network", "role"),
    "ties": ("a", "b", "kind"),
    "bodies": ("body",),
    "money": ("amount", "currency", "per", "payer"),
    "grants": ("recipient", "programme"),
    "deadlines": ("kind", "date"),
    "references": ("reference", "title", "date"),
    "obligations": ("party", "article"),
    "yields": ("relation", "goal", "modality"),
    "dependencies": ("member", "network", "rests_on"),
    "examples": ("name",),
    "counts": ("of", "number", "what"),
    "evaluations": ("relation", "judgement"),
    "gaps": ("kind", "what"),
}

_ARTICLE = re.compile(r"(?:^|(?<=-))(?:De|Het) ")


def gazetteer(register: Register) -> Gazetteer:
    """The register's names, in the form in which the finder of names wants them.

    A name that is written in capitals, and is long enough to be no abbreviation, is looked for as a word too ("Polis");
    the article in a municipality's name is looked for in small letters too ("het Bildt").
    """
    names = [
        KnownName(
            surface.replace("’", "'"), entry.name, entry.short or entry.name, entry.kind, register.is_word(surface),
            entry.identifier, entry.province, entry.country, entry.abolished,
        )
        for surface, entry in register.surface_names()
    ]  # fmt: skip
    words = [replace(n, surface=n.surface.capitalize()) for n in names if n.surface.isupper() and len(n.surface) > 4]
    towns = [n for n in names if n.kind is Kind.MUNICIPALITY]
    small = [replace(n, surface=_ARTICLE.sub(lambda m: m.group().lower(), n.surface)) for n in towns if _ARTICLE.search(n.surface)]
    return Gazetteer([*names, *words, *small])


def read(document: Document, register: Register, names: Gazetteer) -> Reading:
    """All facts of one document, each row once with all its passages, in the order of the first passage."""
    annotated = annotate(document, names)
    found: list[Fact] = []
    failed: list[str] = []
    for rule in RULES:
        try:
            found.extend(rule(annotated))
        except Exception as error:  # whatever it is: one rule never loses a document, and it is told
            failed.append(f"{rule.__name__}: {type(error).__name__}: {error}")
    facts = resolve(found, register, annotated.profile.date)
    joined = sorted(_joined((*facts, *doubts(facts, register))), key=row_order)
    return Reading(document, tuple(joined), tuple(failed))


def faults(readings: Iterable[Reading]) -> Iterator[FaultError]:
    """One error for each rule that a fault of ours stopped in a document."""
    for reading in readings:
        for fault in reading.failed:
            yield FaultError(
                f"{reading.document.source}: rule {fault}: a fault of ours; the facts of the other rules are given"
            )


def read_all(documents: Iterable[Document], register: Register) -> Iterator[Reading]:
    """The readings of several documents, in their order."""
    names = gazetteer(register)
    return (read(document, register, names) for document in documents)


def _joined(facts: Iterable[Fact]) -> Iterator[Fact]:
    rows: dict[tuple[object, ...], Fact] = {}
    for fact in facts:
        key = row_key(fact)
        rows[key] = join_rows(rows[key], fact) if key in rows else fact
    return iter(rows.values())


def key_columns(fact: Fact) -> tuple[str, ...]:
    """The columns that make a row the same row; where the table has none of its own, those that the row fills."""
    if fact.table == "references" and fact["reference"]:
        return ("reference",)
    return KEYS.get(fact.table, tuple(sorted(fact.values)))


def row_key(fact: Fact) -> tuple[object, ...]:
    """What two readings of one row share; names count by their identifier, before resolution by their label."""
    values = ((column, fact[column]) for column in key_columns(fact))
    return (fact.table, *(value.identifier or value.label if isinstance(value, Name) else value for _, value in values))


def join_rows(first: Fact, second: Fact) -> Fact:
    """One row of two: what the first leaves open the second fills; the passages of both."""
    values: dict[str, Value] = {
        **second.values,
        **{column: value for column, value in first.values.items() if value is not None},
    }
    return Fact(first.table, values, first.rule, tuple(dict.fromkeys((*first.evidence, *second.evidence))))


def row_order(fact: Fact) -> tuple[int, str, str]:
    """The order of a document's facts: by their first passage."""
    return min((e.start for e in fact.evidence), default=0), fact.table, fact.id
