"""Dates that the text does not write down and yet fixes: a stated period from, or before, a stated date."""

from __future__ import annotations

from collections.abc import Iterator

from kg.dates import Span, add_period, day_after, day_before, find_periods, subtract_period
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.rules.agreements.agreements import own_terms
from kg.extraction.rules.deadlines.deadline_words import ACTION, KINDS
from kg.extraction.rules.deadlines.deadlines import as_date
from kg.extraction.rules.rule import dates
from kg.extraction.text.layout import Sentence
from kg.model import Evidence, Fact, Name

# "Binnen 3 maanden na inwerkingtreding", "twee jaar na ondertekening", "na een periode van twee jaar"
AFTER_START = re.compile(
    r" ?(?:na|nadat|vanaf|volgend op) (?:de |het |datum van )?(?:(?P<start>inwerkingtreding|ingangsdatum|aanvang|ingang|start|in werking)|(?P<signed>ondertekening|sluiting))",
    re.I,
)
AFTER_DATE = re.compile(r" ?(?:na|vanaf|volgend op|te rekenen vanaf) (?:de datum van )?", re.I)
WITHIN = re.compile(r"\b(?:binnen|uiterlijk|ten hoogste|niet later dan) (?:een (?:termijn|periode) van |de )?$", re.I)
# "uiterlijk een half jaar voor de einddatum", "ten minste drie maanden voor het verstrijken daarvan"
BEFORE_END = re.compile(
    r" ?(?:voor|vóór|voorafgaand aan) (?:de |het )?(?:einddatum|expiratiedatum|expiratie|vervaldatum|verstrijken|einde|afloop|aflopen|eindigen)\b(?! van (?:een|het|elk|ieder) (?:kalender|boek|dienst)?jaar)",
    re.I,
)
PERIODS = Triggers("jaar", "jaren", "jarig", "maand", "week", "weken", "dag", "kwarta")
# what must be done by then: "opgezegd", "te kennen geeft", "wordt stilzwijgend verlengd"
SAYS_SO = re.compile(
    r"\b(?:opzeg\w*|opgezegd|kenbaar|te kennen|meegedeeld|mede te delen|schriftelijk|laten weten|verleng\w*|voortgezet|voortzett\w*|ge[ëe]valueerd|evaluatie|evalue(?:ert|ren)|bezien|beoordeeld|overleg\w*|besluit\w*|beslis\w*)\b",
    re.I,
)


def derived_deadlines(annotated: Annotated) -> Iterator[Fact]:
    """ "Binnen 3 maanden na inwerkingtreding wordt de tekst gepubliceerd": from the agreement's stated start or signing, or a date.

    And from its stated end, "uiterlijk zes maanden voor de einddatum"; and its end, where a start and a duration are stated.
    """
    own = own_terms(annotated)
    yield from _end(own)
    for sentence in (masked.sentence for masked in annotated.cued(PERIODS)):
        yield from _before_end(annotated, own, sentence)
        for span in find_periods(sentence.text):
            after = AFTER_START.match(sentence.text, span.end)
            column = ("start" if after["start"] else "signed") if after else ""
            since, passages = _since(own, sentence, span, column)
            kind = next(
                (k for k, pattern in KINDS if pattern.search(sentence.text)),
                "other" if ACTION.search(sentence.text) else None,
            )
            within = WITHIN.search(sentence.text, max(0, span.start - 40), span.start)
            if since is None or kind is None or not (within or kind == "evaluation"):
                continue
            try:
                due = add_period(since, span.value)
            except ValueError:  # three months from a start of which only the year is known
                continue
            yield Fact("deadlines", {"what": sentence.text[:200], "kind": kind, "date": due, "derived": True},
                       "derived_deadlines", (annotated.cite(sentence), *passages))  # fmt: skip


def _since(own: Fact | None, sentence: Sentence, span: Span, column: str) -> tuple[str | None, tuple[Evidence, ...]]:
    """The date from which a period runs: the agreement's start or signing, or a full date behind the period."""
    if not column:
        dated = next(
            (
                d
                for d in dates(sentence)
                if AFTER_DATE.fullmatch(sentence.text[span.end : d.start]) and len(d.value) == 10
            ),
            None,
        )
        return (dated.value if dated else None), ()
    value = own[column] if own else None
    if own is None or not isinstance(value, str):
        return None, ()
    return value, as_date(own, column)


def _end(own: Fact | None) -> Iterator[Fact]:
    """The end of an agreement that states its start and its duration, and no end."""
    if own is None or own["end"] or own["indefinite"] is True:
        return
    start, duration = own["start"], own["duration"]
    if isinstance(start, str) and isinstance(duration, str) and len(start) == 10:
        due = day_before(add_period(start, duration))
        passages = tuple(dict.fromkeys((*as_date(own, "start"), *as_date(own, "duration"))))
        name = own["agreement"]
        yield Fact("deadlines", {"what": f"einde van de overeenkomst{f' ({name.label})' if isinstance(name, Name) else ''}", "kind": "expiry", "date": due, "derived": True},
                   "derived_deadlines", passages)  # fmt: skip


def _before_end(annotated: Annotated, own: Fact | None, sentence: Sentence) -> Iterator[Fact]:
    """The last day to do something before the agreement's stated end: a period before the day after it."""
    end = own["end"] if own else None
    if own is None or not isinstance(end, str) or len(end) != 10 or not SAYS_SO.search(sentence.text):
        return
    for span in find_periods(sentence.text):
        if BEFORE_END.match(sentence.text, span.end):
            due = day_before(subtract_period(day_after(end), span.value))
            kind = next((k for k, pattern in KINDS if pattern.search(sentence.text)), "other")
            yield Fact("deadlines", {"what": sentence.text[:200], "kind": kind, "date": due, "derived": True},
                       "derived_deadlines", (annotated.cite(sentence), *as_date(own, "end")))  # fmt: skip
