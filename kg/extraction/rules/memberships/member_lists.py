"""Members behind a label: "Deelnemers: A, B en C", a row of a table, or one a line below "Deelnemende gemeenten".

That is how budgets and accounts set out the bodies in which a municipality takes part, and how pages on a region show who is
in it. The forum is the one that the overview or the heading above the label names, or whose page it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import Mention
from kg.extraction.rules.memberships.forum_above import FORUM_KINDS, LABEL, forum_above
from kg.extraction.rules.memberships.member_lines import MEMBERS, facts_of, members_with_words, opening_member, told_of
from kg.extraction.rules.memberships.overview_members import overview_members
from kg.extraction.rules.overviews import overviews
from kg.extraction.text.layout import Block
from kg.model import Fact, Kind, Name

_LONGEST = 60
"""Characters of a line with members and nothing else."""


def member_lists(annotated: Annotated) -> Iterator[Fact]:
    """Members that stand behind or below a label; those of an agreement's own text are its parties and no members."""
    if annotated.profile.own:
        return
    yield from overview_members(annotated)
    read = {entry.block for overview in overviews(annotated) for entry in overview.entries}
    for index, block in enumerate(annotated.blocks):
        yield from _counted(annotated, index)
        text = block.text.lstrip("*_")
        label = LABEL.match(text.capitalize() if text.isupper() else text) if block not in read else None
        if label is None:
            continue
        begin = block.start + len(block.text) - len(block.text.lstrip("*_")) + label.end()
        members = [(m, said, block) for m, said in members_with_words(annotated, begin, block.end)] if label["colon"] else []
        members = members or list(_below(annotated, index, label))
        forum = forum_above(annotated, index) or _in_intro(annotated, index) or _opens_with(annotated) if members else None
        role = "associate member" if "eassocieerd" in label.group() else "member"
        for member, said, place in members if forum else ():
            if forum and (told := told_of(said, role)):
                passages = (annotated.cite(block), *((annotated.cite(place, "member"),) if place is not block else ()))
                yield from facts_of(member.name(), forum, told, passages)


def _below(annotated: Annotated, index: int, label: re.Match[str]) -> Iterator[tuple[Mention, str, Block]]:
    """The members a line each, below a label that stands alone, perhaps with a paragraph between that says what follows."""
    if annotated.blocks[index].text.lstrip("*_")[label.end() :].strip(" :*_"):
        return
    below = annotated.blocks[index + 1 :]
    if below and (listed := _in_a_row(annotated, below[0])):
        yield from ((m, said, below[0]) for m, said in listed)
        return
    intro = 1 if len(below) > 1 and below[0].kind == "text" and not opening_member(annotated, below[0]) and (below[1].kind == "item" or opening_member(annotated, below[1])) else 0
    for block in below[intro:]:
        if _ADDRESS.match(block.text):
            continue
        opening = opening_member(annotated, block)
        if opening is None or (block.kind == "text" and len(block.text) > 2 * _LONGEST):
            return
        member, rest = opening
        alone = len(block.text) < _LONGEST and not re.search(r"[–:(]", rest)
        yield from ((m, said, block) for m, said in members_with_words(annotated, block.start, block.end)) if alone else ((member, rest, block),)


# "Het netwerk telt 61 leden (april 2023)", and below it who they are
_COUNTED = re.compile(r"(?:telt|heeft|kent|bestaat uit)(?: momenteel| nu| inmiddels)? (?:[\w-]+ ){1,3}?(?:leden|lidgemeenten|lidsteden|deelnemers|gemeenten|steden)\b[^.]{0,40}[.:]?$")


def _counted(annotated: Annotated, index: int) -> Iterator[Fact]:
    """The members in the row of names below a line that says how many there are."""
    block = annotated.blocks[index]
    if index + 1 == len(annotated.blocks) or not (said := _COUNTED.search(block.text)):
        return
    forums = [m for m in annotated.within(block.start, block.start + said.start()) if m.kind in FORUM_KINDS and not m.attributive]
    below = annotated.blocks[index + 1]
    for member, words in _in_a_row(annotated, below) if forums else ():
        if told := told_of(words):
            yield from facts_of(member.name(), forums[-1].name(), told, (annotated.cite(below), annotated.cite(block, "network")))


# what parts the names of a list that fills a line or a paragraph's first sentence: "A, B (gemeente C) en D", "A - B - C"
_PARTED = re.compile(r"(?:,? en |, | [-–•|·/] )(?![^(]*\))")
_PART = re.compile(r"(?:(?:de )?(?:gemeenten?|stad) )?(?P<title>[A-ZÀ-Ý’'][\w’'-]*(?: (?:(?:aan|op|van|de|den|der|bij|en|in|a/d) ){0,2}[A-ZÀ-Ý][\w’'-]*){0,3})(?: \((?P<said>[^()]{1,60})\))?")
_FEWEST = 3


def _in_a_row(annotated: Annotated, block: Block) -> list[tuple[Mention, str]]:
    """The members of a line or first sentence that names three or more of them and nothing else; two of them at least are known."""
    text = re.split(r"\.(?: |$)", block.text, maxsplit=1)[0]
    listed: list[tuple[Mention, str]] = []
    at, known = 0, 0
    for part in _PARTED.split(text):
        at = text.index(part, at)
        named = _PART.fullmatch(part)
        if named is None:
            return []
        begin = block.start + at + named.start("title")
        whose = begin + len(named["title"]) + len(" (gemeente ") if (named["said"] or "").startswith("gemeente ") else begin  # "Bourtange (gemeente Westerwolde)"
        found = next((m for m in annotated.within(whose, whose + 1) if m.kind in MEMBERS and m.start == whose and not m.attributive), None)
        known += found is not None
        listed.append((found or Mention(begin, begin + len(named["title"]), named["title"], Kind.CITY, named["title"]), named["said"] or ""))
    return listed if len(listed) >= _FEWEST and known > 1 else []


def _opens_with(annotated: Annotated) -> Name | None:
    """The forum with which a page of one forum alone opens: "De Vereniging X bestaat sinds 2002"."""
    for block in annotated.blocks[:2]:
        named = [m for m in annotated.within(block.start, block.end) if not m.attributive]
        if named and named[0].kind in FORUM_KINDS and re.fullmatch(r"(?:(?:De|Het|Over|Wat is|Wie is)(?: de| het)? )?", block.text[: named[0].start - block.start]):
            return named[0].name()
    return None


def _in_intro(annotated: Annotated, index: int) -> Name | None:
    """What the paragraph below a label names as that of which those who follow are members: "vormen samen Land van Vos"."""
    intro = annotated.blocks[index + 1] if index + 1 < len(annotated.blocks) else None
    return _formed(annotated, intro) if intro and intro.kind == "text" else None


def _formed(annotated: Annotated, block: Block) -> Name | None:
    """The forum that a paragraph says that some form or are in."""
    words = _FORMS.search(block.text)
    named = annotated.within(block.start + words.end(), block.start + words.end() + 3) if words else []
    return named[0].name() if named and named[0].kind in FORUM_KINDS else None


# what stands between two members that have a line each: the address of a site
_ADDRESS = re.compile(r"\W*(?:www\.|https?://|[\w-]+\.nl\b|(?:[Ww]ebsite|[Nn]aar de site|[Ll]ees meer)\b)")
# "De volgende gemeenten vormen samen Land van Vos"
_FORMS = re.compile(r"\b(?:vormen samen|vormen|zijn (?:lid van|deelnemer (?:in|van)|aangesloten bij)|nemen deel aan|werken samen in)(?: het| de)? (?=[A-ZÀ-Ý*])")
