"""The two towns that concluded an agreement of which the sentence names neither: by its name, its brackets, or the one town that the text speaks of."""

from __future__ import annotations

from kg.extraction.annotate import Annotated
from kg.extraction.masked import Masked
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import ORGANISATIONS
from kg.extraction.rules.kept import kept
from kg.extraction.rules.parties.presenting_words import NO_PARTIES
from kg.model import Kind, Name

# "Stedenband Stadskanaal-Papenburg", "Partnership Deventer - Tartu": two towns in its name
_PAIR = re.compile(r"(?P<a>[A-ZÀ-Ý][\w'’.-]*?(?: [A-ZÀ-Ý][\w'’]+)?)(?: ?[-–/] ?)(?P<b>[A-ZÀ-Ý][\w'’]+(?: [A-ZÀ-Ý][\w'’]+)?)")
# "de jongste partner, Ramallah (samenwerkingsovereenkomst van 17 oktober 2011)"
_IN_BRACKETS = re.compile(r"\([^()]*$")


def two_spoken_of(annotated: Annotated, masked: Masked, match: re.Match[str]) -> list[Name]:
    """The note's own city and the one town of which it speaks, of an agreement that names nobody: "Er lag een samenwerkingsovereenkomst, gesloten in 2010"."""
    subject, start = annotated.profile.subject, masked.sentence.start
    groups = match.groupdict()
    if annotated.profile.own or subject is None or groups.get("whole") or groups.get("title") or groups.get("quoted") or not _BILATERAL.fullmatch(groups.get("noun") or ""):
        return []
    if _COUNTED.search(masked.text) or any(m.kind in ORGANISATIONS and m.kind not in (Kind.MUNICIPALITY, Kind.CITY, *NO_PARTIES) for m in masked.all_mentions):
        return []  # of more than two, or with somebody else
    near = {m.label: m.name() for m in annotated.within(max(0, start - _SPOKEN), masked.sentence.end, Kind.MUNICIPALITY, Kind.CITY) if not m.attributive and not _WHERE.search(annotated.clean.text, max(0, m.start - 12), m.start)}
    others = [name for label, name in near.items() if label != subject.label]
    if _OF_DAY.match(masked.sentence.text, match.end()) and not any(m.label != subject.label for m in masked.all_mentions if m.kind in (Kind.MUNICIPALITY, Kind.CITY)):
        return []  # called by its day
    known = {label.split()[-1] for label in near}
    if any(actor["who"] not in known for actor in _ACTOR.finditer(masked.sentence.text)):
        return []  # "Geel deed dat wel en tekende een vriendschapsakkoord"
    return [subject, others[0]] if len(others) == 1 and len(others[0].label.split()[-1]) > 1 else []  # "Gemeente B" of an example


_OF_DAY = re.compile(r" (?:van|d\.d\.) \d")
# "in Emmen", "9670 AD Winschoten": where something is
_WHERE = re.compile(r"(?:\b(?:in|te|naar|uit|bij) (?:het )?|\d{4} ?[A-Z]{2} {1,3})$")
_ACTOR = re.compile(r"(?<!\w)(?P<who>[A-Z][\w'-]+) (?:deed|tekende|ondertekende|sloot|ging|heeft|zette|had)\b")
# "hebben de zes hun afspraken vastgelegd", "de vijf gemeenten"
_COUNTED = re.compile(r"(?i)\b(?:de|alle|onze|deze) (?:drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien)\b|\b(?:andere|meerdere|verschillende|omliggende|deelnemende) (?:gemeenten|partijen|besturen|steden)\b")
# what two towns conclude
_BILATERAL = re.compile(r"(?i)(?:samenwerkings|intentie|dienstverlenings|partnerschaps|vriendschaps|jumelage|verbroederings|verzusterings|stedenband|uitwisselings|handels|raam|partner)-?(?:overeenkomst|verklaring|convenant|akkoord|verdrag|charter|oorkonde|protocol|akte)|overeenkomst|convenant|letter of intent|memorandum of understanding|friendship (?:agreement|charter)|(?:twinning )?charter|twinning agreement|partnerschaftsvertrag|freundschaftsvertrag")
_SPOKEN = 700
"""Characters before a sentence within which the two are spoken of."""


@kept
def _towns(annotated: Annotated) -> dict[str, Name]:
    """The towns that a text names, by the name alone."""
    return {name.label.removeprefix("Gemeente "): name for name in (m.name() for m in annotated.mentions if m.kind in (Kind.MUNICIPALITY, Kind.CITY))}


def by_place(annotated: Annotated, masked: Masked, match: re.Match[str]) -> list[Name]:
    """The two towns in an agreement's name ("Deventer - Tartu"), or the partner behind whom it stands in brackets, with the note's own city."""
    towns = _towns(annotated)
    for pair in _PAIR.finditer(masked.sentence.text, match.start(), match.end()):
        if pair["a"].split()[-1] in towns and pair["b"].split()[0] in towns:
            return [towns[pair["a"].split()[-1]], towns[pair["b"].split()[0]]]
    subject = annotated.profile.subject
    begin = masked.sentence.start
    if annotated.profile.own or subject is None or not _IN_BRACKETS.search(masked.sentence.text[: match.start()]):
        return []
    partners = {m.label: m.name() for m in annotated.within(begin, begin + match.start(), Kind.CITY) if m.label != subject.label}
    return [subject, *partners.values()] if len(partners) == 1 else []
