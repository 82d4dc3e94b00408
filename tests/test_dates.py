"""Dates, ranges and periods: tables of phrases, notations that give the same date, arithmetic, hostile text."""

from __future__ import annotations

import time
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import dates
from kg.dates import MONTHS as EVERY_MONTH
from kg.dates import find_dates, find_dates_and_ranges, find_periods, find_ranges

MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
          "november", "december")
UNITS = ("", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")


def _cases() -> list[tuple[str, list[str]]]:
    blocks = (Path(__file__).parent / "cases" / "dates.txt").read_text(encoding="utf-8").split("\n\n")[1:]
    lines = [block.strip().splitlines() for block in blocks]
    return [(sentence, [row.removeprefix("=> ") for row in rows]) for sentence, *rows in lines]


CASES = _cases()


def _read(text: str, year: int | None = None) -> list[str]:
    found, ranges = find_dates_and_ranges(text, year=year)
    return [*(span.value for span in found), *(f"{r.since} .. {r.until}" for r in ranges),
            *(span.value for span in find_periods(text))]


def test_the_table_is_whole() -> None:
    assert len(CASES) == 54
    assert sum(not rows for _, rows in CASES) == 13


@pytest.mark.parametrize(("sentence", "rows"), CASES)
def test_sentence(sentence: str, rows: list[str]) -> None:
    assert sorted(_read(sentence)) == sorted(rows)


@pytest.mark.parametrize(("sentence", "value"), [
    ("uiterlijk 1 maart wordt besloten", "2022-03-01"),
    ("is eind maart gereed", "2022-03"),
    ("wordt in maart besloten", "2022-03"),
    ("in het tweede kwartaal", "2022-04/2022-06"),
    ("op de eerste mei", "2022-05-01"),
])
def test_a_date_without_its_year_takes_the_given_one(sentence: str, value: str) -> None:
    assert [span.value for span in find_dates(sentence, year=2022)] == [value]
    assert find_dates(sentence) == []


@pytest.mark.parametrize("sentence", ["Maart is een maand", "29 februari", "mei", "derde helft"])
def test_a_given_year_makes_no_date_of_a_name_or_a_day_that_it_lacks(sentence: str) -> None:
    assert find_dates(sentence, year=2023) == []


def test_the_year_of_the_other_end_goes_before_the_given_one() -> None:
    sentence = "van 1 maart tot en met 31 december 2010 en van 1 april t/m 1 mei"
    assert [(r.since, r.until) for r in find_ranges(sentence, year=2022)] == [
        ("2010-03-01", "2010-12-31"), ("2022-04-01", "2022-05-01")]


def test_offsets_hold_the_words() -> None:
    text = "Zij loopt van 1 maart 2015 tot en met 29 februari 2016, met zes (6) maanden."
    assert [text[s.start:s.end] for s in find_dates(text)] == ["1 maart 2015", "29 februari 2016"]
    assert [text[r.start:r.end] for r in find_ranges(text)] == ["1 maart 2015 tot en met 29 februari 2016"]
    assert [text[s.start:s.end] for s in find_periods(text)] == ["zes (6) maanden"]


def test_a_hard_break_ends_a_date_and_a_range() -> None:
    assert [s.value for s in find_dates("op 1\nmaart 2015")] == ["2015-03"]
    assert find_ranges("2015\n- 2016") == []
    assert find_periods("zes\nmaanden") == []


def _year_words(year: int) -> str:
    century, rest = divmod(year, 100)
    return {19: "negentienhonderd", 20: "tweeduizend"}[century] + (f" {_words(rest)}" if rest else "")


def _words(number: int) -> str:
    small = (*UNITS, "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien",
             "negentien")
    if number < 20:
        return small[number]
    tens, units = divmod(number, 10)
    ten = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")[tens - 2]
    return (UNITS[units] + ("ën" if units in (2, 3) else "en") if units else "") + ten


NOTATIONS = (
    lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{d.day}\u00a0 {MONTHS[d.month - 1].upper()}  {d.year}",
    lambda d: f"{d.day}e {MONTHS[d.month - 1]} van het jaar {d.year}",
    lambda d: f"{d.day}-{d.month}-{d.year}",
    lambda d: f"{d.day:02}/{d.month:02}/{d.year}",
    lambda d: f"{d.day}.{d.month}.{d.year}",
    lambda d: d.isoformat(),
    lambda d: f"{_words(d.day)} {MONTHS[d.month - 1]} {_year_words(d.year)}",
)
DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


@given(DAYS, st.sampled_from(NOTATIONS), st.sampled_from(["", "op ", "(", "d.d. ", "Haarlem, "]),
       st.sampled_from(["", ".", ",", ")", " te Haarlem", "; 5 leden"]))
def test_each_notation_gives_the_date_and_its_words(day: date, notation, before: str, after: str) -> None:
    written = notation(day)
    found = find_dates(text := before + written + after)
    assert [(s.value, text[s.start:s.end]) for s in found] == [(day.isoformat(), written)]


@given(DAYS, DAYS, st.sampled_from([" tot en met ", " t/m ", " - ", "–", " tot "]), st.sampled_from(NOTATIONS[:6]))
def test_two_dates_make_a_range_unless_they_run_backwards(a: date, b: date, join: str, notation) -> None:
    text = f"van {notation(a)}{join}{notation(b)}"
    until = b - timedelta(days=1) if join == " tot " else b
    expected = [(a.isoformat(), until.isoformat())] if a <= until else []
    assert [(r.since, r.until) for r in find_ranges(text)] == expected


@given(st.integers(1, 99), st.sampled_from([("jaar", "Y"), ("maanden", "M"), ("weken", "W"), ("dagen", "D")]))
def test_periods_in_words_and_digits_are_equal(number: int, unit: tuple[str, str]) -> None:
    word, letter = unit
    for written in (f"{number} {word}", f"{_words(number)} {word}", f"{number} ({_words(number)}) {word}"):
        assert [s.value for s in find_periods(f"voor {written}.")] == [f"P{number}{letter}"]


@pytest.mark.parametrize(("text", "value"), [
    ("a period of three years", "P3Y"), ("two months' written notice", "P2M"), ("sixty days", "P60D"), ("one year", "P1Y"),
    ("einer Frist von sechs Monaten", "P6M"), ("zwei Jahre", "P2Y"), ("nach einem Jahr", "P1Y"),
])  # fmt: skip
def test_periods_in_english_and_german(text: str, value: str) -> None:
    assert [s.value for s in find_periods(text)] == [value]


@given(st.integers(1, 999), st.integers(0, 999))
def test_number_words_survive(thousands: int, rest: int) -> None:
    def below_thousand(n: int) -> str:
        hundreds, small = divmod(n, 100)
        return (_words(hundreds) if hundreds > 1 else "") + ("honderd" if hundreds else "") + _words(small)
    written = below_thousand(thousands) + "duizend" + (f" {below_thousand(rest)}" if rest else "")
    assert dates.number_word(written) == thousands * 1000 + rest


@pytest.mark.parametrize(("text", "number"), [
    ("zes", 6), ("twaalf", 12), ("Eenentwintig", 21), ("één", 1), ("e\u0301e\u0301n", 1), ("tweeëntwintig", 22),
    ("tweeentwintig", 22), ("10", 10), ("1.200", 1200), ("honderd", 100), ("tweehonderd", 200), ("duizend", 1000),
    ("negentienhonderd en tien", 1910), ("zesde", None), ("gemeenten", None), ("", None), ("1.20", None),
    ("en", None), ("honderden", None), ("zes" * 50, None),
])
def test_number_word(text: str, number: int | None) -> None:
    assert dates.number_word(text) == number


@pytest.mark.parametrize(("value", "first", "last", "precision"), [
    ("2016", date(2016, 1, 1), date(2016, 12, 31), "year"),
    ("2016-02", date(2016, 2, 1), date(2016, 2, 29), "month"),
    ("2016-02-09", date(2016, 2, 9), date(2016, 2, 9), "day"),
    ("2022-04/2022-06", date(2022, 4, 1), date(2022, 6, 30), "interval"),
    ("2015-03-01/2016", date(2015, 3, 1), date(2016, 12, 31), "interval"),
])
def test_a_value_covers_its_days(value: str, first: date, last: date, precision: str) -> None:
    assert (dates.first_day(value), dates.last_day(value), dates.precision(value)) == (first, last, precision)
    assert dates.parse_date(value) == value
    assert dates.day_before(value) == (first - timedelta(days=1)).isoformat()


@pytest.mark.parametrize("text", ["", "maart", "2015-2", "2015-13", "2015-00", "2015-02-29", "2015-02-00", "20150301",
                                  "2015-03-01 ", "0000", "٢٠١٥", "2022-06/2022-04", "2022/", "/2022", "2020/2021/2022",
                                  "2015-03-01T00:00"])
def test_what_is_no_date_is_refused_with_what_is_right(text: str) -> None:
    with pytest.raises(ValueError, match="; expected "):
        dates.parse_date(text)


@pytest.mark.parametrize(("value", "period", "result"), [
    ("2010-02-09", "P3M", "2010-05-09"), ("2021-03", "P4Y", "2025-03"), ("2021", "P4Y", "2025"),
    ("2021", "P24M", "2023"), ("2015-01-31", "P1M", "2015-02-28"), ("2016-02-29", "P1Y", "2017-02-28"),
    ("2015-03-01", "P2W", "2015-03-15"), ("2015-12-31", "P1D", "2016-01-01"), ("2015-11", "P3M", "2016-02"),
    ("2022-04/2022-06", "P6M", "2022-10/2022-12"), ("2015-03-01", "P1Y6M", "2016-09-01"),
])
def test_add_period(value: str, period: str, result: str) -> None:
    assert dates.add_period(value, period) == result


@pytest.mark.parametrize(("value", "period"), [
    ("2021", "P3M"), ("2021", "P1D"), ("2021-03", "P2W"), ("2021-03-01", "P"), ("2021-03-01", "zes maanden"),
    ("2021-03-01", "P9999Y"), ("9999-12-31", "P1D"), ("maart", "P1Y"),
])
def test_a_period_that_does_not_fit_is_refused(value: str, period: str) -> None:
    with pytest.raises(ValueError, match="; expected "):
        dates.add_period(value, period)


def test_there_is_no_day_before_the_calendar() -> None:
    with pytest.raises(ValueError, match="leave the calendar"):
        dates.day_before("0001")


FRAGMENTS = st.sampled_from([
    *MONTHS, *UNITS, "1", "31", "29", "2015", "2100", "-", "–", "/", ".", ",", "(", ")", " ", " ", " ", "\n", "van",
    "tot", "tot en met", "t/m", "tussen", "en", "eind", "kwartaal", "eerste", "Q2", "jaar", "maanden", "half",
    "tweeduizend", "€", "VB", "³", "２０１５", "mrt", "0"])


@given(st.lists(FRAGMENTS).map("".join), st.one_of(st.none(), st.integers(1800, 2099)))
def test_any_text_gives_ordered_valid_values(text: str, year: int | None) -> None:
    found, ranges = find_dates_and_ranges(text, year=year)
    for span in (*found, *ranges, *find_periods(text)):
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start:span.end].strip() == text[span.start:span.end]
    for span in found:
        assert dates.parse_date(span.value) == span.value
    for r in ranges:
        assert dates.first_day(r.since) <= dates.last_day(r.until)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(a.end <= b.start for a, b in pairwise(ranges))


HOSTILE = {
    "numbers": "1 ", "prepositions": "van ", "points": "1.", "years": "2015-", "range": "2015 tot en met ",
    "dates": "van 1 maart tot ", "brackets": "zes (", "halves": "zes en een ", "blanks": " ", "digit": "1",
    "qualifiers": "eind van ", "words": "tweeduizend", "letters": "a",
}


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_a_megabyte_of_hostile_text_takes_linear_time(unit: str) -> None:
    text = "1 " + unit * (1_000_000 // len(unit)) + " maart"
    start = time.process_time()
    find_dates_and_ranges(text, year=2022)
    find_periods(text)
    # a quadratic pattern would take hours; the bound leaves room for a slow machine
    assert time.process_time() - start < 10


def test_a_date_begins_with_any_word_that_one_may_begin_with() -> None:
    days = ["een", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien", "veertien",
            "zeventien", "twintig", "tweeëntwintig", "dertig", "eerste", "derde", "achtste", "veertiende"]  # fmt: skip
    assert [d for d in days if not find_dates(f"op {d} maart 2015") or find_dates(f"op {d} maart 2015")[0].start != 3] == []
    assert [m for m in EVERY_MONTH if [s.start for s in find_dates(f"in {m} 2015")] != [3]] == []
    parts = ["begin", "medio", "half", "halverwege", "eind", "einde", "ultimo", "primo"]
    assert [p for p in parts if [s.start for s in find_dates(f"in {p} maart 2015")] != [3]] == []
    quarters = ["eerste kwartaal", "tweede helft", "derde kwartaal", "vierde kwartaal", "2e kwartaal", "Q3", "kwartaal 3", "first quarter", "third quarter",
                "ersten Quartal", "dritten Quartal", "zweiten Halbjahr", "second half"]
    assert [q for q in quarters if [s.start for s in find_dates(f"in {q} 2015")] != [3]] == []
