"""Cities in a list that gives the code of each one's country: "Lublin (PL), Bornova (TR) and Växjö (SE)"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.matching import patterns as re
from kg.extraction.names.countries import COUNTRIES
from kg.extraction.names.mentions import CAPITAL, Gazetteer, Mention
from kg.extraction.names.places import NOT_A_CITY
from kg.model import Kind

CODE = rf"\((?:{'|'.join(sorted({*COUNTRIES.values(), 'UK'}))})\)"
"""A country's code behind a name."""
_NAME = rf"{CAPITAL}(?:[ -](?:(?:an der|am|sur|upon|de|la|del|di|do|da|im|op) )?{CAPITAL}){{0,2}}"
# in a row, or a line each: "Lublin (PL) – lead partner" / "Växjö (SE)"
_NEXT = r"(?:, |; |,? (?:en|and|und|et) |(?:[,;]|(?:,| [–-]) [a-z][a-z -]{2,30})?\n{1,2}(?:[-–•*▪] ?)?)"
_LIST = re.compile(rf"{_NAME} {CODE}(?:{_NEXT}(?:the )?{_NAME} {CODE}){{2,60}}")
_ITEM = re.compile(rf"(?P<city>{_NAME}) (?P<code>{CODE})")


def coded_cities(text: str, gazetteer: Gazetteer) -> Iterator[Mention]:
    """The cities of such lists that no register holds; three at least, since "Zorg (NL)" alone is anything."""
    for listed in _LIST.finditer(text):
        for item in _ITEM.finditer(text, *listed.span()):
            name = item["city"]
            if item["code"] != "(NL)" and not NOT_A_CITY.match(name):
                label = next((bearer.label for bearer in gazetteer.bearers(name) if bearer.kind is Kind.CITY), name)
                yield Mention(*item.span("city"), label, Kind.CITY, label)
