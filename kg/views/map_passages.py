"""The words that something on the map rests on, from a row of an answer."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote, unquote

from kg.network.rows import Record
from kg.views.map_model import Passage

# the graph keeps so many characters round a quote: a word that they cut through is left out
CUT_BEFORE: Final = re.compile(r"^\S+(?=\s)")
CUT_AFTER: Final = re.compile(r"(?<=\s)\S+$")


def passage_of(row: Record, files: str) -> Passage:
    """The passage of a row of `map-relations` or `map-goal-passages`.

    Args:
        row: by the names of its columns.
        files: the folder of the documents as a link from the map; without it the passage has no link.
    """
    return Passage(
        document=document_id(row["document"]),
        title=row["title"],
        date=row["date"] or None,
        quote=row["quote"],
        # round a row of a list stand other rows, which say nothing of this one
        before="" if row["row"] else CUT_BEFORE.sub("", row["before"]),
        after="" if row["row"] else CUT_AFTER.sub("", row["after"]),
        start=int(row["start"]),
        end=int(row["end"]),
        page=int(row["page"]) if row["page"] else None,
        link=_link(row, files),
        sheet=row["sheet"] or None,
        row=int(row["row"]) if row["row"] else None,
    )


def _link(row: Record, files: str) -> str | None:
    """Where a document opens, a PDF at its page; a list that somebody keeps lies in another folder, and has none."""
    if not files or row["row"]:
        return None
    return f"{files}/{quote(row['file'])}" + (f"#page={row['page']}" if row["page"] else "")


def document_id(iri: str) -> str:
    """The name of a document, which is the last part of its IRI."""
    return unquote(iri.rpartition("/")[2])
