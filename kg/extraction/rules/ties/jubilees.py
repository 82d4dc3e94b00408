"""The year in which a tie began, by the jubilee that is kept: in a page of 2018 "Hattem en Telgte zijn dit jaar veertig jaar partnersteden" is 1978."""

from __future__ import annotations

from kg.dates import find_dates
from kg.extraction.masked import Masked
from kg.extraction.matching import patterns as re
from kg.extraction.names.bonds import TWIN
from kg.numbers import CARDINAL, number_word

_BOND = rf"(?:{TWIN}|[a-z]*band|[a-z]*vriendschap|Freundschaft|friendship|Partner(?:schaft)?)"
_YEARS = rf"(?P<number>\d{{2}}|{CARDINAL})[ -](?:jaar|jarige?|Jahren?|jährige[srn]?|years?)"
_YEARS_BEHIND = _YEARS.replace("number", "number2")
# "veertig jaar partnersteden", "het 40-jarig bestaan van de stedenband", "De stedenband bestaat dit jaar 40 jaar", "40 jaar geleden dat de jumelage"
_KEPT = re.compile(
    rf"(?P<before>[^.;]{{0,25}})\b{_YEARS} (?:(?:bestaan|jubileum|Bestehen|anniversary) (?:van|der|of) (?:de|het|hun|onze|deze|the) (?:[a-zë]+ )?|(?:lang )?(?:een |of )?(?:[a-zë]+ )?){_BOND}\b|"
    rf"\b{_BOND}\b(?P<before2>[^.;]{{0,80}}?\b(?:bestaat|bestaan|besteht|viert|vieren|is|wordt|duurt)\b[^.;]{{0,30}}?) {_YEARS_BEHIND}\b(?! geleden)"
)
# "ruim veertig jaar", "bestond toen al veertig jaar", "vorig jaar": no year follows from these
_VAGUE = re.compile(r"\b(?:ruim|bijna|meer dan|minder dan|zo['’]n|ongeveer|circa|ca|over|fast|almost|some|about|toen|volgend|vorig|komend|afgelopen|na|om de|elke|iedere|tot|duur van|voor)\b|\b(?:niet|geen|nooit)\b")
_NOW = re.compile(r"\b(?:[Dd]it jaar|[Vv]andaag|[Dd]eze (?:week|maand)|[Vv]olgende week|[Dd]it weekend|[Ii]n het weekend|zijn|bestaat|viert|vieren|vierden|gevierd|ist|sind|feiert|feiern|feierten|this year|celebrate[sd]?|celebrating)\b")
_ROUND = 5
"""Jubilees are kept of round numbers."""


def jubilee_year(masked: Masked, written: str | None) -> str | None:
    """The year that the jubilee of a tie counts from; None where the document has no date.

    Args:
        written: the date of the document.
    """
    kept = _KEPT.search(masked.text) if written and _NOW.search(masked.text) else None
    if kept is None or _VAGUE.search(kept["before"] or kept["before2"] or ""):
        return None
    number = number_word(kept["number"] or kept["number2"])
    if number is None or number % _ROUND or number < 2 * _ROUND:
        return None
    if any(date.value[:4] != str(written)[:4] for date in find_dates(masked.text)):
        return None
    return str(int(str(written)[:4]) - number)
