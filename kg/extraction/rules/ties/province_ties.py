"""Ties of provinces: "haar Chinese zusterprovincie Hunan", "Hunan is de partnerprovincie van Overijssel"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import NO_NAME, ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.modality import UNREAL, modalities
from kg.extraction.rules.ties.cities import RAW, City, is_city_name
from kg.extraction.rules.ties.tie_words import STEDENBAND, Told
from kg.model import Kind, Name

_SISTER = r"(?:[Zz]uster|[Pp]artner|[Vv]riendschaps)(?:provincie|regio|district)"
# "een memorandum met haar Chinese zusterprovincie Hunan"
_CALLED = re.compile(rf"\b(?P<at>{_SISTER}) (?P<two>{ORG}|{RAW})")
# "Hunan is sinds 2005 de partnerprovincie van Overijssel", "Sinds 2005 is Hunan de partnerprovincie van Overijssel"
_IS_ONE = re.compile(rf"(?:(?P<two>{ORG}|{RAW}) (?:is|was)|\b(?:is|was) (?P<two2>{ORG}|{RAW})){NO_NAME}{{0,50}}? (?P<at>{_SISTER}) van (?P<one>{ORG})")
_WORD = re.compile(_SISTER)
_OPENS = re.compile(r"^(?:De|Het|Ook|In|Met) ")


def province_ties(annotated: Annotated, masked: Masked) -> Iterator[tuple[Told, Name]]:
    """The tie of a sentence that calls a region abroad the sister of a province, with the province; the document's own where none is named."""
    if not _WORD.search(masked.text):
        return
    for match in (*_CALLED.finditer(masked.text), *_IS_ONE.finditer(masked.text)):
        groups = match.groupdict()
        two = _region(masked, groups.get("two") or groups.get("two2") or "")
        if two is None or modalities(masked.text, match.start("at")) & UNREAL:
            continue
        named = [m for m in masked.mentions(groups.get("one") or masked.text) if m.kind is Kind.PROVINCE and not m.attributive and m.label != two.label]
        subject = annotated.profile.subject
        owner = named[0].name() if named else subject if subject and subject.kind is Kind.PROVINCE else None
        if owner and two.label != owner.label.removeprefix("Provincie "):
            yield Told(STEDENBAND, match, groups.get("one"), [City(two)], match.end(), None if groups.get("one") else match.span()), owner


def _region(masked: Masked, written: str) -> Name | None:
    """The region abroad that is named there: by its own name, without what sort it is."""
    mentions = masked.mentions(written)
    if mentions:
        return Name(mentions[0].label.removeprefix("Provincie "), Kind.CITY) if mentions[0].kind in (Kind.CITY, Kind.PROVINCE) else None
    name = _OPENS.sub("", written)
    return Name(name, Kind.CITY) if is_city_name(name) else None
