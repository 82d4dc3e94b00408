"""The town that runs things for the others, on the page of a network or region of theirs: "Borne is de centrumgemeente", "Stad Mol is beherende gemeente"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import NO_NAME, ORG
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.modality import UNREAL, Modality, modalities
from kg.extraction.rules.memberships.forum_above import of_page
from kg.extraction.rules.memberships.member_lines import MEMBERS
from kg.model import Fact, Kind

CUES = Triggers("centrumgemeente", "gastheergemeente", "gastgemeente", "beheersgemeente", "beherende ")
_TOWN = r"(?:centrumgemeente|gastheergemeente|gastgemeente|beheersgemeente|beherende (?:gemeente|stad))"
_FRAMES = (
    # "Borne is de centrumgemeente", "Mol treedt voor allen op als beherende gemeente", "bij Borne, dat als centrumgemeente optreedt"
    re.compile(rf"(?P<who>{ORG}),? (?:is|blijft|treedt|fungeert|geldt|die|dat){NO_NAME}{{0,40}}? ?\b{_TOWN}(?! van)"),
    # "Centrumgemeente is Borne", "Als beherende gemeente treedt Mol op"
    re.compile(rf"\b(?:[Cc]entrum|[Gg]astheer|[Gg]ast|[Bb]eheers|[Bb]eherende )(?:gemeente|stad) (?:is|blijft|treedt|fungeert)(?: [a-z]+){{0,3}}? (?P<who>{ORG})"),
)
_NETWORKS = frozenset({Kind.NETWORK, Kind.ASSOCIATION, Kind.PARTNERSHIP, Kind.ORGANISATION, Kind.JOINT_BODY})


def managing_towns(annotated: Annotated) -> Iterator[Fact]:
    """Such a town as the coordinator of whose page it is; in an agreement it is a party with duties."""
    network = of_page(annotated)
    if network is None or network.kind not in _NETWORKS or annotated.profile.own:
        return
    for masked in annotated.cued(CUES):
        for frame in _FRAMES:
            for match in frame.finditer(masked.text):
                named = [m for m in masked.mentions(match["who"]) if m.kind in MEMBERS]
                if named and not modalities(masked.text, match.end() - 1) & (UNREAL | {Modality.ENDED, Modality.EXAMPLE}):
                    yield Fact("memberships", {"member": named[0].name(), "network": network, "role": "coordinator", "status": "stated"}, "listed_memberships", (annotated.cite(masked.sentence),))
