"""Which things a question names, and how surely: by a whole name, by a part of one, or only by what it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from kg.questions.lexicon import Lexicon
from kg.questions.phrases import Forms
from kg.questions.things import Thing

_DEFINITE: Final = frozenset(("het", "de", "dit", "deze", "die", "dat", "the", "this", "that"))
_ARTICLES: Final = _DEFINITE | {"een", "a", "an"}

Places = Mapping[str, AbstractSet[int]]
"""By word or by group of words, where it stands in the question."""


@dataclass(frozen=True, slots=True)
class Named:
    """A thing that a question names.

    Attributes:
        places: of the words of its name.
        support: of the words that speak for it and not for anything: its name's own words, and what it is.
        beside: of the words that tell it from its like.
        whole: whether one of its names stands there whole.
        kind_said: whether the question says what it is.
        missing: how many words of its name are not said.
    """

    thing: Thing
    places: frozenset[int]
    support: frozenset[int]
    beside: frozenset[int]
    whole: bool
    kind_said: bool
    missing: int

    def words(self) -> frozenset[int]:
        """The places of all words that have to do with it."""
        return self.places | self.support | self.beside

    @property
    def by_name(self) -> bool:
        """Whether its name is said in full or in part, rather than only what it is."""
        return bool(self.places)


def find_named(words: Forms, things: Iterable[Thing], lexicon: Lexicon, own: Places) -> tuple[Named, ...]:
    """The things that a sequence of words names, by identifier.

    What is named within a longer name that stands there whole is not named: Eindhoven in "Brainport Eindhoven".

    Args:
        words: folded, each with its other forms.
        own: where whose file it is is meant without its name ("ons"), by the words of that name.
    """
    said: dict[str, set[int]] = {}
    for place, (word, *_) in enumerate(words):
        said.setdefault(word, set()).add(place)
    for word, places in own.items():
        said.setdefault(word, set()).update(places)
    groups = lexicon.alike.found(words)
    common = {place for place, (word, *_) in enumerate(words) if lexicon.is_known(word)}.union(*groups.values())
    definite = {place for place, word in enumerate(words) if place and words[place - 1][0] in _DEFINITE}
    # "looptijd convenant": where there is no article at all, one that is not in the plural is as definite
    if not any(form in _ARTICLES or form in lexicon.asking for form, *_ in words):
        definite = {place for place, (word, *_) in enumerate(words) if not _is_plural(word, lexicon)}
    found = [named for thing in things if (named := _named(thing, said, groups, common, definite, lexicon))]
    whole = [named.support for named in found if named.whole]
    return tuple(named for named in found if not any(named.support < longer for longer in whole) or not named.whole)


def _named(
    thing: Thing, said: Places, groups: Places, common: set[int], definite: set[int], lexicon: Lexicon
) -> Named | None:
    kind = frozenset(place for group in thing.kinds for place in groups.get(group, ()))
    best: tuple[bool, int, int, frozenset[int]] | None = None
    for name in thing.names:
        by_word = [frozenset(said.get(word, ())) or _alike(word, groups, lexicon) for word in name]
        found = [places for places in by_word if places]
        places = _nearest(found)
        own_words = len([1 for places_of in found if places_of - common])
        missing = len(name) - len(found)
        beyond_kind = any(not places_of <= kind for places_of in found)
        several = len(found) > 1 and (not missing or (missing == 1 and kind and beyond_kind))
        if found and (own_words or several):
            best = max(
                best or (False, 0, -99, frozenset()), (not missing, own_words, -missing, places), key=lambda b: b[:3]
            )
    beside = frozenset(place for word in thing.beside for place in said.get(word, ()))
    if best is None:
        return Named(thing, frozenset(), kind, beside, False, True, 0) if kind & definite else None
    whole, _, missing, places = best
    support = (places if whole else places - common) | kind
    return Named(thing, places, support, beside - support, whole, bool(kind), -missing)


def _is_plural(word: str, lexicon: Lexicon) -> bool:
    """Whether it is a longer form of another word for the same: "overeenkomsten", beside "overeenkomst"."""
    groups = lexicon.alike.of_word(word)
    others = (other for other in lexicon.alike.words if word.startswith(other) and word != other)
    return any(groups & lexicon.alike.of_word(other) for other in others)


def _alike(word: str, groups: Places, lexicon: Lexicon) -> frozenset[int]:
    return frozenset(place for group in lexicon.alike.of_word(word) for place in groups.get(group, ()))


def _nearest(found: list[frozenset[int]]) -> frozenset[int]:
    """Of each word the place that is nearest to the others: "Amsterdam" in a name, not the one said elsewhere."""
    if len(found) < 2:
        return frozenset().union(*found)
    fixed = [place for places in found if len(places) == 1 for place in places] or [min(map(min, found))]
    middle = sum(fixed) / len(fixed)
    chosen: set[int] = set()
    for places in found:
        chosen |= (
            places
            if max(places) - min(places) == len(places) - 1
            else {min(places, key=lambda place: abs(place - middle))}
        )
    return frozenset(chosen)
