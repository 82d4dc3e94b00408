"""Participation in an agreement as another document reports or decides it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction import patterns as re
from kg.extraction.annotate import Annotated
from kg.extraction.masked import DEAL, FORUM, ORG, Masked
from kg.extraction.modality import Modality, modalities
from kg.extraction.rules.concluded import conclusions, named_in
from kg.extraction.rules.listed_parties import listed_parties, presented_parties
from kg.extraction.rules.signing_news import signatories
from kg.model import Evidence, Fact, Kind, Name, Value

_REACH = 1500
"""Characters within which a regulation was spoken of, for "de regeling"."""
PARTAKES = re.compile(r"ondertek|teken|aan |aangesloten|toe|deel|mee|^gesloten|aspirant|partij|stemt|stemmen", re.I)
VERB = r"(?:deed|deden|doet|doen|nam|namen|neemt|nemen)"
# "A, B en, als enige van buiten de provincie, C"
_LIST = rf"{ORG}+(?:(?:,| en|, en)? ?(?:,? ?(?:als|sinds|vanaf|per) [^.;,{ORG[1:-1]}]{{3,60}},? ?)?{ORG}+){{0,20}}"
PARTICIPATION: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    # "Almere deed eerder mee aan de City Deals ..."; "neemt deel aan"
    ("participant", "stated", re.compile(rf"(?P<who>{ORG}+) (?P<at>{VERB}) (?:\w+ ){{0,4}}(?:mee|deel) aan (?:{FORUM} )?(?P<what>{DEAL}+)")),
    # "Eerder nam Almere deel aan de City Deal X"
    ("participant", "stated", re.compile(rf"\b(?P<at>{VERB}) (?P<who>{ORG}+)[^.;{ORG[1:-1]}]{{0,60}}? (?:mee|deel) aan (?:{FORUM} )?(?P<what>{DEAL}+)")),
    # "De gemeenten A en B nemen deel aan de gemeenschappelijke regeling (X)", "Aan de regeling nemen deel de gemeenten A, B en, als enige van buiten de provincie, C"
    ("participant", "stated", re.compile(rf"(?P<who>{ORG}+)[^.;{ORG[1:-1]}]{{0,20}} (?P<at>{VERB}) (?:\w+ ){{0,3}}(?:mee|deel) aan (?:deze|de|die) (?:gemeenschappelijke )?(?P<regulation>regeling)\b")),
    ("participant", "stated", re.compile(rf"\b[Aa]an (?:deze|de|die) (?:gemeenschappelijke )?(?P<regulation>regeling) (?P<at>{VERB}) (?:\w+ ){{0,3}}(?:mee|deel):? (?:\w+ ){{0,4}}?(?P<who>{_LIST})")),
    ("participant", "stated", re.compile(rf"\b[Aa]an (?:deze|de|die) (?:gemeenschappelijke )?(?P<regulation>regeling) (?P<at>{VERB}) (?:\w+ )?(?P<who>{_LIST})(?: \w+){{0,2}} (?:mee|deel)\b")),
    ("participant", "stated", re.compile(rf"\b(?:[Dd]eelnemers|[Dd]eelnemende (?:gemeenten|partijen|overheden))(?: (?:aan|in|van) (?:deze|de|die) (?:gemeenschappelijke )?(?P<regulation>regeling))? (?P<at>zijn):? (?P<who>{_LIST})")),
    ("participant", "stated", re.compile(rf"\b(?P<at>[Dd]eelnemers|[Dd]eelnemende gemeenten): (?P<regulation>)(?P<who>{_LIST})")),
    # "A heeft zich in 2021 aangesloten bij de City Deal X", "A trad toe tot de City Deal X"
    ("participant", "stated", re.compile(rf"(?P<who>{ORG}+) [^.;{ORG[1:-1]}]{{0,50}}?\b(?P<at>aangesloten|toegetreden|sloot|sloten|trad|traden|aan|toe)(?: zich)?(?: \w+){{0,3}} (?:bij|tot) (?P<what>{DEAL}+)")),
    # "Ook A en B tekenden"
    ("co-signatory", "stated", re.compile(rf"^(?:Ook|Eveneens) (?P<who>{ORG}+) (?P<at>tekenden?|ondertekenden?)\b")),
    # "De gemeenten A en B zijn mede ondertekenaars"
    ("co-signatory", "stated", re.compile(rf"(?P<who>{ORG}+) (?P<at>is|zijn|waren) (?:\w+ ){{0,2}}(?:mede[ -]?)?ondertekenaars?\b(?: van (?P<what>{DEAL}))?")),
    ("co-signatory", "stated", re.compile(rf"(?P<what>{DEAL}) (?P<at>is|wordt|werd) (?:\w+ ){{0,2}}(?:mede )?(?:mede-?)?ondertekend door (?P<who>{ORG}+)")),
    # "Naast Amersfoort ondertekenen de gemeenten Breda en Dordrecht"
    ("co-signatory", "stated", re.compile(rf"\b(?P<at>ondertekenen|ondertekenden|tekenen|tekenden) (?:ook |mede |eveneens )?(?P<who>{ORG}+)")),
    ("co-signatory", "stated", re.compile(rf"(?P<who>{ORG}+) (?P<at>ondertekenen|ondertekenden|tekenen|tekenden|ondertekent|tekent) (?:ook|mede|eveneens)\b(?: (?P<what>{DEAL}))?")),
    # "De provincie A en de gemeente B worden aspirant-partij", "zij zijn aspirant-partner"
    ("aspirant", "stated", re.compile(rf"(?P<who>{ORG}+)[^.]{{0,90}}? (?P<at>zijn|is|worden|wordt) (?:nog )?(?:kandidaat|aspirant)[ -]?(?:partij|partner|deelnemer|lid)")),
    # "zijn de bedrijven A en B uit de regio C deelnemers"; "A is partij bij het convenant"
    ("participant", "stated", re.compile(rf"\b(?P<at>is|zijn) (?P<who>{ORG}+)(?: (?:uit|van) [^,.]{{1,30}})? (?:deelnemers?|deelnemende partij(?:en)?)\b(?! (?:van|aan) het netwerk)")),
    ("participant", "stated", re.compile(rf"(?P<who>{ORG}+) (?P<at>is|zijn) (?:\w+ ){{0,2}}(?:deelnemers?|partij(?:en)?) (?:aan|bij|in|van) (?P<what>{DEAL})")),
    # "Aan de regeling nemen deel de gemeenten A en B"
    ("participant", "stated", re.compile(rf"\b[Aa]an (?:{DEAL}|(?:de|deze|dit|het) (?:gemeenschappelijke )?(?:regeling|overeenkomst|convenant|deal)) (?P<at>nemen|namen|doen|deden|neemt|doet) (?:\w+ ){{0,3}}(?:deel|mee):? (?P<who>{ORG}+(?:[^.;:]{{0,60}}?{ORG})*)")),
    # "de City Deal X, die in 2016 werd gesloten en waaraan onder andere A, B en C meededen"
    ("participant", "stated", re.compile(rf"(?P<what>{DEAL})[^.;{DEAL[1:-1]}]{{0,80}}? waaraan (?:onder andere |onder meer |o\.a\. |ook )?(?P<who>{ORG}+)[^.;]{{0,20}}? (?P<at>meededen|meedoen|meedoet|meedeed|deelnamen|deelnemen|deelneemt|deelnam)\b")),
    # "Met de provincie X wordt nog gesproken als aspirant deelnemer"
    ("aspirant", "in talks", re.compile(rf"(?P<who>{ORG}+)[^.;]{{0,60}}? (?P<at>als aspirant|aspirant)[ -]?(?:deelnemer|lid|partij|partner)")),
    # "Met de gemeente X wordt nog gesproken; zij doet voorlopig mee als aspirant"
    ("aspirant", "in talks", re.compile(rf"\b[Mm]et (?P<who>{ORG}+) (?P<at>wordt|worden) [^.{ORG[1:-1]}]{{0,80}}? als aspirant\b")),
    # "Partijen: de gemeenten A en B", below the agreement's name in a list of several
    ("party", "stated", re.compile(rf"^(?:Partijen|Contractpartijen|Convenantpartners|Ondertekenaars|Deelnemende partijen|Gesloten (?:met|tussen|door))(?P<at>:) ?[^.;:]{{0,60}}?(?P<who>{ORG}(?:[^.;:]{{0,40}}?{ORG})*)")),
    # "Stichting X stemt in met het aangaan van deze City Deal en zal ... deelnemen"
    ("participant", "decided", re.compile(rf"(?P<who>{ORG}+) (?P<at>stemt|stemmen) in met (?:de )?(?:deelname aan|het aangaan van|toetreding tot) (?P<what>{DEAL})")),
)  # fmt: skip
_PARTICIPATION = re.Group((row[2], row) for row in PARTICIPATION)
# a college that decides: "Deel te nemen aan de City Deal X"
DECIDES = re.compile(
    rf"\b(?:[Dd]eel te nemen aan|[Mm]ee te doen aan|[Tt]oe te treden tot|[Aa]an te gaan|besluit(?: het college)? om (?:mee te doen|deel te nemen) aan|[Dd]eelname aan) (?P<what>{DEAL})"
)
# "en wethouder Imming te machtigen deze te ondertekenen"
_EMPOWERS = re.compile(r"\b(?P<office>wethouder|burgemeester|portefeuillehouder) (?P<who>(?:(?:[A-Z]\.)+ ?)?(?:(?:van|de|der|den|ten|ter) ){0,3}[A-Z][\w'-]+(?:[ -][A-Z][\w'-]+)?) te machtigen\b")
SIGNS_FOR = re.compile(
    r"\b(?:geeft de burgemeester (?:een )?(?:volmacht|machtiging) aan de|te laten ondertekenen door de|machtigt de) +(?P<office>(?:portefeuillehouder|wethouder)(?: [A-Z]\w+)?)"
)


def participants(annotated: Annotated) -> Iterator[Fact]:
    """Participation in an agreement as another document reports it."""
    for masked in annotated.masked:
        possible = _PARTICIPATION.of(masked.text) if masked.holds(ORG) else ()
        for role, state, pattern in possible if possible and PARTAKES.search(masked.text) else ():
            for match in pattern.finditer(masked.text):
                yield from _participation(annotated, masked, match, role, state)
    for agreement, mention, line in listed_parties(annotated):
        yield Fact("parties", {"agreement": agreement, "party": mention.name(), "role": "party", "status": "stated"}, "participants", (annotated.cite(line.sentence),))
    for agreement, party in presented_parties(annotated):
        yield Fact("parties", {"agreement": agreement, "party": party.name, "role": "party", "representative": party.representative, "representative_role": party.office,
                               "status": "stated"}, "participants", (party.evidence,))  # fmt: skip
    for one in signatories(annotated):
        yield Fact("parties", {"agreement": one.agreement, "party": one.party, "role": "party", "representative": one.person, "representative_role": one.office,
                               "status": "stated"}, "participants", (annotated.cite(one.masked.sentence),))  # fmt: skip


def concluded_with(annotated: Annotated) -> Iterator[Fact]:
    """ "Op 12 mei 2014 sloten A en B een convenant over wonen": A and B as its parties."""
    for one in conclusions(annotated):
        for party in one.parties:
            yield Fact("parties", {"agreement": one.agreement, "party": party, "role": "party", "status": "decided" if one.decided else "stated"},
                       "concluded_with", one.passages(annotated))  # fmt: skip


def decided_participation(annotated: Annotated) -> Iterator[Fact]:
    """ "Het college besluit: deel te nemen aan de City Deal X": the city whose decision it is, with who is to sign."""
    about = annotated.profile
    if about.kind not in ("collegebesluit", "raadsbesluit") or about.subject is None:
        return
    for masked in annotated.masked:
        match = masked.match(DECIDES)
        if (
            match is None
            or not _decides(annotated, masked)
            or Modality.NEGATED in modalities(masked.text, match.start())
        ):
            continue
        office, passages = _signatory(annotated)
        empowered = _EMPOWERS.search(masked.sentence.text)
        for deal in masked.mentions(match["what"]):
            yield Fact("parties", {"agreement": deal.name(), "party": about.subject, "role": "participant", "representative": empowered["who"] if empowered else None,
                                   "representative_role": empowered["office"] if empowered else office,
                                   "status": "decided"}, "decided_participation", (annotated.cite(masked.sentence), *passages))  # fmt: skip


def _participation(annotated: Annotated, masked: Masked, match: re.Match[str], role: str, state: str) -> Iterator[Fact]:
    found = modalities(masked.text, match.start("at"))
    denied = Modality.NEGATED in found if role != "aspirant" else bool(re.search(r"\b(?:geen|niet)\b", masked.text[max(0, match.start("at") - 20) : match.end()]))
    if denied or (
        role != "aspirant" and state == "stated" and found & {Modality.PLANNED, Modality.POTENTIAL, Modality.ADVISED}
    ):
        return
    sentence = masked.sentence
    deals = masked.mentions(match.groupdict().get("what"))
    about = annotated.profile
    names = [deal.name() for deal in deals]
    if match["at"] == ":" and (about.own or annotated.topic(sentence.start + 1, [Kind.AGREEMENT], reach=300) is None):
        return
    if not names and "regulation" in match.groupdict() and not (names := _regulation(annotated, sentence.start)):
        return
    if not names and about.own and about.agreement:
        names = [about.agreement]
    elif not names and (topic := annotated.topic(sentence.start + 1, [Kind.AGREEMENT])):
        names = [topic.name()]
    elif not names:
        names = [one.agreement for one in conclusions(annotated) if one.sentence.block == sentence.block and one.sentence.start < sentence.start][-1:]
    ended = Modality.ENDED in found
    values: dict[str, Value] = {"role": role, "status": "ended" if ended else state} | (
        {"ended": True} if ended else {}
    )
    for agreement in names:
        for mention in masked.mentions(match["who"]):
            if mention.kind is not Kind.REGION:
                yield Fact(
                    "parties",
                    {"agreement": agreement, "party": mention.name(), **values},
                    "participants",
                    (annotated.cite(sentence),),
                )


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
    return bool(re.search(r"\bbesluit(?:en)?\b", f"{lead} {masked.text}", re.I))


def _signatory(annotated: Annotated) -> tuple[str | None, tuple[Evidence, ...]]:
    """The office that is given power to sign, with the sentence that says so."""
    for sentence in annotated.sentences:
        if match := SIGNS_FOR.search(sentence.text):
            return match["office"], (annotated.cite(sentence, "representative_role"),)
    return None, ()
