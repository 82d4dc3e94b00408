"""The header of a query file: `#+ key: value` lines above the SPARQL.

#+ title: Leden van een verband / Members of a forum
#+ question: Wie zit in {forum}, als wat en sinds wanneer? / Who sits in {forum}, as what and since when?
#+ param forum: iri; class kg:Forum; default all
#+ param on: date; default the newest document's date
#+ columns: forum, member, role, since, state, document, place, quote
#+ method: Wat wel en niet meetelt. / What counts and what does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from kg.errors import RefusedError

TYPES: Final[Mapping[str, str]] = {
    "iri": "class",
    "concept": "scheme",
    **dict.fromkeys(("date", "year", "text", "integer"), ""),
}
"""The types of a parameter, each with what a header must say of its range."""

ALL: Final = "all"
SUBJECT: Final = "subject"
NEWEST: Final = "the newest document's date"
DEFAULTS: Final[Mapping[str, str]] = {ALL: "", SUBJECT: "iri", NEWEST: "date"}
"""What a default can be, each with the type that it is for; without a default a value must be given."""

LANGUAGE: Final = "language"
"""The one parameter that every query has without saying so: `nl` or `en`."""

_HEADER: Final = re.compile(r"#\+ ([a-z]+)(?: ([a-z][a-z_]*))?: (\S.*)")  # "#+ param on: date; default all"
_WORDS: Final = ("title", "question", "method")
_KEYS: Final = (*_WORDS, "columns")


class Words(NamedTuple):
    """The same words in both languages."""

    nl: str
    en: str

    def of(self, language: str) -> str:
        """The words in that language, `nl` or `en`."""
        return self.en if language == "en" else self.nl


class Column(NamedTuple):
    """A column of an answer: its name for programs, its heading for readers."""

    name: str
    heading: Words


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a query takes.

    Attributes:
        name: the variable that it binds.
        type: one of `TYPES`.
        range: for an iri its class (`kg:Forum`), for a concept its scheme (`role`), else empty.
        default: one of `DEFAULTS`; None if a value must be given.
    """

    name: str
    type: str
    range: str = ""
    default: str | None = ALL


@dataclass(frozen=True, slots=True)
class Header:
    """What a query file says of itself; `method` is what counts in its answer and what does not."""

    title: Words
    question: Words
    method: Words
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]


def read_header(source: str, text: str, headings: Mapping[str, Words]) -> Header:
    """Read the header of a query.

    Args:
        source: what an error names.
        text: the file.
        headings: the heading of each column that there may be.

    Raises:
        RefusedError: a line is malformed, unknown, missing or there twice; its number is named.
    """
    found: dict[str, tuple[str, str]] = {}
    parameters: dict[str, Parameter] = {}
    for place, key, name, value in _lines(source, text):
        if key == "param" and name and name not in parameters and name != LANGUAGE:
            parameters[name] = _parameter(place, name, value)
        elif key in _KEYS and not name and key not in found:
            found[key] = (place, value)
        else:
            what, allowed = f"{key} {name}".rstrip(), ", ".join(_KEYS)
            raise RefusedError(f"{place}: {what!r} is unknown or comes twice; expected {allowed}, 'param NAME'")
    for key in _KEYS:
        if key not in found:
            wanted = "<Dutch> / <English>" if key in _WORDS else "<name>, <name>"
            raise RefusedError(f"{source}:1: no '#+ {key}'; expected '#+ {key}: {wanted}'")
    title, question, method = (_words(*found[key]) for key in _WORDS)
    columns = tuple(_columns(*found["columns"], headings))
    return Header(title, question, method, tuple(parameters.values()), columns)


def _lines(source: str, text: str) -> Iterator[tuple[str, str, str, str]]:
    """Place, key, name and value of each header line."""
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith("#+"):
            match = _HEADER.fullmatch(line.rstrip())
            if match is None:
                raise RefusedError(f"{source}:{number}: {line!r} is no header; expected '#+ key: value'")
            yield f"{source}:{number}", match[1], match[2] or "", match[3]


def _words(place: str, value: str) -> Words:
    match [part.strip() for part in value.split(" / ")]:
        case [dutch, english] if dutch and english:
            return Words(dutch, english)
    raise RefusedError(f"{place}: {value!r} is not in two languages; expected '<Dutch> / <English>'")


def _columns(place: str, value: str, headings: Mapping[str, Words]) -> Iterator[Column]:
    names = [name.strip() for name in value.split(",")]
    for name in names:
        if name not in headings or names.count(name) > 1:
            allowed = ", ".join(headings)
            raise RefusedError(f"{place}: column {name!r} comes twice or has no heading; expected {allowed}")
        yield Column(name, headings[name])


def _parameter(place: str, name: str, value: str) -> Parameter:
    kind, *options = (part.strip() for part in value.split(";"))
    if kind not in TYPES:
        raise RefusedError(f"{place}: {kind!r} is no type; expected one of {', '.join(TYPES)}")
    known = dict(option.partition(" ")[::2] for option in options)
    range_of, default = TYPES[kind], known.get("default")
    needed = {range_of} - {""}
    if len(known) != len(options) or not needed <= known.keys() <= needed | {"default"} or not all(known.values()):
        form = f"{kind}; {range_of} ...; default ..." if range_of else f"{kind}; default ..."
        raise RefusedError(f"{place}: {value!r} is no parameter of type {kind}; expected '{form}'")
    if default is not None and DEFAULTS.get(default) not in ("", kind):
        allowed = ", ".join(word for word, of in DEFAULTS.items() if of in ("", kind))
        raise RefusedError(f"{place}: {default!r} is no default of type {kind}; expected {allowed}, or none")
    return Parameter(name, kind, known.get(range_of, ""), default)
