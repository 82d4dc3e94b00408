"""Tables of networks or cities with a column that says what each brings: "Netwerk | Lid sinds | Opbrengst"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.rules.memberships.joined_networks import joined
from kg.extraction.rules.tables import Row, rows
from kg.extraction.rules.yields.goal_fields import GOALS
from kg.extraction.rules.yields.goal_words import FUNDS, NETWORKS, PROFILE, SAFETY, SUSTAINABLE
from kg.extraction.rules.yields.yield_words import NOTHING, is_chance
from kg.model import Fact, Kind, Name

_RELATION = r"(?:netwerk(?:en)?|verband(?:en)?|samenwerkings(?:verband(?:en)?|partner)|samenwerking|relatie|lidmaatschap(?:pen)?|organisatie|(?:partner|zuster)?stad|stedenband|network|partnership|city|twin town|partnerstadt)"
_OUTCOME = r"(?:opbrengst(?:en)?|resulta(?:at|ten)|meerwaarde|baten|wat (?:het |ons )?(?:oplevert?|brengt|opleverde|bracht)|wat (?:lever(?:t|de)|bracht|brengt|heeft) (?:het|dit|deze)(?: [\w-]+){0,2}(?: op|gebracht|opgeleverd)?|wat (?:hebben|halen|haalden|kregen) (?:we|wij)(?: [\w-]+){0,2}|uitkomst(?:en)?|rendement|nut|belang voor (?:ons|de (?:stad|gemeente))|effect(?:en)?|behaald|gerealiseerd|bereikt|waarde|winst|levert op|opgeleverd|voordelen?|results?|benefits?|ergebnis(?:se)?|ertrag)"
_HEADERS = re.compile(rf"(?i)\b{_RELATION}\b[^\n]{{0,120}}?(?:\||\t|  )[^\n]{{0,80}}?\b{_OUTCOME}\b")
_OF_RELATION, _OF_OUTCOME = re.compile(_RELATION), re.compile(rf".*\b{_OUTCOME}\b")
_MAY_COME = re.compile(r"mogelijk|verwacht|kans|potenti|beoogd|possible|expected")
# what names a goal where it stands alone in a cell
_BARE = {"netwerk": NETWORKS, "netwerken": NETWORKS, "contacten": NETWORKS, "klimaat": SUSTAINABLE, "geld": FUNDS, "middelen": FUNDS, "profiel": PROFILE, "veiligheid": SAFETY}
_KINDS = (Kind.NETWORK, Kind.WORKING_GROUP, Kind.ASSOCIATION, Kind.PARTNERSHIP, Kind.REGION, Kind.AGREEMENT, Kind.JOINT_BODY, Kind.BODY, Kind.CITY, Kind.MUNICIPALITY)


def tabled_yields(annotated: Annotated, tied: Mapping[str, Name]) -> Iterator[Fact]:
    """What the column of a table says that the relation of its row brings.

    Args:
        tied: the tie of each city that the document's own city has one with.
    """
    for row in rows(annotated, _HEADERS):
        if relation := _relation(annotated, row, tied):
            for head, cell in row.cells.items():
                if _OF_OUTCOME.match(head) and not _OF_RELATION.match(head) and not NOTHING.search(cell):
                    yield from _brought(row, relation, cell, may_come=_MAY_COME.search(head) is not None or is_chance(cell))


def _brought(row: Row, relation: Name, cell: str, *, may_come: bool) -> Iterator[Fact]:
    """A fact for each goal that a cell names."""
    goals = [goal for goal, pattern in GOALS.of(cell) if pattern.search(cell)]
    bare = [_BARE[word] for word in re.split(r", | en ", cell.casefold().strip(" .")) if word in _BARE]
    for goal in dict.fromkeys((*goals, *bare)):
        modality = "potential" if may_come else "realised"
        yield Fact("yields", {"relation": relation, "goal": goal, "modality": modality, "direction": "received", "what": cell.strip(" ,.;")}, "yields", (row.evidence,))


def _relation(annotated: Annotated, row: Row, tied: Mapping[str, Name]) -> Name | None:
    """The network that a row begins with, or the tie of its city; None for what is neither."""
    cell = next((cell for head, cell in row.cells.items() if _OF_RELATION.match(head)), "")
    if not cell:
        return None
    if cell in tied:
        return tied[cell]
    first = bisect_left(annotated.clean.offsets, row.evidence.start)
    named = [m for m in annotated.within(first, first + len(row.evidence.quote), *_KINDS) if annotated.clean.text[m.start : m.end] in cell]
    if named and named[0].kind not in (Kind.CITY, Kind.MUNICIPALITY):
        return named[0].name()
    return next((network for label, network in joined(annotated) if label == cell), None)
