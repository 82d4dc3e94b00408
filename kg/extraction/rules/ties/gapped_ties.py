"""Ties told without their words again: "Met A bestaat de band sinds 1971, met B sinds 1994", "Goor heeft een stedenband met Sulingen en Markelo met Rinteln"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from kg.extraction.masked import ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.names.bonds import BOND, BOND_ONE, SISTER, TWINNED
from kg.extraction.names.mentions import CAPITAL
from kg.extraction.rules.ties.cities import read_cities
from kg.extraction.rules.ties.tie_words import STEDENBAND, Told
from kg.model import Kind

_WITH = r"(?:met|with|mit)"
# "Met A bestaat de band sinds 1971, met B sinds 1994"
_GAPPED = re.compile(
    rf"\b(?:(?:sinds|uit|vanaf|since|seit|from) (?:19|20)\d\d|bevriend|{TWINNED}|{BOND_ONE})(?:,| en|, en| maar|, maar|,? and|,? und) (?P<at>(?:die )?(?:met|with|mit)) (?=(?:het|de|the|dem|der) [A-Z]|[{ORG[1:-1]}A-Z])"
)
# "... een stedenband met Sulingen en Markelo met Rinteln", "Haren ist mit A verbunden, Lingen mit B"
_ONE_WITH = re.compile(rf"\b(?:{BOND}|{SISTER}|een (?:[a-z]+ )?band|{TWINNED}|verbonden|verbunden|bevriend)\b")
# "de jumelages van Leerdam (met Heusenstamm) en Zederik (met Letovice)", "twee banden: Leerdam met Würselen en Vianen met Telgte"
_EACH_WITH = re.compile(rf"(?:: |\b(?:(?P<of>van)|en|und|and|zoals|bijvoorbeeld) |, |(?<={ORG})|\) )(?P<one>{ORG}|{CAPITAL}) \(?(?P<at>{_WITH}) (?=(?:het|de|the|dem|der) (?:[A-Z]|[a-zà-ÿ]+(?:schen|ischen|se) )|[{ORG[1:-1]}A-Z])")
# "Toch zijn er actieve: Borne met Gera, Tiel met Bra": two such pairs at least, where the text is about twin towns
_SUCH = re.compile(rf"\b(?:zijn er|zijn|bestaan er|kennen we|zien we|voorbeelden)\b[^.;:{ORG[1:-1]}]{{0,40}}(?=: {ORG} met )")
_NEAR = 120
"""Characters between the words for a tie and the one other town that has one."""


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
    told = (_ONE_WITH.search(text) or _SUCH.search(text)) if about_ties else None
    each = list(_EACH_WITH.finditer(text, told.end())) if told else []
    if told and told.re.pattern == _SUCH.pattern and len(each) < 2:
        return
    for match in each if told and each and (len(each) > 1 or (not each[0]["of"] and each[0].start() - told.end() < _NEAR)) else ():
        cities, end = read_cities(masked, match.end(), unknown=True)
        theirs = takewhile(lambda city: city.name.kind is Kind.CITY, cities[1:])  # behind them the next town opens: "Tilburg met A en Nijmegen met B"
        yield Told(STEDENBAND, match, match["one"], [*cities[:1], *theirs], end, (match.start(), end))
