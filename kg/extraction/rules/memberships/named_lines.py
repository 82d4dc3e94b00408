"""Lines of a list that open with a name and tell further on who is in it.

    Cluster Noord: Elburg, Hattem en Heerde. Coördinator: Heerde.
    • MIWA – huisvuil. Deelnemers: Beveren, Temse en Stekene.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.titles import title_end
from kg.extraction.rules.body_tables import NO_BODY
from kg.extraction.rules.memberships.forum_above import FORUM_KINDS
from kg.extraction.rules.memberships.member_lines import Told, facts_of, opening_member, told_of
from kg.extraction.rules.memberships.member_runs import run_of_members
from kg.extraction.text.layout import Block
from kg.model import Fact, Kind, Name

# the parts of a network or region that go by a name of their own
_PART = re.compile(r"[*_]{0,3}(?P<name>(?:Cluster|Deelregio|Subregio|Kring|Thematafel|Tafel|Werkkring|Kernteam) [A-ZÀ-Ý][\w&'’-]+(?: (?:(?:en|&) )?[A-ZÀ-Ý][\w'’-]+){0,3})[*_]{0,3}: ")
# "... Coördinator: Heerde", "Trekker is Voorst"
_LEADS = re.compile(r"[.;] (?P<seat>[Tt]rekker|[Cc]oördinator|[Vv]oorzitter|[Pp]envoerder)(?: is)?:? (?=\S)")
# "... huisvuil. Deelnemers: Beveren en Temse", "... (leden: Gouda en Woerden)"
_TAKING = re.compile(r"(?:[.;] |\()(?:[Dd]eelnemers|[Dd]eelnemende gemeenten|[Ll]eden|[Aa]angesloten gemeenten|[Vv]ennoten|[Pp]articipanten)(?: zijn)?: (?=\S)")
_OPENS = re.compile(r"[*_]{0,3}(?:(?:De|Het) )?")
_SET_OFF = re.compile(r"[*_]{0,3}(?: \([^()]{1,40}\))?[*_]{0,3}(?: [–-] |: |[.,;] |$)")
# what a list of bodies is headed by
_BODIES = re.compile(r"(?i)\b(?:samenwerkings?\w*|\w*verband(?:en)?|\w*verenigingen|regelingen|netwerken|verbonden partijen|organisaties|vennootschappen|stichtingen|intercommunales)\b")
_FEWEST = 2


def named_lines(annotated: Annotated) -> Iterator[Fact]:
    """A row a member and role; what is listed so in an agreement's own text are its parties."""
    for block in annotated.blocks if not annotated.profile.own else ():
        if part := _PART.match(block.text):
            yield from _part(annotated, block, part)
        elif (taking := _TAKING.search(block.text)) and (forum := _opening(annotated, block)):
            run = run_of_members(annotated, block.start + taking.end(), _closing(block, taking))
            for member, said in run if len(run) >= _FEWEST else ():
                if told := told_of(said):
                    yield from facts_of(member, forum, told, (annotated.cite(block),))


def _part(annotated: Annotated, block: Block, part: re.Match[str]) -> Iterator[Fact]:
    """Those in a part of a network, and who leads it."""
    leads = _LEADS.search(block.text, part.end())
    run = run_of_members(annotated, block.start + part.end(), block.start + leads.start() if leads else block.end)
    if len(run) < _FEWEST:
        return
    group = Name(part["name"], Kind.BODY)
    for member, said in run:
        if told := told_of(said):
            yield from facts_of(member, group, told, (annotated.cite(block),))
    leader = run_of_members(annotated, block.start + leads.end(), block.end) if leads else ()
    role = "chair" if leads and leads["seat"].lower() == "voorzitter" else "coordinator"
    if len(leader) == 1:
        yield from facts_of(leader[0][0], group, Told((role,)), (annotated.cite(block),))


def _closing(block: Block, taking: re.Match[str]) -> int:
    """Where a list ends that opened in brackets: with them, else with the line."""
    close = block.text.find(")", taking.end()) if taking.group()[0] == "(" else -1
    return block.start + close if close >= 0 else block.end


def _opening(annotated: Annotated, block: Block) -> Name | None:
    """The body with which a line opens: a known one, or any name in a list that is headed as one of bodies."""
    opens = _OPENS.match(block.text)
    begin = opens.end() if opens else 0
    known = next((m for m in annotated.within(block.start, block.start + begin + 1) if m.start == block.start + begin and m.kind in FORUM_KINDS and not m.attributive), None)
    if known:
        return known.name()
    end = title_end(block.text, begin)
    if block.kind != "item" or end < begin + 3 or not _BODIES.search(block.heading) or not _SET_OFF.match(block.text, end) or opening_member(annotated, block):
        return None
    return Name(block.text[begin:end], Kind.ORGANISATION) if not NO_BODY.search(block.text[:end]) else None
