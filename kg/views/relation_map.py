"""The relation map: one offline HTML file that answers with whom, how, since when, and where it says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from json import loads
from pathlib import Path
from typing import Any, Final

from kg.errors import UsageError
from kg.views.encoding import COUNTS, encoding_table
from kg.views.geography import OUTLINE
from kg.views.map_address import document_slugs
from kg.views.map_goals import table_values
from kg.views.map_lines import covered_share, fact_order, lines_of, relation_order
from kg.views.map_model import Fact, MapData, Relation, verify
from kg.views.map_page import PAGE, drawing, render
from kg.views.offline_page import write_page
from kg.views.opening import opening_nodes

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
    told = {document.id: (document.title, document.date) for document in map_data.documents}
    values = {
        "subject": subject.id,
        "asOf": map_data.as_of,
        "language": language,
        "relations": [without_empty(relation, told) for relation in relations],
        "facts": [without_empty(fact, told) for fact in sorted(map_data.facts, key=fact_order(nodes))],
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


def without_empty(said: Relation | Fact, told: Mapping[str, tuple[str, str | None]]) -> dict[str, object]:
    """A relation or fact as plain values, without what is empty and what is told of its document already.

    With thousands of relations that is more than half of the file; `page/loaded.js` puts it back.

    Args:
        said: the relation or fact.
        told: title and date of each document, by its id.
    """
    whole = asdict(said)
    for passage in whole["passages"]:
        if told.get(passage["document"]) == (passage["title"], passage["date"]):
            passage["title"] = passage["date"] = None
    whole["passages"] = [_filled(passage) for passage in whole["passages"]]
    return _filled(whole)


def _filled(values: Mapping[str, Any]) -> dict[str, object]:
    return {name: value for name, value in values.items() if value not in (None, "", (), [])}


def write_map(
    map_data: MapData, path: Path, *, language: str = "nl", start: str = "", stories: bool = False
) -> None:
    """Writes the page in UTF-8 with LF; what stood at `path` stays until the new page is whole.

    The arguments are those of `build_page`.

    Raises:
        StoreError: the file cannot be written.
    """
    write_page(build_page(map_data, language=language, start=start, stories=stories), path)
