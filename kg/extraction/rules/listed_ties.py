"""Lists of twin towns: rows, table lines and headings that open with a city, under words that say that it is such a list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.dates import find_dates
from kg.extraction.annotate import Annotated
from kg.extraction.countries import COUNTRY
from kg.extraction.layout import Block
from kg.extraction.modality import Modality, modalities
from kg.extraction.rules.cities import RAW, is_city_name
from kg.extraction.rules.ties import TWIN
from kg.model import Evidence, Fact, Kind, Name, Value

# a heading or lead-in of a list: "Onze stedenbanden", "Mechelen heeft vier zustersteden:", "Städtepartnerschaften"
LISTS_TWINS = re.compile(rf"{TWIN}|[Tt]win (?:cities|towns)|[Ss]ister cities|STEDENBANDEN|ZUSTERSTEDEN|PARTNERSTEDEN", re.I)
NOT_LISTED = re.compile(
    r"\b(?:geen|niet|andere steden|asked|kandida\w+|mogelijke|toekomstige|aanvra\w+|verzoek\w*|voorwaarden|wat is|waarom|criteria|kosten|budget|begroting|contact|comité|commissie|beleid)\b", re.I)  # fmt: skip
WAS_LISTED = re.compile(r"\b(?:voormalige?|vroegere|beëindigde|gestopte|ended|former|frühere|ehemalige)\b", re.I)
# what follows the city in a row: a land, a year, a column, or nothing
ROW = re.compile(r"[*_]{0,2}(?:\t|\s*(?:[(:;–-]|,|\.?$|\n|sinds|since|seit|in |\d{4}))")
OPENS = re.compile(rf"[*_ \d.()–-]*(?:(?:19|20)\d\d[: \t–-]{{1,4}})?(?:{COUNTRY} ?[:\t–-] ?)?[*_\t ]*(?:de (?:stad|gemeente) )?(?P<name>{RAW})")
HEADER = re.compile(r"^\s*(?:stad|city|plaats|gemeente|land|partnerstad|zusterstad|naam|stadt|town|name)\b", re.I)
# the day on which the tie was made, in the text below a city's heading
MADE = re.compile(
    r"\b(?:sinds|sedert|since|seit|getekend|ondertekend|gesloten|aangegaan|begonnen|gestart|dateert|ontstaan|unterzeichnet|geschlossen|signed|besteht|bestaat|verschwistert|officieel|gegründet)\b", re.I)  # fmt: skip
OVER = re.compile(r"\b(?:beëindigd|opgezegd|verbroken|opgeheven|stopgezet|ended|terminated|beendet)\b")


def listed_ties(annotated: Annotated) -> Iterator[Fact]:
    """A list of twin towns: under a heading or lead-in that says so, rows and headings that open with a city."""
    subject = annotated.profile.subject
    if subject is None or annotated.profile.own:
        return
    here = Name(subject.label.removeprefix("Gemeente "), subject.kind)
    inside: str | None = None
    for index, block in enumerate(annotated.blocks):
        city = _opening_city(annotated, block, listed=inside is not None)
        lead_in = block.kind == "text" and block.text.rstrip().endswith(":") and "\t" not in block.text
        if (block.kind == "heading" and city is None) or (lead_in and city is None):
            inside = _sort_of_list(block.text)
        if inside is None or city is None or city.label == here.label:
            continue
        if modalities(block.text, 0) & {Modality.NEGATED, Modality.PLANNED, Modality.POTENTIAL, Modality.TALKS}:
            continue
        yield from _row(annotated, index, here, city, inside)


def _sort_of_list(text: str) -> str | None:
    if not LISTS_TWINS.search(text) or NOT_LISTED.search(text):
        return None
    return "ended" if WAS_LISTED.search(text) else "stated"


def _opening_city(annotated: Annotated, block: Block, *, listed: bool) -> Name | None:
    """The city with which a block opens, if it opens a row; a name that nothing is known of needs its land or a year beside it."""
    opening = annotated.within(block.start, min(block.end, block.start + 60), Kind.CITY, Kind.MUNICIPALITY)
    before = block.text[: opening[0].start - block.start] if opening else ""
    if opening and re.fullmatch(rf"[*_ \t\d.:()–-]*(?:{COUNTRY}[ \t:–-]+)?(?:de (?:stad|gemeente) )?", before):
        return opening[0].place() if ROW.match(annotated.clean.text, opening[0].end) else None
    if not listed or (block.kind == "heading" and "(" not in block.text and "," not in block.text) or HEADER.match(block.text):
        return None
    raw = OPENS.match(block.text)
    if not raw or not is_city_name(raw["name"]) or not ROW.match(block.text, raw.end()):
        return None
    beside = block.text[: raw.start("name")] + block.text[raw.end() : raw.end() + 60]
    told = re.search(rf"{COUNTRY}(?!\w)|\b(?:19|20)\d\d\b", beside)
    return Name(raw["name"], Kind.CITY) if told else None


def _row(annotated: Annotated, index: int, here: Name, city: Name, sort: str) -> Iterator[Fact]:
    block = annotated.blocks[index]
    dates = [d.value for d in find_dates(block.text)]
    evidence: list[Evidence] = [annotated.cite(block)]
    status = sort
    until = None
    if block.kind == "heading":
        for below in annotated.blocks[index + 1 : index + 5]:
            if below.kind == "heading":
                break
            if OVER.search(below.text):
                status = "ended" if Modality.ENDED in modalities(below.text, OVER.search(below.text).start()) else status  # type: ignore[union-attr]
            if not dates and MADE.search(below.text) and (found := find_dates(below.text)):
                dates = [found[0].value]
                evidence.append(annotated.cite(below, "since"))
    elif Modality.ENDED in modalities(block.text, 0):
        status = "ended"
    if status == "ended":
        dates, until = (dates[:1], dates[1]) if len(dates) > 1 else ([], dates[0] if dates else None)
    values: dict[str, Value] = {"a": here, "b": city, "kind": "stedenband", "since": dates[0] if dates else None, "until": until, "status": status}
    if status == "ended" and until is None:
        values["ended"] = True
    yield Fact("ties", values, "listed_ties", tuple(evidence))
