"""What a frame is: some sets of words that stand together in one clause, in any order, and together tell that a goal is served."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extraction.matching import patterns as re

_ROOM = 110
"""Characters from the first set of a frame within which the others stand."""
NAME = "\N{MIDDLE DOT}{2,40}"
"""A name, in the text that frames are looked for in."""


_CLAUSE_END = re.compile(r"[.;](?!\d)")  # the one in "96.000 euro" ends nothing


@dataclass(frozen=True, slots=True)
class Frame:
    """A goal with the sets of words that together tell that it is served.

    Attributes:
        alone: words beside which it tells so of any relation, also where nothing is said to be brought.
    """

    goal: str
    first: re.Pattern[str]
    others: tuple[re.Pattern[str], ...]
    alone: re.Pattern[str] | None = None

    def told_in(self, text: str) -> int | None:
        """Where a text tells it: the place of the first set of words; None where it does not."""
        if not all(re.can_match(other, text) for other in self.others):
            return None
        for match in self.first.finditer(text):
            first, last = max(0, match.start() - _ROOM), match.end() + _ROOM
            begin = max((end.start() for end in _CLAUSE_END.finditer(text, first, match.start())), default=first)
            end = _CLAUSE_END.search(text, match.end(), last)
            if all(other.search(text, begin, end.start() if end else last) for other in self.others):
                return match.start()
        return None


def _words(expression: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{expression})(?!\w)", re.I)


def frame(goal: str, *sets: str, alone: str = "") -> Frame:
    """A frame of sets of words, each an expression; the first is looked for first, the others near it in its clause."""
    first, *others = (_words(one) for one in sets)
    return Frame(goal, first, tuple(others), _words(alone) if alone else None)
