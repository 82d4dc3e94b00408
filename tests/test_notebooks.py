"""The notebooks run from start to end, define no function, draw labelled plots, and are kept without output."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[1] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
SAYS = {
    "01-van-stukken-naar-feiten": ("2022-haarlem-in-de-wereld: ", "Eurotowns"),
    "02-vragen": ("vragen, zoals", "Osnabrück", "Zonder beschreven opbrengst: ", "Haarlem – Angers"),
    "03-het-netwerk": ("paren die elkaar ergens treffen", "egonetwerk", "scores zijn er", "“"),
    "04-twee-steden-vergelijken": ("Beide zitten in: Eurotowns", "Beide hebben een band met: Osnabrück", "een eigen relatie: False"),
    "05-een-eigen-stuk-toevoegen": ("Energy Cities", "gelezen  De gemeente Haarlem is sinds 2023 lid"),
    "06-een-netwerk-van-zustersteden": ("62 paren gelezen", "assortativiteit", "KONECT 2017"),
}
"""Words that each must print, so that an empty run is no success."""

CAPTURE = """
import matplotlib.pyplot as _plt
_plt.show = lambda: [print("plot:", bool(axes.get_title() or axes.get_title(loc='left')), bool(axes.get_xlabel() or not axes.axison)) for axes in _plt.gcf().axes]
"""
"""Put before a notebook's source: a plot that is shown tells whether it has a title and a label."""


def code_cells(path: Path) -> list[dict[str, object]]:
    return [cell for cell in json.loads(path.read_text("utf-8"))["cells"] if cell["cell_type"] == "code"]


def source_of(path: Path) -> list[str]:
    return ["".join(cell["source"]) for cell in code_cells(path)]  # type: ignore[arg-type]


def run_source(cells: list[str]) -> str:
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8", "MPLBACKEND": "Agg"}
    run = subprocess.run(
        [sys.executable, "-c", "\n\n".join([CAPTURE, *cells])], cwd=FOLDER, env=environment, capture_output=True, encoding="utf-8",
        check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    return run.stdout


def test_there_are_notebooks() -> None:
    assert [path.stem for path in NOTEBOOKS] == list(SAYS)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_is_kept_without_output(path: Path) -> None:
    cells = code_cells(path)
    assert cells
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in cells)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_its_links_lead_to_files(path: Path) -> None:
    texts = ["".join(cell["source"]) for cell in json.loads(path.read_text("utf-8"))["cells"] if cell["cell_type"] == "markdown"]
    links = [link for text in texts for link in re.findall(r"\]\((?!http)([^)]+)\)", text)]
    assert links or path == NOTEBOOKS[-1]
    assert all((FOLDER / link).is_file() for link in links)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_runs_and_defines_no_function(path: Path) -> None:
    cells = source_of(path)
    assert "def " not in "\n".join(cells)
    printed = run_source(cells)
    for words in SAYS[path.stem]:
        assert words in printed
    plots = re.findall(r"^plot: (\w+) (\w+)$", printed, re.MULTILINE)
    assert plots
    assert set(plots) == {("True", "True")}, "each plot has a title and says what its axis is"


def test_the_twin_towns_of_the_world_run_too(shared: Path) -> None:
    path = shared / "reference" / "twin-towns.csv"
    first, *others = source_of(NOTEBOOKS[-1])
    assert first.startswith("pairs_path = ")
    printed = run_source([f"pairs_path = {str(path)!r}", *others])
    assert "25917 paren gelezen" in printed
    assert "Soort zoekt soort, zoals Kaltenbrunner" in printed
