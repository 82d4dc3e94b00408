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
from kg.dates import find_dates
from kg.extraction.matching import patterns
from kg.extraction.profile.head_columns import is_labels, matter_line


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
_WORDS = re.compile(r"(?m)^[ \t\u00a0#*]*(?P<words>\S[^\n]*)")
_ALONE = re.compile(r"[ \t]*(?:(?:\r\n|\n|\r)[ \t]*(?:[\r\n]|\Z)|\Z)")
# "Onderwerp: deelname aan X", "Betreft      Contributies", "Onderwerp" with its words on the next line
_SUBJECT = re.compile(r"(?:Onderwerp|ONDERWERP|Betreft|BETREFT|Betr\.|Betreff|Subject|Titel)(?: *: *| {2,}|$)(?P<value>.*)")
# "Kenmerk: 2022/86313", "Zaaknummer Z-21-004512", "Ons kenmerk 123.456", "Zaaknr.: 2020-0012877"
_NUMBER = re.compile(
    r"(?:[^|\r\n]{0,80}\| ?|[^\r\n]{0,120}[a-z](?=Zaaknummer))?[^\w\r\n]*(?P<said>(?:[Oo]ns )?(?:[Kk]enmerk|KENMERK|[Zz]aak(?:nummer|nr|kenmerk|-?id)?|ZAAKNUMMER|[Rr]egistratie(?:nummer|nr)|[Dd]ocument(?:nummer|nr)|[Bb]esluitnummer|[Rr]aadsbesluitnummer|[Rr]aadsvoorstelnummer"
    r"|[Nn]ummer|BIS-nummer|[Vv]oorstelnummer|[Dd]ossier(?:nummer|nr)?|[Vv]olgnummer|[Cc]orsanummer|[Vv]ersean-?nummer)\.?(?: gemeente [A-Z][\w-]+| [A-Z][a-z][\w-]+(?=:? [A-Z]{0,3}[./\d])| (?:gemeente|provincie|waterschap)(?=:))?[ \t]*:?[ \t]+(?P<number>(?:[A-Z]{2,5} (?=\d))?(?=[^\s]*\d{2})[A-Z0-9][\w./-]*\w))"
)
_TWO_DIGITS = re.compile(r"\d\d")  # that each number has
_SHORT_NUMBER = re.compile(r"(?P<said>(?:No|Nr|NR|NO)\.? ?:? *(?P<number>(?=[^\s]*\d{2})[A-Z0-9][\w./-]*\w))")
# "2024_GR_00147 - Overeenkomst met ...", as Flemish councils number their decisions
_COUNCIL_NUMBER = re.compile(r"(?P<said>(?P<number>(?:19|20)\d\d_[A-Z]{2,5}_\d{3,6}))\b")
_COUNCIL_TITLE = re.compile(r"(?:19|20)\d\d_(?P<organ>CBS|SC|GR|RMW|VB)_\d{3,6} [-–] (?P<title>[^\W\d_].{8,300})")
_COUNCILS = {"CBS": "collegebesluit", "SC": "collegebesluit", "VB": "collegebesluit", "GR": "raadsbesluit", "RMW": "raadsbesluit"}
# "ma 23/09/2024 - 20:00": when such a council sat
_SITTING = re.compile(r"(?:ma|di|wo|do|vr|za|zo)\.? \d{1,2}[/-]\d{1,2}[/-]\d{4}\b.{0,40}$")
# "Datum: 4 mei 2019", "Datum college   Dinsdag 13 juni 2017", "Vergadering 10 juni 2014"; not "Datum raadsvergadering", which is yet to come
_DATE_LABEL = re.compile(r"\W*(?:Datum(?: (?!raad|commissie|volgende|ingang|publicatie)[\w&]+)?|DATUM|Besluitdatum|Vergadering(?: van)?|Vergaderdatum|Date|Datum/tijd) *:?(?: +|$)", re.I)
_BARE_LABEL = re.compile(r"(?:Datum(?: [\w&]+)?|Vergadering(?: van)?|Vergaderdatum|Zaak(?:nummer|nr\.?|kenmerk)?|(?:Ons )?[Kk]enmerk|Registratienummer|Documentnummer|Besluitnummer) *:?$")
# "Deventer, 22 mei 1978", also at the end of a line with a number in front
_PLACE = re.compile(r"(?:^|.* {2,})[A-Z'][\w'’. -]{1,29}, (?:(?:de|den|d\.d\.|op) )?$|[^|]{3,80} \|(?:[^|]{3,80}\|)? $|[^|]{3,60} [–—-] (?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )?$")
_UPDATED = re.compile(r"(?:[Gg]epubliceerd|[Ll]aatste update|[Ll]aatst (?:gewijzigd|bijgewerkt|geactualiseerd)|[Zz]uletzt aktualisiert|[Ll]ast (?:reviewed|updated)|Stand|Versie|Version of|[Pp]ublicatiedatum|[Bb]ijgewerkt|(?:[Nn]ieuws|[Pp]ers)bericht(?= ?[|–-]))(?: op| on| am)?:? ?[|–-]? *(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )?$")
_UPDATED_WORDS = ("epubliceerd", "aatste update", "aatst ", "uletzt ", "ast ", "Stand", "Versie", "Version of", "ublicatiedatum", "ijgewerkt", "bericht")  # of which it needs one
# "Aldus overeengekomen en ondertekend te Breda op 3 mei 2011", "Gedaan te Aalten, de 16e mei 1987"
_ALDUS = beginnings.compile(r"\b(?:[Aa]ldus|(?<!zijn )(?:^|(?<=\n))Overeengekomen (?=te |op )|[Gg]edaan te|[Oo]pgemaakt te|[Gg]etekend te|[Oo]ndertekend te|[Gg]eschehen zu|Signed (?:in|at)|Done (?:in|at))\b")
_NAVIGATION = re.compile(r" [|>»›] |^\[(?:logo|Home)|\]\(/|^(?:Menu|Zoeken|Home|Suche|Search|Direct naar|Ga naar|Zum Inhalt|Skip to|U bent hier|Deze pagina|NL \| EN)\b|^\w[\w-]*\.(?:nl|de|be|com|eu)$| {3,}\S.* {3,}", re.I)
_SMALL_WORDS = frozenset({"de", "het", "en", "van", "over", "inzake", "tussen", "voor", "in", "der", "bij", "tot", "op", "met", "of", "on", "and", "the", "between", "for", "aan"})
# what the official gazettes put above a document, and a page its choice of language
_FURNITURE = re.compile(
    r"(?i)(?:start van deze pagina|ski?p navigatie|ga direct naar|overheid\.nl|de wegwijzer naar|tekstgrootte|gepubliceerd op|dit is een toekomstige|regeling vervallen|staatscourant|gemeenteblad|provinciaal blad|waterschapsblad|blad gemeenschappelijke regeling|officiële uitgave|datum publicatie|-{3}|permanente link|naar de (?:actuele|door u)|https?:|zoals vergunningen"
    r"|adressen en contact|inhoud(?:sopgave)?\W*$|heeft u gevonden|beoordeel deze pagina|iban\b|bic\b|[a-z]{2}\d\d ?[a-z]{4} ?\d[\d ]+$|\[email|verzonden\b|www\.|dit is een oud bericht|u bent hier|sie sind hier|geldend van|intitulé|logo |jaargang|officiële bekendmakingen|organisatie\W*$|rubriek\b|convenanten\W*$|overige overheidsinformatie|ministerie van [^.;]{3,90}$|(?:nr|no)\. \d|\d[\d -]*$|(?-i:(?:[A-Z]{2}[ |/]+)+[A-Z]{2}$))"
)
_LETTERHEAD = re.compile(r"(?:Gemeente|GEMEENTE|Stadt|City of|Stad|Provincie) [A-Z][\w' -]{1,30}(?: \(\w+\)| [-–] .*)?$|Postbus |Aan |Van |Afdeling |(?:G E M|R A A D)|\W*$|\d|(?:Nr|No)\.? ")
_SORT = re.compile(
    r"(?:ambtelijk[e]? |interne? |concept[- ]?)?(?:(?:de )?ondergetekenden?|partijen|overeenkomst|memo|notitie|nota|evaluatienotitie|raadsvoorstel|collegevoorstel|voorstel|adviesnota|brief|raadsbrief|rapport|verslag|raadsbesluit|besluit|bijlage|informatienota|raadsinformatiebrief"
    r"|besluit van het college(?: van burgemeester en wethouders)?|collegebesluit)\W*$",
    re.I,
)
_LABEL = re.compile(
    r"(?:Aan|Van|Afdeling|Datum|Onderwerp|Betreft|Kenmerk|Uw kenmerk|Ons kenmerk|Zaak\w*|Registratie\w*|Portefeuille\w*|Steller|Opsteller|Indiener|Auteur|Contactpersoon|Behandeld door|Bijlagen?|Status|Versie|Team|Telefoon"
    r"|E-?mail\w*|Programma|Agendapunt|Openbaar|Vertrouwelijk|Vergadering|Documentnummer|Kopie|Cc|Doorkiesnummer|Bezoekadres|Postadres)(?: \w+)?(?:\.?:| {2,}|$)"
)


_GAZETTE = patterns.compile(r"(?i)[^.]{3,90}(?:Staatscourant|Gemeenteblad|Provinciaal blad) ?\d{4},")
_BARRED = re.compile(r"[^|]+ \| [^|]+ \|")


def is_furniture(line: str) -> bool:
    """Whether a line is none of the text's own: what a gazette or a page puts above it."""
    return bool(_FURNITURE.match(line) or ("|" in line and _BARRED.match(line)) or _GAZETTE.match(line))


class Heading:
    """The lines of a document, and what they say of it; each answer is None where none says it."""

    def __init__(self, text: str) -> None:
        """Cut a text into its lines."""
        self._text = text

    @cached_property
    def _lines(self) -> list[_Line]:
        found = []
        for match in _WORDS.finditer(self._text.replace("\r", "\n")):
            start = match.start("words")
            end = start + max(1, len(match["words"].rstrip(" \t*")))
            found.append(_Line(start, end, unspaced(self._text[start:end]), bool(_ALONE.match(self._text, match.end()))))
        return found

    def subject(self) -> Found | None:
        """The words behind "Onderwerp" or "Betreft" near the top, with the lines on which they go on."""
        for index, line in enumerate(self._lines[:30]):
            if is_labels(line.text):
                place = matter_line(line.text, [below.text for below in self._lines[index + 1 : index + 8]])
                if place is not None:
                    told = self._lines[index + 1 + place]
                    return Found(_capitalised(told.text.strip(" .*")), told.start, told.end)
                continue
            if not (match := _SUBJECT.match(line.text)):
                continue
            first = index if match["value"].strip() else index + 1
            last = first
            while (
                last + 1 < min(len(self._lines), first + 4)
                and not self._lines[last].alone
                and self._indent(self._lines[last + 1]) >= 8
                and not _LABEL.match(self._lines[last + 1].text)
            ):
                last += 1
            if first < len(self._lines):
                words = [match["value"] if match["value"].strip() else self._lines[first].text, *(line.text for line in self._lines[first + 1 : last + 1])]
                value = re.sub(r"-? *\n", " ", re.split(r" {3,}", "\n".join(w.strip() for w in words))[0])
                return Found(_capitalised(value.strip(" .*")), line.start, self._lines[last].end)
        return None

    def decision(self) -> tuple[str, Found] | None:
        """The kind and the title of a Flemish decision: "2024_CBS_00147 - Overeenkomst met ..." near the top."""
        for line in self._lines[:30]:
            if match := _COUNCIL_TITLE.match(line.text):
                return _COUNCILS.get(match["organ"], "raadsbesluit"), Found(match["title"].strip(), line.start + match.start("title"), line.end)
        return None

    def title(self, *, page: bool) -> Found | None:
        """A line that is the title: of a page the one that its path ends in, else the first that is no letterhead or menu."""
        lines = self._lines[:25]
        crumbs = [re.split(r"\s*[|>»›/]\s*", line.text.rstrip(" |"))[-1].strip("*[]() ").casefold() for line in lines[:12] if re.search(r" [|>»›/] ", line.text)]
        cut = {line.start for line, after in pairwise(self._lines[:26]) if after.text[:1].islower() or line.text.endswith("-")}
        free = [line for line in lines if is_title(line.text) and line.start not in cut]
        if page:
            for crumb in filter(None, crumbs):
                if named := next((line for line in free if crumb in line.text.casefold()), None):
                    return Found(named.text, named.start, named.end)
        sorts = {line.start for before, line in pairwise(lines) if _SORT.match(before.text)}  # "MEMO" stands above its title
        alone = next((line for line in free if line.alone or line.text.isupper() or line.start in sorts), free[0] if free and page else None)
        return Found(alone.text, alone.start, alone.end) if alone else None

    def number(self) -> Found | None:
        """The document's own number, by its label at the beginning of a line."""
        short = 0 if any("staatscourant" in line.text.casefold() for line in self._lines[:12]) else 12  # the gazette's number is not its own
        for index, line in enumerate([*self._with_values(self._lines[:30]), *self._lines[30:]]):
            if not _TWO_DIGITS.search(line.text):
                continue
            match = _NUMBER.match(line.text) or ((_SHORT_NUMBER.match(line.text) or _COUNCIL_NUMBER.match(line.text)) if index < short else None)
            if match:
                return Found(match["number"], line.start + match.start("said"), line.start + match.end("said"))
        return None

    def signed(self) -> Found | None:
        """When it was signed or decided: behind "Aldus", "Gedaan te"; else the last date in a block of signatures."""
        for match in _ALDUS.finditer(self._text):
            if match.group() != "Aldus" and match.start() < len(self._text) // 3:
                continue  # of another agreement, in the considerations
            end = min(len(self._text), match.end() + 260)
            stretch = re.split(r"\n\s*\n|\.\s+[A-Z]", self._text[match.start() : end])[0]
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
        yield from self._labelled(head)
        yield from (Found(span.value, line.start, line.end) for line in head if _SITTING.match(line.text) for span in find_dates(line.text)[:1])
        yield from self._placed(head[:15])
        yield from self._with(head, _UPDATED)
        if aldus := self.signed():
            yield aldus
        yield from self._placed(foot)

    def updated(self) -> Found | None:
        """When a page was last changed, by its own words, anywhere."""
        return next(self._with(self._lines, _UPDATED), None)

    def _with_values(self, lines: list[_Line]) -> Iterator[_Line]:
        """The lines; a label that stands alone with the line below it, which is its value."""
        for line, following in zip(lines, [*lines[1:], None], strict=False):
            joined = following is not None and _BARE_LABEL.match(line.text)
            yield _Line(line.start, following.end, self._text[line.start : following.end].replace("\n", " ").replace("\r", " "), False) if following and joined else line

    def _labelled(self, lines: list[_Line]) -> Iterator[Found]:
        for line in self._with_values(lines):
            if len(line.text) < _LONG and (label := _DATE_LABEL.match(line.text)) and (spans := find_dates(line.text)) and spans[0].start - label.end() < 14:
                yield Found(spans[0].value, line.start, line.start + spans[0].end)

    def _placed(self, lines: Iterable[_Line]) -> Iterator[Found]:
        for line in lines:
            for span in find_dates(line.text) if len(line.text) < _LONG else ():
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


_SPACED = re.compile(r"(?:[A-ZÀ-Ý-] {1,4}){5,}[A-ZÀ-Ý]")


def unspaced(line: str) -> str:
    """A line in spaced capitals as it is read; others as they are.

    >>> unspaced("R A A D S B E S L U I T"), unspaced("G E M E E N T E   G O U D A"), unspaced("A B en C")
    ('RAADSBESLUIT', 'GEMEENTE GOUDA', 'A B en C')
    """
    if line[1:2] != " " or not _SPACED.fullmatch(line):
        return line
    return " ".join(word.replace(" ", "") for word in re.split(r" {2,}", line))


# the first letter of a word, and that of a name's second half: "noord-limburg"
_CAPITAL = re.compile(r"(?:^[\W\d_]*|(?<=\w-)(?=\w{4}))[^\W\d_]")


def cased(text: str, *, shortest: int = 8) -> str:
    """A line in capitals as a title is written: "KOELE PLEINEN" is "Koele Pleinen"."""
    letters = [c for c in text if c.isalpha()]
    if not letters or sum(c.isupper() for c in letters) < 0.8 * len(letters) or len(letters) < shortest:
        return text
    words = [w if i and w in _SMALL_WORDS else _CAPITAL.sub(lambda m: m.group().upper(), w) for i, w in enumerate(text.lower().split())]
    return " ".join(words)


# who decides, on a line of its own: "Het college van burgemeester en wethouders"
_ORGAN = re.compile(r"(?:Het college|De (?:gemeente)?raad|Burgemeester en wethouders|Gedeputeerde [Ss]taten)(?: van [\w ]{3,40})?\W*$")


def is_title(line: str) -> bool:
    """Whether a line can be a title: no letterhead, menu, label, number, date or sort of document alone."""
    return (
        4 < len(line) < 110
        and line[0].isupper()
        and line[-1] not in ".:;,"
        and not any(pattern.match(line) for pattern in (_LETTERHEAD, _SORT, _LABEL, _SUBJECT, _DATE_LABEL))
        and not _NAVIGATION.search(line)
        and not is_furniture(line)
        and not re.match(r"[A-Z0-9]\. |(?:Laatst|Zuletzt|Last|Page last|Gepubliceerd|Stand|Datum)\b", line)
        and not _ORGAN.match(line)
        and not is_labels(line)
    )


def _is_signature(line: str, start: int, end: int) -> bool:
    """Whether a date stands in a line as in a block of signatures: behind "datum" or "Vastgesteld door", or in a column of its own."""
    before, after = line[:start], line[end:]
    if re.match(r"(?:Vastgesteld|Besloten|Ondertekend) (?:door|namens) .* op $", before):
        return True
    return bool(re.search(r"(?:^|[Dd]atum:?\s*|\bd\.d\.:?\s*|\s{2,})$", before)) and (not after.strip() or after.startswith("  ")) and len(line) < 120


def _capitalised(value: str) -> str:
    return value[:1].upper() + value[1:]
