"""Names to identifiers: the one place where a name as a document has it becomes somebody in the register.

Knows no text and no document. A name that the register does not have gets an identifier of its own, made from its
canonical label; look-alikes never merge. Each choice says why it was made.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from kg.model import Fact, Kind, Name, Value
from kg.sources.register import Entry, Register

BASE = "https://w3id.org/haarlem-kg/id/"
# kinds that a mention and a register row may differ in and still be one thing: a city that is a Dutch municipality ...
KIN: tuple[frozenset[Kind], ...] = (
    frozenset({Kind.MUNICIPALITY, Kind.CITY}),
    frozenset(
        {
            Kind.NETWORK,
            Kind.REGION,
            Kind.ASSOCIATION,
            Kind.PARTNERSHIP,
            Kind.PROGRAMME,
            Kind.JOINT_BODY,
            Kind.ORGANISATION,
        }
    ),
    frozenset({Kind.AGENCY, Kind.ORGANISATION, Kind.ASSOCIATION}),
)


def resolve(facts: Iterable[Fact], register: Register) -> tuple[Fact, ...]:
    """The facts with every name canonical and identified."""
    known: dict[Name, Name] = {}

    def settled(value: Value) -> Value:
        if not isinstance(value, Name):
            return value
        if value not in known:
            known[value] = identify(value, register)
        return known[value]

    return tuple(
        replace(fact, values={column: settled(value) for column, value in fact.values.items()}) for fact in facts
    )


def identify(name: Name, register: Register) -> Name:
    """The register's body of that name and kind, or one of our own."""
    candidates = [entry for entry in register.candidates(name.label) if _fits(entry, name)]
    if not candidates and name.kind in (Kind.MINISTRY, Kind.PROVINCE, Kind.WATER_AUTHORITY):
        candidates = _near(name, register)
    current = [entry for entry in candidates if not entry.abolished] or candidates
    exact = [entry for entry in current if entry.kind is name.kind] or current
    if len(exact) == 1:
        return _known(name, exact[0], "de naam in het register")
    if exact:
        labels = ", ".join(sorted(entry.name for entry in exact))
        return replace(
            _own(name),
            why=f"de naam past op {labels}; niet te kiezen zonder meer gegevens",
            candidates=tuple(sorted(entry.identifier for entry in exact)),
        )
    return _own(name)


def _fits(entry: Entry, name: Name) -> bool:
    return entry.kind is name.kind or any({entry.kind, name.kind} <= kin for kin in KIN)


def _near(name: Name, register: Register) -> list[Entry]:
    """The one body of that kind whose name begins so, or differs by a slip of one letter in a word."""
    label = name.label.casefold()
    same = [entry for entry in register.entries if entry.kind is name.kind and not entry.abolished]
    begins = [entry for entry in same if any(n.casefold().startswith(label + " ") for n in entry.names)]
    slips = [entry for entry in same if _one_slip(label, entry.name.casefold())]
    found = slips or begins
    return found if len(found) == 1 else []


def _one_slip(a: str, b: str) -> bool:
    """One letter too many, too few or changed, in names of ten letters or more.

    >>> _one_slip("koninkrijkrelaties", "koninkrijksrelaties"), _one_slip("haarlem", "harlem")
    (True, False)
    """
    if min(len(a), len(b)) < 10 or abs(len(a) - len(b)) > 1 or a == b:
        return False
    start = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    end = next((i for i, (x, y) in enumerate(zip(a[::-1], b[::-1], strict=False)) if x != y), min(len(a), len(b)))
    return start + end >= min(len(a), len(b)) - (len(a) == len(b))


def _known(name: Name, entry: Entry, why: str) -> Name:
    """The register's canonical name; a city keeps its own name where the document speaks of the city, as in a tie."""
    label = (
        name.label
        if entry.kind is Kind.MUNICIPALITY and not name.label.casefold().startswith("gemeente ")
        else entry.name
    )
    if entry.kind is Kind.MUNICIPALITY and label != entry.name:
        label = entry.short or label
    kind = entry.kind
    aliases = tuple(dict.fromkeys((*name.aliases, *((name.label,) if name.label not in entry.names else ()))))
    return Name(label, kind, entry.identifier, "", aliases, why)


def _own(name: Name) -> Name:
    path = "/".join(
        filter(None, (name.kind.value, _slug(name.within) if name.kind is Kind.BODY and name.within else "", _slug(name.label)))
    )
    return replace(name, identifier=f"{BASE}{path}", why="niet in het register; eigen identificatie uit de naam")


def _slug(label: str) -> str:
    """A label as a part of an IRI: Latin letters without accents, words joined by hyphens.

    A label without any Latin letter or digit is told apart by a hash.

    >>> _slug("Städtenetz ’Grün & Blau’"), _slug("Łódka"), _slug("Straße")
    ('stadtenetz-grun-blau', 'lodka', 'strasse')
    """
    folded = label.casefold().translate(_LETTERS)
    plain = unicodedata.normalize("NFKD", folded).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return words or hashlib.sha256(label.encode()).hexdigest()[:10]


# letters that do not come apart into a letter and an accent
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h"})
