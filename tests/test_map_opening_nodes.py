"""Whom the map opens with."""

from __future__ import annotations

from kg.views.map_lines import Line
from kg.views.opening import MOST_NEIGHBOURS, opening_nodes


def lines(*pairs: str) -> list[Line]:
    """Lines "a b 3": between a and b, of three relations."""
    return [Line(a=a, b=b, relations=tuple(range(int(number)))) for a, b, number in (pair.split() for pair in pairs)]


def test_those_with_most_relations_with_the_subject_come_first() -> None:
    found = opening_nodes("s", list("abcds"), lines("s a 1", "b s 2", "s c 1", "c d 5"))
    assert found == ("s", "b", "c", "a")


def test_there_are_no_more_than_can_be_read() -> None:
    names = [f"n{number:02}" for number in range(60)]
    found = opening_nodes("s", [*names, "s"], lines(*(f"s {name} 1" for name in names)))
    assert found == ("s", *names[:MOST_NEIGHBOURS])


def test_a_subject_without_relations_opens_beside_the_one_that_has_most() -> None:
    assert opening_nodes("s", list("abcs"), lines("a b 1", "b c 1")) == ("s", "b", "a", "c")
    assert opening_nodes("s", ["s"], []) == ("s",)
