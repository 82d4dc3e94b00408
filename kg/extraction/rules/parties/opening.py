"""The opening of an agreement: who presents themselves there as its parties, in whatever layout.

The opening stands between "De ondergetekenden", "Partijen" or "Tussen" (or those who make a regulation) and the
considerations or the first article. Without such a word it is what presents somebody as "vertegenwoordigd door".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import Masked
from kg.extraction.matching import patterns as re
from kg.extraction.rules.kept import kept
from kg.extraction.rules.parties.party import Opening, Party, plain, sets_up
from kg.extraction.rules.parties.party_terms import (
    BESIDE,
    BESIDE_REACH,
    QUOTED,
    TERM,
    TOGETHER,
    headed_terms,
    listed_terms,
    numbered_terms,
    role_terms,
    without_numbered,
)
from kg.extraction.rules.parties.presenting import MAKERS, Presented, presented
from kg.extraction.rules.parties.presenting_words import PARTY, PLACE_AND_DAY
from kg.extraction.rules.parties.representatives import name_of, office_of, persons
from kg.extraction.rules.parties.rolls import has_a_card, is_next, is_rolled
from kg.extraction.rules.parts import parts
from kg.model import Kind, Name

_START = re.compile(
    r"^(?:(?:deel|hoofdstuk|bijlage)? ?[\dIVX]{1,4}[.:)]? )?(?:de |het )?(?:ondergetekende[n]?|(?:volgende |deelnemende |(?:onder)?tekenende |betrokken |city deal |deal|convenant(?:s)?|contract)?partijen|deelnemers|convenantpartners|ondertekenaars|opdrachtgevers?|opdrachtnemers?)\b[^.;]{0,60}:?$|"
    r"^(?:(?:deel|hoofdstuk)? ?[\dIVX]{1,4}[.:)]? )?wie (?:(?:onder)?teken(?:t|en)|do(?:et|en) (?:er )?mee|sluit(?:en)?|sprek(?:en)?|maken|zijn (?:wij|de (?:partijen|deelnemers|ondertekenaars)|partij))(?! (?:\([a-z ]{1,12}\) ?)?niet)(?: [^.;:?]{0,40})?[?:]?$|"
    r"^(?:de )?(?:ondergetekenden|partijen)\b|^tussen\b|\btussen(?: enerzijds)?:?$|^(?:en )?(?:enerzijds|anderzijds)\b|\bde volgende (?:partijen|partners|organisaties|overheden|gemeenten|deelnemers)\b[^.;:]{0,80}:$|^between\b|^(?:wij|wir|we),|\bondergetekenden:?$|\bpartijen:$|(?-i:\bPartijen),$|^partij (?:1|A)\b|\btussen (?:de |het )?[^.;]{3,80}\b(?:vertegenwoordigd|hierna)\b",
    re.I,
)
# "Dit convenant wordt aangegaan tussen:", "Deze verklaring wordt afgelegd door:"
# "In deze regeling wordt verstaan onder:": what the items below explain presents nobody
_EXPLAINS = re.compile(r"\bverstaan onder\W*$")
# "De ketenpartners: het Openbaar Ministerie, ...", below those who were presented before
_SORT = re.compile(r"(?:De |de )?(?:[a-z-]+ )?[A-Z]?[a-z-]*(?:partners|partijen|corporaties|instellingen|organisaties|bedrijven|gemeenten|waterschappen|provincies|overheden|scholen|verenigingen): ")
_ENUMERATES = re.compile(r"\b(?:tussen(?: enerzijds)?|te weten|zijnde|namelijk):?$|\bdoor:$", re.I)
_CONCLUDES = re.compile(r"\btussen\b|\b(?:aangegaan|gesloten|getroffen|getekend|ondertekend|afgelegd|overeengekomen) door\b|\bpartijen\b", re.I)
_END = re.compile(
    r"^(?:\W|\d|[ivx]+\.){0,5}(?:(?:de )?partijen (?=overwegen|nemen|komen|spreken|verklaren|stellen))?(?:overweg(?:ende|en|ingen?)|(?:algemene |gezamenlijke )?overwegingen|in (?:aanmerking|overweging) nemende|het volgende in overweging|"
    r"nemen (?:het volgende )?in (?:aanmerking|overweging)|stellen (?:het volgende )?(?:vast|voorop)\b|gelet op|gelezen|gehoord|gezien|"
    r"besluit(?:en)?\b|b e s l u i t|komen (?:hierbij )?(?:het |als )?volgende? ?overeen|komen overeen|zijn (?:het volgende )?overeengekomen|spreken (?:het volgende )?af|verklaren|"
    r"constaterende|considerans|preambule|wordt (?:overwogen|overeengekomen)|achtergrond|aanleiding|inleiding|context|betrokken organisaties|partners:?$|voormelde partijen|hebben (?:het volgende )?(?:afgesproken|besloten)|maken de volgende|recalling|considering|having regard|whereas|noting|have (?:agreed|reached)|hereby|indachtig|in de overtuiging|waarom (?:dit|deze|we|wij|een)\b|wie (?:[a-z]+ ){1,3}(?:\([a-z ]{1,12}\) )?niet\b)",
    re.I,
)
# "De colleges van A en B, gelet op:": all have been named
_LEADS_ON = re.compile(r"\b(?:gelet op|gezien|overwegende(?:,? dat)?|in aanmerking nemende(?:,? dat)?)\W*$", re.I)
# "Artikel 3 Looptijd"; a line that goes on with "artikel 171 van de Gemeentewet" begins none
_ARTICLE = re.compile(r"\W{0,4}(?:Artikel|ARTIKEL|Art\.|Article|Hoofdstuk|HOOFDSTUK|§)(?! ?\d+[a-z]?,? (?:van de |van het |lid |\w*wet\b))")
# "hierna gezamenlijk te noemen: Partijen": all have been named
_ANNOUNCES = re.compile(r"(?<=\S )(?:(?:De |de |DE )?(?:Ondergetekenden?|ONDERGETEKENDEN?)\b[:,]?|ondergetekenden:|Partijen:|PARTIJEN:) ?|(?:(?<=\S )|^)(?:Partijen|PARTIJEN), (?=(?:[Dd]e|[Hh]et) [A-Z\ue000-\uf8ff\U000f0000-\U000fffff])|^(?:[Cc]onvenantpartners|[Dd]eelnemende partijen|[Cc]onvenantpartijen|[Pp]artijen): (?=- )")
# "...; de gemeente Breda, hierna: opdrachtnemer en 2. de gemeente Tiel"
_SEMICOLON = re.compile(r"; ?| en (?=\d{1,2}[.)] \S)")
# "Convenantpartners: - Politie Oost - De gemeenten in Twente: o Borne en Losser; o Almelo": a list that lost its lines
_BULLET = re.compile(r"; ?(?:o )?|: o | - (?=\S)")
_ALL_NAMED = re.compile(r"\b(?:hierna|verder|nader)\b[^.;:]{0,12}\b(?:gezamenlijk|samen|tezamen|allen)\b[^.;:]{0,40}?:? ?[“\"'‘]?(?:de )?partijen\b", re.I)
# "Gemeente Gouda, Wonen Zuid, LTO Noord hierna te noemen “de partijen”, willen": a list that says itself who these are
# "De vertegenwoordigers namens de gemeente Gouda, ProRail en Arriva, gezamenlijk aan te duiden als: “Ondergetekenden”"
_OF_PARTIES = re.compile(rf"^\W{{0,3}}(?:(?:[Dd]e )?(?:vertegenwoordigers|bestuurders) (?:namens|van) [^.;:]{{0,200}}?{PARTY}|(?:[Dd]e |[Hh]et )?{PARTY},)[^.;]{{3,900}}?\b(?:hierna|verder|nader|gezamenlijk|samen|tezamen)(?: ook| gezamenlijk| samen)? (?:te noemen|genoemd|aan te duiden als|aangeduid als):? ?[“\"'‘](?:de )?(?:[Pp]artijen|[Oo]ndergetekenden|[Oo]ndertekenaars|[Dd]eelnemers)[”\"'’]")
# "Gouda, verder in dit convenant aan te duiden als “de gemeenten”": the term of all in the list that ends so
_SEVERAL = re.compile(r"(?:[a-z]+ )?[a-z-]*(?:gemeenten|provincies|waterschappen|corporaties|verhuurders|instellingen|organisaties|bedrijven)")
_SORTS = {
    "gemeente": {Kind.MUNICIPALITY, Kind.CITY}, "stad": {Kind.MUNICIPALITY, Kind.CITY}, "sted": {Kind.MUNICIPALITY, Kind.CITY},
    "provincie": {Kind.PROVINCE}, "waterschap": {Kind.WATER_AUTHORITY}, "rijk": {Kind.MINISTRY}, "minister": {Kind.MINISTRY},
}  # fmt: skip
# "de heer J. Smit, burgemeester van de gemeente | Gouda": the signatory stands before the party
_ACTS_FOR = re.compile(r", (?P<office>(?:[a-z-]+ )?(?:burgemeester|wethouder|gedeputeerde|dijkgraaf|voorzitter|directeur|[Mm]ayor|[Bb]ürgermeister(?:in)?))(?: [a-z]+){0,3} (?:van|der|of|von)(?: (?:de|het|the))?(?: [a-z]+)?,? $")
_PAIR = re.compile(r"[“\"‘](?P<first>[^“”\"‘’]{2,60})[”\"’],? (?:onderscheidenlijk|respectievelijk|en) [“\"‘](?P<second>[^“”\"‘’]{2,60})[”\"’]")
_DECISION = re.compile(
    r"\b(?:ter uitvoering van|krachtens|ingevolge|op grond van|bij) (?:het |een )?(?P<decision>(?:college|raads)?besluit(?: van (?:het college|de raad))?[^,;.]{0,60}?\d{4})",
    re.I,
)


@kept
def read_opening(annotated: Annotated) -> Opening:
    """The parties that an agreement presents before its considerations and articles; of several agreements the first."""
    return next(iter(read_openings(annotated)), Opening()) if annotated.profile.own else _read(annotated, 0, len(annotated.clean.text))


@kept
def read_openings(annotated: Annotated) -> tuple[Opening, ...]:
    """The openings of the agreements that a document holds, in their order."""
    return tuple(_read(annotated, part.start, part.end) for part in parts(annotated))


def presented_between(annotated: Annotated, start: int, end: int) -> tuple[Party, ...]:
    """The parties in a stretch of another document that sets out who concludes an agreement, as the agreement itself does."""
    return _read(annotated, start, end).parties


def _read(annotated: Annotated, start: int, end: int) -> Opening:
    """The parties that are presented in a stretch of the cleaned text."""
    found: list[Presented] = []
    stop = 0
    for masked, explicit in _region(annotated, found, start, end):
        stop = masked.sentence.end
        found.extend(presented(annotated, masked, explicit=explicit))
    return _opening(annotated, found, stop)


def _region(annotated: Annotated, found: list[Presented], start: int, end: int) -> Iterator[tuple[Masked, bool]]:
    """The sentences of the opening, each with whether a word announces it; it goes on until somebody was found."""
    explicit = in_article = False
    starts = annotated.sentences
    first, last = (bisect_left(starts, at, key=lambda sentence: sentence.start) for at in (start, end))
    for masked in annotated.masked[first:last]:
        if PLACE_AND_DAY.match(masked.sentence.text):  # "Assen, 21 april 2023"
            continue
        index = masked.sentence.block - starts[first].block
        block = annotated.blocks[masked.sentence.block]
        if index > 120:
            return
        if _is_explained(annotated, masked.sentence.block):
            continue
        announces = _START.search(block.text, 0, 300) or (_ENUMERATES.search(block.text[-30:]) and _CONCLUDES.search(block.text))
        # a definition in an article ("De deelnemers: ...") opens no second list of parties
        in_article = not (announces and not (in_article and found)) and (_opens_article(annotated, masked.sentence.block) or (in_article and block.kind != "heading"))
        if in_article or (_END.match(block.text) and (explicit or index > 1)):
            if (explicit and (found or in_article)) or index > 40:
                return
            continue
        explicit = explicit or has_a_card(annotated, masked.sentence.block) or is_rolled(annotated, masked.sentence.block) or bool(_OF_PARTIES.match(masked.text)) or bool(found and _SORT.match(block.text)) or (bool(announces or MAKERS.match(block.text)) and block.kind != "footnote")
        follows = masked.sentence.start == block.start and is_next(annotated, masked.sentence.block, found)
        for part in masked.cut(_ANNOUNCES):  # "Convenant Wonen De ondergetekenden: de gemeente Gouda, ..."
            for presentation in part.cut(_BULLET if part.sentence.text.startswith("- ") else _SEMICOLON):
                yield presentation, explicit or follows or part.sentence.start > masked.sentence.start
            explicit = explicit or part.sentence.start > masked.sentence.start
        if explicit and found and (_LEADS_ON.search(masked.sentence.text) or (len(found) > 1 and _ALL_NAMED.search(masked.sentence.text))):
            return


def _is_explained(annotated: Annotated, number: int) -> bool:
    """Whether a block is a term that a list of definitions explains, or its explanation on the line below: "b. wet:" / "de Wet"."""
    block, above = annotated.blocks[number], annotated.blocks[max(0, number - 1)]
    lead = above.lead if block.lead is None and above.kind == "item" and above.text.rstrip().endswith(":") else block.lead
    return lead is not None and bool(_EXPLAINS.search(annotated.blocks[lead].text))


def _opens_article(annotated: Annotated, number: int) -> bool:
    """Whether an article begins with a block; "1. Gemeente X" is a numbered line, and a line of a table of contents comes back further on."""
    block = annotated.blocks[number]
    if block.kind == "heading" and any(later.kind == "heading" and later.text == block.text and later.article == block.article for later in annotated.blocks[number + 1 :]):
        return False
    before = annotated.clean.text[max(0, block.start - 30) : block.start].rsplit("\n", 1)[-1]
    return bool(block.article and _ARTICLE.match(before + block.text[:60]))


def _opening(annotated: Annotated, found: list[Presented], stop: int) -> Opening:
    """The parties with what the opening says of each, up to where the next one is named."""
    parties: dict[str, Party] = {}
    joint: dict[str, tuple[Name, ...]] = {}
    waiting: list[Name] = []
    alone: set[str] = set()  # those who have a term of their own
    found = [named for named in found if named.names]
    for index, named in enumerate(found):
        begin = named.names[-1][2]
        until = min(_until(named, found[index + 1] if index + 1 < len(found) else None, stop), _end_of_item(annotated, named))
        text = without_numbered(annotated.clean.text[begin : min(until, begin + 900)])
        waiting.extend(name for name, _, _ in named.names)
        for term in (*TERM.finditer(text), *TOGETHER.finditer(text)):
            called = plain(term["quoted"] or term["plain"])
            if term["joint"] or _SEVERAL.fullmatch(called):
                uncalled = waiting if term["joint"] else [name for name in waiting if name.label not in alone]
                uncalled = _of_item(annotated, found, named, called) or uncalled
                joint.setdefault(called, tuple(_of_sort(called, _below_heading(annotated, found[: index + 1], uncalled))))
                waiting = []
            else:
                alone.update(name.label for name, _, _ in named.names)
        for party in _parties(annotated, named, text):
            before = parties.get(party.name.label)
            if before is None or (before.representative is None and party.representative) or (not before.terms and party.terms):
                parties[party.name.label] = party
    _pair_terms(found, joint)
    if found:
        joint.update(numbered_terms(annotated.clean.text[found[0].names[0][1] : stop], _by_number(annotated, found)))
    opening = Opening(tuple(party for party in parties.values() if not sets_up(annotated.profile.agreement, party.name)), joint)
    for called, names in (*headed_terms(annotated, opening).items(), *listed_terms(annotated, opening).items(), *role_terms(annotated, opening).items()):
        joint.setdefault(called, names)
    return opening


def _of_item(annotated: Annotated, found: list[Presented], last: Presented, term: str) -> list[Name]:
    """Those for whom a term stands that ends an item of its own with several: "4. Wonen Zuid en Parkzicht; samen: 'de corporaties'"."""
    number = last.masked.sentence.block
    if annotated.blocks[number].kind != "item" or term == "partijen":
        return []
    names = [name for named in found if named.masked.sentence.block == number for name, _, _ in named.names]
    return names if len(names) > 1 else []


def _below_heading(annotated: Annotated, found: list[Presented], waiting: list[Name]) -> list[Name]:
    """Those for whom a term can stand that goes back no further than a heading between them: "C. Woningcorporaties"."""
    last = found[-1].masked.sentence.block
    heading = next((block.start for block in reversed(annotated.blocks[: last + 1]) if block.kind == "heading" and not block.marker and not block.article), 0)
    below = [name for named in found for name, start, _ in named.names if start > heading]
    return [name for name in waiting if name in below] or waiting


def _by_number(annotated: Annotated, found: list[Presented]) -> dict[int, Name]:
    """The parties by the number that each stands behind: "3. De gemeente Veere"; a number with several is nobody's."""
    numbered = [(annotated.blocks[named.masked.sentence.block].marker, named.names) for named in found]
    return {int(marker): names[0][0] for marker, names in numbered if marker.isdigit() and len(names) == 1}


def _pair_terms(found: list[Presented], joint: dict[str, tuple[Name, ...]]) -> None:
    """ "hierna: “de Minister van VenW” onderscheidenlijk “de Minister van VROM”": a term each, in their order."""
    sentences = {named.masked.sentence.start: named.masked.sentence for named in found}
    for start, sentence in sentences.items():
        pair = _PAIR.search(sentence.text)
        names = [name for named in found if named.masked.sentence.start == start for name, _, _ in named.names]
        if pair and len(names) == 2:
            joint[plain(pair["first"])], joint[plain(pair["second"])] = (names[0],), (names[1],)


def _of_sort(term: str, names: list[Name]) -> list[Name]:
    """Those of a sort for whom a joint term can stand: "de Gemeenten" are no provinces."""
    kinds = next((kinds for word, kinds in _SORTS.items() if term.startswith(word)), None)
    return [name for name in names if kinds is None or name.kind in kinds]


def _end_of_item(annotated: Annotated, named: Presented) -> int:
    """Where the words about a party end that has an item of its own in a list: the next item is about somebody else, known or not."""
    number = named.masked.sentence.block
    block, below = annotated.blocks[number], annotated.blocks[number + 1 : number + 2]
    is_listed = block.kind == "item" and below and below[0].kind == "item" and bool(below[0].marker) == bool(block.marker)
    return block.end if is_listed else len(annotated.clean.text)


def _until(named: Presented, following: Presented | None, stop: int) -> int:
    """Where the words about those who are presented end: where the next ones are named, or their sentence begins."""
    if following is None:
        return stop
    sentence = following.masked.sentence
    return following.names[0][1] if sentence == named.masked.sentence else sentence.start


def _parties(annotated: Annotated, named: Presented, text: str) -> Iterator[Party]:
    """Those who are presented together; persons are shared out where there are as many of them."""
    people = persons(text)
    alone = len({name.label for name, _, _ in named.names}) == 1  # "de gemeente Gouda en het college van de gemeente Gouda" are one
    shared = people[:1] * len(named.names) if alone else people if len(people) == len(named.names) else []
    decision = _DECISION.search(text)
    terms = tuple(plain(t["quoted"] or t["plain"]) for t in (*TERM.finditer(text), *BESIDE.finditer(text, 0, BESIDE_REACH), *QUOTED.finditer(text)) if not t["joint"] and not _SEVERAL.fullmatch(plain(t["quoted"] or t["plain"]))) if alone else ()
    sentence = named.masked.sentence
    starts = [*(start for _, start, _ in named.names[1:]), named.names[-1][2]]
    for index, (name, start, end) in enumerate(named.names):
        own = persons(annotated.clean.text[end : max(end, starts[index])])
        person = own[0] if own else shared[index] if shared else None
        ahead = annotated.clean.text[max(sentence.start, start - 160) : start]
        if person is None and (signatory := _ACTS_FOR.search(ahead)) and (before := persons(ahead)):
            person, said = before[-1], signatory["office"]
        else:
            said = office_of(text, person) if alone else None
        begin = sentence.start if sentence.end - sentence.start <= 1400 else start
        yield Party(
            name,
            start,
            end,
            terms,
            name_of(person) if person else None,
            said,
            decision["decision"] if decision and alone else None,
            annotated.evidence(begin, min(sentence.end, begin + 1400)),
        )
