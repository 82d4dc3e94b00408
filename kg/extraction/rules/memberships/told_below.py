"""Who takes part in a network that a sentence does not name, for it stands below one that does: "Haarlem en Hoorn blijven wel"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import BODY, DEAL, FORUM, ORG, TIE, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.modality import UNREAL, Modality, clause, modalities
from kg.extraction.names.mentions import Mention
from kg.extraction.rules.memberships.membership_clauses import LOOKS_ON, OR_BODY, UNDECIDED
from kg.extraction.rules.memberships.membership_words import BELOW, Wording
from kg.extraction.rules.memberships.memberships import fact_of
from kg.extraction.rules.rule import period
from kg.extraction.rules.services import forum_topics, slots
from kg.extraction.rules.ties.ties import one_end
from kg.model import Fact, Kind

_CUES = Triggers(
    "doet", "doen", "deed", "deden", "draai", "neem", "nam", "blijf", "blijv", "bleef", "bleven", "volgde", "trad", "treed", "slo", "slui", "stap", "kwam", "komt", "komen", "hoor", "hor", " er ", "erbij", "haak", "wieg", "uitgetreden", "uitgestapt", "lid", "leden",
    "aangesloten", "deeln", "partner", "richter", "initiatief", "verla", "verli", "vertr", "zeg", "bedankt", "wisselen", "delen h", "delen d", "bundelen", "overleggen", "stemmen", "ontmoeten", "zit", "zat", "trok", "ige gemeenten", "ere gemeenten", "ige steden", "ere steden",
)  # fmt: skip
_PAST = re.compile(r"\b(?:was|waren|deed|deden|nam|namen|draaide|draaiden)\b")
# "Gera kwam er in 2019 bij | en verliet het netwerk weer in 2021"
_LEFT_AGAIN = re.compile(r",? (?:en|maar) (?:is (?:er )?)?(?:verliet|vertrok|stapte|trad|haakte|ging|trok)[^.;]{0,60}? in (?P<year>(?:19|20)\d\d)\b")
# what is told of a circle that grows or shrinks: "kwam erbij", "volgde", "is geen deelnemer meer"
_COMES = re.compile(r"(?:kwam(?:en)?|volgden?)\b|er (?:op|in|per) [^.;]{4,30} bij$")
_GROWS = re.compile(r"(?:kwam(?:en)?|volgden?|stond(?:en)?)\b|er (?:op|in|per) [^.;]{4,30} bij$|.*\bgeen (?:deelnemers?|lid|partners?) meer$|.*\b(?:uitgetreden|uitgestapt)$")
_SUCCEEDS = re.compile(r"\bop(?=[.,;]|$)")
_OTHER_ROLE = re.compile(r"\b(?:aspirant|kandidaat)\b")
_ASSOCIATE = re.compile(r"\b(?:geassocieerde?|buitengewoon|associated?) (?:lid|leden|deelnemer|partner|member)")
_NAMES_ONE = re.compile(f"[{FORUM[1:-1]}{BODY[1:-1]}{DEAL[1:-1]}{TIE[1:-1]}]")
_PUBLIC = frozenset({Kind.MUNICIPALITY, Kind.CITY, Kind.PROVINCE, Kind.WATER_AUTHORITY, Kind.REGION, Kind.MINISTRY})
_TOWNS = frozenset({Kind.MUNICIPALITY, Kind.CITY, Kind.PROVINCE, Kind.WATER_AUTHORITY, Kind.MINISTRY})
_NETWORKS = frozenset({Kind.NETWORK, Kind.ASSOCIATION, Kind.PARTNERSHIP})
_OPENING = 600
"""Characters within which a text names what it is about."""
_SHORT = 2500
"""Characters of a text that may be about one network."""
_NEAR = 700
"""Characters above a sentence within which the network is named that it speaks of."""


def members_told_below(annotated: Annotated) -> Iterator[Fact]:
    """Memberships in the network that the sentences before, or the heading, speak of, and no other."""
    if not annotated.profile.own:  # who takes part in an agreement is a party
        yield from one_end(_all(annotated))


def _all(annotated: Annotated) -> Iterator[Fact]:
    for masked in annotated.cued(_CUES):
        if re.search(ORG, masked.text) and not _NAMES_ONE.search(masked.text) and not masked.text.rstrip().endswith("?"):
            for wording in BELOW.of(masked.text):
                for match in wording.words.finditer(masked.text):
                    yield from _read(annotated, masked, wording, match)


def _read(annotated: Annotated, masked: Masked, wording: Wording, match: re.Match[str]) -> Iterator[Fact]:
    start, end = clause(masked.text, match.start())
    if match.groupdict().get("of") or (wording.verb and not wording.verb.search(masked.text, start, end)) or UNDECIDED.search(masked.sentence.text):
        return
    told = match.group()
    beside = told.endswith(("–", "-", ",", "("))  # what those do who stand beside is another matter: "De overige leden – A en B – gaan door"
    held = modalities(masked.text[: match.end()] if beside else masked.text, match.start())
    if wording.leaves and told.endswith("meer"):
        held -= {Modality.NEGATED}  # "is geen deelnemer meer"
    if held & (UNREAL | {Modality.EXAMPLE}) or _OTHER_ROLE.search(masked.text, start, end) or LOOKS_ON.search(masked.text, start, end):
        return
    role = "associate member" if _ASSOCIATE.search(masked.text, start, end) else "member"
    behind = slots.opens_with_names(masked, match.end())
    end = clause(masked.text, match.end())[1] if told.endswith(":") else end
    members = _subjects(masked, match.end(), end) if beside or told.startswith(("Aan ", "Tot ", "tot ")) or told.endswith(("zijn", "waren", ":")) else _subjects(masked, start, behind)
    if beside and len({m.label for m in members}) < 2:
        return  # "We leren van andere steden, wij doen mee"
    succeeds = told.startswith("volgde") and _SUCCEEDS.search(masked.text, match.end(), end)  # "volgde in 1999 de wethouder op"
    own = _own_network(annotated, masked) if members and _GROWS.match(told) and not succeeds else None
    if told.endswith(("uitgetreden", "uitgestapt")):
        network = own  # of any other it is told by the rule for endings
    else:
        network = (_spoken_of(annotated, masked) or (_only_one(annotated, masked.sentence.start) if len(members) > 1 else None) or own) if members else None
    if network is None:
        return
    since, until = period(masked.sentence, start, end)
    if own is not None and network is own and since is None and until is None and _COMES.match(told):
        since = slots.last_date(masked, start, end)  # "kwam er op 1 januari 2016 bij"
    left = _LEFT_AGAIN.match(masked.text, match.end()) if not until else None
    until = left["year"] if left else until
    ended = wording.leaves or Modality.ENDED in held or (until is not None and (left is not None or _PAST.search(masked.text, start, match.end()) is not None))
    if wording.leaves:
        since, until = None, until or since or slots.last_date(masked, start, end)
    for member in members:
        if member.label != network.label:
            yield fact_of(annotated, masked, member.name(), network.name(), role=role, state="ended" if ended else "stated", since=since, until=until, rule="members_told_below", context=network)


def _subjects(masked: Masked, start: int, end: int) -> list[Mention]:
    """The public bodies of a clause that no preposition governs."""
    found = []
    for run in slots.runs(masked, start, end):
        before = masked.text[max(0, run.start() - 80) : run.start()]
        if not slots.is_governed(before):
            found += [m for m in masked.mentions(run.group()) if m.kind in _PUBLIC and not m.attributive]
    return found


def _spoken_of(annotated: Annotated, masked: Masked) -> Mention | None:
    """The one network that the nearest sentence of the paragraph with any speaks of; else the heading's, or that of the paragraph above."""
    sentence = masked.sentence
    block = annotated.blocks[sentence.block]
    for before in reversed([other for other in annotated.sentences_of(sentence.block) if other.start < sentence.start]):
        if named := _forums(annotated, before.start, before.end):
            return named[0] if len(named) == 1 else None
        if sentence.start - before.start > _NEAR:
            return None
    if headed := forum_topics.headed(annotated, masked):
        return headed
    if block.heading.rstrip(" *").endswith("?") and (asked := _asked_of(annotated, sentence.block)):
        return asked
    above = annotated.blocks[sentence.block - 1] if sentence.block else None
    if above is None or above.kind != "text" or above.heading != block.heading:
        return None
    named = _forums(annotated, above.start, above.end)
    return named[0] if len(named) == 1 else None


def _own_network(annotated: Annotated, masked: Masked) -> Mention | None:
    """The network or region whose own paper it is, where the paragraph and the one above name no other."""
    subject = annotated.profile.subject
    if subject is None or subject.kind in _TOWNS:
        return None
    own = next((m for m in annotated.mentions if m.label == subject.label and forum_topics.is_forum(m, OR_BODY)), None)
    start = annotated.blocks[max(0, masked.sentence.block - 1)].start
    return own if own and all(m.label == own.label for m in _forums(annotated, start, masked.sentence.start)) else None


def _asked_of(annotated: Annotated, index: int) -> Mention | None:
    """The one network of the question below which a block stands: "Klopt het dat wij geen lid zijn van de P10?"."""
    while index and annotated.blocks[index].kind != "heading":
        index -= 1
    named = _forums(annotated, annotated.blocks[index].start, annotated.blocks[index].end)
    return named[0] if len(named) == 1 else None


def _only_one(annotated: Annotated, position: int) -> Mention | None:
    """The network of which a short text speaks from its opening on, and of no other before a place."""
    named = [m for m in _forums(annotated, 0, position) if m.kind in _NETWORKS]
    opens = len(named) == 1 and named[0].start < _OPENING and position - named[0].start < _SHORT
    return named[0] if opens else None


def _forums(annotated: Annotated, start: int, end: int) -> list[Mention]:
    """The networks and bodies that a stretch names, each once."""
    found = [m for m in annotated.within(start, end) if forum_topics.is_forum(m, OR_BODY) and not m.attributive and not forum_topics.is_board_alone(m.label)]
    return list({m.label: m for m in found}.values())
