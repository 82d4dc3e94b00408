"""Grants that a decision or a letter gives: "aan X € 85.000 te verlenen uit", "Wij verlenen u"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import ORG, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.names.mentions import PUBLIC, Mention
from kg.extraction.rules.money.grants_programmes import programmes
from kg.extraction.rules.money.grants_received import is_denied
from kg.extraction.rules.money.standing_programmes import SUM
from kg.extraction.text.layout import Block
from kg.model import Fact, Kind, Name

_CUES = Triggers("verlenen", "verlenen wij", "kennen", "verstrekken", "stellen")
# "a. aan Delft € 85.000 te verlenen uit het programma X", "Gouda een subsidie van € 4.000 toe te kennen uit de regeling Y"
_DECIDED = re.compile(rf"\b(?:[Aa]an|[Ss]tichting) ?(?:de |het )?(?P<who>{ORG}+)[^;]{{0,160}}\b(?:te verlenen|toe te kennen|te verstrekken|beschikbaar te stellen)\b")
_DECISION = re.compile(r"\b(?:besluit(?:en)?|besloten|beslist|BESLUIT(?:EN)?|Besluit)\b")
# a proposal decides nothing yet
_PROPOSED = re.compile(r"\b(?:voorgesteld|gevraagd|ontwerp-?|concept-?|te nemen) ?besluit|\bvoorstel\b|\bstel(?:t|len) (?:\w+ ){0,3}voor\b|\b(?:advies|adviseert|verzoekt)\b", re.I)
# "Wij verlenen u ten hoogste € 412.000", "kennen wij uw stichting een subsidie van € 9.000 toe"
_LETTER = re.compile(rf"\b(?:(?:[Ww]ij|[Ww]e) (?:verlenen|verstrekken|kennen)|(?:[Vv]erlenen|[Vv]erstrekken|[Kk]ennen) (?:wij|we)) (?:hierbij |hiermee )?(?:aan )?(?:u\b|uw (?:gemeente|stichting|vereniging|organisatie|college))[^.;]{{0,100}}?(?:{SUM}|\b\w*subsidie\b|\b\w*bijdrage\b)")
_ADDRESS = re.compile(r"^\W*(?:[Aa]an\b|[Bb]urgemeester en wethouders|(?:[Hh]et )?[Cc]ollege van|(?:[Hh]et )?(?:[Dd]agelijks |[Aa]lgemeen )?[Bb]estuur van|[Gg]emeente |[Ss]tichting |[Vv]ereniging |[Tt]\.a\.v\.)")
_SUBJECT = re.compile(r"^\W*(?:[Oo]nderwerp|[Bb]etreft|[Kk]enmerk en onderwerp)\b")
_RECEIVERS = PUBLIC | {Kind.FOUNDATION, Kind.ASSOCIATION, Kind.ORGANISATION}
_BEFORE = 4
"""Blocks before an item in which it is said that what follows is decided."""
_HEAD = 10
"""Blocks at the head of a letter in which stands to whom it goes."""


def decided_grants(annotated: Annotated) -> Iterator[Fact]:
    """Who gets what of which programme by a decision's points, or by a letter to them."""
    for masked in annotated.cued(_CUES):
        text = masked.sentence.text
        if (told := _DECIDED.search(masked.text)) and _is_decided(annotated, masked):
            for programme in programmes(annotated, masked.sentence):
                if not is_denied(text, programme.start):
                    yield from (_fact(annotated, masked, m.name(), programme.title) for m in masked.mentions(told["who"]) if m.kind in _RECEIVERS)
        elif _LETTER.search(text) and not is_denied(text, 0):
            receiver, title = _addressee(annotated), _about(annotated, masked)
            if receiver and title:
                yield _fact(annotated, masked, receiver, title)


def _fact(annotated: Annotated, masked: Masked, recipient: Name, title: str) -> Fact:
    return Fact("grants", {"recipient": recipient, "programme": Name(title, Kind.PROGRAMME), "for": None}, "grants", (annotated.cite(masked.sentence),))


def _is_decided(annotated: Annotated, masked: Masked) -> bool:
    """Whether a sentence, its lead-in, its heading or a line just over it says that it is decided, and none that it is proposed."""
    number = masked.sentence.block
    block = annotated.blocks[number]
    lead = annotated.blocks[block.lead].text if block.lead is not None else ""
    lines = [line.text for line in annotated.blocks[max(0, number - _BEFORE) : number] if line.kind in ("heading", "item") or len(line.text) < 80]
    told = " ".join((masked.sentence.text, lead, block.heading, *lines))
    return _DECISION.search(told) is not None and _PROPOSED.search(f"{annotated.profile.title} {told}") is None


def _addressee(annotated: Annotated) -> Name | None:
    """To whom a letter goes: the only one named in the lines of the address at its head, who is not the one that writes."""
    writer = annotated.profile.subject.label if annotated.profile.subject else ""
    named: dict[str, Mention] = {}
    for block in annotated.blocks[:_HEAD]:
        if len(block.text) < 90 and _ADDRESS.match(block.text):
            named.update({m.label: m for m in annotated.within(block.start, block.end) if m.kind in _RECEIVERS})
    others = [m for label, m in named.items() if label != writer] or list(named.values())
    return others[0].name() if len(others) == 1 else None


def _about(annotated: Annotated, masked: Masked) -> str | None:
    """The programme of a letter: that of the sentence, else of its subject."""
    named = programmes(annotated, masked.sentence)
    if named:
        return named[-1].title
    subject: Block | None = next((block for block in annotated.blocks[: _HEAD + 4] if _SUBJECT.match(block.text)), None)
    told = annotated.sentence_from(subject.start) if subject else None
    about = programmes(annotated, told) if told else []
    return about[-1].title if about else None
