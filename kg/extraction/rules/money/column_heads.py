"""How often the amounts of a table are due, by the heads of their columns: "Contributie per jaar", "Kosten (incidenteel)", "2024"."""

from __future__ import annotations

from bisect import bisect_right

from kg.amounts import find_frequency
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.rules.kept import kept
from kg.extraction.rules.tables import rows

_HEADERS = re.compile(r"(?i)\b(?:bijdragen?|contributie|kosten|lasten|bedrag|vergoeding|per jaar|per inwoner|jaarlijkse?|eenmalige?|structureel|incidenteel|subsidie|(?:19|20)\d\d)\b")
_YEARLY = re.compile(r"(?:(?:kosten|lasten|bijdrage|bedrag|rekening|begroting|realisatie|raming|contributie|jaar) )?(?:19|20)\d\d(?: \(.{2,20}\))?$|.*\bcontributie\b")
_GIVEN = re.compile(r"\b(?:bijdragen?|contributies?|lidmaatschap\w*)\b")
_HEAD = 45
"""Characters of a head at most."""
_OVER = 200
"""Characters over a table in which it is said what its amounts are."""


def frequency_of_column(annotated: Annotated, position: int) -> str | None:
    """How often an amount is due by the head of its column: `year`, `once`, `inhabitant`; None where no head says so.

    Args:
        position: of the amount, in the cleaned text.
    """
    cells = _cells(annotated)
    at = annotated.clean.offsets[position]
    index = bisect_right(cells, at, key=lambda cell: cell[0]) - 1
    return cells[index][2] if index >= 0 and at < cells[index][1] else None


@kept
def _cells(annotated: Annotated) -> tuple[tuple[int, int, str], ...]:
    """The cells of tables whose heads say how often something is due: where each begins and ends in the kept text, and its frequency."""
    found: list[tuple[int, int, str]] = []
    for row in rows(annotated, _HEADERS):
        if any(len(head) > _HEAD or "€" in head for head in row.cells):
            continue  # "a.  De gemeenten leveren € 15.000 per jaar": an item, and no head
        over = annotated.document.text[max(0, row.header - _OVER) : row.header]
        gives = any(_GIVEN.search(words) for words in (*row.cells, over.casefold()))
        often = {head: find_frequency(head) or ("year" if gives and not annotated.profile.own and _YEARLY.match(head) else None) for head in row.cells}
        of_all = "year" if gives and "inhabitant" in often.values() else None
        at = row.evidence.start
        for head, cell in row.cells.items():
            begin = annotated.document.text.find(cell, at, row.evidence.end)
            at = begin + len(cell) if begin >= 0 else at
            if begin >= 0 and any(map(str.isdigit, cell)) and (per := often[head] or of_all):
                found.append((begin, at, per))
    return tuple(sorted(found))
