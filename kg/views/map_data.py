"""The data of the relation map, from the answers of `queries/map-*.rq`: what is drawn, and the words behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final
from urllib.parse import quote, unquote

from kg.graph.entities import CLASSES
from kg.graph.namespaces import KG
from kg.model import Kind
from kg.network.rows import Ask, Record, records
from kg.views.encoding import COUNTS, RELATION_KINDS
from kg.views.map_model import MapData, Node, Passage, Relation, SourceDocument

RELATIONS: Final = "map-relations"
NODES: Final = "map-nodes"
DOCUMENTS: Final = "map-documents"
COUNTED: Final = "map-counts"

NODE_CLASSES: Final[Mapping[str, str]] = {
    KG.CityDeal.value: "city-deal",
    **{cls.value: kind.value for kind, cls in CLASSES.items() if kind is not Kind.ORGANISATION},
    CLASSES[Kind.ORGANISATION].value: Kind.ORGANISATION.value,
}
"""The kind of node for each class, the narrowest first: a thing can be of several classes."""

CERTAINTY: Final[Mapping[str, str]] = {
    "geldig": "stated",
    "vermoedelijk geldig": "inferred",
    "niet geldig": "ended",
    "onbekend": "unknown",
}
"""How sure a relation is, by its state on the day."""

SENTENCES: Final[Mapping[str, tuple[str, str, str, str]]] = {
    "memberOf": ("{a} is {nl} van {b}", "{a} was {nl} van {b}", "{a} is {en} of {b}", "{a} was {en} of {b}"),
    "partyTo": ("{a} doet als {nl} mee aan {b}", "{a} deed als {nl} mee aan {b}",
                "{a} takes part in {b} as {en}", "{a} took part in {b} as {en}"),
    "twinTown": ("{a} en {b} hebben een stedenband", "{a} en {b} hadden een stedenband",
                 "{a} and {b} are twin towns", "{a} and {b} were twin towns"),
    "bilateral": ("{a} en {b} werken samen", "{a} en {b} werkten samen",
                  "{a} and {b} cooperate", "{a} and {b} cooperated"),
    "partOf": ("{a} is onderdeel van {b}", "{a} was onderdeel van {b}", "{a} is part of {b}", "{a} was part of {b}"),
    "bodyOf": ("{a} is een overleg bij {b}", "{a} was een overleg bij {b}",
               "{a} is a body of {b}", "{a} was a body of {b}"),
}  # fmt: skip
"""A relation in words, by its kind: Dutch now and then, English now and then."""

NOT_YET: Final[Mapping[str, tuple[str, str]]] = {
    "planned": ("Voorgenomen is een relatie van {a} met {b}", "A relation of {a} with {b} is planned"),
    "in-talks": ("Er wordt gesproken over een relatie van {a} met {b}", "A relation of {a} with {b} is talked about"),
    "recommended": ("Aanbevolen wordt een relatie van {a} met {b}", "A relation of {a} with {b} is recommended"),
}
"""A relation that is no fact yet, by its status."""


# the graph keeps so many characters round a quote: a word that they cut through is left out
CUT_BEFORE: Final = re.compile(r"^\S+(?=\s)")
CUT_AFTER: Final = re.compile(r"(?<=\s)\S+$")


def build_map_data(ask: Ask, *, files: str = "") -> MapData:
    """The map of the day and the subject that `ask` has in mind.

    What is only in the register is not on it, and every relation has the words that it rests on. What several
    documents say alike is one relation with the passages of all; where they differ there is one for each.

    Args:
        ask: answers a question of the catalogue.
        files: the folder of the documents as a link from the map; without it no passage has a link.
    """
    answer, nodes = ask(RELATIONS), ask(NODES)
    relations = tuple(_relations(records(answer), files))
    subject = nodes.values["subject"].term.value
    ends = {subject, *(end for relation in relations for end in (relation.source, relation.target))}
    counts = next(records(ask(COUNTED)))
    return MapData(
        subject=subject,
        as_of=answer.as_of,
        nodes=tuple(_node(row) for row in records(nodes) if row["node"] in ends),
        relations=relations,
        documents=tuple(
            SourceDocument(id=_stem(row["document"]), title=row["title"], date=row["date"] or None)
            for row in records(ask(DOCUMENTS))
        ),
        counts={key: int(counts[key]) for key in COUNTS},
    )


def _relations(rows: Iterable[Record], files: str) -> Iterator[Relation]:
    same: dict[tuple[str, ...], list[Record]] = {}
    for row in rows:
        alike = ("relation", "kind", "role_nl", "since", "until", "status", "state", "presumed_after")
        same.setdefault(tuple(row[name] for name in alike), []).append(row)
    for group in same.values():
        row = group[0]
        dutch, english = _sentences(row)
        yield Relation(
            id=min(row["statement"] for row in group),
            kind=row["kind"],
            source=row["from"],
            target=row["to"],
            sentence_nl=dutch,
            sentence_en=english,
            role=row["role_nl"] or None,
            since=row["since"] or None,
            until=row["until"] or None,
            status=row["status"],
            certainty=CERTAINTY[row["state"]],
            passages=tuple(sorted({_passage(row, files) for row in group}, key=lambda p: (p.document, p.start, p.end))),
        )


def _sentences(row: Record) -> tuple[str, str]:
    """The relation in words, in Dutch and in English."""
    kind, over = row["kind"], row["state"] == "niet geldig"
    words = {"a": row["from_name"], "b": row["to_name"], "nl": row["role_nl"], "en": row["role_en"]}
    if row["status"] in NOT_YET:
        dutch, english = NOT_YET[row["status"]]
    elif kind in SENTENCES and (row["role_nl"] or "{nl}" not in SENTENCES[kind][0]):
        dutch, english = SENTENCES[kind][over], SENTENCES[kind][2 + over]
    else:
        dutch, english = (f"{{a}} – {{b}}: {called}" for called in (RELATION_KINDS[kind].nl, RELATION_KINDS[kind].en))
    since, until, presumed = row["since"], row["until"], row["presumed_after"]
    times = (
        (since and until, f"van {since} tot en met {until}", f"from {since} up to and including {until}"),
        (since and not until, f"sinds {since}", f"since {since}"),
        (until and not since, f"tot en met {until}", f"up to and including {until}"),
        (presumed, f"vermeld op {presumed}, daarna vermoedelijk", f"stated on {presumed}, presumed since"),
        (row["status"] == "decided", "daartoe is besloten", "so it was decided"),
        (row["state"] == "onbekend", "op deze dag onbekend", "unknown on this day"),
    )
    added = [(nl, en) for holds, nl, en in times if holds]
    dutch, english = (sentence.format_map(words) for sentence in (dutch, english))
    if not added:
        return dutch, english
    return f"{dutch} ({'; '.join(nl for nl, _ in added)})", f"{english} ({'; '.join(en for _, en in added)})"


def _passage(row: Record, files: str) -> Passage:
    return Passage(
        document=_stem(row["document"]),
        title=row["title"],
        date=row["date"] or None,
        quote=row["quote"],
        # round a row of a list stand other rows, which say nothing of this one
        before="" if row["row"] else CUT_BEFORE.sub("", row["before"]),
        after="" if row["row"] else CUT_AFTER.sub("", row["after"]),
        start=int(row["start"]),
        end=int(row["end"]),
        page=int(row["page"]) if row["page"] else None,
        link=f"{files}/{quote(row['file'])}#page={row['page']}" if row["page"] and files else None,
        sheet=row["sheet"] or None,
        row=int(row["row"]) if row["row"] else None,
    )


def _node(row: Record) -> Node:
    names = {row["name"], row["short"], ""}
    return Node(
        id=row["node"],
        label=row["name"],
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
    classes = set(row["classes"].split("\x1f"))
    for cls, kind in NODE_CLASSES.items():
        if cls in classes:
            return kind
    raise ValueError(f"{row['node']}: none of its classes is on the map; expected one of {', '.join(NODE_CLASSES)}")


def _stem(document: str) -> str:
    """The name of a document, which is the last part of its IRI."""
    return unquote(document.rpartition("/")[2])
