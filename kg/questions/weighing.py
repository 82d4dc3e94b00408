"""How much of a question a query can use, and how much it can do nothing with.

The notions that a query is about, and the things, days and words that it takes, speak for it. Other notions and things
speak against it, words that nobody knows more, and what no query can do most. The numbers are rules of thumb: a
query's own notion weighs 4 (`topics.toml`), so that one unknown word beside it is too much, and that word is not too
much where a thing is named as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from kg.questions.catalogue import Query
from kg.questions.choosing import Chosen
from kg.questions.headers import ALL, SUBJECT
from kg.questions.mentions import Named
from kg.questions.said import Knowledge, Said
from kg.questions.things import is_a, is_place
from kg.questions.topics import OWN, Topic

_WHOLE, _PART, _KIND = 3.0, 2.0, 1.0  # a thing by its name, by a part of it, only by what it is
_DAY: Final = 1.0
_DAYS: Final = ("on", "given", "from", "until")
_WORD: Final = 2.0  # a word that the texts are searched for
_UNUSED: Final = 0.75  # of the most that a notion weighs for any query
_UNUSED_HINT: Final = 0.0
_HINT: Final = 2  # what a hint weighs at most
_ASKED: Final = 2  # more, where the question wants just that to be told
_UNUSED_THING: Final = 1.5
_UNUSED_AGREEMENT: Final = 3.0  # there is a query for each thing to ask of one
_UNUSED_ONE: Final = 4.0  # where the query would tell of all things instead of this one
_UNUSED_TOWN: Final = 6.0  # where the query would tell of whose file it is, and that is not said
_UNKNOWN: Final = 3.0
_UNKNOWN_NAME: Final = 4.5  # with a capital, and not as the first word
_HEARD: Final = 0.5  # a word that the documents use
_BEYOND: Final = 6.0


class Weight(NamedTuple):
    """What speaks for a query and what against it."""

    used: float
    unused: float


def weigh(
    said: Said, topic: Topic, query: Query, chosen: Chosen, strength: Mapping[str, int], knowledge: Knowledge
) -> Weight:
    """The weight of a query for a question.

    Args:
        chosen: what the question gives the query.
        strength: of each notion in the question, the most that it weighs for any query.
    """
    things = [*chosen.used, *(open_[0] for open_ in (*chosen.doubts.values(), *chosen.several.values()))]
    used = sum(_WHOLE if named.whole else _PART if named.by_name else _KIND for named in things)
    used += sum(_worth(weight, notion, said) for notion, weight in topic.about.items() if notion in said.notions)
    used += _DAY * (not chosen.values.keys().isdisjoint(_DAYS)) + _WORD * ("word" in chosen.values)
    of_use = taken(said, topic, chosen)
    idle = (notion for notion, places in said.notions.items() if notion not in topic.about and not places <= of_use)
    unused = sum((_UNUSED_HINT if notion in said.hinted else _UNUSED) * strength.get(notion, 0) for notion in idle)
    unused += sum(dict(_left(said, of_use, query, chosen, knowledge)).values())
    unknown = said.unknown - of_use
    names = [place for place in unknown if place and said.words[place].written[0].isupper()]
    unused += _UNKNOWN_NAME * len(names) + _UNKNOWN * (len(unknown) - len(names))
    unused += _HEARD * len(said.heard - of_use) + _BEYOND * len(said.beyond)
    return Weight(used, unused)


def _worth(weight: int, notion: str, said: Said) -> int:
    asked = _ASKED if notion in said.asked and weight >= OWN else 0
    return asked + (min(weight, _HINT) if notion in said.hinted else weight)


def taken(said: Said, topic: Topic, chosen: Chosen) -> frozenset[int]:
    """The places of all words that the query can use."""
    in_doubt = [named for open_ in (*chosen.doubts.values(), *chosen.several.values()) for named in open_]
    notions = [places for notion, places in said.notions.items() if notion in topic.about]
    told = [named.places for named in said.named if any(is_a(named.thing, name) for name in topic.tells)]
    return chosen.places.union(*map(Named.words, in_doubt), *notions, *told)


def _is_partly_said(named: Named) -> bool:
    """Whether an agreement is said by some words of its name and by what it is: "the pilot agreement"."""
    return named.by_name and named.kind_said and is_a(named.thing, "kg:Agreement")


def _tells_of_own(said: Said, query: Query, chosen: Chosen) -> bool:
    """Whether a query would tell of whose file it is without having been asked to."""
    subjects = {parameter.name for parameter in query.header.parameters if parameter.default == SUBJECT}
    return bool(subjects) and not said.own and subjects.isdisjoint(chosen.values)


def _tells_of_all(query: Query, chosen: Chosen) -> bool:
    """Whether a query that can tell of one thing was given none."""
    decided = {*chosen.values, *chosen.doubts, *chosen.several}
    things = [p for p in query.header.parameters if p.type == "iri" and p.default == ALL and p.range != "kg:Document"]
    return bool(things) and decided.isdisjoint(parameter.name for parameter in things)


def _left(
    said: Said, taken: frozenset[int], query: Query, chosen: Chosen, knowledge: Knowledge
) -> Iterator[tuple[frozenset[int], float]]:
    """Things and concepts that are named and of no use, by the places of their words; whose file it is never counts."""
    noted = frozenset().union(*said.notions.values())
    own = frozenset().union(*(named.places for named in said.named if named.thing.term == knowledge.subject))
    town = _UNUSED_TOWN if _tells_of_own(said, query, chosen) else _UNUSED_THING
    thing = _UNUSED_ONE if _tells_of_all(query, chosen) else _UNUSED_THING
    for named in said.named:
        if (named.whole or _is_partly_said(named)) and (places := named.places - taken - noted - own):
            if is_place(named.thing):
                yield places, town
            else:
                whole = named.whole and is_a(named.thing, "kg:Agreement")
                yield places, max(thing, _UNUSED_AGREEMENT) if whole else thing
    for _, places in (found for listed in said.concepts.values() for found in listed):
        if not places & (taken | noted | own):
            yield places, _UNUSED_THING
    yield from ((places, _UNKNOWN_NAME) for places in said.elsewhere.values() if not places <= taken)
