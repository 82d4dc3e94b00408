"""The rules of OWL 2 RL as data: what a graph says (`when`) and what follows from it (`then`), in SPARQL's notation.

Source: OWL 2 Web Ontology Language Profiles (Second Edition), section 4.3, tables 4 to 9, with W3C's names:
https://www.w3.org/TR/owl2-profiles/#Reasoning_in_OWL_2_RL_and_RDF_Graphs_using_Rules

Left out, because they yield a trivial triple (one that is true of anything) or none at all:

- eq-ref, cls-thing, cls-nothing1, prp-ap, scm-cls, scm-op, scm-dp: `x owl:sameAs x`, `c rdfs:subClassOf c`,
  `c rdfs:subClassOf owl:Thing` and with that the type owl:Thing of everything;
- dt-*: the types of literals, which RDF cannot write down, for a literal is no subject;
- the rules that conclude "false": a contradiction is no triple; `kg check` asks owlrl for those;
- prp-key, and chains of more than three properties: the ontology has none, and a test holds it to that.
"""

from __future__ import annotations

from typing import Final, NamedTuple

PREFIXES: Final = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


class Rule(NamedTuple):
    """One rule.

    Attributes:
        name: W3C's name; a rule that needs a form for each length of a list has that length behind it.
        axiom: the part of the premise that an ontology states; without it the rule need not be tried.
        when: the rest of the premise.
        then: what follows.
    """

    name: str
    axiom: str
    when: str
    then: str


RULES: Final = (
    # Table 9, schema vocabulary: first, so that the others find the whole schema
    Rule("scm-sco", "?c1 rdfs:subClassOf ?c2 . ?c2 rdfs:subClassOf ?c3", "", "?c1 rdfs:subClassOf ?c3"),
    Rule("scm-eqc1", "?c1 owl:equivalentClass ?c2", "", "?c1 rdfs:subClassOf ?c2 . ?c2 rdfs:subClassOf ?c1"),
    Rule("scm-eqc2", "?c1 rdfs:subClassOf ?c2 . ?c2 rdfs:subClassOf ?c1", "", "?c1 owl:equivalentClass ?c2"),
    Rule("scm-spo", "?p1 rdfs:subPropertyOf ?p2 . ?p2 rdfs:subPropertyOf ?p3", "", "?p1 rdfs:subPropertyOf ?p3"),
    Rule("scm-eqp1", "?p1 owl:equivalentProperty ?p2", "", "?p1 rdfs:subPropertyOf ?p2 . ?p2 rdfs:subPropertyOf ?p1"),
    Rule("scm-eqp2", "?p1 rdfs:subPropertyOf ?p2 . ?p2 rdfs:subPropertyOf ?p1", "", "?p1 owl:equivalentProperty ?p2"),
    Rule("scm-dom1", "?p rdfs:domain ?c1 . ?c1 rdfs:subClassOf ?c2", "", "?p rdfs:domain ?c2"),
    Rule("scm-dom2", "?p2 rdfs:domain ?c . ?p1 rdfs:subPropertyOf ?p2", "", "?p1 rdfs:domain ?c"),
    Rule("scm-rng1", "?p rdfs:range ?c1 . ?c1 rdfs:subClassOf ?c2", "", "?p rdfs:range ?c2"),
    Rule("scm-rng2", "?p2 rdfs:range ?c . ?p1 rdfs:subPropertyOf ?p2", "", "?p1 rdfs:range ?c"),
    Rule(
        "scm-hv",
        "?c1 owl:hasValue ?v ; owl:onProperty ?p1 . ?c2 owl:hasValue ?v ; owl:onProperty ?p2"
        " . ?p1 rdfs:subPropertyOf ?p2",
        "",
        "?c1 rdfs:subClassOf ?c2",
    ),
    Rule(
        "scm-svf1",
        "?c1 owl:someValuesFrom ?d1 ; owl:onProperty ?p . ?c2 owl:someValuesFrom ?d2 ; owl:onProperty ?p"
        " . ?d1 rdfs:subClassOf ?d2",
        "",
        "?c1 rdfs:subClassOf ?c2",
    ),
    Rule(
        "scm-svf2",
        "?c1 owl:someValuesFrom ?d ; owl:onProperty ?p1 . ?c2 owl:someValuesFrom ?d ; owl:onProperty ?p2"
        " . ?p1 rdfs:subPropertyOf ?p2",
        "",
        "?c1 rdfs:subClassOf ?c2",
    ),
    Rule(
        "scm-avf1",
        "?c1 owl:allValuesFrom ?d1 ; owl:onProperty ?p . ?c2 owl:allValuesFrom ?d2 ; owl:onProperty ?p"
        " . ?d1 rdfs:subClassOf ?d2",
        "",
        "?c1 rdfs:subClassOf ?c2",
    ),
    Rule(
        "scm-avf2",
        "?c1 owl:allValuesFrom ?d ; owl:onProperty ?p1 . ?c2 owl:allValuesFrom ?d ; owl:onProperty ?p2"
        " . ?p1 rdfs:subPropertyOf ?p2",
        "",
        "?c2 rdfs:subClassOf ?c1",
    ),
    Rule("scm-int", "?c owl:intersectionOf/rdf:rest*/rdf:first ?cn", "", "?c rdfs:subClassOf ?cn"),
    Rule("scm-uni", "?c owl:unionOf/rdf:rest*/rdf:first ?cn", "", "?cn rdfs:subClassOf ?c"),
    # Table 4, equality
    Rule("eq-sym", "?x owl:sameAs ?y", "", "?y owl:sameAs ?x"),
    Rule("eq-trans", "?x owl:sameAs ?y", "?y owl:sameAs ?z FILTER(?x != ?z)", "?x owl:sameAs ?z"),
    Rule("eq-rep-s", "?s owl:sameAs ?s2", "?s ?p ?o", "?s2 ?p ?o"),
    Rule("eq-rep-p", "?p owl:sameAs ?p2", "?s ?p ?o", "?s ?p2 ?o"),
    Rule("eq-rep-o", "?o owl:sameAs ?o2", "?s ?p ?o", "?s ?p ?o2"),
    # Table 5, properties
    Rule("prp-dom", "?p rdfs:domain ?c", "?x ?p ?y", "?x a ?c"),
    Rule("prp-rng", "?p rdfs:range ?c", "?x ?p ?y FILTER(!isLiteral(?y))", "?y a ?c"),
    Rule("prp-fp", "?p a owl:FunctionalProperty", "?x ?p ?y1, ?y2 FILTER(?y1 != ?y2)", "?y1 owl:sameAs ?y2"),
    Rule(
        "prp-ifp",
        "?p a owl:InverseFunctionalProperty",
        "?x1 ?p ?y . ?x2 ?p ?y FILTER(?x1 != ?x2)",
        "?x1 owl:sameAs ?x2",
    ),
    Rule("prp-symp", "?p a owl:SymmetricProperty", "?x ?p ?y", "?y ?p ?x"),
    Rule("prp-trp", "?p a owl:TransitiveProperty", "?x ?p ?y . ?y ?p ?z", "?x ?p ?z"),
    Rule("prp-spo1", "?p1 rdfs:subPropertyOf ?p2", "?x ?p1 ?y", "?x ?p2 ?y"),
    Rule("prp-spo2 (2)", "?p owl:propertyChainAxiom (?p1 ?p2)", "?x ?p1 ?y . ?y ?p2 ?z", "?x ?p ?z"),
    Rule("prp-spo2 (3)", "?p owl:propertyChainAxiom (?p1 ?p2 ?p3)", "?w ?p1 ?x . ?x ?p2 ?y . ?y ?p3 ?z", "?w ?p ?z"),
    Rule("prp-eqp1", "?p1 owl:equivalentProperty ?p2", "?x ?p1 ?y", "?x ?p2 ?y"),
    Rule("prp-eqp2", "?p1 owl:equivalentProperty ?p2", "?x ?p2 ?y", "?x ?p1 ?y"),
    Rule("prp-inv1", "?p1 owl:inverseOf ?p2", "?x ?p1 ?y", "?y ?p2 ?x"),
    Rule("prp-inv2", "?p1 owl:inverseOf ?p2", "?x ?p2 ?y", "?y ?p1 ?x"),
    # Table 6, classes
    Rule(
        "cls-int1",
        "?c owl:intersectionOf ?l . ?l rdf:first ?c1",
        "?x a ?c1 FILTER NOT EXISTS { ?l rdf:rest*/rdf:first ?cn FILTER NOT EXISTS { ?x a ?cn } }",
        "?x a ?c",
    ),
    Rule("cls-int2", "?c owl:intersectionOf/rdf:rest*/rdf:first ?cn", "?x a ?c", "?x a ?cn"),
    Rule("cls-uni", "?c owl:unionOf/rdf:rest*/rdf:first ?cn", "?x a ?cn", "?x a ?c"),
    Rule("cls-svf1", "?c owl:someValuesFrom ?d ; owl:onProperty ?p", "?x ?p ?y . ?y a ?d", "?x a ?c"),
    Rule("cls-svf2", "?c owl:someValuesFrom owl:Thing ; owl:onProperty ?p", "?x ?p ?y", "?x a ?c"),
    Rule("cls-avf", "?c owl:allValuesFrom ?d ; owl:onProperty ?p", "?x a ?c ; ?p ?y FILTER(!isLiteral(?y))", "?y a ?d"),
    Rule("cls-hv1", "?c owl:hasValue ?y ; owl:onProperty ?p", "?x a ?c", "?x ?p ?y"),
    Rule("cls-hv2", "?c owl:hasValue ?y ; owl:onProperty ?p", "?x ?p ?y", "?x a ?c"),
    Rule(
        "cls-maxc2",
        "?c owl:maxCardinality ?n ; owl:onProperty ?p FILTER(?n = 1)",
        "?x a ?c ; ?p ?y1, ?y2 FILTER(?y1 != ?y2)",
        "?y1 owl:sameAs ?y2",
    ),
    Rule(
        "cls-maxqc3",
        "?c owl:maxQualifiedCardinality ?n ; owl:onProperty ?p ; owl:onClass ?d FILTER(?n = 1)",
        "?x a ?c ; ?p ?y1, ?y2 . ?y1 a ?d . ?y2 a ?d FILTER(?y1 != ?y2)",
        "?y1 owl:sameAs ?y2",
    ),
    Rule(
        "cls-maxqc4",
        "?c owl:maxQualifiedCardinality ?n ; owl:onProperty ?p ; owl:onClass owl:Thing FILTER(?n = 1)",
        "?x a ?c ; ?p ?y1, ?y2 FILTER(?y1 != ?y2)",
        "?y1 owl:sameAs ?y2",
    ),
    Rule("cls-oo", "?c owl:oneOf/rdf:rest*/rdf:first ?x", "", "?x a ?c"),
    # Table 7, class axioms
    Rule("cax-sco", "?c1 rdfs:subClassOf ?c2", "?x a ?c1", "?x a ?c2"),
    Rule("cax-eqc1", "?c1 owl:equivalentClass ?c2", "?x a ?c1", "?x a ?c2"),
    Rule("cax-eqc2", "?c1 owl:equivalentClass ?c2", "?x a ?c2", "?x a ?c1"),
)
"""The rules that yield triples, by the tables of the standard."""
