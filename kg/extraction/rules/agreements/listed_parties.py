"""Lists of those who take part in an agreement, below a line of another document that announces them.

A list of names and no more, or the parties as the agreement itself presents them, each with who acts for it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.modality import UNREAL, Modality, modalities
from kg.extraction.names.mentions import Mention
from kg.extraction.rules.agreements.concluded import conclusions
from kg.extraction.rules.parties.list_mates import spelled_out
from kg.extraction.rules.parties.opening import presented_between
from kg.extraction.rules.parties.party import Party
from kg.model import Kind, Name

_CUES = Triggers("partijen", "ondertekenaars", "convenantpartners")
# "De partijen die zich hebben vastgelegd, zijn:", "Ondertekenaars van het convenant:"
_LEAD = re.compile(r"\b(?:partijen|ondertekenaars|convenantpartners)\b[^.;:]{0,60}:$", re.I)
# "Gemeente Gouda;", "- de provincie Zuid-Holland (namens de regio)": nothing but names on a line
_ALONE = re.compile(rf"\W*(?:[a-z0-9]{{1,2}}[.)] )?(?:{ORG}(?: \([^()]{{1,40}}\))?[,; ]*(?:en )?)+\W*$")
_CONCLUDED = Triggers("tussen", "door")
# "De overeenkomst wordt gesloten tussen:", "Het convenant is ondertekend door:"
_PRESENTS = re.compile(r"(?:overeenkomst|convenant|akkoord|verklaring|\b[Dd]eal)\b[^.;:]{0,60}\b(?:gesloten|afgesloten|aangegaan|getekend|ondertekend)[^.;:]{0,30} (?:tussen|door) ?:$")
_REACH = 600
_TOLD = 2500
"""Characters before a line within which the agreement is named."""
_NOT_CONCLUDED = UNREAL - {Modality.PLANNED}
"""A council that decides speaks of what is concluded as of what is to come."""
_LONGEST = 60
"""Lines that such a list has at most."""


def listed_parties(annotated: Annotated) -> Iterator[tuple[Name, Mention, Masked]]:
    """Each with the agreement that was spoken of last and the line that names it; an agreement's own text is read otherwise."""
    if annotated.profile.own:
        return
    for lead in annotated.cued(_CUES):
        agreement = annotated.topic(lead.sentence.start, [Kind.AGREEMENT], reach=_REACH) if _LEAD.search(lead.text) else None
        if agreement is None or modalities(lead.text, len(lead.text) - 1) & UNREAL:
            continue
        first = bisect_right(annotated.sentences, lead.sentence.start, key=lambda sentence: sentence.start)
        for line in annotated.masked[first : first + _LONGEST]:
            if not _ALONE.match(line.text):
                alone = spelled_out(line, 0, len(line.sentence.text)) if annotated.blocks[line.sentence.block].kind == "item" else []
                if len(alone) != 1:
                    break
                yield agreement.name(), alone[0], line
                continue
            yield from ((agreement.name(), mention, line) for mention in line.mentions(line.text))


def presented_parties(annotated: Annotated) -> Iterator[tuple[Name, Party]]:
    """Each with the agreement that was spoken of last: the items below "De overeenkomst wordt gesloten tussen:"."""
    if annotated.profile.own:
        return
    for lead in annotated.cued(_CONCLUDED):
        number = lead.sentence.block
        block = annotated.blocks[number]
        if lead.sentence.end < block.start + len(block.text.rstrip()) or not _PRESENTS.search(lead.text) or modalities(lead.text, len(lead.text) - 1) & _NOT_CONCLUDED:
            continue
        told = next((one.agreement for one in conclusions(annotated) if one.sentence.start == lead.sentence.start), None)
        topic = annotated.topic(lead.sentence.end, [Kind.AGREEMENT], reach=_TOLD)
        agreement = told or (topic.name() if topic else None)
        items = [item for item in annotated.blocks[number + 1 : number + _LONGEST] if item.lead == number]
        if agreement and items:
            yield from ((agreement, party) for party in presented_between(annotated, block.start, items[-1].end))
