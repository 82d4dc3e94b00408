"""Grants that are told under the name of a programme: below its heading or a project's line, or in a list of what was received."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.annotate import Annotated
from kg.extraction.masked import Masked
from kg.extraction.matching import patterns as re
from kg.extraction.modality import Modality, modalities
from kg.extraction.names.mentions import TITLE
from kg.extraction.rules.money.grants_programmes import programmes
from kg.extraction.rules.money.grants_received import NOT_GOT, is_denied
from kg.extraction.rules.money.grants_words import KNOWN, MORE
from kg.extraction.text.layout import Sentence

# "SKILLS WITHOUT BORDERS (Interreg Euregio Maas-Rijn, 2017-2020)"
_PROJECT = re.compile(rf"^(?:\W|\d+[.)] )*(?P<project>[A-Z0-9][\w.&+'’ -]{{2,60}}) \((?P<programme>{KNOWN}{MORE})(?:[,;:] [^()]{{2,40}})?\)")
# "WATERWIJK (Horizon 2020), € 1.120.000, voor de buurt CARGO (LIFE, 2019) € 384.000": a list whose lines were put together
_PAIR = re.compile(rf"(?P<project>[A-Z0-9][\w.&+'’-]{{1,30}}(?: [A-Z0-9][\w.&+'’-]{{0,30}}){{0,4}}) \((?P<programme>{KNOWN}{MORE})(?:[,;:] [^()]{{2,40}})?\)[,:]? (?:[–—-] )?(?=€|EUR|\d)")
# where the next of these lines begins
_NEXT_LINE = re.compile(r"(?<=[a-zà-ÿ)\d]) (?=[A-Z])")
# "Horizon Europe: MOVE21", "Interreg Noordzee – Groene Daken", "OPZuid / EFRO: laadpalen": a heading, or what opens a list item
_HEADED = re.compile(r"(?: [A-Z][\w-]+){0,2}(?: ?/ ?[A-Z][\w+-]{1,20}| \([^()]{2,40}\))?(?:\)? (?=€)|$|(?:,|:| [–—-]) ?(?:(?=€)|(?:project )?(?P<project>[^:€]{3,70})))")
# "Toegekende subsidie: € 1,36 mln.", "De subsidie bedraagt € 275.000", "ontving een beschikking van", "Heerlen kreeg € 64.000", "Ons aandeel van de subsidie"
_GOT = re.compile(
    r"(?<!\w)(?:(?:toegekende|ontvangen|verleende|verkregen) (?:subsidie|bijdrage)|(?:toegekend|ontvangen|verleend|verkregen|beschikt|binnen|gekregen) ?: ?(?:€|EUR|ruim|\d)|subsidie bedraagt|aandeel (?:van|in) de (?:\w+-)?(?:subsidie|bijdrage)|(?:ontving|ontvangt|ontvingen|kreeg|krijgt|kregen|verkreeg) (?:\w+ ){0,2}(?:een )?(?:beschikking|subsidie|bijdrage|€)|"
    r"subsidie\w*\b(?:[^.;]|\.\d){0,50}\b(?:ontvangen|ontvangt|toegekend|verleend|gekregen)|(?:€|miljoen|euro|bijdrage)(?:[^.;]|\.\d){0,40}\b(?:toegekend|ontvangen|verleend)|(?:grant agreement|subsidieovereenkomst)\b[^.;]{0,40}\b(?:getekend|ondertekend)|grant (?:awarded|received|amounts to)|received (?:a grant|€))",
    re.I,
)
# "Gehonoreerde aanvragen", "Toegekende projecten"; "kwamen de volgende Europese bijdragen binnen:", "ontving Gouda de volgende subsidies:"
_GAIN = r"(?:projecten|subsidies?|bijdragen?|(?:project|subsidie)?aanvragen|middelen|gelden|toekenningen|programma's|steun|bedragen)"
_GOT_LIST = re.compile(
    # "Lopende Europese projecten"; "Financiering", "De kosten worden als volgt gedekt:"
    r"^\W*(?:Financiering|Budget|Dekking|Bekostiging)(?: (?:van (?:de |het )?)?[A-Z]?[\w’'-]{2,30}(?: [A-Z][\w-]{2,30}){0,2})?\W*$|^[\W\d]*(?:[Tt]oekenningen|[Ss]ubsidieontvangers|[Bb]egunstigden|[Oo]ntvangers)\b|\b(?:wordt|worden|is|zijn) (?:als volgt )?(?:gedekt|gefinancierd|bekostigd|betaald)(?: uit)?\W*$|\b[Ll]opende (?:EU-|Europese |gesubsidieerde |Interreg-?)(?:subsidie)?projecten\b|"
    r"^[\W\d]*(?:Wat (?:is|werd) er )?(?:[Tt]oegekend|[Oo]ntvangen|[Gg]ehonoreerd|[Bb]innengehaald|[Gg]oedgekeurd|[Vv]erworven)(?: (?:(?:in|sinds|vanaf|t/m|tot en met|over) )?\d{4}(?:[-–/ ]{1,3}\d{2,4})?)?\W*$|"
    rf"\b(?:[Tt]oegekende|[Oo]ntvangen|[Vv]erkregen|[Gg]ehonoreerde|[Bb]innengehaalde|[Vv]erleende|[Vv]erworven|[Gg]oedgekeurde) (?:\w+ ){{0,3}}{_GAIN}|"
    rf"\b{_GAIN}\b[^.;:]{{0,80}}\b(?:ontvangen|toegekend|toegezegd|binnengehaald|gehonoreerd|verkregen|verworven|goedgekeurd|binnen)\b|"
    rf"\b(?:ontving(?:en)?|kreeg|kregen|verwier(?:f|ven)|haalde[n]?|kwam(?:en)?)\b[^.;:]{{0,60}}\b{_GAIN}\b|\b(?:uit|aan)\b[^.;:]{{3,80}}\b(?:toegekend|ontvangen|verkregen)\W*$"
)
# before the programme of an item: who gives, and what sort it is ("provincie Gelderland, regeling")
_GIVES = r"\W*(?:(?:[Ff]ederaal|[Vv]laams|[Pp]rovinciaal|[Ee]uropees|[Nn]ationaal|[Ee]uropese subsidie|[Ss]ubsidie) \(?)?(?:(?:(?:de )?provincie [A-Z][\w-]+(?: [A-Z][\w-]+)?|(?:het )?Rijk|EU|Europa|ministerie van [A-Z]\w+)\W+)?"
_GIVER = re.compile(rf"{_GIVES}(?:(?:het |de )?(?:regeling|programma|fonds)\W+)?")
# "provincie Gelderland, regeling Vitaal Platteland: € 300.000", in a list of what was received
_SCHEME = re.compile(rf"{_GIVES}(?:het |de )?(?:regeling|programma|fonds) (?P<programme>{TITLE})(?: \d{{4}}-\d{{4}})?(?=:|,| [–—-] )")
# "SPUK Sport 2023 was het laatste jaar. Ontvangen: € 212.480": a paragraph that opens with its programme
_SCHEME_FIRST = re.compile(rf"\W*(?P<programme>SPUK (?:[A-Z][\w-]+)(?: (?:[a-z]{{2,20}} ){{0,3}}[A-Z][\w-]+)?|{KNOWN}{MORE})(?= 20\d\d\b|[:.,]? |$)")
_NOT = frozenset({Modality.POTENTIAL, Modality.NEGATED, Modality.PLANNED, Modality.REPORTED})
_NONE = re.compile(r"\b(?:geen|nihil|afgewezen|aanvraag (?:loopt|afgewezen|ingediend|gedaan)|ingetrokken|in behandeling|wacht op|n\.v\.t|aangevraagd|aan te vragen|verwacht|beoogd|onder voorbehoud)\b", re.I)


def tells_of_gain(text: str) -> bool:
    """Whether the words over a list or table say that what stands in it was received.

    >>> tells_of_gain("In 2022 ontving Gouda de volgende bijdragen:"), tells_of_gain("In 2022 diende Gouda de volgende aanvragen in:")
    (True, False)
    """
    told = _GOT_LIST.search(text)
    return told is not None and not modalities(text, told.start()) & _NOT and not re.search(r"\b(?:afgewezen|niet)\b", told.group())


def is_nothing(text: str) -> bool:
    """Whether a row or item says that there was no grant: "aanvraag loopt", "afgewezen"."""
    return _NONE.search(text) is not None


def below_projects(annotated: Annotated) -> Iterator[tuple[Masked, Sentence, str, str | None]]:
    """For each project or programme the first sentence below its line that says its grant was received; with that line, the programme and the project."""
    line: Sentence | None = None
    programme, project = "", None
    for masked in annotated.masked:
        sentence = masked.sentence
        if head := _PROJECT.match(sentence.text):
            line, programme, project = sentence, head["programme"], head["project"]
        elif annotated.blocks[sentence.block].kind == "heading":
            opened = _opening(annotated, sentence)
            line, (programme, project) = (sentence, opened) if opened else (None, ("", None))
        elif sentence.start == annotated.blocks[sentence.block].start and (told := _SCHEME_FIRST.match(sentence.text)):
            line, programme, project = sentence, told["programme"], None
        if line and line.block != sentence.block and annotated.blocks[line.block].kind != "heading" and not _PROJECT.match(line.text):
            line = None
        if line and (got := _GOT.search(sentence.text)) and not modalities(sentence.text, got.start()) & _NOT and not _is_asked(sentence.text, got):
            yield masked, line, programme, project
            line = None


def in_lists(annotated: Annotated) -> Iterator[tuple[Masked, Sentence, str, str | None]]:
    """For each item of a list of what was received the item, the sentence or heading that says so, the programme that opens the item, and its project."""
    for masked in annotated.masked:
        sentence, block = masked.sentence, annotated.blocks[masked.sentence.block]
        if block.kind != "item" and _PAIR.search(sentence.text) and (told := _told_over(annotated, sentence)):
            yield from ((masked, told, pair["programme"], pair["project"]) for pair in _PAIR.finditer(sentence.text) if not is_nothing(_NEXT_LINE.split(sentence.text[pair.end() : pair.end() + 100], 1)[0]))
        if block.kind != "item" or sentence.start != block.start or is_nothing(sentence.text):
            continue
        opened = _opening(annotated, sentence)
        told = _told_over(annotated, sentence) if opened else None
        if opened and told and not is_denied(sentence.text, 0):
            yield masked, told, *opened


def _is_asked(text: str, got: re.Match[str]) -> bool:
    return NOT_GOT.search(text[max(0, got.start() - 60) : got.end() + 20].replace("aanvraag is", "")) is not None


def _opening(annotated: Annotated, sentence: Sentence) -> tuple[str, str | None] | None:
    """The programme that opens a line, with the project that it names."""
    first = next(iter(programmes(annotated, sentence)), None)
    if first is None and (scheme := _SCHEME.match(sentence.text)):
        return scheme["programme"], None
    if first is None or not _GIVER.fullmatch(sentence.text[: first.start]):
        return None
    rest = _HEADED.match(sentence.text, first.end)
    return (first.title, rest["project"].strip(" ,.(") if rest["project"] else None) if rest else None


def _told_over(annotated: Annotated, sentence: Sentence) -> Sentence | None:
    """The lead-in or heading of an item that says that what it lists was received."""
    block = annotated.blocks[sentence.block]
    lead = annotated.blocks[block.lead] if block.lead is not None else None
    if lead is not None:
        told = annotated.sentence_from(lead.end - 1)
        return told if told and tells_of_gain(told.text) else None
    above = next((annotated.blocks[i] for i in range(sentence.block, -1, -1) if annotated.blocks[i].kind == "heading" and not _PAIR.match(annotated.blocks[i].text)), None)
    told = annotated.sentence_from(above.start) if above else None
    return told if told and tells_of_gain(told.text) else None
