"""The page of the map as a browser would take it apart, and what its data blocks hold."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from html.parser import HTMLParser
from typing import Any


class Reader(HTMLParser):
    """The page as a browser would take it apart: elements with attributes, and the text of each script and style."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.parts: list[list[str]] = []
        self.feed(page)
        self.close()
        pairs = zip(self.elements, self.parts, strict=True)
        self.texts = [(tag, attributes, "".join(text).removesuffix("\0")) for (tag, attributes), text in pairs
                      if tag in ("script", "style", "title")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self.parts.append([])

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style", "title"):
            self.parts[-1].append("\0")  # nothing after the end belongs to the element

    def handle_data(self, data: str) -> None:
        if self.parts and "\0" not in self.parts[-1]:
            self.parts[-1].append(data)

    def block(self, identifier: str) -> str:
        (text,) = (text for _, attributes, text in self.texts if attributes.get("id") == identifier)
        return text

    def values(self, identifier: str) -> Any:
        return json.loads(self.block(identifier))

    def rows(self, identifier: str, *keys: str) -> list[dict[str, Any]]:
        """The rows of the columns in a block (`kg/views/page_tables.py`); what is in no column is None."""
        table = self.values(identifier)
        for key in keys:
            table = table[key]
        cells = {name: column if isinstance(column, list) else [column["of"][at] for at in column["at"]] if "at" in column
                 else [column["all"]] * table["rows"] for name, column in table["columns"].items()}
        assert {len(column) for column in cells.values()} <= {table["rows"]}
        return [defaultdict(lambda: None, {name: column[row] for name, column in cells.items()}) for row in range(table["rows"])]

    def quotes(self) -> dict[str, list[str]]:
        """What each relation rests on."""
        passages = self.rows("values", "passages")
        places = {relation["id"]: relation["passages"] for relation in self.rows("values", "relations")}
        return {identifier: [passages[at]["quote"] for at in (found if isinstance(found, list) else [] if found is None else [found])]
                for identifier, found in places.items()}

    def sentences(self, language: str) -> dict[str, str]:
        """Each relation in words, the names of its ends put into the form of its sentence."""
        forms, nodes = self.values("values")["forms"], self.rows("nodes")
        said = {}
        for row in self.rows("values", "relations"):
            ends = {end: nodes[row[side]]["label"] if language == "nl" else nodes[row[side]]["label_en"] or nodes[row[side]]["label"]
                    for end, side in (("{a}", "source"), ("{b}", "target"))}
            sentence = row[f"sentence_{language}"]
            said[row["id"]] = sentence if isinstance(sentence, str) else re.sub(r"\{[ab]\}", lambda end, ends=ends: ends[end[0]], forms[sentence])  # type: ignore[misc]
        return said
