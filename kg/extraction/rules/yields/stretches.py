"""Stretches of a sentence: what is blanked in it, and the part that holds a position."""

from __future__ import annotations

from kg.extraction.matching import patterns as re
from kg.extraction.modality import REACH


def blank_name(match: re.Match[str]) -> str:
    """The words before a name as they stand, and the name as dots."""
    noun = match["noun"] or ""
    return noun + "\N{MIDDLE DOT}" * (len(match.group()) - len(noun))


def blank(match: re.Match[str]) -> str:
    """As many spaces as what was found has characters."""
    return " " * len(match.group())


def around(text: str, position: int) -> str:
    """The stretch between semicolons that holds a position: "scholieren ontmoeten elkaar; ook zamelt het comité goederen in" tells two things."""
    end = text.find(";", position)
    return text[text.rfind(";", 0, position) + 1 : end if end > 0 else len(text)]


def part_at(text: str, position: int) -> str:
    """The member of an enumeration that holds a position."""
    begin = max(0, position - REACH)
    start = max((begin + m.end() for m in re.finditer(r", |: | en ", text[begin:position])), default=begin)
    end = re.search(r", |[.;]| en ", text[position : position + REACH])
    return text[start : position + end.start() if end else len(text)]
