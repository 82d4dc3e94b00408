"""Who decided to work together, and the network that the next sentences say was founded for it.

"In 2010 beslisten de gemeentebesturen van A, B en C om samen te werken. De samenwerking werd geformaliseerd in de projectvereniging X."
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import FORUM, ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.modality import Modality, modalities
from kg.extraction.names.mentions import FORUMS, PUBLIC, Mention
from kg.extraction.rules.memberships.memberships import fact_of
from kg.extraction.rules.services import forum_topics
from kg.model import Fact, Kind

CUES = Triggers("beslis", "beslot", "besloten", "spraken", "sloegen", "bundel", "kozen", "begonnen", "startten", "gestart")
# "besloten de gemeentebesturen van A, B en C om samen te werken", "A, B en C sloegen de handen ineen"
_DECIDED = re.compile(
    rf"\b(?:beslisten|besloten|kozen|spraken)(?: in \d{{4}}| toen)? (?:de (?:[a-z]+besturen|[a-z]*raden|colleges|gemeenten|steden) (?:van |uit )?)?(?P<who>{ORG}{{2,40}})(?: er)?(?: in \d{{4}})?(?: af)? (?:om|voor|tot|ervoor) [^.;]{{0,90}}?(?:samen te werken|samenwerking|samen te gaan|krachten te bundelen|op te trekken)\b"
    rf"|(?P<they>{ORG}{{2,40}}) (?:(?:beslisten|besloten|kozen)(?: in \d{{4}})? (?:om|voor|tot|ervoor) [^.;]{{0,90}}?(?:samen te werken|samenwerking|krachten te bundelen)|sloegen (?:in \d{{4}} )?de handen (?:in een|ineen)|bundelden (?:in \d{{4}} )?(?:de|hun) krachten)\b"
)
# "A, B en C begonnen in 2015 met de samenwerking", "startten met X", "zijn in 2015 met de samenwerking begonnen"
_BEGAN = re.compile(
    rf"(?P<they>{ORG}{{2,40}}) (?:(?:begonnen|startten)(?: (?:(?:begin|eind|medio|in|sinds) )?(?:[a-z]{{3,9}} )?\d{{4}}| ooit| destijds| samen){{0,2}} (?:met|aan)|zijn (?:[a-z0-9]+ ){{0,3}}(?:met|aan)) (?:(?:de|deze|hun) samenwerking|(?:het|dit|de|deze) (?:[a-z]*(?:netwerk|verband|verbond|alliantie|platform|kring|vereniging))|(?:de |het )?(?P<what>{FORUM}))(?= begonnen| gestart|[.,;]|$| en )(?! met | over )"
)
# "Later sloten zich nog vier gemeenten aan bij X": what they began is that which others joined
_OTHERS_JOINED = re.compile(rf"(?:\baan bij|\btoe tot|\baangesloten bij|\btoegetreden tot) (?:de |het )?(?P<what>{FORUM})")
# "De projectvereniging X werd opgericht", "werd geformaliseerd in X", "Zo ontstond X"
_FOUNDED = re.compile(
    rf"(?P<what>{FORUM})[^.;]{{0,40}}? (?:werd|is|was)(?: [a-z0-9]+){{0,5}} (?:opgericht|gevormd|gestart|geboren|een feit)\b|\b(?:geformaliseerd|vastgelegd|uitgemond|ondergebracht|verankerd|resulteerde|mondde uit|gegoten) in (?:de |het )?(?:[a-z]*(?:vereniging|verband|netwerk|samenwerking|regeling) )?(?P<into>{FORUM})(?! tussen)|\b(?:ontstond|ontstaan|kwam tot stand) (?:in \d{{4}} )?(?:toen )?(?:de |het )?(?P<arose>{FORUM})"
    rf"|\b(?:werd|is)(?: [a-z0-9]+){{0,4}} (?:de |het )?(?P<new>{FORUM}) (?:opgericht|gevormd|in het leven geroepen)\b"
)
_NEXT = 3
"""Sentences behind the decision within which the network is founded."""


def founded_afterwards(annotated: Annotated) -> Iterator[Fact]:
    """A row each who decided, where what was founded is one network; what was only planned or came to nothing is none."""
    if annotated.profile.own:
        return
    for masked in annotated.cued(CUES):
        if (began := _BEGAN.search(masked.text)) and not modalities(masked.text, began.end("they")) & {Modality.NEGATED, Modality.POTENTIAL, Modality.PLANNED, Modality.ENDED}:
            yield from _beginners(annotated, masked, began)
        decided = _DECIDED.search(masked.text)
        if decided is None or modalities(masked.text, decided.start()) & {Modality.NEGATED, Modality.POTENTIAL, Modality.ENDED}:
            continue
        who = [m for m in masked.mentions(decided["who"] or decided["they"]) if m.kind in PUBLIC | {Kind.CITY}]
        network = _founded(annotated, masked) if len(who) > 1 else None
        for member in who if network else ():
            if network:
                yield fact_of(annotated, masked, member.name(), network.name(), role="member", state="stated", rule="compositions", context=network)


def _beginners(annotated: Annotated, masked: Masked, began: re.Match[str]) -> Iterator[Fact]:
    """A row each who began working together in a network that the sentence, the next ones or those before it name."""
    behind = [m for m in annotated.masked if m.sentence.block == masked.sentence.block and m.sentence.start > masked.sentence.start][:_NEXT]
    joined = [m for other in behind for match in [_OTHERS_JOINED.search(other.text)] if match for m in other.mentions(match["what"])]
    network = next(iter([*masked.mentions(began["what"]), *joined]), None) or forum_topics.spoken_of(annotated, masked, began.start(), *FORUMS)
    who = [m for m in masked.mentions(began["they"]) if m.kind in PUBLIC | {Kind.CITY}]
    for member in who if network and len(who) > 1 else ():
        if network:
            yield fact_of(annotated, masked, member.name(), network.name(), role="member", state="stated", rule="compositions", context=network)


def _founded(annotated: Annotated, masked: Masked) -> Mention | None:
    """The network that is founded in one of the next sentences of the paragraph."""
    behind = [m for m in annotated.masked if m.sentence.block == masked.sentence.block and m.sentence.start > masked.sentence.start][:_NEXT]
    for other in behind:
        match = _FOUNDED.search(other.text)
        if match and not modalities(other.text, match.end() - 1) & {Modality.NEGATED, Modality.POTENTIAL, Modality.PLANNED}:
            named = other.mentions(match["what"] or match["into"] or match["arose"] or match["new"])
            return named[0] if named else None
    return None
