"""What a pattern finds does not depend on its being told with which characters its matches begin."""

import re
import re._compiler as compiler  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from array import array
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import beginnings, kept_patterns
from kg.extraction import read
from kg.extraction.matching import patterns

PATTERNS = (
    (r"\b(?:lid|leden|[Ss]teden)\b", 0),
    (r"\b(?:lid|skål|ïk|maand)", re.I),
    (r"(?<!\w)(?=\d|k)\w+", re.I),
    (r"(?:een )?(?:\d{2}|(?i:s)tad)", 0),
    (r"(?i:i)j|(?-i:K)", re.I),
    (r"(?:x|(?=y)|z)?\bk+", 0),
    (r"[^a-z]k|[\s\d]s", 0),
    (r"\bs*", re.I),
    (r"(?P<a>\bk)(?P=a)|\Bs", re.M),
    (r"\s++[µå-ÿ]|ſ|K", re.I),
    ("\\b[\U000f0000-\U000f4fff]+ (?:is|zijn)", 0),
)
LETTERS = "iIıİsSſkK\u212aåÅ\u212bïÏµμÿŸ0 9\n_-jxyzlde\U000f0001"


def found(pattern: re.Pattern[str], text: str) -> list[tuple[tuple[int, int], dict[str, str]]]:
    return [(match.span(), match.groupdict()) for match in pattern.finditer(text)]


@pytest.mark.parametrize(("pattern", "flags"), PATTERNS)
@given(text=st.text(alphabet=LETTERS, max_size=30))
def test_it_finds_what_re_finds(pattern: str, flags: int, text: str) -> None:
    assert found(beginnings.compile(pattern, flags), text) == found(re.compile(pattern, flags), text)


def test_patterns_of_the_rules_find_what_re_finds(root: Path) -> None:
    assert read
    texts = sorted((root / "data" / "documents").glob("*.txt"))
    text = "\n".join(path.read_text(encoding="utf-8")[:1_000] for path in texts)
    ours = [(pattern, flags) for pattern, flags in patterns.compiled() if flags & re.M or "(?m)" in pattern or "^" not in pattern][::5]
    assert len(texts) > 3
    assert len(ours) > 100
    hits = 0
    for pattern, flags in ours:
        expected = found(re.compile(pattern, flags), text)
        hits += len(expected)
        assert found(beginnings.compile(pattern, flags), text) == expected, pattern
    assert hits > 100


def test_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beginnings, "kept_patterns", SimpleNamespace(find=lambda *_: None, keep=lambda *_: None, Compiled=kept_patterns.Compiled, pattern_of=lambda _, compiled: compiled.code))
    for pattern, told in ((r"\b(?:lid|leden)\b", True), ("[^a]b", False)):
        by_itself = array("I", compiler._code(parser.parse(pattern, re.I), re.I)).tobytes()
        assert (beginnings.compile(pattern, re.I) != by_itself) is told


@pytest.mark.parametrize("broken", ["(", "[z-a]", "(?P<a>x)(?P<a>y)"])
def test_a_wrong_pattern_is_an_error_of_re(broken: str) -> None:
    with pytest.raises(re.error):
        beginnings.compile(broken)
