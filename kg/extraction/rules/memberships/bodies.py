"""Organs and working groups that an agreement or network sets up."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import replace

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.modality import REACH, Modality, modalities
from kg.extraction.names.mentions import PUBLIC, TITLE, Mention
from kg.extraction.names.organs import public_bodies
from kg.extraction.rules.memberships.group_tables import tabled_bodies
from kg.extraction.rules.memberships.organ_tables import organ_tables
from kg.extraction.rules.memberships.overview_members import lines_of_own_seats, overview_boards
from kg.extraction.rules.parties.parties import own_parties
from kg.extraction.rules.parties.party import Opening, amended
from kg.extraction.text.layout import Sentence
from kg.model import Evidence, Fact, Kind, Name

# "het dagelijks bestuur van het waterschap" is that body's own organ
OF_A_PARTY = re.compile(r" van (?:het |de )?(?:(?:waterschap|hoogheemraadschap|provincie|gemeente|stichting|vereniging|politie|kamer|fractie)\b)?")
SET_UP = (Kind.BODY, Kind.WORKING_GROUP, Kind.PARTNERSHIP)
RELATIONS = (Kind.TIE, Kind.NETWORK, Kind.REGION, Kind.ASSOCIATION, Kind.PARTNERSHIP)
# what makes an organ of nobody in particular one that is there: "wordt ingesteld", "in het leven geroepen", "zit in de"
MADE = re.compile(
    r"\borganen\b[^.;]{0,70} zijn\b|\b(?:(?:aangestuurd|geleid|begeleid) door een|leidt|laat zich adviseren door|gevestigd|ondergebracht|(?:onderhouden|verzorgd|georganiseerd) door (?:de|het|een)|kümmert sich|(?:valt|vallen|hangt|hangen) een|adviseert|besproken in|(?:neemt|nemen) deel aan|voorzitter van de|genomen in|ingesteld|in te stellen|instelling van|stel(?:t|len) [^.;]{0,80} in\b|in het leven (?:wordt |worden )?(?:ge)?roepen|bestaat een|bestaan een|opgericht|oprichting van|[Ee]r (?:is|komt|wordt) een|[Ee]r zijn|set up|established|eingerichtet|gegründet|gehören an|tagt|vorgesehen|bestaat uit|zitting|zetels|vertegenwoordigd|[a-z]*(?:regio|vereniging|netwerk|samenwerkingsverband|regeling|koepel) (?:heeft|kent|werkt met) (?:een|twee|drie|vier)|(?:kent|heeft|telt|drie|twee|vier) (?:bestuurs)?organen|bestuursorganen(?=:|, te weten)|voorzit|voorgezeten|chair|zit in|zitten|kom(?:t|en)\b[^.;]{0,40}? (?:bijeen|bij elkaar|samen)|waarin [^.;]{3,80} (?:bijeenkomen|samenkomen|bijeenkomt|samenkomt|overleggen|vergaderen|zijn vertegenwoordigd)|vorm(?:t|en)\b[^.;]{0,100}? een|is er(?: ook)? een|(?:werkt|functioneert|fungeert)(?: ook| daarnaast| verder| tevens)? een|zijn er|bij elkaar komen|samenkomen|vergadert|overlegt|treffen|"
    # who has a seat in it, and what it does
    r"(?:stoel|zetel|plek|plaats|vertegenwoordiger) in|zetel(?:t|en) in|zi(?:t|tten) (?:vanuit|namens|onze|wethouder|burgemeester)|(?:aangeduid|aangewezen|benoemd|afgevaardigd|gekozen|verkozen) (?:voor|in|tot|naar)|waarin [^.;]{3,60} zit\b|(?:stelt|stelde) [^.;]{3,80} vast\b|beslist|neemt besluiten|heeft [^.;]{3,120} (?:aanvaard|goedgekeurd|aangevuld|vastgesteld|besloten)|beschließt|besteht aus|kommt\b[^.;]{0,60}? zusammen|zusammenkommt|tritt\b[^.;]{0,60}? zusammen|einberufen|in handen van|stuurt [^.;]{3,60} aan|draait (?:om|rond)|bereidt [^.;]{3,60} voor)\b"
)
# "De raden van Gouda en Delft besluiten een Stuurgroep Zuid in te stellen": the organ is theirs, though they present themselves there
_SETS_UP = re.compile(r"\b(?:ingesteld|in te stellen|instelling van|opgericht|op te richten|oprichting van|in het leven)\b")
# "Geadviseerd wordt een stuurgroep in te stellen"; not "een commissie die adviseert"
PROPOSED = re.compile(r"\b(?:wordt geadviseerd|geadviseerd wordt|adviseren|adviseert|advies is|aanbevel\w+|aanbevolen|voorgesteld wordt|kunnen|zou|zouden)\b", re.I)
# "De stuurgroep kan een werkgroep instellen", "Of er een stuurgroep komt, wordt later bepaald"
MAY = re.compile(r"^(?:Of|Whether|Ob)\b[^.;]{0,120}, (?:is|wordt|staat|moet|hangt|blijft|zal|is|wird|ist)\b|\b(?:kan|kunnen|mag|mogen)\b[^.;]{0,80}\b(?:instellen|in te stellen|worden ingesteld|ingesteld worden)\b")
# "Van het instellen van een Programmaraad hebben Partijen afgezien", "Partijen zien af van een klankbordgroep"
FORGONE = re.compile(r"\b(?:[Ee]r|[Dd]aar|[Hh]ier)van (?:[\w-]+ ){0,3}?(?:af te zien|afgezien)\b|\b(?:zie(?:t|n)|zag(?:en)?) (?:[\w-]+ ){0,4}?(?:er|daar)van af\b|\b[Vv]an (?:het |de |een )[^.;]{3,160}\bafgezien\b|\b(?:zie(?:t|n)|zag(?:en)?|afgezien)\b[^.;]{0,30}?\b(?:af )?van (?:het |de |een )(?:instell|opricht|inricht|vorm|stuurgroep|werkgroep|klankbord|\w*groep|\w*raad|\w*commissie)")
# "de Stuurgroep Groene Groeiregio zit": an organ with a name of its own is there
_NAMED = re.compile(r"(?i:[a-zë-]*(?:groep|overleg|tafel|team|comité|beraad)) (?!MIRT)(?:[A-ZÀ-Ý][\w-]+)")
# "op grond van bestuurlijk overleg 11 januari 2018": what took place on a day, and no organ
_ON_A_DAY = re.compile(r"(?<=overleg)(?: van| op| d\.d\.)? \d{1,2} [a-z]{3,9} (?:19|20)\d\d")
# "De OCMW-raad bestaat uit", which nobody set up with others
_COUNCIL = re.compile(r"(?i)(?:gemeente-?/? ?(?:(?:en|-) )?)?(?:ocmw-?|gemeente|districts?|provincie)raad|raad voor maatschappelijk welzijn|(?:schepen|deputatie|gemeente)college|vast bureau")
_FORMER = re.compile(r"(?i)\b(?:voormalige|vroegere|gewezen|toenmalige) $")
# "is het openbaar lichaam Recreatieschap Zuid ingesteld", "Belastingkantoor Waard is een bedrijfsvoeringsorganisatie"
_PUBLIC = (
    re.compile(rf"\b(?:openbaar lichaam|bedrijfsvoeringsorganisatie|gemeenschappelijk orgaan) (?P<title>{TITLE})(?= (?:is |wordt |werd )?(?:ingesteld|opgericht))"),
    re.compile(rf"(?P<title>{TITLE}) is een (?:bedrijfsvoeringsorganisatie|openbaar lichaam|gemeenschappelijk orgaan)\b"),
)
# "De organen van de regeling zijn het bestuur en de voorzitter", "HET BESTUUR", "Het bestuur bestaat uit"
ONE_BOARD = re.compile(r"^HET BESTUUR$|\borganen[^.;]{0,60} zijn het bestuur\b|^[Hh]et bestuur bestaat uit\b|\bbestuur: het bestuur van de (?:bedrijfsvoeringsorganisatie|regeling)\b")


def bodies(annotated: Annotated) -> Iterator[Fact]:
    """One row an organ that is named with, or within, what it belongs to, or that a sentence sets up or seats."""
    found: dict[str, tuple[Name, Name | None, list[Evidence]]] = {}
    own = own_parties(annotated) if annotated.profile.own else Opening()
    parties = {name.label for name in own.names}  # who concludes it is no organ of it
    carded = lines_of_own_seats(annotated)
    for sentence in annotated.sentences:
        named = annotated.within(sentence.start, sentence.end, *SET_UP)
        if named and any(sentence.start <= party.start < sentence.end for party in own.parties) and not _SETS_UP.search(sentence.text):
            continue  # "de gemeente Gouda, namens deze de wethouder, tevens voorzitter van Platform Zuid": who presents a party is of that body
        may = named and (MAY.search(sentence.text) or FORGONE.search(sentence.text))
        for mention in named:
            position = mention.start - sentence.start
            if sentence.block in carded and OWN_BOARD.fullmatch(mention.label):
                continue  # the board of the body that the card is on
            if _is_none(annotated, sentence, mention, parties) or Modality.NEGATED in modalities(sentence.text, position) or _FORMER.search(sentence.text[max(0, position - 20) : position]):
                continue
            if PROPOSED.search(sentence.text, max(0, position - REACH), position) or may:
                continue
            if not mention.parent and mention.kind is Kind.WORKING_GROUP and annotated.profile.own and annotated.profile.agreement:
                mention = replace(mention, parent=annotated.profile.agreement.label)
            if not mention.parent and not _is_named(annotated, mention) and not _is_called(annotated, mention) and not _heads(annotated, sentence, mention) and (mention.kind is not Kind.BODY or not MADE.search(sentence.text, max(0, position - REACH), position + REACH)):
                continue
            if mention.label not in found:
                found[mention.label] = mention.name(), _parent(annotated, mention), []
            evidence = found[mention.label][2]
            if len(evidence) < 3:
                evidence.append(annotated.cite(sentence))
    for name, parent, evidence in found.values():
        yield Fact("bodies", {"body": name, "within": parent}, "bodies", tuple(dict.fromkeys(evidence)))
    yield from _one_board(annotated)
    yield from _public_bodies(annotated, found)
    yield from _own_public_body(annotated, found)
    yield from tabled_bodies(annotated)
    yield from overview_boards(annotated)
    yield from organ_tables(annotated)


def _public_bodies(annotated: Annotated, known: Container[str]) -> Iterator[Fact]:
    """The public body of a regulation of which another document tells: "het openbaar lichaam Recreatieschap Zuid ingesteld"."""
    for sentence in annotated.sentences if not annotated.profile.own else ():
        for match in filter(None, (pattern.search(sentence.text) for pattern in _PUBLIC)):
            title = re.sub(r"^(?:Het|De) ", "", match["title"])
            if title in known or title in _NO_NAME or title.startswith("Euregio") or Modality.NEGATED in modalities(sentence.text, match.start("title")):
                continue
            topic = annotated.topic(sentence.end, [Kind.AGREEMENT], reach=600)
            yield Fact("bodies", {"body": Name(title, Kind.BODY), "within": topic.name() if topic else None}, "bodies", (annotated.cite(sentence),))


def _own_public_body(annotated: Annotated, known: Container[str]) -> Iterator[Fact]:
    """The public body that a regulation sets up, whatever else its name is known as: "Er is een openbaar lichaam, genaamd GGD Zuid"."""
    about = annotated.profile.agreement
    if about is None or annotated.profile.kind != "gemeenschappelijke-regeling":
        return
    parties = {name.label for name in own_parties(annotated).names}
    told: set[str] = set()
    for sentence in annotated.sentences:
        for title, (start, _) in public_bodies(sentence.text):
            if title not in known and title not in told | parties and Modality.NEGATED not in modalities(sentence.text, start):
                told.add(title)
                yield Fact("bodies", {"body": Name(title, Kind.BODY), "within": about}, "bodies", (annotated.cite(sentence),))


def _heads(annotated: Annotated, sentence: Sentence, mention: Mention) -> bool:
    """Whether an organ is the heading of what is told of it, or opens an item that tells what it does: "Beheerscomité: elke gemeente wijst één lid aan"."""
    if annotated.profile.own or mention.kind is not Kind.BODY or "kring" in mention.label:
        return False  # "Kenniskring Grenslogistiek" is one of those that the page is on
    block = annotated.blocks[sentence.block]
    opens = block.start == mention.start
    return opens and ((block.kind == "heading" and mention.end == block.end) or (block.kind == "item" and _DOES.match(annotated.clean.text, mention.end) is not None))


# ": de cultuurdiensten komen maandelijks samen", ": elke gemeente wijst één lid aan"
_DOES = re.compile(r"[*_]{0,2}: (?:de|het|elke|iedere|alle|een) [^.;\n]{3,100}\b(?:komen|komt|wijst|vaardigt|bestaat|vergadert|adviseert|overlegt|bereidt|stuurt|neemt|beslist|stelt)\b")


def _is_named(annotated: Annotated, mention: Mention) -> bool:
    """Whether it is an organ with a name of its own ("de Stuurgroep Groene Groeiregio"); "thematische werkgroep Polis" is some group of a network."""
    text = annotated.clean.text
    written = text[mention.start : mention.end]
    return mention.kind in (Kind.BODY, Kind.WORKING_GROUP) and bool(_NAMED.search(written) or (written[0].isupper() and _NAMED.search(mention.label))) and not text.endswith("thematische ", 0, mention.start)


def _is_called(annotated: Annotated, mention: Mention) -> bool:
    """Whether a paper about something names an organ by more than the word for its sort: "het bestuurlijk platform Rijntakken"."""
    if annotated.profile.own or mention.attributive or annotated.clean.text.endswith(_SOME, 0, mention.start):
        return False
    return mention.kind is Kind.WORKING_GROUP or (mention.kind is Kind.BODY and " " in mention.label and not _ASSEMBLY.fullmatch(mention.label))


# "de agenda van de algemene vergadering": of whomever
_ASSEMBLY = re.compile(r"(?i)algemene (?:leden)?vergadering")
# "Een Community of Practice is een vorm van leren": one of its sort, and none that is there
_SOME = ("thematische ", "Een ", "een ", "Eine ", "eine ", " a ", "A ")


def _is_none(annotated: Annotated, sentence: Sentence, mention: Mention, parties: Container[str]) -> bool:
    """Whether what is called so is no organ here: a council of a municipality, a party or an organ of one, a meeting of one day."""
    if _COUNCIL.fullmatch(mention.label) or _ON_A_DAY.match(annotated.clean.text, mention.end):
        return True
    position = mention.start - sentence.start
    if annotated.profile.own and (_BOARD_OF_ONE.match(mention.label) or _THEIR_OWN.search(sentence.text, max(0, position - 12), position) or _EXPLAINED.search(sentence.text, max(0, position - 90), position)):
        return True
    return mention.label.removeprefix("Samenwerkingsverband ") in parties or _acts_for(annotated, mention, parties) or (not (mention.parent and mention.kind is Kind.WORKING_GROUP) and _is_of_a_party(annotated, sentence, mention))


def _is_of_a_party(annotated: Annotated, sentence: Sentence, mention: Mention) -> bool:
    """Whether it is the own organ of a body that is named behind it: "het dagelijks bestuur van Waterschap Rivierenland"."""
    if OWN_BOARD.match(mention.label) and not _is_of_a_forum(annotated, mention) and not _is_seated(annotated, sentence, mention) and annotated.profile.kind != "gemeenschappelijke-regeling" and not REGULATED.search(annotated.clean.text):
        return True
    link = OF_A_PARTY.match(sentence.text, mention.end - sentence.start)
    if link is None:
        return False
    if sentence.text[link.start() : link.end()].rstrip().split()[-1] not in ("van", "het", "de"):
        return True
    at = sentence.start + link.end()
    return any(m.kind in OWNERS for m in annotated.within(at - 1, at + 1))


def _acts_for(annotated: Annotated, mention: Mention, parties: Container[str]) -> bool:
    """Whether it is the board of a party, for which it concludes the agreement: "Het dagelijks bestuur van Recreatieschap Waterland"."""
    of = _OF_FORUM.match(annotated.clean.text, mention.end)
    return of is not None and any(m.label in parties for m in annotated.within(of.end(), of.end() + 1))


def _is_seated(annotated: Annotated, sentence: Sentence, mention: Mention) -> bool:
    """Whether a board that is nobody's by name is one of a regulation or network: "het algemeen bestuur, waarin onze burgemeester zit, stelt de begroting vast"."""
    if any(m.kind in OWNERS for m in annotated.within(sentence.start, mention.start)) or not (_SHARED.search(annotated.clean.text) or _of_page(annotated)):
        return False
    at = mention.start - sentence.start
    return bool(SEATS.search(sentence.text, max(0, at - 120), at + 200)) or _heads(annotated, sentence, mention)


_TITLES = 3
"""Blocks at the top of a page in which its title stands."""


def _of_page(annotated: Annotated) -> Name | None:
    """What several are in and a page is on, so that a board named there is its board."""
    kinds = (*_FORUMS, Kind.ASSOCIATION, Kind.JOINT_BODY)
    if annotated.profile.own:
        return None
    subject = annotated.profile.subject
    if subject is not None and subject.kind in kinds:
        return subject
    named = (m.name() for block in annotated.blocks[:_TITLES] for m in annotated.within(block.start, block.end, *kinds) if not m.attributive)
    return next(named, None)


_NO_NAME = ("Er", "Het", "Dit", "Dat", "Deze", "Zij")  # "Er is een openbaar lichaam"
# "met toestemming van hun raden onderscheidenlijk hun algemeen bestuur"
_THEIR_OWN = re.compile(r"\b(?:hun|zijn|haar) (?:eigen )?$")
# "portefeuillehoudersoverleg Jeugd: bestuurlijk overleg van de wethouders": what an organ is, and no second one
_EXPLAINED = re.compile(r"(?:overleg|groep|raad|commissie|comité|tafel)\b[^:;.]{0,50}: (?:het |een |de )?$")
_BOARD_OF_ONE = re.compile(r"(?i)raad van bestuur")
# what has a board that several share
_SHARED = re.compile(r"(?i)\b(?:gemeenschappelijke regeling|netwerk|samenwerkingsverband|vereniging|projectvereniging)\b")
SEATS = re.compile(r"\b(?:waarin [^.;]{3,60} (?:zit|zitten|zitting)\b|zitting in|zetel(?:t|en|s)? in|(?:stelt|stelde) [^.;]{3,80} vast\b|heeft [^.;]{3,120} (?:aanvaard|goedgekeurd|vastgesteld)|bestaat uit|wij zitten in|vertegenwoordigd in|[a-z]*(?:regio|vereniging|netwerk|verband|regeling|koepel|samenwerking) (?:heeft|kent|werkt met) (?:een|twee|drie|vier))\b")


def _is_of_a_forum(annotated: Annotated, mention: Mention) -> bool:
    """Whether a board is that of a network or region that is named behind it: "het dagelijks bestuur van Regio Noord"."""
    of = _OF_FORUM.match(annotated.clean.text, mention.end)
    return of is not None and any(m.kind in _FORUMS for m in annotated.within(of.end(), of.end() + 1))


_OF_FORUM = re.compile(r" van (?:de |het )?")
_FORUMS = (Kind.NETWORK, Kind.REGION, Kind.PARTNERSHIP)


def _parent(annotated: Annotated, mention: Mention) -> Name | None:
    """What set it up, as far as it is named with it, else the relation that was spoken of last."""
    earlier = amended(annotated)
    if earlier and annotated.profile.agreement and mention.parent == annotated.profile.agreement.label:
        return earlier  # what a change of a regulation tells of its boards
    if mention.parent:
        named = next((m for m in annotated.mentions if m.label == mention.parent), None)
        return named.name() if named else Name(mention.parent, Kind.AGREEMENT)
    topic = annotated.topic(mention.start, RELATIONS, reach=600)
    return topic.name() if topic else _of_page(annotated) if OWN_BOARD.match(mention.label) else None


def _one_board(annotated: Annotated) -> Iterator[Fact]:
    """The board of a regulation that has only one."""
    if annotated.profile.kind != "gemeenschappelijke-regeling" and "bedrijfsvoeringsorganisatie" not in annotated.clean.text:
        return
    if any(m.kind is Kind.BODY and m.label.casefold().startswith(("algemeen bestuur", "dagelijks bestuur")) and not m.attributive for m in annotated.mentions):
        return
    told = next((s for s in annotated.sentences if ONE_BOARD.search(s.text)), None)
    if told:
        about = annotated.profile.agreement
        label = about.label if about else ""
        yield Fact("bodies", {"body": Name("Bestuur", Kind.BODY, within=label), "within": about}, "bodies", (annotated.cite(told),))


OWN_BOARD = re.compile(r"(?:Dagelijks|Algemeen) bestuur")
REGULATED = re.compile(r"\bopenbaar lichaam\b|\b(?:het )?(?:dagelijks|algemeen) bestuur van de(?:ze)? (?:gemeenschappelijke )?regeling\b", re.I)
OWNERS = PUBLIC | {Kind.FOUNDATION, Kind.ASSOCIATION, Kind.COMPANY, Kind.ORGANISATION, Kind.CITY}
