"""A question in plain Dutch or English to a query of the catalogue with its parameters, without a language model.

What is said of use for a query (the notions that it is about, the things and days that it takes) speaks for it; what
it can do nothing with speaks against it: other notions, other things, words that nobody knows. A query is meant if it
can do something with most of what is said. A question of which too little is understood is not answered.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from kg.questions.catalogue import Catalogue, Query
from kg.questions.choosing import Chosen, Count, choose, settle
from kg.questions.headers import SUBJECT
from kg.questions.lexicon import DAY
from kg.questions.phrases import split
from kg.questions.said import Knowledge, Said, read_question, written
from kg.questions.searching import with_word
from kg.questions.things import is_municipality
from kg.questions.topics import Topic
from kg.questions.weighing import taken, weigh

NEAREST: Final = 3
"""How many questions are offered where none fits."""

LEAST: Final = 3.0
"""What must speak for a query at least."""
_REASON: Final = "why"
SHARE: Final = 0.64
"""Of all that is said, the part that a query must be able to use."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand a question.

    Attributes:
        query: the query of the catalogue.
        chosen: its values, and what was in doubt.
        used, unused: what speaks for it, and what it can do nothing with.
        fits: whether the question has what the query cannot do without.
        own: the notions that the query is there for.
        strange: whether it has words that nobody knows, and names nothing that the documents speak of beside whose
            file it is: then too little is understood, however well the rest fits.
    """

    query: Query
    chosen: Chosen
    used: float
    unused: float
    fits: bool
    own: frozenset[str]
    strange: bool

    @property
    def share(self) -> float:
        """The part of what is said that the query can use."""
        return self.used / (self.used + self.unused) if self.used else 0.0

    @property
    def good(self) -> bool:
        """Whether it may be answered."""
        return self.fits and not self.strange and self.used >= LEAST and self.share >= SHARE


@dataclass(frozen=True, slots=True)
class Understood:
    """What a question was taken for.

    Attributes:
        meant: the reading, None if the question could not be placed.
        nearest: what else it may have meant, the nearest first.
        unknown: words of the question that mean nothing to us.
    """

    meant: Reading | None
    nearest: tuple[Reading, ...]
    unknown: tuple[str, ...]


def understand(
    question: str, topics: Iterable[Topic], catalogue: Catalogue, knowledge: Knowledge, count: Count
) -> Understood:
    """The query that a question asks for.

    Args:
        question: in Dutch or English.
        count: tells how many rows a query has, where the words leave a doubt.
    """
    said = read_question(question, knowledge)
    listed = tuple(topics)
    strength = {notion: max(topic.about.get(notion, 0) for topic in listed) for notion in said.notions if notion != DAY}
    readings = [_read(said, topic, catalogue.get(topic.query), strength, knowledge, count) for topic in listed]
    unknown = tuple(written(said, frozenset({place})) for place in sorted(said.unknown))
    spread = {notion: sum(notion in topic.about for topic in listed) for notion in said.notions}

    def order(reading: Reading) -> tuple[bool, float, float, int]:
        rarest = min((spread[notion] for notion in reading.own & said.notions.keys()), default=len(listed))
        return not reading.good, reading.unused - reading.used, -reading.share, rarest

    ranked = sorted(readings, key=order)
    if not ranked[0].good:
        near = sorted(ranked, key=lambda r: (-r.used, r.unused, -_alike(question, r.query), r.query.name))
        return Understood(None, tuple(near[:NEAREST]), unknown)
    meant = ranked[0]
    meant = replace(meant, chosen=settle(meant.chosen, meant.query, knowledge, count))
    return Understood(meant, tuple(ranked[1 : 1 + NEAREST]), unknown)


def _read(
    said: Said, topic: Topic, query: Query, strength: Mapping[str, int], knowledge: Knowledge, count: Count
) -> Reading:
    chosen = choose(said, topic, query, knowledge)
    fits = all(group & said.notions.keys() for group in topic.needs)
    # who answers "why" with a list of names has not understood
    fits = fits and not (_REASON in said.notions and _REASON not in topic.about)
    if fits:
        chosen = with_word(chosen, said, topic, query, knowledge, count)
    several = {name for name, things in chosen.several.items() if things[0].by_name}
    decided = {*chosen.values, *chosen.doubts, *several}
    needed = {parameter.name for parameter in query.header.parameters if parameter.default is None}
    own = {parameter.name for parameter in query.header.parameters if parameter.default == SUBJECT and said.own}
    fits = fits and needed <= decided and (not topic.names or not (decided | own).isdisjoint(topic.names))
    strange = bool(said.unknown - taken(said, topic, chosen)) and not _is_about_something(chosen)
    weight = weigh(said, topic, query, chosen, strength, knowledge)
    return Reading(query, chosen, *weight, fits, topic.own_notions, strange)


def _is_about_something(chosen: Chosen) -> bool:
    open_ = (named for listed in (*chosen.doubts.values(), *chosen.several.values()) for named in listed)
    return any(named.by_name and not is_municipality(named.thing) for named in (*chosen.used, *open_))


@lru_cache(maxsize=64)
def _letters(text: str) -> frozenset[str]:
    joined = " ".join(split(text))
    return frozenset(joined[start : start + 3] for start in range(len(joined) - 2))


def _alike(question: str, query: Query) -> float:
    """How many groups of three letters a question has in common with the query's own question or title."""
    asked = _letters(question)
    own = (_letters(words) for both in (query.header.question, query.header.title) for words in both)
    return max(len(asked & letters) / (len(asked | letters) or 1) for letters in own)
