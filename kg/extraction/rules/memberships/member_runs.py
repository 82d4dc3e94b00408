"""Members in a row and nothing else, up to the first full stop: "Muiden, Weesp (secretariaat) en Naarden", "Beerse - Retie - Mol".

A town of which nothing is known is one of them where somebody known stands beside it: what fills such a row are names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.countries import COUNTRY
from kg.extraction.names.mentions import CAPITAL, Mention
from kg.extraction.rules.memberships.member_lines import MEMBERS, STOP
from kg.extraction.text.layout import Block
from kg.model import Kind, Name

# what parts two of them: ", en", " - ", " | ", a tab, the end of a remark
_PARTS = re.compile(r"(?:[,;] (?:en |and |und )?| (?:en|and|und|&) | [-–|•·/] |\t|(?<=\)) (?=[A-ZÀ-Ý]))")
# what sort they are, before the name; "regio" and the like are none
_SORT = r"(?:(?:de|het|the|die) )?(?:(?:gemeenten?|steden|stad|provincies?|waterschap(?:pen)?|Gemeenten?|Provincies?|Stad|Steden|Waterschap(?:pen)?|Stadt|Städte|Gemeinden?) )?"
_OPENS = re.compile(rf"\W{{0,3}}{_SORT}")
# "Weesp (secretariaat)", "Bourtange (gemeente Vlagtwedde)"
_REMARK = re.compile(r" ?\((?P<said>[^()]{1,60})\)$")
_UNKNOWN = re.compile(rf"{CAPITAL}(?: (?:(?:aan|op|bij|en|de|den|der|het|of|am|an|la|le|sur) ){{0,2}}{CAPITAL}){{0,3}}")
_WITHIN = re.compile(r"(?:gemeente|stad|deelgemeente van|kern van) ")
_BRACKETS = re.compile(r"\([^()]{1,60}\)")
_TOWNS = frozenset({Kind.MUNICIPALITY, Kind.CITY})
_FEWEST = 4
_LONGEST = 1500
"""Characters of a row at most."""


def run_of_members(annotated: Annotated, start: int, end: int) -> tuple[tuple[Name, str], ...]:
    """Those in a stretch of the cleaned text that holds members and nothing else, each with the words in brackets behind it.

    Returns:
        None of them where the stretch holds other words, or nobody who is known.
    """
    text = annotated.clean.text
    stop = STOP.search(text, start, end)
    end = stop.start() if stop else end
    if end - start > _LONGEST:
        return ()
    found: list[tuple[Mention | None, str, str]] = []
    for begin, close in _parts(annotated, start, end):
        member = _member(annotated, begin, close)
        if member is None:
            return ()
        found.append(member)
    known = [member for member, _, _ in found if member]
    if len(known) * 4 < len(found) or not known:
        return ()
    other = Kind.CITY if all(member.kind in _TOWNS for member in known) else Kind.ORGANISATION
    return tuple((member.name() if member else Name(bare, other), said) for member, bare, said in found)


def lines_of_names(annotated: Annotated, blocks: Sequence[Block]) -> Sequence[Block]:
    """The lines from the first on that are a town's name and nothing else, where enough of them are known: below "De deelnemende gemeenten:".

    Returns:
        None of them where there are few, or hardly one of them is known.
    """
    lines = list(takewhile(lambda block: _UNKNOWN.fullmatch(block.text.strip()) and not re.fullmatch(COUNTRY, block.text), blocks))
    known = [block for block in lines if any(m.kind in _TOWNS for m in annotated.within(block.start, block.end))]
    return lines if len(lines) >= _FEWEST and len(known) * 5 >= len(lines) else ()


def _parts(annotated: Annotated, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches between what parts members; what stands within a name or in brackets parts nothing."""
    text = annotated.clean.text
    whole = [(m.start, m.end) for m in annotated.within(start, end) if m.kind in MEMBERS]
    whole += [match.span() for match in _BRACKETS.finditer(text, start, end)]
    begin = start
    for joint in _PARTS.finditer(text, start, end):
        if not any(a < joint.end() and joint.start() < b for a, b in whole):
            yield begin, joint.start()
            begin = joint.end()
    yield begin, end


def _member(annotated: Annotated, start: int, end: int) -> tuple[Mention | None, str, str] | None:
    """The one whose name a part is, the name as it stands there, and the remark behind it; None for other words."""
    part = annotated.clean.text[start:end].rstrip(" .;,*_")
    remark = _REMARK.search(part)
    said = remark["said"] if remark else ""
    core = part[: remark.start()] if remark else part
    opening = _OPENS.match(core)
    at, stop = start + (opening.end() if opening else 0), start + len(core.rstrip(" *_"))
    named = [m for m in annotated.within(start, start + len(part)) if m.kind in MEMBERS and not m.attributive]
    bare = annotated.clean.text[at:stop]
    if first := next((m for m in named if m.start <= at and m.end >= stop), None):
        return first, bare, said
    inner = next((m for m in named if m.start > stop), None)
    if inner and _WITHIN.match(said):
        return inner, bare, ""  # the place is a part of it
    is_name = len(bare) > 2 and _UNKNOWN.fullmatch(bare) and not re.fullmatch(COUNTRY, bare)
    return (None, bare, said) if is_name else None
