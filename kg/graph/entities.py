"""Named things as nodes: their class and what they are called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph.literals import text
from kg.graph.namespaces import KG, ORG, RDF, RDFS, SKOS, TOOIONT, slug
from kg.model import Kind, Name

CLASSES: Final[Mapping[Kind, NamedNode]] = {
    Kind.MUNICIPALITY: TOOIONT.Gemeente,
    Kind.PROVINCE: TOOIONT.Provincie,
    Kind.MINISTRY: TOOIONT.Ministerie,
    Kind.WATER_AUTHORITY: TOOIONT.Waterschap,
    Kind.AGENCY: KG.Agency,
    Kind.JOINT_BODY: TOOIONT.Samenwerkingsorganisatie,
    Kind.CITY: KG.City,
    Kind.NETWORK: KG.CityNetwork,
    Kind.REGION: KG.Region,
    Kind.PARTNERSHIP: KG.Partnership,
    Kind.WORKING_GROUP: KG.WorkingGroup,
    Kind.BODY: KG.AgreementBody,
    Kind.ASSOCIATION: KG.Association,
    Kind.COMPANY: KG.Company,
    Kind.FOUNDATION: KG.Foundation,
    Kind.ORGANISATION: ORG.Organization,
    Kind.FACILITY: KG.Facility,
    Kind.AGREEMENT: KG.Agreement,
    Kind.PROGRAMME: KG.Programme,
    Kind.TIE: KG.Relation,
    Kind.GROUP: KG.Group,
}
"""The class of each kind of thing; of an agreement, `AGREEMENT_CLASSES` may say it more exactly."""

AGREEMENT_CLASSES: Final[Mapping[str, NamedNode]] = {
    "samenwerkingsovereenkomst": KG.CooperationAgreement,
    "convenant": KG.Covenant,
    "bestuursovereenkomst": KG.AdministrativeAgreement,
    "intentieovereenkomst": KG.LetterOfIntent,
    "dienstverleningsovereenkomst": KG.ServiceAgreement,
    "gemeenschappelijke-regeling": KG.JointRegulation,
    "city-deal": KG.CityDeal,
    "addendum": KG.Addendum,
    "other": KG.Agreement,
}
"""The class of an agreement of each kind, by the slug of the kind."""

_TYPE, _LABEL, _ALT_LABEL = RDF.type, RDFS.label, SKOS.altLabel


def identified(name: Name) -> NamedNode:
    """The node of a name.

    Raises:
        ValueError: the name was not resolved.
    """
    if not name.identifier:
        raise ValueError(f"{name.label!r} has no identifier; names are resolved before they go into the graph")
    return NamedNode(name.identifier)


def agreement_class(kind: str) -> NamedNode:
    """The class of an agreement of that kind.

    Raises:
        ValueError: nobody knows the kind.
    """
    try:
        return AGREEMENT_CLASSES[slug(kind)]
    except KeyError as error:
        raise ValueError(f"{kind!r} is no kind of agreement; expected one of {', '.join(AGREEMENT_CLASSES)}") from error


def entity_quads(names: Iterable[Name], agreement_kinds: Mapping[str, str], graph: NamedNode) -> Iterator[Quad]:
    """What each name stands for and is called and why it was taken for that, in one document's graph, so that the graph
    stands alone.

    Args:
        names: resolved names, in any order, repeated or not.
        agreement_kinds: the kind of each agreement that the document says the kind of, by identifier.
        graph: the document's graph.
    """
    called_so: dict[str, set[Name]] = {}
    for name in names:
        called_so.setdefault(identified(name).value, set()).add(name)
    for identifier, found in called_so.items():
        node = NamedNode(identifier)
        kind = agreement_kinds.get(identifier)
        for cls in {agreement_class(kind) if kind else CLASSES[name.kind] for name in found}:
            yield Quad(node, _TYPE, cls, graph)
        # the register's name; of "Gemeente Oss" and, in a tie, "Oss" the longer one is the full name
        full = max(found, key=lambda name: (name.proper, len(name.label), name.label))
        others = {other for name in found for other in (name.label, *name.aliases)}
        yield from called(node, full.proper or full.label, others, graph)
        for why in {name.why for name in found if name.why}:
            yield Quad(node, SKOS.note, text(why), graph)


def called(node: NamedNode, label: str, aliases: Iterable[str], graph: NamedNode) -> Iterator[Quad]:
    """The canonical name of a thing and its other names."""
    name = text(label)
    yield Quad(node, _LABEL, name, graph)
    for alias in aliases:
        other: Literal = text(alias)
        if other != name:
            yield Quad(node, _ALT_LABEL, other, graph)
