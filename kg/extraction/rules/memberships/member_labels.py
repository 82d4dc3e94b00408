"""What a line says of the members behind or below it: that they are members, or were, and of what where it names that.

    Deelnemers:                      of what is named above
    Leden van het Platform X:        of what the label names
    Waterstedenverbond – leden       of what stands before the label
    Voormalige leden                 who were so
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.event_words import EVENT
from kg.extraction.names.titles import title_end
from kg.extraction.rules.memberships.forum_above import FORUM_KINDS, LABEL
from kg.extraction.rules.memberships.member_lines import Told
from kg.extraction.text.layout import Block
from kg.model import Kind, Name

# "Voormalige leden:", "Uitgetreden: Gouda (2018)", "Vertrokken", "Former members"
_GONE = re.compile(
    r"(?:(?:de|onze|the) )?(?:(?:(?:voormalige|vroegere|former|previous|ehemalige) |oud-|ex-)(?:leden|lidsteden|lidgemeenten|deelnemers|deelnemende (?:gemeenten|steden)|vennoten|members|participants|mitglieder)|(?:vertrokken|uitgetreden|afgehaakt|uitgestapt|opgestapt)(?: (?:leden|gemeenten|steden|deelnemers))?|niet meer (?:lid|aangesloten)|left)\b"
    r"(?P<part> (?:sinds|vanaf|per|in) \d{4})?[*_]{0,2}(?: \([^()]{1,40}\))?(?P<colon> ?[:\t|])?[*_]{0,2} *",
    re.I,
)
# what parts a name from the label behind it: "Eurotowns – leden", "Eurotowns: leden in Nederland"
_SET_OFF = re.compile(r"[*_]{0,2}(?: \([^()]{1,20}\))?(?: [–-]|:|,| \|) ")
_OPENS = re.compile(r"[#*_ ]{0,5}(?:(?:De|Het|The) )?")
# "Leden van het Platform X", "Ledenlijst Polis"
_OF = re.compile(r"(?:(?:van|in|aan|bij|binnen|of|in the) )?(?:(?:het|de|the) )?(?:netwerk )?(?=[A-ZÀ-Ý\"“‘'])")
_BEHIND = re.compile(r"[\"”’')]?[*_]*(?: \([^()]{1,30}\))?[*_]*(?:(?P<colon> ?:)|\?)?\s*")
# those of a network or body alone; a project has partners, a meeting participants
_SURE = re.compile(r"(?i)(?:[a-z]+ ){0,2}?(?:leden|ledenlijst|lid|lidgemeenten|lidsteden|aangesloten (?:gemeenten|steden|organisaties)|toegetreden|vennoten|deelgenoten|(?:mede-?)?oprichters|deelnemende gemeenten|deelnemers (?:vanaf|van het)|members|member cities|founders|mitglied\w*)\b")
_ASSOCIATE = re.compile(r"(?i)geassocieerd|buitengewo|associate|assoziiert")
_LONGEST = 90


@dataclass(frozen=True, slots=True)
class MemberLabel:
    """Where the label of a line ends, and what it says.

    Attributes:
        end: where what it says of ends in the line; the members stand behind it or below the line.
        forum: what they are members of, None where the line does not say.
        behind: whether they stand behind it, since it ends in a colon or the like.
        gone: whether they were members and are so no more.
        role: the role that it gives.
        sure: whether only a network or body has those whom it calls so, and no project or meeting.
        bare: whether nothing but members may stand behind it, since no colon sets them off.
    """

    end: int
    forum: Name | None
    behind: bool
    gone: bool = False
    role: str = "member"
    sure: bool = False
    bare: bool = False

    def told(self, told: Told) -> Told | None:
        """What is told of one of them: of those who were members the year of leaving, and nothing where no year is told."""
        if not self.gone:
            return told
        until = told.until or told.since
        return replace(told, over=True, since=told.since if told.until else None, until=until) if until else None


def member_label(annotated: Annotated, block: Block) -> MemberLabel | None:
    """What a line says of members, where it begins with a label for them or ends in one behind a name."""
    lead = len(block.text) - len(block.text.lstrip("*_"))
    text = block.text[lead:]
    label = LABEL.match(text)
    gone = None if label else _GONE.match(text)
    if match := label or gone:
        role = "associate member" if _ASSOCIATE.search(match.group()) else "member"
        if named := _named_behind(annotated, block, lead + match.end()):
            return MemberLabel(named[1], named[0], named[2], gone is not None, role)
        bare = match.group().rstrip().endswith(" zijn") or (match["part"] is not None and not match["colon"])
        return MemberLabel(lead + match.end(), None, bool(match["colon"]), gone is not None, role, gone is not None or _SURE.match(match.group()) is not None, bare)
    return _behind_name(annotated, block)


def _named_behind(annotated: Annotated, block: Block, at: int) -> tuple[Name, int, bool] | None:
    """What a label says that they are members of, where that ends the line or a colon follows: "Leden van het Platform X:"."""
    joint = _OF.match(block.text, at)
    begin = block.start + joint.end() if joint else 0
    named = next((m for m in annotated.within(block.start + at, block.end) if joint and m.kind in FORUM_KINDS and abs(m.start - begin) <= 1), None)
    behind = _BEHIND.match(block.text, named.end - block.start) if named else None
    if named is None or behind is None or not (behind["colon"] or behind.end() == len(block.text)):
        return None
    return named.name(), behind.end(), bool(behind["colon"])


def _behind_name(annotated: Annotated, block: Block) -> MemberLabel | None:
    """A label that ends a line behind the name of what they are members of: "Eurotowns – leden in Nederland"."""
    opens = _OPENS.match(block.text) if len(block.text) < _LONGEST else None
    if opens is None:
        return None
    at = opens.end()
    known = next((m for m in annotated.within(block.start + at, block.start + at + 1) if not m.attributive), None)
    end = known.end - block.start if known else title_end(block.text, at)
    joint = _SET_OFF.match(block.text, end) if end > at + 2 else None
    rest = block.text[joint.end() :].rstrip(" *_:") if joint else ""
    gone = _GONE.fullmatch(rest)
    if not rest or not (gone or LABEL.fullmatch(rest)) or (known and known.kind not in FORUM_KINDS) or (known is None and EVENT.search(block.text[at:end])):
        return None
    forum = known.name() if known else Name(block.text[at:end], Kind.NETWORK)
    return MemberLabel(len(block.text), forum, behind=False, gone=gone is not None)
