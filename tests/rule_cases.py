"""The cases of `tests/cases/rules`: a text, then `=>` rows that its rule must read in it, a bare `=>` for none.

A row is `table column=value; column=value`; the columns that it leaves out are not compared. `-` is an empty value,
`a | b` several, `column~words` asks that the value holds these words; the two ends
of a tie may change places. A line `# known gap: <why>` says of the case
below it that the program does not read it as the specification wants it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.model import Fact, row

FOLDER = Path(__file__).parent / "cases" / "rules"
_GAP = "# known gap: "


@dataclass(frozen=True)
class Case:
    """One text with the rows of its rule; `gap` is why the program does not give them, empty if it does."""

    rule: str
    text: str
    rows: tuple[str, ...]
    gap: str = ""

    @property
    def table(self) -> str:
        """The table of the first row, empty for a negative case."""
        return self.rows[0].split(" ", 1)[0] if self.rows else ""


def read_cases(rule: str) -> list[Case]:
    """The cases of a rule's file; the lines that begin with `#` before a text are comments."""
    cases: list[Case] = []
    text: list[str] = []
    rows: list[str] = []
    gap = ""
    for line in [*(FOLDER / f"{rule}.txt").read_text(encoding="utf-8").splitlines(), "#"]:
        if line.startswith("=>"):
            rows.append(line.removeprefix("=>").strip())
            continue
        if rows:
            cases.append(Case(rule, "\n".join(text).strip("\n"), tuple(filter(None, rows)), gap))
            text, rows, gap = [], [], ""
        if line.startswith(_GAP):
            gap = line.removeprefix(_GAP)
        elif not line.startswith("#"):
            text.append(line)
    assert not "".join(text).strip(), f"{rule}.txt: a text without a row; expected => below it"
    return cases


def fits(expected: str, fact: Fact) -> bool:
    """Whether a fact is the row that is expected."""
    table, _, columns = expected.partition(" ")
    values = row(fact)
    swapped = {**values, "a": values["b"], "b": values["a"]} if table == fact.table == "ties" else values
    return fact.table == table and any(
        all(_equal(part, found) for part in columns.split("; ")) for found in (values, swapped)
    )


def _equal(part: str, values: Mapping[str, object]) -> bool:
    match = re.fullmatch(r"(?P<column>\w+)(?P<sign>[=~])(?P<value>.*)", part)
    assert match, f"{part!r} is no column of a row; expected column=value or column~words"
    found = values[match["column"]]
    return match["value"] in str(found) if match["sign"] == "~" else _written(found) == match["value"]


def _written(value: object) -> str:
    if value is None:
        return "-"
    if isinstance(value, bool):
        return str(value).lower()
    return " | ".join(value) if isinstance(value, list) else str(value)
