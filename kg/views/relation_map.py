"""The relation map: one offline HTML file that answers with whom, how, since when, and where it says so.

`MapData` comes from query results. pyvis holds nodes, lines and options and renders our own template; the drawing is
vis-network's, kept in `vendor/`, and the page around it is in `page/`. Of pyvis nothing is used that puts text from
outside into HTML or script: no titles, heading, menus or colours of the user (map.md). Every text reaches the page
as JSON in a data block and is shown by `textContent`; the content security policy lets only our own two scripts run.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from itertools import count
from json import loads
from pathlib import Path
from re import sub
from types import MappingProxyType
from typing import Any, Final
from unicodedata import normalize

from kg.errors import UsageError
from kg.views.encoding import (
    CERTAINTIES,
    COUNTS,
    FAMILIES,
    NODE_KINDS,
    RELATION_KINDS,
    STATUSES,
    SUBJECT_SIZE,
    encoding_table,
    node_size,
)
from kg.views.layout import arrange
from kg.views.offline_page import content_policy, write_page

LANGUAGES: Final = ("nl", "en")
PAGE: Final = Path(__file__).parent / "page"
VENDOR: Final = Path(__file__).parent / "vendor"
SCRIPTS: Final = tuple(f"{part}.js" for part in (
    "state", "symbols", "labels", "map", "legend", "search", "detail", "table", "start"))
"""The parts of the page's script in the order in which they stand in it; a view or an export is one more part."""

OPTIONS: Final[Mapping[str, object]] = MappingProxyType({
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "nodes": {"chosen": False},
    "edges": {"smooth": False, "selectionWidth": 1.5, "hoverWidth": 1, "arrowStrikethrough": False},
    "interaction": {"dragNodes": False, "hover": True, "selectConnectedEdges": False, "multiselect": False,
                    "keyboard": {"enabled": True, "bindToWindow": False, "autoFocus": False}},
})


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
        kind: a key of `encoding.NODE_KINDS`.
        short: the name on the map itself, where the kind can be seen ("Haarlem" for "Gemeente Haarlem"); the label
            if empty.
        notes: lines for its card.
    """

    id: str
    label: str
    kind: str
    short: str = ""
    aliases: tuple[str, ...] = ()
    latitude: float | None = None
    longitude: float | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """One relation between two nodes, with all its passages.

    Attributes:
        kind: a key of `encoding.RELATION_KINDS`; `source` and `target` are node ids, in the direction of the kind.
        sentence_nl, sentence_en: the relation in words.
        role: in what role, as a word.
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
    since: str | None = None
    until: str | None = None
    status: str = "stated"
    certainty: str = "unknown"
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceDocument:
    """A document that was read for the map."""

    id: str
    title: str
    date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MapData:
    """All that the map shows.

    Attributes:
        subject: id of the node in the middle.
        as_of: the day that the map is about, ISO 8601.
        nodes, relations, documents: in any order; the page has an order of its own.
        counts: numbers for the foot of the page, by the keys of `encoding.COUNTS`.
    """

    subject: str
    as_of: str
    nodes: tuple[Node, ...]
    relations: tuple[Relation, ...]
    documents: tuple[SourceDocument, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What is drawn between two nodes: all relations between them, in either direction.

    Attributes:
        relations: positions in the sorted relations of the map.
    """

    a: str
    b: str
    relations: tuple[int, ...]


def build_page(map_data: MapData, *, language: str = "nl") -> str:
    """The whole page as one string; the same map gives the same string.

    Raises:
        UsageError: the language is not one of `LANGUAGES`.
        ValueError: the map contradicts itself: an id twice, an end that is no node, a kind that has no encoding.
    """
    if language not in LANGUAGES:
        raise UsageError(f"language: {language!r} is not known; one of {', '.join(LANGUAGES)} is")
    verify(map_data)
    nodes = sorted(map_data.nodes, key=lambda node: (node.label.casefold(), node.id))
    relations = sorted(map_data.relations, key=relation_order(nodes))
    lines = lines_of(relations)
    subject = next(node for node in nodes if node.id == map_data.subject)
    values = {
        "subject": subject.id,
        "asOf": map_data.as_of,
        "language": language,
        "relations": [asdict(relation) for relation in relations],
        "documents": [asdict(document) for document in sorted(map_data.documents, key=lambda d: d.id)],
        "counts": {key: map_data.counts[key] for key in COUNTS if key in map_data.counts},
        "covered": covered_share(lines, relations),
        "encoding": encoding_table(),
        "texts": (texts := loads((PAGE / "texts.json").read_text(encoding="utf-8"))),
    }
    return render(drawing(subject.id, nodes, lines), values,
                  title=texts["title"][language].replace("{subject}", subject.label),
                  text={key: words[language] for key, words in texts.items()}, language=language)


def write_map(map_data: MapData, path: Path, *, language: str = "nl") -> None:
    """Writes the page in UTF-8 with LF; what stood at `path` stays until the new page is whole.

    Raises:
        StoreError: the file cannot be written.
    """
    write_page(build_page(map_data, language=language), path)


def verify(map_data: MapData) -> None:
    """Raises ValueError where the map contradicts itself or names what the encoding does not know."""
    nodes = {node.id for node in map_data.nodes}
    places: list[tuple[str, str, Iterable[str]]] = [("subject", map_data.subject, nodes)]
    places += [("kind of node", node.kind, NODE_KINDS) for node in map_data.nodes]
    for relation in map_data.relations:
        places += [("kind of relation", relation.kind, RELATION_KINDS), ("status", relation.status, STATUSES),
                   ("certainty", relation.certainty, CERTAINTIES), ("source", relation.source, nodes),
                   ("target", relation.target, nodes)]
    places += [("count", key, COUNTS) for key in map_data.counts]
    for what, value, allowed in places:
        if value not in allowed:
            choice = "a node's id" if allowed is nodes else f"one of {', '.join(allowed)}"
            raise ValueError(f"map: {what} {value!r} is not known; it must be {choice}")
    for what, ids in (("node", [n.id for n in map_data.nodes]), ("relation", [r.id for r in map_data.relations])):
        if twice := [identifier for identifier, times in Counter(ids).items() if times > 1]:
            raise ValueError(f"map: {what} {twice[0]!r} is there twice; an id is of one {what}")


def relation_order(nodes: Iterable[Node]) -> Callable[[Relation], tuple[int, int, int, str]]:
    """Sort key for relations: kind in the order of the legend, then the ends' labels, then the id."""
    kinds = {kind: position for position, kind in enumerate(RELATION_KINDS)}
    ranks = {node.id: rank for rank, node in enumerate(nodes)}
    return lambda relation: (kinds[relation.kind], ranks[relation.source], ranks[relation.target], relation.id)


def lines_of(relations: Iterable[Relation]) -> list[Line]:
    """One line for each pair of nodes that has a relation; each relation is on exactly one line."""
    pairs: dict[tuple[str, str], list[int]] = {}
    for position, relation in enumerate(relations):
        ends = (relation.source, relation.target)
        pairs.setdefault(ends if ends[::-1] not in pairs else ends[::-1], []).append(position)
    return [Line(a=a, b=b, relations=tuple(positions)) for (a, b), positions in pairs.items()]


def covered_share(lines: Iterable[Line], relations: list[Relation]) -> int:
    """Percentage of the lines whose every relation has a passage, rounded down; 100 when there are no lines."""
    covered = [all(relations[position].passages for position in line.relations) for line in lines]
    return 100 * sum(covered) // len(covered) if covered else 100


def slugs(labels: Iterable[str]) -> list[str]:
    """A name for each label that a URL can bear, each one different.

    >>> slugs(["Osnabrück", "Den Haag", "den haag", "Den Haag 2", "北"])
    ['osnabruck', 'den-haag', 'den-haag-2', 'den-haag-2-2', 'x']
    """
    result: dict[str, None] = {}
    for label in labels:
        ascii_label = normalize("NFKD", label).encode("ascii", "ignore").decode().lower()
        slug = sub(r"[^a-z0-9]+", "-", ascii_label).strip("-") or "x"
        numbered = (f"{slug}-{number}" for number in count(2))
        result[slug if slug not in result else next(name for name in numbered if name not in result)] = None
    return list(result)


def drawing(subject: str, nodes: list[Node], lines: list[Line]) -> Any:
    """The pyvis network: nodes with their place, size and form, lines with the relations they stand for."""
    from pyvis.network import Network  # 0.2 s: it imports IPython

    families = {node.id: NODE_KINDS[node.kind].family for node in nodes}
    positions = arrange(subject, families, tuple(FAMILIES), [(line.a, line.b) for line in lines])
    relations: Counter[str] = Counter()
    for line in lines:
        relations.update({line.a: len(line.relations), line.b: len(line.relations)})
    most = max((number for node, number in relations.items() if node != subject), default=0)
    network = Network(directed=True)
    for node, slug in zip(nodes, slugs(node.label for node in nodes), strict=True):
        network.add_node(
            node.id, label=node.label or node.id, shape=NODE_KINDS[node.kind].shape,
            color=FAMILIES[families[node.id]].light, x=positions[node.id][0], y=positions[node.id][1],
            size=SUBJECT_SIZE if node.id == subject else round(node_size(relations[node.id], most), 1),
            kind=node.kind, short=node.short or node.label or node.id, slug=slug,
            aliases=node.aliases, notes=node.notes, latitude=node.latitude, longitude=node.longitude)
    network.edges = [{"id": f"line-{position}", "from": line.a, "to": line.b, "relations": line.relations}
                     for position, line in enumerate(lines)]  # add_edge searches all nodes for each line
    network.options = dict(OPTIONS)
    return network


def render(network: Any, values: Mapping[str, object], *, title: str, text: Mapping[str, str], language: str) -> str:
    """Puts the page together: our template, rendered by pyvis, with two scripts and a style that the policy names."""
    from markupsafe import Markup

    library = (VENDOR / "vis-network.min.js").read_text(encoding="utf-8")
    script = "".join(["(() => {\n'use strict';\n", *((PAGE / part).read_text(encoding="utf-8") for part in SCRIPTS),
                      "})();\n"])
    style = (PAGE / "page.css").read_text(encoding="utf-8")
    licences = "\n".join((VENDOR / name).read_text(encoding="utf-8")
                         for name in ("vis-network.LICENSE", "vis-network-bundled.LICENSE"))
    policy = content_policy(scripts=[library, script], styles=[style])
    network.set_template_dir(str(PAGE), "page.html")
    network.templateEnv.autoescape = True
    network.templateEnv.globals.update(
        library=Markup(library), script=Markup(script), style=Markup(style), licences=Markup(licences), policy=policy,
        values=values, title=title, text=text, language=language)
    return str(network.generate_html())
