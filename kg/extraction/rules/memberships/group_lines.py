"""A group or board and, behind a colon or dash, those who are in it and nothing else: "Werkgroep Kades: Hoorn (trekker), Veere en Goes"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import FORUMS, Mention
from kg.extraction.rules.kept import kept
from kg.extraction.rules.memberships.member_lines import MEMBERS, facts_of, told_of
from kg.extraction.text.layout import Block
from kg.model import Fact, Kind

_GROUPS = FORUMS | {Kind.BODY}
_OPENS = re.compile(r"[*_]{0,3}(?:(?:De|Het) )?[*_]{0,3}")
_OF = re.compile(r" (?:van|binnen|in) (?:het |de )?")
_COLON = re.compile(r"[*_]{0,3}(?: \([^()]{1,30}\))?[*_]{0,3}(?::| [–-])[*_]{0,3} (?=\S)")
# between two members of a list, or before the first: commas, "en", what sort they are, a remark in brackets
_JOINT = re.compile(r"(?: \((?P<said>[^()]{1,50})\))?(?:[,;] (?:en |and )?| en | and | und )(?:de |het )?(?:(?:gemeenten?|provincies?|steden|stad|waterschap) )?")
_FIRST = re.compile(r"(?:de |het )?(?:(?:gemeenten?|provincies?|steden|stad) )?")
_LAST = re.compile(r"(?: \((?P<said>[^()]{1,50})\))?(?:[.;,]?$|[.;] (?:[Tt]rekker|[Cc]oördinator|[Vv]oorzitter|[Pp]envoerder)\b)")


def group_lines(annotated: Annotated) -> Iterator[Fact]:
    """A row a member and role; the parties of an agreement that are listed so are none."""
    for index, group, listed in _read(annotated) if not annotated.profile.own else ():
        for member, said in listed:
            if told := told_of(said):
                yield from facts_of(member.name(), group.name(), told, (annotated.cite(annotated.blocks[index]),))


@kept
def _read(annotated: Annotated) -> tuple[tuple[int, Mention, tuple[tuple[Mention, str], ...]], ...]:
    found = ((index, *line) for index, block in enumerate(annotated.blocks) if block.kind in ("item", "text") and (line := _line(annotated, block)))
    return tuple(found)


def _line(annotated: Annotated, block: Block) -> tuple[Mention, tuple[tuple[Mention, str], ...]] | None:
    """The group with which a line opens and its members, where they fill the rest of it: two, or one whose role is told."""
    named = annotated.within(block.start, block.end)
    group = named[0] if len(named) > 1 else None
    if group is None or group.kind not in _GROUPS or group.attributive or not _OPENS.fullmatch(block.text[: group.start - block.start]):
        return None
    rest = named[1:]
    owner = rest[0] if rest[0].kind in _GROUPS and _OF.fullmatch(block.text[group.end - block.start : rest[0].start - block.start]) else None
    if owner:
        group, rest = replace(group, end=owner.end), rest[1:]  # "Werkgroep Kades van het Netwerk Water: Hoorn"
    colon = _COLON.match(block.text, group.end - block.start)
    members = [m for m in rest if m.kind in MEMBERS and not m.attributive]
    if colon is None or not members or len(members) < len(rest):
        return None
    words: list[str] = []
    at = colon.end()
    for number, member in enumerate(members):
        joint = (_JOINT if number else _FIRST).fullmatch(block.text[at : member.start - block.start])
        if joint is None:
            return None
        if number:
            words.append(joint["said"] or "")
        at = member.end - block.start
    last = _LAST.match(block.text[at:])
    if last is None or (len(members) == 1 and not last["said"]):
        return None
    return group, tuple(zip(members, (*words, last["said"] or ""), strict=True))
