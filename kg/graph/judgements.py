"""What people decided, as quads of a graph of its own: who, when and why, so that an answer can show it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from pyoxigraph import NamedNode, Quad

from kg.columns import in_words
from kg.graph.form import form_of, relation_node
from kg.graph.literals import day, plain, text
from kg.graph.namespaces import DCTERMS, JUDGEMENTS_GRAPH, KG, PROV, RDF, RDFS, concept, hashed_node, node
from kg.graph.statements import statement_node
from kg.judging.judge import Judged
from kg.judging.rows import Row
from kg.model import TABLES, Fact, row
from kg.sources.judgements import Judgement

_GRAPH: Final = JUDGEMENTS_GRAPH


def judgement_quads(judged: Judged) -> Iterator[Quad]:
    """The judgements that hold for what is in the graph, and what the rules had read where people say otherwise.

    A rejected row is not in the graph, and neither is the judgement that took it out; `kg review --rejected` lists it.
    A quad may come twice.
    """
    for one in judged.rows:
        if not one.rejected:
            yield from _of_row(one)
    for identifier, judgements in judged.things.items():
        yield from _judged(NamedNode(identifier), judgements)


def _of_row(judged: Row) -> Iterator[Quad]:
    statement = statement_node(judged.document.stem, judged.fact)
    relation = relation_node(judged.fact, form_of(judged.fact))
    about_relation = [judgement for judgement in judged.judgements if judgement.action == "owner"]
    about_row = [judgement for judgement in judged.judgements if judgement.action in ("accept", "correct", "add")]
    yield from _judged(statement, about_row)
    for fact in judged.reads:
        yield from _earlier(statement, fact, judged)
    if relation is not None:
        yield from _judged(relation, about_relation)
        for judgement in about_relation:
            yield Quad(relation, KG.owner, text(dict(judgement.values)["owner"]), _GRAPH)


def _judged(thing: NamedNode, judgements: Iterable[Judgement]) -> Iterator[Quad]:
    for judgement in judgements:
        subject, person = node("judgement", judgement.id), hashed_node("person", judgement.who)
        yield Quad(thing, KG.judgedBy, subject, _GRAPH)
        yield Quad(subject, RDF.type, KG.Judgement, _GRAPH)
        yield Quad(subject, KG.judgementAction, concept("judgement-action", judgement.action), _GRAPH)
        yield Quad(subject, DCTERMS.date, day(date.fromisoformat(judgement.when)), _GRAPH)
        yield Quad(subject, DCTERMS.description, text(judgement.why), _GRAPH)
        yield Quad(subject, PROV.wasAssociatedWith, person, _GRAPH)
        yield Quad(person, RDF.type, PROV.Person, _GRAPH)
        yield Quad(person, RDFS.label, plain(judgement.who), _GRAPH)


def _earlier(statement: NamedNode, read: Fact, judged: Row) -> Iterator[Quad]:
    """What the rules had read, where that is not what goes on."""
    if row(read) == row(judged.fact):
        return
    earlier = node("reading", judged.document.stem, read.id)
    words = ((column, in_words(read[column])) for column in TABLES[read.table])
    yield Quad(statement, PROV.wasRevisionOf, earlier, _GRAPH)
    yield Quad(earlier, RDF.type, KG.EarlierReading, _GRAPH)
    yield Quad(earlier, RDFS.label, text("; ".join(f"{column}: {value}" for column, value in words if value)), _GRAPH)
    yield Quad(earlier, PROV.wasGeneratedBy, node("rule", read.rule), _GRAPH)
    yield Quad(node("rule", read.rule), RDF.type, KG.Rule, _GRAPH)
