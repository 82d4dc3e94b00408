"""The foundation or association whose own report or page a document is: what it "ontving" is no grant of the town that is spoken of most."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import TITLE
from kg.extraction.rules.kept import kept
from kg.model import Kind, Name

_HOLDERS = (Kind.FOUNDATION, Kind.ASSOCIATION)
# "STICHTING BARNEVELD-GNIEZNO", alone on a line; "Jaarverslag 2022 Stichting Vrienden van X"
_REPORT = re.compile(r"(?:(?:financieel |inhoudelijk )?jaarverslag|jaarrekening|jaarstukken|verslag|activiteitenverslag)(?: \d{4}(?:[-/]\d{2,4})?)?(?: van)?(?: de)? ?$", re.I)
_NAMED = re.compile(rf"(?:^|[\W\d] ?)(?P<name>(?:Stichting|STICHTING|Vereniging|VERENIGING) (?:{TITLE}(?: [–-] {TITLE})?|[A-Z][A-Z -]{{2,40}}))\W*$")
# "STICHTING X Jaarverslag 2021": lines that were put together
_BEHIND = re.compile(r"\W*\b(?:financieel |inhoudelijk )?(?:jaarverslag|jaarrekening|jaarstukken|verslag|activiteitenverslag)(?: (?:over )?\d{4}(?:[-/]\d{2,4})?)?\W*$", re.I)
# "ASHBY & DISTRICT TWINNING ASSOCIATION", "Partnerschaftsverein Rhede e.V.", "Comité Vrienden van Tata": alone on a line at the head
_ENGLISH = re.compile(r"\W*(?:The )?(?P<name>[A-Z][\w&’' -]{2,50} (?i:twinning (?:association|society|committee|group|club|circle)|twin towns association|(?:friendship|partnership) (?:association|society)))\W*(?:$|Registered |\| )")
_VEREIN = re.compile(r"\W*(?P<name>(?:[A-Z][\w-]{2,30} )?(?:Partnerschafts|Städtepartnerschafts|Freundschafts|Förder)verein(?: [\w-]{2,30}){1,4}?)(?:,? e\. ?V\.)?\W*$")
_HEAD = 3
"""Blocks at the head of a document in which its holder is named."""


@kept
def holder(annotated: Annotated) -> Name | None:
    """The foundation or association whose name alone is a line at the head of a document, or ends the title of a report; None where there is none."""
    for block in annotated.blocks[:_HEAD]:
        if block.kind == "item":
            continue
        if abroad := _ENGLISH.match(block.text) or _VEREIN.match(block.text):
            return Name(_spelled(abroad["name"]), Kind.ASSOCIATION)
        text = _BEHIND.sub("", block.text)
        named = next((m for m in annotated.within(block.start, block.end, *_HOLDERS) if m.end == block.start + len(text.rstrip(" .*"))), None)
        raw = _NAMED.search(text)
        start = named.start - block.start if named else raw.start("name") if raw else None
        if start is None:
            continue
        before = text[:start].strip(" *#")
        if not before or _REPORT.fullmatch(f"{before} "):
            return Name(_spelled(named.label), named.kind) if named else Name(_spelled(raw["name"]), Kind.FOUNDATION) if raw else None
    return None


def _spelled(name: str) -> str:
    """A name as it is written in a sentence: "STICHTING GOUDA-ELMINA" as "Stichting Gouda-Elmina"."""
    return name.title() if name.isupper() else name
