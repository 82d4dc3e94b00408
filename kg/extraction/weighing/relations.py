"""The relations that are weighed: who is a member of a network, and who is party to an agreement."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import FORUMS, ORGANISATIONS, Mention
from kg.model import Kind

# the boards that every joint regulation or network has, and the committees of inhabitants that keep up a twinning; and a region that is land, where one that is named for it is a body
_BOARD = re.compile(r"(?i:(?:algemeen|dagelijks) bestuur|bestuurscomité|(?:dagelijkse |algemene )?directie|secretariaat|bestuur|\w*(?:verbroedering|jumelage|stedenband)s?-?(?:comité|commissie)\b.*|(?:comité|commissie) (?:jumelage|verbroedering|stedenband)\w*.*)")
_REGION_BODY = re.compile(r"(?i)\w*regio(?: |$)")
_NETWORKS = frozenset({*FORUMS, Kind.BODY, Kind.JOINT_BODY, Kind.FOUNDATION, Kind.ORGANISATION, Kind.COMPANY})
_WHO = ORGANISATIONS - {Kind.NETWORK, Kind.REGION}


def _is_network(mention: Mention) -> bool:
    if mention.kind is Kind.REGION and not _REGION_BODY.match(mention.label):
        return False
    return mention.kind in _NETWORKS and not _BOARD.fullmatch(mention.label)


@dataclass(frozen=True)
class Relation:
    """A relation between one who is named and what is named near it.

    Attributes:
        table: where its rows stand.
        who, what: the columns of the two.
        role: what who is in it.
        whos: the sorts of who can stand in it.
        is_what: whether a mention can be what it is with.
        of_subject: whether it is told, all over a document, of what the document opens with and names most.
        sure: the least probability of a pair that is read.
        beside: the same beside another of its sentence that is as likely as that.
        weights: the file of its signs and weights.
        rule: under which name its rows are known.
    """

    table: str
    who: str
    what: str
    role: str
    rule: str
    weights: Path
    whos: frozenset[Kind]
    is_what: Callable[[Mention], bool]
    of_subject: bool
    sure: float
    beside: float


def _weights(name: str) -> Path:
    return Path(__file__).with_name(name)


MEMBERSHIPS = Relation(
    "memberships", "member", "network", "member", "weighed_members", _weights("member_weights.csv"), _WHO, _is_network,
    of_subject=False, sure=0.8, beside=0.7,
)  # fmt: skip
PARTIES = Relation(
    "parties", "party", "agreement", "party", "weighed_parties", _weights("party_weights.csv"), _WHO,
    lambda mention: mention.kind is Kind.AGREEMENT, of_subject=True, sure=0.9, beside=0.9,
)  # fmt: skip
RELATIONS = (MEMBERSHIPS, PARTIES)
