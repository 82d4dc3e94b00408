"""Lists of twin towns: rows, table lines and headings that open with a city, under words that say that it is such a list."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.modality import UNREAL, Modality, modalities
from kg.extraction.names.bonds import BOND_ONE, BONDS, SISTER_ONE, SISTERS, TWIN
from kg.extraction.names.countries import COUNTRY
from kg.extraction.rules.kept import read_once
from kg.extraction.rules.tables import rows
from kg.extraction.rules.ties.carded_ties import carded_ties
from kg.extraction.rules.ties.cities import RAW
from kg.extraction.rules.ties.headed_towns import headed_towns
from kg.extraction.rules.ties.listed_rows import kind_told, row_of, run_together
from kg.extraction.rules.ties.opening_cities import SPEAKS, opening_cities, run_in
from kg.extraction.rules.ties.owned_tables import HEADERS, owned_ties
from kg.extraction.rules.ties.paired_lines import paired_lines
from kg.extraction.rules.ties.pairs_below import pairs_below
from kg.extraction.rules.ties.partner_page import partner_of_page
from kg.extraction.rules.ties.said_below import DETAIL, blocks_below
from kg.extraction.rules.ties.state_lines import by_state, sort_by_state
from kg.extraction.rules.ties.tabled_ties import NONE_OF_OURS, kind_by_sort, tabled_ties
from kg.extraction.text.layout import Block
from kg.extraction.undone import PENDING
from kg.model import Fact, Kind, Name

# a heading or lead-in of a list: "Onze stedenbanden", "Mechelen heeft vier zustersteden:", "Städtepartnerschaften"
LISTS_TWINS = re.compile(rf"{TWIN}|(?:partnerschappen|partnerships|vriendschap|verbroederde|verbonden|bevriend|(?:formele|officiële|vriendschappelijke|internationale|buitenlandse|vaste) (?:banden|contacten|relaties|betrekkingen)|banden(?= met (?:de )?volgende)) (?:met|with) (?:[\w-]+ ){{0,4}}(?:steden|gemeenten|cities|towns)\b|[Tt]win (?:cities|towns)|[Ss]ister cities|[Mm]iasta partnerskie|[Pp]artnerská města|[Vv]illes jumelées|[Ss]têdebân|[Pp]artnerstêd|STEDENBANDEN|ZUSTERSTEDEN|PARTNERSTEDEN", re.I)
NOT_LISTED = re.compile(
    r"\b(?:geen|niet|andere steden|asked|kandida\w+|mogelijke|toekomstige|aanvra\w+|verzoek\w*|vergeefs|vroeg(?:en)?|gevraagd|voorwaarden|wat is|waarom|criteria|kosten|budget|begroting|contact|comité|commissie|beleid|(?:kansrijke|denkbare|beoogde|potentiële|gewenste|voorgenomen|geschikte) [\w-]+|voor (?:een )?nieuwe)\b", re.I)  # fmt: skip
_CARDED = re.compile(rf"{TWIN}|[Ss]amenwerking|[Cc]ontacten")  # what a card of a tie, or the line above it, holds
# "Het comité is de motor achter de stedenbanden met:": who keeps them up is no other subject
_LEADS_IN = re.compile(rf"{TWIN}(?: [\w-]+){{0,3}}:\s*$")
_WHO_KEEPS_UP = re.compile(r"comité|commissie|contact", re.I)
WAS_LISTED = re.compile(r"\b(?:voormalige?|vroegere|beëindigde|gestopte|opgezegde|opgeheven|verbroken|ended|former|frühere|ehemalige)\b", re.I)
# "In gesprek", "Eine Partnerschaft mit Eslöv ist 2003 erörtert worden": below its heading a city is told to be no twin town
NOT_ONE = re.compile(
    rf"^(?:{COUNTRY} )?(?:[Ii]n gesprek|[Ii]n voorbereiding|[Gg]epland|[Kk]andidaat|[Ii]n Planung|[Pp]lanned)\b|\b(?:[Gg]een|nooit|never|not a|nie|[Kk]ein\w*) (?:\w+ ){{0,3}}{TWIN}|\bgesproken (?:over|van) (?:een|de mogelijkheid)\b|\b[Ee]en (?:{TWIN}|band) (?:met [^.;]{{2,40}} )?aan te (?:gaan|knopen)|\b(?:[Ee]en|[Ee]ine?|[Aa]n?) {TWIN}\b[^.]{{0,80}}\b(?:besproken|overwogen|verkend|erörtert|geprüft|considered|discussed)\b")
# "Shenyang, China (in voorbereiding)", "Nysa – kandidaat": a row that says of itself that it is none yet
_NOT_YET = re.compile(rf"[(–|\t-] ?(?:nog )?(?:{PENDING}|(?:aspirant|verkenn(?:end|ing)|mogelijk)\b)")


@read_once
def listed_ties(annotated: Annotated) -> Iterator[Fact]:
    """A list of twin towns: under a heading or lead-in that says so, rows and headings that open with a city."""
    subject = annotated.profile.subject
    carded = list(carded_ties(annotated, subject and Name(subject.label.removeprefix("Gemeente "), subject.kind), LISTS_TWINS)) if _CARDED.search(annotated.clean.text) and not annotated.profile.own else []
    yield from (fact for fact, _ in carded)
    paired = list(pairs_below(annotated, LISTS_TWINS, NOT_LISTED, WAS_LISTED)) if re.can_match(LISTS_TWINS, annotated.clean.text) else []
    yield from paired
    if not annotated.profile.own and any(rows(annotated, HEADERS)) and LISTS_TWINS.search(annotated.clean.text):
        yield from owned_ties(annotated)  # its rows are each of another town, and none of the document's own
        return
    if several := [] if annotated.profile.own else list(paired_lines(annotated, LISTS_TWINS, WAS_LISTED)) or list(headed_towns(annotated, LISTS_TWINS, WAS_LISTED)):
        yield from several  # "Meppel - Gera (Duitsland)", or "Meppel" and below it "Gera (Duitsland)": each of its own town
        return
    each_its_own = len({getattr(fact["a"], "label", "") for fact in paired}) > 1
    if subject is None or each_its_own or annotated.profile.own or _is_one_of_them(annotated, subject):
        return
    here = Name(subject.label.removeprefix("Gemeente "), subject.kind)
    tabled = list(tabled_ties(annotated, here, LISTS_TWINS)) if LISTS_TWINS.search(annotated.clean.text, 0, 900) else []
    yield from tabled
    known = {here.label, *(getattr(fact["b"], "label", "") for fact in (*tabled, *paired, *(fact for fact, _ in carded)))}
    on_cards = {start for _, lines in carded for start in lines}
    sorts: dict[str, str] = {}  # in what sort of list each city stood first
    found = False
    for index, named, sort, told in _rows(annotated, here):
        block = annotated.blocks[index]
        if block.start in on_cards:
            continue
        cities = [city for city in named if city.label not in known and here.label not in city.label.split()]  # "Schöneberg Amstelveen": below a picture
        below = list(blocks_below(annotated, index))
        another = any(ANOTHER_SORT.search(line.text[:160]) for line in (block, *below))
        if not cities or _NOT_YET.search(block.text) or _is_unreal(annotated, index, [] if another else below):
            continue
        cities = [city for city in cities if sorts.setdefault(city.label, sort) == sort or not _heads_text(annotated, index, city)]
        found = True
        kind = "bilaterale samenwerking" if another else told or _sort_below(annotated, index) or "stedenband"
        for city in cities:
            yield from row_of(annotated, index, here, city, sort, kind)
    if not found:
        yield from partner_of_page(annotated, here)


def _rows(annotated: Annotated, here: Name) -> Iterator[tuple[int, list[Name], str, str | None]]:
    """The blocks that open a row of a list: which, with what cities, in what sort of list, and the kind of tie that the row itself names."""
    inside: str | None = None
    left: str | None = None  # the list that a heading seemed to end, while it was the heading of a card's text
    for index, block in enumerate(annotated.blocks):
        told = kind_told(annotated, index)
        named = _named_with_bond(annotated, block)
        if left and (CARD.match(block.text) or _heads_its_own(annotated, index)):
            inside = left
        cities = [named] if named else (_together(annotated, block) if inside else []) or opening_cities(annotated, index, listed=inside is not None or told is not None)
        is_own = bool(cities) and all(city.label == here.label for city in cities) and LISTS_TWINS.search(block.text) is not None  # "Gouda | Stedenbanden"
        if _opens_or_ends(annotated, index, inside=inside is not None) and (is_own or not cities):
            another = _is_of_another(annotated, block, here)
            was, inside = inside, None if another else _sort_of_list(block.text) or (sort_by_state(block.text) if inside or left else None)
            inside = inside or (was if was and not another and _leads_on(annotated, index) else None)
            left = None if inside or another or NOT_LISTED.search(block.text) or WAS_LISTED.search(block.text) else was or left
        if (inside or left) and (labelled := by_state(annotated, block)):  # "Voormalig: Gera (1990-2012), Nitra"
            yield index, labelled[1], labelled[0], told
        elif cities and (inside is not None or told is not None or named is not None):
            yield index, cities, inside or "stated", told


def _leads_on(annotated: Annotated, index: int) -> bool:
    """Whether a lead-in right below the heading of a list says no more than whose they are: "Naast Borne zijn wij verbonden met:"."""
    block, above = annotated.blocks[index], annotated.blocks[max(0, index - 1)]
    is_plain = block.kind == "text" and above.kind == "heading" and _sort_of_list(above.text) is not None
    return is_plain and NOT_LISTED.search(block.text) is None and not modalities(block.text, 0) & UNREAL and index + 1 < len(annotated.blocks) and bool(opening_cities(annotated, index + 1, listed=True))


def _heads_its_own(annotated: Annotated, index: int) -> bool:
    """Whether a heading is a known city abroad and nothing else, with text below it that speaks of a tie."""
    block, below = annotated.blocks[index], annotated.blocks[index + 1 : index + 2]
    city = annotated.within(block.start, block.end, Kind.CITY) if block.kind == "heading" else []
    return len(city) == 1 and annotated.clean.text[city[0].start : city[0].end] == block.text.strip(" *_") and bool(below) and below[0].kind != "heading" and SPEAKS.search(below[0].text) is not None


def _heads_text(annotated: Annotated, index: int, city: Name) -> bool:
    """Whether a line is a city's name alone, above a text about it: behind the lists, and no row of the last one."""
    block, below = annotated.blocks[index], annotated.blocks[index + 1 : index + 2]
    return block.text.strip(" *_#:") == city.label and bool(below) and below[0].kind == "text" and "\t" not in below[0].text


def _together(annotated: Annotated, block: Block) -> list[Name]:
    """The cities of rows that a text has run together in one line."""
    places = {annotated.clean.text[m.start : m.end]: m.place() for m in annotated.within(block.start, block.end, Kind.CITY, Kind.MUNICIPALITY)}
    return [places.get(city) or Name(city, Kind.CITY) for city, _ in run_together(block.text)]


def _opens_or_ends(annotated: Annotated, index: int, *, inside: bool) -> bool:
    """Whether a block can open a list, and so ends the one before: a heading that is no part of a card, or a lead-in."""
    block = annotated.blocks[index]
    if block.kind == "heading":
        is_detail = DETAIL.match(block.text) and (inside or not _heads_one(annotated, index))
        return not is_detail and not CARRIER.match(block.text) and not (inside and _is_between_cards(annotated, index))
    if block.kind != "text" or "\t" in block.text:
        return False
    # "heeft drie partnersteden, waarmee het contacten onderhoudt.", and below it a heading a town
    below = [b.kind for b in annotated.blocks[index + 1 : index + 3]]
    counts = not inside and _COUNTS.search(block.text) is not None and (below == ["heading", "text"] or below[:1] == ["item"] or bool(below and opening_cities(annotated, index + 1, listed=True)))
    return counts or block.text.rstrip().endswith(":")


def _heads_one(annotated: Annotated, index: int) -> bool:
    """Whether a heading is nothing but a word for a twin town, with the row of one right below it."""
    return _TWIN_ALONE.fullmatch(annotated.blocks[index].text) is not None and index + 1 < len(annotated.blocks) and bool(opening_cities(annotated, index + 1, listed=True))


def _is_of_another(annotated: Annotated, block: Block, here: Name) -> bool:
    """Whether what opens a list names other municipalities only: "Buurgemeente Kampen heeft twee stedenbanden:"."""
    named = {mention.label.removeprefix("Gemeente "): mention.kind for mention in annotated.within(block.start, block.end, Kind.MUNICIPALITY, Kind.CITY)}
    return Kind.MUNICIPALITY in named.values() and here.label not in named


def _is_unreal(annotated: Annotated, index: int, below: list[Block]) -> bool:
    """Whether a row, or what stands below it, says that there is no such tie, or not yet."""
    block = annotated.blocks[index]
    if modalities(block.text, 0) & _UNREAL or any(NOT_ONE.search(line.text) for line in below):
        return True
    if "\t" in block.text and NONE_OF_OURS.search(block.text):
        return True
    is_told = block.kind == "text" and "\t" not in block.text and ". " in block.text  # "Met Gera zijn gesprekken gevoerd. Een stedenband is het niet geworden."
    return (is_told or run_in(annotated, block) is not None) and _is_denied(annotated, index)


def _is_one_of_them(annotated: Annotated, subject: Name) -> bool:
    """Whether the page first names the town that it seems to be of as one of the list, with its land: so it is the page of another, which it does not name."""
    label = subject.label.removeprefix("Gemeente ")
    first = next((m for m in annotated.mentions if m.place().label == label), None)
    sentence = annotated.sentence_from(first.start) if first else None
    if first is None or sentence is None or sentence.block == 0 or first.start - annotated.blocks[sentence.block].start > _MARKS:
        return False
    cards = [m for m in annotated.mentions if m.place().label == label and m.start - first.start < _CARD]
    above = any(LISTS_TWINS.search(block.text) for block in annotated.blocks[: sentence.block] if block.kind == "heading")
    return above and any(_LAND.match(annotated.clean.text, m.end) for m in cards)


def _is_between_cards(annotated: Annotated, index: int) -> bool:
    """Whether the next city of a list, with its land or year, stands right below a line: so the line is the last of the card above."""
    below = annotated.blocks[index + 1 : index + 3]
    return len(below) == 2 and DETAIL.match(below[1].text) is not None and bool(opening_cities(annotated, index + 1, listed=True)) and not LISTS_TWINS.search(annotated.blocks[index].text)


def _sort_below(annotated: Annotated, index: int) -> str | None:
    """The kind of tie that a labelled line below a city names: "Aard: projectmatige samenwerking"."""
    labelled = (_SORT_LINE.match(below.text) for below in blocks_below(annotated, index))
    return next((kind for line in labelled if line and (kind := kind_by_sort(line["sort"]))), None)


def _is_denied(annotated: Annotated, index: int) -> bool:
    """Whether the paragraph behind a city's name says that there is no tie with it, or not yet."""
    said = next((sentence for sentence in annotated.sentences_of(index) if SPEAKS.search(sentence.text)), None)
    return bool(NOT_ONE.search(annotated.blocks[index].text) or (said and modalities(said.text, 0) & _UNREAL))


def _named_with_bond(annotated: Annotated, block: Block) -> Name | None:
    """The city of a heading that says what it is: "Stedenband met Kongsberg", "Zusterstad Solingen (Duitsland)"."""
    heading = BOND_HEADING.match(block.text) if block.kind == "heading" else None
    cities = annotated.within(block.start, block.end, Kind.CITY, Kind.MUNICIPALITY)
    if heading is None or len(cities) != 1 or cities[0].start != block.start + heading.end():
        return None
    return cities[0].place() if re.fullmatch(r"[^\w]*(?:\([^()]{1,40}\)|, \w+)?[^\w]*", annotated.clean.text[cities[0].end : block.end]) else None


# "Worcester (Großbritannien)": the heading of a card
CARD = re.compile(rf"[*_# ]*{RAW} \((?:[^()]{{2,30}}, )?{COUNTRY}\)[*_ ]*$")
# who keeps up the tie of the row above: "Stichting Jumelage Zuid"
CARRIER = re.compile(r"(?:Stichting|Vereniging|Comité|Jumelagecomité|Verein) [A-Z]")
BOND_HEADING = re.compile(rf"(?:De |Onze )?(?:{BOND_ONE}|{SISTER_ONE})(?: (?:met|with|mit))?[: –-]{{1,3}}")


# "Partnerstad", above the only one
_TWIN_ALONE = re.compile(rf"[*_# ]*{SISTER_ONE}[*_: ]*")
_NUMBER = r"(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|\d{1,2}|two|three|four|five|zwei|drei|vier|fünf)"
# "heeft drie zustersteden", "onderhouden officiële banden met vier steden", "is bevriend met twee plaatsen"
_COUNTS = re.compile(rf"\b{_NUMBER} (?:[\w-]+ )?(?:{SISTERS}|{BONDS})\b|\b(?:{TWIN}|banden|bevriend|verbonden|verbunden|befreundet|linked) (?:met|with|mit) {_NUMBER} (?:[\w-]+ )?(?:steden|gemeenten|plaatsen|dorpen|cities|towns|Städten|Gemeinden)\b")
_MARKS = 6
"""Characters of marks before the name that opens a line: "- **"."""
_CARD = 120
"""Characters from the name that heads a card to the line below it that gives its land."""
# "Gera - BRD", "Gera (Duitsland)", "Gera, Deutschland"
_LAND = re.compile(rf"[*_]{{0,2}}(?: [-–|] |, | \()(?:{COUNTRY}|BRD|DDR|ČSSR)(?!\w)")
_SORT_LINE = re.compile(r"(?:[Aa]ard|[Ss]oort|[Tt]ype)(?: van de)?(?: relatie| band| samenwerking)? ?: ?(?P<sort>.+)")
_UNREAL = {Modality.NEGATED, Modality.PLANNED, Modality.POTENTIAL, Modality.TALKS}
# "not a twin town, but a partner city": another sort of tie
ANOTHER_SORT = re.compile(rf"^[^.]{{0,60}}\bbilaterale (?:samenwerking|relatie)\b|\b(?:[Nn]ot an?|[Gg]een|[Kk]eine) (?:\w+ )?{TWIN},? (?:but|maar|wel|sondern)\b")


def _sort_of_list(text: str) -> str | None:
    if not LISTS_TWINS.search(text) or any(not (_LEADS_IN.search(text) and _WHO_KEEPS_UP.fullmatch(word.group())) for word in NOT_LISTED.finditer(text)):
        return None
    return "ended" if WAS_LISTED.search(text) else "stated"
