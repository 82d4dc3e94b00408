"""Documents come into a data folder and leave it, and nothing else changes; a new folder works without git."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import cli
from kg.errors import KgError, RefusedError, StoreError, UsageError
from kg.graph.serialise import canonical_nquads
from kg.pipeline import build
from kg.sources import data_folder, intake
from kg.sources.data_folder import open_data, own_root
from kg.sources.intake import Note, begin_folder, find_document, receive, take_in, take_out
from kg.sources.manifest import read_manifest, verify
from kg.sources.manifest_rows import with_row, without_row
from kg.whole_files import alone

NOTE = """Informatienota

Onderwerp: netwerken

Almere is sinds 2015 lid van EUROCITIES. Almere heeft een stedenband met Aalborg.
"""
COVENANT = """Convenant Schone Haven

Almere en Zeewolde werken samen. Dit convenant wordt aangegaan voor de duur van vier jaar.
"""


@pytest.fixture
def almere(tmp_path: Path) -> Path:
    """A new data folder with one document."""
    root = tmp_path / "almere"
    begin_folder(root, "Almere")
    take_in(root, receive(root, written(tmp_path, "convenant.txt", COVENANT)))
    return root


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def kg(*words: str | Path) -> Result:
    run = CliRunner().invoke(cli, [str(word) for word in words], standalone_mode=False)
    run.exit_code = run.exit_code or run.return_value or 0
    return run


def graph(root: Path) -> bytes:
    built = build(open_data(root))
    assert not built.refused
    return canonical_nquads(built.store)


def everything(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def test_a_new_folder_is_ready_for_documents(tmp_path: Path) -> None:
    root = tmp_path / "almere"
    run = kg("init", root, "--subject", "almere")
    assert run.exit_code == 0, run.output
    assert (root / "data.toml").read_text("utf-8").endswith('\nsubject = "Almere"\n')
    data = open_data(root)
    assert (data.manifest, data.refused) == ((), ())
    assert data.subject.endswith("/gm0034")
    assert "kg --data DEZE_MAP add" in (root / "README.md").read_text("utf-8")
    assert kg("--data", root, "--out", tmp_path / "out", "map").exit_code == 0


def test_a_new_folder_without_a_subject_says_what_to_fill_in(tmp_path: Path) -> None:
    run = kg("init", tmp_path / "stad")
    assert run.exit_code == 0
    assert 'vul in van wie het dossier is, zoals subject = "Haarlem"' in run.stderr
    with pytest.raises(RefusedError, match=r"data\.toml: no subject .*expected a line: subject = \"Haarlem\""):
        open_data(tmp_path / "stad")


@pytest.mark.parametrize(
    ("what", "words"), [("folder", "not empty; expected a new or an empty folder"), ("file", "a file; expected a new")]
)
def test_what_is_there_already_is_not_begun_anew(what: str, words: str, tmp_path: Path) -> None:
    there = tmp_path / "almere"
    if what == "folder":
        there.mkdir()
        (there / "kladje.txt").write_text("van mij", "utf-8")
    else:
        there.write_text("van mij", "utf-8")
    before = everything(tmp_path)
    with pytest.raises(UsageError, match=words):
        begin_folder(there, "Almere")
    assert everything(tmp_path) == before


def test_a_subject_that_nobody_knows_makes_no_folder(tmp_path: Path) -> None:
    run = kg("init", tmp_path / "x", "--subject", "Nergenshuizen")
    assert isinstance(run.exception, UsageError)
    assert "no municipality of the register" in str(run.exception)
    assert not (tmp_path / "x").exists()


def test_a_document_comes_in_with_its_row(almere: Path, tmp_path: Path) -> None:
    path = written(tmp_path, "nota.txt", NOTE)
    words = ("--source", "Gemeente Almere, raadsstukken", "--access", "public", "--title", "Nota, eerste", "--date", "2016-03")
    run = kg("--data", almere, "add", path, *words)
    assert run.exit_code == 0, run.output
    entry = read_manifest(almere / "documents")[-1]
    assert (entry.path, entry.source, entry.access) == ("nota.txt", "Gemeente Almere, raadsstukken", "public")
    assert (entry.title, entry.date) == ("Nota, eerste", "2016-03")
    assert verify(almere / "documents", read_manifest(almere / "documents")) == []
    assert (almere / "documents" / "nota.txt").read_bytes() == path.read_bytes()
    assert "nota.txt: toegevoegd, " in run.stdout
    assert "  + lidmaatschap: lid: Gemeente Almere; verband: EUROCITIES; rol: lid; sinds: 2015\n" in run.stdout
    assert "  + stedenband: stad: Almere; met: Aalborg" in run.stdout
    assert '  nieuw: waarschuwing: in de lijst van stukken heet dit "Nota, eerste", in de tekst' in run.stdout
    assert not [line for line in run.stdout.splitlines() if line.startswith("  - ")]


def test_what_a_document_takes_with_it_is_said(almere: Path, tmp_path: Path) -> None:
    kg("--data", almere, "add", written(tmp_path, "nota.txt", NOTE), "--title", "Iets anders")
    run = kg("--data", almere, "remove", "nota", "--lang", "en")
    assert run.exit_code == 0, run.output
    assert "nota.txt: removed, " in run.stdout
    assert "  - membership: member: Gemeente Almere; network: EUROCITIES; role: member; since: 2015\n" in run.stdout
    assert "  gone: warning: " in run.stdout
    assert "  + " not in run.stdout


def test_conflict_with_what_was_there_is_said(almere: Path, tmp_path: Path) -> None:
    first = "Webpagina\n\nAlmere heeft een stedenband met Aalborg.\n"
    second = "Informatienota\n\nEen andere bilaterale relatie is de samenwerking van Almere met Aalborg.\nEen bilaterale samenwerking met Aalborg is er sinds 2010.\n"
    assert kg("--data", almere, "add", written(tmp_path, "pagina.txt", first)).exit_code == 0
    run = kg("--data", almere, "add", written(tmp_path, "brief.txt", second), "--lang", "en")
    assert run.exit_code == 0, run.output
    assert "  new: conflict: " in run.stdout


def test_adding_and_removing_leaves_every_byte(almere: Path, tmp_path: Path) -> None:
    files, quads = everything(almere), graph(almere)
    assert kg("--data", almere, "add", written(tmp_path, "nota.txt", NOTE)).exit_code == 0
    assert graph(almere) != quads
    assert kg("--data", almere, "remove", "nota.txt").exit_code == 0
    assert everything(almere) == files
    assert graph(almere) == quads


def test_a_build_step_by_step_equals_a_fresh_one(almere: Path, tmp_path: Path) -> None:
    steps = tmp_path / "steps"
    assert kg("--data", almere, "--out", steps, "build").exit_code == 0
    written_graphs = []
    for step, text in (("add", NOTE), ("remove", NOTE), ("add", NOTE.replace("2015", "2016"))):
        note = written(tmp_path, "nota.txt", text)
        assert kg("--data", almere, step, note if step == "add" else note.name).exit_code == 0
        for out in (steps, fresh := tmp_path / f"fresh-{len(written_graphs)}"):
            assert kg("--data", almere, "--out", out, "build").exit_code == 0
        written_graphs.append((steps / "graph.nq").read_bytes())
        assert written_graphs[-1] == (fresh / "graph.nq").read_bytes()
    assert len(set(written_graphs)) == 3


def test_a_removed_document_takes_its_facts_and_nothing_else(almere: Path, tmp_path: Path) -> None:
    for name, text in (("nota.txt", NOTE), ("tweede.txt", NOTE.replace("2015", "2016"))):
        take_in(almere, receive(almere, written(tmp_path, name, text)))
    never = tmp_path / "never"
    begin_folder(never, "Almere")
    for name in ("convenant.txt", "tweede.txt"):
        take_in(never, receive(never, tmp_path / name))
    assert graph(almere) != graph(never)
    assert kg("--data", almere, "remove", "nota").exit_code == 0
    assert graph(almere) == graph(never)


def test_the_same_file_twice_is_said_and_changes_nothing(almere: Path, tmp_path: Path) -> None:
    before = everything(almere)
    run = kg("--data", almere, "add", tmp_path / "convenant.txt")
    assert (run.exit_code, run.stdout) == (0, "")
    assert "convenant.txt: staat er al, met deze inhoud" in run.stderr
    assert everything(almere) == before


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("convenant.md", "Heel iets anders.\n", "the name 'convenant' is that of convenant.txt; give the file another name"),
        ("CONVENANT.txt", "Heel iets anders.\n", "the name 'CONVENANT' is that of convenant.txt"),
        ("kopie.txt", COVENANT, "the same bytes as convenant.txt, which is there already"),
        ("leeg.txt", " \n", "no text in it"),
        ("foto.tiff", "II*", "cannot read .tiff"),
        ("leden.csv", "Netwerk;Sinds\n", "lists, with leden.toml for its columns"),
        ("weg.csv", None, "no such file"),
        ("weg.txt", None, "no such file"),
        (".nota.txt", NOTE, "a name that the folder of documents does not take"),
    ],
)  # fmt: skip
def test_a_file_that_is_refused_stops_no_other(name: str, text: str | None, words: str, almere: Path, tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    bad = inbox / name
    if text is not None:
        written(inbox, name, text)
    run = kg("--data", almere, "add", bad, written(inbox, "nota.txt", NOTE))
    assert run.exit_code == 3
    assert len(run.stderr.splitlines()) == 1
    assert words in run.stderr
    assert {entry.path for entry in read_manifest(almere / "documents")} == {"convenant.txt", "nota.txt"}


def test_two_files_of_one_name_in_one_call(almere: Path, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    run = kg("--data", almere, "add", written(tmp_path, "a.txt", NOTE), written(tmp_path / "in", "a.txt", "Anders.\n"))
    assert run.exit_code == 3
    assert "its name is that of another file in this call" in run.stderr
    assert (almere / "documents" / "a.txt").read_text("utf-8") == NOTE


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--title", "x"), "given for several files"),
        (("--source", " "), "--source: empty"),
    ],
)
def test_a_note_that_fits_no_file_is_refused_before_anything(words: tuple[str, ...], message: str, almere: Path, tmp_path: Path) -> None:
    before = everything(almere)
    run = kg("--data", almere, "add", written(tmp_path, "a.txt", NOTE), written(tmp_path, "b.txt", NOTE + "b"), *words)
    assert isinstance(run.exception, UsageError)
    assert message in str(run.exception)
    assert everything(almere) == before


def test_a_date_that_is_none_is_refused(almere: Path, tmp_path: Path) -> None:
    run = kg("--data", almere, "add", written(tmp_path, "a.txt", NOTE), "--date", "mei 2016")
    assert isinstance(run.exception, UsageError)
    assert "'mei 2016' is no date" in str(run.exception)


class Killed(BaseException):
    """What ends a process in the middle; no `except` of the program takes it."""


def kill(*_: object) -> None:
    raise Killed


def test_an_interrupted_add_is_finished_by_the_next(almere: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, "nota.txt", NOTE)
    with monkeypatch.context() as patch:
        patch.setattr(intake, "_rewrite", kill)
        with pytest.raises(Killed):
            take_in(almere, receive(almere, path))
    (error,) = verify(almere / "documents", read_manifest(almere / "documents"))
    assert "nota.txt: no row in" in str(error)
    assert kg("--data", almere, "add", path).exit_code == 0
    assert verify(almere / "documents", read_manifest(almere / "documents")) == []
    other = tmp_path / "other"
    begin_folder(other, "Almere")
    for name in ("convenant.txt", "nota.txt"):
        take_in(other, receive(other, tmp_path / name))
    assert everything(almere) == everything(other)


def test_an_interrupted_add_can_be_undone_too(almere: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = everything(almere)
    with monkeypatch.context() as patch:
        patch.setattr(intake, "_rewrite", kill)
        with pytest.raises(Killed):
            take_in(almere, receive(almere, written(tmp_path, "nota.txt", NOTE)))
    assert everything(almere) != before
    assert kg("--data", almere, "remove", "nota").exit_code == 0
    assert everything(almere) == before


def test_an_interrupted_remove_is_finished_by_the_next(almere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", lambda path, **_: kill() if path.name == "convenant.txt" else None)
        with pytest.raises(Killed):
            take_out(almere, "convenant.txt")
    assert read_manifest(almere / "documents") == ()
    assert (almere / "documents" / "convenant.txt").exists()
    assert kg("--data", almere, "remove", "convenant").exit_code == 0
    assert [path.name for path in (almere / "documents").iterdir()] == ["manifest.csv"]


def test_a_folder_that_cannot_be_written_keeps_what_it_had(almere: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = everything(almere)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(intake, "write_atomically", full)
    with pytest.raises(StoreError, match=r"cannot write \(No space left on device\); expected a folder with room"):
        take_in(almere, receive(almere, written(tmp_path, "nota.txt", NOTE)))
    with pytest.raises(StoreError, match="cannot write"):
        take_out(almere, "convenant.txt")
    assert everything(almere) == before


def test_a_document_is_found_by_path_name_or_stem(almere: Path) -> None:
    assert {find_document(almere, name) for name in ("convenant.txt", "convenant")} == {"convenant.txt"}
    with pytest.raises(UsageError, match=r"convenan: none of the 1 documents in .*; there is convenant"):
        find_document(almere, "convenan")


def test_the_folder_of_the_program_is_never_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match="no data folder here to write in; make one with: kg init DIR"):
        own_root(None)
    packed = tmp_path / "packed" / "data"
    shutil.copytree(root / "data" / "documents", packed / "documents")
    monkeypatch.setattr(data_folder, "folder", lambda _: packed)
    before = everything(packed)
    for words in (("add", root / "README.md"), ("remove", "2022-haarlem-in-de-wereld")):
        run = kg("--data", packed, *words)
        assert isinstance(run.exception, KgError)
        assert "comes with the program and is not written; make your own with: kg init DIR" in str(run.exception)
    assert everything(packed) == before


CELLS = {"path": "b.txt", "sha256": "0", "source": 'de "bron", x', "access": "public", "title": "", "date": ""}
ROW = 'b.txt,0,"de ""bron"", x",public,,'


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("path,sha256,source,access,title,date\n", ROW + "\n"),
        ("path,sha256,source,access,title,date\r\na,1,s,public,,\r\n", ROW + "\r\n"),
        ("\ufeffpath,sha256,source,access,title,date\na,1,s,public,,", "\n" + ROW + "\n"),
        ("note,date,title,access,source,sha256,path\n", ',,,public,"de ""bron"", x",0,b.txt\n'),
        ('path,sha256,source,access,title,date\na,1,"s\n\nt",public,,\n\n', ROW + "\n"),
    ],
)  # fmt: skip
def test_a_row_goes_in_and_out_of_any_manifest(text: str, row: str) -> None:
    longer = with_row(text, CELLS)
    assert longer == text + row
    assert without_row(longer, "b.txt") in (text, text + "\n")
    assert without_row(longer, "c.txt") == longer


def test_a_row_of_several_lines_goes_whole() -> None:
    text = 'path,title\na.txt,"een\ntwee"\nb.txt,"drie\n\nvier"\nc.txt,vijf\n'
    assert without_row(text, "b.txt") == 'path,title\na.txt,"een\ntwee"\nc.txt,vijf\n'


def test_a_note_of_nobody_is_internal() -> None:
    assert Note() == ("herkomst niet opgegeven", "internal", "", "")


def test_a_second_add_at_the_same_time_is_refused(almere: Path, tmp_path: Path) -> None:
    before = everything(almere)
    arrival = receive(almere, written(tmp_path, "nota.txt", NOTE))
    with alone(almere / "documents", "another add or remove is running"):
        for change in (lambda: take_in(almere, arrival), lambda: take_out(almere, "convenant.txt")):
            with pytest.raises(StoreError, match="documents: another add or remove is running; wait for it to end"):
                change()
    assert everything(almere) == before
    take_in(almere, arrival)
    assert everything(almere) != before
