"""The words that the map rests on, by the IRI of the passage."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final
from urllib.parse import quote, unquote

from kg.network.rows import Ask, Record, records
from kg.views.map_model import Passage

PASSAGES: Final = "map-passages"
DOCUMENTS: Final = "map-documents"

# the graph keeps so many characters round a quote: a word that they cut through is left out
CUT_BEFORE: Final = re.compile(r"^\S+(?=\s)")
CUT_AFTER: Final = re.compile(r"(?<=\s)\S+$")
# the end of a page and the like, for which a browser draws a box
_UNSEEN: Final = str.maketrans(dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127), " "))


def passages_by_iri(ask: Ask, *, files: str = "") -> Mapping[str, Passage]:
    """Every passage that something on the map rests on.

    Args:
        ask: answers a question of the catalogue.
        files: the folder of the documents as a link from the map; without it no passage has a link.
    """
    documents = {row["document"]: row for row in records(ask(DOCUMENTS))}
    return {row["passage"]: _passage(row, documents[row["document"]], files) for row in records(ask(PASSAGES))}


def _passage(row: Record, document: Record, files: str) -> Passage:
    return Passage(
        document=document_id(row["document"]),
        title=document["title"],
        date=document["date"] or None,
        quote=row["quote"].translate(_UNSEEN),
        # round a row of a list stand other rows, which say nothing of this one
        before="" if row["row"] else CUT_BEFORE.sub("", row["before"].translate(_UNSEEN)),
        after="" if row["row"] else CUT_AFTER.sub("", row["after"].translate(_UNSEEN)),
        start=int(row["start"]),
        end=int(row["end"]),
        page=int(row["page"]) if row["page"] else None,
        link=_link(row, document["file"], files),
        sheet=row["sheet"] or None,
        row=int(row["row"]) if row["row"] else None,
    )


def _link(row: Record, file: str, files: str) -> str | None:
    """Where a document opens, a PDF at its page; a list that somebody keeps lies in another folder, and has none."""
    if not files or row["row"]:
        return None
    return f"{files}/{quote(file)}" + (f"#page={row['page']}" if row["page"] else "")


def document_id(iri: str) -> str:
    """The name of a document, which is the last part of its IRI."""
    return unquote(iri.rpartition("/")[2])
