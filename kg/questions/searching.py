"""The word that a query looks for in the texts: of what a question says, what is found in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.questions.catalogue import Query
from kg.questions.choosing import Chosen, Count
from kg.questions.phrases import split
from kg.questions.said import Knowledge, Said, written
from kg.questions.topics import Topic

_ABOUT: Final = frozenset(split("over omtrent inzake betreffende about regarding concerning"))
_NUMBER: Final = re.compile(r"\b\d{2,4}[/-]\d{3,}\b")  # "2021/141583"


def with_word(chosen: Chosen, said: Said, topic: Topic, query: Query, knowledge: Knowledge, count: Count) -> Chosen:
    """With the word that is searched for, if the query takes one: of those that it finds something for, the rarest."""
    name = next((parameter.name for parameter in query.header.parameters if parameter.type == "text"), "")
    if not name:
        return chosen
    candidates = dict(_candidates(said, topic, knowledge))
    rows = {word: count(query, {**chosen.values, name: word}) for word in candidates}
    found = {word: number for word, number in rows.items() if number}
    if not found:
        return chosen
    best = min(found, key=lambda word: (found[word], -len(word), word))
    return chosen.taking(name, best, frozenset().union(*(candidates[word] for word in found)))


def _subjects(said: Said, knowledge: Knowledge) -> Iterator[int]:
    """The places of what "over" or "about" is followed by: the next word that is not one of grammar."""
    stop = knowledge.lexicon.stop
    for place, word in enumerate(said.words):
        if word.folded in _ABOUT:
            after = range(place + 1, len(said.words))
            yield from (next_ for next_ in list(after)[:3] if not stop.of_word(said.words[next_].folded))


def _candidates(said: Said, topic: Topic, knowledge: Knowledge) -> Iterator[tuple[str, frozenset[int]]]:
    """Numbers, things that have no parameter, translations, words that mean nothing else, and the topic's own."""
    for number in _NUMBER.findall(said.question):
        parts = split(number)
        yield number, frozenset(place for place, word in enumerate(said.words) if word.folded in parts)
    for named in said.named:
        if named.whole and named.thing.term != knowledge.subject:
            yield written(said, named.places), named.places
            yield named.thing.short, named.places
    for place in _subjects(said, knowledge):  # whatever else the word means: "advies over fondsen"
        yield said.words[place].written.lower(), frozenset({place})
    translated = knowledge.lexicon.search.found(tuple((word.folded,) for word in said.words))
    yield from translated.items()
    words = said.unknown.union(said.heard, *(said.notions.get(notion, ()) for notion in topic.word))
    for place in sorted(words.difference(*translated.values())):
        if not knowledge.lexicon.stop.of_word(said.words[place].folded):
            yield said.words[place].written.lower(), frozenset({place})
