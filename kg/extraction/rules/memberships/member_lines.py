"""What stands beside a member in its line, cell or brackets: the role, the years, and whether it is one at all.

    Tiel – burgemeester H. Verbruggen (voorzitter)
    provincie Overijssel (geassocieerd lid, 2021)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.dates import find_dates, find_ranges
from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.coded_cities import CODE
from kg.extraction.names.mentions import Mention
from kg.extraction.rules.memberships.roles import NOT_IN, OVER, role_of
from kg.extraction.rules.services import slots
from kg.extraction.text.layout import Block
from kg.model import Evidence, Fact, Kind, Name, Value

MEMBERS = slots.MEMBERS - {Kind.REGION}
# what stands before a member at the head of its line: "**", "de gemeente", "Gemeente"
FRONT = re.compile(r"[*_\[]{0,3}(?:(?:[Dd]e|[Hh]et) )?(?:(?:[Gg]emeente|[Ss]tad|[Pp]rovincie|[Ss]tadt|[Cc]ity of) )?")
# what sets it off from what the line tells of it
_SET_OFF = re.compile(r"[*_\]]{0,3}(?:\([^()]{1,40}\))?[*_]{0,3}(?:[;,.]?$| ?[–:|\t-] ?(?!\d)| \(|, | (?:www\.|https?://))")
_CODED = re.compile(rf"(?:(?:de|het|the) )?(?P<name>[A-ZÀ-Ý][^()\n:;]{{2,70}}?) {CODE}(?=\W|$)")
_YEARS = re.compile(r"\b(?:19|20)\d\d ?[-–] ?(?:heden|nu|present|(?:19|20)\d\d)\b|\b(?:lid |deelnemer |partner )?(?:sinds|vanaf|since|per|seit|van|tot|t/m|until|from)\b|^\W*(?:19|20)\d\d\W|^\W*(?:19|20)\d\d$")
# "uitgetreden in 2020", "2012 (gestopt per 2020)"
_LEFT = re.compile(r"\b(?:uitgetreden|gestopt|gestapt|vertrokken|opgezegd|beëindigd|uitgestapt)\b(?=[^;]{0,20}\b(?:19|20)\d\d)")
# a full stop that is no initial's: "Leden: A. Vos (Gorinchem)"; or the next label of a line that goes on: "Leden: Houten, Zwolle Kandidaat-leden: Ede"
STOP = re.compile(r"(?<!\b[A-Z])(?<!\b(?:dr|mr|ir|mw))(?<!\b(?:drs|ing|dhr))\. | (?=(?:Kandidaat|Aspirant|Adviserend|Agenda|Oud|Ere|Buitengewone?|Waarnemers?|Toehoorders?|Gast|Adviseurs?|Niet|Geen|Voormalige?|Afwezig|In procedure)[\w-]*(?: [a-z]+){0,2}:)")
# "16 gemeenten rond Utrecht", "de scholen in Breda": where they lie; "alle gemeenten, behalve Tiel": who is none of them
_WHERE = re.compile(r"\b(?:behalve|uitgezonderd|exclusief|zonder|met uitzondering van|rond|rondom|in|uit|nabij|boven|onder|langs|bij|omgeving)(?: (?:de|het))?(?: (?:gemeente|stad|regio|provincie))? $")
# "het zuidelijke deel van de gemeente Oss", "der südliche Teil des Landkreises Emsland": how far it reaches, and nobody who is in it
OF_LAND = re.compile(r"\W*(?:(?:[Hh]et|[Dd]e|[Ee]en|[Dd]er|[Dd]ie|[Tt]he) )?(?:[\w-]+ ){1,5}?(?:deel|delen|gedeelte|helft|Teil|Teile|part) (?:van|of|des|der|von)\b")
_CHAIR_ONLY = frozenset({"chair", "coordinator"})


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of one member: its roles, and the years of its membership."""

    roles: tuple[str, ...]
    since: str | None = None
    until: str | None = None
    over: bool = False


def told_of(words: str, role: str = "member") -> Told | None:
    """What the words beside a member tell; None where they deny that it is one.

    Args:
        words: what stands beside the name.
        role: the role where they name none.

    >>> told_of("burgemeester H. Verbruggen (voorzitter)").roles
    ('member', 'chair')
    >>> told_of("(toehoorder)")
    """
    if NOT_IN.search(words):
        return None
    named = role_of(words)
    roles = ("member", named) if named in _CHAIR_ONLY else (named if named and named != "member" else role,)
    if not (_YEARS.search(words) or _LEFT.search(words)):
        return Told(roles, over=OVER.search(words) is not None)
    ranges, dates = find_ranges(words), find_dates(words)
    left = _LEFT.search(words)
    if left and not ranges:
        ended = find_dates(words[left.start() :])
        joined = find_dates(words[: left.start()])
        return Told(roles, joined[0].value if joined else None, ended[0].value if ended else None, over=True)
    until_only = re.search(r"\b(?:tot(?: en met)?|t/m|until)\s*$", words[: dates[0].start]) if dates and not ranges else None
    since, until = (ranges[0].since, ranges[0].until) if ranges else (None, dates[0].value) if until_only else (dates[0].value if dates else None, None)
    return Told(roles, since, until, until is not None or OVER.search(words) is not None)


def facts_of(member: Name, forum: Name, told: Told, passages: tuple[Evidence, ...], *, both: bool = True) -> Iterator[Fact]:
    """A row a role; the years are those of the membership.

    Args:
        both: whether who leads is a member as well, as in a network; a project's lead partner is its coordinator alone.
    """
    for role in (told.roles if both else told.roles[-1:]) if member.label != forum.label else ():
        values: dict[str, Value] = {"member": member, "network": forum, "role": role, "status": "ended" if told.over else "stated"}
        if role not in _CHAIR_ONLY:
            values |= {"since": told.since, "until": told.until}
        if told.over and told.until is None:
            values["ended"] = True
        yield Fact("memberships", values, "listed_memberships", passages)


def opening_member(annotated: Annotated, block: Block) -> tuple[Mention, str] | None:
    """The member with which a line opens, and what the line tells of it; None for a line that says something else."""
    first = next((m for m in annotated.within(block.start, block.end) if m.kind in MEMBERS and not m.attributive), None)
    if first is None or not FRONT.fullmatch(block.text[: first.start - block.start]):
        return None
    rest = block.text[first.end - block.start :]
    return (first, rest) if _SET_OFF.match(rest) else None


def coded_member(block: Block) -> tuple[Name, str] | None:
    """A line's opening that only the code of its country shows to be a name, and what the line tells of it: "POM Oost-Brabant (NL), penvoerder"."""
    coded = _CODED.match(block.text)
    return (Name(coded["name"], Kind.ORGANISATION), block.text[coded.end() :]) if coded else None


def members_with_words(annotated: Annotated, start: int, end: int) -> list[tuple[Mention, str]]:
    """The members in a stretch of the cleaned text up to its first full stop, each with the words in brackets behind it."""
    text = annotated.clean.text
    stop = STOP.search(text, start, end)
    found = [m for m in annotated.within(start, stop.start() if stop else end) if m.kind in MEMBERS and not m.attributive and not _WHERE.search(text, max(start, m.start - 30), m.start)]
    found = [m for m, before in zip(found, (None, *found), strict=False) if not (m.kind is Kind.PROVINCE and before and text[before.end : m.start] == ", " and text[m.end : m.end + 1] in ("", "\n"))]
    beside = ((m, re.match(r"[*_]{0,2} \((?P<said>[^()]{1,60})\)", text[m.end : min(end, m.end + 70)])) for m in found)
    listed = [(m, match["said"] if match else "", match.end() if match else 0) for m, match in beside]
    inside = {other.start for m, _, length in listed for other in found if m.end < other.start < m.end + length}
    return [(m, said) for m, said, _ in listed if m.start not in inside]
