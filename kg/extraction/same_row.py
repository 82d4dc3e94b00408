"""Which facts are one row, said twice, and what becomes of the two."""

from __future__ import annotations

from kg.model import Fact, Name, Value

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
    "services": ("provider", "recipient", "what"),
    "deadlines": ("kind", "date"),
    "references": ("reference", "title", "date"),
    "obligations": ("party", "article"),
    "yields": ("relation", "goal", "modality"),
    "dependencies": ("member", "network", "rests_on"),
    "examples": ("name",),
    "counts": ("of", "number", "what"),
    "evaluations": ("relation", "judgement"),
    "gaps": ("kind", "what"),
    "articles": ("agreement", "article"),
}


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
