"""Agreements that a text reports as concluded, dated, ended or decided upon, with those who concluded them.

"Op 12 mei 2014 sloten A en B een convenant over wonen", "de overeenkomst van 3 april 1974 tussen A en B", "besluit in te
stemmen met de samenwerkingsovereenkomst met C". The agreement that the document itself is, is none of them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.annotate import Annotated
from kg.extraction.masked import Masked
from kg.extraction.matching import patterns as re
from kg.extraction.modality import Modality, modalities
from kg.extraction.names.mentions import Mention
from kg.extraction.profile.kinds import kind_of
from kg.extraction.rules.agreements.agreement_names import is_declared, is_titled, name_of, named
from kg.extraction.rules.agreements.agreement_words import GATE
from kg.extraction.rules.agreements.concluded_before import of_line_before
from kg.extraction.rules.agreements.concluders import concluders, namings_of
from kg.extraction.rules.agreements.conclusion import (
    AMENDED,
    APPROVED,
    BETWEEN,
    CLOSED,
    DATES_FROM,
    DECIDERS,
    DECIDES,
    DECISION_BEGINS,
    DECISION_ENDS,
    DEFINITE,
    ENDED,
    FORMER,
    GOES_ON,
    HAS,
    HAS_SUCH,
    HELD,
    HEREAFTER,
    MADE,
    NOT_HELD,
    NOT_YET,
    OF_ANOTHER,
    OF_DATE,
    PROPOSED,
    REACH,
    RELATIVE,
    RESUMED,
    SEMICOLON,
    SIGNS,
    THERE,
    TO_BE,
    UNDONE,
    WITH_OF_DATE,
    Conclusion,
)
from kg.extraction.rules.agreements.conclusion_days import (
    begin_day,
    begins_on,
    end_day,
    ends_on,
    last_year,
    nearest_day,
    that_moment,
)
from kg.extraction.rules.agreements.headlines import of_headline
from kg.extraction.rules.agreements.news_days import day_told
from kg.extraction.rules.kept import kept
from kg.extraction.rules.parties.parties import own_parties
from kg.extraction.rules.parties.party import Opening
from kg.extraction.rules.rule import dates, period
from kg.extraction.text.layout import Sentence
from kg.model import Name

_SUPPOSED = frozenset({Modality.NEGATED, Modality.POTENTIAL, Modality.TALKS})
_NOUN_BEHIND = 80
"""Characters behind "de ondertekening van X" in which stands what became of it: "is uitgesteld"."""
_AHEAD = 90
"""Characters before what became of it in which it may be denied or planned: "Nog even en dan zetten we in het stadhuis van Gouda"."""
_NEAR = 120
"""Characters before a name in which "heeft sinds 2014 een" may stand; no more are looked at, however long the sentence."""


@kept
def conclusions(annotated: Annotated) -> tuple[Conclusion, ...]:
    """Every sentence that reports another agreement than the document itself as concluded, ended or decided upon."""
    return tuple(_conclusions(annotated))


def _conclusions(annotated: Annotated) -> Iterator[Conclusion]:
    """Every sentence that reports another agreement than the document itself as concluded, ended or decided upon."""
    parties = own_parties(annotated) if annotated.profile.own else Opening()
    before: Sentence | None = None
    last: list[Conclusion] = []
    named: dict[str, Name] = {}  # the agreements by their day: "de genoemde overeenkomst van 3 april 1974"
    for masked in annotated.masked:
        sentence = masked.sentence
        yield from of_headline(annotated, masked)
        if annotated.blocks[sentence.block].kind == "heading":
            continue
        if len(last) == 1 and before and before.block == sentence.block and GOES_ON.match(sentence.text):
            days = [d for d in dates(sentence) if len(d.value) == 10]
            if end := end_day(sentence.text, 0, days, None):  # "Deze is per 31 december 2020 uitgewerkt"
                yield replace(last[0], start=None, signed=None, dated=None, end=end, parties=(), sentence=sentence)
        found = tuple(_reported(annotated, masked, parties, before)) if re.can_match(GATE, sentence.text) else ()
        if not found and not annotated.profile.own and (one := of_line_before(annotated, masked, before, last)):
            yield one
            before = sentence
            continue
        last = [replace(one, agreement=named.setdefault(one.dated, one.agreement)) if one.dated else one for one in found]
        yield from last
        before = sentence


def _reported(annotated: Annotated, masked: Masked, own: Opening, before: Sentence | None) -> Iterator[Conclusion]:
    sentence = masked.sentence
    decides = _is_decision(annotated, sentence)
    for part in masked.cut(SEMICOLON):
        yield from _reported_in(annotated, part, own, before, decides=decides)


def _reported_in(annotated: Annotated, masked: Masked, own: Opening, before: Sentence | None, *, decides: bool) -> Iterator[Conclusion]:
    sentence = masked.sentence
    text = sentence.text
    every = dates(sentence)
    namings: tuple[list[list[Mention]], list[Mention]] | None = None
    decides = decides and bool(DECIDES.search(text))
    others = list(named(text, own=annotated.profile.own))
    bracketed = {match.end() + 2: match for match, _ in others if text.startswith(" (", match.end())}  # by where its day begins: "Convenant Wonen (3 mei 2014)"
    for match, stop in others:
        near = every[bisect_left(every, match.start() - REACH, key=lambda day: day.start) : bisect_left(every, match.end() + REACH, key=lambda day: day.start)]
        near = [d for d in near if bracketed.get(d.start, match) is match]
        near = [d for d in near if not match.start() <= d.start < match.end()]  # "Prestatieafspraken 2021"
        near = [d for d in near if d.end > match.start() or not OF_ANOTHER.search(text, max(0, d.start - 60), d.start)]
        told = RELATIVE.search(text, match.end(), stop)  # "waarin zij afspreken dat de haven in 2030 schoon is"
        resumed = RESUMED.search(text, told.end(), stop) if told else None
        near = [d for d in near if told is None or not told.end() < d.start < (resumed.start() if resumed else stop) or SIGNS.search(text, told.end(), d.start)]
        days = [d for d in near if len(d.value) == 10]
        of_date = next((d for d in days if _is_of_day(text[match.end() : d.start])), None) or (next((d for d in days if DATES_FROM.match(text, match.end(), d.start)), None) if is_titled(match) or match.groupdict().get("matter") else None)
        clause = _clause(text, match, stop)
        closed, ended = CLOSED.search(clause) or (MADE.search(clause) if match["noun"].endswith("afspraken") else None), ENDED.search(clause)
        decided = decides and (closed is None or bool(TO_BE.search(clause[: closed.start()][-140:])))  # "wordt de overeenkomst aangegaan, zo besloot het college"
        held = closed is None and bool(HELD.search(clause))
        there = closed is None and not annotated.profile.own and bool(THERE.search(clause) or _is_between(text, match) or _is_had(text, match))
        if is_declared(match) and not (closed and SIGNS.search(clause)):
            continue
        if not (of_date or closed or ended or held or there or decided or FORMER.search(text[max(0, match.start() - 30) : match.start()])):
            continue
        if not decided and not (closed or ended) and not held and BETWEEN.match(text, match.end()) and modalities(text, match.start()) & _SUPPOSED:
            continue
        if held and NOT_HELD.search(clause):
            continue
        if not decided and _is_undone(clause, min(match.start(), REACH), closed, None if held or there else ended):
            continue
        if annotated.profile.kind == "gemeenschappelijke-regeling" and annotated.profile.own and not is_titled(match) and AMENDED.search(clause):
            continue  # "dat de gemeenten een gemeenschappelijke regeling hebben getroffen, laatstelijk gewijzigd in 2013": this very one
        namings = namings or namings_of(masked, (other for other, _ in others))
        who = () if _is_its_former_text(annotated, match) else concluders(annotated, masked, match, own, namings)
        name = name_of(annotated, match, who, of_date, sentence)
        if name is None:
            continue
        is_signed = closed and (kind_of(name.label) != "gemeenschappelijke-regeling" or "teken" in closed.group().lower())
        signed = of_date or (nearest_day(text, match.start(), closed.group(), [d for d in near if not ends_on(text, d) and not begins_on(text, d)]) if closed else None)
        end = end_day(text, match.start(), days, of_date or signed) or (that_moment(sentence, before) if ended else None) or last_year(text, near)
        dated = signed.value if signed and (signed in days or (annotated.profile.own and len(signed.value) == 7)) and not is_declared(match) else None
        start = (period(sentence)[0] if held else None) or next((d.value for d in near if (held or there) and begins_on(text, d)), None) or begin_day(text, days)
        day = signed.value if signed and (is_signed or signed is of_date) else day_told(annotated, sentence, before) if is_signed else None
        yield Conclusion(name, start, day, dated, end, who, decided, sentence)


def _is_of_day(between: str) -> bool:
    """Whether the words between an agreement and a day make the day its own: "van", "met de gemeente Borsele d.d."."""
    return bool(OF_DATE.fullmatch(between) if len(between) < 16 else len(between) < 120 and WITH_OF_DATE.fullmatch(between))


def _is_undone(clause: str, position: int, closed: re.Match[str] | None, ended: re.Match[str] | None) -> bool:
    """Whether the words round an agreement and what is said to have become of it deny, plan or suppose that."""
    cue = closed or ended
    if cue is None:
        return False
    start, end = min(position, cue.start()), max(position, cue.end())
    stretch = clause[max(0, start - _AHEAD) : end + (_NOUN_BEHIND if closed and "ondertekening" in closed.group() else 12)]
    to_be = closed is not None and bool(TO_BE.search(clause[: closed.start()][-140:]))
    return to_be or bool(modalities(stretch, min(_AHEAD, start)) & UNDONE)


def _is_between(text: str, match: re.Match[str]) -> bool:
    """Whether an agreement is spoken of as one that there is, by its parties: "volgens de overeenkomst tussen A en B"."""
    return bool(DEFINITE.search(text[max(0, match.start() - 12) : match.start()]) and (BETWEEN.match(text, match.end()) or BETWEEN.search(match.group())))


def _is_its_former_text(annotated: Annotated, match: re.Match[str]) -> bool:
    """Whether a regulation speaks of one without a name, which is an earlier text of itself: "de gemeenschappelijke regeling van 3 mei 1998, goedgekeurd door"."""
    about = annotated.profile
    is_regulation = about.own and about.agreement is not None and kind_of(about.agreement.label) in ("gemeenschappelijke-regeling", "addendum")
    is_bare = not any(match.groupdict().get(group) for group in ("whole", "quoted", "title", "matter"))
    return is_regulation and is_bare and match["noun"].casefold() == "gemeenschappelijke regeling" and BETWEEN.match(match.string, match.end()) is None


def _is_had(text: str, match: re.Match[str]) -> bool:
    """Whether somebody has it: "Gouda en Leiden hebben sinds 2018 een convenant"; not "een convenant nodig", "een regeling voor minima"."""
    has = HAS.search(text[max(0, match.start() - _NEAR) : match.start()]) or HAS_SUCH.search(text[max(0, match.start() - _NEAR) : match.start()])
    return bool(has) and match["noun"].lower() != "regeling" and not NOT_YET.match(text, match.end("noun"))


def _clause(text: str, match: re.Match[str], stop: int) -> str:
    """The words round an agreement that say what became of it: without its name, and without what it is about."""
    after = HEREAFTER.sub("", text[match.end() : min(stop, match.end() + REACH)])
    if content := RELATIVE.search(after):
        resumed = RESUMED.search(after, content.end())
        after = after[: content.start()] + (after[resumed.start() :] if resumed else "")
    return f"{text[max(0, match.start() - REACH) : match.start()]}{after}"


def _is_decision(annotated: Annotated, sentence: Sentence) -> bool:
    """Whether a sentence decides: it says so, or it stands under "Het college besluit:" or "B E S L U I T"."""
    if not annotated.profile.own and (DECIDERS.match(sentence.text) or APPROVED.search(sentence.text)):
        return True
    if annotated.profile.kind not in ("collegebesluit", "raadsbesluit", "other"):
        return False
    block = annotated.blocks[sentence.block]
    lead = annotated.blocks[block.lead].text if block.lead is not None else ""
    if annotated.profile.kind == "other":
        return bool(PROPOSED.search(f"{lead} {block.heading}"))
    if re.search(r"\bbesluit(?:en)?\b", f"{lead} {block.heading} {sentence.text}", re.I):
        return True
    above = (annotated.blocks[index].text for index in range(sentence.block, max(-1, sentence.block - 30), -1))
    opens = next((text for text in above if DECISION_BEGINS.search(text) or DECISION_ENDS.match(text)), "")
    return bool(DECISION_BEGINS.search(opens))
