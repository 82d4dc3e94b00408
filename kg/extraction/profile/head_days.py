"""The days that the head and the foot of a document give: on which it was signed or decided, that it bears, when it was last changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kg import beginnings
from kg.dates import find_dates, find_ranges
from kg.extraction.profile.head_lines import LONG, NEWS, Found, Line, with_values
from kg.extraction.profile.title_lines import DATE_LABEL, SENTENCE
from kg.extraction.text.marks import PLANNING

# "ma 23/09/2024 - 20:00": when such a council sat
SITTING = re.compile(r"(?:ma|di|wo|do|vr|za|zo)\.? \d{1,2}[/-]\d{1,2}[/-]\d{4}\b.{0,40}$")
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
# "Notulen van de op 4 juni 2012 gehouden vergadering", "1 Notulen commissie Bestuur, gehouden dinsdag 4 juni 2012", "GEMEENTERAAD – notulen van de zitting van 4 juni 2012", "De voorzitter opent de zitting op 4/06/2012"
_EXTRACT = re.compile(r"(?i)(?:[\w\' -]{3,40} [–—-] )?(?:de voorzitter opent de (?:openbare )?(?:zitting|vergadering) (?:op|van) |(?:uittreksel|notulen|verslag|besluitenlijst)\b.{0,80}?\b(?:zitting|vergadering|gemeenteraad) (?:van|d\.d\.|op) |(?:\d )?(?:notulen|verslag|besluitenlijst|n o t u l e n|v e r s l a g) (?:van de (?:op )?|.{0,120}, ?gehouden (?:op )?))(?:\w+dag )?$")
_UPDATED = re.compile(r"(?:[Gg]epubliceerd|[Ll]aatste update|[Ll]aatst (?:gewijzigd|bijgewerkt|geactualiseerd)|[Zz]uletzt aktualisiert|[Ll]ast (?:reviewed|updated)|Stand|Versie|Version of|[Pp]ublicatiedatum|[Bb]ijgewerkt|(?:[Nn]ieuws|[Pp]ers)bericht(?= ?[|·•–-])|^Nieuws(?= ?[|·•])|Geplaatst(?= op)|Erstellt(?= am)|Veröffentlicht(?= am)|Posted(?= on))(?: op| on| am)?:? ?[|·•–-]? *(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )?$")
# what parts the columns of a head, and its particulars: "Gouda Nieuws | nr. 2, mei 2019"
_CELL = re.compile(r"\s{2,}|\t| ?[|•·;] ?| [-–—] |, |\(")
# a day that is not that of the paper itself
_OTHER_DAY = re.compile(r"(?i)\b(?:looptijd|duur|vorige|volgende|eerdere?|ingekomen|ontvangen|gevraagd|aanvra\w+|aangevraagd|geldig|vanaf|tot|t/m|tot en met|sinds|per|uiterlijk|uiterste|gereed|klaar|streefdatum|opleverdatum|due|before|v[oó][oó]r|start\w*|eind\w*|sluit\w*|sluiting\w*|reageren|aanmelden|inspraak|bezoek\w*|geboren|opgericht|getekend|ondertekend|ondertekening|deadline|blijft staan|met ingang|ingang\w*|brief van|uw \w+ van|\w*decreet|wet|zoals|gelet|goedgekeurd|goedkeuring|beslissing|gemeenteraadsbesluit|gewijzigd|since|until|from|seit|bis|ab|vom)\b")
# behind the day: an hour, another column, or nothing
_NO_MORE = re.compile(r"\)?\.?(?:$|\s{2,}|\t| ?[|•·;)] ?| [-–—] |,? (?:om )?\d{1,2}[.:u]\d{2}|, )")
# "Twee steden. Ieper volgde in mei 1981."
_SENTENCES = re.compile(r"[a-zà-ÿ)]{3}[.?!] [A-ZÀ-Ý]")
_MOST = 6
"""Words before a day in its column at most."""
_UPDATED_WORDS = ("epubliceerd", "aatste update", "aatst ", "uletzt ", "ast ", "Stand", "Versie", "Version of", "ublicatiedatum", "ijgewerkt", "bericht", "Nieuws", "Geplaatst", "Erstellt", "Veröffentlicht", "Posted")  # of which it needs one
# "Aldus overeengekomen en ondertekend te Breda op 3 mei 2011", "Gedaan te Aalten, de 16e mei 1987"
_ALDUS = beginnings.compile(r"\b(?:[Aa]ldus|(?<!zijn )(?:^|(?<=\n))Overeengekomen (?=te |op )|[Gg]edaan te|[Oo]pgemaakt te|[Gg]etekend te|[Oo]ndertekend te|[Gg]eschehen zu|Gegeben zu|Gegeven te|Signed (?:in|at)|Done (?:in|at))\b")
# "BIJLAGE 1 Tarieven", a heading below the signatures; not "Bijlage: 2"
_ANNEX = re.compile(r"(?i)\W*(?:bijlagen?|annex(?:es)?|(?:memorie van |artikelsgewijze )?toelichting)\b(?! ?:)[^.:;]{0,80}$")


_PLAN = re.compile(PLANNING)
_SIGNS = re.compile(r"(?i)\b(?:aldus|(?:onder|ge)tekend|ondertekening|handtekening|namens|voor deze|datum:|plaats:)|\.{6}|_{6}|…{3}")
_PLAN_LINES = 40
"""Lines above the foot in which the head of a plan may stand that goes on there."""


class Days:
    """The days of a document; each answer is None, or empty, where its lines give none."""

    def __init__(self, text: str, lines: Sequence[Line]) -> None:
        """Take a kept text and its lines."""
        self._text, self._lines = text, lines

    def signed(self) -> Found | None:
        """When it was signed or decided: behind "Aldus", "Gedaan te"; else the last date in a block of signatures."""
        for match in _ALDUS.finditer(self._text):
            if match.group() != "Aldus" and match.start() < len(self._text) // 3:
                continue  # of another agreement, in the considerations
            end = min(len(self._text), match.end() + 260)
            stretch = re.split(r"(?<=[^,:\s])[ \t]*\n\s*\n|(?<!\d)\.\s+[A-Z]", self._text[match.start() : end])[0]
            if "vergaderingen" in stretch:  # a date for each council; none is the day of signing
                return None
            for span in find_dates(stretch):
                if len(span.value) == 10:
                    return Found(span.value, match.start(), match.start() + span.end)
        lines = [line for line in _unplanned(self._lines, self._foot(25)) if len(line.text) < LONG and line.start * 3 > len(self._text)]
        dates = [Found(span.value, line.start, line.start + span.end) for line in lines for span in find_dates(line.text) if _is_signature(line.text, span.start, span.end) and len(span.value) == 10]
        return max(dates, key=lambda found: found.value) if dates else None

    def dated(self) -> Iterator[Found]:
        """The dates that it bears: labelled in the head, of the sitting, with a place, as published there, with "Aldus", with a place in the foot."""
        head, foot = self._lines[:25], self._foot(15)
        yield from sorted(self._labelled(head), key=lambda found: not _DECIDED.search(self._text, found.start, found.end))
        yield from (Found(span.value, line.start, line.end) for line in head for span in find_dates(line.text)[:1] if SITTING.match(line.text) or _EXTRACT.match(line.text[: span.start]))
        yield from self._opening(head[:NEWS])
        yield from self._stamped(head[:NEWS])
        yield from self._placed(head[:15])
        yield from self._with(head, _UPDATED)
        if aldus := self.signed():
            yield aldus
        yield from self._placed(foot)

    def _foot(self, most: int) -> Sequence[Line]:
        """The last lines, and before them those above the annexes that follow the signatures."""
        ends = len(self._lines)
        annexes = next((number for number in range(ends // 3, ends) if _ANNEX.match(self._lines[number].text)), ends)
        return [*self._lines[max(0, annexes - most) : annexes], *self._lines[max(annexes, ends - most) :]]

    def updated(self) -> Found | None:
        """When a page was last changed, by its own words, anywhere."""
        return next(self._with(self._lines, _UPDATED), None)

    def borne(self) -> Found | None:
        """The first day, else month, in a short line or column of the head that is no sentence: "Raad van 23 juni 2022", "nr 3, mei 2019"."""
        found = []
        for line in self._lines[:NEWS]:
            if len(line.text) < LONG and line.text[0] not in "-–•▪" and not SENTENCE.search(line.text) and not _SENTENCES.search(line.text) and not find_ranges(line.text):
                for span in find_dates(line.text):
                    before, behind = _CELL.split(line.text[: span.start])[-1], line.text[span.end :]
                    if len(span.value) >= 7 and "/" not in span.value and len(before.split()) <= _MOST and not _OTHER_DAY.search(before) and _NO_MORE.match(behind):
                        found.append(Found(span.value, line.start + span.start, line.start + span.end))
        return next((day for day in found if len(day.value) == 10), found[0] if found else None)

    def _labelled(self, lines: Sequence[Line]) -> Iterator[Found]:
        for line in with_values(self._text, lines):
            if len(line.text) < LONG and (label := DATE_LABEL.match(line.text)) and (spans := find_dates(line.text)) and spans[0].start - label.end() < 14:
                yield Found(spans[0].value, line.start, line.start + spans[0].end)

    def _opening(self, lines: Sequence[Line]) -> Iterator[Found]:
        """The one day with which a paragraph of news opens: "16 oktober 2017 - Het netwerk ...", "ASSEN, 3 mei 2019 – De raad ..."."""
        found = [Found(span.value, line.start + span.start, line.start + span.end) for line in lines for span in find_dates(line.text[:LONG])[:1]
                 if len(span.value) == 10 and _OPENS_NEWS.fullmatch(line.text, 0, span.start) and _FIRST_SENTENCE.match(line.text, span.end) and len(line.text) > 2 * span.end + 40]
        if len(found) == 1:  # a line for each day is a chronicle
            yield found[0]

    def _stamped(self, lines: Sequence[Line]) -> Iterator[Found]:
        """The day with an hour on a line of its own, at the end of a title (of the first page), or with which a collection of pages opens the text."""
        for index, line in enumerate(lines):
            spans = find_dates(line.text[:LONG])
            if index == 0 and (collected := _COLLECTED.match(line.text)):
                days = [(at, span) for at in lines for span in find_dates(at.text[:LONG]) if span.value.startswith(collected["month"]) and len(span.value) == 10]
                whole = next((Found(span.value, at.start, at.start + span.end) for at, span in days if span.start == (collected.end() if at is line else 0)), None)
                yield whole or Found(collected["month"], line.start, line.start + collected.end("month"))
            for span in spans[:1]:
                day = span.start == 0 and len(span.value) == 10 and _HOUR.match(line.text, span.end)
                if day or ((index == 0 or line.text.startswith("1 ")) and len(span.value) >= 7 and span.end == len(line.text) and _OWN_LINE.match(line.text[: span.start])):
                    yield Found(span.value, line.start + span.start, line.start + span.end)

    def _placed(self, lines: Iterable[Line]) -> Iterator[Found]:
        for line in lines:
            for span in find_dates(line.text)[:1] if len(line.text) < LONG else ():  # a second one ends a stretch of days
                if (len(line.text) - span.end < 3 or line.text.startswith("   ", span.end)) and len(span.value) >= 7 and "/" not in span.value and _PLACE.match(line.text[: span.start]):
                    yield Found(span.value, line.start + line.text[: span.start].rfind("  ") + 1, line.start + span.end)

    def _with(self, lines: Sequence[Line], words: re.Pattern[str]) -> Iterator[Found]:
        for line in lines:
            if len(line.text) < LONG and any(word in line.text for word in _UPDATED_WORDS) and re.search(r"\d{4}", line.text):
                for span in find_dates(line.text):
                    if before := words.search(line.text[: span.start]):
                        yield Found(span.value, line.start + before.start(), line.start + span.end)


def _unplanned(lines: Sequence[Line], foot: Sequence[Line]) -> Iterator[Line]:
    """The lines of the foot without those of a plan, whose days are yet to come: below "Planning", up to where somebody signs."""
    first = lines.index(foot[0]) if foot else 0
    heads = [number for number in range(max(0, first - _PLAN_LINES), first) if _PLAN.search(lines[number].text)]
    planned = bool(heads) and not any(_SIGNS.search(line.text) for line in lines[heads[-1] : first])
    for line in foot:
        planned = (planned or _PLAN.search(line.text) is not None) and not _SIGNS.search(line.text)
        if not planned:
            yield line


def _is_signature(line: str, start: int, end: int) -> bool:
    """Whether a date stands in a line as in a block of signatures: behind "datum" or "Vastgesteld door", or in a column of its own."""
    before, after = line[:start], line[end:]
    if line[:1] in "-–•▪" and len(before) > 2:  # "- Collegebesluit d.d. 14 juni 2016": an item of a list
        return False
    if re.match(r"(?:Vastgesteld|Besloten|Ondertekend) (?:door|namens) .* op $", before):
        return True
    return bool(re.search(r"(?:^|(?:\b|teken\w{0,8}|signings)[Dd]atum:?\s*|\bd\.d\.:?\s*|\s{2,})$", before)) and (not after.strip() or after.startswith("  ")) and len(line) < 120
