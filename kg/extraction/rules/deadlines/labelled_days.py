"""Days by which something is due, in a table with a column for them or behind a label: "Stap | Wanneer", "Uiterste datum: 1 mei 2026"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.dates import find_dates, first_day, last_day
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.rules.deadlines.deadline_words import KINDS
from kg.extraction.rules.tables import rows
from kg.model import Evidence, Fact

_WHAT = r"(?:(?:proces|vervolg)?stap(?:pen)?|acties?|actiepunt(?:en)?|activiteit(?:en)?|mijlpa(?:al|len)|wat|ta(?:ak|ken)|fase|onderdeel|product(?:en)?|afspraak|step|action|milestone|what)"
# a column of days that are due; what stands below "Datum" may be long past
_DUE = r"(?:wanneer|deadline|planning|gereed(?: (?:op|voor))?|klaar(?: (?:op|voor))?|uiterlijk|uiterste (?:\w{0,8}datum|termijn|dag)|streefdatum|opleverdatum|gepland|due(?: date)?|when)"
_DAY = r"(?:datum|jaar|tijdstip|tijd|termijn|date)"
_HEADERS = re.compile(rf"(?i)^[\s|*_]{{0,9}}(?:{_WHAT}|{_DUE}|{_DAY})[*_]{{0,3}}(?: ?\||\t|\s{{2}})(?=.{{0,120}}\b(?:{_WHAT}|{_DUE})\b|.{{0,120}}\b{_DAY}\b)")
_WHAT_COLUMN, _DUE_COLUMN, _DAY_COLUMN = (re.compile(rf"{words}$") for words in (_WHAT, _DUE, _DAY))
# "Uiterste datum: 1 mei 2026", "Deadline | 1 mei 2026", "Due: before 1 January 2031"
_LABEL = re.compile(r"\W{0,4}(?:deadline|uiterste (?:\w{0,8}datum|termijn|dag)|uiterlijk|gereed(?: (?:op|voor))?|klaar(?: (?:op|voor))?|streefdatum|opleverdatum|due(?: date)?)[*_]{0,2} ?[:|\t][*_]{0,2} ?(?P<day>.{4,40})", re.I)
_FIELD = re.compile(r"[A-Z][\w ]{1,30}(?: ?\||:|\t)")
_WITH_DAY = re.compile(r"(?i)\W*(?:(?:uiterlijk|vóór|voor|eind|begin|medio|in|op|of|per|het|de|before|by|end of) ?){0,4}$")
_ABOVE = 4
"""Lines above a label among which stands what is due."""


def labelled_days(annotated: Annotated) -> Iterator[tuple[int | None, Fact]]:
    """What is due by such a table or label, with the number of the label's block."""
    for row in rows(annotated, _HEADERS):
        sure = row.cell(_DUE_COLUMN)
        day = sure or row.cell(_DAY_COLUMN)
        what = row.cell(_WHAT_COLUMN)
        yield from ((None, fact) for fact in _due(annotated, day, what, "", row.evidence, is_sure=bool(sure)) if what)
    for number, block in enumerate(annotated.blocks):
        label = _LABEL.fullmatch(block.text) if len(block.text) < 100 else None
        if label is None:
            continue
        above = next((one for one in reversed(annotated.blocks[max(0, number - _ABOVE) : number]) if not _FIELD.match(one.text)), None)
        if above and len(above.text) < 200:
            yield from ((number, fact) for fact in _due(annotated, label["day"], above.text, annotated.blocks[number - 1].text, annotated.cite(block), is_sure=True))


def _due(annotated: Annotated, day: str, what: str, beside: str, passage: Evidence, *, is_sure: bool) -> Iterator[Fact]:
    """The one day of a cell or label, with what is due then; not if it lies before the writing, or may."""
    found = find_dates(day)
    written = annotated.profile.signed or annotated.profile.date
    if len(found) != 1 or not _WITH_DAY.match(day[: found[0].start]) or day[found[0].end :].strip(" .|)*"):
        return
    value = found[0].value
    if (written and last_day(value) < first_day(written)) or (not written and not is_sure) or value == written:
        return
    kind = next((kind for words in (what, beside) for kind, pattern in KINDS if pattern.search(words)), "other")
    yield Fact("deadlines", {"what": what.strip(" :.*#"), "kind": kind, "date": value}, "deadlines", (passage,))
