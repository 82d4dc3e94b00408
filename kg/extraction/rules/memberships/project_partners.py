"""Who carries out a project together: its lead partner as coordinator, its partners as members."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import BODY, FORUM, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.modality import Modality, modalities
from kg.extraction.names.mentions import PUBLIC
from kg.extraction.names.projects import Project, projects
from kg.extraction.rules.memberships.actors import acting
from kg.extraction.rules.memberships.own_projects import own_projects
from kg.extraction.rules.memberships.project_words import (
    APPLIED,
    APPOSED,
    COUNTED,
    COUNTS,
    CUES,
    IS_LEAD,
    IS_PARTNER,
    IT,
    LEAD_IS,
    NOUN_IS_LEAD,
    PARTNERS,
    SURE,
    TAKE_PART,
    THEREIN,
    TOGETHER,
)
from kg.extraction.rules.rule import period
from kg.extraction.rules.services import slots
from kg.model import Fact, Kind, Name, Value

_UNREAL = frozenset({Modality.NEGATED, Modality.POTENTIAL, Modality.PLANNED, Modality.TALKS, Modality.ADVISED})
_GOVERNMENTS = PUBLIC | {Kind.CITY}
"""Two of these work together in a project; one with its contractor does not."""
_NEXT = 120
"""Characters behind a project's name within which "hierin" stands for it."""
_REACH = 900
"""Characters behind a project's name within which its partners are told."""


def project_partners(annotated: Annotated) -> Iterator[Fact]:
    """A row a partner of a project that is named: in the sentence, or before it under the same heading; what is planned or denied is none."""
    yield from own_projects(annotated)
    named = list(projects(annotated.clean.text))
    if not named or annotated.profile.own:
        return
    leads: set[tuple[str, str]] = set()
    members: list[tuple[str, str, Fact]] = []
    for masked in annotated.cued(CUES):
        project = _spoken_of(annotated, masked, named)
        if project is None:
            continue
        for who in _leads(annotated, masked, project):
            leads.add((who.label, project.title))
            yield _fact(annotated, masked, who, project, "coordinator")
        members += [(who.label, project.title, _fact(annotated, masked, who, project, "member")) for who in _partners(annotated, masked, project)]
    for label, title, fact in members:
        if (label, title) not in leads:
            yield fact


def _spoken_of(annotated: Annotated, masked: Masked, named: list[Project]) -> Project | None:
    """The project that a sentence names, the last one before it if no heading stands between them, else the next one of its paragraph."""
    sentence = masked.sentence
    index = bisect_right(named, sentence.end, key=lambda project: project.start) - 1
    project = named[index] if index >= 0 else None
    if project is None or sentence.start - project.end > _REACH or _is_parted(annotated, project.end, sentence.start):
        following = named[index + 1] if index + 1 < len(named) else None
        return following if following and following.start < annotated.blocks[sentence.block].end and "rojectpartner" in sentence.text else None
    return project


def _is_parted(annotated: Annotated, begin: int, end: int) -> bool:
    """Whether a heading stands between two positions."""
    return any(block.kind == "heading" and begin < block.start < end for block in annotated.blocks)


def _leads(annotated: Annotated, masked: Masked, project: Project) -> Iterator[Name]:
    for match in (*LEAD_IS.finditer(masked.text), *IS_LEAD.finditer(masked.text), *NOUN_IS_LEAD.finditer(masked.text)):
        if _is_real(masked, match) and (SURE.search(match.group()) or _is_in(masked, project)):
            named = masked.mentions("".join(filter(None, match.groupdict().values())))
            yield from (m.name() for m in named) if named else acting(annotated, masked, match.start(), match.end())


def _is_in(masked: Masked, project: Project) -> bool:
    """Whether a sentence names the project itself, or speaks of "het project", or of "hierin" right behind its name."""
    near = masked.sentence.start - project.end < _NEXT and THEREIN.search(masked.sentence.text)
    return project.start >= masked.sentence.start or bool(near) or IT.search(masked.sentence.text) is not None


def _partners(annotated: Annotated, masked: Masked, project: Project) -> Iterator[Name]:
    said = [
        (pattern, [m for stretch in match.groupdict().values() for m in masked.mentions(stretch) if m.kind in slots.MEMBERS])
        for pattern in (PARTNERS, TAKE_PART, TOGETHER, IS_PARTNER, APPOSED)
        for match in pattern.finditer(masked.text)
        if _is_real(masked, match)
    ]
    together = len({m.label for _, who in said for m in who if m.kind in _GOVERNMENTS}) > 1
    for pattern, who in said:
        if (together or pattern is not TOGETHER) and (_is_in(masked, project) or (pattern is not TOGETHER and not masked.holds(FORUM) and not masked.holds(BODY))):
            yield from (m.name() for m in who)
    if counted := COUNTED.search(masked.text):
        yield from _who_applied(annotated, masked, project, counted["count"])


def _who_applied(annotated: Annotated, masked: Masked, project: Project, count: str) -> Iterator[Name]:
    """Those who got the project's money, where they are as many as the partners are said to be."""
    wanted = int(count) if count.isdigit() else COUNTS[count]
    near = (m for m in annotated.masked if project.start - _REACH <= m.sentence.start <= masked.sentence.start)
    told = ([m for m in other.mentions(match["who"]) if m.kind in slots.MEMBERS] for other in near for match in APPLIED.finditer(other.text))
    yield from (m.name() for m in next((who for who in told if len(who) == wanted), ()))


def _is_real(masked: Masked, match: re.Match[str]) -> bool:
    """Whether it is told as so, or as so in a time that the sentence gives: "was van 2014 tot 2018 partner"."""
    found = modalities(masked.text, match.start() + 1)
    return not found & _UNREAL and (Modality.ENDED not in found or period(masked.sentence)[1] is not None)


def _fact(annotated: Annotated, masked: Masked, member: Name, project: Project, role: str) -> Fact:
    names_it = masked.sentence.start <= project.start < masked.sentence.end
    since, until = period(masked.sentence) if names_it else (None, None)
    values: dict[str, Value] = {"member": member, "network": Name(project.title, Kind.PARTNERSHIP), "role": role, "since": since, "until": until, "status": "stated"}
    evidence = [annotated.cite(masked.sentence)]
    if not names_it:
        evidence.append(annotated.evidence(project.start, project.end, "network"))
    return Fact("memberships", values, "project_partners", tuple(evidence))
