"""An evened-out copy of a text that keeps the way back to it.

Real documents break a sentence over lines, with a blank line after each, hyphenate words, and let a page header or a
footnote mark stand in the middle. The copy has one blank between words and one line end between blocks, so patterns
stay simple; `Clean.origin` gives the offsets in the kept text, so a quote is what stands in the source.
"""

from __future__ import annotations

import itertools
import re
from array import array
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from kg.extraction.text.columns import arrange
from kg.extraction.text.evened import Evened
from kg.extraction.text.footnotes import without_marks
from kg.extraction.text.lines import APART, ATTACHED, Line, read_lines
from kg.extraction.text.marks import ALONE, ARTICLE, BARE, FOOTNOTE, LEADER, MARKER, PRESENTING, is_marked, makers_below
from kg.extraction.text.placed import parts_cells, parts_rows

TERMINAL = (".", ":", ";", "!", "?")
# "2) de interne en / 3) de aanbevelingen", "in artikel / 3": a mark that is none
_WANTS_MORE = re.compile(r" (?:artikel|art\.|lid)$")
_WANTS_WORD = re.compile(r"\w (?:en|of|van|de|het)$")
# "en" between two parties, "komen overeen:" below them: no rest of a sentence that goes on
_JOINS_PARTS = re.compile(r"(?:en|alsmede|en/of)|[^:]{4,60}:")
# "en werkt samen met de / Universiteit Utrecht": a line that wants another, whatever stands between them
_GOES_ON = re.compile(r"\w (?:de|het|een|van|en|met|door|voor|in|op|te|tussen|aan|bij|uit|naar|of|als)$")
# "o.a.", "art.", "nr."
_ABBREVIATED = re.compile(r"\b(?:\w\.\w|art|nr|d\.d|blz|ca|bijv|resp|mr|drs|dr|ir|ing|prof|mw|dhr|st|lid)\.$", re.I)
# "B. Middelburg en HZ" below what ends in a semicolon: a letter, no initial
_LETTERED = re.compile(r"(?:[A-Z]|[IVX]{1,4})[.)] ")
# "Gemeente Breda" / "Vertegenwoordigd door wethouder A. Smit": who acts for the body on the line above
_ACTS = re.compile(r"(?:Te dezen? |In dezen? |Hierbij )?(?:[Rr]echtsgeldig )?[Vv]ertegenwoordigd door\b")
# "..., hierna: de Provincie," / "Het dagelijks bestuur van het waterschap X, ...": the parties of an opening, a paragraph each
_PRESENTED = re.compile(r"\b(?:hierna|verder|nader|vertegenwoordig\w*|gevestigd|namens)\b.*,$")
_PRESENTS = re.compile(r"(?:Gedeputeerde [Ss]taten van|Burgemeester en [Ww]ethouders van|(?:Het|De) (?:dagelijks bestuur|college|gemeente|provincie|waterschap|hoogheemraadschap|ministers?|staatssecretaris|burgemeester|stichting|[Vv]ereniging)) \S")
_ORDERED = re.compile(r"\(?(?P<mark>[a-z]|\d)[.)] \S")
# what follows the parties of an agreement, in small letters
_CONSIDERS = re.compile(r"(?:overwegende|in (?:aanmerking|overweging) nemende|gelet op|gehoord|gezien)\b")
# what stands alone between or above those who conclude something: "Partijen", "en"
# "Almelo, 8 december 2014", and below it "namens de gemeente Almelo,"
_DATED = re.compile(r"[A-ZÀ-Ý][\w'’ -]{1,30}, (?:op |d\.d\. |de )?\d{1,2}[ -](?:[a-z]+|\d{1,2})[ -](?:19|20)\d\d[.,]?$")
_SIGNS = re.compile(r"[Nn]amens (?:de |het )?(?:[a-z]+ )?[A-ZÀ-Ý]")
_STANDS_ALONE = re.compile(r"(?i)(?:(?:de )?ondergetekenden?|partijen|tussen|en|enerzijds|anderzijds)\W?$")
# what a site of regulations or of shared papers sets above a text, each on a line by itself: "Geldend van 01-10-2024 t/m heden", "Intitulé", "Hele tekst"
_SITE_LINE = re.compile(r"(?:Geld(?:end|ig) van(?:af)? \d|Intitulé$|Permanente link$|Regeling verval(?:len|t) per \d|Naar de (?:actuele versie|door u bekeken versie)\b|https?://\S+$|Wetstechnische informatie$|(?:Tekst|Gegevens) van de regeling$|Gecons\w+ tekst van de regeling$|Dit is een toekomstige tekst\b|advertisement$|N/A$|Protected$|Copied!$|Hele tekst$|Transcriptie$|Maat: px$|Weergave met pagina beginnen:$|(?:Share|Download) [“\"]|Academic year: |Bezig met laden|Logo [A-Z'’][\w'’ -]{2,40}$)")
# "Sinds: 2014", and below it "Rol: lid", "**Rol:** lid", "EU-bijdrage (in 2023): € 4.000"
_LABELLED = re.compile(r"(?:\*\*|__)?[A-Z][\w/()-]{1,26}(?: [\w/()-]{1,20}){0,3}(?: o\.a\.| \([^()]{1,40}\))?(?:\*\*|__)?:(?:\*\*|__)? ?[^\s*_]")
# "Penvoerder: Delft", and below it "Partners:" above a list
_BARE_LABEL = re.compile(r"[A-Z][\w/()-]{1,20}(?: [\w/()]{1,20}){0,2}:$")
# "### Gagny", "**Frankrijk · jumelage 1971–2006**": a line of Markdown that stands alone whatever follows it
_MARKED_DOWN = re.compile(r"#{1,6} \S|(?:\*\*|__)[^*_]+(?:\*\*|__)$")
# "Leo Maas - wethouder, gemeente Kapelle", and below it the next of those who sit together
_IN_OFFICE = re.compile(r"[A-ZÀ-Ý][^\n,()–:;-]{2,40}(?: \([^()]{2,30}\))?(?:,| [–-]) (?:[a-z-]+ )?(?:[a-z]*burgemeester|[a-z]*wethouder|gedeputeerde|dijkgraaf|heemraad|schepen|portefeuillehouder|[a-z-]*voorzitter|bestuurslid|secretaris|penningmeester|[a-z]*directeur|[a-z]*manager)\b")
# what follows a hyphen that stays: "in- / en uitvoer"
_COORDINATED = re.compile(r"(?:en|of)\b")

_UNWRAPPED = 300
"""Characters of a line from which on a text has its paragraphs on a line each."""


class _Layout(NamedTuple):
    """How a text is set: its width in characters, the blank lines within a paragraph, whether a paragraph is one line."""

    width: int
    spacing: int
    flat: bool


@dataclass(frozen=True, slots=True)
class Clean:
    """The evened-out text and, for each of its characters, where that stands in the kept text.

    Attributes:
        wide: the number of code points of the characters of the kept text that have several, by their offset.
        notes: where the mark of each footnote stands in the kept text, by where the note's own line begins there.
        in_order: whether all lines are read in the order in which they stand.
    """

    text: str
    offsets: array[int]
    wide: Mapping[int, int] = field(default_factory=dict)
    notes: Mapping[int, int] = field(default_factory=dict)
    in_order: bool = False

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the kept text of a stretch of this text, half-open; the stretch holds a character or more."""
        first, last = self.offsets[start], self.offsets[end - 1]
        if not self.in_order and self.text.find("\n", start, end) >= 0:  # a column or a footnote may stand elsewhere than it is read
            first, last = min(self.offsets[start:end]), max(self.offsets[start:end])
        return first, last + self.wide.get(last, 1)


def clean(text: str) -> Clean:
    """Even a text out: blocks on a line each, page headers and lone page numbers gone, words of one blank apart."""
    lines, notes = without_marks(text, read_lines(text))
    evened = Evened()
    end = last = -1
    in_order = True
    for block in _blocks(arrange(lines), notes):
        for line in block:
            in_order &= line.start > last
            last = line.start
        if end >= 0:
            evened.put("\n", end)
        _append_block(block, evened)
        end = block[-1].end  # where the line ends
    return Clean(evened.text, evened.offsets, evened.wide, notes, in_order)


def _blocks(lines: list[Line], notes: Container[int]) -> Iterator[list[Line]]:
    """The lines of each block; a sentence that a footnote cuts in two is one block, after the footnote."""
    width = _width(lines)
    layout = _Layout(width, _spacing(lines, width), any(len(line.text) >= _UNWRAPPED for line in lines))
    cut: list[Line] = []  # what the footnote stands in the middle of
    block: list[Line] = []
    listed = -1  # of the parties that stand behind a number alone, how many there are; below no heading for them none
    for line in lines:
        mark = FOOTNOTE.match(line.text)
        if PRESENTING.match(line.text):
            listed = 0
        is_party = listed >= 0 and mark is not None and mark["number"] == str(listed + 1)
        listed += is_party
        is_note = not is_party and (line.start in notes or bool(line.gap and mark))
        if not block:
            block = [line]
        elif is_note and not cut and not block[-1].text.endswith(TERMINAL):
            cut, block = block, [line]
        elif is_note:
            yield block
            block = [line]
        elif cut and _leaves_note(block[-1], line, layout):
            if line.text[0].islower() and not is_marked(line.text):
                yield block
                block = [*cut, line]
            else:
                yield from (cut, block)
                block = [line]
            cut = []
        elif not cut and _breaks(block[-1], line, layout):
            yield block
            block = [line]
        else:
            block.append(line)
    yield from filter(None, (cut, block))


def _leaves_note(before: Line, line: Line, layout: _Layout) -> bool:
    """Whether a line below a footnote is none of it: it stands further off, or begins something else."""
    apart = line.gap > layout.spacing or (line.gap > 0 and len(before.text) < 0.75 * layout.width)
    # "1 Inleiding", and the paragraph below it: a heading whose number has no stop
    is_title = FOOTNOTE.match(before.text) and len(before.text) < min(60, 0.5 * layout.width) and before.text[-1] not in (*TERMINAL, ",", "-") and line.text[0].isupper()
    return apart or bool(is_title) or is_marked(line.text) or line.row


def _width(lines: list[Line]) -> int:
    """The width at which the text is wrapped, in characters: nine in ten lines are no longer."""
    lengths = sorted(len(line.text) for line in lines)
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _spacing(lines: list[Line], width: int) -> int:
    """Blank lines that stand between the lines of one paragraph: 1 in a double-spaced text, else 0."""
    loose = sum(line.gap > 0 for line in lines[1:])
    running = sum(
        line.gap > 0 and before.text[-1] not in TERMINAL and line.text[0].islower() and not _JOINS_PARTS.fullmatch(line.text)
        for before, line in itertools.pairwise(lines)
    )
    # where every line has one above it, fewer that run on will do: the others are rows of tables and headings
    share = 8 if running > 1 and loose * 20 > 19 * len(lines[1:]) else 4
    return int(width < 200 and loose * 2 > len(lines) and running * share > loose)


def _breaks(before: Line, line: Line, layout: _Layout) -> bool:
    """Whether a new block starts at this line."""
    last, first = before.text, line.text
    spacing, width = layout.spacing, before.width or layout.width
    if line.row or before.row or line.gap >= APART:
        return line.gap != ATTACHED
    if last[0] in "#*_" and _MARKED_DOWN.match(last):
        return True
    if _is_next(last, first) or (line.gap and _CONSIDERS.match(first)) or parts_rows(last, first):
        return True
    if _LABELLED.match(last) and _LABELLED.match(first) and last[-1] not in ",-":
        return True  # "Onze rol: lid" ends in a word that wants more in a sentence
    if _IN_OFFICE.match(last) and _IN_OFFICE.match(first) and last[-1] not in ",-":
        return True
    if is_marked(first) or (last[-1] == ";" and _LETTERED.match(first)):
        return not (_WANTS_MORE.search(last) or (first[0].isalnum() and _WANTS_WORD.search(last)))
    if len(last) < width * 0.8 and ARTICLE.match(last):
        return True
    if len(last) < 7 and BARE.match(last):
        return False
    if len(last) < 50 and first[0].isupper() and ALONE.match(last):
        return True  # an amount goes on with its label
    if last[-1].isdigit() and LEADER.search(last):
        return True
    if line.gap < 2 and _ACTS.match(first) and last[-1] not in TERMINAL:
        return False
    if (_PRESENTED.search(last) and _PRESENTS.match(first)) or makers_below(last, first) or _SITE_LINE.match(last) or _SITE_LINE.match(first):
        return True
    if last[-1] in ".;" and first[-1] == ":" and first[0].isupper() and len(first) < width * 0.5 and not _ABBREVIATED.search(last):
        return True  # "De provincie:" between the duties of two
    if line.gap and (_DATED.match(last) or _SIGNS.match(first)) and not _GOES_ON.search(last):
        return True
    if line.gap and (_is_heading(last, first) or (spacing and _is_apart(last, first, width))):
        return True
    is_short = len(last) < max(width * 0.75, 60) and last[-1] not in ",-" and not _GOES_ON.search(last)
    if parts_cells(last, first, is_short=is_short):
        return True
    if (_LABELLED.match(first) and (is_short or _LABELLED.match(last))) or (_BARE_LABEL.match(first) and (_LABELLED.match(last) or (is_short and last[0].isupper()))):
        return True
    if line.gap > spacing:
        if layout.flat and len(last) < 60:
            return not _GOES_ON.search(last)
        return last.endswith(TERMINAL) or not (first[0].islower() or _GOES_ON.search(last))
    if len(last) < width * 0.6 and last[-1] in ".;" and not _ABBREVIATED.search(last):
        return True  # the last line of a paragraph, though the next begins in lower case
    return (
        len(last) < width * 0.75
        and first[0].isupper()
        and last[-1] not in ",-"
        and len(last) < width * (0.75 if MARKER.match(last) else 0.5)
        and not last.endswith((" de", " het", " van", " en", " te", " in"))
    )


def _is_next(last: str, first: str) -> bool:
    """Whether two lines are an item and the next of a list, though the upper one ends in "en": "d. Vereniging X en" / "e. LTO"."""
    marks = _ORDERED.match(last), _ORDERED.match(first)
    return marks[0] is not None and marks[1] is not None and ord(marks[1]["mark"]) == ord(marks[0]["mark"]) + 1


def _is_apart(last: str, first: str, width: int) -> bool:
    """Whether a line of a double-spaced text is a heading, a row or a word by itself, and no end of the sentence above."""
    return last[-1] in TERMINAL and first[0].isupper() and len(first) < width * 0.5 and first[-1] not in ".,;"


def _is_heading(last: str, first: str) -> bool:
    """Whether of two lines with an empty one between them the upper one is in capitals and the lower one is not, or one is a word by itself."""
    if last.isupper() and len(last) > 7 and not first.isupper():
        return not _GOES_ON.search(last.lower())
    return bool(_STANDS_ALONE.match(first) or _STANDS_ALONE.match(last)) and not _GOES_ON.search(last)


def _append_block(block: list[Line], evened: Evened) -> None:
    """Add the block's words, one blank apart; a word that is hyphenated at a line's end is put together again."""
    for line, following in itertools.zip_longest(block, block[1:]):
        text, blank = line.text, following is not None
        if following is not None and text[-1] in "-\u2010\u00ad":
            ends, begins = text[-2:-1], following.text[0]
            broken = text[-1] == "\u00ad" or (ends.isalpha() and begins.isalpha()) or (ends.isdigit() and begins.isdigit())  # "2024- / 2027"
            joins = broken and not (ends.isdigit() or ends.isupper() or begins.isupper())
            if joins and _COORDINATED.match(following.text):  # "in- / en uitvoer"
                broken = joins = False
            text, blank = text[:-1] if joins else text, not broken
        evened.add(line, text, blank=blank)
