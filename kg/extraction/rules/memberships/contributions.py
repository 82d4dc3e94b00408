"""Memberships that a contribution tells of: who pays it to a network is in it.

    De gemeente betaalt jaarlijks € 4.000 contributie aan Eurocities.
    In 2024 betaalde Hoorn aan lidmaatschappen:
    G40          € 31.000
    • Euregio. Via de Euregio werken we samen met de buren. Lidmaatschapsbijdrage € 0,29 per inwoner.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import FORUM, NO_NAME
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.modality import UNREAL, Modality, clause, modalities
from kg.extraction.names.mentions import FORUMS, PUBLIC
from kg.extraction.rules.memberships.own_sections import body_at
from kg.extraction.rules.services import slots
from kg.extraction.text.layout import Block
from kg.model import Evidence, Fact, Kind, Name, Value

CUES = Triggers("contributie", "lidmaatschapsb", "lidmaatschapsk", "lidmaatschapsg", "lidgeld", "ledenbijdrage")
_FEE = r"(?:[Cc]ontributie|[Ll]idmaatschaps(?:bijdrage|kosten|geld)|[Ll]idgeld|[Ll]edenbijdrage)"
# "betaalt € 4.000 contributie aan Eurocities", "contributie aan Polis (€ 9.500) en de G40 (€ 23.000)", "De contributie voor de M50 bedraagt"
_PAID_TO = re.compile(rf"\b{_FEE}\b(?: {NO_NAME}{{0,40}}?)? (?:aan|voor) (?:het |de )?(?:(?:netwerk|vereniging) )?(?P<what>{FORUM}+(?:(?: \([^()]{{1,30}}\))?(?:,| en|, en) ?{FORUM}+(?= ?\(|[.,;]|$| en ))*)")
_SUM = re.compile(r"€ ?\d|\beuro\b|\d,\d\d\b|\bcent\b")
# "• Euregio. Via ...", "M50 – contributie € 7.500": the name with which an item opens, and what sets it off
_OPENS = re.compile(r"[*_]{0,3}(?:(?:De|Het) )?[*_]{0,3}")
_SET_OFF = re.compile(r"[*_]{0,3}(?: \([^()]{1,30}\))?[*_]{0,3}(?:[.:]| [–-]|,) ")
_FEE_WORD = re.compile(rf"\b{_FEE}\b")
# "opgezegd", "vanaf 2025 lid", "stoppen": said of it elsewhere
_NOT_NOW = re.compile(r"\b(?:opgezegd|opzegg\w+|stopp?\w*|gestopt|beëindig\w*|uitgetreden|uittred\w*|aanmelding|aangemeld|overweg\w+|niet langer|geen lid|kandidaat|voormalig\w*|vervallen|[Tt]oetred\w*|onderzoe\w+|verken\w+|voorgesteld|wil(?:len)?|zou(?:den)?)\b")
# "De contributie van de leden bedraagt": everybody's
_OF_ALL = re.compile(r"\b(?:van|door|voor) (?:alle |de |elk |ieder |haar |zijn )?(?:leden|lid|deelnemers|deelnemer|gemeenten)\b")


def contributions(annotated: Annotated) -> Iterator[Fact]:
    """A row a network to which the document's own body, or the one that is named as paying, owes a contribution."""
    subject = annotated.profile.subject
    if subject is None or annotated.profile.own or subject.kind not in PUBLIC | {Kind.CITY}:
        return
    for masked in annotated.cued(CUES):
        for match in _PAID_TO.finditer(masked.text):
            start, _ = clause(masked.text, match.start())
            if modalities(masked.text, match.start()) & (UNREAL | {Modality.ENDED}) or not _SUM.search(masked.text) or _OF_ALL.search(masked.text):
                continue
            payers = [m.name() for m in slots.subjects(masked, start, match.start()) if m.kind in slots.MEMBERS] or [subject]
            for paid in masked.mentions(match["what"]):
                yield from (_fact(payer, paid.name(), annotated.cite(masked.sentence)) for payer in payers)
    yield from _fee_lists(annotated, subject)
    yield from _of_topic(annotated, subject)
    for block in annotated.blocks:
        if block.kind in ("item", "text") and _FEE_WORD.search(block.text) and (network := _opening(annotated, block)):
            yield _fact(subject, network, annotated.cite(block))


# "De contributie (€ 6.300) is betaald", "Wij betalen € 2.000 contributie", below "3.2 ICLEI" or behind "ICLEI is een netwerk van steden."
_OUR_FEE = re.compile(rf"(?:De |Onze |Ons |Het |Aan )?(?:jaarlijkse )?{_FEE}\b(?! (?:van|voor|aan) )|(?:Wij|We|De gemeente|De stad|Onze gemeente|Onze stad) (?:betalen|betaalt|betaalden|betaalde)\b(?:[^.;]|\.\d){{0,60}}\b{_FEE}\b(?! (?:van|voor|aan) )")
_REST = 14
"""Characters of a heading beside the name of the network that it is."""
_PARAGRAPH = 900
"""Characters before a fee within which its paragraph names the network."""
_BLOCKS = 12
"""Blocks above a fee within which the heading stands that is the network's name."""


def _of_topic(annotated: Annotated, subject: Name) -> Iterator[Fact]:
    """The network below whose heading, or in whose paragraph, the document's own body says what it pays for being in it."""
    for masked in annotated.cued(CUES):
        sentence = masked.sentence
        block = annotated.blocks[sentence.block]
        if masked.holds(FORUM) or not _OUR_FEE.match(sentence.text) or not _SUM.search(sentence.text) or _NOT_NOW.search(block.text) or _OF_ALL.search(sentence.text):
            continue
        named = annotated.within(max(block.start, sentence.start - _PARAGRAPH), sentence.start, *FORUMS)
        if not named and (heading := next((annotated.blocks[index] for index in range(sentence.block - 1, max(-1, sentence.block - _BLOCKS), -1) if annotated.blocks[index].kind == "heading"), None)):
            above = annotated.within(heading.start, heading.end, *FORUMS)
            named = above if above and heading.end - heading.start - (above[0].end - above[0].start) < _REST else []
        if len({m.label for m in named}) == 1 and not modalities(sentence.text, 0) & (UNREAL | {Modality.ENDED}):
            yield Fact("memberships", _fact(subject, named[0].name(), annotated.cite(sentence)).values, "listed_memberships", (annotated.cite(sentence), annotated.evidence(named[0].start, named[0].end, "network")))


# "In 2024 betaalde Hoorn aan lidmaatschappen:", "Contributies van de gemeente in 2023", above lines with a sum each
_FEES = re.compile(r"(?i)\b(?:lidmaatschappen|contributies|lidmaatschapskosten|lidmaatschapsgelden|lidgelden|memberships)\b[^.:;]{0,60}:?$")
_NO_FEES = re.compile(r"(?i)\b(?:subsidies?|donaties|geen|niet|opgezegde?|beëindigde?|voormalige|vroegere|mogelijke?|leden|personeel|medewerkers|abonnementen|sport\w*)\b")
_FEE_LINE = re.compile(r"[*_]{0,3}(?: \([^()]{1,40}\))?[*_]{0,3}[ \t|:–-]{1,4}(?:€ ?\d|EUR \d|\d[\d.,]* ?(?:euro|EUR)\b)[^\n]{0,40}$")
_FEWEST = 2
_LONGEST = 140


def _fee_lists(annotated: Annotated, subject: Name) -> Iterator[Fact]:
    """The networks of a list of what the document's own body pays for its memberships."""
    for index, block in enumerate(annotated.blocks):
        if block.kind == "item" or len(block.text) > _LONGEST or not _FEES.search(block.text) or _NO_FEES.search(block.text):
            continue
        listed: list[tuple[Block, Name]] = []
        for line in annotated.blocks[index + 1 :]:
            named = body_at(annotated, line, 0) if len(line.text) < _LONGEST and _SUM.search(line.text) else None
            if named is None or not _FEE_LINE.match(line.text, named[1]):
                break
            listed.append((line, named[0]))
        for line, network in listed if len(listed) >= _FEWEST else ():
            if network.label != subject.label and not _NOT_NOW.search(line.text):
                yield Fact("memberships", _fact(subject, network, annotated.cite(line)).values, "listed_memberships", (annotated.cite(line), annotated.cite(block, "member")))


def _opening(annotated: Annotated, block: Block) -> Name | None:
    """The network with which an item on what is paid for it opens; None where it is over, planned or paid by others."""
    named = next((m for m in annotated.within(block.start, block.end) if not m.attributive), None)
    if named is None or named.kind not in FORUMS or not _OPENS.fullmatch(block.text[: named.start - block.start]):
        return None
    said = block.text[named.end - block.start :]
    if not _SET_OFF.match(said) or not _SUM.search(said) or _NOT_NOW.search(said) or _OF_ALL.search(said):
        return None
    return named.name()


def _fact(member: Name, network: Name, passage: Evidence) -> Fact:
    values: dict[str, Value] = {"member": member, "network": network, "role": "member", "since": None, "until": None, "status": "stated"}
    return Fact("memberships", values, "listed_memberships", (passage,))
