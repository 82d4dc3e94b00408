"""Decisions by a label, a row of a table or a line of a list with who decided and the day: "Besluit algemeen bestuur: 15 juni 2022", "Hulst | 3 maart 2016"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.dates import Span, find_dates, first_day
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.rules.tables import rows
from kg.extraction.text.layout import Block
from kg.model import Evidence

_ORGAN = r"(?:(?:gemeente|provincie|gemeinde|stadt)?ra(?:ad|den|tes?)|colleges?|b&w|burgemeester en wethouders|gedeputeerde staten|provinciale staten|(?:algemeen|dagelijks) bestuur|regiobestuur|besturen|stuurgroep|council|gemeinderates|stadtrates)"
_DECISION = r"(?:besluit(?:en)?|beslissing(?:en)?|toestemming(?:en)?|instemming|goedkeuring|vaststelling|beschluss|decision)"
_COMPOUND = r"(?:(?:gemeente)?raads|college|bestuurs|gemeenteraads|mandaat|toestemmings|staten|directie|aanwijzings)(?:besluit(?:en)?|beslissing(?:en)?)"
# "Besluit algemeen bestuur: 15-06-2022", "Raadsbesluit | 3 mei 2018", "Toestemming raad Hulst: 3 maart 2016", "Beschluss des Gemeinderats: 08.12.2015"
_LABEL = re.compile(rf"(?i)\W{{0,4}}(?P<title>(?:{_DECISION}\b[^.;:|\d]{{0,40}}\b{_ORGAN}s?\b|{_ORGAN}\b[^.;:|\d]{{0,30}}\b{_DECISION}\b|{_COMPOUND})[^.;:|\d]{{0,60}}?) ?(?:\(|[:|\t])[*_]{{0,2}} ?(?:op |d\.d\.? |dd\.? )?")
# "Mandaatbesluit 2015.3 d.d. 22-09-2015", "Raadsbesluit toetreding, 3 mei 2018": an item that is a decision and its day
_ITEM = re.compile(rf"(?i)\W{{0,4}}(?:het |de )?(?P<title>{_COMPOUND}\b(?:[^.;:|]|\.(?=\d)){{0,70}}?),? (?:van|d\.d\.?|dd\.?|op|of)? ?")
# "Toestemmingsbesluiten", "Toestemming gemeenteraden", "Besluiten van de raden": heads lines with who and when
_HEAD = re.compile(rf"(?i)\W*(?:\d+(?:\.\d+)*[.)]? ?)?(?:(?:de )?(?P<title>{_COMPOUND}|{_DECISION} (?:van |door )?(?:de |het )?(?:deelnemende )?(?:{_ORGAN}|gemeenten|deelnemers)|(?:genomen|verleende) {_DECISION}))(?: [^.;:|\d]{{0,60}})?\W*")
_ANY = re.grouped((_LABEL, _ITEM, _HEAD))
_LINE = re.compile(r"(?i)\W{0,4}(?:(?:de |het )?(?:gemeente)?(?:raad|college|bestuur|raden)\b[^.;:|\d]{0,60}?|(?:gemeente |provincie |waterschap )?[A-ZÀ-Ý'’][^.;:|\d]{1,50}?) ?(?:,|:|\||\t|–|-|\() ?(?:op |d\.d\.? |dd\.? )?")
_BEHIND = re.compile(r"[\s).;,|]*$")
_DAYS = r"(?:datum(?: (?:van )?(?:het )?(?:raads|college)?(?:besluit|beslissing|vaststelling))?|besluitdatum|vastgesteld(?: op)?|besloten(?: op)?|genomen(?: op)?|dag|date)"
_DECIDED = rf"(?:{_COMPOUND}|{_DECISION}(?: (?:van |door )?(?:de )?{_ORGAN})?|titel|onderwerp)"
_HEADERS = re.compile(rf"(?i)^(?=[^\n]{{0,160}}(?:besluit|beslissing|toestemming))[\s|*_]{{0,9}}(?:{_DECIDED}|{_DAYS}|{_ORGAN}|orgaan|gemeente|wie|door)[*_]{{0,3}}(?: ?\||\t|\s{{2}})")
_DAY_COLUMN = re.compile(rf"{_DAYS}$")
_DECISION_COLUMN = re.compile(rf"(?:{_COMPOUND}|{_DECISION}\b.{{0,40}})$")
# "Raadsbesluit 23-088": it goes by its number
_NUMBERED = re.compile(r"\b(?:nr|nummer)\b|\d[-/]\d|\d{4,}(?!\.)")
_PLAIN = re.compile(r"(?i)(?:titel|onderwerp|[a-z]*(?:besluit|beslissing)(?:en)?)")
# what is still to be decided, or what the document asks for
_TO_COME = re.compile(r"(?i)\b(?:gevraagd|voorgesteld|ontwerp|concept|planning|gepland|verwacht|beoogd|datum|agenda|voorbereiding|niet|geen)\b")
_LONGEST = 60
"""Lines that such a list has at most."""


def labelled_decisions(annotated: Annotated) -> Iterator[tuple[Evidence, str, str]]:
    """The passage, the title and the day of each; a day after the one on which the text was written is none."""
    for passage, title, day in _found(annotated):
        written = annotated.profile.date
        if len(day.value) == 10 and (not written or first_day(day.value) < first_day(written)):
            yield passage, " ".join(title.split()), day.value


def _found(annotated: Annotated) -> Iterator[tuple[Evidence, str, Span]]:
    own = annotated.profile.kind in ("collegebesluit", "raadsbesluit")
    for number, block in enumerate(annotated.blocks):
        if len(block.text) > 200 or not _ANY.of(block.text) or _TO_COME.search(block.text) or (own and number < 8):
            continue
        if (head := _HEAD.fullmatch(block.text)) and (block.kind == "heading" or block.text.rstrip().endswith(":")):
            yield from _below(annotated, number, head["title"])
        elif _TO_COME.search(block.heading) is None and (found := _on_line(block, _LABEL) or (_on_line(block, _ITEM) if block.kind == "item" else None)):
            yield annotated.cite(block), found[0], found[1]
    for row in rows(annotated, _HEADERS):
        days = find_dates(row.cell(_DAY_COLUMN))
        decided = next((head for head in row.cells if _DECISION_COLUMN.match(head) and not _DAY_COLUMN.match(head)), "")
        named = decided or next((head for head in row.cells if _DAY_COLUMN.match(head) and "besluit" in head), "")
        if len(days) == 1 and named and not any(_TO_COME.search(cell) for cell in row.cells.values()):
            yield row.evidence, _title(row.cells[named], named), days[0]


def _title(cell: str, head: str) -> str:
    """What a row's decision is called: by its cell, below "Toestemming raad" with that."""
    if find_dates(cell):
        return head
    return cell if _PLAIN.fullmatch(head) else f"{head} {cell}"


def _on_line(block: Block, pattern: re.Pattern[str]) -> tuple[str, Span] | None:
    """The title and day of a line that holds no more than these."""
    match = pattern.match(block.text)
    days = find_dates(block.text) if match else []
    day = next((one for one in days if match and one.start >= match.start("title") + 4 and _BEHIND.fullmatch(block.text, one.end)), None)
    if match is None or day is None:
        return None
    whole = pattern.fullmatch(block.text, 0, day.start)
    return (whole["title"].strip(), day) if whole and not _NUMBERED.search(whole["title"]) else None


def _below(annotated: Annotated, number: int, title: str) -> Iterator[tuple[Evidence, str, Span]]:
    """The lines below a heading with who decided and when, a line each."""
    for block in annotated.blocks[number + 1 : number + _LONGEST]:
        days = find_dates(block.text) if len(block.text) < 120 and block.kind != "heading" else []
        if len(days) != 1 or not _LINE.fullmatch(block.text, 0, days[0].start) or not _BEHIND.fullmatch(block.text, days[0].end):
            break
        yield annotated.cite(block), title, days[0]
