"""Members behind a label: "Deelnemers: A, B en C", a row of a table, or one a line below "Deelnemende gemeenten".

That is how budgets and accounts set out the bodies in which a municipality takes part, and how pages on a region show who is
in it. The forum is the one that the label's lead or the heading above it names.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction import patterns as re
from kg.extraction.annotate import Annotated
from kg.extraction.layout import Block
from kg.extraction.mentions import FORUMS, Mention
from kg.extraction.rules import slots
from kg.extraction.titles import title_end
from kg.model import Fact, Kind, Name, Value

LABEL = re.compile(
    r"(?:(?:[Dd]e )?(?:[Dd]eelnemers|[Dd]eelnemende (?:gemeenten|partijen|partners|organisaties|overheden|steden)|[Ll]eden|[Ll]idgemeenten|[Ll]idsteden|[Aa]angesloten (?:gemeenten|steden|organisaties)|[Pp]artners|[Bb]etrokken (?:gemeenten|partijen)|[Pp]articipanten|"
    r"[Vv]ennoten|[Dd]eelgenoten|[Mm]embers|[Pp]articipating (?:cities|municipalities)|Mitglieder|Mitgliedskommunen))(?: \([^()]{1,40}\))?(?: zijn)?(?P<colon> ?[:\t|])? *"
)
# what else such an overview says of a body: with one of these beside it, its heading is the name of one
_OVERVIEW = re.compile(r"(?:(?:[Ss]tatutaire )?[Vv]estigingsplaats|[Rr]echtsvorm|[Oo]penbaar belang|[Bb]estuurlijke? (?:belang|vertegenwoordiging|betrokkenheid)|[Ff]inancieel belang|[Dd]oel(?:stelling)?|[Ss]oort|[Zz]eggenschap|[Bb]ijdrage(?: \d{4})?|[Ee]igen vermogen|Programma)\b")
_FORUMS = FORUMS | {Kind.JOINT_BODY, Kind.ORGANISATION, Kind.FOUNDATION, Kind.BODY, Kind.AGENCY}
_REACH = 9
"""Blocks that a heading of an overview stands above a label at most, and lines that a list below it has at least room for."""
_LONGEST = 60


def member_lists(annotated: Annotated) -> Iterator[Fact]:
    """Members that stand behind or below a label; those of an agreement's own text are its parties and no members."""
    if annotated.profile.own:
        return
    for index, block in enumerate(annotated.blocks):
        label = LABEL.match(block.text)
        if label is None:
            continue
        members = [(m, block) for m in _listed(annotated, block, label.end())] if label["colon"] else []
        members = members or list(_below(annotated, index, label))
        forum = _forum(annotated, index) if members else None
        for member, place in members if forum else ():
            if forum and member.label != forum.label:
                values: dict[str, Value] = {"member": member.name(), "network": forum, "role": "member", "status": "stated"}
                passages = (annotated.cite(block), *((annotated.cite(place, "member"),) if place is not block else ()))
                yield Fact("memberships", values, "listed_memberships", passages)


def _listed(annotated: Annotated, block: Block, begin: int) -> list[Mention]:
    """The members in the rest of a label's line: its first sentence."""
    stop = block.text.find(". ", begin)
    end = block.start + (stop if stop > 0 else len(block.text))
    found = annotated.within(block.start + begin, end)
    return [m for m in found if m.kind in slots.MEMBERS - {Kind.REGION} and not m.attributive]


def _below(annotated: Annotated, index: int, label: re.Match[str]) -> Iterator[tuple[Mention, Block]]:
    """The members a line each, below a label that stands alone."""
    if annotated.blocks[index].text[label.end() :].strip(" :"):
        return
    for below in annotated.blocks[index + 1 :]:
        members = _listed(annotated, below, 0) if len(below.text) < _LONGEST else []
        before = below.text[: members[0].start - below.start] if members else ""
        if not members or not re.fullmatch(r"(?:[Dd]e )?(?:[Gg]emeente )?", before):
            return
        yield from ((member, below) for member in members)


def _forum(annotated: Annotated, index: int) -> Name | None:
    """What the members are members of: named in the block above, or the heading of the overview that the label stands in."""
    above = annotated.blocks[max(0, index - _REACH) : index]
    section = annotated.blocks[index + 1 : index + _REACH]
    for block in reversed(above):
        if LABEL.match(block.text) or _OVERVIEW.match(block.text):
            section = (*section, block)
            continue
        named = [m for m in annotated.within(block.start, block.end) if m.kind in _FORUMS and not m.attributive]
        is_name = block.kind == "heading" or (block is above[-1] and block.text.rstrip().endswith(":"))
        is_overview = block.kind == "heading" and any(_OVERVIEW.match(other.text) for other in section)
        if is_overview and not (named and named[0].start == block.start) and (title := _titled(block)):
            return title
        if named and is_name:
            return named[0].name()
        if block.kind == "heading":
            return None
    return None


def _titled(block: Block) -> Name | None:
    """A heading as a name: "Werkzaak Rivierenland (WR)"."""
    end = title_end(block.text, 0)
    is_whole = end > 2 and re.fullmatch(r"\s*(?:\([^()]{1,30}\))?", block.text[end:])
    return Name(block.text[:end], Kind.ORGANISATION) if is_whole else None
