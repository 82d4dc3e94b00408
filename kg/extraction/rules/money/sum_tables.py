"""Tables of sums whose cells are bare numbers, told as money by the words over or under them: "Wat mag het kosten?   2024   2025"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import accumulate

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.rules.kept import kept
from kg.model import Evidence

# words, and a single blank between two of them
_CELL = re.compile(r"[^\s|]+(?: [^\s|]+)*")
# "- Gouda: 487.634 per jaar": a row of a list
_ITEM = re.compile(r"[-•*–] ?(?P<label>[A-ZÀ-Ý][^:|€]{1,60}): ?(?P<sum>\d{1,3}(?:\.\d{3})+)(?: euro)?(?: (?:per jaar|jaarlijks))?[;.,]?\s*$")
_RULE = re.compile(r"[\s|+:=_–—-]*$")
_NUMBER = re.compile(r"(?:\d{1,3}(?:\.\d{3})+|\d{1,4})(?:,\d{1,2})?(?= ?\(|$)")
_PARTED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d\d)?")
_SMALL = re.compile(r"\d{1,4}(?:,\d{1,3})?")
_NONE = re.compile(r"(?:[-–—0]|n\.?v\.?t\.?|vast|pm|p\.m\.|nihil|geen|\?)$", re.I)
_YEAR = re.compile(r"(?:19|20)\d\d$")
# what a line of several cells has
_SEVERAL = re.compile(r"\||[^\S ]|  |: ?\d")
_LETTERS = re.compile(r"[A-Za-zÀ-ÿ]")
# "(in euro's)", "bedragen in hele euro's", "Alle bedragen zijn in euro"; "x € 1.000", "in duizenden euro's"; "(in miljoenen euro's)", "x 1 mln."
_IN_EURO = re.compile(r"\bin (?:hele )?(?:euro\b|eur\b|€)|\(€\)|\beuro['’]?s?\)", re.I)
_THOUSANDS = re.compile(r"x ?(?:€ ?|eur ?)?1[.,]?000\b(?![.,]?\d)|\bin duizend(?:en|tallen)\b|\(k€\)", re.I)
_ROUNDED = re.compile(r"\bafgerond op\b", re.I)
_MILLIONS = re.compile(r"\b(?:in|x) (?:€ ?)?(?:1 )?(?:mln\b|miljoen(?:en)?\b)|\(€ ?mln|\bx ?(?:€ ?)?1[.,]000[.,]000\b", re.I)
# words over a table that say that its numbers are money
_MONEY = re.compile(
    r"\b(?:kost|kosten|kostenverdeling|bijdragen?|deelnemersbijdragen?|subsidies?|begroting|begroot|betaalt|betalen|inbreng|inleg|budget|contributies?|lidgeld(?:en)?|financi(?:ën|eel|ële|ering|eringsplan)|inkomsten|uitgaven|ontvangsten|lasten|baten|dekking|dekkingsplan|bedrag(?:en)?|centen|geld(?:en)?|middelen|euro|rekening|costs?|funding|Kosten|Finanzierung)\b",
    re.I,
)
# what was only asked, supposed or compared is nobody's payment
_NOT_MONEY = re.compile(r"\b(?:scenario|variant|voorbeeldberekening|rekenvoorbeeld|indicati(?:e|ef)|gevraagd|aangevraagd|balans|vermogen|ter vergelijking|formatie|fte)\b", re.I)
_COUNT = re.compile(r"(?:aantal\b|inwoners?\b|inwoneraantal|leden\b|fte\b|uren\b|stemmen|zetels|km\b|ha\b|%|procent|percentage|sinds|start|nr\b|datum|jaar\b|woningen|deelnemers aantal)", re.I)
_SUM_LABEL = re.compile(r"\W*(?:(?:sub)?tota(?:al|len)|samen|som\b|saldo|resultaat|total\b|gesamt|insgesamt|batig|nadelig|reserve|eigen vermogen)", re.I)
# "Ontvangsten      Uitgaven", over two lists side by side
_IN_AND_OUT = re.compile(r"(?:ontvangsten|inkomsten|baten)[^|]{0,20}\| (?:uitgaven|kosten|lasten)\b", re.I)
_ABOVE = 3
"""Lines over a table that say what it holds."""
_LINE = 170
"""Characters of such a line at most; a lead-in that ends in a colon may be longer."""
_LABEL = 70
_ROWS = 40


@dataclass(frozen=True, slots=True)
class Cell:
    """A sum of a row: its value in euros, the head of its column in lower case, and how the cell reads."""

    value: Decimal
    head: str
    text: str


@dataclass(frozen=True, slots=True)
class SumRow:
    """A row of such a table: its label, its sums, where it stands, and the head of the column of labels."""

    label: str
    sums: tuple[Cell, ...]
    evidence: Evidence
    head: str


@dataclass(frozen=True, slots=True)
class SumTable:
    """A table of sums with the words that stand over and under it; one that is split has what comes in at the left and what goes out at the right."""

    lead: str
    rows: tuple[SumRow, ...]
    is_split: bool


@dataclass(frozen=True)
class _Line:
    start: int
    text: str

    @cached_property
    def cells(self) -> tuple[tuple[int, int, str], ...]:
        if ": " in self.text and (item := _ITEM.match(self.text.strip())):
            at = len(self.text) - len(self.text.lstrip())
            return tuple((at + item.start(group), at + item.end(group), item[group]) for group in ("label", "sum"))
        return tuple((m.start(), m.end(), m.group()) for m in _CELL.finditer(self.text.replace("\t", "  ")))

    @property
    def is_row(self) -> bool:
        if not _SEVERAL.search(self.text) or "€" in self.text or len(self.cells) < 2 or len(self.cells[0][2]) > _LABEL:
            return False
        behind = self.cells[1][2]
        return bool(_LETTERS.search(self.cells[0][2])) and not _YEAR.match(behind) and bool(_NUMBER.match(behind) or (_NONE.match(behind) and any(_NUMBER.match(cell) for _, _, cell in self.cells[2:])))


@kept
def sum_tables(annotated: Annotated) -> tuple[SumTable, ...]:
    """Every table of two rows or more whose bare numbers are money; those with a sign of currency in their cells are read with the sentences."""
    lines = _lines(annotated.document.text)
    return tuple(table for head, body in _groups(lines) if (table := _table(annotated.document.text, lines, head, body)))


def _lines(text: str) -> list[_Line]:
    parts = text.split("\n")
    starts = accumulate((len(part) + 1 for part in parts), initial=0)
    return [_Line(start, part) for start, part in zip(starts, parts, strict=False)]


def _groups(lines: Sequence[_Line]) -> Iterator[tuple[int, list[int]]]:
    """For each run of rows the number of its first line, and those of its rows."""
    number = 0
    while number < len(lines):
        if not lines[number].is_row:
            number += 1
            continue
        first, empty = number, 0
        body: list[int] = []
        while number < len(lines) and len(body) < _ROWS and empty < 2:
            line = lines[number]
            if line.is_row:
                body.append(number)
            elif line.text.strip() and not _RULE.match(line.text) and any(not _NUMBER.match(cell) for _, _, cell in line.cells):
                break
            empty = 0 if line.text.strip() else empty + 1
            number += 1
        if len(body) > 1:
            yield first, body
        number = max(number, first + 1)


def _table(text: str, lines: Sequence[_Line], first: int, body: Sequence[int]) -> SumTable | None:
    """The table whose rows these are, if what stands over or under it says that it holds money."""
    above = _above(lines, first)
    header = next((line for line in above if len(line.cells) > 1 and not line.text.rstrip().endswith((".", ":"))), None)
    below = next((line.text for line in lines[body[-1] + 1 : body[-1] + 4] if line.text.strip() and not _RULE.match(line.text)), "")
    lead = " ".join([*(" ".join(line.text.split()) for line in reversed(above)), below.strip() if below.strip().startswith(("(", "*", "Bedragen", "Alle bedragen")) else ""])
    told = " ".join((lead, *(lines[number].cells[0][2] for number in body)))
    if not _MONEY.search(told) or _NOT_MONEY.search(lead):
        return None
    rows = tuple(row for number in body if (row := _row(text, lines[number], header, lead)) and row.sums)
    is_split = header is not None and _IN_AND_OUT.match(" | ".join(cell for _, _, cell in header.cells)) is not None
    return SumTable(lead, rows, is_split) if rows else None


def _above(lines: Sequence[_Line], first: int) -> list[_Line]:
    """The lines over a table, the nearest first; a paragraph of text ends them."""
    found: list[_Line] = []
    for line in reversed(lines[max(0, first - 3 * _ABOVE) : first]):
        if not line.text.strip() or _RULE.match(line.text):
            continue
        if len(found) == _ABOVE or (len(line.text) > _LINE and not line.text.rstrip().endswith(":")) or line.is_row:
            break
        found.append(line)
        if line.text.rstrip().endswith("."):
            break
    return found


def _row(text: str, line: _Line, header: _Line | None, lead: str) -> SumRow | None:
    label = line.cells[0][2]
    if _SUM_LABEL.match(label):
        return None
    stop = next((at for at in range(2, len(line.cells)) if _LETTERS.search(line.cells[at][2]) and not _NUMBER.match(line.cells[at][2]) and not _NONE.match(line.cells[at][2])), len(line.cells))
    sums: list[Cell] = []
    for at in range(1, stop):
        head = _head_of(line, at, header)
        value = None if _COUNT.match(head) else _value(line.cells[at][2], head, lead)
        if value:
            sums.append(Cell(value, head, line.cells[at][2]))
    start, end = line.start + len(line.text) - len(line.text.lstrip()), line.start + len(line.text.rstrip())
    return SumRow(label, tuple(sums), Evidence(start, end, text[start:end]), header.cells[0][2].lower() if header and len(header.cells) == len(line.cells) else "")


def _head_of(line: _Line, at: int, header: _Line | None) -> str:
    """The head of a cell's column: the one in its place where both have as many, else the one that ends or begins nearest."""
    if header is None:
        return ""
    if len(header.cells) == len(line.cells):
        return header.cells[at][2].lower()
    start, end, _ = line.cells[at]
    return min(header.cells, key=lambda cell: min(abs(cell[0] - start), abs(cell[1] - end)))[2].lower()


def _value(cell: str, head: str, lead: str) -> Decimal | None:
    """The euros of a cell by the unit that its head or the words round the table tell; a number below a thousand only where they tell one."""
    number = _NUMBER.match(cell)
    if number is None or _NONE.match(cell):
        return None
    unit = head if _THOUSANDS.search(head) or _MILLIONS.search(head) or _IN_EURO.search(head) else lead
    digits = Decimal(number.group().replace(".", "").replace(",", "."))
    if _MILLIONS.search(unit):
        return digits * 10**6 if _SMALL.fullmatch(number.group()) else None
    if _THOUSANDS.search(unit) and not _ROUNDED.search(unit):
        return digits * 1000
    is_sum = _PARTED.fullmatch(number.group()) or _IN_EURO.search(unit) or re.search(r"per inw", head)
    return digits if is_sum else None
