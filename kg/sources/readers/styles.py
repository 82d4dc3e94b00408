"""What the styles of a Word file say of a paragraph: that it is a heading, or an item of a list."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from kg.sources.readers.archive import Archive, Attributes

_HEADING: Final = re.compile(r"(?:heading|kop) ?([1-6])", re.I)


@dataclass(slots=True)
class Style:
    """A paragraph style.

    Attributes:
        heading: 1 to 6 for a heading, 0 for other paragraphs.
        list: identifier of its list, None where it says nothing of one.
        level: its level in that list, None where it says nothing.
        base: identifier of the style that it is made from.
    """

    heading: int = 0
    list: str | None = None
    level: int | None = None
    base: str = ""


def read_styles(archive: Archive, part: str) -> dict[str, Style]:
    """The styles by identifier; what one leaves open it has from the one that it is made from."""
    styles: dict[str, Style] = {}
    current = Style()

    def element(name: str, attributes: Attributes) -> None:
        nonlocal current
        tag = name.rpartition(" ")[2]
        values = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        value = values.get("val", "")
        if tag == "style":
            current = styles.setdefault(values.get("styleId", ""), Style())
        elif tag == "name" and (match := _HEADING.fullmatch(value)):
            current.heading = int(match[1])
        elif tag == "name" and value.lower() in ("title", "titel"):
            current.heading = 1
        elif tag == "outlineLvl" and value in set("012345"):
            current.heading = current.heading or int(value) + 1
        elif tag == "basedOn":
            current.base = value
        elif tag == "numId":
            current.list = value
        elif tag == "ilvl" and value in set("012345678"):
            current.level = int(value)

    archive.parse(part, element)
    return {name: _whole(style, styles) for name, style in styles.items()}


def _whole(style: Style, styles: dict[str, Style]) -> Style:
    found = Style(style.heading, style.list, style.level)
    for _ in range(20):  # styles may go round
        if style.base not in styles:
            break
        style = styles[style.base]
        found.heading = found.heading or style.heading
        found.list = style.list if found.list is None else found.list
        found.level = style.level if found.level is None else found.level
    return found
