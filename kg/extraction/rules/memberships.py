"""Who belongs to a network, region, partnership or working group, in which role and since when, as a sentence states it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.dates import find_dates
from kg.extraction import patterns as re
from kg.extraction.annotate import Annotated
from kg.extraction.masked import FORUM, Masked
from kg.extraction.mentions import Mention
from kg.extraction.modality import REACH, clause
from kg.extraction.rules import forum_topics, slots
from kg.extraction.rules.actors import acting, said_before, they
from kg.extraction.rules.forum_above import of_page
from kg.extraction.rules.group_tables import lines_of_groups
from kg.extraction.rules.kept import read_once
from kg.extraction.rules.membership_clauses import (
    ALSO_IN,
    ANAPHOR,
    AND_THE,
    ANOTHER_IN_ANOTHER,
    AS_ASSOCIATE,
    AS_CHAIR,
    BESIDE_A_NAME,
    BETWEEN,
    BY_LEAVING,
    BY_WHOM,
    CALLED_MEMBER,
    FRAGMENT,
    GAPPED,
    HE_IS,
    IN_APPOSITION,
    IN_IT,
    IN_WHICH,
    JOINS,
    LABELLED,
    NAMED_AFTER,
    NEAR_LEFT,
    NETWORK,
    NO_MORE,
    NOT_IT,
    OF_THE_NETWORK,
    OR_BODY,
    PART_OF_IT,
    PERSON_AS,
    RELATIVE,
    RUN,
    SAID_CHAIR,
    SAID_LID,
    SORT_BEFORE,
    TITLED,
    WHERE,
    WITH,
)
from kg.extraction.rules.membership_states import said_just_before, state_of
from kg.extraction.rules.membership_words import CUES, WORDED, Wording
from kg.extraction.rules.network_cards import lines_of_cards
from kg.extraction.rules.overview_members import lines_of_own_seats
from kg.extraction.rules.seat_cards import lines_of_seats
from kg.extraction.rules.ties import one_end
from kg.extraction.whole_words import place_of
from kg.model import Fact, Kind, Name, Value

_OPENING = 14
"""Characters in which a sentence opens with whom it calls a member."""
_TAKING_PART = ("deel", "mee", "particip", "zitting", "vertegenwoordig", "takes part", "taking part")


@read_once
def memberships(annotated: Annotated) -> Iterator[Fact]:
    """Memberships that a sentence states; denied, planned and supposed ones are none, past ones have ended."""
    found = list(one_end(_all(annotated)))
    associates = {_ends(fact) for fact in found if fact["role"] == "associate member"}
    for fact in found:  # "zijn aangehaakt bij Culture Next. Wij zijn daar geassocieerd lid"
        if fact["role"] != "member" or fact["since"] or fact["status"] != "stated" or _ends(fact) not in associates:
            yield fact


def _ends(fact: Fact) -> tuple[str, ...]:
    return tuple(str(getattr(fact[column], "label", "")) for column in ("member", "network"))


def _all(annotated: Annotated) -> Iterator[Fact]:
    carded = lines_of_cards(annotated) | lines_of_seats(annotated) | lines_of_groups(annotated) | lines_of_own_seats(annotated)
    for masked in map(slots.with_joint_bodies, annotated.cued(CUES)):
        if masked.sentence.block in carded:
            continue
        taken: set[int] = set()
        for wording in WORDED.of(masked.text):
            for match in wording.words.finditer(masked.text):
                if match.start() not in taken:
                    for fact in _read(annotated, masked, wording, match):
                        taken.add(match.start())
                        yield fact


def _read(annotated: Annotated, masked: Masked, wording: Wording, match: re.Match[str]) -> Iterator[Fact]:
    if masked.text.rstrip().endswith("?") or BESIDE_A_NAME.search(masked.text, 0, match.end() + 1) or PART_OF_IT.match(masked.text, match.end()):
        return  # "Zwolle (voorzitter)" is read beside whom it stands
    start, end = clause(masked.text, match.start())
    fragment = wording.bare and wording.role == "member" and FRAGMENT.match(masked.text[max(0, match.start() - 100) : match.start()])
    if wording.verb and not fragment and not wording.verb.search(masked.text, start, end):
        return
    if re.match(r" ?: ?(?:\d|[a-z]+ (?:19|20)\d\d)", masked.text[end:]):
        end = clause(masked.text, end + 1)[1]  # "Lidmaatschap sinds: 2009"
    state = state_of(annotated, masked, match, start, end)
    if state is None:
        return
    networks, context = _networks(annotated, masked, wording, match, start)
    if not networks:
        return
    since, until = slots.period_of(masked, start, end, joins=bool(JOINS.search(masked.text, start, end)), beside=False)
    beside = slots.periods_beside(masked)
    if state == "ended" and until is None and since and NO_MORE.search(masked.text, start, end):
        since, until = None, since  # "is sinds 2018 geen lid meer"
    if state == "ended" and until is None:
        last = slots.last_date(masked, match.end(), end)
        until = last if last != since else None
        if until is None and BY_LEAVING.search(masked.text, start, end):
            before = slots.last_date(masked, start, match.start())
            until = before if before != since else None
    if fragment and until and state == "stated":
        state = "ended"  # "Energy Cities: lid van 2007 tot 2013"
    groups = match.groupdict()
    if AS_ASSOCIATE.match(masked.text, match.end()):
        groups["assoc"] = "als"
    role = "associate member" if groups.get("assoc") else "aspirant" if groups.get("asp") else wording.role
    if match.group() in ("dat", "wel") and not SAID_LID.search(said := said_just_before(annotated, masked, match)) and SAID_CHAIR.search(said):
        role = "chair"  # "Bielefeld is voorzitter. Delft was dat van 2016 tot 2020."
    told = [(network, *beside.get(network.label, (since, until))) for network in networks]
    told += [(network, date or since, until) for network, date in _further(masked, match, networks)] if state == "stated" and context is None else []
    for network, first, last in told:
        for member in _members(annotated, masked, match, start, state):
            if member.label not in (network.label, SORT_BEFORE.sub("", network.label)):
                yield fact_of(annotated, masked, member, network, role=role, state="ended" if last and network.label in beside else state, since=first, until=last, context=context)
        for other, further in _each_its_own(masked, match) if state == "stated" else ():
            yield fact_of(annotated, masked, other, further, role=role, state=state)
        for other, date in _gapped(masked, match, end) if state == "stated" else ():
            yield fact_of(annotated, masked, other, network, role=role, state=state, since=date, context=context)


def _further(masked: Masked, match: re.Match[str], networks: list[Name]) -> Iterator[tuple[Name, str | None]]:
    """Networks of which the same is said in short, with their own date: "aangesloten bij A en sinds 2015 bij B"."""
    run = RUN.search(masked.text, match.end())
    if run is None or {m.label for m in masked.mentions(run.group())} != {network.label for network in networks}:
        return
    position = run.end()
    while also := ALSO_IN.match(masked.text, position):
        dates = find_dates(also["when"] or "")
        yield from ((m.name(), dates[0].value if dates else None) for m in masked.mentions(also["what"]))
        position = also.end()


def _gapped(masked: Masked, match: re.Match[str], end: int) -> Iterator[tuple[Name, str | None]]:
    """Those of whom the same is said in short, with their own date: "..., Deventer al sinds 1985"."""
    for other in GAPPED.finditer(masked.text, match.end(), min(len(masked.text), end + REACH)):
        dates = find_dates(other["when"])
        for mention in masked.mentions(other["who"]) if dates else ():
            if mention.kind in slots.MEMBERS:
                yield mention.name(), dates[0].value


def _each_its_own(masked: Masked, match: re.Match[str]) -> Iterator[tuple[Name, Name]]:
    """Others with another network of which the same is said in short: "A neemt deel aan het netwerk X en B aan het netwerk Y"."""
    run = RUN.search(masked.text, match.end())
    other = ANOTHER_IN_ANOTHER.match(masked.text, run.end()) if run else None
    if other:
        yield from ((m.name(), forum.name()) for m in masked.mentions(other["who"]) if m.kind in slots.MEMBERS for forum in masked.mentions(other["what"]))


def _networks(
    annotated: Annotated, masked: Masked, wording: Wording, match: re.Match[str], start: int
) -> tuple[list[Name], Mention | None]:
    """What the words govern, what stands before them, or what the section is about; the last with where it was named."""
    groups = match.groupdict()
    of = groups.get("of") or groups.get("of2") if groups.get("of") != "" else ""
    if not of and BY_WHOM.match(masked.text, match.end()) and not IN_WHICH.search(masked.text, start, match.start()):
        return [], None  # "Het Rijk is hierbij vertegenwoordigd door de minister": who acts for it, and nowhere that it sits
    if of and re.match(r"[.,;]|$| \d", masked.text[match.end() :]):
        of = None  # "Sinds 2009 is de gemeente hier lid van."
    if not of and IN_IT.search(masked.text, start, match.start()):
        of = None  # "Hierin hebben zitting VNG en Gouda": who follows is in it
    elif of is not None or re.match(f" {FORUM}", masked.text[match.end() : match.end() + 2]) or BETWEEN.match(masked.text, match.end()):
        between = BETWEEN.match(masked.text, match.end()) if not of else None
        after = between.end() if between else match.end()
        if found := slots.following(masked, after, bodies=wording.bodies, raw=wording.raw and of is not None):
            return found, None
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
    named = forum_topics.opening(annotated, masked) or forum_topics.spoken_of(annotated, masked, match.start(), *kinds)
    if named is None and wording.bare and (page := of_page(annotated)):
        return [page], None  # "Gouda was lid van 2017 tot 2021", on the network's own page
    return ([named.name()], named) if named else ([], None)


def _said_before(masked: Masked, start: int) -> Mention | None:
    """The one forum of the clauses before: "Utrecht is lid van Energy Cities; Nijmegen doet sinds 2012 mee"."""
    if not masked.text[:start].rstrip().endswith(";"):
        return None
    named = {m.label: m for m in masked.mentions(masked.text[:start]) if m.kind in NETWORK}
    return next(iter(named.values())) if len(named) == 1 else None


def _members(annotated: Annotated, masked: Masked, match: re.Match[str], start: int, state: str) -> list[Name]:
    """The subject of the clause, or of the one before it; of a fragment or a decision the city whose document it is."""
    if "oorzitter" in match.group() and AS_CHAIR.search(masked.text, 0, match.start()) and (chair := IN_APPOSITION.match(masked.text, match.end())):
        return [m.name() for m in masked.mentions(chair["who"])]
    if (HE_IS.match(masked.text, match.end()) or (match.group().endswith("oorzitter") and TITLED.match(masked.text, match.end()))) and FRAGMENT.match(masked.text[max(0, match.start() - 100) : match.start()]):
        return []
    if CALLED_MEMBER.match(masked.text) and match.start() < _OPENING:
        return []
    if PERSON_AS.search(masked.text, max(0, match.start() - 80), match.start()):
        return []
    if match.group().startswith("vertegenwoordig") and (held := [m.name() for m in masked.mentions(match.group()) if m.kind in slots.MEMBERS]):
        return held  # for whom somebody sits there
    found = slots.subjects(masked, start, match.start()) or slots.behind(masked, match.end()) or slots.serving(masked, start, match.end())
    names = [m.name() for m in found]
    if found and (more := AND_THE.search(masked.text, start, match.start())):
        names += acting(annotated, masked, more.start("noun"), more.end("noun") + 1)
    names += said_before(masked, start, match.start())
    if not names:
        names = they(annotated, masked, start, match.start())
    if not names:
        names = acting(annotated, masked, start, match.start()) or acting(annotated, masked, match.end(), match.end() + 30)
    if not names and start and not LABELLED.search(masked.text, max(0, start - 60), start):
        names = [m.name() for m in slots.subjects(masked, max(0, start - REACH), start)]
    if names:
        if match.group().startswith(("samen", "vorm", "op", "verenigd", "bundel")):
            names += [m.name() for m in slots.behind(masked, match.end())]  # "Met Delft vormt Gouda de regio"
            names += [m.name() for run in WITH.finditer(masked.text, start, match.end() + 80) for m in masked.mentions(run["who"]) if m.kind in slots.MEMBERS]
        names += [m.name() for m in (*slots.company(masked, start, match.start()), *slots.joined(masked, match.end()))]
    subject = annotated.profile.subject
    if not names and subject and not annotated.profile.own:
        before = masked.text[max(0, match.start() - 100) : match.start()]
        if state == "decided" or FRAGMENT.match(before):
            return [subject]
    return list(dict.fromkeys(names))


def fact_of(
    annotated: Annotated, masked: Masked, member: Name, network: Name, *, role: str, state: str,
    since: str | None = None, until: str | None = None, rule: str = "memberships", context: Mention | None = None,
) -> Fact:  # fmt: skip
    """One membership with the sentence that states it, and where the network was named if that is elsewhere."""
    values: dict[str, Value] = {
        "member": member, "network": network, "role": role, "since": since, "until": until, "status": state,
    }  # fmt: skip
    if state == "ended" and until is None:
        values["ended"] = True
    evidence = [annotated.cite(masked.sentence)]
    if context is not None and not masked.sentence.start <= context.start < masked.sentence.end:
        evidence.append(annotated.evidence(context.start, context.end, "network"))
    if not _holds_a_word(masked.sentence.text, member, network) and (named := next((m for m in annotated.mentions if m.label == member.label), None)):
        evidence.append(annotated.evidence(named.start, named.end, "member"))
    return Fact("memberships", values, rule, tuple(evidence))


def _holds_a_word(text: str, *names: Name) -> bool:
    """Whether a text holds a word of these names as they are called: "die Stadt" and "Ems Dollart Region" are neither Lingen nor the Eems Dollard Regio."""
    return any(place_of(word, text) >= 0 for name in names for word in name.label.split() if word != "Gemeente")
