"""What stands in the way of a relation: a reason why something is not done, and a lack of people, time or money."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.modality import Modality, modalities
from kg.extraction.rules.yields.topic import relation_of
from kg.model import Fact

HINDRANCE_WORDS = Triggers(
    "reden", "gebrek", "tekort", "te weinig", "onvoldoende", "beperkte", "geen", "ontbreekt", "ontbrak"
)
_MEANS = r"(?:ambtelijke |personele |bestuurlijke |eigen )?(?:capaciteit|menskracht|mankracht|tijd|geld|budget|middelen|formatie|mensen)"
HINDERED = re.compile(
    # "één van de redenen waarom het netwerk nog niet breder wordt ingezet is de capaciteit"
    r"\bredenen? waarom [^.;]{3,120}?\b(?:niet|geen|nauwelijks)\b[^.;]{0,80}? (?:is|zijn|was|waren) [^.;,]{3,80}|"
    # "door een gebrek aan capaciteit", "wegens te weinig tijd", "er is onvoldoende ambtelijke capaciteit", "het ontbreekt aan budget"
    rf"\b(?:gebrek|tekort|ontbreekt|ontbrak)\b (?:het )?(?:\w+ ){{0,2}}?aan {_MEANS}\b|"
    rf"\b(?:te weinig|onvoldoende|geen) {_MEANS}\b|\b(?:door|wegens|vanwege) (?:de )?beperkte {_MEANS}\b",
    re.I,
)
_NO_LACK = re.compile(r"\b(?:geen|zonder|nooit|niet)\b(?: \w+){0,2} $", re.I)  # "er is geen gebrek aan capaciteit"


def hindrances(annotated: Annotated) -> Iterator[Fact]:
    """What a sentence says is in the way of a relation that it names; not what might be, and not what is asked for."""
    for masked in annotated.cued(HINDRANCE_WORDS):
        sentence = masked.sentence
        match = HINDERED.search(sentence.text)
        if match is None or _NO_LACK.search(sentence.text[: match.start()]):
            continue
        if {Modality.POTENTIAL, Modality.REPORTED, Modality.EXAMPLE, Modality.ENDED} & modalities(sentence.text, match.start()):
            continue
        if relation := relation_of(annotated, sentence):
            judgement = " ".join(match.group().split())
            yield Fact("evaluations", {"relation": relation, "judgement": judgement}, "hindrances", (annotated.cite(sentence),))
