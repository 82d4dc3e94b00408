"""Decisions and files that a document refers to, by number or by date."""

from __future__ import annotations

from collections.abc import Iterator

from kg.dates import Span
from kg.extraction.annotate import Annotated
from kg.extraction.masked import ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.rules.agreements.concluded import conclusions
from kg.extraction.rules.references.decision_words import DECISION, FILE, decision_of, going_on
from kg.extraction.rules.references.file_titles import file_title
from kg.extraction.rules.references.labelled_decisions import labelled_decisions
from kg.extraction.rules.references.listed_decisions import listed_decisions
from kg.extraction.rules.references.ratified import days_before
from kg.extraction.rules.rule import OVER, dates
from kg.extraction.text.layout import Sentence
from kg.isodates import first_day
from kg.model import Fact

_JUST_DONE = 31
"""Days within which the news of a signing comes."""

# "nr. 2014/123", "kenmerk 2018.0045112", "motie M2016-118", "(reg.nr. 5399470)", "zaaknummer 19.001722", "raadsbesluitno. 2012/089/02", "(bijlage nr. 169)"
_LABELLED = re.compile(
    r"(?<![\w-])(?P<word>nrs?\b\.?|no\.|nummer|(?:ons |met )?kenmerk|(?:zaak|registratie|(?:raads|college|bestuurs)?besluit|document|dossier|corsa|verseon|bis|ris|bsd|dms|(?:raads|college)?voorstel|stuk|volg|project|agenda|rapport|brief|bericht|referentie|beschikking|motie|nota|advies|post|bijlage(?= nr))-?(?:nummer|nr\b\.?|no\.)|bijlage(?= n[ro]\.)|reg\.? ?nr\.?|zaak(?:-?id)?|"
    r"(?P<file>(?:raads|college)?(?:besluit|voorstel|nota)|motie|amendement|rapport|(?:raads)?informatie(?:brief|nota)|council letter|document))"
    r"(?: (?:nr\.?|no\.|nummer))?\s?:?\s?(?P<number>(?=[\w./-]{0,24}\d)[A-Z0-9](?:[\w./-]{0,28}\w)?)(?![\w-])",
    re.I,
)
# "(2021/510722)", "(PS 24/09)", "(D/21/188412)", "EZ/98/0612", "4417/AZ", "(1400045233)", "(11.004383)", "(2025-M0031)", "(11R.00427)": numbers that look like those of files
_SHAPED = re.compile(
    r"(?<=[(, ])(?P<number>(?P<year>(?:19|20)\d{2})[/.-]\d{3,8}|(?!EUR|USD|NLG|DM |GBP|NEN|ISO|EN )[A-Z]{1,6}[ /.-]?\d{2,4}[/.-]\d{2,8}(?:[/.-]\w{1,8}){0,2}|[A-Z]{1,6}/\d{2,4}/\d{2,8}|[A-Z]{2,6}-\d{6,}(?:-\d+)?|"
    r"\d{2}\.[A-Z]{2,5}\.\d{3,6}|\d{2} [A-Z]{2,3} \d{3}|(?:19|20)\d{2}(?:_[A-Z]{2,4}_\d{3,6}|-[A-Z]{1,3}-\d{2,4}|-[A-Z]{1,2}\d{3,5})|\d{2}[A-Z]{1,2}\.\d{4,6}|[A-Z]{2,6}\d{0,2}(?:-[A-Z]{2,4}){1,3}-\d{3,6}|[A-Z]\d{6,8}/\d{6,8}|(?!NEN|ISO|EN )[A-Z]{2,5} (?:19|20)\d{2}-\d(?:\d\d)?|\d{3,5}/(?:19|20)\d{2}/\d{5,7}|[MA]\d{1,3}|"
    r"[A-Z]{2,6}/[A-Z]{2,6}[-/]\d{4}/\d{2,6}|\d{2,6}/[A-Z]{2,4}|[A-Z]{1,4}\d{5,10}|\d{2}\.\d{5,7}|\d{7,10})(?=[);,.]|$)"
)
# "(Z-WNB-BSB-2019-2153)", "(DOC-12345)", "(2019-RIB-00123-X)": any number that fills its brackets, behind the file or decision that it is of
_FILLS_BRACKETS = re.compile(r"(?<=\()(?P<number>(?!0\d{1,3}-\d{6}|(?:19|20)\d\d-[A-Z]{1,2}\d{1,2}\))(?=(?:[^()\d]{0,12}\d){5})(?=[^()]{0,30}[A-Za-z/_-])[A-Za-z0-9]{1,10}(?:[-/._][A-Za-z0-9]{1,10}){1,6})(?=\))")
# "Kamerstukken II 2021/22, 35925 A, nr. 21", "het akkoord van 14 april 2021 (Stcrt. 2021, nr. 20611)"
# also "Kamerstuk 34 225, nr. 13", "op 11 juni 2014 (Provinciaal Blad 2014/743)"
_PUBLISHED = re.compile(r"\bKamerstuk(?:ken)?(?: (?:I{1,2}|[TE]K),?)?(?: (?:19|20)\d{2}/\d{2,4},)? (?P<number>\d{2} ?\d{3}(?:[ -][A-Z]{1,5})?, nr\. ?\w{1,4})\b|(?<=\()(?P<gazette>(?:Stcrt\.?|Staatscourant|Trb\.?|Provinciaal [Bb]lad|Gemeenteblad|Waterschapsblad) (?:19|20)\d{2}(?:,? (?:nr\.? ?)?|/)\d{2,6})(?=\))")
# "KvK-nummer 71940023", "Staatscourant 2016 nr. 61482", "Stb. 1984, 667", "telefoon": numbers of something else
_NO_FILE = re.compile(
    r"(?i)(?:\bkvk\b|kamers? van koophandel|handelsregister|\bbtw\b|\biban\b|\btel(?:efoon)?\b|\bfax\b|\bpostbus\b|staatscourant|\bstcrt\b|staatsblad|\bstb\b|tractatenblad|\btrb\b|kamerstuk\w*|gemeenteblad|provinciaal blad|publicatieblad|\bpb\b|\bartikel\b|verordening \(eu\)|richtlijn)[^;()]{0,30}$|^(?:19|20)\d{2}, ?$"
)
# an item of a list of decisions: "Z/21/214307 – Waterplanten"
_ITEM = re.compile(r"\W*(?:\d{1,2}[.)] )?(?P<number>[A-Z]{1,4}[/-]\d{2,4}[/-]\d{4,8}) [–—-] (?P<title>[A-Z][^\n(]{2,90})")
# a line of a document's head: "Zaaknummer: Z-21-004512", "Nr. 61482", "Kenmerk 2020-0012877  Datum 3 februari 2020"
_HEAD_LINE = re.compile(
    r"(?<!uw )(?:kenmerk|zaaknummer|registratienummer|reg\.? ?nr|documentnummer|besluitnummer|dossiernummer|nummer|nrs?|no|bis-?nummer|zaak(?:nr|-?id)?|referentie)\b[\w ]{0,25}?[ .:|]{1,4}(?P<number>[\w./-]*\d[\w./-]*\w)", re.I
)
# "Besluit van de Minister van Financiën van 1 maart 2017, nr. 2017/123": what the document itself is
_OWN_TITLE = re.compile(r"(?:Besluit|Regeling|Raadsbesluit|Collegebesluit|BESLUIT) (?:van|college|raad|der)\b", re.I)
_PARTED = re.compile(r"[ ,(]{0,3}(?:(?:van|d\.d\.|dd\.?|of|vom|gedateerd|de dato)[ ]?)?")
NUMBER_CUES = Triggers("nr", "no.", "nummer", "kenmerk", "zaak", "besluit", "voorstel", "nota", "motie", "amendement", "brief", "document", "letter", "/", "(", ", ", "raad", "visie", "plan", "programma")  # fmt: skip
# "op onderscheidenlijk 5 oktober 2023 (Borsele), 12 oktober 2023 (Goes, Kapelle)": the day of each
_EACH = re.compile(r"\b(?:respectievelijk|onderscheidenlijk)\b")
DATE_CUES = Triggers("keurde", "sprak", "spraken", "stemde", "stelde", "gemachtigd", "afgewezen", "afgehouden", "verworpen", "toegekend", "verkregen", "verleend", "besluit", "beslissing", "besloten", "motie", "amendement", "toestemming", "ingestemd", "vastgesteld", "goedgekeurd", "decision", "decided", "council", "beschluss", "gekozen", "aangenomen", "bekrachtig", "goedkeur", "goed te keuren", "vaststelling", "instemming", "besliste", "zitting", "raadsvergadering", "beschlossen", "collegevergadering", "bepaald", "akkoord", "vergadering van")  # fmt: skip


def numbered_references(annotated: Annotated) -> Iterator[Fact]:
    """Files with a number of the issuer's own; the document's own number is none."""
    own = _own_numbers(annotated)
    for masked in annotated.cued(NUMBER_CUES):
        sentence = masked.sentence
        if not _DIGIT.search(sentence.text):
            continue
        if (item := _ITEM.match(sentence.text)) and re.sub(r"\D", "", item["number"]) not in own:
            yield Fact("references", {"reference": item["number"], "title": item["title"].strip(), "date": None}, "numbered_references", (annotated.cite(sentence),))
        found = dates(sentence)
        for match, number in _numbers(sentence, found, own):
            near = _date_of(sentence.text, match, found)
            head = sentence.text[: near.start if near and near.end <= match.start() else match.start()].rstrip(" (,")
            called = match.groupdict().get("file") or file_title(head)
            yield Fact("references", {"reference": number, "title": called, "date": near.value if near else None}, "numbered_references", (annotated.cite(sentence),))


_DIGIT = re.compile(r"\d")
_HEAD = 160
"""Characters of a line of the head at most."""


def _own_numbers(annotated: Annotated) -> frozenset[str]:
    """The digits of the document's own numbers: those in its head, which lines of running text and items of a list are none of."""
    head = [block.text for block in annotated.blocks[:16] if block.kind != "item" and len(block.text) < _HEAD and not block.text.rstrip().endswith((".", ";", ",", ":"))]
    numbers = [match["number"] for text in head for match in _HEAD_LINE.finditer(text)]
    return frozenset(re.sub(r"\D", "", number) for number in (annotated.profile.reference or "", *numbers)) - {""}


def _numbers(sentence: Sentence, found: list[Span], own: frozenset[str]) -> Iterator[tuple[re.Match[str], str]]:
    """The numbers of files in a sentence, with a slash behind a leading year."""
    text = sentence.text
    end = 0
    published = [match for match in _PUBLISHED.finditer(text) if match["number"] or _named_before(text, match.start(), found)]
    matches = sorted([*published, *_LABELLED.finditer(text), *_SHAPED.finditer(text), *(_FILLS_BRACKETS.finditer(text) if "(" in text else ())], key=lambda m: (m.start(), m.end()))
    for match in matches:
        if match in published:
            end = match.end()
            yield match, match["number"] or match["gazette"]
            continue
        start, number = match.start("number"), match["number"]
        if start < end or any(d.start < match.end("number") and start < d.end and len(d.value) > 4 for d in found):
            continue
        is_own = re.sub(r"\D", "", number) in own
        if is_own or _NO_FILE.search(text, max(0, match.start() - 60), match.start()) or _is_period(number):
            continue
        if not (_names_a_file(text, match, found) if "word" in match.groupdict() else _stands_beside(text, match, found)):
            continue
        end = match.end("number")
        yield match, re.sub(r"^((?:19|20)\d{2})-(?=\d+$)", r"\1/", number)


def _named_before(text: str, position: int, found: list[Span]) -> bool:
    """Whether a decision, an agreement or its day stands just before a position: what was published in a gazette, and no law."""
    before = text[max(0, position - 90) : position]
    is_law = re.search(r"\b(?:[Ww]et|[Aa]lgemene maatregel|AMvB)\b[^.;()]{0,60}$", before)
    return not is_law and (any(0 <= position - d.end < 6 for d in found) or re.search(r"(?:overeenkomst|convenant|akkoord|besluit|regeling|deal)\b[^.;()]{0,60}\($", before, re.I) is not None)


def _is_period(number: str) -> bool:
    """ "2020-2024" and "2019/20" are periods, "1986-77" is a number."""
    years = re.fullmatch(r"(?P<first>(?:19|20)\d{2})(?:[/-](?P<last>(?:19|20)?\d{2}))?", number)
    if years is None or years["last"] is None:
        return years is not None
    return len(years["last"]) == 4 or 0 < int(years["last"]) - int(years["first"]) % 100 <= 8


# "bij besluit nr. 45 van 4 mei 2021": a short number that its day tells from others
_NUMBERED = re.compile(r" (?:nr\.?|no\.|nummer)\s?:?\s?[\w./-]+$", re.I)
_OF_DAY = re.compile(r",? (?:van|d\.?d\.?) \d")


def _names_a_file(text: str, match: re.Match[str], found: list[Span]) -> bool:
    """Whether a labelled number is a file's: a long or mixed one, or a short one beside a decision or its date."""
    number = match["number"]
    digits = sum(c.isdigit() for c in number)
    mixed = bool(re.search(r"[A-Z]\W?\d|\d[/.-]\d|\d[A-Z]|\d/[A-Z]", number))
    if match["file"] and not (_NUMBERED.search(match.group()) and _OF_DAY.match(text, match.end())):
        return (mixed or digits > 4) and not re.fullmatch(r"\d{1,2}\.\d{1,2}", number)
    beside = any(0 <= match.start() - d.end < 8 or (0 < d.start - match.end() < 8 and _OF_DAY.match(text, match.end())) for d in found) or bool(DECISION.search(text, max(0, match.start() - 40), match.start()))
    if match["word"].lower().startswith(("nr", "no", "zaak")) and not mixed and digits < 4:
        return beside
    return digits >= 2 or beside


# "het besluit van 12 november 2019 (", "de notitie ("
_FILE_BEFORE = re.compile(rf"\b{FILE}(?: [^.;()]{{1,40}})? \($", re.I)


def _stands_beside(text: str, match: re.Match[str], found: list[Span]) -> bool:
    """Whether a number without a label is a file's: in brackets, or set off by commas behind a file or its date."""
    start = match.start("number")
    before = text[max(0, start - 90) : start]
    is_file = bool(re.search(rf"\b{FILE}\b", before, re.I)) or any(0 <= start - d.end < 40 for d in found)
    bracketed = text[start - 1] == "(" or ("(" in before and ")" not in before[before.rindex("(") :])
    mixed = not match["number"].isdigit()
    if match.re.pattern == _FILLS_BRACKETS.pattern:
        return bool(_FILE_BEFORE.search(before)) or any(0 <= start - d.end < 3 and decision_of(text, d) for d in found)
    if re.fullmatch(r"[MA]\d{1,3}", match["number"]):
        return bracketed and bool(re.search(r"\b(?:motie|amendement)\b", before, re.I))
    if bracketed:
        return mixed or (len(match["number"]) >= 7 and (is_file or bool(re.search(r"[A-Z]\w+ \($", before))))
    return before.endswith(", ") and is_file and mixed


def _date_of(text: str, match: re.Match[str], found: list[Span]) -> Span | None:
    """The date of a file: just before its number or just behind it, else the nearest full date of the sentence."""
    for date in found:
        if _PARTED.fullmatch(text[match.end() : date.start].rstrip(")")) and match.end() <= date.start:
            return date
    before = [d for d in found if 0 <= match.start() - d.end < 14]
    if before:
        return before[-1]
    full = [d for d in found if len(d.value) >= 7 and not OVER.match(text, d.end)]
    if decided := next((d for d in full if d.end <= match.start() and decision_of(text, d)), None):
        return decided
    return min(full, key=lambda d: min(abs(match.start() - d.end), abs(d.start - match.end())), default=None)


def dated_decisions(annotated: Annotated) -> Iterator[Fact]:
    """Decisions that are named by their date alone; the document's own is none, and one by which a named thing was established goes by that."""
    found = list(_dated_decisions(annotated))
    named = {fact.values["date"] for fact in found if "besluit" not in str(fact.values["title"])}
    yield from (fact for fact in found if fact.values["date"] not in named or not _BY_WHOM.fullmatch(str(fact.values["title"])))


def _dated_decisions(annotated: Annotated) -> Iterator[Fact]:
    own = _own_numbers(annotated)
    for masked in annotated.cued(DATE_CUES):
        sentence = masked.sentence
        if _OWN_TITLE.match(sentence.text) and (sentence.block < 8 or _heads_what_was_decided(annotated, sentence)):
            continue
        found = dates(sentence)
        taken = [_date_of(sentence.text, match, found) for match, _ in _numbers(sentence, found, own)] if found else []
        last: tuple[Span, str] | None = None
        for date in found:
            title = decision_of(sentence.text, date) or _permission(masked, sentence.text, date)
            if title is None and last:
                title = going_on(last[1], sentence.text, last[0], date)
            last = (date, title) if title else None
            if title and len(date.value) == 10 and date.value != annotated.profile.date and date not in taken:
                for day in (*days_before(sentence.text, date), date.value):
                    yield Fact("references", {"reference": None, "title": title, "date": day}, "dated_decisions", (annotated.cite(sentence),))
    for passage, title, day in labelled_decisions(annotated):
        yield Fact("references", {"reference": None, "title": title, "date": day}, "dated_decisions", (passage,))
    for sentence, title, date in listed_decisions(annotated):
        if len(date.value) == 10 and date.value != annotated.profile.date:
            yield Fact("references", {"reference": None, "title": title, "date": date.value}, "dated_decisions", (annotated.cite(sentence),))


# "besluit van raad": what says no more than who decided
_BY_WHOM = re.compile(r"besluit van [a-z]+")


def _heads_what_was_decided(annotated: Annotated, sentence: Sentence) -> bool:
    """Whether a line "Besluit college d.d. 14 mei 2019" stands over the items of what is decided: the document's own decision."""
    below = annotated.blocks[sentence.block + 1 : sentence.block + 2]
    return annotated.blocks[sentence.block].kind == "heading" and bool(below) and below[0].kind == "item"


def _permission(masked: Masked, text: str, date: Span) -> str | None:
    """ "toestemming, verleend door de raden van A (29 september 2016) en B (6 oktober 2016)": one decision each."""
    cue = re.search(r"\b(?:toestemming|raadsbesluiten|besluiten|ingestemd)\b", text[: date.start], re.I)
    return cue.group().lower() if cue and re.search(r"\((?:besluit van |d\.d\. |op )?$", text[: date.start]) and masked.holds(ORG) else None


def _is_news(annotated: Annotated, day: str, label: str) -> bool:
    """Whether a note or page is about an agreement, and does not only refer to it: its signing was just done, or a page without a day tells of it alone."""
    about = annotated.profile
    if not about.own and not about.date:
        is_only = about.kind == "webpage" and {one.agreement.label for one in conclusions(annotated)} == {label}
        return is_only or about.title.casefold() == label.casefold()
    if about.own or not about.date or len(about.date) != 10:
        return False
    return 0 <= (first_day(about.date) - first_day(day)).days <= _JUST_DONE


def dated_agreements(annotated: Annotated) -> Iterator[Fact]:
    """Agreements that are referred to by their day: "de overeenkomst van 3 april 1974", "op 12 mei 2014 gesloten"."""
    own = _own_numbers(annotated)
    for one in conclusions(annotated):
        found = dates(one.sentence) if one.dated else []
        numbered = {date.value for match, _ in _numbers(one.sentence, found, own) if (date := _date_of(one.sentence.text, match, found))}
        if one.dated and one.dated not in numbered and not _is_news(annotated, one.dated, one.agreement.label):  # else it goes by its number
            yield Fact("references", {"reference": None, "title": one.agreement.label, "date": one.dated}, "dated_agreements", (annotated.cite(one.sentence),))
