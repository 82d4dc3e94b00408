"""The relation map inside a notebook: VS Code, JupyterLab and Colab show what `_repr_html_` gives."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape
from typing import Final

from kg.views.map_model import MapData
from kg.views.relation_map import build_page

ALLOWED: Final = "allow-scripts allow-downloads allow-modals allow-popups"
"""What the page may do in its frame: run its own script, save what is exported, print, open a document. It is of
another origin than the notebook, whose cells, files and cookies it cannot reach."""


@dataclass(frozen=True, slots=True)
class NotebookMap:
    """A map that shows itself in a notebook, in a frame that is shut off from it.

    Attributes:
        page: the whole page, as `build_page` gives it.
        title: of the frame, for who has it read aloud.
        height: of the frame in pixels; its width is that of the cell.
    """

    page: str = field(repr=False)
    title: str
    height: int = 680

    def _repr_html_(self) -> str:
        return (f'<iframe sandbox="{ALLOWED}" title="{escape(self.title)}" width="100%" height="{self.height}" '
                f'style="border:0" srcdoc="{escape(self.page)}"></iframe>')


def notebook_map(map_data: MapData, *, language: str = "nl", start: str = "", stories: bool = False,
                 height: int = 680) -> NotebookMap:  # fmt: skip
    """The map of `map_data` for a notebook.

    The arguments are those of `build_page`; `height` is that of the frame in pixels.

    Raises:
        UsageError: the language is not known.
        ValueError: the map contradicts itself.
    """
    page = build_page(map_data, language=language, start=start, stories=stories)
    subject = next(node.label for node in map_data.nodes if node.id == map_data.subject)
    return NotebookMap(page, f"{'Relatiekaart' if language == 'nl' else 'Relation map'} {subject}", height)
