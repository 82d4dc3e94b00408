"""Dates by which something is due: decisions, evaluations, publication, and other announced ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.dates import Span, add_period, find_periods, first_day
from kg.extraction.annotate import Annotated
from kg.extraction.layout import Sentence
from kg.extraction.rules.agreements import own_agreement, reported_agreements
from kg.extraction.rules.rule import dates
from kg.model import Evidence, Fact

# what is due, by its verb or noun; the first that fits the clause round the date
KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    # "De evaluatie is voorzien in 2023", "wordt vóór 1 juli 2024 geëvalueerd", "gaan vóór 1 juli 1990 na of"
    (
        "evaluation",
        re.compile(
            r"\b(?:ge[ëe]valueerd|\w*evaluatie\w*|evalueren|evalueert|evaluated?|reviewed|beoordeelt|beoordelen|na of)\b",
            re.I,
        ),
    ),
    # "uiterlijk 1 oktober 2010 wordt besloten over"
    (
        "decision",
        re.compile(
            r"\b(?:besloten|besluiten|besluit|beslissen|beslist|beslissing|besluitvorming|stelt .{0,60} vast|Entscheidung|decided?|decision)\b",
            re.I,
        ),
    ),
    (
        "publication",
        re.compile(r"\b(?:gepubliceerd|publicatie|publiceren|bekendgemaakt|bekendmaking|bekend gemaakt)\b", re.I),
    ),
)
DUE = re.compile(
    r"\b(?:uiterlijk|vóór|voor|op|in|binnen|medio|eind|begin|per|voorzien in|voorzien voor|tegen|ultimo|by|on|bis(?: zum)?|spätestens(?: am)?)\s*(?:op |in |het |de |dem |(?:maan|dins|woens|donder|vrij|zater|zon)dag )*$",
    re.I,
)
BY = re.compile(r"\b(?:uiterlijk|vóór|ultimo|by|bis(?: zum)?|spätestens(?: am)?|tegen)\s*(?:op )?$", re.I)
BEFORE = re.compile(r"\bvoor\s*$", re.I)
# something that is still to be done: "zal ondertekenen", "geregeld te hebben", "wordt opgeleverd"
AHEAD = re.compile(
    r"\b(?:zal|zullen|wordt|worden|dient|dienen|moet|moeten|geregeld te|gereed|voorzien|uiterlijk|streven|te ondertekenen|ontvangt|ontvangen|vindt plaats|volgt|close|sind)\b",
    re.I,
)
ACTION = re.compile(
    r"\b(?:onderteken\w*|opgeleverd|geregeld|gereed|vastgesteld|ingediend|aangeboden|afgerond|opgesteld|voorgelegd|gestart|betaald|aangeleverd|besproken|overgedragen|uitgevoerd|gerealiseerd|"
    r"overlegd|ontvangt|voorzien|plaats|volgt|close|einzureichen|verslag|levert)\b",
    re.I,
)
# "vóór 1 april van elk jaar", "voor 1 maart van het jaar waarop": due every year, no single date
YEARLY = re.compile(r"^ van (?:elk|ieder|het) (?:\w+ )?jaar\b", re.I)
# "geldt uiterlijk tot", "loopt tot uiterlijk": an end and no deadline
END = re.compile(r"\b(?:tot|loopt|eindigt|geldt|duurt)\b[^,.;]{0,20}$", re.I)
# "Binnen 3 maanden na inwerkingtreding", "twee jaar na ondertekening", "na een periode van twee jaar"
AFTER_START = re.compile(
    r"^ ?(?:na|nadat|vanaf|volgend op) (?:de |het )?(?:inwerkingtreding|ingangsdatum|aanvang|ingang|start|ondertekening|in werking)",
    re.I,
)
WITHIN = re.compile(r"\bbinnen (?:een (?:termijn|periode) van )?$", re.I)


def deadlines(annotated: Annotated) -> Iterator[Fact]:
    """What the text says is due on, by or in a stated date; the ends of agreements are given as expiries."""
    for sentence in annotated.sentences:
        for date in dates(sentence, _year(annotated)):
            kind = _kind(annotated, sentence, date)
            if kind:
                yield Fact(
                    "deadlines",
                    {"what": _what(sentence, date), "kind": kind, "date": date.value},
                    "deadlines",
                    (annotated.cite(sentence),),
                )
    for agreement in (*own_agreement(annotated), *reported_agreements(annotated)):
        end = agreement["end"]
        passages = _as_date(agreement, "end")
        if isinstance(end, str) and passages:
            yield Fact(
                "deadlines", {"what": "einde van de overeenkomst", "kind": "expiry", "date": end}, "deadlines", passages
            )


def _as_date(agreement: Fact, column: str) -> tuple[Evidence, ...]:
    """The passages of an agreement's start or end, as those of a deadline's date."""
    return tuple(replace(e, supports=("date",)) for e in agreement.evidence if column in e.supports)


def _year(annotated: Annotated) -> int | None:
    """The year that a date without one takes: the document's own."""
    return first_day(annotated.profile.date).year if annotated.profile.date else None


def _kind(annotated: Annotated, sentence: Sentence, date: Span) -> str | None:
    before, after = sentence.text[max(0, date.start - 110) : date.start], sentence.text[date.end : date.end + 160]
    about_then = re.match(r"(?i)eind|begin|medio", sentence.text[date.start :])  # "wordt eind maart opgeleverd"
    if (
        not (about_then or DUE.search(before))
        or annotated.blocks[sentence.block].kind == "heading"
        or date.value == annotated.profile.date
    ):
        return None
    tail = re.split(r"[;.]| en ", after)[0]
    near = f"{_last_clause(before)} {tail}"
    by, soft = BY.search(before), BEFORE.search(before)
    if (
        YEARLY.match(after)
        or END.search(before[: by.start()] if by else before)
        or not (by or soft or AHEAD.search(near))
    ):
        return None
    # the verb nearest to the date says what is due: the first behind it, else the last before it
    behind = [(match.start(), kind) for kind, pattern in KINDS if (match := pattern.search(tail))]
    ahead = [(-match.end(), kind) for kind, pattern in KINDS for match in pattern.finditer(_last_clause(before))]
    for _, kind in (*sorted(behind), *sorted(ahead)):
        if by or soft or kind != "decision":
            return kind
    return "other" if by or ACTION.search(near) else None


def _last_clause(before: str) -> str:
    return re.split(r"[;:.]", before)[-1]


def _what(sentence: Sentence, date: Span) -> str:
    """The words of the clause, without the date."""
    after = re.split(r"[;.](?:\s|$)", sentence.text[date.end :])[0]
    before = re.split(r"[;:.] ", sentence.text[: date.start])[-1]
    return " ".join(f"{DUE.sub('', before)} {after}".split())[:200]


def derived_deadlines(annotated: Annotated) -> Iterator[Fact]:
    """ "Binnen 3 maanden na inwerkingtreding wordt de tekst gepubliceerd": from the agreement's stated start."""
    own = next(own_agreement(annotated), None)
    start = own["start"] if own else None
    if not isinstance(start, str) or own is None:
        return
    passages = _as_date(own, "start")
    for sentence in annotated.sentences:
        for span in find_periods(sentence.text):
            if not AFTER_START.match(sentence.text[span.end :]) or not WITHIN.search(sentence.text[: span.start]):
                continue
            kind = next(
                (k for k, pattern in KINDS if pattern.search(sentence.text)),
                "other" if ACTION.search(sentence.text) else None,
            )
            try:
                due = add_period(start, span.value)
            except ValueError:  # three months from a start of which only the year is known
                continue
            if kind:
                yield Fact("deadlines", {"what": sentence.text[:200], "kind": kind, "date": due, "derived": True},
                           "derived_deadlines", (annotated.cite(sentence), *passages))  # fmt: skip
