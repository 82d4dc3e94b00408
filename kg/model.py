"""The values that pass through the program; they import nothing of the pipeline.

A `Document` is a file's kept text. A `Fact` is one row that one rule read in one document: a table, its
columns, and the `Evidence` (the words it rests on). A `Name` in a fact is somebody or something: first as the
document writes it, after resolution with its canonical label and identifier. `TABLES` is the whole schema.
"""

from __future__ import annotations

import hashlib
import json
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Final, NamedTuple


class Kind(StrEnum):
    """What sort of thing a name stands for; each is a class of the ontology."""

    MUNICIPALITY = "municipality"
    PROVINCE = "province"
    MINISTRY = "ministry"
    WATER_AUTHORITY = "water-authority"
    AGENCY = "agency"
    JOINT_BODY = "joint-body"
    CITY = "city"
    NETWORK = "network"
    REGION = "region"
    PARTNERSHIP = "partnership"
    WORKING_GROUP = "working-group"
    BODY = "body"
    ASSOCIATION = "association"
    COMPANY = "company"
    FOUNDATION = "foundation"
    ORGANISATION = "organisation"
    FACILITY = "facility"
    AGREEMENT = "agreement"
    PROGRAMME = "programme"
    TIE = "tie"
    GROUP = "group"


class TableRow(NamedTuple):
    """A row of a list that somebody keeps, and where its line starts in the kept text.

    Attributes:
        sheet: the name of the sheet; empty in a format without sheets.
        number: as a spreadsheet counts it, from 1.
    """

    start: int
    sheet: str
    number: int

    def place(self) -> str:
        """Where a reader of Dutch finds it.

        >>> TableRow(0, "Netwerken", 12).place(), TableRow(0, "", 3).place()
        ('blad Netwerken, rij 12', 'rij 3')
        """
        return f"blad {self.sheet}, rij {self.number}" if self.sheet else f"rij {self.number}"


@dataclass(frozen=True, slots=True)
class Document:
    """A file as the program keeps it.

    Attributes:
        source: path relative to what was given, with `/` between its parts.
        text: the kept text; every offset counts code points in it.
        sha256: hash of the file's bytes, hexadecimal.
        pages: the offset at which each page starts, in order; empty for a format without pages.
        notes: what may be missing from the text, one line each, with the file's path.
        rows: every row of a list, in order; empty for a running text.
    """

    source: str
    text: str
    sha256: str
    pages: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()
    rows: tuple[TableRow, ...] = ()

    @property
    def stem(self) -> str:
        """The source's file name without its suffix: the document's identifier."""
        return self.source.rsplit("/", 1)[-1].rsplit(".", 1)[0]

    def page(self, offset: int) -> int | None:
        """The page, from 1, on which an offset of the text lies; None for a format without pages."""
        return bisect_right(self.pages, offset) or None

    def row(self, offset: int) -> TableRow | None:
        """The row of a list in which an offset of the text lies; None for a running text."""
        after = bisect_right(self.rows, offset, key=lambda row: row.start)
        return self.rows[after - 1] if after else None


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """The words that a fact rests on: `document.text[start:end] == quote`.

    Attributes:
        start, end: offsets in code points, half-open.
        quote: the words as they stand in the kept text.
        supports: the columns that this passage is evidence for; empty means the whole fact.
    """

    start: int
    end: int
    quote: str
    supports: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Name:
    """A named thing in a fact.

    Attributes:
        label: before resolution the name as a rule read it, afterwards the canonical name.
        kind: what sort of thing it is.
        identifier: IRI after resolution, empty before.
        within: label of the thing that it is a part of, if its own name does not tell it apart ("Stuurgroep").
        aliases: other names that the document or the register gives it.
        why: how the identifier was chosen, a sentence for a reader.
        candidates: identifiers in the register that it may be as well, where the choice is in doubt.
        proper: its name in the register, where the label is what the document calls it ("Parijs" of Paris); else empty.
    """

    label: str
    kind: Kind
    identifier: str = ""
    within: str = ""
    aliases: tuple[str, ...] = ()
    why: str = ""
    candidates: tuple[str, ...] = ()
    proper: str = ""


Value = str | bool | Decimal | int | Name | tuple[str, ...] | None

TABLES: Final[Mapping[str, tuple[str, ...]]] = {
    "document": ("title", "kind", "date", "reference"),
    "agreements": (
        "agreement",
        "kind",
        "start",
        "end",
        "indefinite",
        "signed",
        "notice",
        "notice_text",
        "leaving",
        "after_leaving",
        "enforceable",
        "duration",
        "renewal",
        "ended",
        "status",
    ),
    "parties": (
        "agreement",
        "party",
        "role",
        "representative",
        "representative_role",
        "decision",
        "since",
        "until",
        "ended",
        "status",
    ),
    "memberships": ("member", "network", "role", "since", "until", "ended", "status"),
    "ties": ("a", "b", "kind", "since", "until", "ended", "status"),
    "bodies": ("body", "within"),
    "money": ("amount", "currency", "per", "payer", "for"),
    "grants": ("recipient", "programme", "for"),
    "services": (
        "provider",
        "through",
        "recipient",
        "what",
        "since",
        "until",
        "as_of",
        "at_signing",
        "ended",
        "status",
    ),
    "deadlines": ("what", "kind", "date", "derived"),
    "references": ("reference", "title", "date"),
    "obligations": ("party", "article", "text", "condition", "strength"),
    "yields": ("relation", "goal", "modality", "direction", "what"),
    "goals": ("holder", "goal", "text"),
    "themes": ("relation", "theme"),
    "recommendations": ("text", "forum", "purpose"),
    "criteria": ("what", "criterion"),
    "dependencies": ("member", "network", "rests_on"),
    "counts": ("of", "number", "what"),
    "evaluations": ("relation", "judgement"),
    "tasks": ("who", "what", "to", "frequency", "date"),
    "examples": ("name", "what"),
    "enumerations": ("term", "values"),
    "gaps": ("kind", "what", "about"),
    "articles": ("agreement", "article", "heading"),
}
"""Tables and their columns: `shared/gold/README.md` has the scored ones; the later ones answer questions.

`gaps.kind` is `blank` (a date or name left open), `annex` (announced and not there), `open-list` (a list that says
of itself that it is not whole) or `name-in-doubt` (more than one bears it, and the document does not say who is meant).
`enumerations` holds "de drie domeinen A, B en C": one word and what it is said to stand for.
`services` has who works for whom: `through` is the desk or centre by which the provider does so, `as_of` the day of
which the text speaks, `at_signing` the agreement at whose signing it was so. Whoever takes a service is no member.
`articles` says how an agreement's text is built; what an article says are its passages.
"""

BUILT: Final = frozenset({"articles"})
"""The tables that say how a text is built, not what it says: no review lists them, no sentence counts as read."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One row of one table, with the rule that read it and the words it rests on.

    Raises:
        KeyError: the table or a column is not in `TABLES`.
    """

    table: str
    values: Mapping[str, Value]
    rule: str
    evidence: tuple[Evidence, ...] = field(default=())

    def __post_init__(self) -> None:
        columns = TABLES[self.table]
        for column in self.values:
            if column not in columns:
                raise KeyError(f"{self.table} has no column {column!r}; it has {', '.join(columns)}")

    def __getitem__(self, column: str) -> Value:
        """The value of a column, None where the row leaves it open."""
        return self.values.get(column)

    @property
    def id(self) -> str:
        """Identifier from the content: table, values and quotes, not offsets, so that it survives a shifted text."""
        content = [self.table, row(self), sorted({e.quote for e in self.evidence})]
        return hashlib.sha256(json.dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Reading:
    """One document and the facts that were read in it, in the order of their first passage.

    Attributes:
        failed: the rules that a fault of ours stopped here, with the fault; the facts of the others hold.
    """

    document: Document
    facts: tuple[Fact, ...]
    failed: tuple[str, ...] = ()

    def of(self, table: str) -> tuple[Fact, ...]:
        """The facts of one table."""
        return tuple(fact for fact in self.facts if fact.table == table)


def plain(value: Value) -> str | bool | float | int | list[str] | None:
    """A value as JSON has it: a name as its label, an amount as a number, several values as a list."""
    if isinstance(value, Name):
        return value.label
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, tuple):
        return list(value)
    return value


def row(fact: Fact) -> dict[str, str | bool | float | int | list[str] | None]:
    """The fact's columns in the order of `TABLES`, with None where nothing was read."""
    return {column: plain(fact[column]) for column in TABLES[fact.table]}
