"""The catalogue: one SPARQL file a question, with a header that says what it asks, takes and gives.

`headers.py` reads the header. Reading needs no store and no SPARQL library, so that the list of questions is there at
once; whether a file is SPARQL shows when it is run, and a test runs every one.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from kg.errors import RefusedError, UsageError
from kg.questions.headers import LANGUAGE, NEWEST, Column, Header, Words, read_header

COLUMNS: Final = "columns.csv"
"""Beside the queries: what each column is called in Dutch and English."""

_PLACE: Final = re.compile(r"VALUES\s*\(([?\w\s]*)\)\s*\{\s*\}")  # "VALUES (?subject ?on) { }"


@dataclass(frozen=True, slots=True)
class Query:
    """One question of the catalogue.

    Attributes:
        name: the file's name without suffix.
        text: the whole file; `bound` fills its places for values.
    """

    name: str
    header: Header
    text: str

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns of its answer, in order."""
        return self.header.columns

    @property
    def day(self) -> str:
        """The parameter that is the day its answer is about; empty if there is none."""
        return next((parameter.name for parameter in self.header.parameters if parameter.default == NEWEST), "")

    def bound(self, terms: Mapping[str, str]) -> str:
        """The text with the values where they belong.

        A file marks each place with an empty `VALUES (?subject ?on) { }`, so that it is SPARQL 1.1 as it stands and
        gives no row without values. What comes in there are serialised terms; a parameter without a value ("all") is
        left out of the block, and its variable is free. This works the same in any engine, near or far, in any scope,
        for BIND and FILTER too, which neither pre-bound variables nor a VALUES block at the end of a query do.

        Args:
            terms: each value as a term in N-Triples, by the name of its parameter.

        >>> query = Query("x", None, "SELECT * { VALUES (?a ?b) { } ?a ?p ?b }")
        >>> query.bound({"a": "<urn:x>"}), query.bound({})
        ('SELECT * { VALUES (?a) { (<urn:x>) } ?a ?p ?b }', 'SELECT * { VALUES () { () } ?a ?p ?b }')
        """

        def block(place: re.Match[str]) -> str:
            names = [name for name in place[1].split() if name[1:] in terms]
            return f"VALUES ({' '.join(names)}) {{ ({' '.join(terms[name[1:]] for name in names)}) }}"

        return _PLACE.sub(block, self.text)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All questions, by name."""

    queries: tuple[Query, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names, in order."""
        return tuple(query.name for query in self.queries)

    def get(self, name: str) -> Query:
        """The query of that name.

        Raises:
            UsageError: there is none; the nearest names are listed.
        """
        for query in self.queries:
            if query.name == name:
                return query
        near = get_close_matches(name, self.names, n=3, cutoff=0.5) or self.names
        raise UsageError(f"{name!r}: no such query; expected {', '.join(near)}")


def read_catalogue(folder: Path) -> Catalogue:
    """Read every query of a folder.

    Raises:
        RefusedError: there is none, or a header is not as it should be; file and line are named.
    """
    headings = _read_headings(folder / COLUMNS)
    paths = sorted(folder.glob("*.rq"))
    if not paths:
        raise RefusedError(f"{folder}: no queries; expected files like members.rq")
    return Catalogue(tuple(_read_query(path, headings) for path in paths))


def _read_headings(path: Path) -> dict[str, Words]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return {row["column"]: Words(row["nl"], row["en"]) for row in csv.DictReader(file)}
    except (OSError, UnicodeDecodeError, KeyError) as error:
        raise RefusedError(f"{path}: cannot be read ({error}); expected the columns column, nl, en") from error


def _read_query(path: Path, headings: Mapping[str, Words]) -> Query:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise RefusedError(f"{path}: cannot be read ({error}); expected a SPARQL query in UTF-8") from error
    header = read_header(str(path), text, headings)
    _check_places(path, text, {parameter.name for parameter in header.parameters})
    return Query(path.stem, header, text)


def _check_places(path: Path, text: str, parameters: set[str]) -> None:
    """Every parameter has a place in the query, and every place its parameters."""
    used: set[str] = set()
    for place in _PLACE.finditer(text):
        names = {name.lstrip("?") for name in place[1].split()}
        for name in sorted(names - parameters - {LANGUAGE}):
            line = text.count("\n", 0, place.start()) + 1
            raise RefusedError(f"{path}:{line}: {name!r} is no parameter; expected '#+ param {name}: ...' above")
        used |= names
    for name in sorted(parameters - used):
        raise RefusedError(f"{path}:1: parameter {name!r} is bound nowhere; expected 'VALUES (?{name}) {{ }}' below")
