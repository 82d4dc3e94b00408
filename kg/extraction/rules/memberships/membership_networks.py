"""Of what a clause says that somebody is a member: what its words govern, what stands before them, or what the section is about."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.masked import BODY, FORUM, FORUM_OR_BODY, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.modality import REACH
from kg.extraction.names.mentions import Mention
from kg.extraction.rules.memberships.forum_above import of_page, only_forum
from kg.extraction.rules.memberships.membership_clauses import (
    ANAPHOR,
    BETWEEN,
    BY_IT,
    BY_WHOM,
    IN_IT,
    IN_WHICH,
    NAMED_AFTER,
    NEAR_LEFT,
    NETWORK,
    NOT_IT,
    OF_BOTH,
    OF_THE_NETWORK,
    OR_BODY,
    RELATIVE,
    WHERE,
)
from kg.extraction.rules.memberships.membership_words import Wording
from kg.extraction.rules.services import forum_topics, slots
from kg.model import Kind, Name

_TAKING_PART = ("deel", "mee", "particip", "zitting", "vertegenwoordig", "takes part", "taking part")

_IT = re.compile(r"\b(?:de|het|deze|dit) (?:organisatie|vereniging|netwerk|samenwerkingsverband|verband|koepel|verbond|alliantie)\b")
# "hier lid van.", "daar lid van sinds 2014": what it is of stands before
_NOTHING = re.compile(r"[.,;]|$| \d| (?:sinds|sedert|vanaf|per|tot|geweest|geworden)\b")
# "de Regio Zuid, met als voorzitter de burgemeester van Goes", "met Goes als trekker": of what stands before it
_WITH_AS = re.compile(r"\bmet (?:[^.;,]{3,60} )?als (?:(?:bestuurlijk|nieuwe) )?$")
_FORUM_OR_BODY = re.compile(FORUM_OR_BODY)
_LIST_GOES_ON = re.compile(rf",? en (?:de |het )?(?:regio )?{FORUM}(?=[.;]|$)")
_ASSOCIATIONS = re.compile(rf"\b(?:is|zijn|was|waren)(?: ook)? {FORUM}+ (?:ook )?$")


def networks_of(
    annotated: Annotated, masked: Masked, wording: Wording, match: re.Match[str], start: int
) -> tuple[list[Name], Mention | None]:
    """What the words govern, what stands before them, or what the section is about; the last with where it was named."""
    groups = match.groupdict()
    of = groups.get("of") or groups.get("of2") if groups.get("of") != "" else ""
    if not of and BY_WHOM.match(masked.text, match.end()) and not IN_WHICH.search(masked.text, start, match.start()):
        return [], None  # "Het Rijk is hierbij vertegenwoordigd door de minister": who acts for it, and nowhere that it sits
    if match.group().startswith(("vertegenwoordigd", "represented")) and BY_IT.search(masked.text, start, match.start()):
        return [], None
    if _WITH_AS.search(masked.text, 0, match.start()) and (before := _FORUM_OR_BODY.findall(masked.text, 0, match.start())):
        return [m.name() for m in masked.mentions(before[-1])], None
    if of and _NOTHING.match(masked.text, match.end()):
        of = None  # "Sinds 2009 is de gemeente hier lid van."
    if OF_BOTH.search(masked.text, start, match.end() + 30) and len(both := _named_before(annotated, masked)) > 1:
        return [m.name() for m in both], both[0]
    if not of and IN_IT.search(masked.text, start, match.start()):
        of = None  # "Hierin hebben zitting VNG en Gouda": who follows is in it
    elif of is not None or re.match(f" [{FORUM[1:-1]}{BODY[1:-1] if wording.bodies else ''}]", masked.text[match.end() : match.end() + 2]) or BETWEEN.match(masked.text, match.end()):
        between = BETWEEN.match(masked.text, match.end()) if not of else None
        if between and _LIST_GOES_ON.match(masked.text, between.end()):
            return [], None  # "doen mee Gouda, Leiden en de regio Zuid": one list of who is in it
        after = between.end() if between else match.end()
        if found := slots.following(masked, after, bodies=wording.bodies, raw=wording.raw and of is not None):
            return found, None
    if of != "" and not of and _ASSOCIATIONS.search(masked.text, start, match.start()) and all(m.kind is Kind.ASSOCIATION for m in masked.mentions(masked.text[start : match.start()])):
        return [], None  # "Uit ons land zijn de VNG en het IPO lid": who they are, and not of what
    if NOT_IT.search(masked.text, start, match.start()):
        return [], None
    if found := slots.fronted(masked, start, match.start(), bodies=wording.bodies):
        return found, None
    if WHERE.search(masked.text, start, match.start()) and (told := NAMED_AFTER.match(masked.text, match.end())):
        return [m.name() for m in masked.mentions(told["what"])], None
    if match.group().startswith(("mee", "zit", "zetel")) and RELATIVE.search(masked.text, start, match.start()):
        return [], None  # what it is about stands before it, and is no network that we know
    if of == "" and (near := NEAR_LEFT.search(masked.text, start, match.start())):
        return [m.name() for m in masked.mentions(near["what"])], None
    if of and not ANAPHOR.match(masked.text[match.end() :].lstrip()):
        return [], None
    if not ANAPHOR.search(masked.text, start, match.end() + REACH) and not wording.bare:
        named = forum_topics.opening(annotated, masked)  # "Regio X: wij nemen deel sinds 2011"
        if named is None and match.group().startswith(_TAKING_PART):
            named = _said_before(masked, start) or forum_topics.headed(annotated, masked)  # "Regio X", and below it "Vijf gemeenten doen mee: A, B"
        return ([named.name()], named) if named else ([], None)
    kinds = OR_BODY if wording.bodies and not OF_THE_NETWORK.match(masked.text, match.start()) else NETWORK
    if annotated.profile.own:
        kinds = tuple(kind for kind in kinds if kind is not Kind.JOINT_BODY)  # a party, "vertegenwoordigd door"
    above = forum_topics.headed(annotated, masked) if _IT.search(masked.text, start, match.end() + REACH) else None  # "zit de organisatie voor"
    named = forum_topics.opening(annotated, masked) or above or forum_topics.spoken_of(annotated, masked, match.start(), *kinds)
    if named is None and wording.bare and (page := of_page(annotated)):
        return [page], None  # "Gouda was lid van 2017 tot 2021", on the network's own page
    if named is None and (only := only_forum(annotated, masked.sentence.block)):
        return [only], None  # "Ook Gouda sluit zich aan bij het collectief", below another heading of a page on one network
    return ([named.name()], named) if named else ([], None)


def _named_before(annotated: Annotated, masked: Masked) -> list[Mention]:
    """The networks of the sentence before one in its paragraph, each once."""
    before = [other for other in annotated.sentences_of(masked.sentence.block) if other.start < masked.sentence.start]
    named = annotated.within(before[-1].start, before[-1].end, *NETWORK) if before else []
    return list({m.label: m for m in named if not m.attributive}.values())


def _said_before(masked: Masked, start: int) -> Mention | None:
    """The one forum of the clauses before: "Utrecht is lid van Energy Cities; Nijmegen doet sinds 2012 mee"."""
    if not masked.text[:start].rstrip().endswith(";"):
        return None
    named = {m.label: m for m in masked.mentions(masked.text[:start]) if m.kind in NETWORK}
    return next(iter(named.values())) if len(named) == 1 else None
