"""Who chairs or leads a body of an agreement, by the party for which he or she sits there."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import FORUM_OR_BODY, ORG, WORDS, Masked
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.modality import UNREAL, modalities
from kg.extraction.names.mentions import Mention
from kg.extraction.rules.memberships.composition_words import FORUM_NOUN, GROUP_NOUN
from kg.extraction.rules.memberships.memberships import fact_of
from kg.extraction.rules.memberships.seat_lists import sitting
from kg.extraction.rules.memberships.sentences import membership_sentences
from kg.extraction.rules.services import forum_topics
from kg.model import Fact, Kind

CUES = Triggers("voorzit", "voorgezeten", "zit ", "leiding", "geleid", "rekker", "oördinator")
_GROUPS = (Kind.BODY, Kind.WORKING_GROUP)
_IT = rf"(?:(?:[Hh]et|[Dd]e|[Dd]it|[Dd]eze|[Dd]ie|[Dd]at) (?:{FORUM_NOUN}|{GROUP_NOUN})|[Hh]et|[Hh]aar|[Hh]em|[Dd]aarin|[Hh]ierin|[Dd]eze|[Ee]r)"
_WHO = r"(?P<who>[^.;:,]{1,90}?)"
# one who is named, an office of such a one, or one by its sort
_SOMEBODY = rf"(?P<who>(?:(?:de|het|een) (?:(?!de |het )[\w-]+ ){{0,3}}(?:(?:van|uit|namens) )?)?{ORG}|(?:de|het|een) [\w’'-]+(?: van (?:de|het) [\w’'-]+)?)"
_OPENS = r"(?:^|[.;:] |, (?:en )?| en )"
# "de voorzitter van de stuurgroep", "daarvan", "van de kring"; of anything else it is another chair
_OF_IT = rf"(?: (?:daarvan|hiervan|ervan|der [a-z]+|van (?:(?P<what>(?:(?:het )?algemeen en (?:het )?)?{FORUM_OR_BODY}(?:(?:,| en) (?:van )?{FORUM_OR_BODY}){{0,2}})|(?:het|de|dit|deze) (?P<noun>{FORUM_NOUN}|{GROUP_NOUN}|bestuur))))?(?! van| der\b)"
_CHAIRS = re.grouped((
    # "Het lid dat door het college van Goes is aangewezen, is voorzitter van het algemeen bestuur"
    re.compile(rf"\b[Hh]et (?:bestuurs)?lid,? dat (?:door|namens|vanuit|voor) {_WHO} (?:(?:is|wordt) )?(?:aangewezen|benoemd|afgevaardigd|zitting heeft|zit|deelneemt)(?: (?:is|wordt))?,? (?P<at>is|treedt op als|fungeert als)(?: [a-z]+)? (?:de )?voorzitter\b{_OF_IT}"),
    # "wordt het voorzitterschap van het algemeen en het dagelijks bestuur vervuld vanuit de gemeente Goes", "rouleert; in 2011 wordt het vervuld door Goes"
    re.compile(rf"\b[Vv]oorzitterschap{_OF_IT} (?P<at>vervuld|bekleed|waargenomen|ingevuld|verzorgd|geleverd) (?:door|vanuit) {_SOMEBODY}"),
    re.compile(rf"\b[Vv]oorzitterschap{_OF_IT} (?:rouleert|wisselt)\b[^.]{{0,60}}?; [^.;]{{0,40}}?\b(?P<at>wordt) (?:het|dit) (?:[a-z]+ )?(?:vervuld|bekleed|waargenomen|ingevuld) door {_SOMEBODY}"),
    re.compile(rf"\b[Vv]oorzitter{_OF_IT} (?P<at>is) het lid,? dat (?:door|namens|vanuit|voor) {_WHO} (?:(?:is|wordt) )?(?:aangewezen|benoemd|afgevaardigd|zitting heeft)\b"),
    # "De secretaris van Goes is voor de duur van twee jaar voorzitter van de kring"
    re.compile(rf"{_OPENS}{_WHO} (?P<at>is|blijft|treedt op als|fungeert als)(?: (?!geen\b|niet\b|plaats|vice)[\w-]+){{0,7}}? ?\bvoorzitter\b{_OF_IT}"),
    # "Als voorzitter treedt op de wethouder van Goes"
    re.compile(rf"\b[Aa]ls voorzitter{_OF_IT} (?P<at>treedt op|fungeert) {_SOMEBODY}"),
    # "De provincie zit het overleg voor", "Goes zit daarin voor", "Goes blijft haar voorzitten"
    re.compile(rf"{_OPENS}{_WHO} (?P<at>zit|blijft|zal)(?: (?:ook|daar|tevens))?(?: (?:(?P<what>{FORUM_OR_BODY})|{_IT}))? voor(?:zitten)?(?=[.,;]|$| en )"),
    # "die de wethouder van Goes voorzit"; "Het beraad zit Goes voor"
    re.compile(rf"(?P<what>{FORUM_OR_BODY}){WORDS}{{0,80}}? (?P<at>zit) {_WHO} voor(?=[.,;]|$)"),
    # "een projectgroep, die onder leiding staat van de provincie", "staat onder voorzitterschap van de dijkgraaf"
    re.compile(rf"(?:(?P<what>{FORUM_OR_BODY})|\b{_IT}){WORDS}{{0,60}}? (?P<at>onder (?:leiding|voorzitterschap))(?: staat)? van {_SOMEBODY}"),
    # "De bijeenkomsten worden geleid door de burgemeester van Goes"
    re.compile(rf"\b(?:[Vv]ergadering(?:en)?|[Bb]ijeenkomst(?:en)?|{_IT})(?: van (?P<what>{FORUM_OR_BODY}))? (?P<at>wordt|worden|staan|staat) (?:[a-z]+ )?(?:geleid|voorgezeten) door {_SOMEBODY}"),
    # "Goes levert de voorzitter"
    re.compile(rf"{_OPENS}{_WHO} (?P<at>levert)(?: (?:daarvoor|hiervoor|ook|tevens|steeds))? (?:de|een) voorzitter\b{_OF_IT}"),
    # "Het voorzitterschap berust bij de secretaris van Goes"; "Voorzitter is de dijkgraaf"
    re.compile(rf"\b[Vv]oorzitterschap{_OF_IT} (?P<at>berust|ligt|rust|is belegd|wordt)(?: (?!niet\b|nog\b)[a-z]+){{0,3}}? (?:bij|door|vanuit) (?P<who>[^.;,]{{1,60}})"),
    # "wordt het voorzitterschap van het algemeen en het dagelijks bestuur vervuld vanuit de gemeente Goes", "rouleert; in 2011 wordt het vervuld door Goes"
    re.compile(rf"\b[Vv]oorzitterschap{_OF_IT} (?P<at>vervuld|bekleed|waargenomen|ingevuld|verzorgd|geleverd) (?:door|vanuit) {_SOMEBODY}"),
    re.compile(rf"\b[Vv]oorzitterschap{_OF_IT} (?:rouleert|wisselt)\b[^.]{{0,60}}?; [^.;]{{0,40}}?\b(?P<at>wordt) (?:het|dit) (?:[a-z]+ )?(?:vervuld|bekleed|waargenomen|ingevuld) door {_SOMEBODY}"),
    re.compile(rf"\b[Vv]oorzitter{_OF_IT} (?P<at>is) (?P<who>[^.;,]{{1,60}})"),
    # "Het voorzitterschap rouleert jaarlijks, te beginnen met Goes", "wisselt elk jaar; Goes begint"
    re.compile(rf"\b[Vv]oorzitterschap{_OF_IT} (?P<at>rouleert|wisselt|wordt|gaat|is|rouleren|roulerend)\b{WORDS}{{0,60}}?(?:te beginnen (?:met|bij)|beginnend (?:met|bij)|voor het eerst (?:door|bij)|in het eerste jaar (?:door|bij)) (?P<who>[^.;,]{{1,60}})"),
    re.compile(rf"\b[Vv]oorzitterschap{_OF_IT} (?P<at>rouleert|wisselt|gaat)\b{WORDS}{{0,60}}?[;,:] (?P<who>{ORG}|(?:de|het) [a-z]+(?: van {ORG})?) (?:begint|heeft het (?:als eerste|eerst)|is als eerste aan de beurt|bijt het spits af)"),
))  # fmt: skip# "Trekkers zijn Goes (werkgroep Wonen) en Tholen (werkgroep Zorg)", "De voorzitters: Goes (stuurgroep)"
_EACH_ITS_OWN = re.compile(r"\b(?:(?P<leads>(?:[Bb]estuurlijk |[Aa]mbtelijk )?(?:[Kk]ar)?[Tt]rekkers?|[Cc]oördinator(?:en|s)?)|[Vv]oorzitters?)\b[^.;()]{0,60}?(?P<at> zijn\b|:)(?P<list>[^.;]{3,400})")
_BESIDE = re.compile(rf"(?P<who>{ORG}) \((?:de |van de |voor de )?(?P<what>{FORUM_OR_BODY})\)")
_REACH = 600
"""Characters before a sentence within which the body stands of which it only says the sort."""


def own_chairs(annotated: Annotated) -> Iterator[Fact]:
    """A row a body that a clause gives a chair from one party."""
    for masked in membership_sentences(annotated, CUES):
        for pattern in _CHAIRS.of(masked.text):
            for match in pattern.finditer(masked.text):
                yield from _chairing(annotated, masked, match)
        for told in _EACH_ITS_OWN.finditer(masked.text):
            for match in _BESIDE.finditer(masked.text, *told.span("list")) if not modalities(masked.text, told.start("at")) & UNREAL else ():
                for group, leader in zip(masked.mentions(match["what"]), masked.mentions(match["who"]), strict=True):
                    yield fact_of(annotated, masked, leader.name(), group.name(), role="coordinator" if told["leads"] else "chair", state="stated", rule="compositions")


def _chairing(annotated: Annotated, masked: Masked, match: re.Match[str]) -> Iterator[Fact]:
    if modalities(masked.text, match.start("at")) & UNREAL:
        return
    who = sitting(annotated, masked, *match.span("who"))
    if len(who) != 1:
        return
    for board, context in _boards(annotated, masked, match):
        if board.label != who[0].label:
            yield fact_of(annotated, masked, who[0], board.name(), role="chair", state="stated", rule="compositions", context=context)


def _boards(annotated: Annotated, masked: Masked, match: re.Match[str]) -> Iterator[tuple[Mention, Mention | None]]:
    """The bodies that a clause names, with the general board where it speaks of "het algemeen en het dagelijks bestuur"; else the one that was spoken of."""
    said = match.groupdict().get("what")
    named = [m for m in masked.mentions(said) if m.kind in _GROUPS]
    if said and not named:
        return
    if said and "algemeen en" in said:
        general = next((m for m in annotated.mentions if m.kind is Kind.BODY and m.label.startswith("Algemeen bestuur")), None)
        named = [general, *named] if general else named
    for board in named:
        yield board, None
    if named:
        return
    spoken = forum_topics.spoken_of(annotated, masked, match.start("at"), *_GROUPS)
    noun = match.groupdict().get("noun")
    if spoken and noun and noun not in spoken.label.casefold():
        before = annotated.within(max(0, masked.sentence.start - _REACH), masked.sentence.start, *_GROUPS)
        spoken = next((m for m in reversed(before) if noun in m.label.casefold()), None)  # "voorzitter van de kring", behind another body
    if spoken:
        yield spoken, spoken
