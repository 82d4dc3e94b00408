"""The SHACL shapes: a sound graph, and for every constraint one that differs in one thing and is refused."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, Store, parse
from rdflib import RDF, SH, Graph, Literal

from kg.graph.namespaces import BASE, PREFIXES
from kg.graph.report import Finding
from kg.graph.validate import against_shapes

CONCEPT = f"{BASE}id/concept/"
NAMES = {**PREFIXES, "doc": f"{CONCEPT}document-kind/", "role": f"{CONCEPT}role/"}
STATEMENTS = (
    "membership", "participation", "representation", "candidacy", "tie", "body", "aboutAgreement", "period", "notice",
    "enforceability", "signing", "obligation", "deadline", "decision", "contribution", "grant", "service", "yield", "goal",
    "theme", "evaluation", "recommendation", "criterion", "dependency", "count", "task", "example", "enumeration",
    "gap", "text", "description",
)  # fmt: skip

SOUND = "sound"
BREACHES = {
    # the shape, and what breaks it; several ways have a word behind them
    "evidencedBy none": "DELETE WHERE { x:obligation kg:evidencedBy ?o }",
    "evidencedBy no passage": "INSERT DATA { x:obligation kg:evidencedBy x:note }",
    "evidencedBy finding": "DELETE WHERE { x:finding kg:evidencedBy ?o }",
    "statedIn none": "DELETE WHERE { x:tie kg:statedIn ?o }",
    "statedIn two documents share it": "INSERT DATA { x:tie kg:statedIn x:note2 . x:note2 a kg:Document }",
    "wasGeneratedBy": "DELETE WHERE { x:tie prov:wasGeneratedBy ?o }",
    "status none": "DELETE WHERE { x:tie kg:status ?o }",
    "status of another scheme": "DELETE { ?s kg:status ?o } INSERT { ?s kg:status role:member }"
    " WHERE { ?s kg:status ?o FILTER(?s = x:tie) }",
    "statementOf": "INSERT DATA { x:tie kg:statementOf x:city }",
    "dates year as day": "INSERT DATA { x:signing kg:signedOn '2017'^^xsd:date }",
    "dates no month 13": "INSERT DATA { x:membership schema:endDate '2017-13'^^xsd:gYearMonth }",
    "dates text": "INSERT DATA { x:decision dcterms:issued '2017' }",
    "days": "INSERT DATA { x:membership kg:presumedAfter '2017'^^xsd:gYear }",
    "order": "DELETE { x:membership kg:lastDay ?o } INSERT { x:membership kg:lastDay '2016-12-31'^^xsd:date }"
    " WHERE { x:membership kg:lastDay ?o }",
    "durations": "INSERT DATA { x:period kg:duration 'P1Y' }",
    "words English": "INSERT DATA { x:task kg:what 'report'@en }",
    "words empty": "INSERT DATA { x:task kg:what ''@nl }",
    "Timed": "DELETE WHERE { x:tie kg:unknownBefore ?o }",
    "member none": "DELETE WHERE { x:membership org:member ?o }",
    "member itself": "DELETE { ?s org:member ?o } INSERT { ?s org:member x:network } WHERE { ?s org:member ?o }",
    "member no entity": "INSERT DATA { x:membership org:member x:rule }",
    "organization": "DELETE WHERE { x:membership org:organization ?o }",
    "role none": "DELETE WHERE { x:membership org:role ?o }",
    "role of another scheme": "DELETE { ?s org:role ?o } INSERT { ?s org:role doc:other } WHERE { ?s org:role ?o }",
    "participant": "DELETE WHERE { x:participation kg:participant ?o }",
    "inAgreement": "INSERT DATA { x:participation kg:inAgreement x:network }",
    "representative": "DELETE WHERE { x:representation kg:personName ?o ; kg:postTitle ?p }",
    "candidate none": "DELETE WHERE { x:candidacy kg:candidate ?o }",
    "candidate itself": "INSERT DATA { x:candidacy kg:candidateFor x:city }",
    "candidateFor": "DELETE WHERE { x:candidacy kg:candidateFor ?o }",
    "no-link": "INSERT DATA { x:candidacy kg:endA x:city }",
    "tieKind": "INSERT DATA { x:candidacy kg:tieKind role:member }",
    "endA none": "DELETE WHERE { x:tie kg:endA ?o }",
    "endA same as the other": "DELETE { ?s kg:endA ?o } INSERT { ?s kg:endA x:other } WHERE { ?s kg:endA ?o }",
    "endB": "DELETE WHERE { x:tie kg:endB ?o }",
    "body": "DELETE WHERE { x:body kg:body ?o }",
    "within": "DELETE WHERE { x:body kg:within ?o }",
    "agreement none": "DELETE WHERE { x:aboutAgreement kg:agreement ?o }",
    "agreement clause": "DELETE WHERE { x:notice kg:agreement ?o }",
    "agreementKind": "INSERT DATA { x:aboutAgreement kg:agreementKind doc:convenant }",
    "PeriodClause": "INSERT DATA { x:period schema:endDate '2024'^^xsd:gYear }",
    "NoticeClause": "DELETE WHERE { x:notice kg:noticePeriod ?o }",
    "enforceable": "DELETE WHERE { x:enforceability kg:enforceable ?o }",
    "signedOn": "DELETE WHERE { x:signing kg:signedOn ?o }",
    "bearer": "DELETE WHERE { x:obligation kg:bearer ?o }",
    "article of a duty": "DELETE WHERE { x:obligation kg:article ?o }",
    "article of a text": "DELETE WHERE { x:text kg:article ?o }",
    "isPartOf none": "DELETE WHERE { x:text dcterms:isPartOf ?o }",
    "isPartOf no agreement": "INSERT DATA { x:text dcterms:isPartOf x:network }",
    "duty-text": "DELETE WHERE { x:obligation kg:text ?o }",
    "strength": "INSERT DATA { x:obligation kg:strength role:member }",
    "what": "DELETE WHERE { x:gap kg:what ?o }",
    "deadlineKind": "DELETE WHERE { x:deadline kg:deadlineKind ?o }",
    "dueDate": "DELETE WHERE { x:deadline kg:dueDate ?o }",
    "earliest": "INSERT DATA { x:deadline kg:latest '2022-03-31'^^xsd:date }",
    "Decision": "DELETE WHERE { x:decision dcterms:identifier ?o }",
    "amount": "DELETE WHERE { x:contribution kg:amount ?o }",
    "frequency": "INSERT DATA { x:contribution kg:frequency role:member }",
    "payer": "INSERT DATA { x:contribution kg:payer x:rule }",
    "value none": "DELETE WHERE { x:amount schema:value ?o }",
    "value negative": "DELETE { ?s schema:value ?o } INSERT { ?s schema:value -1.0 } WHERE { ?s schema:value ?o }",
    "currency": "DELETE WHERE { x:amount schema:currency ?o }",
    "recipient of a grant": "DELETE WHERE { x:grant kg:recipient ?o }",
    "recipient of a service": "DELETE WHERE { x:service kg:recipient ?o }",
    "provider none": "DELETE WHERE { x:service schema:provider ?o }",
    "provider itself": "DELETE { ?s schema:provider ?o } INSERT { ?s schema:provider x:city } WHERE { ?s schema:provider ?o }",
    "through": "INSERT DATA { x:service kg:through x:rule }",
    "atSigningOf": "INSERT DATA { x:service kg:atSigningOf x:network }",
    "no-seat": "INSERT DATA { x:service org:organization x:network }",
    "programme": "DELETE WHERE { x:grant kg:programme ?o }",
    "ofRelation none": "DELETE WHERE { x:yield kg:ofRelation ?o }",
    "ofRelation a word": "DELETE WHERE { ?s kg:ofRelation ?o } ; INSERT DATA { x:yield kg:ofRelation x:rule }",
    "yield-goal none": "DELETE WHERE { x:yield kg:goal ?o }",
    "yield-goal of another scheme": "DELETE WHERE { x:yield kg:goal ?o } ; INSERT DATA { x:yield kg:goal role:member }",
    "modality": "DELETE WHERE { x:yield kg:modality ?o }",
    "direction": "INSERT DATA { x:yield kg:direction role:member }",
    "GoalStatement": "DELETE WHERE { x:goal kg:goal ?o }",
    "holder": "DELETE WHERE { x:goal kg:holder ?o }",
    "goal": "INSERT DATA { x:goal kg:goal role:member }",
    "theme": "DELETE WHERE { x:theme kg:theme ?o }",
    "judgement": "DELETE WHERE { x:evaluation kg:judgement ?o }",
    "text": "DELETE WHERE { x:recommendation kg:text ?o }",
    "dependent": "DELETE WHERE { x:dependency kg:dependent ?o }",
    "dependentSeat": "DELETE WHERE { x:dependency kg:dependentSeat ?o }",
    "restsOn": "DELETE WHERE { x:dependency kg:restsOn ?o }",
    "countedIn": "DELETE WHERE { x:count kg:countedIn ?o }",
    "number": "DELETE { ?s kg:number ?o } INSERT { ?s kg:number 0 } WHERE { ?s kg:number ?o }",
    "named": "DELETE WHERE { x:example kg:named ?o }",
    "term": "DELETE WHERE { x:enumeration kg:term ?o }",
    "listedValue": "DELETE DATA { x:enumeration kg:listedValue 'fysiek'@nl }",
    "gapKind": "DELETE WHERE { x:gap kg:gapKind ?o }",
    "fileName": "DELETE WHERE { x:note kg:fileName ?o }",
    "sha256": "DELETE { ?s kg:sha256 ?o } INSERT { ?s kg:sha256 'abc' } WHERE { ?s kg:sha256 ?o }",
    "documentKind": "INSERT DATA { x:note kg:documentKind role:member }",
    "textOf": "INSERT DATA { x:note kg:textOf x:network }",
    "describes": "DELETE WHERE { x:description kg:describes ?o }",
    "hasSource": "DELETE WHERE { x:passage oa:hasSource ?o }",
    "quote none": "DELETE WHERE { x:quote oa:exact ?o }",
    "quote empty": "DELETE DATA { x:quote oa:exact 'woorden' } ; INSERT DATA { x:quote oa:exact '' }",
    "position": "DELETE WHERE { x:passage oa:hasSelector x:position }",
    "page": 'DELETE DATA { x:page rdf:value "page=3" } ; INSERT DATA { x:page rdf:value "page=iv" }',
    "place": "DELETE WHERE { x:passage kg:place ?o }",
    "rowNumber": "DELETE DATA { x:row kg:rowNumber 12 } ; INSERT DATA { x:row kg:rowNumber 0 }",
    "sheetName": "DELETE DATA { x:row kg:sheetName 'Netwerken' } ; INSERT DATA { x:row kg:sheetName '' }",
    "start after its end": "DELETE DATA { x:position oa:start 3 } ; INSERT DATA { x:position oa:start 10 }",
    "start negative": "DELETE DATA { x:position oa:start 3 } ; INSERT DATA { x:position oa:start -1 }",
    "end": "DELETE WHERE { x:position oa:end ?o }",
    "context": "INSERT DATA { x:quote oa:prefix 'langer dan de tweeëndertig tekens die het mogen zijn' }",
    "label none": "DELETE WHERE { x:city rdfs:label ?o }",
    "label English": "INSERT DATA { x:relation rdfs:label 'city – network'@en }",
    "one-name": "INSERT DATA { x:city rdfs:label 'Voorbeeldstad'@nl }",
    "latitude": "DELETE { ?s wgs84:lat ?o } INSERT { ?s wgs84:lat 94.6 } WHERE { ?s wgs84:lat ?o }",
    "longitude": "DELETE WHERE { x:city wgs84:long ?o }",
    "population": "INSERT DATA { x:city gn:population -1 }",
    "cbsCode": "INSERT DATA { x:city kg:cbsCode '0392' }",
    "relationKind": "DELETE WHERE { x:relation kg:relationKind ?o }",
    "from none": "DELETE WHERE { x:relation kg:from ?o }",
    "from itself": "INSERT DATA { x:relation kg:to x:city }",
    "to": "DELETE WHERE { x:relation kg:to ?o }",
    "gathers": "DELETE WHERE { x:relation kg:gathers ?o }",
    "listed": "DELETE WHERE { x:listed kg:listedIn ?o }",
    "owner": "INSERT DATA { x:relation kg:owner 'department'@en }",
    "judgementAction": "DELETE WHERE { x:judgement kg:judgementAction ?o }",
    "judged-by": "DELETE WHERE { x:judgement prov:wasAssociatedWith ?o }",
    "judged-on": "INSERT DATA { x:judgement dcterms:date '2022'^^xsd:gYear }",
    "judged-why": "DELETE WHERE { x:judgement dcterms:description ?o }",
    "read-words": "DELETE WHERE { x:earlier rdfs:label ?o }",
    "read-by": "DELETE WHERE { x:earlier prov:wasGeneratedBy ?o }",
    "findingKind": "DELETE WHERE { x:finding kg:findingKind ?o }",
    "about": "DELETE WHERE { x:finding kg:about ?o }",
    "comment": "DELETE DATA { x:finding rdfs:comment 'left open'@en }",
    "prefLabel": "DELETE DATA { x:concept skos:prefLabel 'concept'@en }",
    "definition": "DELETE DATA { x:concept skos:definition 'Een begrip.'@nl }",
    "inScheme": "DELETE WHERE { x:concept skos:inScheme ?o }",
}  # fmt: skip


def breached(case: str) -> str:
    return case.split(" ")[0]


def copies(root: Path) -> Store:
    """The sound graph, and a copy for each breach with its change, all in one, with the ontology and its concepts."""
    text = (root / "tests" / "cases" / "shapes.ttl").read_text(encoding="utf-8")
    store = Store()
    for name in ("haarlem-kg.ttl", "concepts.ttl"):
        store.load(path=root / "ontology" / name, format=RdfFormat.TURTLE, to_graph=NamedNode(f"{BASE}graph/ontology"))
    for case, change in {SOUND: "", **BREACHES}.items():
        names = {**NAMES, "x": f"urn:case:{case.replace(' ', '_')}:"}
        header = "\n".join(f"@prefix {prefix}: <{iri}> ." for prefix, iri in names.items())
        copy = Store()
        copy.load(f"{header}\n{text}".encode(), RdfFormat.TURTLE)
        common = "kg:evidencedBy x:passage ; kg:statedIn x:note ; prov:wasGeneratedBy x:rule ; kg:status"
        for statement in STATEMENTS:
            copy.update(f"INSERT DATA {{ x:{statement} {common} <{CONCEPT}status/stated> }}", prefixes=names)
        if change:
            before = len(copy)
            state = set(copy)
            copy.update(change, prefixes=names)
            assert (before, state) != (len(copy), set(copy)), f"{case}: nothing was changed"
        store.extend(Quad(q.subject, q.predicate, q.object, NamedNode(f"{BASE}graph/document/x")) for q in copy)
    return store


@pytest.fixture(scope="module")
def found(root: Path) -> Mapping[str, list[Finding]]:
    """What was found in each copy."""
    results: dict[str, list[Finding]] = {case: [] for case in (SOUND, *BREACHES)}
    for finding in against_shapes(copies(root), root / "ontology" / "shapes.ttl", lambda iri: iri):
        results[finding.place.split(":")[2].replace("_", " ")].append(finding)
    return results


@pytest.fixture(scope="module")
def shapes(root: Path) -> Graph:
    return Graph().parse(root / "ontology" / "shapes.ttl")


def test_sound_graph_fulfils_every_shape(found: Mapping[str, list[Finding]]) -> None:
    assert found[SOUND] == []


@pytest.mark.parametrize("case", BREACHES)
def test_breach_is_found(found: Mapping[str, list[Finding]], case: str) -> None:
    kinds = {finding.kind for finding in found[case]}
    assert breached(case) in kinds


def test_warnings_are_those_that_a_reading_may_have(found: Mapping[str, list[Finding]]) -> None:
    warnings = {finding.kind for findings in found.values() for finding in findings if finding.severity == "warning"}
    assert warnings == {"within", "PeriodClause", "duty-text", "one-name"}


def test_every_constraint_is_breached_once(shapes: Graph) -> None:
    named = {str(shape).partition("#")[2] for shape in shapes.subjects(SH.message, None)}
    assert len(named) > 80
    assert named == {breached(case) for case in BREACHES}


def test_every_constraint_has_a_message_in_both_languages(shapes: Graph) -> None:
    used = set(shapes.objects(None, SH.property)) | {
        shape for shape in shapes.subjects(RDF.type, SH.NodeShape) if (shape, SH["not"], None) in shapes
    }
    named = {shape for shape in used if "#" in str(shape)}
    assert len(named) > 80
    for shape in named:
        messages = list(shapes.objects(shape, SH.message))
        assert sorted(m.language or "" for m in messages if isinstance(m, Literal)) == ["en", "nl"], shape


def test_sound_graph_has_something_of_every_class(root: Path, shapes: Graph) -> None:
    text = (root / "tests" / "cases" / "shapes.ttl").read_text(encoding="utf-8")
    header = "\n".join(f"@prefix {prefix}: <{iri}> ." for prefix, iri in {**NAMES, "x": "urn:x:"}.items())
    quads = parse(f"{header}\n{text}".encode(), RdfFormat.TURTLE)
    used = {quad.object.value for quad in quads if quad.predicate.value == str(RDF.type)}
    targets = {str(target) for target in shapes.objects(None, SH.targetClass)}
    above = {f"{PREFIXES['kg']}{name}" for name in ("Statement", "Entity", "Clause", "Tie", "Candidacy", "Finding")}
    assert targets - used == above, "these have something of a class below them"
