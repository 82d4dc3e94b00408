"""Bodies that head their own paragraphs below a line which says that a municipality is in them.

    Gemeente Lommel is deelnemer in onderstaande projectverenigingen:

    Groene Kempen
    Deze vereniging zorgt voor ...
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.modality import UNREAL, Modality, modalities
from kg.extraction.names.mentions import FORUMS
from kg.extraction.names.titles import title_end
from kg.extraction.rules.services import slots
from kg.extraction.text.layout import Block
from kg.model import Fact, Kind, Name, Value

_BODIES = r"(?:[a-z]*(?:netwerken|verbanden|verenigingen|organisaties|regelingen|lichamen|co[öo]peraties|allianties|partnerschappen|platforms|koepels)|intercommunales|vzw[’']?s|networks|partnerships)"
# "is deelnemer in onderstaande projectverenigingen:", "Wij maken deel uit van de volgende samenwerkingsverbanden:"
_LEAD = re.compile(
    rf"\b(?:(?:lid|deelnemer|vennoot|deelgenoot|aangesloten|vertegenwoordigd|partner|deel uit|neemt deel|nemen deel|participeert|participeren|actief|member)\b(?: (?:van|in|bij|aan|of))?|(?:zit|zitten) in) (?:de |het |the )?(?:volgende|onderstaande|following|hieronder (?:genoemde|vermelde))(?: [a-z]+){{0,2}} {_BODIES}(?: [a-z]+){{0,3}}(?P<end>[:.])?\W*$"
)
_WE = re.compile(r"\b(?:[Ww]ij|[Ww]e|[Oo]nze (?:gemeente|stad)|[Dd]e (?:gemeente|stad|provincie)|[Hh]et (?:waterschap|lokaal bestuur))\b")
_GENERAL = re.compile(r"(?i).*\b(?:contact\w*|vertegenwoordig\w*|documenten|statuten|links?|meer info\w*|deel deze|openingsuren|nieuws|voor vragen|verslagen|wat|wie|hoe|waarom|over|adres|bijlagen?|reglement\w*|besluit\w*|overzicht|inleiding)\b.*|.*\?$")
# a heading below which stand those of which that is no longer so
_OVER = re.compile(r"(?i)\b(?:niet|geen|voormalige?|vroegere?|vroeger|beëindigd\w*|opgezegd\w*|gestopt|afgelopen|mogelijke?|toekomstige?|in voorbereiding|oude?)\b")
_LONGEST = 70
_REACH = 60
"""Blocks below the line within which the bodies stand."""


def headed_memberships(annotated: Annotated) -> Iterator[Fact]:
    """A row a heading below such a line, up to one that is no body's name and has none below it."""
    for index, block in enumerate(annotated.blocks) if not annotated.profile.own else ():
        lead = _LEAD.search(block.text) if len(block.text) < 250 else None
        if lead is None or modalities(block.text, lead.start() + 1) & (UNREAL | {Modality.ENDED}):
            continue
        if (member := _member(annotated, block)) is None:
            continue
        for below in annotated.blocks[index + 1 : index + 1 + _REACH]:
            if below.kind == "heading" and _OVER.search(below.text):
                break
            if below.kind == "heading" and (network := _named(annotated, below)) and network.label != member.label:
                values: dict[str, Value] = {"member": member, "network": network, "role": "member", "since": None, "until": None, "status": "stated"}
                yield Fact("memberships", values, "listed_memberships", (annotated.cite(below), annotated.cite(block, "member")))


def _member(annotated: Annotated, block: Block) -> Name | None:
    """Whom the line speaks of: the one who is named, else the page's own."""
    named = [m for m in annotated.within(block.start, block.end) if m.kind in slots.MEMBERS and not m.attributive]
    if len({m.label for m in named}) == 1:
        return named[0].name()
    return annotated.profile.subject if not named and _WE.search(block.text) else None


def _named(annotated: Annotated, block: Block) -> Name | None:
    """The body that a heading is the name of."""
    text = block.text.strip(" *#:")
    named = next((m for m in annotated.within(block.start, block.end) if m.kind in FORUMS | {Kind.JOINT_BODY, Kind.ORGANISATION, Kind.FOUNDATION} and m.end - m.start > len(text) // 2), None)
    if named:
        return named.name()
    bare = re.sub(r"\s*\([^()]{1,30}\)$", "", text)
    if len(bare) > _LONGEST or _GENERAL.fullmatch(bare) or annotated.within(block.start, block.end) or title_end(bare, 0) < len(bare) or len(bare) < 4:
        return None
    return Name(bare, Kind.NETWORK)
