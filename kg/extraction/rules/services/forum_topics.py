"""Which forum a sentence is about that names none: the one spoken of before it, in the heading above it, or whose own page it is."""

from __future__ import annotations

from collections import Counter

from kg.extraction.annotate import Annotated
from kg.extraction.masked import Masked
from kg.extraction.matching import patterns as re
from kg.extraction.modality import REACH
from kg.extraction.names.mentions import FORUMS, TITLE, Mention
from kg.extraction.names.people import OFFICE
from kg.extraction.names.titles import LEGAL_FORM
from kg.extraction.rules.kept import kept
from kg.extraction.rules.parties.parties import own_parties
from kg.model import Kind

_UNION = re.compile(r"(?i)^(?!organisatie voor |verenigde naties|europese unie).{0,80}?(?:vereniging|verbond|netwerk|koepel|unie|intercommunale|comité van|platform|alliantie|coalitie|league|network|association|samenwerking|regio|gewest)")
LIKE_FORUMS = frozenset({Kind.ORGANISATION, Kind.ASSOCIATION, Kind.JOINT_BODY, Kind.FOUNDATION})
_OPENING = re.compile(rf"[*_\"“‘']{{0,3}}(?P<title>{TITLE})[*_\"”’']{{0,3}}(?: \([^()]{{1,40}}\))?(?:\*\*)?(?: [–—-] |: |\. (?=[A-Z]))")
# "Interreg Euregio Rijn-Waal": a programme that pays, not the region by which it is called
_PROGRAMME = re.compile(r"\bInterreg (?:[IVX]+ |V-?A )?$")
# "Anna Bos – burgemeester van Gouda": somebody, and no forum
_HOLDS_AN_OFFICE = re.compile(OFFICE)
# "In Zuidwest-Drenthe liggen nu drie van die gemeenten": where they lie
_WHERE = re.compile(r"\b(?:[Ii]n|[Uu]it|[Rr]ond|[Ee]lders in) $")
# "Rol: projectpartner": one word that labels what follows
_FIELD = re.compile(r"(?P<title>[A-ZÀ-Ý][a-zà-ÿ-]+): ")
NO_NETWORK = re.compile(
    r"(?i)^(?:gemeente|college|opbrengst(?:en)?|status|rol|leden|deelnemers|partners|samenstelling|vorsitz\w*|mitglied\w*|koordination|federführung|chair|members|lead partner|(?:vice-?)?voorzitter|secretaris|secretariaat|trekker|[\w-]*project|kosten|doel(?:en|stelling)?|resulta(?:at|ten)|contact\w*|werkgroepen|meerwaarde|looptijd|activiteiten|toelichting|bijlage|dvo$|artikel|raad(?: van (?:de )?(?:gemeente|commissarissen|toezicht|bestuur|state|kerken))?$|provincie|stad|bestuur|stichting|commissie|haar|zijn|algemeen|dagelijks|tweede|eerste|staten|de|het|een|europese? (?:unie|raad|commissie|parlement)|european union|nederland|belgië|duitsland|europa|europe|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|vvd|pvda|cda|d66|groenlinks|sp|pvv|wij|partij\w*|city|regio(?= ?$)|green)\b|" + LEGAL_FORM + r"|(?:nederlandse|vlaamse|belgische|duitse|franse)$"
)


def section(annotated: Annotated, block: int) -> int:
    """Where the section of a block begins: at the heading above it, or at the document's start."""
    while block > 0 and annotated.blocks[block].kind != "heading":
        block -= 1
    return annotated.blocks[block].start


def spoken_of(annotated: Annotated, masked: Masked, position: int, *kinds: Kind) -> Mention | None:
    """What a sentence leaves out or calls "het netwerk": the last forum before it in its section, or the one in its heading."""
    sentence = masked.sentence
    parties = {name.label for name in own_parties(annotated).names} if annotated.profile.own else ()  # who concludes it is no organ of it
    before = [m for m in masked.mentions(masked.text[max(0, position - REACH) : position]) if is_forum(m, kinds) and m.label not in parties and not _is_where(annotated, m)]
    if found := _told(annotated, before):
        return found[-1]
    begin = max(section(annotated, sentence.block), sentence.start - 1500)
    named = [m for m in annotated.within(begin, sentence.start) if is_forum(m, kinds) and not _is_where(annotated, m) and (not m.attributive or _IN_ITS_CIRCLE.match(annotated.clean.text, m.end)) and m.label not in parties and (m.kind is not Kind.NETWORK or not NO_NETWORK.match(m.label)) and not _PROGRAMME.search(annotated.clean.text, max(0, m.start - 20), m.start)]
    found = [m for m in named if m.kind in (Kind.REGION, Kind.NETWORK) or not _BOARD_ALONE.match(m.label)]
    found = found or (named if annotated.profile.own else [])  # "het algemeen bestuur" by itself is some body's
    found = _told(annotated, found) or before or found
    return found[-1] if found else _of_question(annotated, sentence.block, sentence.start, kinds)


def _is_where(annotated: Annotated, mention: Mention) -> bool:
    """Whether a region is only where something lies."""
    return mention.kind is Kind.REGION and mention.label[:5].casefold() != "regio" and _WHERE.search(annotated.clean.text, max(0, mention.start - 12), mention.start) is not None


# "Wie zit voor?", "Bestuur": a heading that names nothing goes on about what the page is about
_GOES_ON = re.compile(r"(?:[^?]{3,60}\?|(?:het |ons )?(?:bestuur|voorzitter(?:schap)?|leden|deelnemers|organisatie|samenstelling|leiding|secretariaat|geld|kosten|bijdrage))", re.I)


def _of_question(annotated: Annotated, block: int, position: int, kinds: tuple[Kind, ...]) -> Mention | None:
    """The one forum that was spoken of before a heading that only asks or labels."""
    if not _GOES_ON.fullmatch(annotated.blocks[block].heading.strip(" *#:")):
        return None
    named = [m for m in annotated.within(0, position) if m.kind in kinds and not m.attributive and not _BOARD_ALONE.match(m.label) and (m.kind is not Kind.NETWORK or not NO_NETWORK.match(m.label))]
    return named[-1] if len({m.label for m in named}) == 1 else None


_BOARD_ALONE = re.compile(r"(?i)(?:algemeen |dagelijks )?bestuur\b|(?:bestuurs)?(?:commissie|comité)$|werkgroep$|overleg$")


def is_board_alone(label: str) -> bool:
    """Whether a name is no more than "het algemeen bestuur", which is some body's."""
    return _BOARD_ALONE.match(label) is not None


# "voor Zeeuws-Vlaanderen": a region as a stretch of land; "in de Regio Zuid" is one that works together
_TOWNS_IN = re.compile(r"\b(?:gemeenten|steden|dorpen|inwoners|bedrijven|scholen|kernen) (?:in|uit|rond|rondom|van|binnen) (?:de |het )?(?:[Rr]egio )?$")
# "In M50-verband leveren wij de voorzitter": it is spoken of
_IN_ITS_CIRCLE = re.compile(r"-(?:verband|netwerk|stedennetwerk)\b")
_AS_PLACE = re.compile(r"\b(?:voor|uit|in|naar|rond|rondom|over|heel|door) (?:de |het )?$", re.I)


def _told(annotated: Annotated, forums: list[Mention]) -> list[Mention]:
    """Forums without the regions that are only where something is."""
    text = annotated.clean.text
    return [m for m in forums if m.kind is not Kind.REGION or not _is_place(text, m)]


def _is_place(text: str, region: Mention) -> bool:
    """Whether a region is only where something is: "zestien gemeenten in de regio Utrecht", "voor de Achterhoek"."""
    named = "regio" in text[max(0, region.start - 6) : region.end].lower()
    return (_TOWNS_IN if named else _AS_PLACE).search(text, max(0, region.start - 40), region.start) is not None


@kept
def _headings(annotated: Annotated) -> dict[int, Mention]:
    """The forum that a heading names and hardly anything else, by where the heading begins."""
    found = {}
    for block in annotated.blocks:
        named = [m for m in annotated.within(block.start, block.end) if not m.attributive] if block.kind == "heading" else []
        forums = [m for m in named if is_forum(m, (*FORUMS, Kind.JOINT_BODY))]
        bare = re.sub(r"\W|\([^()]*\)", "", block.text)
        if len({m.label for m in forums}) == 1 and len(named) <= 2 and 10 * sum(len(re.sub(r"\W", "", annotated.clean.text[m.start : m.end])) for m in forums) >= 6 * len(bare):
            found[block.start] = forums[0]
    return found


def headed(annotated: Annotated, masked: Masked) -> Mention | None:
    """The forum under whose heading a sentence stands: what it says of taking part is of that one."""
    return _headings(annotated).get(section(annotated, masked.sentence.block))


def is_forum(mention: Mention, kinds: tuple[Kind, ...]) -> bool:
    """Whether a mention is of these kinds, or an organisation that calls itself a union of members."""
    return mention.kind in kinds or (mention.kind in LIKE_FORUMS and bool(_UNION.search(mention.label)))


def opening(annotated: Annotated, masked: Masked) -> Mention | None:
    """The name with which a list item or paragraph opens, set off from what is said of it: "**Kennisstad** – hier zijn wij lid van"."""
    block = annotated.blocks[masked.sentence.block]
    match = _OPENING.match(block.text)
    if not match or NO_NETWORK.match(match["title"]) or _HOLDS_AN_OFFICE.match(block.text, match.end()) or (match.group().endswith(": ") and match["title"] in _fields(annotated)):
        return None
    start = block.start + match.start("title")
    known = annotated.within(start, start + 1)
    if match.group().endswith(". ") and not (block.kind == "item" and (known or " " in match["title"] or match["title"].isupper())):
        return None  # "• Kaasnet (KN). Hier doen wij aan mee": an item's title, and no sentence of one word
    if known:
        return known[0] if known[0].kind in FORUMS | LIKE_FORUMS else None
    return Mention(start, block.start + match.end("title"), match["title"], Kind.NETWORK)


@kept
def _fields(annotated: Annotated) -> frozenset[str]:
    """The labels of a form: words before a colon at the head of several blocks, as "Rol:" under each project; names are none."""
    heads = Counter(match["title"] for block in annotated.blocks if (match := _FIELD.match(block.text)))
    return frozenset(title for title, count in heads.items() if count > 1)
