"""What a rule is, and the few things that several rules ask of a sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator

from kg.dates import Range, Span, find_dates
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.modality import Modality, modalities
from kg.extraction.text.layout import Sentence
from kg.model import Fact

Rule = Callable[[Annotated], Iterator[Fact]]

# words before a date that make it a start or an end: "sinds 2017", "met ingang van 1 januari 2021", "tot en met 2024"
SINCE = re.compile(
    r"\b(?:sinds|sedert|vanaf|met ingang van|ingaande|per|in werking(?: getreden| treedt| treden)?(?: op| per| met ingang van)?|ingegaan op|vangt aan (?:op|per)|gestart (?:in|op)|begonnen in|aangegaan (?:in|op)|opgericht in|gesloten (?:in|op)|getekend (?:in|op)|from|since|seit):?\s*(?:(?:het jaar|begin|medio|eind|het begin van|het eind van|circa|ca\.|ongeveer) )?$",
    re.I,
)
UNTIL = re.compile(
    r"\b(?:tot en met|t/m|tot|uiterlijk tot|eindigt (?:van rechtswege )?(?:op|in|per)|loopt (?:af|ten einde)(?: op| in| per)?|loopt (?:tot|door)(?: en met)?|beëindigd (?:per|op|in)|opgezegd (?:per|met ingang van)|einddatum(?: is)?|until|bis(?: zum)?)\s*(?:het jaar |medio |begin |eind |halverwege |het (?:voor|na)jaar van )?\(?$",
    re.I,
)


# "is in 2012 beëindigd", "per 1 januari 2013 opgezegd": the words behind a date that make it an end
OVER = re.compile(
    r"\s+(?:is |werd |wordt )?(?:\w+ )?(?:beëindigd|opgezegd|stopgezet|opgeheven|ontbonden|verbroken|afgelopen|geëindigd)\b",
    re.I,
)


def said_before(annotated: Annotated, sentence: Sentence) -> str:
    """The words of the sentence before it, empty where that is a heading or stands more than one block back."""
    index = bisect_left(annotated.sentences, sentence.start, key=lambda one: one.start)
    before = annotated.sentences[index - 1] if index else None
    if before is None or sentence.block - before.block > 1 or annotated.blocks[before.block].kind == "heading":
        return ""
    return before.text


def dates(sentence: Sentence, year: int | None = None) -> list[Span]:
    """The dates of a sentence, those inside its ranges left out."""
    found, ranges = sentence.dates_and_ranges
    if year is not None:
        found = find_dates(sentence.text, year=year)
    return [d for d in found if not any(r.start <= d.start < r.end for r in ranges)]


def period(sentence: Sentence, start: int = 0, end: int | None = None) -> tuple[str | None, str | None]:
    """Start and end that a stretch of a sentence gives, each with the text's precision, None where it gives none."""
    stop = len(sentence.text) if end is None else end
    ranges = [r for r in sentence.dates_and_ranges[1] if start <= r.start < stop and _is_period(sentence.text, r)]
    if ranges:
        return ranges[0].since, ranges[0].until
    since = until = None
    for date in dates(sentence):
        if not start <= date.start < stop:
            continue
        before = sentence.text[max(0, date.start - 50) : date.start]
        if until is None and OVER.match(sentence.text, date.end):
            until = date.value
        elif since is None and SINCE.search(before):
            since = date.value
        elif until is None and UNTIL.search(before):
            until = date.value
    return since, until


def _is_period(text: str, found: Range) -> bool:
    """Two years joined in a name ("Actieprogramma Wonen 2020-2024") are a part of that name."""
    return (
        not re.search(r"(?<![\w-])(?!(?:Van|Vanaf|Tussen|Looptijd|Duur|Periode) )[A-Z][\w-]+ \(?$", text[max(0, found.start - 40) : found.start])
        or "van" in text[found.start : found.start + 4]
    )


def status(text: str, position: int) -> tuple[str, bool] | None:
    """Status of a relation that a clause speaks of and whether it has ended; None if the clause does not state one."""
    found = modalities(text, position)
    if found & {
        Modality.NEGATED,
        Modality.POTENTIAL,
        Modality.TALKS,
        Modality.ADVISED,
        Modality.PLANNED,
        Modality.EXAMPLE,
    } - ({Modality.NEGATED} if Modality.ENDED in found else set()):
        return None
    return ("ended", True) if Modality.ENDED in found else ("stated", False)
