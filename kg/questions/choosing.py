"""The values of a query's parameters, chosen from what stands in a question.

Of the things that fit a parameter the one is meant for which more words speak. If different words speak for different
things, several are meant and the parameter is left open; if the same words speak for several, the query says which.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from kg.questions.catalogue import Query
from kg.questions.headers import ALL, SUBJECT, Parameter
from kg.questions.mentions import Named
from kg.questions.said import Knowledge, Said
from kg.questions.things import is_a
from kg.questions.topics import Topic

Count = Callable[[Query, Mapping[str, str]], int]
"""How many rows a query has with some values."""

_ENTITY: Final = "kg:Entity"
_AGREEMENT: Final = "kg:Agreement"
_DOCUMENT: Final = "kg:Document"
_MUNICIPALITY: Final = "tooiont:Gemeente"
_CLEARLY: Final = 2
"""How many times as much the documents must say of a thing for it to be the one of its kind."""


@dataclass(frozen=True)
class Chosen:
    """What a question gives a query.

    Attributes:
        values: by parameter, as `run` takes them.
        used: the things among them.
        places: of the words that say them.
        doubts: by parameter, things for which the same words speak; one of them was taken, the first.
        several: by parameter, things for which different words speak; none was taken.
        others: by parameter, things that bear the name of the one that was taken in a longer name.
    """

    values: Mapping[str, str] = field(default_factory=dict)
    used: tuple[Named, ...] = ()
    places: frozenset[int] = frozenset()
    doubts: Mapping[str, tuple[Named, ...]] = field(default_factory=dict)
    several: Mapping[str, tuple[Named, ...]] = field(default_factory=dict)
    others: Mapping[str, tuple[Named, ...]] = field(default_factory=dict)

    def taking(self, name: str, value: str, places: frozenset[int], *used: Named) -> Chosen:
        """With one more value."""
        return replace(self, values={**self.values, name: value}, used=(*self.used, *used), places=self.places | places)


def choose(said: Said, topic: Topic, query: Query, knowledge: Knowledge) -> Chosen:
    """The values of a query as far as the words tell; `settle` asks the graph about those in doubt."""
    chosen = Chosen()
    parameters = sorted(query.header.parameters, key=_narrow_first)
    for parameter in parameters:
        if parameter.type == "iri":
            chosen = _with_thing(chosen, said, topic, parameter, knowledge)
        elif parameter.type == "concept":
            chosen = _with_concept(chosen, said, topic, parameter)
    return _with_days(chosen, said, query)


def settle(chosen: Chosen, query: Query, knowledge: Knowledge, count: Count) -> Chosen:
    """With the doubts settled: the thing for which the query has rows, then the one that the asker is part of."""
    for name, equal in chosen.doubts.items():
        beside = knowledge.own_words
        ranked = sorted(
            equal,
            key=lambda named: (
                -min(1, count(query, {**chosen.values, name: named.thing.term.value})),
                not beside <= named.thing.beside,
                named.thing.term.value,
            ),
        )
        best = ranked[0]
        others = tuple(n for n in ranked[1:] if count(query, {**chosen.values, name: n.thing.term.value}))
        chosen = chosen.taking(name, best.thing.term.value, best.words(), best)
        chosen = replace(chosen, doubts={**chosen.doubts, name: (best, *others)})
    for name, longer in chosen.others.items():
        # nothing of the region, but of the covenant that is named after it
        if longer and not count(query, chosen.values):
            found = [named for named in longer if count(query, {**chosen.values, name: named.thing.term.value})]
            chosen = chosen.taking(name, found[0].thing.term.value, found[0].words(), found[0]) if found else chosen
    return chosen


def _narrow_first(parameter: Parameter) -> tuple[bool, bool]:
    """What takes any thing comes after what takes those of a class, and whose file it is last."""
    return parameter.range in (_ENTITY, ""), parameter.default == SUBJECT


def _with_thing(chosen: Chosen, said: Said, topic: Topic, parameter: Parameter, knowledge: Knowledge) -> Chosen:
    if parameter.default == SUBJECT and said.own:
        return chosen
    if parameter.name == topic.own and (bearer := _bearer(said)):
        return chosen.taking(parameter.name, bearer.thing.term.value, bearer.words(), bearer)
    bodies = frozenset().union(*(named.places for named in said.named if named.whole and _is_body(named)))
    classes = topic.classes.get(parameter.name, (parameter.range,))
    fitting = [named for named in said.named if _fits(named, parameter, classes, bodies, chosen, knowledge)]
    best = _undominated(fitting)
    if parameter.default is None and len(best) > 1:  # of two agreements that are compared, the one that is said first
        best = sorted(best, key=lambda named: _own_first(named, best))[:1]
    if len(best) == 1:
        longer = [named for named in fitting if named is not best[0] and named.places >= best[0].places > frozenset()]
        chosen = replace(chosen, others={**chosen.others, parameter.name: tuple(longer)})
        return chosen.taking(parameter.name, best[0].thing.term.value, best[0].words(), best[0])
    if len({(named.support, named.beside) for named in best}) == 1 and best[0].by_name:
        return replace(chosen, doubts={**chosen.doubts, parameter.name: tuple(best)})
    if best:
        return replace(chosen, several={**chosen.several, parameter.name: tuple(best)})
    places = [(term, at) for term, at in said.elsewhere.items() if _takes_place(parameter)]
    if len(places) == 1 and not places[0][1] <= chosen.places:
        return chosen.taking(parameter.name, places[0][0], places[0][1])
    return chosen


def _bearer(said: Said) -> Named | None:
    """Whose duty or grant it is: the municipality that is said first, or "we"; an agreement may bear its name too."""
    bearers = [named for named in said.named if named.whole and is_a(named.thing, _MUNICIPALITY)]
    return min(bearers, key=lambda named: min(named.places), default=None)


def _fits(
    named: Named,
    parameter: Parameter,
    classes: Iterable[str],
    bodies: frozenset[int],
    chosen: Chosen,
    knowledge: Knowledge,
) -> bool:
    """Whether a thing can be the value of a parameter, given how it is said and what is taken already.

    The name of a town or a province, which may stand in that of an agreement, names no agreement by itself; that of a
    centre does, for the agreement is about it.
    """
    thing = named.thing
    if not any(is_a(thing, name) for name in classes) or thing.term == knowledge.subject:
        return False
    if is_a(thing, _DOCUMENT) != (parameter.range == _DOCUMENT) or thing.term.value in chosen.values.values():
        return False
    if (named.support | named.beside) <= chosen.places and parameter.default is not None:
        return False  # but "the two agreements" are two by the same words
    if named.whole or not named.by_name:  # "het convenant", "de nota"; "het netwerk" can be any
        return named.whole or is_a(thing, _AGREEMENT) or parameter.range == _DOCUMENT
    if named.kind_said:
        return True
    own = named.support - bodies
    return bool(own) and is_a(thing, _AGREEMENT)


def _is_body(named: Named) -> bool:
    return not any(is_a(named.thing, name) for name in (_AGREEMENT, "kg:Forum", "kg:Facility", _DOCUMENT))


def _undominated(fitting: Iterable[Named]) -> list[Named]:
    """The things for which no other has more of the words.

    A whole name goes before a part of one; among those for which the same words speak, what is said beside them tells.
    """
    listed = list(fitting)
    best = [named for named in listed if named.by_name] or listed
    best = [named for named in best if not any(_is_longer(other, named) for other in best)]
    best = [named for named in best if named.whole] or best
    best = [
        named for named in best if not any(_is_same(other, named) and named.beside < other.beside for other in best)
    ]
    return [
        named
        for named in _prominent(best)
        if not any(_is_same(o, named) and o.beside == named.beside and o.missing < named.missing for o in best)
    ]


def _is_longer(other: Named, named: Named) -> bool:
    if other.whole and other.support & named.support:
        return len(other.support) > len(named.support)
    return named.support < other.support


def _is_same(other: Named, named: Named) -> bool:
    return other.support == named.support


def _prominent(listed: list[Named]) -> list[Named]:
    """Of things that are named only by what they are, the one that the documents are about: "de City Deal"."""
    if any(named.by_name for named in listed):
        return listed
    ranked = sorted(listed, key=lambda named: -named.thing.told)
    clear = len(ranked) > 1 and ranked[0].thing.told > _CLEARLY * ranked[1].thing.told
    return ranked[:1] if clear else ranked


def _own_first(named: Named, best: Iterable[Named]) -> int:
    """Where the first word stands that speaks for this one alone."""
    others = frozenset().union(*(other.support | other.beside for other in best if other is not named))
    return min((named.support | named.beside) - others, default=10**6)


def _takes_place(parameter: Parameter) -> bool:
    return parameter.range in (_ENTITY, _MUNICIPALITY) and parameter.default in (ALL, SUBJECT)


def _with_concept(chosen: Chosen, said: Said, topic: Topic, parameter: Parameter) -> Chosen:
    concepts = said.concepts.get(parameter.range, ())
    if concepts:
        term, places = max(concepts, key=lambda found: len(found[1]))
        return chosen.taking(parameter.name, term.value, places)
    for notion, value in topic.fixed.get(parameter.name, {}).items():
        if notion in said.notions.keys() - said.hinted:
            return chosen.taking(parameter.name, value, frozenset())
    return chosen


def _with_days(chosen: Chosen, said: Said, query: Query) -> Chosen:
    """The days of a question, unless they told which thing is meant: "de overeenkomst van 2015"."""
    names = {parameter.name for parameter in query.header.parameters if parameter.type == "date"}
    days = said.days
    if not days.places or days.places <= chosen.places:
        return chosen
    a_day = days.last or days.first
    given = {"from": days.first, "until": days.last} if {"from", "until"} <= names else dict.fromkeys(names, a_day)
    for name, day in given.items():
        if day:
            chosen = chosen.taking(name, day, days.places)
    return chosen
