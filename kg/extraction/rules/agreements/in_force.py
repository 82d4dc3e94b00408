"""From when until when a regulation holds, by the lines that a site of regulations sets above its text."""

from __future__ import annotations

from kg.dates import Span, find_dates
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.text.layout import Block
from kg.isodates import day_before

_HEAD = 14
"""Blocks at the top in which a site says it."""
_TEXT = 40
"""Blocks at the top in which a regulation says that it takes the place of its own former text."""
# "Geldend van 01-03-2019 t/m heden met terugwerkende kracht vanaf 01-01-2019", "Dit is een toekomstige tekst! Geldend vanaf 01-02-2026"
_HOLDS = re.compile(r"(?:Dit is een toekomstige tekst! )?Geld(?:end|ig) van(?:af)? (?=\d)")
_BACK = re.compile(r"\bterugwerkende kracht (?:vanaf|tot en met|t/m|tot) $")
# "Regeling vervallen per 01-01-2024"
_LAPSED = re.compile(r"Regeling verval(?:len|t) per (?=\d)")
# "01-03-2019nieuwe regeling", "01-03-201901-01-2019nieuwe regeling": a row of the table of changes, below the last of its headings; when it began to hold, and from when on it works back
_CHANGES = "Kenmerk voorstel"
_BEGAN = re.compile(r"(?P<since>\d\d-\d\d-\d{4})(?P<back>\d\d-\d\d-\d{4})?(?:\d\d-\d\d-\d{4})?\s?(?:[Nn]ieuwe regeling|[Oo]nbekend)\b")
# the days are then those of one text among several: "de regeling te wijzigen, zodat deze komt te luiden", "geconsolideerde tekst", "tweede wijziging"
_OF_A_CHANGE = re.compile(r"(?i)\b(?:te wijzigen|als volgt (?:te wijzigen|gewijzigd)|(?:is|zijn|wordt|worden|opnieuw) gewijzigd|gewijzigde|geconsolideerde|wijzigings(?:besluit(?:en)?|verordening)|wijziging (?:van )?(?:de |deze )?gemeenschappelijke)\b")


def in_force(annotated: Annotated) -> list[tuple[str, str, Block]]:
    """Start and end with the line that says each; no start where the text is a later one of the same regulation, unless its title has that year.

    The last day of a text is the regulation's end only where it lapsed: else another text followed.
    """
    found: list[tuple[str, str, Block]] = []
    for block in annotated.blocks[:_HEAD]:
        days = find_dates(block.text) if _HOLDS.match(block.text) or _LAPSED.match(block.text) else []
        if days and _LAPSED.match(block.text) and len(days[0].value) == 10:
            found.append(("end", day_before(days[0].value), block))
        elif days and _HOLDS.match(block.text):
            if len(days) > 1 and days[1].value < days[0].value and not _BACK.search(block.text, 0, days[1].start):
                return []  # "Geldend van 01-01-2018 t/m 31-12-2017": it never held
            found.extend(_unless_changed(annotated, _first(block.text, days), block))
    rows = next((annotated.blocks[number + 1 : number + 5] for number, block in enumerate(annotated.blocks[:_TEXT]) if block.text == _CHANGES), ())
    for block in rows:
        if row := _BEGAN.match(block.text):
            since = min(find_dates(said)[0].value for said in (row["since"], row["back"]) if said)
            found.extend(_unless_changed(annotated, since, block))
            break
    return found


def _unless_changed(annotated: Annotated, since: str, block: Block) -> list[tuple[str, str, Block]]:
    """The start that a line says, none where the text is a later one of the same regulation and its title has another year."""
    is_first = since[:4] in annotated.profile.title or not any(_OF_A_CHANGE.search(one.text) for one in annotated.blocks[:_TEXT])
    return [("start", since, block)] if is_first else []


def _first(text: str, days: list[Span]) -> str:
    """The day on which it began to hold; one that it works back to wins."""
    return next((day.value for day in days if _BACK.search(text, 0, day.start)), days[0].value)
