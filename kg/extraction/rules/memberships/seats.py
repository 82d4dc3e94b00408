"""Who has a seat by what an agreement calls them: several parties by one term, an officer who acts for a party of one sort."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import Masked
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import PUBLIC
from kg.extraction.rules.parties.parties import own_parties
from kg.model import Name

_CORPORATION = re.compile(r"(?i)\bwo(?:on|ning|nen)|corporatie|\bhuisvesting")
_SCHOOL = re.compile(r"(?i)hogeschool|universiteit|college\b|\bROC\b|\bAOC\b|onderwijs|school")
# officers whose office says for what sort of party they act, and how such a party is called
_ACTS_FOR: tuple[tuple[re.Pattern[str], Callable[[Name], bool]], ...] = (
    # "de districtschef", "de teamchef van de politie"
    (re.compile(r"\b(?:districts?|team|basisteam|politie|korps|eenheids|wijk)-?chef\b|\bkorpsbeheerder\b|\bwijkagent\b"), lambda party: "olitie" in party.label),
    # "de hoofdofficier", "de gebiedsofficier van justitie"
    (re.compile(r"\b(?:hoofd|gebieds)?officier(?: van justitie)?\b"), lambda party: "Openbaar Ministerie" in party.label or "parket" in party.label.casefold()),
    # "de bestuurders van de corporaties"
    (re.compile(r"\b(?:bestuurders?|directeuren|directeur-bestuurders?|directies?) van de (?:woning|betrokken |deelnemende )?corporaties\b"), lambda party: bool(_CORPORATION.search(party.label))),
)  # fmt: skip
# the same of one party alone: "de rector", "de voorzitter van het college van bestuur"
_ACTS_FOR_ONE = re.compile(r"\b(?:rector(?: magnificus)?|lector|[Cc]ollege van [Bb]estuur|onderwijsdirecteur)\b(?! van)")
# nouns and officers that say of what sort a party is, if only one is of it: "de rector", "de bestuurder van de corporatie", "een docent van de school"
_ONE_OF_A_SORT: tuple[tuple[re.Pattern[str], Callable[[Name], bool]], ...] = (
    (re.compile(r"(?:^|\b(?:de|het|een|één) )(?:rector(?: magnificus)?|conrector|onderwijsdirecteur|schoolleider|school|onderwijsinstelling|hogeschool|universiteit)\b(?! (?:van|en)\b)"), lambda party: party.kind not in PUBLIC and bool(_SCHOOL.search(party.label))),
    (re.compile(r"(?:^|\b(?:de|een|één) )(?:(?:woning|woon)?(?:corporatie|stichting(?<=woonstichting)|bouwvereniging)|verhuurder)\b"), lambda party: bool(_CORPORATION.search(party.label))),
    *_ACTS_FOR[:2],
)


def only_of_its_sort(annotated: Annotated, words: str) -> list[Name]:
    """The one own party of the sort that an officer or noun tells."""
    for pattern, is_for in _ONE_OF_A_SORT:
        if pattern.search(words):
            held = [party for party in own_parties(annotated).names if is_for(party)]
            return held if len(held) == 1 else []
    return []


def seated(annotated: Annotated, masked: Masked, start: int, stop: int) -> Iterator[Name]:
    """Own parties of an agreement for whom a stretch of a masked sentence has a joint term or an officer."""
    opening = own_parties(annotated)
    if not annotated.profile.own or not opening.names:
        return
    stretch = masked.text[start:stop]
    for term, names in opening.joint.items():
        if "partijen" not in term and re.search(rf"(?<!één bestuurder namens )\b[Dd]e {re.escape(term)}\b", stretch.casefold()):
            yield from names
    for words, is_for in _ACTS_FOR:
        if words.search(stretch):
            yield from filter(is_for, opening.names)
    schools = [party for party in opening.names if party.kind not in PUBLIC and _SCHOOL.search(party.label)]
    if len(schools) == 1 and _ACTS_FOR_ONE.search(stretch):
        yield from schools
