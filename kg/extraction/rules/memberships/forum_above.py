"""Of what those are members who stand in a list, table or card: named in the lead-in or the heading above, else whose page it is."""

from __future__ import annotations

from collections.abc import Iterable

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.countries import COUNTRY
from kg.extraction.names.event_words import EVENT
from kg.extraction.names.mentions import FORUMS, Mention
from kg.extraction.rules.kept import kept
from kg.extraction.rules.memberships.member_leads import OF_FORUM
from kg.extraction.rules.overviews import names_by_line, title_of
from kg.extraction.text.layout import Block
from kg.model import Kind, Name

LABEL = re.compile(
    r"(?:(?:(?:de|onze|overige|andere|huidige|volgende|nederlandse|vlaamse|belgische|duitse|the|our|other|current|further|dutch|die|unsere|weitere|alle|all|wel|volwaardige|gewone|effectieve|volle|vaste|actieve|stemgerechtigde|full|active|ordentliche) ){0,2}(?:deelnemers(?:lijst)?|ledenlijst|ledenbestand|lijst van (?:leden|deelnemers)|(?:mede-?)?oprichters|initiatiefnemers|founders|founding members|(?:toegetreden|aangesloten)(?= ?:)|lid(?= ?:)|deelnemende (?:gemeenten|partijen|partners|organisaties|overheden|steden|besturen)|(?:geassocieerde|buitengewone) (?:leden|deelnemers|partners)|(?:geassocieerd|buitengewoon) (?:lid|partner)|associate(?:d)? members|assoziierte mitglieder|leden|lidgemeenten|lidsteden|aangesloten (?:gemeenten|steden|organisaties|besturen|overheden|partijen|leden)|partners|partnergemeenten|betrokken (?:gemeenten|partijen)|betrokkenen|"
    r"waaronder(?=:$)|waarvan (?:nederlandse?|vlaamse?|belgische?|(?:in|uit) [a-z]+)(?=:)|participanten|samenstelling|consortium|(?:project|consortium)-? ?partners|partnerschap(?=:?$)|met wie(?=\W*$)|vennoten|deelgenoten|gemeenten(?=:?$)|members|participating (?:cities|municipalities)|member (?:cities|municipalities)|mitglieder|mitgliedskommunen|mitgliedsstädte|mitgliedsgemeinden|teilnehmer)(?P<part> (?:(?:van|aan|in|bij|binnen) (?:het|de|dit|deze|ons|onze) (?:[a-z]*netwerk|regio|[a-z]*samenwerking|[a-z]*verband|vereniging|platform|verbond|alliantie|koepel|(?:gemeenschappelijke )?regeling|openbaar lichaam|EGTS|GR)(?=[ :]*$)|van A tot Z|van (?:het eerste uur|het begin af|meet af aan)|vanaf (?:de start|het begin|de oprichting)|(?:uit|in) (?:onze|de|deze) (?:regio|provincie|streek)|(?:per|naar) (?:provincie|regio|land|landsdeel)|op alfabet|in alfabetische volgorde|auf [a-zäöüß]+ Seite|aan (?:de )?[A-Z][a-z]+ (?:kant|zijde)|(?:in|uit|aus|from) [A-Z][a-zäöüë]+(?=[ :]*$)|(?:per|in|sinds|vanaf|stand|as of) (?:\d{1,2} )?(?:[a-z]+ )?\d{4}(?=[ :]*$)))?"
    r"|wie (?:doen|doet|zitten|zit|nemen)(?: (?!niet\b|geen\b)[a-z]+){0,4}? (?:mee|in|bij|deel|erbij|erin)\??|who (?:takes|take|is|are) (?:part|in it|involved)\??|wer (?:macht|ist) (?:mit|dabei)\??)"
    r"[*_]{0,2}(?: \([^()]{1,40}\))?[*_]{0,2}(?: zijn)?(?P<colon> ?[:\t|])?[*_]{0,2} *",
    re.I,
)
"""What stands above or before the members: "Deelnemers:", "Aangesloten gemeenten"."""
# a heading that names nobody: what it stands above is of whom the one above it names, or of the page's owner
_GENERAL = re.compile(
    r"(?:\d[\d.]* )?(?:(?:het |de |onze )?(?:bestuur|organisatie|samenstelling(?: van het (?:netwerk|bestuur|verband))?|samenwerking(?:sverband)?|netwerk|regio|deelname|lidmaatschap|governance|bestuurders|portefeuillehouders|bestuur en (?:organisatie|overleg|leden)|organisatie en bestuur|bestuurlijke organisatie|werkgroepen|thematafels|opgaveteams)|"
    r"over (?:ons|het netwerk|de regio|de samenwerking)|wie (?:doen?|werken?|zijn|zitten)\b.{0,40}|zo (?:werken|zijn) (?:we|wij)\b.{0,30}|met wie\b.{0,40}|who\b.{0,40}|about us|our (?:members|organisation)|organisation|working groups|wer\b.{0,40})\??",
    re.I,
)
# "Bestuur", "Ons bestuur", "Samenstelling bestuur": the board of whose page it is
_BOARD_ALONE = re.compile(r"(?i)(?:\d[\d.]* )?(?:(?:samenstelling|leden)(?: van)? (?:het )?|het |ons )?(?:verenigings)?bestuur")
FORUM_KINDS = FORUMS | {Kind.JOINT_BODY, Kind.ORGANISATION, Kind.FOUNDATION, Kind.BODY, Kind.AGENCY}
_BOARDS = frozenset({Kind.BODY})
_MEMBER_KINDS = frozenset({Kind.MUNICIPALITY, Kind.CITY, Kind.PROVINCE, Kind.WATER_AUTHORITY})
_NETWORKS = FORUMS - {Kind.REGION}
_OPENING = 4
"""Blocks with which a page opens."""
_NEAR = 9
_SHORT = 40
"""Characters of a heading that names a part of a list, at most."""
_REACH = 40
"""Blocks that a heading stands above at most; a list of members may be long."""


def forum_above(annotated: Annotated, index: int) -> Name | None:
    """What those in a block, or below the label that a block is, are members of.

    Args:
        index: the number of the block.
    """
    carded = names_by_line(annotated).get(annotated.blocks[index].start)
    if carded and not _GENERAL.fullmatch(carded.label):
        return carded
    if board := board_above(annotated, index):
        return board
    lead = annotated.blocks[index - 1] if index else None
    if lead and lead.kind != "heading" and lead.text.rstrip().endswith(":") and (named := _named(annotated, lead)):
        return named.name()
    speaks_of_members = LABEL.fullmatch(annotated.blocks[index].text) is not None
    for number in range(index - 1, max(-1, index - _REACH), -1):
        block = annotated.blocks[number]
        if block.kind != "heading":
            continue
        if (label := LABEL.match(block.text)) and (label.end() == len(block.text) or label["part"]):
            speaks_of_members = True
        elif divides(annotated, block):
            continue
        elif named := _named(annotated, block):
            return named.name() if index - number < _NEAR or annotated.blocks[index].heading == block.text else None
        elif _GENERAL.fullmatch(block.text.strip(" *")):
            if owner := of_page(annotated):
                is_board = _BOARD_ALONE.fullmatch(block.text.strip(" *:")) and not any(SEAT_HEAD.match(line.text) for line in annotated.blocks[number + 1 : index + 1])
                return Name(f"Bestuur {owner.label}", Kind.BODY, within=owner.label) if is_board else owner
        else:
            return of_page(annotated) if speaks_of_members else None
    return of_page(annotated)


def of_page(annotated: Annotated) -> Name | None:
    """The network or region whose page it is."""
    subject = annotated.profile.subject
    return subject if subject and (subject.kind is Kind.ORGANISATION or subject.kind in FORUMS) else None


def titled_above(annotated: Annotated, index: int) -> Name | None:
    """The name of two words or more that is the whole line above a block that announces members, though nothing else tells that it is a network's."""
    above = annotated.blocks[index - 1] if index else None
    title = title_of(above) if above and above.kind != "item" else ""
    if above is None or title.count(" ") < 1 or _NO_NETWORK.match(title) or EVENT.search(title) or annotated.within(above.start, above.end):
        return None
    return Name(title, Kind.NETWORK) if len(re.findall(r"\b[A-ZÀ-Ý]", title)) > 1 else None


# "Lokale Inclusie Agenda": a title of something else than of those who work together
_NO_NETWORK = re.compile(
    r"(?i)(?:.*\b(?:\w*project|programma|agenda|visie|nota|rapport|plan|akkoord|verklaring|overeenkomst|convenant|\w*deal|onderzoek|\w*avond|\w*dag|\w*week|festival|prijs|subsidie|fonds|wet|verordening|\w*verslag|notulen|bijlage|toelichting|inleiding|samenvatting|aanleiding|achtergrond|vergadering|begroting)\b|(?:gemeente|stad|provincie|college|raad|wie|wat|hoe|waarom|onze|ons|over|in|voor|aan|met|naar|deze|dit)\b)"
)


def only_forum(annotated: Annotated, index: int) -> Name | None:
    """The one network or association of which a page has spoken so far, where it opens with it: "De Vereniging X bestaat sinds 2003"."""
    first, second = _first_forums(annotated)
    start = annotated.blocks[index].start
    return first.name() if first and first.start < start and (second is None or second.start >= start) else None


@kept
def _first_forums(annotated: Annotated) -> tuple[Mention | None, Mention | None]:
    """The network or association with which a page opens, and the first mention of another."""
    named = [m for m in annotated.mentions if m.kind in _NETWORKS and not m.attributive]
    opens = len(annotated.blocks) <= _OPENING or (named and named[0].start < annotated.blocks[_OPENING].start)
    first = named[0] if named and opens else None
    return first, next((m for m in named if first and m.label != first.label), None)


def _named(annotated: Annotated, block: Block) -> Mention | None:
    found: Iterable[Mention] = annotated.within(block.start, block.end)
    return next((m for m in found if m.kind in FORUM_KINDS and not m.attributive), None)


# "Groep Noord", "Deelgebied Midden-Oost", "A tot en met F": parts of one list
_DIVIDES = re.compile(
    rf"(?i)[*_#]{{0,3}} ?(?:(?:groep|district|deelgebied|gebied|subregio|deelregio|rayon|regio|zone|provincie|landsdeel|in|uit) )?(?:het )?(?:noord|oost|zuid|west|midden|centrum)(?:(?:elijke?|en|elijk deel)?(?:[ -](?:en )?(?:noord|oost|zuid|west|midden)(?:elijke?|en)?)?)(?:[ -]?nederland)?[*_: ]{{0,3}}$|[A-Z](?: ?(?:-|–|t/m|tot(?: en met)?) ?[A-Z])?[:.]?$|(?:uit |in )?{COUNTRY}[*_: ]{{0,3}}$"
)


def divides(annotated: Annotated, block: Block, kinds: frozenset[Kind] = _MEMBER_KINDS) -> bool:
    """Whether a heading is in truth a line of a list, members and nothing else, or names a part of one: "Gelderland en Utrecht", "Groep Noord"."""
    bare = block.text
    if len(bare) < _SHORT and _DIVIDES.match(bare):
        return True
    for mention in annotated.within(block.start, block.end):
        if mention.kind in kinds:
            bare = bare.replace(annotated.clean.text[mention.start : mention.end], "")
    return bare != block.text and not re.sub(r"(?i)gemeenten?|provincie|stad|\ben\b|\([^()]*\)|[\W_]", "", bare)


def _heading_of(annotated: Annotated, index: int, kinds: frozenset[Kind] = FORUM_KINDS) -> Mention | None:
    """The organ, or other body, that the heading above a block names: "Dagelijks bestuur Regio X"."""
    above = next((annotated.blocks[i] for i in range(index - 1, -1, -1) if annotated.blocks[i].kind == "heading"), None)
    return next((m for m in annotated.within(above.start, above.end) if m.kind in kinds), None) if above else None


def board_above(annotated: Annotated, index: int) -> Name | None:
    """The board or group that the heading above a block names with what it is of: "Dagelijks bestuur Regio Noord", "Samenstelling stuurgroep X"."""
    above = next((annotated.blocks[i] for i in range(index - 1, max(-1, index - _REACH), -1) if annotated.blocks[i].kind == "heading" and not SEAT_HEAD.match(annotated.blocks[i].text)), None)
    head = _BOARD.match(above.text) if above else None
    if above is None or head is None:
        return None
    at, end = above.start + head.end(), above.start + len(above.text.rstrip(" *:"))
    named = next((m for m in annotated.within(above.start, above.end) if m.kind in FORUM_KINDS and not m.attributive and m.end >= end - 1), None)
    if named is None or named.start > at:
        return None
    if named.kind is Kind.BODY or named.start < at:
        return named.name()
    return Name(f"{head['board'].capitalize()} {named.label}", Kind.BODY, within=named.label)


def is_of_members(annotated: Annotated, index: int, *, tabled: bool = False) -> bool:
    """Whether the heading or the lead-in above a block says that members follow: "Wie doen er mee?", "Leden", "De deelnemers:".

    Args:
        tabled: the block heads a table of roles or years, for which it is enough that the heading is the name of a network.
    """
    index = _below_whole(annotated, index)
    row = annotated.blocks[index]
    above = annotated.blocks[index - 1] if row.kind == "heading" and index else row  # a row that looks like a heading stands below another
    heading = above.heading.strip(" *#:?")
    lead = annotated.blocks[index - 1].text if index else ""
    if _FORMER.search(heading) or (lead.rstrip().endswith(":") and _FORMER.search(lead)):
        return False
    if board_above(annotated, index):
        return True
    if heading and (board := _heading_of(annotated, index, FORUM_KINDS if tabled else _BOARDS)) and 10 * len(board.label) >= 6 * len(heading):
        return True
    if heading and (named := _heading_of(annotated, index)) and OF_FORUM.fullmatch(heading[: heading.find(annotated.clean.text[named.start : named.end])]):
        return True  # "Tabel 1. Leden van het Netwerk X"
    return LABEL.fullmatch(heading) is not None or _WHO.match(heading) is not None or (lead.rstrip().endswith(":") and _LEADS.search(lead) is not None)


def _below_whole(annotated: Annotated, index: int) -> int:
    """The block, or where it is in a part of a list, the first below the heading of the whole: "Onze leden", and below it "Drenthe" above a table of its own."""
    found = index
    for number in range(index, -1, -1):
        if annotated.blocks[number].kind == "heading":
            if not divides(annotated, annotated.blocks[number]):
                break
            found = number
    return found


# "Dagelijks bestuur Regio Noord", "Samenstelling van de stuurgroep Wonen"
_BOARD = re.compile(
    r"(?i)[*_]{0,3}(?:(?:samenstelling|leden|deelnemers)(?: van)? (?:de |het )?)?(?P<board>(?:(?:algemeen|dagelijks|bestuurlijk|ambtelijk) )?(?:bestuur|[a-z]*overleg|stuurgroep|regiegroep|kerngroep|programmaraad|regioraad|comité|beheerscomité|werkgroep|themagroep|bestuurscommissie))(?: van)? (?:de |het )?(?=[A-ZÀ-Ý])"
)
# a heading that names a seat, or somebody in one: "Voorzitter", "Els Kok, wethouder van Blaricum"
SEAT_HEAD = re.compile(r"[*_]{0,2}(?:(?:[Pp]laatsvervangend |[Vv]ice-?)?(?:[Vv]oorzitter|[Tt]rekkers?|[Cc]oördinator|[Ss]ecretaris|[Pp]enningmeester|[Bb]estuursleden|[Ll]eden)[*_: ]{0,3}$|(?:[\w.’'-]+,? ){1,6}?(?:wethouder|burgemeester|gedeputeerde|dijkgraaf|heemraad|schepen|raadslid)\b)")
_FORMER = re.compile(r"(?i)\b(?:voormalige?|vroegere|oud-\w+|kandida\w+|beoogde?|toekomstige?|aftredende?)\b")
_WHO = re.compile(r"(?i)(?:wie (?:doen?|zijn|werken?|zitten)\b|who (?:takes|are|is)\b|samenstelling|(?:de |onze )?(?:deelnemers|leden|lidsteden)\b|(?:algemeen|dagelijks|regio)\s?bestuur$|bestuur$|members|board\b)")
_LEADS = re.compile(r"(?i)\b(?:gevormd door|leden|vertegenwoordigers|zitting|deelnemers|deelnemende|aangesloten|lidsteden|lidgemeenten|samenstelling|bestaat uit|members|nemen deel|doen mee|vormen samen|(?:gemeenten|steden|overheden|partners) die (?:(?:de|het|samen|gemeenschappelijke|regeling|\w+) ){0,4}vormen)\b")
