"""Participation in an agreement as another document reports or decides it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import DEAL, ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.modality import Modality, modalities
from kg.extraction.names.mentions import Mention
from kg.extraction.rules.agreements.agreement_cards import carded_agreements
from kg.extraction.rules.agreements.announced_parties import announced_parties
from kg.extraction.rules.agreements.as_list import as_list
from kg.extraction.rules.agreements.aspirants import aspirants
from kg.extraction.rules.agreements.carded_parties import carded_parties, titled_deals
from kg.extraction.rules.agreements.circle import circle_at
from kg.extraction.rules.agreements.collectives import collective_parties
from kg.extraction.rules.agreements.concluded import conclusions
from kg.extraction.rules.agreements.concluded_before import named_in
from kg.extraction.rules.agreements.decided_deals import decided_deals
from kg.extraction.rules.agreements.headed import headed_by
from kg.extraction.rules.agreements.joining import joining
from kg.extraction.rules.agreements.listed_parties import listed_parties, presented_parties
from kg.extraction.rules.agreements.origins import reported_as_origin
from kg.extraction.rules.agreements.overview_agreements import shared_agreements
from kg.extraction.rules.agreements.participation_frames import BRACKETED, CALLED, FRAMES
from kg.extraction.rules.agreements.participation_words import DECIDES, EMPOWERS, PARTICIPATION, SIGNS_FOR
from kg.extraction.rules.agreements.regulated_bodies import regulated_bodies
from kg.extraction.rules.agreements.signing_news import signatories
from kg.extraction.rules.agreements.spoken_of import agreement_before
from kg.extraction.rules.agreements.subject import subject_agreement, subject_parties
from kg.extraction.rules.agreements.tabled_parties import tabled_parties
from kg.extraction.rules.agreements.taking_part import taking_part
from kg.extraction.rules.parties.list_mates import SPELLED_OUT
from kg.extraction.text.layout import Sentence
from kg.model import Evidence, Fact, Kind, Name, Value

_NEXT = 4
"""Characters between a sentence and the next."""
_REACH = 1500
"""Characters within which a regulation was spoken of, for "de regeling"."""
# "Besluit", "Beslispunten": the heading of what is decided
_POINTS = re.compile(r"(?i)\W*(?:[\d.]+ )?(?:(?:gevraagd|voorgesteld|ontwerp|genomen)[ -]?)?(?:besluit(?:en)?|beslispunt(?:en)?)\W*")
_THIS = re.compile(r"\b(?:[Dd]eze|[Dd]it) $")
_PARTICIPATION = re.Group((row[2], row) for row in (*PARTICIPATION, *FRAMES))
# the same where no agreement is named; "In ... bundelen A en B" needs no word else, and would be tried on every sentence
_OF_UNNAMED = re.Group((CALLED if row is FRAMES[0] else row[2], row) for row in (*PARTICIPATION, *FRAMES))


def participants(annotated: Annotated) -> Iterator[Fact]:
    """Participation in an agreement as another document reports it."""
    told = tuple(_told(annotated))
    yield from told
    known = {(_label(fact["agreement"]), _label(fact["party"])) for fact in told} | {(one.agreement.label, party.label) for one in conclusions(annotated) for party in one.parties}
    for agreement, who, role, status, masked in taking_part(annotated):
        if (agreement.label, who.name().label) in known:  # what reads it otherwise tells the role
            continue
        ended: dict[str, Value] = {"ended": True} if status == "ended" else {}
        yield Fact("parties", {"agreement": agreement, "party": who.name(), "role": role, "status": status, **ended}, "participants", (annotated.cite(masked.sentence),))


def _told(annotated: Annotated) -> Iterator[Fact]:
    """Those whom a list, a table, a card or news of a signing tells, or a sentence in one of the orders that have a pattern of their own."""
    yield from _framed(annotated)
    for listed in listed_parties(annotated):
        yield Fact("parties", {"agreement": listed.agreement, "party": listed.party, "role": "party", "representative": listed.person, "representative_role": listed.office,
                               "status": "stated"}, "participants", (annotated.cite(listed.line.sentence),))  # fmt: skip
    for told in announced_parties(annotated):
        yield Fact("parties", {"agreement": told.agreement, "party": told.party, "role": told.role, "representative": told.person, "representative_role": told.office, "status": told.status},
                   "participants", (annotated.cite(told.line.sentence),))  # fmt: skip
    for regulated in regulated_bodies(annotated):
        for name in regulated.parties:
            yield Fact("parties", {"agreement": regulated.agreement, "party": name, "role": "participant", "status": "stated"}, "participants", (annotated.cite(regulated.masked.sentence),))
    for tabled in tabled_parties(annotated):
        yield Fact("parties", {"agreement": tabled.agreement, "party": tabled.party, "role": "party", "representative": tabled.person, "representative_role": tabled.office,
                               "status": "stated"}, "participants", (tabled.row,))  # fmt: skip
    for one in carded_agreements(annotated):
        yield Fact("parties", {"agreement": one.agreement, "party": one.party, "role": "party", "representative": one.person, "representative_role": one.office,
                               "status": one.status}, "participants", one.passages)  # fmt: skip
    titles = titled_deals(annotated)
    for agreement, mention, line in (*collective_parties(annotated), *carded_parties(annotated)):
        title = titles.get(agreement.label)  # "Ministerie: IenW." below "Zelfrijdend Platteland"
        passages = (annotated.cite(line.sentence), *((title[1],) if title else ()))
        yield Fact("parties", {"agreement": agreement, "party": mention.name(), "role": "party", "status": "stated"}, "participants", passages)
    for agreement, presented in presented_parties(annotated):
        yield Fact("parties", {"agreement": agreement, "party": presented.name, "role": "party", "representative": presented.representative, "representative_role": presented.office,
                               "status": "stated"}, "participants", (presented.evidence,))  # fmt: skip
    for agreement, name, status, lines in aspirants(annotated):
        yield Fact("parties", {"agreement": agreement, "party": name, "role": "aspirant", "status": status}, "participants", tuple(map(annotated.cite, lines)))
    for agreement, name, status, told_in in joining(annotated):
        yield Fact("parties", {"agreement": agreement, "party": name, "role": "aspirant", "status": status}, "participants", tuple(annotated.cite(line.sentence) for line in told_in))
    for shared in shared_agreements(annotated):
        for name, passage in shared.parties:
            yield Fact("parties", {"agreement": shared.agreement, "party": name, "role": "party", "status": "stated"}, "participants", (passage, shared.passages[0]))
    if subject := subject_agreement(annotated):
        for name in subject_parties(annotated):
            yield Fact("parties", {"agreement": subject[0], "party": name, "role": "party", "status": "stated"}, "participants", (subject[1],))
    for signed in signatories(annotated):
        yield Fact("parties", {"agreement": signed.agreement, "party": signed.party, "role": "party", "representative": signed.person, "representative_role": signed.office,
                               "status": "stated"}, "participants", (annotated.cite(signed.masked.sentence),))  # fmt: skip


def _framed(annotated: Annotated) -> Iterator[Fact]:
    """Those whom a sentence tells in one of the orders that have a pattern of their own."""
    for masked in annotated.masked:
        several = _PARTICIPATION if masked.holds(DEAL) else _OF_UNNAMED
        possible = several.of(masked.text) if masked.holds(ORG) or SPELLED_OUT.search(masked.text) else ()
        if not possible:
            continue
        if masked.holds(DEAL):
            for match in BRACKETED.finditer(masked.text):
                yield from _participation(annotated, masked, match, "party", "stated")
        plain = as_list(masked)
        for role, state, pattern in possible:
            for match in pattern.finditer(plain.text):
                yield from _participation(annotated, plain, match, role, state)


def _label(value: Value) -> str:
    return value.label if isinstance(value, Name) else ""


def concluded_with(annotated: Annotated) -> Iterator[Fact]:
    """ "Op 12 mei 2014 sloten A en B een convenant over wonen": A and B as its parties."""
    for one in conclusions(annotated):
        for party in one.parties:
            yield Fact("parties", {"agreement": one.agreement, "party": party, "role": "party", "status": "decided" if one.decided else "stated"},
                       "concluded_with", one.passages(annotated))  # fmt: skip


_UNDECIDED = frozenset({Modality.NEGATED, Modality.PLANNED})


def decided_participation(annotated: Annotated) -> Iterator[Fact]:
    """ "Het college besluit: deel te nemen aan de City Deal X": the city whose decision it is, with who is to sign."""
    about = annotated.profile
    for agreement, who, passages in decided_deals(annotated):
        yield Fact("parties", {"agreement": agreement, "party": who, "role": "participant", "status": "decided"}, "decided_participation", passages)
    if about.kind not in ("collegebesluit", "raadsbesluit") or about.subject is None:
        return
    for masked in annotated.masked:
        match = masked.match(DECIDES)
        if (
            match is None
            or not _decides(annotated, masked)
            or modalities(masked.text, match.start()) & _UNDECIDED
        ):
            continue
        person, office, passages = _signatory(annotated, masked.sentence)
        for deal in masked.mentions(match["what"]):
            yield Fact("parties", {"agreement": deal.name(), "party": about.subject, "role": "participant", "representative": person, "representative_role": office,
                                   "status": "decided"}, "decided_participation", (annotated.cite(masked.sentence), *passages))  # fmt: skip


def _participation(annotated: Annotated, masked: Masked, match: re.Match[str], role: str, state: str) -> Iterator[Fact]:
    found = modalities(masked.text, match.start("at"))
    denied = Modality.NEGATED in found if role != "aspirant" else bool(re.search(r"\b(?:geen|niet)\b", masked.text[max(0, match.start("at") - 20) : match.end()]))
    if match.groupdict().get("sets_out"):
        found -= {Modality.PLANNED}
    if denied or (
        role != "aspirant" and state == "stated" and found & {Modality.PLANNED, Modality.POTENTIAL, Modality.ADVISED}
    ):
        return
    about, sentence = annotated.profile, masked.sentence
    names = _agreements(annotated, masked, match)
    ended = Modality.ENDED in found
    values: dict[str, Value] = {"role": role, "status": "ended" if ended else state} | (
        {"ended": True} if ended else {}
    )
    groups = match.groupdict()
    for agreement in names:
        if groups.get("own") and about.subject and not about.own:
            yield Fact("parties", {"agreement": agreement, "party": about.subject, **values}, "participants", (annotated.cite(sentence),))
        for mention in (*masked.mentions(match["who"]), *masked.mentions(groups.get("more"))):
            if mention.kind is not Kind.REGION:
                yield Fact(
                    "parties",
                    {"agreement": agreement, "party": mention.name(), **values},
                    "participants",
                    (annotated.cite(sentence),),
                )


def _agreements(annotated: Annotated, masked: Masked, match: re.Match[str]) -> list[Name]:
    """What they take part in: what the sentence names or calls so, the document itself, or what was spoken of."""
    about, sentence, groups = annotated.profile, masked.sentence, match.groupdict()
    if match["at"] == ":" and (about.own or annotated.topic(sentence.start + 1, [Kind.AGREEMENT], reach=300) is None):
        return []
    if names := [deal.name() for deal in masked.mentions(groups.get("what"))]:
        return names
    if groups.get("regulation") is not None and not (names := _regulation(annotated, sentence.start)):
        return []
    called = groups.get("called")
    if groups.get("circle") is not None and not called and not about.own and not names:
        circle = _told_just_before(annotated, sentence) or headed_by(annotated, sentence) or circle_at(annotated, sentence.start, _REACH)
        return [circle] if circle else []
    if about.own and called and not _THIS.search(masked.text[: match.start("called")]):
        return []  # "het convenant" of an agreement's own text may be an earlier one
    named = {m.label: m.name() for m in masked.all_mentions if m.kind is Kind.AGREEMENT and m.start < sentence.end}
    if not names and about.own and about.agreement and len(named) == 1 and about.agreement.label not in named and not called:
        return list(named.values())  # "In 2019 tekenden Gouda en Leiden het Convenant Wonen", in the text of what they sign now
    if names or (about.own and about.agreement):
        return names or ([about.agreement] if about.agreement else [])
    if len(named) == 1 and not called:
        return list(named.values())
    if called:
        return [Name(label, Kind.AGREEMENT)] if (label := agreement_before(annotated, sentence, called)) else []
    if headed := headed_by(annotated, sentence):
        return [headed]
    if (topic := annotated.topic(sentence.start + 1, [Kind.AGREEMENT])) and not _of_another_item(annotated, sentence, topic):
        return [topic.name()]
    return [one.agreement for one in conclusions(annotated) if one.sentence.block == sentence.block and one.sentence.start < sentence.start][-1:]


def _told_just_before(annotated: Annotated, sentence: Sentence) -> Name | None:
    """The agreement that the sentence itself or the one before it reports as concluded, in the same paragraph."""
    told = [one for one in conclusions(annotated) if one.sentence.block == sentence.block and (one.sentence.start == sentence.start or 0 < sentence.start - one.sentence.end < _NEXT) and not reported_as_origin(annotated, one)]
    return told[-1].agreement if told else None


def _of_another_item(annotated: Annotated, sentence: Sentence, topic: Mention) -> bool:
    """Whether an agreement was spoken of last in another item of the list in which a sentence stands."""
    block = annotated.blocks[sentence.block]
    above = annotated.blocks[sentence.block - 1] if sentence.block else block
    return block.kind == above.kind == "item" and above.start <= topic.start < block.start


def _regulation(annotated: Annotated, position: int) -> list[Name]:
    """The joint regulation that "de regeling" of a note or page is: the one named behind it, else the last that was spoken of; none in an agreement's own text."""
    if annotated.profile.own:
        return []
    told = [one.agreement for one in conclusions(annotated) if one.sentence.start <= position and position - one.sentence.start < _REACH and "regeling" in one.agreement.label.lower()]
    behind = [name for name in named_in(annotated, annotated.sentence_from(position)) if "regeling" in name.label.lower()]
    spoken = annotated.topic(position + 1, [Kind.AGREEMENT], reach=_REACH)
    last = [spoken.name()] if spoken and "regeling" in spoken.label.lower() else []
    return behind[:1] or told[-1:] or last


def _decides(annotated: Annotated, masked: Masked) -> bool:
    """Whether the sentence is a decision: it says so, or it stands under "Het college besluit:"."""
    block = annotated.blocks[masked.sentence.block]
    lead = annotated.blocks[block.lead].text if block.lead is not None else ""
    return bool(re.search(r"\bbesluit(?:en)?\b", f"{lead} {masked.text}", re.I) or (not lead and _POINTS.fullmatch(block.heading)))


def _signatory(annotated: Annotated, decision: Sentence) -> tuple[str | None, str | None, tuple[Evidence, ...]]:
    """Who is given power to sign and the office, with the sentence that says so if it is another than the decision."""
    for sentence in (decision, *annotated.sentences):
        if match := EMPOWERS.search(sentence.text):
            return match["who"], match["office"].lower(), (annotated.cite(sentence, "representative", "representative_role"),) if sentence is not decision else ()
    for sentence in annotated.sentences:
        if match := SIGNS_FOR.search(sentence.text):
            return None, match["office"], (annotated.cite(sentence, "representative_role"),)
    return None, None, ()
