"""What the head of a document says of it line by line: subject, title, number, as on real layouts; its days stand in `head_days`.

It reads the kept text, since an evened-out copy puts the lines of a head together ("Onderwerp   Toetreding ..." and
"Portefeuillehouder   wethouder Smit" are two statements). Offsets are in the kept text.
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import pairwise

from kg.dates import find_dates
from kg.extraction.profile.head_columns import LABEL_CLOSE, SUBJECT_CLOSE, is_labels, matter_line
from kg.extraction.profile.head_days import SITTING, Days
from kg.extraction.profile.head_lines import LONG, NEWS, Found, Line, lines_of, with_values
from kg.extraction.profile.title_lines import (
    LABEL,
    SORT,
    SUBJECT,
    is_furniture,
    is_title,
    title_at_top,
)

_LONGEST = 250
"""Characters of the title of a decision at most."""
_PROSE = 200
"""Characters from which on a line is a paragraph; below the second of these stands no title."""
# "Kenmerk: 2022/86313", "Zaaknummer Z-21-004512", "Ons kenmerk 123.456", "Zaaknr.: 2020-0012877"
_NUMBER = re.compile(
    r"(?:[^|\r\n]{0,80}\| ?|[^\r\n]{0,120}[a-z](?=Zaaknummer)|(?:[Oo]nze |[Uu]w )?[Dd]atum [^\r\n]{0,60} (?=[Oo]ns kenmerk))?[^\w\r\n]*(?P<said>(?:[Oo]ns )?(?:[Kk]enmerk(?: voorstel(?=:?[ \t]+[\w./-]+$))?|KENMERK|[Zz]aak(?:nummer|nr|kenmerk|-?id)?|ZAAKNUMMER|[Rr]eg(?:istratie)?\.?(?:nummer|nr)|[Rr]egistratie(?=:)|[Dd]ocument(?:nummer|nr)|[Bb]esluitnummer|[Rr]aadsbesluitnummer|[Rr]aadsvoorstelnummer|(?:[Rr]aads(?:voorstel|besluit|informatiebrief)|RAADS(?:VOORSTEL|BESLUIT)|[Cc]ollege(?:voorstel|besluit))(?=[ \t]+\w{2,8}[-./][\w./-]{2,20}$)"
    r"|[Nn]ummer|BIS-nummer|[Kk]enmerk zaaknummer|[Vv]oorstel(?:nummer|(?=[ \t]+\d{2,4}[-./]\d{3}))|[Dd]ossier(?:nummer|nr)?|[Vv]olgnummer|[Cc]orsanummer|[Vv]ersean-?nummer)\.?(?: gemeente [A-Z][\w-]+| [A-Z][a-z][\w-]+(?=:? [A-Z]{0,3}[./\d])| (?:gemeente|provincie|waterschap)(?=:))?[ \t]*:?[ \t]+(?P<number>(?:[A-Z]{2,5} (?=\d))?(?!\d\d-\d\d-\d{4})(?=[^\s]*\d{2})[A-Z0-9][\w./-]*\w))"
)
_TWO_DIGITS = re.compile(r"\d\d")  # that each number has
_SHORT_NUMBER = re.compile(r"(?P<said>(?:No|Nr|NR|NO)\.? ?:? *(?P<number>(?=[^\s]*\d{2})[A-Z0-9][\w./-]*\w))")
# "Besluit van Gedeputeerde Staten van Utrecht van 10 december 2013, nr. 80F1, houdende", of the Crown "Besluit van 4 mei 2003, nr. 03.1, tot", "Regeling van de Minister van X van 3 mei 2014, kenmerk 2014-77, tot"
_OFFICIAL = re.compile(r"(?:Gezamenlijk )?(?:Besluit|Regeling|Verordening) van (?:de |het )?(?:[Gg]edeputeerde|[Pp]rovinciale|[Mm]inister|[Ss]taatssecretaris|[Cc]ollege|[Rr]aad|[Bb]urgemeester|[Dd]agelijks|[Aa]lgemeen|[Dd]ijkgraaf)\b|Besluit van \d{1,2} [a-z]{3,9} (?:19|20)\d\d, nr\b")
_ITS_NUMBER = re.compile(r",? (?:met )?(?:nr\.?|no\.|nummer|kenmerk):? ?(?P<number>(?=[\w./-]{0,24}\d)[\w./-]{2,24}\w)(?=,| )")
# "CiteertitelVerordening starterslening", "Citeertitel | Archiefverordening 2019": among what a site of regulations tells of one
_CITED = re.compile(r"(?:Citeertitel|Officiële naam regeling)\s{0,4}[|:]?\s{0,4}(?P<title>[A-Z“\"].{4,200})")
# "12 december 2023 - Openbare besluitenlijst collegevergadering"
_DAY_FIRST = re.compile(r"\d{1,2} [a-z]{3,9} (?:19|20)\d\d [-–—] (?=[A-Z])")
# "10a Nr. 2012/65 De raad van de gemeente X; gelezen", in a text that lost its lines
_BEFORE_COUNCIL = re.compile(r"\b(?P<said>(?:Nr|No|Nummer)\.? (?P<number>(?=[\d/-]*\d{2})\d[\d/-]*\d))(?: [A-Z][\w/]{1,8}){0,2} (?:De raad|DE RAAD) (?:van|der|VAN|DER) ")
# "BZK06/77193", "*Z051283*", "D2019-11-004711", alone on a line
_CODE = re.compile(r"(?P<said>\*?(?P<number>[A-Z]{2,6}\d{2}/\d{4,6}|[A-Z]{1,3}[-.]?(?:\d{6,10}|\d\d(?:\d\d)?[-./](?:\d\d[-./])?\d{4,7}))\*?)$")
# "2024_GR_00147 - Overeenkomst met ...", as Flemish councils number their decisions
_COUNCIL_NUMBER = re.compile(r"(?P<said>(?P<number>(?:19|20)\d\d_[A-Z]{2,5}_\d{3,6}))\b")
_COUNCIL_TITLE = re.compile(r"(?:19|20)\d\d_(?P<organ>CBS|SC|GR|RMW|VB)_\d{3,6} [-–] (?P<title>[^\W\d_].{8,300})")
_COUNCILS = {"CBS": "collegebesluit", "SC": "collegebesluit", "VB": "collegebesluit", "GR": "raadsbesluit", "RMW": "raadsbesluit"}
_COLUMN = re.compile(r"\s{2,}|\t| [|•·] | [-–—] ")
# "maandag 9 oktober 2023" below "Raadsvergadering"
_WEEKDAY = re.compile(r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|ma|di|wo|do|vr|za|zo) \d")
class Heading:
    """The lines of a document, and what they say of it; each answer is None where none says it."""

    def __init__(self, text: str) -> None:
        """Cut a text into its lines."""
        self._text, self._lines = text, lines_of(text)
        self.days = Days(text, self._lines)

    def subject(self) -> Found | None:
        """The words behind "Onderwerp" or "Betreft" near the top, with the lines on which they go on."""
        for line in self._lines[:NEWS * 2]:
            if cited := _CITED.match(line.text):
                return Found(cited["title"].rstrip(" ."), line.start + cited.start("title"), line.end)
        for index, line in enumerate(self._lines[:30]):
            if is_labels(line.text):
                place = matter_line(line.text, [below.text for below in self._lines[index + 1 : index + 8]])
                if place is not None:
                    told = self._lines[index + 1 + place]
                    return Found(_capitalised(told.text.strip(" .*")), told.start, told.end)
                continue
            if not (match := SUBJECT.match(line.text) or (SUBJECT_CLOSE.match(line.text) if self._labels_close else None)):
                continue
            first = index if match["value"].strip() else index + 1
            last = first
            while (
                last + 1 < min(len(self._lines), first + 4)
                and not self._lines[last].alone
                and self._indent(self._lines[last + 1]) >= 8
                and not LABEL.match(self._lines[last + 1].text)
            ):
                last += 1
            if first < len(self._lines):
                words = [match["value"] if match["value"].strip() else self._lines[first].text, *(line.text for line in self._lines[first + 1 : last + 1])]
                value = re.sub(r"-? *\n", " ", re.split(r" {3,}", "\n".join(w.strip() for w in words))[0])
                return Found(_capitalised(value.strip(" .*|")), line.start, self._lines[last].end)
        return None

    @cached_property
    def _labels_close(self) -> bool:
        """Whether the head has labels with one blank behind them, as those of a table have that lost its columns: two at least beside the subject."""
        return sum(LABEL_CLOSE.match(line.text) is not None for line in self._lines[:20]) > 1

    def decision(self) -> tuple[str, Found] | None:
        """The kind and the title of a Flemish decision: "2024_CBS_00147 - Overeenkomst met ..." near the top."""
        for line in self._lines[:30]:
            if match := _COUNCIL_TITLE.match(line.text):
                return _COUNCILS.get(match["organ"], "raadsbesluit"), Found(match["title"].strip(), line.start + match.start("title"), line.end)
        return None

    def title(self, *, page: bool, anywhere: bool = False) -> Found | None:
        """A line that is the title: of a page the one that its path ends in, else the first that is no letterhead or menu.

        Args:
            anywhere: also one below paragraphs, which is no title but shows how a text is set.
        """
        if below := self._below_sitting():
            return below
        lines = self._lines[:25] if anywhere else self._above_prose(self._lines[:25])
        if top := self._at_top(lines):
            return top
        crumbs = [re.split(r"\s*[|>»›/]\s*", line.text.rstrip(" |"))[-1].strip("*[]() ").casefold() for line in lines[:12] if re.search(r" [|>»›/] ", line.text)]
        cut = {line.start for line, after in pairwise(self._lines[:26]) if (after.text[:1].islower() and not _WEEKDAY.match(after.text)) or line.text.endswith("-")}
        free = [line for line in lines if is_title(line.text) and line.start not in cut]
        if page:
            for crumb in filter(None, crumbs):
                if named := next((line for line in free if crumb in line.text.casefold()), None):
                    return Found(named.text, named.start, named.end)
        sorts = {line.start for before, line in pairwise(lines) if SORT.match(before.text)}  # "MEMO" stands above its title
        alone = next((line for line in free if line.alone or line.text.isupper() or line.start in sorts), free[0] if free and page else None)
        return Found(alone.text, alone.start, alone.end) if alone else None

    def _below_sitting(self) -> Found | None:
        """What a council decides on, on the line below the day of its sitting: its title however long it is."""
        for line, below in pairwise(self._lines[:NEWS]):
            if SITTING.match(line.text) and line.alone and below.alone and len(below.text) < _LONGEST and below.text[-1] not in ".;," and not LABEL.match(below.text):
                return Found(below.text, below.start, below.end)
        return None

    def _above_prose(self, lines: list[Line]) -> list[Line]:
        """The lines down to the second paragraph, for below it stand headings and items of lists."""
        prose = [index for index, line in enumerate(lines) if len(line.text) > _PROSE]
        return lines[: prose[1]] if len(prose) > 1 else lines

    def _at_top(self, lines: list[Line]) -> Found | None:
        """A title that only the first line can be, for its number or its length: "7 Verbonden partijen", "Steunbrief ... van het Ministerie van ..."."""
        first = next((line for line in lines if not is_furniture(line.text)), None)
        if first and first.alone and (day := _DAY_FIRST.match(first.text)) and is_title(first.text[day.end() :]):
            return Found(first.text, first.start, first.end)
        value = title_at_top(first.text) if first and first.alone else None
        return Found(value, first.start + len(first.text) - len(value), first.end) if first and value else None

    def official(self) -> tuple[Found | None, Found | None]:
        """The day and the number that a decision's official title gives: "Besluit van Gedeputeerde Staten van X van 10 december 2013, nr. 2013/77, houdende"."""
        for line in self._lines[:NEWS]:
            span = next(iter(find_dates(line.text[:LONG])), None) if _OFFICIAL.match(line.text) else None
            if span and len(span.value) == 10 and line.text.endswith(" van ", 0, span.start):
                named = _ITS_NUMBER.match(line.text, span.end)
                number = Found(named["number"], line.start + named.start("number"), line.start + named.end("number")) if named else None
                return Found(span.value, line.start + span.start, line.start + span.end), number
        return None, None

    def number(self) -> Found | None:
        """The document's own number, by its label at the beginning of a line."""
        short = 0 if any("staatscourant" in line.text.casefold() for line in self._lines[:12]) else 12  # the gazette's number is not its own
        for index, line in enumerate([*with_values(self._text, self._lines[:30]), *self._lines[30:]]):
            if not _TWO_DIGITS.search(line.text):
                continue
            match = _NUMBER.match(line.text) or ((_SHORT_NUMBER.match(line.text) or _COUNCIL_NUMBER.match(line.text)) if index < short else None) or (_CODE.match(line.text) if index < short * 2 else None)
            if match:
                return Found(match["number"], line.start + match.start("said"), line.start + match.end("said"))
        for line in self._lines[:3]:
            if len(line.text) > LONG and (stated := _BEFORE_COUNCIL.search(line.text)):
                return Found(stated["number"], line.start + stated.start("said"), line.start + stated.end("said"))
        return self._in_column(short)

    def _in_column(self, head: int) -> Found | None:
        """The number behind its label at the beginning of a column: "9 september 2021      zaak 2021-0773"."""
        for line in self._lines[:head]:
            for column in _COLUMN.finditer(line.text) if len(line.text) < LONG else ():
                if match := _NUMBER.match(line.text, column.end()) or _SHORT_NUMBER.match(line.text, column.end()):
                    return Found(match["number"], line.start + match.start("said"), line.start + match.end("said"))
        return None

    def _indent(self, line: Line) -> int:
        return line.start - self._text.rfind("\n", 0, line.start) - 1


def _capitalised(value: str) -> str:
    return value[:1].upper() + value[1:]
