"""Towns of a board with whoever sits there for each: behind the town on its line, or on the lines below it.

    Algemeen bestuur:
    Borsele Mevrouw A. de Vos          Delft
    Goes    Burgemeester B. Kok        J.M. van Bijl
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.modality import UNREAL, modalities
from kg.extraction.names.mentions import FORUMS, Mention
from kg.extraction.names.people import OFFICE, opens_with_person
from kg.extraction.rules.memberships.forum_above import forum_above
from kg.extraction.rules.memberships.member_lines import FRONT, Told, facts_of, told_of
from kg.extraction.text.layout import Block
from kg.model import Fact, Kind, Name

_TOWNS = (Kind.MUNICIPALITY, Kind.CITY, Kind.PROVINCE, Kind.WATER_AUTHORITY)
_ORGANS = frozenset({Kind.BODY, Kind.WORKING_GROUP})
_NETWORKS = FORUMS | {Kind.JOINT_BODY}
# "Burgemeester (wnd.)", "Mevrouw.", "De heer drs."
_SORT = rf"(?:{OFFICE}(?: \(?(?:wnd|waarnemend|loco|plv)\.?\)?)?|[Mm]evrouw|[Dd]e heer|(?:[Mm]evr|[Mm]w|[Dd]hr|[Dd]rs|[Mm]r|[Ii]r|[Dd]r|[Ii]ng|[Pp]rof)\b\.?)\.?"
_NAME = r"(?:(?:[A-Z][a-z]?\.){1,5}|[A-ZÀ-Ý][a-zà-ÿ]+(?:-[A-ZÀ-Ý][a-zà-ÿ]+)?) ?(?:\([A-ZÀ-Ý][\w-]+\) )?(?:(?:van|de|der|den|ter|ten|te|el|in|’t|'t) ){0,3}[A-ZÀ-Ý][\w'’-]+(?:[ -]{1,3}[A-ZÀ-Ý][\w'’-]+)?"
_BEHIND = r"(?P<behind>[,;:–(|\t /-]{1,3}(?:[^.;]|(?<=plv)\.|(?<=wnd)\.){2,80})?\.?"
_SOMEBODY = re.compile(rf"(?:\((?:wnd|waarnemend|loco)\.?\) )?(?P<sort>(?:{_SORT} ){{1,3}})?{_NAME}{_BEHIND}")
_VACANT = "vacature"
_NOBODY_YET = re.compile(r"(?i)\(?vacature\)?|vacant|n\.n\.b\.|nog niet bekend")
# "Beek Burgemeester C. de Vos": a town that is a word as well, or whose name is not known
_TOWN = r"[A-ZÀ-Ý][\w'’-]+(?: (?:(?:aan|op|bij|en|van|a/d) )?(?:(?:de|den|het) )?[A-ZÀ-Ý][\w'’-]+){0,2}"
_OFFICE_BEHIND = re.compile(rf"(?P<town>{_TOWN}) (?:\((?:wnd|waarnemend|loco)\.?\) )?(?:Burgemeester|Wethouder) (?:\(wnd\.?\) )?{_NAME}{_BEHIND}")
# "Anna Bos, penningmeester" and, there or on the line below, "Burgemeester van Borne"
_HELD = rf"(?:{OFFICE}|[Gg]riffier) (?:van )?(?:de |het )?(?:gemeente |provincie |waterschap )?(?P<town>{_TOWN})"
_HOLDS = re.compile(rf"{_NAME}(?:, (?P<said>[^,]{{3,40}}?))? {_HELD}")
_HOLDER = re.compile(rf"{_NAME}(?:(?:, | \()(?P<said>[^,()]{{3,40}})\)?)?")
_OFFICE_LINE = re.compile(_HELD)
_ROLE = re.compile(r"(?i)(?:(?:plaatsvervangend|plv\.?|vice-?|waarnemend|tweede|eerste) ?)?(?:voorzitter|secretaris|penningmeester|lid|portefeuillehouder|adviseur)(?: van het (?:algemeen|dagelijks) bestuur)?")
_PARTED = re.compile(r"[*_]{0,2}(?: ?[:|–-]|,)? ?\t? ?")
# "plv. voorzitter" sits there, "plv. lid" does not
_DEPUTY = re.compile(r"(?i)\b(?:plv\.?|plaatsvervangend) voorzitter")
# what a site sets between them: "Portret van Anna Bos"
_CAPTION = re.compile(r"(?:Portret|Foto|Afbeelding|Profielfoto|Pasfoto)\b.{0,80}")
# "Gemeente Wethouder", "Naam | Gemeente | Functie": the header of the columns
_HEADER = re.compile(r"(?i)(?:(?:deelnemende |naam |uw )?(?:gemeenten?|naam|namen|(?:bestuurs)?leden|lid|wethouders?|burgemeesters?|bestuurders?|portefeuilles?|portefeuillehouders?|functie|rol|plaatsvervanger|plaatsvervangend lid|vertegenwoordigers?|organisatie|namens|plv\.? lid)[ |\t/]*){2,5}")
_LONGEST = 120
_LABEL = 90
"""Characters of a line that says what follows, unless it ends in a colon."""
_LEAD = 260
# a label that names no organ: that stands further up
_GENERAL = re.compile(r"(?i)(?:de )?(?:huidige )?(?:samenstelling|(?:bestuurs)?leden|bestuurders|wie zitten (?:er )?in het bestuur|leden per gemeente|bestuur|wie zit(?:ten)? waar)[ ?:]*")
_REACH = 8
# what people do together that makes them members of nothing, and who once sat there
_NOT_SEATED = re.compile(r"(?i)\b(?:aanwezig\w*|afwezig\w*|verhinderd|genodigd\w*|ondertek\w*|handtekening\w*|bezoek\w*|spreker\w*|kandida\w*|voormalige?|oud-\w+|vorige|interview\w*|gasten|adviseurs|deden niet|geen)\b")
_BOARD_OF = re.compile(r"(?i)(?:bestuur|stuurgroep|overleg|voorzitter|leden) van (?:de |het )?(?:\w+ )?$")
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Row:
    """A town, what is said of whoever sits for it, the lines from its own to the last, and whether they show an office or title."""

    town: Name
    said: str
    blocks: tuple[Block, ...]
    titled: bool


def town_seats(annotated: Annotated) -> Iterator[Fact]:
    """A row a town of the board, and of the network whose board it is."""
    for first, rows in _runs(annotated) if not annotated.profile.own else ():
        if len({row.town.label for row in rows}) < _FEWEST:
            continue
        board = _board(annotated, first, sure=any(row.titled for row in rows))
        for row in rows if board else ():
            told = told_of(_DEPUTY.sub("vicevoorzitter", row.said)) if row.said != _VACANT else None
            passages = tuple(annotated.cite(block) for block in row.blocks[:2])
            for number, forum in enumerate(board) if told else ():
                yield from facts_of(row.town, forum, told if told and not number else Told(("member",)), passages)


def _runs(annotated: Annotated) -> Iterator[tuple[int, list[_Row]]]:
    """Rows that follow each other, with the number of the block in which the first stands."""
    first, rows, index = 0, list[_Row](), 0
    while index < len(annotated.blocks):
        row, index_behind = _row(annotated, index)
        if row is None and not (rows and _is_between(annotated, annotated.blocks[index])):
            if rows:
                yield first, rows
            rows = []
        elif row:
            first = first if rows else index
            rows.append(row)
        index = index_behind
    if rows:
        yield first, rows


def _row(annotated: Annotated, index: int) -> tuple[_Row | None, int]:
    """The row that begins with a block, and the number of the block behind it."""
    block = annotated.blocks[index]
    town = next((m for m in annotated.within(block.start, block.end) if not m.attributive), None) if len(block.text) <= _LONGEST else None
    if town is None or town.kind not in _TOWNS or not FRONT.fullmatch(block.text[: town.start - block.start]):
        return _held(annotated, index) if len(block.text) <= _LONGEST else (None, index + 1)
    rest = block.text[town.end - block.start :]
    if not (bare := rest.strip(" *_:")) or _ROLE.fullmatch(bare):
        return _below(annotated, town.name(), index, bare)
    parted = _PARTED.match(rest)
    somebody = _SOMEBODY.fullmatch(rest, parted.end()) if parted and parted.end() else None
    if somebody or (parted and _NOBODY_YET.fullmatch(rest[parted.end() :])):
        return _Row(town.name(), (somebody["behind"] or "") if somebody else _VACANT, (block,), bool(somebody and somebody["sort"])), index + 1
    return None, index + 1


def _held(annotated: Annotated, index: int) -> tuple[_Row | None, int]:
    """A row whose town only the office beside it shows to be one, before the name or behind it: "Anna Bos", and below it "Burgemeester van Borne"."""
    block = annotated.blocks[index]
    text = block.text.strip(" *_")
    below = annotated.blocks[index + 1] if index + 1 < len(annotated.blocks) else None
    if held := _OFFICE_BEHIND.fullmatch(text) or _HOLDS.fullmatch(text):
        return _Row(_town(annotated, block, held["town"]), held.groupdict().get("said") or "", (block,), titled=True), index + 1
    if below and (holder := _HOLDER.fullmatch(text)) and (office := _OFFICE_LINE.fullmatch(below.text.strip(" *_"))):
        return _Row(_town(annotated, below, office["town"]), holder["said"] or "", (block, below), titled=True), index + 2
    return None, index + 1


def _town(annotated: Annotated, block: Block, name: str) -> Name:
    """The town of that name, as far as it is known."""
    known = next((m for m in annotated.within(block.start, block.end, *_TOWNS) if annotated.clean.text[m.start : m.end].endswith(name)), None)
    return known.name() if known else Name(f"Gemeente {name}", Kind.MUNICIPALITY)


def _below(annotated: Annotated, town: Name, index: int, said: str) -> tuple[_Row | None, int]:
    """A town that stands alone, and below it who sits for it."""
    named, titled, end = False, False, index + 1
    while end < len(annotated.blocks) and end - index < _REACH:
        block = annotated.blocks[end]
        text = block.text.strip(" *_")
        if _ROLE.fullmatch(text) and not named:
            said = text
        elif any(m.kind in _TOWNS for m in annotated.within(block.start, block.start + 2)) or not (_CAPTION.fullmatch(text) or (somebody := _SOMEBODY.fullmatch(text))):
            break
        elif not _CAPTION.fullmatch(text) and somebody:
            named, titled = True, titled or bool(somebody["sort"])
            said = said or somebody["behind"] or ""
        end += 1
    return (_Row(town, said, annotated.blocks[index:end], titled), end) if named else (None, index + 1)


def _is_between(annotated: Annotated, block: Block) -> bool:
    """Whether a line among such rows is one of somebody who sits for no town: "Secretaris drs. W. Kok", or a header that comes back."""
    text = block.text.strip(" *_")
    return len(text) <= _LONGEST and not text.endswith((".", ":")) and not annotated.within(block.start, block.end, *_ORGANS) and bool(_CAPTION.fullmatch(text) or _HOLDER.fullmatch(text) or _HEADER.fullmatch(text) or re.match(rf"(?:Secretaris|Adviseur|Directeur|Griffier|Controller)\b|[A-Z][\w ]{{2,40}}? (?:{_SORT}) [A-Z]", text))


def _board(annotated: Annotated, first: int, *, sure: bool) -> tuple[Name, ...]:
    """The board that the line above a run names, and the network whose board it is; none where nothing says that they sit there."""
    index = first - 1
    while index >= 0 and _HEADER.fullmatch(annotated.blocks[index].text.strip(" *_")):
        index -= 1
    label = annotated.blocks[index] if index >= 0 else None
    if label is None or len(label.text) > (_LEAD if label.text.rstrip().endswith(":") else _LABEL) or _NOT_SEATED.search(label.text) or modalities(label.text, len(label.text) - 1) & UNREAL:
        return ()
    named = [m for m in annotated.within(label.start, label.end) if m.kind in _ORGANS | _NETWORKS and not m.attributive]
    board = next((m.name() for m in named if m.kind in _ORGANS), None)
    if board is None and (named or _GENERAL.fullmatch(label.text.strip(" *#"))):
        board = named[0].name() if named and sure else forum_above(annotated, first) if not named else None
    if board is None:
        return ()
    network = _network(annotated, label.end)
    return (board, network) if network and network.label != board.label else (board,)


def _network(annotated: Annotated, position: int) -> Name | None:
    """The one network, region or joint body whose page it is or whose board was spoken of before a place; a region's name beside that of a body is where it lies."""
    named = {m.label: m for m in annotated.within(0, position) if m.kind in _NETWORKS and not m.attributive and _has_board(annotated, m)}
    bodies = [m for m in named.values() if m.kind is not Kind.REGION] or list(named.values())
    return bodies[0].name() if len(bodies) == 1 else None


def _has_board(annotated: Annotated, mention: Mention) -> bool:
    """Whether a network is named in a heading, or as what has a board: "het bestuur van GGD Zuid"."""
    sentence = annotated.sentence_from(mention.start)
    block = annotated.blocks[sentence.block] if sentence else None
    headed = block is not None and block.kind == "heading" and not opens_with_person(block.text)
    return headed or _BOARD_OF.search(annotated.clean.text, max(0, mention.start - 30), mention.start) is not None
