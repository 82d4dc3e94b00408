"""Whose page it is where a network or region shows itself, and no municipality: by how it opens, what it says it is, and who signs at its foot."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import FORUMS, Mention
from kg.extraction.text.layout import Block
from kg.model import Kind, Name

_OWNERS = FORUMS - {Kind.WORKING_GROUP} | {Kind.JOINT_BODY}
_NETWORKS = frozenset({Kind.NETWORK, Kind.ASSOCIATION})
# "Over het Netwerk Oude Havens", "Wie is de P10?"
_ABOUT_IT = re.compile(r"\W*(?:[Oo]ver|[Ww]elkom (?:bij|op de (?:website|site) van)|[Ww]ie (?:is|zijn)|[Ww]at is|[Dd]it is|[Aa]bout|[Üü]ber|[Ww]elcome to)(?: (?:de|het|the|den|die|das))? $")
# "Over ons", "Wie wij zijn"
_ABOUT_US = re.compile(r"\W*(?:[Oo]ver ons|[Ww]ie (?:zijn (?:wij|we)|(?:wij|we) zijn)|[Oo]nze organisatie|[Zz]o werken (?:wij|we)(?: samen)?|[Aa]bout us|[Ww]ho we are|[Üü]ber uns|[Ww]ir über uns)\W*$", re.I)
# "Land van Vos is een samenwerking van gemeenten", "In Regio Kop bundelen zes gemeenten"
_IS_ONE = re.compile(
    r"(?: \([^()]{1,30}\))? (?:is|vormt) (?:een|het|de|a|an|the|ein|das) (?:[\w-]+ ){0,3}(?:\w*(?:samenwerking|samenwerkingsverband|verband|netwerk|vereniging|verbond|bond|kring|alliantie|platform|coalitie|network|association|alliance|coalition|partnership|Netzwerk|Bündnis|Verbund))\b"
    r"|(?: \([^()]{1,30}\))? (?:bundelen|werken|slaan|trekken) (?!wij\b|we\b)"
    r"|(?: \([^()]{1,30}\))? (?:(?:bestaat(?: \w+)?|is opgebouwd) uit|(?:telt|heeft|kent|verenigt|bundelt)) (?:\S+ ){0,3}[a-z]*(?:gemeenten|steden|leden|lidsteden|overheden|besturen)\b"
    r"|(?: \([^()]{1,30}\))? (?:is|werd) (?:in|op|sinds) (?:\d{1,2} \w+ )?\d{4} opgericht door\b"
)
_WE = re.compile(r"\b(?:[Ww]ij|[Ww]e|[Oo]ns|[Oo]nze|[Ww]e're|[Oo]ur|[Ww]ir|[Uu]nsere?)\b")
# what only a municipality says of itself, or whoever is in the network: "wij zijn lid van"
_TOWN_SPEAKS = re.compile(r"\b(?:[Oo]nze (?:gemeente|stad|burgemeester|wethouders?|gemeenteraad|inwoners)|[Oo]ns college|[Oo]ur (?:city|town|mayor|municipality)|[Uu]nsere Stadt|[Gg]emeente(?:raad)?winkel|[Aa]fspraak maken (?:met|bij) de gemeente)\b")
# "© Land van Vos", "Secretariaat P10, Stationsplein 3", "Regio Kop, Raadhuisplein 1"
_JOINS = re.compile(r"\b(?:[Ww]ij|[Ww]e|[Ww]ir) (?:zijn|nemen|doen|are|sind)\b[^.\n]{0,60}?\b(?:lid|leden|aangesloten|deelnemer|deel|mee|partner|members?|Mitglied)\b")
# "© Land van Vos", "Secretariaat P10", "Regio Kop, Raadhuisplein 1"
_SIGNED = re.compile(r"(?:©|\(c\)|[Cc]opyright|[Ss]ecretariaat|[Cc]olofon)[^|\n]{0,25}$")
_ADDRESS = re.compile(r"(?: \([^()]{1,30}\))?(?:, |,? [|•·–-] )(?:p/a\b|[Pp]ostbus|[Ss]ecretariaat|[Pp]rivacy|[Cc]ontact|[\w' -]{3,40} \d{1,4}\b|\[)")
# "Leden", "Onze leden", "Volwaardige leden", "Lid worden": what the site of a network has headings for
_OF_MEMBERS = re.compile(r"\W*(?:(?:(?:de|onze|alle|our|unsere|the|full) |(?:volwaardige|gewone|effectieve|geassocieerde|aangesloten|huidige|deelnemende) )*(?:(?:vereniging|bestuur|organisatie) en (?:leden|lidmaatschap)|(?:vormen|soorten) (?:van )?lidmaatschap|(?:geassocieerd|gewoon|buitengewoon) lid(?:maatschap)?|lidmaatschap|aanmelden en opzeggen|(?:aspirant|kandidaat|oud|proef)-?(?:leden|lid)|(?:aangesloten|deelnemende) (?:gemeenten|steden|besturen|overheden)|leden|lidsteden|lidgemeenten|deelnemers|ledenlijst|members|member (?:cities|towns)|mitglieder|mitgliedsstädte)|(?:wil je |wilt u )?(?:lid worden|word lid|become a member)|ledenvergadering|our network)\W*", re.I)
# "Kustring | Over ons", "Netwerk Zilt - Wikipedia", "Vereniging Veengemeenten (VVG)"
_BESIDE_NAME = re.compile(r" [|–—-] | \(")
_NAVIGATES = re.compile(r"\s+[•|·>–-]\s+")
# "Jaarverslag 2023", "Samenwerkingsagenda 2024-2027", "Uitvoeringsprogramma": what a region or network puts out in its own name
_PAPERS = r"(?:(?:jaar|bestuurs|voortgangs)?(?:verslag|rapportage|rapport|stukken|rekening|bericht|plan)|(?:meerjaren|programma)?begroting|(?:samenwerkings|meerjaren|uitvoerings|werk|actie|jaar|regio)(?:agenda|programma|plan)|(?:strategische|regionale|gezamenlijke) (?:agenda|visie|strategie)|regiovisie|ontwikkelagenda|statuten|annual report)"
_TITLED = re.compile(rf"(?i)\W*(?:(?:concept|ontwerp)[ -])?{_PAPERS}\b[^.;]{{0,70}}$")
_REPORT = re.compile(rf"(?i)\W*(?:(?:concept|ontwerp)[ -])?{_PAPERS}(?: en {_PAPERS})?(?:\W+(?:19|20)\d\d(?: ?[–/-] ?(?:19|20)?\d\d)?)?(?: (?:van )?(?:de |het )?)?\W*$")
_TITLES = 4
"""Blocks at the head of a report in which its title stands, and whose it is."""
_FIRST = 2
"""Blocks at the top of a site, one of which is its name."""
_HEAD = 14
_FOOT = 6
"""Blocks at the head of a page, and at its foot, in which its owner is named."""
_FEWEST = 3
"""Towns that a network's page names at least, where it does not say that it is one's own."""
_NEAR = 100
"""Characters beside "wij zijn lid" within which stands of what."""
_SLOGAN = 30
"""Characters behind the name of a site at most."""


def page_owner(blocks: Sequence[Block], mentions: Sequence[Mention], *, page: bool) -> Name | None:
    """The network or region that speaks on a page of its own, by two signs of three; None where that is not plain.

    Args:
        mentions: all names of the page, in order.
        page: whether it is a web page by its form; else its own name has to stand above its members.
    """
    if not blocks or any(_TOWN_SPEAKS.search(block.text) for block in blocks):
        return None
    if region := (_region_alone(blocks[0], mentions) if page else None) or _reports(blocks[:_TITLES], mentions):
        return region
    if (shown := _named_above_members(blocks, mentions)) or not page:
        return shown
    head, foot = blocks[:_HEAD], blocks[-_FOOT:]
    about_us = any(_ABOUT_US.match(block.text) for block in head)
    owners = [m for m in mentions if m.kind in _OWNERS and not m.attributive]
    for label in dict.fromkeys(m.label for m in owners if m.start < head[-1].end):
        named = [m for m in owners if m.label == label]
        about, told, signs = about_us or _any(head, named, _is_about), _any(head, named, _says_what_it_is), _any(foot, named, _signs)
        alone = _any(blocks[:1], named, _is_of_site if about_us else _is_alone)  # as the name of a site
        plainly = (about or _any(blocks[:1], named, _is_of_site)) and _any(head, named, _is_told) and not _of_one_town(mentions)
        if (plainly or sum((about, told, signs, alone and (about or signs))) > 1) and not _any(blocks, named, _joins):
            kind = named[0].kind
            return Name(label, Kind.ORGANISATION if kind in (Kind.JOINT_BODY, Kind.REGION) else kind)
    return None


def _named_above_members(blocks: Sequence[Block], mentions: Sequence[Mention]) -> Name | None:
    """The network whose name is a line at the top, in whatever letters, of a page with a heading for its members: "POLIS", and below it "Onze leden"."""
    top = [part.strip(" *#_").casefold() for block in blocks[:_FIRST] for part in (block.text, _BESIDE_NAME.split(block.text)[0])]
    named = [m for m in mentions if m.kind in _NETWORKS and not m.attributive and m.label.casefold() in top]
    if not named or not any(_OF_MEMBERS.fullmatch(part) for block in blocks if block.kind == "heading" for part in _NAVIGATES.split(block.text)):
        return None
    same = [m for m in mentions if m.label == named[0].label]
    return named[0].name() if len(same) > 1 and not _any(blocks, same, _joins) else None


def _region_alone(first: Block, mentions: Sequence[Mention]) -> Name | None:
    """The region whose name alone opens the page."""
    named = [m for m in mentions if m.start == first.start and m.kind in (Kind.JOINT_BODY, Kind.REGION) and m.end - m.start == len(first.text)]
    return Name(named[0].label, Kind.ORGANISATION) if named and first.text.startswith(("Regio ", "Metropoolregio ", "Stadsregio ", "Groene Metropoolregio ")) else None


def _reports(head: Sequence[Block], mentions: Sequence[Mention]) -> Name | None:
    """The region or network in whose own name a report is, by its title: "Regio Kop" / "Jaarverslag 2023", "Jaarverslag 2023 Regio Kop"; None where one town is named there."""
    towns = {m.label for m in mentions if m.kind is Kind.MUNICIPALITY and m.start < head[-1].end}
    of_a_town = {block.start for block in head for m in mentions if m.kind is Kind.MUNICIPALITY and block.start <= m.start < block.end}
    titled = any(_TITLED.match(block.text) and block.start not in of_a_town for block in head)
    owners = [m for m in mentions if m.kind in _OWNERS and not m.attributive and m.start < head[-1].end] if len(towns) != 1 and not _of_one_town(mentions) else []
    for block in head:
        for m in (one for one in owners if block.start <= one.start < block.end):
            before, behind = block.text[: m.start - block.start].strip(" *#_"), block.text[m.end - block.start :].strip(" *#_–-|:")
            if (not before and not behind and titled) or (before and _REPORT.match(before) and not behind) or (not before and _REPORT.match(behind) and behind):
                return Name(m.label, Kind.ORGANISATION if m.kind in (Kind.JOINT_BODY, Kind.REGION) else m.kind)
    return None


def _any(blocks: Sequence[Block], named: Sequence[Mention], holds: Callable[[Block, int, int], bool]) -> bool:
    """Whether something holds of one of these blocks and a name in it, given by where it starts and ends there."""
    return any(holds(block, m.start - block.start, m.end - block.start) for block in blocks for m in named if block.start <= m.start < block.end)


def _of_one_town(mentions: Sequence[Mention]) -> bool:
    """Whether a page speaks of one town more than of all others together, as that town's own does, or of hardly any."""
    towns = Counter(m.label for m in mentions if m.kind in (Kind.MUNICIPALITY, Kind.CITY))
    return len(towns) < _FEWEST or 2 * max(towns.values()) > towns.total()


def _is_alone(block: Block, begin: int, end: int) -> bool:
    return begin == 0 and end == len(block.text)


def _is_of_site(block: Block, begin: int, end: int) -> bool:
    """Whether a name stands at the head of a site, perhaps with what that is called besides: "Regio Kop – samen dichtbij"."""
    before = _NAVIGATES.split(block.text[:begin])[-1].strip(" *#|")  # "Onze leden | Regio Kop"
    return not before and block.kind == "heading" and len(block.text) - end < _SLOGAN


def _is_about(block: Block, begin: int, end: int) -> bool:
    return block.kind == "heading" and _ABOUT_IT.match(block.text[:begin]) is not None and not block.text[end:].strip(" ?*()")


def _says_what_it_is(block: Block, begin: int, end: int) -> bool:
    """Whether a paragraph opens with what the network is, and goes on as "wij"."""
    return _is_told(block, begin, end) and _WE.search(block.text) is not None


def _is_told(block: Block, begin: int, end: int) -> bool:
    opens = re.fullmatch(r"[*_]{0,2}(?:(?:De|Het|In|In de|In het|Binnen|The) )?[*_]{0,2}", block.text[:begin]) is not None
    return opens and _IS_ONE.match(block.text[end:].lstrip("*_")) is not None


def _signs(block: Block, begin: int, end: int) -> bool:
    return _SIGNED.search(block.text[:begin]) is not None or (not block.text[:begin].strip(" *_©") and _ADDRESS.match(block.text[end:]) is not None)


def _joins(block: Block, begin: int, end: int) -> bool:
    return any(match.start() - _NEAR < begin and end < match.end() + _NEAR for match in _JOINS.finditer(block.text))
