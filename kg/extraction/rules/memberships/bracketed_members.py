"""Members in the brackets behind the name of a network that opens a line: "Kring Kades (trekker: Hoorn. Verder Goes, Veere en wij)"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import FORUMS, Mention
from kg.extraction.rules.memberships.member_lines import MEMBERS, Told, facts_of
from kg.extraction.text.layout import Block
from kg.model import Fact, Kind

_GROUPS = FORUMS | {Kind.BODY}
_OPENS = re.compile(r"[*_]{0,3}(?:(?:De|Het) )?[*_]{0,3}")
_BRACKETS = re.compile(r"[*_]{0,3} \((?P<inside>[^()]{8,220})\)")
# what may stand beside the names: "trekker:", "verder", "samen met", "leden zijn"
_BESIDE = re.compile(r"(?i)\b(?:trekkers?|voorzitter|coördinator|penvoerder|verder|ook|en|wij|we|ons|onze|met|samen|leden|lid|deelnemers|partners|gemeenten?|steden|stad|is|zijn|de|het|naast|andere|overige|o\.a|onder|meer|te|weten|provincie|waterschap)\b|[\s.,:;&–-]")
_LEADS = re.compile(r"(?P<role>[Tt]rekker|[Vv]oorzitter|[Cc]oördinator|[Pp]envoerder)(?: is|:)? (?:de |het )?(?:gemeente |stad |provincie )?$")
_OURS = re.compile(r"\b(?:wij|we|ons|onze (?:gemeente|stad))\b")
_FEWEST = 3


def bracketed_members(annotated: Annotated) -> Iterator[Fact]:
    """A row a member, with who leads them; brackets that hold other words as well say something else."""
    for block in annotated.blocks if not annotated.profile.own else ():
        group = _opening(annotated, block) if block.kind in ("item", "text") and "(" in block.text else None
        inside = _BRACKETS.match(block.text, group.end - block.start) if group else None
        if group and inside:
            yield from _members(annotated, block, group, block.start + inside.start("inside"), block.start + inside.end("inside"))


def _opening(annotated: Annotated, block: Block) -> Mention | None:
    named = next((m for m in annotated.within(block.start, block.end) if not m.attributive), None)
    return named if named and named.kind in _GROUPS and _OPENS.fullmatch(block.text[: named.start - block.start]) else None


def _members(annotated: Annotated, block: Block, group: Mention, start: int, end: int) -> Iterator[Fact]:
    text, subject = annotated.clean.text, annotated.profile.subject
    named = [m for m in annotated.within(start, end) if m.kind in MEMBERS and text[m.start : m.end].lower() not in ("wij", "we", "ons")]
    rest = text[start:end]
    for mention in reversed(named):
        rest = rest[: mention.start - start] + rest[mention.end - start :]
    ours = [subject] if subject and subject.kind in MEMBERS and _OURS.search(rest) else []
    if len(named) + len(ours) < _FEWEST or _BESIDE.sub("", rest):
        return
    passage = (annotated.cite(block),)
    for mention in named:
        leads = _LEADS.search(text[max(start, mention.start - 40) : mention.start])
        role = "member" if leads is None else "chair" if leads["role"].lower() == "voorzitter" else "coordinator"
        yield from facts_of(mention.name(), group.name(), Told((role,)), passage)
    for name in ours:
        yield from facts_of(name, group.name(), Told(("member",)), passage)
