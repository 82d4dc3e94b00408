"""What a common noun stands for: "de kring" is the Fietskring that was named before, where no other name holds the noun."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import FORUMS, Mention
from kg.model import Kind

_NOUNS = (
    "kring", "pact", "beraad", "tafel", "cluster", "keten", "bond", "verbond", "liga", "alliantie", "coalitie", "consortium", "club", "collectief", "driehoek", "federatie",
    "unie", "netwerk", "verband", "vereniging", "platform", "coöperatie", "werkplaats", "verbund", "kreis", "bündnis", "alliance", "coalition", "league", "network",
)  # fmt: skip
# "de kring", "Het pact": not "de kring Noord", "het pact van Gouda", "de kring voor ouderen"
_USE = re.compile(rf"\b(?:[Dd]e|[Hh]et|[Dd]eze|[Dd]it|[Oo]nze|[Oo]ns|[Tt]he|[Dd]er|[Dd]ie|[Dd]as) (?P<noun>(?i:{'|'.join(_NOUNS)}))\b(?! [A-ZÀ-Ý0-9]| (?:van|voor|of|for|tussen|der|des)\b|[-’'\"“])")
_KINDS = FORUMS | {Kind.JOINT_BODY}


def by_common_noun(text: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """Mentions of networks by the noun that their name ends in or holds, behind the first one by name.

    Yields:
        one for each use that only one of the document's names can mean.
    """
    named: dict[str, dict[str, Mention]] = defaultdict(dict)
    for mention in found:
        if mention.kind in _KINDS and not mention.attributive:
            for word in mention.label.casefold().split():
                for noun in _NOUNS:
                    if word.endswith(noun):
                        named[noun].setdefault(mention.label, mention)
    if not named:
        return
    taken = {mention.start for mention in found}
    for use in _USE.finditer(text):
        bearers = named.get(use["noun"].casefold(), {})
        start = use.start("noun")
        if len(bearers) == 1 and start not in taken and use.start() not in taken:
            first = next(iter(bearers.values()))
            if first.start < start:
                yield Mention(start, use.end("noun"), first.label, first.kind, first.short, first.parent, identifier=first.identifier, proper=first.proper)
