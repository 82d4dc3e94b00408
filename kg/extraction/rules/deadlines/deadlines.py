"""Dates by which something is due: decisions, evaluations, publication, and other announced ones."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace

from kg.dates import Span, first_day, last_day
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.rules.agreements.agreements import own_terms
from kg.extraction.rules.agreements.reported import reported_terms
from kg.extraction.rules.deadlines.deadline_words import (
    ACTION,
    AFTER_IT,
    AHEAD,
    ANNOUNCED,
    BEFORE,
    BEFORE_COUNCIL,
    BEGINS,
    BY,
    CLOSES,
    DUE,
    EACH_YEAR,
    END,
    GIVEN_UP,
    HELD_OVER,
    KINDS,
    MAYBE,
    NARROWED,
    NEXT_STEPS,
    NOT_PROMISED,
    OVER,
    PAST,
    PLANNED_LINE,
    PLANNED_STEP,
    PRESENT,
    PRESENT_STEP,
    PUT_OFF,
    RUNS_OUT,
    STEP,
    SUPPOSED,
    UNLESS,
    UNLESS_DECIDED,
    WENT_BEFORE,
    WHETHER,
    YEARLY,
)  # fmt: skip
from kg.extraction.rules.deadlines.labelled_days import labelled_days
from kg.extraction.rules.deadlines.planned_steps import planned_steps
from kg.extraction.rules.deadlines.told_before import GOES_BACK, kind_before
from kg.extraction.rules.kept import kept
from kg.extraction.rules.references.decision_words import decision_of
from kg.extraction.rules.rule import dates, said_before
from kg.extraction.text.layout import Sentence
from kg.model import Evidence, Fact


def deadlines(annotated: Annotated) -> Iterator[Fact]:
    """What the text says is due on, by or in a stated date; the ends of agreements are given as expiries."""
    steps = [*planned_steps(annotated), *labelled_days(annotated)]
    yield from (step for _, step in steps)
    planned = {index for index, _ in steps}
    for sentence in (one for one in annotated.sentences if one.block not in planned):
        for date in dates(sentence, _year(annotated)):
            kind = _kind(annotated, sentence, date)
            if kind and not _STAMPED.match(sentence.text) and (len(date.value) < 10 or _is_later(annotated, date) or not decision_of(sentence.text, date)):
                yield Fact("deadlines", {"what": _what(sentence, date), "kind": kind, "date": date.value}, "deadlines", (annotated.cite(sentence),))
    own = own_terms(annotated)
    for agreement in (*((own,) if own else ()), *reported_terms(annotated)):
        end = agreement["end"]
        passages = as_date(agreement, "end")
        if isinstance(end, str) and passages:
            yield Fact(
                "deadlines", {"what": "einde van de overeenkomst", "kind": "expiry", "date": end}, "deadlines", passages
            )


# "Publicatiedatum: 19/04/2022": when the paper itself was put out
_STAMPED = re.compile(r"\W*(?:Publicatiedatum|Datum (?:van )?publicatie|Gepubliceerd(?: op)?|Bekendgemaakt op)\b ?:? ?\d")


def as_date(agreement: Fact, column: str) -> tuple[Evidence, ...]:
    """The passages of an agreement's start or end, as those of a deadline's date."""
    return tuple(replace(e, supports=("date",)) for e in agreement.evidence if column in e.supports)


def _year(annotated: Annotated) -> int | None:
    """The year that a date without one takes: the document's own. In an agreement "vóór 1 mei" is meant for every year."""
    if annotated.profile.own:
        return None
    return first_day(annotated.profile.date).year if annotated.profile.date else None


# "Gelet op de besluiten van de raden in 1999": what those who conclude it weigh was decided before
_WEIGHED = re.compile(r"\W*(?:[Gg]elet op|[Gg]ezien|[Gg]elezen|[Gg]ehoord)\b")
# "omdat de wet per 1 juli 2022 is gewijzigd, moet de regeling worden aangepast"
_IS_DONE = re.compile(r" (?:is|zijn|werd|werden|was|waren) (?:\w+ ){0,2}?(?:gewijzigd|aangepast|ingetrokken|vervallen|ingevoerd|gefuseerd|opgeheven|(?:in werking )?getreden)\b")
# "handelend ter uitvoering van hun besluit van 30 juni 2009": the day of what was decided
_OF_DECISION = re.compile(r"\b[a-z]*(?:besluit|beslissing)(?:en)? (?:van|d\.d\.|dd\.?) $")
# "maken bekend dat zij op 8 januari 2015 met toestemming van de raden hebben besloten", "de nieuwe regeling per 1 juli 2024 vast te stellen": when it was done, and from when on it holds
_WAS_DECIDED = re.compile(r"(?! (?:moet|moeten|dient|dienen|zal|zullen))[^.;]{0,90}?\b(?:heeft|hebben) (?:besloten|ingestemd|vastgesteld|goedgekeurd|verleend|toegestemd)\b")
_HOLDS_THEN = re.compile(r",? (?:vast te stellen|in te trekken|te wijzigen|aan te gaan|te treffen|op te heffen|in werking te (?:laten )?treden)\b")
_INDEXED = re.compile(r"(?i)\b(?:ge)?(?:index|prijspeil)")


def _kind(annotated: Annotated, sentence: Sentence, date: Span) -> str | None:
    text = sentence.text
    before, after = (re.taken_from(part, text) for part in (text[max(0, date.start - 140) : date.start], text[date.end : date.end + 180]))
    if _OF_DECISION.search(before):
        return None
    if NOT_PROMISED.search(_last_clause(before)):
        return None
    if UNLESS.search(before) and UNLESS_DECIDED.match(after) and _is_later(annotated, date):
        return "decision"
    if BEFORE_COUNCIL.search(before) and _is_later(annotated, date) and not PUT_OFF.match(after):
        return "decision"
    if not _is_due(annotated, sentence, date, before, after):
        return None
    if annotated.profile.own and _WEIGHED.match(text) and not BY.search(before):
        return None
    if not BY.search(before) and (_IS_DONE.match(after) or _WAS_DECIDED.match(after) or (_HOLDS_THEN.match(after) and BEGINS.search(before))):
        return None
    has_year = re.search(r"\d{4}", sentence.text[date.start : date.end])
    if not has_year and (EACH_YEAR.search(f"{_last_clause(before)} {after}") or EACH_YEAR.search(annotated.clean.text, annotated.blocks[sentence.block].start, sentence.start)):
        return None  # a day that comes back, as a sentence before it may say of all that its paragraph tells
    if re.search(r"\bvoor het eerst (?:in|over|per)\s*$", before) and EACH_YEAR.search(_last_clause(before)) and not any(kind.search(_last_clause(before)) for _, kind in KINDS):
        return None  # "ontvangt jaarlijks € 315.000, voor het eerst in 2015": when the paying begins
    if re.search(r"\bvoor het eerst\b", before) and _INDEXED.search(text):
        return None  # "Indexering vindt voor het eerst plaats in 2021": when prices begin to rise
    if _SITTING.match(sentence.text, 0, date.start):
        return "decision" if annotated.profile.kind != "raadsbesluit" and _is_later(annotated, date) else None
    clause = re.split(r"[;.](?:\s|$)", after)[0]
    tail = re.split(r" (?:en|and|und) (?!(?:vervolgens|daarna|nadien|thereafter) (?:jaarlijks|ieder|iedere|elk|elke|om de|every|each)\b)|, (?:waarna|waarop|nadat|zodat|opdat|waardoor) ", clause)[0]
    ahead_of_it = AFTER_IT.sub("", _last_clause(before))
    near = f"{ahead_of_it} {tail}"
    by = _by(before, date)
    if HELD_OVER.search(before):
        return "decision"
    is_told = _is_later(annotated, date, clause) and not BEGINS.search(before) and bool(PRESENT.search(f"{ahead_of_it} {clause}") or PLANNED_STEP.search(before))
    if by is None and not (is_told or AHEAD.search(f"{ahead_of_it} {clause}") or _closes(before, near)):
        return None
    # the verb nearest to the date says what is due: the first behind it, else the last before it
    behind = [(match.start(), kind) for kind, pattern in KINDS if (match := pattern.search(tail))]
    ahead = [(-match.end(), kind) for kind, pattern in KINDS for match in pattern.finditer(ahead_of_it)]
    round_it = [(0, kind) for kind, pattern in KINDS if pattern.search(near)]  # "stelt de agenda op 10 december vast"
    nearest = next((kind for _, kind in (*sorted(behind), *sorted(ahead), *round_it)), None)
    if nearest and (by or is_told or nearest != "decision" or AHEAD.search(near)):
        return nearest
    if (by or is_told) and GOES_BACK.match(ahead_of_it) and (told := kind_before(annotated, sentence, text[: max(0, date.start - len(ahead_of_it))])):
        return told
    if (by or is_told) and _OF_BEFORE.match(sentence.text) and KINDS[0][1].search(said_before(annotated, sentence)):
        return "evaluation"
    if BY.search(before) or (by and not PLANNED_LINE.search(before)) or _closes(before, near):
        return "other"
    if MAYBE.search(near):
        return None
    if is_told and (PRESENT_STEP.search(near) or PLANNED_STEP.search(before) or _is_next_step(annotated, sentence, near)):
        return "other"
    return "other" if ANNOUNCED.search(near) or (ACTION.search(f"{ahead_of_it} {clause}") and AHEAD.search(near)) else None


def _is_next_step(annotated: Annotated, sentence: Sentence, near: str) -> bool:
    """Whether something is told to be done below a heading like "Vervolg"."""
    return NEXT_STEPS.search(annotated.blocks[sentence.block].heading) is not None and STEP.search(near) is not None


def _is_later(annotated: Annotated, date: Span, clause: str = "") -> bool:
    """Whether a date lies after the one on which the text was written; an agreement without a day speaks of what is to come."""
    written = annotated.profile.signed or annotated.profile.date
    if not written and annotated.profile.own:
        return not OVER.search(clause)
    known = last_day(written) if written else _latest_past(annotated)
    return known is not None and first_day(date.value) > known


@kept
def _latest_past(annotated: Annotated) -> datetime.date | None:
    """The latest day that a document without one tells of as past: it was written later."""
    past = [last_day(one.value) for sentence in annotated.sentences if PAST.search(sentence.text) for one in dates(sentence)]
    return max(past, default=None)


def _closes(before: str, near: str) -> bool:
    """Whether a date closes something that one may apply for: "aanmelden kan tot en met 30 april", and no "aanvraag in 2017"."""
    return bool(CLOSES.search(near)) and not re.search(r"\bin\s*(?:het |de )?$", before)


def _is_due(annotated: Annotated, sentence: Sentence, date: Span, before: str, after: str) -> bool:
    """Whether a date can be one by which something is due: by the words before it, and not over, yearly or an end."""
    about = annotated.profile
    written = about.signed or about.date
    if date.value == about.date or (written and last_day(date.value) < first_day(written)):
        return False
    about_then = _ABOUT_THEN.match(sentence.text, date.start)  # "wordt eind maart opgeleverd"
    if not (about_then or DUE.search(before) or (PLANNED_STEP.search(before) and _is_later(annotated, date))):
        return False
    if annotated.blocks[sentence.block].kind == "heading" and not PLANNED_LINE.search(before):
        return False
    if WENT_BEFORE.search(before) or WHETHER.search(before) or GIVEN_UP.search(before) or RUNS_OUT.match(after) or PUT_OFF.match(after):
        return False
    if len(date.value) == 4 and re.search(r"(?<!gepland )(?<!voorzien )(?<!geagendeerd )\bvoor\s*(?:het jaar |het |de )?$", before):
        return False  # "de bijdrage voor het jaar 2015"; "staat gepland voor 2028" is due then
    if _SHOULD.match(after) or _GIVES_NOTICE.search(before) or _SO_LONG_BEFORE.search(before) or (not BY.search(before) and _OF_THEN.search(before) and _LIMIT.search(f"{_last_clause(before)} {re.split(' en | and ', after)[0]}")):
        return False
    by = BY.search(before)
    if NARROWED.match(after) or (SUPPOSED.search(before) and not by):
        return False
    is_closing = CLOSES.search(f"{_last_clause(before)} {after[:80]}") or HELD_OVER.search(before)
    if YEARLY.match(after) or (not is_closing and END.search(before[: by.start()] if by else before)):
        return False
    if re.search(r"\b(?:tot(?: en met)?|t/m|until|geldt)\s*(?:de |het |\*\*)*$", before) and not is_closing:
        return False
    if _by(before, date):
        return True
    return not (OVER.search(_last_clause(before)[-60:]) and not AHEAD.search(f"{_last_clause(before)[-60:]} {after[:60]}"))


# "uiterlijk twee maanden voor 1 januari 2024": due earlier
_SO_LONG_BEFORE = re.compile(r"\b(?:dagen|weken|maanden|maand|jaar|days|weeks|months) (?:voor|vóór|voorafgaand aan|before)\s*$")
# "het lidmaatschap op te zeggen tegen het einde van 2024": that is when it ends
_GIVES_NOTICE = re.compile(r"\b(?:op te zeggen|opzeggen|opgezegd|uit te treden|uittreden)\b[^.;]{0,20}\btegen\b[^.;]{0,20}$")
# "Raadsvergadering: 26 september 2024", at the head of a proposal
_SITTING = re.compile(r"(?:Datum )?(?:[Rr]aadsvergadering|[Vv]ergadering (?:van de )?(?:gemeente)?raad|[Gg]emeenteraad|Raad)\s?:\s*(?:[a-z]+dag )?$")
# "laat de samenwerking evalueren. Het rapport is voor 1 november gereed"
_OF_BEFORE = re.compile(r"(?:Het|De|Die|Dat|Dit) (?:eind)?(?:rapport(?:age)?|uitkomst(?:en)?|resultaten|conclusies|bevindingen)\b")
# "Medio 2025 zou Kampen aan de beurt zijn"
_SHOULD = re.compile(r" ?zou(?:den)?\b")
# "Uw aanvraag voor een reis in 2026 moet uiterlijk 1 oktober 2025 binnen zijn": of when something is that is due on another day
_OF_THEN = re.compile(r"\b(?:in|van|uit)\s*$")
_LIMIT = re.compile(r"\b(?:uiterlijk|niet later dan|ten laatste|no later than|spätestens)\b")
_ABOUT_THEN = re.compile(r"(?i)eind|begin|medio")


def _by(before: str, date: Span) -> re.Match[str] | None:
    """The words by which a date is a limit: "uiterlijk", "voor" a day or month, or a line of a plan."""
    soft = BEFORE.search(before) if len(date.value) > 4 else None  # "voor 1987" is for that year
    return BY.search(before) or soft or (PLANNED_LINE.search(before) if "vervangen" not in before else None)


def _last_clause(before: str) -> str:
    return re.split(r"[;.]\s|(?<![\w)]):\s", before)[-1]


def _what(sentence: Sentence, date: Span) -> str:
    """The words of the clause, without the date."""
    after = re.split(r"[;.](?:\s|$)", sentence.text[date.end : date.end + 200])[0]
    before = re.split(r"[;:.] ", sentence.text[max(0, date.start - 200) : date.start])[-1]
    return " ".join(f"{DUE.sub('', before)} {after}".split())[:200]
