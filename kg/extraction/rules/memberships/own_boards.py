"""Who sits in the bodies that an agreement sets up, and who chairs them, read from the places that its own text gives."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import FORUM_OR_BODY, WORDS, Masked, mask
from kg.extraction.matching import patterns as re
from kg.extraction.matching.triggers import Triggers
from kg.extraction.modality import UNREAL, modalities
from kg.extraction.names.mentions import Mention
from kg.extraction.rules.memberships.composition_words import FORUM_NOUN, GROUP_NOUN, LIST_END
from kg.extraction.rules.memberships.memberships import fact_of
from kg.extraction.rules.memberships.own_chairs import own_chairs
from kg.extraction.rules.memberships.seat_lists import seats
from kg.extraction.rules.memberships.sentences import membership_sentences
from kg.extraction.rules.parties.parties import own_parties
from kg.extraction.rules.services import forum_topics
from kg.model import Fact, Kind

CUES = Triggers("zitting", "zitten", " zit", "vormen", "eden zijn", "eelnemers zijn", "eden:", "eelnemers:", "eden van", "eelnemers aan", "eelnemers van", "volgende leden", "volgende deelnemers", "met vertegenw", "met een vertegenw", "met afgevaard", "met bestuurders", "bestaa", "samenstelling", "samengesteld", "gevormd", "deelne", "neemt", "nemen", "telt", "waarin", "waaraan", "vertegenwoordigd", "wijst", "wijzen", "aangewezen", "duid", "vaardig", "lever", "stuurt", "sturen", "benoem", "afgevaardigd", "daarin", "hierin", "deel ", "eel uit", " lid", "met daarin", "met hierin", "met als leden")
GROUPS = (Kind.BODY, Kind.WORKING_GROUP)
_NAMED = frozenset({*GROUPS, Kind.NETWORK, Kind.PARTNERSHIP})
_IT = rf"(?:[Zz]ij|[Hh]ij|[Hh]et|[Dd]eze|[Dd]it|[Dd]ie|(?:[Hh]et|[Dd]e|[Dd]it|[Dd]eze) (?:{FORUM_NOUN}|{GROUP_NOUN}))"
_SENT = r"(?:lid|leden|perso(?:on|nen)|vertegenwoordigers?|afgevaardigden?|gemachtigden?|wethouders?|collegel(?:id|eden)|docent(?:en)?|burgemeesters?|portefeuillehouders?|bestuurders?|bestuursl(?:id|eden)|ambtena(?:ar|ren)|medewerkers?|raadsl(?:id|eden)|deelnemers?)\b"
_FRAMES = re.grouped((
    # "Er is een Stuurgroep Veen, waarin de gedeputeerde als voorzitter en de wethouders van Goes en Tholen zitting hebben"
    re.compile(rf"(?P<what>{FORUM_OR_BODY}){WORDS}{{0,40}}?,? (?P<at>waarin|waaraan) (?P<list>[^.;]{{1,400}})"),
    # "een Kerngroep, met daarin de rector en de wethouders van Goes en Tholen"
    # "Er is een stuurgroep met vertegenwoordigers van de gemeenten, de politie en het OM"
    re.compile(rf"(?P<what>{FORUM_OR_BODY}),? (?P<at>met) (?:(?:daarin|hierin|als leden):? |(?=(?:een |de )?(?:vertegenwoordigers?|afgevaardigden?|bestuurders) (?:van|uit|namens) ))(?P<list>[^.;]{{1,400}})"),
    # "De stuurgroep bestaat uit de wethouders van de deelnemende gemeenten en een directeur van het ministerie", "Het comité telt één schepen uit Damme"
    re.compile(rf"(?:(?P<what>{FORUM_OR_BODY}){WORDS}{{0,60}}?|\b{_IT}{WORDS}{{0,30}}?) ?\b(?P<at>bestaat{WORDS}{{0,30}}? uit|bestaande uit|is samengesteld uit|wordt (?:samengesteld|gevormd) (?:uit|door)|gevormd door|telt) (?P<list>[^.;]{{1,400}})"),
    # "Daarin zitten de dijkgraaf en de wethouders van Goes en Tholen", "In de stuurgroep hebben zitting:", "Verder nemen zitting"
    re.compile(rf"\b(?:[Dd]aar(?:in|aan)|[Hh]ier(?:in|aan)|[Vv]erder|[Dd]aarnaast|[Vv]oorts|[Ii]n (?:(?P<what>{FORUM_OR_BODY})|(?:het|de|dit|deze) (?:{FORUM_NOUN}|{GROUP_NOUN}))) (?P<at>zitten|zit|hebben|heeft|nemen|neemt|zijn|is)(?: (?:daarin|hierin|zitting|plaats|deel|vertegenwoordigd))*:? (?P<list>[^.;]{{1,400}})"),
    # "Aan de tafel nemen deel: de politie en de gemeente"
    re.compile(rf"\b(?:[Aa]an|[Tt]ot) (?:(?P<what>{FORUM_OR_BODY})|(?:het|de|dit|deze) (?:{FORUM_NOUN}|{GROUP_NOUN})) (?P<at>nemen|neemt|behoren)(?: (?:deel|verder|ook))*:? (?P<list>[^.;]{{1,400}})"),
    # "Leden zijn de gedeputeerde, die voorzitter is, en de dijkgraaf", "De samenstelling wordt als volgt: de secretarissen van Goes en Tholen"
    re.compile(rf"\b(?:[Ll]eden|[Dd]eelnemers)(?: (?:van|aan) (?:(?P<what>{FORUM_OR_BODY})|(?:het|de|dit|deze) (?:{FORUM_NOUN}|{GROUP_NOUN}))(?=:| zijn)|(?= zijn))(?P<at> zijn|:):? (?P<list>[^.;]{{1,400}})"),
    re.compile(rf"\b[Ss]amenstelling(?: van (?P<what>{FORUM_OR_BODY}))?,? (?P<at>is|wordt|luidt|komt te luiden|bestaat)(?: (?:als volgt|daarmee|thans|nu|dan|voortaan|aldus|daardoor|uit))*:? (?P<list>[^.;]{{1,400}})"),
))  # fmt: skip
_APPOINTING = re.grouped((
    # "De colleges van Goes en Tholen wijzen ieder uit hun midden een lid aan", "Elke partner levert één lid"
    re.compile(rf"(?:^|[.;:] |, )(?P<list>[^.;:]{{1,300}}?) (?P<at>wijst|wijzen|vaardigt|vaardigen|duidt|duiden|benoemt|benoemen|levert|leveren|stuurt|sturen) (?:[^\s.;:]+ ){{0,14}}?{_SENT}(?:[^.;]{{0,60}}?\b(?:in|voor|naar|aan|van) (?P<what>{FORUM_OR_BODY}))?"),
    # "Goes en Tholen sturen een wethouder, de school en de politie ieder een vertegenwoordiger"
    re.compile(rf"\b(?P<at>sturen|stuurt|leveren|levert|vaardigen|vaardigt|benoemen|benoemt|wijzen|wijst) [^.;:,]{{3,80}}, (?P<list>[^.;:]{{1,120}}?) (?:ieder|elk|een|één|twee) (?:een |één |twee )?{_SENT}"),
    # "Namens de gemeenten neemt de burgemeester van Goes zitting in de stuurgroep, namens de politie de teamchef"
    re.compile(rf"\b[Nn]amens [^.;:,]{{2,60}}? (?P<at>neemt|nemen|heeft|hebben|zit|zitten) (?P<list>[^.;:]{{1,200}}?)(?: zitting)? in (?P<what>{FORUM_OR_BODY})"),
    re.compile(rf"\b(?P<at>zitting) in (?P<what>{FORUM_OR_BODY}), (?P<list>(?:namens|voor|vanuit) [^.;:]{{1,300}})"),
    # "De burgemeesters van Goes en Tholen en de districtschef vormen samen de Stuurgroep Veilig"
    re.compile(rf"(?:^|[.;:] )(?P<list>[^.;:]{{1,300}}?) (?P<at>vormen)(?: (?:samen|tezamen|gezamenlijk|met elkaar))? (?P<what>{FORUM_OR_BODY})"),
    # "De wethouders van Goes en Tholen hebben daarin zitting", "Alle partijen zijn daarin vertegenwoordigd"
    re.compile(rf"(?:^|[.;:] )(?P<list>[^.;:]{{1,300}}?) (?P<at>hebben|heeft|zijn|is|nemen|neemt|zitten|zit)(?: (?:elk|ieder|allen|allemaal))? (?:(?:daarin|hierin|daaraan|hieraan|er|in (?P<what>{FORUM_OR_BODY})|aan (?P<what2>{FORUM_OR_BODY}))(?: [^\s.;:]+){{0,6}}? )(?:zitting|vertegenwoordigd|deel|plaats)\b"),
    # "De wethouders van Goes en Tholen en de heemraad zijn lid", "De dijkgraaf maakt deel uit van de stuurgroep"
    re.compile(rf"(?:^|[.;:] )(?P<list>[^.;:]{{1,300}}?) (?P<at>zijn|is|maken|maakt)(?: (?!geen\b|niet\b)[a-z]+){{0,3}}? (?:lid|leden|deel uit)\b(?: van (?:(?P<what>{FORUM_OR_BODY})|(?:het|de|dit|deze) (?:{FORUM_NOUN}|{GROUP_NOUN})))?(?! van\b)"),
    # "verder maken de heemraad en de wethouders van de drie gemeenten er deel van uit"
    re.compile(r"\b(?P<at>maken|maakt) (?P<list>[^.;:]{1,300}?) (?:er|daar|hier)(?: (?:ook|eveneens))? (?:deel van|onderdeel van|deel) uit\b"),
))  # fmt: skip
# a committee for one dispute, of those who have it
_FOR_A_CASE = re.compile(r"(?i)geschillen|arbitrage|scheids")
# what makes of those who do something in a group its members; two who do it there are so without it
_SIT = re.compile(r"\b(?:zitting|zit(?:ten)?|zetel\w*|vertegenwoordigd|deelne\w+|neemt deel|particip\w+|overlegg?\w*|bijeen\w*|samenk\w+|vergader\w*|elkaar|samenwerk\w*|samen|afstemm\w*|aanwijzen|aanwijst|afvaardig\w+|benoem\w+|aanduid\w+)\b")
# "De stuurgroep is als volgt samengesteld:", "In het overleg zijn vertegenwoordigd:", above a list
_LEADS_IN = re.compile(
    rf"(?:(?P<what>{FORUM_OR_BODY})|\b(?:{_IT}|[Ll]eden|[Ss]amenstelling|[Dd]aarin|[Hh]ierin))[^.;]{{0,60}}?(?P<at>\bbestaat\b|samengesteld|vertegenwoordigd|zitting|gevormd|\bzijn\b|\bnemen deel\b|\bis\b|\bzitten\b|\b(?:kent|telt|heeft) (?:de |als )?(?:volgende )?(?:[a-z]+ )?(?:leden|deelnemers)\b){WORDS}{{0,50}}:$"
)
# "wijst een voorzitter aan": not by whom the list goes on
_OTHER_WORDS = re.compile(r"^(?:[Hh]et (?:algemeen|dagelijks) bestuur|[Dd]e (?:stuurgroep|voorzitter|werkgroep|projectgroep|regiegroep|commissie))$")


def own_boards(annotated: Annotated) -> Iterator[Fact]:
    """A row a member or chair of a body, from the own text of an agreement whose parties are known."""
    if not annotated.profile.own or not own_parties(annotated).names:
        return
    for masked in membership_sentences(annotated, CUES):
        for pattern in _FRAMES.of(masked.text):
            for match in pattern.finditer(masked.text):
                yield from _seated(annotated, masked, match)
        if masked.text.endswith(":") and (leads := _LEADS_IN.search(masked.text)):
            yield from _listed_below(annotated, masked, leads)
        for pattern in _APPOINTING.of(masked.text):
            for match in pattern.finditer(masked.text):
                yield from _seated(annotated, masked, match)
    yield from own_chairs(annotated)


def _seated(annotated: Annotated, masked: Masked, match: re.Match[str]) -> Iterator[Fact]:
    if modalities(masked.text, match.start("at")) & UNREAL or _OTHER_WORDS.match(match["list"]):
        return
    board, context = board_of(annotated, masked, match, match.start("at"))
    if board is None or _FOR_A_CASE.match(board.label):
        return
    end = LIST_END.search(match["list"])
    stop = match.start("list") + (end.start() if end else len(match["list"]))
    found = list(seats(annotated, masked, match.start("list"), stop))
    if match["at"] in ("waarin", "waaraan") and not _SIT.search(match["list"]) and len({name for seat in found for name in seat.names}) < 2:
        return
    for seat in found:
        for name in seat.names:
            if name.label != board.label:
                for role in ("member", "chair")[: 1 + seat.chairs]:
                    yield fact_of(annotated, masked, name, board.name(), role=role, state="stated", rule="compositions", context=context)


def _listed_below(annotated: Annotated, masked: Masked, leads: re.Match[str]) -> Iterator[Fact]:
    """Who sits for whom in the items below a line that sets up a body's composition."""
    board, context = board_of(annotated, masked, leads, leads.start("at"))
    if board is None or modalities(masked.text, leads.start("at")) & UNREAL:
        return
    for index in range(masked.sentence.block + 1, len(annotated.blocks)):
        if annotated.blocks[index].lead != masked.sentence.block:
            break
        for sentence in annotated.sentences_of(index):
            item = mask(sentence, annotated.within(sentence.start, sentence.end))
            for seat in seats(annotated, item, 0, len(item.text.rstrip(" ;.,"))):
                for role in ("member", "chair")[: 1 + seat.chairs]:
                    yield from (fact_of(annotated, item, name, board.name(), role=role, state="stated", rule="compositions", context=context or board) for name in seat.names)


def board_of(annotated: Annotated, masked: Masked, match: re.Match[str], position: int) -> tuple[Mention | None, Mention | None]:
    """The body of which a clause tells: the one that it names, else the one that was spoken of; the latter is also given as context."""
    groups = match.groupdict()
    named = masked.mentions(groups.get("what") or groups.get("what2"))
    if named:
        return (named[-1] if named[-1].kind in _NAMED else None), None
    spoken = forum_topics.spoken_of(annotated, masked, position, *GROUPS)
    return spoken, spoken
