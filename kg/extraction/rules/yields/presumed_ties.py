"""Partner cities that a text speaks of without telling the tie as a row does, so that what they brought is told of somebody.

A tie that is read needs a wording that says it ("heeft sinds 1990 een stedenband met"); what "de band met Tartu" brought is
told of the tie all the same, where a heading or list made Tartu one of the city's own partners.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.modality import Modality, modalities
from kg.extraction.names.mentions import Mention
from kg.extraction.text.layout import Sentence
from kg.model import Kind, Name

_CUES = Triggers("stedenband", "zusters", "zustergemeente", "partners", "partnergemeente", "jumelage", "verbroeder", "verzuster", "vriendschap", "partnerschaft", "twin")
_TIED = re.compile(
    r"\b[Ss]tedenband\w*|\b[Zz]uster(?:sted\w*|stad|gemeenten?)|\b[Pp]artner(?:sted\w*|stad|gemeenten?|städte|stadt)\b|\b[Jj]umelages?\b|\b[Vv]erbroeder\w*|\b[Vv]erzuster\w*|\b[Vv]riendschaps(?:band\w*|verdrag|protocol|verklaring)|\bStädtepartnerschaft\w*|\b(?:twin|sister) (?:towns?|cit(?:y|ies))\b|\btwinn(?:ed|ing)\b"
)
_OURS = re.compile(r"\b(?:wij|we|ons|onze|de gemeente|de stad|our|we have|unsere?[nrms]?)\b", re.I)
# "Buurgemeente Bergen", "op haar beurt", "gevraagd": others' ties, and those that are only asked for
_OTHERS = re.compile(r"\b(?:[Bb]uurgemeente|buurstad|zelf|beurt|ihrerseits|voormalige|vroegere|verzoek|gevraagd|idee|aan te gaan|te beginnen|te worden)\b|\?\W*$")
# "met Gera", "steden: Akron, Nanning en het Poolse Zory"; not "ten westen van Shanghai"
_IN_LIST = re.compile(r"(?:\b(?:met|with|mit|en|and|und)|[,:(&–-]) ?(?:(?:de|het|die|der) )?(?:(?:[A-Z][a-zë]+(?:e|se)|stad|Stadt) )?$")
_PLURAL = re.compile(r"\b(?:[Oo]nze |[Dd]e )?(?:[Ss]tedenbanden|[Zz]ustersteden|[Pp]artnersteden|[Jj]umelages|[Vv]erbroederingen|[Pp]artnerstädte|[Pp]artnergemeenten|[Tt]win [Tt]owns)\W*$")
_ENTRY = re.compile(r" \([A-Z][^()]{2,30}\)|, (?:sinds )?(?:19|20)\d\d\b|: ?sinds\b")
_CONTACT = re.compile(r"\b(?:contact(?:en)?|banden?|vriendschap|uitwisseling(?:en)?) met\b")
# "Samenwerking met Boaco", "Wij werken al elf jaar met Bohicon in Benin"
_WORK_CUES = Triggers("samenwerking met", "contacten met", "contact met", "werken", "werkt", "partnerschap met", "band met")
_HEADED = re.compile(r"\W*(?:De |Onze )?(?:[Ss]amenwerking|[Cc]ontact(?:en)?|[Pp]artnerschap|[Bb]and) met(?: het| de)?")
_WORKS = re.compile(r"\b(?:werken|werkt)(?: wij| we)?(?: al| nu| samen| sinds [^.;,]{3,20}| (?:ruim |bijna )?\w+ jaar){0,4} met(?: het| de)?")
_NEAR = 18
"""Characters between "met" and the city: "met het Beninse Bohicon"."""
# "Kring Internationale Vriendschap Wassenaar", "Vereniging Kontakt Oost Barneveld", "Stichting Jumelage Duiven"
_FOR_TIES = re.compile(r"(?i)vriend|kontakt|contact|jumelage|stedenband|verbroeder|verzuster|zuster|partner|uitwissel|internationa")
_SOCIETIES = frozenset({Kind.ASSOCIATION, Kind.ORGANISATION, Kind.FOUNDATION, Kind.NETWORK})
_UNREAL = frozenset({Modality.NEGATED, Modality.REPORTED, Modality.PLANNED})


def with_presumed(annotated: Annotated, tied: Mapping[str, Name]) -> Mapping[str, Name]:
    """The ties that are read, and one for each city that a text lists among the partners of its own city."""
    subject = annotated.profile.subject
    if subject is None or annotated.profile.own or subject.kind not in (Kind.MUNICIPALITY, Kind.CITY):
        return tied
    here = subject.label.removeprefix("Gemeente ")
    presumed = {city.place().label: "stedenband" for city in _partners(annotated, subject)}
    worked = {city.place().label: "samenwerking" for city in _worked_with(annotated, subject)}
    return {**{label: Name(f"{sort} {here}-{label}", Kind.TIE) for label, sort in sorted({**worked, **presumed}.items()) if label != here}, **tied}


def served_tie(annotated: Annotated, relation: Name, tied: Mapping[str, Name]) -> Name:
    """The tie that a society is there for: "de Vereniging Kontakt Oost Barneveld", in a text with one tie of Barneveld; else the relation itself."""
    subject = annotated.profile.subject
    ties = set(tied.values())
    if subject is None or len(ties) != 1 or relation.kind not in _SOCIETIES:
        return relation
    here = subject.label.removeprefix("Gemeente ")
    other = next(iter(tied))
    is_for_it = _FOR_TIES.search(relation.label) is not None and (here in relation.label or other in relation.label)
    return next(iter(ties)) if is_for_it else relation


def _partners(annotated: Annotated, subject: Name) -> Iterator[Mention]:
    """The cities that stand behind words for a tie of the subject's own, in the list below such words, or as the contact told first below such a heading."""
    for masked in annotated.cued(_CUES):
        sentence = masked.sentence
        told = [match for match in _TIED.finditer(sentence.text) if not modalities(sentence.text, match.start()) & _UNREAL]
        if not told or _OTHERS.search(sentence.text):
            continue
        if annotated.blocks[sentence.block].kind == "heading":
            yield from _told_first(annotated, sentence.block, subject)
            yield from _opening_below(annotated, sentence)
        elif said := next((match for match in told if _is_own(annotated, sentence, match.start(), subject)), None):
            behind = sentence.text.find(";", said.end())
            stop = sentence.start + behind if behind > 0 else sentence.end
            yield from (city for city in _cities(annotated, sentence.start + said.end(), stop) if _IN_LIST.search(annotated.clean.text, max(0, city.start - 30), city.start))
            yield from _listed_below(annotated, sentence.block)


def _opening_below(annotated: Annotated, heading: Sentence) -> Iterator[Mention]:
    """The cities with which sentences below a heading in the plural open, as entries of a list do: "Gera (Duitsland), sinds 1990"."""
    if not _PLURAL.search(heading.text):
        return
    for sentence in annotated.sentences[bisect_right(annotated.sentences, heading.start, key=lambda one: one.start) :]:
        if annotated.blocks[sentence.block].kind == "heading":
            return
        yield from (city for city in _cities(annotated, sentence.start, sentence.start + 3) if _ENTRY.match(annotated.clean.text, city.end))


def _worked_with(annotated: Annotated, subject: Name) -> Iterator[Mention]:
    """The one city that a heading or sentence says the subject works with, in a text that speaks of ties or help."""
    for masked in annotated.cued(_WORK_CUES):
        sentence = masked.sentence
        heading = _HEADED.match(sentence.text) if annotated.blocks[sentence.block].kind == "heading" else None
        said = heading or _WORKS.search(sentence.text)
        if said is None or modalities(sentence.text, said.start()) & (_UNREAL | {Modality.POTENTIAL}):
            continue
        cities = [city for city in _cities(annotated, sentence.start, sentence.end) if city.label != subject.label]
        if len(cities) == 1 and 0 <= cities[0].start - sentence.start - said.end() <= _NEAR and (heading or _is_own(annotated, sentence, said.start(), subject)):
            yield cities[0]


def _is_own(annotated: Annotated, sentence: Sentence, position: int, subject: Name) -> bool:
    """Whether the last city before a position is the subject, or none is and the sentence says "wij"."""
    before = annotated.within(sentence.start, sentence.start + position, Kind.CITY, Kind.MUNICIPALITY)
    return before[-1].label == subject.label if before else _OURS.search(sentence.text) is not None


def _listed_below(annotated: Annotated, lead: int) -> Iterator[Mention]:
    """The first city of each item of the list that a block introduces."""
    for block in annotated.blocks[lead + 1 :]:
        if block.lead != lead:
            return
        yield from _cities(annotated, block.start, block.end)[:1]


def _told_first(annotated: Annotated, heading: int, subject: Name) -> Iterator[Mention]:
    """The one city that the first sentence below a heading says that people of the subject's have contact with."""
    if heading + 1 == len(annotated.blocks):
        return
    first = next(annotated.sentences_of(heading + 1), None)
    cities = _cities(annotated, first.start, first.end) if first else []
    others = [city for city in cities if city.label != subject.label]
    if first and len(others) == 1 and _CONTACT.search(first.text) and any(m.label == subject.label for m in annotated.within(first.start, first.end)):
        yield others[0]


def _cities(annotated: Annotated, start: int, end: int) -> list[Mention]:
    return [city for city in annotated.within(start, end, Kind.CITY) if not city.attributive]
