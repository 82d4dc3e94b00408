"""What the lines and paragraphs below a city's heading or row say of the tie with it: since when, until when, and that it is over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from kg.dates import Span, find_dates
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.modality import UNREAL, Modality, modalities
from kg.extraction.names.bonds import TWIN
from kg.extraction.names.countries import COUNTRY
from kg.extraction.rules.ties.cities import RAW
from kg.extraction.rules.ties.opening_cities import opening_cities
from kg.extraction.text.layout import Block, Sentence
from kg.model import Evidence, Kind, Name

# a line that says something of the row above it, and opens no other list
DETAIL = re.compile(rf"^[*_]{{0,2}}(?:(?:stad|land|sinds|jaar|contact|city|country|since|plaats|partnerstad|soort)$|(?i:land|country)\b|(?-i:{COUNTRY}(?! (?!Sinds|Since|Seit|Vanaf)[A-ZÀ-Ž]))(?!\w)(?:.{{0,30}}| ?[·|•–-] .{{0,60}})$|\D{{0,30}}(?:\d{{1,2}} [a-z]{{3,9}} )?(?:18|19|20)\d\d\b.{{0,20}}$|(?:status|sinds|contact(?:persoon)?|stichting|comité|vereniging|website|inwoners|aard|soort|type|(?:aard|soort|type)(?: van de)? (?:relatie|band)|(?:[a-z]+ ){1,2}(?:sinds|since|seit|vanaf|sedert|uit)) ?:)", re.I)
# the day on which the tie was made
_MADE = re.compile(
    r"\b(?:sinds|sedert|vanaf|since|seit|bevriend|befreundet|getekend|(?:onder)?tekenden?|ondertekend|gesloten|aangegaan|begonnen|gestart|dateert|ontstaan|ontstond|entstanden|entstand|begründet|begon|began|begann|established|unterzeichnet|geschlossen|signed|twinned|besteht|bestaat|verschwistert|verbroederd|verbroedering|verzusterd|verzustering|officieel|verbonden|bekrachtigd|gegründet)\b", re.I)  # fmt: skip
_OVER = re.compile(r"\b(?:zegde [^.;]{1,90} op\b|vervallen|beëindigd|opgezegd|verbroken|opgeheven|stopgezet|ended|terminated|beendet)\b")
# "De Stichting Jumelage Gouda is in 2019 opgeheven": who kept the tie up, and not the tie
_CARRIER_ENDS = re.compile(r"(?:De|Het|Deze|Die|The) (?:[A-Z]\w+ )?(?:\w*(?:[Ss]tichting|[Vv]ereniging|[Cc]omité|[Cc]ommissie|[Ww]erkgroep|[Vv]erein|[Aa]ssociation|[Cc]ommittee))\b")
_FIRST_TIES = "1910"
"""Cities have had ties since then; a year before it is of something else: "Sinds 1815 is zij de zetel van een bisschop"."""
# "slapend sinds 2005": since when nothing happens
ASLEEP_SINCE = re.compile(r"\b(?:slapende?|opgeschort|bevroren|inactief|stilgevallen|dormant|suspended|ruht)\b[^.;]{0,20}$", re.I)
_YEAR_ALONE = re.compile(rf"{COUNTRY} (?:19|20)\d\d|(?:19|20)\d\d\b|(?:[\w-]+ ){{0,4}}band(?: met [\w-]+)? \((?:19|20)\d\d\)")
# "Turkije 2012 - 2019", "Frankrijk · jumelage 1971–2006": both ends of a tie on a line of their own
_YEARS_ALONE = re.compile(rf"[*_]{{0,2}}(?:{COUNTRY}(?:,|,? ?[·|•–-])? )?(?:{TWIN} )?(?:[Vv]an )?\(?((?:18|19|20)\d\d) ?(?:-|–|tot(?: en met)?|t/m) ?((?:19|20)\d\d)\)?\.?[*_]{{0,2}}")
# "Bevriend van 1991 tot en met 2014", "Stedenband van 1980 tot 2006": both ends, and the tie between them
_LASTED = re.compile(rf"^(?:{TWIN}|[Bb]evriend|[Bb]efreundet|[Vv]erbonden|[Vv]erbunden|[Pp]artners?|[Ll]inked|[Ff]riends|[Dd]e band (?:bestond|duurde|liep))(?: met elkaar)?:? (?:van|vanaf|from|von|tussen)(?: het jaar)? (?P<since>(?:19|20)\d\d) (?:tot(?: en met| aan)?|t/m|to|until|bis|en) (?:in )?(?P<until>(?:19|20)\d\d)\b")
_FURTHER = re.compile(r"(?:Daarnaast|Verder|Voorts|Tevens|Ook|Besides|Also|Zudem|Außerdem)\b")
_WITH = re.compile(r"\b(?:[Mm]et|[Ww]ith|[Mm]it|[Tt]ussen) (?:de (?:stad|gemeente) |het [\w-]+ )?$")
_REACH = 4
"""Blocks below a city that are looked at."""
_NEAR = 25
"""Characters between "beëindigd" and its date."""


@dataclass(frozen=True, slots=True)
class Below:
    """What is said below a city of the tie with it; None and False where nothing is."""

    since: str | None
    until: str | None
    over: bool
    evidence: tuple[Evidence, ...]


def blocks_below(annotated: Annotated, index: int) -> Iterator[Block]:
    """The text below a city's heading, or the lines of details below a city that stands alone on its line."""
    block = annotated.blocks[index]
    is_line = len(block.text) < 60 and "\t" not in block.text
    is_head = block.kind == "heading" or (block.kind == "item" and re.fullmatch(RAW, block.text.strip()) is not None)
    if not is_head and not is_line:
        return
    for number, below in enumerate(annotated.blocks[index + 1 : index + 1 + _REACH], index + 1):
        if (below.kind != "text" if block.kind == "item" else below.kind == "heading" or not is_head) and not DETAIL.match(below.text):
            return
        if (not is_head or below.kind in ("heading", "item")) and opening_cities(annotated, number, listed=True):
            return  # "Raesfeld, Duitsland (1977)", and below it the next row: "Pardubice, Tsjechië (1992)"
        yield below


def said_below(annotated: Annotated, index: int, city: Name, here: Name) -> Below:
    """What the blocks below the one of this index say of the tie between its city and the document's own."""
    below = (annotated.sentences_of(number) for number, _ in enumerate(blocks_below(annotated, index), index + 1))
    return said_of(annotated, chain.from_iterable(below), city, here)


def said_of(annotated: Annotated, sentences: Iterable[Sentence], city: Name, here: Name) -> Below:
    """What sentences say of the tie between a city and the document's own, up to the one that goes on to another city."""
    since = until = None
    over = False
    evidence: list[Evidence] = []
    for sentence in sentences:
        if _is_of_another(annotated, sentence, city, here):
            break
        first, last, ends = _period(sentence)
        over = over or ends
        if (last and until is None) or (first and since is None):
            evidence.append(annotated.cite(sentence, "since" if first else "until"))
        since, until = since or first, until or last
    return Below(since, until, over, tuple(evidence))


def _period(sentence: Sentence) -> tuple[str | None, str | None, bool]:
    """Since when and until when by one sentence, and whether it says that the tie is over."""
    text, dates = sentence.text, find_dates(sentence.text)
    if years := _YEARS_ALONE.fullmatch(text):
        return years[1], years[2], True
    if (lasted := _LASTED.search(text)) and not modalities(text, lasted.start()) & UNREAL:
        return lasted["since"], lasted["until"], True
    word = _OVER.search(text)
    ends = word is not None and not _CARRIER_ENDS.match(text) and Modality.ENDED in modalities(text, word.start())
    last = _of_end(dates, word) if word and ends else None
    rest = [date for date in dates if date is not last and date.value > _FIRST_TIES]
    made = _MADE.search(text) or _YEAR_ALONE.match(text)
    first = rest[0] if rest and made and not ASLEEP_SINCE.search(text[: rest[0].start]) else None
    return first.value if first else None, last.value if last else None, ends


def _of_end(dates: list[Span], word: re.Match[str]) -> Span | None:
    """The date just behind the word that says that the tie is over ("beëindigd in 2011"), else the last before it ("in 2011 beëindigd")."""
    behind = next((date for date in dates if 0 <= date.start - word.end() < _NEAR), None)
    return behind or next((date for date in reversed(dates) if date.end <= word.start()), None)


def _is_of_another(annotated: Annotated, sentence: Sentence, city: Name, here: Name) -> bool:
    """Whether a sentence goes on to another city: "Daarnaast is er contact met Gent", "Met Gent bestaat een band"."""
    named = [m for m in annotated.within(sentence.start, sentence.end, Kind.CITY, Kind.MUNICIPALITY) if not m.attributive and m.place().label != here.label]
    if not named or any(m.place().label == city.label for m in named):
        return False
    return bool(_FURTHER.match(sentence.text)) or any(_WITH.search(sentence.text[: m.start - sentence.start]) for m in named)
