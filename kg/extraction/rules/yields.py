"""What a relation brings: the goals that a passage says it serves, realised or still a chance."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.extraction import patterns as re
from kg.extraction.annotate import Annotated
from kg.extraction.layout import Sentence
from kg.extraction.modality import REACH, Modality, modalities
from kg.extraction.rules.advice import HEADED
from kg.extraction.rules.bringing import brings
from kg.extraction.rules.gifts import serves
from kg.extraction.rules.goal_fields import FIELDS
from kg.extraction.rules.goal_words import (
    BECAME,
    CULTURE,
    FUNDS,
    KNOWLEDGE,
    LABELLED,
    NAMED,
    POLICY,
    PROFILE,
    SAFETY,
    SERVICE,
    SOLIDARITY,
    SUSTAINABLE,
    THINGS,
)
from kg.extraction.rules.grants import grants
from kg.extraction.rules.grants_received import NOT_GOT, RECEIVED
from kg.extraction.rules.listed_ties import listed_ties
from kg.extraction.rules.outcomes import is_cause
from kg.extraction.rules.passages import Passage, passages
from kg.extraction.rules.relation_beside import beside
from kg.extraction.rules.ties import ties
from kg.model import Evidence, Fact, Kind, Name

CHANCE = re.compile(
    r"\b(?:kans(?:en)?|mogelijkhe(?:id|den)|kan|kunnen|zou|zouden|potentie(?:el|ële)?|nog (?:actiever|meer|breder)|in te zetten|interessant zijn|richten op|verwachten|verwacht|uitzicht op|op termijn|zullen|zal|wil|willen|hopen|hoopt|beoogd?|beoogt|moet|moeten|(?-i:may)|could|might|opportunit\w+|hope|verhoopt|können|könnte|soll|möglich\w*|bieden? zicht op|nog niet)\b",
    re.I,
)
GIVEN = re.compile(r"\b(?:waardeert|heeft geleverd aan|leverde aan|schoolden|bijgeschoold|collega's bij|opgeknapt|gebouwd|bekostigd|gefinancierd|ingezameld|herstel(?:d|den)?|stuurden?|gestuurd|hulp|hielpen|hielp) |\bgaven wij\b|\bnamen onze aanpak\b", re.I)
# what follows from what is there: its "kunnen" is no chance
EFFECT = re.compile(r"\b(?:heeft|hebben|had|hadden)\b[^.;]*\bkunnen (?:laten )?\w+en\b|\bzou(?:den)?\b[^.;]*\b(?:zonder|niet)\b[^.;]*\b(?:zijn|hebben|was|had)\b|\b(?:zorgt er ?voor dat|maakte? (?:het )?mogelijk dat|heeft ertoe geleid dat|leidt ertoe dat|waardoor|zodat|dankzij)\b.*?\b(?:kan|kunnen|konden|kon)\b", re.I)
# an expectation holds for all that its "dat" brings: "verwacht het college dat ... en dat de gemeente sneller een partner vindt"
EXPECTED = re.compile(r"\b(?:verwacht(?:en)?|hopen|hoopt|erwartet|erwarten|expects?|hopes?)\b[^.;]{0,60}\b(?:dat|dass|that)\b", re.I)
AWAITED = re.compile(r"\bmag(?: worden)? verwacht\b|\b(?:leidde|leverde|wisselden|bracht(?:en)?) ")
# what a relation or organ is for is not what it brings
PURPOSE = re.compile(r"\b(?:gesprekken (?:zijn |werden )?gevoerd|geïnterviewd|tot taak|ten doel|tot doel|als doel|doel is|beoogt te|leren dat|buiten de gemeente om|voorgezeten|komt [^.;]{1,60} bijeen|ziet toe|te dekken uit|gedekt uit|ten laste van)\b")
NOTHING = re.compile(r": ?(?:geen|niet|n\.v\.t\.?)\W*$|\b(?:niets|nihil|geen enkele (?:keer|maal)|geen effect|zonder resultaat|geen gegevens|nauwelijks|weinig|bleef uit|bleven uit|uitgebleven|tegengevallen|liep(?:en)? stuk|mislukt\w*|nothing|niet meer|geen (?:opbrengst|resultaat|subsidie|bijdrage)|buiten (?:ons|het netwerk|dit netwerk|deze \w+|de \w*(?:band|samenwerking)) om|stond(?:en)? [^.;]{1,40} buiten|had(?:den)? [^.;]{1,40} part noch deel)\b", re.I)
# what a tie or network does itself shows that it serves these goals; the others must be said to be brought
DONE = frozenset({KNOWLEDGE, SOLIDARITY, CULTURE, SUSTAINABLE, SERVICE, SAFETY, POLICY, PROFILE})
LIVED = frozenset({Kind.TIE, Kind.NETWORK, Kind.REGION, Kind.ASSOCIATION, Kind.WORKING_GROUP, Kind.JOINT_BODY})
# how a relation came about, who speaks for it, and what it costs
ARRANGED = re.compile(r"\b(?:gesloten|(?:onder)?teken(?:t|d|de|den|en)|getekend|wethouders?|burgemeesters?|portefeuille|bestaat uit|opgericht|organiseert|ondertekening|unterzeichnet|signed|alderman|mayor|engageerde|verplicht)\b", re.I)
PERFECT = re.compile(r"\b(?:heeft|hebben|is|zijn|werd|werden|has|have|hat|haben) [^.;]{0,120}?\b(?:ge\w{3,}(?:d|t|en)|(?:be|ver|over|ont|her|af|aan|op|mee|in)(?:ge)?\w{3,}(?:d|t|en)|\w+ed)\b")
# a network's members do it, and not only the network: "Ook delen de achttien gemeenten nu één team"
MEMBERS = re.compile(r"\b(?:delen|gebruiken|bezoeken|helpen|leren|werken|oefenen|wisselen)\b[^.;]{0,30} (?:wij|we|de (?:\w+ )?(?:gemeenten|steden|leden|partners|deelnemers))\b|\b(?:wij|we|de (?:\w+ )?(?:gemeenten|steden|leden|partners|deelnemers)) (?:delen|gebruiken|leren|helpen|oefenen|wisselen)\b", re.I)
# "leerden hoe je een kap herstelt zonder haar te vervangen": denies nothing of what was learnt
_WITHOUT_DOING = re.compile(r"\bzonder (?:[\w-]+ ){0,5}?te \w+")
# "Solingen ligt aan de Wupper", "Rastatt is bekend om": about the place and not about the tie with it
_DESCRIBES = re.compile(r" ?(?:\([^()]{1,40}\) ?)?,? ?(?:is|ligt|telt|heeft|kent|staat|bezit|beschikt|was|had|dankt|biedt|bestaat|has|lies|hat|liegt|zählt|ist)\b(?! (?:ons|wij|we|onze|sinds|al|met)\b)")
# "Ter illustratie: de gemeente Heerlen kreeg", "Zo leerde Breda"
_FOR_INSTANCE = re.compile(r"(?:Ter (?:illustratie|vergelijking)|Zo|Elders|Bijvoorbeeld|Een voorbeeld)\b[:,]? (?:(?:heeft|kreeg|kon|ontving|leerde|haalde|nam) )?")
_WITHOUT_IT = re.compile(r"\W?Zonder ")
# "kennis over klimaatbestendige landbouw": what is known of is no goal that is served
_OF_KNOWLEDGE = re.compile(r"\b(?:\w*kennis(?:uitwisseling|deling)?|ervaring(?:en)?|lessen|expertise|leerden(?: \w+)?|geleerd|onderzoek) (?:over|naar|op het gebied van)(?: \w+){0,3} $")
_US = re.compile(r"\b(?:ons|onze|wij|we|beide|samen|elkaar)\b", re.I)
_GOALS = re.Group((pattern, (goal, pattern)) for goal, pattern in (*NAMED, *THINGS, *FIELDS))
_STATE = frozenset({Kind.MINISTRY, Kind.ORGANISATION, Kind.CITY})
# a row of a table, whose columns say what its words are
ROW = re.compile(r"[|\t][^|\t]*[|\t]")


def yields(annotated: Annotated) -> Iterator[Fact]:
    """The goals that a sentence names, or serves with a concrete thing, as brought by the relation that it speaks of."""
    elsewhere = _granted_to_others(annotated)
    for passage in passages(annotated, _ties(annotated)):
        block, lead = annotated.blocks[passage.sentence.block], passage.lead
        if not HEADED.search(f"{block.heading} {lead.text[-120:] if lead else ''}"):
            yield from (fact for fact in _goals(annotated, passage) if fact["goal"] != FUNDS or passage.sentence.start not in elsewhere)


def _granted_to_others(annotated: Annotated) -> frozenset[int]:
    """Where the sentences begin that tell of a grant to neither this city nor a city abroad: no yield of the city's own relation."""
    subject = annotated.profile.subject
    own = {subject.label, subject.label.removeprefix("Gemeente ")} if subject else set()
    found = [fact for fact in grants(annotated) if isinstance(who := fact["recipient"], Name) and who.label not in own and who.kind is not Kind.CITY]
    shared = {evidence.start for fact in grants(annotated) if fact not in found for evidence in fact.evidence}
    starts = {evidence.start for fact in found for evidence in fact.evidence} - shared
    return frozenset(sentence.start for sentence in annotated.sentences if annotated.cite(sentence).start in starts) if starts else frozenset()


def _ties(annotated: Annotated) -> Mapping[str, Name]:
    """The tie of each city that the document's own city has one with, by the city's name."""
    found: dict[str, Name] = {}
    subject = annotated.profile.subject
    here = subject.label.removeprefix("Gemeente ") if subject else ""
    for fact in (*ties(annotated), *listed_ties(annotated)):
        a, b = fact["a"], fact["b"]
        if isinstance(a, Name) and isinstance(b, Name) and a.label == here:
            sort = "stedenband" if fact["kind"] == "stedenband" else "samenwerking"
            found.setdefault(b.label, Name(f"{sort} {a.label}-{b.label}", Kind.TIE))
    return found


def _without_names(annotated: Annotated, sentence: Sentence, kept: frozenset[Kind] = frozenset()) -> str:
    """The sentence with its names blanked, so that "Klimaatverbond" is no climate; of the same length. Small letters stay: "de brandweer van Gouda".

    Args:
        kept: kinds of names that stay: those of a state that one has influence on.
    """
    text = sentence.text
    for mention in annotated.within(sentence.start, sentence.end):
        if mention.kind in kept:
            continue
        start, end = mention.start - sentence.start, mention.end - sentence.start
        while start < min(end, len(text)) and (text[start].islower() or text[start] == " "):
            start += 1
        text = text[:start] + "\N{MIDDLE DOT}" * (min(end, len(text)) - start) + text[end:]
    return text


def _goals(annotated: Annotated, passage: Passage) -> Iterator[Fact]:
    sentence = passage.sentence
    named = _GOALS.of(sentence.text)
    if not named or NOTHING.search(sentence.text) or PURPOSE.search(sentence.text) or sentence.text.rstrip().endswith("?"):
        return
    if _of_another(annotated, sentence):
        return
    granted = passage.relation.kind is Kind.TIE and bool(RECEIVED.search(sentence.text)) and not NOT_GOT.search(sentence.text)
    plain, of_state = _without_names(annotated, sentence), _without_names(annotated, sentence, _STATE)
    is_brought = (passage.outcome or brings(passage.said) or is_cause(annotated, sentence, passage.relation) or BECAME.search(plain) is not None or LABELLED.match(sentence.text) is not None) and (not annotated.profile.own or _has_come(sentence.text))
    happens = not is_brought and _happens(annotated, passage)
    if not is_brought and not happens and not granted:
        return
    evidence: tuple[Evidence, ...] = (annotated.cite(sentence),)
    if passage.anchor is not sentence:
        evidence += (annotated.cite(passage.anchor, "relation"),)
    given = bool(GIVEN.search(sentence.text))
    refused = {Modality.NEGATED, Modality.ADVISED, Modality.REPORTED} - ({Modality.NEGATED} if _WITHOUT_IT.match(sentence.text) else set())
    seen: set[str] = set()
    for goal, pattern in named:
        if (not is_brought and not (happens and goal in DONE) and not (granted and goal == FUNDS)) or not serves(sentence.text, goal):
            continue
        for match in pattern.finditer({FUNDS: sentence.text, POLICY: of_state}.get(goal, plain)):
            if goal != KNOWLEDGE and _OF_KNOWLEDGE.search(sentence.text, 0, match.start()):
                continue
            if goal in seen or modalities(_WITHOUT_DOING.sub(_blank, sentence.text), match.start()) & refused:
                break
            seen.add(goal)
            part = _part(sentence.text, match.start())
            chance = _is_chance(part) or _is_chance(re.split(r"[:;]", passage.said)[0]) or bool(EXPECTED.search(sentence.text, 0, match.start()))
            yield Fact("yields", {"relation": beside(annotated, passage, match.start()), "goal": goal, "modality": "potential" if chance else "realised",
                                  "direction": "given" if given else "received", "what": part.strip(" ,.:")}, "yields", evidence)  # fmt: skip


def _has_come(text: str) -> bool:
    """Whether a sentence of an agreement tells what came of it, or what is expected, and not what its parties shall do."""
    return bool(PERFECT.search(text) or EXPECTED.search(text) or AWAITED.search(text))


def _happens(annotated: Annotated, passage: Passage) -> bool:
    """Whether a sentence tells what is done in a tie or network, and not how it came about or who sits in it."""
    if annotated.profile.own or passage.relation.kind not in LIVED or ARRANGED.search(passage.sentence.text):
        return False
    if passage.relation.kind is Kind.TIE:
        return ROW.search(passage.sentence.text) is None and not _describes_place(annotated, passage.sentence)
    return bool(PERFECT.search(passage.sentence.text) or MEMBERS.search(passage.sentence.text))


def _describes_place(annotated: Annotated, sentence: Sentence) -> bool:
    """Whether a sentence opens with a city abroad and says what it is or has."""
    opening = annotated.within(sentence.start, sentence.start + 12, Kind.CITY)
    return bool(opening and _DESCRIBES.match(sentence.text, opening[0].end - sentence.start))


def _of_another(annotated: Annotated, sentence: Sentence) -> bool:
    """Whether a sentence tells what another municipality got: it opens with that one and names neither the document's own city nor "ons"."""
    subject = annotated.profile.subject
    told = _FOR_INSTANCE.match(sentence.text)
    opening = annotated.within(sentence.start, sentence.start + 14 + (told.end() if told else 0), Kind.MUNICIPALITY)
    if not opening or not subject or subject.kind is not Kind.MUNICIPALITY or opening[0].label == subject.label:
        return False
    is_told_of_us = _US.search(sentence.text) or any(m.label == subject.label for m in annotated.within(sentence.start, sentence.end, Kind.MUNICIPALITY))
    return not is_told_of_us


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _is_chance(stretch: str) -> bool:
    """Whether it may come about; what "zorgt ervoor dat inwoners terecht kunnen" says has come about."""
    return bool(CHANCE.search(EFFECT.sub("", stretch)))


def _part(text: str, position: int) -> str:
    """The member of an enumeration that holds a position."""
    begin = max(0, position - REACH)
    start = max((begin + m.end() for m in re.finditer(r", |: | en ", text[begin:position])), default=begin)
    end = re.search(r", |[.;]| en ", text[position : position + REACH])
    return text[start : position + end.start() if end else len(text)]
