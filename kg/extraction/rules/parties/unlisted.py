"""Parties whom no list of names holds, known by how an opening presents them: "Future City Foundation, vertegenwoordigd door"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import ANY, Masked
from kg.extraction.names.mentions import ORGANISATIONS, TITLE
from kg.extraction.rules.parties.presenting_words import LABEL, PERSON_NEXT, SAID
from kg.extraction.text.layout import Block
from kg.model import Kind, Name

# "Future City Foundation, vertegenwoordigd door": somebody whom no list of names holds
_UNKNOWN = re.compile(
    rf"^[^\w{ANY[1:-1]}]*{LABEL}(?:[Dd]e |[Hh]et )?(?P<name>[^,;:()\s][^,;:()]{{2,90}}?)(?: \([^()]{{1,60}}\))?(?P<seat>(?:, (?:[^,;:()\d]{{0,40}}\d[^,;:()]{{0,40}}|een [a-z]+)){{0,3}})(?:, ?|: ?| )(?=(?i:{SAID})|(?<=, ){PERSON_NEXT})"
)
_ALSO = re.compile(rf"(?:[;,”\"'’]) en (?:anderzijds,? )?(?:de |het )?(?:[a-z]+ ){{0,4}}(?P<name>{TITLE})(?: \([^()]{{1,60}}\))?, ?(?=(?:met (?:maatschappelijke )?zetel|gevestigd|statutair|te dezen?|rechtsgeldig|vertegenwoordigd|hierna|kantoorhoudend)\b)")
# of a model: "Gemeente <naam>", "[naam instelling]", "Stichting XXX"
_NO_NAME = re.compile(
    # "De 32 gemeenten binnen de politie-eenheid", "Deelnemende woningcorporaties": so many of a sort
    r"(?i:\d+ |(?:opdracht(?:gever|nemer)s?|dienst(?:verlener|afnemer)|afnemers?|leverancier|(?:ver)?huurder|uitvoerder|subsidie(?:gever|ontvanger|verlener)|(?:gast|centrum)gemeente)\b|(?:deelnemende|deelnemers|betrokken|aangesloten|diverse|verschillende|overige) |partij|alle\b|beide[n]?\b|tot\b|sinds\b|vanaf\b|na\b|om\b|er\b|zij\b|wij\b|onder(?:ge)?tekende|hierna|verder|(?:voor|namens) (?:haar|hem|hen|deze|dezen|dit)\b|(?:hier|daar)voor\b|gezamenlijk|samen\b|tezamen|ieder|allen\b|elke?\b|naam|functie|mevrouw|de heer|heer|dhr|mw|mevr|mr\.|drs|ir\.|dr\.|prof|minister|staatssecretaris|tussen|op\b|"
    r"(?:voormelde|voornoemde|bovengenoemde|genoemde|beide|deze) |overheid|bedrijven|gemeenten\b|deze\b|dit\b|in\b|artikel|dat\b)|.*(?:…|\.{3}|_{2}|[<>\[\]]|\bx{3,}\b)|(?![BN]\.V\.)[A-Z]\."
)
_ALONE = re.compile(r"(?:[Dd]e |[Hh]et )?(?P<name>(?:[A-ZÀ-Ý][\w&'’.-]*(?: (?:[A-ZÀ-Ý&(][\w&'’.()-]*|van|de|der|den|het|en|voor|te|in|op|aan|tot|bij|ter|[a-z]+)){1,9}|[A-Z]{3,}|[A-ZÀ-Ý][a-zà-ÿ]{2,}[\w-]*))[;,.]?(?: en)?")
# "Menzis (zorgverzekeraar)": of what sort it is, and no part of its name
_SORT_BEHIND = re.compile(r" \([a-zà-ÿ][^()]{2,40}\)$")
# behind the last of them: "4. Lekstede Wonen komen overeen dat"
_CONCLUDING = re.compile(r",? (?=(?:komen|spreken|verklaren|stellen|besluiten|overwegende|hierna|gezamenlijk|tezamen|ieder)\b)")
_NO_PARTY = re.compile(r"(?i)\d|\b[a-z]*wet\b|\b(?:verordening|artikel|bijlage|hoofdstuk|is|zijn|wordt|worden|heeft|hebben|willen|wil|kan|doel|inleiding|overwegingen|begrippen|definities|looptijd|samenwerking|afspraken|financi[ëe]n|organisatie|uitvoering|communicatie|evaluatie)\b")
# "Woonkans Zuid,": a line of a list
_IN_LIST = re.compile(r"^(?=.{3,90}$)[^,;:.]+(?:, [BN]\.V\.)?[,;] ?$")
# the public prosecutor and the chief of police sign for their services
_SERVICES = (
    (re.compile(r"\bofficier van justitie\b|\barrondissementsparket\b|\bcollege (?:van )?procureurs-generaal\b", re.I), "Openbaar Ministerie"),
    (re.compile(r"\b(?:politiechef|korpschef|korpsbeheerder)\b(?: van)?(?: de)?(?: regionale)? (?P<rest>(?:eenheid|politie|regiopolitie|korps) ?[A-Z][\w-]+(?:[ -][A-Z][\w-]+){0,3})"), "Politie"),
    (re.compile(r"\b(?:politiechef|korpschef)\b", re.I), "Politie"),
)  # fmt: skip
# "2. De politie, eenheid Limburg, namens de korpschef vertegenwoordigd door", "Politie | Eenheid Limburg"
_POLICE = re.compile(r"\W{0,4}(?:\d{1,2}[.)] )?(?:[Dd]e )?(?:[Nn]ationale )?[Pp]olitie,? (?:regionale )?(?P<rest>[Ee]enheid [A-Z][\w-]+(?:[ -](?!Vertegenwoordigd|Rechtsgeldig|Te |Gevestigd|Hierna)[A-Z][\w-]+){0,2})")
_SORT_WORDS = (
    ("Gemeente ", Kind.MUNICIPALITY), ("Provincie ", Kind.PROVINCE), ("Waterschap ", Kind.WATER_AUTHORITY),
    ("Hoogheemraadschap ", Kind.WATER_AUTHORITY), ("Ministerie ", Kind.MINISTRY),
)  # fmt: skip
# "Grote Markt 1, 2000 Antwerpen, vertegenwoordigd door": where somebody sits
_PLACE = re.compile(r"\w \d{1,4}(?:[ -]?[a-zA-Z\d]{1,3})?$|^\d{4}\b|\b\d{4} ?[A-Z]{2}\b")
# "het dagelijks bestuur van Vereniging Zuid", "de directeur-generaal van het Kadaster": who acts for it
_ORGAN = re.compile(r"^(?:(?:dagelijks|algemeen) bestuur|(?:algemeen |plaatsvervangend |secretaris-|inspecteur-)?(?:directeur(?:-generaal)?|generaal|voorzitter|bestuurder|president|rector(?: magnificus)?)|(?:raad van )?bestuur|college van [a-z ]{3,40}|directie|raad) van (?:de |het )?(?=[A-Z])", re.I)
_FORM = re.compile(r"^(?:(?:publiekrechtelijke?|openbare) )?(?:rechtspersoon|besloten vennootschap|naamloze vennootschap|toegelaten instelling|woning(?:bouw)?corporatie|netbeheerder|zorg(?:aanbieder|instelling|verzekeraar)|onderwijsinstelling)(?: met beperkte aansprakelijkheid)?,?(?: genaamd)?:? ", re.I)
_STATE = re.compile(r"\bStaat der Nederlanden\b")
_ENTRY = 100
"""Characters that an entry of a list of bodies has at most."""


def service(masked: Masked) -> tuple[Name, int, int] | None:
    """The prosecution or the police, for whom an officer signs."""
    text, offset = masked.sentence.text, masked.sentence.start
    for pattern, service in _SERVICES:
        if (match := pattern.search(text, 0, 160)) and match.start() < 60:
            rest = match.groupdict().get("rest")
            label = f"{service} {rest}" if rest else service
            return Name(label, Kind.ORGANISATION), offset + match.start(), offset + match.end()
    return None


def police(text: str) -> Name | None:
    """The police by the unit with which a stretch begins: "De politie, eenheid Limburg"."""
    unit = _POLICE.match(text)
    return Name(f"Politie {unit['rest']}", Kind.ORGANISATION) if unit else None


def unlisted(annotated: Annotated, masked: Masked) -> tuple[Name, int, int] | None:
    """Somebody at the head of an entry whom the finder of names does not know."""
    text, offset = masked.sentence.text, masked.sentence.start
    match = _UNKNOWN.match(text)
    if match is None or _NO_NAME.match(match["name"]) or re.search(r" tussen |\b(?:19|20)\d\d\b", match["name"]) or not re.search(r"[A-ZÀ-Ý]", match["name"]) or _PLACE.search(match["name"]):
        return None
    start, end = offset + match.start("name"), offset + match.end("name")
    if _STATE.search(match["name"]):
        ministry = next(iter(annotated.within(end, end + 200, Kind.MINISTRY)), None)
        return (ministry.name(), ministry.start, ministry.end) if ministry else None
    label = _ORGAN.sub("", _FORM.sub("", " ".join(match["name"].split())))
    return Name(label[0].upper() + label[1:], sort_of(label)), start, end


def further_unlisted(annotated: Annotated, masked: Masked) -> Iterator[tuple[Name, int, int]]:
    """Others within a sentence whom the finder of names does not know: "..., en het autonoom gemeentebedrijf De Wal, met zetel te"."""
    offset = masked.sentence.start
    for match in _ALSO.finditer(masked.sentence.text):
        start, end = offset + match.start("name"), offset + match.end("name")
        if not _NO_NAME.match(match["name"]) and not any(m.end > start for m in annotated.within(start - 80, start + 1)) and not _PLACE.search(match["name"]):
            yield Name(match["name"], sort_of(match["name"])), start, end


def beside(annotated: Annotated, masked: Masked) -> tuple[Name, int, int] | None:
    """An item that is a name and no more, in a list of parties of which the one above or below it is known."""
    sentence = masked.sentence
    blocks = annotated.blocks
    block = blocks[sentence.block]
    lined = _is_lined(annotated, sentence.block)
    match = _ALONE.fullmatch(_CONCLUDING.split(block.text.strip(), maxsplit=1)[0]) if (lined or block.kind in ("item", "heading")) and sentence.start == block.start else None
    if match is None or _NO_NAME.match(match["name"]) or _NO_PARTY.search(match["name"]):
        return None
    if not lined and not _is_listed(annotated, sentence.block, is_word=" " not in match["name"] and not match["name"].isupper()):
        return None
    name = _SORT_BEHIND.sub("", match["name"])
    start = block.start + block.text.index(name)
    return Name(name, sort_of(name)), start, start + len(name)


def _is_listed(annotated: Annotated, number: int, *, is_word: bool) -> bool:
    """Whether an entry stands in a list of bodies, whose entries are marked alike: a known one beside it, or of a list of short entries two, a heading of a sort between them."""
    blocks = annotated.blocks
    marker = _marker(annotated, blocks[number])
    if not marker:
        return False
    known = 0
    for step in (-1, 1):
        index, headings = number + step, 0
        while 0 <= index < len(blocks) and headings < 2 and len(blocks[index].text) < _ENTRY and not blocks[index].text.endswith("."):
            is_alike = _marker(annotated, blocks[index]) == marker
            known += is_alike and bool(annotated.within(blocks[index].start, blocks[index].end, *ORGANISATIONS))
            headings = 0 if is_alike else headings + 1
            index += step
    near = (blocks[index] for index in (number - 1, number + 1) if 0 <= index < len(blocks))
    return known > 1 or (not is_word and any(_marker(annotated, other) == marker and annotated.within(other.start, other.start + 90, *ORGANISATIONS) for other in near))


def _is_lined(annotated: Annotated, number: int) -> bool:
    """Whether a block is a line of a list whose lines end in commas, below "De verhuurders:", with a known body in one beside it."""
    blocks = annotated.blocks
    first = last = number
    while first and _IN_LIST.search(blocks[first - 1].text):
        first -= 1
    while last + 1 < len(blocks) and _IN_LIST.search(blocks[last].text):
        last += 1
    is_led = first and blocks[first - 1].text.rstrip().endswith(":")
    return bool(is_led and last - first > 1 and _IN_LIST.search(blocks[number].text)) and any(annotated.within(other.start, other.start + 90, *ORGANISATIONS) for other in blocks[first : last + 1] if other != blocks[number])


def _marker(annotated: Annotated, block: Block) -> str:
    """What sort of mark a block stands behind: "1." and "2." are alike; empty for none."""
    line = annotated.clean.text[annotated.clean.text.rfind("\n", 0, block.start) + 1 : block.start]
    return re.sub(r"[A-Za-z]", "a", re.sub(r"\d+", "1", line.strip()))


def sort_of(name: str, kind: Kind = Kind.ORGANISATION) -> Kind:
    """What sort of body a name says that it is, where nothing better is known than that it is one."""
    if kind is not Kind.ORGANISATION:
        return kind
    for word, sort in _SORT_WORDS:
        if name.startswith(word):
            return sort
    if re.search(r"\b(?:[BN]\.?V|bv|nv)\b\.?", name):
        return Kind.COMPANY
    if re.match(r"(?i)stichting\b", name):
        return Kind.FOUNDATION
    return Kind.ASSOCIATION if re.match(r"(?i)vereniging\b", name) else Kind.ORGANISATION
