"""Members behind a label: "Deelnemers: A, B en C", a row of a table, or one a line below "Deelnemende gemeenten".

That is how budgets and accounts set out the bodies in which a municipality takes part, and how pages on a region show who is
in it. The forum is the one that the overview or the heading above the label names.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction import patterns as re
from kg.extraction.annotate import Annotated
from kg.extraction.layout import Block
from kg.extraction.mentions import FORUMS, Mention
from kg.extraction.rules import slots
from kg.extraction.rules.overviews import Entry, name_of, overviews
from kg.extraction.rules.rule import period
from kg.model import Evidence, Fact, Kind, Name, Value

LABEL = re.compile(
    r"(?:(?:[Dd]e )?(?:[Dd]eelnemers|[Dd]eelnemende (?:gemeenten|partijen|partners|organisaties|overheden|steden)|[Ll]eden|[Ll]idgemeenten|[Ll]idsteden|[Aa]angesloten (?:gemeenten|steden|organisaties)|[Pp]artners|[Bb]etrokken (?:gemeenten|partijen)|[Pp]articipanten|"
    r"[Vv]ennoten|[Dd]eelgenoten|(?:[Oo]nze )?[Gg]emeenten(?=:?$)|[Mm]embers|[Pp]articipating (?:cities|municipalities)|Mitglieder|Mitgliedskommunen))(?: \([^()]{1,40}\))?(?: zijn)?(?P<colon> ?[:\t|])? *"
)
_OWN = re.compile(r"(?:[Bb]estuurlijk|[Zz]eggenschap|[Vv]ertegenwoordiging|[Aa]ard)")
_SITS = re.compile(r"(?i)\b(?:lid|lidmaatschap|voorzitter|zetel|vertegenwoordigd|bestuurslid|deelnemer)\b")
_NOT = re.compile(r"(?i)\b(?:geen|niet|voormalig|tot en met|geliquideerd|beëindigd)\b")
_FORUMS = FORUMS | {Kind.JOINT_BODY, Kind.ORGANISATION, Kind.FOUNDATION, Kind.BODY, Kind.AGENCY}
_REACH = 9
"""Blocks that a heading stands above a label at most."""
_LONGEST = 60


def member_lists(annotated: Annotated) -> Iterator[Fact]:
    """Members that stand behind or below a label; those of an agreement's own text are its parties and no members."""
    if annotated.profile.own:
        return
    yield from _of_overviews(annotated)
    read = {entry.block for overview in overviews(annotated) for entry in overview.entries}
    for index, block in enumerate(annotated.blocks):
        label = LABEL.match(block.text) if block not in read else None
        if label is None:
            continue
        members = [(m, block) for m in _listed(annotated, block.start + label.end(), block.end)] if label["colon"] else []
        members = members or list(_below(annotated, index, label))
        forum = _forum(annotated, index) or _of_page(annotated) if members else None
        for member, place in members if forum else ():
            if forum and member.label != forum.label:
                passages = (annotated.cite(block), *((annotated.cite(place, "member"),) if place is not block else ()))
                yield _fact(member.name(), forum, passages)


def _of_overviews(annotated: Annotated) -> Iterator[Fact]:
    """Those who take part in a body of an overview, and the municipality whose budget it is where it sits on the body's board."""
    subject = annotated.profile.subject
    for overview in overviews(annotated):
        forum = name_of(annotated, overview)
        title = annotated.cite(overview.title, "network")
        if taking := overview.entry(LABEL):
            for start, stop in taking.values:
                for member in _listed(annotated, start, stop):
                    if member.label != forum.label:
                        yield _fact(member.name(), forum, (annotated.evidence(start, stop), title))
        for entry in overview.entries if subject else ():
            if subject and _OWN.match(entry.label) and (seat := _seat(annotated, entry)):
                role, since, place = seat
                yield _fact(subject, forum, (place, title), role="member", since=since)
                if role == "chair":
                    yield _fact(subject, forum, (place, title), role=role)


def _seat(annotated: Annotated, entry: Entry) -> tuple[str, str | None, Evidence] | None:
    """The role that a municipality has in a body, since when, and the words for it; None where it has none."""
    for start, stop in entry.values:
        text = annotated.clean.text[start:stop]
        sits = _SITS.search(text)
        if sits is None or _NOT.search(text):
            continue
        chair = re.search(r"(?<!vice-)(?<!vice)\bvoorzitter\b(?! van)", text) is not None
        sentence = annotated.sentence_from(start)
        since = period(sentence)[0] if sentence and sentence.start >= start - 2 else None
        return "chair" if chair else "member", since, annotated.evidence(start, stop)
    return None


def _fact(member: Name, forum: Name, passages: tuple[Evidence, ...], *, role: str = "member", since: str | None = None) -> Fact:
    values: dict[str, Value] = {"member": member, "network": forum, "role": role, "since": since, "status": "stated"}
    return Fact("memberships", values, "listed_memberships", passages)


def _listed(annotated: Annotated, start: int, end: int) -> list[Mention]:
    """The members in a stretch up to its first full stop."""
    stop = annotated.clean.text.find(". ", start, end)
    found = annotated.within(start, stop if stop > 0 else end)
    return [m for m in found if m.kind in slots.MEMBERS - {Kind.REGION} and not m.attributive]


def _below(annotated: Annotated, index: int, label: re.Match[str]) -> Iterator[tuple[Mention, Block]]:
    """The members a line each, below a label that stands alone."""
    if annotated.blocks[index].text[label.end() :].strip(" :"):
        return
    for below in annotated.blocks[index + 1 :]:
        members = _listed(annotated, below.start, below.end) if len(below.text) < _LONGEST else []
        before = below.text[: members[0].start - below.start] if members else ""
        if not members or not re.fullmatch(r"(?:[Dd]e )?(?:[Gg]emeente )?", before):
            return
        yield from ((member, below) for member in members)


def _of_page(annotated: Annotated) -> Name | None:
    """The region whose page it is."""
    subject = annotated.profile.subject
    return subject if subject and subject.kind is Kind.ORGANISATION else None


def _forum(annotated: Annotated, index: int) -> Name | None:
    """What the members are members of: named by the heading above them, or in the lead-in."""
    above = annotated.blocks[max(0, index - _REACH) : index]
    for block in reversed(above):
        if LABEL.match(block.text):
            continue
        named = [m for m in annotated.within(block.start, block.end) if m.kind in _FORUMS and not m.attributive]
        if named and (block.kind == "heading" or (block is above[-1] and block.text.rstrip().endswith(":"))):
            return named[0].name()
        if block.kind == "heading":
            return None
    return None
