"""Whether a clause states a membership, decides it or tells that it ended; what is denied, planned or supposed is none."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.masked import FORUM, ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.modality import REACH, Modality, modalities
from kg.extraction.rules.memberships.membership_clauses import (
    APPOINTS,
    DECIDES,
    INFINITIVE,
    LIKE_ALL,
    LOOKS_ON,
    NEVER,
    NOMINATES,
    PERMITS,
    PRESUPPOSED,
    SAID_CHAIR,
    SAID_LID,
    SUCH_AS,
    TO_COME,
    UNDECIDED,
    VIA,
)

# "de Regio Zwolle, een netwerk zonder rechtspersoon": what it is denies nothing
_APPOSITION = re.compile(rf"(?<={FORUM}), (?=(?:een|het|de|an?|the) )")

# "Wij willen ons aansluiten bij X, waarvan onder meer A en B lid zijn": what a network's members are is no plan
_RELATIVE = re.compile(rf"{FORUM}(?: \([^()]{{2,15}}\))?,(?P<at> (?:waar(?:van|in|aan|bij|toe)?|of which|in which) (?:(?:onder (?:meer|andere)|ook|inmiddels|al|o\.a\.|de (?:gemeenten?|steden|stad|provincie)|naast) )*{ORG})")

_BECOMES = re.compile(r"\b(?:wordt|worden|treedt|treden|sluit|sluiten|komt|komen|gaat|gaan|haakt|haken|stapt|stappen|neemt|nemen|doet|doen|voegt|voegen)\b")

# "is lid, zoals alle gemeenten": of whom the same holds
_AS_ALL = re.compile(r",? (?:zoals|net als|evenals) (?:alle|iedere|elke|veel|vele|de meeste)\b")


def state_of(annotated: Annotated, masked: Masked, match: re.Match[str], start: int, end: int) -> str | None:
    """stated, decided or ended; None where the clause does not state a membership."""
    told = _APPOSITION.search(masked.text, match.end(), end)
    found = modalities(re.taken_from(masked.text[: told.start()], masked.text) if told else masked.text, match.start())
    relative = None if told else _RELATIVE.search(masked.text, start, match.start())
    if relative:  # "Wij willen ons aansluiten bij X, waarvan A en B lid zijn"
        found = modalities(re.taken_from(masked.text[relative.start("at") :], masked.text), match.start() - relative.start("at"))
    if PRESUPPOSED.search(masked.text, 0, match.start()) and not re.search(r"\bzou", masked.text[start:end]):
        found -= {Modality.POTENTIAL}  # "Als lid van Polis kan Gouda meedoen"
    if SUCH_AS.match(masked.text, match.end()) or _AS_ALL.match(masked.text, match.end()) or LIKE_ALL.search(re.taken_from(masked.text[start : match.start()], masked.text)):
        found -= {Modality.EXAMPLE}  # of what it belongs to some are named
    block = annotated.blocks[masked.sentence.block]
    lead = annotated.blocks[block.lead].text if block.lead is not None else ""
    decided = DECIDES.search(masked.text, max(0, start - REACH), match.start()) or DECIDES.search(lead[-80:]) or DECIDES.search(block.heading)
    if decided and UNDECIDED.search(masked.sentence.text):
        decided = None
    if "oorzitter" in match.group() and NOMINATES.search(masked.text, start, end):
        return None
    if PERMITS.search(masked.text, max(0, start - REACH), match.start()):
        return None
    if TO_COME.search(masked.text, start, end) and _BECOMES.search(masked.text, start, end):
        return None
    if INFINITIVE.search(masked.text, match.start(), match.end() + 12):
        if not decided or found & {Modality.NEGATED, Modality.POTENTIAL, Modality.TALKS, Modality.ADVISED}:
            return None
        return "decided"
    if decided and APPOINTS.search(masked.text, start, end) and not found & {Modality.NEGATED, Modality.POTENTIAL, Modality.ADVISED}:
        return "decided"
    if "aspirant" in match.group() or "andidaat" in match.group():
        found -= {Modality.PLANNED}
    ended = Modality.ENDED in found
    if NEVER.search(masked.text[start : match.start()]) or LOOKS_ON.search(masked.text, start, end):
        return None
    if match.group().startswith(("vertegenwoordigd", "represented")) and VIA.search(masked.text, start, end):
        return None
    unreal = {Modality.POTENTIAL, Modality.TALKS, Modality.ADVISED, Modality.PLANNED, Modality.EXAMPLE, Modality.REPORTED, Modality.PRIVATE}
    if found & unreal or (Modality.NEGATED in found and not ended):
        return None
    if match.group() in ("dat", "wel") and not (SAID_LID.search(said_just_before(annotated, masked, match)) or SAID_CHAIR.search(said_just_before(annotated, masked, match))):
        return None
    if match.group().startswith("er "):
        return "stated"
    past = re.search(r"\b(?:was|waren|were|gehörten?)\b", masked.text[start : match.end() + 6])
    if past and not re.search(r"\b(?:al|reeds|eerste|already|medeoprichter|initiatiefnemers?|(?:mede-?)?oprichters?|grondleggers?|founders?)\b", masked.text[start:end]):
        return "ended"
    return "ended" if ended else "stated"


def said_just_before(annotated: Annotated, masked: Masked, match: re.Match[str]) -> str:
    """What was said just before: the sentence up to the words, and the one before it."""
    end = masked.sentence.start
    return annotated.clean.text[max(0, end - 160) : end] + masked.text[max(0, match.start() - REACH) : match.start()]
