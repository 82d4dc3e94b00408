"""Which of several networks of a sentence a word belongs to: "Dankzij Polis kregen wij subsidie, en in de werkgroep Parking halen wij kennis op"."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.names.mentions import Mention
from kg.extraction.rules.yields.passages import Passage
from kg.model import Kind, Name

_NETWORKS = (Kind.NETWORK, Kind.WORKING_GROUP, Kind.ASSOCIATION)
_APART = 25
"""Characters between two networks of which something else is said each; a list, or a group with its network, stands closer."""


def beside(annotated: Annotated, passage: Passage, position: int) -> Name:
    """The network that a sentence named last before a position, where it names several apart; else the passage's relation."""
    sentence = passage.sentence
    if passage.anchor is not sentence or passage.relation.kind not in _NETWORKS:
        return passage.relation
    named: list[Mention] = []
    for mention in annotated.within(sentence.start, sentence.end, *_NETWORKS):
        if not mention.attributive and (not named or mention.start - named[-1].end > _APART):
            named.append(mention)
    if len(named) < 2 or len({mention.label for mention in named}) < 2:
        return passage.relation
    before = [mention for mention in named if mention.start <= sentence.start + position]
    return before[-1].name() if before else passage.relation
