"""Rows that tell who takes part in an agreement and more of each: "- Gouda: 3 stemmen", "Gouda | partij", "Kadewerf: Anna Vos, directeur".

Below a line that announces them ("Ondertekenaars:", "Deelnemers en stemverhouding") a row begins with who it is; by itself a row
counts that says as what. A sheet about an agreement is read so too: it bears the agreement's name and sets out no articles.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extraction.annotate import Annotated
from kg.extraction.masked import DEAL, ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.modality import UNREAL, modalities
from kg.extraction.names.mentions import CAPITAL, Mention
from kg.extraction.rules.agreements.circle import circle_at, of_something_else
from kg.extraction.rules.agreements.officers import OFFICE, PERSON, SURNAME
from kg.extraction.rules.kept import kept
from kg.extraction.rules.parties.list_mates import spelled_out
from kg.extraction.rules.parties.presenting_words import NO_PARTIES
from kg.model import Kind, Name

_CUES = Triggers("ondertekenaar", "deelnemer", "deelnemend", "partij", "partner", "getekend", "ondertekend", "participant", "aspirant", "handtekening", "trekker")
CIRCLE = (
    r"(?i:(?:mede-?)?ondertekenaars?|deelnemers?|deelnemende (?:gemeenten?|partij(?:en)?|partners?|organisaties?|overhe(?:id|den)|steden|stad)|(?:convenant|contract|verdrags)?partij(?:en)?|(?:convenant|contract|samenwerkings)?partners?|betrokken (?:gemeenten|partijen|partners|overheden)|participant(?:en)?|"
    r"(?:mede[ -]?)?(?:ge|onder)tekend (?:door|namens)|(?:gesloten|aangegaan) (?:door|tussen)|handtekening(?:en)?(?: van)?|aangesloten (?:gemeenten|partijen|organisaties))"
)
# "Deelnemers en stemverhouding:", "Ondertekenaars Convenant Groene Dijk", "Partij bij het convenant (t/m 2028):", "Woondeal Zuid - ondertekenaars"
_HEAD = re.compile(rf"\W*(?:\d+(?:\.\d+)*[.)]? )?(?:[Dd]e )?{CIRCLE}(?: en [a-z]{{4,25}})?(?: (?:(?:bij|van|aan|in) )?(?:[Hh]et |[Dd]e |[Dd]it |[Dd]eze )?[A-Z{ORG[1:-1]}\U000f0000-\U000fffff][^.;:]{{0,80}})?(?: \([^()]{{1,40}}\))?\W*")
# "Convenant Groene Dijk, ondertekend 13 juli 2020", above rows with who signed for each
_SIGNED = re.compile(rf"\W*{DEAL}(?:,| \(|:)? ?(?:(?:is|werd) )?(?:onder|ge)tekend(?: (?:op|in|door)?[^;:]{{0,40}})?\W*")
_TAIL = re.compile(rf"[^.;:]{{3,90}} ?[-–:] {CIRCLE}\W*")
# "Deelnemer o.a.: gemeente Leiden", "Deelnemende gemeente | Gouda"
_LABEL = re.compile(rf"\W{{0,4}}{CIRCLE}(?: o\.a\.| onder (?:meer|andere))?(?: \([^()]{{1,40}}\))?[*_]{{0,2}} ?[:|\t] ?(?=\S)")
_CELL = re.compile(r"[^|\s](?:[^|]{0,200}[^|\s])?")
_PARTED = r"(?: ?[:|\t] ?| ?[-–] | \(|, )"
# "Gouda: 3 stemmen", "gemeente Gouda", "Kadewerf (Anna Vos)"
_ROW = re.compile(rf"\W{{0,4}}(?:[a-z0-9]{{1,2}}[.)] )?(?P<who>{ORG})(?:{_PARTED}(?P<more>\S.{{0,120}}))?")
_UNKNOWN = re.compile(rf"\W{{0,4}}(?P<name>(?:(?:de|het|De|Het) )?(?:[a-z]{{4,20}} )?{CAPITAL}(?: (?:(?:en|van|de|het|in|op) ){{0,2}}{CAPITAL}){{0,5}}){_PARTED}(?P<more>\S.{{0,120}})")
# "partij", "aspirant, in gesprek": as what somebody stands on a row
_ROLE = re.compile(r"(?:is )?(?P<role>(?:mede-?)?ondertekenaar|(?:convenant)?partij|partner|deelnemer|trekker|(?P<aspirant>aspirant(?:[ -](?:partij|deelnemer|partner|lid))?))(?:[,;(|] ?(?P<rest>[^.]{1,60}))?\W*", re.I)
_OFFICER = re.compile(rf"(?:door )?(?P<office>{OFFICE})(?: [a-z]+)? (?:{PERSON}|{SURNAME.replace('?P<person>', '?P<surname>')})\W*")
_NAMED = re.compile(rf"{PERSON}(?:(?:,| \(| \|| -| –) ?(?:de )?(?P<office>{OFFICE})[^|;]{{0,40}})?\W*")
_NOT = re.compile(r"\b(?:geen|niet|nooit|gevraagd|benaderd|gepolst|bedankt|afgehaakt|kandidaat|mogelijk|toehoorder|waarnemer|gast|tot \d{4})\b", re.I)
_REACH = 900
_LONGEST = 60
"""Lines that such a list has at most."""


@dataclass(frozen=True, slots=True)
class PartyRow:
    """Who stands on a row, as what, who signed for it as which officer if that is told, and the row."""

    agreement: Name
    party: Name
    role: str
    status: str
    person: str | None
    office: str | None
    line: Masked


def announced_parties(annotated: Annotated) -> Iterator[PartyRow]:
    """Each with the agreement of which the rows tell, in order."""
    if annotated.profile.own and not is_sheet(annotated):
        return
    lines = annotated.masked
    places = {line.sentence.start: index for index, line in enumerate(lines)} if any(True for _ in annotated.cued(_CUES)) else {}
    read: set[int] = set()
    for lead in annotated.cued(_CUES):
        index = places[lead.sentence.start]
        if index in read:
            continue
        if (label := _LABEL.match(lead.text)) and not _NOT.search(lead.text) and lead.sentence.start <= annotated.blocks[lead.sentence.block].start:
            if agreement := _agreement(annotated, lead):
                yield from _labelled(agreement, lead, label)
        elif _is_head(annotated, lead):
            if agreement := _agreement(annotated, lead):
                for at in range(index + 1, min(len(lines), index + _LONGEST)):
                    row = _row(agreement, lines[at])
                    if row is None or (row.person is None and _SIGNED.fullmatch(lead.text)):
                        break
                    read.add(at)
                    yield row
        elif (row := _as_what(annotated, lead)) is not None:
            yield row


def _is_head(annotated: Annotated, line: Masked) -> bool:
    """Whether a line announces rows: by itself on its line, a heading or a line that ends in a colon."""
    block = annotated.blocks[line.sentence.block]
    is_whole = line.sentence.start <= block.start + 4 and line.sentence.end >= block.start + len(block.text.rstrip())
    opens = block.kind == "heading" or block.text.rstrip().endswith(":")
    said = bool(_HEAD.fullmatch(line.text) or _TAIL.fullmatch(line.text) or _SIGNED.fullmatch(line.text))
    return is_whole and opens and said and not _NOT.search(line.text) and not modalities(line.text, 1) & UNREAL


def _row(agreement: Name, line: Masked) -> PartyRow | None:
    """What a row below such a line tells; None for a line that is none."""
    if (known := _ROW.fullmatch(line.text)) and not _NOT.search(line.text):
        mention = line.mentions(known["who"])[0]
        person, office = officer(_plain(line, mention, known["more"]))
        return None if mention.kind in NO_PARTIES else PartyRow(agreement, mention.name(), "party", "stated", person, office, line)
    unknown = _UNKNOWN.fullmatch(line.sentence.text)
    person, office = officer(unknown["more"]) if unknown else (None, None)
    if unknown is None or person is None:
        return None
    alone = spelled_out(line, unknown.start("name"), unknown.end("name"))
    return PartyRow(agreement, alone[0].name(), "party", "stated", person, office, line) if len(alone) == 1 else None


def _plain(line: Masked, mention: Mention, more: str | None) -> str:
    """What stands behind who a row is of, as the text has it."""
    text = line.sentence.text
    return re.sub(rf"^{_PARTED}", "", text[mention.end - line.sentence.start :]) if more else ""


def officer(words: str) -> tuple[str | None, str | None]:
    """Who is named behind a party, and the office: "wethouder Jan Bos", "Anna Vos, directeur", "Piet Dam"."""
    match = _OFFICER.fullmatch(words) or _NAMED.fullmatch(words)
    if match is None:
        return None, None
    person = match["person"] or match.groupdict().get("surname")
    return " ".join(person.split()) if person else None, match["office"].lower() if match["office"] else None


def _labelled(agreement: Name, line: Masked, label: re.Match[str]) -> Iterator[PartyRow]:
    """Those whom a label names behind it: "Deelnemers: Gouda, Delft", "Partijen: Gouda | Delft"."""
    said = label.group().strip().lower()
    role = "co-signatory" if said.startswith("mede") else "participant" if said.startswith("deelnem") else "party"
    begin, text = _LABEL.match(line.sentence.text), line.sentence.text
    parts = [part.span() for part in _CELL.finditer(text, begin.end())] if begin and said.endswith(":") else []
    told = [mention for start, end in parts for mention in spelled_out(line, start, end)]
    named = [m for m in line.mentions(line.text[label.end() :]) if m.kind not in NO_PARTIES and not m.attributive]
    for mention in told if len(told) > len(named) else named:
        yield PartyRow(agreement, mention.name(), role, "stated", None, None, line)


def _as_what(annotated: Annotated, line: Masked) -> PartyRow | None:
    """A row that says by itself as what somebody takes part: "Gouda | partij"."""
    row = _ROW.fullmatch(line.text)
    role = _ROLE.fullmatch(row["more"].rstrip(" |)")) if row and row["more"] else None
    if row is None or role is None or _NOT.search(line.text):
        return None
    mention, agreement = line.mentions(row["who"])[0], _agreement(annotated, line)
    if agreement is None or mention.kind in NO_PARTIES:
        return None
    if role["aspirant"]:
        talks = role["rest"] and re.search(r"(?i)gesprek|overleg|onderhandel", role["rest"])
        return PartyRow(agreement, mention.name(), "aspirant", "in talks" if talks else "stated", None, None, line)
    is_taking = role["role"].lower() in ("deelnemer", "trekker")
    return PartyRow(agreement, mention.name(), "participant" if is_taking else "party", "stated", None, None, line)


def _agreement(annotated: Annotated, line: Masked) -> Name | None:
    """The agreement of which a line tells: the one that it names, that of the sheet, that of its heading, or the one that was spoken of last."""
    sentence = line.sentence
    if named := annotated.within(sentence.start, sentence.end, Kind.AGREEMENT):
        return named[-1].name()
    if of_something_else(sentence.text):
        return None
    if annotated.profile.own:
        return annotated.profile.agreement
    return circle_at(annotated, sentence.start, _REACH)


@kept
def is_sheet(annotated: Annotated) -> bool:
    """Whether a text that bears an agreement's name only tells about it: short, without articles and without those who conclude it."""
    blocks = annotated.blocks
    return len(blocks) < _LONGEST and not any(block.article or _CONCLUDES.search(block.text) for block in blocks)


_CONCLUDES = re.compile(r"(?i)\b(?:ondergetekenden?|vertegenwoordigd door|komen (?:het volgende )?overeen|overwegende|te noemen)\b")
