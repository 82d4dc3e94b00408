"""Decisions and files that a document refers to, by number or by date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.dates import Span
from kg.extraction.annotate import Annotated
from kg.extraction.layout import Sentence
from kg.extraction.rules.concluded import conclusions
from kg.extraction.rules.rule import dates
from kg.extraction.triggers import Triggers
from kg.model import Fact

# what decisions and files are called: "raadsbesluit", "de nota", "motie", "letter"
_DECISION = (
    r"\w{0,20}(?:besluit|beslissing|motie|amendement|beschikking|resolutie)(?:en|s)?|decision|resolution|Beschluss"
)
_FILE = r"\w{0,25}(?:nota|notitie|brief|voorstel|visie|agenda|programma|plan|akkoord|verordening|kader|overeenkomst|regeling|advies|stuk|rapport)|letter|memo|report"
NOUN = re.compile(rf"\b(?:{_DECISION}|{_FILE})\b", re.I)
TRIGGERS = Triggers(
    "besluit", "besliss", "motie", "amendement", "beschikking", "resolutie", "decision", "beschluss", "nota", "notitie", "brief",
    "voorstel", "visie", "agenda", "programma", "plan", "akkoord", "verordening", "kader", "overeenkomst", "regeling", "letter", "memo",
    "kenmerk", "nummer", "nr.", "no.", "zaak", "reg.", "dossier", "advies", "rapport", "report", "council",
    "toestemming", "machtig", "vastgesteld", "ingestemd",
)  # fmt: skip
# a number as issuers make them: "2014/123", "Z-19-0042", "PS 24/09", "UTSP-1482930557-2201", "80E2B7C1", "BW2014.0112", "140"
NUMBER = re.compile(
    r"(?<![\w€./-])(?:(?:PS|RB|R|B|BW|GS|AB|DB) )?(?=[A-Za-z./-]{0,12}\d)[A-Za-z0-9]{1,16}(?:[./-][A-Za-z0-9]{1,16}){0,6}(?![\w%]|[.,/]\d)"
)
# "nr.", "met kenmerk", "zaaknummer:", "onder nummer", "ons kenmerk"
CUE = re.compile(
    r"\b(?:nrs?|no|nummer|kenmerk|zaak(?:nr|nummer)?|dossier(?:nr|nummer)?|reg(?:istratie)?\.? ?(?:nr|nummer)|\w{0,12}besluit(?:nr|nummer)|BIS-?(?:nr|nummer)|"
    r"ref(?:erentie)?|number|Aktenzeichen|Az)\.?\s?:?\s*$",
    re.I,
)
# numbers of others: "KvK-nummer", "Stb. 2014, nr.", "Staatscourant 2016 nr.", "rekening nr.", "artikel", "telefoon"
NOT_A_FILE = re.compile(
    r"(?:\b(?:KvK|K\.v\.K\.|BTW|RSIN|IBAN|telefoon|tel\.|rekening|bank|Stb|Stcrt|Trb|Staatsblad|Staatscourant|Tractatenblad|Handelsregister|PbE\w|Kamerstuk\w*|huis|perceel|artikel|bijlage|punt|agendapunt|lid|"
    r"programma|actiepunt|deelnemer|partij)\b[^;()]{0,16}|-)$",
    re.I,
)
# what a file or decision is called before its number
TITLE = re.compile(
    r"(?P<title>(?:(?:[Cc]ollege|[Rr]aads|[Bb]estuurs)?(?:besluit|nota|voorstel|brief|visie|programma|plan|agenda|akkoord|notitie|verordening|kader)|[A-Z][\w]*(?:besluit|nota|visie|programma|plan|agenda|kader)?)\b[^.;:()\n]{3,160}?)\s*$"
)
# "het collegebesluit van 10 februari 2015", "besluit van de raad van de gemeente Gouda d.d. 3 juni 2014", "de motie Grensgevoel (8 november 2018)"
DECIDED = re.compile(
    rf"\b(?P<title>(?:{_DECISION}|toestemming|machtiging)\b(?:(?!besluit|\d)[^.;:()]){{0,90}}?)(?:,? van| d\.d\.?| dd\.?| gedateerd| of|,| \()\s*$",
    re.I,
)
_ORGAN = r"raad|raden|gemeenteraad|college|burgemeester en wethouders|gedeputeerde staten|provinciale staten|staten|algemeen bestuur|dagelijks bestuur|Rat|Stadtrat|council|partijen|wij|u"
# "de raad van Gouda heeft op 3 juni 2014 ingestemd met", "op 3 juni 2014 stelde de raad de visie vast", "by the council on 3 June 2014"
BEFORE_DATE = re.compile(rf"\b(?P<title>(?:{_ORGAN})\b[^.;:]{{0,90}}?)\bop $", re.I)
PASSED = re.compile(
    r"[^.;:]{0,140}?\b(?:besloten|ingestemd|vastgesteld|gekozen|goedgekeurd|aangenomen|verleend|gemachtigd|afgewezen|bekrachtigd|toegestemd|decided|adopted|approved|beschlossen)\b",
    re.I,
)
PERFECT = re.compile(r"\b(?:heeft|hebben|had|hadden|is|zijn|werd|werden|has|have|was|hat)\b", re.I)
# a number goes with the date, even if it is one that we would not know alone
IS_NUMBERED = re.compile(r",? ?\(?(?:met )?(?:nr|no|nummer|kenmerk|onder nummer|reg|zaak\w*)\b", re.I)
# "Assen (29 september 2016)" in a list of consents
CONSENT = re.compile(r"\b(?:toestemming|besluit|besluiten|instemming|ingestemd|verleend)\b", re.I)


def numbered_references(annotated: Annotated) -> Iterator[Fact]:
    """Files and decisions with a number of the issuer's own; the document's own number is none."""
    for masked in annotated.cued(TRIGGERS):
        sentence = masked.sentence
        for match, date in _numbered(annotated, sentence):
            head = sentence.text[: date.start if date and date.end <= match.start() else match.start()]
            title = TITLE.search(CUE.sub("", head).rstrip(" (,")) or DECIDED.search(f"{head.rstrip(' (,')} van ")
            yield Fact("references", {
                "reference": _evened(match.group()), "title": title["title"].strip(" ‘’\"") if title else None,
                "date": date.value if date else None,
            }, "numbered_references", (annotated.cite(sentence),))  # fmt: skip


def _numbered(annotated: Annotated, sentence: Sentence) -> Iterator[tuple[re.Match[str], Span | None]]:
    """The numbers of files in a sentence, each with the date of the file."""
    for match in NUMBER.finditer(sentence.text):
        if _is_reference(annotated, sentence, match):
            yield match, _date_of(sentence, match)


def _evened(number: str) -> str:
    """The two ways in which one file is written, "2020-246333" and "2020/246333", as one."""
    return re.sub(r"^((?:19|20)\d\d)-(?=\d+$)", r"\1/", number)


def _is_reference(annotated: Annotated, sentence: Sentence, match: re.Match[str]) -> bool:
    number, before = match.group(), sentence.text[max(0, match.start() - 120) : match.start()]
    if _digits(number) == _digits(annotated.profile.reference or "") or _is_masthead(sentence, match.start()):
        return False
    cue = CUE.search(before)
    named = re.search(rf"\b(?:{NOUN.pattern})(?: nr\.?)? $", before, re.I)
    if re.fullmatch(r"(?:19|20)\d\d|\d+[a-z]|\d{1,2}(?:[.-]\d{1,2})+", number):
        return False  # a year, a clause
    if not cue and re.fullmatch(r"\d{1,3}(?:\.\d{3})+", number):
        return False  # an amount
    if (
        re.fullmatch(r"(?:19|20)\d\d[/-](?:19|20)?\d\d", number)
        and not cue
        and not re.search(r"(?:besluit|motie) $", before)
    ):
        return False  # a period
    if any(d.start < match.end() and match.start() < d.end and len(d.value) > 4 for d in dates(sentence)):
        return False
    if NOT_A_FILE.search(before[: cue.start()] if cue else before):
        return False
    near = before[-100:]
    if cue:
        return len(_digits(number)) > 2 or bool(NOUN.search(near))
    if not _is_strong(number) and not (named and re.search(r"(?i)(?:besluit|motie) $", before)):
        return False
    bracketed = before.endswith("(") and re.match(r"[);,]", sentence.text[match.end() :])
    # "voorstel van 12 mei 1998, afdeling Economische Zaken, EZ/98/0612", "(Nota Over de grens, 2007/33102)"
    trailing = re.search(r"\d{4},(?: [\w ]{3,40},)? $|\([^()]{3,80}, $", before)
    return bool(
        named or ((bracketed or trailing) and (NOUN.search(near) or (bracketed and TITLE.search(before[:-1].rstrip()))))
    )


def _is_strong(number: str) -> bool:
    """A number that is hardly anything else: it has four digits, and a letter, a slash or a dash, or it is long."""
    digits = len(_digits(number))
    return digits >= 6 or (digits >= 3 and bool(re.search(r"[A-Z/.-]", number)) and not number[0].islower())


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number)


def _is_masthead(sentence: Sentence, start: int) -> bool:
    """A line at the head of a document that gives its own number: "Zaaknummer: Z-19-0042"."""
    return sentence.block < 15 and bool(
        CUE.match(sentence.text[:start]) or re.fullmatch(r"(?:Ons |Uw )?[A-Z][\w.-]* ?:?\s*", sentence.text[:start])
    )


def _date_of(sentence: Sentence, match: re.Match[str]) -> Span | None:
    """The date of what a number stands for: the last one shortly before it, or the next one right behind it."""
    found = dates(sentence)
    before = [
        d for d in found if 0 <= match.start() - d.end < 60 and not NUMBER.search(sentence.text[d.end : match.start()])
    ]
    after = [d for d in found if 0 <= d.start - match.end() < 45]
    return next(iter(before[-1:] or after[:1]), None)


def dated_decisions(annotated: Annotated) -> Iterator[Fact]:
    """Decisions that are named by their date alone; the document's own is none, nor is one that is still to come."""
    for masked in annotated.cued(TRIGGERS):
        sentence = masked.sentence
        by_number = {date.start for _, date in _numbered(annotated, sentence) if date}
        for date in dates(sentence):
            to_come = date.value >= (annotated.profile.date or "9999")
            if (
                len(date.value) != 10
                or to_come
                or date.start in by_number
                or IS_NUMBERED.match(sentence.text, date.end)
            ):
                continue
            title = _decided(annotated, sentence, date)
            if title:
                yield Fact("references", {"reference": None, "title": title, "date": date.value},
                           "dated_decisions", (annotated.cite(sentence),))  # fmt: skip


def _decided(annotated: Annotated, sentence: Sentence, date: Span) -> str | None:
    before = sentence.text[max(0, date.start - 130) : date.start]
    if match := DECIDED.search(before):
        return match["title"].strip()
    if (
        (match := BEFORE_DATE.search(before))
        and PASSED.match(sentence.text, date.end)
        and PERFECT.search(sentence.text)
    ):
        return match["title"].strip()
    whose = annotated.clean.text[: sentence.start + date.start]
    listed = whose.endswith("(") and annotated.within(sentence.start + date.start - 60, sentence.start + date.start)
    return "toestemming" if listed and CONSENT.search(before + sentence.text[: date.start]) else None


def dated_agreements(annotated: Annotated) -> Iterator[Fact]:
    """Agreements that are referred to by their day: "de overeenkomst van 3 april 1974", "op 12 mei 2014 gesloten"."""
    for one in conclusions(annotated):
        if one.dated:
            yield Fact("references", {"reference": None, "title": one.agreement.label, "date": one.dated},
                       "dated_agreements", (annotated.cite(one.sentence),))  # fmt: skip
