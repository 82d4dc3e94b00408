"""What an answer does not cover, and what points to an answer that is not there.

The findings of the graph (conflicts, warnings, unknowns) that are about the things that were asked for, or about what
the answer's passages say; and where nothing was found, the passages that speak of these things.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from pyoxigraph import Literal, NamedNode, QuerySolution, QuerySolutions, Store

from kg.graph.namespaces import KG, PREFIXES
from kg.questions.answer import Answer, Row, Term, in_language, words

MOST_POINTERS: Final = 3

_PASSAGE: Final = "oa:hasSource/kg:fileName ?document ; kg:place ?place ; oa:hasSelector/oa:exact ?quote"
_FINDINGS: Final = (
    """
SELECT DISTINCT ?class ?severity ?text ?document ?place ?quote WHERE {
  %s
  ?finding a ?class ; rdfs:comment ?text . ?class rdfs:subClassOf kg:Finding ; rdfs:label ?severity
  FILTER(LANG(?text) = "%s" && LANG(?severity) = "%s")
  OPTIONAL { ?finding kg:evidencedBy ?words . ?words """
    + _PASSAGE
    + """ }
} ORDER BY ?severity ?text ?document ?place"""
)
_ABOUT_THINGS: Final = "VALUES ?thing { %s } ?finding kg:about|(kg:about/kg:from)|(kg:about/kg:to) ?thing ."
_ABOUT_PASSAGES: Final = """VALUES (?file ?exact) { %s }
  ?passage oa:hasSource/kg:fileName ?file ; oa:hasSelector/oa:exact ?exact .
  { ?finding kg:evidencedBy ?passage } UNION { ?statement kg:evidencedBy ?passage . ?finding kg:about ?statement }"""
_NAMING: Final = (
    """
SELECT DISTINCT ?document ?place ?quote WHERE {
  VALUES ?thing { %s } ?statement ?property ?thing ; kg:statedIn ?in ; kg:evidencedBy ?passage . ?passage """
    + _PASSAGE
    + """
} ORDER BY ?document ?place"""
)


class Quotation(NamedTuple):
    """Words of a document, with the place where they begin, or of a list with its sheet and row."""

    document: str
    place: int | str
    quote: str


@dataclass(frozen=True, slots=True)
class Limit:
    """Something that an answer does not cover, or that is not sure.

    Attributes:
        severity: in the language of the answer: conflict, warning or unknown.
        conflict: whether it is one: its passages then stand side by side.
        text: in the language of the answer.
        passages: that it rests on.
    """

    severity: str
    conflict: bool
    text: str
    passages: tuple[Quotation, ...]


def read_limits(store: Store, answer: Answer, things: Iterable[NamedNode]) -> tuple[Limit, ...]:
    """The findings about some things, and about what the passages of an answer say; conflicts first."""
    listed = " ".join(sorted(map(str, things)))
    passages = {(Literal(found.document), Literal(found.quote)) for found in quotations(answer)}
    pairs = " ".join(sorted(f"({document} {quote})" for document, quote in passages))
    patterns = [_ABOUT_THINGS % listed if listed else "", _ABOUT_PASSAGES % pairs if pairs else ""]
    found: dict[tuple[str, bool, str], dict[Quotation, None]] = {}
    for pattern in filter(None, patterns):
        for row in _rows(store, _FINDINGS % (pattern, answer.language, answer.language)):
            limit = (row["severity"].value, row["class"] == KG.Conflict, row["text"].value)
            quoted = found.setdefault(limit, {})
            if row["quote"] is not None:
                quoted[_quotation(row, answer.language)] = None
    limits = (Limit(*limit, tuple(quoted)) for limit, quoted in found.items())
    return tuple(sorted(limits, key=lambda limit: (not limit.conflict, limit.severity, limit.text)))


def read_pointers(store: Store, things: Iterable[NamedNode], language: str) -> tuple[Quotation, ...]:
    """The first passages that speak of some things."""
    listed = " ".join(sorted(map(str, things)))
    if not listed:
        return ()
    rows = _rows(store, _NAMING % listed)
    found = [_quotation(row, language) for row in rows]
    return tuple(found[:MOST_POINTERS])


def quotations(answer: Answer) -> tuple[Quotation, ...]:
    """The passages of an answer, each once, in its order."""
    found = (quotation(answer, row) for row in answer.rows)
    return tuple(dict.fromkeys(quoted for quoted in found if quoted))


def quotation(answer: Answer, row: Row) -> Quotation | None:
    """The passage of a row; None if it has none."""
    cells = {column.name: term for column, term in zip(answer.columns, row, strict=True)}
    return _quotation(cells, answer.language) if cells.get("quote") else None


def _quotation(cells: Mapping[str, Term | None] | QuerySolution, language: str) -> Quotation:
    place = words(in_language(cells["place"], language))
    return Quotation(words(cells["document"]), int(place) if place.isdigit() else place, words(cells["quote"]))


def _rows(store: Store, query: str) -> QuerySolutions:
    rows = store.query(query, prefixes=dict(PREFIXES))
    assert isinstance(rows, QuerySolutions)
    return rows
