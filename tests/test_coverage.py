"""Coverage: each sentence with the facts that rest on it, the cues that gave none, and the words as they are kept."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import cli
from kg.extraction.coverage import Coverage, Outcome, cover, cover_all
from kg.extraction.cues import CUES, find_cues
from kg.extraction.modality import Modality
from kg.extraction.names.mentions import Gazetteer
from kg.extraction.read import read
from kg.model import BUILT, TABLES, Document
from kg.sources.documents import read_documents
from kg.sources.register import Register
from kg.views.coverage_page import MARKS, MODALITIES, OUTCOMES, coverage_page

TEXT = """Informatienota netwerken

Almere is sinds 2015 lid van Polis. Van Eurocities
is Almere geen lid. De zon scheen.
"""


@pytest.fixture(scope="module")
def example(register: Register, gazetteer: Gazetteer) -> Coverage:
    return cover(Document("nota.txt", TEXT, "0" * 64), register, gazetteer)


@pytest.fixture(scope="module")
def covered(root: Path, register: Register) -> list[Coverage]:
    """The five documents and those of the development corpus."""
    read, errors = read_documents([root / "data" / "documents", root / "tests" / "corpus" / "development" / "documents"])
    assert len(read) > 60
    assert errors == []
    return list(cover_all(read, register))


def test_each_sentence_comes_to_one_thing(example: Coverage) -> None:
    outcomes = [(" ".join(sentence.text.split()), sentence.outcome) for sentence in example.sentences]
    assert outcomes == [
        ("Informatienota netwerken", Outcome.FACT),
        ("Almere is sinds 2015 lid van Polis.", Outcome.FACT),
        ("Van Eurocities is Almere geen lid.", Outcome.CUE),
        ("De zon scheen.", Outcome.REST),
    ]
    assert example.counts() == {Outcome.FACT: 2, Outcome.CUE: 1, Outcome.REST: 1}


def test_a_sentence_stands_as_it_is_kept(example: Coverage) -> None:
    denied = example.sentences[2]
    assert denied.text == "Van Eurocities\nis Almere geen lid."
    assert [(TEXT[cue.start : cue.end], cue.table) for cue in denied.cues] == [("lid", "memberships")]
    assert denied.modalities == (Modality.NEGATED,)


def test_a_heading_has_no_cues_unless_it_is_a_row_of_a_table(register: Register, gazetteer: Gazetteer) -> None:
    text = "Nota\n\nLidmaatschappen\n\nHet regent vandaag de hele dag in de stad.\n\nBouwproject € 3.600\n"
    sentences = cover(Document("nota.txt", text, "0" * 64), register, gazetteer).sentences
    assert {sentence.text: bool(sentence.cues) for sentence in sentences if sentence.is_heading} == {
        "Nota": False,
        "Lidmaatschappen": False,
        "Bouwproject € 3.600": True,
    }


def test_a_fact_says_what_of_it_rests_on_a_sentence(example: Coverage) -> None:
    title, stated = example.sentences[:2]
    assert [(given.fact.table, given.columns) for given in title.given] == [("document", ("title",))]
    assert [(given.fact.table, given.columns) for given in stated.given] == [("memberships", ())]


def test_no_fact_is_lost_and_every_word_is_the_texts(covered: list[Coverage]) -> None:
    for coverage in covered:
        text = coverage.document.text
        assert coverage.sentences
        assert sum(coverage.counts().values()) == len(coverage.sentences)
        for sentence in coverage.sentences:
            assert 0 <= sentence.start < sentence.end <= len(text)
            assert sentence.text == text[sentence.start : sentence.end]
            assert all(sentence.start <= cue.start < cue.end <= sentence.end for cue in sentence.cues)
            for given in sentence.given:
                assert any(e.start < sentence.end and sentence.start < e.end for e in given.fact.evidence)


def test_every_fact_is_with_a_sentence(covered: list[Coverage], register: Register, gazetteer: Gazetteer) -> None:
    for coverage in covered:
        given = {given.fact.id for sentence in coverage.sentences for given in sentence.given}
        assert given == {fact.id for fact in read(coverage.document, register, gazetteer).facts if fact.table not in BUILT}


@pytest.mark.parametrize(("table", "least"), [("memberships", 0.75), ("ties", 0.8), ("money", 0.9), ("agreements", 0.5), ("parties", 0.55)])
def test_the_cues_of_a_table_are_where_its_facts_are(table: str, least: float, covered: list[Coverage]) -> None:
    """A table of cues that misses what the rules do find would not show what they miss."""
    facts: dict[str, bool] = {}
    for coverage in covered:
        for sentence in coverage.sentences:
            for given in sentence.given:
                if given.fact.table == table:
                    known = facts.get(given.fact.id, False)
                    facts[given.fact.id] = known or any(cue.table == table for cue in sentence.cues)
    assert len(facts) > 25
    assert sum(facts.values()) >= least * len(facts)


def test_the_tables_of_cues_are_tables() -> None:
    assert set(CUES) <= set(TABLES)
    assert all(len(set(words)) == len(words) for words in CUES.values())


@pytest.mark.parametrize("words", ["leden", "Lidmaatschappen", "de stedenbanden zijn", "€ 5", "f 1.200", "stedenbandbeleid", "aangesloten bij"])
def test_a_cue_is_found_in_other_forms(words: str) -> None:
    assert find_cues(f"Er zijn {words} genoemd.")


@pytest.mark.parametrize("words", ["glid", "lidwoord", "ledenloos", "EURopa", "doelpunt", "partijen"])
def test_a_cue_is_a_whole_word(words: str) -> None:
    assert not find_cues(f"Er is een {words} genoemd.")


def test_every_outcome_and_modality_has_its_words() -> None:
    assert set(OUTCOMES) == set(Outcome)
    assert len(set(MARKS.values())) == len(Outcome)
    assert set(MODALITIES) == set(Modality)


def test_the_page_is_safe_and_the_same_each_time(register: Register, gazetteer: Gazetteer) -> None:
    text = "<script>alert(1)</script> & \"x\" is lid van een <b>net\u202ewerk</b>.\n\n</style><img src=x onerror=alert(1)>.\n"
    page = coverage_page([cover(Document("<i>.txt", text, "0" * 64), register, gazetteer)])
    assert not re.search(r"<(?:script|img|b>n|i>)", page)
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#34;x&#34; is" in page
    assert "net\\u202ewerk" in page
    assert "\u202e" not in page
    assert "default-src &#39;none&#39;; script-src ; style-src &#39;sha256-" in page
    assert not re.search(r"https?://| style=|src=\"", page)
    assert page == coverage_page([cover(Document("<i>.txt", text, "0" * 64), register, gazetteer)])


@pytest.mark.parametrize(("language", "words"), [("nl", "aanwijzing, geen feit"), ("en", "a cue, no fact")])
def test_the_page_is_in_the_language_asked_for(language: str, words: str, example: Coverage) -> None:
    page = coverage_page([example], language)
    assert f'<html lang="{language}">' in page
    assert f"<b>1</b> {words} (25%)" in page


@pytest.fixture
def note(tmp_path: Path) -> Path:
    path = tmp_path / "nota.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_the_lines_of_the_command(note: Path) -> None:
    run = CliRunner().invoke(cli, ["coverage", str(note), "--lang", "en"], standalone_mode=False)
    assert run.exception is None
    lines = run.stdout.splitlines()
    assert lines[0] == "nota.txt: 4 sentences: ✓ 2 gave facts (50%), ? 1 a cue, no fact (25%), · 1 the rest (25%)"
    assert "?     62  Van Eurocities is Almere geen lid." in lines
    assert "          “lid” membership; denied" in lines
    assert "          membership: member: Gemeente Almere; network: POLIS; role: member; since: 2015 [memberships]" in lines


def test_the_json_of_the_command(note: Path) -> None:
    run = CliRunner().invoke(cli, ["coverage", str(note), "--format", "json"], standalone_mode=False)
    (told,) = json.loads(run.stdout)
    assert told["counts"] == {"fact": 2, "cue": 1, "rest": 1}
    for sentence in told["sentences"]:
        assert TEXT[sentence["start"] : sentence["end"]] == sentence["text"]
    assert told["sentences"][1]["facts"][0]["values"]["network"] == "POLIS"
    assert told["sentences"][2]["cues"] == [{"table": "memberships", "words": "lid", "start": 92, "end": 95}]


def test_the_page_of_the_command(note: Path, tmp_path: Path) -> None:
    words = ["coverage", str(note), str(tmp_path / "weg.txt"), "--format", "html", "--out", str(tmp_path / "uit")]
    run = CliRunner().invoke(cli, words, standalone_mode=False)
    assert run.return_value == 3
    assert "weg.txt: no such file" in run.stderr
    assert run.stdout.splitlines()[-1] == str(tmp_path / "uit" / "coverage.html")
    assert "nota.txt" in (tmp_path / "uit" / "coverage.html").read_text("utf-8")
