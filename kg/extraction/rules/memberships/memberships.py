"""Who belongs to a network, region, partnership or working group, in which role and since when, as a sentence states it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.dates import find_dates
from kg.extraction.annotate import Annotated
from kg.extraction.masked import Masked
from kg.extraction.matching import patterns as re
from kg.extraction.matching.whole_words import place_of
from kg.extraction.modality import REACH, clause
from kg.extraction.names.mentions import FORUMS, Mention
from kg.extraction.rules.kept import read_once
from kg.extraction.rules.memberships.group_tables import lines_of_groups
from kg.extraction.rules.memberships.membership_clauses import (
    ALSO_IN,
    ANOTHER_IN_ANOTHER,
    APPOSED,
    AS_ASSOCIATE,
    BESIDE_A_NAME,
    BY_LEAVING,
    CHAIR_IN_A_LIST,
    FRAGMENT,
    GAPPED,
    IN_RELATIVE,
    JOINS,
    NO_MORE,
    OF_A_LAW,
    OF_WHICH,
    PARAGRAPH_OF,
    PART_OF_IT,
    PAST,
    RUN,
    SAID_CHAIR,
    SAID_LID,
    SECOND_ROLE,
    SORT_BEFORE,
)
from kg.extraction.rules.memberships.membership_networks import networks_of
from kg.extraction.rules.memberships.membership_states import said_just_before, state_of
from kg.extraction.rules.memberships.membership_subjects import members_of
from kg.extraction.rules.memberships.membership_words import CUES, WORDED, Wording
from kg.extraction.rules.memberships.network_cards import lines_of_cards
from kg.extraction.rules.memberships.overview_members import lines_of_own_seats
from kg.extraction.rules.memberships.seat_cards import lines_of_seats
from kg.extraction.rules.memberships.sentences import membership_sentences
from kg.extraction.rules.services import forum_topics, slots
from kg.extraction.rules.ties.ties import one_end
from kg.model import Fact, Name, Value

_WILL_BE = re.compile(r"\b(?:wordt|worden) (?:[\w-]+ ){0,4}$")  # "De burgemeester van Hoorn wordt voorzitter", of what is to come
_LABEL_ALONE = re.compile(r"(?:(?:Vice-?|Plaatsvervangend )?[Vv]oorzitter|Trekker|Coördinator)[\s:*_]*")
# a job somebody had, in which they spoke for no town
_A_JOB = re.compile(r"(?:lid|voorzitter) van de (?:directieraad|directie|hoofddirectie|redactie|ondernemingsraad|staf|managementteam)\b|lid van het (?:managementteam|directieteam|MT)\b")
# "namens deze, voorzitter J. Smit, handelend als": who presents a party in an opening
_PRESENTS = re.compile(r"\b(?:namens (?:dezen?|hem|haar)|vertegenwoordigd door)[,:]? (?:(?:de|het|zijn|haar|hun) )?$")
_ANOTHER_VERB = re.compile(r"(?:leads|leidt|chairs|zit|trekt|coördineert|coordinates)\b")


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


_LEADERS = 3
"""So many lead a network together at most; of more is meant that they are in it."""


def _all(annotated: Annotated) -> Iterator[Fact]:
    carded = lines_of_cards(annotated) | lines_of_seats(annotated) | lines_of_groups(annotated) | lines_of_own_seats(annotated)
    for masked in membership_sentences(annotated, CUES):
        if masked.sentence.block in carded and _is_label(annotated, masked):
            continue
        taken: set[int] = set()
        for wording in WORDED.of(masked.text):
            for match in wording.words.finditer(masked.text):
                if match.start() not in taken:
                    for fact in _read(annotated, masked, wording, match):
                        taken.add(match.start())
                        yield fact


def _is_label(annotated: Annotated, masked: Masked) -> bool:
    """Whether a sentence is what a line of a card opens with: "Trekker: Delft.", and not "Ook Gouda doet mee." behind it."""
    return masked.sentence.start == annotated.blocks[masked.sentence.block].start or ":" in masked.sentence.text


def _read(annotated: Annotated, masked: Masked, wording: Wording, match: re.Match[str]) -> Iterator[Fact]:
    if masked.text.rstrip().endswith("?") or BESIDE_A_NAME.search(masked.text, 0, match.end() + 1) or PART_OF_IT.match(masked.text, match.end()):
        return  # "Zwolle (voorzitter)" is read beside whom it stands
    if wording.role == "chair" and masked.text.startswith(",", match.end()) and CHAIR_IN_A_LIST.search(masked.text, max(0, match.start() - 40), match.start()):
        return
    if _LABEL_ALONE.fullmatch(masked.text) or _A_JOB.match(masked.text, match.start()) or (wording.role == "chair" and _PRESENTS.search(masked.text, max(0, match.start() - 40), match.start())):
        return  # "Voorzitter", and below it somebody; "was lid van de directie van het IPO"
    if OF_A_LAW.search(masked.text, max(0, match.start() - 60), match.start()) or (match.group().startswith("lid") and PARAGRAPH_OF.match(masked.text, match.start())):
        return
    start, end = clause(masked.text, match.start())
    fragment = wording.bare and wording.role == "member" and match.group() != "aan" and FRAGMENT.match(masked.text[max(0, match.start() - 100) : match.start()])
    if wording.verb and not fragment and not wording.verb.search(masked.text, start, end) and (annotated.profile.own or not _is_beside(masked, wording, match)):
        return
    if re.match(r" ?: ?(?:\d|[a-z]+ (?:19|20)\d\d)", masked.text[end:]):
        end = clause(masked.text, end + 1)[1]  # "Lidmaatschap sinds: 2009"
    state = state_of(annotated, masked, match, start, end)
    if state is None:
        return
    networks, context = networks_of(annotated, masked, wording, match, start)
    if not networks or (context is not None and wording.role in ("chair", "coordinator") and _WILL_BE.search(masked.text, start, match.start())):
        return
    told = _told_until(masked, match, end)
    begin = match.start() if _ANOTHER_VERB.match(match.group()) and masked.text.endswith((" and ", " en "), 0, match.start()) else start  # "is lid sinds 2011 en leidt": not the days before
    told = min([told, *(other.start() for other in SECOND_ROLE.finditer(masked.text, match.end(), told))])
    begin = max([begin, *(other.start() for other in SECOND_ROLE.finditer(masked.text, begin, match.end()) if other.end() <= match.start())])
    since, until = slots.period_of(masked, begin, told, joins=bool(JOINS.search(masked.text, start, end)), beside=False)
    beside = slots.periods_beside(masked)
    if state == "ended" and until is None and since and NO_MORE.search(masked.text, start, end):
        since, until = None, since  # "is sinds 2018 geen lid meer"
    if state == "ended" and until is None:
        last = slots.last_date(masked, match.end(), end)
        until = last if last != since else None
        if until is None and BY_LEAVING.search(masked.text, start, end):
            before = slots.last_date(masked, start, match.start())
            until = before if before != since else None
    if until and state == "stated" and (fragment or PAST.search(masked.text, start, end)):
        state = "ended"  # "Energy Cities: lid van 2007 tot 2013", "nam tussen 2010 en 2016 deel"
    groups = match.groupdict()
    if AS_ASSOCIATE.search(masked.text, start, end):
        groups["assoc"] = "als"
    role = "associate member" if groups.get("assoc") else "aspirant" if groups.get("asp") else wording.role
    if match.group() in ("dat", "wel") and not SAID_LID.search(said := said_just_before(annotated, masked, match)) and SAID_CHAIR.search(said):
        role = "chair"  # "Bielefeld is voorzitter. Delft was dat van 2016 tot 2020."
    periods = [(network, *beside.get(network.label, (since, until))) for network in networks]
    periods += [(network, date or since, until) for network, date in _further(masked, match, networks)] if state == "stated" and context is None else []
    for network, first, last in periods:
        members = members_of(annotated, masked, match, start, state)
        if len(members) > _LEADERS and role in ("chair", "coordinator"):
            role = "member"  # "Gouda, Leiden, Delft en Breda trekken de kring Binnenhavens"
        for member in members:
            begins, ends = beside.get(member.label, (first, last)) if len(periods) == 1 else (first, last)  # "Gouda (2012) en Delft (2015)"
            if member.kind in FORUMS and forum_topics.is_board_alone(network.label):
                continue  # "De regio heeft een algemeen bestuur waarin de burgemeesters zitten"
            if member.label not in (network.label, SORT_BEFORE.sub("", network.label)):
                yield fact_of(annotated, masked, member, network, role=role, state="ended" if ends and {network.label, member.label} & beside.keys() else state, since=begins, until=ends, context=context)
        for other, further in _each_its_own(masked, match) if state == "stated" else ():
            yield fact_of(annotated, masked, other, further, role=role, state=state)
        for other, date in _gapped(masked, match, end) if state == "stated" else ():
            yield fact_of(annotated, masked, other, network, role=role, state=state, since=date, context=context)


def _is_beside(masked: Masked, wording: Wording, match: re.Match[str]) -> bool:
    """Whether words that go with "is" stand beside a name without it: "de burgemeester van Ede, tevens voorzitter van X"; "en de voorzitter van X" is another."""
    says_what = match.group().startswith("onderdeel") or (wording.verb is not None and wording.verb.search("is") is not None)
    return says_what and not match.group().startswith("de ") and APPOSED.search(masked.text, max(0, match.start() - 80), match.start()) is not None


def _told_until(masked: Masked, match: re.Match[str], end: int) -> int:
    """Where the dates of a membership end: not in "het netwerk dat Delft in 2018 oprichtte", nor in "en, sinds 2016, van"."""
    if IN_RELATIVE.search(masked.text, 0, match.start()) and (comma := masked.text.find(",", match.end(), end)) > 0:
        return comma  # "Het netwerk, waarvan ook Gouda lid is, werd in 1982 opgericht"
    run = RUN.search(masked.text, match.end(), end)
    also = ALSO_IN.match(masked.text, run.end()) if run else None
    return run.end() if run and ((also and also["when"]) or OF_WHICH.match(masked.text, run.end())) else end


def _further(masked: Masked, match: re.Match[str], networks: list[Name]) -> Iterator[tuple[Name, str | None]]:
    """Networks of which the same is said in short, with their own date: "aangesloten bij A en sinds 2015 bij B"."""
    run = RUN.search(masked.text, match.end())
    if run is None or SECOND_ROLE.match(masked.text, run.end()) or {m.label for m in masked.mentions(run.group())} != {network.label for network in networks}:
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
    position = run.end() if run else len(masked.text)
    while other := ANOTHER_IN_ANOTHER.match(masked.text, position):
        yield from ((m.name(), forum.name()) for m in masked.mentions(other["who"]) if m.kind in slots.MEMBERS for forum in masked.mentions(other["what"]))
        position = other.end()


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
