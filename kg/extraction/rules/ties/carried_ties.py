"""Ties that the name of who keeps them up holds: "Stichting Stedenband Delft-Estelí", "de Stichting Jumelage Woerden/Telgte", "Jumelagestichting Woerden-Telgte"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.modality import Modality, modalities
from kg.extraction.names.bonds import BOND, TWIN
from kg.extraction.names.mentions import CAPITAL
from kg.extraction.names.places import AM
from kg.extraction.rules.ties.cities import is_city_name
from kg.extraction.rules.ties.tie_words import CITIES, STEDENBAND
from kg.model import Fact, Kind, Name

_SIDE = rf"{CAPITAL}(?: (?:(?:{AM}|aan den|aan de|op|bij|de|del|la|di) )?{CAPITAL}){{0,2}}"
_CARRIER = re.compile(rf"\b(?:(?:Stichting|Vereniging|Comité|Commissie|Werkgroep|Platform|Vriendenkring|Stadtverband|Verein)(?: [A-Za-z]+){{0,2}}? (?:{BOND}|[Ss]tedenbanden)|(?:Jumelage|Verbroederings|Verzusterings|Vriendschaps|Stedenband(?:en)?|Partnerschafts)-?(?:stichting|vereniging|comité|commissie|vereine?)) (?P<pair>{_SIDE}(?: ?[–/] ?| - ){_SIDE}|{CAPITAL}(?: {CAPITAL}){{0,2}})")
# "Stichting Leiden-Juigalpa", "Comité Borne-Rheine": with no word for the bond, so that the other town must stand in the text by itself
_PAIR_ALONE = re.compile(rf"\b(?:[Ss]tichting|[Vv]ereniging|[Cc]omité|[Ww]erkgroep|[Vv]riendenkring|Verein|Partnerschaftsverein) (?P<one>{_SIDE})(?:-| ?– ?)(?P<two>{_SIDE})\b(?!-)")
_TIES = re.compile(TWIN)
# "Borne-Gera: een stedenband die leeft", "Borne – Gera, dertig jaar jumelage"
_HEADED = re.compile(rf"(?P<pair>{_SIDE}(?: ?[–/] ?| - |-){_SIDE})(?=[:,] )")
_HEADS = 3
"""Blocks at the head of a page of which one may be its headline."""
_LONGEST_HEADLINE = 120
# between the two: a hyphen that joins words of one name is none of these
_APART = re.compile(r" ?[–/] ?| - ")


def carried_ties(annotated: Annotated) -> Iterator[Fact]:
    """The tie of a foundation or committee that bears the names of its two towns, one of them a town of the document."""
    towns = {m.place().label: m.place() for m in annotated.mentions if m.kind in CITIES}
    yield from _of_plain_pairs(annotated, towns)
    for block in annotated.blocks[:_HEADS]:
        word = _TIES.search(block.text) if len(block.text) < _LONGEST_HEADLINE else None
        headed = _HEADED.match(block.text) if word else None
        pair = _ends(headed["pair"], towns) if headed else None
        if pair and word and any(one.kind is Kind.MUNICIPALITY for one in pair) and not modalities(block.text, word.start()) - {Modality.EXAMPLE} and not block.text.rstrip().endswith("?"):
            yield Fact("ties", {"a": pair[0], "b": pair[1], "kind": STEDENBAND, "since": None, "until": None, "status": "stated"}, "ties", (annotated.cite(block),))
    for match in _CARRIER.finditer(annotated.clean.text):
        ends = _ends(match["pair"], towns)
        sentence = annotated.sentence_from(match.start())
        if ends is None or sentence is None or Modality.ENDED in modalities(sentence.text, match.start() - sentence.start):
            continue
        yield Fact("ties", {"a": ends[0], "b": ends[1], "kind": STEDENBAND, "since": None, "until": None, "status": "stated"}, "ties", (annotated.cite(sentence),))


def _of_plain_pairs(annotated: Annotated, towns: dict[str, Name]) -> Iterator[Fact]:
    """The tie of a foundation called by nothing but two towns, the document's own and one abroad, in a text that speaks of twin towns."""
    subject = annotated.profile.subject
    text = annotated.clean.text
    if subject is None or subject.kind is not Kind.MUNICIPALITY or not _TIES.search(text):
        return
    own = subject.label.removeprefix("Gemeente ")
    for match in _PAIR_ALONE.finditer(text):
        other = match["two"] if match["one"] == own else match["one"]
        known = towns.get(other)
        by_itself = re.search(rf"(?<![\w–-]){re.escape(other)}(?![\w–-])", text)
        sentence = annotated.sentence_from(match.start())
        if own not in (match["one"], match["two"]) or other == own or not by_itself or not is_city_name(other) or (known and known.kind is Kind.MUNICIPALITY) or sentence is None:
            continue
        yield Fact("ties", {"a": Name(own, subject.kind), "b": known or Name(other, Kind.CITY), "kind": STEDENBAND, "since": None, "until": None, "status": "stated"}, "ties", (annotated.cite(sentence),))


def _ends(pair: str, towns: dict[str, Name]) -> tuple[Name, Name] | None:
    """The two towns that a name joins; None where neither is a town that the document speaks of by itself, and no dash sets them apart."""
    sides = _APART.split(pair)
    if len(sides) == 1:  # "Delft-Estelí", "Sittard-Geleen-Rhede": the hyphen behind the town that is known
        cuts = [at.start() for at in re.finditer("-", pair) if pair[: at.start()] in towns or pair[at.end() :] in towns]
        sides = [pair[: cuts[-1]], pair[cuts[-1] + 1 :]] if cuts else sides
    is_plain = len(sides) == 2 and "-" not in pair.replace(" - ", "")  # "Groningen – San Carlos": nothing but two towns
    if len(sides) != 2 or not (is_plain or any(side in towns for side in sides)) or not all(side in towns or is_city_name(side) for side in sides):
        return None
    first, second = (Name(side, towns[side].kind if side in towns else Kind.CITY) for side in sides)
    return (second, first) if first.kind is Kind.CITY and second.kind is Kind.MUNICIPALITY else (first, second)
