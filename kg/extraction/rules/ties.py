"""Ties between cities: twin towns, and bilateral cooperation that is not called so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.dates import find_dates
from kg.extraction.annotate import Annotated
from kg.extraction.masked import ANY, ORG, ORG_OR_TIE, Masked
from kg.extraction.mentions import Mention
from kg.extraction.modality import Modality, modalities
from kg.extraction.rules.rule import period
from kg.model import Fact, Kind, Name, Value

TWIN = r"(?:steden ?band(?:en)?|stedenrelaties?|zusterst(?:ad|eden)|zustergemeenten?|partnerst(?:ad|eden)|partnergemeenten?|jumelages?|verbroedering(?:en)?|verbroederd|vriendschapsband(?:en)?|Städtepartnerschaft(?:en)?|Partnerst(?:adt|ädte)|twin(?:ned)?(?: towns?)?|sister cit(?:y|ies)|jumelée?)"
BILATERAL = r"(?:bilaterale (?:relaties?|samenwerking|banden?|contacten)|vriendschapsrelaties?)"
# a heading or lead-in of a list: "Onze stedenbanden", "Mechelen heeft vier zustersteden:", "Städtepartnerschaften"
LISTS_TWINS = re.compile(rf"{TWIN}|[Tt]win (?:cities|towns)|[Ss]ister cities|[Ss]tedenbanden", re.I)
NOT_LISTED = re.compile(
    r"\b(?:geen|voormalige?|vroegere|beëindigde|ended|former|frühere|niet|andere steden|asked|kandida\w+|mogelijke|toekomstige|aanvra\w+)\b",
    re.I,
)
# what follows the city in a row: a country, a year, a column, or nothing
ROW = re.compile(r"\s*(?:[|(:;–-]|,|$|\n|sinds|since|seit|\d{4})")
TIE_WORDS = re.compile(
    rf"{TWIN}|{BILATERAL}|\bband\b|verzuster|verschwister|die met|link with|twinn|Partnerschaft|riendschap|zusterband"
)
CITIES = rf"{ORG_OR_TIE}+"

PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    # "een stedenband met Osterode", "stedenbanden van Almere met A en B", "Twee van die stedenbanden zijn die met A en B"
    ("stedenband", re.compile(rf"\b(?P<at>{TWIN})\b(?: (?:van|tussen) (?P<one>{ORG}+))?(?:[^.;{ANY[1:-1]}]{{0,60}}?) (?:met|en|with|mit) (?P<who>{CITIES})")),
    # "een stedenband tussen A en B"
    ("stedenband", re.compile(rf"\b(?P<at>{TWIN})\b[^.;{ANY[1:-1]}]{{0,30}} tussen (?P<one>{ORG})(?P<who>{ORG}+)")),
    # "Die band met A bestaat sinds 1958, die met B sinds 1995"
    ("stedenband", re.compile(rf"\b(?P<at>[Bb]and|[Vv]riendschap|Partnerschaft|link|twinning|zusterband) (?:met|with|mit|dem)[^.;{ANY[1:-1]}]{{0,25}} (?P<who>{CITIES})")),
    ("stedenband", re.compile(rf"\b(?P<at>die) met (?P<who>{CITIES}) sinds \d{{4}}")),
    # "verzusterd met A", "is twinned with A", "mit A verschwistert"
    ("stedenband", re.compile(rf"(?:(?P<one>{ORG}+)[^.;]{{0,40}}? )?(?P<at>verzusterd|verbroederd|twinned|verschwistert|jumelé)(?: is)? (?:met|with|mit|avec) (?P<who>{CITIES})")),
    ("stedenband", re.compile(rf"[Mm]it (?P<who>{CITIES}) ist (?P<one>{ORG}+)[^.;]{{0,40}}? (?P<at>verschwistert)")),
    # "Orléans, France – twinned since 1946"
    ("stedenband", re.compile(rf"^(?P<who>{CITIES})[^.;]{{0,40}}? (?P<at>twinned|stedenband|zusterstad|partnerstad) (?:since|sinds|sedert) \d{{4}}")),
    # "stedenbanden als A en B", "de partnersteden A en B", "onze zusterstad A"
    ("stedenband", re.compile(rf"\b(?P<at>{TWIN})\b(?: als|:| zijn| is| zoals)? (?P<who>{CITIES})")),
    # "A is een zusterstad van B", "A en B zijn verbroederd"
    ("stedenband", re.compile(rf"(?P<who>{ORG}+) (?:is|zijn|ist|are) (?:\w+ ){{0,5}}(?P<at>{TWIN})(?: (?:van|met|with|mit|von|of) (?P<one>{ORG}+))?")),
    # "Een andere bilaterale relatie is de samenwerking A-B"; "een bilaterale samenwerking met A"
    ("bilaterale samenwerking", re.compile(rf"\b(?P<at>{BILATERAL})\b[^.;]{{0,50}}?(?: met| is de samenwerking| is die met| tussen) (?P<who>{CITIES})")),
)  # fmt: skip


def ties(annotated: Annotated) -> Iterator[Fact]:
    """Ties that a sentence states; the one side is named, or it is the city whose document this is."""
    for masked in annotated.masked:
        taken: set[tuple[str, str]] = set()
        for kind, pattern in PATTERNS if TIE_WORDS.search(masked.text) else ():
            for match in pattern.finditer(masked.text):
                for fact in _ties(annotated, masked, match, kind):
                    ends = tuple(sorted(str(getattr(fact[side], "label", "")) for side in "ab"))
                    if ends not in taken:
                        taken.add(ends)  # type: ignore[arg-type]
                        yield fact


def _ties(annotated: Annotated, masked: Masked, match: re.Match[str], kind: str) -> Iterator[Fact]:
    found = modalities(masked.text, match.start("at"))
    if found & {Modality.POTENTIAL, Modality.PLANNED, Modality.ADVISED, Modality.TALKS} or (
        Modality.NEGATED in found and Modality.ENDED not in found
    ):
        return
    subject = annotated.profile.subject
    named = [_city(m) for m in masked.mentions(match.groupdict().get("one")) if _is_city(m)]
    here = named[0] if named else _here(subject) if subject else None
    since, until = period(masked.sentence)
    values: dict[str, Value] = {
        "kind": kind,
        "since": since,
        "until": until,
        "status": "ended" if Modality.ENDED in found else "stated",
    }
    if Modality.ENDED in found and until is None:
        values["ended"] = True
    for mention in masked.mentions(match["who"]):
        for a, b in _ends(mention, here):
            if a.label != b.label:
                yield Fact("ties", {"a": a, "b": b, **values}, "ties", (annotated.cite(masked.sentence),))


def listed_ties(annotated: Annotated) -> Iterator[Fact]:
    """A list of twin towns: under a heading or lead-in that says so, rows and headings that open with a city."""
    subject = annotated.profile.subject
    if subject is None or annotated.profile.own:
        return
    here = _here(subject)
    inside = False
    for block in annotated.blocks:
        opening = annotated.within(block.start, block.start + 4, Kind.CITY, Kind.MUNICIPALITY)
        opens = bool(opening) and block.text[: opening[0].start - block.start].strip("| *–-") == ""
        if (block.kind == "heading" and not opens) or (block.kind == "text" and block.text.rstrip().endswith(":")):
            inside = bool(LISTS_TWINS.search(block.text)) and not NOT_LISTED.search(block.text)
        if not (inside and opens) or not ROW.match(annotated.clean.text, opening[0].end):
            continue
        city = opening[0].place()
        if city.label != here.label and not modalities(block.text, 0) & {Modality.NEGATED, Modality.ENDED}:
            years = [d.value for d in find_dates(block.text)]
            values: dict[str, Value] = {
                "a": here,
                "b": city,
                "kind": "stedenband",
                "since": years[0] if years else None,
                "status": "stated",
            }
            yield Fact("ties", values, "listed_ties", (annotated.cite(block),))


def _here(subject: Name) -> Name:
    return Name(subject.label.removeprefix("Gemeente "), subject.kind)


def _is_city(mention: Mention) -> bool:
    return mention.kind in (Kind.MUNICIPALITY, Kind.CITY)


def _city(mention: Mention) -> Name:
    return mention.place()


def _ends(mention: Mention, here: Name | None) -> Iterator[tuple[Name, Name]]:
    """The two ends: "A-B" names both; a single city is tied to the one whose document this is."""
    if mention.kind is Kind.TIE:
        first, second = re.split("[-–]", mention.label, maxsplit=1)
        pair = [Name(side, here.kind if here and side == here.label else Kind.CITY) for side in (first, second)]
        yield (pair[1], pair[0]) if here and second == here.label else (pair[0], pair[1])
    elif here and _is_city(mention):
        yield here, _city(mention)
