"""Where a document sets out of what its owner is a member: the sorts of bodies as headings, and each body in a line below them.

    DEELNEMINGEN EN LIDMAATSCHAPPEN
    Verenigingen
    - P10, sinds 2014
    - Vereniging Kaasgemeenten (opgezegd per 31 december 2020)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.modality import Modality, modalities
from kg.extraction.names.mentions import FORUMS
from kg.extraction.names.people import is_of_somebody
from kg.extraction.names.titles import title_end
from kg.extraction.rules.body_tables import NO_BODY
from kg.extraction.rules.kept import kept
from kg.extraction.rules.memberships.member_lines import Told, facts_of, told_of
from kg.extraction.rules.memberships.member_runs import run_of_members
from kg.extraction.rules.services import forum_topics
from kg.extraction.text.layout import Block
from kg.extraction.undone import PENDING
from kg.model import Fact, Kind, Name

# "Lidmaatschappen", "samenwerkingsverbanden waarvan Gouda lid of deelnemer is", "In welke netwerken zitten we?", "Memberships"
OURS = re.compile(
    r"(?i)\b(?:lidmaatschap(?:pen)?|deelnemingen|memberships|mitgliedschaften)\b"
    r"|\bwaar(?:van|in|aan|bij)\b[^.:;?]{2,60}\b(?:lid|leden|deelnemer|deelne\w+|participe\w+|aangesloten|vertegenwoordigd|zit|zitten)\b"
    r"|\b(?:in|aan|bij|van) (?:welke|wat voor)(?: [a-z]+)? (?:\w*netwerken|\w*verbanden|samenwerkingen|organisaties|verenigingen|clubs|regelingen|koepels)\b[^.:;?]{0,40}\b(?:zit|zitten|lid|deel|mee|aangesloten|actief)\b"
)
"""What says that the bodies named below are those in which the owner of the document is."""
_ADJECTIVE = r"(?:onze|de|overige|andere|publiekrechtelijke|privaatrechtelijke|bestuurlijke|(?:boven|inter)?regionale|landelijke|nationale|provinciale|lokale|europese|internationale|gemeentelijke|intergemeentelijke|stedelijke|opdrachthoudende|dienstverlenende|interlokale|vrijwillige)"
_NOUN = r"(?:gemeenschappelijke regelingen|(?:project)?verenigingen|co[öo]peraties|(?:samenwerkings)?verbanden|(?:steden|kennis|beleids)?netwerken|koepel(?:s|organisaties)|belangenorganisaties|lidmaatschappen|deelnemingen|intercommunales|vzw[’']?s|clubs|associations|networks)"
_SORT = re.compile(rf"(?i)(?:(?:[A-Z]|[IVX]{{1,4}}|\d{{1,2}}(?:\.\d{{1,2}})*)[.)] ?)?(?:{_ADJECTIVE} ){{0,3}}{_NOUN}(?: (?:en|and) (?:{_ADJECTIVE} ){{0,2}}{_NOUN})?(?: \((?P<said>[^()]{{3,90}})\))?")
_NOT_OURS = re.compile(rf"(?i)\b(?:geen lid|voormalige?|vroegere|beëindigd\w*|mogelijke?|toekomstige?|subsidie\w*|evaluatie)\b|\b{PENDING}")
# what a line says of a body in which nobody sits: "alleen subsidie", "raadsvoorstel volgt", "wij nemen er diensten af"
_NO_MEMBER = re.compile(r"(?i)\b(?:subsidie\w*|raadsvoorstel|volgt|volgen|klant|contract|dvo|los van|verwar\w+|(?:neemt|nemen|koopt|kopen|huurt|huren)\b[^.;]{0,60}\b(?:af|in|van))\b")
# "(geen contributie)": no denial of the membership
_FREE = re.compile(r"\b(?:geen|zonder) (?:\w+ )?(?:contributie|bijdrage|kosten|lidgeld)\b")
# ", met Leiden en Gouda", ": samen met Leiden"
_WITH = re.compile(r"[*_]{0,2}(?: \([^()]{1,60}\))?(?:,|:|\.| [–-])? (?:samen )?met (?=\S)", re.I)
_BEHIND = re.compile(r"[*_]{0,2}(?: \([^()]{1,60}\))?[*_]{0,2}(?: vzw)?(?:$|[.;:,]| [–-] |\t)")
# "IGEAN milieu & veiligheid": what an acronym is of
_ACRONYM = re.compile(r"[A-Z]{3,}(?: (?:[a-zà-ÿ-]{3,}|&|en)){1,4}(?=[.,;:]|$)")
_AND = re.compile(r"(?: vzw| \([^()]{1,60}\))?, (?:en )?")
# "wethouder Kok is trekker van de tafel Wonen": a seat in a part of it
_OF_PART = re.compile(r"(?i)\b(?:voorzitter|trekker|coördinator|penvoerder)\b (?:DB|AB|van|in|binnen)\b")
BODIES = FORUMS | {Kind.ORGANISATION, Kind.JOINT_BODY, Kind.ASSOCIATION, Kind.AGENCY}
_HEAD = 8
"""Blocks with which a document opens, and says what it lists."""
_SEVERAL = 3
"""Sorts of bodies as headings that make a page one of memberships by themselves."""
_MOST = 6
"""Bodies that one line names at most."""


def is_of_ours(text: str) -> bool:
    """Whether a heading or a lead-in says that its owner is in what is named below."""
    return OURS.search(text) is not None and not _NOT_OURS.search(text)


@kept
def own_sections(annotated: Annotated) -> frozenset[int]:
    """The blocks below a heading that names a sort of bodies, where it, or how the document opens, says that they are memberships."""
    found: set[int] = set()
    headings = {index: _SORT.fullmatch(block.text.strip(" *#:")) is not None for index, block in enumerate(annotated.blocks) if block.kind == "heading"}
    ours = (sum(headings.values()) >= _SEVERAL and _opens_with_owner(annotated)) or any(is_of_ours(block.text) for block in annotated.blocks[:_HEAD] if block.kind != "item")
    above = False
    for index, block in enumerate(annotated.blocks):
        if index in headings:
            above = headings[index] and not _NOT_OURS.search(block.text) and (ours or is_of_ours(block.text))
        elif above:
            found.add(index)
    return frozenset(found)


def _opens_with_owner(annotated: Annotated) -> bool:
    """Whether the owner's name, and no "wij", stands where the document opens."""
    subject, head = annotated.profile.subject, list(takewhile(lambda block: block.kind != "item", annotated.blocks[:_HEAD]))
    named = annotated.within(0, head[-1].end) if subject and head else []
    return any(subject is not None and m.label == subject.label and annotated.clean.text[m.start : m.end][-3:] == subject.label[-3:] for m in named)


def entries(annotated: Annotated, block: Block) -> Iterator[Fact]:
    """What a line says that the owner is a member of: the body with which it opens, and those that follow behind a comma."""
    subject = annotated.profile.subject
    bodies = _bodies(annotated, block) if subject and not annotated.profile.own and "\t" not in block.text else []
    if subject is None or not bodies:
        return
    end = block.text.find(". ", bodies[-1][1]) if len(bodies) > 1 else -1
    said = block.text[bodies[-1][1] : end if end >= 0 else len(block.text)]
    if _NO_MEMBER.search(said) or modalities(_FREE.sub("", block.text), 0) & {Modality.NEGATED, Modality.PLANNED, Modality.POTENTIAL, Modality.TALKS}:
        return
    told = _told(said) if len(bodies) == 1 else Told(("member",))
    for network, _ in bodies if told else ():
        if told and network.label != subject.label:
            yield from facts_of(subject, network, told, (annotated.cite(block),))
    if told and not told.over:
        yield from _company(annotated, block, *bodies[-1])


def _bodies(annotated: Annotated, block: Block) -> list[tuple[Name, int]]:
    """The body with which a line opens, and those that follow it behind a comma, each with where its name ends."""
    found: list[tuple[Name, int]] = []
    at = 0
    while len(found) < _MOST and (opening := body_at(annotated, block, at)) and _BEHIND.match(block.text, opening[1]):
        found.append(opening)
        joint = _AND.match(block.text, opening[1])
        if joint is None:
            break
        at = joint.end()
    return found


def _company(annotated: Annotated, block: Block, network: Name, at: int) -> Iterator[Fact]:
    """Those with whom a line says that the owner is in it: "Kaasnetwerk Zuid, met Leiden en Woerden"."""
    joint = _WITH.match(block.text, at)
    end = re.search(r" \(|[.;]|$", re.taken_from(block.text[joint.end() :], block.text)) if joint else None
    for member, said in run_of_members(annotated, block.start + joint.end(), block.start + joint.end() + end.start()) if joint and end else ():
        if told := told_of(said):
            yield from facts_of(member, network, told, (annotated.cite(block),))


def _told(words: str) -> Told | None:
    words = _FREE.sub("", words)
    told = told_of(words)
    return replace(told, roles=("member",)) if told and _OF_PART.search(words) else told


def body_at(annotated: Annotated, block: Block, at: int) -> tuple[Name, int] | None:
    """The body whose name stands at a position of a line, known or by its form alone, and where the name ends."""
    start = block.start + at
    known = next((m for m in annotated.within(start, start + 1) if m.kind in BODIES and not m.attributive), None)
    end = title_end(block.text, at)
    if known and known.end - block.start >= end:
        return known.name(), known.end - block.start
    if (annotated.within(start, start + 1) and not known) or is_of_somebody(annotated.clean.text, start, block.end, annotated.within):
        return None  # a town, or somebody
    whole = _ACRONYM.match(block.text, at)
    end = max(end, whole.end()) if whole else end
    name = block.text[at:end]
    is_name = len(name) > 2 and (known is not None or not name[0].islower()) and not NO_BODY.search(name) and not forum_topics.NO_NETWORK.match(name)
    return (Name(name, known.kind if known else Kind.NETWORK), end) if is_name else None
