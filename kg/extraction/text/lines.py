"""The lines of a text that belong to it: without page numbers, and without headers and footers that come back."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from kg.extraction.text.flattened import flattened
from kg.extraction.text.marks import PAGE_NUMBER, is_marked

BLANKS = " \t\f\v\u0085\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
"""Characters that count as a blank, as a set of a pattern has them."""
NOTHING = "\u200b\u200c\u200d\u2060"
"""Characters that count as nothing; a soft hyphen does too, but not at the end of a line."""
_LINE = re.compile(r"[^\r\n]+")
_SOFT = "\u00ad"
_EDGE = " \t\f\v\u0085\u00a0\u2028\u2029\u202f\u205f\u3000\ufeff" + "".join(map(chr, range(0x2000, 0x200B))) + NOTHING
# what a header or footer with a page number ends or begins with: "5/13", "- 4 -", "pagina 2", "| 3", "Kenmerk: 2022/86313"
_NUMBERED = re.compile(
    r"#\s*(?:/|van|of)\s*#$|-\s?#\s?-$|\|\s?#$|^#\s?\||\b(?:pagina|blad|page|blz\.?)\s?#$|^(?:pagina|blad|kenmerk|page)\b"
    r"|\b(?:staatscourant|staatsblad|gemeenteblad|provinciaal blad|waterschapsblad)\b.*#",
    re.I,
)
_PAGED = re.compile(r"(?P<words>\S.{5,100}?)\s{5,}(?P<page>\d{1,3})")
# "Artikel 12 Opzegging ........ 7": a line of a table of contents; below its heading a blank parts the page from the title
_ENTRY = re.compile(r"(?P<title>\S.{1,110}?)(?:\s?\.{3,}|(?:\s\.){3,}|\s?…+)\s*(?P<page>\d{1,3})")
_LISTED = re.compile(r"\S.{1,110}?[\s.…](?P<page>\d{1,3})")
_CONTENTS = re.compile(r"(?i)[\W\d]*(?:inhoud|inhoudsopgave|(?:table of )?contents|inhaltsverzeichnis|inhoudstafel)\W*")
# a part of a text by its number, below the heading of a table of contents without pages
_NUMBERED_PART = re.compile(r"(?i)(?:titel|hoofdstuk|artikel|art\.|bijlage|annex|deel|paragraaf|afdeling|§)\s+(?:\d+|[IVXLC]+|[A-Z])\b")
# what stands before a title: "Artikel 12", "3.1", "Titel II -"
_NUMBER = re.compile(r"(?i)(?:(?:titel|hoofdstuk|artikel|art\.|bijlage|annex|deel|paragraaf|afdeling|§)\s*)?(?:(?:\d+(?:\.\d+)*|[IVXLC]+)\b[.:)]?\s*)?[-–]?\s*")
_FEWEST = 3
"""Titles that make a table of contents."""
# "... Omgevingsdienst DrentheGedeputeerde Staten van Drenthe", as a site of regulations sets a title and those who decide below it
_STUCK = re.compile(
    r"(?<=[a-zà-ÿ\d)”\"’])(?=(?:Gedeputeerde [Ss]taten|Provinciale [Ss]taten|Burgemeester en [Ww]ethouders|Dijkgraaf en|De (?:gemeente)?ra(?:ad|den)|De colleges?|De burgemeesters?|Het (?:college|(?:algemeen|dagelijks) bestuur)|Gemeenschappelijk besluit|De ondergetekenden?)[ ,])"
)
# "GoudaStaatscourant 2016, 12345Instelling gemeenschappelijke regelingenWijziging van de regeling X": the row of a gazette's table that lost what parts its cells
_GAZETTE_HEAD = "Datum publicatieOrganisatie"
_GAZETTE_ROW = re.compile(r"[^\d\n]{5,90} ?\d{4}, ?\d{1,7}(?P<sort>[A-Za-z][a-z]+(?:[ -]{1,2}[a-z]+){0,6})?(?=[A-Z]|$)")
# "OrganisatietypeGemeente", "Onderwerpbestuur en recht": a label run into what stands beside it, below the line with which a site heads these
_FIELD = re.compile(r"(?:Organisatie(?:type)?|Officiële naam regeling|Citeertitel|Vastgesteld door|Onderwerp|Eigen onderwerp|Externe bijlagen?)(?=[^\W\d_]|[“\"(])")
_FIELDS_ABOVE = "Gegevens van de regeling"
_FIELDS = 9
"""Lines that stand there at most."""
_DIGIT = re.compile(r"\d")
_DIGITS = re.compile(r"\d+")
# "|---|---|", "=====", "+----+": a line that is drawn
_RULES = "-|+=–—\u00ad"
_RULED = re.compile(r"[-|+=:–— ]{3,}|\u00ad+")
APART = 99
"""The gap before a line that begins a block, whatever stands before it."""
ATTACHED = -1
"""The gap before a line that goes on with the line before it."""
_HEAD = 6
"""How many lines are looked at for a title that stands there twice."""
_NEAR = 3
"""How many lines from the edge of a page a header or footer stands."""


class Line(NamedTuple):
    """A line of the text.

    Attributes:
        start: offset of its first character.
        text: its words, without blanks at the ends.
        gap: blank lines, page numbers and the like before it.
        indent: blanks before it.
        row: whether it is a row of a table, whose cells stay apart.
        width: that of the column in which it stands; 0 for the whole width of the text.
    """

    start: int
    text: str
    gap: int
    indent: int = 0
    row: bool = False
    width: int = 0

    @property
    def end(self) -> int:
        """Offset behind its last character."""
        return self.start + len(self.text)


class _Raw(NamedTuple):
    start: int
    text: str
    breaks: int  # line ends before it
    indent: int
    is_first: bool  # of its page


def read_lines(text: str) -> list[Line]:
    """The lines that have words of the text itself, in their order."""
    raw = list(_raw(text))
    gone = _furniture(raw)
    lines: list[Line] = []
    breaks = 0
    for number, line in enumerate(raw):
        breaks += line.breaks
        if number not in gone:
            pieces = _pieces(line.text, lines[-1].text if lines else "")
            is_below_row = len(lines) > 1 and lines[-2].text.startswith(_GAZETTE_HEAD)
            for number_of, (begin, end) in enumerate(pieces):
                gap = APART if number_of or len(pieces) > 2 or is_below_row else max(breaks - 1, 0)
                lines.append(Line(line.start + begin, line.text[begin:end], gap, line.indent))
            breaks = 0
    return lines


def _pieces(text: str, above: str) -> list[tuple[int, int]]:
    """Where the lines begin and end that a site set on one line, by the line above it; mostly the line alone."""
    if above == "Intitulé" and (stuck := _STUCK.search(text)):
        return [(0, stuck.end()), (stuck.end(), len(text))]
    if above.startswith(_GAZETTE_HEAD) and (row := _GAZETTE_ROW.match(text)) and row.end() < len(text):
        return [(0, row.end()), (row.end(), len(text))]
    return flattened(text)


def _raw(text: str) -> list[_Raw]:
    found = []
    end = 0
    page = False
    for match in _LINE.finditer(text):
        begin, words = match.start(), match.group()
        page |= words[0] == "\f"
        stripped = words.strip(_EDGE)
        if stripped and not (stripped[0] + stripped[-1]).isascii():
            stripped = stripped.lstrip(_EDGE + _SOFT)
            if stripped.rstrip(_SOFT)[-1:] in _EDGE:  # a soft hyphen stays where it divides a word
                stripped = stripped.rstrip(_EDGE + _SOFT)
        if not stripped or (stripped[0] in _RULES and _RULED.fullmatch(stripped)):
            continue
        start = begin + words.index(stripped)
        between = begin - end
        breaks = 1 if between == 1 else text.count("\n", end, begin) + text.count("\r", end, begin) - text.count("\r\n", end, begin)
        found.append(_Raw(start, stripped, breaks + page, start - begin, page))
        end, page = match.end(), False
    return found


def _furniture(raw: Sequence[_Raw]) -> set[int]:
    """The numbers of the lines that are a page number, or a header or footer."""
    gone = {number for number, line in enumerate(raw) if len(line.text) < 40 and PAGE_NUMBER.match(line.text)}
    shapes = {number: _shape(line.text) for number, line in enumerate(raw)
              if len(line.text) < 200 and number not in gone and _DIGIT.search(line.text)}  # fmt: skip
    often = Counter(shapes.values())
    gone |= {number for number, shape in shapes.items() if often[shape] > 1 and len(shape) < 80
             and _NUMBERED.search(shape) and not is_marked(raw[number].text)}  # fmt: skip
    gone |= _counting(raw) | _said_twice(raw) | _contents(raw) | _fields(raw)
    return gone | _running(raw, gone)


def _contents(raw: Sequence[_Raw]) -> set[int]:
    """The lines of a table of contents with its heading: titles, each with a page that never goes back; below the heading also those said again further on, and numbered parts in a block.

    Rows of figures look the same: without the heading half of the titles stand above a part of the text as well.
    """
    gone: set[int] = set()
    run: list[int] = []
    later = Counter(line.text for line in raw)
    titles = {_title(line.text) for line in raw if len(line.text) < 200 and not (line.text[-1].isdigit() and _ENTRY.fullmatch(line.text))}
    headed, last = False, 0
    for number, line in enumerate((*raw, _Raw(0, "", 0, 0, is_first=False))):
        later[line.text] -= 1
        entry = (_LISTED if headed else _ENTRY).fullmatch(line.text) if len(line.text) < 200 and line.text[-1:].isdigit() else None
        is_titled = headed and (later[line.text] > 0 or (_NUMBERED_PART.match(line.text) and (line.breaks < 2 or len(run) == 1)))
        if (entry and int(entry["page"]) >= last) or is_titled:
            run.append(number)
            last = int(entry["page"]) if entry else last
            continue
        if len(run) - headed >= _FEWEST and (headed or 2 * sum(_title(entry["title"]) in titles for at in run if (entry := _ENTRY.fullmatch(raw[at].text))) >= len(run)):
            gone.update(run)
        headed = _CONTENTS.fullmatch(line.text) is not None
        run, last = [number] if headed else [], 0
    return gone


def _title(line: str) -> str:
    """A line without the number of the part that it heads."""
    number = _NUMBER.match(line)
    return line[number.end() if number else 0 :].casefold()


def _said_twice(raw: Sequence[_Raw]) -> set[int]:
    """Lines at the head that say what the line before says, as where a title stands above a page and on it."""
    return {number for number in range(1, min(_HEAD, len(raw))) if len(raw[number].text) > 7 and raw[number].text == raw[number - 1].text}


def _fields(raw: Sequence[_Raw]) -> set[int]:
    """What a site tells of a regulation before its text, each label run into what stands beside it: words that are none of the regulation's."""
    head = next((number for number, line in enumerate(raw[:_NEAR * _HEAD]) if line.text == _FIELDS_ABOVE), None)
    return set() if head is None else {number for number in range(head + 1, min(head + _FIELDS, len(raw))) if _FIELD.match(raw[number].text)}


def _counting(raw: Sequence[_Raw]) -> set[int]:
    """Footers that end, far from their words, in a number that goes up by one: "Convenant Wonen                    3"."""
    found: dict[str, list[tuple[int, int]]] = {}
    for number, line in enumerate(raw):
        if match := _PAGED.fullmatch(line.text) if len(line.text) < 200 and line.text[-1].isdigit() else None:
            found.setdefault(" ".join(match["words"].split()), []).append((int(match["page"]), number))
    counted = (places for places in found.values() if len(places) > 1 and all(b[0] - a[0] == 1 for a, b in pairwise(places)))
    return {number for places in counted for _, number in places}


def _shape(line: str) -> str:
    return _DIGITS.sub("#", " ".join(line.split()))


def _running(raw: Sequence[_Raw], gone: set[int]) -> set[int]:
    """Lines at a page's edge that come back at another's; at the head of the text they may be the title and stay."""
    first = {number for number, line in enumerate(raw) if line.is_first}
    above = {number - 1 for number in first} | {number - 1 for number in gone}
    below = first | {number + 1 for number in gone}
    outward = [range(edge, edge - _NEAR, -1) for edge in above] + [range(edge, edge + _NEAR) for edge in below]
    edges = [[number for number in place if 0 <= number < len(raw) and number not in gone] for place in outward]
    shapes = {number: _shape(raw[number].text) for place in edges for number in place if _can_run(raw[number].text)}
    often = Counter(shapes.values())
    running = set()
    for place in edges:
        for number in place:
            if often[shapes.get(number, "")] < 2:
                break  # what stands behind a line of the text belongs to the text
            running.add(number)
    return {number for number in running if number >= _NEAR}


def _can_run(line: str) -> bool:
    return 7 < len(line) < 100 and not line.endswith((".", ";", ":", ",")) and not is_marked(line)
