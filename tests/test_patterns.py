"""Patterns that know their words answer as those of `re` do."""

from __future__ import annotations

import gc
import re
import subprocess
import sys
from pathlib import Path

import pytest

from kg.extraction import read as reading  # all rules, so that all their patterns exist
from kg.extraction.matching import gate, patterns
from kg.extraction.matching.needs import needs
from kg.extraction.text.clean import clean
from kg.sources.documents import read_documents

ALL = [found for found in gc.get_objects() if isinstance(found, patterns.Pattern)]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\b(?:lid van|deelnemers?)\b", {"lid van", "deelnemer"}),
        (r"(?i)LID|Partij", {"lid", "partij"}),
        (r"[Ll]id(?: sinds)?", {"lid"}),
        (r"(?:de|het)? stad(?:je)?\b", {" stad"}),
        (r"(?<=lid )van \d+", {"van "}),
        (r"\w+(?=.{0,60} ondertekend)", {" ondertekend"}),
        (r"(?>aan)gesloten|(?:lid){2,}", {"aangesloten", "lid"}),
        (r"lid(?! van)", {"lid"}),
        (r"(?:lid)?", set()),
        (r"[A-Z]\w+|lid", set()),
        (r"\d{4}", set()),
    ],
)
def test_words_that_a_match_holds(pattern: str, words: set[str]) -> None:
    assert needs(pattern).words == words


@pytest.mark.parametrize(
    ("pattern", "in_line"),
    [
        (r"lid van .{0,40}Polis", True), (r"(?<![\w-])lid(?!\w)", True), (r"[A-Z][\w’'&]+ [^\n]*", True), (r"^lid", True), (r"(?m)^lid", True),
        (r"(?s)lid.*", False), (r"(?s:lid.)", False), (r"lid[^.]", False), (r"lid\s", False), (r"lid\W", False), (r"lid$", False), (r"lid\Z", False),
        (r"lid(?!\n)", False), (r"lid(?=[\t-\r])", False),
    ],
)  # fmt: skip
def test_what_stays_in_its_line(pattern: str, in_line: bool) -> None:
    assert needs(pattern).in_line == in_line


def test_every_pattern_answers_as_without_its_words(documents: Path) -> None:
    read, errors = read_documents([documents])
    assert len(read) == 5, errors
    assert len(ALL) > 300, reading
    found = 0
    for text in (clean(document.text).text for document in read):
        for pattern in ALL:
            real = re.compile(pattern.pattern, pattern._flags)
            matches = [match.span() for match in pattern.finditer(text)]
            assert matches == [match.span() for match in real.finditer(text)], pattern.pattern
            found += len(matches)
            for line in text.split("\n"):
                ours, theirs = pattern.search(line), real.search(line)
                assert (ours and ours.span()) == (theirs and theirs.span()), (pattern.pattern, line)
    assert found > 4_000


def test_letters_that_are_the_same_to_a_pattern_that_minds_no_case() -> None:
    program = (
        "from kg.extraction.matching import patterns as p\n"
        "lid, own = p.compile('lid', p.I), p.compile('gaſt')\n"
        "print([bool(lid.search(t)) for t in ('LID', 'lİd', 'lıd', 'led')], bool(p.compile('gast', p.I).search('gaſt')))"
    )
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert said == f"{[bool(re.search('lid', text, re.I)) for text in ('LID', 'lİd', 'lıd', 'led')]} True\n"


def test_all_methods_answer_as_those_of_re() -> None:
    ours = next(pattern for pattern in ALL if re.search("(?i)netwerk", pattern.pattern) and not pattern.pattern.startswith("^"))
    real = re.compile(ours.pattern, ours._flags)
    for text in ("Het netwerk Polis is een netwerk.", "Een vereniging", "", "Het netwerk\nin twee regels"):
        assert ours.sub("-", text) == real.sub("-", text)
        assert ours.findall(text) == real.findall(text)
        assert ours.split(text) == real.split(text)
        assert (ours.match(text) is None) == (real.match(text) is None)
        assert (ours.fullmatch(text) is None) == (real.fullmatch(text) is None)


def test_what_patterns_need_is_noted(root: Path) -> None:
    program = [sys.executable, str(root / "tools" / "note_pattern_words.py"), "--print"]
    fresh = subprocess.run(program, capture_output=True, encoding="utf-8", check=True).stdout
    noted = (root / "kg" / "extraction" / "matching" / "pattern_words.json").read_text(encoding="utf-8")
    assert noted == fresh, "patterns were changed; run python tools/note_pattern_words.py"


def test_a_pattern_that_is_not_noted_is_asked_anew() -> None:
    program = "from kg.extraction.matching import patterns as p; print(p.compile('gehoorzaal').search('De Gehoorzaal'), p.compile('Gehoorz').search('De Gehoorzaal'))"
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert said == "None <re.Match object; span=(3, 10), match='Gehoorz'>\n"


def test_a_group_keeps_a_pattern_that_no_word_is_known_of() -> None:
    group = patterns.Group([(patterns.compile(r"x{3,}\d"), "figures")])
    assert group.of("zomaar xxx1") == ["figures"]


def test_a_part_of_a_text_is_not_passed_over_again(monkeypatch: pytest.MonkeyPatch) -> None:
    network = next(pattern for pattern in ALL if pattern.pattern == r"\bnetwerken\b")
    whole = "Gouda zoekt netwerken op, en Delft niet."
    gate.forget()
    assert patterns.can_match(network, whole)

    def refuse(text: str) -> None:
        raise AssertionError(f"passed over: {text}")

    monkeypatch.setattr(gate, "_find", refuse)
    assert patterns.can_match(network, patterns.taken_from(whole[:21], whole))
    assert patterns.can_match(network, patterns.taken_from(whole[22:], whole))
    with pytest.raises(AssertionError):
        patterns.can_match(network, patterns.taken_from("netwerken", "een andere tekst"))


def test_a_stretch_has_all_words_of_its_line_and_no_other() -> None:
    text = "Gouda zoekt netwerken op.\nDelft niet. Almere ook niet."
    network = next(pattern for pattern in ALL if pattern.pattern == r"\bnetwerken\b")
    gate.forget()
    gate.note_in_lines(text, [(0, 11), (26, 37)])
    gate.note_stretches(text, [(12, 25), (38, 54)])
    assert [part for part in (text[0:11], text[12:25], text[26:37], text[38:54]) if patterns.can_match(network, part)] == ["Gouda zoekt", "netwerken op."]
    assert set(gate.seen) == {"Gouda zoekt", "netwerken op.", "Delft niet.", "Almere ook niet."}
