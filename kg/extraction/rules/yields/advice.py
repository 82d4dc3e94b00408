"""What a document advises, by which criteria it weighs, on what a seat rests, and how it judges a relation."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import FORUM, ORG
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.modality import Modality, modalities
from kg.extraction.names.mentions import FORUMS
from kg.extraction.rules.yields.topic import relation_of
from kg.model import Fact, Kind

HEADED = re.compile(r"\baanbeveling|\badvies", re.I)
ADVISES = re.compile(
    r"\b(?:het advies is|geadviseerd wordt|wij adviseren|wordt geadviseerd|het verdient aanbeveling|aanbevolen wordt|is het advies)\b",
    re.I,
)
# an advice in the imperative: "zet niet op meer dan drie prioriteiten in", "kies daarom voor"
IMPERATIVE = re.compile(r"(?:: |; |, | en )(?:zet|kies|probeer|sluit|zorg|maak|stel) ", re.I)
# "VNG (kennisverwerving of internationale solidariteit)", "X en/of Y (bijvoorbeeld bij beleidsbeïnvloeding)"
FORUM_FOR = re.compile(
    r"(?P<forum>[^():,]{3,90}?(?:, [^():,]{3,60}?){0,2}) \((?:bijvoorbeeld (?:bij )?)?(?P<purpose>[^()]{5,80})\)"
)
# "Deelname aan X is afhankelijk van A, van B, C en D"
DEPENDS = re.compile(
    r"(?P<what>[Dd]eelname aan [^.,;]{3,80}?|[Ll]idmaatschap van [^.,;]{3,60}?) (?:is|hangt) (?:mede )?(?:afhankelijk|af) ?van (?P<list>[^.;]+)"
)
# "Het netwerk is bedoeld voor grotere steden (vanaf 250.000 inwoners)"
MEANT_FOR = re.compile(
    r"(?P<what>[Hh]et netwerk|"
    + FORUM
    + r") (?:is|staat) (?:bedoeld|open|bestemd) voor (?P<list>(?:[^.,;]|(?<=\d)[.,](?=\d))+)"
)
CRITERION_WORDS = Triggers("afhankelijk", "hangt", "bedoeld voor", "open voor", "bestemd voor", "kijk", "let ")
LOOK_AT = re.compile(r"\b(?:kijk|let)\b (?:naast inhoud |niet alleen )?(?:naar|op) (?P<list>[^.;()]+)", re.I)
# "A mag meedoen aan het netwerk dankzij de inzet van A in B"
REST_WORDS = Triggers("dankzij", "vanwege", " door ", "op grond van")
RESTS = re.compile(
    rf"(?P<who>{ORG}+) (?:mag|kan|kon|mocht|is)[^.;]{{0,80}}?(?:(?P<what>{FORUM})|het netwerk|de werkgroep)[^.;]{{0,60}}?\b(?:dankzij|vanwege|door|op grond van)\b (?:de |het |haar |zijn )?(?:inzet|deelname|lidmaatschap|rol|bijdrage)[^.;]{{0,60}}?(?P<on>{FORUM})"
)
JUDGE_WORDS = Triggers(
    "geëvalueerd", "gewaardeerd", "beoordeeld", "ervaren", "waardeert", "waarderen", "succesvol voorbeeld"
)
JUDGED = re.compile(
    r"(?:\bniet )?\b(?:zeer |overwegend |vooral )?(?:positief|negatief|goed|matig|slecht|succesvol|wisselend) (?:geëvalueerd|gewaardeerd|beoordeeld|ervaren)\b|"
    r"\b(?:geëvalueerd|gewaardeerd|beoordeeld|ervaren) als [^.,;]{3,60}|\bwaarde(?:ert|ren) de [^.;]{3,80}|\bis een succesvol voorbeeld van [^.;]{3,80}",
    re.I,
)


def recommendations(annotated: Annotated) -> Iterator[Fact]:
    """Advice: the items under a heading "Aanbevelingen", and sentences that advise; with the forum advised for a purpose."""
    for index, block in enumerate(annotated.blocks):
        lead = annotated.blocks[block.lead].text if block.lead is not None else ""
        is_listed = block.kind == "item" and HEADED.search(f"{block.heading} {lead[-120:]}")
        for sentence in annotated.sentences_of(index):
            if not is_listed and (block.kind == "heading" or not (ADVISES.search(sentence.text) or IMPERATIVE.search(sentence.text))):
                continue
            evidence = (annotated.cite(sentence),)
            yield Fact("recommendations", {"text": sentence.text.strip(" ;")}, "recommendations", evidence)
            if is_listed and (start := re.search(r"\b(?:gremium|netwerk|forum)\b[^:]{0,20}:", sentence.text)):
                for match in FORUM_FOR.finditer(sentence.text, start.end()):
                    yield Fact("recommendations", {"text": match.group().strip(" ,"), "forum": match["forum"].strip(" ,"), "purpose": match["purpose"]},
                               "recommendations", evidence)  # fmt: skip


def criteria(annotated: Annotated) -> Iterator[Fact]:
    """What taking part depends on, and what a recommendation says to look at."""
    for masked in annotated.cued(CRITERION_WORDS):
        sentence = masked.sentence
        for pattern in (DEPENDS, MEANT_FOR):
            if match := pattern.search(masked.text if pattern is MEANT_FOR else sentence.text):
                named = masked.mentions(match["what"]) or (
                    [m] if (m := annotated.topic(sentence.start, FORUMS)) and pattern is MEANT_FOR else []
                )
                what = named[0].label if named else match["what"]
                for criterion in _listed(match["list"]):
                    yield Fact(
                        "criteria", {"what": what, "criterion": criterion}, "criteria", (annotated.cite(sentence),)
                    )
        block = annotated.blocks[sentence.block]
        if HEADED.search(block.heading + (annotated.blocks[block.lead].text if block.lead is not None else "")) and (
            match := LOOK_AT.search(sentence.text)
        ):
            for criterion in re.split(r", maar ook |, ook | en (?=wie|wat)", match["list"]):
                yield Fact(
                    "criteria",
                    {"what": "samenwerking (aanbeveling)", "criterion": criterion.strip()},
                    "criteria",
                    (annotated.cite(sentence),),
                )


def _listed(text: str) -> list[str]:
    """The members of "het onderwerp, van de prioriteiten, de contacten met A en de beschikbaarheid van B en C"."""
    parts = re.split(r", (?:en )?| en (?=de |het |van )", text)
    found = [re.sub(r"^(?:van )?(?:de |het )?", "", " ".join(part.split())).removesuffix(" is") for part in parts]
    result: list[str] = []
    for part in found:
        both = re.fullmatch(r"(beschikbaarheid van) (.+?) en (.+)", part)
        result.extend((f"{both[1]} {both[2]}", f"{both[1]} {both[3]}") if both else (part,))
    return [part for part in result if part]


def dependencies(annotated: Annotated) -> Iterator[Fact]:
    """A seat in one forum that rests on what is done in another."""
    for masked in annotated.cued(REST_WORDS):
        match = masked.match(RESTS)
        if match and Modality.NEGATED not in modalities(masked.text, match.start()):
            network = masked.mentions(match["what"]) or [
                m for m in [annotated.topic(masked.sentence.start, [Kind.NETWORK])] if m
            ]
            for member in masked.mentions(match["who"])[:1]:
                for on in masked.mentions(match["on"]):
                    if network:
                        yield Fact("dependencies", {"member": member.name(), "network": network[0].name(), "rests_on": on.name()},
                                   "dependencies", (annotated.cite(masked.sentence),))  # fmt: skip


def evaluations(annotated: Annotated) -> Iterator[Fact]:
    """Judgements of a relation: "wordt zeer positief geëvalueerd", "een passief netwerk"."""
    for masked in annotated.cued(JUDGE_WORDS):
        sentence = masked.sentence
        match = JUDGED.search(sentence.text)
        if match and (relation := relation_of(annotated, sentence)):
            yield Fact(
                "evaluations",
                {"relation": relation, "judgement": match.group()},
                "evaluations",
                (annotated.cite(sentence),),
            )
