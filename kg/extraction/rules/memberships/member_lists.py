"""Members behind a label: "Deelnemers: A, B en C", a row of a table, or one a line below "Deelnemende gemeenten".

That is how budgets and accounts set out the bodies in which a municipality takes part, and how pages on a region show who is
in it. The forum is the one that the overview or the heading above the label names, or whose page it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.modality import Modality, modalities
from kg.extraction.names.countries import COUNTRY
from kg.extraction.rules.memberships.card_titles import title_above
from kg.extraction.rules.memberships.forum_above import FORUM_KINDS, divides, forum_above, only_forum, titled_above
from kg.extraction.rules.memberships.member_labels import MemberLabel, member_label
from kg.extraction.rules.memberships.member_leads import BEHIND_FORUM, COUNTED, EVENT, OF_FORUM, OPENS, leads
from kg.extraction.rules.memberships.member_lines import (
    OF_LAND,
    coded_member,
    facts_of,
    members_with_words,
    opening_member,
    told_of,
)
from kg.extraction.rules.memberships.member_runs import lines_of_names, run_of_members
from kg.extraction.rules.memberships.overview_members import overview_members
from kg.extraction.rules.memberships.page_project import project_of_page
from kg.extraction.rules.memberships.project_cards import project_of_card
from kg.extraction.rules.overviews import overviews
from kg.extraction.text.layout import Block
from kg.model import Fact, Kind, Name

_LONGEST = 60
"""Characters of a line with members and nothing else."""
_LONGEST_HEAD = 80
"""Characters of a line up to what it is headed by."""
_FEWEST = 3
_OPENING = 4
"""Blocks with which a page opens."""


def member_lists(annotated: Annotated) -> Iterator[Fact]:
    """Members that stand behind or below a label or a line that announces them; those of an agreement's own text are its parties and no members."""
    if annotated.profile.own:
        return
    yield from overview_members(annotated)
    read = {entry.block for overview in overviews(annotated) for entry in overview.entries}
    for index, block in enumerate(annotated.blocks):
        if headed := _of_forum(annotated, block) if block not in read else None:
            yield from _headed(annotated, index, *headed)
        elif label := member_label(annotated, block) if block not in read else None:
            told = list(_labelled(annotated, index, label))
            yield from told or (_announced(annotated, index) if _THEY_ARE.search(block.text) and leads(block.text) else ())  # "Mitglieder der Euregio X sind:"
        elif (_ends_in_colon(block) and leads(block.text)) or COUNTED.search(block.text):
            yield from _announced(annotated, index)


# behind a label's noun, in German or English; not of those who were or may be
_THEY_ARE = re.compile(r"(?i)^(?!.*\b(?:ehemalige|frühere|keine?|former|past|no|candidate)\b).{0,200}\b(?:sind|are|include)\W*:\W*$")


def _ends_in_colon(block: Block) -> bool:
    return block.text.rstrip(" *_").endswith(":")


def _labelled(annotated: Annotated, index: int, label: MemberLabel) -> Iterator[Fact]:
    """Those behind a label and its colon, or below a label that stands alone or with what they are members of."""
    block, forum = annotated.blocks[index], label.forum
    begin = block.start + label.end
    if label.bare:  # "Deelnemers zijn Druten en Heumen.", "Mitglieder auf deutscher Seite Kleve, Goch"
        members = [(name, said, block) for name, said in run_of_members(annotated, begin, block.end)]
    else:
        members = [(name, said, block) for name, said in _on_line(annotated, begin, block.end)] if label.behind else []
    if not members and not annotated.clean.text[begin : block.end].strip(" :*_"):
        members = list(_below(annotated, index))
    project = project_of_card(annotated, index) if members and forum is None else None
    if members and forum is None and project is None:
        forum = forum_above(annotated, index) or _in_intro(annotated, index) or _opens_with(annotated) or only_forum(annotated, index) or titled_above(annotated, index) or (title_above(annotated, index) if label.sure else None)
    project = project or (project_of_page(annotated) if members and forum is None else None)
    forum = forum or project
    for member, said, place in members if forum else ():
        if forum and (said_of := told_of(said, label.role)) and (told := label.told(said_of)):
            passages = (annotated.cite(block), *((annotated.cite(place, "member"),) if place is not block else ()))
            yield from facts_of(member, forum, told, passages, both=project is None)


def _of_forum(annotated: Annotated, block: Block) -> tuple[Name, int, bool] | None:
    """What a line names as that of which those below or behind its colon are members, and no more: "Gemeenten in Regio X (o.a.)"."""
    opens = OPENS.match(block.text)
    named = next((m for m in annotated.within(block.start, block.start + _LONGEST_HEAD) if m.kind in FORUM_KINDS and not m.attributive), None) if opens else None
    if named is None or (named.kind is Kind.REGION and "regio" not in named.label.lower()) or not OF_FORUM.fullmatch(block.text[: named.start - block.start]) or EVENT.search(block.text):
        return None  # "Gemeenten in de Achterhoek": where they lie
    behind = BEHIND_FORUM.match(block.text, named.end - block.start)
    at = behind.end() if behind else 0
    return (named.name(), block.start + at, bool(behind and behind["colon"])) if behind and (behind["colon"] or at == len(block.text)) else None


def _headed(annotated: Annotated, index: int, forum: Name, begin: int, colon: bool) -> Iterator[Fact]:
    """Those behind or below such a line."""
    block = annotated.blocks[index]
    members = [(name, said, block) for name, said in _on_line(annotated, begin, block.end)] if colon else []
    for member, said, place in members or (_below(annotated, index) if begin >= block.end else ()):
        if told := told_of(said):
            yield from facts_of(member, forum, told, (annotated.cite(block), *((annotated.cite(place, "member"),) if place is not block else ())))


def _announced(annotated: Annotated, index: int) -> Iterator[Fact]:
    """Those below a line that announces them and names what they are members of, or stands on its page."""
    lead = annotated.blocks[index]
    end = len(lead.text) - 1
    if modalities(lead.text, end) & {Modality.NEGATED, Modality.PLANNED, Modality.POTENTIAL, Modality.TALKS, Modality.ENDED}:
        return
    named = [m for m in annotated.within(lead.start, lead.end) if m.kind in FORUM_KINDS and not m.attributive]
    forum = named[-1].name() if named else forum_above(annotated, index) or only_forum(annotated, index)
    listed = list(_below(annotated, index)) if forum else []
    if not _ends_in_colon(lead) and (len(listed) < _FEWEST or any(len(place.text) > _LONGEST and place is not annotated.blocks[index + 1] for *_, place in listed)):
        return  # below a line that only counts them stand names and no more
    for member, said, place in listed:
        if forum and (told := told_of(said)):
            yield from facts_of(member, forum, told, (annotated.cite(lead), annotated.cite(place, "member")))


def _on_line(annotated: Annotated, start: int, end: int) -> list[tuple[Name, str]]:
    """Those whom a line lists up to its first full stop."""
    run = run_of_members(annotated, start, end)
    return list(run) or [(m.name(), said) for m, said in members_with_words(annotated, start, end)]


def _below(annotated: Annotated, index: int) -> Iterator[tuple[Name, str, Block]]:
    """The members below a label that stands alone, a line each or in a row, perhaps with a paragraph between that says what follows."""
    below = annotated.blocks[index + 1 :]
    intro = 1 if len(below) > 1 and below[0].kind == "text" and not re.search(r"[|\t]", below[0].text) and not _opens(annotated, below[0]) and (below[1].kind == "item" or _opens(annotated, below[1])) else 0
    bare = set(lines_of_names(annotated, below[intro:]))
    for block, after in zip(below[intro:], (*below[intro + 1 :], None), strict=False):
        if block.kind == "heading" and after is not None and ("\t" in after.text or _opens(annotated, after)) and divides(annotated, block, _PROVINCES) and not _BESIDE_OTHERS.match(block.text):
            continue  # "Drenthe", and below it those of that province
        if _ADDRESS.match(block.text) or _PART.fullmatch(block.text) or OF_LAND.match(block.text):
            continue
        if run := run_of_members(annotated, block.start, block.end):
            yield from ((name, said, block) for name, said in run)
            continue
        opening = opening_member(annotated, block)
        if unknown := (coded_member(block) or ((Name(block.text.strip(), Kind.CITY), "") if block in bare else None)) if opening is None else None:
            yield *unknown, block
            continue
        if opening is None or (block.kind == "text" and len(block.text) > 2 * _LONGEST):
            return
        yield opening[0].name(), opening[1].lstrip(" |").partition(" | ")[0], block


def _opens(annotated: Annotated, block: Block) -> bool:
    return opening_member(annotated, block) is not None or coded_member(block) is not None or bool(run_of_members(annotated, block.start, block.end))


def _opens_with(annotated: Annotated) -> Name | None:
    """The forum with which a page of one forum alone opens: "De Vereniging X bestaat sinds 2002"."""
    for block in annotated.blocks[:_OPENING]:
        named = [m for m in annotated.within(block.start, block.end) if not m.attributive]
        if named and named[0].kind in FORUM_KINDS and re.fullmatch(r"(?:(?:De|Het|Over|Wat is|Wie is|In|Binnen|Bij|Die|Das|The)(?: de| het)? )?", block.text[: named[0].start - block.start]):
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


# the country below whose name some of the members stand
_PART = re.compile(COUNTRY)
_PROVINCES = frozenset({Kind.PROVINCE})
# "Provincie Drenthe", "Gemeente Assen": who is one of those that are listed, and no part of the list
_BESIDE_OTHERS = re.compile(r"\W*(?:(?:[Dd]e|[Hh]et) )?(?:[Pp]rovincie|[Gg]emeente|[Ss]tad|[Ww]aterschap|[Hh]oogheemraadschap)\b")
# what stands between two members that have a line each: the address of a site
_ADDRESS = re.compile(r"\W*(?:www\.|https?://|[\w-]+\.nl\b|(?:[Ww]ebsite|[Nn]aar de site|[Ll]ees meer)\b)")
# "De volgende gemeenten vormen samen Land van Vos"
_FORMS = re.compile(r"\b(?:vormen samen|vormen|zijn (?:lid van|deelnemer (?:in|van)|aangesloten bij)|nemen deel aan|werken samen in)(?: het| de)? (?=[A-ZÀ-Ý*])")
