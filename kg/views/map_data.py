"""The data of the relation map, from the answers of `queries/map-*.rq`: what is drawn, and the words behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from kg.graph.entities import CLASSES
from kg.graph.namespaces import KG
from kg.network.node_kinds import kind_of
from kg.network.rows import Ask, Record, records
from kg.views.encoding import COUNTS
from kg.views.map_goals import goal_table
from kg.views.map_model import Fact, Judgement, MapData, Node, Passage, Relation, SourceDocument
from kg.views.map_passages import DOCUMENTS, document_id, passages_by_iri
from kg.views.map_sentences import english_name, sentences

RELATIONS: Final = "map-relations"
NODES: Final = "map-nodes"
FACTS: Final = "map-facts"
COUNTED: Final = "map-counts"

CITY_DEAL: Final = "city-deal"
"""The one kind of node that is no `Kind` of the facts: among the agreements the map tells it apart."""

CERTAINTY: Final[Mapping[str, str]] = {
    "geldig": "stated",
    "vermoedelijk geldig": "inferred",
    "niet geldig": "ended",
    "onbekend": "unknown",
}
"""How sure a relation is, by its state on the day."""


def build_map_data(ask: Ask, *, files: str = "") -> MapData:
    """The map of the day and the subject that `ask` has in mind.

    What is only in the register is not on it, and every relation has the words that it rests on. What several
    documents say alike is one relation with the passages of all; where they differ there is one for each.

    Args:
        ask: answers a question of the catalogue.
        files: the folder of the documents as a link from the map; without it no passage has a link.
    """
    answer, nodes = ask(RELATIONS), ask(NODES)
    rows, passages = tuple(records(answer)), passages_by_iri(ask, files=files)
    relations = tuple(_relations(rows, passages))
    subject = nodes.values["subject"].term.value
    ends = {subject, *(end for relation in relations for end in (relation.source, relation.target))}
    counts = next(records(ask(COUNTED)))
    return MapData(
        subject=subject,
        as_of=answer.as_of,
        nodes=tuple(_node(row) for row in records(nodes) if row["node"] in ends),
        relations=relations,
        facts=tuple(_facts(records(ask(FACTS)), ends, _ends_of(rows), passages)),
        documents=tuple(
            SourceDocument(id=document_id(row["document"]), title=row["title"], date=row["date"] or None)
            for row in records(ask(DOCUMENTS))
        ),
        counts={key: int(counts[key]) for key in COUNTS},
        goals=goal_table(ask, passages),
        later=int(counts["later"]),
        first_later=counts["first_later"] or None,
    )


def _relations(rows: Iterable[Record], passages: Mapping[str, Passage]) -> Iterator[Relation]:
    same: dict[tuple[str, ...], list[Record]] = {}
    for row in rows:
        alike = ("relation", "kind", "role_nl", "since", "until", "status", "state", "presumed_after")
        same.setdefault(tuple(row[name] for name in alike), []).append(row)
    for group in same.values():
        row = group[0]
        dutch, english = sentences(row)
        yield Relation(
            id=min(row["statement"] for row in group),
            kind=row["kind"],
            source=row["from"],
            target=row["to"],
            sentence_nl=dutch,
            sentence_en=english,
            role=row["role_nl"] or None,
            role_en=row["role_en"] or None,
            since=row["since"] or None,
            until=row["until"] or None,
            status=row["status"],
            certainty=CERTAINTY[row["state"]],
            passages=_passages(group, passages),
            judgements=tuple(sorted({
                Judgement(action=row["judged"], who=row["who"], when=row["when"], why=row["why"])
                for row in group if row["judged"]
            }, key=lambda judgement: (judgement.when, judgement.action, judgement.who))),
        )


def _ends_of(rows: Iterable[Record]) -> Mapping[str, set[str]]:
    """The ends of each relation, for what is said of the relation itself."""
    found: dict[str, set[str]] = {}
    for row in rows:
        found.setdefault(row["relation"], set()).update((row["from"], row["to"]))
    return found


def _facts(
    rows: Iterable[Record], nodes: set[str], ends: Mapping[str, set[str]], passages: Mapping[str, Passage]
) -> Iterator[Fact]:
    """What is said of the things on the map; what is said of a relation is said of both its ends."""
    same: dict[tuple[str, str, str], list[Record]] = {}
    for row in rows:
        for node in ends.get(row["about"], {row["about"]}) & nodes:
            same.setdefault((node, row["kind"], row["what_nl"]), []).append(row)
    for (node, kind, dutch), group in sorted(same.items()):
        yield Fact(node=node, kind=kind, nl=dutch, en=group[0]["what_en"], passages=_passages(group, passages))


def _passages(rows: Iterable[Record], passages: Mapping[str, Passage]) -> tuple[Passage, ...]:
    found = {passages[iri] for row in rows for iri in row["passages"].split("\x1f")}
    return tuple(sorted(found, key=lambda p: (p.document, p.start, p.end)))


def _node(row: Record) -> Node:
    names = {row["name"], row["short"], ""}
    return Node(
        id=row["node"],
        label=row["name"],
        label_en=english_name(row["name"]),
        kind=_kind(row),
        short=row["short"],
        aliases=tuple(sorted(set(row["also_called"].split("\x1f")) - names)),
        latitude=float(row["latitude"]) if row["latitude"] else None,
        longitude=float(row["longitude"]) if row["longitude"] else None,
    )


def _kind(row: Record) -> str:
    """The kind of a thing by its classes.

    Raises:
        ValueError: none of them is a kind of thing.
    """
    classes = row["classes"].split("\x1f")
    kind = CITY_DEAL if KG.CityDeal.value in classes else kind_of(classes)
    if kind is None:
        expected = f"{CITY_DEAL} or one of {', '.join(CLASSES)}"
        raise ValueError(f"{row['node']}: none of its classes is on the map; expected that of {expected}")
    return kind
