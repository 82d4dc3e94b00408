"""Decisions and files that a document refers to, by number or by date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.rules.concluded import conclusions
from kg.extraction.rules.rule import dates
from kg.model import Fact

# "(2021/510722)", "(2020-246333)", "(nr. 2014/123)", "(zaaknummer Z-19-0042)", "kenmerk 2018.0045112"
NUMBERED = re.compile(
    r"\(?(?:(?P<word>nr\.?|no\.?|reg\.? ?nr\.?|raadsbesluit|collegebesluit|besluit|nummer|kenmerk|zaaknummer|BIS-?nummer|registratienummer|besluitnummer|raadsbesluit nr\.?|zaak)\s*:?\s*)?"
    r"(?P<number>(?:[A-Z]{2,5}/[A-Z]{2,5}[-/]\d{4}/\d{2,6})|(?:[A-Z]{2,6}-\d{6,}(?:-\d+)*)|(?:PS|RB|R|B)[ -]?\d{1,4}/\d{2,4}|(?:\d{2}/\d{2,4}\b(?!/))|(?:(?P<year>(?:19|20)\d{2})[/.-]\d{3,8})|(?:[A-Z]{1,4}[-/.]?\d{2,4}[-/.]\d{3,8}(?:[-/.]\d+)*)|(?:\d{2,4}[./-]?\d{3,7}))(?P<close>\)?)"
)
# what a file or decision is called before its number
TITLE = re.compile(
    r"(?P<title>(?:(?:[Cc]ollege|[Rr]aads|[Bb]estuurs)?(?:besluit|nota|voorstel|brief|visie|programma|plan|agenda|akkoord|notitie|verordening|kader)|[A-Z][\w]*(?:besluit|nota|visie|programma|plan|agenda|kader)?)\b[^.;:()\n]{3,160}?)\s*$"
)
# "het collegebesluit van 10 februari 2015", "het besluit van de gemeenteraad van 3 juni 2014"
DECIDED = re.compile(
    r"\b(?P<title>(?:college|raads|bestuurs)besluit(?:en)?|besluit van (?:het college|de (?:gemeente)?raad|burgemeester en wethouders|de algemene vergadering|gedeputeerde staten|het (?:algemeen|dagelijks) bestuur)(?: van (?:de |het )?[A-Z][\w ]{2,30}?)?|(?:college|gemeenteraads|raads)beslissing|toestemming van (?:de|zijn|haar|hun) raad)(?: van| d\.d\.| d\.d|,)? $",
    re.I,
)


def numbered_references(annotated: Annotated) -> Iterator[Fact]:
    """Files with a number of the issuer's own; the document's own number is none."""
    for sentence in annotated.sentences:
        for match in NUMBERED.finditer(sentence.text):
            number = re.sub(r"^(\d{4})-", r"\1/", match["number"])
            bracketed = match.group().startswith("(") and match["close"]
            if not ((bracketed and match["year"]) or match["word"]) or number == annotated.profile.reference:
                continue
            if match["year"] and re.fullmatch(r"(?:19|20)\d{2}[/-](?:19|20)?\d{2}", match["number"]):
                continue  # "2020-2024" is a period
            near = [
                d for d in dates(sentence) if 0 <= match.start() - d.end < 12
            ]  # "het besluit van 20 mei 1986, nr. 86/201"
            head = sentence.text[: near[-1].start if near else match.start()].rstrip(" (,")
            title = TITLE.search(head) or DECIDED.search(f"{head} ")
            after = (
                near[-1:]
                or [d for d in dates(sentence) if d.start >= match.end()]
                or [d for d in dates(sentence) if len(d.value) == 10]
            )
            yield Fact("references", {"reference": number, "title": title["title"].strip(" ‘’\"") if title else None, "date": after[0].value if after else None},
                       "numbered_references", (annotated.cite(sentence),))  # fmt: skip


def dated_decisions(annotated: Annotated) -> Iterator[Fact]:
    """Decisions that are named by their date alone; the document's own is none."""
    for sentence in annotated.sentences:
        for date in dates(sentence):
            match = DECIDED.search(sentence.text[: date.start])
            if (
                match
                and len(date.value) == 10
                and date.value != annotated.profile.date
                and not _is_numbered(sentence.text, date.end)
            ):
                yield Fact(
                    "references",
                    {"reference": None, "title": match["title"], "date": date.value},
                    "dated_decisions",
                    (annotated.cite(sentence),),
                )


def dated_agreements(annotated: Annotated) -> Iterator[Fact]:
    """Agreements that are referred to by their day: "de overeenkomst van 3 april 1974", "op 12 mei 2014 gesloten"."""
    for one in conclusions(annotated):
        if one.dated:
            yield Fact("references", {"reference": None, "title": one.agreement.label, "date": one.dated},
                       "dated_agreements", (annotated.cite(one.sentence),))  # fmt: skip


def _is_numbered(text: str, position: int) -> bool:
    """Whether a number follows the date, so that the decision goes by that."""
    return bool(re.match(r",? \(?(?:nr\.?|no\.?|nummer|kenmerk|met kenmerk)", text[position : position + 20]))
