"""Amounts of money in Dutch text, and how often an amount is due."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from kg import beginnings
from kg.numbers import S, Z, number_word


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount and where it stands: `text[start:end]` holds number and currency; `currency` is an ISO 4217 code."""

    start: int
    end: int
    value: Decimal
    currency: str


_CURRENCIES: Final = {
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "euro's": "EUR", "euro’s": "EUR",
    "ƒ": "NLG", "f": "NLG", "f.": "NLG", "fl": "NLG", "fl.": "NLG", "hfl": "NLG", "hfl.": "NLG", "nlg": "NLG",
    "gulden": "NLG",
    "$": "USD", "us$": "USD", "usd": "USD", "dollar": "USD", "dollars": "USD",
    "£": "GBP", "gbp": "GBP", "dm": "DEM", "dem": "DEM", "d-mark": "DEM", "duitse mark": "DEM",
    "chf": "CHF", "bef": "BEF", "bfr": "BEF", "bfr.": "BEF",
    "belgische frank": "BEF", "belgische franken": "BEF", "pounds": "GBP",
}
_SCALES: Final = {
    "duizend": 10**3, "k": 10**3, "miljoen": 10**6, "mln": 10**6, "m": 10**6, "miljard": 10**9, "mld": 10**9,
    "million": 10**6, "billion": 10**9,
    "mrd": 10**9,
}

# 16.159,20; 45000,50; 2,4; 45,000 and 2.4 as English has them. No number is read when only a part of it would fit:
# of "1.1.1" and "5.000,2024" nothing
_DIGITS = r"(?:\d{1,3}(?:\.\d{3}){1,4}(?:,\d\d?)?|[1-9]\d{0,2}(?:,\d{3}){1,4}(?:\.\d\d)?|\d{1,13}(?:,\d{1,3}|\.\d\d?)?)"
# 10.000,- euro; € 1.000.000,--; € 50,=
_NUMBER = rf"{_DIGITS}(?![.,]?\d)(?:[.,](?:--?|[–—=]))?"
# after a currency sign blanks may part the thousands: € 1 250 000
_SPACED = r"\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,4}(?:,\d\d?)?(?![.,]?\d)"
# 2,4 miljoen; 2,4 mln.; 45 duizend; 50k
_SCALE = rf"{Z}(?:(?:miljoen|miljard|duizend|million|billion)\b|(?:mln|mld|mrd)\b\.?|(?<=\d)[km]\b)"
# before the word for it: at most three digits, then threes, and no number of something else: "1 250 000 euro"
_NO_COUNT = r"(?<!rtikel[ ])(?<!\blid[ ])(?<!agina[ ])(?<!ladzijde[ ])(?<!nr\.[ ])(?<!unt[ ])(?<!\d[ ])"
_PARTED = rf"{_NO_COUNT}[1-9]\d{{0,2}}(?:[ \u00a0\u202f]\d{{3}}){{1,3}}(?:,\d\d?)?(?![.,]?\d)"
# "f" and "euro" stand before what looks like money only (f 1.200.000; f 500,-; f 2 miljoen), not in "onder f 2"
_MONEY_AHEAD = rf"(?={Z}(?:\d{{1,3}}(?:\.\d{{3}}){{1,4}}(?!\d)|\d{{1,13}},[\d=–—-]|\d{{1,13}}{S}m(?:iljoen|ln)))"
_BEFORE = (r"(?:[€£ƒ$]|us\$|eur|usd|nlg|gbp|chf|bef|bfr\.?|hfl\.?|fl\.?|(?-i:DEM|DM)" rf"|(?:f\.?|euro){_MONEY_AHEAD})")
# "euro" but not "Eurocities" or "euro-projecten"
_WORD_AFTER = rf"(?:euro(?:['’]?s)?|gulden|dollars?|d-mark|duitse{S}mark|belgische{S}frank(?:en)?|pounds)(?![\w-])"
# "5.000 €", "1.250 EUR", but in "artikel 10 € 5.000" the sign belongs to what follows
_AFTER = rf"(?:(?:€|eur|usd|nlg|chf|bef|(?-i:DM))(?!\w|{Z}\d)|{_WORD_AFTER})"

_AMOUNT = beginnings.compile(
    rf"""(?=[\d€£ƒ$uengdcbhf])(?<!\w)(?:
      # € 45.000; €2,4 mln; EUR 45.000,00; f 1.200.000; $ 5,000
      (?P<before>{_BEFORE}){Z}(?P<number>{_SPACED}|{_NUMBER})(?P<scale>{_SCALE})?(?!\w)
      # 16.159,20 euro; 10.000,- euro; 1,5 miljoen gulden; 10.000 (tienduizend) euro
      # 2 496 euro; 1 250 000,50 euro; 500 of "in 2016 500 euro", 400 of "artikel 3 400 euro"
    | (?<!\d[.,/])(?P<number2>{_PARTED}|{_NUMBER})(?P<scale2>{_SCALE})?
      (?:{Z}\([^()\n]{{1,80}}+\))?{Z}(?P<after>{_AFTER})
    )""",
    re.IGNORECASE | re.VERBOSE,
)
# € 2 tot 3 miljoen: the first number is in millions too
_SHARED_SCALE = re.compile(rf"{Z}(?:tot|à|a|en|[-–]){Z}€?{Z}{_NUMBER}({_SCALE})", re.IGNORECASE)
_LETTERS = r"(?:[^\W\d_]|[\u0301\u0308]){2,60}+"
# tienduizend euro; tweeduizend vijfhonderd euro; anderhalf miljoen gulden
_IN_WORDS = beginnings.compile(
    rf"(?<!\w)(?:(?P<first>{_LETTERS}){S})?(?!mil(?:joen|jard)\b)(?P<last>{_LETTERS})"
    rf"(?P<scale>{S}(?:miljoen|miljard))?{S}(?P<after>{_WORD_AFTER})", re.IGNORECASE)
# 22 cent per inwoner
_CENTS = beginnings.compile(
    rf"(?<![\w.,])(?P<number>\d{{1,3}}(?:,\d{{1,2}})?){S}(?:euro)?cent(?:en)?(?={S}per\b)", re.IGNORECASE)
_WORDS: Final = ("eur", "gulden", "dollar", "mark", "frank")
_SIGNS: Final = (*_WORDS, "€", "£", "ƒ", "$", "usd", "nlg", "gbp", "dem", "dm", "chf", "bef", "bfr", "pound")
FIGURES = r"(?<![\d.,])\d[\d.,]*"
"""The figures of a sum, for other patterns: from their first on, so that a search through a row of them stays quick."""
_DIGIT = re.compile(r"\d")
_GUILDERS = re.compile(rf"[fF][lL]?\.?{Z}\d")  # f 1.200, hfl. 500
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")  # 16.159
_ENGLISH = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d\d)?")  # 45,000.00
_HALVES: Final = {"half": Decimal("0.5"), "anderhalf": Decimal("1.5")}
# between an amount and the same amount once more: "€ 10.000,- (zegge: tienduizend euro)"
_REPEATED = re.compile(r"\s{0,3}\(\s{0,3}(?:zegge|zijnde)?:?\s{0,3}", re.IGNORECASE)


def find_amounts(text: str) -> list[Amount]:
    """All amounts of money in a text, in reading order; one that is repeated in brackets is given once.

    Does not read numbers without a currency ("20,3 miljoen inwoners"), signs, percentages, and of cents only
    those "per" something. Points part thousands and a comma decimals, as in Dutch; where that cannot be meant, the
    English way is read.

    >>> [(str(a.value), a.currency) for a in find_amounts("16.159,20 euro, € 2,4 mln en f 1.200.000")]
    [('16159.20', 'EUR'), ('2400000', 'EUR'), ('1200000', 'NLG')]
    """
    lower = text.lower()
    cents = [_in_cents(m) for m in _CENTS.finditer(text)] if "cent" in lower else []
    has_digit = _DIGIT.search(text) is not None
    signs = _SIGNS if has_digit else _WORDS
    if not cents and not any(sign in lower for sign in signs) and not (has_digit and _GUILDERS.search(text)):
        return []
    found = [*cents, *(_in_digits(m, text) for m in _AMOUNT.finditer(text))]
    if any(word in lower for word in _WORDS):
        found += [amount for m in _IN_WORDS.finditer(text) if (amount := _in_words(m))]
    amounts: list[Amount] = []
    for amount in sorted(found, key=lambda amount: amount.start):
        before = amounts[-1] if amounts else None
        if before and (amount.start < before.end  # "duizend euro" in "45 duizend euro"
                       or (amount.value == before.value and _REPEATED.fullmatch(text, before.end, amount.start))):
            continue
        amounts.append(amount)
    return amounts


def _in_cents(m: re.Match[str]) -> Amount:
    return Amount(m.start(), m.end(), Decimal(m["number"].replace(",", ".")) / 100, "EUR")


def _in_digits(m: re.Match[str], text: str) -> Amount:
    number, scale = m["number"] or m["number2"], m["scale"] or m["scale2"]
    if scale is None and len(number) <= 5 and (shared := _SHARED_SCALE.match(text, m.end())):
        scale = shared[1]
    value = _decimal(number, scaled=scale is not None)
    return Amount(m.start(), m.end(), _scaled(value, scale), _currency(m["before"] or m["after"]))


def _in_words(m: re.Match[str]) -> Amount | None:
    """An amount in words; the word before it counts too if both are one number: "tweeduizend vijfhonderd"."""
    start, number = m.start(), number_word(f"{m['first']} {m['last']}") if m["first"] else None
    if number is None:
        start, number = m.start("last"), number_word(m["last"])
    value = _HALVES.get(m["last"].lower()) if m["scale"] and number is None else number
    # "twee miljoen vijfhonderdduizend euro" is more than its last word, and is not read
    if value is None or (m["first"] or "").lower() in _SCALES:
        return None
    return Amount(start, m.end(), _scaled(Decimal(value), m["scale"]), _currency(m["after"]))


def _decimal(number: str, *, scaled: bool) -> Decimal:
    """The number that digits, points, commas and blanks write; before "miljoen" three decimals are decimals."""
    number = "".join(number.rstrip(",.-–—=").split())
    english = _ENGLISH.fullmatch(number)
    if english and not (scaled and number.count(",") == 1):
        return Decimal(number.replace(",", ""))
    if _THOUSANDS.match(number):
        number = number.replace(".", "")
    return Decimal(number.replace(",", "."))


def _scaled(value: Decimal, scale: str | None) -> Decimal:
    """Whole amounts without decimals, so that equal amounts look equal; others as they are written: 0.50."""
    if scale:
        value *= _SCALES[scale.strip().rstrip(".").lower()]
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value


def _currency(words: str) -> str:
    return _CURRENCIES[" ".join(words.lower().split())]


# --- how often --------------------------------------------------------------------------------------------------

# "per inwoner per jaar": a rate a head says more than that it is yearly
_PER_INHABITANT = beginnings.compile(rf"\bper{S}inwoner\b", re.IGNORECASE)
# "35.000,- euro per jaar", "een jaarlijkse bijdrage", "€ 500 p.j.", "€ 500/jaar", "structureel", "a year", "jährlich";
# not "2 keer per jaar" and "tweejaarlijks"
_YEARLY = beginnings.compile(
    rf"(?<!keer )(?<!maal )\bper{S}(?:kalender|begrotings|boek)?jaar\b|\bjaarlijkse?\b|\bp\.{Z}j\.|/{Z}jaar\b|"
    rf"\b(?:elk|ieder){S}jaar\b|\bop{S}jaarbasis\b|\bstructure(?:el|le)\b|"
    rf"\b(?:a|per|each){S}(?:year|annum)\b|\bannual(?:ly)?\b|\bjährlich(?:e[nrs]?)?\b|\b(?:pro|im){S}Jahr\b",
    re.IGNORECASE)
_YEARLY_WORDS: Final = ("jaar", "j.", "structure", "year", "annu", "jährlich", "jahr")  # of which it needs one
# "eenmalig bekostigd voor € 45.000", "een éénmalige bijdrage", "een bedrag ineens", "eenmaal € 6.900", "one-off"
_ONCE = beginnings.compile(
    rf"\b[eé]\u0301?[eé]\u0301?nmalige?\b|\bineens\b|\bincidente(?:el|le)\b|\beenmaal\b(?!{S}(?:per|in)\b)|\bone-off\b|\bin{S}(?:één|een){S}(?:keer|termijn)\b|\bintreegeld\b|"
    rf"\beinmalig(?:e[nrs]?)?\b", re.IGNORECASE)

_ONCE_WORDS: Final = ("malig", "ineens", "incidente", "eenmaal", "one-off", "keer", "termijn", "intreegeld")


def find_frequency(text: str) -> str | None:
    """How often an amount is due: `year`, `once`, `inhabitant` (a rate a head), as the clause round it says.

    Returns:
        None where the clause says nothing, or both once and yearly, so that neither can be given to one amount.

    >>> find_frequency("35.000,- euro per jaar"), find_frequency("eenmalig € 45.000"), find_frequency("€ 45.000")
    ('year', 'once', None)
    """
    lower = text.lower()
    if "inwoner" in lower and _PER_INHABITANT.search(text):
        return "inhabitant"
    yearly = any(word in lower for word in _YEARLY_WORDS) and _YEARLY.search(text)
    once = any(word in lower for word in _ONCE_WORDS) and _ONCE.search(text)
    if bool(yearly) == bool(once):
        return None
    return "year" if yearly else "once"
