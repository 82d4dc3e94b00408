"""Canonical files: the same graph gives the same bytes, in any order and with any hash seed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from graph_samples import READINGS, REGISTER
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, parse

from kg.graph.namespaces import KG, RDFS, REFERENCE_GRAPH, SKOS
from kg.graph.serialise import canonical_nquads, merged, trig
from kg.graph.store import asserted_quads

TESTS = Path(__file__).resolve().parent
QUADS = list(asserted_quads(READINGS, REGISTER))
CONTENT = canonical_nquads(QUADS)
HERE, THERE = NamedNode("urn:graph:here"), NamedNode("urn:graph:there")
THING = NamedNode("urn:thing")

terms = st.sampled_from([NamedNode(f"urn:{letter}") for letter in "abcé"])
texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=8)
quads = st.lists(
    st.builds(
        Quad,
        terms,
        terms,
        st.one_of(terms, st.builds(Literal, texts), st.builds(lambda text: Literal(text, language="nl"), texts)),
        st.sampled_from([HERE, THERE]),
    ),
    max_size=12,
)


def test_the_sample_is_canonical() -> None:
    lines = CONTENT.decode().splitlines()
    assert len(lines) > 2_000
    assert lines == sorted(set(lines))
    assert b"\r" not in CONTENT
    assert CONTENT.endswith(b"\n")


@given(quads, st.randoms(use_true_random=False))
def test_order_and_repetition_change_nothing(some: list[Quad], random: object) -> None:
    shuffled = [*some, *some[:3]]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    content = canonical_nquads(shuffled)
    assert content == canonical_nquads(some)
    assert set(parse(content, format=RdfFormat.N_QUADS)) == set(some)


@given(quads)
def test_lines_are_sorted_by_code_point_whatever_the_text_holds(some: list[Quad]) -> None:
    lines = canonical_nquads(some).decode().split("\n")[:-1]
    assert lines == sorted(lines)
    assert len(lines) == len(set(some))


def test_the_default_graph_is_left_out() -> None:
    assert canonical_nquads([Quad(THING, RDFS.label, Literal("x"), DefaultGraph())]) == b""


def test_trig_holds_the_same_quads_in_one_block_a_graph() -> None:
    content = trig(CONTENT)
    assert set(parse(content, format=RdfFormat.TRIG)) == set(QUADS)
    names = {quad.graph_name.value for quad in QUADS}
    starts = [line for line in content.decode().splitlines() if line.endswith(" {")]
    assert sorted(starts) == sorted(f"<{name}> {{" for name in names)
    assert starts == sorted(starts)
    assert "kg:status status:stated" in content.decode()


def test_another_process_with_another_hash_seed_writes_the_same_bytes() -> None:
    script = (
        "import sys; from graph_samples import READINGS, REGISTER; from kg.graph.store import asserted_quads;"
        "from kg.graph.serialise import canonical_nquads, trig;"
        "content = canonical_nquads(asserted_quads(READINGS[::-1], REGISTER));"
        "sys.stdout.buffer.write(content + trig(content))"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(TESTS), str(TESTS.parent)])}
    for seed in ("1", "2"):
        run = subprocess.run(
            [sys.executable, "-c", script],
            env={**environment, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        )
        assert run.stdout == CONTENT + trig(CONTENT)


def test_graphs_are_merged_without_duplicates() -> None:
    content = merged(CONTENT)
    triples = [quad.triple for quad in parse(content, format=RdfFormat.N_TRIPLES)]
    assert len(triples) == len(set(triples)) == content.count(b"\n")
    assert len(triples) < len(QUADS)
    labels = (RDFS.label, SKOS.altLabel)
    found = {triple for triple in triples if triple.predicate not in labels}
    assert found == {quad.triple for quad in QUADS if quad.predicate not in labels}


@pytest.mark.parametrize(
    ("named", "label", "others"),
    [
        ([("Oss", HERE), ("Oss", THERE)], ["Oss"], []),
        ([("Oss", HERE), ("Gemeente Oss", THERE)], ["Gemeente Oss"], ["Oss"]),
        ([("Oss", HERE), ("Stad Oss", REFERENCE_GRAPH)], ["Stad Oss"], ["Oss"]),
        ([("Oss", HERE), ("Oss", REFERENCE_GRAPH), ("A", THERE)], ["Oss"], ["A"]),
    ],
)
def test_a_thing_has_one_label(named: list[tuple[str, NamedNode]], label: list[str], others: list[str]) -> None:
    content = canonical_nquads(Quad(THING, RDFS.label, Literal(name, language="nl"), graph) for name, graph in named)
    triples = list(parse(merged(content), format=RdfFormat.N_TRIPLES))
    assert [triple.object.value for triple in triples if triple.predicate == RDFS.label] == label
    assert [triple.object.value for triple in triples if triple.predicate == SKOS.altLabel] == others


def test_a_thing_has_a_label_in_each_language() -> None:
    words = [Literal("lid", language="nl"), Literal("member", language="en"), Literal("zonder taal")]
    content = canonical_nquads(Quad(KG.memberOf, RDFS.label, word, HERE) for word in words)
    assert {triple.object for triple in parse(merged(content), format=RdfFormat.N_TRIPLES)} == set(words)
