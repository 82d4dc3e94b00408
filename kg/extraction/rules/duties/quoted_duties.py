"""Duties of an agreement that a proposal, decision or news page sets out: under its article's number, below the party that each binds."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import ORGANISATIONS, Mention
from kg.extraction.rules.duties.duty_leads import EFFORT, lead_in
from kg.extraction.rules.duties.duty_sorts import FILLING
from kg.extraction.rules.duties.duty_subjects import own_subject
from kg.extraction.rules.parties.party import Opening
from kg.extraction.text.layout import Block
from kg.model import Fact, Kind, Name

# "Volgens artikel 3 hebben de steden ieder een eigen taak:", "De inzet ligt vast in artikel 4:", "Wat is er afgesproken (artikel 5)?"
_BY_ARTICLE = re.compile(r"(?i)\b(?:artikel|article) (?P<number>\d{1,2})\b(?!\.\d)[^.;]{0,120}[:?]$")
# "Taken van Doesburg (artikel 4)": the same as a heading, of an article that has its party
_IN_BRACKETS = re.compile(r"(?i)(?P<who>[^.:;()]{3,80}?) \((?:zie )?artikel (?P<number>\d{1,2})\)[:?]?")
_LAW = re.compile(r"(?i)\w*wet\b|\bAwb\b|wetboek|verordening|statuut|statuten")
# "2. De gemeente Hengelo", "§1. De beherende gemeente Mol:": a number and a party, and nothing else
_ALONE = re.compile(r"[\"“]?(?P<mark>§)? ?(?:(?P<number>\d{1,2})[.)]? )?(?:De|Het|The) [\w'’ -]{3,80}:?")
_BOTH = re.compile(r"(?i)(?:de )?(?:beide|alle|twee) (?:gemeenten|steden|partijen|partners|deelnemers)\b")
_ORGAN = re.compile(r"(?i)(?:raad|college|burgemeester|schepenen|bestuur|commissie)\b")
# "Artikel 6 Inzet van het Rijk": each item below it names whom it binds
_SHARED_OUT = re.compile(r"(?i)\b(?:inzet|taken|taakverdeling|inspanning(?:en)?|verplichtingen|bijdragen?|afspraken|verantwoordelijkheden|acties)\b")
_SETS_OUT = re.compile(r"(?i)\b(?:\w*overeenkomst|(?:city |regio ?|green |woon)?deal|convenant|akkoord|regeling|intentieverklaring|memorandum|MoU|verklaring)\b")
# "Inhoud van de overeenkomst", "Wat staat er in het convenant", "Afspraken": below it the duties go without an article's number
_CONTENT = re.compile(r"(?i)\b(?:\w*overeenkomst|deal|convenant|akkoord|regeling|\w*verklaring|afspraken|verplichtingen|taakverdeling|inzet)\b")
# "De gemeente Doesburg neemt op zich:", "Bronckhorst:"
_PROMISES = re.compile(r"(?P<who>[^.:;,]{3,80}?)(?: (?:neemt(?: daarbij)? op zich|verplicht zich|verbindt zich|zegt toe|zal|belooft|zorgt|draagt zorg)\b(?:[^.:;,]{0,30}))?:")
# "In artikel 4 verplicht Doesburg zich:", "In artikel 4 van het convenant staat dat Bronckhorst:": the party behind the number
_BY_PARTY = re.compile(r"(?i)^[^.:;]{0,20}\b(?:artikel|article) \d{1,2},? (?:[^.:;,]{0,60}? )??(?:dat|moet|dient|verplicht|verbindt|belooft|zal|zegt|neemt|zorgt|draagt|heeft) (?P<who>[^.:;,]{3,80}?)(?: (?:zich|toe|op zich|zorg|de (?:taak|plicht))\b[^.:;]{0,30})?:")
# "Roosendaal:", "de gemeenten Halderberge en Rucphen:", without the names
_JOINTS = re.compile(r"(?:\W|\b(?:[Dd]e|[Hh]et|en|gemeenten?|stad|steden|provincies?|regio|waterschap)\b)*")
_OF_SORT = re.compile(r"(?:[Aa]rtikel \d{1,2}\W+)?(?:[Dd]e (?:(?P<town>gemeente|stad)|(?P<sort>stichting|vereniging|coöperatie))):?")
_SORTS = {"stichting": Kind.FOUNDATION, "vereniging": Kind.ASSOCIATION, "coöperatie": Kind.ORGANISATION}
_ABOVE = 2500
"""Characters above an item in which the agreement is spoken of."""
_FIRST = 40
"""Blocks above an item in which the other parties' duties stand."""


def quoted_duties(annotated: Annotated, index: int) -> Iterator[Fact]:
    """The duties that an item of a document that is no agreement sets out, one for each whom it binds."""
    block, told = annotated.blocks[index], _told(annotated, index)
    if told is None:
        return
    article, bound = told
    lead = lead_in(annotated, block)
    evidence = (annotated.cite(block), *((annotated.cite(lead, "party"),) if lead else ()))
    strength = "effort" if EFFORT.search(block.text) else "duty"
    for party in bound:
        yield Fact("obligations", {"party": party, "article": article, "text": block.text.strip(' ;."”'), "condition": None, "strength": strength}, "obligations", evidence)


def _told(annotated: Annotated, index: int) -> tuple[str, list[Name]] | None:
    """The article of a lettered item in a document that is no agreement, with whom it binds; None for an item that is no duty of one."""
    block = annotated.blocks[index]
    if block.kind != "item" or not block.marker.isalpha() or not _SETS_OUT.search(annotated.clean.text, max(0, block.start - _ABOVE), block.start):
        return None
    above = _introduces(annotated, index)
    if above is None:
        return None
    if (by := _BY_ARTICLE.search(above.text.strip())) and not _LAW.search(above.text):
        own = own_subject(annotated, block, Opening()) or _all_before(annotated, index, above, block.text)
        return f"{by['number']}{block.marker}", own or _whom(annotated, above, _BY_PARTY.match(above.text))
    if headed := _IN_BRACKETS.fullmatch(above.text.strip()):
        duties = _SHARED_OUT.search(headed["who"])
        who = headed["who"][duties.end() :].removeprefix(" van ") if duties else ""
        bound = _whom_in(annotated, above.start + headed.end("who") - len(who), above.start + headed.end("who"))
        return (f"{headed['number']}{block.marker}", bound) if bound else None
    if above.kind == "heading" and above.article and _SHARED_OUT.search(above.text) and (own := own_subject(annotated, block, Opening())):
        return f"{above.article}{block.marker}", own
    if not above.article and not above.marker and block.lead is not None and _is_content(annotated, block, block.lead) and (whom := _whom(annotated, above, _PROMISES.fullmatch(above.text.strip()))):
        return block.marker, whom
    is_lead = above.text.rstrip().endswith(":")
    if above.article and (listed := (_only_names(annotated, above) if is_lead else []) or (_by_sort(annotated, above) if is_lead or above.kind == "heading" else [])):
        return f"{above.article}{block.marker}", listed
    if not (alone := _ALONE.fullmatch(above.text.strip())) and not _BOTH.fullmatch(above.text.strip(" :")):
        return None
    number = alone["number"] if alone else None
    article = f"{above.article}.{number}" if alone and alone["mark"] and number and above.article else number or above.article
    bound = [mention.name() for mention in _alone(annotated, above)] or _all_before(annotated, index, above, above.text)
    return (f"{article}{block.marker}", bound) if article and bound else None


def _introduces(annotated: Annotated, index: int) -> Block | None:
    """What stands over an item: its lead-in, or the heading with an article's number just above its list."""
    block = annotated.blocks[index]
    if block.lead is not None:
        return annotated.blocks[block.lead]
    while index and annotated.blocks[index].kind == "item":
        index -= 1
    above = annotated.blocks[index]
    is_heading = above.kind == "heading" and (above.article or "(artikel " in above.text)
    return above if is_heading or (above.text.endswith("?") and "artikel" in above.text) else None


def _is_content(annotated: Annotated, block: Block, lead: int) -> bool:
    """Whether the heading over a list, or else the paragraph above it and others like it, speaks of an agreement."""
    if _CONTENT.search(block.heading):
        return True
    for above in reversed(annotated.blocks[max(0, lead - _FIRST) : lead]):
        if above.heading != block.heading or above.kind == "heading":
            return False
        if above.kind == "text" and not above.text.endswith(":"):
            return _SETS_OUT.search(above.text) is not None
    return False


def _whom(annotated: Annotated, block: Block, match: re.Match[str] | None) -> list[Name]:
    """The party that a line of promises names and nobody else; a council or its officers are none."""
    if match is None or _ORGAN.search(match["who"]):
        return []
    return _whom_in(annotated, block.start + match.start("who"), block.start + match.end("who"))


def _whom_in(annotated: Annotated, start: int, end: int) -> list[Name]:
    """The party that a stretch is the name of."""
    named = annotated.within(start, end, *(ORGANISATIONS - {Kind.REGION, Kind.NETWORK}))
    is_all = len(named) == 1 and named[0].end == end and not re.search(r"\w{2,}", FILLING.sub("", annotated.clean.text[start : named[0].start]))
    return [named[0].name()] if is_all else []


def _alone(annotated: Annotated, block: Block) -> list[Mention]:
    """The party that a line names and nothing else; a council or its officers are none."""
    if _ORGAN.search(block.text):
        return []
    named = annotated.within(block.start, block.end, *(ORGANISATIONS - {Kind.REGION, Kind.NETWORK}))
    return named if len(named) == 1 and annotated.clean.text[named[0].end : block.end].strip(" :") == "" else []


def _only_names(annotated: Annotated, block: Block) -> list[Name]:
    """The parties that a line is a list of and nothing more: "Halderberge en Rucphen:"."""
    named = annotated.within(block.start, block.end, *ORGANISATIONS)
    words = block.text
    for mention in reversed(named):
        words = words[: mention.start - block.start] + words[mention.end - block.start :]
    return [mention.name() for mention in named] if named and _JOINTS.fullmatch(words) else []


def _by_sort(annotated: Annotated, block: Block) -> list[Name]:
    """The party that "De gemeente:" or "De stichting:" is: the document's own town, or the one of that sort, of several that of which a heading above speaks."""
    said = _OF_SORT.fullmatch(block.text.strip())
    if said is None:
        return []
    subject = annotated.profile.subject
    if said["town"]:
        return [subject] if subject and subject.kind is Kind.MUNICIPALITY else []
    named = {m.label: m.name() for m in annotated.mentions if m.kind is _SORTS[said["sort"]]}
    above = " ".join(other.text for other in annotated.blocks if other.kind == "heading" and block.start - _ABOVE < other.start < block.start)
    meant = list(named.values()) if len(named) == 1 else [name for label, name in named.items() if label.split(" ")[-1] in above]
    return meant if len(meant) == 1 else []


def _all_before(annotated: Annotated, index: int, above: Block, text: str) -> list[Name]:
    """Those whom the duties before bind, where a line speaks of all of them: "beide steden leggen € 12.500 in"."""
    if not _BOTH.match(text):
        return []
    found: dict[str, Name] = {}
    for number in range(max(0, index - _FIRST), index):
        block = annotated.blocks[number]
        if block.kind == "item" and block.start > above.start and (block.lead is None or annotated.blocks[block.lead] is above):
            found |= {name.label: name for name in own_subject(annotated, block, Opening())}
        elif block.kind != "item" and _ALONE.fullmatch(block.text.strip()):
            found |= {mention.label: mention.name() for mention in _alone(annotated, block)}
    return list(found.values()) if len(found) > 1 else []
