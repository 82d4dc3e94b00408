"""What a sentence does with what it says: deny it, plan it, suppose it, report it as over, or give an example.

One mechanism for all rules, in the manner of ConText (Harkema et al. 2009): cue words with a direction and a scope.
A cue works within its clause; a rule asks for the modalities at its own trigger words and decides by them.
"""

from __future__ import annotations

import re
from enum import StrEnum


class Modality(StrEnum):
    """How a clause holds its content; none of these means that it is simply stated."""

    NEGATED = "negated"
    PLANNED = "planned"
    POTENTIAL = "potential"
    TALKS = "in talks"
    ADVISED = "recommended"
    ENDED = "ended"
    EXAMPLE = "example"


# cues that work on what follows them and what precedes them in the same clause
CUES: tuple[tuple[Modality, re.Pattern[str]], ...] = (
    # "is geen lid", "neemt niet deel", "noch", "nooit"
    (Modality.NEGATED, re.compile(r"\b(?:geen|niet|noch|nooit|evenmin|nergens|zonder|weigert|weigeren|weigerde|afgewezen|afgezien van|not|kein[e]?|nicht)\b(?! (?:alleen|langer|meer dan|in rechte))", re.I)),
    (Modality.ENDED, re.compile(
        r"\b(?:voormalige?|vroegere|gewezen|ex-|deed eerder|deden eerder|eerder mee|niet langer|niet meer(?! dan)|tot voor kort|destijds|"
        r"opgezegd|beëindigd|opgeheven|ontbonden|afgelopen overeenkomst|uitgetreden|stopgezet|verbroken|"
        r"was (?:tot|van)|waren (?:tot|van)|is gestopt|zijn gestopt|heeft .{0,40}verlaten)\b", re.I)),
    # "zal ondertekenen", "is voornemens", "wil toetreden", "heeft zich aangemeld"
    (Modality.PLANNED, re.compile(
        r"\b(?:zal|zullen|zou|zouden|gaat|gaan|wil|willen|beoogt?|voornemens|van plan|streeft?|hoopt|hopen|voorgenomen|toekomstige?|"
        r"aangemeld|kandidaat(?:-\w+)?|aspirant|werft|ambieert|zodra|is voorzien|wordt voorgesteld|voorstel om)\b", re.I)),
    # "kan overwegen", "mogelijkheden voor", "indien", "kansen"
    (Modality.POTENTIAL, re.compile(
        r"\b(?:kan|kunnen|kon|konden|mogen|mogelijk|mogelijke|mogelijkhe(?:id|den)|kans|kansen|overweegt|overwegen|indien|mits|mocht|"
        r"tenzij|eventueel|eventuele|wellicht|misschien|onderzoekt|onderzoeken|verken(?:t|nen)|potentiële?|denkbaar|interessant zijn|als .{0,30} zou)\b|(?:^|, )als (?:(?-i:[A-Z])|[^\x00-\x7f]|het |de |er |wij |dit |dat )", re.I)),
    (Modality.TALKS, re.compile(r"\b(?:wordt nog gesproken|in gesprek|gesprekken gaande|in onderhandeling|onderhandelingen|wordt gesproken)\b", re.I)),
    (Modality.ADVISED, re.compile(r"\b(?:advies|adviseert|adviseren|aanbevelingen?|aanbevolen|bevelen aan|raden aan|het verdient)\b", re.I)),
    (Modality.EXAMPLE, re.compile(r"\b(?:bijvoorbeeld|zoals|bijv|voorbeeld(?:en)?|waaronder begrepen|als voorloper|e\.g)\b", re.I)),
)  # fmt: skip

# where one clause ends and another begins
CLAUSE = re.compile(
    r"[;:]| en dat |, (?:maar|terwijl|waarna|waarbij|hoewel|aangezien|omdat|doch|nu)\b| (?:maar|terwijl|echter|doch|hoewel|omdat) |\. "
)


def clause(text: str, position: int) -> tuple[int, int]:
    """The stretch of the clause that holds a position."""
    start, end = 0, len(text)
    for boundary in CLAUSE.finditer(text):
        if boundary.end() <= position:
            start = boundary.end()
        elif boundary.start() >= position:
            end = boundary.start()
            break
    return start, end


def modalities(text: str, position: int) -> frozenset[Modality]:
    """The modalities of the clause of `text` that holds `position`; empty if it is simply stated.

    >>> sorted(modalities("Haarlem is geen lid van het netwerk, maar Almere wel.", 15))
    [<Modality.NEGATED: 'negated'>]
    """
    start, end = clause(text, position)
    return frozenset(kind for kind, cue in CUES if cue.search(text, start, end))


UNREAL = frozenset({Modality.NEGATED, Modality.PLANNED, Modality.POTENTIAL, Modality.TALKS, Modality.ADVISED})
"""What keeps a relation from being a stated one."""
