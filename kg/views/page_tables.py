"""The rows of the map as the page's file holds them: a column for each field, and what is said often said once.

As a list of records, two thirds of the file of a map of thousands would be the names of fields and words that stand
elsewhere in it. `page/loaded.js` makes rows of the columns again.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import asdict, fields
from typing import Final

from kg.views.map_model import Fact, Node, Passage, Relation, SourceDocument

Row = Mapping[str, object]

NAMES: Final = re.compile(r"\{[ab]\}")
"""Where the names of the two ends stand in the form of a sentence."""

SAID_AS_IS: Final = ("id", "kind", "role", "role_en", "since", "until", "status", "certainty")
"""Fields of a relation that stand in the file as they are."""


class PageTables:
    """Relations and facts as rows that name things, passages and forms of sentences by their position."""

    def __init__(self, nodes: Iterable[Node], documents: Iterable[SourceDocument]) -> None:
        """Tables about these things, in the order in which the page has them, from these documents."""
        self._nodes = {node.id: (position, node) for position, node in enumerate(nodes)}
        self._told = {document.id: (document.title, document.date) for document in documents}
        self._passages: dict[Passage, int] = {}
        self._forms: dict[str, int] = {}

    @property
    def passages(self) -> dict[str, object]:
        """The passages that the rows so far name, each once, as columns in the order of their positions."""
        return columns([self._passage_row(passage) for passage in self._passages])

    @property
    def forms(self) -> list[str]:
        """The forms of sentences that the rows so far name."""
        return list(self._forms)

    def relations(self, relations: Iterable[Relation]) -> dict[str, object]:
        """The relations as columns; an end is the position of its node."""
        return columns([self._relation_row(relation) for relation in relations])

    def facts(self, facts: Iterable[Fact]) -> dict[str, object]:
        """The facts as columns; English words that are the Dutch ones are left out."""
        return columns([{
            "node": self._nodes[fact.node][0], "kind": fact.kind, "nl": fact.nl,
            "en": None if fact.en == fact.nl else fact.en, "passages": self._places(fact.passages),
        } for fact in facts])

    def _relation_row(self, relation: Relation) -> Row:
        (source, a), (target, b) = self._nodes[relation.source], self._nodes[relation.target]
        return {name: getattr(relation, name) for name in SAID_AS_IS} | {
            "source": source, "target": target,
            "sentence_nl": self._sentence(relation.sentence_nl, a.label, b.label),
            "sentence_en": self._sentence(relation.sentence_en, a.label_en or a.label, b.label_en or b.label),
            "passages": self._places(relation.passages),
            "judgements": [asdict(judgement) for judgement in relation.judgements] or None,
        }

    def _sentence(self, sentence: str, a: str, b: str) -> int | str:
        """The position of the sentence's form, into which the names fit; the sentence where it has none."""
        form = sentence.replace(a, "{a}", 1).replace(b, "{b}", 1) if a and b else sentence
        if NAMES.sub(lambda name: a if name[0] == "{a}" else b, form) != sentence:
            return sentence
        return self._forms.setdefault(form, len(self._forms))

    def _places(self, passages: Iterable[Passage]) -> int | tuple[int, ...] | None:
        """The positions of passages; of one alone the number itself."""
        found = tuple(self._passages.setdefault(passage, len(self._passages)) for passage in passages)
        return found[0] if len(found) == 1 else found or None

    def _passage_row(self, passage: Passage) -> Row:
        """A passage without the title and date that its document says, and the end that its quotation says."""
        row = {field.name: getattr(passage, field.name) for field in fields(Passage)}
        if self._told.get(passage.document) == (passage.title, passage.date):
            row["title"] = row["date"] = None
        if passage.end == passage.start + len(passage.quote):
            row["end"] = None
        return row


def columns(rows: Sequence[Row]) -> dict[str, object]:
    """Rows with the same fields as columns, by field; what is None in every row is left out.

    >>> columns([{"a": 1, "b": "x"}, {"a": 2, "b": "x"}])
    {'rows': 2, 'columns': {'a': [1, 2], 'b': {'all': 'x'}}}
    """
    made = {name: _column([row[name] for row in rows]) for name in (rows[0] if rows else ())}
    return {"rows": len(rows), "columns": {name: column for name, column in made.items() if column != {"all": None}}}


def _column(values: Sequence[object]) -> object:
    """A column: as it is, as the one value of all (`all`), or as the different ones and which of them each row has."""
    if not all(isinstance(value, Hashable) for value in values):
        return values
    different = {value: position for position, value in enumerate(dict.fromkeys(values))}
    if len(different) == 1:
        return {"all": values[0]}
    if 2 * len(different) > len(values):
        return values
    return {"of": list(different), "at": [different[value] for value in values]}
