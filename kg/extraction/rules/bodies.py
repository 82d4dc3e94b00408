"""Organs and working groups that an agreement or network sets up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.modality import Modality, modalities
from kg.model import Evidence, Fact, Kind, Name

# "het dagelijks bestuur van het waterschap" is that body's own organ
OF_A_PARTY = re.compile(r" van (?:het (?:waterschap|hoogheemraadschap)|de (?:provincie|gemeente|stichting))\b")
SET_UP = (Kind.BODY, Kind.WORKING_GROUP, Kind.PARTNERSHIP)


def bodies(annotated: Annotated) -> Iterator[Fact]:
    """One row an organ that is named with, or within, what it belongs to."""
    found: dict[str, tuple[Name, str, list[Evidence]]] = {}
    for sentence in annotated.sentences:
        for mention in annotated.within(sentence.start, sentence.end, *SET_UP):
            if (
                not mention.parent
                or OF_A_PARTY.match(sentence.text, mention.end - sentence.start)
                or modalities(sentence.text, mention.start - sentence.start) & {Modality.NEGATED, Modality.ADVISED}
            ):
                continue
            entry = found.setdefault(mention.label, (mention.name(), mention.parent, []))
            if len(entry[2]) < 3:
                entry[2].append(annotated.cite(sentence))
    for name, parent, evidence in found.values():
        yield Fact(
            "bodies", {"body": name, "within": _parent(annotated, parent)}, "bodies", tuple(dict.fromkeys(evidence))
        )


def _parent(annotated: Annotated, label: str) -> Name:
    named = next((m for m in annotated.mentions if m.label == label), None)
    return named.name() if named else Name(label, Kind.AGREEMENT)
