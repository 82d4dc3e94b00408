"""The relation map: one offline HTML file that answers with whom, how, since when, and where it says so."""

from __future__ import annotations

from dataclasses import asdict
from json import loads
from pathlib import Path
from typing import Final

from kg.errors import UsageError
from kg.views.encoding import COUNTS, encoding_table
from kg.views.geography import OUTLINE
from kg.views.map_address import document_slugs
from kg.views.map_goals import table_values
from kg.views.map_lines import covered_share, fact_order, lines_of, relation_order
from kg.views.map_model import MapData, verify
from kg.views.map_page import PAGE, drawing, render
from kg.views.offline_page import write_page
from kg.views.opening import opening_nodes
from kg.views.page_tables import PageTables

LANGUAGES: Final = ("nl", "en")


def build_page(map_data: MapData, *, language: str = "nl", start: str = "", stories: bool = False) -> str:
    """The whole page as one string; the same map gives the same string.

    Args:
        map_data: what is on the map.
        language: that the page opens in.
        start: the address (what follows `#`) that it opens with, if its own has none.
        stories: whether the named views of `page/stories.json` are offered.

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
    opening = opening_nodes(subject.id, [node.id for node in nodes], lines)
    tables = PageTables(nodes, map_data.documents)
    values = {
        "subject": subject.id,
        "asOf": map_data.as_of,
        "language": language,
        "relations": tables.relations(relations),
        "facts": tables.facts(sorted(map_data.facts, key=fact_order(nodes))),
        "passages": tables.passages,
        "forms": tables.forms,
        "cited": len({(p.document, p.start, p.end) for relation in relations for p in relation.passages}),
        "opening": opening,
        "start": start,
        "stories": loads((PAGE / "stories.json").read_text(encoding="utf-8")) if stories else [],
        "later": {"count": map_data.later, "first": map_data.first_later},
        "documents": [
            {**asdict(document), "slug": document_slugs(map_data)[document.id]}
            for document in sorted(map_data.documents, key=lambda d: d.id)
        ],
        "counts": {key: map_data.counts[key] for key in COUNTS if key in map_data.counts},
        "covered": covered_share(lines, relations),
        "goals": table_values(map_data.goals) if map_data.goals else None,
        "outline": loads(OUTLINE.read_text(encoding="utf-8")),
        "encoding": encoding_table(),
        "texts": (texts := loads((PAGE / "texts.json").read_text(encoding="utf-8"))),
    }
    return render(drawing(subject.id, nodes, lines, opening), values,
                  title=texts["title"][language].replace("{subject}", subject.label),
                  text={key: words[language] for key, words in texts.items()}, language=language)


def write_map(
    map_data: MapData, path: Path, *, language: str = "nl", start: str = "", stories: bool = False
) -> None:
    """Writes the page in UTF-8 with LF; what stood at `path` stays until the new page is whole.

    The arguments are those of `build_page`.

    Raises:
        StoreError: the file cannot be written.
    """
    write_page(build_page(map_data, language=language, start=start, stories=stories), path)
