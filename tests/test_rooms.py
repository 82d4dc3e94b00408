"""The rooms of `kg/` and what each may import: only from rooms above it, and heavy libraries only in their own room."""

import ast
import subprocess
import sys
import tomllib
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOMS = {
    "values": ("version", "model", "errors", "columns", "resources", "amounts", "dates", "isodates", "numbers", "periods", "whole_files", "child", "kept_patterns", "beginnings"),
    "sources": ("sources",),
    "extraction": ("extraction",),
    "judging": ("judging",),
    "graph": ("graph",),
    "questions": ("questions",),
    "network": ("network",),
    "views": ("views",),
    "pipeline": ("pipeline",),
    "research": ("research",),
    "cli": ("cli", "commands"),
    "kg": (),
}
"""In the order of import: a room may import from itself and from those above it, and nothing from below."""

EXTRACTION = (
    ("matching",), ("text",), ("names",), ("profile",), ("joining",),
    ("undone", "modality", "masked", "annotate", "cues", "bystanders"), ("withdrawn", "dated"),
    ("rules.rule", "rules.kept", "rules.parts", "rules.tables", "rules.upright_tables", "rules.overviews", "rules.body_tables", "rules.cards"),
    ("rules.parties",), ("rules.agreements",), ("rules.references", "rules.services", "rules.deadlines", "rules.duties", "rules.ties"),
    ("rules.memberships",), ("rules.money",), ("rules.yields",), ("rules.document", "rules.articles", "rules.limits"),
    ("rules",), ("weighing",),
    ("read", "coverage", "cells", "listed"),
)  # fmt: skip
"""The floors of `kg/extraction`, in the order of import."""

LIBRARIES = {
    "openpyxl": ("sources",),
    "pypdf": ("sources",),
    "ahocorasick_rs": ("extraction",),
    "pyoxigraph": ("graph", "questions", "pipeline", "research", "cli"),  # the last three name its store, no more
    "rdflib": ("graph",),
    "oxrdflib": ("graph",),
    "owlrl": ("graph",),
    "pyshacl": ("graph",),
    "networkx": ("network", "views"),
    "rustworkx": ("network",),
    "pyvis": ("views",),
    "markupsafe": ("views",),
    "docx": ("views",),
    "snowballstemmer": ("questions",),
    "xlsxwriter": ("questions", "views"),
    "click": ("cli",),
}
"""What is no part of Python, and the rooms that may import it."""

TOP = {".ci", ".gitattributes", ".github", ".gitignore", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile", "README.md", "pyproject.toml"} | {
    "data", "docs", "kg", "notebooks", "ontology", "queries", "tests", "tools",
}  # fmt: skip
"""What the project keeps at its top level."""

EXTRAS = {"pandas": ("research",)}
"""The same for what only an extra of the package brings."""

LATE = ("openpyxl", "pypdf", "rdflib", "oxrdflib", "owlrl", "pyshacl", "networkx", "rustworkx", "pyvis", "jinja2", "IPython", "numpy", "pandas", "xlsxwriter", "docx")
"""Libraries that take long to import; `kg --help` answers without them."""

NOT_EVEN = (("kg.extraction.rules", "kg.sources"), ("kg.extraction", "kg.sources.manifest"))
"""Rules know no register, and facts come from the text alone, never from the manifest."""


def modules(root: Path) -> dict[str, Path]:
    found = {}
    for path in sorted((root / "kg").rglob("*.py")):
        parts = path.relative_to(root).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imports(path: Path, known: dict[str, Path]) -> set[str]:
    """Every module that a file imports, at its top, in a function or for its types."""
    found = set()
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: a relative import; write the module's whole name"
            assert node.module is not None
            inner = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= (inner & known.keys()) or {node.module}
    return found


def room(module: str) -> str:
    part = module.split(".")[1] if "." in module else ""
    rooms = [name for name, parts in ROOMS.items() if part in parts or (not part and name == "kg")]
    assert len(rooms) == 1, f"{module} is in no room of the table in {Path(__file__).name}; put it in one"
    return rooms[0]


@pytest.fixture(scope="module")
def imported(root: Path) -> dict[str, set[str]]:
    known = modules(root)
    assert len(known) > 20
    found = {module: imports(path, known) for module, path in known.items()}
    assert sum(name.startswith("kg.") for names in found.values() for name in names) > 20
    return found


def test_every_room_has_modules(imported: dict[str, set[str]]) -> None:
    assert {room(module) for module in imported} == set(ROOMS)


def test_a_room_imports_only_from_those_above_it(imported: dict[str, set[str]]) -> None:
    order = list(ROOMS)
    wrong = [
        f"{module} ({room(module)}) imports {name} ({room(name)})"
        for module, names in imported.items()
        for name in names
        if name.split(".")[0] == "kg" and order.index(room(name)) > order.index(room(module))
    ]
    assert not wrong


def floor(module: str) -> int:
    inner = module.removeprefix("kg.extraction.")
    fitting = [(len(part), number) for number, parts in enumerate(EXTRACTION) for part in parts if f"{inner}.".startswith(f"{part}.")]
    assert fitting, f"{module} is on no floor of EXTRACTION in {Path(__file__).name}; put it on one"
    return max(fitting)[1]


def test_reading_goes_one_way(imported: dict[str, set[str]]) -> None:
    within = {module: names for module, names in imported.items() if module.startswith("kg.extraction.")}
    assert {floor(module) for module in within} == set(range(len(EXTRACTION)))
    wrong = [
        f"{module} imports {name}"
        for module, names in within.items()
        for name in names & within.keys()
        if floor(name) > floor(module)
    ]
    assert not wrong


def test_no_module_needs_itself(imported: dict[str, set[str]]) -> None:
    TopologicalSorter({module: names & imported.keys() for module, names in imported.items()}).prepare()


def test_rules_know_no_register_and_facts_no_manifest(imported: dict[str, set[str]]) -> None:
    within = [module for module in imported if module.startswith(NOT_EVEN[0][0])]
    assert len(within) > 3
    wrong = [
        f"{module} imports {name}"
        for inner, outer in NOT_EVEN
        for module, names in imported.items()
        for name in names
        if f"{module}.".startswith(f"{inner}.") and f"{name}.".startswith(f"{outer}.")
    ]
    assert not wrong


def test_libraries_stay_in_their_rooms(imported: dict[str, set[str]]) -> None:
    used = {
        (name.split(".")[0], room(module))
        for module, names in imported.items()
        for name in names
        if name.split(".")[0] not in {*sys.stdlib_module_names, "kg"}
    }
    assert used <= {(library, where) for library, rooms in (LIBRARIES | EXTRAS).items() for where in rooms}
    assert {library for library, _ in used} == set(LIBRARIES | EXTRAS), "the table has libraries that nobody imports"


def test_every_library_is_asked_for_with_its_lowest_version(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = [requirement.split(">=")[0] for requirement in project["dependencies"] if ">=" in requirement]
    assert len(names) == len(project["dependencies"])
    assert {name.replace("-", "_").removeprefix("python_") for name in names} == set(LIBRARIES)


def test_help_does_not_wait_for_heavy_libraries() -> None:
    script = "import sys, kg.cli; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = run.stdout.split()
    assert "click" in loaded
    assert not set(LATE) & set(loaded)


def test_every_room_is_explained(root: Path, imported: dict[str, set[str]]) -> None:
    explained = (root / "CONTRIBUTING.md").read_text(encoding="utf-8")
    parts = {module.split(".")[1] for module in imported if "." in module}
    assert not [part for part in parts if f"`{part}.py`" not in explained and f"`{part}/`" not in explained]


def test_a_question_does_not_wait_for_the_rules() -> None:
    script = "import sys, kg.commands.ask, kg.commands.query; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = run.stdout.split()
    assert "kg.questions.understand" in loaded
    assert not [name for name in loaded if name.startswith(("kg.extraction.rules", "kg.views")) or name in LATE]


def test_nothing_strays_at_the_top(root: Path) -> None:
    kept = subprocess.run(["git", "ls-tree", "--name-only", "HEAD"], cwd=root, capture_output=True, text=True, check=False)
    if kept.returncode:
        pytest.skip("no git here, so it can't be asked what is kept")
    assert set(kept.stdout.split()) == TOP
