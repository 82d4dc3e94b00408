"""Dates and ranges of dates in Dutch text, as ISO 8601 strings with the precision that the text has.

The one place to import what has to do with dates from: values and arithmetic (`kg.isodates`), periods (`kg.periods`)
and numbers in words (`kg.numbers`) are given on. Nothing here looks at a clock: a date without its year is read only
where the caller or the other end of a range gives the year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from kg import beginnings
from kg.isodates import (
    Range,
    Span,
    add_period,
    day_after,
    day_before,
    first_day,
    last_day,
    parse_date,
    precision,
    subtract_period,
)
from kg.numbers import CARDINAL, DAY_WORD, S, Z, number_word, ordinal_word
from kg.periods import find_periods

__all__ = ["MONTHS", "Range", "Span", "add_period", "day_after", "day_before", "find_dates", "find_dates_and_ranges",
           "find_periods", "find_ranges", "first_day", "last_day", "number_word", "parse_date", "precision",
           "subtract_period"]

_DUTCH = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
          "november", "december")
MONTHS: Final[Mapping[str, int]] = {
    **{name: number for number, name in enumerate(_DUTCH, start=1)},
    "jan": 1, "feb": 2, "febr": 2, "mrt": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "okt": 10,
    "nov": 11, "dec": 12,
    "january": 1, "february": 2, "march": 3, "mar": 3, "may": 5, "june": 6, "july": 7, "august": 8, "october": 10,
    "oct": 10,
    "januar": 1, "jänner": 1, "februar": 2, "märz": 3, "mai": 5, "dezember": 12, "dez": 12,
}
_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b"
_YEAR = r"(?:1[89]|20)\d\d"
# "tweeduizend vijftien", "negentienhonderd en tien"
_YEAR_WORDS = rf"(?:tweeduizend|negentienhonderd|achttienhonderd)(?:{Z}(?:en{S})?{CARDINAL})?\b"
_OF = rf"(?:(?:van|of){S})?(?:het{S}jaar{S})?"
# after a month: "maart 2015", "mrt. 2015", "maart van het jaar 2015", "1-mrt-2015"; towns have older charters too
_ITS_YEAR = rf"(?:(?:[.,]?{S}|-){_OF}(?P<{{0}}>(?:1\d|20)\d\d(?!\w|[.,/]\d)|{_YEAR_WORDS}))?"
# what is counted or paid is no year: "2000 inwoners", "2015 euro"
_COUNTED = (rf"(?!{S}(?:euro|eur|gulden|dollar|duizend|miljoen|mln|inwoners?|leden|deelnemers|woningen|mensen|"
            rf"personen|medewerkers|werknemers|banen|arbeidsplaatsen|bezoekers|studenten|leerlingen|bedrijven|"
            rf"exemplaren|hectare|uur|uren|fte|km|m2|m²|procent)\b|{Z}(?:%|€(?!{Z}\d)))")

# of a quarter or half, in English and German
_NTH: Final[Mapping[str, int]] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "ersten": 1, "erste": 1, "erstes": 1, "zweiten": 2, "zweite": 2,
    "zweites": 2, "dritten": 3, "drittes": 3, "vierten": 4, "viertes": 4,
}
_FRACTION = rf"(?:kwartaal|quarter|quartal|helft|half{Z}jaar|halbjahr|hälfte|half)"
# how a date begins, so that most words are passed over at their first letters: "1", "Q", "januari", "eind", "tweede"
_BEGINS = (r"(?=\d|q[1-4]|j(?:an|än|u[nl])|f(?:eb|ir|ou)|m(?:a[ariy]|är|rt|ei|ed)|a(?:pr|ug|ch)|se[pc]|thi|ers|"
           r"zwe|o[kc]t|n(?:ov|eg)|d(?:e[czr]|ri)|e(?:[eé][nr\u0301]|\u0301|in|lf)|é|t(?:w[eai]|ie|ac)|v(?:i[ej]|ee)|ze[sv]|beg|hal|ult|pri|kwa)")
_DATE = beginnings.compile(
    rf"""(?<!\w){_BEGINS}(?<!\d[/.,])(?:
      # 2015-03-01
      (?<!\d-)(?P<iso>\d{{4}}-\d\d-\d\d)(?![\w-]|[./]\d)
      # 01-03-2015, 1/3/2015, 1.3.2015
    | (?<!\d-)(?P<d>\d{{1,2}})(?P<sep>[-/.])(?P<m>\d{{1,2}})(?P=sep)(?P<y>\d{{4}})(?!\w|[-./]\d)
      # 1 maart 2015; de eerste maart tweeduizend vijftien; 1 t/m 15 maart 2015
    | (?:(?P<from>\d{{1,2}}){Z}(?:[-–]|t/m|tot{S}en{S}met){Z})?
      (?P<day>(?P<digits>\d{{1,2}})(?:\.|e|ste|de|st|nd|rd|th)?|{DAY_WORD})(?:{S}|-)(?:of{S})?
      (?P<month>{_MONTH}){_ITS_YEAR.format("year")}
      # March 1, 2015
    | (?P<month3>{_MONTH}){S}(?P<day3>\d{{1,2}})(?:st|nd|rd|th)?,{S}(?P<year3>(?:1\d|20)\d\d)(?!\w|[.,/]\d)
      # maart 2015; eind maart 2022; begin januari
    | (?P<part>(?:begin|medio|half|halverwege|eind|einde|ultimo|primo){S}(?:van{S})?)?
      (?P<month2>{_MONTH}){_ITS_YEAR.format("year2")}
      # het tweede kwartaal van 2022; 2e kwartaal 2022; eerste helft van 2022; Q2 2022; the third quarter of 2022
    | (?:(?P<nth>eerste|tweede|derde|vierde|{'|'.join(_NTH)}|[1-4](?:e|ste|de|st|nd|rd|th|\.)?)
        {S}(?P<fraction>{_FRACTION})
        |(?:Q|kwartaal{S})(?P<q>[1-4]))\b(?:(?:{S}{_OF}|-)(?P<year4>{_YEAR})(?!\w|[.,/]\d))?
      # 2020-2024; 2021 – 2027
    | (?<!\w-)(?P<since>{_YEAR}){Z}[-–—]{Z}(?P<until>{_YEAR})(?!\w|[.,/:]\d|{Z}[-–/]{Z}\d)
      # 2015
    | (?<!\w-)(?P<bare>{_YEAR})(?!\w|[.,/:]\d|{Z}[-–/]{Z}\d){_COUNTED}
    )""",
    re.IGNORECASE | re.VERBOSE,
)
# without any of these there is no year to be found, and most sentences have none
_HAS_YEAR = re.compile(r"[12]\d\d\d")
_YEAR_IN_WORDS: Final = ("duizend", "honderd")
# and without one of these no date that lacks its year
_PARTS: Final = tuple(sorted(
    {name[:3] for name in MONTHS}
    | {"kwartaal", "quarter", "quartal", "helft", "hälfte", "half", "halb", "q1", "q2", "q3", "q4"}
))
# "€ 2015", "nr. 2015", "Postbus 2003", "Horizon 2020" (a programme), "023 511 2015":
# the four digits after it are no year
_NO_YEAR_AFTER = beginnings.compile(
    rf"(?:[€$£ƒ\d]|\b(?:EUR|USD|DM|fl\.?|f|nr\.?|no\.?|nummer|artikel|art\.?|postbus|horizon|kenmerk:?)){Z}$", re.I)
# "2011 VB Haarlem" is a postcode, "in 2015 EU-voorzitter" is not
_POSTCODE = re.compile(rf"{Z}[A-Z]{{2}}(?![\w-])")
_YEAR_AFTER = beginnings.compile(rf"\b(?:in|sinds|vanaf|jaar|tot|met|eind|begin|medio){Z}$", re.I)
# "in maart", "per april": a month by itself, when the year is known; "Mei" and "Maart" may be names
_MONTH_AFTER = beginnings.compile(rf"\b(?:in|per|vanaf|sinds|tot|t/m|met|voor|na|uiterlijk|maand|van){Z}$", re.I)
# between two dates: "tot en met", "t/m", ", tot uiterlijk", "–", "bis", "en eindigt op", after "tussen" also "en"
_JOIN = re.compile(
    r"(?:, )?(?:[-–—]|t ?/ ?m|t\.(?:e\.)?m\.|tm|bis(?: zum)?|until|to|through|en eindig\w{0,4} op|(?P<between>en|and)|"
    r"(?:en )?(?:loopt |lopend |duurt |durend )?(?:door )?(?P<bound>tot)(?: aan)?(?P<last> en met)?)"
    r"(?P<latest> uiterlijk)?(?: het)?(?: jaar)?(?: de)?", re.I)
_BETWEEN = beginnings.compile(rf"\b(?:tussen|between){S}(?:de{S})?$", re.I)
_BEFORE = 16  # how far back the words before a date are looked at


@dataclass(frozen=True, slots=True)
class _Token:
    """A date as it stands; without its year the value is `--03-01`. `since` is the start of "1 t/m 15 maart 2015"."""

    start: int
    end: int
    value: str
    since: str = ""
    since_at: int = 0
    lone: bool = False  # a month alone: "maart"

    @property
    def yearless(self) -> bool:
        return self.value.startswith("--")

    def within(self, year: int) -> _Token:
        filled = f"{year:04}-"
        return replace(self, value=self.value.replace("--", filled), since=self.since.replace("--", filled))


def _year(text: str | None) -> str:
    return f"{number_word(text):04}" if text else "-"


def _value(m: re.Match[str]) -> str:
    """The value of a match, with `--` for a missing year."""
    g = m.groupdict()
    if g["iso"]:
        return m["iso"]
    if g["d"]:
        return f"{_year(m['y'])}-{int(m['m']):02}-{int(m['d']):02}"
    if g["month"]:
        day = number_word(m["digits"] or m["day"]) or ordinal_word(m["day"]) or 0
        return f"{_year(g['year'])}-{MONTHS[m['month'].lower()]:02}-{day:02}"
    if g["month3"]:
        return f"{_year(m['year3'])}-{MONTHS[m['month3'].lower()]:02}-{int(m['day3']):02}"
    if g["month2"]:
        return f"{_year(g['year2'])}-{MONTHS[m['month2'].lower()]:02}"
    if g["nth"] or g["q"]:
        size = 3 if g["q"] or m["fraction"].lower() in ("kwartaal", "quarter", "quartal") else 6
        last = size * int(m["q"] or _NTH.get(m["nth"].lower()) or ordinal_word(m["nth"]) or m["nth"][0])
        return f"{_year(g['year4'])}-{last - size + 1:02}/{_year(g['year4'])}-{last:02}"
    return _year(m["bare"])


def _is_date(value: str) -> bool:
    try:
        parse_date(value.replace("--", "2000-"))  # a leap year: 29 February may be right
    except ValueError:
        return False
    return True


@lru_cache(maxsize=256)  # asked for without a year and with the document's
def _tokens(text: str) -> tuple[_Token | Range, ...]:
    """The dates of a text, and the ranges of years ("2020-2024") that are one word, from left to right."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[_Token | Range]:
    for m in _DATE.finditer(text):
        before = max(0, m.start() - _BEFORE)
        if m["since"]:
            if m["since"] <= m["until"] and not _NO_YEAR_AFTER.search(text, before, m.start()):
                yield Range(m.start(), m.end(), _year(m["since"]), _year(m["until"]))
            continue
        if m["bare"] and (_NO_YEAR_AFTER.search(text, before, m.start()) or (
                _POSTCODE.match(text, m.end()) and not _YEAR_AFTER.search(text, before, m.start()))):
            continue
        value = _value(m)
        if not _is_date(value):
            continue
        lone = bool(m["month2"]) and not m["part"]
        token = _Token(m.start("day") if m["day"] else m.start(), m.end(), value, lone=lone)
        if m["from"] and _is_date(since := f"{value[:-2]}{int(m['from']):02}"):
            token = replace(token, since=since, since_at=m.start())
        yield token


def _ends(a: _Token, b: _Token, text: str, year: int | None) -> tuple[_Token, _Token, str] | None:
    """Two dates with their years, and the last day or year of the range; None if no range joins them."""
    gap = text[a.end:b.start]
    join = None if "\n" in gap else _JOIN.fullmatch(" ".join(gap.split()))
    if join is None or b.since or (join["between"] and not _BETWEEN.search(text, max(0, a.start - _BEFORE), a.start)):
        return None
    if a.yearless and b.yearless:
        if year is None:
            return None
        a, b = a.within(year), b.within(year)
    elif b.yearless:
        b = b.within(first_day(a.value).year)
    elif a.yearless:
        # "van 1 maart tot en met 31 december 2010" has its year at the end; "van 1 november tot 31 januari 2010"
        # began in the year before
        end = last_day(b.value)
        a_in = a.within(end.year)
        a = a_in if not _is_date(a_in.value) or first_day(a_in.value) <= end else a.within(end.year - 1)
    if not (_is_date(a.value) and _is_date(b.value)):
        return None
    until = _until(b.value, excluded=bool(join["bound"] and not join["last"] and not join["latest"]))
    return (a, b, until) if first_day(a.value) <= last_day(until) else None


def _until(value: str, *, excluded: bool) -> str:
    """The last day or year of a range. "tot 1 maart 2016" leaves that day out, as contracts do; "tot 2020" stays 2020:
    notes use it for up to and including as well, and a year leaves open which day is meant anyway."""
    return day_before(value) if excluded and precision(value) == "day" else value.split("/")[-1]


def find_dates(text: str, *, year: int | None = None) -> list[Span]:
    """All dates in a text, in reading order, each with the precision that the text gives it.

    Does not read years that are an end of a range ("2020-2024": see `find_ranges`), counts, amounts, references
    and postcodes, days that do not exist, and relative dates ("vorig jaar").

    Args:
        text: a sentence, or a text whose soft line ends are blanks; an end of line is never part of a date.
        year: the year of dates that stand without one ("eind maart"); without it they are not found.

    >>> [span.value for span in find_dates("op 1 maart 2015, in het tweede kwartaal van 2022 en sinds 2017")]
    ['2015-03-01', '2022-04/2022-06', '2017']
    >>> find_dates("uiterlijk eind maart"), find_dates("uiterlijk eind maart", year=2022)
    ([], [Span(start=10, end=20, value='2022-03')])
    """
    return find_dates_and_ranges(text, year=year)[0]


def find_ranges(text: str, *, year: int | None = None) -> list[Range]:
    """All ranges of two dates in a text, in reading order.

    Does not read a start or end alone ("met ingang van 1 maart 2015"), nor a start with a period ("voor een jaar").

    Args:
        text, year: as for `find_dates`; the dates of a range also lend each other their year.

    >>> find_ranges("van 1 maart 2015 tot en met 29 februari 2016")
    [Range(start=4, end=44, since='2015-03-01', until='2016-02-29')]
    >>> find_ranges("in de periode 2021–2027")[0].until
    '2027'
    """
    return find_dates_and_ranges(text, year=year)[1]


def find_dates_and_ranges(text: str, *, year: int | None = None) -> tuple[list[Span], list[Range]]:
    """What `find_dates` and `find_ranges` give, in one pass over the text."""
    dates: list[Span] = []
    ranges: list[Range] = []
    if not _HAS_YEAR.search(text):
        lower = text.lower()
        words = _YEAR_IN_WORDS if year is None else (*_YEAR_IN_WORDS, *_PARTS)
        if not any(word in lower for word in words):
            return dates, ranges
    tokens = _tokens(text)
    taken = False  # the token was the end of the range before it
    for a, b in zip(tokens, [*tokens[1:], None], strict=False):
        if taken:
            taken = False
        elif isinstance(a, Range):
            ranges.append(a)
        elif isinstance(b, _Token) and (ends := _ends(a, b, text, year)):
            taken = True
            first, last, until = ends
            ranges.append(Range(a.start, b.end, first.value.split("/")[0], until))
            # a bare year in a range is no date of its own: "2021 t/m 2023"
            dates += [Span(token.start, token.end, token.value) for token in (first, last) if len(token.value) > 4]
        elif alone := _alone(a, text, year):
            dates.append(Span(alone.start, alone.end, alone.value))
            if alone.since and alone.since <= alone.value:
                ranges.append(Range(alone.since_at, alone.end, alone.since, alone.value))
    return dates, ranges


def _alone(token: _Token, text: str, year: int | None) -> _Token | None:
    """A date that no range holds, with its year; None where that is not known or the date would not exist."""
    if not token.yearless:
        return token
    if year is None or (token.lone and not _MONTH_AFTER.search(text, max(0, token.start - _BEFORE), token.start)):
        return None
    token = token.within(year)
    return token if _is_date(token.value) else None
