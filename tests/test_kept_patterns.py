"""What a pattern was compiled to is taken up again by the next process, and only where it is still worth something."""

import marshal
import os
import subprocess
import sys
from pathlib import Path

import pytest

PATTERN = r"(?P<who>Gouda|Leiden) is (lid|partner)"
COMPILE = f"""
import re._parser as parser
from kg import beginnings
parsed = []
real = parser.parse
parser.parse = lambda *given: parsed.append(given) or real(*given)
found = beginnings.compile({PATTERN!r}, 2).search("leiden is LID")
print(len(parsed), found["who"], found[2])
"""


def run(folder: Path, **more: str) -> str:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run([sys.executable, "-c", COMPILE], env={**environment, "PYTHONPYCACHEPREFIX": str(folder), **more}, capture_output=True, text=True, check=True)
    assert not done.stderr
    return done.stdout


def file(folder: Path) -> Path:
    (found,) = folder.rglob("*.patterns")
    return found


def test_the_next_process_parses_nothing(tmp_path: Path) -> None:
    assert run(tmp_path) == "1 leiden LID\n"
    assert run(tmp_path) == "0 leiden LID\n"


@pytest.mark.parametrize("damage", [
    lambda content: content[:0],
    lambda content: content[: len(content) // 2],
    lambda content: marshal.dumps(("another Python", marshal.loads(content)[1])),
    lambda content: marshal.dumps((marshal.loads(content)[0], {(PATTERN, 2): (2, b"\0" * 40, 2, {"who": 1}, (None, "who", None))})),
    lambda content: marshal.dumps((marshal.loads(content)[0], {(PATTERN, 2): (2, b"\0")})),
])  # fmt: skip
def test_what_is_worth_nothing_is_compiled_anew(damage, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    run(tmp_path)
    kept = file(tmp_path)
    kept.write_bytes(damage(kept.read_bytes()))
    assert run(tmp_path) == "1 leiden LID\n"


def test_nothing_is_kept_where_nothing_may_be(tmp_path: Path) -> None:
    run(tmp_path, PYTHONDONTWRITEBYTECODE="1")
    assert not list(tmp_path.rglob("*.patterns"))
    (tmp_path / "no folder").write_text("")
    assert run(tmp_path / "no folder") == "1 leiden LID\n"
