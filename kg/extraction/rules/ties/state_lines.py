"""How the ties of a list stand, by a line that says so of those below or behind it: "Beëindigd", "Actief:", "Voormalig: Gera (1990-2012), Nitra"."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.rules.ties.cities import RAW, is_city_name
from kg.extraction.text.layout import Block
from kg.model import Kind, Name

_OVER = r"(?:beëindigde?|opgeheven|opgezegde?|verbroken|gestopte?|voormalige?|vroegere?|vroeger|afgelopen|stopgezette?|ended|former|past|previous|beendete?|ehemalige?|frühere?|aufgelöst)"
_ASLEEP = r"(?:slapende?|rustende?|inactieve?|inactief|niet actieve?|niet actief|dormant|paused|suspended|ruhende?)"
_NOW = r"(?:actieve?|actief|huidige?|nu|thans|lopende?|bestaande?|current|active|present|aktuelle?|aktive?|bestehende?)"
_TIES = r"(?: (?:banden|relaties|contacten|links|ties|partners|steden|partnersteden|zustersteden|stedenbanden|jumelages|partnerschaften|verbindungen|stad|stedenband|partnerstad))?"
# "D. Beendet", "Former links", "Slapend", "Actief:": below a list of twin towns the heading of those that stand so
_OF_STATE = re.compile(rf"(?i)[*_# ]*(?:[a-z0-9]{{1,3}}[.)] )?(?:(?P<over>{_OVER})|{_ASLEEP}|{_NOW}){_TIES}:?[*_ ]*$")
# "Voormalig: Gera (1990-2012), Nitra"
LABEL = re.compile(rf"(?i)[*_•–-]{{0,3}} ?(?:(?P<over>{_OVER})|{_ASLEEP}|{_NOW}){_TIES}[*_]{{0,2}} ?[:|][*_]{{0,2}} ?")
_BESIDE = r"(?: \([^()]{1,40}\))?(?:,? (?:(?:sinds|since|seit|vanaf) )?\(?(?:19|20)\d\d(?: ?(?:[–-]|tot(?: en met)?) ?(?:19|20)\d\d)?\)?)?"
_CITY = re.compile(rf"(?P<name>{RAW})(?P<beside>{_BESIDE})(?P<joint> ?[;/] ?|, | en | & | and | und |[.]?$)")


def sort_by_state(text: str) -> str | None:
    """How the ties stand that a heading of a state alone has below it; None where it is no such heading.

    >>> sort_by_state("Beëindigde banden:"), sort_by_state("Actief"), sort_by_state("Actief burgerschap")
    ('ended', 'stated', None)
    """
    match = _OF_STATE.match(text)
    return ("ended" if match["over"] else "stated") if match else None


def by_state(annotated: Annotated, block: Block) -> tuple[str, list[Name]] | None:
    """How the ties stand of a line that begins with that, and their cities; None where it is no such line."""
    label = LABEL.match(block.text)
    rows = joined_rows(block.text, label.end()) if label else []
    if label is None or not rows:
        return None
    known = {annotated.clean.text[m.start : m.end]: m.place() for m in annotated.within(block.start, block.end, Kind.CITY, Kind.MUNICIPALITY)}
    is_sure = any(name in known for name, _ in rows) or all(len(row) > len(name) for name, row in rows)
    return ("ended" if label["over"] else "stated", [known.get(name) or Name(name, Kind.CITY) for name, _ in rows]) if is_sure else None


def joined_rows(text: str, position: int = 0) -> list[tuple[str, str]]:
    """The cities that a line joins to its end, each with what stands beside it; empty where it holds anything else.

    >>> joined_rows("Gera (Duitsland), 1990-2012; Nitra (Slowakije)")
    [('Gera', 'Gera (Duitsland), 1990-2012'), ('Nitra', 'Nitra (Slowakije)')]
    """
    found: list[tuple[str, str]] = []
    while position < len(text) and (match := _CITY.match(text, position)):
        found.append((match["name"], match["name"] + match["beside"]))
        position = match.end()
    return found if position == len(text) and all(is_city_name(name) for name, _ in found) else []
