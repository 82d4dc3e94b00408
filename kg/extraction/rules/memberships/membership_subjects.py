"""Who a clause says is a member: its subject, those beside it, or the city whose document it is."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.masked import ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.modality import REACH
from kg.extraction.rules.memberships.actors import acting, he_or_she, said_before, the_body, they
from kg.extraction.rules.memberships.membership_clauses import (
    AND_THE,
    AS_CHAIR,
    CALLED_MEMBER,
    FRAGMENT,
    HE_IS,
    IN_APPOSITION,
    LABELLED,
    ON_BEHALF,
    PERSON_AS,
    SAYS_MORE,
    TITLED,
    WITH,
    WITH_AS,
)
from kg.extraction.rules.services import slots
from kg.model import Name

# "Voorzitter: Jan Smit", "Voorzitter is Jan Smit": a person, and no town by that
_IS_CHAIR = re.compile(r"oorzitter(?: is| was)?$")
_IT_IS = re.compile(rf"(?: is| zijn)? {ORG}")
# "...; Petra de Wit, voorzitter van de VNG": a person has the office, and no town of the clause before
_SOMEBODY = re.compile(r"[A-ZÀ-Ý][a-zà-ÿ]+ (?:(?:van|de|der|den|ter|ten) ){0,3}[A-ZÀ-Ý][\w’'-]+, (?:de |een )?(?:[a-z-]+ ){0,2}$")
# "ondertekend door de provincie Drenthe, de voorzitter van de koepel X en": another in a list of those who signed or were there
_AMONG = re.compile(r"\b(?:getekend|onder?teken\w+|tekenden|[Aa]anwezig|uitgenodigd|gesproken met|gesprek met)\b[^.;:]{0,240},(?: en)? (?:de )?$")
_OPENING = 14
"""Characters in which a sentence opens with whom it calls a member."""


def members_of(annotated: Annotated, masked: Masked, match: re.Match[str], start: int, state: str) -> list[Name]:
    """The subject of the clause, or of the one before it; of a fragment or a decision the city whose document it is."""
    if "oorzitter" in match.group() and AS_CHAIR.search(masked.text, 0, match.start()) and (chair := IN_APPOSITION.match(masked.text, match.end())):
        return [m.name() for m in masked.mentions(chair["who"])]
    if beside := WITH_AS.search(masked.text, start, match.start()):
        return [m.name() for m in masked.mentions(beside["who"])]
    if (HE_IS.match(masked.text, match.end()) or (_IS_CHAIR.search(match.group()) and TITLED.match(masked.text, match.end()))) and FRAGMENT.match(masked.text[max(0, match.start() - 100) : match.start()]):
        return []
    if "oorzitter" in match.group() and _AMONG.search(masked.text, max(0, match.start() - 260), match.start()):
        return []
    if CALLED_MEMBER.match(masked.text) and match.start() < _OPENING:
        return []
    if PERSON_AS.search(masked.text, max(0, match.start() - 80), match.start()):
        return []
    if match.group().startswith(("vertegenwoordig", "zit ", "zat ")) and (held := [m.name() for m in masked.mentions(match.group()) if m.kind in slots.MEMBERS]):
        return held  # for whom somebody sits there
    if by := ON_BEHALF.match(masked.text, match.end()):
        return [m.name() for m in masked.mentions(by["who"]) if m.kind in slots.MEMBERS]
    if _IT_IS.match(masked.text, match.end()) and masked.text[: match.start()].rstrip().endswith((",", ";", ":")):
        return [m.name() for m in slots.behind(masked, match.end())]  # "Goes, Ede en Epe, trekker is Ede"
    found = slots.subjects(masked, start, match.start()) or slots.behind(masked, match.end()) or slots.serving(masked, start, match.end())
    names = [m.name() for m in found]
    if found and (more := AND_THE.search(masked.text, start, match.start())):
        names += acting(annotated, masked, more.start("noun"), more.end("noun") + 1)
    names += said_before(masked, start, match.start())
    if not names:
        names = they(annotated, masked, start, min(len(masked.text), match.end() + 4))  # "Met elkaar vormen zij de stuurgroep"
    if not names:
        names = he_or_she(annotated, masked, start, match.end() + 12) or the_body(annotated, masked)
    if not names:
        names = acting(annotated, masked, start, match.start()) or acting(annotated, masked, match.start(), match.end() + 30)
    if not names and start and not LABELLED.search(masked.text, max(0, start - 60), start) and not _SOMEBODY.search(masked.text, start, match.start()):
        names = [m.name() for m in slots.subjects(masked, max(0, start - REACH), start)]
    if names:
        if match.group().startswith(("samen", "vorm", "op", "verenigd", "bundel")):
            names += [m.name() for m in slots.behind(masked, match.end())]  # "Met Delft vormt Gouda de regio"
            names += [m.name() for run in WITH.finditer(masked.text, start, match.end() + 80) for m in masked.mentions(run["who"]) if m.kind in slots.MEMBERS]
        names += [m.name() for m in (*slots.company(masked, start, match.start()), *slots.joined(masked, match.end()))]
    subject = annotated.profile.subject
    if not names and subject and not annotated.profile.own:
        before = masked.text[max(0, match.start() - 100) : match.start()]
        if state == "decided" or (FRAGMENT.match(before) and not SAYS_MORE.match(masked.text, match.end())):
            return [subject]
    return list(dict.fromkeys(names))
