"""Ties told without their words again: "Met A bestaat de band sinds 1971, met B sinds 1994", "Goor heeft een stedenband met Sulingen en Markelo met Rinteln"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.masked import ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.names.bonds import BOND, BONDS, TWINNED
from kg.extraction.names.mentions import CAPITAL
from kg.extraction.rules.ties.cities import read_cities
from kg.extraction.rules.ties.tie_words import STEDENBAND, Told

_WITH = r"(?:met|with|mit)"
# "Met A bestaat de band sinds 1971, met B sinds 1994"
_GAPPED = re.compile(rf"\b(?:sinds|uit|vanaf|since|seit|from) (?:19|20)\d\d(?:,| en|, en|,? and|,? und) (?P<at>(?:die )?(?:met|with|mit)) (?=(?:het|de|the|dem|der) [A-Z]|[{ORG[1:-1]}A-Z])")
# "... een stedenband met Sulingen en Markelo met Rinteln", "Haren ist mit A verbunden, Lingen mit B"
_OTHERS = re.compile(rf"\b(?:{BOND}|{TWINNED}|verbonden|verbunden|bevriend)\b[^.;]{{0,120}}?(?:(?:,| en|, en| and|,? und) |(?<={ORG}))(?P<one>{ORG}|{CAPITAL}) (?P<at>{_WITH}) (?=(?:het|de|the|dem|der) (?:[A-Z]|[a-zà-ÿ]+(?:schen|ischen|se) )|[{ORG[1:-1]}A-Z])")
# "de jumelages van Leerdam (met Heusenstamm) en Zederik (met Letovice)", "twee banden: Leerdam met Würselen en Vianen met Telgte"
_EACH_WITH = re.compile(rf"(?:: |\b(?:van|en|und|and) |, |(?<={ORG})|\) )(?P<one>{ORG}) \(?(?P<at>{_WITH}) (?=(?:het|de|the|dem|der) (?:[A-Z]|[a-zà-ÿ]+(?:schen|ischen|se) )|[{ORG[1:-1]}A-Z])")
_SEVERAL = re.compile(rf"\b{BONDS}\b")


def gapped_ties(masked: Masked, *, about_ties: bool) -> Iterator[Told]:
    """The ties that a sentence goes on with, of the same town or of another.

    Args:
        about_ties: whether the document speaks of twin towns.
    """
    text = masked.text
    for match in _GAPPED.finditer(text) if about_ties else ():
        cities, end = read_cities(masked, match.end(), unknown=True)
        if cities and cities[-1].since:
            yield Told(STEDENBAND, match, None, cities, end, (match.start("at"), end))
    several = _SEVERAL.search(text)
    each = list(_EACH_WITH.finditer(text, several.end())) if several else []
    for match in each if len(each) > 1 else ():
        cities, end = read_cities(masked, match.end(), unknown=True)
        yield Told(STEDENBAND, match, match["one"], cities[:1], end, (match.start(), end))
    for match in _OTHERS.finditer(text) if about_ties else ():
        cities, end = read_cities(masked, match.end(), unknown=True)
        yield Told(STEDENBAND, match, match["one"], cities, end, (match.start(), end))
