"""A graph as a file for another program: one table of forms, `EXPORTERS`, for whoever writes such a file.

A file holds text and numbers only: lists become one text, what has no value is left out, and a character that XML does
not know becomes U+FFFD. Each statement stays an edge of its own. The same graph gives the same bytes.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import networkx as nx

from kg.errors import UsageError
from kg.network.rows import Quotation
from kg.sources.cells import safe_cell

if TYPE_CHECKING:
    AnyGraph = nx.Graph[str]

SEPARATOR: Final = " | "
"""Between the parts of what is a list in the graph."""

_NO_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TODAY: Final = re.compile(rb' lastmodifieddate="[^"]*"')
_ENDS: Final = ("source", "source_name", "target", "target_name", "key")


@dataclass(frozen=True, slots=True)
class Exporter:
    """A form of file.

    Attributes:
        name: what a user asks for, and the suffix of the file.
        encode: a graph to the bytes of the file.
    """

    name: str
    encode: Callable[[AnyGraph], bytes]


def as_graphml(graph: AnyGraph) -> bytes:
    """GraphML 1.0, for Gephi, yEd, Cytoscape, igraph and networkx."""
    file = io.BytesIO()
    nx.write_graphml_xml(flat(graph), file)
    return file.getvalue()


def as_gexf(graph: AnyGraph) -> bytes:
    """GEXF 1.2, for Gephi; without the day on which it was written."""
    file = io.BytesIO()
    nx.write_gexf(flat(graph), file)
    return _TODAY.sub(b"", file.getvalue())


def as_csv(graph: AnyGraph) -> bytes:
    """The edges as a table for a spreadsheet, UTF-8 with its mark, a row an edge; no cell is taken for a formula."""
    plain = flat(graph)
    rows = list(_edges(plain))
    columns = tuple(dict.fromkeys(name for *_, values in rows for name in values))
    file = io.StringIO()
    table = csv.writer(file, lineterminator="\r\n")
    table.writerow([*_ENDS, *columns])
    for start, end, key, values in rows:
        names = (plain.nodes[start].get("label", start), plain.nodes[end].get("label", end))
        cells = [start, names[0], end, names[1], key, *(values.get(column, "") for column in columns)]
        table.writerow([safe_cell(str(cell)) for cell in cells])
    return file.getvalue().encode("utf-8-sig")


EXPORTERS: Final = (
    Exporter("graphml", as_graphml),
    Exporter("gexf", as_gexf),
    Exporter("csv", as_csv),
)


def exporter(name: str) -> Exporter:
    """The exporter of that name.

    Raises:
        UsageError: there is none.
    """
    for found in EXPORTERS:
        if found.name == name:
            return found
    raise UsageError(f"{name!r} is no form of export; expected one of {', '.join(e.name for e in EXPORTERS)}")


def flat(graph: AnyGraph) -> AnyGraph:
    """A copy whose values are texts and numbers, with the words of each edge as `quotes`, `passages` and `titles`."""
    plain = graph.__class__()
    plain.graph.update(_scalars(graph.graph))
    for node in sorted(graph.nodes):
        named = graph.nodes[node]
        plain.add_node(node, **_scalars({"label": named["name"], **named} if "name" in named else named))
    for start, end, key, values in sorted(_edges(graph), key=lambda edge: edge[:3]):
        if isinstance(plain, nx.MultiGraph):
            plain.add_edge(start, end, key=key, **_scalars(values))
        else:
            plain.add_edge(start, end, **_scalars(values))
    return plain


def _edges(graph: AnyGraph) -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    """Start, end, key and values of each edge; the key is empty where one edge is all that two nodes can have."""
    if isinstance(graph, nx.MultiGraph):
        yield from graph.edges(keys=True, data=True)
    else:
        yield from ((start, end, "", values) for start, end, values in graph.edges(data=True))


def _scalars(values: Mapping[str, Any]) -> dict[str, str | int | float | bool]:
    found: dict[str, str | int | float | bool] = {}
    for name, value in values.items():
        if name == "evidence":
            found |= _words(value)
        elif isinstance(value, bool | int | float):
            found[name] = value
        elif isinstance(value, tuple):
            found[name] = _text(SEPARATOR.join(value))
        elif value:
            found[name] = _text(str(value))
    return {name: value for name, value in found.items() if value != ""}


def _words(evidence: tuple[Quotation, ...]) -> dict[str, str]:
    return {
        "quotes": _text(SEPARATOR.join(" ".join(words.quote.split()) for words in evidence)),
        "passages": " ".join(words.passage for words in evidence),
        "titles": _text(SEPARATOR.join(dict.fromkeys(words.title for words in evidence))),
    }


def _text(text: str) -> str:
    return _NO_XML.sub("\ufffd", text)
