"""The page round the map: our template, rendered by pyvis, with the drawing library, our script and our style.

pyvis holds nodes, lines and options; the drawing is vis-network's, kept in `vendor/`, and the page around it is in
`page/`. Of pyvis nothing is used that puts text from outside into HTML or script: no titles, heading, menus or
colours of the user. Every text reaches the page as JSON in a data block and is shown by `textContent`; the content
security policy lets only our own two scripts run.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from kg.views.encoding import FAMILIES, NODE_KINDS, SUBJECT_SIZE, node_size
from kg.views.geography import mercator
from kg.views.layout import arrange
from kg.views.map_lines import Line, slugs
from kg.views.map_model import Node
from kg.views.offline_page import content_policy
from kg.views.page_tables import columns

PAGE: Final = Path(__file__).parent / "page"
VENDOR: Final = Path(__file__).parent / "vendor"
SCRIPTS: Final = tuple(f"{part}.js" for part in (
    "loaded", "words", "groups", "state", "symbols", "labels", "looks", "lines", "names", "tips", "map", "globe",
    "ground", "geography", "matrix", "table", "views", "stories", "address", "scope", "years", "legend", "search",
    "cards", "detail", "picture", "export", "tools", "sheets", "start"))
"""The parts of the page's script in the order in which they stand in it; how to add a view is told in `views.js`."""

STYLES: Final = ("page.css", "geography.css", "matrix.css", "export.css")
"""The parts of the page's style."""

OPTIONS: Final[Mapping[str, object]] = MappingProxyType({
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "nodes": {"chosen": False},
    "interaction": {"dragNodes": False, "hover": True, "multiselect": False,
                    "keyboard": {"enabled": True, "bindToWindow": False, "autoFocus": False}},
})


def drawing(subject: str, nodes: list[Node], lines: list[Line], opening: tuple[str, ...]) -> Any:
    """The pyvis network: nodes with their place, size and form, lines with the relations they stand for."""
    from pyvis.network import Network  # 0.2 s: it imports IPython

    families = {node.id: NODE_KINDS[node.kind].family for node in nodes}
    positions = arrange(subject, families, tuple(FAMILIES), [(line.a, line.b) for line in lines], opening)
    relations: Counter[str] = Counter()
    for line in lines:
        relations.update({line.a: len(line.relations), line.b: len(line.relations)})
    most = max((number for node, number in relations.items() if node != subject), default=0)
    network = Network(directed=True)
    network.nodes = [{  # add_node and add_edge search all nodes for each of them
        "id": node.id, "label": node.label or node.id, "x": positions[node.id][0], "y": positions[node.id][1],
        "size": SUBJECT_SIZE if node.id == subject else round(node_size(relations[node.id], most), 1),
        "kind": node.kind, "slug": slug, "short": _other(node.short, node), "label_en": _other(node.label_en, node),
        "aliases": node.aliases or None, "notes": node.notes or None, "place": _place(node),
    } for node, slug in zip(nodes, slugs(node.label for node in nodes), strict=True)]
    network.edges = [{"id": f"line-{position}", "from": line.a, "to": line.b, "relations": line.relations}
                     for position, line in enumerate(lines)]
    network.options = dict(OPTIONS)
    return network


def _other(name: str, node: Node) -> str | None:
    """A name beside the label; None where it is the label."""
    return name if name and name != node.label else None


def _place(node: Node) -> tuple[float, float] | None:
    """Where a node lies on the geographic view; nowhere if its coordinates are not known."""
    if node.latitude is None or node.longitude is None:
        return None
    x, y = mercator(node.latitude, node.longitude)
    return round(x, 2), round(y, 2)


def render(network: Any, values: Mapping[str, object], *, title: str, text: Mapping[str, str], language: str) -> str:
    """Puts the page together: our template, rendered by pyvis, with two scripts and a style that the policy names."""
    from markupsafe import Markup

    library = (VENDOR / "vis-network.min.js").read_text(encoding="utf-8")
    script = "".join(["(() => {\n'use strict';\n", *((PAGE / part).read_text(encoding="utf-8") for part in SCRIPTS),
                      "})();\n"])
    style = "".join((PAGE / part).read_text(encoding="utf-8") for part in STYLES)
    licences = "\n".join((VENDOR / name).read_text(encoding="utf-8")
                         for name in ("vis-network.LICENSE", "vis-network-bundled.LICENSE"))
    policy = content_policy(scripts=[library, script], styles=[style])
    network.set_template_dir(str(PAGE), "page.html")
    network.templateEnv.autoescape = True
    network.templateEnv.policies["json.dumps_kwargs"] = {"sort_keys": True, "separators": (",", ":")}
    network.templateEnv.filters["columns"] = columns
    network.templateEnv.globals.update(
        library=Markup(library), script=Markup(script), style=Markup(style), licences=Markup(licences), policy=policy,
        values=values, title=title, text=text, language=language)
    return str(network.generate_html())
