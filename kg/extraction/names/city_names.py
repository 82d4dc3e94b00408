"""What a document calls a foreign city: "Venetië" in a document that never says "Venezia", and the same city in both."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.names.mentions import Gazetteer, KnownName, Mention
from kg.model import Kind


def as_called(text: str, mentions: Sequence[Mention], gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The mentions with each foreign city under the name that the document has for it, and the register's as another.

    The register's own name stays where the document uses it as well; of several other names the one that is used most,
    and of those the first. A name in capitals ("LUIK" above a passage) does not count.
    """
    cities = [_city(text[m.start : m.end], m, gazetteer) for m in mentions]
    used: dict[str, Counter[KnownName]] = defaultdict(Counter)
    for city in filter(None, cities):
        used[city.label][city] += 1
    called = {
        label: max(others, key=lambda other: others[other])
        for label, names in used.items()
        if not any(name.surface == label for name in names) and (others := {n: count for n, count in names.items() if not n.surface.isupper()})
    }
    return tuple(_renamed(m, called[city.label]) if city and city.label in called else m for m, city in zip(mentions, cities, strict=True))


def _city(said: str, mention: Mention, gazetteer: Gazetteer) -> KnownName | None:
    """The foreign city that a mention is for certain, under the name that it has there."""
    if mention.kind is not Kind.CITY or mention.identifier or mention.candidates:
        return None
    found = [b for b in gazetteer.bearers(said) if b.kind is Kind.CITY and b.country not in ("", "NL") and mention.label in (b.label, said)]
    return found[0] if len(found) == 1 else None


def _renamed(mention: Mention, known: KnownName) -> Mention:
    why = f"een andere naam in het register van {known.label}"
    return replace(mention, label=known.surface, short=known.surface, identifier=known.identifier, aliases=(*mention.aliases, known.label), why=mention.why or why, proper=known.label)
