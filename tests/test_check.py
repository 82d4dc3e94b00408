"""The check as a whole: contradictions, evidence, problems, findings, and how they are told."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from graph_samples import COVENANT_READING, NOTE_READING, READINGS, REGISTER
from pyoxigraph import Literal, NamedNode, Quad, Store
from rdflib import XSD
from rdflib import Literal as RdflibLiteral

from kg.errors import DoubtError, RefusedError, StoreError
from kg.graph.check import check
from kg.graph.findings import find, read_finding_queries
from kg.graph.inference import infer
from kg.graph.namespaces import (
    BASE,
    KG,
    OA,
    ONTOLOGY_GRAPH,
    ORG,
    OWL,
    RDF,
    REFERENCE_GRAPH,
    document_graph,
    passages_graph,
)
from kg.graph.report import Finding, Report, as_lines
from kg.graph.store import build_graph, merge
from kg.graph.validate import against_shapes, contradictions
from kg.pipeline import build
from kg.sources.data_folder import open_data

DOCUMENTS = [reading.document for reading in READINGS]


@pytest.fixture
def store(root: Path) -> Store:
    """The graph of two made documents, with what is inferred and found."""
    built = build_graph(READINGS, REGISTER)
    infer(built)
    find(built, read_finding_queries(root / "ontology" / "findings"))
    return built


def membership(store: Store) -> Quad:
    """Somebody's membership in the note."""
    graph = document_graph(NOTE_READING.document.stem)
    return next(store.quads_for_pattern(None, RDF.type, KG.Membership, graph))


def kinds(findings: tuple[Finding, ...]) -> set[str]:
    return {finding.kind for finding in findings}


def test_sound_graph_has_no_violations(store: Store) -> None:
    report = check(store, DOCUMENTS)
    assert report.violations == ()
    assert report.conflicts == (
        Finding(
            "conflict",
            "two-values",
            "Gemeente Onsstad – Stedennet: de ene plaats zegt gewoon lid, de andere geassocieerd lid",
            "Gemeente Onsstad – Stedennet: one passage says ordinary member, another associate member",
            f"convenant-water {span(COVENANT_READING.document.text, 'Onsstad, lid van Stedennet')}; "
            f"nota banden {span(NOTE_READING.document.text, 'Onsstad is sinds 2017 geassocieerd lid van Stedennet')}",
        ),
    )
    assert "unnamed" in kinds(report.unknowns)
    assert "blank" in kinds(report.unknowns)


def span(text: str, quote: str) -> str:
    return f"{text.index(quote)}-{text.index(quote) + len(quote)}"


def test_contradiction_is_found(store: Store) -> None:
    """The same node as a membership and as a candidacy: two classes that share nothing."""
    found = membership(store)
    store.add(Quad(found.subject, RDF.type, KG.CandidateMembership, found.graph_name))
    report = check(store, DOCUMENTS)
    contradicting = [finding for finding in report.violations if finding.kind == "contradiction"]
    assert contradicting
    assert all(finding.place.startswith("nota banden ") for finding in contradicting)
    (message,) = {finding.message_nl for finding in contradicting}
    assert message.startswith("tegenspraak: statement/nota%20banden/")
    assert message.endswith(" hoort tot Candidacy en tot Membership, en die sluiten elkaar uit")


def test_contradiction_by_inference_is_found(store: Store) -> None:
    """The range of org:organization says nothing, that of kg:endB does: a statement is no entity."""
    found = membership(store)
    assert list(contradictions(store, str)) == []
    store.add(Quad(NamedNode("urn:tie"), KG.endB, found.subject, found.graph_name))
    assert {finding.kind for finding in contradictions(store, str)} == {"contradiction"}


def test_contradiction_that_rests_on_the_register_is_found(store: Store) -> None:
    """What the reference says of a thing that a document names is read; of others it is not."""
    town = NamedNode(REGISTER.entries[0].identifier)
    store.add(Quad(town, RDF.type, KG.Passage, REFERENCE_GRAPH))
    store.add(Quad(KG.Passage, OWL.disjointWith, KG.Entity, ONTOLOGY_GRAPH))
    assert list(contradictions(store, str))


def test_looking_for_contradictions_leaves_rdflib_as_it_was(store: Store) -> None:
    before = RdflibLiteral("2017", datatype=XSD.gYear).value
    list(contradictions(store, str))
    assert RdflibLiteral("2017", datatype=XSD.gYear).value == before


def test_inferred_graph_hides_no_breach_of_a_shape(store: Store, root: Path) -> None:
    """In the default graph of a finished store the inferred types stand beside the stated ones."""
    found = membership(store)
    store.add(Quad(found.subject, ORG.role, NamedNode(f"{BASE}id/concept/role/unheard-of"), found.graph_name))
    infer(store)
    merge(store)
    breaches = {finding.kind for finding in against_shapes(store, root / "ontology" / "shapes.ttl", str)}
    assert breaches == {"role"}


def test_lost_shapes_are_an_error(store: Store, tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match=r"shapes\.ttl: no such file"):
        list(against_shapes(store, tmp_path / "shapes.ttl", str))


def test_violation_says_where_and_what(store: Store) -> None:
    found = membership(store)
    for quad in list(store.quads_for_pattern(found.subject, ORG.role, None, None)):
        store.remove(quad)
    violation = next(finding for finding in check(store).violations if finding.kind == "role")
    assert violation.place.startswith("nota banden ")
    assert violation.message_nl.startswith("Een lidmaatschap of deelname heeft één rol")
    assert violation.message_en.startswith("A membership or participation has one role")
    assert found.subject.value.removeprefix(f"{BASE}id/") in violation.message_en


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"text": "iets anders"}, "hier staan andere woorden dan het citaat"),
        ({"text": NOTE_READING.document.text[:50]}, "hier staan andere woorden dan het citaat"),
        ({"text": f" {NOTE_READING.document.text}"}, "hier staan andere woorden dan het citaat"),
        ({"sha256": "0" * 64}, "veranderd sinds de graaf is gebouwd; bouw hem opnieuw"),
        ({"source": "andere nota.txt"}, "dit stuk is er niet; bouw de graaf opnieuw"),
    ],
)
def test_document_that_is_not_what_was_read_is_found(store: Store, change: dict[str, str], message: str) -> None:
    report = check(store, [COVENANT_READING.document, replace(NOTE_READING.document, **change)])
    faults = [finding for finding in report.violations if finding.kind == "evidence"]
    assert {finding.message_nl for finding in faults} == {message}
    assert all(finding.place.startswith("nota banden") for finding in faults)
    assert report.violations == tuple(faults)


def test_offset_that_was_moved_is_found(store: Store) -> None:
    graph = passages_graph(NOTE_READING.document.stem)
    moved = next(store.quads_for_pattern(None, OA.start, None, graph))
    store.remove(moved)
    store.add(Quad(moved.subject, OA.start, Literal(int(moved.object.value) + 1), graph))
    assert [finding.kind for finding in check(store, DOCUMENTS).violations] == ["evidence"]


def test_passage_in_another_document_is_found(store: Store) -> None:
    foreign = next(store.quads_for_pattern(None, RDF.type, KG.Passage, passages_graph(COVENANT_READING.document.stem)))
    store.add(Quad(membership(store).subject, KG.evidencedBy, foreign.subject, membership(store).graph_name))
    faults = check(store, DOCUMENTS).violations
    assert [finding.message_en for finding in faults] == [
        "this passage is in another document than the statement that rests on it"
    ]
    assert faults[0].place.startswith("convenant-water ")


def test_problems_of_the_folder_are_violations(store: Store) -> None:
    problem = StoreError("data/documents/nota.txt: changed; put it back")
    report = check(store, DOCUMENTS, problems=[problem])
    assert report.violations == (
        Finding("violation", "documents", "changed; put it back", "changed; put it back", "data/documents/nota.txt"),
    )


def test_a_document_that_was_read_with_a_doubt_is_a_warning(store: Store) -> None:
    report = check(store, DOCUMENTS, problems=[DoubtError("data/documents/nota.pdf: geen tekst (scan?); expected words")])
    said = "geen tekst (scan?); expected words"
    assert Finding("warning", "documents", said, said, "data/documents/nota.pdf") in report.warnings
    assert report.violations == ()


def test_check_writes_nothing(store: Store) -> None:
    before = set(store)
    check(store, DOCUMENTS)
    assert set(store) == before


def test_report_in_both_languages() -> None:
    first = Finding("warning", "dates-do-not-fit", "past niet", "does not fit", "akkoord 1-9")
    second = Finding("conflict", "two-senses", "twee betekenissen", "two senses", "nota 2-4; stuk 7-9")
    report = Report.of([second, first, first])
    assert report == Report(warnings=(first,), conflicts=(second,))
    assert list(as_lines(report, "nl")) == [
        "overtredingen: 0",
        "waarschuwingen: 1",
        "  akkoord 1-9: past niet",
        "conflicten: 1",
        "  nota 2-4; stuk 7-9: twee betekenissen",
        "onbekend: 0",
    ]
    assert list(as_lines(report, "en"))[3:5] == ["conflicts: 1", "  nota 2-4; stuk 7-9: two senses"]


def test_importing_the_check_does_not_wait_for_heavy_libraries() -> None:
    script = "import sys, kg.graph.check; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = run.stdout.split()
    assert "pyoxigraph" in loaded
    assert not {"rdflib", "pyshacl", "owlrl"} & set(loaded)


EXPECTED = (
    ("two-values", "Harlem", "stedenband", "bilaterale samenwerking"),
    ("dates-do-not-fit", "Expatcenter", "2016-03-01", "2016-02-29"),
    ("dates-do-not-fit", "City Deal Impact Ondernemen", "4 jaar", "2021-03-11", "2024"),
    ("two-dates", "opgeleverd", "vastgesteld"),
    ("two-senses", "domeinen", "bedrijfsvoering", "economisch"),
    ("blank", "Zuid-Kennemerland", "Vastgesteld op"),
    ("blank", "ondertekening"),
    ("not-in-corpus", "Bijlage 1", "inventarisatielijst"),
    ("not-in-corpus", "City Deal Impact Ondernemen", "tekst"),
    ("unnamed", "City Deal Impact Ondernemen", "10 G40"),
    ("open-list", "Twee van die stedenbanden"),
    ("not-described", "Angers"),
)
"""The kind of each finding that the specification names, and words that its message must hold."""


def test_the_five_documents(root: Path) -> None:
    """What design.md says of these documents is in their graph, and nothing in it is wrong."""
    data = open_data(root / "data")
    built = build(data)
    report = check(built.store, [reading.document for reading in built.readings], problems=built.refused)
    assert report.violations == ()
    findings = (*report.warnings, *report.conflicts, *report.unknowns)
    told = [f"{finding.kind}: {finding.message_nl}" for finding in findings]
    assert not [words for words in EXPECTED if not any(all(word in line for word in words) for line in told)]
    assert all(finding.place.startswith(("2010-", "2015-", "2021-", "2022-")) for finding in findings)
