"""The ontology: its terms are those of the code, each is explained in two languages, and it stays in OWL 2 RL."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from graph_samples import READINGS, REGISTER
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.graph.inference import infer
from kg.graph.namespaces import (
    BASE,
    CONCEPTS,
    KG,
    ONTOLOGY_GRAPH,
    OWL,
    PREFIXES,
    RDF,
    RDFS,
    REFERENCE_GRAPH,
    SKOS,
    concept,
)
from kg.graph.reference import ontology_quads
from kg.graph.store import build_graph, merge

ONTOLOGY = Path(__file__).resolve().parents[1] / "ontology"
QUADS = list(ontology_quads(ONTOLOGY))
TERM_QUADS = [quad for quad in QUADS if quad.graph_name == ONTOLOGY_GRAPH]
CONCEPT_QUADS = [quad for quad in QUADS if quad.graph_name == REFERENCE_GRAPH]
OWN = sorted({quad.subject.value for quad in TERM_QUADS if quad.subject.value.startswith(KG.base)})
BOTH = ["en", "nl"]

# what OWL 2 RL has and we use; anything else must be thought about first
CONSTRUCTS = {
    "Class",
    "DatatypeProperty",
    "ObjectProperty",
    "Ontology",
    "SymmetricProperty",
    "disjointWith",
    "inverseOf",
    "propertyChainAxiom",
    "versionInfo",
}


def languages(subject: str, property: NamedNode, quads: list[Quad]) -> list[str | None]:
    """The languages in which a thing has that property, sorted."""
    return sorted(
        str(quad.object.language)
        for quad in quads
        if quad.subject.value == subject and quad.predicate == property and isinstance(quad.object, Literal)
    )


def test_own_terms_are_those_of_the_code() -> None:
    assert {NamedNode(iri) for iri in OWN} == set(KG)
    assert len(OWN) > 150


def test_every_own_term_that_is_used_in_the_ontology_is_defined() -> None:
    used = {
        term.value
        for quad in QUADS
        for term in (quad.predicate, quad.object)
        if isinstance(term, NamedNode) and term.value.startswith(KG.base)
    }
    assert used
    assert used <= set(OWN)


@pytest.mark.parametrize("iri", OWN)
def test_every_own_term_is_explained_in_both_languages(iri: str) -> None:
    assert languages(iri, RDFS.label, TERM_QUADS) == BOTH
    assert languages(iri, SKOS.definition, TERM_QUADS) == BOTH


def test_concepts_are_those_of_the_code() -> None:
    found: dict[str, set[str]] = {}
    for quad in CONCEPT_QUADS:
        if quad.predicate == SKOS.inScheme:
            scheme, name = quad.subject.value.removeprefix(f"{BASE}id/concept/").split("/")
            assert quad.object.value == f"{BASE}id/concept/{scheme}"
            found.setdefault(scheme, set()).add(name)
    assert found == {scheme: set(names) for scheme, names in CONCEPTS.items()}


def test_every_concept_and_scheme_is_explained_in_both_languages() -> None:
    subjects = {quad.subject.value for quad in CONCEPT_QUADS}
    assert len(subjects) == len(CONCEPTS) + sum(map(len, CONCEPTS.values()))
    for subject in subjects:
        assert languages(subject, SKOS.prefLabel, CONCEPT_QUADS) == BOTH, subject
        assert languages(subject, SKOS.definition, CONCEPT_QUADS) == BOTH, subject


def test_two_concepts_of_a_scheme_never_share_a_label() -> None:
    seen: dict[tuple[str, str], str] = {}
    for quad in CONCEPT_QUADS:
        if quad.predicate == SKOS.prefLabel:
            key = (quad.subject.value.rpartition("/")[0], str(quad.object))
            assert seen.setdefault(key, quad.subject.value) == quad.subject.value
    assert len(seen) > 150


def test_only_constructs_of_owl_2_rl_are_used() -> None:
    used = {
        term.value.removeprefix(OWL.base)
        for quad in TERM_QUADS
        for term in (quad.predicate, quad.object)
        if isinstance(term, NamedNode) and term.value.startswith(OWL.base)
    }
    assert used == CONSTRUCTS


def test_no_data_property_has_a_range() -> None:
    """A range would give types to literals, and `xsd:date` is outside of OWL 2's datatypes."""
    store = Store()
    store.bulk_extend(TERM_QUADS)
    query = "ASK { GRAPH ?g { ?p a owl:DatatypeProperty ; rdfs:range ?any } }"
    assert not store.query(query, prefixes=PREFIXES)
    assert store.query(query.replace("Datatype", "Object"), prefixes=PREFIXES)


def test_lists_have_names_and_two_members() -> None:
    rests = [quad for quad in TERM_QUADS if quad.predicate == RDF.rest]
    heads = [quad for quad in TERM_QUADS if quad.predicate == OWL.propertyChainAxiom]
    assert len(heads) == 6
    assert len(rests) == 2 * len(heads)
    assert all(isinstance(term, NamedNode) for quad in rests for term in (quad.subject, quad.object))


def test_reading_the_ontology_twice_gives_the_same() -> None:
    assert list(ontology_quads(ONTOLOGY)) == QUADS


CONTRADICTION = "ASK { ?a owl:disjointWith ?b . ?x a ?a, ?b }"


def closure() -> Store:
    store = build_graph(READINGS, REGISTER)
    infer(store)
    merge(store)
    return store


def test_the_sample_contradicts_nothing() -> None:
    assert not closure().query(CONTRADICTION, prefixes=PREFIXES)


@pytest.mark.parametrize(
    ("property", "value"),
    [
        (RDF.type, KG.CandidateParticipation),  # a party and not yet one
        (KG.candidate, NamedNode("urn:somebody")),  # the same, by the property's domain
        (RDF.type, KG.Entity),  # a statement is nothing that it speaks of
    ],
)
def test_a_contradiction_is_seen(property: NamedNode, value: NamedNode) -> None:
    store = build_graph(READINGS, REGISTER)
    party = next(store.quads_for_pattern(None, RDF.type, KG.Participation, None))
    store.add(Quad(party.subject, property, value, party.graph_name))
    infer(store)
    merge(store)
    assert store.query(CONTRADICTION, prefixes=PREFIXES)


def test_derived_links() -> None:
    store = closure()

    def linked(property: str) -> set[tuple[str, str]]:
        rows = store.query(
            f"SELECT ?a ?b WHERE {{ ?x {property} ?y . ?x rdfs:label ?a . ?y rdfs:label ?b }}", prefixes=PREFIXES
        )
        return {(row["a"].value, row["b"].value) for row in rows}

    assert linked("kg:memberOf") == {
        ("Gemeente Onsstad", "Stedennet"),
        ("Gemeente Onsstad", "Stuurgroep"),
        ("Gemeente Verstad", "Stuurgroep"),
        ("Gemeente Onsstad", "Stedennet werkgroep Water"),
        ("Gemeente Buurstad", "Havennet"),  # it ended; the link is timeless
    }  # no candidate, and nobody of the register's list
    assert linked("kg:partyTo") == {
        ("Gemeente Onsstad", "Convenant Water"),
        ("Gemeente Buurstad", "Convenant Water"),
        ("Gemeente Onsstad", "City Deal Fiets"),
    }
    assert linked("kg:twinnedWith") == {
        ("Gemeente Onsstad", "Zwillingsstadt"),
        ("Zwillingsstadt", "Gemeente Onsstad"),
    }
    assert linked("kg:cooperatesWith") == linked("kg:twinnedWith") | {
        ("Gemeente Onsstad", "Gemeente Buurstad"),
        ("Gemeente Buurstad", "Gemeente Onsstad"),
        ("Gemeente Onsstad", "Villeamie"),
        ("Villeamie", "Gemeente Onsstad"),
    }
    assert linked("org:unitOf") == {("Stedennet werkgroep Water", "Stedennet"), ("Stuurgroep", "Convenant Water")}
    assert linked("kg:hasMember") == {(b, a) for a, b in linked("kg:memberOf")}


def test_the_readme_names_only_terms_that_exist() -> None:
    readme = (ONTOLOGY / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"\bkg:([A-Za-z0-9]+)", readme))
    assert len(named) > 120
    assert {KG.base + name for name in named} <= set(OWN)
    for scheme, name in re.findall(r"id/concept/([\w-]+)/([\w-]+)", readme):
        assert concept(scheme, name)


def test_the_readme_names_every_class() -> None:
    readme = (ONTOLOGY / "README.md").read_text(encoding="utf-8")
    classes = {quad.subject.value for quad in TERM_QUADS if quad.predicate == RDF.type and quad.object == OWL.Class}
    own = {iri.removeprefix(KG.base) for iri in classes if iri.startswith(KG.base)}
    assert own
    assert {name for name in own if f"kg:{name}" not in readme} == set()


def test_a_typo_in_a_term_raises() -> None:
    with pytest.raises(AttributeError, match="has no term 'Membreship' here"):
        _ = KG.Membreship
    with pytest.raises(KeyError):
        KG["form"]


def test_an_unknown_concept_says_which_there_are() -> None:
    with pytest.raises(ValueError, match="'honorary' is no role; expected one of party, co-signatory"):
        concept("role", "honorary")
