"""What the head and the foot of a document say of it line by line: subject, title, dates, number, as on real layouts.

It reads the kept text, since an evened-out copy puts the lines of a head together ("Onderwerp   Toetreding ..." and
"Portefeuillehouder   wethouder Smit" are two statements). Offsets are in the kept text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from kg import beginnings
from kg.dates import find_dates, find_ranges
from kg.extraction.profile.head_columns import LABEL_CLOSE, SUBJECT_CLOSE, is_labels, label_lines, matter_line
from kg.extraction.profile.title_lines import (
    DATE_LABEL,
    LABEL,
    SENTENCE,
    SORT,
    SUBJECT,
    is_furniture,
    is_title,
    title_at_top,
    unspaced,
)


@dataclass(frozen=True, slots=True)
class Found:
    """What was read, and the stretch of the kept text that says it; half-open."""

    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str
    alone: bool  # an empty line follows


_LONG = 300  # characters; a longer line is running text
_OPENS = 3
"""Lines at the top of a text one of which may hold the whole head."""
_PROSE = 200
"""Characters from which on a line is a paragraph; below the second of these stands no title."""
_WORDS = re.compile(r"(?m)^[ \t\u00a0#*]*(?P<words>\S[^\n]*)")
_ALONE = re.compile(r"[ \t]*(?:(?:\r\n|\n|\r)[ \t]*(?:[\r\n]|\Z)|\Z)")
# "Kenmerk: 2022/86313", "Zaaknummer Z-21-004512", "Ons kenmerk 123.456", "Zaaknr.: 2020-0012877"
_NUMBER = re.compile(
    r"(?:[^|\r\n]{0,80}\| ?|[^\r\n]{0,120}[a-z](?=Zaaknummer)|(?:[Oo]nze |[Uu]w )?[Dd]atum [^\r\n]{0,60} (?=[Oo]ns kenmerk))?[^\w\r\n]*(?P<said>(?:[Oo]ns )?(?:[Kk]enmerk(?: voorstel(?=[ \t]+[\w./-]+$))?|KENMERK|[Zz]aak(?:nummer|nr|kenmerk|-?id)?|ZAAKNUMMER|[Rr]eg(?:istratie)?\.?(?:nummer|nr)|[Dd]ocument(?:nummer|nr)|[Bb]esluitnummer|[Rr]aadsbesluitnummer|[Rr]aadsvoorstelnummer"
    r"|[Nn]ummer|BIS-nummer|[Vv]oorstelnummer|[Dd]ossier(?:nummer|nr)?|[Vv]olgnummer|[Cc]orsanummer|[Vv]ersean-?nummer)\.?(?: gemeente [A-Z][\w-]+| [A-Z][a-z][\w-]+(?=:? [A-Z]{0,3}[./\d])| (?:gemeente|provincie|waterschap)(?=:))?[ \t]*:?[ \t]+(?P<number>(?:[A-Z]{2,5} (?=\d))?(?=[^\s]*\d{2})[A-Z0-9][\w./-]*\w))"
)
_TWO_DIGITS = re.compile(r"\d\d")  # that each number has
_SHORT_NUMBER = re.compile(r"(?P<said>(?:No|Nr|NR|NO)\.? ?:? *(?P<number>(?=[^\s]*\d{2})[A-Z0-9][\w./-]*\w))")
# "Besluit van Gedeputeerde Staten van Utrecht van 10 december 2013, nr. 80F1, houdende", "Regeling van de Minister van X van 3 mei 2014, kenmerk 2014-77, tot"
_OFFICIAL = re.compile(r"(?:Gezamenlijk )?(?:Besluit|Regeling|Verordening) van (?:de |het )?(?:[Gg]edeputeerde|[Pp]rovinciale|[Mm]inister|[Ss]taatssecretaris|[Cc]ollege|[Rr]aad|[Bb]urgemeester|[Dd]agelijks|[Aa]lgemeen|[Dd]ijkgraaf)\b")
_ITS_NUMBER = re.compile(r",? (?:met )?(?:nr\.?|no\.|nummer|kenmerk):? ?(?P<number>(?=[\w./-]{0,24}\d)[\w./-]{2,24}\w)(?=,| )")
# "CiteertitelVerordening starterslening", "Citeertitel | Archiefverordening 2019": among what a site of regulations tells of one
_CITED = re.compile(r"(?:Citeertitel|Officiële naam regeling)\s{0,4}[|:]?\s{0,4}(?P<title>[A-Z“\"].{4,200})")
# "BZK06/77193", alone on a line
_CODE = re.compile(r"(?P<said>(?P<number>[A-Z]{2,6}\d{2}/\d{4,6}))$")
# "2024_GR_00147 - Overeenkomst met ...", as Flemish councils number their decisions
_COUNCIL_NUMBER = re.compile(r"(?P<said>(?P<number>(?:19|20)\d\d_[A-Z]{2,5}_\d{3,6}))\b")
_COUNCIL_TITLE = re.compile(r"(?:19|20)\d\d_(?P<organ>CBS|SC|GR|RMW|VB)_\d{3,6} [-–] (?P<title>[^\W\d_].{8,300})")
_COUNCILS = {"CBS": "collegebesluit", "SC": "collegebesluit", "VB": "collegebesluit", "GR": "raadsbesluit", "RMW": "raadsbesluit"}
# "ma 23/09/2024 - 20:00": when such a council sat
_SITTING = re.compile(r"(?:ma|di|wo|do|vr|za|zo)\.? \d{1,2}[/-]\d{1,2}[/-]\d{4}\b.{0,40}$")
_COLUMN = re.compile(r"\s{2,}|\t| [|•·] | [-–—] ")
# "maandag 9 oktober 2023" below "Raadsvergadering"
_WEEKDAY = re.compile(r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|ma|di|wo|do|vr|za|zo) \d")
_BARE_LABEL = re.compile(r"(?:Datum(?: [\w&]+)?|Vergadering(?: van)?|Vergaderdatum|Zaak(?:nummer|nr\.?|kenmerk)?|(?:Ons )?[Kk]enmerk(?: voorstel)?|Registratienummer|Documentnummer|Besluitnummer) *:?$")
# "Deventer, 22 mei 1978", also at the end of a line with a number in front
_PLACE = re.compile(r"(?:^|.* {2,})[A-Z'][\w'’. -]{1,29}, (?:(?:de|den|d\.d\.|op) )?$|[^|]{3,80} \|(?:[^|]{3,80}\|)? $|[^|]{3,60} [–—-] (?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )?$")
# "16 oktober 2017 - Het", "Assen, 3 mei 2019 – De", "28 april 2007. Onder"
_OPENS_NEWS = re.compile(r"[^\w\r\n]*(?:[A-Z'][\w'’/-]+(?: (?:aan|op|bij|de|den|der|het|en|[A-Z][\w'’-]+)){0,3}(?:, ?| ?[-–—•|/] ?))?(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )?(?:\()?")
_FIRST_SENTENCE = re.compile(r"\)?(?: ?[–—|•]| -|\.|:) ?[A-ZÀ-Ý„“\"'‘]")
# "4 juni 2009 om 00:00 Nieuws", "26 september 2018, 09.30 uur"
_HOUR = re.compile(r",?(?: om)? \d\d?[.:]\d\d(?: uur)?(?: [A-Z]\w+)?$")
# the day at the end of a title that a line of its own once was: "Besluitenlijst Portefeuillehoudersoverleg Woensdag 26 september 2018"
_OWN_LINE = re.compile(r".*[a-z)] (?:(?:Maan|Dins|Woens|Donder|Vrij|Zater|Zon)dag |(?=[A-Z]))$")
# " date 2018-11 donderdag 22 november 2018", as collections of pages open them
_COLLECTED = re.compile(r"date (?P<month>(?:19|20)\d\d-[01]\d)\b(?: (?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )?)?")
# of two days in a head that on which was decided: "Datum voorstel: 22 mei 2024", "Datum besluit: 4 juni 2024"
_DECIDED = re.compile(r"(?i)besluit|zitting|vergadering")
# "UITTREKSEL UIT HET NOTULENBOEK – OPENBARE ZITTING VAN 13 MAART 2023"
# "Notulen van de op 4 juni 2012 gehouden vergadering", "Verslag van de vergadering, gehouden op dinsdag 4 juni 2012"
_EXTRACT = re.compile(r"(?i)(?:(?:uittreksel|notulen|verslag|besluitenlijst)\b.{0,80}?\b(?:zitting|vergadering|gemeenteraad) (?:van|d\.d\.|op) |(?:\d )?(?:notulen|verslag|besluitenlijst|n o t u l e n|v e r s l a g) (?:van de (?:op )?|.{0,120}, ?gehouden op ))(?:\w+dag )?$")
_NEWS = 8
"""Lines at the head of news in which its day opens a paragraph."""
_UPDATED = re.compile(r"(?:[Gg]epubliceerd|[Ll]aatste update|[Ll]aatst (?:gewijzigd|bijgewerkt|geactualiseerd)|[Zz]uletzt aktualisiert|[Ll]ast (?:reviewed|updated)|Stand|Versie|Version of|[Pp]ublicatiedatum|[Bb]ijgewerkt|(?:[Nn]ieuws|[Pp]ers)bericht(?= ?[|·•–-])|^Nieuws(?= ?[|·•])|Geplaatst(?= op)|Erstellt(?= am)|Veröffentlicht(?= am)|Posted(?= on))(?: op| on| am)?:? ?[|·•–-]? *(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )?$")
# what parts the columns of a head, and its particulars: "Gouda Nieuws | nr. 2, mei 2019"
_CELL = re.compile(r"\s{2,}|\t| ?[|•·;] ?| [-–—] |, |\(")
# a day that is not that of the paper itself
_OTHER_DAY = re.compile(r"(?i)\b(?:looptijd|duur|vorige|volgende|eerdere?|ingekomen|ontvangen|gevraagd|aanvra\w+|aangevraagd|geldig|vanaf|tot|t/m|tot en met|sinds|per|uiterlijk|v[oó][oó]r|start\w*|eind\w*|sluit\w*|sluiting\w*|reageren|aanmelden|inspraak|bezoek\w*|geboren|opgericht|getekend|ondertekend|ondertekening|deadline|blijft staan|met ingang|ingang\w*|brief van|uw \w+ van|since|until|from|seit|bis|ab|vom)\b")
# behind the day: an hour, another column, or nothing
_NO_MORE = re.compile(r"\)?\.?(?:$|\s{2,}|\t| ?[|•·;)] ?| [-–—] |,? (?:om )?\d{1,2}[.:u]\d{2}|, )")
_MOST = 6
"""Words before a day in its column at most."""
_UPDATED_WORDS = ("epubliceerd", "aatste update", "aatst ", "uletzt ", "ast ", "Stand", "Versie", "Version of", "ublicatiedatum", "ijgewerkt", "bericht", "Nieuws", "Geplaatst", "Erstellt", "Veröffentlicht", "Posted")  # of which it needs one
# "Aldus overeengekomen en ondertekend te Breda op 3 mei 2011", "Gedaan te Aalten, de 16e mei 1987"
_ALDUS = beginnings.compile(r"\b(?:[Aa]ldus|(?<!zijn )(?:^|(?<=\n))Overeengekomen (?=te |op )|[Gg]edaan te|[Oo]pgemaakt te|[Gg]etekend te|[Oo]ndertekend te|[Gg]eschehen zu|Gegeben zu|Gegeven te|Signed (?:in|at)|Done (?:in|at))\b")
class Heading:
    """The lines of a document, and what they say of it; each answer is None where none says it."""

    def __init__(self, text: str) -> None:
        """Cut a text into its lines."""
        self._text = text

    @cached_property
    def _lines(self) -> list[_Line]:
        found: list[_Line] = []
        for match in _WORDS.finditer(self._text.replace("\r", "\n")):
            start = match.start("words")
            end = start + max(1, len(match["words"].rstrip(" \t*")))
            alone = bool(_ALONE.match(self._text, match.end()))
            parts = label_lines(self._text[start:end]) if len(found) < _OPENS and end - start > _LONG else [(0, end - start)]
            found.extend(_Line(start + first, start + last, unspaced(self._text[start + first : start + last]), alone or last < end - start) for first, last in parts)
        return found

    def subject(self) -> Found | None:
        """The words behind "Onderwerp" or "Betreft" near the top, with the lines on which they go on."""
        for line in self._lines[:_NEWS * 2]:
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

    def _above_prose(self, lines: list[_Line]) -> list[_Line]:
        """The lines down to the second paragraph, for below it stand headings and items of lists."""
        prose = [index for index, line in enumerate(lines) if len(line.text) > _PROSE]
        return lines[: prose[1]] if len(prose) > 1 else lines

    def _at_top(self, lines: list[_Line]) -> Found | None:
        """A title that only the first line can be, for its number or its length: "7 Verbonden partijen", "Steunbrief ... van het Ministerie van ..."."""
        first = next((line for line in lines if not is_furniture(line.text)), None)
        value = title_at_top(first.text) if first and first.alone else None
        return Found(value, first.start + len(first.text) - len(value), first.end) if first and value else None

    def official(self) -> tuple[Found | None, Found | None]:
        """The day and the number that a decision's official title gives: "Besluit van Gedeputeerde Staten van X van 10 december 2013, nr. 2013/77, houdende"."""
        for line in self._lines[:_NEWS]:
            span = next(iter(find_dates(line.text[:_LONG])), None) if _OFFICIAL.match(line.text) else None
            if span and len(span.value) == 10 and line.text.endswith(" van ", 0, span.start):
                named = _ITS_NUMBER.match(line.text, span.end)
                number = Found(named["number"], line.start + named.start("number"), line.start + named.end("number")) if named else None
                return Found(span.value, line.start + span.start, line.start + span.end), number
        return None, None

    def number(self) -> Found | None:
        """The document's own number, by its label at the beginning of a line."""
        short = 0 if any("staatscourant" in line.text.casefold() for line in self._lines[:12]) else 12  # the gazette's number is not its own
        for index, line in enumerate([*self._with_values(self._lines[:30]), *self._lines[30:]]):
            if not _TWO_DIGITS.search(line.text):
                continue
            match = _NUMBER.match(line.text) or ((_SHORT_NUMBER.match(line.text) or _COUNCIL_NUMBER.match(line.text) or _CODE.match(line.text)) if index < short else None)
            if match:
                return Found(match["number"], line.start + match.start("said"), line.start + match.end("said"))
        return self._in_column(short)

    def _in_column(self, head: int) -> Found | None:
        """The number behind its label at the beginning of a column: "9 september 2021      zaak 2021-0773"."""
        for line in self._lines[:head]:
            for column in _COLUMN.finditer(line.text) if len(line.text) < _LONG else ():
                if match := _NUMBER.match(line.text, column.end()) or _SHORT_NUMBER.match(line.text, column.end()):
                    return Found(match["number"], line.start + match.start("said"), line.start + match.end("said"))
        return None

    def signed(self) -> Found | None:
        """When it was signed or decided: behind "Aldus", "Gedaan te"; else the last date in a block of signatures."""
        for match in _ALDUS.finditer(self._text):
            if match.group() != "Aldus" and match.start() < len(self._text) // 3:
                continue  # of another agreement, in the considerations
            end = min(len(self._text), match.end() + 260)
            stretch = re.split(r"\n\s*\n|(?<!\d)\.\s+[A-Z]", self._text[match.start() : end])[0]
            if "vergaderingen" in stretch:  # a date for each council; none is the day of signing
                return None
            for span in find_dates(stretch):
                if len(span.value) == 10:
                    return Found(span.value, match.start(), match.start() + span.end)
        dates = [Found(span.value, line.start, line.start + span.end) for line in self._lines[-25:] if len(line.text) < _LONG and line.start * 3 > len(self._text) for span in find_dates(line.text) if _is_signature(line.text, span.start, span.end) and len(span.value) == 10]
        return max(dates, key=lambda found: found.value) if dates else None

    def dated(self) -> Iterator[Found]:
        """The dates that it bears: labelled in the head, of the sitting, with a place, as published there, with "Aldus", with a place in the foot."""
        head, foot = self._lines[:25], self._lines[-15:]
        yield from sorted(self._labelled(head), key=lambda found: not _DECIDED.search(self._text, found.start, found.end))
        yield from (Found(span.value, line.start, line.end) for line in head for span in find_dates(line.text)[:1] if _SITTING.match(line.text) or _EXTRACT.match(line.text[: span.start]))
        yield from self._opening(head[:_NEWS])
        yield from self._stamped(head[:_NEWS])
        yield from self._placed(head[:15])
        yield from self._with(head, _UPDATED)
        if aldus := self.signed():
            yield aldus
        yield from self._placed(foot)

    def updated(self) -> Found | None:
        """When a page was last changed, by its own words, anywhere."""
        return next(self._with(self._lines, _UPDATED), None)

    def borne(self) -> Found | None:
        """The first day, else month, in a short line or column of the head that is no sentence: "Raad van 23 juni 2022", "nr 3, mei 2019"."""
        found = []
        for line in self._lines[:_NEWS]:
            if len(line.text) < _LONG and not SENTENCE.search(line.text) and not find_ranges(line.text):
                for span in find_dates(line.text):
                    before, behind = _CELL.split(line.text[: span.start])[-1], line.text[span.end :]
                    if len(span.value) >= 7 and "/" not in span.value and len(before.split()) <= _MOST and not _OTHER_DAY.search(before) and _NO_MORE.match(behind):
                        found.append(Found(span.value, line.start + span.start, line.start + span.end))
        return next((day for day in found if len(day.value) == 10), found[0] if found else None)

    def _with_values(self, lines: list[_Line]) -> Iterator[_Line]:
        """The lines; a label that stands alone with the line below it, which is its value."""
        for line, following in zip(lines, [*lines[1:], None], strict=False):
            joined = following is not None and _BARE_LABEL.match(line.text)
            yield _Line(line.start, following.end, self._text[line.start : following.end].replace("\n", " ").replace("\r", " "), False) if following and joined else line

    def _labelled(self, lines: list[_Line]) -> Iterator[Found]:
        for line in self._with_values(lines):
            if len(line.text) < _LONG and (label := DATE_LABEL.match(line.text)) and (spans := find_dates(line.text)) and spans[0].start - label.end() < 14:
                yield Found(spans[0].value, line.start, line.start + spans[0].end)

    def _opening(self, lines: list[_Line]) -> Iterator[Found]:
        """The one day with which a paragraph of news opens: "16 oktober 2017 - Het netwerk ...", "ASSEN, 3 mei 2019 – De raad ..."."""
        found = [Found(span.value, line.start + span.start, line.start + span.end) for line in lines for span in find_dates(line.text[:_LONG])[:1]
                 if len(span.value) == 10 and _OPENS_NEWS.fullmatch(line.text, 0, span.start) and _FIRST_SENTENCE.match(line.text, span.end) and len(line.text) > 2 * span.end + 40]
        if len(found) == 1:  # a line for each day is a chronicle
            yield found[0]

    def _stamped(self, lines: list[_Line]) -> Iterator[Found]:
        """The day with an hour on a line of its own, at the end of a title (of the first page), or with which a collection of pages opens the text."""
        for index, line in enumerate(lines):
            spans = find_dates(line.text[:_LONG])
            if index == 0 and (collected := _COLLECTED.match(line.text)):
                days = [(at, span) for at in lines for span in find_dates(at.text[:_LONG]) if span.value.startswith(collected["month"]) and len(span.value) == 10]
                whole = next((Found(span.value, at.start, at.start + span.end) for at, span in days if span.start == (collected.end() if at is line else 0)), None)
                yield whole or Found(collected["month"], line.start, line.start + collected.end("month"))
            for span in spans[:1]:
                day = span.start == 0 and len(span.value) == 10 and _HOUR.match(line.text, span.end)
                if day or ((index == 0 or line.text.startswith("1 ")) and len(span.value) >= 7 and span.end == len(line.text) and _OWN_LINE.match(line.text[: span.start])):
                    yield Found(span.value, line.start + span.start, line.start + span.end)

    def _placed(self, lines: Iterable[_Line]) -> Iterator[Found]:
        for line in lines:
            for span in find_dates(line.text)[:1] if len(line.text) < _LONG else ():  # a second one ends a stretch of days
                if len(line.text) - span.end < 3 and len(span.value) >= 7 and "/" not in span.value and _PLACE.match(line.text[: span.start]):
                    yield Found(span.value, line.start + line.text[: span.start].rfind("  ") + 1, line.start + span.end)

    def _with(self, lines: list[_Line], words: re.Pattern[str]) -> Iterator[Found]:
        for line in lines:
            if len(line.text) < _LONG and any(word in line.text for word in _UPDATED_WORDS) and re.search(r"\d{4}", line.text):
                for span in find_dates(line.text):
                    if before := words.search(line.text[: span.start]):
                        yield Found(span.value, line.start + before.start(), line.start + span.end)

    def _indent(self, line: _Line) -> int:
        return line.start - self._text.rfind("\n", 0, line.start) - 1


def _is_signature(line: str, start: int, end: int) -> bool:
    """Whether a date stands in a line as in a block of signatures: behind "datum" or "Vastgesteld door", or in a column of its own."""
    before, after = line[:start], line[end:]
    if re.match(r"(?:Vastgesteld|Besloten|Ondertekend) (?:door|namens) .* op $", before):
        return True
    return bool(re.search(r"(?:^|[Dd]atum:?\s*|\bd\.d\.:?\s*|\s{2,})$", before)) and (not after.strip() or after.startswith("  ")) and len(line) < 120


def _capitalised(value: str) -> str:
    return value[:1].upper() + value[1:]
