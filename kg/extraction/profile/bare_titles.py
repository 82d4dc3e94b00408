"""What an agreement is about whose title says its sort alone: its citation, its running header, its definitions, its first articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kg.extraction.matching import patterns as re
from kg.extraction.profile.title_lines import cased

_AN_AGREEMENT = r"[\w-]*(?:overeenkomst|onvenant|regeling|kkoord|verklaring|[Dd]eal)"
# "Dit convenant wordt aangehaald als: Convenant Wonen", "Deze overeenkomst kan worden aangehaald als “DVO Wonen”"
_CITED = re.compile(
    r"\b(?:dit|deze) [\w-]+(?: \w+)? (?:wordt|kan(?: worden)?|zal worden) (?:aangehaald|geciteerd)(?: worden)?(?: onder de naam)?(?: als)?\W{0,3}(?:de |het )?(?P<name>(?-i:(?:[A-Z][\w-]*(?:overeenkomst|onvenant|regeling|kkoord|verklaring|[Dd]eal)|[A-Z]+(?:OVEREENKOMST|ONVENANT|REGELING)|DVO|SOK|GR|BOK)\b [^“”\"‘’'.;\n]{3,120}))", re.I
)
_SHORT = {"DVO": "Dienstverleningsovereenkomst", "SOK": "Samenwerkingsovereenkomst", "GR": "Gemeenschappelijke regeling", "BOK": "Bestuursovereenkomst"}
# what a page header says besides: "pagina 2 van 9", "versie 1.0", "2/9"
_PAGING = re.compile(r"(?i)(?:\s{2,}|\s+[|–-]\s+|\s+(?=pagina\b|versie\b)).*$|\s+\d{1,3}(?:/\d{1,3})?$")
# "Convenant: het Convenant Wonen in de Kop;", "Overeenkomst: de Samenwerkingsovereenkomst Zwembad"
_DEFINED = re.compile(rf"(?m)^\W*(?:\w{{1,2}}[.)] )?(?:[Dd]e |[Hh]et |[Dd]it |[Dd]eze )?[A-Za-z]*(?:[Oo]vereenkomst|[Cc]onvenant|[Rr]egeling|[Aa]kkoord|DVO|SOK)\s?[:–-] (?:de|het|deze|dit|onderhavige) (?:onderhavige )?(?P<name>{_AN_AGREEMENT} (?!is\b|tussen\b|van\b|met\b|die\b|dat\b|zoals\b|als\b|waar)[^.;,:()\n]{{4,90}})")
# "Deze overeenkomst heeft betrekking op het beheer van de begraafplaatsen.", "komen overeen inzake de bouw van een school:"
_ABOUT = re.compile(
    rf"(?:\b[Dd](?:eze|it) {_AN_AGREEMENT} (?:heeft betrekking op|betreft|ziet op|gaat over)|\bovereen(?:gekomen)? (?:inzake|betreffende|aangaande|over|ten aanzien van)) (?P<matter>(?!(?:de )?(?:onder|hier)|het volgende|alle\b|voorts|artikel)[^.;:,\n]{{8,90}})[.;:\n]"
)


def called_below(text: str, noun: str) -> str | None:
    """The name that the text gives an agreement below a title that is the noun alone; None where it gives none.

    Args:
        text: the kept text, with its page headers.
        noun: what the title says: "Samenwerkingsovereenkomst".
    """
    if cited := _CITED.search(text):
        short, _, rest = cited["name"].strip().partition(" ")
        return f"{_SHORT.get(short, short)} {rest}"
    headers = Counter(_headers(text, noun))
    if headers:
        return headers.most_common(1)[0][0]
    if defined := _DEFINED.search(text):
        return defined["name"].strip()
    if about := _ABOUT.search(text):
        return f"{noun} {re.sub(r'^(?:de|het|een) ', '', about['matter'].strip())}"
    return None


def _headers(text: str, noun: str) -> Iterator[str]:
    """The lines of a text that are the noun with a name, as a page header has it."""
    for match in re.finditer(rf"(?m)^[^\S\n]*(?:\d{{1,3}} +)?(?P<line>(?i:{re.escape(noun)})[^\S\n]+[“\"‘']?[A-Z0-9][^\n]{{2,120}})$", text):
        line = _PAGING.sub("", match["line"].strip())
        if re.search(r"[^\W\d_]{3}", line[len(noun) :]) and line[-1] not in ".;:,":
            yield cased(line)
