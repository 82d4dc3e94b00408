"""The whole way of a document: every fact has its words, the order of things does not matter, hostile text is read in time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extraction.annotate import annotate
from kg.extraction.joining.same_row import KEYS
from kg.extraction.names.mentions import Gazetteer
from kg.extraction.read import _with_names, read, read_all
from kg.model import TABLES, Document, Fact, Kind, Name, Reading, row
from kg.sources.documents import read_document
from kg.sources.register import Register

DIGEST = """
import hashlib, json, pathlib, sys
from kg.extraction.read import read_all
from kg.model import row
from kg.sources.documents import read_document
from kg.sources.register import read_register
folder = pathlib.Path(sys.argv[1])
files = sorted((folder / "documents").glob("*.txt"))
readings = read_all([read_document(f, source=f.name) for f in files], read_register(folder / "register"))
facts = [[f.id, f.table, row(f), f.rule, [[e.start, e.end] for e in f.evidence]] for r in readings for f in r.facts]
print(len(facts), hashlib.sha256(json.dumps(facts).encode()).hexdigest())
"""


@pytest.fixture(scope="session")
def five(documents: Path) -> list[Document]:
    found = [read_document(path, source=path.name) for path in sorted(documents.glob("*.txt"))]
    assert len(found) == 5
    return found


@pytest.fixture(scope="session")
def readings(five: list[Document], register: Register) -> list[Reading]:
    return list(read_all(five, register))


def _facts(readings: list[Reading]) -> list[tuple[Document, Fact]]:
    found = [(reading.document, fact) for reading in readings for fact in reading.facts]
    assert len(found) > 200, "the five documents give facts"
    return found


def test_every_fact_stands_where_its_evidence_says(readings: list[Reading]) -> None:
    for document, fact in _facts(readings):
        assert fact.evidence, fact
        for evidence in fact.evidence:
            assert document.text[evidence.start : evidence.end] == evidence.quote
            assert 1 <= len(evidence.quote) <= 1500


def test_evidence_supports_columns_of_its_own_table(readings: list[Reading]) -> None:
    for _, fact in _facts(readings):
        assert {column for evidence in fact.evidence for column in evidence.supports} <= set(TABLES[fact.table])


def test_every_fact_has_an_identifier_of_its_own_in_its_document(readings: list[Reading]) -> None:
    count = Counter((document.source, fact.id) for document, fact in _facts(readings))
    assert [key for key, number in count.items() if number > 1] == []


def test_every_name_is_identified(readings: list[Reading]) -> None:
    names = [value for _, fact in _facts(readings) for value in fact.values.values() if isinstance(value, Name)]
    assert len(names) > 200
    assert [name for name in names if not (name.identifier.startswith("https://") and name.label and name.why)] == []


def test_a_row_stands_once_in_a_document(readings: list[Reading]) -> None:
    rows = Counter((document.source, fact.table, json.dumps(row(fact))) for document, fact in _facts(readings))
    assert [key for key, number in rows.items() if number > 1] == []


def test_facts_come_in_the_order_of_their_first_passage(readings: list[Reading]) -> None:
    assert len(readings) == 5
    for reading in readings:
        starts = [min(e.start for e in fact.evidence) for fact in reading.facts]
        assert starts
        assert starts == sorted(starts)


def test_each_document_gives_one_row_about_itself(readings: list[Reading]) -> None:
    assert [len(reading.of("document")) for reading in readings] == [1] * 5


def test_the_tables_of_the_five_documents(readings: list[Reading]) -> None:
    """The size of each table: a change is looked at, and then this is changed."""
    assert Counter(fact.table for _, fact in _facts(readings)) == {"articles": 16, "agreements": 8, "bodies": 18, "counts": 5, "criteria": 11, "deadlines": 11, "dependencies": 1, "document": 5, "enumerations": 2, "evaluations": 4, "examples": 16, "gaps": 10, "goals": 6, "grants": 2, "memberships": 33, "money": 4, "obligations": 15, "parties": 21, "recommendations": 36, "references": 6, "services": 5, "tasks": 7, "themes": 5, "ties": 4, "yields": 26}


def test_the_order_of_the_documents_does_not_matter(five: list[Document], readings: list[Reading], register: Register) -> None:
    backwards = list(read_all(reversed(five), register))
    assert len(backwards) == 5
    assert list(reversed(backwards)) == readings


def test_a_document_says_the_same_alone(five: list[Document], readings: list[Reading], register: Register, gazetteer: Gazetteer) -> None:
    assert [read(document, register, gazetteer) for document in five] == readings


def test_another_hash_seed_gives_the_same_facts(root: Path, readings: list[Reading]) -> None:
    outcomes = set()
    for seed in ("0", "1", "4711"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)}
        done = subprocess.run([sys.executable, "-c", DIGEST, str(root / "data")], env=environment, capture_output=True, check=True, text=True)  # fmt: skip
        outcomes.add(done.stdout)
    assert len(outcomes) == 1
    assert outcomes.pop().split()[0] == str(len(_facts(readings)))


def test_the_columns_that_make_a_row_are_columns_of_its_table() -> None:
    assert KEYS.keys() <= TABLES.keys()
    assert [(table, column) for table, columns in KEYS.items() for column in columns if column not in TABLES[table]] == []


def _read(text: str, register: Register, gazetteer: Gazetteer) -> Reading:
    return read(Document("geval.txt", text, "0" * 64), register, gazetteer)


def test_what_is_said_twice_is_one_row_with_both_passages(register: Register, gazetteer: Gazetteer) -> None:
    text = "Gouda is lid van Eurotowns. Zoals bekend: Gouda is sinds 2015 lid van Eurotowns."
    (fact,) = _read(text, register, gazetteer).of("memberships")
    assert fact["since"] == "2015"  # the one fills what the other leaves open
    assert [e.quote for e in fact.evidence] == text.replace(". ", ".|").split("|")


def test_who_takes_part_in_an_agreement_does_so_in_one_role(register: Register, gazetteer: Gazetteer) -> None:
    text = "Gouda neemt deel aan de City Deal Stille Straten. In de City Deal Stille Straten bundelen Gouda en Leiden hun kennis. De gemeente Delft is aspirant."
    parties = [fact for fact in read(Document("nota.txt", text, "0" * 64), register, gazetteer).facts if fact.table == "parties"]
    roles = [(row(fact)["party"], fact["role"]) for fact in parties]
    assert ("Gemeente Gouda", "party") in roles
    assert len(roles) == len({name for name, _ in roles}) > 1


def test_two_roles_are_two_rows(register: Register, gazetteer: Gazetteer) -> None:
    text = "Gouda is lid van Eurotowns. Gouda is coördinator van het netwerk Eurotowns."
    assert [fact["role"] for fact in _read(text, register, gazetteer).of("memberships")] == ["member", "coordinator"]


def _rows(reading: Reading) -> list[str]:
    return sorted(json.dumps([fact.table, row(fact)]) for fact in reading.facts)


@pytest.mark.parametrize("number", [10, 400])  # all municipalities are 342
def test_a_sentence_of_many_names(number: int, register: Register, gazetteer: Gazetteer) -> None:
    text = f"De gemeenten {'Gouda, ' * number}Leiden en Venlo zijn lid van Eurotowns."
    members = [row(fact)["member"] for fact in _read(text, register, gazetteer).of("memberships")]
    assert sorted(map(str, members)) == ["Gemeente Gouda", "Gemeente Leiden", "Gemeente Venlo"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_change_offsets_only(end: str, five: list[Document], readings: list[Reading], register: Register, gazetteer: Gazetteer) -> None:
    for document, reading in zip(five, readings, strict=True):
        plain = "\n".join(document.text.splitlines())
        expected = _rows(_read(plain, register, gazetteer))
        assert len(expected) == len(reading.facts) > 0
        assert _rows(_read(plain.replace("\n", end), register, gazetteer)) == expected


PIECES = ["Gouda ", "is lid van ", "Eurotowns", " en ", ", ", ".\n", "\n\n", "Artikel 3 ", "a. ", "€ 5.000 ", "per jaar ", "“", "”",
          "1 maart 2015 ", "stedenband met ", "Gent", "partijen:", "verplicht zich tot:", "City Deal ", "(hierna: ", ")", "…",
          "de werkgroep ", "\u00ad", "#", "*", "\r\n", "Convenant "]  # fmt: skip
ANYTHING = st.text(max_size=300) | st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


def test_any_text_is_read(register: Register, gazetteer: Gazetteer) -> None:
    @given(ANYTHING)
    @settings(max_examples=300)
    def check(text: str) -> None:
        text = f"Gouda doet mee.\n\n{text}"
        reading = _read(text, register, gazetteer)
        assert reading.of("document")
        assert all(text[e.start : e.end] == e.quote and e.quote for fact in reading.facts for e in fact.evidence)

    check()


@pytest.mark.parametrize("text", ["Artikel 3", "Artikel 3\n\nGouda doet mee.", "Artikel 3 **"])
def test_a_text_that_opens_with_a_bare_article_is_read(text: str, register: Register, gazetteer: Gazetteer) -> None:
    facts = _read(text, register, gazetteer).facts
    assert facts
    assert all(text[e.start : e.end] == e.quote and e.quote for fact in facts for e in fact.evidence)


@pytest.mark.parametrize("text", ["", " \n\n", "12"])
def test_no_fact_without_evidence(text: str, register: Register, gazetteer: Gazetteer) -> None:
    assert all(fact.evidence for fact in _read(text, register, gazetteer).facts)


def test_a_row_whose_passage_names_nobody_gets_a_place_that_names_one(gazetteer: Gazetteer) -> None:
    text = "De gemeente Gouda deed een aanvraag voor Interreg.\n\nWij verlenen u ten hoogste € 412.000."
    annotated = annotate(Document("geval.txt", text, "0" * 64), gazetteer)
    silent = Fact("grants", {"recipient": Name("Gemeente Gouda", Kind.MUNICIPALITY), "programme": Name("Interreg", Kind.PROGRAMME)}, "grants", (annotated.cite(annotated.sentences[-1]),))
    (told,) = _with_names(annotated, [silent])
    assert [(evidence.quote, evidence.supports) for evidence in told.evidence] == [("Wij verlenen u ten hoogste € 412.000.", ()), ("Gouda", ("recipient",))]
    assert list(_with_names(annotated, [told])) == [told]
