"""Periods in Dutch, English and German text ("zes maanden", "six months") as ISO 8601 durations."""

from __future__ import annotations

import re
from typing import Final

from kg import beginnings
from kg.isodates import Span
from kg.numbers import CARDINAL, S, Z, number_word

_UNITS: Final = {
    "jaar": "Y", "jaren": "Y", "kalenderjaar": "Y", "kalenderjaren": "Y",
    "maand": "M", "maanden": "M", "kalendermaand": "M", "kalendermaanden": "M", "week": "W", "weken": "W",
    "dag": "D", "dagen": "D", "kalenderdagen": "D", "kwartaal": "Q", "kwartalen": "Q",
    "year": "Y", "years": "Y", "month": "M", "months": "M", "weeks": "W", "day": "D", "days": "D",
    "jahr": "Y", "jahre": "Y", "jahren": "Y", "jahres": "Y", "monat": "M", "monate": "M", "monaten": "M", "monats": "M",
    "woche": "W", "wochen": "W", "tage": "D", "tagen": "D",
}
_ENGLISH: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_GERMAN: Final = ("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf")
_FOREIGN: Final = {
    **{word: number for words in (_ENGLISH, _GERMAN) for number, word in enumerate(words, start=1)},
    "eine": 1, "einem": 1, "einer": 1, "eines": 1, "eighteen": 18, "thirty": 30, "sixty": 60, "ninety": 90,
}
_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(sorted(_FOREIGN, key=len, reverse=True))}|{CARDINAL})"
# how a period begins: "4", "half", "anderhalf", "een", "twaalf"
_BEGINS = (r"(?=\d|hal|and|e(?:[eé][n\u0301]|\u0301|lf)|é|t(?:w[eaio]|ie|ac)|d(?:ri|er)|v(?:i[ej]|ee)|ze[sv]|"
           r"ach|neg|on|th|te|f[oiü]|s[ie]|ei|n[ie]|zw)")
_PERIOD = beginnings.compile(
    rf"""{_BEGINS}(?<![\w€])(?<!\d[.,/])(?:
      # een half jaar, halfjaar (but "eerste halfjaar" is a date); anderhalf jaar
      (?<!eerste.)(?<!tweede.)(?:een{S})?(?P<half>half{Z}jaar)
    | (?P<more>anderhalf){S}jaar
      # zes maanden; twee volle kalenderjaren; 3 (drie) maanden; 2,5 jaar; twee en een half jaar
    | (?P<number>{_NUMBER})(?P<plus>,5|{S}en{S}een{S}half)?(?:{Z}\([^()\n]{{1,40}}\))?
      {S}(?:(?:volle|hele|volledige){S})?(?P<unit>{'|'.join(_UNITS)})
      # een vierjarige overeenkomst
    | (?P<years>{_NUMBER})-?jarige?(?!{S}(?:bestaan|jubileum))
    )\b(?!{S}(?:geleden|oud)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_WORDS: Final = ("jaar", "jaren", "jarig", "maand", "week", "weken", "dag", "kwarta", "year", "month", "day", "jahr",
                 "monat", "woche", "tage")


def find_periods(text: str) -> list[Span]:
    """All periods in a text as ISO 8601 durations, in reading order.

    Does not read working days and hours (no duration of days says them), ages, and how long ago something was.
    A half or a quarter of a year is given in months.

    >>> [span.value for span in find_periods("een looptijd van 4 jaar en een opzegtermijn van zes (6) maanden")]
    ['P4Y', 'P6M']
    """
    lower = text.lower()
    if not any(word in lower for word in _WORDS):
        return []
    found = ((m, _period(m)) for m in _PERIOD.finditer(text))
    return [Span(m.start(), m.end(), value) for m, value in found if value]


def _period(m: re.Match[str]) -> str | None:
    if m["half"] or m["more"]:
        return "P6M" if m["half"] else "P18M"
    word = m["number"] or m["years"]
    number = _FOREIGN.get(word.lower()) or number_word(word)
    if not number:
        return None
    unit = _UNITS[m["unit"].lower()] if m["unit"] else "Y"
    if m["plus"]:
        return f"P{number * 12 + 6}M" if unit == "Y" else None
    return f"P{number * 3}M" if unit == "Q" else f"P{number}{unit}"
