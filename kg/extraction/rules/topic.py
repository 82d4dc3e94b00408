"""Which relation a sentence speaks of: the narrowest one that it names, or the last one of the sort that "dit netwerk" means."""

from __future__ import annotations

import re

from kg.extraction.annotate import Annotated
from kg.extraction.layout import Sentence
from kg.extraction.mentions import Mention
from kg.model import Kind, Name

RELATIONS = (
    Kind.WORKING_GROUP,
    Kind.PARTNERSHIP,
    Kind.NETWORK,
    Kind.TIE,
    Kind.REGION,
    Kind.ASSOCIATION,
    Kind.AGREEMENT,
    Kind.CITY,
)
# "dit netwerk", "deze werkgroep", "het Partnerschap", "deze relatie", "de samenwerking": the last relation of that sort
ANAPHORS: tuple[tuple[re.Pattern[str], tuple[Kind, ...]], ...] = (
    (re.compile(r"\b(?:deze|de|dezelfde) (?:werkgroep|themagroep)\b", re.I), (Kind.WORKING_GROUP,)),
    (re.compile(r"\b(?:het|dit|van de) [Pp]artnerschap(?:pen)?\b|\bhet programma\b"), (Kind.PARTNERSHIP,)),
    (re.compile(r"\b[Dd]it netwerk\b"), (Kind.NETWORK, Kind.WORKING_GROUP)),
    (re.compile(r"\b[Hh]et netwerk\b"), (Kind.NETWORK, Kind.WORKING_GROUP)),
    (re.compile(r"\b(?:[Dd]eze|[Dd]e) (?:relatie|samenwerking|stedenband|band|jumelage|vriendschap)\b"), (Kind.TIE, Kind.CITY)),
)  # fmt: skip


def relation_of(annotated: Annotated, sentence: Sentence) -> Name | None:
    """The narrowest relation that a sentence speaks of, named or by "dit netwerk"."""
    for pattern, kinds in ANAPHORS:
        if match := pattern.search(sentence.text):
            mention = annotated.topic(sentence.start + match.start(), kinds)
            if mention and mention.kind is Kind.WORKING_GROUP and match.group().lower() == "het netwerk":
                # "het netwerk" of a working group's own network, if that was spoken of last, and not the group
                network = annotated.topic(mention.start, [Kind.NETWORK], reach=2500)
                mention = network if network and network.label == mention.parent else mention
            if mention and (mention.start >= sentence.start or not _named(annotated, sentence, match.start())):
                return _relation_name(annotated, mention)
    named = _named(annotated, sentence, len(sentence.text))
    return _relation_name(annotated, named[0]) if named else None


def _named(annotated: Annotated, sentence: Sentence, before: int) -> list[Mention]:
    found = [
        m
        for m in annotated.within(sentence.start, sentence.start + before, *RELATIONS)
        if not m.attributive and m.kind is not Kind.REGION
    ]
    return sorted(found, key=lambda m: (RELATIONS.index(m.kind), m.start))


def _relation_name(annotated: Annotated, mention: Mention) -> Name:
    """A city stands for the tie with it."""
    subject = annotated.profile.subject
    here = subject.label.removeprefix("Gemeente ") if subject else ""
    if mention.kind is Kind.CITY and here:
        return Name(f"stedenband {here}-{mention.label}", Kind.TIE)
    if mention.kind is Kind.TIE:
        return Name(f"samenwerking {mention.label}", Kind.TIE)
    return mention.name()
