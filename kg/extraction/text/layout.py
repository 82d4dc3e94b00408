"""Blocks and sentences of a cleaned text, with what they stand under: article, heading, lead-in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from kg.dates import Range, Span, find_dates_and_ranges
from kg.extraction.matching import patterns as re
from kg.extraction.matching.gate import LONG
from kg.extraction.text.clean import Clean
from kg.extraction.text.marks import ARTICLE, FOOTNOTE, LEADER, MARKER, PRESENTING
from kg.extraction.text.placed import BAR

# what ends in a full stop without ending a sentence: "mr. M.J. Cohen", "d.d. 16 februari", "art. 3", "o.a. Almere", "zaaknr. Z/19/12", "raadsbesluitno. 2012/9"
ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|[a-z]|Th|Chr|Joh|Jac|Ph|Fr|Ch|IJ|Mrs?|Ms|Drs?|Ir|Ing|Prof|Mw|Mevr|Dhr|mr|drs|dr|ir|ing|prof|dhr|mw|mevr|vz|plv|wnd|nr|nrs|no|No|art|artt|blz|Stcrt|Stb|Trb|Pb|ca|bijv|incl|excl|resp|vgl|jl|sr|jr|St|Sint|Zn|Gebr|Fa|tel|"
    r"max|min|evt|reg|dd|[A-Za-z]{2,14}nr|[A-Za-z]{2,14}(?:besluit|voorstel)no|jan|feb|mrt|apr|jun|jul|aug|sept|sep|okt|nov|dec)|\b[a-z]\.[a-z]|\b[A-Z]\.[A-Z]|[a-z]\.[a-z]\.[a-z])$"
)
# "Hoeve Zuid B.V. De gemeente betaalt": a company's form at the end of a sentence
_FORM = re.compile(r"(?:[BN]\.V|U\.A)\. (?:De|Het|Dit|Deze|Die|Zij|Wij|Er|In|Op|Met|Ook|Een|Daarnaast|Verder|Voor|Bij) [a-zà-ÿ]")
# a line that goes on, so no heading: it ends in punctuation or in a word that wants another
UNFINISHED = re.compile(r"(?:[.;,:]|\b(?:een|de|het|van|en|of|te|in|op|aan|door|met|voor|tot|bij|uit|om|dat|naar|onder|zich|zal|zullen|will|shall))\s*$")
# "1. De gemeente Gouda, vertegenwoordigd door haar burgemeester": who presents himself there, and no title
_PRESENTED = re.compile(r",? (?:vertegenwoordigd door|namens deze[n]?\b|hierna te noemen|verder te noemen)")
Kind = Literal["heading", "item", "text", "footnote"]
HASHES = re.compile(r"#{1,6}\s+(?=\S)")
# "am 3. Oktober 2009": a full stop within a date
GERMAN_DAY = re.compile(r"\d\. (?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)")
BOUNDARY = re.compile(r"[.!?][\"”’')]?(?= [\"“‘'(]?[A-ZÀ-Ý0-9•])")


@dataclass(frozen=True)
class Sentence:
    """A sentence; offsets are in the cleaned text."""

    start: int
    end: int
    text: str
    block: int

    @cached_property
    def dates_and_ranges(self) -> tuple[list[Span], list[Range]]:
        """Its dates, and its ranges of dates, found once for all rules; those that stand without a year are not among them."""
        return find_dates_and_ranges(self.text)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, list item or heading; offsets are in the cleaned text.

    Attributes:
        text: the words, without the item's marker.
        kind: what it is.
        marker: the item's letter or number ("a", "2", "4.1"), empty for a bullet or a paragraph.
        article: number of the article that it stands in, or of the numbered heading; empty outside one.
        heading: the words of the nearest heading above it.
        lead: index of the block that introduces this item ("De gemeente verplicht zich tot:"), or None.
    """

    start: int
    end: int
    text: str
    kind: Kind
    marker: str = ""
    article: str = ""
    heading: str = ""
    lead: int | None = None


class _Part(NamedTuple):
    """What a line is by itself; the fields are those of `Block`."""

    start: int
    end: int
    text: str
    kind: Kind
    marker: str = ""
    article: str = ""


def blocks(cleaned: Clean) -> tuple[Block, ...]:
    """Cut a cleaned text into blocks, each with its article, heading and lead-in."""
    found: list[Block] = []
    article = heading = ""
    leads: dict[str, int | None] = {"": None}
    for part in _parts(cleaned.text):
        lead = None
        if cleaned.notes and cleaned.offsets[part.start] in cleaned.notes:
            part = part._replace(kind="footnote", marker="", article="")  # its number stands on a line of its own
        if part.kind == "heading":
            heading, article = part.text, part.article or _continued(found)
            leads = {"": None}
        elif part.kind == "item":
            level = _level(part.marker)
            lead = _lead(level, leads, found)
            leads[level] = len(found)
        elif part.kind == "text":
            article = part.article or article  # "Artikel 3. De partijen ..." on one line
            leads = {"": len(found)}
        found.append(Block(part.start, part.end, part.text, part.kind, part.marker, article, heading, lead))
    return tuple(found)


def _continued(found: list[Block]) -> str:
    """The article in which a heading without a number stands: that of the heading just above it ("Artikel 3 Taken" / "De gemeente"); below a bare "Artikel 3" it is the article's own."""
    return found[-1].article if found and found[-1].kind == "heading" and not ARTICLE.match(found[-1].text) else ""


def sentences(block: Block, index: int) -> Iterator[Sentence]:
    """The sentences of a block; a full stop after an initial or an abbreviation ends none."""
    begin = 0
    for boundary in BOUNDARY.finditer(block.text):
        before = max(0, boundary.start() - 18)
        if boundary.group()[0] == "." and ABBREVIATION.search(block.text, before, boundary.start()) and not _FORM.match(block.text, max(0, boundary.start() - 3)):
            continue
        if GERMAN_DAY.match(block.text, max(0, boundary.start() - 1)):
            continue
        yield from _sentence(block, index, begin, boundary.end())
        begin = boundary.end() + 1
    if block.text[begin:].strip():
        yield from _sentence(block, index, begin, len(block.text))


def _sentence(block: Block, index: int, begin: int, end: int) -> Iterator[Sentence]:
    """A sentence; one that goes on for pages, as where a text lost its stops, in parts that are passed over for their words as a whole."""
    while end - begin > LONG:
        cut = next((at + 1 for mark in (";", ",", " ") if (at := block.text.rfind(mark, begin + LONG // 2, begin + LONG)) > 0), begin + LONG)
        yield Sentence(block.start + begin, block.start + cut, block.text[begin:cut], index)
        begin = cut + (block.text[cut : cut + 1] == " ")
    if begin < end:
        yield Sentence(block.start + begin, block.start + end, block.text[begin:end], index)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.split("\n"):
        if line:
            yield start, line
        start += len(line) + 1


def _parts(text: str) -> Iterator[_Part]:
    """What the lines are, where several say it together: a marker alone on its line, headings that are numbered in a row."""
    lines = list(_lines(text))
    has_articles = any(ARTICLE.match(line) for _, line in lines)
    mark = within = ""
    last = 0
    listed = -1
    numbered = _numbered_items(lines)
    for index, (start, line) in enumerate(lines):
        part = _part(start, line)
        if part.kind == "heading" and BAR in line and any(BAR in near for _, near in (*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2])):
            part = _Part(start, start + len(line), line, "text")
        if part.kind == "heading" and _LONG_LABEL.match(line) and any(_LABEL.match(near) for _, near in lines[max(0, index - 1) : index + 2]):
            part = _Part(start, start + len(line), line, "text")
        if index in numbered:
            part = part._replace(kind="item", article="", marker=part.article or part.marker)
        if part.kind == "item" and not part.marker and (alone := _ALONE.fullmatch(part.text)):
            mark = alone["mark"]  # "a." as official publications are copied; what it marks stands below it
            continue
        if mark and part.kind == "text" and not part.article:
            part = part._replace(kind="item", marker=mark)
        elif mark and part.kind == "heading" and not part.article:
            part = part._replace(article=mark)
        mark = ""
        listed = 0 if PRESENTING.match(line) else -1 if part.kind == "heading" else listed
        footnote = FOOTNOTE.match(line) if part.kind == "footnote" else None
        if footnote and listed >= 0 and footnote["number"] == str(listed + 1):  # "1 Gemeente Gouda, voor deze:" below "PARTIJEN"
            listed += 1
            part, footnote = part._replace(kind="item", marker=str(listed)), None
        if footnote and not has_articles and footnote["number"] == str(last + 1) and _is_title(part.text):
            part = part._replace(kind="heading", article=footnote["number"])  # "2 Wat Gouda doet"
        if part.kind == "heading":
            last = int(part.article) if part.article.isdigit() else last
            if ARTICLE.match(line) or not part.article:
                within = part.article
            elif within and part.article.isdigit():
                part = part._replace(article=f"{within}.{part.article}")  # "1. De burgemeester" in article 2
        yield part


def _numbered_items(lines: list[tuple[int, str]]) -> frozenset[int]:
    """The lines of a list that counts from 1, each right below the one before and the first below a colon: no headings, however short.

    "Wij nemen deel aan de volgende regelingen:" / "1. Promen" / "2. Recreatieschap Zuid".
    """
    found: set[int] = set()
    for index in range(1, len(lines) - 1):
        if not lines[index - 1][1].rstrip().endswith(":") or not _FIRST.match(lines[index][1]):
            continue
        run = index
        while run < len(lines) and (match := MARKER.match(lines[run][1])) and (match["mark"] or "").strip("()./ ") == str(run - index + 1):
            run += 1
        if run - index > 1:
            found.update(range(index, run))
    return frozenset(found)


_FIRST = re.compile(r"\s*\(?1[.)]")
# "a." or "2." by itself
_ALONE = re.compile(r"\(?(?P<mark>[a-z]|\d{1,2})[.)°]{1,2}")
# "a<tab>stelt een werkprogramma op", "3<tab>Verplichtingen van opdrachtgever"
_TABBED = re.compile(r"\s*\(?(?P<mark>[a-z]|\d{1,2}(?:\.\d{1,2}){0,2})[.)°]{0,2}\t+(?=\S)")


def _is_title(text: str) -> bool:
    return len(text) < 60 and text[:1].isupper() and not UNFINISHED.search(text)


def _tabbed(start: int, line: str) -> _Part:
    """A line with tabs: a row of a table, or an item whose marker a tab parts from its words."""
    end = start + len(line)
    match = _TABBED.match(line)
    if match is None or "\t" in line[match.end() :]:
        return _Part(start, end, line, "text")
    text = line[match.end() :]
    if match["mark"][0].isdigit() and " " in text and _is_title(text):
        return _Part(start + match.end(), end, text, "heading", article=match["mark"])
    return _Part(start + match.end(), end, text, "item", marker=match["mark"])


# "Datum: 21 september 2021", "**Datum:** 21 september 2021", "EU-bijdrage (in 2023): € 4.000"
_LABEL = re.compile(r"(?:[\w ]|(?<=\w)-(?=\w)){3,30}(?: o\.a\.| ?\([^()]{1,40}\))?(?:\*\*|__)?:(?:\*\*|__)? ")
# "Bijdrage aan de gemeente Vlissingen: € 84.000", among such lines
_LONG_LABEL = re.compile(r"[A-Z][\w -]{29,50}: ")


def _part(start: int, line: str) -> _Part:
    end = start + len(line)
    if "\t" in line:
        return _tabbed(start, line)
    if line[-1].isdigit() and LEADER.search(line):
        return _Part(start, end, line, "text")
    if line[0] == "#" and (hashes := HASHES.match(line)):  # "## 2. Doel": as the line without them, but a heading
        below = _part(start + hashes.end(), line[hashes.end() :])
        return below._replace(kind="heading", article=below.article or below.marker, marker="")
    if match := ARTICLE.match(line):
        title = line[match.end() :].strip(" .:-–—*#")
        if (len(line) < 120 and not re.search(r"[.;]$", line.rstrip(" *"))) or not title:
            title = title or line.strip(" *#")  # a bare "Artikel 3"
            begin = start + line.find(title, match.end() if title in line[match.end() :] else 0)
            if line.rstrip().endswith(":") and title.count(" ") > 2:  # "Art. 5. De beherende gemeente verbindt er zich toe:"
                return _Part(begin, end, line[begin - start :], "text", article=match["number"].lower())
            return _Part(begin, begin + len(title), title, "heading", article=match["number"].lower())
        return _Part(start, end, line, "text", article=match["number"].lower())
    if match := MARKER.match(line):
        marker = (match["mark"] or "").strip("()./° ")
        text = line[match.end() :]
        if marker[:1].isdigit() and len(text) < 90 and text[:1].isupper() and not UNFINISHED.search(text) and not _PRESENTED.search(text):
            return _Part(start + match.end(), end, text, "heading", article=marker)
        return _Part(start + match.end(), end, text, "item", marker=marker)
    if match := FOOTNOTE.match(line):
        return _Part(start + match.end(), end, line[match.end() :], "footnote")
    stripped = line.lstrip("# *").rstrip(" *")
    is_label = ":" in stripped and _LABEL.match(stripped)
    if len(stripped) < 80 and stripped[:1].isupper() and not is_label and not UNFINISHED.search(stripped):
        skip = line.index(stripped) if stripped else 0
        return _Part(start + skip, start + skip + len(stripped), stripped, "heading")
    return _Part(start, end, line, "text")


def _level(marker: str) -> str:
    return "letter" if marker.isalpha() else "number" if marker else "bullet"


def _lead(level: str, leads: dict[str, int | None], found: list[Block]) -> int | None:
    """The block that an item completes: an item of another level that ends in a colon, else the paragraph above."""
    if found and found[-1].text.rstrip().endswith(":"):
        leads[f"lead {level}"] = len(found) - 1
    return leads.get(f"lead {level}", leads[""])
