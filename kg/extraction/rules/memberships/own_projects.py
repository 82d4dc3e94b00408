"""Projects of which a page on one town says that it takes part in them, or leads them.

    The city has been involved in several European projects as a partner (e.g. Quiet Quays and HEATLINE).
    Coordinated DRYDOCK, participated in SlowRail and TIDAL.
    Onze steden doen mee aan de volgende projecten:
    Tweede Adem - Doesburg
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.modality import Modality, modalities
from kg.extraction.names.mentions import FORUMS
from kg.extraction.text.layout import Block
from kg.model import Evidence, Fact, Kind, Name, Value

_CUES = Triggers("oordinat", "articipat", "artner")
_WORD = r"(?:[A-Z0-9][\w&'’+-]{0,30}|&)"
_ITEM = rf"{_WORD}(?: (?:of |for |the )?{_WORD}){{0,6}}(?: \([^()\n]{{2,60}}\))?"
_LIST = rf"(?P<list>{_ITEM}(?:(?:, and|, en|,| and| en) {_ITEM}){{0,9}})"
# "Coordinated DRYDOCK and QUAYS", "participated in SlowRail", "is also a partner in the TIDAL project and in HEATLINE"
_SAID = re.compile(
    rf"\b(?:(?P<leads>[Cc]oordinat(?:ed|es|or of)|[Ll]ead partner (?:in|of))|(?:[Pp]articipat(?:ed|es) in|[Pp]artner in))(?: the)?(?: projects?)? (?=[A-Z0-9]){_LIST}(?! (?:Programme|Committee|Network|Board|Working|Partnership)\b)(?P<also>(?: project)?(?: \([^()\n]{{2,60}}\))?(?: about [a-z ]{{3,40}})? and in (?:the )?(?=[A-Z]){_ITEM})?"
)
# "as a partner (e.g. Quiet Quays – 2 Seas Programme and HEATLINE) and as a lead partner (e.g. DRYDOCK)"
_IN_BRACKETS = re.compile(r"\bas (?:a |an |the )?(?P<role>[Ll]ead partner|[Cc]oordinator|[Pp]artner|[Pp]articipant) \((?:e\.g\.|for example|such as|i\.e\.|including),? (?P<list>[^()\n]{3,160})\)")
_OPENS = re.compile(r"\W*(?:[Cc]oordinated|[Pp]articipated|[Pp]artner)\b")  # a line of a profile: no sentence on what else somebody took part in
_OF_PROJECTS = re.compile(r"\b[Pp]rojects?\b")
_BETWEEN = re.compile(r", and |, | and (?=[A-Z0-9])|; ")
_REMARK = re.compile(r" ?[–-] ?(?:[Pp]rogramme\b.*|.*\b[Pp]rogramme\b.*| .*)| \(.*\)$| [–-] .*")
_PROGRAMMES = re.compile(r"(?i)(?:interreg\w*|horizon\b.*|life|urbact|erasmus\S*|european? .*|eu\b.*|h2020|fp7|.*\b(?:network|programme|committee|board|union|alliance|council|association|partnership)\b.*)")
_UNREAL = frozenset({Modality.NEGATED, Modality.POTENTIAL, Modality.PLANNED, Modality.TALKS, Modality.ADVISED})
_NOT_SO = re.compile(r"\b(?:will|would|may|might|could|should|hopes?|wants?|plans?|not|never|neither|no longer|nor)\b")
# "Our towns take part in the following projects.", "Wij doen mee aan deze projecten:"
_LEAD_IN = re.compile(r"\b(?:take part in|participate in|are involved in|doen mee aan|nemen deel aan|deelnemen aan|zijn partner in) [^.;\n]{0,60}\b(?:projects|projecten)[.:]?\s*$")
_HEADED = re.compile(r"[“\"‘']?(?P<title>[A-Z0-9][^\n|]{1,50}?)[”\"’']? (?:[-–]|\|) (?=[A-Z’'])")
_TOWNS = frozenset({Kind.MUNICIPALITY, Kind.CITY})
_LISTS = 30
"""Blocks below the lead-in in which such lines stand."""


def own_projects(annotated: Annotated) -> Iterator[Fact]:
    """A row a project of the town whose page it is, or that a line names beside it."""
    subject = annotated.profile.subject
    if annotated.profile.own:
        return
    if subject and subject.kind in _TOWNS:
        for masked in annotated.cued(_CUES):
            text = masked.sentence.text
            at = masked.sentence.start
            others = [m for m in annotated.within(at, masked.sentence.end) if m.kind in _TOWNS and m.label != subject.label]
            for title, role, start in _told(text) if not others else ():
                if not modalities(text, start) & _UNREAL and not _NOT_SO.search(text, 0, start) and not any(m.kind in FORUMS and annotated.clean.text[m.start : m.end] == title for m in annotated.within(at, masked.sentence.end)):
                    yield _fact(subject, title, role, (annotated.cite(masked.sentence),))
    yield from _headed(annotated)


def _told(text: str) -> Iterator[tuple[str, str, int]]:
    """Each project that a sentence names with the role in it."""
    for match in _SAID.finditer(text):
        role = "coordinator" if match["leads"] else "member"
        listed = match["list"] + (f", {match['also'].rsplit(' in ', 1)[1].removeprefix('the ')}" if match["also"] else "")
        if len(names := _names(listed)) and (_OF_PROJECTS.search(text) or (len(names) > 1 and _OPENS.match(text))):
            yield from ((name, role, match.start()) for name in names)
    for match in _IN_BRACKETS.finditer(text):
        role = "coordinator" if match["role"].lower().startswith(("lead", "coord")) else "member"
        if _OF_PROJECTS.search(text):
            yield from ((name, role, match.start()) for name in _names(match["list"]))


def _names(listed: str) -> list[str]:
    """The names of a list, without the programme that a remark gives."""
    names = [_REMARK.sub("", part).strip(" .'’\"") for part in _BETWEEN.split(listed)]
    return [name for name in names if len(name) > 2 and name[0].isalnum() and not _PROGRAMMES.fullmatch(name)]


def _headed(annotated: Annotated) -> Iterator[Fact]:
    """Lines "project - town" below a sentence that announces projects."""
    lead: Block | None = None
    told = 0
    for block in annotated.blocks:
        if _OF_PROJECTS_END.search(block.text[-40:]) and _LEAD_IN.search(block.text[-160:]):
            lead, told = block, 0
            continue
        told += 1
        if lead is None or told > _LISTS or len(block.text) > 100:
            continue
        line = _HEADED.match(block.text)
        town = next((m for m in annotated.within(block.start + line.end(), block.start + line.end() + 1) if m.kind in _TOWNS), None) if line else None
        if line and town and town.end >= block.start + len(block.text.rstrip(" *_")):
            yield _fact(town.name(), line["title"], "member", (annotated.cite(block), annotated.cite(lead, "network")))


_OF_PROJECTS_END = re.compile(r"project(?:s|en)[.:]?\s*$")


def _fact(member: Name, title: str, role: str, passages: tuple[Evidence, ...]) -> Fact:
    values: dict[str, Value] = {"member": member, "network": Name(title, Kind.PARTNERSHIP), "role": role, "since": None, "until": None, "status": "stated"}
    return Fact("memberships", values, "project_partners", passages)
