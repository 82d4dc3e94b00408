"""Inference: every rule alone, all of them together against owlrl, and what is cut."""

from pathlib import Path

import owlrl
import pytest
from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad, RdfFormat, Store, Triple, parse
from rdflib import OWL, RDF, RDFS, XSD, BNode, Graph, Literal
from rdflib.term import Node

from kg.graph.inference import SELF_TIES, infer
from kg.graph.namespaces import FINDINGS_GRAPH, INFERRED_GRAPH, REFERENCE_GRAPH
from kg.graph.owl2rl import RULES
from kg.pipeline import build
from kg.sources.data_folder import open_data

PREFIXES = """
@prefix : <urn:x:> .
@prefix kg: <https://w3id.org/haarlem-kg/def#> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
GRAPHS = "https://w3id.org/haarlem-kg/graph/"

# A rule, what is given, and something that follows by that rule alone.
CASES = {
    "eq-sym": (":a owl:sameAs :b .", ":b owl:sameAs :a ."),
    "eq-trans": (":a owl:sameAs :b . :b owl:sameAs :c .", ":a owl:sameAs :c ."),
    "eq-rep-s": (":a owl:sameAs :b . :a :p :o .", ":b :p :o ."),
    "eq-rep-p": (":p owl:sameAs :q . :a :p :o .", ":a :q :o ."),
    "eq-rep-o": (":a owl:sameAs :b . :s :p :a .", ":s :p :b ."),
    "prp-dom": (":p rdfs:domain :C . :a :p 'text' .", ":a a :C ."),
    "prp-rng": (":p rdfs:range :C . :a :p :b , 'text' .", ":b a :C ."),
    "prp-fp": (":p a owl:FunctionalProperty . :a :p :b , :c .", ":b owl:sameAs :c ."),
    "prp-ifp": (":p a owl:InverseFunctionalProperty . :a :p :c . :b :p :c .", ":a owl:sameAs :b ."),
    "prp-symp": (":p a owl:SymmetricProperty . :a :p :b .", ":b :p :a ."),
    "prp-trp": (":p a owl:TransitiveProperty . :a :p :b . :b :p :c . :c :p :d .", ":a :p :d ."),
    "prp-spo1": (":p rdfs:subPropertyOf :q . :q rdfs:subPropertyOf :r . :a :p 'text' .", ":a :r 'text' ."),
    "prp-spo2 (2)": (":r owl:propertyChainAxiom (:p :q) . :a :p :b . :b :q :c .", ":a :r :c ."),
    "prp-spo2 (3)": (":s owl:propertyChainAxiom (:p :q :r) . :a :p :b . :b :q :c . :c :r :d .", ":a :s :d ."),
    "prp-eqp1": (":p owl:equivalentProperty :q . :a :p :b .", ":a :q :b ."),
    "prp-eqp2": (":p owl:equivalentProperty :q . :a :q :b .", ":a :p :b ."),
    "prp-inv1": (":p owl:inverseOf :q . :a :p :b .", ":b :q :a ."),
    "prp-inv2": (":p owl:inverseOf :q . :a :q :b .", ":b :p :a ."),
    "cls-int1": (":C owl:intersectionOf (:D :E :F) . :a a :D, :E, :F . :b a :D, :F .", ":a a :C ."),
    "cls-int2": (":C owl:intersectionOf (:D :E) . :a a :C .", ":a a :D, :E ."),
    "cls-uni": (":C owl:unionOf (:D :E) . :a a :E .", ":a a :C ."),
    "cls-svf1": (":C owl:someValuesFrom :D ; owl:onProperty :p . :a :p :b . :b a :D .", ":a a :C ."),
    "cls-svf2": (":C owl:someValuesFrom owl:Thing ; owl:onProperty :p . :a :p :b .", ":a a :C ."),
    "cls-avf": (":C owl:allValuesFrom :D ; owl:onProperty :p . :a a :C ; :p :b .", ":b a :D ."),
    "cls-hv1": (":C owl:hasValue 'text' ; owl:onProperty :p . :a a :C .", ":a :p 'text' ."),
    "cls-hv2": (":C owl:hasValue :b ; owl:onProperty :p . :a :p :b .", ":a a :C ."),
    "cls-maxc2": (
        ":C owl:maxCardinality '1'^^xsd:nonNegativeInteger ; owl:onProperty :p . :a a :C ; :p :b, :c .",
        ":b owl:sameAs :c .",
    ),
    "cls-maxqc3": (
        ":C owl:maxQualifiedCardinality '1'^^xsd:nonNegativeInteger ; owl:onProperty :p ; owl:onClass :D ."
        ":a a :C ; :p :b, :c, :d . :b a :D . :c a :D .",
        ":b owl:sameAs :c .",
    ),
    "cls-maxqc4": (
        ":C owl:maxQualifiedCardinality '1'^^xsd:nonNegativeInteger ; owl:onProperty :p ; owl:onClass owl:Thing ."
        ":a a :C ; :p :b, :c .",
        ":b owl:sameAs :c .",
    ),
    "cls-oo": (":C owl:oneOf (:a :b) .", ":b a :C ."),
    "cax-sco": (":C rdfs:subClassOf :D . :D rdfs:subClassOf :E . :a a :C .", ":a a :E ."),
    "cax-eqc1": (":C owl:equivalentClass :D . :a a :C .", ":a a :D ."),
    "cax-eqc2": (":C owl:equivalentClass :D . :a a :D .", ":a a :C ."),
    "scm-sco": (":C rdfs:subClassOf :D . :D rdfs:subClassOf :E .", ":C rdfs:subClassOf :E ."),
    "scm-eqc1": (":C owl:equivalentClass :D .", ":C rdfs:subClassOf :D . :D rdfs:subClassOf :C ."),
    "scm-eqc2": (":C rdfs:subClassOf :D . :D rdfs:subClassOf :C .", ":C owl:equivalentClass :D ."),
    "scm-spo": (":p rdfs:subPropertyOf :q . :q rdfs:subPropertyOf :r .", ":p rdfs:subPropertyOf :r ."),
    "scm-eqp1": (":p owl:equivalentProperty :q .", ":p rdfs:subPropertyOf :q . :q rdfs:subPropertyOf :p ."),
    "scm-eqp2": (":p rdfs:subPropertyOf :q . :q rdfs:subPropertyOf :p .", ":p owl:equivalentProperty :q ."),
    "scm-dom1": (":p rdfs:domain :C . :C rdfs:subClassOf :D .", ":p rdfs:domain :D ."),
    "scm-dom2": (":p rdfs:domain :C . :q rdfs:subPropertyOf :p .", ":q rdfs:domain :C ."),
    "scm-rng1": (":p rdfs:range :C . :C rdfs:subClassOf :D .", ":p rdfs:range :D ."),
    "scm-rng2": (":p rdfs:range :C . :q rdfs:subPropertyOf :p .", ":q rdfs:range :C ."),
    "scm-hv": (
        ":C owl:hasValue :v ; owl:onProperty :p . :D owl:hasValue :v ; owl:onProperty :q . :p rdfs:subPropertyOf :q .",
        ":C rdfs:subClassOf :D .",
    ),
    "scm-svf1": (
        ":C owl:someValuesFrom :E ; owl:onProperty :p . :D owl:someValuesFrom :F ; owl:onProperty :p ."
        ":E rdfs:subClassOf :F .",
        ":C rdfs:subClassOf :D .",
    ),
    "scm-svf2": (
        ":C owl:someValuesFrom :E ; owl:onProperty :p . :D owl:someValuesFrom :E ; owl:onProperty :q ."
        ":p rdfs:subPropertyOf :q .",
        ":C rdfs:subClassOf :D .",
    ),
    "scm-avf1": (
        ":C owl:allValuesFrom :E ; owl:onProperty :p . :D owl:allValuesFrom :F ; owl:onProperty :p ."
        ":E rdfs:subClassOf :F .",
        ":C rdfs:subClassOf :D .",
    ),
    "scm-avf2": (
        ":C owl:allValuesFrom :E ; owl:onProperty :p . :D owl:allValuesFrom :E ; owl:onProperty :q ."
        ":p rdfs:subPropertyOf :q .",
        ":D rdfs:subClassOf :C .",
    ),
    "scm-int": (":C owl:intersectionOf (:D :E) .", ":C rdfs:subClassOf :D, :E ."),
    "scm-uni": (":C owl:unionOf (:D :E) .", ":D rdfs:subClassOf :C . :E rdfs:subClassOf :C ."),
}

# The way our own ontology goes: nodes between two ends, plain links by chains, and one that ties a party to itself.
RELATIONS = """
    org:hasMembership owl:inverseOf org:member .
    kg:memberOf owl:propertyChainAxiom (org:hasMembership org:organization) .
    kg:hasParticipation owl:inverseOf kg:participant . kg:partyTo owl:inverseOf kg:hasParty ;
        owl:propertyChainAxiom (kg:hasParticipation kg:inAgreement) .
    kg:cooperatesWith a owl:SymmetricProperty ; owl:propertyChainAxiom (kg:partyTo kg:hasParty) ; rdfs:domain :Body .
    :m org:member :a ; org:organization :n . :x kg:candidate :c ; kg:candidateFor :d .
    :p kg:participant :a ; kg:inAgreement :d . :q kg:participant :b ; kg:inAgreement :d .
"""


def store_of(turtle: str, graph: str = "document/x") -> Store:
    """A store with that graph, its blank nodes named, as the program writes it."""
    store = Store()
    for s, p, o, _ in parse((PREFIXES + turtle).encode(), RdfFormat.TURTLE):
        ends = [NamedNode(f"urn:blank:{term.value}") if isinstance(term, BlankNode) else term for term in (s, o)]
        store.add(Quad(ends[0], p, ends[1], NamedNode(GRAPHS + graph)))
    return store


def triples(turtle: str) -> set[Triple]:
    return {quad.triple for quad in parse((PREFIXES + turtle).encode(), RdfFormat.TURTLE)}


def inferred(store: Store) -> set[Triple]:
    infer(store)
    return {quad.triple for quad in store.quads_for_pattern(None, None, None, INFERRED_GRAPH)}


def in_rdflib(store: Store, *, of_inferred: bool) -> Graph:
    """Everything that inference reads, or what it wrote, as an rdflib graph."""
    graph = Graph()
    for name in store.named_graphs():
        if (name == INFERRED_GRAPH) is of_inferred and "/passages/" not in name.value:
            graph.parse(store.dump(format=RdfFormat.N_TRIPLES, from_graph=name), format="nt")
    return graph


def closure_by_owlrl(asserted: Graph) -> set[tuple[Node, Node, Node]]:
    """What owlrl adds to a graph, without what is trivial; the graph stays as it was."""
    copy = Graph()
    for triple in asserted:
        copy.add(triple)
    # improved_datatypes would change how rdflib reads dates in all tests that come after
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics, improved_datatypes=False).expand(copy)
    return {triple for triple in copy if triple not in asserted and not is_trivial(triple)}


def is_trivial(triple: tuple[Node, Node, Node]) -> bool:
    """The triples that owlrl writes and we do not; this is the whole list, but for the self ties."""
    s, p, o = triple
    of_itself = {OWL.sameAs, OWL.equivalentClass, OWL.equivalentProperty, RDFS.subClassOf, RDFS.subPropertyOf}
    vocabulary = tuple(str(namespace) for namespace in (OWL, RDF, RDFS, XSD))
    return (
        isinstance(s, Literal | BNode)  # dt-type2 and eq-ref of a literal: no RDF; owlrl's own node for a contradiction
        or (s == o and p in of_itself)  # eq-ref, scm-cls, scm-op, scm-dp
        or o == OWL.Thing  # scm-cls and what follows from it
        or str(s).startswith(vocabulary)  # prp-ap, cls-thing, cls-nothing1, dt-type1: facts about OWL's own terms
    )


def test_there_is_a_case_for_each_rule() -> None:
    assert len(RULES) == 50
    assert [rule.name for rule in RULES if rule.name not in CASES] == []
    assert len(CASES) == len({rule.name for rule in RULES})


@pytest.mark.parametrize("name", CASES)
def test_rule_yields_what_the_standard_says(name: str) -> None:
    given, follows = CASES[name]
    assert triples(follows) <= inferred(store_of(given))


@pytest.mark.parametrize("name", CASES)
def test_rule_agrees_with_owlrl(name: str) -> None:
    store = store_of(CASES[name][0])
    assert infer(store) > 0
    expected = closure_by_owlrl(in_rdflib(store, of_inferred=False))
    assert set(in_rdflib(store, of_inferred=True)) == expected


def assert_equal_to_owlrl(store: Store) -> set[tuple[Node, Node, Node]]:
    """Both closures have the same triples, but the trivial ones and the self ties; the latter are returned."""
    infer(store)
    derived = set(in_rdflib(store, of_inferred=True))
    expected = closure_by_owlrl(in_rdflib(store, of_inferred=False))
    cut = {str(link.value) for link in SELF_TIES}
    self_ties = {(s, p, o) for s, p, o in expected if s == o and str(p) in cut}
    assert len(derived) > 100
    assert derived == expected - self_ties
    return self_ties


def test_all_rules_together_agree_with_owlrl() -> None:
    """All cases in one graph, where terms mean several things at once; equality apart, which would make all one."""
    same = ("eq-", "prp-fp", "prp-ifp", "cls-max")
    given = [given for name, (given, _) in CASES.items() if not name.startswith(same)]
    self_ties = assert_equal_to_owlrl(store_of("\n".join(given) + RELATIONS))
    assert len(self_ties) == 2, "a and b are each a party to d"


def test_five_documents_agree_with_owlrl(root: Path) -> None:
    """The real graph: documents, relations, ontology, and of the reference what these name.

    The rest of the reference is general knowledge of the same form, and owlrl would take an hour for it.
    """
    whole = build(open_data(root / "data")).store
    store = Store()
    apart = (REFERENCE_GRAPH, INFERRED_GRAPH)
    store.extend(quad for quad in whole if quad.graph_name not in apart and is_read(quad.graph_name))
    named = {term for quad in store for term in (quad.subject, quad.object) if isinstance(term, NamedNode)}
    for term in named:
        store.extend(whole.quads_for_pattern(term, None, None, REFERENCE_GRAPH))
    assert sum("/document/" in graph.value for graph in store.named_graphs()) == 5
    assert len(store) > 4000
    assert assert_equal_to_owlrl(store)


def is_read(graph: NamedNode | BlankNode | DefaultGraph) -> bool:
    """Whether inference reads a graph: all but passages and what is found."""
    return isinstance(graph, NamedNode) and "/passages/" not in graph.value and graph != FINDINGS_GRAPH


def test_a_party_is_not_tied_to_itself_and_a_candidate_to_nobody() -> None:
    result = inferred(store_of(RELATIONS))
    assert triples(":a kg:cooperatesWith :b . :b kg:cooperatesWith :a . :a kg:memberOf :n .") <= result
    assert not triples(":a kg:cooperatesWith :a . :c kg:partyTo :d . :c kg:cooperatesWith :a .") & result


def test_inferred_graph_can_be_thrown_away_and_made_anew() -> None:
    store = store_of(RELATIONS)
    first = inferred(store)
    count = len(store)
    assert first
    assert inferred(store) == first, "with the earlier result still there"
    store.remove_graph(INFERRED_GRAPH)
    assert inferred(store) == first
    assert len(store) == count


def test_nothing_stated_is_inferred_again() -> None:
    store = store_of(":p rdfs:domain :C . :a :p :b ; a :C .")
    assert inferred(store) == set()
    assert infer(store) == 0


def test_graphs_that_are_derived_or_hold_passages_are_not_read() -> None:
    for graph in ("passages/x", "findings", "elsewhere"):
        assert inferred(store_of(":p rdfs:domain :C . :a :p :b .", graph)) == set()
    for graph in ("ontology", "reference", "relations", "document/x"):
        assert inferred(store_of(":p rdfs:domain :C . :a :p :b .", graph)) == triples(":a a :C .")


def test_default_graph_is_left_alone() -> None:
    store = store_of(":p rdfs:domain :C .")
    store.add(Quad(NamedNode("urn:x:a"), NamedNode("urn:x:p"), NamedNode("urn:x:b"), DefaultGraph()))
    assert inferred(store) == set()


def test_ontology_has_nothing_that_the_rules_leave_out(root: Path) -> None:
    """Keys, longer chains and blank nodes as properties would need rules that are not there."""
    text = (root / "ontology" / "haarlem-kg.ttl").read_text(encoding="utf-8")
    store = Store()
    store.load(text.encode(), RdfFormat.TURTLE)
    prefixes = {"owl": str(OWL), "rdf": str(RDF)}
    assert store.query("ASK { ?c a owl:Class }", prefixes=prefixes)
    assert not store.query("ASK { ?c owl:hasKey ?key }", prefixes=prefixes)
    assert not store.query(
        "ASK { ?p owl:propertyChainAxiom/rdf:rest/rdf:rest/rdf:rest/rdf:first ?q }", prefixes=prefixes
    )
    assert not store.query("ASK { ?p owl:inverseOf ?q FILTER(isBlank(?p) || isBlank(?q)) }", prefixes=prefixes)
