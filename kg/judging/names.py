"""Who is meant by a name that a person wrote."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from kg.columns import COLUMNS
from kg.extraction.joining.resolve import identify
from kg.model import Fact, Kind, Name, Reading, Value
from kg.sources.register import Entry, Register, name_key

_KINDS: Final[Mapping[str, Kind]] = {kind.value: kind for kind in Kind}


class Names:
    """Every name that the documents and the register know."""

    def __init__(self, readings: Iterable[Reading], register: Register) -> None:
        """Note the names of the readings; of one identifier the longest label counts."""
        self.register = register
        self.by_identifier: dict[str, Name] = {}
        self._labels: dict[str, set[str]] = {}
        self._aliases: dict[str, set[str]] = {}
        for name in {name for reading in readings for fact in reading.facts for name in names_of(fact)}:
            known = self.by_identifier.get(name.identifier)
            if known is None or (len(name.label), name.label) > (len(known.label), known.label):
                self.by_identifier[name.identifier] = name
            self._labels.setdefault(name_key(name.label), set()).add(name.identifier)
            for alias in name.aliases:
                self._aliases.setdefault(name_key(alias), set()).add(name.identifier)

    def known(self, identifier: str) -> Name | None:
        """The thing of an identifier, as the register has it, else as the documents call it."""
        entry = self.register.by_identifier.get(identifier)
        return _of_register(entry) if entry else self.by_identifier.get(identifier)

    def identifiers(self, words: str) -> tuple[str, ...]:
        """The identifiers that a name or an identifier may stand for, sorted; none if nobody knows it.

        What the documents call so goes before what the register calls so, a name before another name of a thing.
        """
        if words.startswith("https://"):
            return (words,) if self.known(words) else ()
        key = name_key(words)
        current = [entry for entry in self.register.candidates(words) if not entry.abolished]
        found = self._labels.get(key) or self._aliases.get(key) or {entry.identifier for entry in current}
        return tuple(sorted(found))

    def settle(self, table: str, column: str, words: str, old: Value) -> Value:
        """The thing that words in a column of names stand for.

        Args:
            words: an identifier, a name, or `kind:name` for something that nobody knows yet.
            old: what the rules read there; a new name is of its kind.

        Returns:
            A name with its identifier; in a column that may be described, words that name nothing known.

        Raises:
            ValueError: nobody knows the identifier, or the name is that of several things.
        """
        kind, _, label = words.partition(":")
        if kind in _KINDS and label.strip():
            return self._only(identify(Name(label.strip(), _KINDS[kind]), self.register), words)
        found = self.identifiers(words)
        if len(found) == 1:
            known = self.known(found[0])
            assert known is not None  # that is where the identifier came from
            return replace(known, why="door een mens gekozen")
        if words.startswith("https://"):
            raise ValueError(f"{words}: nobody has this identifier; expected one of the register or of a document")
        given = COLUMNS[table][column]
        if not found and given.described and not isinstance(old, Name):
            return words
        new = old.kind if isinstance(old, Name) else given.kind
        assert new is not None  # the caller asks for columns of names only
        return self._only(identify(Name(words, new), self.register), words)

    def _only(self, name: Name, words: str) -> Name:
        if name.candidates:
            raise ValueError(f"{words!r} may be {', '.join(name.candidates)}; give the identifier that is meant")
        return replace(name, why="door een mens gekozen")


def names_of(fact: Fact) -> list[Name]:
    """The names in a fact's columns."""
    return [value for value in fact.values.values() if isinstance(value, Name)]


def _of_register(entry: Entry) -> Name:
    return Name(entry.name, entry.kind, entry.identifier)
