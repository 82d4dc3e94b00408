"""Which day of a sentence an agreement that it reports was concluded, began or ended on."""

from __future__ import annotations

from kg.dates import Span
from kg.extraction.matching import patterns as re
from kg.extraction.modality import UNREAL, modalities
from kg.extraction.rules.agreements.conclusion import (
    ENDED,
    IN_FORCE,
    REACH,
    RUNS_FOR,
    RUNS_OUT,
    SINCE,
    THAT_MOMENT,
    UP_TO,
)
from kg.extraction.rules.rule import dates
from kg.extraction.text.layout import Sentence


def nearest_day(text: str, position: int, cue: str, found: list[Span]) -> Span | None:
    """The date nearest to a cue word that stands within reach of a position."""
    at = text.find(cue, max(0, position - REACH))
    full = [d for d in found if len(d.value) == 10]
    return min(full or found, key=lambda d: min(abs(d.start - at), abs(d.end - at)), default=None)


# "in te stemmen met de opheffing van de regeling X met ingang van 1 januari 2012"
_AN_END = re.compile(r"\b(?:opheffing|intrekking|beëindiging|ontbinding) van (?:de|het) [^.;]{3,140}? (?:per|met ingang van) $", re.I)
AT_FIRST = r"\b(?:oorspronkelijk|aanvankelijk)\b"
"""Before a day until which an agreement ran: "liep oorspronkelijk tot en met 31 december 2022", and longer since."""
_AT_FIRST = re.compile(rf"{AT_FIRST}[^.;,]{{0,40}}$")
# "is in 2020 beëindigd", "liep in 2020 af"
_ENDED_IN = re.compile(r" (?:door [^.;,]{3,40} )?(?:beëindigd|geëindigd|opgezegd|opgeheven|afgelopen|ingetrokken|af)(?=[.,;]|$| en | omdat | wegens )")
_AHEAD = 190
"""Characters before a day in which it may stand."""


def ends_on(text: str, date: Span) -> bool:
    """Whether a date is an end by the words before it ("tot 1 mei 2020") or behind it ("dat op 31 december afloopt")."""
    behind = ENDED.search(text, date.end, date.end + 30)
    if _AN_END.search(text, max(0, date.start - _AHEAD), date.start):
        return True
    if _AT_FIRST.search(text, max(0, date.start - _AHEAD), date.start):
        return False
    if behind and behind.group().startswith(("te ", "op te ", "in te ", "buiten ")) and not SINCE.search(text[max(0, date.start - 30) : date.start]):
        behind = None  # "op 30 juni 2011 heeft voorgesteld de regeling op te heffen"
    return bool(UP_TO.search(text[max(0, date.start - 30) : date.start]) or RUNS_OUT.match(text, date.end) or (behind and "," not in text[date.end : behind.start()]))


def begins_on(text: str, date: Span) -> bool:
    """Whether a date is that from which something holds: "vanaf 1 januari 2009", "op 1 juli 2016 in werking getreden"."""
    return bool(SINCE.search(text[max(0, date.start - 30) : date.start]) or IN_FORCE.match(text, date.end))


def begin_day(text: str, days: list[Span]) -> str | None:
    """The day from which it holds, where a relative clause says so: "die op 1 januari 2019 inging"."""
    return next((d.value for d in days if IN_FORCE.match(text, d.end)), None)


def last_year(text: str, near: list[Span]) -> str | None:
    """The year with which it ends: "en loopt tot en met 2022", "is in 2020 beëindigd"."""
    years = [d for d in near if len(d.value) == 4]
    last = (d.value for d in years if UP_TO.search(text[max(0, d.start - 30) : d.start]) and RUNS_FOR.search(text, max(0, d.start - 30), d.end + 8))
    return next(last, None) or next((d.value for d in years if _ENDED_IN.match(text, d.end) and text.endswith((" in ", " eind "), 0, d.start)), None)


def end_day(text: str, position: int, days: list[Span], other: Span | None) -> str | None:
    """The day on which an agreement ended or ends."""
    left = [d for d in days if d is not other]
    said = next((d.value for d in left if ends_on(text, d)), None)
    if said or not (cue := ENDED.search(text, max(0, position - REACH))):
        return said
    if " te " in f" {cue.group().lower()}":
        left = [d for d in left if SINCE.search(text[max(0, d.start - 30) : d.start])]
    nearest = nearest_day(text, position, cue.group(), left)
    return nearest.value if nearest and abs(nearest.start - cue.end()) < 60 else None


# "tekenden", "is ondertekend", "zetten wethouder Bos (Gouda) en wethouder Vos (Delft) hun handtekening"
_SIGNED = re.compile(r"\b(?:(?:onder)?tekende[n]?|(?:ge|onder)tekend|zette[n]? [^;]{1,400}\bhandtekening(?:en)?)\b")


def signing_day(sentence: Sentence) -> str | None:
    """The only whole day of a sentence that tells that an agreement was signed, which it need not name: "Op 3 mei 2024 zetten A en B hun handtekening onder de deal"."""
    cue = _SIGNED.search(sentence.text)
    days = [day for day in dates(sentence) if len(day.value) == 10 and not begins_on(sentence.text, day) and not ends_on(sentence.text, day)]
    if cue is None or len(days) != 1 or modalities(sentence.text, cue.start()) & UNREAL:
        return None
    return days[0].value


def that_moment(sentence: Sentence, before: Sentence | None) -> str | None:
    """ "Op dat tijdstip vervalt de regeling": the day of the sentence before."""
    if before is None or not THAT_MOMENT.search(sentence.text):
        return None
    return next((d.value for d in reversed(dates(before))), None)
