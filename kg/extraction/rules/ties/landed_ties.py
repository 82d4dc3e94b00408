"""Ties whose cities stand with their lands: "partnersteden in Duitsland (Gera), Polen (Elk) en Italië (Bra)", "In Polen is dat Elk, in Italië Bra"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.masked import ANY, ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.names.bonds import BONDS, SISTERS, TWINNED
from kg.extraction.names.countries import COUNTRY
from kg.extraction.rules.ties.cities import City, read_cities
from kg.extraction.rules.ties.tie_words import STEDENBAND, Told

_IN = r"(?:in )?(?:het |de )?"
_NAME_NEXT = rf"(?=[{ORG[1:-1]}A-Z]|het [A-Z]|de (?:stad|gemeente) )"
# "Borne heeft partnersteden in Duitsland (Gera), ...", "Er zijn stedenbanden in Italië (met Bra)", "Onze zustersteden liggen in Polen (Elk)", "verzusterd met steden in Polen (Elk) en"
_OPENS = re.compile(rf"\b(?P<at>{SISTERS}|{BONDS}|{TWINNED})\b(?: van (?:de gemeente )?(?P<one>{ORG}))?[^.;:(){ANY[1:-1]}]{{0,60}}?:? ?\b[Ii]n (?:het |de )?(?={COUNTRY}(?:,? (?:namelijk |te weten )?\(|: |,? met | (?:is dat |is het |zijn dat )?[{ORG[1:-1]}A-Z]))")
# "Duitsland (Gera)", "in Engeland (met Hastings", "in Polen met Elk", "Italië: Bra", "in Polen is dat Elk": a land, and what stands with it
_LAND = re.compile(rf"{_IN}{COUNTRY}(?P<sign>,? \((?:met |namelijk |te weten )?|: |,? met | (?:is dat |is het |zijn dat )?(?=[{ORG[1:-1]}A-Z])){_NAME_NEXT}")
# "(Varna, dat vroeger Odessos heette)", "(Bra, sinds 1990)": what else brackets hold
_REST = re.compile(r"[^()]{0,90}\)")
_NEXT = re.compile(r"(?:,? en (?:ook )?|,? and |,? und |, |; )")
_MOST = 30
"""Lands that a list has at most."""


def landed_ties(masked: Masked) -> Iterator[Told]:
    """The ties of a sentence that goes from land to land, two of them at least or one in brackets."""
    text = masked.text
    for match in _OPENS.finditer(text):
        found: list[City] = []
        lands = 0
        at = end = match.end()
        for _ in range(_MOST):
            land = _LAND.match(text, at)
            cities, stop = read_cities(masked, land.end(), unknown=True) if land else ([], at)
            if land is None or not cities:
                break
            is_closed = "(" in land["sign"]
            rest = _REST.match(text, stop) if is_closed else None
            if is_closed and rest is None:
                break
            lands += len(cities) + is_closed  # "in Polen Elk, in Italië Bra" has been read on to its end
            found.extend(replace(city, alone=True) if city.since else city for city in cities)
            end = rest.end() if rest else stop
            following = _NEXT.match(text, end)
            if following is None:
                break
            at = following.end()
        if lands > 1:
            yield Told(STEDENBAND, match, match["one"], found, end)
