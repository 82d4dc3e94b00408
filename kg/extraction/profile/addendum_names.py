"""What an addendum is called: its noun with its number, and the agreement that it amends, wherever the text names that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import Mention
from kg.extraction.profile.kinds import AGREEMENT_KINDS, titled
from kg.extraction.profile.title_lines import cased, unspaced
from kg.extraction.text.layout import Block
from kg.model import Kind

_NOUN = r"(?:[a-z]+e |\d{1,2}e )?(?:addendum|allonge)(?: (?:nr\.? ?|nummer )?(?:\d{1,2}|[IVX]{1,4})\b)?"
# "Addendum: verlenging en toetreding", "TWEEDE ADDENDUM", below the title of what it amends
_BELOW = re.compile(rf"(?i)\W*(?P<noun>{_NOUN})(?:\W*$|: .{{3,80}}(?<! \d)(?<! \d\d)$| (?:tussen|between) .{{3,200}}$)")
# "Dienstverleningsovereenkomst ICT – addendum 2"
_BEHIND = re.compile(rf"(?i)(?P<amended>.{{12,200}}?)(?:,| [-–—:|])? (?P<noun>{_NOUN})\W*$")
# "bij de op 4 mei 2015 tussen A en B gesloten Beheerovereenkomst Zwembad (hierna: BO)": of the amended one the name alone
_CONCLUDED = re.compile(r"(?i)\b(?:bij|op|van|tot) (?:de|het) .{3,260}?\b(?:gesloten|getekende|ondertekende|aangegane|vastgestelde) (?P<name>[A-Z][\w-]*(?: en [a-z-]+)?(?:overeenkomst|convenant|akkoord|regeling|verklaring|deal)\b[^()]*)")
_AN_AGREEMENT = re.compile(r"(?i)(?:overeenkomst|convenant|akkoord|regeling|verklaring|deal|afspraken)\b")
_OWN_NOUN = re.compile(r"(?i)^\W*(?:[a-z]+e |\d{1,2}e )?(?:wijzigings|verlengings|aanvullende |aanvullings)overeenkomst")
_AN_ADDENDUM = re.compile(r"(?i)^(?:[a-z]+e )?(?:addendum|allonge)\b")
_NEUTER = re.compile(r"(?i)^[\w-]*(?:convenant|akkoord|memorandum|charter|protocol|pact)\b")
_CONSIDERED = 4000
"""Characters below the title of an addendum in which it names what it amends."""


def joined_title(lines: Sequence[Block]) -> tuple[Block, int] | None:
    """The title of an addendum whose noun stands behind or below the title of what it amends, and where in it the noun ends; None for another line.

    Args:
        lines: the line with the title of an agreement and those below it.
    """
    title = lines[0]
    text = cased(unspaced(title.text))
    if (behind := _BEHIND.match(text)) and (found := titled(text)) and found.kind in AGREEMENT_KINDS:
        return _put_first(title, behind["noun"], behind["amended"])
    for line in lines[1:3]:
        if below := _BELOW.match(unspaced(line.text)):
            return _put_first(replace(title, end=line.end), below["noun"], text)
    return None


def _put_first(title: Block, noun: str, amended: str) -> tuple[Block, int]:
    noun = noun[:1].upper() + noun[1:].lower() if noun.split()[0].isupper() or noun.islower() else noun
    return replace(title, text=f"{noun} {linked(amended)}"), len(noun)


def amended_in(text: str, noun_end: int, mentions: Sequence[Mention], start: int) -> str | None:
    """The title of an addendum with what it amends, where it says so at length or not at all; None where its own words will do.

    Args:
        text: the title.
        noun_end: where in it the noun ends.
        mentions: all names of the document, in order.
        start: where the title stands.
    """
    noun, rest = text[:noun_end], text[noun_end:]
    if concluded := _CONCLUDED.search(rest):
        return f"{noun} {linked(concluded['name'].strip())}"
    if _AN_AGREEMENT.search(_OWN_NOUN.sub("", text)):
        return None
    named = Counter(m.label for m in mentions if m.kind is Kind.AGREEMENT and start <= m.start < start + _CONSIDERED and not m.attributive and not _AN_ADDENDUM.match(m.label))
    if not named:
        return None
    number = re.match(r" (?:nr\.? ?|nummer )?(?:\d{1,2}|[IVX]{1,4})\b", rest)
    return f"{noun}{number.group() if number else ''} {linked(named.most_common(1)[0][0])}"


def linked(amended: str) -> str:
    """What an addendum amends, as its own name goes on with it.

    >>> linked("Convenant Wonen"), linked("City Deal Wonen")
    ('bij het Convenant Wonen', 'bij de City Deal Wonen')
    """
    return f"bij {'het' if _NEUTER.match(amended) else 'de'} {amended}"
