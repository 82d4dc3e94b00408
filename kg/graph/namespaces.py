"""The terms that the graph is made of, and the IRIs of its graphs, nodes and concepts.

Every vocabulary is closed: a term that is not listed here raises, so that a typo cannot become a new property. Our own
terms are those of `ontology/haarlem-kg.ttl`, the concepts those of `ontology/concepts.ttl`; a test holds them equal.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Final
from urllib.parse import quote

from pyoxigraph import NamedNode

BASE: Final = "https://w3id.org/haarlem-kg/"


class Vocabulary:
    """A closed namespace: `ORG.member` and `KG["from"]` are IRIs, a term that it does not list raises.

    >>> Vocabulary("http://www.w3.org/ns/org#", "member organization").member.value
    'http://www.w3.org/ns/org#member'
    """

    __slots__ = ("_terms", "base")

    def __init__(self, base: str, names: str) -> None:
        """Make the namespace with these names, which white space keeps apart."""
        self.base = base
        self._terms = {name: NamedNode(base + name) for name in names.split()}

    def __getattr__(self, name: str) -> NamedNode:
        """The term of that name; AttributeError if it is not listed."""
        try:
            return self._terms[name]
        except KeyError:
            raise AttributeError(f"{self.base} has no term {name!r} here; it has {', '.join(self._terms)}") from None

    def __getitem__(self, name: str) -> NamedNode:
        """The term of a name that Python keeps for itself (`KG["from"]`); KeyError if it is not listed."""
        return self._terms[name]

    def __iter__(self) -> Iterator[NamedNode]:
        """Every term, in the order in which they are listed."""
        return iter(self._terms.values())


KG: Final = Vocabulary(
    BASE + "def#",
    # entities
    "Entity Described Agency City Forum CityNetwork Region Partnership WorkingGroup AgreementBody Association Company "
    "Foundation Facility Programme Group Agreement CooperationAgreement Covenant AdministrativeAgreement "
    "LetterOfIntent ServiceAgreement JointRegulation CityDeal Addendum "
    # sources and statements
    "TableRow "
    "Document Passage Rule Statement DocumentDescription Membership Participation Candidacy CandidateMembership "
    "CandidateParticipation CandidateTie Representation Tie TwinTownTie BilateralCooperation AgreementStatement "
    "Clause PeriodClause NoticeClause EnforceabilityClause SigningClause BodyStatement Contribution Grant "
    "ServiceProvision Deadline "
    "Decision Obligation Yield GoalStatement ThemeStatement Recommendation Criterion Dependency UnnamedCount "
    "Evaluation Task ExampleMention Enumeration Gap AgreementArticle "
    # made of them
    "Relation ReferenceMembership Finding Conflict Warning Unknown "
    # what people decided
    "Judgement EarlierReading "
    # to nodes
    "evidencedBy statedIn describes textOf documentKind status statementOf boundsFrom participant hasParticipation "
    "inAgreement representative candidate candidateFor endA endAOf endB twinA twinAOf twinB tieKind body "
    "hasBodyStatement within agreement agreementKind hasClause bearer strength deadlineKind amount frequency payer "
    "recipient through atSigningOf "
    "programme ofRelation goal modality direction holder forum criterionFor dependent dependentSeat restsOn "
    "countedIn assignee addressee named gapKind about relationKind from to gathers listedMember listedIn findingKind "
    "judgedBy judgementAction "
    # derived
    "memberOf hasMember partyTo hasParty cooperatesWith twinnedWith "
    # to literals
    "place sheetName rowNumber "
    "asOf since until firstDay lastDay unknownBefore presumedAfter surelyFrom surelyUntil ended openEnded duration "
    "renewal noticePeriod leavingDay afterLeaving enforceable signedOn mandate personName postTitle article condition "
    "dueDate earliest latest derived "
    "frequencyText text what purpose theme judgement number term listedValue fileName sha256 catalogueTitle "
    "catalogueDate shortName cbsCode owner",
)  # fmt: skip
DCTERMS: Final = Vocabulary(
    "http://purl.org/dc/terms/",
    "accessRights conformsTo date description identifier isPartOf isReplacedBy issued license publisher source title",
)
EDTF: Final = Vocabulary("http://id.loc.gov/datatypes/edtf/", "EDTF")
GEONAMES: Final = Vocabulary("http://www.geonames.org/ontology#", "population")
OA: Final = Vocabulary(
    "http://www.w3.org/ns/oa#",
    "FragmentSelector SpecificResource TextPositionSelector TextQuoteSelector end exact hasSelector hasSource prefix "
    "start suffix",
)
ORG: Final = Vocabulary(
    "http://www.w3.org/ns/org#",
    "FormalOrganization Membership Organization OrganizationalCollaboration OrganizationalUnit Role hasMembership "
    "hasUnit member organization role unitOf",
)
OWL: Final = Vocabulary(
    "http://www.w3.org/2002/07/owl#",
    "Class DatatypeProperty ObjectProperty Ontology SymmetricProperty disjointWith inverseOf propertyChainAxiom",
)
PROV: Final = Vocabulary(
    "http://www.w3.org/ns/prov#",
    "Activity Entity Person wasAssociatedWith wasDerivedFrom wasGeneratedBy wasRevisionOf",
)
RDF: Final = Vocabulary("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "first rest type value")
RDFS: Final = Vocabulary("http://www.w3.org/2000/01/rdf-schema#", "comment domain label range subClassOf subPropertyOf")
SCHEMA: Final = Vocabulary(
    "https://schema.org/",
    "MonetaryAmount addressCountry containedInPlace currency dissolutionDate endDate provider startDate url value",
)
SKOS: Final = Vocabulary(
    "http://www.w3.org/2004/02/skos/core#",
    "Concept ConceptScheme altLabel closeMatch definition exactMatch inScheme note prefLabel",
)
TOOIONT: Final = Vocabulary(
    "https://identifier.overheid.nl/tooi/def/ont/",
    "Gemeente Ministerie Provincie Samenwerkingsorganisatie Waterschap",
)
WGS84: Final = Vocabulary("http://www.w3.org/2003/01/geo/wgs84_pos#", "lat long")
XSD: Final = Vocabulary(
    "http://www.w3.org/2001/XMLSchema#", "boolean date decimal duration gYear gYearMonth integer string"
)

VOCABULARIES: Final = (DCTERMS, EDTF, GEONAMES, KG, OA, ORG, OWL, PROV, RDF, RDFS, SCHEMA, SKOS, TOOIONT, WGS84, XSD)
"""All of them."""

PREFIXES: Final[Mapping[str, str]] = {
    "dcterms": DCTERMS.base, "edtf": EDTF.base, "gn": GEONAMES.base, "kg": KG.base, "oa": OA.base, "org": ORG.base,
    "owl": OWL.base, "prov": PROV.base, "rdf": RDF.base, "rdfs": RDFS.base, "schema": SCHEMA.base, "skos": SKOS.base,
    "tooiont": TOOIONT.base, "wgs84": WGS84.base, "xsd": XSD.base,
}  # fmt: skip
"""The prefixes of the files that we write and of a query that gives none."""

CONCEPTS: Final[Mapping[str, tuple[str, ...]]] = {
    scheme: tuple(names.split())
    for scheme, names in {
        "role": "party co-signatory participant aspirant member associate-member coordinator chair",
        "status": "stated decided planned in-talks recommended ended",
        "agreement-kind": "samenwerkingsovereenkomst convenant bestuursovereenkomst intentieovereenkomst "
        "dienstverleningsovereenkomst gemeenschappelijke-regeling city-deal addendum other",
        "document-kind": "samenwerkingsovereenkomst convenant bestuursovereenkomst intentieovereenkomst "
        "dienstverleningsovereenkomst gemeenschappelijke-regeling city-deal addendum collegebesluit raadsbesluit "
        "informatienota webpage other",
        "goal": "profilering kennisdeling europese-fondsen beleidsbeinvloeding solidariteit culturele-ontwikkeling "
        "duurzame-netwerken economische-ontwikkeling duurzaamheid dienstverlening veiligheid",
        "tie-kind": "stedenband bilaterale-samenwerking",
        "modality": "realised potential",
        "direction": "received given",
        "frequency": "once year half-year quarter month inhabitant",
        "strength": "duty effort",
        "deadline-kind": "evaluation decision expiry publication other",
        "gap-kind": "blank annex open-list name-in-doubt",
        "finding-kind": "two-values dates-do-not-fit two-dates two-senses two-readings blank not-in-corpus unnamed "
        "open-list not-described catalogue-differs name-in-doubt",
        "relation-kind": "membership participation candidate-membership candidate-participation tie candidate-tie unit",
        "judgement-action": "accept correct reject merge never-merge add owner",
        "eu-objective": "smarter greener more-connected more-social closer-to-citizens",
    }.items()
}
"""The SKOS schemes and their concepts, as the last parts of their IRIs."""

_CONCEPTS: Final = {
    (scheme, name): NamedNode(f"{BASE}id/concept/{scheme}/{name}")
    for scheme, names in CONCEPTS.items()
    for name in names
}

REFERENCE_GRAPH: Final = NamedNode(BASE + "graph/reference")
ONTOLOGY_GRAPH: Final = NamedNode(BASE + "graph/ontology")
RELATIONS_GRAPH: Final = NamedNode(BASE + "graph/relations")
INFERRED_GRAPH: Final = NamedNode(BASE + "graph/inferred")
FINDINGS_GRAPH: Final = NamedNode(BASE + "graph/findings")
JUDGEMENTS_GRAPH: Final = NamedNode(BASE + "graph/judgements")


def document_graph(stem: str) -> NamedNode:
    """The graph of what one document says."""
    return NamedNode(f"{BASE}graph/document/{quote(stem, safe='')}")


def passages_graph(stem: str) -> NamedNode:
    """The graph of the passages that one document's statements rest on."""
    return NamedNode(f"{BASE}graph/passages/{quote(stem, safe='')}")


def node(kind: str, *parts: str) -> NamedNode:
    """The IRI of a node of ours; what an IRI cannot hold is percent-encoded.

    >>> node("statement", "nota 1", "1f2e", "period").value
    'https://w3id.org/haarlem-kg/id/statement/nota%201/1f2e/period'
    """
    return NamedNode(f"{BASE}id/{kind}/{'/'.join(quote(part, safe='') for part in parts)}")


def hashed_node(kind: str, *parts: str) -> NamedNode:
    """The IRI of a node that its parts identify: a relation by kind and ends, a finding by what it is about."""
    return node(kind, hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16])


def concept(scheme: str, value: str) -> NamedNode:
    """The concept that a fact's value stands for.

    Raises:
        ValueError: the scheme has no such concept.

    >>> concept("role", "associate member").value
    'https://w3id.org/haarlem-kg/id/concept/role/associate-member'
    >>> concept("goal", "Europese fondsen").value
    'https://w3id.org/haarlem-kg/id/concept/goal/europese-fondsen'
    """
    found = _CONCEPTS.get((scheme, value)) or _CONCEPTS.get((scheme, slug(value)))
    if found is None:
        raise ValueError(f"{value!r} is no {scheme}; expected one of {', '.join(CONCEPTS[scheme])}")
    return found


def slug(text: str) -> str:
    """A text as the last part of an IRI: lower case, without diacritics, hyphens between words.

    >>> slug("beleidsbeïnvloeding"), slug("in talks")
    ('beleidsbeinvloeding', 'in-talks')
    """
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")
