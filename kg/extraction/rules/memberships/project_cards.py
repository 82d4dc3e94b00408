"""Projects as a programme lists them one by one: the name on its line, below it labelled lines on who leads and who is in it.

    3. WATERLINIES
    Projectverantwoordelijke: gemeente Hulst
    Partners: stad Gent, HZ University of Applied Sciences
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.given_names import GIVEN_NAMES
from kg.extraction.names.mentions import FORUMS
from kg.extraction.names.titles import title_end
from kg.extraction.rules.kept import kept
from kg.extraction.rules.memberships.member_lines import MEMBERS, STOP
from kg.extraction.text.layout import Block
from kg.model import Fact, Kind, Name, Value

# "Leadpartner: gemeente Goes", "Penvoerder" above its name; a "coördinator" may be a person, or a network's
_SURE = r"lead[ -]?(?:partner|beneficiary|applicant)|lead(?=[ :])|penvoerder(?:schap)?|projectverantwoordelijke|hoofdaanvrager|(?:hoofd|project)promotor|promotor|hoofdpartner|projecttrekker|coördinerende partner|chef de file|federführ(?:er|ender partner)|projektträger|aanvrager"
_MAYBE = r"trekker|(?:project)?co[öo]rdinator|projectleider|projectleiding|initiatiefnemer|coordinator|project leader"
_LEAD = re.compile(rf"(?:(?P<sure>{_SURE})|{_MAYBE})(?: \([^()]{{1,30}}\))?(?: (?:van het )?project)?(?P<colon> ?[:\t|])? *", re.I)
# what only a project's card tells
_OF_PROJECT = re.compile(
    r"(?:(?:project|consortium|overige |andere |mede)-?partners?|partners|deelnemende partners|EFRO|ERDF|(?:EU-|Europese )?(?:subsidie|bijdrage)|(?:totaal|totale|project)?\s?budget|looptijd|projectperiode|periode|duur|programma|prioriteit|doelstelling|(?:totale )?(?:project)?kosten|thema|fonds|startdatum|einddatum|duration|programme|funding)\b[^:\n]{0,30}(?::|\t|$)",
    re.I,
)
_NAMES_IT = re.compile(r"(?:naam (?:van het )?)?project(?:naam|titel)?(?: ?[:\t|]|$)", re.I)
_LABELLED = re.compile(r"[A-ZÀ-Ý][\w/()’'-]{1,25}(?: [\w/()’'-]{1,15}){0,4} ?:(?: |$)")
# a heading that no project is called by
_GENERAL = re.compile(
    r"(?:.*\b(?:partners?|projecten|projectinformatie|feiten|cijfers|contact\w*|organisatie|deelnemers|budget|financiering|samenvatting|inleiding|achtergrond|resultaten|doel(?:en|stelling)?|aanpak|meer informatie|nieuws|over|wie|wat|hoe|waarom|het project|project(?:gegevens|team|partners)?|factsheet|algemeen)\b.*|.*\b(?:werkgroep|stuurgroep|commissie|team|afdeling)\b.*)",
    re.I,
)
_TITLE = re.compile(r"(?:(?:[Hh]et )?(?:[Ii]nterreg|LIFE|URBACT|[Ee]uropees|[A-Z]\w+)?[- ]?[Pp]roject:? )?[“\"‘'„*_]*(?P<title>[^“”\"„*_\n]{3,60}?)[”\"’'*_]*(?: ?\([^()]{2,40}\))?(?: [–-] (?:Interreg|INTERREG|LIFE|URBACT|Horizon|EFRO|Erasmus)[^\n]{0,30})?")
_WORDS = 3
"""Words at most of a project's name that holds one without a capital: "Koele pleinen"."""
_SHORT = 6
"""Letters at most of a name in capitals that stays so: "DIWA"."""
_REACH = 14
"""Blocks that a card has at most."""
_BETWEEN = 3
"""Blocks that tell of the project between its name and the first label."""
_SMALL_WORDS = re.compile(r"(?<!^)\b(?:Aan|Den|Der|De|Van|Op|Bij|En|Het|For|Of|The|And|Voor|In|Over|Met)\b")
_PERSON = re.compile(rf"(?:{GIVEN_NAMES}) |(?:dhr|mw|mevr|de heer|mevrouw|drs|ir|ing|dr)\b|[A-Z]\.|.*@")


@dataclass(frozen=True, slots=True)
class Card:
    """A project's card: its name and where it stands, and its lines."""

    project: Name
    title: Block
    first: int
    last: int


def project_cards(annotated: Annotated) -> Iterator[Fact]:
    """Who leads each project, one a card; its partners are read with the other lists of members."""
    for index, card in cards_by_block(annotated).items():
        block = annotated.blocks[index]
        lead = _LEAD.match(block.text)
        if lead is None or not (lead["colon"] or lead.end() == len(block.text)):
            continue
        below = annotated.blocks[index + 1] if lead.end() == len(block.text) and index < card.last else None
        start, end = (below.start, below.end) if below else (block.start + lead.end(), block.end)
        if who := _who(annotated, start, end, sure=lead["sure"] is not None):
            values: dict[str, Value] = {"member": who, "network": card.project, "role": "coordinator", "since": None, "until": None, "status": "stated"}
            yield Fact("memberships", values, "listed_memberships", (annotated.cite(below or block), annotated.cite(card.title, "network")))


def project_of_card(annotated: Annotated, index: int) -> Name | None:
    """The project whose card a block is a line of."""
    card = cards_by_block(annotated).get(index)
    return card.project if card else None


@kept
def cards_by_block(annotated: Annotated) -> dict[int, Card]:
    """The card of each block that is a line of one."""
    found: dict[int, Card] = {}
    for index, block in enumerate(annotated.blocks):
        lead = _LEAD.match(block.text) if index not in found else None
        if lead and (lead["colon"] or lead.end() == len(block.text)) and (card := _card(annotated, index, sure=lead["sure"] is not None)):
            found.update(dict.fromkeys(range(card.first, card.last + 1), card))
    return found


def _card(annotated: Annotated, index: int, *, sure: bool) -> Card | None:
    """The card in which a label for who leads stands: up to the name above it, down to the next heading."""
    top = _title_above(annotated, index)
    if top is None:
        return None
    title = _named(annotated, annotated.blocks[top])
    last = index
    while last + 1 < min(len(annotated.blocks), top + _REACH) and not _ends(annotated, last + 1):
        last += 1
    lines = [block for block in annotated.blocks[top + 1 : last + 1] if not _LEAD.match(block.text)]
    if title is None or not (sure or any(_OF_PROJECT.match(block.text) for block in lines)):
        return None
    return Card(Name(title, Kind.PARTNERSHIP), annotated.blocks[top], top + 1, last)


def _title_above(annotated: Annotated, index: int) -> int | None:
    """The block that is the name: the heading above the labels, with little between, or the line right above them."""
    told = 0
    for number in range(index - 1, max(-1, index - _REACH), -1):
        block = annotated.blocks[number]
        if _NAMES_IT.match(block.text):
            return None  # a label names the project itself
        if _LABELLED.match(block.text) or _OF_PROJECT.match(block.text):
            continue
        if block.kind == "heading" or (not told and len(block.text) < 60 and block.text[-1:] not in ".;,:"):
            return number
        told += 1
        if told > _BETWEEN:
            return None
    return None


def _ends(annotated: Annotated, number: int) -> bool:
    """Whether a block begins something else: a heading that is no label."""
    block = annotated.blocks[number]
    return block.kind == "heading" and not (_LABELLED.match(block.text) or _LEAD.match(block.text) or _OF_PROJECT.match(block.text) or _is_member(annotated, block))


def _is_member(annotated: Annotated, block: Block) -> bool:
    """Whether a short line that looks like a heading is a partner below its label."""
    return any(m.start <= block.start + 12 and m.kind in MEMBERS for m in annotated.within(block.start, block.end))


def _named(annotated: Annotated, block: Block) -> str | None:
    """A line as a project's name; None where it is a town, a network, a sentence or a heading of any page."""
    match = _TITLE.fullmatch(block.text.strip(" *#")) if not _GENERAL.fullmatch(block.text) else None
    if match is None or any(m.kind in MEMBERS | FORUMS and m.end - m.start > len(match["title"]) - 4 for m in annotated.within(block.start, block.end)):
        return None
    title = match["title"].strip()
    if not title[:1].isalnum() or (title_end(title, 0) < len(title) and len(title.split()) > _WORDS and not title.isupper()):
        return None
    return _SMALL_WORDS.sub(lambda m: m.group().lower(), title.title()) if title.isupper() and len(title) > _SHORT else title


def _who(annotated: Annotated, start: int, end: int, *, sure: bool) -> Name | None:
    """Who stands behind a label: the first name that is known, else the words themselves, if they are no person's."""
    text = annotated.clean.text
    stop = STOP.search(text, start, end)
    words = text[start : stop.start() if stop else end].strip(" *_.")
    known = next((m for m in annotated.within(start, end) if m.kind in MEMBERS and not m.attributive), None)
    if known and known.start < start + 40:
        return known.name()
    name = re.sub(r"\s*\([^()]{1,40}\)$", "", words)
    if not sure or known or len(name) < 3 or len(name) > 70 or title_end(name, 0) < len(name) or _PERSON.match(name):
        return None
    return Name(name, Kind.ORGANISATION)
