"""Lists of those who take part in an agreement, below a line of another document that announces them.

A list of names and no more, or the parties as the agreement itself presents them, each with who acts for it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extraction.annotate import Annotated
from kg.extraction.masked import ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.modality import UNREAL, Modality, modalities
from kg.extraction.rules.agreements.circle import circle_at, of_something_else
from kg.extraction.rules.agreements.concluded import conclusions
from kg.extraction.rules.agreements.officers import signing_officers
from kg.extraction.rules.parties.list_mates import spelled_out
from kg.extraction.rules.parties.opening import presented_between
from kg.extraction.rules.parties.party import Party
from kg.model import Kind, Name

_CUES = Triggers("partijen", "partners", "ondertekenaars", "deelnemers", "deelnemende", "betrokken", "tekend", "teken", "mee", "deel", "handtekening")
# "De partijen die zich hebben vastgelegd, zijn:", "Ondertekenaars van het convenant:"
_LEAD = re.compile(r"\b(?:partijen|ondertekenaars|convenantpartners)\b[^.;:]{0,60}:$", re.I)
# "De deelnemers zijn:", "Ondertekend hebben:", "De volgende gemeenten doen mee:"; such lists stand below other things too
_WEAK_LEAD = re.compile(
    r"\b(?:(?:samenwerkings)?partners|deelnemers|deelnemende [a-z]+|betrokken (?:partijen|gemeenten|organisaties|partners))\b[^.;:]{0,60}:$|"
    r"\b(?:(?:onder|ge)?tekend (?:hebben|is door|door|zijn)|(?:onder)?tekenden?|(?:onder)?tekenen|(?:hebben|zetten)\b[^.;:]{0,80}\b(?:handtekening(?:en)?|(?:onder|ge)tekend)|(?:doen|deden)\b[^.;:]{0,30} mee|(?:nemen|namen)\b[^.;:]{0,30} deel)\b[^.;:]{0,60}:$", re.I
)
# a heading that says it: "Deelnemers", "Partijen bij het Convenant Zuid", "Wie doen er mee?"
_HEAD = re.compile(r"(?i)\W*(?:[\d.]+ )?(?:de )?(?:(?:convenant|samenwerkings|contract)?(?:partijen|partners)|ondertekenaars|deelnemers|deelnemende (?:gemeenten|partijen|partners|organisaties|overheden)|betrokken (?:partijen|gemeenten|partners)|wie (?:doen|doet) (?:er )?mee)(?: (?:aan|bij|in|van) .{3,80})?\W*")
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


@dataclass(frozen=True, slots=True)
class Listed:
    """Who stands on a line of such a list, who signed for it as which officer if that is told, and the line."""

    agreement: Name
    party: Name
    person: str | None
    office: str | None
    line: Masked


def listed_parties(annotated: Annotated) -> Iterator[Listed]:
    """Each with the agreement that was spoken of last and the line that names it; an agreement's own text is read otherwise."""
    if annotated.profile.own:
        return
    for lead in annotated.cued(_CUES):
        agreement = _announced(annotated, lead)
        if agreement is None or modalities(lead.text, len(lead.text) - 1) & UNREAL:
            continue
        first = bisect_right(annotated.sentences, lead.sentence.start, key=lambda sentence: sentence.start)
        for line in annotated.masked[first : first + _LONGEST]:
            found = list(_on_line(annotated, agreement, line))
            if not found:
                break
            yield from found


def _announced(annotated: Annotated, lead: Masked) -> Name | None:
    """The agreement whose parties a line or heading announces."""
    sentence = lead.sentence
    is_head = annotated.blocks[sentence.block].kind == "heading" and _HEAD.fullmatch(sentence.text)
    is_weak = is_head or _WEAK_LEAD.search(lead.text)
    if not is_weak and not _LEAD.search(lead.text):
        return None
    if named := annotated.within(sentence.start, sentence.end, Kind.AGREEMENT):
        return named[-1].name()
    if is_weak:
        return None if of_something_else(sentence.text) else circle_at(annotated, sentence.start, _REACH)
    topic = annotated.topic(sentence.start, [Kind.AGREEMENT], reach=_REACH)
    return topic.name() if topic else None


def _on_line(annotated: Annotated, agreement: Name, line: Masked) -> Iterator[Listed]:
    """Those on a line that holds names and no more, or officers each with the body that they signed for."""
    if _ALONE.match(line.text):
        yield from (Listed(agreement, mention.name(), None, None, line) for mention in line.mentions(line.text))
        return
    if annotated.blocks[line.sentence.block].kind != "item":
        return
    alone = spelled_out(line, 0, len(line.sentence.text))
    if len(alone) == 1:
        yield Listed(agreement, alone[0].name(), None, None, line)
    else:
        yield from (Listed(agreement, party, person, office, line) for party, person, office in signing_officers(annotated, line, ()))


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
