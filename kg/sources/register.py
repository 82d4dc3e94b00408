"""The register: bodies and places that we know by name, each with one lasting identifier, from `data/register/*.csv`.

Every CSV file in the folder holds bodies, in the columns of `COLUMNS` and, if it likes, `inhabitants`; but for three:
`sources.csv` (where a row comes from and under which licence), `memberships.csv` (who belongs to which network, as a
reference, never as what a document says) and `words.csv` (names that are ordinary words too). `places.txt` has smaller
places abroad by name alone. It knows no document and chooses nothing: a name that several bear gives all of them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from kg.errors import RefusedError
from kg.model import Kind
from kg.sources.places import Places
from kg.sources.table import read_rows

COLUMNS: Final = ("identifier", "kind", "name", "short", "aliases", "country", "lat", "lon", "cbs_code", "province",
                  "wikidata", "geonames", "abolished", "successors", "source")  # fmt: skip
_OPTIONAL: Final = ("inhabitants",)
_SOURCE_COLUMNS: Final = ("key", "title", "publisher", "licence", "as_of", "address")
_MEMBERSHIP_COLUMNS: Final = ("network", "member", "as_of", "source")
_WORD_COLUMNS: Final = ("name", "meaning")
_FIRST: Final = ("municipalities.csv", "public-bodies.csv", "networks.csv", "municipalities-abolished.csv",
                 "cities.csv")  # fmt: skip
_OTHERS: Final = frozenset({"sources.csv", "memberships.csv", "words.csv"})
_SEPARATOR: Final = " | "
_KINDS: Final[Mapping[str, Kind]] = {kind.value: kind for kind in Kind}
_DATE: Final = re.compile(r"\d{4}(-\d\d(-\d\d)?)?\Z", re.ASCII)

_EVEN: Final = str.maketrans(
    {
        **dict.fromkeys("‘’‛`´ʼ′", "'"),
        **dict.fromkeys("-‐‑‒–—−/", " "),
        "\u00ad": None,  # a soft hyphen
        "\u0132": "IJ",
        "\u0133": "ij",
    }
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One body or place.

    Attributes:
        identifier: its IRI.
        name: the canonical name (`Gemeente Haarlem`).
        short: the place name alone (`Haarlem`) or the abbreviation (`VNG`); may be empty.
        aliases: other names in general use.
        country: ISO 3166-1 code of two letters, empty for what spans countries.
        latitude, longitude: WGS 84 degrees of its (main) place.
        abolished: its last day, ISO 8601, empty if it still exists.
        successors: identifiers of what it went into; several where it was split up.
        source: key of a `Source`.
        inhabitants: of its (main) place, as its source counted them; none where that is not known.
    """

    identifier: str
    kind: Kind
    name: str
    short: str
    aliases: tuple[str, ...]
    country: str
    latitude: float | None
    longitude: float | None
    cbs_code: str
    province: str
    wikidata: str
    geonames: str
    abolished: str
    successors: tuple[str, ...]
    source: str
    inhabitants: int | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Every name once: the canonical one, the short one, the aliases."""
        return tuple(dict.fromkeys(name for name in (self.name, self.short, *self.aliases) if name))


@dataclass(frozen=True, slots=True)
class Source:
    """Where rows come from: `as_of` is the date that they held on."""

    key: str
    title: str
    publisher: str
    licence: str
    as_of: str
    address: str


@dataclass(frozen=True, slots=True)
class ReferenceMembership:
    """A membership of a network that a public list gives: reference knowledge, not a document's fact."""

    network: str
    member: str
    as_of: str
    source: str


@dataclass(frozen=True)
class Register:
    """All entries; of two that bear one name the likelier comes first: what is Dutch and exists, then what was, then
    places abroad."""

    entries: tuple[Entry, ...]
    memberships: tuple[ReferenceMembership, ...] = ()
    sources: tuple[Source, ...] = ()
    words: frozenset[str] = frozenset()
    places: Container[str] = frozenset()

    @cached_property
    def by_identifier(self) -> Mapping[str, Entry]:
        """Each entry under its identifier."""
        return {entry.identifier: entry for entry in self.entries}

    def candidates(self, name: str) -> tuple[Entry, ...]:
        """Every entry that bears this name, in the register's order; empty if none does.

        Upper and lower case, white space, hyphens and apostrophes are evened out; accents count. An abbreviation
        of at most four letters must be written as it stands (`IND`, not `ind`).
        """
        key = _spelling(name)
        return self._index.get(key) or self._index.get(key.casefold()) or ()

    def is_word(self, name: str) -> bool:
        """Whether the name is an ordinary word too (`Best`, `Huizen`), so that alone it says little."""
        return _spelling(name).casefold() in self.words

    def surface_names(self) -> Iterator[tuple[str, Entry]]:
        """Every name to look for in a text, as it is written, with its entry; a shared name comes once an entry."""
        for entry in self.entries:
            for name in entry.names:
                yield name, entry

    @cached_property
    def _index(self) -> Mapping[str, tuple[Entry, ...]]:
        index: dict[str, dict[str, Entry]] = {}
        for name, entry in self.surface_names():
            index.setdefault(name_key(name), {})[entry.identifier] = entry
        return {key: tuple(found.values()) for key, found in index.items()}


def name_key(name: str) -> str:
    """The form in which two spellings of one name are equal.

    >>> name_key("’s‑Gravenhage") == name_key("'S Gravenhage"), name_key("IND") == name_key("Ind")
    (True, False)
    """
    spelling = _spelling(name)
    is_abbreviation = len(spelling) <= 4 and spelling[1:] != spelling[1:].lower()
    return spelling if is_abbreviation else spelling.casefold()


def _spelling(name: str) -> str:
    if not name.isascii():
        name = unicodedata.normalize("NFC", name)
    return " ".join(name.translate(_EVEN).split())


def read_register(folder: Path) -> Register:
    """Read the register's files.

    Raises:
        RefusedError: a file is missing, undecodable or lacks a column, or a row has an unknown kind, a bad number or
            date, an identifier that stands twice, or a successor, member or source that nobody knows.
    """
    sources = {key: Source(key, *rest) for _, (key, *rest) in read_rows(folder / "sources.csv", _SOURCE_COLUMNS)}
    entries: dict[str, Entry] = {}
    places: dict[str, str] = {}
    others = sorted(path.name for path in folder.glob("*.csv") if path.name not in {*_FIRST, *_OTHERS})
    for path in (folder / name for name in (*_FIRST, *others)):
        for line, cells in read_rows(path, COLUMNS, _OPTIONAL):
            entry = _entry(cells, f"{path}:{line}")
            if entry.identifier in places:
                first = _first(places[entry.identifier], path)
                raise RefusedError(
                    f"{path}:{line}: identifier {entry.identifier} stands twice (first in {first}); "
                    "each identifier has one row"
                )
            if entry.source not in sources:
                raise RefusedError(f"{path}:{line}: unknown source {entry.source!r}; sources.csv has {_list(sources)}")
            entries[entry.identifier] = entry
            places[entry.identifier] = f"{path}:{line}"
    for entry in entries.values():
        for successor in entry.successors:
            if successor not in entries:
                raise RefusedError(f"{places[entry.identifier]}: successor {successor} is not in the register; "
                                   "a successor is the identifier of another row")  # fmt: skip
    memberships = _memberships(folder / "memberships.csv", entries, sources)
    words = frozenset(_spelling(name).casefold() for _, (name, _) in read_rows(folder / "words.csv", _WORD_COLUMNS))
    return Register(tuple(entries.values()), memberships, tuple(sources.values()), words, Places(folder / "places.txt"))


def _memberships(
    path: Path, entries: Mapping[str, Entry], sources: Mapping[str, Source]
) -> tuple[ReferenceMembership, ...]:
    found = []
    for line, (network, member, as_of, source) in read_rows(path, _MEMBERSHIP_COLUMNS):
        for identifier in (network, member):
            if identifier not in entries:
                raise RefusedError(f"{path}:{line}: {identifier} is not in the register; give a row's identifier")
        if source not in sources:
            raise RefusedError(f"{path}:{line}: unknown source {source!r}; sources.csv has {_list(sources)}")
        found.append(ReferenceMembership(network, member, _date(as_of, f"{path}:{line}"), source))
    return tuple(found)


def _entry(cells: list[str], place: str) -> Entry:
    (identifier, kind, name, short, aliases, country, lat, lon, cbs_code, province,
     wikidata, geonames, abolished, successors, source, inhabitants) = cells  # fmt: skip
    if kind not in _KINDS:
        raise RefusedError(f"{place}: unknown kind {kind!r}; expected one of {_list(_KINDS)}")
    if not identifier.startswith("https://"):
        raise RefusedError(f"{place}: identifier {identifier!r} is no IRI; it begins with https://")
    if not name:
        raise RefusedError(f"{place}: no name; each row has one")
    return Entry(
        identifier, _KINDS[kind], name, short, _several(aliases), country,
        _degrees(lat, 90, place), _degrees(lon, 180, place), cbs_code, province, wikidata, geonames,
        _date(abolished, place) if abolished else "", _several(successors), source,
        _count(inhabitants, place),
    )  # fmt: skip


def _several(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(_SEPARATOR)) if cell else ()


def _degrees(cell: str, limit: int, place: str) -> float | None:
    if not cell:
        return None
    try:
        value = float(cell)
    except ValueError:
        value = float("nan")
    if not -limit <= value <= limit:
        raise RefusedError(f"{place}: bad number {cell!r}; expected degrees between -{limit} and {limit}, as 52.38")
    return value


def _count(cell: str, place: str) -> int | None:
    if not cell:
        return None
    if not (cell.isascii() and cell.isdigit()):
        raise RefusedError(f"{place}: bad number {cell!r}; expected a count of inhabitants in figures alone, as 162543")
    return int(cell)


def _date(cell: str, place: str) -> str:
    if not _DATE.match(cell):
        raise RefusedError(f"{place}: bad date {cell!r}; expected a year, month or day as 2018, 2018-12 or 2018-12-31")
    return cell


def _first(place: str, path: Path) -> str:
    file, line = place.rsplit(":", 1)
    return f"line {line}" if file == str(path) else place


def _list(keys: Mapping[str, object]) -> str:
    return ", ".join(sorted(keys)) or "none"
