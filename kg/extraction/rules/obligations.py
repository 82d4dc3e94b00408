"""The lettered or numbered duties of a named party."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.layout import Block
from kg.extraction.mentions import ORGANISATIONS
from kg.extraction.rules.parties import own_parties
from kg.model import Fact, Kind, Name

# the head of a lead-in, up to its verb or colon: "De gemeente X verplicht zich", "De Provincie:", "A, B en het waterschap verbinden zich"
HEAD = re.compile(
    r"^(?P<head>.{3,220}?)(?:\s*:\s*$|\s+(?:verplicht(?:en)?|verbind(?:t|en)|zorg(?:t|en)|draagt|dragen|zal|zullen|neemt|nemen|stelt|stellen|is verantwoordelijk|zijn verantwoordelijk|spant|spannen|levert|leveren|heeft|hebben)\b)"
)
# a heading that announces duties: "Verplichtingen gemeente X", "Taken van de provincie", "Inzet van gemeenten"
DUTIES = re.compile(
    r"\b(?:verplichting(?:en)?|taken|engagement(?:en)?|inzet|bijdragen?|verantwoordelijkhe(?:id|den)|rol)\b (?:van )?",
    re.I,
)
PROMISES = re.compile(r":\s*$|\b(?:verplicht|verbind|zorg|draag|spant|spannen|verantwoordelijk)", re.I)
JOINT = re.compile(
    r"^(?:De |Beide |Alle )?(?:[Pp]artijen|[Dd]eelnemers|[Pp]artners|[Cc]onvenantpartners|[Dd]eelnemende partijen)\b"
)
# "De gemeente", "Elke gemeente", "De waterschappen", "Het Rijk": the parties of that sort
SORTS: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (re.compile(r"\b(?:[Gg]emeenten?|[Ss]tad|steden)\b(?! [A-Z'])"), Kind.MUNICIPALITY),
    (re.compile(r"\b[Pp]rovincies?\b(?! [A-Z])"), Kind.PROVINCE),
    (re.compile(r"\b[Ww]aterschap(?:pen)?\b(?! [A-Z])"), Kind.WATER_AUTHORITY),
    (re.compile(r"\b(?:Rijk|[Mm]inisters?|[Mm]inisteries?)\b(?! v)"), Kind.MINISTRY),
    (re.compile(r"\b[Ss]tichting\b(?! [A-Z])"), Kind.FOUNDATION),
)
EFFORT = re.compile(
    r"\b(?:streeft|streven|spant zich|spannen zich|inspannen|inspanning|bevordert|bevorderen|tracht|trachten|zoveel mogelijk|zo veel mogelijk|waar mogelijk)\b",
    re.I,
)
CONDITION = re.compile(r"\b(?:indien|mits|voor zover|tenzij|in geval|waar relevant|onder voorbehoud)\b[^,;]*", re.I)


def obligations(annotated: Annotated) -> Iterator[Fact]:
    """Each lettered item of an article whose lead-in or heading names who it binds."""
    if not annotated.profile.own:
        return
    for index, block in enumerate(annotated.blocks):
        if block.kind != "item" or not block.marker.isalpha() or not block.article:
            continue
        lead = _lead(annotated, block)
        if not (DUTIES.search(block.heading) or (lead and PROMISES.search(lead.text))):
            continue
        condition = CONDITION.search(block.text)
        evidence = (annotated.cite(block), *((annotated.cite(lead, "party"),) if lead else ()))
        article = lead.marker if lead and "." in lead.marker else block.article
        for party in bearers(annotated, index):
            yield Fact("obligations", {
                "party": party, "article": f"{article}{block.marker}", "text": block.text.strip(" ;."),
                "condition": condition.group() if condition else None, "strength": "effort" if EFFORT.search(block.text) else "duty"},
                "obligations", evidence)  # fmt: skip


def bearers(annotated: Annotated, index: int) -> list[Name]:
    """Who an item binds: whom its lead-in opens with, else whom the article's heading names; all for "Partijen"."""
    block = annotated.blocks[index]
    lead = _lead(annotated, block)
    if lead is not None and (match := HEAD.match(lead.text)):
        found = _named(annotated, lead.start, match["head"])
        if found:
            return found
    heading = next((b for b in annotated.blocks if b.kind == "heading" and b.text == block.heading), None)
    if heading is None or not (duties := DUTIES.search(heading.text)):
        return []
    return _named(annotated, heading.start + duties.end(), heading.text[duties.end() :])


def _lead(annotated: Annotated, block: Block) -> Block | None:
    """The block that introduces an item; for an item in a lettered item, the one that introduces the outer one."""
    seen: set[int] = set()
    while block.lead is not None and block.lead not in seen:
        seen.add(block.lead)
        block = annotated.blocks[block.lead]
        if not (block.kind == "item" and block.marker.isalpha()):
            return block
    return None


def _named(annotated: Annotated, start: int, text: str) -> list[Name]:
    """The parties that a stretch names: by name, by sort ("de gemeenten"), or all of them."""
    if JOINT.match(text):
        return own_parties(annotated).names
    text = text.split(" (")[0]  # "De Gemeente X (de Dienst Y):"
    mentions = [
        m
        for m in annotated.within(start, start + len(text), *(ORGANISATIONS - {Kind.REGION, Kind.NETWORK}))
        if not m.attributive
    ]
    names = {m.label: m.name() for m in mentions}
    kinds = {m.kind for m in mentions}
    for pattern, kind in SORTS:
        if kind not in kinds and pattern.search(text):
            names.update({name.label: name for name in own_parties(annotated).names if name.kind is kind})
    return list(names.values())
