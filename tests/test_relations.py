"""Canonical relations: what the statements of several documents are about."""

from graph_samples import AGREEMENT, FRIEND, OURTOWN, READINGS, one

from kg.graph.documents import document_quads
from kg.graph.form import form_of, relation_node
from kg.graph.namespaces import KG, RDFS
from kg.graph.relations import relation_quads
from kg.model import Fact


def test_a_relation_gathers_what_several_documents_say() -> None:
    quads = list(relation_quads(READINGS))
    relation = next(
        q.subject for q in quads if q.predicate == RDFS.label and q.object.value == "Gemeente Onsstad – Stedennet"
    )
    gathers = [quad for quad in quads if quad.predicate == KG.gathers]
    gathered = {quad.object.value.split("/")[-2] for quad in gathers if quad.subject == relation}
    assert gathered == {"convenant-water", "nota%20banden"}
    said = {quad.subject for read in READINGS for quad in document_quads(read) if quad.predicate == KG.statementOf}
    assert {quad.object for quad in gathers} == said


def test_both_kinds_of_tie_in_either_order_are_one_relation() -> None:
    facts = [
        Fact("ties", {"a": OURTOWN, "b": FRIEND, "kind": "stedenband"}, "test"),
        Fact("ties", {"a": FRIEND, "b": OURTOWN, "kind": "bilaterale samenwerking"}, "test"),
    ]
    nodes = {relation_node(fact, form_of(fact)) for fact in facts}
    assert len(nodes) == 1
    planned = Fact("ties", {"a": OURTOWN, "b": FRIEND, "kind": "stedenband", "status": "planned"}, "test")
    assert relation_node(planned, form_of(planned)) not in nodes


def test_what_is_only_described_makes_no_relation() -> None:
    facts = one("parties", {"agreement": AGREEMENT, "party": "drie ministeries", "role": "participant"})
    assert list(relation_quads([facts])) == []
    assert not [quad for quad in document_quads(facts) if quad.predicate == KG.statementOf]
