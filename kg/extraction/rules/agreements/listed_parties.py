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
from kg.extraction.names.mentions import Mention
from kg.extraction.rules.agreements.agreement_names import name_of, named
from kg.extraction.rules.agreements.circle import circle_at, of_something_else
from kg.extraction.rules.agreements.concluded import conclusions
from kg.extraction.rules.agreements.headed import named_by_line
from kg.extraction.rules.agreements.officers import signing_officers
from kg.extraction.rules.parties.list_mates import spelled_out
from kg.extraction.rules.parties.opening import presented_between
from kg.extraction.rules.parties.party import Party
from kg.extraction.rules.parties.representatives import persons
from kg.extraction.text.layout import Sentence
from kg.model import Kind, Name

_CUES = Triggers("door", "tussen", "partijen", "partners", "ondertekenaars", "deelnemers", "deelnemende", "betrokken", "tekend", "teken", "mee", "deel", "handtekening")
# "De partijen die zich hebben vastgelegd, zijn:", "Ondertekenaars van het convenant:"
_LEAD = re.compile(r"\b(?:partijen|ondertekenaars|convenantpartners)\b[^.;:]{0,60}:$", re.I)
# "De deelnemers zijn:", "Ondertekend hebben:", "De volgende gemeenten doen mee:"; such lists stand below other things too
_WEAK_LEAD = re.compile(
    r"\b(?:(?:samenwerkings)?partners|deelnemers|deelnemende [a-z]+|betrokken (?:partijen|gemeenten|organisaties|partners))\b[^.;:]{0,60}:$|"
    r"\b(?:(?:onder|ge)?tekend (?:hebben|is door|door|zijn)|(?:onder)?tekenden?|(?:onder)?tekenen|(?:hebben|zetten)\b[^.;:]{0,80}\b(?:handtekening(?:en)?|(?:onder|ge)tekend)|(?:doen|deden)\b[^.;:]{0,30} mee|(?:nemen|namen)\b[^.;:]{0,30} deel)\b[^.;:]{0,60}:$|\b(?:(?:af)?gesloten|aangegaan|getroffen|overeengekomen|bekrachtigd)(?: (?:op )?[\w -]{4,20})? (?:door|tussen) ?:$", re.I
)
# a heading that says it: "Deelnemers", "Partijen bij het Convenant Zuid", "Wie doen er mee?"
_HEAD = re.compile(r"(?i)\W*(?:[\d.]+ )?(?:de )?(?:(?:convenant|samenwerkings|contract)?(?:partijen|partners)|ondertekenaars|deelnemers|deelnemende (?:gemeenten|partijen|partners|organisaties|overheden)|betrokken (?:partijen|gemeenten|partners)|wie (?:doen|doet) (?:er )?mee)(?: (?:aan|bij|in|van) .{3,80})?\W*")
# "Gemeente Gouda;", "- de provincie Zuid-Holland (namens de regio)": nothing but names on a line
_ALONE = re.compile(rf"\W*(?:[a-z0-9]{{1,2}}[.)] )?(?:{ORG}(?: \([^()]{{1,40}}\))?[,; ]*(?:en )?)+\W*$")
_CONCLUDED = Triggers("tussen", "door")
# "De overeenkomst wordt gesloten tussen:", "Het convenant is ondertekend door:"
_PRESENTS = re.compile(r"(?:overeenkomst|convenant|akkoord|verklaring|\b[Dd]eal)\b[^.;:]{0,60}\b(?:gesloten|afgesloten|aangegaan|getekend|ondertekend)[^.;:]{0,30} (?:tussen|door) ?:$")
# "Ondertekenaars van het convenant: gemeente Gouda; Wonen Zuid; politie": the list goes on in the line that announces it
_COLON = re.compile(r": (?=\S)")
_ENTRY_END = re.compile(r"; ?(?:en )?")
_REACH = 600
_ROW = 120
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
        colon = _COLON.search(lead.text)
        said = lead.text[: colon.start() + 1] if colon else lead.text
        agreement = _announced(annotated, lead, said)
        if agreement is None or modalities(said, len(said) - 1) & UNREAL:
            continue
        if colon:
            yield from _in_line(agreement, lead) if _LEAD.search(said) else ()
            continue
        first = bisect_right(annotated.sentences, lead.sentence.start, key=lambda sentence: sentence.start)
        for line in annotated.masked[first : first + _LONGEST]:
            found = list(_on_line(annotated, agreement, line))
            if not found:
                break
            yield from found


def _in_line(agreement: Name, lead: Masked) -> Iterator[Listed]:
    """Those whom the line itself lists behind its colon: three or more, most of them known."""
    text = lead.sentence.text
    begin = text.index(": ") + 2
    found: list[Mention] = []
    for end in (*(mark.start() for mark in _ENTRY_END.finditer(text, begin)), len(text.rstrip(" ."))):
        found.extend(spelled_out(lead, begin, end))
        begin = end + 2
    known = [mention for mention in found if mention in lead.all_mentions]
    if (len(found) > 2 and len(known) * 2 >= len(found)) or len(known) == len(found) > 1:
        yield from (Listed(agreement, mention.name(), None, None, lead) for mention in found)


def _announced(annotated: Annotated, lead: Masked, said: str) -> Name | None:
    """The agreement whose parties a line or heading announces, by its words up to the list."""
    sentence = lead.sentence
    is_head = annotated.blocks[sentence.block].kind == "heading" and _HEAD.fullmatch(sentence.text)
    is_weak = is_head or _WEAK_LEAD.search(said)
    if not is_weak and not _LEAD.search(said):
        return None
    if named := annotated.within(sentence.start, sentence.end, Kind.AGREEMENT):
        return named[-1].name()
    if is_weak:
        found = None if of_something_else(sentence.text) else circle_at(annotated, sentence.start, _REACH)
    else:
        topic = annotated.topic(sentence.start, [Kind.AGREEMENT], reach=_REACH)
        found = topic.name() if topic else None
    return found or _on_line_above(annotated, sentence) or (_only_named(annotated) if _LEAD.search(said) else None)


def _on_line_above(annotated: Annotated, sentence: Sentence) -> Name | None:
    """The agreement that the line above names, or the sentence before in the same paragraph: "12 mei 2014: convenant over wonen. Partijen: A en B"."""
    block = annotated.blocks[sentence.block]
    if sentence.start > block.start:
        before = annotated.sentences[bisect_right(annotated.sentences, sentence.start - 1, key=lambda one: one.start) - 1]
        told = [name for match, _ in named(before.text, own=False) if (name := name_of(annotated, match, (), None, before))]
        return told[0] if len(told) == 1 else None
    above = annotated.blocks[sentence.block - 1] if sentence.block else None
    return named_by_line(annotated, above.text, above.start, above) if above and len(above.text) < _ROW and not above.text.rstrip().endswith((".", ";")) else None


def _only_named(annotated: Annotated) -> Name | None:
    """The agreement of a text that names one and no more."""
    named = {mention.label: mention.name() for mention in annotated.mentions if mention.kind is Kind.AGREEMENT and not mention.attributive}
    return next(iter(named.values())) if len(named) == 1 else None


def _on_line(annotated: Annotated, agreement: Name, line: Masked) -> Iterator[Listed]:
    """Those on a line that holds names and no more, or officers each with the body that they signed for."""
    if _ALONE.match(line.text):
        yield from (Listed(agreement, mention.name(), None, None, line) for mention in line.mentions(line.text))
        return
    is_item = annotated.blocks[line.sentence.block].kind == "item"
    alone = spelled_out(line, 0, len(line.sentence.text)) if is_item else []
    if not is_item and (len(line.sentence.text) > _ROW or not persons(line.sentence.text[:_ROW])):
        return
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
