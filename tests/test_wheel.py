"""The wheel carries all that the program reads, and works in an empty environment, far from the checkout."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

PACKED = {"ontology": "kg/packed/ontology", "queries": "kg/packed/queries", "data": "kg/packed/data", "kg": "kg"}
"""Folders of the checkout and where they lie in the wheel."""


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, f"{' '.join(map(str, command))}\n{done.stdout}\n{done.stderr}"
    return done


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built with what is installed already: nothing is fetched."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, cwd=root)
    (wheel,) = folder.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program in a new environment, which borrows the libraries, and only those, from the running one."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False)
    scripts = folder / Path(sysconfig.get_path("scripts")).name
    python = scripts / Path(sys.executable).name
    install = ("--quiet", "--disable-pip-version-check", "install", "--no-index", "--no-deps")
    run(sys.executable, "-m", "pip", "--python", python, *install, wheel, cwd=folder)
    (own,) = folder.glob("lib/python*/site-packages")
    # a path file in a borrowed folder, such as the checkout's own, is not followed
    (own / "borrowed.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return scripts / "kg"


def test_everything_is_packed(wheel: Path, root: Path) -> None:
    packed = set(zipfile.ZipFile(wheel).namelist())
    for folder, place in PACKED.items():
        tracked = [
            path.relative_to(root / folder).as_posix()
            for path in (root / folder).rglob("*")
            if path.is_file() and "__pycache__" not in path.parts
        ]
        assert tracked, folder
        missing = sorted(name for name in tracked if f"{place}/{name}" not in packed)
        assert not missing, folder


def test_nothing_else_is_packed(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0].split("-")[0] for name in names} == {"kg", "haarlem_kg"}
    assert not [name for name in names if name.endswith((".pyc", ".orig", "~"))]
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_the_map_is_drawn_far_from_the_checkout(program: Path, tmp_path: Path, root: Path) -> None:
    where = run(program.parent / "python", "-c", "import kg; print(kg.__file__)", cwd=tmp_path).stdout
    assert not Path(where).is_relative_to(root)
    run(program, "map", cwd=tmp_path)
    (page,) = (tmp_path / "out").rglob("*.html")
    text = page.read_text(encoding="utf-8")
    assert "Haarlem" in text
    assert "Osnabr" in text


def test_a_query_runs_far_from_the_checkout(program: Path, tmp_path: Path) -> None:
    listed = run(program, "query", cwd=tmp_path).stdout
    assert len(listed.splitlines()) >= 12


def test_another_city_begins_its_own_folder(program: Path, tmp_path: Path) -> None:
    """The data that comes with the program is read and never written; a new folder is, without git."""
    (tmp_path / "nota.txt").write_text("Informatienota\n\nAlmere is sinds 2015 lid van EUROCITIES.\n", "utf-8")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    refused = subprocess.run([program, "add", "nota.txt"], cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert refused.returncode == 2
    assert refused.stderr.startswith("data: no data folder here to write in; make one with: kg init DIR")
    packed = next((program.parents[1]).glob("lib/python*/site-packages/kg/packed/data"))
    refused = subprocess.run([program, "--data", packed, "add", "nota.txt"], cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert refused.returncode == 2
    assert "comes with the program and is not written" in refused.stderr
    run(program, "init", "almere", "--subject", "Almere", cwd=tmp_path)
    told = run(program, "--data", "almere", "add", "nota.txt", cwd=tmp_path).stdout
    assert "lid: Gemeente Almere; verband: EUROCITIES" in told
    run(program, "--data", "almere", "map", cwd=tmp_path)
    assert "Relatiekaart Gemeente Almere" in (tmp_path / "out" / "map.html").read_text("utf-8")
    run(program, "coverage", "almere/documents", "--format", "html", cwd=tmp_path)
    assert (tmp_path / "out" / "coverage.html").is_file()
