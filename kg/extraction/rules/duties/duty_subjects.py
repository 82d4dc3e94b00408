"""Whom an item of duties names as its own subject, and who are "de overige gemeenten"."""

from __future__ import annotations

from collections.abc import Callable

from kg.extraction.annotate import Annotated
from kg.extraction.matching import patterns as re
from kg.extraction.names.mentions import ORGANISATIONS, Mention
from kg.extraction.rules.duties.duty_sorts import is_sort
from kg.extraction.rules.parties.party import Opening
from kg.extraction.text.layout import Block
from kg.model import Kind, Name
from kg.numbers import CARDINAL, number_word

# what follows the parties in an item that has its own subject: "a. Goes levert", "1. Brabant Water vermindert"
_ACTS = re.compile(
    r"(?=[ ,])(?<=[\w.)])(?=(?: \([^()]{1,40}\))?,? (?!(?:wordt|worden|kan|kunnen|mag|mogen|is|zijn|heeft|hebben|wenst|wil|acht|vormt|bestaat|kent|bent|niet|met|het|dat|uit)\b)(?:[a-zë]+(?:t|en)|zal|doet)[ ,])"
)
# "Het maaien is de taak van Goes en Veere", "Voor het slib draagt Goes zorg", "afvoeren van slib: Goes, Veere": whom an item names behind what is to be done
_BEHIND = tuple(re.compile(pattern) for pattern in (
    r"\b(?:is|zijn|wordt|blijft|vormt) (?:een |de |het )?(?:taak|taken|verantwoordelijkheid|plicht|verplichting|opgave|zorg|werk) van (?P<who>[^;:]{3,120}?)[.;]?$",
    r"\b(?:draagt|dragen|zorgt|zorgen|betaalt|betalen|staat|staan|neemt|nemen|tekent|tekenen) (?P<who>(?:(?:de|het) )?[^;:]{3,120}?) (?:zorg|de (?:zorg|kosten|verantwoordelijkheid)|garant|in|voor haar rekening|voor hun rekening|op zich)[.;]?$",
    r"\b(?:wordt|worden|geschiedt|gebeurt) [^;:]{0,60}?\bdoor (?P<who>[^;:]{3,120}?)(?: (?:gedaan|uitgevoerd|verzorgd|verricht|betaald|geregeld|geleverd|verstrekt|onderhouden|georganiseerd|opgesteld))?[.;]?$",
    r"\b(?:ligt|liggen|rust|rusten|berust) (?:bij|op) (?P<who>[^;:]{3,120}?)[.;]?$",
    r"\bkom(?:t|en) (?:ten laste|voor rekening) van (?P<who>[^;:]{3,120}?)[.;]?$",
    r"\b(?:is|zijn|blijft|blijven) (?:aan|voor(?: rekening van)?) (?P<who>[^;:]{3,120}?)[.;]?$",
    # "Veere is degene die het slib weghaalt", "Veere en Goes zijn belast met het beheer"
    r"^(?P<who>[^;:]{3,120}?) (?:is|zijn|blijft|blijven) (?:degenen? die|verantwoordelijk voor|belast met|aan zet voor|gehouden (?:tot|om)|verplicht (?:tot|om)|aanspreekbaar op)\b",
    r"^[^:]{3,100}: (?P<who>[^;:]{3,120}?)[.;]?$",
))
# "Indien het aantal hoger is, vergoedt opdrachtgever de kosten", "Binnen vier weken voert Goes een gesprek": the subject stands behind the verb
_OPENS = re.compile(r"(?P<if>Indien|Als|Wanneer|Mocht|Voor zover|Zodra|Ingeval|In geval)\b|(?:Binnen|Na|Bij|In|Op|Per|Uiterlijk|Jaarlijks|Maandelijks|Daarnaast|Tevens|Voorts|Verder|Ook|Ten behoeve van|Ter|Gedurende|Vanaf|Met ingang van|Elk|Ieder)\b")
_TURNED = re.compile(r"(?<=[ ,])(?!(?:het|dat|uit|met|niet|tot|wat|wordt|moet|laat|kost|kan|mag|heeft|bedraagt|geldt|vindt|ontvangt|krijgt)\b)(?:[a-zë]{2,18}t|zal) (?P<who>(?:(?:de|het) )?[A-Za-z][\w&'’.-]*(?: [\w&'’.-]+){0,3})")
# "Goes", ", Veere" and " en Vlissingen" of "Goes, Veere en Vlissingen"
_TERM = re.compile(r"(?:^|, (?:en )?| en )(?P<term>(?:(?!, | en ).)+)")
_REST = re.compile(rf"\b(?:(?P<number>{CARDINAL}) )?(?:overige|andere) (?:gemeenten|partijen|deelnemers|provincies|waterschappen|corporaties|partners)\b", re.I)
_ALL = re.compile(r"(?:(?:Beide|Alle|De) )?[Pp]artijen")
# what may stand before a name that is the subject: "de gemeente", "de gemeenten", "het college van burgemeester en wethouders van"
_SORT_BEFORE = re.compile(
    r"(?i)(?:(?:de |het )?colleges? (?:van burgemeester en wethouders )?van )?(?:de |het )?(?:gemeenten? |stad |steden |provincies? |waterschap(?:pen)? |stichting |minister(?:ie)? van )?"
)
_NOUN = re.compile(r"(?:De|Het) (?P<noun>[a-z-]{4,40})")
_ROW = 400
"""Characters in which several parties are presented in a row."""
_LONGEST_ITEM = 300
_LONGEST = 120
"""Characters in which the subject of an item stands."""


def own_subject(annotated: Annotated, block: Block, parties: Opening) -> list[Name]:
    """The parties that an item opens with as the subject of what they do: "a. Goes levert de projectleider", "b. Goes en Veere dragen bij"."""
    for act in _ACTS.finditer(block.text, 0, _LONGEST):
        if one := _called(annotated, block.start, block.text[: act.start()], parties):  # "Hunze en Aa's" is one
            return one
        terms = list(_TERM.finditer(block.text, 0, act.start()))
        named = [_called(annotated, block.start + term.start("term"), term["term"], parties) for term in terms]
        if named and all(named):
            return [name for names in named for name in names]
    before, colon, _ = block.text.partition(": ")  # "a. Goes: een projectleider"
    named = [_called(annotated, block.start + term.start("term"), term["term"], parties) for term in _TERM.finditer(before)] if colon and len(before) < _LONGEST else []
    return [name for names in named for name in names] if named and all(named) else _behind_verb(annotated, block, parties) or _named_behind(annotated, block, parties)


def _behind_verb(annotated: Annotated, block: Block, parties: Opening) -> list[Name]:
    """The party behind the verb of an item that opens with when or how it does so; behind a condition the verb stands next to its comma."""
    opens = _OPENS.match(block.text)
    if opens is None or len(block.text) > _LONGEST_ITEM:
        return []
    for turned in _TURNED.finditer(block.text, opens.end()):
        if opens["if"] and not block.text[: turned.start()].rstrip().endswith(","):
            continue
        words = turned["who"].split(" ")
        called = (_called(annotated, block.start + turned.start("who"), " ".join(words[:count]), parties) for count in range(len(words), 0, -1))
        if found := next(filter(None, called), []):
            return found if len(found) == 1 else []
        if not opens["if"]:
            return []  # the first verb is that of the clause
    return []


def _named_behind(annotated: Annotated, block: Block, parties: Opening) -> list[Name]:
    """The parties that an item names behind what they are to do, and nobody else."""
    for who in filter(None, (pattern.search(block.text, 0, _LONGEST_ITEM) for pattern in _BEHIND)) if len(block.text) < _LONGEST_ITEM else ():
        terms = list(_TERM.finditer(who["who"]))
        named = [_called(annotated, block.start + who.start("who") + term.start("term"), term["term"], parties) for term in terms]
        if named and all(named):
            return list({name.label: name for names in named for name in names}.values())
    return []


def _called(annotated: Annotated, start: int, term: str, parties: Opening) -> list[Name]:
    """The party that a subject is: by what the agreement calls it, or by the name that the subject consists of."""
    if called := parties.called(term) or (parties.names if _ALL.fullmatch(term) else []):
        return called
    known = {name.label for name in parties.names}
    for mention in annotated.within(start, start + len(term), *(ORGANISATIONS - {Kind.REGION, Kind.NETWORK})):
        before = annotated.clean.text[start : mention.start]
        if mention.end == start + len(term) and _SORT_BEFORE.fullmatch(before):
            return [mention.name()] if mention.label in known or not known else []
    return is_sort(term, parties)


def known_as(annotated: Annotated, text: str, parties: Opening) -> list[Name]:
    """The parties that a noun means without their names: "De ondernemersvereniging", "De woningcorporaties", "De burgemeester".

    That is the one party whose name begins with it, those to whom the opening puts it ("De woningcorporaties A, B en C"), or the one municipality.
    """
    match = _NOUN.fullmatch(text.strip(" .:"))
    if match is None:
        return []
    noun = match["noun"]
    begins = [name for name in parties.names if name.label.casefold().startswith(f"{noun} ") and not noun.startswith("gemeente")]
    if len(begins) == 1:
        return begins
    if noun in ("burgemeester", "college"):
        towns = [name for name in parties.names if name.kind is Kind.MUNICIPALITY]
        return towns if len(towns) == 1 else []
    return _apposed(annotated, noun, parties)


def _apposed(annotated: Annotated, noun: str, parties: Opening) -> list[Name]:
    """The parties in a row behind a plural noun where they are presented."""
    known = {name.label: name for name in parties.names}
    words = f"e {noun} "
    at = -1
    while (at := annotated.clean.text.find(words, at + 1)) >= 0:
        found: list[Name] = []
        end = at + len(words)
        for mention in annotated.within(end, end + _ROW):
            if mention.label not in known or not re.fullmatch(r"|,? (?:en )?(?:de )?", annotated.clean.text[end : mention.start]):
                break
            found.append(known[mention.label])
            end = mention.end
        if len(found) > 1:
            return found
    return []


def without_bound(words: str, names: list[Name], bound: Callable[[], list[Name]]) -> list[Name]:
    """Those of whom words speak: of "de zeven overige gemeenten" the ones that are not bound before, if they are seven.

    Args:
        words: what names them ("De zeven overige gemeenten", "De gemeenten").
        names: all of that sort.
        bound: whom the duties before these bind; asked where the words speak of the others only, for it goes back through the articles.
    """
    rest = _REST.search(words)
    if rest is None:
        return names
    before = bound()
    left = [name for name in names if name not in before]
    is_rest = len(left) == number_word(rest["number"]) if rest["number"] else len(left) < len(names)
    return left if is_rest else []


def without_names(block: Block, mentions: list[Mention]) -> str:
    """A block's words without the names in it."""
    words, position = "", block.start
    for mention in mentions:
        words += block.text[max(0, position - block.start) : max(0, mention.start - block.start)]
        position = max(position, mention.end)
    return words + block.text[position - block.start :]
