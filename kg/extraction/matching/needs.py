"""What every match of a pattern holds: the words of which a text needs one before a pattern can match anything in it.

The words are read from the pattern itself, in the way in which Russ Cox's code search and Rust's `regex` do it: a sequence needs
what any of its parts needs, alternatives need one word of each. Whatever is not understood needs nothing, so that an
answer is never too strict.
"""

from __future__ import annotations

import re._constants as sre  # type: ignore[import-not-found]  # private names of Python, the same from 3.11 on
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

Node = tuple[Any, Any]
_LINE_END = ord("\n")
_MOST = 400
"""Words that an answer may have."""
_FORMS = 64
"""Ways in which a short stretch may be written."""
_BEGINNING = 8
"""Characters of the beginning of a word that stands for it where words are too many."""
_LENGTH = 5
"""A word of more characters than this is found no more seldom, so that fewer words count for more."""
COMMON = frozenset(
    ["aan", "als", "an", "as", "be", "by", "dat", "de", "die", "door", "een", "el", "en", "end", "er", "het", "in", "is", "la", "le", "mee", "met", "na", "nie", "of", "on", "op", "over", "per", "se", "te", "to", "van", "voor", "we", "ze", "zijn"]
)
"""Words that stand in nearly every sentence, alone or within others: a pattern that one of them would let through is not worth asking for."""


class Needs(NamedTuple):
    """What can be said of every match of a pattern.

    Attributes:
        words: words in lower case of which it holds one, in any case of letters and maybe as part of a longer word; none
            at all if nothing can be said.
        in_line: whether it stands in one line, and nothing outside that line matters to it.
    """

    words: frozenset[str]
    in_line: bool


def needs(pattern: str, flags: int = 0) -> Needs:
    """What a text must hold for a pattern to match in it.

    >>> sorted(needs(r"(?:lid|leden) van [A-Z]").words)
    ['leden van ', 'lid van ']
    >>> needs(r"[A-Z][a-z]+(?: \\d+)?").words, needs(r"lid[^.]*Polis").in_line
    (frozenset(), False)
    """
    tree = parser.parse(pattern, flags)
    found = _sequence(tree) or frozenset()
    words = frozenset(word for word in found if not any(other in word for other in found if other != word))
    return Needs(words, not any(map(_leaves_line, _nodes(tree, bool(tree.state.flags & sre.SRE_FLAG_DOTALL)))))


def _nodes(nodes: Iterable[Node], dotall: bool) -> Iterator[Node]:
    """All nodes of a tree; what `.` stands for is told by `dotall`."""
    for kind, value in nodes:
        if kind is sre.ANY and dotall:
            yield sre.NOT_LITERAL, -1
        elif kind is sre.SUBPATTERN:
            yield from _nodes(value[3], dotall or bool(value[1] & sre.SRE_FLAG_DOTALL))
        elif kind is sre.BRANCH:
            for branch in value[1]:
                yield from _nodes(branch, dotall)
        elif kind in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            yield from _nodes(value[2], dotall)
        elif kind in (sre.ASSERT, sre.ASSERT_NOT):
            yield from _nodes(value[1], dotall)
        elif kind is sre.ATOMIC_GROUP:
            yield from _nodes(value, dotall)
        else:
            yield kind, value


def _leaves_line(node: Node) -> bool:
    """Whether a part that holds no others may match a line's end, or what stands there."""
    kind, value = node
    if kind in (sre.LITERAL, sre.NOT_LITERAL):
        return bool((kind is sre.LITERAL) == (value == _LINE_END))
    if kind is sre.IN:
        return (value[0][0] is sre.NEGATE) != any(_holds_line_end(*member) for member in value)
    if kind is sre.AT:
        return value not in (sre.AT_BEGINNING, sre.AT_BOUNDARY, sre.AT_NON_BOUNDARY)
    return kind is not sre.ANY


def _holds_line_end(kind: Any, value: Any) -> bool:
    if kind is sre.LITERAL:
        return bool(value == _LINE_END)
    if kind is sre.RANGE:
        return bool(value[0] <= _LINE_END <= value[1])
    return kind is sre.CATEGORY and value in (sre.CATEGORY_SPACE, sre.CATEGORY_NOT_DIGIT, sre.CATEGORY_NOT_WORD)


def _better(a: frozenset[str] | None, b: frozenset[str] | None) -> frozenset[str] | None:
    if a is None or b is None:
        return a or b
    return max(a, b, key=lambda words: (min(_LENGTH, *map(_weight, words)), -len(words)))


def _weight(word: str) -> int:
    return 0 if word.strip() in COMMON else len(word.strip())


def _sequence(nodes: Iterable[Node]) -> frozenset[str] | None:
    """The best of what the parts of a sequence need; parts next to each other that have few forms are one word."""
    best: frozenset[str] | None = None
    run = {""}
    for kind, value in nodes:
        forms = _forms(kind, value)
        if kind is sre.ASSERT and value[0] > 0:  # what follows must hold this, and a part of it may be matched as well
            best = _better(best, _sequence(value[1]))
        if forms is not None and len(run) * len(forms) <= _MOST:
            run = {before + form for before in run for form in forms}
            continue
        best = _better(best, _needed(run))
        run = {""} if forms is None else forms
        if forms is None:
            best = _better(best, _part(kind, value))
    return _better(best, _needed(run))


def _needed(run: set[str]) -> frozenset[str] | None:
    return frozenset(run) if all(word.strip() for word in run) else None


def _part(kind: Any, value: Any) -> frozenset[str] | None:
    if kind is sre.SUBPATTERN:
        return _sequence(value[3])
    if kind is sre.ATOMIC_GROUP:
        return _sequence(value)
    if kind in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        return _sequence(value[2]) if value[0] > 0 else None
    if kind is sre.BRANCH:
        found: set[str] = set()
        for branch in value[1]:
            words = _sequence(branch)
            if words is None:
                return None
            found |= words
        return frozenset(found) if len(found) <= _MOST else _shortened(found)
    return None


def _shortened(words: Iterable[str]) -> frozenset[str] | None:
    """Beginnings of words in the place of them, where they are too many."""
    found = frozenset(word[:_BEGINNING] for word in words)
    return found if len(found) <= _MOST and all(word.strip() for word in found) else None


def _forms(kind: Any, value: Any) -> set[str] | None:
    """All ways in which a part may be written, in lower case, None where they are too many or not known."""
    if kind is sre.LITERAL:
        return {chr(value).lower()}
    if kind is sre.IN:
        return _characters(value)
    if kind is sre.SUBPATTERN:
        return _product(value[3])
    if kind is sre.ATOMIC_GROUP:
        return _product(value)
    if kind in (sre.AT, sre.ASSERT, sre.ASSERT_NOT):
        return {""}
    if kind is sre.BRANCH:
        branches = [_product(branch) for branch in value[1]]
        forms = {form for branch in branches for form in branch or ()}
        return forms if None not in branches and len(forms) <= _FORMS else None
    if kind in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT) and value[1] is not sre.MAXREPEAT and value[1] <= 2:
        return _repeated(_product(value[2]), value[0], value[1])
    return None


def _repeated(forms: set[str] | None, least: int, most: int) -> set[str] | None:
    if forms is None or len(forms) > 8:
        return None
    found, once = set(), {""}
    for count in range(most + 1):
        found |= once if count >= least else set()
        once = {before + form for before in once for form in forms}
    return found


def _product(nodes: Sequence[Node]) -> set[str] | None:
    found = {""}
    for kind, value in nodes:
        forms = _forms(kind, value)
        if forms is None or len(found) * len(forms) > _FORMS:
            return None
        found = {before + form for before in found for form in forms}
    return found


def _characters(members: Sequence[Node]) -> set[str] | None:
    found: set[str] = set()
    for kind, value in members:
        if kind is sre.LITERAL:
            found.add(chr(value).lower())
        elif kind is sre.RANGE and value[1] - value[0] < 8:
            found |= {chr(code).lower() for code in range(value[0], value[1] + 1)}
        else:
            return None
    return found if len(found) <= 8 else None
