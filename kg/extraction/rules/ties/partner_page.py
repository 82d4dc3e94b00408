"""A page about one partner city, which its title names with its land: "Almelo (NL)" on the site of Iserlohn."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.modality import UNREAL, modalities
from kg.extraction.names.bonds import BOND, SISTER_ONE, TWIN
from kg.extraction.names.countries import COUNTRY
from kg.extraction.rules.ties.cities import RAW, is_city_name
from kg.extraction.rules.ties.opening_cities import SPEAKS
from kg.extraction.rules.ties.said_below import said_of
from kg.model import Fact, Kind, Name, Value

# "Almelo (NL)", "Kézdivásárhely (Roemenië)", "KAMPEN (NIEDERLANDE)", "Gera, Duitsland"
_TITLE = re.compile(rf"[*_# ]*(?P<name>{RAW})(?: ?\((?:{COUNTRY}|[A-Z]{{1,3}}|[A-ZÄÖÜË]{{5,15}})\)|, {COUNTRY})[*_ ]*$")
# "Die Städtepartnerschaft ist im Jahr 1954 entstanden", "Het vriendschapsverdrag", "onze partnerstad", "Partnerschaft seit: 1974"
_ITS_TIE = re.compile(rf"\b(?:[Dd]e|[Dd]ie|[Dd]eze|[Hh]et|[Tt]he|[Uu]nsere?|[Oo]nze|[Oo]ur|niederländische|französische|Duitse|Poolse) (?:[a-zà-ÿ]+ )?(?:{BOND}|{SISTER_ONE})\b|^(?:{TWIN})[^.;]{{0,12}} (?:seit|sinds|since)\b")
_HEAD = 6
"""Blocks at the head of a page in which its title stands."""
_ABOUT = 12
"""Blocks below the title that may speak of the tie."""


def partner_of_page(annotated: Annotated, here: Name) -> Iterator[Fact]:
    """The tie with the city that a page is about; none where it is the page of that city itself, or only plans a tie."""
    for index, block in enumerate(annotated.blocks[:_HEAD]):
        title = _TITLE.match(block.text)
        city = _city(annotated, title["name"]) if title else None
        if city is None or city.label == here.label:
            continue
        below = [sentence for number in range(index + 1, min(len(annotated.blocks), index + 1 + _ABOUT)) for sentence in annotated.sentences_of(number)]
        told = [sentence for sentence in below if _ITS_TIE.search(sentence.text) and not modalities(sentence.text, 0) & UNREAL]
        if not told:
            return
        said = said_of(annotated, [sentence for sentence in below if SPEAKS.search(sentence.text)], city, here)
        values: dict[str, Value] = {"a": here, "b": city, "kind": "stedenband", "since": said.since, "until": said.until, "status": "ended" if said.over else "stated"}
        if said.over and said.until is None:
            values["ended"] = True
        yield Fact("ties", values, "listed_ties", (annotated.cite(block), annotated.cite(told[0]), *said.evidence))
        return


def _city(annotated: Annotated, written: str) -> Name | None:
    """The city of a title, as the text names it: "KAMPEN" is the Kampen of which it speaks."""
    for mention in annotated.mentions:
        if mention.kind in (Kind.CITY, Kind.MUNICIPALITY) and mention.place().label.casefold() == written.casefold():
            return mention.place()
    return Name(written, Kind.CITY) if is_city_name(written) else None
