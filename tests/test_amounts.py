"""Amounts and how often they are due: a table of phrases, notations that give the same amount, hostile text."""

from __future__ import annotations

import time
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.amounts import find_amounts, find_frequency


def _cases() -> list[tuple[str, list[str]]]:
    blocks = (Path(__file__).parent / "cases" / "amounts.txt").read_text(encoding="utf-8").split("\n\n")[1:]
    lines = [block.strip().splitlines() for block in blocks]
    return [(sentence, [row.removeprefix("=> ") for row in rows]) for sentence, *rows in lines]


CASES = _cases()


def test_the_table_is_whole() -> None:
    assert len(CASES) == 25
    assert sum(not rows for _, rows in CASES) == 6


@pytest.mark.parametrize(("sentence", "rows"), CASES)
def test_sentence(sentence: str, rows: list[str]) -> None:
    assert [f"{a.value} {a.currency}" for a in find_amounts(sentence)] == rows


def test_offsets_hold_number_and_currency() -> None:
    text = "Zij betalen 16.159,20 euro, (€ 2,4 mln.) of tienduizend euro per jaar."
    assert [text[a.start:a.end] for a in find_amounts(text)] == ["16.159,20 euro", "€ 2,4 mln.", "tienduizend euro"]


def test_a_hard_break_parts_number_and_currency() -> None:
    assert find_amounts("artikel 10\neuro") == []
    assert find_amounts("tien\neuro") == []


def _dutch(value: Decimal, decimals: int) -> str:
    return f"{value:,.{decimals}f}".translate(str.maketrans(",.", ".,"))


NOTATIONS = ("€ {}", "€{}", "EUR {}", "{} euro", "{}\u00a0euro", "{} EUR", "{} €")


@given(st.integers(1, 10**11), st.sampled_from(NOTATIONS), st.sampled_from(["", "voor ", "(", "in 2015 "]),
       st.sampled_from(["", ".", ",", ")", " per jaar", " in 2016"]))
def test_each_notation_gives_the_amount_and_its_words(cents: int, notation: str, before: str, after: str) -> None:
    value = Decimal(cents) / 100
    numbers = [_dutch(value, 2), f"{value:.2f}".replace(".", ",")]
    if cents % 100 == 0:
        numbers += [_dutch(value, 0), _dutch(value, 0) + ",-"]
    for number in numbers:
        written = notation.format(number)
        text = before + written + after
        assert [(a.value, a.currency, text[a.start:a.end]) for a in find_amounts(text)] == [(value, "EUR", written)]


@given(st.integers(1, 9999), st.sampled_from(["miljoen", "mln", "mln."]))
def test_millions_are_millions(tenths: int, scale: str) -> None:
    value = Decimal(tenths) / 10
    [amount] = find_amounts(f"€ {_dutch(value, 1)} {scale}")
    assert amount.value == value * 10**6
    assert str(amount.value) == str(tenths * 10**5)


FRAGMENTS = st.sampled_from(["€", "euro", "f", "$", "1", "12", "000", ".", ",", "-", " ", " ", "\n", "miljoen", "k",
                             "en", "(", ")", "tien", "duizend", "gulden", "half", "２", "tot", "DM"])


@given(st.lists(FRAGMENTS).map("".join))
def test_any_text_gives_ordered_amounts(text: str) -> None:
    amounts = find_amounts(text)
    assert all(0 <= a.start < a.end <= len(text) and a.value >= 0 for a in amounts)
    assert all(a.end <= b.start for a, b in pairwise(amounts))
    assert find_frequency(text) is None


@pytest.mark.parametrize(("clause", "frequency"), [
    ("35.000,- euro per jaar", "year"), ("een jaarlijkse bijdrage van € 500", "year"), ("jaarlijks € 500", "year"),
    ("€ 500 p.j.", "year"), ("€ 500/jaar", "year"), ("€ 500 per kalenderjaar", "year"), ("elk jaar € 500", "year"),
    ("eenmalig bekostigd voor € 45.000", "once"), ("een éénmalige bijdrage van € 500", "once"),
    ("€ 1,50 per inwoner", "inhabitant"), ("€ 1,50 per inwoner per jaar", "inhabitant"),
    ("€ 45.000", None), ("komt 2 keer per jaar bijeen", None), ("tweejaarlijks € 500", None),
    ("eenmalig € 500 en daarna jaarlijks € 300", None), ("de inwoners van dit jaar", None), ("", None),
])
def test_frequency(clause: str, frequency: str | None) -> None:
    assert find_frequency(clause) == frequency


HOSTILE = {
    "numbers": "1 ", "points": "1.", "commas": "1,", "thousands": ".111", "signs": "€ 1 ", "shared": "€ 1 tot ",
    "brackets": "1 (euro ", "blanks": " ", "digit": "1", "guilders": "f 1", "euros": "euro ", "words": "aa ",
    "letters": "a", "open": "€ 10 (",
}


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_a_megabyte_of_hostile_text_takes_linear_time(unit: str) -> None:
    text = "€ 1" + unit * (1_000_000 // len(unit)) + " euro"
    start = time.process_time()
    find_amounts(text)
    find_frequency(text)
    # a quadratic pattern would take hours; the bound leaves room for a slow machine
    assert time.process_time() - start < 10
