"""The reply to a question: what it was taken for, the answer, its limits; what is not there; the answer to take along."""

import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from docx import Document
from pyoxigraph import Store

from kg.pipeline import Built, write
from kg.questions.answer import words
from kg.questions.limits import quotations
from kg.questions.pack import Pack, Section, Table, build_pack
from kg.questions.reply import Phrasebook, Reply, read_phrasebook, reply
from kg.questions.reply_text import as_json, as_text
from kg.questions.run import run_text
from kg.resources import folder
from kg.sources.data_folder import Data
from kg.views.answer_pack import SUFFIXES, as_html, as_markdown, encode_pack

NASTY = "<script>alert(1)</script> | [x](javascript:1) `a` \x1b[31m\u202e"


@pytest.fixture(scope="module")
def book() -> Phrasebook:
    return read_phrasebook(folder("queries"))


@pytest.fixture(scope="module")
def ask(store: Store, data: Data, book: Phrasebook):  # type: ignore[no-untyped-def]
    def asked(question: str, *, language: str = "nl", on: str | None = None, subject: str = data.subject) -> Reply:
        return reply(store, question, book, subject=subject, language=language, on=on)

    return asked


def test_it_says_how_the_question_was_understood(ask) -> None:  # type: ignore[no-untyped-def]
    told = ask("Wie zitten er in de themagroep Europa van de G40?")
    assert told.asked == "Wie zitten er in G40 werkgroep Europa, als wat en sinds wanneer?"
    assert told.answer.query.name == "members"
    text = as_text(told)
    assert text.startswith("Begrepen als: Wie zitten er in G40 werkgroep Europa")
    assert "Peildatum: 2022-02-15 (de dag van het nieuwste stuk)" in text
    assert "Sittard-" in text


def test_it_says_what_was_left_open_and_what_was_added(ask) -> None:  # type: ignore[no-untyped-def]
    assert "voor elke overeenkomst" in ask("Welke opzegtermijnen gelden er?").asked
    assert ask("Which decisions are due in 2023?", language="en").asked.endswith(
        "(kind: decision; from: 2023-01-01; until: 2023-12-31)"
    )


@pytest.mark.parametrize(
    ("question", "on", "day", "newest"),
    [
        ("Welke overeenkomsten gelden er?", None, "2022-02-15", True),
        ("Welke overeenkomsten golden er op 1 maart 2016?", None, "2016-03-01", False),
        ("Welke overeenkomsten golden er op 1 maart 2016?", "2010-06-01", "2010-06-01", False),
        ("Welke opzegtermijnen gelden er?", None, "2022-02-15", True),
    ],
)
def test_the_day_is_that_of_the_newest_document_unless_one_is_named(  # type: ignore[no-untyped-def]
    ask, question: str, on: str | None, day: str, newest: bool
) -> None:
    told = ask(question, on=on)
    assert (told.day, told.day_is_newest) == (day, newest)
    assert ("nieuwste stuk" in as_text(told)) is newest


@pytest.mark.parametrize(
    ("question", "limit"),
    [
        ("Welke partijen doen mee aan de City Deal Impact Ondernemen?", "10 G40 gemeenten, geteld zonder hun namen"),
        ("Wanneer loopt de City Deal Impact Ondernemen af?", "het genoemde einde geldt"),
        ("Welke stedenbanden heeft Haarlem?", "een lijst die volgens het stuk zelf niet volledig is"),
        ("Wanneer is het convenant Zuid-Kennemerland vastgesteld?", "open plek"),
        ("Welke vervolgproducten zijn aangekondigd?", "misschien gaat het om hetzelfde"),
        ("Wat levert Angers op?", "de opbrengst is niet beschreven"),
        ("Wat staat er in de inventarisatielijst?", "dat is niet bij de stukken"),
    ],
)
def test_limits_travel_with_the_answer(ask, question: str, limit: str) -> None:  # type: ignore[no-untyped-def]
    told = ask(question)
    assert [found for found in told.limits if limit in found.text]
    assert limit in " ".join(as_text(told).split())
    assert limit in as_json(told)


def test_what_is_possible_is_kept_from_what_is_so(ask) -> None:  # type: ignore[no-untyped-def]
    told = ask("Wat levert de werkgroep Procurement van EUROCITIES op?")
    assert "Mogelijk is niet gerealiseerd." in " ".join(as_text(told).split())
    reality = [column.name for column in told.answer.columns].index("reality")
    assert {words(row[reality]) for row in told.answer.rows} == {"gerealiseerd", "mogelijk"}


def test_a_conflict_shows_both_passages(ask) -> None:  # type: ignore[no-untyped-def]
    told = ask("Welke vervolgproducten zijn aangekondigd en wanneer?")
    conflicts = [limit for limit in told.limits if limit.conflict]
    assert conflicts
    text = " ".join(as_text(told).split())
    for conflict in conflicts:
        assert len(conflict.passages) >= 2
        assert all(f"“{' '.join(passage.quote.split())}”" in text for passage in conflict.passages)


def test_a_derived_answer_shows_its_premises(ask) -> None:  # type: ignore[no-untyped-def]
    told = ask("Voor wanneer moest de tekst in de Staatscourant gepubliceerd zijn?")
    quotes = [found.quote for found in quotations(told.answer)]
    assert any("9 februari 2010" in quote for quote in quotes)
    assert any("Binnen 3 maanden" in quote for quote in quotes)
    assert "afgeleid" in as_text(told)


@pytest.mark.parametrize(
    ("question", "language", "said", "points"),
    [
        ("Wat levert Angers op?", "nl", "Staat niet in de documenten. Dit wijst ernaar:", "Osnabrück en Angers"),
        ("Wat staat er in de inventarisatielijst?", "nl", "Staat niet in de documenten. Dit wijst ernaar:", "Bijlage 1"),
        ("Does Haarlem have a twin-town tie with Lyon?", "en", "Not in the documents.", ""),
        ("Welke stedenbanden heeft Rotterdam?", "nl", "Staat niet in de documenten.", ""),
    ],
)
def test_what_is_not_there_is_said(ask, question: str, language: str, said: str, points: str) -> None:  # type: ignore[no-untyped-def]
    told = ask(question, language=language)
    assert told.answer is not None and not told.in_documents
    assert said in as_text(told) and points in as_text(told)
    assert json.loads(as_json(told))["in_documents"] is False


def test_what_cannot_be_placed_gets_three_others(ask) -> None:  # type: ignore[no-untyped-def]
    told = ask("Wat kost een paspoort in Haarlem?")
    assert told.answer is None
    text = as_text(told)
    assert text.startswith("Deze vraag kan ik niet plaatsen. Onbekend: paspoort.")
    assert text.count("kg query ") == 3
    assert "kg query costs" in text
    found = json.loads(as_json(told))
    assert not found["placed"] and found["unknown"] == ["paspoort"] and len(found["nearest"]) == 3


def test_we_is_whose_file_it_is(ask) -> None:  # type: ignore[no-untyped-def]
    heemstede = "https://identifier.overheid.nl/tooi/id/gemeente/gm0397"
    partners = {words(row[0]) for row in ask("Met wie werken wij samen?", subject=heemstede).answer.rows}
    assert partners == {"Gemeente Bloemendaal", "Gemeente Haarlem", "Gemeente Zandvoort"}
    assert "Gemeente Heemstede" in {words(row[0]) for row in ask("Met wie werken wij samen?").answer.rows}


def test_the_sparql_runs_as_it_is_shown(ask, store: Store) -> None:  # type: ignore[no-untyped-def]
    told = ask("Welke opzegtermijn heeft het convenant Zuid-Kennemerland?")
    text = as_text(told, sparql=True)
    assert text.endswith(told.answer.sparql.rstrip("\n") + "\n")
    assert run_text(store, "shown", told.answer.sparql).rows == told.answer.rows


def test_a_pack_holds_what_is_needed_to_ask_again(ask, store: Store) -> None:  # type: ignore[no-untyped-def]
    told = ask("Welke partijen doen mee aan de City Deal Impact Ondernemen?")
    text = as_markdown(build_pack(told, store, "0123abcd").sections, told.question)
    for part in (
        "Welke partijen doen mee aan de City Deal Impact Ondernemen?",
        "Begrepen als: Wie doen mee aan City Deal Impact Ondernemen",
        "agreement = City Deal Impact Ondernemen",
        "Peildatum: 2022-02-15",
        "| City Deal Impact Ondernemen | Gemeente Utrecht | medeondertekenaar |",
        "De gemeenten Amsterdam, Den Haag, Utrecht zijn mede ondertekenaars.",
        "geteld zonder hun namen",
        "sha256 0123abcd",
        "kg ask 'Welke partijen doen mee aan de City Deal Impact Ondernemen?' --on 2022-02-15 --lang nl",
        "2021-city-deal-impact-ondernemen.txt: sha256 ",
        "VALUES (?agreement ?on ?language)",
    ):
        assert part in text.replace("\\", ""), part


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_same_answer_is_the_same_file(ask, store: Store, suffix: str) -> None:  # type: ignore[no-untyped-def]
    files = [encode_pack(build_pack(ask("Welke opzegtermijnen gelden er?"), store, "x"), suffix) for _ in range(2)]
    assert files[0] == files[1] and len(files[0]) > 1000


def nasty() -> Pack:
    table = Table((NASTY,), ((NASTY,),))
    return Pack(NASTY, "nl", (Section(NASTY, (NASTY,), table, ((NASTY, (NASTY,)),), (NASTY,)),))


def test_nothing_in_a_page_is_acted_on() -> None:
    page = as_html(nasty())
    assert "<script" not in page
    assert page.count("&lt;script&gt;") == 9
    assert "default-src &#39;none&#39;; script-src ;" in page


def test_no_mark_in_markdown_is_acted_on() -> None:
    text = as_markdown(nasty().sections, NASTY)
    outside = text.partition("```")[0]
    assert "<script" not in outside.replace("\\<", "").replace("\\>", "")
    assert "[x](" not in outside


def test_a_word_document_opens_with_its_headings_and_table() -> None:
    document = Document(io.BytesIO(encode_pack(nasty(), ".docx")))
    assert document.tables[0].cell(1, 0).text.startswith("<script>alert(1)</script>")
    assert [p.style.name for p in document.paragraphs][:2] == ["Title", "Heading 1"]
    assert document.core_properties.author == "kg"


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_command_writes_a_pack(tmp_path: Path, built: Built, data: Data, root: Path, suffix: str) -> None:
    write(built, data, tmp_path / "out")
    path = tmp_path / f"antwoord{suffix}"
    run = kg(root, tmp_path, "In welke werkgroepen zit Haarlem?", "--pack", str(path))
    assert run.returncode == 0, run.stderr
    assert run.stdout.startswith("Begrepen als:")
    content = path.read_bytes()
    if suffix == ".docx":
        content = zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml")
    assert b"werkgroep" in content and b"Procurement" in content


def kg(root: Path, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kg.cli", "--data", str(root / "data"), "--out", str(folder / "out"), "ask", *words]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)


def test_the_command_tells_by_its_exit_code(tmp_path: Path, built: Built, data: Data, root: Path) -> None:
    write(built, data, tmp_path / "out")
    placed = kg(root, tmp_path, "Is Osnabrück a sister city?", "--lang", "en", "--format", "json", "--sparql")
    assert placed.returncode == 0
    assert "SELECT" in json.loads(placed.stdout)["sparql"]
    refused = kg(root, tmp_path, "Wat is de hoofdstad van Frankrijk?", "--pack", str(tmp_path / "x.md"))
    assert refused.returncode == 3
    assert refused.stdout.count("kg query ") == 3
    assert not (tmp_path / "x.md").exists()
    wrong = kg(root, tmp_path, "Welke stedenbanden heeft Haarlem?", "--pack", "x.pdf")
    assert wrong.returncode == 2
    assert wrong.stderr == "--pack: x.pdf is no kind of answer pack; expected a file that ends in .md, .html, .docx\n"
    into = kg(root, tmp_path, "Welke stedenbanden heeft Haarlem?", "--format", "markdown", "--to", "a.md")
    assert (into.returncode, into.stdout) == (0, "")
    assert (tmp_path / "a.md").read_text("utf-8").startswith("# Welke stedenbanden heeft Haarlem?")
