"""What a relation brings: the goals that a passage says it serves, realised or still a chance."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.modality import REACH, Modality, modalities
from kg.extraction.rules.kept import kept
from kg.extraction.rules.money.grants import grants
from kg.extraction.rules.money.grants_received import NOT_GOT, RECEIVED
from kg.extraction.rules.ties.listed_ties import listed_ties
from kg.extraction.rules.ties.ties import ties
from kg.extraction.rules.yields.advice import HEADED
from kg.extraction.rules.yields.bringing import brings
from kg.extraction.rules.yields.gifts import serves
from kg.extraction.rules.yields.goal_fields import GOALS
from kg.extraction.rules.yields.goal_words import BECAME, FUNDS, KNOWLEDGE, LABELLED, POLICY
from kg.extraction.rules.yields.named_relation import is_named
from kg.extraction.rules.yields.outcomes import is_cause
from kg.extraction.rules.yields.passages import Passage, passages
from kg.extraction.rules.yields.relation_beside import beside
from kg.extraction.rules.yields.tabled_yields import tabled_yields
from kg.extraction.rules.yields.told_relations import is_told
from kg.extraction.rules.yields.yield_words import (
    ARRANGED,
    AWAITED,
    DESCRIBES,
    DONE,
    EXPECTED,
    FOR_INSTANCE,
    GIVEN,
    LIVED,
    MEMBERS,
    NOTHING,
    OF_KNOWLEDGE,
    OFFICE,
    PERFECT,
    PURPOSE,
    ROW,
    STATE,
    STILL,
    US,
    WITHOUT_DOING,
    WITHOUT_IT,
    is_chance,
)
from kg.extraction.text.layout import Sentence
from kg.model import Evidence, Fact, Kind, Name

_BACK = 20_000
"""Characters before a sentence in which its relation is named."""


def yields(annotated: Annotated) -> Iterator[Fact]:
    """The goals that relations serve by the text; what has come about is told as that, and not as a chance as well."""
    tied = _ties(annotated)
    found = [*_told(annotated, tied), *tabled_yields(annotated, tied)]
    come = {_key(fact) for fact in found if fact["modality"] == "realised"}
    yield from (fact for fact in found if fact["modality"] == "realised" or _key(fact) not in come)


def _key(fact: Fact) -> tuple[object, object]:
    return fact["relation"], fact["goal"]


def _told(annotated: Annotated, tied: Mapping[str, Name]) -> Iterator[Fact]:
    """The goals that a sentence names, or serves with a concrete thing, as brought by the relation that it speaks of."""
    elsewhere = _granted_to_others(annotated)
    for passage in passages(annotated, tied):
        sentence, lead = passage.sentence, passage.lead
        if is_told(annotated, passage.relation) and not HEADED.search(f"{annotated.blocks[sentence.block].heading} {lead.text[-120:] if lead else ''}"):
            to_others = sentence.start in elsewhere and not is_cause(annotated, sentence, passage.relation)
            yield from (fact for fact in _goals(annotated, passage) if fact["goal"] != FUNDS or not to_others)


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
        if isinstance(a, Name) and isinstance(b, Name) and here in (a.label, b.label):
            sort = "stedenband" if fact["kind"] == "stedenband" else "samenwerking"
            other = b if a.label == here else a
            found.setdefault(other.label, Name(f"{sort} {a.label}-{b.label}", Kind.TIE))
    return found


@kept
def _over(annotated: Annotated) -> frozenset[str]:
    """The ties that have ended, as yields call them."""
    ended = [fact for fact in (*ties(annotated), *listed_ties(annotated)) if fact.values.get("status") == "ended" or fact.values.get("until")]
    pairs = ((fact["a"], fact["b"]) for fact in ended)
    return frozenset(f"{sort} {a.label}-{b.label}" for a, b in pairs if isinstance(a, Name) and isinstance(b, Name) for sort in ("stedenband", "samenwerking"))


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
    return re.taken_from(OFFICE.sub(_blank, text), sentence.text)


def _goals(annotated: Annotated, passage: Passage) -> Iterator[Fact]:
    sentence = passage.sentence
    named = GOALS.of(sentence.text)
    if not named or NOTHING.search(sentence.text) or PURPOSE.search(sentence.text) or sentence.text.rstrip().endswith("?"):
        return
    if passage.lead and PURPOSE.search(passage.lead.text[-200:]):
        return  # "Het doel van de stedenband is:", and below it "- kennis delen"
    if _of_another(annotated, sentence) or (STILL.search(sentence.text) and passage.relation.label in _over(annotated)):
        return
    granted = passage.relation.kind is Kind.TIE and bool(RECEIVED.search(sentence.text)) and not NOT_GOT.search(sentence.text)
    plain, of_state = _without_names(annotated, sentence), _without_names(annotated, sentence, STATE)
    is_brought = (passage.outcome or brings(passage.said) or is_cause(annotated, sentence, passage.relation) or BECAME.search(plain) is not None or LABELLED.match(sentence.text) is not None) and (not annotated.profile.own or _has_come(sentence.text))
    happens = not is_brought and _happens(annotated, passage)
    if not is_brought and not happens and not granted:
        return
    evidence = (annotated.cite(sentence), *_named_at(annotated, passage))
    given = bool(GIVEN.search(sentence.text))
    refused = {Modality.NEGATED, Modality.ADVISED, Modality.REPORTED} - ({Modality.NEGATED} if WITHOUT_IT.match(sentence.text) else set())
    seen: set[str] = set()
    for goal, pattern in named:
        if (not is_brought and not (happens and goal in DONE) and not (granted and goal == FUNDS)) or not serves(sentence.text, goal):
            continue
        for match in pattern.finditer({FUNDS: sentence.text, POLICY: of_state}.get(goal, plain)):
            if goal != KNOWLEDGE and OF_KNOWLEDGE.search(sentence.text, 0, match.start()):
                continue
            if goal in seen or modalities(WITHOUT_DOING.sub(_blank, sentence.text), match.start()) & refused:
                break
            seen.add(goal)
            part = _part(sentence.text, match.start())
            chance = is_chance(part) or is_chance(re.split(r"[:;]", passage.said)[0]) or bool(EXPECTED.search(sentence.text, 0, match.start()))
            yield Fact("yields", {"relation": beside(annotated, passage, match.start()), "goal": goal, "modality": "potential" if chance else "realised",
                                  "direction": "given" if given else "received", "what": part.strip(" ,.:")}, "yields", evidence)  # fmt: skip


def _named_at(annotated: Annotated, passage: Passage) -> tuple[Evidence, ...]:
    """Where a passage's relation is named, if its own sentence does not name it."""
    sentence, relation = passage.sentence, passage.relation
    if passage.anchor is not sentence:
        return (annotated.cite(passage.anchor, "relation"),)
    if relation.kind is Kind.TIE or is_named(annotated, sentence, relation):
        return ()
    before = [m for m in annotated.within(max(0, sentence.start - _BACK), sentence.start, relation.kind) if m.label == relation.label]
    return (annotated.evidence(before[-1].start, before[-1].end, "relation"),) if before else ()


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
    return bool(opening and DESCRIBES.match(sentence.text, opening[0].end - sentence.start))


def _of_another(annotated: Annotated, sentence: Sentence) -> bool:
    """Whether a sentence tells what another municipality got: it opens with that one and names neither the document's own city nor "ons"."""
    subject = annotated.profile.subject
    told = FOR_INSTANCE.match(sentence.text)
    opening = annotated.within(sentence.start, sentence.start + 14 + (told.end() if told else 0), Kind.MUNICIPALITY)
    if not opening or not subject or subject.kind is not Kind.MUNICIPALITY or opening[0].label == subject.label:
        return False
    is_told_of_us = US.search(sentence.text) or any(m.label == subject.label for m in annotated.within(sentence.start, sentence.end, Kind.MUNICIPALITY))
    return not is_told_of_us


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _part(text: str, position: int) -> str:
    """The member of an enumeration that holds a position."""
    begin = max(0, position - REACH)
    start = max((begin + m.end() for m in re.finditer(r", |: | en ", text[begin:position])), default=begin)
    end = re.search(r", |[.;]| en ", text[position : position + REACH])
    return text[start : position + end.start() if end else len(text)]
