"""The steps of a plan, each with its day: lines below "Planning" or "Tijdpad", the day before the step or behind it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.dates import Span, find_dates, first_day, last_day
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.rules.deadlines.deadline_words import KINDS
from kg.extraction.rules.deadlines.upright_plans import upright_steps
from kg.extraction.text.layout import Block
from kg.extraction.text.marks import PLANNING
from kg.model import Evidence, Fact

# a heading or lead-in of a plan: "6. Planning", "Tijdpad", "Partijen gaan uit van de volgende mijlpalen:"
_PLAN = re.compile(rf"{PLANNING}|\b(?:mijlpalen|planning|tijdpad|stappen)(?: \w+){{0,3}}:\s*$")
# what may head days to come or past ones: "Monitoring en evaluatie", "Actiepunten"
_LESS_SURE = re.compile(r"(?i)^\W*(?:\d+[.)]? ?)?(?:(?:monitoring|voortgang|uitvoering) en evaluatie|evaluatie(?:moment(?:en)?)?(?: en (?:monitoring|voortgang|bijstelling))?|acties|actie(?:punten|lijst)|vervolgacties|vervolg|hoe verder|next steps|action (?:list|points)|actions)\W*$")
# what may stand with a day: "vóór 15 november 2022", "eind 2026", "begin juni"
_ABOUT = re.compile(r"(?i)(?:(?:uiterlijk|vóór|voor|eind|begin|medio|in|op|of|vanaf|per|het|de|(?:voor|na)jaar|van) ?){1,3}$")
# what parts the day from the step behind it
_PARTED = re.compile(r"\s*(?:[:\t–|]|- )\s*")
_KINDS = (
    ("publication", re.compile(r"(?i)\b(?:ter inzage|terinzagelegging|tervisielegging)\b")),
    *KINDS,
    ("decision", re.compile(r"(?i)\b(?:vaststell\w+|instemming|goedkeuring)\b")),
)
# a day on which something is over or begins to hold is no step
_NO_STEP = re.compile(r"(?i)^(?:laatste dag|einde?|afloop|beëindiging|ingang|inwerkingtreding|ingangsdatum|looptijd)\b")
_LONGEST = 160


def planned_steps(annotated: Annotated) -> Iterator[tuple[int, Fact]]:
    """The steps of the document's plans that lie after the day on which it was written, where that is known, each with its block's number."""
    taken: set[int] = set()
    for index, block in enumerate(annotated.blocks):
        for step in upright_steps(annotated, index) if _PLAN.search(block.text) and index not in taken else ():
            taken.update(step.blocks)
            if _is_ahead(annotated, step.date) and not _NO_STEP.match(step.what):
                fact = _fact(step.what, step.date, tuple(annotated.cite(annotated.blocks[number]) for number in step.blocks))
                yield from ((number, fact) for number in step.blocks[-1:])
        if index in taken or block.kind == "heading" or not _is_planned(annotated, block):
            continue
        for date, what in _steps(block.text):
            if _is_ahead(annotated, date) and not _NO_STEP.match(what):
                yield index, _fact(what, date, (annotated.cite(block),))


def _is_ahead(annotated: Annotated, date: Span) -> bool:
    """Whether a day does not lie before the one on which the document was written, where that is known."""
    written = annotated.profile.signed or annotated.profile.date
    return not written or last_day(date.value) >= first_day(written)


def _fact(what: str, date: Span, evidence: tuple[Evidence, ...]) -> Fact:
    kind = next((kind for kind, pattern in _KINDS if pattern.search(what)), "other")
    return Fact("deadlines", {"what": what, "kind": kind, "date": date.value}, "deadlines", evidence)


def _is_planned(annotated: Annotated, block: Block) -> bool:
    lead = annotated.blocks[block.lead].text if block.lead is not None else ""
    written = annotated.profile.signed or annotated.profile.date
    return any(_PLAN.search(head) is not None or (written is not None and _LESS_SURE.search(head) is not None) for head in (block.heading, lead))


def _steps(text: str) -> Iterator[tuple[Span, str]]:
    """The days of a block with what is done on each: "juni 2022: behandeling ... 14 juli 2022: besluit", "Oplevering\t2025"."""
    found = find_dates(text)
    opening = [date for date in found if _PARTED.match(text, date.end) and (_starts(text, date) == 0 or len(found) > 1)]
    if opening and _starts(text, opening[0]) == 0:
        for date, following in zip(opening, [*opening[1:], None], strict=True):
            stop = _starts(text, following) if following else len(text)
            what = text[date.end : stop].lstrip(" :\t–|-").strip()
            if 2 < len(what) < _LONGEST:
                yield date, what
    elif len(found) == 1 and not text[found[0].end :].strip(" .;|"):
        what = text[: _starts(text, found[0])]
        if re.search(r"(?:[:\t|–])\s*$", what) and 2 < len(what.strip()) < _LONGEST:
            yield found[0], what.strip(" :\t–|")


def _starts(text: str, date: Span) -> int:
    """Where a day begins with the words before it that belong to it."""
    about = _ABOUT.search(text, max(0, date.start - 30), date.start)
    return about.start() if about and (about.start() == 0 or not text[about.start() - 1].isalnum()) else date.start
