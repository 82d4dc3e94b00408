"""Facts as statement nodes, by the forms of `form.py`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph.form import Column, Form, form_of, relation_node
from kg.graph.literals import day, stated_date, text
from kg.graph.namespaces import KG, PROV, RDF, RDFS, concept, document_graph, node
from kg.graph.passages import passage_node
from kg.graph.setting import Setting
from kg.graph.validity import bounds
from kg.model import Evidence, Fact, Name, Value

_TYPE = RDF.type
_BOUNDS = (
    ("first_day", KG.firstDay), ("last_day", KG.lastDay), ("unknown_before", KG.unknownBefore),
    ("presumed_after", KG.presumedAfter), ("surely_from", KG.surelyFrom), ("surely_until", KG.surelyUntil),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Common:
    """What every statement of a fact carries, its parts too."""

    setting: Setting
    graph: NamedNode
    properties: tuple[tuple[NamedNode, NamedNode | Literal], ...]


def statement_node(stem: str, fact: Fact) -> NamedNode:
    """The node of what one document says in one fact."""
    return node("statement", stem, fact.id)


def statement_quads(fact: Fact, setting: Setting) -> Iterator[Quad]:
    """One fact as quads of its document's graph.

    Raises:
        ValueError: a value does not fit its column, or a name has no identifier; the message names both.
    """
    stem = setting.document.stem
    form, statement = form_of(fact), statement_node(stem, fact)
    common = _Common(setting, document_graph(stem), tuple(_common(fact, setting)))
    validity = tuple(_validity(fact, setting)) if form.timed else ()
    yield from _node(statement, form.cls, fact.evidence, common)
    yield from _columns(statement, statement, form.columns, fact, common)
    for property, value in validity:
        yield Quad(statement, property, value, common.graph)
    relation = relation_node(fact, form)
    if relation is not None:
        yield Quad(statement, KG.statementOf, relation, common.graph)
    yield from _parts(statement, form, fact, common, validity)


def _common(fact: Fact, setting: Setting) -> Iterator[tuple[NamedNode, NamedNode | Literal]]:
    status = fact["status"] or ("ended" if fact["ended"] else "stated")
    yield KG.statedIn, node("document", setting.document.stem)
    yield PROV.wasGeneratedBy, node("rule", fact.rule)
    yield KG.status, concept("status", str(status))
    if as_of := _as_of(fact, setting):
        yield KG.asOf, stated_date(as_of)


def _as_of(fact: Fact, setting: Setting) -> str | None:
    """The day of which a fact speaks, where it names one; else that of its document."""
    named = fact["as_of"]
    return str(named) if named else setting.as_of


def _node(subject: NamedNode, cls: NamedNode, evidence: Iterable[Evidence], common: _Common) -> Iterator[Quad]:
    yield Quad(subject, _TYPE, cls, common.graph)
    for property, value in common.properties:
        yield Quad(subject, property, value, common.graph)
    for passage in evidence:
        yield Quad(subject, KG.evidencedBy, passage_node(common.setting.document.stem, passage), common.graph)


def _columns(
    subject: NamedNode, statement: NamedNode, columns: Iterable[Column], fact: Fact, common: _Common
) -> Iterator[Quad]:
    for column in columns:
        for number, value in enumerate(_several(fact[column.name]), start=1):
            try:
                if column.convert is not None:
                    term = column.convert(value)
                elif isinstance(value, Name):
                    term = common.setting.thing(value)
                else:
                    term = NamedNode(f"{statement.value}/{column.name}" + (f"-{number}" if number > 1 else ""))
                    yield Quad(term, _TYPE, KG.Described, common.graph)
                    yield Quad(term, RDFS.label, text(str(value)), common.graph)
            except (ValueError, TypeError) as error:
                place = f"{common.setting.document.source}: {fact.table}.{column.name} (rule {fact.rule})"
                raise ValueError(f"{place}: {error}") from error
            if term is not None:
                yield Quad(subject, column.property, term, common.graph)


def _several(value: Value) -> Sequence[object]:
    if value is None or value == "":
        return ()
    return value if isinstance(value, tuple) else (value,)


def _parts(
    statement: NamedNode,
    form: Form,
    fact: Fact,
    common: _Common,
    validity: Iterable[tuple[NamedNode, NamedNode | Literal]],
) -> Iterator[Quad]:
    for part in form.parts:
        subject = NamedNode(f"{statement.value}/{part.slug}")
        quads = list(_columns(subject, statement, part.columns, fact, common))
        if not quads:
            continue
        yield Quad(statement, part.link, subject, common.graph)
        yield from quads
        if not part.is_statement:
            yield Quad(subject, _TYPE, part.cls, common.graph)
            continue
        evidence = _supporting(fact.evidence, {column.name for column in part.columns})
        yield from _node(subject, part.cls, evidence, common)
        yield from _columns(subject, statement, part.shared, fact, common)
        if part.timed:
            yield from (Quad(subject, property, value, common.graph) for property, value in validity)


def _supporting(evidence: Sequence[Evidence], columns: set[str]) -> Sequence[Evidence]:
    """The passages that are said to support these columns; all of them where none is."""
    return [passage for passage in evidence if columns & set(passage.supports)] or evidence


def _validity(fact: Fact, setting: Setting) -> Iterator[tuple[NamedNode, NamedNode | Literal]]:
    period, agreement = setting.period(fact)
    found = bounds(period, _as_of(fact, setting))
    for name, property in _BOUNDS:
        value = getattr(found, name)
        if value is not None:
            yield property, day(value)
    if period.since:
        yield KG.since, stated_date(period.since)
    if period.until:
        yield KG.until, stated_date(period.until)
    if agreement:
        yield KG.boundsFrom, NamedNode(agreement)
