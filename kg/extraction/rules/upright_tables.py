"""Tables whose cells stand one below another, as they are copied from a page or a PDF: the words of the header line by line, then as many lines a row.

Where blank lines part the rows, each of them has its own lines; else they are counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from kg.extraction.matching import patterns as re

# words of a header, by which lines of a word or two each are known as one
_HEAD = re.compile(
    r"(?:programma|project|ontvanger|begunstigde|bijdrage|bedrag|subsidie|fonds|stad|land|sinds|lid sinds|jaar|contact|netwerk|naam|contributie|jaarlijkse bijdrage|contributie \d{4}|oordeel|grondslag|tarief|(?:(?:onze|uw) )?(?:rol|positie|inzet|bijdrage|deelname)|soort|gemeente|partnerstad|zusterstad|opmerking(?:en)?|"
    r"plaats|periode|(?:soort|aard(?: van de)?) (?:relatie|band)|aanspreekpunt|contactpersoon|looptijd|penvoerder|aandeel(?: [\w' -]{2,25})?|totaal(?: voor)? [\w' -]{2,25}|toegekend(?: bedrag)?|eigen bijdrage|wat (?:doen|deden) (?:we|wij) er\??|wat levert het op\??|verbonden partij|(?:(?:rekening|begroting|realisatie|raming|werkelijk) )?20\d\d|relatie|(?:mogelijke |verwachte )?(?:opbrengst(?:en)?|resulta(?:at|ten))(?: [\w' -]{2,25})?|meerwaarde|doel|thema(?:[’']?s)?|(?:kosten|bijdrage|contributie|bedrag)(?: per jaar)?|lid vanaf|status|deelname sinds|organisatie|lidmaatschap|samenwerkingsverband|afdeling|toelichting|inwoners|aantal inwoners|deelnemer|partij|partner|onderdeel|omvang|thema|trekker|leden|voorzitter|orgaan|functie|(?:onze )?bestuurder|(?:onze )?portefeuillehouder|onze vertegenwoordiger|onze wethouder|tafel|werkgroep|themagroep|thematafel|opgave|opgaveteam|stuurgroep|trekkers|coördinator|deelnemers|deelnemende gemeenten|lid|lidgemeente|land en sinds|vertegenwoordiger|gremium|overleg|"
    r"city|country|since|network|role|fee|programme|recipient|amount|Stadt|Land|seit)$", re.I)  # fmt: skip
_CHAPTER = re.compile(r"\s*(?:[A-Z]|\d{1,2}(?:\.\d{1,2}){0,2})\.? [A-Z][a-z]{3,}")
_LONGEST = 70
"""Characters of a cell that is counted off."""
_LONGEST_PARTED = 300
"""Characters of a cell in a row that blank lines set apart."""
_LONGEST_HEAD = 40
_WRAPPED = 60
"""Characters of a line of running text at least."""
_MOST_HEADS = 9


class Line(NamedTuple):
    """A line that is not empty: where it starts, whether a blank line stands before it, and whether it is a word of a header."""

    start: int
    text: str
    parted: bool
    is_head: bool


class UprightRow(NamedTuple):
    """A row: its cells by the header's words in lower case, where it begins and stops in the text, and where its header begins."""

    cells: dict[str, str]
    begin: int
    stop: int
    header: int


def lines_of_cells(lines: Sequence[tuple[int, str]]) -> list[Line]:
    """The lines that are not empty; none where no two words of a header follow each other, so that there is no such table."""
    found: list[Line] = []
    parted = False
    for start, line in lines:
        if line.strip():
            found.append(Line(start, line, parted, is_header_word(line)))
        parted = not line.strip()
    return found if any(one.is_head and other.is_head for one, other in pairwise(found)) else []


def upright_rows(lines: Sequence[Line], headers: re.Pattern[str]) -> Iterator[UprightRow]:
    """The rows of such tables whose header fits a pattern, its words joined with two blanks."""
    index = 0
    while index < len(lines):
        size = _size_of_header(lines, index)
        heads, header = [line.text.strip().lower() for line in lines[index : index + size]], lines[index].start
        index += max(size, 1)
        if size < 3 or not headers.search("  ".join(heads)):
            continue
        longest = _LONGEST_PARTED if _group(lines, index) == size else _LONGEST
        while index + size <= len(lines):
            cells = lines[index : index + size]
            if any(len(line.text.strip()) > longest for line in cells) or (longest == _LONGEST_PARTED and _group(lines, index) != size):
                break
            if any(_CHAPTER.match(line.text) for line in cells) or all(line.is_head for line in cells):
                break  # "E. Vermogenspositie", or the header of the next table
            if longest == _LONGEST and any(line.text.rstrip().endswith((".", "?")) for line in cells):
                break
            if all(len(line.text.strip()) > _WRAPPED for line in cells[:-1]):
                break  # a paragraph of as many lines
            yield UprightRow({head: line.text.strip() for head, line in zip(heads, cells, strict=True)}, cells[0].start, cells[-1].start + len(cells[-1].text.rstrip()), header)
            index += size


def is_header_word(line: str) -> bool:
    """Whether a line is a word of a header, or two, and nothing else."""
    return len(line) < 2 * _LONGEST_HEAD and _HEAD.match(line.strip()) is not None


def _size_of_header(lines: Sequence[Line], index: int) -> int:
    """How many lines from here on are a header: words of one in a row, or lines that blanks set apart, two of them such words."""
    if not lines[index].is_head:
        return 0
    size = 1
    while index + size < len(lines) and size < _MOST_HEADS and lines[index + size].is_head:
        size += 1
    whole = _group(lines, index)
    if size > 1 and size < whole <= _MOST_HEADS and all(len(line.text.strip()) < _LONGEST_HEAD for line in lines[index : index + whole]) and _group(lines, index + whole) == whole:
        return whole
    return size


def _group(lines: Sequence[Line], index: int) -> int:
    """How many lines stand together from here on, up to a blank line."""
    size = 1
    while index + size < len(lines) and size <= _MOST_HEADS and not lines[index + size].parted:
        size += 1
    return size
