"""Who is party to an agreement: those who sign it, and those of whom a document reports it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import ANY, DEAL, ORG, Masked
from kg.extraction.mentions import Mention
from kg.extraction.modality import UNREAL, Modality, modalities
from kg.extraction.rules.agreements import conclusion_name, conclusions
from kg.model import Evidence, Fact, Kind, Name, Value

# where the party region begins and ends
REGION_START = re.compile(
    r"\b(?:ondergetekende[n]?|partijen)\b\s*[:,]?$|^(?:de )?(?:ondergetekenden|partijen)\b|^tussen\b|\btussen:?$", re.I
)
REGION_END = re.compile(
    r"^(?:overweg(?:ende|en|ingen)|algemene overwegingen|in (?:aanmerking|overweging) nemende|gelet op|gelezen|gehoord|gezien|besluiten?\b|b e s l u i t|"
    r"komen (?:het |als )?volgende? ?overeen|komen overeen|spreken (?:het volgende )?af|verklaren|nemen in aanmerking|constaterende|preambule|wordt (?:overwogen|overeengekomen))",
    re.I,
)
# a regulation opens with those who make it: "De raden van de gemeenten A, B en C", "Het college ... van de gemeente A, gelet op"
MAKERS = re.compile(
    r"^(?:de|het) (?:raden|raad|colleges?|algemene besturen|dagelijkse besturen|algemeen bestuur)\b", re.I
)
# an entry of the region: who stands at its head, with the office by which it acts
ENTRY = re.compile(rf"^[^\w{ANY[1:-1]}]*(?:[De]n |En )?(?P<who>{ORG}+)")
# "Gemeente X, gevestigd te", "te dezer zake rechtsgeldig vertegenwoordigd door", "namens deze", "hierna: de Provincie"
PARTY_WORDS = re.compile(
    r"\b(?:gevestigd|zetelend\w*|vertegenwoordigd|handelend\w*|kantoorhoudend\w*|hierna(?: te noemen)?|krachtens|statutair|namens deze[n]?|ieder voor zover|gelet op|met zetel)\b",
    re.I,
)
# "mevrouw A. Jorritsma", "de heer mr M.J. van der Laan", "drs. P.C. Krikke-de Boer"
PERSON = re.compile(
    r"(?:(?:[Mm]evrouw|[Mm]w\.?|[Dd]e heer|[Dd]hr\.?|[Hh]eer)\s+)?(?:(?:mr|drs|dr|ir|ing|prof|MSc|MBA)\.?\s+){0,3}"
    r"(?P<name>(?:[A-Z]\.\s?){1,6}(?:(?:van|de|der|den|ten|ter|’t|'t|in|op|von|el)\s+){0,3}[A-Z][\w’'ëéü]+(?:\s?-\s?(?:(?:van|de|der|den)\s+){0,2}[A-Z][\w’'ëéü]+| [A-Z][a-zëéü]+(?=,))?"
    r"|(?<=mevrouw )[A-Z][a-z]+(?: (?:[Vv]an|[Dd]e|[Dd]er))*(?: [A-Z][a-zëéü]+){1,2}|(?<=de heer )[A-Z][a-z]+(?: (?:[Vv]an|[Dd]e|[Dd]er))*(?: [A-Z][a-zëéü]+){1,2})"
)
OFFICE = re.compile(
    r"\b(?P<office>(?:loco-?)?burgemeester|wethouder(?: (?:van |voor )?[A-Z][\w]+(?:(?:,| en| &) [A-Z][\w]+| [A-Z][\w]+)*)?|dijkgraaf|commissaris van de [Kk]oning(?:in)?|"
    r"gedeputeerde(?: [A-Z]\w+)?|minister(?: van [A-Z]\w+)?|staatssecretaris|(?:algemeen |plaatsvervangend )?(?:directeur|voorzitter|secretaris)|portefeuillehouder(?: [A-Z]\w+)?|bestuurder|watergraaf|heemraad)"
)
DECISION = re.compile(
    r"(?:ter uitvoering van|krachtens|ingevolge|op grond van|bij) (?:het |een )?(?P<decision>(?:college|raads)?besluit(?: van (?:het college|de raad))?[^,;.]{0,60}?\d{4})",
    re.I,
)
MADE_BY = re.compile(
    rf"\b(?:aangegaan|gesloten|getroffen|ondertekend|overeengekomen) (?:door|tussen|met)\b[^.]{{0,160}}?(?P<who>{ORG}+)"
)

PARTAKES = re.compile(r"ondertek|deel|mee|aspirant|partij|stemt|stemmen", re.I)
VERB = r"(?:deed|deden|doet|doen|nam|namen|neemt|nemen)"
PARTICIPATION: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    # "Almere deed eerder mee aan de City Deals ..."; "neemt deel aan"
    ("participant", "stated", re.compile(rf"(?P<who>{ORG}+) (?P<at>{VERB}) (?:\w+ ){{0,4}}(?:mee|deel) aan (?P<what>{DEAL}+)")),
    # "De gemeenten A en B zijn mede ondertekenaars"
    ("co-signatory", "stated", re.compile(rf"(?P<who>{ORG}+) (?P<at>is|zijn|waren) (?:\w+ ){{0,2}}(?:mede[ -]?)?ondertekenaars?\b(?: van (?P<what>{DEAL}))?")),
    ("co-signatory", "stated", re.compile(rf"(?P<what>{DEAL}) (?P<at>is|wordt|werd) (?:\w+ ){{0,2}}(?:mede )?(?:mede-?)?ondertekend door (?P<who>{ORG}+)")),
    # "zijn de bedrijven A en B uit de regio C deelnemers"; "A is partij bij het convenant"
    ("participant", "stated", re.compile(rf"\b(?P<at>is|zijn) (?P<who>{ORG}+)(?: (?:uit|van) [^,.]{{1,30}})? (?:deelnemers?|deelnemende partij(?:en)?)\b(?! (?:van|aan) het netwerk)")),
    ("participant", "stated", re.compile(rf"(?P<who>{ORG}+) (?P<at>is|zijn) (?:\w+ ){{0,2}}(?:deelnemers?|partij(?:en)?) (?:aan|bij|in|van) (?P<what>{DEAL})")),
    # "Met de provincie X wordt nog gesproken als aspirant deelnemer"
    ("aspirant", "in talks", re.compile(rf"(?P<who>{ORG}+)[^.;]{{0,60}}? (?P<at>als aspirant|aspirant)[ -]?(?:deelnemer|lid|partij|partner)")),
    # "Stichting X stemt in met het aangaan van deze City Deal en zal ... deelnemen"
    ("participant", "decided", re.compile(rf"(?P<who>{ORG}+) (?P<at>stemt|stemmen) in met (?:de )?(?:deelname aan|het aangaan van|toetreding tot) (?P<what>{DEAL})")),
)  # fmt: skip
# a college that decides: "Deel te nemen aan de City Deal X"
DECIDES = re.compile(
    rf"\b(?:[Dd]eel te nemen aan|[Mm]ee te doen aan|[Tt]oe te treden tot|[Aa]an te gaan|besluit(?: het college)? om (?:mee te doen|deel te nemen) aan|[Dd]eelname aan) (?P<what>{DEAL})"
)
SIGNS_FOR = re.compile(
    r"\b(?:geeft de burgemeester (?:een )?(?:volmacht|machtiging) aan de|te laten ondertekenen door de|machtigt de) +(?P<office>(?:portefeuillehouder|wethouder)(?: [A-Z]\w+)?)"
)


def signing_parties(annotated: Annotated) -> Iterator[Fact]:
    """The parties in the opening of an agreement, with who represents each, and by which decision."""
    if not annotated.profile.own or annotated.profile.agreement is None:
        return
    for masked, parties in party_entries(annotated):
        text = masked.sentence.text[parties[-1].end - masked.sentence.start :]
        person = PERSON.search(text)
        office = (
            OFFICE.findall(text[: person.start()]) or OFFICE.findall(text[person.end() : person.end() + 60])
            if person
            else OFFICE.findall(text)
        )
        decision = DECISION.search(text)
        alone = len(parties) == 1
        for party in parties:
            yield Fact("parties", {
                "agreement": annotated.profile.agreement, "party": party.name(), "role": "party",
                "representative": " ".join(person["name"].split()) if person and alone else None,
                "representative_role": office[-1] if office and alone else None,
                "decision": decision["decision"] if decision and alone else None, "status": "stated"},
                "signing_parties", (annotated.cite(masked.sentence),))  # fmt: skip


def party_entries(annotated: Annotated) -> list[tuple[Masked, list[Mention]]]:
    """The sentences of an agreement's opening that present parties, with the parties of each.

    The opening is what stands between "De ondergetekenden" (or the head, where those who make a regulation come first)
    and the considerations or the first article.
    """
    found: list[tuple[Masked, list[Mention]]] = []
    inside = False
    for masked in annotated.masked:
        block = annotated.blocks[masked.sentence.block]
        if inside and found and (REGION_END.search(block.text) or block.article):
            break
        inside = inside or (bool(REGION_START.search(block.text) or MAKERS.search(block.text)) and not block.article)
        if not inside:
            continue
        entry = masked.match(ENTRY)
        who = [m for m in masked.mentions(entry["who"]) if m.kind not in (Kind.REGION, Kind.NETWORK)] if entry else []
        if who and (PARTY_WORDS.search(masked.text) or MAKERS.search(masked.text)):
            found.append((masked, who))
    return found


def concluding_parties(annotated: Annotated) -> Iterator[Fact]:
    """ "Dit convenant wordt aangegaan door de colleges van de gemeenten A, B en C", or a title "tussen A en B"."""
    if not annotated.profile.own or annotated.profile.agreement is None:
        return
    if party_entries(annotated):
        return
    for masked in annotated.masked[:40]:
        match = masked.match(MADE_BY)
        if match and not modalities(masked.text, match.start()) & UNREAL:
            for mention in masked.mentions(match["who"]):
                if mention.kind not in (Kind.REGION, Kind.NETWORK):
                    yield Fact("parties", {"agreement": annotated.profile.agreement, "party": mention.name(), "role": "party", "status": "stated"},
                               "concluding_parties", (annotated.cite(masked.sentence),))  # fmt: skip
            return


def participants(annotated: Annotated) -> Iterator[Fact]:
    """Participation in an agreement as another document reports it."""
    about = annotated.profile
    for masked in annotated.masked:
        for role, state, pattern in PARTICIPATION if masked.holds(ORG) and PARTAKES.search(masked.text) else ():
            for match in pattern.finditer(masked.text):
                yield from _participation(annotated, masked, match, role, state)
    for masked, match, other in conclusions(annotated):
        for party in (about.subject, other.name()):
            if party and not about.own:
                yield Fact("parties", {"agreement": conclusion_name(match, other), "party": party, "role": "party", "status": "stated"},
                           "participants", (annotated.cite(masked.sentence),))  # fmt: skip


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
        for deal in masked.mentions(match["what"]):
            yield Fact("parties", {"agreement": deal.name(), "party": about.subject, "role": "participant", "representative_role": office,
                                   "status": "decided"}, "decided_participation", (annotated.cite(masked.sentence), *passages))  # fmt: skip


def _participation(annotated: Annotated, masked: Masked, match: re.Match[str], role: str, state: str) -> Iterator[Fact]:
    found = modalities(masked.text, match.start("at"))
    if Modality.NEGATED in found or (
        role != "aspirant" and state == "stated" and found & {Modality.PLANNED, Modality.POTENTIAL, Modality.ADVISED}
    ):
        return
    sentence = masked.sentence
    deals = masked.mentions(match.groupdict().get("what"))
    if not deals and (topic := annotated.topic(sentence.start + 1, [Kind.AGREEMENT])):
        deals = [topic]
    ended = Modality.ENDED in found
    values: dict[str, Value] = {"role": role, "status": "ended" if ended else state} | (
        {"ended": True} if ended else {}
    )
    for agreement in (deal.name() for deal in deals):
        for mention in masked.mentions(match["who"]):
            if mention.kind is not Kind.REGION:
                yield Fact(
                    "parties",
                    {"agreement": agreement, "party": mention.name(), **values},
                    "participants",
                    (annotated.cite(sentence),),
                )


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


def party_names(annotated: Annotated) -> list[Name]:
    """The parties of the document's own agreement, for duties that bind them all."""
    facts = [*signing_parties(annotated), *concluding_parties(annotated)]
    names = {fact["party"].label: fact["party"] for fact in facts if isinstance(fact["party"], Name)}
    return list(names.values())
