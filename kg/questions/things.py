"""The things that questions can name: what the documents speak of, by the words of its names and what tells it apart.

A long name is rarely said whole: "de Expatcenter-overeenkomst Haarlem–Amsterdam" has one word of the agreement's name,
the names of its parties, and what it is. So a thing is known by each word of its names, by what its class is called,
and by the words beside it: who takes part, in which year it began.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from pyoxigraph import Literal, NamedNode, QuerySolutions, Store

from kg.graph.namespaces import CONCEPTS, PREFIXES, concept
from kg.questions.lexicon import Lexicon
from kg.questions.phrases import split

_SPOKEN_OF: Final = (
    "SELECT ?thing (COUNT(?statement) AS ?told) { ?statement kg:statedIn ?d ; ?property ?thing } GROUP BY ?thing"
)
_DOCUMENTS: Final = "SELECT ?thing (COUNT(?statement) AS ?told) { ?statement kg:statedIn ?thing } GROUP BY ?thing"
# what a document describes in its own words has no name to be asked by, and "gemeenten" is no thing
_NAMES: Final = """
SELECT ?thing ?name WHERE { VALUES ?thing { %s }
  { ?thing rdfs:label ?name } UNION { ?thing skos:altLabel ?name } UNION { ?thing kg:shortName ?name }
  ?thing a ?class FILTER(?class IN (kg:Entity, kg:Document))
  FILTER NOT EXISTS { ?thing a kg:Described } FILTER NOT EXISTS { ?thing a kg:Group } }"""
_DESCRIBED: Final = "SELECT DISTINCT ?label { ?thing a kg:Described ; rdfs:label ?label }"
_CLASSES: Final = "SELECT ?thing ?class WHERE { VALUES ?thing { %s } ?thing a ?class }"
_BESIDE: Final = """
SELECT DISTINCT ?thing ?words WHERE {
  { ?statement a kg:Participation ; kg:inAgreement ?thing ; kg:participant/rdfs:label ?words }
  UNION { ?statement kg:agreement ?thing ; schema:startDate|kg:signedOn ?day . BIND(SUBSTR(STR(?day), 1, 4) AS ?words) }
  UNION { ?thing a kg:AgreementBody ; org:unitOf/rdfs:label ?words }
  UNION { ?thing a kg:AgreementBody ; org:unitOf ?base . ?part kg:inAgreement ?base ; kg:participant/rdfs:label ?words }
  UNION { ?thing a kg:Document ; dcterms:date|kg:catalogueDate ?date . BIND(SUBSTR(STR(?date), 1, 4) AS ?words) }
}"""
_MUNICIPALITY: Final = PREFIXES["tooiont"] + "Gemeente"
JOINING: Final = frozenset(
    split("de het een van voor in op en of met te ten ter bij der inzake over tussen the of for and in on")
)
"""Words that join the parts of a name; without them it is the same name."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing in the graph.

    Attributes:
        label, short: its longest and its shortest name.
        names: the words of each of its names, in order, folded, without joining words.
        classes: IRIs.
        beside: words that tell it from its like.
        kinds: the groups of words that say what it is.
        told: how many statements speak of it.
    """

    term: NamedNode
    label: str
    short: str
    names: tuple[tuple[str, ...], ...]
    classes: frozenset[str]
    beside: frozenset[str]
    kinds: frozenset[str]
    told: int


def read_things(store: Store, lexicon: Lexicon) -> tuple[tuple[Thing, ...], frozenset[str]]:
    """What the documents speak of, and the documents, by identifier; and the words of what they say of it."""
    spoken_of = {row[0]: int(row[1].value) for query in (_SPOKEN_OF, _DOCUMENTS) for row in _rows(store, query)}
    listed = " ".join(sorted(str(term) for term in spoken_of if isinstance(term, NamedNode)))
    texts = frozenset(word for term in spoken_of if isinstance(term, Literal) for word in split(term.value))
    texts |= frozenset(word for (label,) in _rows(store, _DESCRIBED) for word in split(label.value))
    names: dict[NamedNode, set[str]] = {}
    for term, name in _rows(store, _NAMES % listed):
        names.setdefault(term, set()).add(name.value)
    classes: dict[NamedNode, set[str]] = {}
    for term, kind in _rows(store, _CLASSES % " ".join(map(str, names))):
        classes.setdefault(term, set()).add(kind.value)
    beside: dict[NamedNode, set[str]] = {}
    is_known = cache(lexicon.is_known)
    for term, words in _rows(store, _BESIDE):
        beside.setdefault(term, set()).update(word for word in split(words.value) if not is_known(word))
    # an organisation that bears a municipality's very name is that municipality, as somebody who signs
    own_name = {name for term in names if _MUNICIPALITY in classes[term] for name in names[term]}
    kept = [term for term in names if _MUNICIPALITY in classes[term] or not names[term] <= own_name]
    things = (
        _thing(term, names[term], classes[term], beside.get(term, ()), lexicon, spoken_of[term])
        for term in sorted(kept, key=lambda term: term.value)
    )
    return tuple(things), texts


def read_concepts(store: Store, scheme: str) -> Mapping[tuple[str, ...], NamedNode]:
    """The concepts of a scheme by the words of their names, in both languages."""
    listed = " ".join(str(concept(scheme, name)) for name in CONCEPTS[scheme])
    query = f"SELECT ?thing ?name {{ VALUES ?thing {{ {listed} }} ?thing skos:prefLabel|skos:altLabel ?name }}"
    return {split(name.value): term for term, name in _rows(store, query)}


def read_places(store: Store, names: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Municipalities and cities of these very names, spoken of in the documents or not: name and identifier."""
    literals = " ".join(str(form) for name in names for form in (Literal(name), Literal(name, language="nl")))
    query = f"""SELECT ?name ?thing WHERE {{ VALUES ?name {{ {literals} }} VALUES ?class {{ tooiont:Gemeente kg:City }}
      ?thing rdfs:label|skos:altLabel|kg:shortName ?name ; a ?class }} ORDER BY ?class ?thing"""
    return tuple((name.value, thing.value) for name, thing in _rows(store, query)) if literals else ()


def is_municipality(thing: Thing) -> bool:
    """Whether it is a municipality."""
    return _MUNICIPALITY in thing.classes


def is_place(thing: Thing) -> bool:
    """Whether it is a municipality or a city abroad."""
    return is_municipality(thing) or is_a(thing, "kg:City")


def is_a(thing: Thing, class_name: str) -> bool:
    """Whether it is of a class, `kg:Forum`."""
    prefix, _, name = class_name.partition(":")
    return PREFIXES[prefix] + name in thing.classes


def _thing(
    term: NamedNode, names: Iterable[str], classes: Iterable[str], beside: Iterable[str], lexicon: Lexicon, told: int
) -> Thing:
    local = {kind.rpartition("#")[2].rpartition("/")[2] for kind in classes}
    words = {tuple(word for word in split(name) if word not in JOINING) for name in names}
    kinds = frozenset(group for kind in local for group in lexicon.kinds.get(kind, ()))
    ordered = sorted(names, key=lambda name: (len(name), name))
    listed = tuple(sorted(words - {()}))
    return Thing(term, ordered[-1], ordered[0], listed, frozenset(classes), frozenset(beside), kinds, told)


def _rows(store: Store, query: str) -> QuerySolutions:
    rows = store.query(query, prefixes=dict(PREFIXES))
    assert isinstance(rows, QuerySolutions)
    return rows
