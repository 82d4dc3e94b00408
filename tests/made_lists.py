"""Lists that tests make: a workbook with two sheets and its mapping, and a way to write others."""

from __future__ import annotations

import datetime
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

import openpyxl

TIES = [
    ["Overzicht stedenbanden"],
    [],
    ["Partnerstad", "Land", "Sinds", "Soort", "Einde"],
    ["Aalborg", "Denemarken", 1985, "stedenband"],
    ["Osnabrück", "Duitsland", datetime.date(1990, 5, 1), "vriendschapsband", "2004"],
]
NETWORKS = [
    ["Netwerk", "Rol", "Vanaf", "Contributie"],
    ["EUROCITIES", "lid", "2015", 15900.5],
    [None, None, None, None],
    ["Polis", "trekker", "maart 2016", "€ 1.250,00"],
]
MAPPING = """
title = "Relatielijst"
source = "Gemeente Almere, bestuurszaken"
date = "2024-03-01"

[[sheet]]
name = "Stedenbanden"
header = 3
table = "ties"
[sheet.columns]
b = "Partnerstad"
since = "Sinds"
until = "Einde"
kind = "Soort"
[sheet.constants]
a = "Almere"
[sheet.words.kind]
vriendschapsband = "bilaterale samenwerking"

[[sheet]]
name = "Netwerken"
table = "memberships"
[sheet.columns]
network = "Netwerk"
role = "Rol"
since = "Vanaf"
[sheet.constants]
member = "Almere"
[sheet.words.role]
lid = "member"
trekker = "coordinator"

[[sheet]]
name = "Netwerken"
table = "money"
[sheet.columns]
amount = "Contributie"
for = "Netwerk"
[sheet.constants]
currency = "EUR"
per = "year"
payer = "Almere"
"""


def workbook(sheets: Mapping[str, Sequence[Sequence[object]]]) -> bytes:
    """An XLSX file with these sheets and rows."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def write_relations(folder: Path, *, ties: Sequence[Sequence[object]] = TIES, mapping: str = MAPPING) -> Path:
    """The example in a folder, with its mapping."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "relaties.xlsx"
    path.write_bytes(workbook({"Stedenbanden": ties, "Netwerken": NETWORKS}))
    path.with_suffix(".toml").write_text(mapping, "utf-8")
    return path


def write_csv(folder: Path, content: bytes, mapping: str, name: str = "leden") -> Path:
    """A CSV list in a folder, with its mapping."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.csv"
    path.write_bytes(content)
    path.with_suffix(".toml").write_text(mapping, "utf-8")
    return path
