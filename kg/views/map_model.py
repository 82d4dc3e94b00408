"""What the relation map shows, as values: things, relations with the words they rest on, documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kg.network.matrix import Matrix
from kg.views.encoding import CERTAINTIES, COUNTS, FACT_KINDS, JUDGEMENTS, NODE_KINDS, RELATION_KINDS, STATUSES


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The words that a relation rests on, with some words before and after them.

    Attributes:
        document: identifier of the document (its stem).
        title, date: of the document; the date in ISO 8601 with the precision that is known.
        quote: `text[start:end]`, to the letter.
        before, after: the text around the quote.
        start, end: offsets in code points, half-open.
        page: the page of a PDF on which the quote starts.
        link: where the document opens at that page, seen from the map.
        sheet, row: of a list that somebody keeps, where the quote is the cells of a row; the row counts from 1.
    """

    document: str
    title: str
    date: str | None = None
    quote: str
    before: str = ""
    after: str = ""
    start: int
    end: int
    page: int | None = None
    link: str | None = None
    sheet: str | None = None
    row: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A thing on the map.

    Attributes:
        label_en: the name in English; the label if empty.
        kind: a key of `encoding.NODE_KINDS`.
        short: the name on the map itself, where the kind can be seen ("Haarlem" for "Gemeente Haarlem"); the label
            if empty.
        notes: lines for its card.
    """

    id: str
    label: str
    kind: str
    label_en: str = ""
    short: str = ""
    aliases: tuple[str, ...] = ()
    latitude: float | None = None
    longitude: float | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What the documents say of one thing, beside its relations.

    Attributes:
        node: id of the thing.
        kind: a key of `encoding.FACT_KINDS`.
        nl, en: what is said; where it is the document's own words, those in both.
    """

    node: str
    kind: str
    nl: str
    en: str
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A person's decision about what was read.

    Attributes:
        action: a key of `encoding.JUDGEMENTS`.
        when: ISO 8601.
    """

    action: str
    who: str
    when: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """One relation between two nodes, with all its passages.

    Attributes:
        kind: a key of `encoding.RELATION_KINDS`; `source` and `target` are node ids, in the direction of the kind.
        sentence_nl, sentence_en: the relation in words.
        role, role_en: in what role, as a word; in English the Dutch one if empty.
        since, until: ISO 8601 with the precision of the text, None where no date is given.
        status: a key of `encoding.STATUSES`.
        certainty: a key of `encoding.CERTAINTIES`.
    """

    id: str
    kind: str
    source: str
    target: str
    sentence_nl: str
    sentence_en: str
    role: str | None = None
    role_en: str | None = None
    since: str | None = None
    until: str | None = None
    status: str = "stated"
    certainty: str = "unknown"
    passages: tuple[Passage, ...] = ()
    judgements: tuple[Judgement, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceDocument:
    """A document that was read for the map."""

    id: str
    title: str
    date: str | None = None


@dataclass(frozen=True, slots=True)
class GoalTable:
    """Goals against relations.

    Attributes:
        passages: what the matrix rests on, by the IRI of the passage.
    """

    matrix: Matrix
    passages: Mapping[str, Passage]


@dataclass(frozen=True, slots=True, kw_only=True)
class MapData:
    """All that the map shows.

    Attributes:
        subject: id of the node in the middle.
        as_of: the day that the map is about, ISO 8601.
        nodes, relations, documents: in any order; the page has an order of its own.
        facts: about its nodes.
        counts: numbers for the foot of the page, by the keys of `encoding.COUNTS`.
        goals: goals against relations, None where nobody asked for them.
        later: how many relations of the documents begin after the day.
        first_later: the day on which the first of them does, ISO 8601.
    """

    subject: str
    as_of: str
    nodes: tuple[Node, ...]
    relations: tuple[Relation, ...]
    facts: tuple[Fact, ...] = ()
    documents: tuple[SourceDocument, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    goals: GoalTable | None = None
    later: int = 0
    first_later: str | None = None


def verify(map_data: MapData) -> None:
    """Raises ValueError where the map contradicts itself or names what the encoding does not know."""
    nodes = {node.id for node in map_data.nodes}
    places: list[tuple[str, str, Iterable[str]]] = [("subject", map_data.subject, nodes)]
    places += [("kind of node", node.kind, NODE_KINDS) for node in map_data.nodes]
    for relation in map_data.relations:
        places += [("kind of relation", relation.kind, RELATION_KINDS), ("status", relation.status, STATUSES),
                   ("certainty", relation.certainty, CERTAINTIES), ("source", relation.source, nodes),
                   ("target", relation.target, nodes)]
        places += [("judgement", judgement.action, JUDGEMENTS) for judgement in relation.judgements]
    for fact in map_data.facts:
        places += [("kind of fact", fact.kind, FACT_KINDS), ("thing of a fact", fact.node, nodes)]
    places += [("count", key, COUNTS) for key in map_data.counts]
    for what, value, allowed in places:
        if value not in allowed:
            choice = "a node's id" if allowed is nodes else f"one of {', '.join(allowed)}"
            raise ValueError(f"map: {what} {value!r} is not known; it must be {choice}")
    for what, ids in (("node", [n.id for n in map_data.nodes]), ("relation", [r.id for r in map_data.relations])):
        if twice := [identifier for identifier, times in Counter(ids).items() if times > 1]:
            raise ValueError(f"map: {what} {twice[0]!r} is there twice; an id is of one {what}")
