"""The form of statements: which table becomes which class, and which column which property.

A table of tables, so that the whole form can be read and checked in one place; `statements.py` carries it out and
`ontology/README.md` shows it to who asks the graph.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, NamedTuple

from pyoxigraph import Literal, NamedNode

from kg.graph.literals import amount, duration, earliest, flag, latest, plain, stated_date, text
from kg.graph.namespaces import DCTERMS, KG, ORG, SCHEMA, concept, hashed_node
from kg.model import Fact, Name


class Column(NamedTuple):
    """A column and the property that carries it.

    Attributes:
        convert: the column's value to a term, None to nothing; without it the value is a named thing, or words for one.
    """

    name: str
    property: NamedNode
    convert: Callable[[Any], Literal | NamedNode | None] | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """Columns that have a node of their own below the statement.

    Attributes:
        slug: last part of the node's IRI.
        link: the property from the statement to it.
        columns: it is there where one of these has a value.
        shared: columns of the whole statement that it repeats.
        is_statement: it has passages of its own; else it is a mere value.
        timed: it has the bounds of the whole statement.
    """

    slug: str
    cls: NamedNode
    link: NamedNode
    columns: tuple[Column, ...]
    shared: tuple[Column, ...] = ()
    is_statement: bool = True
    timed: bool = False


class Ends(NamedTuple):
    """The relation that a statement is about: its kind, and the columns that are its ends."""

    kind: str
    source: str
    target: str
    symmetric: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """How the rows of one table stand in the graph."""

    cls: NamedNode
    columns: tuple[Column, ...] = ()
    parts: tuple[Part, ...] = ()
    relation: Ends | None = None
    timed: bool = False


def _concept(column: str, property: NamedNode, scheme: str) -> Column:
    return Column(column, property, partial(concept, scheme))


_ENDED = Column("ended", KG.ended, flag)
_TIMES = (Column("since", SCHEMA.startDate, stated_date), Column("until", SCHEMA.endDate, stated_date), _ENDED)
_ROLE = _concept("role", ORG.role, "role")
_WHAT = Column("what", KG.what, text)
_TEXT = Column("text", KG.text, text)
_PURPOSE = Column("for", KG.purpose, text)
_GOAL = _concept("goal", KG.goal, "goal")
_OF_RELATION = Column("relation", KG.ofRelation)
_DUE = (Column("date", KG.dueDate, stated_date), Column("date", KG.earliest, earliest),
        Column("date", KG.latest, latest))  # fmt: skip
_AGREEMENT = Column("agreement", KG.agreement)
_ENDS = (Column("a", KG.endA), Column("b", KG.endB), *_TIMES)
_MANDATE = Column("decision", KG.mandate, text)
_REPRESENTATION = Part(
    "representation",
    KG.Representation,
    KG.representative,
    (Column("representative", KG.personName, plain), Column("representative_role", KG.postTitle, text)),
)


def _clause(slug: str, cls: NamedNode, *columns: Column, timed: bool = False) -> Part:
    return Part(slug, cls, KG.hasClause, columns, shared=(_AGREEMENT,), timed=timed)


_CLAUSES = (
    _clause(
        "period",
        KG.PeriodClause,
        Column("start", SCHEMA.startDate, stated_date),
        Column("end", SCHEMA.endDate, stated_date),
        Column("indefinite", KG.openEnded, flag),
        Column("duration", KG.duration, duration),
        Column("renewal", KG.renewal, text),
        _ENDED,
        timed=True,
    ),
    _clause(
        "notice",
        KG.NoticeClause,
        Column("notice", KG.noticePeriod, duration),
        Column("notice_text", KG.text, text),
        Column("leaving", KG.leavingDay, plain),
        Column("after_leaving", KG.afterLeaving, text),
    ),
    _clause("enforceability", KG.EnforceabilityClause, Column("enforceable", KG.enforceable, plain)),
    _clause("signing", KG.SigningClause, Column("signed", KG.signedOn, stated_date)),
)
_AMOUNT = Part(
    "amount",
    SCHEMA.MonetaryAmount,
    KG.amount,
    (Column("amount", SCHEMA.value, amount), Column("currency", SCHEMA.currency, plain)),
    is_statement=False,
)

_MEMBERSHIP = "memberships"
_PARTICIPATION = "parties"
_TIE = "ties"
_CANDIDATE = ", candidate"

FORMS: Final[Mapping[str, Form]] = {
    "document": Form(KG.DocumentDescription),
    "agreements": Form(
        KG.AgreementStatement,
        (_AGREEMENT, _concept("kind", KG.agreementKind, "agreement-kind")),
        parts=_CLAUSES,
        timed=True,
    ),
    _PARTICIPATION: Form(
        KG.Participation,
        (Column("party", KG.participant), Column("agreement", KG.inAgreement), _ROLE, _MANDATE, *_TIMES),
        parts=(_REPRESENTATION,),
        relation=Ends("participation", "party", "agreement"),
        timed=True,
    ),
    _PARTICIPATION + _CANDIDATE: Form(
        KG.CandidateParticipation,
        (Column("party", KG.candidate), Column("agreement", KG.candidateFor), _ROLE, _MANDATE, *_TIMES),
        parts=(_REPRESENTATION,),
        relation=Ends("candidate-participation", "party", "agreement"),
        timed=True,
    ),
    _MEMBERSHIP: Form(
        KG.Membership,
        (Column("member", ORG.member), Column("network", ORG.organization), _ROLE, *_TIMES),
        relation=Ends("membership", "member", "network"),
        timed=True,
    ),
    _MEMBERSHIP + _CANDIDATE: Form(
        KG.CandidateMembership,
        (Column("member", KG.candidate), Column("network", KG.candidateFor), _ROLE, *_TIMES),
        relation=Ends("candidate-membership", "member", "network"),
        timed=True,
    ),
    "ties, stedenband": Form(
        KG.TwinTownTie,
        (*_ENDS, Column("a", KG.twinA), Column("b", KG.twinB)),
        relation=Ends("tie", "a", "b", symmetric=True),
        timed=True,
    ),
    "ties, bilaterale samenwerking": Form(
        KG.BilateralCooperation, _ENDS, relation=Ends("tie", "a", "b", symmetric=True), timed=True
    ),
    _TIE + _CANDIDATE: Form(
        KG.CandidateTie,
        (Column("a", KG.candidate), Column("b", KG.candidateFor), _concept("kind", KG.tieKind, "tie-kind"), *_TIMES),
        relation=Ends("candidate-tie", "a", "b", symmetric=True),
        timed=True,
    ),
    "bodies": Form(
        KG.BodyStatement,
        (Column("body", KG.body), Column("within", KG.within)),
        relation=Ends("unit", "body", "within"),
        timed=True,
    ),
    "money": Form(
        KG.Contribution,
        (_concept("per", KG.frequency, "frequency"), Column("payer", KG.payer), _PURPOSE),
        parts=(_AMOUNT,),
    ),
    "grants": Form(KG.Grant, (Column("recipient", KG.recipient), Column("programme", KG.programme), _PURPOSE)),
    "services": Form(
        KG.ServiceProvision,
        (Column("provider", SCHEMA.provider), Column("through", KG.through), Column("recipient", KG.recipient), _WHAT,
         Column("at_signing", KG.atSigningOf), *_TIMES),
        timed=True,
    ),
    "deadlines": Form(
        KG.Deadline,
        (_WHAT, _concept("kind", KG.deadlineKind, "deadline-kind"), *_DUE, Column("derived", KG.derived, flag)),
    ),
    "references": Form(
        KG.Decision,
        (Column("reference", DCTERMS.identifier, plain), Column("title", DCTERMS.title, text),
         Column("date", DCTERMS.issued, stated_date)),
    ),
    "obligations": Form(
        KG.Obligation,
        (Column("party", KG.bearer), Column("article", KG.article, plain), _TEXT,
         Column("condition", KG.condition, text), _concept("strength", KG.strength, "strength")),
        timed=True,
    ),
    "yields": Form(
        KG.Yield,
        (_OF_RELATION, _GOAL, _concept("modality", KG.modality, "modality"),
         _concept("direction", KG.direction, "direction"), _WHAT),
    ),
    "goals": Form(KG.GoalStatement, (Column("holder", KG.holder), _GOAL, _TEXT)),
    "themes": Form(KG.ThemeStatement, (_OF_RELATION, Column("theme", KG.theme, text))),
    "recommendations": Form(KG.Recommendation, (_TEXT, Column("forum", KG.forum), Column("purpose", KG.purpose, text))),
    "criteria": Form(KG.Criterion, (Column("what", KG.criterionFor), Column("criterion", KG.text, text))),
    "dependencies": Form(
        KG.Dependency,
        (Column("member", KG.dependent), Column("network", KG.dependentSeat), Column("rests_on", KG.restsOn)),
    ),
    "counts": Form(KG.UnnamedCount, (Column("of", KG.countedIn), Column("number", KG.number, plain), _WHAT)),
    "evaluations": Form(KG.Evaluation, (_OF_RELATION, Column("judgement", KG.judgement, text))),
    "tasks": Form(
        KG.Task,
        (Column("who", KG.assignee), _WHAT, Column("to", KG.addressee), Column("frequency", KG.frequencyText, text),
         *_DUE),
    ),
    "examples": Form(KG.ExampleMention, (Column("name", KG.named), _WHAT)),
    "enumerations": Form(KG.Enumeration, (Column("term", KG.term, text), Column("values", KG.listedValue, text))),
    "gaps": Form(KG.Gap, (_concept("kind", KG.gapKind, "gap-kind"), _WHAT, Column("about", KG.about))),
    "articles": Form(
        KG.AgreementArticle,
        (Column("agreement", DCTERMS.isPartOf), Column("article", KG.article, plain),
         Column("heading", DCTERMS.title, text)),
    ),
}  # fmt: skip
"""The form of each table; parties, memberships and ties have more than one."""

_NOT_YET: Final = frozenset({"planned", "in talks", "in-talks", "recommended"})


def is_candidate(fact: Fact) -> bool:
    """Whether a fact is about a relation that is not there yet: an aspirant, or planned, talked about, recommended."""
    relational = fact.table in (_PARTICIPATION, _MEMBERSHIP, _TIE)
    return relational and (fact["role"] == "aspirant" or fact["status"] in _NOT_YET)


def form_of(fact: Fact) -> Form:
    """The form of a fact: by its table, and for a relation by what is said to hold.

    From the form of a candidate no link follows; a tie has the form of its kind.

    Raises:
        ValueError: no form fits, as for a kind of tie that nobody knows.
    """
    name = fact.table
    if is_candidate(fact):
        name += _CANDIDATE
    elif name == _TIE:
        name += f", {fact['kind']}"
    try:
        return FORMS[name]
    except KeyError as error:
        raise ValueError(f"no form for {name}; expected one of {'; '.join(FORMS)}") from error


def relation_ends(fact: Fact, form: Form) -> tuple[Name, Name] | None:
    """The ends of the relation that a fact is about, those of a symmetric one in the order of their identifiers.

    None where the fact is about none; an end that is described and not named makes none either.
    """
    if form.relation is None:
        return None
    source, target = fact[form.relation.source], fact[form.relation.target]
    if not isinstance(source, Name) or not isinstance(target, Name):
        return None
    turned = form.relation.symmetric and target.identifier < source.identifier
    return (target, source) if turned else (source, target)


def relation_node(fact: Fact, form: Form) -> NamedNode | None:
    """The canonical relation that a fact is about, the same in every document; None if it is about none."""
    ends = relation_ends(fact, form)
    if form.relation is None or ends is None:
        return None
    return hashed_node("relation", form.relation.kind, *(end.identifier for end in ends))
