"""What a document calls a town: "Venetië" in a document that never says "Venezia", "Bergen" where only one can be meant; and the same town in each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import Gazetteer, KnownName, Mention
from kg.model import Kind

# "Gemeente Bergen (NH)": what the register sets apart by its province
_APART = re.compile(r" \([^()]*\)$")


def as_called(text: str, mentions: Sequence[Mention], gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The mentions with each foreign city under the name that the document has for it, and the register's as another.

    The register's own name stays where the document uses it as well; of several other names the one that is used most,
    and of those the first. A name in capitals ("LUIK" above a passage) does not count. A municipality goes without the
    province that the register has in its name, unless the document has it too or speaks of two of that name.
    """
    towns = [_city(text[m.start : m.end], m, gazetteer) or _municipality(text[m.start : m.end], m, gazetteer) for m in mentions]
    used: dict[str, Counter[KnownName]] = defaultdict(Counter)
    for town in filter(None, towns):
        used[town.label][town] += 1
    called = {
        label: max(others, key=lambda other: others[other])
        for label, names in used.items()
        if not any(name.surface == label for name in names) and (others := {n: count for n, count in names.items() if not n.surface.isupper()})
    }
    return tuple(_renamed(m, called[town.label]) if town and town.label in called else m for m, town in zip(mentions, _of_one_name(towns), strict=True))


def _city(said: str, mention: Mention, gazetteer: Gazetteer) -> KnownName | None:
    """The foreign city that a mention is for certain, under the name that it has there."""
    if mention.kind is not Kind.CITY or mention.identifier or mention.candidates:
        return None
    found = [b for b in gazetteer.bearers(said) if b.kind is Kind.CITY and b.country not in ("", "NL") and mention.label in (b.label, said)]
    return found[0] if len(found) == 1 else None


def _municipality(said: str, mention: Mention, gazetteer: Gazetteer) -> KnownName | None:
    """The municipality, with its province in the register's name, that a mention is for certain; under that name where the document has the province."""
    if mention.kind is not Kind.MUNICIPALITY or mention.identifier or mention.candidates or not _APART.search(mention.label):
        return None
    found = next((b for b in gazetteer.bearers(said) if b.label == mention.label), None)
    return replace(found, surface=mention.label if "(" in said else _APART.sub("", mention.label)) if found else None


def _of_one_name(towns: Sequence[KnownName | None]) -> list[KnownName | None]:
    """The towns without those that another municipality of the document shares its name with."""
    labels: dict[str, set[str]] = defaultdict(set)
    for town in filter(None, towns):
        labels[_APART.sub("", town.label)].add(town.label)
    return [town if town and len(labels[_APART.sub("", town.label)]) == 1 else None for town in towns]


def _renamed(mention: Mention, known: KnownName) -> Mention:
    is_town = known.kind is Kind.MUNICIPALITY
    why = "; ".join(filter(None, ("de naam in het register", mention.why))) if is_town else mention.why or f"een andere naam in het register van {known.label}"
    short = known.short if is_town else known.surface
    return replace(mention, label=known.surface, short=short, identifier=known.identifier, aliases=(*mention.aliases, known.label), why=why, proper=known.label)
