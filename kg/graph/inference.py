"""What follows from the graph: its closure under `RULES`, by SPARQL updates to a fixpoint, in a graph of its own.

Passages are not read: nothing follows from a quote. The inferred graph can be thrown away and made anew at any time.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pyoxigraph import NamedNode, Quad, RdfFormat, Store

from kg.graph.namespaces import BASE, INFERRED_GRAPH, KG, ONTOLOGY_GRAPH, REFERENCE_GRAPH, RELATIONS_GRAPH
from kg.graph.owl2rl import PREFIXES, RULES, Rule

SELF_TIES: Final = frozenset({KG.cooperatesWith})
"""Links that a property chain draws from a party to itself; OWL 2 RL cannot say "to another one", so they are cut."""

_READ: Final = (ONTOLOGY_GRAPH.value, REFERENCE_GRAPH.value, RELATIONS_GRAPH.value, f"{BASE}graph/document/")
_OWL, _RDFS = PREFIXES["owl"], PREFIXES["rdfs"]
_OF_ITSELF: Final = frozenset(
    NamedNode(iri)
    for iri in (
        f"{_OWL}sameAs",
        f"{_OWL}equivalentClass",
        f"{_OWL}equivalentProperty",
        f"{_RDFS}subClassOf",
        f"{_RDFS}subPropertyOf",
    )
)
_THING: Final = NamedNode(f"{_OWL}Thing")
_NEW: Final = NamedNode("urn:new")  # within the work store: what was not stated


def infer(store: Store) -> int:
    """Write the inferred graph of a store anew, from its ontology, reference, relations and document graphs.

    Left out are what is stated already, what is trivial (a thing is the same as itself, everything is a thing) and
    `SELF_TIES`. The store's default graph is neither read nor written.

    Returns:
        How many triples were inferred.
    """
    work = Store()
    for name in store.named_graphs():
        if name.value.startswith(_READ):
            triples = store.dump(format=RdfFormat.N_TRIPLES, from_graph=name)
            work.bulk_load(triples, format=RdfFormat.N_TRIPLES, lenient=True)  # our own lines need no second look
    size = -1
    while size != len(work):
        size = len(work)
        for rule in RULES:
            if work.query(f"ASK {{ {rule.axiom} }}", prefixes=PREFIXES):
                work.update(as_update(rule), prefixes=PREFIXES)
    inferred = list(_worth_telling(work))
    store.remove_graph(INFERRED_GRAPH)
    store.bulk_extend(inferred)
    return len(inferred)


def as_update(rule: Rule) -> str:
    """The rule in SPARQL: what follows and is not there yet is added to the default graph, and marked as new.

    >>> from kg.graph.owl2rl import Rule
    >>> print(as_update(Rule("prp-symp", "?p a owl:SymmetricProperty", "?x ?p ?y", "?y ?p ?x")))
    INSERT { ?y ?p ?x . GRAPH <urn:new> { ?y ?p ?x } }
    WHERE { ?p a owl:SymmetricProperty . ?x ?p ?y FILTER NOT EXISTS { ?y ?p ?x } }
    """
    premise = f"{rule.axiom} . {rule.when}" if rule.when else rule.axiom
    return (
        f"INSERT {{ {rule.then} . GRAPH <{_NEW.value}> {{ {rule.then} }} }}\n"
        f"WHERE {{ {premise} FILTER NOT EXISTS {{ {rule.then} }} }}"
    )


def _worth_telling(work: Store) -> Iterator[Quad]:
    for subject, predicate, value, _ in work.quads_for_pattern(None, None, None, _NEW):
        if value == _THING or (subject == value and (predicate in _OF_ITSELF or predicate in SELF_TIES)):
            continue
        yield Quad(subject, predicate, value, INFERRED_GRAPH)
