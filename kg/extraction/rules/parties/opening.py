"""The opening of an agreement: who presents themselves there as its parties, in whatever layout.

The opening stands between "De ondergetekenden", "Partijen" or "Tussen" (or those who make a regulation) and the
considerations or the first article. Without such a word it is what presents somebody as "vertegenwoordigd door".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.annotate import Annotated
from kg.extraction.masked import Masked
from kg.extraction.matching import patterns as re
from kg.extraction.rules.kept import kept
from kg.extraction.rules.parties.agreeing import agreeing
from kg.extraction.rules.parties.laid_out import carded, tabled
from kg.extraction.rules.parties.named_parties import named_parties
from kg.extraction.rules.parties.party import Opening, Party
from kg.extraction.rules.parties.presenting import MAKERS, Presented, presented
from kg.extraction.rules.parties.presenting_words import NAMES, PARTY, PLACE_AND_DAY
from kg.extraction.rules.parties.rolls import has_a_card, is_next, is_rolled
from kg.extraction.rules.parts import parts

_START = re.compile(
    r"^(?:(?:deel|hoofdstuk|bijlage)? ?[\dIVX]{1,4}[.:)]? )?(?:de |het )?(?:ondergetekende[n]?|(?:volgende |deelnemende |(?:onder)?tekenende |betrokken |city deal |deal|convenant(?:s)?|contract)?partijen|deelnemers|deelnemende [a-z]+|(?:convenant|contract|samenwerkings|project|verdrags)partners|(?-i:[Dd]e |[Dd]eze |DE )(?:(?:samenwerkende|betrokken|ondertekenende) )?partners(?= ?:?$| (?:bij|van|in|tot) )|ondertekenaars|opdrachtgevers?|opdrachtnemers?)\b[^.;]{0,60}:?$|"
    r"^(?:(?:deel|hoofdstuk)? ?[\dIVX]{1,4}[.:)]? )?wie (?:(?:onder)?teken(?:t|en)|do(?:et|en) (?:er )?mee|sluit(?:en)?|sprek(?:en)?|maken|zijn (?:wij|de (?:partijen|deelnemers|ondertekenaars)|partij))(?! (?:\([a-z ]{1,12}\) ?)?niet)(?: [^.;:?]{0,40})?[?:]?$|"
    r"^(?:de )?(?:ondergetekenden|partijen)\b|^tussen\b|\btussen(?: enerzijds)?:?$|^(?:en )?(?:enerzijds|anderzijds)\b|\bde volgende (?:partijen|partners|organisaties|overheden|gemeenten|deelnemers)\b[^.;:]{0,80}:$|^between\b|^(?:wij|wir|we),|\bondergetekenden:?$|\bpartijen:$|\b(?:partij(?:en)?|deelnemers|ondertekenaars)\b[^.;:]{0,60} zijn\b(?! (?:verantwoordelijk|verplicht|gehouden|bevoegd|van mening|het eens|zich|niet))[^.;:]{0,80}:$|\bzijn(?: (?!geen|niet)[a-z]+){0,4} (?:partij|deelnemer|ondertekenaar)\b[^.;:]{0,80}:$|^aan (?:deze|dit|de|het) [a-z]*(?:overeenkomst|convenant|regeling|akkoord|verklaring|deal) (?:nemen|doen)(?: [a-z]+){0,2} (?:deel|mee):$|(?-i:\bPartijen),$|^partij (?:1|A)\b|\btussen (?:de |het )?[^.;]{3,80}\b(?:vertegenwoordigd|hierna)\b",
    re.I,
)
# "In deze regeling wordt verstaan onder:": what the items below explain presents nobody
_EXPLAINS = re.compile(r"\bverstaan onder\W*$")
# "De ketenpartners: het Openbaar Ministerie, ...", below those who were presented before
_SORT = re.compile(r"(?:De |de )?(?:[a-z-]+ )?[A-Z]?[a-z-]*(?:partners|partijen|corporaties|instellingen|organisaties|bedrijven|gemeenten|waterschappen|provincies|overheden|scholen|verenigingen): ")
# "Het Rijk:", "De gemeenten:", a line of its own above those of that sort
_SORTED_BELOW = re.compile(r"\W{0,3}(?:de |het )?(?:(?:deelnemende|betrokken|maatschappelijke|publieke|private) )?(?:rijk|rijksoverheid|overhe(?:id|den)|gemeenten|provincies?|waterschappen|bedrijven|(?:kennis|onderwijs|zorg)instellingen|partners|organisaties):\s*", re.I)
# "Dit convenant wordt aangegaan tussen:", "Deze verklaring wordt afgelegd door:"
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
# "Convenant Wonen De ondergetekenden: ...", "Convenant Wonen De gemeenten: Gouda, Leiden": on the line of the title
_ANNOUNCES = re.compile(r"(?<=[^\s.;:,] )(?=De (?:deelnemende )?(?:gemeenten|provincies|waterschappen|corporaties): [A-Z\ue000-\uf8ff\U000f0000-\U000fffff])|(?<=\S )(?:(?:De |de |DE )?(?:Ondergetekenden?|ONDERGETEKENDEN?)\b[:,]?|ondergetekenden:|Partijen:|PARTIJEN:) ?|(?:(?<=\S )|^)(?:Partijen|PARTIJEN), (?=(?:[Dd]e|[Hh]et) [A-Z\ue000-\uf8ff\U000f0000-\U000fffff])|^(?:[Cc]onvenantpartners|[Dd]eelnemende partijen|[Cc]onvenantpartijen|[Pp]artijen): (?=- )")
# "...; de gemeente Breda, hierna: opdrachtnemer en 2. de gemeente Tiel"
_SEMICOLON = re.compile(r"; ?| en (?=\d{1,2}[.)] \S)")
# "Convenantpartners: - Politie Oost - De gemeenten in Twente: o Borne en Losser; o Almelo": a list that lost its lines
_BULLET = re.compile(r"; ?(?:o )?|: o | - (?=\S)")
# "hierna gezamenlijk te noemen: Partijen": all have been named
_ALL_NAMED = re.compile(r"\b(?:hierna|verder|nader)\b[^.;:]{0,60}\b(?:gezamenlijk|samen|tezamen|allen)\b[^.;:]{0,40}?:? ?[“\"'‘]?(?:de )?partijen\b", re.I)
# "Gemeente Gouda, Wonen Zuid, LTO Noord hierna te noemen “de partijen”, willen": a list that says itself who these are
# "De vertegenwoordigers namens de gemeente Gouda, ProRail en Arriva, gezamenlijk aan te duiden als: “Ondergetekenden”"
_OF_PARTIES = re.compile(rf"^\W{{0,3}}(?:(?:[Dd]e )?(?:vertegenwoordigers|bestuurders) (?:namens|van) [^.;:]{{0,200}}?{PARTY}|(?:[Dd]e |[Hh]et )?{PARTY},)[^.;]{{3,900}}?\b(?:hierna|verder|nader|gezamenlijk|samen|tezamen)(?: ook| gezamenlijk| samen)? (?:te noemen|genoemd|aan te duiden als|aangeduid als):? ?[“\"'‘](?:de )?(?:[Pp]artijen|[Oo]ndergetekenden|[Oo]ndertekenaars|[Dd]eelnemers)[”\"'’]")
# "DE ONDERGETEKENDEN", once more behind "besluiten aan te gaan de navolgende overeenkomst:"
_ANEW = re.compile(r"(?i)\W*(?:de )?ondergetekenden\W*")
# "De gemeenten Gouda en Delft en de provincie Zuid-Holland," / "overwegende dat ... komen overeen": a list by itself above what they consider
_BARE_LIST = re.compile(rf"{NAMES}\s*[,;]\s*")
_CONSIDER = re.compile(r"(?i)\W{0,3}(?:overwegende|in (?:aanmerking|overweging) nemende|nemen (?:het volgende )?in (?:aanmerking|overweging)|gelet op|gezien|gelezen|komen (?:het volgende |als volgt )?overeen|zijn (?:het volgende )?overeengekomen|verklaren|spreken)\b")
_SEVERAL = 2
_FIRST = 120
"""Blocks from the top in which parties present themselves."""


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
    first: int | None = start
    while first is not None:
        begun, now = first, list[Presented]()
        for masked, explicit in _region(annotated, now, begun, end):
            stop = max(stop, masked.sentence.end)
            now.extend(presented(annotated, masked, explicit=explicit))
        found.extend(now)
        first = _anew(annotated, max(stop, begun), end) if begun == start and any(named.names for named in now) else None
    opening = named_parties(annotated, found, stop)
    return _with_others(annotated, opening) if start == 0 and annotated.profile.own else opening


def _with_others(annotated: Annotated, opening: Opening) -> Opening:
    """The parties with the others that a table or a card has beside them, with who acts for each; if they are not several, those of the sentence in which they agree."""
    presented_there = {party.name.label: party for party in opening.parties}
    for way in (tabled, carded):
        named = {party.name.label: party for party in way(annotated)}
        if len(named) >= _SEVERAL and presented_there.keys() <= named.keys():
            return replace(opening, parties=tuple(_as_there(presented_there.get(label, party), party) for label, party in named.items()))
    told = list(agreeing(annotated)) if len(opening.parties) < _SEVERAL else []
    agreed = named_parties(annotated, told, told[-1].masked.sentence.end) if told else Opening()
    return agreed if len(agreed.parties) >= _SEVERAL and presented_there.keys() <= {party.name.label for party in agreed.parties} else opening


def _as_there(party: Party, laid_out: Party) -> Party:
    """A party with who acts for it, where only a table or a card tells."""
    return party if party.representative or not laid_out.representative else replace(party, representative=laid_out.representative, office=laid_out.office or party.office)


def _anew(annotated: Annotated, start: int, end: int) -> int | None:
    """Where those who conclude it present themselves once more behind what their organs considered: "besluiten aan te gaan:" / "De ondergetekenden"."""
    for block in annotated.blocks[:_FIRST]:
        if start < block.start < end:
            if block.article:
                return None
            if _ANEW.fullmatch(block.text):
                return block.start
    return None


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
        if index > _FIRST:
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
        explicit = explicit or has_a_card(annotated, masked.sentence.block) or is_rolled(annotated, masked.sentence.block) or bool(_OF_PARTIES.match(masked.text)) or _is_bare_list(annotated, masked) or bool(found and _SORT.match(block.text)) or (annotated.profile.own and bool(_SORTED_BELOW.fullmatch(block.text))) or (bool(announces or MAKERS.match(block.text)) and block.kind != "footnote")
        follows = masked.sentence.start == block.start and is_next(annotated, masked.sentence.block, found)
        for part in masked.cut(_ANNOUNCES):  # "Convenant Wonen De ondergetekenden: de gemeente Gouda, ..."
            for presentation in part.cut(_BULLET if part.sentence.text.startswith("- ") else _SEMICOLON):
                yield presentation, explicit or follows or part.sentence.start > masked.sentence.start
            explicit = explicit or part.sentence.start > masked.sentence.start
        if explicit and found and (_LEADS_ON.search(masked.sentence.text) or (len(found) > 1 and _ALL_NAMED.search(masked.sentence.text))):
            return


def _is_bare_list(annotated: Annotated, masked: Masked) -> bool:
    """Whether a paragraph is a list of names and nothing more, and the next tells what these consider or agree."""
    number = masked.sentence.block
    if not annotated.blocks[number].text.rstrip().endswith((",", ";")) or number + 1 >= len(annotated.blocks) or not _CONSIDER.match(annotated.blocks[number + 1].text):
        return False
    return len(masked.all_mentions) >= _SEVERAL and masked.sentence.start <= annotated.blocks[number].start + 1 and _BARE_LIST.fullmatch(masked.text) is not None


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
