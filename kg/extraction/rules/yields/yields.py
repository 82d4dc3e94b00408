"""What a relation brings: the goals that a passage says it serves, realised or still a chance."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.modality import Modality, modalities
from kg.extraction.rules.money.grants import grants
from kg.extraction.rules.money.grants_received import NOT_GOT, RECEIVED
from kg.extraction.rules.yields.advice import HEADED
from kg.extraction.rules.yields.asides import is_aside
from kg.extraction.rules.yields.bringing import brings
from kg.extraction.rules.yields.gifts import may_serve, serves
from kg.extraction.rules.yields.goal_fields import GOALS
from kg.extraction.rules.yields.goal_frames import BY_ITSELF, FRAMES, OF_A_PROJECT
from kg.extraction.rules.yields.goal_words import ALL_GOALS, BECAME, FUNDS, KNOWLEDGE, LABELLED, NETWORKS, POLICY
from kg.extraction.rules.yields.hinted_goals import hinted
from kg.extraction.rules.yields.named_relation import is_named, told_project
from kg.extraction.rules.yields.no_yields import tells_nothing
from kg.extraction.rules.yields.outcomes import is_cause
from kg.extraction.rules.yields.passages import Passage, passages
from kg.extraction.rules.yields.prospects import is_prospect
from kg.extraction.rules.yields.relation_beside import beside
from kg.extraction.rules.yields.stretches import around, blank, blank_name, part_at
from kg.extraction.rules.yields.tabled_yields import tabled_yields
from kg.extraction.rules.yields.tied_cities import tied_cities
from kg.extraction.rules.yields.told_relations import is_told
from kg.extraction.rules.yields.yield_words import (
    ARRANGED,
    AWAITED,
    CALLED,
    CONSIDERS,
    DESCRIBES,
    DONE,
    DROPPED_BY_STATE,
    EXPECTED,
    FOR_A_BID,
    GIVEN,
    LIVED,
    MEMBERS,
    OF_KNOWLEDGE,
    OFFICE,
    PERFECT,
    ROW,
    SECTORS,
    STATE,
    WITHOUT_DOING,
    WITHOUT_IT,
    is_chance,
)
from kg.extraction.text.layout import Sentence
from kg.model import Evidence, Fact, Kind, Name

_SEAT = "Gemeente Den Haag"
"""Where the state sits: "in Den Haag gehoord" tells of influence on it."""
_BACK = 20_000
"""Characters before a sentence in which its relation is named."""


def yields(annotated: Annotated) -> Iterator[Fact]:
    """The goals that relations serve by the text; what has come about is told as that, and not as a chance as well."""
    tied = tied_cities(annotated)
    found = [*_told(annotated, tied), *tabled_yields(annotated, tied)]
    come = {_key(fact) for fact in found if fact["modality"] == "realised"}
    yield from (fact for fact in found if fact["modality"] == "realised" or _key(fact) not in come)


def _key(fact: Fact) -> tuple[object, object]:
    return fact["relation"], fact["goal"]


def _told(annotated: Annotated, tied: Mapping[str, Name]) -> Iterator[Fact]:
    """The goals that a sentence names, or serves with a concrete thing, as brought by the relation that it speaks of."""
    elsewhere = _granted_to_others(annotated)
    for passage in passages(annotated, tied):
        sentence, lead, relation = passage.sentence, passage.lead, passage.relation
        if is_told(annotated, relation) and not HEADED.search(f"{annotated.blocks[sentence.block].heading} {lead.text[-120:] if lead else ''}"):
            others = elsewhere.get(sentence.start, ())
            to_others = bool(others) and not any(other.removeprefix("Openbaar lichaam ") in relation.label for other in others) and not is_cause(annotated, sentence, relation)
            counted = OF_A_PROJECT if relation == told_project(annotated) else ALL_GOALS - {FUNDS} if to_others else ALL_GOALS
            yield from (fact for fact in _goals(annotated, passage) if fact["goal"] in counted)


def _granted_to_others(annotated: Annotated) -> dict[int, tuple[str, ...]]:
    """By where a sentence begins that tells of a grant to neither this city nor a city abroad, who got it: no yield of the city's own relation."""
    subject = annotated.profile.subject
    own = {subject.label, subject.label.removeprefix("Gemeente ")} if subject else set()
    found = [fact for fact in grants(annotated) if isinstance(who := fact["recipient"], Name) and who.label not in own and who.kind is not Kind.CITY]
    shared = {evidence.start for fact in grants(annotated) if fact not in found for evidence in fact.evidence}
    got = {evidence.start: tuple(who.label for other in found if evidence in other.evidence and isinstance(who := other["recipient"], Name)) for fact in found for evidence in fact.evidence if evidence.start not in shared}
    return {sentence.start: got[start] for sentence in annotated.sentences if (start := annotated.cite(sentence).start) in got} if got else {}


def _without_names(annotated: Annotated, sentence: Sentence, kept: frozenset[Kind] = frozenset()) -> str:
    """The sentence with its names blanked, so that "Klimaatverbond" is no climate; of the same length. Small letters stay: "de brandweer van Gouda".

    Args:
        kept: kinds of names that stay: those of a state that one has influence on.
    """
    text = sentence.text if kept else CALLED.sub(blank_name, sentence.text)
    for mention in annotated.within(sentence.start, sentence.end):
        if mention.kind in kept or (kept and mention.label == _SEAT):
            continue
        start, end = mention.start - sentence.start, mention.end - sentence.start
        while start < min(end, len(text)) and (text[start].islower() or text[start] == " "):
            start += 1
        text = text[:start] + "\N{MIDDLE DOT}" * (min(end, len(text)) - start) + text[end:]
    return re.taken_from(text if kept else SECTORS.sub(blank, OFFICE.sub(blank, text)), sentence.text)


def _goals(annotated: Annotated, passage: Passage) -> Iterator[Fact]:
    sentence = passage.sentence
    evidence: tuple[Evidence, ...] = ()
    seen: set[str] = set()
    for goal, start in [*_served(annotated, passage)] or _hinted(annotated, passage):
        if goal in seen:
            continue
        seen.add(goal)
        evidence = evidence or (annotated.cite(sentence), *_named_at(annotated, passage))
        part = part_at(sentence.text, start)
        heading = annotated.blocks[sentence.block].heading
        chance = (passage.outcome and is_chance(heading)) or is_chance(part) or is_chance(re.split(r"[:;]", passage.said)[0]) or bool(EXPECTED.search(sentence.text, 0, start)) or is_prospect(annotated, passage.relation, sentence.text)
        yield Fact("yields", {"relation": beside(annotated, passage, start), "goal": goal, "modality": "potential" if chance else "realised",
                              "direction": "given" if GIVEN.search(sentence.text) else "received", "what": part.strip(" ,.:")}, "yields", evidence)  # fmt: skip


def _served(annotated: Annotated, passage: Passage) -> Iterator[tuple[str, int]]:
    """Each goal that a sentence tells to be served, with where the words for it begin."""
    sentence, text = passage.sentence, passage.sentence.text
    named, framed = GOALS.of(text), FRAMES.of(text)
    if not (named or framed) or tells_nothing(annotated, passage):
        return
    plain, of_state = _without_names(annotated, sentence), _without_names(annotated, sentence, STATE)
    served = _what_counts(annotated, passage, plain)
    said = WITHOUT_DOING.sub(blank, text)
    refused = {Modality.NEGATED, Modality.ADVISED, Modality.REPORTED} - ({Modality.NEGATED} if WITHOUT_IT.search(text) else set())
    for goal, pattern in named:
        if goal == NETWORKS and (bid := FOR_A_BID.search(text)) and (bid["bid"] != "project" or FUNDS in (other for other, _ in named)):
            continue
        if goal in served and may_serve(passage.relation, goal, text):
            for match in pattern.finditer({FUNDS: text, POLICY: of_state}.get(goal, plain)):
                if goal != KNOWLEDGE and OF_KNOWLEDGE.search(text, 0, match.start()):
                    continue
                if is_aside(text, match.start(), goal) or not serves(around(text, match.start()), goal):
                    continue
                if not modalities(said, match.start()) & refused:
                    yield goal, match.start()
                break
    lived = passage.relation.kind in LIVED and _is_free(annotated, text)
    for frame in framed:
        if frame.goal == NETWORKS and FOR_A_BID.search(text):
            continue
        counts = frame.goal in served or (lived and (frame.goal in BY_ITSELF or passage.relation.kind is Kind.TIE or (frame.alone is not None and frame.alone.search(text) is not None)))
        if counts and may_serve(passage.relation, frame.goal, text):
            start = frame.told_in({FUNDS: text, POLICY: of_state}.get(frame.goal, plain))
            if start is not None and not is_aside(text, start, frame.goal) and (frame.goal == KNOWLEDGE or not OF_KNOWLEDGE.search(text, 0, start)) and serves(around(text, start), frame.goal) and not modalities(DROPPED_BY_STATE.sub(blank, said) if frame.goal == POLICY else said, start) & refused:
                yield frame.goal, start


def _hinted(annotated: Annotated, passage: Passage) -> Iterator[tuple[str, int]]:
    """The goal at which the words of a sentence hint that tells of a result in none of the words for goals."""
    sentence, text = passage.sentence, passage.sentence.text
    if passage.relation.kind not in LIVED or not _is_free(annotated, text) or annotated.blocks[sentence.block].kind == "heading":
        return
    found = hinted(text, _without_names(annotated, sentence, STATE), caused=(passage.outcome and brings(text)) or is_cause(annotated, sentence, passage.relation))
    if found is None or ARRANGED.search(text) or tells_nothing(annotated, passage):
        return
    goal, start = found
    if may_serve(passage.relation, goal, text) and not is_aside(text, start, goal) and serves(text, goal) and not modalities(text, start) & {Modality.NEGATED, Modality.ADVISED, Modality.REPORTED}:
        yield found


def _what_counts(annotated: Annotated, passage: Passage, plain: str) -> frozenset[str]:
    """The goals that a sentence tells to be served by naming them: all where it tells of bringing, those of doing where it tells of that.

    Args:
        plain: the sentence with its names blanked.
    """
    text, relation = passage.sentence.text, passage.relation
    is_brought = passage.outcome or brings(passage.said) or is_cause(annotated, passage.sentence, relation) or BECAME.search(plain) or LABELLED.match(text)
    if is_brought and _is_free(annotated, text):
        return ALL_GOALS
    granted = relation.kind is Kind.TIE and RECEIVED.search(text) and not NOT_GOT.search(text)
    done = DONE | {POLICY} if MEMBERS.search(text) else DONE  # "De steden bundelen hun krachten in de lobby"
    return (done if _happens(annotated, passage) else frozenset()) | (frozenset({FUNDS}) if granted else frozenset())


def _named_at(annotated: Annotated, passage: Passage) -> tuple[Evidence, ...]:
    """Where a passage's relation is named, if its own sentence does not name it."""
    sentence, relation = passage.sentence, passage.relation
    if passage.anchor is not sentence:
        return (annotated.cite(passage.anchor, "relation"),)
    if relation.kind is Kind.TIE or is_named(annotated, sentence, relation):
        return ()
    before = [m for m in annotated.within(max(0, sentence.start - _BACK), sentence.start, relation.kind) if m.label == relation.label]
    return (annotated.evidence(before[-1].start, before[-1].end, "relation"),) if before else ()


def _is_free(annotated: Annotated, text: str) -> bool:
    """Whether a sentence is one of prose, or of an agreement or decision that tells what came: what parties consider they are yet to do."""
    return not (annotated.profile.own or CONSIDERS.search(text)) or _has_come(text)


def _has_come(text: str) -> bool:
    """Whether a sentence of an agreement tells what came of it, or what is expected, and not what its parties shall do."""
    return bool(PERFECT.search(text) or EXPECTED.search(text) or AWAITED.search(text))


def _happens(annotated: Annotated, passage: Passage) -> bool:
    """Whether a sentence tells what is done in a tie or network, and not how it came about or who sits in it."""
    if annotated.profile.own or passage.relation.kind not in LIVED or annotated.blocks[passage.sentence.block].kind == "heading" or ARRANGED.search(passage.sentence.text):
        return False
    if passage.relation.kind is Kind.TIE:
        return ROW.search(passage.sentence.text) is None and not _describes_place(annotated, passage.sentence)
    return bool(PERFECT.search(passage.sentence.text) or MEMBERS.search(passage.sentence.text))


def _describes_place(annotated: Annotated, sentence: Sentence) -> bool:
    """Whether a sentence opens with a city abroad and says what it is or has."""
    opening = annotated.within(sentence.start, sentence.start + 12, Kind.CITY)
    return bool(opening and DESCRIBES.match(sentence.text, opening[0].end - sentence.start))
