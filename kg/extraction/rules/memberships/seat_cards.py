"""Who holds which seat, a labelled line each, below the name of a network or board.

    Voorzitter: burgemeester A. de Wit (Gorinchem)
    Bestuurlijk trekker: wethouder B. Kok van de gemeente Altena
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import Mention
from kg.extraction.rules.kept import kept
from kg.extraction.rules.memberships.forum_above import board_above, forum_above, is_of_members, only_forum
from kg.extraction.rules.memberships.member_lines import MEMBERS, facts_of, opening_member, told_of
from kg.extraction.rules.memberships.roles import NOT_IN
from kg.extraction.text.layout import Block
from kg.model import Fact, Name

_SEAT = re.compile(
    r"[*_]{0,2}(?P<seat>(?:[Pp]laatsvervangend |[Vv]ice-?|[Bb]estuurlijk |[Aa]mbtelijk |[Dd]agelijks )?(?:[Vv]oorzitter|[Tt]rekker|[Kk]artrekker|[Cc]oördinator|[Pp]envoerder|[Ss]ecretaris(?:-penningmeester)?|[Pp]enningmeester|[Bb]estuurslid|[Ll]id|[Cc]hair|[Vv]ice-chair|(?:[Vv]ice-)?[Pp]resident|[Tt]reasurer|[Ss]ecretary|[Cc]oordinator|[Ll]ead partner|Vorsitz(?:ende|ender|stadt)?|Koordination|Federführung)s?)(?: van (?:het|de) [a-z]+)?[*_]{0,2} ?(?P<colon>[:\t])[*_]{0,2} *(?=\S)"
)
_SEAT_ALONE = re.compile(r"(?:[Pp]laatsvervangend |[Vv]ice-?|[Bb]estuurlijk )?(?:[Vv]oorzitter|[Tt]rekker|[Cc]oördinator|[Ss]ecretaris(?:-penningmeester)?|[Pp]enningmeester|[Bb]estuurslid|[Cc]hair|[Tt]reasurer|[Ss]ecretary)")
_LEADS = re.compile(r"(?i)(?:bestuurlijk |ambtelijk )?(?:kar)?trekker|coördinator|penvoerder|coordinator|lead|Koordination|Federführung")
_CHAIRS = re.compile(r"(?i)(?:voorzitter|chair|president|vorsitz)")
# what stands before the town for which somebody sits there: "(", "wethouder van", "wethouder B. Kok van de gemeente", "namens"
_FOR = re.compile(
    r"(?:^|\(|, |\b(?:[Gg]emeente|[Ss]tad|[Pp]rovincie|[Nn]amens(?: de)?(?: gemeente| provincie)?|[Ww]ethouder|[Bb]urgemeester|[Gg]edeputeerde|[Mm]ayor of|[Aa]lderman of|(?:[Cc]ity|[Tt]own|[Mm]unicipality) of|(?<=: )[Ss]tadt)|(?:[Ww]ethouder|[Bb]urgemeester|[Gg]edeputeerde|[Dd]ijkgraaf|[Ss]chepen|[Gg]emeentesecretaris|[Dd]irecteur)\b[^,;()]{0,40} (?:van|uit|in)(?: de)?(?: gemeente| stad)?) ?$"
)
# "J. van Gouda", "mevrouw Van Breda": a name of somebody, not of a town
_PERSON = re.compile(r"(?:\b[A-Z]\.|\b(?:mevrouw|de heer|dhr\.?|mw\.?|drs\.?|mr\.?|ir\.?)) ?(?:[Vv]an )?(?:de[rn]? )?$")

# who is named with a title, initials or an office: "mevr. K. Oosting", "Wethouder Kok", "J. de Wit"
_PERSON_OPENS = re.compile(r"[*_]{0,2}(?:(?:dhr|mevr|mw|dr|drs|mr|ir|ing|prof)\b\.?|de heer|mevrouw|(?:[A-Z]\.){1,4}|(?:[Ww]ethouder|[Bb]urgemeester|[Gg]edeputeerde|[Dd]ijkgraaf|[Hh]eemraad|[Ss]chepen)\b|[A-Z][a-zé-]+ (?:(?:van|de|der|den|ter|ten) ){0,2}[A-Z][\w-]+(?:,| \())")
# "Hoorn: wethouder Bos", "Gemeente Hoorn – burgemeester A. Kok"
_OF_TOWN = re.compile(r"[\w)*] ?[:–-] (?:mevrouw |de heer |dhr\. |mw\. )?(?:[Ww]ethouder|[Bb]urgemeester|[Gg]edeputeerde|[Dd]ijkgraaf|[Hh]eemraad|[Ss]chepen)\b")
_OFFICE = re.compile(r"(?i)\b(?:[a-z]*wethouder|[a-z]*burgemeester|gedeputeerde|dijkgraaf|heemraad|schepen|raadslid|gemeentesecretaris|gemeente|provincie|waterschap)\b")
_LONGEST = 140
_VACANT = re.compile(r"(?i)\b(?:vacature|vacant)\b")


def seat_cards(annotated: Annotated) -> Iterator[Fact]:
    """A row a seat whose line names for whom it is held, below what it is a seat in."""
    yield from _people(annotated)
    for index, seat, member in _seats(annotated):
        forum = forum_above(annotated, index)
        if forum is None or forum.label == member.label:
            continue
        role = "coordinator" if _LEADS.match(seat) else "chair" if _CHAIRS.match(seat) else "member"
        passages = tuple(annotated.cite(block) for block in annotated.blocks[index : index + 1 + (index not in lines_of_seats(annotated))])
        for one in ("member", role) if role == "chair" else (role,):
            yield Fact("memberships", {"member": member, "network": forum, "role": one, "status": "stated"}, "listed_memberships", passages)


def _people(annotated: Annotated) -> Iterator[Fact]:
    """Those for whom somebody sits who is named in a list of people or behind them: "dhr. J. Pietersen, burgemeester van Assen (voorzitter)"."""
    first = -1
    for index, block in enumerate(annotated.blocks):
        is_line = len(block.text) <= _LONGEST and (_PERSON_OPENS.match(block.text) or _OF_TOWN.search(block.text)) and not block.text.endswith(".")
        if annotated.profile.own or not is_line:
            first = -1
            continue
        first = index if first < 0 or block.kind != annotated.blocks[index - 1].kind else first
        is_listed = block.kind == "item" or "\t" in block.text or (first > 0 and annotated.blocks[first - 1].text.endswith(":")) or _is_in_a_row(annotated, index)
        if not (_OFFICE.search(block.text) if board_above(annotated, first) else is_listed):
            continue  # on the board of a club people sit for themselves
        member = _somebody_of(annotated, block) if is_of_members(annotated, first) else None
        told = told_of(block.text) if member and not _VACANT.search(block.text) else None
        if member and told and (forum := forum_above(annotated, first) or only_forum(annotated, first)):
            yield from facts_of(member.name(), forum, told, (annotated.cite(block),))


def _is_in_a_row(annotated: Annotated, index: int) -> bool:
    """Whether a short line that names somebody stands beside another such line."""
    beside = annotated.blocks[max(0, index - 1) : index] + annotated.blocks[index + 1 : index + 2]
    return any(block.kind == "text" and len(block.text) < _LONGEST and _PERSON_OPENS.match(block.text) for block in beside)


def _somebody_of(annotated: Annotated, block: Block) -> Mention | None:
    """For whom the person of a line sits: named behind, or before as in "Hoorn: wethouder Bos"."""
    if _PERSON_OPENS.match(block.text):
        return _for_whom(annotated, block, 0)
    opening = opening_member(annotated, block)
    return opening[0] if opening and _OF_TOWN.search(block.text) else None


@kept
def lines_of_seats(annotated: Annotated) -> frozenset[int]:
    """The blocks that are lines of seats, which are no sentences of their own."""
    return frozenset(index for index, block in enumerate(annotated.blocks) if _SEAT.match(block.text))


def _seats(annotated: Annotated) -> Iterator[tuple[int, str, Name]]:
    yield from _below_seats(annotated)
    for index in sorted(lines_of_seats(annotated)) if not annotated.profile.own else ():
        block = annotated.blocks[index]
        line = _SEAT.match(block.text)
        if line and not NOT_IN.search(block.text) and not _VACANT.search(block.text) and (member := _for_whom(annotated, block, line.end())):
            yield index, line["seat"], member.name()


def _below_seats(annotated: Annotated) -> Iterator[tuple[int, str, Name]]:
    """Seats that stand on a line of their own, with whoever holds them on the next: "Voorzitter", "A. de Wit, burgemeester van Soest"."""
    for index, (block, below) in enumerate(pairwise(annotated.blocks)):
        if annotated.profile.own or len(below.text) > _LONGEST or not (seat := _SEAT_ALONE.fullmatch(block.text.strip(" *_"))) or not _PERSON_OPENS.match(below.text):
            continue
        if (member := _for_whom(annotated, below, 0)) and not _VACANT.search(below.text):
            yield index, seat.group(), member.name()


def _for_whom(annotated: Annotated, block: Block, begin: int) -> Mention | None:
    for mention in annotated.within(block.start + begin, block.end):
        before = block.text[begin : mention.start - block.start]
        if mention.kind in MEMBERS and not mention.attributive and _FOR.search(before) and not _PERSON.search(before):
            return mention
    return None
