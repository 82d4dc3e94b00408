"""A network's name that nothing introduces, by the word for what it is: "namens Gouda tekende hij voor Klein Maar Fijn. Het nieuwe platform telt".

The text speaks of "het platform" and has named none: then it is the one name that it had before, and comes back to.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.matching import patterns as re
from kg.extraction.names.event_words import EVENT
from kg.extraction.names.given_names import GIVEN_NAMES
from kg.extraction.names.mentions import CAPITAL, FORUMS, Mention, everywhere
from kg.extraction.names.networks import named_at
from kg.extraction.names.titles import NOUN
from kg.model import Kind

# "het nieuwe platform is", "de alliantie telt": one that was spoken of; not "het netwerk van scholen", "het platform Zuid"
_NOUN = re.compile(r"\b(?:[Hh]et|[Dd]it|[Dd]e|[Dd]eze) (?:nieuwe |jonge |landelijke |regionale )?(?:platform|netwerk|samenwerkingsverband|gemeentenverbond|verbond|alliantie|coalitie|stedennetwerk|samenwerking|kring|club|beweging|bestuursoverleg|regionale overleg)(?= (?!van\b|tussen\b|voor\b|met\b)[a-z]|[.,;])")
# a name of two words or more behind a word that nothing but a name follows
_CANDIDATE = re.compile(rf"\b(?:van|bij|binnen|tot|aan|voor|in) (?P<name>{CAPITAL}(?: {CAPITAL}){{1,3}})(?![\w-])")
_SOMEBODY = re.compile(rf"(?:{GIVEN_NAMES}) |(?:[A-Z]\.)")
_FEWEST = 2
_NEAR = 900
"""Characters before the noun within which the name stands."""


def recurring(text: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """Uses of that name, where it is the only one of its sort; none where the text has named a network or region before."""
    noun = _NOUN.search(text)
    if noun is None or any(m.kind in FORUMS and m.start < noun.start() for m in found):
        return
    starts = {m.start: m for m in found}
    taken = [(m.start, m.end) for m in found]
    names: set[str] = set()
    for match in _CANDIDATE.finditer(text, max(0, noun.start() - _NEAR), noun.start()):
        name = match["name"]
        known = any(start < match.end() and match.start("name") < end for start, end in taken)
        if known or text.count(name) < _FEWEST or _SOMEBODY.match(name) or NOUN.match(name) or EVENT.search(name):
            continue
        names.update(m.label for m in named_at(text, match.start("name"), starts, like=False) if m.label == name)
    if len(names) == 1:
        name = names.pop()
        yield from everywhere(text, {name: Mention(0, 0, name, Kind.NETWORK, name)})
