"""Regular expressions that pass over the characters with which no match of theirs begins.

Python's `re` does so by itself for an expression that opens with a letter or a set of them. Most of ours open with
something that has no width (`\\b`, a look behind), and are then tried in full at each character. Which characters a
match can begin with is read from the expression and told to `re`, in the place where it would have told itself. What
matches stays the same, and most texts are passed over several times as fast.

It needs names of `re` that are private, the same in Python 3.11 to 3.13. Where one is not as expected the expression is
compiled as ever; `re` checks what it is given before it uses it.
"""

from __future__ import annotations

import re
import re._compiler as compiler  # type: ignore[import-not-found]
import re._constants as sre  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from array import array
from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from kg import kept_patterns

Node = tuple[Any, Any]
_FEW: Final = 256
"""Characters that are told one by one; those beyond by ranges."""
_LAST: Final = 0x10FFFF
_MOST: Final = 200
"""So many of the few characters are nearly all that stand in a text: nothing is gained."""
_HAS_SET: Final = 4
"""What `re` notes before an expression of which it knows the set of characters that it begins with."""


class Beginnings(NamedTuple):
    """With what a match may begin.

    Attributes:
        few: a bit for each of the first characters of Unicode.
        beyond: ranges of the others.
        may_be_empty: whether it may match nothing, so that what follows it may be the beginning.
    """

    few: int
    beyond: frozenset[tuple[int, int]]
    may_be_empty: bool = False

    def __or__(self, other: object) -> Beginnings:
        """With what either may begin."""
        if not isinstance(other, Beginnings):
            return NotImplemented
        return Beginnings(self.few | other.few, self.beyond | other.beyond, self.may_be_empty or other.may_be_empty)


_NOTHING: Final = Beginnings(0, frozenset())
_ALL_BEYOND: Final = frozenset({(_FEW, _LAST)})
_CATEGORIES: Final = {
    sre.CATEGORY_DIGIT: sum(1 << code for code in range(_FEW) if chr(code).isdecimal()),
    sre.CATEGORY_SPACE: sum(1 << code for code in range(_FEW) if chr(code).isspace()),
    sre.CATEGORY_WORD: sum(1 << code for code in range(_FEW) if chr(code).isalnum() or chr(code) == "_"),
}
_same: defaultdict[str, int] = defaultdict(int)  # by a letter in lower case, the few that are the same but for case
for _code in range(_FEW):
    _same[chr(_code).lower()] |= 1 << _code


def compile(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`.

    >>> compile(r"\\b(?:lid|leden)\\b").findall("Gouda is lid, met 20 leden in lidsteden")
    ['lid', 'leden']
    """
    try:
        return kept_patterns.find(pattern, int(flags)) or _compiled(pattern, int(flags))
    except (AttributeError, IndexError, KeyError, RuntimeError, TypeError, ValueError):  # another Python
        return re.compile(pattern, flags)


def _compiled(pattern: str, flags: int) -> re.Pattern[str]:
    tree = parser.parse(pattern, flags)
    all_flags = flags | tree.state.flags
    code = _told(compiler._code(tree, flags), beginnings(tree, all_flags))
    names: list[str | None] = [None] * tree.state.groups
    for name, number in tree.state.groupdict.items():
        names[number] = name
    numbers = tree.state.groupdict
    compiled = kept_patterns.Compiled(all_flags, array("I", code).tobytes(), len(names) - 1, numbers, tuple(names))
    kept_patterns.keep(pattern, flags, compiled)
    return kept_patterns.pattern_of(pattern, compiled)


def _told(code: list[int], begins: Beginnings | None) -> list[int]:
    """The code of an expression with the characters that a match begins with, where these are known and few."""
    if begins is None or begins.may_be_empty or begins.few.bit_count() > _MOST:
        return code
    operation, length, sort, least, most = code[:5]
    if operation != sre.INFO or sort or not least:  # it knows by itself, or may match nothing
        return code
    words = [begins.few >> bit & 0xFFFFFFFF for bit in range(0, _FEW, 32)]
    ranges = [number for first, last in sorted(begins.beyond) for number in (sre.RANGE, first, last)]
    known = [sre.CHARSET, *words, *ranges, sre.FAILURE]
    return [sre.INFO, len(known) + 4, _HAS_SET, least, most, *known, *code[1 + length :]]


def beginnings(nodes: Iterable[Node], flags: int) -> Beginnings | None:
    """With which characters a match of a sequence may begin; None where that is not known."""
    found = _NOTHING
    for kind, value in nodes:
        if kind is sre.ASSERT and value[0] > 0:
            ahead = beginnings(value[1], flags)
            if ahead and not ahead.may_be_empty:
                return found | ahead
        if kind in (sre.AT, sre.ASSERT, sre.ASSERT_NOT):
            continue
        part = _of_part(kind, value, flags)
        if part is None:
            return None
        found |= part._replace(may_be_empty=False)
        if not part.may_be_empty:
            return found
    return found._replace(may_be_empty=True)


def _of_part(kind: Any, value: Any, flags: int) -> Beginnings | None:
    if kind is sre.LITERAL:
        return _of_range(value, value, flags)
    if kind is sre.IN:
        return _of_any(_of_member(kind, members, flags) for kind, members in value)
    if kind is sre.BRANCH:
        return _of_any(beginnings(branch, flags) for branch in value[1])
    if kind is sre.SUBPATTERN:
        return beginnings(value[3], (flags | value[1]) & ~value[2])
    if kind is sre.ATOMIC_GROUP:
        return beginnings(value, flags)
    if kind in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        found = beginnings(value[2], flags)
        return found and found._replace(may_be_empty=found.may_be_empty or value[0] == 0)
    return None


def _of_any(parts: Iterable[Beginnings | None]) -> Beginnings | None:
    found = _NOTHING
    for part in parts:
        if part is None:
            return None
        found |= part
    return found


def _of_member(kind: Any, value: Any, flags: int) -> Beginnings | None:
    if kind is sre.LITERAL:
        return _of_range(value, value, flags)
    if kind is sre.RANGE:
        return _of_range(value[0], value[1], flags)
    if kind is sre.CATEGORY and value in _CATEGORIES:
        return Beginnings(_CATEGORIES[value], _ALL_BEYOND)
    return None


def _of_range(first: int, last: int, flags: int) -> Beginnings | None:
    few = range(first, min(last + 1, _FEW))
    if not flags & sre.SRE_FLAG_IGNORECASE:
        beyond = frozenset({(max(first, _FEW), last)}) if last >= _FEW else frozenset[tuple[int, int]]()
        return Beginnings(sum(1 << code for code in few), beyond)
    if last >= _FEW:  # some of these are one of the few but for case, such as the sign for Kelvin
        return None
    bits = 0
    for code in few:
        bits |= _same[chr(code).lower()]
    return Beginnings(bits, _ALL_BEYOND)
