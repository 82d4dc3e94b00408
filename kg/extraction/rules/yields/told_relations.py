"""Of which relations a document tells, so that a union that it names in passing brings nobody anything."""

from __future__ import annotations

from itertools import groupby

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import Mention
from kg.extraction.rules.kept import kept
from kg.extraction.rules.memberships.joined_networks import joined
from kg.extraction.text.layout import Sentence
from kg.model import Kind, Name

_IN_PASSING = frozenset({Kind.NETWORK, Kind.ASSOCIATION, Kind.ORGANISATION, Kind.FOUNDATION})
"""Kinds that a text also names as authors, speakers or others' business; a tie, deal or working group is there to be told of."""
# "lid van X", "aansluiting bij X", "het voorzitterschap van X": somebody belongs there, or may
_BELONGS = re.compile(
    r"\b(?:lid|(?<!hun )(?<!haar )leden|\w*lidma\w+|deelne\w+|deelna\w+|deelgeno\w+|aangesloten|aan(?:ge)?sl[uo]i?t\w*|aansluiting|toetred\w+|toegetreden|voorzitterschap|trekker|trekt|participe\w+|zitting|actief|"
    r"contributie|members?(?:hip)?|joined|mitglied\w*)\b", re.I
)
_US = re.compile(r"\b(?:ons|onze|wij|we|our|us|uns|unser\w*)\b", re.I)
# those to whom it is said to bring something: "voor de gemeenten", "samen met steden"
_OURS = re.compile(r"\b(?:de|onze|samen met|alle|voor|deelnemende|aangesloten|andere) (?:gemeenten?|steden|stad|city)\b|\b(?:the|our) (?:city|town)\b|\bdie (?:Stadt|Gemeinde)\b", re.I)
_LABEL = re.compile(r"\W*(?:[:.(–\t|-]|$)")


def is_told(annotated: Annotated, relation: Name) -> bool:
    """Whether a document tells of a relation: its members, a heading of its own, or what it is to us."""
    return relation.kind not in _IN_PASSING or relation.label in _told(annotated)


@kept
def _told(annotated: Annotated) -> frozenset[str]:
    """The labels of those that the document tells of."""
    found = {network.label for _, network in joined(annotated)}
    passing = (mention for mention in annotated.mentions if mention.kind in _IN_PASSING)
    for sentence, mentions in groupby(passing, key=lambda mention: annotated.sentence_from(mention.start)):
        if sentence is not None:
            is_ours = _is_ours(annotated, sentence)
            found.update(mention.label for mention in mentions if is_ours or _tells(annotated, sentence, mention))
    return frozenset(found)


def _tells(annotated: Annotated, sentence: Sentence, mention: Mention) -> bool:
    """Whether a sentence that is not ours tells of what it mentions."""
    subject = annotated.profile.subject
    if subject and subject.label.removeprefix("Gemeente ") in mention.label:
        return True  # "Vereniging Wageningen-Ramallah", in a note of Wageningen
    block = annotated.blocks[sentence.block]
    is_label = mention.start - block.start < 4 and _LABEL.match(annotated.clean.text, mention.end) is not None
    return block.kind == "heading" or is_label or mention.label in annotated.profile.title


def _is_ours(annotated: Annotated, sentence: Sentence) -> bool:
    subject = annotated.profile.subject
    here = subject.label if subject else ""
    is_named = any(m.label == here for m in annotated.within(sentence.start, sentence.end))
    return bool(is_named or _US.search(sentence.text) or _BELONGS.search(sentence.text) or _OURS.search(sentence.text))
