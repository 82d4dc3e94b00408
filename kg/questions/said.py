"""What stands in a question, before any query is thought of: notions, things, days, and words that nobody knows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from pyoxigraph import NamedNode, Store

from kg.dates import day_before, find_dates_and_ranges, first_day, last_day
from kg.graph.namespaces import CONCEPTS
from kg.questions.framing import frame
from kg.questions.lexicon import DAY, Lexicon
from kg.questions.mentions import Named, find_named
from kg.questions.phrases import Forms, split
from kg.questions.things import Thing, is_municipality, read_concepts, read_places, read_things
from kg.questions.words import Spelling, Word, read_words, spelling

_DOCUMENT: Final = "document"
"""The group of words that say what a document is."""
_BEFORE: Final = frozenset(split("voor before"))
_UNTIL: Final = frozenset(split("uiterlijk until tot by"))
_AFTER: Final = frozenset(split("na vanaf sinds after since from"))


@dataclass(frozen=True)
class Knowledge:
    """What the graph has to be asked about before a question can be understood.

    Attributes:
        texts: the words of what the documents say.
        subject: whose file this is.
    """

    store: Store
    lexicon: Lexicon
    things: tuple[Thing, ...]
    texts: frozenset[str]
    spelling: Spelling
    subject: NamedNode

    @cached_property
    def own_words(self) -> frozenset[str]:
        """The words of the shortest name of whose file this is."""
        shorts = [split(thing.short) for thing in self.things if thing.term == self.subject]
        return frozenset(shorts[0] if shorts else ())


def read_knowledge(store: Store, lexicon: Lexicon, subject: str) -> Knowledge:
    """Read what the documents speak of."""
    things, texts = read_things(store, lexicon)
    names = (name for thing in things for name in thing.names)
    municipalities = (thing.short for thing in things if is_municipality(thing))
    return Knowledge(store, lexicon, things, texts, spelling(names, municipalities), NamedNode(subject))


@dataclass(frozen=True, slots=True)
class Days:
    """A day or days that a question names; empty for none.

    Attributes:
        first, last: YYYY-MM-DD; one alone is open on the other side.
        places: of the words that say them.
    """

    first: str = ""
    last: str = ""
    places: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Said:
    """What stands in a question.

    Attributes:
        notions: with the places of the words that mean them.
        hinted: those for which only a word speaks that may mean something else, or one beside the question itself.
        beyond: what no query can do.
        named: the things, by identifier.
        concepts: by scheme, the concepts whose names stand there.
        elsewhere: municipalities and cities that the documents do not speak of, with the places of their names.
        asked: the notions that stand right after "which" or "how many": what the question wants to be told.
        own: whether whose file this is is said, by its name or as "we".
        unknown: places of words that nobody knows.
        heard: places of words that stand in the documents, and mean nothing else to us.
    """

    question: str
    words: tuple[Word, ...]
    notions: Mapping[str, frozenset[int]]
    hinted: frozenset[str]
    asked: frozenset[str]
    beyond: Mapping[str, frozenset[int]]
    named: tuple[Named, ...]
    concepts: Mapping[str, tuple[tuple[NamedNode, frozenset[int]], ...]]
    elsewhere: Mapping[str, frozenset[int]]
    own: bool
    days: Days
    unknown: frozenset[int]
    heard: frozenset[int]


def read_question(question: str, knowledge: Knowledge) -> Said:
    """Everything that stands in a question."""
    lexicon = knowledge.lexicon
    words = read_words(question, lexicon, knowledge.spelling)
    folded = tuple(word.folded for word in words)
    own_places = frozenset(place for place, word in enumerate(folded) if word in lexicon.own)
    own = dict.fromkeys(knowledge.own_words, own_places) if own_places else {}
    forms = tuple(map(lexicon.forms, folded))
    beside = frame(question, words, lexicon)
    (notions, ended), hints = lexicon.notions_in(forms), lexicon.hints.found(forms)
    hinted = {name for name, places in notions.items() if places <= beside} | (hints.keys() - notions.keys())
    notions = {**hints, **notions}
    named = find_named(forms, knowledge.things, lexicon, own)
    notions = _beside_names(notions, named, forms, lexicon)
    beyond = {name: places for name, places in lexicon.beyond.found(forms).items() if not places <= beside}
    concepts = {
        scheme: _concepts(knowledge.store, scheme, folded) for scheme in ("goal", "finding-kind", "agreement-kind")
    }
    days = _days(question, words)
    placed = frozenset().union(
        *notions.values(), *beyond.values(), *(found.places | found.support | found.beside for found in named)
    )
    placed |= own_places | days.places | {place for place, word in enumerate(folded) if _is_plain(word, lexicon)}
    left = frozenset(range(len(words))) - placed - beside
    elsewhere = _elsewhere(knowledge.store, words, left)
    left -= frozenset().union(*elsewhere.values())
    heard = frozenset(place for place in left if _is_heard(folded[place], knowledge))
    is_own = bool(own_places) or any(found.thing.term == knowledge.subject and found.whole for found in named)
    if _is_of_a_document(days, forms, lexicon):
        days = Days()
    if days.places:
        notions = {**notions, DAY: days.places}
    both = {**ended, **{name: places | ended.get(name, frozenset()) for name, places in notions.items()}}
    asked = _asked(folded, both, lexicon)
    left -= heard
    hints_alone = frozenset(hinted) - ended.keys()
    return Said(
        question, words, both, hints_alone, asked, beyond, named, concepts, elsewhere, is_own, days, left, heard
    )


def _is_plain(word: str, lexicon: Lexicon) -> bool:
    """Whether a word needs no further explaining."""
    return lexicon.is_known(word) or lexicon.is_light(word) or len(word) == 1 or word.isdigit()


def _beside_names(
    notions: Mapping[str, frozenset[int]], named: Iterable[Named], forms: Forms, lexicon: Lexicon
) -> Mapping[str, frozenset[int]]:
    """The notions without those that only a name has words of, but for what it is: "Urban Agenda" is about no dates."""
    kinds = frozenset().union(*lexicon.alike.found(forms).values())
    within = frozenset().union(*(found.places for found in named if found.whole)) - kinds
    return {name: places for name, places in notions.items() if not places <= within}


def _asked(words: tuple[str, ...], notions: Mapping[str, frozenset[int]], lexicon: Lexicon) -> frozenset[str]:
    """The notions that begin one word after "which", or two: "welke Europese netwerken"."""
    after = [place + 1 for place, word in enumerate(words) if word in lexicon.which]
    first = {name: min(places) for name, places in notions.items()}
    return frozenset(name for name, place in first.items() if any(place - at in (0, 1) for at in after))


def _concepts(store: Store, scheme: str, words: tuple[str, ...]) -> tuple[tuple[NamedNode, frozenset[int]], ...]:
    if scheme not in CONCEPTS:
        return ()
    found = []
    for name, term in read_concepts(store, scheme).items():
        places = frozenset(place for place, word in enumerate(words) if word in name)
        if name and {words[place] for place in places} == set(name):
            found.append((term, places))
    return tuple(found)


def _elsewhere(store: Store, words: tuple[Word, ...], left: frozenset[int]) -> Mapping[str, frozenset[int]]:
    """Places of the register that the documents do not speak of; only words with a capital are looked up."""
    candidates = {words[place].written: place for place in sorted(left) if words[place].written[0].isupper()}
    found: dict[str, frozenset[int]] = {}
    for name, term in read_places(store, candidates):
        taken = frozenset({candidates[name]})
        if taken not in found.values():
            found[term] = taken
    return found


def _is_heard(word: str, knowledge: Knowledge) -> bool:
    """Whether the documents use a word, or the Dutch one for it."""
    known = knowledge.texts | knowledge.spelling.known
    return word in known or not knowledge.lexicon.search.of_word(word).isdisjoint(known)


def _days(question: str, words: tuple[Word, ...]) -> Days:
    dates, ranges = find_dates_and_ranges(question)
    found = [(date.start, date.end) for date in dates] + [(span.start, span.end) for span in ranges]
    places = frozenset(
        place for place, word in enumerate(words) if any(start <= word.start < end for start, end in found)
    )
    if ranges:
        return Days(first_day(ranges[0].since).isoformat(), last_day(ranges[0].until).isoformat(), places)
    if not dates:
        return Days()
    values = sorted((first_day(date.value).isoformat(), last_day(date.value).isoformat()) for date in dates)
    before = words[min(places) - 1].folded if min(places, default=0) else ""
    if before in _BEFORE:
        return Days("", day_before(values[0][0]), places)
    first = "" if before in _UNTIL else values[0][0]
    last = "" if before in _AFTER else values[-1][1]
    return Days(first, last, places)


def _is_of_a_document(days: Days, words: Forms, lexicon: Lexicon) -> bool:
    """Whether a year tells which document is meant: "the 2022 note", "de nota van 2022"."""
    documents = lexicon.alike.found(words).get(_DOCUMENT, frozenset())
    years = [place for place in days.places if words[place][0].isdigit()]
    return len(days.places) == len(years) == 1 and any(abs(place - years[0]) <= 2 for place in documents)


def written(said: Said, places: frozenset[int]) -> str:
    """Words of the question as they were written."""
    return " ".join(said.words[place].written for place in sorted(places))
