"""Members that a text lists: what a forum or organ is made of, who has a seat in it by an agreement."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import FORUM, ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.modality import UNREAL, Modality, modalities
from kg.extraction.names.mentions import FORUMS, Mention
from kg.extraction.rules.duties.obligations import bearers
from kg.extraction.rules.memberships.actors import acting, each_of
from kg.extraction.rules.memberships.chairs import chairs
from kg.extraction.rules.memberships.composition_words import (
    ALSO_CHAIR,
    CHAIRS,
    COMPOSITIONS,
    LIST_END,
    LISTED_BODIES,
    MADE_OF,
    MADE_UP,
    OF_ALL,
    SEAT_CUES,
    SITS,
    TAKES_PART,
)
from kg.extraction.rules.memberships.counted_members import counted_members
from kg.extraction.rules.memberships.counted_seats import counted_seats
from kg.extraction.rules.memberships.formed_words import FORMED
from kg.extraction.rules.memberships.founded_afterwards import founded_afterwards
from kg.extraction.rules.memberships.membership_clauses import NOT_IT
from kg.extraction.rules.memberships.memberships import fact_of
from kg.extraction.rules.memberships.own_boards import own_boards
from kg.extraction.rules.memberships.regulation_makers import regulation_makers
from kg.extraction.rules.memberships.seat_lists import by_whole_name
from kg.extraction.rules.memberships.seats import seated
from kg.extraction.rules.memberships.sentences import membership_sentences
from kg.extraction.rules.memberships.statutes import association
from kg.extraction.rules.parties.parties import concluding_parties, signing_parties
from kg.extraction.rules.services import forum_topics, slots
from kg.model import Fact, Kind, Name

_CLAUSES = re.grouped((*COMPOSITIONS, *FORMED))
_IN_REGION = re.compile(r"\b(?:gemeenten|steden|dorpen|scholen|corporaties|overheden|partijen|bedrijven) (?:in|uit|rond|rondom|van) $")
# "naast A ook", before those who are listed
_BESIDE = re.compile(rf"\b(?:[Nn]aast|[Bb]ehalve) (?P<too>{ORG}+),?(?: (?:ook|nog|verder|eveneens))+ (?:de (?:gemeenten|steden) )?$")
_THE_OTHERS = re.compile(r"(?:[Dd]e )?(?:[Oo]verige|[Aa]ndere|[Oo]ther) ")
_NAMES_THEM = re.compile(r"(?:Het gaat|Dat zijn|Dit zijn|Dit betreft|(?:Op dit moment|Momenteel|Nu|Thans|Inmiddels|Tegenwoordig|Vandaag) (?:zijn dat|is dat|gaat het|betreft))")
# "In de Regio X werken acht gemeenten samen", "De kring telt zes leden": and then who they are
_WERE_COUNTED = re.compile(
    r"(?i)\b(?:werk\w*|nemen|doen|vormen|bestaat|telt|zijn|zitten|heeft|maken)\b[^.]{0,80}\b(?:gemeenten|steden|overheden|partners|leden|deelnemers|provincies|waterschappen)\b"
    r"|^(?:\w+ ){1,3}(?:gemeenten|steden|overheden|provincies|waterschappen) (?:werken|nemen|doen|vormen|hebben zich|zijn (?:lid|aangesloten|verenigd|partner|deelnemer|vertegenwoordigd)|zitten|maken deel|participeren)\b"
)
# "Nieuw toegelaten tot het verbond: Goes"
_NEW_IN = re.compile(r"(?:; )?[Nn]ieuwe? [a-z]+ (?:tot|bij|van|in|binnen|aan) (?:het|de|dit|deze) (?P<noun>[a-z]+)")
_REACH = 900
"""Characters before a sentence within which that network is named."""
_NO_UNION = frozenset({Kind.MUNICIPALITY, Kind.CITY, Kind.PROVINCE, Kind.MINISTRY, Kind.WATER_AUTHORITY, Kind.COMPANY})
_OF_THEM = re.compile(r", (?:die|welke|waarvan|van wie) ")  # ", die geen lid van het bestuur mogen zijn"
_RELATIVE = ("waarin", "waaraan", "waarbij", "waartoe", "waarbinnen")
_NEAR = 120
"""Characters between a forum and a sentence that speaks of it as "er"."""


def compositions(annotated: Annotated) -> Iterator[Fact]:
    """Members that a clause on a forum's or organ's composition lists, and who chairs it; in an agreement a party by its whole name."""
    told = _told(annotated)
    yield from (by_whole_name(annotated, fact) for fact in told) if annotated.profile.own else told


def _told(annotated: Annotated) -> Iterator[Fact]:
    for masked in membership_sentences(annotated, MADE_OF):
        for pattern in _CLAUSES.of(masked.text) if masked.holds(ORG) else ():
            for match in pattern.finditer(masked.text):
                at = match.start("at") if match["at"] else match.start()
                if match["at"] and match["at"].startswith("waar") and NOT_IT.search(masked.text, max(0, at - 80), match.end("at")):
                    continue
                unreal = UNREAL - {Modality.ADVISED} - ({Modality.PLANNED} if match["at"] == "gaat het om" else set())  # "gaat" plans nothing there
                # what is said behind a clause with "waarin" is not said of it: "waarin A en B zijn verenigd, gaat bouwen"
                said = masked.text[: match.end()] if match["at"] in _RELATIVE or _OF_THEM.match(masked.text, match.end()) else masked.text
                if not modalities(said, at) & unreal:
                    yield from _listed(annotated, masked, match)
        yield from _made_up(annotated, masked)
        yield from _of_all(annotated, masked)
        yield from counted_seats(annotated, masked)
        yield from counted_members(annotated, masked)
    yield from founded_afterwards(annotated)
    yield from chairs(annotated)
    yield from own_boards(annotated)


def _made_up(annotated: Annotated, masked: Masked) -> Iterator[Fact]:
    """All who are named in the list of an organ's members, with the bodies for whom officers sit there."""
    match = MADE_UP.search(masked.text)
    if match is None or modalities(masked.text, match.start("at")) & UNREAL - {Modality.ADVISED}:
        return
    named = masked.mentions(match["what"])
    context = None if named else forum_topics.spoken_of(annotated, masked, match.start("at"), Kind.BODY, Kind.WORKING_GROUP)
    forum = named[0] if named else context
    if forum is None:
        return
    end = LIST_END.search(match["list"])
    stop = match.start("list") + (end.start() if end else len(match["list"]))
    members = [m.name() for m in masked.mentions(masked.text[match.start("list") : stop]) if m.kind in slots.MEMBERS - {Kind.REGION}]
    members = [_as_office(masked, match.start("list"), name) for name in members]
    members += [*acting(annotated, masked, match.start("list"), stop), *each_of(annotated, masked, match.start("list"), stop), *seated(annotated, masked, match.start("list"), stop)]
    state = "ended" if match["at"] in ("was", "vormde") else _state(masked, match.start("at"))
    for member in dict.fromkeys(members):
        yield fact_of(annotated, masked, member, forum.name(), role="member", state=state, rule="compositions", context=context)
    if chair := ALSO_CHAIR.search(masked.text, match.start("list"), stop):
        chairs = [m.name() for m in masked.mentions(chair["who"])[-1:]] or acting(annotated, masked, *chair.span("who"))
        for member in chairs:
            yield fact_of(annotated, masked, member, forum.name(), role="chair", state="stated", rule="compositions", context=context)


def _as_office(masked: Masked, start: int, name: Name) -> Name:
    """A place behind "gedeputeerden van" is the province of that name."""
    at = next((i for i, m in ((i, masked.mentions(c)) for i, c in enumerate(masked.text) if i >= start) if m and m[0].label == name.label), -1)
    before = re.search(rf"\bgedeputeerden? van {ORG}*$", masked.text[max(0, at - 40) : at]) if at >= 0 else None
    if before and name.kind in (Kind.MUNICIPALITY, Kind.REGION):
        return Name(f"Provincie {name.label.removeprefix('Gemeente ')}", Kind.PROVINCE)
    return name


def _listed(annotated: Annotated, masked: Masked, match: re.Match[str]) -> Iterator[Fact]:
    named = masked.mentions(match.groupdict().get("what"))
    if named and match["at"] == "opgericht" and named[0].kind in slots.MEMBERS and named[0].kind not in (Kind.FOUNDATION, Kind.ORGANISATION, Kind.ASSOCIATION, Kind.JOINT_BODY):
        return
    if named and match["at"] in ("samen", "verenigd", "gebundeld") and named[0].kind in _NO_UNION:
        return  # "werken samen in Gouda: A, B en C"
    if named and _IN_REGION.search(masked.text, 0, match.start("what")) and named[0].kind is Kind.REGION and "regio" not in named[0].label.lower():
        return  # "8 gemeenten in de Achterhoek (A, B)": where they lie
    kinds = (*FORUMS, Kind.BODY) if annotated.profile.own else (*FORUMS, Kind.BODY, Kind.JOINT_BODY)
    formed = _formed_before(annotated, masked) if not named and _NAMES_THEM.match(match.group()) else None
    if not named and formed is None and _NAMES_THEM.match(match.group()) and not _WERE_COUNTED.search(_said_before(annotated, masked)):
        return
    above = formed or forum_topics.headed(annotated, masked) if formed or _THE_OTHERS.match(match.group()) else None
    context = None if named else above or _board_before(annotated, masked, match) or _called_so(annotated, masked, match.group()) or association(annotated) or forum_topics.spoken_of(annotated, masked, match.start(), *kinds)
    if context and match.groupdict().get("it") and masked.sentence.start - context.end > _NEAR:
        return  # "er aan deel" is of what was just spoken of
    forums = [m.name() for m in named] or [m.name() for m in [context] if m]
    state = "ended" if match["at"] in ("was", "vormde") else _state(masked, match.start("at"))
    since = slots.period_of(masked, match.start(), match.end(), joins=True)[0] if match["at"] in ("opgericht", "gevormd") else None
    if match["at"] == "werken":  # "In X werken A en B sinds 2001 samen"
        since = slots.period_of(masked, match.start(), match.end() + 30)[0]
    beside = slots.periods_beside(masked)
    for forum in forums:
        named_too = (match.groupdict().get("too") or "") + match["who"] + _beside(masked, match)  # "bestaat naast Gouda uit Delft en Leiden"
        members = [m.name() for m in masked.mentions(named_too) if m.kind in slots.MEMBERS]
        for member in members + (acting(annotated, masked, match.end() - 1, match.end() + 50) if named and named[0].kind is Kind.BODY else []):
            if member.label != forum.label:
                begins, ends = beside.get(member.label, (since, None))  # "Gouda (sinds 2012) en Delft (tot 2018)"
                yield fact_of(annotated, masked, member, forum, role="member", state="ended" if ends else state, since=begins, until=ends, rule="compositions", context=context)


def _beside(masked: Masked, match: re.Match[str]) -> str:
    """Those beside whom a list names its members: "leden zijn naast Gouda ook Delft en Leiden"."""
    before = _BESIDE.search(masked.text, match.start(), match.start("who"))
    return before["too"] if before else ""


def _called_so(annotated: Annotated, masked: Masked, said: str) -> Mention | None:
    """The last network before a sentence whose name ends in the noun by which a clause on who is new speaks of it: "het verbond" is the Hanzeverbond."""
    noun = _NEW_IN.match(said)
    begin = max(0, masked.sentence.start - _REACH)
    near = annotated.within(begin, masked.sentence.start) if noun else ()
    return next((m for m in reversed(near) if noun and m.kind in FORUMS and annotated.clean.text[m.start : m.end].lower().endswith(noun["noun"])), None)


# "Het bestaat uit A en B", "Daarin zitten A en B"
_OF_IT = re.compile(r"(?:; )?(?:[Hh]et bestaat|[DdHh](?:aar|ier)in )")


def _board_before(annotated: Annotated, masked: Masked, match: re.Match[str]) -> Mention | None:
    """The board that was spoken of right before: "De regio heeft een dagelijks bestuur. Daarin zitten A en B"."""
    if not _OF_IT.match(match.group()):
        return None
    said = _said_before(annotated, masked)
    start = masked.sentence.start - len(said) - 1
    near = annotated.within(max(annotated.blocks[masked.sentence.block].start, start), masked.sentence.end, *FORUMS, Kind.BODY, Kind.JOINT_BODY)
    before = [m for m in near if m.end <= masked.sentence.start + match.start()]
    opens = before[:1] if match.group().startswith("Het ") and said.startswith("Het ") and before and before[0].start <= start + len("Het ") + 1 else []
    boards = [m for m in opens or before[-1:] if m.kind is Kind.BODY and forum_topics.is_board_alone(m.label)]
    return boards[0] if boards else None


def _formed_before(annotated: Annotated, masked: Masked) -> Mention | None:
    """The organ of which the sentence before says that some form it: "Drie leden vormen het dagelijks bestuur."."""
    said = _said_before(annotated, masked)
    if not _FORM_IT.search(said):
        return None
    start = masked.sentence.start
    organs = annotated.within(max(0, start - len(said) - 2), start, Kind.BODY, Kind.WORKING_GROUP)
    return organs[-1] if organs else None


# "... die met elkaar het dagelijks bestuur vormen", "De stuurgroep heeft vier leden"
_FORM_IT = re.compile(r"\bvorm(?:t|en)\b|\b(?:heeft|telt|kent)\b[^.;]{0,30}\b(?:leden|bestuurders|zetels)\b|\bbestaat uit\b")


def _state(masked: Masked, position: int) -> str:
    """Whether who is listed is in it still: "werd tot 2012 gevormd door"."""
    return "ended" if Modality.ENDED in modalities(masked.text, position) else "stated"


def _said_before(annotated: Annotated, masked: Masked) -> str:
    """The sentence before one, in its paragraph."""
    begin = annotated.blocks[masked.sentence.block].start
    return re.split(r"(?<=[.!?]) (?=[A-ZÀ-Ý])", annotated.clean.text[begin : masked.sentence.start].rstrip())[-1]


def _of_all(annotated: Annotated, masked: Masked) -> Iterator[Fact]:
    """In an agreement: every party in what it calls the cooperation of all of them."""
    for match in OF_ALL.finditer(masked.text) if annotated.profile.own and masked.holds(FORUM) else ():
        for forum in masked.mentions(match["what"])[:1] if not modalities(masked.text, match.end()) & {Modality.PLANNED, Modality.POTENTIAL, Modality.TALKS} else ():
            for party in _parties(annotated):
                yield fact_of(annotated, masked, party, forum.name(), role="member", state="stated", rule="compositions")


def _parties(annotated: Annotated) -> list[Name]:
    found = [fact["party"] for fact in signing_parties(annotated) if fact["role"] == "party"] or [fact["party"] for fact in concluding_parties(annotated)]
    return [name for name in dict.fromkeys(found) if isinstance(name, Name)]


def duties_to_sit(annotated: Annotated) -> Iterator[Fact]:
    """Seats that an agreement gives: "zitting hebben in de stuurgroep", a duty to take part in it, or to chair it; in its body those who make it."""
    yield from regulation_makers(annotated)
    for masked in annotated.cued(SEAT_CUES):
        match = masked.match(SITS)
        if match and not modalities(masked.text, match.start("at")) & (UNREAL - {Modality.PLANNED}):
            for body in masked.mentions(match["body"]):
                for member in masked.mentions(match["who"]):
                    if member.kind in slots.MEMBERS:
                        yield _seat(annotated, masked, member.name(), body, "member")
        chairing = CHAIRS.search(masked.text)
        if not annotated.profile.own or (not chairing and not TAKES_PART.search(masked.text)):
            continue
        listed = LISTED_BODIES.search(masked.text, chairing.end() if chairing else 0)
        if listed is None or re.search(ORG, masked.text[: listed.start()]):
            continue  # who sits there is named, and it is no duty of those who conclude it
        for party in bearers(annotated, masked.sentence.block):
            for body in masked.mentions(listed["bodies"]):
                yield _seat(annotated, masked, party, body, "chair" if chairing else "member")


def _seat(annotated: Annotated, masked: Masked, member: Name, body: Mention, role: str) -> Fact:
    return fact_of(annotated, masked, member, body.name(), role=role, state="stated", rule="duties_to_sit")
