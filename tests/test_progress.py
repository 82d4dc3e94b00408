"""The line that says how far a long command is."""

from __future__ import annotations

import itertools

import pytest

from kg.commands import settings


@pytest.fixture
def seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each look at the clock is a second and a half after the one before."""
    clock = itertools.count(0, 1.5)
    monkeypatch.setattr(settings.time, "monotonic", lambda: next(clock))


@pytest.mark.usefixtures("seconds")
def test_on_no_terminal_it_is_a_plain_line_at_the_end(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(settings.progress("ab", 2, "kg facts")) == ["a", "b"]
    assert capsys.readouterr().err == "kg facts 2/2\n"


@pytest.mark.usefixtures("seconds")
def test_on_a_terminal_each_count_is_written_over_the_one_before(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings.sys.stderr, "isatty", lambda: True)
    list(settings.progress("ab", 2, "kg facts"))
    assert capsys.readouterr().err == "\rkg facts 1/2\rkg facts 2/2\n"


def test_what_takes_less_than_a_second_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(settings.progress("ab", 2, "kg facts")) == ["a", "b"]
    assert capsys.readouterr().err == ""


@pytest.mark.usefixtures("seconds")
def test_one_item_is_not_counted(capsys: pytest.CaptureFixture[str]) -> None:
    list(settings.progress("a", 1, "kg facts"))
    assert capsys.readouterr().err == ""
