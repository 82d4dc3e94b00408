"""Who chairs, leads or coordinates a forum or organ, where a passive, a chairmanship or its handing on says so."""

from __future__ import annotations

from collections.abc import Iterator

from kg.dates import find_dates
from kg.extraction.annotate import Annotated
from kg.extraction.masked import Masked
from kg.extraction.matching import patterns as re
from kg.extraction.modality import UNREAL, modalities
from kg.extraction.names.mentions import FORUMS, Mention
from kg.extraction.rules.memberships.actors import acting
from kg.extraction.rules.memberships.chair_words import (
    ALSO_BY,
    ANOTHER_GROUP,
    BY_TURNS,
    CHAIR_NAMED,
    CHAIRED,
    CHAIRED_CUES,
    CHOSEN,
    CONTINUED,
    COORDINATION,
    DELIVERS,
    DEPUTY,
    ENGLISH_CHAIR,
    HANDED_ON,
    HEADLINED,
    HOLDS,
    IN_BRACKETS,
    IN_HANDS,
    IN_TURN,
    LED,
    NOW_IT_IS,
    OWN_BOARD,
    PASSED_ON,
    PASSED_TO,
    PRESENT_CHAIR,
    PRESIDES,
    PULLS_IN_BRACKETS,
    PULLS_IT,
    REPRESENTS,
    TAKEN_OVER,
    TAKES_OVER_FROM,
)
from kg.extraction.rules.memberships.forum_above import of_page
from kg.extraction.rules.memberships.membership_clauses import SAID_CHAIR
from kg.extraction.rules.memberships.memberships import fact_of
from kg.extraction.rules.memberships.officers import officers
from kg.extraction.rules.memberships.sentences import membership_sentences
from kg.extraction.rules.services import forum_topics, slots
from kg.model import Fact, Kind, Name

# "dat eerst bij Gouda lag"
_WAS = re.compile(r" (?:lag|berustte|rustte|was)\b")
_NEXT_CLAUSE = re.compile(r"[;.]")
_GROUPS = frozenset({Kind.BODY, Kind.WORKING_GROUP})


def chairs(annotated: Annotated) -> Iterator[Fact]:
    """Who chairs a forum, and who coordinates it; both where a chairmanship passes from one to another."""
    for masked in membership_sentences(annotated, CHAIRED_CUES):
        yield from _led(annotated, masked)
        yield from _handed_on(annotated, masked)
        yield from officers(annotated, masked)
        for match in CHAIRED.finditer(masked.text):
            if not modalities(masked.text, match.start("at")) & UNREAL and (match["what"] or "leiding" not in match["at"]) and not _is_anothers(masked, match) and not _WAS.match(masked.text, match.end()):
                yield from _holding(annotated, masked, match, "chair")
                yield from _further(annotated, masked, match.end(), "chair")
        for pattern in (BY_TURNS, IN_TURN, CHAIR_NAMED, DELIVERS, IN_BRACKETS, HOLDS, PASSED_ON, CHOSEN, HEADLINED, IN_HANDS, ENGLISH_CHAIR, PRESENT_CHAIR, PRESIDES):
            for match in pattern.finditer(masked.text):
                if pattern is PRESENT_CHAIR or not modalities(masked.text, match.start("at")) & UNREAL:  # "De huidige voorzitter, Anna Bos, zal aftreden"
                    yield from _holding(annotated, masked, match, "chair")
        for match in PULLS_IN_BRACKETS.finditer(masked.text):
            yield from _holding(annotated, masked, match, "coordinator")
        if (pulls := PULLS_IT.match(masked.text)) and any(m.kind in FORUMS | _GROUPS for m in annotated.within(annotated.blocks[masked.sentence.block].start, masked.sentence.start)):
            yield from _holding(annotated, masked, pulls, "coordinator")
        for match in DEPUTY.finditer(masked.text):
            if SAID_CHAIR.search(_before(annotated, masked, match)):
                yield from _holding(annotated, masked, match, "member")
        for match in NOW_IT_IS.finditer(masked.text):
            if SAID_CHAIR.search(_before(annotated, masked, match)):
                yield from _holding(annotated, masked, match, "chair")


def _before(annotated: Annotated, masked: Masked, match: re.Match[str]) -> str:
    """What was said just before: the end of the sentence before, and this one up to the words."""
    start = masked.sentence.start
    return annotated.clean.text[max(0, start - 160) : start] + masked.text[: match.start()]


def _is_anothers(masked: Masked, match: re.Match[str]) -> bool:
    """Whether another group stands between a forum and who leads: "wordt ondersteund door een Projectgroep onder leiding van"."""
    return bool(match["what"] and ANOTHER_GROUP.search(masked.text, match.end("what"), match.start("at")))


def _led(annotated: Annotated, masked: Masked) -> Iterator[Fact]:
    """Who leads a forum by a passive, and whom a representative sits for."""
    for pattern in (*LED, CONTINUED):
        for match in pattern.finditer(masked.text):
            if not modalities(masked.text, match.start("at")) & UNREAL:
                forum = _topic(annotated, masked, match)
                is_group = forum is not None and forum.kind in _GROUPS
                role = "chair" if match["at"] == "voorgezeten" or (match["at"] == "geleid" and is_group) else "coordinator"
                yield from _holding(annotated, masked, match, role)
                yield from _further(annotated, masked, match.end(), role)
    for match in COORDINATION.finditer(masked.text):
        if not modalities(masked.text, match.start("at")) & UNREAL:
            yield from _holding(annotated, masked, match, "coordinator")
    for match in REPRESENTS.finditer(masked.text):
        members = [m.name() for m in masked.mentions(match["at"])] or acting(annotated, masked, match.start("at") - 1, match.end("at"))
        for forum in masked.mentions(match["what"]):
            for member in members:
                yield fact_of(annotated, masked, member, forum.name(), role="member", state="stated", rule="compositions")


def _further(annotated: Annotated, masked: Masked, position: int, role: str) -> Iterator[Fact]:
    """Who leads further groups, told in short: "..., de werkgroep Y door B"."""
    while also := ALSO_BY.match(masked.text, position):
        yield from _holding(annotated, masked, also, role)
        position = also.end("who")


def _handed_on(annotated: Annotated, masked: Masked) -> Iterator[Fact]:
    """The old chair up to the day on which it passes, and the new one from then on."""
    for pattern in (HANDED_ON, TAKEN_OVER, PASSED_TO, TAKES_OVER_FROM):
        for match in pattern.finditer(masked.text):
            if (pattern is TAKES_OVER_FROM or "stokje" in match.group()) and not SAID_CHAIR.search(_before(annotated, masked, match)):
                continue
            if pattern is not HANDED_ON and modalities(masked.text, match.start("at")) & UNREAL:
                continue  # "gaat per 1 juli over van A op B" fixes it
            dates = find_dates(match.groupdict().get("when") or "") or find_dates(masked.text[max(0, match.start() - 40) : match.start()])
            day = dates[-1].value if dates else None
            forum = _topic(annotated, masked, match)
            for side, state, since, until in (("old", "ended", None, day), ("new", "stated", day, None)) if forum else ():
                for chair in masked.mentions(match.groupdict().get(side)):
                    if forum and chair.kind in slots.MEMBERS:
                        context = None if match.groupdict().get("what") else forum
                        yield fact_of(annotated, masked, chair.name(), forum.name(), role="chair", state=state, since=since, until=until, rule="compositions", context=context)


def _topic(annotated: Annotated, masked: Masked, match: re.Match[str]) -> Mention | None:
    """What is chaired: named in the match, else the last forum that was spoken of, and not the boards of a body by themselves."""
    groups = match.groupdict()
    named = masked.mentions(groups.get("what") or groups.get("what2"))
    if named:
        return named[-1]
    found = forum_topics.spoken_of(annotated, masked, match.start("at"), *FORUMS, Kind.BODY, Kind.JOINT_BODY)
    if found and found.kind is Kind.BODY and OWN_BOARD.match(found.label):
        return annotated.topic(masked.sentence.start, [Kind.JOINT_BODY], reach=600) or found
    return found


def _holding(annotated: Annotated, masked: Masked, match: re.Match[str], role: str) -> Iterator[Fact]:
    """A row each for those who hold a role, by their name or the office that acts for them."""
    groups = match.groupdict()
    is_named = bool(groups.get("what") or groups.get("what2"))
    forum = _topic(annotated, masked, match)
    page = of_page(annotated) if forum is None else None
    network = forum.name() if forum else page
    if network is None:
        return
    members: list[Name] = [m.name() for m in masked.mentions(groups.get("person") or groups.get("who") or groups.get("named")) if m.kind in slots.MEMBERS]
    if role == "chair" and not members:
        stop = _NEXT_CLAUSE.search(masked.text, match.end())  # what stands behind it is said of others
        members = acting(annotated, masked, match.start("at"), min(match.end() + 60, stop.start() if stop else len(masked.text)))
    for member in members:
        if member.label != network.label:
            yield fact_of(annotated, masked, member, network, role=role, state="stated", rule="compositions", context=None if is_named else forum)
