"""What a relation brings: the goals that a passage says it serves, realised or still a chance."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.layout import Sentence
from kg.extraction.modality import Modality, modalities
from kg.extraction.rules.topic import relation_of
from kg.model import Evidence, Fact, Name

# the generic goals of city cooperation, by their words
GOALS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("profilering", re.compile(r"\b(?:inter)?(?:nationale )?profil(?:ering|eren|eert)\b|\bzichtbaarheid\b|\binternationaal profiel\b|\b(?:positief )?imago\b|\bherkend\b", re.I)),
    ("kennisdeling", re.compile(r"\bkennis\w*deling(?:en)?\b|\bkennisdelen\b|\bkennis\s?uitwisseling(?:en)?\b|\bkennis te delen\b|\b(?:uitwisselen|delen) van (?:kennis|ervaring)\w*|\bvan elkaar (?:te )?leren\b|\bervaringen (?:uit te wisselen|gedeeld)\b|\bgoede voorbeelden\b|\binput gegeven\b", re.I)),
    ("Europese fondsen", re.compile(r"\b(?:Europese|EU-?)\s?(?:fondsen|subsidies?|middelen|financiering)\b|\bsubsidie(?:s|aanvragen|projecten)?\b|\bfondsen\b|\bcofinanciering\b", re.I)),
    ("beleidsbeïnvloeding", re.compile(r"\bbeleids\s?beïnvloeding\b|\blobby\w*|\bbelangenbehartiging\b|\bbelangen\b.{0,60}\bbehartigen\b|\binvloed op (?:het )?(?:Europees|landelijk|rijks)?\s?beleid\b", re.I)),
    ("solidariteit", re.compile(r"\bsolidariteit\b|\bhulpgoederen\b|\bnoodhulp\b|\bbeschermende kleding\b|\bhumanitaire\b", re.I)),
    ("culturele ontwikkeling", re.compile(r"\bculture(?:le|el) (?:uitwisseling\w*|ontwikkeling|samenwerking)\b|\buitwisselingen tussen (?:scholieren|jongeren|studenten|koren|verenigingen)\b|\bjeugduitwisseling\w*", re.I)),
    ("duurzame netwerken", re.compile(r"\bnetwerk(?:opbouw|onderhoud|vorming|contacten)\b|\been (?:waardevol |sterk |breed )?netwerk\b|\bduurzame netwerken\b|\bcontacten met andere\b", re.I)),
    ("economische ontwikkeling", re.compile(r"\blokale economie\b|\beconomische (?:groei|ontwikkeling|samenwerking)\b|\bstartups\b|\bhandelsmissies?\b|\bwerkgelegenheid\b|\bvestiging van bedrijven\b|\bondernemerschap\b", re.I)),
    ("duurzaamheid", re.compile(r"\bduurzaam aanbesteden\b|\bklimaatneutraal\b|\bverduurzaming\b|\bcirculaire economie\b|\bklimaatadaptatie\b", re.I)),
    ("dienstverlening", re.compile(r"\b(?:betere|verbeterde|verbetering van de) dienstverlening\b", re.I)),
    ("veiligheid", re.compile(r"\b(?:openbare|sociale|grotere) veiligheid\b|\bveiligheid in\b", re.I)),
)  # fmt: skip
# words by which a sentence says that something is brought: "heeft bijgedragen aan", "levert op", "wordt ingezet voor"
BRINGS = re.compile(
    r"\b(?:bijgedragen|draagt|dragen|bijdrage|bijdragen|levert|leveren|leverde|leverden|opgeleverd|opleveren|oplevert|geleverd|gestimuleerd|stimuleert|ingezet|inzetten|in te zetten|heeft veel aan|hebben veel aan|"
    r"geleid tot|leidt tot|resulteerde|resultaat|opbrengst(?:en)?|meerwaarde|profiteert|profiteren|versterkt|vergroot|gegeven|biedt|bieden|bood|zorgt voor|zorgde voor|kansen|mogelijkheden|verworven|uitgebreid|dankzij|voorbeelden zijn|herkend)\b",
    re.I,
)
CHANCE = re.compile(
    r"\b(?:kans(?:en)?|mogelijkhe(?:id|den)|kan|kunnen|zou|zouden|potentie(?:el|ële)?|nog (?:actiever|meer|breder)|in te zetten|interessant zijn|richten op)\b",
    re.I,
)


def yields(annotated: Annotated) -> Iterator[Fact]:
    """The goals that a sentence names as brought by the relation that it speaks of."""
    relation: Name | None = None
    anchor: Sentence | None = None
    for sentence in annotated.sentences:
        found = relation_of(annotated, sentence)
        if found:
            relation, anchor = found, sentence
        elif not anchor or sentence.block != anchor.block:
            relation = None
        if relation and BRINGS.search(sentence.text) and annotated.blocks[sentence.block].kind != "heading":
            yield from _goals(annotated, sentence, relation, anchor)


def _goals(annotated: Annotated, sentence: Sentence, relation: Name, anchor: Sentence | None) -> Iterator[Fact]:
    evidence: tuple[Evidence, ...] = (annotated.cite(sentence),)
    if anchor is not None and anchor is not sentence:
        evidence += (annotated.cite(anchor, "relation"),)
    for goal, pattern in GOALS:
        for match in pattern.finditer(sentence.text):
            part = _part(sentence.text, match.start())
            if modalities(sentence.text, match.start()) & {Modality.NEGATED, Modality.ADVISED}:
                break
            chance = bool(CHANCE.search(part)) or bool(CHANCE.search(re.split(r"[:;]", sentence.text)[0]))
            given = bool(re.search(r"\b(?:waardeert|heeft geleverd aan|leverde aan) ", sentence.text))
            yield Fact("yields", {"relation": relation, "goal": goal, "modality": "potential" if chance else "realised",
                                  "direction": "given" if given else "received", "what": part.strip(" ,.:")}, "yields", evidence)  # fmt: skip
            break


def _part(text: str, position: int) -> str:
    """The member of an enumeration that holds a position."""
    start = max((m.end() for m in re.finditer(r", |: | en ", text[:position])), default=0)
    end = re.search(r", |[.;]| en ", text[position:])
    return text[start : position + end.start() if end else len(text)]
