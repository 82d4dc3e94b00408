"""The lettered or numbered duties of a named party."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.layout import Sentence
from kg.extraction.masked import ORG, mask, one
from kg.extraction.rules.parties import party_names
from kg.model import Fact, Kind, Name

# what introduces duties: "De gemeente X verplicht zich tot het volgende:", "Verplichtingen gemeente X", "De provincie zorgt voor:"
DUTY = re.compile(r"\b(?:verplicht(?:ing|ingen)?|verplichten|taken|verantwoordelijk\w*|draagt? zorg|zorgt|zorgen|inzet|bijdrage|zal|zullen)\b", re.I)
WHO_LEADS = re.compile(rf"^(?:van )?(?P<who>{one(ORG)})(?: \([^)]*\))?(?:\s*:|.{{0,120}}\b(?:verplicht|zorgt|draagt zorg|zal|neemt|stelt|is verantwoordelijk|spant|levert)\b.{{0,80}}:?$)", re.I)
JOINT = re.compile(r"^(?:[Dd]e )?(?:[Pp]artijen|[Bb]eide partijen|[Dd]eelnemers)\b.{0,120}\b(?:verplichten|zullen|zorgen|dragen|spannen)\b")
EFFORT = re.compile(r"\b(?:streeft|streven|spant zich|spannen zich|inspannen|inspanning|bevordert|bevorderen|zoveel mogelijk|waar mogelijk)\b", re.I)
CONDITION = re.compile(r"\b(?:indien|mits|voor zover|tenzij|in geval|waar relevant)\b[^,;]*", re.I)


def obligations(annotated: Annotated) -> Iterator[Fact]:
    """Each lettered item of an article whose lead-in or heading names who it binds."""
    if not annotated.profile.own:
        return
    for index, block in enumerate(annotated.blocks):
        if block.kind != "item" or not block.marker.isalpha() or not block.article:
            continue
        lead = annotated.blocks[block.lead] if block.lead is not None else None
        if not DUTY.search(f"{block.heading} {lead.text if lead else ''}"):
            continue
        condition = CONDITION.search(block.text)
        evidence = (annotated.cite(block), *((annotated.cite(lead, "party"),) if lead else ()))
        for party in bearers(annotated, index):
            yield Fact("obligations", {
                "party": party, "article": f"{block.article}{block.marker}", "text": block.text.strip(" ;."),
                "condition": condition.group() if condition else None, "strength": "effort" if EFFORT.search(block.text) else "duty"},
                "obligations", evidence)  # fmt: skip


def bearers(annotated: Annotated, index: int) -> list[Name]:
    """Who an item binds: the party that its lead-in opens with, else the one in the article's heading; all for "Partijen"."""
    block = annotated.blocks[index]
    seen: set[int] = set()
    while block.lead is not None and block.lead not in seen:  # an item in an item binds whom the outer one binds
        seen.add(block.lead)
        lead = annotated.blocks[block.lead]
        if lead.kind != "item":
            masked = mask(Sentence(lead.start, lead.end, lead.text, block.lead), annotated.within(lead.start, lead.end))
            if match := WHO_LEADS.search(masked.text):
                return [m.name() for m in masked.mentions(match["who"])]
            if JOINT.search(lead.text):
                return party_names(annotated)
        block = lead
    return _in_heading(annotated, annotated.blocks[index].heading)


def _in_heading(annotated: Annotated, heading: str) -> list[Name]:
    if not DUTY.search(heading):
        return []
    found = next((b for b in annotated.blocks if b.kind == "heading" and b.text == heading), None)
    named = annotated.within(found.start, found.end) if found else []
    return [m.name() for m in named if m.kind not in (Kind.REGION, Kind.BODY, Kind.AGREEMENT)][:1]

