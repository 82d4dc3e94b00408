"""Who pays by where the name stands: alone on a line above the amount, as copied tables have it, or in a row of names "elk" behind which it stands."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import PUBLIC, Mention
from kg.extraction.rules.duties.duty_leads import lead_in
from kg.extraction.rules.duties.obligations import bearers
from kg.extraction.rules.parties.party import Opening
from kg.extraction.text.layout import Sentence
from kg.model import Kind, Name

# an amount or a number alone on its line: "€ 43.700", "5.912", "–"
_CELL = re.compile(r"[\s€fFEUR.,\d–=-]*(?:euro|per jaar|mln\.?|miljoen)?[\s.]*")
_REACH = 5
"""Lines above an amount that may be numbers of the same row."""
_NEAR = 70
"""Characters between the last of a row of names and the amount that each of them pays."""
# "Vlissingen en Middelburg elk € 12.200", "dragen elk € 5.000 bij", "betalen ieder"
_EACH = re.compile(r"\b(?:elk|elke|ieder|allebei)(?: (?:jaarlijks|eenmalig|een bedrag van|een bijdrage van))?\s*$")
# "Iedere gemeente:" / "c. draagt jaarlijks € 8.000 bij"
_EVERY = re.compile(r"(?:\d[\d.]*\.? )?(?:Iedere?|Elke?|Elk van de|Ieder van de|Ieder der|Elk der) ")
_PAYS = re.compile(r"(?:\(?[a-z][.)] )?(?:draagt|betaalt|stort|legt|levert|stelt|verstrekt|neemt|reserveert|brengt)\b")
_ROW = re.compile(r",? (?:en |de gemeente |de provincie |het waterschap )*(?:de gemeente |de provincie )?|, ?")


def above(annotated: Annotated, sentence: Sentence, kinds: frozenset[Kind]) -> Mention | None:
    """The body whose name alone is the line above an amount that is alone on its own, numbers between them let be."""
    block = annotated.blocks[sentence.block]
    if not _CELL.fullmatch(block.text) or not any(character.isdigit() for character in block.text):
        return None
    for line in reversed(annotated.blocks[max(0, sentence.block - _REACH) : sentence.block]):
        if _CELL.fullmatch(line.text):
            continue
        named = [m for m in annotated.within(line.start, line.end) if m.kind in kinds and not m.attributive]
        is_name = len(named) == 1 and len(line.text) - (named[0].end - named[0].start) < 12 and "€" not in line.text
        return named[0] if is_name else None
    return None


def each(annotated: Annotated, sentence: Sentence, amount_start: int, kinds: frozenset[Kind]) -> list[Mention]:
    """All who pay an amount each: the row of names before "elk"; empty where no such word stands before it, or one name only."""
    if not _EACH.search(sentence.text[max(0, amount_start - 40) : amount_start].rstrip("€ f")):
        return []
    row: list[Mention] = []
    for mention in reversed(annotated.within(sentence.start, sentence.start + amount_start)):
        behind = annotated.clean.text[mention.end : row[0].start if row else sentence.start + amount_start]
        if mention.kind not in kinds or mention.attributive or (not _ROW.fullmatch(behind) if row else len(behind) > _NEAR or ";" in behind):
            break
        row.insert(0, mention)
    return row if len(row) > 1 else []


def each_in_duty(annotated: Annotated, sentence: Sentence, parties: Opening) -> list[Name]:
    """All who pay an amount each by a lettered duty that its lead-in puts to every one of several: "Iedere gemeente:" / "a. betaalt € 8.000"."""
    block = annotated.blocks[sentence.block]
    lead = lead_in(annotated, block) if annotated.profile.own and block.kind == "item" else None
    if lead is None or not _EVERY.match(lead.text) or not _PAYS.match(sentence.text) or annotated.within(sentence.start, sentence.end, *PUBLIC):
        return []
    bound = bearers(annotated, sentence.block, parties)
    return bound if len(bound) > 1 else []
