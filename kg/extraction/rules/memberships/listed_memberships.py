"""Networks in a list or table: "wij zijn lid van:", a column "lid sinds", items that open with a network's name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.modality import Modality, modalities
from kg.extraction.names.mentions import FORUMS, Mention
from kg.extraction.rules.kept import read_once
from kg.extraction.rules.memberships.board_lines import board_lines
from kg.extraction.rules.memberships.body_row_members import body_row_members
from kg.extraction.rules.memberships.bracketed_members import bracketed_members
from kg.extraction.rules.memberships.contributions import contributions
from kg.extraction.rules.memberships.group_lines import group_lines
from kg.extraction.rules.memberships.group_tables import group_tables
from kg.extraction.rules.memberships.headed_memberships import headed_memberships
from kg.extraction.rules.memberships.headed_towns import headed_towns
from kg.extraction.rules.memberships.managing_towns import managing_towns
from kg.extraction.rules.memberships.member_lines import OF_LAND, facts_of, told_of
from kg.extraction.rules.memberships.member_lists import member_lists
from kg.extraction.rules.memberships.member_tables import member_tables
from kg.extraction.rules.memberships.named_cards import named_cards
from kg.extraction.rules.memberships.named_lines import named_lines
from kg.extraction.rules.memberships.network_cards import network_cards
from kg.extraction.rules.memberships.networks_in_networks import networks_in_networks
from kg.extraction.rules.memberships.office_lists import office_lists
from kg.extraction.rules.memberships.own_lists import LISTS_MEMBERS, own_lists, tail
from kg.extraction.rules.memberships.own_tables import own_tables
from kg.extraction.rules.memberships.project_cards import project_cards
from kg.extraction.rules.memberships.role_lines import role_lines
from kg.extraction.rules.memberships.roles import OVER
from kg.extraction.rules.memberships.seat_cards import seat_cards
from kg.extraction.rules.memberships.seated_people import seated_people
from kg.extraction.rules.memberships.ticked_tables import ticked_tables
from kg.extraction.rules.memberships.titled_lists import titled_lists
from kg.extraction.rules.memberships.town_figures import town_figures
from kg.extraction.rules.memberships.town_headings import town_headings
from kg.extraction.rules.memberships.town_networks import town_networks
from kg.extraction.rules.memberships.town_rows import town_rows
from kg.extraction.rules.memberships.town_seats import town_seats
from kg.extraction.rules.memberships.year_lines import year_lines
from kg.extraction.rules.services import slots
from kg.extraction.text.layout import Block
from kg.model import Fact, Kind


@read_once
def listed_memberships(annotated: Annotated) -> Iterator[Fact]:
    """A network a row of the document's own city, and a member a row of the network that the lead-in names."""
    yield from own_tables(annotated)
    yield from member_lists(annotated)
    yield from headed_towns(annotated)
    yield from member_tables(annotated)
    yield from ticked_tables(annotated)
    yield from body_row_members(annotated)
    yield from group_tables(annotated)
    yield from group_lines(annotated)
    yield from named_lines(annotated)
    yield from year_lines(annotated)
    yield from seat_cards(annotated)
    yield from seated_people(annotated)
    yield from managing_towns(annotated)
    yield from office_lists(annotated)
    yield from networks_in_networks(annotated)
    yield from network_cards(annotated)
    yield from named_cards(annotated)
    yield from project_cards(annotated)
    yield from board_lines(annotated)
    yield from bracketed_members(annotated)
    yield from headed_memberships(annotated)
    yield from contributions(annotated)
    yield from town_figures(annotated)
    yield from town_headings(annotated)
    yield from town_networks(annotated)
    yield from town_rows(annotated)
    yield from town_seats(annotated)
    yield from own_lists(annotated)
    yield from titled_lists(annotated)
    yield from role_lines(annotated)
    for block in annotated.blocks:
        lead = annotated.blocks[block.lead] if block.kind == "item" and block.lead is not None else None
        if lead and LISTS_MEMBERS.search(lead.text):
            yield from _member(annotated, block, lead)


def _member(annotated: Annotated, block: Block, lead: Block) -> Iterator[Fact]:
    """An item that opens with a body, under a lead-in that lists the members of a forum."""
    named = [m for m in annotated.within(lead.start, lead.end) if m.kind in FORUMS | {Kind.BODY} and not m.attributive]
    if not named and _IN_IT.match(lead.text):  # "Hierin zitten:", below what has the heading
        named = [m for m in annotated.within(annotated.blocks[block.lead - 1].start, lead.start) if m.kind in FORUMS | {Kind.BODY}] if block.lead else []
    opening = next((m for m in named if m.kind is Kind.BODY and lead.text[: m.start - lead.start] in ("", "De ", "Het ")), None)
    forum = opening or (named[-1] if named else None)
    members = [m for m in annotated.within(block.start, block.end) if m.kind in slots.MEMBERS]
    words = LISTS_MEMBERS.search(lead.text)
    found = modalities(lead.text, len(lead.text) - 1) | (modalities(lead.text, words.start()) if words else set())
    if forum is None or not members or OVER.search(lead.text) or found & {Modality.NEGATED, Modality.PLANNED, Modality.POTENTIAL, Modality.TALKS}:
        return
    before = block.text[: members[0].start - block.start]
    if re.search(r"\b(?:geen|niet)\b", block.text) or len(before) > 60 or OF_LAND.match(block.text) or (told := told_of(block.text[list(_in_a_row(annotated, members))[-1].end - block.start :])) is None:
        return
    for member in _in_a_row(annotated, members):
        yield from facts_of(member.name(), forum.name(), told, (annotated.cite(block), tail(annotated, lead)))


# "Hierin zitten medewerkers van"
_IN_IT = re.compile(r"[*_]{0,2}(?:[Hh]ier|[Dd]aar|[Ee]r)(?:in|aan|bij)\b")
_JOINT = re.compile(r"(?:,| en|, en| &) (?:de |het )?(?:gemeenten? |provincies? |waterschap(?:pen)? |stad )?")


def _in_a_row(annotated: Annotated, members: Sequence[Mention]) -> Iterator[Mention]:
    """The first of an item's members, and those who follow it in a list: "wethouders namens de gemeenten Gouda, Delft en Leiden"."""
    yield members[0]
    for before, member in pairwise(members):
        if not _JOINT.fullmatch(annotated.clean.text, before.end, member.start):
            return
        yield member
