"""Ties that two mayors make together: "burgemeester A van Mondsee en burgemeester B van Zutphen ondertekenden de verzusteringsoorkonde"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from kg.extraction.masked import ORG, WORDS, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.names.bonds import BOND_ONE
from kg.extraction.names.mentions import CAPITAL
from kg.extraction.rules.ties.cities import City, is_city_name
from kg.extraction.rules.ties.tie_words import CITIES, STEDENBAND, Told
from kg.model import Kind, Name

_OFFICE = r"(?:[Bb]urgemeesters?|[Aa]mbts?geno(?:o)?ten?|collega|Bürgermeister(?:in)?|Amtskolleg(?:e|in|en)|[Mm]ayors?)"
_OF = r"(?:van|uit|von|aus|of|from)"
_RAW = rf"{CAPITAL}(?= (?:een|het|hun|en|und|and|hebben|haben|onder|teken|vern|hern|viel|vier|de|die|het|the|in|op|am)|,)"
# "Burgemeester De Vries van Zutphen en zijn Duitse collega Karl Treml uit Rhede tekenden dinsdag de vriendschapsoorkonde"
_TOGETHER = re.compile(rf"\b{_OFFICE}\b{WORDS}{{0,60}}? {_OF} (?P<one>{ORG}|{_RAW}){WORDS}{{0,80}}? {_OF} (?P<two>{ORG}|{_RAW}){WORDS}{{0,90}}?\b(?P<at>{BOND_ONE})\b(?! (?:met|with|mit) )")
# "werd de jumelageoorkonde getekend door de burgemeesters van Waalre en Waldenbuch"
_BY_BOTH = re.compile(rf"\b(?P<at>{BOND_ONE})\b{WORDS}{{0,60}}? (?:door|by|von) {WORDS}{{0,40}}?(?P<one>{ORG})(?: en | and | und )?(?P<two>{ORG}|{CAPITAL}(?=[.,;]| op | in |$))")
# "In 1967 sloten Almelo en Bielefeld vriendschap", "De vriendschap tussen Almelo en Bielefeld werd met een oorkonde bezegeld"
_FRIENDSHIP = (
    re.compile(rf"\bsloten (?P<one>{ORG})(?: en )?(?P<two>{ORG}) (?P<at>vriendschap)\b"),
    re.compile(rf"(?P<one>{ORG})(?: en )?(?P<two>{ORG}) sloten (?:in \d{{4}} )?(?P<at>vriendschap)\b(?! met)"),
    re.compile(rf"(?P<one>{ORG}) sloot (?:in \d{{4}} )?(?P<at>vriendschap) met (?:de stad )?(?P<two>{ORG})"),
    re.compile(rf"\bsloot (?P<one>{ORG}) (?P<at>vriendschap) met (?:de stad )?(?P<two>{ORG})"),
    re.compile(rf"\b[Dd]e (?P<at>vriendschap) tussen (?P<one>{ORG})(?: en )?(?P<two>{ORG}) (?:is|werd)\b[^.;]{{0,60}}\b(?:bezegeld|bekrachtigd|beklonken)\b"),
)
_SIGN = re.compile(r"\bvriendschap\b|\b(?:onder)?teken(?:t|en|de|den)\b|\b(?:ge|onder)tekend\b|\b(?:bekrachtig|bezegel|vernieuw|hernieuw|vier(?:en|den)\b|gevierd|unterzeichn|besiegel|erneuer|signed|sealed|renewed)\w*")


def signed_ties(masked: Masked) -> Iterator[Told]:
    """The tie of a sentence in which two cities, or the mayors of two, sign, renew or celebrate it."""
    if not _SIGN.search(masked.text):
        return
    for match in chain.from_iterable(pattern.finditer(masked.text) for pattern in (_TOGETHER, _BY_BOTH, *_FRIENDSHIP)):
        one, two = (masked.mentions(match[side]) for side in ("one", "two"))
        if one and two:
            yield Told(STEDENBAND, match, match["one"], [City(m.place(), None, m) for m in two if m.kind in CITIES], match.end())
        elif one or two:  # one of them is a city that nothing is known of
            unknown = match["one"] if two else match["two"]
            if is_city_name(unknown):
                yield Told(STEDENBAND, match, match["one"] if one else match["two"], [City(Name(unknown, Kind.CITY))], match.end())
